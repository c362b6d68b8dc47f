"""Sections: saved apart, told apart by their version; evidence with its hash; nothing lost between two tabs."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from layanan.berita_acara import bentuk, contoh, services, services_isi
from layanan.berita_acara.enums import JenisBA, PeranPihak, StatusBA
from layanan.berita_acara.models import BeritaAcara
from layanan.berita_acara.services_isi import KonflikVersi, simpan_bagian
from layanan.tiket.enums import JenisPengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from tests.pabrik import tokoh
from tests.pabrik_berita_acara import PabrikBeritaAcara, kesaksian
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_paket import PabrikPaket, PabrikTahapan
from tests.pabrik_tiket import PabrikTiket

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("24(2)")]


def test_simpan_berulang_tidak_mengubah_dan_konflik_tidak_menimpa() -> None:
    ba, dodi, asep = PabrikBeritaAcara(), tokoh("dodi"), tokoh("bu_kepala")
    nilai = {"pokja_nama": "Pokja Pemilihan II"}
    baris = [{"nama": "Marlina", "nip": "", "jabatan": "Ketua"}, {"nama": "Hendri", "nip": "", "jabatan": ""}]
    satu = simpan_bagian(ba_id=ba.pk, kode="pokja", versi=0, nilai=nilai, baris=baris, oleh=dodi)
    lagi = simpan_bagian(ba_id=ba.pk, kode="pokja", versi=0, nilai=nilai, baris=baris, oleh=dodi)
    assert (satu.versi, lagi.versi) == (2, 2)  # a repeated sending after a lost line is no conflict and no change
    with pytest.raises(KonflikVersi) as galat:
        simpan_bagian(ba_id=ba.pk, kode="pokja", versi=0, nilai={"pokja_nama": "Pokja III"}, baris=baris, oleh=asep)
    assert (galat.value.versi, galat.value.oleh) == (1, dodi.nama)
    ba.refresh_from_db()
    assert ba.pokja_nama == "Pokja Pemilihan II"
    # Another section is another matter: no conflict there.
    simpan_bagian(ba_id=ba.pk, kode="paket", versi=0, nilai={"kode_tender": "10096514000"}, baris=None, oleh=asep)
    # Only the second row changed, then fewer rows.
    kedua = [baris[0], {**baris[1], "jabatan": "Anggota"}]
    simpan_bagian(ba_id=ba.pk, kode="pokja", versi=1, nilai=nilai, baris=kedua, oleh=dodi)
    baru = [{"nama": "Marlina Yusuf", "nip": "", "jabatan": "Ketua"}]
    simpan_bagian(ba_id=ba.pk, kode="pokja", versi=2, nilai=nilai, baris=baru, oleh=asep)
    assert list(ba.anggota.values_list("urutan", "nama")) == [(1, "Marlina Yusuf")]


def test_pihak_diurutkan_dan_terisi_dari_akun() -> None:
    ba, dodi, kepala = PabrikBeritaAcara(), tokoh("dodi"), tokoh("bu_kepala")
    kosong: dict[str, Any] = {
        "nama": "",
        "jenis_identitas": "nip",
        "identitas": "",
        "jabatan": "",
        "pangkat": "",
        "lembaga": "",
        "surel": "",
    }
    baris: list[dict[str, Any]] = [
        {**kosong, "peran": PeranPihak.MENGETAHUI.value, "akun": kepala},
        {**kosong, "peran": PeranPihak.POKJA.value, "akun": None, "nama": "Marlina"},
        {**kosong, "peran": PeranPihak.SAKSI_LPSE.value, "akun": dodi, "jabatan": "Saksi utama"},
    ]
    simpan_bagian(ba_id=ba.pk, kode="pihak", versi=0, nilai={}, baris=baris, oleh=dodi)
    isi = list(ba.pihak.order_by("urutan").values_list("peran", "nama", "identitas", "jabatan"))
    assert [i[0] for i in isi] == ["saksi_lpse", "pokja", "mengetahui"]
    assert isi[0] == ("saksi_lpse", dodi.nama, dodi.nip, "Saksi utama")
    assert isi[2][1:3] == (kepala.nama, kepala.nip)
    # Two people change places: neither the one «mengetahui» nor the one row per account is in the way.
    tukar = [{**baris[0], "akun": dodi, "nama": "Dodi"}, {**baris[2], "akun": kepala, "nama": "Kepala"}]
    simpan_bagian(ba_id=ba.pk, kode="pihak", versi=1, nilai={}, baris=tukar, oleh=dodi)
    assert list(ba.pihak.order_by("urutan").values_list("nama", flat=True)) == ["Kepala", "Dodi"]
    for ganda, kata in (
        ([tukar[0], {**baris[1], "akun": dodi}], f"Akun {dodi.nama} dipilih pada dua orang"),
        ([tukar[0], {**baris[0], "akun": None, "nama": "Lain"}], "hanya satu orang"),
    ):
        with pytest.raises(AturanDilanggar, match=kata):
            simpan_bagian(ba_id=ba.pk, kode="pihak", versi=2, nilai={}, baris=ganda, oleh=dodi)
    assert ba.pihak.count() == 2


def test_isian_menurut_jenis_dan_bagian_yang_tidak_ada() -> None:
    dodi = tokoh("dodi")
    ba: BeritaAcara = PabrikBeritaAcara(jenis=JenisBA.SERAH_TERIMA)
    baris = [{"aplikasi": "SPSE", "akun": "POKJA-II", "peran": "Pokja", "keterangan": ""}]
    for _ulang in range(2):
        ba = simpan_bagian(ba_id=ba.pk, kode="isian", versi=0, nilai={"dasar": "ST 1"}, baris=baris, oleh=dodi)
    assert (ba.isian["dasar"], ba.isian["baris"], ba.versi) == ("ST 1", baris, 2)
    kosong = PabrikBeritaAcara(jenis=JenisBA.UMUM)
    assert simpan_bagian(ba_id=kosong.pk, kode="isian", versi=0, nilai={"pokok": ""}, baris=None, oleh=dodi).versi == 1
    with pytest.raises(AturanDilanggar, match="tidak ada pada jenis"):
        simpan_bagian(ba_id=ba.pk, kode="paket", versi=0, nilai={}, baris=None, oleh=dodi)
    with pytest.raises(AturanDilanggar, match="Paling banyak 40 baris"):
        simpan_bagian(ba_id=ba.pk, kode="isian", versi=1, nilai={}, baris=baris * 41, oleh=dodi)
    with pytest.raises(AturanDilanggar, match="tidak berwenang"):
        simpan_bagian(ba_id=ba.pk, kode="isian", versi=1, nilai={}, baris=None, oleh=tokoh("pokja_dua"))


def test_bukti_sekali_bersidik_dan_dapat_dilepas() -> None:
    ba, dodi = PabrikBeritaAcara(), tokoh("dodi")
    berkas, lain, kunci = PabrikBerkas(), PabrikBerkas(), uuid.uuid4()
    for _ulang in range(2):  # the line went away before the answer came
        hasil = services_isi.tambah_bukti(
            ba_id=ba.pk, berkas=[berkas, lain], keterangan=" Percobaan pertama ", oleh=dodi, kunci_kirim=kunci
        )
    assert [(b.urutan, b.sha256) for b in ba.bukti.order_by("urutan")] == [(1, berkas.isi_id), (2, lain.isi_id)]
    assert hasil[0].keterangan == "Percobaan pertama"
    assert services_isi.tambah_bukti(ba_id=ba.pk, berkas=[berkas], keterangan="x", oleh=dodi) == []
    pertama, kedua = ba.bukti.order_by("urutan")
    services_isi.ubah_keterangan(
        ba_id=ba.pk, keterangan={kedua.pk: "Layar kedua", pertama.pk: "Percobaan pertama"}, oleh=dodi
    )
    services_isi.lepas_bukti(ba_id=ba.pk, bukti_id=pertama.pk, oleh=dodi)
    assert list(ba.bukti.values_list("urutan", "keterangan")) == [(1, "Layar kedua")]
    with pytest.raises(TransisiBasi, match="sudah dilepas"):
        services_isi.lepas_bukti(ba_id=ba.pk, bukti_id=pertama.pk, oleh=dodi)
    with pytest.raises(AturanDilanggar, match="Paling banyak"):
        services_isi.tambah_bukti(
            ba_id=ba.pk, berkas=[PabrikBerkas() for _ in range(services_isi.MAKS_BUKTI)], keterangan="", oleh=dodi
        )


def test_yang_siap_tidak_disunting() -> None:
    ba, dodi = kesaksian(StatusBA.SIAP), tokoh("dodi")
    with pytest.raises(TransisiBasi, match="siap difinalkan"):
        simpan_bagian(ba_id=ba.pk, kode="paket", versi=1, nilai={"satker": "x"}, baris=None, oleh=dodi)
    with pytest.raises(TransisiBasi):
        services_isi.ubah_keterangan(ba_id=ba.pk, keterangan={}, oleh=dodi)


def test_dari_tiket_pokja_paket_tahap_dan_pihak_tersalin() -> None:
    paket = PabrikPaket(pokja_nama="Marlina Yusuf, S.T.; Hendri Saleh, S.E.", pokja_nip="198503092009042003; 19")
    tahap = PabrikTahapan(paket=paket, nama="Pembukaan Dokumen Penawaran")
    pokja = tokoh("pokja_dua")
    tokoh("bu_kepala")
    tiket = PabrikTiket(jenis_pengguna=JenisPengguna.POKJA, paket=paket, kode_tender=paket.kode_tender, akun=pokja)
    ba = services.buat(jenis=JenisBA.KESAKSIAN, oleh=tokoh("dodi"), tiket=tiket)
    assert (ba.permintaan_nomor, ba.kode_tender, ba.nama_paket) == (tiket.nomor, paket.kode_tender, paket.nama)
    assert (ba.tahap_mulai, ba.tahap_selesai) == (tahap.mulai, tahap.selesai)
    assert list(ba.anggota.values_list("nama", "nip")) == [
        ("Marlina Yusuf, S.T.", "198503092009042003"), ("Hendri Saleh, S.E.", ""),
    ]  # fmt: skip
    assert list(ba.pihak.values_list("peran", flat=True)) == ["saksi_lpse", "pokja", "mengetahui"]
    # A package without that stage, and a ticket whose reporter nobody wrote down.
    bisu = PabrikTiket(paket=PabrikPaket())
    bisu.kontak = None
    polos = services.buat(jenis=JenisBA.FORENSIK, oleh=tokoh("dodi"), tiket=bisu)
    assert (polos.tahap_mulai, polos.permintaan_dari, polos.anggota.count()) == (None, "", 0)
    # Whoever asked without an account signs as the desk's card knows them; the link can go to their address.
    tamu = PabrikTiket(jenis_pengguna=JenisPengguna.POKJA, akun=None)
    saksi = services.buat(jenis=JenisBA.KESAKSIAN, oleh=tokoh("dodi"), tiket=tamu).pihak.get(peran=PeranPihak.POKJA)
    assert (saksi.nama, saksi.surel, saksi.akun) == (tamu.kontak.nama, tamu.kontak.surel, None)
    orang = PabrikTiket(jenis_pengguna=JenisPengguna.POKJA, akun=tokoh("orang_luar"))
    assert not services.buat(jenis=JenisBA.UMUM, oleh=tokoh("dodi"), tiket=orang).pihak.filter(peran="pokja").exists()
    # Without a package, only what the ticket says; a hand-over names who hands over.
    tanpa = PabrikTiket(akun=None)
    lain = services.buat(jenis=JenisBA.SERAH_TERIMA, oleh=tokoh("bu_kepala"), tiket=tanpa)
    assert (lain.nama_paket, list(lain.pihak.values_list("peran", flat=True))) == ("", ["menyerahkan"])


def test_contoh_menyebut_seluruh_isian() -> None:
    """The demo's minutes are complete, or the guide would show what nobody may sign."""
    ba = kesaksian(pokja=None)
    assert ba.pihak.get(peran=PeranPihak.POKJA).nama == "Marlina Yusuf, S.T."
    assert set(contoh.bagian_kesaksian(ba.dibuat_pada)) | {"bukti", "pihak"} == {
        b.kode for b in bentuk.BAGIAN[JenisBA.KESAKSIAN]
    }
