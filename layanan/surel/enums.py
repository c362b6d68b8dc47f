"""Words of the mail that comes in."""

from __future__ import annotations

from django.db import models


class Nasib(models.TextChoices):
    """What became of a letter."""

    TIKET_BARU = "tiket_baru", "Menjadi tiket"
    BALASAN = "balasan", "Balasan pada tiket"
    PANTULAN = "pantulan", "Diabaikan: pantulan"
    OTOMATIS = "otomatis", "Diabaikan: balasan otomatis"
    MILIS = "milis", "Diabaikan: surat berantai"
    SAMPAH = "sampah", "Diabaikan: ditandai sampah"
    LINGKARAN = "lingkaran", "Diabaikan: lingkaran"
    GAGAL = "gagal", "Tidak terbaca"


#: Letters that nobody was answered for; a person may still make a ticket of one.
DIABAIKAN = (
    Nasib.PANTULAN, Nasib.OTOMATIS, Nasib.MILIS, Nasib.SAMPAH, Nasib.LINGKARAN, Nasib.GAGAL,
)  # fmt: skip
#: Fate → (nada, ikon) of the screens.
NADA_NASIB: dict[str, tuple[str, str]] = {
    Nasib.TIKET_BARU: ("selesai", "ticket"),
    Nasib.BALASAN: ("selesai", "message-reply"),
    Nasib.PANTULAN: ("perhatian", "mail-x"),
    Nasib.OTOMATIS: ("netral", "robot"),
    Nasib.MILIS: ("netral", "mail"),
    Nasib.SAMPAH: ("netral", "mail-x"),
    Nasib.LINGKARAN: ("perhatian", "refresh-alert"),
    Nasib.GAGAL: ("kritis", "alert-triangle"),
}
