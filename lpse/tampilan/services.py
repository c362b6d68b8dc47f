"""Writes of the screens: saved filters. Private conveniences, so they leave no line in the jejak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.tampilan.models import SaringanTersimpan

#: More than this nobody finds again.
SARINGAN_TERBANYAK = 20
_PANJANG_NAMA = 60
_PANJANG_KUERI = 1000

if TYPE_CHECKING:
    from django.db.models import QuerySet


@transaction.atomic
def simpan_saringan(*, pengguna: Pengguna, daftar: str, nama: str, kueri: str) -> SaringanTersimpan:
    """Keep the filter values of a list under a name; the same name is replaced. Raises: AturanDilanggar."""
    nama = " ".join(nama.split())
    if not nama:
        raise AturanDilanggar("Saringan perlu nama. Contoh: Server kritis bulan ini.")
    if len(nama) > _PANJANG_NAMA:
        raise AturanDilanggar(f"Nama saringan paling panjang {_PANJANG_NAMA} huruf.")
    if not kueri:
        raise AturanDilanggar("Belum ada saringan yang dipakai, jadi belum ada yang disimpan.")
    if len(kueri) > _PANJANG_KUERI:
        raise AturanDilanggar("Saringan ini terlalu panjang untuk disimpan.")
    Pengguna.objects.select_for_update().get(pk=pengguna.pk)  # two tabs must not pass the limit together
    milik: QuerySet[SaringanTersimpan] = SaringanTersimpan.objects.filter(pengguna=pengguna, daftar=daftar)
    if milik.exclude(nama=nama).count() >= SARINGAN_TERBANYAK:
        raise AturanDilanggar(f"Paling banyak {SARINGAN_TERBANYAK} saringan tersimpan; hapus salah satu dahulu.")
    hasil, _ = milik.update_or_create(pengguna=pengguna, daftar=daftar, nama=nama, defaults={"kueri": kueri})
    return hasil


@transaction.atomic
def hapus_saringan(*, pengguna: Pengguna, daftar: str, saringan_id: str) -> bool:
    """Delete one's own saved filter; False when there was none."""
    if not saringan_id.isdecimal():
        return False
    jumlah, _ = SaringanTersimpan.objects.filter(pengguna=pengguna, daftar=daftar, pk=int(saringan_id)).delete()
    return jumlah > 0
