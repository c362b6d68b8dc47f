"""The checklist of one kind of user on paper, for applicants and for the counter (Pasal 10(2)b)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.cache import cache
from django.template.loader import render_to_string

from lpse.naskah import fon
from lpse.tampilan import bahasa
from registrasi.persyaratan.enums import PENYEDIA, JenisPengguna
from registrasi.persyaratan.selectors import butir_untuk, dasar, dasar_menambah, nama_peraturan

if TYPE_CHECKING:
    from registrasi.persyaratan.models import ButirPersyaratan


def isi_daftar(jenis: str) -> dict[str, Any]:
    """What the page and the paper say of one kind of user."""
    peraturan = nama_peraturan()
    butir: list[tuple[ButirPersyaratan, str]] = [
        (b, f"{peraturan[b.peraturan]} {b.kata_pasal}") for b in butir_untuk(jenis)
    ]
    return {
        "jenis": JenisPengguna(jenis),
        "penyedia": jenis in PENYEDIA,
        "butir": butir,
        "tertutup": dasar_menambah(),
        "lapangan": dasar("R-081"),
        "online": dasar("R-072"),
        "formulir_spse": dasar("R-083"),
        "spse_alamat": settings.SPSE_ALAMAT,
        "hari": settings.REGISTRASI_HARI,
        "layanan": settings.REGISTRASI_LAYANAN_HARI_KERJA,
    }


def daftar_pdf(jenis: str) -> bytes:
    """The printable checklist, a box to tick per paper; the same words are rendered once an hour."""
    html = render_to_string(
        "registrasi/persyaratan/cetak.html",
        {**isi_daftar(jenis), "kantor": bahasa.kantor().profil, "dicetak": bahasa.tanggal(bahasa.hari_ini())},
    )
    kunci = f"registrasi:syarat:{hashlib.sha256(html.encode()).hexdigest()}"
    hasil: bytes | None = cache.get(kunci)
    if hasil is None:
        hasil = _render(html)
        cache.set(kunci, hasil, 3600)
    return hasil


def _render(html: str) -> bytes:
    with fon.KUNCI:
        mesin = fon.mesin()
        from weasyprint import CSS  # noqa: PLC0415 - loaded with the renderer, see fon

        from lpse.naskah.pengambil import Pengambil  # noqa: PLC0415 - as above

        gaya = CSS(url="portal://statis/css/syarat-cetak.css", url_fetcher=Pengambil(), font_config=mesin.fon)
        isi = mesin.html(string=html, url_fetcher=Pengambil()).write_pdf(
            font_config=mesin.fon, stylesheets=[mesin.gaya, gaya]
        )
    return bytes(isi)
