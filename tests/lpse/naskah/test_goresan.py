"""Drawn signatures under the office's seal: the picture, the order, the revision, the public check (Pasal 24(2))."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.utils import timezone
from PIL import Image, ImageDraw

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.naskah.enums_periksa import Putusan
from lpse.naskah.goresan import BUKAN_TANDA, KOSONG, TAK_TERBACA, TERLALU_BESAR, rapikan
from lpse.naskah.models import Naskah, TandaTangan
from lpse.naskah.models_sertifikat import SertifikatPenanda
from lpse.naskah.penanda.bukti import baca_bukti
from lpse.naskah.periksa import periksa_berkas, periksa_kode
from lpse.naskah.sertifikat import Otoritas
from lpse.naskah.sertifikat_berkas import akar_tepercaya, map_kunci
from lpse.naskah.services import Penandatangan
from lpse.naskah.services_goresan import Goresan, bubuhkan_goresan
from lpse.naskah.services_segel import kunci_segel, segel_aktif, terbitkan_segel
from lpse.naskah.services_sertifikat import buat_otoritas
from lpse.naskah.services_tanda_tangan import TandaTanganGagal, giliran_undangan, tandatangani
from tests.bantuan.goresan import coretan, foto_tanda
from tests.bantuan.tanda_tangan import FRASA, FRASA_AKAR, beri_sertifikat, isi_terakhir

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("24(2)")]

SAKSI = Penandatangan("Rudi Hartono, S.T.", "Saksi LPSE", undangan=True)
POKJA = Penandatangan("Hasnawati Tahir", "Anggota Pokja", nip="198503122010012003", undangan=True)


@pytest.fixture
def otoritas(kantor: object) -> Otoritas:
    satu = buat_otoritas(frasa=FRASA_AKAR)
    terbitkan_segel(otoritas=satu)
    return satu


@pytest.fixture
def gores() -> Goresan:
    gambar = rapikan(coretan())
    return Goresan(
        gambar, hashlib.sha256(gambar).hexdigest(), timezone.now(), "Goresan di layar", "Empat angka terakhir NIP"
    )


def _slot(naskah: Naskah, urutan: int) -> TandaTangan:
    return naskah.tanda_tangan.get(urutan=urutan)


def test_tiga_tanda_tangan_menjadi_revisi_yang_sah_di_pemeriksaan_publik(  # noqa: PLR0917 - fixtures
    terbit: Callable[..., Naskah],
    otoritas: Otoritas,
    gores: Goresan,
    bu_kepala: Pengguna,
    sinyal_tanda: list[str],
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    beri_sertifikat(bu_kepala, otoritas=otoritas)
    naskah = terbit([SAKSI, POKJA, bu_kepala])
    with django_capture_on_commit_callbacks(execute=True):
        with pytest.raises(AturanDilanggar, match="Belum giliran Anda: Rudi Hartono"):
            bubuhkan_goresan(naskah_id=naskah.pk, slot_id=_slot(naskah, 2).pk, goresan=gores)
        with pytest.raises(AturanDilanggar, match="bukan untuk goresan"):
            bubuhkan_goresan(naskah_id=naskah.pk, slot_id=_slot(naskah, 3).pk, goresan=gores)
        with pytest.raises(AturanDilanggar, match="Belum giliran Anda: Rudi"):
            tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
        for urutan in (1, 2):
            bubuhkan_goresan(naskah_id=naskah.pk, slot_id=_slot(naskah, urutan).pk, goresan=gores)
        with pytest.raises(TransisiBasi, match="sudah menandatangani"):
            bubuhkan_goresan(naskah_id=naskah.pk, slot_id=_slot(naskah, 2).pk, goresan=gores)
        tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
    assert sinyal_tanda == ["Rudi Hartono, S.T.", "Hasnawati Tahir", bu_kepala.nama, "lengkap"]
    slot = _slot(naskah, 2)
    assert slot.rincian["goresan"] == gores.sha256
    assert (slot.rincian["penanda"], slot.rincian["pengenalan"]) == ("segel", "Empat angka terakhir NIP")
    bukti = baca_bukti(isi_terakhir(naskah), akar_tepercaya())
    assert [(b.utuh, b.tepercaya) for b in bukti] == [(True, True)] * 3
    assert bukti[0].nama == bukti[1].nama == "Segel Elektronik LPSE Kabupaten Luwu Utara"
    assert naskah.revisi.count() == 4
    hasil = periksa_berkas(BytesIO(isi_terakhir(naskah)))
    assert hasil.putusan == Putusan.ASLI
    assert [(t.nama, t.kata) for t in hasil.tanda] == [
        ("R••• H•••", "Sah"), ("H••• T•••", "Sah"), (bu_kepala.nama, "Sah")
    ]  # fmt: skip
    assert "Goresan di layar" in hasil.tanda[1].rincian
    rusak = bytearray(isi_terakhir(naskah))
    rusak[len(rusak) // 2] ^= 1
    assert periksa_berkas(BytesIO(bytes(rusak))).putusan == Putusan.TIDAK_UTUH
    assert Jejak.objects.filter(kata="membubuhkan tanda tangan pada naskah").count() == 2


def test_urutan_dijaga_postgresql_juga_bagi_yang_melewati_portal(terbit: Callable[..., Naskah]) -> None:
    naskah = terbit([SAKSI, POKJA])
    assert periksa_kode(naskah.kode).putusan == Putusan.BELUM_LENGKAP
    with pytest.raises(IntegrityError, match="sebelumnya belum menandatangani"), transaction.atomic():
        TandaTangan.objects.filter(pk=_slot(naskah, 2).pk).update(status="ditandatangani", pada=timezone.now())


def test_segel_mati_membuat_slot_gagal_dan_goresan_yang_sama_dapat_dikirim_lagi(
    terbit: Callable[..., Naskah], otoritas: Otoritas, gores: Goresan
) -> None:
    naskah = terbit([SAKSI])
    slot = _slot(naskah, 1)
    baris = segel_aktif()
    assert baris is not None
    kunci = map_kunci() / baris.jalur
    simpanan = kunci.rename(kunci.with_suffix(".hilang"))
    with pytest.raises(TandaTanganGagal, match="Segel kantor tidak dapat dipakai: Berkas kunci"):
        bubuhkan_goresan(naskah_id=naskah.pk, slot_id=slot.pk, goresan=gores)
    slot.refresh_from_db()
    assert (slot.status, naskah.revisi.count()) == ("gagal", 1)
    assert "tidak dapat dibaca" in slot.alasan
    simpanan.rename(kunci)
    ikut: list[str] = []
    bubuhkan_goresan(naskah_id=naskah.pk, slot_id=slot.pk, goresan=gores, bersama=lambda s: ikut.append(s.status))
    assert ikut == ["ditandatangani"]
    assert giliran_tertutup(naskah, slot.pk)


def giliran_tertutup(naskah: Naskah, slot_id: int) -> bool:
    with pytest.raises(TransisiBasi):
        giliran_undangan(naskah=naskah, slot_id=slot_id)
    return True


def test_tanpa_segel_dikatakan_siapa_yang_membuatnya(terbit: Callable[..., Naskah], gores: Goresan) -> None:
    naskah = terbit([SAKSI])
    with pytest.raises(TandaTanganGagal, match=r"manage\.py sertifikat segel"):
        bubuhkan_goresan(naskah_id=naskah.pk, slot_id=_slot(naskah, 1).pk, goresan=gores)


def test_segel_satu_yang_aktif_dan_dapat_diganti_dari_server(
    otoritas: Otoritas, tmp_path: Path, settings: object
) -> None:
    with pytest.raises(AturanDilanggar, match="masih memegang segel"):
        terbitkan_segel(otoritas=otoritas)
    frasa = tmp_path / "frasa"
    frasa.write_text(FRASA_AKAR)
    with pytest.raises(CommandError, match="masih memegang segel"):
        call_command("sertifikat", "segel", f"--frasa-otoritas={frasa}")
    call_command("sertifikat", "segel", f"--frasa-otoritas={frasa}", "--ganti=Server pindah")
    assert list(SertifikatPenanda.objects.segel().values_list("keadaan", flat=True)) == ["aktif", "dicabut"]
    settings.LPSE_FRASA_SEGEL = "frasa yang dipilih kantor"  # type: ignore[attr-defined] # pytest-django
    assert kunci_segel()[1] == "frasa yang dipilih kantor"


def test_gambar_dirapikan_menjadi_tinta_di_atas_putih() -> None:
    for isi, foto in ((coretan(), False), (foto_tanda(), True)):
        with Image.open(BytesIO(rapikan(isi, foto=foto))) as hasil:
            assert (hasil.mode, hasil.format) == ("1", "PNG")
            assert max(hasil.size) <= 912
            assert {hasil.getpixel((0, 0)), hasil.getextrema()[0]} == {255, 0}


def _png(gambar: Image.Image) -> bytes:
    keluar = BytesIO()
    gambar.save(keluar, "PNG")
    return keluar.getvalue()


def test_gambar_yang_bukan_tanda_tangan_ditolak_dengan_kalimatnya(monkeypatch: pytest.MonkeyPatch) -> None:
    hitam = Image.new("L", (300, 120), 0)
    setitik = Image.new("L", (300, 120), 255)
    ImageDraw.Draw(setitik).rectangle((10, 10, 25, 25), fill=0)
    for isi, foto, kalimat in (
        (_png(Image.new("RGBA", (300, 120), (0, 0, 0, 0))), False, KOSONG),
        (_png(setitik), False, KOSONG),
        (_png(Image.new("L", (300, 120), 255)), True, BUKAN_TANDA),
        (_png(hitam), False, BUKAN_TANDA),
        (b"GIF89a bukan gambar", False, TAK_TERBACA),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 60, True, TAK_TERBACA),
        (b"\0" * (12 * 1024 * 1024 + 1), True, TERLALU_BESAR),
    ):
        with pytest.raises(AturanDilanggar) as galat:
            rapikan(isi, foto=foto)
        assert str(galat.value) == kalimat
    monkeypatch.setattr("lpse.naskah.goresan._MAKS_TITIK", 100)
    with pytest.raises(AturanDilanggar, match="12 MB"):
        rapikan(coretan())


def test_goresan_tidak_menampilkan_gambar_di_catatan(gores: Goresan) -> None:
    assert "gambar" not in repr(replace(gores, cara="Foto"))
