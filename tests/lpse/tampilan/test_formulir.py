"""One-column form and confirm page: answers kept, refused with words, taken once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.messages import get_messages
from django.test import Client

from lpse.akun.models import Pengguna
from lpse.tampilan import sekali
from lpse.tampilan.gaya import ContohForm
from lpse.tampilan.views_gaya import GayaFormulir

pytestmark = pytest.mark.django_db
Masuk = Callable[..., Client]
ALAMAT = "/gaya/formulir/"
BAIK = {"nama": "CV Maju", "jenis": "badan", "bidang_usaha": ["barang"], "hadir": "loket", "setuju": "on"}


@pytest.fixture
def klien(masuk_sebagai: Masuk, rina: Pengguna) -> Client:
    return masuk_sebagai(rina)


def kunci(klien: Client, alamat: str = ALAMAT) -> str:
    return str(klien.get(alamat).context["kunci_kirim"])


def pesan(jawaban: object) -> list[str]:
    return [str(m) for m in get_messages(jawaban.wsgi_request)]  # type: ignore[attr-defined] # test


def test_berhasil_lalu_dialihkan(klien: Client) -> None:
    jawaban = klien.post(ALAMAT, {**BAIK, sekali.KUNCI: kunci(klien)})
    assert (jawaban.status_code, jawaban["Location"]) == (302, ALAMAT)
    assert pesan(jawaban) == ["CV Maju diterima sebagai contoh; tidak ada yang tersimpan."]


def test_galat_menyimpan_jawaban_dan_merangkum(klien: Client) -> None:
    isi = klien.post(ALAMAT, {**BAIK, "jenis": ""}).content.decode()
    assert "Satu hal perlu diperbaiki" in isi
    assert 'href="#id_jenis"' in isi
    assert 'value="CV Maju"' in isi
    assert "<title>Galat: Contoh formulir" in isi


def test_aturan_menolak_dengan_kalimat_dan_boleh_dicoba_lagi(klien: Client) -> None:
    k = kunci(klien)
    ditolak = klien.post(ALAMAT, {**BAIK, "nama": "CV Tolak", sekali.KUNCI: k})
    assert "Aturan kantor menolak nama ini." in ditolak.content.decode()
    assert klien.post(ALAMAT, {**BAIK, sekali.KUNCI: k}).status_code == 302


def test_kiriman_kedua_tidak_dikerjakan(klien: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    dikerjakan: list[str] = []

    def catat(_view: GayaFormulir, form: ContohForm) -> str:
        dikerjakan.append(form.cleaned_data["nama"])
        return "baik"

    monkeypatch.setattr(GayaFormulir, "simpan", catat)
    k = kunci(klien)
    for _ in range(3):
        klien.post(ALAMAT, {**BAIK, sekali.KUNCI: k})
    assert dikerjakan == ["CV Maju"]


def test_galat_tak_terduga_tidak_menutup_percobaan_kedua(klien: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    asli = GayaFormulir.simpan
    k = kunci(klien)

    def rusak(*_a: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(GayaFormulir, "simpan", rusak)
    with pytest.raises(ZeroDivisionError):
        klien.post(ALAMAT, {**BAIK, sekali.KUNCI: k})
    monkeypatch.setattr(GayaFormulir, "simpan", asli)
    assert pesan(klien.post(ALAMAT, {**BAIK, sekali.KUNCI: k}))[-1].startswith("CV Maju diterima")


def test_kunci_orang_lain_tidak_menghalangi(masuk_sebagai: Masuk, rina: Pengguna, dodi: Pengguna) -> None:
    satu, dua = masuk_sebagai(rina), masuk_sebagai(dodi)
    k = kunci(satu)
    assert pesan(satu.post(ALAMAT, {**BAIK, sekali.KUNCI: k}))[0].startswith("CV Maju")
    assert pesan(dua.post(ALAMAT, {**BAIK, sekali.KUNCI: k}))[0].startswith("CV Maju")


def test_konfirmasi_menunjukkan_dari_ke_dan_akibat(klien: Client) -> None:
    isi = klien.get("/gaya/konfirmasi/").content.decode()
    assert "<small>Sekarang</small><b>Aktif</b>" in isi
    assert "<small>Menjadi</small><b>Nonaktif</b>" in isi
    assert "Semua sesi orang ini berakhir saat itu juga." in isi
    assert "btn-danger" in isi


def test_konfirmasi_meminta_alasan(klien: Client, rina: Pengguna) -> None:
    assert "Satu hal perlu diperbaiki" in klien.post("/gaya/konfirmasi/", {"alasan": ""}).content.decode()
    jawaban = klien.post("/gaya/konfirmasi/", {"alasan": "Kontrak berakhir"})
    assert (jawaban.status_code, jawaban["Location"]) == (302, "/gaya/")
    rina.refresh_from_db()
    assert rina.is_active
