"""The report of a month becomes an official paper: once, when the month is over (Perka LKPP 2/2010 Pasal 11)."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from django.db import transaction

from layanan.laporan import selectors
from layanan.laporan.models import TERBITKAN, LaporanBulanan
from layanan.laporan.naskah import LAPORAN
from lpse.akun.enums import Hari, KodePeran
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.services import catat
from lpse.naskah.models import Naskah
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    import datetime as dt


@transaction.atomic
def terbitkan_bulanan(*, bulan: dt.date, oleh: Pengguna) -> Naskah:
    """Issue the report of a month that is over; signed by whoever made it and the Kepala.

    Raises: AturanDilanggar (no such right, the month goes on), TransisiBasi (issued already).
    """
    if not oleh.has_perm(TERBITKAN):
        raise AturanDilanggar("Anda tidak menerbitkan laporan bulanan.")
    awal = bulan.replace(day=1)
    if awal >= bahasa.hari_ini().replace(day=1):
        raise AturanDilanggar("Laporan diterbitkan sesudah bulannya berakhir.")
    baris, _ = LaporanBulanan.objects.get_or_create(bulan=awal, defaults={"oleh": oleh})
    baris = LaporanBulanan.objects.select_for_update(of=("self",)).get(pk=baris.pk)
    berlaku = Naskah.objects.tentang(baris).filter(status="final").first()
    if berlaku is not None:
        raise TransisiBasi(f"{baris} sudah terbit dengan nomor {berlaku.nomor}.")
    naskah = terbitkan(
        jenis=LAPORAN, objek=baris, konteks=isi_naskah(bulan=awal), penandatangan=_penandatangan(oleh), oleh=oleh,
        perihal=str(baris),
    )  # fmt: skip
    baris.naskah, baris.oleh = naskah, oleh
    baris.save(update_fields=["naskah", "oleh"])
    catat(pelaku=oleh, kata="menerbitkan laporan bulanan layanan", objek=baris, sesudah={"nomor": naskah.nomor})
    return naskah


def _penandatangan(oleh: Pengguna) -> list[Penandatangan]:
    kepala = Pengguna.objects.aktif().berperan(KodePeran.KEPALA).order_by("pk").first()
    tangan = [Penandatangan.dari(oleh, sebagai="Disusun oleh,")]
    if kepala is not None and kepala != oleh:
        tangan.append(Penandatangan.dari(kepala, sebagai="Mengetahui,"))
    return tangan


def _capaian(c: selectors.Capaian) -> dict[str, Any]:
    return {
        "jumlah": c.jumlah, "rerata": bahasa.angka(c.rerata, 1), "tengah": bahasa.angka(c.tengah, 1),
        "tercapai": c.tercapai, "luput": c.luput, "dinilai": c.dinilai,
        "persen": f"{c.persen} %" if c.persen is not None else "belum ada yang dapat dinilai",
        "kecuali": [list(k) for k in c.kecuali],
    }  # fmt: skip


def isi_naskah(*, bulan: dt.date) -> dict[str, Any]:
    """What the paper holds, as JSON."""
    b = selectors.bulanan(bulan)
    jam = sorted(b.jam_sibuk, key=lambda x: -x[1])[:3]
    hari = sorted(b.hari_sibuk, key=lambda x: -x[1])[:1]
    return {
        "bulan": f"{bahasa.BULAN[bulan.month - 1]} {bulan.year}", "zona": bahasa.singkatan_zona(),
        "masuk": b.masuk, "selesai": b.selesai, "tunggakan_awal": b.tunggakan_awal,
        "tunggakan_akhir": b.tunggakan_akhir, "dibuka_lagi": b.dibuka_lagi,
        "kepuasan": f"{bahasa.angka(b.kepuasan, 1)} dari 5 ({b.penilai} penilai)" if b.kepuasan else "belum dinilai",
        "respons": _capaian(b.respons), "penyelesaian": _capaian(b.penyelesaian),
        "menurut": [
            {
                "judul": judul,
                "baris": [
                    [k.nama, k.masuk, k.selesai, f"{k.persen} %" if k.persen is not None else "–"] for k in kelompok
                ],
            }
            for judul, kelompok in b.menurut
        ],
        "jam_sibuk": [[f"{j:02d}.00–{j + 1:02d}.00", n] for j, n in jam],
        "hari_sibuk": [[Hari(h - 1).label, n] for h, n in hari],
        "kosong": [list(k) for k in b.kosong],
        "keluhan": {k: v for k, v in asdict(b.keluhan).items() if k != "kepuasan"},
    }  # fmt: skip
