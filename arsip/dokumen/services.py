"""The door of the archive: :func:`arsipkan`, and what becomes of a document afterwards.

Files stand in ``services_berkas``, rights in ``services_hak``, the portal's own papers in ``services_naskah``; all are
called from here by whoever stands above.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from django.db import transaction
from django.db.models import Max

from arsip.dokumen import sinyal
from arsip.dokumen.berkas import ARSIP
from arsip.dokumen.enums import (
    JenisDokumen,
    JenisPihak,
    Keamanan,
    SebabVersi,
    StatusBerkasArsip,
    StatusDokumen,
    TingkatPerkembangan,
    Unit,
)
from arsip.dokumen.models import BerkasArsip, Dokumen, Klasifikasi, LokasiFisik, PihakDokumen, VersiDokumen
from arsip.dokumen.services_berkas import (
    berkas_objek,
    berkas_otomatis,
    buka_berkas,
    buka_lagi,
    klasifikasi_untuk,
    kunci_terbuka,
    periksa_rezim,
    tutup_berkas,
    ubah_berkas,
)
from lpse.berkas.services import baca, simpan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import Model

    from lpse.akun.models import Pengguna
    from lpse.berkas.models import Berkas
    from lpse.naskah.models import Naskah

__all__ = [
    "BerkasArsipUnit",
    "DokumenUnit",
    "Objek",
    "Pihak",
    "arsipkan",
    "berkas_objek",
    "berkas_otomatis",
    "buka_berkas",
    "buka_lagi",
    "isi_pihak",
    "klasifikasi_untuk",
    "lokasi_untuk",
    "tambah_versi",
    "tutup_berkas",
    "ubah_berkas",
]

#: What this door hands out, named for units that may not import the models.
BerkasArsipUnit: TypeAlias = BerkasArsip
DokumenUnit: TypeAlias = Dokumen
#: Uses whose files are the archive's own and need no copy of their row.
_MILIK_ARSIP = frozenset({ARSIP})


@dataclass(frozen=True)
class Pihak:
    """A person or an institution that a document concerns."""

    nama: str
    peran: str = ""
    jenis: str = JenisPihak.ORANG
    pengguna: Pengguna | None = None


@dataclass(frozen=True)
class Objek:
    """What a document is about, as words that outlive it: ``registrasi.pengguna``, its key, its name."""

    jenis: str = ""
    kunci: str = ""
    teks: str = ""

    @classmethod
    def dari(cls, objek: Model | None) -> Objek:
        if objek is None:
            return cls()
        return cls(objek._meta.label_lower, str(objek.pk), str(objek)[:250])  # noqa: SLF001 - Django's public _meta


@transaction.atomic
def arsipkan(
    *,
    berkas: Berkas | None,
    klasifikasi: Klasifikasi | str,
    unit: str,
    jenis: str,
    nomor: str,
    tanggal: dt.date,
    uraian: str,
    keamanan: str = Keamanan.BIASA,
    oleh: Pengguna | None,
    pihak: Iterable[Pihak] = (),
    objek: Model | Objek | None = None,
    berkas_arsip: BerkasArsip | None = None,
    lokasi: LokasiFisik | None = None,
    naskah: Naskah | None = None,
    keterangan: str = "",
    tingkat: str = TingkatPerkembangan.ASLI,
    sebab: str = SebabVersi.DISIMPAN,
) -> Dokumen:
    """File a document: the one door for every unit (Perka LKPP 2/2010 Pasal 27(3)).

    ``klasifikasi`` is a code (taken from the regulation of the document's year) or a row; ``berkas=None`` is for what
    is on paper only; without ``berkas_arsip`` it goes into the open file of its code, unit and year. A file of another
    use is kept by the archive once more under its own rights, its bytes stored once.
    Raises: AturanDilanggar (a date to come, no description, a code of another year's regulation, a file whose content
    cannot be opened yet), TransisiBasi (the archival file was closed meanwhile).
    """
    klasifikasi = _klasifikasi_sah(klasifikasi, unit=unit, tanggal=tanggal, uraian=uraian, naskah=naskah)
    if berkas_arsip is None:
        berkas_arsip = berkas_otomatis(klasifikasi=klasifikasi, unit=unit, tanggal=tanggal, oleh=oleh)
    arsip = kunci_terbuka(berkas_arsip_id=berkas_arsip.pk)
    tentang = objek if isinstance(objek, Objek) else Objek.dari(objek)
    dokumen = Dokumen.objects.create(
        berkas_arsip=arsip, nomor_item=nomor_berikut(arsip=arsip), klasifikasi=klasifikasi, unit=unit, jenis=jenis,
        nomor=nomor.strip()[:120], tanggal=tanggal, uraian=uraian.strip()[:500], keterangan=keterangan.strip(),
        keamanan=keamanan, tingkat=tingkat, lokasi=lokasi, naskah=naskah, pembuat=oleh,
        objek_jenis=tentang.jenis, objek_id=tentang.kunci, objek_teks=tentang.teks,
    )  # fmt: skip
    isi_pihak(dokumen=dokumen, pihak=pihak)
    if berkas is not None:
        _simpan_versi(dokumen, berkas, sebab=sebab, oleh=oleh)
    _umumkan(dokumen, oleh=oleh)
    return dokumen


def _klasifikasi_sah(
    klasifikasi: Klasifikasi | str, *, unit: str, tanggal: dt.date, uraian: str, naskah: Naskah | None
) -> Klasifikasi:
    """What the door asks before anything is written; gives the code of the document's year."""
    if not uraian.strip():
        raise AturanDilanggar("Tulis uraian dokumen.")
    if unit not in Unit.values:
        raise AturanDilanggar(f"Unit pencipta {unit!r} tidak dikenal.")
    if naskah is None and tanggal > bahasa.hari_ini():
        raise AturanDilanggar("Tanggal dokumen belum tiba; dokumen diarsipkan sesudah ada.")
    if isinstance(klasifikasi, str):
        klasifikasi = klasifikasi_untuk(kode=klasifikasi, tahun=tanggal.year)
    periksa_rezim(klasifikasi=klasifikasi, tahun=tanggal.year)
    return klasifikasi


def _umumkan(dokumen: Dokumen, *, oleh: Pengguna | None) -> None:
    """The trail's line and, once it is certain, the signal to whoever works on from here."""
    catat(
        pelaku=oleh if dokumen.naskah_id is None else None,  # a paper files itself, whoever drew it up
        kata="mengarsipkan dokumen",
        objek=dokumen,
        sesudah={"berkas": dokumen.berkas_arsip.nomor, "item": dokumen.nomor_item,
                 "klasifikasi": dokumen.klasifikasi.kode,
                 "keamanan": str(dokumen.get_keamanan_display()), "jenis": JenisDokumen(dokumen.jenis).label},
    )  # fmt: skip
    transaction.on_commit(partial(sinyal.dokumen_tersimpan.send, Dokumen, dokumen=dokumen))


def nomor_berikut(*, arsip: BerkasArsip) -> int:
    """The next item number of a file whose row the caller has locked; a number once given stays used."""
    arsip.item_terakhir += 1
    arsip.save(update_fields=["item_terakhir"])
    return arsip.item_terakhir


def isi_pihak(*, dokumen: Dokumen, pihak: Iterable[Pihak]) -> None:
    """Make the parties of a document equal to these; the same name in the same part stands once."""
    baru = {(p.nama.strip()[:200], p.peran.strip()[:80]): p for p in pihak if p.nama.strip()}
    lama = {(p.nama, p.peran): p for p in dokumen.pihak.all()}
    for kunci, baris in lama.items():
        if kunci not in baru:
            baris.delete()
    for kunci, satu in baru.items():
        if kunci not in lama:
            PihakDokumen.objects.create(
                dokumen=dokumen, nama=kunci[0], peran=kunci[1], jenis=satu.jenis, pengguna=satu.pengguna
            )


@transaction.atomic
def tambah_versi(
    *,
    dokumen_id: int,
    berkas: Berkas,
    sebab: str,
    oleh: Pengguna | None,
    catatan: str = "",
    halaman: int | None = None,
) -> VersiDokumen:
    """Keep one more content of a document; the earlier ones stay.

    Raises: TransisiBasi (the document has ended), AturanDilanggar (the same content as the last, not yet available).
    """
    dokumen = Dokumen.objects.select_for_update(of=("self",)).select_related("berkas_arsip").get(pk=dokumen_id)
    berakhir = (StatusBerkasArsip.MUSNAH, StatusBerkasArsip.DISERAHKAN)
    if dokumen.status != StatusDokumen.TERSIMPAN or dokumen.berkas_arsip.status in berakhir:
        raise TransisiBasi(f"Dokumen ini {dokumen.get_status_display().lower()}; tidak menerima versi baru.")
    terakhir = dokumen.versi.order_by("-versi").first()
    if terakhir is not None and terakhir.sha256 == berkas.isi_id:
        raise AturanDilanggar(f"Isinya sama persis dengan versi {terakhir.versi}; tidak ada yang ditambahkan.")
    versi = _simpan_versi(dokumen, berkas, sebab=sebab, oleh=oleh, catatan=catatan, halaman=halaman)
    catat(
        pelaku=oleh, kata="menambah versi dokumen", objek=dokumen, alasan=versi.catatan,
        sesudah={"versi": versi.versi, "sebab": str(versi.get_sebab_display()), "sidik": versi.sha256},
    )  # fmt: skip
    return versi


def _simpan_versi(
    dokumen: Dokumen,
    berkas: Berkas,
    *,
    sebab: str,
    oleh: Pengguna | None,
    catatan: str = "",
    halaman: int | None = None,
) -> VersiDokumen:
    milik = _berkas_arsip(dokumen, berkas, halaman or berkas.halaman)
    akhir = dokumen.versi.aggregate(n=Max("versi"))["n"] or 0
    versi = VersiDokumen.objects.create(
        dokumen=dokumen,
        versi=akhir + 1,
        berkas=milik,
        sha256=milik.isi_id,
        ukuran=milik.isi.ukuran,
        mime=milik.mime,
        nama=milik.nama,
        halaman=milik.halaman,
        sebab=sebab,
        catatan=catatan.strip()[:300],
        oleh=oleh,
    )
    transaction.on_commit(partial(sinyal.versi_ditambah.send, VersiDokumen, versi=versi))
    return versi


def _berkas_arsip(dokumen: Dokumen, berkas: Berkas, halaman: int | None) -> Berkas:
    """The archive's own row of this content: opened by the rights of the document, confidential as it is."""
    rahasia = dokumen.keamanan == Keamanan.RAHASIA
    if berkas.kegunaan in _MILIK_ARSIP and not VersiDokumen.objects.filter(berkas=berkas).exists():
        milik = berkas
    else:
        milik = simpan(isi=baca(berkas=berkas), nama=berkas.nama, tipe=berkas.mime, kegunaan=ARSIP)
    if (milik.rahasia, milik.halaman) != (rahasia, halaman):
        milik.rahasia, milik.halaman = rahasia, halaman
        milik.save(update_fields=["rahasia", "halaman"])
    return milik


def lokasi_untuk(*, ruang: str, rak: str = "", boks: str = "", map: str = "") -> LokasiFisik | None:  # noqa: A002 - the word of the shelf
    """The row of a place, made when missing; None without a room.  Safe to race."""
    if not ruang.strip():
        return None
    lokasi, _ = LokasiFisik.objects.get_or_create(
        ruang=ruang.strip(), rak=rak.strip(), boks=boks.strip(), map=map.strip()
    )
    return lokasi
