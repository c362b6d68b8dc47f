"""django-helpdesk in its own environment: the same number of tickets, the same acts; prints one line of JSON.

Run by ``bench/tiket.py`` with the other program's Python; it imports nothing of ours.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import django
from django.conf import settings

_TERBUKA = 400
#: An act of many seconds is not done twenty-five times: five say as much.
_SEDIKITNYA, _CUKUP_MS = 5, 10_000


def siapkan(alamat: dict[str, str]) -> None:
    """As its manual says: its own apps, local memory, no mail."""
    settings.configure(
        SECRET_KEY="bench", DEBUG=False, ALLOWED_HOSTS=["*"], USE_TZ=True, SITE_ID=1,  # noqa: S106 - nobody's secret
        ROOT_URLCONF="_tiket_banding_urls",
        DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", **alamat}},
        INSTALLED_APPS=[
            "django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
            "django.contrib.sites", "django.contrib.messages", "django.contrib.staticfiles", "django.contrib.humanize",
            "account", "pinax.invitations", "pinax.teams", "reversion", "rest_framework", "helpdesk",
        ],
        MIDDLEWARE=[], STATIC_URL="/static/",
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend", HELPDESK_KB_ENABLED=False,
        HELPDESK_ENABLE_ATTACHMENTS=False, MEDIA_ROOT="",
        TEMPLATES=[{
            "BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
            "OPTIONS": {"context_processors": [
                "django.contrib.auth.context_processors.auth", "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
            ]},
        }],
    )  # fmt: skip
    django.setup()


def isi(banyak: int) -> Any:  # noqa: ANN401 - its user
    """Users, one queue, the tickets by one statement."""
    from django.contrib.auth.models import User  # noqa: PLC0415 - after setup
    from django.contrib.sites.models import Site  # noqa: PLC0415 - as above
    from django.core.management import call_command  # noqa: PLC0415 - as above
    from django.db import connection  # noqa: PLC0415 - as above
    from helpdesk.models import Queue, Ticket  # noqa: PLC0415 - as above

    call_command("migrate", verbosity=0)
    orang, _ = User.objects.get_or_create(username="bench", defaults={"is_staff": True, "is_superuser": True})
    Site.objects.get_or_create(pk=1, defaults={"domain": "bench.example", "name": "bench"})
    antrean, _ = Queue.objects.get_or_create(title="Bench", slug="bench")
    wajib = {"secret_key": "''", "resolution": "''", "submitter_email": "''"}
    kolom = {f.column for f in Ticket._meta.concrete_fields}  # noqa: SLF001 - Django's public _meta
    lain = {k: v for k, v in wajib.items() if k in kolom}
    with connection.cursor() as kursor:
        kursor.execute(
            f"INSERT INTO helpdesk_ticket (title, description, queue_id, assigned_to_id, status, priority, on_hold,"  # noqa: S608 - our own words
            f" created, modified{''.join(f', {k}' for k in lain)})"
            f" SELECT 'Tidak bisa login ke SPSE ' || n, 'Laporan nomor ' || n, %s,"
            f" CASE WHEN n < %s AND n %% 2 = 1 THEN NULL ELSE %s END, CASE WHEN n < %s THEN 1 ELSE 4 END, 1 + n %% 5,"
            f" false, now() - n * interval '3 minutes', now(){''.join(f', {v}' for v in lain.values())}"
            f" FROM generate_series(0, %s) AS n",
            [antrean.pk, _TERBUKA, orang.pk, _TERBUKA, banyak - 1],
        )
        kursor.execute("VACUUM (ANALYZE) helpdesk_ticket")
    return orang


def _permintaan(alamat: str, orang: Any) -> Any:  # noqa: ANN401 - a request
    from django.contrib.messages.storage.cookie import CookieStorage  # noqa: PLC0415 - after setup
    from django.test import RequestFactory  # noqa: PLC0415 - as above

    permintaan: Any = RequestFactory().get(alamat)
    permintaan.user, permintaan.session = orang, {}
    permintaan._messages = CookieStorage(permintaan)  # noqa: SLF001 - as the middleware
    permintaan._dont_enforce_csrf_checks = True  # noqa: SLF001 - as its test client
    return permintaan


def _ukur(kerja: Any, ulang: int) -> float:  # noqa: ANN401 - any act
    kerja()
    kerja()
    waktu: list[float] = []
    while len(waktu) < ulang and (len(waktu) < _SEDIKITNYA or sum(waktu) < _CUKUP_MS):
        awal = time.perf_counter()
        kerja()
        waktu.append(1000 * (time.perf_counter() - awal))
    return statistics.median(waktu)


def _pembuat(orang: Any) -> Callable[[], None]:  # noqa: ANN401 - its user
    from helpdesk.forms import TicketForm  # noqa: PLC0415 - after setup
    from helpdesk.models import Queue  # noqa: PLC0415 - as above

    antrean = Queue.objects.get(slug="bench")

    def buat() -> None:
        form = TicketForm(
            queue_choices=[(antrean.pk, "Bench")],
            data={"queue": antrean.pk, "title": "Tidak bisa login", "body": "Sejak pagi.", "priority": 3},
        )
        if not form.is_valid():
            raise ValueError(str(form.errors))
        form.save(user=orang)

    return buat


def _pendaftar(orang: Any) -> Callable[..., None]:  # noqa: ANN401 - its user
    from helpdesk.query import query_to_base64  # noqa: PLC0415 - after setup
    from helpdesk.views import staff  # noqa: PLC0415 - as above
    from rest_framework.test import force_authenticate  # noqa: PLC0415 - as above

    def daftar(saring: dict[str, Any], cari: str = "", *, halaman: str = "") -> None:
        """The rows; with ``halaman`` the page before them, as its filter form makes a browser ask."""
        if halaman:
            utuh = staff.ticket_list(_permintaan(f"/tickets/?{halaman}", orang))
            if utuh.status_code != 200 or b"ticketTable" not in utuh.content:  # noqa: PLR2004 - HTTP
                raise ValueError(str(utuh.content[:200]))
        kueri = query_to_base64(
            {
                "filtering": saring,
                "filtering_null": {},
                "sorting": "created",
                "sortreverse": True,
                "search_string": cari,
            }
        )
        alamat = (
            "/datatables_ticket_list/?start=0&length=25&draw=1&order[0][column]=5&order[0][dir]=desc&search[value]="
        )
        permintaan = _permintaan(alamat, orang)
        force_authenticate(permintaan, user=orang)
        jawaban = staff.datatables_ticket_list(permintaan, kueri)
        if jawaban.status_code != 200 or b'"data"' not in jawaban.content:  # noqa: PLR2004 - HTTP
            raise ValueError(str(jawaban.content[:200]))

    return daftar


def _pedasbor(orang: Any) -> Callable[[], None]:  # noqa: ANN401 - its user
    from helpdesk.views import staff  # noqa: PLC0415 - after setup

    def dasbor() -> None:
        jawaban = staff.dashboard(_permintaan("/dashboard/", orang))
        if jawaban.status_code != 200:  # noqa: PLR2004 - HTTP
            raise ValueError(str(jawaban))

    return dasbor


def ukur(orang: Any, ulang: int) -> dict[str, float]:  # noqa: ANN401 - its user
    """Create, the list's rows as the page asks for them, the dashboard as inbox."""
    from django.db import connection  # noqa: PLC0415 - after setup
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 - as above

    buat, daftar, dasbor = _pembuat(orang), _pendaftar(orang), _pedasbor(orang)
    with CaptureQueriesContext(connection) as semua:
        buat()
    return {
        "buat": _ukur(buat, ulang),
        "buat_kueri": len(semua),
        "terbuka": _ukur(lambda: daftar({"status__in": [1, 2]}, halaman="status=1&status=2"), ulang),
        "semua": _ukur(lambda: daftar({}, halaman="sort=created&sortreverse=on"), ulang),
        "cari": _ukur(lambda: daftar({}, "login", halaman="q=login&sort=created&sortreverse=on"), ulang),
        "terbuka_baris": _ukur(lambda: daftar({"status__in": [1, 2]}), ulang),
        "semua_baris": _ukur(lambda: daftar({}), ulang),
        "cari_baris": _ukur(lambda: daftar({}, "login"), ulang),
        "antrean": _ukur(dasbor, ulang),
    }


if __name__ == "__main__":
    siapkan(json.loads(sys.stdin.read()))
    sys.stdout.write(json.dumps(ukur(isi(int(sys.argv[1])), int(sys.argv[2]))) + "\n")
