"""Addresses of databases: read where they are used, given to children by the environment, never by arguments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import psycopg
from django.conf import settings
from psycopg.conninfo import conninfo_to_dict

from arsip.cadangan.galat import SetelanKurang
from arsip.cadangan.mesin_galat import galat_pg, tanpa_sandi
from arsip.cadangan.setelan_repo import baca_rahasia

if TYPE_CHECKING:
    from arsip.cadangan.models import Sasaran

#: The portal's own database, wherever the settings say it is.
PORTAL = "portal"
_ENV = {
    "host": "PGHOST", "hostaddr": "PGHOSTADDR", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD",
    "dbname": "PGDATABASE", "sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT", "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY", "passfile": "PGPASSFILE", "options": "PGOPTIONS",
}  # fmt: skip
_DJANGO = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}


@dataclass(frozen=True)
class Dsn:
    """One database's address. Its text never shows the password."""

    bagian: dict[str, str]

    def __repr__(self) -> str:
        return f"Dsn({self.bagian.get('host', 'lokal')}/{self.bagian.get('dbname', '')})"

    def env(self) -> dict[str, str]:
        """What libpq's programs read."""
        return {_ENV[k]: v for k, v in self.bagian.items() if k in _ENV} | {"PGCONNECT_TIMEOUT": "15"}

    def dengan_nama(self, nama: str) -> Dsn:
        """The same server, another database."""
        return Dsn({**self.bagian, "dbname": nama})

    @property
    def nama(self) -> str:
        return self.bagian.get("dbname", "")

    def sambung(self, **lain: Any) -> psycopg.Connection[Any]:  # noqa: ANN401 - psycopg's own options
        """A connection.  Raises: BasisdataMati, SandiKeliru, BasisdataTidakAda."""
        try:
            return psycopg.connect(
                **{**self.bagian, "connect_timeout": 15, "application_name": "lpse-cadangan", **lain}
            )
        except psycopg.OperationalError as galat:
            raise galat_pg(tanpa_sandi(str(galat))) from galat


def dsn_portal() -> Dsn:
    """The portal's own database (in a test: the test's)."""
    setelan = settings.DATABASES["default"]
    lain = {k: str(v) for k, v in setelan.get("OPTIONS", {}).items() if k.startswith("ssl")}
    return Dsn({tuju: str(setelan[asal]) for asal, tuju in _DJANGO.items() if setelan.get(asal)} | lain)


def dsn_sasaran(sasaran: Sasaran) -> Dsn:
    """The address a target names.  Raises: SetelanKurang, IzinDitolak."""
    if sasaran.asal_dsn == PORTAL:
        return dsn_portal()
    isi = baca_rahasia(sasaran.asal_dsn, f"Alamat basis data {sasaran}")
    try:
        bagian = {k: str(v) for k, v in conninfo_to_dict(isi).items() if v is not None}
    except psycopg.Error as galat:
        raise SetelanKurang(
            f"Alamat basis data {sasaran} tidak terbaca. Tulis satu baris postgres://pengguna:sandi@host/nama."
        ) from galat
    if not bagian.get("dbname"):
        raise SetelanKurang(f"Alamat basis data {sasaran} tidak menyebut nama basis datanya.")
    return Dsn(bagian)
