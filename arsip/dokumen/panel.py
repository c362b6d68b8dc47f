"""What other rooms of the archive put on the page of a document or a file: loans, retention, text recognition.

A room declares in its ``tampilan.py``::

    panel_dokumen.daftarkan(
        Panel("peminjaman", "arsip/peminjaman/panel.html", konteks=lambda orang, dokumen: {...} or None, urutan=20)
    )

The template draws one ``section.card``; ``None`` instead of a context leaves the panel out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lpse.tampilan.registri import Registri

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.tampilan.daftar import AksiMassal


@dataclass(frozen=True)
class Panel:
    """One panel; ``konteks`` gets the person and the document (or the file)."""

    kode: str
    templat: str
    konteks: Callable[[Pengguna, Any], Mapping[str, Any] | None]
    izin: str = ""
    urutan: int = 100


#: Bulk acts that other rooms offer on the list of documents; filled from their ``tampilan.py``.
aksi_dokumen: list[AksiMassal] = []
panel_dokumen: Registri[Panel] = Registri("panel dokumen")
panel_berkas: Registri[Panel] = Registri("panel berkas")


def isi_panel(registri: Registri[Panel], pengguna: Pengguna, objek: Any) -> list[tuple[str, Mapping[str, Any]]]:  # noqa: ANN401 - a document or a file
    """Template and context of the panels this person gets, in order."""
    semua = ((p.templat, p.konteks(pengguna, objek)) for p in registri.untuk(pengguna))
    return [(templat, isi) for templat, isi in semua if isi is not None]
