"""One migrated template database for the run, cloned for each worker, and cloned anew after a transactional test.

Django's own answer after a transactional test is TRUNCATE, which the append-only tables refuse and which would
also take the groups and permissions that ``migrate`` wrote. A fresh clone is exact, sequences and partitions included.
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

_KUNCI_TEMPLAT = 26_01_2010


def nama_run() -> str:
    """A name for this run that every worker agrees on."""
    return os.path.basename(os.environ["LPSE_UJI_RUN"]).removeprefix("lpse-uji-").lower()  # noqa: PTH119 - a string


#: Where what ``migrate`` leaves behind comes from: migrations, permissions and their holders, reference data.
_SUMBER = (
    "*/migrations/*.py",
    "lpse/*/peran.py",
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


def _admin() -> psycopg.Connection[Any]:
    """Connection to the maintenance database of the same cluster, outside Django's pool."""
    setelan = connection.settings_dict
    bagian = {
        "host": setelan["HOST"] or setelan["OPTIONS"].get("host"),
        "port": setelan["PORT"],
        "user": setelan["USER"],
        "password": setelan["PASSWORD"],
    }
    return psycopg.connect(dbname="postgres", autocommit=True, **{k: v for k, v in bagian.items() if v})


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
    with _admin() as admin:
        _buang(admin, nama)
        admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(nama), sql.Identifier(asal)))
    arahkan(nama)


def rekam(nama: str, *, sebagai: str) -> None:
    """Keep a copy of a database as it is now; whoever else is connected to it (the portal under test) is cut off."""
    tutup()
    with _admin() as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()",
            [nama],
        )
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
        _buang(admin, nama)


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
