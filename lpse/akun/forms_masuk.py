"""Forms of the door: login, forgotten password, new password, proving oneself again."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as allauth_forms
from django import forms

PETUNJUK_SANDI = (
    "Sedikitnya 12 huruf, paling banyak 128. Beberapa kata yang tidak berhubungan lebih kuat dan lebih mudah diingat "
    "daripada satu kata dengan angka; spasi boleh."
)


def atur_bidang(form: forms.Form, nama: str, *, label: str, petunjuk: str = "", **atribut: str) -> None:
    """Give one field of a library's form our words; the library's placeholder repeats the label and goes."""
    bidang = form.fields[nama]
    bidang.label = label
    bidang.help_text = petunjuk
    bidang.widget.attrs.pop("placeholder", None)
    bidang.widget.attrs.update(atribut)


class MasukForm(allauth_forms.LoginForm):  # type: ignore[misc] # allauth is untyped
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        atur_bidang(
            self, "login", label="NIP atau alamat surel", petunjuk="Contoh: 199003122015032004", autocomplete="username"
        )
        atur_bidang(self, "password", label="Kata sandi", autocomplete="current-password")
        self.fields["login"].widget.attrs.update(autocapitalize="none", spellcheck="false")

    def user_credentials(self) -> dict[str, str]:
        """The NIP or the address, never both: allauth would try an address twice, and the second hash would tell by its
        time that the account exists.
        """
        login: str = self.cleaned_data["login"]
        kunci = "username" if login.isdigit() else "email"
        return {kunci: login, "password": self.cleaned_data["password"]}


class LupaSandiForm(allauth_forms.ResetPasswordForm):  # type: ignore[misc] # allauth is untyped
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        atur_bidang(self, "email", label="Alamat surel", petunjuk="Alamat yang Anda pakai saat menerima undangan.")


class _SandiBerpasangan:
    """Words of the two fields in which a person chooses a password."""

    def _atur(self) -> None:
        assert isinstance(self, forms.Form)  # noqa: S101 - mixin of forms only
        atur_bidang(self, "password1", label="Kata sandi baru", petunjuk=PETUNJUK_SANDI, autocomplete="new-password")
        atur_bidang(self, "password2", label="Ulangi kata sandi baru", autocomplete="new-password")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}  # type: ignore[misc] # the form beside this mixin
        assert isinstance(self, forms.Form)  # noqa: S101 - mixin of forms only
        if "password2" in self.errors and data.get("password1"):
            self.errors["password2"] = self.error_class(["Kedua kata sandi belum sama."])
        return data


class SandiBaruForm(_SandiBerpasangan, allauth_forms.ResetPasswordKeyForm):  # type: ignore[misc] # allauth is untyped
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        self._atur()


class UbahSandiForm(_SandiBerpasangan, allauth_forms.ChangePasswordForm):  # type: ignore[misc] # allauth is untyped
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        self._atur()
        atur_bidang(self, "oldpassword", label="Kata sandi sekarang", autocomplete="current-password")


class BuktiSandiForm(allauth_forms.ReauthenticateForm):  # type: ignore[misc] # allauth is untyped
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - allauth's signature
        super().__init__(*args, **kwargs)
        atur_bidang(self, "password", label="Kata sandi", autocomplete="current-password")
