"""«Satu hal perlu Anda: …»: what of the servers' state needs a person, in sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse

from infrastruktur.pemantauan.enums import Keadaan, Metrik, StatusTindakLanjut
from infrastruktur.pemantauan.selectors import HARI_DEKAT, KondisiServer, UkuranKini, label_ukuran
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from infrastruktur.pemantauan.model_deret import PrakiraanPenuh
    from infrastruktur.perangkat.models import Server

_URUTAN = ("kritis", "perhatian")


@dataclass(frozen=True)
class Perkara:
    """One thing that needs a person: what it is, why, and where to act."""

    judul: str
    rincian: str
    nada: str
    url: str
    tombol: str
    server: Server


@dataclass(frozen=True)
class Pokok:
    """The headline of a page: all well, or what needs you."""

    judul: str
    rincian: str
    nada: str
    ikon: str
    perkara: Sequence[Perkara]

    @property
    def utama(self) -> Perkara | None:
        return self.perkara[0] if self.perkara else None

    @property
    def lainnya(self) -> Sequence[Perkara]:
        return self.perkara[1:]


def perkara_server(kondisi: KondisiServer) -> list[Perkara]:
    """What of one server needs a person, the gravest first."""
    server = kondisi.server
    ditangani = {(t.metrik, t.kait) for t in kondisi.tindak_lanjut}
    hasil = [_senyap(kondisi)] if kondisi.senyap else []
    hasil += [
        Perkara(
            f"{t.get_jenis_display().lower()} {t.perkara} {server} menunggu dikerjakan",
            t.alasan,
            "kritis",
            t.get_absolute_url(),
            "Kerjakan",
            server,
        )
        for t in kondisi.tindak_lanjut
        if t.status == StatusTindakLanjut.TERBUKA
    ]
    dekat = [p for p in kondisi.prakiraan if _hari(p, kondisi) <= HARI_DEKAT and (p.metrik, p.kait) not in ditangani]
    hasil += [_ramalan(p, kondisi) for p in dekat]
    disebut = ditangani | {(p.metrik, p.kait) for p in dekat}
    if not kondisi.senyap:
        hasil += [
            _angka(u, server)
            for u in kondisi.takaran
            if u.keadaan != Keadaan.NORMAL and (u.metrik, u.kait) not in disebut
        ]
    return sorted(hasil, key=lambda p: _URUTAN.index(p.nada))


def pokok(kondisi: Sequence[KondisiServer]) -> Pokok:
    """The headline over these servers."""
    perkara = sorted((p for k in kondisi for p in perkara_server(k)), key=lambda p: _URUTAN.index(p.nada))
    if not kondisi:
        return Pokok("Belum ada server", "Tambahkan server pertama di Perangkat.", "perhatian", "server", [])
    if not perkara:
        satu = len(kondisi) == 1
        teks = f"{kondisi[0].server} baik" if satu else f"{bahasa.kata_angka(len(kondisi)).capitalize()} server baik"
        return Pokok(
            "Semua baik", f"{teks}: cakram, memori, dan prosesor di bawah ambang.", "selesai", "circle-check", []
        )
    banyak = bahasa.kata_angka(len(perkara)).capitalize()
    baik = len(kondisi) - len({p.server.pk for p in perkara})
    lain = f" {bahasa.kata_angka(baik).capitalize()} server lain baik." if baik else ""
    return Pokok(
        f"{banyak} hal perlu Anda: {perkara[0].judul}",
        f"{perkara[0].rincian}{lain}",
        perkara[0].nada,
        "alert-triangle",
        perkara,
    )


def usulkan(server: Server, metrik: str, kait: str) -> str:
    """Where a person opens a follow-up for a figure."""
    isian = urlencode({"server": server.kode, "ukuran": f"{metrik}:{kait}"})
    return f"{reverse('infrastruktur:tindak_lanjut_baru')}?{isian}"


def _senyap(kondisi: KondisiServer) -> Perkara:
    server = kondisi.server
    if kondisi.terakhir is None:
        rincian = "Belum pernah mengirim ukuran. Jalankan agennya di mesin itu."
    else:
        rincian = f"Ukuran terakhir {bahasa.waktu(kondisi.terakhir)}. Periksa mesin, jaringan, dan agennya."
    return Perkara(f"{server} tidak terjangkau", rincian, "kritis", server.get_absolute_url(), "Periksa", server)


def _hari(ramalan: PrakiraanPenuh, kondisi: KondisiServer) -> int:
    hari_ini: dt.date = kondisi.sekarang.astimezone(bahasa.zona()).date()
    return max(0, (ramalan.penuh_pada - hari_ini).days)


def _ramalan(ramalan: PrakiraanPenuh, kondisi: KondisiServer) -> Perkara:
    server = kondisi.server
    kini = next((u for u in kondisi.ukuran if (u.metrik, u.kait) == (ramalan.metrik, ramalan.kait)), None)
    terpakai = f"Terpakai {bahasa.angka(kini.nilai)} persen, naik" if kini else "Naik"
    kritis = ramalan.kritis_pada and ramalan.kritis_pada > kondisi.sekarang.astimezone(bahasa.zona()).date()
    mulai = f"; kritis mulai {bahasa.tanggal(ramalan.kritis_pada)}" if kritis else ""
    apa = _awal_kecil(label_ukuran(ramalan.metrik, ramalan.kait))
    return Perkara(
        f"{apa} {server} penuh dalam {_hari(ramalan, kondisi)} hari",
        f"{terpakai} rata-rata {bahasa.angka(ramalan.laju, 2)} persen sehari{mulai}.",
        "kritis" if kini and kini.keadaan == Keadaan.KRITIS else "perhatian",
        usulkan(server, ramalan.metrik, ramalan.kait),
        "Usulkan penambahan",
        server,
    )


def _angka(ukuran: UkuranKini, server: Server) -> Perkara:
    ambang = ukuran.ambang or (0, 0)
    # A busy processor is judged by the hour in the daily record; here it is only worth a look.
    kritis = ukuran.keadaan == Keadaan.KRITIS and ukuran.metrik != Metrik.CPU
    return Perkara(
        f"{_awal_kecil(ukuran.label)} {server} {bahasa.angka(ukuran.nilai)} persen",
        f"Batas perhatian {ambang[0]} persen, kritis {ambang[1]} persen.",
        "kritis" if kritis else "perhatian",
        usulkan(server, ukuran.metrik, ukuran.kait) if kritis else server.get_absolute_url(),
        "Usulkan penambahan" if kritis else "Lihat grafik",
        server,
    )


def _awal_kecil(label: str) -> str:
    return label[:1].lower() + label[1:]
