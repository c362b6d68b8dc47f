"""Parts of an application's page: road, facts, what was written, what is left to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.urls import reverse

from lpse.tampilan import bahasa
from lpse.tampilan.rinci import Tahap, Tugas, tahapan
from registrasi.pendaftaran.enums import DAPAT_KEDALUWARSA, StatusPermohonan
from registrasi.pendaftaran.langkah import langkah_untuk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db import models

    from registrasi.pendaftaran.models import Permohonan
    from registrasi.pendaftaran.selectors import Kekurangan

_S = StatusPermohonan
_SEMINGGU = 7
_RAHASIA = frozenset({"nik", "npwp", "nip", "nik_penanggung_jawab", "nitku"})
_TAK_TAMPIL = frozenset({"id", "permohonan", "formulir", "urutan", "versi_formulir", "pernyataan"})


def jalan(p: Permohonan) -> list[Tahap]:
    """The stops of this application, to the end it has or may have."""
    akhir = _S(p.status) if p.diputus_pada else _S.DISETUJUI
    urutan = [_S.DRAF]
    if p.penyedia and (p.spse_lengkap or not p.diputus_pada):
        urutan.append(_S.TERDAFTAR_ONLINE)
    if p.nomor or not p.diputus_pada:
        urutan.append(_S.MENUNGGU_VERIFIKASI)
    if p.status == _S.PERLU_PERBAIKAN:
        urutan.append(_S.PERLU_PERBAIKAN)
    urutan.append(akhir)
    judul = {_S.DRAF: "Dibuka", _S.TERDAFTAR_ONLINE: "Terdaftar di SPSE", _S.DISETUJUI: "Diputus"}
    if p.diputus_pada:
        judul[akhir] = akhir.label
    kapan = {_S.DRAF: p.dibuat_pada, _S.MENUNGGU_VERIFIKASI: p.diajukan_pada, akhir: p.diputus_pada}
    rincian = {s.value: bahasa.tanggal(kapan[s]) for s in urutan if kapan.get(s)}
    if p.spse_tanggal_daftar:
        rincian[_S.TERDAFTAR_ONLINE.value] = bahasa.tanggal(p.spse_tanggal_daftar)
    return tahapan([(s.value, judul.get(s, s.label)) for s in urutan], str(p.status), rincian)


def fakta(p: Permohonan, *, lengkap: bool) -> list[tuple[str, str]]:
    """The facts panel."""
    isi = [
        ("Nomor", p.nomor),
        ("Jenis pengguna", p.get_jenis_pengguna_display()),
        ("Cara mendaftar", p.get_kanal_display()),
        ("User ID diminta", p.spse_user_id),
        ("Daftar di SPSE", bahasa.tanggal(p.spse_tanggal_daftar) if p.spse_tanggal_daftar else ""),
        ("Kode registrasi", p.spse_kode_registrasi),
        ("Surel", p.surel),
        ("Telepon", p.telepon),
        ("Diwakilkan kepada", f"{p.wakil_nama} {_nomor(p.wakil_nik, lengkap=lengkap)}".strip()),
        ("Tenggat pemohon", bahasa.tanggal(p.tenggat) if p.status in DAPAT_KEDALUWARSA else ""),
        ("Tenggat kantor", bahasa.waktu(p.tenggat_layanan) if p.status == _S.MENUNGGU_VERIFIKASI else ""),
        ("Petugas", str(p.petugas or "Pemohon sendiri")),
        ("Dibuka", bahasa.waktu(p.dibuat_pada)),
        ("Diajukan", bahasa.waktu(p.diajukan_pada) if p.diajukan_pada else ""),
        ("Diputus", bahasa.waktu(p.diputus_pada) if p.diputus_pada else ""),
        ("Putaran", str(p.putaran) if p.putaran > 1 else ""),
    ]
    return [f for f in isi if f[1]]


def _nomor(nilai: str, *, lengkap: bool) -> str:
    return nilai if lengkap else bahasa.samar(nilai)


def isian(p: Permohonan, *, lengkap: bool) -> list[tuple[str, list[list[tuple[str, str]]]]]:
    """What was written, by part: title and its answers, once per row."""
    if not p.penyedia:
        return [("Data pengguna", [_jawab(p.non_penyedia, lengkap=lengkap)])]
    hasil = [("Formulir Pendaftaran", [_jawab(p.formulir, lengkap=lengkap)])]
    hasil += [
        (langkah.judul, [_jawab(b, lengkap=lengkap) for b in baris])
        for langkah in langkah_untuk(p)
        if langkah.baris is not None and (baris := list(getattr(p.formulir, langkah.kode).all()))
    ]
    hasil.append(("Formulir Keikutsertaan", [_jawab(p.keikutsertaan, lengkap=lengkap)]))
    return hasil


def _jawab(objek: models.Model, *, lengkap: bool) -> list[tuple[str, str]]:
    hasil = []
    for bidang in objek._meta.concrete_fields:  # noqa: SLF001 - Django's public _meta
        if bidang.name in _TAK_TAMPIL:
            continue
        nilai: Any = getattr(objek, bidang.name)
        if nilai in {None, ""}:
            continue
        if bidang.choices:
            nilai = getattr(objek, f"get_{bidang.name}_display")()
        elif bidang.name in _RAHASIA:
            nilai = _nomor(nilai, lengkap=lengkap)
        elif isinstance(nilai, bool):
            nilai = "Ya" if nilai else "Tidak"
        elif hasattr(nilai, "isoformat"):
            nilai = bahasa.tanggal(nilai)
        nama = str(bidang.verbose_name)
        hasil.append((nama[:1].upper() + nama[1:], str(nilai)))
    return hasil


def pita_tenggat(p: Permohonan) -> dict[str, Any] | None:
    """The ribbon of the applicant's days while they run."""
    if p.status not in DAPAT_KEDALUWARSA:
        return None
    total, sisa = settings.REGISTRASI_HARI, p.sisa_hari
    kata = f"sisa {sisa} hari" if sisa > 0 else "hari terakhir" if sisa == 0 else f"lewat {-sisa} hari"
    return {
        "pakai": max(0, min(total, total - sisa)),
        "total": total,
        "kata": kata,
        "nada": "perhatian" if sisa <= _SEMINGGU else "jalan",
    }


def tugas(p: Permohonan, kurang: Iterable[Kekurangan]) -> list[Tugas]:
    """What is left before it can be handed in, each with the place that mends it."""
    hasil = []
    kode = {s.kode for s in langkah_untuk(p)}
    for k in kurang:
        tujuan = (
            reverse("registrasi:permohonan_isi", args=[p.pk, k.tempat])
            if k.tempat in kode
            else f"{reverse('registrasi:loket', args=[p.pk])}{f'#butir-{k.butir.pk}' if k.butir else ''}"
        )
        hasil.append(Tugas(k.kalimat, keadaan="Belum", nada="perhatian", url=tujuan))
    return hasil
