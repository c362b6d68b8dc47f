"""Public lists: the plans of this year and the announcements, each with its way to SIRUP or SPSE (Pasal 3(1)a, b)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.core.paginator import Paginator
from django.shortcuts import render

from layanan.paket.models import Paket, PaketRUP
from layanan.paket.selectors import impor_terakhir
from lpse.publik.laju import Laju
from lpse.publik.views import PublikView
from lpse.tampilan import bahasa
from registrasi.pengguna.selectors_cari import kueri_awalan

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

_PER_HALAMAN = 25
_KATA_TERPANJANG = 100


class _DaftarPublik(PublikView):
    """Search, year, pages; nothing of a person stands in these lists."""

    laju: ClassVar[Laju] = Laju("publik-paket", 60)
    templat: ClassVar[str] = ""
    judul: ClassVar[str] = ""
    keterangan: ClassVar[str] = ""

    def kueri(self) -> QuerySet[Any]:
        raise NotImplementedError

    def get(self, request: HttpRequest) -> HttpResponse:
        kata = request.GET.get("q", "")[:_KATA_TERPANJANG].strip()
        tahun = request.GET.get("tahun", "")
        kueri = self.kueri()
        if tahun.isdecimal() and len(tahun) == len("2026"):
            kueri = kueri.filter(tahun=int(tahun))
        if kata:
            awalan = kueri_awalan(kata)
            kueri = kueri.none() if awalan is None else kueri.filter(cari=awalan)
        halaman = Paginator(kueri, _PER_HALAMAN).get_page(request.GET.get("hal"))
        terakhir = impor_terakhir()
        konteks = {
            "judul": self.judul, "keterangan": self.keterangan, "halaman": halaman, "kata": kata, "tahun": tahun,
            "disegarkan": terakhir.selesai_pada if terakhir else None,
        }  # fmt: skip
        return render(request, self.templat, konteks)


class RUPPublik(_DaftarPublik):
    templat = "layanan/fasilitasi/rup_publik.html"
    judul = "Rencana umum pengadaan"
    keterangan = "Paket yang direncanakan satuan kerja, seperti terumumkan di SIRUP."

    def kueri(self) -> QuerySet[Any]:
        return PaketRUP.objects.terumumkan().order_by("-tahun", "nama", "pk")


class TenderPublik(_DaftarPublik):
    templat = "layanan/fasilitasi/tender_publik.html"
    judul = "Pengumuman pemilihan"
    keterangan = "Tender dan nontender yang diumumkan di SPSE. Pendaftaran dan dokumennya ada di sana."

    def kueri(self) -> QuerySet[Any]:
        return (
            Paket.objects.diumumkan()
            .filter(tanggal_pengumuman__lte=bahasa.sekarang())
            .order_by("-tanggal_pengumuman", "-pk")
        )
