"""Measuring: the agent's act, its dispatch, its wall against other machines, the run log."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from infrastruktur.pemantauan import services, tasks
from infrastruktur.pemantauan.enums import Keadaan
from infrastruktur.pemantauan.models import PemantauanHarian, Pengukuran, TindakLanjut, UkuranTerkini
from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna
from lpse.celery import app
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.pekerjaan.models import JalanTugas
from tests.infrastruktur.conftest import PengukurUji
from tests.pabrik import PabrikServer

pytestmark = pytest.mark.pasal("26(1)")


@pytest.fixture
def portal(db: None, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The machine of the tests, with a probe made of numbers."""
    monkeypatch.setattr("infrastruktur.pemantauan.services_ukur.PengukurMesin", PengukurUji)
    return PabrikServer(kode=settings.KODE_SERVER, nama="Portal LPSE")


@pytest.fixture
def antre() -> Iterator[Callable[[str], int]]:
    """Length of a queue on the broker; the queues are emptied afterwards."""
    with app.connection_for_write() as sambungan:
        redis: Any = sambungan.default_channel
        dipakai: set[str] = set()

        def panjang(nama: str) -> int:
            dipakai.add(nama)
            return int(redis.client.llen(nama))

        yield panjang
        for nama in dipakai:
            redis.client.delete(nama)


def test_angka_masuk_dan_hari_tercatat_seketika(portal: Server) -> None:
    assert services.ukur(server=portal) == 4
    assert set(UkuranTerkini.objects.values_list("metrik", "kait", "nilai")) == {
        ("disk", "/data", 44.0),
        ("ram", "", 61.0),
        ("cpu", "", 23.0),
        ("uptime", "", 86_400.0),
    }
    harian = PemantauanHarian.objects.get()
    assert (harian.disk_persen, harian.ram_persen, harian.jumlah_sampel) == (44.0, 61.0, 1)


def test_kritis_punya_tindak_lanjut_seketika(portal: Server) -> None:
    services.ukur(server=portal, pengukur=PengukurUji(disk=96))
    assert PemantauanHarian.objects.get().keadaan == Keadaan.KRITIS
    assert TindakLanjut.objects.get().kait == "/data"


def test_beban_sesaat_bukan_tindak_lanjut(portal: Server) -> None:
    services.ukur(server=portal, pengukur=PengukurUji(cpu=250))
    assert not TindakLanjut.objects.exists()


def test_agen_mesin_lain_ditolak(portal: Server) -> None:
    with pytest.raises(AturanDilanggar, match="bukan spse-db"):
        services.ukur(server=PabrikServer(kode="spse-db"))
    assert not Pengukuran.objects.exists()


def test_server_nonaktif_ditolak(db: None) -> None:
    with pytest.raises(AturanDilanggar, match="nonaktif"):
        services.ukur(server=PabrikServer(aktif=False), pengukur=PengukurUji())


def test_pengukur_yang_bungkam_ditolak(portal: Server) -> None:
    with pytest.raises(AturanDilanggar, match="tidak memberi"):
        services.ukur(server=portal, pengukur=SimpleNamespace(ukur=list))


def test_server_contoh_diukur_dari_angka_buatan(db: None) -> None:
    contoh = PabrikServer(kode="spse-db", contoh=True)
    assert services.ukur(server=contoh) == 8
    assert UkuranTerkini.objects.filter(server=contoh, metrik="disk", kait="/data").exists()


def test_perintah_masuk_antrean_server(db: None, antre: Callable[[str], int]) -> None:
    satu, dua = PabrikServer(kode="uji-satu"), PabrikServer(kode="uji-dua")
    assert services.suruh_ukur(server=[satu, dua]) == ([satu, dua], [])
    assert [antre("pantau.uji-satu"), antre("pantau.uji-dua")] == [1, 1]
    # the agent is dead: no second order piles up, unless it has just come up
    assert services.suruh_ukur(server=[satu]) == ([], [satu])
    assert services.suruh_ukur(server=[satu], paksa=True) == ([satu], [])
    assert antre("pantau.uji-satu") == 2


def test_server_contoh_disuruh_lewat_pekerja_utama(db: None, antre: Callable[[str], int]) -> None:
    awal = antre("utama")
    services.suruh_ukur(server=[PabrikServer(kode="uji-contoh", contoh=True)])
    assert (antre("pantau.uji-contoh"), antre("utama")) == (0, awal + 1)


def test_tombol_ukur_sekarang(
    asep: Pengguna, masuk_sebagai: Callable[..., Client], antre: Callable[[str], int]
) -> None:
    server = PabrikServer(kode="uji-tombol", nama="UJI")
    alamat = reverse("infrastruktur:ukur_sekarang", args=[server.kode])
    klien = masuk_sebagai(asep)
    assert "disuruh mengukur" in klien.post(alamat, follow=True).content.decode()
    assert antre("pantau.uji-tombol") == 1
    assert Jejak.objects.get(kata="menyuruh mengukur").pelaku_nama == "Asep Hidayat"
    assert "belum mengambil perintah" in klien.post(alamat, follow=True).content.decode()
    assert klien.get(alamat).status_code == 405
    Server.objects.update(aktif=False)
    assert "nonaktif" in klien.post(alamat, follow=True).content.decode()


def test_tugas_ukur_meninggalkan_baris(portal: Server) -> None:
    tasks.ukur.apply(kwargs={"kode": portal.kode}, task_id="tugas-1").get()
    baris = JalanTugas.objects.get()
    assert (baris.tugas, baris.sasaran, baris.hasil, baris.pesan, baris.rujukan) == (
        "infrastruktur.pemantauan.ukur", portal.kode, "berhasil", "4 angka.", "tugas-1",
    )  # fmt: skip


def test_gagal_dan_galat_dibedakan(portal: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    lain = PabrikServer(kode="spse-db")
    with pytest.raises(AturanDilanggar):
        tasks.ukur.apply(kwargs={"kode": lain.kode}).get()
    monkeypatch.setattr(PengukurUji, "ukur", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        tasks.ukur.apply(kwargs={"kode": portal.kode}).get()
    assert list(JalanTugas.objects.order_by("pk").values_list("hasil", flat=True)) == ["gagal", "galat"]


def test_agen_yang_mulai_mengukur_seketika(db: None, antre: Callable[[str], int]) -> None:
    def pengirim(*antrean: str) -> Any:  # noqa: ANN401 - a consumer as Celery hands it over
        return SimpleNamespace(app=SimpleNamespace(amqp=SimpleNamespace(queues=SimpleNamespace(consume_from=antrean))))

    tasks.ukur_saat_agen_mulai(pengirim("utama"))
    assert not Server.objects.exists()
    tasks.ukur_saat_agen_mulai(pengirim(f"pantau.{settings.KODE_SERVER}"))
    assert Server.objects.get().kode == settings.KODE_SERVER
    assert antre(f"pantau.{settings.KODE_SERVER}") == 1
