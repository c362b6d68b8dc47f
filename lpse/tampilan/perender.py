"""Form controls written in Python, letter by letter as Django's own templates would.

A filter row alone holds a dozen selects with some hundred options, and Django renders every option through two
templates: that was half of what a list cost. Widgets with a template of their own still go through it.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any, Final, cast

from django.forms.renderers import TemplatesSetting
from django.utils.formats import localize
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from django.http import HttpRequest

_ALAMAT: Final = "django/forms/widgets/"
_OPSI: Final = f"{_ALAMAT}select_option.html"


def _teks(nilai: object) -> str:
    """``{{ nilai }}``."""
    return html.escape(nilai) if type(nilai) is str else conditional_escape(cast("str", localize(nilai)))


def _nilai(nilai: object) -> str:
    """``{{ nilai|stringformat:'s' }}``: no localisation, a value the browser sends back."""
    return nilai if isinstance(nilai, SafeString) else html.escape(str(nilai))


def _atribut(atribut: Mapping[str, Any]) -> str:
    return "".join(
        f" {_teks(nama)}" if nilai is True else f' {_teks(nama)}="{_nilai(nilai)}"'
        for nama, nilai in atribut.items()
        if nilai is not False
    )


def _masukan(isi: Mapping[str, Any]) -> str:
    nilai = "" if isi["value"] is None else f' value="{_nilai(isi["value"])}"'
    return f'<input type="{_teks(isi["type"])}" name="{_teks(isi["name"])}"{nilai}{_atribut(isi["attrs"])}>'


def _kotak(isi: Mapping[str, Any]) -> str:
    nilai = _teks(isi["value"]) if isi["value"] else ""
    return f'<textarea name="{_teks(isi["name"])}"{_atribut(isi["attrs"])}>\n{nilai}</textarea>'


def _opsi(isi: Mapping[str, Any]) -> str:
    return f'<option value="{_nilai(isi["value"])}"{_atribut(isi["attrs"])}>{_teks(isi["label"])}</option>'


_PENULIS: Final[dict[str, Callable[[Mapping[str, Any]], str]]] = {
    _OPSI: _opsi,
    f"{_ALAMAT}textarea.html": _kotak,
    **{
        f"{_ALAMAT}{nama}.html": _masukan
        for nama in (
            "checkbox", "date", "datetime", "email", "file", "hidden", "input", "number", "password", "text", "time",
            "url",
        )
    },
}  # fmt: skip
_PILIHAN: Final = f"{_ALAMAT}select.html"


class Perender(TemplatesSetting):
    """``FORM_RENDERER``: what Django's templates would write, sooner."""

    def render(self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None) -> str:
        """The control; any other template is Django's work."""
        if template_name == _PILIHAN:
            return mark_safe(self._pilihan(context["widget"], request))  # noqa: S308 - every value passed _teks or _nilai
        penulis = _PENULIS.get(template_name)
        if penulis is None:
            return super().render(template_name, context, request)
        return mark_safe(penulis(context["widget"]))  # noqa: S308 - as above

    def _pilihan(self, isi: Mapping[str, Any], request: HttpRequest | None) -> str:
        potong = [f'<select name="{_teks(isi["name"])}"{_atribut(isi["attrs"])}>']
        for kelompok, pilihan, _ in isi["optgroups"]:
            if kelompok:
                potong.append(f'<optgroup label="{_teks(kelompok)}">')
            potong += [self.render(satu["template_name"], {"widget": satu}, request) for satu in pilihan]
            if kelompok:
                potong.append("</optgroup>")
        potong.append("</select>")
        return "\n".join(potong)
