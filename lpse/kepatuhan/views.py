"""The duties of the regulations as they stand, worst first, each with its figure and the place that mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView, View

from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.kepatuhan import saringan, susunan
from lpse.kepatuhan.enums import STANDAR, Jenis, Unit
from lpse.kepatuhan.models import Ketentuan
from lpse.kepatuhan.selectors import KeadaanKewajiban, Peta, ringkas, sebutan, susun_peta
from lpse.kepatuhan.selectors_riwayat import baca_bulan, dua_belas_bulan, susun_bulan
from lpse.kepatuhan.services import TUGAS, periksa_oleh
from lpse.kepatuhan.tautan import boleh_buka
from lpse.pekerjaan.services import suruh
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.http import HttpRequest

LIHAT = Izin("lpse.lihat_kepatuhan")
PERIKSA = Izin("lpse.lihat_kepatuhan", "lpse.periksa_kepatuhan")
LEBAR_BANDING = 1000
#: Segments of the bar under the figures, in this order: state → class.
BANDING = (
    ("terpenuhi", "h"),
    ("perhatian", "j"),
    ("belum", "m"),
    ("galat", "m"),
    ("menunggu", "n"),
    ("belum_ada", "n"),
)


def banding(peta: Peta) -> list[tuple[str, str, str]]:
    """The bar: class, start and width of each part of a thousand."""
    hitungan = ringkas(peta.berlaku)
    total = sum(hitungan.banyak(kode) for kode, _ in BANDING) or 1
    letak, hasil = 0.0, []
    for kode, kelas in BANDING:
        lebar = hitungan.banyak(kode) * LEBAR_BANDING / total
        if lebar:
            hasil.append((kelas, f"{letak:.1f}", f"{max(lebar - 3, 1):.1f}"))
        letak += lebar
    return hasil


class PetaKepatuhan(TemplateView):
    """Clause by clause, by unit or by standard, then figure and evidence (UI.md, Peta kepatuhan)."""

    template_name = "kepatuhan/peta.html"
    akses = LIHAT

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        peta = susun_peta()
        pilihan = saringan.baca(self.request.GET, peta)
        isi = pilihan.saring(peta)
        batas = len(isi) if pilihan.semua or pilihan.menyaring else saringan.SEKALI_TAMPIL
        orang = pelaku(self.request)
        return super().get_context_data(
            **kwargs,
            judul="Peta kepatuhan",
            peta=peta,
            baris=self.baris(peta, pilihan),
            pilihan=pilihan,
            kewajiban=[(k, boleh_buka(orang, k.bukti.tautan)) for k in isi[:batas]],
            jumlah_isi=len(isi),
            ringkasan=ringkas(peta.semua),
            banding=banding(peta),
            sebutan=sebutan(peta.profil),
            tampilan=saringan.TAMPILAN.items(),
            keadaan=saringan.PILIHAN_KEADAAN,
            jenis=Jenis.choices,
            unit=Unit.choices,
            standar=STANDAR.items(),
            bulan=f"{bahasa.hari_ini():%Y-%m}",
        )

    def baris(self, peta: Peta, pilihan: saringan.Saringan) -> list[susunan.BarisPeta]:
        if pilihan.tampilan == saringan.UNIT:
            return susunan.menurut_unit(peta)
        if pilihan.tampilan == saringan.STANDAR_17:
            return susunan.menurut_standar(peta)
        return susunan.menurut_peraturan(peta, pilihan.peraturan)


def _keadaan(peta: Peta, ketentuan: Ketentuan) -> KeadaanKewajiban:
    for k in peta.semua:
        if k.ketentuan.pk == ketentuan.pk:
            return k
    raise Http404


class RinciKewajiban(TemplateView):
    """One duty: what the regulations say, what the check found, the place that mends it, twelve months of it."""

    template_name = "kepatuhan/rinci.html"
    akses = LIHAT

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        ketentuan = get_object_or_404(Ketentuan.objects.terlihat_oleh(orang), nomor=self.kwargs["nomor"], aktif=True)
        peta = susun_peta()
        k = _keadaan(peta, ketentuan)
        terikat = [p.kode for p in peta.mengikat]
        urutan = sorted(peta.peraturan, key=lambda p: (terikat.index(p.kode) if p.kode in terikat else 9, p.urutan))
        return super().get_context_data(
            **kwargs,
            judul=k.ketentuan.isi,
            k=k,
            bunyi=[(p, p.kode in terikat, k.pasal_menurut[p.kode]) for p in urutan if p.kode in k.pasal_menurut],
            unit_lain=[str(Unit(u).label) for u in ketentuan.unit_lain],
            standar=[(n, STANDAR[n]) for n in ketentuan.standar],
            riwayat=dua_belas_bulan(ketentuan),
            sama=_sepasal(peta, k),
            boleh_buka=boleh_buka(orang, k.bukti.tautan),
            boleh_periksa=k.berlaku and k.terdaftar is not None and orang.has_perm("lpse.periksa_kepatuhan"),
        )


def _sepasal(peta: Peta, k: KeadaanKewajiban) -> list[KeadaanKewajiban]:
    """Other duties that stand in the same clause of a binding regulation."""
    milik = {(p.peraturan_id, p.pasal) for p in k.pasal_kantor}
    return [
        lain
        for lain in peta.berlaku
        if lain.ketentuan.pk != k.ketentuan.pk and any((p.peraturan_id, p.pasal) in milik for p in lain.pasal_kantor)
    ]


class PeriksaKewajiban(View):
    """«Periksa sekarang» of one duty: answered at once, under the check's own time limit."""

    akses = PERIKSA
    http_method_names = ["post"]

    def post(self, request: HttpRequest, nomor: str) -> HttpResponse:
        ketentuan = get_object_or_404(Ketentuan.objects.terlihat_oleh(pelaku(request)), nomor=nomor, aktif=True)
        try:
            hasil = periksa_oleh(nomor=ketentuan.nomor, oleh=pelaku(request))
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
        else:
            messages.success(
                request,
                f"Diperiksa pukul {bahasa.jam(hasil.diperiksa_pada)}: {hasil.get_status_display()}, {hasil.angka}.",
            )
        return HttpResponseRedirect(ketentuan.get_absolute_url())


class PeriksaSemua(View):
    """«Periksa sekarang» of the whole map: a worker does it, the page says so."""

    akses = PERIKSA
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            suruh(tugas=TUGAS, oleh=pelaku(request))
        except AturanDilanggar as galat:
            messages.warning(request, str(galat))
        else:
            messages.success(request, "Semua kewajiban sedang diperiksa. Muat ulang halaman ini sebentar lagi.")
        return HttpResponseRedirect(reverse("kepatuhan"))


class BulanKepatuhan(TemplateView):
    """A month of the calendar, duty by duty, day by day, as it was written on those days."""

    template_name = "kepatuhan/bulan.html"
    akses = LIHAT

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        awal = baca_bulan(self.kwargs["bulan"])
        if awal is None:
            raise Http404
        bulan = susun_bulan(awal)
        isi = {
            "judul": f"Kepatuhan {bulan.nama}",
            "bulan": bulan,
            "kode_bulan": f"{awal:%Y-%m}",
            "boleh_terbit": pelaku(self.request).has_perm("lpse.terbitkan_kepatuhan"),
        }
        return super().get_context_data(**{**kwargs, **isi})
