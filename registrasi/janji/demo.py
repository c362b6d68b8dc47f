"""The demo office's share: two weeks of slots, and bookings in every state."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.utils import timezone

from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import bahasa
from lpse.waktu import kalender
from registrasi.janji import services, services_hasil, services_slot
from registrasi.janji.enums import StatusJanji
from registrasi.janji.models import JanjiVideo, SlotVideo
from registrasi.pendaftaran.enums import Kanal
from registrasi.pendaftaran.models import Permohonan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_TAUTAN = "https://video.luwuutara.example/lpse"


@demo(kode="registrasi.janji", urutan=390)
def isi(konteks: KonteksDemo) -> None:
    """Once only."""
    if SlotVideo.objects.exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    rina = orang["regver"]
    services_slot.buat_slot_pola(
        petugas_id=rina.pk, oleh=rina, dari=konteks.sekarang.date(), pekan=2, tautan=f"{_TAUTAN}/rina"
    )
    permohonan = list(Permohonan.objects.filter(status__in=services.DAPAT_JANJI).order_by("pk")[:4])
    slot = list(SlotVideo.objects.tersedia(services.batas_pesan()).order_by("mulai")[:4])
    for satu, tempat in zip(permohonan, slot, strict=False):
        services.pesan(permohonan_id=satu.pk, slot_id=tempat.pk)
    for janji in JanjiVideo.objects.filter(permohonan__in=permohonan[-1:]):
        services.batalkan(janji_id=janji.pk, alasan="Berhalangan; akan datang ke loket.", oleh=rina)
    _lama(rina, permohonan[:2])
    _hadir(rina, {p.pk for p in permohonan})
    konteks.lapor(f"{SlotVideo.objects.count()} slot dan {JanjiVideo.objects.count()} janji video")


def _lama(rina: Pengguna, permohonan: list[Permohonan]) -> None:
    """A call last week at which nobody came, for each."""
    kini = timezone.now().replace(minute=0, second=0, microsecond=0)
    for n, satu in enumerate(permohonan):
        mulai = kini - dt.timedelta(days=7, hours=n)
        slot = SlotVideo.objects.create(
            petugas=rina, mulai=mulai, selesai=mulai + dt.timedelta(minutes=30), tautan=_TAUTAN, dibuat_oleh=rina
        )
        JanjiVideo.objects.create(
            slot=slot, permohonan=satu, status=StatusJanji.TIDAK_HADIR, dicatat_oleh=rina, dicatat_pada=kini,
            catatan="Ditunggu 15 menit.", dipesan_pada=mulai - dt.timedelta(days=2),
        )  # fmt: skip


def _hadir(rina: Pengguna, lain: set[int]) -> None:
    """A call of the last working day that was held, with its minutes: all originals shown but the last."""
    siapa = Permohonan.objects.filter(status__in=services.DAPAT_JANJI).exclude(pk__in=lain)
    satu = siapa.filter(kanal=Kanal.VIDEO).first() or siapa.order_by("pk").first()
    if satu is None:
        return
    kal, hari = kalender(), bahasa.hari_ini() - dt.timedelta(days=1)
    while not kal.jam_buka(hari):
        hari -= dt.timedelta(days=1)
    mulai = kal.jam_buka(hari)[0][0] + dt.timedelta(hours=2)
    slot = SlotVideo.objects.create(
        petugas=rina, mulai=mulai, selesai=mulai + dt.timedelta(minutes=30), tautan=_TAUTAN, dibuat_oleh=rina
    )
    janji = JanjiVideo.objects.create(slot=slot, permohonan=satu, dipesan_pada=mulai - dt.timedelta(days=2))
    butir = [b for b in satu.butir.select_related("persyaratan") if b.persyaratan.perlu_asli and not b.tidak_ada]
    services_hasil.catat_hadir(
        janji_id=janji.pk, hadir_nama=satu.nama, oleh=rina,
        catatan="Gambar dan suara jelas. Asli terakhir akan dibawa ke loket.",
        butir=[
            services_hasil.Ditunjukkan(
                butir_id=b.pk, ditunjukkan=b is not butir[-1],
                keterangan="Sedang diperpanjang" if b is butir[-1] else "Diarahkan ke kamera, terbaca",
            )
            for b in butir
        ],
    )  # fmt: skip
