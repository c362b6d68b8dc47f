"""Screens of the requirements: the closed lists, proposals of extra rows, the wording of the forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView

from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from registrasi.persyaratan import services
from registrasi.persyaratan.enums import NADA_USUL, Asal, JenisFormulir, JenisPengguna, StatusUsul
from registrasi.persyaratan.forms import FormAlasan, FormUsul, FormVersi
from registrasi.persyaratan.models import ButirPersyaratan, UsulPersyaratan, VersiFormulir
from registrasi.persyaratan.selectors import boleh_menambah, butir_untuk, dasar, dasar_menambah, versi_berlaku

if TYPE_CHECKING:
    from django.db.models import QuerySet

LIHAT = "registrasi.view_butirpersyaratan"


class DaftarSyarat(TemplateView):
    """What each kind of user brings, the proposals, and the wording in force."""

    akses = Izin(LIHAT)
    template_name = "registrasi/persyaratan/daftar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        usul = UsulPersyaratan.objects.terlihat_oleh(orang).select_related("pengusul", "pemutus")
        return super().get_context_data(
            **kwargs, judul="Persyaratan", jenis=[(j, butir_untuk(j)) for j in JenisPengguna],
            boleh=boleh_menambah().nilai, tertutup=dasar_menambah(), lapangan=dasar("R-081"), spse=dasar("R-083"),
            usul=[(u, *NADA_USUL[u.status]) for u in usul[:50]],
            versi=VersiFormulir.objects.terlihat_oleh(orang).order_by("formulir", "-berlaku_dari"),
            hari=bahasa.hari_ini(), spse_alamat=settings.SPSE_ALAMAT,
            boleh_usul=orang.has_perm(services.USULKAN), boleh_tetap=orang.has_perm(services.TETAPKAN),
            boleh_versi=orang.has_perm("registrasi.kelola_versiformulir"),
        )  # fmt: skip


class UsulkanSyarat(FormulirView):
    """Only a rule of LKPP opens the list, and only under a regulation that lets it."""

    akses = Izin(services.USULKAN)
    form_class = FormUsul
    judul = "Usulkan syarat tambahan"
    tombol = "Ajukan usul"

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.baru = services.usulkan(syarat=form.syarat(), oleh=pelaku(self.request))
        return "Usul diajukan; Kepala LPSE memutusnya."

    def get_success_url(self) -> str:
        return self.baru.get_absolute_url() if hasattr(self, "baru") else reverse("registrasi:daftar_persyaratan")

    def get_batal(self) -> str:
        return reverse("registrasi:daftar_persyaratan")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        boleh = boleh_menambah().nilai
        kata = (
            f"Boleh hanya bila ada aturan LKPP yang memintanya ({dasar_menambah()})."
            if boleh
            else f"Kantor ini terikat {dasar_menambah()}: daftarnya tertutup, jadi usul akan ditolak portal."
        )
        return super().get_context_data(**kwargs, keterangan=kata)


class RinciUsul(TemplateView):
    akses = Izin(LIHAT)
    template_name = "registrasi/persyaratan/usul.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        kueri = UsulPersyaratan.objects.terlihat_oleh(orang).select_related("pengusul", "pemutus", "butir")
        usul = get_object_or_404(kueri, pk=self.kwargs["pk"])
        fakta = [
            ("Jenis pengguna", usul.get_jenis_pengguna_display()),
            ("Sifat", usul.get_sifat_display()),
            ("Asli ditunjukkan", "Ya" if usul.perlu_asli else "Tidak"),
            ("Dasar aturan LKPP", usul.dasar_aturan_lkpp),
            ("Diusulkan", f"{bahasa.waktu(usul.diajukan_pada)}, {usul.pengusul}"),
            ("Diputus", f"{bahasa.waktu(usul.diputus_pada)}, {usul.pemutus}" if usul.diputus_pada else ""),
        ]
        nada, ikon = NADA_USUL[usul.status]
        boleh = orang.has_perm(services.TETAPKAN)
        return super().get_context_data(
            **kwargs, judul=str(usul), usul=usul, nada=nada, ikon=ikon, fakta=[f for f in fakta if f[1]],
            boleh_putus=boleh and usul.status == StatusUsul.DIAJUKAN,
            boleh_akhiri=boleh and usul.butir is not None and usul.butir.berlaku_sampai is None,
        )  # fmt: skip


class _Putus(KonfirmasiView):
    akses = Izin(services.TETAPKAN)
    model = UsulPersyaratan

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, keterangan=f"{self.objek.nama}, dasar {self.objek.dasar_aturan_lkpp}")


class TetapkanUsul(_Putus):
    judul = "Tetapkan syarat tambahan"
    tombol = "Tetapkan"

    def ke(self) -> str:
        return StatusUsul.DITETAPKAN.label

    def akibat(self) -> list[str]:
        return ["Permohonan yang dibuka mulai sekarang memuat butir ini; yang sudah dibuka tidak berubah."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services.tetapkan(usul_id=self.objek.pk, oleh=pelaku(self.request))
        return "Syarat tambahan ditetapkan."


class TolakUsul(_Putus):
    form_class = FormAlasan
    judul = "Tolak usul"
    tombol = "Tolak"
    bahaya = True

    def ke(self) -> str:
        return StatusUsul.DITOLAK.label

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.tolak(usul_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Usul ditolak; pengusul membaca alasannya."


class AkhiriSyarat(KonfirmasiView):
    """An extra row whose rule is gone."""

    akses = Izin(services.TETAPKAN)
    model = ButirPersyaratan
    form_class = FormAlasan
    judul = "Akhiri syarat tambahan"
    tombol = "Akhiri"
    bahaya = True

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().filter(asal=Asal.LKPP)

    def dari(self) -> str:
        return "Berlaku"

    def ke(self) -> str:
        return "Berakhir"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.akhiri(butir_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Syarat tambahan diakhiri."

    def get_success_url(self) -> str:
        return reverse("registrasi:daftar_persyaratan")


class VersiBaru(FormulirView):
    """The form starts from the wording in force."""

    akses = Izin("registrasi.kelola_versiformulir")
    form_class = FormVersi
    judul = "Rumusan formulir baru"
    keterangan = "Permohonan yang sudah menyetujui rumusan lama tetap pada rumusan itu."
    tombol = "Tetapkan rumusan"

    def get_initial(self) -> dict[str, Any]:
        kode = self.request.GET.get("formulir", "")
        formulir = kode if kode in JenisFormulir.values else JenisFormulir.KEIKUTSERTAAN
        return {"formulir": formulir, "teks": "\n".join(versi_berlaku(formulir).teks)}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        isi = {**form.cleaned_data, "teks": form.cleaned_data["teks"].splitlines()}
        baru = services.tetapkan_versi(oleh=pelaku(self.request), **isi)
        return f"{baru} berlaku dari {bahasa.tanggal(baru.berlaku_dari)}."

    def get_success_url(self) -> str:
        return reverse("registrasi:daftar_persyaratan")

    def get_batal(self) -> str:
        return reverse("registrasi:daftar_persyaratan")
