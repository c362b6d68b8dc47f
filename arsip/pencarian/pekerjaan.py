"""What the schedule runs for the search, and what the register's signals order at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.dispatch import receiver

from arsip.dokumen.sinyal import dokumen_tersimpan, versi_ditambah
from arsip.pencarian import services
from lpse.pekerjaan.registri import Pekerjaan, daftarkan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.dokumen.models import Dokumen, VersiDokumen

TUGAS_SUSUL = "arsip.pencarian.susulkan"
TUGAS_RAPIKAN = "arsip.pencarian.rapikan"
_IZIN = "arsip.kelola_arsip"


def _susulkan() -> str:
    return f"{bahasa.angka(services.susulkan())} isi dokumen dibaca."


daftarkan(
    Pekerjaan(TUGAS_SUSUL, "Baca isi dokumen untuk pencarian", "tiap 10 menit", _susulkan, _IZIN),
    Pekerjaan(
        TUGAS_RAPIKAN, "Rapikan indeks dan kosakata pencarian", "tiap malam pukul 03.20", services.rapikan, _IZIN
    ),
)


@receiver(dokumen_tersimpan, dispatch_uid="arsip.pencarian.dokumen")
def _dokumen(dokumen: Dokumen, **_lain: Any) -> None:  # noqa: ANN401 - signal
    services.suruh_baca(dokumen_id=dokumen.pk)


@receiver(versi_ditambah, dispatch_uid="arsip.pencarian.versi")
def _versi(versi: VersiDokumen, **_lain: Any) -> None:  # noqa: ANN401 - signal
    services.suruh_baca(dokumen_id=versi.dokumen_id)
