"""Who a document or a file is opened to: the holders, giving, taking back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from arsip.dokumen import aturan, services_hak
from arsip.dokumen.forms_berkas import FormHak
from arsip.dokumen.models import BerkasArsip, Dokumen
from lpse.akun.akses import Izin, pelaku
from lpse.akun.models import Pengguna
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView, TanpaIsian

if TYPE_CHECKING:
    from django.http import HttpRequest

    from arsip.dokumen.services_hak import Penerima


class _HakMixin:
    """The thing of the address, for whoever may open it to others."""

    request: HttpRequest
    kwargs: dict[str, Any]

    @cached_property
    def objek(self) -> Dokumen | BerkasArsip:
        objek: Dokumen | BerkasArsip
        if "kunci" in self.kwargs:
            objek = get_object_or_404(Dokumen.objects.terlihat_oleh(self.request.user), uuid=self.kwargs["kunci"])
        else:
            objek = get_object_or_404(BerkasArsip.objects.terlihat_oleh(self.request.user), pk=self.kwargs["pk"])
        if not aturan.boleh_beri_hak(pelaku(self.request), objek):
            raise PermissionDenied
        return objek

    def alamat(self) -> str:
        """The page of the rights on this thing."""
        if isinstance(self.objek, Dokumen):
            return reverse("arsip:dokumen_hak", args=[self.objek.uuid])
        return reverse("arsip:berkas_hak", args=[self.objek.pk])


class AturHak(_HakMixin, FormulirView):
    akses = Izin("arsip.change_dokumen")
    template_name = "arsip/dokumen/hak.html"
    form_class = FormHak
    judul = "Hak baca"
    tombol = "Beri hak baca"

    def simpan(self, form: FormHak) -> str:
        baru = services_hak.beri_hak(
            objek=self.objek, kepada=form.penerima(), oleh=pelaku(self.request), alasan=form.cleaned_data["alasan"]
        )
        if not baru:
            return "Mereka sudah memegang hak itu; tidak ada yang berubah."
        return f"Dibukakan bagi {', '.join(services_hak.sebut(penerima=p) for p in baru)}."

    def get_success_url(self) -> str:
        return self.alamat()

    def get_batal(self) -> str:
        return self.objek.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        pemegang = [
            (services_hak.sebut(penerima=p), "" if isinstance(p, Group) else p.jabatan or p.label_peran, self._cabut(p))
            for p in services_hak.pemegang(objek=self.objek)
        ]
        return super().get_context_data(
            **kwargs, objek=self.objek, pemegang=pemegang, dokumen=isinstance(self.objek, Dokumen)
        )

    def _cabut(self, penerima: Penerima) -> str:
        jenis = "peran" if isinstance(penerima, Group) else "orang"
        if isinstance(self.objek, Dokumen):
            return reverse("arsip:dokumen_hak_cabut", args=[self.objek.uuid, jenis, penerima.pk])
        return reverse("arsip:berkas_hak_cabut", args=[self.objek.pk, jenis, penerima.pk])


class CabutHak(_HakMixin, KonfirmasiView):
    akses = Izin("arsip.change_dokumen")
    judul = "Cabut hak baca"
    tombol = "Cabut hak"
    bahaya = True

    @cached_property
    def penerima(self) -> Penerima:
        model = {"peran": Group, "orang": Pengguna}.get(self.kwargs["jenis"])
        for penerima in services_hak.pemegang(objek=self.objek):
            if type(penerima) is model and penerima.pk == self.kwargs["penerima"]:
                return penerima
        raise Http404

    def dari(self) -> str:
        return f"{services_hak.sebut(penerima=self.penerima)} dapat membaca"

    def ke(self) -> str:
        return f"{services_hak.sebut(penerima=self.penerima)} membaca hanya menurut perannya"

    def jalankan(self, form: TanpaIsian) -> str:  # noqa: ARG002 - asks for the decision only
        services_hak.cabut_hak(objek=self.objek, dari=self.penerima, oleh=pelaku(self.request))
        return f"Hak {services_hak.sebut(penerima=self.penerima)} dicabut."

    def get_success_url(self) -> str:
        return self.alamat()
