"""Who a complaint is about, and who may know who complained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from guardian.shortcuts import assign_perm

from layanan.keluhan.enums import SifatTerlapor, StatusKeluhan, UnitKeluhan
from layanan.keluhan.model_keluhan import LIHAT_PENGADU, PILAH, PUTUSKAN
from layanan.keluhan.models import Keluhan, Pengadu, Terlapor
from layanan.keluhan.selectors import bebas, pegawai
from layanan.keluhan.services_dasar import BUKAN_ANDA, beri_tahu_petugas, jejak, kunci
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lpse.akun.models import Pengguna


@transaction.atomic
def tambah_terlapor(
    *, keluhan_id: int, oleh: Pengguna, petugas: Pengguna | None = None, unit: str = "", alasan: str
) -> Terlapor:
    """Name somebody, or a unit, that the complaint turns out to be about; a handler among them is taken off it.

    Raises: AturanDilanggar (nobody named, oneself, named already, no reason).
    """
    keluhan = kunci(keluhan_id=keluhan_id, oleh=oleh)
    if (petugas is None) == (not unit):
        raise AturanDilanggar("Pilih satu petugas atau satu unit.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa petugas atau unit itu menyangkut keluhan ini.")
    if keluhan.terlapor.berlaku().filter(pengguna=petugas, unit=unit).exists():
        raise AturanDilanggar("Petugas atau unit itu sudah tercatat sebagai pihak yang dikeluhkan.")
    _lepas_penangan(keluhan, petugas, unit, oleh)
    lama = keluhan.terlapor.filter(pengguna=petugas, unit=unit).first()
    baris = lama or Terlapor(keluhan=keluhan, pengguna=petugas, unit=unit)
    baris.sifat = SifatTerlapor.DILAPORKAN
    baris.dilepas_pada, baris.dilepas_oleh, baris.alasan_lepas = None, None, ""
    baris.save()
    jejak(keluhan=keluhan, oleh=oleh, kata="menambah pihak yang dikeluhkan", alasan=alasan.strip())
    return baris


def _lepas_penangan(keluhan: Keluhan, petugas: Pengguna | None, unit: str, oleh: Pengguna) -> None:
    """The row may hold from now on only without a handler among those it names."""
    penangan = keluhan.penangan
    if penangan is None or not (penangan == petugas or unit in penangan.kode_peran):
        return
    if keluhan.status not in {StatusKeluhan.DITANGANI, StatusKeluhan.KLARIFIKASI}:
        raise AturanDilanggar("Yang memutus keluhan ini tidak dapat menjadi pihak yang dikeluhkan; ajukan keberatan.")
    sebelum = keluhan.status
    keluhan.lepas()
    keluhan.save(update_fields=["status", "penangan", "klarifikasi_sejak"])
    jejak(keluhan=keluhan, oleh=oleh, kata="melepas penangan keluhan", sebelum=sebelum)


@transaction.atomic
def pilah(
    *, keluhan_id: int, oleh: Pengguna, petugas: Sequence[Pengguna] = (), unit: str = "", bukan_pegawai: bool = False
) -> Keluhan:
    """Say who is meant by a name that no account was found for; from then on the others may handle it.

    Raises: AturanDilanggar (not waiting for it, nobody named, oneself among them).
    """
    keluhan = kunci(keluhan_id=keluhan_id, oleh=oleh, izin=PILAH)
    if not keluhan.menunggu_pilah:
        raise AturanDilanggar(f"{keluhan} sudah dipilah.")
    if not petugas and not unit and not bukan_pegawai:
        raise AturanDilanggar("Pilih petugas atau unit yang dimaksud, atau nyatakan bukan pegawai LPSE.")
    for orang in petugas:
        Terlapor.objects.update_or_create(keluhan=keluhan, pengguna=orang, defaults={"sifat": SifatTerlapor.DILAPORKAN})
    if unit:
        Terlapor.objects.get_or_create(keluhan=keluhan, unit=UnitKeluhan(unit))
    keluhan.menunggu_pilah = False
    keluhan.save(update_fields=["menunggu_pilah"])
    jejak(keluhan=keluhan, oleh=oleh, kata="memilah keluhan")
    beri_tahu_petugas(keluhan=keluhan, jenis="baru", kecuali=oleh)
    return keluhan


@transaction.atomic
def lepas_terlapor(*, terlapor_id: int, oleh: Pengguna, alasan: str) -> Terlapor:
    """Somebody only named in passing has nothing to do with it, and may see it again.

    Raises: AturanDilanggar (complained about on purpose, no reason, not theirs to decide).
    """
    baris = Terlapor.objects.select_for_update(of=("self",)).filter(pk=terlapor_id).first()
    if baris is None:
        raise AturanDilanggar(BUKAN_ANDA)
    keluhan = kunci(keluhan_id=baris.keluhan_id, oleh=oleh, izin=PILAH)
    if baris.sifat != SifatTerlapor.DISEBUT:
        raise AturanDilanggar("Yang dikeluhkan pengadu tidak dapat dilepas dari keluhannya.")
    if baris.dilepas_pada is not None:
        raise AturanDilanggar("Petugas itu sudah dilepas dari keluhan ini.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa petugas itu tidak tersangkut.")
    baris.dilepas_pada, baris.dilepas_oleh, baris.alasan_lepas = timezone.now(), oleh, alasan.strip()
    baris.save(update_fields=["dilepas_pada", "dilepas_oleh", "alasan_lepas"])
    jejak(keluhan=keluhan, oleh=oleh, kata="melepas petugas yang hanya disebut", alasan=alasan.strip())
    return baris


def lihat_pengadu(*, keluhan_id: int, oleh: Pengguna) -> Pengadu | None:
    """Who complained, for whom may know; each look is in the jejak. None: anonymous.

    Raises: AturanDilanggar (not theirs to know).
    """
    with transaction.atomic():
        keluhan = Keluhan.objects.terlihat_oleh(oleh).filter(pk=keluhan_id).first()
        if keluhan is None:
            raise AturanDilanggar(BUKAN_ANDA)
        if keluhan.anonim:
            return None
        pengadu = Pengadu.objects.terlihat_oleh(oleh).filter(keluhan=keluhan).first()
        if pengadu is None:
            raise AturanDilanggar("Nama pengadu hanya untuk penangan keluhan ini dan Kepala LPSE.")
        catat(pelaku=oleh, kata="melihat nama pengadu", objek=keluhan)
        return pengadu


@transaction.atomic
def buka_pengadu(*, keluhan_id: int, kepada: Pengguna, oleh: Pengguna, alasan: str) -> None:
    """Open this one name to somebody who needs it.  Raises: AturanDilanggar."""
    keluhan = kunci(keluhan_id=keluhan_id, oleh=oleh, izin=PUTUSKAN)
    if keluhan.anonim:
        raise AturanDilanggar("Keluhan anonim tidak menyimpan nama pengadu.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis untuk apa nama pengadu dibukakan.")
    if not bebas(keluhan, pegawai()).filter(pk=kepada.pk).exists():
        raise AturanDilanggar(f"Nama pengadu tidak boleh dibukakan kepada {kepada.nama}.")
    assign_perm(LIHAT_PENGADU, kepada, keluhan.pengadu)
    catat(
        pelaku=oleh, kata="membukakan nama pengadu", objek=keluhan, sesudah={"kepada": kepada.nama},
        alasan=alasan.strip(),
    )  # fmt: skip
    kabari(penerima=[kepada], jenis="layanan.keluhan.dibukakan", objek=keluhan)
