"""Reads of tickets that the rooms above share: who may work, the desk's figures, the clocks with their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Count, Q
from django.utils import timezone

from layanan.sla.enums import KodeJam
from layanan.sla.selectors import BacaJam, baca_jam
from layanan.tiket.enums import MENUNGGU, TERBUKA, JenisPesan, StatusTiket
from layanan.tiket.models import Pesan, TautanTiket, Tiket
from lpse.akun.models import Pengguna
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import QuerySet

ESKALASI = "terima_eskalasi_tiket"
KELOLA = "kelola_tiket"


def pemegang(kode: str) -> QuerySet[Pengguna]:
    """Active people whose role carries this permission of the unit (``layanan.codename``)."""
    hasil: QuerySet[Pengguna] = (
        Pengguna.objects.aktif()
        .filter(groups__permissions__codename=kode, groups__permissions__content_type__app_label="layanan")
        .distinct()
        .order_by("pk")
    )
    return hasil


def petugas_unit(unit: str) -> QuerySet[Pengguna]:
    """Who may be given a ticket of this unit."""
    hasil: QuerySet[Pengguna] = pemegang(KELOLA).berperan(unit)  # type: ignore[attr-defined] # our manager's queryset
    return hasil


@dataclass(frozen=True)
class JamTiket:
    """Both clocks of a ticket at one instant, with what a person asks: how long, why so long, until when."""

    respons: BacaJam
    selesai: BacaJam
    #: The end of the running stage when it comes before the promise.
    dipercepat: datetime | None

    @property
    def kalimat(self) -> str:
        """«3 j 20 m kerja; 2 j menunggu pengguna», and the stage where it is what presses."""
        if self.dipercepat is None:
            return self.selesai.kalimat
        return f"{self.selesai.kalimat}; harus selesai sebelum tahap berakhir {bahasa.waktu(self.dipercepat)}"


def jam_tiket(tiket: Tiket, *, saat: datetime | None = None) -> JamTiket:
    """The clocks read now (three queries)."""
    jam: Mapping[str, BacaJam] = baca_jam(objek=tiket, saat=saat)
    janji, batas = jam[KodeJam.SELESAI].jam.tenggat, tiket.batas_tahap
    dipercepat = batas if batas is not None and tiket.terbuka and (janji is None or batas < janji) else None
    return JamTiket(jam[KodeJam.RESPONS], jam[KodeJam.SELESAI], dipercepat)


def belum_diambil(pengguna: Pengguna) -> int:
    """New tickets on the desks of this person's units; one index."""
    unit = [k for k in pengguna.kode_peran if k in {"layanan", "ase", "regver", "sekretariat"}]
    return Tiket.objects.filter(status=StatusTiket.BARU, unit__in=unit).count()


def milik_terbuka(pengguna: Pengguna) -> int:
    """Open tickets on this person's desk; one index."""
    return Tiket.objects.antrean_orang(pengguna).order_by().count()


def angka_meja(*, unit: str, saat: datetime | None = None) -> dict[str, int]:
    """Counters of a unit's desk in one query over its open tickets."""
    kini = saat or timezone.now()
    return Tiket.objects.filter(status__in=TERBUKA, unit=unit).aggregate(
        terbuka=Count("pk"),
        baru=Count("pk", filter=Q(status=StatusTiket.BARU)),
        ditangani=Count("pk", filter=Q(status=StatusTiket.DITANGANI)),
        menunggu=Count("pk", filter=Q(status__in=MENUNGGU)),
        lewat=Count("pk", filter=Q(tenggat__lt=kini)),
        segera=Count("pk", filter=Q(tenggat__gte=kini, tenggat__lt=kini + timedelta(hours=1))),
    )


def percakapan(tiket: Tiket, pengguna: Pengguna | None = None) -> QuerySet[Pesan]:
    """The messages in order with their files; without a person only what the reporter reads."""
    pesan = Pesan.objects.filter(tiket=tiket) if pengguna is None else Pesan.objects.terlihat_oleh(pengguna)
    kueri: QuerySet[Pesan] = pesan.publik() if pengguna is None else pesan.filter(tiket=tiket)
    return kueri.select_related("oleh", "asal").prefetch_related("lampiran__berkas").order_by("dibuat_pada", "pk")


def ucapan_terima_kasih(tiket: Tiket) -> Pesan | None:
    """What the reporter wrote since it was solved and that left it solved: thanks, nothing else does."""
    if tiket.selesai_pada is None:
        return None
    kueri = Pesan.objects.filter(tiket=tiket, jenis=JenisPesan.BALASAN, dibuat_pada__gte=tiket.selesai_pada)
    return kueri.order_by("-dibuat_pada", "-pk").first()


def tautan_tiket(tiket: Tiket, pengguna: Pengguna) -> QuerySet[TautanTiket]:
    """Both directions, as far as this person may see the other end."""
    kueri: QuerySet[TautanTiket] = TautanTiket.objects.terlihat_oleh(pengguna).filter(Q(dari=tiket) | Q(ke=tiket))
    return kueri.select_related("dari", "ke")


def tiket_pelapor(*, kontak_id: int | None = None, akun_id: int | None = None, batas: int = 5) -> list[Tiket]:
    """The last tickets of a reporter, newest first; each way has its index."""
    if kontak_id is None and akun_id is None:
        return []
    milik = Q(kontak=kontak_id) if kontak_id is not None else Q(akun=akun_id)
    if kontak_id is not None and akun_id is not None:
        milik |= Q(akun=akun_id)
    return list(Tiket.objects.filter(milik).order_by("-dibuat_pada", "-pk")[:batas])


def tahap_segera(*, saat: datetime) -> QuerySet[Tiket]:
    """Open tickets whose stage closes within the minutes of the setting, or closed already."""
    batas = saat + timedelta(minutes=settings.TIKET_PERINGATAN_TAHAP_MENIT)
    return Tiket.objects.terbuka().filter(batas_tahap__lte=batas).order_by("batas_tahap", "pk")


def tiket_bernomor(nomor: str) -> Tiket | None:
    """The ticket of a number as people type it; for the public pages, which check the code beside it."""
    return Tiket.objects.select_related("kontak", "akun").filter(nomor=nomor.strip().upper()).first()
