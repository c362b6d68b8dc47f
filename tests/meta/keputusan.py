"""Decisions of the house that a meta-test would otherwise call forgetfulness: each with its reason."""

from __future__ import annotations

TANPA_PABRIK: dict[str, str] = {
    "lpse.Peran": "proksi auth.Group; barisnya ditulis migrate dari akun/peran.py",
}
TANPA_ADMIN: dict[str, str] = {
    "lpse.SegelJejak": "tampil sebagai bagian baris jejak dan di halaman keadaan rantai",
    "infrastruktur.Pengukuran": "deret waktu jutaan baris yang ditulis mesin; dibaca lewat grafik",
    "infrastruktur.Ringkasan": "deret waktu yang ditulis mesin; dibaca lewat grafik",
    "infrastruktur.UkuranTerkini": "turunan ukuran terakhir; dibaca di halaman pemantauan",
    "infrastruktur.JamKotor": "tanda kerja ringkasan, habis sendiri tiap jam",
    "infrastruktur.PrakiraanPenuh": "turunan yang dihitung ulang tiap hari; dibaca di halaman server",
    "infrastruktur.LembarBulanan": "penanda satu bulan satu server; dibaca di halaman lembarnya",
    "infrastruktur.CatatanPemantauan": "tampil sebagai bagian catatan harian yang memilikinya",
    "infrastruktur.ServerUserObjectPermission": "dibuka dan ditutup di halaman akses server oleh teknisi",
    "lpse.JamTenang": "milik pribadi seorang pengguna, diatur di preferensinya",
    "lpse.Kabar": "milik pribadi penerimanya; yang keluar dari portal terbaca di halaman Kiriman",
    "lpse.KaitWeb": "diatur di halaman Kait web dengan bukti diri ulang; rahasianya tampil sekali",
    "lpse.Kiriman": "dibaca dan dikirim ulang di halaman Kiriman, bukan disunting",
    "lpse.PreferensiKabar": "milik pribadi seorang pengguna, bukan urusan Kepala",
    "lpse.HasilKewajiban": "turunan pemeriksaan terakhir, dibaca di peta kepatuhan",
    "lpse.PasalKetentuan": "tampil sebagai bagian halaman ketentuan yang memilikinya",
    "lpse.ProfilPeraturan": "diganti Kepala di halaman profil peraturan, dengan konfirmasi",
    "lpse.TandaTangan": "tampil sebagai bagian halaman naskah yang memilikinya",
    "lpse.RevisiNaskah": "tampil sebagai bagian halaman naskah yang memilikinya",
    "lpse.PencacahNomor": "hanya dimajukan layanan; format nomornya yang diatur Kepala",
    "lpse.PenugasanPeran": "tampil sebagai bagian halaman pengguna; diberi dan dicabut lewat tindakan",
    "lpse.JamPeriode": "tampil sebagai bagian hari khusus yang memilikinya",
    "lpse.PeristiwaJam": "tampil sebagai bagian jam kerja yang memilikinya",
    "lpse.VersiKalender": "satu baris yang ditulis pemicu; riwayatnya terlihat di riwayat baris",
    "lpse.SaringanTersimpan": "milik pribadi seorang pengguna, bukan urusan Kepala",
    "lpse.Unggahan": "unggahan yang sedang berjalan, habis sendiri dalam sehari",
}
TANPA_RIWAYAT: dict[str, str] = {
    "infrastruktur.Pengukuran": "ditulis mesin dengan COPY dan tidak pernah disunting orang",
    "infrastruktur.Ringkasan": "turunan ukuran, dapat dihitung ulang",
    "infrastruktur.UkuranTerkini": "turunan ukuran, dapat dihitung ulang",
    "infrastruktur.JamKotor": "tanda kerja ringkasan, habis sendiri tiap jam",
    "infrastruktur.PrakiraanPenuh": "turunan ukuran, dapat dihitung ulang",
    "infrastruktur.CatatanPemantauan": "hanya bertambah oleh pemicu basis data; riwayatnya barisnya sendiri",
    "infrastruktur.ServerUserObjectPermission": "pembukaan dan penutupan izin dicatat di jejak oleh layanannya",
    "lpse.JalanTugas": "baris itu sendiri riwayat satu jalan tugas",
    "lpse.Jejak": "jejak itu sendiri riwayat, hanya bertambah",
    "lpse.SegelJejak": "mata rantai ditulis pemicu basis data, hanya bertambah",
    "lpse.PemeriksaanJejak": "barisnya sendiri riwayat satu pemeriksaan, hanya bertambah",
    "lpse.JangkarJejak": "barisnya sendiri riwayat satu jangkar, hanya bertambah",
    "lpse.PeristiwaJam": "peristiwa itu sendiri riwayat, hanya bertambah oleh pemicu",
    "lpse.Peran": "tabelnya sama dengan akun/peran.py pada tiap migrate, tidak disunting orang",
    "lpse.RiwayatKewajiban": "catatan harian yang sudah tidak dapat diubah oleh pemicu basis data",
    "lpse.SaringanTersimpan": "kenyamanan pribadi, tanpa akibat bagi dinas",
}
TANPA_TERLIHAT_OLEH: dict[str, str] = {
    "infrastruktur.ServerUserObjectPermission": "model guardian dengan manajernya sendiri; hanya dibaca ServerQuerySet",
    "lpse.Peran": "proksi auth.Group dengan manajer Django; daftar peran dibaca lewat izin admin",
}
