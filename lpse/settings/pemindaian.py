"""The recognition of text in scans: optional, done by the workers where tesseract is installed."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured

from lpse.settings.lingkungan import env

_OCR = {"otomatis", "mati"}


def _salah_ocr(nilai: Any) -> bool:  # noqa: ANN401 - environs' signature
    raise ImproperlyConfigured(f"LPSE_OCR harus 'otomatis' atau 'mati', bukan {nilai!r}.")


#: "otomatis": when tesseract with the Indonesian language is there; "mati": never.
OCR = env.str("LPSE_OCR", "otomatis", validate=lambda nilai: nilai in _OCR or _salah_ocr(nilai))
#: One document may take the worker this long, and this much memory.
OCR_DETIK = env.int("LPSE_OCR_DETIK", 600)
OCR_MEMORI_MB = env.int("LPSE_OCR_MEMORI_MB", 2048)
