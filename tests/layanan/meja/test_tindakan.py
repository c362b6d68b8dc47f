"""Every act of the ticket page: its form, its service, what a stale page hears."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from layanan.meja.tindakan import _DAFTAR, tindakan_tiket
from layanan.tiket import services
from layanan.tiket.aksi import Aksi, daftarkan_aksi
from layanan.tiket.enums import JenisPesan, JenisTautan, StatusTiket
from layanan.tiket.models import Pengamat, TautanTiket, Tiket
from lpse.akun.models import Pengguna
from tests.pabrik import PabrikPengguna
from tests.pabrik_kategori import PabrikKategori
from tests.pabrik_tiket import PabrikLabel, PabrikTiket

pytestmark = pytest.mark.django_db
_S = StatusTiket


@pytest.fixture
def klien(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> Client:
    return masuk_sebagai(dodi)


def _alamat(nama: str, tiket: Tiket) -> str:
    return reverse(f"layanan:tiket_{nama}", args=[tiket.pk])


def _lakukan(klien: Client, nama: str, tiket: Tiket, **isi: object) -> str:
    """GET, POST, and the page afterwards; a refusal shows the form again."""
    assert klien.get(_alamat(nama, tiket)).status_code == 200
    jawaban = klien.post(_alamat(nama, tiket), isi, follow=True)
    tiket.refresh_from_db()
    return jawaban.content.decode()


#: Name, state before, what is posted, state afterwards.
_LANGKAH = [
    ("lepas", _S.DITANGANI, {}, _S.BARU),
    ("alihkan", _S.DITANGANI, {"unit": "ase", "alasan": "Periksa log"}, _S.BARU),
    ("tunggu", _S.DITANGANI, {"sebab": "Tangkapan layar"}, _S.DITANGANI),  # refused: nobody answered yet
    ("lkpp", _S.DITANGANI, {"alasan": "b", "nomor_lkpp": "LKPP-88213", "keterangan": "?"}, _S.MENUNGGU_LKPP),
    ("lanjut", _S.MENUNGGU_PENGGUNA, {"catatan": "Ditelepon"}, _S.DITANGANI),
    ("selesai", _S.DITANGANI, {"solusi": "Pasang ulang"}, _S.SELESAI),
    ("konfirmasi", _S.SELESAI, {}, _S.DITUTUP),
    ("buka", _S.DITUTUP, {"alasan": "Masih galat"}, _S.DITANGANI),
    ("batal", _S.BARU, {"alasan": "Salah kirim"}, _S.DIBATALKAN),
]


@pytest.mark.parametrize(("nama", "dari", "isi", "ke"), _LANGKAH, ids=[b[0] for b in _LANGKAH])
def test_langkah_dari_halaman(nama: str, dari: str, isi: dict[str, str], ke: str, klien: Client) -> None:
    tiket = PabrikTiket(status=dari)
    _lakukan(klien, nama, tiket, **isi)
    assert tiket.status == ke
    # the same page again, from an old tab: a sentence, never an error page
    assert klien.post(_alamat(nama, tiket), isi).status_code in {200, 302}


def test_tunggu_sesudah_dijawab(klien: Client, dodi: Pengguna) -> None:
    tiket = PabrikTiket()
    services.jawab(tiket_id=tiket.pk, isi="Kami cek", oleh=dodi)
    _lakukan(klien, "tunggu", tiket, sebab="Tangkapan layar")
    assert (tiket.status, tiket.menunggu_sebab) == (_S.MENUNGGU_PENGGUNA, "Tangkapan layar")


def test_tugaskan_kepada_rekan_seunit(klien: Client, asep: Pengguna) -> None:
    rekan = PabrikPengguna(nama="Wati Rahman", peran=("layanan",))
    tiket = PabrikTiket()
    assert asep.nama not in klien.get(_alamat("tugaskan", tiket)).content.decode()
    assert "ditugaskan kepada Wati Rahman" in _lakukan(klien, "tugaskan", tiket, kepada=rekan.pk)
    assert tiket.petugas == rekan


@pytest.mark.pasal("9(2)b")
def test_alihkan_ke_ase_dan_kembali(
    klien: Client, asep: Pengguna, dodi: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    """The other unit sees it from then on; handed back, it does not any more and lands on the list."""
    tiket = PabrikTiket(status=_S.DITANGANI)
    asep_klien = masuk_sebagai(asep)
    assert asep_klien.get(tiket.get_absolute_url()).status_code == 404
    assert "dialihkan ke Administrasi Sistem Elektronik" in _lakukan(
        klien, "alihkan", tiket, unit="ase", alasan="Periksa log unggahan"
    )
    services.ambil(tiket_id=tiket.pk, oleh=asep)
    tiket.refresh_from_db()
    jawaban = asep_klien.post(_alamat("alihkan", tiket), {"unit": "layanan", "alasan": "Log bersih"})
    assert jawaban.headers["Location"] == reverse("layanan:daftar_tiket")
    tiket.refresh_from_db()
    assert (tiket.unit, tiket.status, tiket.petugas) == ("layanan", _S.BARU, None)


def test_prioritas_dan_rincian(klien: Client) -> None:
    tiket = PabrikTiket()
    assert "sekarang tinggi" in _lakukan(klien, "prioritas", tiket, urgensi="mendesak", dampak="besar", alasan="Banyak")
    kategori = PabrikKategori()
    isi = {
        "judul": "Judul baru", "jenis": "gangguan", "sifat": "teknis", "ranah": "prosedur", "jenis_pengguna": "pokja",
        "kategori": str(kategori.pk), "aplikasi": "SPSE 4.5", "kode_galat": "E-12", "kode_tender": "10096514000",
        "tahap_nama": "Pembukaan", "batas_tahap": (timezone.now() + dt.timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M"),
    }  # fmt: skip
    assert "Rincian tiket disimpan" in _lakukan(klien, "rincian", tiket, **isi)
    assert (tiket.judul, tiket.kategori, tiket.prioritas) == ("Judul baru", kategori, "tinggi")
    assert 'value="Judul baru"' in klien.get(_alamat("rincian", tiket)).content.decode()
    assert "Kode tender terdiri atas" in _lakukan(klien, "rincian", tiket, **{**isi, "kode_tender": "12"})


def test_label_pengamat_dan_kode(klien: Client, asep: Pengguna, dodi: Pengguna) -> None:
    tiket = PabrikTiket()
    lama = PabrikLabel(nama="spse lambat")
    _lakukan(klien, "label", tiket, label=[lama.pk], baru="  Apendo   46 ")
    assert sorted(satu.nama for satu in tiket.label.all()) == ["apendo 46", "spse lambat"]
    assert "Label hanya huruf kecil" in _lakukan(klien, "label", tiket, baru="<b>")
    _lakukan(klien, "label", tiket)
    assert not tiket.label.exists()
    _lakukan(klien, "pengamat", tiket, orang_amati=[asep.pk])
    _lakukan(klien, "amati", tiket)
    assert {p.pengguna for p in Pengamat.objects.filter(tiket=tiket)} == {asep, dodi}
    assert "Berhenti mengikuti" in klien.get(tiket.get_absolute_url()).content.decode()
    _lakukan(klien, "berhenti_amati", tiket)
    assert {p.pengguna for p in Pengamat.objects.filter(tiket=tiket)} == {asep}
    kode = services.kode_akses(tiket)
    assert "Kode akses baru" in _lakukan(klien, "kode", tiket)
    assert services.kode_akses(tiket) != kode


def test_berhenti_mengikuti_milik_unit_lain(
    asep: Pengguna, masuk_sebagai: Callable[..., Client], dodi: Pengguna
) -> None:
    """Whoever only saw it by following lands on the list."""
    tiket = PabrikTiket()
    services.amati(tiket_id=tiket.pk, pengguna=asep, oleh=dodi)
    jawaban = masuk_sebagai(asep).post(_alamat("berhenti_amati", tiket), follow=True)
    assert "Anda tidak melihatnya lagi" in jawaban.content.decode()
    assert jawaban.redirect_chain[0][0] == reverse("layanan:daftar_tiket")


def test_gabung_pisah_bagian_taut(klien: Client, dodi: Pengguna) -> None:
    satu = PabrikTiket(judul="Pertama")
    dua = PabrikTiket(judul="Kedua", kontak=satu.kontak)
    services.jawab(tiket_id=dua.pk, isi="Soal lain lagi", oleh=dodi)
    pesan = dua.pesan.get(jenis=JenisPesan.JAWABAN)
    assert "Soal lain lagi" in klien.get(_alamat("pisah", dua)).content.decode()
    isi = _lakukan(klien, "pisah", dua, pesan=[pesan.pk], judul="Soal lain")
    baru = Tiket.objects.get(judul="Soal lain")
    assert f"Dipisahkan menjadi {baru.nomor}" in isi
    assert "digabung ke" in _lakukan(klien, "gabung", dua, ke=satu.nomor.lower())
    assert dua.digabung_ke == satu
    assert "percakapannya berlanjut" in klien.get(dua.get_absolute_url()).content.decode()
    induk = PabrikTiket(judul="SPSE mati")
    nomor = str(int(induk.nomor.rsplit("-", 1)[1]))
    assert "bagian dari insiden" in _lakukan(klien, "bagian", satu, induk=nomor)
    assert "Lepaskan dari insiden" in klien.get(satu.get_absolute_url()).content.decode()
    assert "Insiden induk: SPSE mati" in klien.get(satu.get_absolute_url()).content.decode()
    assert "Ditautkan dengan" in _lakukan(klien, "taut", baru, ke=induk.nomor, jenis=JenisTautan.TERKAIT)
    tautan = TautanTiket.objects.get(dari=baru, ke=induk)
    lepas = reverse("layanan:tiket_lepas_taut", args=[induk.pk, tautan.pk])  # from the other end
    assert lepas in klien.get(induk.get_absolute_url()).content.decode()
    assert baru.nomor in klien.get(lepas).content.decode()
    assert klien.get(reverse("layanan:tiket_lepas_taut", args=[satu.pk, tautan.pk])).status_code == 404
    assert f"Tidak lagi ditautkan dengan {baru.nomor}" in klien.post(lepas, follow=True).content.decode()
    assert not TautanTiket.objects.filter(pk=tautan.pk).exists()
    assert klien.post(lepas).status_code == 404
    assert "berdiri sendiri lagi" in _lakukan(klien, "lepas_bagian", satu)
    assert "Tidak ada tiket bernomor itu" in _lakukan(klien, "taut", baru, ke="999999999", jenis="terkait")
    assert "Tidak ada tiket bernomor itu" in _lakukan(klien, "gabung", baru, ke="TKT-1999-0001")


def test_insiden_selesai_beserta_bagiannya(klien: Client, dodi: Pengguna) -> None:
    """Many tickets, one incident: one solution answers all of them."""
    induk = PabrikTiket(status=_S.DITANGANI)
    assert "beserta_anak" not in klien.get(_alamat("selesai", induk)).content.decode()
    anak = [PabrikTiket() for _ in range(2)]
    for satu in anak:
        services.jadikan_anak(tiket_id=satu.pk, induk_id=induk.pk, oleh=dodi)
    _lakukan(klien, "selesai", induk, solusi="SPSE sudah hidup lagi.", beserta_anak="on")
    assert {t.status for t in Tiket.objects.filter(pk__in=[induk.pk, *(t.pk for t in anak)])} == {_S.SELESAI}


@pytest.mark.parametrize("status", _S.values)
def test_yang_ditawarkan_memang_dapat_dilakukan(status: str, dodi: Pengguna, klien: Client) -> None:
    """No button leads to a page that opens with an error; what is not offered stands in the table."""
    tiket = PabrikTiket(status=status)
    isi = tindakan_tiket(tiket, dodi, mengamati=False)
    tombol = [*isi.tombol, *(t for _, daftar in isi.kelompok for t in daftar)]
    assert len({t.url for t in tombol}) == len(tombol)
    ada = {t.label for t in tombol}
    assert {label for _, _, _, label, di in _DAFTAR if status in di} <= ada
    assert {label for _, _, _, label, di in _DAFTAR if status not in di} & ada == set()
    for t in tombol:
        if "/meja/" in t.url:
            assert klien.get(t.url).status_code == 200, t.url


def test_tindakan_ruang_lain(dodi: Pengguna, bu_kepala: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    """What other rooms offer stands at the head; whoever only reads gets it, too, and may follow."""
    monkeypatch.setattr("layanan.tiket.aksi._AKSI", {})
    tiket = PabrikTiket()
    daftarkan_aksi(Aksi("uji", "Umumkan gangguan", lambda t: f"/uji/{t.pk}/", "layanan.view_tiket", post=True))
    assert [t.label for t in tindakan_tiket(tiket, dodi, mengamati=True).tombol if t.post] == ["Umumkan gangguan"]
    isi = tindakan_tiket(tiket, bu_kepala, mengamati=True)
    assert isi.tombol[-1].label == "Umumkan gangguan"
