"""Every model of ours has a factory, an admin decision, a history decision and a visibility rule."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection, models
from factory.django import DjangoModelFactory

from tests.bantuan.sumber import UNIT
from tests.meta.keputusan import TANPA_ADMIN, TANPA_PABRIK, TANPA_RIWAYAT, TANPA_TERLIHAT_OLEH
from tests.meta.objek_akses import PABRIK

MODEL_PERISTIWA = {m for m in apps.get_models() if any(dasar.__module__.startswith("pghistory") for dasar in m.__mro__)}
MODEL = sorted(
    (m for m in apps.get_models() if m._meta.app_label in UNIT and m not in MODEL_PERISTIWA),
    key=lambda m: m._meta.label,
)
BERIWAYAT = {m.pgh_tracked_model for m in MODEL_PERISTIWA if hasattr(m, "pgh_tracked_model")}
PERISTIWA = sorted((m for m in MODEL_PERISTIWA if getattr(m, "pgh_tracked_model", None)), key=lambda m: m._meta.label)


def _label(model: type[models.Model]) -> str:
    return str(model._meta.label)


semua_model = pytest.mark.parametrize("model", MODEL, ids=_label)


@semua_model
def test_model_punya_pabrik(model: type[models.Model]) -> None:
    assert (model in PABRIK) != (_label(model) in TANPA_PABRIK)


@pytest.mark.django_db
@pytest.mark.parametrize("buat", PABRIK.values(), ids=lambda p: str(p.__name__))
def test_pabrik_membuat_baris_yang_sah(buat: type[DjangoModelFactory[models.Model]]) -> None:
    objek = buat.create()
    assert type(objek)._default_manager.filter(pk=objek.pk).exists()
    assert str(objek)


@semua_model
def test_model_punya_keputusan_admin(model: type[models.Model]) -> None:
    assert admin.site.is_registered(model) != (_label(model) in TANPA_ADMIN)


@semua_model
def test_model_punya_keputusan_riwayat(model: type[models.Model]) -> None:
    assert (model in BERIWAYAT) != (_label(model) in TANPA_RIWAYAT)


@pytest.mark.parametrize("riwayat", PERISTIWA, ids=_label)
def test_riwayat_hanya_bertambah(riwayat: type[models.Model]) -> None:
    """Every event table refuses UPDATE and DELETE, whoever asks (``append_only=True``)."""
    penjaga = {p.name: p.operation for p in riwayat._meta.triggers}  # type: ignore[attr-defined] # pgtrigger's option
    assert str(penjaga["append_only"]) == "UPDATE OR DELETE"


@pytest.mark.django_db
def test_riwayat_tidak_dapat_dikosongkan() -> None:
    """After ``migrate`` every event table refuses TRUNCATE too."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'lpse_tanpa_kosongkan'")
        terjaga = {tabel for (tabel,) in kursor.fetchall()}
    assert terjaga == {m._meta.db_table for m in PERISTIWA} | {"pghistory_context"}


@semua_model
def test_model_tahu_siapa_yang_boleh_melihat(model: type[models.Model]) -> None:
    assert hasattr(model._default_manager.all(), "terlihat_oleh") != (_label(model) in TANPA_TERLIHAT_OLEH)


def test_keputusan_menyebut_model_yang_ada() -> None:
    disebut = {*TANPA_ADMIN, *TANPA_PABRIK, *TANPA_RIWAYAT, *TANPA_TERLIHAT_OLEH}
    assert disebut - {_label(m) for m in MODEL} == set()


def test_keputusan_beralasan() -> None:
    alasan = [a for d in (TANPA_ADMIN, TANPA_PABRIK, TANPA_RIWAYAT, TANPA_TERLIHAT_OLEH) for a in d.values()]
    assert [a for a in alasan if len(a.split()) < 4] == []
