"""«Berkas saya» in its plain form, the form field, and the status page."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from django.utils.datastructures import MultiValueDict

from lpse.akun.models import Pengguna
from lpse.berkas import registri, tampilan
from lpse.berkas.forms import BidangBerkas
from lpse.berkas.models import Berkas
from lpse.berkas.registri import Kegunaan, daftarkan, kegunaan
from lpse.berkas.tipe import ikon_mime
from tests.bantuan.berkas_baik import gambar, pdf
from tests.pabrik import PabrikBerkas


def _berkas(nama: str, isi: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, isi)


@pytest.fixture
def klien_asep(masuk_sebagai: Callable[..., Client], asep: Pengguna) -> Client:
    return masuk_sebagai(asep)


def test_unggah_tanpa_skrip(klien_asep: Client, asep: Pengguna) -> None:
    jawaban = klien_asep.post(
        reverse("berkas:saya"),
        {
            "berkas": [_berkas("a.pdf", pdf()), _berkas("b.jpg", gambar())],
            "berkas_kamera": _berkas("c.jpg", gambar(sisi=(9, 9))),
        },
    )
    assert (jawaban.status_code, jawaban.headers["Location"]) == (302, reverse("berkas:saya"))
    assert set(Berkas.objects.milik(asep).values_list("nama", flat=True)) == {"a.pdf", "b.jpg", "c.jpg"}
    halaman = klien_asep.get(reverse("berkas:saya")).text
    assert "Tiga berkas tersimpan." in halaman
    assert "a.pdf" in halaman
    assert "terpakai" in halaman


def test_yang_baik_disimpan_yang_jahat_disebut(klien_asep: Client, asep: Pengguna) -> None:
    jawaban = klien_asep.post(
        reverse("berkas:saya"), {"berkas": [_berkas("a.pdf", pdf()), _berkas("b.pdf", b"MZ" + b"\0" * 99)]}
    )
    assert jawaban.status_code == 422
    assert "b.pdf: Berkas ini program Windows." in jawaban.text
    assert "Satu berkas tersimpan." in jawaban.text
    assert [b.nama for b in Berkas.objects.milik(asep)] == ["a.pdf"]


def test_potongan_htmx_hanya_daftar(klien_asep: Client) -> None:
    jawaban = klien_asep.get(reverse("berkas:saya"), headers={"HX-Request": "true"})
    assert ("<html" in jawaban.text, "Belum ada berkas" in jawaban.text) == (False, True)


def test_hapus_lewat_konfirmasi(klien_asep: Client, asep: Pengguna) -> None:
    berkas = PabrikBerkas(pengunggah=asep, nama="lama.pdf")
    alamat = reverse("berkas:hapus", args=[berkas.kunci])
    assert "tidak dapat dikembalikan" in klien_asep.get(alamat).text
    assert klien_asep.post(alamat).headers["Location"] == reverse("berkas:saya")
    assert not Berkas.objects.exists()


def test_keadaan_jujur_tentang_antivirus(klien_asep: Client, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    PabrikBerkas()
    assert "<b>Antivirus tidak dipasang.</b>" in klien_asep.get(reverse("berkas:keadaan")).text
    settings.CLAMD = "127.0.0.1:1"
    assert "<b>Antivirus tidak menjawab.</b>" in klien_asep.get(reverse("berkas:keadaan")).text


def test_keadaan_menyebut_isi_rusak(klien_asep: Client, asep: Pengguna) -> None:
    berkas = PabrikBerkas(nama="rusak.pdf")
    berkas.isi.keadaan = "rusak"
    berkas.isi.save()
    halaman = klien_asep.get(reverse("berkas:keadaan")).text
    assert (berkas.isi_id in halaman, "rusak.pdf" in halaman) == (True, True)
    assert [b.judul for b in tampilan.antrean_rusak(asep)] == ["Isi berkas rusak: rusak.pdf"]


class FormulirUji(forms.Form):
    judul = forms.CharField()
    lampiran = BidangBerkas(kegunaan="uji.semua", maks_jumlah=2, required=False)


def _formulir(oleh: Pengguna | None, data: str = "", berkas: list[SimpleUploadedFile] | None = None) -> FormulirUji:
    form = FormulirUji(QueryDict(data), MultiValueDict({"lampiran": [*(berkas or [])]}))
    bidang = form.fields["lampiran"]
    assert isinstance(bidang, BidangBerkas)
    bidang.oleh = oleh
    return form


def test_berkas_yang_diterima_tidak_hilang_karena_isian_lain(asep: Pengguna) -> None:
    form = _formulir(asep, "judul=", [_berkas("a.pdf", pdf())])
    assert not form.is_valid()
    berkas = Berkas.objects.get()
    assert f'value="{berkas.kunci}" checked' in str(form["lampiran"])
    lagi = _formulir(asep, f"judul=Surat&lampiran_kunci={berkas.kunci}")
    assert lagi.is_valid()
    assert lagi.cleaned_data["lampiran"] == [berkas]


def test_kunci_yang_bukan_milik_sendiri_ditolak(asep: Pengguna, dodi: Pengguna) -> None:
    milik_dodi = PabrikBerkas(pengunggah=dodi, kegunaan="uji.semua")
    lain_guna = PabrikBerkas(pengunggah=asep)
    for kunci in (milik_dodi.kunci, lain_guna.kunci, uuid.uuid4(), "bukan-uuid"):
        form = _formulir(asep, f"judul=Surat&lampiran_kunci={kunci}")
        assert not form.is_valid()
        assert "tidak dikenal" in form.errors["lampiran"][0]


def test_terlalu_banyak_dan_tanpa_pengunggah(asep: Pengguna) -> None:
    form = _formulir(asep, "judul=Surat", [_berkas(f"{n}.pdf", pdf()) for n in range(3)])
    assert form.errors["lampiran"] == ["Paling banyak 2 berkas di sini."]
    assert _formulir(asep, "judul=Surat").is_valid()
    with pytest.raises(RuntimeError, match="siapa yang mengunggah"):
        _formulir(None, "judul=Surat").is_valid()
    bidang = BidangBerkas(kegunaan="uji.semua")
    bidang.oleh = asep
    widget: Any = bidang.widget
    assert widget.value_omitted_from_data({}, {}, "x")
    with pytest.raises(forms.ValidationError, match="Pilih berkasnya"):
        bidang.clean(widget.value_from_datadict({}, MultiValueDict(), "x"))


def test_registri_menolak_kode_kembar() -> None:
    with pytest.raises(ValueError, match="sudah terdaftar"):
        daftarkan(Kegunaan("lpse.lampiran_umum", "Lagi"))
    with pytest.raises(LookupError):
        kegunaan("tiada")
    assert "lpse.lampiran_umum" in registri.KEGUNAAN
    assert ikon_mime("application/x-aneh") == "file"
