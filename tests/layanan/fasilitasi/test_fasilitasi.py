"""Facilitation: years, cases, counted progress, reminders, letter and ticket, public lists, duties."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from django.utils import timezone

from layanan.fasilitasi import services, services_tindak, tasks
from layanan.fasilitasi.enums import JenisFasilitasi, JenisLangkah, Progres, StatusFasilitasi
from layanan.fasilitasi.kewajiban import pengumuman_difasilitasi, rup_difasilitasi, rup_sesudah_apbd
from layanan.fasilitasi.models import Fasilitasi, TahunAPBD
from layanan.fasilitasi.selectors import ringkas_tahun
from layanan.paket.enums import CaraRUP, JenisImporPaket
from layanan.paket.services_tulis import tulis
from layanan.paket.sinyal import paket_diimpor
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.kepatuhan.registri import Status
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.tampilan import bahasa
from tests.pabrik import PabrikInstansi, tokoh
from tests.pabrik_fasilitasi import PabrikFasilitasi, PabrikTahunAPBD
from tests.pabrik_kontak import PabrikKontakLayanan
from tests.pabrik_paket import PabrikImporPaket, PabrikPaket, PabrikPaketRUP
from tests.pabrik_sla import jam_kantor

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
T = JenisFasilitasi


@pytest.fixture
def petugas() -> Pengguna:
    return tokoh("dodi")


def _apbd(petugas: Pengguna, **isi: Any) -> TahunAPBD:  # noqa: ANN401 - the service's arguments
    data: dict[str, Any] = {"tahun": bahasa.hari_ini().year, "tanggal": dt.date(2025, 12, 28), "nomor": "1/DPRD"}
    return services.tetapkan_apbd(**{**data, "tenggat_umum": None, "oleh": petugas, **isi})


@pytest.mark.pasal("PPU 2j")
def test_tahun_apbd_dan_rup_yang_mendahului(petugas: Pengguna) -> None:
    hari = bahasa.hari_ini()
    for isi, pesan in (
        ({"tahun": 1900}, "tidak wajar"), ({"nomor": " "}, "nomor persetujuan"),
        ({"tanggal": hari + dt.timedelta(days=2)}, "belum tiba"), ({"tenggat_umum": dt.date(2025, 1, 1)}, "mendahului"),
    ):  # fmt: skip
        with pytest.raises(AturanDilanggar, match=pesan):
            _apbd(petugas, **isi)
    apbd = _apbd(petugas, tanggal=None, nomor="")
    satker = PabrikInstansi()
    PabrikPaketRUP(instansi=satker, tahun=hari.year, tanggal_pengumuman=dt.datetime(2025, 12, 27, tzinfo=dt.UTC))
    PabrikPaketRUP(instansi=satker, tahun=hari.year, tanggal_pengumuman=dt.datetime(2026, 1, 3, tzinfo=dt.UTC))
    kasus = services.buka(jenis=T.RUP, instansi=satker, tahun=hari.year, oleh=petugas)
    assert (kasus.terumumkan, kasus.mendahului_apbd, kasus.progres) == (2, 0, Progres.SEBAGIAN)
    assert rup_sesudah_apbd().status == Status.BELUM
    _apbd(petugas)
    kasus = Fasilitasi.objects.get(pk=kasus.pk)
    assert (kasus.mendahului_apbd, kasus.tanggal_persetujuan_apbd) == (1, dt.date(2025, 12, 28))
    assert list(Fasilitasi.objects.mendahului()) == [kasus]
    assert rup_sesudah_apbd().status == Status.PERHATIAN
    _apbd(petugas, tanggal=dt.date(2025, 12, 20))
    assert rup_sesudah_apbd().status == Status.TERPENUHI
    assert str(TahunAPBD.objects.get()) == str(apbd)


@pytest.mark.pasal("3(1)a")
def test_progres_dihitung_tidak_diketik(petugas: Pengguna) -> None:
    satker, tahun = PabrikInstansi(), bahasa.hari_ini().year
    with pytest.raises(AturanDilanggar, match="Catat dahulu APBD"):
        services.buka(jenis=T.RUP, instansi=satker, tahun=tahun, oleh=petugas)
    _apbd(petugas)
    with pytest.raises(AturanDilanggar, match="Pilih jenis"):
        services.buka(jenis="lain", instansi=satker, tahun=tahun, oleh=petugas)
    with pytest.raises(AturanDilanggar, match="tidak aktif"):
        services.buka(jenis=T.RUP, instansi=PabrikInstansi(aktif=False), tahun=tahun, oleh=petugas)
    kasus = services.buka(jenis=T.RUP, instansi=satker, tahun=tahun, oleh=petugas, rencana=2)
    with pytest.raises(AturanDilanggar, match="sudah ada"):
        services.buka(jenis=T.RUP, instansi=satker, tahun=tahun, oleh=petugas)
    assert (kasus.progres, kasus.persen, rup_difasilitasi().status) == (Progres.BELUM, 0, Status.PERHATIAN)
    for n in (1, 2):
        PabrikPaketRUP(instansi=satker, tahun=tahun, pagu=Decimal(100))
        paket_diimpor.send(sender=None, impor=PabrikImporPaket(baru=1))
        kasus = Fasilitasi.objects.get(pk=kasus.pk)
        assert (kasus.terumumkan, kasus.persen) == (n, 50 * n)
    assert kasus.progres == Progres.TERUMUMKAN
    assert rup_difasilitasi().status == Status.TERPENUHI
    kasus = services.ubah_rencana(
        fasilitasi_id=kasus.pk, pagu_anggaran=Decimal(200), rencana=9, petugas=None, oleh=petugas
    )
    assert kasus.progres == Progres.TERUMUMKAN
    kasus = services.ubah_rencana(
        fasilitasi_id=kasus.pk, pagu_anggaran=Decimal(201), rencana=0, petugas=petugas, oleh=petugas
    )
    assert (kasus.progres, kasus.persen) == (Progres.SEBAGIAN, 0)
    with pytest.raises(AturanDilanggar, match="kurang dari nol"):
        services.ubah_rencana(fasilitasi_id=kasus.pk, pagu_anggaran=None, rencana=-1, petugas=None, oleh=petugas)
    paket_diimpor.send(sender=None, impor=PabrikImporPaket())
    assert services.buka_semua(jenis=T.RUP, tahun=tahun, oleh=petugas) == 0


@pytest.mark.pasal("3(1)b")
def test_fasilitasi_pengumuman(petugas: Pengguna) -> None:
    satker, tahun = PabrikInstansi(), bahasa.hari_ini().year
    _apbd(petugas)
    assert pengumuman_difasilitasi().status == Status.BELUM
    assert services.buka_semua(jenis=T.PENGUMUMAN, tahun=tahun, oleh=petugas) == 1
    kasus = Fasilitasi.objects.get()
    PabrikPaketRUP(instansi=satker, tahun=tahun, metode="Tender")
    PabrikPaketRUP(instansi=satker, tahun=tahun, metode="Pengadaan Langsung")
    PabrikPaketRUP(instansi=satker, tahun=tahun, metode="Tender", cara=CaraRUP.SWAKELOLA)
    assert services.hitung(kasus=[kasus]) == 1
    assert services.hitung(kasus=[kasus]) == 0
    assert (kasus.rencana, kasus.progres) == (1, Progres.BELUM)
    PabrikPaket(instansi=satker, tahun=tahun)
    services.hitung(kasus=[kasus])
    assert kasus.progres == Progres.TERUMUMKAN
    assert pengumuman_difasilitasi().status == Status.TERPENUHI


def test_langkah_selesai_dan_buka_kembali(petugas: Pengguna) -> None:
    kasus = PabrikFasilitasi()
    for jenis, catatan, pesan in (("selesai", "x", "Pilih langkah"), ("hubungi", " ", "Tulis apa")):
        with pytest.raises(AturanDilanggar, match=pesan):
            services.catat_langkah(fasilitasi_id=kasus.pk, jenis=jenis, catatan=catatan, oleh=petugas)
    services.catat_langkah(fasilitasi_id=kasus.pk, jenis=JenisLangkah.DAMPINGI, catatan="Datang", oleh=petugas)
    with pytest.raises(AturanDilanggar, match="Belum terumumkan semua"):
        services.selesaikan(fasilitasi_id=kasus.pk, alasan=" ", oleh=petugas)
    with pytest.raises(TransisiBasi, match="masih terbuka"):
        services.buka_kembali(fasilitasi_id=kasus.pk, alasan="x", oleh=petugas)
    services.selesaikan(fasilitasi_id=kasus.pk, alasan="Tidak ada belanja pengadaan", oleh=petugas)
    with pytest.raises(TransisiBasi, match="sudah selesai"):
        services.catat_langkah(fasilitasi_id=kasus.pk, jenis="hubungi", catatan="x", oleh=petugas)
    with pytest.raises(AturanDilanggar, match="Tulis mengapa"):
        services.buka_kembali(fasilitasi_id=kasus.pk, alasan=" ", oleh=petugas)
    services.buka_kembali(fasilitasi_id=kasus.pk, alasan="Ada DPA perubahan", oleh=petugas)
    assert [x.jenis for x in kasus.langkah.all()] == ["buka_lagi", "selesai", "dampingi"]
    assert Fasilitasi.objects.get().status == StatusFasilitasi.TERBUKA


@pytest.mark.pasal("3(1)a", "PPU 2j")
def test_pengingat_dua_pekan_sekali(petugas: Pengguna) -> None:
    satu, dua, penuh = PabrikFasilitasi(petugas=petugas), PabrikFasilitasi(), PabrikFasilitasi(rencana=1)
    PabrikPaketRUP(instansi=penuh.instansi)
    PabrikFasilitasi(apbd=PabrikTahunAPBD(tahun=2027, tanggal_persetujuan=None, nomor_persetujuan=""))
    PabrikKontakLayanan(instansi=satu.instansi, satker_kontak=True, surel="sirup@dinas.example")
    PabrikKontakLayanan(instansi=satu.instansi, satker_kontak=True, surel="")
    assert services_tindak.ingatkan_semua() == (1, 2)
    assert services_tindak.ingatkan_semua() == (0, 0)
    assert services_tindak._ingatkan(satu.pk, timezone.now()) == 0
    assert [k.catatan for k in dua.langkah.all()] == ["Tidak ada narahubung bersurel."]
    assert Kiriman.objects.filter(kunci__startswith=f"luar:fasilitasi:{satu.pk}:").count() == 1
    assert set(Kabar.objects.filter(jenis="layanan.fasilitasi.belum").values_list("penerima_id", flat=True)) == {
        petugas.pk
    }
    tasks.ingatkan()


@pytest.mark.pasal("3(1)a")
def test_tiket_dan_surat(petugas: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    jam_kantor()
    tokoh("bu_kepala")
    kasus = PabrikFasilitasi(rencana=3)
    kontak = PabrikKontakLayanan(instansi=kasus.instansi, satker_kontak=True)
    with pytest.raises(AturanDilanggar, match="Tulis kesulitan"):
        services_tindak.buka_tiket(fasilitasi_id=kasus.pk, uraian=" ", oleh=petugas)
    tiket = services_tindak.buka_tiket(fasilitasi_id=kasus.pk, uraian="RUP tidak tampil", oleh=petugas)
    assert (tiket.kontak, tiket.aplikasi, tiket.jenis) == (kontak, "SIRUP", "permintaan")
    naskah = services_tindak.terbitkan_surat(fasilitasi_id=kasus.pk, oleh=petugas)
    assert "FAS/LPSE" in naskah.nomor
    lain = PabrikFasilitasi(jenis=T.PENGUMUMAN, instansi=kasus.instansi)
    assert services_tindak.buka_tiket(fasilitasi_id=lain.pk, uraian="x", oleh=petugas).aplikasi == "SPSE"
    for _ in range(3):
        PabrikPaketRUP(instansi=kasus.instansi)
    with pytest.raises(AturanDilanggar, match="sudah mengumumkan semuanya"):
        services_tindak.terbitkan_surat(fasilitasi_id=kasus.pk, oleh=petugas)
    rinci = masuk_sebagai(petugas).get(kasus.get_absolute_url()).content.decode()
    assert tiket.nomor in rinci
    assert naskah.nomor in rinci


def test_halaman_dan_leluasa(petugas: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien, tahun = masuk_sebagai(petugas), bahasa.hari_ini().year
    satker = PabrikInstansi(nama="Dinas Pendidikan")
    klien.post(reverse("layanan:fasilitasi_apbd"), {"tahun": tahun, "tanggal": "2025-12-28", "nomor": "1/DPRD"})
    assert "1/DPRD" in klien.get(reverse("layanan:fasilitasi_apbd")).content.decode()
    klien.post(reverse("layanan:fasilitasi_baru"), {"jenis": "rup", "tahun": tahun, "instansi": satker.pk})
    kasus = Fasilitasi.objects.get()
    PabrikInstansi()
    klien.post(reverse("layanan:fasilitasi_baru"), {"jenis": "rup", "tahun": tahun})
    assert Fasilitasi.objects.count() == 2
    for nama, isi in (
        ("rencana", {"rencana": 4}), ("langkah", {"jenis": "hubungi", "catatan": "Ditelepon"}),
        ("selesai", {"alasan": "Nihil"}), ("buka_lagi", {"alasan": "Ada lagi"}),
    ):  # fmt: skip
        assert klien.post(reverse(f"layanan:fasilitasi_{nama}", args=[kasus.pk]), isi).status_code == 302
    for kueri in ({}, {"keadaan": "mendahului"}, {"keadaan": "terbuka"}, {"unduh": "csv"}):
        assert klien.get(reverse("layanan:fasilitasi"), kueri).status_code == 200
    ppk = tokoh("pak_ppk")
    assert not Fasilitasi.objects.terlihat_oleh(ppk).exists()
    ppk.instansi = satker
    ppk.save(update_fields=["instansi"])
    assert list(Fasilitasi.objects.terlihat_oleh(ppk)) == [kasus]
    assert not Fasilitasi.objects.terlihat_oleh(tokoh("pokja_dua")).exists()


def test_hitung_mundur() -> None:
    hari = bahasa.hari_ini()
    assert ringkas_tahun().kalimat_tenggat == ""
    apbd = PabrikTahunAPBD(tahun=hari.year, tenggat_umum=hari + dt.timedelta(days=3))
    assert (ringkas_tahun().kalimat_tenggat, ringkas_tahun().hari_tersisa) == ("3 hari lagi", 3)
    apbd.tenggat_umum = hari - dt.timedelta(days=2)
    apbd.save()
    assert ringkas_tahun(tokoh("dodi")).kalimat_tenggat == "lewat 2 hari"
    assert rup_difasilitasi().status == Status.BELUM


@pytest.mark.pasal("3(1)a", "3(1)b")
def test_daftar_publik(klien: Client) -> None:
    for n in range(26):
        PabrikPaketRUP(nama=f"Rencana {n:02}")
    PabrikPaketRUP(nama="Ditarik", aktif=False)
    PabrikPaket(nama="Jalan Sabbang", pokja_nama="Pejabat Rahasia")
    PabrikPaket(nama="Belum waktunya", tanggal_pengumuman=timezone.now() + dt.timedelta(days=3))
    tulis(jenis=JenisImporPaket.TENDER, baris=[], asal="x")
    rup = klien.get(reverse("layanan_publik:rup")).content.decode()
    assert "Halaman 1 dari 2" in rup
    assert "Ditarik" not in rup
    tender = klien.get(reverse("layanan_publik:tender")).content.decode()
    assert "Jalan Sabbang" in tender
    assert "https://spse.lutra.example" in tender
    for rahasia in ("Belum waktunya", "Pejabat Rahasia"):
        assert rahasia not in tender
    for kueri, ada in (({"q": "sabb"}, True), ({"q": "??"}, False), ({"tahun": "2020"}, False), ({"tahun": "x"}, True)):
        assert ("Jalan Sabbang" in klien.get(reverse("layanan_publik:tender"), kueri).content.decode()) is ada
