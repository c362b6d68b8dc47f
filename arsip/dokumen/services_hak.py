"""Opening one document or one file to a person, a role or a unit, and closing it again (django-guardian)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import Group
from django.db import transaction
from guardian.shortcuts import assign_perm, remove_perm

from arsip.dokumen.enums import PERAN_UNIT, Unit
from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.dokumen.penglihatan import LIHAT_BERKAS, LIHAT_DOKUMEN
from lpse.akun.models import Pengguna, label_kode
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from collections.abc import Sequence

Penerima = Pengguna | Group


def grup_unit(*, unit: str) -> list[Group]:
    """The roles whose holders are the people of a unit."""
    return list(Group.objects.filter(name__in=PERAN_UNIT[Unit(unit)]).order_by("name"))


def izin_lihat(*, objek: Dokumen | BerkasArsip) -> str:
    """The permission that opens this kind of thing."""
    return f"arsip.{LIHAT_DOKUMEN if isinstance(objek, Dokumen) else LIHAT_BERKAS}"


def sebut(*, penerima: Penerima) -> str:
    """Whom the trail names."""
    return penerima.nama if isinstance(penerima, Pengguna) else label_kode([penerima.name]) or penerima.name


def _kunci(objek: Dokumen | BerkasArsip) -> Dokumen | BerkasArsip:
    model: type[Dokumen | BerkasArsip] = type(objek)
    terkunci: Dokumen | BerkasArsip = model.objects.select_for_update().get(pk=objek.pk)
    return terkunci


@transaction.atomic
def beri_hak(
    *, objek: Dokumen | BerkasArsip, kepada: Sequence[Penerima], oleh: Pengguna, alasan: str = ""
) -> list[Penerima]:
    """Let these read one document, or one file with all its documents; answers with those who could not before.

    Raises: AturanDilanggar (nobody named, an account that is closed).
    """
    if not kepada:
        raise AturanDilanggar("Pilih orang, peran, atau unit yang dibukakan.")
    terkunci = _kunci(objek)
    sudah = {(type(p), p.pk) for p in pemegang(objek=terkunci)}
    baru = [p for p in kepada if (Group if isinstance(p, Group) else Pengguna, p.pk) not in sudah]
    for satu in baru:
        if isinstance(satu, Pengguna) and not satu.is_active:
            raise AturanDilanggar(f"Akun {satu.nama} tidak aktif.")
        assign_perm(izin_lihat(objek=terkunci), satu, terkunci)
        catat(
            pelaku=oleh,
            kata="memberi hak baca",
            objek=terkunci,
            sesudah={"kepada": sebut(penerima=satu)},
            alasan=alasan.strip(),
        )
    return baru


@transaction.atomic
def cabut_hak(*, objek: Dokumen | BerkasArsip, dari: Penerima, oleh: Pengguna, alasan: str = "") -> None:
    """Take the right away again.  Raises: AturanDilanggar when they did not hold it."""
    terkunci = _kunci(objek)
    if (Group if isinstance(dari, Group) else Pengguna, dari.pk) not in {
        (type(p), p.pk) for p in pemegang(objek=terkunci)
    }:
        raise AturanDilanggar(f"{sebut(penerima=dari)} tidak memegang hak itu lagi.")
    remove_perm(izin_lihat(objek=terkunci), dari, terkunci)
    catat(
        pelaku=oleh,
        kata="mencabut hak baca",
        objek=terkunci,
        sebelum={"kepada": sebut(penerima=dari)},
        alasan=alasan.strip(),
    )


def pemegang(*, objek: Dokumen | BerkasArsip) -> list[Penerima]:
    """Roles and people to whom this very thing is opened, by name."""
    grup = Group.objects.filter(pk__in=list(objek.hak_grup.values_list("group_id", flat=True))).order_by("name")
    orang = Pengguna.objects.filter(pk__in=list(objek.hak_orang.values_list("user_id", flat=True))).order_by("nama")
    return [*grup, *orang]
