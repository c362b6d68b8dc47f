"""How a person is recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.auth_backends import AuthenticationBackend

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


class PenggunaBackend(AuthenticationBackend):  # type: ignore[misc] # allauth is untyped
    """allauth's backend (login by e-mail or NIP); rights come from roles, and a disabled person is nobody at once."""

    def get_user_permissions(self, user_obj: Pengguna, obj: object = None) -> set[str]:  # noqa: ARG002 - Django's signature
        """A right of one's own, outside every role, gives nothing; so no page asks for it."""
        return set()
