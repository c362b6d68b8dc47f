"""Closed lists of deactivation and reactivation (Perka LKPP 2/2010 Pasal 10(4))."""

from __future__ import annotations

from django.db import models


class StatusKasus(models.TextChoices):
    """Where a case stands on the nine steps of practice."""

    DILAPORKAN = "dilaporkan", "Laporan diterima"
    KLARIFIKASI = "klarifikasi", "Menunggu klarifikasi pengguna"
    DITELAAH = "ditelaah", "Ditelaah"
    TIDAK_TERBUKTI = "tidak_terbukti", "Tidak terbukti, sudah dijawab"
    TERBUKTI = "terbukti", "Terbukti, pernyataan pelanggaran"
    DIUSULKAN = "diusulkan", "Diusulkan, menunggu keputusan Kepala"
    KLARIFIKASI_LKPP = "klarifikasi_lkpp", "Klarifikasi LKPP"
    DITOLAK = "ditolak", "Usul ditolak Kepala"
    DINONAKTIFKAN = "dinonaktifkan", "Dinonaktifkan, surat belum dikirim"
    DIBERITAHUKAN = "diberitahukan", "Surat dikirim, belum diarsipkan"
    DIARSIPKAN = "diarsipkan", "Nonaktif, berkas diarsipkan"
    DIAKTIFKAN = "diaktifkan", "Aktif kembali"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


_S = StatusKasus
#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests read this.
PERPINDAHAN: tuple[tuple[str, str], ...] = (
    (_S.DILAPORKAN, _S.KLARIFIKASI),
    (_S.DILAPORKAN, _S.DITELAAH),
    (_S.DILAPORKAN, _S.DIBATALKAN),
    (_S.KLARIFIKASI, _S.DITELAAH),
    (_S.KLARIFIKASI, _S.DIBATALKAN),
    (_S.DITELAAH, _S.KLARIFIKASI),
    (_S.DITELAAH, _S.TIDAK_TERBUKTI),
    (_S.DITELAAH, _S.TERBUKTI),
    (_S.DITELAAH, _S.DIUSULKAN),
    (_S.DITELAAH, _S.DIBATALKAN),
    (_S.TERBUKTI, _S.DIUSULKAN),
    (_S.DIUSULKAN, _S.KLARIFIKASI_LKPP),
    (_S.DIUSULKAN, _S.DINONAKTIFKAN),
    (_S.DIUSULKAN, _S.DITOLAK),
    (_S.KLARIFIKASI_LKPP, _S.DIUSULKAN),
    (_S.DINONAKTIFKAN, _S.DIBERITAHUKAN),
    (_S.DIBERITAHUKAN, _S.DIARSIPKAN),
    (_S.DIARSIPKAN, _S.DIAKTIFKAN),
)
#: The case is over; the user may have another one.
SELESAI = (_S.TIDAK_TERBUKTI, _S.DITOLAK, _S.DIAKTIFKAN, _S.DIBATALKAN)
#: The account is out of use because of this case.
NONAKTIF = (_S.DINONAKTIFKAN, _S.DIBERITAHUKAN, _S.DIARSIPKAN)
#: Somebody of the unit has to do the next step.
KERJA_REGVER = (_S.DILAPORKAN, _S.DITELAAH, _S.TERBUKTI, _S.KLARIFIKASI_LKPP, _S.DINONAKTIFKAN, _S.DIBERITAHUKAN)

NADA: dict[str, tuple[str, str]] = {
    _S.DILAPORKAN: ("jalan", "flag"),
    _S.KLARIFIKASI: ("jalan", "hourglass"),
    _S.DITELAAH: ("jalan", "file-search"),
    _S.TIDAK_TERBUKTI: ("netral", "circle-check"),
    _S.TERBUKTI: ("perhatian", "alert-triangle"),
    _S.DIUSULKAN: ("jalan", "gavel"),
    _S.KLARIFIKASI_LKPP: ("jalan", "message-question"),
    _S.DITOLAK: ("netral", "circle-x"),
    _S.DINONAKTIFKAN: ("kritis", "user-off"),
    _S.DIBERITAHUKAN: ("kritis", "user-off"),
    _S.DIARSIPKAN: ("kritis", "user-off"),
    _S.DIAKTIFKAN: ("selesai", "user-check"),
    _S.DIBATALKAN: ("netral", "ban"),
}


class AlasanKasus(models.TextChoices):
    PELANGGARAN = "pelanggaran", "Pelanggaran persyaratan dan ketentuan penggunaan"
    DAFTAR_HITAM = "daftar_hitam", "Permintaan berkaitan dengan daftar hitam"


class PeranPelapor(models.TextChoices):
    PA = "pa", "PA"
    KPA = "kpa", "KPA"
    PPK = "ppk", "PPK"
    ULP = "ulp", "ULP/Pokja Pemilihan"
    PP = "pp", "Pejabat Pengadaan"
    LKPP = "lkpp", "LKPP"
    APIP = "apip", "APIP/Auditor"
    PENYEDIA = "penyedia", "Penyedia lain"
    MASYARAKAT = "masyarakat", "Masyarakat"
    LPSE = "lpse", "Temuan LPSE sendiri"


#: Who may ask because of a blacklist (Perka LKPP 2/2010 Pasal 10(4)); PPU 4d5 knows the PA only.
PEMOHON_DAFTAR_HITAM = (PeranPelapor.PA, PeranPelapor.KPA, PeranPelapor.PPK, PeranPelapor.ULP, PeranPelapor.PP)
PEMOHON_HANYA_PA = (PeranPelapor.PA,)


class HasilPernyataan(models.TextChoices):
    DITANDATANGANI = "ditandatangani", "Ditandatangani pengguna"
    DITOLAK = "ditolak", "Pengguna menolak menandatangani"


class JenisLampiran(models.TextChoices):
    LAPORAN = "laporan", "Surat laporan atau permintaan"
    BUKTI = "bukti", "Bukti"
    JAWABAN = "jawaban", "Jawaban klarifikasi"
    PERNYATAAN = "pernyataan", "Pernyataan bertanda tangan"
    LKPP = "lkpp", "Jawaban LKPP"
    PENYELESAIAN = "penyelesaian", "Bukti penyelesaian"


class TujuanSurat(models.TextChoices):
    PENGGUNA = "pengguna", "Pengguna SPSE"
    LKPP = "lkpp", "LKPP"
    LPSE = "lpse", "LPSE tempat pendaftaran"


class StatusAktif(models.TextChoices):
    """Where a request to be active again stands."""

    DIAJUKAN = "diajukan", "Diajukan"
    DIPERIKSA = "diperiksa", "Diperiksa, menunggu keputusan Kepala"
    DISETUJUI = "disetujui", "Disetujui"
    DITOLAK = "ditolak", "Ditolak"


PERPINDAHAN_AKTIF: tuple[tuple[str, str], ...] = (
    (StatusAktif.DIAJUKAN, StatusAktif.DIPERIKSA),
    (StatusAktif.DIPERIKSA, StatusAktif.DISETUJUI),
    (StatusAktif.DIPERIKSA, StatusAktif.DITOLAK),
)
TERBUKA_AKTIF = (StatusAktif.DIAJUKAN, StatusAktif.DIPERIKSA)
NADA_AKTIF: dict[str, tuple[str, str]] = {
    StatusAktif.DIAJUKAN: ("jalan", "hourglass"),
    StatusAktif.DIPERIKSA: ("jalan", "gavel"),
    StatusAktif.DISETUJUI: ("selesai", "circle-check"),
    StatusAktif.DITOLAK: ("netral", "circle-x"),
}
