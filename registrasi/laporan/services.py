"""The daily sheet becomes an official paper: once per day, signed by the officer and the Kepala."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.models import Naskah
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.tampilan import bahasa
from registrasi.laporan import selectors
from registrasi.laporan.models import LembarLoket
from registrasi.laporan.naskah import LEMBAR

if TYPE_CHECKING:
    import datetime as dt


@transaction.atomic
def terbitkan_lembar(*, tanggal: dt.date, oleh: Pengguna) -> Naskah:
    """Issue the sheet of one day that is over, or of today (Perka LKPP 2/2010 Pasal 10(1)).

    Raises: AturanDilanggar (a day to come, nothing happened), TransisiBasi (issued already).
    """
    if tanggal > bahasa.hari_ini():
        raise AturanDilanggar("Hari itu belum tiba.")
    lembar = selectors.harian(tanggal)
    if not lembar.kejadian:
        raise AturanDilanggar("Tidak ada kejadian di loket pada hari itu.")
    baris, _ = LembarLoket.objects.get_or_create(tanggal=tanggal, defaults={"oleh": oleh})
    baris = LembarLoket.objects.select_for_update(of=("self",)).get(pk=baris.pk)
    berlaku = Naskah.objects.tentang(baris).filter(status="final").first()
    if berlaku is not None:
        raise TransisiBasi(f"{baris} sudah terbit dengan nomor {berlaku.nomor}.")
    naskah = terbitkan(
        jenis=LEMBAR, objek=baris, konteks=isi_naskah(lembar=lembar), penandatangan=_penandatangan(oleh), oleh=oleh,
        perihal=f"Lembar harian loket {bahasa.tanggal(tanggal)}",
    )  # fmt: skip
    baris.naskah, baris.oleh = naskah, oleh
    baris.save(update_fields=["naskah", "oleh"])
    catat(pelaku=oleh, kata="menerbitkan lembar harian loket", objek=baris, sesudah={"kejadian": len(lembar.kejadian)})
    return naskah


def _penandatangan(oleh: Pengguna) -> list[Penandatangan]:
    kepala = Pengguna.objects.aktif().berperan(KodePeran.KEPALA).order_by("pk").first()
    tangan = [Penandatangan.dari(oleh, sebagai="Petugas,")]
    if kepala is not None and kepala != oleh:
        tangan.append(Penandatangan.dari(kepala, sebagai="Mengetahui,"))
    return tangan


def isi_naskah(*, lembar: selectors.LembarHarian) -> dict[str, Any]:
    """What the paper holds, as JSON."""
    return {
        "tanggal": lembar.tanggal.isoformat(),
        "hari": bahasa.nama_hari(lembar.tanggal),
        "diterima": lembar.diterima,
        "diputus": lembar.diputus,
        "zona": bahasa.singkatan_zona(),
        "kejadian": [
            {
                "pukul": bahasa.jam(k.waktu).partition(" ")[0], "kejadian": k.kejadian, "nomor": k.nomor or "–",
                "nama": k.nama, "jenis": k.jenis, "kanal": k.kanal.partition(" (")[0], "petugas": k.petugas,
            }
            for k in lembar.kejadian
        ],
        "jumlah": {n: [list(t) for t in lembar.jumlah(n)] for n in ("petugas", "kanal", "jenis")},
    }  # fmt: skip
