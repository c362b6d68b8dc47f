"""Gathers what the packages hold."""

from __future__ import annotations

from lpse.kesehatan.tasks import detak, gema
from lpse.pekerjaan import tasks as pekerjaan

__all__ = ["detak", "gema", "pekerjaan"]
