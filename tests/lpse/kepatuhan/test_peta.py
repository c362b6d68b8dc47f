"""/kepatuhan/: by regulation, unit and standard; worst first with figure and evidence; what nobody registered."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape

import pytest
from django.contrib.messages import get_messages
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from lpse.akun.models import Pengguna
from lpse.kepatuhan.models import HasilKewajiban, Ketentuan, Peraturan, ProfilPeraturan
from lpse.kepatuhan.registri import KEWAJIBAN, Bukti, Status
from lpse.kepatuhan.selectors import KUNCI_MERAH, susun_peta
from lpse.kepatuhan.services import periksa_semua
from lpse.kepatuhan.susunan import menurut_peraturan, menurut_standar, menurut_unit
from lpse.kepatuhan.tautan import boleh_buka
from lpse.pekerjaan.models import JalanTugas
from tests.lpse.kepatuhan.conftest import Daftar

pytestmark = pytest.mark.django_db
ALAMAT = "/kepatuhan/"
Masuk = Callable[..., Client]


@pytest.fixture
def lu() -> None:
    ProfilPeraturan.objects.update(daerah=Peraturan.objects.get(kode="LU"))


@pytest.fixture
def tiga(daftar: Daftar, lu: None) -> None:
    daftar("R-039", Status.TERPENUHI)
    daftar("R-117", Status.PERHATIAN)
    daftar("R-001", Status.BELUM)
    periksa_semua()


def _isi(jawaban: object) -> str:
    return unescape(jawaban.content.decode())  # type: ignore[attr-defined] # a test response


@pytest.mark.usefixtures("tiga")
def test_kepala_membaca_yang_terburuk_lebih_dahulu(masuk_sebagai: Masuk, bu_kepala: Pengguna) -> None:
    jawaban = masuk_sebagai(bu_kepala).get(ALAMAT)
    halaman = _isi(jawaban)
    assert reverse("kepatuhan") == ALAMAT
    assert [k.ketentuan.nomor for k, _ in jawaban.context["kewajiban"]][:3] == ["R-001", "R-117", "R-005"]
    for kata in (
        "Peraturan Bupati Luwu Utara Nomor 34 Tahun 2010, dibaca bersama Peraturan Kepala LKPP Nomor 2 Tahun 2010",
        "2 dari 3 hari", 'href="/akun/pengguna/"', "Perlu perhatian", "Belum ada", "Pasal 26", "Kinerja dan kapasitas",
        "25 dari 88 ketentuan", "30 ketentuan peraturan lain tidak berlaku", "Kepatuhan bulan ini",
    ):  # fmt: skip
        assert kata in halaman, kata
    r = jawaban.context["ringkasan"]
    assert (r.jumlah, r.terpenuhi, r.perhatian, r.belum, r.tidak_berlaku, r.menunggu) == (88, 1, 1, 1, 30, 0)
    assert r.belum_ada + r.tak_diperiksa == 85


@pytest.mark.usefixtures("tiga")
@pytest.mark.parametrize(
    ("kueri", "tampak"),
    [
        ({"keadaan": "perlu"}, {"R-001", "R-117"}),
        ({"keadaan": "terpenuhi"}, {"R-039"}),
        ({"jenis": "larangan"}, {"R-013", "R-026", "R-039", "R-080", "R-081", "R-082"}),
        ({"unit": "arsip"}, {"R-085", "R-122", "R-123", "R-125"}),
        ({"unit": "sulap"}, set()),
        ({"standar": "17"}, {"R-021"}),
        ({"pasal": "4(1)a", "peraturan": "LU"}, {"R-020", "R-021"}),
        ({"pasal": "4a", "peraturan": "P2"}, {"R-016", "R-020", "R-021"}),
    ],
)
def test_saringan(masuk_sebagai: Masuk, bu_kepala: Pengguna, kueri: dict[str, str], tampak: set[str]) -> None:
    jawaban = masuk_sebagai(bu_kepala).get(ALAMAT, kueri)
    assert {k.ketentuan.nomor for k, _ in jawaban.context["kewajiban"]} == tampak
    if not tampak:
        assert "Tidak ada ketentuan yang cocok" in _isi(jawaban)


@pytest.mark.usefixtures("tiga")
def test_yang_tidak_berlaku_hanya_bila_ditanya_dan_nilai_asing_diabaikan(
    masuk_sebagai: Masuk, bu_kepala: Pengguna
) -> None:
    klien = masuk_sebagai(bu_kepala)
    tidak = klien.get(ALAMAT, {"keadaan": "tidak_berlaku"})
    assert {k.kode for k, _ in tidak.context["kewajiban"]} == {"tidak_berlaku"}
    assert "Tidak ada pasalnya dalam peraturan yang mengikat" in _isi(tidak)
    asing = {"keadaan": "x", "jenis": "x", "unit": "x", "standar": "99", "tampilan": "x", "peraturan": "KK"}
    jawaban = klien.get(ALAMAT, asing)
    assert (jawaban.context["jumlah_isi"], jawaban.context["pilihan"].peraturan.kode) == (88, "LU")
    assert len(klien.get(ALAMAT, {"semua": "1"}).context["kewajiban"]) == 88


@pytest.mark.usefixtures("tiga")
def test_tiga_cara_melihat(masuk_sebagai: Masuk, bu_kepala: Pengguna) -> None:
    peta = susun_peta()
    pasal = menurut_peraturan(peta, Peraturan.objects.get(kode="LU"))
    assert [b.judul for b in pasal][:4] == ["Pasal 1 sampai 3", "Pasal 4, 7, dan 8", "Pasal 5 dan 6", "Pasal 9 dan 25"]
    ubin = {u.teks: u for b in pasal for u in b.ubin}
    assert (ubin["26(1)"].keadaan.kode, ubin["26(1)"].url) == ("perhatian", "/kepatuhan/R-117/")
    assert (ubin["4(1)a"].banyak, ubin["4(1)a"].url) == (2, "?peraturan=LU&pasal=4%281%29a#rinci")
    assert ubin["2(1)"].keadaan.kelas_ubin == "belum"
    assert ubin["26(1)"].keadaan.ikon_ubin == "alert-triangle"
    assert ubin["13(3)"].keadaan.ikon_ubin == "check"
    assert {b.judul for b in menurut_unit(peta)} >= {"Pimpinan", "Sekretariat", "Pengarsipan"}
    standar = menurut_standar(peta)
    assert [len(standar), standar[6].rincian] == [17, "Pengelolaan Kapasitas"]
    klien = masuk_sebagai(bu_kepala)
    assert "Unit demi unit" in _isi(klien.get(ALAMAT, {"tampilan": "unit"}))
    assert "Tujuh belas standar LKPP" in _isi(klien.get(ALAMAT, {"tampilan": "standar"}))


def test_pasal_di_luar_kelompok_tetap_tampil() -> None:
    p2 = Peraturan.objects.get(kode="P2")
    p2.kelompok_pasal = [{"judul": "Awal", "pasal": ["2"]}]
    judul = [(b.judul, b.rincian) for b in menurut_peraturan(susun_peta(), p2)]
    assert judul[:2] == [("Pasal 2", "Awal"), ("Pasal 1", "")]


def test_terdaftar_tetapi_belum_diperiksa_dikatakan_apa_adanya(
    daftar: Daftar, masuk_sebagai: Masuk, bu_kepala: Pengguna
) -> None:
    daftar("R-117", Status.TERPENUHI)
    daftar("R-002", Status.TERPENUHI)
    jawaban = masuk_sebagai(bu_kepala).get(ALAMAT, {"keadaan": "menunggu"})
    assert [k.ketentuan.nomor for k, _ in jawaban.context["kewajiban"]] == ["R-002", "R-117"]
    assert "Belum pernah diperiksa" in _isi(jawaban)
    assert "belum pernah dijalankan" in _isi(masuk_sebagai(bu_kepala).get("/kepatuhan/R-117/"))


def test_jumlah_kueri_tetap(
    daftar: Daftar, masuk_sebagai: Masuk, bu_kepala: Pengguna, django_assert_max_num_queries: Callable[..., object]
) -> None:
    klien = masuk_sebagai(bu_kepala)
    klien.get(ALAMAT)

    def hitung() -> int:
        with django_assert_max_num_queries(40) as kueri:  # type: ignore[attr-defined] # pytest-django
            klien.get(ALAMAT, {"semua": "1"})
        return len(kueri)

    sedikit = hitung()
    for nomor in ("R-001", "R-039", "R-117", "R-029"):
        daftar(nomor, Status.PERHATIAN)
    periksa_semua()
    assert hitung() == sedikit
    sebelum = HasilKewajiban.objects.get(ketentuan__nomor="R-117").diperiksa_pada
    assert HasilKewajiban.objects.get(ketentuan__nomor="R-117").diperiksa_pada == sebelum, "halaman tidak memeriksa"


@pytest.mark.usefixtures("tiga")
@pytest.mark.pasal("26(1)")
def test_rinci_memuat_bunyi_bukti_dan_jalan_ke_perbaikan(masuk_sebagai: Masuk, bu_kepala: Pengguna) -> None:
    jawaban = masuk_sebagai(bu_kepala).get("/kepatuhan/R-117/")
    halaman = _isi(jawaban)
    for kata in (
        "LPSE melakukan monitoring harian", "Pasal 26 ayat (1)", "Pasal 27 ayat (1)", "Mengikat", "Satu hari kosong.",
        "Buka tempat memperbaikinya", "Periksa sekarang", "7. Pengelolaan Kapasitas", "Dua belas bulan terakhir",
        "0 dari 1 hari terpenuhi", "Administrasi Sistem Elektronik",
    ):  # fmt: skip
        assert kata in halaman, kata
    assert [p.kode for p, _, _ in jawaban.context["bunyi"]] == ["LU", "P2", "KK"]


def test_rinci_pilihan_tanpa_pemeriksaan_dan_yang_tidak_berlaku(
    daftar: Daftar, masuk_sebagai: Masuk, bu_kepala: Pengguna
) -> None:
    klien = masuk_sebagai(bu_kepala)
    assert "memberi pilihan, hak, atau pengertian" in _isi(klien.get("/kepatuhan/R-040/"))
    assert "Belum ada bagian portal yang memeriksanya" in _isi(klien.get("/kepatuhan/R-005/"))
    tidak = _isi(klien.get("/kepatuhan/R-130/"))
    assert "Tidak ada pasalnya" in tidak
    assert "Periksa sekarang" not in tidak
    sama = klien.get("/kepatuhan/R-020/").context["sama"]
    assert [k.ketentuan.nomor for k in sama] == ["R-016", "R-021"]


@pytest.mark.parametrize("nomor", ["R-999", "r-117", "x"])
def test_nomor_asing_tidak_ditemukan(masuk_sebagai: Masuk, bu_kepala: Pengguna, nomor: str) -> None:
    assert masuk_sebagai(bu_kepala).get(f"/kepatuhan/{nomor}/").status_code == 404


def test_yang_berakhir_tidak_ditemukan(masuk_sebagai: Masuk, bu_kepala: Pengguna) -> None:
    Ketentuan.objects.filter(nomor="R-002").update(aktif=False)
    assert masuk_sebagai(bu_kepala).get("/kepatuhan/R-002/").status_code == 404


def test_periksa_satu_dari_merah_ke_hijau(daftar: Daftar, masuk_sebagai: Masuk, bu_kepala: Pengguna) -> None:
    jawab = iter((Status.BELUM, Status.TERPENUHI))
    daftar("R-117", lambda: Bukti(next(jawab), "1 dari 1", ""))
    periksa_semua()
    assert cache.get(KUNCI_MERAH) == 1
    klien = masuk_sebagai(bu_kepala)
    assert '<span class="jumlah">1<span' in _isi(klien.get("/"))
    jawaban = klien.post("/kepatuhan/R-117/periksa/")
    assert (jawaban.status_code, jawaban.headers["Location"]) == (302, "/kepatuhan/R-117/")
    assert "Terpenuhi, 1 dari 1" in str(next(iter(get_messages(jawaban.wsgi_request))))
    assert cache.get(KUNCI_MERAH) == 0
    ditolak = klien.post("/kepatuhan/R-005/periksa/")
    assert "tidak punya pemeriksaan" in str(list(get_messages(ditolak.wsgi_request))[-1])


def test_periksa_semua_menyuruh_pekerja_sekali(masuk_sebagai: Masuk, bu_kepala: Pengguna) -> None:
    klien = masuk_sebagai(bu_kepala)
    pesan = [str(next(iter(get_messages(klien.post("/kepatuhan/periksa/").wsgi_request)))) for _ in range(2)]
    assert pesan[0] == "Semua kewajiban sedang diperiksa. Muat ulang halaman ini sebentar lagi."
    assert JalanTugas.objects.filter(tugas="lpse.kepatuhan.periksa", hasil="menunggu").count() == 1


@pytest.mark.usefixtures("tiga")
def test_auditor_membaca_tetapi_tautan_yang_tertutup_tidak_ditawarkan(
    masuk_sebagai: Masuk, pak_auditor: Pengguna
) -> None:
    klien = masuk_sebagai(pak_auditor)
    halaman = _isi(klien.get(ALAMAT))
    assert "2 dari 3 hari" in halaman
    assert 'href="/akun/pengguna/"' not in halaman
    assert "Periksa sekarang" not in halaman
    assert klien.post("/kepatuhan/R-117/periksa/").status_code == 403
    assert klien.get("/").templates[0].name == "tampilan/antrean.html", "berandanya tetap antreannya"
    assert f'href="{ALAMAT}"' in _isi(klien.get("/"))


@pytest.mark.parametrize(
    ("tautan", "boleh"),
    [
        ("", False), ("https://lain.example/", False), ("/tidak/ada/", False), ("/akun/pengguna/", True),
        ("/sehat", True), ("/cari/?q=1#y", True), ("/admin/", True),
    ],
)  # fmt: skip
def test_boleh_buka(bu_kepala: Pengguna, tautan: str, boleh: bool) -> None:
    assert boleh_buka(bu_kepala, tautan) is boleh


def test_boleh_buka_menolak_halaman_tanpa_aturan(bu_kepala: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lpse.kepatuhan.tautan.aturan_untuk", lambda *_a: None)
    assert not boleh_buka(bu_kepala, "/akun/pengguna/")


def test_pemeriksaan_yang_terdaftar_sungguhan_dapat_dijalankan() -> None:
    """Every check of the real registry answers on an empty office; none of them breaks."""
    assert {"R-001", "R-002", "R-014", "R-015", "R-025", "R-029", "R-039", "R-117"} <= set(KEWAJIBAN)
    assert "gagal" not in periksa_semua()
