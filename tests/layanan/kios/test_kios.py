"""Pairing and revoking a device, reporting at it one question at a time, and what it never shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.db import DatabaseError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from layanan.kios import ingatan, services, views_kios, views_lapor
from layanan.kios.enums import JenisPerangkat, KeadaanPerangkat
from layanan.kios.models import PerangkatKios
from layanan.pengetahuan.models import PencarianKosong
from layanan.tiket.enums import Kanal
from layanan.tiket.models import Tiket
from layanan.tiket.services import kode_akses
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from tests.bantuan.benang import HasilBenang
from tests.pabrik import PabrikProfilLPSE, tokoh
from tests.pabrik_kios import PabrikPerangkatKios
from tests.pabrik_pengetahuan import PabrikArtikel
from tests.pabrik_pengumuman import PabrikPengumuman, PabrikSistemLayanan
from tests.pabrik_sla import jam_kantor
from tests.pabrik_tiket import PabrikTiket

_K = KeadaanPerangkat
JAWABAN = {"siapa": {"jenis_pengguna": "penyedia"}, "perlu": {"jenis": "masalah"}, "cerita": {"uraian": "Lupa sandi."}}
KONTAK = {"nama": "Siti Aminah", "telepon": "0812 0000 4187", "surel": ""}


def alamat(nama: str) -> str:
    return reverse(f"layanan_kios:{nama}")


def kode_untuk(oleh: Pengguna, nama: str = "Kios 1", jenis: str = "kios") -> tuple[PerangkatKios, str]:
    return services.buat_kode(nama=nama, ruang="Ruang penawaran", jenis=jenis, oleh=oleh)


def terpasang(klien: Client, oleh: Pengguna, jenis: str = "kios") -> PerangkatKios:
    perangkat, kode = kode_untuk(oleh, jenis=jenis)
    assert klien.post(alamat("mulai"), {"kode": f"{kode[:3]} {kode[3:]}"})["Location"] == alamat("mulai")
    perangkat.refresh_from_db()
    return perangkat


def isi_sampai(klien: Client, **kontak: str) -> None:
    for langkah, isi in {**JAWABAN, "kontak": {**KONTAK, **kontak}}.items():
        assert klien.post(alamat(langkah), isi).status_code == 302


@pytest.fixture
def kantor(db: None) -> None:
    PabrikProfilLPSE()
    jam_kantor()
    bahasa.lupakan()


@pytest.mark.django_db
@pytest.mark.pasal("23(3)")
def test_pasang_sekali_lalu_dicabut(klien: Client, dodi: Pengguna, kantor: None) -> None:
    perangkat, kode = kode_untuk(dodi)
    assert perangkat.keadaan == _K.MENUNGGU
    assert kode not in perangkat.kode_hash
    keliru = klien.post(alamat("mulai"), {"kode": "x"})
    assert (keliru.status_code, "tidak dikenal, sudah dipakai" in keliru.content.decode()) == (422, True)
    pasang = klien.post(alamat("mulai"), {"kode": kode})
    kuki = pasang.cookies[views_kios.KUKI]
    assert (kuki["path"], kuki["httponly"], kuki["samesite"]) == ("/kios/", True, "Lax")
    perangkat.refresh_from_db()
    assert (perangkat.keadaan, perangkat.generasi) == (_K.TERPASANG, 1)
    assert "Laporkan kendala" in klien.get(alamat("mulai")).content.decode()
    assert klien.post(alamat("mulai"), {"kode": kode})["Location"] == alamat("mulai")
    assert Client().post(alamat("mulai"), {"kode": kode}).status_code == 422  # it works once
    services.cabut(perangkat_id=perangkat.pk, oleh=dodi)
    assert "Kode pasang" in klien.get(alamat("mulai")).content.decode()
    assert klien.get(alamat("siapa"))["Location"] == alamat("mulai")
    with pytest.raises(AturanDilanggar, match="sudah dicabut"):
        services.cabut(perangkat_id=perangkat.pk, oleh=dodi)
    with pytest.raises(AturanDilanggar, match="sudah dicabut"):
        services.kode_ulang(perangkat_id=perangkat.pk, oleh=dodi)
    assert PerangkatKios.objects.get().keadaan == _K.DICABUT
    kata = list(Jejak.objects.filter(objek_jenis="layanan.perangkatkios").order_by("pk").values_list("kata", flat=True))
    assert kata == ["membuat kode pasang perangkat", "memasang perangkat", "mencabut perangkat"]


@pytest.mark.django_db
def test_kode_kedaluwarsa_dan_ulang(klien: Client, dodi: Pengguna, kantor: None, pada: Callable[..., Any]) -> None:
    pada("2026-11-23 09:00")
    perangkat, kode = kode_untuk(dodi)
    pada("2026-11-23 09:10")
    assert klien.post(alamat("mulai"), {"kode": kode}).status_code == 422
    assert perangkat.keadaan == _K.KEDALUWARSA
    services.pasang(kode=services.kode_ulang(perangkat_id=perangkat.pk, oleh=dodi))
    kode = services.kode_ulang(perangkat_id=perangkat.pk, oleh=dodi)
    lama = PerangkatKios.objects.get().token_hash
    klien.post(alamat("mulai"), {"kode": kode})
    terpasang_lagi = PerangkatKios.objects.get()
    assert (terpasang_lagi.generasi, terpasang_lagi.token_hash != lama) == (2, True)
    pada("2026-11-23 09:30")
    assert terpasang_lagi.keadaan == _K.DIAM


@pytest.mark.django_db
def test_nama_sekali_dan_terlihat_tiap_menit(dodi: Pengguna, pada: Callable[[str], dt.datetime]) -> None:
    pada("2026-11-23 09:00")
    perangkat, kode = kode_untuk(dodi)
    with pytest.raises(AturanDilanggar, match="sudah ada"):
        kode_untuk(dodi)
    _, token = services.pasang(kode=kode)
    pada("2026-11-23 09:00:30")
    assert services.kenali(token="") is None
    assert services.kenali(token="lain") is None
    kenal = services.kenali(token=token)
    assert kenal is not None
    assert str(kenal.terlihat_pada) == "2026-11-23 01:00:00+00:00"
    saat = pada("2026-11-23 09:01")
    services.kenali(token=token)
    perangkat.refresh_from_db()
    assert perangkat.terlihat_pada == saat
    PerangkatKios.objects.update(terlihat_pada=None)
    assert (satu := services.kenali(token=token)) is not None
    assert satu.terlihat_pada == saat
    assert str(satu) == "Kios 1, Ruang penawaran"


@pytest.mark.django_db(transaction=True)
def test_dua_peramban_satu_kode(benang: Callable[..., HasilBenang[Any]]) -> None:
    _, kode = kode_untuk(tokoh("dodi"))
    hasil = benang(lambda: services.pasang(kode=kode), n=2)
    assert (len(hasil.nilai), [type(g) for g in hasil.galat]) == (1, [AturanDilanggar])
    assert PerangkatKios.objects.get().generasi == 1


@pytest.mark.django_db
@pytest.mark.pasal("23(3)")
def test_lapor_sampai_nomor_lalu_lupa(klien: Client, dodi: Pengguna, kantor: None) -> None:
    perangkat = terpasang(klien, dodi)
    assert klien.get(alamat("kontak"))["Location"] == alamat("siapa")
    assert klien.post(alamat("siapa"), {"jenis_pengguna": "raja"}).status_code == 422
    isi_sampai(klien, surel="siti@contoh.test")
    assert "Siti Aminah" in klien.get(alamat("periksa")).content.decode()
    kunci = ingatan.baca(perangkat)
    assert klien.post(alamat("periksa"))["Location"] == alamat("selesai")
    assert klien.post(alamat("periksa"))["Location"] == alamat("selesai")
    ingatan.tulis(perangkat, kunci)  # the second touch read this before the first was through
    assert klien.post(alamat("periksa"))["Location"] == alamat("selesai")
    tiket = Tiket.objects.get()
    assert (tiket.kanal, tiket.judul, tiket.akun) == (Kanal.KIOS, "Lupa sandi.", None)
    assert set(Jejak.objects.filter(objek_jenis="layanan.tiket").values_list("pelaku_nama")) == {
        ("Pengunjung di kios",)
    }
    selesai = klien.get(alamat("selesai")).content.decode()
    assert tiket.nomor in selesai
    assert kode_akses(tiket) in selesai
    assert "Siti" not in selesai
    assert ingatan.baca(perangkat) == {"tiket": tiket.pk}
    klien.get(alamat("mulai"))
    assert ingatan.baca(perangkat) == {}
    assert klien.get(alamat("selesai"))["Location"] == alamat("mulai")


@pytest.mark.django_db
def test_isian_keliru_dan_mundur_tidak_menghilangkan(klien: Client, dodi: Pengguna, kantor: None) -> None:
    terpasang(klien, dodi)
    isi_sampai(klien)
    kosong = klien.post(alamat("kontak"), {"nama": "Budi", "telepon": "", "surel": ""})
    assert kosong.status_code == 422
    assert "Tulis nomor telepon atau alamat surel" in kosong.content.decode()
    assert 'value="Budi"' in kosong.content.decode()
    mundur = klien.post(alamat("kontak"), {"nama": "Budi S", "telepon": "08", "surel": "bu", "mundur": "1"})
    assert mundur["Location"] == alamat("cerita")
    assert "Lupa sandi." in klien.get(alamat("cerita")).content.decode()
    klien.post(alamat("cerita"), {"uraian": "Lupa sandi SPSE."})
    assert 'value="Budi S"' in klien.get(alamat("kontak")).content.decode()
    assert "Pilihan Anda tadi" in klien.get(alamat("siapa")).content.decode()


@pytest.mark.django_db
def test_batas_kios(klien: Client, dodi: Pengguna, kantor: None, monkeypatch: pytest.MonkeyPatch) -> None:
    perangkat, kode = kode_untuk(dodi)
    monkeypatch.setattr(views_kios, "COBA_PASANG", 0)
    assert klien.post(alamat("mulai"), {"kode": kode}).status_code == 422  # even the right one
    monkeypatch.setattr(views_kios, "COBA_PASANG", 60)
    klien.post(alamat("mulai"), {"kode": kode})
    perangkat.refresh_from_db()
    isi_sampai(klien, surel="siti@contoh.test")
    for nama, kata in (("LAPORAN_SEJAM", "satu jam"), ("SURAT_PER_SUREL", "surel itu sudah dipakai")):
        with monkeypatch.context() as batas:
            batas.setattr(views_lapor, nama, 0)
            jawaban = klien.post(alamat("periksa"))
        assert (jawaban.status_code, kata in jawaban.content.decode()) == (422, True)
    assert ingatan.baca(perangkat)["nama"] == "Siti Aminah"
    assert not Tiket.objects.exists()


@pytest.mark.django_db
def test_cek_tiket_tersamar(klien: Client, dodi: Pengguna, kantor: None) -> None:
    perangkat = terpasang(klien, dodi)
    tiket = PabrikTiket(judul="Rahasia dagang")
    assert klien.get(alamat("tiket_hasil"))["Location"] == alamat("mulai")
    assert klien.post(alamat("tiket"), {"nomor": tiket.nomor, "kode": ""}).status_code == 422
    salah = klien.post(alamat("tiket"), {"nomor": tiket.nomor, "kode": "AAAAA-AAAAA"})
    assert "tidak cocok" in salah.content.decode()
    benar = klien.post(alamat("tiket"), {"nomor": tiket.nomor.lower(), "kode": kode_akses(tiket)})
    isi = klien.get(benar["Location"]).content.decode()
    assert tiket.nomor in isi
    assert tiket.get_status_display() in isi
    assert "Rahasia dagang" not in isi
    klien.get(alamat("mulai"))
    assert cache.get(f"kios:{perangkat.pk}:1") is None


@pytest.mark.django_db
def test_cari_jawaban_tanpa_jalan_keluar(klien: Client, dodi: Pengguna, kantor: None) -> None:
    """Links of an article are words here; what was searched is nowhere once the start screen was seen."""
    perangkat = terpasang(klien, dodi)
    isi = "Tekan [Lupa sandi](https://spse.contoh.test/lupa) lalu tunggu surelnya."
    artikel = PabrikArtikel(terbit=True, judul="Lupa kata sandi", slug="lupa", isi=isi, audiens="publik")
    PabrikArtikel(terbit=True, judul="Rahasia kata sandi", slug="rahasia", audiens="pegawai")
    assert "Lupa kata sandi" in klien.get(alamat("cari")).content.decode()
    assert klien.post(alamat("cari"), {"kata": " "}).status_code == 422
    assert klien.post(alamat("cari"), {"kata": "kata  sandi"})["Location"] == alamat("cari")
    hasil = klien.get(alamat("cari")).content.decode()
    assert ("1 panduan untuk «kata sandi»" in hasil, "Rahasia" in hasil) == (True, False)
    baca = klien.get(reverse("layanan_kios:baca", args=["lupa"])).content.decode()
    assert "Tekan Lupa sandi lalu tunggu surelnya." in baca
    assert "https://spse.contoh.test" not in baca
    klien.head(reverse("layanan_kios:baca", args=["lupa"]))  # the device asks whether there is a line
    artikel.refresh_from_db()
    assert artikel.dibaca == 1
    assert klien.get(reverse("layanan_kios:baca", args=["rahasia"])).status_code == 404
    klien.post(alamat("cari"), {"kata": "xyzzy"})
    klien.head(alamat("cari"))
    assert "Tidak ada panduan untuk «xyzzy»" in klien.get(alamat("cari")).content.decode()
    assert list(PencarianKosong.objects.values_list("kata", "jumlah")) == [("xyzzy", 1)]
    isi_sampai(klien)  # nothing found: the report follows in the same visit
    assert klien.post(alamat("periksa"))["Location"] == alamat("selesai")
    klien.get(alamat("mulai"))
    assert ingatan.baca(perangkat) == {}


@pytest.mark.django_db
@pytest.mark.pasal("23(4)")
def test_pengumuman_di_kios_dan_papan(dodi: Pengguna, kantor: None, masuk_sebagai: Callable[..., Client]) -> None:
    """Somebody who is logged in beside it does not matter to the device."""
    PabrikPengumuman(tayang=True, judul="Untuk kios", akibat="Antre lebih lama", di_kios=True, di_papan=False)
    PabrikPengumuman(tayang=True, judul="Untuk papan", di_kios=False, di_papan=True)
    PabrikSistemLayanan(nama="Sistem gedung")
    kios, papan = masuk_sebagai(dodi), Client()
    terpasang(kios, dodi)
    isi = kios.get(alamat("mulai")).content.decode()
    assert ("Untuk kios" in isi, "Untuk papan" in isi, dodi.nama in isi) == (True, False, False)
    _, kode = kode_untuk(dodi, "Papan 1", JenisPerangkat.PAPAN)
    papan.post(alamat("mulai"), {"kode": kode})
    assert papan.get(alamat("mulai"))["Location"] == alamat("papan")
    isi = papan.get(alamat("papan")).content.decode()
    assert ("Untuk kios" in isi, "Untuk papan" in isi, "Sistem gedung" in isi) == (False, True, True)


@pytest.mark.django_db
def test_halaman_petugas(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(dodi)
    baru = {"nama": "Kios 1", "ruang": "Ruang penawaran", "jenis": "kios"}
    assert klien.post(reverse("layanan:kios_pasang"), baru)["Location"] == reverse("layanan:kios")
    isi = klien.get(reverse("layanan:kios")).content.decode()
    assert "Kode pasang Kios 1" in isi
    assert "Menunggu kode diketik" in isi
    assert "Kode pasang Kios 1" not in klien.get(reverse("layanan:kios")).content.decode()  # told once
    perangkat = PerangkatKios.objects.get()
    klien.post(reverse("layanan:kios_kode", args=[perangkat.pk]))
    assert "Kode pasang Kios 1" in klien.get(reverse("layanan:kios")).content.decode()
    klien.post(reverse("layanan:kios_cabut", args=[perangkat.pk]))
    assert "Dicabut" in klien.get(reverse("layanan:kios")).content.decode()
    assert b"Kios 1, Ruang penawaran" in b"".join(klien.get(f"{reverse('layanan:kios')}?unduh=csv"))


@pytest.mark.django_db
def test_basis_data_menjaga() -> None:
    """A revoked device stays revoked, whoever writes; another user of the table sees nothing."""
    satu = PabrikPerangkatKios()
    dodi = tokoh("dodi")
    assert PerangkatKios.objects.terlihat_oleh(dodi).get() == satu
    assert not PerangkatKios.objects.terlihat_oleh(tokoh("rina")).exists()
    assert not PerangkatKios.objects.terlihat_oleh(None).exists()
    services.cabut(perangkat_id=satu.pk, oleh=dodi)
    with pytest.raises(DatabaseError):
        PerangkatKios.objects.filter(pk=satu.pk).update(dicabut_pada=None, dicabut_oleh=None)


def test_keadaan_tanpa_terlihat() -> None:
    satu = PerangkatKios(token_hash="x", dipasang_pada=timezone.now())
    assert satu.keadaan == _K.DIAM
