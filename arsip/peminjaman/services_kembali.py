"""What follows the hand-over: reminders, the return and its condition, and what was done about a lost original."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django_fsm import can_proceed

from arsip.peminjaman.enums import Kondisi, StatusPinjam
from arsip.peminjaman.model_pinjam import PERLU_TINDAK_LANJUT, Peminjaman
from arsip.peminjaman.selectors import antrean_asli, pemegang
from arsip.peminjaman.services import KELOLA, basi, jejak_pindah, kunci_pinjam
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari
from lpse.tampilan import bahasa
from lpse.waktu import kalender

#: An original this many working days late is the Kepala's matter, too.
HARI_KE_KEPALA = 5
#: A late loan is spoken of again after so many working days.
ULANG_HARI = 3

if TYPE_CHECKING:
    from lpse.waktu.mesin import Kalender


@transaction.atomic
def kembalikan(*, peminjaman_id: int, oleh: Pengguna, kondisi: str, catatan: str = "") -> Peminjaman:
    """Take the original back: dipinjam → dikembalikan (baik, rusak) or hilang; a lost one may still be found.

    Raises: AturanDilanggar (no such condition, damage not described), TransisiBasi.
    """
    pinjam = kunci_pinjam(peminjaman_id=peminjaman_id)
    if kondisi not in Kondisi.values:
        raise AturanDilanggar("Pilih keadaan aslinya: baik, rusak, atau hilang.")
    if kondisi != Kondisi.BAIK and not catatan.strip():
        raise AturanDilanggar("Tulis apa yang rusak, kurang, atau bagaimana hilangnya.")
    hilang = kondisi == Kondisi.HILANG
    if not can_proceed(pinjam.nyatakan_hilang if hilang else pinjam.kembalikan):
        raise basi(pinjam=pinjam)
    sebelum = pinjam.status
    if hilang:
        pinjam.nyatakan_hilang(oleh=oleh, catatan=catatan.strip())
    else:
        pinjam.kembalikan(oleh=oleh, kondisi=kondisi, catatan=catatan.strip())
    pinjam.save(update_fields=["status", "diterima_oleh", "kembali_pada", "kondisi", "catatan_kembali"])
    kata = "menyatakan arsip asli hilang" if hilang else "menerima kembali arsip asli"
    jejak_pindah(pinjam=pinjam, oleh=oleh, kata=kata, sebelum=sebelum, alasan=catatan.strip())
    _kabari_kembali(pinjam)
    return pinjam


def _kabari_kembali(pinjam: Peminjaman) -> None:
    konteks = {"apa": pinjam.sebutan, "siapa": pinjam.siapa, "catatan": pinjam.catatan_kembali}
    if pinjam.kondisi != Kondisi.BAIK:
        kabari(
            penerima=pemegang(KELOLA), jenis="arsip.peminjaman.rusak_hilang", objek=pinjam,
            konteks={**konteks, "kondisi": Kondisi(pinjam.kondisi).label.lower()},
        )  # fmt: skip
    if pinjam.status == StatusPinjam.KEMBALI:
        for berikut in antrean_asli(pinjam)[:1]:
            kabari(
                penerima=pemegang(KELOLA), jenis="arsip.peminjaman.giliran", objek=berikut,
                konteks={"apa": berikut.sebutan, "siapa": berikut.siapa},
            )  # fmt: skip


@transaction.atomic
def tindak_lanjuti(*, peminjaman_id: int, oleh: Pengguna, tindak_lanjut: str) -> Peminjaman:
    """Write what was done about a damaged or lost original; only then the loan is over.

    Raises: AturanDilanggar (nothing said), TransisiBasi (there is nothing to follow up, or it was done).
    """
    pinjam = kunci_pinjam(peminjaman_id=peminjaman_id)
    if not pinjam.perlu_tindak_lanjut:
        raise TransisiBasi("Tidak ada lagi yang perlu ditindaklanjuti pada peminjaman ini.")
    if not tindak_lanjut.strip():
        raise AturanDilanggar("Tulis apa yang sudah dilakukan.")
    pinjam.tindak_lanjut, pinjam.tindak_lanjut_pada = tindak_lanjut.strip(), timezone.now()
    pinjam.tindak_lanjut_oleh = oleh
    pinjam.save(update_fields=["tindak_lanjut", "tindak_lanjut_pada", "tindak_lanjut_oleh"])
    catat(pelaku=oleh, kata="menindaklanjuti arsip rusak atau hilang", objek=pinjam, alasan=pinjam.tindak_lanjut)
    return pinjam


def ingatkan(*, hari_ini: dt.date | None = None) -> tuple[int, int]:
    """Remind of what is due the next working day, today, or already late; safe to repeat: (before, after).

    On a day the office is closed nobody is told anything.
    """
    hari, kal = hari_ini or bahasa.hari_ini(), kalender()
    if not kal.hari_kerja(hari):
        return 0, 0
    besok = kal.tambah_hari_kerja(hari, 1)
    pinjaman = Peminjaman.objects.filter(status=StatusPinjam.DIPINJAM, jatuh_tempo__lte=besok).select_related(
        "dokumen", "berkas_arsip", "peminjam", "diajukan_oleh"
    )
    sebelum = sesudah = 0
    for pinjam in pinjaman:
        if pinjam.jatuh_tempo is not None and pinjam.jatuh_tempo < hari:
            sesudah += _ingatkan_lewat(pinjam, hari, kal)
        else:
            sebelum += _ingatkan_menjelang(pinjam, hari)
    return sebelum, sesudah


def _pengingat(pinjam: Peminjaman) -> list[Pengguna]:
    """The borrower; for an outsider, who has no account, whoever keeps the archive and can call them."""
    return [pinjam.peminjam] if pinjam.peminjam else list(pemegang(KELOLA))


def _konteks(pinjam: Peminjaman, hari: dt.date) -> dict[str, object]:
    return {
        "apa": pinjam.sebutan, "siapa": pinjam.siapa, "kontak": pinjam.peminjam_kontak,
        "tempo": bahasa.tanggal(pinjam.jatuh_tempo), "hari_ini": pinjam.jatuh_tempo == hari,
    }  # fmt: skip


def _ingatkan_menjelang(pinjam: Peminjaman, hari: dt.date) -> int:
    return len(
        kabari(
            penerima=_pengingat(pinjam), jenis="arsip.peminjaman.menjelang", objek=pinjam,
            konteks=_konteks(pinjam, hari), kunci=f"pinjam:{pinjam.pk}:menjelang:{pinjam.jatuh_tempo}:{hari}",
        )
    )  # fmt: skip


def _ingatkan_lewat(pinjam: Peminjaman, hari: dt.date, kal: Kalender) -> int:
    """On the first late day, then every few working days; from the fifth on the Kepala hears of it once."""
    assert pinjam.jatuh_tempo is not None  # noqa: S101 - the query asked for one
    lewat = kal.selisih_hari_kerja(pinjam.jatuh_tempo, hari)
    ke = (lewat - 1) // ULANG_HARI
    konteks = {**_konteks(pinjam, hari), "lewat": lewat}
    terkirim = kabari(
        penerima={p.pk: p for p in [*_pengingat(pinjam), *pemegang(KELOLA)]}.values(), jenis="arsip.peminjaman.lewat",
        objek=pinjam, konteks=konteks, kunci=f"pinjam:{pinjam.pk}:lewat:{pinjam.jatuh_tempo}:{ke}",
    )  # fmt: skip
    if lewat >= HARI_KE_KEPALA:
        terkirim += kabari(
            penerima=Pengguna.objects.aktif().berperan(KodePeran.KEPALA), jenis="arsip.peminjaman.lewat_lama",
            objek=pinjam, konteks=konteks, kunci=f"pinjam:{pinjam.pk}:kepala:{pinjam.jatuh_tempo}",
        )  # fmt: skip
    return len(terkirim)


def belum_ditindaklanjuti() -> int:
    """Damaged and lost originals about which nobody wrote yet what was done."""
    return Peminjaman.objects.filter(PERLU_TINDAK_LANJUT).count()
