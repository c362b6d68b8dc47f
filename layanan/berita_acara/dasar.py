"""The legal basis and the limits of the office, by the regulations that bind it (R-101, R-013)."""

from __future__ import annotations

from lpse.kepatuhan.models import PasalKetentuan
from lpse.kepatuhan.profil import mengikat

BATAS = "R-013"


def pasal(nomor: str) -> list[tuple[str, str]]:
    """Clause and name of each binding regulation that says this duty, the national one first."""
    urut = list(reversed(mengikat()))
    baris = PasalKetentuan.objects.filter(ketentuan__nomor=nomor, peraturan__in=urut).order_by("urut")
    menurut: dict[int, PasalKetentuan] = {}
    for p in baris:
        menurut.setdefault(p.peraturan_id, p)
    return [(menurut[p.pk].kata, p.nama) for p in urut if p.pk in menurut]


def hukum(nomor: str) -> str:
    """«Pasal 24 ayat (2) Peraturan Kepala LKPP Nomor 2 Tahun 2010 dan Pasal 24 ayat (2) Peraturan Bupati …»."""
    return " dan ".join(f"{kata} {nama}" for kata, nama in pasal(nomor))


def batas_tanggung_jawab() -> str:
    """The fixed sentence of Pasal 3(3) (Konkep: 3(4)) on minutes, with the clauses that bind this office."""
    return (
        f"Sesuai dengan {hukum(BATAS)}, LPSE tidak melaksanakan dan tidak bertanggung jawab atas isi dokumen "
        "penawaran, jadwal pemilihan, hasil evaluasi, dan penetapan pemenang. Berita acara ini hanya menerangkan apa "
        "yang disaksikan."
    )
