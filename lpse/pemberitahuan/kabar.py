"""The kernel's own kinds of notices."""

from __future__ import annotations

from lpse.pemberitahuan.enums import PilihanSurel
from lpse.pemberitahuan.registri import JenisKabar, daftarkan

daftarkan(
    JenisKabar(
        kode="lpse.pemberitahuan.terusan",
        label="Kabar bawahan yang belum dibaca",
        judul="Belum dibaca: {{ judul }}",
        isi="{{ isi }}\n\nSudah {{ jam }} jam kerja kabar ini belum dibuka oleh {{ siapa }}.",
        sebab="Anda memimpin mereka yang seharusnya sudah membaca kabar ini",
        ikon="arrow-forward-up",
        wajib=True,
        surel=PilihanSurel.LANGSUNG,
    ),
    JenisKabar(
        kode="lpse.pemberitahuan.uji",
        label="Uji kait web",
        judul="Uji kait web {{ objek }}",
        isi="Kiriman uji yang disuruh {{ oleh }}.",
        sebab="kait web ini sedang diuji",
        izin="lpse.kelola_kaitweb",
        kait=True,
    ),
)
