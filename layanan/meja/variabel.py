"""What a canned answer may name: ``{pelapor}``, ``{nomor}`` …, filled in from the ticket it is used on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.conf import settings

from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna

#: Each word and what stands in its place.
VARIABEL: dict[str, str] = {
    "pelapor": "nama pelapor",
    "nomor": "nomor tiket",
    "judul": "judul tiket",
    "petugas": "nama Anda",
    "aplikasi": "aplikasi yang dilaporkan",
    "kode_tender": "kode tender",
    "nama_paket": "nama paket",
    "tenggat": "batas waktu layanan",
    "kantor": "nama LPSE",
    "jam_layanan": "jam layanan kantor",
    "hari_konfirmasi": "lama menunggu konfirmasi, hari kerja",
}
_POLA = re.compile(r"\{([a-z_]+)\}")


def asing(isi: str) -> list[str]:
    """Names in braces that nobody would fill in."""
    return sorted({nama for nama in _POLA.findall(isi) if nama not in VARIABEL})


def isi_variabel(isi: str, *, tiket: Tiket, petugas: Pengguna) -> str:
    """The text for this ticket; what the ticket does not have becomes «–». Two queries at most, usually none."""
    profil = bahasa.kantor().profil
    nilai = {
        "pelapor": tiket.kontak.nama if tiket.kontak else tiket.akun.nama if tiket.akun else "",
        "petugas": petugas.nama,
        "nama_paket": tiket.paket.nama if tiket.paket else "",
        "tenggat": bahasa.waktu(tiket.tenggat_selesai),
        "kantor": profil.nama if profil else "LPSE",
        "jam_layanan": bahasa.kalimat_jam_layanan(),
        "hari_konfirmasi": bahasa.angka(settings.TIKET_KONFIRMASI_HARI_KERJA),
    }

    def isi_satu(cocok: re.Match[str]) -> str:
        nama = cocok[1]
        if nama not in VARIABEL:
            return cocok[0]
        return nilai.get(nama, str(getattr(tiket, nama, ""))) or "–"

    return _POLA.sub(isi_satu, isi)
