"""What is told to whom a matter belongs."""

from __future__ import annotations

from lpse.pemberitahuan.registri import JenisKabar, daftarkan

daftarkan(
    JenisKabar(
        kode="layanan.kewenangan.diteruskan",
        label="Pertanyaan diteruskan kepada yang berwenang",
        kelompok="Layanan",
        judul="Diteruskan kepada Anda: {{ perkara }}",
        isi="LPSE menerima pertanyaan «{{ judul }}»{% if tender %} tentang paket {{ tender }}{% endif %}. Menurut "
        "Pasal 3 ayat (3), hal ini Anda yang memutuskan; LPSE tidak menilai isinya. Mohon dijawab lewat SPSE "
        "atau langsung kepada penanya.",
        sebab="Anda yang berwenang atas paket ini",
        izin="",
        untuk_orang=False,
        ikon="mail",
    )
)
