"""Closed lists of the institutions that use this LPSE."""

from __future__ import annotations

from django.db import models


class StatusKerjaSama(models.TextChoices):
    DIAJUKAN = "diajukan", "Diajukan"
    DITELAAH = "ditelaah", "Ditelaah, menunggu keputusan Kepala"
    DISETUJUI = "disetujui", "Disetujui"
    DITOLAK = "ditolak", "Ditolak"
    BERAKHIR = "berakhir", "Berakhir"


#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests read this.
PERPINDAHAN: tuple[tuple[str, str], ...] = (
    (StatusKerjaSama.DIAJUKAN, StatusKerjaSama.DITELAAH),
    (StatusKerjaSama.DITELAAH, StatusKerjaSama.DISETUJUI),
    (StatusKerjaSama.DITELAAH, StatusKerjaSama.DITOLAK),
    (StatusKerjaSama.DISETUJUI, StatusKerjaSama.BERAKHIR),
)
#: A request that somebody still has to decide on.
TERBUKA = (StatusKerjaSama.DIAJUKAN, StatusKerjaSama.DITELAAH)

NADA: dict[str, tuple[str, str]] = {
    StatusKerjaSama.DIAJUKAN: ("jalan", "hourglass"),
    StatusKerjaSama.DITELAAH: ("jalan", "file-search"),
    StatusKerjaSama.DISETUJUI: ("selesai", "circle-check"),
    StatusKerjaSama.DITOLAK: ("netral", "circle-x"),
    StatusKerjaSama.BERAKHIR: ("netral", "calendar-off"),
}


class Rekomendasi(models.TextChoices):
    """What the review proposes to the Kepala."""

    TERIMA = "terima", "Dapat diterima"
    TOLAK = "tolak", "Tidak dapat diterima"


class TugasPetugas(models.TextChoices):
    """What an officer of the institution does here."""

    NARAHUBUNG = "narahubung", "Narahubung"
    ADMIN_AGENCY = "admin_agency", "Admin Agency"
    PPK = "ppk", "PPK"
    POKJA = "pokja", "Pokja Pemilihan"
    PP = "pp", "Pejabat Pengadaan"
    PA_KPA = "pa_kpa", "PA/KPA"
    AUDITOR = "auditor", "Auditor"
