"""Words of the runs."""

from __future__ import annotations

from django.db import models


class HasilJalan(models.TextChoices):
    """How a run stands or ended; *gagal* was foreseen, *galat* is a bug."""

    MENUNGGU = "menunggu", "Menunggu pekerja"
    BERJALAN = "berjalan", "Berjalan"
    BERHASIL = "berhasil", "Berhasil"
    GAGAL = "gagal", "Gagal"
    GALAT = "galat", "Galat"


#: Not ended yet: ordered by the button, or under way.
BELUM_USAI = (HasilJalan.MENUNGGU, HasilJalan.BERJALAN)

#: Tone and icon on screen: colour + icon + word (UI.md).
NADA_HASIL: dict[str, tuple[str, str]] = {
    HasilJalan.MENUNGGU: ("netral", "clock"),
    HasilJalan.BERJALAN: ("jalan", "player-play"),
    HasilJalan.BERHASIL: ("selesai", "circle-check"),
    HasilJalan.GAGAL: ("perhatian", "alert-triangle"),
    HasilJalan.GALAT: ("kritis", "alert-octagon"),
}
