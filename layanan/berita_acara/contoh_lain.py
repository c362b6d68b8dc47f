"""The demo office's other minutes: a disturbance, a forensic test, accounts handed over, a check, a correction."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from layanan.berita_acara import contoh
from layanan.berita_acara.enums import JenisBA, JenisIdentitas, PeranPihak
from layanan.berita_acara.services import dari_akun
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_J, _P = JenisBA, PeranPihak
KANTOR = "Kantor LPSE Kabupaten Luwu Utara, Masamba"
JUDUL: dict[str, str] = {
    _J.GANGGUAN: "gangguan halaman masuk SPSE",
    _J.FORENSIK: "uji forensik dua dokumen penawaran paket 10096514000",
    _J.SERAH_TERIMA: "serah terima akun Pokja Pemilihan II",
    _J.UMUM: "pemeriksaan komputer Ruang Penawaran",
}


def bagian_lain(jenis: str, saat: dt.datetime) -> contoh.Bagian:
    """Section → its columns and rows for minutes of this kind; signers apart."""
    kepala = {"judul": JUDUL[jenis], "waktu": saat, "tempat": KANTOR}
    isi = {_J.GANGGUAN: _gangguan, _J.FORENSIK: _forensik, _J.SERAH_TERIMA: _serah_terima, _J.UMUM: _umum}
    return {"waktu": (kepala, None), **isi[JenisBA(jenis)](saat)}


def bagian_pembetulan(saat: dt.datetime) -> contoh.Bagian:
    """What a correction of the witness minutes says."""
    baris = [{"bagian": "Huruf A, kode RUP", "tertulis": "58214407", "seharusnya": "58214470"}]
    alasan = "Salah ketik; diketahui Pokja saat mencocokkan dengan SiRUP."
    return {"waktu": ({"waktu": saat, "tempat": KANTOR}, None), "isian": ({"alasan": alasan}, baris)}


def _langkah(saat: dt.datetime, *isi: tuple[int, str, str, str]) -> list[dict[str, Any]]:
    return [
        {"waktu": saat - dt.timedelta(minutes=menit), "langkah": langkah, "pelaku": pelaku, "hasil": hasil,
         "percobaan": False, "perangkat_nomor": None}
        for menit, langkah, pelaku, hasil in isi
    ]  # fmt: skip


def _gangguan(saat: dt.datetime) -> contoh.Bagian:
    mulai, pulih = saat - dt.timedelta(minutes=120), saat - dt.timedelta(minutes=45)
    return {
        "isian": (
            {
                "sistem": "SPSE 4.5", "mulai": bahasa.waktu(mulai), "pulih": bahasa.waktu(pulih),
                "gejala": "Halaman masuk menjawab galat 504.",
                "akibat": "Penyedia tidak dapat mengunggah penawaran selama 75 menit.",
                "sebab": "Ruang simpan log penuh.",
                "tindakan": "Log lama dipindah, lalu layanan dijalankan ulang.",
                "lanjutan": "Ambang peringatan ruang simpan diturunkan menjadi 75 persen.",
            },
            None,
        ),
        "kronologi": (
            {},
            _langkah(
                saat,
                (115, "Tiga penyedia melapor lewat telepon", "Dodi Saputra", "Gangguan dipastikan dari dua jaringan."),
                (95, "Ruang simpan server aplikasi diperiksa", "Asep Kurnia", "Partisi log terisi 100 persen."),
                (45, "Layanan dijalankan ulang", "Asep Kurnia", "Halaman masuk terbuka kembali."),
            ),
        ),
    }  # fmt: skip


def _forensik(saat: dt.datetime) -> contoh.Bagian:
    dasar = contoh.bagian_kesaksian(saat)
    return {
        **{kode: dasar[kode] for kode in ("paket", "berkas")},
        "perangkat": (
            {},
            [{"nama": "Komputer uji", "sistem_operasi": "Ubuntu 24.04 LTS", "aplikasi": "Spamkodok 1.0.3",
              "peramban": "Firefox 132", "versi_spse": "SPSE 4.5u20240219"}],
        ),
        "kronologi": (
            {},
            _langkah(
                saat,
                (90, "Salinan kedua berkas diserahkan kepada pemeriksa dan sidiknya dicocokkan", "Dodi Saputra",
                 "Sidik sama dengan lampiran berita acara kesaksian."),
                (35, "Struktur kedua berkas diperiksa di hadapan para saksi", "Pemeriksa LKPP",
                 "Blok akhir kedua berkas tidak lengkap."),
            ),
        ),
        "isian": (
            {
                "pemeriksa": "Direktorat Pengembangan SPSE, LKPP", "surat": "LKPP-2026-44871 tanggal 12 November 2026",
                "metode": "Pembacaan struktur berkas dan pembandingan sidik dengan log unggah.",
                "temuan": "Unggahan kedua berkas terputus sebelum selesai.",
                "kesimpulan": "Kedua berkas tidak dapat dipulihkan.",
            },
            None,
        ),
    }  # fmt: skip


def _serah_terima(_saat: dt.datetime) -> contoh.Bagian:
    akun = (("SPSE", "POKJA-II-LUTRA", "Pokja Pemilihan", ""), ("SiRUP", "ppk.pupr", "PPK", "Pengganti pejabat lama"))
    baris = [{"aplikasi": a, "akun": n, "peran": p, "keterangan": k} for a, n, p, k in akun]
    nilai = {"dasar": "Surat tugas nomor 800/214/LPSE/2026", "pernyataan": "Kata sandi diganti saat diterima."}
    return {"isian": (nilai, baris)}


def _umum(_saat: dt.datetime) -> contoh.Bagian:
    pokok = "Pemeriksaan bersama empat komputer Ruang Penawaran sebelum tahap pembukaan."
    return {"isian": ({"pokok": pokok, "kesimpulan": "Keempatnya siap dipakai."}, None)}


def pihak_lain(jenis: str, pemeran: dict[str, Any]) -> list[dict[str, Any]]:
    """Whoever signs: the writer and the head; with the Pokja where it takes part."""
    if jenis == _J.FORENSIK:
        return contoh.pihak_kesaksian(pemeran["oleh"], pemeran["saksi_lain"], pemeran["pokja"], pemeran["kepala"])
    serah = jenis == _J.SERAH_TERIMA
    penerima = pemeran["pokja"] or pemeran["saksi_lain"]
    awal = [(_P.MENYERAHKAN, pemeran["oleh"]), (_P.MENERIMA, penerima)] if serah else [(_P.SAKSI_LPSE, pemeran["oleh"])]
    return [_baris(peran, orang) for peran, orang in [*awal, (_P.MENGETAHUI, pemeran["kepala"])]]


def _baris(peran: PeranPihak, orang: Pengguna) -> dict[str, Any]:
    tetap = {"jenis_identitas": JenisIdentitas.NIP.value, "lembaga": "", "surel": ""}
    return {"peran": peran.value, "akun": orang, **tetap, **dari_akun(orang=orang)}
