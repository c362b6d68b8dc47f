"""A database of somebody else's on the test server, for backups and drills to read."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from psycopg import sql

from arsip.cadangan.dsn import Dsn, dsn_portal
from arsip.pemulihan.wadah import buang_basis_data


@contextmanager
def basis_data_sumber(isi: str) -> Iterator[Dsn]:
    """Make a database, fill it by this SQL, name it in ``UJI_SUMBER``; gone afterwards."""
    nama = f"sumber_{secrets.token_hex(4)}"
    server = dsn_portal().dengan_nama("postgres")
    with server.sambung(autocommit=True) as koneksi:
        koneksi.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(nama)))
    dsn = server.dengan_nama(nama)
    ubah(dsn, isi)
    with pytest.MonkeyPatch.context() as ganti:
        ganti.setenv("UJI_SUMBER", psycopg.conninfo.make_conninfo(**dsn.bagian))
        yield dsn
    buang_basis_data(server, nama)


def ubah(dsn: Dsn, perintah: str) -> None:
    """Run SQL in that database."""
    with dsn.sambung(autocommit=True) as koneksi:
        koneksi.execute(perintah)
