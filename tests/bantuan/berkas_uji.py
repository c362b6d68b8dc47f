"""Uses of files that only the tests know, and uploads as a browser would send them."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from lpse.berkas.registri import MB, Kegunaan
from tests.bantuan.berkas_baik import pdf

UJI = Kegunaan(
    "uji.semua",
    "Berkas uji",
    tipe=("pdf", "jpeg", "png", "webp", "gif", "docx", "xlsx", "pptx", "odt", "ods", "csv", "txt"),
    maks_byte=45 * MB,
    maks_halaman=60,
)
RAHASIA = Kegunaan("uji.rahasia", "Berkas rahasia", maks_byte=1 * MB, rahasia=True, milik_pengunggah=False)


def unggahan(nama: str = "surat.pdf", isi: bytes | None = None) -> SimpleUploadedFile:
    """``nama`` exactly as it stands, past Django's own tidying."""
    berkas = SimpleUploadedFile("x", pdf() if isi is None else isi)
    berkas._name = nama  # type: ignore[attr-defined] # where Django's own property keeps it
    return berkas
