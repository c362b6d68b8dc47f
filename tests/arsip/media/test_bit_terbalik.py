"""A hundred random byte flips on a medium: every single one is found by the next reading back."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from arsip.cadangan.galat import GalatMesin
from arsip.cadangan.models import Sasaran
from arsip.media import pelaksanaan, perangkat
from arsip.media.model_media import Media
from arsip.media.services_titik import titik_sah
from tests.arsip.media.conftest import KerjaUji, cadangkan, kerja_untuk

pytestmark = pytest.mark.django_db
_PERCOBAAN = 100


def _baca(kerja: KerjaUji, media: Media) -> None:
    """The reading of the run, without what it writes down."""
    titik = titik_sah(media=media, tulis=True)
    pelaksanaan._kenali(kerja, media, titik)  # type: ignore[arg-type] # stands in for Kerja
    assert media.repositori is not None
    restic = kerja.restic(media.repositori)
    restic.periksa(baca_data=True)
    assert perangkat.salah_sidik(Path(restic.alamat)) == []


@pytest.mark.pasal("27(2)")
def test_seratus_byte_terbalik_seluruhnya_ditemukan(siapkan: Callable[..., Media], sasaran: Sasaran) -> None:
    cadangkan(sasaran)
    media = siapkan()
    kerja = kerja_untuk(media)
    pelaksanaan.salin(kerja)  # type: ignore[arg-type] # stands in for Kerja
    _baca(kerja, media)
    assert media.repositori is not None
    berkas = sorted(p for p in Path(media.repositori.alamat).rglob("*") if p.is_file())
    dadu = random.Random(27_2)  # noqa: S311 - places, not secrets
    lolos = []
    for _ in range(_PERCOBAAN):
        satu = dadu.choices(berkas, weights=[p.stat().st_size for p in berkas])[0]
        asli = satu.read_bytes()
        letak, bit = dadu.randrange(len(asli)), 1 << dadu.randrange(8)
        satu.chmod(0o600)
        satu.write_bytes(asli[:letak] + bytes([asli[letak] ^ bit]) + asli[letak + 1 :])
        try:
            _baca(kerja, media)
            lolos.append(f"{satu.name[:8]}@{letak}")
        except (GalatMesin, AssertionError):
            pass
        finally:
            satu.write_bytes(asli)
    assert lolos == []
    _baca(kerja, media)
