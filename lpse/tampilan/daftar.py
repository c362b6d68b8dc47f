"""The list pattern: filter, search, sort, saved filters, bulk acts, export of what is filtered (UI.md, Daftar)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect, QueryDict
from django.utils.functional import cached_property
from django.views.generic import View
from django.views.generic.base import ContextMixin, TemplateResponseMixin
from django_tables2 import RequestConfig

from lpse.galat import AturanDilanggar
from lpse.jejak import services as jejak
from lpse.tampilan import alamat, sekali
from lpse.tampilan.ekspor import PENGIRIM
from lpse.tampilan.formulir import SUDAH_DITERIMA
from lpse.tampilan.kuki import ingat_rapat, rapat
from lpse.tampilan.models import SaringanTersimpan
from lpse.tampilan.services import hapus_saringan, simpan_saringan
from lpse.tampilan.tabel import HITUNG_TERBANYAK, KolomPilih, PaginatorTerbatas, baris_ekspor, kepala_ekspor, taksiran

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from lpse.akun.akses import Akses
    from lpse.akun.models import Pengguna
    from lpse.tampilan.ekspor import Saringan
    from lpse.tampilan.saringan import SaringanDaftar
    from lpse.tampilan.tabel import Tabel

#: One request does this much; more is a task of its own.
MASSAL_TERBANYAK = 500
_CONTOH_MASSAL = 10
#: Header of what the filter row itself asks for: its controls stand on the page as they were sent, and stay there.
SARINGAN_TAMPAK = "Saringan-Tampak"
#: Parameters of the page itself, not of the filter.
_BUKAN_SARINGAN = ("hal", "unduh", "rapat", "per")


@dataclass(frozen=True)
class Kosong:
    """What an empty list says: what this is, and what to do first."""

    judul: str
    isi: str
    tautan: str = ""
    label: str = ""
    ikon: str = "list-details"


@dataclass(frozen=True)
class AksiMassal:
    """An act on the chosen rows: asked for again on a confirm page, done by a service.

    ``jalankan(oleh=…, objek=[…])`` returns the sentence for people, or raises AturanDilanggar.
    """

    kode: str
    label: str
    izin: str
    jalankan: Callable[..., str]
    akibat: str = ""
    bahaya: bool = False
    ikon: str = "checks"


class DaftarView(TemplateResponseMixin, ContextMixin, View):
    """Subclass: ``akses``, ``model``, ``table_class``, ``filterset_class``, ``judul``; the rest is the house's."""

    akses: ClassVar[Akses]
    model: ClassVar[type[Model]]
    table_class: ClassVar[type[Tabel]]
    filterset_class: ClassVar[type[SaringanDaftar]]
    template_name = "tampilan/daftar.html"
    template_isi = "tampilan/daftar_isi.html"
    judul = ""
    keterangan = ""
    nama_ekspor = ""
    #: Title on the downloads; empty: the file's name in words.
    judul_ekspor = ""
    #: Ways to take the list along, in the order of their buttons.
    pengirim: ClassVar[Mapping[str, Callable[..., HttpResponseBase]]] = PENGIRIM
    #: Permission for downloads; empty: whoever may read the list may take it along.
    izin_ekspor = ""
    per_halaman = 25
    kosong = Kosong("Belum ada isinya", "Yang baru akan muncul di sini.")
    aksi_massal: Sequence[AksiMassal] = ()
    #: Address and words of the page's one primary button.
    utama: tuple[str, str] | None = None

    # --- rows -----------------------------------------------------------------------------------------------------

    @property
    def orang(self) -> Pengguna:
        return cast("Pengguna", self.request.user)

    def get_queryset(self) -> QuerySet[Any]:
        """Only what this person may see; add ``select_related`` here."""
        kueri: QuerySet[Any] = self.model.objects.terlihat_oleh(self.orang)  # type: ignore[attr-defined] # house rule
        return kueri

    @cached_property
    def filterset(self) -> SaringanDaftar:
        return self.filterset_class(self.request.GET or None, queryset=self.get_queryset(), request=self.request)

    @cached_property
    def tersaring(self) -> QuerySet[Any]:
        """The filtered rows; a filter value that makes no sense matches nothing rather than everything."""
        if self.filterset.is_bound and not self.filterset.is_valid():
            return cast("QuerySet[Any]", self.filterset.queryset.none())
        return cast("QuerySet[Any]", self.filterset.qs)

    @property
    def daftar(self) -> str:
        """The list's own name, under which its filters are kept."""
        cocok = self.request.resolver_match
        return cocok.view_name if cocok else type(self).__name__

    def aksi_boleh(self) -> list[AksiMassal]:
        return [a for a in self.aksi_massal if not a.izin or self.orang.has_perm(a.izin)]

    def boleh_ekspor(self) -> bool:
        return not self.izin_ekspor or self.orang.has_perm(self.izin_ekspor)

    def tabel_atas(self, baris: QuerySet[Any] | list[Any], **kwargs: Any) -> Tabel:  # noqa: ANN401 - passed through
        """The table over these rows, with boxes to tick where there are acts on many."""
        if self.aksi_boleh() and self.request.GET.get("unduh") is None:
            kwargs |= {"extra_columns": [("pilih", KolomPilih())], "sequence": ("pilih", "...")}
        return self.table_class(baris, **kwargs)

    def buat_tabel(self) -> Tabel:
        """The table, sorted as asked, ties broken by the key so that pages never overlap."""
        tabel = self.tabel_atas(self.tersaring)
        RequestConfig(self.request, paginate=False).configure(tabel)
        data = tabel.data.data
        urutan = data.query.order_by or data.model._meta.ordering  # noqa: SLF001 - Django's public _meta
        tabel.data.data = data.order_by(*urutan, "pk")
        return tabel

    # --- pages ----------------------------------------------------------------------------------------------------

    def get(self, request: HttpRequest, *_args: object, **_kwargs: object) -> HttpResponseBase:
        kirim = self.pengirim.get(request.GET.get("unduh", ""))
        if kirim is not None:
            return self._unduh(kirim)
        jawaban = self.render_to_response(self.get_context_data())
        ingat_rapat(request, jawaban)
        return jawaban

    def _unduh(self, kirim: Callable[..., HttpResponseBase]) -> HttpResponseBase:
        if not self.boleh_ekspor():
            raise PermissionDenied
        tabel = self.buat_tabel()
        nama = self.nama_ekspor or self.judul
        saringan = self.kalimat_saringan()
        try:
            jawaban = kirim(
                nama, kepala_ekspor(tabel), baris_ekspor(tabel), saringan, oleh=self.orang.nama, judul=self.judul_ekspor
            )
        except AturanDilanggar as galat:
            messages.error(self.request, str(galat))
            return HttpResponseRedirect(f"{self.request.path}?{self.kueri_saringan()}")
        # A list that leaves the house is told: who took it, narrowed to what.
        isi = {
            "daftar": str(self.judul_ekspor or self.judul),
            "bentuk": self.request.GET["unduh"].upper(),
            **dict(saringan),
        }
        jejak.catat(pelaku=self.orang, kata="mengunduh daftar", objek=self.orang, sesudah=isi)
        return jawaban

    def kalimat_saringan(self) -> Saringan:
        """What the downloads say above the rows: the filter values, and whatever a duty must add."""
        return self.filterset.kalimat()

    def get_template_names(self) -> list[str]:
        return [self.template_isi if self.request.htmx else str(self.template_name)]  # type: ignore[attr-defined] # htmx

    def konteks_halaman(self) -> dict[str, Any]:
        """The rows of this page, and how many there are."""
        tabel = self.buat_tabel()
        RequestConfig(
            self.request, paginate={"per_page": self.per_halaman, "paginator_class": PaginatorTerbatas}
        ).configure(tabel)
        paginator = cast("PaginatorTerbatas", tabel.paginator)
        return {
            "tabel": tabel,
            "jumlah": paginator.count,
            "lebih": paginator.lebih,
            "taksiran": taksiran(self.model) if paginator.lebih and not self.filterset.aktif else 0,
            "batas_hitung": HITUNG_TERBANYAK,
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(
            **{
                "judul": self.judul,
                "keterangan": self.keterangan,
                "filterset": self.filterset,
                "saringan_tampak": self.request.htmx and self.request.headers.get(SARINGAN_TAMPAK) == "1",  # type: ignore[attr-defined] # htmx
                "kosong": self.kosong,
                "utama": self.utama,
                "aksi_massal": self.aksi_boleh(),
                "boleh_ekspor": self.boleh_ekspor(),
                "unduhan": list(self.pengirim),
                "tersimpan": SaringanTersimpan.objects.terlihat_oleh(self.orang).filter(daftar=self.daftar),
                "kueri_kini": self.kueri_saringan(),
                "rapat": rapat(self.request),
                "kunci_kirim": sekali.kunci_baru(),
                "daftar_url": self.request.path,
                **self.konteks_halaman(),
                **kwargs,
            }
        )

    def kueri_saringan(self) -> str:
        """The filter and the order as an address, without the page number and the like."""
        return alamat.dengan(self.request, dict.fromkeys(_BUKAN_SARINGAN, ""))[1:]

    # --- saved filters and bulk acts --------------------------------------------------------------------------------

    def post(self, request: HttpRequest, *_args: object, **_kwargs: object) -> HttpResponseBase:
        perbuatan = request.POST.get("aksi", "")
        if perbuatan == "simpan_saringan":
            return self._simpan_saringan(request)
        if perbuatan == "hapus_saringan":
            hapus_saringan(pengguna=self.orang, daftar=self.daftar, saringan_id=request.POST.get("saringan", ""))
            messages.success(request, "Saringan dihapus.")
            return self._kembali()
        aksi = next((a for a in self.aksi_boleh() if a.kode == perbuatan), None)
        if aksi is None:
            raise PermissionDenied
        return self._massal(request, aksi)

    def _simpan_saringan(self, request: HttpRequest) -> HttpResponseBase:
        try:
            simpan_saringan(
                pengguna=self.orang,
                daftar=self.daftar,
                nama=request.POST.get("nama", ""),
                kueri=request.POST.get("kueri", ""),
            )
        except AturanDilanggar as galat:
            messages.error(request, str(galat))
        else:
            messages.success(request, "Saringan disimpan; hanya Anda yang melihatnya.")
        return self._kembali()

    def _kembali(self) -> HttpResponseRedirect:
        data = QueryDict(self.request.POST.get("kueri", "")[:1000])
        return HttpResponseRedirect(f"{self.request.path}?{data.urlencode()}" if data else self.request.path)

    def _massal(self, request: HttpRequest, aksi: AksiMassal) -> HttpResponseBase:
        """First the confirm page, then the act itself; rows are asked for again from what the person may see."""
        kunci = [k for k in request.POST.getlist("pilih") if k.isdecimal()][: MASSAL_TERBANYAK + 1]
        objek = list(self.get_queryset().filter(pk__in=kunci))
        if not objek:
            messages.error(request, "Belum ada baris yang dipilih.")
            return self._kembali()
        if len(objek) > MASSAL_TERBANYAK:
            messages.error(request, f"Paling banyak {MASSAL_TERBANYAK} baris sekali jalan.")
            return self._kembali()
        if request.POST.get("yakin") != "1":
            return self._tanya(aksi, objek)
        if not sekali.ambil(request):
            messages.info(request, SUDAH_DITERIMA)
            return self._kembali()
        try:
            messages.success(request, aksi.jalankan(oleh=self.orang, objek=objek))
        except AturanDilanggar as galat:
            sekali.kembalikan(request)
            messages.error(request, str(galat))
        return self._kembali()

    def _tanya(self, aksi: AksiMassal, objek: list[Any]) -> HttpResponseBase:
        konteks = {
            "judul": f"{aksi.label}: {len(objek)} baris",
            "aksi": aksi,
            "objek": objek,
            "contoh": objek[:_CONTOH_MASSAL],
            "sisanya": max(len(objek) - _CONTOH_MASSAL, 0),
            "kueri_kini": self.request.POST.get("kueri", ""),
            "judul_daftar": self.judul,
            "daftar_url": self.request.path,
            "kunci_kirim": sekali.kunci_baru(),
        }
        return self.response_class(self.request, ["tampilan/konfirmasi_massal.html"], konteks)
