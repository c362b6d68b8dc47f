"""What the trail tells people."""

from __future__ import annotations

from lpse.pemberitahuan.registri import JenisKabar, daftarkan

RUSAK = "lpse.jejak.rusak"

daftarkan(
    JenisKabar(
        kode=RUSAK,
        label="Rantai jejak rusak",
        judul="Rantai jejak rusak",
        isi=(
            "{{ objek.pesan }}\n\nJejak atau mata rantainya diubah tidak lewat portal. Jangan pulihkan apa pun dahulu:"
            " salin basis data, bandingkan kepala rantai dengan surel dan laporan yang tersimpan, lalu tulis tanggapan."
        ),
        sebab="Anda Kepala LPSE",
        kelompok="Jejak",
        izin="lpse.periksa_jejak",  # the Kepala alone; an auditor reads the trail and is never told
        ikon="link-off",
        penting=True,
        wajib=True,
    )
)
