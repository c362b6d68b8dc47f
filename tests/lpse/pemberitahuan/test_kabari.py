"""Telling somebody: rows in the caller's transaction, merged, masked, by each one's own wish."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from lpse.akun.models import Pengguna
from lpse.celery import app
from lpse.pemberitahuan import antrekan
from lpse.pemberitahuan.enums import StatusKiriman
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.pemberitahuan.registri import JENIS, Eskalasi, JenisKabar, daftarkan
from lpse.pemberitahuan.services import NONAKTIF, TANPA_PERAN, kabari, kabari_peran
from tests.pabrik import (
    PabrikJamTenang,
    PabrikKaitWeb,
    PabrikPengguna,
    PabrikPreferensiKabar,
    PabrikSaringanTersimpan,
    PabrikServer,
)

pytestmark = pytest.mark.django_db
S = StatusKiriman


def _status() -> list[tuple[str, str]]:
    return sorted((k.status, k.tahan) for k in Kiriman.objects.all())


def test_kabar_dan_kiriman_ditulis_bersama(asep: Pengguna, pada: Callable[[str], dt.datetime]) -> None:
    kini = pada("2026-11-20 10:00")
    server = PabrikServer(kode="spse-db", nama="SPSE-DB")
    (kabar,) = kabari(penerima=[asep, asep], jenis="uji.biasa", objek=server, konteks={"apa": "cakram"})
    assert (kabar.judul, kabar.isi) == ("Perihal cakram", "Isi cakram SPSE-DB")
    assert (kabar.penerima, kabar.url, kabar.dibuat) == (asep, server.get_absolute_url(), kini)
    assert kabar.objek() == server
    assert kabar.get_absolute_url() == f"/pemberitahuan/{kabar.pk}/"
    kiriman = Kiriman.objects.get()
    assert (kiriman.status, kiriman.penerima, kiriman.kabar) == (S.MENUNGGU, asep, kabar)
    assert kiriman.message_id == antrekan.message_id(kiriman.kunci)
    assert kiriman.message_id.endswith("@testserver")


def test_transaksi_yang_batal_tidak_mengabari(asep: Pengguna) -> None:
    with transaction.atomic():
        kabari(penerima=[asep], jenis="uji.biasa")
        transaction.set_rollback(True)
    assert not Kabar.objects.exists()
    assert not Kiriman.objects.exists()


def test_satu_transaksi_membangunkan_pekerja_sekali(
    asep: Pengguna,
    rina: Pengguna,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Any,  # noqa: ANN401 - pytest-django
) -> None:
    tugas: list[str] = []
    monkeypatch.setattr(app, "send_task", tugas.append)
    with django_capture_on_commit_callbacks(execute=True):
        kabari(penerima=[asep], jenis="uji.biasa")
        kabari(penerima=[rina], jenis="uji.biasa")
        assert tugas == []
    assert tugas == ["lpse.pemberitahuan.kirim"]


def test_yang_nonaktif_dan_tanpa_peran_dilewati_dengan_alasan(orang_luar: Pengguna, asep: Pengguna) -> None:
    pensiun = PabrikPengguna(is_active=False, alasan_nonaktif="Pensiun", peran=("ase",))
    kabar = kabari(penerima=[pensiun, orang_luar, asep], jenis="uji.biasa", konteks={"apa": "x"})
    assert [k.penerima for k in kabar] == [asep]
    lewat = Kiriman.objects.filter(status=S.DILEWATI)
    assert {(k.penerima_id, k.galat) for k in lewat} == {(pensiun.pk, NONAKTIF), (orang_luar.pk, TANPA_PERAN)}


def test_yang_sama_dan_belum_dibaca_dihitung_pada_yang_pertama(
    asep: Pengguna, rina: Pengguna, pada: Callable[[str], dt.datetime]
) -> None:
    """An alarm that goes off thirty times is one notice and one mail."""
    pada("2026-11-20 10:00")
    server = PabrikServer()
    for apa in "abc":
        kabari(penerima=[asep, rina], jenis="uji.penting", objek=server, konteks={"apa": apa})
    PabrikKaitWeb()
    kabari(penerima=[asep, rina], jenis="uji.penting", objek=server, konteks={"apa": "d"})
    assert sorted((k.penerima.nama, k.sebutan) for k in Kabar.objects.all()) == [
        (asep.nama, "Gawat d (4×)"),
        (rina.nama, "Gawat d (4×)"),
    ]
    assert Kiriman.objects.count() == 2
    kabari(penerima=[asep], jenis="uji.penting", objek=PabrikServer())  # another object
    kabari(penerima=[asep], jenis="uji.biasa", objek=server)  # another kind
    pada("2026-11-20 10:31")  # no longer young
    kabari(penerima=[asep], jenis="uji.penting", objek=server)
    Kabar.objects.filter(penerima=rina).update(dibaca_pada=pada("2026-11-20 10:32"))
    kabari(penerima=[rina], jenis="uji.penting", objek=server)
    assert Kabar.objects.filter(penerima=asep).count() == 4
    assert Kabar.objects.filter(penerima=rina).count() == 2


def test_kabar_yang_sedang_dipegang_transaksi_lain_tidak_ditunggu(asep: Pengguna, benang: Callable[..., Any]) -> None:
    server = PabrikServer()
    kabari(penerima=[asep], jenis="uji.biasa", objek=server)

    def kabari_lagi() -> int:
        return len(kabari(penerima=[Pengguna.objects.get(pk=asep.pk)], jenis="uji.biasa", objek=server))

    with transaction.atomic():
        Kabar.objects.select_for_update().get()
        assert benang(kabari_lagi).nilai == [1]
    assert Kabar.objects.count() == 2


def test_kunci_membuat_panggilan_ulang_tak_berarti(asep: Pengguna, rina: Pengguna) -> None:
    kabari(penerima=[asep], jenis="uji.biasa", kunci="lembar:2026-11")
    assert kabari(penerima=[asep], jenis="uji.biasa", kunci="lembar:2026-11") == []
    assert [k.penerima for k in kabari(penerima=[asep, rina], jenis="uji.biasa", kunci="lembar:2026-11")] == [rina]
    assert Kabar.objects.count() == Kiriman.objects.count() == 2


def test_kunci_yang_sama_serempak_mengabari_sekali(asep: Pengguna, benang: Callable[..., Any]) -> None:
    def sekali() -> int:
        return len(kabari(penerima=[Pengguna.objects.get(pk=asep.pk)], jenis="uji.biasa", kunci="satu"))

    hasil = benang(sekali, n=4)
    assert hasil.galat == []
    assert sorted(hasil.nilai) == [0, 0, 0, 1]
    assert Kiriman.objects.count() == 1


def test_nomor_pribadi_dan_baris_baru_tidak_lolos(asep: Pengguna) -> None:
    konteks = {"apa": "NIP 199003122015032004\r\nBcc: maling@jahat.example"}
    (kabar,) = kabari(penerima=[asep], jenis="uji.biasa", konteks=konteks)
    assert kabar.judul == "Perihal NIP 1990…04 Bcc: maling@jahat.example"
    assert "199003122015032004" not in kabar.isi
    assert Kiriman.objects.get().perihal == kabar.judul


def test_judul_kosong_memakai_nama_jenisnya(asep: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(JENIS, "uji.sepi", JenisKabar("uji.sepi", "Sepi", "{{ tiada }}", "", "x"))
    assert kabari(penerima=[asep], jenis="uji.sepi")[0].judul == "Sepi"


@pytest.mark.parametrize("alamat", ["https://jahat.example/", "//jahat.example", "/\\jahat.example"])
def test_halaman_di_luar_portal_ditolak(asep: Pengguna, alamat: str) -> None:
    with pytest.raises(ValueError, match="luar portal"):
        kabari(penerima=[asep], jenis="uji.biasa", url=alamat)


def test_halaman_sendiri_dan_objek_tanpa_halaman(asep: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kabari(penerima=[asep], jenis="uji.biasa", url="/cari/")[0].url == "/cari/"
    assert kabari(penerima=[asep], jenis="uji.biasa", objek=PabrikSaringanTersimpan())[0].url == ""
    jenis = JenisKabar("uji.url", "U", "U", "", "x", url=lambda o: f"/cari/?q={o.pk}")
    monkeypatch.setitem(JENIS, "uji.url", jenis)
    server = PabrikServer()
    assert kabari(penerima=[asep], jenis="uji.url", objek=server)[0].url == f"/cari/?q={server.pk}"
    tanpa = kabari(penerima=[asep], jenis="uji.url")[0]
    assert (tanpa.url, tanpa.objek()) == ("", None)


def test_jenis_yang_tak_dikenal_adalah_galat_program(asep: Pengguna) -> None:
    with pytest.raises(KeyError):
        kabari(penerima=[asep], jenis="uji.tiada")


def test_mengabari_seluruh_pemegang_peran(asep: Pengguna, rina: Pengguna, bu_kepala: Pengguna) -> None:
    PabrikPengguna(is_active=False, alasan_nonaktif="Pindah", peran=("ase",))
    lain = PabrikPengguna(peran=("ase", "regver"))
    assert {k.penerima for k in kabari_peran(kode_peran="ase", jenis="uji.biasa")} == {asep, lain}
    hasil = kabari_peran(kode_peran=("ase", "regver"), jenis="uji.biasa", kecuali=asep)
    assert {k.penerima for k in hasil} == {lain, rina}
    assert not Kabar.objects.filter(penerima=bu_kepala).exists()


def test_pilihan_orang_menentukan_jalannya(
    asep: Pengguna, rina: Pengguna, sari: Pengguna, dodi: Pengguna, pada: Callable[[str], dt.datetime]
) -> None:
    pada("2026-11-20 10:00")
    PabrikPreferensiKabar(pengguna=asep, jenis="uji.biasa", surel="ringkasan")
    PabrikPreferensiKabar(pengguna=rina, jenis="uji.biasa", surel="tidak")
    PabrikPreferensiKabar(pengguna=sari, jenis="uji.biasa", surel="tidak", portal=False)
    PabrikPreferensiKabar(pengguna=dodi, jenis="uji.biasa", surel="langsung", portal=False)
    kabar = kabari(penerima=[asep, rina, sari, dodi], jenis="uji.biasa")
    assert {k.penerima: k.di_portal for k in kabar} == {asep: True, rina: True, dodi: False}
    assert {(k.penerima, k.status, k.tahan, k.coba_lagi_pada is None) for k in Kiriman.objects.all()} == {
        (asep, S.DITAHAN, "ringkasan", True),
        (dodi, S.MENUNGGU, "", False),
    }


def test_yang_wajib_tetap_di_lonceng(asep: Pengguna) -> None:
    PabrikPreferensiKabar(pengguna=asep, jenis="uji.naik", surel="tidak", portal=False)
    assert kabari(penerima=[asep], jenis="uji.naik")[0].di_portal
    assert not Kiriman.objects.exists()


@pytest.mark.usefixtures("kantor")
def test_jam_tenang_menahan_yang_biasa_saja(
    asep: Pengguna, rina: Pengguna, sari: Pengguna, pada: Callable[[str], dt.datetime]
) -> None:
    """Twenty past eight in the evening of WITA: mail waits until seven, what is urgent does not."""
    kini = pada("2026-11-20 20:20")
    PabrikJamTenang(pengguna=rina)  # 22.00–06.00: not yet
    PabrikJamTenang(pengguna=sari, aktif=False)
    kabari(penerima=[asep, rina, sari], jenis="uji.biasa")
    hasil = {k.penerima: (k.status, k.coba_lagi_pada) for k in Kiriman.objects.all()}
    assert hasil == {
        asep: (S.DITAHAN, kini.replace(day=21, hour=7, minute=0)),
        rina: (S.MENUNGGU, kini),
        sari: (S.MENUNGGU, kini),
    }
    kabari(penerima=[asep], jenis="uji.penting")
    assert Kiriman.objects.get(jenis="uji.penting").status == S.MENUNGGU


def test_kait_web_mendapat_satu_kiriman_per_kejadian(asep: Pengguna, rina: Pengguna) -> None:
    semua = PabrikKaitWeb()
    PabrikKaitWeb(jenis=["lpse.pemberitahuan.uji"])
    PabrikKaitWeb(aktif=False)
    khusus = PabrikKaitWeb(jenis=["uji.penting"])
    kabari(penerima=[asep, rina], jenis="uji.biasa")
    assert not Kiriman.objects.filter(saluran="kait").exists()
    server = PabrikServer()
    kabari(penerima=[asep, rina], jenis="uji.penting", objek=server, konteks={"apa": "cakram"})
    kiriman = {k.kait: k for k in Kiriman.objects.filter(saluran="kait")}
    assert set(kiriman) == {semua, khusus}
    muatan = kiriman[semua].muatan
    assert muatan is not None
    assert muatan["id"] == kiriman[semua].message_id.partition("@")[0]
    assert (muatan["judul"], muatan["halaman"]) == ("Gawat cakram", f"http://testserver{server.get_absolute_url()}")
    kabari(penerima=[], jenis="uji.penting")  # nobody holds the role now, yet the outside is told
    assert Kiriman.objects.filter(saluran="kait").count() == 4
    assert Kiriman.objects.filter(saluran="kait", muatan__halaman="").count() == 2


def test_jumlah_kueri_tidak_ikut_banyaknya_orang(django_assert_num_queries: Any) -> None:  # noqa: ANN401 - pytest-django
    server = PabrikServer()
    orang = [PabrikPengguna(peran=("ase",)) for _ in range(6)]
    with django_assert_num_queries(10):  # roles, alike, alike again, wishes, hours, savepoints, notices, deliveries
        kabari(penerima=orang, jenis="uji.biasa", objek=server)


def test_alamat_portal_tanpa_setelan(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ANN401 - pytest-django
    settings.ALAMAT_PORTAL = ""
    settings.DEFAULT_FROM_EMAIL = "Portal <portal@lpse.example>"
    monkeypatch.setenv("PORT", "8123")
    assert antrekan.alamat_portal("/cari/") == "http://localhost:8123/cari/"
    assert antrekan.message_id("x").endswith("@lpse.example")


def test_pendaftaran_jenis_menolak_yang_kembar_dan_yang_tak_sampai() -> None:
    with pytest.raises(ValueError, match="sudah terdaftar"):
        daftarkan(JENIS["uji.biasa"])
    with pytest.raises(ValueError, match="wajib=True"):
        daftarkan(JenisKabar("uji.salah", "S", "S", "", "x", eskalasi=Eskalasi(kepada=lambda _k: [])))


def test_kabar_dari_jenis_yang_sudah_tiada_tetap_terbaca(asep: Pengguna) -> None:
    kabar = Kabar(penerima=asep, jenis="dulu.ada", judul="Lama")
    assert (kabar.ikon, kabar.label_jenis, kabar.sebutan) == ("bell", "Pemberitahuan", "Lama")
    biasa = Kabar(penerima=asep, jenis="uji.biasa", judul="Baru")
    assert (biasa.ikon, biasa.label_jenis) == ("bell", "Kabar biasa")
