"""Files in the browser: one's own, the preview, the bytes, and how the store stands."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.views.generic import ListView, TemplateView, View

from lpse.akun.akses import Izin, Masuk, pelaku
from lpse.berkas import gambar_mini, kirim, selectors
from lpse.berkas.forms import UnggahForm
from lpse.berkas.models import Berkas
from lpse.berkas.services import catat_pembacaan, hapus
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.forms import BaseForm
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase


class BerkasSaya(ListView[Berkas]):
    """What I uploaded: upload more, look, take away, remove."""

    akses = Izin("lpse.unggah_berkas")
    paginate_by = 30
    context_object_name = "daftar"
    form: UnggahForm | None = None

    def get_queryset(self) -> QuerySet[Berkas]:
        milik = Berkas.objects.milik(pelaku(self.request))
        lepas = Berkas.objects.tak_terikat().filter(pk__in=milik.values("pk")).values_list("pk", flat=True)
        self.lepas = set(lepas)
        return milik.select_related("isi")

    def get_template_names(self) -> list[str]:
        potongan = self.request.htmx  # type: ignore[attr-defined] # django-htmx
        return ["berkas/daftar.html" if potongan else "berkas/saya.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        return super().get_context_data(
            **kwargs,
            judul="Berkas saya",
            keterangan="Unggah di sini, lampirkan nanti. Sebelum dipakai, hanya Anda dan Kepala LPSE dapat membukanya.",
            form=self.form or UnggahForm(oleh=orang),
            kuota=selectors.kuota(orang),
            lepas=self.lepas,
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        """The plain form: what is good is kept, what is not is said file by file."""
        form = UnggahForm(request.POST, request.FILES, oleh=pelaku(request))
        baik = form.is_valid()
        diterima = form.fields["berkas"].widget.diterima
        if diterima:
            messages.success(request, f"{bahasa.kata_angka(len(diterima)).capitalize()} berkas tersimpan.")
        if baik:
            return HttpResponseRedirect(reverse("berkas:saya"))
        form.fields["berkas"].widget.diterima = []  # they stand in the list below already
        self.form = form
        self.object_list = self.get_queryset()
        return render(request, "berkas/saya.html", self.get_context_data(), status=422)


class HapusBerkas(KonfirmasiView):
    akses = Izin("lpse.unggah_berkas")
    model = Berkas
    judul = "Hapus berkas"
    tombol = "Hapus"
    bahaya = True
    success_url = reverse_lazy("berkas:saya")

    @cached_property
    def objek(self) -> Berkas:
        return get_object_or_404(Berkas.objects.milik(pelaku(self.request)), kunci=self.kwargs["kunci"])

    def akibat(self) -> list[str]:
        return ["Berkas ini tidak dapat dikembalikan. Yang sudah dipakai di pekerjaan lain tidak dapat dihapus."]

    def jalankan(self, form: BaseForm) -> str:  # noqa: ARG002 - asks for the decision only
        return f"{hapus(berkas_id=self.objek.pk, oleh=pelaku(self.request))} dihapus."

    def get_success_url(self) -> str:
        return str(self.success_url)


class BerkasTerlihatMixin(View):
    """A file this person may see; anything else is 404, whether or not it exists."""

    akses = Masuk()

    def berkas(self) -> Berkas:
        terlihat = Berkas.objects.terlihat_oleh(self.request.user).select_related("isi", "pengunggah")
        return get_object_or_404(terlihat, kunci=self.kwargs["kunci"])


class LihatBerkas(BerkasTerlihatMixin, TemplateView):
    """One file: its facts, and a preview in a frame that can run nothing."""

    template_name = "berkas/lihat.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        berkas = self.berkas()
        orang = pelaku(self.request)
        fakta = [
            ("Jenis", berkas.mime),
            ("Ukuran", bahasa.byte(berkas.ukuran)),
            ("Halaman", bahasa.angka(berkas.halaman) if berkas.halaman else ""),
            ("Disimpan", bahasa.waktu(berkas.dibuat_pada)),
            ("Diunggah", str(berkas.pengunggah or ("Orang tanpa akun" if berkas.pemilik else "Portal"))),
            ("Virus", berkas.get_pemindaian_display()),
            ("SHA-256", berkas.isi_id),
        ]
        return super().get_context_data(
            **kwargs,
            judul=berkas.nama,
            berkas=berkas,
            fakta=[f for f in fakta if f[1]],
            pratinjau=berkas.tersedia and berkas.dapat_dilukis,
            milik_saya=berkas.pengunggah_id == orang.pk,
        )


class BingkaiBerkas(BerkasTerlihatMixin):
    """The page inside the frame: pictures of the pages, no script, no plug-in, no other address."""

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponseBase:  # noqa: ARG002 - Django's signature
        berkas = self.berkas()
        if not (berkas.tersedia and berkas.dapat_dilukis):
            raise Http404
        catat_pembacaan(berkas=berkas, oleh=pelaku(request), cara="melihat pratinjau")
        halaman = range(1, min(berkas.halaman or 1, gambar_mini.MAKS_HALAMAN) + 1)
        sisa = (berkas.halaman or 1) - len(halaman)
        return kirim.pagari(
            render(request, "berkas/bingkai.html", {"berkas": berkas, "halaman": halaman, "sisa": sisa}),
            bingkai=True,
        )


class GambarBerkas(BerkasTerlihatMixin):
    """A thumbnail, or one page of the preview."""

    sisi = gambar_mini.SISI_MINI

    def get(self, request: HttpRequest, kunci: uuid.UUID, halaman: int = 1) -> HttpResponseBase:  # noqa: ARG002 - Django's
        berkas = self.berkas()
        jalur = gambar_mini.lukis(berkas, halaman=halaman, sisi=self.sisi) if berkas.tersedia else None
        if jalur is None:
            raise Http404
        jawaban = FileResponse(jalur.open("rb"), content_type="image/webp")
        jawaban.headers["Content-Disposition"] = "inline"
        return kirim.pagari(jawaban)


class UnduhBerkas(BerkasTerlihatMixin):
    """The bytes themselves, as a download or inside the frame."""

    unduh = True

    def get(self, request: HttpRequest, kunci: uuid.UUID) -> HttpResponseBase:  # noqa: ARG002 - Django's signature
        berkas = self.berkas()
        try:
            jawaban = kirim.kirim(request, berkas, unduh=self.unduh)
        except AturanDilanggar as galat:
            return HttpResponse(str(galat), status=409, content_type="text/plain; charset=utf-8")
        if request.method == "GET" and jawaban.status_code in {200, 206}:
            catat_pembacaan(berkas=berkas, oleh=pelaku(request), cara="membuka")
        return jawaban


class KeadaanBerkas(TemplateView):
    """How the store and the antivirus stand."""

    akses = Izin("lpse.lihat_keadaan_berkas")
    template_name = "berkas/keadaan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        keadaan = selectors.keadaan_simpanan()
        return super().get_context_data(
            **kwargs,
            judul="Keadaan berkas",
            keterangan="Simpanan, karantina, antivirus, dan pemeriksaan ulang isi.",
            keadaan=keadaan,
            rusak=selectors.isi_rusak(),
            belum_dipindai=selectors.belum_dipindai(),
            putaran_hari=selectors.PUTARAN.days,
        )
