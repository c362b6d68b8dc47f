"""From *antre* to how a run ended, and the sweeper behind it."""

from __future__ import annotations

import datetime as dt
import logging
import time
from typing import TYPE_CHECKING

from django.db import InterfaceError, OperationalError, connection, transaction
from django.utils import timezone

from arsip.cadangan import kabar
from arsip.cadangan.enums import KodeGalat, StatusJalan
from arsip.cadangan.kunci_sesi import Ruang, bebas, putuskan
from arsip.cadangan.models import JalanCadangan, Salinan
from arsip.cadangan.services import kirim
from arsip.cadangan.sinyal import jalan_usai
from lpse.akun.enums import KodePeran
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari, kabari_peran

if TYPE_CHECKING:
    from arsip.cadangan.hasil import CalonSalinan
    from arsip.cadangan.kerja import Kerja

catatan = logging.getLogger(__name__)

#: A beat older than this although the lock is held: the machine is gone and the server has not noticed.
BATAS_DETAK = dt.timedelta(minutes=2)
#: A message that nobody took is sent again after this.
BATAS_KIRIM = dt.timedelta(minutes=10)
#: An order that no worker took, while none of that server is at work, ends as *gagal*.
BATAS_ANTRE = dt.timedelta(hours=2)
#: Waiting for the target's turn: seconds until the message comes again.
TUNDA_GILIRAN = 20
#: The portal's own database may be restarting just when a run wants to say how it ended.
_COBA_TULIS_DETIK = 90.0


@transaction.atomic
def klaim(*, jalan_id: int) -> bool:
    """Take a waiting run up; False when it is no longer waiting. The caller holds its advisory lock."""
    jalan = JalanCadangan.objects.select_for_update().get(pk=jalan_id)
    if jalan.status != StatusJalan.ANTRE:
        return False
    jalan.mulai_jalan()
    jalan.save(update_fields=["status", "mulai", "detak"])
    return True


def tunda_giliran(*, jalan_id: int) -> None:
    """Another run about the same target is under way: come again later."""
    kirim(jalan=JalanCadangan.objects.get(pk=jalan_id), tunda_detik=TUNDA_GILIRAN)


def usaikan(*, kerja: Kerja, status: StatusJalan, pesan: str, kode: str = "") -> bool:
    """Write how a run ended, its snapshot with it; waits a while for the database when that is away just now.

    False when the sweeper had closed the row meanwhile.
    """
    kerja.diam()
    habis = time.monotonic() + _COBA_TULIS_DETIK
    while True:
        try:
            return _tulis_akhir(kerja, status, pesan, kode)
        except (OperationalError, InterfaceError):
            connection.close()
            if time.monotonic() > habis:
                raise
            time.sleep(2)


@transaction.atomic
def _tulis_akhir(kerja: Kerja, status: StatusJalan, pesan: str, kode: str) -> bool:
    jalan = (
        JalanCadangan.objects.select_for_update(of=("self",))
        .select_related("sasaran", "repositori", "oleh")
        .get(pk=kerja.jalan.pk)
    )
    if jalan.status != StatusJalan.BERJALAN:
        return False
    kolom = ["status", "pesan", "kode_galat", "selesai", "salinan", "hasil", *kerja.angka_terakhir()]
    for nama, nilai in kerja.angka_terakhir().items():
        setattr(jalan, nama, nilai)
    jalan.hasil = kerja.hasil
    if status == StatusJalan.BERHASIL:
        if kerja.calon is not None:
            jalan.salinan = catat_salinan(calon=kerja.calon)
        jalan.kemajuan = 100
        kolom.append("kemajuan")
        jalan.berhasil(pesan=pesan)
    elif status == StatusJalan.DIBATALKAN:
        jalan.batalkan(pesan=pesan)
    elif status == StatusJalan.MENUNGGU_MEDIA:
        jalan.tunggu_media(pesan=pesan)
    elif status == StatusJalan.TERPUTUS:
        jalan.putus(pesan=pesan)
    else:
        jalan.gagal(kode=kode, pesan=pesan or "Tanpa penjelasan.")
    jalan.save(update_fields=sorted(set(kolom)))
    _umumkan(jalan)
    return True


def catat_salinan(*, calon: CalonSalinan) -> Salinan:
    """The row of a snapshot that is whole."""
    salinan, _ = Salinan.objects.get_or_create(
        repositori=calon.repositori,
        restic_id=calon.nomor,
        defaults={
            "sasaran": calon.sasaran,
            "waktu_data": calon.waktu_data,
            "byte_asal": calon.byte_asal,
            "byte_baru": calon.byte_baru,
            "manifes": calon.manifes,
        },
    )
    return salinan


def _umumkan(jalan: JalanCadangan) -> None:
    """Notice, trail and signal of a run that ended or waits, in the transaction that wrote it."""
    if jalan.status in {StatusJalan.GAGAL, StatusJalan.TERPUTUS}:
        sebab = KodeGalat(jalan.kode_galat).label.lower()
        kabari_peran(kode_peran=KodePeran.ASE, jenis=kabar.GAGAL, objek=jalan, konteks={"sebab": sebab})
        catat(
            pelaku=None, kata="mencatat kegagalan", objek=jalan, sesudah={"sebab": jalan.kode_galat}, alasan=jalan.pesan
        )
    elif jalan.status == StatusJalan.MENUNGGU_MEDIA:
        kabari_peran(kode_peran=KodePeran.ASE, jenis=kabar.MENUNGGU, objek=jalan)
    elif jalan.status == StatusJalan.BERHASIL and jalan.oleh is not None:
        kabari(penerima=[jalan.oleh], jenis=kabar.SELESAI, objek=jalan)
    transaction.on_commit(lambda: jalan_usai.send_robust(JalanCadangan, jalan=jalan))


def sapu(*, sekarang: dt.datetime | None = None) -> dict[str, int]:
    """The sweeper: runs whose worker died become *terputus*, lost messages are sent again, orders of nobody end.

    A running row whose advisory lock nobody holds is dead at once; one that is held but beats no more is dead after two
    minutes, and its session is ended. Safe to repeat and to race.
    """
    kini = sekarang or timezone.now()
    return {
        "terputus": _sapu_berjalan(kini),
        "dikirim_ulang": _sapu_antre(kini),
        "tanpa_pekerja": _sapu_tanpa_pekerja(kini),
    }


def _sapu_berjalan(kini: dt.datetime) -> int:
    baris = JalanCadangan.objects.filter(status=StatusJalan.BERJALAN).values_list("pk", "detak")
    berjalan = {nomor: detak for nomor, detak in baris if detak is not None}  # a constraint: a running row beats
    tanpa_kunci = bebas(Ruang.JALAN, berjalan)
    jumlah = 0
    for nomor, detak in berjalan.items():
        bisu = detak < kini - BATAS_DETAK
        if nomor in tanpa_kunci or bisu:
            if bisu:
                putuskan(Ruang.JALAN, nomor)
            jumlah += putus(jalan_id=nomor, detak=detak)
    return jumlah


@transaction.atomic
def putus(*, jalan_id: int, detak: dt.datetime) -> bool:
    """Close one dead run; False when it ended or beat again meanwhile."""
    jalan = (
        JalanCadangan.objects.select_for_update(of=("self",))
        .select_related("sasaran", "repositori", "oleh")
        .filter(pk=jalan_id, status=StatusJalan.BERJALAN, detak=detak)
        .first()
    )
    if jalan is None:
        return False
    jalan.putus(pesan="Pekerja mati di tengah jalan. Tidak ada salinan yang dicatat; jalan berikutnya melanjutkan.")
    jalan.save(update_fields=["status", "pesan", "kode_galat", "selesai"])
    _umumkan(jalan)
    return True


def _server_sibuk(kini: dt.datetime) -> set[str]:
    berjalan = JalanCadangan.objects.filter(status=StatusJalan.BERJALAN, detak__gte=kini - BATAS_DETAK)
    return set(berjalan.values_list("server", flat=True))


def _sapu_antre(kini: dt.datetime) -> int:
    """Messages that a full disk, a power cut or a killed worker swallowed."""
    hilang = JalanCadangan.objects.filter(status=StatusJalan.ANTRE).exclude(dikirim_pada__gte=kini - BATAS_KIRIM)
    semua = list(hilang.exclude(server__in=_server_sibuk(kini)))
    for jalan in semua:
        kirim(jalan=jalan)
    return len(semua)


def _sapu_tanpa_pekerja(kini: dt.datetime) -> int:
    tua = JalanCadangan.objects.filter(status=StatusJalan.ANTRE, dibuat_pada__lt=kini - BATAS_ANTRE)
    jumlah = 0
    for nomor in tua.exclude(server__in=_server_sibuk(kini)).values_list("pk", flat=True):
        jumlah += _tanpa_pekerja(nomor)
    return jumlah


@transaction.atomic
def _tanpa_pekerja(jalan_id: int) -> bool:
    jalan = (
        JalanCadangan.objects.select_for_update(of=("self",))
        .select_related("sasaran", "repositori", "oleh")
        .filter(pk=jalan_id, status=StatusJalan.ANTRE)
        .first()
    )
    if jalan is None:
        return False
    jalan.gagal(
        kode=KodeGalat.TANPA_PEKERJA,
        pesan=f"Tidak ada yang mengambilnya dari antrean {jalan.antrean}. Nyalakan pekerja cadangan di mesin itu.",
    )
    jalan.save(update_fields=["status", "pesan", "kode_galat", "selesai"])
    _umumkan(jalan)
    return True
