"""A migration operation that adds many triggers in one step.

``pgtrigger``'s own ``AddTrigger`` has Django render the models around each trigger anew, which makes a migration of a
hundred triggers take longer than everything else in it. Here the state changes once for all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.db.migrations.operations.base import Operation
from pgtrigger.migrations import AddTrigger

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import ProjectState
    from pgtrigger.compiler import Trigger


class TambahPemicu(Operation):
    """Add these triggers, given as (name of the model, compiled trigger), in this order."""

    def __init__(self, pemicu: Sequence[tuple[str, Trigger]]) -> None:
        self.pemicu = list(pemicu)

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        for model, pemicu in self.pemicu:
            pilihan = state.models[app_label, model].options
            pilihan["triggers"] = [*pilihan.get("triggers", []), pemicu]
        if "apps" in state.__dict__:
            state.reload_models(sorted({(app_label, model) for model, _ in self.pemicu}), delay=True)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for model, pemicu in self.pemicu:
            AddTrigger(model, pemicu).database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for model, pemicu in reversed(self.pemicu):
            AddTrigger(model, pemicu).database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"Tambah {len(self.pemicu)} pemicu"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (self.__class__.__name__, [], {"pemicu": self.pemicu})
