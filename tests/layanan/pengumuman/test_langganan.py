"""Subscribing: asked, confirmed, changed, stopped with one click; nobody learns who subscribed."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from layanan.pengumuman import kabar, services_pelanggan as pintu, tautan
from layanan.pengumuman.enums import PERPINDAHAN_PELANGGAN, StatusPelanggan
from layanan.pengumuman.models import Pelanggan
from lpse.galat import AturanDilanggar
from lpse.pemberitahuan.models import Kiriman
from lpse.pemberitahuan.surat import susun_surat
from tests.pabrik_pengumuman import PabrikPelanggan

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

pytestmark = pytest.mark.django_db
_P = StatusPelanggan


def _tautan(jenis: str) -> str:
    """The path behind the button of the newest letter of this kind."""
    kiriman = Kiriman.objects.filter(jenis=jenis).order_by("pk").last()
    assert kiriman is not None
    cocok = re.search(r"/publik/langganan/\w+/[0-9a-f]{32}-\d+-[0-9a-f]{40}/", str(susun_surat(kiriman).body))
    assert cocok is not None
    return cocok[0]


def _mundur(menit: int) -> None:
    Pelanggan.objects.update(diminta_pada=timezone.now() - dt.timedelta(minutes=menit))


def test_dua_kali_setuju_dan_ubah_topik(klien: Client) -> None:
    jawab = klien.post("/publik/langganan/", {"surel": "Orang@Contoh.id", "topik": ["gangguan", "pelatihan"]})
    assert jawab.headers["Location"] == "/publik/langganan/terkirim/"
    assert klien.get("/publik/langganan/terkirim/").status_code == 200
    p = Pelanggan.objects.get()
    assert (p.surel, p.topik, p.status) == ("orang@contoh.id", ["gangguan", "pelatihan"], _P.MENUNGGU)
    assert not Pelanggan.objects.topik("gangguan").exists()
    jalan = _tautan(kabar.KONFIRMASI)
    assert klien.get(jalan).status_code == 200
    p.refresh_from_db()
    assert p.status == _P.MENUNGGU  # a scanner of mails looks, too
    kelola = klien.post(jalan).headers["Location"]
    klien.post(jalan)
    assert Pelanggan.objects.topik("gangguan").get() == p
    assert "sudah aktif" in klien.get(jalan).content.decode()
    assert "Gangguan" in klien.get(kelola).content.decode()
    assert klien.post(kelola, {"topik": ["informasi"]}).status_code == 302
    assert klien.post(kelola, {}).status_code == 422
    p.refresh_from_db()
    assert p.topik == ["informasi"]


def test_berhenti_satu_klik_dan_mendaftar_lagi(klien: Client) -> None:
    pintu.minta(surel="orang@contoh.id", topik=["gangguan", "pelatihan"])
    p = Pelanggan.objects.get()
    jalan = _tautan(kabar.KONFIRMASI)
    kelola = klien.post(jalan).headers["Location"]
    henti = kelola.replace("/kelola/", "/berhenti/")
    assert klien.get(henti).status_code == 200
    p.refresh_from_db()
    assert p.status == _P.AKTIF
    # RFC 8058: no cookie, no token of a form, no page before it.
    assert klien.post(henti, {"List-Unsubscribe": "One-Click"}).status_code == 200
    klien.post(henti)
    p.refresh_from_db()
    assert (p.status, p.cara_berhenti) == (_P.BERHENTI, "satu klik")
    assert "sudah berhenti" in klien.get(henti).content.decode()
    assert "Daftarkan lagi" in klien.get(kelola).content.decode()
    assert klien.post(kelola, {"topik": ["informasi"]}).status_code == 404
    assert klien.get(jalan).status_code == 404
    assert klien.post(jalan).status_code == 404
    # Once more from the beginning; links of the first time are dead.
    _mundur(20)
    pintu.minta(surel="orang@contoh.id", topik=["pelatihan"])
    p.refresh_from_db()
    assert (p.status, p.generasi, p.topik) == (_P.MENUNGGU, 2, ["pelatihan"])
    assert klien.get(jalan).status_code == klien.get(kelola).status_code == 404
    assert klien.post(henti).status_code == 404
    assert pintu.konfirmasi(token=_tautan(kabar.KONFIRMASI).split("/")[-2]).status == _P.AKTIF


def test_alamat_yang_sama_tidak_dibanjiri_dan_tidak_diubah_orang_lain() -> None:
    aktif = PabrikPelanggan(surel="aktif@contoh.id", diminta_pada=timezone.now() - dt.timedelta(hours=1))
    pintu.minta(surel="AKTIF@contoh.id", topik=["pelatihan"])
    aktif.refresh_from_db()
    assert (aktif.topik, aktif.status) == (["gangguan"], _P.AKTIF)
    assert Kiriman.objects.get().jenis == kabar.SUDAH_PELANGGAN
    assert "/langganan/kelola/" in _tautan(kabar.SUDAH_PELANGGAN)
    pintu.minta(surel="aktif@contoh.id", topik=["pelatihan"])
    assert Kiriman.objects.count() == 1  # within ten minutes nothing more
    for surel, topik in (("bukan surel", ["gangguan"]), ("a@b.id", []), ("a@b.id", ["ngawur"])):
        with pytest.raises(AturanDilanggar):
            pintu.minta(surel=surel, topik=topik)


def test_tautan_basi_palsu_dan_untuk_hal_lain_ditolak(klien: Client) -> None:
    p = PabrikPelanggan(status=_P.MENUNGGU, dikonfirmasi_pada=None)
    benar = tautan.buat(tautan.KONFIRMASI, p.uuid, p.generasi)
    for salah in (benar[:-1] + "0", benar.replace("-1-", "-2-"), "x", tautan.buat(tautan.KELOLA, p.uuid, p.generasi)):
        if salah != benar:
            assert klien.get(f"/publik/langganan/konfirmasi/{salah}/").status_code == 404
            assert klien.post(f"/publik/langganan/konfirmasi/{salah}/").status_code == 404
    assert klien.get(f"/publik/langganan/kelola/{tautan.buat(tautan.KELOLA, p.uuid, 1)}/").status_code == 404
    assert klien.get("/publik/langganan/berhenti/x/").status_code == 404
    _mundur(60 * 24 * 4)
    with pytest.raises(AturanDilanggar, match="tidak berlaku"):
        pintu.konfirmasi(token=benar)
    p.refresh_from_db()
    assert p.status == _P.MENUNGGU


@pytest.mark.usefixtures("laju_diam")
def test_formulir_menyebut_yang_kurang(klien: Client) -> None:
    assert klien.get("/publik/langganan/?topik=pelatihan").status_code == 200
    kosong = klien.post("/publik/langganan/", {})
    assert kosong.status_code == 422
    assert "Pilih sedikitnya satu topik." in kosong.content.decode()
    for _ in range(10):
        klien.post("/publik/langganan/", {})
    assert klien.post("/publik/langganan/", {}).status_code == 429


def test_setiap_keadaan_pelanggan_di_basis_data() -> None:
    boleh = set(PERPINDAHAN_PELANGGAN)
    for dari in _P:
        lain = {"berhenti_pada": timezone.now()} if dari == _P.BERHENTI else {}
        p = PabrikPelanggan(status=dari, **lain)
        for ke in _P:
            if dari == ke or (dari, ke) in boleh:
                continue
            with pytest.raises(Exception, match=r"(?i)transition"), transaction.atomic(), connection.cursor() as k:
                k.execute("UPDATE layanan_pelanggan SET status = %s WHERE id = %s", [ke, p.pk])
    PabrikPelanggan(surel="SAMA@contoh.id")
    with pytest.raises(IntegrityError, match="pelanggan_surel"), transaction.atomic():
        PabrikPelanggan(surel="sama@contoh.id")


@pytest.mark.django_db(transaction=True)
def test_dua_permintaan_sekaligus_satu_surat(benang: Callable[..., object]) -> None:
    hasil = benang(lambda: pintu.minta(surel="dua@contoh.id", topik=["gangguan"]), n=3)
    assert hasil.galat == []  # type: ignore[attr-defined] # HasilBenang
    assert (Pelanggan.objects.count(), Kiriman.objects.count()) == (1, 1)
