"""Articles: written, reviewed by somebody else, published, kept right; from a ticket; reminders (Pasal 11(2)b)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from layanan.pengetahuan import kabar, services, tampilan, tasks
from layanan.pengetahuan.enums import PERPINDAHAN_ARTIKEL, PERPINDAHAN_VERSI, StatusArtikel, StatusVersi
from layanan.pengetahuan.kewajiban import fitur_diterangkan
from layanan.pengetahuan.models import Artikel, VersiArtikel
from layanan.pengetahuan.services import Aturan, IsianArtikel
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.kepatuhan.registri import Status
from lpse.pemberitahuan.models import Kabar
from lpse.tampilan import bahasa
from tests.pabrik_kategori import PabrikKategori
from tests.pabrik_pengetahuan import PabrikArtikel, PabrikNilaiArtikel, PabrikPencarianKosong, PabrikVersiArtikel
from tests.pabrik_tiket import PabrikTiket

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_A, _V = StatusArtikel, StatusVersi
TEKS = IsianArtikel(judul="Mengapa gagal unggah?", ringkasan="Perkecil berkasnya.", isi="1. Buka\n2. Unggah")


@pytest.mark.pasal("11(2)b")
def test_ditulis_ditinjau_orang_lain_dan_terbit(rina: Pengguna, dodi: Pengguna, bu_kepala: Pengguna) -> None:
    kategori = PabrikKategori()
    a = services.buat(isian=TEKS, aturan=Aturan(kategori=(kategori.pk,)), oleh=rina)
    assert (a.slug, a.status, a.tinjau_pada) == (
        "mengapa-gagal-unggah", _A.DRAF, bahasa.hari_ini() + services.TINJAU_LAGI,
    )  # fmt: skip
    assert services.buat(isian=TEKS, aturan=Aturan(), oleh=rina).slug == "mengapa-gagal-unggah-2"
    assert services.buat(isian=replace(TEKS, judul="???"), aturan=Aturan(), oleh=rina).slug == "artikel"
    services.tulis(artikel_id=a.pk, isian=replace(TEKS, isi="Lebih jelas"), oleh=rina)
    a.refresh_from_db()
    assert a.isi == "Lebih jelas"
    services.ajukan(artikel_id=a.pk, oleh=rina)
    assert set(Kabar.objects.filter(jenis=kabar.DIAJUKAN).values_list("penerima", flat=True)) == {dodi.pk, bu_kepala.pk}
    with pytest.raises(TransisiBasi, match="sedang ditinjau"):
        services.tulis(artikel_id=a.pk, isian=TEKS, oleh=rina)
    with pytest.raises(AturanDilanggar, match="perlu diperbaiki"):
        services.kembalikan(artikel_id=a.pk, catatan=" ", oleh=dodi)
    services.kembalikan(artikel_id=a.pk, catatan="Sebut menunya.", oleh=dodi)
    assert Kabar.objects.get(jenis=kabar.DIKEMBALIKAN).penerima == rina
    naskah = VersiArtikel.objects.get(artikel=a)
    with pytest.raises(TransisiBasi, match="diubah orang lain"):
        services.tulis(artikel_id=a.pk, isian=TEKS, oleh=rina, versi="2020")
    services.tulis(artikel_id=a.pk, isian=TEKS, oleh=rina, versi=naskah.diubah_pada.isoformat())
    services.ajukan(artikel_id=a.pk, oleh=rina)
    with pytest.raises(AturanDilanggar, match="Anda tulis sendiri"):
        services.terbitkan(artikel_id=a.pk, oleh=rina)
    services.terbitkan(artikel_id=a.pk, oleh=dodi)
    a.refresh_from_db()
    assert (a.status, a.versi, a.isi) == (_A.TERBIT, 1, TEKS.isi)


@pytest.mark.pasal("11(2)b")
def test_versi_berikutnya_dibuang_ditarik_dan_terbit_lagi(rina: Pengguna, dodi: Pengguna, bu_kepala: Pengguna) -> None:
    a = services.buat(isian=TEKS, aturan=Aturan(), oleh=rina)
    services.ajukan(artikel_id=a.pk, oleh=rina)
    services.terbitkan(artikel_id=a.pk, oleh=dodi)
    # Readers keep the text until somebody else has read the next one.
    services.tulis(artikel_id=a.pk, isian=replace(TEKS, isi="Versi dua", perubahan="Menurut SPSE 4.5"), oleh=dodi)
    a.refresh_from_db()
    assert a.isi == TEKS.isi
    services.ajukan(artikel_id=a.pk, oleh=dodi)
    hari = bahasa.hari_ini() + dt.timedelta(days=30)
    services.terbitkan(artikel_id=a.pk, oleh=bu_kepala, tinjau_pada=hari)
    a.refresh_from_db()
    assert (a.versi, a.isi, a.tinjau_pada) == (2, "Versi dua", hari)
    services.tulis(artikel_id=a.pk, isian=TEKS, oleh=rina)
    services.buang(artikel_id=a.pk, oleh=rina)
    with pytest.raises(TransisiBasi, match="Tidak ada naskah"):
        services.buang(artikel_id=a.pk, oleh=rina)
    assert list(a.daftar_versi.order_by("nomor").values_list("status", flat=True)) == ["terbit", "terbit", "dibuang"]
    services.tarik(artikel_id=a.pk, alasan="Fitur dihapus", oleh=dodi)
    with pytest.raises(TransisiBasi):
        services.tarik(artikel_id=a.pk, alasan="Lagi", oleh=dodi)
    services.terbitkan_lagi(artikel_id=a.pk, oleh=dodi)
    with pytest.raises(TransisiBasi):
        services.terbitkan_lagi(artikel_id=a.pk, oleh=dodi)
    assert Jejak.objects.tentang(a).filter(kata="menerbitkan artikel").count() == 2


def test_aturan_lain_menolak(rina: Pengguna, dodi: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="judul, ringkasan, isi"):
        services.buat(isian=IsianArtikel("", " ", ""), aturan=Aturan(), oleh=rina)
    a = PabrikArtikel(terbit=True)
    with pytest.raises(AturanDilanggar, match="diatur oleh yang menerbitkan"):
        services.atur(artikel_id=a.pk, aturan=Aturan(audiens="publik"), oleh=rina)
    assert services.atur(artikel_id=a.pk, aturan=Aturan(audiens="pegawai"), oleh=dodi).audiens == "pegawai"
    for panggil in (services.ajukan, services.terbitkan):
        with pytest.raises(TransisiBasi, match="sudah berpindah"):
            panggil(artikel_id=a.pk, oleh=dodi)
    with pytest.raises(AturanDilanggar, match="alasan penarikan"):
        services.tarik(artikel_id=a.pk, alasan="", oleh=dodi)
    draf = PabrikArtikel()
    services.tarik(artikel_id=draf.pk, alasan="Tidak perlu", oleh=dodi)
    with pytest.raises(AturanDilanggar, match="belum pernah terbit"):
        services.terbitkan_lagi(artikel_id=draf.pk, oleh=dodi)
    with pytest.raises(TransisiBasi):
        services.nyatakan_benar(artikel_id=draf.pk, oleh=dodi, tinjau_pada=bahasa.hari_ini())
    with pytest.raises(AturanDilanggar, match="belum tiba"):
        services.nyatakan_benar(artikel_id=a.pk, oleh=dodi, tinjau_pada=bahasa.hari_ini())
    sendiri = PabrikVersiArtikel(status=_V.DITINJAU, ditulis_oleh=dodi)
    services.kembalikan(artikel_id=sendiri.artikel_id, catatan="Saya perbaiki sendiri", oleh=dodi)
    assert not Kabar.objects.filter(jenis=kabar.DIKEMBALIKAN).exists()


def test_basis_data_menjaga_keadaan_dan_dua_orang(dodi: Pengguna) -> None:
    def ubah(tabel: str, pk: int, ke: str) -> None:
        with pytest.raises(Exception, match=r"(?i)transition|update"), transaction.atomic(), connection.cursor() as k:
            k.execute(f"UPDATE {tabel} SET status = %s WHERE id = %s", [ke, pk])  # noqa: S608 - our own names

    for dari in _A:
        lain: dict[str, Any] = {"alasan_tarik": "x"} if dari == _A.DITARIK else {"terbit": dari == _A.TERBIT}
        a = PabrikArtikel(**{"status": dari, **lain} if dari != _A.TERBIT else lain)
        for ke in set(_A) - {dari} - {k for d, k in PERPINDAHAN_ARTIKEL if d == dari}:
            ubah("layanan_artikel", a.pk, ke)
    for asal in _V:
        lain = {"ditinjau_oleh": dodi, "terbit_pada": bahasa.sekarang()} if asal == _V.TERBIT else {}
        v = PabrikVersiArtikel(status=asal, **lain)
        for tujuan in set(_V) - {asal} - {k for d, k in PERPINDAHAN_VERSI if d == asal}:
            ubah("layanan_versiartikel", v.pk, tujuan)
    with pytest.raises(IntegrityError, match="dua_orang"), transaction.atomic():
        PabrikVersiArtikel(status=_V.TERBIT, ditulis_oleh=dodi, ditinjau_oleh=dodi, terbit_pada=bahasa.sekarang())
    a = PabrikArtikel()
    PabrikVersiArtikel(artikel=a)
    with pytest.raises(IntegrityError, match="satu_terbuka"), transaction.atomic():
        PabrikVersiArtikel(artikel=a, nomor=2)


@pytest.mark.pasal("11(2)b")
def test_pengingat_tinjauan_sekali_dan_kewajibannya(rina: Pengguna) -> None:
    assert fitur_diterangkan().status == Status.BELUM
    a = PabrikArtikel(terbit=True, pemilik=rina)
    assert fitur_diterangkan().status == Status.TERPENUHI
    PabrikNilaiArtikel(artikel=a)
    PabrikNilaiArtikel(artikel=a, membantu=False)
    PabrikPencarianKosong()
    assert "50 persen" in fitur_diterangkan().penjelasan
    assert "1 pencarian tanpa hasil" in fitur_diterangkan().penjelasan
    Artikel.objects.filter(pk=a.pk).update(tinjau_pada=bahasa.hari_ini())
    tasks.ingatkan()
    tasks.ingatkan()
    assert Kabar.objects.get(jenis=kabar.TINJAU).penerima == rina
    assert fitur_diterangkan().status == Status.PERHATIAN
    services.nyatakan_benar(artikel_id=a.pk, oleh=rina, tinjau_pada=bahasa.hari_ini() + dt.timedelta(days=9))
    assert fitur_diterangkan().status == Status.TERPENUHI


def test_artikel_dari_tiket_yang_terjawab(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    kategori = PabrikKategori()
    tiket = PabrikTiket(judul="Lupa sandi", uraian="Saya Budi, NIK 7322010101900001", kategori=kategori)
    klien = masuk_sebagai(dodi)
    alamat = reverse("layanan:artikel_dari_tiket", args=[tiket.pk])
    with pytest.raises(AturanDilanggar, match="belum mempunyai jawaban"):
        services.dari_tiket(judul="x", jawaban=" ", kategori=(), sumber_objek=tiket, oleh=dodi)
    assert not tampilan._boleh_jadi_artikel(tiket, dodi)
    type(tiket).objects.filter(pk=tiket.pk).update(solusi="Tekan Lupa sandi di halaman masuk.")
    klien.post(alamat)
    a = Artikel.objects.get()
    assert (a.judul, a.audiens, a.status, list(a.kategori.all())) == ("Lupa sandi", "pegawai", _A.DRAF, [kategori])
    assert "Budi" not in f"{a.isi}{a.ringkasan}"
    assert klien.post(alamat).headers["Location"] == a.get_absolute_url()
    assert Artikel.objects.count() == 1


@pytest.mark.parametrize(
    ("jawaban", "ringkasan", "isi"),
    [
        ("Tekan Lupa sandi.\n\nLalu buka surel Anda.", "Tekan Lupa sandi.", "Lalu buka surel Anda."),
        ("Tekan Lupa sandi.", "Jawaban singkat tentang: Lupa", "Tekan Lupa sandi."),
        (f"{'panjang ' * 60}sekali. Lalu.", "Jawaban singkat tentang: Lupa", f"{'panjang ' * 60}sekali. Lalu."),
    ],
)
def test_artikel_tidak_mengulang_kalimat(dodi: Pengguna, jawaban: str, ringkasan: str, isi: str) -> None:
    a = services.dari_tiket(judul="Lupa", jawaban=jawaban, kategori=(), sumber_objek=PabrikTiket(), oleh=dodi)
    versi = a.daftar_versi.get()
    assert (versi.ringkasan, versi.isi) == (ringkasan, isi)


@pytest.mark.django_db(transaction=True)
def test_dua_klik_sekaligus_satu_artikel(benang: Callable[..., Any], dodi: Pengguna) -> None:
    tiket = PabrikTiket()

    def jadikan() -> int:
        return services.dari_tiket(judul="A", jawaban="Ya.", kategori=(), sumber_objek=tiket, oleh=dodi).pk

    hasil = benang(jadikan, n=3)
    assert (len(set(hasil.nilai)), hasil.galat) == (1, [])
