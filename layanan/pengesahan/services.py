"""The doors of signing by invitation: invite, know, draw, seal, refuse, renew (Perka LKPP 2/2010 Pasal 24(2)).

A signature is taken in two steps: the drawing is kept first, then the office's seal closes it on the paper. A seal that
is away leaves the person's work safe; the portal comes back for it.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from layanan.pengesahan import kabar
from layanan.pengesahan.berkas import GORESAN
from layanan.pengesahan.enums import CaraIdentitas, CaraTeken, StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from layanan.pengesahan.selectors import jawaban_cocok, lebih_dulu, pernyataan, surel_pihak
from layanan.pengesahan.services_giliran import (
    alamat_sah,
    batas_tautan,
    kunci_undangan,
    sambut_giliran,
    surati,
)
from lpse.berkas.services import baca, simpan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.konteks import sebagai_luar
from lpse.jejak.services import catat
from lpse.naskah.goresan import rapikan
from lpse.naskah.models import Naskah, TandaTangan
from lpse.naskah.services_goresan import Goresan, bubuhkan_goresan
from lpse.naskah.services_tanda_tangan import TandaTanganGagal, giliran_undangan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusUndangan
#: Wrong answers to the identity question before the link must be renewed.
MAKS_SALAH = 5
TERKUNCI = "Terlalu banyak jawaban keliru. Minta petugas memperbarui tautan, lalu pindai kode QR yang baru."
KELIRU = "Angkanya tidak cocok. Periksa NIP atau NIK Anda, atau minta petugas membacakan kodenya."
KEDALUWARSA = "Tautan ini sudah lewat masa berlakunya. Minta petugas LPSE memperbaruinya."


@transaction.atomic
def siapkan_undangan(*, naskah_id: int) -> list[UndanganTeken]:
    """An invitation for each slot of a final paper that may be drawn; those that are there stay as they are."""
    naskah = Naskah.objects.select_for_update().get(pk=naskah_id)
    if naskah.final:
        surel = surel_pihak(naskah)
        slot = naskah.tanda_tangan.filter(undangan=True, undangan_teken__isnull=True).order_by("urutan")
        for satu in slot:
            UndanganTeken.objects.create(
                naskah=naskah,
                slot=satu,
                berlaku_sampai=batas_tautan(),
                surel=alamat_sah(surel=surel.get(satu.urutan, "")),
            )
        sambut_giliran(naskah_id=naskah_id)
    return list(naskah.undangan_teken.berurut())


def _periksa_terbuka(undangan: UndanganTeken) -> None:
    """Whether this invitation may still be acted on by its person.  Raises: AturanDilanggar, TransisiBasi."""
    if undangan.status in (_S.DIGORES, _S.DITANDATANGANI):
        raise TransisiBasi("Anda sudah menandatangani naskah ini; tidak perlu dua kali.")
    if undangan.status == _S.DITOLAK:
        raise TransisiBasi("Anda sudah menyatakan menolak. Bila berubah pikiran, minta petugas memperbarui tautannya.")
    if undangan.status == _S.DIBATALKAN or not undangan.naskah.final:
        raise TransisiBasi("Naskah ini sudah dibatalkan, jadi tidak ditandatangani lagi.")
    if undangan.kedaluwarsa:
        raise AturanDilanggar(KEDALUWARSA)


def kenali(*, undangan_id: int, jawaban: str, alamat: str | None, perangkat: str) -> UndanganTeken:
    """Let in whoever knows the last figures of the signer's number, or the code that was read out.

    Raises: AturanDilanggar (wrong, locked, expired), TransisiBasi.
    """
    with transaction.atomic():
        undangan = kunci_undangan(undangan_id=undangan_id)
        _periksa_terbuka(undangan)
        if undangan.salah >= MAKS_SALAH:
            raise AturanDilanggar(TERKUNCI)
        cara = jawaban_cocok(undangan, jawaban)
        if cara is None:
            UndanganTeken.objects.filter(pk=undangan.pk).update(salah=F("salah") + 1)
            catat(pelaku=None, kata="salah menjawab pengenalan diri", objek=undangan)
        else:
            _buka(undangan, cara, alamat, perangkat, oleh=None)
    # Outside: the count of wrong answers must outlive the refusal.
    if cara is None:
        raise AturanDilanggar(KELIRU if undangan.salah + 1 < MAKS_SALAH else TERKUNCI)
    return undangan


@transaction.atomic
def kenali_akun(*, undangan_id: int, oleh: Pengguna, alamat: str | None, perangkat: str) -> UndanganTeken:
    """Let in the person of the slot by their own account.  Raises: AturanDilanggar, TransisiBasi."""
    undangan = kunci_undangan(undangan_id=undangan_id)
    if undangan.slot.pengguna_id != oleh.pk:
        raise AturanDilanggar("Undangan ini untuk orang lain.")
    _periksa_terbuka(undangan)
    _buka(undangan, CaraIdentitas.AKUN, alamat, perangkat, oleh=oleh)
    return undangan


def _buka(
    undangan: UndanganTeken, cara: CaraIdentitas, alamat: str | None, perangkat: str, *, oleh: Pengguna | None
) -> None:
    undangan.buka(cara_identitas=cara, alamat=alamat, perangkat=perangkat)
    undangan.salah = 0
    undangan.save(update_fields=["status", "dibuka_pada", "cara_identitas", "alamat", "perangkat", "salah"])
    catat(pelaku=oleh, kata="membuka undangan tanda tangan", objek=undangan, sesudah={"pengenalan": cara.label})


def gores(*, undangan_id: int, gambar: bytes, foto: bool, setuju: bool) -> UndanganTeken:
    """Keep a drawn signature, then seal it; without the seal's service it stays *digores* and is sealed later.

    Raises: AturanDilanggar (not agreed, no signature in it, not their turn, expired), TransisiBasi.
    """
    if not setuju:
        raise AturanDilanggar("Centang pernyataan di atas tanda tangan bila Anda menyetujuinya.")
    bersih = rapikan(gambar, foto=foto)
    undangan = _simpan_goresan(undangan_id, bersih, CaraTeken.FOTO if foto else CaraTeken.LAYAR)
    try:
        return segel(undangan_id=undangan.pk)
    except AturanDilanggar:
        undangan.refresh_from_db()
        return undangan


@transaction.atomic
def _simpan_goresan(undangan_id: int, gambar: bytes, cara: CaraTeken) -> UndanganTeken:
    undangan = kunci_undangan(undangan_id=undangan_id)
    _periksa_terbuka(undangan)
    if undangan.status != _S.DIBUKA:
        raise AturanDilanggar("Isi dahulu pengenalan diri, lalu tanda tangani.")
    giliran_undangan(naskah=undangan.naskah, slot_id=undangan.slot_id)
    sidik = hashlib.sha256(gambar).hexdigest()
    nama = f"Tanda tangan {undangan.slot.nama}.png"
    berkas = simpan(isi=gambar, nama=nama, tipe="image/png", kegunaan=GORESAN)
    undangan.gores(goresan=berkas, sha256=sidik, cara=cara, persetujuan=pernyataan(undangan), pada=timezone.now())
    undangan.save(update_fields=["status", "goresan", "goresan_sha256", "cara", "persetujuan", "digores_pada"])
    catat(
        pelaku=None,
        kata="menggoreskan tanda tangan",
        objek=undangan,
        sesudah={"cara": cara.label, "pengenalan": undangan.get_cara_identitas_display(), "sidik": sidik},
    )
    return undangan


def segel(*, undangan_id: int, oleh: Pengguna | None = None) -> UndanganTeken:
    """Close a kept drawing on the paper with the office's seal; safe to repeat.

    Raises: TransisiBasi (nothing waits for the seal), AturanDilanggar (the service is away; the reason is kept).
    """
    undangan = UndanganTeken.objects.select_related("goresan", "slot").get(pk=undangan_id)
    if undangan.status != _S.DIGORES or undangan.goresan is None or undangan.digores_pada is None:
        raise TransisiBasi("Tidak ada goresan yang menunggu segel di sini.")
    gambar = baca(berkas=undangan.goresan)
    if hashlib.sha256(gambar).hexdigest() != undangan.goresan_sha256:
        raise AturanDilanggar("Gambar tanda tangan di penyimpanan tidak lagi sama dengan yang digores. Hubungi ASE.")
    try:
        with sebagai_luar(f"{undangan.slot.nama} lewat tautan"):
            bubuhkan_goresan(
                naskah_id=undangan.naskah_id,
                slot_id=undangan.slot_id,
                goresan=Goresan(
                    gambar=gambar,
                    sha256=undangan.goresan_sha256,
                    pada=undangan.digores_pada,
                    cara=undangan.get_cara_display(),
                    pengenalan=undangan.get_cara_identitas_display(),
                ),
                oleh=oleh,
                bersama=lambda slot: _tandai(undangan_id, slot),
            )
    except TandaTanganGagal as galat:
        UndanganTeken.objects.filter(pk=undangan_id, status=_S.DIGORES).update(galat_segel=str(galat))
        raise
    undangan.refresh_from_db()
    return undangan


def _tandai(undangan_id: int, slot: TandaTangan) -> None:
    """The invitation ends in the very transaction that keeps the signed PDF."""
    undangan = kunci_undangan(undangan_id=undangan_id)
    undangan.tandai_ditandatangani(cara=undangan.cara, pada=slot.pada or timezone.now())
    undangan.save(update_fields=["status", "cara", "ditandatangani_pada", "galat_segel"])


@transaction.atomic
def tolak(*, undangan_id: int, alasan: str) -> UndanganTeken:
    """The person will not sign and says why; nobody after them can sign.  Raises: AturanDilanggar, TransisiBasi."""
    undangan = kunci_undangan(undangan_id=undangan_id)
    _periksa_terbuka(undangan)
    alasan = " ".join(alasan.split())
    if len(alasan) < 10:  # noqa: PLR2004 - a word is no reason
        raise AturanDilanggar("Tulis alasan menolak, sekurang-kurangnya satu kalimat pendek.")
    if undangan.status != _S.DIBUKA:
        raise AturanDilanggar("Isi dahulu pengenalan diri.")
    undangan.tolak(alasan=alasan[:1000])
    undangan.save(update_fields=["status", "alasan_tolak", "ditolak_pada"])
    catat(pelaku=None, kata="menolak menandatangani", objek=undangan, alasan=alasan)
    kabar.kabari_penolakan(undangan)
    return undangan


@transaction.atomic
def perbarui(*, undangan_id: int, oleh: Pengguna) -> UndanganTeken:
    """A new link and a new code, sent on to their address in their turn; the old ones open nothing from now on.

    Raises: TransisiBasi.
    """
    undangan = kunci_undangan(undangan_id=undangan_id)
    if undangan.status not in (_S.MENUNGGU, _S.DIBUKA, _S.DITOLAK) or not undangan.naskah.final:
        raise TransisiBasi("Undangan ini tidak lagi menunggu tanda tangan; tautannya tidak diperbarui.")
    sebelum = undangan.get_status_display()
    if undangan.status != _S.MENUNGGU:
        undangan.ulangi()
    undangan.generasi += 1
    undangan.salah = 0
    undangan.tautan_sejak, undangan.berlaku_sampai = timezone.now(), batas_tautan()
    giliran = lebih_dulu(undangan.slot) is None
    if giliran:
        undangan.giliran_pada = undangan.giliran_pada or timezone.now()
    undangan.save(
        update_fields=[
            "status", "generasi", "salah", "tautan_sejak", "berlaku_sampai", "dibuka_pada", "cara_identitas",
            "giliran_pada",
        ]
    )  # fmt: skip
    catat(
        pelaku=oleh,
        kata="memperbarui undangan tanda tangan",
        objek=undangan,
        sebelum={"keadaan": sebelum},
        sesudah={"keadaan": undangan.get_status_display(), "tautan ke": undangan.generasi},
    )
    if giliran:
        surati(undangan=undangan, oleh=oleh)
    return undangan
