"""Matches with the register: found by signal, submission and schedule; answered; and the guard at the counter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kabar
from lpse.tampilan import bahasa
from registrasi.daftar_hitam import services as hitam
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.padanan import services, tampilan
from registrasi.padanan.banding import banding
from registrasi.padanan.cari import calon_permohonan
from registrasi.padanan.enums import Jawaban
from registrasi.padanan.kabar import _selesai
from registrasi.padanan.models import CocokDaftarHitam
from registrasi.padanan.tasks import cocokkan
from registrasi.pendaftaran import penjaga
from registrasi.pendaftaran.models import Permohonan
from registrasi.pendaftaran.sinyal import permohonan_diajukan
from registrasi.pengguna.models import PenggunaSPSE
from tests.pabrik_daftar_hitam import PabrikDaftarHitam
from tests.pabrik_padanan import PabrikCocokDaftarHitam
from tests.pabrik_pendaftaran import PabrikFormulirPendaftaran, PabrikPemilik, PabrikPermohonan
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE
from tests.registrasi.daftar_hitam.test_layanan import bukti, data, perubahan

pytestmark = pytest.mark.django_db
NPWP, LAIN, NIK = "013121660091000", "013121660092000", "7322011203850001"


def pemohon(nama: str = "CV Sinar Masamba Jaya", status: str = "draf", **formulir: Any) -> Permohonan:  # noqa: ANN401 - of the form
    satu: Permohonan = PabrikPermohonan(nama=nama, status=status)
    isi = {"npwp": NPWP, "nama": nama, "nik_penanggung_jawab": "", "nib": "", "penanggung_jawab": "", **formulir}
    PabrikFormulirPendaftaran(permohonan=satu, **isi)
    return satu


def cocok(**lain: Any) -> set[tuple[str, str]]:  # noqa: ANN401 - filters
    return {(str(c.sasaran), c.dasar) for c in CocokDaftarHitam.objects.filter(gugur_pada=None, **lain)}


@pytest.mark.pasal("10(4)")
def test_entri_baru_langsung_dicocokkan(rina: Pengguna, bu_kepala: Pengguna) -> None:
    pengguna = PabrikPenggunaSPSE(nama="PT Lain", npwp=NPWP)
    mirip = PabrikPenggunaSPSE(nama="CV Sinar Masambaa Jaya")
    PabrikPenggunaSPSE(nama="CV Karya Utama")
    PabrikPenggunaSPSE(non_penyedia=True, nama="Sinar Masamba Jaya")
    satu = pemohon(npwp="")
    pemilik = pemohon("CV Tirta", npwp="")
    PabrikPemilik(formulir=pemilik.formulir, nama="Amir", nik="7322 0112 0385 0001")
    pemohon("CV Sinar Masamba Jaya", "kedaluwarsa", npwp=NPWP)
    isi = data(npwp=NPWP, nik=NIK, nib="")
    entri = hitam.catat_entri(data=isi, bukti=bukti(), oleh=bu_kepala)
    assert cocok(entri=entri) == {
        (str(pengguna), "npwp"), (str(mirip), "nama_mirip"), (str(satu), "nama"), (str(pemilik), "nik"),
    }  # fmt: skip
    baris = CocokDaftarHitam.objects.get(permohonan=pemilik)
    assert (baris.pihak, baris.pihak_utama, baris.nomor_sama) == ("Pemilik Amir", False, False)
    assert Kabar.objects.filter(penerima=rina, jenis="registrasi.padanan.cocok").count() == 4
    assert Jejak.objects.tentang(baris).get().kata == "menemukan kecocokan daftar hitam"
    assert services.cocokkan_entri(entri=entri) == 0
    hitam.ubah_entri(
        entri_id=entri.pk, data=data(npwp="", nib="0211260034871", nama="CV Sama Sekali Lain"), oleh=bu_kepala,
        alasan="Salah salin",
    )  # fmt: skip
    assert cocok() == set()
    assert CocokDaftarHitam.objects.filter(gugur_pada=None).count() == 0
    hitam.tunda(entri_id=entri.pk, data=perubahan(), bukti=bukti(), oleh=bu_kepala)
    assert services.cocokkan_entri(entri=DaftarHitam.objects.get(pk=entri.pk)) == 0


def test_calon_menurut_nama_belum_tentu_cocok(rina: Pengguna, bu_kepala: Pengguna) -> None:
    """The index of names proposes whoever has the same consonants; too unlike a name is then no match."""
    jauh = pemohon("CV Sonor Misimbi Joyo", npwp="")
    entri = hitam.catat_entri(data=data(npwp=NPWP, nik="", nib=""), bukti=bukti(), oleh=bu_kepala)
    assert jauh.pk in calon_permohonan(entri)
    assert cocok(entri=entri) == set()


def test_tiap_malam(rina: Pengguna) -> None:
    """Rows that came past the signals (an import, a first day) are met set by set; twice is once."""
    pengguna = PabrikPenggunaSPSE(nama="PT Satu", nib="9120000000017")
    pj = PabrikPenggunaSPSE(nama="PT Dua", nik_penanggung_jawab=NIK, penanggung_jawab="Amir")
    PabrikPenggunaSPSE(non_penyedia=True, nama="Rahman")
    satu = pemohon()
    PabrikDaftarHitam(nama="CV X", nib="9120000000017")
    PabrikDaftarHitam(nama="CV Y", nik=NIK)
    PabrikDaftarHitam(nama="CV Z", npwp=NPWP)
    PabrikDaftarHitam(nama="Rahman")
    PabrikDaftarHitam(nama="PT Satu", status="penundaan")
    cocokkan()
    assert cocok() == {(str(pengguna), "nib"), (str(pj), "nik"), (str(satu), "npwp")}
    assert JalanTugas.objects.latest("pk").pesan == "3 pengguna dan permohonan dicocokkan, 3 kecocokan baru."
    assert services.cocokkan_semua() == (3, 0)
    PenggunaSPSE.objects.filter(pk=pengguna.pk).update(nib="9120000000018")
    services.cocokkan_semua()
    assert cocok() == {(str(pj), "nik"), (str(satu), "npwp")}
    PenggunaSPSE.objects.filter(pk=pengguna.pk).update(nib="9120000000017")
    services.cocokkan_semua()
    assert (str(pengguna), "nib") in cocok()
    assert services.cocokkan_pengguna(pengguna=PabrikPenggunaSPSE(non_penyedia=True)) == 0
    assert tampilan.jumlah_menunggu(rina) == 3


def test_permohonan_yang_diajukan(rina: Pengguna) -> None:
    satu = pemohon(npwp="", status="menunggu_verifikasi")
    PabrikDaftarHitam(nama="PT Sinar Masamba Jaya")
    permohonan_diajukan.send(Permohonan, permohonan=satu)
    baris = CocokDaftarHitam.objects.get()
    assert (baris.permohonan, baris.dasar, baris.keadaan[0]) == (satu, "nama", "Menunggu jawaban")
    butir = list(tampilan.butir(rina))
    assert [(b.judul, b.nada, b.url) for b in butir] == [
        ("CV Sinar Masamba Jaya", "perhatian", baris.get_absolute_url())
    ]


def test_jawaban(rina: Pengguna, bu_kepala: Pengguna) -> None:
    nama = PabrikCocokDaftarHitam()
    nomor = PabrikCocokDaftarHitam(dasar="npwp")
    jawab = {"cocok_id": nama.pk, "jawaban": Jawaban.BUKAN, "alasan": "Alamat lain", "oleh": rina}
    for ganti, pesan in (
        ({"jawaban": "entah"}, "Pilih jawabannya"),
        ({"alasan": " "}, "dengan apa"),
        ({"cocok_id": nomor.pk}, "tidak dapat dijawab bukan"),
    ):
        with pytest.raises(AturanDilanggar, match=pesan):
            services.tangani(**{**jawab, **ganti})
    assert not _selesai(nama)
    services.tangani(**jawab)
    with pytest.raises(TransisiBasi, match="baru saja dijawab"):
        services.tangani(**jawab)
    ubah = services.tangani(**{**jawab, "jawaban": Jawaban.ORANG_SAMA, "sebelumnya": Jawaban.BUKAN, "oleh": bu_kepala})
    assert (ubah.ditangani_oleh, ubah.menghentikan, ubah.keadaan[0]) == (bu_kepala, True, "Benar pihak yang sama")
    assert _selesai(ubah)
    assert [j.sesudah for j in Jejak.objects.tentang(nama).order_by("pk")] == [
        {"jawaban": "bukan"}, {"jawaban": "orang_sama"},
    ]  # fmt: skip
    assert tampilan.selesai_bulan_ini(bu_kepala) == 1
    CocokDaftarHitam.objects.filter(pk=nomor.pk).update(gugur_pada=bahasa.sekarang())
    with pytest.raises(AturanDilanggar, match="tidak cocok lagi"):
        services.tangani(**{**jawab, "cocok_id": nomor.pk, "jawaban": Jawaban.ORANG_SAMA})
    nomor.refresh_from_db()
    assert (nomor.keadaan[0], nomor.menghentikan) == ("Tidak cocok lagi", False)
    lewat = PabrikCocokDaftarHitam(entri__berlaku_dari=dt.date(2020, 1, 1), entri__berlaku_sampai=dt.date(2021, 1, 1))
    assert lewat.keadaan[0] == "Entri tidak berlaku"


def test_jawaban_yang_dibantah_nomor(bu_kepala: Pengguna) -> None:
    """«Bukan» ends when the entry, corrected, carries the very number."""
    satu = pemohon()
    entri = hitam.catat_entri(data=data(npwp="", nib=""), bukti=bukti(), oleh=bu_kepala)
    baris = CocokDaftarHitam.objects.get(permohonan=satu)
    services.tangani(cocok_id=baris.pk, jawaban=Jawaban.BUKAN, alasan="Lain", oleh=bu_kepala)
    hitam.ubah_entri(entri_id=entri.pk, data=data(npwp=NPWP, nib=""), oleh=bu_kepala, alasan="NPWP tertinggal")
    baris.refresh_from_db()
    assert (baris.dasar, baris.jawaban, baris.ditangani_pada) == ("npwp", "", None)


@pytest.mark.parametrize(
    "isi",
    [
        {"pengguna": None, "nama": "x"},
        {"jawaban": "bukan"},
        {"dasar": "entah"},
        {"dasar": "npwp", "jawaban": "bukan", "alasan": "x"},
    ],
)
def test_basis_data_menahan(isi: dict[str, Any], rina: Pengguna) -> None:
    if isi.get("alasan"):
        isi = {**isi, "ditangani_oleh": rina, "ditangani_pada": bahasa.sekarang()}
    with pytest.raises(IntegrityError), transaction.atomic():
        PabrikCocokDaftarHitam(**isi)


@pytest.mark.pasal("10(4)")
def test_penjaga_loket(bu_kepala: Pengguna) -> None:
    satu = pemohon()
    penjaga.jalankan(satu)
    nama = PabrikDaftarHitam(nama="CV Sinar Masamba Jaya", nomor_sk="600/N")
    penjaga.jalankan(satu)
    services.jawab_permohonan(
        permohonan=satu, entri_id=nama.pk, jawaban=Jawaban.ORANG_SAMA, alasan="Alamat sama", oleh=bu_kepala
    )
    with pytest.raises(AturanDilanggar, match=r"tercantum di daftar hitam.*SK 600/N dari PA Dinas PUPR"):
        penjaga.jalankan(satu)
    nomor = PabrikDaftarHitam(nama="PT Apa Saja", npwp=NPWP, nomor_sk="600/P")
    lain = pemohon("CV Tirta")
    with pytest.raises(AturanDilanggar, match="NPWP sama dengan PT Apa Saja, SK 600/P"):
        services.pastikan_tak_tercantum(permohonan=lain)
    hitam.batalkan(entri_id=nomor.pk, data=perubahan(), bukti=bukti(), oleh=bu_kepala)
    services.pastikan_tak_tercantum(permohonan=lain)
    with pytest.raises(AturanDilanggar, match="tidak cocok dengan permohonan"):
        services.jawab_permohonan(permohonan=lain, entri_id=nomor.pk, jawaban="bukan", alasan="x", oleh=bu_kepala)


@pytest.mark.pasal("22(2)")
def test_sebelum_diputus_harus_dijawab(rina: Pengguna) -> None:
    satu = pemohon(npwp="", status="menunggu_verifikasi")
    entri = PabrikDaftarHitam(nama="PT Sinar Masamba Jaya")
    with pytest.raises(AturanDilanggar, match="Jawab dahulu kecocokan"):
        services.pastikan_tak_tercantum(permohonan=satu)
    services.jawab_permohonan(permohonan=satu, entri_id=entri.pk, jawaban="bukan", alasan="Lain alamat", oleh=rina)
    services.pastikan_tak_tercantum(permohonan=satu)


def test_layar(masuk_sebagai: Callable[..., Client], rina: Pengguna, dodi: Pengguna) -> None:
    klien = masuk_sebagai(rina)
    satu = pemohon(nib="9120000000017")
    entri = PabrikDaftarHitam(nama="PT Sinar Masamba Jaya", nib="9120000000018", nomor_sk="600/L")
    orang = PabrikCocokDaftarHitam(entri=entri, pengguna__nama="CV Sinar Masamba Jaya")
    nomor = PabrikCocokDaftarHitam(dasar="npwp", entri__npwp=LAIN, pengguna__npwp=LAIN, gugur_pada=bahasa.sekarang())
    halaman = klien.get(reverse("registrasi:padanan", args=[satu.pk])).content.decode()
    jawab = reverse("registrasi:padanan_jawab", args=[satu.pk, entri.pk])
    assert jawab in halaman
    assert "Padanan identitas" in halaman
    assert "PT Sinar Masamba Jaya" in klien.get(jawab).content.decode()
    klien.post(jawab, {"jawaban": "bukan", "alasan": "Lain NIB"})
    assert CocokDaftarHitam.objects.get(permohonan=satu).jawaban == "bukan"
    daftar = reverse("registrasi:daftar_cocok")
    for kueri, jumlah in (("", 3), ("keadaan=menunggu", 1), ("keadaan=gugur", 1), ("keadaan=bukan", 1),
                          ("sasaran=permohonan", 1), ("dasar=npwp", 1), ("q=600/L", 2)):  # fmt: skip
        assert len(klien.get(f"{daftar}?{kueri}").context["tabel"].rows) == jumlah, kueri
    csv = b"".join(klien.get(f"{daftar}?unduh=csv").streaming_content).decode()  # type: ignore[attr-defined] # streamed
    assert "Menunggu jawaban" in csv
    rinci = klien.get(orang.get_absolute_url()).content.decode()
    assert "Berdampingan" in rinci
    assert Jejak.objects.tentang(orang).filter(kata="melihat kecocokan daftar hitam").count() == 1
    tangani = reverse("registrasi:cocok_tangani", args=[orang.pk])
    assert klien.get(tangani).context["akibat"][0].startswith("«Benar")
    klien.post(tangani, {"jawaban": "orang_sama", "alasan": "NIB sama", "sebelumnya": ""})
    assert "Benar pihak yang sama" in klien.get(orang.get_absolute_url()).content.decode()
    assert "baru saja dijawab" in klien.post(tangani, {"jawaban": "bukan", "alasan": "x"}).content.decode()
    halaman_nomor = klien.get(reverse("registrasi:cocok_tangani", args=[nomor.pk]))
    assert [k for k, _ in halaman_nomor.context["form"].fields["jawaban"].choices] == ["orang_sama"]
    assert {b.unsur: b.hasil for b in banding(nomor).baris}["npwp"] == "sama"
    assert {b.unsur: b.hasil for b in banding(CocokDaftarHitam.objects.get(permohonan=satu)).baris}["nib"] == "berbeda"
    assert "Kecocokan" in klien.get(entri.get_absolute_url()).content.decode()
    assert CocokDaftarHitam.objects.terlihat_oleh(dodi).count() == 0
    assert CocokDaftarHitam.objects.terlihat_oleh(AnonymousUser()).count() == 0


def test_calon_yang_belum_cukup_mirip_tidak_dicatat() -> None:
    """Near enough to be looked at (88), not near enough to be listed (90)."""
    PabrikPenggunaSPSE(nama="CV Sinar Mas Jaya")
    pemohon("CV Sinar Mas Jaya", npwp="")
    entri = PabrikDaftarHitam(nama="CV Sinar Masamba Jaya")
    assert services.cocokkan_entri(entri=entri) == 0
    assert cocok() == set()
