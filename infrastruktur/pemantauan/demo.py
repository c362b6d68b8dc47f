"""Believable history for the demo office: samples, roll-ups, daily records with their confirmations, follow-ups.

The recent past is raw samples (COPY) that are rolled up by the real roll-up; what lies before goes straight into the
roll-up (COPY), as if its samples had been dropped by now. Figures come from ``contoh.py``, people's acts from the dice.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.db.models import Q

from infrastruktur.pemantauan import demo_lembar
from infrastruktur.pemantauan.contoh import PengukurContoh
from infrastruktur.pemantauan.enums import JenisTindakan, Keadaan, Metrik, StatusTindakLanjut
from infrastruktur.pemantauan.hari import batas_hari
from infrastruktur.pemantauan.model_harian import CatatanPemantauan, PemantauanHarian
from infrastruktur.pemantauan.model_tindak_lanjut import TindakLanjut
from infrastruktur.pemantauan.penilaian import AngkaHari, JamHari, nilai_hari
from infrastruktur.pemantauan.ringkas import ringkas_jam_kotor
from infrastruktur.pemantauan.services_ukur import ramal
from infrastruktur.pemantauan.tulis import Sampel, tulis
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from infrastruktur.perangkat.models import Server

__all__ = ["demo_lembar", "isi"]
_LIMA_MENIT = dt.timedelta(minutes=5)
_JAM = dt.timedelta(hours=1)
_KOLOM_RINGKASAN = (
    "server_id, metrik, kait, jam, jumlah, minimum, rata, maksimum, terakhir, terakhir_pada, terpakai, total"
)
_CATATAN_WASPADA = (
    "Log lama dimampatkan.",
    "Dilaporkan ke Sekretariat.",
    "Berkas sementara dibersihkan, ruang kosong bertambah sedikit.",
    "Usulan tambah cakram disiapkan.",
)


@demo(kode="infrastruktur.pemantauan", urutan=300)
def isi(konteks: KonteksDemo) -> None:
    server: list[Server] = [s for s in konteks.bersama["server"].values() if s.contoh]
    hari_mentah = konteks.pilih(kecil=2, sedang=14, besar=90)
    kini = konteks.sekarang.replace(second=0, microsecond=0)
    batas = kini.replace(minute=0) - dt.timedelta(days=hari_mentah)
    kosong = _hari_kosong(server, kini)
    jam = sum(_isi_ringkasan(s, batas, kosong) for s in server)
    sampel = sum(_isi_sampel(s, batas, kini, kosong) for s in server)
    ringkas_jam_kotor()
    harian = sum(_isi_harian(konteks, s, kini, kosong) for s in server)
    _isi_tindak_lanjut(konteks.bersama["server"], kini)
    ramal(server_id=[s.pk for s in server])
    konteks.lapor(
        f"{bahasa.angka(sampel)} ukuran, {bahasa.angka(jam)} ringkasan per jam, {bahasa.angka(harian)} catatan harian"
    )


def _hari_kosong(server: Sequence[Server], kini: dt.datetime) -> set[tuple[int, dt.date]]:
    """One day on which the backup server was without power: a gap, later explained."""
    hari = kini.astimezone(bahasa.zona()).date() - dt.timedelta(days=12)
    return {(s.pk, hari) for s in server if s.kode == "cadangan"}


def _ukur(server: Server, saat: dt.datetime) -> Iterator[Sampel]:
    for u in PengukurContoh(server.kode, server.dipantau_sejak, saat).ukur():
        yield Sampel(server.pk, u.metrik.value, u.kait, saat, u.nilai, u.terpakai, u.total)


def _kosong(server: Server, saat: dt.datetime, kosong: set[tuple[int, dt.date]]) -> bool:
    return (server.pk, saat.astimezone(bahasa.zona()).date()) in kosong


def _isi_sampel(server: Server, dari: dt.datetime, sampai: dt.datetime, kosong: set[tuple[int, dt.date]]) -> int:
    jumlah = 0
    kelompok: list[Sampel] = []
    saat = dari
    while saat <= sampai:
        if not _kosong(server, saat, kosong):
            kelompok.extend(_ukur(server, saat))
        if len(kelompok) > 50_000:  # noqa: PLR2004 - a batch that fits in memory
            jumlah += tulis(kelompok)
            kelompok = []
        saat += _LIMA_MENIT
    return jumlah + tulis(kelompok)


def _isi_ringkasan(server: Server, sampai: dt.datetime, kosong: set[tuple[int, dt.date]]) -> int:
    """Hours before the raw samples begin: three looks an hour stand for its twelve samples."""
    saat, _ = batas_hari(server.dipantau_sejak)
    jumlah = 0
    with (
        connection.cursor() as kursor,
        kursor.cursor.copy(f"COPY infrastruktur_ringkasan ({_KOLOM_RINGKASAN}) FROM STDIN") as saluran,
    ):
        while saat < sampai:
            if not _kosong(server, saat, kosong):
                for baris in _satu_jam(server, saat):
                    saluran.write_row(baris)
                    jumlah += 1
            saat += _JAM
    return jumlah


def _satu_jam(server: Server, jam: dt.datetime) -> Iterator[tuple[Any, ...]]:
    menurut: dict[tuple[str, str], list[Sampel]] = defaultdict(list)
    for menit in (0, 25, 55):
        for s in _ukur(server, jam + dt.timedelta(minutes=menit)):
            menurut[s.metrik, s.kait].append(s)
    for (metrik, kait), isi_jam in menurut.items():
        nilai = [s.nilai for s in isi_jam]
        akhir = isi_jam[-1]
        yield (
            server.pk, metrik, kait, jam, 12, min(nilai), sum(nilai) / len(nilai), max(nilai), akhir.nilai, akhir.waktu,
            akhir.terpakai, akhir.total,
        )  # fmt: skip


_HARIAN = """
SELECT (jam AT TIME ZONE %(zona)s)::date, metrik, kait, max(maksimum), max(rata) FILTER (WHERE jumlah >= 6),
       (array_agg(terpakai ORDER BY maksimum DESC))[1], (array_agg(total ORDER BY maksimum DESC))[1],
       count(*), max(terakhir_pada)
  FROM infrastruktur_ringkasan WHERE server_id = %(server)s GROUP BY 1, 2, 3
"""


def _isi_harian(konteks: KonteksDemo, server: Server, kini: dt.datetime, kosong: set[tuple[int, dt.date]]) -> int:
    """Daily records as the nightly work would have judged them, confirmed on working days, the weekend's on Monday."""
    angka: dict[dt.date, list[AngkaHari]] = defaultdict(list)
    jam: dict[dt.date, JamHari] = {}
    with connection.cursor() as kursor:
        kursor.execute(_HARIAN, {"zona": bahasa.zona().key, "server": server.pk})
        for hari, metrik, kait, maks, rata, terpakai, total, banyak_jam, pada in kursor.fetchall():
            angka[hari].append(AngkaHari(metrik, kait, maks, rata, terpakai, total))
            jam[hari] = JamHari(banyak_jam * 12, banyak_jam * 60, pada)
    teknisi = list(Pengguna.objects.aktif().berperan(KodePeran.ASE).order_by("nama")[:2])
    hari_ini = kini.astimezone(bahasa.zona()).date()
    baris: list[PemantauanHarian] = []
    for hari in sorted(set(angka) | {h for pk, h in kosong if pk == server.pk}):
        mulai, besok = batas_hari(hari)
        if hari == hari_ini:
            jam[hari] = JamHari(jam[hari].jumlah_sampel, int((kini - mulai).total_seconds() // 60), kini)
        hasil = nilai_hari(server, angka[hari], jam.get(hari, JamHari()), mulai=mulai, selesai=min(besok, kini))
        satu = PemantauanHarian(
            server=server, tanggal=hari, keadaan=hasil.keadaan, metrik_kritis=hasil.metrik_kritis,
            diperbarui_pada=min(besok, kini), **{k: v for k, v in hasil.kolom.items() if k != "menit_hilang"},
        )  # fmt: skip
        pagi = mulai + dt.timedelta(days=max(0, 7 - hari.weekday()) if hari.weekday() > 4 else 0)  # noqa: PLR2004 - the weekend's on Monday
        if teknisi and pagi.astimezone(bahasa.zona()).date() < hari_ini:
            _konfirmasi(konteks, satu, teknisi[0 if konteks.acak.random() < 0.8 else -1], pagi)  # noqa: PLR2004 - mostly Asep
        baris.append(satu)
    _ganti_harian(server, baris)
    _tindak_lanjut_lama(server, baris, teknisi)
    _catatan(konteks, server, kosong)
    return len(baris)


def _ganti_harian(server: Server, baris: list[PemantauanHarian]) -> None:
    """A record that the running office already made stays."""
    ada = set(PemantauanHarian.objects.filter(server=server).values_list("tanggal", flat=True))
    PemantauanHarian.objects.bulk_create([b for b in baris if b.tanggal not in ada], batch_size=1000)


def _konfirmasi(konteks: KonteksDemo, harian: PemantauanHarian, teknisi: Pengguna, mulai: dt.datetime) -> None:
    harian.dikonfirmasi_oleh = teknisi
    harian.dikonfirmasi_pada = mulai + dt.timedelta(hours=7, minutes=28 + konteks.acak.randrange(16))
    harian.keadaan_dikonfirmasi = harian.keadaan


def _catatan(konteks: KonteksDemo, server: Server, kosong: set[tuple[int, dt.date]]) -> None:
    perlu = PemantauanHarian.objects.filter(
        server=server, dikonfirmasi_pada__isnull=False, catatan__isnull=True
    ).exclude(keadaan=Keadaan.NORMAL)
    CatatanPemantauan.objects.bulk_create(
        CatatanPemantauan(
            pemantauan=h,
            isi=(
                "Listrik gedung arsip padam seharian; server cadangan mati. Menyala lagi keesokan paginya."
                if (server.pk, h.tanggal) in kosong
                else konteks.acak.choice(_CATATAN_WASPADA)
            ),
            oleh=h.dikonfirmasi_oleh,
            pada=h.dikonfirmasi_pada,
            saat_konfirmasi=True,
        )
        for h in perlu.select_related("dikonfirmasi_oleh").order_by("tanggal")
        if h.dikonfirmasi_oleh and h.dikonfirmasi_pada
    )


def _tindak_lanjut_lama(server: Server, baris: Sequence[PemantauanHarian], teknisi: Sequence[Pengguna]) -> None:
    """Each critical spell of the past had its follow-up, closed on its last day."""
    masa: dict[str, list[list[PemantauanHarian]]] = defaultdict(list)
    for h in baris:
        for kunci in h.metrik_kritis:
            spell = masa[kunci]
            if spell and (h.tanggal - spell[-1][-1].tanggal).days == 1:
                spell[-1].append(h)
            else:
                spell.append([h])
    for kunci, daftar in masa.items():
        metrik, kait = kunci.split(":", 1)
        for hari in daftar:
            if teknisi:
                _tutup_lama(server, metrik, kait, hari, teknisi[0])


def _tutup_lama(server: Server, metrik: str, kait: str, hari: Sequence[PemantauanHarian], teknisi: Pengguna) -> None:
    mulai, _ = batas_hari(hari[0].tanggal)
    akhir, _ = batas_hari(hari[-1].tanggal)
    if (
        TindakLanjut.objects.filter(server=server, metrik=metrik, kait=kait)
        .filter(Q(ditutup_tanggal__isnull=True) | Q(ditutup_tanggal__gte=hari[-1].tanggal))
        .exists()
    ):
        return
    TindakLanjut.objects.create(
        server=server, metrik=metrik, kait=kait, status=StatusTindakLanjut.SELESAI, nilai_pemicu=hari[0].disk_persen,
        alasan=f"{Metrik(metrik).label} {kait} melewati batas kritis pada {bahasa.tanggal(hari[0].tanggal)}.",
        dibuka_pada=mulai + dt.timedelta(hours=1), rencana="Arsip berkas lama dipindahkan ke server cadangan.",
        dikerjakan_oleh=teknisi, dikerjakan_pada=mulai + dt.timedelta(hours=8),
        hasil="Berkas penawaran tahun lalu dipindahkan ke server cadangan, lalu dihapus dari cakram data.",
        ditutup_oleh=teknisi, ditutup_pada=akhir + dt.timedelta(hours=15), ditutup_tanggal=hari[-1].tanggal,
    )  # fmt: skip


def _isi_tindak_lanjut(server: dict[str, Server], kini: dt.datetime) -> None:
    """What people opened themselves: one being worked on, one done."""
    teknisi = Pengguna.objects.aktif().berperan(KodePeran.ASE).order_by("nama").first()
    app, cadangan = server["spse-app"], server["cadangan"]
    if teknisi is None or TindakLanjut.objects.filter(server=app).exists():
        return
    TindakLanjut.objects.create(
        server=app, metrik=Metrik.RAM, jenis=JenisTindakan.PENAMBAHAN, status=StatusTindakLanjut.DIKERJAKAN,
        nilai_pemicu=66,
        alasan="RAM naik terus pada hari penutupan penawaran; diusulkan ditambah sebelum akhir tahun anggaran.",
        dibuka_oleh=teknisi, dibuka_pada=kini - dt.timedelta(days=6, hours=3), dikerjakan_oleh=teknisi,
        dikerjakan_pada=kini - dt.timedelta(days=5, hours=2),
        rencana="Minta penawaran 2 keping RAM 32 GB dari tiga toko.",
    )  # fmt: skip
    ditutup = kini - dt.timedelta(days=19, hours=4)
    TindakLanjut.objects.create(
        server=cadangan, metrik=Metrik.DISK, kait="/cadangan", jenis=JenisTindakan.PENGGANTIAN, nilai_pemicu=64,
        status=StatusTindakLanjut.SELESAI, alasan="Satu cakram RAID memberi peringatan SMART.", dibuka_oleh=teknisi,
        dibuka_pada=kini - dt.timedelta(days=25), dikerjakan_oleh=teknisi, dikerjakan_pada=kini - dt.timedelta(days=24),
        rencana="Ganti cakram dari persediaan.", hasil="Cakram slot 3 diganti, RAID dibangun ulang, SMART bersih.",
        ditutup_oleh=teknisi, ditutup_pada=ditutup, ditutup_tanggal=ditutup.astimezone(bahasa.zona()).date(),
    )  # fmt: skip
