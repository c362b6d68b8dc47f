"""Who is told what about the servers, once per change of state and in the transaction of that change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from infrastruktur.pemantauan import kabar
from infrastruktur.pemantauan.enums import JenisPeringatan
from infrastruktur.pemantauan.model_deret import PrakiraanPenuh, UkuranTerkini
from infrastruktur.pemantauan.model_harian import PemantauanHarian
from infrastruktur.pemantauan.model_peringatan import Peringatan
from infrastruktur.pemantauan.model_tindak_lanjut import TENGGAT, TindakLanjut
from infrastruktur.pemantauan.penilaian import BATAS_SENYAP, senyap
from infrastruktur.pemantauan.selectors import label_ukuran
from infrastruktur.perangkat.models import Server
from lpse.akun.enums import KodePeran
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.services import kabari, kabari_peran
from lpse.tampilan import bahasa
from lpse.waktu import kalender

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

TUGAS_UKUR_SEMUA = "infrastruktur.pemantauan.ukur_semua"
#: A forecast this near is told; it counts as gone once it lies farther than the second figure.
HARI_KABAR, HARI_LEPAS = 30, 45
#: Days back that a reminder of unconfirmed records looks.
HARI_INGAT = 7


@transaction.atomic
def periksa_senyap(*, server_id: Sequence[int] | None = None, sekarang: dt.datetime | None = None) -> tuple[int, int]:
    """Open a warning for each server that fell silent, close it for each that measures again: (opened, closed).

    Silence that began while the portal itself was off is nobody's alarm: the schedule must have been running when the
    server's last chance to measure passed.
    """
    kini = sekarang or timezone.now()
    semua = Server.objects.select_for_update(no_key=True).order_by("pk")
    server = list(semua if server_id is None else semua.filter(pk__in=server_id))
    terakhir = dict(UkuranTerkini.objects.filter(server__in=server).values_list("server_id").annotate(Max("waktu")))
    terbuka = {
        p.server_id: p
        for p in Peringatan.objects.terbuka().filter(jenis=JenisPeringatan.SENYAP, server__in=server)
    }  # fmt: skip
    terjaga = _portal_terjaga(kini)
    dibuka = ditutup = 0
    for s in server:
        diam = s.aktif and senyap(terakhir.get(s.pk), kini)
        if diam and s.pk not in terbuka and terjaga and s.pk in terakhir:
            _senyap(s, terakhir[s.pk])
            dibuka += 1
        elif not diam and s.pk in terbuka:
            _pulih(s, terbuka[s.pk], kini)
            ditutup += 1
    return dibuka, ditutup


def _portal_terjaga(kini: dt.datetime) -> bool:
    rentang = (kini - BATAS_SENYAP - dt.timedelta(minutes=10), kini - BATAS_SENYAP / 2)
    return JalanTugas.objects.filter(tugas=TUGAS_UKUR_SEMUA, mulai__range=rentang).exists()


def _senyap(server: Server, terakhir: dt.datetime) -> None:
    peringatan = Peringatan.objects.create(server=server, jenis=JenisPeringatan.SENYAP, mulai=terakhir)
    kabari_peran(
        kode_peran=KodePeran.ASE, jenis=kabar.SENYAP, objek=peringatan, konteks={"terakhir": bahasa.waktu(terakhir)}
    )


def _pulih(server: Server, peringatan: Peringatan, kini: dt.datetime) -> None:
    peringatan.selesai = max(kini, peringatan.mulai)
    peringatan.save(update_fields=["selesai"])
    if server.aktif:  # one that was taken out of service did not come back
        konteks = {"mulai": bahasa.waktu(peringatan.mulai), "selesai": bahasa.waktu(kini)}
        kabari_peran(kode_peran=KodePeran.ASE, jenis=kabar.PULIH, objek=peringatan, konteks=konteks)


def perbarui_prakiraan(*, server: Iterable[Server], ramalan: Iterable[PrakiraanPenuh]) -> int:
    """Open and close the warnings of disks that will soon be full; the caller holds the transaction. Returns opened."""
    hari_ini = bahasa.hari_ini()
    hari = {(r.server_id, r.metrik, r.kait): (r.penuh_pada - hari_ini).days for r in ramalan}
    terbuka = {
        (p.server_id, p.metrik, p.kait): p
        for p in Peringatan.objects.terbuka().filter(jenis=JenisPeringatan.PRAKIRAAN, server__in=list(server))
    }
    usai = [p.pk for kunci, p in terbuka.items() if hari.get(kunci, HARI_LEPAS + 1) > HARI_LEPAS]
    Peringatan.objects.filter(pk__in=usai).update(selesai=timezone.now())
    baru = [r for r in ramalan if hari[kunci := (r.server_id, r.metrik, r.kait)] <= HARI_KABAR and kunci not in terbuka]
    for r in baru:
        peringatan = Peringatan.objects.create(
            server=r.server, jenis=JenisPeringatan.PRAKIRAAN, metrik=r.metrik, kait=r.kait
        )
        konteks = {
            "apa": label_ukuran(r.metrik, r.kait),
            "hari": max(0, hari[r.server_id, r.metrik, r.kait]),
            "laju": bahasa.angka(r.laju, 2),
            "tanggal": bahasa.tanggal(r.penuh_pada),
        }
        kabari_peran(kode_peran=KodePeran.ASE, jenis=kabar.PRAKIRAAN, objek=peringatan, konteks=konteks)
    return len(baru)


def kabari_kritis(*, tindak: TindakLanjut) -> None:
    """A figure turned critical and its follow-up was opened; unseen for four working hours it goes to the Kepala."""
    konteks = {"nilai": bahasa.angka(tindak.nilai_pemicu, 1)}
    kabari_peran(kode_peran=KodePeran.ASE, jenis=kabar.KRITIS, objek=tindak, konteks=konteks)


def kabari_dibuka(*, tindak: TindakLanjut, oleh: Pengguna) -> None:
    """A person proposes a replacement or an addition: colleagues and the Kepala hear of it."""
    peran = (KodePeran.ASE, KodePeran.KEPALA)
    kabari_peran(kode_peran=peran, jenis=kabar.DIBUKA, objek=tindak, konteks={"oleh": oleh.nama}, kecuali=oleh)


def kabari_ditugaskan(*, tindak: TindakLanjut, oleh: Pengguna) -> None:
    """A colleague was given the follow-up."""
    petugas = tindak.dikerjakan_oleh
    if petugas is not None and petugas.pk != oleh.pk:
        kabari(penerima=[petugas], jenis=kabar.DITUGASKAN, objek=tindak, konteks={"oleh": oleh.nama})


@transaction.atomic
def ingatkan(*, sekarang: dt.datetime | None = None) -> tuple[int, int]:
    """Remind of what is late, in working hours only: (follow-ups past their deadline, days unconfirmed).

    Each follow-up once; the unconfirmed days once a day. Safe to repeat.
    """
    kini = sekarang or timezone.now()
    if not kalender().buka(kini):
        return 0, 0
    lewat = list(TindakLanjut.objects.terbuka().filter(dibuka_pada__lt=kini - TENGGAT).select_related("server"))
    for tindak in lewat:
        _ingatkan_tindak_lanjut(tindak)
    return len(lewat), _ingatkan_konfirmasi(kini.astimezone(bahasa.zona()).date())


def _ingatkan_tindak_lanjut(tindak: TindakLanjut) -> None:
    konteks = {
        "dibuka": bahasa.tanggal(tindak.dibuka_pada),
        "tenggat": bahasa.tanggal(tindak.dibuka_pada + TENGGAT),
        "keadaan": tindak.get_status_display().lower(),
    }
    kunci = f"infra.tindak_lanjut.lewat:{tindak.pk}"
    kabari_peran(kode_peran=KodePeran.KEPALA, jenis=kabar.TERLAMBAT, objek=tindak, konteks=konteks, kunci=kunci)
    if tindak.dikerjakan_oleh:
        kabari(penerima=[tindak.dikerjakan_oleh], jenis=kabar.TERLAMBAT, objek=tindak, konteks=konteks, kunci=kunci)
    else:
        kabari_peran(kode_peran=KodePeran.ASE, jenis=kabar.TERLAMBAT, objek=tindak, konteks=konteks, kunci=kunci)


def _ingatkan_konfirmasi(hari_ini: dt.date) -> int:
    """Days before today that wait for the technician's look, one notice a day for all servers."""
    belum = list(
        PemantauanHarian.objects.filter(
            server__aktif=True, dikonfirmasi_pada__isnull=True, tanggal__lt=hari_ini,
            tanggal__gte=hari_ini - dt.timedelta(days=HARI_INGAT),
        )
        .select_related("server")
        .order_by("tanggal", "server__nama")
    )  # fmt: skip
    if belum:
        hari = sorted({h.tanggal for h in belum})
        rincian = ", ".join(f"{bahasa.tanggal(t)}: {sum(h.tanggal == t for h in belum)} server" for t in hari)
        kabari_peran(
            kode_peran=KodePeran.ASE, jenis=kabar.BELUM_KONFIRMASI, objek=belum[0],
            konteks={"jumlah": len(belum), "rincian": rincian}, kunci=f"infra.belum_konfirmasi:{hari_ini}",
        )  # fmt: skip
    return len(belum)
