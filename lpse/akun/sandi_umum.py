"""Words that guessers try first in this country, offline; Django's own list of 20,000 stands beside it."""

from __future__ import annotations

KATA_UMUM: frozenset[str] = frozenset(
    """
    password passwd passw0rd pass kata katasandi sandi rahasia kunci login user username pengguna akun admin
    administrator superadmin operator sistem server default guest tamu test testing tes coba demo welcome selamat datang
    halo hallo hello
    letmein iloveyou monkey dragon master shadow sunshine princess football superman batman naruto google facebook
    instagram whatsapp tiktok youtube gmail yahoo windows android samsung oppo vivo xiaomi
    qwerty qwertyuiop qwertyui asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc abcdef abcdefgh abcd abc
    bismillah bismillahirrahmanirrahim alhamdulillah subhanallah allahuakbar assalamualaikum insyaallah allah muhammad
    islam kristus yesus tuhan
    sayang cinta sayangku cintaku kamu aku kita keluarga keluargaku anak anakku istri istriku suami suamiku mama papa
    ibu bapak ayah bunda kakak adik mantan pacar jomblo bahagia selalu selamanya sukses semangat
    indonesia indonesiaku indonesiaraya merdeka garuda pancasila bhinneka nusantara jakarta bandung surabaya semarang
    yogyakarta jogja medan palembang makassar manado denpasar bali jawa sumatera kalimantan sulawesi papua maluku
    persib persija persebaya arema psm barcelona madrid juventus arsenal chelsea liverpool manchester milan
    januari februari maret april mei juni juli agustus september oktober november desember
    senin selasa rabu kamis jumat sabtu minggu hari bulan tahun
    pegawai negeri sipil asn pns cpns pppk korpri honorer guru dosen polisi tni bupati walikota gubernur camat lurah
    kabupaten kota provinsi kecamatan kelurahan desa dinas badan sekretariat daerah setda bagian kantor pemerintah pemda
    pemkab pemkot pemprov masuk keluar ganti baru lama
    """.split()  # noqa: SIM905 - a block of words is easier to keep than four hundred quoted ones
)

#: Words of the field itself; the office's own name, place and code are added from its profile.
KATA_BIDANG: frozenset[str] = frozenset(
    """
    lpse spse lkpp sirup sikap inaproc eproc eprocurement pengadaan barang jasa tender lelang penyedia pokja ulp ukpbj
    ppk pejabat pembuat komitmen layanan secara elektronik portal kepala verifikator helpdesk
    """.split()  # noqa: SIM905 - as above
)
