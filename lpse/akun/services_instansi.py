"""Institutions that this LPSE serves, beyond its own (Perka LKPP 2/2010 Pasal 2(3), 3(2))."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from lpse.akun.enums import HubunganInstansi, JenisInstansi
from lpse.akun.models import Instansi
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class InstansiBaru:
    """An institution as its letter names it."""

    kode: str
    nama: str
    jenis: str
    alamat: str = ""
    telepon: str = ""
    surel: str = ""


@transaction.atomic
def daftarkan_pengguna_lpse(*, instansi: InstansiBaru, oleh: Pengguna) -> Instansi:
    """Add an institution that uses this LPSE (Pasal 2(3), 3(2)).

    Raises: AturanDilanggar (no code, name or kind; the code or the name is taken).
    """
    kode, nama = instansi.kode.strip(), " ".join(instansi.nama.split())
    if not kode or not nama or instansi.jenis not in JenisInstansi.values:
        raise AturanDilanggar("Isi kode, nama, dan jenis instansi.")
    if Instansi.objects.filter(nama__iexact=nama).exists():
        raise AturanDilanggar(f"{nama} sudah ada di daftar instansi; pilih dari daftar itu.")
    try:
        with transaction.atomic():
            baru = Instansi.objects.create(
                kode=kode, nama=nama, jenis=instansi.jenis, hubungan=HubunganInstansi.PENGGUNA,
                alamat=instansi.alamat.strip(), telepon=instansi.telepon.strip(), surel=instansi.surel.strip(),
            )  # fmt: skip
    except IntegrityError:
        raise AturanDilanggar(f"Kode {kode} sudah dipakai instansi lain.") from None
    catat(
        pelaku=oleh, kata="mendaftarkan instansi pengguna LPSE", objek=baru,
        sesudah={"kode": baru.kode, "jenis": baru.get_jenis_display()},
    )  # fmt: skip
    return baru
