"""The duty of Pasal 3(3) as a live check."""

from __future__ import annotations

from typing import Final

from django.db import connection
from django.urls import reverse

from layanan.kewenangan.selectors import perkara_terbanyak
from layanan.paket.models import JadwalTahapan, Paket, PaketRUP
from lpse.kepatuhan.registri import Bukti, Status, kewajiban
from lpse.tampilan import bahasa

_TABEL: Final = [m._meta.db_table for m in (Paket, JadwalTahapan, PaketRUP)]  # noqa: SLF001 - Django's public _meta


@kewajiban("R-013")
def isi_paket_tidak_disentuh() -> Bukti:
    """PostgreSQL itself refuses every hand but the import's on package data; questions about it go to who decides."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT count(*) FROM pg_trigger WHERE tgname LIKE 'pgtrigger_hanya_impor%%' AND tgenabled <> 'D' "
            "AND tgrelid = ANY (SELECT to_regclass(t) FROM unnest(%s::text[]) AS t)",
            [_TABEL],
        )
        terkunci = kursor.fetchone()[0]
    tautan = reverse("layanan:kewenangan")
    perkara = perkara_terbanyak()
    angka = f"{bahasa.angka(sum(n for _, n in perkara))} perkara dialihkan"
    if terkunci < len(_TABEL):
        kata = f"Hanya {terkunci} dari {len(_TABEL)} tabel data paket terkunci di basis data."
        return Bukti(Status.BELUM, angka, kata, tautan)
    terbanyak = f" Terbanyak: {perkara[0][0].lower()}." if perkara else ""
    return Bukti(Status.TERPENUHI, angka, f"Data paket hanya ditulis impor SPSE.{terbanyak}", tautan)
