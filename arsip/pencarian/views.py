"""The search page, and the contents that could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import View
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from arsip.dokumen.enums import NADA_KEAMANAN, JenisDokumen, Keamanan, Unit
from arsip.pencarian import selectors, services
from arsip.pencarian.enums import NADA_TEKS, KeadaanTeks, Urutan
from arsip.pencarian.filters import SaringanBacaan
from arsip.pencarian.forms import FormCari
from arsip.pencarian.models import IndeksDokumen
from arsip.pencarian.pilihan import Pilihan
from arsip.pencarian.saran import sarankan
from arsip.pencarian.tables import TabelBacaan
from lpse.akun.akses import Izin, Masuk, pelaku
from lpse.galat import AturanDilanggar
from lpse.tampilan.daftar import AksiMassal, DaftarView, Kosong
from lpse.tampilan.ekspor import PENGIRIM

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from lpse.akun.models import Pengguna

_KEPALA_EKSPOR = (
    "Nomor", "Tanggal", "Uraian", "Klasifikasi", "Unit", "Jenis", "Keamanan", "Keadaan", "Orang dan instansi",
)  # fmt: skip
_JUDUL_FASET = {
    "unit": "Unit",
    "klasifikasi": "Klasifikasi",
    "tahun": "Tahun",
    "jenis": "Jenis",
    "pihak": "Orang atau instansi",
    "keamanan": "Keamanan",
}


@dataclass(frozen=True)
class ButirFaset:
    """One line of a facet: its words, its number, and the address that chooses it or takes it back."""

    label: str
    jumlah: int
    alamat: str
    dipilih: bool


class CariArsip(TemplateResponseMixin, ContextMixin, View):
    """Whoever has a role may search; what is found is only what they may see."""

    akses = Masuk()
    template_name = "arsip/pencarian/cari.html"

    @cached_property
    def form(self) -> FormCari:
        return FormCari(self.request.GET or {})

    @cached_property
    def pilihan(self) -> Pilihan | None:
        """None when the address asks for something that makes no sense: that finds nothing rather than everything."""
        return Pilihan.dari_isian(self.form.cleaned_data) if self.form.is_valid() else None

    def get(self, request: HttpRequest) -> HttpResponseBase:
        kirim = PENGIRIM.get(request.GET.get("unduh", ""))
        if kirim is not None and self.pilihan is not None:
            return self._unduh(kirim, self.pilihan)
        return self.render_to_response(self.get_context_data())

    def _unduh(self, kirim: Any, pilihan: Pilihan) -> HttpResponseBase:  # noqa: ANN401 - one of three functions
        orang = pelaku(self.request)
        if not orang.has_perm("arsip.ekspor_arsip"):
            raise PermissionDenied
        try:
            jawaban: HttpResponseBase = kirim(
                "hasil-pencarian-arsip",
                _KEPALA_EKSPOR,
                baris_ekspor(orang, pilihan),
                pilihan.kalimat(),
                oleh=orang.nama,
            )
        except AturanDilanggar as galat:
            messages.error(self.request, str(galat))
            return HttpResponseRedirect(f"{self.request.path}?{pilihan.alamat()}")
        return jawaban

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        konteks = {"judul": "Cari arsip", "form": self.form, "pilihan": self.pilihan}
        if self.pilihan is not None:
            konteks |= self._hasil(pelaku(self.request), self.pilihan)
        return super().get_context_data(**kwargs, **konteks)

    def _hasil(self, orang: Pengguna, pilihan: Pilihan) -> dict[str, Any]:
        minta = self.request.GET.get("hal", "1")
        hal = int(minta) if minta.isdecimal() and len(minta) < 5 else 1  # noqa: PLR2004 - pages end far below
        hal = min(max(1, hal), selectors.BATAS_HALAMAN // selectors.PER_HALAMAN)
        temuan = selectors.temukan(orang, pilihan, hal=hal)
        alamat = pilihan.alamat()
        saran = sarankan(orang, pilihan, temuan.jumlah)
        return {
            "temuan": temuan,
            "baris": selectors.baris_hasil(temuan.kunci, pilihan),
            "faset": susun_faset(pilihan, temuan),
            "terpilih": [(n, v) for n, v in pilihan.kalimat() if n != "Kata"],
            "saran": saran,
            "saran_alamat": pilihan.alamat(q=saran) if saran else "",
            "hal": hal,
            "mulai": (mulai := (hal - 1) * selectors.PER_HALAMAN),
            "akhir": mulai + len(temuan.kunci),
            "urutan": [(label, pilihan.alamat(urut=kode), kode == pilihan.urut) for kode, label in Urutan.choices],
            "alamat": f"{alamat}&" if alamat else "",
            "boleh_ekspor": orang.has_perm("arsip.ekspor_arsip"),
            "nada_keamanan": NADA_KEAMANAN,
            "batas_halaman": selectors.BATAS_HALAMAN,
        }


def susun_faset(pilihan: Pilihan, temuan: selectors.Temuan) -> list[tuple[str, list[ButirFaset]]]:
    """The facets in words. A chosen one stays there to be taken back, whatever else was found."""
    kode = [k for k, _ in temuan.faset.get("klasifikasi", [])]
    nama = {
        "unit": dict(Unit.choices),
        "jenis": dict(JenisDokumen.choices),
        "keamanan": dict(Keamanan.choices),
        "klasifikasi": {k: f"{k} {u}" for k, u in selectors.nama_klasifikasi(kode).items()},
    }
    hasil = []
    for faset, judul in _JUDUL_FASET.items():
        kini = getattr(pilihan, faset)
        butir = [
            ButirFaset(
                str(nama.get(faset, {}).get(nilai, nilai)), n,
                pilihan.alamat(**{faset: ("" if faset != "tahun" else None) if str(kini or "") == nilai else nilai}),
                str(kini or "") == nilai,
            )
            for nilai, n in sorted(temuan.faset.get(faset, []), key=_urutan_faset(faset))
        ]  # fmt: skip
        if len(butir) > 1 or kini:
            hasil.append((judul, butir))
    return hasil


def _urutan_faset(faset: str) -> Any:  # noqa: ANN401 - a key of sorting
    return (lambda b: -int(b[0])) if faset == "tahun" else (lambda b: (-b[1], b[0]))


def baris_ekspor(orang: Pengguna, pilihan: Pilihan) -> Iterator[list[Any]]:
    """Every row of what is filtered, newest first, never all of them in memory."""
    kueri = pilihan.tersaring(orang).order_by("-tanggal", "-dokumen_id").defer("isi", "tsv", "keterangan")
    for b in kueri.iterator(chunk_size=2000):
        yield [
            b.nomor, b.tanggal, b.uraian, b.klasifikasi_kode, b.get_unit_display(), b.get_jenis_display(),
            b.get_keamanan_display(), b.get_status_display(), "; ".join(b.nama_pihak),
        ]  # fmt: skip


def _baca_ulang(*, oleh: Pengguna, objek: list[IndeksDokumen]) -> str:  # noqa: ARG001 - the house's signature
    for satu in objek:
        services.baca_ulang(dokumen_id=satu.pk)
    return f"{len(objek)} isi dokumen akan dibaca ulang."


class KeadaanBacaan(DaftarView):
    """Contents that the search does not know, and why."""

    akses = Izin("arsip.kelola_arsip")
    model = IndeksDokumen
    table_class = TabelBacaan
    filterset_class = SaringanBacaan
    judul = "Keadaan pembacaan isi"
    keterangan = "Dokumen yang isinya belum atau tidak dapat dicari, beserta sebabnya. Uraiannya tetap dapat dicari."
    nama_ekspor = "keadaan-pembacaan-isi"
    izin_ekspor = "arsip.ekspor_arsip"
    kosong = Kosong(
        "Semua isi sudah terbaca", "Dokumen yang isinya tidak terbaca akan tampil di sini.", ikon="circle-check"
    )
    aksi_massal = (
        AksiMassal(
            "baca_ulang", "Baca ulang", "arsip.kelola_arsip", _baca_ulang,
            akibat="Isi dokumen yang dipilih dibaca sekali lagi oleh pekerja.", ikon="refresh",
        ),
    )  # fmt: skip

    def get_queryset(self) -> QuerySet[Any]:
        baik = (KeadaanTeks.TERBACA, KeadaanTeks.TANPA_BERKAS, KeadaanTeks.LEPAS)
        return (
            IndeksDokumen.objects.terlihat_oleh(self.orang)
            .exclude(keadaan__in=baik)
            .select_related("dokumen")
            .defer("isi", "tsv")
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        return super().get_context_data(**kwargs, nada_teks=NADA_TEKS, cari_url=reverse("arsip:cari"))
