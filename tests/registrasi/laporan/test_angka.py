"""The figures against a set made by hand, and the sheet of a day as an official paper."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from lpse.galat import AturanDilanggar, TransisiBasi
from registrasi.laporan import selectors, services
from registrasi.laporan.models import LembarLoket
from registrasi.verifikasi.models import Keputusan
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE
from tests.pabrik_pendaftaran import PabrikPermohonan
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
WITA = ZoneInfo("Asia/Makassar")


def _jam(hari: int, jam: int, bulan: int = 11) -> dt.datetime:
    return dt.datetime(2026, bulan, hari, jam, tzinfo=WITA)


@pytest.fixture
def contoh(rina: Pengguna) -> None:
    """November 2026: four came, two approved, one refused; one of October decided in November; one waits."""
    PabrikProfilLPSE(kota="Masamba")
    for hari in range(5):
        PabrikJamLayanan(hari=hari, buka=dt.time(7, 30), tutup=dt.time(16))

    def satu(diajukan: dt.datetime, hasil: str = "", diputus: dt.datetime | None = None, **lain: object) -> None:
        ubah = {"diajukan_pada": diajukan, "petugas": rina, "tenggat_layanan": diajukan + dt.timedelta(days=2), **lain}
        if not hasil:
            PabrikPermohonan(status="menunggu_verifikasi", **ubah)
            return
        if hasil == "disetujui":
            ubah["pengguna"] = PabrikPenggunaSPSE()
        assert diputus is not None
        p = PabrikPermohonan(status=hasil, diputus_pada=diputus, **ubah)
        alasan = {"alasan_kode": "sudah_terdaftar", "alasan": "Sudah ada."} if hasil == "ditolak" else {}
        Keputusan.objects.create(permohonan=p, hasil=hasil, oleh=rina, pada=diputus, **alasan)

    satu(_jam(18, 9), "disetujui", _jam(18, 11))  # two working hours, a Wednesday
    satu(_jam(18, 9), "disetujui", _jam(19, 9), kanal="online")
    satu(_jam(19, 10), "ditolak", _jam(30, 10), kanal="video")
    satu(_jam(20, 10))
    satu(_jam(30, 15, 10), "disetujui", _jam(2, 9))


def test_bulanan(contoh: None) -> None:
    a = selectors.bulanan(dt.date(2026, 11, 21))
    assert (a.diterima, a.disetujui, a.ditolak, a.diputus) == (4, 3, 1, 4)
    assert a.sebab_tolak == [("Sudah memiliki User ID", 1)]
    assert {b.nama: (b.diterima, b.disetujui, b.ditolak) for b in a.menurut_kanal} == {
        "Tatap muka": (2, 2, 0), "Online (unggah pindaian)": (1, 1, 0), "Panggilan video": (1, 0, 1),
    }  # fmt: skip
    assert a.lama.jumlah == 4
    assert a.lama.tepat == 2
    assert a.lama.persen_tepat == 50
    assert a.lama.terlama > a.lama.median > 0
    online = selectors.bulanan(dt.date(2026, 11, 1), kanal="online", jenis="penyedia_badan_usaha")
    assert (online.diterima, online.disetujui, online.ditolak) == (1, 1, 0)
    assert selectors.bulanan(dt.date(2025, 1, 1)).lama == selectors.Lama()
    deret = selectors.deret(dt.date(2026, 11, 1), banyak=3)
    assert [(b.nama, b.diterima, b.disetujui, b.ditolak) for _, b in deret] == [
        ("September 2026", 0, 0, 0), ("Oktober 2026", 1, 0, 0), ("November 2026", 4, 3, 1),
    ]  # fmt: skip


def test_harian_dan_naskahnya(contoh: None, rina: Pengguna, bu_kepala: Pengguna) -> None:
    lembar = selectors.harian(dt.date(2026, 11, 18))
    assert [k.kejadian for k in lembar.kejadian] == ["Permohonan diterima", "Permohonan diterima", "Disetujui"]
    assert (lembar.diterima, lembar.diputus) == (2, 1)
    assert lembar.jumlah("kanal") == [("Tatap muka", 2), ("Online (unggah pindaian)", 1)]
    with pytest.raises(AturanDilanggar, match="Tidak ada kejadian"):
        services.terbitkan_lembar(tanggal=dt.date(2020, 1, 1), oleh=rina)
    with pytest.raises(AturanDilanggar, match="belum tiba"):
        services.terbitkan_lembar(tanggal=dt.date(2100, 1, 1), oleh=rina)
    naskah = services.terbitkan_lembar(tanggal=dt.date(2026, 11, 18), oleh=rina)
    assert LembarLoket.objects.get().naskah == naskah
    assert [t.pengguna for t in naskah.tanda_tangan.order_by("pk")] == [rina, bu_kepala]
    with pytest.raises(TransisiBasi, match="sudah terbit"):
        services.terbitkan_lembar(tanggal=dt.date(2026, 11, 18), oleh=rina)


def test_tunggakan_dan_prakiraan(contoh: None) -> None:
    PabrikPermohonan(status="draf", tenggat=dt.date(2026, 12, 1))
    PabrikPermohonan(status="perlu_perbaikan", tenggat=dt.date(2026, 12, 25))
    t = selectors.tunggakan(sekarang=_jam(25, 9))
    assert {kode: n for kode, _, n, _ in t.baris} == {
        "draf": 1, "terdaftar_online": 0, "menunggu_verifikasi": 1, "perlu_perbaikan": 1,
    }  # fmt: skip
    assert (t.jumlah, t.lewat_layanan) == (3, 1)
    p = selectors.prakiraan(mulai=dt.date(2026, 11, 25))
    assert (p.jumlah, len(p.per_hari), [x.status for x in p.permohonan]) == (1, 30, ["draf"])
    assert dict(p.per_hari)[dt.date(2026, 12, 1)] == 1


def test_layar(contoh: None, rina: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(rina)
    bulan = klien.get(reverse("registrasi:laporan"), {"bulan": "2026-11", "kanal": "online"})
    assert bulan.context["a"].diterima == 1
    assert klien.get(reverse("registrasi:laporan"), {"bulan": "kapan"}).status_code == 302
    assert klien.get(reverse("registrasi:laporan"), {"unduh": "xlsx"}).headers["Content-Type"].endswith("sheet")
    assert "Disetujui" in klien.get(reverse("registrasi:laporan_harian"), {"tanggal": "2026-11-18"}).content.decode()
    for nama in ("laporan_harian", "laporan_tunggakan"):
        assert klien.get(reverse(f"registrasi:{nama}"), {"unduh": "csv"}).headers["Content-Type"].startswith("text/csv")
    assert klien.get(reverse("registrasi:laporan_tunggakan")).status_code == 200
    terbit = reverse("registrasi:laporan_terbit", args=["2026-11-18"])
    klien.post(terbit, {"kunci_kirim": klien.get(terbit).context["kunci_kirim"]})
    assert LembarLoket.objects.get().oleh == rina
