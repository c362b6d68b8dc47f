"""The index follows the register by triggers alone: single rows, bulk writes, raw SQL."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from django.db import connection

from arsip.dokumen.enums import Keamanan, StatusDokumen, Unit
from arsip.dokumen.models import Dokumen, PihakDokumen
from arsip.pencarian import services
from arsip.pencarian.enums import KeadaanTeks
from arsip.pencarian.models import IndeksDokumen, Kosakata
from arsip.pencarian.saran import trigram
from arsip.pencarian.tasks import rapikan
from lpse.pekerjaan.models import JalanTugas
from tests.pabrik import PabrikPengguna
from tests.pabrik_dokumen import (
    PabrikBerkasArsip,
    PabrikBerkasArsipUserObjectPermission,
    PabrikDokumen,
    PabrikDokumenGroupObjectPermission,
    PabrikDokumenUserObjectPermission,
    PabrikPihakDokumen,
    PabrikVersiDokumen,
    klasifikasi,
)
from tests.pabrik_pemindaian import tanpa_gerbang_retensi

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db


def cocok(kueri: str) -> list[int]:
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT dokumen_id FROM arsip_indeksdokumen WHERE tsv @@ websearch_to_tsquery('indonesian', %s) ORDER BY 1",
            [kueri],
        )
        return [k for (k,) in kursor.fetchall()]


def test_indeks_mengikuti_dokumen_dan_pihak() -> None:
    dokumen = PabrikDokumen(uraian="Pengadaan genset", tanggal=dt.date(2024, 5, 6), keterangan="Lemari kiri")
    baris = dokumen.indeks
    assert (baris.nomor, baris.tahun, baris.klasifikasi_kode, baris.keadaan) == (
        dokumen.nomor, 2024, "000.3.5", KeadaanTeks.MENUNGGU,
    )  # fmt: skip
    assert (baris.nama_pihak, baris.isi, str(baris)) == ([], "", f"{dokumen.nomor}, Pengadaan genset")
    assert cocok("genset lemari") == [dokumen.pk]
    pihak = PabrikPihakDokumen(dokumen=dokumen, nama="CV Sinar Laut")
    assert cocok('"sinar laut"') == [dokumen.pk]
    PihakDokumen.objects.filter(pk=pihak.pk).update(nama="CV Bahari")
    assert IndeksDokumen.objects.get().nama_pihak == ["CV Bahari"]
    pihak.delete()
    assert (IndeksDokumen.objects.get().nama_pihak, cocok("bahari")) == ([], [])


def test_penulisan_massal_dan_sql_mentah_tertangkap() -> None:
    berkas = PabrikBerkasArsip()
    lain = klasifikasi("000.5.1")
    Dokumen.objects.bulk_create(
        Dokumen(
            berkas_arsip=berkas, nomor_item=n, klasifikasi=berkas.klasifikasi, unit=berkas.unit, uraian=f"Massal {n}",
            tanggal=dt.date(2023, 1, n),
        )
        for n in range(1, 6)
    )  # fmt: skip
    assert len(cocok("massal")) == 5
    Dokumen.objects.filter(nomor_item__gt=3).update(uraian="Bibit padi", keamanan=Keamanan.RAHASIA)
    with connection.cursor() as kursor:
        kursor.execute("UPDATE arsip_dokumen SET klasifikasi_id = %s WHERE nomor_item = 1", [lain.pk])
    assert (len(cocok("massal")), len(cocok("bibit"))) == (3, 2)
    assert sorted(IndeksDokumen.objects.values_list("keamanan", flat=True)) == ["biasa"] * 3 + ["rahasia"] * 2
    assert IndeksDokumen.objects.filter(klasifikasi_kode="000.5.1").count() == 1


def test_versi_baru_dibaca_ulang_dan_isi_yang_lepas_hilang() -> None:
    tanpa_gerbang_retensi()
    versi = PabrikVersiDokumen()
    indeks = IndeksDokumen.objects.filter(pk=versi.dokumen_id)
    indeks.update(isi="rahasia dapur", keadaan=KeadaanTeks.TERBACA, percobaan=2)
    assert cocok("dapur") == [versi.dokumen_id]
    PabrikVersiDokumen(dokumen=versi.dokumen)
    assert indeks.values_list("keadaan", "percobaan", "isi").get() == ("menunggu", 0, "rahasia dapur")
    Dokumen.objects.filter(pk=versi.dokumen_id).update(status=StatusDokumen.MUSNAH)
    assert indeks.values_list("keadaan", "isi").get() == (KeadaanTeks.LEPAS, "")
    assert (cocok("dapur"), cocok("pemeliharaan")) == ([], [versi.dokumen_id])


def test_teks_yang_terlalu_ragam_dipotong_bukan_digagalkan() -> None:
    dokumen = PabrikDokumen()
    ragam = " ".join(f"{chr(0x4E00 + n % 20000)}{chr(0x4E00 + n * 7 % 20000)}{n}" for n in range(60_000))
    IndeksDokumen.objects.filter(pk=dokumen.pk).update(isi=ragam)
    assert 0 < len(IndeksDokumen.objects.get().isi) <= len(ragam)


def test_hak_indeks_sama_persis_dengan_hak_dokumen(  # noqa: PLR0917 - one of each character
    bu_kepala: Pengguna, sari: Pengguna, rina: Pengguna, asep: Pengguna, pak_auditor: Pengguna, pak_ppk: Pengguna,
    orang_luar: Pengguna,
) -> None:  # fmt: skip
    for unit in (Unit.ASE, Unit.REGVER):
        for keamanan in Keamanan.values:
            PabrikDokumen(berkas_arsip=PabrikBerkasArsip(unit=unit), keamanan=keamanan)
            PabrikDokumen(berkas_arsip=PabrikBerkasArsip(unit=unit), keamanan=keamanan, pembuat=rina)
    rahasia = list(Dokumen.objects.filter(keamanan=Keamanan.RAHASIA, pembuat__isnull=True))
    PabrikDokumenUserObjectPermission(content_object=rahasia[0], user=pak_ppk)
    PabrikBerkasArsipUserObjectPermission(content_object=rahasia[1].berkas_arsip, user=pak_auditor)
    PabrikDokumenGroupObjectPermission(content_object=rahasia[0])
    semua: list[Pengguna] = [bu_kepala, sari, rina, asep, pak_auditor, pak_ppk, orang_luar, PabrikPengguna(peran=())]
    jumlah = {}
    for orang in semua:
        terlihat = set(Dokumen.objects.terlihat_oleh(orang).values_list("pk", flat=True))
        assert set(IndeksDokumen.objects.terlihat_oleh(orang).values_list("pk", flat=True)) == terlihat
        jumlah[orang.email] = len(terlihat)
    assert jumlah[bu_kepala.email] == 12
    assert jumlah[pak_ppk.email] == 1
    assert jumlah[pak_auditor.email] == 2
    assert 0 < jumlah[asep.email] < jumlah[rina.email] < 12
    assert Kosakata.objects.terlihat_oleh(rina).count() == Kosakata.objects.terlihat_oleh(orang_luar).count() == 0


def test_rapikan_menyusul_yang_tertinggal_dan_menyusun_kosakata() -> None:
    dokumen = PabrikDokumen(uraian="Kendaraan operasional puskesmas")
    IndeksDokumen.objects.filter(pk=dokumen.pk).update(isi="gudang farmasi", keadaan="terbaca")
    kedua = PabrikDokumen(uraian="Bibit padi")
    IndeksDokumen.objects.filter(pk=kedua.pk).delete()
    rapikan()
    assert IndeksDokumen.objects.filter(pk=kedua.pk, uraian="Bibit padi").exists()
    assert {"kendaraan", "operasional", "puskesmas", "farmasi", "bibit"} <= set(
        Kosakata.objects.values_list("kata", flat=True)
    )
    assert sorted(Kosakata.objects.get(kata="padi").trigram) == trigram("padi") == ["  p", " pa", "adi", "di ", "pad"]
    assert JalanTugas.objects.get(tugas="arsip.pencarian.rapikan").pesan.startswith("Kosakata ")
    assert services.susun_kosakata() == Kosakata.objects.count()
