"""Repositories: one of them, adding, changing, looking whether the place is well, the key and its sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from arsip.cadangan import services, services_kunci, services_rawat, services_tempat
from arsip.cadangan.enums import JenisJalan
from arsip.cadangan.forms import FormAlasan, FormRepositori, FormSaksi
from arsip.cadangan.models import Repositori
from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.naskah.models import Naskah
from lpse.tampilan import bahasa, sekali
from lpse.tampilan.formulir import SUDAH_DITERIMA, FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.forms import BaseForm

_KELOMPOK = (
    ("Repositori", ("nama", "jenis", "alamat", "aktif")),
    ("Sandi dan kredensial", ("berkas_sandi", "berkas_lingkungan")),
)


class RinciRepositori(TemplateView):
    akses = Izin("arsip.view_sasaran")
    template_name = "arsip/cadangan/repositori.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = pelaku(self.request)
        r = get_object_or_404(Repositori.objects.terlihat_oleh(orang), kode=self.kwargs["kode"])
        return super().get_context_data(
            **kwargs, judul=str(r), repositori=r, fakta=_fakta(r), sasaran=r.sasaran.all(),
            lembar=r.lembar.select_related("dicetak_oleh").filter(generasi=r.generasi_kunci).first(),
            naskah=Naskah.objects.terlihat_oleh(orang).tentang(r)[:5],
            jalan=r.jalan.select_related("oleh", "sasaran", "repositori")[:8],
        )  # fmt: skip


def _fakta(r: Repositori) -> list[tuple[str, Any]]:
    return [
        ("Alamat", r.alamat),
        ("Jenis", r.get_jenis_display()),
        ("Disiapkan", bahasa.waktu(r.siap_pada) if r.siap_pada else "Belum; dibuat oleh jalan pertama"),
        ("Terakhir dibuka", bahasa.waktu(r.diperiksa_pada) if r.diperiksa_pada else ""),
        ("Ruang bebas", bahasa.byte(r.bebas_byte) if r.bebas_byte is not None else ""),
        ("Dibaca penuh", bahasa.waktu(r.dibaca_penuh_pada) if r.dibaca_penuh_pada else "Belum pernah"),
        ("Tempat sandi", r.berkas_sandi),
        *([("Berkas kredensial", r.berkas_lingkungan)] if r.berkas_lingkungan else []),
    ]


class _FormulirRepositori(FormulirView):
    akses = Izin("arsip.kelola_cadangan")
    form_class = FormRepositori
    kelompok: tuple[tuple[str, tuple[str, ...]], ...] = _KELOMPOK
    keterangan = "Sandinya tidak pernah disimpan di portal: tulis tempatnya saja."

    def get_batal(self) -> str:
        return self.get_success_url()


class TambahRepositori(_FormulirRepositori):
    judul = "Tambah repositori"
    tombol = "Tambah repositori"
    kelompok = (("Repositori", ("kode", *_KELOMPOK[0][1])), _KELOMPOK[1])

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.repositori = services_tempat.simpan_repositori(isian=form.cleaned_data, oleh=pelaku(self.request))
        return f"{self.repositori} ditambahkan. Periksa tempat simpannya sebelum dipakai."

    def get_success_url(self) -> str:
        return self.repositori.get_absolute_url() if hasattr(self, "repositori") else reverse("arsip:cadangan")


class UbahRepositori(_FormulirRepositori):
    tombol = "Simpan perubahan"

    @cached_property
    def repositori(self) -> Repositori:
        return get_object_or_404(Repositori.objects.terlihat_oleh(self.request.user), kode=self.kwargs["kode"])

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.repositori}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_tempat.simpan_repositori(
            isian=form.cleaned_data, oleh=pelaku(self.request), repositori_id=self.repositori.pk
        )
        return f"{self.repositori} disimpan."

    def get_success_url(self) -> str:
        return self.repositori.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, judul=f"Ubah {self.repositori.nama}")


class _SatuRepositori(KonfirmasiView):
    model = Repositori

    @cached_property
    def objek(self) -> Repositori:
        return get_object_or_404(Repositori.objects.terlihat_oleh(self.request.user), kode=self.kwargs["kode"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, judul=f"{self.judul}: {self.objek}")


class _SuruhRepositori(_SatuRepositori):
    """Orders a run about a repository and leads to it."""

    akses = Izin("arsip.jalankan_cadangan")
    jenis: ClassVar[str]

    def jalankan(self, form: BaseForm) -> str:  # noqa: ARG002 - asks for the decision only
        self.jalan = services.suruh(jenis=self.jenis, repositori=self.objek, oleh=pelaku(self.request))
        return f"{self.judul} disuruh; hasilnya tampil di sini."

    def get_success_url(self) -> str:
        return self.jalan.get_absolute_url() if hasattr(self, "jalan") else self.objek.get_absolute_url()


class PeriksaTempat(_SuruhRepositori):
    jenis = JenisJalan.TEMPAT
    judul = "Periksa tempat simpan"
    tombol = "Periksa sekarang"

    def akibat(self) -> list[str]:
        return ["Ditanyakan dari mesin yang menulis ke sana: terjangkau, sandinya cocok, ruang bebasnya."]


class BacaPenuh(_SuruhRepositori):
    jenis = JenisJalan.PERIKSA_BACA
    judul = "Baca penuh"
    tombol = "Baca semua data"

    def akibat(self) -> list[str]:
        return ["Setiap byte dibaca dan dicocokkan dengan sidiknya. Cadangan lain ke sini menunggu sampai selesai."]


class GantiKunci(_SatuRepositori):
    """A new key; the sheet in the safe is worth nothing afterwards."""

    akses = Izin("arsip.ganti_kunci_cadangan", ulang=True)
    form_class = FormAlasan
    judul = "Ganti kunci"
    tombol = "Ganti kunci"
    bahaya = True

    def dari(self) -> str:
        return f"Kunci ke-{self.objek.generasi_kunci}"

    def ke(self) -> str:
        return f"Kunci ke-{self.objek.generasi_kunci + 1}"

    def akibat(self) -> list[str]:
        return [
            "Kunci lama dicabut dari repositori. Salinan yang ada tetap terbaca dengan kunci baru.",
            "Lembar pemulihan yang tersimpan tidak berlaku lagi: cetak yang baru, musnahkan yang lama.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.jalan = services_rawat.suruh_ganti_kunci(
            repositori_id=self.objek.pk, oleh=pelaku(self.request), alasan=form.cleaned_data["alasan"]
        )
        return "Penggantian kunci disuruh."

    def get_success_url(self) -> str:
        return self.jalan.get_absolute_url() if hasattr(self, "jalan") else self.objek.get_absolute_url()


class CetakLembar(_SatuRepositori):
    """The sheet with the key comes once as the answer itself: nothing of it is kept, here or on the way."""

    akses = Izin("arsip.cetak_pemulihan", ulang=True)
    form_class = FormSaksi
    judul = "Cetak lembar pemulihan"
    tombol = "Cetak sekali ini"
    bahaya = True

    def dari(self) -> str:
        return f"Kunci ke-{self.objek.generasi_kunci} belum di atas kertas"

    def ke(self) -> str:
        return "Tercetak sekali; disegel dan disimpan di tempat yang Anda tulis"

    def akibat(self) -> list[str]:
        return [
            "Lembar berisi kunci dikirim sekali sebagai PDF. Cetak, tutup, dan jangan simpan berkasnya.",
            "Berita acara pencetakan terbit tanpa kunci, hanya dengan sidiknya.",
            "Mencetak lagi hanya mungkin sesudah kuncinya diganti.",
        ]

    def form_valid(self, form: Any) -> HttpResponse:  # noqa: ANN401 - the view's own form class
        if not sekali.ambil(self.request):
            messages.info(self.request, SUDAH_DITERIMA)
            return HttpResponseRedirect(self.get_success_url())
        try:
            pdf = services_kunci.cetak_lembar(
                repositori_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data
            )
        except AturanDilanggar as galat:
            sekali.kembalikan(self.request)
            form.add_error(None, str(galat))
            return self.form_invalid(form)
        jawaban = HttpResponse(pdf, content_type="application/pdf")
        jawaban["Content-Disposition"] = f'attachment; filename="lembar-pemulihan-{self.objek.kode}.pdf"'
        jawaban["Cache-Control"] = "no-store, private, max-age=0"
        jawaban["Pragma"] = "no-cache"
        jawaban["X-Content-Type-Options"] = "nosniff"
        return jawaban
