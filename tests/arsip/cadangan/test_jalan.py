"""Orders, cancelling, the sweeper, the locks: every door and every wrong moment."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from django.db import IntegrityError, InterfaceError, OperationalError, ProgrammingError, transaction
from django.utils import timezone
from pytest_django.fixtures import Settings as SettingsWrapper

from arsip.cadangan import kabar, pelaksana, services, services_jalan, tasks
from arsip.cadangan.enums import PERPINDAHAN, JenisJalan, KodeGalat, StatusJalan, TingkatSalinan
from arsip.cadangan.galat import HilangKendali, RepoTerkunci
from arsip.cadangan.kerja import Kerja
from arsip.cadangan.kunci_sesi import KunciSesi, Ruang, bebas, putuskan
from arsip.cadangan.models import JalanCadangan, Repositori, Salinan, Sasaran
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.models import Kabar
from tests.bantuan.benang import HasilBenang
from tests.pabrik_cadangan import PabrikJalanCadangan, PabrikRepositori, PabrikSalinan, PabrikSasaran

_S = StatusJalan
pytestmark = pytest.mark.django_db(transaction=True)
Pesan = list[dict[str, Any]]


@pytest.fixture(autouse=True)
def _diam(pesan_celery: Pesan) -> None:
    """No message leaves these tests."""


def _jadikan(jalan: JalanCadangan, status: str) -> JalanCadangan:
    """Bring a waiting run to a state by its own transitions."""
    if status in {_S.BERJALAN, _S.BERHASIL, _S.TERPUTUS}:
        jalan.mulai_jalan()
        jalan.save()
    if status == _S.BERHASIL:
        jalan.salinan = PabrikSalinan(sasaran=jalan.sasaran)
        jalan.berhasil(pesan="Baik.")
    elif status == _S.TERPUTUS:
        jalan.putus(pesan="Putus.")
    elif status == _S.GAGAL:
        jalan.gagal(kode=KodeGalat.GALAT, pesan="Gagal.")
    elif status == _S.DIBATALKAN:
        jalan.batalkan(pesan="Batal.")
    elif status == _S.TERLEWAT:
        jalan.lewatkan(pesan="Lewat.")
    elif status == _S.MENUNGGU_MEDIA:
        jalan.tunggu_media(pesan="Menunggu.")
    jalan.save()
    return jalan


def test_suruh_menulis_baris_jejak_dan_pesan(asep: Pengguna, pesan_celery: Pesan) -> None:
    sasaran = PabrikSasaran(server="spse-db")
    jalan = services.suruh(jenis=JenisJalan.CADANG, sasaran=sasaran, oleh=asep)
    assert (jalan.status, jalan.repositori, jalan.server, jalan.batas_menit) == (
        _S.ANTRE,
        sasaran.repositori,
        "spse-db",
        240,
    )
    assert pesan_celery == [
        {
            "tugas": "arsip.cadangan.jalankan",
            "kwargs": {"jalan_id": jalan.pk},
            "queue": "cadangan.spse-db",
            "countdown": None,
        }
    ]
    assert Jejak.objects.tentang(jalan).get().kata == "menyuruh menjalankan"
    with pytest.raises(TransisiBasi, match="sudah disuruh dan belum usai"):
        services.suruh(jenis=JenisJalan.CADANG, sasaran=sasaran)
    lain = services.suruh(
        jenis=JenisJalan.SALIN, sasaran=sasaran, kunci="LU-01", rujukan={"media": 1}, server="portal", batas_menit=5,
        salinan=PabrikSalinan(sasaran=sasaran),
    )  # fmt: skip
    assert (lain.server, lain.batas_menit, lain.rujukan) == ("portal", 5, {"media": 1})
    services.suruh(jenis=JenisJalan.SALIN, sasaran=sasaran, kunci="LU-02")


def test_suruh_tentang_repositori_saja(pesan_celery: Pesan) -> None:
    kosong, dipakai = PabrikRepositori(), PabrikSasaran(server="jauh").repositori
    assert services.suruh(jenis=JenisJalan.PERIKSA_BACA, repositori=kosong).server == "portal"
    assert services.suruh(jenis=JenisJalan.PERIKSA_BACA, repositori=dipakai).server == "jauh"
    with pytest.raises(AturanDilanggar, match="Sebutkan sasaran"):
        services.suruh(jenis=JenisJalan.PERIKSA_BACA)
    with pytest.raises(AturanDilanggar, match="nonaktif"):
        services.suruh(jenis=JenisJalan.CADANG, sasaran=PabrikSasaran(aktif=False))
    with pytest.raises(AturanDilanggar, match="nonaktif"):
        services.suruh(jenis=JenisJalan.CADANG, repositori=kosong)


def test_dua_orang_menyuruh_bersamaan(benang: Callable[..., HasilBenang[Any]]) -> None:
    sasaran = PabrikSasaran()
    hasil = benang(lambda: services.suruh(jenis=JenisJalan.CADANG, sasaran=Sasaran.objects.get(pk=sasaran.pk)), n=4)
    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [TransisiBasi] * 3


def test_batal_sebelum_mulai_dan_saat_berjalan(asep: Pengguna) -> None:
    jalan = PabrikJalanCadangan()
    services.minta_batal(jalan_id=jalan.pk, oleh=asep)
    jalan.refresh_from_db()
    assert (jalan.status, jalan.dibatalkan_oleh) == (_S.DIBATALKAN, asep)
    with pytest.raises(TransisiBasi, match="sudah usai"):
        services.minta_batal(jalan_id=jalan.pk, oleh=asep)
    berjalan = _jadikan(PabrikJalanCadangan(), _S.BERJALAN)
    services.minta_batal(jalan_id=berjalan.pk, oleh=asep)
    berjalan.refresh_from_db()
    assert (berjalan.status, berjalan.batal_diminta) == (_S.BERJALAN, True)
    with pytest.raises(TransisiBasi, match="sudah diminta"):
        services.minta_batal(jalan_id=berjalan.pk, oleh=asep)


def test_menunggu_media_lalu_lanjut_atau_lewat(pesan_celery: Pesan) -> None:
    jalan = _jadikan(PabrikJalanCadangan(), _S.MENUNGGU_MEDIA)
    assert services.antre_lagi(jalan_id=jalan.pk).status == _S.ANTRE
    assert pesan_celery[-1]["kwargs"] == {"jalan_id": jalan.pk}
    with pytest.raises(TransisiBasi, match="tidak sedang menunggu media"):
        services.antre_lagi(jalan_id=jalan.pk)
    assert services.lewatkan(jalan_id=jalan.pk, pesan="Media tidak datang.").status == _S.TERLEWAT
    with pytest.raises(TransisiBasi, match="tidak sedang menunggu"):
        services.lewatkan(jalan_id=jalan.pk, pesan="Lagi.")


@pytest.mark.django_db
def test_hanya_perpindahan_yang_sah() -> None:
    """All pairs of states, by PostgreSQL itself."""
    for dari, ke in itertools.permutations(_S.values, 2):
        jalan = _jadikan(PabrikJalanCadangan(), dari)
        isi: dict[str, Any] = {
            "status": ke,
            "kode_galat": "galat" if ke in {_S.GAGAL, _S.TERPUTUS} else "",
            "pesan": "x",
        }
        isi["selesai"] = None if ke in {_S.ANTRE, _S.BERJALAN, _S.MENUNGGU_MEDIA} else timezone.now()
        isi |= {"mulai": timezone.now(), "detak": timezone.now(), "salinan": PabrikSalinan(sasaran=jalan.sasaran)}
        baris = JalanCadangan.objects.filter(pk=jalan.pk)
        if (dari, ke) in {(str(a), str(b)) for a, b in PERPINDAHAN}:
            assert baris.update(**isi) == 1
        else:
            with pytest.raises((ProgrammingError, IntegrityError, OperationalError)), transaction.atomic():
                baris.update(**isi)


@pytest.mark.django_db
def test_tangga_hanya_naik() -> None:
    salinan = PabrikSalinan()
    kini = timezone.now()
    services.naik_tingkat(salinan_id=salinan.pk, tingkat=TingkatSalinan.DIUJI_PULIH, pada=kini)
    satu = services.naik_tingkat(salinan_id=salinan.pk, tingkat=TingkatSalinan.DI_MEDIA)
    assert (satu.tingkat, satu.diuji_pulih_pada) == (TingkatSalinan.DIUJI_PULIH, kini)
    assert satu.di_media_pada is not None
    services.tandai_cacat(salinan_id=salinan.pk, sebab="Blok rusak.")
    services.tandai_cacat(salinan_id=salinan.pk, sebab="Lagi.")
    salinan.refresh_from_db()
    assert salinan.cacat_sebab == "Blok rusak."
    with pytest.raises(AturanDilanggar, match="cacat"):
        services.naik_tingkat(salinan_id=salinan.pk, tingkat=TingkatSalinan.DIBACA_ULANG)
    with pytest.raises(ProgrammingError), transaction.atomic():
        Salinan.objects.filter(pk=salinan.pk).update(restic_id="f" * 64)


def test_penyapu_menutup_yang_mati_saja(asep: Pengguna, pesan_celery: Pesan) -> None:
    mati, hidup = (_jadikan(PabrikJalanCadangan(), _S.BERJALAN) for _ in range(2))
    antre = PabrikJalanCadangan(server="jauh")
    JalanCadangan.objects.filter(pk=antre.pk).update(dikirim_pada=timezone.now() - timedelta(hours=1))
    with KunciSesi() as kunci:
        assert kunci.coba(Ruang.JALAN, hidup.pk)
        assert services_jalan.sapu() == {"terputus": 1, "dikirim_ulang": 1, "tanpa_pekerja": 0}
        mati.refresh_from_db()
        hidup.refresh_from_db()
        assert (mati.status, mati.kode_galat, hidup.status) == (_S.TERPUTUS, KodeGalat.TERPUTUS, _S.BERJALAN)
        assert Kabar.objects.get(penerima=asep).jenis == kabar.GAGAL
        assert services_jalan.sapu() == {"terputus": 0, "dikirim_ulang": 0, "tanpa_pekerja": 0}
        # The machine is gone, its session not: three minutes without a beat end both.
        assert services_jalan.sapu(sekarang=timezone.now() + timedelta(minutes=3))["terputus"] == 1
        assert kunci.masih() is True  # a new session takes the locks again
    hidup.refresh_from_db()
    assert hidup.status == _S.TERPUTUS
    assert services_jalan.putus(jalan_id=hidup.pk, detak=timezone.now()) is False
    assert bebas(Ruang.JALAN, [hidup.pk]) == {hidup.pk}
    putuskan(Ruang.JALAN, hidup.pk)


def test_pesanan_tanpa_pekerja_berakhir(pesan_celery: Pesan) -> None:
    jauh, sibuk = PabrikJalanCadangan(server="jauh"), PabrikJalanCadangan(server="sibuk")
    kini = timezone.now() + timedelta(hours=3)
    lain = _jadikan(PabrikJalanCadangan(server="sibuk"), _S.BERJALAN)
    JalanCadangan.objects.filter(pk=lain.pk).update(detak=kini)
    with KunciSesi() as kunci:
        kunci.coba(Ruang.JALAN, lain.pk)
        assert services_jalan.sapu(sekarang=kini)["tanpa_pekerja"] == 1
    jauh.refresh_from_db()
    sibuk.refresh_from_db()
    assert (jauh.status, jauh.kode_galat, sibuk.status) == (_S.GAGAL, KodeGalat.TANPA_PEKERJA, _S.ANTRE)
    assert services_jalan._tanpa_pekerja(jauh.pk) is False


def test_pesan_yang_datang_dua_kali_hanya_sekali_jalan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two deliveries at once: one claims; a busy target sends its order back for later."""
    monkeypatch.setitem(pelaksana.PELAKSANA, JenisJalan.SALIN, lambda _kerja: "Tersalin.")
    jalan = PabrikJalanCadangan(jenis=JenisJalan.SALIN)
    with KunciSesi() as kunci:
        assert kunci.coba(Ruang.JALAN, jalan.pk)
        assert pelaksana.jalankan(jalan_id=jalan.pk) == _S.ANTRE
        kunci.lepas(Ruang.JALAN, jalan.pk)
        kunci.lepas(Ruang.JALAN, jalan.pk)
        assert kunci.coba(Ruang.SASARAN, jalan.sasaran_id)
        assert pelaksana.jalankan(jalan_id=jalan.pk) == _S.ANTRE
    tasks.jalankan(jalan_id=jalan.pk)
    jalan.refresh_from_db()
    assert (jalan.status, jalan.pesan) == (_S.BERHASIL, "Tersalin.")
    assert pelaksana.jalankan(jalan_id=jalan.pk) == _S.BERHASIL
    assert services_jalan.klaim(jalan_id=jalan.pk) is False
    with pytest.raises(ValueError, match="sudah terdaftar"):
        pelaksana.daftarkan(JenisJalan.SALIN, lambda _kerja: "")


@pytest.mark.parametrize(
    ("galat", "status", "kode"),
    [
        (OSError(28, "No space left on device"), _S.GAGAL, KodeGalat.CAKRAM_PENUH),
        (OSError(5, "Input/output error"), _S.GAGAL, KodeGalat.GALAT),
        (AturanDilanggar("Tidak boleh."), _S.GAGAL, KodeGalat.SETELAN),
        (OperationalError("server closed"), _S.GAGAL, KodeGalat.BASISDATA_MATI),
        (psycopg.errors.AdminShutdown("terminating connection"), _S.GAGAL, KodeGalat.BASISDATA_MATI),
        (ZeroDivisionError("x"), _S.GAGAL, KodeGalat.GALAT),
        (HilangKendali(), _S.BERJALAN, ""),
    ],
)
def test_tiap_galat_berakhir_bernama(monkeypatch: pytest.MonkeyPatch, galat: Exception, status: str, kode: str) -> None:
    def rusak(_kerja: Kerja) -> str:
        raise galat

    monkeypatch.setitem(pelaksana.PELAKSANA, JenisJalan.SALIN, rusak)
    jalan = PabrikJalanCadangan(jenis=JenisJalan.SALIN)
    assert pelaksana.jalankan(jalan_id=jalan.pk) == status
    jalan.refresh_from_db()
    assert jalan.kode_galat == kode


def test_pekerja_disuruh_pergi_saat_itu_juga(monkeypatch: pytest.MonkeyPatch, asep: Pengguna) -> None:
    def keluar(_kerja: Kerja) -> str:
        raise SystemExit

    monkeypatch.setitem(pelaksana.PELAKSANA, JenisJalan.SALIN, keluar)
    jalan = PabrikJalanCadangan(jenis=JenisJalan.SALIN, oleh=asep)
    with pytest.raises(SystemExit):
        pelaksana.jalankan(jalan_id=jalan.pk)
    jalan.refresh_from_db()
    assert jalan.status == _S.TERPUTUS
    monkeypatch.setitem(pelaksana.PELAKSANA, JenisJalan.SALIN, lambda _kerja: "Baik.")
    lagi = services.suruh(jenis=JenisJalan.SALIN, sasaran=jalan.sasaran, oleh=asep)
    assert pelaksana.jalankan(jalan_id=lagi.pk) == _S.BERHASIL
    assert Kabar.objects.filter(penerima=asep, jenis=kabar.SELESAI).count() == 1


def test_basis_data_portal_mati_saat_hendak_menulis_akhir(monkeypatch: pytest.MonkeyPatch) -> None:
    """It waits and writes when the database is back; in the end it gives up."""
    monkeypatch.setitem(pelaksana.PELAKSANA, JenisJalan.SALIN, lambda _kerja: "Baik.")
    monkeypatch.setattr("arsip.cadangan.services_jalan.time.sleep", lambda _detik: None)
    asli, galat = services_jalan._tulis_akhir, iter([OperationalError("mati"), InterfaceError("mati")])

    def tulis(*isi: Any) -> bool:  # noqa: ANN401 - passed through
        for satu in galat:
            raise satu
        return asli(*isi)

    monkeypatch.setattr(services_jalan, "_tulis_akhir", tulis)
    jalan = PabrikJalanCadangan(jenis=JenisJalan.SALIN)
    assert pelaksana.jalankan(jalan_id=jalan.pk) == _S.BERHASIL
    monkeypatch.setattr(services_jalan, "_COBA_TULIS_DETIK", -1.0)
    galat = iter([OperationalError("mati")])
    lagi = services.suruh(jenis=JenisJalan.SALIN, sasaran=jalan.sasaran)
    with pytest.raises(OperationalError):
        pelaksana.jalankan(jalan_id=lagi.pk)


def test_akhir_tidak_menimpa_penyapu(monkeypatch: pytest.MonkeyPatch) -> None:
    def disapu(kerja: Kerja) -> str:
        kerja.diam()
        kerja.jalan.refresh_from_db(fields=["detak"])
        assert kerja.jalan.detak is not None
        assert services_jalan.putus(jalan_id=kerja.jalan.pk, detak=kerja.jalan.detak)
        return "Selesai, tetapi terlambat."

    monkeypatch.setitem(pelaksana.PELAKSANA, JenisJalan.SALIN, disapu)
    jalan = PabrikJalanCadangan(jenis=JenisJalan.SALIN)
    assert pelaksana.jalankan(jalan_id=jalan.pk) == _S.TERPUTUS


def test_detak_membawa_angka_dan_mendengar_penyapu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("arsip.cadangan.kerja.DETAK_DETIK", 0.02)
    terlihat: list[int | None] = []

    def kerjakan(kerja: Kerja) -> str:
        kerja.langkah("Salin")
        kerja.kemajuan(byte=10, total=100)
        kerja.kemajuan(byte=50, baru=5, berkas=1, berkas_total=2)
        kerja.dengar_restic({"message_type": "verbose"})
        for _ in range(3000):  # a beat between the two lines above may have written the 10 first
            kerja.jalan.refresh_from_db()
            if kerja.jalan.kemajuan == 50:
                break
            time.sleep(0.01)
        terlihat.append(kerja.jalan.kemajuan)
        JalanCadangan.objects.filter(pk=kerja.jalan.pk).update(
            status=_S.TERPUTUS, kode_galat="terputus", pesan="Disapu.", selesai=timezone.now()
        )
        while True:
            kerja.periksa_batal()
            time.sleep(0.01)

    monkeypatch.setitem(pelaksana.PELAKSANA, JenisJalan.SALIN, kerjakan)
    jalan = PabrikJalanCadangan(jenis=JenisJalan.SALIN)
    assert pelaksana.jalankan(jalan_id=jalan.pk) == _S.TERPUTUS
    assert terlihat == [50]


def test_repositori_dipakai_bersama_atau_sendiri(
    monkeypatch: pytest.MonkeyPatch, settings: SettingsWrapper, repositori: Repositori
) -> None:
    settings.CADANGAN_TUNGGU_DETIK = 0
    jalan = PabrikJalanCadangan(sasaran=PabrikSasaran(repositori=repositori))
    with KunciSesi() as lain, KunciSesi() as kunci:
        kerja = Kerja(jalan, kunci)
        assert lain.coba(Ruang.REPOSITORI, repositori.pk, bersama=True)
        with kerja.kunci_repositori(repositori):
            pass
        with pytest.raises(RepoTerkunci), kerja.kunci_repositori(repositori, eksklusif=True):
            pass
        lain.lepas(Ruang.REPOSITORI, repositori.pk)
        with kerja.kunci_repositori(repositori, eksklusif=True):
            assert lain.coba(Ruang.REPOSITORI, repositori.pk, bersama=True) is False


def test_terlihat_hanya_bagi_pegawai(asep: Pengguna, rina: Pengguna, pak_ppk: Pengguna, orang_luar: Pengguna) -> None:
    jalan: Callable[[Any], Any] = lambda p: JalanCadangan.objects.terlihat_oleh(p).count()  # noqa: E731 - short and local
    PabrikSalinan()
    PabrikJalanCadangan()
    assert [jalan(p) for p in (asep, rina, pak_ppk, orang_luar)] == [1, 0, 0, 0]
    assert Salinan.objects.terlihat_oleh(asep).count() == 1
    assert [m.objects.terlihat_oleh(rina).count() for m in (Sasaran, Repositori, Salinan)] == [0, 0, 0]
