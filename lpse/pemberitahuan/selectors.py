"""Reads of the notices: what a person wants, what is unread, how the ways out are doing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q

from lpse.pemberitahuan import tenang
from lpse.pemberitahuan.enums import PilihanSurel, Saluran, StatusKiriman
from lpse.pemberitahuan.models import JamTenang, Kabar, Kiriman, PreferensiKabar
from lpse.pemberitahuan.registri import JENIS
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.pemberitahuan.registri import JenisKabar

#: Above this the bell says «99+»; nobody counts further.
LONCENG_MAKS = 99
DI_MENU = 6
_S = StatusKiriman
Jam = tuple[dt.time, dt.time]


@dataclass(frozen=True)
class Pilihan:
    """What one person wants of one kind, and their quiet hours (None: none)."""

    portal: bool
    surel: PilihanSurel
    tenang: Jam | None = (tenang.MULAI, tenang.SELESAI)

    @property
    def sama_sekali(self) -> bool:
        """Whether they want to hear of it at all."""
        return self.portal or self.surel != PilihanSurel.TIDAK

    def akhir_tenang(self, saat: dt.datetime) -> dt.datetime | None:
        """When the quiet hours that hold at ``saat`` are over, in the office's zone; None outside them."""
        return tenang.akhir_tenang(saat, bahasa.zona(), *self.tenang) if self.tenang else None


def pilihan_orang(orang: Iterable[int], jenis: JenisKabar) -> dict[int, Pilihan]:
    """Each person's choice for one kind; two queries for everybody."""
    semua = list(orang)
    sendiri = {p.pengguna_id: p for p in PreferensiKabar.objects.filter(pengguna__in=semua, jenis=jenis.kode)}
    jam = {j.pengguna_id: j for j in JamTenang.objects.filter(pengguna__in=semua)}
    return {pk: pilihan(jenis, sendiri.get(pk), jam.get(pk)) for pk in semua}


def pilihan(jenis: JenisKabar, sendiri: PreferensiKabar | None, jam: JamTenang | None) -> Pilihan:
    """One person's choice from their rows; what is compulsory stays on the bell whatever they chose."""
    portal = jenis.wajib or sendiri is None or sendiri.portal
    surel = PilihanSurel(sendiri.surel) if sendiri else jenis.surel
    return Pilihan(portal, surel, jam_tenang(jam))


def jam_tenang(jam: JamTenang | None) -> Jam | None:
    """Quiet hours of a row; the office's own without one, None when the person wants none."""
    if jam is None:
        return (tenang.MULAI, tenang.SELESAI)
    return (jam.mulai, jam.selesai) if jam.aktif else None


def akhir_tenang_orang(pengguna_id: int, saat: dt.datetime) -> dt.datetime | None:
    """When this person's quiet hours that hold at ``saat`` are over; None outside them."""
    jam = jam_tenang(JamTenang.objects.filter(pengguna_id=pengguna_id).first())
    return tenang.akhir_tenang(saat, bahasa.zona(), *jam) if jam else None


def jumlah_belum_dibaca(pengguna: Pengguna) -> int:
    """For the bell; counts no further than it says."""
    belum = Kabar.objects.terlihat_oleh(pengguna).di_lonceng().belum_dibaca()
    return belum.order_by()[: LONCENG_MAKS + 1].count()


def terbaru(pengguna: Pengguna) -> list[Kabar]:
    """The newest unread ones, for the menu of the bell."""
    return list(Kabar.objects.terlihat_oleh(pengguna).di_lonceng().belum_dibaca()[:DI_MENU])


def jenis_untuk(pengguna: Pengguna) -> list[JenisKabar]:
    """Kinds that can ever reach this person, by group and label."""
    boleh = [j for j in JENIS.values() if j.untuk_orang and (not j.izin or pengguna.has_perm(j.izin))]
    return sorted(boleh, key=lambda j: (j.kelompok, j.label))


@dataclass(frozen=True)
class KeadaanSaluran:
    """How one way out is doing today."""

    saluran: Saluran
    terkirim: int
    menunggu: int
    gagal: int
    mati: int

    @property
    def nada(self) -> str:
        return "kritis" if self.mati else "perhatian" if self.gagal else "selesai"

    @property
    def kalimat(self) -> str:
        """«12 terkirim hari ini, 1 mati»."""
        bagian = [f"{bahasa.angka(self.terkirim)} terkirim hari ini"]
        bagian += [f"{bahasa.angka(self.menunggu)} menunggu"] if self.menunggu else []
        bagian += [f"{bahasa.angka(self.gagal)} dicoba lagi"] if self.gagal else []
        bagian += [f"{bahasa.angka(self.mati)} mati"] if self.mati else []
        return ", ".join(bagian)


def keadaan_saluran() -> list[KeadaanSaluran]:
    """Each way out, from one query. Today is the office's day."""
    awal = dt.datetime.combine(bahasa.hari_ini(), dt.time(), tzinfo=bahasa.zona())
    hitung: dict[str, Mapping[str, Any]] = {
        baris["saluran"]: baris
        for baris in Kiriman.objects.filter(
            Q(dikirim_pada__gte=awal) | Q(status__in=(_S.MENUNGGU, _S.DITAHAN, _S.MENGIRIM, _S.GAGAL, _S.MATI))
        )
        .order_by()
        .values("saluran")
        .annotate(
            terkirim=Count("pk", filter=Q(status=_S.TERKIRIM)),
            menunggu=Count("pk", filter=Q(status__in=(_S.MENUNGGU, _S.DITAHAN, _S.MENGIRIM))),
            gagal=Count("pk", filter=Q(status=_S.GAGAL)),
            mati=Count("pk", filter=Q(status=_S.MATI)),
        )
    }
    return [_keadaan(s, hitung.get(s.value, {})) for s in Saluran]


def _keadaan(saluran: Saluran, hitung: Mapping[str, Any]) -> KeadaanSaluran:
    terkirim, menunggu, gagal, mati = (hitung.get(k, 0) for k in ("terkirim", "menunggu", "gagal", "mati"))
    return KeadaanSaluran(saluran, terkirim, menunggu, gagal, mati)


def jumlah_mati(_pengguna: Pengguna) -> int:
    """Dead letters, for the navigation."""
    return Kiriman.objects.filter(status=_S.MATI).count()
