"""The verbs of a clock on rows: states, double clicks, at once, and what a change of the calendar does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from lpse.akun.models import Instansi, JamLayanan, Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pekerjaan.models import JalanTugas
from lpse.waktu import kalender, selectors, services, services_jam as jam_kerja, tasks
from lpse.waktu.enums import AlasanJeda, JenisHari, KataJam, KeadaanJam
from lpse.waktu.models import JamKerja, PeristiwaJam
from lpse.waktu.services import IsiHari
from tests.bantuan.benang import HasilBenang
from tests.lpse.waktu.test_hitung_jam_kerja import wita
from tests.pabrik import PabrikHariKhusus, PabrikInstansi, PabrikJamKerja, PabrikPeristiwaJam, tokoh

JAM = timedelta(hours=1)
MENIT = timedelta(minutes=1)
Pada = Callable[[str], datetime]


@pytest.fixture
def jam(kantor: None, dodi: Pengguna, pada: Pada) -> JamKerja:
    """Eight hours for an answer, from Friday 08.00."""
    pada("2026-11-20 08:00")
    return mulai(dodi)


def mulai(oleh: Pengguna | None, **lain: Any) -> JamKerja:  # noqa: ANN401 - passed through
    if "objek" not in lain:
        lain["objek"] = PabrikInstansi(kode="D1", nama="Dinas Satu")
    isi = {"kode": "tanggapan", "nama": "Tanggapan pertama", "sasaran": 8 * JAM, "oleh": oleh}
    return jam_kerja.mulai(**{**isi, **lain})


def test_hidup_sebuah_jam(jam: JamKerja, dodi: Pengguna, pada: Pada) -> None:
    """Started, paused for the user, resumed, a tighter target, finished, reopened: deadline and figures each time."""
    assert (jam.keadaan, jam.tenggat, str(jam)) == (
        KeadaanJam.BERJALAN,
        wita("2026-11-23 09:00"),
        "Tanggapan pertama: Dinas Satu",
    )
    pada("2026-11-20 10:00")
    jam = jam_kerja.jeda(jam_id=jam.pk, alasan=AlasanJeda.PENGGUNA, oleh=dodi, keterangan="Minta tangkapan layar")
    assert (jam.keadaan, jam.tenggat, jam.terpakai) == (KeadaanJam.JEDA, None, 2 * JAM)
    pada("2026-11-20 14:00")
    jam = jam_kerja.lanjut(jam_id=jam.pk, oleh=dodi)
    assert (jam.keadaan, jam.tenggat, jam.menunggu) == (KeadaanJam.BERJALAN, wita("2026-11-23 12:00"), 3 * JAM)
    jam = jam_kerja.ubah_sasaran(jam_id=jam.pk, sasaran=4 * JAM, oleh=dodi, keterangan="Prioritas naik")
    assert (jam.sasaran, jam.tenggat) == (4 * JAM, wita("2026-11-20 16:00"))
    assert selectors.hitung(jam, wita("2026-11-20 15:20")).penjelasan == "3 j 20 m kerja; 3 j menunggu pengguna"
    pada("2026-11-20 15:30")
    jam = jam_kerja.selesai(jam_id=jam.pk, oleh=dodi)
    assert (jam.keadaan, jam.terpakai, jam.selesai_pada) == (
        KeadaanJam.SELESAI,
        3 * JAM + 30 * MENIT,
        wita("2026-11-20 15:30"),
    )
    pada("2026-11-23 08:00")
    jam = jam_kerja.buka_kembali(jam_id=jam.pk, oleh=dodi, keterangan="Belum terjawab")
    assert (jam.keadaan, jam.tenggat, jam.selesai_pada) == (KeadaanJam.BERJALAN, wita("2026-11-23 08:30"), None)
    assert [p.kata for p in jam.peristiwa.all()] == [
        KataJam.MULAI,
        KataJam.JEDA,
        KataJam.LANJUT,
        KataJam.UBAH_SASARAN,
        KataJam.SELESAI,
        KataJam.BUKA_KEMBALI,
    ]
    jejak = Jejak.objects.tentang(jam)
    assert [j.kata for j in jejak][::-1] == list(jam_kerja._KATA_JEJAK.values())
    assert jejak.filter(kata="menjeda jam kerja").get().alasan == "pengguna · Minta tangkapan layar"


def test_tiap_kata_kedua_kali_ditolak_atau_didiamkan(jam: JamKerja, dodi: Pengguna, sari: Pengguna, pada: Pada) -> None:
    """A double click is one event; the same act by somebody else, or later, is a stale page."""
    for _ in range(2):
        jam_kerja.jeda(jam_id=jam.pk, alasan=AlasanJeda.LKPP, oleh=dodi)
    assert jam.peristiwa.count() == 2
    for lain in ({"oleh": sari, "alasan": AlasanJeda.LKPP}, {"oleh": dodi, "alasan": AlasanJeda.PENYEDIA}):
        with pytest.raises(TransisiBasi, match="sedang jeda"):
            jam_kerja.jeda(jam_id=jam.pk, **lain)  # type: ignore[arg-type] # by keyword
    jam_kerja.lanjut(jam_id=jam.pk, oleh=dodi, kunci="k1")
    jam_kerja.lanjut(jam_id=jam.pk, oleh=dodi, kunci="k1")
    with pytest.raises(TransisiBasi):
        jam_kerja.lanjut(jam_id=jam.pk, oleh=dodi, kunci="k2")
    pada("2026-11-20 09:00")
    jam_kerja.ubah_sasaran(jam_id=jam.pk, sasaran=4 * JAM, oleh=dodi)
    jam_kerja.selesai(jam_id=jam.pk, oleh=None)
    jam_kerja.selesai(jam_id=jam.pk, oleh=None)
    assert jam.peristiwa.count() == 5
    pada("2026-11-20 10:00")
    with pytest.raises(TransisiBasi, match="selesai"):
        jam_kerja.jeda(jam_id=jam.pk, alasan=AlasanJeda.LKPP, oleh=dodi)


def test_mulai_lagi_memberi_jam_yang_sama(jam: JamKerja, sari: Pengguna) -> None:
    instansi = Instansi.objects.get(kode="D1")
    lagi = jam_kerja.mulai(objek=instansi, kode="tanggapan", nama="Lain", sasaran=JAM, oleh=sari)
    assert (lagi.pk, lagi.sasaran, jam.peristiwa.count()) == (jam.pk, 8 * JAM, 1)
    assert JamKerja.objects.tentang(instansi).get() == jam


@pytest.mark.usefixtures("kantor")
def test_mulai_yang_tidak_mungkin_ditolak(dodi: Pengguna, pada: Pada) -> None:
    pada("2026-11-20 08:00")
    with pytest.raises(AturanDilanggar, match="Sasaran"):
        mulai(dodi, sasaran=timedelta())
    with pytest.raises(AturanDilanggar, match="masa depan"):
        mulai(dodi, objek=tokoh("rina"), saat=wita("2026-11-20 08:01"))
    JamLayanan.objects.all().delete()
    with pytest.raises(AturanDilanggar, match="jam layanan"):
        mulai(dodi, objek=tokoh("rina"))
    assert not JamKerja.objects.exists()


def test_jam_yang_dicatat_kemudian(jam: JamKerja, dodi: Pengguna, pada: Pada) -> None:
    """An event may be told afterwards, never before what was told already; without hours nothing goes on."""
    pada("2026-11-20 12:00")
    jam_kerja.jeda(jam_id=jam.pk, alasan=AlasanJeda.GANGGUAN, oleh=dodi, saat=wita("2026-11-20 09:00"))
    with pytest.raises(AturanDilanggar, match="lebih awal"):
        jam_kerja.lanjut(jam_id=jam.pk, oleh=dodi, saat=wita("2026-11-20 08:30"))
    JamLayanan.objects.all().delete()
    with pytest.raises(AturanDilanggar, match="jam layanan"):
        jam_kerja.lanjut(jam_id=jam.pk, oleh=dodi)


def test_kalender_berubah_tenggat_ikut_yang_selesai_tidak(jam: JamKerja, dodi: Pengguna, pada: Pada) -> None:
    selesai = mulai(dodi, objek=tokoh("rina"))
    jeda = mulai(dodi, objek=tokoh("asep"))
    pada("2026-11-20 15:00")
    selesai = jam_kerja.selesai(jam_id=selesai.pk, oleh=dodi)
    jam_kerja.jeda(jam_id=jeda.pk, alasan=AlasanJeda.LKPP, oleh=dodi)
    assert jam_kerja.segarkan_tenggat() == 0
    pagi = IsiHari(
        JenisHari.PENUTUPAN,
        date(2026, 11, 20),
        date(2026, 11, 20),
        "Listrik padam",
        jam_mulai=wita("2026-11-20 09:00").time(),
        jam_selesai=wita("2026-11-20 11:00").time(),
    )
    services.tambah_hari(isi=pagi, oleh=dodi)
    assert [j.pk for j in selectors.jam_lewat(wita("2026-11-23 10:00"))] == []  # right before the rows are
    tasks.segarkan()
    assert "2 tenggat" in JalanTugas.objects.get(tugas="lpse.waktu.segarkan").pesan
    jam.refresh_from_db()
    jeda.refresh_from_db()
    assert (jam.tenggat, jam.versi_kalender) == (wita("2026-11-23 11:00"), kalender().versi)
    assert (jeda.tenggat, jeda.terpakai) == (None, 4 * JAM)
    lama = (selesai.terpakai, selesai.tenggat, selesai.versi_kalender)
    selesai.refresh_from_db()
    assert (selesai.terpakai, selesai.tenggat, selesai.versi_kalender) == lama
    assert selectors.hitung(selesai).terpakai == 6 * JAM
    assert jam_kerja.segarkan_tenggat() == 0


def test_tanpa_jam_layanan_tenggat_lama_bertahan(jam: JamKerja) -> None:
    JamLayanan.objects.all().delete()
    assert jam_kerja.segarkan_tenggat() == 0
    jam.refresh_from_db()
    assert jam.tenggat == wita("2026-11-23 09:00")
    assert selectors.hitung(jam).tenggat is None
    assert [j.pk for j in selectors.jam_lewat(wita("2026-11-24 09:00"))] == [jam.pk]


def test_segarkan_sepotong_demi_sepotong(jam: JamKerja, dodi: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jam_kerja, "SEKALI_SEGAR", 2)
    for siapa in ("rina", "asep", "sari"):
        mulai(dodi, objek=tokoh(siapa))
    PabrikHariKhusus(mulai=date(2026, 11, 23))
    assert jam_kerja.segarkan_tenggat() == 4
    assert {j.tenggat for j in JamKerja.objects.all()} == {wita("2026-11-24 09:00")}


def test_lewat_dan_menjelang_tenggat(jam: JamKerja, dodi: Pengguna, pada: Pada) -> None:
    """Stored deadlines and stale ones together; a clock stopped after its deadline is still late."""
    pendek = mulai(dodi, objek=tokoh("rina"), sasaran=2 * JAM)
    pada("2026-11-20 11:00")
    jam_kerja.jeda(jam_id=pendek.pk, alasan=AlasanJeda.LKPP, oleh=dodi)
    lain = mulai(dodi, objek=tokoh("asep"), kode="pemulihan", sasaran=3 * JAM)
    kini = wita("2026-11-20 11:00")

    def kunci(hasil: list[JamKerja]) -> list[int]:
        return [j.pk for j in hasil]

    for tanggal in (4, 5):
        assert kunci(selectors.jam_lewat(kini)) == [pendek.pk]
        assert kunci(selectors.jam_lewat(wita("2026-11-30 08:00"))) == [pendek.pk, lain.pk, jam.pk]
        assert kunci(selectors.jam_lewat(wita("2026-11-30 08:00"), kode="pemulihan")) == [lain.pk]
        assert kunci(selectors.jam_menjelang(4 * JAM, kini)) == [lain.pk]
        assert kunci(selectors.jam_menjelang(6 * JAM, kini)) == [lain.pk, jam.pk]
        PabrikHariKhusus(mulai=date(2027, 1, tanggal))  # far away, but every row is stale now
    JamLayanan.objects.all().delete()
    with pytest.raises(AturanDilanggar):
        selectors.jam_menjelang(JAM, kini)


def test_peristiwa_hanya_bertambah(jam: JamKerja) -> None:
    for perintah in (
        "UPDATE lpse_peristiwajam SET saat = now()",
        "DELETE FROM lpse_peristiwajam",
        "TRUNCATE lpse_peristiwajam",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as kursor:
            kursor.execute(perintah)
    assert str(jam.peristiwa.get()) == "Mulai oleh Dodi Saputra"


@pytest.mark.parametrize(
    "isi",
    [
        {"kata": KataJam.JEDA},
        {"kata": KataJam.LANJUT, "alasan": AlasanJeda.LKPP},
        {"kata": KataJam.UBAH_SASARAN},
        {"kata": KataJam.SELESAI},
        {"kata": KataJam.LANJUT, "sasaran": JAM},
        {"kata": "lain"},
        {"urut": 1},
    ],
)
@pytest.mark.django_db
def test_basis_data_menolak_peristiwa_rusak(isi: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PabrikPeristiwaJam(**isi)


@pytest.mark.django_db
def test_basis_data_menolak_jam_rusak() -> None:
    for isi in ({"sasaran": timedelta()}, {"tenggat": None}, {"selesai_pada": wita("2026-11-20 08:00")}):
        with pytest.raises(IntegrityError), transaction.atomic():
            PabrikJamKerja(**isi)


@pytest.mark.django_db
def test_siapa_melihat_jam(bu_kepala: Pengguna, dodi: Pengguna) -> None:
    """The Kepala oversees all clocks; a duty shows its own on the page of its object."""
    jam = PabrikJamKerja()
    assert list(JamKerja.objects.terlihat_oleh(bu_kepala)) == [jam]
    assert list(PeristiwaJam.objects.terlihat_oleh(bu_kepala)) == list(jam.peristiwa.all())
    assert not JamKerja.objects.terlihat_oleh(dodi).exists()
    assert not PeristiwaJam.objects.terlihat_oleh(dodi).exists()


@pytest.mark.django_db(transaction=True)
def test_delapan_klik_serempak_satu_peristiwa(
    benang: Callable[..., HasilBenang[JamKerja]], kantor: None, pada: Pada
) -> None:
    """Eight starts make one clock, eight pauses one pause; pause against finish gives one order of two."""
    dodi = tokoh("dodi")
    instansi = PabrikInstansi()
    isi = {"objek": instansi, "kode": "tanggapan", "nama": "Tanggapan", "sasaran": JAM, "oleh": dodi}
    mulai_semua = benang(lambda: jam_kerja.mulai(**isi), n=8)  # type: ignore[arg-type] # by keyword
    assert mulai_semua.galat == []
    (kunci,) = {j.pk for j in mulai_semua.nilai}
    hasil = benang(lambda: jam_kerja.jeda(jam_id=kunci, alasan=AlasanJeda.LKPP, oleh=dodi), n=8)
    assert hasil.galat == []
    benang(
        lambda: jam_kerja.selesai(jam_id=kunci, oleh=dodi),
        lambda: jam_kerja.lanjut(jam_id=kunci, oleh=dodi),
    )
    jam = JamKerja.objects.get()
    kata = [p.kata for p in jam.peristiwa.all()]
    assert kata[:2] == [KataJam.MULAI, KataJam.JEDA]
    assert kata[2:] in ([KataJam.SELESAI], [KataJam.LANJUT, KataJam.SELESAI])
    assert jam.keadaan == KeadaanJam.SELESAI
