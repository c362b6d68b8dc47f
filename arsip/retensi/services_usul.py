"""The yearly list: drawn up from what is due, assessed by the panel, sent for approval, returned, withdrawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from arsip.retensi.enums import PILIHAN_PANITIA, JenisUsul, Keputusan, NasibAkhir, SebagaiPanitia, StatusUsul
from arsip.retensi.kabar import DIKEMBALIKAN, PERLU_PERSETUJUAN, kabari_pengelola
from arsip.retensi.model_usul import AnggotaPanitia, ButirUsul, UsulPenyusutan
from arsip.retensi.selectors import calon_usul
from arsip.retensi.sidik import sidik_daftar, sidik_isi
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusUsul
#: A panel is a chair and at least one more.
PANITIA_TERKECIL = 2


def kunci_usul(*, usul_id: int, status: tuple[str, ...]) -> UsulPenyusutan:
    """The row, locked, in one of these states.  Raises: TransisiBasi."""
    usul = UsulPenyusutan.objects.select_for_update(of=("self",)).get(pk=usul_id)
    if usul.status not in status:
        raise TransisiBasi(
            f"{usul} sekarang {usul.get_status_display().lower()}. Muat ulang halaman untuk melihat keadaannya."
        )
    return usul


@transaction.atomic
def susun_usul(*, jenis: str, tahun: int, oleh: Pengguna, lembaga: str = "", simpan_isi: bool = True) -> UsulPenyusutan:
    """The list of one year: every inactive file whose years are over today and whose fate allows it.

    Files under a hold, on another running list, or without values in the schedule are never on it.
    Raises: AturanDilanggar (a year to come, no institution for a hand-over, nothing due), TransisiBasi (one runs).
    """
    if jenis not in JenisUsul.values:
        raise AturanDilanggar("Pilih usul musnah atau usul serah.")
    if tahun > bahasa.hari_ini().year:
        raise AturanDilanggar("Usul disusun untuk tahun berjalan atau tahun lampau.")
    if jenis == JenisUsul.SERAH and not lembaga.strip():
        raise AturanDilanggar("Tulis lembaga kearsipan yang akan menerima arsip.")
    _satu_per_satu()
    calon = list(calon_usul(jenis=jenis).order_by("berkas_arsip__tahun", "berkas_arsip__unit", "berkas_arsip__urut"))
    if not calon:
        raise AturanDilanggar(
            "Tidak ada berkas yang jatuh tempo untuk diusulkan. Lihat halaman Retensi untuk sebabnya."
        )
    try:
        with transaction.atomic():
            usul = UsulPenyusutan.objects.create(
                jenis=jenis, tahun=tahun, pengusul=oleh, lembaga=lembaga.strip(), simpan_isi=simpan_isi
            )
    except IntegrityError as galat:
        raise TransisiBasi(f"{JenisUsul(jenis).label} {tahun} masih berjalan. Lanjutkan yang itu.") from galat
    ButirUsul.objects.bulk_create(
        ButirUsul(
            usul=usul, berkas_arsip_id=j.pk, nasib_jra=j.nasib, lama_tahun=j.lama_tahun, jatuh_tempo=j.inaktif_sampai,
            keputusan=Keputusan.SERAHKAN if jenis == JenisUsul.SERAH else Keputusan.BELUM,
        )
        for j in calon
        if j.nasib is not None and j.lama_tahun is not None and j.inaktif_sampai is not None  # the query asked for all
    )  # fmt: skip
    catat(pelaku=oleh, kata="menyusun usul penyusutan", objek=usul, sesudah={"berkas": len(calon)})
    return usul


def _satu_per_satu() -> None:
    """Two lists drawn up at once must not both take the same file."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('arsip.retensi.susun', 0))")


@transaction.atomic
def keluarkan_butir(*, butir_id: int, alasan: str, oleh: Pengguna) -> UsulPenyusutan:
    """Take one file off a list that is still drawn up or assessed; it comes back with the next list.

    Raises: AturanDilanggar (no reason, the last one), TransisiBasi.
    """
    butir = ButirUsul.objects.select_related("berkas_arsip").get(pk=butir_id)
    usul = kunci_usul(usul_id=butir.usul_id, status=(_S.DISUSUN, _S.PENILAIAN))
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan mengeluarkan berkas ini dari daftar.")
    if usul.butir.count() == 1:
        raise AturanDilanggar("Berkas terakhir tidak dikeluarkan; batalkan usulnya.")
    catat(
        pelaku=oleh, kata="mengeluarkan berkas dari usul", objek=usul, alasan=alasan.strip(),
        sebelum={"berkas": butir.berkas_arsip.nomor},
    )  # fmt: skip
    butir.delete()
    return usul


@transaction.atomic
def mulai_penilaian(
    *,
    usul_id: int,
    nomor_sk: str,
    tanggal_sk: dt.date,
    ketua: Pengguna,
    anggota: Iterable[Pengguna],
    oleh: Pengguna,
) -> UsulPenyusutan:
    """Give a destruction list to its panel.  Raises: AturanDilanggar (no decree, fewer than two), TransisiBasi."""
    usul = kunci_usul(usul_id=usul_id, status=(_S.DISUSUN,))
    if not usul.musnah:
        raise AturanDilanggar("Usul serah tidak dinilai panitia; ajukan langsung untuk disetujui.")
    if not nomor_sk.strip():
        raise AturanDilanggar("Tulis nomor surat keputusan panitia penilai.")
    if tanggal_sk > bahasa.hari_ini():
        raise AturanDilanggar("Tanggal surat keputusan panitia belum tiba.")
    lain = {a.pk: a for a in anggota if a.pk != ketua.pk}
    if 1 + len(lain) < PANITIA_TERKECIL:
        raise AturanDilanggar("Panitia penilai sedikitnya dua orang: ketua dan satu anggota.")
    AnggotaPanitia.objects.create(usul=usul, pengguna=ketua, sebagai=SebagaiPanitia.KETUA)
    for orang in lain.values():
        AnggotaPanitia.objects.create(usul=usul, pengguna=orang)
    usul.mulai_dinilai(nomor_sk=nomor_sk.strip(), tanggal_sk=tanggal_sk)
    usul.save(update_fields=["status", "nomor_sk", "tanggal_sk"])
    catat(
        pelaku=oleh, kata="menyerahkan usul kepada panitia penilai", objek=usul,
        sebelum={"status": _S.DISUSUN.label}, sesudah={"status": _S.PENILAIAN.label, "sk": usul.nomor_sk},
    )  # fmt: skip
    return usul


@transaction.atomic
def nilai(*, usul_id: int, butir_id: Iterable[int], keputusan: str, alasan: str, oleh: Pengguna) -> int:
    """The panel's word on one or more files; answers with how many.

    Raises: AturanDilanggar (not of the panel, no reason, a file that the schedule keeps for ever), TransisiBasi.
    """
    usul = kunci_usul(usul_id=usul_id, status=(_S.PENILAIAN,))
    if not usul.panitia.filter(pengguna=oleh).exists():
        raise AturanDilanggar("Hanya anggota panitia penilai yang menilai daftar ini.")
    if keputusan not in PILIHAN_PANITIA:
        raise AturanDilanggar("Pilih musnahkan, pertahankan, atau permanenkan.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan penilaian.")
    butir = list(usul.butir.select_related("berkas_arsip").filter(pk__in=list(butir_id)).order_by("pk"))
    if not butir:
        raise AturanDilanggar("Pilih sedikitnya satu berkas pada daftar ini.")
    if keputusan == Keputusan.MUSNAHKAN and any(b.nasib_jra == NasibAkhir.PERMANEN for b in butir):
        raise AturanDilanggar("Berkas yang menurut JRA permanen tidak dapat dimusnahkan.")
    for b in butir:
        b.keputusan, b.alasan, b.dinilai_oleh, b.dinilai_pada = keputusan, alasan.strip(), oleh, timezone.now()
        b.save(update_fields=["keputusan", "alasan", "dinilai_oleh", "dinilai_pada"])
    catat(
        pelaku=oleh, kata="menilai arsip", objek=usul, alasan=alasan.strip(),
        sesudah={"keputusan": Keputusan(keputusan).label, "berkas": [b.berkas_arsip.nomor for b in butir][:20]},
    )  # fmt: skip
    return len(butir)


@transaction.atomic
def ajukan(*, usul_id: int, oleh: Pengguna) -> UsulPenyusutan:
    """Send the list for approval: from now on it has a fingerprint, and approvals are of exactly this list.

    Raises: AturanDilanggar (something not assessed), TransisiBasi.
    """
    usul = kunci_usul(usul_id=usul_id, status=(_S.DISUSUN, _S.PENILAIAN))
    if usul.musnah and usul.status == _S.DISUSUN:
        raise AturanDilanggar("Serahkan daftar kepada panitia penilai dahulu.")
    butir = list(usul.butir.select_related("berkas_arsip__klasifikasi").order_by("pk"))
    if belum := sum(b.keputusan == Keputusan.BELUM for b in butir):
        raise AturanDilanggar(f"{bahasa.kata_angka(belum).capitalize()} berkas belum dinilai panitia.")
    isi = sidik_isi(b.berkas_arsip_id for b in butir)
    for b in butir:
        b.sidik_isi = isi[b.berkas_arsip_id]
        b.save(update_fields=["sidik_isi"])
    sebelum = usul.get_status_display()
    usul.ajukan(sidik=sidik_daftar(usul, butir))
    usul.save(update_fields=["status", "sidik"])
    catat(
        pelaku=oleh, kata="mengajukan usul penyusutan", objek=usul, sebelum={"status": sebelum},
        sesudah={"status": usul.get_status_display(), "sidik": usul.sidik, "berkas": len(butir)},
    )  # fmt: skip
    kabari_pengelola(
        jenis=PERLU_PERSETUJUAN, objek=usul, konteks={"jumlah": len(butir)}, kecuali=usul.pengusul,
        izin="arsip.setujui_penyusutan",
    )  # fmt: skip
    return usul


@transaction.atomic
def kembalikan(*, usul_id: int, alasan: str, oleh: Pengguna) -> UsulPenyusutan:
    """Send a list back to its panel (a hand-over to its proposer); what was approved of it is void.

    Raises: AturanDilanggar (no reason), TransisiBasi.
    """
    usul = kunci_usul(usul_id=usul_id, status=(_S.PERSETUJUAN, _S.DISETUJUI))
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pengembalian.")
    sebelum = usul.get_status_display()
    if usul.musnah:
        usul.nilai_lagi()
    else:
        usul.susun_lagi()
    usul.save(update_fields=["status"])
    catat(
        pelaku=oleh, kata="mengembalikan usul penyusutan", objek=usul, alasan=alasan.strip(),
        sebelum={"status": sebelum}, sesudah={"status": usul.get_status_display()},
    )  # fmt: skip
    kabari(
        penerima=[p for p in (usul.pengusul,) if p != oleh], jenis=DIKEMBALIKAN, objek=usul,
        konteks={"oleh": str(oleh), "alasan": alasan.strip()},
    )  # fmt: skip
    return usul


@transaction.atomic
def batalkan(*, usul_id: int, alasan: str, oleh: Pengguna) -> UsulPenyusutan:
    """Withdraw a list before its minutes; its files are free for the next.  Raises: AturanDilanggar, TransisiBasi."""
    usul = kunci_usul(usul_id=usul_id, status=(_S.DISUSUN, _S.PENILAIAN, _S.PERSETUJUAN, _S.DISETUJUI))
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pembatalan.")
    sebelum = usul.get_status_display()
    usul.batalkan(alasan=alasan.strip())
    usul.save(update_fields=["status", "alasan_batal"])
    catat(
        pelaku=oleh, kata="membatalkan usul penyusutan", objek=usul, alasan=alasan.strip(),
        sebelum={"status": sebelum}, sesudah={"status": usul.get_status_display()},
    )  # fmt: skip
    return usul
