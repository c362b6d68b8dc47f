"""The one rule of who sees what in the archive, as conditions inside the query (subqueries, never a look per row)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from arsip.dokumen.enums import PERAN_UNIT, Keamanan
from arsip.dokumen.models_hak import (
    BerkasArsipGroupObjectPermission,
    BerkasArsipUserObjectPermission,
    DokumenGroupObjectPermission,
    DokumenUserObjectPermission,
)

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

LIHAT_DOKUMEN = "view_dokumen"
LIHAT_BERKAS = "view_berkasarsip"


def unit_milik(pengguna: Pengguna) -> list[str]:
    """The units whose people this person belongs to."""
    return [unit for unit, peran in PERAN_UNIT.items() if pengguna.kode_peran & set(peran)]


def unit_awal(pengguna: Pengguna) -> str:
    """What a form proposes as the creator unit: one's own."""
    return next(iter(unit_milik(pengguna)), "")


def dikenal(pengguna: Pengguna | AnonymousUser) -> bool:
    """Whether the person may see anything at all; nobody's rights never grow by a missing row."""
    return bool(pengguna.is_authenticated and pengguna.is_active and pengguna.kode_peran)


def melihat_semua(pengguna: Pengguna) -> bool:
    """The Kepala: everything is readable."""
    return pengguna.pegawai_lpse and pengguna.has_perm("arsip.lihat_rahasia")


def menurut_keamanan(pengguna: Pengguna) -> Q:
    """What the class alone opens: *biasa* to the staff, *terbatas* to the creator unit and whoever keeps the archive.

    What a person filed stays theirs to see, *rahasia* included.
    """
    if not (pengguna.pegawai_lpse and pengguna.has_perm("arsip.view_dokumen")):
        return Q(pk__in=[])
    boleh = Q(keamanan=Keamanan.BIASA) | Q(pembuat=pengguna)
    if pengguna.has_perm("arsip.kelola_arsip"):
        return boleh | Q(keamanan=Keamanan.TERBATAS)
    return boleh | Q(keamanan=Keamanan.TERBATAS, unit__in=unit_milik(pengguna))


def hak_berkas(pengguna: Pengguna, lewat: str = "pk") -> Q:
    """Files opened to this person by name, by role or by unit; ``lewat`` is the column that holds the file's id."""
    orang = BerkasArsipUserObjectPermission.objects.filter(user_id=pengguna.pk, permission__codename=LIHAT_BERKAS)
    grup = BerkasArsipGroupObjectPermission.objects.filter(
        group__penugasan__pengguna_id=pengguna.pk, permission__codename=LIHAT_BERKAS
    )
    return Q(**{f"{lewat}__in": orang.values("content_object_id")}) | Q(
        **{f"{lewat}__in": grup.values("content_object_id")}
    )


def hak_dokumen(pengguna: Pengguna) -> Q:
    """Documents opened to this person one by one, or with their whole file."""
    orang = DokumenUserObjectPermission.objects.filter(user_id=pengguna.pk, permission__codename=LIHAT_DOKUMEN)
    grup = DokumenGroupObjectPermission.objects.filter(
        group__penugasan__pengguna_id=pengguna.pk, permission__codename=LIHAT_DOKUMEN
    )
    return (
        Q(pk__in=orang.values("content_object_id"))
        | Q(pk__in=grup.values("content_object_id"))
        | hak_berkas(pengguna, "berkas_arsip")
    )
