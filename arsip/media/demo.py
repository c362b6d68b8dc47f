"""The demo office's media: two folders that stand in for hard disks, a safe, a rotation plan."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from arsip.media.contoh import folder_contoh
from arsip.media.enums import Irama, JenisMedia, JenisPindah, PolaRotasi
from arsip.media.model_media import Media
from arsip.media.model_rotasi import RencanaRotasi, SlotRotasi
from arsip.media.model_tempat import TempatAman
from arsip.media.rantai import kunci, pindahkan
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Sequence

_MEDIA = (
    ("LU-01", JenisMedia.HDD, "Seagate Expansion 2 TB", "NAB1C0DE", "Media ayah, bulanan"),
    ("LU-02", JenisMedia.HDD, "WD Elements 2 TB", "WXK1A2B3", "Media anak, mingguan"),
    (
        "LU-03",
        JenisMedia.LAIN,
        "",
        "",
        "Contoh: folder di cakram server ini menggantikan hard disk, bukan media portabel.",
    ),
)
_JUMAT = 5


@demo(kode="arsip.media", urutan=260)
def isi(konteks: KonteksDemo) -> None:
    """Places, three media, whose turn it is. Two are new; the third is a folder that the workers prepare and copy to.

    Nothing is said to be copied here that was not: the office does it itself once it runs.
    """
    ase = Pengguna.objects.aktif().berperan(KodePeran.ASE).order_by("pk").first()
    sekretariat = Pengguna.objects.aktif().berperan(KodePeran.SEKRETARIAT).order_by("pk").first()
    ruang, brankas = _tempat(sekretariat)
    media = [_media(baris, ase, ruang, konteks) for baris in _MEDIA]
    _rencana(konteks, brankas, media)
    konteks.bersama["media_cadangan"] = media
    konteks.lapor(f"{len(media)} media cadangan, 2 tempat, 1 rencana rotasi")


def _tempat(sekretariat: Pengguna | None) -> tuple[TempatAman, TempatAman]:
    ruang, _ = TempatAman.objects.get_or_create(
        nama="Ruang server",
        defaults={
            "gedung": "Kantor LPSE", "ruang": "Ruang server, lantai 2", "ruang_server": True,
            "penanggung_nama": "Administrasi Sistem Elektronik",
        },
    )  # fmt: skip
    brankas, _ = TempatAman.objects.get_or_create(
        nama="Brankas Bagian Umum",
        defaults={
            "gedung": "Kantor Bupati", "ruang": "Bagian Umum, lantai 1", "alamat": "Jalan Simpurusiang 27, Masamba",
            "penanggung_jawab": sekretariat, "penanggung_nama": "" if sekretariat else "Sekretariat",
            "jarak_meter": 350,
        },
    )  # fmt: skip
    return ruang, brankas


def _media(
    baris: tuple[str, JenisMedia, str, str, str], ase: Pengguna | None, ruang: TempatAman, konteks: KonteksDemo
) -> Media:
    kode, jenis, merek, seri, keterangan = baris
    kini, pengganti = konteks.sekarang, jenis == JenisMedia.LAIN
    ada = Media.objects.filter(kode=kode).first()
    if ada is not None:
        return ada
    with transaction.atomic():
        media = Media.objects.create(
            kode=kode, jenis=jenis, merek=merek, nomor_seri=seri, keterangan=keterangan, dibuat_pada=kini,
            kapasitas=0 if pengganti else 2 * 1024**4, server=settings.KODE_SERVER if pengganti else "",
            folder=str(folder_contoh() / kode.lower()) if pengganti else "",
            uuid=uuid.UUID(int=konteks.acak.getrandbits(128), version=4),
        )  # fmt: skip
        pindahkan(
            kunci(media.pk), JenisPindah.TERDAFTAR, oleh=ase, ke_tempat=ruang, ke_pemegang=ase, pada=kini,
            catatan="Media contoh",
        )  # fmt: skip
    return media


def _rencana(konteks: KonteksDemo, brankas: TempatAman, media: Sequence[Media]) -> None:
    hari = konteks.sekarang.astimezone(bahasa.zona()).date()
    rencana, baru = RencanaRotasi.objects.get_or_create(
        nama="Rotasi mingguan dan bulanan",
        defaults={
            "pola": PolaRotasi.AYAH_ANAK,
            "tempat": brankas,
            "mulai": hari,
            "tenggat_hari": 2,
            "simpan_terakhir": 4,
        },
    )
    if not baru:
        return
    ayah, *anak = media
    for minggu in range(1, 5):
        SlotRotasi.objects.create(
            rencana=rencana, nama=f"Anak, minggu ke-{minggu}", irama=Irama.MINGGUAN, hari=_JUMAT, minggu_ke=minggu,
            media=anak[(minggu - 1) % len(anak)],
        )  # fmt: skip
    SlotRotasi.objects.create(
        rencana=rencana, nama="Ayah, akhir bulan", irama=Irama.BULANAN, hari=_JUMAT, minggu_ke=5, media=ayah
    )
