"""Requests for public information: ten working days, seven more by letter, the answer, the public's pages."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from layanan.informasi import selectors, services
from layanan.informasi.enums import PERPINDAHAN, StatusPermintaan
from layanan.informasi.kewajiban import melayani_informasi
from layanan.informasi.kode import kode_permintaan
from layanan.informasi.models import PermintaanInformasi
from layanan.informasi.services import DataPermintaan
from layanan.informasi.tampilan import butir, jumlah
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.kepatuhan.registri import Status
from lpse.pemberitahuan.models import Kiriman
from lpse.tampilan import bahasa
from lpse.waktu import kalender
from tests.pabrik import tokoh
from tests.pabrik_keluhan import PabrikPermintaanInformasi

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna

_S = StatusPermintaan
pytestmark = [pytest.mark.pasal("PPU 2d"), pytest.mark.django_db]
_ISI: dict[str, Any] = {
    "nama": "Baso", "alamat": "Masamba", "rincian": "Daftar tender 2025", "tujuan": "Penelitian",
    "surel": "b@contoh.test",
}  # fmt: skip

_DIPERPANJANG: dict[str, Any] = {
    "tenggat_awal": dt.date(2026, 1, 5), "diperpanjang_pada": dt.datetime(2026, 1, 5, tzinfo=dt.UTC),
    "tenggat": dt.date(2999, 1, 1), "alasan_perpanjangan": "Arsip lama.",
}  # fmt: skip


def _lakukan(kata: str, p: PermintaanInformasi, **ubah: Any) -> object:  # noqa: ANN401 - keywords of the services
    dodi = tokoh("dodi")
    kerja: dict[str, Any] = {
        "proses": lambda: services.proses(permintaan_id=p.pk, **{"oleh": dodi, **ubah}),
        "perpanjang": lambda: services.perpanjang(
            permintaan_id=p.pk, **{"oleh": dodi, "alasan": "Arsip lama.", **ubah}
        ),
        "jawab": lambda: services.jawab(
            permintaan_id=p.pk, **{"oleh": dodi, "hasil": "diberikan", "uraian": "Terlampir.", **ubah}
        ),
        "cabut": lambda: services.cabut(permintaan_id=p.pk),
    }
    return kerja[kata]()


@pytest.mark.parametrize("kata", ["proses", "perpanjang", "jawab", "cabut"])
def test_setiap_langkah_dari_setiap_keadaan(kata: str) -> None:
    jalan = set()
    for status in _S.values:
        lain = _DIPERPANJANG if status == _S.DIPERPANJANG else {}
        p = PabrikPermintaanInformasi(status=status, **lain)
        try:
            _lakukan(kata, p)
        except TransisiBasi:
            continue
        p.refresh_from_db()
        jalan.add((status, p.status))
    assert jalan == {b for b in PERPINDAHAN if b[1] == {
        "proses": _S.DIPROSES, "perpanjang": _S.DIPERPANJANG, "jawab": _S.DIJAWAB, "cabut": _S.DICABUT,
    }[kata]}  # fmt: skip


def test_sepuluh_lalu_tujuh_hari_kerja_dengan_surat() -> None:
    p = services.ajukan(data=DataPermintaan(**_ISI))
    assert p.tenggat == kalender().tambah_hari_kerja(bahasa.hari_ini(), 10)
    _lakukan("proses", p)
    _lakukan("perpanjang", p)
    p.refresh_from_db()
    assert p.tenggat == kalender().tambah_hari_kerja(p.tenggat_awal, 7)
    assert p.surat_perpanjangan is not None
    assert "PPI" in p.surat_perpanjangan.nomor
    _lakukan("jawab", p, hasil="dikecualikan", dasar="UU 14/2008 Pasal 17 huruf h")
    p.refresh_from_db()
    assert p.surat_jawaban is not None
    assert Kiriman.objects.filter(kunci__startswith=f"luar:informasi-{p.pk}-").count() == 3


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"nama": " "}, "Isi dahulu nama"),
        ({"surel": ""}, "surel atau telepon"),
        ({"surel": "", "telepon": "0812"}, "pilih cara lain"),
        ({"nik": "123"}, "16 angka"),
    ],
)
def test_permintaan_tak_lengkap_ditolak(ubah: dict[str, str], pesan: str) -> None:
    with pytest.raises(AturanDilanggar, match=pesan):
        services.ajukan(data=DataPermintaan(**_ISI | ubah))


def test_aturan_jawaban_dan_perpanjangan(rina: Pengguna) -> None:
    p = PabrikPermintaanInformasi(status=_S.DIPROSES, surel="", telepon="0812")
    lewat = PabrikPermintaanInformasi(status=_S.DIPROSES, tenggat_awal=bahasa.hari_ini() - dt.timedelta(days=2))
    for kata, satu, ubah, pesan in (
        ("perpanjang", p, {"alasan": " "}, "Tulis mengapa"),
        ("perpanjang", lewat, {}, "sebelum sepuluh hari kerja"),
        ("jawab", p, {"uraian": ""}, "Tulis jawabannya"),
        ("jawab", p, {"hasil": "dikecualikan"}, "dasar pengecualian"),
        ("jawab", p, {"oleh": rina}, "tidak memproses"),
    ):
        with pytest.raises(AturanDilanggar, match=pesan):
            _lakukan(kata, satu, **ubah)
    assert melayani_informasi().status == Status.PERHATIAN


def test_nik_utuh_hanya_untuk_yang_memproses_dan_tercatat(dodi: Pengguna, rina: Pengguna) -> None:
    p = PabrikPermintaanInformasi(nik="7322011203850001")
    assert services.lihat_nik(permintaan=p, oleh=dodi) == p.nik
    assert services.lihat_nik(permintaan=p, oleh=rina) != p.nik
    assert Jejak.objects.filter(kata="melihat NIK pemohon informasi").count() == 1


def test_halaman_publik_dari_formulir_sampai_berkas(client: Client, dodi: Pengguna) -> None:
    jawaban = client.post(reverse("layanan_publik:informasi"), _ISI | {"cara": "digital", "kirim": "surel"})
    p = PermintaanInformasi.objects.get()
    assert kode_permintaan(p) in client.get(jawaban["Location"]).text
    lihat = reverse("layanan_publik:informasi_lihat", args=[p.uuid])
    assert "Diterima" in client.get(lihat).text
    _lakukan("proses", p)
    _lakukan("jawab", p)
    assert "Terlampir." in client.get(lihat).text
    assert client.get(reverse("layanan_publik:informasi_berkas", args=[p.uuid, 1])).status_code == 404
    assert client.post(reverse("layanan_publik:informasi_cabut", args=[p.uuid]), {"yakin": "on"}).status_code == 422
    client.post(reverse("layanan_publik:informasi_keluar", args=[p.uuid]))
    assert client.get(lihat).status_code == 404
    status = reverse("layanan_publik:informasi_status")
    assert client.post(status, {"nomor": p.nomor, "kode": "AAAAA-AAAAA"}).status_code == 422
    assert client.post(status, {"nomor": p.nomor, "kode": kode_permintaan(p)})["Location"] == lihat
    assert selectors.cari_dengan_kode(nomor="", kode="x") is None


def test_halaman_petugas_dan_angka(masuk_sebagai: Callable[..., Client], dodi: Pengguna) -> None:
    assert melayani_informasi().angka == "0 permintaan"
    klien = masuk_sebagai(dodi)
    klien.post(reverse("layanan:informasi_catat"), _ISI | {"kanal": "loket", "cara": "cetak", "kirim": "ambil"})
    p = PermintaanInformasi.objects.get()
    assert "Proses permintaan" in klien.get(p.get_absolute_url()).text
    klien.post(reverse("layanan:informasi_proses", args=[p.pk]))
    isi = BytesIO()
    Image.new("RGB", (20, 20), "red").save(isi, "PNG")
    berkas = SimpleUploadedFile("data.png", isi.getvalue(), "image/png")
    jawaban = {"hasil": "diberikan", "uraian": "Silakan diambil.", "lampiran": berkas}
    klien.post(reverse("layanan:informasi_jawab", args=[p.pk]), jawaban)
    p.refresh_from_db()
    assert p.status == _S.DIJAWAB
    assert [(x.berkas.kegunaan, x.berkas.rahasia) for x in p.lampiran.all()] == [("layanan.informasi_jawaban", False)]
    hari = bahasa.hari_ini()
    assert selectors.angka(hari, hari).tepat_waktu == selectors.angka().diberikan == 1
    assert melayani_informasi().status == Status.TERPENUHI
    PabrikPermintaanInformasi()
    assert (len(list(butir(dodi))), jumlah(dodi)) == (1, 1)
