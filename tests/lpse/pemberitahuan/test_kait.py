"""Webhooks: signed, to public addresses only, not redirected, not kept waiting."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pemberitahuan import kait as pintu
from lpse.pemberitahuan.galat import DitolakTetap, GagalSementara
from lpse.pemberitahuan.kait import alamat_aman, kirim_kait, periksa_alamat, rahasia, tanda_tangan
from lpse.pemberitahuan.models import KaitWeb, Kiriman
from lpse.pemberitahuan.services_kait import ganti_rahasia, nyalakan_kait, simpan_kait, uji_kait
from tests.pabrik import PabrikKaitWeb, PabrikKiriman

pytestmark = pytest.mark.django_db


class _Penerima(HTTPServer):
    """Keeps what it was sent; answers with ``jawab``, or drips without an end."""

    jawab = 204
    menetes = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Tangan)
        self.terima: list[tuple[dict[str, str], bytes]] = []
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the library's signature
        """A client that hung up on a dripping answer is what the test wanted."""


class _Tangan(BaseHTTPRequestHandler):
    server: _Penerima

    def do_POST(self) -> None:
        isi = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.terima.append(({k.lower(): v for k, v in self.headers.items()}, isi))
        if self.server.menetes:
            while True:
                self.wfile.write(b"H")
                threading.Event().wait(0.02)
        self.send_response(self.server.jawab)
        self.send_header("Location", "http://169.254.169.254/")
        self.end_headers()

    def log_message(self, *_isi: object) -> None:
        """Quiet."""


@pytest.fixture
def penerima(settings: Any) -> Iterator[_Penerima]:  # noqa: ANN401 - pytest-django
    """Inside this machine, and named by the operator, so http and loopback are allowed."""
    settings.KAIT_HOST = ["localhost"]
    server = _Penerima()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def kait(penerima: _Penerima) -> KaitWeb:
    dibuat: KaitWeb = PabrikKaitWeb(url=f"http://localhost:{penerima.server_port}/kait?dari=lpse")
    return dibuat


@pytest.fixture
def kiriman(kait: KaitWeb) -> Kiriman:
    dibuat: Kiriman = PabrikKiriman(kabar=None, saluran="kait", kait=kait, muatan={"judul": "Cakram penuh"})
    return dibuat


def test_kiriman_bertanda_tangan(kiriman: Kiriman, kait: KaitWeb, penerima: _Penerima) -> None:
    kirim_kait(kiriman, kait)
    ((kepala, isi),) = penerima.terima
    assert json.loads(isi) == {"judul": "Cakram penuh"}
    harap = hmac.new(rahasia(kait).encode(), f"{kepala['x-lpse-waktu']}.".encode() + isi, hashlib.sha256).hexdigest()
    assert kepala["x-lpse-tanda-tangan"] == f"sha256={harap}"
    assert kepala["x-lpse-kiriman"] == kiriman.message_id.partition("@")[0]
    assert kepala["x-lpse-jenis"] == "lpse.pemberitahuan.uji"
    assert kepala["content-type"] == "application/json; charset=utf-8"
    assert tanda_tangan("lain", kepala["x-lpse-waktu"], isi) != kepala["x-lpse-tanda-tangan"]


@pytest.mark.parametrize(
    ("status", "galat"),
    [
        (302, DitolakTetap("localhost mengalihkan (302); pengalihan tidak diikuti. Tulis alamat akhirnya.")),
        (410, DitolakTetap("localhost menolak: 410.")),
        (429, GagalSementara("localhost menjawab 429.")),
        (503, GagalSementara("localhost menjawab 503.")),
    ],
)
def test_jawaban_penerima(kiriman: Kiriman, kait: KaitWeb, penerima: _Penerima, status: int, galat: Exception) -> None:
    penerima.jawab = status
    with pytest.raises(type(galat), match=re.escape(str(galat))):
        kirim_kait(kiriman, kait)
    assert len(penerima.terima) == 1


def test_penerima_yang_menetes_diputus(
    kiriman: Kiriman, kait: KaitWeb, penerima: _Penerima, monkeypatch: pytest.MonkeyPatch
) -> None:
    penerima.menetes = True
    monkeypatch.setattr(pintu, "BATAS_SELURUHNYA", 0.3)
    with pytest.raises(GagalSementara, match="tidak menjawab"):
        kirim_kait(kiriman, kait)


def test_penerima_mati_dicoba_lagi(kiriman: Kiriman, kait: KaitWeb) -> None:
    with socket.socket() as bebas:
        bebas.bind(("127.0.0.1", 0))
        kait.url = f"http://localhost:{bebas.getsockname()[1]}"
    with pytest.raises(GagalSementara, match="tidak menjawab"):
        kirim_kait(kiriman, kait)


def test_tls_membuktikan_namanya(kiriman: Kiriman, kait: KaitWeb, penerima: _Penerima) -> None:
    kait.url = f"https://localhost:{penerima.server_port}/"
    with pytest.raises(GagalSementara):
        kirim_kait(kiriman, kait)
    assert penerima.terima == []


@pytest.mark.parametrize(
    "url",
    [
        "http://pantau.example/",
        "ftp://pantau.example/",
        "https://",
        "https:///jalan",
        "https://orang:sandi@pantau.example/",
        "https://pantau.example:99999/",
        "https://[::1/",
        "javascript:alert(1)",
    ],
)
def test_alamat_yang_tak_boleh(url: str) -> None:
    with pytest.raises(DitolakTetap):
        periksa_alamat(url)


@pytest.mark.parametrize(
    "alamat",
    [
        "127.0.0.1",
        "10.0.0.7",
        "172.16.3.4",
        "192.168.1.1",
        "169.254.169.254",  # metadata of a cloud
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - refused
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:10.0.0.7",
        "64:ff9b::a00:7",
        "2002:a00:7::1",
        "2001::1",
    ],
)
def test_nama_yang_menunjuk_ke_dalam_ditolak(alamat: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One public answer beside it does not help: all of them must be public."""
    jawaban = [(0, 0, 0, "", ("93.184.216.34", 443)), (0, 0, 0, "", (alamat, 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: jawaban)
    with pytest.raises(DitolakTetap, match="jaringan dalam"):
        alamat_aman("pantau.example", 443)


def test_alamat_publik_dipakai_apa_adanya(monkeypatch: pytest.MonkeyPatch) -> None:
    jawaban = [(0, 0, 0, "", ("2606:2800:220:1::1", 443)), (0, 0, 0, "", ("93.184.216.34", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: jawaban)
    assert alamat_aman("pantau.example", 443) == "2606:2800:220:1::1"


def test_nama_yang_tak_ditemukan_dicoba_lagi(monkeypatch: pytest.MonkeyPatch) -> None:
    def tiada(*_a: object, **_k: object) -> None:
        raise socket.gaierror("tak ada")

    monkeypatch.setattr(socket, "getaddrinfo", tiada)
    with pytest.raises(GagalSementara, match="tidak ditemukan"):
        alamat_aman("pantau.example", 443)


def test_membuat_mengubah_dan_mengganti_rahasia(bu_kepala: Pengguna) -> None:
    kait = simpan_kait(nama=" Papan  pantau ", url="https://a.example/", jenis=["uji.penting"] * 2, oleh=bu_kepala)
    assert (kait.nama, kait.jenis, kait.dibuat_oleh, kait.keadaan) == (
        "Papan pantau", ["uji.penting"], bu_kepala, "Aktif",
    )  # fmt: skip
    lama = rahasia(kait)
    simpan_kait(nama="Papan", url="https://b.example/", jenis=[], oleh=bu_kepala, kait_id=kait.pk)
    kait.refresh_from_db()
    assert (kait.nama, kait.url, kait.jenis, rahasia(kait)) == ("Papan", "https://b.example/", [], lama)
    assert rahasia(ganti_rahasia(kait_id=kait.pk, oleh=bu_kepala)) != lama
    assert rahasia(PabrikKaitWeb()) != lama
    kata = list(Jejak.objects.tentang(kait).order_by("pk").values_list("kata", flat=True))
    assert kata == ["membuat kait web", "mengubah kait web", "mengganti rahasia kait web"]
    assert not any(lama in f"{j.sebelum}{j.sesudah}" for j in Jejak.objects.tentang(kait))


def test_isian_kait_yang_ditolak(bu_kepala: Pengguna) -> None:
    PabrikKaitWeb(nama="Papan")
    with pytest.raises(AturanDilanggar, match="sudah dipakai"):
        simpan_kait(nama="Papan", url="https://a.example/", jenis=[], oleh=bu_kepala)
    with pytest.raises(AturanDilanggar, match="harus https"):
        simpan_kait(nama="Lain", url="http://a.example/", jenis=[], oleh=bu_kepala)
    for kode in ("uji.biasa", "tiada"):
        with pytest.raises(AturanDilanggar, match="tidak boleh keluar"):
            simpan_kait(nama="Lain", url="https://a.example/", jenis=[kode], oleh=bu_kepala)
    assert KaitWeb.objects.count() == 1


def test_menghentikan_menyalakan_dan_menguji(bu_kepala: Pengguna) -> None:
    kait = PabrikKaitWeb()
    kiriman = uji_kait(kait_id=kait.pk, oleh=bu_kepala)
    assert kiriman.muatan is not None
    assert (kiriman.kait, kiriman.muatan["isi"]) == (kait, f"Kiriman uji yang disuruh {bu_kepala.nama}.")
    assert nyalakan_kait(kait_id=kait.pk, aktif=False, oleh=bu_kepala).keadaan == "Berhenti"
    with pytest.raises(TransisiBasi, match="sudah berhenti"):
        nyalakan_kait(kait_id=kait.pk, aktif=False, oleh=bu_kepala)
    with pytest.raises(AturanDilanggar, match="Nyalakan dulu"):
        uji_kait(kait_id=kait.pk, oleh=bu_kepala)
    nyalakan_kait(kait_id=kait.pk, aktif=True, oleh=bu_kepala)
    assert list(Jejak.objects.tentang(kait).order_by("pk").values_list("kata", flat=True)) == [
        "menguji kait web", "menghentikan kait web", "menyalakan kait web",
    ]  # fmt: skip
