"""Recovery codes: replaced on request, told by mail, kept in the trail; nobody reads another person's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core import mail
from django.urls import reverse

from lpse.jejak.models import Jejak
from tests.bantuan.masuk import pasang_totp

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna


@pytest.mark.django_db(transaction=True)
def test_ganti(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    pasang_totp(rina)
    lama = set(RecoveryCodes.activate(rina).get_unused_codes())
    klien = masuk_sebagai(rina)
    assert (
        "10 kode yang belum dipakai tidak berlaku lagi"
        in klien.get(reverse("mfa_generate_recovery_codes")).content.decode()
    )
    klien.post(reverse("mfa_generate_recovery_codes"))

    baru = set(klien.get(reverse("mfa_view_recovery_codes")).context["unused_codes"])
    assert len(baru) == 10
    assert not lama & baru
    assert Jejak.objects.filter(pelaku_id=rina.pk, kata="mengganti kode cadangan").exists()
    assert "kode cadangan diganti" in mail.outbox[0].subject


def test_melihat_perlu_bukti_diri(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    pasang_totp(rina)
    RecoveryCodes.activate(rina)
    klien = masuk_sebagai(rina, baru_saja=False)

    for nama in ("mfa_view_recovery_codes", "mfa_download_recovery_codes", "mfa_generate_recovery_codes"):
        assert klien.get(reverse(nama))["Location"].startswith(reverse("account_reauthenticate"))


def test_tanpa_faktor_kedua_tidak_ada_kode(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    klien = masuk_sebagai(rina)
    klien.post(reverse("mfa_generate_recovery_codes"))

    assert klien.get(reverse("mfa_view_recovery_codes")).status_code == 404
    assert not Authenticator.objects.exists()
