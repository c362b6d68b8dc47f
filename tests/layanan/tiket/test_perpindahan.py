"""Every act from every state: what the table allows happens, everything else is refused and changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.db import DatabaseError, transaction

from layanan.tiket import services
from layanan.tiket.enums import AKHIR, MENUNGGU, PERPINDAHAN, TERBUKA, StatusTiket
from layanan.tiket.models import Tiket
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from tests.pabrik_tiket import PabrikTiket

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusTiket
Perbuatan = Callable[[int, "Pengguna"], object]
PERBUATAN: dict[str, tuple[Perbuatan, dict[str, str]]] = {
    "ambil": (lambda pk, p: services.ambil(tiket_id=pk, oleh=p), {_S.BARU: _S.DITANGANI}),
    "lepaskan": (lambda pk, p: services.lepaskan(tiket_id=pk, oleh=p), {_S.DITANGANI: _S.BARU}),
    "jawab": (
        lambda pk, p: services.jawab(tiket_id=pk, isi="Sudah kami periksa.", oleh=p),
        {_S.BARU: _S.DITANGANI, _S.DITANGANI: _S.DITANGANI, **{s: s for s in MENUNGGU}},
    ),
    "tanya": (
        lambda pk, p: services.jawab(tiket_id=pk, isi="Versi perambannya?", oleh=p, menunggu=True),
        {
            _S.BARU: _S.MENUNGGU_PENGGUNA,
            _S.DITANGANI: _S.MENUNGGU_PENGGUNA,
            **{s: s for s in MENUNGGU},
        },
    ),
    "balas": (
        lambda pk, _p: services.balas_pelapor(tiket_id=pk, isi="Masih sama."),
        {
            _S.BARU: _S.BARU, _S.DITANGANI: _S.DITANGANI, _S.MENUNGGU_PENGGUNA: _S.DITANGANI,
            _S.MENUNGGU_LKPP: _S.MENUNGGU_LKPP, _S.SELESAI: _S.DITANGANI, _S.DITUTUP: _S.DITANGANI,
        },
    ),
    "teruskan_lkpp": (
        lambda pk, p: services.teruskan_lkpp(tiket_id=pk, alasan="a", nomor_lkpp="", oleh=p),
        {_S.DITANGANI: _S.MENUNGGU_LKPP},
    ),
    "lanjutkan": (
        lambda pk, p: services.lanjutkan(tiket_id=pk, oleh=p), dict.fromkeys(MENUNGGU, _S.DITANGANI)
    ),
    "alihkan": (
        lambda pk, p: services.alihkan(tiket_id=pk, unit="ase", alasan="Peladen lambat", oleh=p),
        dict.fromkeys(TERBUKA, _S.BARU),
    ),
    "selesaikan": (
        lambda pk, p: services.selesaikan(tiket_id=pk, solusi="Beres.", oleh=p), dict.fromkeys(TERBUKA, _S.SELESAI)
    ),
    "konfirmasi": (
        lambda pk, _p: services.konfirmasi(tiket_id=pk), {_S.SELESAI: _S.DITUTUP, _S.DITUTUP: _S.DITUTUP}
    ),
    "buka_kembali": (
        lambda pk, _p: services.buka_kembali(tiket_id=pk, alasan="Muncul lagi", oleh=None),
        {_S.SELESAI: _S.DITANGANI, _S.DITUTUP: _S.DITANGANI},
    ),
    "batalkan": (
        lambda pk, p: services.batalkan(tiket_id=pk, alasan="Salah alamat", oleh=p),
        dict.fromkeys(TERBUKA, _S.DIBATALKAN),
    ),
    "alihkan_keluar": (
        lambda pk, p: services.alihkan_keluar(tiket_id=pk, alasan_kode="jadwal", oleh=p),
        dict.fromkeys(TERBUKA, _S.DIALIHKAN_KELUAR),
    ),
    "prioritas": (
        lambda pk, p: services.ubah_prioritas(
            tiket_id=pk, urgensi="mendesak", dampak="besar", alasan="Banyak yang kena", oleh=p
        ),
        {s: s for s in TERBUKA},
    ),
    "nilai": (
        lambda pk, _p: services.nilai(tiket_id=pk, nilai=5, catatan="Cepat"),
        {_S.SELESAI: _S.SELESAI, _S.DITUTUP: _S.DITUTUP},
    ),
}  # fmt: skip


@pytest.mark.pasal("24(1)")
@pytest.mark.parametrize("perbuatan", PERBUATAN)
@pytest.mark.parametrize("status", _S.values)
def test_tiap_perbuatan_dari_tiap_keadaan(status: str, perbuatan: str, dodi: Pengguna) -> None:
    tiket = PabrikTiket(status=status)
    lakukan, boleh = PERBUATAN[perbuatan]
    baris = Jejak.objects.count()
    if status in boleh:
        lakukan(tiket.pk, dodi)
        kini = Tiket.objects.get(pk=tiket.pk)
        assert kini.status == boleh[status]
        if perbuatan == "konfirmasi" and status == _S.DITUTUP:
            assert kini.versi == tiket.versi
        else:
            assert kini.versi > tiket.versi
            assert Jejak.objects.count() > baris
        diam = kini.status in MENUNGGU and kini.direspons_pada is not None  # an answer that is owed never waits
        assert (kini.tenggat is None) == (kini.status not in TERBUKA or diam)
    elif perbuatan == "ambil" and status == _S.DITANGANI:
        lakukan(tiket.pk, dodi)  # it is Dodi's already: the second half of a double click
        assert Tiket.objects.get(pk=tiket.pk).versi == tiket.versi
    else:
        with pytest.raises((TransisiBasi, AturanDilanggar)):
            lakukan(tiket.pk, dodi)
        kini = Tiket.objects.get(pk=tiket.pk)
        assert (kini.status, kini.versi, Jejak.objects.count()) == (status, tiket.versi, baris)


def test_postgresql_menolak_jalan_pintas(dodi: Pengguna) -> None:
    """The trigger holds whatever a raw write tries: one pair of each kind, and what never changes."""
    sah = {(a, tujuan) for asal, tujuan in PERPINDAHAN.values() for a in asal}
    for status in (_S.BARU, _S.DITUTUP, *AKHIR):
        tiket = PabrikTiket(status=status)
        for tujuan in _S.values:
            if tujuan != status and (status, tujuan) not in sah:
                with pytest.raises(DatabaseError), transaction.atomic():
                    Tiket.objects.filter(pk=tiket.pk).update(status=tujuan, petugas=dodi)
    with pytest.raises(DatabaseError), transaction.atomic():
        Tiket.objects.filter(pk=tiket.pk).update(nomor="TKT-2026-9999")
    with pytest.raises(DatabaseError), transaction.atomic():
        tiket.delete()
