"""Running a scheduled duty: by the schedule, by a command, by the button."""

from __future__ import annotations

import datetime as dt
import uuid
from functools import partial
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from lpse.celery import app
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pekerjaan.enums import BELUM_USAI, HasilJalan
from lpse.pekerjaan.jalan import BATAS_MACET, jalan, tutup_yang_macet, tutup_yang_tak_diambil
from lpse.pekerjaan.models import JalanTugas
from lpse.pekerjaan.registri import PEKERJAAN
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: Seconds after which an order of the button is worth nothing; under ``jalan.BATAS_MENUNGGU``.
KEDALUWARSA = 240


def jalankan(*, tugas: str, oleh: Pengguna | None = None, rujukan: str = "") -> str:
    """Run one duty now, in this process, and leave its row; answers with how it went.

    Raises: KeyError for a duty nobody registered, AturanDilanggar for what was foreseen.
    """
    pekerjaan = PEKERJAAN[tugas]
    with jalan(tugas, oleh=oleh, rujukan=rujukan) as laporan:
        laporan.pesan = pekerjaan.lakukan()
    return laporan.pesan


@transaction.atomic
def suruh(*, tugas: str, oleh: Pengguna) -> JalanTugas:
    """The button «Jalankan sekarang»: order a worker to run the duty; the order is a row that the worker takes up.

    Raises: AturanDilanggar (unknown, or not for this person), TransisiBasi (already ordered or under way).
    """
    pekerjaan = PEKERJAAN.get(tugas)
    if pekerjaan is None or not pekerjaan.boleh_dijalankan(oleh):
        raise AturanDilanggar("Pekerjaan itu tidak ada, atau bukan untuk Anda jalankan.")
    tutup_yang_tak_diambil()
    kini = timezone.now()
    berjalan = JalanTugas.objects.filter(tugas=tugas, hasil=HasilJalan.BERJALAN, mulai__gte=kini - BATAS_MACET).first()
    if berjalan is not None:
        raise TransisiBasi(f"{pekerjaan.label} sedang berjalan sejak pukul {bahasa.jam(berjalan.mulai)}.")
    nomor = str(uuid.uuid4())
    try:
        with transaction.atomic():
            baris = JalanTugas.objects.create(tugas=tugas, hasil=HasilJalan.MENUNGGU, rujukan=nomor, oleh=oleh)
    except IntegrityError as galat:
        raise TransisiBasi(f"{pekerjaan.label} sudah disuruh dan menunggu pekerja.") from galat
    catat(pelaku=oleh, kata="menyuruh menjalankan pekerjaan", objek=baris, sesudah={"tugas": tugas})
    transaction.on_commit(partial(app.send_task, tugas, task_id=nomor, expires=KEDALUWARSA))
    return baris


def rawat(*, sekarang: dt.datetime | None = None) -> tuple[int, int]:
    """Close runs that were killed and orders nobody took; drop rows past their keep: (closed, dropped)."""
    tertutup = tutup_yang_macet()
    batas = (sekarang or timezone.now()) - dt.timedelta(days=settings.SIMPAN_JALAN_HARI)
    dibuang, _ = JalanTugas.objects.filter(mulai__lt=batas).exclude(hasil__in=BELUM_USAI).delete()
    return tertutup, dibuang
