"""The walk along the chain finds every way of tampering, names the first broken row, and tells the Kepala."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from lpse.akun.models import Instansi, Pengguna
from lpse.galat import AturanDilanggar
from lpse.jejak import tasks
from lpse.jejak.enums import JenisRusak
from lpse.jejak.kewajiban import pertanggungjawaban
from lpse.jejak.models import Jejak
from lpse.jejak.models_rantai import JangkarJejak, PemeriksaanJejak, SegelJejak
from lpse.jejak.rantai import telusuri
from lpse.jejak.selectors import bandingkan, kepala_rantai
from lpse.jejak.services import catat
from lpse.jejak.services_rantai import jangkarkan, periksa, tanggapi
from lpse.jejak.tampilan import butir_rusak
from lpse.kepatuhan.registri import Status
from lpse.pekerjaan.enums import HasilJalan
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kabar
from tests.lpse.jejak.conftest import segel_sekarang
from tests.pabrik import PabrikJejak

TanpaPemicu = Callable[..., None]
_UBAH = "UPDATE lpse_jejak SET alasan = 'diubah' WHERE id = %s"


def test_rantai_utuh_tercatat_dan_tidak_membunyikan_alarm(rantai: list[Jejak], asep: Pengguna) -> None:
    hasil = periksa(oleh=asep)
    kepala = kepala_rantai()
    assert kepala
    assert (hasil.utuh, hasil.jumlah, hasil.urut_akhir, hasil.sidik_akhir) == (True, 7, 7, kepala.sidik)
    assert hasil.pesan == "Rantai utuh sampai urut 7; 7 baris diperiksa."
    assert (hasil.oleh, hasil.oleh_nama) == (asep, "Asep Hidayat")
    assert str(hasil) == "Pemeriksaan rantai sampai urut 7: utuh"
    assert not Kabar.objects.exists()


@pytest.mark.parametrize("letak", [0, 3, 6])
@pytest.mark.parametrize(
    "ubah",
    [
        "alasan = 'diubah'",
        "pelaku_nama = 'Orang Lain'",
        "waktu = waktu + interval '1 microsecond'",
        "sesudah = '{\"n\": 9}'",
        "sebelum = 'null'",
        "objek_id = ''",
        "rujukan = 'x'",
        "alamat_ip = '10.0.0.1'",
        "pelaku_id = 1",
    ],
)
def test_baris_diubah_ditemukan(rantai: list[Jejak], tanpa_pemicu: TanpaPemicu, letak: int, ubah: str) -> None:
    tanpa_pemicu(f"UPDATE lpse_jejak SET {ubah} WHERE id = %s", rantai[letak].pk)  # noqa: S608 - from the list above
    hasil = telusuri(potongan=3)
    assert hasil.pertama
    assert (hasil.pertama.jenis, hasil.pertama.urut, hasil.pertama.jejak_id) == (
        JenisRusak.BERUBAH, letak + 1, rantai[letak].pk,
    )  # fmt: skip
    assert (hasil.jumlah_rusak, hasil.jumlah) == (1, 7)


@pytest.mark.parametrize("letak", [0, 3, 6])
def test_baris_dihapus_ditemukan(rantai: list[Jejak], tanpa_pemicu: TanpaPemicu, letak: int) -> None:
    tanpa_pemicu("DELETE FROM lpse_jejak WHERE id = %s", rantai[letak].pk)
    hasil = telusuri(potongan=3)
    assert hasil.pertama
    assert (hasil.pertama.jenis, hasil.pertama.jejak_id) == (JenisRusak.HILANG, rantai[letak].pk)


@pytest.mark.parametrize(("letak", "urut"), [(0, 2), (3, 5)])
def test_baris_dihapus_bersama_mata_rantainya_ditemukan(
    rantai: list[Jejak], tanpa_pemicu: TanpaPemicu, letak: int, urut: int
) -> None:
    tanpa_pemicu("DELETE FROM lpse_segeljejak WHERE jejak_id = %s", rantai[letak].pk)
    tanpa_pemicu("DELETE FROM lpse_jejak WHERE id = %s", rantai[letak].pk)
    hasil = telusuri(potongan=3)
    assert hasil.pertama
    assert (hasil.pertama.jenis, hasil.pertama.urut) == (JenisRusak.CELAH, urut)


def test_ekor_dihapus_bersama_mata_rantainya_ditemukan_oleh_pemeriksaan_lama(
    rantai: list[Jejak], tanpa_pemicu: TanpaPemicu
) -> None:
    """The chain itself cannot know what its tail was; the heads that were kept do."""
    lama = periksa()
    tanpa_pemicu("DELETE FROM lpse_segeljejak WHERE urut = 7")
    tanpa_pemicu("DELETE FROM lpse_jejak WHERE id = %s", rantai[6].pk)
    hasil = telusuri()
    assert hasil.pertama
    assert (hasil.pertama.jenis, hasil.pertama.urut, hasil.pertama.asal) == (
        JenisRusak.JANGKAR, 7, f"pemeriksaan {lama.pk}",
    )  # fmt: skip


def test_baris_diselipkan_ditemukan(rantai: list[Jejak], tanpa_pemicu: TanpaPemicu) -> None:
    tanpa_pemicu(
        "INSERT INTO lpse_jejak (waktu, pelaku_nama, pelaku_peran, kata, objek_jenis, objek_id, objek_teks, alasan,"
        " rujukan) VALUES (now(), 'x', '', 'x', 'x', '', 'x', '', '')"
    )
    hasil = telusuri()
    assert hasil.pertama
    assert (hasil.pertama.jenis, hasil.pertama.jejak_id) == (JenisRusak.TANPA_SEGEL, Jejak.objects.latest("pk").pk)


def test_dua_baris_ditukar_ditemukan(rantai: list[Jejak], tanpa_pemicu: TanpaPemicu) -> None:
    satu, dua = rantai[2].pk, rantai[4].pk
    tanpa_pemicu("UPDATE lpse_jejak SET kata = CASE id WHEN %s THEN 'mencatat 4' ELSE 'mencatat 2' END"
                 " WHERE id IN (%s, %s)", satu, satu, dua)  # fmt: skip
    hasil = telusuri()
    assert hasil.pertama
    assert (hasil.pertama.urut, hasil.jumlah_rusak) == (3, 2)


def test_mata_rantai_ditukar_atau_diubah_ditemukan(rantai: list[Jejak], tanpa_pemicu: TanpaPemicu) -> None:
    tanpa_pemicu("UPDATE lpse_segeljejak SET sidik = sha256('lain') WHERE urut = 3")
    hasil = telusuri()
    assert hasil.pertama
    assert (hasil.pertama.jenis, hasil.pertama.urut, hasil.jumlah_rusak) == (JenisRusak.BERUBAH, 3, 2)


def test_rantai_ditulis_ulang_seluruhnya_ketahuan_dari_jangkar(rantai: list[Jejak], tanpa_pemicu: TanpaPemicu) -> None:
    """Whoever owns the database can make every digest anew; only what was told outside contradicts it."""
    jangkar = jangkarkan(untuk="laporan", tujuan="Lembar November 2026")
    tanpa_pemicu(_UBAH, rantai[1].pk)
    tanpa_pemicu("DELETE FROM lpse_segeljejak")
    tanpa_pemicu("SELECT 1")
    segel = "INSERT INTO lpse_segeljejak (jejak_id) SELECT id FROM lpse_jejak ORDER BY id"
    from tests.lpse.jejak.conftest import sql  # noqa: PLC0415 - the tamperer's tool

    sql(segel)
    hasil = telusuri()
    assert hasil.pertama
    assert (hasil.pertama.jenis, hasil.pertama.urut) == (JenisRusak.JANGKAR, 7)
    assert not bandingkan(urut=jangkar.urut, sidik=jangkar.sidik).cocok


def test_yang_pertama_rusak_yang_disebut_dan_semua_dihitung(rantai: list[Jejak], tanpa_pemicu: TanpaPemicu) -> None:
    tanpa_pemicu(_UBAH, rantai[5].pk)
    tanpa_pemicu("DELETE FROM lpse_jejak WHERE id = %s", rantai[1].pk)
    hasil = telusuri(potongan=2)
    assert hasil.pertama
    assert (hasil.pertama.jenis, hasil.pertama.urut, hasil.jumlah_rusak) == (JenisRusak.HILANG, 2, 2)
    assert hasil.pertama.kalimat == f"Baris jejak hilang: urut 2, baris jejak nomor {rantai[1].pk}."


@pytest.mark.pasal("19(1)c")
def test_rusak_berbunyi_di_kabar_antrean_pekerjaan_dan_kewajiban(
    rantai: list[Jejak], tanpa_pemicu: TanpaPemicu, bu_kepala: Pengguna, asep: Pengguna
) -> None:
    tanpa_pemicu(_UBAH, rantai[2].pk)
    segel_sekarang()
    with pytest.raises(AturanDilanggar, match="Rantai rusak"):
        tasks.periksa.apply().get()
    hasil = PemeriksaanJejak.objects.get()
    assert (hasil.utuh, hasil.rusak_jenis, hasil.rusak_urut, hasil.rusak_jejak) == (False, "berubah", 3, rantai[2].pk)
    assert str(hasil).endswith("rusak")
    assert [(k.penerima, k.jenis) for k in Kabar.objects.all()] == [(bu_kepala, "lpse.jejak.rusak")]
    assert hasil.pesan in Kabar.objects.get().isi
    assert JalanTugas.objects.get(tugas="lpse.jejak.periksa").hasil == HasilJalan.GAGAL
    assert [b.rincian for b in butir_rusak(bu_kepala)] == [hasil.pesan]
    bukti = pertanggungjawaban()
    assert (bukti.status, bukti.angka) == (Status.BELUM, "1 tempat rusak")

    tanggapi(pemeriksaan_id=hasil.pk, oleh=bu_kepala, penjelasan="Pemulihan dari cadangan")
    assert list(butir_rusak(bu_kepala)) == []
    baris = Jejak.objects.tentang(hasil).get()
    assert (baris.pelaku_nama, baris.alasan) == (bu_kepala.nama, "Pemulihan dari cadangan")
    with pytest.raises(AturanDilanggar, match="sudah ditanggapi"):
        tanggapi(pemeriksaan_id=hasil.pk, oleh=bu_kepala, penjelasan="lagi")
    assert pertanggungjawaban().status == Status.BELUM

    segel_sekarang()
    tanpa_pemicu(_UBAH, rantai[4].pk)
    assert not periksa().utuh
    assert len(list(butir_rusak(bu_kepala))) == 1  # another damage asks again


def test_menanggapi_rantai_utuh_ditolak(rantai: list[Jejak], bu_kepala: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="utuh"):
        tanggapi(pemeriksaan_id=periksa().pk, oleh=bu_kepala, penjelasan="x")
    assert list(butir_rusak(bu_kepala)) == []


def test_perintah_menyebut_keadaan_dan_gagal_bila_rusak(rantai: list[Jejak], tanpa_pemicu: TanpaPemicu) -> None:
    keluar = StringIO()
    kepala = kepala_rantai()
    assert kepala
    call_command("periksa_jejak", banding=f"Urut : 7\nSidik: {kepala.sidik_berkelompok}", stdout=keluar)
    assert "Rantai utuh sampai urut 7" in keluar.getvalue()
    assert "sama" in keluar.getvalue()
    with pytest.raises(CommandError, match="berbeda"):
        call_command("periksa_jejak", banding=f"urut 7 {'0' * 64}", stdout=keluar)
    with pytest.raises(CommandError, match="Sidik tidak ditemukan"):
        call_command("periksa_jejak", banding="urut 7", stdout=keluar)
    tanpa_pemicu(_UBAH, rantai[3].pk)
    with pytest.raises(CommandError, match=f"urut 4, baris jejak nomor {rantai[3].pk}"):
        call_command("periksa_jejak", stdout=keluar)


def test_memori_tetap_menurut_jumlah_kueri(
    rantai: list[Jejak], django_assert_num_queries: Callable[..., object]
) -> None:
    """Three queries a batch, whatever it holds; nothing of the rows comes here."""
    with django_assert_num_queries(1 + 3 * 3 + 2):  # type: ignore[attr-defined] # a context manager
        assert telusuri(potongan=3).utuh


def test_kewajiban_menurut_umur_dan_jangkar(rantai: list[Jejak], pada: Callable[[str], object]) -> None:
    assert pertanggungjawaban().angka == "Belum diperiksa"
    pada("2026-11-21 02:10")
    periksa()
    bukti = pertanggungjawaban()
    assert (bukti.status, bukti.angka) == (Status.PERHATIAN, "7 baris utuh")
    assert "LPSE_JANGKAR_SUREL" in bukti.penjelasan
    jangkarkan(untuk="surel", tujuan="arsip@lpse.example")
    assert pertanggungjawaban().status == Status.TERPENUHI
    pada("2026-11-22 15:00")
    assert pertanggungjawaban().status == Status.PERHATIAN
    assert str(JangkarJejak.objects.get()) == "Jangkar urut 7, surel"


def test_periksa_sekarang_menyuruh_pekerja_sekali(
    rantai: list[Jejak], bu_kepala: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    klien = masuk_sebagai(bu_kepala)
    assert "diperiksa sekarang" in klien.post("/jejak/rantai/periksa/", follow=True).content.decode()
    assert "sudah disuruh" in klien.post("/jejak/rantai/periksa/", follow=True).content.decode()
    assert JalanTugas.objects.filter(tugas="lpse.jejak.periksa", oleh=bu_kepala).count() == 1
    potongan = klien.get("/jejak/rantai/", headers={"HX-Request": "true"}).content.decode()
    assert 'hx-trigger="every 3s"' in potongan
    assert "<html" not in potongan


def test_tanggapi_lewat_layar(
    rantai: list[Jejak], tanpa_pemicu: TanpaPemicu, bu_kepala: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    tanpa_pemicu(_UBAH, rantai[0].pk)
    klien = masuk_sebagai(bu_kepala)
    rusak = periksa()
    alamat = f"/jejak/rantai/{rusak.pk}/tanggapi/"
    assert alamat in klien.get("/jejak/rantai/").content.decode()
    kunci = klien.get(alamat).context["kunci_kirim"]
    jawab = klien.post(alamat, {"penjelasan": "Diperiksa bersama Inspektorat", "kunci_kirim": kunci}, follow=True)
    assert "sudah ditanggapi" in jawab.content.decode()
    assert Jejak.objects.tentang(rusak).get().alasan == "Diperiksa bersama Inspektorat"


def test_mata_rantai_tanpa_baris_tidak_menghalangi_kepala(dinas: Instansi) -> None:
    catat(pelaku=None, kata="mencatat", objek=dinas)
    PabrikJejak()
    segel_sekarang()
    assert SegelJejak.objects.count() == 2
