"""Marking the rows: what each result asks for, who holds the examination, and what the other wrote."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.utils import IntegrityError
from django.utils import timezone
from pytest_django.fixtures import Settings as SettingsWrapper

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.models import BerkasButir, ButirPermohonan, Permohonan
from registrasi.persyaratan.enums import AlasanKurang, Sifat
from registrasi.verifikasi import services_klaim as klaim
from registrasi.verifikasi.aturan import hitung, versi_butir
from registrasi.verifikasi.models import BASI, Kehadiran, Klaim
from registrasi.verifikasi.services import ButirBasi, Pemeriksaan, tandai
from tests.pabrik_pendaftaran import PabrikPermohonan, petugas_dari
from tests.pabrik_verifikasi import PabrikKlaim, tandai_semua

pytestmark = pytest.mark.django_db
_H = HasilButir


def _butir(permohonan: Permohonan, kode: str = "ktp") -> ButirPermohonan:
    return permohonan.butir.get(persyaratan__kode=kode)


def _tandai(permohonan: Permohonan, butir: ButirPermohonan, oleh: Pengguna, hasil: str, **lain: Any) -> ButirPermohonan:  # noqa: ANN401 - of the finding
    versi = lain.pop("versi", "")
    temuan = Pemeriksaan(hasil, **lain)
    return tandai(permohonan_id=permohonan.pk, butir_id=butir.pk, temuan=temuan, oleh=oleh, versi=versi)


@pytest.mark.pasal("10(2)c")
def test_sesuai_tersimpan_dengan_pemeriksa_dan_faktanya(permohonan: Permohonan, rina: Pengguna) -> None:
    butir = _butir(permohonan)
    fakta = {"nama": "Andi Rahmat ", "nik": "7322011203850001", "warna": "biru"}
    hasil = _tandai(permohonan, butir, rina, _H.SESUAI, asli_ditunjukkan=True, salinan_diterima=True, fakta=fakta)
    hasil.refresh_from_db()
    assert (hasil.hasil, hasil.diperiksa_oleh, hasil.alasan) == (_H.SESUAI, rina, "")
    assert set(hasil.fakta) <= set(butir.persyaratan.unsur)
    assert hasil.fakta.get("nik") == "7322011203850001"
    satu = Klaim.objects.get()
    assert (satu.permohonan, satu.pemeriksa) == (permohonan, rina)
    assert [j.kata for j in Jejak.objects.tentang(permohonan)] == ["mulai memeriksa"]
    kembali = _tandai(permohonan, butir, rina, _H.BELUM, fakta={"nik": ""})
    assert (kembali.diperiksa_oleh, kembali.diperiksa_pada, "nik" in kembali.fakta) == (None, None, False)


@pytest.mark.parametrize(
    ("hasil", "isi", "kata"),
    [
        ("entah", {}, "Pilih salah satu"),
        (_H.KURANG, {}, "Pilih alasan kurang"),
        (_H.KURANG, {"alasan": "karangan"}, "Pilih alasan kurang"),
        (_H.KURANG, {"alasan": AlasanKurang.LAIN}, "Tulis keterangan"),
        (_H.SESUAI, {"asli_ditunjukkan": False}, "Aslinya belum ditunjukkan"),
        (_H.TIDAK_BERLAKU, {}, "wajib"),
    ],
)
def test_hasil_yang_tidak_boleh_ditolak(
    permohonan: Permohonan, rina: Pengguna, hasil: str, isi: dict[str, Any], kata: str
) -> None:
    butir = _butir(permohonan)
    with pytest.raises(AturanDilanggar, match=kata):
        _tandai(permohonan, butir, rina, hasil, **isi)
    butir.refresh_from_db()
    assert butir.hasil == _H.BELUM


def test_sesuai_perlu_salinan_atau_berkas(permohonan: Permohonan, rina: Pengguna) -> None:
    butir = _butir(permohonan)
    BerkasButir.objects.filter(butir=butir).delete()
    with pytest.raises(AturanDilanggar, match="Salinannya belum diterima"):
        _tandai(permohonan, butir, rina, _H.SESUAI, salinan_diterima=False)
    tiada = permohonan.butir.get(persyaratan__sifat=Sifat.BILA_ADA)
    assert tiada.tidak_ada
    with pytest.raises(AturanDilanggar, match="Tandai Tidak berlaku"):
        _tandai(permohonan, tiada, rina, _H.SESUAI, salinan_diterima=False)


def test_kuasa_wajib_hanya_bila_diwakilkan(kantor: None, rina: Pengguna) -> None:
    p = PabrikPermohonan(lengkap=True, diwakilkan=True, wakil_nama="Sitti")
    kuasa = p.butir.get(persyaratan__sifat=Sifat.BILA_DIWAKILKAN)
    with pytest.raises(AturanDilanggar, match="wajib"):
        _tandai(p, kuasa, rina, _H.TIDAK_BERLAKU)
    p.diwakilkan = False
    p.save(update_fields=["diwakilkan"])
    assert _tandai(p, kuasa, rina, _H.TIDAK_BERLAKU).hasil == _H.TIDAK_BERLAKU


def test_tab_lama_melihat_tulisan_yang_lain(
    permohonan: Permohonan, rina: Pengguna, verifikator: Callable[..., Pengguna]
) -> None:
    butir, lain = _butir(permohonan), verifikator(nama="Dewi Lestari")
    lama = versi_butir(butir)
    kurang = {"alasan": AlasanKurang.TIDAK_TERBACA, "keterangan": "Foto buram."}
    _tandai(permohonan, butir, lain, _H.KURANG, versi=lama, **kurang)
    Klaim.objects.update(sejak=timezone.now() - 2 * BASI, detak=timezone.now() - BASI)
    with pytest.raises(ButirBasi, match="Dewi Lestari sudah menandai butir ini Kurang") as galat:
        _tandai(permohonan, butir, rina, _H.SESUAI, versi=lama)
    assert galat.value.butir.keterangan == "Foto buram."
    ButirPermohonan.objects.filter(pk=butir.pk).update(
        hasil=_H.BELUM, alasan="", diperiksa_oleh=None, diperiksa_pada=None
    )
    with pytest.raises(ButirBasi, match="Orang lain"):
        _tandai(permohonan, butir, rina, _H.SESUAI, versi=lama)


def test_klaim_diambil_dilepas_dan_dialihkan_sesudah_setengah_jam(
    permohonan: Permohonan, rina: Pengguna, verifikator: Callable[..., Pengguna]
) -> None:
    lain = verifikator(nama="Dewi Lestari")
    satu = klaim.klaim(permohonan_id=permohonan.pk, oleh=lain)
    assert str(satu).startswith("Dewi Lestari memeriksa")
    with pytest.raises(AturanDilanggar, match="Dewi Lestari sedang memeriksanya"):
        klaim.klaim(permohonan_id=permohonan.pk, oleh=rina)
    with pytest.raises(AturanDilanggar, match="sedang memeriksanya"):
        _tandai(permohonan, _butir(permohonan), rina, _H.SESUAI)
    with pytest.raises(TransisiBasi, match="tidak lagi Anda pegang"):
        klaim.lepas(permohonan_id=permohonan.pk, oleh=rina)
    lama = timezone.now() - BASI
    Klaim.objects.update(sejak=lama - BASI, detak=lama)
    klaim.hadir(permohonan_id=permohonan.pk, oleh=lain, giat=False)
    assert not Klaim.objects.hidup().exists()  # an open page alone is no sign of life
    klaim.klaim(permohonan_id=permohonan.pk, oleh=rina)
    assert Klaim.objects.get().pemeriksa == rina
    alih = Jejak.objects.tentang(permohonan).get(kata="mengambil alih pemeriksaan")
    assert "Dewi Lestari tidak terlihat" in alih.alasan
    Klaim.objects.update(detak=Klaim.objects.get().sejak)
    klaim.hadir(permohonan_id=permohonan.pk, oleh=rina, giat=True)
    assert Klaim.objects.get().detak > Klaim.objects.get().sejak
    klaim.lepas(permohonan_id=permohonan.pk, oleh=rina)
    assert not Klaim.objects.exists()
    assert {str(k.orang) for k in Kehadiran.objects.all()} == {str(lain), str(rina)}
    Kehadiran.objects.update(detak=timezone.now() - dt.timedelta(hours=1))
    klaim.hadir(permohonan_id=permohonan.pk, oleh=rina, giat=False)
    assert [k.orang for k in Kehadiran.objects.all()] == [rina]  # pages closed long ago are forgotten


@pytest.mark.pasal("10(2)c")
def test_pencatat_tidak_memeriksa_sendiri_kecuali_setelannya_dimatikan(
    permohonan: Permohonan, settings: SettingsWrapper
) -> None:
    petugas = petugas_dari(permohonan)
    with pytest.raises(AturanDilanggar, match="oleh petugas lain"):
        klaim.klaim(permohonan_id=permohonan.pk, oleh=petugas)
    settings.EMPAT_MATA = False
    assert klaim.klaim(permohonan_id=permohonan.pk, oleh=petugas).pemeriksa == petugas


@pytest.mark.parametrize("status", [s for s in StatusPermohonan if s != StatusPermohonan.MENUNGGU_VERIFIKASI])
def test_hanya_yang_menunggu_diperiksa(kantor: None, rina: Pengguna, status: str) -> None:
    p = PabrikPermohonan(status=status)
    with pytest.raises(TransisiBasi):
        klaim.klaim(permohonan_id=p.pk, oleh=rina)
    with pytest.raises(TransisiBasi):
        tandai(permohonan_id=p.pk, butir_id=1, temuan=Pemeriksaan(_H.SESUAI), oleh=rina)


@pytest.mark.pasal("10(2)c")
def test_basis_data_menolak_persetujuan_dengan_butir_terlewat(permohonan: Permohonan, rina: Pengguna) -> None:
    """Whoever writes the row, raw SQL too."""
    tandai_semua(permohonan, rina)
    satu = _butir(permohonan)
    for hasil, alasan in ((_H.BELUM, ""), (_H.KURANG, AlasanKurang.TIDAK_LENGKAP)):
        ButirPermohonan.objects.filter(pk=satu.pk).update(hasil=hasil, alasan=alasan)
        with (
            pytest.raises(IntegrityError, match="belum diperiksa atau kurang"),
            transaction.atomic(),
            connection.cursor() as kursor,
        ):
            kursor.execute(
                "UPDATE registrasi_permohonan SET status = 'disetujui', diputus_pada = now() WHERE id = %s",
                [permohonan.pk],
            )
    assert hitung(permohonan.butir.all()).kurang == 1


def test_dua_orang_serempak_satu_yang_memeriksa(
    transactional_db: None, benang: Callable[..., Any], verifikator: Callable[..., Pengguna]
) -> None:
    p = PabrikPermohonan()
    satu, dua = verifikator(), verifikator()
    hasil = benang(*(lambda o=o: klaim.klaim(permohonan_id=p.pk, oleh=o) for o in (satu, dua)))
    assert (len(hasil.nilai), [type(g) for g in hasil.galat]) == (1, [AturanDilanggar])
    assert PabrikKlaim._meta.model.objects.count() == 1
