"""The facts of a ticket: priority with its clocks, stage of the tender, the rest of standard 5, labels, watchers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction
from django.utils import timezone

from layanan.sla import services as sla
from layanan.sla.selectors import target_untuk
from layanan.tiket.aturan import prioritas_untuk
from layanan.tiket.enums import Dampak, JenisPengguna, JenisPesan, JenisTiket, Ranah, Sifat, Urgensi
from layanan.tiket.models import Label, Pengamat, Tiket
from layanan.tiket.services_buat import rapikan_tender
from layanan.tiket.services_dasar import (
    basi,
    jejak,
    kabari_berubah,
    kunci_tiket,
    nama_pelapor,
    pastikan_terbuka,
    tulis,
    tulis_pesan,
    wajib,
)
from layanan.tiket.tahap import tahap_dicabut, tahap_tender
from lpse.galat import AturanDilanggar

if TYPE_CHECKING:
    from layanan.kontak.models import Kontak
    from lpse.akun.models import Pengguna
    from lpse.waktu.models import JamKerja

_PILIHAN: Final[dict[str, Any]] = {
    "jenis": JenisTiket, "sifat": Sifat, "ranah": Ranah, "jenis_pengguna": JenisPengguna, "urgensi": Urgensi,
    "dampak": Dampak,
}  # fmt: skip
_TEKS: Final[dict[str, int]] = {"judul": 200, "aplikasi": 80, "kode_galat": 120, "kode_tender": 40, "tahap_nama": 160}
#: Fields of ``ubah_rincian``.
RINCIAN: Final = frozenset({
    "judul", "jenis", "sifat", "ranah", "jenis_pengguna", "kategori", "aplikasi", "kode_galat", "kode_tender",
    "tahap_nama", "batas_tahap", "kontak",
})  # fmt: skip
_LABEL = re.compile(r"[^a-z0-9 -]+")
MAKS_LABEL = 12


@transaction.atomic
def ubah_prioritas(
    *, tiket_id: int, urgensi: str, dampak: str, alasan: str, oleh: Pengguna, versi: int | None = None
) -> Tiket:
    """Another urgency or impact: the whole of the running clocks is measured by the new target (R-100).

    A Pokja's ticket in a running stage stays high.  Raises: TransisiBasi (it ended, another wrote since),
    AturanDilanggar (no reason, no such value).
    """
    tiket = kunci_tiket(tiket_id=tiket_id, versi=versi)
    pastikan_terbuka(tiket=tiket)
    if urgensi not in Urgensi.values or dampak not in Dampak.values:
        raise AturanDilanggar("Pilih urgensi dan dampaknya.")
    sebab = wajib(teks=alasan, kalimat="Tulis mengapa prioritasnya berubah.", maks=300)
    sebelum = {"urgensi": tiket.urgensi, "dampak": tiket.dampak, "prioritas": tiket.prioritas}
    tiket.urgensi, tiket.dampak = urgensi, dampak
    jam = tetapkan_prioritas(tiket=tiket, oleh=oleh, alasan=sebab)
    tulis(tiket=tiket, bidang=["urgensi", "dampak", "prioritas", "alasan_prioritas"], jam=jam)
    jejak(
        tiket=tiket, oleh=oleh, kata="mengubah prioritas tiket", alasan=sebab, lama=sebelum,
        prioritas=tiket.get_prioritas_display(), urgensi=tiket.urgensi, dampak=tiket.dampak,
    )  # fmt: skip
    kabari_berubah(tiket=tiket, apa="ubah_prioritas", oleh=oleh)
    return tiket


def tetapkan_prioritas(*, tiket: Tiket, oleh: Pengguna | None, alasan: str = "") -> Mapping[str, JamKerja]:
    """Priority and targets of a locked open ticket from its facts (not saved)."""
    penetapan = prioritas_untuk(
        urgensi=tiket.urgensi, dampak=tiket.dampak, jenis_pengguna=tiket.jenis_pengguna, tahap_nama=tiket.tahap_nama,
        batas_tahap=tiket.batas_tahap, saat=timezone.now(),
    )  # fmt: skip
    tiket.prioritas, tiket.alasan_prioritas = penetapan.prioritas, penetapan.alasan or alasan
    target = target_untuk(prioritas=tiket.prioritas, kategori_id=tiket.kategori_id, jenis_pengguna=tiket.jenis_pengguna)
    return sla.ganti_target(objek=tiket, target=target, oleh=oleh, keterangan=tiket.get_prioritas_display())


@transaction.atomic
def ubah_rincian(*, tiket_id: int, isi: Mapping[str, Any], oleh: Pengguna, versi: int | None = None) -> Tiket:
    """Correct the facts (``RINCIAN``); what decides the promise moves the clocks with it.

    Raises: TransisiBasi (it ended, another wrote since), AturanDilanggar (a value that cannot be).
    """
    tiket = kunci_tiket(tiket_id=tiket_id, versi=versi)
    pastikan_terbuka(tiket=tiket)
    rapi = _rapikan(isi)
    berubah = {k: v for k, v in rapi.items() if getattr(tiket, k) != v}
    if not berubah:
        return tiket
    lama = {k: _teks(getattr(tiket, k)) for k in berubah}
    for nama, nilai in berubah.items():
        setattr(tiket, nama, nilai)
    if berubah.keys() & {"kode_tender", "jenis_pengguna", "tahap_nama", "batas_tahap"}:
        _sambungkan_tender(tiket, tangan="batas_tahap" in berubah)
    jam = tetapkan_prioritas(tiket=tiket, oleh=oleh, alasan=tiket.alasan_prioritas if not tiket.batas_tahap else "")
    tulis(
        tiket=tiket, jam=jam,
        bidang=[*berubah, "paket", "tahap_nama", "batas_tahap", "prioritas", "alasan_prioritas"],
    )  # fmt: skip
    jejak(
        tiket=tiket, oleh=oleh, kata="mengubah rincian tiket", lama=lama,
        baru={k: _teks(getattr(tiket, k)) for k in berubah},
    )  # fmt: skip
    kabari_berubah(tiket=tiket, apa="ubah_rincian", oleh=oleh)
    return tiket


def _teks(nilai: object) -> str:
    return "" if nilai is None else str(nilai)


def _rapikan(isi: Mapping[str, Any]) -> dict[str, Any]:
    """Only the facts that may change, each as it is stored.  Raises: AturanDilanggar."""
    if asing := isi.keys() - RINCIAN:
        raise AturanDilanggar(f"Bukan rincian tiket: {', '.join(sorted(asing))}.")
    hasil: dict[str, Any] = {}
    for nama, nilai in isi.items():
        if nama in _PILIHAN and nilai not in _PILIHAN[nama].values:
            raise AturanDilanggar("Pilih salah satu yang tersedia.")
        hasil[nama] = nilai.strip()[: _TEKS[nama]] if nama in _TEKS else nilai
    if "judul" in hasil:
        hasil["judul"] = wajib(teks=hasil["judul"], kalimat="Tulis judul kendalanya.", maks=200)
    if "kode_tender" in hasil:
        hasil["kode_tender"] = rapikan_tender(teks=hasil["kode_tender"])
    return hasil


def _sambungkan_tender(tiket: Tiket, *, tangan: bool) -> None:
    """Package and stage as SPSE tells them; what was typed by hand stays where SPSE knows nothing."""
    tahap = tahap_tender(tiket.kode_tender, timezone.now())
    tiket.paket_id = tahap.paket_id
    if tahap.batas is not None and not tangan:
        tiket.tahap_nama, tiket.batas_tahap = tahap.nama, tahap.batas
    elif not tangan and tahap_dicabut(tahap.paket_id, tiket.tahap_nama, tiket.batas_tahap):
        tiket.tahap_nama, tiket.batas_tahap = "", None
    if tiket.jenis_pengguna != JenisPengguna.POKJA:
        tiket.batas_tahap = None


@transaction.atomic
def ubah_pelapor(*, tiket_id: int, kontak: Kontak, alasan: str, oleh: Pengguna, versi: int | None = None) -> Tiket:
    """Somebody else asked, or it is known only now who did: the new reporter reads on, the old code opens nothing.

    Kind of user and with it the promise follow the card.  Raises: TransisiBasi (it ended otherwise, another wrote
    since), AturanDilanggar (no reason, the same person).
    """
    tiket = kunci_tiket(tiket_id=tiket_id, versi=versi)
    if tiket.berakhir:
        raise basi(tiket=tiket)
    sebab = wajib(teks=alasan, kalimat="Tulis mengapa pelapornya diganti.", maks=300)
    if tiket.kontak_id == kontak.pk:
        raise AturanDilanggar(f"{kontak.nama} sudah menjadi pelapor tiket ini.")
    lama = nama_pelapor(tiket=tiket) if tiket.kontak_id or tiket.akun_id else "tanpa nama"
    tiket.kontak, tiket.akun, tiket.jenis_pengguna = kontak, kontak.akun, kontak.jenis_pengguna
    tiket.generasi_kode += 1
    jam = None
    if tiket.terbuka:
        _sambungkan_tender(tiket, tangan=False)
        jam = tetapkan_prioritas(tiket=tiket, oleh=oleh, alasan="" if tiket.batas_tahap else tiket.alasan_prioritas)
    tulis(
        tiket=tiket, jam=jam,
        bidang=[
            "kontak", "akun", "jenis_pengguna", "generasi_kode", "paket", "tahap_nama", "batas_tahap", "prioritas",
            "alasan_prioritas",
        ],
    )  # fmt: skip
    tulis_pesan(
        tiket=tiket, jenis=JenisPesan.SISTEM, oleh=oleh, isi=f"Pelapor diganti {oleh.nama}: {lama} → {kontak.nama}."
    )
    jejak(tiket=tiket, oleh=oleh, kata="mengganti pelapor tiket", alasan=sebab, lama=lama, baru=kontak.nama)
    kabari_berubah(tiket=tiket, apa="ubah_pelapor", oleh=oleh)
    return tiket


@transaction.atomic
def segarkan_tahap(*, tiket_id: int) -> bool:
    """Read the stage of a Pokja's open ticket anew (the schedule was imported again); returns whether it moved."""
    tiket = kunci_tiket(tiket_id=tiket_id)
    if not tiket.terbuka or tiket.jenis_pengguna != JenisPengguna.POKJA or not tiket.kode_tender:
        return False
    lama: tuple[int | None, str, dt.datetime | None] = (tiket.paket_id, tiket.tahap_nama, tiket.batas_tahap)
    _sambungkan_tender(tiket, tangan=False)
    if lama == (tiket.paket_id, tiket.tahap_nama, tiket.batas_tahap):
        return False
    jam = tetapkan_prioritas(tiket=tiket, oleh=None)
    tulis(tiket=tiket, bidang=["paket", "tahap_nama", "batas_tahap", "prioritas", "alasan_prioritas"], jam=jam)
    jejak(tiket=tiket, oleh=None, kata="menyesuaikan tahap tender tiket", tahap=tiket.tahap_nama)
    kabari_berubah(tiket=tiket, apa="tahap", oleh=None)
    return True


@transaction.atomic
def beri_label(*, tiket_id: int, nama: Iterable[str], oleh: Pengguna, versi: int | None = None) -> list[Label]:
    """These labels and no others; new words become labels.

    Raises: TransisiBasi (another wrote since), AturanDilanggar (too many, no letters).
    """
    tiket = kunci_tiket(tiket_id=tiket_id, versi=versi)
    kata = list(dict.fromkeys(" ".join(_LABEL.sub(" ", n.lower()).split())[:40] for n in nama if n.strip()))
    if len(kata) > MAKS_LABEL:
        raise AturanDilanggar(f"Paling banyak {MAKS_LABEL} label pada satu tiket.")
    if any(not k or not k[0].isalnum() for k in kata):
        raise AturanDilanggar("Label terdiri atas huruf dan angka.")
    Label.objects.bulk_create((Label(nama=k) for k in kata), ignore_conflicts=True)
    label = list(Label.objects.filter(nama__in=kata))
    tiket.label.set(label)
    tulis(tiket=tiket)
    jejak(tiket=tiket, oleh=oleh, kata="memberi label tiket", label=kata)
    return label


@transaction.atomic
def amati(*, tiket_id: int, pengguna: Pengguna, oleh: Pengguna, amati: bool = True) -> None:
    """Follow a ticket, or stop; a colleague may be asked to follow.  Raises: AturanDilanggar (not of the staff)."""
    tiket = kunci_tiket(tiket_id=tiket_id)
    if not amati:
        Pengamat.objects.filter(tiket=tiket, pengguna=pengguna).delete()
    elif not pengguna.has_perm("layanan.view_tiket"):
        raise AturanDilanggar(f"{pengguna.nama} bukan pegawai LPSE.")
    else:
        Pengamat.objects.get_or_create(tiket=tiket, pengguna=pengguna)
    jejak(tiket=tiket, oleh=oleh, kata="mengatur pengamat tiket", pengamat=pengguna.nama, mengamati=amati)


@transaction.atomic
def ganti_kode(*, tiket_id: int, oleh: Pengguna) -> Tiket:
    """A new access code; the old one opens nothing any more (it was lost or seen by a stranger)."""
    tiket = kunci_tiket(tiket_id=tiket_id)
    tiket.generasi_kode += 1
    tulis(tiket=tiket, bidang=["generasi_kode"])
    jejak(tiket=tiket, oleh=oleh, kata="mengganti kode akses tiket")
    return tiket
