"""Closed lists of announcements: kinds, states, events, places, systems."""

from __future__ import annotations

from typing import Final

from django.db import models


class JenisPengumuman(models.TextChoices):
    """What is told; subscribers choose among these as topics."""

    INFORMASI = "informasi", "Informasi"
    GANGGUAN = "gangguan", "Gangguan"
    PEMELIHARAAN = "pemeliharaan", "Pemeliharaan"
    PELATIHAN = "pelatihan", "Pelatihan"


NADA_JENIS: Final[dict[str, tuple[str, str]]] = {
    JenisPengumuman.INFORMASI: ("netral", "info-circle"),
    JenisPengumuman.GANGGUAN: ("perhatian", "alert-triangle"),
    JenisPengumuman.PEMELIHARAAN: ("jalan", "tool"),
    JenisPengumuman.PELATIHAN: ("netral", "school"),
}
#: Kinds that say something about systems and change the status page.
BERSISTEM: Final = (JenisPengumuman.GANGGUAN, JenisPengumuman.PEMELIHARAAN)


class StatusPengumuman(models.TextChoices):
    DRAF = "draf", "Draf"
    DITINJAU = "ditinjau", "Menunggu tinjauan"
    TERJADWAL = "terjadwal", "Terjadwal"
    TAYANG = "tayang", "Tayang"
    BERUBAH = "berubah", "Tayang, sudah diubah"
    DIBATALKAN = "dibatalkan", "Dibatalkan"
    BERAKHIR = "berakhir", "Berakhir"


_S = StatusPengumuman
#: Legal moves; the model's transitions, the trigger in PostgreSQL and the tests read this.
PERPINDAHAN: Final[tuple[tuple[str, str], ...]] = (
    (_S.DRAF, _S.DITINJAU),
    (_S.DRAF, _S.TAYANG),
    (_S.DRAF, _S.DIBATALKAN),
    (_S.DITINJAU, _S.DRAF),
    (_S.DITINJAU, _S.TERJADWAL),
    (_S.DITINJAU, _S.TAYANG),
    (_S.DITINJAU, _S.DIBATALKAN),
    (_S.TERJADWAL, _S.DRAF),
    (_S.TERJADWAL, _S.TAYANG),
    (_S.TERJADWAL, _S.DIBATALKAN),
    (_S.TAYANG, _S.BERUBAH),
    (_S.TAYANG, _S.DIBATALKAN),
    (_S.TAYANG, _S.BERAKHIR),
    (_S.BERUBAH, _S.DIBATALKAN),
    (_S.BERUBAH, _S.BERAKHIR),
)
#: People see it now.
HIDUP: Final = (_S.TAYANG, _S.BERUBAH)
#: It was published once, so that it stays on the public list with what became of it.
PERNAH_TAYANG: Final = (*HIDUP, _S.BERAKHIR)
NADA: Final[dict[str, tuple[str, str]]] = {
    _S.DRAF: ("netral", "pencil"),
    _S.DITINJAU: ("jalan", "eye"),
    _S.TERJADWAL: ("jalan", "clock"),
    _S.TAYANG: ("selesai", "speakerphone"),
    _S.BERUBAH: ("selesai", "speakerphone"),
    _S.DIBATALKAN: ("netral", "x"),
    _S.BERAKHIR: ("netral", "circle-check"),
}


class Peristiwa(models.TextChoices):
    """What subscribers are told; each is a version of the announcement."""

    TERBIT = "terbit", "Terbit"
    UBAH = "ubah", "Diubah"
    BATAL = "batal", "Dibatalkan"
    AKHIR = "akhir", "Berakhir"


#: How the subject of a mail and the title of an entry of the feed begin.
AWALAN: Final[dict[str, str]] = {
    Peristiwa.TERBIT: "",
    Peristiwa.UBAH: "Perubahan: ",
    Peristiwa.BATAL: "Dibatalkan: ",
    Peristiwa.AKHIR: "Selesai: ",
}
#: Where it shows: field, words.
TEMPAT: Final[tuple[tuple[str, str], ...]] = (
    ("di_publik", "Halaman publik"),
    ("di_spanduk", "Spanduk di atas halaman portal"),
    ("di_kios", "Kios ruang penawaran"),
    ("di_papan", "Papan layar"),
    ("di_umpan", "RSS, Atom, dan kalender"),
    ("di_surel", "Surel kepada pelanggan"),
)


class KeadaanLayanan(models.TextChoices):
    """State of a system, the worst last."""

    NORMAL = "normal", "Berjalan normal"
    PEMELIHARAAN = "pemeliharaan", "Dalam pemeliharaan"
    LAMBAT = "lambat", "Lambat"
    SEBAGIAN = "sebagian", "Terganggu sebagian"
    MATI = "mati", "Tidak dapat dipakai"


URUT_KEADAAN: Final[dict[str, int]] = {k: i for i, k in enumerate(KeadaanLayanan.values)}
NADA_KEADAAN: Final[dict[str, tuple[str, str]]] = {
    KeadaanLayanan.NORMAL: ("selesai", "circle-check"),
    KeadaanLayanan.PEMELIHARAAN: ("jalan", "tool"),
    KeadaanLayanan.LAMBAT: ("perhatian", "clock"),
    KeadaanLayanan.SEBAGIAN: ("perhatian", "alert-triangle"),
    KeadaanLayanan.MATI: ("kritis", "alert-octagon"),
}
#: States a system can be put into: «normal» is the absence of the others.
BUKAN_NORMAL: Final = tuple((k, v) for k, v in KeadaanLayanan.choices if k != KeadaanLayanan.NORMAL)
#: Time in these counts against availability; announced maintenance and slowness do not.
TAK_TERSEDIA: Final = (KeadaanLayanan.SEBAGIAN, KeadaanLayanan.MATI)


class StatusPelanggan(models.TextChoices):
    MENUNGGU = "menunggu", "Menunggu konfirmasi"
    AKTIF = "aktif", "Berlangganan"
    BERHENTI = "berhenti", "Berhenti"


_P = StatusPelanggan
PERPINDAHAN_PELANGGAN: Final[tuple[tuple[str, str], ...]] = (
    (_P.MENUNGGU, _P.AKTIF),
    (_P.MENUNGGU, _P.BERHENTI),
    (_P.AKTIF, _P.BERHENTI),
    (_P.BERHENTI, _P.MENUNGGU),
)
NADA_PELANGGAN: Final[dict[str, tuple[str, str]]] = {
    _P.MENUNGGU: ("jalan", "hourglass"),
    _P.AKTIF: ("selesai", "circle-check"),
    _P.BERHENTI: ("netral", "x"),
}
