"""The identity facts of the form, under the names by which papers carry them (Pasal 22(2))."""

from __future__ import annotations

from typing import TYPE_CHECKING

from registrasi.padanan.enums import Unsur
from registrasi.padanan.identitas import baca

if TYPE_CHECKING:
    from registrasi.pendaftaran.models import Permohonan

LABEL_UNSUR: dict[str, str] = {u.value: str(u.label) for u in Unsur}


def isi_formulir(permohonan: Permohonan) -> dict[str, str]:
    """Fact → what the applicant wrote; empty strings without a form."""
    identitas = baca(permohonan)
    return {u.value: identitas.unsur(u) for u in Unsur}
