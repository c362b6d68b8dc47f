"""One migrated template database for the run, cloned for each worker, and brought back after a transactional test.

Django's own answer after a transactional test is TRUNCATE, which the append-only tables refuse and which would
also take the groups and permissions that ``migrate`` wrote. Here the database is made equal to its fresh clone again,
sequences included (``potret``), and cloned anew when a test changed more than rows.
"""

from __future__ import annotations

import hashlib
import os
from functools import cache
from typing import Any

import psycopg
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from psycopg import sql

from tests.bantuan.peladen import AKAR, pekerja
from tests.bantuan.potret import Potret

_KUNCI_TEMPLAT = 26_01_2010
_GANTI_NAMA = sql.SQL("ALTER DATABASE {} RENAME TO {}")
#: What a fresh clone of each source holds, and the source of which each database is a clone now.
_potret: dict[tuple[str, str], Potret] = {}
_asal: dict[str, str] = {}


def nama_run() -> str:
    """A name for this run that every worker agrees on."""
    return os.path.basename(os.environ["LPSE_UJI_RUN"]).removeprefix("lpse-uji-").lower()  # noqa: PTH119 - a string


#: Where what ``migrate`` leaves behind comes from: migrations, permissions and their holders, reference data.
_SUMBER = (
    "*/migrations/*.py",
    "lpse/*/peran*.py",
    "*/*/benih.py",
    "*/*/sinyal.py",
    "fixtures/**/*",
)


def simpan_templat() -> bool:
    """Whether the template outlives the run: on a server of the developer's own (``DATABASE_URL``), when asked."""
    return os.environ.get("LPSE_UJI_SIMPAN_TEMPLAT", "") == "1"


@cache
def templat() -> str:
    """Name of this run's template; a kept one is named by what it was made from."""
    if not simpan_templat():
        return f"templat_{nama_run()}"
    berkas = sorted({b for pola in _SUMBER for b in AKAR.glob(pola) if b.is_file()})
    sidik = hashlib.sha256()
    for satu in berkas:
        sidik.update(str(satu.relative_to(AKAR)).encode() + b"\0" + satu.read_bytes())
    for model in sorted(apps.get_models(), key=lambda m: m._meta.label):  # what of a model no migration holds
        izin = [model._meta.default_permissions, model._meta.permissions, model._meta.verbose_name]
        sidik.update(f"{model._meta.label} {izin}".encode())
    return f"templat_{sidik.hexdigest()[:20]}"


def _admin(nama: str = "postgres") -> psycopg.Connection[Any]:
    """Connection to the maintenance database of the same cluster (or to another), outside Django's pool."""
    setelan = connection.settings_dict
    bagian = {
        "host": setelan["HOST"] or setelan["OPTIONS"].get("host"),
        "port": setelan["PORT"],
        "user": setelan["USER"],
        "password": setelan["PASSWORD"],
    }
    return psycopg.connect(dbname=nama, autocommit=True, **{k: v for k, v in bagian.items() if v})


def arahkan(nama: str) -> None:
    """Point Django's default connection at another database, pool included."""
    tutup()
    connection.settings_dict["NAME"] = nama


def tutup() -> None:
    """Give back every connection, so that the database can be cloned or dropped."""
    connection.close()
    if connection.settings_dict["OPTIONS"].get("pool"):
        pool: Any = connection
        pool.close_pool()


def siapkan_templat() -> None:
    """Migrate the template once; the other workers wait for the first."""
    with _admin() as admin:
        admin.execute("SELECT pg_advisory_lock(%s, hashtext(%s))", [_KUNCI_TEMPLAT, templat()])
        ada = admin.execute("SELECT datistemplate FROM pg_database WHERE datname = %s", [templat()]).fetchone()
        if ada and ada[0]:
            return
        if ada:  # a worker died half way
            _buang(admin, templat())
        admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(templat())))
        arahkan(templat())
        call_command("migrate", interactive=False, verbosity=0)
        tutup()
        admin.execute(sql.SQL("ALTER DATABASE {} IS_TEMPLATE true").format(sql.Identifier(templat())))


def _buang(admin: psycopg.Connection[Any], nama: str) -> None:
    admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(nama)))


def salin(nama: str, *, dari: str = "") -> None:
    """(Re)make a database as an exact copy of the template (or of ``dari``) and point Django at it."""
    tutup()
    asal = dari or templat()
    _tukar(nama, asal)
    if not _kembalikan(nama, asal):
        klon(nama, asal)
    arahkan(nama)


def _tukar(nama: str, asal: str) -> None:
    """The clone of another source goes aside under a name of its own; one that was put aside earlier comes back."""
    kini = _asal.get(nama)
    if kini is None or kini == asal:
        return
    with _admin() as admin:
        _putuskan(admin, nama)
        _buang(admin, _di_samping(nama, kini))
        admin.execute(_GANTI_NAMA.format(sql.Identifier(nama), sql.Identifier(_di_samping(nama, kini))))
        del _asal[nama]
        if (nama, asal) in _potret:
            admin.execute(_GANTI_NAMA.format(sql.Identifier(_di_samping(nama, asal)), sql.Identifier(nama)))
            _asal[nama] = asal


def _di_samping(nama: str, asal: str) -> str:
    return f"{nama}_{hashlib.md5(asal.encode(), usedforsecurity=False).hexdigest()[:8]}"


def _putuskan(admin: psycopg.Connection[Any], nama: str) -> None:
    admin.execute(
        "SELECT pg_terminate_backend(pid, 30000) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()",
        [nama],
    )


def _kembalikan(nama: str, asal: str) -> bool:
    """Whether the database, a clone of this very source, could be brought back in place."""
    if _asal.get(nama) != asal:
        return False
    try:
        with _admin(nama) as db:
            return _potret[nama, asal].kembalikan(db)
    except psycopg.Error:  # a test that took the database away, or rights that only a superuser has
        return False


def klon(nama: str, asal: str) -> None:
    """The copy by PostgreSQL itself; the first one of a source in this process is photographed."""
    with _admin() as admin:
        _buang(admin, nama)
        admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(nama), sql.Identifier(asal)))
    if (nama, asal) in _potret:
        _potret[nama, asal].diklon_lagi()
    else:
        with _admin(nama) as db:
            _potret[nama, asal] = Potret.ambil(db)
    _asal[nama] = asal


def rekam(nama: str, *, sebagai: str) -> None:
    """Keep a copy of a database as it is now; whoever else is connected to it (the portal under test) is cut off."""
    tutup()
    with _admin() as admin:
        _putuskan(admin, nama)
        _buang(admin, sebagai)
        admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(sebagai), sql.Identifier(nama)))


def nama_contoh() -> str:
    """The demo office of this run, once somebody has filled it."""
    return f"contoh_{nama_run()}"


def nama_pekerja() -> str:
    return f"uji_{nama_run()}_{pekerja()}"


def buang(nama: str) -> None:
    tutup()
    with _admin() as admin:
        for satu in [nama, *(_di_samping(nama, asal) for pemilik, asal in _potret if pemilik == nama)]:
            _buang(admin, satu)


def buang_templat() -> None:
    """Drop the template at the end of the run; harmless when no test needed it or when it is to be kept."""
    tutup()
    with _admin() as admin:
        _buang(admin, nama_contoh())
        if simpan_templat():
            return
        if admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [templat()]).fetchone():
            admin.execute(sql.SQL("ALTER DATABASE {} IS_TEMPLATE false").format(sql.Identifier(templat())))
            _buang(admin, templat())
