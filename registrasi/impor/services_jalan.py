"""From *antre* to how a run ended, and the sweeper behind it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction
from django.utils import timezone

from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari
from registrasi.impor import kabar
from registrasi.impor.enums import JenisImpor, ModeImpor, StatusImpor
from registrasi.impor.kendali import Dibatalkan, HilangKendali, akhiri_sesi, tanpa_kunci
from registrasi.impor.models import ImporMassal
from registrasi.impor.services import kirim

if TYPE_CHECKING:
    from collections.abc import Sequence

_S = StatusImpor
#: Held, but silent this long: the machine is gone and the server has not noticed.
BATAS_DETAK: Final = dt.timedelta(minutes=5)
#: A message that nobody took is sent again after this; after two hours the order ends as *gagal*.
BATAS_KIRIM: Final = dt.timedelta(minutes=5)
BATAS_ANTRE: Final = dt.timedelta(hours=2)
_HASIL = ("jumlah", "baru", "berubah", "sama", "ditolak", "diperingatkan", "hasil", "contoh", "berkas_galat")


@transaction.atomic
def klaim(*, impor_id: int) -> ImporMassal | None:
    """Take a waiting import up; None when it is no longer waiting. The caller holds the locks."""
    impor = ImporMassal.objects.select_for_update().get(pk=impor_id)
    if impor.status != _S.ANTRE:
        return None
    impor.mulai_jalan()
    impor.save(update_fields=["status", "mulai", "detak"])
    return impor


def usaikan(*, impor_id: int, hasil: dict[str, Any], pesan: str) -> ImporMassal:
    """The good end, in the very transaction that wrote the rows.

    Raises: Dibatalkan, HilangKendali: somebody was faster, and the rows go with this transaction.
    """
    impor = ImporMassal.objects.select_for_update(of=("self",)).select_related("oleh", "ditulis_oleh").get(pk=impor_id)
    if impor.status != _S.BERJALAN:
        raise HilangKendali
    if impor.batal_diminta:
        raise Dibatalkan
    for nama in _HASIL:
        setattr(impor, nama, hasil[nama])
    angka = {k: hasil[k] for k in ("jumlah", "baru", "berubah", "sama", "ditolak", "diperingatkan")}
    if impor.mode == ModeImpor.TULIS:
        impor.selesaikan(pesan=pesan)
        pelaku, kata = impor.ditulis_oleh, f"mengimpor {JenisImpor(impor.jenis).label.lower()} dari berkas"
    else:
        impor.periksa(pesan=pesan)
        pelaku, kata = impor.oleh, "memeriksa berkas impor"
    impor.langkah, impor.kemajuan = "", 100
    impor.save(update_fields=["status", "pesan", "selesai", "langkah", "kemajuan", *_HASIL])
    catat(pelaku=pelaku, kata=kata, objek=impor, sesudah=angka)
    _kabari(impor, kabar.SIAP)
    return impor


@transaction.atomic
def akhiri(*, impor_id: int, status: str, pesan: str) -> bool:
    """Every other end, in a transaction of its own; False when the row was no longer running."""
    impor = ImporMassal.objects.select_for_update(of=("self",)).select_related("oleh", "ditulis_oleh").get(pk=impor_id)
    if impor.status not in {_S.BERJALAN, _S.ANTRE}:
        return False
    {_S.GAGAL: impor.gagalkan, _S.DIBATALKAN: impor.batalkan, _S.TERPUTUS: impor.putuskan}[StatusImpor(status)](
        pesan=pesan
    )
    impor.save(update_fields=["status", "pesan", "selesai"])
    if status != _S.DIBATALKAN:
        catat(pelaku=None, kata="mencatat impor yang tidak selesai", objek=impor, alasan=pesan)
        _kabari(impor, kabar.GAGAL)
    return True


def _kabari(impor: ImporMassal, jenis: str) -> None:
    orang = impor.ditulis_oleh if impor.mode == ModeImpor.TULIS else impor.oleh
    kabari(penerima=[orang or impor.oleh], jenis=jenis, objek=impor)


def sapu(*, sekarang: dt.datetime | None = None) -> dict[str, int]:
    """Imports whose worker died become *terputus*, lost messages are sent again, orders of nobody end.

    Safe to repeat and to race: only rows that still look dead are touched.
    """
    kini = sekarang or timezone.now()
    return {"terputus": _sapu_berjalan(kini), **_sapu_antre(kini)}


def _sapu_berjalan(kini: dt.datetime) -> int:
    baris: Sequence[tuple[int, dt.datetime | None]] = list(ImporMassal.objects.berjalan().values_list("pk", "detak"))
    mati = tanpa_kunci([pk for pk, _ in baris])
    jumlah = 0
    for pk, detak in baris:
        bisu = detak is not None and detak < kini - BATAS_DETAK
        if bisu and pk not in mati:
            akhiri_sesi(pk)
        if bisu or pk in mati:
            jumlah += akhiri(
                impor_id=pk, status=_S.TERPUTUS, pesan="Pekerja mati di tengah jalan. Tidak ada yang tertulis."
            )
    return jumlah


def _sapu_antre(kini: dt.datetime) -> dict[str, int]:
    antre = ImporMassal.objects.filter(status=_S.ANTRE).exclude(dikirim_pada__gte=kini - BATAS_KIRIM)
    hasil = {"dikirim_ulang": 0, "tanpa_pekerja": 0}
    jenis_sibuk = set(ImporMassal.objects.berjalan().values_list("jenis", flat=True))
    for impor in antre.exclude(jenis__in=jenis_sibuk).order_by("pk"):
        if impor.diantre_pada is not None and impor.diantre_pada < kini - BATAS_ANTRE:
            akhiri(impor_id=impor.pk, status=_S.GAGAL, pesan="Tidak ada pekerja yang mengambilnya dari antrean.")
            hasil["tanpa_pekerja"] += 1
        else:
            kirim(impor=impor)
            hasil["dikirim_ulang"] += 1
    return hasil
