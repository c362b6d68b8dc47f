"""Uploads over tus: taken up after a broken line, refused in words, never another's."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from lpse.akun.models import Pengguna
from lpse.berkas import services_unggah as layanan, simpanan
from lpse.berkas.models import Berkas, Unggahan
from lpse.berkas.services import baca
from lpse.berkas.services_unggah import batalkan, lanjutkan, mulai
from lpse.galat import AturanDilanggar, TransisiBasi
from tests.bantuan.berkas_baik import pdf

ISI = pdf(2)
TUS = {"Tus-Resumable": "1.0.0"}


def _uraian(nama: str = "surat.pdf", kegunaan: str = "lpse.lampiran_umum") -> str:
    pasangan = {"nama": nama, "kegunaan": kegunaan}
    return ",".join(f"{k} {base64.b64encode(v.encode()).decode()}" for k, v in pasangan.items())


def _mulai(klien: Client, ukuran: int | str = len(ISI), uraian: str | None = None) -> Any:  # noqa: ANN401 - a test response
    janji = {"Upload-Length": str(ukuran), "Upload-Metadata": _uraian() if uraian is None else uraian}
    return klien.post(reverse("berkas:unggah"), headers={**TUS, **janji})


def _kirim(
    klien: Client, alamat: str, isi: bytes, dari: int | str, tipe: str = "application/offset+octet-stream"
) -> Any:  # noqa: ANN401 - as above
    return klien.patch(alamat, isi, content_type=tipe, headers={**TUS, "Upload-Offset": str(dari)})


@pytest.fixture
def klien_asep(masuk_sebagai: Callable[..., Client], asep: Pengguna) -> Client:
    return masuk_sebagai(asep)


def test_utuh_dari_awal_sampai_akhir(klien_asep: Client, asep: Pengguna, simpanan_uji: Path) -> None:
    jawaban = _mulai(klien_asep)
    alamat = jawaban.headers["Location"]
    assert (jawaban.status_code, jawaban.headers["Tus-Resumable"], "Upload-Expires" in jawaban.headers) == (
        201,
        "1.0.0",
        True,
    )
    separuh = _kirim(klien_asep, alamat, ISI[:500], 0)
    assert (separuh.status_code, separuh.headers["Upload-Offset"]) == (204, "500")
    kepala = klien_asep.head(alamat, headers=TUS)
    assert (kepala.headers["Upload-Offset"], kepala.headers["Upload-Length"]) == ("500", str(len(ISI)))
    akhir = _kirim(klien_asep, alamat, ISI[500:], 500)
    berkas = Berkas.objects.get()
    assert (akhir.headers["Upload-Offset"], akhir.headers["Lpse-Berkas"]) == (str(len(ISI)), str(berkas.kunci))
    assert (baca(berkas=berkas), berkas.nama, berkas.pengunggah) == (ISI, "surat.pdf", asep)
    assert list(simpanan.sementara().glob("*.tus")) == []
    lagi = klien_asep.head(alamat, headers=TUS)
    assert (lagi.headers["Upload-Offset"], lagi.headers["Lpse-Berkas"]) == (str(len(ISI)), str(berkas.kunci))
    assert lanjutkan(unggahan_id=Unggahan.objects.get().pk, mulai_dari=0, baca=lambda _n: b"") == (len(ISI), berkas)
    assert klien_asep.delete(alamat, headers=TUS).status_code == 204
    assert Berkas.objects.count() == 1


def test_garis_putus_lalu_dilanjutkan(asep: Pengguna) -> None:
    unggahan = mulai(nama="surat.pdf", ukuran=len(ISI), kegunaan="uji.semua", oleh=asep)
    sisa = [ISI[:300], ISI[300:700]]

    def putus(_n: int) -> bytes:
        if not sisa:
            raise OSError("sambungan putus")
        return sisa.pop(0)

    assert lanjutkan(unggahan_id=unggahan.pk, mulai_dari=0, baca=putus) == (700, None)
    panjang, berkas = lanjutkan(unggahan_id=unggahan.pk, mulai_dari=700, baca=lambda n: ISI[700 : 700 + n])
    assert berkas is not None
    assert (panjang, baca(berkas=berkas)) == (len(ISI), ISI)


def test_isi_yang_sudah_ada_tidak_meninggalkan_potongan(asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    unggah(asep, "a.pdf", ISI)
    unggahan = mulai(nama="b.pdf", ukuran=len(ISI), kegunaan="uji.semua", oleh=asep)
    assert lanjutkan(unggahan_id=unggahan.pk, mulai_dari=0, baca=lambda _n: ISI)[1] is not None
    assert list(simpanan.sementara().glob("*.tus")) == []


def test_letak_yang_salah_ditolak(klien_asep: Client) -> None:
    alamat = _mulai(klien_asep).headers["Location"]
    assert _kirim(klien_asep, alamat, b"x", 7).status_code == 409
    assert _kirim(klien_asep, alamat, b"x", "tujuh").status_code == 400
    assert _kirim(klien_asep, alamat, b"x", 0, tipe="text/plain").status_code == 415
    assert klien_asep.head(alamat).status_code == 412


def test_dua_penulis_sekaligus(asep: Pengguna, klien_asep: Client) -> None:
    alamat = _mulai(klien_asep).headers["Location"]
    unggahan = Unggahan.objects.get()
    with layanan._genggam(layanan.letak(unggahan=unggahan)):
        assert _kirim(klien_asep, alamat, ISI, 0).status_code == 423


def test_isi_jahat_ditolak_dan_lenyap(klien_asep: Client, simpanan_uji: Path) -> None:
    alamat = _mulai(klien_asep, 100).headers["Location"]
    jawaban = _kirim(klien_asep, alamat, b"MZ" + b"\0" * 98, 0)
    assert (jawaban.status_code, "program Windows" in jawaban.text) == (422, True)
    assert (Unggahan.objects.count(), Berkas.objects.count()) == (0, 0)
    assert [p for p in simpanan_uji.rglob("*") if p.is_file()] == []


def test_galat_kami_minta_byte_terakhir_lagi(asep: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    unggahan = mulai(nama="surat.pdf", ukuran=len(ISI), kegunaan="uji.semua", oleh=asep)

    def rusak(**_lain: object) -> None:
        raise RuntimeError("basis data pergi")

    with monkeypatch.context() as ganti:
        ganti.setattr(layanan, "terima_tulisan", rusak)
        with pytest.raises(RuntimeError):
            lanjutkan(unggahan_id=unggahan.pk, mulai_dari=0, baca=lambda _n: ISI)
    assert layanan.diterima(unggahan=unggahan) == len(ISI) - 1
    assert lanjutkan(unggahan_id=unggahan.pk, mulai_dari=len(ISI) - 1, baca=lambda _n: ISI[-1:])[1] is not None
    lain = mulai(nama="surat.pdf", ukuran=len(ISI), kegunaan="uji.semua", oleh=asep)

    def rusak_setelah_pindah(**_lain: object) -> None:
        layanan.letak(unggahan=lain).unlink()
        raise RuntimeError("basis data pergi")

    monkeypatch.setattr(layanan, "terima_tulisan", rusak_setelah_pindah)
    with pytest.raises(RuntimeError):
        lanjutkan(unggahan_id=lain.pk, mulai_dari=0, baca=lambda _n: ISI)
    assert layanan.diterima(unggahan=lain) == 0


def test_cakram_penuh_di_tengah(asep: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    unggahan = mulai(nama="surat.pdf", ukuran=len(ISI), kegunaan="uji.semua", oleh=asep)

    def penuh(_fd: int, _isi: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", penuh)
    with pytest.raises(AturanDilanggar, match="Ruang simpan server penuh"):
        lanjutkan(unggahan_id=unggahan.pk, mulai_dari=0, baca=lambda _n: ISI)


@pytest.mark.parametrize(
    ("ukuran", "uraian", "status", "kata"),
    [
        (47_185_921, None, 413, "Paling besar 45 MB"),
        (0, None, 422, "kosong"),
        ("seribu", None, 400, "tidak lengkap"),
        (10, "nama !!!", 400, "tidak lengkap"),
        (10, _uraian(kegunaan="tiada"), 404, "tidak dikenal"),
    ],
)
def test_janji_yang_ditolak(klien_asep: Client, ukuran: int | str, uraian: str | None, status: int, kata: str) -> None:
    jawaban = _mulai(klien_asep, ukuran, uraian)
    assert (jawaban.status_code, kata in jawaban.text) == (status, True)
    assert Unggahan.objects.count() == 0


def test_terlalu_banyak_sekaligus(asep: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layanan, "MAKS_BERJALAN", 1)
    satu = mulai(nama="a.pdf", ukuran=5, kegunaan="uji.semua", oleh=asep)
    with pytest.raises(AturanDilanggar, match="Sudah 1 unggahan"):
        mulai(nama="b.pdf", ukuran=5, kegunaan="uji.semua", oleh=asep)
    batalkan(unggahan_id=satu.pk)
    batalkan(unggahan_id=satu.pk)
    assert mulai(nama="b.pdf", ukuran=5, kegunaan="uji.semua", oleh=asep).pk


def test_janji_ikut_jatah(asep: Pengguna, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.BERKAS_KUOTA_BYTE = 100
    satu = mulai(nama="a.pdf", ukuran=80, kegunaan="uji.semua", oleh=asep)
    with pytest.raises(AturanDilanggar, match="Jatah simpan"):
        mulai(nama="b.pdf", ukuran=30, kegunaan="uji.semua", oleh=asep)
    Unggahan.objects.filter(pk=satu.pk).update(kedaluwarsa_pada=timezone.now() - timedelta(hours=1))
    assert mulai(nama="b.pdf", ukuran=30, kegunaan="uji.semua", oleh=asep).nama == "b.pdf"


def test_unggahan_orang_lain_tidak_ada(
    klien_asep: Client, masuk_sebagai: Callable[..., Client], dodi: Pengguna
) -> None:
    alamat = _mulai(klien_asep).headers["Location"]
    klien_dodi = masuk_sebagai(dodi)
    assert klien_dodi.head(alamat, headers=TUS).status_code == 404
    assert _kirim(klien_dodi, alamat, ISI, 0).status_code == 404
    assert klien_dodi.delete(alamat, headers=TUS).status_code == 404


def test_dibatalkan(klien_asep: Client) -> None:
    alamat = _mulai(klien_asep).headers["Location"]
    _kirim(klien_asep, alamat, ISI[:10], 0)
    assert klien_asep.delete(alamat, headers=TUS).status_code == 204
    assert (Unggahan.objects.count(), list(simpanan.sementara().glob("*.tus"))) == (0, [])


def test_server_menyebut_kemampuannya(klien_asep: Client) -> None:
    jawaban = klien_asep.options(reverse("berkas:unggah"))
    assert (jawaban.status_code, jawaban.headers["Tus-Extension"]) == (204, "creation,expiration,termination")


def test_tanpa_token_csrf_ditolak(asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(asep)
    klien.handler.enforce_csrf_checks = True
    assert _mulai(klien).status_code == 403


def test_transisi_basi_bernama(asep: Pengguna) -> None:
    unggahan = mulai(nama="a.pdf", ukuran=5, kegunaan="uji.semua", oleh=asep)
    with pytest.raises(TransisiBasi, match="sampai 0 byte, bukan 3"):
        lanjutkan(unggahan_id=unggahan.pk, mulai_dari=3, baca=lambda _n: b"")
