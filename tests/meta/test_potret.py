"""After a transactional test the database equals a fresh clone: every row, sequence, trigger (tests/bantuan/potret)."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection

from lpse.akun.models import Instansi
from lpse.jejak.models import Jejak
from lpse.jejak.services import catat
from tests.bantuan import basis_data, potret
from tests.pabrik import PabrikInstansi, PabrikJejak, tokoh

pytestmark = pytest.mark.django_db(transaction=True)
_TABEL = """SELECT oid::regclass::text FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"""
_URUTAN = "SELECT seqrelid::regclass::text, pg_sequence_last_value(seqrelid) FROM pg_sequence"
_PEMICU = "SELECT tgrelid::regclass::text, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal"


def keadaan(nama: str) -> dict[str, Any]:
    """Everything that a test could see of a database: rows in their physical text, sequences, triggers, constraints."""
    with basis_data._admin(nama) as db:
        tabel = [str(t) for (t,) in db.execute(_TABEL)]
        isi = {t: db.execute(f"SELECT t::text FROM ONLY {t} t ORDER BY 1".encode()).fetchall() for t in tabel}  # noqa: S608 - regclass
        return {
            "isi": {t: baris for t, baris in isi.items() if baris},
            "tabel": sorted(tabel),
            "urutan": dict(db.execute(_URUTAN).fetchall()),
            "pemicu": sorted(db.execute(_PEMICU).fetchall()),
            "batasan": sorted(db.execute("SELECT conname, convalidated FROM pg_constraint").fetchall()),
            "taksiran": dict(db.execute("SELECT oid::regclass::text, reltuples FROM pg_class").fetchall()),
        }


@pytest.fixture(scope="module")
def bersih(django_db_setup: None) -> dict[str, Any]:
    """The state of a clone that nobody has touched."""
    nama = f"{basis_data.nama_pekerja()}_pembanding"
    basis_data.klon(nama, basis_data.templat())
    isi = keadaan(nama)
    basis_data.buang(nama)
    basis_data.arahkan(basis_data.nama_pekerja())
    return isi


@pytest.fixture
def klon(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which databases were cloned whole from now on; what rolled-back tests left on the disk is gone beforehand.

    A table that they bloated above ``BYTE_TERBESAR`` is rightly cloned anew, whatever the test at hand does.
    """
    basis_data.tutup()
    basis_data.klon(basis_data.nama_pekerja(), basis_data.templat())
    basis_data.arahkan(basis_data.nama_pekerja())
    tercatat: list[str] = []
    asli = basis_data.klon

    def klon_tercatat(nama: str, asal: str) -> None:
        tercatat.append(nama)
        asli(nama, asal)

    monkeypatch.setattr(basis_data, "klon", klon_tercatat)
    return tercatat


def _perintah(*perintah: str) -> None:
    with connection.cursor() as kursor:
        for satu in perintah:
            kursor.execute(satu)


def _tulis_macam_macam() -> None:
    """Rows of append-only tables, changes and deletions in what ``migrate`` wrote, sequences, the planner's figures."""
    asep = tokoh("asep")
    PabrikJejak()
    catat(pelaku=asep, kata="mencoba", objek=PabrikInstansi())
    Group.objects.get(name="regver").permissions.clear()
    Permission.objects.filter(codename="view_instansi").update(name="Diganti")
    Group.objects.create(name="bukan_peran")
    _perintah("SELECT nextval('lpse_instansi_id_seq') FROM generate_series(1, 50)", "ANALYZE lpse_instansi")


def _kembali(bersih: dict[str, Any]) -> None:
    basis_data.salin(basis_data.nama_pekerja())
    assert keadaan(basis_data.nama_pekerja()) == bersih


def test_sesudahnya_sama_dengan_klon_baru(bersih: dict[str, Any], klon: list[str]) -> None:
    for _ in range(2):  # the second round starts from what was poured back
        _tulis_macam_macam()
        assert keadaan(basis_data.nama_pekerja()) != bersih
        _kembali(bersih)
        assert Instansi.objects.count() == Jejak.objects.count() == 0
    assert klon == []
    PabrikJejak()
    with pytest.raises(Exception, match="jejak"):
        Jejak.objects.all().delete()


@pytest.mark.parametrize(
    "perintah",
    [
        "CREATE TABLE baru (id int)",
        "CREATE INDEX baru ON lpse_instansi (kode, nama)",
        "ALTER TABLE lpse_instansi ADD COLUMN baru int",
        "ALTER TABLE lpse_jejak DISABLE TRIGGER USER",
        "ALTER TABLE lpse_instansi ALTER COLUMN nama DROP NOT NULL",
        "CREATE OR REPLACE FUNCTION baru() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "GRANT SELECT ON lpse_instansi TO public",
        "CREATE SCHEMA baru",
        "COMMENT ON TABLE lpse_instansi IS NULL; SELECT lo_create(0)",
    ],
)
def test_yang_lebih_dari_baris_diklon(perintah: str, bersih: dict[str, Any], klon: list[str]) -> None:
    _perintah(perintah)
    _kembali(bersih)
    assert klon == [basis_data.nama_pekerja()]


def test_tabel_yang_menjadi_besar_diklon(
    bersih: dict[str, Any], klon: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(potret, "BYTE_TERBESAR", 8192)
    PabrikInstansi.create_batch(60, nama="x" * 180)
    _kembali(bersih)
    assert klon == [basis_data.nama_pekerja()]


def test_sambungan_yang_tertinggal_diputus(klon: list[str]) -> None:
    """A thread or process that a test left behind, in the midst of a transaction that holds locks."""
    with basis_data._admin(basis_data.nama_pekerja()) as tertinggal:
        tertinggal.execute("CREATE TEMP TABLE sementara (id int)")
        tertinggal.execute("BEGIN")
        tertinggal.execute("LOCK TABLE lpse_instansi, auth_group")
        tertinggal.execute("INSERT INTO auth_group (name) VALUES ('tak pernah ada')")
        basis_data.salin(basis_data.nama_pekerja())
        with pytest.raises(psycopg.OperationalError):
            tertinggal.execute("COMMIT")
    assert not Group.objects.filter(name="tak pernah ada").exists()
    assert klon == []


def test_sumber_lain_disisihkan_lalu_kembali(bersih: dict[str, Any], klon: list[str]) -> None:
    nama, sumber = basis_data.nama_pekerja(), f"{basis_data.nama_pekerja()}_sumber"
    PabrikInstansi(nama="Milik sumber")
    basis_data.rekam(nama, sebagai=sumber)
    try:
        for _ in range(2):
            basis_data.salin(nama, dari=sumber)
            assert Instansi.objects.get().nama == "Milik sumber"
            Instansi.objects.update(nama="Diganti")
            _kembali(bersih)
        assert klon == [nama]
    finally:
        basis_data.buang(sumber)


def test_basis_data_yang_hilang_diklon(bersih: dict[str, Any], klon: list[str]) -> None:
    basis_data.tutup()
    with basis_data._admin() as admin:
        basis_data._buang(admin, basis_data.nama_pekerja())
    _kembali(bersih)
    assert klon == [basis_data.nama_pekerja()]
