"""Upkeep: what is left over goes, what is damaged is found, what runs is left alone."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from lpse.akun.models import Pengguna
from lpse.berkas import gambar_mini, services_rawat, services_unggah, simpanan, tampilan
from lpse.berkas.models import Berkas, IsiBerkas, Unggahan
from lpse.berkas.selectors import keadaan_simpanan
from lpse.berkas.services import baca
from lpse.berkas.services_rawat import buang_yatim, periksa_isi
from lpse.berkas.services_unggah import letak as letak_unggahan
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.models import Kabar
from tests.bantuan.berkas_baik import pdf
from tests.pabrik import PabrikIsiBerkas, PabrikUnggahan

LUSA = timedelta(days=2)


def _tuakan(jalur: Path, lama: timedelta = LUSA) -> None:
    saat = (timezone.now() - lama).timestamp()
    os.utime(jalur, (saat, saat))


def test_yatim_dibuang_setelah_tenggang(asep: Pengguna, unggah: Callable[..., Berkas], simpanan_uji: Path) -> None:
    dipakai = unggah(asep, isi=pdf(2))  # another content than the factory's
    PabrikIsiBerkas(ditempatkan_pada=timezone.now())
    yatim = simpanan_uji / "ab" / "cd" / ("abcd" + "0" * 60)
    yatim.parent.mkdir(parents=True)
    yatim.write_bytes(b"x")
    (yatim.parent / "catatan.txt").write_bytes(b"bukan isi")
    sisa = simpanan.sementara() / "a.bagian"
    sisa.write_bytes(b"x")
    assert "0 isi tanpa pemakai dan 0 isi tanpa catatan dibuang; 0 sisa" in buang_yatim()
    _tuakan(yatim)
    _tuakan(sisa)
    IsiBerkas.objects.exclude(pk=dipakai.isi_id).update(ditempatkan_pada=timezone.now() - LUSA)
    mini = gambar_mini._letak("f" * 64, 1, 320)
    mini.parent.mkdir(parents=True)
    mini.write_bytes(b"x")
    pesan = buang_yatim()
    assert pesan == "1 isi tanpa pemakai dan 1 isi tanpa catatan dibuang; 1 sisa unggahan dibersihkan."
    assert (yatim.exists(), sisa.exists(), mini.exists(), len(baca(berkas=dipakai)) > 0) == (False, False, False, True)
    assert list(IsiBerkas.objects.values_list("pk", flat=True)) == [dipakai.isi_id]


def test_isi_terlarang_yang_tertinggal_dibuang(db: None, simpanan_uji: Path) -> None:
    isi = PabrikIsiBerkas(keadaan="dibuang")
    assert "1 isi tanpa catatan dibuang" in buang_yatim()
    assert not simpanan.letak(isi.pk).exists()


def test_unggahan_kedaluwarsa_dibuang(db: None) -> None:
    lewat, masih = PabrikUnggahan(kedaluwarsa_pada=timezone.now() - LUSA), PabrikUnggahan()
    tersesat = simpanan.sementara() / f"{'0' * 32}.tus"
    for jalur in (letak_unggahan(unggahan=lewat), letak_unggahan(unggahan=masih), tersesat):
        jalur.write_bytes(b"x")
        _tuakan(jalur)
    assert "2 sisa unggahan" in buang_yatim()
    assert [p.name for p in simpanan.sementara().glob("*.tus")] == [letak_unggahan(unggahan=masih).name]
    assert list(Unggahan.objects.all()) == [masih]


def test_yang_lenyap_saat_disapu_dilewati(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another cleaner, or the upload itself, was faster."""
    hilang = simpanan.sementara() / "hilang.tus"
    batas = timezone.now()
    assert services_rawat._lebih_tua(hilang, batas) is False
    assert services_unggah._tua(hilang, batas) is False


@pytest.mark.django_db(transaction=True)
def test_penyapu_membiarkan_unggahan_yang_berjalan(
    asep: Pengguna, unggah: Callable[..., Berkas], simpanan_uji: Path
) -> None:
    """An old orphan is found again by an upload that has not committed yet: it must keep its content."""
    contoh = unggah(asep)
    tempat = simpanan.letak(contoh.isi_id)
    Berkas.objects.all().delete()
    IsiBerkas.objects.update(ditempatkan_pada=timezone.now() - LUSA)
    _tuakan(tempat)
    di_tengah, lanjut = threading.Event(), threading.Event()
    hasil: list[Berkas] = []

    def mengunggah() -> None:
        with transaction.atomic():
            hasil.append(unggah(asep))
            di_tengah.set()
            lanjut.wait(10)
        connection.close()

    utas = threading.Thread(target=mengunggah, daemon=True)
    utas.start()
    assert di_tengah.wait(10)
    _tuakan(tempat)
    buang_yatim()
    lanjut.set()
    utas.join(10)
    assert Berkas.objects.get() == hasil[0]
    assert len(baca(berkas=hasil[0])) > 100


@pytest.mark.django_db(transaction=True)
def test_penyapu_melewati_isi_tanpa_catatan_yang_dipegang(simpanan_uji: Path) -> None:
    yatim = simpanan_uji / "ab" / "cd" / ("abcd" + "0" * 60)
    yatim.parent.mkdir(parents=True)
    yatim.write_bytes(b"x")
    _tuakan(yatim)
    pegang, lepas = threading.Event(), threading.Event()

    def memegang() -> None:
        with transaction.atomic():
            simpanan.kunci_isi(yatim.name)
            pegang.set()
            lepas.wait(10)
        connection.close()

    utas = threading.Thread(target=memegang, daemon=True)
    utas.start()
    assert pegang.wait(10)
    buang_yatim()
    assert yatim.exists()
    lepas.set()
    utas.join(10)
    buang_yatim()
    assert not yatim.exists()


def test_pemeriksa_menemukan_rusak_dan_hilang_lalu_pulih(
    asep: Pengguna, bu_kepala: Pengguna, unggah: Callable[..., Berkas]
) -> None:
    utuh, rusak, hilang = unggah(asep, "a.pdf", pdf()), unggah(asep, "b.pdf", pdf(2)), unggah(asep, "c.pdf", pdf(3))
    simpanan.letak(rusak.isi_id).write_bytes(b"lain")
    simpanan.letak(hilang.isi_id).rename(simpanan.akar() / "disembunyikan")
    assert periksa_isi() == "0 isi diperiksa ulang (0 B), 0 rusak."  # all were placed just now
    IsiBerkas.objects.update(diperiksa_pada=timezone.now() - timedelta(days=31))
    assert keadaan_simpanan().terlambat_diperiksa
    assert periksa_isi().startswith("3 isi diperiksa ulang")
    for berkas in (utuh, rusak, hilang):
        berkas.refresh_from_db()
    assert [b.status for b in (utuh, rusak, hilang)] == ["tersedia", "rusak", "rusak"]
    assert {i.keadaan for i in IsiBerkas.objects.all()} == {"utuh", "rusak", "hilang"}
    assert Jejak.objects.filter(kata="menemukan isi berkas rusak").count() == 2
    assert set(Kabar.objects.values_list("penerima_id", flat=True)) == {asep.pk, bu_kepala.pk}
    keadaan = keadaan_simpanan()
    assert (keadaan.rusak, keadaan.perlu_orang, keadaan.terlambat_diperiksa) == (2, True, False)
    assert len(list(tampilan.antrean_rusak(bu_kepala))) == 2
    (simpanan.akar() / "disembunyikan").rename(simpanan.letak(hilang.isi_id))
    assert periksa_isi().endswith("1 rusak.")  # still damaged: looked at again, told only once
    hilang.refresh_from_db()
    assert (hilang.status, Jejak.objects.filter(kata="menemukan isi berkas rusak").count()) == ("tersedia", 2)


def test_pemeriksa_berhenti_pada_waktunya(asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    unggah(asep)
    IsiBerkas.objects.update(diperiksa_pada=timezone.now() - timedelta(days=31))
    assert periksa_isi(lama=0).startswith("0 isi")


def test_isi_yang_sudah_tiada_dilewati_pemeriksa(asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    isi = unggah(asep).isi
    Berkas.objects.all().delete()
    isi_lama = IsiBerkas.objects.get(pk=isi.pk)
    IsiBerkas.objects.all().delete()
    simpanan.letak(isi.pk).unlink()
    assert services_rawat.periksa_satu(isi=isi_lama) is False


def test_keadaan_tanpa_isi(db: None, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    keadaan = keadaan_simpanan()
    assert (keadaan.jumlah_isi, keadaan.byte_isi, keadaan.perlu_orang) == (0, 0, False)
