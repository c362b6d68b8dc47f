"""A run's row: how it ended, whose order it was, the reaper, the keep."""

from __future__ import annotations

import datetime as dt

import pytest
from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.jejak.konteks import SEKARANG, Konteks
from lpse.pekerjaan import services
from lpse.pekerjaan.enums import HasilJalan
from lpse.pekerjaan.jalan import BATAS_MACET, BATAS_MENUNGGU, jalan, tutup_yang_macet
from lpse.pekerjaan.models import JalanTugas
from lpse.pekerjaan.registri import PEKERJAAN, Pekerjaan, daftarkan
from lpse.pekerjaan.tasks import rawat as tugas_rawat
from tests.pabrik import PabrikJalanTugas, PabrikServer

pytestmark = pytest.mark.django_db


def test_berhasil_gagal_dan_galat_dibedakan() -> None:
    with jalan("uji.satu", sasaran="spse-db") as laporan:
        laporan.pesan = "3 angka."
    with pytest.raises(AturanDilanggar), jalan("uji.satu"):
        raise AturanDilanggar("Belum saatnya.")
    with pytest.raises(ZeroDivisionError), jalan("uji.satu"):
        _ = 1 / 0
    baris = JalanTugas.objects.order_by("pk")
    assert [(b.hasil, b.sasaran, b.pesan) for b in baris] == [
        ("berhasil", "spse-db", "3 angka."),
        ("gagal", "", "Belum saatnya."),
        ("galat", "", "ZeroDivisionError: division by zero"),
    ]
    assert all(b.selesai for b in baris)
    assert str(baris[0]) == "uji.satu Berhasil"


def test_nomor_tugas_diambil_dari_tugas_yang_berjalan() -> None:
    tanda = SEKARANG.set(Konteks(rujukan="t-7"))
    try:
        with jalan("uji.satu"):
            pass
    finally:
        SEKARANG.reset(tanda)
    assert JalanTugas.objects.get().rujukan == "t-7"


def test_perintah_tombol_menjadi_jalannya(asep: Pengguna) -> None:
    disuruh = PabrikJalanTugas(tugas="uji.satu", hasil=HasilJalan.MENUNGGU, rujukan="t-9", oleh=asep)
    with jalan("uji.satu", rujukan="t-9"):
        disuruh.refresh_from_db()
        assert disuruh.hasil == HasilJalan.BERJALAN
    with jalan("uji.satu", rujukan="t-9"):  # delivered once more: a run of its own
        pass
    assert list(JalanTugas.objects.order_by("pk").values_list("hasil", "oleh_id")) == [
        ("berhasil", asep.pk),
        ("berhasil", None),
    ]


def test_rawat_menutup_yang_macet_dan_membuang_yang_lewat_masa_simpan() -> None:
    kini = timezone.now()
    macet = PabrikJalanTugas(mulai=kini - BATAS_MACET - dt.timedelta(minutes=1))
    segar = PabrikJalanTugas()
    tak_diambil = PabrikJalanTugas(hasil=HasilJalan.MENUNGGU, mulai=kini - BATAS_MENUNGGU - dt.timedelta(minutes=1))
    assert tutup_yang_macet() == 2
    assert [JalanTugas.objects.get(pk=b.pk).hasil for b in (macet, segar, tak_diambil)] == [
        "galat",
        "berjalan",
        "gagal",
    ]
    lewat = kini + dt.timedelta(days=settings.SIMPAN_JALAN_HARI, minutes=1)
    assert services.rawat(sekarang=lewat) == (0, 2)
    assert JalanTugas.objects.get() == segar  # what runs is nobody's past


def test_tugas_rawat() -> None:
    tugas_rawat.apply(task_id="t-1").get()
    tugas_rawat.apply(task_id="t-2").get()
    baris = JalanTugas.objects.filter(tugas="lpse.pekerjaan.rawat").order_by("pk")
    assert [(b.hasil, b.rujukan) for b in baris] == [("berhasil", "t-1"), ("berhasil", "t-2")]
    assert baris[0].pesan == "0 jalan yang macet ditutup, 0 catatan lama dibuang."


def test_nama_yang_sama_dua_kali_ditolak() -> None:
    with pytest.raises(ValueError, match="sudah terdaftar"):
        daftarkan(Pekerjaan("lpse.pekerjaan.rawat", "Lain", "tiap hari", lambda: ""))
    assert PEKERJAAN["lpse.pekerjaan.rawat"].label == "Rapikan catatan pekerjaan"


def test_jalan_lama_dari_pemantauan_ikut_pindah() -> None:
    """Migration 0004 of the unit copies its run log into the kernel's table before it goes."""
    salin = (
        MigrationExecutor(connection).loader.get_migration("infrastruktur", "0004_jalan_tugas_ke_kernel").operations[0]
    )
    server = PabrikServer(kode="spse-db")
    with connection.cursor() as kursor:
        kursor.execute(
            "CREATE TABLE infrastruktur_jalantugas (id bigserial, tugas text, server_id bigint, hasil text, pesan text,"
            " mulai timestamptz DEFAULT now(), selesai timestamptz, rujukan text DEFAULT '', oleh_id bigint)"
        )
        kursor.execute(
            "INSERT INTO infrastruktur_jalantugas (tugas, server_id, hasil, pesan, selesai) VALUES"
            " ('infrastruktur.pemantauan.ukur', %s, 'berhasil', '4 angka.', now()),"
            " ('infrastruktur.pemantauan.ringkas', NULL, 'berjalan', '', NULL)",
            [server.pk],
        )
        kursor.execute(salin.sql)  # type: ignore[attr-defined] # RunSQL
        kursor.execute("DROP TABLE infrastruktur_jalantugas")
    assert list(JalanTugas.objects.order_by("pk").values_list("tugas", "sasaran", "hasil", "pesan")) == [
        ("infrastruktur.pemantauan.ukur", "spse-db", "berhasil", "4 angka."),
        ("infrastruktur.pemantauan.ringkas", "", "berjalan", ""),
    ]
