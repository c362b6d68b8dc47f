"""Closed lists of retention: fates, the road of a proposal, what an assessment may say (UU 43/2009, PP 28/2012)."""

from __future__ import annotations

from django.db import models


class NasibAkhir(models.TextChoices):
    """What the retention schedule says of the end."""

    MUSNAH = "musnah", "Musnah"
    DINILAI = "dinilai", "Dinilai kembali"
    PERMANEN = "permanen", "Permanen"


NADA_NASIB: dict[str, tuple[str, str]] = {
    NasibAkhir.MUSNAH: ("netral", "flame"),
    NasibAkhir.DINILAI: ("perhatian", "help-circle"),
    NasibAkhir.PERMANEN: ("selesai", "infinity"),
}


class KeadaanRetensi(models.TextChoices):
    """Where the clock of an archival file stands today; derived, never stored."""

    TERBUKA = "terbuka", "Berkas masih terbuka"
    BELUM_JRA = "belum_jra", "Belum ditetapkan"
    AKTIF = "aktif", "Masa aktif"
    PINDAH = "pindah", "Perlu dipindahkan"
    INAKTIF = "inaktif", "Masa inaktif"
    JATUH_TEMPO = "jatuh_tempo", "Jatuh tempo"
    DITAHAN = "ditahan", "Ditahan"
    SELESAI = "selesai", "Selesai"


NADA_RETENSI: dict[str, tuple[str, str]] = {
    KeadaanRetensi.TERBUKA: ("netral", "folder-open"),
    KeadaanRetensi.BELUM_JRA: ("perhatian", "help-circle"),
    KeadaanRetensi.AKTIF: ("selesai", "clock"),
    KeadaanRetensi.PINDAH: ("perhatian", "transfer-in"),
    KeadaanRetensi.INAKTIF: ("selesai", "archive"),
    KeadaanRetensi.JATUH_TEMPO: ("kritis", "calendar-due"),
    KeadaanRetensi.DITAHAN: ("jalan", "scale"),
    KeadaanRetensi.SELESAI: ("netral", "circle-check"),
}


class JenisUsul(models.TextChoices):
    MUSNAH = "musnah", "Usul musnah"
    SERAH = "serah", "Usul serah"


class StatusUsul(models.TextChoices):
    """The road of a proposal; nothing on it moves by the clock."""

    DISUSUN = "disusun", "Disusun"
    PENILAIAN = "penilaian", "Dinilai panitia"
    PERSETUJUAN = "persetujuan", "Menunggu persetujuan"
    DISETUJUI = "disetujui", "Disetujui"
    BERITA_ACARA = "berita_acara", "Berita acara ditandatangani"
    PELAKSANAAN = "pelaksanaan", "Dilaksanakan"
    SELESAI = "selesai", "Selesai"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


_S = StatusUsul
#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests all read this.
PERPINDAHAN_USUL: tuple[tuple[str, str], ...] = (
    (_S.DISUSUN, _S.PENILAIAN),
    (_S.DISUSUN, _S.PERSETUJUAN),
    (_S.PENILAIAN, _S.PERSETUJUAN),
    (_S.PERSETUJUAN, _S.DISETUJUI),
    (_S.PERSETUJUAN, _S.PENILAIAN),
    (_S.PERSETUJUAN, _S.DISUSUN),
    (_S.DISETUJUI, _S.PENILAIAN),
    (_S.DISETUJUI, _S.DISUSUN),
    (_S.DISETUJUI, _S.BERITA_ACARA),
    (_S.BERITA_ACARA, _S.DISETUJUI),
    (_S.BERITA_ACARA, _S.PELAKSANAAN),
    (_S.PELAKSANAAN, _S.SELESAI),
    (_S.DISUSUN, _S.DIBATALKAN),
    (_S.PENILAIAN, _S.DIBATALKAN),
    (_S.PERSETUJUAN, _S.DIBATALKAN),
    (_S.DISETUJUI, _S.DIBATALKAN),
)
USUL_BERJALAN: tuple[str, ...] = tuple(s for s in _S.values if s not in {_S.SELESAI, _S.DIBATALKAN})

NADA_USUL: dict[str, tuple[str, str]] = {
    _S.DISUSUN: ("jalan", "pencil"),
    _S.PENILAIAN: ("jalan", "list-check"),
    _S.PERSETUJUAN: ("perhatian", "clock"),
    _S.DISETUJUI: ("selesai", "checks"),
    _S.BERITA_ACARA: ("perhatian", "signature"),
    _S.PELAKSANAAN: ("jalan", "player-play"),
    _S.SELESAI: ("selesai", "circle-check"),
    _S.DIBATALKAN: ("kritis", "circle-x"),
}


class Keputusan(models.TextChoices):
    """What is decided of one file on the list."""

    BELUM = "belum", "Belum dinilai"
    MUSNAHKAN = "musnahkan", "Musnahkan"
    PERTAHANKAN = "pertahankan", "Pertahankan"
    PERMANENKAN = "permanenkan", "Permanenkan"
    SERAHKAN = "serahkan", "Serahkan"


NADA_KEPUTUSAN: dict[str, tuple[str, str]] = {
    Keputusan.BELUM: ("netral", "circle-dashed"),
    Keputusan.MUSNAHKAN: ("kritis", "flame"),
    Keputusan.PERTAHANKAN: ("jalan", "archive"),
    Keputusan.PERMANENKAN: ("selesai", "infinity"),
    Keputusan.SERAHKAN: ("jalan", "transfer-out"),
}
#: What a panel may choose from.
PILIHAN_PANITIA = (Keputusan.MUSNAHKAN, Keputusan.PERTAHANKAN, Keputusan.PERMANENKAN)


class HasilButir(models.TextChoices):
    """What became of one file when the signed minutes were carried out."""

    BELUM = "belum", "Belum dilaksanakan"
    DIMUSNAHKAN = "dimusnahkan", "Dimusnahkan"
    DISERAHKAN = "diserahkan", "Diserahkan"
    TETAP = "tetap", "Tetap disimpan"
    DITAHAN = "ditahan", "Tertahan perkara"
    DIPINJAM = "dipinjam", "Sedang dipinjam"
    BERUBAH = "berubah", "Isinya berubah sejak disetujui"


NADA_HASIL: dict[str, tuple[str, str]] = {
    HasilButir.BELUM: ("netral", "circle-dashed"),
    HasilButir.DIMUSNAHKAN: ("selesai", "flame"),
    HasilButir.DISERAHKAN: ("selesai", "transfer-out"),
    HasilButir.TETAP: ("netral", "archive"),
    HasilButir.DITAHAN: ("perhatian", "scale"),
    HasilButir.DIPINJAM: ("perhatian", "book"),
    HasilButir.BERUBAH: ("kritis", "alert-triangle"),
}


class SebagaiPenyetuju(models.TextChoices):
    """The two hands that must agree; never the proposer's."""

    KEPALA = "kepala", "Kepala LPSE"
    PEJABAT = "pejabat", "Pejabat lain"


class PemberiPersetujuan(models.TextChoices):
    """Who must agree outside the office: by the length of the retention (PP 28/2012)."""

    ANRI = "anri", "Kepala ANRI"
    KEPALA_DAERAH = "kepala_daerah", "Bupati/Wali Kota"


#: Files kept this many years or more need the approval of ANRI, the others that of the head of region.
BATAS_ANRI = 10


class StatusPemindahan(models.TextChoices):
    TANDA_TANGAN = "tanda_tangan", "Menunggu tanda tangan"
    SELESAI = "selesai", "Selesai"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


PERPINDAHAN_PINDAH: tuple[tuple[str, str], ...] = (
    (StatusPemindahan.TANDA_TANGAN, StatusPemindahan.SELESAI),
    (StatusPemindahan.TANDA_TANGAN, StatusPemindahan.DIBATALKAN),
)
NADA_PINDAH: dict[str, tuple[str, str]] = {
    StatusPemindahan.TANDA_TANGAN: ("perhatian", "signature"),
    StatusPemindahan.SELESAI: ("selesai", "circle-check"),
    StatusPemindahan.DIBATALKAN: ("kritis", "circle-x"),
}


class SebagaiPanitia(models.TextChoices):
    KETUA = "ketua", "Ketua"
    ANGGOTA = "anggota", "Anggota"
