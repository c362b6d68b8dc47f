"""A store of each test alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from arsip.dokumen.models import Dokumen
from lpse.berkas import simpanan
from lpse.berkas.models import Berkas
from lpse.berkas.services import simpan
from tests.pabrik_dokumen import PabrikDokumen, PabrikVersiDokumen


@pytest.fixture(autouse=True)
def simpanan_uji(tmp_path: Path, settings: Any) -> Path:  # noqa: ANN401 - pytest-django's
    settings.LPSE_VAR = tmp_path
    settings.CLAMD = ""
    return tmp_path


def arsipkan(isi: bytes, *, nama: str = "surat.txt", tipe: str = "text/plain", **lain: Any) -> Dokumen:  # noqa: ANN401 - the factory's
    """A document with this very content."""
    berkas: Berkas = simpan(isi=isi, nama=nama, tipe=tipe, kegunaan="arsip.dokumen")
    dokumen: Dokumen = lain.pop("dokumen", None) or PabrikDokumen(**lain)
    PabrikVersiDokumen(
        dokumen=dokumen, berkas=berkas, sha256=berkas.isi_id, ukuran=len(isi), mime=tipe, nama=nama, halaman=None
    )
    return dokumen


def letak(dokumen: Dokumen) -> Path:
    """Where its content lies on disk."""
    versi = dokumen.versi_terakhir
    assert versi is not None
    return simpanan.letak(versi.sha256)


@pytest.fixture
def tanpa_pekerja(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, Any]]]:
    """Orders to workers are kept instead of sent."""
    perintah: list[tuple[str, dict[str, Any]]] = []

    def kirim(nama: str, kwargs: dict[str, Any] | None = None, **_lain: Any) -> None:  # noqa: ANN401 - Celery's
        perintah.append((nama, kwargs or {}))

    monkeypatch.setattr("lpse.celery.app.send_task", kirim)
    return perintah
