"""The applicant's days: notices at 14, 7 and 2 days, and the end when they have run out (R-072)."""

from __future__ import annotations

import datetime as dt
from functools import partial

from django.db import transaction
from django_fsm import can_proceed

from lpse.pemberitahuan.services import kabari, kabari_luar
from lpse.tampilan import bahasa
from registrasi.pendaftaran import sinyal
from registrasi.pendaftaran.enums import DAPAT_KEDALUWARSA
from registrasi.pendaftaran.models import Permohonan
from registrasi.pendaftaran.selectors import akan_kedaluwarsa, pemegang
from registrasi.pendaftaran.services_dasar import KELOLA, basi, jejak, kunci_permohonan, tulis

#: So many days before the last one, both sides are told once.
INGAT_HARI = (14, 7, 2)


@transaction.atomic
def kedaluwarsakan(*, permohonan_id: int, hari: dt.date | None = None) -> Permohonan:
    """End an application whose days are over and whose turn is the applicant's.  Raises: TransisiBasi."""
    permohonan = kunci_permohonan(permohonan_id=permohonan_id)
    if not can_proceed(permohonan.kedaluwarsakan) or permohonan.tenggat >= (hari or bahasa.hari_ini()):
        raise basi(permohonan=permohonan)
    sebelum = permohonan.status
    permohonan.kedaluwarsakan()
    permohonan.save(update_fields=["status", "diputus_pada"])
    tulis(permohonan=permohonan)
    jejak(
        permohonan=permohonan, oleh=None, kata="menyatakan permohonan kedaluwarsa", sebelum=sebelum,
        tenggat=permohonan.tenggat.isoformat(),
    )  # fmt: skip
    kabari_luar(
        surel=permohonan.surel, nama=permohonan.nama, jenis="registrasi.pendaftaran.kedaluwarsa", objek=permohonan,
        konteks={
            "apa": permohonan.sebutan, "tenggat": bahasa.tanggal(permohonan.tenggat), "penyedia": permohonan.penyedia,
        },
        kunci=f"pendaftaran:{permohonan.pk}:kedaluwarsa",
    )  # fmt: skip
    transaction.on_commit(partial(sinyal.permohonan_kedaluwarsa.send, Permohonan, permohonan=permohonan))
    return permohonan


def kedaluwarsakan_semua(*, hari: dt.date | None = None) -> int:
    """End every application whose last day has passed; each in its own transaction, safe to repeat.  Counts them."""
    kini = hari or bahasa.hari_ini()
    jumlah = 0
    for pk in Permohonan.objects.lewat_tenggat(kini).order_by("tenggat", "pk").values_list("pk", flat=True):
        with transaction.atomic():
            # A clerk who hands it in at this very moment holds the row; whoever was first decides.
            permohonan = Permohonan.objects.select_for_update(skip_locked=True, of=("self",)).filter(pk=pk).first()
            if permohonan is not None and permohonan.status in DAPAT_KEDALUWARSA and permohonan.tenggat < kini:
                kedaluwarsakan(permohonan_id=pk, hari=kini)
                jumlah += 1
    return jumlah


def ingatkan(*, hari: dt.date | None = None) -> int:
    """Tell officers and applicants of what expires in 14, 7 and 2 days; each step once.  Counts the applications told.

    A day that was missed is made good: the nearest step that is already past is told, never two at a time.
    """
    kini = hari or bahasa.hari_ini()
    jumlah = 0
    for permohonan in akan_kedaluwarsa(hari=kini, dalam=max(INGAT_HARI)):
        sisa = (permohonan.tenggat - kini).days
        jumlah += _ingatkan(permohonan, sisa, min(h for h in INGAT_HARI if sisa <= h))
    return jumlah


@transaction.atomic
def _ingatkan(permohonan: Permohonan, sisa: int, langkah: int) -> bool:
    kunci = f"pendaftaran:{permohonan.pk}:{permohonan.tenggat}:{langkah}"
    konteks = {"apa": permohonan.sebutan, "sisa": sisa, "tenggat": bahasa.tanggal(permohonan.tenggat)}
    petugas = [permohonan.petugas] if permohonan.petugas is not None and permohonan.petugas.is_active else []
    kabar = kabari(
        penerima=petugas or list(pemegang(KELOLA)), jenis="registrasi.pendaftaran.menjelang", objek=permohonan,
        konteks=konteks, kunci=kunci,
    )  # fmt: skip
    if permohonan.status in DAPAT_KEDALUWARSA:
        kabari_luar(
            surel=permohonan.surel, nama=permohonan.nama, jenis="registrasi.pendaftaran.menjelang_pemohon",
            objek=permohonan, konteks={**konteks, "nomor": permohonan.nomor}, kunci=kunci,
        )  # fmt: skip
    return bool(kabar)


def periksa_tenggat(*, hari: dt.date | None = None) -> tuple[int, int]:
    """What the daily task does: (expired, told)."""
    return kedaluwarsakan_semua(hari=hari), ingatkan(hari=hari)
