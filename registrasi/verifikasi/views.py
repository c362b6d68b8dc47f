"""The verifiers' inbox and the *Pemeriksaan* screen (UI.md)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.cache import cache
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import View

from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.tampilan.daftar import DaftarView, Kosong
from registrasi.padanan.selectors import periksa
from registrasi.pendaftaran.models import Permohonan
from registrasi.verifikasi import layar, selectors, services, services_klaim
from registrasi.verifikasi.catatan import catatan_per_butir
from registrasi.verifikasi.fakta import isi_formulir
from registrasi.verifikasi.filters import SaringanMeja
from registrasi.verifikasi.models import LIHAT, PERIKSA, Keputusan
from registrasi.verifikasi.tables import TabelMeja
from registrasi.verifikasi.tenggat import kata_lewat, pita_tenggat

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

    from registrasi.pendaftaran.models import ButirPermohonan

#: A look at whole numbers is written once in so many seconds per person and application.
JEDA_JEJAK = 1800
_TEMPLAT = "registrasi/verifikasi"


class Meja(DaftarView):
    """What waits for a verifier, nearest deadline first."""

    akses = Izin(LIHAT)
    model = Permohonan
    table_class = TabelMeja
    filterset_class = SaringanMeja
    template_name = f"{_TEMPLAT}/meja.html"
    judul = "Verifikasi"
    nama_ekspor = "antrean-verifikasi"
    kosong = Kosong(
        "Tidak ada yang menunggu diperiksa",
        "Permohonan yang diajukan di loket atau dari rumah muncul di sini, tenggat terdekat di atas.",
        ikon="checks",
    )

    def get_queryset(self) -> QuerySet[Any]:
        return selectors.meja(self.orang)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        angka = selectors.angka_meja(self.orang)
        kini = self.request.GET.get("keadaan", "")
        pencacah = [
            {"kunci": kunci, "label": label, "jumlah": n, "kini": kini == kunci, "gawat": kunci == "lewat" and n}
            for kunci, label, n in (
                ("", "Semua", angka.semua), ("lewat", "Lewat tenggat", angka.lewat),
                ("menunggu", "Menunggu verifikasi", angka.menunggu), ("diperiksa", "Sedang diperiksa", angka.diperiksa),
                ("perbaikan", "Perlu perbaikan", angka.perbaikan),
            )
        ]  # fmt: skip
        return super().get_context_data(
            **kwargs, pencacah=pencacah, selesai=angka.selesai, berikutnya=selectors.berikutnya(self.orang)
        )


class _Satu(View):
    """One application this person may see; anything else is 404."""

    akses = Izin(LIHAT)

    @cached_property
    def permohonan(self) -> Permohonan:
        kueri = Permohonan.objects.terlihat_oleh(self.request.user).exclude(diajukan_pada=None)
        return get_object_or_404(kueri.select_related("petugas", "pengguna"), pk=self.kwargs["pk"])

    def ke(self, butir: int = 0) -> HttpResponseRedirect:
        alamat = reverse("registrasi:pemeriksaan", args=[self.permohonan.pk])
        return HttpResponseRedirect(f"{alamat}?butir={butir}" if butir else alamat)


class Pemeriksaan(_Satu):
    """Scan left, facts below, checklist right; without JavaScript every part is a link or a small form."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return self.tampil(self.baris())

    def baris(self) -> list[layar.Baris]:
        buka = self.request.GET.get("butir", "")
        return layar.susun_baris(
            selectors.butir_permohonan(self.permohonan), formulir=isi_formulir(self.permohonan),
            catatan=catatan_per_butir(self.permohonan),
            buka=int(buka) if buka.isdecimal() else 0,
        )  # fmt: skip

    def tampil(self, baris: list[layar.Baris], status: int = 200) -> HttpResponse:
        p, orang = self.permohonan, pelaku(self.request)
        self.catat_lihat()
        padanan = periksa(p)
        konteks = layar.konteks_layar(p, baris, orang, tercantum=bool(padanan.menghentikan))
        konteks |= {
            "judul": p.nama,
            "padanan": padanan,
            "jalan": layar.jalan(p, konteks["klaim"]),
            "pita": pita_tenggat(p),
            "lewat_layanan": kata_lewat(p),
            "permintaan": selectors.permintaan_terbuka(p),
            "keputusan": Keputusan.objects.select_related("oleh", "naskah").filter(permohonan=p).first(),
            "boleh_sandi": orang.has_perm("registrasi.kelola_pengguna"),
            "hadir_lain": selectors.hadir_lain(p, orang),
            "tayang": self.tayang(baris),
        }
        return render(self.request, f"{_TEMPLAT}/periksa.html", konteks, status=status)

    def tayang(self, baris: list[layar.Baris]) -> dict[str, int]:
        """Without JavaScript: which file and page of the open row, how big, how turned."""
        isi = {"berkas": 0, "hal": 1, "skala": 100, "putar": 0}
        for nama in isi:
            nilai = self.request.GET.get(nama, "")
            if nilai.isdecimal() and len(nilai) < 4:  # noqa: PLR2004 - three digits are enough for all four
                isi[nama] = int(nilai)
        terbuka = next((b for b in baris if b.terbuka), None)
        isi["berkas"] = min(isi["berkas"], max(len(terbuka.berkas) - 1, 0)) if terbuka else 0
        return isi

    def catat_lihat(self) -> None:
        """Whole NIK and NPWP are shown here; that look is in the trail (UI.md, Conventions)."""
        orang = pelaku(self.request)
        if cache.add(f"verifikasi:lihat:{self.permohonan.pk}:{orang.pk}", 1, JEDA_JEJAK):
            catat(pelaku=orang, kata="membuka dokumen dan nomor identitas", objek=self.permohonan)


class TandaiButir(Pemeriksaan):
    """One row is saved at once: as fragments for the open page, or as a step without JavaScript."""

    akses = Izin(PERIKSA)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int, butir: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        baris = self.baris()
        satu = next((b for b in baris if b.pk == butir), None)
        if satu is None:
            return HttpResponse(status=404)
        for b in baris:
            b.terbuka = b is satu
        try:
            services.tandai(
                permohonan_id=self.permohonan.pk,
                butir_id=butir,
                temuan=self.temuan(satu),
                oleh=pelaku(request),
                versi=request.POST.get("versi", ""),
            )
        except services.ButirBasi as galat:
            return self.basi(butir, str(galat))
        except AturanDilanggar as galat:
            satu.pesan, satu.galat, satu.kiriman = str(galat), True, self.kiriman(satu)
            return self.potongan(satu) if self.htmx else self.tampil(baris, status=422)
        if self.htmx:
            return self.tersimpan(butir)
        sesudah = [b.pk for b in baris[satu.nomor :] if b.butir.hasil == "belum"]
        return self.ke(sesudah[0] if sesudah else butir)

    @property
    def htmx(self) -> bool:
        return bool(self.request.htmx)  # type: ignore[attr-defined] # django-htmx

    def kiriman(self, satu: layar.Baris) -> dict[str, Any]:
        data = self.request.POST
        fakta = {f"fakta_{u}": data[f"fakta_{u}"] for u in satu.butir.persyaratan.unsur if f"fakta_{u}" in data}
        return {
            "hasil": data.get("hasil", ""), "alasan": data.get("alasan", ""), "keterangan": data.get("keterangan", ""),
            "salinan": "salinan" in data, "asli": "asli" in data, **fakta,
        }  # fmt: skip

    def temuan(self, satu: layar.Baris) -> services.Pemeriksaan:
        """What was posted. Facts the page took from the form count only once the row is found *Sesuai*."""
        isi = self.kiriman(satu)
        fakta = {f.unsur: isi[f"fakta_{f.unsur}"] for f in satu.fakta if f"fakta_{f.unsur}" in isi}
        if isi["hasil"] != "sesuai":
            fakta = {u: v for u, v in fakta.items() if satu.butir.fakta.get(u) or v.strip() != satu.formulir.get(u, "")}
        return services.Pemeriksaan(
            hasil=isi["hasil"], alasan=isi["alasan"], keterangan=isi["keterangan"], salinan_diterima=isi["salinan"],
            asli_ditunjukkan=isi["asli"], fakta=fakta,
        )  # fmt: skip

    def segarkan(self, butir: int) -> tuple[list[layar.Baris], layar.Baris]:
        baris = self.baris()
        satu = next(b for b in baris if b.pk == butir)
        return baris, satu

    def tersimpan(self, butir: int) -> HttpResponse:
        baris, satu = self.segarkan(butir)
        satu.pesan = "Tersimpan"
        return self.potongan(satu, baris, berubah=True)

    def basi(self, butir: int, pesan: str) -> HttpResponse:
        """The whole row as the other wrote it, with the words who did."""
        baris, satu = self.segarkan(butir)
        for b in baris:
            b.terbuka = b is satu
        satu.pesan, satu.galat = pesan, True
        if not self.htmx:
            return self.tampil(baris, status=409)
        return self.potongan(satu, baris, berubah=True, ganti=True)

    def potongan(
        self, satu: layar.Baris, baris: list[layar.Baris] | None = None, *, berubah: bool = False, ganti: bool = False
    ) -> HttpResponse:
        """Fragments swapped out of band: head of the row, its message, and after a change the bar and the facts."""
        p, orang = self.permohonan, pelaku(self.request)
        konteks: dict[str, Any] = {"b": satu, "permohonan": p, "ganti": ganti, "berubah": berubah}
        if berubah:
            padanan = periksa(p)
            konteks |= layar.konteks_layar(p, baris or [], orang, tercantum=bool(padanan.menghentikan))
            konteks |= {"padanan": padanan, "tayang": {"berkas": 0, "hal": 1, "skala": 100, "putar": 0}}
        jawaban = render(self.request, f"{_TEMPLAT}/potongan.html", konteks)
        if satu.galat:
            jawaban["HX-Trigger"] = json.dumps({"butir-gagal": {"butir": satu.pk}})
        return jawaban


class Hadir(_Satu):
    """The page says every few seconds that it is open; it hears who else looks, and whether the list moved."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        p, orang = self.permohonan, pelaku(request)
        services_klaim.hadir(permohonan_id=p.pk, oleh=orang, giat=request.POST.get("giat") == "1")
        butir: list[ButirPermohonan] = list(p.butir.all())
        lama = request.POST.get("sidik", "")
        konteks = {
            "permohonan": p, "hadir_lain": selectors.hadir_lain(p, orang), "klaim": layar.klaim_dari(p),
            "orang": orang, "bergeser": bool(lama) and lama != layar.sidik_daftar(butir),
        }  # fmt: skip
        return render(request, f"{_TEMPLAT}/hadir.html", konteks)


class _Tekan(_Satu):
    """A small POST with a sentence afterwards."""

    akses = Izin(PERIKSA)
    http_method_names = ["post"]

    def kerjakan(self) -> str:
        raise NotImplementedError

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:  # noqa: ARG002 - Django's signature
        try:
            messages.success(request, self.kerjakan())
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
        return self.tujuan()

    def tujuan(self) -> HttpResponseRedirect:
        return self.ke()


class MulaiPeriksa(_Tekan):
    def kerjakan(self) -> str:
        services_klaim.klaim(permohonan_id=self.permohonan.pk, oleh=pelaku(self.request))
        return "Anda memeriksa permohonan ini; petugas lain melihatnya."


class LepasPeriksa(_Tekan):
    def kerjakan(self) -> str:
        services_klaim.lepas(permohonan_id=self.permohonan.pk, oleh=pelaku(self.request))
        return "Pemeriksaan dilepas; yang sudah ditandai tetap tersimpan."

    def tujuan(self) -> HttpResponseRedirect:
        return HttpResponseRedirect(reverse("registrasi:verifikasi"))
