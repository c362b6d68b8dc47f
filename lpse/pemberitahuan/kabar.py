"""The kernel's own kinds of notices."""

from __future__ import annotations

from lpse.pemberitahuan.registri import JenisKabar, daftarkan

daftarkan(
    JenisKabar(
        kode="lpse.pemberitahuan.terusan",
        label="Kabar bawahan yang belum dibaca",
        judul="Belum dibaca: {{ judul }}",
        isi="{{ isi }}\n\nSudah {{ jam }} jam kerja kabar ini belum dibuka oleh {{ siapa }}.",
        sebab="Anda memimpin mereka yang seharusnya sudah membaca kabar ini",
        ikon="arrow-forward-up",
        izin="lpse.view_profillpse",
        wajib=True,
    ),
    JenisKabar(
        kode="lpse.pemberitahuan.uji",
        label="Uji kait web",
        judul="Uji kait web {{ objek }}",
        isi="Kiriman uji yang disuruh {{ oleh }}.",
        sebab="kait web ini sedang diuji",
        untuk_orang=False,
        kait=True,
    ),
)
