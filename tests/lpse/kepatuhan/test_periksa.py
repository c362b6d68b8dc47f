"""Running the checks: kept, dated, limited in time; a broken one takes nobody along; the past is closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from celery.exceptions import SoftTimeLimitExceeded
from django.core.cache import cache
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.utils import InternalError, ProgrammingError
from django.utils import timezone

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.kepatuhan import services
from lpse.kepatuhan.models import HasilKewajiban, Ketentuan, ProfilPeraturan, RiwayatKewajiban
from lpse.kepatuhan.registri import Bukti, Status
from lpse.kepatuhan.selectors import KUNCI_MERAH, keadaan_kewajiban, ringkas
from lpse.kepatuhan.services import hari_basis_data, hitung_merah, periksa, periksa_oleh, periksa_semua
from lpse.kepatuhan.tampilan import merah
from lpse.kepatuhan.tasks import periksa as tugas_periksa
from lpse.pekerjaan.models import JalanTugas
from tests.bantuan.benang import HasilBenang
from tests.lpse.kepatuhan.conftest import Daftar
from tests.pabrik import PabrikRiwayatKewajiban

pytestmark = pytest.mark.django_db


def _rusak_di_basis_data() -> Bukti:
    with connection.cursor() as kursor:
        kursor.execute("SELECT 1/0")
    raise AssertionError


def _rusak_di_kode() -> Bukti:
    raise KeyError("kolom")


def test_hasil_dan_riwayat_hari_ini_tercatat(daftar: Daftar) -> None:
    daftar("R-117", Status.PERHATIAN)
    hasil = periksa(nomor="R-117")
    assert (hasil.status, hasil.angka, hasil.tautan) == ("perhatian", "2 dari 3 hari", "/akun/pengguna/")
    hari = RiwayatKewajiban.objects.get()
    assert (hari.ketentuan.nomor, hari.tanggal, hari.status, hari.jumlah) == (
        "R-117", hari_basis_data(), "perhatian", 1,
    )  # fmt: skip


def test_hari_yang_sama_diperbarui_dan_yang_terburuk_diingat(daftar: Daftar, monkeypatch: pytest.MonkeyPatch) -> None:
    jawab = iter((Status.PERHATIAN, Status.BELUM, Status.TERPENUHI))
    daftar("R-117", lambda: Bukti(next(jawab), "angka", ""))
    for _ in range(3):
        periksa(nomor="R-117")
    hari = RiwayatKewajiban.objects.get()
    assert (hari.status, hari.terburuk, hari.jumlah) == ("terpenuhi", "belum", 3)
    peristiwa = HasilKewajiban.pgh_event_model.objects.order_by("pgh_id").values_list("status", flat=True)  # type: ignore[attr-defined] # given by pghistory
    assert list(peristiwa) == ["perhatian", "belum", "terpenuhi"]


@pytest.mark.parametrize("rusak", [_rusak_di_basis_data, _rusak_di_kode])
def test_yang_rusak_dilaporkan_dan_tidak_membawa_yang_lain(daftar: Daftar, rusak: Callable[[], Bukti]) -> None:
    daftar("R-001", rusak)
    daftar("R-039", Status.TERPENUHI)
    daftar("R-117", Status.BELUM)
    assert periksa_semua() == "3 kewajiban diperiksa. Pemeriksaan gagal: R-001."
    semua = keadaan_kewajiban()
    assert [(k.ketentuan.nomor, k.kode) for k in semua] == [
        ("R-117", "belum"), ("R-001", "galat"), ("R-039", "terpenuhi"),
    ]  # fmt: skip
    assert (semua[1].galat, semua[1].kata, semua[1].bukti.angka) == (True, "Pemeriksaan gagal", "Pemeriksaan gagal")
    assert (ringkas(semua).galat, ringkas(semua).perlu_orang, ringkas(semua).diperiksa) == (1, 2, 3)
    assert cache.get(KUNCI_MERAH) == merah(Pengguna()) == 2


def test_yang_terlalu_lama_dihentikan_dan_batasnya_tidak_menetap(
    daftar: Daftar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "BATAS_MS", 200)

    def lama() -> Bukti:
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_sleep(60)")
        raise AssertionError

    daftar("R-001", lama)
    daftar("R-117", Status.TERPENUHI)
    periksa_semua()
    assert "lebih lama dari" in HasilKewajiban.objects.get(ketentuan__nomor="R-001").penjelasan
    with connection.cursor() as kursor:
        kursor.execute("SHOW statement_timeout")
        assert kursor.fetchone() == ("0",)


def test_perintah_berhenti_dari_pekerja_bukan_temuan(daftar: Daftar) -> None:
    def berhenti() -> Bukti:
        raise SoftTimeLimitExceeded

    daftar("R-001", berhenti)
    with pytest.raises(SoftTimeLimitExceeded):
        periksa(nomor="R-001")
    assert not HasilKewajiban.objects.exists()


def test_yang_tidak_berlaku_tidak_diperiksa(daftar: Daftar, bu_kepala: Pengguna) -> None:
    daftar("R-130", Status.TERPENUHI)
    assert periksa_semua() == "0 kewajiban diperiksa."
    with pytest.raises(AturanDilanggar, match="tidak punya pemeriksaan yang berlaku"):
        periksa_oleh(nomor="R-130", oleh=bu_kepala)
    with pytest.raises(AturanDilanggar):
        periksa_oleh(nomor="R-005", oleh=bu_kepala)


def test_tombol_meninggalkan_jalan(daftar: Daftar, bu_kepala: Pengguna) -> None:
    daftar("R-117", Status.BELUM)
    hasil = periksa_oleh(nomor="R-117", oleh=bu_kepala)
    jalan = JalanTugas.objects.get(tugas="lpse.kepatuhan.periksa")
    assert (hasil.status, jalan.sasaran, jalan.oleh, jalan.hasil) == ("belum", "R-117", bu_kepala, "berhasil")
    assert jalan.pesan == "R-117: Belum, 2 dari 3 hari."


def test_tugas_dan_perintah(daftar: Daftar) -> None:
    daftar("R-117", Status.TERPENUHI)
    tugas_periksa.apply(throw=True)
    call_command("jalankan", "lpse.kepatuhan.periksa")
    assert RiwayatKewajiban.objects.get().jumlah == 2
    assert list(JalanTugas.objects.values_list("hasil", flat=True)) == ["berhasil", "berhasil"]


def test_merah_hanya_yang_berlaku(daftar: Daftar) -> None:
    daftar("R-117", Status.BELUM)
    periksa_semua()
    assert hitung_merah() == 1
    ProfilPeraturan.objects.update(nasional_id=Ketentuan.objects.get(nomor="R-007").pasal.get().peraturan_id)
    assert hitung_merah() == 0


def _kemarin() -> dt.date:
    return hari_basis_data() - dt.timedelta(days=1)


@pytest.mark.parametrize("geser", [-1, 1])
def test_riwayat_hanya_ditulis_untuk_hari_ini(geser: int) -> None:
    ketentuan = Ketentuan.objects.get(nomor="R-117")
    isi: dict[str, Any] = {"status": "terpenuhi", "terburuk": "terpenuhi", "angka": "x"}
    tanggal = hari_basis_data() + dt.timedelta(days=geser)
    with pytest.raises(IntegrityError, match="hanya ditulis untuk hari ini"), transaction.atomic():
        RiwayatKewajiban.objects.create(ketentuan=ketentuan, tanggal=tanggal, **isi)
    with connection.cursor() as kursor, pytest.raises(IntegrityError, match="hari ini"), transaction.atomic():
        kursor.execute(
            "INSERT INTO lpse_riwayatkewajiban (ketentuan_id, tanggal, status, terburuk, angka, penjelasan,"
            " diperiksa_pada, jumlah, contoh) VALUES (%s, %s, 'terpenuhi', 'terpenuhi', '', '', now(), 1, false)",
            [ketentuan.pk, tanggal],
        )


def test_riwayat_yang_lewat_tidak_dapat_diubah_siapa_pun(daftar: Daftar) -> None:
    with connection.cursor() as kursor:  # TRUNCATE waits for no deferred check of a row of this very transaction
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    lewat = PabrikRiwayatKewajiban(ketentuan=Ketentuan.objects.get(nomor="R-117"), tanggal=_kemarin(), status="belum")
    semua = RiwayatKewajiban.objects.all()
    for ubah in ({"status": "terpenuhi"}, {"contoh": False}, {"tanggal": hari_basis_data()}):
        with pytest.raises((IntegrityError, InternalError, ProgrammingError)), transaction.atomic():
            semua.update(**ubah)
    for sql in ("DELETE FROM lpse_riwayatkewajiban", "TRUNCATE lpse_riwayatkewajiban"):
        with connection.cursor() as kursor, pytest.raises((InternalError, ProgrammingError)), transaction.atomic():
            kursor.execute(sql)
    lewat.refresh_from_db()
    assert (lewat.status, lewat.contoh) == ("belum", True)


def test_waktu_uji_dan_jam_basis_data_boleh_berbeda(daftar: Daftar, pada: Callable[[str], dt.datetime]) -> None:
    """The day is the database's, so that no clock of the portal can write yesterday."""
    sungguh = hari_basis_data()
    pada("2020-01-01 08:00")
    daftar("R-117", Status.TERPENUHI)
    periksa(nomor="R-117")
    assert RiwayatKewajiban.objects.get().tanggal == sungguh
    assert HasilKewajiban.objects.get().diperiksa_pada == timezone.now()


@pytest.mark.django_db(transaction=True)
def test_delapan_serempak_satu_baris_sehari(daftar: Daftar, benang: Callable[..., HasilBenang[Any]]) -> None:
    daftar("R-117", Status.TERPENUHI)
    hasil = benang(lambda: periksa(nomor="R-117"), n=8)
    assert hasil.galat == []
    assert (RiwayatKewajiban.objects.get().jumlah, HasilKewajiban.objects.count()) == (8, 1)
