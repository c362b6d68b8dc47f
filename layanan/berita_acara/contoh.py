"""The minutes of the guide: a Pokja, two files that do not open, three attempts on two computers (demo and tests)."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageDraw

from layanan.berita_acara import services_isi
from layanan.berita_acara.berkas import BUKTI
from layanan.berita_acara.enums import HasilKesaksian, JenisBerkas, JenisIdentitas, PeranPihak
from lpse.berkas.services import simpan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.berita_acara.models import BeritaAcara
    from lpse.akun.models import Pengguna

Bagian = dict[str, tuple[dict[str, Any], list[dict[str, Any]] | None]]

_P = PeranPihak
_SIDIK = (
    "cba6f8dc1306aa6d87de4c06286d59ba18f70516571b2b1249fa0d249795959d",
    "cb4123fbed4179dd9d522e2dc632b4fb86615d265fb83150f3ecaee110b823cd",
    "fe6bef7367605a45e8bd810f6a0bd1489898f506743077639f0e6437d5706aef",
    "6d61e998201ea8621399553d1a3bc2a736d56292bcc9bdc883e665df3fea513e",
)
_BERKAS = (
    ("CV Anugerah Bone-Bone", "018842106803000", "penawaran-harga.rhs", JenisBerkas.HARGA, 2_418_733,
     "Sidik berkas tidak cocok"),
    ("PT Lintas Seko Mandiri", "025309174803000", "penawaran-teknis.rhs", JenisBerkas.TEKNIS, 18_902_446,
     "Sidik berkas tidak cocok; bagian akhir berkas terpotong"),
)  # fmt: skip
_LANGKAH = (
    (0, "Pokja membuka tujuh berkas penawaran dengan Spamkodok pada komputer pembukaan", "Marlina Yusuf",
     "Lima berkas terbuka; berkas nomor 1 dan 2 gagal.", 1),
    (61, "Kunci paket dimuat ulang, kedua berkas diunduh kembali dari SPSE, lalu dibuka", "Hendri Saleh",
     "Gagal dengan pesan yang sama.", 1),
    (77, "Sidik digital hasil unduh dibandingkan dengan sidik yang tercatat di SPSE", "Asep Kurnia",
     "Berbeda pada kedua berkas.", None),
    (106, "Kedua berkas dibuka pada komputer lain di Ruang Penawaran dengan pemasangan Spamkodok baru",
     "Dodi Saputra", "Gagal dengan pesan yang sama.", 2),
)  # fmt: skip


def bagian_kesaksian(saat: dt.datetime) -> Bagian:
    """Section → its columns and rows, for minutes written at this moment; signers apart."""
    pagi = saat - dt.timedelta(minutes=131)
    return {**_bagian_acara(saat, pagi), **_bagian_berkas(pagi), **_bagian_percobaan(pagi)}


def _bagian_acara(saat: dt.datetime, pagi: dt.datetime) -> Bagian:
    """When and where, which tender, whose Pokja."""
    return {
        "waktu": (
            {
                "waktu": saat, "tempat": "Ruang Penawaran LPSE Kabupaten Luwu Utara, Masamba",
                "permintaan_dari": "Pokja Pemilihan II", "permintaan_nomor": "027/118/Pokja-II/2026",
                "permintaan_pada": pagi, "rangkap": 2,
            },
            None,
        ),
        "paket": (
            {
                "kode_tender": "10096514000", "kode_rup": "58214407",
                "nama_paket": "Rekonstruksi Jalan Ruas Sabbang–Tallang Tahap II",
                "satker": "Dinas Pekerjaan Umum dan Penataan Ruang", "instansi": "", "tahun_anggaran": saat.year,
                "hps": 3_742_180_000, "jenis_pengadaan": "Pekerjaan Konstruksi",
                "metode": "Tender, pascakualifikasi satu berkas, harga terendah sistem gugur",
            },
            None,
        ),
        "pokja": (
            {"pokja_nama": "Pokja Pemilihan II"},
            [
                {"nama": "Marlina Yusuf, S.T.", "nip": "198503092009042003", "jabatan": "Ketua"},
                {"nama": "Hendri Saleh, S.E.", "nip": "199001182014031005", "jabatan": "Anggota"},
            ],
        ),
    }  # fmt: skip


def _bagian_berkas(pagi: dt.datetime) -> Bagian:
    """The offers that came in, and the two files that do not open."""
    return {
        "penawaran": (
            {
                "tahap_nama": "Pembukaan dokumen penawaran", "tahap_mulai": pagi,
                "tahap_selesai": pagi + dt.timedelta(hours=6), "jumlah_masuk": 7, "jumlah_terbuka": 5,
                "jumlah_tak_terbuka": 2,
            },
            None,
        ),
        "berkas": (
            {},
            [
                {
                    "penyedia": penyedia, "npwp": npwp, "nama_berkas": nama, "jenis": jenis.value, "ukuran": ukuran,
                    "waktu_unggah": pagi - dt.timedelta(hours=10 - i, seconds=7 * i), "sidik_spse": _SIDIK[2 * i],
                    "sidik_unduh": _SIDIK[2 * i + 1], "pesan_galat": galat,
                }
                for i, (penyedia, npwp, nama, jenis, ukuran, galat) in enumerate(_BERKAS)
            ],
        ),
    }  # fmt: skip


def _bagian_percobaan(pagi: dt.datetime) -> Bagian:
    """The computers, what was tried on them, what came of it."""
    return {
        "perangkat": (
            {},
            [
                {"nama": nama, "sistem_operasi": os, "aplikasi": "Spamkodok 1.0.3", "peramban": "Firefox 132",
                 "versi_spse": "SPSE 4.5u20240219"}
                for nama, os in (("Komputer pembukaan", "Windows 11 Pro 23H2"),
                                 ("Komputer Ruang Penawaran Nomor 4", "Ubuntu 24.04 LTS"))
            ],
        ),
        "kronologi": (
            {},
            [
                {"waktu": pagi + dt.timedelta(minutes=menit), "langkah": langkah, "pelaku": pelaku, "hasil": hasil,
                 "percobaan": nomor is not None, "perangkat_nomor": nomor}
                for menit, langkah, pelaku, hasil, nomor in _LANGKAH
            ],
        ),
        "hasil": (
            {
                "hasil": HasilKesaksian.TIDAK_DAPAT.value, "hasil_langkah": None, "hasil_uraian": "",
                "tindak_pokja": True, "tindak_lkpp": True, "tindak_lkpp_tiket": "LKPP-2026-44871",
                "tindak_forensik": False, "tindak_uraian": "",
            },
            None,
        ),
    }  # fmt: skip


def pihak_kesaksian(
    saksi: Pengguna, saksi_lain: Pengguna, pokja: Pengguna | None, kepala: Pengguna
) -> list[dict[str, Any]]:
    """Two witnesses, the Pokja (with an account or without), the head."""

    def satu(peran: str, orang: Pengguna | None, **lain: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of the row
        dasar = {
            "peran": peran, "akun": orang, "nama": orang.nama if orang else "",
            "jenis_identitas": JenisIdentitas.NIP.value, "identitas": (orang.nip or "") if orang else "",
            "jabatan": "", "pangkat": "", "lembaga": "", "surel": "",
        }  # fmt: skip
        return {**dasar, **lain}

    ketua = {"jabatan": "Ketua", "lembaga": "Pokja Pemilihan II"}
    if pokja is None:
        ketua |= {
            "nama": "Marlina Yusuf, S.T.", "identitas": "198503092009042003",
            "surel": "marlina.yusuf@luwuutara.example",
        }  # fmt: skip
    return [
        satu(_P.SAKSI_LPSE.value, saksi, jabatan="Petugas Unit Layanan dan Dukungan"),
        satu(_P.SAKSI_LPSE.value, saksi_lain, jabatan="Administrator Sistem Elektronik"),
        satu(_P.POKJA.value, pokja, **ketua),
        satu(_P.MENGETAHUI.value, kepala, jabatan="Kepala LPSE Kabupaten Luwu Utara", pangkat="Pembina, IV/a"),
    ]


def gambar(tulisan: str) -> bytes:
    """A small picture that looks like a screenshot of the program's refusal."""
    kanvas = Image.new("RGB", (640, 360), "#F1F5F9")
    lukis = ImageDraw.Draw(kanvas)
    lukis.rectangle((0, 0, 640, 28), fill="#0F4C81")
    lukis.text((12, 8), "Spamkodok 1.0.3", fill="white")
    lukis.rectangle((100, 120, 540, 250), fill="white", outline="#7C8CA1")
    lukis.text((120, 150), tulisan, fill="#B42318")
    keluar = io.BytesIO()
    kanvas.save(keluar, "PNG")
    return keluar.getvalue()


def isi_bagian(
    ba: BeritaAcara, isi: Mapping[str, tuple[dict[str, Any], list[dict[str, Any]] | None]], oleh: Pengguna
) -> None:
    """Save these sections through their door."""
    for kode, (nilai, baris) in isi.items():
        ba.refresh_from_db(fields=["versi_bagian"])
        services_isi.simpan_bagian(
            ba_id=ba.pk,
            kode=kode,
            versi=services_isi.versi_bagian(ba=ba, kode=kode),
            nilai=nilai,
            baris=baris,
            oleh=oleh,
        )


def isi_kesaksian(
    ba: BeritaAcara, *, oleh: Pengguna, saksi_lain: Pengguna, pokja: Pengguna | None, kepala: Pengguna, bukti: int = 2
) -> None:
    """Fill in everything that minutes of a witness ask for, evidence too."""
    isi = bagian_kesaksian(ba.waktu or bahasa.sekarang())
    isi_bagian(ba, {**isi, "pihak": ({}, pihak_kesaksian(oleh, saksi_lain, pokja, kepala))}, oleh)
    for n in range(1, bukti + 1):
        berkas = simpan(
            isi=gambar(f"Percobaan {n}: sidik berkas tidak cocok"), nama=f"percobaan-{n}.png", tipe="image/png",
            kegunaan=BUKTI, oleh=oleh,
        )  # fmt: skip
        services_isi.tambah_bukti(ba_id=ba.pk, berkas=[berkas], keterangan=f"Tangkapan layar percobaan {n}", oleh=oleh)
