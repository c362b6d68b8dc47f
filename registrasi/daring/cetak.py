"""The forms on paper, blank or filled, in the wording of their version (Perka LKPP 2/2010 Pasal 22(1)a2, 22(6))."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from django.template.loader import render_to_string
from django.utils import timezone

from lpse.identitas import format_nik, format_nip, format_npwp
from lpse.naskah import fon
from lpse.tampilan import bahasa
from registrasi.pendaftaran.enums import BentukUsaha, JenisAkta, StatusKantor
from registrasi.pendaftaran.models import Akta, IzinUsaha, Kontak, Pemilik, Pengurus
from registrasi.persyaratan.enums import PENYEDIA, JenisFormulir, JenisPengguna
from registrasi.persyaratan.selectors import versi_berlaku

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from registrasi.pendaftaran.models import (
        DataNonPenyedia,
        FormulirKeikutsertaan,
        FormulirPendaftaran,
        Permohonan,
    )
    from registrasi.persyaratan.models import VersiFormulir

_M = TypeVar("_M", IzinUsaha, Akta, Pemilik, Pengurus, Kontak)
#: Empty rows on a blank form; a filled one has as many as were written.
_BARIS_KOSONG = 3


@dataclass(frozen=True)
class Kolom:
    judul: str
    #: Share of the width, in percent.
    lebar: int


@dataclass(frozen=True)
class Bagian:
    """One numbered part: lines of label and value, or a table."""

    judul: str
    baris: Sequence[tuple[str, str]] = ()
    kolom: Sequence[Kolom] = ()
    isi: Sequence[Sequence[str]] = ()
    pilihan: Sequence[tuple[str, bool]] = ()
    catatan: str = ""


@dataclass(frozen=True)
class Lembar:
    """A form ready for the page."""

    judul: str
    versi: VersiFormulir
    bagian: Sequence[Bagian]
    pembuka: str = ""
    penutup: str = ""
    nama: str = ""
    jabatan: str = ""
    tempat_tanggal: str = ""
    nomor: str = ""
    meterai: bool = False
    terisi: bool = False
    pernyataan: Sequence[str] = field(default=())


def nama_berkas(formulir: str, nomor: str = "") -> str:
    """Name of the download."""
    akhiran = nomor.replace("/", "-").lower() if nomor else "kosong"
    return f"formulir-{formulir.replace('_', '-')}-{akhiran}.pdf"


def lembar(formulir: str, permohonan: Permohonan | None = None) -> Lembar:
    """The form of this kind: blank, or as this application filled it.

    Raises: VersiFormulir.DoesNotExist (no wording in force), LookupError (the application has no such form).
    """
    return _SUSUN[JenisFormulir(formulir)](permohonan)


def pdf(isi: Lembar) -> bytes:
    """The form as PDF, version and date in the foot of every page."""
    kantor = bahasa.kantor().profil
    html = render_to_string(
        "registrasi/daring/cetak.html",
        {"l": isi, "kantor": kantor, "dicetak": bahasa.tanggal(bahasa.hari_ini()), "berlaku": isi.versi.berlaku_dari},
    )
    with fon.KUNCI:
        mesin = fon.mesin()
        from weasyprint import CSS  # noqa: PLC0415 - loaded with the renderer, see fon

        from lpse.naskah.pengambil import Pengambil  # noqa: PLC0415 - as above

        gaya = CSS(url="portal://statis/css/formulir-cetak.css", url_fetcher=Pengambil(), font_config=mesin.fon)
        hasil = mesin.html(string=html, url_fetcher=Pengambil()).write_pdf(
            font_config=mesin.fon, stylesheets=[mesin.gaya, gaya]
        )
    return bytes(hasil)


def _tgl(nilai: dt.date | None) -> str:
    return bahasa.tanggal(nilai) if nilai else ""


def _pilih(pilihan: Iterable[tuple[Any, Any]], nilai: str) -> list[tuple[str, bool]]:
    return [(str(label), bool(nilai) and kode == nilai) for kode, label in pilihan]


def _tabel(
    judul: str, kolom: Sequence[tuple[str, int]], baris: Sequence[Sequence[str]] | None, catatan: str = ""
) -> Bagian:
    isi = baris if baris is not None else [[""] * len(kolom)] * _BARIS_KOSONG
    return Bagian(judul, kolom=[Kolom(j, w) for j, w in kolom], isi=isi, catatan=catatan)


def _pendaftaran(permohonan: Permohonan | None) -> Lembar:
    f: FormulirPendaftaran | None = permohonan.formulir if permohonan else None
    return Lembar(
        "Formulir Pendaftaran Penyedia",
        versi_berlaku(JenisFormulir.PENDAFTARAN, tanggal=_hari(permohonan)),
        [
            Bagian("Jenis penyedia", pilihan=_jenis(permohonan, PENYEDIA)),
            Bagian("Bentuk usaha", pilihan=_pilih(BentukUsaha.choices, f.bentuk_usaha if f else "")),
            Bagian("Data penyedia", baris=_data_penyedia(f)),
            Bagian("Status kantor", pilihan=_pilih(StatusKantor.choices, f.status_kantor if f else "")),
            Bagian("Alamat kantor pusat, bila ini cabang", baris=[("Alamat pusat", f.alamat_pusat if f else "")]),
            Bagian("Pendaftaran online di SPSE", baris=_spse(permohonan)),
            *_baris_penyedia(f),
        ],
        pernyataan=versi_berlaku(JenisFormulir.PENDAFTARAN, tanggal=_hari(permohonan)).teks,
        nama=f.penanggung_jawab if f else "",
        jabatan=f.jabatan if f else "",
        nomor=permohonan.nomor if permohonan else "",
        terisi=f is not None,
    )


def _data_penyedia(f: FormulirPendaftaran | None) -> list[tuple[str, str]]:
    kata: list[tuple[str, Callable[[FormulirPendaftaran], str]]] = [
        ("Nama badan usaha/penyedia", lambda f: f.nama),
        ("NPWP", lambda f: format_npwp(f.npwp)),
        ("NITKU", lambda f: f.nitku),
        ("Nomor dan tanggal PKP", lambda f: ", ".join(filter(None, (f.pkp_nomor, _tgl(f.pkp_tanggal))))),
        ("NIB", lambda f: f.nib),
        ("NIK (penyedia perorangan)", lambda f: format_nik(f.nik)),
        ("Alamat", lambda f: f.alamat),
        ("Kode pos", lambda f: f.kode_pos),
        ("Kabupaten/kota", lambda f: f.kabupaten),
        ("Provinsi", lambda f: f.provinsi),
        ("Telepon", lambda f: f.telepon),
        ("Faksimile", lambda f: f.faks),
        ("Nomor HP", lambda f: f.hp),
        ("Alamat surel", lambda f: f.surel),
        ("Situs web", lambda f: f.situs),
        ("Penanggung jawab", lambda f: f.penanggung_jawab),
        ("Jabatan", lambda f: f.jabatan),
        ("NIK penanggung jawab", lambda f: format_nik(f.nik_penanggung_jawab)),
        ("User ID yang diminta", lambda f: f.user_id),
    ]
    return [(label, ambil(f) if f else "") for label, ambil in kata]


def _spse(permohonan: Permohonan | None) -> list[tuple[str, str]]:
    p = permohonan
    return [
        ("Tanggal daftar", _tgl(p.spse_tanggal_daftar) if p else ""),
        ("Alamat surel di SPSE", p.spse_surel if p else ""),
        ("Kode registrasi", p.spse_kode_registrasi if p else ""),
    ]


def _baris(f: FormulirPendaftaran | None, model: type[_M], susun: Callable[[_M], list[str]]) -> list[list[str]] | None:
    """The rows of one part as they stand on paper; None on a blank form."""
    if f is None:
        return None
    baris: Any = model._default_manager.filter(formulir=f)  # noqa: SLF001 - Django's public manager
    return [susun(b) for b in baris]


def _baris_penyedia(f: FormulirPendaftaran | None) -> list[Bagian]:
    akta = dict(JenisAkta.choices)
    return [
        _tabel(
            "Izin usaha",
            [("Jenis", 16), ("Nomor", 17), ("Tanggal", 12), ("Berlaku s.d.", 13), ("Pemberi", 16), ("Kualifikasi", 11),
             ("Klasifikasi/KBLI", 15)],
            _baris(f, IzinUsaha, lambda i: [i.jenis, i.nomor, _tgl(i.tanggal),
                                            _tgl(i.berlaku_sampai) or "selama usaha berjalan", i.penerbit,
                                            i.kualifikasi, i.klasifikasi]),
        ),
        _tabel(
            "Akta pendirian dan perubahan terakhir",
            [("Akta", 22), ("Nomor", 14), ("Tanggal", 16), ("Notaris", 24), ("Pengesahan", 24)],
            _baris(f, Akta, lambda a: [str(akta[a.jenis]), a.nomor, _tgl(a.tanggal), a.notaris, a.pengesahan]),
        ),
        _tabel(
            "Pemilik",
            [("Nama", 28), ("Nomor KTP", 22), ("Alamat", 34), ("Saham", 16)],
            _baris(f, Pemilik, lambda p: [p.nama, format_nik(p.nik), p.alamat, p.saham]),
        ),
        _tabel(
            "Pengurus",
            [("Nama", 22), ("Nomor KTP", 20), ("Alamat", 22), ("Jabatan", 14), ("Sejak", 11), ("Sampai", 11)],
            _baris(f, Pengurus, lambda p: [p.nama, format_nik(p.nik), p.alamat, p.jabatan, _tgl(p.menjabat_sejak),
                                           _tgl(p.menjabat_sampai)]),
        ),
        _tabel(
            "Kontak/admin yang ditunjuk",
            [("Nama", 30), ("Nomor KTP", 24), ("Telepon", 20), ("Alamat surel", 26)],
            _baris(f, Kontak, lambda k: [k.nama, format_nik(k.nik), k.telepon, k.surel]),
        ),
    ]  # fmt: skip


def _jenis(permohonan: Permohonan | None, yang: Iterable[str]) -> list[tuple[str, bool]]:
    nilai = permohonan.jenis_pengguna if permohonan else ""
    return [(str(JenisPengguna(k).label), k == nilai) for k in JenisPengguna.values if k in yang]


def _hari(permohonan: Permohonan | None) -> dt.date | None:
    """The day whose wording holds: when it was handed in, today until then."""
    return (
        timezone.localdate(permohonan.diajukan_pada, bahasa.zona()) if permohonan and permohonan.diajukan_pada else None
    )


def _keikutsertaan(permohonan: Permohonan | None) -> Lembar:
    k: FormulirKeikutsertaan | None = permohonan.keikutsertaan if permohonan else None
    f: FormulirPendaftaran | None = permohonan.formulir if permohonan else None
    versi = k.versi_formulir if k else versi_berlaku(JenisFormulir.KEIKUTSERTAAN)
    return Lembar(
        "Formulir Keikutsertaan",
        versi,
        [
            Bagian("Jenis pengguna", pilihan=_jenis(permohonan, PENYEDIA)),
            Bagian(
                "Yang menyatakan",
                baris=[
                    ("Nama", k.nama if k else ""),
                    ("Jabatan", k.jabatan if k else ""),
                    ("Nomor KTP", format_nik(k.nik) if k else ""),
                    ("Bertindak untuk dan atas nama", f.nama if f else ""),
                    ("Alamat", f.alamat if f else ""),
                    ("Telepon", f.telepon or f.hp if f else ""),
                    ("NPWP", format_npwp(f.npwp) if f else ""),
                    ("Alamat surel", f.surel if f else ""),
                    ("User ID yang diminta", f.user_id if f else ""),
                ],
            ),
        ],
        pembuka="Dengan ini menyatakan ikut serta sebagai pengguna SPSE dan:",
        pernyataan=k.pernyataan if k and k.pernyataan else versi.teks,
        nama=k.nama if k else "",
        jabatan=k.jabatan if k else "",
        tempat_tanggal=", ".join(filter(None, (k.tempat, _tgl(k.tanggal)))) if k else "",
        nomor=permohonan.nomor if permohonan else "",
        meterai=True,
        terisi=k is not None,
    )


def _non_penyedia(permohonan: Permohonan | None) -> Lembar:
    d: DataNonPenyedia | None = permohonan.non_penyedia if permohonan else None
    versi = versi_berlaku(JenisFormulir.NON_PENYEDIA, tanggal=_hari(permohonan))
    selain = [k for k in JenisPengguna.values if k not in PENYEDIA]
    return Lembar(
        "Formulir Pendaftaran Pengguna Selain Penyedia",
        versi,
        [
            Bagian("Mendaftar sebagai", pilihan=_jenis(permohonan, selain)),
            Bagian("Data diri", baris=_data_diri(d)),
            Bagian("Surat keputusan atau surat tugas", baris=_surat_tugas(d)),
            Bagian(
                "Khusus auditor",
                baris=[
                    ("Satuan kerja yang diperiksa", d.satker_diperiksa if d else ""),
                    ("Tahun anggaran", str(d.tahun_anggaran or "") if d else ""),
                    ("Paket yang diperiksa", d.paket if d else ""),
                ],
            ),
        ],
        pembuka="Dengan ini menyatakan:",
        pernyataan=versi.teks,
        nama=d.nama if d else "",
        jabatan=d.jabatan if d else "",
        nomor=permohonan.nomor if permohonan else "",
        terisi=d is not None,
    )


def _data_diri(d: DataNonPenyedia | None) -> list[tuple[str, str]]:
    return [
        ("Nama", d.nama if d else ""),
        ("NIP", format_nip(d.nip) if d else ""),
        ("NIK", format_nik(d.nik) if d else ""),
        ("Jabatan", d.jabatan if d else ""),
        ("Instansi", str(d.instansi or "") if d else ""),
        ("Satuan kerja", d.satuan_kerja if d else ""),
        ("Entitas (bila entitas lain)", str(d.entitas_lain or "") if d else ""),
        ("Alamat", d.alamat if d else ""),
        ("Telepon", d.telepon if d else ""),
        ("Alamat surel", d.surel if d else ""),
        ("User ID yang diminta", d.user_id if d else ""),
    ]


def _surat_tugas(d: DataNonPenyedia | None) -> list[tuple[str, str]]:
    return [
        ("Nomor", d.sk_nomor if d else ""),
        ("Tanggal", _tgl(d.sk_tanggal) if d else ""),
        ("Berlaku sampai", _tgl(d.sk_berlaku_sampai) if d else ""),
        ("Pejabat penerbit", d.sk_penerbit if d else ""),
    ]


_SUSUN: dict[JenisFormulir, Callable[[Any], Lembar]] = {
    JenisFormulir.PENDAFTARAN: _pendaftaran,
    JenisFormulir.KEIKUTSERTAAN: _keikutsertaan,
    JenisFormulir.NON_PENYEDIA: _non_penyedia,
}
