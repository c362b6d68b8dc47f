"""The drill: restore the newest snapshot beside everything in use, compare it with what was put away, say how long."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import structlog
from django.conf import settings
from django.utils import timezone

from arsip.cadangan.dsn import dsn_sasaran
from arsip.cadangan.enums import JenisJalan, JenisSasaran, StatusJalan
from arsip.cadangan.galat import Dibatalkan, GalatMesin, HilangKendali, SetelanKurang, TidakCocok
from arsip.cadangan.manifes import ambil_manifes
from arsip.cadangan.models import JalanCadangan
from arsip.pemulihan import services, wadah
from arsip.pemulihan.alir import dump_ke_basis_data, pohon_ke_folder
from arsip.pemulihan.banding import banding_basis_data, banding_folder
from arsip.pemulihan.laporan import ringkas
from arsip.pemulihan.services import Temuan
from arsip.pemulihan.sumber import Sumber, dsn_produksi, untuk_uji
from lpse.galat import AturanDilanggar
from lpse.tertanam.galat import TertanamGalat
from lpse.tertanam.program import folder_postgres

if TYPE_CHECKING:
    from arsip.cadangan.kerja import Kerja
    from arsip.pemulihan.wadah import WadahBasisData

log = structlog.get_logger(__name__)
#: Extensions every PostgreSQL brings along.
_BAWAAN = frozenset({"plpgsql"})


def folder_wadah() -> Path:
    """Where scratch clusters and folders stand (``LPSE_FOLDER_UJI``)."""
    return Path(settings.FOLDER_UJI)


def uji_pulih(kerja: Kerja) -> str:
    """One drill. Whatever it finds is kept; a difference ends the run as *gagal*.

    Raises: TidakCocok, and what the engine, the disk or the guard object to.
    """
    sasaran = kerja.jalan.sasaran
    if sasaran is None:
        raise SetelanKurang("Uji pulih tanpa sasaran.")
    sapu_wadah()
    sumber = untuk_uji(sasaran)
    temuan = Temuan(kerja.jalan, sumber.salinan, sumber.asal, sumber.nama, timezone.now())
    try:
        if sasaran.jenis == JenisSasaran.BASISDATA:
            _uji_basis_data(kerja, sumber, temuan)
        else:
            _uji_folder(kerja, sumber, temuan)
    except (Dibatalkan, HilangKendali):
        raise
    except (GalatMesin, AturanDilanggar, TertanamGalat, OSError, psycopg.Error) as galat:
        temuan.pesan = str(galat) or type(galat).__name__
        _simpan(kerja, temuan)
        raise
    return _simpan(kerja, temuan)


def _simpan(kerja: Kerja, temuan: Temuan) -> str:
    kerja.langkah("Catat hasil")
    uji = services.catat_uji(temuan=temuan)
    kerja.hasil = {"uji_pulih": uji.pk, "beda": uji.jumlah_beda}
    try:
        services.terbitkan_laporan(uji_id=uji.pk)
    except AturanDilanggar as galat:  # an office that has nobody to sign yet: the result stands all the same
        log.warning("laporan_uji_tertunda", uji=uji.pk, sebab=str(galat))
    teks = ringkas(uji)
    if uji.jumlah_beda:
        raise TidakCocok(teks)
    return teks


def _uji_basis_data(kerja: Kerja, sumber: Sumber, temuan: Temuan) -> None:
    salinan = sumber.salinan
    manifes = salinan.manifes
    kerja.langkah("Periksa ruang")
    induk = _induk()
    wadah.pastikan_ruang(induk, wadah.ruang_perlu(salinan.byte_asal, basis_data=True))
    awal = time.monotonic()
    with kerja.kunci_repositori(sumber.repositori) as restic, _tempat_basis_data(kerja, sumber) as tempat:
        temuan.wadah = tempat.uraian
        kerja.langkah("Pulihkan")
        total = salinan.byte_asal
        dump_ke_basis_data(
            restic, sumber.nomor, tempat.dsn, versi=manifes["server"] // 10000,
            maju=lambda byte: kerja.kemajuan(byte=min(byte, total), total=total),
        )  # fmt: skip
        with tempat.dsn.sambung() as koneksi:
            koneksi.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            koneksi.execute("SELECT 1")
            temuan.rto_detik = max(1, round(time.monotonic() - awal))
            kerja.langkah("Bandingkan")
            temuan.pemeriksaan = banding_basis_data(manifes, ambil_manifes(koneksi, periksa=kerja.periksa_batal))


@contextmanager
def _tempat_basis_data(kerja: Kerja, sumber: Sumber) -> Iterator[WadahBasisData]:
    """A cluster of our own; a scratch database on the target's server where ours cannot hold it."""
    produksi = dsn_produksi()
    if _dapat_klaster(sumber):
        with wadah.folder_uji(_induk(), f"uji-{kerja.jalan.pk}") as folder, wadah.klaster_uji(folder, produksi) as satu:
            yield satu
        return
    server = dsn_sasaran(sumber.salinan.sasaran)
    with suppress(GalatMesin, psycopg.Error):
        wadah.sapu_basis_data(server, _nomor_berjalan())
    with wadah.basis_data_uji(server, kerja.jalan.pk, produksi) as satu:
        yield satu


def _dapat_klaster(sumber: Sumber) -> bool:
    """Whether our own programs know every extension and are not older than the server the dump came from."""
    try:
        folder = folder_postgres()
    except TertanamGalat:
        return False
    perlu = set(sumber.salinan.manifes.get("ekstensi", ())) - _BAWAAN
    ada = {berkas.stem for berkas in folder.parent.rglob("*.control")} if perlu else set()
    return perlu <= ada


def _uji_folder(kerja: Kerja, sumber: Sumber, temuan: Temuan) -> None:
    salinan = sumber.salinan
    kerja.langkah("Periksa ruang")
    induk = _induk()
    wadah.pastikan_ruang(induk, wadah.ruang_perlu(salinan.byte_asal, basis_data=False))
    awal = time.monotonic()
    with (
        kerja.kunci_repositori(sumber.repositori) as restic,
        wadah.folder_uji(induk, f"uji-{kerja.jalan.pk}") as folder,
    ):
        temuan.wadah = "folder tersendiri"
        kerja.langkah("Pulihkan")
        total = salinan.byte_asal
        pohon_ke_folder(
            restic, sumber.nomor, folder, maju=lambda byte: kerja.kemajuan(byte=min(byte, total), total=total)
        )
        temuan.rto_detik = max(1, round(time.monotonic() - awal))
        kerja.langkah("Bandingkan")
        temuan.pemeriksaan = banding_folder(salinan.manifes, folder)


def _induk() -> Path:
    induk = folder_wadah()
    induk.mkdir(mode=0o700, parents=True, exist_ok=True)
    return induk


def sapu_wadah() -> list[str]:
    """What dead drills left on this machine; names of what went."""
    return wadah.sapu(folder_wadah())


def _nomor_berjalan() -> set[int]:
    """Runs whose scratch database is still theirs."""
    return set(
        JalanCadangan.objects.filter(jenis=JenisJalan.UJI_PULIH, status=StatusJalan.BERJALAN).values_list(
            "pk", flat=True
        )
    )
