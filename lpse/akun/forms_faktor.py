"""Forms of the second factor. A code of the authenticator app serves once, and the database remembers which."""

from __future__ import annotations

import hmac
import time
from typing import Any

from allauth.core import context
from allauth.mfa import app_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as dasar_forms
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.internal.flows.add import validate_can_add_authenticator
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from allauth.mfa.webauthn import forms as kunci_forms
from django import forms
from django.db import transaction

from lpse.akun.adaptor import TANDA_PERCAYA
from lpse.akun.forms_masuk import atur_bidang
from lpse.akun.sesi import akhir_hari_kerja

#: Where an authenticator keeps the counter of the last code that was accepted.
HITUNGAN_TERAKHIR = "hitungan_terakhir"
LABEL_KODE = "Kode enam angka dari aplikasi autentikator"
PETUNJUK_KODE = "Kode berganti setiap 30 detik. Bila ditolak, cocokkan jam ponsel dengan jam server."


def hitungan_cocok(rahasia: str, kode: str) -> int | None:
    """The counter (RFC 6238) whose code this is, within the tolerance; None when it is nobody's."""
    kini = int(time.time()) // app_settings.TOTP_PERIOD
    rapi = "".join(kode.split())
    for hitungan in range(kini - app_settings.TOTP_TOLERANCE, kini + app_settings.TOTP_TOLERANCE + 1):
        if hmac.compare_digest(format_hotp_value(hotp_value(rahasia, hitungan)).encode(), rapi.encode()):
            return hitungan
    return None


@transaction.atomic
def pakai_kode_aplikasi(authenticator_id: int, kode: str) -> bool:
    """Accept a code once: its counter must lie beyond the last accepted one, read and written under the row's lock.

    allauth marks used codes in the cache for one period, less than the time a tolerated code stays valid.
    """
    baris = Authenticator.objects.select_for_update().get(pk=authenticator_id)
    hitungan = hitungan_cocok(decrypt(baris.data["secret"]), kode)
    if hitungan is None or hitungan <= baris.data.get(HITUNGAN_TERAKHIR, 0):
        return False
    baris.data[HITUNGAN_TERAKHIR] = hitungan
    baris.save(update_fields=["data"])
    return True


class _KodeSekaliPakai:
    """Finds which of the person's means a typed code belongs to; each code opens once."""

    user: Any
    cleaned_data: dict[str, Any]

    def clean_code(self) -> str:
        bebaskan = check_rate_limit(self.user)
        kode: str = self.cleaned_data["code"]
        sarana = Authenticator.objects.filter(user=self.user).exclude(type=Authenticator.Type.WEBAUTHN)
        # The app first: its failure is the one to report.
        for satu in sorted(sarana, key=lambda s: s.type != Authenticator.Type.TOTP):
            aplikasi = satu.type == Authenticator.Type.TOTP
            if pakai_kode_aplikasi(satu.pk, kode) if aplikasi else satu.wrap().validate_code(kode):
                satu.refresh_from_db()
                satu.user = self.user
                self.authenticator = satu
                bebaskan()
                return kode
        if utama := next(iter(sarana), None):
            self._emit_authentication_failed(utama)  # type: ignore[attr-defined] # of the form beside this mixin
        raise get_adapter().validation_error("incorrect_code")


class KodeForm(_KodeSekaliPakai, dasar_forms.AuthenticateForm):  # type: ignore[misc] # allauth is untyped
    """The second step of login."""

    percaya = forms.BooleanField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        atur_bidang(self, "code", label=LABEL_KODE, petunjuk=PETUNJUK_KODE, autocomplete="one-time-code")
        self.fields["code"].widget.attrs.update({"class": "kode", "spellcheck": "false"})
        #: Until when this browser may skip the code; None outside working hours, when the box is not offered.
        self.percaya_sampai = akhir_hari_kerja()

    def save(self) -> None:
        super().save()
        setattr(context.request, TANDA_PERCAYA, self.cleaned_data["percaya"])


class KodeUlangForm(_KodeSekaliPakai, dasar_forms.ReauthenticateForm):  # type: ignore[misc] # allauth is untyped
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        atur_bidang(self, "code", label="Kode dari aplikasi autentikator, atau kode cadangan", petunjuk=PETUNJUK_KODE)


class PasangAplikasiForm(totp_forms.ActivateTOTPForm):  # type: ignore[misc] # allauth is untyped
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        atur_bidang(self, "code", label=LABEL_KODE, petunjuk=PETUNJUK_KODE, inputmode="numeric", maxlength="7")

    def clean_code(self) -> str:
        validate_can_add_authenticator(self.user)
        bebaskan = check_rate_limit(self.user, error_key="rate_limited")
        kode: str = self.cleaned_data["code"]
        hitungan = hitungan_cocok(self.secret, kode)
        if hitungan is None:
            raise get_adapter().validation_error("incorrect_code")
        # The code that proved the set-up is used up too: ``sinyal`` writes it to the new authenticator.
        context.request.hitungan_totp = hitungan
        bebaskan()
        return kode


class TambahKunciForm(kunci_forms.AddWebAuthnForm):  # type: ignore[misc] # allauth is untyped
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        atur_bidang(self, "name", label="Nama kunci", petunjuk="Agar Anda mengenalinya nanti. Contoh: ponsel kantor.")
        self.fields["name"].max_length = 60
        if "passwordless" in self.fields:
            atur_bidang(
                self,
                "passwordless",
                label="Pakai juga untuk masuk tanpa kata sandi",
                petunjuk="Kunci akan meminta sidik jari, wajah, atau PIN.",
            )


class NamaKunciForm(kunci_forms.EditWebAuthnForm):  # type: ignore[misc] # allauth is untyped
    name = forms.CharField(label="Nama kunci", max_length=60)
