"""Screens of the retention clock, the schedule, and the holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.db.models import Count
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from arsip.dokumen.models import BerkasArsip, Dokumen, Klasifikasi
from arsip.retensi import selectors, services
from arsip.retensi.filters import SaringanJra, SaringanPenahanan, SaringanRetensi
from arsip.retensi.forms import FormAlasan, FormTahan, FormTambahTahan, FormVersi
from arsip.retensi.model_jra import AturanRetensi, JamRetensi
from arsip.retensi.model_penahanan import PenahananHukum
from arsip.retensi.model_usul import UsulPenyusutan
from arsip.retensi.tables import TabelJra, TabelPenahanan, TabelRetensi
from lpse.akun.akses import Izin, pelaku
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.konfirmasi import KonfirmasiView

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lpse.akun.models import Pengguna

#: Lines of a list on the overview; the rest is behind its link.
_RINGKAS = 8


class Retensi(TemplateView):
    """The overview: what waits, what is coming, what is held, what has no rule."""

    akses = Izin("arsip.view_aturanretensi")
    template_name = "arsip/retensi/retensi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        saya = pelaku(self.request)
        belum = selectors.kode_belum_jra(saya)
        return super().get_context_data(
            **kwargs,
            judul="Retensi arsip",
            ringkasan=selectors.ringkasan(saya),
            prakiraan=selectors.prakiraan(saya),
            usul=UsulPenyusutan.objects.terlihat_oleh(saya).berjalan().annotate(jumlah=Count("butir"))[:_RINGKAS],
            penahanan=PenahananHukum.objects.terlihat_oleh(saya)
            .berjalan()
            .annotate(jumlah=Count("cakupan"))[:_RINGKAS],
            belum_jra=belum[:_RINGKAS],
            belum_jra_lain=max(len(belum) - _RINGKAS, 0),
        )


class DaftarRetensi(DaftarView):
    """Every file with its clock."""

    akses = Izin("arsip.view_aturanretensi")
    model = JamRetensi
    table_class = TabelRetensi
    filterset_class = SaringanRetensi
    judul = "Jam retensi berkas"
    keterangan = "Dihitung dari peristiwa penutup berkas menurut jadwal retensi yang berlaku saat itu."
    nama_ekspor = "jam-retensi"
    izin_ekspor = "arsip.ekspor_arsip"
    kosong = Kosong("Tidak ada berkas di sini", "Berkas arsip muncul begitu dibuka di Arsip.", ikon="archive")

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().select_related("berkas_arsip__klasifikasi")


class DaftarJra(DaftarView):
    """The schedule as it holds today."""

    akses = Izin("arsip.view_aturanretensi")
    model = AturanRetensi
    table_class = TabelJra
    filterset_class = SaringanJra
    judul = "Jadwal retensi arsip"
    keterangan = "UU 43/2009, PP 28/2012, dan Perka ANRI 13/2016. Angka diganti dengan versi baru, tidak ditimpa."
    nama_ekspor = "jadwal-retensi-arsip"
    per_halaman = 50
    kosong = Kosong("Belum ada aturan", "Aturan awal dimuat saat portal dipasang.", ikon="calendar-time")

    def get_queryset(self) -> QuerySet[Any]:
        return AturanRetensi.objects.terlihat_oleh(self.orang).berlaku().select_related("klasifikasi")


class JraKode(TemplateView):
    """One code: the rule in force and every version before it."""

    akses = Izin("arsip.view_aturanretensi")
    template_name = "arsip/retensi/jra_kode.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        saya = pelaku(self.request)
        kode = get_object_or_404(Klasifikasi.objects.terlihat_oleh(saya), pk=self.kwargs["pk"])
        versi = list(
            AturanRetensi.objects.terlihat_oleh(saya).filter(klasifikasi=kode).select_related("oleh", "klasifikasi")
        )
        return super().get_context_data(
            **kwargs, judul=f"Retensi {kode}", kode=kode, versi=versi, kini=versi[0] if versi else None,
            berkas=JamRetensi.objects.terlihat_oleh(saya).filter(aturan__klasifikasi=kode).count(),
        )  # fmt: skip


class TerbitkanVersi(FormulirView):
    """A new version of one code's rule."""

    akses = Izin("arsip.kelola_retensi")
    form_class = FormVersi
    tombol = "Terbitkan versi baru"
    kelompok = (
        ("Masa simpan", ("aktif_tahun", "dihitung_sejak", "inaktif_tahun", "nasib", "kecuali")),
        ("Dasar dan masa berlaku", ("berlaku_mulai", "dasar", "alasan")),
    )

    @cached_property
    def kode(self) -> Klasifikasi:
        return get_object_or_404(Klasifikasi.objects.terlihat_oleh(self.request.user), pk=self.kwargs["pk"])

    def get_initial(self) -> dict[str, Any]:
        lama = AturanRetensi.objects.filter(klasifikasi=self.kode).order_by("-versi").first()
        awal: dict[str, Any] = {**super().get_initial(), "berlaku_mulai": bahasa.hari_ini()}
        if lama is not None:
            kolom = ("aktif_tahun", "dihitung_sejak", "inaktif_tahun", "nasib", "kecuali", "dasar")
            awal |= {k: getattr(lama, k) for k in kolom}
        return awal

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        d = form.cleaned_data
        baru = services.terbitkan_versi(
            klasifikasi_id=self.kode.pk, nilai=form.nilai(), berlaku_mulai=d["berlaku_mulai"], dasar=d["dasar"],
            alasan=d["alasan"], oleh=pelaku(self.request),
        )  # fmt: skip
        return f"Versi {baru.versi} untuk kode {self.kode.kode} berlaku sejak {bahasa.tanggal(baru.berlaku_mulai)}."

    def get_success_url(self) -> str:
        return reverse("arsip:jra_kode", args=[self.kode.pk])

    def get_batal(self) -> str:
        return self.get_success_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(
            **kwargs, judul=f"Versi baru retensi {self.kode.kode}", keterangan=self.kode.uraian
        )


class DaftarPenahanan(DaftarView):
    """Cases, running and ended."""

    akses = Izin("arsip.view_penahananhukum")
    model = PenahananHukum
    table_class = TabelPenahanan
    filterset_class = SaringanPenahanan
    judul = "Penahanan arsip"
    keterangan = "Arsip yang ditahan untuk suatu perkara tidak dapat dimusnahkan sampai penahanannya diakhiri."
    nama_ekspor = "penahanan-arsip"
    kosong = Kosong("Belum ada penahanan", "Catat perkara begitu ada permintaan menahan arsip.", ikon="scale")

    def get_queryset(self) -> QuerySet[Any]:
        kueri: QuerySet[Any] = super().get_queryset().annotate(jumlah=Count("cakupan"))
        return kueri

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on who looks
        if self.orang.has_perm("arsip.kelola_retensi"):
            return reverse("arsip:penahanan_baru"), "Tahan arsip"
        return None


class _Tahan(FormulirView):
    akses = Izin("arsip.kelola_retensi")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request)}

    def get_initial(self) -> dict[str, Any]:
        """What the page of a file or document has sent along."""
        saya, asal = pelaku(self.request), self.request.GET
        baris: list[str] = []
        if (pk := asal.get("berkas", "")).isdecimal():
            baris += BerkasArsip.objects.terlihat_oleh(saya).filter(pk=pk).values_list("nomor", flat=True)
        if (pk := asal.get("dokumen", "")).isdecimal():
            isi = Dokumen.objects.terlihat_oleh(saya).filter(pk=pk)
            baris += [f"{n}#{item}" for n, item in isi.values_list("berkas_arsip__nomor", "nomor_item")]
        return {**super().get_initial(), "arsip": "\n".join(baris)}


class TahanArsip(_Tahan):
    """A new case."""

    form_class = FormTahan
    judul = "Tahan arsip untuk perkara"
    keterangan = "Sejak dicatat, arsip ini tidak dapat dimusnahkan oleh siapa pun, juga bila usulnya sudah disetujui."
    tombol = "Tahan arsip"
    kelompok = (("Perkara", ("perkara", "nomor", "dasar", "mulai")), ("Cakupan", ("arsip",)))

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        d = form.cleaned_data
        berkas, dokumen = d["arsip"]
        self.baru = services.tahan(
            perkara=d["perkara"], nomor=d["nomor"], dasar=d["dasar"], mulai=d["mulai"], berkas_id=berkas,
            dokumen_id=dokumen, oleh=pelaku(self.request),
        )  # fmt: skip
        return f"{len(berkas) + len(dokumen)} arsip ditahan untuk {self.baru.perkara}."

    def get_success_url(self) -> str:
        return self.baru.get_absolute_url() if hasattr(self, "baru") else reverse("arsip:penahanan")

    def get_batal(self) -> str:
        return reverse("arsip:penahanan")


def _penahanan(saya: Pengguna, pk: int) -> PenahananHukum:
    return get_object_or_404(PenahananHukum.objects.terlihat_oleh(saya).select_related("oleh", "diakhiri_oleh"), pk=pk)


class RinciPenahanan(TemplateView):
    """One case and all it holds; what a person may not see is counted, not shown."""

    akses = Izin("arsip.view_penahananhukum")
    template_name = "arsip/retensi/penahanan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        saya = pelaku(self.request)
        p = _penahanan(saya, self.kwargs["pk"])
        semua = p.cakupan.select_related("berkas_arsip", "dokumen__berkas_arsip")
        terlihat = [
            *semua.filter(berkas_arsip__in=BerkasArsip.objects.terlihat_oleh(saya)),
            *semua.filter(dokumen__in=Dokumen.objects.terlihat_oleh(saya)),
        ]
        return super().get_context_data(
            **kwargs, judul=str(p), penahanan=p, cakupan=terlihat, tersembunyi=semua.count() - len(terlihat),
            fakta=[
                ("Perkara", p.perkara), ("Nomor", p.nomor), ("Dasar", p.dasar), ("Mulai", bahasa.tanggal(p.mulai)),
                ("Dicatat", f"{p.oleh}, {bahasa.waktu(p.dibuat_pada)}"),
                ("Berakhir", f"{bahasa.tanggal(p.berakhir)}, {p.diakhiri_oleh}" if p.berakhir else "Masih berjalan"),
                *([("Alasan", p.alasan_akhir)] if p.alasan_akhir else []),
            ],
        )  # fmt: skip


class TambahTahan(_Tahan):
    """More for a case that runs."""

    form_class = FormTambahTahan
    judul = "Tambah arsip yang ditahan"
    tombol = "Tahan juga"

    @cached_property
    def objek(self) -> PenahananHukum:
        return _penahanan(pelaku(self.request), self.kwargs["pk"])

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        berkas, dokumen = form.cleaned_data["arsip"]
        jumlah = services.tambah_cakupan(
            penahanan_id=self.objek.pk, berkas_id=berkas, dokumen_id=dokumen, oleh=pelaku(self.request)
        )
        return f"{jumlah} arsip ditambahkan." if jumlah else "Semua arsip itu sudah ditahan untuk perkara ini."

    def get_success_url(self) -> str:
        return self.objek.get_absolute_url()

    def get_batal(self) -> str:
        return self.get_success_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, keterangan=str(self.objek))


class AkhiriPenahanan(KonfirmasiView):
    """The case is over."""

    akses = Izin("arsip.kelola_retensi")
    model = PenahananHukum
    form_class = FormAlasan
    judul = "Akhiri penahanan"
    tombol = "Akhiri penahanan"
    bahaya = True

    def dari(self) -> str:
        return "Ditahan" if self.objek.berjalan else "Sudah berakhir"

    def ke(self) -> str:
        return "Mengikuti jadwal retensi lagi"

    def akibat(self) -> list[str]:
        return ["Arsip yang sudah jatuh tempo masuk usul berikutnya; tidak ada yang langsung dimusnahkan."]

    def jalankan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        services.akhiri(penahanan_id=self.objek.pk, oleh=cast("Pengguna", self.request.user), **form.cleaned_data)
        return "Penahanan diakhiri."
