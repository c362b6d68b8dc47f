"""Carries out an allowed request: a file to take along, a folder or a database beside what exists."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from django.conf import settings

from arsip.cadangan.dsn import dsn_sasaran
from arsip.cadangan.galat import Dibatalkan, GalatMesin, HilangKendali, RepoRusak
from arsip.cadangan.manifes import ambil_manifes
from arsip.pemulihan import services_permintaan as services, wadah
from arsip.pemulihan.alir import dump_ke_basis_data, pohon_ke_folder
from arsip.pemulihan.banding import banding_basis_data
from arsip.pemulihan.enums import JenisPemulihan
from arsip.pemulihan.sumber import Sumber, dsn_produksi, untuk_pulih
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.cadangan.kerja import Kerja
    from arsip.cadangan.mesin import Restic
    from arsip.pemulihan.models import PermintaanPulih


def pulihkan(kerja: Kerja) -> str:
    """One request, from the repository to its new place.

    Raises: GalatMesin, AturanDilanggar, OSError; the request then says *gagal* and why.
    """
    permintaan = services.mulai(permintaan_id=kerja.jalan.rujukan["permintaan"])
    try:
        pesan = _lakukan(kerja, permintaan)
    except HilangKendali:
        raise  # the run is no longer ours; the upkeep closes the request with it
    except Dibatalkan:
        services.gagalkan(permintaan_id=permintaan.pk, pesan="Dibatalkan; yang setengah jadi sudah dibuang.")
        raise
    except (GalatMesin, AturanDilanggar, OSError, psycopg.Error) as galat:
        services.gagalkan(permintaan_id=permintaan.pk, pesan=str(galat) or type(galat).__name__)
        raise
    return pesan


def _lakukan(kerja: Kerja, permintaan: PermintaanPulih) -> str:
    salinan = permintaan.salinan
    services.periksa_tujuan(
        salinan=salinan, jenis=permintaan.jenis, jalur=permintaan.jalur, tujuan=permintaan.tujuan
    )  # the world may have changed since it was asked
    restic, sumber = untuk_pulih(kerja, salinan)
    with kerja.kunci_repositori(sumber.repositori):
        if permintaan.jenis == JenisPemulihan.BERKAS:
            return _berkas(kerja, permintaan, restic, sumber)
        pesan = (
            _basis_data(kerja, permintaan, restic, sumber)
            if permintaan.jenis == JenisPemulihan.BASIS_DATA
            else _folder(kerja, permintaan, restic, sumber)
        )
    services.selesaikan(permintaan_id=permintaan.pk, pesan=pesan)
    return pesan


def _berkas(kerja: Kerja, permintaan: PermintaanPulih, restic: Restic, sumber: Sumber) -> str:
    """One file into the room of results, whole or not at all."""
    jalur = permintaan.jalur
    induk = jalur.rpartition("/")[0] or "/"
    simpul = next((s for s in restic.isi(sumber.nomor, induk) if s.jalur == jalur and s.jenis == "file"), None)
    if simpul is None:
        raise AturanDilanggar(f"Berkas {jalur} tidak ada di salinan itu.")
    letak = services.letak_hasil(permintaan=permintaan)
    letak.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    wadah.pastikan_ruang(letak.parent, simpul.ukuran + 50 * 1024 * 1024)
    kerja.langkah("Ambil berkas")
    sementara = letak.with_suffix(".sebagian")
    try:
        fd = os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        with os.fdopen(fd, "wb") as keluar:
            restic.keluarkan(sumber.nomor, jalur, ke=keluar.fileno())
            os.fsync(keluar.fileno())
        with sementara.open("rb") as masuk:
            sidik = hashlib.file_digest(masuk, "sha256").hexdigest()
        ukuran = sementara.stat().st_size
        if ukuran != simpul.ukuran:
            raise RepoRusak(f"Berkas {jalur} kembali {ukuran} byte, seharusnya {simpul.ukuran}.")
        sementara.rename(letak)
    finally:
        sementara.unlink(missing_ok=True)
    kerja.kemajuan(byte=ukuran, total=ukuran)
    pesan = f"Berkas {jalur} siap diunduh selama 24 jam."
    services.selesaikan(permintaan_id=permintaan.pk, pesan=pesan, nama=permintaan.apa[:255], ukuran=ukuran, sidik=sidik)
    return pesan


def _folder(kerja: Kerja, permintaan: PermintaanPulih, restic: Restic, sumber: Sumber) -> str:
    """A folder that did not exist before: made by us, filled, or removed again."""
    tujuan, total = Path(permintaan.tujuan), permintaan.salinan.byte_asal
    tujuan.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    wadah.pastikan_ruang(tujuan.parent, wadah.ruang_perlu(total, basis_data=False))
    try:
        tujuan.mkdir(mode=0o700)
    except FileExistsError as galat:
        raise AturanDilanggar(f"{tujuan} sudah ada. Pilih folder baru; yang ada tidak pernah ditimpa.") from galat
    try:
        kerja.langkah("Pulihkan folder")
        kerjaan = tujuan / f".pemulihan-{permintaan.pk}"
        kerjaan.mkdir(mode=0o700)
        pohon_ke_folder(
            restic, sumber.nomor, kerjaan, jalur=permintaan.jalur,
            maju=lambda byte: kerja.kemajuan(byte=min(byte, total), total=total),
        )  # fmt: skip
        _angkat(kerjaan, permintaan.jalur, tujuan)
    except BaseException:
        wadah.buang_folder(tujuan)
        raise
    berkas = sum(len(nama) for _, _, nama in os.walk(tujuan))
    return f"{bahasa.angka(berkas)} berkas dipulihkan ke {tujuan} di server {settings.KODE_SERVER}."


def _angkat(kerjaan: Path, jalur: str, tujuan: Path) -> None:
    """What lay in one folder of the snapshot to where it was asked for."""
    pangkal = kerjaan / jalur.strip("/")
    if not pangkal.is_dir():
        raise AturanDilanggar(f"Folder {jalur} tidak ada di salinan itu.")
    for satu in pangkal.iterdir():
        satu.rename(tujuan / satu.name)
    wadah.buang_folder(kerjaan)


def _basis_data(kerja: Kerja, permintaan: PermintaanPulih, restic: Restic, sumber: Sumber) -> str:
    """A database that did not exist before, on the server of the target; dropped again when it did not come whole."""
    salinan, total = permintaan.salinan, permintaan.salinan.byte_asal
    server = dsn_sasaran(salinan.sasaran)
    dsn = server.dengan_nama(permintaan.tujuan)
    wadah.pastikan_bukan_produksi(dsn, dsn_produksi())
    wadah.buat_basis_data(server, permintaan.tujuan)
    try:
        kerja.langkah("Pulihkan basis data")
        dump_ke_basis_data(
            restic, sumber.nomor, dsn, versi=salinan.manifes["server"] // 10000,
            maju=lambda byte: kerja.kemajuan(byte=min(byte, total), total=total),
        )  # fmt: skip
        kerja.langkah("Bandingkan")
        with dsn.sambung() as koneksi:
            koneksi.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            baris = banding_basis_data(salinan.manifes, ambil_manifes(koneksi, periksa=kerja.periksa_batal))
    except BaseException:
        wadah.buang_basis_data(server, permintaan.tujuan)
        raise
    beda = [b for b in baris if not b.cocok]
    pesan = f"Basis data {permintaan.tujuan} siap di server sasaran; {bahasa.angka(len(baris))} hal dibandingkan, "
    pesan += f"{len(beda)} berbeda. Yang pertama: {beda[0].uraian}." if beda else "semuanya cocok."
    return pesan
