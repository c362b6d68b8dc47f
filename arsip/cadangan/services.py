"""Ordering and cancelling runs, and what becomes of the snapshots they left."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from arsip.cadangan.enums import BELUM_USAI, URUTAN_TINGKAT, JenisJalan, StatusJalan, TingkatSalinan
from arsip.cadangan.models import JalanCadangan, Repositori, Salinan, Sasaran
from lpse.celery import app
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

TUGAS_JALAN = "arsip.cadangan.jalankan"


@transaction.atomic
def suruh(
    *,
    jenis: str,
    sasaran: Sasaran | None = None,
    repositori: Repositori | None = None,
    oleh: Pengguna | None = None,
    rujukan: dict[str, Any] | None = None,
    kunci: str = "",
    salinan: Salinan | None = None,
    batas_menit: int | None = None,
    server: str = "",
) -> JalanCadangan:
    """Order a run: its row, and after the commit a message for the worker of that server (Perka LKPP 2/2010 27(1)).

    ``kunci`` tells apart orders that may stand beside each other (the medium's label of a copy); ``server`` is the
    target's own unless the work must be done elsewhere. Raises: AturanDilanggar (inactive, about nothing), TransisiBasi
    (the same order is waiting or under way).
    """
    if sasaran is None and repositori is None:
        raise AturanDilanggar("Sebutkan sasaran atau repositorinya.")
    if jenis == JenisJalan.CADANG and (sasaran is None or not sasaran.aktif):
        raise AturanDilanggar(f"{sasaran or repositori} nonaktif. Aktifkan dahulu sebelum mencadangkannya.")
    tempat = repositori or (sasaran.repositori if sasaran else None)
    try:
        with transaction.atomic():
            jalan = JalanCadangan.objects.create(
                jenis=jenis,
                sasaran=sasaran,
                repositori=tempat,
                kunci=kunci,
                rujukan=rujukan or {},
                server=server or (sasaran.server if sasaran else _server_repositori(tempat)),
                batas_menit=batas_menit or (sasaran.batas_menit if sasaran else settings.CADANGAN_BATAS_MENIT),
                salinan=salinan,
                oleh=oleh,
            )
    except IntegrityError as galat:
        nama = JenisJalan(jenis).label
        raise TransisiBasi(f"{nama} {sasaran or repositori} sudah disuruh dan belum usai.") from galat
    if oleh is not None:
        catat(pelaku=oleh, kata="menyuruh menjalankan", objek=jalan, sesudah={"jenis": jenis, "server": jalan.server})
    kirim(jalan=jalan)
    return jalan


def kirim(*, jalan: JalanCadangan, tunda_detik: int = 0) -> None:
    """Send the message of a waiting run after the commit. The row decides; the message may be lost or come twice."""
    JalanCadangan.objects.filter(pk=jalan.pk).update(dikirim_pada=timezone.now())
    transaction.on_commit(
        partial(
            app.send_task,
            TUGAS_JALAN,
            kwargs={"jalan_id": jalan.pk},
            queue=jalan.antrean,
            countdown=tunda_detik or None,
        )
    )


def _server_repositori(repositori: Repositori | None) -> str:
    """Whoever has targets there can reach it; this machine where nobody has."""
    satu = Sasaran.objects.filter(repositori=repositori).order_by("-aktif", "pk").first()
    return satu.server if satu else str(settings.KODE_SERVER)


@transaction.atomic
def minta_batal(*, jalan_id: int, oleh: Pengguna) -> JalanCadangan:
    """Cancel: a waiting run ends at once, a running one stops cleanly at its next beat.

    Raises: TransisiBasi (it ended already, or somebody cancelled it before).
    """
    jalan = JalanCadangan.objects.select_for_update().get(pk=jalan_id)
    if jalan.status not in BELUM_USAI:
        raise TransisiBasi(f"{jalan} sudah usai: {jalan.get_status_display().lower()}.")
    if jalan.batal_diminta:
        raise TransisiBasi(f"Pembatalan {jalan} sudah diminta; ia sedang berhenti.")
    jalan.batal_diminta = True
    jalan.dibatalkan_oleh = oleh
    if jalan.status == StatusJalan.BERJALAN:
        jalan.save(update_fields=["batal_diminta", "dibatalkan_oleh"])
    else:
        jalan.batalkan(pesan="Dibatalkan sebelum mulai.")
        jalan.save(update_fields=["batal_diminta", "dibatalkan_oleh", "status", "pesan", "selesai"])
    catat(pelaku=oleh, kata="membatalkan", objek=jalan)
    return jalan


@transaction.atomic
def antre_lagi(*, jalan_id: int) -> JalanCadangan:
    """The medium is there: a waiting run goes back into the queue.  Raises: TransisiBasi."""
    jalan = JalanCadangan.objects.select_for_update().get(pk=jalan_id)
    if jalan.status != StatusJalan.MENUNGGU_MEDIA:
        raise TransisiBasi(f"{jalan} tidak sedang menunggu media.")
    jalan.antre_lagi()
    jalan.save(update_fields=["status", "pesan", "dikirim_pada"])
    kirim(jalan=jalan)
    return jalan


@transaction.atomic
def lewatkan(*, jalan_id: int, pesan: str) -> JalanCadangan:
    """A run that waited in vain ends as *terlewat*.  Raises: TransisiBasi."""
    jalan = JalanCadangan.objects.select_for_update().get(pk=jalan_id)
    if jalan.status not in {StatusJalan.ANTRE, StatusJalan.MENUNGGU_MEDIA}:
        raise TransisiBasi(f"{jalan} tidak sedang menunggu.")
    jalan.lewatkan(pesan=pesan)
    jalan.save(update_fields=["status", "pesan", "selesai"])
    return jalan


@transaction.atomic
def naik_tingkat(*, salinan_id: int, tingkat: str, pada: dt.datetime | None = None) -> Salinan:
    """A snapshot reached a step of the ladder of trust (never down).  Raises: AturanDilanggar for a damaged one."""
    salinan = Salinan.objects.select_for_update().get(pk=salinan_id)
    if salinan.cacat_pada is not None:
        raise AturanDilanggar(f"Salinan {salinan.pendek} diketahui cacat; tingkatnya tidak naik.")
    kolom = f"{TingkatSalinan(tingkat)}_pada"
    setattr(salinan, kolom, pada or timezone.now())
    diubah = [kolom]
    if URUTAN_TINGKAT.index(tingkat) > URUTAN_TINGKAT.index(salinan.tingkat):
        salinan.tingkat = tingkat
        diubah.append("tingkat")
    salinan.save(update_fields=diubah)
    return salinan


@transaction.atomic
def tandai_cacat(*, salinan_id: int, sebab: str) -> Salinan:
    """A read or a drill found a snapshot wanting; it counts for nothing from now on."""
    salinan = Salinan.objects.select_for_update().get(pk=salinan_id)
    if salinan.cacat_pada is None:
        salinan.cacat_pada = timezone.now()
        salinan.cacat_sebab = sebab[:1000]
        salinan.save(update_fields=["cacat_pada", "cacat_sebab"])
        catat(pelaku=None, kata="menemukan salinan cacat", objek=salinan, alasan=sebab)
    return salinan
