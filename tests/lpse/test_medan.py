"""The state field on the models of the portal and on those that a migration renders."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.migrations.state import ModelState, ProjectState
from django.db.models.signals import class_prepared

from lpse.medan import FSMField
from lpse.waktu.model_jam import JamKerja


def test_model_migrasi_tidak_menambah_pendengar() -> None:
    sebelum = len(class_prepared.receivers)
    keadaan = ProjectState()
    bidang: Any = [("id", models.BigAutoField(primary_key=True)), ("keadaan", FSMField(max_length=10, protected=True))]
    keadaan.add_model(ModelState("uji", "Contoh", bidang))
    contoh: Any = keadaan.apps.get_model("uji", "Contoh")
    assert contoh(keadaan="baru").keadaan == "baru"
    assert len(class_prepared.receivers) == sebelum


def test_model_portal_tetap_mengenal_perpindahannya() -> None:
    bidang = JamKerja._meta.get_field("keadaan")
    assert isinstance(bidang, FSMField)
    assert bidang.deconstruct()[1] == "lpse.medan.FSMField"
    assert {t.name for t in JamKerja().get_available_keadaan_transitions()} == {"jeda", "selesai"}  # type: ignore[attr-defined] # added by the field
