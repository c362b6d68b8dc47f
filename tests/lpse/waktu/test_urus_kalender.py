"""Keeping the calendar: every write, what it refuses, and that the arithmetic follows at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from pytest_django import DjangoCaptureOnCommitCallbacks

from lpse.akun.models import JamLayanan, Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.waktu import kalender, pustaka, services
from lpse.waktu.enums import JenisHari
from lpse.waktu.models import HariKhusus, JamPeriode, VersiKalender
from lpse.waktu.services import IsiHari, JamSehari
from tests.bantuan.benang import HasilBenang
from tests.lpse.waktu.conftest import SEHARI
from tests.lpse.waktu.test_hitung_jam_kerja import wita
from tests.pabrik import PabrikHariKhusus, tokoh

SENIN = date(2026, 11, 23)
JAM = timedelta(hours=1)
TUTUP = IsiHari(JenisHari.PENUTUPAN, SENIN, SENIN, "Pindah gedung", "SK 1/2026")
SABTU = IsiHari(
    JenisHari.PEMBUKAAN, date(2026, 11, 28), date(2026, 11, 28), "Hari Sabtu", jam_mulai=time(8), jam_selesai=time(12)
)
RAMADAN = IsiHari(
    JenisHari.JAM_KHUSUS,
    SENIN,
    SENIN + timedelta(days=10),
    "Ramadan",
    pekan={0: JamSehari(time(8), time(15)), 1: JamSehari(time(9), time(12))},
)


def tenggat(mulai: str, jam: int) -> str:
    return f"{kalender().tambah_jam_kerja(wita(mulai), jam * JAM):%Y-%m-%d %H:%M}"


@pytest.mark.usefixtures("kantor")
def test_penutupan_menggeser_tenggat_dan_tercatat(
    sari: Pengguna, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    assert tenggat("2026-11-20 14:00", 4) == "2026-11-23 10:00"
    with django_capture_on_commit_callbacks() as nanti:
        hari = services.tambah_hari(isi=TUTUP, oleh=sari)
    assert tenggat("2026-11-20 14:00", 4) == "2026-11-24 10:00"
    assert len(nanti) == 1
    jejak = Jejak.objects.tentang(hari).get()
    assert (jejak.pelaku_id, jejak.kata, jejak.alasan) == (sari.pk, "mencatat hari khusus", "SK 1/2026")
    assert (hari.dibuat_oleh, str(hari)) == (sari, "Penutupan: Pindah gedung")
    services.batalkan_hari(hari_id=hari.pk, alasan=" Batal pindah ", oleh=sari)
    assert tenggat("2026-11-20 14:00", 4) == "2026-11-23 10:00"
    hari.refresh_from_db()
    assert (hari.alasan_batal, hari.dibatalkan_oleh, hari.berlaku) == ("Batal pindah", sari, False)
    with pytest.raises(TransisiBasi, match="sudah dibatalkan"):
        services.batalkan_hari(hari_id=hari.pk, alasan="lagi", oleh=sari)
    with pytest.raises(TransisiBasi):
        services.ubah_hari(hari_id=hari.pk, isi=TUTUP, oleh=sari)
    services.tambah_hari(isi=TUTUP, oleh=None)  # the place is free again


@pytest.mark.usefixtures("kantor")
def test_tiap_jenis_mengubah_harinya(sari: Pengguna) -> None:
    """What each kind does to the day; a closure wins over an opening, an opening over a holiday."""
    natal = date(2026, 12, 25)

    def jam(hari: date) -> list[str]:
        return [f"{s.mulai:%H%M}-{s.selesai:%H%M}" for s in kalender().hari(hari).sela]

    biasa = ["0800-1200", "1300-1600"]
    assert (jam(SENIN), jam(natal), jam(SABTU.mulai)) == (biasa, [], [])
    services.tambah_hari(isi=IsiHari(JenisHari.TETAP_BUKA, natal, natal, "Pelayanan Natal"), oleh=sari)
    services.tambah_hari(isi=SABTU, oleh=sari)
    assert (jam(natal), jam(SABTU.mulai)) == (biasa, ["0800-1200"])
    services.tambah_hari(
        isi=replace(TUTUP, mulai=SABTU.mulai, selesai=SABTU.mulai, jam_mulai=time(9), jam_selesai=time(10)), oleh=sari
    )
    assert jam(SABTU.mulai) == ["0800-0900", "1000-1200"]
    services.tambah_hari(isi=RAMADAN, oleh=sari)
    assert [jam(SENIN + timedelta(days=i)) for i in range(3)] == [["0800-1500"], ["0900-1200"], []]
    services.tambah_hari(isi=replace(TUTUP, jenis=JenisHari.CUTI_BERSAMA), oleh=sari)
    assert jam(SENIN) == []
    services.tambah_hari(
        isi=replace(SABTU, mulai=SENIN, selesai=SENIN, istirahat_mulai=time(10), istirahat_selesai=time(11)), oleh=sari
    )
    assert jam(SENIN) == ["0800-1000", "1100-1200"]


@pytest.mark.usefixtures("kantor")
def test_ubah_menyimpan_yang_lama_di_jejak(sari: Pengguna) -> None:
    hari = services.tambah_hari(isi=RAMADAN, oleh=sari)
    baru = replace(RAMADAN, keterangan="Puasa", pekan={0: JamSehari(time(8), time(14)), 2: SEHARI})
    services.ubah_hari(hari_id=hari.pk, isi=baru, oleh=sari)
    assert {j.hari: j.tutup for j in JamPeriode.objects.filter(hari_khusus=hari)} == {0: time(14), 2: time(16)}
    jejak = Jejak.objects.tentang(hari).first()
    assert jejak is not None
    assert jejak.sebelum is not None
    assert jejak.sesudah is not None
    assert jejak.sebelum["jam"] == {"Senin": "08.00–15.00", "Selasa": "09.00–12.00"}
    assert jejak.sesudah["jam"] == {"Senin": "08.00–14.00", "Rabu": "08.00–16.00, istirahat 12.00–13.00"}
    with pytest.raises(AturanDilanggar, match="Jenis"):
        services.ubah_hari(hari_id=hari.pk, isi=TUTUP, oleh=sari)
    with pytest.raises(AturanDilanggar, match="alasan"):
        services.batalkan_hari(hari_id=hari.pk, alasan="  ", oleh=sari)


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (replace(TUTUP, jenis="pesta"), "tidak dikenal"),
        (replace(TUTUP, keterangan=" "), "keterangan"),
        (replace(TUTUP, selesai=SENIN - timedelta(days=1)), "sebelum tanggal awal"),
        (replace(TUTUP, selesai=SENIN + timedelta(days=366)), "366 hari"),
        (replace(TUTUP, pekan={0: SEHARI}), "Jam khusus"),
        (replace(RAMADAN, pekan={}), "Jam khusus"),
        (replace(RAMADAN, pekan={0: JamSehari(time(16), time(8))}), "Senin: jam buka"),
        (replace(RAMADAN, pekan={0: replace(SEHARI, istirahat_selesai=None)}), "keduanya"),
        (replace(RAMADAN, pekan={0: replace(SEHARI, istirahat_selesai=time(17))}), "di antara"),
        (replace(SABTU, jam_selesai=None), "keduanya"),
        (replace(SABTU, jam_mulai=None, jam_selesai=None), "keduanya"),
        (replace(TUTUP, istirahat_mulai=time(9)), "keduanya"),
        (replace(SABTU, jenis=JenisHari.CUTI_BERSAMA), "sehari penuh"),
        (replace(SABTU, selesai=SABTU.mulai + timedelta(days=1)), "satu hari"),
        (replace(SABTU, jenis=JenisHari.PENUTUPAN, istirahat_mulai=time(9)), "istirahat"),
        (replace(SABTU, jam_mulai=time(12)), "jam buka harus sebelum"),
    ],
)
@pytest.mark.django_db
def test_isi_yang_tidak_mungkin_ditolak(isi: IsiHari, pesan: str) -> None:
    with pytest.raises(AturanDilanggar, match=pesan):
        services.tambah_hari(isi=isi, oleh=None)
    assert not HariKhusus.objects.exists()


@pytest.mark.django_db
def test_sejenis_tidak_tumpang_tindih(sari: Pengguna) -> None:
    """Refused by the service with words, and by the database for whoever goes past it."""
    pagi = replace(TUTUP, jam_mulai=time(8), jam_selesai=time(10))
    hari = services.tambah_hari(isi=pagi, oleh=sari)
    services.tambah_hari(isi=replace(pagi, jam_mulai=time(10), jam_selesai=time(11)), oleh=sari)
    services.tambah_hari(isi=replace(TUTUP, jenis=JenisHari.CUTI_BERSAMA), oleh=sari)  # another kind may
    services.ubah_hari(hari_id=hari.pk, isi=replace(pagi, keterangan="Pindah"), oleh=sari)  # not in its own way
    for isi in (TUTUP, replace(pagi, jam_mulai=time(9), jam_selesai=time(12))):
        with pytest.raises(AturanDilanggar, match="Sudah ada Penutupan"):
            services.tambah_hari(isi=isi, oleh=sari)
        with pytest.raises(IntegrityError), transaction.atomic():
            PabrikHariKhusus(mulai=isi.mulai, selesai=isi.selesai, jam_mulai=isi.jam_mulai, jam_selesai=isi.jam_selesai)


@pytest.mark.parametrize(
    "isi",
    [
        {"jam_mulai": time(9)},
        {"jam_mulai": time(9), "jam_selesai": time(8)},
        {"jenis": JenisHari.PEMBUKAAN},
        {"jenis": JenisHari.CUTI_BERSAMA, "jam_mulai": time(8), "jam_selesai": time(9)},
        {"jam_mulai": time(8), "jam_selesai": time(9), "selesai": date(2027, 12, 31)},
        {"istirahat_mulai": time(8), "istirahat_selesai": time(9)},
        {"jenis": "pesta"},
        {"selesai": date(2020, 1, 1)},
        {"alasan_batal": "tanpa saat"},
    ],
)
@pytest.mark.django_db
def test_basis_data_menolak_baris_yang_rusak(isi: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PabrikHariKhusus(**isi)


@pytest.mark.usefixtures("kantor")
def test_jam_layanan_diatur_sekaligus(sari: Pengguna) -> None:
    pekan = {0: SEHARI, 1: SEHARI, 5: JamSehari(time(8), time(11))}
    assert services.atur_jam_layanan(pekan=pekan, oleh=sari, dasar="SE 2/2026") == 4
    assert {j.hari for j in JamLayanan.objects.all()} == {0, 1, 5}
    jejak = Jejak.objects.filter(kata="mengubah jam layanan").get()
    assert jejak.sesudah == {"Rabu": "Tutup", "Kamis": "Tutup", "Jumat": "Tutup", "Sabtu": "08.00–11.00"}
    assert services.atur_jam_layanan(pekan=pekan, oleh=sari) == 0
    assert Jejak.objects.filter(kata="mengubah jam layanan").count() == 1
    with pytest.raises(AturanDilanggar, match="satu hari"):
        services.atur_jam_layanan(pekan={}, oleh=sari)
    with pytest.raises(AturanDilanggar, match="Minggu"):
        services.atur_jam_layanan(pekan={6: JamSehari(time(9), time(8))}, oleh=sari)


@pytest.mark.django_db
def test_pustaka_dicatat_sebagai_hari_kantor(sari: Pengguna) -> None:
    cuti = [h for h, isi in pustaka.libur_tahun(2026).items() if isi.jenis == JenisHari.CUTI_BERSAMA]
    assert len(cuti) == 8
    baru = services.catat_dari_pustaka(tahun=2026, tanggal=cuti[:3], dasar="SKB 2026", oleh=sari)
    assert [(h.mulai, h.jenis, h.dasar) for h in baru] == [(h, JenisHari.CUTI_BERSAMA, "SKB 2026") for h in cuti[:3]]
    assert len(services.catat_dari_pustaka(tahun=2026, tanggal=cuti, dasar="SKB 2026", oleh=sari)) == 5
    perkiraan = date(2027, 3, 10)
    assert pustaka.PERKIRAAN in pustaka.libur_tahun(2027)[perkiraan].nama
    (hari,) = services.catat_dari_pustaka(tahun=2027, tanggal=[perkiraan], dasar="SKB 2027", oleh=sari)
    assert hari.keterangan == "Hari Raya Idul Fitri"
    with pytest.raises(AturanDilanggar, match="Tulis dasarnya"):
        services.catat_dari_pustaka(tahun=2026, tanggal=cuti, dasar=" ", oleh=sari)
    with pytest.raises(AturanDilanggar, match="2 Januari 2026 tidak ada"):
        services.catat_dari_pustaka(tahun=2026, tanggal=[date(2026, 1, 2)], dasar="SKB", oleh=sari)


@pytest.mark.parametrize(("tahun", "cuti"), [(2024, 10), (2025, 11), (2026, 8), (2027, 8), (2028, 0)])
def test_isi_pustaka(tahun: int, cuti: int) -> None:
    """What the locked version knows; 2028's cuti bersama had not been decreed when it was made."""
    isi = pustaka.libur_tahun(tahun)
    assert sum(i.jenis == JenisHari.CUTI_BERSAMA for i in isi.values()) == cuti
    assert isi[date(tahun, 8, 17)].nama == "Hari Kemerdekaan Republik Indonesia"
    assert all(h.year == tahun for h in isi)


# --- the version and the memory ---------------------------------------------------------------------------------------


@pytest.mark.usefixtures("kantor")
def test_kalender_diingat_dan_segar(django_assert_num_queries: Callable[..., Any]) -> None:
    """One query while nothing changed; raw SQL, a rollback and a restored number are all seen."""
    awal = kalender()
    with django_assert_num_queries(1):
        assert kalender() is awal
    with transaction.atomic():
        PabrikHariKhusus(mulai=SENIN)
        dalam = kalender()
        assert not dalam.hari_kerja(SENIN)
        transaction.set_rollback(True)
    assert kalender().hari_kerja(SENIN)
    with connection.cursor() as kursor:
        kursor.execute("UPDATE lpse_jamlayanan SET tutup = '15:00' WHERE hari = 0")
    siang = kalender()
    assert siang.versi not in {awal.versi, dalam.versi}
    assert siang.jam_buka(SENIN)[-1][1] == wita("2026-11-23 15:00")
    with connection.cursor() as kursor:
        kursor.execute("UPDATE lpse_profillpse SET zona = 'Asia/Jayapura'")
        kursor.execute("UPDATE lpse_profillpse SET nama = 'Lain'")
    assert kalender().zona.key == "Asia/Jayapura"
    assert kalender().jam_buka(SENIN)[0][0] == datetime.fromisoformat("2026-11-23T08:00+09:00")


@pytest.mark.django_db
def test_perubahan_saat_dibangun_tidak_tertinggal(kantor: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change between the version and the rows: built once more, and kept under the right number."""
    from lpse.waktu import ingatan  # noqa: PLC0415 - patched here only

    asli = ingatan._bangun
    sekali: list[object] = []

    def menyela(nomor: int) -> Any:  # noqa: ANN401 - passed through
        hasil = asli(nomor)
        if not sekali:
            sekali.append(PabrikHariKhusus(mulai=SENIN))
        return hasil

    monkeypatch.setattr(ingatan, "_ingatan", None)
    monkeypatch.setattr(ingatan, "_bangun", menyela)
    assert not kalender().hari_kerja(SENIN)
    versi = VersiKalender.objects.get()
    assert kalender().versi == f"{versi.nomor}/{pustaka.VERSI}"
    assert str(versi) == f"Kalender versi {versi.nomor}"


@pytest.mark.django_db
def test_kantor_tanpa_profil_memakai_zona_setelan() -> None:
    assert kalender().zona.key == "Asia/Makassar"


@pytest.mark.django_db(transaction=True)
def test_dua_orang_mencatat_hari_yang_sama(benang: Callable[..., HasilBenang[HariKhusus]]) -> None:
    sari, kepala = tokoh("sari"), tokoh("bu_kepala")
    hasil = benang(
        lambda: services.tambah_hari(isi=TUTUP, oleh=sari), lambda: services.tambah_hari(isi=TUTUP, oleh=kepala)
    )
    assert (len(hasil.nilai), [type(g) for g in hasil.galat]) == (1, [AturanDilanggar])
    assert HariKhusus.objects.count() == 1


@pytest.mark.django_db
def test_riwayat_versi_hanya_bertambah() -> None:
    PabrikHariKhusus()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("DELETE FROM lpse_versikalenderevent")
