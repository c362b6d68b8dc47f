"""What the upkeep of repositories writes, and the orders of the schedule."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from arsip.cadangan.enums import JenisJalan, JenisRepositori, JenisSasaran, StatusJalan
from arsip.cadangan.models import JalanCadangan, Repositori, Salinan, Sasaran
from arsip.cadangan.services import antre_lagi, suruh
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lpse.akun.models import Pengguna

#: Retention follows a backup at most this often.
JEDA_RETENSI = dt.timedelta(hours=20)


def catat_dilupakan(*, repositori_id: int, nomor: Iterable[str]) -> int:
    """These snapshots are no longer in the repository; their rows stay."""
    jumlah = 0
    for salinan in Salinan.objects.filter(
        repositori_id=repositori_id, restic_id__in=list(nomor), dilupakan_pada__isnull=True
    ):
        salinan.dilupakan_pada = timezone.now()
        salinan.save(update_fields=["dilupakan_pada"])
        jumlah += 1
    return jumlah


def catat_dipangkas(*, repositori_id: int) -> None:
    """Data that nobody needs any more were removed just now."""
    Repositori.objects.filter(pk=repositori_id).update(dipangkas_pada=timezone.now())


def catat_dibaca_penuh(*, repositori_id: int) -> None:
    """Every stored byte was read and found right just now."""
    Repositori.objects.filter(pk=repositori_id).update(dibaca_penuh_pada=timezone.now())


def suruh_jadwal(*, jenis: JenisSasaran) -> tuple[list[str], list[str]]:
    """The schedule's order for every active target of a kind: (ordered, passed over because one is still under way)."""
    disuruh: list[str] = []
    dilewati: list[str] = []
    for sasaran in Sasaran.objects.aktif().filter(jenis=jenis).select_related("repositori"):
        try:
            suruh(jenis=JenisJalan.CADANG, sasaran=sasaran)
        except TransisiBasi:
            dilewati.append(sasaran.nama)
        else:
            disuruh.append(sasaran.nama)
    return disuruh, dilewati


def suruh_baca_penuh() -> tuple[list[str], list[str]]:
    """The weekly full read of every active main repository that was ever used: (ordered, passed over)."""
    disuruh: list[str] = []
    dilewati: list[str] = []
    for repositori in Repositori.objects.aktif().filter(jenis=JenisRepositori.UTAMA, siap_pada__isnull=False):
        try:
            suruh(jenis=JenisJalan.PERIKSA_BACA, repositori=repositori)
        except TransisiBasi:
            dilewati.append(repositori.nama)
        else:
            disuruh.append(repositori.nama)
    return disuruh, dilewati


def suruh_retensi(*, jalan: JalanCadangan) -> JalanCadangan | None:
    """After a good backup, once a day per target."""
    sasaran = jalan.sasaran
    if jalan.jenis != JenisJalan.CADANG or jalan.status != StatusJalan.BERHASIL or sasaran is None:
        return None
    baru = JalanCadangan.objects.filter(
        sasaran=sasaran, jenis=JenisJalan.RETENSI, dibuat_pada__gte=timezone.now() - JEDA_RETENSI
    )
    if baru.exists():
        return None
    return suruh(jenis=JenisJalan.RETENSI, sasaran=sasaran)


def pesan_pertama() -> int:
    """Targets of this machine that were never backed up do not wait for the night: their first run is ordered now."""
    belum = Sasaran.objects.aktif().filter(server=settings.KODE_SERVER, jalan__isnull=True).select_related("repositori")
    semua = list(belum)
    for sasaran in semua:
        suruh(jenis=JenisJalan.CADANG, sasaran=sasaran)
    return len(semua)


def lanjutkan_yang_menunggu() -> int:
    """Backups that waited for a drive of this machine which is there again."""
    jumlah = 0
    menunggu = JalanCadangan.objects.filter(
        status=StatusJalan.MENUNGGU_MEDIA, jenis=JenisJalan.CADANG, server=settings.KODE_SERVER
    ).select_related("repositori")
    for jalan in menunggu:
        alamat = jalan.repositori.alamat if jalan.repositori else ""
        if alamat.startswith("/") and (Path(alamat) / "config").is_file():
            antre_lagi(jalan_id=jalan.pk)
            jumlah += 1
    return jumlah


@transaction.atomic
def suruh_ganti_kunci(*, repositori_id: int, oleh: Pengguna, alasan: str) -> JalanCadangan:
    """Order the change of a repository's key; its reason stands in the trail.

    Raises: AturanDilanggar (no reason, never prepared, password from the environment), TransisiBasi.
    """
    repositori = Repositori.objects.select_for_update().get(pk=repositori_id)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan mengganti kunci.")
    if repositori.siap_pada is None:
        raise AturanDilanggar("Repositori ini belum pernah disiapkan; belum ada kunci untuk diganti.")
    if repositori.berkas_sandi.startswith("env:"):
        raise AturanDilanggar(
            "Sandinya datang dari lingkungan mesin; ganti di sana, lalu jalankan Periksa tempat simpan."
        )
    jalan = suruh(jenis=JenisJalan.GANTI_KUNCI, repositori=repositori, oleh=oleh)
    catat(pelaku=oleh, kata="menyuruh mengganti kunci", objek=repositori, alasan=alasan)
    return jalan
