"""Gives the trail and the row history the management command that writes, as the middleware does for a request."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

from lpse.jejak.konteks import SEKARANG, Konteks, konteks_sistem

#: Servers, whose requests have their own; and Django's own, which build the tables the context is written to.
TANPA_KONTEKS = frozenset({"", "runserver", "migrate", "makemigrations", "flush", "shell", "dbshell"})


@contextmanager
def konteks_perintah(argumen: Sequence[str]) -> Iterator[None]:
    """Around a command line: the system acts, under the command's name and a number of its own."""
    perintah = next((a for a in argumen[1:2] if not a.startswith("-")), "")
    if perintah in TANPA_KONTEKS:
        yield
        return
    nomor = f"perintah-{uuid.uuid4()}"
    with ExitStack() as tumpukan:
        tumpukan.callback(SEKARANG.reset, SEKARANG.set(Konteks(rujukan=nomor)))
        tumpukan.enter_context(konteks_sistem(perintah=perintah, rujukan=nomor))
        yield
