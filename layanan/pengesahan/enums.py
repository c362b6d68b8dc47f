"""Closed lists of signing by invitation."""

from __future__ import annotations

from django.db import models


class StatusUndangan(models.TextChoices):
    """One invitation. *Digores*: drawn and kept, the office's seal still to come."""

    MENUNGGU = "menunggu", "Belum dibuka"
    DIBUKA = "dibuka", "Sudah dibuka"
    DIGORES = "digores", "Menunggu segel kantor"
    DITANDATANGANI = "ditandatangani", "Sudah menandatangani"
    DITOLAK = "ditolak", "Menolak menandatangani"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


_S = StatusUndangan

#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests all read this.
PERPINDAHAN: tuple[tuple[str, str], ...] = (
    (_S.MENUNGGU, _S.DIBUKA),
    (_S.DIBUKA, _S.DIBUKA),
    (_S.DIBUKA, _S.MENUNGGU),
    (_S.DITOLAK, _S.MENUNGGU),
    (_S.DIBUKA, _S.DIGORES),
    (_S.DIGORES, _S.DITANDATANGANI),
    (_S.MENUNGGU, _S.DITANDATANGANI),
    (_S.DIBUKA, _S.DITANDATANGANI),
    (_S.DIBUKA, _S.DITOLAK),
    (_S.MENUNGGU, _S.DIBATALKAN),
    (_S.DIBUKA, _S.DIBATALKAN),
    (_S.DIGORES, _S.DIBATALKAN),
    (_S.DITOLAK, _S.DIBATALKAN),
)

#: Still to be signed.
TERBUKA: tuple[str, ...] = (_S.MENUNGGU, _S.DIBUKA)
#: Not at its end.
BERJALAN: tuple[str, ...] = (_S.MENUNGGU, _S.DIBUKA, _S.DIGORES, _S.DITOLAK)

NADA: dict[str, tuple[str, str]] = {
    _S.MENUNGGU: ("netral", "clock"),
    _S.DIBUKA: ("jalan", "eye"),
    _S.DIGORES: ("perhatian", "writing-sign"),
    _S.DITANDATANGANI: ("selesai", "circle-check"),
    _S.DITOLAK: ("kritis", "circle-x"),
    _S.DIBATALKAN: ("netral", "ban"),
}


class CaraIdentitas(models.TextChoices):
    """How it was known who holds the pen."""

    NIP = "nip", "Empat angka terakhir NIP"
    NIK = "nik", "Empat angka terakhir NIK"
    KODE = "kode", "Kode yang dibacakan petugas"
    AKUN = "akun", "Masuk dengan akun portal"


class CaraTeken(models.TextChoices):
    """What was put on the paper."""

    LAYAR = "layar", "Goresan di layar"
    FOTO = "foto", "Foto tanda tangan"
    SERTIFIKAT = "sertifikat", "Sertifikat sendiri"
