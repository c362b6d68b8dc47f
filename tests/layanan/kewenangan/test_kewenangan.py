"""Not the office's matter: the twelve answers, the hand-over, the letter to the Pokja."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from layanan.kewenangan import services
from layanan.kewenangan.enums import PENJELASAN, PIHAK_ALASAN, AlasanLuar, TanggapanSaran
from layanan.kewenangan.kewajiban import isi_paket_tidak_disentuh
from layanan.kewenangan.models import Pengalihan, SaranJadwal
from layanan.kewenangan.penerima import setelah_lengkap
from layanan.tiket.enums import StatusTiket
from layanan.tiket.models import Tiket
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.kepatuhan.registri import Status
from lpse.naskah.models import Naskah
from lpse.naskah.sinyal import naskah_lengkap
from lpse.pemberitahuan.models import Kiriman
from tests.pabrik import tokoh
from tests.pabrik_kontak import PabrikKontakLayanan
from tests.pabrik_paket import PabrikPaket
from tests.pabrik_tiket import PabrikTiket

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
KODE = "10096514000"


@pytest.fixture
def petugas() -> Pengguna:
    tokoh("bu_kepala")
    return tokoh("dodi")


@pytest.mark.pasal("3(3)", "KK 3(4)")
def test_dua_belas_perkara_dijawab_dan_diteruskan(petugas: Pengguna) -> None:
    assert len(AlasanLuar.values) == 12
    assert set(PENJELASAN) == set(PIHAK_ALASAN) == set(AlasanLuar.values)
    tiket = PabrikTiket(kode_tender=KODE)
    for alasan in AlasanLuar.values:
        for kepada in PIHAK_ALASAN[alasan]:
            isi = services.jawaban_baku(tiket=tiket, alasan=alasan, kepada=kepada)
            assert PENJELASAN[alasan] in isi
            assert "bukan kewenangan dan bukan tanggung jawab LPSE" in isi
            assert KODE in isi
            assert "kami teruskan" not in isi
    terusan = services.jawaban_baku(tiket=tiket, alasan="jadwal", kepada="pokja", diteruskan=True)
    assert f"kami teruskan kepada Pokja Pemilihan/ULP paket {KODE}" in terusan
    assert "menu Sanggah" in services.jawaban_baku(tiket=tiket, alasan="sanggahan", kepada="pokja")
    tiket.kode_tender = ""
    assert KODE not in services.jawaban_baku(tiket=tiket, alasan="jadwal", kepada="pokja")
    for alasan, kepada, pesan in (("lain", "pokja", "dua belas"), ("jadwal", "ppk", "bukan perkara pihak itu")):
        with pytest.raises(AturanDilanggar, match=pesan):
            services.jawaban_baku(tiket=tiket, alasan=alasan, kepada=kepada)


@pytest.mark.pasal("3(3)")
def test_dialihkan_sekali_dengan_surat(petugas: Pengguna) -> None:
    PabrikPaket(kode_tender=KODE)
    tiket: Tiket = PabrikTiket.create(kode_tender=KODE)
    pokja = PabrikKontakLayanan(jenis_pengguna="pokja", surel="pokja@lutra.example")
    isi: dict[str, Any] = {"tiket_id": tiket.pk, "alasan": "hasil_evaluasi", "kepada": "pokja", "oleh": petugas}
    with pytest.raises(AturanDilanggar, match="Tulis jawaban"):
        services.alihkan(**isi, jawaban=" ")
    alih = services.alihkan(**isi, jawaban="Bukan kewenangan LPSE.", kontak=pokja, surat=True)
    tiket = Tiket.objects.get(pk=tiket.pk)
    assert tiket.status == StatusTiket.DIALIHKAN_KELUAR
    assert tiket.alasan_tutup == "Hasil evaluasi: yang berwenang Pokja Pemilihan/ULP"
    assert tiket.pesan.filter(jenis="jawaban", isi="Bukan kewenangan LPSE.").exists()
    assert alih.naskah is not None
    assert "ALIH/LPSE" in alih.naskah.nomor
    assert Kiriman.objects.filter(kunci=f"luar:pengalihan:{alih.pk}").count() == 1
    with pytest.raises(TransisiBasi, match="sudah"):
        services.alihkan(**isi, jawaban="lagi")
    with pytest.raises(Exception, match="Cannot update"), transaction.atomic():
        Pengalihan.objects.update(jawaban="diubah")
    tanpa = PabrikTiket()
    assert services.alihkan(**{**isi, "tiket_id": tanpa.pk}, jawaban="x").naskah is None
    lain = PabrikTiket()
    surat = services.alihkan(**{**isi, "tiket_id": lain.pk}, jawaban="x", surat=True).naskah
    assert surat is not None


@pytest.mark.pasal("PPU 2h")
def test_saran_jadwal_diputuskan_pokja(petugas: Pengguna) -> None:
    kini = timezone.now()
    tiket = PabrikTiket(
        kode_tender=KODE, tahap_nama="Upload Dokumen Penawaran", batas_tahap=kini + dt.timedelta(hours=5),
        jenis_pengguna="pokja", petugas=petugas,
    )  # fmt: skip
    isi: dict[str, Any] = {
        "tiket_id": tiket.pk, "gangguan_mulai": kini - dt.timedelta(hours=3), "oleh": petugas,
        "gangguan_selesai": kini - dt.timedelta(hours=1), "uraian": "Sambungan putus.",
    }  # fmt: skip
    for ganti, pesan in (
        ({"tiket_id": PabrikTiket().pk}, "kode tender, tahapan"), ({"uraian": " "}, "apa yang terganggu"),
        ({"gangguan_mulai": kini + dt.timedelta(hours=1)}, "belum mulai"),
        ({"gangguan_selesai": kini - dt.timedelta(hours=4)}, "mendahului"),
    ):  # fmt: skip
        with pytest.raises(AturanDilanggar, match=pesan):
            services.sarankan_jadwal(**{**isi, **ganti})
    saran = services.sarankan_jadwal(**isi)
    assert (saran.tahap_nama, saran.nama_paket) == ("Upload Dokumen Penawaran", tiket.judul)
    assert "JDW/LPSE" in saran.naskah.nomor
    with pytest.raises(AturanDilanggar, match="masih menunggu"):
        services.sarankan_jadwal(**isi)
    with pytest.raises(AturanDilanggar, match="Pilih keputusan"):
        services.catat_tanggapan(saran_id=saran.pk, tanggapan="menunggu", catatan="", oleh=petugas)
    services.catat_tanggapan(saran_id=saran.pk, tanggapan="diubah", catatan="Diperpanjang sehari", oleh=petugas)
    with pytest.raises(TransisiBasi, match="sudah dicatat"):
        services.catat_tanggapan(saran_id=saran.pk, tanggapan="tetap", catatan="", oleh=petugas)
    assert SaranJadwal.objects.get().tanggapan == TanggapanSaran.DIUBAH
    paket = PabrikPaket(kode_tender=KODE, nama="Jalan Sabbang")
    lagi = services.sarankan_jadwal(**isi, tahap_nama="Pembukaan", batas_tahap=kini)
    assert (lagi.nama_paket, lagi.tahap_nama) == (paket.nama, "Pembukaan")
    assert list(SaranJadwal.objects.menunggu()) == [lagi]
    with pytest.raises(IntegrityError), transaction.atomic():
        SaranJadwal.objects.filter(pk=lagi.pk).update(tanggapan="tetap")


@pytest.mark.pasal("PPU 2h")
def test_surat_jadwal_sampai_kepada_pokja(petugas: Pengguna) -> None:
    """Signed by the last hand: the Pokja that reported reads it with the paper, once; nobody else's reporter does."""
    kini = timezone.now()
    for jenis, banyak in (("pokja", 1), ("penyedia", 0)):
        tiket = PabrikTiket(kode_tender=KODE, jenis_pengguna=jenis)
        saran = services.sarankan_jadwal(
            tiket_id=tiket.pk, gangguan_mulai=kini, gangguan_selesai=None, uraian="Putus", oleh=petugas,
            tahap_nama="Pembukaan", batas_tahap=kini,
        )  # fmt: skip
        for _ in range(2):
            naskah_lengkap.send(sender=Naskah, naskah=saran.naskah)
        pesan = list(tiket.pesan.filter(jenis="jawaban"))
        assert len(pesan) == banyak
        for satu in pesan:
            assert saran.naskah.nomor in satu.isi
            assert [b.berkas.nama for b in satu.lampiran.all()] == [f"Surat {saran.naskah.nomor.replace('/', '-')}.pdf"]
    lain = Naskah(pk=0, jenis=services.SURAT_ALIH)
    setelah_lengkap(naskah=lain)
    assert services.kirimkan_surat_jadwal(naskah=lain) is None


@pytest.mark.pasal("3(3)")
def test_kewajiban_membaca_kunci_basis_data(petugas: Pengguna) -> None:
    assert isi_paket_tidak_disentuh().status == Status.TERPENUHI
    services.alihkan(
        tiket_id=PabrikTiket().pk, alasan="jadwal", kepada="pokja", jawaban="x", oleh=petugas
    )  # fmt: skip
    bukti = isi_paket_tidak_disentuh()
    assert (bukti.angka, "penyusunan jadwal" in bukti.penjelasan) == ("1 perkara dialihkan", True)
    with connection.cursor() as kursor:
        kursor.execute("SELECT tgname FROM pg_trigger WHERE tgrelid = 'layanan_paket'::regclass")
        nama = next(n for (n,) in kursor.fetchall() if "hanya_impor" in n)
        kursor.execute(f'ALTER TABLE layanan_paket DISABLE TRIGGER "{nama}"')
    assert isi_paket_tidak_disentuh().status == Status.BELUM


def test_halaman(petugas: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien, kini = masuk_sebagai(petugas), timezone.now()
    tiket = PabrikTiket(kode_tender=KODE, tahap_nama="Upload", batas_tahap=kini + dt.timedelta(hours=5))
    url = reverse("layanan:kewenangan_sarankan", args=[tiket.pk])
    mulai = (kini - dt.timedelta(hours=1)).astimezone().strftime("%Y-%m-%dT%H:%M")
    assert "Upload" in klien.get(url).content.decode()
    assert klien.post(url, {"gangguan_mulai": mulai, "uraian": "Putus"}).status_code == 302
    saran = SaranJadwal.objects.get()
    assert "Putus" in klien.get(saran.get_absolute_url()).content.decode()
    tanggapi = reverse("layanan:kewenangan_tanggapan", args=[saran.pk])
    assert klien.post(tanggapi, {"tanggapan": "tetap"}).status_code == 302
    alihkan = reverse("layanan:kewenangan_alihkan", args=[tiket.pk])
    assert klien.post(alihkan, {"alasan": "jadwal", "kepada": "ppk"}).status_code == 200
    assert "bukan perkara" in klien.post(alihkan, {"alasan": "jadwal", "kepada": "ppk", "lihat": "1"}).content.decode()
    assert PENJELASAN["jadwal"] in klien.post(alihkan, {"alasan": "jadwal", "lihat": "1"}).content.decode()
    assert not Pengalihan.objects.exists()
    assert klien.post(alihkan, {"alasan": "jadwal"}).status_code == 302
    alih = Pengalihan.objects.get()
    assert PENJELASAN["jadwal"] in alih.jawaban
    assert alih.kepada == "pokja"
    for nama in ("kewenangan", "kewenangan_saran"):
        assert klien.get(reverse(f"layanan:{nama}")).status_code == 200
        assert klien.get(reverse(f"layanan:{nama}"), {"unduh": "csv"}).status_code == 200
    halaman = klien.get(tiket.get_absolute_url()).content.decode()
    assert "Yang berwenang Pokja" in halaman
