"""The trail and the row history only grow: PostgreSQL refuses the rest, whoever asks and however."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from lpse.akun.models import Instansi
from lpse.jejak.models import Jejak
from tests.pabrik import PabrikInstansi, PabrikJejak


def _jalankan(sql: str) -> None:
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(sql)


@pytest.fixture
def _terisi(db: None) -> None:
    PabrikJejak()
    PabrikInstansi()


@pytest.mark.usefixtures("_terisi")
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE lpse_jejak SET alasan = 'diubah'",
        "UPDATE lpse_jejak SET waktu = waktu - interval '1 day'",
        "DELETE FROM lpse_jejak",
        "TRUNCATE lpse_jejak",
        "TRUNCATE lpse_jejak CASCADE",
        "MERGE INTO lpse_jejak USING (VALUES (1)) v(n) ON true WHEN MATCHED THEN DELETE",
    ],
)
def test_jejak_menolak_selain_tambah(sql: str) -> None:
    with pytest.raises(DatabaseError):
        _jalankan(sql)
    assert list(Jejak.objects.values_list("alasan", flat=True)) == [""]


@pytest.mark.usefixtures("_terisi")
def test_jejak_menolak_ubah_dan_hapus_lewat_orm() -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Jejak.objects.update(kata="lain")
    with pytest.raises(DatabaseError), transaction.atomic():
        Jejak.objects.get().delete()
    assert Jejak.objects.get().kata == "mencatat"


@pytest.mark.usefixtures("_terisi")
@pytest.mark.parametrize("sql", ["UPDATE lpse_instansievent SET nama = 'palsu'", "DELETE FROM lpse_instansievent"])
def test_riwayat_baris_menolak_selain_tambah(sql: str) -> None:
    with pytest.raises(DatabaseError):
        _jalankan(sql)


@pytest.mark.usefixtures("_terisi")
def test_riwayat_baris_menangkap_tulisan_mentah_dan_massal() -> None:
    dinas = Instansi.objects.get()
    Instansi.objects.filter(pk=dinas.pk).update(nama="Lewat massal")
    _jalankan(f"UPDATE lpse_instansi SET nama = 'Lewat SQL' WHERE id = {dinas.pk}")  # noqa: S608 - a number of ours
    riwayat = dinas.events.order_by("pgh_id").values_list("pgh_label", "nama")  # type: ignore[attr-defined] # made by pghistory
    assert list(riwayat) == [
        ("insert", "Dinas Contoh " + dinas.nama.split()[-1]),
        ("update", "Lewat massal"),
        ("update", "Lewat SQL"),
    ]
