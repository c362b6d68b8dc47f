"""What everything that people hand in from outside can tell of its state: its colour and whether it still waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


class Berkeadaan:
    """Subclass: a model with ``status``, and the two tables of its package's ``enums``."""

    NADA: ClassVar[Mapping[str, tuple[str, str]]]
    TERBUKA: ClassVar[Collection[str]]
    if TYPE_CHECKING:
        status: Any  # the model's own field

    @property
    def nada(self) -> tuple[str, str]:
        return self.NADA[self.status]

    @property
    def terbuka(self) -> bool:
        return self.status in self.TERBUKA
