"""The pages of the backups, with real words and figures; the sheet that comes once; the duty on the map."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from arsip.cadangan import registri, selectors, tampilan
from arsip.cadangan.enums import JenisJalan, StatusJalan
from arsip.cadangan.kewajiban import cadangan_berjalan
from arsip.cadangan.mesin_galat import galat_restic
from arsip.cadangan.models import JalanCadangan, LembarPemulihan, Repositori, Sasaran
from arsip.cadangan.services_tempat import catat_siap
from arsip.cadangan.validasi import alamat_repositori
from lpse.akun.models import Pengguna
from lpse.kepatuhan.registri import Status
from tests.arsip.cadangan.conftest import SANDI
from tests.pabrik_cadangan import PabrikJalanCadangan, PabrikRepositori, PabrikSalinan, PabrikSasaran

Masuk = Callable[..., Client]
_S = StatusJalan


def _teks(klien: Client, alamat: str, **lain: str) -> str:
    jawaban = klien.get(alamat, **lain)  # type: ignore[arg-type] # headers
    assert jawaban.status_code == 200
    return str(jawaban.content.decode())


@pytest.fixture
def berjalan(db: None) -> JalanCadangan:
    jalan = PabrikJalanCadangan(sasaran=PabrikSasaran(nama="Basis data SPSE"))
    jalan.mulai_jalan()
    jalan.byte_dibaca, jalan.byte_total, jalan.laju, jalan.kemajuan = 40_000_000, 100_000_000, 1_000_000, 40
    jalan.berkas_dibaca, jalan.berkas_total, jalan.langkah = 4, 10, "Salin dan sidik"
    jalan.save()
    return jalan


def _gagal(sasaran: Sasaran) -> JalanCadangan:
    jalan = PabrikJalanCadangan(sasaran=sasaran)
    jalan.gagal(kode="cakram_penuh", pesan="Cakram tempat simpan penuh.")
    jalan.save()
    return jalan


@pytest.mark.django_db
def test_ikhtisar_menyebut_yang_perlu(asep: Pengguna, masuk_sebagai: Masuk, berjalan: JalanCadangan) -> None:
    baik = PabrikSalinan().sasaran
    _gagal(PabrikSasaran(nama="Berkas SPSE"))
    tua = PabrikSalinan(waktu_data=timezone.now() - timedelta(days=3)).sasaran
    PabrikSasaran(nama="Belum dipakai", aktif=False)
    PabrikSasaran(nama="Belum pernah")
    klien = masuk_sebagai(asep)
    isi = _teks(klien, reverse("arsip:cadangan"))
    for kata in ("Sedang berjalan", "40 %", "1 menit", "Cakram penuh", "Terlambat", str(baik), str(tua), "per detik"):
        assert kata in isi
    potongan = _teks(klien, reverse("arsip:cadangan"), HTTP_HX_REQUEST="true")
    assert potongan.startswith('<div id="berjalan"')
    assert "Tiga dari lima sasaran perlu Anda" in isi
    butir = list(tampilan.butir_gagal(asep))
    assert [(b.judul, b.rincian_pekerjaan) for b in butir] == [("Cadangan Berkas SPSE", "Cakram penuh")]
    assert tampilan.jumlah_menunggu(asep) == 1
    assert tampilan.berhasil_bulan_ini(asep) == 0
    assert [h.judul for h in tampilan.cari(asep, "SPSE", 5)] == ["Basis data SPSE", "Berkas SPSE"]
    assert len(tampilan.isi_kartu(asep)["semua"]) == 5
    assert selectors.pokok([]) == "Belum ada yang dicadangkan."
    assert selectors.pokok([k for k in selectors.keadaan_sasaran(asep) if not k.perlu_orang][:1]).startswith("Semua")


@pytest.mark.django_db
def test_halaman_jalan(asep: Pengguna, masuk_sebagai: Masuk, berjalan: JalanCadangan) -> None:
    klien = masuk_sebagai(asep)
    isi = _teks(klien, berjalan.get_absolute_url())
    rincian = selectors.kemajuan(berjalan).rincian
    assert rincian.endswith(" · 4 dari 10 berkas · 977 kB per detik")
    assert rincian in isi
    assert 'hx-trigger="every 2s"' in _teks(klien, berjalan.get_absolute_url(), HTTP_HX_REQUEST="true")
    klien.post(reverse("arsip:cadangan_jalan_batal", args=[berjalan.pk]))
    assert JalanCadangan.objects.get(pk=berjalan.pk).batal_diminta
    gagal = _gagal(PabrikSasaran())
    isi = _teks(klien, gagal.get_absolute_url())
    assert "Jalankan lagi" in isi
    assert "hx-trigger" not in isi.split('id="kemajuan"')[1][:120]
    for daftar in ("arsip:cadangan_daftar_jalan", "arsip:cadangan_daftar_salinan"):
        PabrikSalinan()
        assert klien.get(reverse(daftar)).status_code == 200
        assert klien.get(reverse(daftar), {"ekspor": "csv"}).status_code == 200


@pytest.mark.django_db
def test_halaman_sasaran_dan_salinan(asep: Pengguna, masuk_sebagai: Masuk) -> None:
    salinan = PabrikSalinan()
    _gagal(salinan.sasaran)
    klien = masuk_sebagai(asep)
    assert "public.a" in _teks(klien, salinan.get_absolute_url())
    assert salinan.pendek in _teks(klien, salinan.sasaran.get_absolute_url())
    folder = PabrikSalinan(
        manifes={"jenis": "folder", "berkas": 7},
        sasaran=PabrikSasaran(jenis="folder", asal_dsn="", folder=["/srv/a"], pengecualian=["*.bak"]),
        cacat_pada=timezone.now(),
        cacat_sebab="Blok rusak.",
        dilupakan_pada=timezone.now(),
    )
    assert "7 berkas" in _teks(klien, folder.get_absolute_url())
    assert "*.bak" in _teks(klien, folder.sasaran.get_absolute_url())


@pytest.mark.django_db(transaction=True)
def test_formulir_sasaran_dan_jalankan(
    asep: Pengguna, masuk_sebagai: Masuk, repositori: Repositori, pesan_celery: list[dict[str, object]]
) -> None:
    klien = masuk_sebagai(asep)
    alamat = reverse("arsip:cadangan_sasaran_tambah", args=["folder"])
    isian = {
        "kode": "spse-berkas", "nama": "Berkas SPSE", "server": "spse-app", "repositori": repositori.pk, "aktif": "on",
        "folder": "/srv/spse/berkas\n/srv/spse/lain", "pengecualian": "*.bak", "simpan_harian": 7, "simpan_mingguan": 4,
        "simpan_bulanan": 6, "simpan_tahunan": 0, "batas_menit": 600,
    }  # fmt: skip
    for buruk in ({"folder": "relatif"}, {"folder": ""}, {"folder": "/a\n/a"}, {"kode": "Huruf Besar"}):
        jawaban = klien.post(alamat, isian | buruk)
        assert jawaban.status_code == 200, buruk
    assert klien.post(alamat, isian).status_code == 302
    sasaran = Sasaran.objects.get(kode="spse-berkas")
    assert (sasaran.folder, sasaran.pengecualian) == (["/srv/spse/berkas", "/srv/spse/lain"], ["*.bak"])
    ubah = reverse("arsip:cadangan_sasaran_ubah", args=["spse-berkas"])
    assert "/srv/spse/lain" in _teks(klien, ubah)
    assert klien.post(ubah, isian | {"folder": "/srv/spse/berkas"}).status_code == 302
    basis = reverse("arsip:cadangan_sasaran_tambah", args=["basisdata"])
    data = {**isian, "kode": "db", "nama": "DB", "asal_dsn": "postgres://a:b@c/d"}
    assert "env:NAMA" in klien.post(basis, data).content.decode()
    assert klien.post(basis, data | {"asal_dsn": "portal"}).status_code == 302
    jalan = klien.post(reverse("arsip:cadangan_jalankan", args=["db"]))
    assert jalan.headers["Location"] == JalanCadangan.objects.get().get_absolute_url()
    assert pesan_celery[-1]["queue"] == "cadangan.spse-app"
    assert klien.get(reverse("arsip:cadangan_jalankan", args=["db"])).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_formulir_repositori(asep: Pengguna, masuk_sebagai: Masuk, pesan_celery: list[dict[str, object]]) -> None:
    klien = masuk_sebagai(asep)
    alamat = reverse("arsip:cadangan_repositori_tambah")
    isian = {
        "kode": "nas",
        "nama": "NAS",
        "jenis": "utama",
        "alamat": "sftp:c@10.0.0.1:/srv",
        "berkas_sandi": "env:SANDI",
    }
    for buruk in (
        {"alamat": "rest:https://a:b@c/"},
        {"alamat": "ftp://x"},
        {"berkas_sandi": "rahasia123"},
        {"alamat": "/a/../b"},
    ):
        assert klien.post(alamat, isian | buruk).status_code == 200
    assert klien.post(alamat, isian | {"aktif": "on", "berkas_lingkungan": "/etc/k"}).status_code == 302
    assert klien.get(reverse("arsip:cadangan_repositori", args=["nas"])).status_code == 200
    assert (
        klien.post(reverse("arsip:cadangan_repositori_ubah", args=["nas"]), isian | {"nama": "NAS 2"}).status_code
        == 302
    )
    for nama in ("periksa", "baca"):
        tujuan = reverse(f"arsip:cadangan_repositori_{nama}", args=["nas"])
        assert klien.get(tujuan).status_code == 200
        assert klien.post(tujuan).status_code == 302
    assert {j.jenis for j in JalanCadangan.objects.all()} == {JenisJalan.TEMPAT, JenisJalan.PERIKSA_BACA}


@pytest.mark.parametrize(
    "baik",
    ["/srv/x", "sftp:a@b:/c", "sftp://a@b:22//c", "s3:https://s3.example/e", "s3:s3.example/e", "rest:https://a@b/c/"],
)
def test_alamat_yang_diterima(baik: str) -> None:
    assert alamat_repositori(f" {baik} ") == baik


@pytest.mark.parametrize("buruk", ["sftp:a:rahasia@b:/c", "sftp://a:rahasia@b:22//c", "rest:http://a:rahasia@b/c/"])
def test_alamat_bersandi_ditolak(buruk: str) -> None:
    with pytest.raises(ValidationError, match="memuat sandi"):
        alamat_repositori(buruk)


@pytest.mark.parametrize(
    ("kata", "kode", "kalimat"),
    [
        ("unexpected HTTP response (401): 401 Unauthorized Is there a repository", "sandi_keliru", "berkas kredensial"),
        ("a@b: Permission denied (publickey,password). ssh command exited", "sandi_keliru", "kunci SSH"),
        ("Host key verification failed. unable to start the sftp session", "tidak_terjangkau", "kunci host"),
        ("config: connection refused Is there a repository at", "tidak_terjangkau", "lewat jaringan"),
        ("unable to open config file: <config/> does not exist", "repo_tidak_ada", "tidak ada di alamat itu"),
        ("Fatal: wrong password or no key found", "sandi_keliru", "tidak ada kunci yang cocok"),
        ("mkdir /srv: permission denied", "izin", "izinnya tidak cukup"),
    ],
)
def test_kata_mesin_menjadi_galat_bernama(kata: str, kode: str, kalimat: str) -> None:
    galat = galat_restic(kata, 1)
    assert (galat.kode, kalimat in str(galat)) == (kode, True)


@pytest.mark.pasal("27(2)")
@pytest.mark.django_db(transaction=True)
def test_lembar_pemulihan_hanya_sekali(bu_kepala: Pengguna, masuk_sebagai: Masuk, repositori: Repositori) -> None:
    catat_siap(repositori_id=repositori.pk, bebas=None)
    klien = masuk_sebagai(bu_kepala)
    alamat = reverse("arsip:cadangan_lembar", args=["uji"])
    isian = {"saksi_nama": "Sari Puspita", "saksi_jabatan": "Sekretaris", "tempat": "Brankas Bagian Umum"}
    assert SANDI not in _teks(klien, alamat)
    jawaban = klien.post(alamat, isian)
    assert jawaban.headers["Content-Type"] == "application/pdf"
    assert "no-store" in jawaban.headers["Cache-Control"]
    assert LembarPemulihan.objects.count() == 1
    lagi = klien.post(alamat, isian)
    assert lagi.status_code == 200
    assert "ganti kuncinya" in lagi.content.decode()
    isi = _teks(klien, repositori.get_absolute_url())
    assert "Lembar sudah dicetak" in isi
    assert SANDI not in isi
    ganti = reverse("arsip:cadangan_ganti_kunci", args=["uji"])
    assert "Kunci ke-2" in _teks(klien, ganti)
    assert klien.post(ganti, {"alasan": "Lembar hilang."}).status_code == 302
    assert JalanCadangan.objects.get().jenis == JenisJalan.GANTI_KUNCI


@pytest.mark.pasal("27(1)")
@pytest.mark.django_db
def test_kewajiban_menurut_baris() -> None:
    assert cadangan_berjalan().status == Status.BELUM
    sasaran = PabrikSasaran()
    assert cadangan_berjalan().status == Status.BELUM
    PabrikSalinan(sasaran=sasaran, waktu_data=timezone.now() - timedelta(hours=2, minutes=5))
    bukti = cadangan_berjalan()
    assert (bukti.status, bukti.angka) == (Status.PERHATIAN, "Umur salinan: Basis data 2 jam 5 menit")
    PabrikSalinan(sasaran=sasaran, tingkat="diuji_pulih", diuji_pulih_pada=timezone.now(), waktu_data=timezone.now())
    assert cadangan_berjalan().status == Status.TERPENUHI
    _gagal(sasaran)
    bukti = cadangan_berjalan()
    assert (bukti.status, bukti.penjelasan) == (
        Status.PERHATIAN, "1 jalan gagal dalam 30 hari, 1 salinan terbukti dapat dipulihkan.",
    )  # fmt: skip


@pytest.mark.django_db
def test_bagian_dari_tugas_lain(asep: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registri, "_BAGIAN", {})
    registri.daftarkan(registri.Bagian("uji", "sasaran", "x.html", lambda _p, o: {"o": o} if o else None))
    assert registri.bagian("sasaran", asep, 1) == [{"kode": "uji", "templat": "x.html", "isi": {"o": 1}}]
    assert registri.bagian("sasaran", asep) == []
    assert registri.bagian("ikhtisar", asep) == []
    assert [selectors.lama_detik(d) for d in (5, 360, 7800, 7200, 3 * 86400)] == [
        "5 detik", "6 menit", "2 jam 10 menit", "2 jam", "3 hari",
    ]  # fmt: skip
    assert PabrikRepositori().lokal
