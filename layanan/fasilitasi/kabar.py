"""What is told about the facilitation."""

from __future__ import annotations

from lpse.pemberitahuan.enums import PilihanSurel
from lpse.pemberitahuan.registri import JenisKabar, daftarkan

daftarkan(
    JenisKabar(
        kode="layanan.fasilitasi.belum",
        label="Satuan kerja belum mengumumkan",
        kelompok="Layanan",
        judul="{{ objek.instansi }}: {{ objek.get_progres_display|lower }}",
        isi="{{ objek.get_jenis_display }} {{ objek.apbd.tahun }}: {{ objek.terumumkan }} paket terumumkan. "
        "{% if dihubungi %}Narahubungnya sudah disurati.{% else %}Tidak ada narahubung bersurel: telepon.{% endif %}",
        sebab="Anda mendampingi satuan kerja ini",
        izin="layanan.kelola_fasilitasi",
        surel=PilihanSurel.RINGKASAN,
        ikon="speakerphone",
    ),
    JenisKabar(
        kode="layanan.fasilitasi.ingatkan_satker",
        label="Pengingat mengumumkan RUP",
        kelompok="Layanan",
        judul="Pengingat: {{ objek.get_jenis_display }} {{ objek.apbd.tahun }}",
        isi="Menurut data {% if objek.jenis == 'rup' %}SIRUP{% else %}SPSE{% endif %}, {{ objek.instansi }} baru "
        "mengumumkan {{ objek.terumumkan }} paket untuk tahun anggaran {{ objek.apbd.tahun }}. Bila ada kesulitan "
        "teknis, balas surat ini atau hubungi LPSE; kami bantu menampilkannya.",
        sebab="Anda narahubung satuan kerja ini",
        izin="",
        untuk_orang=False,
        ikon="mail",
    ),
)
