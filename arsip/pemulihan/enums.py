"""Words of drills and restores."""

from __future__ import annotations

from django.db.models import TextChoices


class HasilUji(TextChoices):
    """How a drill ended; only *berhasil* lifts a snapshot to the top of the ladder."""

    BERHASIL = "berhasil", "Berhasil"
    GAGAL = "gagal", "Gagal"


class AsalUji(TextChoices):
    """Where the drill read its snapshot."""

    MEDIA = "media", "Media luring"
    UTAMA = "utama", "Repositori utama"


class JenisPemulihan(TextChoices):
    """What is asked back; never over what exists."""

    BERKAS = "berkas", "Satu berkas"
    FOLDER = "folder", "Folder ke tempat baru"
    BASIS_DATA = "basisdata", "Basis data dengan nama baru"


class StatusPermintaan(TextChoices):
    """A request of one person, decided by another, done by a worker."""

    MENUNGGU = "menunggu", "Menunggu persetujuan"
    DISETUJUI = "disetujui", "Disetujui, menunggu pekerja"
    BERJALAN = "berjalan", "Sedang dipulihkan"
    SELESAI = "selesai", "Selesai"
    GAGAL = "gagal", "Gagal"
    DITOLAK = "ditolak", "Ditolak"
    DIBATALKAN = "dibatalkan", "Dibatalkan"
    KEDALUWARSA = "kedaluwarsa", "Kedaluwarsa"


_S = StatusPermintaan
#: Not decided or not done yet.
TERBUKA = (_S.MENUNGGU, _S.DISETUJUI, _S.BERJALAN)
#: States that only a second person's yes leads to.
SUDAH_DISETUJUI = (_S.DISETUJUI, _S.BERJALAN, _S.SELESAI, _S.GAGAL)
PERPINDAHAN: tuple[tuple[str, str], ...] = (
    (_S.MENUNGGU, _S.DISETUJUI),
    (_S.MENUNGGU, _S.DITOLAK),
    (_S.MENUNGGU, _S.DIBATALKAN),
    (_S.MENUNGGU, _S.KEDALUWARSA),
    (_S.DISETUJUI, _S.BERJALAN),
    (_S.DISETUJUI, _S.GAGAL),
    (_S.BERJALAN, _S.SELESAI),
    (_S.BERJALAN, _S.GAGAL),
)
#: Colour and icon of each state.
NADA_STATUS = {
    _S.MENUNGGU: ("perhatian", "clock"),
    _S.DISETUJUI: ("jalan", "circle-check"),
    _S.BERJALAN: ("jalan", "refresh"),
    _S.SELESAI: ("selesai", "circle-check"),
    _S.GAGAL: ("kritis", "alert-circle"),
    _S.DITOLAK: ("netral", "ban"),
    _S.DIBATALKAN: ("netral", "ban"),
    _S.KEDALUWARSA: ("netral", "clock-off"),
}
NADA_HASIL = {HasilUji.BERHASIL: ("selesai", "circle-check"), HasilUji.GAGAL: ("kritis", "alert-circle")}
