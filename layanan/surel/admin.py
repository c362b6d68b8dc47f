"""The Kepala's face of `surel`."""

from __future__ import annotations
