"""The tree of what tickets, articles and announcements are about (standard 5 of LKPP)."""

from __future__ import annotations
