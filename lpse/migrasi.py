"""Migration operations that take many steps as one, and a lighter way to run them all.

After every ``CreateModel`` (and ``pgtrigger``'s ``AddTrigger``) Django renders the models around it anew; as almost
every table points at a person, that is nearly all of them each time. Here the state changes once for the whole batch:
two hundred tables migrate in seconds instead of a minute.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from django.apps import apps as portal
from django.db.migrations.operations.base import Operation
from django.db.models.signals import class_prepared
from pgtrigger.migrations import AddTrigger, RemoveTrigger

from lpse.pungut import jarang_memungut

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.operations import CreateModel
    from django.db.migrations.state import ProjectState
    from pgtrigger.compiler import Trigger


class Sekaligus(Operation):
    """Changes of tables that stand already, or new ones, none of which builds on another: rendered once, at the end."""

    def __init__(self, langkah: Sequence[Operation]) -> None:
        self.langkah = list(langkah)

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        # Without rendered models beside it, the state only takes notes.
        apps = state.__dict__.pop("apps", None)
        for satu in self.langkah:
            satu.state_forwards(app_label, state)
        if apps is not None:
            state.__dict__["apps"] = apps
            nama = {
                str(getattr(satu, "model_name", getattr(satu, "name", ""))).lower()
                for satu in self.langkah
                if not isinstance(satu, (AddTrigger, RemoveTrigger, TambahPemicu))
            }
            state.reload_models(sorted((app_label, model) for model in nama), delay=True)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for satu in self.langkah:
            satu.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for satu in reversed(self.langkah):
            satu.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"{len(self.langkah)} perubahan tabel"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (self.__class__.__name__, [], {"langkah": self.langkah})


class BuatModel(Sekaligus):
    """Create these models in this order."""

    def __init__(self, model: Sequence[CreateModel]) -> None:
        super().__init__(model)
        self.model = list(model)

    def describe(self) -> str:
        return f"Buat {len(self.model)} model"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (self.__class__.__name__, [], {"model": self.model})


class TambahPemicu(Operation):
    """Add these triggers, given as (name of the model, compiled trigger), in this order.

    The state takes notes only: a compiled trigger carries its whole SQL, and no field of a rendered model changes.
    """

    def __init__(self, pemicu: Sequence[tuple[str, Trigger]]) -> None:
        self.pemicu = list(pemicu)

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        for model, pemicu in self.pemicu:
            pilihan = state.models[app_label, model].options
            pilihan["triggers"] = [*pilihan.get("triggers", []), pemicu]

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


@contextmanager
def ringan() -> Iterator[None]:
    """Migrate without asking the same again some ten thousand times; the outcome is Django's, letter by letter.

    - Which setting swaps a model is asked for every foreign key of every rendered model, and each rendering throws the
      answers of *all* registries away, although those of the portal itself never change once it runs.
    - Every rendered model is announced to the listeners of ``class_prepared``: the state machines and the histories of
      the real models, none of which has business with a model that lives for one step.
    """
    nama_setelan = "get_swappable_settings_name"
    pendengar, class_prepared.receivers = class_prepared.receivers, []
    class_prepared.sender_receivers_cache.clear()
    vars(portal)[nama_setelan] = cache(portal.get_swappable_settings_name)
    try:
        with jarang_memungut():
            yield
    finally:
        del vars(portal)[nama_setelan]
        class_prepared.receivers = pendengar
        class_prepared.sender_receivers_cache.clear()
