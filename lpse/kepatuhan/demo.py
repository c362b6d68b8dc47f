"""The demo office's compliance: the checks asked for real, and a made-up past that says it is made up."""

from __future__ import annotations

import datetime as dt

from lpse.akun.models_kantor import profil
from lpse.demo.registri import KonteksDemo, demo
from lpse.kepatuhan.enums import KeadaanHasil
from lpse.kepatuhan.models import HasilKewajiban, RiwayatKewajiban
from lpse.kepatuhan.services import hari_basis_data, periksa_semua
from lpse.kepatuhan.services_profil import siapkan

#: Of a hundred days that are over, on how many a duty was not as it is today.
_SELIP = 6


@demo(kode="lpse.kepatuhan.profil", urutan=110)
def peraturan(_konteks: KonteksDemo) -> None:
    """Before any paper is written: letters and minutes name the clauses that bind the office."""
    siapkan(nama_instansi=profil().nama_instansi)


@demo(kode="lpse.kepatuhan", urutan=900)
def kepatuhan(konteks: KonteksDemo) -> None:
    periksa_semua()
    kini = hari_basis_data()
    banyak = konteks.pilih(kecil=35, sedang=190, besar=360)
    baris = []
    for hasil in HasilKewajiban.objects.select_related("ketentuan"):
        for lalu in range(1, banyak + 1):
            selip = konteks.acak.randrange(100) < _SELIP
            status = KeadaanHasil.PERHATIAN.value if selip else str(hasil.status)
            tanggal = kini - dt.timedelta(days=lalu)
            baris.append(
                RiwayatKewajiban(
                    ketentuan=hasil.ketentuan,
                    tanggal=tanggal,
                    status=status,
                    terburuk=status,
                    angka="Contoh" if selip else hasil.angka,
                    diperiksa_pada=hasil.diperiksa_pada - dt.timedelta(days=lalu),
                    contoh=True,
                )
            )
    RiwayatKewajiban.objects.bulk_create(baris, batch_size=500)
    konteks.lapor(f"Kepatuhan: {HasilKewajiban.objects.count()} kewajiban diperiksa, {banyak} hari contoh.")
