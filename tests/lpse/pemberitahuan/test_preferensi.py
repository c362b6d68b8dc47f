"""What a person wants to be told, and how."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from lpse.galat import AturanDilanggar
from lpse.pemberitahuan.models import JamTenang, PreferensiKabar
from lpse.pemberitahuan.registri import JENIS, JenisKabar
from lpse.pemberitahuan.selectors import jenis_untuk
from lpse.pemberitahuan.services_kotak import simpan_preferensi
from tests.pabrik import PabrikJamTenang

if TYPE_CHECKING:
    from django.test import Client

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
TENANG = (True, dt.time(20), dt.time(7))
HALAMAN = reverse("pemberitahuan:preferensi")


def _baris(pengguna: Pengguna) -> dict[str, tuple[bool, str]]:
    return {p.jenis: (p.portal, p.surel) for p in PreferensiKabar.objects.filter(pengguna=pengguna)}


def test_pilihan_tersimpan_dan_hanya_yang_berubah_menambah_riwayat(asep: Pengguna) -> None:
    pilihan = {"uji.biasa": (False, "ringkasan"), "uji.naik": (True, "tidak")}
    for _ in range(2):
        simpan_preferensi(pengguna=asep, pilihan=pilihan, tenang=TENANG)
    assert _baris(asep) == pilihan
    assert JamTenang.objects.get().mulai == dt.time(20)
    riwayat = PreferensiKabar.pgh_event_model.objects.count()  # type: ignore[attr-defined] # made by pghistory
    assert riwayat == 2
    simpan_preferensi(pengguna=asep, pilihan={"uji.biasa": (True, "tidak")}, tenang=(False, dt.time(21), dt.time(6)))
    assert _baris(asep)["uji.biasa"] == (True, "tidak")
    jam = JamTenang.objects.get()
    assert (jam.aktif, jam.mulai, jam.selesai) == (False, dt.time(21), dt.time(6))


@pytest.mark.parametrize(
    ("pilihan", "tenang", "pesan"),
    [
        ({"uji.tiada": (True, "tidak")}, TENANG, "tidak dikenal"),
        ({"uji.biasa": (True, "sms")}, TENANG, "tidak dikenal"),
        ({"uji.naik": (False, "tidak")}, TENANG, "wajib tampil di lonceng"),
        ({}, (True, dt.time(7), dt.time(7)), "jam yang lain"),
    ],
)
def test_pilihan_yang_ditolak(
    asep: Pengguna, pilihan: dict[str, tuple[bool, str]], tenang: tuple[bool, dt.time, dt.time], pesan: str
) -> None:
    with pytest.raises(AturanDilanggar, match=pesan):
        simpan_preferensi(pengguna=asep, pilihan=pilihan, tenang=tenang)
    assert not PreferensiKabar.objects.exists()
    assert not JamTenang.objects.exists()


def test_hanya_jenis_yang_dapat_sampai_kepadanya(asep: Pengguna, bu_kepala: Pengguna) -> None:
    JENIS["uji.kepala"] = JenisKabar("uji.kepala", "Khusus", "K", "", "x", izin="lpse.view_jejak")
    assert "uji.kepala" in {j.kode for j in jenis_untuk(bu_kepala)}
    assert "uji.kepala" not in {j.kode for j in jenis_untuk(asep)}
    with pytest.raises(AturanDilanggar, match="tidak dikenal"):
        simpan_preferensi(pengguna=asep, pilihan={"uji.kepala": (True, "tidak")}, tenang=TENANG)


def test_jenis_berkas_jejak_dan_naskah_menurut_peran(
    bu_kepala: Pengguna, asep: Pengguna, rina: Pengguna, pak_auditor: Pengguna
) -> None:
    """The auditor reads the trail and uploads nothing: neither its damage nor a refused file can reach them."""
    milik = ("lpse.berkas.", "lpse.jejak.", "lpse.naskah.")
    orang = (bu_kepala, asep, rina, pak_auditor)
    assert [{j.kode for j in jenis_untuk(o) if j.kode.startswith(milik)} for o in orang] == [
        {"lpse.jejak.rusak", "lpse.berkas.rusak", "lpse.berkas.ditolak", "lpse.naskah.menunggu_tanda_tangan"},
        {"lpse.berkas.rusak", "lpse.berkas.ditolak", "lpse.naskah.menunggu_tanda_tangan"},
        {"lpse.berkas.ditolak", "lpse.naskah.menunggu_tanda_tangan"},
        {"lpse.naskah.menunggu_tanda_tangan"},
    ]


def test_halaman_preferensi(asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(asep)
    isi = klien.get(HALAMAN).content.decode()
    assert 'value="20:00"' in isi
    assert '<option value="ringkasan" selected>' in isi  # the default of uji.ringkas
    data = {"tenang_mulai": "21:00", "tenang_selesai": "06:30"}
    for j in jenis_untuk(asep):
        data |= {f"portal_{j.kode}": "on", f"surel_{j.kode}": "langsung"}
    del data["portal_uji.biasa"], data["portal_uji.naik"]  # a disabled box is not sent; compulsory stays on
    jawaban = klien.post(HALAMAN, data, follow=True)
    assert "Preferensi pemberitahuan tersimpan." in jawaban.content.decode()
    assert _baris(asep)["uji.biasa"] == (False, "langsung")
    assert _baris(asep)["uji.naik"] == (True, "langsung")
    jam = JamTenang.objects.get()
    assert (jam.aktif, jam.mulai, jam.selesai) == (False, dt.time(21), dt.time(6, 30))
    salah = klien.post(HALAMAN, {**data, "tenang_selesai": "21:00"}).content.decode()
    assert "Jam tenang harus berakhir pada jam yang lain" in salah


def test_jam_tenang_milik_sendiri_saja(asep: Pengguna, rina: Pengguna) -> None:
    PabrikJamTenang(pengguna=rina)
    assert not JamTenang.objects.terlihat_oleh(asep).exists()
    assert str(JamTenang.objects.terlihat_oleh(rina).get()) == f"{rina}: 22.00–06.00"
