"""The matrix as data: the exact set of duties, clauses that exist, loading that repeats without a trace."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.core.management import CommandError, call_command

from lpse.galat import AturanDilanggar
from lpse.kepatuhan import data, registri
from lpse.kepatuhan.enums import STANDAR
from lpse.kepatuhan.models import Ketentuan, PasalKetentuan, Peraturan, ProfilPeraturan
from lpse.kepatuhan.pasal import PasalKeliru, kata_pasal, nomor, rangkai, urutan
from lpse.kepatuhan.registri import KEWAJIBAN, Bukti, Kewajiban, Status, kewajiban
from lpse.kepatuhan.services_muat import muat, muat_berkas

#: The numbers that the matrix leaves free between its sections.
BAGIAN = ((1, 16), (20, 47), (50, 62), (70, 87), (90, 96), (100, 102), (110, 127), (130, 134), (140, 149))
SEMUA = {f"R-{n:03d}" for awal, akhir in BAGIAN for n in range(awal, akhir + 1)}


def test_himpunan_tepat_seluruh_matriks() -> None:
    assert len(SEMUA) == 118
    assert set(data.ketentuan()) == SEMUA
    assert {p.kode for p in data.peraturan()} == {"P2", "LU", "KK", "PPU"}
    assert set().union(*(set(p.pasal) for p in data.peraturan())) == SEMUA, "tiap ketentuan punya pasal"


@pytest.mark.parametrize(
    ("kode", "nomor_", "pasal"),
    [
        ("P2", "R-117", ["26(1)"]),
        ("KK", "R-117", ["27(1)"]),
        ("P2", "R-141", ["21(2)a", "21(2)b", "21(2)c", "21(2)d", "21(2)e", "21(2)f"]),
        ("KK", "R-083", ["23(6)'"]),
        ("KK", "R-146", ["31B(4)a", "31B(4)b", "31B(4)c", "31B(4)d", "31B(4)e"]),
        ("PPU", "R-030", ["3(2)a", "3(2)b", "3(2)c"]),
        ("PPU", "R-148", ["2k", "4b5", "4c5", "4d6", "4e4"]),
        ("LU", "R-090", ["23a"]),
        ("LU", "R-142", ["28(1)"]),
    ],
)
def test_pasal_menurut_peraturan(kode: str, nomor_: str, pasal: list[str]) -> None:
    satu = next(p for p in data.peraturan() if p.kode == kode)
    assert list(satu.pasal[nomor_]) == pasal


def test_bunyi_terbaca_dari_naskahnya() -> None:
    """Every clause is worded, save Pasal 1 of two regulations (a whole article of definitions)."""
    tanpa = {(p.kode, s) for p in data.peraturan() for d in p.pasal.values() for s in d if s not in p.bunyi}
    assert tanpa == {("P2", "1"), ("LU", "1")}
    p2 = data.peraturan()[0]
    assert p2.bunyi["26(6)"] == "LPSE memberikan akses kepada LKPP untuk melakukan monitoring server SPSE."


def test_standar_hanya_yang_tujuh_belas() -> None:
    dipakai = {n for k in data.ketentuan().values() for n in k.standar}
    assert dipakai == set(STANDAR) == set(range(1, 18))
    tingkat = {n: data.ketentuan()[n].standar for n in ("R-143", "R-144", "R-145", "R-146")}
    assert tingkat == {
        "R-143": (1, 2, 8, 13), "R-144": (3, 4, 5, 6, 7), "R-145": (12, 14, 15), "R-146": (9, 10, 11, 16, 17),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("pasal", "kata"),
    [
        ("26(1)", "Pasal 26 ayat (1)"),
        ("22(1)a2", "Pasal 22 ayat (1) huruf a angka 2"),
        ("4b6", "Pasal 4 huruf b angka 6"),
        ("1.14", "Pasal 1 angka 14"),
        ("31B(2)a", "Pasal 31 (kedua) ayat (2) huruf a"),
        ("23(6)'", "Pasal 23 ayat (6) yang kedua"),
        ("31A", "Pasal 31 (pertama)"),
    ],
)
def test_pasal_dibaca_sebagai_kata(pasal: str, kata: str) -> None:
    assert kata_pasal(pasal) == kata


def test_pasal_diurutkan_dirangkai_dan_yang_keliru_ditolak() -> None:
    assert sorted(["26(1)", "4a", "22(1)a2", "22(1)a1", "4"], key=urutan) == ["4", "4a", "22(1)a1", "22(1)a2", "26(1)"]
    assert (nomor("22(1)a2"), nomor("31B(2)a")) == ("22", "31B")
    assert [rangkai(d) for d in (["9", "25"], ["12", "13", "14"], ["11", "23", "24"], ["31A"])] == [
        "Pasal 9 dan 25", "Pasal 12 sampai 14", "Pasal 11, 23, dan 24", "Pasal 31 (pertama)",
    ]  # fmt: skip
    with pytest.raises(PasalKeliru):
        kata_pasal("Lampiran")


@pytest.mark.django_db
def test_migrate_memuat_dan_ulangan_tidak_menulis_riwayat() -> None:
    assert set(Ketentuan.objects.filter(aktif=True).values_list("nomor", flat=True)) == SEMUA
    assert PasalKetentuan.objects.count() == sum(len(d) for p in data.peraturan() for d in p.pasal.values())
    assert str(ProfilPeraturan.objects.get()) == "Perka LKPP 2/2010"
    riwayat = Ketentuan.pgh_event_model.objects  # type: ignore[attr-defined] # given by pghistory
    sebelum = riwayat.count()
    Ketentuan.objects.filter(nomor="R-001").update(isi="Diubah orang")
    lepas = Ketentuan.objects.create(nomor="R-998", kelompok="standar", jenis=["wajib"], unit="lpse", isi="Lama")
    PasalKetentuan.objects.create(ketentuan=lepas, peraturan=Peraturan.objects.get(kode="P2"), pasal="99(1)")
    termuat = muat()
    assert (termuat.ketentuan, termuat.peraturan) == (118, 4)
    assert Ketentuan.objects.get(nomor="R-001").isi == data.ketentuan()["R-001"].isi
    assert not Ketentuan.objects.get(nomor="R-998").aktif, "berakhir, tidak dihapus"
    assert not PasalKetentuan.objects.filter(pasal="99(1)").exists()
    assert riwayat.count() == sebelum + 4, "diubah, dikembalikan, ditambah, diakhiri; yang lain diam"


@pytest.mark.django_db
def test_peraturan_lain_lewat_berkas(tmp_path: Path) -> None:
    berkas = tmp_path / "lain.json"
    isi = {
        "kode": "XY", "urutan": 90, "lingkup": "daerah", "nama": "Peraturan Bupati Contoh Nomor 1 Tahun 2025",
        "nama_pendek": "Perbup Contoh 1/2025", "pasal": {"R-117": ["5(2)"]}, "bunyi": {"5(2)": "Memantau tiap hari."},
    }  # fmt: skip
    berkas.write_text(json.dumps(isi), encoding="utf-8")
    keluar = StringIO()
    call_command("muat_ketentuan", str(berkas), stdout=keluar)
    assert "Perbup Contoh 1/2025" in keluar.getvalue()
    assert PasalKetentuan.objects.get(peraturan__kode="XY").bunyi == "Memantau tiap hari."
    call_command("muat_ketentuan", stdout=keluar)
    assert "118 ketentuan" in keluar.getvalue()
    assert Peraturan.objects.filter(kode="XY").exists(), "yang dimuat kantor sendiri tidak ikut hilang"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("{", "bukan peraturan"),
        ('{"kode": "Z", "lingkup": "desa", "pasal": {}}', "bukan peraturan"),
        ('{"kode": "Z", "lingkup": "daerah", "pasal": {"R-117": ["Lampiran"]}}', "bukan peraturan"),
        ('{"kode": "Z", "lingkup": "daerah", "pasal": {"R-777": ["1"]}}', "tidak dikenal: R-777"),
    ],
)
def test_berkas_keliru_ditolak(tmp_path: Path, isi: str, pesan: str) -> None:
    berkas = tmp_path / "keliru.json"
    berkas.write_text(isi, encoding="utf-8")
    with pytest.raises(AturanDilanggar, match=pesan):
        muat_berkas(berkas=berkas)
    with pytest.raises(CommandError, match=pesan):
        call_command("muat_ketentuan", str(berkas), stdout=StringIO())
    assert not Peraturan.objects.filter(kode="Z").exists()


def test_penghias_mengambil_kata_dari_matriks(monkeypatch: pytest.MonkeyPatch) -> None:
    kosong: dict[str, Kewajiban] = {}
    monkeypatch.setattr(registri, "KEWAJIBAN", kosong)
    bukti = Bukti(Status.BELUM, "", "")
    kewajiban("R-005")(lambda: bukti)
    kewajiban("R-117", pasal=("X 1",), isi="Isi sendiri", unit="Unit sendiri")(lambda: bukti)
    lima = kosong["R-005"]
    assert (lima.pasal, lima.unit) == (("P2 2(4)", "LU 2(3)"), "Sekretariat")
    assert lima.isi == data.ketentuan()["R-005"].isi
    assert (kosong["R-117"].pasal, kosong["R-117"].isi) == (("X 1",), "Isi sendiri")
    with pytest.raises(ValueError, match="R-005 sudah terdaftar"):
        kewajiban("R-005")(lambda: bukti)


def test_nomor_di_luar_matriks_gagal_di_pemeriksaan_sistem(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run_checks(tags=["kepatuhan"]) == []
    monkeypatch.setitem(KEWAJIBAN, "R-777", Kewajiban("R-777", (), "", "", lambda: Bukti(Status.BELUM, "", "")))
    (galat,) = run_checks(tags=["kepatuhan"])
    assert (galat.id, "R-777" in galat.msg) == ("kepatuhan.E001", True)
