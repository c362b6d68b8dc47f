"""What the doors of a complaint share: the lock, the right, the trail, who is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from layanan.keluhan.model_keluhan import PILAH, TANGANI, Keluhan
from layanan.keluhan.selectors import batas_klarifikasi, bebas, pemegang
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.nomor import urut_berikut
from lpse.pemberitahuan.services import kabari, kabari_luar
from lpse.tampilan import bahasa
from lpse.waktu import kalender

if TYPE_CHECKING:
    import datetime as dt

    from lpse.akun.models import Pengguna

BUKAN_ANDA = "Keluhan itu tidak ada, atau bukan untuk Anda."


def nomor_register(*, deret: str, awalan: str) -> str:
    """«KLH-2026-0012»: gapless within the year."""
    tahun = bahasa.hari_ini().year
    return f"{awalan}-{tahun}-{urut_berikut(deret, str(tahun)):04d}"


def hari_jawab(*, sejak: dt.date | None = None) -> dt.date:
    """The last day to answer a complaint received on this day."""
    return kalender().tambah_hari_kerja(sejak or bahasa.hari_ini(), settings.KELUHAN_HARI_JAWAB)


def kunci(*, keluhan_id: int, oleh: Pengguna | None, izin: str = TANGANI) -> Keluhan:
    """The locked complaint, for somebody who sees it and may act; ``oleh=None`` is its complainant or the system.

    Raises: AturanDilanggar (not theirs to see, or no such right).
    """
    keluhan = Keluhan.objects.select_for_update(of=("self",)).filter(pk=keluhan_id).first()
    if keluhan is None:
        raise AturanDilanggar(BUKAN_ANDA)
    if oleh is not None and not (
        oleh.has_perm(izin) and Keluhan.objects.terlihat_oleh(oleh).filter(pk=keluhan_id).exists()
    ):
        raise AturanDilanggar(BUKAN_ANDA)
    return keluhan


def basi(*, keluhan: Keluhan) -> TransisiBasi:
    """What to raise at a step that this complaint has already left behind."""
    return TransisiBasi(f"{keluhan} sekarang: {keluhan.get_status_display().lower()}. Muat ulang halamannya.")


def jejak(*, keluhan: Keluhan, oleh: Pengguna | None, kata: str, sebelum: str = "", alasan: str = "") -> None:
    """The trail's line: the number and the states, never who complained or about whom."""
    catat(
        pelaku=oleh,
        kata=kata,
        objek=keluhan,
        sebelum={"status": sebelum} if sebelum else None,
        sesudah={"status": str(keluhan.status)},
        alasan=alasan,
    )


def beri_tahu_petugas(*, keluhan: Keluhan, jenis: str, kecuali: Pengguna | None = None) -> None:
    """Tell the handler; without one, whoever may handle it. Never anybody it is about."""
    if keluhan.penangan is not None:
        orang = [keluhan.penangan]
    else:
        orang = list(bebas(keluhan, pemegang(PILAH if keluhan.menunggu_pilah else TANGANI)))
    kabari(penerima=[o for o in orang if o != kecuali], jenis=f"layanan.keluhan.{jenis}", objek=keluhan)


def beri_tahu_pengadu(*, keluhan: Keluhan, jenis: str, kunci_surat: str = "") -> None:
    """Write to the complainant, if there is a name and an address."""
    pengadu = getattr(keluhan, "pengadu", None)
    if pengadu is not None and pengadu.surel:
        kabari_luar(
            surel=pengadu.surel,
            nama=pengadu.nama,
            jenis=f"layanan.keluhan.{jenis}",
            objek=keluhan,
            konteks={
                "nomor": keluhan.nomor, "perihal": keluhan.perihal, "tenggat": bahasa.tanggal(keluhan.tenggat),
                "batas": bahasa.tanggal(batas_klarifikasi(keluhan)),
            },
            kunci=f"keluhan-{keluhan.pk}-{jenis}{kunci_surat}",
        )  # fmt: skip
