"""Hand-over: two people, a safe place, one chain; the database holds it whoever writes."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from pypdf import PdfReader

from arsip.media.enums import JenisPindah, JenisSerah, StatusMedia
from arsip.media.model_media import Media
from arsip.media.model_serah import PerpindahanMedia, SerahTerimaMedia
from arsip.media.model_tempat import TempatAman
from arsip.media.rantai import kunci, pindahkan, urut_akhir
from arsip.media.services_serah import Penerima, serahkan
from arsip.media.services_tempat import tambah_tempat, ubah_tempat
from lpse.akun.models import Pengguna
from lpse.berkas.services import baca
from lpse.galat import AturanDilanggar, TransisiBasi
from tests.pabrik import tokoh
from tests.pabrik_media import PabrikMedia, PabrikTempatAman

LUAR = Penerima(nama="Andi Baso", jabatan="Kepala Subbagian Rumah Tangga", nip="198501012010011001")


@pytest.fixture
def media(db: None, asep: Pengguna, ruang: TempatAman) -> Media:
    """A medium that lies in the server room, ready to leave it."""
    satu: Media = PabrikMedia(kode="LU-01", status="berisi", nomor_seri="WX41A", kapasitas=2 * 10**12)
    with transaction.atomic():
        pindahkan(kunci(satu.pk), JenisPindah.TERDAFTAR, oleh=asep, ke_tempat=ruang, ke_pemegang=asep)
    satu.refresh_from_db()
    return satu


def _serah(media: Media, oleh: Pengguna, tempat: TempatAman | None, **lain: Any) -> SerahTerimaMedia:  # noqa: ANN401 - the service's fields
    isi: dict[str, Any] = {"jenis": JenisSerah.SIMPAN, "penyerah": oleh, "penerima": LUAR, **lain}
    return serahkan(media={media.pk: urut_akhir(media)}, tempat=tempat, oleh=oleh, **isi)


@pytest.mark.pasal("27(2)")
def test_berita_acara_menyebut_media_tempat_dan_kedua_orang(media: Media, brankas: TempatAman, asep: Pengguna) -> None:
    serah = _serah(media, asep, brankas)
    assert serah.naskah is not None
    berkas = serah.naskah.revisi.latest("urutan").berkas
    assert berkas is not None
    isi = baca(berkas=berkas)
    teks = " ".join("".join(h.extract_text() for h in PdfReader(io.BytesIO(isi)).pages).split())
    for kata in (
        "BERITA ACARA SERAH TERIMA MEDIA",
        "LU-01",
        "WX41A",
        "Brankas Bagian Umum",
        "350 meter",
        "Andi Baso",
        asep.nama,
    ):
        assert kata in teks
    assert "BAST-M" in serah.naskah.nomor
    assert [t.sebagai for t in serah.naskah.tanda_tangan.order_by("urutan")] == ["Yang menyerahkan,", "Yang menerima,"]


@pytest.mark.pasal("27(2)")
def test_ruang_server_bukan_tempat_aman(media: Media, ruang: TempatAman, brankas: TempatAman, asep: Pengguna) -> None:
    """The service refuses with words; PostgreSQL refuses whoever comes past it."""
    with pytest.raises(AturanDilanggar, match="terpisah dari ruang server"):
        _serah(media, asep, ruang)
    for tulis in (
        lambda: PerpindahanMedia.objects.create(
            media=media, urut=2, jenis=JenisPindah.DISIMPAN, dari_tempat=ruang, dari_pemegang=asep, ke_tempat=ruang
        ),
        lambda: Media.objects.filter(pk=media.pk).update(status=StatusMedia.AMAN),
        lambda: Media.objects.filter(pk=media.pk).update(tempat=brankas),
        lambda: PabrikTempatAman(gedung=" kantor bupati", ruang="RUANG SERVER"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            tulis()
    _serah(media, asep, brankas)
    with pytest.raises(AturanDilanggar, match="Masih ada media"):
        ubah_tempat(tempat_id=brankas.pk, isian={"ruang_server": True}, oleh=asep)
    with pytest.raises(AturanDilanggar, match="Masih ada media"):
        ubah_tempat(tempat_id=brankas.pk, isian={"aktif": False}, oleh=asep)


def test_rantai_hanya_bertambah_dan_tidak_putus(media: Media, brankas: TempatAman, asep: Pengguna) -> None:
    mata = media.perpindahan.get()
    for ubah in (mata.delete, lambda: PerpindahanMedia.objects.filter(pk=mata.pk).update(catatan="x")):
        with pytest.raises(ProgrammingError), transaction.atomic():
            ubah()
    with pytest.raises(IntegrityError), transaction.atomic():  # skips a number
        PerpindahanMedia.objects.create(
            media=media, urut=3, jenis=JenisPindah.DILEPAS, dari_tempat=media.tempat, dari_pemegang=asep
        )
    with pytest.raises(IntegrityError), transaction.atomic():  # begins elsewhere
        PerpindahanMedia.objects.create(
            media=media, urut=2, jenis=JenisPindah.DILEPAS, dari_tempat=brankas, dari_pemegang=asep
        )


def test_pinjam_pindah_tempat_dan_kembali(
    media: Media, brankas: TempatAman, asep: Pengguna, sari: Pengguna, pak_ppk: Pengguna
) -> None:
    for isi, kata in (
        ({"penerima": Penerima()}, "Pilih penerima"),
        ({"penerima": Penerima(pengguna=asep)}, "dua orang"),
        ({"penyerah": pak_ppk}, "bukan pegawai"),
        ({"jenis": JenisSerah.PINJAM}, "Tulis untuk apa"),
    ):
        with pytest.raises(AturanDilanggar, match=kata):
            _serah(media, asep, brankas, **isi)
    with pytest.raises(AturanDilanggar, match="Pilih tempat"):
        _serah(media, asep, None)
    tutup = PabrikTempatAman(aktif=False)
    with pytest.raises(AturanDilanggar, match="tidak dipakai"):
        _serah(media, asep, tutup)
    with pytest.raises(AturanDilanggar, match="Pilih sedikitnya"):
        serahkan(media={}, jenis=JenisSerah.SIMPAN, penyerah=asep, penerima=LUAR, tempat=brankas, oleh=asep)
    with pytest.raises(AturanDilanggar, match="hanya media di tempat aman"):
        _serah(media, asep, None, jenis=JenisSerah.PINJAM, keperluan="Uji")
    _serah(media, asep, brankas)
    media.refresh_from_db()
    with pytest.raises(AturanDilanggar, match="disiapkan dan dilepas"):
        _serah(media, asep, brankas)  # it lies there already
    lain = PabrikTempatAman(nama="Lemari arsip", gedung="Gedung arsip")
    _serah(media, asep, lain)
    media.refresh_from_db()
    assert (media.tempat, media.status, media.pemegang_nama) == (lain, StatusMedia.AMAN, "Andi Baso")
    _serah(media, asep, None, jenis=JenisSerah.PINJAM, keperluan="Salinan mingguan", penerima=Penerima(pengguna=sari))
    media.refresh_from_db()
    assert (media.tempat, media.status, media.pemegang) == (None, StatusMedia.DIPINJAM, sari)
    _serah(media, sari, brankas, penerima=Penerima(pengguna=asep))
    media.refresh_from_db()
    assert (media.tempat, media.status, media.pemegang) == (brankas, StatusMedia.AMAN, asep)


def test_tempat_dicatat_dan_diubah(db: None, asep: Pengguna, ruang: TempatAman) -> None:
    isian = {"nama": "Lemari", "gedung": "Gedung arsip", "ruang": "Lantai 2", "penanggung_nama": "Andi"}
    tempat = tambah_tempat(isian=isian, oleh=asep)
    assert ubah_tempat(tempat_id=tempat.pk, isian=isian, oleh=asep) == tempat
    assert ubah_tempat(tempat_id=tempat.pk, isian={"jarak_meter": 20}, oleh=asep).jarak_meter == 20
    for salah, kata in (
        ({"nama": "Lemari"}, "."),
        ({"nama": "Lemari baru", "penanggung_nama": ""}, "penanggung jawab"),
        ({"nama": "Sudut", "gedung": "Kantor Bupati", "ruang": "Ruang Server"}, "sifat lain"),
    ):
        with pytest.raises(AturanDilanggar, match=kata):
            tambah_tempat(isian={**isian, **salah}, oleh=asep)
    assert ruang.letak == "Kantor Bupati, Ruang server"


@pytest.mark.django_db(transaction=True)
@pytest.mark.pasal("27(2)")
def test_dua_petugas_menyerahkan_media_yang_sama(benang: Callable[..., Any]) -> None:
    """Only one hand-over stands; the other hears that the medium has moved."""
    asep, sari = tokoh("asep"), tokoh("sari")
    brankas: TempatAman = PabrikTempatAman()
    media: Media = PabrikMedia(status="berisi")
    with transaction.atomic():
        pindahkan(kunci(media.pk), JenisPindah.TERDAFTAR, oleh=asep, ke_pemegang=asep)
    akhir = urut_akhir(media)

    def serah(oleh: Pengguna) -> Callable[[], object]:
        return lambda: serahkan(
            media={media.pk: akhir}, jenis=JenisSerah.SIMPAN, penyerah=oleh, penerima=LUAR, tempat=brankas, oleh=oleh
        )

    hasil = benang(serah(asep), serah(sari))
    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [TransisiBasi]
    assert SerahTerimaMedia.objects.count() == 1
    assert media.perpindahan.filter(jenis=JenisPindah.DISIMPAN).count() == 1
