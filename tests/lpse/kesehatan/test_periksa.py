"""``manage.py periksa``: each part is really tried; a failing one is named with its remedy."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from celery.contrib.testing.worker import start_worker
from celery.exceptions import TimeoutError as TungguHabis
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.management import call_command
from pytest_django import Settings

from lpse.celery import app
from lpse.kesehatan import detak, kesiapan, periksa
from lpse.kesehatan.periksa import Sakit
from lpse.kesehatan.tasks import gema


class HasilPalsu:
    """What ``apply_async`` returns, without a worker."""

    def __init__(self, jawab: Callable[[], str]) -> None:
        self.jawab = jawab
        self.dilupakan = False

    def get(self, **_: object) -> str:
        return self.jawab()

    def forget(self) -> None:
        self.dilupakan = True


def jalankan() -> tuple[int, list[str]]:
    keluar = StringIO()
    try:
        call_command("periksa", stdout=keluar, no_color=True)
    except SystemExit as akhir:
        return int(str(akhir.code)), keluar.getvalue().splitlines()
    return 0, keluar.getvalue().splitlines()


def bagian_palsu(monkeypatch: pytest.MonkeyPatch, *satu: tuple[str, Callable[[], str], str]) -> None:
    monkeypatch.setattr(periksa, "BAGIAN", satu)


def test_semua_baik(monkeypatch: pytest.MonkeyPatch) -> None:
    bagian_palsu(monkeypatch, ("Berkas", lambda: "ditulis", ""), ("Redis", lambda: "ditulis", ""))
    assert jalankan() == (0, ["OK     Berkas: ditulis", "OK     Redis: ditulis", "Semua bagian bekerja."])


def test_yang_gagal_disebut_dengan_obatnya_dan_tidak_menutupi_yang_lain(monkeypatch: pytest.MonkeyPatch) -> None:
    def sakit() -> str:
        raise Sakit("restic tidak ditemukan.", "Ketik: apt-get install restic")

    def kacau() -> str:
        raise ZeroDivisionError("dibagi nol\nbaris kedua")

    bagian_palsu(monkeypatch, ("Restic", sakit, ""), ("PDF", kacau, "Ketik: bin/setup"), ("Redis", lambda: "baik", ""))
    assert jalankan() == (
        1,
        [
            "GAGAL  Restic: restic tidak ditemukan.",
            "       → Ketik: apt-get install restic",
            "GAGAL  PDF: ZeroDivisionError: dibagi nol",
            "       → Ketik: bin/setup",
            "OK     Redis: baik",
            "2 bagian gagal.",
        ],
    )


def test_setiap_bagian_yang_dijanjikan_ada() -> None:
    assert [nama for nama, _, _ in periksa.BAGIAN] == [
        "Berkas", "Basis data", "Redis", "Pekerja", "Penjadwal", "PDF", "Huruf", "Restic", "Antivirus",
    ]  # fmt: skip
    assert all(obat for _, _, obat in periksa.BAGIAN)


def test_berkas_benar_ditulis(settings: Settings, tmp_path: Path) -> None:
    settings.LPSE_VAR, settings.MEDIA_ROOT = tmp_path, tmp_path / "media"
    assert periksa.berkas().startswith("berkas ditulis, dibaca, dihapus; ruang tersisa ")
    assert sorted(satu.name for satu in tmp_path.rglob("*")) == ["media"]
    settings.MEDIA_ROOT = Path("/sys/lpse-uji")
    with pytest.raises(Sakit, match="/sys/lpse-uji tidak dapat ditulis"):
        periksa.berkas()


def test_cakram_hampir_penuh(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.LPSE_VAR, settings.MEDIA_ROOT = tmp_path, tmp_path
    asli = shutil.disk_usage("/")
    monkeypatch.setattr("lpse.kesehatan.periksa.shutil.disk_usage", lambda _: asli._replace(free=2**20))
    with pytest.raises(Sakit, match=r"Ruang tersisa 1 MB\."):
        periksa.berkas()


@pytest.mark.django_db(transaction=True)
def test_baris_benar_ditulis_dan_dihapus() -> None:
    assert periksa.basis_data().startswith("PostgreSQL ")
    assert Session.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_baris_yang_tak_terlihat_dari_luar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session.objects, "create", lambda **_: None)
    with pytest.raises(Sakit, match="tidak terlihat dari sambungan lain"):
        periksa.basis_data()


@pytest.mark.django_db(transaction=True)
def test_migrasi_yang_tertinggal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "django.db.migrations.executor.MigrationExecutor.migration_plan", lambda *_: [("satu", False), ("dua", False)]
    )
    with pytest.raises(Sakit, match="2 migrasi belum dijalankan") as galat:
        periksa.basis_data()
    assert "migrate" in galat.value.obat


def test_redis_benar_ditulis(monkeypatch: pytest.MonkeyPatch) -> None:
    assert periksa.redis() == "kunci ditulis, dibaca, dihapus"
    assert not list(cache._cache.get_client().scan_iter(match="*periksa:*"))  # type: ignore[attr-defined] # Django's Redis cache
    monkeypatch.setattr(cache, "get", lambda _kunci: None)
    with pytest.raises(Sakit, match="tidak terbaca kembali"):
        periksa.redis()


@pytest.mark.django_db(transaction=True)
def test_pekerja_sungguhan_menjawab() -> None:
    with start_worker(app, perform_ping_check=False, pool="solo", loglevel="ERROR"):
        assert periksa.pekerja().startswith("pekerja menjawab dalam ")


def test_pekerja_tidak_menjawab(monkeypatch: pytest.MonkeyPatch) -> None:
    def habis() -> str:
        raise TungguHabis

    hasil = HasilPalsu(habis)
    monkeypatch.setattr(gema, "apply_async", lambda **_: hasil)
    with pytest.raises(Sakit, match=r"Tidak ada pekerja yang menjawab dalam 15 detik\. Pekerja belum pernah"):
        periksa.pekerja()
    assert hasil.dilupakan


def test_pekerja_menjawab_kata_lain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gema, "apply_async", lambda **_: HasilPalsu(lambda: "lain"))
    with pytest.raises(Sakit, match="kata lain"):
        periksa.pekerja()


def test_penjadwal() -> None:
    with pytest.raises(Sakit, match="Penjadwal belum pernah memberi tanda"):
        periksa.beat()
    cache.set(detak.KUNCI_BEAT, int(time.time()))
    assert periksa.beat().startswith("Penjadwal memberi tanda ")


def test_pdf_benar_jadi() -> None:
    assert periksa.pdf().startswith("satu halaman PDF jadi (")


def test_pdf_tanpa_huruf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weasyprint.HTML.write_pdf", lambda *_a, **_k: b"%PDF-1.7 kosong")
    with pytest.raises(Sakit, match="tanpa huruf") as galat:
        periksa.pdf()
    assert "libpango" in galat.value.obat


def test_huruf(settings: Settings, tmp_path: Path) -> None:
    settings.ASET = tmp_path
    with pytest.raises(Sakit, match="Huruf portal tidak ada") as galat:
        periksa.huruf()
    assert galat.value.obat == "Ketik: bin/setup"
    (tmp_path / "static-vendor/fon").mkdir(parents=True)
    (tmp_path / "static-vendor/fon/a.woff2").touch()
    assert periksa.huruf() == "1 berkas huruf terpasang"


def test_restic(monkeypatch: pytest.MonkeyPatch) -> None:
    assert periksa.restic().startswith("restic ")
    monkeypatch.setattr("lpse.kesehatan.periksa.shutil.which", lambda _nama: "/bin/false")
    with pytest.raises(Sakit, match="restic tidak berjalan"):
        periksa.restic()
    monkeypatch.setattr("lpse.kesehatan.periksa.shutil.which", lambda _nama: None)
    with pytest.raises(Sakit, match="restic tidak ditemukan"):
        periksa.restic()


def test_berkas_yang_terbaca_lain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda _diri: b"lain")
    with pytest.raises(OSError, match="terbaca lain"):
        kesiapan.coba_tulis(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_perintah_tidak_menuntut_sistem_yang_sehat() -> None:
    from lpse.management.commands.periksa import Command  # noqa: PLC0415 - only its declaration is looked at

    perintah: Any = Command
    assert perintah.requires_system_checks == []


def test_antivirus_tidak_dipasang_dikatakan_dan_mati_adalah_sakit(settings: Settings) -> None:
    settings.CLAMD = ""
    assert periksa.antivirus().startswith("Antivirus tidak dipasang")
    settings.CLAMD = "127.0.0.1:1"
    with pytest.raises(Sakit, match="Antivirus tidak menjawab"):
        periksa.antivirus()
