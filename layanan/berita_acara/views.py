"""Screens of the minutes: register, beginning, one paper, its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from django import forms
from django.http import FileResponse, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View
from django.views.generic import TemplateView

from layanan.berita_acara import panel, rincian, services, services_bundel
from layanan.berita_acara.enums import BERNOMOR, DISUSUN, JenisBA, StatusBA
from layanan.berita_acara.filters import SaringanBeritaAcara
from layanan.berita_acara.forms import FormAlasan
from layanan.berita_acara.izin import BATALKAN, FINALKAN, LIHAT, SUSUN
from layanan.berita_acara.models import BeritaAcara
from layanan.berita_acara.tables import TabelBeritaAcara
from layanan.tiket.models import Tiket
from lpse.akun.akses import Izin, Masuk
from lpse.galat import AturanDilanggar
from lpse.naskah.enums import StatusTandaTangan
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from lpse.akun.models import Pengguna

_S = StatusBA


def orang(view: Any) -> Pengguna:  # noqa: ANN401 - any view of ours
    """Whoever asks; the door has let only people with an account through."""
    return cast("Pengguna", view.request.user)


class DaftarBeritaAcara(DaftarView):
    akses = Izin(LIHAT)
    model = BeritaAcara
    table_class = TabelBeritaAcara
    filterset_class = SaringanBeritaAcara
    judul = "Berita acara"
    keterangan = "Register berita acara kesaksian dan berita acara lain (Pasal 24 ayat 2)."
    nama_ekspor = "register-berita-acara"
    kosong = Kosong(
        "Belum ada berita acara",
        "Buat dari tiket Pokja dengan satu langkah, atau langsung dari sini.",
        ikon="file-certificate",
    )

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # only for whoever may write one
        return (reverse("layanan:berita_acara_baru"), "Buat berita acara") if self.orang.has_perm(SUSUN) else None

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("tiket")


class FormJenis(forms.Form):
    jenis = forms.ChoiceField(label="Jenis berita acara", choices=JenisBA.choices, widget=forms.RadioSelect)


class BuatBeritaAcara(FormulirView):
    """Alone, from a ticket (``?tiket=``), or as the correction of numbered minutes (``?dari=``)."""

    akses = Izin(SUSUN)
    form_class = FormJenis
    judul = "Buat berita acara"
    keterangan = "Isinya disusun di layar berikutnya dan tersimpan sendiri."
    tombol = "Mulai menyusun"

    def _tiket(self) -> Tiket | None:
        kunci = self.request.GET.get("tiket", "")
        ada = Tiket.objects.terlihat_oleh(orang(self)).select_related("paket", "kontak", "akun")
        return get_object_or_404(ada, pk=int(kunci)) if kunci.isdecimal() else None

    def _asal(self) -> BeritaAcara | None:
        kunci = self.request.GET.get("dari", "")
        ada = BeritaAcara.objects.terlihat_oleh(orang(self)).filter(status__in=BERNOMOR)
        return get_object_or_404(ada, pk=int(kunci)) if kunci.isdecimal() else None

    def get_form(self, form_class: type[Any] | None = None) -> Any:  # noqa: ANN401 - the view's own form
        form = super().get_form(form_class)
        bidang = form.fields["jenis"]
        assert isinstance(bidang, forms.ChoiceField)  # noqa: S101 - declared above
        if self._asal() is None:
            bidang.choices = [p for p in JenisBA.choices if p[0] != JenisBA.PEMBETULAN]
        else:
            bidang.choices = [(JenisBA.PEMBETULAN, JenisBA.PEMBETULAN.label)]
        return form

    def get_initial(self) -> dict[str, Any]:
        return {"jenis": JenisBA.PEMBETULAN if self._asal() else JenisBA.KESAKSIAN}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        asal = self._asal()
        self.baru = services.buat(
            jenis=form.cleaned_data["jenis"],
            oleh=orang(self),
            tiket=self._tiket(),
            pembetulan_dari_id=asal.pk if asal else None,
        )
        return "Berita acara dimulai. Isian tersimpan sendiri."

    def get_success_url(self) -> str:
        if not hasattr(self, "baru"):
            return reverse("layanan:berita_acara")
        return reverse("layanan:berita_acara_susun", args=[self.baru.pk])

    def get_batal(self) -> str:
        return reverse("layanan:berita_acara")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        asal, tiket = self._asal(), self._tiket()
        tambahan = {}
        if asal is not None:
            tambahan = {
                "judul": "Buat pembetulan",
                "keterangan": f"Membetulkan {asal.nama.lower()} nomor {asal.nomor}.",
            }
        elif tiket is not None:
            tambahan = {"keterangan": f"Dari tiket {tiket.nomor}: paket, tahap, dan Pokja disalin."}
        return {**super().get_context_data(**kwargs), **tambahan}


class DariTiket(View):
    """One step: the button on the page of a ticket begins minutes of a witness with all that is known."""

    akses = Izin(SUSUN)
    http_method_names = ["post"]

    def post(self, _request: HttpRequest, pk: int) -> HttpResponse:
        siapa = orang(self)
        tiket = get_object_or_404(
            Tiket.objects.terlihat_oleh(siapa).select_related("paket__instansi", "kontak", "akun"), pk=pk
        )
        ada = tiket.berita_acara.filter(jenis=JenisBA.KESAKSIAN, status=_S.DRAF).order_by("pk").first()
        ba = ada or services.buat(jenis=JenisBA.KESAKSIAN, oleh=siapa, tiket=tiket)
        return HttpResponseRedirect(reverse("layanan:berita_acara_susun", args=[ba.pk]))


class RinciBeritaAcara(TemplateView):
    akses = Masuk()
    template_name = "layanan/berita_acara/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        siapa = orang(self)
        kueri = BeritaAcara.objects.terlihat_oleh(siapa).select_related(
            "dibuat_oleh", "final_oleh", "naskah", "pembetulan_dari", "tiket", "dibatalkan_oleh"
        )
        ba = get_object_or_404(kueri, pk=self.kwargs["pk"])
        tombol = rincian.tindakan(ba, siapa)
        slot = {t.urutan: t for t in ba.naskah.tanda_tangan.all()} if ba.naskah else {}
        return super().get_context_data(
            **kwargs,
            judul=ba.nama if not ba.nomor else f"{ba.nama} {ba.nomor}",
            ba=ba,
            nada=ba.nada[0],
            ikon=ba.nada[1],
            jalan=rincian.jalan(ba),
            petunjuk=rincian.petunjuk(ba),
            fakta=rincian.fakta(ba),
            utama=tombol[0] if tombol and ba.status in DISUSUN else None,
            lain=tombol[1:] if ba.status in DISUSUN else tombol,
            pihak=[(p, slot.get(p.urutan)) for p in ba.pihak.order_by("urutan")],
            sudah=StatusTandaTangan.DITANDATANGANI,
            bukti=ba.bukti.select_related("berkas").order_by("urutan"),
            pembetulan=ba.pembetulan.filter(status__in=BERNOMOR).order_by("pk"),
            panel=panel.panel_ba(ba, siapa),
            boleh_bundel=ba.bernomor and siapa.has_perm(LIHAT),
        )


class Langkah(KonfirmasiView):
    """One step of the minutes: from → to, its words, its service."""

    akses = Izin(SUSUN)
    model = BeritaAcara
    tujuan: StatusBA
    layanan: ClassVar[Callable[..., object]]
    pesan = "Tersimpan."

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(self.tujuan.label)

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.layanan(ba_id=self.objek.pk, oleh=orang(self), **form.cleaned_data)
        return self.pesan


class NyatakanSiap(Langkah):
    judul = "Nyatakan siap difinalkan"
    tombol = "Nyatakan siap"
    tujuan = _S.SIAP
    layanan = staticmethod(services.nyatakan_siap)
    pesan = "Semua syarat terpenuhi. Baca pratinjaunya, lalu finalkan."

    def akibat(self) -> list[str]:
        return ["Isinya dikunci sampai difinalkan atau dikembalikan ke draf."]

    def get_batal(self) -> str:
        return reverse("layanan:berita_acara_susun", args=[self.objek.pk])


class Kembalikan(Langkah):
    judul = "Kembalikan ke draf"
    tombol = "Kembalikan ke draf"
    tujuan = _S.DRAF
    layanan = staticmethod(services.kembalikan)
    pesan = "Kembali menjadi draf."

    def get_success_url(self) -> str:
        return reverse("layanan:berita_acara_susun", args=[self.objek.pk])

    def get_batal(self) -> str:
        return str(self.objek.get_absolute_url())


class Finalkan(Langkah):
    akses = Izin(FINALKAN)
    judul = "Finalkan berita acara"
    tombol = "Finalkan dan beri nomor"
    tujuan = _S.FINAL
    layanan = staticmethod(services.finalkan)
    pesan = "Berita acara bernomor. Lanjutkan dengan tanda tangan menurut urutannya."

    def akibat(self) -> list[str]:
        return [
            "Nomor diberikan, PDF/A disusun sekali, dan isinya terkunci.",
            "Perubahan sesudah ini hanya dengan berita acara pembetulan.",
        ]


class Batalkan(Langkah):
    form_class = FormAlasan
    judul = "Batalkan berita acara"
    tombol = "Batalkan"
    bahaya = True
    tujuan = _S.DIBATALKAN
    layanan = staticmethod(services.batalkan)
    pesan = "Berita acara dibatalkan."
    akses = Izin(SUSUN)

    def get_queryset(self) -> QuerySet[Any]:
        kueri = super().get_queryset()
        return kueri if orang(self).has_perm(BATALKAN) else kueri.exclude(status__in=BERNOMOR)


class Pratinjau(View):
    """The draft as PDF, DRAF across it; kept nowhere."""

    akses = Izin(LIHAT)

    def get(self, _request: HttpRequest, pk: int) -> HttpResponse:
        siapa = orang(self)
        kueri = BeritaAcara.objects.terlihat_oleh(siapa).select_related("pembetulan_dari", "naskah")
        ba = get_object_or_404(kueri, pk=pk)
        if ba.naskah is not None:
            return HttpResponseRedirect(ba.naskah.get_absolute_url())
        try:
            pdf = services.pratinjau(ba=ba, oleh=siapa)
        except AturanDilanggar as galat:
            return HttpResponse(str(galat), content_type="text/plain; charset=utf-8", status=409)
        jawab = HttpResponse(pdf, content_type="application/pdf")
        jawab["Content-Disposition"] = f'inline; filename="pratinjau-berita-acara-{ba.pk}.pdf"'
        jawab["Cache-Control"] = "no-store"
        return jawab


class Bundel(View):
    """The bundle for LKPP: paper, evidence, list of hashes."""

    akses = Izin(LIHAT)

    def get(self, _request: HttpRequest, pk: int) -> HttpResponseBase:
        siapa = orang(self)
        kueri = BeritaAcara.objects.terlihat_oleh(siapa).filter(status__in=BERNOMOR).select_related("naskah")
        ba = get_object_or_404(kueri, pk=pk)
        zip_ = services_bundel.susun(ba=ba, oleh=siapa)
        return FileResponse(zip_, as_attachment=True, filename=services_bundel.nama_bundel(ba=ba))
