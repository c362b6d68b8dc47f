"""Who sees a complaint, who may touch it, who learns who complained."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from layanan.keluhan import services
from layanan.keluhan.enums import JenisPesan, SifatTerlapor, StatusKeluhan, Tentang, UnitKeluhan
from layanan.keluhan.models import Keluhan, Pengadu, PesanKeluhan, Terlapor
from layanan.keluhan.selectors import pegawai_disebut
from layanan.keluhan.services import DataKeluhan
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.naskah.models import Naskah
from lpse.pemberitahuan.models import Kabar
from tests.bantuan.benang import jalankan_serempak
from tests.pabrik import PabrikPengguna, tokoh
from tests.pabrik_keluhan import PabrikKeluhan, PabrikPengadu, PabrikTerlapor

if TYPE_CHECKING:
    from collections.abc import Callable

_S = StatusKeluhan
pytestmark = pytest.mark.pasal("11(2)c")


def _lihat(orang: Pengguna) -> set[int]:
    return set(Keluhan.objects.terlihat_oleh(orang).values_list("pk", flat=True))


def _data(**ubah: object) -> DataKeluhan:
    isi = {"tentang": Tentang.LAYANAN, "perihal": "Antrean", "uraian": "Lama sekali.", "anonim": True} | ubah
    return DataKeluhan(**isi)  # type: ignore[arg-type] # keywords of a test


@pytest.mark.django_db
def test_tentang_petugas_tidak_terlihat_olehnya(dodi: Pengguna, sari: Pengguna, bu_kepala: Pengguna) -> None:
    budi = PabrikPengguna(nama="Budi Prasetyo", peran=("layanan",))
    keluhan = services.terima(data=_data(tentang=Tentang.PETUGAS, petugas=dodi))
    assert _lihat(dodi) == set()
    assert {keluhan.pk} == _lihat(sari) == _lihat(bu_kepala) == _lihat(budi)
    assert set(Kabar.objects.filter(jenis="layanan.keluhan.baru").values_list("penerima", flat=True)) == {
        sari.pk, bu_kepala.pk, budi.pk,
    }  # fmt: skip


@pytest.mark.django_db
def test_tentang_unit_tidak_terlihat_seisi_unit(dodi: Pengguna, sari: Pengguna, bu_kepala: Pengguna) -> None:
    keluhan = services.terima(data=_data(tentang=Tentang.UNIT, unit=UnitKeluhan.LAYANAN))
    assert _lihat(dodi) == set()
    assert {keluhan.pk} == _lihat(sari) == _lihat(bu_kepala)


@pytest.mark.django_db
def test_orang_di_luar_tidak_melihat_apa_pun(
    pak_ppk: Pengguna, orang_luar: Pengguna, rina: Pengguna, asep: Pengguna
) -> None:
    PabrikKeluhan()
    assert [_lihat(p) for p in (pak_ppk, orang_luar, rina, asep)] == [set()] * 4


@pytest.mark.django_db
def test_yang_hanya_disebut_pun_tidak_melihat_sampai_dilepas(dodi: Pengguna, bu_kepala: Pengguna) -> None:
    kata = dodi.nama.split()[0]
    keluhan = services.terima(data=_data(uraian=f"Kata orang, {kata.upper()} yang menerima berkas saya."))
    baris = keluhan.terlapor.get()
    assert (baris.pengguna, baris.sifat) == (dodi, SifatTerlapor.DISEBUT)
    assert _lihat(dodi) == set()
    services.lepas_terlapor(terlapor_id=baris.pk, oleh=bu_kepala, alasan="Hanya menerima berkas.")
    assert _lihat(dodi) == {keluhan.pk}
    with pytest.raises(AturanDilanggar, match="sudah dilepas"):
        services.lepas_terlapor(terlapor_id=baris.pk, oleh=bu_kepala, alasan="Lagi.")


@pytest.mark.django_db
def test_melepas_ditolak(dodi: Pengguna, sari: Pengguna, bu_kepala: Pengguna) -> None:
    dilaporkan = PabrikTerlapor(pengguna=dodi)
    disebut = PabrikTerlapor(pengguna=dodi, sifat=SifatTerlapor.DISEBUT)
    for baris, oleh, alasan, pesan in (
        (dilaporkan.pk, bu_kepala, "x", "tidak dapat dilepas"),
        (disebut.pk, bu_kepala, " ", "Tulis mengapa"),
        (disebut.pk, sari, "x", "bukan untuk Anda"),
        (disebut.pk, dodi, "x", "bukan untuk Anda"),
        (0, bu_kepala, "x", "bukan untuk Anda"),
    ):
        with pytest.raises(AturanDilanggar, match=pesan):
            services.lepas_terlapor(terlapor_id=baris, oleh=oleh, alasan=alasan)


@pytest.mark.django_db
def test_nama_yang_tak_dikenali_hanya_untuk_kepala_sampai_dipilah(
    dodi: Pengguna, sari: Pengguna, bu_kepala: Pengguna
) -> None:
    keluhan = services.terima(data=_data(tentang=Tentang.PETUGAS, nama_disebut="petugas loket berkacamata"))
    assert keluhan.menunggu_pilah
    assert _lihat(sari) == _lihat(dodi) == set()
    assert _lihat(bu_kepala) == {keluhan.pk}
    with pytest.raises(AturanDilanggar, match="dipilah dahulu"):
        services.tetapkan(keluhan_id=keluhan.pk, kepada=sari, oleh=bu_kepala)
    with pytest.raises(AturanDilanggar, match="bukan untuk Anda"):
        services.pilah(keluhan_id=keluhan.pk, oleh=sari, petugas=[dodi])
    with pytest.raises(AturanDilanggar, match="Pilih petugas"):
        services.pilah(keluhan_id=keluhan.pk, oleh=bu_kepala)
    services.pilah(keluhan_id=keluhan.pk, oleh=bu_kepala, petugas=[dodi], unit=UnitKeluhan.REGVER)
    assert _lihat(dodi) == set()
    assert _lihat(sari) == {keluhan.pk}
    with pytest.raises(AturanDilanggar, match="sudah dipilah"):
        services.pilah(keluhan_id=keluhan.pk, oleh=bu_kepala, bukan_pegawai=True)


@pytest.mark.django_db
def test_nama_lengkap_yang_ditulis_dikenali_sendiri(dodi: Pengguna) -> None:
    keluhan = services.terima(data=_data(tentang=Tentang.PETUGAS, nama_disebut=dodi.nama.upper()))
    assert not keluhan.menunggu_pilah
    assert keluhan.terlapor.get().pengguna == dodi


@pytest.mark.django_db
def test_nama_pendek_dikenali_bila_utuh() -> None:
    ali = PabrikPengguna(nama="Ali", peran=("ase",))
    assert pegawai_disebut("Pak Ali marah-marah") == [ali]
    assert pegawai_disebut("Alih daya kebersihan") == []


@pytest.mark.django_db
def test_keluhan_tentang_diri_dicatat_orang_lain(dodi: Pengguna, sari: Pengguna) -> None:
    for data in (_data(tentang=Tentang.PETUGAS, petugas=dodi), _data(tentang=Tentang.UNIT, unit=UnitKeluhan.LAYANAN)):
        with pytest.raises(AturanDilanggar, match="dicatat orang lain"):
            services.terima(data=data, oleh=dodi)
        assert services.terima(data=data, oleh=sari).dicatat_oleh == sari


@pytest.mark.django_db
def test_tidak_ditangani_pihak_yang_dikeluhkan(dodi: Pengguna, sari: Pengguna) -> None:
    keluhan = services.terima(data=_data(tentang=Tentang.UNIT, unit=UnitKeluhan.LAYANAN))
    with pytest.raises(AturanDilanggar, match="tidak dapat menangani"):
        services.tetapkan(keluhan_id=keluhan.pk, kepada=dodi, oleh=sari)
    with pytest.raises(AturanDilanggar, match="bukan untuk Anda"):
        services.tetapkan(keluhan_id=keluhan.pk, kepada=dodi, oleh=dodi)


@pytest.mark.django_db
def test_postgresql_menolak_penangan_yang_dikeluhkan(dodi: Pengguna, sari: Pengguna) -> None:
    perorangan, seunit = PabrikTerlapor(pengguna=dodi).keluhan, PabrikKeluhan()
    Terlapor.objects.create(keluhan=seunit, unit=UnitKeluhan.LAYANAN)
    tulisan: list[Callable[[], object]] = [
        lambda: Keluhan.objects.filter(pk=perorangan.pk).update(penangan=dodi),
        lambda: Keluhan.objects.filter(pk=seunit.pk).update(penangan=dodi),
        lambda: PesanKeluhan.objects.create(keluhan=seunit, jenis=JenisPesan.CATATAN, isi="x", oleh=dodi),
        lambda: Keluhan.objects.filter(pk=perorangan.pk).update(status=_S.DITANGANI, penangan=sari, diputus_oleh=dodi),
    ]
    for satu in tulisan:
        with pytest.raises(IntegrityError, match="dikeluhkan"), transaction.atomic():
            satu()
    Keluhan.objects.filter(pk=seunit.pk).update(penangan=sari)
    for baris in (Terlapor(keluhan=seunit, pengguna=sari), Terlapor(keluhan=seunit, unit=UnitKeluhan.SEKRETARIAT)):
        with pytest.raises(IntegrityError, match="dikeluhkan"), transaction.atomic():
            baris.save()


@pytest.mark.django_db(transaction=True)
def test_serempak_menetapkan_dan_menambah_terlapor() -> None:
    """Two doors at once: the handler is put on it while he is named in it; one of the two is refused."""
    sari, budi = tokoh("sari"), PabrikPengguna(nama="Budi Prasetyo", peran=("layanan",))
    keluhan = PabrikKeluhan()

    def tetapkan() -> str:
        services.tetapkan(keluhan_id=keluhan.pk, kepada=budi, oleh=sari)
        return "tetapkan"

    def sebut() -> str:
        Terlapor.objects.create(keluhan=keluhan, pengguna=budi)
        return "sebut"

    hasil = jalankan_serempak(tetapkan, sebut)
    assert (len(hasil.nilai), len(hasil.galat)) == (1, 1)
    assert isinstance(hasil.galat[0], AturanDilanggar | IntegrityError)
    keluhan.refresh_from_db()
    assert (keluhan.penangan == budi) != keluhan.terlapor.filter(pengguna=budi).exists()


@pytest.mark.django_db
def test_menambah_terlapor_melepas_penangannya(dodi: Pengguna, sari: Pengguna) -> None:
    keluhan = PabrikKeluhan(status=_S.KLARIFIKASI, penangan=dodi)
    services.tambah_terlapor(keluhan_id=keluhan.pk, oleh=sari, petugas=dodi, alasan="Ternyata dialah petugasnya.")
    keluhan.refresh_from_db()
    assert (keluhan.status, keluhan.penangan, keluhan.klarifikasi_sejak) == (_S.BARU, None, None)
    assert _lihat(dodi) == set()
    for ubah, pesan in (
        ({}, "Pilih satu"),
        ({"petugas": dodi, "unit": UnitKeluhan.ASE}, "Pilih satu"),
        ({"petugas": dodi}, "sudah tercatat"),
        ({"unit": UnitKeluhan.ASE, "alasan": " "}, "Tulis mengapa"),
    ):
        with pytest.raises(AturanDilanggar, match=pesan):
            services.tambah_terlapor(keluhan_id=keluhan.pk, oleh=sari, **({"alasan": "x"} | ubah))


@pytest.mark.django_db
def test_menambah_terlapor_lain_membiarkan_penangan(dodi: Pengguna, sari: Pengguna, bu_kepala: Pengguna) -> None:
    keluhan = PabrikKeluhan(status=_S.DITANGANI, penangan=dodi)
    services.tambah_terlapor(keluhan_id=keluhan.pk, oleh=sari, unit=UnitKeluhan.ASE, alasan="Jaringannya.")
    baris = PabrikTerlapor(
        keluhan=keluhan, pengguna=sari, sifat=SifatTerlapor.DISEBUT, dilepas_pada=timezone.now(),
        dilepas_oleh=bu_kepala, alasan_lepas="Hanya lewat.",
    )  # fmt: skip
    services.tambah_terlapor(keluhan_id=keluhan.pk, oleh=dodi, petugas=sari, alasan="Ternyata ya.")
    baris.refresh_from_db()
    assert (baris.sifat, baris.dilepas_pada) == (SifatTerlapor.DILAPORKAN, None)
    keluhan.refresh_from_db()
    assert keluhan.penangan == dodi
    putus = PabrikKeluhan(status=_S.DIPUTUS, penangan=dodi)
    with pytest.raises(AturanDilanggar, match="ajukan keberatan"):
        services.tambah_terlapor(keluhan_id=putus.pk, oleh=bu_kepala, petugas=dodi, alasan="x")


@pytest.mark.django_db
def test_nama_pengadu_untuk_sedikit_orang(dodi: Pengguna, sari: Pengguna, bu_kepala: Pengguna) -> None:
    budi = PabrikPengguna(nama="Budi Prasetyo", peran=("layanan",))
    pengadu = PabrikPengadu(keluhan__status=_S.DITANGANI, keluhan__penangan=dodi)
    keluhan = pengadu.keluhan
    assert services.lihat_pengadu(keluhan_id=keluhan.pk, oleh=dodi) == pengadu
    assert services.lihat_pengadu(keluhan_id=keluhan.pk, oleh=bu_kepala) == pengadu
    for orang in (sari, budi):
        with pytest.raises(AturanDilanggar, match="hanya untuk penangan"):
            services.lihat_pengadu(keluhan_id=keluhan.pk, oleh=orang)
    services.buka_pengadu(keluhan_id=keluhan.pk, kepada=sari, oleh=bu_kepala, alasan="Mengantar surat.")
    assert services.lihat_pengadu(keluhan_id=keluhan.pk, oleh=sari) == pengadu
    assert not Pengadu.objects.terlihat_oleh(budi).exists()
    lihat = Jejak.objects.tentang(keluhan).filter(kata="melihat nama pengadu").order_by("pk")
    assert [j.pelaku_nama for j in lihat] == [dodi.nama, bu_kepala.nama, sari.nama]
    assert "Tenri" not in str(list(Jejak.objects.values_list("objek_teks", "sesudah", "alasan")))


@pytest.mark.django_db
def test_membukakan_nama_ditolak(dodi: Pengguna, sari: Pengguna, bu_kepala: Pengguna) -> None:
    keluhan = PabrikTerlapor(pengguna=dodi, keluhan=PabrikPengadu().keluhan).keluhan
    anonim = PabrikKeluhan(anonim=True)
    for pk, kepada, oleh, alasan, pesan in (
        (keluhan.pk, dodi, bu_kepala, "x", "tidak boleh dibukakan"),
        (keluhan.pk, sari, bu_kepala, "", "untuk apa"),
        (anonim.pk, sari, bu_kepala, "x", "anonim"),
        (keluhan.pk, sari, sari, "x", "bukan untuk Anda"),
    ):
        with pytest.raises(AturanDilanggar, match=pesan):
            services.buka_pengadu(keluhan_id=pk, kepada=kepada, oleh=oleh, alasan=alasan)
    with pytest.raises(AturanDilanggar, match="bukan untuk Anda"):
        services.lihat_pengadu(keluhan_id=keluhan.pk, oleh=dodi)
    assert services.lihat_pengadu(keluhan_id=anonim.pk, oleh=sari) is None


@pytest.mark.django_db
def test_anonim_tidak_menyimpan_nama_apa_pun() -> None:
    keluhan = services.terima(data=_data(anonim=True))
    assert not Pengadu.objects.exists()
    with pytest.raises(IntegrityError, match="anonim"), transaction.atomic():
        PabrikPengadu(keluhan=keluhan)


@pytest.mark.django_db
def test_surat_jawaban_tentang_kepala_tertutup_baginya(bu_kepala: Pengguna, sari: Pengguna) -> None:
    """Whoever reads all papers of the office still does not read the answer to a complaint about themselves."""
    keluhan = services.terima(data=_data(tentang=Tentang.PETUGAS, petugas=bu_kepala))
    services.tetapkan(keluhan_id=keluhan.pk, kepada=sari, oleh=sari)
    keluhan = services.putuskan(
        keluhan_id=keluhan.pk, putusan="terbukti", uraian="Benar.", tindak_lanjut="Diperbaiki.", oleh=sari
    )
    assert bu_kepala.has_perm("lpse.view_naskah")
    assert not Naskah.objects.terlihat_oleh(bu_kepala).filter(pk=keluhan.jawaban_id or 0).exists()
    assert Naskah.objects.terlihat_oleh(sari).filter(pk=keluhan.jawaban_id or 0).exists()
    assert keluhan.jawaban is not None
    assert keluhan.jawaban.tanda_tangan.get().pengguna == sari
