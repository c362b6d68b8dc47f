"""The words of a notice, from the templates of its kind; personal numbers are masked before anything is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.template import Context, Template

from lpse.catatan import samarkan

if TYPE_CHECKING:
    from django.db.models import Model

    from lpse.pemberitahuan.registri import JenisKabar

_PANJANG_JUDUL = 200


@dataclass(frozen=True)
class Isi:
    """What is said, and about what."""

    judul: str
    isi: str
    url: str
    objek_jenis: str
    objek_id: str


@lru_cache(maxsize=256)
def _templat(teks: str) -> Template:
    return Template(f"{{% autoescape off %}}{teks}{{% endautoescape %}}")


def satu_baris(teks: str) -> str:
    """No line break ever reaches a heading: it becomes the subject of a mail."""
    return " ".join("".join(h if h.isprintable() else " " for h in teks).split())


def susun(jenis: JenisKabar, objek: Model | None, konteks: Mapping[str, Any], url: str = "") -> Isi:
    """Render a kind for one event.  Raises: ValueError when its page is not one of this portal."""
    isian = Context({**konteks, "objek": objek})
    judul = samarkan(satu_baris(_templat(jenis.judul).render(isian)))[:_PANJANG_JUDUL] or jenis.label
    isi = samarkan(_templat(jenis.isi).render(isian).strip())
    return Isi(judul, isi, _alamat(jenis, objek, url), *_nama_objek(objek))


def _nama_objek(objek: Model | None) -> tuple[str, str]:
    return (objek._meta.label_lower, str(objek.pk)) if objek is not None else ("", "")  # noqa: SLF001 - Django's public _meta


def _alamat(jenis: JenisKabar, objek: Model | None, url: str) -> str:
    cari = jenis.url or getattr(type(objek), "get_absolute_url", None)
    alamat = url or (str(cari(objek)) if cari and objek is not None else "")
    if alamat and (not alamat.startswith("/") or alamat.startswith(("//", "/\\"))):
        raise ValueError(f"Kabar {jenis.kode} menunjuk ke luar portal: {alamat}")
    return alamat
