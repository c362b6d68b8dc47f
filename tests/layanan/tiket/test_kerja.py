"""What people do to a ticket: conversation, waiting, hand-overs, ends, and what each leaves in clocks and notices."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError

from layanan.sla.models import TargetLayanan
from layanan.tiket import selectors, services, services_pesan, sinyal
from layanan.tiket.models import Pengamat, Pesan, Tiket
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.pemberitahuan.models import Kabar
from tests.pabrik import PabrikPengguna
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_kontak import PabrikKontakLayanan
from tests.pabrik_tiket import PabrikTiket

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

Pergi = Callable[[str], datetime]


def kabar(siapa: Pengguna) -> list[str]:
    return sorted(Kabar.objects.filter(penerima=siapa).values_list("jenis", flat=True))


@pytest.mark.pasal("24(1)")
@pytest.mark.pasal("23(3)")
def test_perjalanan_utuh_menjelaskan_dirinya(kantor: None, pada: Pergi, dodi: Pengguna) -> None:
    """Question, reply, LKPP, solved, reopened, solved, confirmed, rated: figures that say where the time went."""
    pada("2026-11-19 08:00")
    tiket = PabrikTiket(urgensi="mendesak", dampak="kecil")
    pada("2026-11-19 08:30")
    services.jawab(tiket_id=tiket.pk, isi="Pesan galatnya apa?", oleh=dodi, menunggu=True)
    pada("2026-11-19 10:30")
    services.balas_pelapor(tiket_id=tiket.pk, isi="Kode 401", lampiran=[PabrikBerkas()])
    pada("2026-11-19 11:00")
    services.teruskan_lkpp(tiket_id=tiket.pk, alasan="b", nomor_lkpp="L-1", oleh=dodi, keterangan="Mohon diperiksa.")
    pada("2026-11-19 14:00")
    services.lanjutkan(tiket_id=tiket.pk, oleh=dodi, catatan="LKPP memperbaiki")
    pada("2026-11-19 15:00")
    services.selesaikan(tiket_id=tiket.pk, solusi="LKPP memperbaiki aplikasinya.", oleh=dodi)
    pada("2026-11-20 09:00")
    services.buka_kembali(tiket_id=tiket.pk, alasan="Muncul lagi", oleh=None)
    pada("2026-11-20 09:20")
    services.selesaikan(tiket_id=tiket.pk, solusi="Peramban dibersihkan.", oleh=dodi)
    services.konfirmasi(tiket_id=tiket.pk)
    services.nilai(tiket_id=tiket.pk, nilai=4, catatan=" Terima kasih ")
    tiket.refresh_from_db()
    jam = selectors.jam_tiket(tiket)
    assert jam.respons.kalimat == "30 m kerja"
    assert jam.kalimat == "2 j 20 m kerja; 2 j menunggu pengguna; 2 j menunggu LKPP"
    assert (jam.selesai.tepat, jam.selesai.selesai, jam.selesai.jeda, jam.selesai.berjalan) == (
        True,
        True,
        False,
        False,
    )
    assert [r[2] for r in jam.selesai.ruas] == [None, "pengguna", None, "lkpp", None, None]
    assert (tiket.status, tiket.kali_dibuka_lagi, tiket.nilai, tiket.nilai_catatan) == ("ditutup", 1, 4, "Terima kasih")
    assert (tiket.tenggat, tiket.petugas, tiket.alasan_tutup) == (None, dodi, "Dikonfirmasi pelapor.")
    assert [p.jenis for p in selectors.percakapan(tiket)] == [
        "laporan", "jawaban", "balasan", "jawaban", "balasan", "jawaban",
    ]  # fmt: skip
    assert kabar(dodi) == ["layanan.tiket.balasan", "layanan.tiket.dibuka_kembali"]
    with pytest.raises(AturanDilanggar, match="1 sampai 5"):
        services.nilai(tiket_id=tiket.pk, nilai=6)


@pytest.mark.pasal("23(3)")
def test_diam_sampai_tenggat_adalah_setuju(kantor: None, pada: Pergi, settings: object) -> None:
    pada("2026-11-19 15:00")
    tiket = PabrikTiket(status="selesai")
    assert tiket.tenggat_konfirmasi == datetime.fromisoformat("2026-11-24 16:00+08:00")
    pada("2026-11-24 15:59")
    assert services.tutup_otomatis() == 0
    with pytest.raises(TransisiBasi):
        services.tutup_diam(tiket_id=tiket.pk)
    pada("2026-11-24 16:00")
    assert (services.tutup_otomatis(), services.tutup_otomatis()) == (1, 0)
    tiket.refresh_from_db()
    assert (tiket.status, tiket.alasan_tutup) == ("ditutup", "Tidak ada tanggapan pelapor sampai tenggat konfirmasi.")
    pada("2026-12-08 15:00")
    services.balas_pelapor(tiket_id=tiket.pk, isi="Ternyata belum beres")  # the last day
    assert Tiket.objects.get(pk=tiket.pk).status == "ditangani"
    services.selesaikan(tiket_id=tiket.pk, solusi="Beres", oleh=tiket.petugas)
    services.konfirmasi(tiket_id=tiket.pk)
    pada("2026-12-23 15:00")
    for pintu in (
        lambda: services.balas_pelapor(tiket_id=tiket.pk, isi="Halo?"),
        lambda: services.buka_kembali(tiket_id=tiket.pk, alasan="Halo?", oleh=None),
    ):
        with pytest.raises(TransisiBasi, match="sudah lama ditutup"):
            pintu()


def test_yang_lebih_cepat_menang(kantor: None, pada: Pergi, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reporter confirms between the look and the lock: the schedule passes over it."""
    pada("2026-11-19 15:00")
    PabrikTiket(status="selesai")
    pada("2026-12-01 15:00")

    def basi(**_lain: object) -> None:
        raise TransisiBasi("terlambat")

    monkeypatch.setattr("layanan.tiket.services_akhir.tutup_diam", basi)
    assert services.tutup_otomatis() == 0


def test_konfirmasi_tanpa_jam_layanan(db: None, pada: Pergi) -> None:
    from layanan.tiket.aturan import batas_konfirmasi  # noqa: PLC0415 - this one only

    kini = pada("2026-11-19 15:00")
    assert batas_konfirmasi(saat=kini) == datetime.fromisoformat("2026-11-22 16:00+08:00")


def test_pesan_yang_sama_satu_kali(kantor: None, dodi: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    tiket = PabrikTiket()
    satu = services.jawab(tiket_id=tiket.pk, isi="Halo", oleh=dodi, kunci="a", surel_id="<j@x>")
    assert services.jawab(tiket_id=tiket.pk, isi="Halo", oleh=dodi, kunci="a") == satu
    assert services.balas_pelapor(tiket_id=tiket.pk, isi="x", surel_id="<j@x>") == satu
    balik = [None, satu]  # not there at the look, there at the write: a second click at the same moment
    monkeypatch.setattr(services_pesan, "sudah_ada", lambda **_k: balik.pop(0))
    assert services.catat_internal(tiket_id=tiket.pk, isi="Halo", oleh=dodi, kunci="a") == satu
    balik[:] = [None, None]
    with pytest.raises(IntegrityError):
        services.catat_internal(tiket_id=tiket.pk, isi="Halo", oleh=dodi, kunci="a")


def test_catatan_internal_dan_sebutan(kantor: None, dodi: Pengguna, asep: Pengguna, pak_ppk: Pengguna) -> None:
    tiket = PabrikTiket(status="ditutup")
    services.catat_internal(tiket_id=tiket.pk, isi="Tolong lihat log", oleh=dodi, sebut=[asep, dodi])
    assert (kabar(asep), kabar(dodi)) == (["layanan.tiket.disebut"], [])
    assert set(Pengamat.objects.values_list("pengguna", "disebut")) == {(asep.pk, True), (dodi.pk, True)}
    assert Tiket.objects.terlihat_oleh(asep).get() == tiket
    with pytest.raises(AturanDilanggar, match="Baso Rahman bukan pegawai"):
        services.catat_internal(tiket_id=tiket.pk, isi="x", oleh=dodi, sebut=[pak_ppk])
    assert tiket.pesan.filter(jenis="catatan").count() == 1


def test_jawaban_hanya_dari_petugas(kantor: None, pak_ppk: Pengguna, dodi: Pengguna) -> None:
    tiket = PabrikTiket()
    with pytest.raises(AturanDilanggar, match="Hanya petugas"):
        services.jawab(tiket_id=tiket.pk, isi="x", oleh=pak_ppk)
    for isi, kata in (("  ", "Tulis jawabannya"), ("x" * 20_001, "Paling panjang")):
        with pytest.raises(AturanDilanggar, match=kata):
            services.jawab(tiket_id=tiket.pk, isi=isi, oleh=dodi)
    with pytest.raises(TransisiBasi, match="sudah diubah orang lain"):
        services.jawab(tiket_id=tiket.pk, isi="x", oleh=dodi, versi=tiket.versi + 1)
    services.balas_pelapor(tiket_id=tiket.pk, isi="", lampiran=[PabrikBerkas()])
    assert Pesan.objects.get(jenis="balasan").isi == "Berkas terlampir."


def test_menunggu_sesudah_bicara(kantor: None, dodi: Pengguna) -> None:
    tiket = PabrikTiket(status="ditangani")
    with pytest.raises(AturanDilanggar, match="belum pernah dijawab"):
        services.tunggu_pengguna(tiket_id=tiket.pk, sebab="foto", oleh=dodi)
    services.jawab(tiket_id=tiket.pk, isi="Kami telepon.", oleh=dodi)
    kini = services.tunggu_pengguna(tiket_id=tiket.pk, sebab="foto layar", oleh=dodi)
    assert (kini.status, kini.menunggu_sebab, kini.tenggat) == ("menunggu_pengguna", "foto layar", None)
    with pytest.raises(TransisiBasi):
        services.tunggu_pengguna(tiket_id=tiket.pk, sebab="foto", oleh=dodi)
    services.lanjutkan(tiket_id=tiket.pk, oleh=dodi)
    with pytest.raises(AturanDilanggar, match="Pilih mengapa"):
        services.teruskan_lkpp(tiket_id=tiket.pk, alasan="z", nomor_lkpp="", oleh=dodi)
    assert "tiket" not in services.teruskan_lkpp(tiket_id=tiket.pk, alasan="a", nomor_lkpp="", oleh=dodi).menunggu_sebab


@pytest.mark.pasal("11(2)")
def test_meja_siapa(kantor: None, dodi: Pengguna, asep: Pengguna, pak_ppk: Pengguna, pada: Pergi) -> None:
    pada("2026-11-19 08:00")
    tiket = PabrikTiket(status="menunggu_pengguna")
    tenggat = selectors.jam_tiket(tiket).selesai.hitungan.sisa
    rekan = PabrikPengguna(peran=("layanan",))
    services.tugaskan(tiket_id=tiket.pk, kepada=rekan, oleh=dodi, catatan="Tolong lanjutkan")
    services.tugaskan(tiket_id=tiket.pk, kepada=rekan, oleh=dodi)
    assert (kabar(rekan), Tiket.objects.get(pk=tiket.pk).status) == (["layanan.tiket.ditugaskan"], "menunggu_pengguna")
    for kepada, kata in ((asep, "bukan petugas unit"), (pak_ppk, "tidak menangani tiket")):
        with pytest.raises(AturanDilanggar, match=kata):
            services.tugaskan(tiket_id=tiket.pk, kepada=kepada, oleh=dodi)
    pada("2026-11-19 10:00")
    services.alihkan(tiket_id=tiket.pk, unit="ase", alasan="Log peladen", oleh=dodi)
    tiket.refresh_from_db()
    assert (tiket.unit, tiket.status, tiket.petugas, kabar(asep)) == ("ase", "baru", None, ["layanan.tiket.dialihkan"])
    jam = selectors.jam_tiket(tiket)
    assert (jam.selesai.kalimat, jam.selesai.hitungan.sisa) == ("0 m kerja; 2 j menunggu pengguna", tenggat)
    for unit, alasan, kata in (
        ("ase", "x", "sudah di unit"),
        ("dapur", "x", "Pilih unit"),
        ("layanan", " ", "mengapa"),
    ):
        with pytest.raises(AturanDilanggar, match=kata):
            services.alihkan(tiket_id=tiket.pk, unit=unit, alasan=alasan, oleh=asep)
    services.tugaskan(tiket_id=tiket.pk, kepada=asep, oleh=asep)
    pada("2026-11-19 10:30")
    services.alihkan(tiket_id=tiket.pk, unit="layanan", alasan="Sudah jelas", oleh=asep)
    assert selectors.jam_tiket(Tiket.objects.get(pk=tiket.pk)).selesai.kalimat == "30 m kerja; 2 j menunggu pengguna"
    with pytest.raises(TransisiBasi, match="Dodi Saputra"):
        services.ambil(tiket_id=PabrikTiket(status="ditangani").pk, oleh=rekan)


@pytest.mark.pasal("24(1)")
def test_prioritas_dan_target_menggeser_tenggat(kantor: None, pada: Pergi, dodi: Pengguna) -> None:
    pada("2026-11-19 08:00")
    tiket = PabrikTiket()
    pada("2026-11-19 09:00")
    services.ubah_prioritas(tiket_id=tiket.pk, urgensi="mendesak", dampak="besar", alasan="Semua kena", oleh=dodi)
    tiket.refresh_from_db()
    assert (tiket.prioritas, tiket.alasan_prioritas) == ("tinggi", "Semua kena")
    assert (tiket.tenggat_respons, tiket.tenggat_selesai) == (
        datetime.fromisoformat("2026-11-19 08:15+08:00"), datetime.fromisoformat("2026-11-19 12:00+08:00"),
    )  # fmt: skip
    services.jawab(tiket_id=tiket.pk, isi="Kami kerjakan", oleh=dodi)
    services.ubah_prioritas(tiket_id=tiket.pk, urgensi="tidak", dampak="kecil", alasan="Hanya satu", oleh=dodi)
    tiket.refresh_from_db()
    assert tiket.tenggat_respons == datetime.fromisoformat("2026-11-19 08:15+08:00")  # what is done stays
    assert tiket.tenggat_selesai == datetime.fromisoformat("2026-11-24 09:30+08:00")
    for urgensi, alasan in (("segera", "x"), ("tidak", " ")):
        with pytest.raises(AturanDilanggar):
            services.ubah_prioritas(tiket_id=tiket.pk, urgensi=urgensi, dampak="kecil", alasan=alasan, oleh=dodi)


@pytest.mark.pasal("PPU 2h")
def test_pokja_tetap_tinggi_dan_tahap_menekan(kantor: None, pada: Pergi, dodi: Pengguna) -> None:
    kini = pada("2026-11-19 08:00")
    tiket = PabrikTiket(jenis_pengguna="pokja", batas_tahap=kini + timedelta(hours=2), tahap_nama="Pembukaan")
    services.ubah_prioritas(tiket_id=tiket.pk, urgensi="tidak", dampak="kecil", alasan="coba", oleh=dodi)
    tiket.refresh_from_db()
    assert tiket.prioritas == "tinggi"
    jam = selectors.jam_tiket(tiket)
    assert jam.kalimat == "0 m kerja; harus selesai sebelum tahap berakhir 19 November 2026, pukul 10.00 WITA"
    services.jawab(tiket_id=tiket.pk, isi="Menunggu apa?", oleh=dodi, menunggu=True)
    tiket.refresh_from_db()
    assert tiket.tenggat == tiket.batas_tahap  # the stage does not wait
    services.ubah_rincian(tiket_id=tiket.pk, isi={"jenis_pengguna": "penyedia"}, oleh=dodi)
    tiket.refresh_from_db()
    assert (tiket.batas_tahap, tiket.prioritas, tiket.tenggat) == (None, "rendah", None)
    assert selectors.jam_tiket(tiket).dipercepat is None


def test_satu_insiden_banyak_tiket(kantor: None, dodi: Pengguna) -> None:
    induk, satu, dua, lepas = (PabrikTiket() for _ in range(4))
    for anak in (satu, dua, lepas):
        services.jadikan_anak(tiket_id=anak.pk, induk_id=induk.pk, oleh=dodi)
    services.jadikan_anak(tiket_id=lepas.pk, induk_id=None, oleh=dodi)
    for pk, ke, kata in (
        (induk.pk, induk.pk, "dirinya"), (lepas.pk, satu.pk, "bagian dari insiden lain"),
        (induk.pk, lepas.pk, "sudah menjadi induk"),
    ):  # fmt: skip
        with pytest.raises(AturanDilanggar, match=kata):
            services.jadikan_anak(tiket_id=pk, induk_id=ke, oleh=dodi)
    with pytest.raises(TransisiBasi):
        services.jadikan_anak(tiket_id=lepas.pk, induk_id=PabrikTiket(status="dibatalkan").pk, oleh=dodi)
    services.batalkan(tiket_id=dua.pk, alasan="Ganda", oleh=dodi)
    services.selesaikan(tiket_id=induk.pk, solusi="Peladen hidup lagi", oleh=dodi, beserta_anak=True)
    keadaan = dict(Tiket.objects.filter(pk__in=[induk.pk, satu.pk, dua.pk, lepas.pk]).values_list("pk", "status"))
    assert keadaan == {induk.pk: "selesai", satu.pk: "selesai", dua.pk: "dibatalkan", lepas.pk: "baru"}


def test_gabung_hanya_pelapor_yang_sama(kantor: None, dodi: Pengguna) -> None:
    kontak = PabrikKontakLayanan()
    satu, dua, lain = PabrikTiket(kontak=kontak), PabrikTiket(kontak=kontak), PabrikTiket()
    for pk, ke, kata in ((satu.pk, satu.pk, "tiket lain"), (satu.pk, lain.pk, "Pelapornya berbeda")):
        with pytest.raises(AturanDilanggar, match=kata):
            services.gabungkan(tiket_id=pk, ke_id=ke, oleh=dodi)
    services.gabungkan(tiket_id=dua.pk, ke_id=satu.pk, oleh=dodi)
    dua.refresh_from_db()
    assert (dua.status, dua.digabung_ke, dua.alasan_tutup) == ("digabung", satu, f"Sama dengan {satu.nomor}.")
    assert [p.asal for p in selectors.percakapan(satu)] == [None, dua]
    assert selectors.tautan_tiket(satu, dodi).get().jenis == "duplikat"
    with pytest.raises(TransisiBasi, match=f"digabung ke {satu.nomor}"):
        services.balas_pelapor(tiket_id=dua.pk, isi="Halo")
    assert selectors.tiket_pelapor(kontak_id=kontak.pk, batas=1) == [dua]
    assert len(selectors.tiket_pelapor(kontak_id=kontak.pk, akun_id=dodi.pk)) == 2
    assert selectors.tiket_pelapor(akun_id=dodi.pk) == selectors.tiket_pelapor() == []


def test_pisah_menjadi_tiket_sendiri(kantor: None, dodi: Pengguna, pada: Pergi) -> None:
    pada("2026-11-19 08:00")
    tiket = PabrikTiket()
    pada("2026-11-19 09:00")
    balasan = services.balas_pelapor(tiket_id=tiket.pk, isi="Satu lagi: SiRUP tidak terbuka")
    pada("2026-11-19 11:00")
    baru = services.pisahkan(tiket_id=tiket.pk, pesan_ids=[balasan.pk], judul="SiRUP tidak terbuka", oleh=dodi)
    assert (baru.kontak, baru.dibuat_pada, baru.uraian) == (tiket.kontak, balasan.dibuat_pada, balasan.isi)
    balasan.refresh_from_db()
    assert (balasan.tiket, balasan.asal) == (baru, tiket)
    laporan = Pesan.objects.get(tiket=tiket, jenis="laporan")
    for pesan, kata in (([], "Pilih pesan"), ([laporan.pk], "Laporan pertama"), ([laporan.pk, 0], "Pilih pesan")):
        with pytest.raises(AturanDilanggar, match=kata):
            services.pisahkan(tiket_id=tiket.pk, pesan_ids=pesan, judul="x", oleh=dodi)
    with pytest.raises(TransisiBasi):
        services.pisahkan(tiket_id=PabrikTiket(status="dibatalkan").pk, pesan_ids=[1], judul="x", oleh=dodi)


def test_tautan_label_pengamat_kode(kantor: None, dodi: Pengguna, rina: Pengguna, pak_ppk: Pengguna) -> None:
    satu, dua = PabrikTiket(), PabrikTiket()
    tautan = services.tautkan(dari_id=satu.pk, ke_id=dua.pk, jenis="penyebab", oleh=dodi)
    assert services.tautkan(dari_id=satu.pk, ke_id=dua.pk, jenis="penyebab", oleh=dodi) == tautan
    assert str(tautan) == f"{satu.nomor} disebabkan oleh {dua.nomor}"
    for ke, jenis in ((satu.pk, "terkait"), (dua.pk, "teman")):
        with pytest.raises(AturanDilanggar):
            services.tautkan(dari_id=satu.pk, ke_id=ke, jenis=jenis, oleh=dodi)
    services.lepas_tautan(tautan_id=tautan.pk, oleh=dodi)
    with pytest.raises(AturanDilanggar, match="sudah dilepas"):
        services.lepas_tautan(tautan_id=tautan.pk, oleh=dodi)
    assert not selectors.tautan_tiket(satu, dodi).exists()
    label = services.beri_label(tiket_id=satu.pk, nama=["Apendo ", "apendo", "Hari TERAKHIR!", ""], oleh=dodi)
    assert sorted(map(str, label)) == ["apendo", "hari terakhir"]
    assert set(satu.label.all()) == set(label)
    for nama in ([f"l{n}" for n in range(13)], ["!!!"]):
        with pytest.raises(AturanDilanggar):
            services.beri_label(tiket_id=satu.pk, nama=nama, oleh=dodi)
    services.amati(tiket_id=satu.pk, pengguna=rina, oleh=dodi)
    assert str(Pengamat.objects.get()) == f"Rina Marlina mengamati {satu}"
    services.amati(tiket_id=satu.pk, pengguna=rina, oleh=rina, amati=False)
    assert not Pengamat.objects.exists()
    with pytest.raises(AturanDilanggar):
        services.amati(tiket_id=satu.pk, pengguna=pak_ppk, oleh=dodi)
    lama = services.kode_akses(satu)
    assert services.kode_cocok(satu, lama.lower().replace("-", " "))
    assert not services.kode_cocok(satu, services.kode_akses(dua))
    assert not services.kode_cocok(services.ganti_kode(tiket_id=satu.pk, oleh=dodi), lama)
    assert selectors.tiket_bernomor(f" {satu.nomor.lower()} ") == satu


def test_rincian_diperbaiki(kantor: None, dodi: Pengguna) -> None:
    tiket = PabrikTiket()
    versi = tiket.versi
    assert services.ubah_rincian(tiket_id=tiket.pk, isi={"judul": f" {tiket.judul} "}, oleh=dodi).versi == versi
    kini = services.ubah_rincian(
        tiket_id=tiket.pk, oleh=dodi, versi=versi,
        isi={"judul": "Judul lain", "jenis": "gangguan", "kode_tender": "10.096.000", "kategori": None},
    )  # fmt: skip
    assert (kini.judul, kini.jenis, kini.kode_tender) == ("Judul lain", "gangguan", "10096000")
    assert services.ubah_rincian(tiket_id=tiket.pk, isi={"aplikasi": "SPSE"}, oleh=dodi).kode_tender == "10096000"
    for isi in ({"nomor": "x"}, {"jenis": "keluhan"}, {"judul": " "}, {"kode_tender": "1"}):
        with pytest.raises(AturanDilanggar):
            services.ubah_rincian(tiket_id=tiket.pk, isi=isi, oleh=dodi)


def test_petugas_yang_pergi_tidak_menahan_tiket(kantor: None, dodi: Pengguna) -> None:
    pergi = PabrikPengguna(peran=("layanan",))
    tiket = PabrikTiket(status="selesai", petugas=pergi)
    pergi.is_active, pergi.alasan_nonaktif = False, "Pindah tugas"
    pergi.save(update_fields=["is_active", "alasan_nonaktif"])
    services.buka_kembali(tiket_id=tiket.pk, alasan="Belum", oleh=dodi)
    tiket.refresh_from_db()
    assert (tiket.status, tiket.petugas, tiket.pesan.last().jenis) == ("baru", None, "sistem")
    with pytest.raises(AturanDilanggar, match="tidak menangani"):
        services.ambil(tiket_id=tiket.pk, oleh=pergi)
    with pytest.raises(AturanDilanggar, match="tidak aktif"):
        services.alihkan_keluar(tiket_id=tiket.pk, alasan_kode="x", oleh=pergi)


def test_sinyal_dalam_transaksi(kantor: None, dodi: Pengguna) -> None:
    tercatat: list[str] = []

    def dengar(nama: str) -> Callable[..., None]:
        def fungsi(apa: str = "", **_lain: object) -> None:
            tercatat.append(f"{nama}:{apa}" if apa else nama)

        return fungsi

    pendengar = {
        n: dengar(n) for n in ("tiket_dibuat", "pesan_ditambahkan", "tiket_selesai", "tiket_ditutup", "tiket_berubah")
    }
    for nama, fungsi in pendengar.items():
        getattr(sinyal, nama).connect(fungsi)
    tiket = PabrikTiket(status="ditangani")
    services.teruskan_lkpp(tiket_id=tiket.pk, alasan="a", nomor_lkpp="7", oleh=dodi)
    services.lanjutkan(tiket_id=tiket.pk, oleh=dodi)
    services.selesaikan(tiket_id=tiket.pk, solusi="Beres", oleh=dodi)
    services.konfirmasi(tiket_id=tiket.pk)
    assert tercatat == [
        "tiket_dibuat", "tiket_berubah:ambil", "tiket_berubah:teruskan_lkpp", "tiket_berubah:lanjutkan",
        "pesan_ditambahkan", "tiket_selesai", "tiket_ditutup",
    ]  # fmt: skip
    assert TargetLayanan.objects.count() == 3
