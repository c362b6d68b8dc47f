"""Closed lists of the minutes (Perka LKPP 2/2010 Pasal 24(2))."""

from __future__ import annotations

from django.db import models


class JenisBA(models.TextChoices):
    KESAKSIAN = "kesaksian", "Kesaksian"
    GANGGUAN = "gangguan", "Gangguan layanan"
    FORENSIK = "uji_forensik", "Uji forensik"
    SERAH_TERIMA = "serah_terima_akun", "Serah terima akun"
    UMUM = "umum", "Umum"
    PEMBETULAN = "pembetulan", "Pembetulan"


class StatusBA(models.TextChoices):
    """The road of minutes; from *final* on the content is locked by PostgreSQL."""

    DRAF = "draf", "Draf"
    SIAP = "siap", "Siap difinalkan"
    FINAL = "final", "Final, menunggu tanda tangan"
    DITANDATANGANI = "ditandatangani", "Ditandatangani"
    DIARSIPKAN = "diarsipkan", "Diarsipkan"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


_S = StatusBA
#: Legal moves; the transitions of the model, the trigger in PostgreSQL and the tests read this.
PERPINDAHAN: tuple[tuple[str, str], ...] = (
    (_S.DRAF, _S.SIAP),
    (_S.DRAF, _S.DIBATALKAN),
    (_S.SIAP, _S.DRAF),
    (_S.SIAP, _S.FINAL),
    (_S.SIAP, _S.DIBATALKAN),
    (_S.FINAL, _S.DITANDATANGANI),
    (_S.FINAL, _S.DIBATALKAN),
    (_S.DITANDATANGANI, _S.DIARSIPKAN),
)
#: Numbered: what is written stays written.
BERNOMOR = (_S.FINAL, _S.DITANDATANGANI, _S.DIARSIPKAN)
#: Signed by everybody.
TUNTAS = (_S.DITANDATANGANI, _S.DIARSIPKAN)
#: Still in the making.
DISUSUN = (_S.DRAF, _S.SIAP)

NADA: dict[str, tuple[str, str]] = {
    _S.DRAF: ("jalan", "pencil"),
    _S.SIAP: ("jalan", "list-check"),
    _S.FINAL: ("perhatian", "signature"),
    _S.DITANDATANGANI: ("selesai", "circle-check"),
    _S.DIARSIPKAN: ("selesai", "archive"),
    _S.DIBATALKAN: ("kritis", "circle-x"),
}


class HasilKesaksian(models.TextChoices):
    TIDAK_DAPAT = "tidak_dapat_dibuka", "Tidak dapat dibuka"
    SEBAGIAN = "sebagian", "Dapat dibuka sebagian"
    TERBUKA = "terbuka_setelah", "Terbuka setelah langkah tertentu"


class JenisBerkas(models.TextChoices):
    """What an unopened file of a bid holds."""

    ADMINISTRASI = "administrasi", "Administrasi"
    TEKNIS = "teknis", "Teknis"
    HARGA = "harga", "Harga"
    ADMINISTRASI_TEKNIS = "administrasi_teknis", "Administrasi dan teknis"
    LAIN = "lain", "Lain"


class PeranPihak(models.TextChoices):
    """In which quality a person signs; the order of this list is the order of signing."""

    MENYERAHKAN = "menyerahkan", "Yang menyerahkan"
    MENERIMA = "menerima", "Yang menerima"
    SAKSI_LPSE = "saksi_lpse", "Saksi LPSE"
    POKJA = "pokja", "Pokja atau Pejabat Pengadaan"
    PENYEDIA = "penyedia", "Penyedia"
    MENGETAHUI = "mengetahui", "Mengetahui"


#: Whoever signs later never stands before whoever signs earlier.
URUTAN_PERAN: dict[str, int] = {peran: i for i, peran in enumerate(PeranPihak.values)}


class JenisIdentitas(models.TextChoices):
    NIP = "nip", "NIP"
    NIK = "nik", "NIK"
    TANPA = "tanpa", "Tanpa nomor"
