"""Fetching the service mailbox: what lies beyond the place kept in PostgreSQL, one letter per transaction.

A power cut between fetching and keeping leaves the place where it was; between keeping and marking, the letter is
known already. Either way the next run goes on, and no letter becomes two tickets (docs/adr/0039).
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from typing import TYPE_CHECKING

import structlog
from django.conf import settings
from django.db import OperationalError
from django.utils import timezone

from layanan.surel.baca import Surat, baca
from layanan.surel.kotak import buka, urai_alamat
from layanan.surel.models import KotakSurel, SurelMasuk
from layanan.surel.services import Tempat, catat_gagal, terima
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from layanan.surel.kotak import Kotak

log = structlog.get_logger(__name__)
#: One run takes at most so many letters; the rest is a minute away.
SEKALI_JALAN = 200
#: After the server renumbered its letters, those of these days before the last fetch are looked at again.
_TUMPANG = dt.timedelta(days=3)
_MB = 1024 * 1024


def ambil_surel() -> str:
    """What the schedule runs; safe to repeat and to break off anywhere.

    Raises: AturanDilanggar when the server is away or refuses; ImproperlyConfigured for a malformed address.
    """
    if not settings.SUREL_IMAP_URL:
        return "Kotak surel layanan belum diatur (LPSE_SUREL_IMAP_URL)."
    alamat = urai_alamat(settings.SUREL_IMAP_URL)
    hitung: Counter[str] = Counter()
    with buka(alamat) as kotak:
        catatan, antre = _yang_baru(kotak, alamat.nama)
        for uid in antre[:SEKALI_JALAN]:
            if (baris := _satu(kotak, Tempat(catatan.nama, uid))) is not None:
                hitung[baris.get_nasib_display()] += 1
                kotak.tandai(uid)
        KotakSurel.objects.filter(pk=catatan.pk).update(diambil_pada=timezone.now())
    if not hitung:
        return "Tidak ada surel baru."
    return f"{hitung.total()} surel: " + ", ".join(f"{n} {kata.lower()}" for kata, n in sorted(hitung.items())) + "."


def _yang_baru(kotak: Kotak, nama: str) -> tuple[KotakSurel, list[int]]:
    """The mailbox's row and the letters to look at.

    Of those that lay there when the portal first looked, only unread ones: years of old mail are no tickets. When the
    server renumbered (another UIDVALIDITY) the last days are looked at again; what is known by its Message-ID stays so.
    """
    catatan, _ = KotakSurel.objects.get_or_create(
        nama=nama, defaults={"uidvalidity": kotak.uidvalidity, "uid_awal": kotak.uid_berikut}
    )
    if catatan.uidvalidity == kotak.uidvalidity:
        awal = catatan.uid_awal
        lama = kotak.belum_dibaca(sesudah=catatan.uid_terakhir) if catatan.uid_terakhir + 1 < awal else []
        return catatan, [u for u in lama if u < awal] + kotak.sesudah(max(catatan.uid_terakhir, awal - 1))
    log.warning("kotak_surel_dinomori_ulang", kotak=nama, dulu=catatan.uidvalidity, kini=kotak.uidvalidity)
    sejak = (catatan.diambil_pada or timezone.now()) - _TUMPANG
    antre = kotak.sejak(sejak.date())
    catatan.uidvalidity, catatan.uid_awal = kotak.uidvalidity, 0
    catatan.uid_terakhir = min(antre, default=kotak.uid_berikut) - 1
    catatan.save(update_fields=["uidvalidity", "uid_awal", "uid_terakhir"])
    return catatan, antre


def _satu(kotak: Kotak, tempat: Tempat) -> SurelMasuk | None:
    """Take one letter; None when it was removed meanwhile. What breaks the reading is one line, not the end of it."""
    kepala = kotak.tajuk(tempat.uid)
    if kepala is None:
        return None
    mentah, ukuran = kepala
    besar = ukuran > settings.SUREL_MAKS_MB * _MB
    if not besar:
        utuh = kotak.utuh(tempat.uid)
        if utuh is None:
            return None
        mentah = utuh
    surat: Surat | None = None
    try:
        surat = baca(mentah, ukuran=ukuran, terlalu_besar=besar)
        return terima(surat=surat, tempat=tempat)
    except (OperationalError, OSError):
        raise  # the database or the disk, not the letter: the next run tries it again
    except Exception as galat:
        log.exception("surel_tak_terbaca", kotak=tempat.kotak, uid=tempat.uid)
        kata = str(galat) if isinstance(galat, AturanDilanggar) else f"Galat program: {type(galat).__name__}."
        return catat_gagal(
            message_id=surat.message_id if surat else f"{hashlib.sha256(mentah).hexdigest()}@tak-terbaca.invalid",
            perihal=surat.perihal if surat else "",
            sebab=f"{kata} Surat aslinya ada di kotak surel layanan.",
            ukuran=ukuran,
            tempat=tempat,
        )
