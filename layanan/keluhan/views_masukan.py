"""Screens of suggestions for the staff."""

from __future__ import annotations

from typing import Any, cast

from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView

from layanan.keluhan import forms, services
from layanan.keluhan.enums import StatusMasukan
from layanan.keluhan.filters import SaringanMasukan
from layanan.keluhan.model_masukan import KELOLA_MASUKAN, LIHAT_MASUKAN
from layanan.keluhan.models import Masukan
from layanan.keluhan.tables import TabelMasukan
from layanan.keluhan.views import orang
from lpse.akun.akses import Izin
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import LangkahView

_M = StatusMasukan


class DaftarMasukan(DaftarView):
    akses = Izin(LIHAT_MASUKAN)
    model = Masukan
    table_class = TabelMasukan
    filterset_class = SaringanMasukan
    judul = "Masukan"
    keterangan = "Usul perbaikan layanan: ditelaah, ditanggapi, ditindaklanjuti dengan penanggung jawab dan tenggat."
    nama_ekspor = "register-masukan"
    kosong = Kosong("Belum ada masukan", "Masukan dari formulir publik muncul di sini.", ikon="bulb")

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on the person
        boleh = orang(self).has_perm(KELOLA_MASUKAN)
        return (reverse("layanan:masukan_catat"), "Catat masukan") if boleh else None


class RinciMasukan(TemplateView):
    akses = Izin(LIHAT_MASUKAN)
    template_name = "layanan/keluhan/masukan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        saya = orang(self)
        kueri = Masukan.objects.terlihat_oleh(saya).select_related("penanggung_jawab", "dicatat_oleh")
        m = get_object_or_404(kueri, pk=self.kwargs["pk"])
        fakta = [
            ("Tentang", m.get_topik_display()),
            ("Dari", m.nama or "Tanpa nama"),
            ("Surel", m.surel if saya.has_perm(KELOLA_MASUKAN) else ""),
            ("Kanal", m.get_kanal_display()),
            ("Diterima", bahasa.waktu(m.dibuat_pada)),
            ("Penanggung jawab", str(m.penanggung_jawab or "")),
            ("Tindak lanjut paling lambat", bahasa.tanggal(m.tenggat) if m.tenggat else ""),
        ]
        return super().get_context_data(
            **kwargs,
            judul=f"Masukan {m.nomor}",
            masukan=m,
            nada=m.nada[0],
            ikon=m.nada[1],
            fakta=[f for f in fakta if f[1]],
            aksi=_aksi(m) if saya.has_perm(KELOLA_MASUKAN) else [],
        )


def _aksi(m: Masukan) -> list[tuple[str, str, bool]]:
    """(words, address, main) of what may be done now."""

    def ke(nama: str) -> str:
        return reverse(f"layanan:masukan_{nama}", args=[m.pk])

    henti = ("Tidak dilanjutkan", ke("henti"), False)
    return {
        _M.BARU: [("Tanggapi", ke("telaah"), True)],
        _M.DITELAAH: [("Tindak lanjuti", ke("tindak"), True), henti],
        _M.DITINDAKLANJUTI: [("Selesaikan", ke("selesai"), True), henti],
    }.get(_M(m.status), [])


class CatatMasukan(FormulirView):
    akses = Izin(KELOLA_MASUKAN)
    template_name = "layanan/keluhan/formulir_masukan.html"
    form_class = forms.FormCatatMasukan
    judul = "Catat masukan"
    tombol = "Simpan masukan"
    batal = cast("str", reverse_lazy("layanan:daftar_masukan"))

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        self.masukan = services.terima_masukan(data=form.data_masukan(form.cleaned_data["kanal"]), oleh=orang(self))
        return f"{self.masukan} tercatat."

    def get_success_url(self) -> str:
        return self.masukan.get_absolute_url() if hasattr(self, "masukan") else str(self.batal)


class _Langkah(LangkahView):
    akses = Izin(KELOLA_MASUKAN)
    template_name = "layanan/keluhan/konfirmasi_masukan.html"
    model = Masukan
    kunci_objek = "masukan_id"


class Telaah(_Langkah):
    form_class = forms.FormTelaah
    judul = "Tanggapi masukan"
    tombol = "Kirim tanggapan"
    tujuan = _M.DITELAAH
    pesan = "Tanggapan tersimpan dan dikirim kepada pemberi masukan bila ia meninggalkan surel."

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.telaah_masukan(**data)


class TindakLanjuti(_Langkah):
    form_class = forms.FormTindakLanjut
    judul = "Tindak lanjuti masukan"
    tombol = "Serahkan"
    tujuan = _M.DITINDAKLANJUTI
    pesan = "Tindak lanjut diserahkan kepada penanggung jawab."

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.tindak_lanjuti_masukan(**data)


class Selesaikan(_Langkah):
    form_class = forms.FormHasil
    judul = "Selesaikan tindak lanjut"
    tombol = "Selesaikan"
    tujuan = _M.SELESAI
    pesan = "Tindak lanjut selesai; hasilnya dikirim kepada pemberi masukan."

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.selesaikan_masukan(**data)


class Hentikan(_Langkah):
    form_class = forms.FormHenti
    judul = "Masukan tidak dilanjutkan"
    tombol = "Tutup masukan"
    tujuan = _M.TIDAK_DILANJUTKAN
    bahaya = True
    pesan = "Masukan ditutup; alasannya dikirim kepada pemberi masukan."

    def layanan(self, **data: Any) -> object:  # noqa: ANN401 - as above
        return services.hentikan_masukan(**data)
