"""Who walks the URLs."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse

from lpse.akun.middleware import AksesMiddleware
from lpse.akun.models import Pengguna
from tests.bantuan.alamat_url import Alamat
from tests.bantuan.masuk import klien_masuk
from tests.bantuan.redis_uji import bersihkan_redis
from tests.meta.baris_akses import TAMU
from tests.pabrik import tokoh

#: These walk every URL by real requests: one with a second factor, one without a role, one not logged in.
PEJALAN = ("asep", "orang_luar", TAMU)
_PINTU = AksesMiddleware(lambda _permintaan: HttpResponse())


class Pelaku:
    """A browser that forgets every answer: the same session and an untouched database for each request."""

    def __init__(self, siapa: str, *, baru_saja: bool = True) -> None:
        self.orang: Pengguna | None = None if siapa == TAMU else tokoh(siapa)
        self.klien = klien_masuk(self.orang, baru_saja=baru_saja) if self.orang else Client()
        self.klien.raise_request_exception = False
        kuki = self.klien.cookies.get(settings.SESSION_COOKIE_NAME)
        self.sesi = kuki.value if kuki else ""
        self.sesi_terbaca = self.klien.session if kuki else {}  # read once, not for each question at the door

    def ditolak_di_pintu(self, alamat: Alamat) -> bool:
        """Whether the one door of every view (``AksesMiddleware``) refuses this person there, asked without the rest
        of a request. Whether the door stands in the way of real requests is shown by those who walk everything.
        """
        permintaan: Any = RequestFactory().get("/")
        permintaan.user = self.orang or AnonymousUser()
        permintaan.session = self.sesi_terbaca
        permintaan.resolver_match = SimpleNamespace(view_name=alamat.nama)
        try:
            jawaban = _PINTU.process_view(permintaan, alamat.view, [], {})
        except PermissionDenied:
            return True
        return self.orang is None and jawaban is not None  # to the login page

    def coba(self, metode: str, nama: str, kwargs: dict[str, Any]) -> tuple[int, str]:
        """Status and destination of one request; nothing it writes stays."""
        return self._kirim(metode, reverse(nama, kwargs=kwargs))

    def coba_alamat(self, metode: str, alamat: Alamat, kwargs: dict[str, Any]) -> tuple[int, str]:
        """The same for a pattern that may have no name of its own."""
        if "<" not in alamat.nama:
            return self.coba(metode, alamat.nama, kwargs)
        jalur = alamat.rute.replace("^", "").replace("$", "")
        for nama, nilai in kwargs.items():
            jalur = jalur.replace(f"<path:{nama}>", str(nilai)).replace(f"(?P<{nama}>.*)", str(nilai))
        return self._kirim(metode, f"/{jalur}")

    def _kirim(self, metode: str, jalur: str) -> tuple[int, str]:
        bersihkan_redis()
        self.klien.cookies.clear()
        if self.sesi:
            self.klien.cookies[settings.SESSION_COOKIE_NAME] = self.sesi
        with transaction.atomic():
            jawaban = getattr(self.klien, metode)(jalur)
            transaction.set_rollback(True)
        return jawaban.status_code, jawaban.headers.get("Location", "")
