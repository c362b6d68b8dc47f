"""A user enters the register, is switched off and on; who is found as a double; who may see what."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django_fsm import can_proceed

from arsip.dokumen.models import BerkasArsip
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from registrasi.pengguna import selectors, services, services_berkas, services_sistem
from registrasi.pengguna.enums import PERPINDAHAN_PENGGUNA, JenisKejadian, StatusPengguna
from registrasi.pengguna.models import AkunSistem, BuktiPerubahan, KejadianPengguna, PenggunaSPSE, Sistem
from registrasi.pengguna.selectors import cari_kembar, sistem_pengguna
from registrasi.pengguna.services import DataPengguna, daftarkan
from registrasi.pengguna.sinyal import pengguna_nonaktif, pengguna_terdaftar
from tests.pabrik import tokoh
from tests.pabrik_pengguna_spse import (
    PabrikBenturanKepentingan,
    PabrikBuktiPerubahan,
    PabrikKejadianPengguna,
    PabrikPenggunaSPSE,
    PabrikSistem,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_S = StatusPengguna
_PINTU = {
    _S.AKTIF: "aktifkan",
    _S.NONAKTIF_PELANGGARAN: "nonaktifkan_pelanggaran",
    _S.NONAKTIF_DAFTAR_HITAM: "nonaktifkan_daftar_hitam",
    _S.NONAKTIF_PERMINTAAN: "nonaktifkan_permintaan",
    _S.NONAKTIF_MASA_JABATAN_HABIS: "habiskan_masa_jabatan",
}


def _data(**lain: Any) -> DataPengguna:  # noqa: ANN401 - any field of it
    isi: dict[str, Any] = {
        "user_id": " SINARMASAMBA ", "jenis": "penyedia_badan_usaha", "nama": "CV. Sinar Masamba Jaya",
        "npwp": "02.418.773.9-803.000", "nib": "9120 0012 34567", "surel": "Kontak@Sinar.example",
        "telepon": "+62 812-0000-4187",
    }  # fmt: skip
    return DataPengguna(**{**isi, **lain})


def _daftarkan(oleh: Pengguna | None = None, **lain: Any) -> PenggunaSPSE:  # noqa: ANN401 - as above
    return daftarkan(data=_data(**lain), oleh=oleh, disetujui_pada=timezone.now())


@pytest.mark.pasal("10(2)d", "22(2)", "4c")
def test_daftarkan_menulis_semuanya(rina: Pengguna) -> None:
    terdengar: list[PenggunaSPSE] = []
    pengguna_terdaftar.connect(penerima := lambda pengguna, **_: terdengar.append(pengguna), weak=False)
    satu = _daftarkan(rina)
    pengguna_terdaftar.disconnect(penerima)
    satu.refresh_from_db()
    assert (satu.user_id, satu.nama_normal, satu.npwp, satu.npwp16) == (
        "SINARMASAMBA", "SINAR MASAMBA JAYA", "024187739803000", "0024187739803000",
    )  # fmt: skip
    assert (satu.nib, satu.surel, satu.telepon) == ("9120001234567", "kontak@sinar.example", "6281200004187")
    assert terdengar == [satu]
    assert [k.jenis for k in satu.kejadian.all()] == [JenisKejadian.DISETUJUI]
    assert [(a.sistem.kode, a.nama_akun) for a in satu.akun_sistem.all()] == [("spse", "SINARMASAMBA")]
    berkas = BerkasArsip.objects.get(objek_jenis="registrasi.penggunaspse", objek_id=str(satu.pk))
    assert (berkas.klasifikasi.kode, berkas.keamanan) == ("000.3.5", "terbatas")
    assert services_berkas.berkas_pengguna(pengguna=satu, oleh=rina) == berkas
    assert Jejak.objects.tentang(satu).values_list("kata", flat=True).get() == "mendaftarkan pengguna SPSE"
    with pytest.raises(AturanDilanggar, match="sudah terdaftar"):
        _daftarkan(rina, user_id="sinarmasamba")


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"user_id": " "}, "User ID dan nama"),
        ({"nama": ""}, "User ID dan nama"),
        ({"npwp": "1" * 17}, "NPWP paling banyak 16 angka"),
    ],
)
def test_daftarkan_menolak_yang_tidak_lengkap(isi: dict[str, Any], kata: str) -> None:
    with pytest.raises(AturanDilanggar, match=kata):
        _daftarkan(**isi)


def test_asal_lain_dan_waktu_persetujuan(rina: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="waktu persetujuan"):
        daftarkan(data=_data(), oleh=rina, disetujui_pada=None)
    impor = daftarkan(data=_data(asal="impor", sistem=()), oleh=None, disetujui_pada=None)
    pindahan = daftarkan(
        data=_data(user_id="LAIN", asal="pindahan", lpse_pendaftaran="LPSE Kota Palopo"), oleh=rina, disetujui_pada=None
    )
    assert [impor.kejadian.get().jenis, pindahan.kejadian.get().keterangan] == [
        "diimpor",
        "Pindahan dari LPSE Kota Palopo.",
    ]
    assert not impor.akun_sistem.exists()
    assert list(BerkasArsip.objects.values_list("objek_id", flat=True)) == [str(pindahan.pk)]


def test_galat_basis_data_yang_tak_terduga_tetap_galat(rina: Pengguna) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        _daftarkan(rina, jenis="peretas")


@pytest.mark.parametrize("dari", _S.values)
@pytest.mark.parametrize("ke", _S.values)
def test_setiap_perpindahan(dari: str, ke: str) -> None:
    """The model and PostgreSQL agree with the table, for a person in office."""
    satu = PabrikPenggunaSPSE(non_penyedia=True, status=dari)
    boleh = (dari, ke) in PERPINDAHAN_PENGGUNA
    assert can_proceed(getattr(satu, _PINTU[_S(ke)])) == boleh
    if dari == ke:
        return
    with transaction.atomic():
        if boleh:
            PenggunaSPSE.objects.filter(pk=satu.pk).update(status=ke)
            return
        with pytest.raises(Exception, match="Invalid transition"):
            PenggunaSPSE.objects.filter(pk=satu.pk).update(status=ke)
        transaction.set_rollback(True)


@pytest.mark.pasal("10(4)")
def test_nonaktif_dan_aktif_lagi(rina: Pengguna, bu_kepala: Pengguna) -> None:
    satu = PabrikPenggunaSPSE()
    dengar: list[str] = []
    pengguna_nonaktif.connect(penerima := lambda pengguna, **_: dengar.append(pengguna.status), weak=False)
    besok = bahasa.hari_ini() + dt.timedelta(days=30)
    services.nonaktifkan(
        pengguna_id=satu.pk, sebab="nonaktif_pelanggaran", sampai=besok, oleh=bu_kepala, keterangan="Data palsu"
    )
    pengguna_nonaktif.disconnect(penerima)
    satu.refresh_from_db()
    assert (satu.status, satu.nonaktif_sampai, dengar) == ("nonaktif_pelanggaran", besok, ["nonaktif_pelanggaran"])
    with pytest.raises(TransisiBasi, match="sudah nonaktif"):
        services.nonaktifkan(pengguna_id=satu.pk, sebab="nonaktif_pelanggaran", sampai=None, oleh=bu_kepala)
    with pytest.raises(AturanDilanggar, match="sudah lewat"):
        services.nonaktifkan(
            pengguna_id=satu.pk, sebab="nonaktif_daftar_hitam", sampai=dt.date(2020, 1, 1), oleh=bu_kepala
        )
    services.aktifkan(pengguna_id=satu.pk, oleh=bu_kepala, alasan="Masa habis")
    with pytest.raises(TransisiBasi, match="sudah aktif"):
        services.aktifkan(pengguna_id=satu.pk, oleh=bu_kepala)
    assert [k.jenis for k in satu.kejadian.all()] == ["diaktifkan", "dinonaktifkan"]
    pejabat = PabrikPenggunaSPSE(non_penyedia=True, sk_berlaku_sampai=dt.date(2020, 1, 1))
    services.nonaktifkan(pengguna_id=pejabat.pk, sebab="nonaktif_permintaan", sampai=None, oleh=bu_kepala)
    with pytest.raises(AturanDilanggar, match="perbarui SK-nya"):
        services.aktifkan(pengguna_id=pejabat.pk, oleh=rina)


@pytest.mark.pasal("1")
def test_sandi_hanya_kejadiannya(rina: Pengguna) -> None:
    """Of a password only when, to whom and how they were known (R-087); no column could hold one."""
    satu = PabrikPenggunaSPSE()
    kejadian = services.serahkan_sandi(pengguna_id=satu.pk, kepada="Hasan Basri", cara_periksa="ktp", oleh=rina)
    assert (kejadian.jenis, kejadian.kepada, kejadian.oleh) == ("sandi_diserahkan", "Hasan Basri", rina)
    kolom = {f.name for f in PenggunaSPSE._meta.get_fields()} | {f.name for f in KejadianPengguna._meta.get_fields()}
    assert not {k for k in kolom if "sandi" in k or "password" in k}
    with pytest.raises(AturanDilanggar, match="kepada siapa"):
        services.serahkan_sandi(pengguna_id=satu.pk, kepada=" ", cara_periksa="ktp", oleh=rina)
    with pytest.raises(IntegrityError), transaction.atomic():
        PabrikKejadianPengguna(jenis="sandi_direset")
    with pytest.raises(Exception, match="Cannot update or delete"), transaction.atomic():
        KejadianPengguna.objects.filter(pk=kejadian.pk).update(kepada="Orang lain")
    mati = PabrikPenggunaSPSE(status="nonaktif_permintaan")
    with pytest.raises(TransisiBasi, match="nonaktif"):
        services.serahkan_sandi(pengguna_id=mati.pk, kepada="Hasan", cara_periksa="ktp", oleh=rina)


@pytest.mark.pasal("22(2)")
def test_kembar_menurut_nomor_dan_nama() -> None:
    satu = _daftarkan(nik_penanggung_jawab="7317010101800001", nik="7317010101800002")
    lain = PabrikPenggunaSPSE(nama="CV Sinar Masambah Jaya")
    PabrikPenggunaSPSE(nama="PT Angin Timur")
    assert cari_kembar() == []
    kena = cari_kembar(
        nik="7317010101800001", npwp="0024187739803000", nib="9120001234567", surel="KONTAK@sinar.example",
        telepon="0812 0000 4187", nama="Sinar Masamba Jaya, CV",
    )  # fmt: skip
    assert [(k.pengguna.pk, k.dasar) for k in kena] == [
        (satu.pk, ("nik", "npwp", "nib", "surel", "telepon", "nama")), (lain.pk, ("nama",)),
    ]  # fmt: skip
    assert [k.pengguna.pk for k in cari_kembar(nama="Sinar Masamba Jaya", kecuali=satu.pk)] == [lain.pk]
    assert [k.dasar for k in cari_kembar(nik="7317010101800002")] == [("nik",)]
    assert cari_kembar(nama="&") == cari_kembar(nama="Angin Barat Laut Sekali") == []


def test_kembar_tiga_kueri_berapa_pun_isinya(
    django_assert_num_queries: Callable[[int], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two for the rows and one of the statistics; words that very many share are asked for as they are."""
    semua = {b.pk for b in PabrikPenggunaSPSE.create_batch(5, nama="CV Sinar Masamba Jaya")}
    with connection.cursor() as kursor:
        kursor.execute("ANALYZE registrasi_penggunaspse")
    for ramai in (selectors.RAMAI, 1):
        monkeypatch.setattr(selectors, "RAMAI", ramai)
        with django_assert_num_queries(3):
            assert {k.pengguna.pk for k in cari_kembar(nama="Sinar Masambah Jaya", telepon="081200000000")} == semua


@pytest.mark.pasal("4c")
def test_akun_per_sistem(rina: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    satu = _daftarkan(rina)
    assert [(b.sistem.kode, b.akun is not None) for b in sistem_pengguna(satu)] == [("spse", True)]
    sikap, hari = Sistem.objects.get(kode="sikap"), bahasa.hari_ini()
    umum: dict[str, Any] = {"pengguna_id": satu.pk, "sistem": sikap, "oleh": rina}
    services_sistem.catat_akun(**umum, nama_akun="SINAR", sejak=hari, berakhir=None)
    akun = services_sistem.catat_akun(**umum, nama_akun="SINAR", sejak=hari, berakhir=hari)
    assert (AkunSistem.objects.filter(sistem=sikap).get(), akun.berakhir) == (akun, hari)
    assert [b.sistem.kode for b in sistem_pengguna(satu)] == ["spse", "sikap"]
    monkeypatch.setattr("registrasi.pengguna.selectors.kebijakan", lambda _nama: True)
    assert len(sistem_pengguna(satu)) == Sistem.objects.count()
    with pytest.raises(AturanDilanggar, match="belum tiba"):
        services_sistem.catat_akun(**umum, nama_akun="", sejak=hari + dt.timedelta(days=1), berakhir=None)
    with pytest.raises(AturanDilanggar, match="sebelum dimulai"):
        services_sistem.catat_akun(**umum, nama_akun="", sejak=hari, berakhir=hari - dt.timedelta(days=1))
    assert str(akun) == f"SIKaP: {satu}"


def test_yang_terlihat_per_peran() -> None:
    benturan = PabrikBenturanKepentingan(
        pegawai=tokoh("rina"), pengguna__nik="7317010101800009", pengguna__asal="impor"
    )
    bukti = PabrikBuktiPerubahan()
    PabrikKejadianPengguna()
    PabrikSistem()
    semua = {"rina": (3, 1, 1, 1), "bu_kepala": (3, 1, 1, 1), "sari": (3, 0, 0, 1), "dodi": (3, 0, 0, 0)}
    for nama, (pengguna, permintaan, kertas, konflik) in semua.items():
        orang = tokoh(nama)
        assert PenggunaSPSE.objects.terlihat_oleh(orang).count() == pengguna
        assert type(bukti.permintaan).objects.terlihat_oleh(orang).count() == permintaan
        assert BuktiPerubahan.objects.terlihat_oleh(orang).count() == kertas
        assert type(benturan).objects.terlihat_oleh(orang).count() == konflik
        assert KejadianPengguna.objects.terlihat_oleh(orang).exists()
    for asing in (tokoh("pak_ppk"), tokoh("asep"), tokoh("orang_luar"), AnonymousUser()):
        assert not PenggunaSPSE.objects.terlihat_oleh(asing).exists()
        assert not KejadianPengguna.objects.terlihat_oleh(asing).exists()
        assert not AkunSistem.objects.terlihat_oleh(asing).exists()
        assert not Sistem.objects.terlihat_oleh(asing).exists()


def test_hapus_ditolak_dan_riwayat_tertulis() -> None:
    satu = PabrikPenggunaSPSE()
    PenggunaSPSE.objects.filter(pk=satu.pk).update(alamat="Jalan Baru 2")
    assert [e.pgh_label for e in satu.events.order_by("pgh_id")] == ["insert", "update"]
    with pytest.raises(Exception, match="Cannot delete"), transaction.atomic():
        satu.delete()
