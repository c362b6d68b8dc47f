"""What every page of the shell needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.http import HttpRequest


def kerangka(request: HttpRequest) -> dict[str, Any]:  # noqa: ARG001 - Django's signature
    return {}
