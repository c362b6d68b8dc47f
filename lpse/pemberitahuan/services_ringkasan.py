"""The daily digest: one mail per person and day with everything that waited for it."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction
from django.utils import timezone

from lpse.pemberitahuan.antrekan import bangunkan_pengirim, message_id
from lpse.pemberitahuan.enums import AlasanTahan, Saluran, StatusKiriman
from lpse.pemberitahuan.models import Kiriman
from lpse.pemberitahuan.selectors import akhir_tenang_orang
from lpse.pemberitahuan.surat import RINGKASAN
from lpse.tampilan import bahasa

#: In the office's zone; what comes later waits for tomorrow's.
PUKUL = dt.time(7, 30)
SUDAH_DIBACA = "Sudah dibaca di portal sebelum ringkasan disusun."
_S = StatusKiriman


def susun_ringkasan() -> str:
    """Build today's digests once; safe to repeat, and answers how many were built by this run."""
    zona = bahasa.zona()
    hari = bahasa.hari_ini()
    batas = dt.datetime.combine(hari, PUKUL, tzinfo=zona)
    if timezone.now() < batas:
        return "Belum pukul 07.30 di kantor."
    orang = (
        Kiriman.objects.filter(**_MENUNGGU, dibuat__lt=batas)
        .order_by()
        .values_list("penerima_id", flat=True)
        .distinct()
    )
    dibuat = sum(_satu_orang(pk, hari, batas) for pk in orang)
    return f"{dibuat} ringkasan disusun."


_MENUNGGU = {"status": _S.DITAHAN, "tahan": AlasanTahan.RINGKASAN, "ringkasan__isnull": True}


def _satu_orang(orang: int, hari: dt.date, batas: dt.datetime) -> bool:
    """One person's digest; False when somebody else built it, or when nothing unread is left."""
    try:
        with transaction.atomic():
            return _tulis(orang, hari, batas)
    except IntegrityError:
        return False


def _tulis(orang: int, hari: dt.date, batas: dt.datetime) -> bool:
    menunggu = Kiriman.objects.filter(**_MENUNGGU, penerima_id=orang, dibuat__lt=batas)
    menunggu.filter(kabar__dibaca_pada__isnull=False).update(status=_S.DILEWATI, tahan="", galat=SUDAH_DIBACA)
    butir = list(menunggu.select_for_update(of=("self",)).values_list("pk", flat=True))
    if not butir:
        return False
    kunci = f"ringkasan:{orang}:{hari.isoformat()}"
    kini = timezone.now()
    akhir = akhir_tenang_orang(orang, kini)
    induk = Kiriman.objects.create(
        saluran=Saluran.SUREL,
        jenis=RINGKASAN,
        perihal=f"Ringkasan {bahasa.tanggal(hari)}",
        penerima_id=orang,
        kunci=kunci,
        message_id=message_id(kunci),
        status=_S.DITAHAN if akhir else _S.MENUNGGU,
        tahan=AlasanTahan.JAM_TENANG if akhir else "",
        coba_lagi_pada=akhir or kini,
    )
    Kiriman.objects.filter(pk__in=butir).update(ringkasan=induk)
    bangunkan_pengirim()
    return True
