"""What Python writes is what Django's templates write."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django import forms
from django.conf import settings
from django.forms.renderers import TemplatesSetting
from django.test.html import parse_html
from django.utils.html import format_html
from django.utils.translation import gettext_lazy

from lpse.tampilan.perender import Perender

_BAHAYA = '"><script>'
_PILIHAN: Any = [
    ("", "Semua"),
    (1, gettext_lazy("Monday")),
    (_BAHAYA, _BAHAYA),
    (1.5, 1234.5),
    ("c", format_html("<b>{}</b>", "aman")),
    (_BAHAYA + "k", [("d", "Dalam"), (True, "ya")]),
]
_ATRIBUT: Any = {"class": _BAHAYA, "required": True, "disabled": False, "rows": 3, "data-x": format_html("{}", "&")}


@pytest.mark.parametrize(
    ("alat", "nilai"),
    [
        (forms.TextInput(), _BAHAYA),
        (forms.TextInput(), None),
        (forms.TextInput(), ""),
        (forms.NumberInput(), 1234.5),
        (forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), dt.date(2026, 11, 21)),
        (forms.DateTimeInput(), None),
        (forms.TimeInput(), "07.30"),
        (forms.EmailInput(), "a@b.example"),
        (forms.URLInput(), "https://contoh.example/?a=1&b=2"),
        (forms.PasswordInput(), "rahasia"),
        (forms.HiddenInput(), 7),
        (forms.FileInput(), None),
        (forms.CheckboxInput(), True),
        (forms.CheckboxInput(), False),
        (forms.Textarea(), f"\n{_BAHAYA}\n  baris"),
        (forms.Textarea(), None),
        (forms.Select(choices=_PILIHAN), _BAHAYA),
        (forms.Select(choices=_PILIHAN), True),
        (forms.Select(), None),
        (forms.SelectMultiple(choices=_PILIHAN), ["1", "d"]),
        (forms.NullBooleanSelect(), True),
        (forms.SelectDateWidget(years=[2026]), dt.date(2026, 11, 21)),
        (forms.RadioSelect(choices=_PILIHAN), "1"),
        (forms.SplitDateTimeWidget(), None),
    ],
)
def test_sama_dengan_templat_django(alat: forms.Widget, nilai: object) -> None:
    kita = alat.render("na<ma", nilai, dict(_ATRIBUT), renderer=Perender())
    mereka = alat.render("na<ma", nilai, dict(_ATRIBUT), renderer=TemplatesSetting())
    assert parse_html(kita) == parse_html(mereka)
    assert "<script>" not in kita


def test_dipakai_portal() -> None:
    assert f"{Perender.__module__}.{Perender.__qualname__}" == settings.FORM_RENDERER
