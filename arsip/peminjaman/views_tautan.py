"""Screens of the read links, on the inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.peminjaman import services_tautan
from arsip.peminjaman.enums import StatusTautan
from arsip.peminjaman.filters import SaringanTautan
from arsip.peminjaman.forms import FormAlasan, FormTautan
from arsip.peminjaman.model_tautan import TautanBaca
from arsip.peminjaman.tables import TabelTautan
from lpse.akun.akses import Izin
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

_BUAT = "arsip.buat_tautanbaca"
_PAKAI_TERBANYAK = 200


class DaftarTautan(DaftarView):
    akses = Izin("arsip.view_tautanbaca")
    model = TautanBaca
    table_class = TabelTautan
    filterset_class = SaringanTautan
    judul = "Tautan baca"
    keterangan = "Alamat sementara bagi pemeriksa: dokumen tertentu, orang tertentu, waktu tertentu."
    nama_ekspor = "tautan-baca"
    kosong = Kosong(
        "Belum ada tautan baca", "Buat dari halaman dokumen atau berkas, atau dari daftar arsip.", ikon="link"
    )

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("dibuat_oleh")


class RinciTautan(TemplateView):
    akses = Izin("arsip.view_tautanbaca")
    template_name = "arsip/peminjaman/tautan_rinci.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        orang = cast("Pengguna", self.request.user)
        kueri = TautanBaca.objects.terlihat_oleh(orang).select_related(
            "dibuat_oleh", "diputus_oleh", "dicabut_oleh", "berkas_arsip"
        )
        t = get_object_or_404(kueri, pk=self.kwargs["pk"])
        dokumen = (
            Dokumen.objects.terlihat_oleh(orang)
            .filter(tautan__tautan=t)
            .select_related("berkas_arsip")
            .order_by("berkas_arsip__nomor", "nomor_item")
        )
        pakai = t.pemakaian.select_related("dokumen__berkas_arsip")[:_PAKAI_TERBANYAK]
        nada, ikon = t.nada
        return super().get_context_data(
            **kwargs, judul=str(t), tautan=t, nada=nada, ikon=ikon, dokumen=dokumen, pemakaian=pakai,
            jumlah_dokumen=t.butir.count(), boleh_putus=orang.has_perm(services_tautan.SETUJUI_RAHASIA),
            fakta=_fakta(t),
        )  # fmt: skip


def _fakta(t: TautanBaca) -> list[tuple[str, str]]:
    kali = f"{t.jumlah_buka} dari {t.maks_buka} kali" if t.maks_buka else f"{t.jumlah_buka} kali, tidak dibatasi"
    fakta = [
        ("Pembaca", f"{t.nama}, {t.instansi}"),
        ("Kontak", t.kontak),
        ("Surat tugas", f"{t.nomor_surat}, {bahasa.tanggal(t.tanggal_surat)}"),
        ("Berlaku", f"{bahasa.waktu(t.berlaku_dari)} sampai {bahasa.waktu(t.berlaku_sampai)}"),
        ("Dibuka", kali),
        ("Kode akses", "Diminta" if t.kode_akses else "Tidak diminta"),
        ("Unduhan", "Boleh" if t.boleh_unduh else "Tidak boleh"),
        ("Dibuat", f"{bahasa.waktu(t.dibuat_pada)}, {t.dibuat_oleh}"),
        ("Diputus", f"{bahasa.waktu(t.diputus_pada)}, {t.diputus_oleh}" if t.diputus_pada else ""),
        ("Dicabut", f"{bahasa.waktu(t.dicabut_pada)}, {t.dicabut_oleh or 'otomatis'}" if t.dicabut_pada else ""),
        ("Alasan", t.alasan),
    ]
    return [f for f in fakta if f[1]]


class BuatTautan(FormulirView):
    """``?dokumen=1&dokumen=2`` or ``?berkas=3``; the address appears once, on the page that answers."""

    akses = Izin(_BUAT)
    form_class = FormTautan
    judul = "Buat tautan baca"
    tombol = "Buat tautan"
    kelompok = (
        ("Pembaca", ("nama", "instansi", "kontak")),
        ("Dasar", ("nomor_surat", "tanggal_surat", "keperluan")),
        ("Batas", ("dari", "sampai", "maks_buka", "berkode", "boleh_unduh")),
    )

    @property
    def orang(self) -> Pengguna:
        return cast("Pengguna", self.request.user)

    @cached_property
    def pilihan(self) -> tuple[list[Dokumen], BerkasArsip | None]:
        nomor = self.request.GET.get("berkas", "")
        if nomor.isdecimal():
            return [], get_object_or_404(BerkasArsip.objects.terlihat_oleh(self.orang), pk=nomor)
        kunci = [k for k in self.request.GET.getlist("dokumen") if k.isdecimal()][: services_tautan.MAKS_DOKUMEN]
        dokumen = list(Dokumen.objects.terlihat_oleh(self.orang).filter(pk__in=kunci).select_related("berkas_arsip"))
        if not dokumen:
            raise Http404
        return dokumen, None

    def form_valid(self, form: Any) -> HttpResponse:  # noqa: ANN401 - the view's own form class
        jawaban = super().form_valid(form)
        if not hasattr(self, "baru"):
            return jawaban
        # Shown here and never again: not in the session, not in an address, not in the browser's cache.
        alamat = self.request.build_absolute_uri(reverse("arsip:tautan_publik", args=[self.baru.token]))
        konteks = {"judul": "Tautan baca siap", "tautan": self.baru.tautan, "alamat": alamat, "kode": self.baru.kode}
        sekali_saja = render(self.request, "arsip/peminjaman/tautan_baru.html", konteks)
        sekali_saja["Cache-Control"] = "no-store"
        return sekali_saja

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - as above
        dokumen, berkas = self.pilihan
        data, (dari, sampai) = form.cleaned_data, form.masa()
        self.baru = services_tautan.buat(
            oleh=self.orang, pembaca=form.pembaca(), berlaku_dari=dari, berlaku_sampai=sampai,
            dokumen=[d.pk for d in dokumen], berkas_arsip_id=berkas.pk if berkas else None,
            maks_buka=data["maks_buka"], boleh_unduh=data["boleh_unduh"], berkode=data["berkode"],
        )  # fmt: skip
        return "Tautan baca dibuat."

    def get_success_url(self) -> str:
        return self.baru.tautan.get_absolute_url() if hasattr(self, "baru") else reverse("arsip:daftar_tautan")

    def get_batal(self) -> str:
        dokumen, berkas = self.pilihan
        return (berkas or dokumen[0]).get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        dokumen, berkas = self.pilihan
        apa = str(berkas) if berkas else str(dokumen[0]) if len(dokumen) == 1 else f"{len(dokumen)} dokumen"
        rahasia = any(d.rahasia for d in dokumen)
        sisip = " Ada yang rahasia: tautannya baru terbuka sesudah disetujui Kepala LPSE." if rahasia else ""
        return super().get_context_data(**kwargs, keterangan=f"Membuka: {apa}.{sisip}")


class _Perpindahan(KonfirmasiView):
    model = TautanBaca

    def dari(self) -> str:
        return self.objek.kata_keadaan if isinstance(self.objek, TautanBaca) else ""

    @property
    def oleh(self) -> Pengguna:
        return cast("Pengguna", self.request.user)


class SetujuiTautan(_Perpindahan):
    akses = Izin(services_tautan.SETUJUI_RAHASIA)
    judul = "Setujui tautan ke arsip rahasia"
    tombol = "Setujui"

    def ke(self) -> str:
        return StatusTautan.AKTIF.label

    def akibat(self) -> list[str]:
        t = self.objek
        return [
            f"{t.nama} dari {t.instansi} membaca {t.butir.count()} dokumen sampai {bahasa.waktu(t.berlaku_sampai)}.",
            f"Dasar: surat tugas {t.nomor_surat}. Keperluan: {t.keperluan}",
        ]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401, ARG002 - asks for the decision only
        services_tautan.setujui(tautan_id=self.objek.pk, oleh=self.oleh)
        return "Disetujui; alamatnya sekarang dapat dibuka."


class TolakTautan(_Perpindahan):
    akses = Izin(services_tautan.SETUJUI_RAHASIA)
    form_class = FormAlasan
    judul = "Tolak tautan ke arsip rahasia"
    tombol = "Tolak"
    bahaya = True

    def ke(self) -> str:
        return StatusTautan.DITOLAK.label

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_tautan.tolak(tautan_id=self.objek.pk, oleh=self.oleh, **form.cleaned_data)
        return "Ditolak; pembuatnya membaca alasannya."


class CabutTautan(_Perpindahan):
    akses = Izin(_BUAT)
    form_class = FormAlasan
    judul = "Cabut tautan baca"
    tombol = "Cabut sekarang"
    bahaya = True

    def ke(self) -> str:
        return StatusTautan.DICABUT.label

    def akibat(self) -> list[str]:
        return ["Berlaku seketika, juga bagi yang sedang membaca. Tautan yang dicabut tidak dapat dibuka lagi."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services_tautan.cabut(tautan_id=self.objek.pk, oleh=self.oleh, **form.cleaned_data)
        return "Tautan dicabut."
