"""Mails to subscribers: queued with the announcement, handed to the outbox in small lots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils import timezone

from layanan.pengumuman import kabar
from layanan.pengumuman.enums import StatusPelanggan
from layanan.pengumuman.models import KirimanPelanggan, Pelanggan
from lpse.celery import app
from lpse.pemberitahuan.services import kabari_luar

if TYPE_CHECKING:
    from layanan.pengumuman.models import VersiPengumuman

TUGAS_KIRIM: Final = "layanan.pengumuman.kirim"
_POTONGAN: Final = 50
#: One run of the worker; what is left waits a minute for the next.
SEKALI_JALAN: Final = 2000


def antrekan(*, versi: VersiPengumuman) -> int:
    """One row per subscriber of the topic, in the caller's transaction; the worker is woken after the commit."""
    pelanggan = Pelanggan.objects.topik(versi.pengumuman.jenis).order_by("pk").values_list("pk", flat=True)
    baris = [KirimanPelanggan(versi=versi, pelanggan_id=pk) for pk in pelanggan]
    KirimanPelanggan.objects.bulk_create(baris, batch_size=1000)
    if baris:
        transaction.on_commit(_bangunkan, robust=True)
    return len(baris)


def _bangunkan() -> None:
    app.send_task(TUGAS_KIRIM)


def kirim(*, batas: int = SEKALI_JALAN) -> int:
    """Hand what waits to the outbox, lot by lot; answers how many. Two workers never take the same row."""
    jumlah = 0
    while jumlah < batas and (satu := _satu_potong()):
        jumlah += satu
    return jumlah


@transaction.atomic
def _satu_potong() -> int:
    menunggu = KirimanPelanggan.objects.filter(diantre_pada__isnull=True).order_by("pk")
    baris = list(
        menunggu.select_for_update(skip_locked=True, of=("self",)).select_related("versi__pengumuman", "pelanggan")[
            :_POTONGAN
        ]
    )
    for satu in baris:
        satu.diantre_pada = timezone.now()
        # Whoever stopped between the announcement and now gets nothing any more.
        satu.dilewati = satu.pelanggan.status != StatusPelanggan.AKTIF
        if not satu.dilewati:
            kabari_luar(
                surel=satu.pelanggan.surel, nama="Pelanggan pengumuman", jenis=kabar.SIARAN, objek=satu,
                konteks=kabar.konteks_siaran(satu.versi), kunci=f"pengumuman:{satu.versi_id}:{satu.pelanggan_id}",
            )  # fmt: skip
        satu.save(update_fields=["diantre_pada", "dilewati"])
    return len(baris)
