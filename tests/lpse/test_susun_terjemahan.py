"""``manage.py susun_terjemahan`` writes the compiled catalogue beside its source."""

from __future__ import annotations

import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from lpse import terjemahan
from lpse.management.commands import susun_terjemahan


def test_perintah_menyusun_ulang_katalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    salinan = tmp_path / "django.po"
    shutil.copy(terjemahan.BERKAS, salinan)
    monkeypatch.setattr(susun_terjemahan, "BERKAS", salinan)
    layar = StringIO()
    call_command("susun_terjemahan", stdout=layar)
    assert salinan.with_suffix(".mo").read_bytes() == terjemahan.BERKAS.with_suffix(".mo").read_bytes()
    assert layar.getvalue().strip().endswith("kata disusun.")
