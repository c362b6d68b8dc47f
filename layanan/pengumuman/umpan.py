"""RSS, Atom and iCalendar of what was announced."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from icalendar import Calendar, Event, vDuration, vText

from layanan.pengumuman.enums import StatusPengumuman
from lpse.akun.models import profil
from lpse.pemberitahuan.antrekan import alamat_portal
from lpse.tampilan import markah

if TYPE_CHECKING:
    from collections.abc import Iterable

    from layanan.pengumuman.models import Pengumuman, VersiPengumuman

#: What has no estimated end takes an hour in a calendar.
_LAMA: Final = dt.timedelta(hours=1)
_S = StatusPengumuman


def _umpan(kelas: type[SyndicationFeed], versi: Iterable[VersiPengumuman], alamat: str) -> SyndicationFeed:
    nama = profil().nama
    halaman = alamat_portal(reverse("layanan_publik:pengumuman_daftar"))
    umpan = kelas(
        title=f"Pengumuman {nama}", link=halaman, description=f"Gangguan, pemeliharaan, pelatihan, dan kabar {nama}",
        language="id", feed_url=alamat_portal(alamat), feed_guid=halaman,
    )  # fmt: skip
    for v in versi:
        p = v.pengumuman
        umpan.add_item(
            title=v.judul_kabar, link=alamat_portal(p.alamat_publik), description=_uraian(v),
            unique_id=f"{alamat_portal(p.alamat_publik)}#versi-{v.nomor}", unique_id_is_permalink=False,
            pubdate=v.dibuat_pada, updateddate=v.dibuat_pada, categories=(str(p.get_jenis_display()),),
        )  # fmt: skip
    return umpan


def _uraian(v: VersiPengumuman) -> str:
    """HTML as readers of feeds expect it; built from cleaned Markdown only."""
    bagian = [v.catatan, f"**Akibat:** {v.akibat}" if v.akibat else "", v.isi]
    lain = f"**Yang dapat Anda lakukan:** {v.jalan_keluar}" if v.jalan_keluar else ""
    return str(markah.html("\n\n".join(b for b in (*bagian[:2], lain, bagian[2]) if b)))


def rss(versi: Iterable[VersiPengumuman], alamat: str) -> str:
    """RSS 2.0."""
    return str(_umpan(Rss201rev2Feed, versi, alamat).writeString("utf-8"))


def atom(versi: Iterable[VersiPengumuman], alamat: str) -> str:
    """Atom 1.0 (RFC 4287)."""
    return str(_umpan(Atom1Feed, versi, alamat).writeString("utf-8"))


def kalender(pengumuman: Iterable[Pengumuman]) -> bytes:
    """RFC 5545: one event each, the same UID for ever, its SEQUENCE raised by each change."""
    nama = profil().nama
    isi = Calendar()
    isi.add("PRODID", f"-//{nama}//Portal LPSE//ID")
    isi.add("VERSION", "2.0")
    isi.add("METHOD", "PUBLISH")
    isi.add("X-WR-CALNAME", f"Pengumuman {nama}")
    isi.add("REFRESH-INTERVAL", vDuration(dt.timedelta(hours=1)), parameters={"VALUE": "DURATION"})
    for p in pengumuman:
        isi.add_component(_acara(p))
    return bytes(isi.to_ical())


def _acara(p: Pengumuman) -> Event:
    assert p.mulai is not None  # noqa: S101 - the selector asks for a time
    selesai = p.selesai_pada or p.selesai_perkiraan or p.mulai + _LAMA
    acara = Event()
    acara.add("UID", f"pengumuman-{p.pk}@{alamat_portal().split('//', 1)[1].split(':')[0]}")
    acara.add("SEQUENCE", max(p.versi - 1, 0))
    acara.add("DTSTAMP", (p.tayang_pertama or p.diubah_pada).astimezone(dt.UTC))
    acara.add("LAST-MODIFIED", p.diubah_pada.astimezone(dt.UTC))
    acara.add("DTSTART", p.mulai.astimezone(dt.UTC))
    acara.add("DTEND", max(selesai, p.mulai + dt.timedelta(minutes=1)).astimezone(dt.UTC))
    acara.add("SUMMARY", p.judul)
    acara.add("STATUS", "CANCELLED" if p.status == _S.DIBATALKAN else "CONFIRMED")
    acara.add("CATEGORIES", [vText(str(p.get_jenis_display()))])
    uraian = [p.alasan_batal, p.akibat, p.jalan_keluar, markah.polos(p.isi)]
    acara.add("DESCRIPTION", "\n\n".join(u for u in uraian if u))
    acara.add("URL", alamat_portal(p.alamat_publik))
    if p.tempat:
        acara.add("LOCATION", p.tempat)
    return acara
