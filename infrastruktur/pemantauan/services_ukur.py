"""Measuring: the agent's act, its dispatch to every server, and the upkeep of the series."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from infrastruktur.pemantauan import partisi
from infrastruktur.pemantauan.contoh import pengukur_contoh
from infrastruktur.pemantauan.enums import Metrik
from infrastruktur.pemantauan.model_deret import PrakiraanPenuh
from infrastruktur.pemantauan.pengukur import Pengukur, PengukurMesin
from infrastruktur.pemantauan.prakiraan import MAKS_HARI, Prakiraan, ramalkan
from infrastruktur.pemantauan.ringkas import ringkas_jam_kotor
from infrastruktur.pemantauan.services_harian import catat_harian
from infrastruktur.pemantauan.services_peringatan import perbarui_prakiraan, periksa_senyap
from infrastruktur.pemantauan.tulis import Sampel, tulis
from infrastruktur.perangkat.models import Server
from lpse.celery import app
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

TUGAS_UKUR = "infrastruktur.pemantauan.ukur"
_KEDALUWARSA = 280  # seconds, under the interval of five minutes: an old order is worth nothing


def ukur(*, server: Server, pengukur: Pengukur | None = None, waktu: dt.datetime | None = None) -> int:
    """Measure the machine this process runs on and write it down as ``server``; returns the number of figures.

    The day's record of this server is renewed at once, so a critical figure has its follow-up within one interval.
    Raises: AturanDilanggar when the server is not measured any more, or this is another machine's agent.
    """
    if not server.aktif:
        raise AturanDilanggar(f"{server} nonaktif dan tidak diukur.")
    saat = waktu or timezone.now()
    if pengukur is None and server.contoh:
        pengukur = pengukur_contoh(server, saat)
    if pengukur is None and server.kode != settings.KODE_SERVER:
        raise AturanDilanggar(f"Agen ini milik {settings.KODE_SERVER}, bukan {server.kode}.")
    angka = (pengukur or PengukurMesin()).ukur()
    if not angka:
        raise AturanDilanggar(f"{server} tidak memberi satu angka pun.")
    jumlah = tulis(
        [Sampel(server.pk, u.metrik.value, u.kait, saat, float(u.nilai), u.terpakai, u.total) for u in angka]
    )
    catat_harian(tanggal=saat.astimezone(bahasa.zona()).date(), server_id=[server.pk])
    periksa_senyap(server_id=[server.pk])
    return jumlah


def suruh_ukur(
    *, server: Sequence[Server], oleh: Pengguna | None = None, paksa: bool = False
) -> tuple[list[Server], list[Server]]:
    """Order servers to measure themselves: (ordered, not ordered because the earlier order still lies there).

    Dead agents must not fill Redis: a queue that holds an order gets no second one, unless ``paksa`` (an agent that
    has just come up and will throw the old one away as expired). Demo servers have no agent; the main worker acts it.
    """
    dikirim: list[Server] = []
    menumpuk: list[Server] = []
    with app.connection_for_write() as sambungan:
        redis: Any = sambungan.default_channel
        for satu in server:
            if not (paksa or satu.contoh) and redis.client.llen(satu.antrean):
                menumpuk.append(satu)
                continue
            app.send_task(
                TUGAS_UKUR,
                kwargs={"kode": satu.kode, "oleh_id": oleh.pk if oleh else None},
                queue=app.conf.task_default_queue if satu.contoh else satu.antrean,
                expires=_KEDALUWARSA,
            )
            dikirim.append(satu)
    return dikirim, menumpuk


def ukur_sekarang(*, server: Server, oleh: Pengguna) -> bool:
    """A person's button «Ukur sekarang»; False when the agent has not fetched the earlier order yet."""
    if not server.aktif:
        raise AturanDilanggar(f"{server} nonaktif dan tidak diukur.")
    dikirim, _ = suruh_ukur(server=[server], oleh=oleh)
    if dikirim:
        catat(pelaku=oleh, kata="menyuruh mengukur", objek=server)
    return bool(dikirim)


def ringkas() -> int:
    """Roll up every hour that waits. Returns hours computed."""
    return ringkas_jam_kotor()


def rawat_partisi(*, sekarang: dt.datetime | None = None) -> tuple[list[str], list[str]]:
    """Make the partitions of this month and the next two, drop raw months past their keep: (made, dropped).

    A month is dropped only when all of it is older than ``SIMPAN_MENTAH_HARI`` and stands in the roll-up.
    """
    saat = sekarang or timezone.now()
    dibuat = partisi.pastikan_partisi(partisi.rentang_bulan(saat, saat + dt.timedelta(days=62)))
    batas = saat - dt.timedelta(days=settings.SIMPAN_MENTAH_HARI)
    ringkas_jam_kotor()
    dibuang = []
    for bulan in partisi.partisi_ada():
        if bulan.berikut().mulai <= batas and partisi.sudah_diringkas(bulan):
            partisi.buang_partisi(bulan)
            dibuang.append(bulan.nama_tabel)
    return [b.nama_tabel for b in dibuat], dibuang


_PUNCAK_HARIAN = """
SELECT server_id, metrik, kait, (jam AT TIME ZONE %(zona)s)::date, max(maksimum)
  FROM infrastruktur_ringkasan
 WHERE metrik = ANY(%(metrik)s) AND server_id = ANY(%(server)s) AND jam >= %(sejak)s
 GROUP BY 1, 2, 3, 4
"""


def ramal(*, server_id: Sequence[int] | None = None) -> int:
    """Compute «penuh dalam N hari» anew for every disk; returns how many disks have a forecast. Safe to repeat."""
    semua = Server.objects.aktif()
    if server_id is not None:
        semua = semua.filter(pk__in=server_id)
    server = {s.pk: s for s in semua}
    hari_ini = bahasa.hari_ini()
    deret: dict[tuple[int, str, str], list[tuple[int, float]]] = {}
    with connection.cursor() as kursor:
        kursor.execute(
            _PUNCAK_HARIAN,
            {
                "zona": bahasa.zona().key,
                "metrik": [Metrik.DISK, Metrik.INODE],
                "server": list(server),
                "sejak": timezone.now() - dt.timedelta(days=MAKS_HARI),
            },
        )
        for pk, metrik, kait, hari, puncak in kursor.fetchall():
            deret.setdefault((pk, metrik, kait), []).append(((hari - hari_ini).days, puncak))
    baru = [
        _baris_prakiraan(server[kunci[0]], kunci[1], kunci[2], hasil, hari_ini)
        for kunci, titik in sorted(deret.items())
        if max(x for x, _ in titik) >= -1
        and (hasil := ramalkan(titik)) is not None  # a disk that is gone has no future
    ]
    with transaction.atomic():
        PrakiraanPenuh.objects.filter(server_id__in=list(server)).delete()
        PrakiraanPenuh.objects.bulk_create(baru, ignore_conflicts=True)
        perbarui_prakiraan(server=server.values(), ramalan=baru)
    return len(baru)


def _baris_prakiraan(server: Server, metrik: str, kait: str, hasil: Prakiraan, hari_ini: dt.date) -> PrakiraanPenuh:
    ambang = server.ambang(metrik)
    kritis = hasil.hari_sampai(ambang[1]) if ambang else None
    return PrakiraanPenuh(
        server=server, metrik=metrik, kait=kait, laju=hasil.laju, laju_bawah=hasil.laju_bawah,
        laju_atas=hasil.laju_atas, persen=hasil.sekarang, hari_data=hasil.hari_data,
        kritis_pada=None if kritis is None else hari_ini + dt.timedelta(days=kritis),
        penuh_pada=hari_ini + dt.timedelta(days=hasil.hari_sampai(100) or 0),
        dihitung_pada=timezone.now(),
    )  # fmt: skip
