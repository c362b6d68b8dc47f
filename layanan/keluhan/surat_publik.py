"""Letters of an answer for whoever opened its page by number and code: once final, and signed in the PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect

from lpse.berkas import kirim
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from lpse.naskah.models import Naskah


def surat_siap(naskah: Iterable[Naskah | None]) -> list[Naskah]:
    """Those that may be handed out: nobody downloads a letter that the Kepala has not signed yet."""
    return [
        satu
        for satu in naskah
        if satu is not None and satu.final and not satu.tanda_tangan.menunggu().elektronik().exists()
    ]


class UnduhSuratMixin:
    """A view of one letter: ``daftar_surat`` says which, ``tujuan`` where a letter that is gone leads."""

    objek: Any

    def daftar_surat(self) -> list[Naskah]:
        """The letters of this very object."""
        raise NotImplementedError

    def tujuan(self) -> str:
        raise NotImplementedError

    def get(self, request: HttpRequest, kunci: uuid.UUID, pk: int) -> HttpResponseBase:  # noqa: ARG002 - Django's signature
        satu = next((n for n in self.daftar_surat() if n.pk == pk), None)
        revisi = satu.revisi_terakhir if satu else None
        if revisi is None or revisi.berkas is None:
            raise Http404
        try:
            return kirim.kirim(request, revisi.berkas, unduh=True)
        except AturanDilanggar as sebab:
            messages.error(request, str(sebab))
            return HttpResponseRedirect(self.tujuan())
