"""The device's own pages: pairing, the start screen, a ticket by number and code, the display board."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, ClassVar, Final

from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from layanan.kios import ingatan, services
from layanan.kios.enums import JenisPerangkat
from layanan.kios.forms import FormKodePasang
from layanan.lapor.forms import KodeForm
from layanan.lapor.selectors import cari_dengan_kode, keadaan
from layanan.pengumuman.selectors import untuk_kios, untuk_papan
from layanan.pengumuman.selectors_status import status
from layanan.tiket.models import Tiket
from lpse.galat import AturanDilanggar
from lpse.publik.laju import COBA_PER_NOMOR, Laju, masih_boleh
from lpse.publik.views import PublikView
from lpse.waktu import kalender

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

    from layanan.kios.models import PerangkatKios

KUKI: Final = "lpse-kios"
_GARAM: Final = "layanan.kios.kuki"
#: As long as browsers keep any cookie; each look at the start screen begins it anew.
_UMUR_KUKI: Final = dt.timedelta(days=400)
#: Wrong codes in ten minutes from everywhere together: six digits are few.
COBA_PASANG: Final = 60
TAK_COCOK: Final = "Nomor dan kode itu tidak cocok. Periksa keduanya pada tanda terima."
#: More than these would push the buttons off the screen.
_PENGUMUMAN: Final = 3


def perangkat_ini(request: HttpRequest) -> PerangkatKios | None:
    """The device that this browser is; whoever may be logged in beside it does not matter."""
    return services.kenali(token=_token(request))


def _token(request: HttpRequest) -> str:
    return str(request.get_signed_cookie(KUKI, default="", salt=_GARAM))


def ke_mulai() -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("layanan_kios:mulai"))


def _beri_kuki(jawaban: HttpResponse, token: str) -> None:
    jawaban.set_signed_cookie(
        KUKI, token, salt=_GARAM, max_age=int(_UMUR_KUKI.total_seconds()), path=reverse("layanan_kios:mulai"),
        secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax",
    )  # fmt: skip


class LayarView(PublikView):
    """A page for paired devices; any other browser is led to the page that asks for the code."""

    laju: ClassVar[Laju] = Laju("kios", 240)
    laju_kirim: ClassVar[Laju | None] = Laju("kios-kirim", 120)
    ruang_templat: ClassVar[str] = "layanan/kios"
    sebutan: ClassVar[str] = "Pengunjung di kios"
    perangkat: PerangkatKios

    def jalankan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        perangkat = perangkat_ini(request)
        if perangkat is None:
            return ke_mulai()
        self.perangkat = perangkat
        return super().jalankan(request, *args, **kwargs)

    def layar(self, templat: str, konteks: dict[str, Any], status: int = 200) -> HttpResponse:
        """A screen with what stands on all of them."""
        kantor = kalender().keadaan(timezone.now())
        return self.tampil(templat, {"perangkat": self.perangkat, "kantor": kantor, **konteks}, status=status)


class Mulai(LayarView):
    """The start screen, which forgets whoever was here; for a browser that is no device, the question for the code."""

    laju_kirim: ClassVar[Laju | None] = Laju("kios-pasang", 10, 600)

    def jalankan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        perangkat = perangkat_ini(request)
        if perangkat is None:
            return self._pasang(request)
        self.perangkat = perangkat
        if request.method == "POST":
            return ke_mulai()
        return super().jalankan(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        ingatan.lupa(self.perangkat)
        jawaban: HttpResponse
        if self.perangkat.jenis == JenisPerangkat.PAPAN:
            jawaban = HttpResponseRedirect(reverse("layanan_kios:papan"))
        else:
            konteks = {"judul": "Apa keperluan Anda hari ini?", "pengumuman": untuk_kios()[:_PENGUMUMAN]}
            jawaban = self.layar("mulai", konteks)
        _beri_kuki(jawaban, _token(request))
        return jawaban

    def _pasang(self, request: HttpRequest) -> HttpResponse:
        form = FormKodePasang(request.POST if request.method == "POST" else None)
        if not form.is_valid():
            return self._tanya(form)
        if not masih_boleh("kios-pasang", "semua", batas=COBA_PASANG, jendela=600):
            form.add_error("kode", services.KODE_KELIRU)
            return self._tanya(form)
        try:
            _, token = services.pasang(kode=form.cleaned_data["kode"])
        except AturanDilanggar as galat:
            form.add_error("kode", str(galat))
            return self._tanya(form)
        jawaban = ke_mulai()
        _beri_kuki(jawaban, token)
        return jawaban

    def _tanya(self, form: FormKodePasang) -> HttpResponse:
        konteks = {"judul": "Pasang perangkat ini", "form": form}
        return self.tampil("pasang", konteks, status=422 if form.is_bound else 200)


class CekTiket(LayarView):
    """Number and code, from the receipt."""

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self._halaman(KodeForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = KodeForm(request.POST)
        if not form.is_valid():
            return self._halaman(form, 422)
        nomor: str = form.cleaned_data["nomor"]
        boleh = masih_boleh("lapor-nomor", nomor, batas=COBA_PER_NOMOR, jendela=600)
        tiket = cari_dengan_kode(nomor=nomor, kode=form.cleaned_data["kode"])
        if tiket is None or not boleh:
            form.add_error("kode", TAK_COCOK)
            return self._halaman(form, 422)
        ingatan.tulis(self.perangkat, {"lihat": tiket.pk})
        return HttpResponseRedirect(reverse("layanan_kios:tiket_hasil"))

    def _halaman(self, form: KodeForm, status: int = 200) -> HttpResponse:
        kembali = reverse("layanan_kios:mulai")
        konteks = {"judul": "Cek nomor tiket", "form": form, "tombol": "Lihat", "kembali": kembali}
        return self.layar("isian", konteks, status)


class HasilTiket(LayarView):
    """Where the ticket stands, and nothing of who wrote it or what."""

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002 - Django's signature
        tiket = Tiket.objects.filter(pk=ingatan.baca(self.perangkat).get("lihat", 0)).first()
        if tiket is None:
            return ke_mulai()
        konteks = {"judul": f"Tiket {tiket.nomor}", "tiket": tiket, "keadaan": keadaan(tiket)}
        return self.layar("tiket", konteks)


class Papan(LayarView):
    """The display board: announcements, the state of the systems, opening hours, a clock; no touch."""

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002 - Django's signature
        konteks = {"judul": "Papan layar", "pengumuman": untuk_papan()[:_PENGUMUMAN], "status": status()}
        return self.layar("papan", konteks)
