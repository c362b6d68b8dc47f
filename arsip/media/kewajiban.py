"""Pasal 27(2) and Konkep 28(2) as live checks."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils import timezone

from arsip.cadangan.model_jalan import Salinan
from arsip.cadangan.model_sasaran import Sasaran
from arsip.media.enums import StatusMedia
from arsip.media.model_media import IsiMedia, Media
from arsip.media.selectors_rotasi import giliran_aktif
from arsip.media.selectors_skor import PALING_TUA
from lpse.kepatuhan.profil import kebijakan
from lpse.kepatuhan.registri import Bukti, Status, kewajiban

#: A remote repository counts while its newest snapshot is not older than this.
_JAUH_TERTUA = dt.timedelta(days=2)


@kewajiban("R-123")
def media_di_tempat_aman() -> Bukti:
    """Does every active target have a recent copy on a medium in a safe place, and is the rotation on time.

    Where the binding regulation lets the backup merely be apart (Konkep 28(2)), a remote repository satisfies it.
    """
    tautan = reverse("arsip:ringkasan_media")
    sasaran = set(Sasaran.objects.aktif().values_list("pk", flat=True))
    if not sasaran:
        return Bukti(Status.BELUM, "0 sasaran", "Belum ada sasaran cadangan.", tautan)
    aman = _di_tempat_aman() & sasaran
    media = Media.objects.filter(status=StatusMedia.AMAN, isi__isnull=False).distinct().count()
    telat = sum(g.terlambat for g in giliran_aktif())
    if not kebijakan("media_portabel_wajib"):
        return _boleh_terpisah(sasaran, aman, telat, tautan)
    angka = f"{len(aman)} dari {len(sasaran)} sasaran, {media} media di tempat aman"
    if not aman:
        rincian = "Belum ada salinan muda pada media di tempat aman yang terpisah dari ruang server."
        return Bukti(Status.BELUM, angka, rincian, tautan)
    rincian = f"{telat} giliran rotasi terlambat." if telat else "Rotasi tepat waktu."
    if pengganti := Media.objects.filter(status=StatusMedia.AMAN).exclude(folder="").count():
        rincian += f" {pengganti} di antaranya folder pengganti untuk uji coba, bukan media portabel."
    status = Status.TERPENUHI if aman == sasaran and not telat else Status.PERHATIAN
    return Bukti(status, angka, rincian, tautan)


def _boleh_terpisah(sasaran: set[int], aman: set[int], telat: int, tautan: str) -> Bukti:
    terpisah = (aman | _di_server_lain()) & sasaran
    angka = f"{len(terpisah)} dari {len(sasaran)} sasaran terpisah"
    rincian = "Peraturan yang mengikat tidak mewajibkan media portabel; repositori di server lain mencukupi."
    if telat:
        rincian += f" {telat} giliran rotasi media terlambat."
    if not terpisah:
        return Bukti(Status.BELUM, angka, rincian, tautan)
    return Bukti(Status.TERPENUHI if terpisah == sasaran else Status.PERHATIAN, angka, rincian, tautan)


@kewajiban("R-124")
def terpisah_dari_produksi() -> Bukti:
    """How many targets have a recent copy apart from the production server: another server, or a medium outside."""
    tautan = reverse("arsip:skor_media")
    sasaran = set(Sasaran.objects.aktif().values_list("pk", flat=True))
    if not sasaran:
        return Bukti(Status.BELUM, "0 sasaran", "Belum ada sasaran cadangan.", tautan)
    jauh, aman = _di_server_lain() & sasaran, _di_tempat_aman() & sasaran
    terpisah = jauh | aman
    angka = f"{len(terpisah)} dari {len(sasaran)} sasaran terpisah dari server produksi"
    rincian = f"{len(jauh)} di repositori server lain, {len(aman)} di media di luar ruang server."
    if not terpisah:
        return Bukti(Status.BELUM, angka, rincian, tautan)
    return Bukti(Status.TERPENUHI if terpisah == sasaran else Status.PERHATIAN, angka, rincian, tautan)


def _di_tempat_aman() -> set[int]:
    """Targets with a recent sound copy on a medium in safe custody."""
    isi = IsiMedia.objects.berlaku().filter(
        media__status=StatusMedia.AMAN, salinan__waktu_data__gte=timezone.now() - PALING_TUA
    )
    return set(isi.values_list("salinan__sasaran_id", flat=True))


def _di_server_lain() -> set[int]:
    """Targets with a recent snapshot in a repository that is not a folder of the server itself."""
    salinan = Salinan.objects.ada().filter(waktu_data__gte=timezone.now() - _JAUH_TERTUA)
    return set(salinan.exclude(repositori__alamat__startswith="/").values_list("sasaran_id", flat=True))
