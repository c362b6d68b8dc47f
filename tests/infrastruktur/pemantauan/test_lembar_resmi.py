"""The monthly sheet as an official paper: complete, once, signed by two, replaced only with a name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from infrastruktur.pemantauan.kewajiban import lembar_bulan_lalu
from infrastruktur.pemantauan.lembar import lembar_bulan
from infrastruktur.pemantauan.models import LembarBulanan, TindakLanjut
from infrastruktur.pemantauan.services_lembar import ganti_lembar, pratinjau_lembar, terbitkan_lembar, yang_berlaku
from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.enums import JenisJangkar
from lpse.jejak.models_rantai import JangkarJejak
from lpse.naskah.models import Naskah
from tests.bantuan.benang import HasilBenang
from tests.bantuan.tanda_tangan import isi_terakhir
from tests.pabrik import (
    PabrikCatatanPemantauan,
    PabrikLembarBulanan,
    PabrikPemantauanHarian,
    PabrikPengguna,
    PabrikProfilLPSE,
    PabrikServer,
    PabrikServerUserObjectPermission,
)

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("26(1)")]
OKTOBER = dt.date(2026, 10, 1)


@pytest.fixture(autouse=True)
def _tempat(settings: Any, tmp_path: Path) -> None:  # noqa: ANN401 - pytest-django's wrapper
    settings.LPSE_VAR = tmp_path


def _oktober(server: Server, oleh: Pengguna) -> None:
    """Every day of the month recorded and confirmed."""
    pagi = dt.datetime(2026, 10, 1, 0, 34, tzinfo=dt.UTC)
    for n in range(31):
        PabrikPemantauanHarian(
            server=server, tanggal=OKTOBER + dt.timedelta(days=n), dikonfirmasi_oleh=oleh,
            dikonfirmasi_pada=pagi + dt.timedelta(days=n), keadaan_dikonfirmasi="normal",
        )  # fmt: skip


@pytest.fixture
def lengkap(asep: Pengguna, pada: Callable[[str], dt.datetime]) -> Server:
    """SPSE-DB, whose October is over and confirmed."""
    pada("2026-11-03 09:00")
    PabrikProfilLPSE(kota="Masamba")
    server: Server = PabrikServer(kode="spse-db", nama="SPSE-DB", dipantau_sejak=dt.date(2026, 9, 1))
    _oktober(server, asep)
    return server


def _terbit(server: Server, asep: Pengguna, kepala: Pengguna, **lain: Any) -> Naskah:  # noqa: ANN401 - the service's own
    isian = {"server_id": server.pk, "bulan": OKTOBER, "petugas": asep, "kepala": kepala, "oleh": asep, **lain}
    return terbitkan_lembar(**isian)


def test_terbit_dengan_dua_penandatangan_dan_isi_yang_beku(
    lengkap: Server, asep: Pengguna, bu_kepala: Pengguna
) -> None:
    tindak = TindakLanjut.objects.create(
        server=lengkap, metrik="disk", kait="/data", alasan="Cakram 93 persen.", dibuka_oleh=asep,
        dibuka_pada=dt.datetime(2026, 10, 14, 3, tzinfo=dt.UTC),
    )  # fmt: skip
    naskah = _terbit(lengkap, asep, bu_kepala)
    assert naskah.nomor == "000.8.3/001/LPSE/XI/2026"
    assert naskah.perihal == "Pemantauan cakram dan memori harian SPSE-DB, Oktober 2026"
    assert [(t.urutan, t.pengguna, t.sebagai) for t in naskah.tanda_tangan.order_by("urutan")] == [
        (1, asep, "Petugas pemantau,"),
        (2, bu_kepala, "Mengetahui,"),
    ]
    isi = naskah.konteks
    assert isi["ringkasan"] == {"hari": 31, "tercatat": 31, "dikonfirmasi": 31, "kritis": 0, "tanpa_ukuran": 0}
    assert isi["hari"][13]["disk_persen"] == 41.5
    assert [t["alasan"] for t in isi["tindak_lanjut"]] == [tindak.alasan]
    kertas = PdfReader(BytesIO(isi_terakhir(naskah)))
    teks = " ".join(" ".join(h.extract_text() for h in kertas.pages).split())
    assert len(kertas.pages) <= 3
    for kata in ("LEMBAR PEMANTAUAN CAKRAM", "SPSE-DB", "Oktober 2026", "41,5", "Cakram 93 persen.", naskah.nomor):
        assert kata in teks, kata


def test_yang_kedua_ditolak_kecuali_mengganti(lengkap: Server, asep: Pengguna, bu_kepala: Pengguna) -> None:
    with pytest.raises(TransisiBasi, match="Belum ada lembar"):
        ganti_lembar(server_id=lengkap.pk, bulan=OKTOBER, petugas=asep, kepala=bu_kepala, oleh=bu_kepala, alasan="x")
    lama = _terbit(lengkap, asep, bu_kepala)
    with pytest.raises(TransisiBasi, match="sudah terbit dengan nomor"):
        _terbit(lengkap, asep, bu_kepala)
    with pytest.raises(AturanDilanggar, match="alasan"):
        ganti_lembar(server_id=lengkap.pk, bulan=OKTOBER, petugas=asep, kepala=bu_kepala, oleh=bu_kepala, alasan=" ")
    baru = ganti_lembar(
        server_id=lengkap.pk, bulan=OKTOBER, petugas=asep, kepala=bu_kepala, oleh=bu_kepala, alasan="Salah server."
    )
    lama.refresh_from_db()
    assert (lama.status, lama.pengganti, lama.alasan_batal) == ("dibatalkan", baru, "Salah server.")
    assert yang_berlaku(server_id=lengkap.pk, bulan=OKTOBER) == baru
    assert baru.urut == 2


def test_hari_yang_belum_beres_disebut(lengkap: Server, asep: Pengguna, bu_kepala: Pengguna) -> None:
    lain = PabrikServer(dipantau_sejak=dt.date(2026, 10, 27))
    hari = [PabrikPemantauanHarian(server=lain, tanggal=dt.date(2026, 10, h)) for h in (27, 29, 30, 31)]
    with pytest.raises(
        AturanDilanggar, match="27 Oktober 2026, 28 Oktober 2026, 29 Oktober 2026 dan 2 hari lain"
    ):  # the 28th has no record at all
        _terbit(lain, asep, bu_kepala)
    for h in hari:
        PabrikCatatanPemantauan(pemantauan=h, oleh=asep)  # explained is enough
    with pytest.raises(AturanDilanggar, match="dahulu: 28 Oktober 2026"):
        _terbit(lain, asep, bu_kepala)
    assert lembar_bulan(lain, OKTOBER).petugas_tersering is None


def test_bulan_berjalan_dan_bulan_sebelum_dipantau_ditolak(
    lengkap: Server, asep: Pengguna, bu_kepala: Pengguna
) -> None:
    with pytest.raises(AturanDilanggar, match="November 2026 belum berakhir"):
        _terbit(lengkap, asep, bu_kepala, bulan=dt.date(2026, 11, 1))
    with pytest.raises(AturanDilanggar, match="belum dipantau"):
        _terbit(lengkap, asep, bu_kepala, bulan=dt.date(2026, 8, 1))


def test_penandatangan_yang_keliru_ditolak(
    lengkap: Server, asep: Pengguna, bu_kepala: Pengguna, rina: Pengguna
) -> None:
    rangkap = PabrikPengguna(nama="Rangkap", peran=("ase", "kepala"))
    for petugas, kepala, kata in (
        (rina, bu_kepala, "bukan petugas"),
        (asep, rina, "bukan Kepala LPSE"),
        (rangkap, rangkap, "harus dua orang"),
    ):
        with pytest.raises(AturanDilanggar, match=kata):
            _terbit(lengkap, petugas, kepala)
    assert not Naskah.objects.exists()


def test_pratinjau_tidak_meninggalkan_apa_pun(lengkap: Server, asep: Pengguna) -> None:
    """Even where nobody is Kepala yet and no day was confirmed."""
    kosong = PabrikServer(dipantau_sejak=dt.date(2026, 11, 1))
    for server in (lengkap, kosong):
        pdf = pratinjau_lembar(server_id=server.pk, bulan=dt.date(2026, 11, 1), oleh=asep)
        assert "DRAF" in PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert not Naskah.objects.exists()
    assert not LembarBulanan.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_dua_orang_menerbitkan_bersamaan_dan_jangkarnya_tersimpan(
    lengkap: Server, asep: Pengguna, bu_kepala: Pengguna, benang: Callable[..., HasilBenang[Any]]
) -> None:
    from lpse.jejak.services import catat  # noqa: PLC0415 - one committed line, so that the chain has a head

    catat(pelaku=asep, kata="mencatat", objek=lengkap)
    hasil = benang(lambda: _terbit(lengkap, asep, bu_kepala), n=2)
    assert ([type(n) for n in hasil.nilai], [type(g) for g in hasil.galat]) == ([Naskah], [TransisiBasi])
    jangkar = JangkarJejak.objects.get(jenis=JenisJangkar.LAPORAN)
    assert jangkar.tujuan == "Lembar pemantauan SPSE-DB Oktober 2026"
    cetak = Naskah.objects.get().konteks["jejak"]
    assert (cetak["urut"], cetak["sidik"]) == (jangkar.urut, jangkar.sidik)
    assert lembar_bulan_lalu([lengkap]) == "Lembar Oktober 2026 ditandatangani lengkap: 0 dari 1."


def _alamat(nama: str, server: Server, bulan: str = "2026-10") -> str:
    return reverse(f"infrastruktur:{nama}", args=[server.kode, bulan])


def test_layar_dari_draf_sampai_diganti(
    lengkap: Server, asep: Pengguna, bu_kepala: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    teknisi, kepala = masuk_sebagai(asep), masuk_sebagai(bu_kepala)
    halaman = teknisi.get(_alamat("lembar", lengkap)).content.decode()
    assert "Siap diterbitkan" in halaman
    assert _alamat("lembar_terbitkan", lengkap) in halaman
    pdf = teknisi.get(_alamat("lembar_pratinjau", lengkap))
    assert (pdf["Content-Type"], pdf.content[:5]) == ("application/pdf", b"%PDF-")
    tanya = teknisi.get(_alamat("lembar_terbitkan", lengkap)).content.decode()
    assert f'<option value="{asep.pk}" selected>' in tanya
    isian = {"petugas": asep.pk, "kepala": bu_kepala.pk}
    jawaban = teknisi.post(_alamat("lembar_terbitkan", lengkap), isian)
    naskah = Naskah.objects.get()
    assert jawaban["Location"] == naskah.get_absolute_url()
    assert "sudah terbit" in teknisi.post(_alamat("lembar_terbitkan", lengkap), isian).content.decode()
    halaman = teknisi.get(_alamat("lembar", lengkap)).content.decode()
    assert "Menunggu tanda tangan" in halaman
    assert naskah.nomor in halaman
    assert _alamat("lembar_ganti", lengkap) not in halaman
    assert _alamat("lembar_ganti", lengkap) in kepala.get(_alamat("lembar", lengkap)).content.decode()
    assert "Dibatalkan, dan diganti" in kepala.get(_alamat("lembar_ganti", lengkap)).content.decode()
    kepala.post(_alamat("lembar_ganti", lengkap), {**isian, "alasan": "Salah server."})
    halaman = kepala.get(_alamat("lembar", lengkap)).content.decode()
    assert "Salah server." in halaman
    assert "Diganti nomor 000.8.3/002/LPSE/XI/2026" in halaman


def test_layar_bulan_berjalan_dan_yang_belum_beres(
    lengkap: Server, asep: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    klien = masuk_sebagai(asep)
    assert "Terbit sesudah bulan ini berakhir" in klien.get(_alamat("lembar", lengkap, "2026-11")).content.decode()
    baru = PabrikServer(dipantau_sejak=dt.date(2026, 10, 30))
    ada = PabrikPemantauanHarian(server=baru, tanggal=dt.date(2026, 10, 31))
    halaman = klien.get(_alamat("lembar", baru)).content.decode()
    kosong = reverse("infrastruktur:hari_kosong", args=[baru.kode, "2026-10-30"])
    assert "Dua hari belum dikonfirmasi atau dijelaskan" in halaman
    assert kosong in halaman
    assert ada.get_absolute_url() in halaman
    assert klien.get(kosong).status_code == 200


def test_pemantau_lkpp_hanya_melihat_naskah_server_yang_dibuka(  # noqa: PLR0917 - the people of the leak
    lengkap: Server, asep: Pengguna, bu_kepala: Pengguna, pengamat_lkpp: Pengguna, rina: Pengguna,
    masuk_sebagai: Callable[..., Client],
) -> None:  # fmt: skip
    naskah = _terbit(lengkap, asep, bu_kepala)
    assert not Naskah.objects.terlihat_oleh(pengamat_lkpp).exists()
    PabrikServerUserObjectPermission(content_object=lengkap, user=pengamat_lkpp)
    assert list(Naskah.objects.terlihat_oleh(pengamat_lkpp)) == [naskah]
    assert not Naskah.objects.terlihat_oleh(rina).exists()
    assert not LembarBulanan.objects.terlihat_oleh(rina).exists()
    klien = masuk_sebagai(pengamat_lkpp)
    halaman = klien.get(_alamat("lembar", lengkap)).content.decode()
    assert naskah.nomor in halaman
    assert "lembar_pratinjau" not in halaman
    assert "Lembar resmi" not in klien.get(_alamat("lembar", lengkap, "2026-11")).content.decode()


@pytest.mark.django_db
def test_alamat_lembar_menyebut_server_dan_bulan() -> None:
    lembar = PabrikLembarBulanan()
    assert lembar.get_absolute_url().endswith(f"/{lembar.bulan:%Y-%m}/")
    assert lembar.server.kode in lembar.get_absolute_url()
