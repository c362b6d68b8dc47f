"""Screens of requests for information for the staff."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView

from layanan.informasi import forms, selectors, services
from layanan.informasi.enums import StatusPermintaan
from layanan.informasi.models import KELOLA, LIHAT, PermintaanInformasi
from layanan.informasi.selectors_keberatan import boleh_keberatan, penanggap
from layanan.informasi.tables import SaringanInformasi, TabelInformasi
from lpse.akun.akses import Izin
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import LangkahView

if TYPE_CHECKING:
    from layanan.informasi.models import KeberatanInformasi
    from lpse.akun.models import Pengguna

_S = StatusPermintaan


def _orang(view: Any) -> Pengguna:  # noqa: ANN401 - any view of ours
    return cast("Pengguna", view.request.user)


class DaftarInformasi(DaftarView):
    akses = Izin(LIHAT)
    model = PermintaanInformasi
    table_class = TabelInformasi
    filterset_class = SaringanInformasi
    judul = "Permintaan informasi"
    keterangan = "Permintaan informasi publik: dijawab 10 hari kerja, dapat diperpanjang 7 hari kerja dengan surat."
    nama_ekspor = "register-permintaan-informasi"
    kosong = Kosong("Belum ada permintaan", "Permintaan dari formulir publik muncul di sini.", ikon="info-circle")

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on the person
        return (reverse("layanan:informasi_catat"), "Catat permintaan") if _orang(self).has_perm(KELOLA) else None


class RinciInformasi(TemplateView):
    akses = Izin(LIHAT)
    template_name = "layanan/informasi/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        saya = _orang(self)
        kueri = PermintaanInformasi.objects.terlihat_oleh(saya).select_related(
            "petugas", "surat_perpanjangan", "surat_jawaban", "dijawab_oleh", "dicatat_oleh"
        )
        p = get_object_or_404(kueri, pk=self.kwargs["pk"])
        keberatan = list(p.keberatan.select_related("surat", "ditanggapi_oleh"))
        return super().get_context_data(
            **kwargs,
            judul=f"Permintaan informasi {p.nomor}",
            permintaan=p,
            nada=p.nada[0],
            ikon=p.nada[1],
            jalan=selectors.jalan(p),
            fakta=_fakta(p, services.lihat_nik(permintaan=p, oleh=saya)),
            aksi=_aksi(p, keberatan) if saya.has_perm(KELOLA) else [],
            keberatan=keberatan,
            boleh_tanggapi=any(k.terbuka for k in keberatan) and saya in penanggap(p),
            lampiran=p.lampiran.select_related("berkas__isi"),
        )


def _fakta(p: PermintaanInformasi, nik: str) -> list[tuple[str, str]]:
    fakta = [
        ("Pemohon", p.nama),
        ("NIK", nik if p.nik else ""),
        ("Badan hukum atau kelompok", p.badan),
        ("Alamat", p.alamat),
        ("Surel", p.surel),
        ("Telepon", p.telepon),
        ("Cara memperoleh", p.get_cara_display()),
        ("Cara mendapat salinan", p.get_kirim_display()),
        ("Kanal", p.get_kanal_display()),
        ("Diterima", bahasa.waktu(p.dibuat_pada)),
        ("Dijawab paling lambat", bahasa.tanggal(p.tenggat)),
        ("Petugas", str(p.petugas or "Belum ada")),
    ]
    return [f for f in fakta if f[1]]


def _aksi(p: PermintaanInformasi, keberatan: list[KeberatanInformasi]) -> list[tuple[str, str, bool]]:
    """(words, address, main) of what may be done now."""

    def ke(nama: str) -> str:
        return reverse(f"layanan:informasi_{nama}", args=[p.pk])

    jawab = ("Jawab", ke("jawab"), True)
    biasa: list[tuple[str, str, bool]] = {
        _S.DIAJUKAN: [("Proses permintaan", ke("proses"), True)],
        _S.DIPROSES: [jawab, ("Perpanjang waktu", ke("perpanjang"), False)],
        _S.DIPERPANJANG: [jawab],
    }.get(_S(p.status), [])
    return [*biasa, ("Catat keberatan", ke("keberatan"), False)] if boleh_keberatan(p, keberatan) else biasa


class CatatInformasi(FormulirView):
    akses = Izin(KELOLA)
    template_name = "layanan/informasi/formulir.html"
    form_class = forms.FormCatatPermintaan
    judul = "Catat permintaan informasi"
    tombol = "Simpan permintaan"
    batal = cast("str", reverse_lazy("layanan:daftar_informasi"))
    kelompok = (
        ("Pemohon", ("kanal", "nama", "nik", "badan", "alamat", "surel", "telepon", "lampiran")),
        ("Permintaan", ("rincian", "tujuan", "cara", "kirim")),
    )

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.permintaan = services.ajukan(
            data=form.data_permintaan(form.cleaned_data["kanal"]), oleh=_orang(self),
            unggahan=self.request.FILES.getlist("lampiran"),
        )  # fmt: skip
        return f"{self.permintaan} tercatat; dijawab paling lambat {bahasa.tanggal(self.permintaan.tenggat)}."

    def get_success_url(self) -> str:
        return self.permintaan.get_absolute_url() if hasattr(self, "permintaan") else str(self.batal)


class _Langkah(LangkahView):
    akses = Izin(KELOLA)
    template_name = "layanan/informasi/konfirmasi.html"
    model = PermintaanInformasi
    kunci_objek = "permintaan_id"

    def data(self, form: Any) -> dict[str, Any]:  # noqa: ANN401 - the view's own form class
        return {k: v for k, v in form.cleaned_data.items() if k != "lampiran"}


class Proses(_Langkah):
    judul = "Proses permintaan"
    tombol = "Proses permintaan"
    tujuan = _S.DIPROSES
    pesan = "Permintaan ini Anda proses."

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.proses(**data)


class Perpanjang(_Langkah):
    form_class = forms.FormPerpanjang
    judul = "Perpanjang waktu"
    tombol = "Terbitkan surat perpanjangan"
    tujuan = _S.DIPERPANJANG
    pesan = "Surat perpanjangan terbit; pemohon diberi tahu."

    def akibat(self) -> list[str]:
        return ["Perpanjangan 7 hari kerja hanya sekali, dengan surat yang menyebut alasannya."]

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.perpanjang(**data)


class Jawab(_Langkah):
    form_class = forms.FormJawabPermintaan
    judul = "Jawab permintaan"
    tombol = "Terbitkan jawaban"
    tujuan = _S.DIJAWAB
    pesan = "Surat jawaban terbit; pemohon diberi tahu."

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.jawab(**data, unggahan=self.request.FILES.getlist("lampiran"))
