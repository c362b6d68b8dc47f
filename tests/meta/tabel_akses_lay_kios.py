"""Rows of the role × URL table for layanan: kios."""

from __future__ import annotations

from tests.meta.baris_akses import KEPALA, SEMUA, Baris

#: Who looks after the devices.
PENGURUS_KIOS = KEPALA | {"dodi"}

KIOS: dict[str, Baris] = {
    "layanan:kios": Baris(PENGURUS_KIOS, 200, 403),
    "layanan:kios_pasang": Baris(PENGURUS_KIOS, 200, 200),
    "layanan:kios_kode": Baris(PENGURUS_KIOS, 200, 302, objek="perangkat_kios"),
    "layanan:kios_cabut": Baris(PENGURUS_KIOS, 200, 302, objek="perangkat_kios"),
    # The devices' own pages: a browser that is no device sees the question for the code, whoever sits before it.
    "layanan_kios:mulai": Baris(SEMUA, 200, 422),
    **{
        f"layanan_kios:{nama}": Baris(SEMUA, 302, 302)
        for nama in (
            "papan",
            "tiket",
            "tiket_hasil",
            "siapa",
            "perlu",
            "cerita",
            "kontak",
            "periksa",
            "selesai",
            "cari",
        )
    },
    "layanan_kios:baca": Baris(SEMUA, 302, 302, objek="artikel_kios", lain=(302, 302)),
}
