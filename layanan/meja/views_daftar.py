"""The list of tickets: counters, filters, acts on many, export."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.functional import cached_property

from layanan.meja import massal, selectors
from layanan.meja.filters import SaringanTiket
from layanan.meja.tables import TabelTiket
from layanan.tiket.enums import TERBUKA
from layanan.tiket.models import Tiket
from lpse.akun.akses import Izin
from lpse.tampilan.daftar import AksiMassal, DaftarView, Kosong

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http.response import HttpResponseBase

LIHAT, KELOLA = "layanan.view_tiket", "layanan.kelola_tiket"


class DaftarTiket(DaftarView):
    """What is open unless asked otherwise, nearest deadline first."""

    akses = Izin(LIHAT)
    model = Tiket
    table_class = TabelTiket
    filterset_class = SaringanTiket
    template_name = "layanan/meja/daftar.html"
    judul = "Tiket"
    nama_ekspor = "tiket"
    kosong = Kosong(
        "Tidak ada tiket yang terbuka",
        "Laporan dari formulir publik, surel, portal, telepon, dan kunjungan muncul di sini, tenggat terdekat di atas.",
        ikon="inbox",
    )

    def get_queryset(self) -> QuerySet[Any]:
        return selectors.daftar(self.orang)

    @cached_property
    def tersaring(self) -> QuerySet[Any]:
        kueri: QuerySet[Any] = super().tersaring
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
        kelola = self.orang.has_perm(KELOLA)
        return super().get_context_data(
            **{
                "pencacah": pencacah, "kelola": kelola,
                "utama": (reverse("layanan:catat_cepat"), "Catat telepon atau kunjungan") if kelola else None,
                "berikutnya": selectors.berikutnya(self.orang) if kelola else None,
                **kwargs,
            }
        )  # fmt: skip
