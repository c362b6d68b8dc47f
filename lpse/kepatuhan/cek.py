"""A check registered for a duty that the matrix does not know is a mistake that ``manage.py check`` names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.checks import CheckMessage, Error, register

from lpse.kepatuhan import data, registri

if TYPE_CHECKING:
    from collections.abc import Sequence


@register("kepatuhan")
def kewajiban_ada_di_matriks(app_configs: Any, **_kwargs: Any) -> Sequence[CheckMessage]:  # noqa: ANN401, ARG001 - Django's signature
    asing = sorted(set(registri.KEWAJIBAN) - set(data.ketentuan()))
    return [
        Error(
            f"Kewajiban {nomor} tidak ada di matriks.",
            hint="Perbaiki nomornya, atau tambahkan ke fixtures/kepatuhan/ketentuan.json.",
            id="kepatuhan.E001",
        )
        for nomor in asing
    ]
