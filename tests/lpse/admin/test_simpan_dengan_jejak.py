"""The one door of plain admin forms: lock, write only what changed, and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lpse.admin_situs.services import hapus_dengan_jejak, simpan_dengan_jejak
from lpse.akun.models import Instansi
from lpse.galat import TransisiBasi
from lpse.jejak.models import Jejak
from tests.pabrik import PabrikInstansi, PabrikJamLayanan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def test_dua_orang_mengubah_bidang_berbeda_keduanya_tersimpan(bu_kepala: Pengguna) -> None:
    asal = PabrikInstansi.create(nama="Lama", telepon="1")
    satu, dua = Instansi.objects.get(pk=asal.pk), Instansi.objects.get(pk=asal.pk)
    satu.nama, dua.telepon = "Baru", "2"
    simpan_dengan_jejak(objek=satu, oleh=bu_kepala, bidang=["nama"])
    simpan_dengan_jejak(objek=dua, oleh=bu_kepala, bidang=["telepon"])
    akhir = Instansi.objects.get(pk=asal.pk)
    assert (akhir.nama, akhir.telepon) == ("Baru", "2")
    assert [b.sesudah for b in Jejak.objects.tentang(asal)] == [{"telepon": "2"}, {"nama": "Baru"}]


def test_bidang_yang_tidak_berubah_tidak_ditulis(db: None) -> None:
    instansi = PabrikInstansi.create()
    simpan_dengan_jejak(objek=instansi, oleh=None, bidang=["nama", "aktif"])
    assert not Jejak.objects.tentang(instansi).exists()


def test_yang_sudah_hilang_dikatakan(db: None) -> None:
    jam = PabrikJamLayanan.create()
    bayangan = type(jam).objects.get(pk=jam.pk)
    hapus_dengan_jejak(objek=jam, oleh=None)
    with pytest.raises(TransisiBasi, match="sudah tidak ada"):
        simpan_dengan_jejak(objek=bayangan, oleh=None, bidang=["buka"])
    with pytest.raises(TransisiBasi, match="sudah tidak ada"):
        hapus_dengan_jejak(objek=bayangan, oleh=None)
    assert Jejak.objects.filter(kata="menghapus").count() == 1


def test_nilai_panjang_dipotong_di_jejak(db: None) -> None:
    instansi = PabrikInstansi.create()
    instansi.alamat = "a" * 2000
    simpan_dengan_jejak(objek=instansi, oleh=None, bidang=["alamat"])
    baris = Jejak.objects.tentang(instansi).get()
    assert len((baris.sesudah or {})["alamat"]) == 500
