"""Orders for copying and re-reading, and what their runs leave in the register."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from arsip.cadangan import services as cadangan
from arsip.cadangan.enums import JenisJalan, StatusJalan, TingkatSalinan
from arsip.cadangan.galat import TidakCocok
from arsip.cadangan.model_jalan import JalanCadangan, Salinan
from arsip.cadangan.model_sasaran import Repositori, Sasaran
from arsip.media import kabar
from arsip.media.enums import HIDUP, HasilBaca, KeadaanIsi
from arsip.media.model_media import IsiMedia, Media
from arsip.media.model_rotasi import SlotRotasi
from arsip.media.rantai import kunci
from arsip.media.services_media import basi
from arsip.media.services_tangga import naikkan, turunkan
from lpse.akun.enums import KodePeran
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari_peran

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_ADA = (KeadaanIsi.TERSALIN, KeadaanIsi.COCOK)


@transaction.atomic
def suruh_salin(*, media_id: int, oleh: Pengguna | None) -> JalanCadangan:
    """Order a copy of the newest snapshots onto a medium; it waits for the medium when it is not plugged in.

    Raises: AturanDilanggar (medium not prepared, nothing to copy), TransisiBasi (such an order waits already).
    """
    return _suruh(kunci(media_id), JenisJalan.SALIN, oleh)


@transaction.atomic
def suruh_baca_ulang(*, media_id: int, oleh: Pengguna | None, otomatis: bool = False) -> JalanCadangan | None:
    """Order the reading back of everything a medium carries.

    ``otomatis`` comes from a copy that just ended: an order that waits already is enough then.
    Raises: AturanDilanggar, TransisiBasi.
    """
    media = kunci(media_id)
    if not otomatis:
        return _suruh(media, JenisJalan.BACA_ULANG, oleh)
    if _belum_usai(media, JenisJalan.BACA_ULANG) or not media.isi.filter(keadaan__in=_ADA).exists():
        return None
    return _suruh(media, JenisJalan.BACA_ULANG, oleh)


def _belum_usai(media: Media, jenis: JenisJalan) -> JalanCadangan | None:
    return JalanCadangan.objects.belum_usai().filter(repositori_id=media.repositori_id or 0, jenis=jenis).first()


def _suruh(media: Media, jenis: JenisJalan, oleh: Pengguna | None) -> JalanCadangan:
    if media.status not in HIDUP or media.repositori is None:
        raise basi(media=media)
    if jenis == JenisJalan.BACA_ULANG and not media.isi.exclude(keadaan=KeadaanIsi.DILUPAKAN).exists():
        raise AturanDilanggar(f"Media {media.kode} masih kosong; salin dahulu.")
    ada = _belum_usai(media, jenis)
    if ada is not None:
        raise TransisiBasi(
            f"{ada.get_jenis_display()} {media.kode} sudah disuruh dan {ada.get_status_display().lower()}."
        )
    jalan = cadangan.suruh(
        sasaran=None, repositori=media.repositori, jenis=jenis, oleh=oleh, rujukan={"media": media.pk},
        server=media.server,
    )  # fmt: skip
    catat(pelaku=oleh, kata=f"menyuruh {jenis.label.lower()}", objek=media, sesudah={"jalan": jalan.pk})
    return jalan


def belum_di_media(*, media: Media) -> list[Salinan]:
    """The newest sound snapshot of every active target that this medium does not carry yet."""
    terbaru = (
        Salinan.objects.ada()
        .filter(sasaran__in=Sasaran.objects.aktif())
        .order_by("sasaran_id", "-waktu_data", "-pk")
        .distinct("sasaran_id")
        .select_related("sasaran", "repositori")
    )
    sudah = set(media.isi.filter(keadaan__in=_ADA).values_list("salinan_id", flat=True))
    return [s for s in terbaru if s.pk not in sudah]


@transaction.atomic
def catat_tersalin(*, media_id: int, salinan: Salinan, nomor: str, pohon: str) -> IsiMedia:
    """A snapshot lies on the medium: the second step of the ladder.  Safe to repeat."""
    media = kunci(media_id)
    kini = timezone.now()
    isi, _ = IsiMedia.objects.update_or_create(
        media=media, salinan=salinan,
        defaults={
            "restic_id": nomor, "pohon": pohon, "keadaan": KeadaanIsi.TERSALIN, "disalin_pada": kini,
            "dibaca_ulang_pada": None,
        },
    )  # fmt: skip
    media.disalin_pada = kini
    media.save(update_fields=["disalin_pada"])
    naikkan(salinan_id=[salinan.pk], ke=TingkatSalinan.DI_MEDIA, pada=kini)
    catat(pelaku=None, kata="menyalin ke media", objek=media, sesudah={"salinan": salinan.pk, "nomor": nomor[:8]})
    return isi


def lewat_rencana(*, media: Media) -> list[IsiMedia]:
    """What this medium's plan no longer keeps: beyond the newest N of each target, never the last one."""
    simpan = (
        SlotRotasi.objects.filter(media=media, rencana__aktif=True)
        .order_by("-rencana__simpan_terakhir")
        .values_list("rencana__simpan_terakhir", flat=True)
        .first()
    )
    if simpan is None:
        return []
    lewat: list[IsiMedia] = []
    per_sasaran: dict[int, int] = {}
    isi = media.isi.filter(keadaan__in=_ADA).select_related("salinan").order_by("-salinan__waktu_data", "-pk")
    for satu in isi:
        urutan = per_sasaran[satu.salinan.sasaran_id] = per_sasaran.get(satu.salinan.sasaran_id, 0) + 1
        if urutan > max(1, simpan):
            lewat.append(satu)
    return lewat


@transaction.atomic
def catat_dilupakan(*, media: Media, isi: Iterable[IsiMedia]) -> int:
    """What the engine has forgotten no longer holds a snapshot up the ladder."""
    jumlah = IsiMedia.objects.filter(pk__in=[i.pk for i in isi]).update(keadaan=KeadaanIsi.DILUPAKAN)
    turunkan(media=media, sebab=f"retensi di media {media.kode}")
    catat(pelaku=None, kata="membersihkan isi media", objek=media, sesudah={"jumlah": jumlah})
    return jumlah


def repositori_asal(*, media: Media) -> list[Repositori]:
    """The repositories whose snapshots this medium carries."""
    return list(
        Repositori.objects.filter(salinan__di_media__media=media, salinan__di_media__keadaan__in=_ADA).distinct()
    )


def dibawa(*, media: Media) -> dict[Repositori, set[str]]:
    """What this medium carries now: repository of origin → the numbers the snapshots have there."""
    hasil: dict[Repositori, set[str]] = {}
    for isi in media.isi.filter(keadaan__in=_ADA).select_related("salinan__repositori"):
        hasil.setdefault(isi.salinan.repositori, set()).add(isi.salinan.restic_id)
    return hasil


def bandingkan(*, media: Media, ada: dict[str, str], utama: dict[str, str]) -> list[IsiMedia]:
    """Every copy the register names is there, with the tree it was copied with and the main repository still has.

    ``ada`` is snapshot → tree on the medium, ``utama`` in the main repositories (a snapshot that retention let go there
    is compared with the tree noted when it was copied). Raises: TidakCocok naming what differs.
    """
    semua = list(media.isi.exclude(keadaan=KeadaanIsi.DILUPAKAN).select_related("salinan__sasaran"))
    beda = []
    for isi in semua:
        diharapkan = {isi.pohon, utama.get(isi.salinan.restic_id, isi.pohon)}
        if {ada.get(isi.restic_id, "")} != diharapkan:
            beda.append(f"{isi.salinan.sasaran} {isi.restic_id[:8]}")
    if beda:
        raise TidakCocok(f"Berbeda dari repositori utama atau hilang dari media: {', '.join(beda)}.")
    return semua


@transaction.atomic
def catat_cocok(*, media_id: int, isi: Iterable[IsiMedia]) -> None:
    """The third step of the ladder for everything on the medium."""
    media = kunci(media_id)
    kini = timezone.now()
    daftar = list(isi)
    IsiMedia.objects.filter(pk__in=[i.pk for i in daftar]).update(keadaan=KeadaanIsi.COCOK, dibaca_ulang_pada=kini)
    media.baca_ulang_pada, media.baca_ulang_hasil, media.baca_ulang_pesan = kini, HasilBaca.BAIK, ""
    media.save(update_fields=["baca_ulang_pada", "baca_ulang_hasil", "baca_ulang_pesan"])
    naikkan(salinan_id=[i.salinan_id for i in daftar], ke=TingkatSalinan.DIBACA_ULANG, pada=kini)
    catat(pelaku=None, kata="membaca ulang media", objek=media, sesudah={"hasil": "baik", "salinan": len(daftar)})


@transaction.atomic
def catat_baca_gagal(*, media_id: int, pesan: str) -> None:
    """The medium cannot be trusted: its copies fall, and the people who look after it hear of it at once."""
    media = kunci(media_id)
    media.baca_ulang_pada, media.baca_ulang_hasil = timezone.now(), HasilBaca.GALAT
    media.baca_ulang_pesan = pesan[:2000]
    media.save(update_fields=["baca_ulang_pada", "baca_ulang_hasil", "baca_ulang_pesan"])
    IsiMedia.objects.filter(media=media).exclude(keadaan=KeadaanIsi.DILUPAKAN).update(keadaan=KeadaanIsi.RUSAK)
    jumlah = turunkan(media=media, sebab=f"baca ulang media {media.kode} gagal")
    catat(
        pelaku=None, kata="membaca ulang media", objek=media, sesudah={"hasil": "galat", "turun": jumlah},
        alasan=pesan[:500],
    )  # fmt: skip
    kabari_peran(kode_peran=(KodePeran.ASE, KodePeran.KEPALA), jenis=kabar.BACA_GAGAL, objek=media)


def jalan_media(*, media: Media) -> list[JalanCadangan]:
    """The last runs about this medium, newest first."""
    if media.repositori_id is None:
        return []
    return list(
        JalanCadangan.objects.filter(
            repositori_id=media.repositori_id or 0, jenis__in=(JenisJalan.SALIN, JenisJalan.BACA_ULANG)
        ).select_related("oleh")[:8]
    )


def sedang_dipakai(*, media: Media) -> bool:
    """Whether a run that has not ended needs this medium."""
    return JalanCadangan.objects.filter(repositori_id=media.repositori_id or 0, status=StatusJalan.BERJALAN).exists()
