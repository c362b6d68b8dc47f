"""The postman: takes what is due, sends it outside any transaction, marks what happened (docs/adr/0015).

A delivery is claimed by one worker for a few minutes. Between sending and marking a worker may die: the reaper then
offers the delivery once more, under the same Message-ID. Should that happen twice, a person decides.
"""

from __future__ import annotations

import datetime as dt
import secrets
import time
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog
from django.core.mail import get_connection
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from lpse.galat import TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.antrekan import bangunkan_pengirim
from lpse.pemberitahuan.enums import SIAP, Saluran, StatusKiriman
from lpse.pemberitahuan.galat import DitolakTetap, GagalSementara, SaluranTertutup, TakPerlu
from lpse.pemberitahuan.kait import kirim_kait
from lpse.pemberitahuan.models import Kiriman
from lpse.pemberitahuan.selectors import akhir_tenang_orang
from lpse.pemberitahuan.services import NONAKTIF, TANPA_PERAN
from lpse.pemberitahuan.surat import kirim_surat, tutup_sambungan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.core.mail.backends.base import BaseEmailBackend

    from lpse.akun.models import Pengguna

log = structlog.get_logger(__name__)
#: Longer than the longest single attempt (six words with a mail server of 20 s each, 15 s for a webhook).
SEWA = dt.timedelta(minutes=3)
PERCOBAAN_MAKS = 10
_JEDA_AWAL, _JEDA_MAKS = 60.0, 7200.0  # seconds
#: One run of a worker: so many deliveries, so many seconds, well under the task's own limit. The sweeper comes again.
SEKALI_JALAN, LAMA_JALAN = 500, 100.0
_S = StatusKiriman


@dataclass
class Hasil:
    """What one run of the postman did."""

    terkirim: int = 0
    gagal: int = 0
    mati: int = 0
    dilewati: int = 0

    def __str__(self) -> str:
        return f"{self.terkirim} terkirim, {self.gagal} gagal, {self.mati} mati, {self.dilewati} dilewati."


def jeda(*, percobaan: int) -> dt.timedelta:
    """How long to wait after this many attempts: a minute, doubled up to two hours, give or take a quarter."""
    dasar = min(_JEDA_AWAL * 2 ** max(percobaan - 1, 0), _JEDA_MAKS)
    return dt.timedelta(seconds=dasar * (0.75 + secrets.randbelow(1000) / 2000))


@transaction.atomic
def ambil(*, kecuali: Iterable[str] = ()) -> Kiriman | None:
    """Claim the delivery that is due longest; None when nothing is. No two workers ever get the same one."""
    kini = timezone.now()
    siap = Kiriman.objects.filter(status__in=SIAP, coba_lagi_pada__lte=kini).exclude(saluran__in=list(kecuali))
    kiriman = siap.select_for_update(skip_locked=True, of=("self",)).order_by("coba_lagi_pada", "id").first()
    if kiriman is None:
        return None
    Kiriman.objects.filter(pk=kiriman.pk, status=kiriman.status).update(
        status=_S.MENGIRIM, tahan="", sewa=uuid.uuid4(), sewa_sampai=kini + SEWA, coba_lagi_pada=None,
        percobaan=F("percobaan") + 1,
    )  # fmt: skip
    return Kiriman.objects.select_related("penerima", "kait", "kabar").get(pk=kiriman.pk)


def kirim_yang_siap(*, batas: int = SEKALI_JALAN) -> Hasil:
    """Send what is due, one after the other, each claimed in its own short transaction.

    Must not run inside a transaction: whoever holds a row while a mail server thinks would hold up everyone.
    """
    hasil, tutup = Hasil(), set[str]()
    sambungan, habis = get_connection(), time.monotonic() + LAMA_JALAN
    try:
        for _ in range(batas):
            kiriman = ambil(kecuali=tutup) if time.monotonic() < habis else None
            if kiriman is None:
                break
            if _antar(kiriman, sambungan, hasil):
                tutup.add(kiriman.saluran)
    finally:
        tutup_sambungan(sambungan)
    return hasil


def _antar(kiriman: Kiriman, sambungan: BaseEmailBackend, hasil: Hasil) -> bool:
    """Send one and mark it; answers whether the whole way is shut for now."""
    try:
        _sampaikan(kiriman, sambungan)
    except TakPerlu as sebab:
        hasil.dilewati += tandai_dilewati(kiriman=kiriman, sebab=str(sebab))
    except DitolakTetap as sebab:
        hasil.mati += tandai_mati(kiriman=kiriman, sebab=str(sebab))
    except GagalSementara as sebab:
        if tandai_gagal(kiriman=kiriman, sebab=str(sebab)) == _S.MATI:
            hasil.mati += 1
        else:
            hasil.gagal += 1
        return isinstance(sebab, SaluranTertutup)
    except Exception as sebab:
        log.exception("kiriman_galat_program", kiriman=kiriman.pk, jenis=kiriman.jenis)
        hasil.mati += tandai_mati(kiriman=kiriman, sebab=f"Galat program: {type(sebab).__name__}: {sebab}")
    else:
        hasil.terkirim += tandai_terkirim(kiriman=kiriman)
    return False


def _sampaikan(kiriman: Kiriman, sambungan: BaseEmailBackend) -> None:
    if kiriman.saluran == Saluran.KAIT and kiriman.kait is not None:
        if not kiriman.kait.aktif:
            raise TakPerlu("Kait web ini sudah dihentikan.")
        kirim_kait(kiriman, kiriman.kait)
        return
    if kiriman.surel:
        kirim_surat(kiriman, sambungan)
        return
    orang = kiriman.penerima
    if orang is None or not orang.is_active:
        raise TakPerlu(NONAKTIF)
    if not orang.kode_peran:
        raise TakPerlu(TANPA_PERAN)
    kirim_surat(kiriman, sambungan)


def _tandai(kiriman: Kiriman, status: _S, **lain: object) -> int:
    """Only the worker that still holds the claim may say how it ended."""
    jumlah = Kiriman.objects.filter(pk=kiriman.pk, status=_S.MENGIRIM, sewa=kiriman.sewa).update(
        status=status, sewa=None, sewa_sampai=None, **lain
    )
    if not jumlah:
        log.warning("kiriman_sewa_lepas", kiriman=kiriman.pk, status=status)
    return jumlah


@transaction.atomic
def tandai_terkirim(*, kiriman: Kiriman) -> int:
    """It is out; with a digest, everything it carried. Answers 0 when the claim was lost meanwhile."""
    kini = timezone.now()
    jumlah = _tandai(kiriman, _S.TERKIRIM, dikirim_pada=kini, galat="")
    if jumlah:
        Kiriman.objects.filter(ringkasan=kiriman, status=_S.DITAHAN).update(
            status=_S.TERKIRIM, tahan="", dikirim_pada=kini
        )
    return jumlah


@transaction.atomic
def tandai_dilewati(*, kiriman: Kiriman, sebab: str) -> int:
    """There is no need any more; says why, for everything a digest carried as well."""
    jumlah = _tandai(kiriman, _S.DILEWATI, galat=sebab)
    if jumlah:
        Kiriman.objects.filter(ringkasan=kiriman, status=_S.DITAHAN).update(
            status=_S.DILEWATI, tahan="", coba_lagi_pada=None, galat=sebab
        )
    return jumlah


def tandai_mati(*, kiriman: Kiriman, sebab: str) -> int:
    """A dead letter: it will not go by itself any more."""
    return _tandai(kiriman, _S.MATI, galat=sebab[:2000])


def tandai_gagal(*, kiriman: Kiriman, sebab: str) -> StatusKiriman:
    """Not this time: again later, not in anybody's quiet hours; after ``PERCOBAAN_MAKS`` attempts a dead letter."""
    if kiriman.percobaan >= PERCOBAAN_MAKS:
        tandai_mati(kiriman=kiriman, sebab=f"{sebab} Sudah {kiriman.percobaan} kali dicoba.")
        return _S.MATI
    lagi = timezone.now() + jeda(percobaan=kiriman.percobaan)
    if kiriman.penerima_id is not None and not kiriman.penting:
        lagi = akhir_tenang_orang(kiriman.penerima_id, lagi) or lagi
    _tandai(kiriman, _S.GAGAL, galat=sebab[:2000], coba_lagi_pada=lagi)
    return _S.GAGAL


PUTUS = "Pekerja terhenti saat mengirim; dikirim sekali lagi dengan Message-ID yang sama."
PUTUS_LAGI = "Pekerja dua kali terhenti saat mengirim. Periksa dulu apakah sudah sampai, lalu kirim ulang bila perlu."


def lepas_sewa_usang() -> int:
    """The reaper: claims whose worker vanished go out once more; the second time they become dead letters."""
    usang = Kiriman.objects.filter(status=_S.MENGIRIM, sewa_sampai__lt=timezone.now())
    lepas = {"sewa": None, "sewa_sampai": None, "ragu": F("ragu") + 1}
    mati = usang.filter(ragu__gte=1).update(status=_S.MATI, galat=PUTUS_LAGI, **lepas)
    return mati + usang.filter(ragu=0).update(status=_S.GAGAL, galat=PUTUS, coba_lagi_pada=timezone.now(), **lepas)


def sapu() -> str:
    """What the schedule runs: free what was left lying, send what is due."""
    lepas = lepas_sewa_usang()
    hasil = kirim_yang_siap()
    return f"{hasil} {lepas} diambil kembali dari pekerja yang terhenti." if lepas else str(hasil)


@transaction.atomic
def kirim_ulang(*, kiriman_id: int, oleh: Pengguna) -> Kiriman:
    """Put a dead letter back into the queue, under its old Message-ID.  Raises: TransisiBasi when it is not dead."""
    kiriman = Kiriman.objects.select_for_update(of=("self",)).get(pk=kiriman_id)
    if kiriman.status != _S.MATI:
        raise TransisiBasi(f"Kiriman ini {kiriman.get_status_display().lower()}, tidak perlu dikirim ulang.")
    sebab = kiriman.galat
    kiriman.status, kiriman.percobaan, kiriman.ragu = _S.MENUNGGU, 0, 0
    kiriman.galat, kiriman.coba_lagi_pada = "", timezone.now()
    kiriman.save(update_fields=["status", "percobaan", "ragu", "galat", "coba_lagi_pada"])
    catat(
        pelaku=oleh,
        kata="mengirim ulang kiriman",
        objek=kiriman,
        sebelum={"keadaan": _S.MATI.value, "sebab": sebab},
        sesudah={"keadaan": _S.MENUNGGU.value},
    )
    bangunkan_pengirim()
    return kiriman


def kirim_ulang_semua(*, oleh: Pengguna, objek: Iterable[Kiriman]) -> str:
    """The bulk act of the outbox: those among the chosen ones that are dead."""
    mati = [k for k in objek if k.status == _S.MATI]
    if not mati:
        raise TransisiBasi("Di antara yang dipilih tidak ada kiriman mati.")
    for kiriman in mati:
        kirim_ulang(kiriman_id=kiriman.pk, oleh=oleh)
    return f"{len(mati)} kiriman masuk antrean lagi."
