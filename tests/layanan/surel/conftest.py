"""A mailbox, a mail server, and an office that answers by mail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import Any

import pytest

from layanan.surel.baca import baca
from layanan.surel.models import SurelMasuk
from layanan.surel.services import terima
from layanan.surel.services_ambil import ambil_surel
from lpse.tampilan import bahasa
from tests.layanan.surel.peladen_imap import PeladenImap, PeladenSmtp
from tests.pabrik import PabrikProfilLPSE
from tests.pabrik_sla import jam_kantor


@pytest.fixture(autouse=True)
def kantor(db: None, tmp_path: Path, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.LPSE_VAR = tmp_path
    settings.CLAMD = ""
    settings.SUREL_LAYANAN = "layanan@lpse.test"
    PabrikProfilLPSE()
    jam_kantor()
    bahasa.lupakan()


@pytest.fixture(scope="session")
def peladen_imap() -> Iterator[PeladenImap]:
    peladen = PeladenImap()
    yield peladen
    peladen.tutup()


@dataclass
class Kotak:
    """The mailbox of one test."""

    peladen: PeladenImap
    folder: str

    def taruh(self, *surat: Message | bytes, dibaca: bool = False) -> None:
        self.peladen.taruh(self.folder, *surat, dibaca=dibaca)

    def ambil(self) -> str:
        return ambil_surel()

    def belum_dibaca(self) -> list[str]:
        return self.peladen.belum_dibaca(self.folder)

    def ganti_nomor(self) -> None:
        self.peladen.ganti_nomor(self.folder)


@pytest.fixture
def kotak(peladen_imap: PeladenImap, settings: Any) -> Kotak:  # noqa: ANN401 - pytest-django's
    """An empty mailbox on a real server, which the portal's settings name."""
    folder = peladen_imap.folder()
    settings.SUREL_IMAP_URL = peladen_imap.alamat(folder)
    return Kotak(peladen_imap, folder)


@pytest.fixture
def smtp(settings: Any) -> Iterator[PeladenSmtp]:  # noqa: ANN401 - pytest-django's
    """A real mail server; the portal's letters go there."""
    peladen = PeladenSmtp()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", peladen.port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    yield peladen
    peladen.tutup()


@pytest.fixture
def tiba() -> Callable[[Message], SurelMasuk]:
    """A letter that arrived, without a mailbox around it."""
    return lambda pesan: terima(surat=baca(pesan.as_bytes()))
