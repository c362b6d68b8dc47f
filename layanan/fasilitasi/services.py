"""Writes of the facilitation: the budget year, the cases, their steps, what is counted (Pasal 3(1)a, b; PPU 2j)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils import timezone
from django_fsm import can_proceed

from layanan.fasilitasi.enums import LANGKAH_TANGAN, JenisFasilitasi, JenisLangkah, Progres
from layanan.fasilitasi.hitungan import Angka, angka_kasus
from layanan.fasilitasi.models import Fasilitasi, LangkahFasilitasi, TahunAPBD
from lpse.akun.enums import HubunganInstansi
from lpse.akun.models import Instansi
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna
    from lpse.naskah.models import Naskah

_TAHUN: Final = range(2000, 2101)


@transaction.atomic
def tetapkan_apbd(
    *, tahun: int, tanggal: dt.date | None, nomor: str, tenggat_umum: dt.date | None, oleh: Pengguna
) -> TahunAPBD:
    """Write down when the draft budget of a year was agreed, and by when the plans should be public (PPU 2j).

    Raises: AturanDilanggar (a year that cannot be, an agreement without number, a deadline before it).
    """
    if tahun not in _TAHUN:
        raise AturanDilanggar("Tahun anggaran tidak wajar.")
    nomor = nomor.strip()
    if tanggal is not None and not nomor:
        raise AturanDilanggar("Isi nomor persetujuan bersama RAPBD.")
    if tanggal is not None and tanggal > timezone.localdate():
        raise AturanDilanggar("Tanggal persetujuan belum tiba; catat sesudah disetujui.")
    if tanggal is not None and tenggat_umum is not None and tenggat_umum < tanggal:
        raise AturanDilanggar("Tenggat pengumuman RUP mendahului persetujuan RAPBD.")
    apbd, _ = TahunAPBD.objects.select_for_update().get_or_create(tahun=tahun)
    sebelum = str(apbd.tanggal_persetujuan or "")
    apbd.tanggal_persetujuan, apbd.nomor_persetujuan = tanggal, nomor
    apbd.tenggat_umum, apbd.dicatat_oleh = tenggat_umum, oleh
    apbd.save()
    catat(
        pelaku=oleh, kata="mencatat persetujuan RAPBD", objek=apbd, sebelum={"tanggal": sebelum},
        sesudah={"tanggal": str(tanggal or ""), "nomor": nomor},
    )  # fmt: skip
    hitung(kasus=apbd.fasilitasi.terbuka())
    return apbd


@transaction.atomic
def buka(
    *,
    jenis: str,
    instansi: Instansi,
    tahun: int,
    oleh: Pengguna,
    pagu_anggaran: Decimal | None = None,
    rencana: int = 0,
    petugas: Pengguna | None = None,
) -> Fasilitasi:
    """Begin to help one work unit in one year (R-006, R-008).

    Raises: AturanDilanggar (a year nobody wrote down, a closed office, the case stands already).
    """
    if jenis not in JenisFasilitasi.values:
        raise AturanDilanggar("Pilih jenis fasilitasinya.")
    if not instansi.aktif:
        raise AturanDilanggar(f"{instansi} tidak aktif lagi.")
    apbd = TahunAPBD.objects.select_for_update().filter(tahun=tahun).first()
    if apbd is None:
        raise AturanDilanggar(f"Catat dahulu APBD {tahun}.")
    if Fasilitasi.objects.filter(jenis=jenis, instansi=instansi, apbd=apbd).exists():
        raise AturanDilanggar(f"Kasus {instansi} tahun {tahun} sudah ada.")
    kasus = Fasilitasi.objects.create(
        jenis=jenis, instansi=instansi, apbd=apbd, pagu_anggaran=pagu_anggaran, rencana=rencana, petugas=petugas or oleh
    )
    _langkah(kasus, JenisLangkah.DIBUKA, oleh)
    catat(pelaku=oleh, kata="membuka fasilitasi", objek=kasus)
    hitung(kasus=[kasus])
    return kasus


@transaction.atomic
def buka_semua(*, jenis: str, tahun: int, oleh: Pengguna) -> int:
    """A case for every active work unit that has none yet; how many were opened.  Raises: AturanDilanggar."""
    satker = Instansi.objects.filter(aktif=True, hubungan=HubunganInstansi.SATKER).order_by("pk")
    sudah = set(Fasilitasi.objects.filter(jenis=jenis, apbd__tahun=tahun).values_list("instansi_id", flat=True))
    baru = [s for s in satker if s.pk not in sudah]
    for satu in baru:
        buka(jenis=jenis, instansi=satu, tahun=tahun, oleh=oleh)
    return len(baru)


def _langkah(
    kasus: Fasilitasi,
    jenis: str,
    oleh: Pengguna | None,
    catatan: str = "",
    *,
    tiket: Tiket | None = None,
    naskah: Naskah | None = None,
) -> LangkahFasilitasi:
    return LangkahFasilitasi.objects.create(
        fasilitasi=kasus, jenis=jenis, oleh=oleh, catatan=catatan.strip()[:2000], tiket=tiket, naskah=naskah
    )


def kunci(*, fasilitasi_id: int) -> Fasilitasi:
    """The case, held for this transaction."""
    return Fasilitasi.objects.select_for_update(of=("self",)).select_related("instansi", "apbd").get(pk=fasilitasi_id)


def kunci_terbuka(*, fasilitasi_id: int) -> Fasilitasi:
    """The case, held, and still open.  Raises: TransisiBasi."""
    kasus = kunci(fasilitasi_id=fasilitasi_id)
    if not can_proceed(kasus.selesaikan):
        raise TransisiBasi("Kasus ini sudah selesai; buka kembali bila masih perlu.")
    return kasus


@transaction.atomic
def ubah_rencana(
    *, fasilitasi_id: int, pagu_anggaran: Decimal | None, rencana: int, petugas: Pengguna | None, oleh: Pengguna
) -> Fasilitasi:
    """What the unit's budget structure says, and who helps it.  Raises: TransisiBasi, AturanDilanggar."""
    kasus = kunci_terbuka(fasilitasi_id=fasilitasi_id)
    if rencana < 0 or (pagu_anggaran is not None and pagu_anggaran < 0):
        raise AturanDilanggar("Rencana tidak boleh kurang dari nol.")
    sebelum = {"rencana": kasus.rencana, "pagu": str(kasus.pagu_anggaran or "")}
    kasus.pagu_anggaran, kasus.rencana, kasus.petugas = pagu_anggaran, rencana, petugas
    kasus.save(update_fields=["pagu_anggaran", "rencana", "petugas"])
    catat(
        pelaku=oleh, kata="mengubah rencana fasilitasi", objek=kasus, sebelum=sebelum,
        sesudah={"rencana": rencana, "pagu": str(pagu_anggaran or "")},
    )  # fmt: skip
    hitung(kasus=[kasus])
    return kasus


@transaction.atomic
def catat_langkah(*, fasilitasi_id: int, jenis: str, catatan: str, oleh: Pengguna) -> LangkahFasilitasi:
    """What was done for the unit, in a sentence.  Raises: AturanDilanggar, TransisiBasi."""
    kasus = kunci_terbuka(fasilitasi_id=fasilitasi_id)
    if jenis not in LANGKAH_TANGAN:
        raise AturanDilanggar("Pilih langkah yang dilakukan.")
    if not catatan.strip():
        raise AturanDilanggar("Tulis apa yang dilakukan dan hasilnya.")
    langkah = _langkah(kasus, jenis, oleh, catatan)
    catat(pelaku=oleh, kata="mencatat langkah fasilitasi", objek=kasus, sesudah={"langkah": str(langkah.jenis)})
    return langkah


def catat_hasil(
    *,
    kasus: Fasilitasi,
    jenis: str,
    oleh: Pengguna | None,
    catatan: str = "",
    tiket: Tiket | None = None,
    naskah: Naskah | None = None,
) -> LangkahFasilitasi:
    """A step that another door of this room took (a letter, a ticket, a reminder); in the caller's transaction."""
    return _langkah(kasus, jenis, oleh, catatan, tiket=tiket, naskah=naskah)


@transaction.atomic
def selesaikan(*, fasilitasi_id: int, alasan: str, oleh: Pengguna) -> Fasilitasi:
    """End a case: all is announced, or there is a reason why nothing more comes.

    Raises: TransisiBasi (ended already), AturanDilanggar (not all announced and no reason).
    """
    kasus = kunci_terbuka(fasilitasi_id=fasilitasi_id)
    alasan = alasan.strip()[:500]
    if kasus.progres != Progres.TERUMUMKAN and not alasan:
        raise AturanDilanggar("Belum terumumkan semua. Tulis mengapa kasus ini selesai.")
    kasus.selesaikan(alasan=alasan)
    kasus.save(update_fields=["status", "alasan_selesai"])
    _langkah(kasus, JenisLangkah.SELESAI, oleh, alasan)
    catat(pelaku=oleh, kata="menyelesaikan fasilitasi", objek=kasus, alasan=alasan)
    return kasus


@transaction.atomic
def buka_kembali(*, fasilitasi_id: int, alasan: str, oleh: Pengguna) -> Fasilitasi:
    """Open an ended case again.  Raises: TransisiBasi (it is open), AturanDilanggar (no reason)."""
    kasus = kunci(fasilitasi_id=fasilitasi_id)
    if not can_proceed(kasus.buka_kembali):
        raise TransisiBasi("Kasus ini masih terbuka.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa kasus ini dibuka kembali.")
    kasus.buka_kembali()
    kasus.save(update_fields=["status", "alasan_selesai"])
    _langkah(kasus, JenisLangkah.BUKA_LAGI, oleh, alasan)
    catat(pelaku=oleh, kata="membuka kembali fasilitasi", objek=kasus, alasan=alasan.strip())
    hitung(kasus=[kasus])
    return kasus


def hitung(*, kasus: Iterable[Fasilitasi]) -> int:
    """Count anew what SIRUP and SPSE show of these open cases; how many changed. Nobody types these figures."""
    berubah = 0
    for satu in kasus:
        angka = angka_kasus(satu)
        baru: dict[str, object] = {
            "terumumkan": angka.terumumkan, "pagu_terumumkan": angka.pagu, "mendahului_apbd": angka.mendahului,
            "rencana": angka.rencana, "progres": _progres(satu, angka),
        }  # fmt: skip
        beda = {k: v for k, v in baru.items() if getattr(satu, k) != v}
        for kolom, nilai in beda.items():
            setattr(satu, kolom, nilai)
        satu.dihitung_pada = timezone.now()
        satu.save(update_fields=[*beda, "dihitung_pada"])
        berubah += bool(beda)
    return berubah


def _progres(kasus: Fasilitasi, angka: Angka) -> str:
    """All of it: as many packages as planned, or as much money; without either nobody knows that it is all."""
    if not angka.terumumkan:
        return Progres.BELUM
    if angka.rencana and angka.terumumkan >= angka.rencana:
        return Progres.TERUMUMKAN
    if kasus.pagu_anggaran and angka.pagu >= kasus.pagu_anggaran:
        return Progres.TERUMUMKAN
    return Progres.SEBAGIAN
