"""Where the official paper of a monthly sheet stands, and how many are signed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from infrastruktur.pemantauan.model_lembar import LembarBulanan
from lpse.naskah.enums import StatusNaskah, StatusTandaTangan
from lpse.naskah.models import Naskah, TandaTangan
from lpse.tampilan import bahasa
from lpse.tampilan.rinci import Tahap

if TYPE_CHECKING:
    from infrastruktur.pemantauan.lembar import Lembar
    from infrastruktur.pemantauan.selectors import HariLog
    from infrastruktur.perangkat.models import Server
    from lpse.akun.models import Pengguna

_T = StatusTandaTangan


@dataclass(frozen=True)
class JalanLembar:
    """The road of one sheet: still open, ready, issued, signed by whom."""

    naskah: Naskah | None
    slot: Sequence[TandaTangan]
    dibatalkan: Sequence[Naskah]
    kurang: Sequence[HariLog]
    usai: bool
    giliran_saya: bool
    boleh_terbit: bool
    boleh_ganti: bool

    @property
    def lengkap(self) -> bool:
        return self.naskah is not None and all(s.status == _T.DITANDATANGANI for s in self.slot)

    @property
    def siap(self) -> bool:
        return self.usai and not self.kurang and self.naskah is None

    @property
    def tahapan(self) -> list[Tahap]:
        terbit = self.naskah is not None
        kerja = "" if terbit else f"{len(self.kurang)} hari belum beres" if self.kurang else "semua hari beres"
        isi = [
            Tahap("Lembar kerja", kerja, "lewat" if terbit else "kini"),
            Tahap("Terbit", f"Nomor {self.naskah.nomor}" if self.naskah else "", "lewat" if terbit else "nanti"),
        ]
        menunggu = False
        for s in self.slot:
            beres = s.status == _T.DITANDATANGANI
            kini = terbit and not beres and not menunggu
            menunggu = menunggu or not beres
            rincian = bahasa.waktu(s.pada) if beres else "menunggu tanda tangan"
            isi.append(Tahap(s.nama, rincian, "lewat" if beres else "kini" if kini else "nanti"))
        if not self.slot:
            isi += [Tahap("Petugas menandatangani"), Tahap("Kepala LPSE menandatangani")]
        return isi


def jalan_lembar(lembar: Lembar, pengguna: Pengguna) -> JalanLembar:
    """Where this sheet stands, for this person. Three queries."""
    akhir = (lembar.bulan + dt.timedelta(days=32)).replace(day=1)
    semua = _naskah([lembar.server], lembar.bulan)
    naskah = next((n for n in semua if n.status == StatusNaskah.FINAL), None)
    slot = list(naskah.tanda_tangan.order_by("urutan")) if naskah else []
    berikut = next((s for s in slot if s.status != _T.DITANDATANGANI), None)
    return JalanLembar(
        naskah=naskah,
        slot=slot,
        dibatalkan=[n for n in semua if n.status == StatusNaskah.DIBATALKAN],
        kurang=lembar.kurang,
        usai=akhir <= bahasa.hari_ini(),
        giliran_saya=berikut is not None and berikut.pengguna_id == pengguna.pk,
        boleh_terbit=pengguna.has_perm("infrastruktur.terbitkan_lembar"),
        boleh_ganti=pengguna.has_perm("infrastruktur.terbitkan_lembar") and pengguna.has_perm("lpse.batalkan_naskah"),
    )


def _naskah(server: Iterable[Server], bulan: dt.date) -> list[Naskah]:
    baris = LembarBulanan.objects.filter(server__in=list(server), bulan=bulan)
    kunci = [str(pk) for pk in baris.values_list("pk", flat=True)]
    jenis = LembarBulanan._meta.label_lower  # noqa: SLF001 - Django's public _meta
    papan = Naskah.objects.filter(objek_jenis=jenis, objek_id__in=kunci).terbit()
    return list(papan.select_related("pengganti").order_by("-final_pada"))


def lembar_bertanda_tangan(server: Iterable[Server], bulan: dt.date) -> int:
    """Of these servers, how many have a sheet of this month in force that everybody has signed."""
    final = {n.pk for n in _naskah(server, bulan) if n.status == StatusNaskah.FINAL}
    slot = TandaTangan.objects.filter(naskah__in=final)
    bertanda = set(slot.filter(status=_T.DITANDATANGANI).values_list("naskah_id", flat=True))
    return len(bertanda - set(slot.exclude(status=_T.DITANDATANGANI).values_list("naskah_id", flat=True)))
