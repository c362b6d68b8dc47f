"""The Kepala's face of `pendaftaran`."""

from __future__ import annotations
