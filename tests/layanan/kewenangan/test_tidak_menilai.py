"""R-013: no address, form, service, permission or task lets anybody here edit or judge what a tender holds."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.forms import BaseForm
from django.urls import URLPattern, URLResolver, get_resolver
from django.views.generic import View

import layanan
from layanan.paket.models import JadwalTahapan, Paket, PaketRUP
from lpse.akun.enums import KodePeran
from lpse.akun.peran import PERAN

pytestmark = pytest.mark.pasal("3(3)", "KK 3(4)")
#: What SPSE alone writes; columns of the register.
_DATA_SPSE = (Paket, JadwalTahapan, PaketRUP)
#: Words of judging a tender; none may stand in the name of an address, a service, a field or a permission.
_KATA = (
    "evaluasi", "pemenang", "penetapan_pemenang", "sanggahan", "jawab_sanggah", "gugur", "nilai_penawaran",
    "ubah_jadwal", "ubah_tahapan", "ubah_paket", "buat_paket", "adendum", "kualifikasi_penyedia",
)  # fmt: skip
#: The one hand that writes the register: the import.
_PINTU_TULIS = {"layanan.paket.services_tulis"}


def _alamat(urls: Any, depan: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - Django's resolvers
    for satu in urls:
        if isinstance(satu, URLResolver):
            yield from _alamat(satu.url_patterns, f"{depan}{satu.namespace or ''}:")
        elif isinstance(satu, URLPattern):
            yield f"{depan}{satu.name}", satu.callback


def _modul() -> Iterator[Any]:
    for info in pkgutil.walk_packages(layanan.__path__, "layanan."):
        if ".migrations" not in info.name:
            yield import_module(info.name)


def test_tidak_ada_alamat_yang_menilai_atau_menyunting_paket() -> None:
    for nama, pandangan in _alamat(get_resolver().url_patterns):
        assert not any(k in (nama or "") for k in _KATA), nama
        kelas = getattr(pandangan, "view_class", None)
        if kelas is None or not issubclass(kelas, View) or not hasattr(kelas, "model"):
            continue
        if kelas.model in _DATA_SPSE:
            assert not hasattr(kelas, "form_class"), f"{nama} menyunting {kelas.model.__name__}"
            assert not getattr(kelas, "aksi_massal", ()), nama


def test_tidak_ada_formulir_atas_data_paket() -> None:
    for modul in _modul():
        for _, kelas in inspect.getmembers(modul, inspect.isclass):
            if issubclass(kelas, BaseForm) and (meta := getattr(kelas, "_meta", None)) is not None:
                assert getattr(meta, "model", None) not in _DATA_SPSE, kelas
            if issubclass(kelas, BaseForm) and kelas.__module__.startswith("layanan."):
                kolom = set(getattr(kelas, "base_fields", {}))
                assert not kolom & {"pemenang", "nilai_penawaran", "hasil_evaluasi"}, kelas


def test_tidak_ada_layanan_yang_menilai() -> None:
    for modul in _modul():
        if ".services" not in modul.__name__ or modul.__name__ in _PINTU_TULIS:
            continue
        sumber = inspect.getsource(modul)
        for model in _DATA_SPSE:
            tulis = rf"(?<!\w){model.__name__}(\.objects\.\w*(create|update)|\()"
            assert not re.search(tulis, sumber), f"{modul.__name__} menulis {model.__name__}"
        for nama, fungsi in inspect.getmembers(modul, inspect.isfunction):
            if fungsi.__module__ == modul.__name__:
                assert not any(k in nama for k in _KATA), f"{modul.__name__}.{nama}"


@pytest.mark.django_db
def test_tidak_ada_izin_dan_kolom_untuk_menilai() -> None:
    ubah = {f"{kata}_{m._meta.model_name}" for m in _DATA_SPSE for kata in ("add", "change", "delete")}
    for peran in KodePeran.values:
        izin = {i.split(".", 1)[1] for i in PERAN[peran].izin if i.startswith("layanan.")}
        assert not izin & ubah, peran
    assert not Permission.objects.filter(group__isnull=False, codename__in=ubah).exists()
    for model in apps.get_app_config("layanan").get_models():
        kolom = {f.name for f in model._meta.get_fields()}
        assert not kolom & {"pemenang", "hasil_evaluasi", "nilai_penawaran", "nilai_evaluasi"}, model


def test_ruang_kepala_hanya_membaca(rf: Any) -> None:  # noqa: ANN401 - pytest-django's factory
    permintaan = rf.get("/")
    permintaan.user = type("Kepala", (), {"has_perm": lambda *_a: True, "is_active": True, "is_staff": True})()
    for model in _DATA_SPSE:
        layar = admin.site._registry.get(model)
        assert layar is not None
        assert not layar.has_add_permission(permintaan)
        assert not layar.has_change_permission(permintaan)
        assert not layar.has_delete_permission(permintaan)
