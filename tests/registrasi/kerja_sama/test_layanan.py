"""Institutions that use this LPSE: request, review, decision, agreement, end; officers and figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from lpse.akun.enums import HubunganInstansi, JenisInstansi
from lpse.akun.models import Instansi, Pengguna
from lpse.akun.services_instansi import InstansiBaru
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.kepatuhan.registri import Status
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.tampilan import bahasa
from registrasi.kerja_sama import selectors, services, services_petugas, tampilan
from registrasi.kerja_sama.enums import PERPINDAHAN, StatusKerjaSama
from registrasi.kerja_sama.filters import SaringanKerjaSama
from registrasi.kerja_sama.kewajiban import bumn_bumd_organisasi, instansi_tanpa_lpse
from registrasi.kerja_sama.models import KerjaSama, PetugasInstansi
from registrasi.kerja_sama.services import SuratPermohonan
from registrasi.kerja_sama.services_petugas import DataPetugas
from registrasi.kerja_sama.tasks import periksa_masa
from tests.pabrik import PabrikInstansi, PabrikNaskah
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_kerja_sama import PabrikKerjaSama, PabrikPetugasInstansi
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE

pytestmark = pytest.mark.django_db
_S = StatusKerjaSama
_HARI = dt.timedelta(days=1)


@pytest.fixture
def tanpa_cetak(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Papers are asked for, not printed."""
    minta: list[dict[str, Any]] = []

    def terbit(**isi: Any) -> Any:  # noqa: ANN401 - as the door takes them
        minta.append(isi)
        return PabrikNaskah()

    monkeypatch.setattr(services, "terbitkan", terbit)
    return minta


def _surat(**ganti: Any) -> SuratPermohonan:  # noqa: ANN401 - its own fields
    hari = bahasa.hari_ini()
    isi: dict[str, Any] = {
        "nomor": "027/1/DIR/2026", "tanggal": hari - _HARI, "penanda_tangan": "Andi", "jabatan": "Direktur",
        "keperluan": "Tender", "mulai": hari, "sampai": hari + 365 * _HARI,
    }  # fmt: skip
    return SuratPermohonan(**{**isi, **ganti})


_BARU = InstansiBaru("BUMD-7", "Perumda Pasar Baru", JenisInstansi.BUMD, surel="pasar@bumd.example")


@pytest.mark.pasal("2(3)")
def test_dari_surat_sampai_perjanjian(rina: Pengguna, bu_kepala: Pengguna, tanpa_cetak: list[dict[str, Any]]) -> None:
    satu = services.catat_permohonan(oleh=rina, surat=_surat(), instansi_baru=_BARU)
    assert (satu.status, satu.instansi.hubungan) == (_S.DIAJUKAN, HubunganInstansi.PENGGUNA)
    services.telaah(kerja_sama_id=satu.pk, oleh=rina, rekomendasi="terima", hasil="Mampu.")
    assert Kabar.objects.filter(penerima=bu_kepala, jenis="registrasi.kerja_sama.ditelaah").exists()
    services.setujui(kerja_sama_id=satu.pk, oleh=bu_kepala)
    services.catat_perjanjian(
        kerja_sama_id=satu.pk, oleh=rina, nomor="04/PKS", tanggal=bahasa.hari_ini(), berkas=[PabrikBerkas()]
    )
    satu.refresh_from_db()
    assert (satu.status, satu.nomor_perjanjian, satu.berjalan) == (_S.DISETUJUI, "04/PKS", True)
    assert tanpa_cetak[0]["konteks"]["disetujui"] is True
    assert Kiriman.objects.get(jenis="registrasi.kerja_sama.jawaban").tujuan == "pasar@bumd.example"
    kata = list(Jejak.objects.tentang(satu).order_by("pk").values_list("kata", flat=True))
    assert kata == [
        "mencatat permohonan penggunaan LPSE", "menelaah permohonan penggunaan LPSE", "menyetujui penggunaan LPSE",
        "mencatat perjanjian kerja sama",
    ]  # fmt: skip
    with pytest.raises(AturanDilanggar, match="tercatat pada kerja sama lain"):
        services.catat_perjanjian(
            kerja_sama_id=PabrikKerjaSama(status=_S.DISETUJUI).pk, oleh=rina, nomor="04/PKS", tanggal=bahasa.hari_ini(),
            berkas=[PabrikBerkas()],
        )  # fmt: skip


@pytest.mark.pasal("3(2)")
def test_ditolak_dengan_surat(rina: Pengguna, bu_kepala: Pengguna, tanpa_cetak: list[dict[str, Any]]) -> None:
    satu = PabrikKerjaSama(status=_S.DITELAAH, ditelaah_oleh=rina)
    with pytest.raises(AturanDilanggar, match="alasannya"):
        services.tolak(kerja_sama_id=satu.pk, oleh=bu_kepala, alasan=" ")
    with pytest.raises(AturanDilanggar, match="diputus Kepala"):
        services.tolak(kerja_sama_id=satu.pk, oleh=rina, alasan="x")
    services.tolak(kerja_sama_id=satu.pk, oleh=bu_kepala, alasan="Belum mampu")
    assert tanpa_cetak[0]["konteks"]["alasan"] == "Belum mampu"
    sendiri = PabrikKerjaSama(status=_S.DITELAAH, ditelaah_oleh=bu_kepala)
    with pytest.raises(AturanDilanggar, match="orang lain"):
        services.setujui(kerja_sama_id=sendiri.pk, oleh=bu_kepala)


def _panggil(satu: KerjaSama, tujuan: str, rina: Pengguna, kepala: Pengguna) -> object:
    pintu: dict[str, Callable[[], object]] = {
        _S.DITELAAH: lambda: services.telaah(kerja_sama_id=satu.pk, oleh=rina, rekomendasi="terima", hasil="Mampu"),
        _S.DISETUJUI: lambda: services.setujui(kerja_sama_id=satu.pk, oleh=kepala),
        _S.DITOLAK: lambda: services.tolak(kerja_sama_id=satu.pk, oleh=kepala, alasan="Tidak"),
        _S.BERAKHIR: lambda: services.akhiri(kerja_sama_id=satu.pk, oleh=kepala, alasan="Selesai"),
    }
    return pintu[tujuan]()


@pytest.mark.usefixtures("tanpa_cetak")
def test_semua_perpindahan(rina: Pengguna, bu_kepala: Pengguna) -> None:
    for dari in _S.values:
        for ke in (_S.DITELAAH, _S.DISETUJUI, _S.DITOLAK, _S.BERAKHIR):
            satu = PabrikKerjaSama(status=dari)
            if (dari, ke) in PERPINDAHAN:
                _panggil(satu, ke, rina, bu_kepala)
                satu.refresh_from_db()
                assert satu.status == ke
            else:
                with pytest.raises(TransisiBasi, match="Muat ulang"):
                    _panggil(satu, ke, rina, bu_kepala)
    satu = PabrikKerjaSama(status=_S.DITELAAH)
    with pytest.raises(DatabaseError, match="transition"), transaction.atomic():
        KerjaSama.objects.filter(pk=satu.pk).update(status=_S.DIAJUKAN)


@pytest.mark.parametrize(
    ("ganti", "kata"),
    [
        ({"nomor": " "}, "Lengkapi"),
        ({"tanggal": dt.date(2099, 1, 1)}, "sesudah hari ini"),
        ({"sampai": dt.date(2020, 1, 1)}, "sesudah mulainya"),
        ({"sampai": dt.date(2050, 1, 1)}, "5 tahun"),
    ],
)
def test_surat_yang_keliru(rina: Pengguna, ganti: dict[str, Any], kata: str) -> None:
    with pytest.raises(AturanDilanggar, match=kata):
        services.catat_permohonan(oleh=rina, surat=_surat(**ganti), instansi_baru=_BARU)


def test_instansi_yang_keliru(rina: Pengguna) -> None:
    satker = PabrikInstansi()
    with pytest.raises(AturanDilanggar, match="induk"):
        services.catat_permohonan(oleh=rina, surat=_surat(), instansi_id=satker.pk)
    with pytest.raises(AturanDilanggar, match="Pilih instansinya"):
        services.catat_permohonan(oleh=rina, surat=_surat())
    with pytest.raises(AturanDilanggar, match="sudah ada di daftar"):
        services.catat_permohonan(
            oleh=rina, surat=_surat(), instansi_baru=InstansiBaru("Z", satker.nama.upper(), JenisInstansi.BUMD)
        )
    with pytest.raises(AturanDilanggar, match="Kode"):
        services.catat_permohonan(
            oleh=rina, surat=_surat(), instansi_baru=InstansiBaru(satker.kode, "Lain", JenisInstansi.BUMD)
        )
    with pytest.raises(AturanDilanggar, match="Isi kode"):
        services.catat_permohonan(oleh=rina, surat=_surat(), instansi_baru=InstansiBaru("K", "Lain", "bukan"))


def test_satu_permohonan_satu_surat(rina: Pengguna) -> None:
    satu = services.catat_permohonan(oleh=rina, surat=_surat(), instansi_baru=_BARU, berkas=[PabrikBerkas()])
    with pytest.raises(AturanDilanggar, match="masih diproses"):
        services.catat_permohonan(oleh=rina, surat=_surat(nomor="2"), instansi_id=satu.instansi_id)
    lama = PabrikKerjaSama(status=_S.DITOLAK, nomor_surat="9")
    with pytest.raises(AturanDilanggar, match="sudah dicatat"):
        services.catat_permohonan(oleh=rina, surat=_surat(nomor="9"), instansi_id=lama.instansi_id)
    with pytest.raises(AturanDilanggar, match="rekomendasi"):
        services.telaah(kerja_sama_id=satu.pk, oleh=rina, rekomendasi="", hasil="x")


@pytest.mark.usefixtures("tanpa_cetak")
def test_perpanjangan_dan_masa_bertindih(rina: Pengguna, bu_kepala: Pengguna) -> None:
    lama = PabrikKerjaSama(status=_S.DISETUJUI, sampai=bahasa.hari_ini() + 20 * _HARI)
    mulai = lama.sampai + _HARI
    with pytest.raises(AturanDilanggar, match="mulai sesudah"):
        services.catat_permohonan(oleh=rina, surat=_surat(), lanjutan_dari_id=lama.pk)
    surat = _surat(mulai=mulai, sampai=mulai + 300 * _HARI)
    baru = services.catat_permohonan(oleh=rina, surat=surat, lanjutan_dari_id=lama.pk)
    with pytest.raises(TransisiBasi, match="sudah dicatat"):
        services.catat_permohonan(oleh=rina, surat=surat, lanjutan_dari_id=lama.pk)
    with pytest.raises(AturanDilanggar, match="sudah disetujui"):
        services.catat_permohonan(oleh=rina, surat=surat, lanjutan_dari_id=baru.pk)
    tumpuk = PabrikKerjaSama(status=_S.DITELAAH, instansi=PabrikKerjaSama(status=_S.DISETUJUI).instansi)
    with pytest.raises(AturanDilanggar, match="pada masa itu"):
        services.setujui(kerja_sama_id=tumpuk.pk, oleh=bu_kepala)
    hari = bahasa.hari_ini()
    lewat = PabrikKerjaSama(status=_S.DITELAAH, mulai=hari - 9 * _HARI, sampai=hari - _HARI)
    with pytest.raises(AturanDilanggar, match="sudah lewat"):
        services.setujui(kerja_sama_id=lewat.pk, oleh=bu_kepala)


def test_perjanjian_dan_akhir_yang_keliru(rina: Pengguna, bu_kepala: Pengguna) -> None:
    satu, hari = PabrikKerjaSama(status=_S.DISETUJUI), bahasa.hari_ini()
    with pytest.raises(AturanDilanggar, match="unggah"):
        services.catat_perjanjian(kerja_sama_id=satu.pk, oleh=rina, nomor="1", tanggal=hari, berkas=[])
    with pytest.raises(AturanDilanggar, match="sesudah hari ini"):
        services.catat_perjanjian(
            kerja_sama_id=satu.pk, oleh=rina, nomor="1", tanggal=hari + _HARI, berkas=[PabrikBerkas()]
        )
    with pytest.raises(TransisiBasi):
        services.catat_perjanjian(
            kerja_sama_id=PabrikKerjaSama().pk, oleh=rina, nomor="1", tanggal=hari, berkas=[PabrikBerkas()]
        )
    with pytest.raises(AturanDilanggar, match="Kepala"):
        services.akhiri(kerja_sama_id=satu.pk, oleh=rina, alasan="x")
    with pytest.raises(AturanDilanggar, match="mengapa"):
        services.akhiri(kerja_sama_id=satu.pk, oleh=bu_kepala, alasan="")


def test_masa_habis_dan_pengingat(rina: Pengguna, bu_kepala: Pengguna) -> None:
    hari = bahasa.hari_ini()
    habis = PabrikKerjaSama(status=_S.DISETUJUI, mulai=hari - 90 * _HARI, sampai=hari - _HARI)
    dekat = PabrikKerjaSama(status=_S.DISETUJUI, sampai=hari + 29 * _HARI, instansi__surel="a@b.example")
    PabrikKerjaSama(status=_S.DISETUJUI, sampai=hari + 61 * _HARI)
    diganti = PabrikKerjaSama(status=_S.DISETUJUI, sampai=hari + 5 * _HARI)
    PabrikKerjaSama(instansi=diganti.instansi, lanjutan_dari=diganti)
    assert services.periksa_masa() == (1, 1)
    periksa_masa()
    assert services.periksa_masa() == (0, 0)
    habis.refresh_from_db()
    assert (habis.status, habis.diakhiri_oleh, habis.berakhir_pada) == (_S.BERAKHIR, None, habis.sampai)
    kabar = Kabar.objects.filter(jenis="registrasi.kerja_sama.menjelang")
    assert {rina.pk, bu_kepala.pk} <= set(kabar.values_list("penerima", flat=True))
    assert set(kabar.values_list("objek_id", flat=True)) == {str(dekat.pk)}
    assert Kiriman.objects.filter(jenis="registrasi.kerja_sama.menjelang_luar", surel="a@b.example").count() == 1


def test_petugas(rina: Pengguna) -> None:
    kerja_sama, hari = PabrikKerjaSama(status=_S.DISETUJUI), bahasa.hari_ini()
    instansi = kerja_sama.instansi
    spse = PabrikPenggunaSPSE(non_penyedia=True, instansi=instansi)
    lain = PabrikPenggunaSPSE(non_penyedia=True)
    data = DataPetugas("ppk", "Nur  Hayati", nip="19800101 200501 2 001", user_id=spse.user_id.lower())
    petugas = services_petugas.tambah_petugas(instansi_id=instansi.pk, data=data, oleh=rina)
    assert (petugas.nama, petugas.nip, petugas.pengguna) == ("Nur Hayati", "198001012005012001", spse)
    keliru: list[tuple[int, DataPetugas, str]] = [
        (instansi.pk, data, "sudah tercatat"),
        (PabrikInstansi().pk, data, "pengguna LPSE"),
        (instansi.pk, DataPetugas("ppk", "A", nip="123"), "18 angka"),
        (instansi.pk, DataPetugas("ppk", " "), "Isi nama"),
        (instansi.pk, DataPetugas("ppk", "B", user_id="TIADA"), "tidak ada"),
        (instansi.pk, DataPetugas("ppk", "C", user_id=lain.user_id), "instansi lain"),
    ]
    for pk, isi, kata in keliru:
        with pytest.raises(AturanDilanggar, match=kata):
            services_petugas.tambah_petugas(instansi_id=pk, data=isi, oleh=rina)
    tanpa_akun = services_petugas.tambah_petugas(instansi_id=instansi.pk, data=DataPetugas("pp", "Dewi"), oleh=rina)
    assert (tanpa_akun.pengguna, tanpa_akun.nip) == (None, "")
    with pytest.raises(AturanDilanggar, match="sebelum mulai"):
        services_petugas.akhiri_petugas(petugas_id=petugas.pk, selesai=hari - _HARI, oleh=rina)
    services_petugas.akhiri_petugas(petugas_id=petugas.pk, selesai=hari, oleh=rina)
    with pytest.raises(TransisiBasi, match="sudah selesai"):
        services_petugas.akhiri_petugas(petugas_id=petugas.pk, selesai=hari, oleh=rina)


@pytest.mark.pasal("3(2)")
def test_statistik_dan_kewajiban(rina: Pengguna, bu_kepala: Pengguna) -> None:
    Instansi.objects.filter(hubungan=HubunganInstansi.PENGGUNA).update(aktif=False)
    assert bumn_bumd_organisasi().status == Status.TERPENUHI
    berlaku = PabrikKerjaSama(status=_S.DISETUJUI)
    PabrikPenggunaSPSE(non_penyedia=True, instansi=berlaku.instansi)
    PabrikPenggunaSPSE(non_penyedia=True, instansi=berlaku.instansi, status="nonaktif_permintaan")
    PabrikPetugasInstansi(instansi=berlaku.instansi)
    dekat = PabrikKerjaSama(status=_S.DISETUJUI, sampai=bahasa.hari_ini() + 9 * _HARI)
    tanpa = PabrikKerjaSama(instansi__jenis=JenisInstansi.LEMBAGA)
    baris = {b.instansi: b for b in selectors.statistik_instansi(tahun=bahasa.hari_ini().year)}
    assert {b.instansi for b in selectors.statistik_instansi()} == set(baris)
    satu = baris[berlaku.instansi]
    assert (satu.jumlah, satu.pengguna, satu.nonaktif, satu.petugas, satu.permohonan) == (1, {"ppk": 1}, 1, 1, 0)
    assert [baris[k.instansi].keadaan[1] for k in (berlaku, dekat, tanpa)] == ["selesai", "perhatian", "perhatian"]
    bukti = bumn_bumd_organisasi()
    assert (bukti.status, "2 belum berperjanjian" in bukti.penjelasan) == (Status.PERHATIAN, True)
    assert instansi_tanpa_lpse().status == Status.PERHATIAN
    berkas = PabrikBerkas()
    KerjaSama.objects.filter(pk=berlaku.pk).update(perjanjian=berkas, nomor_perjanjian="1")
    KerjaSama.objects.filter(pk=dekat.pk).update(perjanjian=berkas, sampai=bahasa.hari_ini() + 99 * _HARI)
    assert bumn_bumd_organisasi().status == Status.TERPENUHI
    assert list(selectors.riwayat_instansi(berlaku.instansi)) == [berlaku]
    PabrikKerjaSama(status=_S.DITELAAH)
    assert (tampilan.jumlah_menunggu(rina), tampilan.jumlah_menunggu(bu_kepala)) == (1, 1)
    assert [b.keadaan for b in tampilan.butir(rina)] == ["Diajukan"]
    assert [h.url for h in tampilan.cari(rina, berlaku.nomor_surat, 5)] == [berlaku.get_absolute_url()]


def test_saringan_keadaan() -> None:
    hari = bahasa.hari_ini()
    lama = PabrikKerjaSama(status=_S.DISETUJUI, mulai=hari - 9 * _HARI, sampai=hari + 300 * _HARI)
    dekat = PabrikKerjaSama(status=_S.DISETUJUI, mulai=hari - 9 * _HARI, sampai=hari + 20 * _HARI)
    baru, ditolak = PabrikKerjaSama(), PabrikKerjaSama(status=_S.DITOLAK)
    for keadaan, harap in (
        ("terbuka", {baru}), ("berlaku", {lama, dekat}), ("menjelang", {dekat}), (_S.DITOLAK.value, {ditolak})
    ):  # fmt: skip
        saring = SaringanKerjaSama({"keadaan": keadaan}, KerjaSama.objects.all())
        assert set(saring.qs) == harap


def test_hanya_yang_berhak_melihat(rina: Pengguna, dodi: Pengguna) -> None:
    satu, petugas = PabrikKerjaSama(), PabrikPetugasInstansi()
    assert list(KerjaSama.objects.terlihat_oleh(rina)) == [satu]
    assert list(PetugasInstansi.objects.terlihat_oleh(rina)) == [petugas]
    assert not KerjaSama.objects.terlihat_oleh(dodi).exists()
    assert not PetugasInstansi.objects.terlihat_oleh(dodi).exists()


@pytest.mark.django_db(transaction=True)
def test_dua_keputusan_serentak(
    monkeypatch: pytest.MonkeyPatch, benang: Callable[..., Any], bu_kepala: Pengguna
) -> None:
    monkeypatch.setattr(services, "terbitkan", lambda **_isi: PabrikNaskah())
    satu = PabrikKerjaSama(status=_S.DITELAAH)
    hasil = benang(
        lambda: services.setujui(kerja_sama_id=satu.pk, oleh=bu_kepala),
        lambda: services.tolak(kerja_sama_id=satu.pk, oleh=bu_kepala, alasan="Tidak"),
    )
    assert [len(hasil.nilai), [type(g) for g in hasil.galat]] == [1, [TransisiBasi]]


def test_basis_data_menolak(rina: Pengguna) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PabrikKerjaSama(status=_S.DITELAAH, telaah="")
    with pytest.raises(IntegrityError), transaction.atomic():
        PabrikKerjaSama(status=_S.DISETUJUI, ditelaah_oleh=rina, diputus_oleh=rina)
