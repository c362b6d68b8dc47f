"""The Kepala's face of `janji`."""

from __future__ import annotations
