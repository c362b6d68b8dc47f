"""What may go wrong in a run: each kind has its code, and a sentence that says what to do."""

from __future__ import annotations

from arsip.cadangan.enums import KodeGalat


class GalatMesin(Exception):  # noqa: N818 - the field's own words
    """A foreseen failure of the engine or of what it works on; the message is for people."""

    kode: KodeGalat = KodeGalat.GALAT


class SandiKeliru(GalatMesin):
    kode = KodeGalat.SANDI_KELIRU


class RepoTidakAda(GalatMesin):
    kode = KodeGalat.REPO_TIDAK_ADA


class RepoTerkunci(GalatMesin):
    kode = KodeGalat.REPO_TERKUNCI


class RepoRusak(GalatMesin):
    kode = KodeGalat.REPO_RUSAK


class CakramPenuh(GalatMesin):
    kode = KodeGalat.CAKRAM_PENUH


class AlatHilang(GalatMesin):
    kode = KodeGalat.ALAT_HILANG


class IzinDitolak(GalatMesin):
    kode = KodeGalat.IZIN


class TidakTerjangkau(GalatMesin):
    kode = KodeGalat.TIDAK_TERJANGKAU


class BasisdataMati(GalatMesin):
    kode = KodeGalat.BASISDATA_MATI


class BasisdataTidakAda(GalatMesin):
    kode = KodeGalat.BASISDATA_TIDAK_ADA


class FolderTidakAda(GalatMesin):
    kode = KodeGalat.FOLDER_TIDAK_ADA


class SetelanKurang(GalatMesin):
    kode = KodeGalat.SETELAN


class TidakCocok(GalatMesin):
    """What came back is not what was put away (a drill, a re-read)."""

    kode = KodeGalat.TIDAK_COCOK


class Terhenti(GalatMesin):
    """A child was killed by somebody else (out of memory, an operator)."""

    kode = KodeGalat.GALAT


class WaktuHabis(GalatMesin):
    kode = KodeGalat.WAKTU_HABIS


class Dibatalkan(Exception):  # noqa: N818 - somebody asked for it; not an error
    """A person cancelled the run."""


class MenungguMedia(Exception):  # noqa: N818 - not an error: the medium is elsewhere
    """The medium or the folder of the repository is not plugged in now; the run waits instead of failing."""


class HilangKendali(Exception):  # noqa: N818 - the run must stop at once and say nothing
    """The session that held the run's lock is gone, or the sweeper has closed the run."""
