"""The Kepala's face of `sla`."""

from __future__ import annotations
