"""Contacts: found or made once, whoever asks at the same time; found while typing, masked; corrected and retired."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse

from layanan.kontak import services
from layanan.kontak.enums import JenisPenggunaLayanan as Jenis
from layanan.kontak.models import Kontak
from layanan.kontak.selectors import cari_pelapor, jenis_akun, samar_surel, samar_telepon
from lpse.galat import AturanDilanggar
from registrasi.pengguna.selectors_cari import cari_pengguna, pengguna_ringkas
from tests.pabrik import PabrikInstansi, PabrikPengguna, tokoh
from tests.pabrik_kontak import PabrikKontakLayanan
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from tests.bantuan.benang import HasilBenang

pytestmark = pytest.mark.django_db


def test_surel_lalu_telepon_dan_nama_menemukan_orang_yang_sama() -> None:
    dodi = tokoh("dodi")
    satu = services.kontak_untuk(surel=" Rudi@Karya.example", nama="Rudi", oleh=None)
    assert (satu.surel, satu.nama_normal, satu.jenis_pengguna) == ("rudi@karya.example", "RUDI", Jenis.PUBLIK)
    assert services.kontak_untuk(surel="RUDI@karya.example", nama="Lain", oleh=dodi) == satu
    assert services.kontak_untuk(surel="tanpa.nama@karya.example", oleh=None).nama == "tanpa.nama"
    dua = services.kontak_untuk(telepon="0812-4187-0031", nama="Hasrul, S.E.", oleh=dodi)
    assert services.kontak_untuk(telepon="+62 812 4187 0031", nama="HASRUL", oleh=dodi) == dua
    assert services.kontak_untuk(telepon="081241870031", nama="Orang lain", oleh=dodi) != dua
    assert services.kontak_untuk(nama="Tanpa apa-apa", oleh=dodi) != services.kontak_untuk(
        nama="Tanpa apa-apa", oleh=dodi
    )
    with pytest.raises(AturanDilanggar, match="Isi nama"):
        services.kontak_untuk(telepon="081241870031", oleh=dodi)


def test_orang_asing_tidak_sampai_ke_kartu_akun() -> None:
    """A stranger who types the mailbox of a PPK gets a card of its own; staff find the real one."""
    ppk, dodi = tokoh("pak_ppk"), tokoh("dodi")
    kartu = services.kontak_untuk(akun=ppk, oleh=None)
    assert (kartu.jenis_pengguna, kartu.surel) == (Jenis.PPK, ppk.email)
    assert services.kontak_untuk(akun=ppk, oleh=dodi) == kartu
    asing = services.kontak_untuk(surel=ppk.email, nama="Penyamar", oleh=None)
    assert asing != kartu
    assert services.kontak_untuk(surel=ppk.email, nama="Pak PPK", oleh=dodi) == kartu
    assert jenis_akun(dodi) == Jenis.LAIN


def test_pengguna_spse_punya_satu_kartu() -> None:
    dodi, cv = tokoh("dodi"), PabrikPenggunaSPSE(nama="CV Sabbang Karya", telepon="6281200004187")
    kartu = services.kontak_untuk(pengguna_spse_id=cv.pk, oleh=dodi)
    assert kartu.jenis_pengguna == Jenis.PENYEDIA
    assert services.kontak_untuk(pengguna_spse_id=cv.pk, oleh=None) == kartu
    with pytest.raises(AturanDilanggar, match="tidak ada di daftar"):
        services.kontak_untuk(pengguna_spse_id=2_000_000_000, oleh=dodi)
    assert pengguna_ringkas(2_000_000_000) is None
    assert [p.id for p in cari_pengguna("0812-0000-4187")] == [cv.pk]
    assert cari_pengguna("...") == []


@pytest.mark.pasal("11", "23(4)")
def test_dicari_sambil_diketik(django_assert_num_queries: Callable[[int], Any]) -> None:
    dodi = tokoh("dodi")
    kartu = PabrikKontakLayanan(nama="Sabda Alam", telepon="0812 4187 0031", surel="sabda@karya.example")
    PabrikKontakLayanan(nama="Sabda Lama", aktif=False)
    PabrikPengguna(nama="Sabri Pokja", peran=("pokja",))
    PabrikPengguna(nama="Sabrina Pegawai", peran=("regver",))
    PabrikPenggunaSPSE(nama="CV Sabang Utama")
    cari_pelapor("pemanasan")
    with django_assert_num_queries(4):
        calon = cari_pelapor("sab")
    assert [(c.sumber, c.nama) for c in calon] == [
        ("kontak", "Sabda Alam"), ("akun", "Sabri Pokja"), ("spse", "CV Sabang Utama"),
    ]  # fmt: skip
    assert (calon[0].surel_samar, calon[0].telepon_samar, calon[0].kontak_id) == (
        "s•••@karya.example", "0812 •••• ••31", kartu.pk,
    )  # fmt: skip
    assert [c.nama for c in cari_pelapor("081241870031")] == ["Sabda Alam"]
    assert cari_pelapor("s") == []
    assert len(cari_pelapor("sab", batas=2)) == 2
    # A card that was made from a candidate is shown once.
    for c in calon[1:]:
        assert services.pakai_calon(sumber=c.sumber, kunci=c.kunci, oleh=dodi) is not None
    assert [c.sumber for c in cari_pelapor("sab")] == ["kontak"] * 3
    assert services.pakai_calon(sumber="kontak", kunci=str(kartu.pk), oleh=dodi) == kartu
    for sumber, kunci in (("akun", "2000000000"), ("kontak", "x"), ("lain", "1")):
        assert services.pakai_calon(sumber=sumber, kunci=kunci, oleh=dodi) is None


def test_samaran() -> None:
    assert (samar_surel(""), samar_telepon("12"), samar_telepon("+1 202 555 01234")) == ("", "", "1202 •••• ••34")


def test_catat_betulkan_nonaktifkan() -> None:
    dodi, satker = tokoh("dodi"), PabrikInstansi()
    with pytest.raises(AturanDilanggar, match="surel atau nomor telepon"):
        services.catat_kontak(nama="Rosmini", jenis_pengguna=Jenis.PA_KPA, oleh=dodi)
    with pytest.raises(AturanDilanggar, match="satuan kerjanya"):
        services.catat_kontak(
            nama="Rosmini", jenis_pengguna=Jenis.PA_KPA, oleh=dodi, surel="r@lutra.example", satker_kontak=True
        )
    satu = services.catat_kontak(
        nama="Hj. Rosmini", jenis_pengguna=Jenis.PA_KPA, oleh=dodi, surel="r@lutra.example", satker_kontak=True,
        instansi_id=satker.pk,
    )  # fmt: skip
    assert list(Kontak.objects.satker()) == [satu]
    with pytest.raises(AturanDilanggar, match="Sudah tercatat"):
        services.catat_kontak(nama="X", jenis_pengguna=Jenis.LAIN, oleh=dodi, surel="R@lutra.example")
    services.catat_kontak(nama="Ali", jenis_pengguna=Jenis.LAIN, oleh=dodi, telepon="0812 1111 2222")
    with pytest.raises(AturanDilanggar, match="Sudah tercatat"):
        services.catat_kontak(nama="ALI", jenis_pengguna=Jenis.LAIN, oleh=dodi, telepon="081211112222")
    services.ubah_kontak(kontak_id=satu.pk, oleh=dodi, nama="Hj. Rosmini, S.Sos.", jabatan="Kasubbag")
    satu.refresh_from_db()
    assert (satu.nama, satu.jabatan, satu.surel) == ("Hj. Rosmini, S.Sos.", "Kasubbag", "r@lutra.example")
    jumlah = satu.events.count()  # type: ignore[attr-defined] # pghistory
    services.ubah_kontak(kontak_id=satu.pk, oleh=dodi, jabatan="Kasubbag")
    assert satu.events.count() == jumlah  # type: ignore[attr-defined] # pghistory
    akun = services.kontak_untuk(akun=tokoh("pak_ppk"), oleh=dodi)
    with pytest.raises(AturanDilanggar, match="ubah datanya di sana"):
        services.ubah_kontak(kontak_id=akun.pk, oleh=dodi, nama="X")
    with pytest.raises(AturanDilanggar, match="Tulis mengapa"):
        services.nonaktifkan_kontak(kontak_id=satu.pk, oleh=dodi, alasan=" ")
    services.nonaktifkan_kontak(kontak_id=satu.pk, oleh=dodi, alasan="Pindah tugas")
    with pytest.raises(AturanDilanggar, match="sudah tidak dipakai"):
        services.nonaktifkan_kontak(kontak_id=satu.pk, oleh=dodi, alasan="lagi")


def test_halaman_kontak(masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(tokoh("dodi"))
    isi = {"nama": "Rosmini", "jenis_pengguna": "pa_kpa", "surel": "r@lutra.example", "telepon": "", "jabatan": ""}
    jawaban = klien.post(reverse("layanan:kontak_baru"), isi)
    satu = Kontak.objects.get()
    assert jawaban["Location"] == satu.get_absolute_url()
    daftar = klien.get(reverse("layanan:kontak"), {"q": "rosm"}).content.decode()
    assert "r•••@lutra.example" in daftar
    assert "r@lutra.example" not in daftar
    unduhan = klien.get(reverse("layanan:kontak"), {"unduh": "csv"}).getvalue().decode()
    assert "Rosmini" in unduhan
    assert "Yang masih dipakai" in unduhan  # it says whom it leaves out
    assert "r@lutra.example" in klien.get(satu.get_absolute_url()).content.decode()
    klien.post(reverse("layanan:kontak_ubah", args=[satu.pk]), {**isi, "nama": "Rosmini B."})
    klien.post(reverse("layanan:kontak_nonaktif", args=[satu.pk]), {"alasan": "Pindah"})
    satu.refresh_from_db()
    assert (satu.nama, satu.aktif) == ("Rosmini B.", False)
    for kueri, tampak in (({}, False), ({"peran": "nonaktif"}, True), ({"peran": "satker"}, False)):
        assert ("Rosmini B." in klien.get(reverse("layanan:kontak"), kueri).content.decode()) is tampak


def test_empat_laporan_bersamaan_satu_kontak(benang: Callable[..., HasilBenang[Any]]) -> None:
    hasil = benang(lambda: services.kontak_untuk(surel="a@b.example", nama="A", oleh=None).pk, n=4)
    assert not hasil.galat
    assert Kontak.objects.count() == 1
