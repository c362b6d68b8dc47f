"""Composed reads: the state of all servers in a fixed number of queries, the days and their gaps."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from infrastruktur.pemantauan.enums import NADA_KEADAAN, Keadaan, Metrik
from infrastruktur.pemantauan.model_deret import PrakiraanPenuh, UkuranTerkini
from infrastruktur.pemantauan.model_harian import PemantauanHarian
from infrastruktur.pemantauan.model_tindak_lanjut import TindakLanjut
from infrastruktur.pemantauan.penilaian import BATAS_SENYAP, keadaan_angka, senyap
from infrastruktur.perangkat.models import Server
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

HARI_PITA = 30
#: Days back that a gap may still be explained: the whole of last month, for its official sheet.
HARI_PENJELASAN = 62
#: A forecast this near is said as something that needs a person.
HARI_DEKAT = 60
URUTAN_KEADAAN = {k: i for i, k in enumerate(NADA_KEADAAN)}
_LEBAR = 200  # of the gauge's drawing


@dataclass(frozen=True)
class UkuranKini:
    """One gauge: the newest sample of a figure with its thresholds."""

    metrik: str
    kait: str
    nilai: float
    terpakai: int | None
    total: int | None
    waktu: dt.datetime
    ambang: tuple[int, int] | None
    keadaan: Keadaan

    @property
    def kunci(self) -> str:
        return f"{self.metrik}:{self.kait}"

    @property
    def label(self) -> str:
        return label_ukuran(self.metrik, self.kait)

    @property
    def nada(self) -> str:
        return NADA_KEADAAN[self.keadaan][0]

    @property
    def ikon(self) -> str:
        return NADA_KEADAAN[self.keadaan][1]

    @property
    def lebar(self) -> float:
        return round(min(self.nilai, 100) / 100 * _LEBAR, 1)

    @property
    def tanda(self) -> tuple[int, int] | None:
        """Where the threshold marks stand in the gauge."""
        return None if self.ambang is None else (self.ambang[0] * 2 - 1, self.ambang[1] * 2 - 1)

    @property
    def catatan(self) -> str:
        """The line under the gauge: thresholds where it matters, amounts where there are any."""
        if self.keadaan != Keadaan.NORMAL and self.ambang is not None:
            return f"Perhatian {self.ambang[0]} %, kritis {self.ambang[1]} %"
        if self.metrik == Metrik.CPU:
            return f"Beban 5 menit, {self.total or 1} inti"
        if self.terpakai is None or self.total is None:
            return ""
        if self.metrik == Metrik.INODE:
            return f"{bahasa.angka(self.terpakai)} dari {bahasa.angka(self.total)} berkas"
        return f"{bahasa.byte(self.terpakai)} dari {bahasa.byte(self.total)}"


@dataclass
class KondisiServer:
    """Everything the overview says about one server."""

    server: Server
    sekarang: dt.datetime
    ukuran: list[UkuranKini] = field(default_factory=list)
    terakhir: dt.datetime | None = None
    harian: PemantauanHarian | None = None
    tindak_lanjut: list[TindakLanjut] = field(default_factory=list)
    prakiraan: list[PrakiraanPenuh] = field(default_factory=list)
    hari_tercatat: int = 0

    @property
    def senyap(self) -> bool:
        return senyap(self.terakhir, self.sekarang)

    @property
    def keadaan(self) -> Keadaan:
        """The state at this moment. A processor that is busy just now is worth a look, not an alarm."""
        if self.senyap:
            return Keadaan.TIDAK_TERJANGKAU
        semua = [
            Keadaan.WASPADA if u.metrik == Metrik.CPU and u.keadaan == Keadaan.KRITIS else u.keadaan
            for u in self.ukuran
        ]
        return max(semua, key=URUTAN_KEADAAN.__getitem__, default=Keadaan.NORMAL)

    @property
    def nada(self) -> str:
        return NADA_KEADAAN[self.keadaan][0]

    @property
    def ikon(self) -> str:
        return NADA_KEADAAN[self.keadaan][1]

    @property
    def hari_wajib(self) -> int:
        """Days of the last thirty on which a record is due: since it is monitored, today included."""
        hari_ini = self.sekarang.astimezone(bahasa.zona()).date()
        return max(0, min(HARI_PITA, (hari_ini - self.server.dipantau_sejak).days + 1))

    def cari(self, metrik: str) -> UkuranKini | None:
        """The fullest figure of a metric."""
        calon = [u for u in self.ukuran if u.metrik == metrik]
        return max(calon, key=lambda u: u.nilai) if calon else None

    @property
    def cakram(self) -> UkuranKini | None:
        return self.cari(Metrik.DISK)

    @property
    def ram(self) -> UkuranKini | None:
        return self.cari(Metrik.RAM)

    @property
    def prosesor(self) -> UkuranKini | None:
        return self.cari(Metrik.CPU)

    @property
    def menyala(self) -> int | None:
        """Days since it was switched on."""
        nyala = self.cari(Metrik.UPTIME)
        return None if nyala is None else int(nyala.nilai // 86400)

    @property
    def takaran(self) -> list[UkuranKini]:
        """The gauges of the server's page: load, memory, disks; swap and inodes; no uptime."""
        urutan = [Metrik.CPU, Metrik.RAM, Metrik.DISK, Metrik.SWAP, Metrik.INODE]
        layak = [u for u in self.ukuran if u.ambang is not None]
        return sorted(layak, key=lambda u: (urutan.index(Metrik(u.metrik)), u.kait != "/", u.kait))


def label_ukuran(metrik: str, kait: str) -> str:
    """«Cakram sistem», «Cakram /data», «Memori (RAM)»."""
    if metrik == Metrik.DISK and kait == "/":
        return "Cakram sistem"
    if metrik == Metrik.INODE and kait == "/":
        return "Inode sistem"
    return f"{Metrik(metrik).label} {kait}".strip()


def kondisi_server(server: Sequence[Server]) -> list[KondisiServer]:
    """The state of these servers: five queries, whether one or a thousand. Callers pass only visible servers."""
    sekarang = timezone.now()
    hari_ini = bahasa.hari_ini()
    hasil = {s.pk: KondisiServer(s, sekarang) for s in server}
    pk = list(hasil)
    for u in UkuranTerkini.objects.filter(server_id__in=pk).values_list(
        "server_id", "metrik", "kait", "nilai", "terpakai", "total", "waktu"
    ):
        k = hasil[u[0]]
        ambang = k.server.ambang(u[1])
        k.ukuran.append(UkuranKini(u[1], u[2], u[3], u[4], u[5], u[6], ambang, keadaan_angka(ambang, u[3])))
    for k in hasil.values():
        k.terakhir = max((u.waktu for u in k.ukuran), default=None)
        # A mount that was taken away stops being sampled; its last figure is history, not a gauge.
        k.ukuran = [u for u in k.ukuran if k.terakhir is None or k.terakhir - u.waktu <= BATAS_SENYAP]
    for harian in PemantauanHarian.objects.filter(server_id__in=pk, tanggal=hari_ini).select_related(
        "dikonfirmasi_oleh"
    ):
        hasil[harian.server_id].harian = harian
    for tindak in TindakLanjut.objects.terbuka().filter(server_id__in=pk).order_by("dibuka_pada"):
        hasil[tindak.server_id].tindak_lanjut.append(tindak)
    for ramalan in PrakiraanPenuh.objects.filter(server_id__in=pk).order_by("penuh_pada"):
        hasil[ramalan.server_id].prakiraan.append(ramalan)
    for baris in (
        PemantauanHarian.objects.tercatat()
        .filter(server_id__in=pk, tanggal__gt=hari_ini - dt.timedelta(days=HARI_PITA), tanggal__lte=hari_ini)
        .values("server_id")
        .annotate(n=Count("pk"))
    ):
        hasil[baris["server_id"]].hari_tercatat = min(baris["n"], hasil[baris["server_id"]].hari_wajib)
    return list(hasil.values())


def kondisi_terlihat(pengguna: Pengguna) -> list[KondisiServer]:
    """All active servers the person may see, the worst first."""
    semua = kondisi_server(list(Server.objects.terlihat_oleh(pengguna).aktif()))
    return sorted(semua, key=lambda k: (-URUTAN_KEADAAN[k.keadaan], k.server.nama))


def harian_belum_dikonfirmasi(pengguna: Pengguna) -> QuerySet[PemantauanHarian]:
    """Records of today and yesterday that wait for the technician's look."""
    hari_ini = bahasa.hari_ini()
    return (
        PemantauanHarian.objects.terlihat_oleh(pengguna)
        .filter(
            tanggal__in=[hari_ini, hari_ini - dt.timedelta(days=1)],
            dikonfirmasi_pada__isnull=True,
            server__aktif=True,
        )
        .select_related("server")
        .order_by("-tanggal", "server__nama")
    )


def hari_kosong(server: Iterable[Server], *, hari: int = HARI_PITA) -> dict[int, list[dt.date]]:
    """Past days without a record that nobody has explained yet, per server. One query."""
    hari_ini = bahasa.hari_ini()
    awal = hari_ini - dt.timedelta(days=hari - 1)
    daftar = list(server)
    beres: dict[int, set[dt.date]] = defaultdict(set)
    for pk, tanggal in (
        PemantauanHarian.objects.filter(server__in=daftar, tanggal__gte=awal, tanggal__lt=hari_ini)
        .filter(Q(jumlah_sampel__gt=0) | Q(dikonfirmasi_pada__isnull=False))
        .values_list("server_id", "tanggal")
    ):
        beres[pk].add(tanggal)
    kosong = {}
    for s in daftar:
        mulai = max(awal, s.dipantau_sejak)
        semua = [mulai + dt.timedelta(days=n) for n in range((hari_ini - mulai).days)]
        if kurang := [h for h in semua if h not in beres[s.pk]]:
            kosong[s.pk] = kurang
    return kosong


@dataclass(frozen=True)
class HariLog:
    """One line of the daily log; ``harian`` is None on a day without a record."""

    tanggal: dt.date
    harian: PemantauanHarian | None

    @property
    def tercatat(self) -> bool:
        return self.harian is not None and self.harian.jumlah_sampel > 0


def log_harian(server: Server, *, dari: dt.date, sampai: dt.date) -> list[HariLog]:
    """Every day of the span since the server is monitored, newest first, gaps in their place. Two queries."""
    baris = {
        h.tanggal: h
        for h in PemantauanHarian.objects.filter(server=server, tanggal__range=(dari, sampai))
        .select_related("dikonfirmasi_oleh", "server")
        .prefetch_related("catatan__oleh")
    }
    mulai = max(dari, min([server.dipantau_sejak, *baris]))
    akhir = min(sampai, bahasa.hari_ini())
    return [
        HariLog(hari, baris.get(hari))
        for hari in (akhir - dt.timedelta(days=n) for n in range((akhir - mulai).days + 1))
    ]
