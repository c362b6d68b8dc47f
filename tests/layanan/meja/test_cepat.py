"""The quick entry: one screen, one transaction, nothing asked twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from layanan.kontak.models import Kontak
from layanan.meja.services_cepat import CatatanCepat, catat_cepat
from layanan.tiket.enums import Kanal, StatusTiket
from layanan.tiket.models import Tiket
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from tests.pabrik_kategori import PabrikKategori
from tests.pabrik_kontak import PabrikKontakLayanan
from tests.pabrik_sla import jam_kantor
from tests.pabrik_tiket import PabrikTiket

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("23(3)")]
CATAT = reverse("layanan:catat_cepat")
CARI = reverse("layanan:cari_pelapor")


@pytest.fixture(autouse=True)
def kantor() -> None:
    jam_kantor()


def _isi(**lain: Any) -> dict[str, Any]:  # noqa: ANN401 - what is posted
    return {
        "kanal": "telepon", "nama": "Hasniah", "judul": "Tidak bisa masuk", "jenis": "gangguan", "urgensi": "tidak",
        "dampak": "kecil", "tangani": "on", **lain,
    }  # fmt: skip


def test_telepon_dua_isian_cukup(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    jawaban = masuk_sebagai(dodi).post(CATAT, _isi(), follow=True)
    tiket = Tiket.objects.get()
    assert (tiket.kanal, tiket.status, tiket.petugas) == (Kanal.TELEPON, StatusTiket.DITANGANI, dodi)
    assert tiket.kontak is not None
    assert (tiket.kontak.nama, tiket.dibuat_oleh) == ("Hasniah", dodi)
    assert tiket.direspons_pada is not None  # somebody speaks with them
    assert f"{tiket.nomor} tercatat, prioritas rendah" in jawaban.content.decode()


def test_dijawab_saat_itu_juga(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    jawaban = masuk_sebagai(dodi).post(CATAT, _isi(solusi="Sandi diatur ulang.", tangani=""), follow=True)
    assert "langsung selesai" in jawaban.content.decode()
    assert Tiket.objects.get().status == StatusTiket.SELESAI


def test_klik_ganda_satu_tiket(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(dodi)
    satu, dua = (klien.post(CATAT, _isi(kunci_kirim="q" * 43)) for _ in range(2))
    tiket = Tiket.objects.get()
    assert satu.headers["Location"] == dua.headers["Location"] == tiket.get_absolute_url()
    assert catat_cepat(data=CatatanCepat(judul="lain", nama="lain"), oleh=dodi, kunci="q" * 43) == tiket


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"nama": ""}, "Tulis siapa yang melapor"),
        ({"judul": ""}, "wajib diisi|Bidang ini"),
        ({"telepon": "12"}, "belum lengkap"),
        ({"kode_tender": "12"}, "Kode tender terdiri atas"),
        ({"calon": "kontak:999999999"}, "tidak ada lagi di daftar"),
        ({"diterima_pada": "2999-01-01T08:00"}, "masa depan"),
    ],
)
def test_isian_salah_tidak_hilang(
    ubah: dict[str, str], pesan: str, dodi: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    import re  # noqa: PLC0415 - only here

    isi = masuk_sebagai(dodi).post(CATAT, _isi(uraian="Sejak pagi", **ubah)).content.decode()
    assert re.search(pesan, isi)
    assert "Sejak pagi" in isi
    assert not Tiket.objects.exists()
    assert not Kontak.objects.exists()


def test_tanpa_nama_ditolak_layanan(dodi: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="siapa yang melapor"):
        catat_cepat(data=CatatanCepat(judul="Lupa sandi"), oleh=dodi, kunci="")


def test_pelapor_ditemukan_dengan_tiket_terakhirnya(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    kontak = PabrikKontakLayanan(nama="Nurul Fadillah", telepon="0812 4000 7831", telepon_normal="6281240007831")
    lama = PabrikTiket(kontak=kontak, judul="Galat sidik berkas")
    klien = masuk_sebagai(dodi)
    with CaptureQueriesContext(connection) as kueri:
        isi = klien.get(CARI, {"nama": "nurul fad"}).content.decode()
    assert len(kueri) <= 9
    assert "Nurul Fadillah" in isi
    assert "0812 •••• ••31" in isi
    assert "0812 4000 7831" not in isi
    riwayat = klien.get(CARI, {"nama": "nurul", "calon": f"kontak:{kontak.pk}", "bagian": "riwayat"}).content.decode()
    assert lama.nomor in riwayat
    kosong = klien.get(CARI, {"nama": "nurul", "bagian": "riwayat"}).content.decode()
    assert "Muncul setelah pelapornya dipilih" in kosong
    klien.post(CATAT, _isi(nama="nurul", calon=f"kontak:{kontak.pk}", solusi=""))
    assert Tiket.objects.latest("pk").kontak == kontak


def test_akun_dikenal_menjadi_kontak(pak_ppk: Pengguna, dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(dodi)
    calon = f"akun:{pak_ppk.pk}"
    isi = klien.get(CARI, {"nama": pak_ppk.nama, "calon": calon, "bagian": "riwayat"}).content.decode()
    assert "belum pernah melapor" in isi
    klien.post(CATAT, _isi(nama="", calon=calon, kanal="kunjungan"))
    tiket = Tiket.objects.get()
    assert (tiket.akun, tiket.jenis_pengguna) == (pak_ppk, "ppk")


def test_surat_dicatat_dengan_waktu_diterimanya(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    kemarin = timezone.localtime() - dt.timedelta(days=1)
    kategori = PabrikKategori(sifat="non_teknis")
    masuk_sebagai(dodi).post(
        CATAT,
        _isi(
            kanal="surat", diterima_pada=kemarin.strftime("%Y-%m-%dT%H:%M"), kategori=kategori.pk,
            jenis_pengguna="pokja", telepon="0812 4000 7831", kode_tender="10096514000", tangani="",
            tahap_nama="Pembukaan", batas_tahap=(kemarin + dt.timedelta(days=2)).strftime("%Y-%m-%dT%H:%M"),
        ),
    )  # fmt: skip
    tiket = Tiket.objects.get()
    assert (tiket.sifat, tiket.prioritas, tiket.status) == ("non_teknis", "tinggi", StatusTiket.BARU)
    assert tiket.dibuat_pada < timezone.now() - dt.timedelta(hours=23)


def test_artikel_selagi_mengetik(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(dodi)
    alamat = reverse("layanan:saran_artikel")
    assert "selagi masalahnya diketik" in klien.get(alamat).content.decode()
    assert "Belum ada artikel" in klien.get(alamat, {"judul": "apendo galat"}).content.decode()
