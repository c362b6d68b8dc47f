"""Batches of scans: received, looked over, added to, handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.db.models import Count
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import DetailView

from arsip.pemindaian import selectors, services, services_ocr
from arsip.pemindaian.enums import StatusLembar, StatusOcr
from arsip.pemindaian.filters import SaringanKiriman
from arsip.pemindaian.forms import FormKiriman, FormSerahkan, FormTambahLembar
from arsip.pemindaian.models import KirimanPindaian, PengenalanTeks
from arsip.pemindaian.ocr import keadaan_alat
from arsip.pemindaian.tables import TabelKiriman
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.forms import BaseForm

IZIN = services.IZIN


class DaftarKiriman(DaftarView):
    akses = Izin(IZIN)
    model = KirimanPindaian
    table_class = TabelKiriman
    filterset_class = SaringanKiriman
    judul = "Pindaian masuk"
    keterangan = "Kiriman pindaian yang sedang dan sudah diarsipkan. Pekerjaan yang ditinggalkan tetap di sini."
    nama_ekspor = "kiriman-pindaian"
    kosong = Kosong(
        "Belum ada kiriman", "Terima berkas hasil pindai; sesudahnya tiap lembar diberi keterangan.", ikon="scan"
    )

    @property
    def utama(self) -> tuple[str, str]:  # type: ignore[override] # an address is known at request time
        return reverse("arsip:pindaian_terima"), "Terima pindaian"

    def get_queryset(self) -> QuerySet[Any]:
        return KirimanPindaian.objects.terlihat_oleh(self.orang).terhitung().select_related("pemilik")


class _Menerima(FormulirView):
    """What both ways of bringing files share."""

    akses = Izin(IZIN)
    template_name = "arsip/pemindaian/terima.html"
    kiriman: KirimanPindaian | None = None

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, ocr_kurang=keadaan_alat())

    def kabar(self, form: FormKiriman) -> str:
        ditolak = form.bidang_berkas.ditolak
        if ditolak:
            messages.warning(self.request, f"{len(ditolak)} berkas ditolak; sebabnya ada di daftar lembar.")
        return f"{bahasa.kata_angka(len(form.cleaned_data['berkas'])).capitalize()} lembar diterima."

    def get_success_url(self) -> str:
        return self.kiriman.get_absolute_url() if self.kiriman else reverse("arsip:pindaian")


class TerimaPindaian(_Menerima):
    form_class = FormKiriman
    judul = "Terima pindaian"
    keterangan = "Seret sampai 200 berkas sekaligus. Sesudah diterima, kirimannya dapat dikerjakan kapan saja."
    tombol = "Terima"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.kiriman = services.terima_kiriman(
            nama=form.cleaned_data["nama"], berkas=form.cleaned_data["berkas"], ditolak=form.bidang_berkas.ditolak,
            oleh=pelaku(self.request),
        )  # fmt: skip
        return self.kabar(form)

    def get_batal(self) -> str:
        return reverse("arsip:pindaian")


class TambahLembar(_Menerima):
    form_class = FormTambahLembar
    judul = "Tambah lembar"
    tombol = "Tambahkan"

    @cached_property
    def sasaran(self) -> KirimanPindaian:
        return get_object_or_404(KirimanPindaian.objects.terlihat_oleh(self.request.user), pk=self.kwargs["pk"])

    def get_form_kwargs(self) -> dict[str, Any]:
        self.kiriman = self.sasaran
        return super().get_form_kwargs()

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.tambah_lembar(
            kiriman_id=self.sasaran.pk, berkas=form.cleaned_data["berkas"], ditolak=form.bidang_berkas.ditolak,
            oleh=pelaku(self.request),
        )  # fmt: skip
        return self.kabar(form)

    def get_batal(self) -> str:
        return self.sasaran.get_absolute_url()


class RinciKiriman(DetailView[KirimanPindaian]):
    """One batch: how far it is, its sheets with what stands in the way, and where the recognition of text is."""

    akses = Izin(IZIN)
    template_name = "arsip/pemindaian/kiriman.html"
    context_object_name = "kiriman"

    def get_queryset(self) -> QuerySet[KirimanPindaian]:
        return (
            KirimanPindaian.objects.terlihat_oleh(self.request.user)
            .terhitung()
            .select_related("pemilik", "dibuat_oleh")
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kiriman: Any = self.object
        orang = pelaku(self.request)
        lembar = list(kiriman.lembar.select_related("berkas__isi", "dokumen", "oleh").order_by("urutan"))
        kembar = selectors.ganda(lembar, orang)
        terlihat = set(_terlihat(lembar, orang))
        ocr = PengenalanTeks.objects.filter(versi__dokumen__lembar_pindaian__kiriman=kiriman)
        return super().get_context_data(
            **kwargs,
            judul=kiriman.nama,
            daftar=[(satu, kembar.get(satu.pk), satu.dokumen_id in terlihat) for satu in lembar],
            siap=sum(1 for satu in lembar if satu.status == StatusLembar.MENUNGGU and satu.isian),
            ocr=[
                (StatusOcr(s).label, n) for s, n in ocr.values_list("status").annotate(n=Count("pk")).order_by("status")
            ],
            ocr_gagal=ocr.filter(status__in=[StatusOcr.GAGAL, StatusOcr.KOSONG]).select_related("versi__dokumen"),
            ocr_kurang=keadaan_alat(),
            selesai=kiriman.diarsipkan + kiriman.dibuang + kiriman.ditolak,
        )


def _terlihat(lembar: list[Any], orang: Any) -> QuerySet[Any, Any]:  # noqa: ANN401 - rows of a page
    from arsip.dokumen.models import Dokumen  # noqa: PLC0415 - one use

    kunci = [satu.dokumen_id for satu in lembar if satu.dokumen_id]
    return Dokumen.objects.terlihat_oleh(orang).filter(pk__in=kunci).values_list("pk", flat=True)


class SerahkanKiriman(FormulirView):
    akses = Izin(IZIN)
    form_class = FormSerahkan
    judul = "Serahkan kiriman"
    keterangan = "Rekan yang menerima melanjutkan dari isian terakhir; sesudahnya kiriman ini miliknya."
    tombol = "Serahkan"

    @cached_property
    def kiriman(self) -> KirimanPindaian:
        return get_object_or_404(KirimanPindaian.objects.terlihat_oleh(self.request.user), pk=self.kwargs["pk"])

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "orang": selectors.petugas(self.kiriman)}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        kepada = form.cleaned_data["kepada"]
        services.serahkan_kiriman(
            kiriman_id=self.kiriman.pk, kepada=kepada, catatan=form.cleaned_data["catatan"], oleh=pelaku(self.request)
        )
        return f"{self.kiriman.nama} diserahkan kepada {kepada}."

    def get_success_url(self) -> str:
        return reverse("arsip:pindaian")

    def get_batal(self) -> str:
        return self.kiriman.get_absolute_url()


class UlangiPengenalan(KonfirmasiView):
    """Try once more to recognise a scan."""

    akses = Izin(IZIN)
    model = PengenalanTeks
    judul = "Kenali teks sekali lagi"
    tombol = "Kenali lagi"

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(StatusOcr.ANTRE.label)

    def jalankan(self, form: BaseForm) -> str:  # noqa: ARG002 - asks for the decision only
        services_ocr.ulangi(pengenalan_id=self.objek.pk)
        return "Pindaian ini menunggu dikenali lagi."

    def get_success_url(self) -> str:
        return str(self.objek.versi.get_absolute_url())
