"""Deadlines kept true and told: warnings at 50, 80 and 100 per cent, escalation, the end of a Pokja's stage (R-062).

A notice goes to whoever has the ticket at 50 per cent, to the head of the unit too at 80, to the Kepala too at 100.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.utils import timezone

from layanan.sla import services as sla
from layanan.sla.models import KepalaUnit
from layanan.sla.selectors import target_untuk
from layanan.tiket.enums import JenisPengguna, StatusTiket
from layanan.tiket.kabar import kabari_orang, kabari_unit
from layanan.tiket.models import Tiket
from layanan.tiket.selectors import ESKALASI, jam_tiket, pemegang, petugas_unit, tahap_segera
from layanan.tiket.services_dasar import jejak, kunci_tiket, tulis
from layanan.tiket.services_rincian import segarkan_tahap
from layanan.tiket.tahap import tahap_menyusul, tiket_pokja_bertender
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.sla.models import TargetLayanan
    from lpse.akun.models import Pengguna
    from lpse.waktu.models import JamKerja

OBJEK = "layanan.tiket"
_KEPALA_UNIT, _KEPALA = 80, 100
#: Copies of the clocks onto open tickets where a calendar change moved them. The clocks that are open are few, and
#: each names its ticket; what waits has no deadline but the end of its stage.
_SAMAKAN = """
    WITH jam AS (
        SELECT objek_id::bigint AS tiket_id, max(tenggat) FILTER (WHERE kode = 'respons') AS respons,
               bool_or(kode = 'respons') AS ada_respons, max(tenggat) FILTER (WHERE kode = 'selesai') AS selesai
          FROM lpse_jamkerja
         WHERE keadaan <> 'selesai' AND objek_jenis = 'layanan.tiket' AND kode IN ('respons', 'selesai')
         GROUP BY objek_id
    ), baru AS (
        SELECT t.id, CASE WHEN j.ada_respons THEN j.respons ELSE t.tenggat_respons END AS respons,
               least(j.selesai, t.batas_tahap) AS selesai, t.direspons_pada IS NULL AS terutang, t.batas_tahap
          FROM jam j JOIN layanan_tiket t ON t.id = j.tiket_id
         WHERE t.status IN ('baru', 'ditangani', 'menunggu_pengguna', 'menunggu_lkpp')
    )
    UPDATE layanan_tiket t
       SET tenggat_respons = b.respons, tenggat_selesai = b.selesai,
           tenggat = least(b.selesai, b.batas_tahap, CASE WHEN b.terutang THEN b.respons END)
      FROM baru b
     WHERE b.id = t.id AND (t.tenggat_respons, t.tenggat_selesai) IS DISTINCT FROM (b.respons, b.selesai)
"""


def samakan_tenggat() -> int:
    """Bring the copied deadlines of open tickets back in step with their clocks; returns how many. Safe to repeat."""
    with connection.cursor() as kursor:
        kursor.execute(_SAMAKAN)
        return int(kursor.rowcount)


def peringatkan(*, saat: datetime | None = None) -> int:
    """Deadlines in step, then one warning per step that a clock passed; returns how many warnings. Safe to repeat."""
    samakan_tenggat()
    return sla.periksa_ambang(objek_jenis=OBJEK, saat=saat)


def kepala_unit(*, unit: str) -> list[Pengguna]:
    """The head of a unit; without one all its clerks."""
    kepala = KepalaUnit.objects.select_related("pengguna").filter(unit=unit, pengguna__is_active=True).first()
    return [kepala.pengguna] if kepala is not None else list(petugas_unit(unit))


def kabari_ambang(*, jam: JamKerja, ambang: int) -> None:
    """Whoever has the ticket, the head of the unit from 80 per cent, the Kepala at 100."""
    tiket = Tiket.objects.select_related("petugas").get(pk=int(jam.objek_id))
    baca = jam_tiket(tiket)
    kalimat = (baca.respons if jam.kode == baca.respons.jam.kode else baca.selesai).kalimat
    kunci = f"tiket:{tiket.pk}:{jam.kode}:{ambang}:{int(jam.sasaran.total_seconds())}"
    konteks = {"jam": jam.nama, "ambang": ambang, "kalimat": kalimat}
    orang = [tiket.petugas] if tiket.petugas else list(petugas_unit(tiket.unit))
    kabari_orang(
        tiket=tiket, jenis="peringatan", kepada=orang, oleh=None, kunci=kunci,
        tenggat=bahasa.waktu(jam.tenggat) if jam.tenggat else "", **konteks,
    )  # fmt: skip
    if ambang < _KEPALA_UNIT:
        return
    atasan = kepala_unit(unit=tiket.unit)
    if ambang >= _KEPALA:
        atasan += list(pemegang(ESKALASI))
    sudah = {o.pk for o in orang}
    kabari_orang(
        tiket=tiket, jenis="eskalasi", kepada=[a for a in atasan if a.pk not in sudah], oleh=None,
        kunci=f"{kunci}:eskalasi", lewat=ambang >= _KEPALA,
        siapa_menangani=f"Ditangani {tiket.petugas.nama}".rstrip(".") if tiket.petugas else "Belum diambil", **konteks,
    )  # fmt: skip
    jejak(tiket=tiket, oleh=None, kata="mengeskalasi tiket", jam=jam.nama, persen=ambang)


def peringatkan_tahap(*, saat: datetime | None = None) -> int:
    """Tell unit, head and Kepala of each Pokja's ticket whose stage closes soon, once per stage; counts them (R-062).

    The schedule is read anew first: SPSE may have moved it, or a stage began since the report. Safe to repeat.
    """
    kini, jumlah = saat or timezone.now(), 0
    for pk in list(tahap_menyusul(kini).values_list("pk", flat=True)):
        segarkan_tahap(tiket_id=pk)
    for tiket in list(tahap_segera(saat=kini)):
        if tiket.jenis_pengguna == JenisPengguna.POKJA:
            jumlah += _peringatkan_tahap(tiket.pk, kini)
    return jumlah


def segarkan_semua_tahap() -> int:
    """A schedule was imported: the stage of every open ticket of a Pokja anew; returns how many moved."""
    semua = list(tiket_pokja_bertender().order_by("pk").values_list("pk", flat=True))
    return sum(segarkan_tahap(tiket_id=pk) for pk in semua)


@transaction.atomic
def _peringatkan_tahap(tiket_id: int, kini: datetime) -> int:
    segarkan_tahap(tiket_id=tiket_id)
    tiket = tahap_segera(saat=kini).select_related("petugas").filter(pk=tiket_id).first()
    if tiket is None or tiket.batas_tahap is None:
        return 0
    kunci = f"tiket:{tiket.pk}:tahap:{tiket.batas_tahap:%Y%m%d%H%M}"
    orang = {o.pk: o for o in [*petugas_unit(tiket.unit), *kepala_unit(unit=tiket.unit), *pemegang(ESKALASI)]}
    if tiket.petugas is not None:
        orang[tiket.petugas.pk] = tiket.petugas
    kabari_orang(
        tiket=tiket, jenis="tahap", kepada=orang.values(), oleh=None, kunci=kunci,
        batas=bahasa.waktu(tiket.batas_tahap), tahap=tiket.tahap_nama or "tahap berjalan",
    )  # fmt: skip
    return 1


def kabari_tiket_baru(*, tiket_id: int) -> bool:
    """Tell the unit of a new ticket of high priority that nobody took yet; returns whether it did. Safe to repeat."""
    tiket = Tiket.objects.filter(pk=tiket_id, status=StatusTiket.BARU).first()
    if tiket is None:
        return False
    kabari_unit(tiket=tiket, jenis="baru", oleh=None, kunci=f"tiket:{tiket.pk}:baru", alasan=tiket.alasan_prioritas)
    return True


def terapkan_target(*, target: TargetLayanan, oleh: Pengguna | None) -> int:
    """Measure what is open by the targets as they stand now; returns how many tickets. Each on its own."""
    kueri = Tiket.objects.terbuka().filter(prioritas=target.prioritas)
    if target.jenis_pengguna:
        kueri = kueri.filter(jenis_pengguna=target.jenis_pengguna)
    return sum(_terapkan(pk, oleh) for pk in list(kueri.order_by("pk").values_list("pk", flat=True)))


@transaction.atomic
def _terapkan(tiket_id: int, oleh: Pengguna | None) -> int:
    tiket = kunci_tiket(tiket_id=tiket_id)
    if not tiket.terbuka:
        return 0
    target = target_untuk(prioritas=tiket.prioritas, kategori_id=tiket.kategori_id, jenis_pengguna=tiket.jenis_pengguna)
    jam = sla.ganti_target(objek=tiket, target=target, oleh=oleh, keterangan="target layanan diubah")
    lama = tiket.tenggat_respons, tiket.tenggat_selesai
    tulis(tiket=tiket, jam=jam)
    return int(lama != (tiket.tenggat_respons, tiket.tenggat_selesai))
