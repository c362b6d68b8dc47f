"""Webhooks of the office: who is told outside, under which secret."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.utils import timezone

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.antrekan import bangunkan_pengirim, kiriman_kait_satu
from lpse.pemberitahuan.galat import DitolakTetap
from lpse.pemberitahuan.isi import susun
from lpse.pemberitahuan.kait import periksa_alamat
from lpse.pemberitahuan.models import KaitWeb, Kiriman
from lpse.pemberitahuan.registri import JENIS

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: Kind of the event that «Uji» sends.
UJI = "lpse.pemberitahuan.uji"


def _periksa(url: str, jenis: Iterable[str]) -> list[str]:
    try:
        periksa_alamat(url)
    except DitolakTetap as galat:
        raise AturanDilanggar(str(galat)) from galat
    pilihan = sorted(set(jenis))
    if any(kode not in JENIS or not JENIS[kode].kait for kode in pilihan):
        raise AturanDilanggar("Ada jenis kabar yang tidak boleh keluar lewat kait web.")
    return pilihan


def _kunci(kait_id: int) -> KaitWeb:
    return KaitWeb.objects.select_for_update().get(pk=kait_id)


@transaction.atomic
def simpan_kait(*, nama: str, url: str, jenis: Iterable[str], oleh: Pengguna, kait_id: int | None = None) -> KaitWeb:
    """Make a webhook, or change one; an empty ``jenis`` means every kind that may leave.  Raises: AturanDilanggar."""
    pilihan = _periksa(url, jenis)
    kait = KaitWeb(dibuat_oleh=oleh) if kait_id is None else _kunci(kait_id)
    sebelum = None if kait_id is None else {"nama": kait.nama, "alamat": kait.url, "jenis": kait.jenis}
    kait.nama, kait.url, kait.jenis = " ".join(nama.split()), url, pilihan
    try:
        with transaction.atomic():
            kait.save()
    except IntegrityError as galat:
        raise AturanDilanggar("Nama itu sudah dipakai kait web lain.") from galat
    catat(
        pelaku=oleh,
        kata="membuat kait web" if kait_id is None else "mengubah kait web",
        objek=kait,
        sebelum=sebelum,
        sesudah={"nama": kait.nama, "alamat": kait.url, "jenis": kait.jenis},
    )
    return kait


@transaction.atomic
def ganti_rahasia(*, kait_id: int, oleh: Pengguna) -> KaitWeb:
    """A new secret; the old one is worth nothing from the next delivery on."""
    kait = _kunci(kait_id)
    kait.generasi += 1
    kait.save(update_fields=["generasi"])
    catat(pelaku=oleh, kata="mengganti rahasia kait web", objek=kait, sesudah={"generasi": kait.generasi})
    return kait


@transaction.atomic
def nyalakan_kait(*, kait_id: int, aktif: bool, oleh: Pengguna) -> KaitWeb:
    """Stop a webhook or start it again; what waits for a stopped one is passed over.  Raises: TransisiBasi."""
    kait = _kunci(kait_id)
    if kait.aktif == aktif:
        raise TransisiBasi(f"Kait web ini sudah {kait.keadaan.lower()}.")
    sebelum = kait.keadaan
    kait.aktif = aktif
    kait.save(update_fields=["aktif"])
    kata = "menyalakan kait web" if aktif else "menghentikan kait web"
    catat(pelaku=oleh, kata=kata, objek=kait, sebelum={"keadaan": sebelum}, sesudah={"keadaan": kait.keadaan})
    return kait


@transaction.atomic
def uji_kait(*, kait_id: int, oleh: Pengguna) -> Kiriman:
    """Send a test event by the ordinary way.  Raises: AturanDilanggar for a stopped webhook."""
    kait = _kunci(kait_id)
    if not kait.aktif:
        raise AturanDilanggar("Kait web ini berhenti. Nyalakan dulu sebelum mengujinya.")
    jenis = JENIS[UJI]
    kiriman = kiriman_kait_satu(kait, jenis, susun(jenis, kait, {"oleh": oleh.nama}), timezone.now())
    kiriman.save()
    catat(pelaku=oleh, kata="menguji kait web", objek=kait)
    bangunkan_pengirim()
    return kiriman
