"""Back to the applicant, approved, rejected: each move from each state, once, with its paper and its mail."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from arsip.dokumen.enums import JenisDokumen
from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.dokumen.services_naskah import arsipkan_naskah
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.naskah.models import Naskah
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.tampilan import bahasa
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.models import BerkasButir, Permohonan
from registrasi.pengguna.enums import JenisKejadian
from registrasi.pengguna.models import KejadianPengguna, PenggunaSPSE
from registrasi.persyaratan.enums import AlasanKurang, JenisPengguna
from registrasi.verifikasi import services, services_putus
from registrasi.verifikasi.aturan import Kemajuan, halangan_setuju
from registrasi.verifikasi.enums import AlasanTolak
from registrasi.verifikasi.kewajiban import KATA_SANDI, kolom_sandi
from registrasi.verifikasi.models import Keputusan, Klaim
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_pendaftaran import PabrikBerkasButir, PabrikPermohonan, isi_lengkap, petugas_dari
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE
from tests.pabrik_verifikasi import PabrikKeputusan, PabrikKlaim, PabrikPermintaanPerbaikan, tandai_semua

pytestmark = pytest.mark.django_db
_H, _S = HasilButir, StatusPermohonan
TOLAK = {"alasan_kode": AlasanTolak.DOKUMEN_TIDAK_BENAR, "alasan": "NIB tidak terdaftar di OSS."}
PINTU: dict[str, Callable[[Permohonan, Pengguna], object]] = {
    "setujui": lambda p, o: services_putus.setujui(permohonan_id=p.pk, oleh=o),
    "tolak": lambda p, o: services_putus.tolak(permohonan_id=p.pk, oleh=o, **TOLAK),
    "kembalikan": lambda p, o: services.kembalikan(permohonan_id=p.pk, oleh=o),
    "terima_perbaikan": lambda p, o: services.terima_perbaikan(permohonan_id=p.pk, oleh=o),
}
#: From which state each door leads where.
JALAN = {
    "setujui": (_S.MENUNGGU_VERIFIKASI, _S.DISETUJUI),
    "tolak": (_S.MENUNGGU_VERIFIKASI, _S.DITOLAK),
    "kembalikan": (_S.MENUNGGU_VERIFIKASI, _S.PERLU_PERBAIKAN),
    "terima_perbaikan": (_S.PERLU_PERBAIKAN, _S.MENUNGGU_VERIFIKASI),
}


def _surat(permohonan: Permohonan) -> Kiriman:
    """The one mail to this applicant."""
    (satu,) = [k for k in Kiriman.objects.all() if k.tujuan == permohonan.surel]
    return satu


def _isi_surat(permohonan: Permohonan) -> str:
    muatan = _surat(permohonan).muatan
    assert muatan is not None
    return str(muatan["isi"])


def _siap(pintu: str, status: str, oleh: Pengguna) -> Permohonan:
    """An application in this state in which nothing but the state can stand in the way."""
    p: Permohonan = PabrikPermohonan(status=status)
    if p.terbuka:
        isi_lengkap(p, berkas=False)
        tandai_semua(p, oleh)
        if pintu == "kembalikan":
            p.butir.filter(persyaratan__kode="ktp").update(hasil=_H.KURANG, alasan=AlasanKurang.TIDAK_TERBACA)
        if status == _S.PERLU_PERBAIKAN:
            PabrikPermintaanPerbaikan(permohonan=p)
    return p


@pytest.mark.parametrize("pintu", PINTU)
@pytest.mark.parametrize("status", _S)
def test_tiap_perpindahan_dari_tiap_keadaan(kantor: None, rina: Pengguna, pintu: str, status: str) -> None:
    p = _siap(pintu, status, rina)
    dari, ke = JALAN[pintu]
    if status != dari:
        with pytest.raises(TransisiBasi):
            PINTU[pintu](p, rina)
        return
    PINTU[pintu](p, rina)
    p.refresh_from_db()
    assert p.status == ke
    with pytest.raises(TransisiBasi):  # the same call twice
        PINTU[pintu](p, rina)


@pytest.mark.pasal("10(3)")
@pytest.mark.pasal("22(2)")
@pytest.mark.pasal("22(5)")
def test_disetujui_menjadi_pengguna_bersurat_dan_berarsip(
    permohonan: Permohonan, rina: Pengguna, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    tandai_semua(permohonan, rina)
    PabrikKlaim(permohonan=permohonan, pemeriksa=rina)
    with django_capture_on_commit_callbacks(execute=True):
        keputusan = services_putus.setujui(permohonan_id=permohonan.pk, oleh=rina)
    permohonan.refresh_from_db()
    pengguna = PenggunaSPSE.objects.get()
    f = permohonan.formulir
    assert permohonan.pengguna == pengguna
    assert (pengguna.user_id, pengguna.nama, pengguna.penanggung_jawab, pengguna.nik_penanggung_jawab) == (
        permohonan.spse_user_id, f.nama, f.penanggung_jawab, f.nik_penanggung_jawab,
    )  # fmt: skip
    assert KejadianPengguna.objects.filter(pengguna=pengguna, jenis=JenisKejadian.DISETUJUI).count() == 1
    assert not Klaim.objects.exists()
    naskah = keputusan.naskah
    assert naskah is not None
    assert naskah.snapshot is not None
    assert (naskah.jenis, naskah.objek_id) == ("registrasi.surat_persetujuan", str(pengguna.pk))
    kalimat = " ".join(naskah.snapshot["isi"]["penafian"])
    assert "tidak menggantikan penilaian kualifikasi" in kalimat
    assert "tidak bertanggung jawab terhadap pembuatan paket" in kalimat
    arsipkan_naskah(naskah_id=naskah.pk)
    (wadah,) = BerkasArsip.objects.filter(objek_jenis="registrasi.penggunaspse")
    isi = Dokumen.objects.filter(berkas_arsip=wadah)
    berkas = BerkasButir.objects.filter(butir__permohonan=permohonan).count()
    assert isi.filter(jenis=JenisDokumen.BERKAS_REGISTRASI).count() == berkas > 0
    assert isi.get(naskah=naskah).nomor == naskah.nomor
    surat = _surat(permohonan)
    assert permohonan.spse_user_id in surat.perihal
    jejak = Jejak.objects.tentang(permohonan).get(kata="menyetujui pendaftaran")
    assert (jejak.sesudah or {})["User ID"] == pengguna.user_id


@pytest.mark.pasal("10(3)")
@pytest.mark.pasal("22(5)")
def test_ditolak_beralasan_bersurat_dan_dapat_mendaftar_lagi(permohonan: Permohonan, rina: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="Pilih sebab"):
        services_putus.tolak(permohonan_id=permohonan.pk, oleh=rina, alasan_kode="karangan", alasan="x")
    with pytest.raises(AturanDilanggar, match="Tulis penjelasan"):
        services_putus.tolak(permohonan_id=permohonan.pk, oleh=rina, alasan_kode=AlasanTolak.LAIN, alasan="  ")
    satu = permohonan.butir.first()
    assert satu is not None
    BerkasButir.objects.filter(butir=satu).update(putaran=2)
    berkas = BerkasButir.objects.filter(butir__permohonan=permohonan).exclude(butir=satu).first()
    assert berkas is not None
    type(berkas.berkas).objects.filter(pk=berkas.berkas_id).update(status="rusak", alasan="Isi rusak.")
    keputusan = services_putus.tolak(permohonan_id=permohonan.pk, oleh=rina, **TOLAK)
    assert keputusan.naskah is not None
    assert keputusan.naskah.snapshot is not None
    assert keputusan.naskah.snapshot["isi"]["sebab"] == "Dokumen terbukti tidak benar"
    (wadah,) = BerkasArsip.objects.filter(objek_jenis="registrasi.permohonan", objek_id=str(permohonan.pk))
    uraian = Dokumen.objects.filter(berkas_arsip=wadah, jenis=JenisDokumen.BERKAS_REGISTRASI)
    assert uraian.count() == BerkasButir.objects.filter(butir__permohonan=permohonan).count() - 1
    assert uraian.filter(uraian__endswith="perbaikan ke-1").count() == 1
    assert "NIB tidak terdaftar" in _isi_surat(permohonan)
    assert not PenggunaSPSE.objects.exists()
    baru = PabrikPermohonan(lengkap=True, nama=permohonan.nama, spse_user_id=permohonan.spse_user_id)
    tandai_semua(baru, rina)
    services_putus.setujui(permohonan_id=baru.pk, oleh=rina)
    assert PenggunaSPSE.objects.get().user_id == permohonan.spse_user_id


@pytest.mark.pasal("22(1)a1")
def test_yang_menghalangi_persetujuan(permohonan: Permohonan, rina: Pengguna) -> None:
    p = permohonan

    def setujui() -> object:
        return services_putus.setujui(permohonan_id=p.pk, oleh=rina)

    with pytest.raises(AturanDilanggar, match="semua butir diperiksa"):
        setujui()
    tandai_semua(p, rina)
    p.butir.filter(persyaratan__kode="ktp").update(hasil=_H.KURANG, alasan=AlasanKurang.TIDAK_TERBACA)
    with pytest.raises(AturanDilanggar, match="Sesuai atau Tidak berlaku"):
        setujui()
    tandai_semua(p, rina, alasan="")
    with pytest.raises(AturanDilanggar, match="oleh petugas lain"):
        services_putus.setujui(permohonan_id=p.pk, oleh=petugas_dari(p))
    PabrikPenggunaSPSE(user_id=p.spse_user_id)
    with pytest.raises(AturanDilanggar, match="sudah terdaftar"):
        setujui()
    p.refresh_from_db()
    assert (p.status, Keputusan.objects.count(), Naskah.objects.count()) == (_S.MENUNGGU_VERIFIKASI, 0, 0)


@pytest.mark.pasal("22(1)a1")
def test_tanpa_pendaftaran_online_spse_verifikasi_tertutup(rina: Pengguna) -> None:
    p = PabrikPermohonan.build(petugas=None, spse_kode_registrasi="")
    assert "Pendaftaran online di SPSE belum dicatat" in halangan_setuju(p, Kemajuan(7, 7, 0, 0))
    p = PabrikPermohonan.build(petugas=None)
    assert "daftar hitam" in halangan_setuju(p, Kemajuan(7, 7, 0, 0), tercantum=True)
    assert halangan_setuju(p, Kemajuan(7, 7, 0, 0)) == ""
    assert halangan_setuju(PabrikPermohonan.build(petugas=None, status=_S.DRAF), Kemajuan(7, 7, 0, 0)) != ""


def test_berkas_yang_masih_dipindai_menahan_persetujuan(permohonan: Permohonan, rina: Pengguna) -> None:
    satu = permohonan.butir.first()
    PabrikBerkasButir(butir=satu, berkas=PabrikBerkas(status="karantina"), urutan=2)
    tandai_semua(permohonan, rina)
    with pytest.raises(AturanDilanggar, match="masih diperiksa virus"):
        services_putus.setujui(permohonan_id=permohonan.pk, oleh=rina)


@pytest.mark.pasal("22(1)b")
def test_ppk_disetujui_dengan_sknya_dan_tanpa_formulir_ditolak(kantor: None, rina: Pengguna) -> None:
    p = PabrikPermohonan(jenis_pengguna=JenisPengguna.PPK, nama="Nurul Fadillah", lengkap=True)
    tandai_semua(p, rina)
    services_putus.setujui(permohonan_id=p.pk, oleh=rina)
    satu = PenggunaSPSE.objects.get()
    assert (satu.jenis, satu.sk_nomor, satu.sk_berlaku_sampai) == ("ppk", "800/12/SK/2026", dt.date(2026, 12, 31))
    kosong = PabrikPermohonan(jenis_pengguna=JenisPengguna.PPK, lengkap=True)
    kosong.non_penyedia.delete()
    tandai_semua(kosong, rina)
    with pytest.raises(AturanDilanggar, match="Formulir pendaftaran belum diisi"):
        services_putus.setujui(permohonan_id=kosong.pk, oleh=rina)


@pytest.mark.pasal("10(2)b")
def test_perbaikan_hanya_butir_yang_kurang(permohonan: Permohonan, rina: Pengguna, bu_kepala: Pengguna) -> None:
    tandai_semua(permohonan, rina)
    with pytest.raises(AturanDilanggar, match="tidak ada yang diminta"):
        services.kembalikan(permohonan_id=permohonan.pk, oleh=rina)
    kurang = permohonan.butir.filter(persyaratan__kode__in=("ktp", "npwp"))
    kurang.update(hasil=_H.KURANG, alasan=AlasanKurang.TIDAK_TERBACA, keterangan="Foto buram.")
    permintaan = services.kembalikan(permohonan_id=permohonan.pk, oleh=rina)
    assert {i.butir_permohonan for i in permintaan.isi.all()} == set(kurang) == set(permintaan.butir.all())
    assert (permintaan.terbuka, str(permintaan)) == (True, "Permintaan perbaikan putaran 1")
    assert permintaan.tenggat >= bahasa.hari_ini() + dt.timedelta(days=services.HARI_PERBAIKAN)
    assert _isi_surat(permohonan).count("Foto buram.") == 2
    permohonan.refresh_from_db()
    with pytest.raises(IntegrityError), transaction.atomic():  # one open request, whoever writes it
        PabrikPermintaanPerbaikan(permohonan=permohonan, putaran=2)
    services.terima_perbaikan(permohonan_id=permohonan.pk, oleh=None)
    permohonan.refresh_from_db()
    hasil = dict(permohonan.butir.values_list("persyaratan__kode", "hasil"))
    assert {k for k, h in hasil.items() if h == _H.BELUM} == {"ktp", "npwp"}
    assert (permohonan.putaran, permohonan.status) == (2, _S.MENUNGGU_VERIFIKASI)
    assert permohonan.tenggat_layanan is not None
    assert {k.penerima for k in Kabar.objects.filter(jenis="registrasi.verifikasi.diperbaiki")} >= {rina}
    permintaan.refresh_from_db()
    assert not permintaan.terbuka


def test_permintaan_yang_terbuka_menahan_yang_baru(kantor: None, rina: Pengguna) -> None:
    p = _siap("kembalikan", _S.MENUNGGU_VERIFIKASI, rina)
    PabrikPermintaanPerbaikan(permohonan=p)
    with pytest.raises(TransisiBasi, match="belum dijawab pemohon"):
        services.kembalikan(permohonan_id=p.pk, oleh=rina)


def test_keputusan_kedua_ditolak_basis_data(permohonan: Permohonan, rina: Pengguna) -> None:
    PabrikKeputusan(permohonan=permohonan)
    with pytest.raises(TransisiBasi, match="sudah diputus"):
        services_putus.tolak(permohonan_id=permohonan.pk, oleh=rina, **TOLAK)
    keputusan = Keputusan.objects.get()
    assert str(keputusan).startswith("Ditolak: ")
    assert keputusan.nada == ("kritis", "circle-x")
    with pytest.raises(IntegrityError), transaction.atomic():
        PabrikKeputusan(permohonan=PabrikPermohonan(), alasan_kode="")


@pytest.mark.pasal("10(3)")
def test_dua_verifikator_serempak_satu_keputusan(
    transactional_db: None, benang: Callable[..., Any], verifikator: Callable[..., Pengguna], kantor: None
) -> None:
    p = PabrikPermohonan(lengkap=True)
    satu, dua = verifikator(), verifikator()
    tandai_semua(p, satu)
    hasil = benang(
        lambda: services_putus.setujui(permohonan_id=p.pk, oleh=satu),
        lambda: services_putus.tolak(permohonan_id=p.pk, oleh=dua, **TOLAK),
    )
    assert len(hasil.nilai) == 1
    assert [isinstance(g, TransisiBasi) for g in hasil.galat] == [True]
    assert Keputusan.objects.count() == 1
    assert PenggunaSPSE.objects.count() == Permohonan.objects.filter(status=_S.DISETUJUI).count()


@pytest.mark.pasal("1")
def test_tidak_ada_kolom_sandi_di_mana_pun() -> None:
    """R-087: no model of the unit, and no table of it, has a place for a password of SPSE."""
    assert kolom_sandi() == []
    tabel = {m._meta.db_table for m in apps.get_app_config("registrasi").get_models()}
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_name = ANY(%s)",
            [sorted(tabel)],
        )
        kolom = [k for (k,) in kursor.fetchall()]
    assert [k for k in kolom if any(kata in k.partition(".")[2] for kata in KATA_SANDI)] == []
