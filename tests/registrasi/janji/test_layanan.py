"""Slots and bookings: the pattern, one place for one applicant, changes, reminders, minutes, no-show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.tampilan import bahasa
from registrasi.janji import selectors, services, services_hasil, services_slot, tampilan
from registrasi.janji.enums import PERPINDAHAN, StatusJanji
from registrasi.janji.models import ButirDitunjukkan, JanjiVideo, SlotVideo
from registrasi.janji.services_hasil import Ditunjukkan
from registrasi.janji.tasks import ingatkan
from registrasi.pendaftaran.services import kode_akses
from registrasi.pendaftaran.services_asli import tunjukkan_asli
from registrasi.persyaratan.selectors import butir_untuk
from tests.pabrik import PabrikHariKhusus, PabrikJamLayanan, PabrikNaskah
from tests.pabrik_janji import PabrikButirDitunjukkan, PabrikJanjiVideo, PabrikSlotVideo
from tests.pabrik_pendaftaran import PabrikButirPermohonan, PabrikPermohonan

pytestmark = pytest.mark.django_db
_S = StatusJanji
_JAM = dt.timedelta(hours=1)


@pytest.fixture(autouse=True)
def jam_kantor(request: pytest.FixtureRequest) -> None:
    """Monday to Friday, 07.30 to 16.00, lunch from noon to one."""
    request.getfixturevalue("transactional_db" if "benang" in request.fixturenames else "db")
    for hari in range(5):
        PabrikJamLayanan(
            hari=hari,
            buka=dt.time(7, 30),
            tutup=dt.time(16),
            istirahat_mulai=dt.time(12),
            istirahat_selesai=dt.time(13),
        )


@pytest.fixture
def tanpa_cetak(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Papers are asked for, not printed."""
    minta: list[dict[str, Any]] = []

    def terbit(**isi: Any) -> Any:  # noqa: ANN401 - as the door takes them
        minta.append(isi)
        return PabrikNaskah()

    monkeypatch.setattr(services_hasil, "terbitkan", terbit)
    return minta


def test_pola_melewati_libur_dan_istirahat(rina: Pengguna) -> None:
    """Tuesday to Thursday, 10 to 14, half an hour each; a closed day and lunch are left out; twice is once."""
    senin = dt.date(2027, 3, 1)
    PabrikHariKhusus(mulai=dt.date(2027, 3, 3), selesai=dt.date(2027, 3, 3))
    n = services_slot.buat_slot_pola(petugas_id=rina.pk, oleh=rina, dari=senin, pekan=1, tautan="https://v.example/a")
    slot = list(SlotVideo.objects.order_by("mulai"))
    lokal = [s.mulai.astimezone(bahasa.zona()) for s in slot]
    assert {s.date() for s in lokal} == {dt.date(2027, 3, 2), dt.date(2027, 3, 4)}
    jam = [f"{s:%H.%M}" for s in lokal if s.date() == dt.date(2027, 3, 2)]
    assert jam == ["10.00", "10.30", "11.00", "11.30", "13.00", "13.30"]
    assert n == len(slot) == 12
    assert services_slot.buat_slot_pola(petugas_id=rina.pk, oleh=rina, dari=senin, pekan=1) == 0
    assert [h.libur for h in selectors.pekan(rina, senin)] == ["", "", "Kantor tutup", "", ""]
    assert len(selectors.pekan(rina, senin, rina.pk)[1].slot) == 6


def test_slot_yang_keliru(rina: Pengguna, dodi: Pengguna, settings: Any) -> None:  # noqa: ANN401 - pytest-django's own
    besok = dt.datetime.combine(dt.date(2027, 3, 2), dt.time(9), tzinfo=bahasa.zona())
    isi: dict[str, Any] = {
        "petugas_id": rina.pk, "mulai": besok, "selesai": besok + _JAM, "kapasitas": 2, "oleh": rina
    }  # fmt: skip
    slot = services_slot.buat_slot(**isi)
    for ganti, pesan in (
        ({"petugas_id": dodi.pk}, "petugas registrasi"),
        ({"mulai": besok - dt.timedelta(days=900)}, "sudah lewat"),
        ({"selesai": besok + 9 * _JAM}, "tiga jam"),
        ({"mulai": besok + 10 * _JAM, "selesai": besok + 11 * _JAM}, "tutup"),
        ({"mulai": besok + 2 * _JAM, "selesai": besok + 3 * _JAM, "kapasitas": 0}, "Kapasitas"),
        ({}, "sudah mempunyai slot"),
    ):
        with pytest.raises(AturanDilanggar, match=pesan):
            services_slot.buat_slot(**{**isi, **ganti})
    with pytest.raises(AturanDilanggar, match="https"):
        services_slot.atur_tautan(slot_id=slot.pk, tautan="http://x.example", oleh=rina)
    services_slot.atur_tautan(slot_id=slot.pk, tautan="https://x.example/r", oleh=rina)
    with pytest.raises(AturanDilanggar, match="mengapa"):
        services_slot.tutup_slot(slot_id=slot.pk, alasan=" ", oleh=rina)
    with pytest.raises(AturanDilanggar, match="12 pekan"):
        services_slot.buat_slot_pola(petugas_id=rina.pk, oleh=rina, dari=besok.date(), pekan=13)
    for jam, menit in (("pagi", 30), ("14.00-10.00", 30), ("10.00-14.00", 1)):
        settings.JANJI_JAM, settings.JANJI_MENIT = jam, menit
        with pytest.raises(AturanDilanggar, match="LPSE_JANJI_JAM"):
            services_slot.pola()
    lewat = PabrikSlotVideo(mulai=timezone.now() - 3 * _JAM)
    with pytest.raises(TransisiBasi, match="sudah lewat"):
        services_slot.atur_tautan(slot_id=lewat.pk, tautan="https://x.example", oleh=rina)


@pytest.mark.pasal("22(1)")
def test_pesan_ubah_batal_oleh_pemohon(rina: Pengguna, settings: Any) -> None:  # noqa: ANN401 - as above
    settings.JANJI_MAKS_UBAH = 1
    p, slot, lain = PabrikPermohonan(), PabrikSlotVideo(petugas=rina), PabrikSlotVideo(mulai=timezone.now() + 48 * _JAM)
    janji = services.pesan(permohonan_id=p.pk, slot_id=slot.pk)
    slot.refresh_from_db()
    assert (slot.terisi, slot.sisa, selectors.janji_berjalan(p)) == (1, 0, janji)
    assert Kiriman.objects.get(jenis="registrasi.janji.dipesan").surel == p.surel
    assert Kabar.objects.filter(penerima=rina, jenis="registrasi.janji.petugas").count() == 1
    with pytest.raises(TransisiBasi, match="sudah mempunyai janji"):
        services.pesan(permohonan_id=p.pk, slot_id=lain.pk)
    with pytest.raises(AturanDilanggar, match="penuh"):
        services.pesan(permohonan_id=PabrikPermohonan().pk, slot_id=slot.pk)
    with pytest.raises(AturanDilanggar, match="sedang diverifikasi"):
        services.pesan(permohonan_id=PabrikPermohonan(status="draf").pk, slot_id=lain.pk)
    dekat = PabrikSlotVideo(mulai=timezone.now() + _JAM)
    with pytest.raises(AturanDilanggar, match="2 jam sebelumnya"):
        services.ubah(janji_id=janji.pk, slot_id=dekat.pk)
    with pytest.raises(AturanDilanggar, match="waktu yang sekarang"):
        services.ubah(janji_id=janji.pk, slot_id=slot.pk)
    services.ubah(janji_id=janji.pk, slot_id=lain.pk)
    slot.refresh_from_db()
    lain.refresh_from_db()
    assert (slot.terisi, lain.terisi) == (0, 1)
    with pytest.raises(AturanDilanggar, match="diubah satu kali"):
        services.ubah(janji_id=janji.pk, slot_id=slot.pk)
    with pytest.raises(AturanDilanggar, match="mengapa"):
        services.batalkan(janji_id=janji.pk, alasan="")
    services.batalkan(janji_id=janji.pk, alasan="Berhalangan")
    lain.refresh_from_db()
    assert lain.terisi == 0
    with pytest.raises(TransisiBasi, match="Muat ulang"):
        services.batalkan(janji_id=janji.pk, alasan="Lagi")
    with pytest.raises(TransisiBasi, match="Muat ulang"):
        services.ubah(janji_id=janji.pk, slot_id=slot.pk)
    assert [j.pk for j in selectors.janji_lama(p)] == [janji.pk]


def test_menjelang_waktunya_hanya_petugas(rina: Pengguna) -> None:
    dekat, p = PabrikSlotVideo(mulai=timezone.now() + _JAM, petugas=rina), PabrikPermohonan()
    with pytest.raises(AturanDilanggar, match="sebelumnya"):
        services.pesan(permohonan_id=p.pk, slot_id=dekat.pk)
    janji = services.pesan(permohonan_id=p.pk, slot_id=dekat.pk, oleh=rina)
    assert not Kabar.objects.filter(penerima=rina).exists(), "yang memesan tidak dikabari"
    with pytest.raises(AturanDilanggar, match="Hubungi loket"):
        services.batalkan(janji_id=janji.pk, alasan="x")
    mulai = PabrikSlotVideo(mulai=timezone.now() - _JAM)
    with pytest.raises(AturanDilanggar, match="sudah mulai"):
        services.ubah(janji_id=janji.pk, slot_id=mulai.pk, oleh=rina)
    services_slot.tutup_slot(slot_id=dekat.pk, alasan="Petugas sakit", oleh=rina)
    janji.refresh_from_db()
    assert (janji.status, "Petugas sakit" in janji.alasan_batal) == (_S.BATAL, True)
    assert Kiriman.objects.filter(jenis="registrasi.janji.dibatalkan").count() == 1
    with pytest.raises(AturanDilanggar, match="ditutup"):
        services.pesan(permohonan_id=p.pk, slot_id=dekat.pk, oleh=rina)
    with pytest.raises(TransisiBasi, match="sudah ditutup"):
        services_slot.tutup_slot(slot_id=dekat.pk, alasan="x", oleh=rina)


@pytest.mark.django_db(transaction=True)
def test_satu_tempat_empat_pemohon(benang: Callable[..., Any]) -> None:
    """Four applicants want the last place at once, and one of them twice: one gets it, PostgreSQL counts it once."""
    slot, permohonan = PabrikSlotVideo(), [PabrikPermohonan() for _ in range(3)]

    def pesan(pk: int) -> Callable[[], object]:
        return lambda: services.pesan(permohonan_id=pk, slot_id=slot.pk)

    hasil = benang(*(pesan(p.pk) for p in [*permohonan, permohonan[0]]))
    slot.refresh_from_db()
    assert (len(hasil.nilai), len(hasil.galat), slot.terisi) == (1, 3, 1)
    assert JanjiVideo.objects.filter(slot=slot).count() == 1


def test_basis_data_menjaga_kapasitas(rina: Pengguna) -> None:
    """Past the services too: no second place, no second booking, no two slots of one officer at a time."""
    janji = PabrikJanjiVideo()
    for isi in ({"slot": janji.slot}, {"permohonan": janji.permohonan}):
        with pytest.raises(IntegrityError), transaction.atomic():
            PabrikJanjiVideo(**isi)
    with pytest.raises(IntegrityError, match="slotvideo_satu_petugas"), transaction.atomic():
        PabrikSlotVideo(petugas=janji.slot.petugas, mulai=janji.slot.mulai + dt.timedelta(minutes=10))
    with pytest.raises(IntegrityError, match="janjivideo_hadir"), transaction.atomic():
        PabrikJanjiVideo(status=_S.HADIR, naskah=None)


def _pindah(janji: JanjiVideo, butir: int, ke: str, rina: Pengguna) -> object:
    if ke == _S.HADIR:
        return services_hasil.catat_hadir(
            janji_id=janji.pk, hadir_nama="Budi", butir=[Ditunjukkan(butir, True)], oleh=rina
        )
    if ke == _S.TIDAK_HADIR:
        return services_hasil.catat_tidak_hadir(janji_id=janji.pk, catatan="", oleh=rina)
    return services.batalkan(janji_id=janji.pk, alasan="x", oleh=rina)


@pytest.mark.usefixtures("tanpa_cetak")
def test_semua_perpindahan(rina: Pengguna) -> None:
    for dari in _S.values:
        for ke in (_S.HADIR, _S.TIDAK_HADIR, _S.BATAL):
            janji = PabrikJanjiVideo(status=dari, slot__mulai=timezone.now() - _JAM)
            butir = PabrikButirPermohonan(permohonan=janji.permohonan)
            if (dari, ke) in PERPINDAHAN:
                _pindah(janji, butir.pk, ke, rina)
                janji.refresh_from_db()
                assert janji.status == ke
            else:
                with pytest.raises(TransisiBasi, match="Muat ulang"):
                    _pindah(janji, butir.pk, ke, rina)


@pytest.mark.pasal("22(1)")
def test_berita_acara_menandai_asli(rina: Pengguna, tanpa_cetak: list[dict[str, Any]]) -> None:
    janji = PabrikJanjiVideo(slot__mulai=timezone.now() - _JAM)
    p = janji.permohonan
    syarat = butir_untuk(p.jenis_pengguna)
    satu, asing = PabrikButirPermohonan(permohonan=p), PabrikButirPermohonan()
    dua = PabrikButirPermohonan(permohonan=p, persyaratan=syarat[1], urutan=20)
    isi = {"janji_id": janji.pk, "oleh": rina}
    for nama, butir, pesan in (
        (" ", [], "siapa yang hadir"), ("Budi", [], "Tandai butir"), ("Budi", [Ditunjukkan(asing.pk, True)], "Tandai")
    ):  # fmt: skip
        with pytest.raises(AturanDilanggar, match=pesan):
            services_hasil.catat_hadir(**isi, hadir_nama=nama, butir=butir)
    services_hasil.catat_hadir(
        **isi, hadir_nama="Budi", butir=[Ditunjukkan(satu.pk, True), Ditunjukkan(dua.pk, False, "Tertinggal")]
    )
    satu.refresh_from_db()
    dua.refresh_from_db()
    assert (satu.asli_ditunjukkan, dua.asli_ditunjukkan) == (True, False)
    assert [b[1:] for b in tanpa_cetak[0]["konteks"]["baris"]] == [["Ya", ""], ["Tidak", "Tertinggal"]]
    assert Jejak.objects.tentang(p).filter(kata="mencatat asli ditunjukkan").count() == 1
    assert tunjukkan_asli(permohonan_id=p.pk, butir=[satu.pk], oleh=rina) == 0
    with pytest.raises(AturanDilanggar, match="bukan milik"):
        tunjukkan_asli(permohonan_id=p.pk, butir=[asing.pk], oleh=rina)
    with pytest.raises(TransisiBasi):
        tunjukkan_asli(permohonan_id=PabrikPermohonan(status="draf").pk, butir=[], oleh=rina)
    awal = PabrikJanjiVideo()
    with pytest.raises(AturanDilanggar, match="baru"):
        services_hasil.catat_tidak_hadir(janji_id=awal.pk, catatan="", oleh=rina)
    putus = PabrikJanjiVideo(slot__mulai=timezone.now() - _JAM, permohonan__status="dibatalkan")
    with pytest.raises(AturanDilanggar, match="sudah dibatalkan"):
        services_hasil.catat_hadir(janji_id=putus.pk, oleh=rina, hadir_nama="Budi", butir=[])


def test_pengingat_sehari_dan_sejam() -> None:
    """Whenever the task runs: one mail a day before, one an hour before, none for what was only just booked."""
    kini = timezone.now()
    lama = PabrikJanjiVideo(slot__mulai=kini + 23 * _JAM, dipesan_pada=kini - 48 * _JAM)
    PabrikJanjiVideo(slot__mulai=kini + 23 * _JAM)
    PabrikJanjiVideo(status=_S.BATAL, slot__mulai=kini + 23 * _JAM, dipesan_pada=kini - 48 * _JAM)
    services.ingatkan()
    ingatkan()
    assert list(Kiriman.objects.values_list("surel", flat=True)) == [lama.permohonan.surel]
    with time_machine.travel(kini + 22.5 * _JAM, tick=False):
        services.ingatkan()
    assert Kiriman.objects.filter(surel=lama.permohonan.surel).count() == 2


def test_daftar_petugas_dan_kalender(rina: Pengguna, dodi: Pengguna) -> None:
    kini = timezone.now()
    perlu = PabrikJanjiVideo(slot__mulai=kini - 2 * _JAM)
    sedang = PabrikJanjiVideo(slot__mulai=kini - dt.timedelta(minutes=5))
    depan = PabrikJanjiVideo(permohonan__nomor="REG/0009/XI/2026", permohonan__nama="CV A, B; C")
    assert [b.keadaan for b in tampilan.butir(rina)] == ["Belum dicatat", "Sedang berlangsung"]
    assert (tampilan.jumlah(rina), {perlu, sedang} == set(selectors.perlu_dicatat(rina))) == (2, True)
    butir = PabrikButirDitunjukkan()
    assert list(ButirDitunjukkan.objects.terlihat_oleh(rina)) == [butir]
    for model in (SlotVideo, JanjiVideo, ButirDitunjukkan):
        assert not model.objects.terlihat_oleh(dodi).exists()
    ics = selectors.berkas_ics(depan, kantor="LPSE Luwu Utara, Masamba", alamat="https://lpse.example/publik/janji/")
    assert all(len(b.encode()) <= 75 for b in ics.split("\r\n"))
    assert r"LPSE Luwu Utara\, Masamba" in ics.replace("\r\n ", "")
    assert (ics.startswith("BEGIN:VCALENDAR\r\n"), "TRIGGER:-PT1H" in ics) == (True, True)


def _masuk(klien: Client, permohonan: Any) -> str:  # noqa: ANN401 - an application
    jawab = klien.post(
        reverse("registrasi_publik:janji_masuk"), {"nomor": permohonan.nomor, "kode": kode_akses(permohonan)}
    )
    assert jawab.status_code == 302
    return str(jawab["Location"])


def test_pemohon_memesan_dengan_nomor_dan_kode(klien: Client) -> None:
    """A wrong code and an unknown number get the same page; with the right one: book, see the link, ICS, cancel."""
    p, slot = PabrikPermohonan(), PabrikSlotVideo(tautan="https://video.example/rahasia")
    masuk = reverse("registrasi_publik:janji_masuk")
    salah = [
        klien.post(masuk, d)
        for d in ({"nomor": p.nomor, "kode": "AAAAA-AAAAA"}, {"nomor": "X/1", "kode": "BBBBB-BBBBB"})
    ]
    assert [j.status_code for j in salah] == [422, 422]
    assert all("tidak cocok" in j.content.decode() for j in salah)
    halaman = _masuk(klien, p)
    awal = klien.get(halaman)
    assert (awal.status_code, "rahasia" in awal.content.decode()) == (200, False)
    assert klien.get(reverse("registrasi_publik:janji_ics", args=[p.uuid])).status_code == 404
    assert klien.post(halaman, {"slot": ""}).status_code == 422
    klien.post(halaman, {"slot": slot.pk})
    isi = klien.get(halaman)
    assert "https://video.example/rahasia" in isi.content.decode()
    assert (isi["Cache-Control"], "noindex" in isi["X-Robots-Tag"]) == ("no-store, private", True)
    ics = klien.get(reverse("registrasi_publik:janji_ics", args=[p.uuid]))
    assert (ics["Content-Type"], b"rahasia" in ics.content) == ("text/calendar; charset=utf-8", False)
    assert klien.post(halaman, {"slot": slot.pk}).status_code == 422
    batal = reverse("registrasi_publik:janji_batal", args=[p.uuid])
    assert klien.get(batal).status_code == 200
    assert klien.post(batal, {"alasan": ""}).status_code == 422
    assert klien.post(batal, {"alasan": "Berhalangan"}).status_code == 302
    assert klien.get(batal).status_code == 302
    assert JanjiVideo.objects.get().status == _S.BATAL
    assert Client().get(halaman).status_code == 404


@pytest.mark.usefixtures("tanpa_cetak")
def test_layar_petugas(rina: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien, kini = masuk_sebagai(rina), timezone.now()
    janji = PabrikJanjiVideo(slot__mulai=kini - _JAM, slot__petugas=rina)
    butir = PabrikButirPermohonan(permohonan=janji.permohonan)
    pekan = f"{reverse('registrasi:pekan_janji')}?pekan="
    saat_itu = janji.slot.mulai.astimezone(bahasa.zona()).date()
    for alamat in (f"{pekan}{saat_itu}", janji.get_absolute_url(), janji.slot.get_absolute_url()):
        assert janji.permohonan.nama in klien.get(alamat).content.decode()
    alamat = reverse("registrasi:janji_hadir", args=[janji.pk])
    assert butir.persyaratan.nama in klien.get(alamat).content.decode()
    jawab = klien.post(alamat, {"hadir_nama": "Budi", f"butir_{butir.pk}": "ya", f"keterangan_{butir.pk}": "Jelas"})
    butir.refresh_from_db()
    assert (jawab.status_code, butir.asli_ditunjukkan) == (302, True)
    besok = dt.date(2027, 3, 2)
    isi = {"petugas": rina.pk, "tanggal": besok.isoformat(), "mulai": "09:00", "selesai": "09:30", "kapasitas": 1}
    assert klien.post(reverse("registrasi:slot_baru"), isi).headers["location"] == f"{pekan}{besok}"
    klien.post(reverse("registrasi:slot_pola"), {"petugas": rina.pk, "dari": besok.isoformat(), "pekan": 1})
    assert SlotVideo.objects.filter(mulai__date=besok).count() > 1


def test_akhir_pekan_memperlihatkan_pekan_depan(rina: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    """On a Sunday the week behind us is of no use to anybody."""
    with time_machine.travel("2026-11-22T03:00:00Z", tick=False):
        isi = masuk_sebagai(rina).get(reverse("registrasi:pekan_janji")).context
        assert (isi["senin"], isi["pekan_ini"], selectors.hari_buka()) == (dt.date(2026, 11, 23), True, isi["senin"])


def test_kapan_menyebut_zona_sekali() -> None:
    mulai = dt.datetime(2026, 11, 24, 2, tzinfo=dt.UTC)
    assert SlotVideo(mulai=mulai, selesai=mulai + _JAM / 2).kapan == "Selasa, 24 November 2026 pukul 10.00–10.30 WITA"
