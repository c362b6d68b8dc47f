"""How a person is recognised."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend


class PenggunaBackend(AuthenticationBackend):  # type: ignore[misc] # allauth is untyped
    """allauth's backend (login by e-mail or NIP); rights come from roles, and a disabled person is nobody at once."""
