"""The Kepala's face of `daring`."""

from __future__ import annotations
