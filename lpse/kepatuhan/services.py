"""Running the checks, outside any page, and keeping what they found: the last answer, and one row a day."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import structlog
from celery.exceptions import SoftTimeLimitExceeded
from django.core.cache import cache
from django.db import connection, transaction
from django.db.utils import OperationalError
from django.utils import timezone
from psycopg.errors import QueryCanceled

from lpse.galat import AturanDilanggar
from lpse.kepatuhan.enums import KeadaanHasil
from lpse.kepatuhan.models import HasilKewajiban, Ketentuan, RiwayatKewajiban
from lpse.kepatuhan.pemicu import HARI_KANTOR
from lpse.kepatuhan.registri import KEWAJIBAN, Bukti, Kewajiban, Status
from lpse.kepatuhan.selectors import KUNCI_MERAH, nomor_berlaku
from lpse.pekerjaan.jalan import jalan

if TYPE_CHECKING:
    import datetime as dt

    from lpse.akun.models import Pengguna

log = structlog.get_logger(__name__)
TUGAS = "lpse.kepatuhan.periksa"
#: No single query of a check may take longer; whoever needs more keeps a summary of its own.
BATAS_MS = 5000
UMUR_MERAH = 3600
_KUNCI = 21_16_2010
_GALAT = Bukti(
    Status.BELUM, "Pemeriksaan gagal", "Pemeriksaan ini berhenti karena galat; rinciannya di catatan portal."
)
_TERLALU_LAMA = Bukti(
    Status.BELUM, "Pemeriksaan gagal", f"Pemeriksaan dihentikan karena lebih lama dari {BATAS_MS // 1000} detik."
)
#: Worst first, to remember the worst of a day.
_BERAT = {
    KeadaanHasil.BELUM.value: 0,
    KeadaanHasil.GALAT.value: 1,
    KeadaanHasil.PERHATIAN.value: 2,
    KeadaanHasil.TERPENUHI.value: 3,
}


def periksa_semua() -> str:
    """Run every registered check that applies to this office; answers with how it went.

    Each check stands in a transaction of its own: a broken one is told as *galat* and takes no other with it.
    """
    nomor = sorted(set(KEWAJIBAN) & nomor_berlaku())
    hasil = [periksa(nomor=n) for n in nomor]
    hitung_merah()
    gagal = [h.ketentuan.nomor for h in hasil if h.status == KeadaanHasil.GALAT]
    pesan = f"{len(hasil)} kewajiban diperiksa."
    return f"{pesan} Pemeriksaan gagal: {', '.join(gagal)}." if gagal else pesan


def periksa_oleh(*, nomor: str, oleh: Pengguna) -> HasilKewajiban:
    """The button «Periksa sekarang» of one duty, as a run that says how it ended.

    Raises: AturanDilanggar (no check, or not a duty of this office).
    """
    if nomor not in KEWAJIBAN or nomor not in nomor_berlaku():
        raise AturanDilanggar("Kewajiban ini tidak punya pemeriksaan yang berlaku bagi kantor ini.")
    with jalan(TUGAS, sasaran=nomor, oleh=oleh) as laporan:
        hasil = periksa(nomor=nomor)
        hitung_merah()
        laporan.pesan = f"{nomor}: {hasil.get_status_display()}, {hasil.angka}."
    return hasil


@transaction.atomic
def periksa(*, nomor: str) -> HasilKewajiban:
    """Run one check and keep its answer; two at once wait for each other.  Raises: KeyError, Ketentuan.DoesNotExist."""
    kewajiban = KEWAJIBAN[nomor]
    ketentuan = Ketentuan.objects.get(nomor=nomor)
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_KUNCI, ketentuan.pk])
    mulai = time.monotonic()
    status, bukti = _tanya(kewajiban)
    lama = round((time.monotonic() - mulai) * 1000)
    kini = timezone.now()
    isi = {"status": status, "angka": bukti.angka[:200], "penjelasan": bukti.penjelasan}
    hasil, _ = HasilKewajiban.objects.update_or_create(
        ketentuan=ketentuan,
        defaults={**isi, "tautan": bukti.tautan[:500], "diperiksa_pada": kini, "lama_ms": lama},
    )
    _catat_hari(ketentuan, isi, kini)
    return hasil


def _tanya(kewajiban: Kewajiban) -> tuple[KeadaanHasil, Bukti]:
    """Run the check in a savepoint under a time limit, so that what breaks in it stays in it."""
    try:
        with transaction.atomic(), connection.cursor() as kursor:
            kursor.execute("SELECT current_setting('statement_timeout')")
            semula = kursor.fetchone()[0]
            kursor.execute("SELECT set_config('statement_timeout', %s, true)", [str(BATAS_MS)])
            bukti = kewajiban.periksa()
            kursor.execute("SELECT set_config('statement_timeout', %s, true)", [semula])
            return KeadaanHasil(bukti.status.value), bukti
    except SoftTimeLimitExceeded:
        raise  # the worker is told to stop; that is no finding about this duty
    except OperationalError as galat:
        log.exception("pemeriksaan_kewajiban_gagal", kewajiban=kewajiban.id)
        return KeadaanHasil.GALAT, _TERLALU_LAMA if isinstance(galat.__cause__, QueryCanceled) else _GALAT
    except Exception:
        log.exception("pemeriksaan_kewajiban_gagal", kewajiban=kewajiban.id)
        return KeadaanHasil.GALAT, _GALAT


def hari_basis_data() -> dt.date:
    """Today in the office by the database's clock, the one the history's trigger goes by."""
    with connection.cursor() as kursor:
        kursor.execute(f"SELECT {HARI_KANTOR}")
        hari: dt.date = kursor.fetchone()[0]
    return hari


def _catat_hari(ketentuan: Ketentuan, isi: dict[str, str], kini: dt.datetime) -> None:
    """The row of today; the caller holds the duty's lock, so nobody else writes it now."""
    hari = hari_basis_data()
    baris = RiwayatKewajiban.objects.filter(ketentuan=ketentuan, tanggal=hari).first()
    if baris is None:
        RiwayatKewajiban.objects.create(
            ketentuan=ketentuan, tanggal=hari, terburuk=isi["status"], diperiksa_pada=kini, **isi
        )
        return
    baris.status, baris.angka, baris.penjelasan = isi["status"], isi["angka"], isi["penjelasan"]
    baris.terburuk = min(baris.terburuk, isi["status"], key=_BERAT.__getitem__)
    baris.diperiksa_pada = kini
    baris.jumlah += 1
    baris.save(update_fields=["status", "angka", "penjelasan", "terburuk", "diperiksa_pada", "jumlah"])


def hitung_merah() -> int:
    """How many duties of this office are red, kept where the navigation of every page can read it for free."""
    merah = HasilKewajiban.objects.filter(
        status__in=(KeadaanHasil.BELUM, KeadaanHasil.GALAT),
        ketentuan__nomor__in=set(KEWAJIBAN) & nomor_berlaku(),
    ).count()
    cache.set(KUNCI_MERAH, merah, UMUR_MERAH)
    return merah
