"""Preparing a medium (marker, repository of its own) and letting it go in order, on the server it is plugged into."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_fsm import can_proceed

from arsip.cadangan.enums import JenisRepositori, StatusJalan
from arsip.cadangan.galat import GalatMesin
from arsip.cadangan.mesin import Restic
from arsip.cadangan.model_jalan import JalanCadangan
from arsip.cadangan.model_sasaran import Repositori
from arsip.cadangan.setelan_repo import baca_rahasia, sidik_kunci, tulis_sandi_baru
from arsip.media import penanda, perangkat
from arsip.media.enums import JenisPindah
from arsip.media.model_media import Media
from arsip.media.penanda import Penanda
from arsip.media.perangkat import Titik
from arsip.media.rantai import kunci, pindahkan
from arsip.media.services_media import basi
from arsip.media.services_pasang import ruang_server, tandai_lepas
from arsip.media.services_titik import FOLDER_REPO, kosongkan_alamat
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_PALING_SEDIKIT = 64 * 1024 * 1024


def siapkan_media(*, media_id: int, akar: str, server: str, oleh: Pengguna, folder_boleh: bool = False) -> Media:
    """Write the marker and initialise the medium's own restic repository: baru → terpasang.

    Runs where the medium is plugged in. Nothing is left behind when a step fails, so it may be tried again.
    ``folder_boleh`` lets a plain folder stand in for a disk (trials, the demo office).
    Raises: AturanDilanggar (not a mount, the main repository's own disk, read-only, full, marked already, the engine's
    refusal), TransisiBasi.
    """
    with transaction.atomic():
        media = kunci(media_id)
        if not can_proceed(media.siapkan):
            raise basi(media=media)
        titik = _titik_layak(akar, folder_boleh=folder_boleh or settings.MEDIA_FOLDER_PENGGANTI)
        _periksa_lain(media, titik)
        repositori, nomor = _repositori(media, titik)
        sifat = titik.pengenal
        isi = Penanda(str(media.uuid), media.kode, media.nomor_seri, nomor, sifat)
        try:
            penanda.tulis(titik.jalur, isi)
        except OSError as galat:
            raise AturanDilanggar(f"Penanda tidak dapat ditulis ke {akar}: {galat.strerror}.") from galat
        _catat_siap(media, titik, repositori, server, oleh)
    return media


def _titik_layak(akar: str, *, folder_boleh: bool) -> Titik:
    """The mount, if a medium may be made of it."""
    jalur = Path(akar)
    if not jalur.is_absolute() or jalur.is_symlink() or not jalur.is_dir():
        raise AturanDilanggar(f"{akar} bukan folder yang terpasang.")
    titik = perangkat.titik_di(akar)
    if titik is None:
        if not folder_boleh:
            raise AturanDilanggar(
                f"Tidak ada media yang terpasang di {akar}. Pasang medianya dahulu; folder biasa bukan media portabel."
            )
        titik = Titik(akar, folder=True)
    if not folder_boleh:
        _bukan_cakram_utama(titik)
    if titik.hanya_baca:
        raise AturanDilanggar(f"{akar} terpasang hanya-baca atau tidak dapat ditulisi pekerja portal.")
    if titik.bebas < _PALING_SEDIKIT:
        raise AturanDilanggar(f"Ruang bebas di {akar} tinggal {bahasa.byte(titik.bebas)}; media ini penuh.")
    return titik


def _bukan_cakram_utama(titik: Titik) -> None:
    """A copy on the disk of the main repository burns with it."""
    perangkat_ini = titik.jalur.stat().st_dev
    for utama in Repositori.objects.filter(jenis=JenisRepositori.UTAMA):
        tempat = Path(utama.alamat)
        if utama.lokal and tempat.exists() and tempat.stat().st_dev == perangkat_ini:
            raise AturanDilanggar(f"{titik.akar} berada di cakram yang sama dengan {utama}. Pakai media lain.")


def _periksa_lain(media: Media, titik: Titik) -> None:
    """A disk that carries a marker belongs to another medium of the register, or to somebody else's."""
    try:
        ada = penanda.baca(titik.jalur)
    except penanda.PenandaPalsu as galat:
        raise AturanDilanggar(f"{titik.akar} memuat penanda yang bukan buatan portal ini; kosongkan dahulu.") from galat
    if ada is not None and ada.uuid != str(media.uuid):
        raise AturanDilanggar(f"{titik.akar} sudah menjadi media {ada.kode}. Satu media satu label.")
    if Media.objects.hidup().filter(titik_pasang=titik.akar).exclude(pk=media.pk).exists():
        raise AturanDilanggar(f"Media lain sedang terpasang di {titik.akar}.")


def _repositori(media: Media, titik: Titik) -> tuple[Repositori, str]:
    """The medium's own repository, with a password file of its own on this server."""
    sandi = Path(settings.LPSE_VAR) / "rahasia" / f"media-{media.kode.lower()}.sandi"
    tulis_sandi_baru(sandi)
    alamat = str(titik.jalur / FOLDER_REPO)
    utama = Repositori.objects.aktif().filter(jenis=JenisRepositori.UTAMA).order_by("pk").first()
    restic = Restic(alamat, str(sandi))
    try:
        restic.siapkan(seperti=Restic.dari(utama) if utama and utama.siap_pada else None)
        nomor = restic.kenal()
    except GalatMesin as galat:
        raise AturanDilanggar(f"Repositori di media tidak dapat disiapkan. {galat}") from galat
    kosongkan_alamat(alamat=alamat)
    repositori = Repositori.objects.create(
        kode=f"media-{media.kode.lower()}", nama=f"Media {media.kode}", jenis=JenisRepositori.MEDIA, alamat=alamat,
        berkas_sandi=str(sandi), siap_pada=timezone.now(),
        sidik_kunci=sidik_kunci(baca_rahasia(str(sandi), "Sandi media")),
    )  # fmt: skip
    return repositori, nomor


def _catat_siap(media: Media, titik: Titik, repositori: Repositori, server: str, oleh: Pengguna) -> None:
    media.siapkan(server=server, titik_pasang=titik.akar)
    media.repositori, media.pengenal = repositori, titik.pengenal
    media.folder = titik.akar if titik.folder else ""
    media.kapasitas = media.kapasitas or titik.total
    media.ruang_bebas, media.hanya_baca = titik.bebas, False
    media.save()
    pindahkan(
        media, JenisPindah.TERPASANG, oleh=oleh, ke_tempat=ruang_server(), ke_pemegang=oleh,
        catatan=f"Disiapkan di {titik.akar}, server {server}",
    )  # fmt: skip
    catat(
        pelaku=oleh, kata="menyiapkan media cadangan", objek=media, sesudah={"status": media.status, "akar": titik.akar}
    )


def lepaskan_media(*, media_id: int, oleh: Pengguna) -> tuple[Media, str]:
    """Flush, unmount when permitted, and mark the medium as free to take: terpasang → siap or berisi.

    Answers with the medium and with what the person still has to do by hand; "" when it may simply be pulled out.
    Raises: AturanDilanggar (a run is using it), TransisiBasi.
    """
    with transaction.atomic():
        media = kunci(media_id)
        if not media.terpasang:
            raise basi(media=media)
        if JalanCadangan.objects.filter(repositori_id=media.repositori_id or 0, status=StatusJalan.BERJALAN).exists():
            raise AturanDilanggar(f"Media {media.kode} sedang dipakai. Tunggu jalannya selesai, atau batalkan dahulu.")
        akar = media.titik_pasang
        titik = perangkat.titik_di(akar)
        if media.folder:
            pesan = f"Ini folder pengganti media ({akar}); tidak ada yang perlu dicabut."
        elif titik is None:
            pesan = ""  # pulled out already
        else:
            galat = perangkat.lepaskan(akar, titik.perangkat)
            pesan = f"Lepaskan sendiri sebelum dicabut: umount {akar} ({galat})." if galat else ""
        media.abaikan_titik = akar
        media.save(update_fields=["abaikan_titik"])
        tandai_lepas(media=media, dicabut=False)
        catat(pelaku=oleh, kata="melepas media cadangan", objek=media, sesudah={"status": media.status, "sisa": pesan})
    return media, pesan


@transaction.atomic
def pasang_lagi(*, media_id: int, oleh: Pengguna) -> Media:
    """Forget that the medium was ejected from where it still is; the next look takes it for plugged in."""
    media = kunci(media_id)
    media.abaikan_titik = ""
    media.save(update_fields=["abaikan_titik"])
    catat(pelaku=oleh, kata="meminta media dikenali lagi", objek=media)
    return media
