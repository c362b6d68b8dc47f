"""django-unfold in the house colours."""

from __future__ import annotations

from typing import Any

UNFOLD: dict[str, Any] = {
    "SITE_TITLE": "Ruang Kepala LPSE",
    "SITE_HEADER": "Portal LPSE",
}
