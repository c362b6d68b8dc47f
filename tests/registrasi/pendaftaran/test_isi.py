"""Opening and writing an application: checklist per kind, SPSE first, forms, rows, representative."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from django.db import DatabaseError, transaction

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from registrasi.pendaftaran import services
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.models import ButirPermohonan, Permohonan
from registrasi.persyaratan.enums import PENYEDIA, JenisPengguna
from registrasi.persyaratan.models import ButirPersyaratan
from registrasi.persyaratan.selectors import butir_untuk
from tests.pabrik_pendaftaran import PabrikBerkasButir, PabrikFormulirPendaftaran, PabrikPermohonan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_J, _S = JenisPengguna, StatusPermohonan


def _kode(permohonan: Permohonan) -> set[str]:
    return set(permohonan.butir.values_list("persyaratan__kode", flat=True))


def _buat(rina: Pengguna | None, jenis: str = _J.PENYEDIA_BADAN_USAHA) -> Permohonan:
    return services.buat(jenis=jenis, kanal="tatap_muka", oleh=rina, nama="CV Sinar Rampi", surel="a@contoh.id")


@pytest.mark.pasal("22(1)a2", "22(1)b", "22(7)")
@pytest.mark.parametrize("jenis", JenisPengguna.values)
def test_buat_menyusun_daftar_tertutup_menurut_jenis(rina: Pengguna, jenis: str) -> None:
    p = _buat(rina, jenis)
    harap = {b.kode for b in butir_untuk(jenis)} - {"surat_kuasa"}
    assert _kode(p) == harap
    assert ("akta_pendirian" in harap) is (jenis == _J.PENYEDIA_BADAN_USAHA)
    assert (harap == {"surat_tugas"}) is (jenis not in PENYEDIA)
    assert (p.status, p.petugas, p.tenggat) == (_S.DRAF, rina, bahasa.hari_ini() + dt.timedelta(days=30))
    assert Jejak.objects.filter(kata="membuka permohonan", objek_id=str(p.pk)).count() == 1


def test_buat_menolak_jenis_dan_daftar_kosong(rina: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(AturanDilanggar, match="Pilih jenis"):
        _buat(rina, "siapa")
    monkeypatch.setattr("registrasi.pendaftaran.services_isi.butir_untuk", lambda _jenis: [])
    with pytest.raises(AturanDilanggar, match="belum dimuat"):
        _buat(rina)


@pytest.mark.pasal("22(1)a1")
def test_catat_spse_memindahkan_draf_dan_menghitung_tenggat(rina: Pengguna) -> None:
    p = _buat(rina)
    tanggal = bahasa.hari_ini() - dt.timedelta(days=5)
    isi: dict[str, Any] = {
        "tanggal_daftar": tanggal,
        "surel": "a@contoh.id",
        "user_id": "SINAR",
        "kode_registrasi": "K-1",
    }
    p = services.catat_spse(permohonan_id=p.pk, oleh=rina, **isi)
    assert (p.status, p.tenggat, p.formulir.user_id) == (_S.TERDAFTAR_ONLINE, tanggal + dt.timedelta(days=30), "SINAR")
    p = services.catat_spse(permohonan_id=p.pk, oleh=rina, **{**isi, "kode_registrasi": "K-2"})
    assert (p.status, p.spse_kode_registrasi) == (_S.TERDAFTAR_ONLINE, "K-2")
    for ubah, kata in (
        ({"user_id": " "}, "Isi surel"),
        ({"tanggal_daftar": bahasa.hari_ini() + dt.timedelta(days=1)}, "belum terjadi"),
        ({"tanggal_daftar": bahasa.hari_ini() - dt.timedelta(days=31)}, "lewat 30 hari"),
    ):
        with pytest.raises(AturanDilanggar, match=kata):
            services.catat_spse(permohonan_id=p.pk, oleh=rina, **{**isi, **ubah})
    with pytest.raises(AturanDilanggar, match="hanya bagi penyedia"):
        services.catat_spse(permohonan_id=_buat(rina, _J.PPK).pk, oleh=rina, **isi)


def test_formulir_setengah_jadi_tersimpan_dan_angka_dirapikan(rina: Pengguna) -> None:
    p = _buat(rina)
    p = services.simpan_formulir(
        permohonan_id=p.pk, oleh=rina,
        isi={"nama": " CV Sinar Rampi ", "npwp": "01.234.567.8-801.000", "hp": "+62 812-0000-4187", "asing": 1},
    )  # fmt: skip
    f = p.formulir
    assert (f.nama, f.npwp, f.hp, p.telepon) == ("CV Sinar Rampi", "012345678801000", "081200004187", "081200004187")
    assert p.nama_normal == "SINAR RAMPI"
    versi = p.versi
    services.simpan_formulir(permohonan_id=p.pk, oleh=rina, isi={"nama": "CV Sinar Rampi"})
    assert Jejak.objects.filter(kata="mengisi formulir", objek_id=str(p.pk)).count() == 1
    with pytest.raises(TransisiBasi, match="diubah orang lain"):
        services.simpan_formulir(permohonan_id=p.pk, oleh=rina, isi={"nama": "CV Lain"}, versi=versi)
    non = _buat(rina, _J.PPK)
    non = services.simpan_formulir(
        permohonan_id=non.pk, oleh=None, isi={"nama": "Budi", "nip": "19850312 201001 1 005"}
    )
    assert (non.nama, non.non_penyedia.nip) == ("Budi", "198503122010011005")


def test_baris_ditambah_diubah_dibuang(rina: Pengguna) -> None:
    p = _buat(rina)
    dua = [{"jenis": "NIB", "nomor": "912"}, {"jenis": "SBU", "nomor": "7"}]
    services.simpan_baris(permohonan_id=p.pk, bagian="izin", baris=dua, oleh=rina)
    satu, lain = p.formulir.izin.all()
    services.simpan_baris(
        permohonan_id=p.pk, bagian="izin", oleh=rina,
        baris=[{"id": lain.pk, "jenis": "SBU", "nomor": "8"}, {"id": satu.pk + 99_999, "jenis": "TDP", "nomor": "1"}],
    )  # fmt: skip
    assert list(p.formulir.izin.values_list("jenis", "nomor")) == [("SBU", "8"), ("TDP", "1")]
    lain.refresh_from_db()
    services.simpan_baris(
        permohonan_id=p.pk, bagian="izin", oleh=rina, baris=[{"id": lain.pk, "jenis": "SBU", "nomor": "8"}]
    )
    assert p.formulir.izin.count() == 1
    with pytest.raises(AturanDilanggar, match="tidak ada pada permohonan"):
        services.simpan_baris(permohonan_id=_buat(rina, _J.PPK).pk, bagian="izin", baris=[], oleh=rina)
    with pytest.raises(AturanDilanggar, match="Paling banyak"):
        services.simpan_baris(permohonan_id=p.pk, bagian="izin", baris=dua * 30, oleh=rina)


@pytest.mark.pasal("22(1)a2")
def test_keikutsertaan_mengambil_rumusan_yang_berlaku(rina: Pengguna) -> None:
    p = _buat(rina)
    isi = {"disetujui": True, "nama": "Andi", "ditandatangani": True}
    p = services.simpan_keikutsertaan(permohonan_id=p.pk, isi=isi, oleh=rina)
    assert p.keikutsertaan.pernyataan == p.keikutsertaan.versi_formulir.teks != []
    versi = p.versi
    p = services.simpan_keikutsertaan(permohonan_id=p.pk, isi=isi, oleh=rina)
    assert p.versi == versi + 1
    with pytest.raises(AturanDilanggar, match="hanya bagi penyedia"):
        services.simpan_keikutsertaan(permohonan_id=_buat(rina, _J.PP).pk, isi=isi, oleh=rina)


def test_surat_kuasa_hanya_bila_diwakilkan(rina: Pengguna) -> None:
    p = _buat(rina)
    with pytest.raises(AturanDilanggar, match="nama orang"):
        services.atur_wakil(permohonan_id=p.pk, diwakilkan=True, oleh=rina)
    wakil: dict[str, Any] = {"diwakilkan": True, "nama": "Sitti", "nik": "7322 0112 0385 0001"}
    p = services.atur_wakil(permohonan_id=p.pk, oleh=rina, **wakil)
    assert p.wakil_nik == "7322011203850001"
    assert "surat_kuasa" in _kode(p)
    assert services.atur_wakil(permohonan_id=p.pk, oleh=rina, **wakil).versi == p.versi
    p = services.atur_wakil(permohonan_id=p.pk, diwakilkan=False, oleh=rina)
    assert "surat_kuasa" not in _kode(p)
    services.atur_wakil(permohonan_id=p.pk, oleh=rina, **wakil)
    PabrikBerkasButir(butir=p.butir.get(persyaratan__kode="surat_kuasa"))
    p = services.atur_wakil(permohonan_id=p.pk, diwakilkan=False, oleh=rina)
    assert "surat_kuasa" in _kode(p)


def test_isian_tertutup_sesudah_diajukan_kecuali_formulirnya_kurang(rina: Pengguna) -> None:
    p = PabrikPermohonan(lengkap=True)
    with pytest.raises(TransisiBasi):
        services.simpan_formulir(permohonan_id=p.pk, isi={"nama": "X"}, oleh=rina)
    perbaikan = PabrikPermohonan(status=_S.PERLU_PERBAIKAN, lengkap=True)
    with pytest.raises(TransisiBasi):
        services.simpan_formulir(permohonan_id=perbaikan.pk, isi={"nama": "X"}, oleh=None)
    formulir = perbaikan.butir.filter(persyaratan__kode="formulir_pendaftaran")
    formulir.update(hasil=HasilButir.KURANG, alasan="tidak_lengkap", diperiksa_oleh=rina, diperiksa_pada=p.dibuat_pada)
    assert services.simpan_formulir(permohonan_id=perbaikan.pk, isi={"nama": "CV X"}, oleh=None).nama == "CV X"


@pytest.mark.pasal("22(3)")
def test_basis_data_menolak_butir_jenis_lain_dan_butir_permohonan_selesai() -> None:
    p = PabrikPermohonan()
    milik_ppk = ButirPersyaratan.objects.get(peraturan="P2", jenis_pengguna=_J.PPK, kode="surat_tugas")
    with pytest.raises(DatabaseError), transaction.atomic():
        ButirPermohonan.objects.create(permohonan=p, persyaratan=milik_ppk)
    selesai = PabrikPermohonan(status=_S.DITOLAK, lengkap=True)
    for tolak in (
        lambda: selesai.butir.update(nomor="1"),
        lambda: selesai.butir.all()[0].berkas.all().delete(),
        selesai.delete,
        lambda: Permohonan.objects.filter(pk=selesai.pk).update(nomor="REG/9/XI/2026"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            tolak()


def test_formulir_bertuan() -> None:
    f = PabrikFormulirPendaftaran()
    assert str(f).startswith("Formulir Pendaftaran CV")
