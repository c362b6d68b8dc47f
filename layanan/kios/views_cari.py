"""Looking for an answer at the kiosk: words, results, one article to read. Nothing of it leads out of the kiosk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from layanan.kios import ingatan
from layanan.kios.forms import FormCari
from layanan.kios.views_kios import LayarView
from layanan.pengetahuan import selectors, services_pembaca
from layanan.pengetahuan.enums import Audiens
from layanan.pengetahuan.models import Artikel
from lpse.pemberitahuan.antrekan import alamat_portal
from lpse.tampilan import markah

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_KATA: Final = "cari"


class Cari(LayarView):
    """The words wait with the device, as all that is typed here does: neither address nor history holds them."""

    def get(self, request: HttpRequest) -> HttpResponse:
        kata: str = ingatan.baca(self.perangkat).get(_KATA, "")
        hasil = selectors.cari(kata, audiens=Audiens.PUBLIK) if kata else None
        if hasil is not None and not hasil.jumlah and request.method == "GET":  # the device asks by HEAD for the line
            services_pembaca.catat_kosong(kata=kata, audiens=Audiens.PUBLIK)
        baris = (
            [h.artikel for h in hasil.hasil] if hasil else selectors.terpopuler(audiens=Audiens.PUBLIK, batas=4)
        )  # fmt: skip
        return self._halaman(FormCari(initial={"kata": kata}), {"hasil": hasil, "baris": baris, "kata": kata})

    def post(self, request: HttpRequest) -> HttpResponse:
        form = FormCari(request.POST)
        if not form.is_valid():
            return self._halaman(form, {}, 422)
        ingatan.tulis(self.perangkat, {**ingatan.baca(self.perangkat), _KATA: form.cleaned_data["kata"]})
        return HttpResponseRedirect(reverse("layanan_kios:cari"))

    def _halaman(self, form: FormCari, konteks: dict[str, Any], status: int = 200) -> HttpResponse:
        return self.layar("cari", {"judul": "Apa yang ingin Anda ketahui?", "form": form, **konteks}, status)


class Baca(LayarView):
    """One published article, its links as plain words; the whole of it, with its downloads, behind the QR."""

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        kueri = Artikel.objects.untuk(Audiens.PUBLIK).defer("cari")
        artikel = get_object_or_404(kueri, slug=slug)
        if request.method == "GET":
            services_pembaca.catat_dibaca(artikel_id=artikel.pk)
        konteks = {
            "judul": artikel.judul, "a": artikel, "isi_artikel": markah.tanpa_tautan(artikel.isi),
            "alamat": alamat_portal(artikel.alamat_publik),
        }  # fmt: skip
        return self.layar("baca", konteks)
