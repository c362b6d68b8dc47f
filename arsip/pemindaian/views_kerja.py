"""The one screen where sheets are assigned: the scan at the left, the fields at the right, hands on the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import View

from arsip.dokumen.enums import JenisDokumen, Keamanan, TingkatPerkembangan
from arsip.dokumen.penglihatan import unit_awal
from arsip.pemindaian import selectors, services
from arsip.pemindaian.enums import StatusLembar
from arsip.pemindaian.forms import FormAlasan, FormLembar
from arsip.pemindaian.models import KirimanPindaian, LembarPindaian
from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.http import HttpRequest

IZIN = services.IZIN
_TEMPLAT = "arsip/pemindaian/kerja.html"


class KerjakanKiriman(View):
    """GET shows the asked or the first waiting sheet; POST files it, keeps it, or takes over the one before."""

    akses = Izin(IZIN)

    @cached_property
    def kiriman(self) -> KirimanPindaian:
        return get_object_or_404(KirimanPindaian.objects.terlihat_oleh(self.request.user), pk=self.kwargs["pk"])

    def lembar(self, minta: str) -> LembarPindaian | None:
        """The sheet of this number, or the first that waits."""
        semua = self.kiriman.lembar.select_related("berkas__isi", "dokumen", "oleh")
        if minta.isdecimal() and len(minta) < 5:  # noqa: PLR2004 - a batch holds two hundred
            return semua.filter(urutan=int(minta)).exclude(status=StatusLembar.DITOLAK).first()
        return semua.filter(status=StatusLembar.MENUNGGU).order_by("urutan").first()

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        lembar = self.lembar(request.GET.get("lembar", ""))
        if lembar is None:
            messages.info(request, "Tidak ada lembar yang menunggu dalam kiriman ini.")
            return HttpResponseRedirect(self.kiriman.get_absolute_url())
        return self.tampil(lembar, FormLembar(initial=lembar.isian or self.awal()))

    def awal(self) -> dict[str, Any]:
        """What an empty sheet begins with."""
        return {
            "unit": unit_awal(pelaku(self.request)),
            "jenis": JenisDokumen.PINDAIAN,
            "keamanan": Keamanan.BIASA,
            "tingkat": TingkatPerkembangan.ASLI,
        }

    def tampil(self, lembar: LembarPindaian, form: FormLembar, status: int = 200) -> HttpResponse:
        orang = pelaku(self.request)
        sebelum, sesudah = selectors.tetangga(self.kiriman, lembar.urutan)
        kembar = selectors.ganda([lembar], orang).get(lembar.pk)
        konteks = {
            "judul": self.kiriman.nama,
            "kiriman": self.kiriman,
            "lembar": lembar,
            "form": form,
            "sebelum": sebelum,
            "sesudah": sesudah,
            "menunggu": self.kiriman.lembar.filter(status=StatusLembar.MENUNGGU).count(),
            "banyak": self.kiriman.lembar.count(),
            "ganda": kembar,
            "klasifikasi": selectors.pilihan_klasifikasi(),
            "berkas_arsip": selectors.pilihan_berkas(orang),
            "ada_sebelumnya": bool(services.isian_sebelumnya(lembar=lembar)),
        }
        return render(self.request, _TEMPLAT, konteks, status=status)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        lembar = self.lembar(request.POST.get("lembar", ""))
        if lembar is None:
            messages.error(request, "Lembar itu tidak ada dalam kiriman ini.")
            return HttpResponseRedirect(self.kiriman.get_absolute_url())
        aksi = request.POST.get("aksi", "arsipkan")
        try:
            if aksi == "arsipkan":
                return self.arsipkan(lembar)
            if aksi == "samakan":
                services.samakan(lembar_id=lembar.pk, isian=self.mentah())
                return self.ke(lembar.urutan)
            if aksi != "semua" or self.diisi():
                services.simpan_isian(lembar_id=lembar.pk, isian=self.mentah())
        except TransisiBasi as galat:
            messages.warning(request, str(galat))
            return self.ke(None)
        except AturanDilanggar as galat:
            form = FormLembar(request.POST)
            form.add_error(None, str(galat))
            return self.tampil(lembar, form, status=422)
        return self.sesudah_simpan(lembar, aksi)

    def sesudah_simpan(self, lembar: LembarPindaian, aksi: str) -> HttpResponse:
        """On to the question whether all are filed, or to the sheet that was asked for."""
        if aksi == "semua":
            return HttpResponseRedirect(reverse("arsip:kiriman_arsipkan", args=[self.kiriman.pk]))
        sebelum, sesudah = selectors.tetangga(self.kiriman, lembar.urutan)
        messages.success(self.request, f"Isian {lembar.nama} disimpan.")
        return self.ke({"sebelum": sebelum, "sesudah": sesudah}.get(aksi) or lembar.urutan)

    def mentah(self) -> dict[str, str]:
        """The fields as they were typed."""
        return {k: self.request.POST.get(k, "") for k in services.ISIAN}

    def diisi(self) -> bool:
        """Whether something was typed that is not proposed anyway: an untouched sheet is not «terisi»."""
        return any(self.request.POST.get(k, "").strip() for k in ("klasifikasi", "tanggal", "uraian", "nomor"))

    def arsipkan(self, lembar: LembarPindaian) -> HttpResponse:
        """File it and go on to the next. Raises: TransisiBasi, AturanDilanggar."""
        form = FormLembar(self.request.POST)
        if not form.is_valid():
            services.simpan_isian(lembar_id=lembar.pk, isian=self.mentah())
            return self.tampil(lembar, form, status=422)
        dokumen = services.arsipkan_lembar(
            lembar_id=lembar.pk, isian=form.cleaned_data, mentah=self.mentah(), oleh=pelaku(self.request)
        )
        messages.success(self.request, f"{lembar.nama} diarsipkan: {dokumen}.")
        return self.ke(selectors.tetangga(self.kiriman, lembar.urutan)[1])

    def ke(self, urutan: int | None) -> HttpResponseRedirect:
        """The sheet of this number, the first that waits, or the batch when none does."""
        tuju = reverse("arsip:kiriman_kerja", args=[self.kiriman.pk])
        if urutan is not None:
            return HttpResponseRedirect(f"{tuju}?lembar={urutan}")
        menunggu = self.kiriman.lembar.filter(status=StatusLembar.MENUNGGU).exists()
        return HttpResponseRedirect(tuju if menunggu else self.kiriman.get_absolute_url())


class ArsipkanSemua(KonfirmasiView):
    akses = Izin(IZIN)
    model = KirimanPindaian
    judul = "Arsipkan semua yang sudah diisi"
    tombol = "Arsipkan semua"

    @cached_property
    def siap(self) -> int:
        return int(self.objek.lembar.filter(status=StatusLembar.MENUNGGU).exclude(isian={}).count())

    def dari(self) -> str:
        return f"{self.siap} lembar terisi, menunggu"

    def ke(self) -> str:
        return "Diarsipkan"

    def akibat(self) -> list[str]:
        return ["Lembar yang isiannya belum lengkap tetap menunggu, dan sebabnya dikatakan satu per satu."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        hasil = services.arsipkan_semua(kiriman_id=self.objek.pk, oleh=pelaku(self.request))
        for lembar, sebab in hasil.gagal:
            messages.warning(self.request, f"{lembar.nama}: {sebab}")
        if not hasil.jumlah:
            raise AturanDilanggar("Belum ada lembar yang isiannya lengkap.")
        return f"{hasil.jumlah} lembar diarsipkan."


class BuangLembar(KonfirmasiView):
    """Put aside: the file stays with its reason, and can be taken up again."""

    akses = Izin(IZIN)
    model = LembarPindaian
    form_class = FormAlasan
    judul = "Tidak diarsipkan"
    tombol = "Sisihkan lembar"

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(StatusLembar.DIBUANG.label)

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        lembar = services.buang_lembar(
            lembar_id=self.objek.pk, alasan=form.cleaned_data["alasan"], oleh=pelaku(self.request)
        )
        return f"{lembar.nama} disisihkan."

    def get_success_url(self) -> str:
        return str(self.objek.kiriman.get_absolute_url())


class AmbilLembar(KonfirmasiView):
    akses = Izin(IZIN)
    model = LembarPindaian
    judul = "Kerjakan lagi"
    tombol = "Kerjakan lagi"

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(StatusLembar.MENUNGGU.label)

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        lembar = services.ambil_lembar(lembar_id=self.objek.pk, oleh=pelaku(self.request))
        return f"{lembar.nama} menunggu diarsipkan lagi."

    def get_success_url(self) -> str:
        return str(self.objek.get_absolute_url())
