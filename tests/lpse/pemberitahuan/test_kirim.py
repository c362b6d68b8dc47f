"""The postman: what a mail server's answer means, when to try again, and when a person must look."""

from __future__ import annotations

import datetime as dt
import socket
import uuid
from collections.abc import Callable
from email.header import decode_header, make_header
from typing import TYPE_CHECKING, Any

import pytest
from django.core import mail
from django.db import ProgrammingError, transaction
from django.utils import timezone

from lpse.akun.models import PenugasanPeran
from lpse.galat import TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan import services_kirim as pos
from lpse.pemberitahuan.enums import PERPINDAHAN, StatusKiriman
from lpse.pemberitahuan.galat import DitolakTetap, GagalSementara
from lpse.pemberitahuan.models import Kiriman
from lpse.pemberitahuan.services import NONAKTIF, TANPA_PERAN, kabari
from lpse.pemberitahuan.surat import kirim_surat, tutup_sambungan
from lpse.pemberitahuan.tasks import kirim, sapu
from tests.pabrik import PabrikKabar, PabrikKaitWeb, PabrikKiriman, PabrikPengguna, PabrikServer

if TYPE_CHECKING:
    from email.message import Message

    from lpse.akun.models import Pengguna
    from tests.lpse.pemberitahuan.peladen_surel import PeladenSurel

    Peladen = Callable[..., PeladenSurel]
    Pada = Callable[[str], dt.datetime]

pytestmark = pytest.mark.django_db
S = StatusKiriman


def _hasil(hasil: pos.Hasil) -> tuple[int, int, int, int]:
    return hasil.terkirim, hasil.gagal, hasil.mati, hasil.dilewati


def _di_tangan(**lain: Any) -> Kiriman:  # noqa: ANN401 - fields of the model
    kiriman: Kiriman = PabrikKiriman(**lain)
    diambil = pos.ambil()
    assert diambil == kiriman
    return diambil


def _teks(bagian: Message) -> str:
    isi = bagian.get_payload(decode=True)
    assert isinstance(isi, bytes)
    return isi.decode()


def test_surel_terkirim_berdua_bentuk(asep: Pengguna, pada: Pada, peladen_surel: Peladen) -> None:
    kini = pada("2026-11-20 10:00")
    peladen = peladen_surel()
    kabari(penerima=[asep], jenis="uji.biasa", objek=PabrikServer(nama="SPSE-DB"), konteks={"apa": "<b>cakram</b>"})
    assert _hasil(pos.kirim_yang_siap()) == (1, 0, 0, 0)
    kiriman = Kiriman.objects.get()
    assert (kiriman.status, kiriman.dikirim_pada, kiriman.percobaan) == (S.TERKIRIM, kini, 1)
    (surat,) = peladen.surat
    assert surat["Message-ID"] == f"<{kiriman.message_id}>"
    assert surat["To"] == asep.email
    assert str(make_header(decode_header(surat["Subject"]))) == "LPSE: Perihal <b>cakram</b>"
    polos, html = [_teks(b) for b in surat.walk() if not b.is_multipart()]
    tautan = f"http://testserver/pemberitahuan/{kiriman.kabar_id}/"
    for bentuk in (polos, html):
        assert tautan in bentuk
        assert "Anda menerima surat ini karena Anda petugasnya." in bentuk
        assert "http://testserver/pemberitahuan/preferensi/" in bentuk
        assert "pukul 10.00 WITA" in bentuk
    assert "Isi <b>cakram</b> SPSE-DB" in polos
    assert "&lt;b&gt;cakram" in html
    assert pos.kirim_yang_siap() == pos.Hasil()  # nothing goes twice


def test_yang_belum_waktunya_menunggu(pada: Pada) -> None:
    kini = pada("2026-11-20 10:00")
    PabrikKiriman(coba_lagi_pada=kini + dt.timedelta(minutes=1))
    PabrikKiriman(status=S.DITAHAN, tahan="ringkasan", coba_lagi_pada=None)
    assert pos.ambil() is None
    pada("2026-11-20 10:02")
    assert pos.ambil() is not None


@pytest.mark.parametrize(
    ("jawaban", "status", "sebab"),
    [
        ({"RCPT": "450 4.2.1 kotak penuh"}, S.GAGAL, "Ditunda server surel: 450 4.2.1 kotak penuh"),
        ({"RCPT": "550 5.1.1 tak dikenal"}, S.MATI, "Ditolak server surel: 550 5.1.1 tak dikenal"),
        ({"MAIL": "451 nanti"}, S.GAGAL, "Ditunda server surel: 451 nanti"),
        ({"MAIL": "553 pengirim ditolak"}, S.MATI, "Ditolak server surel: 553 pengirim ditolak"),
        ({"ISI": "452 penuh"}, S.GAGAL, "Ditunda server surel: 452 penuh"),
        ({"ISI": "554 dikira sampah 199003122015032004"}, S.MATI, "Ditolak server surel: 554 dikira sampah 1990…04"),
        ({"MAIL": "421 tutup dulu"}, S.GAGAL, "Server surel menutup sambungan: 421 tutup dulu"),
        ({"SAMBUT": "554 pergi"}, S.GAGAL, "Server surel menolak portal: 554 pergi"),
        ({"DATA": "putus"}, S.GAGAL, "Server surel tidak tersambung: Connection unexpectedly closed"),
    ],
)  # fmt: skip
def test_jawaban_server_surel(
    peladen_surel: Peladen, pada: Pada, jawaban: dict[str, str], status: str, sebab: str
) -> None:
    pada("2026-11-20 10:00")
    peladen_surel(**jawaban)
    PabrikKiriman(kabar__penerima=PabrikPengguna(peran=("ase",)))
    pos.kirim_yang_siap()
    kiriman = Kiriman.objects.get()
    assert (kiriman.status, kiriman.galat) == (status, sebab)
    assert (kiriman.coba_lagi_pada is None) == (status == S.MATI)


def test_masuk_ditolak_server_bukan_salah_suratnya(peladen_surel: Peladen, settings: Any) -> None:  # noqa: ANN401 - pytest-django
    peladen_surel(EHLO="250-uji\r\n250 AUTH PLAIN", AUTH="535 sandi salah")
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = "portal", "rahasia"
    PabrikKiriman(kabar__penerima=PabrikPengguna(peran=("ase",)), penting=True)
    pos.kirim_yang_siap()
    kiriman = Kiriman.objects.get()
    assert (kiriman.status, kiriman.galat) == (S.GAGAL, "Server surel menolak portal: 535 sandi salah")


def test_server_tanpa_tls_yang_diminta(peladen_surel: Peladen, settings: Any) -> None:  # noqa: ANN401 - pytest-django
    peladen = peladen_surel()
    settings.EMAIL_USE_TLS = True
    PabrikKiriman(kabar__penerima=PabrikPengguna(peran=("ase",)))
    pos.kirim_yang_siap()
    assert Kiriman.objects.get().status == S.GAGAL
    assert peladen.surat == []  # rather not at all than in the clear


def test_server_surel_mati_menutup_jalannya_sekali_jalan(peladen_surel: Peladen, settings: Any) -> None:  # noqa: ANN401 - pytest-django
    """One letter feels it; the others wait without spending their attempts."""
    peladen_surel().tutup()
    with socket.socket() as bebas:
        bebas.bind(("127.0.0.1", 0))
        settings.EMAIL_PORT = bebas.getsockname()[1]
    orang = PabrikPengguna(peran=("ase",))
    for _ in range(3):
        PabrikKiriman(kabar__penerima=orang)
    assert _hasil(pos.kirim_yang_siap()) == (0, 1, 0, 0)
    assert sorted(Kiriman.objects.values_list("status", "percobaan")) == [
        ("gagal", 1), ("menunggu", 0), ("menunggu", 0),
    ]  # fmt: skip


def test_sambungan_dipakai_bersama_dan_pamit_yang_gagal_tak_mengapa(peladen_surel: Peladen) -> None:
    peladen = peladen_surel(QUIT="500 apa?")
    orang = PabrikPengguna(peran=("ase",))
    for _ in range(3):
        PabrikKiriman(kabar__penerima=orang)
    assert _hasil(pos.kirim_yang_siap()) == (3, 0, 0, 0)
    assert len(set(peladen.nomor())) == 3


class _TakPamit:
    def close(self) -> None:
        raise ConnectionResetError("putus")


def test_pamit_yang_putus_hanya_dicatat() -> None:
    tutup_sambungan(_TakPamit())  # type: ignore[arg-type] # only close is asked of it


def test_jeda_berlipat_dan_tidak_serentak() -> None:
    for percobaan, menit in ((1, 1), (2, 2), (5, 16), (9, 120), (40, 120)):
        jeda = {pos.jeda(percobaan=percobaan) for _ in range(20)}
        assert all(menit * 45 <= j.total_seconds() <= menit * 75 for j in jeda)
        assert len(jeda) > 1


def test_coba_lagi_tidak_membangunkan_orang(kantor: None, pada: Pada) -> None:
    pada("2026-11-20 19:59:50")
    biasa = _di_tangan(kabar__penerima=PabrikPengguna(peran=("ase",)))
    assert pos.tandai_gagal(kiriman=biasa, sebab="nanti") == S.GAGAL
    biasa.refresh_from_db()
    assert biasa.coba_lagi_pada == dt.datetime(2026, 11, 20, 23, tzinfo=dt.UTC)  # 07.00 WITA
    pada("2026-11-20 19:59:55")
    penting = _di_tangan(kabar__penerima=PabrikPengguna(peran=("ase",)), penting=True)
    pos.tandai_gagal(kiriman=penting, sebab="nanti")
    penting.refresh_from_db()
    assert penting.coba_lagi_pada is not None
    assert penting.coba_lagi_pada < timezone.now() + dt.timedelta(minutes=2)


def test_sepuluh_kali_gagal_menjadi_surat_mati(monkeypatch: pytest.MonkeyPatch) -> None:
    def gagal(*_isi: object) -> None:
        raise GagalSementara("Ditunda.")

    monkeypatch.setattr(pos, "kirim_surat", gagal)
    PabrikKiriman(percobaan=9, kabar__penerima=PabrikPengguna(peran=("ase",)))
    assert _hasil(pos.kirim_yang_siap()) == (0, 0, 1, 0)
    kiriman = Kiriman.objects.get()
    assert (kiriman.status, kiriman.galat) == (S.MATI, "Ditunda. Sudah 10 kali dicoba.")


def test_galat_program_tidak_menahan_yang_lain(monkeypatch: pytest.MonkeyPatch) -> None:
    asli = kirim_surat
    racun = PabrikKiriman(kabar__penerima=PabrikPengguna(peran=("ase",)))

    def kirim_beracun(kiriman: Kiriman, sambungan: Any) -> None:  # noqa: ANN401 - a mail backend
        if kiriman == racun:
            raise KeyError("templat")
        asli(kiriman, sambungan)

    monkeypatch.setattr(pos, "kirim_surat", kirim_beracun)
    PabrikKiriman(kabar__penerima=PabrikPengguna(peran=("ase",)))
    assert _hasil(pos.kirim_yang_siap()) == (1, 0, 1, 0)
    racun.refresh_from_db()
    assert (racun.status, racun.galat) == (S.MATI, "Galat program: KeyError: 'templat'")
    assert len(mail.outbox) == 1


def test_yang_tak_perlu_lagi_dilewati_dengan_alasan(asep: Pengguna, rina: Pengguna, sari: Pengguna) -> None:
    kini = timezone.now()
    pensiun = PabrikKiriman(kabar__penerima=asep)
    dicabut = PabrikKiriman(kabar__penerima=rina)
    dibaca = PabrikKiriman(kabar=PabrikKabar(penerima=sari, dibaca_pada=kini))
    hilang = PabrikKiriman(kabar=None, penerima=sari)
    henti = PabrikKiriman(kabar=None, saluran="kait", kait=PabrikKaitWeb(aktif=False), muatan={})
    asep.is_active, asep.alasan_nonaktif = False, "Pensiun"
    asep.save()
    PenugasanPeran.objects.filter(pengguna=rina).delete()
    assert _hasil(pos.kirim_yang_siap()) == (0, 0, 0, 5)
    sebab = {k.pk: k.galat for k in Kiriman.objects.filter(status=S.DILEWATI)}
    assert sebab == {
        pensiun.pk: NONAKTIF,
        dicabut.pk: TANPA_PERAN,
        dibaca.pk: "Sudah dibaca di portal sebelum surelnya dikirim.",
        hilang.pk: "Sudah dibaca di portal sebelum surelnya dikirim.",
        henti.pk: "Kait web ini sudah dihentikan.",
    }
    assert mail.outbox == []


def test_kait_web_ikut_antrean_dan_gagalnya_tidak_menutup_surel(monkeypatch: pytest.MonkeyPatch) -> None:
    kait = PabrikKaitWeb()
    tolak = PabrikKiriman(kabar=None, saluran="kait", kait=kait, muatan={})
    PabrikKiriman(kabar=None, saluran="kait", kait=kait, muatan={})
    PabrikKiriman(kabar__penerima=PabrikPengguna(peran=("ase",)))

    baik = PabrikKiriman(kabar=None, saluran="kait", kait=kait, muatan={})

    def kirim_kait(kiriman: Kiriman, _kait: object) -> None:
        if kiriman == baik:
            return
        if kiriman == tolak:
            raise DitolakTetap("pantau menolak: 410.")
        raise GagalSementara("pantau menjawab 503.")

    monkeypatch.setattr(pos, "kirim_kait", kirim_kait)
    assert _hasil(pos.kirim_yang_siap()) == (2, 1, 1, 0)


def test_batas_dan_waktu_satu_kali_jalan(monkeypatch: pytest.MonkeyPatch) -> None:
    orang = PabrikPengguna(peran=("ase",))
    for _ in range(3):
        PabrikKiriman(kabar__penerima=orang)
    assert _hasil(pos.kirim_yang_siap(batas=2)) == (2, 0, 0, 0)
    monkeypatch.setattr(pos, "LAMA_JALAN", 0.0)
    assert _hasil(pos.kirim_yang_siap()) == (0, 0, 0, 0)


def test_sewa_yang_lepas_tidak_boleh_menandai() -> None:
    """A worker that was thought dead comes back: another one has the letter now."""
    kiriman = _di_tangan(kabar__penerima=PabrikPengguna(peran=("ase",)))
    Kiriman.objects.filter(pk=kiriman.pk).update(sewa=uuid.uuid4())
    assert pos.tandai_terkirim(kiriman=kiriman) == 0
    assert pos.tandai_dilewati(kiriman=kiriman, sebab="x") == 0
    assert pos.tandai_mati(kiriman=kiriman, sebab="x") == 0
    assert Kiriman.objects.get().status == S.MENGIRIM


def test_pekerja_yang_hilang_sekali_dicoba_lagi_dua_kali_diserahkan_kepada_orang(pada: Pada) -> None:
    pada("2026-11-20 10:00")
    kiriman = _di_tangan(kabar__penerima=PabrikPengguna(peran=("ase",)))
    assert pos.lepas_sewa_usang() == 0  # still believed to be at it
    pada("2026-11-20 10:04")
    assert pos.lepas_sewa_usang() == 1
    kiriman.refresh_from_db()
    assert (kiriman.status, kiriman.galat) == (S.GAGAL, pos.PUTUS)
    lagi = pos.ambil()
    assert lagi == kiriman
    assert lagi.message_id == kiriman.message_id
    pada("2026-11-20 10:08")
    assert pos.sapu() == "0 terkirim, 0 gagal, 0 mati, 0 dilewati. 1 diambil kembali dari pekerja yang terhenti."
    kiriman.refresh_from_db()
    assert (kiriman.status, kiriman.galat) == (S.MATI, pos.PUTUS_LAGI)


def test_surat_mati_dikirim_ulang_dengan_jejak(bu_kepala: Pengguna, asep: Pengguna) -> None:
    mati = PabrikKiriman(
        kabar__penerima=asep, status=S.MATI, galat="Ditolak", coba_lagi_pada=None, percobaan=10, ragu=1
    )
    nomor = mati.message_id
    pos.kirim_ulang(kiriman_id=mati.pk, oleh=bu_kepala)
    mati.refresh_from_db()
    assert (mati.status, mati.percobaan, mati.ragu, mati.galat, mati.message_id) == (S.MENUNGGU, 0, 0, "", nomor)
    jejak = Jejak.objects.tentang(mati).get()
    assert (jejak.pelaku_id, jejak.kata) == (bu_kepala.pk, "mengirim ulang kiriman")
    assert (jejak.sebelum, jejak.sesudah) == ({"keadaan": "mati", "sebab": "Ditolak"}, {"keadaan": "menunggu"})
    with pytest.raises(TransisiBasi, match="menunggu"):
        pos.kirim_ulang(kiriman_id=mati.pk, oleh=bu_kepala)
    assert _hasil(pos.kirim_yang_siap()) == (1, 0, 0, 0)


def test_kirim_ulang_banyak_memilih_yang_mati_saja(bu_kepala: Pengguna) -> None:
    mati = [PabrikKiriman(status=S.MATI, galat="x", coba_lagi_pada=None) for _ in range(2)]
    hidup = PabrikKiriman()
    assert pos.kirim_ulang_semua(oleh=bu_kepala, objek=[*mati, hidup]) == "2 kiriman masuk antrean lagi."
    with pytest.raises(TransisiBasi, match="tidak ada kiriman mati"):
        pos.kirim_ulang_semua(oleh=bu_kepala, objek=[hidup])


@pytest.mark.parametrize("asal", S.values)
def test_hanya_perpindahan_yang_sah(asal: str) -> None:
    """The database itself refuses every other move."""
    isi: dict[S, dict[str, Any]] = {
        S.DITAHAN: {"tahan": "jam_tenang"},
        S.MENGIRIM: {"sewa": uuid.uuid4(), "sewa_sampai": timezone.now()},
        S.TERKIRIM: {"dikirim_pada": timezone.now()},
    }
    kosong: dict[str, Any] = {"tahan": "", "sewa": None, "sewa_sampai": None, "dikirim_pada": None, "galat": "x"}
    kiriman = PabrikKiriman(status=asal, galat="x", **isi.get(S(asal), {}))
    bisa = set()
    for ke in set(S.values) - {asal}:
        try:
            with transaction.atomic():
                Kiriman.objects.filter(pk=kiriman.pk).update(status=ke, **{**kosong, **isi.get(S(ke), {})})
                bisa.add(ke)
                transaction.set_rollback(True)
        except ProgrammingError:
            continue
    assert bisa == {ke for dari, ke in PERPINDAHAN if dari == asal}


def test_tugas_mengirim_dan_menyapu(asep: Pengguna) -> None:
    """lpse.pemberitahuan.kirim leaves no row of its own; lpse.pemberitahuan.sapu does, like everything scheduled."""
    PabrikKiriman(kabar__penerima=asep)
    kirim()
    assert len(mail.outbox) == 1
    assert not JalanTugas.objects.exists()
    sapu()
    sapu()
    assert {(j.tugas, j.hasil) for j in JalanTugas.objects.all()} == {("lpse.pemberitahuan.sapu", "berhasil")}
