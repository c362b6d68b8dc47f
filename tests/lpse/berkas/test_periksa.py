"""Hostile files are refused with a sentence a person understands; honest ones get through."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

import pytest

from lpse.akun.models import Pengguna
from lpse.berkas.models import Berkas, IsiBerkas
from lpse.berkas.periksa import Ditolak, periksa
from lpse.berkas.registri import Kegunaan
from lpse.berkas.services import terima
from lpse.berkas.tipe import TIPE
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from tests.bantuan.berkas_baik import BAIK, arsip, foto_besar, gambar, ooxml, pdf
from tests.bantuan.berkas_jahat import JAHAT, NAMA, Jahat
from tests.bantuan.berkas_uji import RAHASIA, UJI, unggahan


@pytest.mark.parametrize("jahat", JAHAT, ids=lambda j: j.kode)
def test_berkas_jahat_ditolak(jahat: Jahat, tmp_path: Path) -> None:
    jalur = tmp_path / secrets.token_hex(4)
    jalur.write_bytes(jahat.buat())
    with pytest.raises(Ditolak) as galat:
        periksa(jalur, nama=jahat.nama, guna=UJI)
    assert jahat.kata in str(galat.value)
    assert str(galat.value).endswith(".")


@pytest.mark.parametrize(("nama", "isi"), [("foto.jpg", gambar()), ("surat.docx", arsip(ooxml()))])
def test_jenis_yang_tidak_didaftarkan_kegunaan_ditolak(nama: str, isi: bytes, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(isi)
    with pytest.raises(Ditolak, match=r"yang diterima di sini PDF\.$"):
        periksa(tmp_path / "x", nama=nama, guna=RAHASIA)


@pytest.mark.parametrize(
    ("isi", "baik"),
    [
        ("a\tb\r\n1\t2\r\n".encode("utf-16"), True),
        (b"\xfe\xff" + "nama\nSari".encode("utf-16-be"), True),
        ("a\tb\x01\n".encode("utf-16"), False),
        (b"\xff\xfea", False),
    ],
)
def test_teks_unicode_bagi_tabel_mentah(isi: bytes, *, baik: bool, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(isi)
    mentah = Kegunaan("uji.mentah", "Tabel", tipe=("csv", "txt"), mentah=True)
    if baik:
        assert periksa(tmp_path / "x", nama="daftar.txt", guna=mentah)[0].kode == "txt"
    else:
        with pytest.raises(Ditolak, match="bukan teks"):
            periksa(tmp_path / "x", nama="daftar.txt", guna=mentah)


def test_tabel_cukup_panjang() -> None:
    assert len({j.kode for j in JAHAT}) == len(JAHAT) >= 60
    assert len(BAIK) >= 8


@pytest.mark.parametrize(("nama", "buat", "kode", "nama_baru"), BAIK, ids=[b[0] for b in BAIK])
def test_berkas_baik_diterima(
    nama: str, *, buat: Callable[[], bytes], kode: str, nama_baru: str, asep: Pengguna, unggah: Callable[..., Berkas]
) -> None:
    berkas = unggah(asep, nama, buat())
    assert (berkas.mime, berkas.nama, berkas.status) == (TIPE[kode].mime, nama_baru, "tersedia")
    assert berkas.pengunggah == asep
    assert berkas.halaman == (3 if nama.startswith("Surat tugas") else 1 if kode == "pdf" else None)


@pytest.mark.parametrize(("kiriman", "jadi"), NAMA)
def test_nama_jahat_dijinakkan(kiriman: str, jadi: str, tmp_path: Path) -> None:
    jalur = tmp_path / "x"
    jalur.write_bytes(pdf())
    _, nama = periksa(jalur, nama=kiriman, guna=UJI)
    assert nama == jadi


def test_nama_asli_disimpan_tertulis(asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    berkas = unggah(asep, "surat\u202e\r\n\x00.pdf")
    assert (berkas.nama, berkas.nama_asli) == ("surat.pdf", "surat\\u202e\\r\\n\\x00.pdf")


def test_penolakan_tidak_meninggalkan_apa_pun(
    asep: Pengguna, unggah: Callable[..., Berkas], simpanan_uji: Path
) -> None:
    with pytest.raises(AturanDilanggar, match="program Windows"):
        unggah(asep, "surat.pdf", b"MZ" + b"\0" * 100)
    assert [p for p in simpanan_uji.rglob("*") if p.is_file()] == []
    assert (Berkas.objects.count(), IsiBerkas.objects.count(), Jejak.objects.count()) == (0, 0, 0)


def test_foto_empat_puluh_megabyte_diterima(asep: Pengguna, unggah: Callable[..., Berkas], simpanan_uji: Path) -> None:
    isi = foto_besar(40 * 1024 * 1024)
    berkas = unggah(asep, "foto.jpg", isi)
    assert (berkas.ukuran, berkas.mime, berkas.status) == (40 * 1024 * 1024, "image/jpeg", "tersedia")


def test_terlalu_besar_ditolak_sebelum_dibaca(asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    besar = unggahan("foto.jpg", b"")
    besar.size = 46 * 1024 * 1024
    besar.chunks = pytest.fail  # type: ignore[assignment] # reading a byte of it is the fault
    with pytest.raises(AturanDilanggar, match=r"46 MB\. Paling besar 45 MB per berkas"):
        terima(unggahan=besar, kegunaan=UJI.kode, oleh=asep)


def test_ukuran_yang_berbohong_dihentikan_di_tengah(asep: Pengguna, simpanan_uji: Path) -> None:
    besar = unggahan("foto.pdf", b"%PDF-" + b"x" * (2 * 1024 * 1024))
    besar.size = 10
    with pytest.raises(AturanDilanggar, match="Paling besar 1 MB"):
        terima(unggahan=besar, kegunaan="uji.rahasia", oleh=asep)
    assert [p for p in simpanan_uji.rglob("*") if p.is_file()] == []
