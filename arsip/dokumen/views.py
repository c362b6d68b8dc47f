"""Documents on the portal: list, detail, filing by hand, describing anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import DetailView

from arsip.dokumen import aturan, selectors, services, services_dokumen
from arsip.dokumen.filters import SaringanDokumen
from arsip.dokumen.forms import LOKASI, FormArsipkan, FormUraian, FormVersi, berkas_terbuka
from arsip.dokumen.models import Dokumen
from arsip.dokumen.panel import aksi_dokumen, isi_panel, panel_dokumen
from arsip.dokumen.penglihatan import unit_awal
from arsip.dokumen.services_hak import pemegang, sebut
from arsip.dokumen.tables import TabelDokumen
from lpse.akun.akses import Izin, Masuk, pelaku
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import DaftarView, Kosong
from lpse.tampilan.formulir import FormulirView

if TYPE_CHECKING:
    import uuid

    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

KELOMPOK_URAIAN = (
    ("Uraian", ("jenis", "nomor", "tanggal", "uraian", "keterangan")),
    ("Penataan", ("klasifikasi", "keamanan", "tingkat")),
    ("Lokasi asli", LOKASI),
)


class DaftarDokumen(DaftarView):
    akses = Masuk()
    model = Dokumen
    table_class = TabelDokumen
    filterset_class = SaringanDokumen
    judul = "Dokumen arsip"
    keterangan = "Naskah dinas masuk sendiri begitu terbit; surat, laporan, dan pindaian diarsipkan petugas."
    nama_ekspor = "daftar-dokumen-arsip"
    izin_ekspor = "arsip.ekspor_arsip"
    aksi_massal = aksi_dokumen

    @property
    def kosong(self) -> Kosong:  # type: ignore[override] # depends on who looks
        if self.orang.has_perm("arsip.add_dokumen"):
            return Kosong(
                "Belum ada dokumen", "Arsipkan dokumen pertama, atau terbitkan naskah: arsipnya menyusul sendiri.",
                reverse("arsip:dokumen_tambah"), "Arsipkan dokumen", ikon="archive",
            )  # fmt: skip
        return Kosong(
            "Belum ada dokumen yang dibuka untuk Anda", "Mintalah haknya kepada pengelola arsip.", ikon="archive"
        )

    @property
    def utama(self) -> tuple[str, str] | None:  # type: ignore[override] # as above
        if self.orang.has_perm("arsip.add_dokumen"):
            return reverse("arsip:dokumen_tambah"), "Arsipkan dokumen"
        return None

    def get_queryset(self) -> QuerySet[Any]:
        semua: QuerySet[Any] = super().get_queryset().select_related("klasifikasi", "berkas_arsip")
        return semua


class RinciDokumen(DetailView[Dokumen]):
    """One document; opening a confidential one is in the trail, as each reading of its content is."""

    akses = Masuk()
    template_name = "arsip/dokumen/rinci.html"
    context_object_name = "dokumen"

    def get_object(self, queryset: QuerySet[Dokumen] | None = None) -> Dokumen:  # noqa: ARG002 - Django's signature
        terlihat = Dokumen.objects.terlihat_oleh(self.request.user).select_related(
            "klasifikasi__induk", "berkas_arsip__lokasi", "lokasi", "naskah", "pembuat"
        )
        return get_object_or_404(terlihat, uuid=self.kwargs["kunci"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 - Django's signature
        jawaban = super().get(request, *args, **kwargs)
        if self.object.rahasia:
            catat(pelaku=pelaku(request), kata="membuka dokumen rahasia", objek=self.object)
        return jawaban

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        saya, dokumen = pelaku(self.request), self.object
        versi = list(dokumen.versi.select_related("berkas__isi", "oleh").order_by("-versi"))
        kini = versi[0].berkas if versi else None
        arsip = dokumen.berkas_arsip
        return {
            **super().get_context_data(**kwargs),
            "versi": versi,
            "kini": kini,
            "pratinjau": kini is not None and kini.tersedia and kini.dapat_dilukis,
            "fakta": fakta(dokumen),
            "pihak": list(dokumen.pihak.all()),
            "hubungan": selectors.hubungan(dokumen=dokumen, pengguna=saya),
            "perpindahan": list(dokumen.perpindahan.select_related("dari", "ke", "oleh")),
            "berkas_terlihat": type(arsip).objects.terlihat_oleh(saya).filter(pk=arsip.pk).exists(),
            "naskah_terlihat": dokumen.naskah is not None
            and type(dokumen.naskah).objects.terlihat_oleh(saya).filter(pk=dokumen.naskah.pk).exists(),
            "hak": [sebut(penerima=p) for p in [*pemegang(objek=dokumen), *pemegang(objek=arsip)]]
            if saya.pegawai_lpse
            else [],
            "jejak": selectors.jejak_dokumen(dokumen) if saya.pegawai_lpse else [],
            "boleh_ubah": aturan.boleh_ubah(saya, dokumen),
            "boleh_hak": aturan.boleh_beri_hak(saya, dokumen),
            "panel": isi_panel(panel_dokumen, saya, dokumen),
        }


def fakta(dokumen: Dokumen) -> list[tuple[str, str]]:
    """The summary of a document, in pairs."""
    isi = [
        ("Jenis", str(dokumen.get_jenis_display())),
        ("Nomor", dokumen.nomor),
        ("Tanggal", bahasa.tanggal(dokumen.tanggal)),
        ("Klasifikasi", f"{dokumen.klasifikasi} ({dokumen.klasifikasi.get_rezim_display()})"),
        ("Unit pencipta", str(dokumen.get_unit_display())),
        ("Tingkat", str(dokumen.get_tingkat_display())),
        ("Lokasi asli", str(dokumen.lokasi or dokumen.berkas_arsip.lokasi or "")),
        ("Tentang", dokumen.objek_teks),
        ("Keterangan", dokumen.keterangan),
        ("Diarsipkan", f"{bahasa.waktu(dokumen.dibuat_pada)}{f' oleh {dokumen.pembuat}' if dokumen.pembuat else ''}"),
    ]
    return [(nama, nilai) for nama, nilai in isi if nilai]


class FormulirPihak(FormulirView):
    """A form with rows of parties below its groups."""

    template_name = "arsip/dokumen/formulir.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request)}


class ArsipkanDokumen(FormulirPihak):
    akses = Izin("arsip.add_dokumen")
    form_class = FormArsipkan
    judul = "Arsipkan dokumen"
    keterangan = "Surat, laporan, foto, atau pindaian. Naskah dinas portal tidak perlu: arsipnya masuk sendiri."
    tombol = "Arsipkan"
    kelompok = (
        ("Isi", ("isi",)),
        KELOMPOK_URAIAN[0],
        ("Penataan", ("klasifikasi", "unit", "berkas_arsip", "keamanan", "tingkat")),
        KELOMPOK_URAIAN[2],
    )

    def get_initial(self) -> dict[str, Any]:
        """From a file's page: its code, unit, class and place."""
        awal = {**super().get_initial(), "tanggal": bahasa.hari_ini(), "unit": unit_awal(pelaku(self.request))}
        nomor = self.request.GET.get("berkas", "")
        berkas = berkas_terbuka(pelaku(self.request)).filter(pk=nomor).first() if nomor.isdecimal() else None
        if berkas is None:
            return awal
        lokasi = {n: getattr(berkas.lokasi, n) for n in LOKASI} if berkas.lokasi else {}
        return {
            **awal, **lokasi, "berkas_arsip": berkas, "klasifikasi": berkas.klasifikasi, "unit": berkas.unit,
            "keamanan": berkas.keamanan,
        }  # fmt: skip

    def simpan(self, form: FormArsipkan) -> str:
        isi = form.cleaned_data["isi"]
        self.dokumen = services.arsipkan(
            berkas=isi[0] if isi else None,
            unit=form.cleaned_data["unit"],
            berkas_arsip=form.cleaned_data["berkas_arsip"],
            oleh=pelaku(self.request),
            pihak=form.daftar_pihak(),
            **form.isian(),
        )
        return f"Diarsipkan sebagai item {self.dokumen.nomor_item} berkas {self.dokumen.berkas_arsip.nomor}."

    def get_success_url(self) -> str:
        return self.dokumen.get_absolute_url() if hasattr(self, "dokumen") else reverse("arsip:dokumen_daftar")

    def get_batal(self) -> str:
        return reverse("arsip:dokumen_daftar")


class SatuDokumenMixin:
    """The document of the address, for whoever may change it: not seen → 404, not theirs → 403."""

    request: HttpRequest
    kwargs: dict[str, Any]

    @cached_property
    def dokumen(self) -> Dokumen:
        kunci: uuid.UUID = self.kwargs["kunci"]
        terlihat = Dokumen.objects.terlihat_oleh(self.request.user).select_related(
            "klasifikasi", "lokasi", "berkas_arsip"
        )
        dokumen = get_object_or_404(terlihat, uuid=kunci)
        if not aturan.boleh_ubah(pelaku(self.request), dokumen):
            raise PermissionDenied
        return dokumen

    @property
    def objek(self) -> Dokumen:
        return self.dokumen

    def get_success_url(self) -> str:
        return self.dokumen.get_absolute_url()

    def get_batal(self) -> str:
        return self.dokumen.get_absolute_url()


class UbahDokumen(SatuDokumenMixin, FormulirPihak):
    akses = Izin("arsip.change_dokumen")
    form_class = FormUraian
    judul = "Ubah uraian"
    tombol = "Simpan perubahan"

    @property
    def kelompok(self) -> Any:  # type: ignore[override] # noqa: ANN401 - what is printed on a paper is not asked
        ada = set(FormUraian.base_fields) | set(LOKASI)
        tetap = set(services_dokumen.KOLOM_NASKAH) if self.dokumen.naskah_id else set()
        return tuple((judul, tuple(n for n in nama if n in ada - tetap)) for judul, nama in KELOMPOK_URAIAN)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "dokumen": self.dokumen}

    def get_initial(self) -> dict[str, Any]:
        d = self.dokumen
        kolom = ("jenis", "nomor", "tanggal", "uraian", "keterangan", "klasifikasi", "keamanan", "tingkat")
        return {**{k: getattr(d, k) for k in kolom}, **({n: getattr(d.lokasi, n) for n in LOKASI} if d.lokasi else {})}

    def simpan(self, form: FormUraian) -> str:
        services_dokumen.ubah_uraian(
            dokumen_id=self.dokumen.pk, isian=form.isian(), pihak=form.daftar_pihak(), oleh=pelaku(self.request)
        )
        return "Uraian disimpan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, induk=self.dokumen)


class TambahVersi(SatuDokumenMixin, FormulirView):
    akses = Izin("arsip.change_dokumen")
    template_name = "arsip/dokumen/formulir.html"
    form_class = FormVersi
    judul = "Tambah versi"
    keterangan = "Versi yang lama tetap tersimpan dan dapat diunduh."
    tombol = "Simpan versi baru"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "oleh": pelaku(self.request)}

    def simpan(self, form: FormVersi) -> str:
        isi = form.cleaned_data
        versi = services.tambah_versi(
            dokumen_id=self.dokumen.pk, berkas=isi["isi"][0], sebab=isi["sebab"], catatan=isi["catatan"],
            oleh=pelaku(self.request),
        )  # fmt: skip
        return f"Versi {versi.versi} tersimpan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, induk=self.dokumen)
