"""Writes of the ladder to LKPP and of the coordination notes (Pasal 18, 19(1)b, 19(2)a, 24(3))."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django_fsm import can_proceed

from layanan.konsultasi.enums import AlasanLKPP, JenisKoordinasi, KanalLKPP
from layanan.konsultasi.models import KonsultasiLKPP, Koordinasi
from layanan.tiket.enums import StatusTiket
from layanan.tiket.services import kunci_tiket, lanjutkan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from layanan.paket.models import Paket
    from layanan.tiket.models import Tiket
    from lpse.akun.models import Instansi, Pengguna


def _wajib(teks: str, kalimat: str, maks: int) -> str:
    isi = teks.strip()
    if not isi:
        raise AturanDilanggar(kalimat)
    return isi[:maks]


@transaction.atomic
def tanyakan(
    *,
    perihal: str,
    pertanyaan: str,
    oleh: Pengguna | None,
    alasan: str = AlasanLKPP.C,
    kanal: str = KanalLKPP.SUPPORT,
    nomor_lkpp: str = "",
    tiket: Tiket | None = None,
    ditanyakan_pada: dt.datetime | None = None,
) -> KonsultasiLKPP:
    """Write down a question to LKPP (R-053, R-102); of one ticket only one waits at a time.

    Raises: AturanDilanggar (nothing asked, a moment to come, one waits already).
    """
    if alasan not in AlasanLKPP.values or kanal not in KanalLKPP.values:
        raise AturanDilanggar("Pilih alasan dan salurannya.")
    saat = ditanyakan_pada or timezone.now()
    if saat > timezone.now():
        raise AturanDilanggar("Waktu bertanya tidak boleh di masa depan.")
    if tiket is not None and KonsultasiLKPP.objects.menunggu().filter(tiket=tiket).exists():
        raise AturanDilanggar(f"Tiket {tiket.nomor} sudah menunggu jawaban LKPP.")
    konsultasi = KonsultasiLKPP.objects.create(
        tiket=tiket, alasan=alasan, kanal=kanal, nomor_lkpp=nomor_lkpp.strip()[:60], ditanyakan_pada=saat, oleh=oleh,
        perihal=_wajib(perihal, "Isi perihalnya.", 250), pertanyaan=_wajib(pertanyaan, "Tulis pertanyaannya.", 5000),
    )  # fmt: skip
    catat(pelaku=oleh, kata="menanyakan ke LKPP", objek=konsultasi, sesudah={"nomor": konsultasi.nomor_lkpp})
    return konsultasi


def _kunci(konsultasi_id: int) -> KonsultasiLKPP:
    """Held, the ticket first, as every move of a ticket holds it.  Raises: TransisiBasi (it ended)."""
    tiket_id = KonsultasiLKPP.objects.values_list("tiket_id", flat=True).get(pk=konsultasi_id)
    if tiket_id is not None:
        kunci_tiket(tiket_id=tiket_id)
    konsultasi = KonsultasiLKPP.objects.select_for_update(of=("self",)).select_related("tiket").get(pk=konsultasi_id)
    if not can_proceed(konsultasi.jawab):
        raise TransisiBasi(f"Konsultasi ini sudah {konsultasi.get_status_display().lower()}.")
    return konsultasi


@transaction.atomic
def isi_nomor(*, konsultasi_id: int, nomor_lkpp: str, oleh: Pengguna) -> KonsultasiLKPP:
    """The number LKPP gave, often minutes later.  Raises: AturanDilanggar, TransisiBasi."""
    konsultasi = _kunci(konsultasi_id)
    konsultasi.nomor_lkpp = _wajib(nomor_lkpp, "Isi nomor dari LKPP.", 60)
    konsultasi.save(update_fields=["nomor_lkpp"])
    catat(pelaku=oleh, kata="mencatat nomor LKPP", objek=konsultasi, sesudah={"nomor": konsultasi.nomor_lkpp})
    return konsultasi


@transaction.atomic
def jawab_lkpp(*, konsultasi_id: int, jawaban: str, oleh: Pengguna, lanjut: bool = True) -> KonsultasiLKPP:
    """What LKPP answered; the ticket that waited goes on, its clock with it (R-102).

    Raises: AturanDilanggar (nothing answered), TransisiBasi (ended already).
    """
    konsultasi = _kunci(konsultasi_id)
    konsultasi.jawab(jawaban=_wajib(jawaban, "Tulis jawaban LKPP.", 8000), saat=timezone.now())
    konsultasi.save(update_fields=["status", "jawaban", "diakhiri_pada"])
    catat(
        pelaku=oleh, kata="mencatat jawaban LKPP", objek=konsultasi, sesudah={"hari_menunggu": konsultasi.hari_menunggu}
    )
    tiket = konsultasi.tiket
    if lanjut and tiket is not None and tiket.status == StatusTiket.MENUNGGU_LKPP:
        lanjutkan(tiket_id=tiket.pk, oleh=oleh, catatan=f"LKPP menjawab: {konsultasi.jawaban[:200]}")
    return konsultasi


@transaction.atomic
def tarik(*, konsultasi_id: int, alasan: str, oleh: Pengguna | None) -> KonsultasiLKPP:
    """Take a question back.  Raises: AturanDilanggar (no reason), TransisiBasi (ended already)."""
    konsultasi = _kunci(konsultasi_id)
    konsultasi.tarik(alasan=_wajib(alasan, "Tulis mengapa pertanyaan ini ditarik.", 1000), saat=timezone.now())
    konsultasi.save(update_fields=["status", "jawaban", "diakhiri_pada"])
    catat(pelaku=oleh, kata="menarik konsultasi LKPP", objek=konsultasi, alasan=konsultasi.jawaban)
    return konsultasi


_KOORDINASI = {
    "topik": ("Isi topiknya.", 250), "peserta": ("Tulis siapa saja yang hadir.", 1000),
    "isi": ("Tulis apa yang dibicarakan.", 6000),
}  # fmt: skip


def _isi_koordinasi(data: dict[str, Any]) -> dict[str, Any]:
    if data["jenis"] not in JenisKoordinasi.values:
        raise AturanDilanggar("Pilih cara koordinasinya.")
    if data["pada"] > timezone.now():
        raise AturanDilanggar("Koordinasi dicatat sesudah terjadi.")
    wajib = {k: _wajib(data[k], kalimat, maks) for k, (kalimat, maks) in _KOORDINASI.items()}
    return {**data, **wajib, "hasil": data["hasil"].strip()[:3000]}


@transaction.atomic
def catat_koordinasi(
    *,
    jenis: str,
    topik: str,
    pada: dt.datetime,
    peserta: str,
    isi: str,
    oleh: Pengguna,
    hasil: str = "",
    instansi: Instansi | None = None,
    tiket: Tiket | None = None,
    paket: Paket | None = None,
) -> Koordinasi:
    """A note of what was talked over, with the ticket or package it is about (R-050).  Raises: AturanDilanggar."""
    data = _isi_koordinasi({
        "jenis": jenis, "topik": topik, "pada": pada, "peserta": peserta, "isi": isi, "hasil": hasil,
        "instansi": instansi, "tiket": tiket, "paket": paket,
    })  # fmt: skip
    koordinasi = Koordinasi.objects.create(**data, oleh=oleh)
    catat(pelaku=oleh, kata="mencatat koordinasi", objek=koordinasi)
    return koordinasi


@transaction.atomic
def betulkan_koordinasi(*, koordinasi_id: int, oleh: Pengguna, **data: Any) -> Koordinasi:  # noqa: ANN401 - columns of the form
    """Correct one's own note; the history keeps the first words.  Raises: AturanDilanggar (somebody else's)."""
    koordinasi = Koordinasi.objects.select_for_update(of=("self",)).get(pk=koordinasi_id)
    if koordinasi.oleh_id != oleh.pk:
        raise AturanDilanggar("Catatan ini milik orang lain; minta penulisnya membetulkan.")
    kolom = ("jenis", "topik", "pada", "peserta", "isi", "hasil", "instansi", "tiket", "paket")
    baru = _isi_koordinasi({k: data.get(k, getattr(koordinasi, k)) for k in kolom})
    berubah = [k for k, v in baru.items() if getattr(koordinasi, k) != v]
    if berubah:
        for k in berubah:
            setattr(koordinasi, k, baru[k])
        koordinasi.save(update_fields=berubah)
        catat(pelaku=oleh, kata="membetulkan catatan koordinasi", objek=koordinasi, sesudah={"kolom": berubah})
    return koordinasi
