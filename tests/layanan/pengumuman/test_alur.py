"""From the draft to the end: versions, systems, banners, mails, notices, trail (Perka LKPP 2/2010 Pasal 23(4))."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from layanan.pengumuman import kabar, selectors, services, services_sistem, services_tayang, tasks
from layanan.pengumuman.data import IsianPengumuman
from layanan.pengumuman.enums import StatusPengumuman
from layanan.pengumuman.kewajiban import gangguan_diumumkan
from layanan.pengumuman.models import KeadaanSistem, KirimanPelanggan, Pengumuman, SistemLayanan, VersiPengumuman
from layanan.pengumuman.selectors_status import status
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.kepatuhan.registri import Status
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.pemberitahuan.surat import susun_surat
from lpse.tampilan import spanduk
from tests.pabrik_pengumuman import PabrikPelanggan, PabrikPengumuman, PabrikSistemLayanan

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_django import DjangoCaptureOnCommitCallbacks

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_S = StatusPengumuman


def gangguan(*sistem: SistemLayanan, **lain: object) -> IsianPengumuman:
    dasar = IsianPengumuman(
        jenis="gangguan", judul="SPSE tidak dapat diakses", akibat="Penawaran tidak dapat diunggah.",
        jalan_keluar="Datang ke ruang penawaran.", sistem=tuple(s.pk for s in sistem),
        mulai=timezone.now() - dt.timedelta(minutes=20), isi="Sedang **diperiksa**.",
        tampil=frozenset({"di_publik", "di_spanduk", "di_kios", "di_papan", "di_umpan", "di_surel"}),
    )  # fmt: skip
    return replace(dasar, **lain)  # type: ignore[arg-type] # fields of the dataclass


@pytest.fixture
def gangguan_tayang(dodi: Pengguna, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks) -> Pengumuman:
    """A disturbance of one system on air, mailed to a subscriber."""
    PabrikPelanggan()
    p = services.buat(isian=gangguan(PabrikSistemLayanan()), oleh=dodi)
    with django_capture_on_commit_callbacks(execute=True):
        services.terbitkan_langsung(pengumuman_id=p.pk, oleh=dodi)
    p.refresh_from_db()
    return p


@pytest.mark.pasal("23(4)")
@pytest.mark.pasal("KK 24(4)")
def test_gangguan_terbit_di_semua_tempatnya(
    dodi: Pengguna, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    sistem = PabrikSistemLayanan()
    ikut, tidak = PabrikPelanggan(), PabrikPelanggan(topik=["pelatihan"])
    PabrikPelanggan(status="menunggu", dikonfirmasi_pada=None)
    p = services.buat(isian=gangguan(sistem), oleh=dodi)
    assert (p.status, p.keadaan_sistem, p.versi) == (_S.DRAF, "sebagian", 0)
    assert not Pengumuman.objects.publik().filter(pk=p.pk).exists()
    with django_capture_on_commit_callbacks(execute=True):
        services.terbitkan_langsung(pengumuman_id=p.pk, oleh=dodi)
    p.refresh_from_db()
    assert (p.status, p.versi, p.diterbitkan_oleh) == (_S.TAYANG, 1, dodi)
    assert [k.keadaan for k in KeadaanSistem.objects.terbuka()] == ["sebagian"]
    s = status()
    assert s.kalimat == f"{sistem.nama}: terganggu sebagian."
    assert [b.sistem for b in s.sistem if b.keadaan != "normal"] == [sistem]
    assert [b.judul for b in spanduk.baca(publik=True)] == [p.judul]
    assert selectors.untuk_kios() == selectors.untuk_papan() == [p]
    assert set(KirimanPelanggan.objects.values_list("pelanggan", flat=True)) == {ikut.pk}
    assert tidak.kiriman.count() == 0


@pytest.mark.pasal("23(4)")
@pytest.mark.pasal("KK 24(4)")
def test_gangguan_yang_tayang_diubah(
    dodi: Pengguna, gangguan_tayang: Pengumuman, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    p, lain = gangguan_tayang, PabrikSistemLayanan()
    sistem = KeadaanSistem.objects.get(pengumuman=p).sistem
    # Another state, another system.
    with django_capture_on_commit_callbacks(execute=True):
        services_tayang.ubah(
            pengumuman_id=p.pk, isian=gangguan(sistem, lain, keadaan_sistem="mati", mulai=p.mulai), oleh=dodi, versi=1,
            catatan="Sekarang mati seluruhnya.",
        )  # fmt: skip
    with pytest.raises(TransisiBasi, match="diubah orang lain"):
        services_tayang.ubah(pengumuman_id=p.pk, isian=gangguan(sistem), oleh=dodi, versi=1, catatan="Basi.")
    with pytest.raises(AturanDilanggar, match="Tulis apa yang berubah"):
        services_tayang.ubah(pengumuman_id=p.pk, isian=gangguan(sistem), oleh=dodi, catatan=" ")
    assert set(KeadaanSistem.objects.terbuka().values_list("sistem", "keadaan")) == {
        (sistem.pk, "mati"), (lain.pk, "mati"),
    }  # fmt: skip
    services_tayang.ubah(
        pengumuman_id=p.pk, catatan="Hanya satu sistem, dan mulainya lebih awal.", tanpa_surel=True, oleh=dodi,
        isian=gangguan(sistem, keadaan_sistem="mati", mulai=timezone.now() - dt.timedelta(hours=2)),
    )  # fmt: skip
    assert [k.sistem for k in KeadaanSistem.objects.terbuka()] == [sistem]


@pytest.mark.pasal("23(4)")
@pytest.mark.pasal("KK 24(4)")
def test_gangguan_berakhir_dan_jejaknya_lengkap(
    dodi: Pengguna, gangguan_tayang: Pengumuman, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    p = gangguan_tayang
    sistem = KeadaanSistem.objects.get(pengumuman=p).sistem
    mati = gangguan(sistem, keadaan_sistem="mati", mulai=timezone.now() - dt.timedelta(hours=2))
    with django_capture_on_commit_callbacks(execute=True):
        services_tayang.ubah(pengumuman_id=p.pk, isian=mati, oleh=dodi, versi=1, catatan="Sekarang mati seluruhnya.")
    services_tayang.ubah(pengumuman_id=p.pk, isian=mati, oleh=dodi, tanpa_surel=True, catatan="Masih diperiksa.")
    with pytest.raises(AturanDilanggar, match="belum tiba"):
        services_tayang.akhiri(pengumuman_id=p.pk, oleh=dodi, selesai=timezone.now() + dt.timedelta(hours=1))
    with pytest.raises(AturanDilanggar, match="sebelum mulainya"):
        services_tayang.akhiri(pengumuman_id=p.pk, oleh=dodi, selesai=timezone.now() - dt.timedelta(days=9))
    with django_capture_on_commit_callbacks(execute=True):
        services_tayang.akhiri(pengumuman_id=p.pk, oleh=dodi, catatan="SPSE sudah dapat dipakai.")
    p.refresh_from_db()
    assert (p.status, p.versi) == (_S.BERAKHIR, 4)
    assert list(VersiPengumuman.objects.order_by("nomor").values_list("peristiwa", "disurel")) == [
        ("terbit", True), ("ubah", True), ("ubah", False), ("akhir", True),
    ]  # fmt: skip
    assert not KeadaanSistem.objects.terbuka().exists()
    assert status().kalimat == "Semua sistem berjalan normal."
    assert spanduk.baca(publik=False) == []
    assert [j.kata for j in Jejak.objects.tentang(p).order_by("pk")] == [
        "menyusun pengumuman", "menerbitkan pengumuman", "mengubah pengumuman yang tayang",
        "mengubah pengumuman yang tayang", "mengakhiri pengumuman",
    ]  # fmt: skip
    assert "Selesai: SPSE tidak dapat diakses" in [v.judul_kabar for v in selectors.umpan("gangguan")]


@pytest.mark.pasal("23(4)")
def test_kewajiban_menghitung_yang_nyata(dodi: Pengguna) -> None:
    SistemLayanan.objects.update(di_status=False)
    assert gangguan_diumumkan().status == Status.BELUM
    sistem = PabrikSistemLayanan()
    assert gangguan_diumumkan().status == Status.TERPENUHI
    p = services.buat(isian=gangguan(sistem), oleh=dodi)
    services.terbitkan_langsung(pengumuman_id=p.pk, oleh=dodi)
    bukti = gangguan_diumumkan()
    assert bukti.angka == "1 gangguan diumumkan dalam 90 hari, 1 masih berlaku"
    assert "20 menit sesudah" in bukti.penjelasan
    lewat = timezone.now() - dt.timedelta(minutes=1)
    Pengumuman.objects.filter(pk=p.pk).update(selesai_perkiraan=lewat)
    assert gangguan_diumumkan().status == Status.PERHATIAN


def _pelatihan() -> IsianPengumuman:
    """A training in three hours; on air after one hour, for an hour."""
    mulai = timezone.now() + dt.timedelta(hours=3)
    return IsianPengumuman(
        jenis="pelatihan", judul="Pelatihan SPSE 4.5", isi="Bawa laptop.", tempat="Aula Bappeda", mulai=mulai,
        selesai_perkiraan=mulai + dt.timedelta(hours=3), tayang_mulai=timezone.now() + dt.timedelta(hours=1),
        tayang_sampai=timezone.now() + dt.timedelta(hours=2), tampil=frozenset({"di_publik", "di_spanduk"}),
    )  # fmt: skip


def test_tinjauan_oleh_orang_lain(
    dodi: Pengguna, rina: Pengguna, bu_kepala: Pengguna, pada: Callable[[str], dt.datetime]
) -> None:
    pada("2026-11-21 09:00")
    isian = _pelatihan()
    p = services.buat(isian=isian, oleh=rina)
    with pytest.raises(AturanDilanggar, match="Hanya pengumuman gangguan"):
        services.terbitkan_langsung(pengumuman_id=p.pk, oleh=rina)
    services.ajukan(pengumuman_id=p.pk, oleh=rina)
    assert set(Kabar.objects.filter(jenis=kabar.DIAJUKAN).values_list("penerima", flat=True)) == {dodi.pk, bu_kepala.pk}
    with pytest.raises(AturanDilanggar, match="Anda ajukan sendiri"):
        services.setujui(pengumuman_id=p.pk, oleh=rina)
    with pytest.raises(AturanDilanggar, match="perlu diperbaiki"):
        services.kembalikan(pengumuman_id=p.pk, oleh=dodi, catatan=" ")
    services.kembalikan(pengumuman_id=p.pk, oleh=dodi, catatan="Sebut pesertanya.")
    assert Kabar.objects.get(jenis=kabar.DIKEMBALIKAN).penerima == rina
    p.refresh_from_db()
    services.ubah_draf(pengumuman_id=p.pk, isian=isian, oleh=rina, versi=p.diubah_pada.isoformat())
    with pytest.raises(TransisiBasi, match="diubah orang lain"):
        services.ubah_draf(pengumuman_id=p.pk, isian=isian, oleh=rina, versi="2020-01-01")
    services.ajukan(pengumuman_id=p.pk, oleh=rina)
    assert services.setujui(pengumuman_id=p.pk, oleh=dodi, tanpa_surel=True).status == _S.TERJADWAL
    assert Kabar.objects.get(jenis=kabar.DISETUJUI).penerima == rina
    with pytest.raises(AturanDilanggar, match="alasan"):
        services.batalkan_draf(pengumuman_id=PabrikPengumuman().pk, oleh=dodi, alasan="")


def test_yang_disetujui_tayang_dan_berakhir_menurut_jadwal(
    dodi: Pengguna, rina: Pengguna, pada: Callable[[str], dt.datetime]
) -> None:
    pada("2026-11-21 09:00")
    p = services.buat(isian=_pelatihan(), oleh=rina)
    services.ajukan(pengumuman_id=p.pk, oleh=rina)
    services.setujui(pengumuman_id=p.pk, oleh=dodi, tanpa_surel=True)
    tasks.jadwal()
    p.refresh_from_db()
    assert p.status == _S.TERJADWAL
    pada("2026-11-21 10:01")
    tasks.jadwal()
    tasks.jadwal()
    p.refresh_from_db()
    assert (p.status, p.versi, p.daftar_versi.get().disurel) == (_S.TAYANG, 1, False)
    assert [b.judul for b in spanduk.baca(publik=False)] == ["Pelatihan SPSE 4.5"]
    pada("2026-11-21 11:30")
    assert selectors.spanduk_kini() == []  # past its time, whether or not the task came
    tasks.jadwal()
    p.refresh_from_db()
    assert p.status == _S.BERAKHIR
    assert p.daftar_versi.first().disurel is False  # type: ignore[union-attr] # it has two
    assert JalanTugas.objects.filter(tugas="layanan.pengumuman.jadwal", hasil="berhasil").count() == 4
    assert "1 berakhir" in JalanTugas.objects.order_by("pk").last().pesan  # type: ignore[union-attr] # just made
    assert not services_tayang._menurut_jam(p.pk)
    assert not services_tayang._habis(p.pk)


def test_yang_kurang_disebut_dan_waktu_yang_mustahil_ditolak(dodi: Pengguna) -> None:
    p = services.buat(isian=IsianPengumuman(jenis="gangguan", judul="Jaringan", tampil=frozenset()), oleh=dodi)
    with pytest.raises(AturanDilanggar, match="waktu mulai, akibatnya bagi pengguna, sistem yang terdampak, tempat"):
        services.ajukan(pengumuman_id=p.pk, oleh=dodi)
    kosong = services.buat(isian=IsianPengumuman(jenis="informasi", judul="Libur"), oleh=dodi)
    with pytest.raises(AturanDilanggar, match="isi pengumuman"):
        services.ajukan(pengumuman_id=kosong.pk, oleh=dodi)
    kini = timezone.now()
    salah = [
        (IsianPengumuman(jenis="informasi", judul=" "), "judulnya"),
        (IsianPengumuman(jenis="informasi", judul="A", selesai_perkiraan=kini), "waktu mulainya"),
        (IsianPengumuman(jenis="informasi", judul="A", mulai=kini, selesai_perkiraan=kini), "sesudah mulainya"),
        (IsianPengumuman(jenis="informasi", judul="A", tayang_mulai=kini, tayang_sampai=kini), "sesudah mulai tayang"),
    ]
    for isian, pesan in salah:
        with pytest.raises(AturanDilanggar, match=pesan):
            services.buat(isian=isian, oleh=dodi)
    lalu = PabrikPengumuman(ditinjau=True, tayang_sampai=kini - dt.timedelta(hours=1))
    with pytest.raises(AturanDilanggar, match="sudah lewat"):
        services.setujui(pengumuman_id=lalu.pk, oleh=dodi)


def test_pemeliharaan_yang_dibatalkan_tidak_menghitung_apa_apa(dodi: Pengguna, bu_kepala: Pengguna) -> None:
    sistem = PabrikSistemLayanan()
    nanti = timezone.now() + dt.timedelta(days=2)
    isian = gangguan(sistem, jenis="pemeliharaan", mulai=nanti, selesai_perkiraan=nanti + dt.timedelta(hours=3))
    p = services.buat(isian=isian, oleh=dodi)
    services.ajukan(pengumuman_id=p.pk, oleh=dodi)
    services.setujui(pengumuman_id=p.pk, oleh=bu_kepala)
    s = status()
    assert ([x.pk for x in s.mendatang], s.berjalan, s.terburuk) == ([p.pk], (), "normal")
    with pytest.raises(AturanDilanggar, match="untuk pembaca"):
        services_tayang.batalkan(pengumuman_id=p.pk, oleh=dodi, alasan="  ")
    services_tayang.batalkan(pengumuman_id=p.pk, oleh=dodi, alasan="Ditunda LKPP.", tanpa_surel=True)
    satu = KeadaanSistem.objects.get(pengumuman=p)
    assert satu.selesai == satu.mulai == nanti
    assert [x.pk for x in status().riwayat] == [p.pk]


def test_keadaan_dicatat_tangan_dan_oleh_pemantau(dodi: Pengguna) -> None:
    sistem = PabrikSistemLayanan()
    with pytest.raises(AturanDilanggar):
        services_sistem.catat_keadaan(sistem_id=sistem.pk, keadaan="normal", oleh=dodi)
    satu = services_sistem.catat_keadaan(sistem_id=sistem.pk, keadaan="lambat", catatan="Ramai.", oleh=dodi)
    assert services_sistem.catat_keadaan(sistem_id=sistem.pk, keadaan="lambat", oleh=dodi) == satu
    services_sistem.catat_keadaan(sistem_id=sistem.pk, keadaan="mati", oleh=None, sumber="pemantauan")
    services_sistem.catat_keadaan(sistem_id=sistem.pk, keadaan="sebagian", oleh=dodi)
    assert set(KeadaanSistem.objects.terbuka().values_list("keadaan", "sumber")) == {
        ("mati", "pemantauan"), ("sebagian", "petugas"),
    }  # fmt: skip
    services_sistem.pulihkan(sistem_id=sistem.pk, oleh=dodi)
    with pytest.raises(TransisiBasi, match="normal"):
        services_sistem.pulihkan(sistem_id=sistem.pk, oleh=dodi)
    assert status().terburuk == "mati"
    services_sistem.pulihkan(sistem_id=sistem.pk, oleh=None, sumber="pemantauan")
    assert status().terburuk == "normal"


def test_surel_pelanggan_membawa_tajuk_berhenti_satu_klik(dodi: Pengguna) -> None:
    pelanggan, pergi = PabrikPelanggan(), PabrikPelanggan()
    p = services.buat(isian=gangguan(PabrikSistemLayanan()), oleh=dodi)
    services.terbitkan_langsung(pengumuman_id=p.pk, oleh=dodi)
    pergi.berhenti(cara="halaman")
    pergi.save()
    tasks.kirim()
    tasks.kirim()
    assert set(KirimanPelanggan.objects.values_list("pelanggan", "dilewati")) == {
        (pelanggan.pk, False),
        (pergi.pk, True),
    }
    surat = susun_surat(Kiriman.objects.get(jenis=kabar.SIARAN))
    assert surat.to == [pelanggan.surel]
    assert surat.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert surat.extra_headers["List-Unsubscribe"].startswith("<http")
    assert "/publik/langganan/berhenti/" in surat.extra_headers["List-Unsubscribe"]
    teks = str(surat.body)
    assert "Akibatnya: Penawaran tidak dapat diunggah." in teks
    assert "Sedang diperiksa." in teks
    assert "**" not in teks
    assert "Ubah topik atau berhenti berlangganan" in teks
    services_tayang.akhiri(pengumuman_id=p.pk, oleh=dodi, catatan="Sudah pulih.")
    tasks.kirim()
    akhir = susun_surat(Kiriman.objects.filter(jenis=kabar.SIARAN).order_by("pk").last() or Kiriman())
    assert "Selesai: SPSE tidak dapat diakses" in akhir.subject
    assert "Sudah pulih." in str(akhir.body)


def test_terbit_tanpa_surel_tidak_mengantre_siapa_pun(dodi: Pengguna) -> None:
    PabrikPelanggan()
    p = services.buat(isian=gangguan(PabrikSistemLayanan()), oleh=dodi)
    services.terbitkan_langsung(pengumuman_id=p.pk, oleh=dodi, tanpa_surel=True)
    assert not KirimanPelanggan.objects.exists()
    assert p.daftar_versi.get().disurel is False
    assert services_tayang.jalankan_jadwal() == "0 pengumuman terbit, 0 berakhir, 0 surat disiapkan."
