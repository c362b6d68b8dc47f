"""The accounts of a user in the procurement systems (R-023)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction

from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from registrasi.pengguna.enums import JenisKejadian
from registrasi.pengguna.models import AkunSistem, Sistem
from registrasi.pengguna.services import catat_kejadian, kunci_pengguna

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


@transaction.atomic
def catat_akun(
    *, pengguna_id: int, sistem: Sistem, nama_akun: str, sejak: dt.date | None, berakhir: dt.date | None, oleh: Pengguna
) -> AkunSistem:
    """That the user has an account in a system, under what name, since when; or that it has ended.

    Raises: AturanDilanggar (a day to come, an end before its beginning).
    """
    pengguna = kunci_pengguna(pengguna_id=pengguna_id)
    if any(hari is not None and hari > bahasa.hari_ini() for hari in (sejak, berakhir)):
        raise AturanDilanggar("Tanggalnya belum tiba.")
    if sejak and berakhir and berakhir < sejak:
        raise AturanDilanggar("Akun tidak dapat berakhir sebelum dimulai.")
    akun, baru = AkunSistem.objects.select_for_update().get_or_create(
        pengguna=pengguna,
        sistem=sistem,
        defaults={"nama_akun": nama_akun.strip(), "sejak": sejak, "dicatat_oleh": oleh},
    )
    sebelum = {"nama": akun.nama_akun, "berakhir": akun.berakhir.isoformat() if akun.berakhir else ""}
    akun.nama_akun, akun.sejak, akun.berakhir, akun.dicatat_oleh = nama_akun.strip()[:60], sejak, berakhir, oleh
    akun.save(update_fields=["nama_akun", "sejak", "berakhir", "dicatat_oleh"])
    akhir = f", berakhir {bahasa.tanggal(berakhir)}" if berakhir else ""
    catat_kejadian(
        pengguna=pengguna, jenis=JenisKejadian.AKUN_SISTEM, oleh=oleh, keterangan=f"{sistem.nama}{akhir}"
    )  # fmt: skip
    catat(
        pelaku=oleh, kata="mencatat akun sistem", objek=pengguna, sebelum=None if baru else sebelum,
        sesudah={"sistem": sistem.nama, "nama": akun.nama_akun, "berakhir": berakhir.isoformat() if berakhir else ""},
    )  # fmt: skip
    return akun
