"""Read links, on the inside: made, approved, refused, revoked. What the reader does stands in ``services_buka``."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone
from django_fsm import can_proceed

from arsip.dokumen.enums import Keamanan, StatusDokumen
from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.peminjaman.enums import StatusTautan
from arsip.peminjaman.model_tautan import DokumenTautan, TautanBaca
from arsip.peminjaman.selectors import pemegang
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

SETUJUI_RAHASIA = "arsip.setujui_tautan_rahasia"
#: One link opens at most so many documents; more is a file to be lent or exported.
MAKS_DOKUMEN = 500
#: Letters and digits nobody confuses when reading them out.
_HURUF_KODE = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_PANJANG_KODE = 8


@dataclass(frozen=True)
class Pembaca:
    """Whom the link is for, and by what letter."""

    nama: str
    instansi: str
    nomor_surat: str
    tanggal_surat: dt.date
    keperluan: str
    kontak: str = ""


@dataclass(frozen=True)
class TautanBaru:
    """The only moment at which the secrets are known."""

    tautan: TautanBaca
    token: str
    kode: str


def sidik(*, token: str) -> str:
    """What the database keeps of the secret."""
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def buat(
    *,
    oleh: Pengguna,
    pembaca: Pembaca,
    berlaku_dari: dt.datetime,
    berlaku_sampai: dt.datetime,
    dokumen: Sequence[int] = (),
    berkas_arsip_id: int | None = None,
    maks_buka: int | None = None,
    boleh_unduh: bool = False,
    berkode: bool = False,
) -> TautanBaru:
    """Make a read link to these documents, or to all of a file that this person sees now; the address is shown once.

    With anything confidential in it, it opens nothing until the Kepala approves. Raises: AturanDilanggar.
    """
    _periksa_masa(berlaku_dari, berlaku_sampai)
    _periksa_pembaca(pembaca)
    berkas = BerkasArsip.objects.terlihat_oleh(oleh).filter(pk=berkas_arsip_id).first() if berkas_arsip_id else None
    isi = _dokumen(oleh, dokumen, berkas)
    rahasia = any(d.keamanan == Keamanan.RAHASIA for d in isi)
    token = secrets.token_urlsafe(32)
    kode = "".join(secrets.choice(_HURUF_KODE) for _ in range(_PANJANG_KODE)) if berkode else ""
    tautan = TautanBaca.objects.create(
        sidik=sidik(token=token), nama=pembaca.nama.strip(), instansi=pembaca.instansi.strip(),
        kontak=pembaca.kontak.strip(), nomor_surat=pembaca.nomor_surat.strip(), tanggal_surat=pembaca.tanggal_surat,
        keperluan=pembaca.keperluan.strip(), berkas_arsip=berkas, berlaku_dari=berlaku_dari,
        berlaku_sampai=berlaku_sampai, maks_buka=maks_buka, boleh_unduh=boleh_unduh, rahasia=rahasia,
        kode_akses=make_password(kode) if kode else "", dibuat_oleh=oleh,
        status=StatusTautan.MENUNGGU if rahasia else StatusTautan.AKTIF,
    )  # fmt: skip
    DokumenTautan.objects.bulk_create(
        DokumenTautan(tautan=tautan, dokumen=d, rahasia=d.keamanan == Keamanan.RAHASIA) for d in isi
    )
    catat(
        pelaku=oleh, kata="membuat tautan baca", objek=tautan, alasan=tautan.keperluan,
        sesudah={"status": tautan.status, "dokumen": len(isi), "sampai": berlaku_sampai.isoformat()},
    )  # fmt: skip
    if rahasia:
        kabari(penerima=pemegang(SETUJUI_RAHASIA).exclude(pk=oleh.pk), jenis="arsip.tautan.menunggu", objek=tautan)
    return TautanBaru(tautan, token, kode)


def _periksa_masa(dari: dt.datetime, sampai: dt.datetime) -> None:
    if sampai <= dari or sampai <= timezone.now():
        raise AturanDilanggar("Batas akhirnya harus sesudah mulai berlaku, dan belum lewat.")
    if sampai - dari > dt.timedelta(days=settings.TAUTAN_MAKS_HARI):
        raise AturanDilanggar(f"Tautan baca paling lama berlaku {settings.TAUTAN_MAKS_HARI} hari.")


def _periksa_pembaca(pembaca: Pembaca) -> None:
    if not all(i.strip() for i in (pembaca.nama, pembaca.instansi, pembaca.nomor_surat, pembaca.keperluan)):
        raise AturanDilanggar("Isi nama, instansi, nomor surat tugas, dan keperluan pembacanya.")


def _dokumen(oleh: Pengguna, pilihan: Sequence[int], berkas: BerkasArsip | None) -> list[Dokumen]:
    """The documents the link will open: only what its maker sees, only what is still kept."""
    terlihat = Dokumen.objects.terlihat_oleh(oleh).filter(status=StatusDokumen.TERSIMPAN)
    kueri = terlihat.filter(berkas_arsip=berkas) if berkas is not None else terlihat.filter(pk__in=list(pilihan))
    isi = list(kueri.order_by("pk")[: MAKS_DOKUMEN + 1])
    if not isi or (berkas is None and len(isi) != len(set(pilihan))):
        raise AturanDilanggar("Ada dokumen yang tidak tersimpan lagi, atau bukan untuk Anda. Pilih lagi dokumennya.")
    if len(isi) > MAKS_DOKUMEN:
        raise AturanDilanggar(f"Satu tautan paling banyak membuka {MAKS_DOKUMEN} dokumen.")
    return isi


def kunci_tautan(*, tautan_id: int) -> TautanBaca:
    """The link with its row locked.  Raises: TautanBaca.DoesNotExist."""
    return TautanBaca.objects.select_for_update(of=("self",)).select_related("dibuat_oleh").get(pk=tautan_id)


def _basi(tautan: TautanBaca) -> TransisiBasi:
    return TransisiBasi(f"Tautan ini sudah {tautan.kata_keadaan.lower()}. Muat ulang halaman untuk melihatnya.")


def _catat(tautan: TautanBaca, oleh: Pengguna | None, kata: str, sebelum: str) -> None:
    catat(
        pelaku=oleh, kata=kata, objek=tautan, sebelum={"status": sebelum}, sesudah={"status": tautan.status},
        alasan=tautan.alasan,
    )  # fmt: skip


@transaction.atomic
def setujui(*, tautan_id: int, oleh: Pengguna) -> TautanBaca:
    """Open a link to something confidential: menunggu → aktif.  Raises: AturanDilanggar, TransisiBasi."""
    tautan = kunci_tautan(tautan_id=tautan_id)
    if not can_proceed(tautan.setujui):
        raise _basi(tautan)
    if not oleh.has_perm(SETUJUI_RAHASIA):
        raise AturanDilanggar("Tautan ke arsip rahasia disetujui Kepala LPSE.")
    if timezone.now() >= tautan.berlaku_sampai:
        raise AturanDilanggar("Masa berlakunya sudah lewat. Minta tautan yang baru.")
    sebelum = tautan.status
    tautan.setujui(oleh=oleh)
    tautan.save(update_fields=["status", "diputus_oleh", "diputus_pada"])
    _catat(tautan, oleh, "menyetujui tautan baca", sebelum)
    _kabari_pembuat(tautan, "arsip.tautan.disetujui", oleh)
    return tautan


@transaction.atomic
def tolak(*, tautan_id: int, oleh: Pengguna, alasan: str) -> TautanBaca:
    """Refuse it with a reason: menunggu → ditolak.  Raises: AturanDilanggar, TransisiBasi."""
    tautan = kunci_tautan(tautan_id=tautan_id)
    if not can_proceed(tautan.tolak):
        raise _basi(tautan)
    if not oleh.has_perm(SETUJUI_RAHASIA):
        raise AturanDilanggar("Tautan ke arsip rahasia diputus Kepala LPSE.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan penolakannya.")
    sebelum = tautan.status
    tautan.tolak(oleh=oleh, alasan=alasan.strip())
    tautan.save(update_fields=["status", "diputus_oleh", "diputus_pada", "alasan"])
    _catat(tautan, oleh, "menolak tautan baca", sebelum)
    _kabari_pembuat(tautan, "arsip.tautan.ditolak", oleh)
    return tautan


@transaction.atomic
def cabut(*, tautan_id: int, oleh: Pengguna | None, alasan: str) -> TautanBaca:
    """Close a link at once, whoever is reading: menunggu, aktif → dicabut.  Raises: AturanDilanggar, TransisiBasi."""
    tautan = kunci_tautan(tautan_id=tautan_id)
    if not can_proceed(tautan.cabut):
        raise _basi(tautan)
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan pencabutannya.")
    sebelum = tautan.status
    tautan.cabut(oleh=oleh, alasan=alasan.strip())
    tautan.save(update_fields=["status", "dicabut_oleh", "dicabut_pada", "alasan"])
    _catat(tautan, oleh, "mencabut tautan baca", sebelum)
    _kabari_pembuat(tautan, "arsip.tautan.dicabut", oleh)
    return tautan


def _kabari_pembuat(tautan: TautanBaca, jenis: str, oleh: Pengguna | None) -> None:
    if tautan.dibuat_oleh != oleh:
        kabari(penerima=[tautan.dibuat_oleh], jenis=jenis, objek=tautan, konteks={"alasan": tautan.alasan})
