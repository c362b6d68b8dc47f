"""The outbox on the screen, and the webhooks beside it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from django.utils import timezone

from lpse.pemberitahuan.enums import StatusKiriman
from lpse.pemberitahuan.kait import rahasia
from lpse.pemberitahuan.models import KaitWeb, Kiriman
from lpse.pemberitahuan.selectors import keadaan_saluran
from tests.pabrik import PabrikKabar, PabrikKaitWeb, PabrikKiriman

if TYPE_CHECKING:
    from django.test import Client

    from lpse.akun.models import Pengguna

    Masuk = Callable[..., Client]

pytestmark = pytest.mark.django_db
S = StatusKiriman
KIRIMAN = reverse("pemberitahuan:kiriman")


def _mati(**lain: object) -> Kiriman:
    kiriman: Kiriman = PabrikKiriman(status=S.MATI, galat="550 tak dikenal", coba_lagi_pada=None, **lain)
    return kiriman


def test_keadaan_saluran_dalam_kalimat() -> None:
    kini = timezone.now()
    for _ in range(2):
        PabrikKiriman(status=S.TERKIRIM, dikirim_pada=kini)
    PabrikKiriman(status=S.TERKIRIM, dikirim_pada=kini - dt.timedelta(days=2))
    PabrikKiriman()
    PabrikKiriman(status=S.GAGAL, galat="x")
    _mati()
    surel, kait = keadaan_saluran()
    assert surel.kalimat == "2 terkirim hari ini, 1 menunggu, 1 dicoba lagi, 1 mati"
    assert kait.kalimat == "0 terkirim hari ini"
    assert (surel.nada, kait.nada) == ("kritis", "selesai")


def test_daftar_kiriman_saringan_dan_unduhan(bu_kepala: Pengguna, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(bu_kepala)
    _mati(kabar__penerima=asep, kabar__judul="Cakram penuh")
    PabrikKiriman(kabar__judul="UPS lemah", status=S.DITAHAN, tahan="ringkasan")
    isi = klien.get(KIRIMAN).content.decode()
    assert "0 terkirim hari ini, 1 menunggu, 1 mati" in isi
    assert {"Cakram penuh", "UPS lemah"} <= set(re.findall(r">([^<]+)</a></th>", isi))
    assert '<span class="jumlah">1<span class="baca-saja"> menunggu' in isi  # dead letters, in the navigation
    mati = klien.get(KIRIMAN, {"status": "mati"}).content.decode()
    assert "Cakram penuh" in mati
    assert "UPS lemah" not in mati
    csv = klien.get(KIRIMAN, {"unduh": "csv", "status": "mati"})
    assert "Cakram penuh" in b"".join(csv).decode()


def test_rincian_surat_mati_dan_kirim_ulang(bu_kepala: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(bu_kepala)
    mati = _mati()
    isi = klien.get(mati.get_absolute_url()).content.decode()
    assert "550 tak dikenal" in isi
    assert mati.message_id in isi
    ulang = reverse("pemberitahuan:kiriman_ulang", args=[mati.pk])
    assert "Sebab terakhir: 550 tak dikenal" in klien.get(ulang).content.decode()
    assert "Kiriman masuk antrean lagi." in klien.post(ulang, follow=True).content.decode()
    assert Kiriman.objects.get().status == S.MENUNGGU
    assert "tidak perlu dikirim ulang" in klien.post(ulang).content.decode()


def test_rincian_ringkasan_kait_dan_yang_dilewati(bu_kepala: Pengguna, asep: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(bu_kepala)
    induk = PabrikKiriman(kabar=None, penerima=asep, jenis="lpse.ringkasan", perihal="Ringkasan")
    PabrikKiriman(status=S.DITAHAN, tahan="ringkasan", ringkasan=induk, kabar=PabrikKabar(judul="Isi pertama"))
    assert "Isi pertama" in klien.get(induk.get_absolute_url()).content.decode()
    kait = PabrikKiriman(kabar=None, saluran="kait", kait=PabrikKaitWeb(), muatan={"isi": "Muatan kait"})
    assert "Muatan kait" in klien.get(kait.get_absolute_url()).content.decode()
    lewat = PabrikKiriman(kabar=None, penerima=asep, status=S.DILEWATI, galat="Akun penerima nonaktif.")
    assert "penerimanya dilewati" in klien.get(lewat.get_absolute_url()).content.decode()
    assert (
        reverse("pemberitahuan:kiriman_ulang", args=[lewat.pk])
        not in klien.get(lewat.get_absolute_url()).content.decode()
    )


def test_kirim_ulang_banyak_lewat_halaman_tanya(bu_kepala: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(bu_kepala)
    data = {"aksi": "ulang", "pilih": [_mati().pk, _mati().pk, PabrikKiriman().pk]}
    assert "Kirim ulang: 3 baris" in klien.post(KIRIMAN, data).content.decode()
    assert Kiriman.objects.filter(status=S.MATI).count() == 2
    jawaban = klien.post(KIRIMAN, {**data, "yakin": "1"}, follow=True)
    assert "2 kiriman masuk antrean lagi." in jawaban.content.decode()
    assert not Kiriman.objects.filter(status=S.MATI).exists()


def test_bukan_kepala_tidak_melihat_kotak_keluar(asep: Pengguna, masuk_sebagai: Masuk) -> None:
    PabrikKiriman(kabar__penerima=asep)
    assert masuk_sebagai(asep).get(KIRIMAN).status_code == 403
    assert not Kiriman.objects.terlihat_oleh(asep).exists()
    assert not KaitWeb.objects.terlihat_oleh(asep).exists()


def test_rahasia_kait_tampil_sekali(bu_kepala: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(bu_kepala)
    data = {"nama": "Papan", "url": "https://pantau.example/kait", "jenis": ["uji.penting"]}
    dibuat = klien.post(reverse("pemberitahuan:kait_baru"), data).content.decode()
    kait = KaitWeb.objects.get()
    assert rahasia(kait) in dibuat
    daftar = klien.get(reverse("pemberitahuan:kait")).content.decode()
    assert "Papan" in daftar
    assert "Kabar penting" in daftar
    ubah = reverse("pemberitahuan:kait_ubah", args=[kait.pk])
    for halaman in (daftar, klien.get(ubah).content.decode()):
        assert rahasia(kait) not in halaman
    assert "sudah dipakai" in klien.post(reverse("pemberitahuan:kait_baru"), data).content.decode()
    klien.post(ubah, {**data, "nama": "Papan dua", "jenis": []})
    kait.refresh_from_db()
    assert (kait.nama, kait.jenis) == ("Papan dua", [])
    lama = rahasia(kait)
    baru = klien.post(reverse("pemberitahuan:kait_rahasia", args=[kait.pk])).content.decode()
    kait.refresh_from_db()
    assert rahasia(kait) != lama
    assert rahasia(kait) in baru


def test_menyalakan_dan_menguji_kait_dari_layar(bu_kepala: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(bu_kepala)
    kait = PabrikKaitWeb(jenis=["sudah.tiada"])
    uji = reverse("pemberitahuan:kait_uji", args=[kait.pk])
    assert klien.get(uji).status_code == 200
    assert klien.post(uji).headers["Location"] == KIRIMAN
    nyala = reverse("pemberitahuan:kait_nyala", args=[kait.pk])
    assert "Hentikan kait web" in klien.get(nyala).content.decode()
    assert "berhenti." in klien.post(nyala, follow=True).content.decode()
    assert "Nyalakan kait web" in klien.get(nyala).content.decode()
    csv = klien.get(reverse("pemberitahuan:kait"), {"unduh": "csv"})
    assert "sudah.tiada" in b"".join(csv).decode()
