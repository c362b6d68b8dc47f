"""Writes of archival files: opening, the automatic ones, closing, opening again, describing."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import connection, transaction
from django.db.models import Max

from arsip.dokumen import sinyal
from arsip.dokumen.enums import Keamanan, StatusBerkasArsip, Unit, rezim_tahun
from arsip.dokumen.models import BerkasArsip, Dokumen, Klasifikasi, LokasiFisik
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import Model

    from lpse.akun.models import Pengguna

#: How a unit is written in the number of a file.
KODE_UNIT: dict[str, str] = {
    Unit.PIMPINAN: "KEPALA",
    Unit.SEKRETARIAT: "SET",
    Unit.ASE: "ASE",
    Unit.REGVER: "REGVER",
    Unit.LAYANAN: "LAYANAN",
    Unit.ARSIP: "ARSIP",
}
#: What a person may change of a file that is open.
KOLOM_UBAH = ("klasifikasi", "uraian", "keamanan", "lokasi")


def klasifikasi_untuk(*, kode: str, tahun: int) -> Klasifikasi:
    """The code as the regulation of that year knows it; of one it does not know, the nearest above it.

    Raises: AturanDilanggar when the tree knows nothing of it at all.
    """
    bagian = kode.strip().split(".")
    calon = [".".join(bagian[:n]) for n in range(len(bagian), 0, -1)]
    ada = {k.kode: k for k in Klasifikasi.objects.filter(rezim=rezim_tahun(tahun), kode__in=calon)}
    for satu in calon:
        if satu in ada:
            return ada[satu]
    raise AturanDilanggar(
        f"Kode klasifikasi {kode} tidak ada dalam {rezim_tahun(tahun).label}, yang berlaku bagi dokumen tahun {tahun}."
    )


def periksa_rezim(*, klasifikasi: Klasifikasi, tahun: int) -> None:
    """A document bears a code of the regulation of its year.  Raises: AturanDilanggar."""
    if klasifikasi.rezim != rezim_tahun(tahun):
        raise AturanDilanggar(
            f"Kode {klasifikasi.kode} milik {klasifikasi.get_rezim_display()}; dokumen tahun {tahun} memakai "
            f"{rezim_tahun(tahun).label}."
        )


@transaction.atomic
def buka_berkas(
    *,
    klasifikasi: Klasifikasi,
    unit: str,
    uraian: str,
    oleh: Pengguna | None,
    tanggal: dt.date | None = None,
    keamanan: str = Keamanan.BIASA,
    lokasi: LokasiFisik | None = None,
    objek: Model | None = None,
    otomatis: bool = False,
) -> BerkasArsip:
    """Open a file; its number is the next of its unit and year, without gaps (a file is never deleted).

    ``objek`` is what the file is about (one file per user of SPSE: :func:`berkas_objek`).
    Raises: AturanDilanggar (a date to come, a code of another year's regulation, no description).
    """
    hari = tanggal or bahasa.hari_ini()
    if hari > bahasa.hari_ini():
        raise AturanDilanggar("Berkas tidak dapat dibuka pada tanggal yang belum tiba.")
    if not uraian.strip():
        raise AturanDilanggar("Tulis uraian berkas.")
    periksa_rezim(klasifikasi=klasifikasi, tahun=hari.year)
    _kunci_nomor(unit, hari.year)
    terakhir = BerkasArsip.objects.filter(unit=unit, tahun=hari.year).aggregate(n=Max("urut"))["n"] or 0
    berkas = BerkasArsip.objects.create(
        nomor=f"{terakhir + 1:03}/{KODE_UNIT[unit]}/{hari.year}",
        urut=terakhir + 1,
        klasifikasi=klasifikasi,
        unit=unit,
        uraian=uraian.strip()[:300],
        tahun=hari.year,
        keamanan=keamanan,
        lokasi=lokasi,
        objek_jenis=objek._meta.label_lower if objek else "",  # noqa: SLF001 - Django's public _meta
        objek_id=str(objek.pk) if objek else "",
        otomatis=otomatis,
        dibuka_pada=hari,
        pembuat=oleh,
    )
    catat(
        pelaku=oleh, kata="membuka berkas arsip", objek=berkas,
        sesudah={"klasifikasi": str(klasifikasi), "keamanan": berkas.get_keamanan_display()},
    )  # fmt: skip
    return berkas


def _kunci(nama: str) -> None:
    """Whoever names the same thing waits here for the other, until the end of the transaction."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"arsip.{nama}"])


def _kunci_nomor(unit: str, tahun: int) -> None:
    _kunci(f"berkas:{unit}:{tahun}")


@transaction.atomic
def berkas_otomatis(*, klasifikasi: Klasifikasi, unit: str, tanggal: dt.date, oleh: Pengguna | None) -> BerkasArsip:
    """The open file that takes what nobody put elsewhere: one per code, unit and year, its row locked."""
    cari = BerkasArsip.objects.select_for_update().filter(
        klasifikasi=klasifikasi, unit=unit, tahun=tanggal.year, otomatis=True, status=StatusBerkasArsip.TERBUKA
    )
    if (ada := cari.first()) is not None:
        return ada
    _kunci_nomor(unit, tanggal.year)
    if (ada := cari.first()) is not None:
        return ada
    return buka_berkas(
        klasifikasi=klasifikasi,
        unit=unit,
        uraian=f"{klasifikasi.uraian}, {Unit(unit).label}, tahun {tanggal.year}"[:300],
        oleh=oleh,
        tanggal=tanggal,
        otomatis=True,
    )


@transaction.atomic
def berkas_objek(
    *,
    objek: Model,
    klasifikasi: Klasifikasi,
    unit: str,
    oleh: Pengguna | None,
    uraian: str = "",
    keamanan: str = Keamanan.BIASA,
) -> BerkasArsip:
    """The one open file about an object, made when missing (R-085: one file per user).  Safe to repeat and to race."""
    jenis, kunci = objek._meta.label_lower, str(objek.pk)  # noqa: SLF001 - Django's public _meta
    cari = BerkasArsip.objects.filter(
        objek_jenis=jenis, objek_id=kunci, klasifikasi=klasifikasi, status=StatusBerkasArsip.TERBUKA
    )
    if (ada := cari.first()) is not None:
        return ada
    _kunci(f"objek:{jenis}:{kunci}")
    if (ada := cari.first()) is not None:
        return ada
    return buka_berkas(
        klasifikasi=klasifikasi, unit=unit, uraian=uraian or str(objek), oleh=oleh, keamanan=keamanan, objek=objek
    )


@transaction.atomic
def ikat_objek(*, berkas_arsip_id: int, objek: Model, oleh: Pengguna | None) -> BerkasArsip:
    """Say what an open file kept until now without an object is about (a user the portal came to know later).

    Raises: TransisiBasi (closed), AturanDilanggar (it is about something already, or the object has an open file).
    """
    berkas = kunci_terbuka(berkas_arsip_id=berkas_arsip_id)
    jenis, kunci = objek._meta.label_lower, str(objek.pk)  # noqa: SLF001 - Django's public _meta
    if berkas.objek_jenis or berkas.otomatis:
        raise AturanDilanggar(f"Berkas {berkas.nomor} bukan berkas lepas; hanya berkas lepas yang dapat diikatkan.")
    _kunci(f"objek:{jenis}:{kunci}")
    if (lain := BerkasArsip.objects.terbuka().filter(objek_jenis=jenis, objek_id=kunci).first()) is not None:
        raise AturanDilanggar(f"{objek} sudah memiliki berkas terbuka {lain.nomor}.")
    berkas.objek_jenis, berkas.objek_id = jenis, kunci
    berkas.save(update_fields=["objek_jenis", "objek_id"])
    catat(pelaku=oleh, kata="mengikatkan berkas arsip", objek=berkas, sesudah={"objek": str(objek)})
    return berkas


def kunci_terbuka(*, berkas_arsip_id: int) -> BerkasArsip:
    """The row, locked, of a file that takes documents.  Raises: TransisiBasi when it is closed."""
    berkas = BerkasArsip.objects.select_for_update().get(pk=berkas_arsip_id)
    if not berkas.terbuka:
        raise TransisiBasi(
            f"Berkas {berkas.nomor} {berkas.get_status_display().lower()}; dokumen hanya masuk ke berkas yang terbuka."
        )
    return berkas


@transaction.atomic
def tutup_berkas(*, berkas_arsip_id: int, tanggal: dt.date, peristiwa: str, oleh: Pengguna) -> BerkasArsip:
    """Close a file by the event that ends its business; from that day the active years of its retention count.

    Raises: TransisiBasi (a colleague was faster), AturanDilanggar (empty, a day to come, or before its last document).
    """
    berkas = kunci_terbuka(berkas_arsip_id=berkas_arsip_id)
    if not peristiwa.strip():
        raise AturanDilanggar("Tulis peristiwa yang menutup berkas ini.")
    if tanggal > bahasa.hari_ini():
        raise AturanDilanggar("Berkas ditutup paling lambat hari ini; tanggal itu belum tiba.")
    terakhir = Dokumen.objects.filter(berkas_arsip=berkas).aggregate(n=Max("tanggal"))["n"]
    if terakhir is None:
        raise AturanDilanggar("Berkas ini belum berisi dokumen, jadi belum ada yang ditutup.")
    paling_awal = max(terakhir, berkas.dibuka_pada)
    if tanggal < paling_awal:
        raise AturanDilanggar(f"Berkas tidak dapat ditutup sebelum dokumen terakhirnya, {bahasa.tanggal(paling_awal)}.")
    berkas.tutup(pada=tanggal, peristiwa=peristiwa.strip()[:300])
    berkas.save(update_fields=["status", "ditutup_pada", "peristiwa_tutup"])
    catat(
        pelaku=oleh, kata="menutup berkas arsip", objek=berkas, alasan=berkas.peristiwa_tutup,
        sebelum={"keadaan": StatusBerkasArsip.TERBUKA.label},
        sesudah={"keadaan": StatusBerkasArsip.AKTIF.label, "tanggal": tanggal.isoformat()},
    )  # fmt: skip
    transaction.on_commit(partial(sinyal.berkas_ditutup.send, BerkasArsip, berkas_arsip=berkas))
    return berkas


@transaction.atomic
def buka_lagi(*, berkas_arsip_id: int, alasan: str, oleh: Pengguna) -> BerkasArsip:
    """Open a file again that was closed by mistake; its closing event is forgotten, the trail keeps it.

    Raises: TransisiBasi (no longer in its active years), AturanDilanggar (no reason, another automatic file is open).
    """
    berkas = BerkasArsip.objects.select_for_update().get(pk=berkas_arsip_id)
    if berkas.status != StatusBerkasArsip.AKTIF:
        raise TransisiBasi(
            f"Berkas {berkas.nomor} {berkas.get_status_display().lower()}; hanya yang baru ditutup dapat dibuka lagi."
        )
    if not alasan.strip():
        raise AturanDilanggar("Tulis alasan membuka berkas ini lagi.")
    _periksa_kembar(berkas)
    sebelum = {"ditutup": str(berkas.ditutup_pada), "peristiwa": berkas.peristiwa_tutup}
    berkas.buka_lagi()
    berkas.save(update_fields=["status", "ditutup_pada", "peristiwa_tutup"])
    catat(pelaku=oleh, kata="membuka lagi berkas arsip", objek=berkas, sebelum=sebelum, alasan=alasan.strip())
    transaction.on_commit(partial(sinyal.berkas_dibuka_lagi.send, BerkasArsip, berkas_arsip=berkas))
    return berkas


def _periksa_kembar(berkas: BerkasArsip) -> None:
    """Only one open automatic file per code, unit and year, and one per object and code.  Raises: AturanDilanggar."""
    terbuka = BerkasArsip.objects.terbuka().filter(klasifikasi=berkas.klasifikasi).exclude(pk=berkas.pk)
    if berkas.otomatis:
        terbuka = terbuka.filter(otomatis=True, unit=berkas.unit, tahun=berkas.tahun)
    else:
        terbuka = terbuka.exclude(objek_jenis="").filter(objek_jenis=berkas.objek_jenis, objek_id=berkas.objek_id)
    if (lain := terbuka.first()) is not None:
        raise AturanDilanggar(f"Berkas {lain.nomor} sudah terbuka untuk urusan yang sama; pakai berkas itu.")


@transaction.atomic
def ubah_berkas(*, berkas_arsip_id: int, isian: dict[str, Any], oleh: Pengguna, alasan: str = "") -> BerkasArsip:
    """Change the code, description, security class or place of an open file.

    Raises: TransisiBasi (closed), AturanDilanggar (a code of another year's regulation, no description).
    """
    berkas = kunci_terbuka(berkas_arsip_id=berkas_arsip_id)
    sebelum = _gambaran(berkas)
    for kolom in KOLOM_UBAH:
        if kolom in isian:
            setattr(berkas, kolom, isian[kolom])
    berkas.uraian = berkas.uraian.strip()
    if not berkas.uraian:
        raise AturanDilanggar("Tulis uraian berkas.")
    periksa_rezim(klasifikasi=berkas.klasifikasi, tahun=berkas.tahun)
    _periksa_kembar(berkas)
    sesudah = _gambaran(berkas)
    berubah = [k for k in KOLOM_UBAH if sesudah[k] != sebelum[k]]
    if not berubah:
        return berkas
    berkas.save(update_fields=berubah)
    catat(
        pelaku=oleh, kata="mengubah berkas arsip", objek=berkas, alasan=alasan.strip(),
        sebelum={k: sebelum[k] for k in berubah}, sesudah={k: sesudah[k] for k in berubah},
    )  # fmt: skip
    return berkas


def _gambaran(berkas: BerkasArsip) -> dict[str, str]:
    return {
        "klasifikasi": str(berkas.klasifikasi),
        "uraian": berkas.uraian,
        "keamanan": str(berkas.get_keamanan_display()),
        "lokasi": str(berkas.lokasi or ""),
    }
