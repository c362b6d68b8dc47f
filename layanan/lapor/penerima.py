"""What the tickets tell reporters with an account: in the portal, unless their conversation goes by mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.dispatch import receiver

from layanan.lapor import kabar
from layanan.tiket import sinyal
from layanan.tiket.enums import AKHIR, JenisPesan, Kanal, StatusTiket
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.tiket.models import Pesan, Tiket


def _kabari(tiket: Tiket, jenis: str, **konteks: Any) -> None:  # noqa: ANN401 - what the words need
    if tiket.akun is not None and tiket.kanal != Kanal.SUREL:
        kabari(penerima=[tiket.akun], jenis=jenis, objek=tiket, konteks=konteks)


@receiver(sinyal.pesan_ditambahkan, dispatch_uid="layanan.lapor.pesan")
def setelah_pesan(tiket: Tiket, pesan: Pesan, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    if pesan.jenis == JenisPesan.JAWABAN and tiket.status != StatusTiket.SELESAI:  # a solution has its own letter
        menunggu = tiket.status == StatusTiket.MENUNGGU_PENGGUNA
        _kabari(tiket, kabar.JAWABAN, isi=pesan.isi, nama=pesan.nama, menunggu=menunggu)


@receiver(sinyal.tiket_selesai, dispatch_uid="layanan.lapor.selesai")
def setelah_selesai(tiket: Tiket, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    _kabari(tiket, kabar.SELESAI, isi=tiket.solusi, kapan=bahasa.waktu(tiket.tenggat_konfirmasi))


@receiver(sinyal.tiket_ditutup, dispatch_uid="layanan.lapor.ditutup")
def setelah_ditutup(tiket: Tiket, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    _kabari(tiket, kabar.DITUTUP, alasan=tiket.alasan_tutup.rstrip(".") if tiket.status in AKHIR else "")


@receiver(sinyal.tiket_berubah, dispatch_uid="layanan.lapor.berubah")
def setelah_berubah(tiket: Tiket, apa: str, rincian: dict[str, Any] | None = None, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    if apa == "teruskan_lkpp":
        _kabari(tiket, kabar.DITERUSKAN, nomor_lkpp=str((rincian or {}).get("nomor_lkpp", "")))
