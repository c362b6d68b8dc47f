"""The screen on which a person signs: the paper, their slot, their passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters

from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.naskah.cara_lain import cara_lain
from lpse.naskah.models import Naskah
from lpse.naskah.models_sertifikat import SertifikatPenanda
from lpse.naskah.penanda import penanda_aktif
from lpse.naskah.services_tanda_tangan import giliran, tandatangani
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from lpse.naskah.services_tanda_tangan import Giliran


class FrasaForm(forms.Form):
    """The passphrase of the person's own key; used for this one signature and kept nowhere."""

    frasa = forms.CharField(
        label="Frasa sandi sertifikat",
        help_text="Bukan kata sandi portal. Frasa ini membuka kunci tanda tangan Anda dan tidak disimpan.",
        max_length=200,
        strip=True,
        widget=forms.PasswordInput(attrs={"class": "form-control", "autocomplete": "off"}),
    )


@method_decorator(sensitive_post_parameters("frasa"), name="dispatch")
class Tandatangani(KonfirmasiView):
    """Only the person of the next slot can do anything here; the others read why not."""

    akses = Izin("lpse.masuk_portal", ulang=True)
    template_name = "naskah/tanda_tangan_layar.html"
    model = Naskah
    form_class = FrasaForm
    judul = "Tanda tangani naskah"
    tombol = "Tandatangani"

    def giliran(self) -> Giliran | None:
        """The slot that is this person's now; None with the reason in ``self.tertutup``."""
        try:
            return giliran(naskah=self.objek, oleh=pelaku(self.request))
        except AturanDilanggar as galat:
            self.tertutup = str(galat)
            return None

    def jalankan(self, form: FrasaForm) -> str:
        slot = tandatangani(naskah_id=self.objek.pk, oleh=pelaku(self.request), frasa=form.cleaned_data["frasa"])
        sisa = slot.naskah.tanda_tangan.menunggu().elektronik().order_by("urutan").first()
        lanjut = f"Berikutnya {sisa.nama} diberi tahu." if sisa else "Semua penanda tangan sudah menandatangani."
        return f"{slot.naskah.jenis_nama} nomor {slot.naskah.nomor} sudah Anda tandatangani. {lanjut}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        self.tertutup = ""
        kini = self.giliran()
        return super().get_context_data(
            **kwargs,
            kini=kini,
            cara_lain=cara_lain(kini.slot) if kini else [],
            tertutup=self.tertutup,
            slot=self.objek.tanda_tangan.order_by("urutan"),
            revisi=self.objek.revisi_terakhir,
            sertifikat=SertifikatPenanda.objects.aktif().filter(pemilik=pelaku(self.request)).first(),
            penanda=penanda_aktif(),
        )
