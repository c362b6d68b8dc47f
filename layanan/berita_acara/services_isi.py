"""Writing of sections: one save is one section, told apart by its version; and the evidence."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F, Max, Model
from django.utils import timezone

from layanan.berita_acara import bentuk
from layanan.berita_acara.enums import URUTAN_PERAN, PeranPihak
from layanan.berita_acara.izin import SUSUN
from layanan.berita_acara.models import (
    AnggotaPokja,
    BeritaAcara,
    BerkasTakTerbuka,
    BuktiBA,
    Perangkat,
    Percobaan,
    PihakBA,
)
from layanan.berita_acara.services import dari_akun, kunci
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

Baris = Mapping[str, Any]

#: Section → the rows it writes; the relation's name on the minutes.
MODEL_BARIS: dict[str, type[Model]] = {
    "pokja": AnggotaPokja,
    "berkas": BerkasTakTerbuka,
    "perangkat": Perangkat,
    "kronologi": Percobaan,
    "pihak": PihakBA,
}
MAKS_BUKTI = 40


class KonflikVersi(TransisiBasi):
    """Another tab or colleague has saved this section meanwhile; what was sent is not lost, the page keeps it."""

    def __init__(self, *, bagian: str, versi: int, oleh: str, pada: str) -> None:
        self.bagian, self.versi, self.oleh, self.pada = bagian, versi, oleh, pada
        super().__init__(f"Bagian ini sudah disimpan oleh {oleh} di tab atau komputer lain.")


def versi_bagian(*, ba: BeritaAcara, kode: str) -> int:
    """How often this section was saved."""
    return int(ba.versi_bagian.get(kode, {}).get("versi", 0))


def _draf(ba_id: int, oleh: Pengguna) -> BeritaAcara:
    if not oleh.has_perm(SUSUN):
        raise AturanDilanggar("Anda tidak berwenang menyusun berita acara.")
    ba = kunci(ba_id=ba_id)
    if not ba.draf:
        raise TransisiBasi(
            f"Berita acara ini sudah {ba.get_status_display().lower()}, jadi tidak lagi disunting. Muat ulang halaman."
        )
    return ba


@transaction.atomic
def simpan_bagian(
    *, ba_id: int, kode: str, versi: int, nilai: Mapping[str, Any], baris: Sequence[Baris] | None, oleh: Pengguna
) -> BeritaAcara:
    """Save one section as the page shows it; saving what is there already changes nothing.

    Raises: KonflikVersi (somebody saved it meanwhile), TransisiBasi (no draft any more), AturanDilanggar.
    """
    ba = _draf(ba_id, oleh)
    bagian = bentuk.bagian(ba.jenis, kode)
    if bagian is None:
        raise AturanDilanggar("Bagian itu tidak ada pada jenis berita acara ini.")
    if baris is not None and len(baris) > bagian.maks:
        raise AturanDilanggar(f"Paling banyak {bagian.maks} baris pada bagian {bagian.judul.lower()}.")
    kini = versi_bagian(ba=ba, kode=kode)
    ubah = _ubah_kepala(ba, kode, nilai, baris)
    semula = _gambaran(ba, kode) if kode in MODEL_BARIS and baris is not None else None
    beda_baris = semula is not None and semula != _rapikan(kode, baris or ())
    if not ubah and not beda_baris:
        return ba
    if versi != kini:
        terakhir = ba.versi_bagian.get(kode, {})
        raise KonflikVersi(
            bagian=kode, versi=kini, oleh=terakhir.get("oleh", "orang lain"), pada=terakhir.get("pada", "")
        )
    if beda_baris:
        rapi = _rapikan(kode, baris or ())
        if kode == "pihak":
            _tolak_ganda(rapi)
        _tulis_baris(ba, kode, rapi)
    ba.versi += 1
    ba.versi_bagian = {
        **ba.versi_bagian,
        kode: {"versi": kini + 1, "oleh": oleh.nama, "pada": timezone.now().isoformat(timespec="seconds")},
    }
    ba.save(update_fields=[*ubah, "versi", "versi_bagian"])
    return ba


def _ubah_kepala(ba: BeritaAcara, kode: str, nilai: Mapping[str, Any], baris: Sequence[Baris] | None) -> list[str]:
    """Set what differs; the names of the columns that do."""
    if kode == "isian":
        isian = {**dict(nilai), **({"baris": [dict(b) for b in baris]} if baris is not None else {})}
        if isian == ba.isian or (not ba.isian and not any(isian.values())):
            return []
        ba.isian = isian
        return ["isian"]
    beda = [nama for nama, baru in nilai.items() if getattr(ba, nama) != baru]
    for nama in beda:
        setattr(ba, nama, nilai[nama])
    return beda


def _rapikan(kode: str, baris: Sequence[Baris]) -> list[dict[str, Any]]:
    """Rows as they are stored: signers by role, words of an account filled in where the page left them empty."""
    rapi = [dict(b) for b in baris]
    if kode != "pihak":
        return rapi
    for b in rapi:
        if b["akun"] is not None and not b["nama"]:
            b.update({k: v for k, v in dari_akun(orang=b["akun"]).items() if not b[k]})
    return sorted(rapi, key=lambda b: URUTAN_PERAN[b["peran"]])


def _tolak_ganda(baris: Sequence[Baris]) -> None:
    """Nobody signs twice, and one head only.  Raises: AturanDilanggar."""
    akun = [b["akun"] for b in baris if b["akun"] is not None]
    ganda = next((a for a in akun if akun.count(a) > 1), None)
    if ganda is not None:
        raise AturanDilanggar(f"Akun {ganda.nama} dipilih pada dua orang. Pilih «Tanpa akun» pada salah satunya.")
    if sum(b["peran"] == PeranPihak.MENGETAHUI for b in baris) > 1:
        raise AturanDilanggar("Yang mengetahui hanya satu orang. Ubah kedudukan yang lain, atau hapus barisnya.")


def _gambaran(ba: BeritaAcara, kode: str) -> list[dict[str, Any]]:
    model = MODEL_BARIS[kode]
    nama = nama_kolom(model=model)
    return [{n: getattr(b, n) for n in nama} for b in _baris(ba, kode)]


def _baris(ba: BeritaAcara, kode: str) -> list[Any]:
    kueri = MODEL_BARIS[kode]._default_manager.filter(ba=ba).order_by("urutan")  # noqa: SLF001 - documented by Django
    return list(kueri.select_related("akun") if kode == "pihak" else kueri)


def nama_kolom(*, model: type[Model]) -> list[str]:
    """What a person writes of a row."""
    semua = model._meta.concrete_fields  # noqa: SLF001 - Django's public _meta
    return [f.name for f in semua if f.name not in {"id", "ba", "urutan"}]


def _tulis_baris(ba: BeritaAcara, kode: str, baris: list[dict[str, Any]]) -> None:
    """Rows by their place: changed ones are updated, new ones added, the rest removed; history stays short."""
    model = MODEL_BARIS[kode]
    lama = _baris(ba, kode)
    if kode == "pihak" and [(b.peran, b.akun) for b in lama] != [(b["peran"], b["akun"]) for b in baris]:
        # One «mengetahui», one row per account: rows that change places must not meet on the way.
        PihakBA.objects.filter(ba=ba).delete()
        lama = []
    for urutan, isi in enumerate(baris, start=1):
        if urutan > len(lama):
            model._default_manager.create(ba=ba, urutan=urutan, **isi)  # noqa: SLF001 - as above
            continue
        satu = lama[urutan - 1]
        beda = [n for n, v in isi.items() if getattr(satu, n) != v]
        for n in beda:
            setattr(satu, n, isi[n])
        if beda:
            satu.save(update_fields=beda)
    for sisa in lama[len(baris) :]:
        sisa.delete()


@transaction.atomic
def tambah_bukti(
    *, ba_id: int, berkas: Sequence[Berkas], keterangan: str, oleh: Pengguna, kunci_kirim: uuid.UUID | None = None
) -> list[BuktiBA]:
    """Take files as evidence, each with the hash it was received with; the same sending twice adds nothing.

    Raises: AturanDilanggar (too many, none), TransisiBasi.
    """
    ba = _draf(ba_id, oleh)
    ada = {b.berkas_id for b in ba.bukti.all()}
    if kunci_kirim is not None and ba.bukti.filter(kunci=kunci_kirim).exists():
        return list(ba.bukti.filter(kunci=kunci_kirim))
    baru = [b for b in berkas if b.pk not in ada]
    if len(ada) + len(baru) > MAKS_BUKTI:
        raise AturanDilanggar(f"Paling banyak {MAKS_BUKTI} bukti pada satu berita acara.")
    mulai = ba.bukti.aggregate(n=Max("urutan"))["n"] or 0
    hasil = []
    for i, b in enumerate(baru, start=1):
        hasil.append(
            BuktiBA.objects.create(
                ba=ba, urutan=mulai + i, berkas=b, sha256=b.isi_id, ukuran=b.ukuran,
                keterangan=keterangan.strip()[:200], kunci=kunci_kirim if i == 1 else None, ditambah_oleh=oleh,
            )
        )  # fmt: skip
        catat(pelaku=oleh, kata="melampirkan bukti", objek=ba, sesudah={"berkas": b.nama, "sidik": b.isi_id})
    _naikkan(ba)
    return hasil


def _naikkan(ba: BeritaAcara) -> None:
    BeritaAcara.objects.filter(pk=ba.pk).update(versi=F("versi") + 1)


@transaction.atomic
def ubah_keterangan(*, ba_id: int, keterangan: Mapping[int, str], oleh: Pengguna) -> None:
    """What each piece of evidence shows.  Raises: TransisiBasi."""
    ba = _draf(ba_id, oleh)
    for satu in ba.bukti.filter(pk__in=keterangan):
        teks = keterangan[satu.pk].strip()[:200]
        if teks != satu.keterangan:
            satu.keterangan = teks
            satu.save(update_fields=["keterangan"])
    _naikkan(ba)


@transaction.atomic
def lepas_bukti(*, ba_id: int, bukti_id: int, oleh: Pengguna) -> None:
    """Take evidence out of a draft; the file stays in «Berkas saya», the trail says so.  Raises: TransisiBasi."""
    ba = _draf(ba_id, oleh)
    satu = ba.bukti.select_related("berkas").filter(pk=bukti_id).first()
    if satu is None:
        raise TransisiBasi("Bukti itu sudah dilepas.")
    catat(pelaku=oleh, kata="melepas bukti", objek=ba, sebelum={"berkas": satu.berkas.nama, "sidik": satu.sha256})
    nomor = satu.urutan
    satu.delete()
    for b in ba.bukti.filter(urutan__gt=nomor).order_by("urutan"):
        b.urutan -= 1
        b.save(update_fields=["urutan"])
    _naikkan(ba)
