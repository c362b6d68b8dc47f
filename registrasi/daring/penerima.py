"""What other duties tell this one: an application that is no draft any more, a file the antivirus refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.dispatch import receiver

from lpse.berkas.sinyal import berkas_publik_ditolak
from lpse.pemberitahuan.registri import JENIS
from registrasi.daring.kabar import tautan_perbaiki
from registrasi.daring.services import tutup_draf
from registrasi.daring.services_virus import kabari_terjangkit
from registrasi.pendaftaran.sinyal import permohonan_diajukan, permohonan_dibatalkan, permohonan_kedaluwarsa
from registrasi.verifikasi.kabar import PERBAIKAN

if TYPE_CHECKING:
    from lpse.berkas.models import Berkas
    from registrasi.pendaftaran.models import Permohonan


# The examination asks for the repair and knows no address above it: its mail leads straight to the rows from here on.
JENIS[PERBAIKAN] = replace(JENIS[PERBAIKAN], tautan_luar=tautan_perbaiki)


@receiver(
    [permohonan_diajukan, permohonan_kedaluwarsa, permohonan_dibatalkan], dispatch_uid="registrasi.daring.tutup_draf"
)
def setelah_draf(permohonan: Permohonan, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """Handed in, expired or withdrawn, wherever it happened: the link from home ends."""
    tutup_draf(permohonan=permohonan)


@receiver(berkas_publik_ditolak, dispatch_uid="registrasi.daring.terjangkit")
def setelah_ditolak(berkas: Berkas, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """The applicant hears of it, and may send a clean scan."""
    kabari_terjangkit(berkas=berkas)
