"""LPSE staff may not be PPK, ULP/Pokja or Pejabat Pengadaan (Perka LKPP 2/2010 Pasal 13(3)): PostgreSQL refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError, connection, transaction

from lpse.akun.models import Pengguna, PenugasanPeran
from lpse.akun.peran import PEGAWAI_LPSE, PELAKU_PENGADAAN
from lpse.akun.services import tetapkan_peran
from lpse.galat import AturanDilanggar
from tests.pabrik import PabrikPengguna

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bantuan.benang import HasilBenang

pytestmark = pytest.mark.pasal("13(3)")
SQL_TUGAS = (
    "INSERT INTO lpse_penugasanperan (pengguna_id, peran_id, dasar, ditetapkan_pada) "
    "SELECT %s, id, '', now() FROM auth_group WHERE name = %s"
)


def tugaskan_mentah(pengguna: Pengguna, kode: str) -> None:
    with connection.cursor() as kursor:
        kursor.execute(SQL_TUGAS, [pengguna.pk, kode])


@pytest.mark.parametrize("staf", sorted(PEGAWAI_LPSE))
@pytest.mark.parametrize("pelaku", sorted(PELAKU_PENGADAAN))
@pytest.mark.parametrize("staf_dulu", [True, False])
def test_satu_akun_ditolak_dua_arah(db: None, staf: str, pelaku: str, staf_dulu: bool) -> None:
    dulu, kemudian = (staf, pelaku) if staf_dulu else (pelaku, staf)
    orang = PabrikPengguna(peran=(dulu,))

    with pytest.raises(AturanDilanggar, match=r"Pasal 13 ayat \(3\)"):
        tetapkan_peran(pengguna=orang, kode=kemudian, dasar="SK", oleh=None)

    assert set(PenugasanPeran.objects.filter(pengguna=orang).values_list("peran__name", flat=True)) == {dulu}


def test_peran_lain_boleh_dirangkap(db: None) -> None:
    orang = PabrikPengguna(peran=("regver",))
    tetapkan_peran(pengguna=orang, kode="layanan", dasar="SK", oleh=None)

    assert orang.kode_peran == {"regver", "layanan"}


def test_sql_mentah_ditolak_dengan_nama_aturan(rina: Pengguna) -> None:
    with pytest.raises(IntegrityError) as galat, transaction.atomic():
        tugaskan_mentah(rina, "ppk")

    sebab: Any = galat.value.__cause__
    assert sebab.diag.constraint_name == "pisah_peran_pasal_13_3"


def test_bulk_create_ditolak(rina: Pengguna) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PenugasanPeran.objects.bulk_create([PenugasanPeran(pengguna=rina, peran=Group.objects.get(name="pokja"))])


def test_update_mentah_ditolak(rina: Pengguna) -> None:
    tetapkan_peran(pengguna=rina, kode="layanan", dasar="SK", oleh=None)

    with pytest.raises(IntegrityError), transaction.atomic():
        PenugasanPeran.objects.filter(pengguna=rina, peran__name="layanan").update(peran=Group.objects.get(name="pp"))


@pytest.mark.parametrize("bidang", ["nip", "nik"])
def test_nomor_yang_sama_tidak_mungkin_pada_akun_lain(pak_ppk: Pengguna, bidang: str) -> None:
    Pengguna.objects.filter(pk=pak_ppk.pk).update(nik="7322010101850001")
    pak_ppk.refresh_from_db()

    with pytest.raises(IntegrityError), transaction.atomic():
        PabrikPengguna(**{bidang: getattr(pak_ppk, bidang)})


@pytest.mark.parametrize("bidang", ["nip", "nik"])
@pytest.mark.parametrize("lewat", ["peran", "nomor"])
def test_pemicu_menolak_nomor_yang_sama_walau_kekangan_unik_hilang(pak_ppk: Pengguna, bidang: str, lewat: str) -> None:
    """The trigger does not lean on the unique constraint: one person behind two accounts is refused without it."""
    nomor = {"nip": pak_ppk.nip, "nik": "7322010101850001"}[bidang]
    Pengguna.objects.filter(pk=pak_ppk.pk).update(**{bidang: nomor})
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT conname FROM pg_constraint WHERE conrelid = 'lpse_pengguna'::regclass AND contype = 'u' "
            "AND pg_get_constraintdef(oid) = %s",
            [f"UNIQUE ({bidang})"],
        )
        nama = kursor.fetchone()[0]
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        kursor.execute(f'ALTER TABLE lpse_pengguna DROP CONSTRAINT "{nama}"')

    kembar = PabrikPengguna(**{bidang: nomor if lewat == "peran" else None})
    if lewat == "peran":
        with pytest.raises(IntegrityError, match="Pasal 13"), transaction.atomic():
            tugaskan_mentah(kembar, "regver")
    else:
        tugaskan_mentah(kembar, "regver")
        with pytest.raises(IntegrityError, match="Pasal 13"), transaction.atomic():
            Pengguna.objects.filter(pk=kembar.pk).update(**{bidang: nomor})


@pytest.mark.django_db(transaction=True)
def test_dua_benang_hanya_satu_yang_lolos(benang: Callable[..., HasilBenang[Any]]) -> None:
    orang = PabrikPengguna()

    def tetapkan(kode: str) -> Callable[[], str]:
        def jalan() -> str:
            tetapkan_peran(pengguna=Pengguna.objects.get(pk=orang.pk), kode=kode, dasar="SK", oleh=None)
            return kode

        return jalan

    hasil = benang(tetapkan("regver"), tetapkan("ppk"))

    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [AturanDilanggar]
    assert list(PenugasanPeran.objects.filter(pengguna=orang).values_list("peran__name", flat=True)) == hasil.nilai


@pytest.mark.django_db(transaction=True)
def test_dua_transaksi_sql_mentah_yang_bertumpang_tindih(benang: Callable[..., HasilBenang[Any]]) -> None:
    """Each writes its half and commits only when the other has surely begun: the advisory lock decides, not luck."""
    orang = PabrikPengguna()

    def tulis(kode: str) -> Callable[[], str]:
        def jalan() -> str:
            with transaction.atomic(), connection.cursor() as kursor:
                kursor.execute(SQL_TUGAS, [orang.pk, kode])
                kursor.execute("SELECT pg_sleep(0.3)")
            return kode

        return jalan

    hasil = benang(tulis("kepala"), tulis("pokja"))

    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [IntegrityError]
