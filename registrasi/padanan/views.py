"""Screens of the matches: the list, one of them, its answer; and the checks of one application on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from lpse.akun.akses import Izin
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.konfirmasi import KonfirmasiView
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.padanan import services
from registrasi.padanan.banding import banding
from registrasi.padanan.filters import SaringanCocok
from registrasi.padanan.forms import FormJawab
from registrasi.padanan.models import CocokDaftarHitam
from registrasi.padanan.selectors import periksa
from registrasi.padanan.tables import TabelCocok
from registrasi.pendaftaran.models import Permohonan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

_LIHAT = "registrasi.view_cocokdaftarhitam"
_IKUT = ("entri", "pengguna", "permohonan", "ditangani_oleh")


def _orang(view: Any) -> Pengguna:  # noqa: ANN401 - any view of ours
    return cast("Pengguna", view.request.user)


class DaftarCocok(DaftarView):
    akses = Izin(_LIHAT)
    model = CocokDaftarHitam
    table_class = TabelCocok
    filterset_class = SaringanCocok
    judul = "Kecocokan daftar hitam"
    keterangan = "Pengguna dan permohonan yang cocok dengan entri yang berlaku. Tidak ada yang dinonaktifkan sendiri."
    nama_ekspor = "kecocokan-daftar-hitam"
    kosong = Kosong(
        "Tidak ada kecocokan",
        "Pencocokan berjalan saat entri ditulis, saat permohonan diajukan, dan tiap malam.",
        ikon="circle-check",
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related(*_IKUT)


class RinciCocok(TemplateView):
    akses = Izin(_LIHAT)
    template_name = "registrasi/padanan/cocok.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = _orang(self)
        kueri = CocokDaftarHitam.objects.terlihat_oleh(orang).select_related(*_IKUT)
        cocok = get_object_or_404(kueri, pk=self.kwargs["pk"])
        catat(pelaku=orang, kata="melihat kecocokan daftar hitam", objek=cocok)
        teks, nada, ikon = cocok.keadaan
        return super().get_context_data(
            **kwargs,
            judul=cocok.nama,
            cocok=cocok,
            keadaan=teks,
            nada=nada,
            ikon=ikon,
            banding=banding(cocok),
            fakta=_fakta(cocok),
            boleh_jawab=orang.has_perm(services.TANGANI) and cocok.gugur_pada is None,
        )


def _fakta(c: CocokDaftarHitam) -> list[tuple[str, str]]:
    mirip = f", kemiripan {c.kemiripan} dari 100" if c.dasar == "nama_mirip" else ""
    fakta = [
        ("Cocok karena", f"{c.get_dasar_display()}{mirip}"),
        ("Pihak", c.pihak),
        ("SK", f"{c.entri.nomor_sk}, {bahasa.tanggal(c.entri.tanggal_sk)}"),
        ("Masa berlaku", c.entri.masa),
        ("Pelanggaran", c.entri.jenis_pelanggaran),
        ("Ditemukan", bahasa.waktu(c.ditemukan_pada)),
        ("Tidak cocok lagi sejak", bahasa.waktu(c.gugur_pada)),
        ("Dijawab", f"{bahasa.waktu(c.ditangani_pada)}, {c.ditangani_oleh}" if c.ditangani_pada else ""),
    ]
    return [f for f in fakta if f[1]]


class TanganiCocok(KonfirmasiView):
    akses = Izin(services.TANGANI)
    model = CocokDaftarHitam
    form_class = FormJawab
    judul = "Jawab kecocokan"
    tombol = "Simpan jawaban"

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related(*_IKUT)

    def get_form_kwargs(self) -> dict[str, Any]:
        awal = {"sebelumnya": self.objek.jawaban}
        return {**super().get_form_kwargs(), "nomor_sama": self.objek.nomor_sama, "initial": awal}

    def akibat(self) -> list[str]:
        if self.objek.nomor_sama:
            return ["Nomornya sama, jadi pihak ini berhenti di loket selama entri berlaku."]
        return ["«Benar pihak yang sama» menghentikan permohonannya selama entri berlaku; «Bukan» meloloskannya."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.tangani(cocok_id=self.objek.pk, oleh=_orang(self), **form.cleaned_data)
        return "Jawaban tersimpan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        c = self.objek
        keterangan = f"{c.pihak}: {c.get_dasar_display()} dengan {c.entri.nama}, SK {c.entri.nomor_sk}"
        return super().get_context_data(**kwargs, keterangan=keterangan)


class JawabPermohonan(KonfirmasiView):
    """From the examination: the same answer, also where the match was not written down yet."""

    akses = Izin(services.TANGANI)
    model = Permohonan
    form_class = FormJawab
    judul = "Jawab kecocokan"
    tombol = "Simpan jawaban"

    @cached_property
    def entri(self) -> DaftarHitam:
        return get_object_or_404(DaftarHitam.objects.terlihat_oleh(_orang(self)), pk=self.kwargs["entri"])

    def akibat(self) -> list[str]:
        return ["«Benar pihak yang sama» menghentikan permohonan ini selama entri berlaku; «Bukan» meloloskannya."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        isi = form.cleaned_data
        services.jawab_permohonan(
            permohonan=self.objek, entri_id=self.entri.pk, jawaban=isi["jawaban"], alasan=isi["alasan"],
            oleh=_orang(self),
        )  # fmt: skip
        return "Jawaban tersimpan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        keterangan = f"{self.objek.nama} dengan {self.entri.nama}, SK {self.entri.nomor_sk}"
        return super().get_context_data(**kwargs, keterangan=keterangan)


class PadananPermohonan(TemplateView):
    """Every check of one application on a page of its own, for the counter and for whoever prints it."""

    akses = Izin("registrasi.view_permohonan")
    template_name = "registrasi/padanan/permohonan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = _orang(self)
        permohonan = get_object_or_404(Permohonan.objects.terlihat_oleh(orang), pk=self.kwargs["pk"])
        catat(pelaku=orang, kata="melihat padanan identitas", objek=permohonan)
        return super().get_context_data(
            **kwargs,
            judul="Padanan identitas",
            permohonan=permohonan,
            padanan=periksa(permohonan),
            boleh_jawab=orang.has_perm(services.TANGANI),
        )
