"""On air: published, changed, cancelled, ended; each is a version, and each is told to subscribers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils import timezone

from layanan.pengumuman import services_kirim, services_sistem
from layanan.pengumuman.enums import HIDUP, Peristiwa, StatusPengumuman
from layanan.pengumuman.isian import BIDANG, BIDANG_TEMPAT, isi_bidang, periksa_lengkap, potret
from layanan.pengumuman.models import Pengumuman, VersiPengumuman
from layanan.pengumuman.selectors import spanduk_kini
from layanan.pengumuman.sinyal import pengumuman_disiarkan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa, spanduk

if TYPE_CHECKING:
    import datetime as dt

    from layanan.pengumuman.data import IsianPengumuman
    from lpse.akun.models import Pengguna

_S = StatusPengumuman
HABIS_TAYANG: Final = "Masa tayangnya selesai."


def tayangkan(*, p: Pengumuman, penyetuju: Pengguna | None, pelaku: Pengguna | None) -> None:
    """Put a locked row on air; ``penyetuju`` None where it was approved before, ``pelaku`` None by the clock."""
    kini = timezone.now()
    if penyetuju is not None:
        p.diterbitkan_oleh = penyetuju
    p.tayangkan(pada=kini)
    p.versi += 1
    p.save(update_fields=["status", "diterbitkan_oleh", "tayang_pertama", "versi", "tanpa_surel"])
    services_sistem.samakan(p=p, saat=kini)
    _siarkan(p, Peristiwa.TERBIT, "", pelaku, surel=not p.tanpa_surel)
    catat(pelaku=pelaku, kata="menerbitkan pengumuman", objek=p, sesudah={"surel": _disurel(p, ya=not p.tanpa_surel)})


def _disurel(p: Pengumuman, *, ya: bool) -> str:
    return "ya" if p.di_surel and ya else "tidak"


def _siarkan(p: Pengumuman, peristiwa: str, catatan: str, pelaku: Pengguna | None, *, surel: bool) -> VersiPengumuman:
    """Keep what was told, queue the mails, and refresh the banners after the commit."""
    versi = VersiPengumuman.objects.create(
        pengumuman=p, nomor=p.versi, peristiwa=peristiwa, judul=p.judul, isi=p.isi, akibat=p.akibat,
        jalan_keluar=p.jalan_keluar, mulai=p.mulai, selesai_perkiraan=p.selesai_perkiraan, catatan=catatan,
        disurel=surel and p.di_surel, oleh=pelaku,
    )  # fmt: skip
    if versi.disurel:
        services_kirim.antrekan(versi=versi)
    pengumuman_disiarkan.send(VersiPengumuman, versi=versi)
    transaction.on_commit(segarkan_spanduk, robust=True)
    return versi


def segarkan_spanduk() -> None:
    """Write the banners anew: after each change, and every minute."""
    spanduk.pasang(spanduk_kini())


def _kunci_hidup(pengumuman_id: int) -> Pengumuman:
    p = Pengumuman.objects.select_for_update(of=("self",)).get(pk=pengumuman_id)
    if p.status not in HIDUP:
        raise TransisiBasi(f"Pengumuman ini {p.get_status_display().lower()}. Muat ulang halamannya.")
    return p


@transaction.atomic
def ubah(
    *, pengumuman_id: int, isian: IsianPengumuman, catatan: str, oleh: Pengguna, tanpa_surel: bool = False,
    versi: int | None = None,
) -> Pengumuman:  # fmt: skip
    """Change what is on air and tell subscribers what changed; the kind stays.

    Raises: TransisiBasi (not on air, or a colleague was faster), AturanDilanggar (change not told, incomplete).
    """
    p = _kunci_hidup(pengumuman_id)
    if versi is not None and versi != p.versi:
        raise TransisiBasi("Pengumuman ini baru saja diubah orang lain. Buka lagi halamannya sebelum mengubah.")
    if not catatan.strip():
        raise AturanDilanggar("Tulis apa yang berubah, untuk pembaca.")
    sebelum = potret(p)
    isi_bidang(p, isian)
    p.sistem.set(isian.sistem)
    periksa_lengkap(p)
    p.versi, p.diubah_pada = p.versi + 1, timezone.now()
    if p.status == _S.TAYANG:
        p.ubah()
    p.save(update_fields=["status", *BIDANG, *BIDANG_TEMPAT, "versi", "diubah_pada"])
    services_sistem.samakan(p=p, saat=timezone.now())
    _siarkan(p, Peristiwa.UBAH, catatan.strip()[:500], oleh, surel=not tanpa_surel)
    catat(
        pelaku=oleh, kata="mengubah pengumuman yang tayang", objek=p, sebelum=sebelum, sesudah=potret(p),
        alasan=catatan,
    )  # fmt: skip
    return p


@transaction.atomic
def batalkan(*, pengumuman_id: int, alasan: str, oleh: Pengguna, tanpa_surel: bool = False) -> Pengumuman:
    """Cancel what people have read: maintenance that does not take place. Raises: AturanDilanggar, TransisiBasi."""
    p = _kunci_hidup(pengumuman_id)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pembatalannya, untuk pembaca.")
    p.batalkan(alasan=alasan.strip()[:500])
    p.versi += 1
    p.save(update_fields=["status", "alasan_batal", "versi"])
    services_sistem.tutup(p=p, saat=timezone.now())
    _siarkan(p, Peristiwa.BATAL, p.alasan_batal, oleh, surel=not tanpa_surel)
    catat(pelaku=oleh, kata="membatalkan pengumuman yang tayang", objek=p, alasan=p.alasan_batal)
    return p


@transaction.atomic
def akhiri(
    *, pengumuman_id: int, oleh: Pengguna | None, selesai: dt.datetime | None = None, catatan: str = "",
    tanpa_surel: bool = False,
) -> Pengumuman:  # fmt: skip
    """The disturbance is over, the training was held; ``selesai`` is when, now if not said.

    Raises: AturanDilanggar (before its beginning, in the future), TransisiBasi (ended before).
    """
    p = _kunci_hidup(pengumuman_id)
    saat = selesai or timezone.now()
    if saat > timezone.now():
        raise AturanDilanggar("Waktu selesainya belum tiba.")
    if selesai is not None and p.mulai and saat < p.mulai:
        raise AturanDilanggar("Waktu selesainya sebelum mulainya.")
    p.akhiri(pada=saat)
    p.versi += 1
    p.save(update_fields=["status", "selesai_pada", "versi"])
    services_sistem.tutup(p=p, saat=saat)
    _siarkan(p, Peristiwa.AKHIR, catatan.strip()[:500], oleh, surel=not tanpa_surel)
    catat(pelaku=oleh, kata="mengakhiri pengumuman", objek=p, sesudah={"selesai": bahasa.waktu(saat)}, alasan=catatan)
    return p


def jalankan_jadwal() -> str:
    """Every minute: publish what is due, end what is over, mail what waits, refresh the banners. Safe to repeat."""
    kini = timezone.now()
    tayang = [_menurut_jam(pk) for pk in _jatuh_tempo(status=_S.TERJADWAL, tayang_mulai__lte=kini)]
    akhir = [_habis(pk) for pk in _jatuh_tempo(status__in=HIDUP, tayang_sampai__lte=kini)]
    surat = services_kirim.kirim()
    segarkan_spanduk()
    return f"{sum(tayang)} pengumuman terbit, {sum(akhir)} berakhir, {bahasa.angka(surat)} surat disiapkan."


def _jatuh_tempo(**syarat: object) -> list[int]:
    return list(Pengumuman.objects.filter(**syarat).order_by("pk").values_list("pk", flat=True))


@transaction.atomic
def _menurut_jam(pk: int) -> bool:
    """Publish one; False when a person was faster, or when its time is over before it began."""
    p = Pengumuman.objects.select_for_update(of=("self",)).get(pk=pk)
    if p.status != _S.TERJADWAL:
        return False
    tayangkan(p=p, penyetuju=None, pelaku=None)
    return True


@transaction.atomic
def _habis(pk: int) -> bool:
    """End one whose time on air is over. A reminder of its end is no news: nobody is mailed."""
    try:
        akhiri(pengumuman_id=pk, oleh=None, catatan=HABIS_TAYANG, tanpa_surel=True)
    except TransisiBasi:
        return False
    return True
