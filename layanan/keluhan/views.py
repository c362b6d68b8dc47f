"""Screens of complaints for the staff: the register, one complaint, taking one down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView

from layanan.keluhan import selectors, services
from layanan.keluhan.aksi import aksi_untuk
from layanan.keluhan.filters import SaringanKeluhan
from layanan.keluhan.forms import FormCatatKeluhan
from layanan.keluhan.model_keluhan import LIHAT, TANGANI
from layanan.keluhan.models import Keluhan, Pengadu
from layanan.keluhan.tables import TabelKeluhan
from lpse.akun.akses import Izin
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def orang(view: Any) -> Pengguna:  # noqa: ANN401 - any view of ours
    """Whoever asks."""
    return cast("Pengguna", view.request.user)


class DaftarKeluhan(DaftarView):
    akses = Izin(LIHAT)
    model = Keluhan
    table_class = TabelKeluhan
    filterset_class = SaringanKeluhan
    judul = "Keluhan"
    keterangan = "Register keluhan. Yang menyangkut Anda atau unit Anda tidak ada di sini; ditangani orang lain."
    nama_ekspor = "register-keluhan"
    kosong = Kosong(
        "Belum ada keluhan",
        "Keluhan dari formulir publik muncul di sini; yang lisan Anda catat.",
        ikon="message-report",
    )

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on the person
        return (reverse("layanan:keluhan_catat"), "Catat keluhan") if orang(self).has_perm(TANGANI) else None


class RinciKeluhan(TemplateView):
    akses = Izin(LIHAT)
    template_name = "layanan/keluhan/rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        saya = orang(self)
        kueri = Keluhan.objects.terlihat_oleh(saya).select_related(
            "penangan", "diputus_oleh", "jawaban", "keberatan__jawaban", "keberatan__diputus_oleh", "dicatat_oleh"
        )
        keluhan = get_object_or_404(kueri, pk=self.kwargs["pk"])
        aksi = aksi_untuk(saya, keluhan)
        return super().get_context_data(
            **kwargs,
            judul=f"Keluhan {keluhan.nomor}",
            keluhan=keluhan,
            keberatan=getattr(keluhan, "keberatan", None),
            nada=keluhan.nada[0],
            ikon=keluhan.nada[1],
            jalan=selectors.jalan(keluhan),
            fakta=_fakta(keluhan),
            utama=next((a for a in aksi if a.utama), None),
            lain=[a for a in aksi if not a.utama],
            pesan=keluhan.pesan.select_related("oleh"),
            terlapor=keluhan.terlapor.select_related("pengguna", "dilepas_oleh"),
            lampiran=keluhan.lampiran.select_related("berkas__isi"),
            boleh_pengadu=not keluhan.anonim and Pengadu.objects.terlihat_oleh(saya).filter(keluhan=keluhan).exists(),
        )


def _fakta(k: Keluhan) -> list[tuple[str, str]]:
    fakta = [
        ("Tentang", k.get_tentang_display()),
        ("Kanal", k.get_kanal_display()),
        ("Diterima", bahasa.waktu(k.dibuat_pada)),
        ("Tanggal kejadian", bahasa.tanggal(k.tanggal_kejadian) if k.tanggal_kejadian else ""),
        ("Dijawab paling lambat", bahasa.tanggal(k.tenggat)),
        ("Penangan", str(k.penangan or "Belum ada")),
        ("Dibawa ke Kepala", bahasa.waktu(k.dieskalasi_pada) if k.dieskalasi_pada else ""),
        ("Dicatat oleh", str(k.dicatat_oleh or "")),
        ("Kepuasan", f"{k.nilai} dari 5" if k.nilai else ""),
    ]
    return [f for f in fakta if f[1]]


class LihatPengadu(TemplateView):
    """Who complained: looking writes a line in the jejak, so it has a page of its own."""

    akses = Izin(LIHAT)
    template_name = "layanan/keluhan/pengadu.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        keluhan = get_object_or_404(Keluhan.objects.terlihat_oleh(orang(self)), pk=self.kwargs["pk"])
        try:
            pengadu = services.lihat_pengadu(keluhan_id=keluhan.pk, oleh=orang(self))
        except AturanDilanggar as sebab:
            raise Http404(str(sebab)) from sebab
        isi = [] if pengadu is None else [
            ("Nama", pengadu.nama), ("Surel", pengadu.surel), ("Telepon", pengadu.telepon),
            ("Alamat", pengadu.alamat), ("Perusahaan atau instansi", pengadu.instansi),
        ]  # fmt: skip
        return super().get_context_data(
            **kwargs, judul=f"Pengadu {keluhan.nomor}", keluhan=keluhan, fakta=[f for f in isi if f[1]]
        )


class CatatKeluhan(FormulirView):
    """What was said at the counter, on the telephone, in a letter."""

    akses = Izin(TANGANI)
    template_name = "layanan/keluhan/formulir.html"
    form_class = FormCatatKeluhan
    judul = "Catat keluhan"
    keterangan = "Keluhan tentang Anda atau unit Anda dicatat orang lain."
    tombol = "Simpan keluhan"
    batal = cast("str", reverse_lazy("layanan:daftar_keluhan"))
    kelompok = (
        ("Keluhan", ("kanal", "tentang", "unit", "petugas", "nama_disebut")),
        ("Isi", ("perihal", "uraian", "tanggal_kejadian", "lampiran")),
        ("Pengadu", ("anonim", "nama", "surel", "telepon", "alamat", "instansi")),
    )

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.keluhan = services.terima(
            data=form.data_keluhan(form.cleaned_data["kanal"]), oleh=orang(self),
            unggahan=self.request.FILES.getlist("lampiran"),
        )  # fmt: skip
        kode = services.kode_keluhan(self.keluhan)
        return f"{self.keluhan} tercatat. Beri tahu pengadu nomornya dan kode aksesnya: {kode}."

    def get_success_url(self) -> str:
        if not hasattr(self, "keluhan"):
            return str(self.batal)
        terlihat = Keluhan.objects.terlihat_oleh(orang(self)).filter(pk=self.keluhan.pk).exists()
        return self.keluhan.get_absolute_url() if terlihat else str(self.batal)


class LaporanKeluhan(TemplateView):
    """The register in figures, of one year; nobody is named."""

    akses = Izin(LIHAT)
    template_name = "layanan/keluhan/laporan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kini = bahasa.hari_ini()
        teks = self.request.GET.get("tahun", "")
        tahun = int(teks) if teks.isdecimal() and 2000 <= int(teks) <= kini.year else kini.year  # noqa: PLR2004 - years
        dari, sampai = kini.replace(year=tahun, month=1, day=1), kini.replace(year=tahun, month=12, day=31)
        return super().get_context_data(
            **kwargs,
            judul=f"Laporan keluhan {tahun}",
            tahun=tahun,
            pilihan=range(kini.year, kini.year - 5, -1),
            angka=selectors.angka(dari, sampai),
            masukan=selectors.angka_masukan(dari, sampai),
            rekap=[
                ("Tentang", selectors.rekap(dari, sampai, "tentang")),
                ("Kanal", selectors.rekap(dari, sampai, "kanal")),
                ("Putusan", selectors.rekap(dari, sampai, "putusan")),
                ("Pihak yang dikeluhkan", selectors.rekap_unit(dari, sampai)),
            ],
        )
