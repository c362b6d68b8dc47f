"""Draft, final, cancelled: the doors, what PostgreSQL itself refuses, who hears of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.db import Error, transaction
from django.utils import timezone
from django_fsm import TransitionNotAllowed
from pytest_django import DjangoCaptureOnCommitCallbacks

from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna, ProfilLPSE
from lpse.berkas.models import Berkas
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.naskah.enums import PERPINDAHAN, SebabRevisi, StatusNaskah
from lpse.naskah.kode import ABJAD, awalan, kode_baru, rapikan
from lpse.naskah.models import Naskah, PencacahNomor, RevisiNaskah, TandaTangan
from lpse.naskah.perender import NaskahGagalDirender
from lpse.naskah.registri import JENIS, JenisNaskah, daftarkan, jenis_naskah
from lpse.naskah.services import (
    Penandatangan,
    batalkan,
    buang_draf,
    finalkan,
    pratinjau,
    simpan_revisi,
    susun_draf,
    ubah_draf,
)
from lpse.naskah.sinyal import naskah_dibatalkan
from lpse.naskah.terbilang import TERBESAR, rupiah_terbilang, tanggal_terbilang, terbilang
from tests.bantuan.benang import HasilBenang
from tests.bantuan.naskah import isi_revisi
from tests.lpse.naskah.conftest import ISI
from tests.pabrik import PabrikNaskah, PabrikServer, PabrikTandaTangan, tokoh
from tests.pabrik_keluhan import PabrikKeberatanInformasi

pytestmark = pytest.mark.django_db
Draf = Callable[..., Naskah]


@pytest.fixture
def draf(jenis_contoh: JenisNaskah, kantor: ProfilLPSE, asep: Pengguna) -> Draf:
    """``draf()`` is one of Asep's."""

    def buat(**lain: Any) -> Naskah:  # noqa: ANN401 - passed through
        isi: dict[str, Any] = {
            "jenis": jenis_contoh.kode,
            "objek": None,
            "konteks": ISI,
            "penandatangan": [],
            "oleh": asep,
        }
        return susun_draf(**{**isi, **lain})

    return buat


@pytest.fixture
def terbitan(
    terbit: Callable[..., Naskah], asep: Pengguna, bu_kepala: Pengguna, pada: Callable[[str], dt.datetime]
) -> Naskah:
    """Issued in one call on 19 November 2026, about a server; Asep signs, then the Kepala."""
    pada("2026-11-19 11:05")
    bu_kepala.jabatan, bu_kepala.pangkat = "Kepala LPSE", "Pembina, IV/a"
    bu_kepala.save()
    naskah = terbit([asep, Penandatangan.dari(bu_kepala, sebagai="Mengetahui,")], objek=PabrikServer())
    naskah.refresh_from_db()
    return naskah


def test_terbitkan_sekali_jalan(terbitan: Naskah, asep: Pengguna) -> None:
    """Number, stored PDF with its hash, trail: one call."""
    naskah, server = terbitan, Server.objects.get()
    assert (naskah.status, naskah.nomor, naskah.urut, naskah.kurun, naskah.tahun) == (
        StatusNaskah.FINAL,
        "000.3.3/001/BAC/LPSE/XI/2026",
        1,
        "2026",
        2026,
    )
    assert (naskah.perihal, naskah.tempat, naskah.unit) == (f"Berita Acara Contoh {server}", "Masamba", "uji")
    assert (naskah.final_oleh, naskah.final_pada, naskah.pembuat) == (asep, timezone.now(), asep)
    assert Naskah.objects.tentang(server).get() == naskah
    revisi = naskah.revisi.get()
    assert (revisi.urutan, revisi.sebab, isi_revisi(revisi).isi_id) == (1, SebabRevisi.DIRENDER, revisi.sha256)
    assert isi_revisi(revisi).nama == "Berita Acara Contoh 000.3.3-001-BAC-LPSE-XI-2026.pdf"
    baris = Jejak.objects.tentang(naskah).order_by("id")
    assert [j.kata for j in baris] == ["menyusun draf naskah", "menerbitkan naskah"]
    assert (baris[1].sesudah or {})["sidik"] == revisi.sha256
    assert str(naskah) == "Berita Acara Contoh 000.3.3/001/BAC/LPSE/XI/2026"


def test_terbitan_membekukan_isi_dan_penandatangan(terbitan: Naskah, asep: Pengguna, bu_kepala: Pengguna) -> None:
    slot = list(terbitan.tanda_tangan.values_list("urutan", "sebagai", "jabatan", "nama", "pangkat", "nip"))
    assert slot == [
        (1, "", asep.jabatan or asep.label_peran, asep.nama, asep.pangkat, asep.nip or ""),
        (2, "Mengetahui,", "Kepala LPSE", bu_kepala.nama, "Pembina, IV/a", bu_kepala.nip or ""),
    ]
    beku = terbitan.snapshot or {}
    assert beku["isi"] == ISI
    assert beku["naskah"]["tempat_tanggal"] == "Masamba, 19 November 2026"
    assert [t["nama"] for t in beku["penandatangan"]] == [asep.nama, bu_kepala.nama]


def test_sinyal_final_sesudah_transaksi(
    terbit: Callable[..., Naskah],
    sinyal_final: list[Naskah],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        naskah = terbit()
        assert sinyal_final == []
    assert sinyal_final == [naskah]


def test_gagal_di_tengah_tidak_meninggalkan_apa_pun(
    draf: Draf, jenis_contoh: JenisNaskah, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A template that cannot be rendered: no number is used, no file kept, the draft is as it was."""
    naskah = draf()
    rusak = JenisNaskah(**{**jenis_contoh.__dict__, "templat": "naskah/surat.html"})
    monkeypatch.setitem(JENIS, rusak.kode, rusak)
    monkeypatch.setattr("lpse.naskah.perender.qr_png", lambda _kode: b"bukan gambar")
    monkeypatch.setattr("lpse.naskah.services.lambang_kantor", lambda: b"")
    monkeypatch.setattr("lpse.naskah.perender.html_naskah", lambda *_a, **_k: ("<img alt='x' src='http://x/'>", []))
    with pytest.raises(NaskahGagalDirender):
        finalkan(naskah_id=naskah.pk, oleh=None)
    naskah.refresh_from_db()
    assert (naskah.status, naskah.nomor, naskah.revisi.count()) == (StatusNaskah.DRAF, "", 0)
    assert not PencacahNomor.objects.filter(jenis=naskah.jenis).exists()
    assert not Berkas.objects.filter(kegunaan="naskah").exists()


@pytest.mark.django_db(transaction=True)
def test_dua_petugas_menerbitkan_draf_yang_sama(
    jenis_contoh: JenisNaskah, benang: Callable[..., HasilBenang[Any]]
) -> None:
    asep, dodi = tokoh("asep"), tokoh("dodi")
    pk = susun_draf(jenis=jenis_contoh.kode, objek=None, konteks=ISI, penandatangan=[], oleh=asep).pk
    hasil = benang(lambda: finalkan(naskah_id=pk, oleh=asep), lambda: finalkan(naskah_id=pk, oleh=dodi))
    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [TransisiBasi]
    assert RevisiNaskah.objects.count() == 1
    assert PencacahNomor.objects.get().terakhir == 1


def test_ditekan_dua_kali(draf: Draf, asep: Pengguna) -> None:
    naskah = finalkan(naskah_id=draf().pk, oleh=asep)
    for lagi in (
        lambda: finalkan(naskah_id=naskah.pk, oleh=asep),
        lambda: ubah_draf(naskah_id=naskah.pk, oleh=asep, perihal="Lain"),
        lambda: buang_draf(naskah_id=naskah.pk, oleh=asep),
        lambda: pratinjau(naskah=naskah),
    ):
        with pytest.raises(TransisiBasi, match="sudah"):
            lagi()


def test_draf_diubah_lalu_dibuang(draf: Draf, asep: Pengguna, bu_kepala: Pengguna) -> None:
    naskah = draf(perihal="Semula", penandatangan=[asep])
    ubah = ubah_draf(
        naskah_id=naskah.pk,
        oleh=asep,
        konteks={"a": 1},
        penandatangan=[bu_kepala],
        perihal="Baru",
        tanggal=dt.date(2027, 1, 2),
    )
    assert (ubah.konteks, ubah.perihal, ubah.tahun) == ({"a": 1}, "Baru", 2027)
    assert [t.pengguna for t in ubah.tanda_tangan.all()] == [bu_kepala]
    tetap = ubah_draf(naskah_id=naskah.pk, oleh=asep)
    assert (tetap.perihal, tetap.tanda_tangan.count()) == ("Baru", 1)
    buang_draf(naskah_id=naskah.pk, oleh=asep)
    assert not Naskah.objects.filter(pk=naskah.pk).exists()
    kata = Jejak.objects.filter(objek_jenis="lpse.naskah").order_by("-id").values_list("kata", "objek_id")[0]
    assert kata == ("membuang draf naskah", str(naskah.pk))
    with pytest.raises(TransisiBasi, match="sudah dibuang"):
        finalkan(naskah_id=naskah.pk, oleh=asep)


def test_draf_yang_masih_dipakai_tidak_dibuang(dodi: Pengguna) -> None:
    naskah = PabrikNaskah()
    keberatan = PabrikKeberatanInformasi(surat=naskah)
    with pytest.raises(AturanDilanggar, match=f"masih dipakai: .*{keberatan.nomor}"):
        buang_draf(naskah_id=naskah.pk, oleh=dodi)
    assert Naskah.objects.filter(pk=naskah.pk).exists()
    assert not Jejak.objects.filter(kata="membuang draf naskah").exists()


@pytest.mark.parametrize(
    "salah", [{"h": dt.date(2026, 1, 1)}, {"n": Decimal(1)}, {"t": (1, 2)}, {1: "x"}, {"x": float("nan")}]
)
def test_konteks_bukan_json_ditolak(draf: Draf, salah: dict[Any, Any]) -> None:
    with pytest.raises((TypeError, ValueError)):
        draf(konteks=salah)


def test_penandatangan_tanpa_jabatan_ditolak(draf: Draf, orang_luar: Pengguna) -> None:
    orang_luar.jabatan = ""
    with pytest.raises(AturanDilanggar, match="jabatan penandatangan harus diisi"):
        draf(penandatangan=[orang_luar])
    with pytest.raises(LookupError, match="tidak terdaftar"):
        draf(jenis="uji.tiada")
    with pytest.raises(AturanDilanggar, match="tidak lagi disusun"):
        pratinjau(naskah=PabrikNaskah(jenis="uji.tiada"))


def test_batalkan_dengan_pengganti(
    terbit: Draf, bu_kepala: Pengguna, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    lama, baru = terbit(), terbit()
    dengar: list[Naskah] = []
    with django_capture_on_commit_callbacks() as nanti:
        batalkan(naskah_id=lama.pk, oleh=bu_kepala, alasan="  Salah tulis nilai. ", pengganti=baru)
    naskah_dibatalkan.connect(lambda naskah, **_l: dengar.append(naskah), weak=False, dispatch_uid="uji")
    for jalan in nanti:
        jalan()
    naskah_dibatalkan.disconnect(dispatch_uid="uji")
    lama.refresh_from_db()
    assert dengar == [lama]
    assert (lama.status, lama.alasan_batal, lama.pengganti, lama.dibatalkan_oleh) == (
        StatusNaskah.DIBATALKAN,
        "Salah tulis nilai.",
        baru,
        bu_kepala,
    )
    assert list(baru.menggantikan.all()) == [lama]
    baris = Jejak.objects.tentang(lama).order_by("-id")[0]
    assert (baris.kata, baris.alasan, (baris.sesudah or {})["pengganti"]) == (
        "membatalkan naskah",
        "Salah tulis nilai.",
        baru.nomor,
    )
    with pytest.raises(TransisiBasi, match="dibatalkan"):
        batalkan(naskah_id=lama.pk, oleh=bu_kepala, alasan="Lagi")
    # The number stays used.
    assert terbit().urut == 3


def test_batalkan_yang_keliru_ditolak(terbit: Draf, draf: Draf, bu_kepala: Pengguna) -> None:
    naskah, konsep = terbit(), draf()
    with pytest.raises(AturanDilanggar, match="alasan"):
        batalkan(naskah_id=naskah.pk, oleh=bu_kepala, alasan=" ")
    for salah in (naskah, konsep):
        with pytest.raises(AturanDilanggar, match="pengganti"):
            batalkan(naskah_id=naskah.pk, oleh=bu_kepala, alasan="Keliru", pengganti=salah)
    with pytest.raises(TransisiBasi, match="Hanya naskah final"):
        batalkan(naskah_id=konsep.pk, oleh=bu_kepala, alasan="Keliru")
    assert batalkan(naskah_id=naskah.pk, oleh=bu_kepala, alasan="Keliru").pengganti is None


@pytest.mark.parametrize("dari", list(StatusNaskah))
@pytest.mark.parametrize("ke", list(StatusNaskah))
def test_tabel_perpindahan(dari: StatusNaskah, ke: StatusNaskah, bu_kepala: Pengguna) -> None:
    naskah = Naskah(status=dari)
    gerak: dict[str, Callable[[], None]] = {
        StatusNaskah.FINAL: lambda: naskah.finalkan(oleh=bu_kepala, pada=dt.datetime.now(dt.UTC)),
        StatusNaskah.DIBATALKAN: lambda: naskah.batalkan(oleh=bu_kepala, alasan="x", pengganti=None),
    }
    if ke not in gerak:
        assert (dari, ke) not in PERPINDAHAN
        return
    if (dari, ke) in PERPINDAHAN:
        gerak[ke]()
        assert naskah.status == ke
    else:
        with pytest.raises(TransitionNotAllowed):
            gerak[ke]()


def test_postgresql_menjaga_naskah_terbit(terbit: Draf, draf: Draf, bu_kepala: Pengguna) -> None:
    """Bulk writes and raw SQL are refused too: content, number, hash, slots, revisions, deletion, a jump of states."""
    naskah, lain, konsep = terbit(), terbit(), draf(penandatangan=[bu_kepala])
    satu = Naskah.objects.filter(pk=naskah.pk)
    slot = TandaTangan.objects.filter(naskah=naskah)
    batal = batalkan(naskah_id=lain.pk, oleh=bu_kepala, alasan="Keliru")
    terlarang: list[Callable[[], object]] = [
        lambda: satu.update(snapshot={}),
        lambda: satu.update(nomor="1"),
        lambda: satu.update(perihal="Lain"),
        lambda: satu.update(konteks={}),
        lambda: satu.update(tanggal=dt.date(2020, 1, 1)),
        lambda: satu.update(jumlah_halaman=9),
        lambda: satu.update(pembuat=bu_kepala),
        lambda: satu.update(status=StatusNaskah.DRAF),
        lambda: satu.update(status=StatusNaskah.DIBATALKAN),
        lambda: satu.update(alasan_batal="x"),
        lambda: RevisiNaskah.objects.update(sha256="0" * 64),
        lambda: RevisiNaskah.objects.all().delete(),
        lambda: slot.update(nama="Orang lain"),
        lambda: slot.update(kotak=None),
        slot.delete,
        lambda: PabrikTandaTangan(naskah=naskah, urutan=9),
        lambda: Naskah.objects.filter(pk=batal.pk).update(alasan_batal="Lain"),
        lambda: Naskah.objects.filter(pk=batal.pk).update(pengganti=batal),
        lambda: Naskah.objects.filter(pk=konsep.pk).update(status=StatusNaskah.FINAL),
        lambda: Naskah.objects.filter(pk=konsep.pk).update(nomor="000/1"),
        lambda: TandaTangan.objects.filter(naskah=konsep).update(status="ditandatangani", pada=dt.datetime.now(dt.UTC)),
        lambda: simpan_revisi(naskah=naskah, pdf=b"%PDF", sebab=SebabRevisi.DIRENDER, oleh=None),
    ]
    for nomor, perbuatan in enumerate(terlarang):
        with pytest.raises(Error):
            _coba(perbuatan, nomor)
    with pytest.raises(Error), transaction.atomic():
        satu._raw_delete("default")
    # What replaces a cancelled paper may be named later, once.
    Naskah.objects.filter(pk=batal.pk).update(pengganti=naskah)
    konsep.delete()


def _coba(perbuatan: Callable[[], object], nomor: int) -> None:
    with transaction.atomic():
        perbuatan()
    pytest.fail(f"perbuatan ke-{nomor} lolos")


def test_riwayat_baris(terbit: Draf) -> None:
    """Pghistory keeps every state of the paper's row."""
    naskah = terbit()
    peristiwa = naskah.events.order_by("pgh_id")  # type: ignore[attr-defined] # made by pghistory
    assert [p.status for p in peristiwa] == ["draf", "final"]
    assert naskah.tanda_tangan.get().events.count() == 2  # type: ignore[attr-defined] # as above


def test_kode_periksa() -> None:
    kode = kode_baru("LPSE Luwu Utara")
    depan, *isi = kode.split("-")
    assert (depan, [len(b) for b in isi]) == ("LU", [4, 4, 4, 4])
    assert not set("01IO") & set(ABJAD)
    assert len(ABJAD) ** 16 >= 2**80
    assert rapikan(kode.lower().replace("-", " ")) == kode
    assert [rapikan(s) for s in ("", "LU", "7K4Q-92MX-TBVH-8WDC", "LU-7K4Q-92MX-TBVH-8W0C", "☃")] == [""] * 5
    assert [awalan(n) for n in ("LPSE", "", "Kota Tidore Kepulauan Besar", "LPSE Kab. 2")] == [
        "LPSE",
        "LPSE",
        "KTK",
        "K",
    ]


def test_daftar_jenis(jenis_contoh: JenisNaskah) -> None:
    assert jenis_naskah("uji.contoh").unit == "uji"
    with pytest.raises(ValueError, match="sudah terdaftar"):
        daftarkan(jenis_contoh)


@pytest.mark.parametrize(
    ("n", "kata"),
    [
        (0, "nol"),
        (11, "sebelas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (100, "seratus"),
        (199, "seratus sembilan puluh sembilan"),
        (205, "dua ratus lima"),
        (1000, "seribu"),
        (1001, "seribu satu"),
        (2026, "dua ribu dua puluh enam"),
        (100_000, "seratus ribu"),
        (3_742_180_000, "tiga miliar tujuh ratus empat puluh dua juta seratus delapan puluh ribu"),
        (10**12, "satu triliun"),
        (-7, "minus tujuh"),
    ],
)
def test_terbilang(n: int, kata: str) -> None:
    assert terbilang(n) == kata


def test_terbilang_lainnya() -> None:
    assert rupiah_terbilang(1_250_000) == "Rp1.250.000 (satu juta dua ratus lima puluh ribu rupiah)"
    assert tanggal_terbilang(dt.date(2026, 11, 19)) == (
        "Kamis tanggal sembilan belas bulan November tahun dua ribu dua puluh enam (19-11-2026)"
    )
    with pytest.raises(ValueError, match="terlalu besar"):
        terbilang(TERBESAR + 1)
