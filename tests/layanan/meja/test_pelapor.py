"""The reporter of a ticket put right, and a letter written down with its scan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from layanan.meja import services_cepat
from layanan.tiket import services
from layanan.tiket.models import Tiket
from lpse.akun.models import Pengguna
from lpse.galat import TransisiBasi
from tests.layanan.meja.test_halaman import PNG
from tests.pabrik_kontak import PabrikKontakLayanan
from tests.pabrik_tiket import PabrikTiket

pytestmark = pytest.mark.django_db


def test_pelapor_diganti(dodi: Pengguna, pokja_dua: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    """The ticket goes to whoever really asked; the old code opens nothing, a closed one keeps its promise as it was."""
    tiket = PabrikTiket()
    kode = services.kode_akses(tiket)
    klien = masuk_sebagai(dodi)
    alamat = reverse("layanan:tiket_pelapor", args=[tiket.pk])
    assert "Kode akses dan tautan lama" in klien.get(alamat).content.decode()
    isi = {"calon": f"akun:{pokja_dua.pk}", "alasan": "Menelepon atas nama Pokja"}
    kata = klien.post(alamat, isi, follow=True).content.decode()
    assert f"Pelapor tiket ini sekarang {pokja_dua.nama}" in kata
    tiket.refresh_from_db()
    assert (tiket.akun, tiket.jenis_pengguna) == (pokja_dua, "pokja")
    assert not services.kode_cocok(tiket, kode)
    assert "sudah menjadi pelapor" in klien.post(alamat, isi).content.decode()
    assert "Tulis siapa yang melapor" in klien.post(alamat, {"alasan": "Salah orang"}).content.decode()


def test_pelapor_tiket_yang_berakhir(dodi: Pengguna) -> None:
    selesai, batal = PabrikTiket(status="ditutup", kontak=None), PabrikTiket(status="dibatalkan")
    siapa: dict[str, Any] = {"nama": "Andi", "telepon": "0812 3456 7831", "alasan": "-", "oleh": dodi}
    kini = services_cepat.ganti_pelapor(tiket_id=selesai.pk, **siapa)
    assert (str(kini.kontak), kini.status) == ("Andi", "ditutup")
    with pytest.raises(TransisiBasi):
        services_cepat.ganti_pelapor(tiket_id=batal.pk, **siapa)


def test_surat_dengan_pindaiannya(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    gambar = SimpleUploadedFile("surat.png", PNG, content_type="image/png")
    isi = {
        "kanal": "surat", "nama": "Hasniah", "judul": "Surat dinas", "jenis": "permintaan", "urgensi": "tidak",
        "dampak": "kecil", "kode_galat": "E-12", "ranah": "prosedur", "lampiran": gambar,
    }  # fmt: skip
    assert masuk_sebagai(dodi).post(reverse("layanan:catat_cepat"), isi).status_code == 302
    tiket = Tiket.objects.get()
    assert (tiket.kode_galat, tiket.ranah, tiket.kanal) == ("E-12", "prosedur", "surat")
    assert [b.berkas.nama for b in tiket.pesan.get().lampiran.all()] == ["surat.png"]


def test_kartu_kontak_menyebut_tiketnya(
    dodi: Pengguna, pokja_dua: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    """By the card and by the account that the card belongs to; another's are not there."""
    kontak = PabrikKontakLayanan(nama="Pokja Dua", akun=pokja_dua, jenis_pengguna="pokja")
    satu, dua = PabrikTiket(judul="Lewat kartu", kontak=kontak), PabrikTiket(judul="Lewat akun", akun=pokja_dua)
    lain = PabrikTiket(judul="Milik orang lain")
    isi = masuk_sebagai(dodi).get(kontak.get_absolute_url()).content.decode()
    assert satu.nomor in isi
    assert dua.nomor in isi
    assert lain.nomor not in isi
    kosong = PabrikKontakLayanan(nama="Belum Pernah")
    assert "Belum ada tiket dari orang ini" in masuk_sebagai(dodi).get(kosong.get_absolute_url()).content.decode()
