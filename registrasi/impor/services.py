"""What people do with an import: bring the file, match its columns, have it checked, have it written, call it off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils import timezone

from lpse.berkas import simpanan
from lpse.berkas.services import buka
from lpse.berkas.tipe import TIPE
from lpse.celery import app
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from registrasi.impor.baca import Bentuk, kenali
from registrasi.impor.bidang import DEFINISI, Definisi, cocokkan
from registrasi.impor.enums import JenisImpor, ModeImpor, StatusImpor
from registrasi.impor.models import ImporMassal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

TUGAS: Final = "registrasi.impor.jalankan"
_S = StatusImpor
#: Answers of the mapping form beside the number of a column.
TETAP: Final = "="


def jalur(*, berkas: Berkas) -> Path:
    """Where the bytes lie, for readers that need a path.  Raises: AturanDilanggar when the file is not available."""
    buka(berkas=berkas).close()
    return simpanan.letak(berkas.isi_id)


@transaction.atomic
def unggah(*, jenis: str, berkas: Berkas, oleh: Pengguna) -> ImporMassal:
    """Begin an import with an accepted file: its form is recognised, its columns matched by their headings.

    Raises: AturanDilanggar (no headings, damaged file, waiting for the antivirus), TransisiBasi (sent twice).
    """
    if ImporMassal.objects.filter(berkas=berkas).exists():
        raise TransisiBasi("Berkas ini sudah diunggah untuk impor lain.")
    definisi = DEFINISI[JenisImpor(jenis)]
    bentuk = kenali(jalur(berkas=berkas), xlsx=berkas.mime == TIPE["xlsx"].mime, definisi=definisi)
    impor = ImporMassal.objects.create(
        jenis=jenis,
        berkas=berkas,
        nama=berkas.nama,
        oleh=oleh,
        bentuk=bentuk.simpan(),
        pemetaan=cocokkan(definisi, list(bentuk.kepala)),
    )
    catat(pelaku=oleh, kata="mengunggah berkas impor", objek=impor, sesudah={"bentuk": bentuk.kalimat})
    return impor


def _pemetaan_sah(definisi: Definisi, pemetaan: Mapping[str, int | str], banyak_kolom: int) -> dict[str, int | str]:
    """The mapping as it is kept.  Raises: AturanDilanggar (required field left out, column twice or absent)."""
    bidang = definisi.menurut_nama()
    hasil: dict[str, int | str] = {}
    dipakai: dict[int, str] = {}
    for nama, kolom in pemetaan.items():
        if nama not in bidang:
            raise AturanDilanggar("Ada bidang yang tidak dikenal. Muat ulang halaman ini.")
        if isinstance(kolom, int):
            if not 0 <= kolom < banyak_kolom:
                raise AturanDilanggar(f"Kolom untuk {bidang[nama].label} tidak ada di berkas.")
            if kolom in dipakai:
                raise AturanDilanggar(
                    f"Satu kolom dipakai untuk {dipakai[kolom]} dan {bidang[nama].label}. Pilih salah satu."
                )
            dipakai[kolom] = bidang[nama].label
        elif kolom.removeprefix(TETAP) not in {k for k, _ in bidang[nama].pilihan}:
            raise AturanDilanggar(f"Isi tetap untuk {bidang[nama].label} tidak dikenal.")
        hasil[nama] = kolom
    if kurang := [b.label for b in definisi.wajib if b.nama not in hasil]:
        raise AturanDilanggar(f"Tentukan kolom untuk {', '.join(kurang)}.")
    return hasil


@transaction.atomic
def periksa(*, impor_id: int, pemetaan: Mapping[str, int | str], oleh: Pengguna) -> ImporMassal:
    """Order the dry run with these columns.  Raises: AturanDilanggar, TransisiBasi (under way, or written)."""
    impor = _kunci(impor_id)
    if impor.status not in {_S.DISIAPKAN, _S.DIPERIKSA, _S.GAGAL, _S.TERPUTUS}:
        raise TransisiBasi(_basi(impor))
    definisi = DEFINISI[impor.jenis]
    impor.pemetaan = _pemetaan_sah(definisi, pemetaan, len(Bentuk.dari(impor.bentuk).kepala))
    return _antrekan(impor, ModeImpor.KERING, oleh, "menyuruh memeriksa impor")


@transaction.atomic
def tulis(*, impor_id: int, oleh: Pengguna) -> ImporMassal:
    """Order the writing of what was checked; it is checked once more then, as the register may have moved.

    Raises: AturanDilanggar (nothing to write), TransisiBasi.
    """
    impor = _kunci(impor_id)
    if impor.status == _S.DIPERIKSA:
        if not impor.baru + impor.berubah:
            raise AturanDilanggar("Tidak ada yang perlu ditulis: tidak ada baris baru atau berubah.")
    elif not (impor.status in {_S.GAGAL, _S.TERPUTUS} and impor.mode == ModeImpor.TULIS):
        raise TransisiBasi(_basi(impor))
    impor.ditulis_oleh = oleh
    return _antrekan(impor, ModeImpor.TULIS, oleh, "menyuruh menulis impor")


def _antrekan(impor: ImporMassal, mode: str, oleh: Pengguna, kata: str) -> ImporMassal:
    impor.antrekan(mode=mode)
    impor.batal_diminta, impor.dibatalkan_oleh = False, None
    impor.save(
        update_fields=[
            "status", "mode", "pesan", "langkah", "kemajuan", "mulai", "detak", "selesai", "dikirim_pada",
            "diantre_pada", "pemetaan", "ditulis_oleh", "batal_diminta", "dibatalkan_oleh",
        ]
    )  # fmt: skip
    catat(pelaku=oleh, kata=kata, objek=impor)
    kirim(impor=impor)
    return impor


def kirim(*, impor: ImporMassal, tunda_detik: int = 0) -> None:
    """Send the message of a waiting import after the commit. The row decides; a message may be lost or come twice."""
    ImporMassal.objects.filter(pk=impor.pk).update(dikirim_pada=timezone.now())
    transaction.on_commit(
        partial(app.send_task, TUGAS, kwargs={"impor_id": impor.pk}, countdown=tunda_detik or None), robust=True
    )


@transaction.atomic
def minta_batal(*, impor_id: int, oleh: Pengguna) -> ImporMassal:
    """Call an import off: one under way stops within seconds and undoes everything, another ends at once.

    Raises: TransisiBasi (it ended already, or was called off before).
    """
    impor = _kunci(impor_id)
    if impor.usai:
        raise TransisiBasi(_basi(impor))
    if impor.batal_diminta:
        raise TransisiBasi("Pembatalan sudah diminta; impor ini sedang berhenti.")
    impor.batal_diminta, impor.dibatalkan_oleh = True, oleh
    if impor.status == _S.BERJALAN:
        impor.save(update_fields=["batal_diminta", "dibatalkan_oleh"])
    else:
        impor.batalkan(pesan="Dibatalkan; tidak ada yang ditulis.")
        impor.save(update_fields=["batal_diminta", "dibatalkan_oleh", "status", "pesan", "selesai"])
    catat(pelaku=oleh, kata="membatalkan impor", objek=impor)
    return impor


def _kunci(impor_id: int) -> ImporMassal:
    return ImporMassal.objects.select_for_update(of=("self",)).get(pk=impor_id)


def _basi(impor: ImporMassal) -> str:
    return f"{impor} sudah {impor.get_status_display().lower()}. Muat ulang halaman ini."
