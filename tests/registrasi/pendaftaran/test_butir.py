"""The counter's checklist: ticks, papers, files, rounds; and whoever applied before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from registrasi.pendaftaran import services
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.models import ButirPermohonan, Permohonan
from registrasi.pendaftaran.selectors import dengan_berkas, hitung_status, kembar_permohonan, pemegang
from registrasi.persyaratan.enums import JenisPengguna
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_pendaftaran import PabrikDataNonPenyedia, PabrikFormulirPendaftaran, PabrikPermohonan, isi_butir

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_S = StatusPermohonan


def _butir(p: Permohonan, kode: str) -> ButirPermohonan:
    return p.butir.get(persyaratan__kode=kode)


@pytest.mark.pasal("22(1)a2")
def test_terima_butir_mencatat_salinan_asli_nomor_dan_berkas(rina: Pengguna) -> None:
    p = PabrikPermohonan(status=_S.TERDAFTAR_ONLINE)
    isi_butir(p, berkas=False)
    ktp = _butir(p, "ktp")
    ButirPermohonan.objects.filter(pk=ktp.pk).update(salinan_diterima=False, asli_ditunjukkan=False)
    berkas = PabrikBerkas()
    isi = {"asli_ditunjukkan": True, "nomor": " 7322 ", "fakta": {"nik": "7322011203850001"}}
    hasil = services.terima_butir(permohonan_id=p.pk, butir_id=ktp.pk, isi=isi, berkas=[berkas], oleh=rina)
    assert (hasil.salinan_diterima, hasil.asli_ditunjukkan, hasil.nomor) == (True, True, "7322")
    assert [b.berkas for b in hasil.berkas.all()] == [berkas]
    assert Jejak.objects.filter(kata__startswith="menerima KTP", objek_id=str(p.pk)).count() == 1
    p.refresh_from_db()
    versi = p.versi
    services.terima_butir(permohonan_id=p.pk, butir_id=ktp.pk, isi=isi, oleh=rina)
    p.refresh_from_db()
    assert p.versi == versi, "tidak ada yang berubah"
    with pytest.raises(AturanDilanggar, match="sudah dilampirkan"):
        services.terima_butir(permohonan_id=p.pk, butir_id=_butir(p, "npwp").pk, isi={}, berkas=[berkas], oleh=rina)
    with pytest.raises(AturanDilanggar, match="paling banyak"):
        services.terima_butir(
            permohonan_id=p.pk, butir_id=ktp.pk, isi={}, berkas=PabrikBerkas.create_batch(10), oleh=rina
        )
    with pytest.raises(AturanDilanggar, match="wajib ada"):
        services.terima_butir(permohonan_id=p.pk, butir_id=ktp.pk, isi={"tidak_ada": True}, oleh=rina)
    with pytest.raises(AturanDilanggar, match="pilih salah satu"):
        services.terima_butir(
            permohonan_id=p.pk, butir_id=_butir(p, "akta_perubahan").pk, oleh=rina,
            isi={"tidak_ada": True, "salinan_diterima": True},
        )  # fmt: skip
    lampiran = hasil.berkas.get()
    services.lepas_berkas(permohonan_id=p.pk, berkas_butir_id=lampiran.pk, oleh=rina)
    assert not Permohonan.objects.annotate(ada=dengan_berkas()).filter(pk=p.pk, ada=True).exists()


@pytest.mark.pasal("22(2)")
def test_perbaikan_hanya_membuka_butir_yang_kurang(rina: Pengguna) -> None:
    p = PabrikPermohonan(status=_S.PERLU_PERBAIKAN, lengkap=True)
    ktp, npwp = _butir(p, "ktp"), _butir(p, "npwp")
    p.butir.exclude(pk=npwp.pk).update(hasil=HasilButir.SESUAI, diperiksa_oleh=rina, diperiksa_pada=p.dibuat_pada)
    p.butir.filter(pk=npwp.pk).update(
        hasil=HasilButir.KURANG, alasan="tidak_terbaca", diperiksa_oleh=rina, diperiksa_pada=p.dibuat_pada
    )
    with pytest.raises(TransisiBasi):
        services.terima_butir(permohonan_id=p.pk, butir_id=ktp.pk, isi={"nomor": "9"}, oleh=None)
    baru = services.terima_butir(permohonan_id=p.pk, butir_id=npwp.pk, isi={}, berkas=[PabrikBerkas()], oleh=None)
    assert baru.putaran == 2
    assert [b.putaran for b in baru.berkas.all()] == [1, 2]
    with pytest.raises(TransisiBasi):
        services.lepas_berkas(permohonan_id=p.pk, berkas_butir_id=baru.berkas.all()[0].pk, oleh=None)
    semua: dict[int, Any] = {b.pk: ({"nomor": "77"}, []) for b in p.butir.all()}
    assert services.terima_banyak(permohonan_id=p.pk, isi=semua, oleh=rina) == 1
    assert services.terima_banyak(permohonan_id=p.pk, isi={}, oleh=rina) == 0
    assert list(p.butir.filter(nomor="77")) == [npwp]


def test_terima_banyak_semua_atau_tidak_sama_sekali(rina: Pengguna) -> None:
    p = PabrikPermohonan(status=_S.DRAF)
    satu, dua, *_ = isi_butir(p, berkas=False)
    with pytest.raises(AturanDilanggar):
        services.terima_banyak(
            permohonan_id=p.pk, oleh=rina, isi={satu.pk: ({"nomor": "A"}, []), dua.pk: ({"tidak_ada": True}, [])}
        )
    satu.refresh_from_db()
    assert satu.nomor != "A"
    with pytest.raises(TransisiBasi, match="diubah orang lain"):
        services.terima_banyak(permohonan_id=p.pk, oleh=rina, isi={}, versi=p.versi + 1)


def test_kembar_menurut_nomor_surel_telepon_dan_nama(rina: Pengguna) -> None:
    lama = PabrikFormulirPendaftaran(npwp="012345678801000", nib="9120101234567", nik="7322011203850009").permohonan
    pejabat = PabrikDataNonPenyedia(nik="7322011203850009").permohonan
    batal = PabrikPermohonan(status=_S.DIBATALKAN, nama=lama.nama)

    def cari(**isi: str) -> dict[int, tuple[str, ...]]:
        return {k.permohonan.pk: k.dasar for k in kembar_permohonan(**isi)}  # type: ignore[arg-type] # text only

    assert cari(npwp="0012345678801000") == cari(npwp="01.234.567.8-801.000") == {lama.pk: ("NPWP",)}
    assert cari(npwp="7322011203850009") == {}
    assert cari(nib="9120101234567", surel=lama.surel.upper()) == {lama.pk: ("NIB", "surel")}
    assert cari(nik="7322011203850009") == {lama.pk: ("NIK",), pejabat.pk: ("NIK",)}
    assert cari(telepon=f"+62 {lama.telepon[1:]}") == {lama.pk: ("telepon",)}
    assert lama.pk in cari(nama=lama.nama)
    assert batal.pk not in cari(nama=lama.nama)
    assert cari(nama="Yayasan Lain Sekali") == cari() == cari(telepon="12") == {}
    assert kembar_permohonan(nib="9120101234567", kecuali=lama.pk) == []


def test_pemegang_izin_dan_hitungan(rina: Pengguna, dodi: Pengguna) -> None:
    orang = list(pemegang(services.KELOLA))
    assert rina in orang
    assert dodi not in orang
    PabrikPermohonan(jenis_pengguna=JenisPengguna.PPK)
    assert hitung_status()[_S.MENUNGGU_VERIFIKASI] >= 1


def test_terlihat_hanya_oleh_unit_dan_kepala(
    rina: Pengguna, bu_kepala: Pengguna, dodi: Pengguna, pak_ppk: Pengguna, orang_luar: Pengguna
) -> None:
    p = PabrikPermohonan(lengkap=True)
    for orang in (rina, bu_kepala):
        assert set(Permohonan.objects.terlihat_oleh(orang)) == {p}
        assert p.butir.model.objects.terlihat_oleh(orang).count() == 7
    for orang in (dodi, pak_ppk, orang_luar):
        assert not Permohonan.objects.terlihat_oleh(orang).exists()
        assert not ButirPermohonan.objects.terlihat_oleh(orang).exists()
        assert not type(p.formulir).objects.terlihat_oleh(orang).exists()
