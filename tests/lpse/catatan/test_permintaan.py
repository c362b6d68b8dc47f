"""One line per request with its id, person and address; the same id in the answer; no secret of the address."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

import structlog
from structlog.testing import capture_logs

if TYPE_CHECKING:
    from django.test import Client

    from lpse.akun.models import Pengguna

Masuk = Callable[..., "Client"]


def test_nomor_permintaan_sama_di_jawaban_dan_catatan(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    klien = masuk_sebagai(rina)
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as catatan:
        jawaban = klien.get("/akun/?q=199003122015032004", REMOTE_ADDR="203.0.113.7")
    (satu,) = [b for b in catatan if b["event"] == "request_finished"]
    nomor = jawaban.headers["X-Request-ID"]
    assert str(uuid.UUID(nomor)) == nomor == satu["request_id"]
    assert (satu["user_id"], satu["ip"], satu["code"]) == (rina.pk, "203.0.113.7", 200)
    assert satu["request"] == "GET /akun/?q"


def test_nomor_dari_luar_tidak_dipercaya(klien: Client, db: None) -> None:
    jawaban = klien.get("/akun/masuk/", HTTP_X_REQUEST_ID="milik-orang-lain", HTTP_X_FORWARDED_FOR="198.51.100.9")
    assert jawaban.headers["X-Request-ID"] != "milik-orang-lain"


def test_kunci_tautan_tidak_tercatat(klien: Client, db: None) -> None:
    kunci = "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW"
    with capture_logs() as catatan:
        klien.get(f"/akun/undangan/terima/{kunci}/")
    assert catatan
    assert all(kunci not in str(b) for b in catatan)


def test_nomor_ada_di_halaman_galat(masuk_sebagai: Masuk, rina: Pengguna) -> None:
    jawaban = masuk_sebagai(rina).get("/tidak-ada/")
    assert jawaban.status_code == 404
    assert jawaban.headers["X-Request-ID"] in jawaban.content.decode()


def test_konteks_tidak_bocor_ke_permintaan_berikutnya(masuk_sebagai: Masuk, rina: Pengguna, klien: Client) -> None:
    masuk_sebagai(rina).get("/akun/")
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as catatan:
        klien.get("/akun/masuk/")
    (satu,) = [b for b in catatan if b["event"] == "request_finished"]
    assert satu["user_id"] is None
