"""The harness itself: characters, clones, threads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.utils import timezone

from lpse.akun.models import Instansi, Pengguna
from lpse.akun.peran import PERAN
from lpse.jejak.models import Jejak
from lpse.jejak.services import catat
from tests.bantuan.ukuran import AWAL, BAGIAN, jarang
from tests.pabrik import TOKOH, PabrikInstansi, PabrikJejak, tokoh


@pytest.mark.parametrize("kode", TOKOH)
def test_tokoh_berperan_seperti_tertulis(db: None, kode: str) -> None:
    orang = tokoh(kode)
    assert orang.kode_peran == frozenset(TOKOH[kode][1])
    assert tokoh(kode).pk == orang.pk


def test_tiap_peran_punya_tokoh() -> None:
    assert {p for _, peran in TOKOH.values() for p in peran} == set(PERAN)


def test_masuk_sebagai_mengenal_orangnya(asep: Pengguna, masuk_sebagai: Callable[[Pengguna], Client]) -> None:
    assert masuk_sebagai(asep).session["_auth_user_id"] == str(asep.pk)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("putaran", [1, 2])
def test_uji_transaksi_mulai_dari_templat(putaran: int) -> None:
    """Each round writes to the append-only trail for real; the next one starts from the template again."""
    assert (Jejak.objects.count(), Instansi.objects.count()) == (0, 0)
    assert set(Group.objects.values_list("name", flat=True)) == set(PERAN)
    PabrikJejak()
    catat(pelaku=None, kata="mencoba", objek=PabrikInstansi())


def test_benang_memakai_koneksi_masing_masing(benang: Callable[..., Any]) -> None:
    def pid() -> int:
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_backend_pid(), pg_sleep(0.05)")
            return int(kursor.fetchone()[0])

    hasil = benang(pid, n=4)
    assert (len(set(hasil.nilai)), hasil.galat) == (4, [])


def test_pada_menghentikan_jam(pada: Callable[[str], datetime]) -> None:
    saat = pada("2026-11-21 14:05")
    assert timezone.now() == saat
    assert saat.utcoffset() is not None


def test_pengukuran_cakupan_tidak_menghabiskan_waktu() -> None:
    """The search of slipcover through every function: not while importing, then one part in forty of the time."""
    jam, dipanggil = [0.0], []

    def cari(_pengukur: object) -> None:
        dipanggil.append(jam[0])
        jam[0] += 1

    hemat = jarang(cari, detik=lambda: jam[0])
    for detik in (0.0, AWAL - 1, AWAL, AWAL + 2, AWAL + BAGIAN, AWAL + 1 + BAGIAN):
        jam[0] = detik
        hemat(None)
    assert dipanggil == [AWAL, AWAL + 1 + BAGIAN]
