"""The list of tickets: counters, filters, acts on many, export."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from django.db.models import F
from django.urls import reverse
from django.utils.functional import cached_property

from layanan.meja import massal, selectors
from layanan.meja.filters import SaringanTiket
from layanan.meja.tables import KOLOM, TabelTiket
from layanan.tiket.enums import TERBUKA, StatusTiket
from layanan.tiket.models import Tiket
from lpse.akun.akses import Izin
from lpse.tampilan.daftar import AksiMassal, Kosong
from lpse.tampilan.daftar_halaman import DaftarHalamanView
from lpse.tampilan.halaman import Kolom, Urutan

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http.response import HttpResponseBase

    from lpse.tampilan.tabel import Tabel

_MASUK = (
    Kolom(F("dibuat_pada"), lambda b: b.dibuat_pada, dt.datetime),
    Kolom(F("pk"), lambda b: b.pk, int),
)
#: States in which tickets lie on somebody's desk: some hundred at most, in any order; of the others there is no end.
SEDIKIT = frozenset({"", "saya", "belum", "lewat", "menunggu", "konfirmasi", StatusTiket.SELESAI, *TERBUKA})
LIHAT, KELOLA = "layanan.view_tiket", "layanan.kelola_tiket"


class DaftarTiket(DaftarHalamanView):
    """What is open unless asked otherwise, nearest deadline first; with those that ended, newest first by keyset."""

    akses = Izin(LIHAT)
    model = Tiket
    table_class = TabelTiket
    filterset_class = SaringanTiket
    template_name = "layanan/meja/daftar.html"
    judul = "Tiket"
    nama_ekspor = "tiket"
    urutan_boleh: ClassVar = {"dibuat_pada": Urutan(_MASUK), "-dibuat_pada": Urutan(_MASUK, turun=True)}
    urutan_awal = "-dibuat_pada"
    satuan = "tiket"
    kosong = Kosong(
        "Tidak ada tiket yang terbuka",
        "Laporan dari formulir publik, surel, portal, telepon, dan kunjungan muncul di sini, tenggat terdekat di atas.",
        ikon="inbox",
    )

    def get_queryset(self) -> QuerySet[Any]:
        return selectors.baris(self.orang)

    def per_tempat(self) -> bool:
        return self.request.GET.get("keadaan", "") not in SEDIKIT

    def tabel_atas(self, baris: QuerySet[Any] | list[Any], **kwargs: Any) -> Tabel:  # noqa: ANN401 - passed through
        """Among tickets that ended, the day of the report stands in the place of a deadline."""
        if not self.per_tempat():
            return super().tabel_atas(baris, **kwargs)
        tabel = super().tabel_atas(baris, orderable=False, **kwargs)
        tabel.columns.hide("tenggat")
        tabel.columns.show("dibuat_pada")
        return tabel

    @cached_property
    def tersaring(self) -> QuerySet[Any]:
        kueri: QuerySet[Any] = super().tersaring.only(*KOLOM)
        return kueri if self.request.GET.get("keadaan") else kueri.filter(status__in=TERBUKA)

    def aksi_boleh(self) -> list[AksiMassal]:
        """Each act gets what was chosen beside it."""
        if not self.orang.has_perm(KELOLA):
            return []
        return [
            AksiMassal(
                a.kode, a.label, KELOLA, partial(massal.jalankan, a.kode, isi=self.request.POST), a.akibat, ikon=a.ikon,
                bahaya=a.bahaya,
            )
            for a in massal.AKSI
        ]  # fmt: skip

    def _tanya(self, aksi: AksiMassal, objek: list[Any]) -> HttpResponseBase:
        """The house's question, with a field where the act needs one."""
        jawaban = super()._tanya(aksi, objek)
        jawaban.template_name = ["layanan/meja/konfirmasi_massal.html"]  # type: ignore[attr-defined] # a TemplateResponse
        jawaban.context_data["form"] = massal.formulir(aksi.kode, self.orang)  # type: ignore[attr-defined] # as above
        return jawaban

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's signature
        kelola = self.orang.has_perm(KELOLA)
        sekitar = {} if self.request.htmx else self._sekitar(kelola=kelola)  # type: ignore[attr-defined] # htmx
        utama = (reverse("layanan:catat_cepat"), "Catat telepon atau kunjungan") if kelola else None
        return super().get_context_data(**{"kelola": kelola, "utama": utama, **sekitar, **kwargs})

    def _sekitar(self, *, kelola: bool) -> dict[str, Any]:
        """What stands around the list, which a fragment of it does not show."""
        angka = selectors.angka_meja(self.orang)
        kini = self.request.GET.get("keadaan", "")
        pencacah = [
            {"kunci": kunci, "label": label, "jumlah": n, "kini": kini == kunci, "gawat": kunci == "lewat" and n}
            for kunci, label, n in (
                ("", "Terbuka", angka.terbuka),
                ("lewat", "Lewat tenggat", angka.lewat),
                ("saya", "Milik saya", angka.saya),
                ("belum", "Belum diambil", angka.belum),
                ("menunggu", "Menunggu pihak lain", angka.menunggu),
                ("konfirmasi", "Menunggu konfirmasi", angka.konfirmasi),
            )
        ]  # fmt: skip
        return {"pencacah": pencacah, "berikutnya": selectors.berikutnya(self.orang) if kelola else None}
