"""The month's compliance as a paper: summary, a table per binding regulation, the head's signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from lpse.galat import AturanDilanggar
from lpse.kepatuhan.naskah import LAPORAN
from lpse.kepatuhan.pasal import kata_pasal, urutan
from lpse.kepatuhan.selectors import ringkas, sebutan
from lpse.kepatuhan.selectors_riwayat import susun_bulan
from lpse.naskah.enums import StatusNaskah
from lpse.naskah.models import Naskah
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    import datetime as dt

    from lpse.akun.models import Pengguna
    from lpse.kepatuhan.models import Peraturan
    from lpse.kepatuhan.selectors_riwayat import Bulan, PitaBulan

#: Columns of the annex; widths in millimetres of a landscape page.
KOLOM: list[dict[str, Any]] = [
    {"judul": "Pasal", "lebar": 46},
    {"judul": "Kewajiban"},
    {"judul": "Unit", "lebar": 38},
    {"judul": "Keadaan terakhir", "lebar": 54},
    {"judul": "Terpenuhi", "lebar": 30},
]


def _konteks(bulan: Bulan) -> dict[str, Any]:
    """What the paper says, as JSON: a fixed set of queries, made before."""
    pita = {b.keadaan.ketentuan.nomor: b.pita for b in bulan.baris}
    hitungan = ringkas(bulan.peta.berlaku)
    return {
        "bulan": f"{bulan.awal:%Y-%m}",
        "nama_bulan": bulan.nama,
        "sampai": min(bulan.akhir, bahasa.hari_ini()).isoformat(),
        "profil": [p.nama for p in bulan.peta.mengikat],
        "contoh": bulan.contoh,
        "hari_diperiksa": bulan.hari_tercatat,
        "hari_bulan": bulan.akhir.day,
        "ringkasan": [
            ["Ketentuan yang berlaku", hitungan.jumlah],
            ["Diperiksa portal", len(bulan.baris)],
            ["Terpenuhi pada setiap hari pemeriksaan", bulan.penuh],
            ["Pernah perlu perhatian atau belum terpenuhi", bulan.bercela],
            ["Wajib atau larangan yang belum punya pemeriksaan", hitungan.belum_ada],
            ["Pilihan, hak, dan pengertian yang tidak perlu diperiksa", hitungan.tak_diperiksa],
        ],
        "tabel": [
            {
                "judul": f"Lampiran {n}: {p.nama}",
                "kolom": KOLOM,
                "baris": _baris(bulan, p, pita),
                "lanskap": True,
            }
            for n, p in enumerate(bulan.peta.mengikat, start=1)
        ],
    }


def _baris(bulan: Bulan, peraturan: Peraturan, pita: dict[str, PitaBulan]) -> list[list[str]]:
    """One row per duty of this regulation, in the order of its clauses."""
    milik = [
        (k.pasal_menurut[peraturan.kode][0].pasal, k) for k in bulan.peta.berlaku if peraturan.kode in k.pasal_menurut
    ]
    hasil = []
    for pasal, k in sorted(milik, key=lambda m: (urutan(m[0]), m[1].ketentuan.nomor)):
        p = pita.get(k.ketentuan.nomor)
        akhir = p.akhir if p else None
        hasil.append(
            [
                kata_pasal(pasal),
                k.ketentuan.isi,
                k.ketentuan.label_unit,
                f"{akhir.kata}: {akhir.angka}" if akhir else k.kata,
                f"{p.terpenuhi} dari {p.tercatat} hari" if p and p.tercatat else "–",
            ]
        )
    return hasil


@transaction.atomic
def terbitkan_laporan(*, awal: dt.date, oleh: Pengguna) -> Naskah:
    """Issue the report of a month, once per closing day; the head of the office signs.

    Raises: AturanDilanggar (nothing was examined, or the same report stands already).
    """
    bulan = susun_bulan(awal)
    if not bulan.hari_tercatat:
        raise AturanDilanggar(f"Tidak ada pemeriksaan yang tercatat pada {bulan.nama}.")
    konteks = _konteks(bulan)
    ada = Naskah.objects.filter(
        jenis=LAPORAN, status=StatusNaskah.FINAL, konteks__bulan=konteks["bulan"], konteks__sampai=konteks["sampai"]
    ).first()
    if ada:
        raise AturanDilanggar(f"Laporan ini sudah terbit dengan nomor {ada.nomor}.")
    panggilan = sebutan(bulan.peta.profil)
    jabatan = oleh.jabatan if oleh.jabatan.startswith(panggilan.pimpinan_pendek) else panggilan.pimpinan
    return terbitkan(
        jenis=LAPORAN,
        objek=None,
        konteks=konteks,
        penandatangan=[Penandatangan.dari(oleh, jabatan=jabatan)],
        oleh=oleh,
        perihal=f"Laporan Kepatuhan {bulan.nama}",
    )
