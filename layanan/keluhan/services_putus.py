"""A complaint is decided, answered on paper, objected to, closed; and what happens when nobody does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_fsm import can_proceed

from layanan.keluhan import surat
from layanan.keluhan.enums import Putusan, PutusanKeberatan, StatusKeluhan
from layanan.keluhan.model_keluhan import PUTUSKAN, Keluhan
from layanan.keluhan.models import Keberatan
from layanan.keluhan.selectors import bebas, boleh_keberatan, pemegang
from layanan.keluhan.services_dasar import basi, beri_tahu_pengadu, beri_tahu_petugas, jejak, kunci
from layanan.keluhan.services_tangani import pastikan_penangan
from lpse.galat import AturanDilanggar
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa
from lpse.waktu import kalender

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusKeluhan
NILAI_TERTINGGI = 5


@transaction.atomic
def eskalasi(*, keluhan_id: int, alasan: str, oleh: Pengguna | None) -> Keluhan:
    """Bring a complaint before the Kepala, who decides it from then on.

    Raises: AturanDilanggar (about the Kepala, no reason), TransisiBasi (closed, or there already).
    """
    keluhan = kunci(keluhan_id=keluhan_id, oleh=oleh)
    if not keluhan.terbuka or keluhan.dieskalasi_pada is not None:
        raise basi(keluhan=keluhan)
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa keluhan ini dibawa ke Kepala LPSE.")
    kepala = list(bebas(keluhan, pemegang(PUTUSKAN)))
    if not kepala:
        raise AturanDilanggar(
            "Keluhan ini menyangkut Kepala LPSE, jadi tidak dibawa kepadanya. Jawab sendiri; pengadu dapat "
            "mengajukan keberatan, atau mengadu ke Inspektorat."
        )
    keluhan.dieskalasi_pada, keluhan.alasan_eskalasi = timezone.now(), alasan.strip()
    keluhan.save(update_fields=["dieskalasi_pada", "alasan_eskalasi"])
    jejak(keluhan=keluhan, oleh=oleh, kata="membawa keluhan ke Kepala", alasan=alasan.strip())
    kabari(penerima=kepala, jenis="layanan.keluhan.dieskalasi", objek=keluhan)
    return keluhan


@transaction.atomic
def putuskan(*, keluhan_id: int, putusan: str, uraian: str, tindak_lanjut: str, oleh: Pengguna) -> Keluhan:
    """Decide, and answer by an official letter: ditangani → diputus. One brought before the Kepala is the Kepala's.

    Raises: AturanDilanggar (no reasons, not theirs to decide), TransisiBasi.
    """
    keluhan = kunci(keluhan_id=keluhan_id, oleh=oleh)
    if not can_proceed(keluhan.putuskan):
        raise basi(keluhan=keluhan)
    if keluhan.dieskalasi_pada is None:
        pastikan_penangan(keluhan=keluhan, oleh=oleh)
    elif not oleh.has_perm(PUTUSKAN):
        raise AturanDilanggar("Keluhan ini sudah dibawa ke Kepala LPSE; Kepala yang memutus.")
    if not uraian.strip():
        raise AturanDilanggar("Tulis pertimbangan putusan; pengadu membacanya.")
    if putusan in {Putusan.TERBUKTI, Putusan.SEBAGIAN} and not tindak_lanjut.strip():
        raise AturanDilanggar("Keluhan yang terbukti perlu tindak lanjut: tulis apa yang diperbaiki.")
    sebelum = str(keluhan.status)
    keluhan.putusan = Putusan(putusan)
    keluhan.uraian_putusan, keluhan.tindak_lanjut = uraian.strip(), tindak_lanjut.strip()
    batas = kalender().tambah_hari_kerja(bahasa.hari_ini(), settings.KELUHAN_HARI_KEBERATAN)
    keluhan.putuskan(oleh=oleh, batas_keberatan=batas)
    keluhan.save(
        update_fields=[
            "status", "putusan", "uraian_putusan", "tindak_lanjut", "diputus_oleh", "diputus_pada", "batas_keberatan",
        ]
    )  # fmt: skip
    keluhan.jawaban = surat.jawaban(keluhan=keluhan, oleh=oleh)
    keluhan.save(update_fields=["jawaban"])
    jejak(keluhan=keluhan, oleh=oleh, kata="memutus dan menjawab keluhan", sebelum=sebelum)
    beri_tahu_pengadu(keluhan=keluhan, jenis="dijawab")
    return keluhan


@transaction.atomic
def ajukan_keberatan(*, keluhan_id: int, alasan: str, oleh: Pengguna | None = None) -> Keberatan:
    """The complainant objects to the answer, once, in time; somebody else decides.

    Raises: AturanDilanggar (too late, no reason), TransisiBasi.
    """
    keluhan = kunci(keluhan_id=keluhan_id, oleh=oleh)
    if not can_proceed(keluhan.ajukan_keberatan):
        raise basi(keluhan=keluhan)
    if not boleh_keberatan(keluhan):
        raise AturanDilanggar(f"Batas mengajukan keberatan lewat pada {bahasa.tanggal(keluhan.batas_keberatan)}.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa Anda keberatan dengan jawabannya.")
    tenggat = kalender().tambah_hari_kerja(bahasa.hari_ini(), settings.KELUHAN_HARI_PUTUS_KEBERATAN)
    keberatan = Keberatan.objects.create(keluhan=keluhan, alasan=alasan.strip(), tenggat=tenggat)
    sebelum = str(keluhan.status)
    keluhan.ajukan_keberatan()
    keluhan.save(update_fields=["status"])
    jejak(
        keluhan=keluhan,
        oleh=oleh,
        kata="mencatat keberatan pengadu" if oleh else "menerima keberatan pengadu",
        sebelum=sebelum,
    )
    kabari(penerima=pemutus_keberatan(keluhan=keluhan), jenis="layanan.keluhan.keberatan", objek=keluhan)
    return keberatan


def pemutus_keberatan(*, keluhan: Keluhan) -> list[Pengguna]:
    """The Kepala; where the Kepala decided first or is complained about, whoever else may handle complaints."""
    lain = bebas(keluhan, pemegang(PUTUSKAN)).exclude(pk=keluhan.diputus_oleh_id or 0)
    return list(lain) or list(
        bebas(keluhan, pemegang("layanan.tangani_keluhan")).exclude(pk=keluhan.diputus_oleh_id or 0)
    )


@transaction.atomic
def putus_keberatan(*, keluhan_id: int, putusan: str, uraian: str, oleh: Pengguna) -> Keberatan:
    """Decide the appeal, for good, by a letter: keberatan → selesai.  Raises: AturanDilanggar, TransisiBasi."""
    keluhan = kunci(keluhan_id=keluhan_id, oleh=oleh)
    if keluhan.status != _S.KEBERATAN:
        raise basi(keluhan=keluhan)
    if oleh not in pemutus_keberatan(keluhan=keluhan):
        raise AturanDilanggar("Keberatan diputus Kepala LPSE, atau orang lain bila Kepala yang memutus pertama.")
    if not uraian.strip():
        raise AturanDilanggar("Tulis pertimbangan putusan; pengadu membacanya.")
    keberatan = keluhan.keberatan
    keberatan.putusan, keberatan.uraian = PutusanKeberatan(putusan), uraian.strip()
    keberatan.diputus_pada, keberatan.diputus_oleh = timezone.now(), oleh
    keberatan.save(update_fields=["putusan", "uraian", "diputus_pada", "diputus_oleh"])
    keberatan.jawaban = surat.jawaban_keberatan(keberatan=keberatan, oleh=oleh)
    keberatan.save(update_fields=["jawaban"])
    keluhan.selesaikan()
    keluhan.save(update_fields=["status", "selesai_pada"])
    jejak(keluhan=keluhan, oleh=oleh, kata="memutus keberatan", sebelum=_S.KEBERATAN)
    beri_tahu_pengadu(keluhan=keluhan, jenis="keberatan_diputus")
    return keberatan


@transaction.atomic
def cabut(*, keluhan_id: int) -> Keluhan:
    """The complainant takes it back before it was answered.  Raises: TransisiBasi."""
    keluhan = kunci(keluhan_id=keluhan_id, oleh=None)
    if not can_proceed(keluhan.cabut):
        raise basi(keluhan=keluhan)
    sebelum = str(keluhan.status)
    keluhan.cabut()
    keluhan.save(update_fields=["status", "klarifikasi_sejak", "selesai_pada"])
    jejak(keluhan=keluhan, oleh=None, kata="menerima pencabutan keluhan", sebelum=sebelum)
    beri_tahu_petugas(keluhan=keluhan, jenis="dicabut")
    return keluhan


@transaction.atomic
def nilai(*, keluhan_id: int, nilai: int, catatan: str = "") -> Keluhan:
    """How satisfied the complainant is with the handling, once; a satisfied answer closes it.

    Raises: AturanDilanggar (not 1 to 5), TransisiBasi (not answered, or rated already).
    """
    keluhan = kunci(keluhan_id=keluhan_id, oleh=None)
    if keluhan.diputus_pada is None or keluhan.nilai is not None:
        raise basi(keluhan=keluhan)
    if not 1 <= nilai <= NILAI_TERTINGGI:
        raise AturanDilanggar(f"Nilai 1 sampai {NILAI_TERTINGGI}.")
    keluhan.nilai, keluhan.nilai_catatan = nilai, catatan.strip()[:500]
    keluhan.save(update_fields=["nilai", "nilai_catatan"])
    jejak(keluhan=keluhan, oleh=None, kata="menerima penilaian pengadu")
    return keluhan


def selesaikan_diam() -> int:
    """Close what was answered and not objected to in time; safe to repeat."""
    jumlah = 0
    lewat = Keluhan.objects.filter(status=_S.DIPUTUS, batas_keberatan__lt=bahasa.hari_ini())
    for pk in list(lewat.values_list("pk", flat=True)):
        with transaction.atomic():
            keluhan = kunci(keluhan_id=pk, oleh=None)
            if not can_proceed(keluhan.selesaikan) or keluhan.status != _S.DIPUTUS:
                continue
            keluhan.selesaikan()
            keluhan.save(update_fields=["status", "selesai_pada"])
            jejak(keluhan=keluhan, oleh=None, kata="menutup keluhan tanpa keberatan", sebelum=_S.DIPUTUS)
            jumlah += 1
    return jumlah


def eskalasi_lewat() -> int:
    """Bring before the Kepala what was not answered in time; what is about the Kepala stays. Safe to repeat."""
    jumlah = 0
    lewat = Keluhan.objects.filter(
        status__in=[_S.BARU, _S.DITANGANI], tenggat__lt=bahasa.hari_ini(), dieskalasi_pada=None
    )
    for keluhan in lewat:
        if bebas(keluhan, pemegang(PUTUSKAN)).exists():
            eskalasi(keluhan_id=keluhan.pk, alasan="Tenggat jawaban lewat.", oleh=None)
            jumlah += 1
    return jumlah
