"""The demo office's archive: files of several years and units, some forty documents, places, rights, and the papers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from arsip.dokumen.berkas import ARSIP
from arsip.dokumen.demo_isi import BERKAS, BerkasDemo, DokumenDemo
from arsip.dokumen.demo_lembar import lembar
from arsip.dokumen.enums import JenisRelasi, RezimKlasifikasi, rezim_tahun
from arsip.dokumen.models import Dokumen
from arsip.dokumen.services import Pihak, arsipkan, klasifikasi_untuk, lokasi_untuk
from arsip.dokumen.services_berkas import buka_berkas, tutup_berkas
from arsip.dokumen.services_dokumen import hubungkan
from arsip.dokumen.services_hak import beri_hak
from arsip.dokumen.services_naskah import arsipkan_naskah, tertinggal
from lpse.berkas.services import simpan
from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.dokumen.models import BerkasArsip, Klasifikasi
    from lpse.akun.models import Pengguna

_PADANAN = {"027": "000.3.3", "050": "000.7"}


@dataclass
class _Isi:
    """What is under way: people by role, documents by their handle."""

    orang: dict[str, Pengguna]
    hari_ini: dt.date
    dokumen: dict[str, Dokumen]


@demo(kode="arsip.dokumen", urutan=420)
def isi(konteks: KonteksDemo) -> None:
    """Files with their documents; papers of the other shares file themselves, here as in the office."""
    semua: dict[str, Pengguna] = konteks.bersama["orang"]
    orang = {peran: p for p in reversed(semua.values()) for peran in p.kode_peran}
    kini = _Isi(orang, min(konteks.sekarang.astimezone(bahasa.zona()).date(), bahasa.hari_ini()), {})
    berkas = [_berkas(kini, b) for b in BERKAS]
    hubungkan(
        dari_id=kini.dokumen["balasan"].pk, ke=kini.dokumen["permintaan"], jenis=JenisRelasi.MEMBALAS,
        oleh=orang["sekretariat"],
    )  # fmt: skip
    beri_hak(
        objek=kini.dokumen["temuan"], kepada=[orang["auditor"]], oleh=orang["sekretariat"],
        alasan="Pemeriksaan Inspektorat, surat tugas 700/45/IX",
    )  # fmt: skip
    naskah = [arsipkan_naskah(naskah_id=pk) for pk in list(tertinggal().values_list("pk", flat=True))]
    konteks.bersama["berkas_arsip"] = berkas
    konteks.bersama["dokumen_arsip"] = kini.dokumen
    konteks.lapor(f"{len(berkas)} berkas arsip, {Dokumen.objects.count()} dokumen, {len(naskah)} di antaranya naskah")


def _tanggal(kini: _Isi, mundur: int) -> dt.date:
    return kini.hari_ini - dt.timedelta(days=mundur)


def _kode(kode: str, hari: dt.date) -> Klasifikasi:
    """The code, or its younger counterpart when the demo is played so late that the old file is no longer old."""
    baru = rezim_tahun(hari.year) == RezimKlasifikasi.PERMENDAGRI_83_2022
    return klasifikasi_untuk(kode=_PADANAN.get(kode, kode) if baru else kode, tahun=hari.year)


def _berkas(kini: _Isi, b: BerkasDemo) -> BerkasArsip:
    buka = _tanggal(kini, b.mundur)
    oleh = kini.orang[b.oleh]
    berkas = buka_berkas(
        klasifikasi=_kode(b.kode, buka), unit=b.unit, uraian=b.uraian.format(tahun=buka.year),
        oleh=oleh, tanggal=buka, keamanan=b.keamanan, lokasi=lokasi_untuk(**b.lokasi),
    )  # fmt: skip
    for d in b.isi:
        _dokumen(kini, b, d, berkas)
    if b.tutup is not None:
        mundur, peristiwa = b.tutup
        tutup_berkas(berkas_arsip_id=berkas.pk, tanggal=_tanggal(kini, mundur), peristiwa=peristiwa, oleh=oleh)
    return berkas


def _dokumen(kini: _Isi, b: BerkasDemo, d: DokumenDemo, berkas: BerkasArsip) -> None:
    tanggal = _tanggal(kini, d.mundur)
    nomor = d.nomor.format(tahun=tanggal.year)
    pdf = None
    if d.paragraf:
        nama = f"{d.uraian[:60].replace('/', '-')}.pdf"
        pdf = simpan(isi=lembar(d.uraian[:60], nomor, d.paragraf), nama=nama, tipe="application/pdf", kegunaan=ARSIP)
        pdf.halaman = 1
    dokumen = arsipkan(
        berkas=pdf,
        klasifikasi=_kode(d.kode or b.kode, tanggal),
        unit=b.unit,
        jenis=d.jenis,
        nomor=nomor,
        tanggal=tanggal,
        uraian=d.uraian,
        keamanan=d.keamanan or b.keamanan,
        oleh=kini.orang[b.oleh],
        pihak=[Pihak(nama, peran, jenis) for nama, peran, jenis in d.pihak],
        berkas_arsip=berkas,
        lokasi=lokasi_untuk(**(d.lokasi or b.lokasi)),
    )
    if d.nama:
        kini.dokumen[d.nama] = dokumen
