"""Screens of the drills: overview, list, one of them, ordering one, the promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from arsip.cadangan.models import Sasaran
from arsip.pemulihan import selectors, services
from arsip.pemulihan.enums import NADA_HASIL, HasilUji
from arsip.pemulihan.filters import SaringanUji
from arsip.pemulihan.forms import FormBatas
from arsip.pemulihan.lama import lama
from arsip.pemulihan.models import BatasPulih, PermintaanPulih, UjiPulih
from arsip.pemulihan.tables import TabelUji
from lpse.akun.akses import Izin
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView, TanpaIsian

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna


def orang(view: Any) -> Pengguna:  # noqa: ANN401 - any view
    """Whoever asks; the door has let only real people through."""
    return cast("Pengguna", view.request.user)


class Ringkasan(TemplateView):
    """State first: what is proven, what is not, what runs, what waits for a decision."""

    akses = Izin("arsip.view_ujipulih")
    template_name = "arsip/pemulihan/ringkasan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        pengguna = orang(self)
        semua = selectors.keadaan_terlihat(pengguna)
        terbukti = sum(k.terbukti for k in semua)
        permintaan = PermintaanPulih.objects.terlihat_oleh(pengguna).select_related("salinan__sasaran", "peminta")
        return super().get_context_data(
            **kwargs, judul="Uji pulih dan pemulihan", keadaan=semua, terbukti=terbukti,
            keterangan=_kalimat(len(semua), terbukti), jalan=selectors.jalan_pemulihan(pengguna),
            permintaan=list(permintaan.menunggu().order_by("dibuat_pada")[:10]),
            dapat_diputus=set(permintaan.dapat_diputus(pengguna).values_list("pk", flat=True))
            if pengguna.has_perm("arsip.setujui_pemulihan")
            else set(),
            salinan=selectors.salinan_dapat_dipulihkan(pengguna)
            if pengguna.has_perm("arsip.minta_pemulihan")
            else [],
        )  # fmt: skip


def _kalimat(jumlah: int, terbukti: int) -> str:
    if not jumlah:
        return "Belum ada sasaran cadangan. Uji pulih dimulai sesudah cadangan pertama."
    if terbukti == jumlah:
        return "Semua sasaran terbukti dapat dipulihkan dalam sebulan terakhir."
    kurang = bahasa.kata_angka(jumlah - terbukti)
    return f"{kurang.capitalize()} dari {bahasa.kata_angka(jumlah)} sasaran belum terbukti dapat dipulihkan."


class DaftarUji(DaftarView):
    akses = Izin("arsip.view_ujipulih")
    model = UjiPulih
    table_class = TabelUji
    filterset_class = SaringanUji
    judul = "Riwayat uji pulih"
    keterangan = "Setiap uji memulihkan salinan ke tempat terpisah dan membandingkannya dengan daftar saat pencadangan."
    nama_ekspor = "uji-pulih"
    kosong = Kosong(
        "Belum ada uji pulih", "Berjalan sendiri tiap bulan; dapat juga disuruh dari halaman pemulihan.", ikon="rotate"
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("sasaran", "naskah")


class RinciUji(TemplateView):
    akses = Izin("arsip.view_ujipulih")
    template_name = "arsip/pemulihan/uji.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kueri = UjiPulih.objects.terlihat_oleh(orang(self)).select_related(
            "sasaran", "salinan__repositori", "naskah", "oleh", "jalan"
        )
        u = get_object_or_404(kueri.defer("salinan__manifes"), pk=self.kwargs["pk"])
        nada, ikon = NADA_HASIL[HasilUji(u.hasil)]
        return super().get_context_data(
            **kwargs, judul=f"{u}, {bahasa.tanggal(u.selesai)}", uji=u, nada=nada, ikon=ikon,
            ukuran=[
                ("Umur data (RPO)", lama(u.rpo_detik), lama(u.rpo_sasaran), u.rpo_terpenuhi),
                ("Lama pulih (RTO)", lama(u.rto_detik), lama(u.rto_sasaran), u.rto_terpenuhi),
            ],
            sama=[b for b in u.pemeriksaan if b["cocok"]],
            fakta=[
                ("Sasaran", u.sasaran),
                ("Salinan", f"{u.salinan.pendek}, data per {bahasa.waktu(u.salinan.waktu_data)}"),
                ("Dibaca dari", u.asal_nama or u.get_asal_display()),
                ("Dipulihkan ke", u.wadah),
                ("Mulai", bahasa.waktu(u.mulai)),
                ("Selesai", bahasa.waktu(u.selesai)),
                ("Disuruh oleh", u.oleh or "Jadwal"),
            ],
        )  # fmt: skip


class UjiSekarang(KonfirmasiView):
    """«Uji pulih sekarang» of one target."""

    akses = Izin("arsip.jalankan_ujipulih")
    model = Sasaran
    judul = "Uji pulih sekarang"
    tombol = "Mulai uji pulih"

    @cached_property
    def objek(self) -> Sasaran:
        sasaran: Sasaran = get_object_or_404(self.get_queryset(), kode=self.kwargs["kode"])
        return sasaran

    def akibat(self) -> list[str]:
        return [
            "Salinan terbaru dipulihkan ke tempat uji yang terpisah, dibandingkan, lalu tempat ujinya dibuang.",
            "Data yang dipakai tidak disentuh. Halaman ini boleh ditinggalkan; hasilnya dikabarkan.",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - the view's own form class, empty here
        services.suruh_uji(sasaran_id=self.objek.pk, oleh=orang(self))
        return f"Uji pulih {self.objek} disuruh; hasilnya tampil di sini dan dikabarkan."

    def get_success_url(self) -> str:
        return reverse("arsip:pemulihan")


class UjiSemua(FormulirView):
    """«Uji semua sasaran»: what the schedule does every month."""

    akses = Izin("arsip.jalankan_ujipulih")
    form_class = TanpaIsian
    judul = "Uji pulih semua sasaran"
    keterangan = (
        "Tiap sasaran aktif diuji bergantian dari salinan terbarunya; dapat lama. Data yang dipakai tidak disentuh."
    )
    tombol = "Mulai uji semua"

    def simpan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - as above
        disuruh, dilewati = services.suruh_semua(oleh=orang(self))
        return services.kalimat_suruh(disuruh=disuruh, dilewati=dilewati)

    def get_success_url(self) -> str:
        return reverse("arsip:pemulihan")

    get_batal = get_success_url


class UbahBatas(FormulirView):
    """The promise of one target: how old data may be, how long a restore may take."""

    akses = Izin("arsip.change_bataspulih")
    form_class = FormBatas
    tombol = "Simpan batas"
    keterangan = "Uji pulih mengukur keduanya dan mengatakannya dalam laporan."

    @cached_property
    def sasaran(self) -> Sasaran:
        sasaran: Sasaran = get_object_or_404(Sasaran.objects.terlihat_oleh(orang(self)), kode=self.kwargs["kode"])
        return sasaran

    def get_form_kwargs(self) -> dict[str, Any]:
        kini = selectors.batas(self.sasaran)
        ada = BatasPulih.objects.terlihat_oleh(orang(self)).filter(sasaran=self.sasaran).first()
        baris = ada or BatasPulih(sasaran=self.sasaran, rpo_menit=kini.rpo // 60, rto_menit=kini.rto // 60)
        return {**super().get_form_kwargs(), "instance": baris}

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.ubah_batas(sasaran_id=self.sasaran.pk, oleh=orang(self), **form.cleaned_data)
        return f"Batas pemulihan {self.sasaran} disimpan."

    def get_success_url(self) -> str:
        return reverse("arsip:pemulihan")

    get_batal = get_success_url

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, judul=f"Batas pemulihan {self.sasaran}")
