"""Recognition: which media are plugged into this server now, which left, and which markers are not trusted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import structlog
from django.db import transaction
from django.utils import timezone
from django_fsm import can_proceed

from arsip.media import kabar, penanda, perangkat
from arsip.media.enums import JenisPindah, KeadaanIsi, SebabTolak, StatusMedia
from arsip.media.model_media import Media, TemuanMedia
from arsip.media.model_tempat import TempatAman
from arsip.media.rantai import kunci, pindahkan
from arsip.media.services_titik import arahkan_repositori
from arsip.media.services_tunggu import lanjutkan_yang_menunggu
from lpse.akun.enums import KodePeran
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari_peran

if TYPE_CHECKING:
    from arsip.media.penanda import Penanda
    from arsip.media.perangkat import Titik

log = structlog.get_logger(__name__)
#: A file system that does not answer is nobody's medium; the next look is a minute away.
_TAK_TERBACA = (OSError,)


@dataclass
class Laporan:
    """What one look found."""

    dikenali: list[Media] = field(default_factory=list)
    tetap: list[Media] = field(default_factory=list)
    pergi: list[Media] = field(default_factory=list)
    ditolak: list[TemuanMedia] = field(default_factory=list)

    @property
    def berubah(self) -> bool:
        return bool(self.dikenali or self.pergi or self.ditolak)

    def __str__(self) -> str:
        bagian = [
            f"dikenali: {', '.join(m.kode for m in self.dikenali)}" if self.dikenali else "",
            f"dicabut: {', '.join(m.kode for m in self.pergi)}" if self.pergi else "",
            f"{len(self.ditolak)} penanda ditolak" if self.ditolak else "",
        ]
        return "; ".join(b for b in bagian if b) or f"{len(self.tetap)} media tetap terpasang"


def pindai(*, server: str, titik: Iterable[Titik] | None = None) -> Laporan:
    """Look at every mount of this server once; safe to repeat, and quiet when nothing changed.

    ``titik`` are the mounts to look at; without it those below the media roots, and the stand-in folders of this
    server's register.
    """
    semua = list(perangkat.titik_terpasang() if titik is None else titik) + _folder_pengganti(server)
    laporan = Laporan()
    sah: dict[int, Titik] = {}
    tolak: list[tuple[Titik, SebabTolak, Media | None]] = []
    for satu in semua:
        _nilai(satu, sah, tolak)
    _singkirkan_ganda(sah, tolak)
    hadir = {t.akar for t in semua}
    for media_id, tempat in sah.items():
        _terima(media_id, tempat, server, laporan)
    _catat_pergi(server, {pk: t.akar for pk, t in sah.items()}, hadir, laporan)
    _catat_temuan(server, tolak, laporan)
    return laporan


def _folder_pengganti(server: str) -> list[Titik]:
    folder = Media.objects.hidup().exclude(folder="").filter(server=server).values_list("folder", flat=True)
    return [perangkat.Titik(f, folder=True) for f in folder if perangkat.Titik(f).jalur.is_dir()]


def _nilai(titik: Titik, sah: dict[int, Titik], tolak: list[tuple[Titik, SebabTolak, Media | None]]) -> None:
    """Read one mount's marker and decide what it is."""
    try:
        isi = penanda.baca(titik.jalur)
        if isi is None:
            return
        sifat = titik.pengenal
    except penanda.PenandaPalsu:
        tolak.append((titik, SebabTolak.PALSU, None))
        return
    except _TAK_TERBACA as galat:
        log.warning("media_tak_terbaca", titik=titik.akar, galat=str(galat))
        return
    media = Media.objects.filter(uuid=isi.uuid).select_related("repositori").first()
    sebab = _sebab_tolak(media, isi, sifat, titik)
    if sebab or media is None:
        tolak.append((titik, sebab or SebabTolak.TAK_DIKENAL, media))
    elif media.pk in sah:
        tolak.append((titik, SebabTolak.GANDA, media))
    else:
        sah[media.pk] = titik


def _sebab_tolak(media: Media | None, isi: Penanda, sifat: dict[str, str], titik: Titik) -> SebabTolak | None:
    """Signature is right; is it still this medium, and on the file system it was sealed for?"""
    if media is None:
        return SebabTolak.TAK_DIKENAL
    if media.status in (StatusMedia.BARU, StatusMedia.RUSAK, StatusMedia.HILANG, StatusMedia.DIHAPUS):
        return SebabTolak.TAK_BERLAKU
    cocok = perangkat.sama(isi.pengenal, sifat) and perangkat.sama(media.pengenal, sifat)
    seri = not media.nomor_seri or not isi.nomor_seri or media.nomor_seri == isi.nomor_seri
    if not (cocok and seri and isi.kode == media.kode and titik.akar == (media.folder or titik.akar)):
        return SebabTolak.TIRUAN
    return None


def _singkirkan_ganda(sah: dict[int, Titik], tolak: list[tuple[Titik, SebabTolak, Media | None]]) -> None:
    """The same medium twice and no telling which is real: neither is written to."""
    ganda = {m.pk: m for _, sebab, m in tolak if sebab == SebabTolak.GANDA and m is not None}
    tolak.extend((sah.pop(pk), SebabTolak.GANDA, media) for pk, media in ganda.items() if pk in sah)


def _terima(media_id: int, titik: Titik, server: str, laporan: Laporan) -> None:
    """One trusted mount: newly plugged in, or still there."""
    with transaction.atomic():
        media = kunci(media_id)
        bebas, baca_saja = titik.bebas, titik.hanya_baca
        media.ruang_bebas, media.hanya_baca = bebas, baca_saja
        if media.status == StatusMedia.TERPASANG and media.server == server:
            media.titik_pasang = titik.akar
            media.save(update_fields=["ruang_bebas", "hanya_baca", "titik_pasang"])
            arahkan_repositori(media=media, titik=titik)
            laporan.tetap.append(media)
        elif media.abaikan_titik == titik.akar or not can_proceed(media.pasang):
            media.save(update_fields=["ruang_bebas", "hanya_baca"])
            laporan.tetap.append(media)
            return
        else:
            _pasang(media, titik, server)
            arahkan_repositori(media=media, titik=titik)
            laporan.dikenali.append(media)
    lanjutkan_yang_menunggu(media=media)


def _pasang(media: Media, titik: Titik, server: str) -> None:
    dari_aman = media.status == StatusMedia.AMAN
    sebelum = media.status
    media.pasang(server=server, titik_pasang=titik.akar)
    media.kapasitas = media.kapasitas or titik.total
    media.abaikan_titik = ""
    media.save(
        update_fields=[
            "status", "server", "titik_pasang", "dipasang_pada", "ruang_bebas", "hanya_baca", "kapasitas",
            "abaikan_titik",
        ]
    )  # fmt: skip
    catatan = f"Dikenali di {titik.akar}, server {server}" + ("; tanpa berita acara peminjaman" if dari_aman else "")
    pindahkan(
        media, JenisPindah.TERPASANG, oleh=None, ke_tempat=ruang_server(), ke_pemegang=media.pemegang,
        ke_nama=media.pemegang_nama, catatan=catatan,
    )  # fmt: skip
    catat(
        pelaku=None, kata="mengenali media yang dipasang", objek=media, alasan=catatan,
        sebelum={"status": sebelum}, sesudah={"status": media.status, "titik_pasang": titik.akar},
    )  # fmt: skip
    kabari_peran(kode_peran=KodePeran.ASE, jenis=kabar.DIKENALI, objek=media, konteks={"dari_aman": dari_aman})


def ruang_server() -> TempatAman | None:
    """The office's server room in the register, if it is there."""
    return TempatAman.objects.ruang_server().order_by("pk").first()


def _catat_pergi(server: str, sah: dict[int, str], hadir: set[str], laporan: Laporan) -> None:
    """Media that stood plugged in and are not there any more; and ejected ones whose mount has gone."""
    for pk in list(Media.objects.filter(server=server, status=StatusMedia.TERPASANG).values_list("pk", flat=True)):
        if pk in sah:
            continue
        with transaction.atomic():
            media = kunci(pk)
            if media.status != StatusMedia.TERPASANG:
                continue
            tandai_lepas(media=media, dicabut=True)
            laporan.pergi.append(media)
    Media.objects.filter(server=server).exclude(abaikan_titik="").exclude(abaikan_titik__in=hadir).update(
        abaikan_titik=""
    )


def tandai_lepas(*, media: Media, dicabut: bool) -> None:
    """Terpasang → siap or berisi, by what it carries; the caller holds the row."""
    berisi = media.isi.filter(keadaan__in=(KeadaanIsi.TERSALIN, KeadaanIsi.COCOK)).exists()
    (media.lepas_berisi if berisi else media.lepas_kosong)()
    media.save(update_fields=["status", "titik_pasang"])
    pindahkan(
        media, JenisPindah.DILEPAS, oleh=None, ke_tempat=media.tempat, ke_pemegang=media.pemegang,
        ke_nama=media.pemegang_nama, catatan="Dicabut tanpa dilepas" if dicabut else "Dilepas dengan tertib",
    )  # fmt: skip
    if dicabut:
        catat(pelaku=None, kata="mendapati media dicabut", objek=media, sesudah={"status": media.status})
        kabari_peran(kode_peran=KodePeran.ASE, jenis=kabar.DICABUT, objek=media)


def _catat_temuan(server: str, tolak: list[tuple[Titik, SebabTolak, Media | None]], laporan: Laporan) -> None:
    """One row and one notice per refused marker while it stays; closed when it is gone."""
    kini = timezone.now()
    terlihat: set[int] = set()
    for titik, sebab, media in tolak:
        temuan, baru = TemuanMedia.objects.get_or_create(
            server=server, titik_pasang=titik.akar, sebab=sebab, selesai=None, defaults={"media": media}
        )
        terlihat.add(temuan.pk)
        if baru:
            laporan.ditolak.append(temuan)
            _kabari_temuan(temuan)
    _tutup_temuan(server, terlihat, kini)


def _kabari_temuan(temuan: TemuanMedia) -> None:
    with transaction.atomic():
        catat(pelaku=None, kata="menolak penanda media", objek=temuan, sesudah={"sebab": temuan.sebab})
        kabari_peran(kode_peran=KodePeran.ASE, jenis=kabar.DITOLAK, objek=temuan)


def _tutup_temuan(server: str, terlihat: set[int], kini: dt.datetime) -> None:
    TemuanMedia.objects.terbuka().filter(server=server).exclude(pk__in=terlihat).update(selesai=kini)
