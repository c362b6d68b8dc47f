"""Public pages: what each kind of user brings (Pasal 10(2)b); open to everybody, nothing about anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.views.generic import TemplateView, View

from lpse.akun.akses import Publik
from registrasi.persyaratan.cetak import daftar_pdf, isi_daftar
from registrasi.persyaratan.enums import IKON_JENIS, KETERANGAN_JENIS, PENYEDIA, JenisFormulir, JenisPengguna
from registrasi.persyaratan.selectors import versi_berlaku

if TYPE_CHECKING:
    from django.http import HttpRequest


class DaftarSyaratPublik(TemplateView):
    akses = Publik()
    template_name = "registrasi/persyaratan/publik.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(
            **kwargs, judul="Persyaratan pendaftaran", keterangan="Pilih Anda mendaftar sebagai apa.",
            jenis=[(j, KETERANGAN_JENIS[j], IKON_JENIS[j]) for j in JenisPengguna],
        )  # fmt: skip


def _pastikan(jenis: str) -> str:
    if jenis not in JenisPengguna.values:
        raise Http404
    return jenis


class SyaratPublik(TemplateView):
    """One kind of user."""

    akses = Publik()
    template_name = "registrasi/persyaratan/publik_jenis.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        jenis = _pastikan(self.kwargs["jenis"])
        formulir = (
            (JenisFormulir.PENDAFTARAN, JenisFormulir.KEIKUTSERTAAN)
            if jenis in PENYEDIA
            else (JenisFormulir.NON_PENYEDIA,)
        )
        return super().get_context_data(
            **{**kwargs, **isi_daftar(jenis)}, judul=f"Persyaratan {JenisPengguna(jenis).label}",
            versi=[versi_berlaku(f) for f in formulir],
        )  # fmt: skip


class SyaratPdf(View):
    """The printable checklist."""

    akses = Publik()

    def get(self, request: HttpRequest, jenis: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        isi = daftar_pdf(_pastikan(jenis))
        jawaban = HttpResponse(isi, content_type="application/pdf")
        jawaban["Content-Disposition"] = f'inline; filename="daftar-berkas-{jenis.replace("_", "-")}.pdf"'
        return jawaban
