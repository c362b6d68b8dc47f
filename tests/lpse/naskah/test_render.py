"""The PDF: what is on each page, PDF/A-3 in its structure, our faces only, nothing from elsewhere."""

from __future__ import annotations

import hashlib
import io
import json
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
import pypdf
import pytest
from django.core.files.base import ContentFile
from django.template.loader import render_to_string
from PIL import Image
from pytest_django import Settings

from lpse.akun.models import Pengguna, ProfilLPSE
from lpse.berkas.services import baca
from lpse.naskah import fon, perender
from lpse.naskah.lampiran import tata
from lpse.naskah.models import Naskah
from lpse.naskah.pengambil import AlamatDitolak, Pengambil
from lpse.naskah.perender import NaskahGagalDirender, html_naskah, qr_png, render, render_draf
from lpse.naskah.registri import JenisNaskah
from lpse.naskah.services import Penandatangan, pratinjau, susun_draf
from lpse.naskah.snapshot import alamat_periksa, bekukan, kanonis
from lpse.tampilan import bahasa
from tests.bantuan.naskah import isi_revisi
from tests.lpse.naskah.conftest import ISI

pytestmark = pytest.mark.django_db
TIGA = [
    Penandatangan("Dodi Saputra, S.Kom.", "Petugas Layanan", nip="199104152015031004", sebagai="Saksi LPSE,"),
    Penandatangan("Marlina Yusuf, S.T.", "Ketua Pokja"),
    Penandatangan("Hasnah Rahman, S.Sos.", "Kepala LPSE", "Pembina, IV/a", "197405171998032006", "Mengetahui,"),
]


def _pdf(naskah: Naskah) -> bytes:
    revisi = naskah.revisi_terakhir
    assert revisi is not None
    return baca(berkas=isi_revisi(revisi))


def _unsur(simpul: Any) -> Iterator[Any]:  # noqa: ANN401 - objects of the library
    """All structure elements below this one."""
    anak = simpul.get("/K")
    for satu in anak if isinstance(anak, pikepdf.Array) else [anak]:
        if isinstance(satu, pikepdf.Dictionary) and "/S" in satu:
            yield satu
            yield from _unsur(satu)


def _keluarga(pdf: pikepdf.Pdf) -> set[str]:
    return {
        str(o.BaseFont).split("+")[-1] for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/BaseFont" in o
    }


def _gambar(aliran: Any) -> bytes:  # noqa: ANN401 - objects of the library
    return pikepdf.PdfImage(aliran).as_pil_image().convert("1").tobytes()


def test_isi_halaman_dan_kotak(terbit: Callable[..., Naskah], pada: Callable[[str], object]) -> None:
    pada("2026-11-19 11:05")
    naskah = terbit(TIGA)
    pembaca = pypdf.PdfReader(io.BytesIO(_pdf(naskah)))
    teks = [h.extract_text() for h in pembaca.pages]
    assert len(teks) == naskah.jumlah_halaman
    for ke, satu in enumerate(teks, start=1):
        assert f"Halaman {ke} dari {len(teks)}" in satu
        assert f"Nomor {naskah.nomor}" in satu
        assert f"Kode periksa {naskah.kode}" in satu
    semua = "\n".join(teks)
    for kata in (
        "LAYANAN PENGADAAN SECARA ELEKTRONIK",
        "Nomor: 000.3.3/001/BAC/LPSE/XI/2026",
        "Kamis tanggal sembilan belas bulan November tahun dua ribu dua",
        "Mengetahui,",
        "Pembina, IV/a",
        "NIP 19740517 199803 2 006",
    ):
        assert kata in semua
    assert "DRAF" not in semua
    kotak = {t.urutan: t.kotak for t in naskah.tanda_tangan.all()}
    for urutan, letak in kotak.items():
        assert letak is not None, urutan
        x1, y1, x2, y2 = letak["kotak"]
        assert (round(x2 - x1), round(y2 - y1)) == (198, 57)  # 70 × 20 mm
        assert 0 < x1 < x2 < 596
        assert 90 < y1 < y2 < 842  # above the foot
    # The names stand right below their boxes: an odd last one at the right, as the head of the office signs.
    assert kotak[1]["kotak"][0] < kotak[2]["kotak"][0] == kotak[3]["kotak"][0]  # type: ignore[index] # checked above


def test_pdf_a3_bertanda_dengan_snapshot(terbit: Callable[..., Naskah]) -> None:
    naskah = terbit(TIGA)
    mentah = _pdf(naskah)
    with pikepdf.open(io.BytesIO(mentah)) as pdf:
        akar = pdf.Root
        with pdf.open_metadata() as xmp:
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("3", "A")
            assert naskah.nomor in xmp["dc:title"]
        assert [str(i.S) for i in akar.OutputIntents] == ["/GTS_PDFA1"]
        assert "/DestOutputProfile" in akar.OutputIntents[0]
        assert (bool(akar.MarkInfo.Marked), str(akar.Lang)) == (True, "id")
        jenis = [str(u.S) for u in _unsur(akar.StructTreeRoot.K[0])]
        assert {"/H1", "/H2", "/P", "/Table", "/TR", "/TH", "/TD", "/L", "/LI"} <= set(jenis)
        assert len(akar.AF) == 1
        assert str(akar.AF[0].AFRelationship) == "/Data"
        lampiran = bytes(akar.AF[0].EF.F.read_bytes())
        assert lampiran == kanonis(naskah.snapshot or {})
        assert json.loads(lampiran)["naskah"]["nomor"] == naskah.nomor
        assert str(akar.AF[0].EF.F.Subtype) == "/application/json"
        assert "/Encrypt" not in pdf.trailer
        assert _keluarga(pdf) == {"Naskah-Serif", "Naskah-Serif-Bold"}
        # The very same snapshot gives the very same bytes: nothing of the clock or of chance is in the paper.
    assert mentah == render("naskah/contoh.html", naskah.snapshot or {}).pdf


@pytest.mark.parametrize(("huruf", "nama"), [("serif", "Naskah-Serif"), ("sans", "Naskah-Sans")])
def test_huruf_kantor_dan_hanya_milik_kita(
    huruf: str, nama: str, terbit: Callable[..., Naskah], kantor: ProfilLPSE
) -> None:
    """Even a letter that none of our faces has does not bring in a face of the machine."""
    ProfilLPSE.objects.update(huruf_naskah=huruf)
    naskah = terbit(
        konteks={**ISI, "pembuka": "Aksara \u6f22 dan \u0e01 di luar huruf kantor; ukuran 5 \u2265 4 m\u00b2."}
    )
    with pikepdf.open(io.BytesIO(_pdf(naskah))) as pdf:
        assert all(k.startswith("Naskah-") for k in _keluarga(pdf))
        assert {nama, f"{nama}-Bold"} <= _keluarga(pdf)


def test_qr_di_setiap_halaman_menuju_pemeriksaan(
    terbit: Callable[..., Naskah], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.ALAMAT_PORTAL = "https://lpse.luwuutara.example/"
    naskah = terbit(TIGA, konteks={**ISI, "hasil": ["Satu butir hasil yang panjang."] * 40})
    alamat = alamat_periksa(naskah.kode)
    assert alamat == f"https://lpse.luwuutara.example/publik/verifikasi/{naskah.kode}/"
    with Image.open(io.BytesIO(qr_png(naskah.kode))) as gambar:
        titik = gambar.convert("1").tobytes()
        lebar = gambar.width
    with pikepdf.open(io.BytesIO(_pdf(naskah))) as pdf:
        assert len(pdf.pages) >= 2
        for halaman in pdf.pages:
            persegi = [_gambar(g) for g in halaman.get_images().values() if int(g.Width) == lebar]
            assert persegi == [titik]
    assert (
        "lpse.luwuutara.example/publik/verifikasi" in pypdf.PdfReader(io.BytesIO(_pdf(naskah))).pages[-1].extract_text()
    )
    settings.ALAMAT_PORTAL = ""
    monkeypatch.setenv("PORT", "8123")
    assert alamat_periksa("X") == "http://localhost:8123/publik/verifikasi/X/"


def test_lambang_kantor(terbit: Callable[..., Naskah], kantor: ProfilLPSE) -> None:
    """The emblem is printed, and its hash stands in the snapshot; without one there is no empty place."""
    tanpa = terbit()
    assert (tanpa.snapshot or {})["kantor"]["lambang"] == ""
    gambar = io.BytesIO()
    Image.new("RGB", (64, 80), "#0F4C81").save(gambar, "PNG")
    kantor.logo.save("lambang.png", ContentFile(gambar.getvalue()))
    try:
        dengan = terbit()
    finally:
        kantor.logo.delete()
    assert (dengan.snapshot or {})["kantor"]["lambang"] == hashlib.sha256(gambar.getvalue()).hexdigest()
    with pikepdf.open(io.BytesIO(_pdf(dengan))) as pdf:
        assert (64, 80) in {(int(g.Width), int(g.Height)) for g in pdf.pages[0].get_images().values()}
        figur = [u for u in _unsur(pdf.Root.StructTreeRoot.K[0]) if str(u.S) == "/Figure"]
        assert [str(u.Alt) for u in figur] == ["Lambang Pemerintah Kabupaten Luwu Utara"]


def test_draf_bertanda_di_setiap_halaman(jenis_contoh: JenisNaskah, kantor: ProfilLPSE, asep: Pengguna) -> None:
    draf = susun_draf(
        jenis=jenis_contoh.kode,
        objek=None,
        konteks={**ISI, "hasil": ["Satu butir hasil yang panjang."] * 40},
        penandatangan=[],
        oleh=asep,
    )
    pdf = pratinjau(naskah=draf)
    teks = [h.extract_text() for h in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    assert len(teks) >= 2
    for satu in teks:
        assert "DRAF, bukan naskah dinas" in satu
        assert satu.count("DRAF") == 2  # the foot, and across the page
        assert draf.kode not in satu
        assert "Nomor 0" not in satu
    with pikepdf.open(io.BytesIO(pdf)) as buka:
        assert len(buka.Root.AF) == 0
    assert not draf.revisi.exists()


@pytest.mark.parametrize(
    "alamat",
    [
        "http://127.0.0.1/x.png",
        "https://contoh.example/x.png",
        "file:///etc/passwd",
        "ftp://contoh.example/x.png",
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
        "portal://statis/../../lpse/settings/dasar.py",
        "portal://statis/%2e%2e/%2e%2e/etc/passwd.svg",
        "portal://statis/css/tiada.css",
        "portal://statis/js/lpse.js",
        "portal://isi/tiada.png",
        "portal://rahasia/kunci",
    ],
)
def test_perender_menolak_alamat_luar(alamat: str, monkeypatch: pytest.MonkeyPatch, kantor: ProfilLPSE) -> None:
    """Refused before any socket or file is opened, and the paper is not made at all."""

    def terlarang(*_a: object, **_k: object) -> None:
        raise AssertionError("perender membuka sesuatu")

    monkeypatch.setattr(urllib.request, "urlopen", terlarang)
    monkeypatch.setattr(urllib.request.OpenerDirector, "open", terlarang)
    with pytest.raises(AlamatDitolak):
        Pengambil().fetch(alamat)
    html = f'<html lang="id"><head><title>x</title></head><body><img alt="x" src="{alamat}"></body></html>'
    monkeypatch.setattr(perender, "html_naskah", lambda *_a, **_k: (html, []))
    with pytest.raises(NaskahGagalDirender, match="Naskah gagal disusun"):
        render_draf("naskah/contoh.html", {"naskah": {"kode": "LU-TEST-0001"}})


def test_satu_mesin_per_pekerja() -> None:
    """The style sheet and the faces are read once; the next paper finds them warm."""
    with fon.KUNCI:
        pertama = fon.mesin()
        assert fon.mesin() is pertama
        fon.lepaskan()
        assert fon.mesin() is not pertama


def test_surat_dinas(jenis_contoh: JenisNaskah, kantor: ProfilLPSE, asep: Pengguna) -> None:
    draf = susun_draf(
        jenis=jenis_contoh.kode,
        objek=None,
        konteks={
            "kepada": ["Kepala Dinas Kominfo", "di Masamba"],
            "tembusan": ["Bupati", "Arsip"],
            "lampiran": "1 berkas",
        },
        penandatangan=TIGA[-1:],
        oleh=asep,
        perihal="Permintaan data",
    )
    html, _ = html_naskah("naskah/surat.html", bekukan(draf, lambang=b""))
    for kata in (
        "Masamba, " + bahasa.tanggal(draf.tanggal),
        "Hal",
        "Permintaan data",
        "Yth. Kepala Dinas Kominfo<br>",
        "Tembusan:",
    ):
        assert kata in html


# --- Long tables ---------------------------------------------------------------------------------------------------


def _tabel(banyak: int, **lain: Any) -> dict[str, Any]:  # noqa: ANN401 - passed through
    baris = [
        [
            str(i),
            f"CV Anugerah Bone-Bone nomor {i}",
            f"Pengadaan alat tulis kantor dan bahan cetak bulan ke-{i % 12}",
            f"Rp{i * 12345}",
        ]
        for i in range(1, banyak + 1)
    ]
    kolom = [
        {"judul": "No.", "rata": "kanan"},
        {"judul": "Penyedia"},
        {"judul": "Paket"},
        {"judul": "Nilai", "rata": "kanan"},
    ]
    return {"judul": "Lampiran: daftar paket", "kolom": kolom, "baris": baris, **lain}


@pytest.mark.parametrize("lanskap", [False, True])
def test_lampiran_tabel_utuh(lanskap: bool, terbit: Callable[..., Naskah], kantor: ProfilLPSE) -> None:
    """Every row once and in order; the head on each page, one Table in the structure; number, QR and faces as ever."""
    naskah = terbit(konteks={**ISI, "tabel": _tabel(120, lanskap=lanskap)})
    hasil = render("naskah/contoh_lampiran.html", naskah.snapshot or {})
    halaman = [h.extract_text() for h in pypdf.PdfReader(io.BytesIO(hasil.pdf)).pages]
    lampiran = [h for h in halaman if "Lembar " in h]
    assert len(lampiran) >= 3
    for ke, satu in enumerate(lampiran, start=1):
        assert f"Lembar {ke} dari {len(lampiran)}" in satu
        assert f"dari {len(halaman)}" in satu
        assert "Penyedia" in satu
        assert f"Kode periksa {naskah.kode}" in satu
    rapat = " ".join(" ".join(lampiran).split())
    urutan = [rapat.index(f"nomor {i} ") for i in range(1, 121)]
    assert urutan == sorted(urutan)
    with pikepdf.open(io.BytesIO(hasil.pdf)) as pdf:
        tabel = [u for u in _unsur(pdf.Root.StructTreeRoot.K[0]) if str(u.S) == "/Table"][-1]
        isi = [str(u.S) for u in _unsur(tabel)]
        assert (isi.count("/TR"), isi.count("/TH"), isi.count("/TD")) == (121, 4, 480)
        nomor = pdf.Root.StructTreeRoot.ParentTree.Nums
        for indeks, lembar in enumerate(pdf.pages):
            assert int(nomor[2 * indeks]) == int(lembar.StructParents) == indeks
            tanda = pikepdf.parse_content_stream(lembar)
            mcid = [int(op.operands[1].MCID) for op in tanda if str(op.operator) == "BDC"]
            assert sorted(mcid) == list(range(len(nomor[2 * indeks + 1])))
        assert _keluarga(pdf) == {"Naskah-Serif", "Naskah-Serif-Bold"}


def test_lampiran_dengan_huruf_asing_ditata_perender(terbit: Callable[..., Naskah], kantor: ProfilLPSE) -> None:
    """A letter outside our face: slower, but the table is there."""
    tabel = _tabel(3)
    tabel["baris"][1][1] = "Toko \u6f22"
    naskah = terbit(konteks={**ISI, "tabel": tabel})
    hasil = render("naskah/contoh_lampiran.html", naskah.snapshot or {})
    teks = pypdf.PdfReader(io.BytesIO(hasil.pdf)).pages[-1].extract_text().replace("\x00", "")
    assert "Lembar 1" not in teks
    assert "Rp37035" in teks


def test_lebar_kolom_dan_baris_pecah() -> None:
    panjang = _tabel(1, baris=[["1", "A" * 400, "satu\ndua", ""]])
    susunan = tata(panjang, pengenal="0", huruf="serif")
    assert susunan.kolom[-1].kiri + susunan.kolom[-1].lebar == pytest.approx(165 * 72 / 25.4)
    satu = susunan.halaman[0][0]
    assert "".join(satu[1]) == "A" * 400
    assert len(satu[1]) > 1
    assert satu[2] == ["satu", "dua"]
    tetap = tata(_tabel(2, kolom=[{"judul": k, "lebar": 30} for k in "abcd"]), pengenal="0", huruf="sans")
    assert len({round(k.lebar, 3) for k in tetap.kolom}) == 1


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"baris": [["1", "2"]]}, "sebanyak kolomnya"),
        ({"baris": [["1", "x\n" * 90, "", ""]]}, "lebih tinggi"),
        ({"kolom": [{"judul": k, "rata": "miring"} for k in "abcd"]}, "Rata kolom"),
    ],
)
def test_tabel_yang_keliru_ditolak(ubah: dict[str, Any], pesan: str) -> None:
    with pytest.raises(ValueError, match=pesan):
        tata(_tabel(1, **ubah), pengenal="0", huruf="serif")


def test_templat_terbilang() -> None:
    isi = {"naskah": {"tanggal": "2026-11-19"}}
    assert "tanggal" in render_to_string("naskah/contoh.html", {"kantor": {}, "isi": {}, "penandatangan": [], **isi})
