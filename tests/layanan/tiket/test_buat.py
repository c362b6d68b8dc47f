"""A ticket begins: number, priority, clocks, idempotence, the price in queries, who sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from layanan.kategori.models import Kategori
from layanan.sla.selectors import baca_jam
from layanan.tiket import services
from layanan.tiket.enums import JenisPesan
from layanan.tiket.models import Label, LampiranPesan, PencacahTiket, Pengamat, Pesan, TautanTiket, Tiket
from layanan.tiket.services import DataTiket
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from lpse.waktu.enums import KeadaanJam
from lpse.waktu.models import JamKerja, PeristiwaJam
from tests.bantuan.benang import HasilBenang
from tests.pabrik import PabrikPengguna
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_kontak import PabrikKontakLayanan
from tests.pabrik_paket import PabrikPaket, PabrikTahapan
from tests.pabrik_tiket import PabrikPengamat, PabrikTautanTiket, PabrikTiket

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

DATA = DataTiket(judul="Gagal mengunggah penawaran", uraian="Berhenti di 80 persen.", jenis_pengguna="penyedia")
#: What PostgreSQL is told about the transaction itself.
_BUKAN_KUERI = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")


def kueri(jalan: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as terekam:
        jalan()
    return sum(not q["sql"].startswith(_BUKAN_KUERI) for q in terekam.captured_queries)


@pytest.mark.pasal("23(3)")
def test_tiket_bernomor_berjam_dan_berjejak(kantor: None, pada: Callable[[str], datetime]) -> None:
    kini = pada("2026-11-20 15:50")
    tiket = services.buat(data=replace(DATA, kategori=Kategori.objects.get(kode="gagal-unggah")), oleh=None, kunci="k1")
    assert (tiket.nomor, tiket.status, tiket.prioritas, tiket.kanal) == ("TKT-2026-0001", "baru", "rendah", "web")
    jam = baca_jam(objek=tiket)
    assert {k: (j.hitungan.keadaan, j.hitungan.tenggat) for k, j in jam.items()} == {
        "respons": (KeadaanJam.BERJALAN, datetime.fromisoformat("2026-11-23 11:50+08:00")),
        "selesai": (KeadaanJam.BERJALAN, datetime.fromisoformat("2026-11-26 09:20+08:00")),
    }
    assert (tiket.tenggat_respons, tiket.tenggat_selesai, tiket.tenggat) == (
        jam["respons"].jam.tenggat, jam["selesai"].jam.tenggat, jam["respons"].jam.tenggat,
    )  # fmt: skip
    pesan = Pesan.objects.get()
    assert (pesan.jenis, pesan.isi, pesan.nama, pesan.dibuat_pada) == ("laporan", DATA.uraian, "Pelapor", kini)
    assert list(Jejak.objects.values_list("kata", flat=True)) == ["membuka tiket"]
    assert services.buat(data=DATA, oleh=None, kunci="k1") == tiket
    assert (Tiket.objects.count(), PencacahTiket.objects.get().terakhir, JamKerja.objects.count()) == (1, 1, 2)
    pada("2027-01-04 09:00")
    assert services.buat(data=DATA, oleh=None).nomor == "TKT-2027-0001"


@pytest.mark.pasal("23(3)")
def test_lewat_telepon_sudah_ditanggapi(kantor: None, dodi: Pengguna) -> None:
    """Whoever writes it down speaks with the reporter: the response clock is done with nothing used."""
    tiket = services.buat(data=replace(DATA, kanal="telepon", kontak=PabrikKontakLayanan(nama="Ibu Sitti")), oleh=dodi)
    jam = baca_jam(objek=tiket)
    assert (jam["respons"].selesai, jam["respons"].kalimat, tiket.direspons_pada) == (
        True,
        "0 m kerja",
        tiket.dibuat_pada,
    )
    assert list(PeristiwaJam.objects.filter(jam=jam["respons"].jam).values_list("kata", "oleh_nama")) == [
        ("mulai", "Dodi Saputra"), ("selesai", "Dodi Saputra"),
    ]  # fmt: skip
    assert (tiket.tenggat, Pesan.objects.get().nama) == (tiket.tenggat_selesai, "Ibu Sitti")


def test_paling_banyak_delapan_kueri(kantor: None, dodi: Pengguna) -> None:
    services.buat(data=DATA, oleh=dodi)
    dodi.label_peran  # noqa: B018 - known since the request began
    data = replace(DATA, kontak=PabrikKontakLayanan(surel=""), kategori=Kategori.objects.get(kode="apendo"))
    assert kueri(lambda: services.buat(data=data, oleh=None, kunci="k2")) == 7
    tahap = PabrikTahapan(mulai=timezone.now() - timedelta(days=1), selesai=timezone.now() + timedelta(days=1))
    pokja = replace(data, jenis_pengguna="pokja", kode_tender=tahap.paket.kode_tender)
    assert kueri(lambda: services.buat(data=pokja, oleh=dodi, kunci="k3")) == 8


@pytest.mark.pasal("PPU 2h")
def test_pokja_pada_tahap_berjalan_selalu_tinggi(kantor: None, pada: Callable[[str], datetime]) -> None:
    pada("2026-11-20 09:00")
    tahap = PabrikTahapan(
        nama="Pembukaan dokumen penawaran", mulai=datetime.fromisoformat("2026-11-20 08:00+08:00"),
        selesai=datetime.fromisoformat("2026-11-20 11:00+08:00"),
    )  # fmt: skip
    tiket = services.buat(
        data=replace(DATA, jenis_pengguna="pokja", kode_tender=f" {tahap.paket.kode_tender} "), oleh=None
    )
    assert (tiket.prioritas, tiket.paket, tiket.tahap_nama, tiket.batas_tahap) == (
        "tinggi", tahap.paket, tahap.nama, tahap.selesai,
    )  # fmt: skip
    assert tiket.tenggat_selesai == tahap.selesai  # the promise of four hours would end at 14.00
    assert "Pokja pada Pembukaan dokumen penawaran sampai" in tiket.alasan_prioritas
    tangan = services.buat(
        data=replace(DATA, jenis_pengguna="pokja", tahap_nama="Evaluasi", batas_tahap=tahap.selesai), oleh=None
    )
    assert (tangan.prioritas, tangan.paket, tangan.tahap_nama) == ("tinggi", None, "Evaluasi")
    lewat = services.buat(
        data=replace(DATA, jenis_pengguna="pokja", batas_tahap=tahap.selesai - timedelta(hours=3)), oleh=None
    )
    assert lewat.prioritas == "rendah"
    bukan = services.buat(data=replace(DATA, kode_tender=tahap.paket.kode_tender), oleh=None)
    assert (bukan.paket, bukan.batas_tahap, bukan.prioritas) == (tahap.paket, None, "rendah")


@pytest.mark.parametrize(
    ("ganti", "kata"),
    [
        ({"judul": "  "}, "judul"),
        ({"judul": "x" * 201}, "200 huruf"),
        ({"kode_tender": "12"}, "5 sampai 20"),
        ({"kode_tender": "abc"}, "5 sampai 20"),
        ({"diterima_pada": datetime.fromisoformat("2030-01-01 00:00+08:00")}, "masa depan"),
    ],
)
def test_isian_yang_tidak_mungkin_ditolak(kantor: None, ganti: dict[str, Any], kata: str) -> None:
    with pytest.raises(AturanDilanggar, match=kata):
        services.buat(data=replace(DATA, **ganti), oleh=None)
    assert (Tiket.objects.count(), PencacahTiket.objects.count()) == (0, 0)


def test_surel_yang_sama_dua_kali_satu_tiket(kantor: None) -> None:
    data = replace(DATA, kanal="surel", surel_id="<a@b>", uraian="", lampiran=[PabrikBerkas()])
    tiket = services.buat(data=data, oleh=None)
    assert services.buat(data=data, oleh=None) == tiket
    assert (Pesan.objects.get().isi, LampiranPesan.objects.count()) == (DATA.judul, 1)
    with pytest.raises(IntegrityError), transaction.atomic():  # a fault that is none of ours stays one
        services.buat(data=replace(DATA, kanal="merpati"), oleh=None)


def test_surat_lama_memakai_waktu_terimanya(kantor: None, pada: Callable[[str], datetime], dodi: Pengguna) -> None:
    pada("2026-11-20 14:00")
    terima = datetime.fromisoformat("2026-11-19 10:00+08:00")
    tiket = services.buat(data=replace(DATA, kanal="surat", diterima_pada=terima), oleh=dodi)
    assert (tiket.dibuat_pada, tiket.tenggat_respons) == (terima, datetime.fromisoformat("2026-11-19 15:00+08:00"))
    assert tiket.lewat


def test_kantor_tanpa_jam_layanan_tetap_menerima(db: None) -> None:
    tiket = services.buat(data=DATA, oleh=None)
    assert tiket.tenggat_respons == tiket.dibuat_pada + timedelta(hours=4)
    assert set(JamKerja.objects.values_list("versi_kalender", flat=True)) == {""}


def test_siapa_melihat_apa(  # noqa: PLR0917 - the whole cast
    kantor: None, dodi: Pengguna, asep: Pengguna, rina: Pengguna, bu_kepala: Pengguna, pak_ppk: Pengguna,
    orang_luar: Pengguna,
) -> None:  # fmt: skip
    umum, di_ase = PabrikTiket(), PabrikTiket(status="ditangani", petugas=dodi)
    services.alihkan(tiket_id=di_ase.pk, unit="ase", alasan="Peladen", oleh=dodi)
    milik_ppk = services.buat(data=replace(DATA, akun=pak_ppk, jenis_pengguna="ppk"), oleh=None)
    disebut = PabrikPengamat(pengguna=rina).tiket
    services.catat_internal(tiket_id=umum.pk, isi="Rahasia kantor", oleh=dodi)
    semua = {umum, di_ase, milik_ppk, disebut}
    orang = {dodi: semua, bu_kepala: semua, asep: {di_ase}, rina: {disebut}, pak_ppk: {milik_ppk}, orang_luar: set()}
    for siapa, terlihat in orang.items():
        assert set(Tiket.objects.terlihat_oleh(siapa)) == terlihat, siapa
    assert not Tiket.objects.terlihat_oleh(AnonymousUser()).exists()
    jenis = set(Pesan.objects.terlihat_oleh(pak_ppk).values_list("tiket_id", "jenis"))
    assert jenis == {(milik_ppk.pk, JenisPesan.LAPORAN)}
    services.catat_internal(tiket_id=milik_ppk.pk, isi="Jangan dibaca pelapor", oleh=dodi)
    services.jawab(tiket_id=milik_ppk.pk, isi="Silakan coba", oleh=dodi, lampiran=[PabrikBerkas()])
    assert {p.jenis for p in Pesan.objects.terlihat_oleh(pak_ppk)} == {JenisPesan.LAPORAN, JenisPesan.JAWABAN}
    assert LampiranPesan.objects.terlihat_oleh(pak_ppk).count() == 1
    assert not LampiranPesan.objects.terlihat_oleh(asep).exists()
    tautan = PabrikTautanTiket(dari=umum, ke=di_ase, oleh=dodi)
    assert list(TautanTiket.objects.terlihat_oleh(dodi)) == [tautan]
    assert not TautanTiket.objects.terlihat_oleh(asep).exists()
    assert Pengamat.objects.terlihat_oleh(rina).count() == 1
    assert not PencacahTiket.objects.terlihat_oleh(bu_kepala).exists()
    assert (Label.objects.terlihat_oleh(dodi).count(), Label.objects.terlihat_oleh(pak_ppk).count()) == (0, 0)


def test_pesan_tidak_berubah_dan_tidak_hilang(kantor: None) -> None:
    PabrikTiket()
    for perbuatan in (lambda: Pesan.objects.update(isi="lain"), lambda: Pesan.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            perbuatan()


@pytest.mark.django_db(transaction=True)
def test_banyak_pelapor_serempak_bernomor_urut(benang: Callable[..., HasilBenang[Tiket]]) -> None:
    """Eight at once: eight numbers without a gap; the same click four times: one ticket; four claims: one winner."""
    hasil = benang(lambda: services.buat(data=DATA, oleh=None), n=8)
    assert not hasil.galat
    assert sorted(t.nomor for t in hasil.nilai) == [f"TKT-{bahasa.hari_ini().year}-{n:04d}" for n in range(1, 9)]
    sama = benang(lambda: services.buat(data=DATA, oleh=None, kunci="klik"), n=4)
    assert (len({t.pk for t in sama.nilai}), len(sama.nilai), Tiket.objects.count()) == (1, 4, 9)
    orang = [PabrikPengguna(peran=("layanan",)) for _ in range(4)]
    rebut = benang(*(lambda p=p: services.ambil(tiket_id=sama.nilai[0].pk, oleh=p) for p in orang))
    assert (len(rebut.nilai), len(rebut.galat)) == (1, 3)
    assert Tiket.objects.get(pk=sama.nilai[0].pk).petugas == rebut.nilai[0].petugas
    selesai = benang(
        *(lambda p=p: services.selesaikan(tiket_id=sama.nilai[0].pk, solusi="Beres", oleh=p) for p in orang)
    )
    assert (len(selesai.nilai), len(selesai.galat)) == (1, 3)
    tutup = benang(lambda: services.konfirmasi(tiket_id=sama.nilai[0].pk), n=3)
    assert (len(tutup.nilai), Jejak.objects.filter(kata="mengonfirmasi tiket selesai").count()) == (3, 1)
    balas = benang(lambda: services.balas_pelapor(tiket_id=hasil.nilai[0].pk, isi="Halo", kunci="balas-1"), n=4)
    assert (len({p.pk for p in balas.nilai}), len(balas.nilai)) == (1, 4)


def test_paket_tanpa_tahap_berjalan_tetap_tersambung(kantor: None) -> None:
    paket = PabrikPaket()
    tiket = services.buat(data=replace(DATA, jenis_pengguna="pokja", kode_tender=paket.kode_tender), oleh=None)
    assert (tiket.paket, tiket.batas_tahap, tiket.prioritas) == (paket, None, "rendah")
    assert services.buat(data=replace(DATA, paket=paket), oleh=None).paket == paket
