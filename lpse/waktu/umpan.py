"""The calendar as iCalendar (RFC 5545), for telephones and mail programs: closures, openings and other hours."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from icalendar import Calendar, Event

from lpse.akun.enums import Hari
from lpse.waktu import pustaka
from lpse.waktu.enums import LIBUR, JenisHari
from lpse.waktu.mesin import saat_pertama

if TYPE_CHECKING:
    from lpse.waktu.mesin import Aturan, Kalender

_RUANG = uuid.uuid5(uuid.NAMESPACE_URL, "urn:portal-lpse:kalender")
_HARI = timedelta(days=1)


def umpan(kalender: Kalender, nama: str, tahun: range, berubah: datetime) -> bytes:
    """The feed for these years; the same calendar gives the same bytes."""
    isi = Calendar()
    isi.add("prodid", "-//Portal LPSE//Kalender kantor//ID")
    isi.add("version", "2.0")
    isi.add("calscale", "GREGORIAN")
    isi.add("method", "PUBLISH")
    isi.add("x-wr-calname", f"Kalender {nama}")
    isi.add("x-wr-timezone", kalender.zona.key)
    isi.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    for acara in (*_dari_pustaka(kalender, tahun), *_dari_kantor(kalender, tahun)):
        acara.add("dtstamp", berubah.astimezone(UTC).replace(microsecond=0))
        acara.add("transp", "TRANSPARENT")
        isi.add_component(acara)
    return bytes(isi.to_ical())


def _acara(kunci: str, jenis: str, judul: str) -> Event:
    acara = Event()
    acara.add("uid", str(uuid.uuid5(_RUANG, kunci)))
    acara.add("summary", judul)
    acara.add("categories", [JenisHari(jenis).label])
    return acara


def _dari_pustaka(kalender: Kalender, tahun: range) -> Iterator[Event]:
    """Holidays of the library that the office keeps and has not written down itself."""
    for satu in tahun:
        for hari, libur in pustaka.libur_tahun(satu).items():
            aturan = kalender.hari(hari).aturan
            if {a.jenis for a in aturan} & {JenisHari.TETAP_BUKA, *LIBUR}:
                continue
            acara = _acara(f"pustaka:{hari}", libur.jenis, f"{JenisHari(libur.jenis).label}: {libur.nama}")
            _sehari(acara, hari, hari)
            yield acara


def _dari_kantor(kalender: Kalender, tahun: range) -> Iterator[Event]:
    for aturan in sorted(kalender.aturan, key=lambda a: (a.mulai, a.kunci)):
        if aturan.selesai.year < tahun.start or aturan.mulai.year >= tahun.stop:
            continue
        acara = _acara(f"kantor:{aturan.kunci}", aturan.jenis, f"{JenisHari(aturan.jenis).label}: {aturan.keterangan}")
        if aturan.sela:
            acara.add("dtstart", saat_pertama(kalender.zona, aturan.mulai, aturan.sela[0].mulai))
            acara.add("dtend", saat_pertama(kalender.zona, aturan.selesai, aturan.sela[-1].selesai))
        else:
            _sehari(acara, aturan.mulai, aturan.selesai)
        if aturan.jenis == JenisHari.JAM_KHUSUS:
            acara.add("description", _jam_pekan(aturan))
        yield acara


def _sehari(acara: Event, mulai: date, selesai: date) -> None:
    acara.add("dtstart", mulai)
    acara.add("dtend", selesai + _HARI)


def _jam_pekan(aturan: Aturan) -> str:
    baris = [
        f"{Hari(hari).label} {sela[0].mulai:%H.%M}–{sela[-1].selesai:%H.%M}"
        for hari, sela in sorted(aturan.mingguan.items())
        if sela
    ]
    return ", ".join(baris)
