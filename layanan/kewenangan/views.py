"""Screens of what is not the office's: handing a ticket over, letters to the Pokja. None of them judges a package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from layanan.kewenangan import services
from layanan.kewenangan.enums import PENJELASAN, AlasanLuar, TanggapanSaran
from layanan.kewenangan.filters import SaringanPengalihan, SaringanSaran
from layanan.kewenangan.forms import FormAlihkan, FormSaran, FormTanggapan
from layanan.kewenangan.models import Pengalihan, SaranJadwal
from layanan.kewenangan.tables import TabelPengalihan, TabelSaran
from layanan.tiket.models import Tiket
from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpResponse

_SARAN = "layanan.view_saranjadwal"


class DaftarPengalihan(DaftarView):
    akses = Izin("layanan.view_pengalihan")
    model = Pengalihan
    table_class = TabelPengalihan
    filterset_class = SaringanPengalihan
    template_name = "layanan/kewenangan/daftar.html"
    judul = "Di luar kewenangan"
    nama_ekspor = "di-luar-kewenangan"
    kosong = Kosong(
        "Belum ada pengalihan", "Dari halaman tiket, pilih «Di luar kewenangan» bila perkaranya bukan urusan LPSE.",
        ikon="scale",
    )  # fmt: skip

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("tiket", "oleh")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        perkara = [(a.label, PENJELASAN[a]) for a in AlasanLuar]
        return super().get_context_data(perkara=perkara, **kwargs)


class AlihkanTiket(KonfirmasiView):
    akses = Izin("layanan.view_tiket", "layanan.alihkan_luar")
    model = Tiket
    form_class = FormAlihkan
    template_name = "layanan/kewenangan/alihkan.html"
    judul = "Di luar kewenangan LPSE"
    tombol = "Jawab dan alihkan"

    def dari(self) -> str:
        return str(self.objek.get_status_display())

    def ke(self) -> str:
        return "Di luar kewenangan"

    def akibat(self) -> list[str]:
        return [
            "Pelapor menerima jawaban, dan tahu kepada siapa perkaranya diteruskan.",
            "Tiket berakhir dan tidak dihitung dalam capaian waktu layanan.",
        ]

    def _baku(self, isi: dict[str, Any]) -> str:
        return services.jawaban_baku(
            tiket=self.objek, alasan=isi["alasan"], kepada=isi["kepada"], diteruskan=bool(isi["kontak"] or isi["surat"])
        )

    def form_valid(self, form: Any) -> HttpResponse:  # noqa: ANN401 - the view's own form class
        """«Lihat» shows the answer as it would be sent, to be changed or not; nothing is decided yet."""
        if "lihat" not in self.request.POST:
            return super().form_valid(form)
        try:
            baku = self._baku(form.cleaned_data)
        except AturanDilanggar as galat:
            form.add_error(None, str(galat))
            return self.form_invalid(form)
        form.data = {**self.request.POST.dict(), "jawaban": baku, "kepada": form.cleaned_data["kepada"]}
        return self.render_to_response(self.get_context_data(form=form))

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        isi = form.cleaned_data
        jawaban = isi["jawaban"].strip() or self._baku(isi)
        services.alihkan(
            tiket_id=self.objek.pk, alasan=isi["alasan"], kepada=isi["kepada"], jawaban=jawaban,
            kontak=isi["kontak"], surat=isi["surat"], oleh=pelaku(self.request),
        )  # fmt: skip
        return f"Tiket {self.objek.nomor} dijawab dan dialihkan."


class SarankanJadwal(KonfirmasiView):
    akses = Izin("layanan.view_tiket", "layanan.sarankan_jadwal")
    model = Tiket
    form_class = FormSaran
    judul = "Sarankan peninjauan jadwal"
    tombol = "Terbitkan surat"

    def get_initial(self) -> dict[str, Any]:
        t = self.objek
        return {"tahap_nama": t.tahap_nama, "batas_tahap": t.batas_tahap, "gangguan_mulai": t.dibuat_pada}

    def akibat(self) -> list[str]:
        return [
            "Surat bernomor kepada Pokja Pemilihan, ditandatangani Kepala LPSE.",
            "Jadwal tetap diputuskan Pokja di SPSE; LPSE tidak mengubahnya (Pasal 3 ayat (3)).",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        saran = services.sarankan_jadwal(tiket_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return f"Surat {saran.naskah.nomor} diterbitkan; tanggapan Pokja dicatat di sini."


class DaftarSaran(DaftarView):
    akses = Izin(_SARAN)
    model = SaranJadwal
    table_class = TabelSaran
    filterset_class = SaringanSaran
    judul = "Saran peninjauan jadwal"
    keterangan = "Surat kepada Pokja sesudah gangguan. Pokja yang memutuskan; keputusannya dicatat."
    nama_ekspor = "saran-jadwal"
    kosong = Kosong("Belum ada saran", "Dibuat dari tiket Pokja yang terganggu tahapannya.", ikon="calendar-time")


class RinciSaran(TemplateView):
    akses = Izin(_SARAN)
    template_name = "layanan/kewenangan/saran.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kueri = SaranJadwal.objects.terlihat_oleh(pelaku(self.request)).select_related("tiket", "naskah", "oleh")
        s = get_object_or_404(kueri, pk=self.kwargs["pk"])
        nada, ikon = s.nada
        fakta = [
            ("Kode tender", s.kode_tender), ("Paket", s.nama_paket), ("Tahapan", s.tahap_nama),
            ("Tahapan berakhir", bahasa.waktu(s.batas_tahap)), ("Gangguan mulai", bahasa.waktu(s.gangguan_mulai)),
            ("Gangguan selesai", bahasa.waktu(s.gangguan_selesai) or "belum"),
            ("Disarankan", f"{bahasa.waktu(s.dibuat_pada)}, {s.oleh}"),
            ("Ditanggapi", bahasa.waktu(s.ditanggapi_pada)), ("Catatan Pokja", s.tanggapan_catatan),
        ]  # fmt: skip
        return super().get_context_data(
            **kwargs, judul=str(s), saran=s, nada=nada, ikon=ikon, fakta=[f for f in fakta if f[1]],
            menunggu=s.tanggapan == TanggapanSaran.MENUNGGU,
        )  # fmt: skip


class TanggapiSaran(KonfirmasiView):
    akses = Izin(_SARAN, "layanan.sarankan_jadwal")
    model = SaranJadwal
    form_class = FormTanggapan
    judul = "Catat keputusan Pokja"
    tombol = "Catat"

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.catat_tanggapan(saran_id=self.objek.pk, oleh=pelaku(self.request), **form.cleaned_data)
        return "Keputusan Pokja dicatat."
