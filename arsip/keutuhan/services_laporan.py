"""The *Laporan Keutuhan Arsip*: monthly by the schedule, and whenever somebody asks for one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from arsip.dokumen.enums import Keamanan
from arsip.dokumen.models import VersiDokumen
from arsip.keutuhan.models import KerusakanIsi, LaporanKeutuhan
from arsip.keutuhan.selectors import HARI_PITA, angka_keutuhan, pita_hari
from arsip.keutuhan.services import catat_hari
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Sequence

LAPORAN = "arsip.laporan_keutuhan"


def bulan_lalu() -> dt.date:
    """The first day of the month before this one."""
    return (bahasa.hari_ini().replace(day=1) - dt.timedelta(days=1)).replace(day=1)


def laporan_bulanan() -> LaporanKeutuhan | None:
    """The report of the last whole month, once; None when it is there already.

    Raises: AturanDilanggar (nobody who could sign).
    """
    bulan = bulan_lalu()
    if LaporanKeutuhan.objects.filter(bulan=bulan).exists():
        return None
    return terbitkan_laporan(oleh=None, bulan=bulan)


@transaction.atomic
def terbitkan_laporan(*, oleh: Pengguna | None, bulan: dt.date | None = None) -> LaporanKeutuhan:
    """Publish a report as an official paper: of a month, or of the thirty days up to now.

    Raises: AturanDilanggar (nobody who could sign), TransisiBasi (the month has its report).
    """
    laporan, baru = (
        LaporanKeutuhan.objects.get_or_create(bulan=bulan, defaults={"oleh": oleh})
        if bulan
        else (LaporanKeutuhan.objects.create(oleh=oleh), True)
    )
    if not baru:
        raise TransisiBasi("Laporan bulan itu sudah terbit.")
    catat_hari()
    laporan.naskah = terbitkan(
        jenis=LAPORAN, objek=laporan, konteks=_isi(bulan), penandatangan=_penandatangan(oleh), oleh=oleh,
        perihal=f"Laporan Keutuhan Arsip {_periode(bulan)}",
    )  # fmt: skip
    laporan.save(update_fields=["naskah"])
    catat(pelaku=oleh, kata="menerbitkan laporan keutuhan arsip", objek=laporan)
    return laporan


def _periode(bulan: dt.date | None) -> str:
    if bulan is not None:
        return f"{bahasa.BULAN[bulan.month - 1]} {bulan.year}"
    return f"per {bahasa.tanggal(bahasa.hari_ini())}"


def _penandatangan(oleh: Pengguna | None) -> list[Penandatangan]:
    """Whoever keeps the archive, then the Kepala."""
    orang = Pengguna.objects.aktif().order_by("nama")
    kepala = orang.berperan(KodePeran.KEPALA).first()
    arsiparis = oleh if oleh is not None and oleh != kepala else orang.berperan(KodePeran.SEKRETARIAT).first()
    if kepala is None:
        raise AturanDilanggar("Belum ada Kepala LPSE yang dapat menandatangani laporan.")
    slot = [Penandatangan.dari(kepala, sebagai="Mengetahui,")]
    return [Penandatangan.dari(arsiparis, sebagai="Petugas arsip,"), *slot] if arsiparis else slot


def _isi(bulan: dt.date | None) -> dict[str, Any]:
    a = angka_keutuhan()
    akhir = (bulan + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1) if bulan else bahasa.hari_ini()
    hari = pita_hari(akhir=akhir, banyak=akhir.day if bulan else HARI_PITA)
    mulai = dt.datetime.combine(hari[0].tanggal, dt.time.min, tzinfo=bahasa.zona())
    sampai = dt.datetime.combine(akhir, dt.time.max, tzinfo=bahasa.zona())
    temuan = list(
        KerusakanIsi.objects.filter(Q(ditemukan_pada__range=(mulai, sampai)) | Q(pulih_pada=None)).order_by(
            "ditemukan_pada"
        )
    )
    return {
        "periode": _periode(bulan),
        "diukur": bahasa.waktu(timezone.now()),
        "isi": a.isi, "byte": bahasa.byte(a.byte), "terlambat": a.terlambat, "rusak": a.rusak, "hilang": a.hilang,
        "tertua": bahasa.waktu(a.tertua) if a.tertua else "–", "umur": a.umur_hari, "terjaga": a.terjaga,
        "terukur": sum(h.catatan is not None for h in hari), "hari": len(hari),
        "temuan": len(temuan), "pulih": sum(k.pulih_pada is not None for k in temuan),
        "tabel_temuan": _tabel_temuan(temuan), "tabel_hari": _tabel_hari(hari),
    }  # fmt: skip


def _tabel_hari(hari: Sequence[Any]) -> dict[str, Any]:
    return {
        "judul": "Keadaan tiap hari",
        "kolom": [
            {"judul": "Tanggal"}, {"judul": "Isi", "rata": "kanan"}, {"judul": "Ukuran", "rata": "kanan"},
            {"judul": "Diperiksa", "rata": "kanan"}, {"judul": "Lewat 30 hari", "rata": "kanan"},
            {"judul": "Rusak", "rata": "kanan"}, {"judul": "Hilang", "rata": "kanan"}, {"judul": "Keadaan"},
        ],
        "baris": [_baris_hari(h) for h in hari],
    }  # fmt: skip


def _baris_hari(hari: Any) -> list[str]:  # noqa: ANN401 - a day of the ribbon
    c = hari.catatan
    if c is None:
        return [bahasa.tanggal(hari.tanggal), "–", "–", "–", "–", "–", "–", "Tidak diukur"]
    angka = [bahasa.angka(n) for n in (c.diperiksa, c.terlambat, c.rusak, c.hilang)]
    return [bahasa.tanggal(hari.tanggal), bahasa.angka(c.isi), bahasa.byte(c.byte), *angka, hari.kata.capitalize()]


def _tabel_temuan(temuan: list[KerusakanIsi]) -> dict[str, Any]:
    pemakai: dict[str, list[str]] = {}
    versi = VersiDokumen.objects.filter(sha256__in=[k.sha256 for k in temuan], berkas__isnull=False)
    for v in versi.select_related("dokumen__berkas_arsip").order_by("dokumen_id", "versi"):
        tempat = f"{v.dokumen.berkas_arsip.nomor} item {v.dokumen.nomor_item}"
        rahasia = v.dokumen.keamanan == Keamanan.RAHASIA
        pemakai.setdefault(v.sha256, []).append(f"{tempat} (rahasia)" if rahasia else f"{tempat} {v.dokumen}")
    return {
        "judul": "Isi arsip yang rusak atau hilang",
        "kolom": [
            {"judul": "SHA-256"}, {"judul": "Keadaan"}, {"judul": "Dokumen"}, {"judul": "Ditemukan"},
            {"judul": "Pulih"},
        ],
        "baris": [
            [
                f"{k.sha256[:16]}…", k.get_keadaan_display(), "; ".join(pemakai.get(k.sha256, ["–"])),
                bahasa.waktu(k.ditemukan_pada), bahasa.waktu(k.pulih_pada) if k.pulih_pada else "belum",
            ]
            for k in temuan
        ],
    }  # fmt: skip
