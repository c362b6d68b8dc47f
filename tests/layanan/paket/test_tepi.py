"""Rare rows of an import: an older version that comes later, a complaint that comes often, the worker's turn."""

from __future__ import annotations

import pytest

from layanan.paket import services, tasks
from layanan.paket.enums import JenisImporPaket
from layanan.paket.models import Paket
from layanan.paket.services_tulis import HasilTulis, tulis
from tests.layanan.paket.contoh import TENDER

pytestmark = pytest.mark.django_db
KODE = "10096514000"


def test_versi_lama_yang_datang_kemudian_tidak_menang() -> None:
    baru = max(
        (t for t in TENDER if isinstance(t, dict) and str(t.get("kd_tender")) == KODE), key=lambda t: t["versi_tender"]
    )
    tulis(jenis=JenisImporPaket.TENDER, baris=[baru, {**baru, "versi_tender": 1, "nama_paket": "Lama"}], asal="x.json")
    assert Paket.objects.get(kode_tender=KODE).nama != "Lama"


def test_contoh_nomor_baris_terbatas() -> None:
    hasil = HasilTulis()
    for nomor in range(1, 50):
        hasil.ingat("Dilewati: kosong", nomor)
    (satu,) = hasil.peringatan()
    assert hasil.jumlah["Dilewati: kosong"] == 49
    assert len(hasil.contoh["Dilewati: kosong"]) < 49
    assert satu["kalimat"] == "Dilewati: kosong"


def test_unggahan_diserahkan_kepada_pekerja(monkeypatch: pytest.MonkeyPatch) -> None:
    diminta: list[int] = []
    monkeypatch.setattr(tasks.impor, "delay", lambda *, impor_id: diminta.append(impor_id))
    services._suruh(7)
    assert diminta == [7]
