"""One's own notices: the bell, the list page by page, opening one, marking them read."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from django.utils import timezone

from lpse.akun.sesi import KUNCI_GIAT
from lpse.pemberitahuan.kotak import Tanda
from lpse.pemberitahuan.models import Kabar
from lpse.pemberitahuan.services_kotak import tandai_dibaca, tandai_semua
from tests.pabrik import PabrikKabar

if TYPE_CHECKING:
    from django.test import Client

    from lpse.akun.models import Pengguna

    Masuk = Callable[..., Client]

pytestmark = pytest.mark.django_db
DAFTAR = reverse("pemberitahuan:daftar")


def _judul(isi: str) -> list[str]:
    return re.findall(r'<a href="/pemberitahuan/\d+/">([^<]+)</a>', isi)


def _hitung(klien: Client) -> str:
    isi = klien.get(reverse("pemberitahuan:lonceng"), headers={"X-LPSE-Latar": "1"}).content.decode()
    return " ".join(re.sub(r"<[^>]+>", "", isi).split())


def test_lonceng_menghitung_milik_sendiri_tanpa_memperpanjang_sesi(
    asep: Pengguna, rina: Pengguna, masuk_sebagai: Masuk, pada: Callable[[str], dt.datetime]
) -> None:
    pada("2026-11-20 10:00")
    klien = masuk_sebagai(asep)
    assert _hitung(klien) == ""
    PabrikKabar(penerima=asep)
    PabrikKabar(penerima=asep, dibaca_pada=timezone.now())
    PabrikKabar(penerima=asep, di_portal=False)
    PabrikKabar(penerima=rina)
    giat = klien.session[KUNCI_GIAT]
    pada("2026-11-20 10:20")
    assert _hitung(klien) == "1 belum dibaca"
    assert klien.session[KUNCI_GIAT] == giat
    pada("2026-11-20 10:31")  # half an hour without a person: the poll did not keep the session alive
    jawaban = klien.get(reverse("pemberitahuan:lonceng"), headers={"X-LPSE-Latar": "1", "HX-Request": "true"})
    assert jawaban.headers["HX-Redirect"].startswith(reverse("account_login"))


def test_lonceng_berhenti_menghitung_di_sembilan_puluh_sembilan(asep: Pengguna, masuk_sebagai: Masuk) -> None:
    Kabar.objects.bulk_create(PabrikKabar.build_batch(100, penerima=asep))
    assert _hitung(masuk_sebagai(asep)) == "99+ belum dibaca"


def test_angka_lonceng_sudah_ada_saat_halaman_dimuat(asep: Pengguna, masuk_sebagai: Masuk) -> None:
    PabrikKabar.create_batch(3, penerima=asep)
    isi = masuk_sebagai(asep).get(reverse("akun:saya")).content.decode()
    assert '<span class="jumlah jumlah--merah">3<span class="baca-saja"> belum dibaca</span></span>' in isi
    assert 'hx-trigger="every 60s"' in isi


def test_menu_lonceng_memuat_yang_terbaru(asep: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(asep)
    menu = reverse("pemberitahuan:terbaru")
    assert "Tidak ada yang belum dibaca." in klien.get(menu).content.decode()
    baru = PabrikKabar.create_batch(8, penerima=asep)
    isi = klien.get(menu).content.decode()
    assert [int(n) for n in re.findall(r'href="/pemberitahuan/(\d+)/"', isi)] == [k.pk for k in baru[:1:-1]]


def test_membuka_menandai_dibaca_dan_mengantar(asep: Pengguna, rina: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(asep)
    kabar = PabrikKabar(penerima=asep, url="/infrastruktur/")
    polos = PabrikKabar(penerima=asep)
    hanya_surel = PabrikKabar(penerima=asep, di_portal=False, url="/cari/")
    assert klien.get(kabar.get_absolute_url()).headers["Location"] == "/infrastruktur/"
    assert klien.get(polos.get_absolute_url()).headers["Location"] == DAFTAR
    assert klien.get(hanya_surel.get_absolute_url()).headers["Location"] == "/cari/"
    assert not Kabar.objects.belum_dibaca().exists()
    pertama = Kabar.objects.get(pk=kabar.pk).dibaca_pada
    klien.get(kabar.get_absolute_url())
    assert Kabar.objects.get(pk=kabar.pk).dibaca_pada == pertama  # the first look counts
    orang_lain = PabrikKabar(penerima=rina)
    assert klien.get(orang_lain.get_absolute_url()).status_code == 404
    assert tandai_dibaca(pengguna=asep, kabar_id=orang_lain.pk) is False


def test_daftar_mendahulukan_yang_belum_dibaca(
    asep: Pengguna,
    rina: Pengguna,
    masuk_sebagai: Masuk,
    django_assert_max_num_queries: Any,  # noqa: ANN401 - pytest-django
) -> None:
    klien = masuk_sebagai(asep)
    assert "Belum ada pemberitahuan" in klien.get(DAFTAR).content.decode()
    kini = timezone.now()
    for n, dibaca in enumerate((True, False, True, False)):
        saat = kini - dt.timedelta(hours=n)
        PabrikKabar(penerima=asep, judul=f"K{n}", terakhir=saat, dibaca_pada=kini if dibaca else None, jumlah=n + 1)
    PabrikKabar(penerima=rina, judul="Milik Rina")
    PabrikKabar(penerima=asep, judul="Hanya surel", di_portal=False)
    with django_assert_max_num_queries(20):
        isi = klien.get(DAFTAR).content.decode()
    assert _judul(isi) == ["K1 (2×)", "K3 (4×)", "K0", "K2 (3×)"]
    assert "2 belum dibaca." in isi
    saja = klien.get(DAFTAR, {"tampil": "belum"}, headers={"HX-Request": "true"}).content.decode()
    assert _judul(saja) == ["K1 (2×)", "K3 (4×)"]
    assert "<html" not in saja
    assert _judul(klien.get(DAFTAR, {"jenis": "uji.biasa"}).content.decode()) == []
    assert len(_judul(klien.get(DAFTAR, {"jenis": "tiada"}).content.decode())) == 4  # no such filter


def test_halaman_demi_halaman_tanpa_celah_dan_tanpa_kembar(asep: Pengguna, masuk_sebagai: Masuk) -> None:
    """Sixty notices over the boundary of read and unread, many of the same moment."""
    kini = timezone.now()
    Kabar.objects.bulk_create(
        PabrikKabar.build(
            penerima=asep, judul=f"K{n:02}", terakhir=kini - dt.timedelta(minutes=n // 7),
            dibaca_pada=kini if n >= 31 else None,
        )
        for n in range(60)
    )  # fmt: skip
    klien, semua, setelah, halaman = masuk_sebagai(asep), [], "", 0
    while halaman == 0 or setelah:
        isi = klien.get(DAFTAR, {"setelah": setelah} if setelah else {}).content.decode()
        semua += _judul(isi)
        cocok = re.search(r'rel="next" href="\?setelah=([^"]+)"', isi)
        setelah, halaman = (cocok[1] if cocok else ""), halaman + 1
    harap = Kabar.objects.order_by("-terakhir", "-pk")
    belum = [k.judul for k in harap if k.dibaca_pada is None]
    assert semua == belum + [k.judul for k in harap if k.dibaca_pada is not None]
    assert halaman == 3


@pytest.mark.parametrize(
    "teks", ["", "x", "b", "b.1", "b.1.x", "c.1.2", "b.-1.2", f"b.{'9' * 19}.1", f"s.{'9' * 18}.1", "b.²..1"]
)
def test_tanda_halaman_yang_ngawur_diabaikan(teks: str) -> None:
    assert Tanda.baca(teks) is None


def test_tanda_halaman_pulang_pergi() -> None:
    tanda = Tanda(dibaca=True, terakhir=timezone.now(), pk=7)
    assert Tanda.baca(str(tanda)) == tanda


def test_menandai_satu_dan_semua(asep: Pengguna, rina: Pengguna, masuk_sebagai: Masuk) -> None:
    klien = masuk_sebagai(asep)
    satu, dua = PabrikKabar.create_batch(2, penerima=asep)
    milik_rina = PabrikKabar(penerima=rina)
    dibaca = reverse("pemberitahuan:dibaca", args=[satu.pk])
    assert klien.get(dibaca).status_code == 405
    assert klien.post(dibaca, {"kembali": f"{DAFTAR}?tampil=belum"}).headers["Location"] == f"{DAFTAR}?tampil=belum"
    assert klien.post(dibaca, {"kembali": "https://jahat.example/"}).headers["Location"] == DAFTAR
    assert klien.post(reverse("pemberitahuan:dibaca", args=[milik_rina.pk])).status_code == 404
    assert set(Kabar.objects.belum_dibaca()) == {dua, milik_rina}
    saat = timezone.now()
    datang = PabrikKabar(penerima=asep)  # arrived while the page was being read
    semua = reverse("pemberitahuan:dibaca_semua")
    jawaban = klien.post(semua, {"saat": saat.isoformat()}, follow=True)
    assert "1 pemberitahuan ditandai sudah dibaca." in jawaban.content.decode()
    assert set(Kabar.objects.belum_dibaca()) == {datang, milik_rina}
    for saat_ngawur in ("", "kemarin", "2026-13-41T00:00:00+00:00", "2026-11-20T10:00:00"):
        klien.post(semua, {"saat": saat_ngawur})
    assert set(Kabar.objects.belum_dibaca()) == {milik_rina}
    assert tandai_semua(pengguna=asep, sampai=timezone.now()) == 0
