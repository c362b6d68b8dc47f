"""Decrees end and are renewed; staff and procurement are kept apart, whoever writes (Pasal 13(3), 22(1)b)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction
from django.utils import timezone
from django_fsm import can_proceed

from arsip.dokumen.models import Dokumen
from lpse.akun.kewajiban import pisah_peran
from lpse.akun.models import PenugasanPeran
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.tampilan import bahasa
from registrasi.pengguna import services, services_benturan, services_sk, tasks
from registrasi.pengguna.enums import PERPINDAHAN_BENTURAN, StatusBenturan
from registrasi.pengguna.kewajiban import arsip_pengguna, pengguna_terdaftar
from registrasi.pengguna.models import BenturanKepentingan, PenggunaSPSE, Sistem
from registrasi.pengguna.services import DataPengguna, daftarkan
from tests.pabrik import PabrikPengguna
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_pengguna_spse import PabrikBenturanKepentingan, PabrikPenggunaSPSE

if TYPE_CHECKING:
    from collections.abc import Callable

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
NIK = "7322014101800001"


def _hari(n: int) -> dt.date:
    return bahasa.hari_ini() + dt.timedelta(days=n)


def _pejabat(sisa: int, **lain: Any) -> PenggunaSPSE:  # noqa: ANN401 - any field
    satu: PenggunaSPSE = PabrikPenggunaSPSE(
        non_penyedia=True, sk_tanggal=_hari(-100), sk_berlaku_sampai=_hari(sisa), **lain
    )
    return satu


@pytest.mark.pasal("22(1)b")
def test_kabar_30_7_0_lalu_masa_jabatan_habis(rina: Pengguna) -> None:
    semua = {n: _pejabat(n, surel=f"p{n + 9}@opd.example") for n in (-1, 0, 5, 7, 20, 30, 31)}
    _pejabat(2, surel="tanpa alamat")
    penyedia = PabrikPenggunaSPSE(sk_berlaku_sampai=_hari(-5))
    tasks.sk()
    assert (
        JalanTugas.objects.get().pesan
        == "6 SK menjelang berakhir dikabarkan, 1 User ID nonaktif karena masa jabatan habis."
    )
    assert services_sk.jalankan_harian() == (6, 0)
    judul = sorted(Kabar.objects.filter(penerima=rina).values_list("judul", flat=True))
    assert [j.rpartition("berakhir ")[2] for j in judul].count("dalam 7 hari") == 3
    assert sum("hari ini" in j for j in judul) == 1
    assert sum("dalam 30 hari" in j for j in judul) == 2
    assert Kiriman.objects.filter(kunci__startswith="luar:").count() == 5
    penyedia.refresh_from_db()
    for satu in semua.values():
        satu.refresh_from_db()
    assert {n: s.status for n, s in semua.items() if not s.aktif} == {-1: "nonaktif_masa_jabatan_habis"}
    assert penyedia.aktif
    assert semua[-1].kejadian.get().jenis == "sk_habis"


def test_yang_diperbarui_sementara_itu_dilewati() -> None:
    satu = _pejabat(-1)
    PenggunaSPSE.objects.filter(pk=satu.pk).update(sk_berlaku_sampai=_hari(90))
    assert services_sk._habiskan(satu.pk, bahasa.hari_ini()) is False


@pytest.mark.pasal("22(1)b", "10(2)d")
def test_sk_baru_mengaktifkan_lagi(rina: Pengguna) -> None:
    satu = _pejabat(-1)
    services_sk.jalankan_harian()
    isi: dict[str, Any] = {
        "pengguna_id": satu.pk, "nomor": "800/9/2026", "tanggal": _hari(-1), "berlaku_sampai": _hari(365),
        "berkas": PabrikBerkas(pengunggah=rina, kegunaan="registrasi.bukti_pengguna"), "oleh": rina,
    }  # fmt: skip
    for ubah, kata in (
        ({"nomor": " "}, "nomor SK"),
        ({"tanggal": _hari(1)}, "belum tiba"),
        ({"berlaku_sampai": _hari(-1)}, "masih berlaku"),
        ({"tanggal": _hari(0), "berlaku_sampai": _hari(-1)}, "masih berlaku"),
        ({"pengguna_id": PabrikPenggunaSPSE().pk}, "Penyedia tidak memakai SK"),
    ):
        with pytest.raises(AturanDilanggar, match=kata):
            services_sk.perbarui_sk(**{**isi, **ubah})
    assert services_sk.perbarui_sk(**isi).status == "aktif"
    assert [k.jenis for k in satu.kejadian.all()] == ["diaktifkan", "sk_diperbarui", "sk_habis"]
    assert Dokumen.objects.get().nomor == "800/9/2026"
    aktif = services_sk.perbarui_sk(**{**isi, "nomor": "800/10/2026", "berkas": PabrikBerkas()})
    assert (aktif.status, aktif.sk_nomor) == ("aktif", "800/10/2026")


@pytest.mark.pasal("13(3)")
@pytest.mark.parametrize("jenis", ["ppk", "pokja", "pp"])
@pytest.mark.parametrize("bukti", [{"nik": NIK}, {"nip": "198001012005011001"}])
def test_pegawai_ditolak_jadi_pelaku(jenis: str, bukti: dict[str, Any]) -> None:
    pegawai = PabrikPengguna(peran=("regver",), **bukti)
    data = DataPengguna(user_id="PPK1", jenis=jenis, nama="Andi", **bukti)
    with pytest.raises(AturanDilanggar, match=pegawai.nama):
        daftarkan(data=data, oleh=None, disetujui_pada=timezone.now())
    with pytest.raises(IntegrityError, match="Pegawai LPSE"), transaction.atomic():
        PabrikPenggunaSPSE(non_penyedia=True, jenis=jenis, **bukti)
    assert daftarkan(
        data=DataPengguna(user_id="A1", jenis="auditor", nama="Andi", **bukti), oleh=None, disetujui_pada=timezone.now()
    ).aktif


@pytest.mark.pasal("13(3)")
def test_basis_data_menolak_yang_lolos_dari_layanan(monkeypatch: pytest.MonkeyPatch) -> None:
    PabrikPengguna(peran=("regver",), nik=NIK)
    monkeypatch.setattr(services, "pastikan_terpisah", lambda **_: None)
    with pytest.raises(AturanDilanggar, match="tidak boleh merangkap"):
        daftarkan(
            data=DataPengguna(user_id="P", jenis="ppk", nama="A", nik=NIK), oleh=None, disetujui_pada=timezone.now()
        )


@pytest.mark.pasal("13(3)")
def test_pelaku_ditolak_jadi_pegawai() -> None:
    PabrikPenggunaSPSE(non_penyedia=True, nik=NIK)
    orang = PabrikPengguna(nik=NIK)
    with pytest.raises(IntegrityError, match="Pegawai LPSE"), transaction.atomic():
        PenugasanPeran.objects.create(pengguna=orang, peran=Group.objects.get(name="layanan"))
    PenugasanPeran.objects.create(pengguna=orang, peran=Group.objects.get(name="auditor"))
    pegawai, tanpa = PabrikPengguna(peran=("layanan",)), PabrikPengguna(peran=("ase",))
    type(orang).objects.filter(pk=orang.pk).update(nik=None)
    with pytest.raises(IntegrityError, match="Pegawai LPSE"), transaction.atomic():
        type(pegawai).objects.filter(pk=pegawai.pk).update(nik=NIK)
    type(tanpa).objects.filter(pk=tanpa.pk).update(nik=None, nip=None)


@pytest.mark.pasal("13(3)")
def test_yang_terbawa_impor_masuk_daftar_benturan(bu_kepala: Pengguna, sari: Pengguna) -> None:
    pegawai = PabrikPengguna(peran=("layanan",), nik=NIK)
    data = DataPengguna(user_id="PPK_LAMA", jenis="ppk", nama="Andi", nik=NIK, asal="impor")
    satu = daftarkan(data=data, oleh=None, disetujui_pada=None)
    benturan = BenturanKepentingan.objects.get()
    assert (benturan.pegawai, benturan.pengguna, benturan.dasar, benturan.sumber) == (pegawai, satu, "nik", "impor")
    assert pisah_peran().status == "perhatian"
    PenggunaSPSE.objects.filter(pk=satu.pk).update(nip="198001012005011001")
    assert services_benturan.pindai_benturan() == (0, 0)
    with pytest.raises(AturanDilanggar, match="apa yang dilakukan"):
        services_benturan.tangani_benturan(benturan_id=benturan.pk, tindakan=" ", oleh=bu_kepala)
    with pytest.raises(AturanDilanggar, match="diri sendiri"):
        services_benturan.tangani_benturan(benturan_id=benturan.pk, tindakan="x", oleh=pegawai)
    services_benturan.tangani_benturan(benturan_id=benturan.pk, tindakan="Surat ke OPD", oleh=sari)
    with pytest.raises(TransisiBasi, match="sudah ditangani"):
        services_benturan.tangani_benturan(benturan_id=benturan.pk, tindakan="x", oleh=sari)
    assert pisah_peran().status == "perhatian"
    services.nonaktifkan(pengguna_id=satu.pk, sebab="nonaktif_permintaan", sampai=None, oleh=bu_kepala)
    tasks.benturan()
    assert JalanTugas.objects.get().pesan == "0 benturan kepentingan baru, 1 tidak ada lagi."
    benturan.refresh_from_db()
    assert (benturan.status, pisah_peran().status) == ("gugur", "terpenuhi")
    with pytest.raises(AturanDilanggar, match="tidak boleh merangkap"):
        services.aktifkan(pengguna_id=satu.pk, oleh=bu_kepala)


@pytest.mark.pasal("13(3)")
def test_pindaian_menemukan_yang_lama() -> None:
    """A pair that stands in both tables without the trigger having seen it (data of before)."""
    PabrikPengguna(peran=("layanan",), nip="198001012005011001")
    satu = PabrikPenggunaSPSE(non_penyedia=True, nip="198001012005011001", nik="", asal="impor")
    BenturanKepentingan.objects.get().pengguna = satu
    with transaction.atomic():
        for b in BenturanKepentingan.objects.all():
            b.gugurkan()
            b.save()
    assert services_benturan.pindai_benturan() == (1, 0)
    assert BenturanKepentingan.objects.terbuka().get().dasar == "nip"


@pytest.mark.parametrize("dari", StatusBenturan.values)
@pytest.mark.parametrize(("kata", "ke"), [("tangani", "ditangani"), ("gugurkan", "gugur")])
def test_perpindahan_benturan(dari: str, kata: str, ke: str, sari: Pengguna) -> None:
    isi = {"gugur_pada": timezone.now()} if dari == "gugur" else {}
    b = PabrikBenturanKepentingan(
        status=dari, tindakan="x", ditangani_oleh=sari, ditangani_pada=timezone.now(), **isi
    )  # fmt: skip
    assert can_proceed(getattr(b, kata)) == ((dari, ke) in PERPINDAHAN_BENTURAN)


@pytest.mark.pasal("13(3)")
@pytest.mark.django_db(transaction=True)
def test_dua_sisi_sekaligus_hanya_satu_menang(benang: Callable[..., Any]) -> None:
    """One session makes the person staff, another enters them as PPK: PostgreSQL lets one of the two through."""
    orang = PabrikPengguna(nik=NIK)
    kerja: list[Callable[[], object]] = [
        lambda: PenugasanPeran.objects.create(pengguna=orang, peran=Group.objects.get(name="layanan")),
        lambda: PabrikPenggunaSPSE(non_penyedia=True, nik=NIK),
    ]

    def salah_satu() -> object:
        return kerja.pop()()

    hasil = benang(salah_satu, n=2)
    assert len(hasil.nilai) == len(hasil.galat) == 1
    assert isinstance(hasil.galat[0], IntegrityError)


@pytest.mark.pasal("10(2)d", "4c")
def test_kewajiban_menurut_keadaan(rina: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (pengguna_terdaftar().status, arsip_pengguna().status) == ("belum", "belum")
    satu = daftarkan(
        data=DataPengguna(user_id="A", jenis="penyedia_perorangan", nama="Andi"),
        oleh=rina,
        disetujui_pada=timezone.now(),
    )
    assert (pengguna_terdaftar().status, pengguna_terdaftar().angka) == ("terpenuhi", "1 pengguna aktif dari 1")
    assert (arsip_pengguna().status, arsip_pengguna().angka) == ("terpenuhi", "1 berkas, 0 dokumen")
    PabrikPenggunaSPSE()
    assert "1 pengguna tanpa akun SPSE" in pengguna_terdaftar().penjelasan
    assert "1 pengguna hasil verifikasi belum memiliki berkas" in arsip_pengguna().penjelasan
    PenggunaSPSE.objects.exclude(pk=satu.pk).update(asal="impor")
    monkeypatch.setattr("registrasi.pengguna.kewajiban.semua_sistem", lambda: True)
    assert "belum ada akun tercatat untuk SiRUP" in pengguna_terdaftar().penjelasan
    Sistem.objects.exclude(kode="spse").update(aktif=False)
    assert pengguna_terdaftar().status == "terpenuhi"
