"""Screens of the applications: the list, opening one, its page, handing it in, taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView

from lpse.akun.akses import Izin, pelaku
from lpse.jejak.services import catat
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from registrasi.pendaftaran import services
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.filters import SaringanPermohonan
from registrasi.pendaftaran.forms import FormAlasan, FormBuka
from registrasi.pendaftaran.langkah import langkah_untuk
from registrasi.pendaftaran.models import Permohonan
from registrasi.pendaftaran.rincian import fakta, isian, jalan, pita_tenggat, tugas
from registrasi.pendaftaran.selectors import kekurangan, kembar_permohonan
from registrasi.pendaftaran.tables import TabelPermohonan
from registrasi.persyaratan.enums import IKON_JENIS, KETERANGAN_JENIS, JenisPengguna

if TYPE_CHECKING:
    from django.db.models import QuerySet

_S = StatusPermohonan
LIHAT = "registrasi.view_permohonan"
_IKUT = ("petugas", "pengguna", "tanda_terima", "formulir", "keikutsertaan", "non_penyedia")


class DaftarPermohonan(DaftarView):
    """Every application of every kind and state."""

    akses = Izin(LIHAT)
    model = Permohonan
    table_class = TabelPermohonan
    filterset_class = SaringanPermohonan
    judul = "Pendaftaran"
    keterangan = "Permohonan menjadi pengguna SPSE: dari loket, dari rumah, sampai diputus."
    nama_ekspor = "permohonan-registrasi"
    kosong = Kosong("Belum ada permohonan", "Buka permohonan ketika calon pengguna datang ke loket.", ikon="user-plus")

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("petugas")

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on who looks
        if self.orang.has_perm(services.KELOLA):
            return reverse("registrasi:permohonan_baru"), "Buka permohonan"
        return None


class BukaPermohonan(FormulirView):
    """The first page at the counter."""

    akses = Izin(services.KELOLA)
    template_name = "registrasi/pendaftaran/baru.html"
    form_class = FormBuka
    judul = "Buka permohonan"
    keterangan = "Pilih jenis penggunanya; langkah dan daftar berkasnya mengikuti."
    tombol = "Buka permohonan"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.baru = services.buat(oleh=pelaku(self.request), **form.cleaned_data)
        return "Permohonan dibuka. Isiannya tersimpan di setiap langkah."

    def get_success_url(self) -> str:
        if not hasattr(self, "baru"):
            return reverse("registrasi:daftar_permohonan")
        return reverse("registrasi:permohonan_isi", args=[self.baru.pk, langkah_untuk(self.baru)[0].kode])

    def get_batal(self) -> str:
        return reverse("registrasi:daftar_permohonan")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        pilihan = [(j.value, j.label, KETERANGAN_JENIS[j], IKON_JENIS[j]) for j in JenisPengguna]
        return super().get_context_data(**kwargs, pilihan_jenis=pilihan)


class RinciPermohonan(TemplateView):
    """One application: the road, what is missing, the papers, who else looks like it."""

    akses = Izin(LIHAT)
    template_name = "registrasi/pendaftaran/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        p = get_object_or_404(Permohonan.objects.terlihat_oleh(orang).select_related(*_IKUT), pk=self.kwargs["pk"])
        lengkap = self.request.GET.get("nomor") == "lengkap"
        if lengkap:
            catat(pelaku=orang, kata="melihat nomor identitas lengkap", objek=p)
        f = p.formulir if p.penyedia else p.non_penyedia
        kembar = kembar_permohonan(
            nik=getattr(f, "nik_penanggung_jawab", "") or f.nik, npwp=getattr(f, "npwp", ""),
            nib=getattr(f, "nib", ""), surel=p.surel, telepon=p.telepon, nama=p.nama, kecuali=p.pk,
        )  # fmt: skip
        butir = p.butir.select_related("persyaratan", "diperiksa_oleh").prefetch_related("berkas__berkas__isi")
        kurang, isi = kekurangan(p) if p.dapat_diisi else [], [satu.kode for satu in langkah_untuk(p)]
        return super().get_context_data(
            **kwargs, judul=p.nama or "Permohonan tanpa nama", permohonan=p, jalan=jalan(p),
            fakta=fakta(p, lengkap=lengkap), lengkap=lengkap, isian=isian(p, lengkap=lengkap), butir=butir,
            kembar=kembar, pita=pita_tenggat(p),
            tugas=tugas(p, kurang),
            boleh_kelola=orang.has_perm(services.KELOLA),
            boleh_batal=p.terbuka and orang.has_perm("registrasi.batalkan_permohonan"),
            langkah=next((k.tempat for k in kurang if k.tempat in isi), isi[0]),
            kode=services.kode_akses(p) if p.nomor and orang.has_perm(services.KELOLA) else "",
        )  # fmt: skip


class AjukanPermohonan(KonfirmasiView):
    """Hand in: number, receipt, the office's clock starts."""

    akses = Izin(services.KELOLA)
    model = Permohonan
    judul = "Ajukan untuk diverifikasi"
    tombol = "Ajukan"

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return _S.MENUNGGU_VERIFIKASI.label

    def akibat(self) -> list[str]:
        return [
            "Permohonan diberi nomor dan tanda terima berkas terbit; cetak dua, satu untuk pemohon.",
            "Isian dan daftar berkas terkunci; sesudah ini hanya pemeriksa yang dapat mengembalikannya.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        p = services.ajukan(permohonan_id=self.objek.pk, oleh=pelaku(self.request))
        return f"Diajukan dengan nomor {p.nomor}. Cetak tanda terimanya."

    def get_success_url(self) -> str:
        return reverse("registrasi:permohonan_resi", args=[self.objek.pk])

    def get_batal(self) -> str:
        return reverse("registrasi:loket", args=[self.objek.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, keterangan=self.objek.sebutan)


class Resi(TemplateView):
    """What the applicant takes home: number, access code, QR, when to expect the answer."""

    akses = Izin(services.KELOLA)
    template_name = "registrasi/pendaftaran/resi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kueri = Permohonan.objects.terlihat_oleh(pelaku(self.request)).exclude(nomor="").select_related("tanda_terima")
        p = get_object_or_404(kueri, pk=self.kwargs["pk"])
        return super().get_context_data(**kwargs, judul="Tanda terima", permohonan=p, kode=services.kode_akses(p))


class BatalkanPermohonan(KonfirmasiView):
    akses = Izin("registrasi.batalkan_permohonan")
    model = Permohonan
    form_class = FormAlasan
    judul = "Batalkan permohonan"
    tombol = "Batalkan permohonan"
    bahaya = True

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return _S.DIBATALKAN.label

    def akibat(self) -> list[str]:
        return ["Permohonan berakhir dan tidak dapat dibuka lagi; pemohon dikabari lewat surel dengan alasannya."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.batalkan(permohonan_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Permohonan dibatalkan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, keterangan=self.objek.sebutan)
