"""Every URL × every role × own and somebody else's object, against the declared table (ARCHITECTURE § 4.8)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from inspect import signature

import pytest
from django.db import transaction
from django.urls import reverse

from lpse.akun.akses import Izin, aturan_untuk
from tests.bantuan.alamat_url import Alamat, semua_alamat
from tests.meta.baris_akses import SEMUA, TAMU, Baris
from tests.meta.objek_akses import OBJEK
from tests.meta.pelaku import PEJALAN, Pelaku
from tests.meta.tabel_akses import TABEL

ALAMAT = [a for a in semua_alamat() if not a.nama.startswith("admin:")]
PER_NAMA = {a.nama: a for a in ALAMAT}
SIAPA = sorted(SEMUA)
#: For these every page of their own is drawn as well: nobody, staff, and the one who sees nearly all.
MELIHAT = (TAMU, "asep", "bu_kepala")
#: Where a stranger is sent, and from there back to the page they wanted.
KE_PINTU = f"{reverse('account_login')}?next=%2F"
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


def _penanya(baris: Baris) -> str:
    """Whoever tries, for everybody, what cannot depend on the person."""
    return "bu_kepala" if "bu_kepala" in baris.boleh else min(baris.boleh)


def _sama_bagi_semua(objek: str) -> bool:
    """Makers that do not look at who asks (their first argument is unused) give one that does not exist at all."""
    return not objek or next(iter(signature(OBJEK[objek]).parameters)).startswith("_")


def _metode(siapa: str, nama: str, *, milik: bool, ditolak: bool) -> list[str]:
    """The requests worth making: what answers everybody alike is asked by one of them."""
    baris = TABEL[nama]
    if ditolak:  # the door looks neither at the method nor at the object
        return [] if siapa not in PEJALAN or not milik else ["get", "post"] if siapa == "asep" else ["get"]
    if siapa == _penanya(baris):
        return ["get", "post"]
    if not milik and _sama_bagi_semua(baris.objek):
        return []
    kode = dict(zip(("get", "post"), baris.harapan(siapa, milik=milik), strict=True))
    return [m for m in kode if kode[m] != 405]


@pytest.mark.django_db
@pytest.mark.parametrize("siapa", SIAPA)
def test_tiap_alamat_menjawab_seperti_tabel(siapa: str, tanpa_rupa: TanpaRupa) -> None:
    pelaku = Pelaku(siapa)
    ditolak = {n for n in TABEL if pelaku.ditolak_di_pintu(PER_NAMA[n])}
    beda = {n: "(403, 403), tabel membolehkan" for n in ditolak if siapa in TABEL[n].boleh}
    for objek, nama_nama in _menurut_objek().items():
        for milik in (True, False) if objek else (True,):
            metode = {n: _metode(siapa, n, milik=milik, ditolak=n in ditolak) for n in nama_nama}
            if not any(metode.values()):
                continue
            with transaction.atomic():
                kwargs = OBJEK[objek](pelaku.orang, milik) if objek else {}
                with nullcontext() if siapa in MELIHAT and milik else tanpa_rupa():
                    dapat = {(n, m): pelaku.coba(m, n, kwargs) for n in nama_nama for m in metode[n]}
                transaction.set_rollback(True)
            for (n, m), (status, tujuan) in dapat.items():
                harap = TABEL[n].harapan(siapa, milik=milik)[m == "post"]
                nama = f"{m} {n}{'' if milik else ' (milik orang lain)'}"
                if status != harap:
                    beda[nama] = f"{status}, tabel {harap}"
                elif siapa == TAMU and n in ditolak and not tujuan.startswith(KE_PINTU):
                    beda[nama] = f"diantar ke {tujuan}"
    assert beda == {}


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
