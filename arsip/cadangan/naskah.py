"""The minutes of printing a recovery sheet: an official paper that holds the fingerprint, never the key."""

from __future__ import annotations

from lpse.naskah.registri import JenisNaskah, daftarkan

LEMBAR = "arsip.lembar_pemulihan"

daftarkan(
    JenisNaskah(
        LEMBAR,
        "Berita Acara Pencetakan Lembar Pemulihan",
        "arsip/cadangan/naskah_lembar.html",
        izin="arsip.view_sasaran",
        izin_terbit="arsip.cetak_pemulihan",
        format_nomor="{klasifikasi}/{urut:03}/BA-LP/LPSE/{bulan_romawi}/{tahun}",
        klasifikasi="000.5.6.2",
    )
)
