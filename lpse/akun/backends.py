"""How a person is recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.models import Permission

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna


class PenggunaBackend(AuthenticationBackend):  # type: ignore[misc] # allauth is untyped
    """allauth's backend (login by e-mail or NIP); rights come from roles, and a disabled person is nobody at once."""

    def _get_user_permissions(self, _pengguna: Pengguna) -> QuerySet[Permission]:
        """A right of one's own, outside every role, gives nothing; so no page asks for it."""
        return Permission.objects.none()
