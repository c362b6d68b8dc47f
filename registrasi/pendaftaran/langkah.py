"""The steps of an application per kind of user: which form, how it is filled, which service keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from registrasi.pendaftaran import services
from registrasi.pendaftaran.forms import (
    BarisAkta,
    BarisIzin,
    BarisKontak,
    BarisPemilik,
    BarisPengurus,
    FormAlamat,
    FormAlamatPerorangan,
    FormBaris,
    FormKeikutsertaan,
    FormPejabat,
    FormPenanggungJawab,
    FormPerorangan,
    FormPerseorangan,
    FormSpse,
    FormSuratTugas,
    FormSuratTugasAuditor,
    FormUsaha,
    FormUserId,
    FormWakil,
)
from registrasi.persyaratan.enums import JenisPengguna

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django import forms

    from lpse.akun.models import Pengguna
    from registrasi.pendaftaran.models import Permohonan

_J = JenisPengguna
PERIKSA, RESI = "periksa", "resi"


@dataclass(frozen=True)
class LangkahIsi:
    """One step: a form, or rows of one form."""

    kode: str
    judul: str
    form: type[forms.Form] | None = None
    baris: type[FormBaris] | None = None
    keterangan: str = ""
    #: What one row is called, for its button: «Tambah izin».
    satu: str = ""


SPSE = LangkahIsi(
    "spse", "Pendaftaran online di SPSE", FormSpse,
    keterangan="Penyedia mendaftar di SPSE lebih dahulu. Tanpa data ini permohonan tidak dapat diajukan.",
)  # fmt: skip
_IZIN = LangkahIsi("izin", "Izin usaha", baris=BarisIzin, keterangan="Sesuai bidang usahanya.", satu="izin")
_AKTA = LangkahIsi(
    "akta", "Akta", baris=BarisAkta, keterangan="Akta pendirian, dan akta perubahan terakhir bila ada.", satu="akta"
)
_PEMILIK = LangkahIsi(
    "pemilik", "Pemilik", baris=BarisPemilik, keterangan="Pemegang saham atau pemilik modal.", satu="pemilik"
)
_PENGURUS = LangkahIsi(
    "pengurus",
    "Pengurus",
    baris=BarisPengurus,
    keterangan="Direksi dan komisaris, atau pengurus lain.",
    satu="pengurus",
)
_KONTAK = LangkahIsi(
    "kontak", "Kontak", baris=BarisKontak, keterangan="Orang yang dihubungi untuk urusan SPSE.", satu="kontak"
)
_ALAMAT = LangkahIsi("alamat", "Alamat dan kontak usaha", FormAlamat)
_PENANGGUNG = LangkahIsi(
    "penanggung_jawab", "Penanggung jawab", FormPenanggungJawab,
    keterangan="User ID dan kata sandi mewakili orang ini sebagai penanggung jawab.",
)  # fmt: skip
_IKUT = LangkahIsi(
    "keikutsertaan", "Formulir Keikutsertaan", FormKeikutsertaan,
    keterangan="Dibaca dan disetujui penanggung jawab; lembar bertanda tangannya diserahkan bersama berkas.",
)  # fmt: skip
_WAKIL = LangkahIsi("wakil", "Siapa yang datang", FormWakil)
_PEJABAT = LangkahIsi("pejabat", "Data pengguna", FormPejabat)
_TUGAS = LangkahIsi("tugas", "Surat tugas atau surat keputusan", FormSuratTugas)

_LANGKAH: dict[str, tuple[LangkahIsi, ...]] = {
    _J.PENYEDIA_BADAN_USAHA: (
        SPSE, LangkahIsi("usaha", "Badan usaha", FormUsaha), _ALAMAT, _PENANGGUNG, _IZIN, _AKTA, _PEMILIK, _PENGURUS,
        _KONTAK, _IKUT, _WAKIL,
    ),
    _J.PENYEDIA_PERSEORANGAN: (
        SPSE, LangkahIsi("usaha", "Perusahaan", FormPerseorangan), _ALAMAT, _PENANGGUNG, _IZIN, _PEMILIK, _KONTAK,
        _IKUT, _WAKIL,
    ),
    _J.PENYEDIA_PERORANGAN: (
        SPSE, LangkahIsi("usaha", "Penyedia perorangan", FormPerorangan),
        LangkahIsi("alamat", "Alamat dan kontak", FormAlamatPerorangan),
        LangkahIsi("penanggung_jawab", "User ID", FormUserId), _IZIN, _IKUT, _WAKIL,
    ),
    _J.AUDITOR: (
        _PEJABAT, LangkahIsi("tugas", "Surat tugas pemeriksaan", FormSuratTugasAuditor), _WAKIL,
    ),
}  # fmt: skip
_NON_PENYEDIA = (_PEJABAT, _TUGAS, _WAKIL)


def langkah_untuk(permohonan: Permohonan) -> tuple[LangkahIsi, ...]:
    """The steps of this kind of user, in order; no deed is asked of whoever has none (Pasal 22(1)a2b)."""
    return _LANGKAH.get(permohonan.jenis_pengguna, _NON_PENYEDIA)


def isi_awal(permohonan: Permohonan, langkah: LangkahIsi) -> dict[str, Any]:
    """What stands there now, by field of the step's form."""
    if langkah.kode == "spse":
        nama = ("tanggal_daftar", "surel", "user_id", "kode_registrasi")
        return {n: getattr(permohonan, f"spse_{n}") for n in nama}
    if langkah.kode == "wakil":
        return {"diwakilkan": permohonan.diwakilkan, "nama": permohonan.wakil_nama, "nik": permohonan.wakil_nik}
    bidang = langkah.form.base_fields if langkah.form else {}
    sumber: Any = _sumber(permohonan, langkah)
    awal = {n: getattr(sumber, n) for n in bidang}
    if langkah.kode == "keikutsertaan" and not sumber.nama:
        f = permohonan.formulir
        awal |= {"nama": f.penanggung_jawab or f.nama, "jabatan": f.jabatan, "nik": f.nik_penanggung_jawab or f.nik}
    return awal


def _sumber(permohonan: Permohonan, langkah: LangkahIsi) -> object:
    if not permohonan.penyedia:
        return permohonan.non_penyedia
    return permohonan.keikutsertaan if langkah.kode == "keikutsertaan" else permohonan.formulir


def baris_awal(permohonan: Permohonan, langkah: LangkahIsi) -> list[dict[str, Any]]:
    """The rows that stand there now, by field of the row's form."""
    bidang = langkah.baris.base_fields if langkah.baris else {}
    return [{n: getattr(b, n) for n in bidang} for b in getattr(permohonan.formulir, langkah.kode).all()]


def simpan(
    permohonan: Permohonan,
    langkah: LangkahIsi,
    isi: Mapping[str, Any] | Sequence[Mapping[str, Any]],
    *,
    oleh: Pengguna | None,
    versi: int | None,
) -> Permohonan:
    """Hand a step's cleaned answers to its service.  Raises: AturanDilanggar, TransisiBasi."""
    dasar: dict[str, Any] = {"permohonan_id": permohonan.pk, "oleh": oleh, "versi": versi}
    if langkah.baris is not None:
        return services.simpan_baris(bagian=langkah.kode, baris=list(isi), **dasar)  # type: ignore[arg-type] # rows
    data: dict[str, Any] = dict(isi)  # type: ignore[arg-type] # fields
    if langkah.kode == "spse":
        return services.catat_spse(**data, **dasar)
    if langkah.kode == "wakil":
        return services.atur_wakil(**data, **dasar)
    if langkah.kode == "keikutsertaan":
        return services.simpan_keikutsertaan(isi=data, **dasar)
    return services.simpan_formulir(isi=data, **dasar)
