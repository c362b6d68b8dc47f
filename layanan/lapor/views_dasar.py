"""What the reporter's public pages share: the door that asks whether this browser was let in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.functional import cached_property

from layanan.lapor.hak import LAPORAN, PINTU, SEBUTAN
from layanan.tiket.models import Tiket
from lpse.publik.laju import Laju
from lpse.publik.views import PublikView

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

LAPOR = Laju("lapor-kirim", 12, 600)
BUKA = Laju("lapor-buka", 12)
TAUTAN = Laju("lapor-tautan", 30)
BALAS = Laju("lapor-balas", 30, 600)
SARAN = Laju("lapor-saran", 90)
#: Receipts that one address may be sent in an hour by people who only wrote it down.
SURAT_PER_SUREL = 6


class LaporView(PublikView):
    """A public page of this duty."""

    ruang_templat: ClassVar[str] = "layanan/lapor"
    sebutan: ClassVar[str] = "Pelapor lewat halaman publik"


class PelaporView(LaporView):
    """A page of one ticket, for a browser that was let in; for any other it does not exist."""

    def disebut(self) -> str:
        hak = PINTU.baca(self.request, self.kwargs["kunci"])
        return SEBUTAN[hak.lewat if hak else LAPORAN]

    def jalankan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        if self.tiket_atau_kosong is None:
            # One answer for «unknown», «not yours» and «too long ago».
            return self.tampil("tutup", {"judul": "Halaman ini belum terbuka di peramban ini"}, status=404)
        return super().jalankan(request, *args, **kwargs)

    @cached_property
    def tiket_atau_kosong(self) -> Tiket | None:
        kunci: uuid.UUID = self.kwargs["kunci"]
        if PINTU.baca(self.request, kunci) is None:
            return None
        return Tiket.objects.select_related("kontak", "kategori").filter(uuid=kunci).first()

    @property
    def tiket(self) -> Tiket:
        """The ticket; only pages that were let through ask for it."""
        tiket = self.tiket_atau_kosong
        assert tiket is not None  # noqa: S101 - the door stands before
        return tiket
