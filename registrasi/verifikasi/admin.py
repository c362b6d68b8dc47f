"""The Kepala's face of `verifikasi`."""

from __future__ import annotations
