"""Several postmen at once, and one that is killed with the letter already out of the door."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.utils import timezone

from lpse.pemberitahuan import services_kirim as pos
from lpse.pemberitahuan.enums import StatusKiriman
from lpse.pemberitahuan.models import Kiriman
from tests.pabrik import PabrikKiriman, PabrikPengguna

if TYPE_CHECKING:
    from tests.lpse.pemberitahuan.peladen_surel import PeladenSurel

S = StatusKiriman
AKAR = Path(__file__).resolve().parents[3]


def test_dua_pekerja_mengirim_tiap_surat_sekali(
    benang: Callable[..., Any], peladen_surel: Callable[..., PeladenSurel]
) -> None:
    peladen = peladen_surel()
    orang = PabrikPengguna(peran=("ase",))
    for _ in range(24):
        PabrikKiriman(kabar__penerima=orang, penting=True)
    hasil = benang(pos.kirim_yang_siap, n=3)
    assert hasil.galat == []
    assert sum(h.terkirim for h in hasil.nilai) == 24
    assert len([h for h in hasil.nilai if h.terkirim]) > 1  # they did work side by side
    assert Counter(peladen.nomor()) == {f"<{k.message_id}>": 1 for k in Kiriman.objects.all()}
    assert set(Kiriman.objects.values_list("status", flat=True)) == {S.TERKIRIM}


#: Runs in a process of its own: sends, and is killed before it can write down that it did.
_PENGIRIM = """
import os, signal, sys
import django
django.setup()
from django.conf import settings
settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", int(sys.argv[1])
settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
from lpse.pemberitahuan import services_kirim as pos
pos.tandai_terkirim = lambda **_: os.kill(os.getpid(), signal.SIGKILL)
pos.kirim_yang_siap()
"""


def test_pekerja_dibunuh_di_antara_mengirim_dan_menandai(
    transactional_db: None, peladen_surel: Callable[..., PeladenSurel]
) -> None:
    """At most one duplicate, under the same Message-ID, so that mailboxes show one letter (docs/adr/0015)."""
    peladen = peladen_surel()
    kiriman = PabrikKiriman(kabar__penerima=PabrikPengguna(peran=("ase",)), penting=True)
    basis = connection.settings_dict
    lingkungan = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "lpse.settings",
        "DATABASE_URL": "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**basis),
    }
    mati = subprocess.run(  # noqa: S603 - our own interpreter, our own lines
        [sys.executable, "-c", _PENGIRIM, str(peladen.port)], cwd=AKAR, env=lingkungan, check=False, timeout=60
    )
    assert mati.returncode == -signal.SIGKILL
    assert peladen.nomor() == [f"<{kiriman.message_id}>"]
    kiriman.refresh_from_db()
    assert kiriman.status == S.MENGIRIM
    assert pos.kirim_yang_siap().terkirim == 0  # nobody touches it while the claim is believed
    Kiriman.objects.update(sewa_sampai=timezone.now())
    pos.sapu()
    kiriman.refresh_from_db()
    assert (kiriman.status, kiriman.ragu) == (S.TERKIRIM, 1)
    assert peladen.nomor() == [f"<{kiriman.message_id}>"] * 2
    pos.sapu()
    assert len(peladen.surat) == 2
