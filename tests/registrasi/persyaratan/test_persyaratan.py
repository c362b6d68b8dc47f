"""The closed lists under each regulation, extra rows by a rule of LKPP only, public pages, the wording of the forms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from django.apps import apps
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.kepatuhan.models import Peraturan, ProfilPeraturan
from lpse.pemberitahuan.models import Kabar
from lpse.tampilan import bahasa
from registrasi.persyaratan import services, services_muat
from registrasi.persyaratan.enums import NON_PENYEDIA, PENYEDIA, JenisFormulir, JenisPengguna, StatusUsul
from registrasi.persyaratan.models import ButirPersyaratan, EntitasLain, UsulPersyaratan, VersiFormulir
from registrasi.persyaratan.penerima import setelah_migrate
from registrasi.persyaratan.selectors import (
    boleh_menambah,
    butir_untuk,
    dasar,
    dasar_menambah,
    menyebut_survei,
    nama_peraturan,
    penetap,
    versi_berlaku,
)
from registrasi.persyaratan.tampilan import usul_menunggu
from tests.pabrik_persyaratan import (
    PabrikButirPersyaratan,
    PabrikEntitasLain,
    PabrikUsulPersyaratan,
    PabrikVersiFormulir,
)

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_J = JenisPengguna
Masuk = Callable[..., Client]


@pytest.fixture
def ikat() -> Callable[[str], None]:
    """``ikat("KK")``: this office stands under that regional regulation; «» only under the national one."""

    def jadi(kode: str) -> None:
        ProfilPeraturan.objects.update(daerah=Peraturan.objects.filter(kode=kode).first())

    return jadi


def _syarat(**lain: str) -> services.Syarat:
    isi = {"jenis_pengguna": _J.PPK, "nama": "Sertifikat elektronik", "dasar_aturan_lkpp": "Peraturan LKPP 12/2021"}
    return services.Syarat(**{**isi, **lain})  # type: ignore[arg-type] # text fields only


@pytest.mark.pasal("22(1)a2", "22(1)b", "KK 23(1)")
@pytest.mark.parametrize(
    ("kode", "peraturan", "pasal"),
    [("", "P2", "22(1)a2"), ("LU", "LU", "22(1)a2"), ("KK", "KK", "23(1)a2"), ("PPU", "P2", "22(1)a2")],
)
def test_daftar_mengikuti_peraturan_yang_mengikat(
    ikat: Callable[[str], None], kode: str, peraturan: str, pasal: str
) -> None:
    ikat(kode)
    badan = butir_untuk(_J.PENYEDIA_BADAN_USAHA)
    assert [b.kode for b in badan] == [
        "formulir_pendaftaran", "formulir_keikutsertaan", "ktp", "akta_pendirian", "akta_perubahan", "npwp",
        "izin_usaha", "surat_kuasa",
    ]  # fmt: skip
    assert {b.peraturan for b in badan} == {peraturan}
    assert {b.pasal for b in badan} == {pasal}
    assert [b.huruf for b in badan if b.huruf] == ["a", "b", "b", "c", "d"]
    for jenis in (_J.PENYEDIA_PERSEORANGAN, _J.PENYEDIA_PERORANGAN):
        assert not {b.kode for b in butir_untuk(jenis)} & {"akta_pendirian", "akta_perubahan"}
    for lain in sorted(NON_PENYEDIA):
        assert [b.kode for b in butir_untuk(lain)] == ["surat_tugas", "surat_kuasa"]
    assert butir_untuk(_J.PPK, tanggal=dt.date(2001, 1, 1)) == []


@pytest.mark.pasal("22(3)")
def test_basis_data_menutup_daftar(ikat: Callable[[str], None]) -> None:
    ikat("LU")
    butir = ButirPersyaratan.objects.filter(peraturan="P2")
    satu = butir[0]
    for buruk in (
        lambda: butir.update(nama="Lain"),
        satu.delete,
        lambda: ButirPersyaratan.objects.create(
            kode="baru", jenis_pengguna=_J.PPK, peraturan="P2", pasal="22(1)b", nama="Baru", berlaku_dari="2026-01-01"
        ),
        lambda: ButirPersyaratan.objects.create(
            kode="baru", jenis_pengguna=_J.PPK, peraturan="LU", pasal="22(3)", nama="Baru", asal="lkpp",
            dasar_aturan_lkpp="Peraturan LKPP", berlaku_dari="2026-01-01",
        ),
    ):  # fmt: skip
        with pytest.raises(DatabaseError), transaction.atomic():
            buruk()
    butir.filter(pk=satu.pk).update(nama=satu.nama)


@pytest.mark.pasal("22(3)", "KK 23(5)")
def test_syarat_tambahan_hanya_dengan_aturan_lkpp(
    ikat: Callable[[str], None], rina: Pengguna, bu_kepala: Pengguna
) -> None:
    ikat("")
    with pytest.raises(AturanDilanggar, match=r"tertutup menurut Perka LKPP 2/2010 Pasal 22 ayat \(3\)"):
        services.usulkan(syarat=_syarat(), oleh=rina)
    ikat("KK")
    assert boleh_menambah().nilai
    assert "Pasal 23 ayat (5)" in str(dasar_menambah())
    for ubah, kata in (
        ({"dasar_aturan_lkpp": " "}, "Sebut aturan LKPP"),
        ({"nama": ""}, "Pilih jenis"),
        ({"jenis_pengguna": "siapa"}, "Pilih jenis"),
        ({"uraian": "Disertai survei lapangan."}, r"Pemeriksaan lapangan tidak boleh.*Pasal 23 ayat \(6\)"),
    ):
        with pytest.raises(AturanDilanggar, match=kata):
            services.usulkan(syarat=_syarat(**ubah), oleh=rina)
    usul = services.usulkan(syarat=_syarat(), oleh=rina)
    assert list(penetap()) == [bu_kepala]
    assert Kabar.objects.get(jenis="registrasi.persyaratan.diusulkan").penerima == bu_kepala
    assert [b.judul for b in usul_menunggu(bu_kepala)] == ["Sertifikat elektronik"]
    butir = services.tetapkan(usul_id=usul.pk, oleh=bu_kepala)
    assert butir_untuk(_J.PPK)[-1] == butir
    assert (butir.peraturan, butir.pasal, butir.asal) == ("KK", "23(5)", "lkpp")
    with pytest.raises(TransisiBasi):
        services.tetapkan(usul_id=usul.pk, oleh=bu_kepala)
    with pytest.raises(TransisiBasi):
        services.tolak(usul_id=usul.pk, oleh=bu_kepala, alasan="x")
    ikat("LU")
    assert butir not in butir_untuk(_J.PPK)


def test_syarat_tambahan_diakhiri_tidak_diubah(
    ikat: Callable[[str], None], rina: Pengguna, bu_kepala: Pengguna
) -> None:
    ikat("KK")
    butir = services.tetapkan(usul_id=services.usulkan(syarat=_syarat(), oleh=rina).pk, oleh=bu_kepala)
    with pytest.raises(DatabaseError), transaction.atomic():
        ButirPersyaratan.objects.filter(pk=butir.pk).update(nama="Lain")
    with pytest.raises(DatabaseError), transaction.atomic():
        butir.delete()
    with pytest.raises(AturanDilanggar, match="mengapa"):
        services.akhiri(butir_id=butir.pk, oleh=bu_kepala, alasan=" ")
    with pytest.raises(AturanDilanggar, match="dari peraturan"):
        services.akhiri(butir_id=butir_untuk(_J.PPK)[0].pk, oleh=bu_kepala, alasan="x")
    services.akhiri(butir_id=butir.pk, oleh=bu_kepala, alasan="Aturannya dicabut.")
    with pytest.raises(TransisiBasi):
        services.akhiri(butir_id=butir.pk, oleh=bu_kepala, alasan="x")
    assert Jejak.objects.filter(kata="mengakhiri syarat tambahan").count() == 1


def test_usul_ditolak_dan_profil_berganti(ikat: Callable[[str], None], bu_kepala: Pengguna) -> None:
    ikat("KK")
    usul = PabrikUsulPersyaratan()
    with pytest.raises(AturanDilanggar, match="alasannya"):
        services.tolak(usul_id=usul.pk, oleh=bu_kepala, alasan="")
    assert services.tolak(usul_id=usul.pk, oleh=bu_kepala, alasan="Tidak diminta.").status == StatusUsul.DITOLAK
    assert Kabar.objects.get(jenis="registrasi.persyaratan.diputus").penerima == usul.pengusul
    sendiri = PabrikUsulPersyaratan(pengusul=bu_kepala)
    ikat("")
    with pytest.raises(AturanDilanggar, match="tertutup"):
        services.tetapkan(usul_id=sendiri.pk, oleh=bu_kepala)
    ikat("KK")
    services.tetapkan(usul_id=sendiri.pk, oleh=bu_kepala)
    assert Kabar.objects.filter(jenis="registrasi.persyaratan.diputus", penerima=bu_kepala).count() == 0


@pytest.mark.pasal("22(4)", "KK 23(6)")
@pytest.mark.parametrize("kata", ["Survei lapangan", "berita acara peninjauan ke lokasi", "Cek lapangan"])
def test_tidak_ada_pemeriksaan_lapangan(ikat: Callable[[str], None], kata: str) -> None:
    ikat("KK")
    assert menyebut_survei(kata)
    assert not menyebut_survei("Surat tugas", "Alamat kantor di lapangan")
    with pytest.raises(DatabaseError), transaction.atomic():
        PabrikUsulPersyaratan(nama=kata)
    with pytest.raises(DatabaseError), transaction.atomic():
        PabrikButirPersyaratan(uraian=kata)


def test_muat_dapat_diulang_dan_mengakhiri_yang_hilang() -> None:
    riwayat = apps.get_model("registrasi", "ButirPersyaratanEvent").objects
    banyak, semula = ButirPersyaratan.objects.count(), riwayat.count()
    assert services_muat.muat() == banyak
    assert riwayat.count() == semula
    lama = PabrikButirPersyaratan()
    services_muat.muat()
    lama.refresh_from_db()
    assert lama.berlaku_sampai == bahasa.hari_ini()
    setelah_migrate(sender=apps.get_app_config("lpse"), apps=apps)


@pytest.mark.pasal("22(6)")
def test_rumusan_formulir_bertanggal_dan_tetap(bu_kepala: Pengguna) -> None:
    hari = bahasa.hari_ini()
    kini = versi_berlaku(JenisFormulir.KEIKUTSERTAAN)
    isi = {"formulir": "keikutsertaan", "versi": "2026-9", "berlaku_dari": hari, "teks": ["Satu.", " ", "Dua."]}
    baru = services.tetapkan_versi(oleh=bu_kepala, **isi)  # type: ignore[arg-type] # as the form gives them
    assert versi_berlaku(JenisFormulir.KEIKUTSERTAAN) == baru
    assert baru.teks == ["Satu.", "Dua."]
    assert versi_berlaku(JenisFormulir.KEIKUTSERTAAN, tanggal=hari - dt.timedelta(days=1)) == kini
    for ubah, kata in (
        ({}, "sudah punya versi"),
        ({"teks": [" "]}, "sedikitnya satu"),
        ({"berlaku_dari": hari - dt.timedelta(days=1)}, "paling cepat hari ini"),
    ):
        with pytest.raises(AturanDilanggar, match=kata):
            services.tetapkan_versi(oleh=bu_kepala, **{**isi, **ubah})  # type: ignore[arg-type] # as above
    with pytest.raises(DatabaseError), transaction.atomic():
        VersiFormulir.objects.filter(pk=baru.pk).update(teks=["Lain."])
    assert PabrikVersiFormulir().teks


def test_terlihat_dan_dasar(rina: Pengguna, dodi: Pengguna, bu_kepala: Pengguna) -> None:
    PabrikUsulPersyaratan(pengusul=rina)
    for model in (ButirPersyaratan, UsulPersyaratan, VersiFormulir):
        assert model.objects.terlihat_oleh(rina).exists()
        assert not model.objects.terlihat_oleh(dodi).exists()
    assert EntitasLain.objects.terlihat_oleh(bu_kepala).exists()
    assert not EntitasLain.objects.terlihat_oleh(rina).exists()
    with pytest.raises(DatabaseError), transaction.atomic():
        PabrikEntitasLain(dasar="")
    assert dasar("R-999") is None
    assert nama_peraturan()["P2"] == "Perka LKPP 2/2010"
    assert ButirPersyaratan(pasal="bebas").kata_pasal == "bebas"


@pytest.mark.pasal("10(2)b", "22(4)", "22(6)")
def test_halaman_publik_dan_daftar_cetak(klien: Client) -> None:
    assert "Auditor" in klien.get(reverse("registrasi_publik:daftar_syarat")).content.decode()
    halaman = klien.get(reverse("registrasi_publik:syarat", args=["penyedia_badan_usaha"])).content.decode()
    for kata in ("Akta pendirian perusahaan", "Pasal 22 ayat (4)", "Pasal 22 ayat (6)", "spse.inaproc.id", "2026-1"):
        assert kata in halaman
    assert "Surat tugas" in klien.get(reverse("registrasi_publik:syarat", args=["auditor"])).content.decode()
    alamat = reverse("registrasi_publik:syarat_pdf", args=["penyedia_badan_usaha"])
    teks = PdfReader(BytesIO(klien.get(alamat).content)).pages[0].extract_text()
    assert "Akta pendirian perusahaan" in teks
    assert "tidak melakukan pemeriksaan lapangan" in " ".join(teks.split())
    assert klien.get(alamat).status_code == 200
    assert klien.get(reverse("registrasi_publik:syarat", args=["siapa"])).status_code == 404


def test_layar_usul_dan_rumusan(
    ikat: Callable[[str], None], rina: Pengguna, bu_kepala: Pengguna, masuk_sebagai: Masuk
) -> None:
    klien, usulkan = masuk_sebagai(rina), reverse("registrasi:usulkan_persyaratan")
    ikat("")
    isi = {"jenis_pengguna": "ppk", "nama": "Sertifikat", "sifat": "wajib", "dasar_aturan_lkpp": "Perlem LKPP 12/2021"}
    assert "tertutup menurut" in klien.post(usulkan, isi).content.decode()
    assert "Tidak dapat ditambah" in klien.get(reverse("registrasi:daftar_persyaratan")).content.decode()
    ikat("KK")
    alamat = klien.post(usulkan, isi)["Location"]
    assert "Menunggu putusan" in klien.get(alamat).content.decode()
    usul = UsulPersyaratan.objects.get()
    kepala = masuk_sebagai(bu_kepala)
    assert kepala.post(reverse("registrasi:usul_tetapkan", args=[usul.pk]))["Location"] == alamat
    butir = ButirPersyaratan.objects.get(asal="lkpp")
    daftar = reverse("registrasi:daftar_persyaratan")
    assert "Perlem LKPP 12/2021" in kepala.get(daftar).content.decode()
    assert "Akhiri" in kepala.get(alamat).content.decode()
    akhiri = reverse("registrasi:persyaratan_akhiri", args=[butir.pk])
    assert kepala.post(akhiri, {"alasan": "Dicabut."})["Location"] == daftar
    dua = PabrikUsulPersyaratan()
    kepala.post(reverse("registrasi:usul_tolak", args=[dua.pk]), {"alasan": "Tidak diminta."})
    assert "Tidak diminta." in kepala.get(dua.get_absolute_url()).content.decode()
    versi = reverse("registrasi:versi_formulir_baru")
    assert "Syarat dan Ketentuan" in kepala.get(f"{versi}?formulir=non_penyedia").content.decode()
    baru = {"formulir": "non_penyedia", "versi": "2026-2", "berlaku_dari": bahasa.hari_ini(), "teks": "Satu.\nDua."}
    assert kepala.post(versi, baru)["Location"] == daftar
    assert versi_berlaku("non_penyedia").teks == ["Satu.", "Dua."]


def test_jenis_dibagi_habis() -> None:
    assert set(JenisPengguna.values) == PENYEDIA | NON_PENYEDIA
    assert not PENYEDIA & NON_PENYEDIA
