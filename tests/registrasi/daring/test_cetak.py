"""The forms on paper: blank for everybody, filled for their owner, in the wording of their version (22(6))."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdf
import pytest
from django.test import Client
from django.urls import reverse

from lpse.akun.models import Pengguna
from lpse.jejak.models import Jejak
from registrasi.daring import cetak
from registrasi.pendaftaran.models import Permohonan
from registrasi.persyaratan.models import VersiFormulir
from tests.bantuan.masuk import klien_masuk
from tests.pabrik_pendaftaran import PabrikAkta, PabrikKontak, PabrikPemilik, PabrikPermohonan
from tests.registrasi.daring.conftest import alamat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kantor"), pytest.mark.pasal("22(6)")]


def _teks(isi: bytes) -> tuple[str, int]:
    dokumen = pypdf.PdfReader(io.BytesIO(isi))
    return " ".join(" ".join(h.extract_text().split()) for h in dokumen.pages), len(dokumen.pages)


@pytest.mark.parametrize("formulir", ["pendaftaran", "keikutsertaan", "non_penyedia"])
def test_kosong_bagi_siapa_pun(client: Client, formulir: str) -> None:
    jawaban = client.get(alamat("formulir_kosong", formulir))
    teks, halaman = _teks(jawaban.content)
    versi = VersiFormulir.objects.get(formulir=formulir)
    assert (
        jawaban.headers["Content-Disposition"]
        == f'attachment; filename="formulir-{formulir.replace("_", "-")}-kosong.pdf"'
    )
    assert teks.count("versi 2026-1, berlaku sejak 1 Januari 2026") == halaman  # in the foot of every page
    for kalimat in versi.teks:
        assert kalimat in teks
    assert f"Halaman {halaman} dari {halaman}" in teks


def test_terisi_hanya_bagi_pemiliknya(client: Client, pemohon: Callable[..., tuple[Client, Permohonan]]) -> None:
    klien, permohonan = pemohon()
    assert klien.get(alamat("formulir_terisi", permohonan.uuid, "keikutsertaan")).status_code == 200
    assert klien.get(alamat("formulir_terisi", permohonan.uuid, "non_penyedia")).status_code == 404
    assert client.get(alamat("formulir_terisi", permohonan.uuid, "pendaftaran")).status_code == 404
    assert client.get(alamat("formulir_kosong", "tiada")).status_code == 404


def test_petugas_mencetak_di_loket(rina: Pengguna) -> None:
    permohonan, klien = PabrikPermohonan(lengkap=True), klien_masuk(rina)
    jawaban = klien.get(reverse("registrasi:permohonan_cetak", args=[permohonan.pk, "keikutsertaan"]))
    assert permohonan.nama in _teks(jawaban.content)[0]
    assert Jejak.objects.tentang(permohonan).get(pelaku=rina).kata == "mencetak Formulir Keikutsertaan"
    assert klien.get(reverse("registrasi:permohonan_cetak", args=[permohonan.pk, "non_penyedia"])).status_code == 404


def test_semua_isian_tercetak() -> None:
    permohonan = PabrikPermohonan(lengkap=True)
    for pabrik in (PabrikAkta, PabrikPemilik, PabrikKontak):
        pabrik(formulir=permohonan.formulir)
    teks, _ = _teks(cetak.pdf(cetak.lembar("pendaftaran", permohonan)))
    for kata in (
        permohonan.nomor, permohonan.nama, "01.234.567.8-801.000", "Simpurusiang", "OSS", "Hasnawati", "60%",
        "Sitti Aminah", "selama usaha", "7322 0112 0385 0001", "REG-SPSE-1",
    ):  # fmt: skip
        assert kata in teks, kata
    ikut, _ = _teks(cetak.pdf(cetak.lembar("keikutsertaan", permohonan)))
    for kata in ("Andi Rahmat", permohonan.nama, "Masamba", "Meterai", permohonan.keikutsertaan.pernyataan[0]):
        assert kata in ikut
    ppk = PabrikPermohonan(lengkap=True, jenis_pengguna="ppk")
    isi, _ = _teks(cetak.pdf(cetak.lembar("non_penyedia", ppk)))
    for kata in (ppk.nama, "19850312 201001 1 005", "800/12/SK/2026", "31 Desember 2026", "Bupati Luwu Utara"):
        assert kata in isi


def test_rumusan_lama_tetap_pada_yang_menandatanganinya() -> None:
    permohonan = PabrikPermohonan(lengkap=True)
    VersiFormulir.objects.create(
        formulir="keikutsertaan", versi="2026-2", berlaku_dari="2026-01-02", teks=["Rumusan yang baru."]
    )
    assert "Rumusan yang baru." in _teks(cetak.pdf(cetak.lembar("keikutsertaan")))[0]
    teks, _ = _teks(cetak.pdf(cetak.lembar("keikutsertaan", permohonan)))
    assert ("Rumusan yang baru." in teks, "versi 2026-1" in teks) == (False, True)
