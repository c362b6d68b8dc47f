"""Composed reads of the mail: what holds a conversation together, and how the mailbox stands."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone

from layanan.surel.enums import Nasib
from layanan.surel.kotak import urai_alamat
from layanan.surel.models import KotakSurel, SurelMasuk
from layanan.tiket.enums import JenisPesan
from layanan.tiket.models import Pesan
from lpse.pemberitahuan.models import Kiriman

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna

#: The mailbox is read every minute; silent for longer, somebody should look.
DIAM_SEJAK = dt.timedelta(minutes=15)


def nomor_surat(tiket: Tiket, *, batas: int) -> tuple[list[str], str]:
    """Message-IDs of a conversation, oldest first, and the reporter's last one («» when they never wrote by mail)."""
    masuk = list(
        Pesan.objects.filter(tiket=tiket, surel_id__isnull=False, jenis__in=(JenisPesan.LAPORAN, JenisPesan.BALASAN))
        .order_by("-dibuat_pada", "-pk")
        .values_list("dibuat_pada", "surel_id")[:batas]
    )
    label = tiket._meta.label_lower  # noqa: SLF001 - Django's public _meta
    keluar = list(
        Kiriman.objects.filter(
            kunci__startswith=f"luar:tiket:{tiket.pk}:", muatan__objek_jenis=label, dikirim_pada__isnull=False
        )
        .order_by("-dikirim_pada")
        .values_list("dikirim_pada", "message_id")[:batas]
    )
    semua = sorted((saat, str(nomor)) for saat, nomor in [*masuk, *keluar] if saat is not None)
    return [nomor for _, nomor in semua[-batas:]], str(masuk[0][1]) if masuk else ""


def tulisan_terakhir(tiket: Tiket) -> Pesan | None:
    """What the reporter wrote last."""
    semua = Pesan.objects.filter(tiket=tiket, jenis__in=(JenisPesan.LAPORAN, JenisPesan.BALASAN))
    return semua.order_by("-dibuat_pada", "-pk").first()


def perlu_dilihat(pengguna: Pengguna) -> int:
    """Letters of the last week that could not be read or that came back: the number beside the navigation."""
    sejak = timezone.now() - dt.timedelta(days=7)
    semua = SurelMasuk.objects.terlihat_oleh(pengguna).filter(diterima_pada__gte=sejak)
    return semua.filter(nasib__in=(Nasib.GAGAL, Nasib.PANTULAN)).count()


def kotak_sekarang() -> KotakSurel | None:
    """The row of the mailbox that the settings name; None while there is none or it was never read."""
    if not settings.SUREL_IMAP_URL:
        return None
    return KotakSurel.objects.filter(nama=urai_alamat(settings.SUREL_IMAP_URL).nama).first()


def terlambat(kotak: KotakSurel | None) -> bool:
    """Whether a mailbox that should be read has been silent for too long."""
    if not settings.SUREL_IMAP_URL:
        return False
    return kotak is None or kotak.diambil_pada is None or kotak.diambil_pada < timezone.now() - DIAM_SEJAK
