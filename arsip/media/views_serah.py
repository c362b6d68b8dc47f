"""Hand-over: into safe custody, out of it; the page of one hand-over."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView

from arsip.media import services_serah
from arsip.media.forms import FormPinjam, FormSerah, FormSimpan
from arsip.media.model_serah import SerahTerimaMedia
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.formulir import FormulirView

_PENERIMA = ("penerima", "penerima_nama", "penerima_jabatan", "penerima_nip")


class _Serah(FormulirView):
    akses = Izin("arsip.serahkan_media")
    template_name = "arsip/media/serah.html"
    serah: SerahTerimaMedia | None = None

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request)}

    def get_initial(self) -> dict[str, Any]:
        pilih = [k for k in self.request.GET.getlist("media") if k.isdecimal()]
        return {**super().get_initial(), **({"media": pilih} if pilih else {})}

    def simpan(self, form: FormSerah) -> str:
        isi = form.cleaned_data
        self.serah = services_serah.serahkan(
            media=form.terpilih, jenis=form.jenis, penyerah=isi["penyerah"], penerima=form.yang_menerima,
            tempat=isi.get("tempat"), keperluan=isi.get("keperluan", ""), oleh=pelaku(self.request),
        )  # fmt: skip
        return "Serah terima tercatat; berita acaranya menunggu tanda tangan keduanya."

    def get_success_url(self) -> str:
        return self.serah.get_absolute_url() if self.serah else self.get_batal()

    def get_batal(self) -> str:
        return reverse("arsip:ringkasan_media")


class SimpanMedia(_Serah):
    form_class = FormSimpan
    judul = "Serahkan media ke tempat aman"
    keterangan = "Berita acara dengan dua tanda tangan terbit sendiri dari isian ini."
    tombol = "Serahkan dan terbitkan berita acara"
    kelompok = (
        ("Media dan tujuannya", ("media", "tempat")),
        ("Yang menyerahkan", ("penyerah",)),
        ("Yang menerima", _PENERIMA),
    )


class PinjamMedia(_Serah):
    form_class = FormPinjam
    judul = "Pinjam media dari tempat aman"
    keterangan = "Untuk giliran salinan berikut, uji pulih, atau pemulihan."
    tombol = "Pinjam dan terbitkan berita acara"
    kelompok = (("Media", ("media", "keperluan")), ("Yang menyerahkan", ("penyerah",)), ("Yang menerima", _PENERIMA))


class RinciSerah(TemplateView):
    akses = Izin("arsip.view_media")
    template_name = "arsip/media/serah_rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        serah = get_object_or_404(
            SerahTerimaMedia.objects.terlihat_oleh(self.request.user).select_related(
                "penyerah", "penerima", "tempat", "naskah"
            ),
            pk=self.kwargs["pk"],
        )
        return super().get_context_data(
            **kwargs, judul=str(serah), serah=serah,
            perpindahan=serah.perpindahan.select_related("media", "dari_tempat", "ke_tempat").order_by("media__kode"),
            fakta=[
                ("Waktu", bahasa.waktu(serah.pada)),
                ("Yang menyerahkan", serah.penyerah.nama),
                ("Yang menerima", serah.nama_penerima),
                ("Tempat aman", f"{serah.tempat}, {serah.tempat.letak}" if serah.tempat else ""),
                ("Keperluan", serah.keperluan),
                ("Berita acara", serah.naskah.nomor if serah.naskah else ""),
            ],
        )  # fmt: skip
