"""The office's own data: its profile (one row) and opening hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.akun.models import JamLayanan, ProfilLPSE
from lpse.jejak.models import Jejak
from tests.pabrik import PabrikJamLayanan, PabrikProfilLPSE

if TYPE_CHECKING:
    from django.test import Client

PROFIL = "/admin/lpse/profillpse/"
JAM = "/admin/lpse/jamlayanan/"


def test_daftar_profil_langsung_ke_isinya(ruang: Client) -> None:
    PabrikProfilLPSE()
    assert ruang.get(PROFIL).headers["Location"] == f"{PROFIL}1/change/"


def test_profil_tidak_ditambah_atau_dihapus(ruang: Client) -> None:
    PabrikProfilLPSE()
    assert ruang.get(f"{PROFIL}add/").status_code == 403
    assert ruang.post(f"{PROFIL}1/delete/", {"post": "yes"}).status_code == 403


def test_profil_diubah_tercatat_dan_judul_ruang_mengikutinya(ruang: Client) -> None:
    PabrikProfilLPSE()
    isi = {
        "nama": "LPSE Kota Contoh", "nama_pendek": "LPSE Contoh", "nama_instansi": "Pemerintah Kota Contoh",
        "jenis_instansi": "kota", "bentuk": "unit_sendiri", "model_server": "awan", "zona": "Asia/Jakarta",
        "situs": "lpse.contoh.example", "huruf_naskah": "sans",
    }  # fmt: skip
    assert ruang.post(f"{PROFIL}1/change/", isi).status_code == 302
    profil = ProfilLPSE.objects.get()
    assert (profil.nama, profil.zona, profil.situs) == (
        "LPSE Kota Contoh",
        "Asia/Jakarta",
        "https://lpse.contoh.example",
    )
    baris = Jejak.objects.tentang(profil).get()
    assert baris.kata == "mengubah"
    assert (baris.sesudah or {})["zona"] == "Asia/Jakarta"
    assert "nama_pendek" not in (baris.sesudah or {})
    halaman = ruang.get("/admin/").content.decode()
    assert "Ruang Kepala · LPSE Kota Contoh" in halaman


def test_jam_layanan_ditambah_dan_hari_ditutup_dengan_jejak(ruang: Client) -> None:
    isi = {"hari": "0", "buka": "07:30", "tutup": "16:00", "istirahat_mulai": "12:00", "istirahat_selesai": "13:00"}
    assert ruang.post(f"{JAM}add/", isi).status_code == 302
    senin = JamLayanan.objects.get()
    halaman = ruang.get(JAM).content.decode()
    assert "07.30" in halaman
    assert "12.00–13.00" in halaman
    assert ruang.post(f"{JAM}{senin.pk}/delete/", {"post": "yes"}).status_code == 302
    assert not JamLayanan.objects.exists()
    baris = Jejak.objects.first()
    assert baris is not None
    assert (baris.kata, (baris.sebelum or {})["buka"]) == ("menghapus", "07:30:00")


def test_jam_yang_terbalik_ditolak(ruang: Client) -> None:
    jawaban = ruang.post(f"{JAM}add/", {"hari": "1", "buka": "16:00", "tutup": "08:00"})
    assert jawaban.status_code == 200
    assert not JamLayanan.objects.exists()


def test_hari_yang_sama_dua_kali_ditolak(ruang: Client) -> None:
    PabrikJamLayanan(hari=2)
    assert ruang.post(f"{JAM}add/", {"hari": "2", "buka": "08:00", "tutup": "16:00"}).status_code == 200
    assert JamLayanan.objects.count() == 1


def test_tanpa_istirahat_dan_profil_kosong(ruang: Client) -> None:
    PabrikJamLayanan(hari=3)
    assert "Tanpa istirahat" in ruang.get(JAM).content.decode()
    assert ruang.get(PROFIL).status_code == 200  # no office yet: an empty list, not an error
