"""Errors of the domain: expected refusals with a message for people, never a bug."""

from __future__ import annotations


class AturanDilanggar(Exception):  # noqa: N818 - the field's own words
    """A rule of the office refuses the act; the message says what to do instead."""


class TransisiBasi(AturanDilanggar):
    """The object has moved since the person looked at it (stale tab, double click, a colleague was faster)."""
