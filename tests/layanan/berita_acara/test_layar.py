"""Screens: builder with and without scripts, two tabs, register, one step from a ticket, bundle, who sees what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from layanan.berita_acara import contoh, panel, services, services_isi
from layanan.berita_acara.enums import JenisBA, StatusBA
from layanan.berita_acara.forms import Saat
from layanan.berita_acara.models import BeritaAcara
from layanan.tiket.aksi import aksi_tiket
from layanan.tiket.enums import JenisPengguna
from lpse.tampilan.registri import antrean, pencarian
from tests.bantuan.masuk import klien_masuk
from tests.pabrik import tokoh
from tests.pabrik_berita_acara import PabrikBeritaAcara, kesaksian
from tests.pabrik_tiket import PabrikTiket

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("24(2)")]
_JSON = {"Accept": "application/json"}


@pytest.fixture
def klien_dodi() -> Client:
    return klien_masuk(tokoh("dodi"))


def _alamat(nama: str, ba: BeritaAcara, *lain: Any) -> str:  # noqa: ANN401 - parts of an address
    return reverse(f"layanan:berita_acara_{nama}", args=[ba.pk, *lain])


def _pokja(**isi: str) -> dict[str, str]:
    awal = {"pokja-pokja_nama": "Pokja II", "versi": "0"}
    formulir = {"baris-pokja-TOTAL_FORMS": "2", "baris-pokja-INITIAL_FORMS": "0"}
    orang = {"baris-pokja-0-nama": "Marlina", "baris-pokja-0-nip": "19850309 200904 2 003", "baris-pokja-1-nama": ""}
    return {**awal, **formulir, **orang, **isi}


def test_penyusun_menyebut_aturan_dan_menyimpan_tanpa_skrip(klien_dodi: Client) -> None:
    ba = PabrikBeritaAcara()
    halaman = klien_dodi.get(_alamat("susun", ba))
    assert halaman.status_code == 200
    isi = halaman.content.decode()
    for kata in ("Isi kode tender.", 'href="#id_paket-kode_tender"', 'id="id_paket-kode_tender"', "Tambah langkah"):
        assert kata in isi
    jawab = klien_dodi.post(_alamat("bagian", ba, "pokja"), _pokja(tambah="1"))
    assert jawab["Location"].endswith("?tambah=pokja#b-pokja")
    assert klien_dodi.get(jawab["Location"]).content.decode().count('id="id_baris-pokja-2-nama"') == 1
    ba.refresh_from_db()
    assert (ba.pokja_nama, ba.anggota.get().nip) == ("Pokja II", "198503092009042003")
    # Wrong format: kept on the page and named, nothing stored.
    salah = klien_dodi.post(_alamat("bagian", ba, "paket"), {"versi": "0", "paket-hps": "tiga miliar"})
    assert salah.status_code == 422
    assert 'value="tiga miliar"' in salah.content.decode()
    assert klien_dodi.get(_alamat("bagian", ba, "bukan")).status_code == 404


def test_simpan_otomatis_dan_dua_tab(klien_dodi: Client) -> None:
    ba = PabrikBeritaAcara()
    alamat = _alamat("bagian", ba, "pokja")
    satu = klien_dodi.post(alamat, _pokja(), headers=_JSON)
    assert (satu.status_code, satu.json()["versi"]) == (200, 1)
    assert satu.json()["kata"].startswith("Tersimpan pukul")
    assert "Isi nama Pokja" not in satu.json()["aturan"]
    # The other tab still shows version 0.
    dua = klien_dodi.post(alamat, _pokja(**{"pokja-pokja_nama": "Pokja III"}), headers=_JSON)
    assert (dua.status_code, dua.json()["versi"]) == (409, 1)
    for kata in ("Pokja II", "Isian Anda masih utuh", "data-konflik-tetap"):
        assert kata in dua.json()["html"]
    polos = klien_dodi.post(alamat, _pokja(**{"pokja-pokja_nama": "Pokja III"}))
    assert polos.status_code == 409
    assert 'value="Pokja III"' in polos.content.decode()
    tetap = klien_dodi.post(alamat, _pokja(versi="1", **{"pokja-pokja_nama": "Pokja III"}), headers=_JSON)
    assert tetap.json()["versi"] == 2
    galat = klien_dodi.post(alamat, _pokja(versi="2", **{"pokja-pokja_nama": "x" * 200}), headers=_JSON)
    assert (galat.status_code, list(galat.json()["galat"])) == (422, ["id_pokja-pokja_nama"])
    segar = klien_dodi.get(alamat, headers=_JSON).json()
    assert (segar["versi"], "Pokja III" in segar["html"]) == (2, True)
    # A row struck out: the page gets the rows as they are stored.
    hapus = klien_dodi.post(
        alamat, _pokja(versi="2", **{"pokja-pokja_nama": "Pokja III", "baris-pokja-0-DELETE": "on"}), headers=_JSON
    )
    assert "baris-pokja" in hapus.json()["html"]


def test_bukan_draf_lagi_dikatakan(klien_dodi: Client) -> None:
    ba = kesaksian(StatusBA.SIAP)
    jawab = klien_dodi.post(_alamat("bagian", ba, "pokja"), _pokja(), headers=_JSON)
    assert (jawab.status_code, jawab.json()["tutup"]) == (409, True)
    assert klien_dodi.post(_alamat("bagian", ba, "pokja"), _pokja())["Location"] == ba.get_absolute_url()
    assert klien_dodi.get(_alamat("susun", ba))["Location"] == ba.get_absolute_url()
    for nama, lain in (("keterangan", ()), ("bukti_lepas", (ba.bukti.first().pk,))):  # type: ignore[union-attr] # two
        assert klien_dodi.post(_alamat(nama, ba, *lain), headers=_JSON).status_code == 409
    unggah = {"berkas": SimpleUploadedFile("layar.png", contoh.gambar("gagal"), "image/png"), "keterangan": "x"}
    assert klien_dodi.post(_alamat("bukti", ba), unggah, headers=_JSON).status_code == 409


def test_bukti_diunggah_bersidik(klien_dodi: Client) -> None:
    ba = PabrikBeritaAcara()
    unggah = {"berkas": SimpleUploadedFile("layar.png", contoh.gambar("gagal"), "image/png"), "keterangan": "Layar"}
    assert klien_dodi.post(_alamat("bukti", ba), unggah)["Location"].endswith("#b-bukti")
    bukti = ba.bukti.get()
    assert bukti.sha256 in klien_dodi.get(_alamat("susun", ba)).content.decode()
    isi = klien_dodi.post(_alamat("keterangan", ba), {f"keterangan-{bukti.pk}": "Layar kedua"}, headers=_JSON).json()
    assert "Layar kedua" in isi["html"]
    jahat = {"berkas": SimpleUploadedFile("x.png", b"bukan gambar", "image/png")}
    assert klien_dodi.post(_alamat("bukti", ba), jahat).status_code == 422
    assert klien_dodi.post(_alamat("bukti", ba), {}, headers=_JSON).json()["kata"]
    lepas = klien_dodi.post(_alamat("bukti_lepas", ba, bukti.pk), headers=_JSON).json()
    assert "Belum ada bukti" in lepas["html"]


def test_bukti_terlalu_banyak(klien_dodi: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services_isi, "MAKS_BUKTI", 0)
    unggah = {"berkas": SimpleUploadedFile("layar.png", contoh.gambar("gagal"), "image/png")}
    jawab = klien_dodi.post(_alamat("bukti", PabrikBeritaAcara()), unggah, headers=_JSON)
    assert (jawab.status_code, "Paling banyak" in jawab.json()["kata"]) == (422, True)


def test_dari_tiket_satu_langkah_dan_pembetulan(klien_dodi: Client) -> None:
    tiket = PabrikTiket(jenis_pengguna=JenisPengguna.POKJA, kode_tender="10096514000")
    aksi = {a.kode: (a.post, alamat) for a, alamat in aksi_tiket(tiket, tokoh("dodi"))}
    assert aksi["ba_kesaksian"] == (True, reverse("layanan:berita_acara_dari_tiket", args=[tiket.pk]))
    satu = klien_dodi.post(aksi["ba_kesaksian"][1])["Location"]
    assert klien_dodi.post(aksi["ba_kesaksian"][1])["Location"] == satu  # a double click makes one
    ba = BeritaAcara.objects.get(tiket=tiket)
    assert (satu, ba.kode_tender) == (_alamat("susun", ba), "10096514000")
    assert tiket.nomor in klien_dodi.get(aksi["ba_lain"][1]).content.decode()
    assert "ba_kesaksian" not in {a.kode for a, _ in aksi_tiket(PabrikTiket(), tokoh("dodi"))}
    baru = klien_dodi.post(reverse("layanan:berita_acara_baru"), {"jenis": JenisBA.UMUM})
    assert BeritaAcara.objects.filter(jenis=JenisBA.UMUM).get().pk == int(baru["Location"].split("/")[-3])
    assert klien_dodi.get(f"{reverse('layanan:berita_acara_baru')}?dari={ba.pk}").status_code == 404


def test_rinci_register_pencarian_dan_antrean(klien_dodi: Client) -> None:
    ba, dodi = kesaksian(StatusBA.FINAL), tokoh("dodi")
    isi = klien_dodi.get(ba.get_absolute_url()).content.decode()
    for kata in (ba.nomor, "Bundel untuk LKPP", "Buat pembetulan", "menunggu tanda tangan"):
        assert kata in isi
    assert "Batalkan…" not in isi
    assert "Batalkan…" in klien_masuk(tokoh("bu_kepala")).get(ba.get_absolute_url()).content.decode()
    dari = f"{reverse('layanan:berita_acara_baru')}?dari={ba.pk}"
    assert f"nomor {ba.nomor}" in klien_dodi.get(dari).content.decode()
    register = reverse("layanan:berita_acara")
    for saringan, ada in (
        ("keadaan=bernomor", True), ("keadaan=disusun", False), ("keadaan=final", True), ("jenis=umum", False),
        ("q=10096514", True),
    ):  # fmt: skip
        assert (ba.nomor in klien_dodi.get(f"{register}?{saringan}").content.decode()) == ada, saringan
    assert ba.nomor in klien_dodi.get(f"{register}?unduh=csv").getvalue().decode()
    assert ba.nomor in {h.judul for s in pencarian.semua() if s.kode == "berita_acara" for h in s.cari(dodi, "1009", 5)}
    butir = [b for s in antrean.semua() if s.kode == "berita_acara" for b in s.ambil(dodi)]
    assert [b.judul.split(":")[0] for b in butir] == ["Kumpulkan tanda tangan"]
    zip_ = klien_dodi.get(_alamat("bundel", ba))
    assert (zip_.status_code, zip_["Content-Type"]) == (200, "application/zip")
    assert klien_dodi.get(_alamat("pratinjau", ba))["Location"] == ba.naskah.get_absolute_url()  # type: ignore[union-attr] # final
    betul = klien_dodi.post(dari, {"jenis": "pembetulan"})["Location"]  # the button itself: one press, and one draft
    assert (betul.endswith("/susun/"), klien_dodi.post(dari, {"jenis": "pembetulan"})["Location"]) == (True, betul)


def test_pratinjau_pdf(klien_dodi: Client) -> None:
    jawab = klien_dodi.get(_alamat("pratinjau", PabrikBeritaAcara()))
    assert (jawab["Content-Type"], jawab.content[:5]) == ("application/pdf", b"%PDF-")
    assert "no-store" in jawab["Cache-Control"]


def test_hanya_yang_berhak_melihat() -> None:
    """Exact sets: the Pokja sees what they sign once it is numbered, nothing of anybody's draft."""
    final, draf, orang = kesaksian(StatusBA.FINAL), kesaksian(), tokoh("pokja_dua")
    assert set(BeritaAcara.objects.terlihat_oleh(orang)) == {final}
    assert set(BeritaAcara.objects.terlihat_oleh(tokoh("pak_ppk"))) == set()
    assert set(BeritaAcara.objects.terlihat_oleh(tokoh("asep"))) == {final, draf}
    klien = klien_masuk(orang)
    assert klien.get(final.get_absolute_url()).status_code == 200
    assert klien.get(draf.get_absolute_url()).status_code == 404
    assert klien.get(_alamat("bundel", final)).status_code == 403


def test_langkah_lewat_layar(klien_dodi: Client) -> None:
    ba = kesaksian()
    for nama, ke in (
        ("siap", StatusBA.SIAP),
        ("kembali", StatusBA.DRAF),
        ("siap", StatusBA.SIAP),
        ("final", StatusBA.FINAL),
    ):
        klien_dodi.post(_alamat(nama, ba))
        ba.refresh_from_db()
        assert ba.status == ke
    assert klien_dodi.get(_alamat("batal", ba)).status_code == 404  # numbered: the Kepala's
    kepala = klien_masuk(tokoh("bu_kepala"))
    kepala.post(_alamat("batal", ba), {"alasan": "Salah paket"})
    ba.refresh_from_db()
    assert (ba.status, ba.alasan_batal) == (StatusBA.DIBATALKAN, "Salah paket")
    assert "Salah paket" in kepala.get(ba.get_absolute_url()).content.decode()


def test_panel_ruang_atas() -> None:
    ba, dodi = PabrikBeritaAcara(), tokoh("dodi")
    satu = panel.Panel("uji", lambda b, _o: f"Panel {b.pk}", 1)
    panel.daftarkan_panel(satu)
    try:
        assert f"Panel {ba.pk}" in panel.panel_ba(ba, dodi)
        with pytest.raises(ValueError, match="sudah terdaftar"):
            panel.daftarkan_panel(satu)
    finally:
        panel._PANEL.pop("uji")


def test_saat_dibaca_di_zona_kantor() -> None:
    saat = Saat(label="x")
    assert saat.clean("2026-11-19T10:15").isoformat() == "2026-11-19T10:15:00+08:00"
    assert not saat.has_changed(saat.clean("2026-11-19T10:15"), "2026-11-19T10:15")
    assert services.perihal(ba=PabrikBeritaAcara(jenis=JenisBA.UMUM, judul="Uji")) == "Berita acara: Uji"
