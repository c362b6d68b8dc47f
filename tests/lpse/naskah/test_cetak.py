"""Lists on paper: nothing lost, nothing beyond the edge, every page says what it is."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pikepdf
import pypdf
import pytest
from PIL import Image

from lpse.akun.models import ProfilLPSE
from lpse.naskah import cetak
from lpse.naskah.cetak import Lembaran
from lpse.naskah.enums import HurufNaskah
from lpse.naskah.lampiran import MM, Ruang
from tests.pabrik import PabrikProfilLPSE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kantor() -> ProfilLPSE:
    profil: ProfilLPSE = PabrikProfilLPSE.create(nama="LPSE Kabupaten Contoh", alamat="Jalan Melati 1")
    return profil


def lembaran(judul: Sequence[str], baris: Sequence[Sequence[str]], **lain: Any) -> Lembaran:  # noqa: ANN401 - fields
    kolom = [{"judul": j, "rata": "kiri"} for j in judul]
    bawaan = {"judul": "Daftar contoh", "saringan": [("Keadaan", "Kritis")], "diunduh": "Diunduh oleh Rina"}
    return Lembaran(kolom=kolom, baris=baris, **{**bawaan, **lain})


def halaman(isi: Lembaran) -> list[str]:
    return [h.extract_text() for h in pypdf.PdfReader(io.BytesIO(cetak.cetak(isi))).pages]


def test_kepala_tabel_dan_nomor_di_tiap_halaman() -> None:
    isi = lembaran(["Nomor", "Nama"], [[f"N-{n:03d}", "CV Maju"] for n in range(60)])
    pdf = cetak.cetak(isi)
    teks = [h.extract_text() for h in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    assert len(teks) == 2
    assert [all(k in teks[0] for k in ("Jalan Melati 1", "Daftar contoh", "Keadaan: Kritis", "60 baris"))] == [True]
    assert "Diunduh oleh Rina." in teks[0]
    assert "lembar 2 dari 2" in teks[1]
    for ke, satu in enumerate(teks, start=1):
        assert "Daftar contoh · LPSE Kabupaten Contoh" in satu
        assert f"Halaman {ke} dari 2" in satu
        assert "Nomor" in satu
        assert "Nama" in satu
    assert [t.count("N-") for t in teks] == [teks[0].count("N-"), 60 - teks[0].count("N-")]
    assert "N-000" in teks[0]
    assert "N-059" in teks[1]
    with pikepdf.open(io.BytesIO(pdf)) as dokumen:
        assert (str(dokumen.Root.Lang), str(dokumen.docinfo.Title)) == ("id", "Daftar contoh")
        assert {float(h.MediaBox[3]) > float(h.MediaBox[2]) for h in dokumen.pages} == {True}


def test_banyak_kolom_melintang_lalu_terbagi_dengan_kolom_pertama_diulang() -> None:
    """Twenty columns of words do not fit one beside the other; none is cut, none is left out."""
    judul = [f"Kolom{n}" for n in range(20)]
    teks = halaman(lembaran(judul, [[f"kata{n}panjang sekali lagi" for n in range(20)]]))
    assert "dicetak dalam 2 bagian" in teks[0]
    assert [satu.count("Kolom0\n") + satu.count("Kolom0 ") for satu in teks] == [1, 1]
    assert [satu.count("\n1 kata0panjang") for satu in teks] == [1, 1]
    for n in range(20):
        assert sum(f"kata{n}panjang" in satu for satu in teks) == (2 if n == 0 else 1)


def test_tidak_ada_kolom_melewati_tepi() -> None:
    ruang = Ruang(273 * MM, 170 * MM, 100 * MM, cetak.BARIS_SEL)
    tabel = lembaran([f"K{n}" for n in range(9)], [["x" * 200] * 9])
    isi = {"kolom": tabel.kolom, "baris": tabel.baris}
    for satu in cetak._susun(isi, "serif", ruang):
        assert satu.kolom[-1].kiri + satu.kolom[-1].lebar == pytest.approx(ruang.lebar)
        assert "".join(satu.halaman[0][0][1]) == "x" * 200


def test_sel_panjang_dipotong_dan_dikatakan() -> None:
    teks = halaman(lembaran(["Nomor", "Isi"], [["1", "kata " * 2000], ["2", "utuh"]]))
    assert "Isi yang berakhir dengan […] dipotong" in teks[0]
    assert "".join(teks).count("[…]") == 2
    assert "utuh" in "".join(teks)


def test_saringan_yang_memenuhi_halaman_memindahkan_tabel() -> None:
    teks = halaman(lembaran(["A"], [["isinya"]], saringan=[(f"Nama{n}", "kata") for n in range(80)]))
    assert "isinya" not in teks[0]
    assert "isinya" in teks[-1]
    assert "lembar 1 dari 1" in teks[-1]


def test_daftar_kosong_tetap_berkepala() -> None:
    (teks,) = halaman(lembaran(["A"], []))
    assert "0 baris" in teks
    assert "Tidak ada isinya." in teks


def test_huruf_di_luar_fon_ditulis_serupa(kantor: ProfilLPSE) -> None:
    """The sans face lacks the arrow, so the serif one is worn; what that lacks too becomes its nearest letters."""
    kantor.huruf_naskah = HurufNaskah.SANS
    kantor.save()
    assert cetak._huruf(lembaran(["A"], [["a → b"]]), "sans")[0] == "serif"
    (teks,) = halaman(lembaran(["Ạ✓"], [["Nguyễn\u2011Văn\u200b"], ["漢"], ["x\u0300y"], ["a\u3000b"]]))
    assert "Av" in teks
    assert "Nguyen-Van" in teks.replace("ễ", "e").replace("ă", "a")
    assert "\n?" in teks
    assert "a b" in teks


def test_lambang_ikut_tercetak(kantor: ProfilLPSE, monkeypatch: pytest.MonkeyPatch) -> None:
    png = io.BytesIO()
    Image.new("RGB", (8, 8), "navy").save(png, "PNG")
    monkeypatch.setattr(cetak, "lambang_kantor", png.getvalue)
    dokumen = pypdf.PdfReader(io.BytesIO(cetak.cetak(lembaran(["A"], [["b"]]))))
    assert len(dokumen.pages[0].images) == 1
