"""The door to the notices: everything is written in the caller's transaction, and leaves after its commit."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from lpse.akun.models import Pengguna, PenugasanPeran
from lpse.pemberitahuan.antrekan import (
    bangunkan_pengirim,
    kiriman_kait,
    kiriman_lewat,
    kiriman_luar,
    kiriman_surel,
)
from lpse.pemberitahuan.isi import Isi, satu_baris, susun
from lpse.pemberitahuan.jatuh_tempo import jatuh_tempo
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.pemberitahuan.registri import JENIS
from lpse.pemberitahuan.selectors import Pilihan, pilihan_orang
from lpse.tampilan.hitungan import lupakan_sesudahnya

if TYPE_CHECKING:
    import datetime as dt

    from django.db.models import Model

    from lpse.pemberitahuan.registri import JenisKabar

NONAKTIF = "Akun penerima nonaktif."
TANPA_PERAN = "Penerima tidak memegang peran."


@dataclass
class _Kejadian:
    """One call of :func:`kabari` while it is written."""

    jenis: JenisKabar
    isi: Isi
    kunci: str
    asal: Kabar | None
    nomor: uuid.UUID = field(default_factory=uuid.uuid4)
    saat: dt.datetime = field(default_factory=timezone.now)


@transaction.atomic
def kabari(
    *,
    penerima: Iterable[Pengguna],
    jenis: str,
    objek: Model | None = None,
    konteks: Mapping[str, Any] | None = None,
    kunci: str = "",
    url: str = "",
    asal: Kabar | None = None,
) -> list[Kabar]:
    """Tell these people something, in the caller's transaction; answers with their notices, merged ones included.

    The same kind about the same object, still unread and young, is counted on the first notice instead («3×»).
    ``url`` is the page it opens when that is not the object's own.
    ``kunci`` makes a call that may be repeated (a task) safe: once per person, and never merged. Inactive people and
    people without a role are passed over, and the outbox says why. Raises: KeyError for a kind nobody declared.
    """
    definisi = JENIS[jenis]
    kejadian = _Kejadian(definisi, susun(definisi, objek, konteks or {}, url), kunci, asal)
    if kunci:
        _kunci_panggilan(kunci)
    orang = list({satu.pk: satu for satu in penerima}.values())
    layak, lewat = _pisahkan(orang, kejadian)
    tergabung = _gabungkan([p.pk for p in layak], kejadian)
    sudah = {k.penerima_id for k in tergabung} | _sudah_berkunci([p.pk for p in layak], kunci)
    pilihan = pilihan_orang([p.pk for p in layak], definisi)
    baru = _tulis([p for p in layak if p.pk not in sudah and pilihan[p.pk].sama_sekali], kejadian, pilihan)
    kiriman = [*lewat, *(k for b in baru if (k := kiriman_surel(b, definisi, pilihan[b.penerima_id], kejadian.saat)))]
    if definisi.kait and not sudah:
        kiriman += kiriman_kait(definisi, kejadian.isi, kejadian.nomor, kejadian.saat)
    if kiriman:
        Kiriman.objects.bulk_create(kiriman)
        bangunkan_pengirim()
    lupakan_sesudahnya(k.penerima_id for k in [*tergabung, *baru])
    return [*tergabung, *baru]


def kabari_peran(
    *,
    kode_peran: str | Iterable[str],
    jenis: str,
    objek: Model | None = None,
    konteks: Mapping[str, Any] | None = None,
    kunci: str = "",
    url: str = "",
    kecuali: Pengguna | None = None,
) -> list[Kabar]:
    """:func:`kabari` for all active holders of a role (or several), perhaps without the one who did it."""
    kode = [kode_peran] if isinstance(kode_peran, str) else list(kode_peran)
    orang = Pengguna.objects.aktif().berperan(*kode).order_by("pk")
    if kecuali is not None:
        orang = orang.exclude(pk=kecuali.pk)
    return kabari(penerima=orang, jenis=jenis, objek=objek, konteks=konteks, kunci=kunci, url=url)


@transaction.atomic
def kabari_luar(
    *, surel: str, nama: str, jenis: str, objek: Model, konteks: Mapping[str, Any] | None = None, kunci: str
) -> Kiriman | None:
    """Write one mail to a person without an account, in the caller's transaction; once per ``kunci``.

    It goes through the outbox as any other. What must not be stored (a code, a signed link) is declared with the kind
    (``baris_luar``, ``tautan_luar``) and asked for when the mail is sent. Nothing is written without an address.
    Raises: KeyError (a kind nobody declared), ValueError (not an address, no key).
    """
    definisi = JENIS[jenis]
    tujuan = surel.strip()
    if not kunci:
        raise ValueError("Surat kepada orang luar harus berkunci.")
    if not tujuan:
        return None
    try:
        validate_email(tujuan)
    except ValidationError as galat:
        raise ValueError(f"Bukan alamat surel: {tujuan!r}") from galat
    _kunci_panggilan(f"luar:{kunci}")
    if (ada := Kiriman.objects.filter(kunci=f"luar:{kunci}").first()) is not None:
        return ada
    kiriman = kiriman_luar(definisi, susun(definisi, objek, konteks or {}), tujuan, satu_baris(nama)[:150], kunci)
    kiriman.save(force_insert=True)
    bangunkan_pengirim()
    return kiriman


def _kunci_panggilan(kunci: str) -> None:
    """Two calls with the same key stand in line until the first is committed."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"kabar:{kunci}"])


def _pisahkan(orang: list[Pengguna], kejadian: _Kejadian) -> tuple[list[Pengguna], list[Kiriman]]:
    """Whoever may be told, and for the others the row that says why not."""
    berperan = set(
        PenugasanPeran.objects.filter(pengguna__in=[p.pk for p in orang]).values_list("pengguna_id", flat=True)
    )
    layak, lewat = [], []
    for satu in orang:
        if satu.is_active and satu.pk in berperan:
            layak.append(satu)
        else:
            sebab = TANPA_PERAN if satu.is_active else NONAKTIF
            lewat.append(kiriman_lewat(satu, kejadian.jenis, kejadian.isi.judul, kejadian.nomor, sebab))
    return layak, lewat


def _sudah_berkunci(orang: list[int], kunci: str) -> set[int]:
    if not kunci:
        return set()
    return set(Kabar.objects.filter(penerima__in=orang, kunci=kunci).values_list("penerima_id", flat=True))


def _gabungkan(orang: list[int], kejadian: _Kejadian) -> list[Kabar]:
    """Count this one on the unread notice that already speaks of it. A row that another transaction holds is left
    alone, so that telling somebody never waits: two notices then stand where one would do.
    """
    if kejadian.kunci or not kejadian.isi.objek_id:
        return []
    serupa = Kabar.objects.filter(
        penerima__in=orang,
        jenis=kejadian.jenis.kode,
        objek_jenis=kejadian.isi.objek_jenis,
        objek_id=kejadian.isi.objek_id,
        dibaca_pada__isnull=True,
        terakhir__gt=kejadian.saat - kejadian.jenis.gabung,
    )
    pk = list(serupa.select_for_update(skip_locked=True, of=("self",)).order_by("pk").values_list("pk", flat=True))
    Kabar.objects.filter(pk__in=pk).update(
        jumlah=F("jumlah") + 1, terakhir=kejadian.saat, judul=kejadian.isi.judul, isi=kejadian.isi.isi
    )
    return list(Kabar.objects.filter(pk__in=pk).order_by("pk"))


def _tulis(orang: list[Pengguna], kejadian: _Kejadian, pilihan: Mapping[int, Pilihan]) -> list[Kabar]:
    eskalasi = kejadian.jenis.eskalasi if kejadian.asal is None else None
    batas = jatuh_tempo(kejadian.saat, eskalasi.batas) if eskalasi else None
    return Kabar.objects.bulk_create(
        Kabar(
            penerima=satu,
            jenis=kejadian.jenis.kode,
            judul=kejadian.isi.judul,
            isi=kejadian.isi.isi,
            url=kejadian.isi.url,
            objek_jenis=kejadian.isi.objek_jenis,
            objek_id=kejadian.isi.objek_id,
            peristiwa=kejadian.nomor,
            kunci=kejadian.kunci,
            di_portal=pilihan[satu.pk].portal,
            dibuat=kejadian.saat,
            terakhir=kejadian.saat,
            eskalasi_pada=batas,
            asal=kejadian.asal,
        )
        for satu in orang
    )
