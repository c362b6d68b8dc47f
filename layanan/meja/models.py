"""The desk: inbox, ticket page, quick entry, canned answers (Perka LKPP 2/2010 Pasal 23(3))."""

from __future__ import annotations
