"""What a step must be told."""

from __future__ import annotations

from lpse.galat import AturanDilanggar


def wajib(kalimat: str, *isian: str) -> None:
    """Raises: AturanDilanggar with this sentence when one of them is empty."""
    if not all(i.strip() for i in isian):
        raise AturanDilanggar(kalimat)
