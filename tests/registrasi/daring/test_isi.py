"""The draft: steps, rows, stale tabs, double clicks; checking, handing in, the receipt; giving up (Pasal 22(1))."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from registrasi.daring import selectors, services
from registrasi.daring.models import DrafDaring
from registrasi.pendaftaran.langkah import langkah_untuk
from registrasi.pendaftaran.models import Permohonan
from registrasi.pendaftaran.services import kode_akses
from registrasi.persyaratan.enums import PENYEDIA, JenisPengguna
from tests.pabrik_pendaftaran import PabrikPermohonan
from tests.registrasi.daring.conftest import alamat, token
from tests.registrasi.daring.isian import ajukan, baris, isi_semua, isian, simpan

pytestmark = pytest.mark.django_db
Pemohon = Callable[..., tuple[Client, Permohonan]]


@pytest.mark.pasal("22(1)a2")
@pytest.mark.parametrize("jenis", JenisPengguna.values)
def test_setiap_langkah_setiap_jenis_terbuka(pemohon: Pemohon, jenis: str) -> None:
    klien, permohonan = pemohon(jenis)
    kunci = permohonan.uuid
    for satu in langkah_untuk(permohonan):
        assert klien.get(alamat("langkah", kunci, satu.kode)).status_code == 200
    for nama in ("isi", "berkas", "periksa", "batal"):
        assert klien.get(alamat(nama, kunci)).status_code == 200
    assert klien.get(alamat("langkah", kunci, "survei")).status_code == 404
    assert klien.get(alamat("resi", kunci)).headers["Location"] == alamat("isi", kunci)  # nothing handed in yet
    tugas = selectors.tugas(permohonan)
    assert len(tugas) == len(langkah_untuk(permohonan)) + 1
    assert not tugas[-1].selesai
    assert len(selectors.pernyataan(permohonan)) == (6 if jenis in PENYEDIA else 4)


@pytest.mark.pasal("22(1)a1", "22(1)a2")
def test_dari_isian_sampai_resi(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    draf = DrafDaring.objects.get()
    isi_semua(klien, permohonan)
    isi = klien.get(alamat("periksa", permohonan.uuid)).content.decode()
    for kata in ("CV Maju Bersama", "NIB; 9120101234567; OSS", "Persekutuan Komanditer", "pindaian.pdf", "Tidak ada"):
        assert kata in isi
    assert "Yang belum lengkap" not in isi
    assert "Angka pemeriksa NPWP" in isi  # warns, does not block
    assert klien.post(alamat("periksa", permohonan.uuid), {"versi": "1"}).status_code == 422
    jawaban = ajukan(klien, permohonan)
    assert jawaban.headers["Location"] == alamat("resi", permohonan.uuid)
    permohonan.refresh_from_db()
    assert (permohonan.status, permohonan.petugas) == ("menunggu_verifikasi", None)
    resi = klien.get(alamat("resi", permohonan.uuid)).content.decode()
    for kata in (permohonan.nomor, kode_akses(permohonan), "<svg", "Kami jawab paling lambat"):
        assert kata in resi
    # The draft is over: its link, its steps, and every browser that was let in by it.
    draf.refresh_from_db()
    assert not draf.terbuka
    assert Client().post(alamat("lanjut", token(draf))).status_code == 404
    assert klien.get(alamat("isi", permohonan.uuid)).status_code == 404
    assert klien.get(alamat("langkah", permohonan.uuid, "usaha")).headers["Location"] == alamat(
        "status_lihat", permohonan.uuid
    )
    assert klien.get(alamat("status_lihat", permohonan.uuid)).status_code == 200


def test_ajukan_dua_kali_satu_nomor(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    isi_semua(klien, permohonan)
    permohonan.refresh_from_db()
    data = {"versi": str(permohonan.versi), "benar": "on", "kunci_kirim": "k" * 43}
    hasil = [klien.post(alamat("periksa", permohonan.uuid), data) for _ in range(2)]
    assert [h.status_code for h in hasil] == [302, 404]  # the second click comes from a browser whose draft is over
    assert Jejak.objects.filter(kata="mengajukan permohonan").count() == 1


def test_belum_lengkap_disebut_dan_tidak_diajukan(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    jawaban = ajukan(klien, permohonan)
    assert jawaban.status_code == 422
    assert "mendaftar online di SPSE lebih dahulu" in jawaban.content.decode()
    permohonan.refresh_from_db()
    assert (permohonan.status, permohonan.nomor) == ("draf", "")


def test_pengguna_instansi_menyetujui_pernyataannya(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon(JenisPengguna.PPK)
    diri = {"nama": "Budi", "jabatan": "PPK", "satuan_kerja": "Dinas PU", "surel": "b@contoh.test", "user_id": "BUDI"}
    surat = {"sk_nomor": "800/1", "sk_tanggal": "2026-01-05", "sk_penerbit": "Bupati"}
    assert simpan(klien, permohonan, "pejabat", diri).status_code == 302
    keliru = simpan(klien, permohonan, "tugas", surat, sk_berlaku_sampai="2025-01-05")
    assert keliru.status_code == 422
    assert b'value="800/1"' in keliru.content
    assert simpan(klien, permohonan, "tugas", surat).status_code == 302
    from tests.registrasi.daring.isian import unggah  # noqa: PLC0415 - used once

    for butir in permohonan.butir.select_related("persyaratan"):
        unggah(klien, butir)
    permohonan.refresh_from_db()
    tanpa = {"versi": str(permohonan.versi), "benar": "on"}
    assert klien.post(alamat("periksa", permohonan.uuid), tanpa).status_code == 422
    assert ajukan(klien, permohonan).status_code == 302
    assert Jejak.objects.get(kata="menyetujui pernyataan").sesudah == {"versi": "2026-1"}


def test_baris_ditambah_diubah_dihapus(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    tujuan = alamat("langkah", permohonan.uuid, "izin")
    satu = {"jenis": "NIB", "nomor": "1", "penerbit": "OSS"}
    tambah = klien.post(tujuan, {**baris("izin", satu), "tambah": "1"})
    assert (tambah.status_code, tambah.content.count(b"<fieldset")) == (200, 2)
    assert b'value="OSS"' in tambah.content  # nothing typed is lost
    assert klien.post(tujuan, {"tambah": "1", "izin-TOTAL_FORMS": "x"}).status_code == 200
    assert simpan(klien, permohonan, "izin", baris("izin", satu, {"nomor": "2"})).status_code == 422  # half a row
    assert simpan(klien, permohonan, "izin", baris("izin", satu, {"jenis": "SBU", "nomor": "2"}, {})).status_code == 302
    ada = list(permohonan.formulir.izin.values_list("pk", "nomor"))
    assert [n for _, n in ada] == ["1", "2"]
    ubah = baris(
        "izin", {**satu, "id": str(ada[0][0]), "DELETE": "on"}, {"id": str(ada[1][0]), "jenis": "SBU", "nomor": "3"}
    )
    assert simpan(klien, permohonan, "izin", ubah).status_code == 302
    assert list(permohonan.formulir.izin.values_list("pk", "nomor")) == [(ada[1][0], "3")]
    assert simpan(klien, permohonan, "izin", baris("izin", *[satu] * 41)).status_code == 422


def test_dua_tab_dan_klik_dua_kali(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    awal, usaha = str(permohonan.versi), isian()["usaha"]
    tujuan = alamat("langkah", permohonan.uuid, "usaha")
    kunci = {"versi": awal, "kunci_kirim": "a" * 43}
    assert klien.post(tujuan, {**usaha, **kunci}).status_code == 302
    assert klien.post(tujuan, {**usaha, **kunci}).status_code == 302  # double click: taken once
    lain = klien.post(tujuan, {**usaha, "nama": "CV Lain", "versi": awal, "kunci_kirim": "b" * 43})
    assert lain.status_code == 409
    isi = lain.content.decode()
    permohonan.refresh_from_db()
    assert "sudah berubah di tab" in isi
    assert 'value="CV Lain"' in isi
    assert f'name="versi" value="{permohonan.versi}"' in isi
    assert permohonan.nama == "CV Maju Bersama"
    assert simpan(klien, permohonan, "usaha", {**usaha, "nama": "CV Lain"}).status_code == 302


def test_aturan_dilanggar_isian_tetap(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    lama = simpan(klien, permohonan, "spse", {**isian()["spse"], "tanggal_daftar": "2020-01-01"})
    assert lama.status_code == 422
    assert "sudah lewat 30 hari" in lama.content.decode()
    assert b'value="MAJU1"' in lama.content
    kembali = klien.post(alamat("langkah", permohonan.uuid, "wakil") + "?ke=periksa", {"versi": str(permohonan.versi)})
    assert kembali.headers["Location"] == alamat("periksa", permohonan.uuid)


def test_batal_oleh_pemohon(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    tujuan = alamat("batal", permohonan.uuid)
    assert "Dari <b>Draf</b>" in klien.get(tujuan).content.decode()
    assert klien.post(tujuan, {"alasan": ""}).status_code == 422
    assert klien.post(tujuan, {"alasan": "salah jenis"}).status_code == 200
    permohonan.refresh_from_db()
    assert (permohonan.status, permohonan.alasan_akhir) == ("dibatalkan", "Oleh pemohon: salah jenis")
    assert klien.get(tujuan).status_code == 404
    with pytest.raises(AturanDilanggar):
        services.batalkan(permohonan_id=permohonan.pk, alasan=" ")
    services.tutup_draf(permohonan=PabrikPermohonan())  # one that never was a draft from home


def test_halaman_orang_lain_tidak_ada(pemohon: Pemohon) -> None:
    klien, permohonan = pemohon()
    _, lain = pemohon(surel="lain@contoh.test")
    for nama in ("isi", "berkas", "periksa", "batal", "resi", "status_lihat", "perbaikan"):
        assert klien.get(alamat(nama, lain.uuid)).status_code == 404
    assert klien.get(alamat("status_lihat", permohonan.uuid)).status_code == 404  # the link opens the draft only
    assert klien.post(alamat("langkah", lain.uuid, "usaha"), isian()["usaha"]).status_code == 404
    lain.refresh_from_db()
    assert lain.nama == ""


def test_kata_jawaban(pada: Callable[[str], datetime]) -> None:
    pada("2026-11-24 10:00")
    permohonan = PabrikPermohonan(lengkap=True, status="terdaftar_online")
    isi = {satu.kode: dict(kata) for satu, _, kata in selectors.jawaban(permohonan)}
    assert isi["wakil"]["Yang datang orang lain, bukan pemohon atau penanggung jawabnya"] == "Tidak"
    assert isi["spse"]["Tanggal daftar di SPSE"].endswith("2026")
    assert isi["usaha"]["NITKU"] == "–"
    assert selectors.surel_samar("rusak") == ""
    assert selectors.jumlah_daring() == {"terbuka": 0, "diajukan": 0}
