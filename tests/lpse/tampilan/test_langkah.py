"""Stepped form: steps in order, Periksa jawaban, receipt; nothing lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.tampilan import sekali
from lpse.tampilan.views_gaya import GayaLangkah

pytestmark = pytest.mark.django_db
Masuk = Callable[..., Client]
JAWABAN: dict[str, dict[str, str]] = {
    "pelapor": {"pelapor-nama": "Dodi", "pelapor-surel": "dodi@contoh.go.id"},
    "perihal": {"perihal-perihal": "Tidak bisa masuk", "perihal-dampak": "paket"},
    "uraian": {"uraian-uraian": "Baris satu\nbaris dua"},
}


def alamat(langkah: str) -> str:
    return f"/gaya/langkah/{langkah}/"


@pytest.fixture
def klien(masuk_sebagai: Masuk, rina: Pengguna) -> Client:
    return masuk_sebagai(rina)


def isi_semua(klien: Client) -> None:
    for langkah, data in JAWABAN.items():
        assert klien.post(alamat(langkah), data).status_code == 302


def test_tiap_langkah_menuju_berikutnya(klien: Client) -> None:
    tujuan = [klien.post(alamat(langkah), data)["Location"] for langkah, data in JAWABAN.items()]
    assert tujuan == [alamat("perihal"), alamat("uraian"), alamat("periksa")]
    assert "Langkah 2 dari 3" in klien.get(alamat("perihal")).content.decode()


def test_jawaban_yang_salah_tinggal_di_langkahnya(klien: Client) -> None:
    jawaban = klien.post(alamat("pelapor"), {"pelapor-nama": "Dodi", "pelapor-surel": "bukan surel"})
    isi = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert "Satu hal perlu diperbaiki" in isi
    assert 'value="Dodi"' in isi


def test_periksa_sebelum_lengkap_kembali_ke_yang_kurang(klien: Client) -> None:
    klien.post(alamat("pelapor"), JAWABAN["pelapor"])
    assert klien.get(alamat("periksa"))["Location"] == alamat("perihal")
    assert klien.post(alamat("periksa"))["Location"] == alamat("perihal")


def test_periksa_jawaban_dalam_kata(klien: Client) -> None:
    isi_semua(klien)
    jawaban = klien.get(alamat("periksa"))
    bagian = [(s.judul, [(label, kata) for label, kata, _ in isi]) for s, _, isi in jawaban.context["bagian"]]
    assert bagian == [
        ("Siapa yang melapor", [("Nama pelapor", "Dodi"), ("Alamat surel", "dodi@contoh.go.id")]),
        ("Apa yang terjadi", [("Perihal", "Tidak bisa masuk"), ("Dampak", "Satu paket")]),
        ("Uraikan", [("Uraian", "Baris satu\nbaris dua"), ("Petugas boleh menelepon saya", "Tidak")]),
    ]


def test_ubah_lalu_kembali_ke_periksa(klien: Client) -> None:
    isi_semua(klien)
    jawaban = klien.post(f"{alamat('pelapor')}?ke=periksa", {**JAWABAN["pelapor"], "pelapor-nama": "Dodi Saputra"})
    assert jawaban["Location"] == alamat("periksa")
    assert "Dodi Saputra" in klien.get(alamat("periksa")).content.decode()


def test_ajukan_memberi_tanda_terima_sekali(klien: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    diterima: list[dict[str, Any]] = []
    asli = GayaLangkah.selesaikan

    def catat(self: GayaLangkah, jawaban: dict[str, Any]) -> Any:  # noqa: ANN401 - passes through
        diterima.append(jawaban)
        return asli(self, jawaban)

    monkeypatch.setattr(GayaLangkah, "selesaikan", catat)
    isi_semua(klien)
    kunci = klien.get(alamat("periksa")).context["kunci_kirim"]
    for _ in range(2):
        assert klien.post(alamat("periksa"), {sekali.KUNCI: kunci})["Location"] == alamat("resi")
    assert [d["perihal"] for d in diterima] == ["Tidak bisa masuk"]
    isi = klien.get(alamat("resi")).content.decode()
    assert "Tidak bisa masuk diterima" in isi
    assert "CONTOH-" in isi
    assert 'class="qr"' in isi
    assert "WITA" in isi
    assert klien.get(alamat("periksa")).status_code == 302, "jawaban yang sudah diajukan tidak tertinggal di sesi"


def test_aturan_menolak_jawaban_tetap_ada(klien: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def tolak(*_a: object) -> None:
        raise AturanDilanggar("Tiket yang sama masih terbuka.")

    isi_semua(klien)
    kunci = klien.get(alamat("periksa")).context["kunci_kirim"]
    with monkeypatch.context() as ganti:
        ganti.setattr(GayaLangkah, "selesaikan", tolak)
        assert "Tiket yang sama masih terbuka." in klien.post(alamat("periksa"), {sekali.KUNCI: kunci}).content.decode()
    assert klien.post(alamat("periksa"), {sekali.KUNCI: kunci})["Location"] == alamat("resi")


def test_resi_tanpa_kiriman_dan_langkah_tak_dikenal(klien: Client) -> None:
    assert klien.get(alamat("resi")).status_code == 404
    assert klien.get(alamat("tiada")).status_code == 404
    assert klien.post(alamat("tiada")).status_code == 404


def test_jawaban_milik_sesi_sendiri(masuk_sebagai: Masuk, rina: Pengguna, dodi: Pengguna) -> None:
    isi_semua(masuk_sebagai(rina))
    assert masuk_sebagai(dodi).get(alamat("periksa"))["Location"] == alamat("pelapor")
