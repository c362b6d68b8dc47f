"""The register on the screen: what is listed, exported and shown, and each form with its rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from lpse.akun.models import Pengguna
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.daftar_hitam.panel import PANEL, Panel, daftarkan
from registrasi.daftar_hitam.tampilan import cari
from tests.bantuan.berkas_uji import unggahan
from tests.pabrik_daftar_hitam import PabrikDaftarHitam

pytestmark = pytest.mark.django_db
NPWP, NIK = "024187739803000", "7322011407850003"
DAFTAR = "/registrasi/daftar-hitam/"


@pytest.fixture
def isi() -> dict[str, DaftarHitam]:
    hari = bahasa.hari_ini()
    return {
        "berlaku": PabrikDaftarHitam(nama="CV Alfa", npwp=NPWP, nomor_sk="600/A", penerbit="PA PUPR"),
        "selesai": PabrikDaftarHitam(
            nama="CV Beta", nik=NIK, nomor_sk="600/B", berlaku_dari=dt.date(2020, 1, 1),
            berlaku_sampai=dt.date(2021, 1, 1), asal="impor", bukti=None,
        ),
        "belum": PabrikDaftarHitam(
            nama="CV Gama", nomor_sk="600/C", berlaku_dari=hari + dt.timedelta(days=9), tanggal_sk=hari,
        ),
        "penundaan": PabrikDaftarHitam(nama="CV Delta", nomor_sk="600/D", status="penundaan"),
        "pembatalan": PabrikDaftarHitam(nama="CV Epsilon", nomor_sk="600/E", status="pembatalan"),
    }  # fmt: skip


def nama(klien: Client, kueri: str) -> set[str]:
    tabel = klien.get(f"{DAFTAR}?{kueri}").context["tabel"]
    return {r.record.nama for r in tabel.rows}


def test_daftar_disaring_dan_diunduh(
    masuk_sebagai: Callable[..., Client], rina: Pengguna, isi: dict[str, DaftarHitam],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    klien = masuk_sebagai(rina)
    klien.get(DAFTAR)
    with django_assert_max_num_queries(14):
        teks = klien.get(DAFTAR).content.decode()
    assert NPWP not in teks
    assert bahasa.samar(NPWP) in teks
    for keadaan, entri in isi.items():
        assert nama(klien, f"keberlakuan={keadaan}") == {entri.nama}
    assert nama(klien, "q=02.418.773.9-803.000") == nama(klien, f"q=0{NPWP}") == {"CV Alfa"}
    assert nama(klien, f"q={NIK}") == nama(klien, "q=cv+beta") == nama(klien, "q=600/b") == {"CV Beta"}
    assert nama(klien, "asal=impor") == {"CV Beta"}
    assert nama(klien, "pada=2020-06-01") == {"CV Beta"}
    assert nama(klien, "q=600/&sampai=2020-12-31") == {"CV Beta"}
    csv = b"".join(klien.get(f"{DAFTAR}?keberlakuan=berlaku&unduh=csv").streaming_content).decode()  # type: ignore[attr-defined] # streamed
    assert NPWP not in csv
    assert f"CV Alfa;{bahasa.samar(NPWP)}" in csv
    assert "CV Beta" not in csv
    assert isi["berlaku"].masa in csv


def test_rinci_utuh_bagi_petugas_dan_tercatat(
    masuk_sebagai: Callable[..., Client], rina: Pengguna, dodi: Pengguna, isi: dict[str, DaftarHitam]
) -> None:
    entri = isi["berlaku"]
    teks = masuk_sebagai(rina).get(entri.get_absolute_url()).content.decode()
    assert "02.418.773.9-803.000" in teks
    assert [j.pelaku_id for j in Jejak.objects.tentang(entri).filter(kata__startswith="melihat")] == [rina.pk]
    assert reverse("registrasi:hitam_tunda", args=[entri.pk]) in teks
    lain = masuk_sebagai(dodi).get(entri.get_absolute_url()).content.decode()
    assert "02.418.773.9-803.000" not in lain
    assert reverse("registrasi:hitam_tunda", args=[entri.pk]) not in lain
    assert Jejak.objects.tentang(entri).filter(kata__startswith="melihat").count() == 1
    klien = masuk_sebagai(rina)
    for kunci, kalimat in (
        ("selesai", "datang dari impor"), ("penundaan", "Putusan pengadilan"), ("pembatalan", "Dibatalkan"),
    ):  # fmt: skip
        assert kalimat in klien.get(isi[kunci].get_absolute_url()).content.decode()


def _kirim(**lain: object) -> dict[str, object]:
    return {
        "nama": "CV Zeta", "npwp": "02.418.773.9-803.000", "nomor_sk": "600/Z", "tanggal_sk": "2026-11-02",
        "penerbit": "PA Dinas PUPR", "berlaku_dari": "2026-11-03", "berlaku_sampai": "2027-11-02",
        "pelanggaran": "lain", "pelanggaran_lain": "Tidak membayar upah", "bukti": unggahan("sk.pdf"), **lain,
    }  # fmt: skip


_SK = {"tanggal_sk": "2026-11-20", "keterangan": "Menurut putusan.", "putusan_kota": "Makassar"}
_PUTUSAN = {"putusan_nomor": "41/G/2026", "putusan_tanggal": "2026-11-19"}


def test_mencatat_membetulkan_dan_memindahkan(
    masuk_sebagai: Callable[..., Client], rina: Pengguna, pada: Callable[..., object]
) -> None:
    pada("2026-11-21 09:00")
    klien = masuk_sebagai(rina)
    baru = reverse("registrasi:hitam_catat")
    salah = klien.post(
        baru, _kirim(pelanggaran_lain="", berlaku_sampai="2026-11-01", bukti=unggahan("a.pdf", b"bukan"))
    )
    assert salah.status_code == 200
    assert set(salah.context["form"].errors) == {"pelanggaran_lain", "berlaku_sampai", "bukti"}
    assert "Tidak ada" not in str(salah.context["form"]["nama"].value())
    jadi = klien.post(baru, _kirim())
    entri = DaftarHitam.objects.get(nomor_sk="600/Z")
    assert jadi["Location"] == entri.get_absolute_url()
    assert (entri.jenis_pelanggaran, entri.npwp, entri.dibuat_oleh) == ("Tidak membayar upah", NPWP, rina)
    assert "sudah tercatat untuk CV Zeta" in klien.post(baru, _kirim(nama="CV Lain")).content.decode()

    ubah = reverse("registrasi:hitam_ubah", args=[entri.pk])
    awal = klien.get(ubah).context["form"].initial
    assert (awal["pelanggaran"], awal["nomor_sk"]) == ("lain", "600/Z")
    klien.post(ubah, _kirim(pelanggaran="Tidak melaksanakan kontrak", bukti="", alasan="Dibaca ulang"))
    entri.refresh_from_db()
    assert entri.jenis_pelanggaran == "Tidak melaksanakan kontrak"
    assert klien.get(ubah).context["form"].initial["pelanggaran"] == "Tidak melaksanakan kontrak"

    for nama_url, nomor, keadaan in (
        ("hitam_tunda", "600/Z1", "penundaan"), ("hitam_tayangkan", "600/Z2", "tayang"),
        ("hitam_batal", "600/Z3", "pembatalan"),
    ):  # fmt: skip
        alamat = reverse(f"registrasi:{nama_url}", args=[entri.pk])
        halaman = klien.get(alamat)
        assert halaman.context["dari"] == entri.get_status_display()
        assert halaman.context["akibat"]
        klien.post(alamat, {**_SK, **_PUTUSAN, "nomor_sk": nomor, "bukti": unggahan(f"{keadaan}.pdf")})
        entri = DaftarHitam.objects.get(pk=entri.pk)
        assert entri.status == keadaan
    basi = klien.post(alamat, {**_SK, "nomor_sk": "600/Z4", "bukti": unggahan("x.pdf")})
    assert "muat ulang halaman" in basi.content.decode()


def test_pencarian_dan_panel(rina: Pengguna, pak_ppk: Pengguna, isi: dict[str, DaftarHitam]) -> None:
    assert [h.judul for h in cari(rina, "alfa", 5)] == ["CV Alfa"]
    assert [h.judul for h in cari(rina, "02.418.773.9-803.000", 5)] == ["CV Alfa"]
    assert [h.judul for h in cari(rina, NIK, 5)] == ["CV Beta"]
    assert list(cari(pak_ppk, "alfa", 5)) == []
    with pytest.raises(ValueError, match="sudah terdaftar"):
        daftarkan(Panel("padanan", "x.html", lambda _p, _e: None))
    assert PANEL["padanan"].templat == "registrasi/padanan/_cocok_entri.html"
    assert PANEL["padanan"].isi(pak_ppk, isi["berlaku"]) is None
