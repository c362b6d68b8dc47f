"""The import of LKPP's data: the traps of DOMAIN.md A1, twice the same, who may, and that nobody else writes."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from django.db import IntegrityError, transaction

from layanan.paket import baca, services, services_tulis
from layanan.paket.enums import CaraRUP, JenisImporPaket, StatusImporPaket
from layanan.paket.models import ImporPaket, Paket, PaketRUP
from layanan.paket.selectors import banyak_rup, cari_paket, impor_terakhir, paket_berkode, tahap_berjalan, tahap_semua
from layanan.paket.services_tulis import DICABUT, DITARIK, SEBAGIAN, TAK_DISEBUT, tulis
from lpse.berkas.enums import Pemindaian, StatusBerkas
from lpse.galat import AturanDilanggar, TransisiBasi
from tests.conftest import WITA
from tests.layanan.paket.contoh import JADWAL, NON_TENDER, RUP_PENYEDIA, RUP_SWAKELOLA, TENDER, berkas_json
from tests.pabrik import PabrikInstansi, tokoh
from tests.pabrik_paket import PabrikImporPaket, PabrikPaket, PabrikPaketRUP, PabrikTahapan

if TYPE_CHECKING:
    from collections.abc import Callable

    from factory.django import DjangoModelFactory

pytestmark = pytest.mark.django_db
KODE = "10096514000"


@pytest.mark.pasal("3(1)b", "3(3)")
def test_pengumuman_tender_dengan_segala_jebakan() -> None:
    satker = PabrikInstansi(kode="1.03.0.00.0.00.01.0000", nama="Dinas PU lama")
    dikenal_nama = PabrikInstansi(nama="Dinas Kesehatan")
    hasil = tulis(jenis=JenisImporPaket.TENDER, baris=TENDER, asal="tender.json")
    assert (hasil.baris, hasil.baru, hasil.berubah, hasil.sama, hasil.dilewati) == (9, 4, 0, 0, 5)
    p = Paket.objects.get(kode_tender=KODE)
    assert (p.versi, p.nama) == (2, "Rekonstruksi Jalan Ruas Sabbang–Tallang Tahap II & Drainase")
    assert p.instansi == satker
    assert p.kode_satker == "1.03.0.00.0.00.01.0000"
    assert p.kode_rup == "55901301; 55901302"
    assert p.pokja == [("Pejabat Satu", "197501012000011001"), ("Pejabat Dua", "197801011998012002")]
    assert (p.hps, p.pagu) == (Decimal("7426180000.55"), Decimal("7500000000.00"))
    # The letter Z behind a clock on SPSE's wall moves nothing.
    assert p.tanggal_pengumuman == dt.datetime(2026, 11, 2, 10, 0, tzinfo=WITA)
    assert p.url == f"https://spse.lutra.example/eproc4/lelang/{KODE}/pengumumanlelang"
    kes = Paket.objects.get(kode_tender="10096515000")
    assert (kes.instansi, kes.kode_satker, kes.hps, kes.url, kes.tanggal_pengumuman) == (
        dikenal_nama, "152339", None, "", None,
    )  # fmt: skip
    assert Paket.objects.get(kode_tender="10096516000").pokja == [("Pejabat Tiga", "")]
    publik = Paket.objects.get(kode_tender="10096517000")
    assert (publik.tahun, publik.pagu) == (2026, Decimal("50000000.00"))
    kalimat = {p["kalimat"] for p in hasil.peringatan()}
    assert any("keadaan «Dievaluasi Ulang Kembali» belum dikenal" in k for k in kalimat)
    assert any("tanggal «kemarin» tidak terbaca" in k for k in kalimat)
    assert any("HPS melebihi pagu" in k for k in kalimat)
    assert {k for k in kalimat if k.startswith("Dilewati")} == {
        "Dilewati: kode tender kosong atau bukan angka",
        "Dilewati: nama paket kosong",
        "Dilewati: kode tender «12» tidak wajar",
        "Dilewati: baris ini bukan objek JSON",
        "Dilewati: kode yang sama lebih dari sekali di berkas ini, versi terbaru yang dipakai",
    }


def test_dua_kali_sama_lalu_berubah_lalu_versi_lama() -> None:
    tulis(jenis=JenisImporPaket.TENDER, baris=TENDER, asal="a.json")
    lagi = tulis(jenis=JenisImporPaket.TENDER, baris=TENDER, asal="b.json")
    assert (lagi.baru, lagi.berubah, lagi.sama) == (0, 0, 4)
    p = Paket.objects.get(kode_tender=KODE)
    assert (p.asal_berkas, p.events.count()) == ("a.json", 1)  # type: ignore[attr-defined] # pghistory
    baru: dict[str, Any] = {**TENDER[1], "status_tender": "Selesai", "list_tahun_anggaran": "2026,2027"}
    ubah = tulis(jenis=JenisImporPaket.TENDER, baris=[baru], asal="c.json")
    assert (ubah.baru, ubah.berubah, ubah.sama) == (0, 1, 0)
    lama = tulis(jenis=JenisImporPaket.TENDER, baris=[TENDER[0]], asal="d.json")
    assert (lama.berubah, lama.sama) == (0, 1)
    assert "versi yang lebih baru" in lama.peringatan()[0]["kalimat"]
    p.refresh_from_db()
    assert (p.status_spse, p.versi) == ("Selesai", 2)
    # One line of history per real change, none for a fresh look.
    assert p.events.count() == 2  # type: ignore[attr-defined] # pghistory


def test_nontender_dan_jadwal() -> None:
    tulis(jenis=JenisImporPaket.TENDER, baris=TENDER, asal="t.json")
    non = tulis(jenis=JenisImporPaket.NON_TENDER, baris=NON_TENDER, asal="n.json")
    assert (non.baru, non.dilewati) == (1, 1)
    n = Paket.objects.get(jenis_transaksi="non_tender")
    assert (n.pokja, n.ppk_nama) == ([("Pejabat Empat", "197801011998011701")], "Pejabat Lima")
    assert n.url.endswith("/nontender/10048728000/pengumumanpl")
    hasil = tulis(jenis=JenisImporPaket.JADWAL, baris=JADWAL, asal="j.json")
    assert (hasil.baru, hasil.dilewati) == (4, 4)
    assert any("berakhir sebelum mulai" in p["kalimat"] for p in hasil.peringatan())
    p = paket_berkode(f" {KODE} ")
    assert p is not None
    assert [t.nama for t in p.tahapan.all()] == [
        "Pengumuman Pascakualifikasi", "Upload Dokumen Penawaran", "Tahapan tanpa nama (kode 18843)", "Terbalik",
    ]  # fmt: skip
    saat = dt.datetime(2026, 11, 21, 9, 0, tzinfo=WITA)
    assert [k for _, k in tahap_semua(p, saat)] == ["selesai", "berjalan", "belum", "belum"]
    geser = [{**JADWAL[1], "tgl_akhir": "2026-11-26 16:00:00+08:00"}]
    assert tulis(jenis=JenisImporPaket.JADWAL, baris=geser, asal="j2.json").berubah == 1 + 3  # the others went
    assert tulis(jenis=JenisImporPaket.JADWAL, baris=geser, asal="j3.json").sama == 1
    tahap = tahap_berjalan(KODE, saat)
    assert tahap is not None
    assert tahap.selesai == dt.datetime(2026, 11, 26, 16, 0, tzinfo=WITA)


def test_tahapan_yang_hilang_dari_jadwal() -> None:
    """Withdrawn, not removed; back when SPSE holds it again; a row that cannot be read withdraws nothing."""
    tulis(jenis=JenisImporPaket.TENDER, baris=TENDER, asal="t.json")
    tulis(jenis=JenisImporPaket.JADWAL, baris=JADWAL[:3], asal="j.json")
    saat = dt.datetime(2026, 11, 21, 9, 0, tzinfo=WITA)
    cacat = tulis(jenis=JenisImporPaket.JADWAL, baris=[JADWAL[0], {**JADWAL[1], "tgl_akhir": None}], asal="j2.json")
    assert (cacat.berubah, cacat.dilewati) == (0, 1)
    susut = tulis(jenis=JenisImporPaket.JADWAL, baris=[JADWAL[0], JADWAL[2]], asal="j3.json")
    assert (susut.berubah, susut.sama) == (1, 2)
    assert susut.peringatan() == [{"kalimat": DICABUT, "jumlah": 1, "baris": []}]
    p = paket_berkode(KODE)
    assert p is not None
    assert [k for _, k in tahap_semua(p, saat)] == ["selesai", "dicabut", "belum"]
    assert tahap_berjalan(KODE, saat) is None
    assert tulis(jenis=JenisImporPaket.JADWAL, baris=[JADWAL[0], JADWAL[2]], asal="j3.json").berubah == 0
    assert tulis(jenis=JenisImporPaket.JADWAL, baris=JADWAL[:3], asal="j4.json").berubah == 1
    assert [k for _, k in tahap_semua(p, saat)] == ["selesai", "berjalan", "belum"]


@pytest.mark.pasal("PPU 2h", "3(1)c")
def test_tahap_berjalan_yang_paling_dekat_tutupnya(django_assert_num_queries: Callable[[int], Any]) -> None:
    paket = PabrikPaket(kode_tender="20001")
    kini = dt.datetime(2026, 11, 20, 9, 0, tzinfo=WITA)
    jauh = PabrikTahapan(paket=paket, nama="Evaluasi", selesai=kini + dt.timedelta(days=9))
    dekat = PabrikTahapan(paket=paket, nama="Pembukaan", selesai=kini + dt.timedelta(hours=5))
    PabrikTahapan(nama="Paket lain", selesai=kini + dt.timedelta(minutes=5))
    with django_assert_num_queries(1):
        tahap = tahap_berjalan("20001", kini)
        assert tahap is not None
        assert tahap.paket.kode_tender == "20001"
    assert tahap == dekat
    assert tahap_berjalan("20001", dekat.selesai) == dekat
    assert tahap_berjalan("20001", dekat.selesai + dt.timedelta(seconds=1)) == jauh
    assert tahap_berjalan("20001", kini - dt.timedelta(days=300)) is None
    assert tahap_berjalan("99999", kini) is None
    assert list(cari_paket("20001")) == [paket]
    assert not list(cari_paket("  "))
    assert paket_berkode("1") is None


@pytest.mark.pasal("3(1)a")
def test_rup_penyedia_dan_swakelola() -> None:
    satker = PabrikInstansi(kode="152339", nama="Dinas Tenaga Kerja")
    hasil = tulis(jenis=JenisImporPaket.RUP_PENYEDIA, baris=RUP_PENYEDIA, asal="r.json")
    assert (hasil.baru, hasil.dilewati) == (4, 3)
    assert tulis(jenis=JenisImporPaket.RUP_SWAKELOLA, baris=RUP_SWAKELOLA, asal="s.json").baru == 1
    assert set(PaketRUP.objects.terumumkan().values_list("kode_rup", "cara")) == {
        ("53605662", CaraRUP.PENYEDIA), ("53605662", CaraRUP.SWAKELOLA),
    }  # fmt: skip
    assert PaketRUP.objects.get(cara=CaraRUP.SWAKELOLA).awal_pemilihan == dt.date(2026, 2, 1)
    assert banyak_rup(instansi_id=satker.pk, tahun=2026) == (1, 79_691_100)
    assert banyak_rup(instansi_id=satker.pk, tahun=2020) == (0, 0)


@pytest.mark.pasal("3(1)a")
def test_rup_yang_hilang_tidak_dihitung_lagi() -> None:
    """Only what a file of the same satker and year leaves out; what it cannot read may still be there."""
    satker = PabrikInstansi(kode="152339", nama="Dinas Tenaga Kerja")
    a, b, c = ({**RUP_PENYEDIA[0], "kd_rup": n} for n in (70000001, 70000002, 70000003))
    jenis = JenisImporPaket.RUP_PENYEDIA
    tulis(jenis=jenis, baris=[a, b, c], asal="1.json")
    lain = PabrikPaketRUP(tahun=2025, kode_satker=PaketRUP.objects.values_list("kode_satker", flat=True)[0])
    hasil = tulis(jenis=jenis, baris=[a, {**c, "nama_paket": ""}], asal="2.json")
    assert (hasil.berubah, hasil.jumlah[DITARIK]) == (1, 1)
    hilang = PaketRUP.objects.get(kode_rup="70000002")
    assert (hilang.aktif, hilang.asal_berkas) == (False, "2.json")
    assert PaketRUP.objects.get(pk=lain.pk).aktif
    assert banyak_rup(instansi_id=satker.pk, tahun=2026)[0] == 2
    tulis(jenis=jenis, baris=[a, b, c], asal="3.json")
    assert banyak_rup(instansi_id=satker.pk, tahun=2026)[0] == 3


def test_kutipan_rup_tidak_menarik_apa_pun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services_tulis, "_HILANG_WAJAR", 1)
    semua = [{**RUP_PENYEDIA[0], "kd_rup": 70000000 + n} for n in range(1, 5)]
    tulis(jenis=JenisImporPaket.RUP_PENYEDIA, baris=semua, asal="1.json")
    hasil = tulis(jenis=JenisImporPaket.RUP_PENYEDIA, baris=semua[:1], asal="2.json")
    assert (hasil.jumlah[SEBAGIAN], PaketRUP.objects.filter(aktif=True).count()) == (1, 4)


def test_satker_yang_tidak_disebut_berkas_diingatkan() -> None:
    """A file of several satkers; one satker's own file says nothing about the others."""
    jenis = JenisImporPaket.RUP_PENYEDIA
    a, b, c = (
        {**RUP_PENYEDIA[0], "kd_rup": 70000000 + n, "kd_satker_str": f"1.0{n}", "nama_satker": f"DINAS {n}"}
        for n in (1, 2, 3)
    )
    tulis(jenis=jenis, baris=[a, b, c], asal="1.json")
    hasil = tulis(jenis=jenis, baris=[a, b], asal="2.json")
    assert hasil.jumlah == {TAK_DISEBUT.format(satker="DINAS 3", tahun=2026): 1}
    assert not tulis(jenis=jenis, baris=[a], asal="3.json").jumlah
    assert PaketRUP.objects.filter(aktif=True).count() == 3


@pytest.mark.pasal("3(3)")
@pytest.mark.parametrize("pabrik", [PabrikPaket, PabrikTahapan, PabrikPaketRUP])
def test_postgresql_menolak_penulis_lain(pabrik: type[DjangoModelFactory[Any]]) -> None:
    baris = pabrik.create()
    with pytest.raises(IntegrityError, match="hanya impor"), transaction.atomic():
        type(baris).objects.filter(pk=baris.pk).update(nama="Diubah tangan")
    with pytest.raises(Exception, match="Cannot delete"), transaction.atomic():
        type(baris).objects.all().delete()
    baris.pk = None
    with pytest.raises(IntegrityError, match="hanya impor"), transaction.atomic():
        baris.save()


def test_berkas_diimpor_sekali_dan_dicatat(django_capture_on_commit_callbacks: Callable[..., Any]) -> None:
    dodi = tokoh("dodi")
    berkas = berkas_json(TENDER, oleh=dodi)
    with pytest.raises(AturanDilanggar, match="Pilih jenis"):
        services.unggah(jenis="lain", berkas=berkas, oleh=dodi)
    with django_capture_on_commit_callbacks() as sesudah:
        impor = services.unggah(jenis=JenisImporPaket.TENDER, berkas=berkas, oleh=dodi)
    assert len(sesudah) >= 1
    assert services.lanjutkan_yang_tertinggal() == 1
    impor = ImporPaket.objects.get(pk=impor.pk)
    assert (impor.status, impor.baru, impor.dilewati) == (StatusImporPaket.BERHASIL, 4, 5)
    assert impor.jumlah_peringatan == sum(p["jumlah"] for p in impor.peringatan)
    with pytest.raises(TransisiBasi, match="sudah dibaca"):
        services.jalankan_impor(impor_id=impor.pk)
    assert services.lanjutkan_yang_tertinggal() == 0
    assert impor_terakhir() == impor


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (b"URL-NOT-DEFINED", "alamat datanya salah"),
        (b"<html>", "bukan JSON"),
        (b'{"pesan": "kosong"}', "bukan deretan"),
        (b"[]", "tidak memuat satu baris"),
        (b'[{"kd_rup": 1}]', "Periksa jenis data"),
        (b"[" * 100_000, "bukan JSON"),
    ],
)
def test_berkas_yang_bukan_data_gagal_beralasan(isi: bytes, pesan: str) -> None:
    dodi = tokoh("dodi")
    impor = services.unggah(jenis=JenisImporPaket.TENDER, berkas=berkas_json(isi, oleh=dodi), oleh=dodi)
    services.jalankan_impor(impor_id=impor.pk)
    impor = ImporPaket.objects.get(pk=impor.pk)
    assert impor.status == StatusImporPaket.GAGAL
    assert pesan in impor.pesan
    assert impor_terakhir() is None


def test_berkas_dalam_karantina_menunggu() -> None:
    impor = PabrikImporPaket(berkas__status=StatusBerkas.KARANTINA, berkas__pemindaian=Pemindaian.BELUM)
    assert services.lanjutkan_yang_tertinggal() == 0
    with pytest.raises(AturanDilanggar, match="pemindai virus"):
        services.jalankan_impor(impor_id=impor.pk)


def test_sandi_dan_bungkus_berkas() -> None:
    isi = json.dumps({"data": [{"nama_paket": "Jalan – Ruas"}]}, ensure_ascii=False)
    for mentah in (isi.encode("utf-8-sig"), isi.encode("utf-16"), isi.encode("cp1252")):
        assert baca.muat(mentah) == [{"nama_paket": "Jalan – Ruas"}]


def test_terlalu_banyak_baris(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baca, "BARIS_TERBANYAK", 1)
    with pytest.raises(AturanDilanggar, match="per tahun anggaran"):
        baca.muat(b"[1, 2]")
