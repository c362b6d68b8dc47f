"""The page of the letters: whether the mailbox is read, what was ignored, making a ticket after all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from layanan.surel.kotak import urai_alamat
from layanan.surel.models import SurelMasuk
from layanan.surel.selectors import kotak_sekarang, terlambat
from layanan.tiket.models import Tiket
from lpse.akun.models import Pengguna
from tests.pabrik_surel import PabrikKotakSurel, PabrikSurelMasuk

pytestmark = pytest.mark.django_db
URL = "imaps://layanan:sandi@mail.test/INBOX"


def test_keadaan_kotak(masuk_sebagai: Callable[..., Client], dodi: Pengguna, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    klien, halaman = masuk_sebagai(dodi), reverse("layanan:surel")
    settings.SUREL_IMAP_URL = ""
    assert (kotak_sekarang(), terlambat(None)) == (None, False)
    assert "belum diatur" in klien.get(halaman).content.decode()
    settings.SUREL_IMAP_URL = URL
    assert "tidak terbaca" in klien.get(halaman).content.decode()
    kotak = PabrikKotakSurel(nama=urai_alamat(URL).nama, diambil_pada=timezone.now())
    assert not terlambat(kotak_sekarang())
    assert "Terakhir diambil" in klien.get(halaman).content.decode()
    kotak.diambil_pada = timezone.now() - dt.timedelta(hours=1)
    assert terlambat(kotak)


def test_saring_baca_dan_jadikan_tiket(masuk_sebagai: Callable[..., Client], dodi: Pengguna) -> None:
    surel = PabrikSurelMasuk(perihal="Balasan otomatis", teks="<script>alert(1)</script> Tolong sandi.")
    klien, daftar = masuk_sebagai(dodi), reverse("layanan:surel")
    for saring, ada in (({"abai": "ya"}, True), ({"abai": "tidak"}, False), ({"nasib": "otomatis"}, True)):
        assert (surel.get_absolute_url() in klien.get(daftar, saring).content.decode()) is ada
    assert "Balasan otomatis" in klien.get(daftar, {"unduh": "csv"}).getvalue().decode()
    rinci = klien.get(surel.get_absolute_url()).content.decode()
    assert "&lt;script&gt;" in rinci
    assert "Jadikan tiket" in rinci
    tujuan = reverse("layanan:surel_tiketkan", args=[surel.pk])
    tiket_url = klien.post(tujuan)["Location"]
    assert tiket_url == Tiket.objects.get().get_absolute_url()
    assert klien.post(tujuan)["Location"] == surel.get_absolute_url()  # already one
    assert "Jadikan tiket" not in klien.get(surel.get_absolute_url()).content.decode()
    assert "TKT-" in klien.get(daftar).content.decode()
    assert SurelMasuk.objects.terlihat_oleh(dodi).diabaikan().count() == 0
