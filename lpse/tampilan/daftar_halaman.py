"""A list that may hold a million rows: pages by keyset, in the orders an index has, with an estimate for a count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from lpse.tampilan import halaman
from lpse.tampilan.daftar import DaftarView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lpse.tampilan.halaman import Urutan
    from lpse.tampilan.tabel import Tabel


class DaftarHalamanView(DaftarView):
    """Subclass: as ``DaftarView``, and ``urutan_boleh`` by the names the address carries, ``urutan_awal``, ``satuan``.

    A list whose rows are few in some of its states may be a plain one there: ``per_tempat``.
    """

    urutan_boleh: ClassVar[Mapping[str, Urutan]]
    urutan_awal: ClassVar[str]
    #: What is counted below the table.
    satuan = "baris"

    def per_tempat(self) -> bool:
        """Whether this page is one of very many."""
        return True

    @property
    def urutan(self) -> tuple[str, Urutan]:
        """The order asked for, when there is an index of it; its name in the address."""
        pilihan = self.request.GET.get("urut", "")
        nama = pilihan if pilihan in self.urutan_boleh else self.urutan_awal
        return nama, self.urutan_boleh[nama]

    def buat_tabel(self) -> Tabel:
        """Everything that is filtered, as the download takes it."""
        if not self.per_tempat():
            return super().buat_tabel()
        _, urutan = self.urutan
        return self.tabel_atas(urutan.terapkan(self.tersaring), order_by=())

    def konteks_halaman(self) -> dict[str, Any]:
        """The page by the place where it begins; its neighbours begin where it ends."""
        if not self.per_tempat():
            return super().konteks_halaman()
        nama, urutan = self.urutan
        satu = halaman.ambil(self.tersaring, urutan, self.request.GET.get("hal", ""), self.per_halaman)
        # The only page there is tells by itself how many they are.
        banyak = halaman.jumlah(self.tersaring) if satu.sebelum or satu.sesudah else halaman.Jumlah(len(satu.baris))
        return {
            "tabel": self.tabel_atas(satu.baris, order_by=(nama,)),
            "jumlah": banyak.nilai,
            "banyak": banyak,
            "halaman": satu,
            "jumlah_halaman": -(-banyak.nilai // self.per_halaman),
            "kaki": "tampilan/kaki_halaman.html",
            "satuan": self.satuan,
        }
