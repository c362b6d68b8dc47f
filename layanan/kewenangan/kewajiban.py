"""The duties of Pasal 3(3) and PPU 2h as live checks."""

from __future__ import annotations

from typing import Final

from django.db import connection
from django.urls import reverse

from layanan.kewenangan.selectors import angka_tahap, perkara_terbanyak
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


@kewajiban("R-062")
def pokja_sebelum_tahap_tutup() -> Bukti:
    """Problems of a Pokja with a running stage end before the stage does (PPU 2h)."""
    a = angka_tahap()
    tautan = reverse("layanan:kewenangan_saran")
    angka = f"{bahasa.angka(a.tepat)} dari {bahasa.angka(a.selesai)} selesai sebelum tahapan tutup"
    rincian = f"{bahasa.angka(a.terbuka)} masih terbuka, {bahasa.angka(a.saran)} saran jadwal."
    if a.lewat_terbuka or a.tepat < a.selesai:
        lewat = f" {bahasa.angka(a.lewat_terbuka)} terbuka padahal tahapannya sudah tutup." if a.lewat_terbuka else ""
        return Bukti(Status.PERHATIAN, angka, f"{rincian}{lewat}", tautan)
    return Bukti(Status.TERPENUHI, angka, rincian, tautan)
