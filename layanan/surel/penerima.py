"""What the tickets tell the mail: each step that its reporter should hear of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.dispatch import receiver

from layanan.surel import services_jawab as surat
from layanan.surel.services_virus import kabari_terjangkit
from layanan.tiket import sinyal
from layanan.tiket.enums import JenisPesan, Kanal, StatusTiket
from lpse.berkas.sinyal import berkas_publik_ditolak

if TYPE_CHECKING:
    from layanan.tiket.models import Pesan, Tiket
    from lpse.berkas.models import Berkas


@receiver(sinyal.tiket_dibuat, dispatch_uid="layanan.surel.dibuat")
def setelah_dibuat(tiket: Tiket, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """A receipt; that of a letter is written by whoever took the letter, who knows what was missing from it."""
    if tiket.kanal != Kanal.SUREL:
        surat.kirim_diterima(tiket=tiket)


@receiver(sinyal.pesan_ditambahkan, dispatch_uid="layanan.surel.pesan")
def setelah_pesan(tiket: Tiket, pesan: Pesan, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    if pesan.jenis == JenisPesan.JAWABAN and tiket.status != StatusTiket.SELESAI:  # a solution has its own letter
        surat.kirim_jawaban(tiket=tiket, pesan=pesan)


@receiver(sinyal.tiket_selesai, dispatch_uid="layanan.surel.selesai")
def setelah_selesai(tiket: Tiket, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    surat.kirim_selesai(tiket=tiket)


@receiver(sinyal.tiket_ditutup, dispatch_uid="layanan.surel.ditutup")
def setelah_ditutup(tiket: Tiket, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    surat.kirim_ditutup(tiket=tiket)


@receiver(sinyal.tiket_berubah, dispatch_uid="layanan.surel.berubah")
def setelah_berubah(tiket: Tiket, apa: str, rincian: dict[str, Any] | None = None, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    if apa == "teruskan_lkpp":
        surat.kirim_diteruskan(tiket=tiket, nomor_lkpp=str((rincian or {}).get("nomor_lkpp", "")))


@receiver(berkas_publik_ditolak, dispatch_uid="layanan.surel.terjangkit")
def setelah_ditolak(berkas: Berkas, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """After the verdict is committed, on its own: whoever brought the file hears of it."""
    kabari_terjangkit(berkas=berkas)
