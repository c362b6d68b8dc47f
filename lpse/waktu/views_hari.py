"""Keeping the calendar: special days and the ordinary week."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import DetailView, TemplateView

from lpse.akun.akses import Izin, Masuk, pelaku
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView
from lpse.waktu import services
from lpse.waktu.enums import ARTI_JENIS, IKON_JENIS, NADA_JENIS, JenisHari, KeadaanJam
from lpse.waktu.filters import SaringanHari
from lpse.waktu.forms import FORM_JENIS, BatalForm, HariForm, JamLayananForm, PekanMixin, awal_pekan
from lpse.waktu.models import HariKhusus, JamKerja
from lpse.waktu.selectors import pekan_layanan, pekan_periode
from lpse.waktu.tables import TabelHari
from lpse.waktu.views import MENGURUS

if TYPE_CHECKING:
    from django.db.models import QuerySet

_BARIS_JEJAK = 20
_GESER = "Tenggat yang sedang berjalan dihitung ulang menurut kalender yang baru."


class DaftarHari(DaftarView):
    akses = Masuk()
    model = HariKhusus
    table_class = TabelHari
    filterset_class = SaringanHari
    template_name = "waktu/daftar.html"
    judul = "Hari khusus"
    keterangan = "Hari yang dicatat kantor sendiri, di samping libur nasional dan cuti bersama dari pustaka."
    nama_ekspor = "hari-khusus"
    kosong = Kosong(
        "Belum ada hari khusus",
        "Penutupan, pembukaan hari Sabtu, jam Ramadan, dan cuti bersama daerah dicatat di sini.",
        ikon="calendar-plus",
    )

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on who looks
        return (reverse("waktu:pilih_jenis"), "Catat hari khusus") if self.orang.has_perm(MENGURUS) else None


class RinciHari(DetailView[HariKhusus]):
    akses = Masuk()
    template_name = "waktu/hari.html"
    context_object_name = "hari"

    def get_queryset(self) -> QuerySet[HariKhusus]:
        kueri: QuerySet[HariKhusus] = HariKhusus.objects.terlihat_oleh(pelaku(self.request))
        return kueri.select_related("dibuat_oleh", "dibatalkan_oleh")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        hari = self.object
        pencatat = hari.dibuat_oleh.nama if hari.dibuat_oleh else "Sistem"
        return {
            **super().get_context_data(**kwargs),
            "judul": hari.keterangan,
            "nada": NADA_JENIS[hari.jenis],
            "fakta": [
                ("Jenis", hari.get_jenis_display()),
                ("Tanggal", rentang(hari)),
                ("Jam", hari.kalimat_jam),
                ("Dasar", hari.dasar),
                (
                    "Dicatat",
                    f"{pencatat}, {bahasa.waktu(hari.dibuat_pada)}",
                ),
            ],
            "pekan": [(j.label, teks) for j, teks in pekan_periode(hari)],
            "jejak": Jejak.objects.terlihat_oleh(pelaku(self.request)).tentang(hari)[:_BARIS_JEJAK],
        }


def rentang(hari: HariKhusus) -> str:
    """«Senin, 23 November 2026» or «… sampai …»."""
    awal = f"{bahasa.nama_hari(hari.mulai)}, {bahasa.tanggal(hari.mulai)}"
    return awal if hari.selesai == hari.mulai else f"{awal} sampai {bahasa.tanggal(hari.selesai)}"


class PilihJenis(TemplateView):
    """Which kind of day: each with what it does."""

    akses = Izin(MENGURUS)
    template_name = "waktu/pilih_jenis.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        jenis = [(j, IKON_JENIS[j], NADA_JENIS[j], ARTI_JENIS[j]) for j in _URUTAN]
        return {**super().get_context_data(**kwargs), "judul": "Catat hari khusus", "jenis": jenis}


#: As often as an office needs them.
_URUTAN = (
    JenisHari.PENUTUPAN,
    JenisHari.PEMBUKAAN,
    JenisHari.JAM_KHUSUS,
    JenisHari.CUTI_BERSAMA,
    JenisHari.TETAP_BUKA,
    JenisHari.LIBUR_NASIONAL,
)


class FormulirHari(FormulirView):
    """What adding and changing have in common: the form of the kind."""

    akses = Izin(MENGURUS)
    template_name = "waktu/formulir_pekan.html"

    @property
    def jenis(self) -> str:
        raise NotImplementedError

    def get_form_class(self) -> type[HariForm]:
        return FORM_JENIS.get(self.jenis, HariForm)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        konteks = super().get_context_data(**kwargs)
        form = konteks["form"]
        kelompok = [(judul, [form[n] for n in nama]) for judul, nama in form.kelompok]
        konteks["kelompok_atas"], konteks["kelompok"] = kelompok[:1], kelompok[1:]
        konteks["pekan"] = form.baris() if isinstance(form, PekanMixin) else []
        return konteks


class HariBaru(FormulirHari):
    tombol = "Catat di kalender"

    @property
    def jenis(self) -> str:
        kode: str = self.kwargs["jenis"]
        if kode not in JenisHari.values:
            raise Http404
        return kode

    @property
    def judul(self) -> str:  # type: ignore[override] # depends on the kind
        return f"Catat {JenisHari(self.jenis).label.lower()}"

    @property
    def keterangan(self) -> str:  # type: ignore[override] # as above
        return ARTI_JENIS[self.jenis]

    def get_initial(self) -> dict[str, Any]:
        hari = bahasa.baca_tanggal(self.request.GET.get("tanggal", ""))
        awal = awal_pekan(pekan_layanan()) if self.jenis == JenisHari.JAM_KHUSUS else {}
        return {**super().get_initial(), **awal, "mulai": hari}

    def get_batal(self) -> str:
        return reverse("waktu:pilih_jenis")

    def simpan(self, form: HariForm) -> str:
        hari = services.tambah_hari(isi=form.isi(self.jenis), oleh=pelaku(self.request))
        self.success_url = hari.get_absolute_url()
        return f"{hari} dicatat. {_GESER}"

    def get_success_url(self) -> str:
        return str(self.success_url or reverse("waktu:bulan"))


class UbahHari(FormulirHari):
    tombol = "Simpan perubahan"

    @cached_property
    def hari(self) -> HariKhusus:
        """The row, while it still counts; one that was cancelled can no longer be changed."""
        kueri = HariKhusus.objects.terlihat_oleh(pelaku(self.request))
        return get_object_or_404(kueri, pk=self.kwargs["pk"])

    @property
    def jenis(self) -> str:
        return self.hari.jenis

    @property
    def judul(self) -> str:  # type: ignore[override] # depends on the row
        return f"Ubah {self.hari.get_jenis_display().lower()}"

    @property
    def keterangan(self) -> str:  # type: ignore[override] # as above
        return f"{self.hari.keterangan}, {rentang(self.hari)}"

    def get_initial(self) -> dict[str, Any]:
        isi = {nama: getattr(self.hari, nama) for nama in HariForm.base_fields}
        jam = ("jam_mulai", "jam_selesai", "istirahat_mulai", "istirahat_selesai")
        pekan = awal_pekan({j.hari: services.sehari(jam=j) for j in self.hari.jam_periode.all()})
        return {**isi, **{nama: getattr(self.hari, nama) for nama in jam}, **pekan}

    def get_batal(self) -> str:
        return self.hari.get_absolute_url()

    def get_success_url(self) -> str:
        return self.hari.get_absolute_url()

    def simpan(self, form: HariForm) -> str:
        services.ubah_hari(hari_id=self.hari.pk, isi=form.isi(self.jenis), oleh=pelaku(self.request))
        return f"Perubahan tersimpan. {_GESER}"


class BatalkanHari(KonfirmasiView):
    akses = Izin(MENGURUS)
    model = HariKhusus
    form_class = BatalForm
    judul = "Batalkan hari khusus"
    tombol = "Batalkan hari ini di kalender"
    bahaya = True

    def dari(self) -> str:
        return f"{self.objek.get_jenis_display()}, {rentang(self.objek)}"

    def ke(self) -> str:
        return "Dibatalkan: hari kembali mengikuti pekan biasa"

    def akibat(self) -> list[str]:
        terbuka = JamKerja.objects.exclude(keadaan=KeadaanJam.SELESAI).count()
        return [f"{_GESER} Sekarang {bahasa.angka(terbuka)} jam kerja belum selesai.", "Barisnya tetap tersimpan."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the house's signature
        services.batalkan_hari(hari_id=self.objek.pk, alasan=form.cleaned_data["alasan"], oleh=pelaku(self.request))
        return f"{self.objek} dibatalkan. {_GESER}"


class JamLayananView(FormulirView):
    """The ordinary week, seven days in one table."""

    akses = Izin(MENGURUS)
    template_name = "waktu/formulir_pekan.html"
    form_class = JamLayananForm
    judul = "Jam layanan"
    keterangan = "Jam buka tiap hari dalam pekan biasa. Hari yang dikosongkan berarti tutup."
    tombol = "Simpan jam layanan"

    def get_initial(self) -> dict[str, Any]:
        return awal_pekan(pekan_layanan())

    def get_batal(self) -> str:
        return reverse("waktu:bulan")

    def get_success_url(self) -> str:
        return reverse("waktu:bulan")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        konteks = super().get_context_data(**kwargs)
        form = konteks["form"]
        return {**konteks, "kelompok": [("", [form["dasar"]])], "pekan": form.baris()}

    def simpan(self, form: JamLayananForm) -> str:
        berubah = services.atur_jam_layanan(
            pekan=form.pekan(), oleh=pelaku(self.request), dasar=form.cleaned_data["dasar"]
        )
        return f"Jam layanan {berubah} hari berubah. {_GESER}" if berubah else "Tidak ada jam yang berubah."
