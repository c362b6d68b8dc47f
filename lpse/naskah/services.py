"""The doors of the official papers: draft, final, cancelled. Signing stands in ``services_tanda_tangan``."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from lpse.akun.models import Pengguna, profil
from lpse.berkas.services import simpan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah import perender, sinyal
from lpse.naskah.berkas import kegunaan_untuk
from lpse.naskah.enums import SebabRevisi, StatusNaskah
from lpse.naskah.kode import kode_baru
from lpse.naskah.models import Naskah, RevisiNaskah, TandaTangan
from lpse.naskah.nomor import nomor_berikut
from lpse.naskah.registri import JENIS, jenis_naskah
from lpse.naskah.snapshot import bekukan, lambang_kantor, periksa_json
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import Model


@dataclass(frozen=True)
class Penandatangan:
    """Who signs, as the paper will say it. Neither ``pengguna`` nor ``undangan``: the slot is for a pen on paper."""

    nama: str
    jabatan: str
    pangkat: str = ""
    nip: str = ""
    #: Words above the office held: «Mengetahui,».
    sebagai: str = ""
    pengguna: Pengguna | None = None
    #: May sign with a drawn signature under the office's seal (``services_goresan``), account or not.
    undangan: bool = False

    @classmethod
    def dari(cls, orang: Pengguna, *, sebagai: str = "", jabatan: str = "") -> Penandatangan:
        """From an account, as it is now."""
        return cls(
            nama=orang.nama,
            jabatan=jabatan or orang.jabatan or orang.label_peran,
            pangkat=orang.pangkat,
            nip=orang.nip or "",
            sebagai=sebagai,
            pengguna=orang,
        )


Penanda = Sequence[Pengguna | Penandatangan]


def terbitkan(
    *,
    jenis: str,
    objek: Model | None,
    konteks: dict[str, Any],
    penandatangan: Penanda,
    oleh: Pengguna | None,
    perihal: str = "",
    tanggal: dt.date | None = None,
) -> Naskah:
    """Draft and final in one call: number, frozen snapshot, PDF/A-3, hash, stored; then ``naskah_final``.

    Raises: AturanDilanggar (no signer's office, a template that cannot be rendered), LookupError (no such kind),
    TypeError (a context that is not JSON).
    """
    with transaction.atomic():
        draf = susun_draf(
            jenis=jenis,
            objek=objek,
            konteks=konteks,
            penandatangan=penandatangan,
            oleh=oleh,
            perihal=perihal,
            tanggal=tanggal,
        )
        return finalkan(naskah_id=draf.pk, oleh=oleh)


@transaction.atomic
def susun_draf(
    *,
    jenis: str,
    objek: Model | None,
    konteks: dict[str, Any],
    penandatangan: Penanda,
    oleh: Pengguna | None,
    perihal: str = "",
    tanggal: dt.date | None = None,
) -> Naskah:
    """A draft: no number, may be changed or thrown away.  Raises: as :func:`terbitkan`."""
    definisi = jenis_naskah(jenis)
    periksa_json(konteks)
    hari = tanggal or bahasa.hari_ini()
    kantor = profil()
    naskah = Naskah.objects.create(
        kode=kode_baru(kantor.nama_pendek),
        jenis=jenis,
        jenis_nama=definisi.nama,
        unit=definisi.unit,
        sifat=definisi.sifat,
        perihal=perihal or (f"{definisi.nama} {objek}" if objek else definisi.nama)[:250],
        tanggal=hari,
        tahun=hari.year,
        tempat=kantor.kota,
        konteks=konteks,
        objek_jenis=objek._meta.label_lower if objek else "",  # noqa: SLF001 - Django's public _meta
        objek_id=str(objek.pk) if objek else "",
        objek_teks=str(objek)[:250] if objek else "",
        pembuat=oleh,
    )
    _isi_slot(naskah, penandatangan)
    catat(pelaku=oleh, kata="menyusun draf naskah", objek=naskah, sesudah={"perihal": naskah.perihal})
    return naskah


def _isi_slot(naskah: Naskah, penandatangan: Penanda) -> None:
    slot = [p if isinstance(p, Penandatangan) else Penandatangan.dari(p) for p in penandatangan]
    for p in slot:
        if not p.nama.strip() or not p.jabatan.strip():
            raise AturanDilanggar(f"Nama dan jabatan penandatangan harus diisi: {p.nama or p.jabatan or 'kosong'}.")
    for urutan, p in enumerate(slot, start=1):
        TandaTangan.objects.create(
            naskah=naskah,
            urutan=urutan,
            pengguna=p.pengguna,
            undangan=p.undangan,
            sebagai=p.sebagai,
            jabatan=p.jabatan,
            nama=p.nama,
            pangkat=p.pangkat,
            nip=p.nip,
        )


def _kunci_draf(naskah_id: int) -> Naskah:
    naskah = Naskah.objects.select_for_update().filter(pk=naskah_id).first()
    if naskah is None:
        raise TransisiBasi("Draf ini sudah dibuang.")
    if not naskah.draf:
        raise TransisiBasi(
            f"Naskah ini sudah {naskah.get_status_display().lower()} dengan nomor {naskah.nomor}. Muat ulang halaman."
        )
    return naskah


@transaction.atomic
def ubah_draf(
    *,
    naskah_id: int,
    oleh: Pengguna | None,
    konteks: dict[str, Any] | None = None,
    penandatangan: Penanda | None = None,
    perihal: str | None = None,
    tanggal: dt.date | None = None,
) -> Naskah:
    """Change what is given of a draft.  Raises: TransisiBasi once it is final, and as :func:`susun_draf`."""
    naskah = _kunci_draf(naskah_id)
    if konteks is not None:
        periksa_json(konteks)
        naskah.konteks = konteks
    if perihal is not None:
        naskah.perihal = perihal
    if tanggal is not None:
        naskah.tanggal, naskah.tahun = tanggal, tanggal.year
    naskah.save(update_fields=["konteks", "perihal", "tanggal", "tahun"])
    if penandatangan is not None:
        naskah.tanda_tangan.all().delete()
        _isi_slot(naskah, penandatangan)
    catat(pelaku=oleh, kata="mengubah draf naskah", objek=naskah)
    return naskah


@transaction.atomic
def buang_draf(*, naskah_id: int, oleh: Pengguna) -> None:
    """Throw a draft away; its line in the trail stays.

    Raises: TransisiBasi once it is final, AturanDilanggar while something waits for this very paper.
    """
    naskah = _kunci_draf(naskah_id)
    catat(pelaku=oleh, kata="membuang draf naskah", objek=naskah, sebelum={"perihal": naskah.perihal})
    try:
        naskah.delete()
    except ProtectedError as galat:
        pemakai = ", ".join(sorted({str(satu) for satu in galat.protected_objects}))
        raise AturanDilanggar(
            f"Draf ini masih dipakai: {pemakai}. Batalkan dari sana lebih dahulu, atau ubah drafnya lalu terbitkan."
        ) from galat


@transaction.atomic
def finalkan(*, naskah_id: int, oleh: Pengguna | None) -> Naskah:
    """Make a draft final: number under a row lock, frozen snapshot, one rendering, stored by hash.

    All in one transaction, so that an abort at any point gives the number back and leaves the draft as it was.
    Raises: TransisiBasi (a colleague was faster), AturanDilanggar (the template cannot be rendered, the disk is full).
    """
    naskah = _kunci_draf(naskah_id)
    definisi = jenis_naskah(naskah.jenis)
    nomor = nomor_berikut(naskah.jenis, naskah.tanggal)
    naskah.nomor, naskah.urut, naskah.kurun = nomor.nomor, nomor.urut, nomor.kurun
    lambang = lambang_kantor()
    pada = timezone.now()
    naskah.snapshot = bekukan(naskah, lambang=lambang, diterbitkan=timezone.localtime(pada, bahasa.zona()))
    hasil = perender.render(definisi.templat, naskah.snapshot, lambang=lambang)
    naskah.jumlah_halaman = hasil.halaman
    for slot in naskah.tanda_tangan.all():
        slot.kotak = hasil.kotak.get(slot.urutan)
        slot.save(update_fields=["kotak"])
    naskah.finalkan(oleh=oleh, pada=pada)
    naskah.save()
    revisi = simpan_revisi(naskah=naskah, pdf=hasil.pdf, sebab=SebabRevisi.DIRENDER, oleh=oleh)
    catat(
        pelaku=oleh,
        kata="menerbitkan naskah",
        objek=naskah,
        sebelum={"status": StatusNaskah.DRAF.label},
        sesudah={"status": StatusNaskah.FINAL.label, "nomor": naskah.nomor, "sidik": revisi.sha256},
    )
    transaction.on_commit(partial(sinyal.naskah_final.send, Naskah, naskah=naskah))
    return naskah


def simpan_revisi(
    *, naskah: Naskah, pdf: bytes, sebab: SebabRevisi, oleh: Pengguna | None, tanda_tangan: TandaTangan | None = None
) -> RevisiNaskah:
    """Keep one more PDF of a paper, inside the caller's transaction that holds the paper's row."""
    urutan = naskah.revisi.count() + 1
    nama = f"{naskah.jenis_nama} {naskah.nomor}".replace("/", "-")
    berkas = simpan(
        isi=pdf, nama=f"{nama}.pdf", tipe="application/pdf", kegunaan=kegunaan_untuk(naskah.sifat), oleh=oleh
    )
    return RevisiNaskah.objects.create(
        naskah=naskah,
        urutan=urutan,
        berkas=berkas,
        sha256=hashlib.sha256(pdf).hexdigest(),
        ukuran=len(pdf),
        sebab=sebab,
        tanda_tangan=tanda_tangan,
    )


@transaction.atomic
def batalkan(*, naskah_id: int, oleh: Pengguna, alasan: str, pengganti: Naskah | None = None) -> Naskah:
    """Cancel a final paper, with the reason and perhaps the paper that replaces it; the number stays used.

    Raises: TransisiBasi (not final any more), AturanDilanggar (no reason, a replacement that is not final or itself).
    """
    naskah = Naskah.objects.select_for_update().get(pk=naskah_id)
    if not naskah.final:
        raise TransisiBasi(
            f"Hanya naskah final yang dapat dibatalkan; naskah ini {naskah.get_status_display().lower()}."
        )
    if naskah.dimusnahkan_lewat_id is not None:
        raise TransisiBasi("Naskah ini sudah dimusnahkan dengan berita acara, jadi tidak dibatalkan lagi.")
    alasan = alasan.strip()
    if not alasan:
        raise AturanDilanggar("Tulis alasan pembatalan.")
    if pengganti is not None and (pengganti.pk == naskah.pk or not pengganti.final):
        raise AturanDilanggar("Naskah pengganti harus naskah lain yang sudah final.")
    naskah.batalkan(oleh=oleh, alasan=alasan, pengganti=pengganti)
    naskah.save(update_fields=["status", "dibatalkan_oleh", "dibatalkan_pada", "alasan_batal", "pengganti"])
    catat(
        pelaku=oleh,
        kata="membatalkan naskah",
        objek=naskah,
        sebelum={"status": StatusNaskah.FINAL.label},
        sesudah={"status": StatusNaskah.DIBATALKAN.label, "pengganti": pengganti.nomor if pengganti else ""},
        alasan=alasan,
    )
    transaction.on_commit(partial(sinyal.naskah_dibatalkan.send, Naskah, naskah=naskah))
    return naskah


def pratinjau(*, naskah: Naskah) -> bytes:
    """The draft as it would look, DRAF across every page; made for this look and kept nowhere.

    Raises: TransisiBasi once it is final (then the stored PDF is the paper), AturanDilanggar for a kind nobody
    registers any more, NaskahGagalDirender.
    """
    if not naskah.draf:
        raise TransisiBasi("Naskah ini sudah terbit; yang berlaku adalah berkas yang tersimpan.")
    if naskah.jenis not in JENIS:
        raise AturanDilanggar(f"Jenis {naskah.jenis_nama} tidak lagi disusun portal ini; draf ini hanya dapat dibuang.")
    lambang = lambang_kantor()
    snapshot = bekukan(naskah, lambang=lambang)
    return perender.render_draf(jenis_naskah(naskah.jenis).templat, snapshot, lambang=lambang).pdf
