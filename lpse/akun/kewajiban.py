"""The prohibition of Pasal 13(3) as a live check over the accounts of this portal."""

from __future__ import annotations

from collections.abc import Callable

from django.urls import reverse

from lpse.akun.models import PenugasanPeran
from lpse.akun.peran import PEGAWAI_LPSE, PELAKU_PENGADAAN
from lpse.kepatuhan.registri import Bukti, Status, kewajiban

#: Units that know of other double roles (the register of SPSE users) add a function that answers with the staff's keys.
RANGKAP_LAIN: list[Callable[[], set[int]]] = []


@kewajiban(
    "R-039",
    pasal=("P2 13(3)", "LU 13(3)", "KK 13(3)"),
    isi="Pegawai LPSE tidak merangkap PPK, Pokja/ULP, atau Pejabat Pengadaan",
    unit="Sekretariat",
)
def pisah_peran() -> Bukti:
    """Counts staff who also act in procurement, by account, NIP or NIK. The database refuses them; this proves it."""
    staf = set(_nomor(PEGAWAI_LPSE))
    pelaku = set(_nomor(PELAKU_PENGADAAN))
    nomor_pelaku = {satu for _, nomor in pelaku for satu in nomor}
    rangkap = {orang for orang, nomor in staf if nomor & nomor_pelaku}
    rangkap |= set().union(*(lain() for lain in RANGKAP_LAIN))
    tautan = reverse("akun:daftar_pengguna")
    if not staf:
        return Bukti(Status.BELUM, "0 pegawai", "Belum ada pegawai LPSE yang memegang peran.", tautan)
    jumlah = len({orang for orang, _ in staf})
    angka = f"{len(rangkap)} rangkap dari {jumlah} pegawai"
    rincian = "Diperiksa menurut akun, NIP, dan NIK; basis data menolak rangkapan sejak ditetapkan."
    return Bukti(Status.PERHATIAN if rangkap else Status.TERPENUHI, angka, rincian, tautan)


def _nomor(kode: frozenset[str]) -> list[tuple[int, frozenset[str]]]:
    """Each person in these roles with what identifies them across accounts."""
    baris = PenugasanPeran.objects.filter(peran__name__in=kode).values_list(
        "pengguna_id", "pengguna__nip", "pengguna__nik"
    )
    return [
        (orang, frozenset(n for n in (f"akun:{orang}", nip and f"nip:{nip}", nik and f"nik:{nik}") if n))
        for orang, nip, nik in baris
    ]
