"""The calendar's pages: what they show, what they refuse, the feed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from lpse.akun.models import JamLayanan, Pengguna
from lpse.tampilan.registri import pencarian
from lpse.waktu import kalender, services
from lpse.waktu.enums import JenisHari
from lpse.waktu.kisi import susun_bulan
from lpse.waktu.models import HariKhusus, JamPeriode, VersiKalender
from lpse.waktu.services import IsiHari, JamSehari
from tests.lpse.waktu.test_hitung_jam_kerja import wita
from tests.pabrik import PabrikHariKhusus, PabrikJamPeriode

Masuk = Callable[..., Client]
Pada = Callable[[str], datetime]


def teks(isi: str) -> str:
    """Main content without tags, blanks in one."""
    utama = isi.split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", utama).split())


def isi_halaman(klien: Client, alamat: str, **kueri: str) -> str:
    jawaban = klien.get(alamat, kueri)
    assert jawaban.status_code == 200
    return teks(jawaban.content.decode())


@pytest.fixture
def kantor_november(kantor: None, pada: Pada) -> None:
    pada("2026-11-20 10:00")


@pytest.mark.usefixtures("kantor_november")
@pytest.mark.parametrize(
    ("saat", "kalimat"),
    [
        ("2026-11-20 10:00", "Buka sampai pukul 16.00 WITA, istirahat 12.00–13.00"),
        ("2026-11-20 13:30", "Buka sampai pukul 16.00 WITA"),
        ("2026-11-20 12:15", "Istirahat; buka lagi pukul 13.00 WITA"),
        ("2026-11-20 07:00", "Tutup; buka pukul 08.00 WITA"),
        ("2026-11-19 16:00", "Tutup; buka lagi besok pukul 08.00 WITA"),
        ("2026-11-20 16:00", "Tutup; buka lagi Senin pukul 08.00 WITA"),
        ("2026-03-17 16:00", "Tutup; buka lagi Rabu, 25 Maret 2026, pukul 08.00 WITA"),
    ],
)
def test_keadaan_kantor(saat: str, kalimat: str) -> None:
    keadaan = kalender().keadaan(wita(saat))
    assert str(keadaan) == kalimat
    assert keadaan.buka == kalimat.startswith("Buka")


@pytest.mark.django_db
def test_keadaan_kantor_yang_belum_berjam() -> None:
    assert str(kalender().keadaan(wita("2026-11-20 10:00"))) == "Tutup; kantor belum menetapkan jam layanan"


@pytest.mark.usefixtures("kantor_november")
def test_bulan_dan_tahun(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    PabrikHariKhusus(mulai=date(2026, 11, 23), keterangan="Pindah gedung")
    klien = masuk_sebagai(rina)
    bulan = isi_halaman(klien, reverse("waktu:bulan"))
    assert "Buka sampai pukul 16.00 WITA" in bulan
    assert "November 2026 20 hari kerja" in bulan
    assert "Jumat 20 hari ini 08.00–16.00" in bulan
    assert "Senin 23 Tutup Penutupan Pindah gedung" in bulan
    assert "Catat hari khusus" not in bulan
    desember = isi_halaman(klien, reverse("waktu:bulan"), bulan="2026-12")
    assert "Jumat 25 Tutup Libur nasional Hari Raya Natal" in desember
    assert "Bulan ini" in desember
    tahun = isi_halaman(klien, reverse("waktu:tahun"), tahun="2027")
    assert "Libur nasional Rabu 10: Hari Raya Idul Fitri (perkiraan)" in tahun
    assert "Maret" in isi_halaman(klien, reverse("waktu:tahun"), tahun="x")
    for alamat, kueri in ((reverse("waktu:bulan"), "bulan=1999-01"), (reverse("waktu:tahun"), "tahun=9999")):
        assert klien.get(f"{alamat}?{kueri}").status_code == 404


@pytest.mark.usefixtures("kantor_november")
def test_bulan_di_tepi_tidak_menunjuk_keluar() -> None:
    assert susun_bulan(kalender(), date(2010, 1, 1)).sebelum is None
    assert susun_bulan(kalender(), date(2099, 12, 1)).sesudah is None


@pytest.mark.usefixtures("kantor_november")
def test_sekretariat_mencatat_mengubah_dan_membatalkan(masuk_sebagai: Masuk, sari: Pengguna) -> None:
    klien = masuk_sebagai(sari)
    assert "Jam khusus Jam layanan lain" in isi_halaman(klien, reverse("waktu:pilih_jenis"))
    baru = reverse("waktu:hari_baru", args=["penutupan"])
    assert 'value="2026-11-23"' in klien.get(f"{baru}?tanggal=2026-11-23").content.decode()
    isian = {"mulai": "2026-11-23", "keterangan": "Pindah gedung", "dasar": "SK 1/2026"}
    assert klien.post(baru, {**isian, "jam_mulai": "10:00"}).status_code == 200
    assert "Isi jam mulai dan jam selesai" in teks(klien.post(baru, {**isian, "jam_mulai": "10:00"}).content.decode())
    jawaban = klien.post(baru, isian, follow=True)
    hari = HariKhusus.objects.get()
    assert jawaban.redirect_chain == [(hari.get_absolute_url(), 302)]
    assert "Penutupan: Pindah gedung dicatat" in teks(jawaban.content.decode())
    ubah = reverse("waktu:hari_ubah", args=[hari.pk])
    assert 'value="Pindah gedung"' in klien.get(ubah).content.decode()
    klien.post(ubah, {**isian, "selesai": "2026-11-24"})
    hari.refresh_from_db()
    assert (hari.selesai, kalender().hari_kerja(date(2026, 11, 24))) == (date(2026, 11, 24), False)
    batal = reverse("waktu:hari_batalkan", args=[hari.pk])
    assert "Senin, 23 November 2026 sampai 24 November 2026" in isi_halaman(klien, batal)
    assert "Batal pindah" in teks(klien.post(batal, {"alasan": "Batal pindah"}, follow=True).content.decode())
    assert "sudah dibatalkan" in teks(klien.post(batal, {"alasan": "lagi"}).content.decode())


@pytest.mark.usefixtures("kantor_november")
def test_jam_khusus_dan_jam_layanan(masuk_sebagai: Masuk, sari: Pengguna) -> None:
    klien = masuk_sebagai(sari)
    baru = reverse("waktu:hari_baru", args=["jam_khusus"])
    assert 'name="buka_0" value="08:00"' in klien.get(baru).content.decode()
    isian = {"mulai": "2027-02-08", "selesai": "2027-03-08", "keterangan": "Ramadan"}
    kurang = klien.post(baru, {**isian, "buka_0": "08:00", "tutup_1": "15:00"})
    assert "Senin: isi jam buka dan jam tutup" in teks(kurang.content.decode())
    assert "Selasa: isi jam buka dan jam tutup" in teks(kurang.content.decode())
    assert klien.post(baru, {**isian, "buka_0": "08:00", "tutup_0": "15:00", "tutup_1": "x"}).status_code == 200
    klien.post(baru, {**isian, "buka_0": "08:00", "tutup_0": "15:00"})
    hari = HariKhusus.objects.get()
    assert "Senin 08.00–15.00 Selasa Tutup" in isi_halaman(klien, hari.get_absolute_url())
    assert 'name="tutup_0" value="15:00"' in klien.get(reverse("waktu:hari_ubah", args=[hari.pk])).content.decode()
    jam = reverse("waktu:jam_layanan")
    pekan = {"buka_0": "07:30", "tutup_0": "16:00", "dasar": "SE 2/2026"}
    assert "5 hari berubah" in teks(klien.post(jam, pekan, follow=True).content.decode())
    assert [(j.hari, j.buka) for j in JamLayanan.objects.all()] == [(0, time(7, 30))]
    assert "Tidak ada jam yang berubah" in teks(klien.post(jam, pekan, follow=True).content.decode())
    assert "Paling sedikit satu hari" in teks(klien.post(jam, {"dasar": "SE"}).content.decode())


@pytest.mark.usefixtures("kantor_november")
def test_bandingkan_dengan_pustaka(masuk_sebagai: Masuk, sari: Pengguna) -> None:
    PabrikHariKhusus(jenis=JenisHari.TETAP_BUKA, mulai=date(2026, 12, 24), keterangan="Layanan akhir tahun")
    PabrikHariKhusus(jenis=JenisHari.LIBUR_NASIONAL, mulai=date(2026, 11, 27), keterangan="Hari jadi")
    PabrikHariKhusus(jenis=JenisHari.LIBUR_NASIONAL, mulai=date(2026, 12, 25), keterangan="Natal")
    klien = masuk_sebagai(sari)
    alamat = reverse("waktu:pustaka")
    isi = isi_halaman(klien, alamat)
    for kata in (
        "24 Desember 2026 Cuti bersama Cuti Bersama Hari Raya Natal Kantor tetap buka",
        "25 Desember 2026 Libur nasional Hari Raya Natal Dicatat kantor",
        "17 Agustus 2026 Libur nasional Hari Kemerdekaan Republik Indonesia Berlaku dari pustaka",
        "Hanya di kalender kantor Hari jadi",
    ):
        assert kata in isi
    assert "belum memuat cuti bersama tahun 2028" in isi_halaman(klien, alamat, tahun="2028")
    assert klien.get(alamat, {"tahun": "9999"}).status_code == 404
    kosong = teks(klien.post(alamat, {"dasar": "SKB"}).content.decode())
    assert "Pilih harinya" in kosong
    jawaban = klien.post(f"{alamat}?tahun=2026", {"tanggal": ["2026-05-15", "2026-05-28"], "dasar": "SKB"}, follow=True)
    assert "2 hari dicatat" in teks(jawaban.content.decode())
    assert HariKhusus.objects.filter(dasar="SKB", dibuat_oleh=sari).count() == 2


@pytest.mark.usefixtures("kantor_november")
@pytest.mark.parametrize(
    ("kueri", "jawaban"),
    [
        ("hitung=tenggat&dari=2026-11-20T14:00&arah=1&jam=4", "Tenggat Senin, 23 November 2026, pukul 10.00 WITA"),
        ("hitung=tenggat&dari=2026-11-23T10:00&arah=-1&jam=3&menit=30", "Jumat, 20 November 2026, pukul 14.30 WITA"),
        ("hitung=tenggat&dari=2026-12-23T10:00&arah=1&hari=2", "Tenggat Selasa, 29 Desember 2026 2 hari kerja sejak"),
        ("hitung=selisih&awal=2026-11-20T15:00&akhir=2026-11-23T09:15", "Selisih 2 j 15 m kerja 1 hari kerja"),
        ("hitung=selisih&awal=2026-11-23T09:00&akhir=2026-11-20T15:00", "Selisih -2 j kerja -1 hari kerja"),
        (
            "hitung=tenggat&dari=2026-11-20T14:00&arah=1&jam=4&hari=1",
            "Isi hari kerja saja, atau jam dan menit kerja saja",
        ),
        ("hitung=tenggat&dari=x&arah=1&jam=4", "Satu hal perlu diperbaiki"),
        ("hitung=selisih&awal=1950-11-23T09:00&akhir=2026-11-20T15:00", "hanya menghitung tahun 1970 sampai 2199"),
        ("hitung=tenggat&dari=2199-12-20T14:00&arah=1&jam=400", "hanya menghitung tahun 1970 sampai 2199"),
    ],
)
def test_hitung_tenggat(masuk_sebagai: Masuk, pak_ppk: Pengguna, kueri: str, jawaban: str) -> None:
    isi = teks(masuk_sebagai(pak_ppk).get(f"{reverse('waktu:hitung')}?{kueri}").content.decode())
    assert jawaban in isi


@pytest.mark.usefixtures("kantor_november")
def test_hitungan_menyebut_hari_yang_dilewati(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    PabrikHariKhusus(mulai=date(2026, 11, 23), keterangan="Pindah gedung")
    isi = isi_halaman(
        masuk_sebagai(rina), reverse("waktu:hitung"), hitung="tenggat", dari="2026-11-20T14:00", arah="1", jam="4"
    )
    assert "Selasa, 24 November 2026, pukul 10.00 WITA" in isi
    assert "3 hari tutup atau hari khusus di antaranya" in isi
    assert "Senin, 23 November 2026 tutup; Penutupan: Pindah gedung" in isi


@pytest.mark.usefixtures("kantor_november")
def test_daftar_saring_dan_unduh(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    PabrikHariKhusus(mulai=date(2026, 11, 23), selesai=date(2026, 11, 25), keterangan="Pindah gedung", dasar="=SK")
    services.tambah_hari(
        isi=IsiHari(
            JenisHari.PEMBUKAAN, date(2027, 1, 2), date(2027, 1, 2), "Sabtu", "", time(8), time(12), time(9), time(10)
        ),
        oleh=None,
    )
    PabrikJamPeriode(hari_khusus__mulai=date(2027, 2, 1), hari_khusus__keterangan="Ramadan")
    batal = PabrikHariKhusus(mulai=date(2026, 10, 1), keterangan="Urung")
    services.batalkan_hari(hari_id=batal.pk, alasan="Tidak jadi", oleh=rina)
    klien = masuk_sebagai(rina)
    alamat = reverse("waktu:daftar_hari")
    semua = isi_halaman(klien, alamat)
    assert "Pindah gedung =SK Penutupan 23 November 2026 sampai 25 November 2026, sehari penuh" in semua
    assert "Dibatalkan Tidak jadi" in semua
    assert "2 Januari 2027 Sabtu, 08.00–12.00, istirahat 09.00–10.00" in semua
    assert "menurut harinya" in semua
    assert "Pindah gedung" not in isi_halaman(klien, alamat, tahun="2027")
    assert "Urung" not in isi_halaman(klien, alamat, keadaan="berlaku")
    unduhan = klien.get(alamat, {"unduh": "csv", "tahun": "2026", "urut": "mulai"})
    baris = b"".join(unduhan.streaming_content).decode().splitlines()  # type: ignore[attr-defined] # a stream
    assert baris[-3:] == [
        "Keterangan;Jenis;Tanggal;Sampai;Jam;Dasar;Keadaan",
        "Urung;Penutupan;2026-10-01;2026-10-01;sehari penuh;;Dibatalkan: Tidak jadi",
        "Pindah gedung;Penutupan;2026-11-23;2026-11-25;sehari penuh;'=SK;Berlaku",
    ]


@pytest.mark.usefixtures("kantor_november")
def test_pencarian_menemukan_hari(rina: Pengguna, orang_luar: Pengguna) -> None:
    PabrikHariKhusus(mulai=date(2026, 11, 23), keterangan="Pindah gedung")
    sumber = next(s for s in pencarian.semua() if s.kode == "waktu.hari")
    assert [h.judul for h in sumber.cari(rina, "gedung", 5)] == ["Pindah gedung"]
    assert list(sumber.cari(orang_luar, "gedung", 5)) == []
    for model in (HariKhusus, JamPeriode, VersiKalender):
        PabrikJamPeriode()
        assert model.objects.terlihat_oleh(rina).exists()
        assert not model.objects.terlihat_oleh(orang_luar).exists()


# --- the feed ---------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("kantor_november")
def test_umpan_sah_dan_hemat(klien: Client) -> None:
    PabrikHariKhusus(
        mulai=date(2026, 11, 25), jam_mulai=time(13), jam_selesai=time(16), keterangan="Listrik; padam, sementara"
    )
    PabrikHariKhusus(jenis=JenisHari.TETAP_BUKA, mulai=date(2026, 12, 24), keterangan="Layanan akhir tahun")
    services.tambah_hari(
        isi=IsiHari(
            JenisHari.JAM_KHUSUS,
            date(2027, 2, 8),
            date(2027, 3, 8),
            "Ramadan",
            pekan={0: JamSehari(time(8), time(15), time(12), time(13))},
        ),
        oleh=None,
    )
    PabrikHariKhusus(mulai=date(2020, 1, 1), keterangan="Dahulu")
    jawaban = klien.get(reverse("waktu:umpan"))
    assert jawaban["Content-Type"] == "text/calendar; charset=utf-8"
    assert jawaban["Cache-Control"] == "public, max-age=3600"
    semua: list[Any] = Calendar.from_ical(jawaban.content).walk("VEVENT")
    acara = {str(a["summary"]): a for a in semua}
    listrik = acara["Penutupan: Listrik; padam, sementara"]
    assert listrik["dtstart"].dt == wita("2026-11-25 13:00")
    assert listrik["dtend"].dt == wita("2026-11-25 16:00")
    assert acara["Libur nasional: Hari Raya Natal"]["dtend"].dt.day == 26
    assert "Cuti bersama: Cuti Bersama Hari Raya Natal" in acara  # 2025 and 2027; in 2026 the office stays open
    natal = [a for a in semua if a["dtstart"].dt == date(2026, 12, 24)]
    assert [str(a["summary"]) for a in natal] == ["Tetap buka: Layanan akhir tahun"]
    assert str(acara["Jam khusus: Ramadan"]["description"]) == "Senin 08.00–15.00"
    assert "Penutupan: Dahulu" not in acara
    assert len({str(a["uid"]) for a in semua}) == len(semua)
    lagi = klien.get(reverse("waktu:umpan"), headers={"if-none-match": jawaban["ETag"]})
    assert (lagi.status_code, lagi.content, lagi["ETag"]) == (304, b"", jawaban["ETag"])
    PabrikHariKhusus(mulai=date(2026, 11, 26))
    assert klien.get(reverse("waktu:umpan"), headers={"if-none-match": jawaban["ETag"]}).status_code == 200


@pytest.mark.django_db
def test_umpan_kantor_kosong(klien: Client) -> None:
    jawaban = klien.get(reverse("waktu:umpan"))
    assert str(Calendar.from_ical(jawaban.content)["x-wr-calname"]) == "Kalender LPSE"
