"""Numbers: gapless under threads, given back by whoever aborts, written as the Kepala says."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, InternalError, transaction
from hypothesis import given, strategies as st

from lpse.galat import AturanDilanggar
from lpse.naskah import perender
from lpse.naskah.benih import benihkan_format
from lpse.naskah.enums import UlangNomor
from lpse.naskah.format import FormatSalah, kurun, periksa_format, susun_nomor
from lpse.naskah.models import FormatNomor, Naskah, PencacahNomor
from lpse.naskah.nomor import nomor_berikut
from lpse.naskah.registri import JenisNaskah
from lpse.naskah.services import finalkan, susun_draf
from tests.bantuan.benang import HasilBenang
from tests.lpse.naskah.conftest import ISI, KEDUA

BANYAK, BENANG = 200, 8
HARI = dt.date(2026, 11, 21)


@pytest.mark.django_db(transaction=True)
def test_delapan_benang_dua_ratus_naskah(
    jenis_contoh: JenisNaskah, benang: Callable[..., HasilBenang[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """200 papers finalised by 8 threads: 200 consecutive numbers, though every tenth is rolled back first."""
    # The renderer has its own tests; here it would be 200 times the same page under the very lock that is tried.
    monkeypatch.setattr(perender, "_cetak", _cetak_bergilir(itertools.count()))
    antrean = [
        susun_draf(jenis=jenis_contoh.kode, objek=None, konteks=ISI, penandatangan=[], oleh=None, tanggal=HARI).pk
        for _ in range(BANYAK)
    ]
    bagian = [antrean[i::BENANG] for i in range(BENANG)]

    def kerja(isi: list[int]) -> list[int]:
        hasil = []
        for ke, pk in enumerate(isi):
            if ke % 10 == 0:
                with pytest.raises(RuntimeError):
                    _finalkan_lalu_batal(pk)
            hasil.append(finalkan(naskah_id=pk, oleh=None).urut or 0)
        return hasil

    hasil = benang(*[lambda isi=isi: kerja(isi) for isi in bagian])
    assert hasil.galat == []
    assert sorted(n for satu in hasil.nilai for n in satu) == list(range(1, BANYAK + 1))
    assert PencacahNomor.objects.get(jenis=jenis_contoh.kode).terakhir == BANYAK
    nomor = set(Naskah.objects.values_list("nomor", flat=True))
    assert nomor == {f"000.3.3/{n:03}/BAC/LPSE/XI/2026" for n in range(1, BANYAK + 1)}


def _finalkan_lalu_batal(pk: int) -> None:
    with transaction.atomic():
        finalkan(naskah_id=pk, oleh=None)
        raise RuntimeError


def _cetak_bergilir(hitung: itertools.count[int]) -> Callable[..., perender.HasilRender]:
    return lambda *_a, **_k: perender.HasilRender(pdf=b"%%PDF-1.7 %d" % next(hitung), halaman=1)


@pytest.mark.django_db(transaction=True)
def test_naskah_pertama_satu_kurun_dari_dua_tangan(
    jenis_contoh: JenisNaskah, benang: Callable[..., HasilBenang[Any]]
) -> None:
    """The counter's row does not exist yet: both make it, one wins, numbers are 1 and 2."""

    def ambil() -> int:
        with transaction.atomic():
            return nomor_berikut(jenis_contoh.kode, HARI).urut

    assert sorted(benang(ambil, n=2).nilai) == [1, 2]


@pytest.mark.django_db
def test_dimulai_lagi_menurut_aturan(jenis_contoh: JenisNaskah) -> None:
    aturan = FormatNomor.objects.create(
        jenis=jenis_contoh.kode, format="{urut:03}/{unit}/{bulan:02}/{tahun}", klasifikasi="1", mulai_dari=42
    )
    assert nomor_berikut(jenis_contoh.kode, HARI).nomor == "042/UJI/11/2026"
    assert nomor_berikut(jenis_contoh.kode, dt.date(2026, 12, 1)).nomor == "043/UJI/12/2026"
    # The first number of the portal counts once; the next year begins at one.
    assert nomor_berikut(jenis_contoh.kode, dt.date(2027, 1, 1)).nomor == "001/UJI/01/2027"
    aturan.ulang = UlangNomor.BULANAN
    aturan.save()
    assert nomor_berikut(jenis_contoh.kode, HARI).nomor == "001/UJI/11/2026"
    aturan.ulang = UlangNomor.TIDAK
    aturan.save()
    assert [nomor_berikut(jenis_contoh.kode, h).urut for h in (HARI, dt.date(2031, 1, 1))] == [1, 2]


@pytest.mark.django_db
def test_format_yang_memberi_nomor_terlalu_panjang(jenis_contoh: JenisNaskah) -> None:
    pola = "{urut:06}" + "/LPSE" * 19 + "{klasifikasi}"
    FormatNomor.objects.create(jenis=jenis_contoh.kode, format=pola, klasifikasi="1", ulang=UlangNomor.TIDAK)
    assert nomor_berikut(jenis_contoh.kode, HARI).urut == 1
    FormatNomor.objects.update(klasifikasi="9" * 30)
    with pytest.raises(AturanDilanggar, match="lebih dari 120 huruf"), transaction.atomic():
        nomor_berikut(jenis_contoh.kode, HARI)


@pytest.mark.django_db
def test_pencacah_hanya_maju_satu(jenis_contoh: JenisNaskah) -> None:
    nomor_berikut(jenis_contoh.kode, HARI)
    for ubah in (
        lambda: PencacahNomor.objects.update(terakhir=7),
        lambda: PencacahNomor.objects.update(terakhir=0),
        lambda: PencacahNomor.objects.update(terakhir=2, kurun="2027"),
        lambda: PencacahNomor.objects.all().delete(),
    ):
        with pytest.raises((IntegrityError, InternalError), match="maju satu"), transaction.atomic():
            ubah()
    with pytest.raises(LookupError, match="tidak terdaftar"):
        nomor_berikut("uji.tiada", HARI)


@pytest.mark.django_db
def test_benih_tidak_menimpa_kepala(jenis_contoh: JenisNaskah) -> None:
    FormatNomor.objects.filter(jenis=KEDUA).delete()
    benihkan_format()
    FormatNomor.objects.filter(jenis=jenis_contoh.kode).update(format="{urut}/{tahun}")
    benihkan_format()
    assert FormatNomor.objects.get(jenis=jenis_contoh.kode).format == "{urut}/{tahun}"
    assert str(FormatNomor.objects.get(jenis=KEDUA)).startswith("Surat Kedua: ")
    assert FormatNomor(jenis="hilang.lama", format="x").nama_jenis == "hilang.lama"


@pytest.mark.parametrize(
    ("pola", "ulang", "pesan"),
    [
        ("{klasifikasi}/LPSE/{tahun}", "tahunan", "tepat satu kali"),
        ("{urut}/{urut}/{tahun}", "tahunan", "tepat satu kali"),
        ("{urut}/LPSE", "tahunan", "memuat {tahun}"),
        ("{urut}/{tahun}", "bulanan", "{bulan_romawi} atau {bulan}"),
        ("{urut}/{nama}/{tahun}", "tahunan", "{nama} tidak dikenal"),
        ("{urut!r}/{tahun}", "tahunan", "tidak dikenal"),
        ("{urut.__class__}/{tahun}", "tahunan", "tidak dikenal"),
        ("{urut[0]}/{tahun}", "tahunan", "tidak dikenal"),
        ("{}/{tahun}{urut}", "tahunan", "tidak dikenal"),
        ("{urut:x}/{tahun}", "tahunan", "Lebar"),
        ("{urut:09999999}/{tahun}", "tahunan", "Lebar"),
        ("{tahun:03}/{urut}", "tahunan", "Lebar"),
        ("{urut/{tahun}", "tahunan", "tidak"),
        ("{urut}/{tahun}\n", "tahunan", "satu baris"),
        (" {urut}/{tahun}", "tahunan", "satu baris"),
    ],
)
def test_format_ditolak_dengan_kata(pola: str, ulang: str, pesan: str) -> None:
    with pytest.raises(FormatSalah) as galat:
        periksa_format(pola, ulang)
    assert pesan in str(galat.value)
    with pytest.raises(ValidationError) as salah:
        FormatNomor(jenis="uji.contoh", format=pola, klasifikasi="1", ulang=ulang).clean()
    assert "format" in salah.value.message_dict


@given(st.integers(1, 99_999), st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)))
def test_format_memuat_semua_isian(urut: int, hari: dt.date) -> None:
    pola = "{klasifikasi}/{urut:03}/LPSE/{bulan_romawi}/{tahun}"
    periksa_format(pola, UlangNomor.BULANAN)
    nomor = susun_nomor(pola, urut=urut, tanggal=hari, klasifikasi="000.8.3", unit="LPSE")
    depan, nomor_urut, kantor, romawi, tahun = nomor.split("/")
    assert (depan, int(nomor_urut), kantor, int(tahun)) == ("000.8.3", urut, "LPSE", hari.year)
    assert len(nomor_urut) >= 3
    assert romawi == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"][hari.month - 1]
    assert kurun(hari, "tahunan") == tahun
    assert kurun(hari, "bulanan") == f"{hari:%Y-%m}"
    assert kurun(hari, "tidak") == "semua"
