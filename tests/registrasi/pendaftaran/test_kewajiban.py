"""The counter's and the lists' duties on the map, from real rows, and the demo office."""

from __future__ import annotations

import datetime as dt
import random
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from lpse.demo.registri import KonteksDemo
from lpse.kepatuhan.enums import Status
from lpse.kepatuhan.models import Peraturan, ProfilPeraturan
from registrasi.pendaftaran import demo, kewajiban
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.models import Permohonan
from registrasi.persyaratan import kewajiban as kewajiban_syarat
from registrasi.persyaratan.enums import JenisPengguna
from registrasi.persyaratan.models import EntitasLain, VersiFormulir
from registrasi.persyaratan.services import tetapkan
from tests.pabrik_pendaftaran import PabrikPermohonan
from tests.pabrik_persyaratan import PabrikUsulPersyaratan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_S = StatusPermohonan
_DATA = (
    kewajiban.daftar_online_lebih_dahulu,
    kewajiban.kedua_formulir,
    kewajiban.salinan_dan_asli_penyedia,
    kewajiban.surat_tugas_bukan_penyedia,
)


@pytest.mark.pasal("3(1)d", "10(1)", "10(2)a", "22(1)a1", "22(1)a2", "22(1)b")
def test_kewajiban_loket_dari_baris_nyata() -> None:
    assert kewajiban.memfasilitasi_menjadi_pengguna().status == Status.BELUM
    assert kewajiban.melayani_pendaftaran().status == Status.BELUM
    assert [f().angka for f in _DATA] == ["Belum ada"] * 4
    p = PabrikPermohonan(lengkap=True)
    assert kewajiban.memfasilitasi_menjadi_pengguna().status == Status.PERHATIAN
    PabrikPermohonan(status=_S.DISETUJUI, lengkap=True)
    ppk = PabrikPermohonan(jenis_pengguna=JenisPengguna.PPK, lengkap=True)
    assert kewajiban.memfasilitasi_menjadi_pengguna().angka == "1 pengguna"
    assert kewajiban.melayani_pendaftaran().status == Status.TERPENUHI
    assert [f().angka for f in _DATA] == ["2 dari 2", "2 dari 2", "2 dari 2", "1 dari 1"]
    p.butir.filter(persyaratan__kode="ktp").update(asli_ditunjukkan=False)
    ppk.butir.update(salinan_diterima=False)
    p.keikutsertaan.ditandatangani = False
    p.keikutsertaan.save()
    Permohonan.objects.filter(pk=p.pk).update(tenggat_layanan=timezone.now() - dt.timedelta(hours=1))
    assert kewajiban.melayani_pendaftaran().status == Status.PERHATIAN
    assert [f().angka for f in _DATA] == ["2 dari 2", "1 dari 2", "1 dari 2", "0 dari 1"]


@pytest.mark.pasal("10(2)b", "22(3)", "22(4)", "22(6)", "22(7)")
def test_kewajiban_persyaratan(bu_kepala: Pengguna) -> None:
    semua = (
        kewajiban_syarat.informasi_kelengkapan, kewajiban_syarat.jenis_bukan_penyedia,
        kewajiban_syarat.tanpa_syarat_tambahan, kewajiban_syarat.tanpa_pemeriksaan_lapangan,
        kewajiban_syarat.formulir_dari_spse,
    )  # fmt: skip
    assert {f().status for f in semua} == {Status.TERPENUHI}
    assert kewajiban_syarat.informasi_kelengkapan().angka == "9 dari 9 jenis"
    EntitasLain.objects.update(aktif=False)
    assert kewajiban_syarat.jenis_bukan_penyedia().status == Status.PERHATIAN
    ProfilPeraturan.objects.update(daerah=Peraturan.objects.get(kode="KK"))
    tetapkan(usul_id=PabrikUsulPersyaratan().pk, oleh=bu_kepala)
    assert kewajiban_syarat.tanpa_syarat_tambahan().angka == "1 tambahan berdasar"
    ProfilPeraturan.objects.update(daerah=None)
    assert kewajiban_syarat.tanpa_syarat_tambahan().status == Status.PERHATIAN
    assert VersiFormulir.objects.count() == 3


def test_kantor_contoh_memuat_semua_jenis(rina: Pengguna) -> None:
    laporan: list[str] = []
    konteks = KonteksDemo("kecil", random.Random(1), timezone.now(), laporan.append, {})  # noqa: S311 - made-up data
    demo.isi(konteks)
    assert set(Permohonan.objects.values_list("jenis_pengguna", flat=True)) == set(JenisPengguna.values)
    harap = {_S.DRAF, _S.TERDAFTAR_ONLINE, _S.MENUNGGU_VERIFIKASI, _S.KEDALUWARSA, _S.DIBATALKAN}
    assert set(Permohonan.objects.values_list("status", flat=True)) == harap
    demo.isi(konteks)
    assert Permohonan.objects.count() == 16
    assert laporan == ["16 permohonan registrasi"]
