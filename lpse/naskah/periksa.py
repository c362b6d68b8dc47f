"""Public verification: what a code or a file in somebody's hand is worth.

A stranger's file is hashed and searched for our check code as plain bytes; it is never parsed. What is parsed are our
own stored revisions, whose bytes we know. The answer holds no body text, no snapshot, and no personal number.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

from django.core.cache import cache

from lpse.berkas.services import baca
from lpse.galat import AturanDilanggar
from lpse.naskah.enums import SifatNaskah, StatusTandaTangan
from lpse.naskah.enums_periksa import NADA_PUTUSAN, Putusan
from lpse.naskah.kode import rapikan
from lpse.naskah.models import Naskah, RevisiNaskah
from lpse.naskah.models_sertifikat import SertifikatPenanda
from lpse.naskah.periksa_mirip import naskah_yang_diakui, terangkan_beda
from lpse.naskah.sertifikat_berkas import akar_tepercaya
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.naskah.models import TandaTangan
    from lpse.naskah.penanda.bukti import BuktiTanda

_POTONG = 1024 * 1024
#: How long the reading of one stored revision is remembered; revocation is asked anew each time.
_INGAT = 600


@dataclass(frozen=True)
class KeadaanTanda:
    """One slot as the public sees it."""

    jabatan: str
    nama: str
    kata: str
    nada: str
    ikon: str
    rincian: str = ""


@dataclass(frozen=True)
class HasilPeriksa:
    """The answer. ``revisi`` is the stored PDF that the file equals (None when asked by code alone)."""

    putusan: Putusan
    sidik: str = ""
    naskah: Naskah | None = None
    revisi: RevisiNaskah | None = None
    tanda: list[KeadaanTanda] = field(default_factory=list)
    beda: str = ""

    @property
    def nada(self) -> str:
        return NADA_PUTUSAN[self.putusan][0]

    @property
    def ikon(self) -> str:
        return NADA_PUTUSAN[self.putusan][1]

    @property
    def perihal(self) -> str:
        """The subject, unless the paper is restricted."""
        if self.naskah is None or self.naskah.sifat != SifatNaskah.BIASA:
            return ""
        return self.naskah.perihal

    @property
    def nama_revisi(self) -> str:
        return nama_revisi(self.revisi) if self.revisi else ""


def nama_revisi(revisi: RevisiNaskah) -> str:
    """Which of a paper's PDFs this is, in words."""
    return "sebelum ditandatangani" if revisi.urutan == 1 else f"sesudah tanda tangan ke-{revisi.urutan - 1}"


def kode_dari(teks: str) -> str:
    """The check code in what a person typed or pasted: small letters, spaces, a whole address, or no office letters.

    "" when there is none in it.
    """
    ujung = teks.strip().rstrip("/").rsplit("/", maxsplit=1)[-1]
    if rapi := rapikan(ujung):
        return rapi
    # The sixteen symbols alone: the office's letters before them are the same on all of its papers.
    tanpa_awalan = rapikan(f"X{ujung}").removeprefix("X")
    if not tanpa_awalan:
        return ""
    return Naskah.objects.terbit().filter(kode__endswith=tanpa_awalan).values_list("kode", flat=True).first() or ""


def periksa_kode(kode: str) -> HasilPeriksa:
    """By the code on the page, as :func:`kode_dari` gave it."""
    terbit = Naskah.objects.terbit().select_related("pengganti", "dimusnahkan_lewat")
    naskah = terbit.filter(kode=kode).first() if kode else None
    if naskah is None:
        return HasilPeriksa(Putusan.TIDAK_DIKENAL)
    revisi = naskah.revisi_terakhir
    return _hasil(naskah, revisi, sidik=revisi.sha256 if revisi else "", berkas=False)


def periksa_berkas(aliran: BinaryIO, *, kode: str = "") -> HasilPeriksa:
    """By the file: equal to a stored revision, a changed copy of one of our papers, or unknown.

    ``kode`` is the paper whose page the person stood on.
    """
    sidik = _sidik(aliran)
    semua = RevisiNaskah.objects.select_related("naskah__pengganti", "naskah__dimusnahkan_lewat", "berkas")
    revisi = semua.filter(sha256=sidik).first()
    if revisi is not None:
        return _hasil(revisi.naskah, revisi, sidik=sidik, berkas=True)
    diakui = naskah_yang_diakui(aliran, kode=rapikan(kode))
    if diakui is None:
        return HasilPeriksa(Putusan.TIDAK_DIKENAL, sidik=sidik)
    return HasilPeriksa(Putusan.TIDAK_UTUH, sidik=sidik, naskah=diakui, beda=terangkan_beda(aliran, diakui))


def _sidik(aliran: BinaryIO) -> str:
    aliran.seek(0)
    hitung = hashlib.sha256()
    while potong := aliran.read(_POTONG):
        hitung.update(potong)
    return hitung.hexdigest()


def _hasil(naskah: Naskah, revisi: RevisiNaskah | None, *, sidik: str, berkas: bool) -> HasilPeriksa:
    slot = list(naskah.tanda_tangan.select_related("pengguna").order_by("urutan"))
    bertanda = (revisi.urutan - 1) if revisi else 0
    tanda = _keadaan(slot, revisi, bertanda)
    putusan = _putusan(naskah, revisi, slot, tanda, berkas=berkas)
    return HasilPeriksa(putusan, sidik=sidik, naskah=naskah, revisi=revisi if berkas else None, tanda=tanda)


def _putusan(
    naskah: Naskah, revisi: RevisiNaskah | None, slot: list[TandaTangan], tanda: list[KeadaanTanda], *, berkas: bool
) -> Putusan:
    if naskah.dimusnahkan_lewat_id:
        return Putusan.DIMUSNAHKAN
    if not naskah.final:
        return Putusan.DIGANTIKAN if naskah.pengganti_id else Putusan.DIBATALKAN
    if any(t.nada == "kritis" for t in tanda):
        return Putusan.TANDA_TIDAK_SAH
    terakhir = naskah.revisi_terakhir
    if berkas and revisi is not None and terakhir is not None and revisi.pk != terakhir.pk:
        return Putusan.VERSI_AWAL
    if any(s.elektronik and s.status != StatusTandaTangan.DITANDATANGANI for s in slot):
        return Putusan.BELUM_LENGKAP
    return Putusan.ASLI if berkas else Putusan.TERDAFTAR


def _keadaan(slot: list[TandaTangan], revisi: RevisiNaskah | None, bertanda: int) -> list[KeadaanTanda]:
    """Every slot as it stands in this revision; slots signed later still wait in it."""
    elektronik = [s for s in slot if s.elektronik]
    ditandatangani = [s for s in elektronik if s.status == StatusTandaTangan.DITANDATANGANI][:bertanda]
    bukti = _bukti(revisi, ditandatangani) if revisi and ditandatangani else []
    keadaan = []
    for s in slot:
        if not s.elektronik:
            keadaan.append(
                KeadaanTanda(s.jabatan, s.nama, "Dengan pena", "netral", "pencil", "Tanda tangan di atas kertas")
            )
        elif s in ditandatangani:
            letak = ditandatangani.index(s)
            keadaan.append(_sebuah(s, bukti[letak] if letak < len(bukti) else None))
        else:
            keadaan.append(KeadaanTanda(s.jabatan, _nama_publik(s), "Belum ditandatangani", "perhatian", "clock"))
    return keadaan


def _sebuah(slot: TandaTangan, bukti: BuktiTanda | None) -> KeadaanTanda:
    """One signed slot, with what its signature proves."""
    pada = f"{bahasa.waktu(slot.pada)}"
    nama = _nama_publik(slot)
    if bukti is None:
        return KeadaanTanda(
            slot.jabatan, nama, "Belum dapat diperiksa", "perhatian", "alert-triangle", f"Tercatat {pada}"
        )
    rincian = f"{pada}, sertifikat {bukti.penerbit}"
    if slot.rincian.get("goresan"):
        rincian = f"{slot.rincian['cara']}, {pada}, {bukti.nama}"
    if bukti.cap_waktu:
        rincian += ", bercap waktu"
    dicabut = SertifikatPenanda.objects.filter(penerbit=bukti.penerbit, serial=bukti.serial).values_list(
        "dicabut_pada", flat=True
    )
    saat_cabut = next(iter(dicabut), None)
    if not bukti.utuh:
        return KeadaanTanda(slot.jabatan, nama, "Tidak sah", "kritis", "circle-x", rincian)
    if not bukti.tepercaya:
        return KeadaanTanda(slot.jabatan, nama, "Sertifikat tidak dikenal", "kritis", "circle-x", rincian)
    if saat_cabut and slot.pada and slot.pada >= saat_cabut:
        return KeadaanTanda(slot.jabatan, nama, "Sertifikat sudah dicabut", "kritis", "circle-x", rincian)
    if saat_cabut:
        rincian += f"; sertifikatnya dicabut kemudian, {bahasa.tanggal(saat_cabut)}"
    return KeadaanTanda(slot.jabatan, nama, "Sah", "selesai", "circle-check", rincian)


def _nama_publik(slot: TandaTangan) -> str:
    """Whoever signs by invitation is a private person to strangers; who signs with an office of the LPSE is not."""
    if slot.undangan and not (slot.pengguna and slot.pengguna.pegawai_lpse):
        return bahasa.samar_nama(slot.nama)
    return slot.nama


def _bukti(revisi: RevisiNaskah, slot: list[TandaTangan]) -> list[BuktiTanda]:
    """The signatures of a stored revision, each judged at the moment it was made; empty when the store is damaged."""
    # Here and not above: half a second of pyHanko that only a process which checks signatures should pay.
    from lpse.naskah.penanda.bukti import TakTerbaca, baca_bukti  # noqa: PLC0415 - as above

    akar = akar_tepercaya()
    kunci = f"naskah:bukti:{revisi.sha256}:{hashlib.sha256(b''.join(a.sha256 for a in akar)).hexdigest()[:16]}"
    ingatan: list[BuktiTanda] | None = cache.get(kunci)
    if ingatan is not None:
        return ingatan
    if revisi.berkas is None:
        return []
    try:
        pdf = baca(berkas=revisi.berkas)
        if hashlib.sha256(pdf).hexdigest() != revisi.sha256:
            return []
        bukti = baca_bukti(pdf, akar, [s.pada for s in slot])
    except (AturanDilanggar, TakTerbaca):
        return []
    cache.set(kunci, bukti, _INGAT)
    return bukti
