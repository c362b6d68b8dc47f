"""What the schedule runs of the drills, and who carries out drills and restores."""

from __future__ import annotations

from arsip.cadangan import pelaksana
from arsip.cadangan.enums import JenisJalan
from arsip.pemulihan import ambil, services, services_permintaan, uji
from lpse.pekerjaan.registri import Pekerjaan, daftarkan

pelaksana.daftarkan(JenisJalan.UJI_PULIH, uji.uji_pulih)
pelaksana.daftarkan(JenisJalan.PULIHKAN, ambil.pulihkan)


def _uji_bulanan() -> str:
    disuruh, dilewati = services.suruh_semua()
    return services.kalimat_suruh(disuruh=disuruh, dilewati=dilewati)


def _rapikan() -> str:
    lewat, dibuang, tertutup = services_permintaan.rapikan()
    sisa, pertama = uji.sapu_wadah(), services.suruh_yang_pertama()
    teks = f"{lewat} permintaan kedaluwarsa, {dibuang} hasil dibuang, {tertutup} yang terhenti ditutup"
    return f"{teks}, {len(sisa)} sisa wadah uji dibuang, {pertama} uji pertama disuruh."


_IZIN = "arsip.jalankan_ujipulih"
daftarkan(
    Pekerjaan(
        "arsip.pemulihan.uji_bulanan", "Uji pulih semua sasaran", "tiap bulan tanggal 5 pukul 01.00", _uji_bulanan,
        izin=_IZIN, lama=True, akibat="Tiap salinan terbaru dipulihkan ke tempat uji; cadangan sasaran itu menunggu.",
    ),
    Pekerjaan("arsip.pemulihan.rapikan", "Rapikan pemulihan", "tiap 10 menit", _rapikan, izin=_IZIN),
)  # fmt: skip
