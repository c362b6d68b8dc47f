"""The letters of the service mailbox, ignored ones included; one of those may become a ticket after all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.generic import View

from layanan.surel.filters import SaringanSurel
from layanan.surel.models import SurelMasuk
from layanan.surel.selectors import kotak_sekarang, terlambat
from layanan.surel.services import jadikan_tiket
from layanan.surel.services_sebut import satukan
from layanan.surel.tables import TabelSurel
from layanan.tiket.services_dasar import nama_pelapor
from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from layanan.tiket.models import Tiket

LIHAT, TIKETKAN = "layanan.view_surelmasuk", "layanan.tiketkan_surelmasuk"


class DaftarSurel(DaftarView):
    """Every letter and what became of it."""

    akses = Izin(LIHAT)
    model = SurelMasuk
    table_class = TabelSurel
    filterset_class = SaringanSurel
    template_name = "layanan/surel/daftar.html"
    judul = "Surel masuk"
    nama_ekspor = "surel-masuk"
    kosong = Kosong(
        "Belum ada surel",
        "Surel yang tiba di kotak layanan dicatat di sini, juga yang diabaikan beserta sebabnya.",
        ikon="mail",
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("tiket").defer("teks", "tiket__cari")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kotak = kotak_sekarang()
        keadaan = {
            "terpasang": bool(settings.SUREL_IMAP_URL),
            "terlambat": terlambat(kotak),
            "sejak": bahasa.waktu(kotak.diambil_pada) if kotak and kotak.diambil_pada else "",
        }
        return {**super().get_context_data(**kwargs), "kotak": keadaan}


class RinciSurel(View):
    """One letter: its words, its fate, why."""

    akses = Izin(LIHAT)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        orang = pelaku(request)
        surel = get_object_or_404(SurelMasuk.objects.terlihat_oleh(orang).select_related("tiket", "menyebut"), pk=pk)
        konteks = {
            "judul": str(surel),
            "surel": surel,
            "dapat_ditiketkan": surel.diabaikan and bool(surel.dari) and orang.has_perm(TIKETKAN),
            "fakta": [
                ("Dari", f"{surel.dari_nama} {surel.dari}".strip() or "tidak disebut"),
                ("Kepada", surel.kepada),
                ("Diterima", bahasa.waktu(surel.diterima_pada)),
                ("Ukuran", bahasa.byte(surel.ukuran)),
                ("Message-ID", surel.message_id),
                ("Sebab", surel.sebab),
                ("Menyebut", surel.menyebut.nomor if surel.menyebut else ""),
            ],
        }
        return render(request, "layanan/surel/rinci.html", konteks)


class TiketkanSurel(View):
    """Make a ticket of an ignored letter."""

    akses = Izin(TIKETKAN)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        orang = pelaku(request)
        surel = get_object_or_404(SurelMasuk.objects.terlihat_oleh(orang), pk=pk)
        try:
            tiket = jadikan_tiket(surel_id=surel.pk, oleh=orang)
        except AturanDilanggar as sebab:
            messages.error(request, str(sebab))
            return HttpResponseRedirect(reverse("layanan:surel_rinci", args=[surel.pk]))
        messages.success(request, f"Surel ini menjadi tiket {tiket.nomor}.")
        return HttpResponseRedirect(tiket.get_absolute_url())


class SatukanSurel(KonfirmasiView):
    """The writer speaks for the reporter of the named ticket: one conversation from now on."""

    akses = Izin(LIHAT, "layanan.kelola_tiket")
    model = SurelMasuk
    judul = "Gabungkan ke tiket yang disebut"
    tombol = "Ya, satu pelapor. Gabungkan"
    tiket: Tiket | None = None

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().filter(menyebut__isnull=False).select_related("tiket__kontak", "menyebut__kontak")

    def dari(self) -> str:
        return f"{self.objek.tiket.nomor} dari {self.objek.dari}"

    def ke(self) -> str:
        tiket = self.objek.menyebut
        return f"{tiket.nomor} dari {nama_pelapor(tiket=tiket)}"

    def akibat(self) -> list[str]:
        return [
            f"{self.objek.dari} berbicara untuk pelapor {self.objek.menyebut.nomor}: pelapor itu membaca isi surelnya.",
            "Balasan berikutnya dari alamat itu masuk ke tiket yang sama; jawaban tetap dikirim ke alamat pelapor.",
            "Ragu? Jangan digabung: tautkan kedua tiket, atau jadikan bagian insiden yang sama.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        asal = self.objek.tiket.nomor
        self.tiket = satukan(surel_id=self.objek.pk, oleh=pelaku(self.request))
        return f"{asal} digabung ke {self.tiket.nomor}."

    def get_success_url(self) -> str:
        return str((self.tiket or self.objek.tiket).get_absolute_url())
