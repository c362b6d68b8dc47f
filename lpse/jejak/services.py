"""The door to the trail."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.db import connection

from lpse.catatan import bersihkan, samarkan
from lpse.jejak.konteks import SEKARANG, SISTEM
from lpse.jejak.models import Jejak

if TYPE_CHECKING:
    from django.db.models import Model

    from lpse.akun.models import Pengguna


_KOLOM = (
    "pelaku_id", "pelaku_nama", "pelaku_peran", "kata", "objek_jenis", "objek_id", "objek_teks", "sebelum", "sesudah",
    "alasan", "alamat_ip", "rujukan",
)  # fmt: skip
#: A function, because its plan stays with the session: half the price of an INSERT through the ORM (bench/jejak.py).
_CATAT = "SELECT id, waktu FROM lpse_jejak_catat(%s, %s, %s, %s, %s, %s, %s, %s::jsonb, %s::jsonb, %s, %s::inet, %s)"


def catat(
    *,
    pelaku: Pengguna | None,
    kata: str,
    objek: Model,
    sebelum: dict[str, Any] | None = None,
    sesudah: dict[str, Any] | None = None,
    alasan: str = "",
) -> Jejak:
    """Write one readable line in the caller's transaction; ``pelaku=None`` is the system itself.

    Inside ``sebagai_luar`` it is somebody without an account.

    ``kata`` is a verb as a person reads it ("mengonfirmasi pemantauan"). Personal numbers are masked in every text,
    ``sebelum`` and ``sesudah`` included; those two hold JSON values only.
    """
    konteks = SEKARANG.get()
    jejak = Jejak(
        pelaku_id=pelaku.pk if pelaku else None,
        pelaku_nama=pelaku.nama if pelaku else konteks.luar or SISTEM,
        pelaku_peran=pelaku.label_peran[:200] if pelaku else "",
        kata=kata,
        objek_jenis=objek._meta.label_lower,  # noqa: SLF001 - Django's public _meta
        objek_id=str(objek.pk or ""),
        objek_teks=samarkan(str(objek))[:250],
        sebelum=bersihkan(sebelum),
        sesudah=bersihkan(sesudah),
        alasan=samarkan(alasan),
        alamat_ip=konteks.alamat_ip,
        rujukan=konteks.rujukan,
    )
    with connection.cursor() as kursor:
        kursor.execute(_CATAT, [_isi(jejak, kolom) for kolom in _KOLOM])
        jejak.pk, jejak.waktu = kursor.fetchone()
    jejak._state.adding = False  # noqa: SLF001 - as Model.save leaves it
    jejak._state.db = connection.alias  # noqa: SLF001 - as above
    return jejak


def _isi(jejak: Jejak, kolom: str) -> Any:  # noqa: ANN401 - any column
    nilai = getattr(jejak, kolom)
    return json.dumps(nilai) if kolom in {"sebelum", "sesudah"} and nilai is not None else nilai
