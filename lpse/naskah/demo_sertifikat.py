"""The demo office's own small authority, and a signing certificate for each of its staff."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lpse.akun.demo import AkunDemo, sandi_acak
from lpse.demo.registri import KonteksDemo, demo
from lpse.naskah.services_segel import terbitkan_segel
from lpse.naskah.services_sertifikat import buat_otoritas, terbitkan_sertifikat

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

OTORITAS = "Otoritas sertifikat kantor demo"


@demo(kode="lpse.naskah.sertifikat", urutan=150)
def sertifikat(konteks: KonteksDemo) -> None:
    """Passphrases are random, shown once with the accounts; ``bersama["frasa"]`` lets later shares sign."""
    frasa_akar = sandi_acak()
    otoritas = buat_otoritas(frasa=frasa_akar)
    terbitkan_segel(otoritas=otoritas)
    orang: list[Pengguna] = [p for p in konteks.bersama["orang"].values() if p.pegawai_lpse]
    frasa = {p.pk: sandi_acak() for p in orang}
    for satu in orang:
        terbitkan_sertifikat(pengguna=satu, otoritas=otoritas, frasa=frasa[satu.pk])
    konteks.bersama["frasa"] = frasa
    surel = {p.email: frasa[p.pk] for p in orang}
    akun: list[AkunDemo] = konteks.bersama["akun"]
    konteks.bersama["akun"] = [
        *(replace(a, frasa=surel.get(a.surel, "")) for a in akun),
        AkunDemo(
            OTORITAS, "dipakai manage.py sertifikat terbitkan", "", "", "", wajib_faktor_kedua=False, frasa=frasa_akar
        ),
    ]
    konteks.lapor(f"otoritas sertifikat, segel kantor, {len(orang)} sertifikat tanda tangan")
