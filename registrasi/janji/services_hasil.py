"""How a call went: attendance, the minutes of what was shown, no-show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django_fsm import can_proceed

from lpse.akun.models import profil
from lpse.galat import AturanDilanggar
from lpse.jejak.services import catat
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.tampilan import bahasa
from registrasi.janji.models import ButirDitunjukkan, JanjiVideo
from registrasi.janji.services import DAPAT_JANJI, basi, kunci_janji
from registrasi.pendaftaran.services_asli import tunjukkan_asli

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lpse.akun.models import Pengguna
    from lpse.naskah.models import Naskah

BERITA_ACARA = "registrasi.ba_verifikasi_daring"


@dataclass(frozen=True)
class Ditunjukkan:
    """One row of the checklist in the call."""

    butir_id: int
    ditunjukkan: bool
    keterangan: str = ""


@transaction.atomic
def catat_hadir(
    *, janji_id: int, hadir_nama: str, butir: Sequence[Ditunjukkan], oleh: Pengguna, catatan: str = ""
) -> JanjiVideo:
    """The call was held: dipesan → hadir, with minutes; what was shown is marked on the checklist.

    Raises: AturanDilanggar (too early, nobody named, nothing looked at, rows of another application), TransisiBasi.
    """
    janji = kunci_janji(janji_id=janji_id)
    if not can_proceed(janji.hadiri):
        raise basi(janji=janji)
    _sudah_mulai(janji)
    if not hadir_nama.strip():
        raise AturanDilanggar("Tulis siapa yang hadir di panggilan.")
    if janji.permohonan.status not in DAPAT_JANJI:
        raise AturanDilanggar(f"Permohonan ini sudah {janji.permohonan.get_status_display().lower()}.")
    punya = {b.pk: b for b in janji.permohonan.butir.select_related("persyaratan")}
    if not butir or any(b.butir_id not in punya for b in butir):
        raise AturanDilanggar("Tandai butir permohonan ini yang ditunjukkan.")
    ButirDitunjukkan.objects.bulk_create(
        [ButirDitunjukkan(janji=janji, butir_id=b.butir_id, ditunjukkan=b.ditunjukkan, keterangan=b.keterangan.strip())
         for b in butir]
    )  # fmt: skip
    janji.hadiri(oleh=oleh, hadir_nama=hadir_nama.strip(), catatan=catatan.strip())
    baris = [[punya[b.butir_id].persyaratan.nama, "Ya" if b.ditunjukkan else "Tidak", b.keterangan] for b in butir]
    janji.naskah = _berita_acara(janji, baris, oleh)
    janji.save(update_fields=["status", "dicatat_oleh", "dicatat_pada", "hadir_nama", "catatan", "naskah"])
    ditunjukkan = [b.butir_id for b in butir if b.ditunjukkan]
    tunjukkan_asli(
        permohonan_id=janji.permohonan_id,
        butir=ditunjukkan,
        oleh=oleh,
        keterangan=f"Panggilan video {janji.naskah.nomor}",
    )
    catat(
        pelaku=oleh, kata="mencatat verifikasi lewat panggilan video", objek=janji, sebelum={"status": "dipesan"},
        sesudah={"status": janji.status, "ditunjukkan": len(ditunjukkan), "dari": len(butir)},
        alasan=janji.catatan[:500],
    )  # fmt: skip
    return janji


def _sudah_mulai(janji: JanjiVideo) -> None:
    if janji.slot.mulai > timezone.now():
        raise AturanDilanggar(f"Panggilannya baru {janji.slot.kapan}.")


def _berita_acara(janji: JanjiVideo, baris: list[list[str]], oleh: Pengguna) -> Naskah:
    p = janji.permohonan
    isi: dict[str, Any] = {
        "lpse": profil().nama, "nomor_permohonan": p.nomor, "pemohon": p.nama, "jenis": p.get_jenis_pengguna_display(),
        "hadir": janji.hadir_nama, "pukul": bahasa.jam(janji.slot.mulai).rsplit(" ", 1)[0], "catatan": janji.catatan,
        "baris": baris, "petugas": oleh.nama,
    }  # fmt: skip
    return terbitkan(
        jenis=BERITA_ACARA, objek=p, konteks=isi, oleh=oleh, perihal=f"Verifikasi daring permohonan {p.nomor}",
        penandatangan=[
            Penandatangan(nama=janji.hadir_nama, jabatan="Pemohon atau wakilnya", sebagai="Yang menunjukkan,"),
            Penandatangan.dari(oleh, sebagai="Verifikator,"),
        ],
    )  # fmt: skip


@transaction.atomic
def catat_tidak_hadir(*, janji_id: int, catatan: str, oleh: Pengguna) -> JanjiVideo:
    """Nobody came: dipesan → tidak hadir; the applicant may book again.  Raises: AturanDilanggar, TransisiBasi."""
    janji = kunci_janji(janji_id=janji_id)
    if not can_proceed(janji.tidak_hadir):
        raise basi(janji=janji)
    _sudah_mulai(janji)
    janji.tidak_hadir(oleh=oleh, catatan=catatan.strip())
    janji.save(update_fields=["status", "dicatat_oleh", "dicatat_pada", "catatan"])
    catat(
        pelaku=oleh, kata="mencatat tidak hadir di panggilan video", objek=janji, sebelum={"status": "dipesan"},
        sesudah={"status": janji.status}, alasan=janji.catatan[:500],
    )  # fmt: skip
    return janji
