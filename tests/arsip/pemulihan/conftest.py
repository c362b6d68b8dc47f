"""A small database and a small folder of somebody's, a real restic repository, and a worker that is this test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from arsip.cadangan import pelaksana, services
from arsip.cadangan.dsn import Dsn
from arsip.cadangan.enums import JenisSasaran
from arsip.cadangan.models import JalanCadangan, Repositori, Sasaran
from lpse.pekerjaan.registri import PEKERJAAN
from tests.bantuan.sumber_uji import basis_data_sumber

_ISI = """
    CREATE TABLE penyedia (id int PRIMARY KEY, nama text NOT NULL UNIQUE);
    CREATE TABLE paket (id int PRIMARY KEY, penyedia int NOT NULL REFERENCES penyedia, pagu numeric CHECK (pagu > 0),
                        cara varchar(9) NOT NULL DEFAULT 'tender' CHECK (cara IN ('tender', 'langsung')));
    CREATE FUNCTION cap() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TRIGGER cap BEFORE UPDATE ON paket FOR EACH ROW EXECUTE FUNCTION cap();
    INSERT INTO penyedia SELECT n, 'CV Contoh ' || n FROM generate_series(1, 30) n;
    INSERT INTO paket SELECT n, n % 30 + 1, n * 1000 FROM generate_series(1, 120) n;
"""


@pytest.fixture
def sumber(transactional_db: None) -> Iterator[Dsn]:
    """A small database."""
    with basis_data_sumber(_ISI) as dsn:
        yield dsn


@pytest.fixture
def repositori(transactional_db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any) -> Repositori:  # noqa: ANN401 - pytest-django's
    """An empty repository below the test's folder, whose password is in the environment; drills stay there too."""
    assert PEKERJAAN
    monkeypatch.setenv("LPSE_SANDI_UJI", "sandi-uji-pemulihan")
    settings.FOLDER_UJI = str(tmp_path / "wadah")
    settings.LPSE_VAR = tmp_path / "var"
    return Repositori.objects.create(
        kode="uji", nama="Repositori uji", alamat=str(tmp_path / "repo"), berkas_sandi="env:LPSE_SANDI_UJI"
    )


@pytest.fixture
def basis_data(sumber: Dsn, repositori: Repositori) -> Sasaran:
    return Sasaran.objects.create(
        kode="uji-db", nama="Basis data uji", jenis=JenisSasaran.BASISDATA, asal_dsn="env:UJI_SUMBER", server="portal",
        repositori=repositori,
    )  # fmt: skip


@pytest.fixture
def folder(repositori: Repositori, tmp_path: Path) -> Sasaran:
    asal = tmp_path / "asal"
    (asal / "2026" / "surat").mkdir(parents=True)
    (asal / "2026" / "surat" / "undangan 1.txt").write_text("Undangan pertama", encoding="utf-8")
    (asal / "2026" / "lampiran.bin").write_bytes(b"\x00\x01" * 5000)
    (asal / "kosong").mkdir()
    return Sasaran.objects.create(
        kode="uji-berkas", nama="Berkas uji", jenis=JenisSasaran.FOLDER, folder=[str(asal)], server="portal",
        repositori=repositori,
    )  # fmt: skip


@pytest.fixture
def jalankan() -> Callable[..., JalanCadangan]:
    """Order a run and be its worker."""

    def lakukan(jenis: str, sasaran: Sasaran, **lain: Any) -> JalanCadangan:  # noqa: ANN401 - of the order
        jalan = services.suruh(jenis=jenis, sasaran=sasaran, **lain)
        return kerjakan(jalan)

    return lakukan


def kerjakan(jalan: JalanCadangan) -> JalanCadangan:
    """Be the worker of a run that was ordered."""
    pelaksana.jalankan(jalan_id=jalan.pk)
    jalan.refresh_from_db()
    return jalan
