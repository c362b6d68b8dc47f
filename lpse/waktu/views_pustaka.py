"""«Bandingkan dengan pustaka»: what the library of holidays knows of a year beside what the office wrote down."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property

from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.formulir import FormulirView
from lpse.waktu import pustaka, services
from lpse.waktu.forms import PustakaForm
from lpse.waktu.kisi import TAHUN_TAMPIL
from lpse.waktu.selectors import banding_pustaka
from lpse.waktu.views import MENGURUS

if TYPE_CHECKING:
    from django.forms import BaseForm


class PustakaView(FormulirView):
    """A year's free days with their state; chosen ones are written down as the office's own."""

    akses = Izin(MENGURUS)
    template_name = "waktu/pustaka.html"
    form_class = PustakaForm
    tombol = "Catat sebagai hari kantor"
    keterangan = (
        "Libur dan cuti bersama dari pustaka berlaku sendiri. Yang dicatat sebagai hari kantor, dengan dasarnya, "
        "tidak lagi bergantung pada pustaka."
    )

    @cached_property
    def tahun(self) -> int:
        teks = self.request.GET.get("tahun", "")
        tahun = int(teks) if re.fullmatch(r"\d{4}", teks) else bahasa.hari_ini().year
        if tahun not in TAHUN_TAMPIL:
            raise Http404
        return tahun

    @property
    def judul(self) -> str:  # type: ignore[override] # depends on the year
        return f"Bandingkan dengan pustaka, {self.tahun}"

    def get_form(self, form_class: type[BaseForm] | None = None) -> PustakaForm:  # noqa: ARG002 - Django's signature
        return PustakaForm(self.request.POST or None, libur=pustaka.libur_tahun(self.tahun))

    def get_batal(self) -> str:
        return reverse("waktu:tahun")

    def get_success_url(self) -> str:
        return f"{reverse('waktu:pustaka')}?tahun={self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        konteks = super().get_context_data(**kwargs)
        dipilih = set(self.request.POST.getlist("tanggal"))
        baris, sendiri = banding_pustaka(self.tahun)
        return {
            **konteks,
            "tahun": self.tahun,
            "baris": baris,
            "sendiri": sendiri,
            "dipilih": dipilih,
            "tanpa_cuti": not any(b.tanda.jenis == "cuti_bersama" for b in baris),
            "kelompok": [("", [konteks["form"]["dasar"]])],
            "versi": pustaka.VERSI,
            "sebelum": self.tahun - 1,
            "sesudah": self.tahun + 1,
        }

    def simpan(self, form: PustakaForm) -> str:
        baru = services.catat_dari_pustaka(
            tahun=self.tahun,
            tanggal=[date.fromisoformat(t) for t in form.cleaned_data["tanggal"]],
            dasar=form.cleaned_data["dasar"],
            oleh=pelaku(self.request),
        )
        return f"{len(baru)} hari dicatat sebagai hari kantor."
