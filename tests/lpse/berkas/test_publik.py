"""Files of people without an account: they belong to an object, which has an allowance of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model

from lpse.akun.models import Pengguna
from lpse.berkas import clamd, registri, services_pindai
from lpse.berkas.models import Berkas
from lpse.berkas.registri import KEGUNAAN
from lpse.berkas.services import hapus_publik, terima
from lpse.berkas.sinyal import berkas_publik_ditolak
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from tests.bantuan.berkas_baik import pdf
from tests.bantuan.berkas_uji import UJI, unggahan
from tests.pabrik import PabrikRevisiNaskah, PabrikServer

PUBLIK = replace(UJI, kode="uji.publik", publik=True, kuota_pemilik=2500, maks_berkas_pemilik=3)


@pytest.fixture(autouse=True)
def kegunaan_publik(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(registri.KEGUNAAN, PUBLIK.kode, PUBLIK)


@pytest.fixture
def objek(db: None) -> Model:
    server: Model = PabrikServer()
    return server


def _terima(objek: Model | None, isi: bytes | None = None, kegunaan: str = PUBLIK.kode, **lain: Any) -> Berkas:  # noqa: ANN401 - arguments of the door
    return terima(unggahan=unggahan("ktp.pdf", isi), kegunaan=kegunaan, pemilik=objek, **lain)


def test_milik_objek_dan_bukan_siapa_siapa(objek: Model, asep: Pengguna, bu_kepala: Pengguna) -> None:
    berkas = _terima(objek)
    assert (berkas.pengunggah, berkas.pemilik, berkas.asal) == (None, f"infrastruktur.server:{objek.pk}", "unggahan")
    assert list(Berkas.objects.milik_objek(objek)) == [berkas]
    assert not Berkas.objects.milik_objek(PabrikServer()).exists()
    assert not Berkas.objects.terlihat_oleh(asep).filter(pk=berkas.pk).exists()
    jejak = Jejak.objects.tentang(berkas).get()
    assert (jejak.kata, jejak.pelaku_id) == ("menerima unggahan publik", None)


def test_tepat_satu_pemilik(objek: Model, asep: Pengguna) -> None:
    keliru: list[dict[str, Any]] = [
        {"objek": None},
        {"objek": objek, "oleh": asep},
        {"objek": objek, "kegunaan": UJI.kode},
    ]
    for satu in keliru:  # nobody's, two owners, a use that is not public
        with pytest.raises(ValueError, match="harus milik satu orang"):
            _terima(**satu)
    berkas = _terima(objek)
    with pytest.raises(IntegrityError), transaction.atomic():
        Berkas.objects.create(
            isi=berkas.isi, nama="x.pdf", mime="application/pdf", kegunaan=UJI.kode, pengunggah=asep, pemilik="a:1",
            status="tersedia", pemindaian="tanpa",
        )  # fmt: skip


def test_jatah_objek_sendiri(objek: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    ukuran = len(pdf())
    monkeypatch.setitem(KEGUNAAN, PUBLIK.kode, replace(PUBLIK, kuota_pemilik=ukuran + 10, maks_byte=ukuran + 5))
    _terima(objek)
    with pytest.raises(AturanDilanggar, match="Jatah unggahan di sini tidak cukup: sisa 10 B"):
        _terima(objek)
    with pytest.raises(AturanDilanggar, match="Paling besar"):
        _terima(objek, b"%PDF-" + b"x" * (ukuran + 6))
    _terima(PabrikServer())  # another's allowance is another's
    monkeypatch.setitem(KEGUNAAN, PUBLIK.kode, replace(PUBLIK, maks_berkas_pemilik=1))
    with pytest.raises(AturanDilanggar, match="Sudah 1 berkas di sini"):
        _terima(objek)


def test_hapus_hanya_milik_sendiri_yang_lepas(objek: Model) -> None:
    berkas = _terima(objek)
    with pytest.raises(AturanDilanggar, match="sudah dihapus"):
        hapus_publik(berkas_id=berkas.pk, pemilik=PabrikServer())
    PabrikRevisiNaskah(berkas=berkas)
    with pytest.raises(AturanDilanggar, match="sudah dipakai"):
        hapus_publik(berkas_id=berkas.pk, pemilik=objek)
    lain = _terima(objek)
    assert hapus_publik(berkas_id=lain.pk, pemilik=objek) == "ktp.pdf"
    assert not Berkas.objects.filter(pk=lain.pk).exists()


def test_terjangkit_diberitahukan_lewat_sinyal(
    objek: Model,
    settings: Any,  # noqa: ANN401 - pytest-django's
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    berkas = _terima(objek)
    settings.CLAMD = "127.0.0.1:1"
    monkeypatch.setattr(clamd, "pindai", lambda _isi: "Win.Test")
    dengar: list[Berkas] = []

    def catat(berkas: Berkas, **_kwargs: object) -> None:
        dengar.append(berkas)

    berkas_publik_ditolak.connect(catat)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            assert services_pindai.pindai_satu(berkas_id=berkas.pk) == "ditolak"
    finally:
        berkas_publik_ditolak.disconnect(catat)
    assert dengar == [berkas]


@pytest.mark.django_db(transaction=True)
def test_dua_unggahan_sekaligus_tidak_melewati_jatah(
    benang: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KEGUNAAN, PUBLIK.kode, replace(PUBLIK, maks_berkas_pemilik=1))
    objek: Model = PabrikServer()
    hasil = benang(lambda: _terima(objek), n=3)
    assert (len(hasil.nilai), Berkas.objects.milik_objek(objek).count()) == (1, 1)
    assert all(isinstance(galat, AturanDilanggar) for galat in hasil.galat)
