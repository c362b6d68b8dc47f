"""Confirm page before a state change: from → to, and what follows; the POST calls a service (STYLE.md, A view)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from lpse.tampilan.formulir import FormulirView

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet


class TanpaIsian(forms.Form):
    """A confirmation that asks for nothing but the decision."""


class KonfirmasiView(FormulirView):
    """Subclass: ``model``, ``judul``, ``tombol``, ``jalankan``; perhaps ``dari``, ``ke``, ``akibat``, a form."""

    template_name = "tampilan/konfirmasi.html"
    model: ClassVar[type[Model]]
    form_class: type[forms.Form] = TanpaIsian

    def get_queryset(self) -> QuerySet[Any]:
        """Only what this person may see; anything else is 404."""
        kueri: QuerySet[Any] = self.model.objects.terlihat_oleh(self.request.user)  # type: ignore[attr-defined] # house rule
        return kueri

    @cached_property
    def objek(self) -> Any:  # noqa: ANN401 - the view's own model
        return get_object_or_404(self.get_queryset(), pk=self.kwargs["pk"])

    def dari(self) -> str:
        """The state now, in words."""
        return ""

    def ke(self) -> str:
        """The state afterwards, in words."""
        return ""

    def akibat(self) -> list[str]:
        """What follows, and for whom."""
        return []

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        """Call the service; return the sentence for people. Raises: AturanDilanggar."""
        raise NotImplementedError

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - as jalankan
        return self.jalankan(form)

    def get_success_url(self) -> str:
        return str(self.objek.get_absolute_url())

    def get_batal(self) -> str:
        return self.batal or self.get_success_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(
            **kwargs, objek=self.objek, dari=self.dari(), ke=self.ke(), akibat=self.akibat()
        )


class LangkahView(KonfirmasiView):
    """A step of one object's road by one service: the state now → ``tujuan``, then ``pesan``."""

    tujuan: ClassVar[Any]  # a member of the model's own TextChoices
    #: The service's keyword for the object.
    kunci_objek: ClassVar[str]
    pesan: ClassVar[str] = ""

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(self.tujuan.label)

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - of the service
        """The service. Raises: AturanDilanggar."""
        raise NotImplementedError

    def data(self, form: Any) -> dict[str, Any]:  # noqa: ANN401 - the view's own form class
        """What the form gives the service."""
        return dict(form.cleaned_data)

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - as above
        self.layanan(**{self.kunci_objek: self.objek.pk}, oleh=self.request.user, **self.data(form))
        return self.pesan
