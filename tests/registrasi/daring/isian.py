"""What a good applicant types, step by step."""

from __future__ import annotations

from typing import Any

from django.test import Client

from lpse.tampilan import bahasa
from registrasi.pendaftaran.models import ButirPermohonan, Permohonan
from tests.bantuan.berkas_uji import unggahan
from tests.registrasi.daring.conftest import alamat


def isian() -> dict[str, dict[str, Any]]:
    return {
        "spse": {"tanggal_daftar": bahasa.hari_ini().isoformat(), "surel": "maju@contoh.test", "user_id": "MAJU1",
                 "kode_registrasi": "K-1"},
        "usaha": {"nama": "CV Maju Bersama", "bentuk_usaha": "cv", "npwp": "02.418.773.9-803.000",
                  "nib": "9120101234567"},
        "alamat": {"alamat": "Jalan Simpurusiang 12", "kabupaten": "Luwu Utara", "provinsi": "Sulawesi Selatan",
                   "hp": "0812 4000 1111", "surel": "maju@contoh.test", "status_kantor": "pusat"},
        "penanggung_jawab": {"penanggung_jawab": "Andi Rahmat", "jabatan": "Direktur",
                             "nik_penanggung_jawab": "7322011203850001", "user_id": "MAJU1"},
        "izin": baris("izin", {"jenis": "NIB", "nomor": "9120101234567", "penerbit": "OSS"}),
        "keikutsertaan": {"nama": "Andi Rahmat", "tempat": "Masamba", "disetujui": "on", "ditandatangani": "on"},
    }  # fmt: skip


def baris(bagian: str, *isi: dict[str, str]) -> dict[str, str]:
    """Rows as the browser sends them."""
    data = {f"{bagian}-TOTAL_FORMS": str(len(isi)), f"{bagian}-INITIAL_FORMS": "0"}
    return data | {f"{bagian}-{n}-{k}": v for n, satu in enumerate(isi) for k, v in satu.items()}


def simpan(klien: Client, permohonan: Permohonan, langkah: str, data: dict[str, Any], **lain: Any) -> Any:  # noqa: ANN401 - more fields; a response
    permohonan.refresh_from_db()
    semua = {"versi": str(permohonan.versi), **data, **lain}
    return klien.post(alamat("langkah", permohonan.uuid, langkah), semua)


def isi_semua(klien: Client, permohonan: Permohonan) -> None:
    for langkah, data in isian().items():
        assert simpan(klien, permohonan, langkah, data).status_code == 302
    for butir in permohonan.butir.select_related("persyaratan"):
        if butir.diminta:
            unggah(klien, butir)
        else:
            klien.post(alamat("butir", permohonan.uuid, butir.pk), {"tidak_ada": "on", "simpan": "1"})


def unggah(
    klien: Client, butir: ButirPermohonan, nama: str = "pindaian.pdf", isi: bytes | None = None, **lain: str
) -> Any:  # noqa: ANN401 - a response
    return klien.post(alamat("butir", butir.permohonan.uuid, butir.pk), {"berkas": unggahan(nama, isi), **lain})


def ajukan(klien: Client, permohonan: Permohonan) -> Any:  # noqa: ANN401 - a response
    permohonan.refresh_from_db()
    return klien.post(
        alamat("periksa", permohonan.uuid), {"versi": str(permohonan.versi), "benar": "on", "setuju": "on"}
    )
