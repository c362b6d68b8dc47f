"""What the requirements tell people (recipe card: tambah-kabar)."""

from __future__ import annotations

from lpse.pemberitahuan.registri import JenisKabar, daftarkan

daftarkan(
    JenisKabar(
        kode="registrasi.persyaratan.diusulkan",
        label="Usul syarat tambahan",
        kelompok="Registrasi",
        judul="Usul syarat tambahan: {{ nama }}",
        isi="Dasar yang disebut: {{ dasar }}. Tetapkan atau tolak usulnya.",
        sebab="Anda menetapkan persyaratan registrasi",
        izin="registrasi.tetapkan_persyaratan",
        ikon="list-check",
    ),
    JenisKabar(
        kode="registrasi.persyaratan.diputus",
        label="Usul syarat diputus",
        kelompok="Registrasi",
        judul="Usul syarat {{ nama }} {{ keadaan }}",
        isi="{{ alasan|default:'Syaratnya masuk daftar berkas mulai hari ini.' }}",
        sebab="Anda mengusulkan syarat itu",
        izin="registrasi.usulkan_persyaratan",
        ikon="list-check",
    ),
)
