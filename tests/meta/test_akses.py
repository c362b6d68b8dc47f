"""Every URL × every role × own and somebody else's object, against the declared table (ARCHITECTURE § 4.8)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import pytest
from django.db import transaction
from django.urls import reverse

from lpse.akun.akses import Izin, aturan_untuk
from tests.bantuan.alamat_url import Alamat, semua_alamat
from tests.meta.baris_akses import SEMUA, TAMU
from tests.meta.objek_akses import OBJEK
from tests.meta.pelaku import PEJALAN, Pelaku
from tests.meta.tabel_akses import TABEL

ALAMAT = [a for a in semua_alamat() if not a.nama.startswith("admin:")]
PER_NAMA = {a.nama: a for a in ALAMAT}
SIAPA = sorted(SEMUA)
#: For these every page of their own is drawn as well: nobody, staff, and the one who sees nearly all.
MELIHAT = (TAMU, "asep", "bu_kepala")
TanpaRupa = Callable[[], AbstractContextManager[None]]


def test_tiap_alamat_ada_di_tabel() -> None:
    assert {a.nama for a in ALAMAT} == set(TABEL)


def test_tiap_alamat_menyatakan_aksesnya() -> None:
    assert [a.nama for a in semua_alamat() if aturan_untuk(a.view, a.nama) is None] == []


def test_alamat_berobjek_punya_pembuat_objek() -> None:
    kurang = {n for n, b in TABEL.items() if n in PER_NAMA and bool(PER_NAMA[n].argumen) != bool(b.objek)}
    assert kurang == set()


def _menurut_objek() -> dict[str, list[str]]:
    """Addresses by the object they need, so that each object is made once for all of them."""
    hasil: dict[str, list[str]] = {}
    for nama, baris in TABEL.items():
        hasil.setdefault(baris.objek or "", []).append(nama)
    return hasil


@pytest.mark.django_db
@pytest.mark.parametrize("siapa", SIAPA)
def test_tiap_alamat_menjawab_seperti_tabel(siapa: str, tanpa_rupa: TanpaRupa) -> None:
    pelaku = Pelaku(siapa)
    beda: dict[str, str] = {}
    for objek, nama_nama in _menurut_objek().items():
        ditolak = {n for n in nama_nama if siapa not in PEJALAN and pelaku.ditolak_di_pintu(PER_NAMA[n])}
        beda |= {n: "(403, 403), tabel membolehkan" for n in ditolak if siapa in TABEL[n].boleh}
        dijalani = [n for n in nama_nama if n not in ditolak]
        for milik in (True, False) if objek and dijalani else (True,):
            with transaction.atomic():
                kwargs = OBJEK[objek](pelaku.orang, milik) if objek and dijalani else {}
                with nullcontext() if siapa in MELIHAT and milik else tanpa_rupa():
                    dapat = {n: tuple(pelaku.coba(m, n, kwargs)[0] for m in ("get", "post")) for n in dijalani}
                transaction.set_rollback(True)
            beda |= {
                f"{n} {'' if milik else '(milik orang lain) '}": f"{d}, tabel {TABEL[n].harapan(siapa, milik=milik)}"
                for n, d in dapat.items()
                if d != TABEL[n].harapan(siapa, milik=milik)
            }
    assert beda == {}


@pytest.mark.django_db
def test_tamu_diantar_ke_pintu_dan_kembali() -> None:
    pelaku = Pelaku(TAMU)
    salah = {}
    for nama in (n for n, b in TABEL.items() if TAMU not in b.boleh):
        kwargs = OBJEK[TABEL[nama].objek](None, True) if TABEL[nama].objek else {}
        tujuan = pelaku.coba("get", nama, kwargs)[1]
        if not tujuan.startswith(f"{reverse('account_login')}?next=%2F"):
            salah[nama] = tujuan
    assert salah == {}


def _berbahaya(alamat: Alamat) -> bool:
    aturan = aturan_untuk(alamat.view, alamat.nama)
    return isinstance(aturan, Izin) and aturan.ulang


@pytest.mark.django_db
def test_perbuatan_berbahaya_minta_bukti_diri_lagi() -> None:
    """Views with ``ulang=True`` send a session that proved itself long ago to prove itself again."""
    salah = {}
    for nama in (a.nama for a in ALAMAT if _berbahaya(a)):
        baris = TABEL[nama]
        for siapa in sorted(baris.boleh):
            pelaku = Pelaku(siapa, baru_saja=False)
            kwargs = OBJEK[baris.objek](pelaku.orang, True) if baris.objek else {}
            for metode in ("get", "post"):
                status, tujuan = pelaku.coba(metode, nama, kwargs)
                if (status, tujuan.split("?")[0]) != (302, reverse("account_reauthenticate")):
                    salah[f"{metode} {nama} {siapa}"] = (status, tujuan)
    assert salah == {}
