"""Extra rows that a rule of LKPP asks for, and new wording of the forms; everything else is closed (Pasal 22(3))."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.text import slugify
from django_fsm import can_proceed

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa
from registrasi.persyaratan.enums import Asal, JenisFormulir, JenisPengguna, StatusUsul
from registrasi.persyaratan.models import ButirPersyaratan, UsulPersyaratan, VersiFormulir
from registrasi.persyaratan.pemicu import SURVEI
from registrasi.persyaratan.selectors import boleh_menambah, dasar, dasar_menambah, menyebut_survei, penetap

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

USULKAN, TETAPKAN = "registrasi.usulkan_persyaratan", "registrasi.tetapkan_persyaratan"
__all__ = ["SURVEI", "Syarat", "akhiri", "tetapkan", "tetapkan_versi", "tolak", "usulkan"]


@dataclass(frozen=True)
class Syarat:
    """An extra requirement as it is proposed."""

    jenis_pengguna: str
    nama: str
    dasar_aturan_lkpp: str
    uraian: str = ""
    sifat: str = "wajib"
    perlu_asli: bool = True
    perlu_nomor: bool = False
    perlu_masa_berlaku: bool = False


def pastikan_boleh() -> None:
    """Raises: AturanDilanggar with the clause where the binding regulations allow no extra row (22(3))."""
    if not boleh_menambah().nilai:
        raise AturanDilanggar(
            f"Syarat tidak dapat ditambah: daftar persyaratan registrasi tertutup menurut {dasar_menambah()}."
        )


@transaction.atomic
def usulkan(*, syarat: Syarat, oleh: Pengguna) -> UsulPersyaratan:
    """Propose an extra requirement to the Kepala (Perbup Konkep 14/2018 Pasal 23(5)).

    Raises: AturanDilanggar (closed by the profile, no rule of LKPP, a field inspection, unknown kind).
    """
    pastikan_boleh()
    if syarat.jenis_pengguna not in JenisPengguna.values or not syarat.nama.strip():
        raise AturanDilanggar("Pilih jenis penggunanya dan tulis nama dokumennya.")
    if not syarat.dasar_aturan_lkpp.strip():
        raise AturanDilanggar(f"Sebut aturan LKPP yang menjadi dasarnya; tanpa itu {dasar_menambah()} melarangnya.")
    if menyebut_survei(syarat.nama, syarat.uraian):
        raise AturanDilanggar(
            f"Pemeriksaan lapangan tidak boleh menjadi syarat ({dasar('R-081') or 'Pasal 22 ayat (4)'})."
        )
    usul = UsulPersyaratan.objects.create(
        jenis_pengguna=syarat.jenis_pengguna, nama=syarat.nama.strip(), uraian=syarat.uraian.strip(),
        sifat=syarat.sifat, perlu_asli=syarat.perlu_asli, perlu_nomor=syarat.perlu_nomor,
        perlu_masa_berlaku=syarat.perlu_masa_berlaku, dasar_aturan_lkpp=syarat.dasar_aturan_lkpp.strip(), pengusul=oleh,
    )  # fmt: skip
    catat(pelaku=oleh, kata="mengusulkan syarat tambahan", objek=usul, alasan=usul.dasar_aturan_lkpp)
    kabari(
        penerima=penetap().exclude(pk=oleh.pk), jenis="registrasi.persyaratan.diusulkan", objek=usul,
        konteks={"nama": usul.nama, "dasar": usul.dasar_aturan_lkpp},
    )  # fmt: skip
    return usul


def _kunci(usul_id: int) -> UsulPersyaratan:
    return UsulPersyaratan.objects.select_for_update(of=("self",)).get(pk=usul_id)


def _basi(usul: UsulPersyaratan) -> TransisiBasi:
    return TransisiBasi(f"Usul ini sudah {usul.get_status_display().lower()}. Muat ulang halaman.")


@transaction.atomic
def tetapkan(*, usul_id: int, oleh: Pengguna) -> ButirPersyaratan:
    """Make the proposed row part of the checklist from today on.  Raises: AturanDilanggar (closed), TransisiBasi."""
    usul = _kunci(usul_id)
    if not can_proceed(usul.tetapkan):
        raise _basi(usul)
    pastikan_boleh()
    nilai = boleh_menambah()
    urutan = ButirPersyaratan.objects.filter(jenis_pengguna=usul.jenis_pengguna).aggregate(u=Max("urutan"))["u"] or 0
    butir = ButirPersyaratan.objects.create(
        kode=f"lkpp-{usul.pk}-{slugify(usul.nama)}"[:40].rstrip("-"), jenis_pengguna=usul.jenis_pengguna,
        peraturan=nilai.peraturan, pasal=nilai.pasal, nama=usul.nama, uraian=usul.uraian, sifat=usul.sifat,
        perlu_asli=usul.perlu_asli, perlu_nomor=usul.perlu_nomor, perlu_masa_berlaku=usul.perlu_masa_berlaku,
        urutan=urutan + 10, asal=Asal.LKPP, dasar_aturan_lkpp=usul.dasar_aturan_lkpp, berlaku_dari=bahasa.hari_ini(),
    )  # fmt: skip
    usul.tetapkan(oleh=oleh, butir=butir)
    usul.save(update_fields=["status", "pemutus", "diputus_pada", "butir"])
    catat(
        pelaku=oleh, kata="menetapkan syarat tambahan", objek=usul, sebelum={"status": StatusUsul.DIAJUKAN.value},
        sesudah={"status": usul.status, "jenis": usul.jenis_pengguna}, alasan=usul.dasar_aturan_lkpp,
    )  # fmt: skip
    _kabari_putus(usul, oleh)
    return butir


@transaction.atomic
def tolak(*, usul_id: int, oleh: Pengguna, alasan: str) -> UsulPersyaratan:
    """Refuse a proposal with a reason.  Raises: AturanDilanggar, TransisiBasi."""
    usul = _kunci(usul_id)
    if not can_proceed(usul.tolak):
        raise _basi(usul)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasannya; pengusul membacanya.")
    usul.tolak(oleh=oleh, alasan=alasan.strip())
    usul.save(update_fields=["status", "pemutus", "diputus_pada", "alasan"])
    catat(
        pelaku=oleh, kata="menolak syarat tambahan", objek=usul, alasan=usul.alasan,
        sebelum={"status": StatusUsul.DIAJUKAN.value}, sesudah={"status": usul.status},
    )  # fmt: skip
    _kabari_putus(usul, oleh)
    return usul


def _kabari_putus(usul: UsulPersyaratan, oleh: Pengguna) -> None:
    if usul.pengusul != oleh:
        kabari(
            penerima=[usul.pengusul], jenis="registrasi.persyaratan.diputus", objek=usul,
            konteks={"nama": usul.nama, "keadaan": usul.get_status_display().lower(), "alasan": usul.alasan},
        )  # fmt: skip


@transaction.atomic
def akhiri(*, butir_id: int, oleh: Pengguna, alasan: str) -> ButirPersyaratan:
    """End an extra row today: the rule of LKPP is gone.  Raises: AturanDilanggar (a regulation's row), TransisiBasi."""
    butir = ButirPersyaratan.objects.select_for_update().get(pk=butir_id)
    if butir.asal != Asal.LKPP:
        raise AturanDilanggar(f"Butir ini dari peraturan ({butir.kata_pasal}), jadi tidak dapat diakhiri.")
    if butir.berlaku_sampai is not None:
        raise TransisiBasi("Syarat ini sudah diakhiri. Muat ulang halaman.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis mengapa syarat ini berakhir.")
    butir.berlaku_sampai = max(bahasa.hari_ini() - dt.timedelta(days=1), butir.berlaku_dari)
    butir.save(update_fields=["berlaku_sampai"])
    catat(
        pelaku=oleh, kata="mengakhiri syarat tambahan", objek=butir, alasan=alasan.strip(),
        sesudah={"berlaku_sampai": butir.berlaku_sampai.isoformat()},
    )  # fmt: skip
    return butir


@transaction.atomic
def tetapkan_versi(
    *, formulir: str, versi: str, berlaku_dari: dt.date, teks: Sequence[str], oleh: Pengguna, catatan: str = ""
) -> VersiFormulir:
    """New wording of a form from one day on; what was signed under an older one stays under it.

    Raises: AturanDilanggar (a past day, no statement, a version that stands already).
    """
    isi = [t.strip() for t in teks if t.strip()]
    if formulir not in JenisFormulir.values or not versi.strip() or not isi:
        raise AturanDilanggar("Isi formulir, nama versi, dan sedikitnya satu pernyataan.")
    if berlaku_dari < bahasa.hari_ini():
        raise AturanDilanggar("Rumusan baru berlaku paling cepat hari ini.")
    try:
        with transaction.atomic():
            baru = VersiFormulir.objects.create(
                formulir=formulir, versi=versi.strip(), berlaku_dari=berlaku_dari, teks=isi, catatan=catatan.strip()
            )
    except IntegrityError as galat:
        raise AturanDilanggar("Formulir ini sudah punya versi dengan nama atau hari mulai itu.") from galat
    catat(
        pelaku=oleh, kata="menetapkan rumusan formulir", objek=baru,
        sesudah={"versi": baru.versi, "berlaku_dari": berlaku_dari.isoformat(), "pernyataan": len(isi)},
    )  # fmt: skip
    return baru
