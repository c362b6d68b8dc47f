"""The signers themselves: the shipped one on bare PDFs, and what stands behind the same interface from afar."""

from __future__ import annotations

import base64
import json
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from asn1crypto import tsp
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from django.contrib.staticfiles import finders
from django.core.exceptions import ImproperlyConfigured
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko.sign.timestamps import DummyTimeStamper
from pytest_django import Settings

from lpse.naskah import sertifikat
from lpse.naskah.penanda import BAWAAN, penanda_aktif
from lpse.naskah.penanda.angkut import AngkutanHTTP, Balasan, Surat, TakTersambung, TanpaJawaban
from lpse.naskah.penanda.bukti import BuktiTanda, TakTerbaca, baca_bukti
from lpse.naskah.penanda.dasar import Hasil, KunciDitolak, PenandaMenolak, PenandaTakTersedia, Permintaan
from lpse.naskah.penanda.huruf import HurufTanda, huruf_tanda
from lpse.naskah.penanda.jauh import PenandaJauh
from lpse.naskah.penanda.pkcs12 import BerkasKunci, PenandaPkcs12, buka
from lpse.naskah.penanda.tampak import _muatkan, _ukuran
from lpse.naskah.penanda.tsa import CapWaktu
from lpse.naskah.sertifikat import Otoritas
from lpse.naskah.sertifikat_berkas import tambah_akar
from tests.bantuan.tanda_tangan import FRASA, AngkutanPalsu, akar_asn1, p12, pdf_contoh, permintaan


@pytest.fixture(scope="module")
def akar() -> Otoritas:
    return sertifikat.buat_akar(kantor="LPSE Uji")


@pytest.fixture
def penanda(akar: Otoritas) -> PenandaPkcs12:
    isi = p12(akar)
    return PenandaPkcs12(lambda _pk: BerkasKunci(isi), tsa="")


def test_pilihan_penanda(settings: Settings) -> None:
    assert isinstance(penanda_aktif(), PenandaPkcs12)
    assert penanda_aktif() is penanda_aktif()
    settings.LPSE_PENANDA = "tiada.Penanda"
    with pytest.raises(ImproperlyConfigured, match="bukan penanda yang dikenal"):
        penanda_aktif()
    assert set(BAWAAN) == {"pkcs12", "segel"}


def test_dua_tanda_tangan_masing_masing_utuh(penanda: PenandaPkcs12, akar: Otoritas) -> None:
    satu = penanda.tandatangani(pdf_contoh(), permintaan())
    dua = penanda.tandatangani(satu.pdf, permintaan(1))
    bukti = baca_bukti(dua.pdf, [akar_asn1(akar)])
    assert [(b.bidang, b.utuh, b.tepercaya, b.seluruh, b.cap_waktu) for b in bukti] == [
        ("ttd_1", True, True, False, None),
        ("ttd_2", True, True, True, None),
    ]
    assert [b.tepercaya for b in baca_bukti(dua.pdf, [])] == [False, False]
    habis = datetime.now(tz=UTC) + timedelta(days=4000)
    assert [b.tepercaya for b in baca_bukti(dua.pdf, [akar_asn1(akar)], [habis, None])] == [False, True]
    with pytest.raises(PenandaMenolak, match="tidak dapat ditandatangani"):
        penanda.tandatangani(satu.pdf, permintaan())
    with pytest.raises(PenandaMenolak, match="tidak dapat ditandatangani"):
        penanda.tandatangani(b"bukan pdf", permintaan())
    with pytest.raises(TakTerbaca):
        baca_bukti(b"bukan pdf", [])


def p12_rsa(akar: Otoritas) -> bytes:
    """Somebody's own RSA-2048 certificate, as other authorities issue them."""
    contoh, _ = sertifikat.terbitkan(akar, nama="Andi", nip="", kantor="LPSE Uji", frasa=FRASA)
    kunci = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pembuat = x509.CertificateBuilder(
        contoh.issuer,
        contoh.subject,
        kunci.public_key(),
        x509.random_serial_number(),
        contoh.not_valid_before_utc,
        contoh.not_valid_after_utc,
        [e for e in contoh.extensions if not isinstance(e.value, x509.SubjectKeyIdentifier)],
    )
    return sertifikat.bungkus("Andi", kunci, pembuat.sign(akar.kunci, hashes.SHA256()), akar.sertifikat, FRASA)


def test_kunci_rsa_dari_penerbit_lain(akar: Otoritas) -> None:
    isi = p12_rsa(akar)
    hasil = PenandaPkcs12(lambda _pk: BerkasKunci(isi), tsa="").tandatangani(pdf_contoh(), permintaan())
    assert [(b.utuh, b.tepercaya) for b in baca_bukti(hasil.pdf, [akar_asn1(akar)])] == [(True, True)]


def test_amplop_tanpa_kunci(akar: Otoritas) -> None:
    kosong = pkcs12.serialize_key_and_certificates(
        b"x", None, None, [akar.sertifikat], BestAvailableEncryption(FRASA.encode())
    )
    with pytest.raises(KunciDitolak):
        buka(BerkasKunci(kosong), FRASA)


def test_cap_waktu(akar: Otoritas, monkeypatch: pytest.MonkeyPatch) -> None:
    """B-T: the moment is sealed by the service; without its answer nothing is signed."""
    kunci = SimpleSigner.load_pkcs12_data(p12_rsa(akar), (), FRASA.encode())
    palsu = DummyTimeStamper(tsa_cert=kunci.signing_cert, tsa_key=kunci.signing_key)
    isi = p12(akar)

    def jawab(surat: Surat) -> Balasan:
        return Balasan(200, palsu.request_tsa_response(tsp.TimeStampReq.load(surat.isi)).dump(), {"content-type": _TSR})

    def dengan(*jawaban: object) -> Hasil:
        angkutan = AngkutanPalsu(*jawaban)  # type: ignore[arg-type] # answers of every kind
        monkeypatch.setattr("lpse.naskah.penanda.pkcs12.CapWaktu", partial(CapWaktu, angkutan=angkutan))
        penanda = PenandaPkcs12(lambda _pk: BerkasKunci(isi), tsa="http://cap.example/")
        assert penanda.batas_detik == 30
        return penanda.tandatangani(pdf_contoh(), permintaan())

    hasil = dengan(jawab)
    assert hasil.rincian["tingkat"] == "B-T"
    (bukti,) = baca_bukti(hasil.pdf, [akar_asn1(akar)])
    assert bukti.cap_waktu is not None
    assert (bukti.utuh, bukti.tepercaya) == (True, True)
    for buruk in (TakTersambung("mati"), Balasan(503, b"", {}), Balasan(200, b"", {"content-type": "text/html"})):
        with pytest.raises(PenandaTakTersedia, match="cap waktu"):
            dengan(buruk)


_TSR = "application/timestamp-reply"


def test_huruf_dan_rupa(settings: Settings) -> None:
    huruf = huruf_tanda()
    assert huruf is huruf_tanda()
    assert len(huruf.berkas) < 30_000
    assert huruf.panjang_teks("mm", 10) > huruf.panjang_teks("ii", 10)
    assert huruf.sandikan("☃") == huruf.sandikan("?")
    assert _muatkan(huruf, "Pendek", 8, 500) == "Pendek"
    potong = _muatkan(huruf, "Nama yang panjang sekali", 8, 40)
    assert potong.endswith("…")
    assert huruf.panjang_teks(potong, 8) <= 40
    assert _ukuran(huruf, ("x" * 400,), 100, 40) == 4.5
    huruf_tanda.cache_clear()
    settings.STATICFILES_DIRS = []
    lupakan: Callable[[], None] = finders.get_finder.cache_clear  # type: ignore[attr-defined] # an lru_cache
    lupakan()
    try:
        with pytest.raises(RuntimeError, match="bin/setup"):
            huruf_tanda()
    finally:
        lupakan()
        huruf_tanda.cache_clear()
    assert isinstance(huruf, HurufTanda)


# --- Penanda jauh -----------------------------------------------------------------------------------------------------


class LayananContoh(PenandaJauh):
    """As the recipe writes it: JSON there, a signed PDF back."""

    kode = "contoh"
    label = "Layanan Contoh"
    jeda = 0.0
    alamat = "http://layanan.example/tandatangan"

    def susun(self, pdf: bytes, permintaan: Permintaan) -> Surat:
        isi = {
            "pdf": base64.b64encode(pdf).decode(),
            "nik": permintaan.nik,
            "frasa": permintaan.frasa,
            "halaman": permintaan.bidang.halaman,
            "kotak": permintaan.bidang.kotak,
        }
        return Surat(self.alamat, json.dumps(isi).encode(), {"Idempotency-Key": permintaan.kunci})

    def buka(self, balasan: Balasan) -> bytes:
        jawaban = json.loads(balasan.isi)
        if "galat" in jawaban:
            raise PenandaMenolak(jawaban["galat"])
        return base64.b64decode(jawaban["pdf"])


class LayananSekali(LayananContoh):
    idempoten = True


@pytest.fixture
def di_seberang(
    penanda: PenandaPkcs12, akar: Otoritas, settings: Settings, tmp_path: Path
) -> Callable[[Surat], Balasan]:
    """The other side: signs what it gets with a certificate that this office trusts."""
    settings.LPSE_VAR = tmp_path
    tambah_akar(sertifikat.pem(akar.sertifikat))

    def tanda(surat: Surat) -> Balasan:
        pdf = base64.b64decode(json.loads(surat.isi)["pdf"])
        hasil = penanda.tandatangani(pdf, permintaan()).pdf
        return Balasan(200, json.dumps({"pdf": base64.b64encode(hasil).decode()}).encode(), {})

    return tanda


def _kirim(layanan: type[LayananContoh], *jawaban: object) -> tuple[AngkutanPalsu, Callable[[], Hasil]]:
    angkutan = AngkutanPalsu(*jawaban)  # type: ignore[arg-type] # answers of every kind
    return angkutan, lambda: layanan(angkutan).tandatangani(pdf_contoh(), permintaan())


def test_jauh_menandatangani(di_seberang: Callable[[Surat], Balasan]) -> None:
    angkutan, jalan = _kirim(LayananContoh, TakTersambung("sibuk"), Balasan(503, b"", {}), di_seberang)
    hasil = jalan()
    assert hasil.pdf.startswith(pdf_contoh())
    assert hasil.rincian["subjek"] == "Andi Nurhayati"
    assert [s.kepala["Idempotency-Key"] for s in angkutan.surat] == ["kunci-sama"] * 3
    assert all(b <= LayananContoh.batas_kirim for b in angkutan.batas)


def test_jauh_tak_menjawab_diulang_hanya_bila_aman(di_seberang: Callable[[Surat], Balasan]) -> None:
    angkutan, jalan = _kirim(LayananContoh, TanpaJawaban("waktu habis"))
    with pytest.raises(PenandaTakTersedia, match="tidak menjawab"):
        jalan()
    assert len(angkutan.surat) == 1
    angkutan, jalan = _kirim(LayananSekali, TanpaJawaban("waktu habis"), Balasan(500, b"", {}), di_seberang)
    assert jalan().rincian["serial"]
    assert len(angkutan.surat) == 3
    angkutan, jalan = _kirim(LayananContoh, Balasan(500, b"", {}))
    with pytest.raises(PenandaTakTersedia, match=r"terganggu \(kode 500\)"):
        jalan()
    _, jalan = _kirim(LayananContoh, *[TakTersambung("mati")] * 3)
    with pytest.raises(PenandaTakTersedia, match="tidak dapat dihubungi"):
        jalan()


def test_jauh_menyerah_pada_waktunya(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LayananContoh, "batas_detik", 0)
    _, jalan = _kirim(LayananContoh)
    with pytest.raises(PenandaTakTersedia, match="dalam 0 detik"):
        jalan()


def test_jauh_menolak() -> None:
    _, jalan = _kirim(LayananContoh, Balasan(403, b"", {}))
    with pytest.raises(PenandaMenolak, match=r"menolak permintaan \(kode 403\)"):
        jalan()
    _, jalan = _kirim(LayananContoh, Balasan(200, b'{"galat": "NIK tidak terdaftar."}', {}))
    with pytest.raises(PenandaMenolak, match="NIK tidak terdaftar"):
        jalan()


def test_jauh_jawaban_tak_dipercaya(
    di_seberang: Callable[[Surat], Balasan], settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer that is not our bytes, not signed, damaged, or by a stranger is thrown away."""
    _, jalan = _kirim(LayananContoh, di_seberang)
    sah = jalan().pdf

    def jawab(pdf: bytes) -> Balasan:
        return Balasan(200, json.dumps({"pdf": base64.b64encode(pdf).decode()}).encode(), {})

    rusak = bytearray(sah)
    rusak[sah.rindex(b"Menandatangani")] ^= 0x01
    for isi, pesan in (
        (pdf_contoh(), "bukan naskah yang dikirim"),
        (b"%PDF lain", "bukan naskah yang dikirim"),
        (pdf_contoh() + b"sampah", "tidak sah|tidak terbaca"),
        (bytes(rusak), "tidak sah|tidak terbaca"),
    ):
        _, jalan = _kirim(LayananContoh, jawab(isi))
        with pytest.raises(PenandaTakTersedia, match=pesan):
            jalan()
    monkeypatch.setattr(LayananContoh, "pemilik_cocok", lambda _s, _b, _p: False)
    _, jalan = _kirim(LayananContoh, jawab(sah))
    with pytest.raises(PenandaTakTersedia, match="bukan milik"):
        jalan()
    monkeypatch.undo()
    settings.LPSE_VAR = tmp_path / "tanpa-akar"
    _, jalan = _kirim(LayananContoh, jawab(sah))
    with pytest.raises(PenandaTakTersedia, match="tidak dikenal"):
        jalan()


def test_pemilik_cocok_bawaan() -> None:
    bukti = BuktiTanda("ttd_1", "Andi", "CA", "1", None, None, utuh=True, tepercaya=True, seluruh=True)
    assert LayananContoh().pemilik_cocok(bukti, permintaan())


class _Peladen(BaseHTTPRequestHandler):
    """A real socket: answers, hangs, or hangs up."""

    def do_POST(self) -> None:
        isi = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/macet":
            time.sleep(0.6)
            return
        if self.path == "/putus?x=1":
            self.connection.close()
            return
        self.send_response(201)
        self.send_header("X-Gema", self.headers.get("X-Kunci", ""))
        self.end_headers()
        self.wfile.write(isi[::-1])

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Quiet."""


@pytest.fixture
def peladen() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Peladen)
    benang = threading.Thread(target=server.serve_forever, daemon=True)
    benang.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    benang.join()


def test_angkutan_http(peladen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    http = AngkutanHTTP()
    balasan = http.kirim(Surat(f"{peladen}/baik", b"abc", {"X-Kunci": "7"}), batas=20)
    assert (balasan.status, balasan.isi, balasan.kepala["x-gema"]) == (201, b"cba", "7")
    with pytest.raises(TanpaJawaban):
        http.kirim(Surat(f"{peladen}/macet", b"x"), batas=0.2)
    with pytest.raises(TanpaJawaban):
        http.kirim(Surat(f"{peladen}/putus?x=1", b"x"), batas=20)
    with pytest.raises(TakTersambung):
        http.kirim(Surat("http://127.0.0.1:9/", b"x"), batas=20)
    with pytest.raises(TakTersambung):
        http.kirim(Surat(peladen.replace("http", "https"), b"x"), batas=1)
    monkeypatch.setattr("lpse.naskah.penanda.angkut.MAKS_JAWABAN", 2)
    with pytest.raises(TanpaJawaban, match="terlalu besar"):
        http.kirim(Surat(peladen, b"abc"), batas=20)


def test_sertifikat_untuk_tanda_tangan(akar: Otoritas) -> None:
    kunci = SimpleSigner.load_pkcs12_data(p12(akar), (), FRASA.encode())
    isi = x509.load_der_x509_certificate(kunci.signing_cert.dump())
    assert kunci.signing_cert.key_usage_value.native == {"digital_signature", "non_repudiation"}
    assert isi.not_valid_after_utc - isi.not_valid_before_utc == sertifikat.MASA_PEGAWAI
    assert kunci.signing_cert.subject.native["serial_number"] == "197508142000032005"
