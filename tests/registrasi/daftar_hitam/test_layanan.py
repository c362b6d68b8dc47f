"""The register: an entry, its correction, every move × every state, what PostgreSQL holds, who is found on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, ProgrammingError, transaction

from lpse.akun.models import Pengguna
from lpse.berkas.models import Berkas
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from registrasi.daftar_hitam import selectors, services
from registrasi.daftar_hitam.berkas import KEGUNAAN
from registrasi.daftar_hitam.enums import PERPINDAHAN, Dasar, Keberlakuan, StatusDaftarHitam
from registrasi.daftar_hitam.models import DaftarHitam, RiwayatDaftarHitam
from registrasi.daftar_hitam.selectors import Pihak, cari_pihak, cari_tercantum
from registrasi.daftar_hitam.services import DataEntri, DataPerubahan
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_daftar_hitam import PabrikDaftarHitam, PabrikRiwayatDaftarHitam

pytestmark = pytest.mark.django_db
_S = StatusDaftarHitam
NPWP, NIB, NIK = "024187739803000", "0211260034871", "7322011407850003"
SATU_HARI = dt.timedelta(days=1)


def bukti() -> Berkas:
    berkas: Berkas = PabrikBerkas(kegunaan=KEGUNAAN)
    return berkas


def data(**lain: Any) -> DataEntri:  # noqa: ANN401 - any field of it
    hari = bahasa.hari_ini()
    isi: dict[str, Any] = {
        "nama": " CV Sinar Masamba Jaya ", "npwp": "02.418.773.9-803.000", "nib": "0211 2600 34871",
        "nomor_sk": "600/1/SK-DH/2026", "tanggal_sk": hari - 9 * SATU_HARI, "penerbit": "PA Dinas PUPR",
        "berlaku_dari": hari - 8 * SATU_HARI, "berlaku_sampai": hari + 356 * SATU_HARI,
        "jenis_pelanggaran": "Tidak melaksanakan kontrak",
    }  # fmt: skip
    return DataEntri(**{**isi, **lain})


def perubahan(**lain: Any) -> DataPerubahan:  # noqa: ANN401 - any field of it
    hari = bahasa.hari_ini()
    isi: dict[str, Any] = {
        "nomor_sk": "600/2/SK-DH/2026", "tanggal_sk": hari, "keterangan": "Menurut putusan sela.",
        "putusan_nomor": "41/G/2026/PTUN.MKS", "putusan_tanggal": hari, "putusan_kota": "Makassar",
    }  # fmt: skip
    return DataPerubahan(**{**isi, **lain})


PINTU: dict[str, Callable[..., DaftarHitam]] = {
    _S.PENUNDAAN: services.tunda,
    _S.TAYANG: services.tayangkan,
    _S.PEMBATALAN: services.batalkan,
}


@pytest.mark.pasal("10(4)")
def test_dari_catatan_sampai_pembatalan(rina: Pengguna) -> None:
    entri = services.catat_entri(data=data(), bukti=bukti(), oleh=rina)
    assert (entri.nama, entri.nama_normal, entri.npwp, entri.nib) == (
        "CV Sinar Masamba Jaya", "SINAR MASAMBA JAYA", NPWP, NIB,
    )  # fmt: skip
    entri.refresh_from_db()
    assert (entri.npwp16, entri.keberlakuan, entri.berlaku) == (f"0{NPWP}", Keberlakuan.BERLAKU, True)
    services.tunda(entri_id=entri.pk, data=perubahan(), bukti=bukti(), oleh=rina)
    entri.refresh_from_db()
    assert (entri.status, entri.putusan_kota, entri.berlaku) == (_S.PENUNDAAN, "Makassar", False)
    services.tayangkan(entri_id=entri.pk, data=perubahan(nomor_sk="600/3"), bukti=bukti(), oleh=rina)
    entri.refresh_from_db()
    assert (entri.status, entri.putusan_nomor, entri.putusan_tanggal, entri.berlaku) == (_S.TAYANG, "", None, True)
    akhir = services.batalkan(entri_id=entri.pk, data=perubahan(nomor_sk="600/4"), bukti=bukti(), oleh=rina)
    assert (akhir.keberlakuan, str(akhir)) == (Keberlakuan.PEMBATALAN, "CV Sinar Masamba Jaya (SK 600/1/SK-DH/2026)")
    riwayat = list(entri.riwayat.order_by("pk").values_list("dari", "ke", "nomor_sk", "putusan_kota"))
    assert riwayat == [
        ("", "tayang", "600/1/SK-DH/2026", ""), ("tayang", "penundaan", "600/2/SK-DH/2026", "Makassar"),
        ("penundaan", "tayang", "600/3", "Makassar"), ("tayang", "pembatalan", "600/4", "Makassar"),
    ]  # fmt: skip
    assert [str(r) for r in entri.riwayat.order_by("pk")][1] == "Penundaan (SK 600/2/SK-DH/2026)"
    kata = list(Jejak.objects.tentang(entri).order_by("pk").values_list("kata", "pelaku_id"))
    assert kata == [
        (f"{k} entri daftar hitam", rina.pk) for k in ("mencatat", "menunda", "menayangkan kembali", "membatalkan")
    ]  # fmt: skip


@pytest.mark.parametrize("dari", _S.values)
@pytest.mark.parametrize("ke", _S.values)
def test_tiap_perpindahan_kali_tiap_keadaan(dari: str, ke: str, rina: Pengguna) -> None:
    entri = PabrikDaftarHitam(status=dari)

    def panggil() -> DaftarHitam:
        return PINTU[ke](entri_id=entri.pk, data=perubahan(nomor_sk="600/baru"), bukti=bukti(), oleh=rina)

    if (dari, ke) in PERPINDAHAN:
        assert panggil().status == ke
        with pytest.raises((TransisiBasi, AturanDilanggar)):
            panggil()
        return
    with pytest.raises(TransisiBasi, match="muat ulang"):
        panggil()
    if dari != ke:
        with pytest.raises(ProgrammingError, match="Invalid transition"), transaction.atomic():
            DaftarHitam.objects.filter(pk=entri.pk).update(status=ke)
    entri.refresh_from_db()
    assert entri.status == dari


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"nama": " "}, "nama penyedia"),
        ({"jenis_pelanggaran": "", "penerbit": ""}, "penerbit SK, jenis pelanggaran"),
        ({"npwp": "123"}, "NPWP di SK harus 15 atau 16 angka"),
        ({"nib": "123"}, "NIB di SK harus 13 angka"),
        ({"nik": "123"}, "NIK di SK harus 16 angka"),
        ({"berlaku_sampai": dt.date(2020, 1, 1)}, "mendahului awalnya"),
        ({"tanggal_sk": dt.date(2099, 1, 1)}, "belum tiba"),
        ({"nomor_sk": "600/ADA/SK"}, "sudah tercatat untuk"),
    ],
)
def test_entri_yang_keliru_ditolak(lain: dict[str, Any], pesan: str, rina: Pengguna) -> None:
    PabrikDaftarHitam(nomor_sk="600/ada/sk")
    with pytest.raises(AturanDilanggar, match=pesan):
        services.catat_entri(data=data(**lain), bukti=bukti(), oleh=rina)
    assert DaftarHitam.objects.count() == 1


def test_tanpa_bukti_ditolak(rina: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="Lampirkan SK penetapannya"):
        services.catat_entri(data=data(), bukti=None, oleh=rina)
    entri = PabrikDaftarHitam()
    with pytest.raises(AturanDilanggar, match="Lampirkan SK perubahannya"):
        services.batalkan(entri_id=entri.pk, data=perubahan(), bukti=None, oleh=rina)


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"nomor_sk": " "}, "nomor SK perubahan"),
        ({"keterangan": ""}, "keterangannya"),
        ({"keterangan": "x" * 501}, "paling panjang 500"),
        ({"nomor_sk": "600/ASAL"}, "memerlukan SK baru"),
        ({"nomor_sk": "600/lama"}, "memerlukan SK baru"),
        ({"tanggal_sk": dt.date(2099, 1, 1)}, "tidak di masa depan"),
        ({"tanggal_sk": dt.date(2000, 1, 1)}, "sesudah SK penetapan"),
        ({"putusan_nomor": ""}, "nomor, tanggal, dan kota putusan"),
        ({"putusan_tanggal": None}, "nomor, tanggal, dan kota putusan"),
        ({"putusan_kota": " "}, "nomor, tanggal, dan kota putusan"),
        ({"putusan_tanggal": dt.date(2099, 1, 1)}, "mendahului SK penundaannya"),
    ],
)
def test_penundaan_yang_keliru_ditolak(lain: dict[str, Any], pesan: str, rina: Pengguna) -> None:
    entri = PabrikDaftarHitam(nomor_sk="600/asal")
    PabrikRiwayatDaftarHitam(entri=entri, nomor_sk="600/LAMA")
    with pytest.raises(AturanDilanggar, match=pesan):
        services.tunda(entri_id=entri.pk, data=perubahan(**lain), bukti=bukti(), oleh=rina)
    entri.refresh_from_db()
    assert (entri.status, entri.riwayat.count()) == (_S.TAYANG, 1)


def test_pembetulan(rina: Pengguna) -> None:
    entri = services.catat_entri(data=data(), bukti=bukti(), oleh=rina)
    sama = services.ubah_entri(entri_id=entri.pk, data=data(), oleh=rina, alasan="Diperiksa lagi")
    assert Jejak.objects.tentang(sama).count() == 1
    baru = bukti()
    ubah = services.ubah_entri(
        entri_id=entri.pk, data=data(npwp="", nik=NIK), oleh=rina, alasan="NPWP salah salin", bukti=baru
    )
    assert (ubah.npwp, ubah.nik, ubah.bukti) == ("", NIK, baru)
    jejak = Jejak.objects.tentang(entri).get(kata="membetulkan entri daftar hitam")
    assert set(jejak.sesudah or {}) == {"npwp", "nik", "bukti"}
    assert jejak.alasan == "NPWP salah salin"
    with pytest.raises(AturanDilanggar, match="Tulis apa yang dibetulkan"):
        services.ubah_entri(entri_id=entri.pk, data=data(), oleh=rina, alasan=" ")
    services.batalkan(entri_id=entri.pk, data=perubahan(nomor_sk="600/9"), bukti=bukti(), oleh=rina)
    with pytest.raises(AturanDilanggar, match="sama dengan SK perubahannya"):
        services.ubah_entri(entri_id=entri.pk, data=data(nomor_sk="600/9"), oleh=rina, alasan="Keliru")


def test_dua_petugas_mencatat_sk_yang_sama(rina: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look and the write a colleague was faster."""
    services.catat_entri(data=data(), bukti=bukti(), oleh=rina)
    monkeypatch.setattr(services, "_tolak_sk_kembar", lambda *_a, **_k: None)
    with pytest.raises(TransisiBasi, match="baru saja dicatat"):
        services.catat_entri(data=data(), bukti=bukti(), oleh=rina)
    with pytest.raises(IntegrityError, match="daftarhitam_lengkap"):
        services._simpan(PabrikDaftarHitam.build(penerbit="", bukti=None))


@pytest.mark.parametrize(
    "isi",
    [
        {"status": "penundaan", "putusan_kota": ""},
        {"status": "pembatalan", "sk_perubahan_nomor": ""},
        {"status": "pembatalan", "sk_perubahan_nomor": "600/1", "nomor_sk": "600/1"},
        {"berlaku_dari": dt.date(2026, 2, 1), "berlaku_sampai": dt.date(2026, 1, 1)},
        {"npwp": "12.345"},
        {"nama": ""},
        {"asal": "entah"},
    ],
)
def test_basis_data_menahan(isi: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PabrikDaftarHitam(**isi)


def test_tidak_dihapus_dan_riwayat_tetap() -> None:
    riwayat = PabrikRiwayatDaftarHitam()
    for perbuatan in (
        riwayat.delete,
        riwayat.entri.delete,
        lambda: RiwayatDaftarHitam.objects.update(keterangan="x"),
        lambda: DaftarHitam.objects.update(asal="impor"),
    ):
        with pytest.raises(Exception, match=r"pgtrigger|dilindungi|referenced"), transaction.atomic():
            perbuatan()


@pytest.mark.pasal("10(4)")
def test_hanya_yang_berlaku_pada_harinya(rina: Pengguna) -> None:
    entri = services.catat_entri(data=data(), bukti=bukti(), oleh=rina)
    for hari, kata in (
        (entri.berlaku_dari - SATU_HARI, Keberlakuan.BELUM),
        (entri.berlaku_dari, Keberlakuan.BERLAKU),
        (entri.berlaku_sampai, Keberlakuan.BERLAKU),
        (entri.berlaku_sampai + SATU_HARI, Keberlakuan.SELESAI),
    ):
        assert entri.keberlakuan_pada(hari) == kata
        assert bool(cari_tercantum(npwp=NPWP, hari=hari)) is (kata == Keberlakuan.BERLAKU)
        assert list(DaftarHitam.objects.keberlakuan(kata, hari)) == [entri]
    for status in (_S.PENUNDAAN, _S.PEMBATALAN):
        PabrikDaftarHitam(status=status, npwp="013121660091000")
        assert DaftarHitam.objects.keberlakuan(status, bahasa.hari_ini()).count() == 1
    assert cari_tercantum(npwp="013121660091000") == []
    angka = selectors.angka()
    assert (angka.tercatat, angka.berlaku, angka.ditunda, angka.dibatalkan, angka.berbukti) == (3, 1, 1, 1, 3)
    assert sum(n for _, n in selectors.per_tahun()) == 3


def test_dicari_menurut_nomor_dan_nama() -> None:
    badan = PabrikDaftarHitam(nama="CV Sinar Masamba Jaya", npwp=NPWP, nib=NIB)
    orang = PabrikDaftarHitam(nama="Muhammad Arfan", nik=NIK)
    pajak_orang = PabrikDaftarHitam(nama="Hasan Basri", npwp="7322010101800001")

    def dasar(**apa: Any) -> list[tuple[DaftarHitam, str, bool]]:  # noqa: ANN401 - of the selector
        return [(t.entri, t.dasar, t.menghentikan) for t in cari_tercantum(**apa)]

    assert dasar(npwp="02.418.773.9-803.000") == [(badan, Dasar.NPWP, True)]
    assert dasar(npwp=f"0{NPWP}") == [(badan, Dasar.NPWP, True)]
    assert dasar(nib="0211 2600 34871", nama="Lain Sekali") == [(badan, Dasar.NIB, True)]
    assert dasar(nik=NIK) == [(orang, Dasar.NIK, True)]
    assert dasar(npwp=NIK) == [(orang, Dasar.NPWP, True)]
    assert dasar(nik="7322010101800001") == [(pajak_orang, Dasar.NIK, True)]
    assert dasar(nama="SINAR MASAMBA JAYA, PT") == [(badan, Dasar.NAMA, False)]
    assert dasar(nama="CV Sinar Masambaa Jaya") == [(badan, Dasar.NAMA_MIRIP, False)]
    assert dasar(nama="Sinar Jaya Masemba") == [(badan, Dasar.NAMA_MIRIP, False)]
    assert dasar(nama="CV Sinar Palopo Jaya") == dasar() == dasar(npwp="", nama="") == []
    temuan = cari_tercantum(nama="CV Sinar Masambaa Jaya")[0]
    assert "Nama mirip (97 dari 100) dengan CV Sinar Masamba Jaya, SK " in temuan.kalimat
    banyak = cari_pihak(
        [
            Pihak(nama="Hasan Basri", sebutan="Pemilik Hasan Basri", utama=False),
            Pihak(nik=NIK, sebutan="Pemilik", utama=False),
            Pihak(nib=NIB),
        ]
    )
    assert [(t.entri, t.menghentikan) for t in banyak] == [(badan, True), (orang, False), (pajak_orang, False)]


def test_terlihat_oleh(rina: Pengguna, dodi: Pengguna, pak_ppk: Pengguna) -> None:
    entri = PabrikDaftarHitam()
    PabrikRiwayatDaftarHitam(entri=entri)
    for orang, jumlah in ((rina, 1), (dodi, 1), (pak_ppk, 0), (AnonymousUser(), 0)):
        assert DaftarHitam.objects.terlihat_oleh(orang).count() == jumlah
        assert RiwayatDaftarHitam.objects.terlihat_oleh(orang).count() == jumlah
        if isinstance(orang, Pengguna):
            assert Berkas.objects.terlihat_oleh(orang).filter(pk=entri.bukti_id).count() == jumlah
