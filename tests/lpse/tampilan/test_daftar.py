"""The list pattern, driven through the style page's own list."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdf
import pytest
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages
from django.test import Client

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.tampilan import daftar, ekspor, sekali, tabel
from lpse.tampilan.daftar import AksiMassal
from lpse.tampilan.models import SaringanTersimpan
from lpse.tampilan.services import SARINGAN_TERBANYAK
from lpse.tampilan.views_gaya import GayaDaftar

pytestmark = pytest.mark.django_db
Masuk = Callable[..., Client]
ALAMAT = "/gaya/daftar/"


@pytest.fixture
def klien(masuk_sebagai: Masuk, rina: Pengguna) -> Client:
    return masuk_sebagai(rina)


def nama(jawaban: object) -> list[str]:
    return [b.record.codename for b in jawaban.context["tabel"].paginated_rows]  # type: ignore[attr-defined] # test


def pesan(jawaban: object) -> list[str]:
    return [str(m) for m in get_messages(jawaban.wsgi_request)]  # type: ignore[attr-defined] # test


def hak() -> list[str]:
    kueri = Permission.objects.exclude(name__startswith="Can ").order_by("codename")
    return list(kueri.values_list("codename", flat=True))


def test_cari_di_beberapa_kolom(klien: Client) -> None:
    assert nama(klien.get(ALAMAT, {"q": "HALAMAN gaya"})) == ["lihat_gaya"]
    assert nama(klien.get(ALAMAT, {"q": "lihat_gaya"})) == ["lihat_gaya"]


def test_urut_dan_halaman_tanpa_tumpang_tindih(klien: Client) -> None:
    semua = hak()
    hasil = [
        n
        for hal in range(1, len(semua) // 5 + 2)
        for n in nama(klien.get(ALAMAT, {"urut": "codename", "hal": str(hal)}))
    ]
    assert hasil[: len(semua)] == semua
    mundur = nama(klien.get(ALAMAT, {"urut": "-codename"}))
    assert mundur == semua[::-1][:5]


def test_nilai_saringan_yang_keliru_tidak_membuka_semuanya(klien: Client) -> None:
    jawaban = klien.get(ALAMAT, {"bagian": "tidak-ada"})
    assert nama(jawaban) == []


def test_urutan_dan_halaman_ngawur_tetap_halaman(klien: Client) -> None:
    assert klien.get(ALAMAT, {"urut": "password", "hal": "999"}).status_code == 200


def test_htmx_mendapat_potongan(klien: Client) -> None:
    isi = klien.get(ALAMAT, headers={"HX-Request": "true"}).content.decode()
    assert isi.lstrip().startswith('<section class="card" id="daftar"')


def test_kendali_saringan_tinggal_di_layar_selama_bilahnya_sendiri_yang_meminta(klien: Client) -> None:
    """The browser keeps what a person sees and is just writing; links (order, page) bring the row anew."""
    minta = {"HX-Request": "true", "Saringan-Tampak": "1"}
    tetap = klien.get(ALAMAT, {"bagian": "lpse"}, headers=minta).content.decode()
    utuh = klien.get(ALAMAT, {"bagian": "lpse"}, headers={"HX-Request": "true"}).content.decode()
    assert '<i id="id_q" hx-preserve></i>' in tetap
    assert ("<select" in tetap, 'type="search"' in tetap, "Hapus saringan" in tetap) == (False, False, True)
    assert ("hx-preserve" in utuh, 'id="id_q"' in utuh) == (False, True)
    assert "hx-preserve" not in klien.get(ALAMAT, headers={"Saringan-Tampak": "1"}).content.decode()


def test_jumlah_kueri_tetap(klien: Client, django_assert_num_queries: Callable[..., object]) -> None:
    klien.get(ALAMAT)
    with django_assert_num_queries(9):  # type: ignore[attr-defined] # a context manager
        klien.get(ALAMAT)


def test_unduhan_memuat_tepat_yang_tersaring(klien: Client, rina: Pengguna) -> None:
    jawaban = klien.get(ALAMAT, {"unduh": "csv", "q": "gaya", "urut": "codename"})
    baris = jawaban.getvalue().decode("utf-8-sig").splitlines()
    assert baris[1].startswith('"Diunduh oleh Rina')
    assert baris[2:] == ["Cari: gaya", "", "Hak;Bagian;Kode", "Melihat halaman gaya;lpse;lihat_gaya"]
    (tercatat,) = Jejak.objects.filter(kata="mengunduh daftar")  # who took it, narrowed to what
    assert (tercatat.pelaku, tercatat.sesudah) == (
        rina,
        {"daftar": "Contoh daftar: hak di portal", "bentuk": "CSV", "Cari": "gaya"},
    )


def test_unduhan_pdf_memuat_tepat_yang_tersaring(klien: Client, rina: Pengguna) -> None:
    """The one list that is really laid out; the others go the same way."""
    jawaban = klien.get(ALAMAT, {"unduh": "pdf", "q": "gaya", "urut": "codename"})
    (halaman,) = pypdf.PdfReader(io.BytesIO(jawaban.content)).pages
    teks = halaman.extract_text()
    for kata in ("Hak portal", "Cari: gaya", f"1 baris. Diunduh oleh {rina.nama}", "Melihat halaman gaya"):
        assert kata in teks
    assert klien.get(ALAMAT).content.decode().count("Unduh ") == 3


@pytest.mark.parametrize("bentuk", ["xlsx", "csv", "pdf"])
def test_unduhan_tanpa_izin_ditolak(klien: Client, monkeypatch: pytest.MonkeyPatch, bentuk: str) -> None:
    monkeypatch.setattr(GayaDaftar, "izin_ekspor", "lpse.kelola_pengguna")
    assert klien.get(ALAMAT, {"unduh": bentuk}).status_code == 403
    assert f"Unduh {bentuk.upper()}" not in klien.get(ALAMAT).content.decode()


@pytest.mark.parametrize("bentuk", ["xlsx", "pdf"])
def test_unduhan_yang_terlalu_besar_ditolak_dengan_kalimat(
    klien: Client, monkeypatch: pytest.MonkeyPatch, bentuk: str
) -> None:
    monkeypatch.setattr(ekspor, f"BARIS_{bentuk.upper()}_TERBANYAK", 1)
    jawaban = klien.get(ALAMAT, {"unduh": bentuk, "urut": "codename"})
    assert jawaban["Location"] == f"{ALAMAT}?urut=codename"
    assert "Persempit saringan" in pesan(jawaban)[0]
    assert not Jejak.objects.filter(kata="mengunduh daftar").exists()


def test_hitungan_berhenti_di_batas(klien: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tabel, "HITUNG_TERBANYAK", 3)
    jawaban = klien.get(ALAMAT)
    assert (jawaban.context["jumlah"], jawaban.context["lebih"]) == (3, True)


def test_taksiran_tidak_pernah_negatif() -> None:
    assert tabel.taksiran(Permission) >= 0


# --- saringan tersimpan


def test_simpan_pakai_dan_hapus_saringan(klien: Client, rina: Pengguna) -> None:
    jawaban = klien.post(ALAMAT, {"aksi": "simpan_saringan", "nama": " gaya  saja ", "kueri": "q=gaya"})
    assert jawaban["Location"] == f"{ALAMAT}?q=gaya"
    satu = SaringanTersimpan.objects.get()
    assert (satu.pengguna, satu.daftar, satu.nama, satu.kueri) == (rina, "gaya_daftar", "gaya saja", "q=gaya")
    assert '<a href="?q=gaya" aria-current="true">gaya saja</a>' in klien.get(f"{ALAMAT}?q=gaya").content.decode()
    klien.post(ALAMAT, {"aksi": "hapus_saringan", "saringan": str(satu.pk)})
    assert not SaringanTersimpan.objects.exists()


def test_nama_yang_sama_mengganti(klien: Client) -> None:
    for kueri in ("q=a", "q=b"):
        klien.post(ALAMAT, {"aksi": "simpan_saringan", "nama": "satu", "kueri": kueri})
    assert SaringanTersimpan.objects.get().kueri == "q=b"


@pytest.mark.parametrize(
    ("nama_saringan", "kueri", "kata"),
    [
        ("", "q=a", "perlu nama"),
        ("x", "", "Belum ada saringan"),
        ("x" * 61, "q=a", "paling panjang"),
        ("x", "q=" + "a" * 1000, "terlalu panjang"),
    ],
)
def test_saringan_yang_tak_layak_ditolak(klien: Client, nama_saringan: str, kueri: str, kata: str) -> None:
    jawaban = klien.post(ALAMAT, {"aksi": "simpan_saringan", "nama": nama_saringan, "kueri": kueri})
    assert kata in pesan(jawaban)[0]
    assert not SaringanTersimpan.objects.exists()


def test_saringan_ada_batasnya(klien: Client, rina: Pengguna) -> None:
    SaringanTersimpan.objects.bulk_create(
        SaringanTersimpan(pengguna=rina, daftar="gaya_daftar", nama=f"s{n}", kueri="q=a")
        for n in range(SARINGAN_TERBANYAK)
    )
    klien.post(ALAMAT, {"aksi": "simpan_saringan", "nama": "satu lagi", "kueri": "q=a"})
    assert SaringanTersimpan.objects.count() == SARINGAN_TERBANYAK


def test_saringan_milik_sendiri_saja(masuk_sebagai: Masuk, rina: Pengguna, dodi: Pengguna) -> None:
    punya_rina = SaringanTersimpan.objects.create(pengguna=rina, daftar="gaya_daftar", nama="rahasia rina", kueri="q=a")
    klien = masuk_sebagai(dodi)
    assert "rahasia rina" not in klien.get(ALAMAT).content.decode()
    klien.post(ALAMAT, {"aksi": "hapus_saringan", "saringan": str(punya_rina.pk)})
    klien.post(ALAMAT, {"aksi": "hapus_saringan", "saringan": "bukan angka"})
    assert SaringanTersimpan.objects.filter(pk=punya_rina.pk).exists()


# --- tindakan massal


def pilihan(banyak: int) -> list[str]:
    return [str(pk) for pk in Permission.objects.exclude(name__startswith="Can ").values_list("pk", flat=True)[:banyak]]


def test_massal_bertanya_dahulu_lalu_mengerjakan_sekali(klien: Client) -> None:
    pilih = pilihan(2)
    tanya = klien.post(ALAMAT, {"aksi": "hitung", "pilih": pilih})
    assert "Hitung: 2 baris" in tanya.content.decode()
    kirim = {"aksi": "hitung", "pilih": pilih, "yakin": "1", sekali.KUNCI: str(tanya.context["kunci_kirim"])}
    assert "memilih 2 hak" in pesan(klien.post(ALAMAT, kirim))[0]
    assert any("tidak ada yang dikerjakan dua kali" in p for p in pesan(klien.post(ALAMAT, kirim)))


def test_massal_tanpa_pilihan(klien: Client) -> None:
    assert pesan(klien.post(ALAMAT, {"aksi": "hitung", "pilih": ["x"]})) == ["Belum ada baris yang dipilih."]


def test_massal_hanya_atas_yang_terlihat(klien: Client) -> None:
    tersembunyi = Permission.objects.filter(name__startswith="Can ").values_list("pk", flat=True)[0]
    jawaban = klien.post(ALAMAT, {"aksi": "hitung", "pilih": [str(tersembunyi)]})
    assert pesan(jawaban) == ["Belum ada baris yang dipilih."]


def test_massal_terlalu_banyak_ditolak(klien: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(daftar, "MASSAL_TERBANYAK", 1)
    assert pesan(klien.post(ALAMAT, {"aksi": "hitung", "pilih": pilihan(2)})) == ["Paling banyak 1 baris sekali jalan."]


def test_massal_yang_ditolak_aturan_boleh_dicoba_lagi(klien: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def tolak(**_kwargs: object) -> str:
        raise AturanDilanggar("Hari ini belum boleh.")

    kirim = {"aksi": "tolak", "pilih": pilihan(1), "yakin": "1", sekali.KUNCI: sekali.kunci_baru()}
    monkeypatch.setattr(GayaDaftar, "aksi_massal", (AksiMassal("tolak", "Tolak", "", tolak),))
    for _ in range(2):
        assert pesan(klien.post(ALAMAT, kirim))[-1] == "Hari ini belum boleh."


def test_massal_tanpa_izin_tidak_ditawarkan(klien: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    aksi = AksiMassal("tutup", "Tutup", "lpse.kelola_pengguna", lambda **_k: "")
    monkeypatch.setattr(GayaDaftar, "aksi_massal", (aksi,))
    assert "Tutup" not in klien.get(ALAMAT).content.decode()
    assert klien.post(ALAMAT, {"aksi": "tutup", "pilih": pilihan(1)}).status_code == 403


def test_massal_tak_dikenal_ditolak(klien: Client) -> None:
    assert klien.post(ALAMAT, {"aksi": "musnahkan", "pilih": pilihan(1)}).status_code == 403


def test_alamat_kembali_tidak_dapat_ke_luar(klien: Client) -> None:
    jawaban = klien.post(ALAMAT, {"aksi": "hapus_saringan", "saringan": "0", "kueri": "//jahat.example/"})
    assert jawaban["Location"].startswith(f"{ALAMAT}?")
