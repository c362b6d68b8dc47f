"""Status by number and code: masked, the same answer for every wrong try; mending exactly what falls short."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.pemberitahuan.models import Kiriman
from lpse.pemberitahuan.services_kirim import kirim_yang_siap
from registrasi.daring import laju, selectors, selectors_status, services
from registrasi.daring.models import JawabanPerbaikan
from registrasi.daring.tautan import tautan_draf, tautan_perbaikan
from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.pendaftaran.models import BerkasButir, ButirPermohonan, Permohonan
from registrasi.pendaftaran.services import kode_akses, kode_cocok
from registrasi.verifikasi.catatan import catatan_per_butir
from registrasi.verifikasi.services import Pemeriksaan, kembalikan, tandai
from tests.pabrik_pendaftaran import PabrikPermohonan
from tests.registrasi.daring.conftest import alamat
from tests.registrasi.daring.isian import simpan, unggah

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kantor")]
#: What could leak: everything the application knows about its person.
RAHASIA = (
    "Andi Rahmat",
    "7322011203850001",
    "012345678801000",
    "01.234.567.8-801.000",
    "Simpurusiang",
    "9120101234567",
)


@pytest.fixture
def kurang(rina: Pengguna) -> Permohonan:
    """An application with two rows found short, its examiner's words among them."""
    permohonan: Permohonan = PabrikPermohonan(lengkap=True)
    for butir, alasan, kata in zip(
        permohonan.butir.filter(persyaratan__kode__in=["npwp", "ktp"]).order_by("urutan"),
        ("tidak_terbaca", "lain"),
        ("", "NIK 7322011203850001 berbeda."),
        strict=True,
    ):
        temuan = Pemeriksaan(hasil="kurang", alasan=alasan, keterangan=kata)
        tandai(permohonan_id=permohonan.pk, butir_id=butir.pk, temuan=temuan, oleh=rina)
    kembalikan(permohonan_id=permohonan.pk, oleh=rina)
    permohonan.refresh_from_db()
    return permohonan


def masuk(klien: Client, permohonan: Permohonan) -> Any:  # noqa: ANN401 - a response
    return klien.post(alamat("status"), {"nomor": permohonan.nomor.lower(), "kode": kode_akses(permohonan).lower()})


def test_salah_selalu_sama(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    ada = PabrikPermohonan()
    hitung = []
    asli = kode_cocok

    def catat(permohonan: Permohonan, kode: str) -> bool:
        hitung.append(permohonan.pk)
        return asli(permohonan, kode)

    monkeypatch.setattr(selectors_status, "kode_cocok", catat)
    salah = [
        client.post(alamat("status"), {"nomor": nomor, "kode": "AAAAA-AAAAA"})
        for nomor in (ada.nomor, "REG/9999/XI/2026")
    ]
    assert {s.status_code for s in salah} == {422}
    satu, dua = (
        s.content.decode().split("<main")[1].replace(n, "")
        for s, n in zip(salah, (ada.nomor, "REG/9999/XI/2026"), strict=True)
    )
    csrf = 'name="csrfmiddlewaretoken"'
    assert satu.split(csrf)[0] == dua.split(csrf)[0]
    assert hitung == [ada.pk, None]  # the code is computed and compared for nobody, too
    assert client.post(alamat("status"), {"nomor": "", "kode": ""}).status_code == 422
    assert selectors_status.cari_dengan_kode(nomor="", kode="x") is None


@pytest.mark.parametrize("status", StatusPermohonan.values)
def test_halaman_status_tidak_membocorkan_orangnya(client: Client, status: str) -> None:
    permohonan = PabrikPermohonan(lengkap=True, status=status, nomor=f"REG/S{status[:3].upper()}/XI/2026")
    assert masuk(client, permohonan).headers["Location"] == alamat("status_lihat", permohonan.uuid)
    jawaban = client.get(alamat("status_lihat", permohonan.uuid))
    isi = jawaban.content.decode()
    assert permohonan.get_status_display() in isi
    for kata in (
        *RAHASIA,
        permohonan.nama,
        permohonan.surel,
        permohonan.telepon,
        permohonan.spse_user_id,
        kode_akses(permohonan),
    ):
        assert kata not in isi
    assert jawaban.headers["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert jawaban.headers["Cache-Control"] == "no-store, private"
    assert jawaban.headers["Referrer-Policy"] == "same-origin"
    assert '<meta name="robots" content="noindex' in isi
    assert Client().get(alamat("status_lihat", permohonan.uuid)).status_code == 404
    assert client.post(alamat("keluar", permohonan.uuid)).status_code == 302
    assert client.get(alamat("status_lihat", permohonan.uuid)).status_code == 404


@pytest.mark.usefixtures("laju_diam")
def test_tebakan_ditahan(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    ada = PabrikPermohonan()
    for _ in range(laju.STATUS.batas):
        client.post(alamat("status"), {"nomor": ada.nomor, "kode": "AAAAA-AAAAA"})
    ditahan = client.post(alamat("status"), {"nomor": ada.nomor, "kode": "AAAAA-AAAAA"})
    assert (ditahan.status_code, "Tunggu satu menit" in ditahan.content.decode()) == (429, True)
    assert int(ditahan.headers["Retry-After"]) > 0
    cache.clear()
    monkeypatch.setattr(laju, "COBA_PER_NOMOR", 0)  # guessed at from many places: even the right code waits
    assert masuk(client, ada).status_code == 422


@pytest.mark.pasal("10(2)b")
def test_kurang_disebut_dan_hanya_itu_yang_terbuka(client: Client, kurang: Permohonan) -> None:
    masuk(client, kurang)
    isi = client.get(alamat("status_lihat", kurang.uuid)).content.decode()
    assert "Tidak terbaca" in isi
    assert "NIK 7322…01 berbeda." in isi
    halaman = client.get(alamat("perbaikan", kurang.uuid)).content.decode()
    for butir in kurang.butir.select_related("persyaratan"):
        gagal = butir.hasil == "kurang"
        assert (alamat("butir", kurang.uuid, butir.pk) in halaman) is gagal
        assert client.get(alamat("butir", kurang.uuid, butir.pk)).status_code == (200 if gagal else 404)
        assert unggah(client, butir).status_code == (302 if gagal else 404)
    lain = kurang.butir.exclude(hasil="kurang").first()
    assert lain is not None
    assert lain.berkas.filter(putaran=2).count() == 0
    with pytest.raises(TransisiBasi):
        services.unggah(permohonan=kurang, butir_id=lain.pk, unggahan=[], isi={"nomor": "9"})
    with pytest.raises(AturanDilanggar, match="tidak diminta"):
        services.jawab(permohonan_id=kurang.pk, butir_id=lain.pk, jawaban="x")
    # The forms were not found short: their steps stay closed.
    assert simpan(client, kurang, "usaha", {"nama": "CV Baru"}).status_code == 409
    assert client.get(alamat("berkas", kurang.uuid)).headers["Location"] == alamat("perbaikan", kurang.uuid)


@pytest.mark.pasal("22(3)")
def test_perbaikan_dikirim_sekali(
    client: Client, kurang: Permohonan, rina: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    masuk(client, kurang)
    satu, dua = kurang.butir.filter(hasil="kurang").select_related("persyaratan").order_by("urutan")
    tujuan = alamat("perbaikan", kurang.uuid)
    assert unggah(client, satu).status_code == 302
    belum = client.post(tujuan)
    assert (belum.status_code, dua.persyaratan.nama in belum.content.decode()) == (422, True)
    kirim = {"simpan": "1", "jawaban": "Asli kami tunjukkan hari Senin."}
    assert client.post(alamat("butir", kurang.uuid, dua.pk), kirim).headers["Location"] == tujuan
    client.post(alamat("butir", kurang.uuid, dua.pk), {**kirim, "jawaban": "Asli kami tunjukkan hari Selasa."})
    assert JawabanPerbaikan.objects.get().jawaban == "Asli kami tunjukkan hari Selasa."
    kunci = {"kunci_kirim": "d" * 43}
    assert [client.post(tujuan, kunci).status_code for _ in range(2)] == [302, 302]
    kurang.refresh_from_db()
    assert (kurang.status, kurang.putaran) == ("menunggu_verifikasi", 2)
    assert set(ButirPermohonan.objects.filter(permohonan=kurang, putaran=2).values_list("pk", flat=True)) == {
        satu.pk,
        dua.pk,
    }
    assert BerkasButir.objects.filter(putaran=2).count() == 1
    (catatan,) = catatan_per_butir(kurang)[dua.pk]
    assert (catatan.judul, catatan.isi) == ("Jawaban pemohon, perbaikan ke-1", "Asli kami tunjukkan hari Selasa.")
    JawabanPerbaikan.objects.create(butir=dua, putaran=3, jawaban="Masih ditulis.")  # sent by nobody yet
    layar = masuk_sebagai(rina).get(reverse("registrasi:pemeriksaan", args=[kurang.pk])).content.decode()
    assert layar.count("Asli kami tunjukkan hari Selasa.") == 1
    assert "Masih ditulis." not in layar
    surat = Kiriman.objects.get(jenis="registrasi.daring.perbaikan_diterima")
    assert surat.muatan["isi"].startswith("Dua dokumen") if surat.muatan else False
    assert client.get(tujuan).headers["Location"] == alamat("status_lihat", kurang.uuid)  # blocked while one waits
    for gagal in (
        lambda: services.kirim_perbaikan(permohonan_id=kurang.pk),
        lambda: services.jawab(permohonan_id=kurang.pk, butir_id=satu.pk, jawaban="x"),
    ):
        with pytest.raises(TransisiBasi):
            gagal()
    assert selectors.butir_kurang(kurang) == []


def test_jawaban_dicabut(kurang: Permohonan) -> None:
    butir = kurang.butir.filter(hasil="kurang").first()
    assert butir is not None
    services.jawab(permohonan_id=kurang.pk, butir_id=butir.pk, jawaban="Besok.")
    services.jawab(permohonan_id=kurang.pk, butir_id=butir.pk, jawaban=" ")
    assert not JawabanPerbaikan.objects.exists()


def test_surat_perbaikan_membuka_putaran_itu_saja(client: Client, kurang: Permohonan) -> None:
    assert kirim_yang_siap().mati == 0
    surat = next(s for s in mail.outbox if "perlu diperbaiki" in s.subject)
    tujuan = alamat("lanjut_perbaikan", tautan_perbaikan(kurang.uuid, 1))
    assert tujuan in surat.body
    assert client.get(tujuan).status_code == 200
    assert client.get(alamat("perbaikan", kurang.uuid)).status_code == 404  # looking opened nothing
    assert client.post(tujuan).headers["Location"] == alamat("perbaikan", kurang.uuid)
    assert client.get(alamat("perbaikan", kurang.uuid)).status_code == 200
    for keliru in (tautan_perbaikan(kurang.uuid, 2), tautan_draf(kurang.uuid, 1), "x"):
        assert client.get(alamat("lanjut_perbaikan", keliru)).status_code == 404
    Permohonan.objects.filter(pk=kurang.pk).update(tenggat=timezone.localdate() - dt.timedelta(days=2))
    assert client.post(tujuan).status_code == 404


def test_formulir_yang_kurang_terbuka_lagi(client: Client, rina: Pengguna) -> None:
    permohonan = PabrikPermohonan(lengkap=True)
    butir = permohonan.butir.get(persyaratan__kode="formulir_pendaftaran")
    temuan = Pemeriksaan(hasil="kurang", alasan="tidak_lengkap")
    tandai(permohonan_id=permohonan.pk, butir_id=butir.pk, temuan=temuan, oleh=rina)
    kembalikan(permohonan_id=permohonan.pk, oleh=rina)
    masuk(client, permohonan)
    assert (
        alamat("langkah", permohonan.uuid, "usaha") in client.get(alamat("perbaikan", permohonan.uuid)).content.decode()
    )
    simpan(client, permohonan, "usaha", {"nama": "CV Tirta Jaya", "bentuk_usaha": "cv", "npwp": "012345678801000"})
    permohonan.formulir.refresh_from_db()
    assert permohonan.formulir.nama == "CV Tirta Jaya"
    assert client.get(alamat("formulir_terisi", permohonan.uuid, "pendaftaran")).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_dua_tab_mengirim_perbaikan(benang: Callable[..., Any], rina: Pengguna) -> None:
    permohonan = PabrikPermohonan(lengkap=True)
    butir = permohonan.butir.get(persyaratan__kode="npwp")
    tandai(permohonan_id=permohonan.pk, butir_id=butir.pk, temuan=Pemeriksaan("kurang", "tidak_terbaca"), oleh=rina)
    kembalikan(permohonan_id=permohonan.pk, oleh=rina)
    services.jawab(permohonan_id=permohonan.pk, butir_id=butir.pk, jawaban="Ini.")
    hasil = benang(lambda: services.kirim_perbaikan(permohonan_id=permohonan.pk), n=2)
    assert (len(hasil.nilai), [type(g) for g in hasil.galat]) == (1, [TransisiBasi])
