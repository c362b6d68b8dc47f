"""One chain over the trail: taken at commit, exact to the byte, unbroken under eight writers, and nobody's to forge."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings as atur, strategies as st

from lpse.akun.models import Instansi
from lpse.jejak import kanon
from lpse.jejak.models import Jejak
from lpse.jejak.models_rantai import SegelJejak
from lpse.jejak.rantai import telusuri
from lpse.jejak.selectors import kepala_rantai
from lpse.jejak.services import catat
from tests.bantuan.benang import HasilBenang
from tests.lpse.jejak.conftest import segel_sekarang, sql
from tests.pabrik import PabrikInstansi, PabrikJejak, PabrikPemeriksaanJejak, PabrikSegelJejak


def _rantai_python() -> bytes:
    """The whole chain computed without PostgreSQL; the digest of its head."""
    sidik = kanon.AWAL
    for segel in SegelJejak.objects.order_by("urut"):
        sidik = kanon.sidik(segel.urut, sidik, Jejak.objects.values(*kanon.KOLOM).get(pk=segel.jejak_id))
        assert bytes(segel.sidik) == sidik
    return sidik


def test_tiap_baris_satu_mata_rantai_menurut_urutan(rantai: list[Jejak]) -> None:
    assert list(SegelJejak.objects.values_list("urut", "jejak_id")) == [
        (n, j.pk) for n, j in enumerate(rantai, start=1)
    ]
    kepala = kepala_rantai()
    assert kepala
    assert (kepala.urut, kepala.sidik, kepala.waktu) == (7, _rantai_python().hex(), rantai[-1].waktu)
    assert kepala.sidik_berkelompok.replace(" ", "") == kepala.sidik


def test_rantai_kosong_tanpa_kepala(db: None) -> None:
    assert kepala_rantai() is None
    assert telusuri().utuh


def test_kolom_bentuk_baku_adalah_seluruh_kolom_tabel() -> None:
    """A new column needs a new version of the canonical form."""
    assert set(kanon.KOLOM) == {f.column for f in Jejak._meta.concrete_fields}


def test_bentuk_baku_terdokumentasi_sampai_ke_byte() -> None:
    """The example of docs/panduan/jejak.md."""
    baris = {
        "id": 12,
        "waktu": dt.datetime(2026, 11, 21, 6, 5, 0, 7, tzinfo=dt.UTC),
        "pelaku_id": None,
        "pelaku_nama": "Sistem",
        "pelaku_peran": "",
        "kata": "mengubah",
        "objek_jenis": "lpse.instansi",
        "objek_id": "3",
        "objek_teks": "Dinas Café",
        "sebelum": None,
        "sesudah": {"nama": "B", "id": 1},
        "alasan": "",
        "alamat_ip": "10.1.2.3",
        "rujukan": "",
    }
    teks = (
        "lpse-jejak-1\n2:12\n27:2026-11-21T06:05:00.000007Z\n-\n6:Sistem\n0:\n8:mengubah\n13:lpse.instansi\n1:3\n"
        '11:Dinas Café\n-\n22:{"id": 1, "nama": "B"}\n0:\n11:10.1.2.3/32\n0:\n'
    )
    assert kanon.kanon(baris) == teks
    assert kanon.sidik(5, kanon.AWAL, baris) == hashlib.sha256(b"5\n" + bytes(32) + teks.encode()).digest()


#: Whatever PostgreSQL can hold in a text: no surrogates, no zero.
_HURUF = st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00")
_DATAR = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(_HURUF, max_size=12)
)
_JSON = st.recursive(
    _DATAR,
    lambda anak: st.lists(anak, max_size=3) | st.dictionaries(st.text(_HURUF, max_size=6), anak, max_size=3),
    max_leaves=8,
)
_ALAMAT = st.none() | st.ip_addresses().map(str) | st.ip_addresses(v=4).map(lambda a: f"::ffff:{a}")


@pytest.mark.django_db
@given(
    nilai=st.dictionaries(st.text('abcé\n"\\', max_size=5), _JSON, max_size=4),
    teks=st.text(_HURUF, max_size=40),
    alamat=_ALAMAT,
)
@atur(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_bentuk_baku_python_sama_dengan_postgresql(nilai: dict[str, Any], teks: str, alamat: str | None) -> None:
    baris = PabrikJejak(sebelum=nilai, sesudah=[nilai], alasan=teks, alamat_ip=alamat, rujukan="é:1\n")
    with connection.cursor() as kursor:
        kursor.execute("SELECT lpse_jejak_kanon(j) FROM lpse_jejak j WHERE id = %s", [baris.pk])
        dari_postgresql = kursor.fetchone()[0]
    assert kanon.kanon(Jejak.objects.values(*kanon.KOLOM).get(pk=baris.pk)) == dari_postgresql


def test_mata_rantai_tidak_dapat_dipalsukan(rantai: list[Jejak]) -> None:
    """Whoever inserts a link gets the place and the digest that are due, and only for a line without one."""
    baru = PabrikJejak()
    sql("INSERT INTO lpse_segeljejak (urut, jejak_id, sidik) VALUES (99, %s, 'palsu')", baru.pk)
    segel_sekarang()
    assert SegelJejak.objects.get(jejak=baru).urut == 8
    assert telusuri().utuh
    PabrikPemeriksaanJejak()
    for teks in (
        f"INSERT INTO lpse_segeljejak (jejak_id) VALUES ({rantai[0].pk})",  # noqa: S608 - a number of ours
        "INSERT INTO lpse_segeljejak (jejak_id) VALUES (999999999)",
        "UPDATE lpse_segeljejak SET sidik = 'palsu'",
        "DELETE FROM lpse_segeljejak",
        "TRUNCATE lpse_segeljejak",
        "UPDATE lpse_pemeriksaanjejak SET utuh = true",
        "TRUNCATE lpse_jangkarjejak",
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            sql(teks)
    assert telusuri().utuh


def test_baris_yang_dibatalkan_tidak_meninggalkan_celah(rantai: list[Jejak], dinas: Instansi) -> None:
    titik = transaction.savepoint()
    catat(pelaku=None, kata="batal", objek=dinas)
    transaction.savepoint_rollback(titik)
    akhir = PabrikSegelJejak(jejak=catat(pelaku=None, kata="jadi", objek=dinas))
    assert akhir.urut == 8
    assert str(akhir) == "Mata rantai 8"
    assert telusuri().jumlah == 8


@pytest.mark.django_db(transaction=True)
def test_sql_mentah_dan_massal_juga_terantai() -> None:
    PabrikJejak()
    Jejak.objects.bulk_create([PabrikJejak.build() for _ in range(3)])
    sql(
        "INSERT INTO lpse_jejak (waktu, pelaku_nama, pelaku_peran, kata, objek_jenis, objek_id, objek_teks, alasan,"
        " rujukan) VALUES (now(), 'x', '', 'x', 'x', '', 'x', '', '')"
    )
    assert SegelJejak.objects.count() == 5
    assert telusuri().utuh
    with connection.cursor() as kursor:
        kursor.execute("SELECT count(*) FROM lpse_jejakgiliran")
        assert kursor.fetchone() == (0,)


@pytest.mark.django_db(transaction=True)
def test_delapan_penulis_satu_rantai(benang: Callable[..., HasilBenang[Any]]) -> None:
    """8 threads × 500 lines, some in long transactions, some rolled back: one chain, every line once, no fork."""
    objek = [PabrikInstansi() for _ in range(8)]

    def penulis(nomor: int) -> int:
        tertulis = 0
        while tertulis < 500:
            banyak = 1 + (tertulis + nomor) % 25
            with transaction.atomic():
                Instansi.objects.filter(pk=objek[nomor].pk).update(alamat=f"Jalan {tertulis}")
                for n in range(min(banyak, 500 - tertulis)):
                    catat(pelaku=None, kata=f"menulis {n}", objek=objek[nomor])
                tertulis += min(banyak, 500 - tertulis)
            try:
                with transaction.atomic():
                    catat(pelaku=None, kata="batal", objek=objek[nomor])
                    raise RuntimeError  # noqa: TRY301 - a transaction that ends badly
            except RuntimeError:
                continue
        return tertulis

    hasil = benang(*(lambda n=n: penulis(n) for n in range(8)))
    assert (hasil.nilai, hasil.galat) == ([500] * 8, [])
    assert list(SegelJejak.objects.order_by("urut").values_list("urut", flat=True)) == list(range(1, 4001))
    assert set(SegelJejak.objects.values_list("jejak_id", flat=True)) == set(Jejak.objects.values_list("pk", flat=True))
    walk = telusuri(potongan=300)
    assert (walk.utuh, walk.jumlah, walk.urut_akhir) == (True, 4000, 4000)


@pytest.mark.django_db(transaction=True)
def test_rantai_tidak_saling_mengunci_dengan_kunci_baris(benang: Callable[..., HasilBenang[Any]]) -> None:
    """A deferred foreign-key check waits for the parent's row lock before the chain's lock is taken, not after."""
    from lpse.akun.models import Pengguna  # noqa: PLC0415 - for this test alone

    induk: Instansi = PabrikInstansi()

    def kunci_induk() -> None:
        for n in range(25):
            with transaction.atomic():
                Instansi.objects.select_for_update().get(pk=induk.pk)
                catat(pelaku=None, kata=f"mengubah {n}", objek=induk)

    def tulis_anak(nomor: int) -> None:
        for n in range(25):
            with transaction.atomic():
                catat(pelaku=None, kata=f"menambah {n}", objek=induk)
                Pengguna.objects.create(email=f"anak{nomor}-{n}@lpse.example", nama="Anak", instansi=induk)

    hasil = benang(kunci_induk, kunci_induk, lambda: tulis_anak(1), lambda: tulis_anak(2))
    assert hasil.galat == []
    assert telusuri().jumlah == 100
