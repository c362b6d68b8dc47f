"""Signing a paper: in order, by its own person, as an update that every reader finds intact."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from lpse.akun.models import Pengguna
from lpse.berkas.simpanan import letak
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.naskah import services_tanda_tangan as layanan
from lpse.naskah.models import Naskah, RevisiNaskah, TandaTangan
from lpse.naskah.penanda import penanda_aktif
from lpse.naskah.penanda.bukti import baca_bukti
from lpse.naskah.penanda.dasar import Hasil, KunciDitolak, PenandaMenolak, PenandaTakTersedia, Permintaan
from lpse.naskah.penanda.pkcs12 import SALAH_FRASA, PenandaPkcs12
from lpse.naskah.sertifikat_berkas import akar_tepercaya, map_kunci
from lpse.naskah.services import Penandatangan, batalkan, susun_draf
from lpse.naskah.services_sertifikat import cabut_sertifikat
from lpse.naskah.services_tanda_tangan import BATAS_SALAH, bidang_naskah, tandatangani
from lpse.pemberitahuan.models import Kabar
from tests.bantuan.benang import HasilBenang
from tests.bantuan.naskah import isi_revisi
from tests.bantuan.tanda_tangan import FRASA, beri_sertifikat, isi_terakhir
from tests.pabrik import PabrikNaskah, PabrikTandaTangan

Terbit = Callable[..., Naskah]


@pytest.fixture(autouse=True)
def _kunci(settings: Settings, tmp_path: Path) -> None:
    settings.LPSE_VAR = tmp_path


class PenandaTiruan:
    """Does what the test says in place of a service."""

    kode = "tiruan"
    label = "Layanan tiruan"
    batas_detik = 5

    def __init__(self, laku: Callable[[bytes, Permintaan], Hasil]) -> None:
        self.laku = laku
        self.permintaan: list[Permintaan] = []

    def tandatangani(self, pdf: bytes, permintaan: Permintaan) -> Hasil:
        self.permintaan.append(permintaan)
        return self.laku(pdf, permintaan)


def pakai(monkeypatch: pytest.MonkeyPatch, laku: Callable[[bytes, Permintaan], Hasil]) -> PenandaTiruan:
    tiruan = PenandaTiruan(laku)
    monkeypatch.setattr(layanan, "penanda_aktif", lambda: tiruan)
    return tiruan


def lempar(galat: Exception) -> Callable[[bytes, Permintaan], Hasil]:
    def laku(_pdf: bytes, _permintaan: Permintaan) -> Hasil:
        raise galat

    return laku


def potret(naskah: Naskah) -> list[Any]:
    """All that a refused signature must leave as it was."""
    return [
        *TandaTangan.objects.filter(naskah=naskah).order_by("pk").values(),
        *RevisiNaskah.objects.filter(naskah=naskah).order_by("pk").values(),
        Jejak.objects.count(),
    ]


def test_berurutan_sampai_lengkap(
    terbit: Terbit,
    asep: Pengguna,
    bu_kepala: Pengguna,
    sinyal_tanda: list[str],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    beri_sertifikat(asep, bu_kepala)
    naskah = terbit([asep, bu_kepala])
    awal = isi_terakhir(naskah)
    with django_capture_on_commit_callbacks(execute=True):
        slot = tandatangani(naskah_id=naskah.pk, oleh=asep, frasa=FRASA)
    satu = isi_terakhir(naskah)
    assert Kabar.objects.get(jenis="lpse.naskah.menunggu_tanda_tangan").penerima == bu_kepala
    with django_capture_on_commit_callbacks(execute=True):
        tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
    assert sinyal_tanda == [asep.nama, bu_kepala.nama, "lengkap"]
    dua = isi_terakhir(naskah)
    assert satu.startswith(awal)
    assert dua.startswith(satu)
    assert (slot.rincian["subjek"], slot.rincian["tingkat"], slot.rincian["penanda"]) == (asep.nama, "B-B", "pkcs12")
    assert FRASA not in str(list(naskah.tanda_tangan.values()))
    bukti = baca_bukti(dua, akar_tepercaya())
    assert [(b.bidang, b.nama, b.utuh, b.tepercaya, b.seluruh) for b in bukti] == [
        ("ttd_1", asep.nama, True, True, False),
        ("ttd_2", bu_kepala.nama, True, True, True),
    ]
    assert [(r.urutan, r.sebab, r.tanda_tangan_id is None) for r in naskah.revisi.order_by("urutan")] == [
        (1, "dirender", True),
        (2, "ditandatangani", False),
        (3, "ditandatangani", False),
    ]
    jejak = Jejak.objects.tentang(naskah).filter(kata="menandatangani naskah").order_by("id")
    assert [(j.pelaku_id, j.sesudah["tanda tangan"]) for j in jejak if j.sesudah] == [
        (asep.pk, "Ditandatangani"),
        (bu_kepala.pk, "Ditandatangani"),
    ]
    with pytest.raises(TransisiBasi, match="sudah menandatangani"):
        tandatangani(naskah_id=naskah.pk, oleh=asep, frasa=FRASA)


def test_bentuk_pdf_bertanda_tangan(terbit: Terbit, asep: Pengguna, bu_kepala: Pengguna) -> None:
    """Still PDF/A-3 and tagged: fields tagged, titled and in our own face; the metadata as rendered; certified."""
    beri_sertifikat(asep)
    naskah = terbit([asep, bu_kepala])
    with pikepdf.open(BytesIO(isi_terakhir(naskah))) as pdf:
        xmp = pdf.Root.Metadata.read_bytes()
    tandatangani(naskah_id=naskah.pk, oleh=asep, frasa=FRASA)
    isi = isi_terakhir(naskah)
    assert naskah.kode.encode() in isi
    with pikepdf.open(BytesIO(isi)) as pdf:
        assert pdf.Root.Metadata.read_bytes() == xmp
        assert b'part="3"' in xmp
        form = pdf.Root.AcroForm
        assert int(form.SigFlags) == 3
        assert "/NeedAppearances" not in form
        fon = form.DR.Font.TT
        assert fon.Subtype == "/Type0"
        assert "/FontFile2" in fon.DescendantFonts[0].FontDescriptor
        assert "/ToUnicode" in fon
        bidang = list(form.Fields)
        assert [str(b.T) for b in bidang] == ["ttd_1", "ttd_2"]
        pohon = {int(n): pdf.Root.StructTreeRoot.ParentTree.Nums[i + 1] for i, n in _nomor(pdf)}
        for satu in bidang:
            assert str(satu.TU).startswith("Tanda tangan ")
            assert (int(satu.F), str(satu.Lang)) == (132, "id-ID")
            unsur = pohon[int(satu.StructParent)]
            assert (str(unsur.S), str(unsur.K.Obj.T)) == ("/Form", str(satu.T))
            assert satu.objgen in {a.objgen for a in satu.P.Annots}
            assert satu.P.Tabs == "/S"
        assert pdf.Root.Perms.DocMDP.objgen == bidang[0].V.objgen
        assert int(bidang[0].V.Reference[0].TransformParams.P) == 2
        assert str(bidang[0].V.SubFilter) == "/ETSI.CAdES.detached"
        assert [float(n) for n in bidang[0].Rect] == pytest.approx(
            (naskah.tanda_tangan.get(urutan=1).kotak or {})["kotak"], abs=0.01
        )
        assert b"/TT" in bidang[0].AP.N.read_bytes()
        assert bidang[1].AP.N.read_bytes() == b""
        assert "/V" not in bidang[1]


def _nomor(pdf: pikepdf.Pdf) -> list[tuple[int, int]]:
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    return [(i, int(nums[i])) for i in range(0, len(nums), 2)]


def test_bukan_giliran_dan_bukan_orangnya(terbit: Terbit, asep: Pengguna, bu_kepala: Pengguna, dodi: Pengguna) -> None:
    beri_sertifikat(asep, bu_kepala, dodi)
    naskah = terbit([asep, bu_kepala])
    semula = potret(naskah)
    with pytest.raises(AturanDilanggar, match=f"Belum giliran Anda: {asep.nama}"):
        tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
    with pytest.raises(AturanDilanggar, match="bukan penanda tangan"):
        tandatangani(naskah_id=naskah.pk, oleh=dodi, frasa=FRASA)
    assert potret(naskah) == semula


def test_draf_dan_yang_dibatalkan(terbit: Terbit, bu_kepala: Pengguna, asep: Pengguna) -> None:
    draf = susun_draf(jenis="uji.contoh", objek=None, konteks={}, penandatangan=[bu_kepala], oleh=asep)
    batal = terbit()
    batalkan(naskah_id=batal.pk, oleh=bu_kepala, alasan="Salah")
    for naskah in (draf, batal):
        with pytest.raises(AturanDilanggar, match="masih berlaku"):
            tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)


def test_slot_pena_tidak_menahan(terbit: Terbit, bu_kepala: Pengguna) -> None:
    beri_sertifikat(bu_kepala)
    naskah = terbit([Penandatangan(nama="Saksi Luar", jabatan="Saksi"), Penandatangan.dari(bu_kepala)])
    assert tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA).urutan == 2
    assert [b.utuh for b in baca_bukti(isi_terakhir(naskah), akar_tepercaya())] == [True]


def test_kunci_yang_ditolak_tidak_mengubah_apa_pun(
    terbit: Terbit, bu_kepala: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    naskah = terbit()
    semula = potret(naskah)

    def tolak(pesan: str, frasa: str = FRASA) -> None:
        cache.clear()
        with pytest.raises(KunciDitolak, match=pesan):
            tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=frasa)

    tolak("belum memiliki sertifikat")
    (sertifikat,) = beri_sertifikat(bu_kepala)
    semula[-1] = Jejak.objects.count()
    tolak(SALAH_FRASA[:40], "salah-sama-sekali")
    tolak("Isi frasa sandi", "")
    nanti = timezone.now() + timedelta(days=800)
    monkeypatch.setattr("lpse.naskah.services_tanda_tangan.timezone.now", lambda: nanti)
    tolak("habis berlaku")
    lalu = timezone.now() - timedelta(days=900)
    monkeypatch.setattr("lpse.naskah.services_tanda_tangan.timezone.now", lambda: lalu)
    tolak("baru berlaku mulai")
    monkeypatch.undo()
    berkas = map_kunci() / sertifikat.jalur
    assert berkas.stat().st_mode & 0o777 == 0o600
    isi = berkas.read_bytes()
    berkas.unlink()
    tolak("tidak dapat dibaca")
    berkas.write_bytes(isi[:100])
    tolak(SALAH_FRASA[:40])
    assert potret(naskah) == semula
    cabut_sertifikat(sertifikat_id=sertifikat.pk, alasan="Ponsel hilang")
    semula[-1] += 1
    tolak("dicabut pada")
    assert potret(naskah) == semula


def test_frasa_salah_berulang_ditahan(terbit: Terbit, bu_kepala: Pengguna) -> None:
    beri_sertifikat(bu_kepala)
    naskah = terbit()
    for _ in range(BATAS_SALAH):
        with pytest.raises(KunciDitolak):
            tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa="salah-sama-sekali")
    with pytest.raises(AturanDilanggar, match="setelah 15 menit"):
        tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
    cache.clear()
    assert tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA).status == "ditandatangani"


def test_layanan_menolak_lalu_tak_menjawab_lalu_berhasil(
    terbit: Terbit, bu_kepala: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The slot is named gagal with the reason; the paper stays valid; the same request keeps its key, a refused not."""
    beri_sertifikat(bu_kepala)
    naskah = terbit()
    awal = isi_terakhir(naskah)
    tiruan = pakai(monkeypatch, lempar(PenandaTakTersedia("Layanan tidak menjawab.")))
    for _ in range(2):
        with pytest.raises(AturanDilanggar, match=r"Layanan tidak menjawab\. Naskah tetap seperti semula"):
            tandatangani(naskah_id=naskah.pk, oleh=bu_kepala)
    tiruan.laku = lempar(PenandaMenolak("Kuota habis."))
    with pytest.raises(AturanDilanggar, match="Kuota habis"):
        tandatangani(naskah_id=naskah.pk, oleh=bu_kepala)
    slot = naskah.tanda_tangan.get()
    assert (slot.status, slot.alasan, slot.pada) == ("gagal", "Kuota habis.", None)
    assert isi_terakhir(naskah) == awal
    tiruan.laku = PenandaPkcs12().tandatangani
    slot = tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
    assert (slot.status, slot.alasan) == ("ditandatangani", "")
    kunci = [p.kunci for p in tiruan.permintaan]
    assert kunci[0] == kunci[1] == kunci[2] != kunci[3]
    kata = Jejak.objects.tentang(naskah).filter(kata="gagal menandatangani naskah").order_by("id")
    assert [j.alasan for j in kata] == ["Layanan tidak menjawab.", "Layanan tidak menjawab.", "Kuota habis."]


def test_gagal_sesudah_orang_lain_selesai(terbit: Terbit, bu_kepala: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    """A late answer of a lost try neither marks a signed slot as failed nor is it kept."""
    beri_sertifikat(bu_kepala)
    naskah = terbit()

    def didahului(pdf: bytes, permintaan: Permintaan) -> Hasil:
        cache.clear()
        monkeypatch.setattr(layanan, "penanda_aktif", penanda_aktif)
        tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
        if permintaan.frasa:
            return PenandaPkcs12().tandatangani(pdf, permintaan)
        raise PenandaTakTersedia("terlambat")

    pakai(monkeypatch, didahului)
    with pytest.raises(AturanDilanggar, match="terlambat"):
        tandatangani(naskah_id=naskah.pk, oleh=bu_kepala)
    assert naskah.tanda_tangan.get().status == "ditandatangani"
    naskah = terbit()
    pakai(monkeypatch, didahului)
    with pytest.raises(TransisiBasi):
        tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
    assert naskah.revisi.count() == 2


def test_orang_yang_sama_dua_slot_berubah_di_tengah(
    terbit: Terbit, bu_kepala: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    beri_sertifikat(bu_kepala)
    naskah = terbit([bu_kepala, Penandatangan.dari(bu_kepala, jabatan="Plh. Sekretaris")])

    def didahului(pdf: bytes, permintaan: Permintaan) -> Hasil:
        cache.clear()
        monkeypatch.setattr(layanan, "penanda_aktif", penanda_aktif)
        tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
        return PenandaPkcs12().tandatangani(pdf, permintaan)

    pakai(monkeypatch, didahului)
    with pytest.raises(TransisiBasi, match="berubah selagi ditandatangani"):
        tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
    assert tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA).urutan == 2


def test_penanda_yang_mengubah_isi_tidak_dipakai(
    terbit: Terbit, bu_kepala: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    naskah = terbit()
    semula = potret(naskah)
    for depan in (b"", b"%PDF lain"):

        def laku(pdf: bytes, _permintaan: Permintaan, depan: bytes = depan) -> Hasil:
            return Hasil(depan + pdf, {})

        pakai(monkeypatch, laku)
        with pytest.raises(AturanDilanggar, match="mengubah isi naskah"):
            tandatangani(naskah_id=naskah.pk, oleh=bu_kepala)
    assert potret(naskah) == semula


def test_simpanan_rusak_atau_hilang(terbit: Terbit, bu_kepala: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    beri_sertifikat(bu_kepala)
    naskah = terbit()
    revisi = naskah.revisi_terakhir
    assert revisi is not None
    berkas = letak(isi_revisi(revisi).isi_id)
    berkas.chmod(0o600)
    berkas.write_bytes(berkas.read_bytes() + b" ")
    with pytest.raises(AturanDilanggar, match="tidak lagi sama"):
        tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)
    monkeypatch.setattr(Naskah, "revisi_terakhir", None)
    with pytest.raises(AturanDilanggar, match="tidak ditemukan"):
        tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA)


def test_tempat_bawaan_bila_templat_tak_memberi(terbit: Terbit, bu_kepala: Pengguna) -> None:
    naskah = terbit([Penandatangan.dari(bu_kepala, jabatan=f"Jabatan {n}") for n in range(4)])
    asli = bidang_naskah(naskah=naskah)
    assert [list(asli[s.urutan].kotak) for s in naskah.tanda_tangan.order_by("urutan")] == [
        (s.kotak or {})["kotak"] for s in naskah.tanda_tangan.order_by("urutan")
    ]
    draf = PabrikNaskah()
    for urutan in range(1, 5):
        PabrikTandaTangan(naskah=draf, urutan=urutan, pengguna=bu_kepala)
    kotak = [b.kotak for b in bidang_naskah(naskah=draf).values()]
    assert len({k[:2] for k in kotak}) == 4
    assert kotak[3][1] > kotak[0][1]
    assert all(b.halaman == 1 for b in bidang_naskah(naskah=draf).values())


@pytest.mark.django_db(transaction=True)
def test_dua_tab_satu_tanda_tangan(
    terbit: Terbit, bu_kepala: Pengguna, benang: Callable[..., HasilBenang[TandaTangan]]
) -> None:
    beri_sertifikat(bu_kepala)
    naskah = terbit()
    hasil = benang(lambda: tandatangani(naskah_id=naskah.pk, oleh=bu_kepala, frasa=FRASA), n=3)
    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [TransisiBasi, TransisiBasi]
    assert naskah.revisi.count() == 2


def test_layar(terbit: Terbit, asep: Pengguna, bu_kepala: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    beri_sertifikat(asep, bu_kepala)
    naskah = terbit([asep, bu_kepala])
    alamat = reverse("naskah:tanda_tangan", args=[naskah.pk])
    kepala, teknisi = masuk_sebagai(bu_kepala), masuk_sebagai(asep)
    assert "Belum giliran Anda" in kepala.get(alamat).content.decode()
    lama = masuk_sebagai(asep, baru_saja=False).get(alamat)
    assert lama["Location"].startswith(reverse("account_reauthenticate"))
    halaman = teknisi.get(alamat).content.decode()
    assert naskah.nomor in halaman
    assert 'type="password"' in halaman
    salah = teknisi.post(alamat, {"frasa": "salah-sama-sekali"})
    assert "Frasa sandi tidak cocok" in salah.content.decode()
    assert "salah-sama-sekali" not in salah.content.decode()
    benar = teknisi.post(alamat, {"frasa": FRASA}, follow=True).content.decode()
    assert f"Berikutnya {bu_kepala.nama} diberi tahu." in benar
    benar = kepala.post(alamat, {"frasa": FRASA}, follow=True).content.decode()
    assert "Semua penanda tangan sudah menandatangani." in benar
