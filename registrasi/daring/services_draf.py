"""Drafts from home: the link that opens one, and its end."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari_luar
from lpse.tampilan import bahasa
from registrasi.daring import kabar
from registrasi.daring.models import DrafDaring
from registrasi.daring.tautan import Tautan, baca_draf
from registrasi.pendaftaran.enums import DAPAT_DIISI, Kanal
from registrasi.pendaftaran.services import buat

if TYPE_CHECKING:
    from registrasi.pendaftaran.models import Permohonan

#: How long a mailed link opens the draft; a new one is one request away.
UMUR_TAUTAN = dt.timedelta(days=7)
#: An address that never opened its link is forgotten after this.
UMUR_TAK_DIBUKA = dt.timedelta(days=14)
TAK_BERLAKU = (
    "Tautan ini sudah tidak berlaku: sudah lewat masanya, sudah diganti tautan yang lebih baru, atau permohonannya "
    "sudah diajukan. Minta tautan baru dengan alamat surel yang sama; isian Anda tidak hilang."
)


class TautanTakBerlaku(AturanDilanggar):
    """The link opens nothing (any more); the same words whatever the reason."""

    def __init__(self) -> None:
        super().__init__(TAK_BERLAKU)


@transaction.atomic
def minta_tautan(*, surel: str, jenis: str) -> DrafDaring:
    """Mail a fresh link to this address: to the draft it has of this kind, or to a new one. Older links end.

    The caller answers the same whatever happens here.
    """
    alamat, kini = surel.strip().lower(), timezone.now()
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"daring:{jenis}:{alamat}"])
    draf = DrafDaring.objects.terbuka().filter(surel__iexact=alamat, jenis_pengguna=jenis).first()
    if draf is not None and draf.permohonan is not None and not draf.permohonan.dapat_diisi:
        selesaikan(draf=draf)  # it went on at the counter
        draf = None
    draf = draf or DrafDaring.objects.create(surel=alamat, jenis_pengguna=jenis)
    draf.generasi += 1
    draf.berlaku_sampai = kini + UMUR_TAUTAN
    draf.save(update_fields=["generasi", "berlaku_sampai"])
    catat(pelaku=None, kata="mengirim tautan pendaftaran daring", objek=draf, sesudah={"ke": draf.generasi})
    kabari_luar(
        surel=alamat,
        nama="",
        jenis=kabar.TAUTAN,
        objek=draf,
        konteks={"jenis": draf.get_jenis_pengguna_display(), "sampai": bahasa.waktu(draf.berlaku_sampai)},
        kunci=f"daring:{draf.kunci}:{draf.generasi}",
    )
    return draf


def cari(*, token: str, sekarang: dt.datetime | None = None) -> DrafDaring:
    """The open draft of this link.  Raises: TautanTakBerlaku."""
    tautan = baca_draf(token)
    draf = _draf(tautan) if tautan is not None else None
    if tautan is None or draf is None or not draf.tautan_berlaku(tautan.nomor, sekarang or timezone.now()):
        raise TautanTakBerlaku
    if draf.permohonan is not None and not draf.permohonan.dapat_diisi:
        raise TautanTakBerlaku
    return draf


def _draf(tautan: Tautan) -> DrafDaring | None:
    return DrafDaring.objects.select_related("permohonan").filter(kunci=tautan.kunci).first()


@transaction.atomic
def buka(*, token: str) -> Permohonan:
    """Open the draft: at the first time the application begins, its address proven.  Raises: TautanTakBerlaku."""
    draf = DrafDaring.objects.select_for_update(of=("self",)).get(pk=cari(token=token).pk)
    if draf.permohonan is not None:
        return draf.permohonan
    permohonan = buat(jenis=draf.jenis_pengguna, kanal=Kanal.ONLINE, oleh=None, surel=draf.surel)
    draf.permohonan, draf.dibuka_pada = permohonan, timezone.now()
    draf.save(update_fields=["permohonan", "dibuka_pada"])
    return permohonan


@transaction.atomic
def selesaikan(*, draf: DrafDaring) -> None:
    """The draft is over: its link opens nothing, and browsers let in before are shut out."""
    kini = timezone.now()
    DrafDaring.objects.filter(pk=draf.pk, selesai_pada__isnull=True).update(selesai_pada=kini, hak_sejak=kini)


@transaction.atomic
def tutup_semua(*, permohonan: Permohonan) -> DrafDaring:
    """«Bukan saya» / a computer that others use: every link and every browser is shut out, and a fresh link is mailed.

    Raises: TautanTakBerlaku when it is no draft any more.
    """
    draf = DrafDaring.objects.select_for_update().terbuka().filter(permohonan=permohonan).first()
    if draf is None:
        raise TautanTakBerlaku
    DrafDaring.objects.filter(pk=draf.pk).update(hak_sejak=timezone.now())
    return minta_tautan(surel=draf.surel, jenis=draf.jenis_pengguna)


def bersihkan(*, sekarang: dt.datetime | None = None) -> str:
    """Close drafts that were never opened, and those whose application went on or ended otherwise. Safe to repeat."""
    kini = sekarang or timezone.now()
    usai = DrafDaring.objects.terbuka().filter(
        Q(permohonan__isnull=True, dibuat_pada__lt=kini - UMUR_TAK_DIBUKA, berlaku_sampai__lt=kini)
        | (Q(permohonan__isnull=False) & ~Q(permohonan__status__in=DAPAT_DIISI))
    )
    jumlah = usai.update(selesai_pada=kini, hak_sejak=kini)
    return f"{jumlah} draf daring ditutup."
