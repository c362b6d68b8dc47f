"""An entry of the register beside the user or application it meets, number by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from registrasi.padanan.enums import Unsur
from registrasi.padanan.fakta import CARA
from registrasi.padanan.hasil import BarisFakta, Sel, TabelFakta
from registrasi.padanan.identitas import Identitas, baca

if TYPE_CHECKING:
    from registrasi.padanan.models import CocokDaftarHitam

_UNSUR = (Unsur.NAMA, Unsur.NPWP, Unsur.NIB, Unsur.NIK, Unsur.ALAMAT)


def _identitas(cocok: CocokDaftarHitam) -> Identitas:
    if cocok.permohonan is not None:
        return baca(cocok.permohonan)
    p = cocok.pengguna
    assert p is not None  # noqa: S101 - a constraint of the table
    return Identitas(
        nama=p.nama, npwp=p.npwp or p.npwp16, nib=p.nib, nik=p.nik, alamat=p.alamat,
        nik_penanggung_jawab=p.nik_penanggung_jawab, penanggung_jawab=p.penanggung_jawab,
    )  # fmt: skip


def banding(cocok: CocokDaftarHitam) -> TabelFakta:
    """Facts × (register, user or application); what one of them does not have is not counted as a difference."""
    identitas, entri = _identitas(cocok), cocok.entri
    baris = []
    for unsur in _UNSUR:
        cara, tercatat, punya = CARA[unsur], str(getattr(entri, unsur.value)), identitas.unsur(unsur)
        depan = Sel("acuan" if tercatat else "tidak_memuat", cara.rapi(tercatat))
        if not punya or not tercatat:
            baris.append(
                BarisFakta(unsur, unsur.label, (depan, Sel("acuan" if punya else "kosong", cara.rapi(punya))), "belum")
            )
            continue
        rapi = cara.rapi(punya)
        sama = cara.sama(tercatat, punya)
        sel = Sel("sama", rapi) if sama else Sel("berbeda", rapi, cara.beda(cara.rapi(tercatat), rapi).dua)
        baris.append(BarisFakta(unsur, unsur.label, (depan, sel), "sama" if sama else "berbeda"))
    kepala = "Pengguna" if cocok.pengguna_id else "Permohonan"
    return TabelFakta(("Daftar hitam", kepala), tuple(baris))
