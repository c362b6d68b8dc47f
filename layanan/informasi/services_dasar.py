"""What the doors of a request for information share: files, the letters that tell the applicant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from layanan.informasi.enums import ArahLampiran
from layanan.informasi.models import LampiranInformasi
from lpse.berkas.services import terima as terima_berkas
from lpse.pemberitahuan.services import kabari_luar
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from layanan.informasi.models import KeberatanInformasi, PermintaanInformasi

#: Papers of the applicant, and the information itself, which anybody may ask for.
LAMPIRAN: Final = "layanan.informasi"
JAWABAN: Final = "layanan.informasi_jawaban"


def lampirkan(*, permintaan: PermintaanInformasi, unggahan: UploadedFile[Any], arah: ArahLampiran) -> None:
    """Keep one file with the request.  Raises: AturanDilanggar (not a file we take)."""
    kegunaan = JAWABAN if arah == ArahLampiran.JAWABAN else LAMPIRAN
    berkas = terima_berkas(unggahan=unggahan, kegunaan=kegunaan, pemilik=permintaan)
    LampiranInformasi.objects.create(permintaan=permintaan, berkas=berkas, arah=arah)


def surati(*, permintaan: PermintaanInformasi, jenis: str, keberatan: KeberatanInformasi | None = None) -> None:
    """Write to the applicant, where there is an address; once for each thing that happened."""
    if not permintaan.surel:
        return
    konteks = {
        "nomor": permintaan.nomor, "tenggat": bahasa.tanggal(permintaan.tenggat),
        "alasan": permintaan.alasan_perpanjangan, "hasil": permintaan.get_hasil_display(),
    }  # fmt: skip
    kunci = f"informasi-{permintaan.pk}-{jenis}"
    if keberatan is not None:
        konteks |= {
            "keberatan": keberatan.nomor, "tenggat": bahasa.tanggal(keberatan.tenggat),
            "putusan": keberatan.get_putusan_display(),
        }  # fmt: skip
        kunci = f"{kunci}-{keberatan.pk}"
    kabari_luar(
        surel=permintaan.surel, nama=permintaan.nama, jenis=f"layanan.informasi.{jenis}", objek=permintaan,
        konteks=konteks, kunci=kunci,
    )  # fmt: skip
