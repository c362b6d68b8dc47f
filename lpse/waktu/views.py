"""Looking at the calendar: month, year, calculator, feed."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.crypto import salted_hmac
from django.views.generic import TemplateView, View

from lpse.akun.akses import Masuk, Publik
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa
from lpse.waktu import kalender
from lpse.waktu.forms import SelisihForm, TenggatForm
from lpse.waktu.jam import lama_singkat
from lpse.waktu.kisi import TAHUN_TAMPIL, hari_dilewati, susun_bulan, susun_tahun
from lpse.waktu.models import VersiKalender
from lpse.waktu.selectors import hari_khusus_antara, jam_sepekan
from lpse.waktu.umpan import umpan

if TYPE_CHECKING:
    from django.http import HttpRequest

    from lpse.waktu.mesin import Kalender

MENGURUS = "lpse.kelola_kalender"
_BULAN = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
#: Special days that the side column announces.
_HARI_DEPAN = 60
_SIMPAN_UMPAN = 3600


class BulanView(TemplateView):
    """One month, and how the office stands now."""

    akses = Masuk()
    template_name = "waktu/bulan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kini = kalender()
        hari_ini = bahasa.hari_ini()
        bulan = susun_bulan(kini, self._awal())
        depan = hari_khusus_antara(hari_ini, hari_ini + timedelta(days=_HARI_DEPAN))
        return {
            **super().get_context_data(**kwargs),
            "judul": "Kalender kantor",
            "bulan": bulan,
            "keadaan": kini.keadaan(timezone.now()),
            "pekan": jam_sepekan(),
            "depan": depan[:6],
            "kini": hari_ini.replace(day=1),
            "versi": kini.versi,
            "alamat_umpan": self.request.build_absolute_uri(reverse("waktu:umpan")),
        }

    def _awal(self) -> date:
        cocok = _BULAN.fullmatch(self.request.GET.get("bulan", ""))
        if cocok is None:
            return bahasa.hari_ini().replace(day=1)
        tahun = int(cocok[1])
        if tahun not in TAHUN_TAMPIL:
            raise Http404
        return date(tahun, int(cocok[2]), 1)


class TahunView(TemplateView):
    """Twelve months at a glance, each special day named."""

    akses = Masuk()
    template_name = "waktu/tahun.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        teks = self.request.GET.get("tahun", "")
        tahun = int(teks) if re.fullmatch(r"\d{4}", teks) else bahasa.hari_ini().year
        if tahun not in TAHUN_TAMPIL:
            raise Http404
        bulan = susun_tahun(kalender(), tahun)
        return {
            **super().get_context_data(**kwargs),
            "judul": f"Kalender kantor {tahun}",
            "tahun": tahun,
            "bulan": bulan,
            "hari_kerja": sum(b.hari_kerja for b in bulan),
            "sebelum": tahun - 1 if tahun - 1 in TAHUN_TAMPIL else 0,
            "sesudah": tahun + 1 if tahun + 1 in TAHUN_TAMPIL else 0,
        }


class HitungView(TemplateView):
    """«Hitung tenggat»: from a moment so much working time on, or between two moments."""

    akses = Masuk()
    template_name = "waktu/hitung.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        pilih = self.request.GET.get("hitung")
        kini = timezone.localtime().replace(second=0, microsecond=0)
        pagi = kini.replace(hour=8, minute=0)
        tenggat = TenggatForm(self.request.GET if pilih == "tenggat" else None, initial={"dari": kini, "jam": 8})
        selisih = SelisihForm(self.request.GET if pilih == "selisih" else None, initial={"awal": pagi, "akhir": kini})
        hasil: dict[str, Any] = {}
        try:
            if pilih == "tenggat" and tenggat.is_valid():
                hasil = _hasil_tenggat(kalender(), tenggat)
            elif pilih == "selisih" and selisih.is_valid():
                hasil = _hasil_selisih(kalender(), selisih.cleaned_data["awal"], selisih.cleaned_data["akhir"])
        except AturanDilanggar as galat:
            (tenggat if pilih == "tenggat" else selisih).add_error(None, str(galat))
        return {
            **super().get_context_data(**kwargs),
            "judul": "Hitung tenggat",
            "tenggat": tenggat,
            "selisih": selisih,
            "hasil": hasil,
            "pilih": pilih,
        }


def _hasil_tenggat(kini: Kalender, form: TenggatForm) -> dict[str, Any]:
    dari: datetime = form.cleaned_data["dari"]
    if form.cleaned_data["hari"]:
        hari = kini.tambah_hari_kerja(dari.date(), form.tanda * form.cleaned_data["hari"])
        kapan = f"{bahasa.nama_hari(hari)}, {bahasa.tanggal(hari)}"
        lama = f"{form.cleaned_data['hari']} hari kerja"
    else:
        akhir = kini.tambah_jam_kerja(dari, form.lama)
        hari = akhir.date()
        kapan = f"{bahasa.nama_hari(hari)}, {bahasa.waktu(akhir)}"
        lama = f"{lama_singkat(abs(form.lama))} kerja"
    arah = "sejak" if form.tanda > 0 else "sebelum"
    return {
        "jawaban": kapan,
        "penjelasan": f"{lama} {arah} {bahasa.nama_hari(dari)}, {bahasa.waktu(dari)}.",
        "dilewati": list(hari_dilewati(kini, dari.date(), hari)),
    }


def _hasil_selisih(kini: Kalender, awal: datetime, akhir: datetime) -> dict[str, Any]:
    lama = kini.selisih_jam_kerja(awal, akhir)
    hari = kini.selisih_hari_kerja(awal.date(), akhir.date())
    return {
        "jawaban": f"{lama_singkat(lama)} kerja",
        "penjelasan": f"{hari} hari kerja sesudah {bahasa.tanggal(awal)} sampai dengan {bahasa.tanggal(akhir)}.",
        "dilewati": list(hari_dilewati(kini, awal.date(), akhir.date())),
    }


class UmpanView(View):
    """The feed, for whoever subscribes: last year to the year after next; asked for again only when it changed."""

    akses = Publik()
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        kini = kalender()
        tahun = bahasa.hari_ini().year
        kantor = bahasa.kantor().profil
        nama = kantor.nama if kantor else "LPSE"
        versi = VersiKalender.objects.first()
        berubah = versi.berubah_pada if versi else datetime.combine(date(tahun, 1, 1), time(), tzinfo=UTC)
        sidik = salted_hmac(
            "lpse.waktu.umpan", f"{kini.versi}|{berubah}|{tahun}|{nama}", algorithm="sha256"
        ).hexdigest()
        etag = f'"{sidik[:32]}"'
        jawaban = get_conditional_response(request, etag=etag)
        if jawaban is None:
            jawaban = HttpResponse(
                umpan(kini, nama, range(tahun - 1, tahun + 3), berubah), content_type="text/calendar; charset=utf-8"
            )
            jawaban["Content-Disposition"] = 'inline; filename="kalender-lpse.ics"'
        if jawaban.status_code in {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED}:
            jawaban["ETag"] = etag
            jawaban["Cache-Control"] = f"public, max-age={_SIMPAN_UMPAN}"
        hasil: HttpResponse = jawaban
        return hasil
