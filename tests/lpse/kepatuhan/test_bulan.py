"""A month of compliance: ribbons by day, closed months, and the month as an official paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from html import unescape
from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from lpse.akun.models import Pengguna
from lpse.berkas.services import baca
from lpse.galat import AturanDilanggar
from lpse.kepatuhan.models import Ketentuan, Peraturan, ProfilPeraturan
from lpse.kepatuhan.naskah import LAPORAN
from lpse.kepatuhan.registri import Status
from lpse.kepatuhan.selectors_riwayat import baca_bulan, dua_belas_bulan, susun_bulan
from lpse.kepatuhan.services import periksa_semua
from lpse.kepatuhan.services_laporan import terbitkan_laporan
from lpse.naskah.models import Naskah
from tests.bantuan.naskah import isi_revisi
from tests.lpse.kepatuhan.conftest import Daftar
from tests.pabrik import PabrikProfilLPSE, PabrikRiwayatKewajiban

pytestmark = pytest.mark.django_db
Masuk = Callable[..., Client]
Pada = Callable[[str], dt.datetime]
OKTOBER = dt.date(2026, 10, 1)


@pytest.fixture
def oktober(daftar: Daftar, pada: Pada) -> None:
    """30 of October's days: R-117 fulfilled on 28, R-039 on all, R-001 red on the last."""
    pada("2026-11-21 14:05")
    for nomor in ("R-117", "R-039", "R-001"):
        daftar(nomor, Status.TERPENUHI)
        ketentuan = Ketentuan.objects.get(nomor=nomor)
        for hari in range(1, 31):
            buruk = (nomor == "R-117" and hari in {4, 5}) or (nomor == "R-001" and hari == 30)
            PabrikRiwayatKewajiban(
                ketentuan=ketentuan,
                tanggal=OKTOBER.replace(day=hari),
                status="belum" if buruk else "terpenuhi",
                angka=f"angka {hari}",
            )


@pytest.mark.usefixtures("oktober")
def test_pita_bulan_yang_lewat() -> None:
    bulan = susun_bulan(OKTOBER)
    assert [(b.keadaan.ketentuan.nomor, b.pita.kalimat) for b in bulan.baris] == [
        ("R-117", "28 dari 30 hari terpenuhi"),
        ("R-001", "29 dari 30 hari terpenuhi"),
        ("R-039", "30 dari 30 hari terpenuhi"),
    ]
    assert (bulan.hari_tercatat, bulan.penuh, bulan.bercela, bulan.contoh) == (30, 1, 2, True)
    assert (bulan.nama, bulan.sebelum, bulan.sesudah) == ("Oktober 2026", dt.date(2026, 9, 1), dt.date(2026, 11, 1))
    pita = bulan.baris[0].pita
    assert [(h.tanggal.day, h.kelas, h.x) for h in pita.hari][2:6] == [
        (3, "p-hijau", 8), (4, "p-merah", 12), (5, "p-merah", 16), (6, "p-hijau", 20),
    ]  # fmt: skip
    assert (pita.hari[30].kelas, pita.hari[30].kata, pita.x_kini, pita.lebar) == (
        "p-kosong",
        "Tidak diperiksa",
        None,
        124,
    )
    kini = susun_bulan(dt.date(2026, 11, 1))
    assert (kini.sesudah, kini.baris[0].pita.x_kini, kini.baris[0].pita.kalimat) == (
        None,
        80,
        "Tidak diperiksa bulan ini",
    )


@pytest.mark.usefixtures("oktober")
def test_dua_belas_bulan_hanya_sejak_catatan_pertama() -> None:
    assert [p.nama for p in dua_belas_bulan(Ketentuan.objects.get(nomor="R-117"))] == ["November 2026", "Oktober 2026"]
    assert dua_belas_bulan(Ketentuan.objects.get(nomor="R-005")) == []


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [("2026-10", OKTOBER), ("2026-11", dt.date(2026, 11, 1)), ("2026-12", None), ("2026-13", None), ("x", None)],
)
def test_bulan_yang_belum_mulai_bukan_halaman(pada: Pada, teks: str, hasil: dt.date | None) -> None:
    pada("2026-11-21 14:05")
    assert baca_bulan(teks) == hasil


@pytest.mark.usefixtures("oktober")
def test_halaman_bulan_dan_laporan(masuk_sebagai: Masuk, bu_kepala: Pengguna, pak_auditor: Pengguna) -> None:
    PabrikProfilLPSE(kop_surat="PEMERINTAH\nLPSE")
    klien = masuk_sebagai(bu_kepala)
    halaman = unescape(klien.get("/kepatuhan/bulan/2026-10/").content.decode())
    for kata in ("Kepatuhan Oktober 2026", "30 dari 31 hari diperiksa", "28 dari 30 hari terpenuhi", "data contoh"):
        assert kata in halaman
    assert klien.get("/kepatuhan/bulan/2026-12/").status_code == 404
    assert klien.get("/kepatuhan/bulan/2026-12/laporan/").status_code == 404
    konfirmasi = unescape(klien.get("/kepatuhan/bulan/2026-10/laporan/").content.decode())
    assert "Diperiksa: 3 kewajiban, 30 dari 31 hari." in konfirmasi
    jawaban = klien.post("/kepatuhan/bulan/2026-10/laporan/")
    naskah = Naskah.objects.get(jenis=LAPORAN)
    assert (jawaban.status_code, jawaban.headers["Location"]) == (302, naskah.get_absolute_url())
    assert "sudah terbit dengan nomor" in unescape(klien.post("/kepatuhan/bulan/2026-10/laporan/").content.decode())
    auditor = masuk_sebagai(pak_auditor)
    assert "Terbitkan laporan" not in auditor.get("/kepatuhan/bulan/2026-10/").content.decode()
    assert auditor.post("/kepatuhan/bulan/2026-10/laporan/").status_code == 403


@pytest.mark.usefixtures("oktober")
@pytest.mark.parametrize(("kode", "jabatan"), [("PPU", "Ketua Tim Pengelolaan LPSE"), ("LU", "Kepala LPSE")])
def test_laporan_menurut_profil(bu_kepala: Pengguna, kode: str, jabatan: str) -> None:
    PabrikProfilLPSE(kop_surat="PEMERINTAH\nLPSE")
    ProfilPeraturan.objects.update(daerah=Peraturan.objects.get(kode=kode))
    naskah = terbitkan_laporan(awal=OKTOBER, oleh=bu_kepala)
    assert naskah.snapshot
    isi = naskah.snapshot["isi"]
    assert (naskah.tanda_tangan.get().jabatan, isi["bulan"], isi["sampai"]) == (jabatan, "2026-10", "2026-10-31")
    assert [len(t["baris"]) for t in isi["tabel"]] == [45 if kode == "PPU" else 83, 88]
    assert isi["tabel"][-1]["judul"] == "Lampiran 2: Peraturan Kepala LKPP Nomor 2 Tahun 2010"
    lu = {b[1]: b for t in isi["tabel"] for b in t["baris"]}
    pantau = next(b for kata, b in lu.items() if kata.startswith("Memantau keadaan dan kapasitas"))
    assert pantau[3:] == ["Terpenuhi: angka 30", "28 dari 30 hari"]
    teks = "".join(h.extract_text() for h in PdfReader(BytesIO(baca(berkas=isi_revisi(naskah.revisi.get())))).pages)
    assert "LAPORAN KEPATUHAN" in teks
    assert naskah.nomor in teks


def test_laporan_tanpa_catatan_ditolak(bu_kepala: Pengguna, pada: Pada) -> None:
    pada("2026-11-21 14:05")
    with pytest.raises(AturanDilanggar, match="Tidak ada pemeriksaan yang tercatat pada Oktober 2026"):
        terbitkan_laporan(awal=OKTOBER, oleh=bu_kepala)


def test_bulan_berjalan_memuat_catatan_sungguhan(daftar: Daftar) -> None:
    daftar("R-117", Status.TERPENUHI)
    periksa_semua()
    hari = Ketentuan.objects.get(nomor="R-117").riwayat.get()
    bulan = susun_bulan(hari.tanggal.replace(day=1))
    assert (bulan.contoh, bulan.baris[0].pita.akhir and bulan.baris[0].pita.akhir.angka) == (False, "2 dari 3 hari")
