"""Screens of the transfers from active to inactive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from arsip.dokumen.models import BerkasArsip
from arsip.dokumen.services import lokasi_untuk
from arsip.peminjaman.selectors import berkas_tertahan
from arsip.retensi import services
from arsip.retensi.enums import StatusPemindahan
from arsip.retensi.filters import SaringanPemindahan
from arsip.retensi.forms import FormPindah
from arsip.retensi.model_pindah import Pemindahan
from arsip.retensi.selectors import calon_pindah
from arsip.retensi.tables import TabelPemindahan
from lpse.akun.akses import Izin, pelaku
from lpse.galat import AturanDilanggar
from lpse.naskah.selectors import menunggu_saya
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView
from lpse.tampilan.rinci import tahapan

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from arsip.retensi.model_jra import JamRetensi

_S = StatusPemindahan


class DaftarPemindahan(DaftarView):
    """All transfers."""

    akses = Izin("arsip.view_pemindahan")
    model = Pemindahan
    table_class = TabelPemindahan
    filterset_class = SaringanPemindahan
    judul = "Pemindahan arsip"
    keterangan = "Berkas yang masa aktifnya habis pindah ke arsip inaktif dengan berita acara."
    nama_ekspor = "pemindahan-arsip"
    kosong = Kosong("Belum ada pemindahan", "Muncul begitu berita acara pertama disusun.", ikon="transfer-in")

    def get_queryset(self) -> QuerySet[Any]:
        kueri: QuerySet[Any] = super().get_queryset().select_related("naskah", "lokasi").annotate(jumlah=Count("butir"))
        return kueri

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # depends on who looks
        if self.orang.has_perm("arsip.kelola_retensi"):
            return reverse("arsip:pemindahan_baru"), "Susun pemindahan"
        return None


class SusunPemindahan(FormulirView):
    """The files that are due, their new place, the two who sign."""

    akses = Izin("arsip.kelola_retensi")
    form_class = FormPindah
    judul = "Susun pemindahan arsip"
    keterangan = "Berkas berpindah keadaan dan lokasi sesudah berita acaranya ditandatangani berdua."
    tombol = "Terbitkan berita acara"
    kelompok = (
        ("Berkas yang masa aktifnya habis", ("berkas",)),
        ("Lokasi baru", ("ruang", "rak", "boks")),
        ("Penanda tangan", ("yang_menyerahkan", "yang_menerima")),
    )

    @cached_property
    def habis(self) -> QuerySet[JamRetensi]:
        """Whose active years are over, among what this person may see."""
        terlihat = BerkasArsip.objects.terlihat_oleh(pelaku(self.request))
        return calon_pindah().filter(pk__in=terlihat.values("pk")).order_by("aktif_sampai")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "jam": self.habis.exclude(pk__in=berkas_tertahan())}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        """The clerk who counted two files on the page before is told where the other one is."""
        isi = super().get_context_data(**kwargs)
        if dipinjam := self.habis.filter(pk__in=berkas_tertahan()).count():
            isi["keterangan"] = f"{self.keterangan} {bahasa.angka(dipinjam)} berkas lain menunggu aslinya dikembalikan."
        return isi

    def simpan(self, form: Any) -> str:  # noqa: ANN401 - the view's own form class
        d = form.cleaned_data
        lokasi = lokasi_untuk(ruang=d["ruang"], rak=d["rak"], boks=d["boks"])
        if lokasi is None:
            raise AturanDilanggar("Tulis ruang tempat arsip inaktif disimpan.")
        self.baru = services.susun_pemindahan(
            berkas_id=[int(b) for b in d["berkas"]], lokasi=lokasi, yang_menyerahkan=d["yang_menyerahkan"],
            yang_menerima=d["yang_menerima"], oleh=pelaku(self.request),
        )  # fmt: skip
        return f"{self.baru} terbit dan menunggu dua tanda tangan."

    def get_success_url(self) -> str:
        return self.baru.get_absolute_url() if hasattr(self, "baru") else reverse("arsip:pemindahan")

    def get_batal(self) -> str:
        return reverse("arsip:pemindahan")


class RinciPemindahan(TemplateView):
    """One transfer, its paper, its files."""

    akses = Izin("arsip.view_pemindahan")
    template_name = "arsip/retensi/pemindahan.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        saya = pelaku(self.request)
        p = get_object_or_404(
            Pemindahan.objects.terlihat_oleh(saya).select_related("naskah", "lokasi", "oleh"), pk=self.kwargs["pk"]
        )
        terlihat = BerkasArsip.objects.terlihat_oleh(saya)
        semua = p.butir.select_related("berkas_arsip__klasifikasi")
        butir = list(semua.filter(berkas_arsip__in=terlihat))
        akhir = _S.DIBATALKAN if p.status == _S.DIBATALKAN else _S.SELESAI
        return super().get_context_data(
            **kwargs, judul=str(p), pemindahan=p, butir=butir, tersembunyi=semua.count() - len(butir),
            jalan=tahapan([(s.value, s.label) for s in (_S.TANDA_TANGAN, akhir)], p.status),
            giliran_saya=p.naskah is not None and menunggu_saya(saya).filter(naskah=p.naskah).exists(),
            fakta=[
                ("Berita acara", p.naskah.nomor if p.naskah else ""), ("Lokasi baru", str(p.lokasi)),
                ("Disusun", f"{p.oleh}, {bahasa.waktu(p.dibuat_pada)}"),
                ("Selesai", bahasa.waktu(p.selesai_pada) or "Belum"),
            ],
        )  # fmt: skip
