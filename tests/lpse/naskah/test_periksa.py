"""Public verification: what is said of a paper, of its copies, and of strangers' files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from lpse.akun.models import Pengguna
from lpse.berkas.services import baca
from lpse.berkas.simpanan import letak
from lpse.naskah import periksa_mirip, views_publik
from lpse.naskah.enums_periksa import Putusan
from lpse.naskah.models import Naskah
from lpse.naskah.periksa import HasilPeriksa, kode_dari, periksa_berkas, periksa_kode
from lpse.naskah.sertifikat_berkas import map_kunci
from lpse.naskah.services import Penandatangan, batalkan
from lpse.naskah.services_sertifikat import cabut_sertifikat
from lpse.naskah.services_tanda_tangan import tandatangani
from tests.bantuan.naskah import isi_revisi
from tests.bantuan.tanda_tangan import FRASA, aliran, bagian_rusak, beri_sertifikat, isi_terakhir, pdf_contoh
from tests.lpse.naskah.conftest import ISI

Terbit = Callable[..., Naskah]
RAHASIA_ISI = ("menyaksikan pembukaan dokumen", "10096514000", "3.742.180.000", "Pokja Pemilihan II")


@pytest.fixture(autouse=True)
def _kunci(settings: Settings, tmp_path: Path) -> None:
    settings.LPSE_VAR = tmp_path


@pytest.fixture
def bertanda(terbit: Terbit, bu_kepala: Pengguna) -> Naskah:
    beri_sertifikat(bu_kepala)
    naskah = terbit()
    tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
    return naskah


def berkas(isi: bytes, kode: str = "") -> HasilPeriksa:
    return periksa_berkas(aliran(isi), kode=kode)


def test_asli_lalu_digantikan_lalu_dicabut(bertanda: Naskah, terbit: Terbit, bu_kepala: Pengguna) -> None:
    isi = isi_terakhir(bertanda)
    hasil = berkas(isi)
    assert (hasil.putusan, hasil.nada, hasil.nama_revisi) == (Putusan.ASLI, "selesai", "sesudah tanda tangan ke-1")
    assert [(t.nama, t.kata, t.nada) for t in hasil.tanda] == [(bu_kepala.nama, "Sah", "selesai")]
    assert hasil.perihal == bertanda.perihal
    kode = periksa_kode(bertanda.kode)
    assert (kode.putusan, kode.revisi, kode.nama_revisi) == (Putusan.TERDAFTAR, None, "")
    sertifikat = bu_kepala.sertifikat_penanda.get()
    cabut_sertifikat(sertifikat_id=sertifikat.pk, alasan="Pindah tugas")
    assert "dicabut kemudian" in berkas(isi).tanda[0].rincian
    pengganti = terbit()
    batalkan(naskah_id=bertanda.pk, oleh=bu_kepala, alasan="Salah ketik", pengganti=pengganti)
    digantikan = periksa_kode(bertanda.kode)
    assert (digantikan.putusan, digantikan.nada, digantikan.ikon) == (
        Putusan.DIGANTIKAN,
        "perhatian",
        "alert-triangle",
    )
    batalkan(naskah_id=pengganti.pk, oleh=bu_kepala, alasan="Salah lagi")
    assert periksa_kode(pengganti.kode).putusan == Putusan.DIBATALKAN
    assert periksa_kode("").putusan == Putusan.TIDAK_DIKENAL


def test_satu_byte_pun_tidak_utuh(bertanda: Naskah) -> None:
    isi = isi_terakhir(bertanda)
    for nama, salinan in bagian_rusak(isi):
        hasil = berkas(salinan)
        assert (nama, hasil.putusan, hasil.naskah) == (nama, Putusan.TIDAK_UTUH, bertanda)
    pesan = {nama: berkas(salinan).beda for nama, salinan in bagian_rusak(isi)}
    assert pesan["ditambah"] == "Ada 1 byte yang ditambahkan di belakang naskah aslinya."
    assert pesan["terpotong sedikit"] == "Berkas terpotong: 1 byte terakhirnya hilang."
    assert pesan["kepala"].startswith("Isinya berubah mulai byte ke-7 dari ")
    awal = baca(berkas=isi_revisi(bertanda.revisi.get(urutan=1)))
    for potong in (1, len(awal) // 2):
        assert berkas(awal[:-potong]).putusan == Putusan.TIDAK_UTUH
    kode_dibalik = awal.replace(bertanda.kode.encode(), bertanda.kode[:-1].encode() + b"?")
    assert kode_dibalik != awal
    assert berkas(kode_dibalik).naskah == bertanda


def test_berkas_asing_tidak_dikenal(bertanda: Naskah, monkeypatch: pytest.MonkeyPatch) -> None:
    def jangan(*_a: object, **_k: object) -> None:
        raise AssertionError("berkas asing tidak boleh diurai")

    monkeypatch.setattr("lpse.naskah.penanda.bukti.baca_bukti", jangan)
    for isi in (pdf_contoh(), b"", b"%PDF-1.7\n" + b"\x00" * 5000, b"bukan pdf LU-AAAA-BBBB-CCCC-DDDD"):
        for kode in ("", bertanda.kode):
            hasil = berkas(isi, kode)
            assert (hasil.putusan, hasil.naskah) == (Putusan.TIDAK_DIKENAL, None)
    mengaku = berkas(b"Surat ini memakai kode " + bertanda.kode.encode())
    assert (mengaku.putusan, mengaku.beda) == (
        Putusan.TIDAK_UTUH,
        "Berkas ini memuat kode naskah itu, tetapi isinya lain sama sekali.",
    )


def test_versi_awal_dan_belum_lengkap(terbit: Terbit, asep: Pengguna, bu_kepala: Pengguna) -> None:
    beri_sertifikat(asep, bu_kepala)
    saksi = Penandatangan(nama="Saksi Luar", jabatan="Saksi")
    naskah = terbit([Penandatangan.dari(asep), saksi, Penandatangan.dari(bu_kepala)])
    dirender = isi_terakhir(naskah)
    assert berkas(dirender).putusan == Putusan.BELUM_LENGKAP
    assert berkas(dirender).nama_revisi == "sebelum ditandatangani"
    tandatangani(naskah_id=naskah.pk, oleh=asep, frasa=FRASA)
    satu = isi_terakhir(naskah)
    assert [t.kata for t in berkas(satu).tanda] == ["Sah", "Dengan pena", "Belum ditandatangani"]
    assert periksa_kode(naskah.kode).putusan == Putusan.BELUM_LENGKAP
    tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
    lama = berkas(satu)
    assert (lama.putusan, [t.kata for t in lama.tanda]) == (
        Putusan.VERSI_AWAL,
        ["Sah", "Dengan pena", "Belum ditandatangani"],
    )
    assert berkas(isi_terakhir(naskah)).putusan == Putusan.ASLI


def test_akar_tak_dikenal_dan_dicabut_sebelumnya(bertanda: Naskah, bu_kepala: Pengguna) -> None:
    isi = isi_terakhir(bertanda)
    akar = map_kunci() / "akar.pem"
    akar.rename(akar.with_suffix(".simpan"))
    hasil = berkas(isi)
    assert (hasil.putusan, hasil.tanda[0].kata) == (Putusan.TANDA_TIDAK_SAH, "Sertifikat tidak dikenal")
    akar.with_suffix(".simpan").rename(akar)
    sertifikat = bu_kepala.sertifikat_penanda.get()
    cabut_sertifikat(sertifikat_id=sertifikat.pk, alasan="Dicuri lebih dahulu")
    slot = bertanda.tanda_tangan.get()
    assert slot.pada is not None
    sertifikat.refresh_from_db()
    type(sertifikat).objects.filter(pk=sertifikat.pk).update(dicabut_pada=slot.pada)
    hasil = berkas(isi)
    assert (hasil.putusan, hasil.tanda[0].kata) == (Putusan.TANDA_TIDAK_SAH, "Sertifikat sudah dicabut")


def test_bukti_yang_tidak_utuh_atau_tak_terbaca(bertanda: Naskah, monkeypatch: pytest.MonkeyPatch) -> None:
    from lpse.naskah.penanda import bukti  # noqa: PLC0415 - patched for this test only

    asli = bukti.baca_bukti
    isi = isi_terakhir(bertanda)
    rusak = [b.__class__(**{**b.__dict__, "utuh": False, "cap_waktu": b.waktu}) for b in asli(isi, [])]
    monkeypatch.setattr(bukti, "baca_bukti", lambda *_a: rusak)
    hasil = berkas(isi)
    assert (hasil.putusan, hasil.tanda[0].kata) == (Putusan.TANDA_TIDAK_SAH, "Tidak sah")
    assert hasil.tanda[0].rincian.endswith("bercap waktu")
    monkeypatch.undo()
    cache.clear()
    tempat = letak(isi_revisi(bertanda.revisi.get(urutan=2)).isi_id)
    tempat.chmod(0o600)
    tempat.write_bytes(isi + b" ")
    assert periksa_kode(bertanda.kode).tanda[0].kata == "Belum dapat diperiksa"
    tempat.unlink()
    assert periksa_kode(bertanda.kode).tanda[0].kata == "Belum dapat diperiksa"
    potongan = periksa_mirip._potongan(bertanda.revisi.select_related("berkas__isi").get(urutan=2), 0, 4)
    assert potongan == b""
    assert berkas(isi[:-1]).putusan == Putusan.TIDAK_UTUH
    tanpa_kode = isi.replace(bertanda.kode.encode(), b"x").replace(bertanda.kode.encode().hex().encode(), b"y")
    assert periksa_mirip._kemiripan(aliran(tanpa_kode), bertanda.revisi.get(urutan=2)) == 0.0


def test_kode_diketik_bagaimanapun(bertanda: Naskah) -> None:
    kode = bertanda.kode
    for ketikan in (
        kode,
        kode.lower(),
        f"  {kode.replace('-', ' ')} ",
        kode.replace("-", ""),
        f"https://portal.example/publik/verifikasi/{kode}/",
        kode.split("-", maxsplit=1)[1],
    ):
        assert kode_dari(ketikan) == kode
    for ketikan in ("", "LU-1", "0" * 16, "%00", "X" * 300, "AAAABBBBCCCCDDDD"):
        assert kode_dari(ketikan) == "" or periksa_kode(kode_dari(ketikan)).putusan == Putusan.TIDAK_DIKENAL


# --- Halaman ----------------------------------------------------------------------------------------------------------


def unggah(klien: Client, isi: bytes, alamat: str = "") -> HttpResponse:
    berkas: Any = SimpleUploadedFile("naskah.pdf", isi, "application/pdf")
    return klien.post(alamat or reverse("naskah_publik:verifikasi"), {"berkas": berkas})  # type: ignore[return-value] # test client


def test_halaman_menurut_kode(bertanda: Naskah, klien: Client, bu_kepala: Pengguna) -> None:
    alamat = reverse("naskah_publik:kode", args=[bertanda.kode])
    assert alamat == f"/publik/verifikasi/{bertanda.kode}/"
    jawaban = klien.get(alamat)
    isi = jawaban.content.decode()
    assert (jawaban.status_code, jawaban["X-Robots-Tag"], jawaban["Cache-Control"]) == (
        200,
        "noindex, nofollow",
        "no-store",
    )
    for ada in ("asli dan masih berlaku", bertanda.nomor, bu_kepala.nama, "Kepala LPSE", "Sah", bertanda.kode):
        assert ada in isi
    assert str(bu_kepala.nip) not in isi
    for tiada in RAHASIA_ISI:
        assert any(tiada in str(v) for v in ISI.values())
        assert tiada not in isi
    kecil = klien.get(reverse("naskah_publik:kode", args=[bertanda.kode.lower()]))
    assert (kecil.status_code, kecil["Location"]) == (302, alamat)
    asing = klien.get(reverse("naskah_publik:kode", args=["LU-AAAA-BBBB-CCCC-DDDD"]))
    assert asing.status_code == 404
    assert "Naskah ini tidak dikenal" in asing.content.decode()


def test_halaman_menyembunyikan_perihal_terbatas(bertanda: Naskah) -> None:
    bertanda.sifat = "terbatas"
    assert HasilPeriksa(Putusan.ASLI, naskah=bertanda).perihal == ""
    assert HasilPeriksa(Putusan.TIDAK_DIKENAL).perihal == ""


def test_halaman_unggah(bertanda: Naskah, klien: Client) -> None:
    isi = isi_terakhir(bertanda)
    assert "Naskah ini asli dan masih berlaku" in unggah(klien, isi).content.decode()
    rusak = unggah(klien, isi[:-1] + b"?").content.decode()
    assert "Berkas ini tidak utuh" in rusak
    assert bertanda.nomor in rusak
    assert "Naskah ini tidak dikenal" in unggah(klien, pdf_contoh()).content.decode()
    separuh = unggah(klien, isi[: len(isi) // 3], reverse("naskah_publik:kode", args=[bertanda.kode]))
    assert "Berkas ini tidak utuh" in separuh.content.decode()
    assert "Pilih berkas PDF" in klien.post(reverse("naskah_publik:verifikasi")).content.decode()


def test_halaman_kode_diketik(klien: Client, bertanda: Naskah) -> None:
    alamat = reverse("naskah_publik:verifikasi")
    assert "Anda memegang kertas" in klien.get(alamat).content.decode()
    assert klien.get(alamat, {"kode": bertanda.kode.lower()})["Location"].endswith(f"/{bertanda.kode}/")
    salah = klien.get(alamat, {"kode": "LU-12"}).content.decode()
    assert "tidak lengkap atau salah ketik" in salah
    assert 'value="LU-12"' in salah


@pytest.mark.usefixtures("laju_diam")
def test_batas_ukuran_dan_laju(db: None, klien: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views_publik, "MAKS_BYTE", 1000)
    besar = unggah(klien, b"%PDF" + b"x" * 200_000)
    assert (besar.status_code, "lebih dari 20 MB" in besar.content.decode()) == (413, True)
    kode = [unggah(klien, b"%PDF").status_code for _ in range(views_publik.LAJU_BERKAS.batas)]
    assert kode == [200] * (views_publik.LAJU_BERKAS.batas - 1) + [429]
    tertahan = unggah(klien, b"%PDF")
    assert 0 < int(tertahan["Retry-After"]) <= 60
    assert "Terlalu banyak pemeriksaan" in tertahan.content.decode()
    assert klien.get(reverse("naskah_publik:verifikasi")).status_code == 200
