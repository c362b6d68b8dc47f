"""The demo office's servers and their history: believable, deterministic, lawful."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection

from infrastruktur.pemantauan.contoh import pengukur_contoh
from infrastruktur.pemantauan.enums import Keadaan
from infrastruktur.pemantauan.models import PemantauanHarian, Pengukuran, PrakiraanPenuh, Ringkasan, TindakLanjut
from infrastruktur.perangkat.models import Server
from lpse.demo import registri
from lpse.demo.registri import jalankan
from tests.pabrik import PabrikServer

#: The servers' own shares and what they stand on; the whole office is filled in tests/lpse/demo/test_perintah_demo.py.
BAGIAN = ("lpse.akun", "lpse.waktu", "infrastruktur.perangkat", "infrastruktur.pemantauan")
KINI = dt.datetime(2026, 11, 19, 1, 40, tzinfo=dt.UTC)


@pytest.mark.django_db
def test_kantor_kecil(pada: Callable[[str], dt.datetime], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registri, "BAGIAN", {kode: registri.BAGIAN[kode] for kode in BAGIAN})
    pada("2026-11-19 09:40")
    jalankan("kecil", sekarang=KINI)
    connection.check_constraints()
    assert set(Server.objects.values_list("nama", "contoh")) == {
        ("SPSE-APP", True),
        ("SPSE-DB", True),
        ("Cadangan", True),
        ("Portal LPSE", False),
    }
    assert Pengukuran.objects.count() > 12_000
    assert Ringkasan.objects.count() > 20_000
    # Nothing is made up under the name of the machine that is really measured.
    nyata = Server.objects.get(contoh=False)
    assert nyata.dipantau_sejak == dt.date(2026, 11, 19)
    assert not Pengukuran.objects.filter(server=nyata).exists()
    assert not PemantauanHarian.objects.filter(server=nyata).exists()
    db = PemantauanHarian.objects.get(server__kode="spse-db", tanggal=dt.date(2026, 11, 19))
    assert (db.keadaan, db.disk_kait, db.dikonfirmasi_oleh) == (Keadaan.WASPADA, "/data", None)
    assert 82 < (db.disk_persen or 0) < 84
    kosong = PemantauanHarian.objects.get(jumlah_sampel=0)
    assert (kosong.server.kode, kosong.keadaan) == ("cadangan", "tidak_terjangkau")
    assert "padam" in kosong.catatan.get().isi
    assert list(PrakiraanPenuh.objects.values_list("server__kode", "kait")) == [("spse-db", "/data")]
    assert set(TindakLanjut.objects.values_list("status", flat=True)) == {"dikerjakan", "selesai"}


@pytest.mark.django_db
def test_benih_yang_sama_memberi_angka_yang_sama() -> None:
    server = PabrikServer(kode="spse-db", contoh=True)
    satu, dua = pengukur_contoh(server, KINI).ukur(), pengukur_contoh(server, KINI).ukur()
    assert satu == dua
    assert satu != pengukur_contoh(server, KINI + dt.timedelta(minutes=5)).ukur()
    assert pengukur_contoh(PabrikServer(kode="tak-dikenal"), KINI).ukur()
