"""From the list to the minutes: two persons' approval, the letters from outside, the official paper (PP 28/2012)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import transaction

from arsip.retensi.daftar_naskah import konteks_usul
from arsip.retensi.enums import JenisUsul, Keputusan, PemberiPersetujuan, SebagaiPenyetuju, StatusUsul
from arsip.retensi.kabar import DISETUJUI
from arsip.retensi.model_jra import NasibBerkas
from arsip.retensi.model_usul import PersetujuanUsul, SuratPersetujuan, UsulPenyusutan
from arsip.retensi.naskah import PEMUSNAHAN, PENYERAHAN
from arsip.retensi.selectors import surat_kurang
from arsip.retensi.services_usul import kunci_usul
from arsip.retensi.sidik import sidik_daftar, sidik_isi
from lpse.akun.enums import KodePeran
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusUsul
DUA_ORANG = 2


def periksa_sidik(*, usul: UsulPenyusutan) -> None:
    """The list and the contents of its files are still what was sent for approval.  Raises: AturanDilanggar."""
    butir = list(usul.butir.select_related("berkas_arsip__klasifikasi"))
    isi = sidik_isi(b.berkas_arsip_id for b in butir)
    berubah = [b.berkas_arsip.nomor for b in butir if isi[b.berkas_arsip_id] != b.sidik_isi]
    if berubah or sidik_daftar(usul, butir) != usul.sidik:
        sebut = f" ({', '.join(berubah[:3])})" if berubah else ""
        raise AturanDilanggar(
            f"Daftar ini sudah berubah sejak diajukan{sebut}, jadi persetujuannya tidak berlaku. "
            "Kembalikan dan ajukan lagi."
        )


@transaction.atomic
def setujui(*, usul_id: int, oleh: Pengguna, catatan: str = "") -> UsulPenyusutan:
    """One of the two approvals: the Kepala's chair or the other one; the second opens the way (PostgreSQL counts too).

    Raises: AturanDilanggar (the proposer, a chair already taken, no right, a list that changed), TransisiBasi.
    """
    usul = kunci_usul(usul_id=usul_id, status=(_S.PERSETUJUAN,))
    if not oleh.has_perm("arsip.setujui_penyusutan"):
        raise AturanDilanggar("Anda tidak berwenang menyetujui usul penyusutan.")
    if oleh.pk == usul.pengusul_id:
        raise AturanDilanggar("Pengusul tidak menyetujui usulnya sendiri; diperlukan dua orang lain.")
    berlaku = list(usul.persetujuan.filter(gugur_pada__isnull=True).select_related("oleh"))
    if any(p.oleh_id == oleh.pk for p in berlaku):
        raise TransisiBasi("Anda sudah menyetujui daftar ini; tinggal menunggu satu orang lagi.")
    sebagai = SebagaiPenyetuju.KEPALA if KodePeran.KEPALA in oleh.kode_peran else SebagaiPenyetuju.PEJABAT
    if lain := next((p for p in berlaku if p.sebagai == sebagai), None):
        perlu = "pejabat lain" if sebagai == SebagaiPenyetuju.KEPALA else "Kepala LPSE"
        raise AturanDilanggar(f"{lain.oleh} sudah menyetujui; persetujuan kedua harus dari {perlu}.")
    periksa_sidik(usul=usul)
    PersetujuanUsul.objects.create(
        usul=usul, oleh=oleh, sebagai=sebagai, sidik=usul.sidik, catatan=catatan.strip()[:500]
    )
    catat(
        pelaku=oleh, kata="menyetujui usul penyusutan", objek=usul, alasan=catatan.strip(),
        sesudah={"sebagai": sebagai.label, "sidik": usul.sidik},
    )  # fmt: skip
    if len(berlaku) + 1 >= DUA_ORANG:
        _disetujui(usul, oleh)
    return usul


def _disetujui(usul: UsulPenyusutan, oleh: Pengguna) -> None:
    usul.setujui()
    usul.save(update_fields=["status"])
    for b in usul.butir.filter(keputusan=Keputusan.PERMANENKAN):
        NasibBerkas.objects.get_or_create(
            berkas_arsip_id=b.berkas_arsip_id, defaults={"alasan": f"{usul}: {b.alasan}"[:500], "oleh": oleh}
        )
    kabari(penerima=[usul.pengusul], jenis=DISETUJUI, objek=usul)


@transaction.atomic
def catat_surat(*, usul_id: int, pemberi: str, nomor: str, tanggal: dt.date, oleh: Pengguna) -> SuratPersetujuan:
    """The letter of ANRI (kept ten years and more) or of the head of region; a wrong entry may be corrected before the
    minutes.  Raises: AturanDilanggar (no number, a date to come, not asked for), TransisiBasi.
    """
    usul = kunci_usul(usul_id=usul_id, status=(_S.DISETUJUI,))
    if not usul.musnah or pemberi not in PemberiPersetujuan.values:
        raise AturanDilanggar("Surat persetujuan dicatat pada usul musnah: dari Kepala ANRI atau Bupati/Wali Kota.")
    if not nomor.strip():
        raise AturanDilanggar("Tulis nomor surat persetujuan.")
    if tanggal > bahasa.hari_ini():
        raise AturanDilanggar("Tanggal surat persetujuan belum tiba.")
    surat, baru = SuratPersetujuan.objects.update_or_create(
        usul=usul, pemberi=pemberi, defaults={"nomor": nomor.strip(), "tanggal": tanggal, "oleh": oleh}
    )
    catat(
        pelaku=oleh, kata="mencatat surat persetujuan" if baru else "membetulkan surat persetujuan", objek=usul,
        sesudah={"dari": surat.get_pemberi_display(), "nomor": surat.nomor, "tanggal": tanggal.isoformat()},
    )  # fmt: skip
    return surat


@transaction.atomic
def terbitkan_pemusnahan(
    *, usul_id: int, pelaksana: Pengguna, saksi: Sequence[Pengguna], kepala: Pengguna, oleh: Pengguna
) -> UsulPenyusutan:
    """The minutes of destruction, with the list as its annex: whoever carries it out, two witnesses, the Kepala.

    Raises: AturanDilanggar (a letter is missing, the same person twice, nothing to destroy, a changed list),
    TransisiBasi.
    """
    usul = kunci_usul(usul_id=usul_id, status=(_S.DISETUJUI,))
    orang = [pelaksana, *saksi, kepala]
    if len(saksi) != DUA_ORANG or len({p.pk for p in orang}) != len(orang):
        raise AturanDilanggar("Pelaksana, dua saksi, dan Kepala harus empat orang yang berlainan.")
    if KodePeran.KEPALA not in kepala.kode_peran:
        raise AturanDilanggar(f"{kepala} bukan Kepala LPSE.")
    if not usul.butir.filter(keputusan=Keputusan.MUSNAHKAN).exists():
        raise AturanDilanggar("Tidak satu pun berkas diputuskan musnah; batalkan usul ini dengan alasan itu.")
    if kurang := surat_kurang(usul):
        raise AturanDilanggar(f"Catat dahulu surat persetujuan dari {' dan '.join(p.label for p in kurang)}.")
    return _beri_naskah(
        usul, PEMUSNAHAN, oleh,
        [
            Penandatangan.dari(pelaksana, sebagai="Pelaksana,"),
            *(Penandatangan.dari(s, sebagai=f"Saksi {ke},") for ke, s in (("pertama", saksi[0]), ("kedua", saksi[1]))),
            Penandatangan.dari(kepala, sebagai="Mengetahui,"),
        ],
    )  # fmt: skip


@transaction.atomic
def terbitkan_penyerahan(
    *, usul_id: int, arsiparis: Pengguna, kepala: Pengguna, penerima: Penandatangan, oleh: Pengguna
) -> UsulPenyusutan:
    """The minutes of hand-over: the archivist and the Kepala sign here, whoever receives signs with a pen.

    Raises: AturanDilanggar (one person for both, a changed list), TransisiBasi.
    """
    usul = kunci_usul(usul_id=usul_id, status=(_S.DISETUJUI,))
    if usul.jenis != JenisUsul.SERAH:
        raise AturanDilanggar("Berita acara penyerahan hanya untuk usul serah.")
    if arsiparis.pk == kepala.pk or KodePeran.KEPALA not in kepala.kode_peran:
        raise AturanDilanggar("Yang menyiapkan dan Kepala LPSE harus dua orang.")
    return _beri_naskah(
        usul, PENYERAHAN, oleh,
        [
            Penandatangan.dari(arsiparis, sebagai="Yang menyiapkan,"),
            Penandatangan.dari(kepala, sebagai="Yang menyerahkan,"),
            penerima,
        ],
    )  # fmt: skip


def _beri_naskah(usul: UsulPenyusutan, jenis: str, oleh: Pengguna, penanda: list[Penandatangan]) -> UsulPenyusutan:
    periksa_sidik(usul=usul)
    usul.naskah = terbitkan(
        jenis=jenis, objek=usul, konteks=konteks_usul(usul), penandatangan=penanda, oleh=oleh,
        perihal=f"{'Pemusnahan' if usul.musnah else 'Penyerahan'} arsip tahun usul {usul.tahun}",
    )  # fmt: skip
    usul.beri_naskah()
    usul.save(update_fields=["status", "naskah"])
    catat(
        pelaku=oleh, kata="menerbitkan berita acara penyusutan", objek=usul, sebelum={"status": _S.DISETUJUI.label},
        sesudah={"status": _S.BERITA_ACARA.label, "nomor": usul.naskah.nomor},
    )  # fmt: skip
    return usul
