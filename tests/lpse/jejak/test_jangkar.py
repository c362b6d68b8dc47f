"""The head of the chain is told outside: by mail, on paper, by an RFC 3161 service; and compared with what was kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from asn1crypto import keys, tsp, x509
from cryptography import x509 as cx509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID
from django.core import mail
from django.test import Client
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.jejak import tasks, tsa
from lpse.jejak.enums import JenisJangkar, JenisRusak
from lpse.jejak.models import Jejak
from lpse.jejak.models_rantai import JangkarJejak
from lpse.jejak.selectors import bandingkan, kepala_rantai
from lpse.jejak.services_rantai import baca_tempelan, jangkarkan, jangkarkan_malam, periksa
from lpse.pekerjaan.models import JalanTugas

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings as SettingsWrapper

Tsa = Callable[[bytes], bytes]


@pytest.fixture(scope="session")
def stamper() -> DummyTimeStamper:
    """An authority of the test's own."""
    kunci = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    nama = cx509.Name([cx509.NameAttribute(cx509.NameOID.COMMON_NAME, "TSA Uji")])
    kini = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    sertifikat = (
        cx509.CertificateBuilder(nama, nama, kunci.public_key(), 7, kini, kini + dt.timedelta(days=3650))
        .add_extension(cx509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .sign(kunci, hashes.SHA256())
    )
    der = serialization.Encoding.DER
    return DummyTimeStamper(
        x509.Certificate.load(sertifikat.public_bytes(der)),
        keys.PrivateKeyInfo.load(
            kunci.private_bytes(der, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        ),
        fixed_dt=dt.datetime(2026, 11, 21, 15, 50, tzinfo=dt.UTC),
    )


@pytest.fixture
def layanan(stamper: DummyTimeStamper) -> Tsa:
    return lambda isi: stamper.request_tsa_response(tsp.TimeStampReq.load(isi)).dump()


@pytest.fixture
def tsa_http(stamper: DummyTimeStamper) -> Iterator[str]:
    """The same authority behind HTTP."""

    class Penjawab(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            isi = self.rfile.read(int(self.headers["Content-Length"]))
            jawaban = stamper.request_tsa_response(tsp.TimeStampReq.load(isi)).dump()
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(jawaban)

        def log_message(self, *_args: object) -> None:
            """Nothing."""

    server = HTTPServer(("127.0.0.1", 0), Penjawab)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_malam_mengirim_surel_dan_stempel_sekali_sehari(
    rantai: list[Jejak], settings: SettingsWrapper, layanan: Tsa, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.LPSE_JANGKAR_SUREL = ["arsip@lpse.example", "inspektorat@lpse.example"]
    settings.LPSE_TSA_URL = "https://tsa.example/"
    monkeypatch.setattr(tsa, "_kirim", lambda _alamat, isi: layanan(isi))
    kepala = kepala_rantai()
    assert kepala
    tasks.jangkarkan.apply().get()
    assert JalanTugas.objects.get().pesan == (
        "Kepala rantai urut 7: surel ke arsip@lpse.example, surel ke inspektorat@lpse.example, stempel waktu."
    )
    assert [s.to for s in mail.outbox] == [["arsip@lpse.example"], ["inspektorat@lpse.example"]]
    assert baca_tempelan(teks=str(mail.outbox[0].body)) == (7, kepala.sidik)
    stempel = JangkarJejak.objects.get(jenis=JenisJangkar.RFC3161)
    assert (stempel.urut, stempel.sidik) == (7, kepala.sidik)
    assert stempel.waktu_stempel == dt.datetime(2026, 11, 21, 15, 50, tzinfo=dt.UTC)
    assert stempel.token
    assert tsa.isi_token(bytes(stempel.token)) == (kepala.sidik, stempel.waktu_stempel)
    assert periksa().utuh
    assert jangkarkan_malam() == "Kepala rantai urut 7: tidak ada cara baru hari ini."
    assert (len(mail.outbox), JangkarJejak.objects.count()) == (2, 3)


def test_tanpa_setelan_tidak_ada_yang_dikirim(rantai: list[Jejak]) -> None:
    assert jangkarkan_malam() == "Kepala rantai urut 7: tidak ada cara baru hari ini."
    assert (len(mail.outbox), JangkarJejak.objects.count()) == (0, 0)


def test_jejak_kosong_tidak_dapat_dijangkarkan(db: None) -> None:
    with pytest.raises(AturanDilanggar, match="masih kosong"):
        jangkarkan_malam()


def test_satu_cara_gagal_tidak_menahan_yang_lain(rantai: list[Jejak], settings: SettingsWrapper, layanan: Tsa) -> None:
    settings.LPSE_JANGKAR_SUREL = ["arsip@lpse.example"]
    settings.EMAIL_BACKEND = "tests.lpse.jejak.test_jangkar.SurelMati"
    with pytest.raises(AturanDilanggar, match=r"surel ke arsip@lpse\.example tidak terkirim"):
        jangkarkan_malam(layanan=layanan)
    assert [j.jenis for j in JangkarJejak.objects.all()] == [JenisJangkar.RFC3161]


class SurelMati:
    """A mail server that is away."""

    def __init__(self, **_kwargs: object) -> None: ...

    def send_messages(self, _surat: list[object]) -> int:
        raise ConnectionRefusedError("server surel mati")


def _tolak(_isi: bytes) -> bytes:
    return bytes(tsp.TimeStampResp({"status": {"status": "rejection"}}).dump())


def _kacau(_isi: bytes) -> bytes:
    return b"bukan ASN.1"


def _mati(_isi: bytes) -> bytes:
    raise TimeoutError("terlalu lama")


@pytest.mark.parametrize(
    ("jawab", "pesan"),
    [(_tolak, "menolak"), (_mati, "terlalu lama"), (_kacau, "tidak menjawab dengan benar")],
)
def test_layanan_stempel_yang_gagal(rantai: list[Jejak], settings: SettingsWrapper, jawab: Tsa, pesan: str) -> None:
    settings.LPSE_TSA_URL = "https://tsa.example/"
    with pytest.raises(AturanDilanggar, match=pesan):
        jangkarkan_malam(layanan=jawab)
    assert not JangkarJejak.objects.exists()


def test_jawaban_untuk_sidik_lain_ditolak(rantai: list[Jejak], stamper: DummyTimeStamper) -> None:
    def jawab(isi: bytes) -> bytes:
        permintaan = tsp.TimeStampReq.load(isi)
        permintaan["message_imprint"]["hashed_message"] = bytes(32)
        return bytes(stamper.request_tsa_response(tsp.TimeStampReq.load(permintaan.dump(force=True))).dump())

    with pytest.raises(AturanDilanggar, match="permintaan yang lain"):
        tsa.stempel("ab" * 32, jawab)


def test_lewat_http(settings: SettingsWrapper, tsa_http: str) -> None:
    settings.LPSE_TSA_URL = tsa_http
    layanan = tsa.layanan_setelan()
    assert layanan
    token, _saat = tsa.stempel("cd" * 32, layanan)
    assert tsa.isi_token(token)[0] == "cd" * 32
    settings.LPSE_TSA_URL = "file:///etc/passwd"
    bukan_http = tsa.layanan_setelan()
    assert bukan_http
    with pytest.raises(AturanDilanggar, match="bukan http"):
        tsa.stempel("cd" * 32, bukan_http)


def test_stempel_yang_ditukar_ditemukan(rantai: list[Jejak], settings: SettingsWrapper, layanan: Tsa) -> None:
    token = tsa.stempel("ef" * 32, layanan)
    kepala = kepala_rantai()
    jangkarkan(untuk="rfc3161", tujuan="https://tsa.example/", kepala=kepala, token=token)
    hasil = periksa()
    assert (hasil.utuh, hasil.rusak_jenis, hasil.rusak_urut) == (False, JenisRusak.JANGKAR, 7)


def test_laporan_mencetak_kepala_dan_menyimpannya_sekali(rantai: list[Jejak]) -> None:
    kepala = kepala_rantai()
    assert kepala
    satu = jangkarkan(untuk="laporan", tujuan="Lembar November 2026")
    assert (satu.urut, satu.sidik) == (kepala.urut, kepala.sidik)
    assert jangkarkan(untuk="laporan", tujuan="Lembar November 2026") == satu


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        (f"Urut 12.345, Sidik {'ab' * 32}", (12345, "ab" * 32)),
        (f"Kepala rantai jejak\nUrut : 7\nSidik: {' '.join(['ABCDEF01'] * 8)}\nBaris terakhir", (7, "abcdef01" * 8)),
    ],
)
def test_baca_tempelan(teks: str, harapan: tuple[int, str]) -> None:
    assert baca_tempelan(teks=teks) == harapan


@pytest.mark.parametrize(
    ("teks", "pesan"), [("urut 7", "Sidik"), ("ab" * 32, "Nomor urut"), (f"urut 7 {'ab' * 33}", "Sidik")]
)
def test_tempelan_yang_kurang_disebut(teks: str, pesan: str) -> None:
    with pytest.raises(AturanDilanggar, match=pesan):
        baca_tempelan(teks=teks)


def test_bandingkan_di_layar(rantai: list[Jejak], pak_auditor: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    kepala = kepala_rantai()
    assert kepala
    assert bandingkan(urut=7, sidik=kepala.sidik.upper()).cocok
    klien = masuk_sebagai(pak_auditor)
    for tempelan, pesan in (
        (f"Urut 7 Sidik {kepala.sidik_berkelompok}", "Sidik pada urut 7 sama"),
        (f"Urut 7 Sidik {'0' * 64}", "pernah ditulis ulang"),
        (f"Urut 9 Sidik {kepala.sidik}", "ekornya terpotong"),
        ("entah", "Sidik tidak ditemukan"),
    ):
        assert pesan in klien.get("/jejak/rantai/", {"tempelan": tempelan}).content.decode()
    isi = klien.get("/jejak/rantai/").content.decode()
    assert "LPSE_JANGKAR_SUREL belum disetel" in isi
    assert "Periksa sekarang" not in isi
