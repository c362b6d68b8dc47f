"""What everybody may read: announcements, feeds, calendar, state of the systems. Cacheable, without Redis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.generic import View

from layanan.pengumuman import selectors, umpan
from layanan.pengumuman.enums import AWALAN, HIDUP, JenisPengumuman, Peristiwa
from layanan.pengumuman.models import Pengumuman
from layanan.pengumuman.selectors_status import Status, status
from layanan.pengumuman.tembolok import simpan
from lpse.akun.akses import Publik

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

_PER_HALAMAN = 20


def _jenis(request: HttpRequest) -> str:
    jenis = request.GET.get("jenis", "")
    return jenis if jenis in JenisPengumuman.values else ""


class DaftarPublik(View):
    """What is on air first, then what is over."""

    akses = Publik()

    def get(self, request: HttpRequest) -> HttpResponseBase:
        jenis = _jenis(request)
        semua = selectors.publik(jenis)
        hidup = list(semua.filter(status__in=HIDUP))
        lalu = Paginator(semua.exclude(pk__in=[p.pk for p in hidup]), _PER_HALAMAN).get_page(request.GET.get("hal"))
        konteks = {
            "judul": "Pengumuman", "hidup": hidup, "lalu": lalu, "jenis": jenis, "pilihan": JenisPengumuman.choices,
        }  # fmt: skip
        bahan = [(p.pk, p.versi, p.status) for p in (*hidup, *lalu)]
        return simpan(
            request, [jenis, lalu.number, bahan],
            lambda: render(request, "layanan/pengumuman/publik_daftar.html", konteks),
        )  # fmt: skip


class SatuPublik(View):
    """One announcement, with everything that was told of it."""

    akses = Publik()

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        p = get_object_or_404(Pengumuman.objects.publik().prefetch_related("sistem"), pk=pk)
        konteks = {
            "judul": p.judul, "p": p, "versi": [v for v in p.daftar_versi.order_by("-nomor") if v.nomor > 1],
            "awalan": AWALAN[Peristiwa.BATAL] if p.alasan_batal else "",
        }  # fmt: skip
        return simpan(
            request, [p.pk, p.versi, p.status],
            lambda: render(request, "layanan/pengumuman/publik_satu.html", konteks),
        )  # fmt: skip


class StatusPublik(View):
    """The state of the systems: now, ninety days, what is planned, what was. Needs nothing but PostgreSQL."""

    akses = Publik()

    def get(self, request: HttpRequest) -> HttpResponseBase:
        s = status()
        konteks = {"judul": "Keadaan sistem", "s": s, "diperbarui": timezone.now()}
        return simpan(request, _bahan(s), lambda: render(request, "layanan/pengumuman/status.html", konteks), umur=30)


def _bahan(s: Status) -> list[Any]:
    """What the page says, without the minute it was made in."""
    return [
        [(b.sistem.pk, b.sistem.nama, b.keadaan, b.sejak, b.catatan, b.persen, b.hari) for b in s.sistem],
        [(p.pk, p.versi, p.status) for p in (*s.berjalan, *s.mendatang, *s.riwayat)],
    ]


class StatusJson(View):
    """The same for machines."""

    akses = Publik()

    def get(self, request: HttpRequest) -> HttpResponseBase:
        s = status()
        return simpan(request, _bahan(s), lambda: JsonResponse(_json(s)), umur=30)


def _json(s: Status) -> dict[str, Any]:
    return {
        "kalimat": s.kalimat,
        "keadaan": s.terburuk,
        "sistem": [
            {
                "kode": b.sistem.kode, "nama": b.sistem.nama, "keadaan": b.keadaan,
                "sejak": b.sejak.isoformat() if b.sejak else None, "ketersediaan_90_hari": round(b.ketersediaan, 3),
            }
            for b in s.sistem
        ],
        "berjalan": [{"judul": p.judul, "halaman": p.alamat_publik} for p in s.berjalan],
        "mendatang": [{"judul": p.judul, "halaman": p.alamat_publik} for p in s.mendatang],
    }  # fmt: skip


class Umpan(View):
    """RSS or Atom, for all kinds or one (``?jenis=``)."""

    akses = Publik()
    bentuk = "rss"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        jenis = _jenis(request)
        versi = selectors.umpan(jenis)
        buat, tipe = (
            (umpan.atom, "application/atom+xml") if self.bentuk == "atom" else (umpan.rss, "application/rss+xml")
        )
        return simpan(
            request, [self.bentuk, jenis, [v.pk for v in versi]],
            lambda: HttpResponse(buat(versi, request.get_full_path()), content_type=f"{tipe}; charset=utf-8"),
            umur=300,
        )  # fmt: skip


class KalenderPublik(View):
    """iCalendar: all that has a time, or one announcement."""

    akses = Publik()

    def get(self, request: HttpRequest, pk: int | None = None) -> HttpResponseBase:
        ada = selectors.kalender(_jenis(request))
        if pk is not None:
            ada = [get_object_or_404(Pengumuman.objects.publik().filter(mulai__isnull=False), pk=pk)]

        def buat() -> HttpResponse:
            jawaban = HttpResponse(umpan.kalender(ada), content_type="text/calendar; charset=utf-8")
            jawaban["Content-Disposition"] = f'attachment; filename="{f"pengumuman-{pk}" if pk else "pengumuman"}.ics"'
            return jawaban

        return simpan(request, ["ics", pk, [(p.pk, p.versi, p.status) for p in ada]], buat, umur=300)
