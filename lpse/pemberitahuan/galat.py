"""How a delivery can fail: for now, for good, or for everything that goes this way."""

from __future__ import annotations


class GagalSementara(Exception):  # noqa: N818 - the field's own words
    """Trying again later may help."""


class SaluranTertutup(GagalSementara):
    """The way itself is shut (no answer, refused login): nothing else needs to be tried by it just now."""


class DitolakTetap(Exception):  # noqa: N818 - as above
    """It will be refused every time; a person must look at it."""


class TakPerlu(Exception):  # noqa: N818 - as above
    """There is no reason to send it any more; the message says why."""
