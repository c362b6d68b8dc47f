"""Screens of the restores: what a snapshot holds, asking, deciding, taking along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from arsip.cadangan.enums import JenisSasaran
from arsip.cadangan.models import Salinan
from arsip.pemulihan import services_permintaan as services, telusur
from arsip.pemulihan.enums import NADA_STATUS, JenisPemulihan, StatusPermintaan
from arsip.pemulihan.filters import SaringanPermintaan
from arsip.pemulihan.forms import FormMinta, FormSetujui, FormTolak
from arsip.pemulihan.models import PermintaanPulih
from arsip.pemulihan.tables import TabelPermintaan
from arsip.pemulihan.views import orang
from lpse.akun.akses import Izin
from lpse.berkas.kirim import pagari
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from lpse.tampilan.rinci import tahapan

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

_S = StatusPermintaan
_PER_HALAMAN = 100


def _salinan(view: Any) -> Salinan:  # noqa: ANN401 - any view with a key
    kueri = Salinan.objects.terlihat_oleh(orang(view)).ada().select_related("sasaran", "repositori")
    salinan: Salinan = get_object_or_404(kueri, pk=view.kwargs["pk"])
    return salinan


class IsiSalinan(TemplateView):
    """What lies in a snapshot: folders to walk, a name to search, tables to look at."""

    akses = Izin("arsip.minta_pemulihan")
    template_name = "arsip/pemulihan/isi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        salinan = _salinan(self)
        basis_data = salinan.sasaran.jenis == JenisSasaran.BASISDATA
        konteks = {"judul": f"Isi salinan {salinan.sasaran}", "salinan": salinan, "basis_data": basis_data}
        konteks["keterangan"] = f"Salinan {salinan.pendek}, data per {bahasa.waktu(salinan.waktu_data)}."
        konteks |= {"tabel": telusur.tabel_manifes(salinan)} if basis_data else self._pohon(salinan)
        return super().get_context_data(**kwargs, **konteks)

    def _pohon(self, salinan: Salinan) -> dict[str, Any]:
        jalur, kata = self.request.GET.get("jalur", "/"), self.request.GET.get("q", "").strip()[:100]
        try:
            butir = telusur.cari(salinan, kata) if kata else telusur.isi(salinan, jalur)
        except AturanDilanggar as galat:
            return {"galat": str(galat), "jalur": jalur, "kata": kata}
        halaman = Paginator(butir, _PER_HALAMAN).get_page(self.request.GET.get("hal"))
        return {"halaman": halaman, "jalur": jalur, "kata": kata, "remah": telusur.remah(jalur)}


class DaftarPermintaan(DaftarView):
    akses = Izin("arsip.view_permintaanpulih")
    model = PermintaanPulih
    table_class = TabelPermintaan
    filterset_class = SaringanPermintaan
    judul = "Permintaan pemulihan"
    keterangan = "Diminta satu orang, disetujui orang lain, dan tidak pernah menimpa yang ada."
    nama_ekspor = "permintaan-pemulihan"
    kosong = Kosong(
        "Belum ada permintaan",
        "Buka isi salah satu salinan, lalu pilih yang hendak dipulihkan.",
        ikon="database-import",
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("salinan__sasaran", "peminta", "pemutus").defer("salinan__manifes")


class Minta(FormulirView):
    """Ask for a file, a folder or a database out of one snapshot."""

    akses = Izin("arsip.minta_pemulihan")
    form_class = FormMinta
    tombol = "Ajukan permintaan"
    keterangan = "Orang lain yang menyetujuinya. Hasilnya ditaruh di tempat baru; yang ada tidak pernah ditimpa."

    @cached_property
    def salinan(self) -> Salinan:
        return _salinan(self)

    @cached_property
    def jalur(self) -> str:
        return str(self.request.GET.get("jalur", ""))[:1000]

    @cached_property
    def jenis(self) -> str:
        if self.salinan.sasaran.jenis == JenisSasaran.BASISDATA:
            return JenisPemulihan.BASIS_DATA
        return JenisPemulihan.BERKAS if self.request.GET.get("jenis") == "berkas" else JenisPemulihan.FOLDER

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "jenis": self.jenis}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.permintaan = services.minta(
            salinan_id=self.salinan.pk, jenis=self.jenis, jalur=self.jalur, oleh=orang(self), **form.cleaned_data
        )
        return "Permintaan diajukan dan dikabarkan kepada yang berwenang menyetujui."

    def get_success_url(self) -> str:
        if hasattr(self, "permintaan"):
            return str(self.permintaan.get_absolute_url())
        return reverse("arsip:daftar_permintaan_pulih")

    def get_batal(self) -> str:
        induk = self.jalur.rstrip("/").rpartition("/")[0] or "/"
        return f"{reverse('arsip:isi_salinan', args=[self.salinan.pk])}?{urlencode({'jalur': induk})}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        apa = self.jalur if self.jalur not in ("", "/") else str(self.salinan.sasaran)
        return super().get_context_data(**kwargs, judul=f"Pulihkan {apa.rstrip('/').rpartition('/')[2] or apa}")


class RinciPermintaan(TemplateView):
    akses = Izin("arsip.view_permintaanpulih")
    template_name = "arsip/pemulihan/permintaan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        pengguna = orang(self)
        kueri = PermintaanPulih.objects.terlihat_oleh(pengguna).select_related(
            "salinan__sasaran", "salinan__repositori", "peminta", "pemutus", "jalan"
        )
        p = get_object_or_404(kueri.defer("salinan__manifes"), pk=self.kwargs["pk"])
        nada, ikon = NADA_STATUS[_S(p.status)]
        return super().get_context_data(
            **kwargs, judul=str(p), permintaan=p, nada=nada, ikon=ikon, jalan=_jalan(p),
            boleh_putus=PermintaanPulih.objects.dapat_diputus(pengguna).filter(pk=p.pk).exists(),
            boleh_batal=p.status == _S.MENUNGGU and p.peminta_id == pengguna.pk,
            boleh_unduh=p.hasil_ada and pengguna.pk in (p.peminta_id, p.pemutus_id),
            fakta=[
                ("Jenis", p.get_jenis_display()),
                ("Dari salinan", f"{p.salinan}, data per {bahasa.waktu(p.salinan.waktu_data)}"),
                ("Jalur di dalamnya", p.jalur),
                ("Tujuan baru", p.tujuan),
                ("Diminta", f"{bahasa.waktu(p.dibuat_pada)}, {p.peminta}"),
                ("Berlaku sampai", bahasa.waktu(p.kedaluwarsa_pada)),
                ("Diputus", f"{bahasa.waktu(p.diputus_pada)}, {p.pemutus}" if p.pemutus else ""),
                ("Selesai", bahasa.waktu(p.selesai_pada) if p.selesai_pada else ""),
            ],
        )  # fmt: skip


def _jalan(p: PermintaanPulih) -> list[Any]:
    if p.status in (_S.DITOLAK, _S.DIBATALKAN, _S.KEDALUWARSA):
        urutan = [_S.MENUNGGU, _S(p.status)]
    else:
        urutan = [_S.MENUNGGU, _S.DISETUJUI, _S.BERJALAN, _S.GAGAL if p.status == _S.GAGAL else _S.SELESAI]
    rincian = {
        _S.MENUNGGU.value: bahasa.tanggal(p.dibuat_pada),
        _S.DISETUJUI.value: str(p.pemutus or ""),
        str(p.status): bahasa.tanggal(p.selesai_pada) if p.selesai_pada else "",
    }
    return tahapan([(s.value, s.label) for s in urutan], p.status, rincian)


class _Putusan(KonfirmasiView):
    """One move of a request; who decides proves their identity again."""

    model = PermintaanPulih
    tujuan: StatusPermintaan

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("salinan__sasaran", "peminta")

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return self.tujuan.label


class Setujui(_Putusan):
    akses = Izin("arsip.setujui_pemulihan", ulang=True)
    form_class = FormSetujui
    judul = "Setujui pemulihan"
    tombol = "Setujui"
    tujuan = _S.DISETUJUI

    def akibat(self) -> list[str]:
        p = self.objek
        ke = f"ke {p.tujuan}" if p.tujuan else "dan disimpan 24 jam bagi peminta"
        return [
            f"{p.peminta} meminta {p.apa}: {p.alasan}",
            f"Dikerjakan sesudah Anda setujui, {ke}; yang ada tidak ditimpa.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.setujui(permintaan_id=self.objek.pk, oleh=orang(self), **form.cleaned_data)
        return "Permintaan disetujui; pekerja mulai memulihkan."


class Tolak(_Putusan):
    akses = Izin("arsip.setujui_pemulihan")
    form_class = FormTolak
    judul = "Tolak pemulihan"
    tombol = "Tolak"
    bahaya = True
    tujuan = _S.DITOLAK

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - as above
        services.tolak(permintaan_id=self.objek.pk, oleh=orang(self), **form.cleaned_data)
        return "Permintaan ditolak dan dikabarkan kepada peminta."


class Batal(_Putusan):
    akses = Izin("arsip.minta_pemulihan")
    judul = "Batalkan permintaan"
    tombol = "Batalkan permintaan"
    bahaya = True
    tujuan = _S.DIBATALKAN

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - as above, empty here
        services.batalkan(permintaan_id=self.objek.pk, oleh=orang(self))
        return "Permintaan dibatalkan."


class Unduh(View):
    """The fetched file, once more asked for: whose it is, whether it still may be taken; every read is in the jejak."""

    akses = Izin("arsip.view_permintaanpulih")

    def get(self, request: HttpRequest, *_args: object, **_kwargs: object) -> HttpResponseBase:
        p = get_object_or_404(PermintaanPulih.objects.terlihat_oleh(orang(self)), pk=self.kwargs["pk"])
        try:
            letak = services.catat_unduh(permintaan_id=p.pk, oleh=orang(self))
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
            return HttpResponseRedirect(p.get_absolute_url())
        # Whatever it holds, it is only ever saved, never shown.
        jawaban = FileResponse(
            letak.open("rb"), as_attachment=True, filename=p.hasil_nama, content_type="application/octet-stream"
        )
        return pagari(jawaban)
