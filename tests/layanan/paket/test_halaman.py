"""Pages of the package register, its task and its duty."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from layanan.paket import services, tasks
from layanan.paket.enums import JenisImporPaket, StatusImporPaket
from layanan.paket.kewajiban import pemilihan_difasilitasi
from layanan.paket.models import ImporPaket, Paket
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.kepatuhan.registri import Status
from lpse.pekerjaan.models import JalanTugas
from tests.layanan.paket.contoh import TENDER, berkas_json
from tests.pabrik import tokoh
from tests.pabrik_paket import PabrikImporPaket, PabrikPaket, PabrikPaketRUP, PabrikTahapan

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

pytestmark = pytest.mark.django_db


def test_daftar_rinci_dan_rup(masuk_sebagai: Callable[..., Client]) -> None:
    klien, kini = masuk_sebagai(tokoh("dodi")), dt.datetime.now(dt.UTC)
    paket = PabrikPaket(nama="Jalan Sabbang", pokja_nama="Pejabat Satu; Pejabat Dua", pokja_nip="1; 2")
    lain = PabrikPaket(nama="Gedung Masamba", status_spse="Selesai")
    for awal, akhir in ((-5, -4), (-1, 1), (2, 3)):
        PabrikTahapan(paket=paket, mulai=kini + dt.timedelta(days=awal), selesai=kini + dt.timedelta(days=akhir))
    daftar = reverse("layanan:paket")
    for kueri, ada in (
        ({}, {paket, lain}), ({"q": "sabb"}, {paket}), ({"q": "!"}, set()), ({"keadaan": "berjalan"}, {paket}),
        ({"keadaan": "Selesai"}, {lain}),
    ):  # fmt: skip
        isi = klien.get(daftar, kueri).content.decode()
        assert {p for p in (paket, lain) if p.nama in isi} == ada, kueri
    rinci = klien.get(paket.get_absolute_url()).content.decode()
    for kata in ("Sedang berjalan", "Pejabat Satu, Pejabat Dua", "Buka di SPSE", "Pasal 3 ayat (3)"):
        assert kata in rinci
    rup = PabrikPaketRUP(nama="Laptop dinas")
    assert rup.nama in klien.get(reverse("layanan:rup"), {"q": "lapt", "tahun": "2026"}).content.decode()
    for url in (daftar, reverse("layanan:rup"), reverse("layanan:paket_impor")):
        assert klien.get(url, {"unduh": "csv"}).status_code == 200


def test_unggah_lewat_halaman(masuk_sebagai: Callable[..., Client], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "_suruh", lambda _pk: None)
    klien = masuk_sebagai(tokoh("dodi"))
    berkas = SimpleUploadedFile("tender.json", berkas_isi(), content_type="application/json")
    jawaban = klien.post(reverse("layanan:paket_impor_baru"), {"jenis": "tender", "berkas": berkas})
    impor = ImporPaket.objects.get()
    assert jawaban["Location"] == impor.get_absolute_url()
    assert "Sedang dibaca" in klien.get(impor.get_absolute_url()).content.decode()
    tasks.impor(impor_id=impor.pk)
    tasks.impor(impor_id=impor.pk)
    tasks.lanjutkan()
    rinci = klien.get(impor.get_absolute_url()).content.decode()
    assert "kode tender kosong atau bukan angka" in rinci
    assert Paket.objects.count() == 4
    pesan = list(JalanTugas.objects.filter(tugas=services.TUGAS).order_by("pk").values_list("pesan", flat=True))
    assert pesan == ["4 baru, 0 berubah, 5 dilewati.", "Berkas ini sudah dibaca."]
    assert JalanTugas.objects.get(tugas="layanan.paket.lanjutkan").pesan == "0 berkas data paket dibaca."


def berkas_isi() -> bytes:
    return json.dumps(TENDER).encode()


def test_impor_gagal_disebut(masuk_sebagai: Callable[..., Client]) -> None:
    dodi = tokoh("dodi")
    impor = services.unggah(jenis=JenisImporPaket.JADWAL, berkas=berkas_json(b"URL-NOT-DEFINED", oleh=dodi), oleh=dodi)
    tasks.impor(impor_id=impor.pk)
    assert "URL-NOT-DEFINED" in masuk_sebagai(dodi).get(impor.get_absolute_url()).content.decode()


def test_yang_sudah_diambil_pekerja_lain_dilewati(monkeypatch: pytest.MonkeyPatch) -> None:
    PabrikImporPaket()

    def basi(*, impor_id: int) -> Any:  # noqa: ANN401 - the service's signature
        raise TransisiBasi("Berkas ini sudah dibaca.")

    monkeypatch.setattr(services, "jalankan_impor", basi)
    assert services.lanjutkan_yang_tertinggal() == 0
    with pytest.raises(AturanDilanggar):
        services.jalankan_impor(impor_id=1)


@pytest.mark.pasal("3(1)c")
def test_kewajiban_paket() -> None:
    assert pemilihan_difasilitasi().status == Status.BELUM
    impor, kini = PabrikImporPaket(), dt.datetime.now(dt.UTC)
    impor.berhasilkan(saat=kini - dt.timedelta(days=8))
    impor.save()
    assert pemilihan_difasilitasi().status == Status.PERHATIAN
    segar = PabrikImporPaket()
    segar.berhasilkan(saat=kini)
    segar.save()
    PabrikTahapan(mulai=kini - dt.timedelta(days=1), selesai=kini + dt.timedelta(days=1))
    bukti = pemilihan_difasilitasi()
    assert (bukti.status, bukti.angka) == (Status.TERPENUHI, "1 paket, 1 tahapan berjalan")
    assert segar.status == StatusImporPaket.BERHASIL
