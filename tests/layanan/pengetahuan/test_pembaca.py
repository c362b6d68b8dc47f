"""What readers do: search, read as much as is for them, vote, download, search in vain; and the staff's pages."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from layanan.pengetahuan import selectors, services, services_pembaca, tampilan
from layanan.pengetahuan.enums import Audiens, StatusVersi
from layanan.pengetahuan.models import Artikel, LampiranArtikel, NilaiArtikel, PencarianKosong
from layanan.pengetahuan.services import Aturan, IsianArtikel
from lpse.berkas.services import terima
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.tampilan import bahasa
from tests.bantuan.berkas_uji import unggahan
from tests.pabrik_kategori import PabrikKategori
from tests.pabrik_pengetahuan import (
    PabrikArtikel,
    PabrikLampiranArtikel,
    PabrikNilaiArtikel,
    PabrikPencarianKosong,
    PabrikVersiArtikel,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
NASKAH = {"judul": "Cara daftar", "ringkasan": "Lewat SPSE.", "isi": "## Langkah"}


@pytest.mark.pasal("11(2)b")
def test_cari_berperingkat_berakar_kata_dan_aman(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    judul = PabrikArtikel(terbit=True, judul="Unggah penawaran gagal", isi="Lihat **Apendo** <b>ini</b>")
    isi = PabrikArtikel(terbit=True, judul="Sertifikat", isi="Bila pengunggahan penawaran terputus, ulangi.")
    PabrikArtikel(terbit=True, judul="Unggah penawaran rahasia", audiens=Audiens.PEGAWAI)
    PabrikArtikel(judul="Unggah penawaran draf")
    with django_assert_num_queries(3):
        hasil = selectors.cari("unggah penawaran", audiens=Audiens.PUBLIK)
    assert [h.artikel for h in hasil.hasil] == [judul, isi] or [h.artikel for h in hasil.hasil] == [judul]
    assert "<mark>Unggah</mark>" in hasil.hasil[0].judul
    assert "<b>" not in hasil.hasil[0].cuplikan
    assert not hasil.longgar
    assert selectors.cari("unggah penawaran", audiens=Audiens.PEGAWAI).jumlah == hasil.jumlah + 1
    longgar = selectors.cari("apendo antariksa", audiens=Audiens.PUBLIK)
    assert ([h.artikel for h in longgar.hasil], longgar.longgar) == ([judul], True)
    assert selectors.cari("sertifikat atau apendo", audiens=Audiens.PUBLIK).jumlah == 2
    assert selectors.cari("penawaran -gagal", audiens=Audiens.PUBLIK).jumlah <= 1
    for aneh in ("'; DROP TABLE x; --", "\\", "<script>", "yang dan di", "'\\'' | & !"):
        assert selectors.cari(aneh, audiens=Audiens.PUBLIK).jumlah >= 0
    assert selectors.cari("unggah", audiens=Audiens.PUBLIK, jenis="panduan").jumlah == 0
    kategori = PabrikKategori()
    judul.kategori.add(kategori)
    assert selectors.cari("unggah", audiens=Audiens.PUBLIK, kategori=kategori.pk).jumlah == 1
    for n in range(11):
        PabrikArtikel(terbit=True, judul=f"Pelatihan {n}")
    assert (len(selectors.cari("pelatihan", audiens=Audiens.PUBLIK).hasil)) == 10
    dua = selectors.cari("pelatihan", audiens=Audiens.PUBLIK, halaman=2)
    assert (len(dua.hasil), dua.jumlah) == (1, 11)


def test_saran_saat_mengetik_satu_kueri(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    a = PabrikArtikel(terbit=True, judul="Lupa kata sandi SPSE", kata_kunci="password reset")
    PabrikArtikel(terbit=True, judul="Jadwal libur", isi="sandi " + "lain " * 400)
    with django_assert_num_queries(1):
        saran = selectors.sarankan("Selamat pagi, saya lupa password akun SPSE saya", audiens=Audiens.PUBLIK)
    assert [s.pk for s in saran] == [a.pk]
    assert (saran[0].judul, saran[0].url) == (a.judul, f"/publik/bantuan/{a.slug}/")
    assert selectors.sarankan("ok", audiens=Audiens.PUBLIK) == []
    assert selectors.sarankan("yang dan dengan untuk dari", audiens=Audiens.PUBLIK) == []
    assert selectors.sarankan("a" * 50_000 + "\\'\x00", audiens=Audiens.PUBLIK) == []


def test_tiap_lingkaran_membaca_sebanyak_haknya(
    klien: Client, pak_ppk: Pengguna, rina: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    semua = {a: PabrikArtikel(terbit=True, audiens=a, judul=f"Untuk {a}") for a in Audiens}
    PabrikArtikel(judul="Masih draf", slug="draf")
    ppk, pegawai = masuk_sebagai(pak_ppk), masuk_sebagai(rina)
    harapan = {"publik": (200, 200, 200), "pengguna": (404, 200, 200), "pegawai": (404, 404, 200)}
    for audiens, kode in harapan.items():
        jalan = f"/publik/bantuan/{semua[Audiens(audiens)].slug}/"
        assert tuple(k.get(jalan).status_code for k in (klien, ppk, pegawai)) == kode, audiens
    assert klien.get("/publik/bantuan/draf/").status_code == 404
    assert set(Artikel.objects.terlihat_oleh(pak_ppk)) == {semua[Audiens.PUBLIK], semua[Audiens.PENGGUNA]}
    assert set(Artikel.objects.terlihat_oleh(None)) == {semua[Audiens.PUBLIK]}
    assert [h.judul for h in tampilan.cari(pak_ppk, "untuk", 9)] != []
    assert (
        tampilan.cari(pak_ppk, "Untuk publik", 1).__next__().url
        == "/publik/bantuan/" + semua[Audiens.PUBLIK].slug + "/"
    )
    assert klien.get("/publik/bantuan/").headers.get("X-Robots-Tag") is None
    assert "noindex" in klien.get("/publik/bantuan/?q=untuk").headers["X-Robots-Tag"]
    assert klien.get("/publik/bantuan/?jenis=panduan").status_code == 200
    assert klien.get("/publik/bantuan/?kategori=1").status_code == 200
    assert klien.get("/publik/bantuan/?kategori=x&q=untuk&hal=x").status_code == 200


def test_yang_dicari_tanpa_hasil_dihitung_tanpa_orangnya(
    klien: Client, dodi: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    for kata in ("kendala  Antariksa", "KENDALA antariksa", "ab"):
        assert klien.get("/publik/bantuan/", {"q": kata}).status_code == 200
    klien.get("/publik/bantuan/?q=kendala+antariksa&jenis=panduan")
    kosong = PencarianKosong.objects.get()
    assert (kosong.kata, kosong.jumlah, kosong.audiens) == ("kendala antariksa", 2, "publik")
    pegawai = masuk_sebagai(dodi)
    assert "kendala antariksa" in pegawai.get(reverse("layanan:pencarian_kosong")).content.decode()
    a = PabrikArtikel(terbit=True)
    pegawai.post(reverse("layanan:pencarian_kosong_jawab", args=[kosong.pk]), {"artikel": a.pk})
    kosong.refresh_from_db()
    assert (kosong.artikel, kosong.dijawab_oleh) == (a, dodi)
    assert not selectors.kosong_terbuka().exists()
    with pytest.raises(TransisiBasi):
        services_pembaca.jawab_kosong(pencarian_id=kosong.pk, artikel_id=None, oleh=dodi)
    services_pembaca.catat_kosong(kata="kendala antariksa", audiens="publik")
    assert selectors.kosong_terbuka().get().jumlah == 3
    lain = PabrikPencarianKosong()
    services_pembaca.jawab_kosong(pencarian_id=lain.pk, artikel_id=None, oleh=dodi)


def test_nilai_sekali_per_pembaca(klien: Client, dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    a = PabrikArtikel(terbit=True)
    jalan = f"/publik/bantuan/{a.slug}/nilai/"
    assert klien.get(jalan).status_code == 405
    klien.post(jalan, {"membantu": "ya"})
    klien.post(jalan, {"membantu": "tidak", "saran": "Langkah 3 tidak ada"})
    masuk_sebagai(dodi).post(jalan, {"membantu": "ya"})
    a.refresh_from_db()
    assert (a.membantu, a.tidak_membantu, NilaiArtikel.objects.count()) == (1, 1, 2)
    assert [n.saran for n in selectors.saran_pembaca(a)] == ["Langkah 3 tidak ada"]
    assert not NilaiArtikel.objects.filter(pembaca__contains="@").exists()
    with pytest.raises(AturanDilanggar, match="kuki"):
        services_pembaca.nilai(artikel_id=a.pk, pembaca="", membantu=True)
    klien.get(f"/publik/bantuan/{a.slug}/")
    a.refresh_from_db()
    assert a.dibaca == 1
    assert selectors.terpopuler(audiens="publik") == [a]
    assert selectors.ikhtisar().persen_membantu == 50


def test_panduan_diunggah_diunduh_dan_dilepas(
    klien: Client, dodi: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    a, lain = PabrikArtikel(terbit=True), PabrikArtikel(terbit=True)
    kategori = PabrikKategori()
    for satu in (a, lain):
        satu.kategori.add(kategori)
    berkas = terima(unggahan=unggahan("panduan.pdf"), kegunaan="layanan.pengetahuan", oleh=dodi)
    with pytest.raises(AturanDilanggar, match="judul"):
        services_pembaca.tambah_lampiran(artikel_id=a.pk, berkas=berkas, judul=" ", oleh=dodi)
    pegawai = masuk_sebagai(dodi)
    alamat = reverse("layanan:artikel_panduan", args=[a.pk])
    assert pegawai.get(alamat).status_code == 200
    pegawai.post(alamat, {"judul": "Panduan unggah", "berkas": unggahan("p.pdf")})
    lampiran = LampiranArtikel.objects.get()
    halaman = klien.get(f"/publik/bantuan/{a.slug}/").content.decode()
    assert "Panduan unggah" in halaman
    assert lain.judul in halaman
    unduh = f"/publik/bantuan/{a.slug}/unduh/{lampiran.pk}/"
    jawab = klien.get(unduh)
    assert jawab.status_code == 200
    assert b"".join(getattr(jawab, "streaming_content", [])).startswith(b"%PDF")
    lampiran.refresh_from_db()
    assert lampiran.unduhan == 1
    tertahan = PabrikLampiranArtikel(artikel=a, berkas__status="karantina")
    assert klien.get(f"/publik/bantuan/{a.slug}/unduh/{tertahan.pk}/").status_code == 302
    pegawai.post(reverse("layanan:panduan_lepas", args=[lampiran.pk]))
    assert klien.get(unduh).status_code == 404
    with pytest.raises(TransisiBasi):
        services_pembaca.lepas_lampiran(lampiran_id=lampiran.pk, oleh=dodi)


def _tekan(klien: Client, a: Artikel, langkah: str, **data: object) -> int:
    """Open the page of one step of the article, and send it."""
    alamat = reverse(f"layanan:artikel_{langkah}", args=[a.pk])
    if klien.get(alamat).status_code != 200:
        return 403
    kode = klien.post(alamat, data).status_code
    a.refresh_from_db()
    return kode


def test_layar_pegawai_dari_tulisan_sampai_terbit(
    rina: Pengguna, dodi: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    penulis, peninjau = masuk_sebagai(rina), masuk_sebagai(dodi)
    assert penulis.get(reverse("layanan:artikel_baru") + "?judul=Cara").context["form"].initial["judul"] == "Cara"
    penulis.post(reverse("layanan:artikel_baru"), {**NASKAH, "jenis": "panduan", "audiens": "publik"})
    a = Artikel.objects.get()
    assert _tekan(penulis, a, "atur", jenis="panduan", audiens="pengguna") == 302
    assert _tekan(penulis, a, "ajukan") == 302
    assert [b.judul for b in tampilan.butir(dodi)] == ["Tinjau artikel: Cara daftar"]
    assert _tekan(penulis, a, "terbitkan") == 403
    assert _tekan(peninjau, a, "kembalikan", catatan="Kurang.") == 302
    assert [b.judul for b in tampilan.butir(rina)] == ["Perbaiki artikel: Cara daftar"]
    assert tampilan.jumlah_menunggu(rina) == 1
    assert "Kurang." in penulis.get(a.get_absolute_url()).content.decode()
    assert _tekan(penulis, a, "tulis", **NASKAH) == 302
    assert "sesudah diajukan dan diterbitkan" in penulis.get(a.get_absolute_url()).content.decode()
    _tekan(penulis, a, "ajukan")
    assert _tekan(peninjau, a, "terbitkan") == 302
    assert (a.status, a.audiens) == ("terbit", "pengguna")


def test_layar_pegawai_menjaga_yang_sudah_terbit(
    rina: Pengguna, dodi: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    penulis, peninjau = masuk_sebagai(rina), masuk_sebagai(dodi)
    aturan = Aturan(jenis="panduan", audiens="pengguna")
    a = services.buat(isian=IsianArtikel(**NASKAH), aturan=aturan, oleh=rina)
    services.ajukan(artikel_id=a.pk, oleh=rina)
    services.terbitkan(artikel_id=a.pk, oleh=dodi)
    assert _tekan(peninjau, a, "benar", tinjau_pada=(bahasa.hari_ini() + dt.timedelta(days=5)).isoformat()) == 302
    Artikel.objects.filter(pk=a.pk).update(tinjau_pada=bahasa.hari_ini())
    a.refresh_from_db()
    assert "Masih benar" in peninjau.get(a.get_absolute_url()).content.decode()
    _tekan(penulis, a, "tulis", **NASKAH)
    assert _tekan(penulis, a, "buang") == 302
    assert _tekan(peninjau, a, "tarik", alasan="Usang") == 302
    assert "Terbitkan lagi" in peninjau.get(a.get_absolute_url()).content.decode()
    assert _tekan(peninjau, a, "terbitkan_lagi") == 302
    PabrikVersiArtikel(status=StatusVersi.DITINJAU, artikel__judul="Menunggu")
    PabrikNilaiArtikel(artikel=a, membantu=False, saran="Gambar kurang")
    daftar = reverse("layanan:daftar_artikel")
    assert "Cara daftar" in penulis.get(f"{daftar}?keadaan=tinjau").content.decode()
    assert "Menunggu" in penulis.get(f"{daftar}?keadaan=menunggu").content.decode()
    assert "Cara daftar" not in penulis.get(f"{daftar}?keadaan=draf").content.decode()
    assert "Gambar kurang" in penulis.get(a.get_absolute_url()).content.decode()
