"""What is asked of the archive: the words and the chosen facets, as one value that an address spells."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils.http import urlencode

from arsip.dokumen.enums import JenisDokumen, Keamanan, StatusDokumen, Unit
from arsip.pencarian.enums import Urutan
from arsip.pencarian.kueri import Cocok, EkspresiKueri, Kueri, susun
from arsip.pencarian.models import IndeksDokumen
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from arsip.pencarian.models import IndeksDokumenQuerySet
    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class Pilihan:
    """One search. Empty values ask for everything."""

    q: str = ""
    unit: str = ""
    klasifikasi: str = ""
    tahun: int | None = None
    jenis: str = ""
    pihak: str = ""
    keamanan: str = ""
    status: str = ""
    dari: dt.date | None = None
    sampai: dt.date | None = None
    urut: str = Urutan.RELEVAN
    kueri: Kueri = field(default=Kueri(), compare=False)

    @classmethod
    def dari_isian(cls, isian: dict[str, Any]) -> Pilihan:
        """From the cleaned values of the form."""
        return cls(**{k: v for k, v in isian.items() if v not in ("", None)}, kueri=susun(isian.get("q", "")))

    def alamat(self, **ganti: Any) -> str:  # noqa: ANN401 - any of the fields
        """The query string of this search with some values changed; never with a page number."""
        baru = replace(self, **ganti)
        isi = {n: getattr(baru, n) for n in ISIAN if getattr(baru, n) not in ("", None)}
        if isi.get("urut") == Urutan.RELEVAN:
            del isi["urut"]
        return urlencode({n: v.isoformat() if isinstance(v, dt.date) else v for n, v in isi.items()})

    @property
    def aktif(self) -> bool:
        return any(getattr(self, n) not in ("", None) for n in ISIAN if n != "urut")

    def kalimat(self) -> list[tuple[str, str]]:
        """Chosen values in words, as printed on downloads and above the results."""
        teks = {
            "Kata": self.q,
            "Unit": str(Unit(self.unit).label) if self.unit else "",
            "Klasifikasi": self.klasifikasi,
            "Tahun": str(self.tahun or ""),
            "Jenis": str(JenisDokumen(self.jenis).label) if self.jenis else "",
            "Orang atau instansi": self.pihak,
            "Keamanan": str(Keamanan(self.keamanan).label) if self.keamanan else "",
            "Keadaan": str(StatusDokumen(self.status).label) if self.status else "",
            "Dari": bahasa.tanggal(self.dari) if self.dari else "",
            "Sampai": bahasa.tanggal(self.sampai) if self.sampai else "",
        }
        return [(nama, nilai) for nama, nilai in teks.items() if nilai]

    def tersaring(self, pengguna: Pengguna | AnonymousUser, *, iris: int | None = None) -> IndeksDokumenQuerySet:
        """The rows this person may see that answer; ``iris`` looks at one slice of 64 of them."""
        kueri = IndeksDokumen.objects.terlihat_oleh(pengguna)
        if self.q.strip() and not self.kueri:
            return kueri.none()  # nothing but words that say nothing
        if self.kueri or iris is not None:
            kueri = kueri.filter(Cocok(EkspresiKueri(self.kueri, iris)))
        return kueri.filter(self._syarat())

    def _syarat(self) -> Q:
        syarat = Q(
            **{n: getattr(self, n) for n in ("unit", "tahun", "jenis", "keamanan", "status") if getattr(self, n)}
        )
        if self.klasifikasi:
            syarat &= Q(klasifikasi_kode=self.klasifikasi) | Q(klasifikasi_kode__startswith=f"{self.klasifikasi}.")
        if self.pihak:
            syarat &= Q(nama_pihak__contains=[self.pihak])
        if self.dari:
            syarat &= Q(tanggal__gte=self.dari)
        if self.sampai:
            syarat &= Q(tanggal__lte=self.sampai)
        return syarat


ISIAN = ("q", "unit", "klasifikasi", "tahun", "jenis", "pihak", "keamanan", "status", "dari", "sampai", "urut")
