"""The two clocks of a thing that is promised: start, wait, go on, another target, done, open again; and warnings.

The events stand in ``lpse.waktu``; here is only which clock hears which event (Perka LKPP 2/2010 Pasal 24(1)).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from layanan.kategori.models import Kategori
from layanan.sla import sinyal
from layanan.sla.enums import AMBANG, KodeJam
from layanan.sla.kejadian import Kejadian, terkena
from layanan.sla.models import PeringatanJam, TargetLayanan
from layanan.sla.selectors import Target, jam_objek
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.waktu import kalender, services_jam
from lpse.waktu.enums import KataJam, KeadaanJam
from lpse.waktu.jam import Jam, lama_singkat
from lpse.waktu.models import JamKerja

if TYPE_CHECKING:
    from django.db.models import Model

    from layanan.sla.enums import Prioritas
    from lpse.akun.models import Pengguna
    from lpse.waktu.jam import Hitungan

#: Running clocks read in one go by the watch.
SEKALI_PERIKSA = 500


def rencana_jam(*, target: Target, saat: datetime | None = None, langsung: bool = False) -> services_jam.Rencana:
    """Both clocks of a thing that is about to stand; ``langsung``: answered at that very moment (telephone, visit).

    Raises: AturanDilanggar (a moment to come, a calendar without hours).
    """
    return services_jam.rencanakan(
        saat=saat,
        awal=[
            services_jam.Awal(KodeJam.RESPONS, KodeJam.RESPONS.label, target.respons, langsung),
            services_jam.Awal(KodeJam.SELESAI, KodeJam.SELESAI.label, target.selesai),
        ],
    )


def mulai_jam(*, objek: Model, rencana: services_jam.Rencana, oleh: Pengguna | None) -> dict[str, JamKerja]:
    """Start both clocks of a new object as planned (one statement)."""
    return services_jam.mulai_banyak(objek=objek, rencana=rencana, oleh=oleh)


def tanggapi(*, objek: Model, oleh: Pengguna | None, saat: datetime | None = None) -> dict[str, JamKerja]:
    """The first response was given; a clock that is done stays as it is."""
    return _alami(objek, Kejadian.TANGGAPI, oleh, saat=saat)


def tunggu(
    *, objek: Model, alasan: str, oleh: Pengguna | None, keterangan: str = "", saat: datetime | None = None
) -> dict[str, JamKerja]:
    """The solving waits (``AlasanJeda``); the first response never does.  Raises: TransisiBasi."""
    return _alami(objek, Kejadian.TUNGGU, oleh, keterangan=keterangan, saat=saat, alasan=alasan)


def lanjut(
    *, objek: Model, oleh: Pengguna | None, keterangan: str = "", saat: datetime | None = None
) -> dict[str, JamKerja]:
    """The solving goes on.  Raises: TransisiBasi."""
    return _alami(objek, Kejadian.LANJUT, oleh, keterangan=keterangan, saat=saat)


def akhiri(
    *, objek: Model, oleh: Pengguna | None, keterangan: str = "", saat: datetime | None = None
) -> dict[str, JamKerja]:
    """Both clocks are done, whatever the reason; their figures stand."""
    return _alami(objek, Kejadian.AKHIRI, oleh, keterangan=keterangan, saat=saat)


def buka_kembali(
    *, objek: Model, oleh: Pengguna | None, keterangan: str = "", saat: datetime | None = None
) -> dict[str, JamKerja]:
    """The solving was not done after all: its clock runs on from where it stood; the first response stays."""
    return _alami(objek, Kejadian.BUKA, oleh, keterangan=keterangan, saat=saat)


def ganti_target(
    *, objek: Model, target: Target, oleh: Pengguna | None, keterangan: str = "", saat: datetime | None = None
) -> dict[str, JamKerja]:
    """Another priority or another promise: the whole of each clock that is not done is measured by the new target."""
    return _alami(objek, Kejadian.GANTI_TARGET, oleh, keterangan=keterangan, saat=saat, target=target)


@transaction.atomic
def _alami(
    objek: Model, kejadian: Kejadian, oleh: Pengguna | None, *, keterangan: str = "", saat: datetime | None = None,
    alasan: str = "", target: Target | None = None,
) -> dict[str, JamKerja]:  # fmt: skip
    jam = jam_objek(objek=objek)
    for kode, kata in terkena(kejadian, {k: str(j.keadaan) for k, j in jam.items()}):
        umum: dict[str, Any] = {"jam_id": jam[kode].pk, "oleh": oleh, "keterangan": keterangan, "saat": saat}
        if kata == KataJam.JEDA:
            jam[kode] = services_jam.jeda(**umum, alasan=alasan)
        elif kata == KataJam.LANJUT:
            jam[kode] = services_jam.lanjut(**umum)
        elif kata == KataJam.SELESAI:
            jam[kode] = services_jam.selesai(**umum)
        elif kata == KataJam.BUKA_KEMBALI:
            jam[kode] = services_jam.buka_kembali(**umum)
        elif target is not None and jam[kode].sasaran != target.untuk(kode):
            jam[kode] = services_jam.ubah_sasaran(**umum, sasaran=target.untuk(kode))
    return jam


@transaction.atomic
def simpan_target(
    *,
    prioritas: Prioritas | str,
    respons: timedelta,
    selesai: timedelta,
    oleh: Pengguna,
    kategori_id: int | None = None,
    jenis_pengguna: str = "",
    aktif: bool = True,
    terapkan: bool = False,
) -> TargetLayanan:
    """Set what the office promises; with ``terapkan`` also for what is open now (R-100).

    Raises: AturanDilanggar (nothing, slower answer than solution, the plain target switched off).
    """
    if respons <= timedelta() or selesai < respons:
        raise AturanDilanggar("Tanggapan pertama lebih dari nol, dan penyelesaian tidak lebih cepat darinya.")
    if not aktif and kategori_id is None and not jenis_pengguna:
        raise AturanDilanggar("Target umum tiap prioritas selalu dipakai; ubah waktunya saja.")
    target, _ = TargetLayanan.objects.select_for_update(of=("self",)).get_or_create(
        prioritas=prioritas, jenis_pengguna=jenis_pengguna,
        kategori=None if kategori_id is None else Kategori.objects.get(pk=kategori_id),
        defaults={"respons": respons, "selesai": selesai, "aktif": aktif},
    )  # fmt: skip
    sebelum = isi_target(target=target)
    target.respons, target.selesai, target.aktif, target.diubah_oleh = respons, selesai, aktif, oleh
    target.save(update_fields=["respons", "selesai", "aktif", "diubah_oleh", "diubah_pada"])
    catat(
        pelaku=oleh, kata="menetapkan target layanan", objek=target, sebelum=sebelum, sesudah=isi_target(target=target)
    )
    if terapkan:
        sinyal.target_diterapkan.send(TargetLayanan, target=target, oleh=oleh)
    return target


def isi_target(*, target: TargetLayanan) -> dict[str, Any]:
    """What the trail says of a target."""
    return {
        "tanggapan": lama_singkat(target.respons), "penyelesaian": lama_singkat(target.selesai),
        "dipakai": target.aktif,
    }  # fmt: skip


def periksa_ambang(*, objek_jenis: str, saat: datetime | None = None) -> int:
    """Warn once of every running clock that passed 50, 80 or 100 per cent; returns how many warnings. Safe to repeat.

    Only the highest step that was passed is told, the lower ones are noted with it.
    """
    kini, jumlah, terakhir = saat or timezone.now(), 0, 0
    while potongan := _sepotong(objek_jenis, terakhir):
        terakhir = potongan[-1].pk
        for jam in potongan:
            if _baru(jam, _hitung(jam, kini), {(p.ambang, p.sasaran) for p in jam.peringatan.all()}):
                jumlah += _periksa_satu(jam.pk, kini)
    return jumlah


def _sepotong(objek_jenis: str, sesudah: int) -> list[JamKerja]:
    berjalan = JamKerja.objects.filter(
        keadaan=KeadaanJam.BERJALAN, kode__in=KodeJam.values, objek_jenis=objek_jenis, pk__gt=sesudah
    )
    return list(berjalan.order_by("pk").prefetch_related("peristiwa", "peringatan")[:SEKALI_PERIKSA])


def _baru(jam: JamKerja, hitungan: Hitungan, sudah: set[tuple[int, timedelta]]) -> list[int]:
    """The steps that were passed and of which nobody was told yet."""
    return [a for a in AMBANG if hitungan.persen >= a and (a, jam.sasaran) not in sudah]


def _hitung(jam: JamKerja, kini: datetime) -> Hitungan:
    peristiwa = services_jam.peristiwa_dari(jam=jam)
    return Jam(kalender(), peristiwa).pada(max(kini, peristiwa[-1].saat))


@transaction.atomic
def _periksa_satu(jam_id: int, kini: datetime) -> int:
    """One clock in one transaction, so that a notice that fails holds up no other."""
    jam = JamKerja.objects.select_for_update(skip_locked=True).filter(pk=jam_id).first()
    if jam is None or jam.keadaan != KeadaanJam.BERJALAN:
        return 0
    hitungan = _hitung(jam, kini)
    sudah = PeringatanJam.objects.filter(jam=jam).values_list("ambang", "sasaran")
    baru = _baru(jam, hitungan, set(sudah))
    if not baru:
        return 0
    PeringatanJam.objects.bulk_create(
        PeringatanJam(jam=jam, ambang=a, sasaran=jam.sasaran, terpakai=hitungan.terpakai) for a in baru
    )
    sinyal.ambang_terlewati.send(JamKerja, jam=jam, ambang=max(baru))
    return 1
