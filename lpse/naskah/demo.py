"""The papers' share of the demo office (discovered at start)."""

from __future__ import annotations

from lpse.naskah import demo_sertifikat

__all__ = ["demo_sertifikat"]
