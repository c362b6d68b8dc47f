"""Files, secrets and the database out of the repository into their places."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from arsip.cadangan import proses
from arsip.cadangan.galat import GalatMesin, RepoRusak
from arsip.cadangan.manifes import ambil_manifes, bandingkan
from arsip.cadangan.manifes_folder import bandingkan_pohon
from arsip.cadangan.mesin_galat import galat_pg
from arsip.cadangan.proses import Anak, Cara
from arsip.pemulihan.bencana.layar import GalatPulih
from lpse.tertanam.lingkungan import AKAR
from lpse.tertanam.peladen import Tertanam
from lpse.tertanam.program import folder_postgres

if TYPE_CHECKING:
    from arsip.cadangan.mesin import Restic
    from arsip.pemulihan.bencana.pilih import Pasangan

#: Drawn anew by each machine: ports and passwords of the embedded servers.
_BUKAN_UNTUK_MESIN_INI = frozenset({"tertanam.json"})
#: Lines of an old ``.env`` that speak of the old machine's own places.
_TEMPAT_LAMA = re.compile(r"^\s*(?:export )?(LPSE_VAR|(?:DATABASE|REDIS)_URL(?:_FILE)?)=", re.MULTILINE)


def pulihkan_berkas(
    restic: Restic, pasangan: Pasangan, var: Path, maju: Callable[[int], None]
) -> tuple[str, list[str]]:
    """Files, certificates, secrets and settings: (the old data folder's path, notes for the person).

    Safe to repeat: everything is restored beside its place first, compared, and then moved there.
    Raises: GalatPulih, GalatMesin.
    """
    sementara = var / ".pemulihan"
    shutil.rmtree(sementara, ignore_errors=True)
    sementara.mkdir(mode=0o700)
    awal = shutil.disk_usage(var).free
    restic.dengan(Cara(lambda: maju(max(0, awal - shutil.disk_usage(var).free)))).pulihkan(
        pasangan.berkas.nomor, sementara
    )
    if pasangan.manifes_berkas and (beda := bandingkan_pohon(pasangan.manifes_berkas, sementara)):
        raise GalatPulih(f"Berkas yang kembali tidak sama dengan saat pencadangan: {' '.join(beda[:3])}")
    lama = _folder_data_lama(pasangan, sementara)
    catatan = _pindahkan(sementara / lama.strip("/"), var)
    catatan += _konfigurasi(pasangan, sementara, lama, var)
    shutil.rmtree(sementara)
    return lama, catatan


def _folder_data_lama(pasangan: Pasangan, sementara: Path) -> str:
    """Which of the paths of the snapshot was the portal's data folder: the one with its secrets and files."""
    for jalur in pasangan.berkas.jalur:
        asal = sementara / jalur.strip("/")
        if (asal / "kunci-rahasia").exists() or (asal / "berkas").is_dir():
            return jalur
    raise GalatPulih("Salinan berkas ini tidak memuat folder data portal. Pilih salinan lain dengan --salinan.")


def _pindahkan(asal: Path, var: Path) -> list[str]:
    """Each thing of the old data folder to its place; what a half restore put there before is replaced."""
    for satu in sorted(asal.iterdir()):
        if satu.name in _BUKAN_UNTUK_MESIN_INI:
            continue
        tujuan = var / satu.name
        if tujuan.is_dir() and not tujuan.is_symlink():
            shutil.rmtree(tujuan)
        else:
            tujuan.unlink(missing_ok=True)
        satu.rename(tujuan)
    return []


def _konfigurasi(pasangan: Pasangan, sementara: Path, lama: str, var: Path) -> list[str]:
    """Settings and secrets from outside the data folder: put where nothing stands, else kept beside for comparison."""
    catatan = []
    for jalur in pasangan.berkas.jalur:
        asal = sementara / jalur.strip("/")
        if jalur == lama or not asal.exists():
            continue
        tujuan = {".env": AKAR / ".env", "rahasia": AKAR / "deploy" / "rahasia"}.get(Path(jalur).name)
        if tujuan is None or tujuan.exists():
            tujuan = var / "konfigurasi-lama" / jalur.strip("/").replace("/", "_")
            tujuan.parent.mkdir(mode=0o700, exist_ok=True)
            if tujuan.is_dir():
                shutil.rmtree(tujuan)
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(str(asal), str(tujuan))
        catatan.append(f"{jalur} ditaruh di {tujuan}.")
        if tujuan == AKAR / ".env":
            catatan += _jinakkan(tujuan)
    return catatan


def _jinakkan(berkas: Path) -> list[str]:
    """An old ``.env`` must not point the new machine at the old one's places."""
    isi = berkas.read_text(encoding="utf-8")
    nama = _TEMPAT_LAMA.findall(isi)
    if not nama:
        return []
    berkas.write_text(_TEMPAT_LAMA.sub(lambda m: f"# dari mesin lama: {m.group(0).strip()}", isi), encoding="utf-8")
    return [f"Di .env, baris {', '.join(nama)} dijadikan catatan; sesuaikan bila masih berlaku."]


@contextmanager
def basis_data(var: Path, url: str) -> Iterator[str]:
    """The database to fill: the one the environment names, else the embedded one of the data folder, started here."""
    if url:
        yield url
        return
    with Tertanam(var, bagian=("postgres",), lapor=lambda _teks: None) as tertanam:
        yield tertanam.database_url


def tempat(url: str) -> str:
    """Server and name of a database, without its password: what a half restore remembers."""
    bagian = conninfo_to_dict(url) if url else {}
    return f"{bagian.get('host', '')}:{bagian.get('port', '')}/{bagian.get('dbname', '')}" if url else "tertanam"


def kosongkan(url: str, *, boleh: bool) -> None:
    """The database is empty, or is made so after a half restore of ours.  Raises: GalatPulih."""
    bagian = conninfo_to_dict(url)
    nama = str(bagian.get("dbname") or "")
    try:
        with psycopg.connect(url, connect_timeout=15) as koneksi:
            baris = koneksi.execute(
                "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                " WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
            ).fetchone()
    except psycopg.OperationalError as galat:
        raise GalatPulih(f"Basis data tujuan tidak menjawab: {str(galat).strip().splitlines()[-1]}") from galat
    if not baris or not baris[0]:
        return
    if not boleh:
        raise GalatPulih(
            f"Basis data {nama} sudah berisi {baris[0]} tabel dan tidak ditimpa. "
            "Buat basis data kosong, lalu setel DATABASE_URL ke sana."
        )
    with psycopg.connect(**{**bagian, "dbname": "postgres"}, autocommit=True) as koneksi:  # type: ignore[arg-type] # libpq's own words
        koneksi.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(nama)))
        koneksi.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(nama)))


_ENV = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "sslmode": "PGSSLMODE"}


def pulihkan_basis_data(restic: Restic, pasangan: Pasangan, url: str, maju: Callable[[int], None]) -> None:
    """``restic dump | pg_restore``.  Raises: GalatMesin."""
    bagian = {k: str(v) for k, v in conninfo_to_dict(url).items() if v is not None}
    program = str(folder_postgres() / "pg_restore")
    nomor = pasangan.basis_data.nomor
    jalur = next((s.jalur for s in restic.isi(nomor) if s.jenis == "file"), "")
    if not jalur:
        raise RepoRusak(f"Snapshot {nomor[:8]} tidak memuat dump basis data.")
    anak: list[Anak] = []

    def tujuan(baca: int) -> Anak:
        perintah = [program, "--no-owner", "--no-privileges", "--exit-on-error", "-d", bagian["dbname"]]
        env = {_ENV[k]: v for k, v in bagian.items() if k in _ENV}
        anak.append(proses.mulai(perintah, env=env, cara=restic.cara, masukan=baca))
        return anak[0]

    def denyut() -> None:
        if anak:
            maju(_dibaca(anak[0].proses.pid))

    restic.dengan(Cara(denyut, rendah=False)).keluarkan_ke(nomor, jalur, tujuan, galat_tujuan=_galat)


def _galat(teks: str, _kode: int) -> GalatMesin:
    return galat_pg(teks)


def _dibaca(pid: int) -> int:
    try:
        baris = Path(f"/proc/{pid}/io").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(b.split()[1]) for b in baris if b.startswith("rchar:")), 0)


def bandingkan_basis_data(url: str, pasangan: Pasangan) -> tuple[int, int, list[str]]:
    """(tables, rows, differences) of what came back against the manifest, before anything is migrated."""
    with psycopg.connect(url) as koneksi:
        koneksi.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        dapat = ambil_manifes(koneksi)
    harap = pasangan.manifes_basis_data
    return len(dapat["tabel"]), int(dapat["baris"]), bandingkan(harap, dapat) if harap else []


def kelola(perintah: list[str], *, var: Path, **tambahan: str) -> subprocess.CompletedProcess[str]:
    """``manage.py`` of this clone on the data folder that was just filled."""
    env = {**os.environ, "LPSE_VAR": str(var), "DJANGO_SETTINGS_MODULE": "lpse.settings", **tambahan}
    return subprocess.run(  # noqa: S603 - our own program, no shell
        [sys.executable, "manage.py", *perintah], cwd=AKAR, env=env, text=True, check=False, capture_output=True
    )
