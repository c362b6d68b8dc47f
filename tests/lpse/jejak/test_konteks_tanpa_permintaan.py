"""A write without a request still says who: in commands, in bulk, in raw SQL; and what was said cannot be unsaid."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from typing import Any

import pghistory
import pytest
from celery import Task
from django.core.management import call_command
from django.db import DatabaseError, transaction

from lpse.akun.models import Instansi
from lpse.celery import app
from lpse.jejak.konteks import SEKARANG, Konteks
from lpse.jejak.models import Jejak
from lpse.jejak.perintah import konteks_perintah
from lpse.jejak.services import catat
from lpse.jejak.sinyal import jaga_riwayat
from tests.lpse.jejak.conftest import sql
from tests.pabrik import PabrikInstansi


def _massal(semua: list[Instansi]) -> None:
    for satu in semua:
        satu.alamat = "massal"
    Instansi.objects.bulk_update(semua, ["alamat"])


CARA: dict[str, Callable[[list[Instansi]], object]] = {
    "bulk_update": _massal,
    "update": lambda semua: Instansi.objects.filter(pk__in=[i.pk for i in semua]).update(alamat="kueri"),
    "sql": lambda semua: sql("UPDATE lpse_instansi SET alamat = 'mentah' WHERE id = ANY(%s)", [i.pk for i in semua]),
    "bulk_create": lambda _semua: Instansi.objects.bulk_create(PabrikInstansi.build_batch(2)),
}


def _konteks_baru(sejak: int) -> list[dict[str, Any]]:
    riwayat: Any = Instansi._meta.get_field("events").related_model
    return [p.pgh_context.metadata for p in riwayat.objects.filter(pgh_id__gt=sejak).select_related("pgh_context")]


def _terakhir() -> int:
    riwayat: Any = Instansi._meta.get_field("events").related_model
    return int(riwayat.objects.latest("pgh_id").pgh_id)


@pytest.mark.parametrize("cara", CARA)
def test_tulisan_tanpa_konteks_berpelaku_sistem(db: None, cara: str) -> None:
    semua = PabrikInstansi.create_batch(2)
    sejak = _terakhir()
    CARA[cara](semua)
    satu, dua = _konteks_baru(sejak)
    assert satu == dua
    assert satu["rujukan"].startswith("transaksi-")
    assert {k: satu[k] for k in ("pengguna", "nama", "peran", "program")} == {
        "pengguna": None, "nama": "Sistem", "peran": "", "program": "lpse",
    }  # fmt: skip
    assert satu["akun_db"]


@pytest.mark.parametrize("cara", CARA)
def test_tulisan_dalam_pekerja_mengenal_tugasnya(db: None, cara: str) -> None:
    semua = PabrikInstansi.create_batch(2)
    sejak = _terakhir()

    @app.task(name="uji.jejak.cara")
    def kerja() -> None:
        CARA[cara](semua)

    tugas: Task[[], None] = kerja
    try:
        nomor = tugas.apply().id
    finally:
        app.tasks.pop("uji.jejak.cara")
    assert [(k["nama"], k["tugas"], k["rujukan"]) for k in _konteks_baru(sejak)] == [
        ("Sistem", "uji.jejak.cara", nomor)
    ] * 2


def test_perintah_mengenal_namanya_di_jejak_dan_riwayat(db: None) -> None:
    dinas = PabrikInstansi()
    sejak = _terakhir()
    with konteks_perintah(["manage.py", "siapkan_kantor"]):
        Instansi.objects.update(alamat="dari perintah")
        catat(pelaku=None, kata="menyiapkan", objek=dinas)
    (konteks,) = _konteks_baru(sejak)
    assert (konteks["nama"], konteks["perintah"]) == ("Sistem", "siapkan_kantor")
    assert konteks["rujukan"].startswith("perintah-")
    assert Jejak.objects.get().rujukan == konteks["rujukan"]
    assert SEKARANG.get() == Konteks()


@pytest.mark.parametrize("argumen", [["manage.py"], ["manage.py", "migrate"], ["manage.py", "--help"]])
def test_perintah_django_sendiri_tanpa_konteks(argumen: list[str]) -> None:
    with konteks_perintah(argumen):
        assert SEKARANG.get() == Konteks()


@pytest.mark.parametrize(
    "teks",
    [
        "UPDATE pghistory_context SET metadata = '{}'",
        'UPDATE pghistory_context SET metadata = metadata || \'{"nama": "Orang Lain"}\'',
        "UPDATE pghistory_context SET created_at = now() - interval '1 year'",
        "DELETE FROM pghistory_context",
        "TRUNCATE pghistory_context CASCADE",
        "TRUNCATE lpse_instansievent",
    ],
)
def test_konteks_dan_riwayat_tidak_dapat_diubah(db: None, teks: str) -> None:
    PabrikInstansi()
    with pytest.raises(DatabaseError), transaction.atomic():
        sql(teks)


def test_konteks_boleh_bertambah(db: None) -> None:
    """A context that learns more in its course keeps what it said before."""
    dinas = PabrikInstansi()
    sejak = _terakhir()
    with pghistory.context(nama="Rina", rujukan="req-1"):
        Instansi.objects.filter(pk=dinas.pk).update(alamat="satu")
        pghistory.context(langkah="dua")
        Instansi.objects.filter(pk=dinas.pk).update(alamat="dua")
    assert _konteks_baru(sejak) == [{"nama": "Rina", "rujukan": "req-1", "langkah": "dua"}] * 2


def test_penjaga_tabel_riwayat_aman_diulang_dan_hanya_untuk_kita(db: None) -> None:
    from django.apps import apps  # noqa: PLC0415 - for this test alone

    for label in ("lpse", "auth", "lpse"):
        jaga_riwayat(sender=apps.get_app_config(label), using="default")
    sql("ALTER FUNCTION lpse_tanpa_kosongkan() RENAME TO sementara")
    jaga_riwayat(sender=apps.get_app_config("lpse"), using="default")
    sql("ALTER FUNCTION sementara() RENAME TO lpse_tanpa_kosongkan")


def test_periksa_jejak_adalah_perintah(db: None) -> None:
    keluar = StringIO()
    call_command("periksa_jejak", stdout=keluar)
    assert keluar.getvalue() == "Rantai utuh sampai urut 0; 0 baris diperiksa.\n"
