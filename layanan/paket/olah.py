"""From one row of LKPP's data to the columns of the register: what is missing or strange is said, never guessed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from layanan.paket import baca
from layanan.paket.enums import BERLANGSUNG, GAGAL_BATAL, SELESAI, CaraRUP, JenisImporPaket, JenisTransaksi

if TYPE_CHECKING:
    from layanan.paket.baca import Baris

_DIKENAL: Final = {BERLANGSUNG, SELESAI, GAGAL_BATAL, "Aktif", "Ditutup", ""}
_PENGUMUMAN: Final = {
    JenisTransaksi.TENDER: "lelang/{kode}/pengumumanlelang",
    JenisTransaksi.NON_TENDER: "nontender/{kode}/pengumumanpl",
}
_UMUM: Final = "terumumkan"


class BarisDilewati(ValueError):  # noqa: N818 - the field's own words
    """A row that cannot stand in the register; the message says why."""


@dataclass
class Lingkungan:
    """What every row of one file is read against, and the sentences it leaves behind."""

    zona: dt.tzinfo
    #: Code or name in capitals → primary key of the institution.
    instansi: Mapping[str, int]
    #: Code of a tender → primary key of its package.
    paket: Mapping[str, int] = field(default_factory=dict)
    ingat: Callable[[str], None] = lambda _kalimat: None

    def cari_instansi(self, kode: str, nama: str, *lain: str) -> int | None:
        calon = (kode, *lain, nama.upper())
        return next((self.instansi[k] for k in calon if k and k in self.instansi), None)


def _wajib(kode: str, nama: str, sebutan: str) -> None:
    if not kode:
        raise BarisDilewati(f"{sebutan} kosong atau bukan angka")
    if not nama:
        raise BarisDilewati("nama paket kosong")


def _tahun(b: Baris, saat: dt.datetime | None) -> int:
    tahun = baca.tahun(b, "tahun_anggaran", "list_tahun_anggaran", "Tahun Anggaran") or (saat.year if saat else None)
    if tahun is None:
        raise BarisDilewati("tahun anggaran tidak terbaca")
    return tahun


def _waktu(b: Baris, k: Lingkungan, *nama: str) -> dt.datetime | None:
    saat = baca.waktu(b, *nama, zona=k.zona)
    if saat is None and baca.ambil(b, *nama) is not None:
        k.ingat(f"tanggal «{baca.teks(b, *nama, maks=40)}» tidak terbaca, dikosongkan")
    return saat


def _satker(b: Baris, k: Lingkungan) -> dict[str, Any]:
    """Name, code and institution; the code is a number, a text, or dotted, under two names."""
    nama = baca.teks(b, "nama_satker", "Satuan Kerja", "Nama Satker", maks=250)
    titik, polos = baca.teks(b, "kd_satker_str", maks=40), baca.teks(b, "kd_satker", maks=40)
    return {
        "satker": nama, "kode_satker": titik or polos, "instansi_id": k.cari_instansi(titik, nama, polos),
    }  # fmt: skip


def _alamat(b: Baris, kode: str, jenis: JenisTransaksi) -> str:
    """The page of the announcement at SPSE; only an address of the web."""
    dasar = baca.teks(b, "url_lpse", maks=200).rstrip("/")
    if urlsplit(dasar).scheme not in {"http", "https"} or not urlsplit(dasar).netloc:
        return ""
    return f"{dasar}/{_PENGUMUMAN[jenis].format(kode=kode)}"


def _pokja(b: Baris) -> tuple[str, str]:
    """Names and numbers that stand in two fields, member by member."""
    if baca.ambil(b, "nama_pokja") is None:
        return baca.orang(b, "nip_nama_pokja", "nip_nama_pp")
    nama = [n.strip() for n in baca.teks(b, "nama_pokja").split(";")]
    nip = [n.strip() for n in baca.teks(b, "nip_pokja").split(";")]
    pasang = [(n, nip[i] if len(nip) == len(nama) else "") for i, n in enumerate(nama) if n]
    return "; ".join(n for n, _ in pasang)[:2000], ("; ".join(a for _, a in pasang) if len(nip) == len(nama) else "")


def paket(jenis: JenisTransaksi) -> Callable[[Baris, Lingkungan], dict[str, Any]]:
    """The reader of announcements of tenders or non-tenders."""
    akhiran = "tender" if jenis == JenisTransaksi.TENDER else "nontender"

    def olah(b: Baris, k: Lingkungan) -> dict[str, Any]:
        kode = baca.kode(b, f"kd_{akhiran}", "Kode Tender", "lls_id")
        nama = baca.teks(b, "nama_paket", "Nama Paket", maks=1000)
        _wajib(kode, nama, "kode tender")
        if not 5 <= len(kode) <= 20:  # noqa: PLR2004 - as the table holds
            raise BarisDilewati(f"kode tender «{kode[:30]}» tidak wajar")
        umum = _waktu(b, k, f"tgl_pengumuman_{akhiran}")
        status = baca.teks(b, f"status_{akhiran}", f"status_{akhiran}_pct", maks=60)
        if status not in _DIKENAL:
            k.ingat(f"keadaan «{status}» belum dikenal, disimpan apa adanya")
        pagu, hps = baca.uang(b, "pagu", "Pagu"), baca.uang(b, "hps", "HPS")
        if pagu is not None and hps is not None and hps > pagu:
            k.ingat("HPS melebihi pagu; tanyakan ke PPK")
        pokja_nama, pokja_nip = _pokja(b)
        return {
            "kode_tender": kode, "nama": nama, "jenis_transaksi": jenis.value, "tahun": _tahun(b, umum),
            "kode_rup": baca.banyak(b, "kd_rup", "kd_rup_paket", "Kode RUP", maks=500), **_satker(b, k),
            "hps": hps, "pagu": pagu, "sumber_dana": baca.teks(b, "sumber_dana", maks=100),
            "jenis_pengadaan": baca.teks(b, "jenis_pengadaan", "kategori_pengadaan", "Jenis Pengadaan", maks=100),
            "metode": baca.teks(b, "mtd_pemilihan", "Metode Pemilihan", maks=100),
            "metode_kualifikasi": baca.teks(b, "mtd_kualifikasi", maks=100),
            "kualifikasi": baca.teks(b, "kualifikasi_paket", maks=60), "status_spse": status,
            "versi": int(baca.kode(b, f"versi_{akhiran}")[:4] or 1), "pokja_nama": pokja_nama, "pokja_nip": pokja_nip,
            "ppk_nama": baca.teks(b, "nama_ppk", maks=250) or baca.orang(b, "nip_nama_ppk")[0][:250],
            "lokasi": baca.teks(b, "lokasi_pekerjaan", maks=2000), "tanggal_pengumuman": umum,
            "url": _alamat(b, kode, jenis),
        }  # fmt: skip

    return olah


def tahapan(b: Baris, k: Lingkungan) -> dict[str, Any]:
    """One stage; its package must be known, and both its moments."""
    kode, tahap = baca.kode(b, "kd_tender", "kd_nontender"), baca.teks(b, "kd_tahapan", "kd_akt", maks=20)
    if not kode or not tahap:
        raise BarisDilewati("kode tender atau kode tahapan kosong")
    if kode not in k.paket:
        raise BarisDilewati(f"paket {kode[:20]} belum ada; impor pengumumannya lebih dahulu")
    mulai, selesai = _waktu(b, k, "tgl_awal"), _waktu(b, k, "tgl_akhir")
    if mulai is None or selesai is None:
        raise BarisDilewati(f"jadwal tahapan paket {kode} tidak bertanggal")
    if selesai < mulai:
        k.ingat(f"tahapan paket {kode} berakhir sebelum mulai")
    nama = baca.teks(b, "nama_tahapan", "nama_akt", maks=200) or f"Tahapan tanpa nama (kode {tahap})"
    return {
        "paket_id": k.paket[kode], "kd_tahapan": tahap, "nama": nama, "mulai": mulai, "selesai": selesai,
        "dicabut_pada": None,
    }  # fmt: skip


def rup(cara: CaraRUP) -> Callable[[Baris, Lingkungan], dict[str, Any]]:
    """The reader of RUP rows, by provider or by the office's own hands."""

    def olah(b: Baris, k: Lingkungan) -> dict[str, Any]:
        kode = baca.kode(b, "kd_rup", "Kode RUP")
        nama = baca.teks(b, "nama_paket", "Nama Paket", maks=1000)
        _wajib(kode, nama, "kode RUP")
        if len(kode) > 20:  # noqa: PLR2004 - as the table holds
            raise BarisDilewati("kode RUP tidak wajar")
        umum = _waktu(b, k, "tgl_pengumuman_paket")
        status = baca.teks(b, "status_umumkan_rup", maks=40)
        hapus = baca.benar(b, "status_delete_rup", bawaan=False)
        return {
            "kode_rup": kode, "cara": cara.value, "nama": nama, **_satker(b, k), "tahun": _tahun(b, umum),
            "pagu": baca.uang(b, "pagu", "Pagu"),
            "jenis_pengadaan": baca.teks(b, "jenis_pengadaan", maks=100),
            "metode": baca.teks(b, "metode_pengadaan", "tipe_swakelola_nama", maks=100),
            "awal_pemilihan": baca.tanggal(
                b, "tgl_awal_pemilihan", "tgl_awal_pelaksanaan_kontrak", zona=k.zona
            ),
            "tanggal_pengumuman": umum if status.lower() in {"", _UMUM} else None, "status_umumkan": status,
            "aktif": baca.benar(b, "status_aktif_rup", bawaan=True) and not hapus,
        }  # fmt: skip

    return olah


OLAHAN: Final[dict[str, Callable[[Baris, Lingkungan], dict[str, Any]]]] = {
    JenisImporPaket.TENDER: paket(JenisTransaksi.TENDER),
    JenisImporPaket.NON_TENDER: paket(JenisTransaksi.NON_TENDER),
    JenisImporPaket.JADWAL: tahapan,
    JenisImporPaket.RUP_PENYEDIA: rup(CaraRUP.PENYEDIA),
    JenisImporPaket.RUP_SWAKELOLA: rup(CaraRUP.SWAKELOLA),
}
