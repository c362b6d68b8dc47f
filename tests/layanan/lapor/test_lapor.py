"""Reporting without an account, reading on by code or link, yes or no, a rating; and the same with an account."""

from __future__ import annotations

import datetime as dt
import uuid
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from layanan.lapor import selectors, services, tautan
from layanan.lapor.berkas import GUNA
from layanan.lapor.models import DrafLapor
from layanan.lapor.services import Laporan, lapor_dari_kios
from layanan.lapor.tasks import bersihkan as tugas_bersihkan
from layanan.lapor.tautan import Guna
from layanan.pengetahuan.enums import Audiens
from layanan.tiket.enums import JenisPesan, Kanal, StatusTiket
from layanan.tiket.models import LampiranPesan, Pesan, Tiket
from layanan.tiket.services import catat_internal, jawab, kode_akses, selesaikan, teruskan_lkpp
from lpse.akun.models import Pengguna
from lpse.berkas.models import Berkas
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.models import Kabar
from lpse.pemberitahuan.services_kirim import kirim_yang_siap
from lpse.tampilan import bahasa
from tests.bantuan.berkas_baik import pdf
from tests.pabrik import PabrikProfilLPSE
from tests.pabrik_kategori import PabrikKategori
from tests.pabrik_lapor import PabrikDrafLapor
from tests.pabrik_pengetahuan import PabrikArtikel
from tests.pabrik_sla import jam_kantor
from tests.pabrik_tiket import PabrikTiket

pytestmark = pytest.mark.django_db
BIASA = {
    "jenis": "masalah", "judul": "Gagal unggah penawaran", "uraian": "Muncul galat 500.", "kategori": "",
    "kode_tender": "8891 234", "kode_galat": "500", "jenis_pengguna": "penyedia", "nama": "Siti Aminah",
    "surel": "siti@contoh.test", "telepon": "", "situs": "",
}  # fmt: skip


@pytest.fixture(autouse=True)
def kantor(db: None, tmp_path: Path, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.LPSE_VAR = tmp_path
    settings.CLAMD = ""
    PabrikProfilLPSE()
    jam_kantor()
    bahasa.lupakan()


def alamat(nama: str, *bagian: object) -> str:
    return reverse(f"layanan_publik:{nama}", args=[str(b) for b in bagian])


def kirim(klien: Client, **lain: Any) -> Any:  # noqa: ANN401 - Django's test response
    return klien.post(alamat("lapor"), {**BIASA, "draf": str(uuid.uuid4()), **lain})


def _berkas(nama: str = "layar.pdf", isi: bytes = b"") -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, isi or pdf(), "application/pdf")


@pytest.mark.pasal("23(3)")
def test_lapor_sampai_resi_dan_status(client: Client) -> None:
    kategori = PabrikKategori()
    draf = str(uuid.uuid4())
    jawaban = kirim(client, draf=draf, kategori=str(kategori.pk), berkas=[_berkas()])
    tiket = Tiket.objects.get()
    assert jawaban["Location"] == alamat("lapor_resi", tiket.uuid)
    assert (tiket.kanal, tiket.kode_tender, tiket.kategori, tiket.akun) == (Kanal.WEB, "8891234", kategori, None)
    assert LampiranPesan.objects.get(pesan__tiket=tiket).berkas.nama == "layar.pdf"
    resi = client.get(jawaban["Location"])
    kode = kode_akses(tiket)
    assert tiket.nomor in resi.content.decode()
    assert kode in resi.content.decode()
    assert (resi["X-Robots-Tag"], resi["Cache-Control"]) == ("noindex, nofollow, noarchive", "no-store, private")
    assert kirim(client, draf=draf)["Location"] == alamat("lapor_resi", tiket.uuid)  # the back button
    assert kirim(client, draf=draf, berkas=[_berkas("b.pdf")]).status_code == 302
    assert Tiket.objects.count() == 1
    kirim_yang_siap()
    assert kode in mail.outbox[0].body
    orang = Client()
    assert orang.get(alamat("tiket_lihat", tiket.uuid)).status_code == 404
    masuk = orang.post(alamat("tiket_status"), {"nomor": f" {tiket.nomor.lower()} ", "kode": kode.lower()})
    assert masuk["Location"] == alamat("tiket_lihat", tiket.uuid)
    halaman = orang.get(masuk["Location"]).content.decode()
    assert "Muncul galat 500." in halaman
    assert "siti@contoh.test" not in halaman
    lampiran = LampiranPesan.objects.get()
    unduh = orang.get(alamat("tiket_lampiran", tiket.uuid, lampiran.pk))
    assert unduh["Content-Disposition"].startswith("attachment")
    assert orang.get(alamat("tiket_lampiran", tiket.uuid, 999)).status_code == 404
    assert orang.post(alamat("tiket_keluar", tiket.uuid)).status_code == 302
    assert orang.get(masuk["Location"]).status_code == 404


def test_isian_keliru_tidak_hilang(client: Client) -> None:
    """Files of a refused form stay with it; a photo of 40 MB is named, and may be taken out again."""
    draf = str(uuid.uuid4())
    salah = kirim(client, draf=draf, surel="", judul="", kode_tender="12", berkas=[_berkas(), _berkas("x.exe", b"MZ")])
    isi = salah.content.decode()
    assert salah.status_code == 422
    for kalimat in ("Tulis kendalanya dalam satu kalimat.", "5 sampai 13 angka", "alamat surel atau nomor telepon"):
        assert kalimat in isi
    assert "x.exe: " in isi
    assert "Muncul galat 500." in isi
    berkas = Berkas.objects.get()
    buang = client.post(alamat("lapor"), {**BIASA, "draf": draf, "buang": str(berkas.pk)})
    assert "layar.pdf tidak jadi dilampirkan." in buang.content.decode()
    assert not Berkas.objects.exists()
    assert client.post(alamat("lapor"), {**BIASA, "draf": draf, "buang": "²"}).status_code == 200
    besar = kirim(client, draf=draf, berkas=[_berkas("foto.pdf", b"x" * (GUNA.maks_byte + 1)), _berkas("a.pdf")])
    assert "foto.pdf lebih dari" in besar.content.decode()
    banyak = kirim(client, draf=draf, berkas=[_berkas(f"{n}.pdf", pdf(n + 1)) for n in range(6)])
    assert "Paling banyak 5 berkas sekali kirim" in banyak.content.decode()
    assert kirim(client, draf=draf).status_code == 302
    assert LampiranPesan.objects.count() == 5
    assert (
        "Laporan ini sudah dikirim."
        in client.post(alamat("lapor"), {**BIASA, "draf": draf, "buang": "1"}).content.decode()
    )
    assert kirim(client, draf="bukan kunci").status_code == 422
    assert kirim(client, situs="http://mesin.test")["Location"] == alamat("lapor")
    assert Tiket.objects.count() == 1


@pytest.mark.usefixtures("laju_diam")
def test_aturan_dan_laju(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def tolak(**_isi: object) -> None:
        raise AturanDilanggar("Belum dapat diterima.")

    with monkeypatch.context() as ganti:
        ganti.setattr("layanan.lapor.views_lapor.lapor_publik", tolak)
        assert "Belum dapat diterima." in kirim(client).content.decode()
    for _ in range(5):
        assert kirim(client).status_code == 302
    assert "beberapa kali dalam satu jam" in kirim(client).content.decode()
    hasil = {kirim(client, surel="lain@contoh.test").status_code for _ in range(8)}
    assert 429 in hasil
    cache.clear()
    tiket = Tiket.objects.order_by("pk")[0]
    for _ in range(16):
        salah = client.post(alamat("tiket_status"), {"nomor": tiket.nomor, "kode": "AAAAA-AAAAA"})
        if salah.status_code == 429:
            cache.delete_pattern("*lapor-buka*") if hasattr(cache, "delete_pattern") else cache.clear()
    assert client.post(alamat("tiket_status"), {"nomor": "TKT-1999-1", "kode": "x"}).status_code in {422, 429}
    cache.clear()
    assert client.post(alamat("tiket_status"), {"nomor": "", "kode": ""}).status_code == 422


def test_saran_sambil_mengetik(client: Client) -> None:
    kosong = client.get(alamat("lapor_saran"), {"judul": "x"})
    assert (kosong.status_code, kosong.content.strip()) == (200, b"")
    PabrikArtikel(judul="Lupa kata sandi SPSE", kata_kunci="password reset", audiens=Audiens.PUBLIK, terbit=True)
    ada = client.get(alamat("lapor_saran"), {"judul": "Lupa password", "uraian": "saya lupa password akun SPSE saya"})
    assert "Lupa kata sandi SPSE" in ada.content.decode()


@pytest.mark.pasal("24(1)")
def test_percakapan_lewat_tautan(dodi: Pengguna) -> None:
    tiket = PabrikTiket(kontak__surel="siti@contoh.test")
    klien, buka = Client(), alamat("tiket_lanjut", tautan.token(Guna.BUKA, tiket))
    assert klien.get(buka).status_code == 200
    assert klien.get(alamat("tiket_lihat", tiket.uuid)).status_code == 404  # looking opened nothing
    lihat = klien.post(buka)["Location"]
    jawab(tiket_id=tiket.pk, isi="Kirim layarnya.", oleh=dodi, menunggu=True)
    catat_internal(tiket_id=tiket.pk, isi="RAHASIA dapur", oleh=dodi)
    halaman = klien.get(lihat).content.decode()
    assert "Kami menunggu jawaban Anda." in halaman
    assert "RAHASIA" not in halaman
    assert klien.post(lihat, {}).status_code == 422
    assert klien.post(lihat, {"isi": "x", "berkas": [_berkas("b.exe", b"MZ")]}).status_code == 422
    assert klien.post(lihat, {"isi": "x", "berkas": [_berkas("b.pdf", b"x" * (GUNA.maks_byte + 1))]}).status_code == 422
    assert klien.post(lihat, {"isi": "x", "berkas": [_berkas() for _ in range(6)]}).status_code == 422
    kunci = "k" * 43
    for _ in range(2):
        assert klien.post(lihat, {"isi": "", "berkas": [_berkas()], "kunci_kirim": kunci}).status_code == 302
    tiket.refresh_from_db()
    assert tiket.status == StatusTiket.DITANGANI
    assert Pesan.objects.filter(tiket=tiket, jenis=JenisPesan.BALASAN).count() == 1


@pytest.mark.pasal("24(1)")
def test_konfirmasi_dan_nilai(dodi: Pengguna) -> None:
    tiket = PabrikTiket(kontak__surel="siti@contoh.test", status=StatusTiket.DITANGANI)
    klien = Client()
    lihat = klien.post(alamat("tiket_lanjut", tautan.token(Guna.BUKA, tiket)))["Location"]
    selesaikan(tiket_id=tiket.pk, solusi="Sandi diatur ulang.", oleh=dodi)
    tiket.refresh_from_db()
    lama = alamat("tiket_jawab", tautan.token(Guna.JAWAB, tiket))
    pemindai = Client()
    assert pemindai.get(lama, {"nilai": "1"}).status_code == 200  # a mail scanner follows every link
    tiket.refresh_from_db()
    assert (tiket.status, tiket.nilai) == (StatusTiket.SELESAI, None)
    assert Client().post(lama, {"jawab": "belum"}).status_code == 422
    assert Client().post(lama, {"jawab": "belum", "catatan": "Masih galat."}).status_code == 302
    tiket.refresh_from_db()
    assert (tiket.status, tiket.kali_dibuka_lagi) == (StatusTiket.DITANGANI, 1)
    assert Client().get(lama).status_code == Client().post(lama).status_code == 404  # an answer of the last round
    with pytest.raises(AturanDilanggar, match="sedang dikerjakan lagi"):
        services.jawab_selesai(tiket=tiket, nilai=5)
    with pytest.raises(AturanDilanggar, match="apa yang masih"):
        services.jawab_belum(tiket=tiket, alasan=" ", kunci="x")
    hasil = alamat("tiket_hasil", tiket.uuid)
    assert klien.post(hasil, {"jawab": "ya"}).status_code == 422
    selesaikan(tiket_id=tiket.pk, solusi="Sungguh beres.", oleh=dodi)
    assert "jawab=ya" in klien.get(lihat).content.decode()
    assert klien.get(hasil, {"jawab": "ya"}).status_code == 200
    assert klien.post(hasil, {"jawab": "ya"})["Location"] == lihat
    tiket.refresh_from_db()
    assert (tiket.status, tiket.nilai) == (StatusTiket.DITUTUP, None)
    baru = alamat("tiket_jawab", tautan.token(Guna.JAWAB, tiket))
    assert Client().post(baru, {"jawab": "ya", "nilai": "4", "catatan": "Cepat"}).status_code == 302
    tiket.refresh_from_db()
    assert (tiket.nilai, tiket.nilai_catatan) == (4, "Cepat")
    lagi = Client().get(baru)
    assert lagi.context["form"].initial == {"jawab": "ya", "nilai": 4, "catatan": "Cepat"}
    isi = lagi.content.decode()
    assert "Anda menyatakan kendala ini sudah selesai. Penilaian Anda 4 dari 5. Diberikan" in isi
    assert Client().get(baru, {"nilai": "2"}).context["form"].initial["nilai"] == "2"  # another star of the same mail
    assert "Ubah penilaian" in klien.get(lihat).content.decode()
    siapa = dict(Jejak.objects.filter(pelaku=None, objek_id=str(tiket.pk)).values_list("kata", "pelaku_nama"))
    assert siapa["menilai layanan tiket"] == siapa["mengonfirmasi tiket selesai"] == "Pelapor lewat tautan"


def test_sesudah_lama_ditutup() -> None:
    assert not selectors.keadaan(PabrikTiket(status=StatusTiket.DIBATALKAN)).dapat_dibalas
    tiket = PabrikTiket(status=StatusTiket.DITUTUP)
    klien, buka = Client(), alamat("tiket_lanjut", tautan.token(Guna.BUKA, tiket))
    lihat = klien.post(buka)["Location"]
    assert "Nilai layanan kami" in klien.get(lihat).content.decode()
    assert selectors.judul_jawaban(tiket)["sudah"] == (
        "Anda menyatakan kendala ini sudah selesai. Anda belum memberi penilaian."
    )
    Tiket.objects.filter(pk=tiket.pk).update(ditutup_pada=timezone.now() - dt.timedelta(days=30))
    assert "tidak menerima balasan lagi" in klien.get(lihat).content.decode()
    assert klien.post(lihat, {"isi": "Halo"}).status_code == 422
    Tiket.objects.filter(pk=tiket.pk).update(ditutup_pada=timezone.now() - dt.timedelta(days=99))
    assert Client().get(buka).status_code == Client().post(buka).status_code == 404


def test_tautan_palsu_dan_kode_baru() -> None:
    tiket = PabrikTiket()
    asli = tautan.token(Guna.BUKA, tiket)
    assert tautan.cari(Guna.BUKA, asli) == tiket
    for palsu in ("x", asli[:-1] + ("0" if asli[-1] != "0" else "1"), tautan.token(Guna.JAWAB, tiket)):
        assert tautan.cari(Guna.BUKA, palsu) is None
    assert tautan.cari(Guna.BUKA, tautan.token(Guna.BUKA, Tiket(uuid=uuid.uuid4()))) is None
    Tiket.objects.filter(pk=tiket.pk).update(generasi_kode=2)
    assert tautan.cari(Guna.BUKA, asli) is None


def test_dengan_akun(masuk_sebagai: Any, pokja_dua: Pengguna, pak_ppk: Pengguna, dodi: Pengguna) -> None:  # noqa: ANN401 - a fixture's callable
    klien, orang_lain = masuk_sebagai(pokja_dua), masuk_sebagai(pak_ppk)
    isi = {k: BIASA[k] for k in ("jenis", "judul", "uraian", "kategori", "kode_tender", "kode_galat")}
    baru = reverse("layanan:lapor_baru")
    assert klien.get(baru).status_code == 200
    assert "x.exe: " in klien.post(baru, {**isi, "berkas": [_berkas("x.exe", b"MZ")]}).content.decode()
    kirimkan = {**isi, "berkas": [_berkas()], "kunci_kirim": "p" * 43}
    jawaban = klien.post(baru, kirimkan)
    assert jawaban.status_code == 302, jawaban.context["form"].errors
    tiket = Tiket.objects.get()
    assert (tiket.kanal, tiket.akun, tiket.jenis_pengguna) == (Kanal.PORTAL, pokja_dua, "pokja")
    lihat = reverse("layanan:lapor_tiket", args=[tiket.pk])
    assert jawaban["Location"] == lihat
    assert klien.post(baru, {**kirimkan, "berkas": []})["Location"] == reverse("layanan:lapor_saya")
    assert tiket.nomor in klien.get(reverse("layanan:lapor_saya")).content.decode()
    assert klien.get(reverse("layanan:lapor_saya"), {"unduh": "csv"}).status_code == 200
    assert orang_lain.get(lihat).status_code == 404
    berkas = LampiranPesan.objects.get().berkas
    assert klien.get(berkas.get_absolute_url()).status_code == 200
    assert orang_lain.get(berkas.get_absolute_url()).status_code == 404
    jawab(tiket_id=tiket.pk, isi="Jam berapa?", oleh=dodi, menunggu=True)
    assert klien.get(lihat).status_code == 200
    assert klien.post(lihat, {}).status_code == 422
    assert klien.post(lihat, {"isi": "x", "berkas": [_berkas("b.exe", b"MZ")]}).status_code == 422
    for _ in range(2):
        assert klien.post(lihat, {"isi": "Pukul 10.", "kunci_kirim": "q" * 43}).status_code == 302
    teruskan_lkpp(tiket_id=tiket.pk, alasan="a", nomor_lkpp="", oleh=dodi)
    selesaikan(tiket_id=tiket.pk, solusi="Beres.", oleh=dodi)
    hasil = reverse("layanan:lapor_hasil", args=[tiket.pk])
    assert klien.get(hasil).status_code == 200
    assert klien.post(hasil, {"jawab": "belum", "catatan": "Masih."}).status_code == 302
    assert klien.post(hasil, {"jawab": "ya"}).status_code == 422
    selesaikan(tiket_id=tiket.pk, solusi="Beres.", oleh=dodi)
    assert klien.post(hasil, {"jawab": "ya", "nilai": "5"}).status_code == 302
    tiket.refresh_from_db()
    assert (tiket.status, tiket.nilai) == (StatusTiket.DITUTUP, 5)
    kabar = set(Kabar.objects.filter(penerima=pokja_dua).values_list("jenis", flat=True))
    assert kabar == {f"layanan.lapor.{apa}" for apa in ("jawaban", "diteruskan", "selesai", "ditutup")}


def test_kios_dan_pembersihan() -> None:
    laporan = Laporan(judul="Antre", uraian="x", nama="Tamu", telepon="0812", jenis_pengguna="publik")
    tiket = lapor_dari_kios(laporan=laporan, kunci="perangkat-1:77")
    assert (tiket.kanal, lapor_dari_kios(laporan=laporan, kunci="perangkat-1:77")) == (Kanal.KIOS, tiket)
    lama = PabrikDrafLapor(dibuat_pada=timezone.now() - dt.timedelta(days=2))
    services.simpan_unggahan(draf=lama.kunci, unggahan=[_berkas()])
    assert services.unggahan_draf(draf=lama.kunci)[0].nama == "layar.pdf"
    assert services.unggahan_draf(draf=uuid.uuid4()) == []
    PabrikDrafLapor()
    PabrikDrafLapor(dibuat_pada=timezone.now() - dt.timedelta(days=2), tiket=tiket)
    tugas_bersihkan()
    tugas_bersihkan()
    assert (DrafLapor.objects.count(), Berkas.objects.count()) == (2, 0)


def test_lampiran_draf_yang_ditolak_antivirus(client: Client) -> None:
    """Found out before the form was sent: the reporter is told, throws it away, and sends again."""
    draf = PabrikDrafLapor()
    assert services.simpan_unggahan(draf=draf.kunci, unggahan=[SimpleUploadedFile("layar.pdf", pdf())]) == []
    (berkas,) = services.unggahan_draf(draf=draf.kunci)
    Berkas.objects.filter(pk=berkas.pk).update(status="ditolak", pemindaian="terjangkit", alasan="Antivirus.")
    isi = {**BIASA, "draf": str(draf.kunci)}
    assert "Antivirus menolak layar.pdf" in client.post(alamat("lapor"), isi).content.decode()
    client.post(alamat("lapor"), {**isi, "buang": str(berkas.pk)})
    assert client.post(alamat("lapor"), isi).status_code == 302
