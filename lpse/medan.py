"""The state field of every state machine."""

from __future__ import annotations

from typing import Any

import django_fsm
from django.db import models

#: The module Django gives to the models of a migration's state.
_MODEL_MIGRASI = "__fake__"


class FSMField(django_fsm.FSMField):
    """``django_fsm``'s, without listening for transitions on the models of migrations, which have none.

    Each listener would be asked about every other model whenever a migration renders its state: some hundred states,
    three hundred models and a thousand renderings make a third of the time that an empty database takes to migrate.
    """

    def contribute_to_class(
        self,
        cls: type[models.Model],
        name: str,
        private_only: bool = False,  # noqa: FBT001, FBT002 - Django's signature
        **lain: Any,  # noqa: ANN401 - as above
    ) -> None:
        if cls.__module__ == _MODEL_MIGRASI:
            models.CharField.contribute_to_class(self, cls, name, private_only=private_only, **lain)
        else:
            super().contribute_to_class(cls, name, private_only=private_only, **lain)
