"""What every act on an application does first: lock, refuse what is stale, count the write, keep the trail."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.conf import settings

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from lpse.waktu import kalender
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.models import ButirPermohonan, Permohonan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

KELOLA = "registrasi.kelola_permohonan"
TANDA_TERIMA = "registrasi.tanda_terima"
#: A form row of this code opens the form again while the application is being mended.
BUTIR_FORMULIR = ("formulir_pendaftaran", "formulir_keikutsertaan", "surat_tugas")


def kunci_permohonan(*, permohonan_id: int, versi: int | None = None) -> Permohonan:
    """The application, its row locked until the transaction ends.

    Raises: TransisiBasi when ``versi`` is given and somebody has written since that page was opened.
    """
    permohonan = Permohonan.objects.select_for_update(of=("self",)).get(pk=permohonan_id)
    if versi is not None and versi != permohonan.versi:
        raise TransisiBasi(
            "Permohonan ini sudah diubah orang lain sejak halaman ini dibuka. Muat ulang halaman, lalu ulangi; "
            "isian orang itu tidak tertimpa."
        )
    return permohonan


def basi(*, permohonan: Permohonan) -> TransisiBasi:
    """What to raise at a step that this application has already left behind."""
    return TransisiBasi(f"Permohonan ini {permohonan.keadaan}. Muat ulang halaman untuk melihat keadaannya.")


def pastikan_dapat_diisi(*, permohonan: Permohonan) -> None:
    """The forms are open: not handed in yet, or sent back because of a form.  Raises: TransisiBasi."""
    if permohonan.dapat_diisi:
        return
    dibuka = permohonan.status == StatusPermohonan.PERLU_PERBAIKAN and (
        ButirPermohonan.objects.filter(
            permohonan=permohonan, hasil=HasilButir.KURANG, persyaratan__kode__in=BUTIR_FORMULIR
        ).exists()
    )
    if not dibuka:
        raise basi(permohonan=permohonan)


def tulis(*, permohonan: Permohonan, bidang: Mapping[str, Any] | None = None) -> None:
    """Save these fields of a locked application and count the write."""
    isi = dict(bidang or {})
    for nama, nilai in isi.items():
        setattr(permohonan, nama, nilai)
    permohonan.versi += 1
    permohonan.save(update_fields=[*isi, "versi"])


def jejak(
    *, permohonan: Permohonan, oleh: Pengguna | None, kata: str, sebelum: str = "", alasan: str = "",
    **sesudah: Any,  # noqa: ANN401 - JSON values of the trail
) -> None:  # fmt: skip
    """The trail's line; ``sebelum`` is the state it left. Without a person it is the applicant or the schedule."""
    catat(
        pelaku=oleh, kata=kata[:80], objek=permohonan, alasan=alasan,
        sebelum={"status": sebelum} if sebelum else None,
        sesudah={"status": permohonan.status, **sesudah} if sebelum else sesudah or None,
    )  # fmt: skip


def batas_layanan(*, dari: dt.date | None = None) -> dt.datetime:
    """When the office should have answered: the close of office, so many working days on (LPSE's service standard)."""
    kal, mulai, lama = kalender(), dari or bahasa.hari_ini(), settings.REGISTRASI_LAYANAN_HARI_KERJA
    try:
        return kal.jam_buka(kal.tambah_hari_kerja(mulai, lama))[-1][1]
    except AturanDilanggar:
        # An office that has not written its hours yet still takes applications: then days are just days.
        return dt.datetime.combine(mulai + dt.timedelta(days=lama), dt.time(16), tzinfo=bahasa.zona())


def tenggat_awal(*, hari: dt.date) -> dt.date:
    """The last day of the applicant's turn, counted from that day."""
    return hari + dt.timedelta(days=settings.REGISTRASI_HARI)
