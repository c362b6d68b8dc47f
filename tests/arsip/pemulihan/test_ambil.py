"""Browse, ask, allow, fetch: a file, a folder, a database, each to a place that did not exist."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from arsip.cadangan.dsn import Dsn
from arsip.cadangan.enums import JenisJalan, StatusJalan
from arsip.cadangan.models import JalanCadangan, Sasaran
from arsip.pemulihan import services_permintaan as services, wadah
from arsip.pemulihan.enums import StatusPermintaan
from arsip.pemulihan.models import PermintaanPulih
from lpse.akun.models import Pengguna
from tests.arsip.pemulihan.conftest import kerjakan

pytestmark = pytest.mark.django_db(transaction=True)


def _selesai(permintaan: PermintaanPulih, oleh: Pengguna) -> PermintaanPulih:
    jalan = services.setujui(permintaan_id=permintaan.pk, oleh=oleh).jalan
    assert jalan is not None
    kerjakan(jalan)
    permintaan.refresh_from_db()
    return permintaan


@pytest.mark.pasal("27(1)")
def test_telusur_lalu_satu_berkas_dan_satu_folder(  # noqa: PLR0917 - fixtures
    folder: Sasaran, jalankan: Callable[..., JalanCadangan], asep: Pengguna, bu_kepala: Pengguna, tmp_path: Path,
    masuk_sebagai: Callable[..., Client],
) -> None:  # fmt: skip
    salinan = jalankan(JenisJalan.CADANG, folder).salinan
    assert salinan is not None
    asal = tmp_path / "asal"
    klien = masuk_sebagai(asep)
    isi = klien.get(f"/arsip/pemulihan/isi/{salinan.pk}/", {"jalur": f"{asal}/2026"}).content.decode()
    assert "surat" in isi
    assert "lampiran.bin" in isi
    assert "undangan" not in isi
    assert "undangan 1.txt" in klien.get(f"/arsip/pemulihan/isi/{salinan.pk}/", {"q": "UNDANG"}).content.decode()
    alamat = f"/arsip/pemulihan/permintaan/dari/{salinan.pk}/?jenis=berkas&jalur={asal}/2026/surat/undangan 1.txt"
    klien.post(alamat, {"alasan": "Terhapus"})
    satu = _selesai(PermintaanPulih.objects.get(), bu_kepala)
    assert (satu.status, satu.hasil_nama, satu.hasil_byte) == (StatusPermintaan.SELESAI, "undangan 1.txt", 16)
    assert services.letak_hasil(permintaan=satu).read_text(encoding="utf-8") == "Undangan pertama"
    minta = {"salinan_id": salinan.pk, "alasan": "Perlu", "oleh": asep}
    tujuan = tmp_path / "pulih" / "baru"
    dua = services.minta(**minta, jenis="folder", jalur=f"{asal}/2026", tujuan=str(tujuan))  # type: ignore[arg-type] # a mixed bag
    assert _selesai(dua, bu_kepala).status == StatusPermintaan.SELESAI
    assert sorted(p.name for p in tujuan.iterdir()) == ["lampiran.bin", "surat"]
    # What is not there, and a place that somebody else made meanwhile: nothing is left behind, nothing replaced.
    tiga = services.minta(**minta, jenis="folder", jalur="/tidak/ada", tujuan=str(tmp_path / "pulih" / "x"))  # type: ignore[arg-type] # as above
    assert "tidak ada di salinan" in _selesai(tiga, bu_kepala).pesan
    assert not (tmp_path / "pulih" / "x").exists()
    empat = services.minta(**minta, jenis="folder", jalur="", tujuan=str(tmp_path / "pulih" / "y"))  # type: ignore[arg-type] # as above
    (tmp_path / "pulih" / "y").mkdir()
    assert "sudah ada" in _selesai(empat, bu_kepala).pesan
    lima = services.minta(**minta, jenis="berkas", jalur="/tidak/ada")  # type: ignore[arg-type] # as above
    assert _selesai(lima, bu_kepala).status == StatusPermintaan.GAGAL
    assert lima.jalan is not None
    assert lima.jalan.status == StatusJalan.GAGAL


@pytest.mark.pasal("27(1)")
def test_basis_data_dengan_nama_baru_tidak_pernah_menimpa(
    basis_data: Sasaran, sumber: Dsn, jalankan: Callable[..., JalanCadangan], asep: Pengguna, bu_kepala: Pengguna
) -> None:
    salinan = jalankan(JenisJalan.CADANG, basis_data).salinan
    assert salinan is not None
    nama = f"{sumber.nama}_pulih"
    minta = {"salinan_id": salinan.pk, "alasan": "Perlu", "oleh": asep, "jenis": "basisdata"}
    satu = _selesai(services.minta(**minta, tujuan=nama), bu_kepala)  # type: ignore[arg-type] # a mixed bag
    try:
        assert "semuanya cocok" in satu.pesan
        with sumber.dengan_nama(nama).sambung() as koneksi:
            assert koneksi.execute("SELECT count(*) FROM paket").fetchone() == (120,)
        lagi = _selesai(services.minta(**minta, tujuan=nama), bu_kepala)  # type: ignore[arg-type] # as above
        assert "sudah ada" in lagi.pesan
        dipakai = _selesai(services.minta(**minta, tujuan=sumber.nama), bu_kepala)  # type: ignore[arg-type] # as above
        assert "sedang dipakai" in dipakai.pesan
    finally:
        wadah.buang_basis_data(sumber.dengan_nama("postgres"), nama)
