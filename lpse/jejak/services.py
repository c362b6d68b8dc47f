"""The door to the trail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.catatan import bersihkan, samarkan
from lpse.jejak.konteks import SEKARANG, SISTEM
from lpse.jejak.models import Jejak

if TYPE_CHECKING:
    from django.db.models import Model

    from lpse.akun.models import Pengguna


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

    ``kata`` is a verb as a person reads it ("mengonfirmasi pemantauan"). Personal numbers are masked in every text,
    ``sebelum`` and ``sesudah`` included; those two hold JSON values only.
    """
    konteks = SEKARANG.get()
    return Jejak.objects.create(
        pelaku_id=pelaku.pk if pelaku else None,
        pelaku_nama=pelaku.nama if pelaku else SISTEM,
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
