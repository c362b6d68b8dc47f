"""The Kepala's face of `lapor`: none; a draft belongs to the browser that holds its key."""

from __future__ import annotations
