"""Writes of the readiness: rows made, sections ticked, contacts noted, a batch of mails ordered and sent."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import connection, transaction
from django.utils import timezone

from lpse.celery import app
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari_luar
from lpse.tampilan import bahasa
from registrasi.pengguna.enums import StatusPengguna
from registrasi.persyaratan.enums import PENYEDIA, JenisPengguna
from registrasi.sikap import kabar
from registrasi.sikap.enums import BAGIAN, BAGIAN_BADAN_USAHA, CaraKontak, StatusADP, StatusKampanye
from registrasi.sikap.models import KampanyeSIKAP, KesiapanSIKAP, KontakSIKAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lpse.akun.models import Pengguna

TUGAS_KIRIM: Final = "registrasi.sikap.kirim"
#: One batch of mails; more is asked for in parts, so that a mistake stays small.
SASARAN_TERBANYAK: Final = 500
_POTONGAN: Final = 50
_NAMA_BAGIAN: Final = tuple(n for n, _ in BAGIAN)


@dataclass(frozen=True)
class IsianKesiapan:
    """What a clerk enters: every section complete (True), missing (False) or not applicable (None)."""

    bagian: dict[str, bool | None] = field(default_factory=dict)
    adp_status: str = StatusADP.BELUM
    agregasi: dt.date | None = None
    aktif_pada: dt.date | None = None
    catatan: str = ""


@transaction.atomic
def siapkan_semua() -> int:
    """Give every provider of the register a row; of those without a company the company's sections do not apply.

    One statement, safe to repeat: run nightly and after an import. Returns how many rows were made.
    """
    logika = ", ".join(
        f"CASE WHEN p.jenis = '{JenisPengguna.PENYEDIA_BADAN_USAHA}' THEN false END"
        if n in BAGIAN_BADAN_USAHA
        else "false"
        for n in _NAMA_BAGIAN
    )
    with connection.cursor() as kursor:
        kursor.execute(
            f"""INSERT INTO registrasi_kesiapansikap
                       (pengguna_id, {", ".join(_NAMA_BAGIAN)}, adp_status, catatan, diperbarui_pada)
                SELECT p.id, {logika}, '{StatusADP.BELUM}', '', now() FROM registrasi_penggunaspse p
                 WHERE p.jenis = ANY(%s)
                   AND NOT EXISTS (SELECT 1 FROM registrasi_kesiapansikap k WHERE k.pengguna_id = p.id)
                ON CONFLICT (pengguna_id) DO NOTHING""",  # noqa: S608 - our own names
            [sorted(PENYEDIA)],
        )
        return int(kursor.rowcount)


@transaction.atomic
def perbarui(
    *, kesiapan_id: int, isian: IsianKesiapan, oleh: Pengguna, versi: dt.datetime | None = None
) -> KesiapanSIKAP:
    """Write what the clerk saw in SIKAP.

    ``versi`` is when the row was last changed as the clerk's page knew it.
    Raises: AturanDilanggar (aggregated without a day, a day in the future), TransisiBasi (a colleague was faster).
    """
    kesiapan = KesiapanSIKAP.objects.select_for_update(of=("self",)).get(pk=kesiapan_id)
    if versi is not None and kesiapan.diperbarui_pada != versi:
        raise TransisiBasi("Kesiapan ini baru saja diubah orang lain. Muat ulang, lalu isi lagi.")
    _periksa_hari(isian)
    sebelum = _potret(kesiapan)
    for nama in _NAMA_BAGIAN:
        if nama in isian.bagian:
            setattr(kesiapan, nama, isian.bagian[nama])
    kesiapan.adp_status, kesiapan.agregasi = isian.adp_status, isian.agregasi
    kesiapan.aktif_pada, kesiapan.catatan = isian.aktif_pada, isian.catatan.strip()[:300]
    sesudah = _potret(kesiapan)
    beda = {k for k in sebelum if sebelum[k] != sesudah[k]}
    if beda:
        kesiapan.diperbarui_pada = timezone.now()
        kesiapan.save(
            update_fields=[*_NAMA_BAGIAN, "adp_status", "agregasi", "aktif_pada", "catatan", "diperbarui_pada"]
        )
        catat(
            pelaku=oleh, kata="memperbarui kesiapan SIKAP", objek=kesiapan,
            sebelum={k: sebelum[k] for k in sorted(beda)}, sesudah={k: sesudah[k] for k in sorted(beda)},
        )  # fmt: skip
    kesiapan.refresh_from_db(fields=["kelengkapan"])
    return kesiapan


def _periksa_hari(isian: IsianKesiapan) -> None:
    if (isian.adp_status == StatusADP.TERAGREGASI) != (isian.agregasi is not None):
        raise AturanDilanggar("Isi tanggal agregasi bila, dan hanya bila, datanya sudah teragregasi.")
    for nama, hari in (("agregasi", isian.agregasi), ("aktivasi", isian.aktif_pada)):
        if hari is not None and hari > bahasa.hari_ini():
            raise AturanDilanggar(f"Tanggal {nama} belum tiba.")


def _potret(k: KesiapanSIKAP) -> dict[str, Any]:
    return {
        **{n: getattr(k, n) for n in _NAMA_BAGIAN},
        "adp_status": str(k.adp_status),
        "agregasi": k.agregasi.isoformat() if k.agregasi else None,
        "aktif_pada": k.aktif_pada.isoformat() if k.aktif_pada else None,
        "catatan": k.catatan,
    }


@transaction.atomic
def catat_kontak(*, kesiapan_id: Sequence[int], cara: str, keterangan: str = "", oleh: Pengguna) -> int:
    """Note that these providers were reached, other than by a batch; how many.  Raises: AturanDilanggar."""
    kini = timezone.now()
    semua = list(KesiapanSIKAP.objects.select_for_update(of=("self",)).filter(pk__in=kesiapan_id).order_by("pk"))
    if not semua:
        raise AturanDilanggar("Belum ada penyedia yang dipilih.")
    KontakSIKAP.objects.bulk_create(
        KontakSIKAP(
            kesiapan=k, cara=CaraKontak(cara), keterangan=keterangan.strip()[:300], oleh=oleh, dibuat_pada=kini,
            terkirim_pada=kini,
        )
        for k in semua
    )  # fmt: skip
    KesiapanSIKAP.objects.filter(pk__in=[k.pk for k in semua]).update(dihubungi_pada=kini)
    for k in semua:
        catat(
            pelaku=oleh, kata="mencatat kontak SIKAP", objek=k, sesudah={"cara": str(cara)}, alasan=keterangan.strip()
        )
    return len(semua)


@transaction.atomic
def suruh_kirim(
    *, judul: str, pesan: str, kesiapan_id: Sequence[int], saringan: str = "", oleh: Pengguna
) -> KampanyeSIKAP:
    """Order one mail to each of these providers; the addressees are fixed now, a worker sends.

    Whoever is ready, not active, or without an address of mail is left out.
    Raises: AturanDilanggar (nobody left, too many).
    """
    if len(kesiapan_id) > SASARAN_TERBANYAK:
        raise AturanDilanggar(f"Paling banyak {SASARAN_TERBANYAK} penyedia sekali kirim. Persempit saringan.")
    sasaran = list(
        KesiapanSIKAP.objects.belum_siap()
        .filter(pk__in=kesiapan_id, pengguna__status=StatusPengguna.AKTIF)
        .select_related("pengguna")
        .order_by("pk")
    )
    bersurel = [k for k in sasaran if _surel_sah(k.pengguna.surel)]
    if not bersurel:
        raise AturanDilanggar("Tidak ada penyedia yang belum siap dan mempunyai surel di antara yang dipilih.")
    kampanye = KampanyeSIKAP.objects.create(
        judul=judul.strip()[:120] or f"Kampanye SIKAP {bahasa.tanggal(bahasa.hari_ini())}", pesan=pesan.strip()[:1000],
        saringan=saringan[:300], sasaran=len(bersurel), tanpa_surel=len(sasaran) - len(bersurel), oleh=oleh,
    )  # fmt: skip
    KontakSIKAP.objects.bulk_create(
        KontakSIKAP(kesiapan=k, cara=CaraKontak.SUREL, kampanye=kampanye, oleh=oleh) for k in bersurel
    )
    catat(
        pelaku=oleh, kata="menyuruh mengirim kampanye SIKAP", objek=kampanye,
        sesudah={"penyedia": len(bersurel), "tanpa surel": kampanye.tanpa_surel},
    )  # fmt: skip
    transaction.on_commit(partial(app.send_task, TUGAS_KIRIM, kwargs={"kampanye_id": kampanye.pk}), robust=True)
    return kampanye


def _surel_sah(surel: str) -> bool:
    try:
        validate_email(surel)
    except ValidationError:
        return False
    return True


def kirim(*, kampanye_id: int) -> int:
    """Put the mails of a batch into the outbox, some at a time; safe to repeat, to race and to be cut off.

    Returns how many mails this call wrote.
    """
    jumlah = 0
    while (terkirim := _kirim_potongan(kampanye_id)) > 0:
        jumlah += terkirim
    _tutup(kampanye_id)
    return jumlah


@transaction.atomic
def _kirim_potongan(kampanye_id: int) -> int:
    kontak = list(
        KontakSIKAP.objects.select_for_update(of=("self",), skip_locked=True)
        .filter(kampanye_id=kampanye_id, terkirim_pada__isnull=True)
        .select_related("kesiapan__pengguna", "kampanye")
        .order_by("pk")[:_POTONGAN]
    )
    kini = timezone.now()
    for satu in kontak:
        k = satu.kesiapan
        assert satu.kampanye is not None  # noqa: S101 - the filter asked for one
        if _surel_sah(k.pengguna.surel):
            kabari_luar(
                surel=k.pengguna.surel, nama=k.pengguna.nama, jenis=kabar.AJAKAN, objek=k,
                konteks={"kurang": ", ".join(k.kurang), "pesan": satu.kampanye.pesan},
                kunci=f"sikap:{kampanye_id}:{k.pk}",
            )  # fmt: skip
    KontakSIKAP.objects.filter(pk__in=[s.pk for s in kontak]).update(terkirim_pada=kini)
    KesiapanSIKAP.objects.filter(pk__in=[s.kesiapan_id for s in kontak]).update(dihubungi_pada=kini)
    return len(kontak)


@transaction.atomic
def _tutup(kampanye_id: int) -> None:
    kampanye = KampanyeSIKAP.objects.select_for_update(of=("self",)).get(pk=kampanye_id)
    sisa = kampanye.kontak.filter(terkirim_pada__isnull=True).exists()
    if kampanye.status == StatusKampanye.ANTRE and not sisa:
        kampanye.status, kampanye.selesai_pada = StatusKampanye.SELESAI, timezone.now()
        kampanye.save(update_fields=["status", "selesai_pada"])


def rawat() -> str:
    """Nightly: rows for new providers, batches whose message was lost; the sentence of the run."""
    baru = siapkan_semua()
    tertinggal = KampanyeSIKAP.objects.filter(
        status=StatusKampanye.ANTRE, dibuat_pada__lt=timezone.now() - dt.timedelta(minutes=10)
    )
    terkirim = sum(kirim(kampanye_id=pk) for pk in tertinggal.values_list("pk", flat=True))
    return f"{bahasa.angka(baru)} penyedia baru didata, {bahasa.angka(terkirim)} surat susulan."
