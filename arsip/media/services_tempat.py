"""Writes of the register of places (Perka LKPP 2/2010 Pasal 27(2))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from arsip.media.model_tempat import TempatAman
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

KOLOM = (
    "nama", "gedung", "ruang", "alamat", "penanggung_jawab", "penanggung_nama", "penanggung_jabatan", "ruang_server",
    "jarak_meter", "aktif", "keterangan",
)  # fmt: skip
_SIFAT = "Ruang itu sudah terdaftar dengan sifat lain. Ruang server bukan tempat aman bagi media (Pasal 27 ayat (2))."
_MASIH = "Masih ada media yang disimpan di sini; pindahkan dahulu sebelum menandainya sebagai ruang server."


@transaction.atomic
def tambah_tempat(*, isian: dict[str, Any], oleh: Pengguna) -> TempatAman:
    """Register a safe place or the server room.  Raises: AturanDilanggar (a rule of the register)."""
    tempat = TempatAman(**{k: isian[k] for k in KOLOM if k in isian})
    _simpan(tempat, baru=True)
    catat(pelaku=oleh, kata="menambah tempat media", objek=tempat, sesudah=_gambaran(tempat))
    return tempat


@transaction.atomic
def ubah_tempat(*, tempat_id: int, isian: dict[str, Any], oleh: Pengguna) -> TempatAman:
    """Change a place.  Raises: AturanDilanggar (a rule, media still in custody there)."""
    tempat = TempatAman.objects.select_for_update().get(pk=tempat_id)
    sebelum = _gambaran(tempat)
    for kolom in KOLOM:
        if kolom in isian:
            setattr(tempat, kolom, isian[kolom])
    if not tempat.aktif and tempat.media.filter(status="di_tempat_aman").exists():
        raise AturanDilanggar("Masih ada media yang disimpan di sini; pindahkan dahulu sebelum menutup tempat ini.")
    sesudah = _gambaran(tempat)
    berubah = {k for k in sesudah if sesudah[k] != sebelum[k]}
    if not berubah:
        return tempat
    _simpan(tempat, baru=False)
    catat(
        pelaku=oleh, kata="mengubah tempat media", objek=tempat,
        sebelum={k: sebelum[k] for k in berubah}, sesudah={k: sesudah[k] for k in berubah},
    )  # fmt: skip
    return tempat


def _simpan(tempat: TempatAman, *, baru: bool) -> None:
    """Save, with the database's refusals in words for people."""
    try:
        tempat.full_clean()
        with transaction.atomic():
            tempat.save(force_insert=baru)
    except ValidationError as galat:
        raise AturanDilanggar(" ".join(galat.messages)) from galat
    except IntegrityError as galat:
        raise AturanDilanggar(_MASIH if "tempat_masih_menyimpan" in str(_batasan(galat)) else _SIFAT) from galat


def _batasan(galat: IntegrityError) -> str | None:
    """Name of the constraint that refused."""
    rincian = getattr(galat.__cause__, "diag", None)
    return getattr(rincian, "constraint_name", None)


def _gambaran(tempat: TempatAman) -> dict[str, Any]:
    return {k: getattr(tempat, f"{k}_id" if k == "penanggung_jawab" else k) for k in KOLOM}
