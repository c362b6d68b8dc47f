"""A macro on a ticket: first what it will do, with its texts filled in, then the button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.shortcuts import render
from django.utils.functional import cached_property

from layanan.meja import services_makro
from layanan.meja.models import Makro
from layanan.meja.rencana import rencana_makro
from layanan.meja.views_tiket import KELOLA, SatuTiket
from lpse.akun.akses import Izin
from lpse.galat import AturanDilanggar
from lpse.tampilan import sekali
from lpse.tampilan.formulir import SUDAH_DITERIMA

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


class TekanMakro(SatuTiket):
    """The fragment below the choice, the page without JavaScript, and the act itself."""

    akses = Izin(KELOLA)

    @cached_property
    def makro(self) -> Makro | None:
        pilih = self.request.POST.get("makro") or self.request.GET.get("makro", "")
        kueri = Makro.objects.terlihat_oleh(self.orang).siap().select_related("balasan").prefetch_related("label")
        return kueri.filter(pk=pilih).first() if pilih.isdecimal() else None

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        if request.headers.get("HX-Request"):
            return render(request, "layanan/meja/makro_rencana.html", self.konteks())
        return self.tampil()

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        if self.makro is not None and request.POST.get("dilihat") != str(self.makro.pk):
            return self.tampil()
        try:
            messages.success(request, self.jalankan())
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
        return self.ke()

    def jalankan(self) -> str:
        """Do it once.  Raises: AturanDilanggar."""
        if self.makro is None:
            raise AturanDilanggar("Pilih makro yang masih dipakai dahulu.")
        if not sekali.ambil(self.request):
            return SUDAH_DITERIMA
        kunci = self.request.POST.get(sekali.KUNCI, "")
        try:
            services_makro.jalankan_makro(
                makro_id=self.makro.pk, tiket_id=self.tiket.pk, oleh=self.orang, kunci=kunci
            )  # fmt: skip
        except BaseException:
            sekali.kembalikan(self.request)
            raise
        return f"Makro «{self.makro}» dijalankan."

    def konteks(self) -> dict[str, Any]:
        rencana = rencana_makro(self.makro, tiket=self.tiket, petugas=self.orang) if self.makro else []
        return {"tiket": self.tiket, "makro": self.makro, "rencana": rencana}

    def tampil(self) -> HttpResponse:
        judul = f"Jalankan makro «{self.makro}»" if self.makro else "Jalankan makro"
        konteks = {**self.konteks(), "judul": judul, "kunci_kirim": sekali.kunci_baru()}
        return render(self.request, "layanan/meja/makro_jalankan.html", konteks)
