"""A paper with a witness and a member of the Pokja who sign by invitation, and the office's seal."""

from __future__ import annotations

import pytest

from lpse.akun.models import Pengguna
from lpse.naskah.models import Naskah
from lpse.naskah.services_segel import terbitkan_segel
from lpse.naskah.services_sertifikat import buat_otoritas
from tests.bantuan.tanda_tangan import FRASA_AKAR
from tests.pabrik_naskah import PabrikNaskah, PabrikTandaTangan
from tests.pabrik_pengesahan import finalkan


@pytest.fixture
def naskah(dodi: Pengguna) -> Naskah:
    satu = PabrikNaskah(jenis="layanan.ba_kesaksian", jenis_nama="Berita Acara Kesaksian", unit="layanan", pembuat=dodi)
    PabrikTandaTangan(naskah=satu, urutan=1, nama="Rudi Hartono", jabatan="Saksi LPSE", undangan=True)
    PabrikTandaTangan(
        naskah=satu, urutan=2, nama="Hasnawati Tahir", jabatan="Anggota Pokja", nip="198503122010012003", undangan=True
    )
    return finalkan(satu)


@pytest.fixture
def segel_kantor(db: None) -> None:
    terbitkan_segel(otoritas=buat_otoritas(frasa=FRASA_AKAR))
