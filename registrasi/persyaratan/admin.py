"""The Kepala's face of `persyaratan`."""

from __future__ import annotations
