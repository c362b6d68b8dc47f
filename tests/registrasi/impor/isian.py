"""Files of the import, small and made by hand, and a beat that answers at once."""

from __future__ import annotations

import io
from typing import Any, Self

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile

from lpse.akun.models import Pengguna
from lpse.berkas.services import terima
from registrasi.impor import pelaksana, services
from registrasi.impor.berkas import UNGGAHAN
from registrasi.impor.models import ImporMassal
from registrasi.impor.services_jalan import klaim

KEPALA = ("User ID", "Jenis", "Nama Penyedia", "npwp_16_penyedia", "NIB", "Email", "Tanggal Daftar")
BAIK = (
    "maju01", "Penyedia badan usaha", "CV. Maju Jaya", "0013078803803000", "1234567890123", "a@maju.example",
    "2025-02-11",
)  # fmt: skip


class DetakSaja:
    """Stands for the second session: hears no cancellation, tells nobody."""

    def __init__(self) -> None:
        self.langkah: list[tuple[str, int]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_sebab: object) -> None:
        """Nothing to close."""

    def detak(self, langkah: str, kemajuan: int, *, segera: bool = False) -> None:  # noqa: ARG002 - as the real one
        self.langkah.append((langkah, kemajuan))


def csv(*baris: tuple[str, ...], kepala: tuple[str, ...] = KEPALA, pemisah: str = ";", sandi: str = "utf-8") -> bytes:
    return "".join(pemisah.join(b) + "\r\n" for b in (kepala, *baris)).encode(sandi)


def xlsx(*baris: tuple[Any, ...], kepala: tuple[str, ...] = KEPALA) -> bytes:
    buku = openpyxl.Workbook()
    lembar = buku.active
    for b in (("Daftar penyedia",), (), kepala, *baris):
        lembar.append(list(b))
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def unggah(oleh: Pengguna, isi: bytes, *, jenis: str = "pengguna", nama: str = "penyedia.csv") -> ImporMassal:
    berkas = terima(unggahan=SimpleUploadedFile(nama, isi), kegunaan=UNGGAHAN, oleh=oleh)
    return services.unggah(jenis=jenis, berkas=berkas, oleh=oleh)


def jalankan(impor: ImporMassal) -> ImporMassal:
    """What the worker does, in the test's own transaction."""
    siap = klaim(impor_id=impor.pk)
    assert siap is not None
    pelaksana._lakukan(siap, DetakSaja())  # type: ignore[arg-type]  # stands for Kendali
    impor.refresh_from_db()
    return impor


def periksa(impor: ImporMassal, oleh: Pengguna, **ubah: int | str) -> ImporMassal:
    services.periksa(impor_id=impor.pk, pemetaan={**impor.pemetaan, **ubah}, oleh=oleh)
    return jalankan(impor)


def tulis(impor: ImporMassal, oleh: Pengguna) -> ImporMassal:
    services.tulis(impor_id=impor.pk, oleh=oleh)
    return jalankan(impor)
