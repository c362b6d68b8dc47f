"""The one hand that writes packages, stages and RUP rows: what SPSE says, row by row (R-009, R-013)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from django.db import connection, transaction
from django.utils import timezone

from layanan.paket import baca
from layanan.paket.enums import CaraRUP, JenisImporPaket
from layanan.paket.models import JadwalTahapan, Paket, PaketRUP
from layanan.paket.olah import OLAHAN, BarisDilewati, Lingkungan
from layanan.paket.pemicu import PENANDA_IMPOR
from lpse.akun.models import Instansi
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import Model

_PER_KALI: Final = 1000
#: How many rows are shown per sentence.
_CONTOH: Final = 5
_JENIS_KALIMAT: Final = 40
_KODE: Final = ("kd_tender", "kd_nontender", "kd_rup", "Kode RUP")
_RUP: Final = {JenisImporPaket.RUP_PENYEDIA: CaraRUP.PENYEDIA, JenisImporPaket.RUP_SWAKELOLA: CaraRUP.SWAKELOLA}
#: Fewer missing rows than this are believed of any file; more, only while they are no more than what it holds.
_HILANG_WAJAR: Final = 10
DITARIK: Final = "Diingatkan: RUP tidak ada lagi di berkas satker dan tahunnya, ditandai tidak aktif"
SEBAGIAN: Final = "Diingatkan: berkas memuat kurang dari separuh RUP sebuah satker; yang tidak disebutnya tetap"
TAK_DISEBUT: Final = "Diingatkan: {satker} tidak ada sama sekali di berkas ini; RUP {tahun}-nya tetap dihitung"
DICABUT: Final = "Diingatkan: tahapan tidak ada lagi di jadwal paketnya, ditandai tidak berlaku"
_SASARAN: Final[dict[str, tuple[type[Model], tuple[str, ...]]]] = {
    JenisImporPaket.TENDER: (Paket, ("kode_tender",)),
    JenisImporPaket.NON_TENDER: (Paket, ("kode_tender",)),
    JenisImporPaket.JADWAL: (JadwalTahapan, ("paket_id", "kd_tahapan")),
    JenisImporPaket.RUP_PENYEDIA: (PaketRUP, ("kode_rup", "cara")),
    JenisImporPaket.RUP_SWAKELOLA: (PaketRUP, ("kode_rup", "cara")),
}


@dataclass
class HasilTulis:
    """Figures of one file, and the sentences with the rows they are about."""

    baris: int = 0
    baru: int = 0
    berubah: int = 0
    sama: int = 0
    dilewati: int = 0
    jumlah: Counter[str] = field(default_factory=Counter)
    contoh: dict[str, list[int]] = field(default_factory=dict)
    #: Codes with a row that could not be read: what is missing there may only be illegible.
    cacat: set[str] = field(default_factory=set)

    def ingat(self, kalimat: str, nomor: int) -> None:
        self.jumlah[kalimat] += 1
        contoh = self.contoh.setdefault(kalimat, [])
        if len(contoh) < _CONTOH:
            contoh.append(nomor)

    def peringatan(self) -> list[dict[str, Any]]:
        """As the import's row keeps them: the most frequent first."""
        return [
            {"kalimat": kalimat, "jumlah": n, "baris": self.contoh.get(kalimat, [])}
            for kalimat, n in self.jumlah.most_common(_JENIS_KALIMAT)
        ]


@contextmanager
def penulisan() -> Iterator[None]:
    """Inside, and only until the transaction ends, PostgreSQL lets the register be written."""
    with transaction.atomic():
        _tandai("ya")
        yield
        _tandai("")


def _tandai(nilai: str) -> None:
    with connection.cursor() as kursor:
        kursor.execute("SELECT set_config(%s, %s, true)", [PENANDA_IMPOR, nilai])


def tulis(*, jenis: str, baris: Sequence[Any], asal: str) -> HasilTulis:
    """Bring rows of one data set into the register, in one transaction; the same rows again change nothing.

    A row that cannot stand is left out and said; a strange one is kept and said. Of several versions of one tender the
    newest stands. A stage that its package's schedule no longer holds is marked as withdrawn, never removed; so is a
    row of the plan that a later file of its satker and year leaves out.
    Nothing here judges what a package holds (Pasal 3(3)).
    """
    hasil = HasilTulis(baris=len(baris))
    isi = _baca_semua(jenis, baris, hasil)
    with penulisan():
        _simpan(jenis, isi, asal[:200], hasil)
        if jenis == JenisImporPaket.JADWAL:
            _cabut(isi, hasil)
        elif jenis in _RUP:
            _tarik(jenis, isi, asal[:200], hasil)
    return hasil


def _lingkungan(jenis: str) -> Lingkungan:
    instansi: dict[str, int] = {}
    for pk, kode, nama in Instansi.objects.order_by("-aktif", "pk").values_list("pk", "kode", "nama"):
        instansi.setdefault(kode, pk)
        instansi.setdefault(nama.upper(), pk)
    paket = dict(Paket.objects.values_list("kode_tender", "pk")) if jenis == JenisImporPaket.JADWAL else {}
    return Lingkungan(zona=bahasa.zona(), instansi=instansi, paket=paket)


def _baca_semua(jenis: str, baris: Sequence[Any], hasil: HasilTulis) -> dict[tuple[Any, ...], dict[str, Any]]:
    """Rows by their key; the newest version of a tender, else the last one, stands."""
    olah, kunci_kolom, lingkungan = OLAHAN[jenis], _SASARAN[jenis][1], _lingkungan(jenis)
    isi: dict[tuple[Any, ...], dict[str, Any]] = {}
    for nomor, satu in enumerate(baris, start=1):
        kalimat: list[str] = []
        lingkungan.ingat = kalimat.append
        try:
            if not isinstance(satu, dict):
                raise BarisDilewati("baris ini bukan objek JSON")  # noqa: TRY301 - one way out for every row left out
            kolom = olah(satu, lingkungan)
        except BarisDilewati as galat:
            hasil.dilewati += 1
            hasil.ingat(f"Dilewati: {galat}", nomor)
            if isinstance(satu, dict):
                hasil.cacat.update(baca.kode(satu, nama) for nama in _KODE)
            continue
        for k in kalimat:
            hasil.ingat(f"Diingatkan: {k}", nomor)
        kunci = tuple(kolom[k] for k in kunci_kolom)
        if kunci in isi:
            hasil.dilewati += 1
            hasil.ingat("Dilewati: kode yang sama lebih dari sekali di berkas ini, versi terbaru yang dipakai", nomor)
            if kolom.get("versi", 0) < isi[kunci].get("versi", 0):
                continue
        isi[kunci] = kolom
    return isi


def _simpan(jenis: str, isi: dict[tuple[Any, ...], dict[str, Any]], asal: str, hasil: HasilTulis) -> None:
    semua = list(isi.items())
    for awal in range(0, len(semua), _PER_KALI):
        _simpan_sebagian(jenis, dict(semua[awal : awal + _PER_KALI]), asal, hasil)


def _cabut(isi: Mapping[tuple[Any, ...], Mapping[str, Any]], hasil: HasilTulis) -> None:
    """Mark the stages that the new schedule of their package leaves out; those of other packages stay."""
    ada = JadwalTahapan.objects.berlaku().filter(paket__in={paket_id for paket_id, _ in isi})
    lama = ada.exclude(paket__kode_tender__in=hasil.cacat).values_list("pk", "paket_id", "kd_tahapan")
    hilang = [pk for pk, paket_id, tahap in lama if (paket_id, tahap) not in isi]
    if hilang:
        JadwalTahapan.objects.filter(pk__in=hilang).update(dicabut_pada=timezone.now())
        hasil.berubah += len(hilang)
        hasil.jumlah[DICABUT] += len(hilang)


def _tarik(jenis: str, isi: Mapping[tuple[Any, ...], Mapping[str, Any]], asal: str, hasil: HasilTulis) -> None:
    """Plan rows that a newer file of their satker and year leaves out no longer count; a mere extract proves nothing.

    A row that comes back is active again by its own words. A satker that a file of several satkers does not name at all
    is said, its rows stay: a file of a part of the office looks the same as one in which the satker was dissolved.
    """
    cara = _RUP[JenisImporPaket(jenis)]
    banyak = Counter((int(kolom["tahun"]), str(kolom["kode_satker"])) for kolom in isi.values() if kolom["kode_satker"])
    lama: dict[tuple[int, str], list[int]] = {}
    ada = PaketRUP.objects.filter(cara=cara, aktif=True, tahun__in={tahun for tahun, _ in banyak})
    for satu in ada.only("pk", "kode_rup", "tahun", "kode_satker", "satker").order_by("pk"):
        kunci = (satu.tahun, satu.kode_satker)
        if (satu.kode_rup, cara) in isi or satu.kode_rup in hasil.cacat:
            continue
        if kunci in banyak:
            lama.setdefault(kunci, []).append(satu.pk)
        elif len(banyak) > 1 and satu.kode_satker:
            hasil.jumlah[TAK_DISEBUT.format(satker=satu.satker or satu.kode_satker, tahun=satu.tahun)] += 1
    for kunci, hilang in lama.items():
        if len(hilang) > max(_HILANG_WAJAR, banyak[kunci]):
            hasil.jumlah[SEBAGIAN] += 1
            continue
        PaketRUP.objects.filter(pk__in=hilang).update(aktif=False, asal_berkas=asal, disegarkan_pada=timezone.now())
        hasil.berubah += len(hilang)
        hasil.jumlah[DITARIK] += len(hilang)


def _simpan_sebagian(jenis: str, isi: dict[tuple[Any, ...], dict[str, Any]], asal: str, hasil: HasilTulis) -> None:
    model, kunci_kolom = _SASARAN[jenis]
    saring = {f"{kunci_kolom[0]}__in": {kunci[0] for kunci in isi}}
    kueri = model._default_manager.select_for_update(of=("self",)).filter(**saring)  # noqa: SLF001 - Django's public API
    lama = {tuple(getattr(o, k) for k in kunci_kolom): o for o in kueri}
    # «Seen again» leaves no line in the history; the file a row comes from is the one that last changed it.
    segar = {} if model is JadwalTahapan else {"disegarkan_pada": timezone.now()}
    asli = {} if model is JadwalTahapan else {"asal_berkas": asal}
    baru, berubah, kolom_berubah = [], [], {*segar, *asli}
    for kunci, kolom in isi.items():
        ada: Any = lama.get(kunci)
        if ada is None:
            baru.append(model(**kolom, **segar, **asli))
        elif getattr(ada, "versi", 0) > kolom.get("versi", 0):
            hasil.sama += 1
            hasil.jumlah[f"Dilewati: versi yang lebih baru dari {ada} sudah ada"[:200]] += 1
        else:
            beda = {k for k, v in kolom.items() if getattr(ada, k) != v}
            hasil.berubah, hasil.sama = hasil.berubah + bool(beda), hasil.sama + (not beda)
            for k, v in {**{k: kolom[k] for k in beda}, **segar, **(asli if beda else {})}.items():
                setattr(ada, k, v)
            if beda or segar:
                berubah.append(ada)
            kolom_berubah |= beda
    hasil.baru += len(baru)
    model._default_manager.bulk_create(baru)  # noqa: SLF001 - as above
    if berubah:
        nama = sorted(k.removesuffix("_id") for k in kolom_berubah)
        model._default_manager.bulk_update(berubah, nama, batch_size=500)  # noqa: SLF001 - as above
