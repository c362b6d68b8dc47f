"""Which acts the page of a ticket offers now, and in which group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from layanan.tiket.aksi import aksi_tiket
from layanan.tiket.enums import MENUNGGU, TERBUKA, StatusTiket

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket
    from lpse.akun.models import Pengguna

_S = StatusTiket
_KERJA = (_S.BARU, _S.DITANGANI, *MENUNGGU)


@dataclass(frozen=True)
class Tombol:
    """One act: its page, picture and words."""

    url: str
    ikon: str
    label: str
    post: bool = False


@dataclass(frozen=True)
class TindakanTiket:
    """Buttons at the head, the rest in groups behind «Tindakan lain»; ``ambil`` is pressed, not opened."""

    ambil: bool
    tombol: list[Tombol]
    kelompok: list[tuple[str, list[Tombol]]]


#: Group, name of the page, picture, words, and the states in which it can be done.
_DAFTAR: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("", "selesai", "circle-check", "Selesaikan", TERBUKA),
    ("", "lkpp", "external-link", "Teruskan ke LKPP", (_S.DITANGANI,)),
    ("", "lanjut", "player-play", "Lanjutkan penanganan", MENUNGGU),
    ("", "konfirmasi", "lock", "Tutup atas konfirmasi pelapor", (_S.SELESAI,)),
    ("", "buka", "lock-open", "Buka kembali", (_S.SELESAI, _S.DITUTUP)),
    ("Penanganan", "tunggu", "hourglass", "Tunggu pengguna", (_S.DITANGANI,)),
    ("Penanganan", "tugaskan", "user-check", "Tugaskan ke rekan", _KERJA),
    ("Penanganan", "lepas", "inbox", "Kembalikan ke meja unit", (_S.DITANGANI,)),
    ("Penanganan", "alihkan", "arrows-exchange", "Alihkan ke unit lain", _KERJA),
    ("Fakta", "prioritas", "flag", "Ubah prioritas", _KERJA),
    ("Fakta", "rincian", "edit", "Ubah rincian", _KERJA),
    ("Fakta", "pelapor", "user", "Ganti pelapor", (*_KERJA, _S.SELESAI, _S.DITUTUP)),
    ("Fakta", "label", "tag", "Label", tuple(_S.values)),
    ("Fakta", "pengamat", "users", "Minta rekan mengikuti", tuple(_S.values)),
    ("Hubungan", "bagian", "sitemap", "Jadikan bagian insiden", _KERJA),
    ("Hubungan", "taut", "link", "Tautkan dengan tiket lain", tuple(_S.values)),
    ("Hubungan", "gabung", "git-merge", "Gabungkan ke tiket lain", _KERJA),
    ("Hubungan", "pisah", "arrows-split", "Pisahkan menjadi tiket baru", _KERJA),
    ("Lainnya", "kode", "key", "Ganti kode akses pelapor", tuple(_S.values)),
    ("Lainnya", "batal", "ban", "Batalkan tiket", TERBUKA),
)
#: Acts of the first group that stand at the head of the page; one more comes from the rooms above.
_DI_KEPALA = 2


def tindakan_tiket(tiket: Tiket, orang: Pengguna, *, mengamati: bool) -> TindakanTiket:
    """What this person may do with this ticket now; acts of other packages through their registry."""
    luar = [Tombol(url, aksi.ikon, aksi.label, aksi.post) for aksi, url in aksi_tiket(tiket, orang)]
    if not orang.has_perm("layanan.kelola_tiket"):
        lain = [*luar[1:], _amati(tiket, mengamati=mengamati)]
        return TindakanTiket(ambil=False, tombol=luar[:1], kelompok=[("Lainnya", lain)])
    isi: dict[str, list[Tombol]] = {}
    for kelompok, nama, ikon, label, status in _DAFTAR:
        if tiket.status in status:
            isi.setdefault(kelompok, []).append(_tombol(tiket, nama, ikon, label))
    if tiket.induk_id and tiket.terbuka:
        isi.setdefault("Hubungan", []).append(_tombol(tiket, "lepas_bagian", "unlink", "Lepaskan dari insiden"))
    utama = isi.pop("", [])
    kepala = [*utama[:_DI_KEPALA], *luar[:1]]
    isi = {"Buat dari tiket ini": luar[1:], "Keadaan": utama[_DI_KEPALA:], **isi}
    isi.setdefault("Lainnya", []).insert(0, _amati(tiket, mengamati=mengamati))
    return TindakanTiket(ambil=tiket.status == _S.BARU, tombol=kepala, kelompok=_rapikan(isi))


def _rapikan(isi: dict[str, list[Tombol]]) -> list[tuple[str, list[Tombol]]]:
    return [(judul, tombol) for judul, tombol in isi.items() if tombol]


def _tombol(tiket: Tiket, nama: str, ikon: str, label: str) -> Tombol:
    return Tombol(reverse(f"layanan:tiket_{nama}", args=[tiket.pk]), ikon, label)


def _amati(tiket: Tiket, *, mengamati: bool) -> Tombol:
    if mengamati:
        return _tombol(tiket, "berhenti_amati", "eye-off", "Berhenti mengikuti")
    return _tombol(tiket, "amati", "eye", "Ikuti tiket ini")
