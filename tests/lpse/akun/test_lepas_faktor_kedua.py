"""A lost phone: the Kepala removes the second factor of someone else, never their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.urls import reverse

from lpse.akun.services import lepas_faktor_kedua
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from tests.bantuan.masuk import pasang_totp

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna


def test_berhasil(
    masuk_sebagai: Callable[..., Client],
    bu_kepala: Pengguna,
    asep: Pengguna,
    django_capture_on_commit_callbacks: Any,  # noqa: ANN401 - pytest-django
) -> None:
    klien = masuk_sebagai(asep)
    with django_capture_on_commit_callbacks(execute=True):
        masuk_sebagai(bu_kepala).post(reverse("akun:lepas_faktor", args=[asep.pk]), {"alasan": "Ponsel hilang"})

    assert set(Authenticator.objects.values_list("user", flat=True)) == {bu_kepala.pk}
    assert klien.get(reverse("akun:saya"))["Location"].startswith(reverse("account_login"))
    assert mail.outbox[0].to == [asep.email]
    assert Jejak.objects.filter(pelaku_id=bu_kepala.pk, kata="melepas faktor kedua", objek_teks=asep.nama).exists()


def test_ditolak(bu_kepala: Pengguna, rina: Pengguna) -> None:
    pasang_totp(bu_kepala)
    with pytest.raises(AturanDilanggar, match="sendiri"):
        lepas_faktor_kedua(pengguna=bu_kepala, alasan="x", oleh=bu_kepala)
    with pytest.raises(AturanDilanggar, match="alasan"):
        lepas_faktor_kedua(pengguna=rina, alasan="", oleh=bu_kepala)
    with pytest.raises(TransisiBasi):
        lepas_faktor_kedua(pengguna=rina, alasan="x", oleh=bu_kepala)
    assert Authenticator.objects.filter(user=bu_kepala).exists()


@pytest.mark.parametrize("tokoh", ["dodi", "asep", "pak_ppk"])
def test_selain_kepala_ditolak(
    masuk_sebagai: Callable[..., Client], request: pytest.FixtureRequest, tokoh: str, rina: Pengguna
) -> None:
    pasang_totp(rina)
    alamat = reverse("akun:lepas_faktor", args=[rina.pk])

    assert masuk_sebagai(request.getfixturevalue(tokoh)).post(alamat, {"alasan": "x"}).status_code == 403
    assert Authenticator.objects.filter(user=rina).exists()
