"""The drill on real restic and real PostgreSQL: what it proves, and what it finds."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from arsip.cadangan.dsn import Dsn
from arsip.cadangan.enums import JenisJalan, KodeGalat, StatusJalan, TingkatSalinan
from arsip.cadangan.models import JalanCadangan, Salinan, Sasaran
from arsip.pemulihan import uji
from arsip.pemulihan.models import UjiPulih
from arsip.pemulihan.sumber import untuk_uji
from lpse.akun.models import Pengguna
from lpse.pemberitahuan.models import Kabar
from tests.bantuan.sumber_uji import ubah

Jalankan = Callable[..., JalanCadangan]
pytestmark = pytest.mark.django_db(transaction=True)


def _pasang_manifes_lama(lama: Salinan, baru: JalanCadangan) -> None:
    """The later snapshot with the manifest of the earlier one: what comes back is not what was promised."""
    salinan = baru.salinan
    assert salinan is not None
    Salinan.objects.bulk_create(
        [
            Salinan(
                restic_id="f" * 64, repositori=lama.repositori, sasaran=lama.sasaran, waktu_data=salinan.waktu_data,
                byte_asal=salinan.byte_asal, byte_baru=0, manifes=lama.manifes,
            )
        ]
    )  # fmt: skip


def _terbukti(asep: Pengguna) -> UjiPulih:
    """The first drill: everything came back, and its paper says so."""
    satu = UjiPulih.objects.get()
    salinan = satu.salinan
    assert (satu.hasil, satu.jumlah_beda, satu.asal, satu.oleh) == ("berhasil", 0, "utama", asep)
    assert satu.rto_detik is not None
    assert satu.rto_detik >= 1
    assert satu.rpo_detik < 120
    salinan.refresh_from_db()
    assert salinan.tingkat == TingkatSalinan.DIUJI_PULIH
    uraian = {b["uraian"]: b["didapat"] for b in satu.pemeriksaan}
    assert uraian["Tabel public.paket"] == "120 baris, sidik 120 baris cocok"
    assert uraian["Pemicu (jumlah)"] == "1"
    assert satu.naskah is not None
    assert satu.naskah.nomor
    return satu


def _beda_disebut(dua: UjiPulih) -> None:
    """The drill names each difference."""
    beda = {b["uraian"]: (b["diharapkan"], b["didapat"]) for b in dua.beda}
    assert beda["Tabel public.paket"] == ("120 baris", "119 baris")
    assert beda["Tabel public.penyedia"][0].startswith("30 baris, sidik")
    assert beda["Batasan public.penyedia.penyedia_nama_key"] == ("ada", "")
    assert "Batasan public.paket.paket_penyedia_fkey" in beda
    assert beda["Pemicu (jumlah)"] == ("1", "0")


@pytest.mark.pasal("27(1)")
def test_basis_data_terbukti_lalu_baris_hilang_dan_batasan_lepas(  # noqa: PLR0917 - fixtures
    basis_data: Sasaran,
    sumber: Dsn,
    jalankan: Jalankan,
    asep: Pengguna,
    bu_kepala: Pengguna,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cadang = jalankan(JenisJalan.CADANG, basis_data)
    assert cadang.status == StatusJalan.BERHASIL, cadang.pesan
    jalan = jalankan(JenisJalan.UJI_PULIH, basis_data, oleh=asep)
    assert jalan.status == StatusJalan.BERHASIL, jalan.pesan
    satu = _terbukti(asep)
    salinan = satu.salinan
    assert list((tmp_path / "wadah").iterdir()) == []

    # A row and a constraint less, and one foreign key not validated: the drill names each.
    ubah(sumber, "DELETE FROM paket WHERE id = 77; ALTER TABLE penyedia DROP CONSTRAINT penyedia_nama_key;")
    ubah(
        sumber,
        "ALTER TABLE paket DROP CONSTRAINT paket_penyedia_fkey;"
        "ALTER TABLE paket ADD CONSTRAINT paket_penyedia_fkey FOREIGN KEY (penyedia) REFERENCES penyedia NOT VALID;"
        "UPDATE penyedia SET nama = 'CV Lain' WHERE id = 3; DROP TRIGGER cap ON paket",
    )
    kedua = jalankan(JenisJalan.CADANG, basis_data)
    assert kedua.salinan is not None
    Salinan.objects.filter(pk=salinan.pk).update(dilupakan_pada=salinan.dibuat_pada)
    palsu = kedua.salinan
    # What came back against what was promised.
    monkeypatch.setattr(uji, "untuk_uji", _dengan_manifes(palsu, salinan.manifes))
    gagal = jalankan(JenisJalan.UJI_PULIH, basis_data)
    assert (gagal.status, gagal.kode_galat) == (StatusJalan.GAGAL, KodeGalat.TIDAK_COCOK)
    dua = UjiPulih.objects.exclude(pk=satu.pk).get()
    _beda_disebut(dua)
    palsu.refresh_from_db()
    assert palsu.tingkat == TingkatSalinan.DIBUAT
    kabar = Kabar.objects.get(penerima=bu_kepala, jenis="arsip.pemulihan.uji_gagal")
    assert "Basis data uji gagal" in kabar.judul
    assert dua.naskah is not None


def _dengan_manifes(salinan: Salinan, manifes: dict[str, Any]) -> Callable[[Sasaran], Any]:
    asli = untuk_uji

    def ambil(sasaran: Sasaran) -> Any:  # noqa: ANN401 - as the original
        sumber = asli(sasaran)
        assert sumber.salinan.pk == salinan.pk
        sumber.salinan.manifes = manifes
        return sumber

    return ambil


@pytest.mark.pasal("27(1)")
def test_folder_terbukti_lalu_berkas_berubah(
    folder: Sasaran, jalankan: Jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cadang = jalankan(JenisJalan.CADANG, folder)
    jalan = jalankan(JenisJalan.UJI_PULIH, folder)
    assert jalan.status == StatusJalan.BERHASIL, jalan.pesan
    assert UjiPulih.objects.get().jumlah_periksa == 5
    asal = tmp_path / "asal" / "2026"
    (asal / "surat" / "undangan 1.txt").write_text("Undangan PERTAMA", encoding="utf-8")
    kedua = jalankan(JenisJalan.CADANG, folder)
    assert cadang.salinan
    assert kedua.salinan
    monkeypatch.setattr(uji, "untuk_uji", _dengan_manifes(kedua.salinan, cadang.salinan.manifes))
    gagal = jalankan(JenisJalan.UJI_PULIH, folder)
    assert gagal.kode_galat == KodeGalat.TIDAK_COCOK
    beda = [b["uraian"] for b in UjiPulih.objects.first().beda]  # type: ignore[union-attr] # there are two
    assert beda == [f"Isi berkas {asal}/surat/undangan 1.txt"]

    # The room for a drill is asked before anything is restored.
    monkeypatch.setattr(shutil, "disk_usage", lambda _p: shutil._ntuple_diskusage(10, 9, 1))
    sesak = jalankan(JenisJalan.UJI_PULIH, folder)
    assert sesak.status == StatusJalan.GAGAL
    assert "tidak cukup" in sesak.pesan
    assert "tidak cukup" in UjiPulih.objects.latest("pk").pesan
