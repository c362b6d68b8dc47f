"""Deadlines kept true and told: 50, 80 and 100 per cent once each, the end of a stage, a calendar that changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from layanan.sla import services as sla
from layanan.sla.models import PeringatanJam
from layanan.sla.sinyal import ambang_terlewati
from layanan.tiket import selectors, services, tasks
from layanan.tiket.kewajiban import (
    kendala_ditangani_tepat_waktu,
    konsultasi_tiga_jalan,
    pokja_sebelum_tahap_berakhir,
)
from layanan.tiket.models import Tiket
from layanan.tiket.pekerjaan import TUGAS_PERINGATAN, TUGAS_TUTUP
from lpse.kepatuhan.registri import Status
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kabar
from lpse.waktu.models import JamKerja
from lpse.waktu.services import IsiHari, tambah_hari
from lpse.waktu.services_jam import segarkan_tenggat
from tests.pabrik import PabrikPengguna
from tests.pabrik_paket import PabrikTahapan
from tests.pabrik_sla import PabrikKepalaUnit
from tests.pabrik_tiket import PabrikTiket
from tests.pabrik_waktu import PabrikJamKerja

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

Pergi = Callable[[str], datetime]


def kabar(siapa: Pengguna) -> list[str]:
    return [
        j.rpartition(".")[2]
        for j in Kabar.objects.filter(penerima=siapa).order_by("pk").values_list("jenis", flat=True)
    ]


@pytest.mark.pasal("24(1)")
def test_peringatan_bertingkat_sekali(kantor: None, pada: Pergi, dodi: Pengguna, bu_kepala: Pengguna) -> None:
    """Four hours from 08.00: at two whoever has it, at 3 j 12 m the head too, at four the Kepala too."""
    kepala_unit = PabrikKepalaUnit().pengguna
    pada("2026-11-19 08:00")
    tiket = PabrikTiket(urgensi="mendesak", dampak="besar", status="ditangani")
    services.jawab(tiket_id=tiket.pk, isi="Kami periksa", oleh=dodi)
    langkah = [
        ("2026-11-19 09:59", 0, [], [], []),
        ("2026-11-19 10:00", 1, ["peringatan"], [], []),
        ("2026-11-19 11:12", 1, ["peringatan"] * 2, ["eskalasi"], []),
        ("2026-11-19 12:30", 1, ["peringatan"] * 3, ["eskalasi"] * 2, ["eskalasi"]),
        ("2026-11-19 15:00", 0, ["peringatan"] * 3, ["eskalasi"] * 2, ["eskalasi"]),
    ]
    for saat, jumlah, petugas, kepala, pimpinan in langkah:
        pada(saat)
        assert services.peringatkan() == jumlah, saat
        assert (services.peringatkan(), kabar(dodi), kabar(kepala_unit), kabar(bu_kepala)) == (
            0,
            petugas,
            kepala,
            pimpinan,
        )
    isi = Kabar.objects.filter(penerima=bu_kepala).get()
    assert (isi.judul, isi.isi) == (
        f"Lewat target: {tiket.judul}", f"{tiket.nomor}, Penyelesaian 100 persen. Ditangani Dodi Saputra. 4 j kerja.",
    )  # fmt: skip
    services.ubah_prioritas(tiket_id=tiket.pk, urgensi="mendesak", dampak="kecil", alasan="Satu orang", oleh=dodi)
    assert services.peringatkan() == 1  # another target: fresh steps, six hours of seven and a half
    assert PeringatanJam.objects.count() == 5


def test_yang_belum_diambil_mengingatkan_unit(kantor: None, pada: Pergi, dodi: Pengguna) -> None:
    pada("2026-11-19 08:00")
    PabrikTiket(urgensi="mendesak", dampak="besar")
    pada("2026-11-19 08:20")
    assert services.peringatkan() == 1
    assert kabar(dodi) == ["peringatan"]  # also one of those who would hear as head: told once
    menunggu = PabrikTiket(status="menunggu_pengguna")
    pada("2026-11-30 08:20")
    services.peringatkan()
    assert not PeringatanJam.objects.filter(jam__objek_id=str(menunggu.pk)).exists()


def test_jam_milik_orang_lain_tidak_disentuh(kantor: None) -> None:
    jam = PabrikJamKerja(kode="selesai")
    ambang_terlewati.send(JamKerja, jam=jam, ambang=50)
    assert not Kabar.objects.exists()
    assert sla._periksa_satu(jam.pk + 1, jam.mulai_pada) == 0


@pytest.mark.pasal("24(1)")
def test_yang_lebih_cepat_tidak_diperingatkan_dua_kali(
    kantor: None, pada: Pergi, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two beats at once: what the other wrote meanwhile is not told again."""
    kini = pada("2026-11-19 08:00")
    PabrikTiket(urgensi="mendesak", dampak="besar")
    pada("2026-11-19 08:10")
    services.peringatkan()
    monkeypatch.setattr(sla, "_baru", lambda *_a: [])
    pada("2026-11-19 12:00")
    assert services.peringatkan() == 0
    assert sla._periksa_satu(JamKerja.objects.latest("pk").pk, kini) == 0


@pytest.mark.pasal("PPU 2h")
def test_tahap_yang_segera_berakhir(
    kantor: None, pada: Pergi, dodi: Pengguna, bu_kepala: Pengguna, rina: Pengguna
) -> None:
    pada("2026-11-19 08:00")
    tahap = PabrikTahapan(
        nama="Pembukaan", mulai=datetime.fromisoformat("2026-11-19 07:00+08:00"),
        selesai=datetime.fromisoformat("2026-11-19 14:00+08:00"),
    )  # fmt: skip
    tiket = PabrikTiket(jenis_pengguna="pokja", kode_tender=tahap.paket.kode_tender, status="ditangani", petugas=dodi)
    assert services.peringatkan_tahap() == 0
    pada("2026-11-19 12:00")
    assert (services.peringatkan_tahap(), services.peringatkan_tahap()) == (1, 1)
    assert (kabar(dodi), kabar(bu_kepala), kabar(rina)) == (["tahap"], ["tahap"], [])
    PabrikTiket(jenis_pengguna="pokja", batas_tahap=tahap.selesai)  # typed by hand, on nobody's desk
    assert services.peringatkan_tahap() == 2
    lain = PabrikTahapan(
        paket=PabrikTahapan().paket, nama="Evaluasi", mulai=tahap.mulai, selesai=tahap.selesai + timedelta(days=2)
    )
    services.ubah_rincian(tiket_id=tiket.pk, isi={"kode_tender": lain.paket.kode_tender}, oleh=dodi)
    tiket.refresh_from_db()
    assert (tiket.tahap_nama, tiket.batas_tahap, tiket.paket) == ("Evaluasi", lain.selesai, lain.paket)
    assert not services.segarkan_tahap(tiket_id=tiket.pk)
    Tiket.objects.filter(pk=tiket.pk).update(batas_tahap=tahap.selesai)
    assert services.peringatkan_tahap() == 1  # SPSE says later: read anew, nothing presses
    tiket.refresh_from_db()
    assert tiket.batas_tahap == lain.selesai
    assert not services.segarkan_tahap(tiket_id=PabrikTiket().pk)
    Tiket.objects.filter(pk=PabrikTiket().pk).update(batas_tahap=tahap.selesai)
    assert services.peringatkan_tahap() == 1  # the other is not a Pokja's


@pytest.mark.pasal("24(1)")
def test_kalender_berubah_tenggat_ikut(kantor: None, pada: Pergi, dodi: Pengguna, bu_kepala: Pengguna) -> None:
    pada("2026-11-19 15:00")
    jalan, tunggu, tutup_ = PabrikTiket(), PabrikTiket(status="menunggu_pengguna"), PabrikTiket(status="ditutup")
    lama = jalan.tenggat_selesai
    tambah_hari(
        isi=IsiHari(jenis="penutupan", mulai=date(2026, 11, 20), selesai=date(2026, 11, 20), keterangan="Padam"),
        oleh=bu_kepala,
    )  # fmt: skip
    segarkan_tenggat()
    assert services.samakan_tenggat() == 1
    assert services.samakan_tenggat() == 0
    for tiket in (jalan, tunggu, tutup_):
        tiket.refresh_from_db()
    assert (jalan.tenggat_respons, jalan.tenggat_selesai) == (
        datetime.fromisoformat("2026-11-23 11:00+08:00"), lama + timedelta(days=1),
    )  # fmt: skip
    assert jalan.tenggat == jalan.tenggat_respons
    assert tunggu.tenggat is None


def test_tugas_dan_pekerjaan(kantor: None, pada: Pergi, dodi: Pengguna) -> None:
    pada("2026-11-19 08:00")
    tiket = PabrikTiket(urgensi="mendesak", dampak="besar", status="selesai")
    baru = PabrikTiket(urgensi="mendesak", dampak="besar")
    pada("2026-11-30 08:00")
    for _ in range(2):
        tasks.peringatkan()
        tasks.tutup()
        tasks.kabari_baru(tiket_id=baru.pk)
    assert Tiket.objects.get(pk=tiket.pk).status == "ditutup"
    hasil = dict(JalanTugas.objects.order_by("-pk").values_list("tugas", "pesan"))
    assert hasil[TUGAS_PERINGATAN] == "1 peringatan jam layanan, 0 tiket pada tahap yang segera berakhir." or hasil
    assert TUGAS_TUTUP in hasil
    assert kabar(dodi).count("baru") == 1
    services.ambil(tiket_id=baru.pk, oleh=dodi)
    assert not services.kabari_tiket_baru(tiket_id=baru.pk)


@pytest.mark.pasal("23(3)")
@pytest.mark.pasal("24(1)")
def test_kewajiban_membaca_tiket(kantor: None, pada: Pergi, dodi: Pengguna) -> None:
    pada("2026-11-19 08:00")
    assert (konsultasi_tiga_jalan().status, kendala_ditangani_tepat_waktu().status) == (Status.BELUM, Status.BELUM)
    tiket = PabrikTiket()
    assert konsultasi_tiga_jalan().angka == "1 dari 3 jalan"
    assert kendala_ditangani_tepat_waktu().status == Status.TERPENUHI
    for kanal in ("telepon", "kunjungan"):
        PabrikTiket(kanal=kanal, oleh=dodi)
    assert konsultasi_tiga_jalan().status == Status.TERPENUHI
    services.selesaikan(tiket_id=tiket.pk, solusi="Beres", oleh=dodi)
    assert kendala_ditangani_tepat_waktu().angka == "100 persen tepat waktu"
    pada("2026-11-30 08:00")
    bukti = kendala_ditangani_tepat_waktu()
    assert (bukti.status, bukti.penjelasan) == (
        Status.PERHATIAN, "1 dari 1 tiket 30 hari terakhir; 2 terbuka melewati tenggat.",
    )  # fmt: skip


@pytest.mark.pasal("PPU 2h")
def test_kewajiban_menghitung_tahap_pokja(kantor: None, pada: Pergi, dodi: Pengguna) -> None:
    pada("2026-11-19 08:00")
    assert pokja_sebelum_tahap_berakhir().status == Status.BELUM
    PabrikTiket()  # a provider's
    assert pokja_sebelum_tahap_berakhir().status == Status.TERPENUHI
    tutup_tahap = datetime.fromisoformat("2026-11-19 14:00+08:00")
    isi = {"jenis_pengguna": "pokja", "kode_tender": "99887766", "batas_tahap": tutup_tahap}
    tepat, terlambat, terbuka = (PabrikTiket(**isi) for _ in range(3))
    PabrikTiket(**isi, status="dibatalkan")
    services.selesaikan(tiket_id=tepat.pk, solusi="Beres", oleh=dodi)
    bukti = pokja_sebelum_tahap_berakhir()
    assert (bukti.status, bukti.angka) == (Status.TERPENUHI, "1 dari 1 selesai sebelum tahap berakhir")
    assert bukti.penjelasan.endswith("0 melewati akhir tahap, 2 masih dalam tahap.")
    pada("2026-11-19 15:00")
    services.selesaikan(tiket_id=terlambat.pk, solusi="Beres", oleh=dodi)
    bukti = pokja_sebelum_tahap_berakhir()
    assert (bukti.status, bukti.angka) == (Status.PERHATIAN, "1 dari 3 selesai sebelum tahap berakhir")
    assert bukti.penjelasan.endswith("2 melewati akhir tahap, 0 masih dalam tahap.")
    assert not terbuka.selesai_pada


def test_angka_meja(kantor: None, pada: Pergi, dodi: Pengguna, asep: Pengguna) -> None:
    pada("2026-11-19 08:00")
    PabrikTiket(urgensi="mendesak", dampak="besar")
    PabrikTiket(status="ditangani")
    PabrikTiket(status="menunggu_pengguna")
    PabrikTiket(status="ditutup")
    angka = {"terbuka": 3, "baru": 1, "ditangani": 1, "menunggu": 1, "lewat": 0, "segera": 1}
    assert selectors.angka_meja(unit="layanan") == angka
    assert (selectors.belum_diambil(dodi), selectors.belum_diambil(asep)) == (1, 0)
    assert (selectors.milik_terbuka(dodi), selectors.milik_terbuka(asep)) == (2, 0)
    assert list(selectors.petugas_unit("ase")) == [asep]
    antrean = list(Tiket.objects.antrean_unit("layanan").values_list("status", flat=True))
    assert antrean == ["baru", "ditangani", "menunggu_pengguna"]
    assert PabrikPengguna(peran=("ppk",)) not in selectors.pemegang("kelola_tiket")
