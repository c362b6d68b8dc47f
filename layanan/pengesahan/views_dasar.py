"""What the signer's pages share: who was let in, by which link, and what stands in the way."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Final

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import cached_property

from layanan.pengesahan.enums import StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from lpse.naskah.laju import Laju
from lpse.publik.hak import Hak, Pintu
from lpse.publik.views import PublikView

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase


class Lewat(StrEnum):
    TAUTAN = "tautan"  # has the link
    KENAL = "kenal"  # and answered who they are


PINTU: Final = Pintu("teken", {Lewat.TAUTAN: dt.timedelta(hours=2), Lewat.KENAL: dt.timedelta(hours=2)})
#: A whole table of people may sign behind one address.
LAJU_ISI: Final = Laju("teken-isi", 240)
LAJU_KIRIM: Final = Laju("teken-kirim", 60, 600)

_TUTUP: Final = {
    "tidak_dikenal": (
        "Tautan ini tidak dikenal",
        "Alamatnya mungkin terpotong. Pindai sekali lagi kode QR di layar petugas atau di lembar undangan.",
    ),
    "diganti": (
        "Tautan ini sudah diganti",
        "Petugas sudah membuat tautan baru untuk Anda. Pindai kode QR yang terakhir diberikan.",
    ),
    "kedaluwarsa": (
        "Tautan ini sudah lewat masa berlakunya",
        "Minta petugas LPSE memperbarui undangan Anda, lalu pindai kode QR yang baru.",
    ),
    "belum": (
        "Halaman ini belum terbuka di peramban ini",
        "Pindai kode QR di layar petugas atau di lembar undangan untuk membukanya.",
    ),
    "batal": (
        "Naskah ini sudah dibatalkan",
        "Tidak ada lagi yang perlu ditandatangani. Petugas akan mengundang Anda bila ada naskah penggantinya.",
    ),
}


def alamat(nama: str, kunci: uuid.UUID, *lain: Any) -> str:  # noqa: ANN401 - parts of an address
    return reverse(f"layanan_publik:{nama}", args=[kunci, *lain])


class TekenPublikView(PublikView):
    laju: ClassVar[Laju] = LAJU_ISI
    laju_kirim: ClassVar[Laju | None] = LAJU_KIRIM
    ruang_templat: ClassVar[str] = "layanan/pengesahan/publik"
    sebutan: ClassVar[str] = "Penanda tangan lewat tautan"

    def tutup(self, sebab: str) -> HttpResponse:
        """Why this page shows nothing."""
        judul, kalimat = _TUTUP[sebab]
        status = 404 if sebab in {"tidak_dikenal", "belum"} else 410
        return self.tampil("tutup", {"judul": judul, "kalimat": kalimat}, status=status)


class PenandaView(TekenPublikView):
    """A page of one invitation, for a browser that followed its present link."""

    #: Whether the person must have said who they are.
    dikenal: ClassVar[bool] = True

    def jalankan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        undangan = self.undangan_atau_kosong
        if undangan is None:
            return self.tutup("belum")
        if undangan.status == StatusUndangan.DIBATALKAN or not undangan.naskah.final:
            return self.tutup("batal")
        if self.dikenal and not self.sudah_kenal:
            return HttpResponseRedirect(alamat("teken", undangan.uuid))
        return super().jalankan(request, *args, **kwargs)

    def disebut(self) -> str:
        """By name once they said who they are."""
        undangan = self.undangan_atau_kosong if self.sudah_kenal else None
        return f"{undangan.slot.nama} lewat tautan" if undangan else self.sebutan

    @cached_property
    def hak(self) -> Hak | None:
        return PINTU.baca(self.request, self.kwargs["kunci"])

    @property
    def sudah_kenal(self) -> bool:
        return self.hak is not None and self.hak.lewat == Lewat.KENAL

    @cached_property
    def undangan_atau_kosong(self) -> UndanganTeken | None:
        if self.hak is None:
            return None
        undangan = UndanganTeken.objects.select_related("slot", "naskah").filter(uuid=self.kwargs["kunci"]).first()
        # A renewed link shuts out whoever came by the earlier one.
        return undangan if undangan is not None and undangan.tautan_sejak <= self.hak.sejak else None

    @property
    def undangan(self) -> UndanganTeken:
        """The invitation; only pages that were let through ask for it."""
        undangan = self.undangan_atau_kosong
        assert undangan is not None  # noqa: S101 - the door stands before
        return undangan
