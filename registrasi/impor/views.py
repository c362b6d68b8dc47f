"""Screens of the import: the list, a new file, its columns, how it goes, its errors."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from lpse.akun.akses import Izin, pelaku
from lpse.berkas.services import baca as baca_berkas, catat_pembacaan
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.ekspor import kirim_xlsx
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from lpse.tampilan.rinci import Tahap, tahapan
from registrasi.impor import galat, services
from registrasi.impor.baca import Bentuk
from registrasi.impor.bidang import DEFINISI
from registrasi.impor.enums import JenisImpor, ModeImpor, StatusImpor
from registrasi.impor.filters import SaringanImpor
from registrasi.impor.forms import FormPemetaan, FormUnggah
from registrasi.impor.models import ImporMassal
from registrasi.impor.tables import TabelImpor

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.forms import BaseForm
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

BACA = Izin("registrasi.view_impormassal")
KERJA = Izin("registrasi.view_impormassal", "registrasi.impor_data")
#: A worksheet is built in the request; a longer list is taken as CSV.
XLSX_TERBANYAK = 20_000


class DaftarImpor(DaftarView):
    akses = BACA
    model = ImporMassal
    table_class = TabelImpor
    filterset_class = SaringanImpor
    judul = "Impor massal"
    keterangan = "Daftar pengguna SPSE, daftar hitam, dan kesiapan SIKAP dari berkas. Diperiksa dulu, baru ditulis."
    nama_ekspor = "impor-massal"
    kosong = Kosong(
        "Belum ada impor", "Unggah CSV atau Excel; isinya diperiksa dulu, tidak langsung ditulis.", ikon="file-import"
    )

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # an address is known at request time
        boleh = self.orang.has_perm("registrasi.impor_data")
        return (reverse("registrasi:impor_baru"), "Impor berkas") if boleh else None

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("oleh")


class ImporBaru(FormulirView):
    akses = KERJA
    form_class = FormUnggah
    template_name = "registrasi/impor/baru.html"
    judul = "Impor berkas"
    keterangan = "Belum ada yang ditulis: sesudah diunggah, kolomnya dicocokkan dan isinya diperiksa."
    tombol = "Unggah"
    impor: ImporMassal | None = None

    def get_initial(self) -> dict[str, Any]:
        jenis = self.request.GET.get("jenis", "")
        return {"jenis": jenis if jenis in JenisImpor.values else JenisImpor.PENGGUNA}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        contoh = [(JenisImpor(j), reverse("registrasi:impor_contoh", args=[j])) for j in JenisImpor.values]
        return super().get_context_data(**kwargs, contoh=contoh)

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.impor = services.unggah(
            jenis=form.cleaned_data["jenis"], berkas=form.cleaned_data["berkas"][0], oleh=pelaku(self.request)
        )
        return "Berkas diterima. Periksa kolomnya."

    def get_success_url(self) -> str:
        if self.impor is None:
            return reverse("registrasi:impor")
        return reverse("registrasi:impor_kolom", args=[self.impor.pk])

    def get_batal(self) -> str:
        return reverse("registrasi:impor")


class ContohImpor(View):
    """An empty table with the headings of a kind."""

    akses = KERJA

    def get(self, _request: HttpRequest, jenis: str) -> HttpResponseBase:
        if jenis not in JenisImpor.values:
            raise Http404
        bidang = DEFINISI[jenis].bidang
        isi = "\ufeff" + ";".join(b.label for b in bidang) + "\r\n"
        jawaban = HttpResponse(isi, content_type="text/csv; charset=utf-8")
        jawaban["Content-Disposition"] = f'attachment; filename="contoh-impor-{jenis.replace("_", "-")}.csv"'
        return jawaban


class _Satu:
    """The import of the address, only where it may be seen."""

    request: HttpRequest
    kwargs: dict[str, Any]

    @cached_property
    def impor(self) -> ImporMassal:
        kueri = ImporMassal.objects.terlihat_oleh(pelaku(self.request))
        return get_object_or_404(
            kueri.select_related("oleh", "ditulis_oleh", "dibatalkan_oleh", "berkas", "berkas_galat"),
            pk=self.kwargs["pk"],
        )


class KolomImpor(_Satu, FormulirView):
    """Which column holds what; sent, it orders the dry run."""

    akses = KERJA
    form_class = FormPemetaan
    template_name = "registrasi/impor/kolom.html"
    judul = "Cocokkan kolom"
    tombol = "Periksa tanpa menulis"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "impor": self.impor}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        definisi = DEFINISI[self.impor.jenis]
        terpakai = {k for k in self.impor.pemetaan.values() if isinstance(k, int)}
        kepala = Bentuk.dari(self.impor.bentuk).kepala
        return super().get_context_data(
            **kwargs,
            impor=self.impor,
            bentuk=Bentuk.dari(self.impor.bentuk).kalimat,
            banyak_cocok=len(self.impor.pemetaan),
            banyak_bidang=len(definisi.bidang),
            tak_terpakai=[j for n, j in enumerate(kepala) if n not in terpakai and j],
        )

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.periksa(impor_id=self.impor.pk, pemetaan=form.pemetaan(), oleh=pelaku(self.request))
        return "Pemeriksaan disuruh. Halaman ini boleh ditinggalkan."

    def get_success_url(self) -> str:
        return self.impor.get_absolute_url()

    def get_batal(self) -> str:
        return self.impor.get_absolute_url()


class RinciImpor(_Satu, TemplateView):
    """One import; while a worker has it, its figures come anew every two seconds (without JavaScript: by reloading)."""

    akses = BACA

    def get_template_names(self) -> list[str]:
        potongan = self.request.htmx  # type: ignore[attr-defined] # django-htmx
        return ["registrasi/impor/kemajuan.html" if potongan else "registrasi/impor/rinci.html"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 - Django's signature
        jawaban = super().get(request, *args, **kwargs)
        if request.htmx and not self.impor.di_pekerja:  # type: ignore[attr-defined] # django-htmx
            jawaban["HX-Refresh"] = "true"  # the acts and the errors beside the figures have changed, too
        return jawaban

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        i = self.impor
        nada, ikon = i.nada
        return super().get_context_data(
            **kwargs, judul=str(i), impor=i, nada=nada, ikon=ikon, fakta=_fakta(i), tahapan=_tahap(i),
            tolak=[c for c in i.hasil.get("catatan", ()) if c["berat"] == "g"],
            ingat=[c for c in i.hasil.get("catatan", ()) if c["berat"] == "i"],
            contoh=i.contoh[:50], dapat_ditulis=_dapat_ditulis(i),
        )  # fmt: skip


def _dapat_ditulis(i: ImporMassal) -> bool:
    if i.status == StatusImpor.DIPERIKSA:
        return bool(i.baru + i.berubah)
    return i.status in {StatusImpor.GAGAL, StatusImpor.TERPUTUS} and i.mode == ModeImpor.TULIS


def _tahap(i: ImporMassal) -> list[Tahap]:
    """The road of this import."""
    urutan = [("unggah", "Unggah"), ("kolom", "Cocokkan kolom"), ("periksa", "Periksa"), ("tulis", "Tulis")]
    kini = {StatusImpor.DISIAPKAN: "kolom", StatusImpor.DIPERIKSA: "tulis", StatusImpor.SELESAI: "tulis"}.get(
        StatusImpor(i.status), "tulis" if i.mode == ModeImpor.TULIS else "periksa"
    )
    jalan = tahapan(urutan, kini)
    return [replace(t, keadaan="lewat") for t in jalan] if i.status == StatusImpor.SELESAI else jalan


def _fakta(i: ImporMassal) -> list[tuple[str, Any]]:
    return [
        ("Isi", i.get_jenis_display()),
        ("Berkas", i.nama),
        ("Dibaca sebagai", Bentuk.dari(i.bentuk).kalimat),
        ("Diunggah", f"{bahasa.waktu(i.dibuat_pada)}, {i.oleh}"),
        *([("Ditulis oleh", i.ditulis_oleh)] if i.ditulis_oleh else []),
        *([("Mulai", bahasa.waktu(i.mulai))] if i.mulai else []),
        *([("Selesai", bahasa.waktu(i.selesai))] if i.selesai else []),
        *([("Dibatalkan oleh", i.dibatalkan_oleh)] if i.dibatalkan_oleh else []),
        *([("Benturan kepentingan", bahasa.angka(n))] if (n := i.hasil.get("benturan")) else []),
    ]


class TulisImpor(KonfirmasiView):
    akses = KERJA
    model = ImporMassal
    judul = "Tulis impor"
    tombol = "Tulis ke daftar"

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(StatusImpor.SELESAI.label)

    def akibat(self) -> list[str]:
        o: ImporMassal = self.objek
        kalimat = [f"{bahasa.angka(o.baru)} baris baru dan {bahasa.angka(o.berubah)} baris berubah ditulis."]
        if o.ditolak:
            kalimat.append(
                f"{bahasa.angka(o.ditolak)} baris yang ditolak tidak ditulis; perbaiki dari berkas galatnya."
            )
        kalimat.append("Semua ditulis sekaligus atau tidak sama sekali; diimpor lagi, tidak ada yang berubah.")
        return kalimat

    def jalankan(self, form: BaseForm) -> str:  # noqa: ARG002 - asks for the decision only
        services.tulis(impor_id=self.objek.pk, oleh=pelaku(self.request))
        return "Penulisan disuruh. Halaman ini boleh ditinggalkan."


class BatalkanImpor(KonfirmasiView):
    akses = KERJA
    model = ImporMassal
    judul = "Batalkan impor"
    tombol = "Batalkan impor ini"
    bahaya = True

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return str(StatusImpor.DIBATALKAN.label)

    def akibat(self) -> list[str]:
        return [
            "Yang sedang berjalan berhenti dalam beberapa detik dan semuanya dikembalikan; tidak ada yang tertulis.",
            "Berkasnya dapat diunggah lagi kapan saja.",
        ]

    def jalankan(self, form: BaseForm) -> str:  # noqa: ARG002 - asks for the decision only
        services.minta_batal(impor_id=self.objek.pk, oleh=pelaku(self.request))
        return "Pembatalan diminta."


class GalatImpor(_Satu, View):
    """The rejected rows with the column «galat», as CSV or as a worksheet; the reading stands in the jejak."""

    akses = KERJA

    def get(self, request: HttpRequest, pk: int, bentuk: str) -> HttpResponseBase:  # noqa: ARG002 - in kwargs, too
        berkas = self.impor.berkas_galat
        if berkas is None:
            raise Http404
        if bentuk == "xlsx" and self.impor.ditolak > XLSX_TERBANYAK:
            messages.error(request, f"Lebih dari {bahasa.angka(XLSX_TERBANYAK)} baris galat. Unduh sebagai CSV.")
            return HttpResponseRedirect(self.impor.get_absolute_url())
        isi = baca_berkas(berkas=berkas)
        catat_pembacaan(berkas=berkas, oleh=pelaku(request), cara="mengunduh")
        nama = berkas.nama.rpartition(".")[0]
        if bentuk == "csv":
            jawaban = HttpResponse(isi, content_type="text/csv; charset=utf-8")
            jawaban["Content-Disposition"] = f'attachment; filename="{nama}.csv"'
            return jawaban
        kepala, baris = galat.baca(isi)
        return kirim_xlsx(nama, kepala, baris, [("Berkas", self.impor.nama)])
