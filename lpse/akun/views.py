"""One's own account: profile, security, sessions, trail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.generic import FormView, ListView, TemplateView

from lpse.akun.adaptor import punya_faktor_kedua
from lpse.akun.akses import Masuk, pelaku
from lpse.akun.forms import ProfilForm, YakinForm
from lpse.akun.models import Pengguna, PenugasanPeran
from lpse.akun.services import ubah_profil
from lpse.akun.sinyal import akhiri_sesi_lain
from lpse.jejak.models import Jejak

if TYPE_CHECKING:
    from django.db.models import QuerySet


class Saya(TemplateView):
    akses = Masuk()
    template_name = "akun/saya.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        sarana = Authenticator.objects.filter(user_id=orang.pk)
        return {
            **super().get_context_data(**kwargs),
            "penugasan": PenugasanPeran.objects.filter(pengguna=orang)
            .select_related("peran")
            .order_by("ditetapkan_pada"),
            "sarana": {s.type for s in sarana},
            "punya_faktor_kedua": punya_faktor_kedua(orang),
            "jumlah_sesi": UserSession.objects.filter(user_id=orang.pk).count(),
            "jejak": Jejak.objects.filter(pelaku_id=orang.pk)[:5],
        }


class UbahProfil(FormView[ProfilForm]):
    akses = Masuk()
    template_name = "akun/ubah_profil.html"
    form_class = ProfilForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": pelaku(self.request)}

    def form_valid(self, form: ProfilForm) -> HttpResponse:
        orang = Pengguna.objects.get(pk=pelaku(self.request).pk)
        ubah_profil(pengguna=orang, oleh=orang, bidang=form.cleaned_data)
        messages.success(self.request, "Profil Anda tersimpan.")
        return HttpResponseRedirect(reverse("akun:saya"))


class JejakSaya(ListView[Jejak]):
    akses = Masuk()
    template_name = "akun/jejak_saya.html"
    paginate_by = 50

    def get_queryset(self) -> QuerySet[Jejak]:
        return Jejak.objects.filter(pelaku_id=pelaku(self.request).pk)


class KeluarkanSesi(FormView[YakinForm]):
    """«Keluarkan semua»: every other browser of mine is put out; this one stays."""

    akses = Masuk()
    template_name = "akun/keluarkan_sesi.html"
    form_class = YakinForm

    def form_valid(self, form: YakinForm) -> HttpResponse:  # noqa: ARG002 - Django's signature
        akhiri_sesi_lain(self.request, pelaku(self.request), alasan="Diminta pemilik akun.")
        messages.success(self.request, "Semua sesi lain sudah dikeluarkan. Peramban ini tetap masuk.")
        return HttpResponseRedirect(reverse("usersessions_list"))


class SiapkanFaktor(TemplateView):
    """The guided set-up of a second factor, on the first login of who must have one."""

    akses = Masuk()
    template_name = "akun/siapkan_faktor.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 - Django's signature
        if punya_faktor_kedua(pelaku(request)):
            return HttpResponseRedirect(reverse("mfa_index"))
        return super().get(request, *args, **kwargs)
