"""Removing a security key: allauth asks nobody whether it is the last one of a person who must have one."""

from __future__ import annotations

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect


class LepasKunci(RemoveWebAuthnView):  # type: ignore[misc] # allauth is untyped
    def form_valid(self, form: Any) -> HttpResponse:  # noqa: ANN401 - allauth's signature
        adaptor = get_adapter()
        if not adaptor.can_delete_authenticator(self.get_object()):
            messages.error(self.request, adaptor.error_messages["cannot_delete_authenticator"])
            return HttpResponseRedirect(self.get_success_url())
        jawaban: HttpResponse = super().form_valid(form)
        return jawaban


lepas_kunci = LepasKunci.as_view()
