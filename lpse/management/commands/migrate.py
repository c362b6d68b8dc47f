"""``manage.py migrate``: Django's, with what it would work out again for every model of every step kept at hand."""

from __future__ import annotations

from typing import Any

from django.core.management.commands import migrate

from lpse.migrasi import ringan


class Command(migrate.Command):
    def handle(self, *argumen: Any, **pilihan: Any) -> None:  # noqa: ANN401 - Django's signature
        with ringan():
            super().handle(*argumen, **pilihan)
