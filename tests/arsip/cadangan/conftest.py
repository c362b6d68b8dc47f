"""A small database, a small folder, a real restic repository that opens fast, and a worker that is this test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings as SettingsWrapper

from arsip.cadangan import pelaksana, services
from arsip.cadangan.dsn import Dsn
from arsip.cadangan.enums import JenisSasaran
from arsip.cadangan.mesin import Restic
from arsip.cadangan.models import JalanCadangan, Repositori, Sasaran
from tests.bantuan.restic_uji import percepat
from tests.bantuan.sumber_uji import basis_data_sumber

SANDI = "sandi-rahasia-yang-tidak-boleh-tampak"
_ISI = """
    CREATE TABLE penyedia (id int PRIMARY KEY, nama text NOT NULL UNIQUE);
    CREATE TABLE paket (id int PRIMARY KEY, penyedia int NOT NULL REFERENCES penyedia, pagu numeric CHECK (pagu > 0));
    INSERT INTO penyedia SELECT n, 'CV Contoh ' || n FROM generate_series(1, 30) n;
    INSERT INTO paket SELECT n, n % 30 + 1, n * 1000 FROM generate_series(1, 120) n;
"""


@pytest.fixture
def pesan_celery(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What was sent to the workers; nobody takes it."""
    terkirim: list[dict[str, Any]] = []

    def kirim(nama: str, **lain: Any) -> None:  # noqa: ANN401 - Celery's options
        terkirim.append({"tugas": nama, **lain})

    monkeypatch.setattr("arsip.cadangan.services.app.send_task", kirim)
    return terkirim


@pytest.fixture(scope="session")
def repo_templat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One repository, made once; each test gets a copy."""
    akar = tmp_path_factory.mktemp("repo-templat")
    sandi = akar / "sandi"
    sandi.touch(mode=0o600)
    sandi.write_text(SANDI, encoding="utf-8")
    Restic(str(akar / "repo"), str(sandi)).siapkan()
    percepat(akar / "repo", SANDI)
    return akar / "repo"


@pytest.fixture
def repositori(
    transactional_db: None,
    tmp_path: Path,
    repo_templat: Path,
    settings: SettingsWrapper,
    pesan_celery: list[dict[str, Any]],
) -> Repositori:
    """A real repository with its password in a file of mode 600."""
    import shutil  # noqa: PLC0415 - of this fixture only

    settings.LPSE_VAR = tmp_path / "var"
    shutil.copytree(repo_templat, tmp_path / "repo")
    sandi = tmp_path / "sandi"
    sandi.touch(mode=0o600)
    sandi.write_text(SANDI, encoding="utf-8")
    return Repositori.objects.create(
        kode="uji", nama="Repositori uji", alamat=str(tmp_path / "repo"), berkas_sandi=str(sandi)
    )


@pytest.fixture
def sumber(transactional_db: None) -> Iterator[Dsn]:
    """A small database."""
    with basis_data_sumber(_ISI) as dsn:
        yield dsn


@pytest.fixture
def basis_data(sumber: Dsn, repositori: Repositori) -> Sasaran:
    return Sasaran.objects.create(
        kode="uji-db", nama="Basis data uji", jenis=JenisSasaran.BASISDATA, asal_dsn="env:UJI_SUMBER", server="portal",
        repositori=repositori,
    )  # fmt: skip


@pytest.fixture
def folder(repositori: Repositori, tmp_path: Path) -> Sasaran:
    asal = tmp_path / "asal"
    (asal / "surat").mkdir(parents=True)
    (asal / "tmp").mkdir()
    (asal / "surat" / "undangan 1.txt").write_text("Undangan pertama", encoding="utf-8")
    (asal / "lampiran.bin").write_bytes(b"\x00\x01" * 5000)
    (asal / "tmp" / "buangan.txt").write_text("sementara", encoding="utf-8")
    return Sasaran.objects.create(
        kode="uji-berkas", nama="Berkas uji", jenis=JenisSasaran.FOLDER, folder=[str(asal)],
        pengecualian=[str(asal / "tmp")], server="portal", repositori=repositori,
    )  # fmt: skip


@pytest.fixture
def jalankan() -> Callable[..., JalanCadangan]:
    """Order a run and be its worker."""

    def lakukan(jenis: str, sasaran: Sasaran | None = None, **lain: Any) -> JalanCadangan:  # noqa: ANN401 - of the order
        jalan = services.suruh(jenis=jenis, sasaran=sasaran, **lain)
        pelaksana.jalankan(jalan_id=jalan.pk)
        jalan.refresh_from_db()
        return jalan

    return lakukan


def mesin(repositori: Repositori) -> Restic:
    return Restic.dari(repositori)
