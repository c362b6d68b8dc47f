"""Screens of the daily monitoring: all servers, one server, measuring now."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from infrastruktur.pemantauan import selectors, services
from infrastruktur.pemantauan.grafik import RENTANG, data_grafik, teks_waktu, titik
from infrastruktur.pemantauan.perkara import perkara_server, pokok
from infrastruktur.pemantauan.selectors import HARI_PITA, UkuranKini
from infrastruktur.perangkat.models import Server
from lpse.akun.akses import Izin
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.http import HttpRequest

    from lpse.akun.models import Pengguna

_SEHALAMAN = 50
_TAB_TERBANYAK = 8
_BARIS_LOG = 7


def orang(request: HttpRequest) -> Pengguna:
    """The person behind a request that AksesMiddleware let through."""
    return cast("Pengguna", request.user)


class Ringkasan(TemplateView):
    """All servers: state first, then one line each, the worst on top."""

    akses = Izin("infrastruktur.view_server", "infrastruktur.view_pemantauanharian")
    template_name = "infrastruktur/ringkasan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        semua = selectors.kondisi_terlihat(orang(self.request))
        halaman = Paginator(semua, _SEHALAMAN).get_page(self.request.GET.get("hal"))
        return super().get_context_data(
            **kwargs,
            judul="Pemantauan server",
            kondisi=halaman.object_list,
            halaman=halaman,
            pokok=pokok(semua),
            keterangan=kalimat_hari_ini(semua),
            belum_konfirmasi=[k.harian for k in semua if k.harian and k.harian.dikonfirmasi_pada is None],
            hari_pita=HARI_PITA,
        )


def kalimat_hari_ini(semua: list[selectors.KondisiServer]) -> str:
    """«Catatan hari ini sudah dikonfirmasi … Ukuran otomatis terakhir pukul 09.40 WITA.»"""
    harian = [k.harian for k in semua if k.harian]
    pasti = [h for h in harian if h.dikonfirmasi_pada is not None]
    terakhir = max((k.terakhir for k in semua if k.terakhir), default=None)
    ukuran = f" Ukuran otomatis terakhir pukul {bahasa.jam(terakhir)}." if terakhir else " Belum ada ukuran."
    if not harian:
        return f"Catatan hari ini belum ada.{ukuran}"
    if len(pasti) < len(harian):
        sisa = len(harian) - len(pasti)
        siapa = "Catatan hari ini" if len(harian) == 1 else f"{bahasa.kata_angka(sisa).capitalize()} catatan hari ini"
        return f"{siapa} menunggu konfirmasi.{ukuran}"
    akhir = max(pasti, key=lambda h: h.dikonfirmasi_pada or h.diperbarui_pada)
    return (
        f"Catatan hari ini dikonfirmasi {akhir.dikonfirmasi_oleh} pukul {bahasa.jam(akhir.dikonfirmasi_pada)}.{ukuran}"
    )


class HalamanServer(TemplateView):
    """One server: gauges, the graph with its table twin, the daily log."""

    akses = Izin("infrastruktur.view_server", "infrastruktur.view_pemantauanharian")

    @cached_property
    def server(self) -> Server:
        return get_object_or_404(Server.objects.terlihat_oleh(orang(self.request)), kode=self.kwargs["kode"])

    def get_template_names(self) -> list[str]:
        potongan = self.request.htmx  # type: ignore[attr-defined] # django-htmx
        return ["infrastruktur/ukur.html" if potongan else "infrastruktur/server.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kondisi = selectors.kondisi_server([self.server])[0]
        konteks = super().get_context_data(**kwargs, server=self.server, kondisi=kondisi, judul=self.server.nama)
        if self.request.htmx:  # type: ignore[attr-defined] # django-htmx
            return konteks
        hari_ini = bahasa.hari_ini()
        log = selectors.log_harian(self.server, dari=hari_ini - dt.timedelta(days=HARI_PITA - 1), sampai=hari_ini)
        return konteks | {
            "tetangga": self._tetangga(),
            "pokok": pokok([kondisi]),
            "perkara": perkara_server(kondisi),
            "keterangan": kalimat_hari_ini([kondisi]),
            "log": log[:_BARIS_LOG],
            "pita": list(reversed(log)),
            "hari_kosong": selectors.hari_kosong([self.server]).get(self.server.pk, []),
            "bulan": hari_ini.strftime("%Y-%m"),
            **self._grafik(kondisi),
        }

    def _tetangga(self) -> list[selectors.KondisiServer]:
        """The other servers as tabs, while they are few."""
        server = list(Server.objects.terlihat_oleh(orang(self.request)).aktif()[: _TAB_TERBANYAK + 1])
        return selectors.kondisi_server(server) if 1 < len(server) <= _TAB_TERBANYAK else []

    def _grafik(self, kondisi: selectors.KondisiServer) -> dict[str, Any]:
        pilihan = kondisi.takaran
        rentang = RENTANG.get(self.request.GET.get("rentang", ""), RENTANG["30h"])
        pilih = next((u for u in pilihan if u.kunci == self.request.GET.get("ukuran")), None) or _terpenting(
            kondisi, pilihan
        )
        if pilih is None:
            return {"rentang": rentang, "semua_rentang": RENTANG.values(), "pilihan": []}
        deret = titik(self.server, pilih.metrik, pilih.kait, rentang, sampai=kondisi.sekarang)
        ramalan = next((p for p in kondisi.prakiraan if (p.metrik, p.kait) == (pilih.metrik, pilih.kait)), None)
        return {
            "rentang": rentang,
            "semua_rentang": RENTANG.values(),
            "pilihan": pilihan,
            "pilih": pilih,
            "ramalan": ramalan,
            "tabel_grafik": [(_pukul(t.waktu, rentang.kode), t) for t in reversed(deret)],
            "sebagai_tabel": self.request.GET.get("tampil") == "tabel",
            "grafik": data_grafik(
                self.server, pilih.metrik, rentang, deret, nama=pilih.label, ramalan=ramalan, sekarang=kondisi.sekarang
            ),
        }


def _terpenting(kondisi: selectors.KondisiServer, pilihan: list[UkuranKini]) -> UkuranKini | None:
    """What the graph shows unasked: the disk that fills, else the fullest disk, else the first gauge."""
    ramal = {(p.metrik, p.kait) for p in kondisi.prakiraan}
    menuju = [u for u in pilihan if (u.metrik, u.kait) in ramal]
    return max(menuju, key=lambda u: u.nilai, default=None) or kondisi.cakram or next(iter(pilihan), None)


def _pukul(waktu: dt.datetime, kode: str) -> str:
    if kode in {"24j", "7h"}:
        return f"{teks_waktu(waktu, RENTANG['30h'])}, {bahasa.jam(waktu)}"
    return bahasa.tanggal(waktu)


class UkurSekarang(View):
    """The button: the agent of that server measures now."""

    akses = Izin("infrastruktur.ukur_sekarang")
    http_method_names = ["post"]

    def post(self, request: HttpRequest, kode: str) -> HttpResponse:
        server = get_object_or_404(Server.objects.terlihat_oleh(orang(request)), kode=kode)
        try:
            if services.ukur_sekarang(server=server, oleh=orang(request)):
                messages.success(request, f"{server} disuruh mengukur; angkanya tampil dalam beberapa detik.")
            else:
                messages.warning(
                    request, f"Agen {server} belum mengambil perintah sebelumnya. Periksa apakah agennya berjalan."
                )
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
        return HttpResponseRedirect(server.get_absolute_url())
