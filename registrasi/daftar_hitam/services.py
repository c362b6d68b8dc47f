"""Writes of the register: an entry, its correction, and its three moves (DOMAIN.md A5)."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django_fsm import can_proceed

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.identitas import digit, nama as nama_orang
from lpse.jejak.services import catat
from lpse.tampilan import bahasa
from registrasi.daftar_hitam.models import PANJANG_DESKRIPSI, DaftarHitam, RiwayatDaftarHitam
from registrasi.daftar_hitam.sinyal import entri_berubah

if TYPE_CHECKING:
    from collections.abc import Callable

    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas

UBAH_STATUS = "registrasi.ubah_status_daftarhitam"
_WAJIB = {
    "nama": "nama penyedia",
    "nomor_sk": "nomor SK penetapan",
    "penerbit": "penerbit SK",
    "jenis_pelanggaran": "jenis pelanggaran",
}
_PANJANG = {"npwp": ((15, 16), "NPWP"), "nib": ((13,), "NIB"), "nik": ((16,), "NIK")}


@dataclass(frozen=True, kw_only=True)
class DataEntri:
    """What the decree says. Numbers in any spelling; they are kept as digits."""

    nama: str
    nomor_sk: str
    tanggal_sk: dt.date
    penerbit: str
    berlaku_dari: dt.date
    berlaku_sampai: dt.date
    jenis_pelanggaran: str
    npwp: str = ""
    nib: str = ""
    nik: str = ""
    alamat: str = ""
    kode_paket: str = ""
    nama_paket: str = ""


@dataclass(frozen=True, kw_only=True)
class DataPerubahan:
    """The decree behind a move, and for a suspension the judgment it follows."""

    nomor_sk: str
    tanggal_sk: dt.date
    keterangan: str
    putusan_nomor: str = ""
    putusan_tanggal: dt.date | None = None
    putusan_kota: str = ""


def _rapikan(data: DataEntri) -> dict[str, Any]:
    """Trimmed, numbers as digits, with the name that is compared.  Raises: AturanDilanggar."""
    isi: dict[str, Any] = {k: v.strip() if isinstance(v, str) else v for k, v in asdict(data).items()}
    kurang = [label for kolom, label in _WAJIB.items() if not isi[kolom]]
    if kurang:
        raise AturanDilanggar(f"Isi dahulu {', '.join(kurang)}.")
    for kolom, (panjang, label) in _PANJANG.items():
        isi[kolom] = digit(isi[kolom])
        if isi[kolom] and len(isi[kolom]) not in panjang:
            harus = " atau ".join(str(p) for p in panjang)
            raise AturanDilanggar(f"{label} di SK harus {harus} angka; kosongkan bila SK tidak memuatnya.")
    if isi["berlaku_sampai"] < isi["berlaku_dari"]:
        raise AturanDilanggar("Akhir masa berlaku mendahului awalnya.")
    if isi["tanggal_sk"] > bahasa.hari_ini():
        raise AturanDilanggar("Tanggal SK belum tiba.")
    isi["nama_normal"] = nama_orang.normal(isi["nama"])
    return isi


def _tolak_sk_kembar(nomor_sk: str, kecuali: int = 0) -> None:
    ada = DaftarHitam.objects.filter(nomor_sk__iexact=nomor_sk).exclude(pk=kecuali).first()
    if ada is not None:
        raise AturanDilanggar(f"SK {ada.nomor_sk} sudah tercatat untuk {ada.nama}. Buka entri itu, jangan catat lagi.")


def _simpan(entri: DaftarHitam, **pilihan: Any) -> None:  # noqa: ANN401 - of Model.save
    """Save; two clerks who write one decree at once are told in words.  Raises: TransisiBasi."""
    try:
        with transaction.atomic():
            entri.save(**pilihan)
    except IntegrityError as galat:
        if "nomor_sk" not in str(galat):
            raise
        raise TransisiBasi(f"SK {entri.nomor_sk} baru saja dicatat orang lain.") from galat


@transaction.atomic
def catat_entri(*, data: DataEntri, bukti: Berkas | None, oleh: Pengguna) -> DaftarHitam:
    """Write a decree into the register; it is *tayang* and counts from its first day to its last.

    Raises: AturanDilanggar (incomplete, no evidence, the decree is there already), TransisiBasi (written this moment).
    """
    isi = _rapikan(data)
    if bukti is None:
        raise AturanDilanggar("Lampirkan SK penetapannya (PDF).")
    _tolak_sk_kembar(isi["nomor_sk"])
    entri = DaftarHitam(**isi, bukti=bukti, dibuat_oleh=oleh)
    _simpan(entri)
    RiwayatDaftarHitam.objects.create(
        entri=entri, ke=entri.status, nomor_sk=entri.nomor_sk, tanggal_sk=entri.tanggal_sk,
        keterangan=entri.jenis_pelanggaran, bukti=bukti, oleh=oleh,
    )  # fmt: skip
    catat(
        pelaku=oleh, kata="mencatat entri daftar hitam", objek=entri,
        sesudah={"status": entri.status, "nomor_sk": entri.nomor_sk, "berlaku": entri.masa},
    )  # fmt: skip
    entri_berubah.send(sender=DaftarHitam, entri=entri)
    return entri


def _kunci(entri_id: int) -> DaftarHitam:
    return DaftarHitam.objects.select_for_update(of=("self",)).get(pk=entri_id)


@transaction.atomic
def ubah_entri(
    *, entri_id: int, data: DataEntri, oleh: Pengguna, alasan: str, bukti: Berkas | None = None
) -> DaftarHitam:
    """Correct what was copied wrongly from the decree; the state is moved by its own doors.

    Raises: AturanDilanggar, TransisiBasi.
    """
    entri = _kunci(entri_id)
    if not alasan.strip():
        raise AturanDilanggar("Tulis apa yang dibetulkan, dan mengapa.")
    isi = _rapikan(data)
    _tolak_sk_kembar(isi["nomor_sk"], kecuali=entri.pk)
    if isi["nomor_sk"] == entri.sk_perubahan_nomor:
        raise AturanDilanggar("Nomor SK penetapan tidak boleh sama dengan SK perubahannya.")
    if bukti is not None:
        isi["bukti"] = bukti
    lama = {k: getattr(entri, k) for k in isi}
    berubah = [k for k, v in isi.items() if lama[k] != v]
    if not berubah:
        return entri
    for kolom in berubah:
        setattr(entri, kolom, isi[kolom])
    _simpan(entri, update_fields=berubah)
    catat(
        pelaku=oleh, kata="membetulkan entri daftar hitam", objek=entri,
        sebelum={k: str(lama[k] or "") for k in berubah}, sesudah={k: str(isi[k] or "") for k in berubah},
        alasan=alasan.strip(),
    )  # fmt: skip
    entri_berubah.send(sender=DaftarHitam, entri=entri)
    return entri


def _periksa_perubahan(entri: DaftarHitam, data: DataPerubahan, bukti: Berkas | None) -> DataPerubahan:
    """The decree of a move is new, dated between the first one and today, and attached.  Raises: AturanDilanggar."""
    nomor, keterangan = data.nomor_sk.strip(), data.keterangan.strip()
    if not nomor or not keterangan:
        raise AturanDilanggar("Isi nomor SK perubahan dan keterangannya.")
    if len(keterangan) > PANJANG_DESKRIPSI:
        raise AturanDilanggar(f"Keterangan paling panjang {PANJANG_DESKRIPSI} huruf.")
    if entri.riwayat.filter(nomor_sk__iexact=nomor).exists() or nomor.casefold() == entri.nomor_sk.casefold():
        raise AturanDilanggar(f"Perubahan memerlukan SK baru; SK {nomor} sudah dipakai entri ini.")
    if not entri.tanggal_sk <= data.tanggal_sk <= bahasa.hari_ini():
        raise AturanDilanggar("Tanggal SK perubahan harus sesudah SK penetapan dan tidak di masa depan.")
    if bukti is None:
        raise AturanDilanggar("Lampirkan SK perubahannya (PDF).")
    return DataPerubahan(
        nomor_sk=nomor, tanggal_sk=data.tanggal_sk, keterangan=keterangan, putusan_nomor=data.putusan_nomor.strip(),
        putusan_tanggal=data.putusan_tanggal, putusan_kota=data.putusan_kota.strip(),
    )  # fmt: skip


def _pindah(
    *,
    entri_id: int,
    data: DataPerubahan,
    bukti: Berkas | None,
    oleh: Pengguna,
    kata: str,
    langkah: Callable[[DaftarHitam, DataPerubahan], None],
    boleh: str,
) -> DaftarHitam:
    """The shape of each move: lock, rule, transition, history, trail, signal."""
    entri = _kunci(entri_id)
    if not can_proceed(getattr(entri, boleh)):
        raise TransisiBasi(
            f"Entri ini sedang dalam keadaan {entri.get_status_display()}; muat ulang halaman untuk melihatnya."
        )
    data = _periksa_perubahan(entri, data, bukti)
    sebelum = entri.status
    langkah(entri, data)
    entri.sk_perubahan_nomor, entri.sk_perubahan_tanggal = data.nomor_sk, data.tanggal_sk
    entri.save(
        update_fields=[
            "status", "sk_perubahan_nomor", "sk_perubahan_tanggal", "putusan_nomor", "putusan_tanggal",
            "putusan_kota", "putusan_deskripsi",
        ]
    )  # fmt: skip
    RiwayatDaftarHitam.objects.create(
        entri=entri, dari=sebelum, ke=entri.status, nomor_sk=data.nomor_sk, tanggal_sk=data.tanggal_sk,
        putusan_nomor=data.putusan_nomor, putusan_tanggal=data.putusan_tanggal, putusan_kota=data.putusan_kota,
        keterangan=data.keterangan, bukti=bukti, oleh=oleh,
    )  # fmt: skip
    catat(
        pelaku=oleh, kata=kata, objek=entri, sebelum={"status": sebelum},
        sesudah={"status": entri.status, "nomor_sk": data.nomor_sk}, alasan=data.keterangan,
    )  # fmt: skip
    entri_berubah.send(sender=DaftarHitam, entri=entri)
    return entri


@transaction.atomic
def tunda(*, entri_id: int, data: DataPerubahan, bukti: Berkas | None, oleh: Pengguna) -> DaftarHitam:
    """Suspend after a judgment: tayang → penundaan; a new decree, the judgment's number, date and city.

    Raises: AturanDilanggar, TransisiBasi.
    """

    def langkah(entri: DaftarHitam, isi: DataPerubahan) -> None:
        if not (isi.putusan_nomor and isi.putusan_tanggal and isi.putusan_kota):
            raise AturanDilanggar("Penundaan memerlukan nomor, tanggal, dan kota putusan pengadilan.")
        if isi.putusan_tanggal > isi.tanggal_sk:
            raise AturanDilanggar("Putusan pengadilan mendahului SK penundaannya; periksa tanggalnya.")
        entri.tunda(
            nomor=isi.putusan_nomor, tanggal=isi.putusan_tanggal, kota=isi.putusan_kota, deskripsi=isi.keterangan
        )

    return _pindah(
        entri_id=entri_id, data=data, bukti=bukti, oleh=oleh, kata="menunda entri daftar hitam", langkah=langkah,
        boleh="tunda",
    )  # fmt: skip


@transaction.atomic
def tayangkan(*, entri_id: int, data: DataPerubahan, bukti: Berkas | None, oleh: Pengguna) -> DaftarHitam:
    """Put a suspended entry in force again: penundaan → tayang, by a new decree.

    Raises: AturanDilanggar, TransisiBasi.
    """
    return _pindah(
        entri_id=entri_id, data=data, bukti=bukti, oleh=oleh, kata="menayangkan kembali entri daftar hitam",
        langkah=lambda entri, _isi: entri.tayangkan(), boleh="tayangkan",
    )  # fmt: skip


@transaction.atomic
def batalkan(*, entri_id: int, data: DataPerubahan, bukti: Berkas | None, oleh: Pengguna) -> DaftarHitam:
    """Cancel an entry for good: tayang or penundaan → pembatalan, by a new decree.

    Raises: AturanDilanggar, TransisiBasi.
    """
    return _pindah(
        entri_id=entri_id, data=data, bukti=bukti, oleh=oleh, kata="membatalkan entri daftar hitam",
        langkah=lambda entri, _isi: entri.batalkan(), boleh="batalkan",
    )  # fmt: skip
