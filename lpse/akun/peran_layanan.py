"""The share of the unit Layanan dan Dukungan in the table of who may do what: one row per duty package."""

from __future__ import annotations

from collections.abc import Mapping

from lpse.akun.enums import KodePeran

_K = KodePeran
#: The staff of the four units, who all answer for tickets that were handed to them.
SEMUA_UNIT = (_K.SEKRETARIAT, _K.ASE, _K.REGVER, _K.LAYANAN)
#: Whoever procures and asks for service with an account of their own.
PELAKU = (_K.PPK, _K.POKJA, _K.PP, _K.PA, _K.AUDITOR)

_BACA_PENGUMUMAN = frozenset({"layanan.view_pengumuman", "layanan.susun_pengumuman"})
_KERJA_PENGUMUMAN = _BACA_PENGUMUMAN | {
    "layanan.terbitkan_pengumuman", "layanan.catat_keadaan_sistem", "layanan.view_pelanggan",
}  # fmt: skip
_TULIS_ARTIKEL = frozenset({"layanan.view_artikel", "layanan.tulis_artikel"})
_KERJA_ARTIKEL = _TULIS_ARTIKEL | {"layanan.terbitkan_artikel", "layanan.view_pencariankosong"}

_BACA_TIKET = frozenset({"layanan.view_tiket"})
_KERJA_TIKET = _BACA_TIKET | {"layanan.kelola_tiket", "layanan.view_targetlayanan"}
_LAPOR_TIKET: frozenset[str] = frozenset({"layanan.lapor_tiket"})

#: The letters of the service mailbox, ignored ones included.
_KERJA_SUREL = frozenset({"layanan.view_surelmasuk", "layanan.tiketkan_surelmasuk"})

_TANGANI_KELUHAN = frozenset({
    "layanan.view_keluhan", "layanan.tangani_keluhan", "layanan.view_masukan", "layanan.kelola_masukan",
})  # fmt: skip
_INFORMASI = frozenset({"layanan.view_permintaaninformasi", "layanan.kelola_permintaaninformasi"})
_LAPORAN = frozenset({"layanan.baca_laporan"})
_SUSUN_BA = frozenset({"layanan.view_beritaacara", "layanan.susun_beritaacara", "layanan.finalkan_beritaacara"})

_UNDANGAN = frozenset({"layanan.view_undanganteken", "layanan.kelola_undangan"})

_BACA_PAKET = frozenset({
    "layanan.view_kontak", "layanan.view_paket", "layanan.view_jadwaltahapan", "layanan.view_paketrup",
    "layanan.view_koordinasi",
})  # fmt: skip
_BACA_PAKET_SEMUA = _BACA_PAKET | {
    "layanan.view_imporpaket", "layanan.view_fasilitasi", "layanan.view_tahunapbd", "layanan.view_pengalihan",
    "layanan.view_saranjadwal", "layanan.view_konsultasilkpp",
}  # fmt: skip

_KIOS = frozenset({"layanan.view_perangkatkios", "layanan.kelola_perangkatkios"})

_PAKET: dict[str, Mapping[KodePeran, frozenset[str]]] = {
    "pengesahan": {_K.KEPALA: _UNDANGAN, _K.LAYANAN: _UNDANGAN},
    "kios": {_K.KEPALA: _KIOS, _K.LAYANAN: _KIOS},
    "tiket": {
        _K.KEPALA: _KERJA_TIKET
        | {
            "layanan.lihat_semua_tiket",
            "layanan.terima_eskalasi_tiket",
            "layanan.jalankan_peringatan_tiket",
            "layanan.view_label",
            "layanan.change_label",
            "layanan.view_tautantiket",
            "layanan.view_peringatanjam",
            "layanan.add_targetlayanan",
            "layanan.change_targetlayanan",
            "layanan.view_kepalaunit",
            "layanan.add_kepalaunit",
            "layanan.change_kepalaunit",
            "layanan.delete_kepalaunit",
            "layanan.view_kategori",
            "layanan.add_kategori",
            "layanan.change_kategori",
            "layanan.add_label",
        },
        _K.LAYANAN: _KERJA_TIKET | {"layanan.lihat_semua_tiket", "layanan.jalankan_peringatan_tiket"},
        **dict.fromkeys((_K.SEKRETARIAT, _K.ASE, _K.REGVER), _KERJA_TIKET),
        **dict.fromkeys(PELAKU, _LAPOR_TIKET),
    },
    "pengumuman": {
        _K.KEPALA: _KERJA_PENGUMUMAN
        | {
            "layanan.view_sistemlayanan",
            "layanan.change_sistemlayanan",
            "layanan.add_sistemlayanan",
            "layanan.view_keadaansistem",
            "layanan.view_versipengumuman",
            "layanan.view_kirimanpelanggan",
        },
        _K.LAYANAN: _KERJA_PENGUMUMAN,
        _K.ASE: _BACA_PENGUMUMAN | {"layanan.catat_keadaan_sistem"},
        _K.SEKRETARIAT: _BACA_PENGUMUMAN,
        _K.REGVER: _BACA_PENGUMUMAN,
    },
    "pengetahuan": {
        _K.KEPALA: _KERJA_ARTIKEL
        | {"layanan.view_versiartikel", "layanan.view_lampiranartikel", "layanan.view_nilaiartikel"},
        _K.LAYANAN: _KERJA_ARTIKEL,
        _K.ASE: _TULIS_ARTIKEL,
        _K.SEKRETARIAT: _TULIS_ARTIKEL,
        _K.REGVER: _TULIS_ARTIKEL,
    },
    "kanal": {
        _K.KEPALA: _KERJA_SUREL | {"layanan.view_kotaksurel", "layanan.bersihkan_draflapor"},
        _K.LAYANAN: _KERJA_SUREL,
    },
    "meja": {
        _K.KEPALA: frozenset({"layanan.view_balasanbaku", "layanan.view_makro", "layanan.kelola_balasanbaku"}),
        _K.LAYANAN: frozenset({"layanan.kelola_balasanbaku"}),
    },
    # The unit that handles complaints is complained about too: the Sekretariat handles those.
    "keluhan": {
        _K.KEPALA: _TANGANI_KELUHAN
        | {
            "layanan.pilah_keluhan",
            "layanan.putuskan_keluhan",
            "layanan.lihat_pengadu",
            "layanan.view_keberatan",
        },
        _K.LAYANAN: _TANGANI_KELUHAN,
        _K.SEKRETARIAT: _TANGANI_KELUHAN,
        _K.REGVER: frozenset({"layanan.view_masukan"}),
        _K.ASE: frozenset({"layanan.view_masukan"}),
    },
    "informasi": {
        _K.KEPALA: _INFORMASI | {"layanan.tanggapi_keberataninformasi", "layanan.view_keberataninformasi"},
        _K.LAYANAN: _INFORMASI,
        _K.SEKRETARIAT: _INFORMASI,
    },
    "laporan": {
        _K.KEPALA: _LAPORAN | {"layanan.terbitkan_laporanbulanan"},
        _K.LAYANAN: _LAPORAN | {"layanan.terbitkan_laporanbulanan"},
        _K.SEKRETARIAT: _LAPORAN,
    },
    "berita_acara": {
        _K.KEPALA: _SUSUN_BA | {"layanan.batalkan_beritaacara"},
        _K.LAYANAN: _SUSUN_BA,
        _K.ASE: frozenset({"layanan.view_beritaacara"}),
        _K.SEKRETARIAT: frozenset({"layanan.view_beritaacara"}),
    },
    "paket": {
        _K.KEPALA: _BACA_PAKET_SEMUA,
        _K.LAYANAN: _BACA_PAKET_SEMUA
        | {
            "layanan.kelola_kontak",
            "layanan.impor_paket",
            "layanan.kelola_fasilitasi",
            "layanan.alihkan_luar",
            "layanan.sarankan_jadwal",
            "layanan.kelola_konsultasi",
            "layanan.kelola_koordinasi",
        },
        _K.ASE: _BACA_PAKET
        | {
            "layanan.view_konsultasilkpp",
            "layanan.kelola_konsultasi",
            "layanan.kelola_koordinasi",
        },
        _K.REGVER: _BACA_PAKET | {"layanan.kelola_koordinasi"},
        _K.SEKRETARIAT: _BACA_PAKET | {"layanan.view_fasilitasi", "layanan.kelola_koordinasi"},
        _K.PPK: frozenset({"layanan.view_fasilitasi"}),
        _K.PA: frozenset({"layanan.view_fasilitasi"}),
    },
}


def izin_layanan(peran: KodePeran) -> frozenset[str]:
    """What a role may do in the packages of ``layanan``."""
    return frozenset[str]().union(*(tabel.get(peran, frozenset()) for tabel in _PAKET.values()))
