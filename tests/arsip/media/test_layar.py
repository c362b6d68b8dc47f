"""The media's pages: what each shows, and that their buttons reach the services."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from arsip.cadangan.enums import JenisJalan
from arsip.cadangan.models import JalanCadangan, Sasaran
from arsip.media import contoh, demo, tampilan
from arsip.media.enums import JenisPindah, StatusMedia
from arsip.media.model_media import Media, TemuanMedia
from arsip.media.model_rotasi import RencanaRotasi, SlotRotasi
from arsip.media.model_serah import PenghapusanMedia, SerahTerimaMedia
from arsip.media.model_tempat import TempatAman
from arsip.media.rantai import kunci, pindahkan, urut_akhir
from lpse.akun.models import Pengguna
from lpse.demo.registri import KonteksDemo
from lpse.tampilan import bahasa
from tests.arsip.media.conftest import cadangkan
from tests.pabrik import tokoh
from tests.pabrik_media import PabrikIsiMedia, PabrikMedia, SasaranUntukMedia

pytestmark = pytest.mark.django_db
Masuk = Callable[..., Client]


@pytest.fixture
def media(asep: Pengguna, ruang: TempatAman) -> Media:
    satu: Media = PabrikMedia(kode="LU-01", status="berisi", merek="WD Elements")
    with transaction.atomic():
        pindahkan(kunci(satu.pk), JenisPindah.TERDAFTAR, oleh=asep, ke_tempat=ruang, ke_pemegang=asep)
    PabrikIsiMedia(media=satu)
    satu.refresh_from_db()
    return satu


def _buka(klien: Client, nama: str, *arg: object) -> str:
    jawab = klien.get(reverse(nama, args=arg))
    assert jawab.status_code == 200
    return jawab.content.decode()


@pytest.mark.pasal("27(2)")
def test_serah_terima_dari_layar(masuk_sebagai: Masuk, media: Media, brankas: TempatAman, asep: Pengguna) -> None:
    klien = masuk_sebagai(tokoh("asep"))
    isi = _buka(klien, "arsip:ringkasan_media")
    assert "LU-01" in isi
    assert "1 media berisi masih di ruang server" in isi
    formulir = _buka(klien, "arsip:media_serah")
    assert "Brankas Bagian Umum" in formulir
    assert ">Ruang server<" not in formulir.partition('name="tempat"')[2].partition("</select>")[0]
    data: dict[str, Any] = {
        "media": [media.pk], "tempat": brankas.pk, "penyerah": asep.pk, "penerima_nama": "Andi Baso",
        "penerima_jabatan": "Kasubbag", "rantai": f"{media.pk}:{urut_akhir(media)}",
    }  # fmt: skip
    tanpa = klien.post(reverse("arsip:media_serah"), {**data, "penerima_nama": ""})
    assert "Pilih penerima, atau tulis nama dan jabatannya." in tanpa.content.decode()
    basi = klien.post(reverse("arsip:media_serah"), {**data, "rantai": f"{media.pk}:9"})
    assert "baru saja berpindah" in basi.content.decode()
    jawab = klien.post(reverse("arsip:media_serah"), data)
    serah = SerahTerimaMedia.objects.get()
    assert jawab["Location"] == serah.get_absolute_url()
    assert "LU-01" in _buka(klien, "arsip:serah_terima_media", serah.pk)
    assert "BAST-M" in _buka(klien, "arsip:media", media.pk)
    assert "BAST-M" in _buka(klien, "arsip:rantai_media")
    jawab = klien.post(
        reverse("arsip:media_pinjam"),
        {**data, "keperluan": "Uji pulih", "rantai": f"{media.pk}:{urut_akhir(media)}"},
    )
    assert SerahTerimaMedia.objects.latest("pk").keperluan == "Uji pulih"
    unduh = klien.get(reverse("arsip:daftar_media"), {"unduh": "csv"})
    assert "LU-01" in b"".join(unduh).decode()
    rantai = klien.get(reverse("arsip:rantai_media"), {"unduh": "csv"})
    assert "Brankas Bagian Umum" in b"".join(rantai).decode()


def test_daftar_siapkan_dan_ubah_dari_layar(masuk_sebagai: Masuk, ruang: TempatAman) -> None:
    klien = masuk_sebagai(tokoh("asep"))
    assert "Belum ada media" in _buka(klien, "arsip:ringkasan_media")
    isi = {"kode": "lu-04", "jenis": "flash", "kapasitas_gb": "64", "tempat": ruang.pk}
    klien.post(reverse("arsip:media_tambah"), isi)
    media = Media.objects.get(kode="LU-04")
    assert (media.kapasitas, media.tempat) == (64 * 1024**3, ruang)
    ganda = klien.post(reverse("arsip:media_tambah"), isi)
    assert "Label ini sudah dipakai media lain." in ganda.content.decode()
    klien.post(reverse("arsip:media_ubah", args=[media.pk]), {"jenis": "ssd_usb", "kapasitas_gb": "64", "merek": "X"})
    media.refresh_from_db()
    assert (media.jenis, media.merek) == ("ssd_usb", "X")
    klien.post(reverse("arsip:media_ubah", args=[media.pk]), {"jenis": "ssd_usb", "kapasitas_gb": "64", "merek": "X"})
    calon = {
        "akar": "/media/usb",
        "total": 64e9,
        "bebas": 60e9,
        "jenis_fs": "ext4",
        "hanya_baca": True,
        "penanda": False,
    }
    cache.set("arsip.media.calon:portal", [calon])
    isi_siapkan = _buka(klien, "arsip:media_siapkan", media.pk)
    assert "/media/usb di server portal" in isi_siapkan
    assert "folder biasa" not in isi_siapkan
    cache.set("arsip.media.calon:portal", [{**calon, "folder": True}])
    isi_siapkan = _buka(klien, "arsip:media_siapkan", media.pk)
    assert "folder biasa untuk uji coba, bukan media portabel" in isi_siapkan
    assert "tidak memenuhi Pasal 27 ayat (2)" in isi_siapkan
    jawab = klien.post(reverse("arsip:media_siapkan", args=[media.pk]), {"titik": "portal|/media/usb"})
    assert jawab["Location"] == media.get_absolute_url()
    cache.clear()
    assert "Belum ada media tanpa penanda" in _buka(klien, "arsip:media_siapkan", media.pk)


def test_perintah_dari_layar(masuk_sebagai: Masuk, media: Media, bu_kepala: Pengguna, sari: Pengguna) -> None:
    klien = masuk_sebagai(tokoh("asep"))
    for nama in ("media_salin", "media_baca_ulang", "media_lepas", "media_hapus", "media_rusak", "media_hilang"):
        _buka(klien, f"arsip:{nama}", media.pk)
    for nama in ("media_salin", "media_baca_ulang"):
        klien.post(reverse(f"arsip:{nama}", args=[media.pk]))
    assert set(JalanCadangan.objects.values_list("jenis", flat=True)) == {JenisJalan.SALIN, JenisJalan.BACA_ULANG}
    Media.objects.filter(pk=media.pk).update(status="terpasang", titik_pasang="/media/lu-01")
    assert "Lepas" in _buka(klien, "arsip:media", media.pk)
    klien.post(reverse("arsip:media_lepas", args=[media.pk]))
    Media.objects.filter(pk=media.pk).update(status="berisi", titik_pasang="")
    lain = PabrikMedia(kode="LU-02")
    PabrikIsiMedia(media=lain, salinan__sasaran=media.isi.get().salinan.sasaran)
    klien.post(reverse("arsip:media_hapus", args=[media.pk]), {"cara": "fisik", "alasan": "Tua"})
    assert PenghapusanMedia.objects.get().petugas.email.startswith("asep")
    kepala = masuk_sebagai(tokoh("bu_kepala"))
    assert "Penghapusan aman diusulkan" in _buka(kepala, "arsip:media", media.pk)
    assert [b.judul for b in tampilan.butir_hapus(bu_kepala)] == ["Setujui penghapusan media LU-01"]
    kepala.post(reverse("arsip:media_hapus_tolak", args=[media.pk]), {"alasan": "Nanti"})
    assert not PenghapusanMedia.objects.exists()
    klien.post(reverse("arsip:media_hapus", args=[media.pk]), {"cara": "fisik", "alasan": "Tua"})
    assert kepala.post(reverse("arsip:media_hapus_setujui", args=[media.pk])).status_code == 302
    media.refresh_from_db()
    assert media.status == StatusMedia.DIHAPUS
    assert "Dihapus aman" in _buka(klien, "arsip:media", media.pk)
    klien.post(reverse("arsip:media_hilang", args=[lain.pk]), {"alasan": "Tertinggal"})
    klien.post(reverse("arsip:media_temukan", args=[lain.pk]), {"alasan": "Di laci"})
    klien.post(reverse("arsip:media_rusak", args=[lain.pk]), {"alasan": "Jatuh"})
    lain.refresh_from_db()
    assert lain.status == StatusMedia.RUSAK
    assert tampilan._diserahkan_bulan_ini(sari) == 0
    assert tampilan._dihapus_bulan_ini(bu_kepala) == 1


def test_rotasi_dan_tempat_dari_layar(masuk_sebagai: Masuk, ruang: TempatAman, brankas: TempatAman) -> None:
    klien = masuk_sebagai(tokoh("asep"))
    anak, ayah = PabrikMedia(), PabrikMedia()
    isi: dict[str, Any] = {
        "nama": "Mingguan", "pola": "ayah_anak", "mulai": bahasa.hari_ini().isoformat(), "tempat": brankas.pk,
        "hari": "5", "tenggat_hari": "2", "simpan_terakhir": "4", "aktif": "on",
    }  # fmt: skip
    assert "Pilih sedikitnya satu media" in klien.post(reverse("arsip:rotasi_media_buat"), isi).content.decode()
    klien.post(reverse("arsip:rotasi_media_buat"), {**isi, "anak": [anak.pk], "ayah": [ayah.pk]})
    rencana = RencanaRotasi.objects.get()
    assert "Anak, minggu ke-4" in _buka(klien, "arsip:rotasi_media")
    klien.post(reverse("arsip:rotasi_media_ubah", args=[rencana.pk]), {**isi, "nama": "Baru"})
    rencana.refresh_from_db()
    assert rencana.nama == "Baru"
    slot_isi = {"nama": "Rabu", "irama": "mingguan", "hari": "3", "minggu_ke": "0", "media": anak.pk}
    klien.post(reverse("arsip:giliran_media_tambah", args=[rencana.pk]), slot_isi)
    slot = SlotRotasi.objects.get(nama="Rabu")
    klien.post(reverse("arsip:giliran_media_ubah", args=[slot.pk]), {**slot_isi, "nama": "Kamis", "hari": "4"})
    assert "Kamis" in _buka(klien, "arsip:giliran_media_hapus", slot.pk)
    klien.post(reverse("arsip:giliran_media_hapus", args=[slot.pk]))
    assert not SlotRotasi.objects.filter(pk=slot.pk).exists()
    assert "350 m" in _buka(klien, "arsip:tempat_media")
    tempat = {"nama": "Lemari", "gedung": "Gedung arsip", "ruang": "Lantai 2", "penanggung_nama": "Andi", "aktif": "on"}
    klien.post(reverse("arsip:tempat_media_tambah"), tempat)
    lemari = TempatAman.objects.get(nama="Lemari")
    klien.post(reverse("arsip:tempat_media_ubah", args=[lemari.pk]), {**tempat, "jarak_meter": "20"})
    lemari.refresh_from_db()
    assert lemari.jarak_meter == 20


def test_skor_kartu_dan_bagian_ikhtisar(masuk_sebagai: Masuk, media: Media, asep: Pengguna, dodi: Pengguna) -> None:
    klien = masuk_sebagai(tokoh("asep"))
    TemuanMedia.objects.create(server="portal", titik_pasang="/media/x", sebab="palsu", media=media)
    assert "Aturan 3-2-1-1-0" in _buka(klien, "arsip:skor_media")
    assert "Penanda ditolak di /media/x" in _buka(klien, "arsip:ringkasan_media")
    assert "Media dan pemegangnya" in klien.get(reverse("arsip:cadangan")).content.decode()
    sasaran = SasaranUntukMedia()
    assert tampilan.bagian_sasaran(asep, sasaran) is not None
    assert tampilan.bagian_sasaran(dodi, sasaran) is None
    assert tampilan.bagian_skor(dodi, None) is None
    assert tampilan.bagian_media(dodi, None) is None
    assert (tampilan.bagian_tindakan(dodi, None), tampilan.bagian_tindakan(asep, None)) == (None, {})
    assert [h.judul for h in tampilan.cari(asep, "elements", 5)] == ["Media LU-01"]
    assert {b.keadaan for b in tampilan.butir_media(asep)} == {"Ditolak"}
    assert len(tampilan.isi_kartu(asep)["skor"]) == 2
    klien.post(reverse("arsip:media_cari"))
    assert TemuanMedia.objects.get().selesai is not None
    klien.post(reverse("arsip:media_pasang", args=[media.pk]))
    assert masuk_sebagai(tokoh("dodi")).get(reverse("arsip:ringkasan_media")).status_code == 403


def test_kantor_contoh_mengisi_sekali_dan_dirawat_pekerja(rumah: object, sasaran: Sasaran, asep: Pengguna) -> None:
    """The share of rows is safe to repeat; the workers prepare the stand-in and order its first copy, once each."""
    konteks = KonteksDemo("kecil", random.Random(1), timezone.now())  # noqa: S311 - the demo's own dice
    demo.isi(konteks)
    demo.isi(konteks)
    assert list(Media.objects.values_list("kode", flat=True)) == ["LU-01", "LU-02", "LU-03"]
    assert (TempatAman.objects.count(), SlotRotasi.objects.count()) == (2, 5)
    assert contoh.rawat_contoh(server="portal") == 1
    media = Media.objects.get(kode="LU-03")
    assert (media.status, media.folder.endswith("media-contoh/lu-03")) == (StatusMedia.TERPASANG, True)
    assert contoh.rawat_contoh(server="portal") == 0  # nothing to copy yet
    cadangkan(sasaran)
    assert contoh.rawat_contoh(server="portal") == 1
    assert contoh.rawat_contoh(server="portal") == 0
    assert JalanCadangan.objects.filter(repositori=media.repositori, jenis=JenisJalan.SALIN).count() == 1
    asep.is_active = False
    asep.alasan_nonaktif = "Pindah tugas"
    asep.save()
    assert contoh.rawat_contoh(server="portal") == 0
