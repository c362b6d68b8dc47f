"""Failed logins: what axes counts is readable, what was typed is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axes.models import AccessAttempt
from django.utils import timezone

if TYPE_CHECKING:
    from django.test import Client


def test_isian_yang_diketik_tidak_diperlihatkan(ruang: Client) -> None:
    percobaan = AccessAttempt.objects.create(
        username="199003122015032004", ip_address="203.0.113.9", attempt_time=timezone.now(), failures_since_start=3,
        get_data="", post_data="password=rahasia-sekali", user_agent="uji", path_info="/akun/masuk/",
    )  # fmt: skip
    for alamat in ("/admin/axes/accessattempt/", f"/admin/axes/accessattempt/{percobaan.pk}/change/"):
        halaman = ruang.get(alamat).content.decode()
        assert "203.0.113.9" in halaman
        assert "1990…04" in halaman
        assert "rahasia-sekali" not in halaman
        assert "199003122015032004" not in halaman
    assert ruang.post(f"/admin/axes/accessattempt/{percobaan.pk}/delete/", {"post": "yes"}).status_code == 403
