"""The end of a medium: proposed by one, agreed to by another, made unreadable, with its minutes."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from arsip.media import kabar
from arsip.media.enums import DAPAT_DIHAPUS, CaraHapus, JenisPindah, KeadaanIsi
from arsip.media.model_media import IsiMedia, Media
from arsip.media.model_serah import PenghapusanMedia
from arsip.media.naskah import PENGHAPUSAN
from arsip.media.penanda import NAMA
from arsip.media.rantai import kunci, pindahkan
from arsip.media.services_media import basi
from arsip.media.services_tangga import turunkan
from arsip.media.services_titik import FOLDER_REPO, masih_ada
from lpse.akun.enums import KodePeran
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah import services as naskah_dinas
from lpse.naskah.services import Penandatangan
from lpse.pemberitahuan.services import kabari_peran
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.cadangan.model_sasaran import Repositori
    from lpse.akun.models import Pengguna

_ADA = (KeadaanIsi.TERSALIN, KeadaanIsi.COCOK)


@transaction.atomic
def usulkan_hapus(*, media_id: int, cara: str, alasan: str, oleh: Pengguna) -> PenghapusanMedia:
    """Propose that a medium ends.  Raises: AturanDilanggar (it carries the only copy), TransisiBasi."""
    media = kunci(media_id)
    _periksa(media, cara, alasan)
    if PenghapusanMedia.objects.filter(media=media).exists():
        raise TransisiBasi(f"Penghapusan media {media.kode} sudah diusulkan dan menunggu persetujuan.")
    usul = PenghapusanMedia.objects.create(media=media, cara=cara, alasan=alasan.strip(), petugas=oleh)
    catat(pelaku=oleh, kata="mengusulkan penghapusan media", objek=media, alasan=alasan.strip(), sesudah={"cara": cara})
    kabari_peran(
        kode_peran=KodePeran.KEPALA, jenis=kabar.USUL_HAPUS, objek=media,
        konteks={"oleh": oleh.nama, "alasan": alasan.strip()}, kecuali=oleh,
    )  # fmt: skip
    return usul


@transaction.atomic
def tarik_usul(*, media_id: int, oleh: Pengguna, alasan: str) -> None:
    """Refuse or withdraw a proposal.  Raises: AturanDilanggar (no reason), TransisiBasi (none, or carried out)."""
    media = kunci(media_id)
    usul = _usul(media)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan menolak usul ini.")
    catat(
        pelaku=oleh, kata="menolak penghapusan media", objek=media, alasan=alasan.strip(), sebelum={"cara": usul.cara}
    )
    usul.delete()


@transaction.atomic
def setujui_hapus(*, media_id: int, oleh: Pengguna) -> PenghapusanMedia:
    """Agree, and make the content unreadable: the medium's key is destroyed, so that nobody opens its repository again.

    When the medium is plugged in here its repository and marker are removed as well. The minutes are for both to sign.
    Raises: AturanDilanggar (the proposer agrees to it, it carries the only copy), TransisiBasi.
    """
    media = kunci(media_id)
    usul = _usul(media)
    if usul.petugas_id == oleh.pk:
        raise AturanDilanggar("Penghapusan disetujui oleh orang kedua, bukan pengusulnya.")
    _periksa(media, usul.cara, usul.alasan)
    terpasang, sebelum = _titik(media), media.get_status_display()
    isi = [str(i.salinan) for i in media.isi.exclude(keadaan=KeadaanIsi.DILUPAKAN).select_related("salinan__sasaran")]
    usul.penyetuju, usul.disetujui_pada = oleh, timezone.now()
    media.hapus_aman(alasan=f"Dihapus aman: {usul.alasan}"[:500])
    media.save(update_fields=["status", "alasan", "titik_pasang"])
    IsiMedia.objects.filter(media=media).exclude(keadaan=KeadaanIsi.DILUPAKAN).update(keadaan=KeadaanIsi.DILUPAKAN)
    turunkan(media=media, sebab=f"media {media.kode} dihapus aman")
    pindahkan(
        media, JenisPindah.DIHAPUS, oleh=oleh, ke_tempat=media.tempat, ke_pemegang=media.pemegang,
        ke_nama=media.pemegang_nama, catatan=usul.get_cara_display(),
    )  # fmt: skip
    usul.naskah = naskah_dinas.terbitkan(
        jenis=PENGHAPUSAN, objek=media, konteks=_konteks(media, usul, isi, sebelum), oleh=oleh,
        penandatangan=[
            Penandatangan.dari(usul.petugas, sebagai="Petugas,"), Penandatangan.dari(oleh, sebagai="Menyetujui,"),
        ],
        perihal=f"Penghapusan aman media cadangan {media.kode}",
    )  # fmt: skip
    usul.save()
    _tutup_repositori(media.repositori)
    catat(
        pelaku=oleh,
        kata="menyetujui penghapusan media",
        objek=media,
        sesudah={"status": media.status, "cara": usul.cara},
    )
    transaction.on_commit(lambda: _musnahkan(media.repositori, terpasang))
    return usul


def _usul(media: Media) -> PenghapusanMedia:
    usul = PenghapusanMedia.objects.select_for_update(of=("self",)).filter(media=media, penyetuju=None).first()
    if usul is None:
        raise TransisiBasi(f"Tidak ada usul penghapusan media {media.kode} yang menunggu.")
    return usul


def _periksa(media: Media, cara: str, alasan: str) -> None:
    if cara not in CaraHapus.values:
        raise AturanDilanggar("Pilih cara penghapusan.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan penghapusan.")
    if media.status not in DAPAT_DIHAPUS:
        raise basi(media=media)
    tunggal = _satu_satunya(media)
    if tunggal:
        raise AturanDilanggar(
            f"Media {media.kode} satu-satunya pembawa salinan {', '.join(tunggal)}. Salin ke media lain dahulu."
        )


def _satu_satunya(media: Media) -> list[str]:
    """Targets whose only living copies on media are on this one."""
    milik = {
        i.salinan.sasaran_id: str(i.salinan.sasaran)
        for i in IsiMedia.objects.berlaku().filter(media=media).select_related("salinan__sasaran")
    }
    lain = set(
        IsiMedia.objects.berlaku().exclude(media=media).filter(salinan__sasaran__in=milik)
        .values_list("salinan__sasaran_id", flat=True)
    )  # fmt: skip
    return sorted(nama for pk, nama in milik.items() if pk not in lain)


def _titik(media: Media) -> Path | None:
    """Where it is plugged in on this very machine, checked by its marker; None otherwise."""
    from arsip.media import perangkat  # noqa: PLC0415 - the machine is asked here only

    if not media.terpasang:
        return None
    titik = perangkat.Titik(media.folder, folder=True) if media.folder else perangkat.titik_di(media.titik_pasang)
    return titik.jalur if titik is not None and masih_ada(titik=titik, media=media) else None


def _tutup_repositori(repositori: Repositori | None) -> None:
    if repositori is not None:
        repositori.aktif = False
        repositori.save(update_fields=["aktif"])


def _musnahkan(repositori: Repositori | None, akar: Path | None) -> None:
    """After the commit: the key first, because without it the rest is noise; then what lies on the medium."""
    if repositori is not None:
        sandi = Path(repositori.berkas_sandi)
        if sandi.is_file():
            sandi.write_bytes(b"\0" * sandi.stat().st_size)
            sandi.unlink()
    if akar is not None:
        shutil.rmtree(akar / FOLDER_REPO, ignore_errors=True)
        (akar / NAMA).unlink(missing_ok=True)


def _konteks(media: Media, usul: PenghapusanMedia, isi: list[str], sebelum: str) -> dict[str, Any]:
    return {
        "media": {
            "kode": media.kode, "jenis": media.get_jenis_display(), "merek": media.merek or "–",
            "seri": media.nomor_seri or "–", "kapasitas": bahasa.byte(media.kapasitas) if media.kapasitas else "–",
            "keadaan": sebelum,
        },
        "cara": usul.get_cara_display(),
        "alasan": usul.alasan,
        "diusulkan": bahasa.waktu(usul.diusulkan_pada),
        "isi": isi,
        "pukul": bahasa.jam(timezone.now()),
    }  # fmt: skip
