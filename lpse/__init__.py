"""The shared ground of Portal LPSE: settings, urls, celery, and the kernel every unit stands on."""

from __future__ import annotations

from lpse.celery import app as celery_app

__all__ = ["celery_app"]
