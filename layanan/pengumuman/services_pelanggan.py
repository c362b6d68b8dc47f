"""Subscribing: asked for, confirmed by the mailed link, changed, stopped. Nobody is mailed who did not confirm."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import connection, transaction
from django.utils import timezone

from layanan.pengumuman import kabar, tautan
from layanan.pengumuman.enums import JenisPengumuman, StatusPelanggan
from layanan.pengumuman.models import Pelanggan
from lpse.galat import AturanDilanggar
from lpse.pemberitahuan.services import kabari_luar

if TYPE_CHECKING:
    from collections.abc import Iterable

_P = StatusPelanggan
#: An address is not sent another letter of ours within this, however often somebody types it.
JEDA: Final = dt.timedelta(minutes=10)
#: A request nobody confirmed is dead after this.
UMUR_KONFIRMASI: Final = dt.timedelta(days=3)
MATI: Final = "Tautan ini sudah tidak berlaku. Mintalah yang baru di halaman langganan."


def _topik(pilihan: Iterable[str]) -> list[str]:
    """The chosen topics in the house's order.  Raises: AturanDilanggar when none is chosen."""
    dipilih = set(pilihan)
    hasil = [str(j) for j in JenisPengumuman.values if j in dipilih]
    if not hasil:
        raise AturanDilanggar("Pilih sedikitnya satu topik.")
    return hasil


@transaction.atomic
def minta(*, surel: str, topik: Iterable[str]) -> None:
    """Somebody typed an address: it gets a letter that asks, or says that it subscribed before.

    The answer is the same for every address, so that nobody learns who subscribed.
    Raises: AturanDilanggar (no topic, not an address).
    """
    pilihan = _topik(topik)
    alamat = surel.strip().lower()
    try:
        validate_email(alamat)
    except ValidationError as galat:
        raise AturanDilanggar("Alamat surel itu tidak lengkap atau salah ketik.") from galat
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"pelanggan:{alamat}"])
    pelanggan = Pelanggan.objects.select_for_update().filter(surel__iexact=alamat).first()
    if pelanggan is None:
        pelanggan = Pelanggan.objects.create(surel=alamat, topik=pilihan)
    elif timezone.now() - pelanggan.diminta_pada < JEDA:
        return
    else:
        _minta_lagi(pelanggan, pilihan)
    _surati(pelanggan)


def _minta_lagi(p: Pelanggan, pilihan: list[str]) -> None:
    """An active subscription stays as it is: only its own link changes it."""
    p.diminta_pada = timezone.now()
    if p.status == _P.BERHENTI:
        p.minta_lagi()
    if p.status == _P.MENUNGGU:
        p.topik, p.generasi = pilihan, p.generasi + 1
    p.save(
        update_fields=[
            "status", "topik", "generasi", "diminta_pada", "berhenti_pada", "cara_berhenti", "dikonfirmasi_pada",
        ]
    )  # fmt: skip


def _surati(p: Pelanggan) -> None:
    jenis = kabar.SUDAH_PELANGGAN if p.status == _P.AKTIF else kabar.KONFIRMASI
    kabari_luar(
        surel=p.surel, nama="Calon pelanggan", jenis=jenis, objek=p, konteks={"topik": ", ".join(p.label_topik)},
        kunci=f"pelanggan:{p.pk}:{p.generasi}:{int(p.diminta_pada.timestamp())}",
    )  # fmt: skip


def cari(*, untuk: str, token: str) -> Pelanggan | None:
    """Whose link this is; None when it is nobody's, or a newer one was asked for."""
    isi = tautan.baca(untuk, token)
    if isi is None:
        return None
    return Pelanggan.objects.filter(uuid=isi.kunci, generasi=isi.nomor).first()


@transaction.atomic
def konfirmasi(*, token: str) -> Pelanggan:
    """The second yes; pressed twice it stays a yes.  Raises: AturanDilanggar (dead link)."""
    p = _kunci(tautan.KONFIRMASI, token)
    if p.status == _P.AKTIF:
        return p
    if p.status != _P.MENUNGGU or timezone.now() - p.diminta_pada > UMUR_KONFIRMASI:
        raise AturanDilanggar(MATI)
    p.konfirmasi()
    p.save(update_fields=["status", "dikonfirmasi_pada"])
    return p


def _kunci(untuk: str, token: str) -> Pelanggan:
    ada = cari(untuk=untuk, token=token)
    if ada is None:
        raise AturanDilanggar(MATI)
    return Pelanggan.objects.select_for_update().get(pk=ada.pk)


@transaction.atomic
def pilih_topik(*, token: str, topik: Iterable[str]) -> Pelanggan:
    """Change what one gets.  Raises: AturanDilanggar (dead link, no topic, not a subscriber)."""
    p = _kunci(tautan.KELOLA, token)
    if p.status != _P.AKTIF:
        raise AturanDilanggar("Alamat ini sudah tidak berlangganan. Daftarkan lagi bila masih perlu.")
    p.topik = _topik(topik)
    p.save(update_fields=["topik"])
    return p


@transaction.atomic
def berhenti(*, token: str, cara: str) -> Pelanggan:
    """Stop at once, without a question and without a login (RFC 8058); twice is once.  Raises: AturanDilanggar."""
    p = _kunci(tautan.KELOLA, token)
    if p.status != _P.BERHENTI:
        p.berhenti(cara=cara[:20])
        p.save(update_fields=["status", "berhenti_pada", "cara_berhenti"])
    return p
