"""Signing a paper: the next slot, by its own person, as an update that leaves every earlier byte in place.

Signing may wait on a network, so no row stays locked meanwhile: a claim in Redis keeps a second tab out, the rules are
asked before, and once more on the locked rows when the signature is there. If the paper moved in between, the
signature is thrown away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

from lpse.akun.models import profil
from lpse.berkas.services import baca
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.enums import SebabRevisi, StatusTandaTangan
from lpse.naskah.kabar import beri_tahu_berikutnya
from lpse.naskah.models import Naskah, TandaTangan
from lpse.naskah.penanda import penanda_aktif
from lpse.naskah.penanda.dasar import Bidang, KunciDitolak, PenandaMenolak, PenandaTakTersedia, Permintaan
from lpse.naskah.services import simpan_revisi
from lpse.naskah.sinyal import naskah_ditandatangani, naskah_lengkap
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas
    from lpse.naskah.models import RevisiNaskah
    from lpse.naskah.penanda.dasar import Hasil, Penanda

SEDANG_BERJALAN = (
    "Naskah ini sedang ditandatangani, mungkin oleh tab lain yang masih terbuka. Tunggu sebentar, lalu muat ulang "
    "halaman ini."
)
_S = StatusTandaTangan
#: Seconds a claim outlives the signer's own time limit.
_LEBIH = 30
#: Wrong passphrases per person, and how long they count (seconds).
BATAS_SALAH, JENDELA_SALAH = 5, 15 * 60
#: Where a slot goes that the paper gave no place: rows at the foot of the last page, from the left.
_KAKI, _LEBAR, _TINGGI, _SELA, _SEBARIS = 96.0, 150.0, 42.0, 12.0, 3


class TandaTanganGagal(AturanDilanggar):
    """The signing service refused or did not answer; the slot is *gagal* with the reason and may be tried again."""


@dataclass(frozen=True)
class Giliran:
    """What is to be signed now: the slot, the PDF it is added to."""

    naskah: Naskah
    slot: TandaTangan
    dasar: RevisiNaskah
    berkas: Berkas


@dataclass(frozen=True)
class Pembubuhan:
    """One signature to be made: ``cari`` finds its slot, before the signer is asked and again on the locked row.

    ``rincian`` goes into the slot's record besides what the signer says; ``bersama`` runs in the transaction that keeps
    the signature.
    """

    naskah_id: int
    penanda: Penanda
    cari: Callable[[Naskah], Giliran]
    susun: Callable[[Giliran], Permintaan]
    oleh: Pengguna | None = None
    rincian: dict[str, str] = field(default_factory=dict)
    bersama: Callable[[TandaTangan], None] | None = None


def giliran(*, naskah: Naskah, oleh: Pengguna) -> Giliran:
    """The slot this person may sign now.  Raises: AturanDilanggar, TransisiBasi."""
    slot = _slot_elektronik(naskah)
    milik = [s for s in slot if s.pengguna_id == oleh.pk]
    if not milik:
        raise AturanDilanggar("Anda bukan penanda tangan naskah ini.")
    return _di_giliran(naskah, slot, milik)


def giliran_undangan(*, naskah: Naskah, slot_id: int) -> Giliran:
    """The slot of an invitation, if its turn has come.  Raises: AturanDilanggar, TransisiBasi."""
    slot = _slot_elektronik(naskah)
    milik = [s for s in slot if s.pk == slot_id and s.undangan]
    if not milik:
        raise AturanDilanggar("Tempat tanda tangan ini bukan untuk goresan.")
    return _di_giliran(naskah, slot, milik)


def _slot_elektronik(naskah: Naskah) -> list[TandaTangan]:
    if not naskah.final:
        raise AturanDilanggar(f"Hanya naskah yang sudah terbit dan masih berlaku yang ditandatangani; {naskah} tidak.")
    return list(naskah.tanda_tangan.elektronik().order_by("urutan"))


def _di_giliran(naskah: Naskah, slot: list[TandaTangan], milik: list[TandaTangan]) -> Giliran:
    """The first open one of these, with nobody before it."""
    terbuka = [s for s in milik if s.status != _S.DITANDATANGANI]
    if not terbuka:
        raise TransisiBasi("Anda sudah menandatangani naskah ini.")
    kini = terbuka[0]
    sebelum = [s for s in slot if s.urutan < kini.urutan and s.status != _S.DITANDATANGANI]
    if sebelum:
        raise AturanDilanggar(
            f"Belum giliran Anda: {sebelum[0].nama} ({sebelum[0].jabatan}) menandatangani lebih dahulu."
        )
    dasar = naskah.revisi_terakhir
    if dasar is None or dasar.berkas is None:
        raise AturanDilanggar("Berkas naskah ini tidak ditemukan. Hubungi Unit Administrasi Sistem Elektronik.")
    return Giliran(naskah, kini, dasar, dasar.berkas)


def tandatangani(*, naskah_id: int, oleh: Pengguna, frasa: str = "") -> TandaTangan:
    """Sign the next slot of a final paper for its own person (PAdES, docs/adr/0012).

    A refusal of the person's key changes nothing; a service that refuses or does not answer leaves the slot *gagal*
    with the reason, to be tried again.  Raises: AturanDilanggar, TransisiBasi.
    """
    _periksa_percobaan(oleh)
    saat = timezone.now()

    def susun(kini: Giliran) -> Permintaan:
        teks = ("Ditandatangani secara elektronik", bahasa.waktu(saat), f"Kode periksa {kini.naskah.kode}")
        satu = permintaan(kini=kini, saat=saat, teks=teks)
        return replace(satu, pengguna_id=oleh.pk, nip=oleh.nip or "", nik=oleh.nik or "", frasa=frasa)

    try:
        slot = bubuhkan(
            kerja=Pembubuhan(
                naskah_id=naskah_id,
                penanda=penanda_aktif(),
                cari=lambda naskah: giliran(naskah=naskah, oleh=oleh),
                susun=susun,
                oleh=oleh,
            )
        )
    except KunciDitolak:
        _catat_percobaan(oleh)
        raise
    cache.delete(_kunci_percobaan(oleh))
    return slot


def bubuhkan(*, kerja: Pembubuhan) -> TandaTangan:
    """Put one signature on the paper, if it still stands where it stood when the signer is done.

    Raises: AturanDilanggar, KunciDitolak, TransisiBasi, TandaTanganGagal.
    """
    penanda = kerja.penanda
    with _pegang(kerja.naskah_id, penanda.batas_detik + _LEBIH):
        kini = kerja.cari(Naskah.objects.get(pk=kerja.naskah_id))
        pdf = baca(berkas=kini.berkas)
        if hashlib.sha256(pdf).hexdigest() != kini.dasar.sha256:
            raise AturanDilanggar(
                "Berkas naskah di penyimpanan tidak lagi sama dengan yang diterbitkan; tidak ditandatangani. Hubungi "
                "Unit Administrasi Sistem Elektronik."
            )
        try:
            hasil = penanda.tandatangani(pdf, kerja.susun(kini))
        except (PenandaMenolak, PenandaTakTersedia) as galat:
            _gagal(kini, kerja.oleh, galat, penanda)
            raise TandaTanganGagal(
                f"Tanda tangan gagal: {galat} Naskah tetap seperti semula dan dapat ditandatangani lagi."
            ) from galat
        return _simpan(kini, kerja, pdf, hasil)


def permintaan(*, kini: Giliran, saat: datetime, teks: tuple[str, ...]) -> Permintaan:
    """What every signer is told of this slot; who signs is the caller's to add."""
    semua = bidang_naskah(naskah=kini.naskah)
    kunci = hashlib.sha256(f"{kini.slot.pk}:{kini.dasar.sha256}:{_penolakan(kini.slot)}".encode()).hexdigest()
    return Permintaan(
        bidang=semua[kini.slot.urutan],
        semua_bidang=tuple(semua.values()),
        alasan=f"Menandatangani {kini.naskah.jenis_nama} nomor {kini.naskah.nomor}, kode periksa {kini.naskah.kode}",
        tempat=kini.naskah.tempat or profil().kota,
        waktu=saat,
        nama=kini.slot.nama,
        pengguna_id=0,
        nip="",
        nik="",
        teks=teks,
        kunci=kunci,
    )


def bidang_naskah(*, naskah: Naskah) -> dict[int, Bidang]:
    """The signature fields of a paper by slot number, where rendering put them or else at the foot of the last page."""
    bidang: dict[int, Bidang] = {}
    for ke, slot in enumerate(naskah.tanda_tangan.elektronik().order_by("urutan")):
        letak = slot.kotak or {"halaman": naskah.jumlah_halaman or 1, "kotak": _letak_bawaan(ke)}
        x1, y1, x2, y2 = (float(n) for n in letak["kotak"])
        bidang[slot.urutan] = Bidang(
            nama=f"ttd_{slot.urutan}",
            halaman=int(letak["halaman"]),
            kotak=(x1, y1, x2, y2),
            keterangan=f"Tanda tangan {slot.jabatan}: {slot.nama}",
        )
    return bidang


def _letak_bawaan(ke: int) -> tuple[float, float, float, float]:
    x = _KAKI / 2 + (ke % _SEBARIS) * (_LEBAR + _SELA)
    y = _KAKI + (ke // _SEBARIS) * (_TINGGI + _SELA)
    return (x, y, x + _LEBAR, y + _TINGGI)


@transaction.atomic
def _simpan(kini: Giliran, kerja: Pembubuhan, pdf: bytes, hasil: Hasil) -> TandaTangan:
    """Keep the signed PDF as the next revision, if the paper still stands where it stood."""
    if not hasil.pdf.startswith(pdf) or len(hasil.pdf) == len(pdf):
        raise AturanDilanggar(
            "Penanda mengubah isi naskah; tanda tangannya tidak dipakai dan naskah tetap seperti semula."
        )
    naskah = Naskah.objects.select_for_update().get(pk=kini.naskah.pk)
    tetap = kerja.cari(naskah)
    slot = TandaTangan.objects.select_for_update().get(pk=tetap.slot.pk)
    if slot.pk != kini.slot.pk or tetap.dasar.pk != kini.dasar.pk:
        raise TransisiBasi("Naskah ini berubah selagi ditandatangani. Muat ulang halaman, lalu coba lagi.")
    sebelum = slot.get_status_display()
    slot.tandai_ditandatangani(rincian={**kerja.rincian, **hasil.rincian, "penanda": kerja.penanda.kode})
    slot.save(update_fields=["status", "pada", "rincian", "alasan"])
    revisi = simpan_revisi(
        naskah=naskah, pdf=hasil.pdf, sebab=SebabRevisi.DITANDATANGANI, oleh=kerja.oleh, tanda_tangan=slot
    )
    catat(
        pelaku=kerja.oleh,
        kata="menandatangani naskah" if kerja.oleh else "membubuhkan tanda tangan pada naskah",
        objek=naskah,
        sebelum={"tanda tangan": sebelum},
        sesudah={
            **({} if kerja.oleh else {"penanda tangan": slot.nama}),
            "tanda tangan": slot.get_status_display(),
            "sebagai": slot.jabatan,
            "penerbit sertifikat": hasil.rincian.get("penerbit", ""),
            "sidik": revisi.sha256,
        },
    )
    if kerja.bersama is not None:
        kerja.bersama(slot)
    _kabarkan(naskah, slot)
    return slot


def _kabarkan(naskah: Naskah, slot: TandaTangan) -> None:
    """Tell whoever listens, and the next signer; the last one makes the paper complete."""
    transaction.on_commit(partial(naskah_ditandatangani.send, sender=Naskah, naskah=naskah, tanda_tangan=slot))
    if naskah.tanda_tangan.elektronik().exclude(status=_S.DITANDATANGANI).exists():
        beri_tahu_berikutnya(naskah)
    else:
        transaction.on_commit(partial(naskah_lengkap.send, sender=Naskah, naskah=naskah))


@transaction.atomic
def _gagal(kini: Giliran, oleh: Pengguna | None, galat: PenandaMenolak | PenandaTakTersedia, penanda: Penanda) -> None:
    """Name the failure on the slot, unless the paper has moved on meanwhile.

    A refusal is an answer: the next try is a new request. No answer is none: the next try asks for the same again.
    """
    slot = TandaTangan.objects.select_for_update().get(pk=kini.slot.pk)
    if slot.status == _S.DITANDATANGANI:
        return
    sebelum = slot.get_status_display()
    slot.tandai_gagal(alasan=str(galat))
    slot.rincian = {"penanda": penanda.kode, "penolakan": _penolakan(slot) + isinstance(galat, PenandaMenolak)}
    slot.save(update_fields=["status", "alasan", "rincian"])
    catat(
        pelaku=oleh,
        kata="gagal menandatangani naskah",
        objek=kini.naskah,
        sebelum={"tanda tangan": sebelum},
        sesudah={"tanda tangan": slot.get_status_display()},
        alasan=str(galat),
    )


def _penolakan(slot: TandaTangan) -> int:
    return int(slot.rincian.get("penolakan", 0))


@contextmanager
def _pegang(naskah_id: int, batas: int) -> Iterator[None]:
    """One signing of a paper at a time; the claim falls by itself when the process dies.  Raises: TransisiBasi."""
    kunci = f"naskah:tanda:{naskah_id}"
    if not cache.add(kunci, 1, batas):
        raise TransisiBasi(SEDANG_BERJALAN)
    try:
        yield
    finally:
        cache.delete(kunci)


def _kunci_percobaan(oleh: Pengguna) -> str:
    return f"naskah:frasa:{oleh.pk}"


def _periksa_percobaan(oleh: Pengguna) -> None:
    if int(cache.get(_kunci_percobaan(oleh), 0)) >= BATAS_SALAH:
        raise AturanDilanggar("Frasa sandi salah beberapa kali. Coba lagi setelah 15 menit.")


def _catat_percobaan(oleh: Pengguna) -> None:
    kunci = _kunci_percobaan(oleh)
    cache.add(kunci, 0, JENDELA_SALAH)
    cache.incr(kunci)
