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
    nilai = _nilai(tiket, petugas)
    return _POLA.sub(lambda cocok: (nilai[cocok[1]] or "–") if cocok[1] in nilai else cocok[0], isi)


def kosong(isi: str, *, tiket: Tiket, petugas: Pengguna) -> list[str]:
    """What the text names and this ticket does not have, in words: the writer must look there before sending."""
    nilai = _nilai(tiket, petugas)
    return [VARIABEL[nama] for nama in dict.fromkeys(_POLA.findall(isi)) if nama in nilai and not nilai[nama]]


def _nilai(tiket: Tiket, petugas: Pengguna) -> dict[str, str]:
    """Every variable with what stands in its place on this ticket."""
    profil = bahasa.kantor().profil
    return {
        "pelapor": tiket.kontak.nama if tiket.kontak else tiket.akun.nama if tiket.akun else "",
        "nomor": tiket.nomor,
        "judul": tiket.judul,
        "petugas": petugas.nama,
        "aplikasi": tiket.aplikasi,
        "kode_tender": tiket.kode_tender,
        "nama_paket": tiket.paket.nama if tiket.paket else "",
        "tenggat": bahasa.waktu(tiket.tenggat_selesai) if tiket.tenggat_selesai else "",
        "kantor": profil.nama if profil else "LPSE",
        "jam_layanan": bahasa.kalimat_jam_layanan(),
        "hari_konfirmasi": bahasa.angka(settings.TIKET_KONFIRMASI_HARI_KERJA),
    }
