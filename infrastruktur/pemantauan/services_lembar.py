"""The monthly sheet becomes an official paper: complete, once per server and month, signed by two."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction

from infrastruktur.pemantauan.lembar import Jangkar, isi_naskah, lembar_bulan
from infrastruktur.pemantauan.model_lembar import LembarBulanan
from infrastruktur.pemantauan.naskah import LEMBAR
from infrastruktur.perangkat.models import Server
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.enums import JenisJangkar
from lpse.jejak.selectors import kepala_rantai
from lpse.jejak.services_rantai import jangkarkan
from lpse.naskah import services as naskah_dinas
from lpse.naskah.models import Naskah
from lpse.naskah.services import Penandatangan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from infrastruktur.pemantauan.lembar import Lembar
    from lpse.jejak.selectors import KepalaRantai

_SEBUT_TERBANYAK = 3


@transaction.atomic
def terbitkan_lembar(*, server_id: int, bulan: dt.date, petugas: Pengguna, kepala: Pengguna, oleh: Pengguna) -> Naskah:
    """Issue the official sheet of one month (Perka LKPP 2/2010 Pasal 26(1)); the technician signs, then the Kepala.

    Raises: AturanDilanggar (month not over, days neither confirmed nor explained, wrong signers), TransisiBasi (one
    is in force already).
    """
    baris = _kunci(server_id, bulan)
    ada = _berlaku(baris)
    if ada is not None:
        raise TransisiBasi(
            f"Lembar {baris} sudah terbit dengan nomor {ada.nomor}. Yang keliru diganti, tidak digandakan."
        )
    return _terbitkan(baris, petugas, kepala, oleh)


@transaction.atomic
def ganti_lembar(
    *, server_id: int, bulan: dt.date, petugas: Pengguna, kepala: Pengguna, oleh: Pengguna, alasan: str
) -> Naskah:
    """Cancel the sheet in force and issue the one that replaces it, in one act.

    Raises: AturanDilanggar (no reason, and as :func:`terbitkan_lembar`), TransisiBasi (none in force any more).
    """
    baris = _kunci(server_id, bulan)
    lama = _berlaku(baris)
    if lama is None:
        raise TransisiBasi(f"Belum ada lembar {baris} yang berlaku untuk diganti.")
    baru = _terbitkan(baris, petugas, kepala, oleh)
    naskah_dinas.batalkan(naskah_id=lama.pk, oleh=oleh, alasan=alasan, pengganti=baru)
    return baru


def yang_berlaku(*, server_id: int, bulan: dt.date) -> Naskah | None:
    """The paper in force of one server's month, if there is one."""
    baris = LembarBulanan.objects.filter(server_id=server_id, bulan=bulan).first()
    return _berlaku(baris) if baris else None


def pratinjau_lembar(*, server_id: int, bulan: dt.date, oleh: Pengguna) -> bytes:
    """The sheet as it would look, DRAF across it; the draft behind it is rolled back, nothing stays."""
    server = Server.objects.get(pk=server_id)
    kepala_jejak = kepala_rantai()
    lembar = lembar_bulan(server, bulan)
    with transaction.atomic():
        baris, _ = LembarBulanan.objects.get_or_create(server=server, bulan=bulan)
        petugas, kepala = usul_petugas(lembar=lembar) or oleh, usul_kepala() or oleh
        draf = naskah_dinas.susun_draf(
            jenis=LEMBAR, objek=baris, konteks=isi_naskah(lembar, _sebagai_jangkar(kepala_jejak)),
            penandatangan=_penandatangan(petugas, kepala), oleh=oleh, perihal=_perihal(lembar),
        )  # fmt: skip
        pdf = naskah_dinas.pratinjau(naskah=draf)
        transaction.set_rollback(True)
    return pdf


def _jangkar(baris: LembarBulanan) -> Jangkar | None:
    """The head of the trail's chain, kept as told outside by this paper; None in an office without a single line."""
    kepala = kepala_rantai()
    if kepala is None:
        return None
    jangkar = jangkarkan(untuk=JenisJangkar.LAPORAN, tujuan=f"Lembar pemantauan {baris}", kepala=kepala)
    return Jangkar(jangkar.urut, jangkar.sidik, jangkar.waktu)


def _sebagai_jangkar(kepala: KepalaRantai | None) -> Jangkar | None:
    return Jangkar(kepala.urut, kepala.sidik, kepala.waktu) if kepala else None


def _berlaku(baris: LembarBulanan) -> Naskah | None:
    """The paper of this sheet that is in force."""
    return Naskah.objects.tentang(baris).filter(status="final").first()


def usul_petugas(*, lembar: Lembar) -> Pengguna | None:
    """Whoever confirmed most days of the month."""
    return lembar.petugas_tersering


def usul_kepala() -> Pengguna | None:
    """The office's Kepala; the first, should there be two for a while."""
    kepala: Pengguna | None = Pengguna.objects.aktif().berperan(KodePeran.KEPALA).order_by("pk").first()
    return kepala


def _kunci(server_id: int, bulan: dt.date) -> LembarBulanan:
    """The sheet's own row, made when missing: whoever comes second waits here."""
    baris, _ = LembarBulanan.objects.get_or_create(server_id=server_id, bulan=bulan)
    return LembarBulanan.objects.select_for_update(of=("self",)).select_related("server").get(pk=baris.pk)


def _terbitkan(baris: LembarBulanan, petugas: Pengguna, kepala: Pengguna, oleh: Pengguna) -> Naskah:
    lembar = lembar_bulan(baris.server, baris.bulan)
    _periksa_lengkap(baris, lembar)
    _periksa_penandatangan(petugas, kepala)
    jejak = _jangkar(baris)
    return naskah_dinas.terbitkan(
        jenis=LEMBAR, objek=baris, konteks=isi_naskah(lembar, jejak),
        penandatangan=_penandatangan(petugas, kepala), oleh=oleh, perihal=_perihal(lembar),
    )  # fmt: skip


def _periksa_lengkap(baris: LembarBulanan, lembar: Lembar) -> None:
    if baris.akhir >= bahasa.hari_ini():
        raise AturanDilanggar(f"{baris.judul_bulan} belum berakhir; lembar resminya terbit sesudah hari terakhirnya.")
    if not lembar.hari:
        raise AturanDilanggar(f"{baris.server} belum dipantau pada {baris.judul_bulan}.")
    if kurang := lembar.kurang:
        hari = ", ".join(bahasa.tanggal(h.tanggal) for h in kurang[:_SEBUT_TERBANYAK])
        lain = f" dan {len(kurang) - _SEBUT_TERBANYAK} hari lain" if len(kurang) > _SEBUT_TERBANYAK else ""
        raise AturanDilanggar(f"Konfirmasi atau jelaskan dahulu: {hari}{lain}.")


def _periksa_penandatangan(petugas: Pengguna, kepala: Pengguna) -> None:
    if not (petugas.is_active and petugas.has_perm("infrastruktur.konfirmasi_pemantauan")):
        raise AturanDilanggar(f"{petugas} bukan petugas yang mengonfirmasi pemantauan.")
    if not (kepala.is_active and KodePeran.KEPALA in kepala.kode_peran):
        raise AturanDilanggar(f"{kepala} bukan Kepala LPSE.")
    if petugas.pk == kepala.pk:
        raise AturanDilanggar("Petugas dan Kepala LPSE harus dua orang.")


def _penandatangan(petugas: Pengguna, kepala: Pengguna) -> list[Penandatangan]:
    return [
        Penandatangan.dari(petugas, sebagai="Petugas pemantau,"),
        Penandatangan.dari(kepala, sebagai="Mengetahui,"),
    ]


def _perihal(lembar: Lembar) -> str:
    return f"Pemantauan cakram dan memori harian {lembar.server}, {lembar.judul_bulan}"
