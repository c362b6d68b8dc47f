"""The daily record: made every day for every server, worst figures, follow-ups, gaps that stay gaps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.db.utils import DatabaseError, IntegrityError

from infrastruktur.pemantauan.enums import Keadaan, Metrik, StatusTindakLanjut
from infrastruktur.pemantauan.models import PemantauanHarian, TindakLanjut
from infrastruktur.pemantauan.services import (
    buka_tindak_lanjut,
    catat_harian,
    kerjakan_tindak_lanjut,
    selesaikan_tindak_lanjut,
)
from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna
from lpse.galat import TransisiBasi
from lpse.jejak.models import Jejak
from tests.pabrik import PabrikPemantauanHarian, PabrikServer

pytestmark = pytest.mark.pasal("26(1)")
Isi = Callable[..., int]
Pada = Callable[[str], dt.datetime]


def test_hari_biasa(server: Server, isi: Isi, pada: Pada) -> None:
    kini = pada("2026-11-20 09:00")
    isi(server, Metrik.DISK, [44.0, 45.5], kait="/data", mulai=kini - dt.timedelta(minutes=5))
    isi(server, Metrik.RAM, [61.0])
    catat_harian()
    harian = PemantauanHarian.objects.get()
    assert (harian.server, harian.tanggal) == (server, dt.date(2026, 11, 20))
    assert (harian.disk_persen, harian.disk_kait, harian.ram_persen, harian.jumlah_sampel) == (45.5, "/data", 61.0, 2)
    assert harian.menit_hilang == 530  # since midnight: this server is watched for thirty days
    assert harian.keadaan == Keadaan.WASPADA


def test_hari_menurut_zona_kantor(server: Server, isi: Isi, pada: Pada) -> None:
    """23.55 UTC on the 19th is 07.55 WITA on the 20th."""
    isi(server, Metrik.DISK, [44.0], mulai=dt.datetime(2026, 11, 19, 23, 55, tzinfo=dt.UTC))
    pada("2026-11-20 08:00")
    catat_harian()
    assert list(PemantauanHarian.objects.values_list("tanggal", "jumlah_sampel")) == [(dt.date(2026, 11, 20), 1)]


def test_server_yang_diam_tercatat_tidak_terjangkau(server: Server) -> None:
    catat_harian()
    assert PemantauanHarian.objects.get().keadaan == Keadaan.TIDAK_TERJANGKAU


def test_hari_pertama_dihitung_sejak_jam_pertamanya(isi: Isi, pada: Pada) -> None:
    kini = pada("2026-11-20 14:20")
    baru = PabrikServer(dipantau_sejak=kini.date())
    isi(baru, Metrik.DISK, [44.0] * 4, mulai=kini - dt.timedelta(minutes=15))
    catat_harian()
    harian = PemantauanHarian.objects.get()
    assert (harian.keadaan, harian.menit_hilang) == (Keadaan.NORMAL, 0)


@pytest.mark.django_db
def test_hanya_server_aktif() -> None:
    PabrikServer(aktif=False)
    aktif = PabrikServer()
    catat_harian()
    assert list(PemantauanHarian.objects.values_list("server", flat=True)) == [aktif.pk]


def test_hari_lampau_tanpa_sampel_tetap_kosong(server: Server, pada: Pada) -> None:
    pada("2026-11-20 08:00")
    catat_harian()
    assert list(PemantauanHarian.objects.values_list("tanggal", flat=True)) == [dt.date(2026, 11, 20)]


def test_sampel_terlambat_memperbarui_hari_kemarin(server: Server, isi: Isi, pada: Pada) -> None:
    pada("2026-11-20 08:00")
    isi(server, Metrik.DISK, [44.0], mulai=dt.datetime(2026, 11, 19, 3, 0, tzinfo=dt.UTC))
    catat_harian()
    assert PemantauanHarian.objects.get(tanggal=dt.date(2026, 11, 19)).jumlah_sampel == 1


def test_diulang_tidak_menulis_lagi(server: Server, isi: Isi, pada: Pada) -> None:
    pada("2026-11-20 08:00")
    isi(server, Metrik.DISK, [95.0], kait="/data")
    catat_harian()
    sebelum = PemantauanHarian.objects.get().diperbarui_pada, Jejak.objects.count()
    assert catat_harian() == 0
    assert (PemantauanHarian.objects.get().diperbarui_pada, Jejak.objects.count()) == sebelum
    assert TindakLanjut.objects.count() == 1


def test_kritis_membuka_tindak_lanjut(server: Server, isi: Isi) -> None:
    isi(server, Metrik.DISK, [93.4], kait="/data")
    isi(server, Metrik.RAM, [97.0])
    catat_harian()
    harian = PemantauanHarian.objects.get()
    assert (harian.keadaan, harian.metrik_kritis) == (Keadaan.KRITIS, ["disk:/data", "ram:"])
    tindak = TindakLanjut.objects.order_by("metrik")
    assert [(t.metrik, t.kait, t.status, t.nilai_pemicu, t.dibuka_oleh) for t in tindak] == [
        ("disk", "/data", "terbuka", 93.4, None),
        ("ram", "", "terbuka", 97.0, None),
    ]
    assert all(t.pemantauan == harian for t in tindak)
    assert "93,4 persen" in tindak[0].alasan
    assert set(Jejak.objects.values_list("kata", "pelaku_nama")) == {("membuka tindak lanjut", "Sistem")}


def test_esoknya_yang_masih_terbuka_cukup_satu(server: Server, isi: Isi, pada: Pada) -> None:
    pada("2026-11-20 08:00")
    isi(server, Metrik.DISK, [93.0])
    catat_harian()
    pada("2026-11-21 08:00")
    isi(server, Metrik.DISK, [93.5])
    catat_harian()
    assert PemantauanHarian.objects.filter(keadaan=Keadaan.KRITIS).count() == 2
    assert TindakLanjut.objects.count() == 1


def test_ditutup_lalu_masih_kritis_esoknya_terbuka_lagi(server: Server, isi: Isi, pada: Pada, asep: Pengguna) -> None:
    pada("2026-11-20 08:00")
    isi(server, Metrik.DISK, [93.0])
    catat_harian()
    satu = TindakLanjut.objects.get()
    kerjakan_tindak_lanjut(tindak_lanjut_id=satu.pk, oleh=asep)
    selesaikan_tindak_lanjut(tindak_lanjut_id=satu.pk, oleh=asep, hasil="Log dihapus.")
    catat_harian()
    assert TindakLanjut.objects.count() == 1  # the day on which it was closed is covered
    pada("2026-11-21 08:00")
    isi(server, Metrik.DISK, [93.0])
    catat_harian()
    assert list(TindakLanjut.objects.order_by("pk").values_list("status", flat=True)) == ["selesai", "terbuka"]


def test_basis_data_menolak_kritis_tanpa_tindak_lanjut(server: Server) -> None:
    PabrikPemantauanHarian(server=server, keadaan=Keadaan.KRITIS, metrik_kritis=["disk:/data"])
    with pytest.raises(IntegrityError, match="tanpa tindak lanjut"):
        connection.check_constraints()
    connection.set_rollback(True)


@pytest.mark.parametrize(
    ("keadaan", "metrik"),
    [(Keadaan.KRITIS, []), (Keadaan.NORMAL, ["disk:/"])],
    ids=["kritis tanpa sebab", "sebab tanpa kritis"],
)
def test_basis_data_menolak_keadaan_yang_tidak_cocok(server: Server, keadaan: Keadaan, metrik: list[str]) -> None:
    with pytest.raises(IntegrityError, match="pemantauan_kritis_bersebab"):
        PabrikPemantauanHarian(server=server, keadaan=keadaan, metrik_kritis=metrik)


def test_basis_data_menolak_dua_catatan_sehari(server: Server) -> None:
    PabrikPemantauanHarian(server=server)
    with pytest.raises(IntegrityError, match="pemantauan_satu_sehari"):
        PabrikPemantauanHarian(server=server)


def test_basis_data_menolak_menghapus_dan_memindah_hari(server: Server) -> None:
    harian = PabrikPemantauanHarian(server=server)
    for langkah in (harian.delete, lambda: PemantauanHarian.objects.update(tanggal=dt.date(2020, 1, 1))):
        with pytest.raises(DatabaseError), _titik():
            langkah()


def _titik() -> Any:  # noqa: ANN401 - Django's context manager
    from django.db import transaction  # noqa: PLC0415 - only here

    return transaction.atomic()


def test_dua_jalan_serempak(server: Server, isi: Isi, benang: Callable[..., Any]) -> None:
    """Two beats at once: one record, one follow-up for each critical figure, nobody fails."""
    isi(server, Metrik.DISK, [95.0], kait="/data")
    isi(server, Metrik.RAM, [99.0])
    hasil = benang(catat_harian, n=4)
    assert hasil.galat == []
    assert PemantauanHarian.objects.count() == 1
    assert TindakLanjut.objects.filter(status=StatusTindakLanjut.TERBUKA).count() == 2


def test_teknisi_dan_sistem_membuka_serempak(
    server: Server, isi: Isi, asep: Pengguna, benang: Callable[..., Any]
) -> None:
    """A person proposes what the figure itself is about to demand: one follow-up, nobody gets an error page."""
    isi(server, Metrik.DISK, [95.0], kait="/data")

    def usul() -> None:
        buka_tindak_lanjut(
            server_id=server.pk, metrik="disk", kait="/data", jenis="penambahan", alasan="Penuh.", oleh=asep
        )

    hasil = benang(catat_harian, usul, catat_harian)
    assert [type(g) for g in hasil.galat] in ([], [TransisiBasi])
    assert TindakLanjut.objects.count() == 1
    assert PemantauanHarian.objects.get().keadaan == Keadaan.KRITIS


def test_riwayat_hanya_untuk_perubahan_yang_berarti(server: Server, isi: Isi, pada: Pada) -> None:
    pada("2026-11-20 08:00")
    isi(server, Metrik.DISK, [40.0])
    catat_harian()
    isi(server, Metrik.DISK, [41.0], kait="/lain")
    catat_harian()
    peristiwa = PemantauanHarian.objects.get().events.order_by("pgh_id")  # type: ignore[attr-defined] # pghistory
    assert [(p.pgh_label, p.keadaan) for p in peristiwa] == [("insert", "tidak_terjangkau"), ("update", "waspada")]
