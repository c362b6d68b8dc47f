"""The Kepala's face of `berita_acara`."""

from __future__ import annotations
