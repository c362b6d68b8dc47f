"""Rotation plans: whose turn, what is late, told once; the score and the duties that read them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import transaction
from django.utils import timezone

from arsip.cadangan.enums import JenisJalan, TingkatSalinan
from arsip.cadangan.models import JalanCadangan, Salinan, Sasaran
from arsip.media import kewajiban, selectors, services_rotasi, services_tangga, tampilan
from arsip.media.enums import Irama, JenisPindah, KeadaanIsi, PolaRotasi, StatusMedia
from arsip.media.model_media import IsiMedia, Media
from arsip.media.model_rotasi import SlotRotasi
from arsip.media.model_tempat import TempatAman
from arsip.media.rantai import kunci, pindahkan
from arsip.media.selectors_rotasi import giliran, giliran_aktif, media_berikut
from arsip.media.selectors_skor import skor
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.kepatuhan.registri import Status
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kabar
from lpse.tampilan import bahasa
from tests.pabrik_media import (
    PabrikIsiMedia,
    PabrikMedia,
    PabrikRencanaRotasi,
    PabrikSlotRotasi,
    RepositoriUntukMedia,
    SalinanUntukMedia,
    SasaranUntukMedia,
)

pytestmark = pytest.mark.django_db
SENIN = dt.date(2026, 11, 2)


def _aman(media: Media, tempat: TempatAman, oleh: Pengguna, pada: dt.datetime | None = None) -> None:
    with transaction.atomic():
        baris = kunci(media.pk)
        pindahkan(baris, JenisPindah.DISIMPAN, oleh=oleh, ke_tempat=tempat, ke_nama="Andi", pada=pada)
        baris.simpan()
        baris.save(update_fields=["status"])


def test_hari_giliran_menurut_minggu_dalam_bulan() -> None:
    rencana = PabrikRencanaRotasi.build(mulai=dt.date(2026, 10, 1))
    pertama = SlotRotasi(rencana=rencana, nama="A", hari=5, minggu_ke=1)
    akhir = SlotRotasi(rencana=rencana, nama="B", hari=5, minggu_ke=5)
    tiap = SlotRotasi(rencana=rencana, nama="C", hari=5, minggu_ke=0)
    assert pertama.sebelum(dt.date(2026, 11, 20)) == dt.date(2026, 11, 6)
    assert pertama.sesudah(dt.date(2026, 11, 20)) == dt.date(2026, 12, 4)
    assert akhir.sebelum(dt.date(2026, 11, 20)) == dt.date(2026, 10, 30)
    assert akhir.sesudah(dt.date(2026, 11, 20)) == dt.date(2026, 11, 27)
    assert tiap.sebelum(dt.date(2026, 11, 21)) == dt.date(2026, 11, 20)
    assert pertama.sebelum(dt.date(2026, 10, 1)) is None
    assert (tiap.kata_hari, pertama.kata_hari) == ("Tiap Jumat", "Jumat, minggu ke-1")
    tahunan = SlotRotasi(rencana=PabrikRencanaRotasi.build(mulai=dt.date(2000, 1, 1)), nama="D", hari=5, minggu_ke=9)
    assert tahunan.sebelum(dt.date(2026, 1, 1)) is None


def test_rencana_ayah_anak_dan_sendiri(asep: Pengguna) -> None:
    anak, ayah = [PabrikMedia(), PabrikMedia()], [PabrikMedia()]
    isian = {"nama": "Mingguan", "pola": PolaRotasi.AYAH_ANAK, "mulai": SENIN, "tenggat_hari": 2, "simpan_terakhir": 3}
    for a, b, kata in (([], ayah, "sedikitnya"), (anak, anak, "sekaligus")):
        with pytest.raises(AturanDilanggar, match=kata):
            services_rotasi.buat_rencana(isian=isian, anak=a, ayah=b, hari=5, oleh=asep)
    rencana = services_rotasi.buat_rencana(isian=isian, anak=anak, ayah=ayah, hari=5, oleh=asep)
    assert list(rencana.slot.filter(irama=Irama.MINGGUAN).order_by("minggu_ke").values_list("media", flat=True)) == [
        anak[0].pk, anak[1].pk, anak[0].pk, anak[1].pk,
    ]  # fmt: skip
    assert services_rotasi.ubah_rencana(rencana_id=rencana.pk, isian={"simpan_terakhir": 3}, oleh=asep) == rencana
    assert services_rotasi.ubah_rencana(rencana_id=rencana.pk, isian={"tenggat_hari": 4}, oleh=asep).tenggat_hari == 4
    with pytest.raises(AturanDilanggar):
        services_rotasi.ubah_rencana(rencana_id=rencana.pk, isian={"simpan_terakhir": 0}, oleh=asep)
    sendiri = services_rotasi.buat_rencana(
        isian={**isian, "nama": "Sendiri", "pola": PolaRotasi.SENDIRI}, anak=[], ayah=[], hari=5, oleh=asep
    )
    slot = services_rotasi.tambah_giliran(
        rencana_id=sendiri.pk, isian={"nama": "Rabu", "irama": Irama.MINGGUAN, "hari": 3, "minggu_ke": 0}, oleh=asep
    )
    with pytest.raises(AturanDilanggar, match="Sudah ada giliran"):
        services_rotasi.tambah_giliran(
            rencana_id=sendiri.pk, isian={"nama": "Dua", "irama": Irama.MINGGUAN, "hari": 3, "minggu_ke": 0}, oleh=asep
        )
    services_rotasi.ubah_giliran(slot_id=slot.pk, isian={"media": anak[0]}, oleh=asep)
    assert str(SlotRotasi.objects.get(pk=slot.pk)) == f"Rabu: {anak[0]}"
    services_rotasi.hapus_giliran(slot_id=slot.pk, oleh=asep)
    assert not sendiri.slot.exists()


@pytest.mark.pasal("27(2)")
def test_giliran_terlambat_dikabarkan_sekali(
    asep: Pengguna, bu_kepala: Pengguna, brankas: TempatAman, ruang: TempatAman
) -> None:
    hari_ini = bahasa.hari_ini()
    rencana = PabrikRencanaRotasi(mulai=hari_ini - dt.timedelta(days=20), tenggat_hari=0, tempat=brankas)
    hari = (hari_ini - dt.timedelta(days=1)).isoweekday()
    slot = PabrikSlotRotasi(rencana=rencana, hari=hari, minggu_ke=0)
    kosong = PabrikSlotRotasi(rencana=rencana, hari=hari_ini.isoweekday(), minggu_ke=0, media=None, nama="Kosong")
    besok = PabrikRencanaRotasi(mulai=hari_ini + dt.timedelta(days=1))
    PabrikSlotRotasi(rencana=besok, hari=hari_ini.isoweekday(), nama="Nanti")
    kata = {g.slot.nama: g.kata for g in giliran_aktif()}
    assert kata == {slot.nama: "Belum disalin", "Kosong": "Belum ada media", "Nanti": "Belum gilirannya"}
    berikut = media_berikut(giliran_aktif())
    assert berikut is not None
    assert berikut.slot == slot
    assert media_berikut([]) is None
    assert services_rotasi.ingatkan() == (0, 1)
    services_rotasi.ingatkan()
    assert Kabar.objects.filter(jenis="arsip.media.terlambat").count() == 2  # the technician and the Kepala
    media = slot.media
    SlotRotasi.objects.filter(pk=kosong.pk).update(media=PabrikMedia())
    assert services_rotasi.ingatkan() == (1, 1)
    assert Kabar.objects.filter(jenis="arsip.media.giliran", penerima=asep).count() == 1
    assert tampilan.jumlah_terlambat(asep) == 1
    assert tampilan.jumlah_terlambat(bu_kepala) == 0
    assert {b.keadaan for b in tampilan.butir_media(asep)} == {"Terlambat", "Belum disalin"}
    PabrikIsiMedia(media=media)
    assert giliran([slot])[0].kata == "Belum disimpan di tempat aman"
    assert giliran([slot])[0].nada == ("kritis", "alert-octagon")
    _aman(media, brankas, asep)
    satu = giliran([slot])[0]
    assert (satu.kata, satu.terlambat, satu.nada) == ("Selesai", False, ("selesai", "circle-check"))
    assert services_rotasi.ingatkan() == (1, 0)
    assert [r.terlambat for r in selectors.rencana(asep)] == [0, 0]


def _tautkan(sasaran: object, umur_hari: float = 0, **lain: object) -> Salinan:
    satu: Salinan = SalinanUntukMedia(sasaran=sasaran, waktu_data=timezone.now() - dt.timedelta(days=umur_hari), **lain)
    return satu


def _galat_terlihat(sasaran: Sasaran, isi: IsiMedia) -> None:
    """A damaged copy and two failed runs are three errors."""
    IsiMedia.objects.filter(pk=isi.pk).update(keadaan=KeadaanIsi.RUSAK)
    for jenis, tentang in (
        (JenisJalan.PERIKSA_BACA, {"repositori": sasaran.repositori}),
        (JenisJalan.UJI_PULIH, {"sasaran": sasaran}),
    ):
        JalanCadangan.objects.create(
            jenis=jenis,
            server="portal",
            status="gagal",
            kode_galat="repo_rusak",
            pesan="rusak",
            selesai=timezone.now(),
            **tentang,
        )  # fmt: skip
    galat = skor([sasaran])[0].titik[4]
    assert (galat.angka, galat.nada[2]) == (3, "Sasaran 0")


@pytest.mark.pasal("27(2)")
def test_skor_3_2_1_1_0_butir_demi_butir(
    asep: Pengguna,
    brankas: TempatAman,
    ruang: TempatAman,
    django_assert_max_num_queries: Callable[..., AbstractContextManager[object]],
) -> None:
    sasaran = SasaranUntukMedia()
    kosong = skor([sasaran])[0]
    assert [(t.angka, t.terpenuhi) for t in kosong.titik] == [
        (1, False),
        (1, False),
        (0, False),
        (0, False),
        (0, False),
    ]
    assert kosong.titik[4].sebab == "Belum pernah dibaca ulang"
    salinan = _tautkan(sasaran)
    media = PabrikMedia(kode="LU-01", status="berisi")
    with transaction.atomic():
        pindahkan(kunci(media.pk), JenisPindah.TERDAFTAR, oleh=asep, ke_tempat=ruang, ke_pemegang=asep)
    isi = PabrikIsiMedia(media=media, salinan=salinan)
    satu = skor([sasaran])[0]
    assert [t.angka for t in satu.titik] == [3, 2, 0, 1, 0]
    assert "LU-01 masih di ruang server" in satu.titik[2].sebab
    IsiMedia.objects.filter(pk=isi.pk).update(keadaan=KeadaanIsi.COCOK, dibaca_ulang_pada=timezone.now())
    _aman(media, brankas, asep)
    with django_assert_max_num_queries(6):
        penuh = skor([sasaran, SasaranUntukMedia()])[0]
    assert (penuh.jumlah, penuh.penuh, penuh.nada[0]) == (5, True, "selesai")
    assert penuh.titik[2].sebab == "LU-01 di Brankas Bagian Umum"
    _galat_terlihat(sasaran, isi)
    jauh = SasaranUntukMedia(repositori=RepositoriUntukMedia(alamat="sftp:cadangan@dinas:/srv"))
    _tautkan(jauh)
    assert [t.angka for t in skor([jauh])[0].titik] == [2, 2, 1, 0, 0]


@pytest.mark.pasal("27(2)")
def test_kewajiban_media_di_tempat_aman(asep: Pengguna, brankas: TempatAman) -> None:
    assert kewajiban.media_di_tempat_aman().status == Status.BELUM
    assert kewajiban.terpisah_dari_produksi().status == Status.BELUM
    sasaran = SasaranUntukMedia()
    salinan = _tautkan(sasaran)
    assert kewajiban.media_di_tempat_aman().angka == "0 dari 1 sasaran, 0 media di tempat aman"
    assert kewajiban.terpisah_dari_produksi().status == Status.BELUM
    media = PabrikMedia(status="berisi")
    PabrikIsiMedia(media=media, salinan=salinan)
    _aman(media, brankas, asep)
    bukti = kewajiban.media_di_tempat_aman()
    assert (bukti.status, bukti.angka) == (Status.TERPENUHI, "1 dari 1 sasaran, 1 media di tempat aman")
    assert kewajiban.terpisah_dari_produksi().status == Status.TERPENUHI
    SasaranUntukMedia()
    assert kewajiban.media_di_tempat_aman().status == Status.PERHATIAN
    assert kewajiban.terpisah_dari_produksi().status == Status.PERHATIAN


@pytest.mark.pasal("KK 28(2)")
@pytest.mark.pasal("28(2)")
def test_kewajiban_bila_media_tidak_diwajibkan(asep: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    """Konkep 28(2): a repository on another server is enough."""
    monkeypatch.setattr(kewajiban, "kebijakan", lambda _nama: False)
    sasaran = SasaranUntukMedia()
    assert kewajiban.media_di_tempat_aman().status == Status.BELUM
    jauh = SasaranUntukMedia(repositori=RepositoriUntukMedia(alamat="sftp:cadangan@dinas:/srv"))
    _tautkan(jauh)
    assert kewajiban.media_di_tempat_aman().status == Status.PERHATIAN
    sasaran.aktif = False
    sasaran.save()
    hari_ini = bahasa.hari_ini()
    PabrikSlotRotasi(
        rencana=PabrikRencanaRotasi(mulai=hari_ini - dt.timedelta(days=9), tenggat_hari=0),
        hari=(hari_ini - dt.timedelta(days=1)).isoweekday(),
    )  # fmt: skip
    bukti = kewajiban.media_di_tempat_aman()
    assert (bukti.status, bukti.angka) == (Status.TERPENUHI, "1 dari 1 sasaran terpisah")
    assert "1 giliran rotasi media terlambat" in bukti.penjelasan


def test_tangga_naik_setapak_dan_turun_menurut_media_lain(monkeypatch: pytest.MonkeyPatch) -> None:
    salinan = _tautkan(SasaranUntukMedia(), diuji_pulih_pada=timezone.now())
    kini = timezone.now()
    assert services_tangga.naikkan(salinan_id=[salinan.pk], ke=TingkatSalinan.DI_MEDIA, pada=kini) == 1
    assert services_tangga.naikkan(salinan_id=[salinan.pk], ke=TingkatSalinan.DI_MEDIA) == 0
    assert services_tangga.naikkan(salinan_id=[salinan.pk], ke=TingkatSalinan.DIBACA_ULANG) == 1
    salinan.refresh_from_db()
    assert salinan.tingkat == TingkatSalinan.DIUJI_PULIH  # proven before, readable again
    assert services_tangga.naikkan(salinan_id=[salinan.pk], ke=TingkatSalinan.DIBACA_ULANG) == 0
    media = PabrikMedia()
    isi = PabrikIsiMedia(media=media, salinan=salinan)
    assert services_tangga.turunkan(media=media, sebab="uji") == 1
    salinan.refresh_from_db()
    assert salinan.tingkat == TingkatSalinan.DI_MEDIA
    IsiMedia.objects.filter(pk=isi.pk).update(keadaan=KeadaanIsi.RUSAK)
    monkeypatch.setattr(services_tangga, "kebijakan", lambda _nama: False)
    assert services_tangga.turunkan(media=media, sebab="uji") == 0  # a proven restore stands without media there
    belum = _tautkan(SasaranUntukMedia())
    assert services_tangga.tingkat_seharusnya(salinan=belum, tersalin=True, cocok=True) == TingkatSalinan.DIBACA_ULANG
    assert services_tangga.tingkat_seharusnya(salinan=belum, tersalin=False, cocok=False) == TingkatSalinan.DIBUAT


def test_tugas_ingatkan_dijalankan_dua_kali(asep: Pengguna) -> None:
    from arsip.media import tasks  # noqa: PLC0415 - the task is what is tested

    tasks.ingatkan()
    tasks.ingatkan()
    assert list(JalanTugas.objects.filter(tugas="arsip.media.ingatkan").values_list("hasil", "pesan")) == [
        ("berhasil", "0 giliran hari ini, 0 terlambat."),
        ("berhasil", "0 giliran hari ini, 0 terlambat."),
    ]
    assert StatusMedia.AMAN in StatusMedia.values
