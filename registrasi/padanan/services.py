"""Matches with the register: found, written down, answered; and the guard at the counter (Pasal 10(4), 22(2))."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from lpse.akun.enums import KodePeran
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.pemberitahuan.services import kabari_peran
from registrasi.daftar_hitam.enums import DASAR_NOMOR
from registrasi.daftar_hitam.selectors import Temuan, cari_pihak, nilai
from registrasi.padanan.cari import calon_pengguna, calon_permohonan, pasangan_pengguna, pihak_pengguna
from registrasi.padanan.enums import Jawaban
from registrasi.padanan.identitas import baca
from registrasi.padanan.models import CocokDaftarHitam
from registrasi.pendaftaran.enums import TERBUKA, StatusPermohonan
from registrasi.pendaftaran.models import Permohonan
from registrasi.persyaratan.enums import PENYEDIA

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lpse.akun.models import Pengguna
    from registrasi.daftar_hitam.models import DaftarHitam
    from registrasi.daftar_hitam.selectors import Pihak
    from registrasi.pengguna.models import PenggunaSPSE

TANGANI = "registrasi.tangani_cocokdaftarhitam"
KABAR = "registrasi.padanan.cocok"


def _tulis(temuan: Temuan, *, pengguna: PenggunaSPSE | None = None, permohonan: Permohonan | None = None) -> bool:
    """Write one match down, or bring its row up to date; True when it is new. Inside a transaction."""
    pihak = temuan.pihak
    isi = {
        "pihak": pihak.sebutan[:200], "pihak_utama": pihak.utama, "nama": (pihak.nama or temuan.entri.nama)[:200],
        "dasar": temuan.dasar, "kemiripan": temuan.kemiripan,
    }  # fmt: skip
    baris, baru = CocokDaftarHitam.objects.get_or_create(
        entri=temuan.entri, pengguna=pengguna, permohonan=permohonan, defaults=isi
    )
    if baru:
        catat(
            pelaku=None, kata="menemukan kecocokan daftar hitam", objek=baris,
            sesudah={"sasaran": str(baris.sasaran), "dasar": str(temuan.dasar.label)},
        )  # fmt: skip
        kabari_peran(
            kode_peran=KodePeran.REGVER, jenis=KABAR, objek=baris, kunci=f"padanan:cocok:{baris.pk}",
            konteks={"nama": baris.nama, "sk": temuan.entri.nomor_sk, "dasar": str(temuan.dasar.label)},
        )  # fmt: skip
        return True
    _segarkan(baris, isi, temuan)
    return False


def _segarkan(baris: CocokDaftarHitam, isi: dict[str, object], temuan: Temuan) -> None:
    """A row that meets again, or by something else now; an answer that a number contradicts is taken back."""
    isi = {**isi, "gugur_pada": None}
    if baris.jawaban == Jawaban.BUKAN and temuan.pihak.utama and temuan.dasar in DASAR_NOMOR:
        isi |= {"jawaban": "", "alasan": "", "ditangani_pada": None, "ditangani_oleh": None}
        catat(
            pelaku=None, kata="membuka lagi kecocokan daftar hitam", objek=baris, sebelum={"jawaban": baris.jawaban},
            sesudah={"dasar": str(temuan.dasar.label)},
        )  # fmt: skip
    berubah = [k for k, v in isi.items() if getattr(baris, k) != v]
    for kolom in berubah:
        setattr(baris, kolom, isi[kolom])
    if berubah:
        baris.save(update_fields=berubah)


def _terkuat(temuan: Iterable[Temuan]) -> list[Temuan]:
    """One per entry, the first of those that come sorted by strength."""
    hasil: dict[int, Temuan] = {}
    for t in temuan:
        hasil.setdefault(t.entri.pk, t)
    return list(hasil.values())


@transaction.atomic
def cocokkan_permohonan(*, permohonan: Permohonan) -> int:
    """Look an open application up in the register and write its matches down; how many are new."""
    temuan = _terkuat(cari_pihak(baca(permohonan).pihak))
    _gugurkan(CocokDaftarHitam.objects.menunggu().filter(permohonan=permohonan), {t.entri.pk for t in temuan})
    return sum(_tulis(t, permohonan=permohonan) for t in temuan)


@transaction.atomic
def cocokkan_pengguna(*, pengguna: PenggunaSPSE) -> int:
    """Look a user up in the register and write the matches down; how many are new. Only providers are listed."""
    if not pengguna.penyedia:
        return 0
    temuan = _terkuat(cari_pihak(pihak_pengguna(pengguna)))
    _gugurkan(CocokDaftarHitam.objects.menunggu().filter(pengguna=pengguna), {t.entri.pk for t in temuan})
    return sum(_tulis(t, pengguna=pengguna) for t in temuan)


def _gugurkan(menunggu: Iterable[CocokDaftarHitam], masih: set[int]) -> int:
    """Rows nobody answered whose entry no longer meets them."""
    gugur = [baris.pk for baris in menunggu if baris.entri_id not in masih]
    if not gugur:
        return 0
    return CocokDaftarHitam.objects.filter(pk__in=gugur).update(gugur_pada=timezone.now())


@transaction.atomic
def cocokkan_entri(*, entri: DaftarHitam) -> int:
    """After an entry was written, changed or moved: users and open applications that it meets; how many are new.

    An entry outside its period, suspended or cancelled meets nobody; its rows stay for the record.
    """
    if not entri.berlaku:
        return 0
    baru, bertemu = 0, set[tuple[str, int]]()
    for pengguna in calon_pengguna(entri):
        if temuan := _menurut(entri, pihak_pengguna(pengguna)):
            baru += _tulis(temuan, pengguna=pengguna)
            bertemu.add(("pengguna", pengguna.pk))
    for permohonan in Permohonan.objects.filter(
        pk__in=calon_permohonan(entri), status__in=TERBUKA, jenis_pengguna__in=PENYEDIA
    ):
        if temuan := _menurut(entri, baca(permohonan).pihak):
            baru += _tulis(temuan, permohonan=permohonan)
            bertemu.add(("permohonan", permohonan.pk))
    lepas = [
        c.pk
        for c in CocokDaftarHitam.objects.menunggu().filter(entri=entri)
        if ("pengguna" if c.pengguna_id else "permohonan", c.pengguna_id or c.permohonan_id) not in bertemu
    ]
    CocokDaftarHitam.objects.filter(pk__in=lepas).update(gugur_pada=timezone.now())
    return baru


def _menurut(entri: DaftarHitam, pihak: Iterable[Pihak]) -> Temuan | None:
    """The strongest ground over the parties of one user or application; they come with the provider first."""
    temuan = [t for p in pihak if (t := nilai(entri, p)) is not None]
    return min(temuan, key=lambda t: (not t.menghentikan, not t.pihak.utama, -t.kemiripan), default=None)


def cocokkan_semua() -> tuple[int, int]:
    """Nightly: every open application, and every user by number or same name, against the entries in force.

    Users are met set by set, so that a register of a million costs a few indexed joins. Similar names of users are
    looked for when the entry is written. Safe to repeat.  Returns: (looked at, new matches).
    """
    dilihat = baru = 0
    for pengguna in pasangan_pengguna():
        baru += cocokkan_pengguna(pengguna=pengguna)
        dilihat += 1
    for permohonan in Permohonan.objects.filter(status__in=TERBUKA, jenis_pengguna__in=PENYEDIA).iterator(500):
        baru += cocokkan_permohonan(permohonan=permohonan)
        dilihat += 1
    return dilihat, baru


@transaction.atomic
def tangani(*, cocok_id: int, jawaban: str, alasan: str, oleh: Pengguna, sebelumnya: str = "") -> CocokDaftarHitam:
    """Answer a match, with the reason; an earlier answer is changed only by whoever has seen it (``sebelumnya``).

    Raises: AturanDilanggar (no reason, a number answered away, no longer a match), TransisiBasi (answered meanwhile).
    """
    baris = CocokDaftarHitam.objects.select_for_update(of=("self",)).select_related("entri").get(pk=cocok_id)
    if baris.jawaban != sebelumnya:
        raise TransisiBasi(f"Kecocokan ini baru saja dijawab {baris.ditangani_oleh or 'sistem'}; muat ulang halaman.")
    if jawaban not in Jawaban.values:
        raise AturanDilanggar("Pilih jawabannya.")
    if not alasan.strip():
        raise AturanDilanggar("Tulis dengan apa Anda memastikannya.")
    if baris.gugur_pada is not None:
        raise AturanDilanggar("Data sudah dibetulkan dan tidak cocok lagi; tidak ada yang perlu dijawab.")
    if jawaban == Jawaban.BUKAN and baris.nomor_sama:
        raise AturanDilanggar(
            "Nomor yang sama tidak dapat dijawab bukan pihak yang sama. Bila SK salah salin, betulkan entrinya; "
            "bila formulirnya yang salah, betulkan permohonannya."
        )
    baris.jawaban, baris.alasan = jawaban, alasan.strip()
    baris.ditangani_pada, baris.ditangani_oleh = timezone.now(), oleh
    baris.save(update_fields=["jawaban", "alasan", "ditangani_pada", "ditangani_oleh"])
    catat(
        pelaku=oleh, kata="menjawab kecocokan daftar hitam", objek=baris, sebelum={"jawaban": sebelumnya},
        sesudah={"jawaban": jawaban}, alasan=baris.alasan,
    )  # fmt: skip
    return baris


@transaction.atomic
def jawab_permohonan(
    *, permohonan: Permohonan, entri_id: int, jawaban: str, alasan: str, oleh: Pengguna
) -> CocokDaftarHitam:
    """Answer from the examination, where the match may not have been written down yet.

    Raises: AturanDilanggar (the entry does not meet this application, and as :func:`tangani`), TransisiBasi.
    """
    cocokkan_permohonan(permohonan=permohonan)
    baris = CocokDaftarHitam.objects.filter(permohonan=permohonan, entri_id=entri_id, gugur_pada=None).first()
    if baris is None:
        raise AturanDilanggar("Entri itu tidak cocok dengan permohonan ini.")
    return tangani(cocok_id=baris.pk, jawaban=jawaban, alasan=alasan, oleh=oleh)


def pastikan_tak_tercantum(*, permohonan: Permohonan) -> None:
    """Refuse a listed provider, with the reason and the register entry (Perka LKPP 2/2010 Pasal 10(4)).

    A number of the provider or of whom its User ID stands for stops. A name only asks: it stops once a person said that
    it is the same party, and before the decision somebody must have answered it.  Raises: AturanDilanggar.
    """
    temuan = _terkuat(cari_pihak(baca(permohonan).pihak))
    if not temuan:
        return
    jawaban = dict(
        CocokDaftarHitam.objects.filter(permohonan=permohonan, gugur_pada=None).values_list("entri_id", "jawaban")
    )
    henti = [t for t in temuan if t.menghentikan or jawaban.get(t.entri.pk) == Jawaban.ORANG_SAMA]
    if henti:
        raise AturanDilanggar(
            "Penyedia ini tercantum di daftar hitam, jadi permohonannya berhenti di sini. "
            f"{' '.join(t.kalimat for t in henti)}"
        )
    belum = [t for t in temuan if not jawaban.get(t.entri.pk)]
    if belum and permohonan.status == StatusPermohonan.MENUNGGU_VERIFIKASI:
        raise AturanDilanggar(
            f"Jawab dahulu kecocokan dengan daftar hitam di panel Padanan. {' '.join(t.kalimat for t in belum)}"
        )
