"""Handing files out: only what may be seen, safe headers, ranges, previews."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.http import http_date

from lpse.akun.models import Pengguna
from lpse.berkas import gambar_mini, registri, simpanan
from lpse.berkas.models import Berkas
from lpse.berkas.nama import nama_kepala
from lpse.berkas.registri import Kegunaan
from lpse.jejak.models import Jejak
from tests.bantuan.berkas_baik import gambar, pdf
from tests.pabrik import PabrikBerkas

TEKS = "".join(f"baris {n}\n" for n in range(200)).encode()


@pytest.fixture
def klien_asep(masuk_sebagai: Callable[..., Client], asep: Pengguna) -> Client:
    return masuk_sebagai(asep)


@pytest.fixture
def catatan(asep: Pengguna, unggah: Callable[..., Berkas]) -> Berkas:
    return unggah(asep, "catatan rapat.txt", TEKS)


def _isi(jawaban: Any) -> bytes:  # noqa: ANN401 - a test response
    return b"".join(jawaban.streaming_content) if jawaban.streaming else jawaban.content


def _ambil(klien: Client, berkas: Berkas, nama: str = "unduh", **kepala: str) -> Any:  # noqa: ANN401 - as above
    return klien.get(reverse(f"berkas:{nama}", args=[berkas.kunci]), headers=kepala)


def test_unduh_utuh_berpagar(klien_asep: Client, catatan: Berkas) -> None:
    jawaban = _ambil(klien_asep, catatan)
    assert (jawaban.status_code, _isi(jawaban)) == (200, TEKS)
    kepala = jawaban.headers
    assert kepala["Content-Disposition"] == 'attachment; filename="catatan rapat.txt"'
    assert kepala["Content-Type"] == "text/plain; charset=utf-8"
    assert (kepala["X-Content-Type-Options"], kepala["X-Frame-Options"], kepala["Accept-Ranges"]) == (
        "nosniff",
        "SAMEORIGIN",
        "bytes",
    )
    csp = kepala["Content-Security-Policy"]
    assert "sandbox" in csp
    assert "default-src 'none'" in csp
    assert "frame-ancestors 'self'" in csp
    assert kepala["ETag"] == f'"{catatan.isi_id}"'


@pytest.mark.parametrize(
    ("rentang", "status", "awal", "akhir"),
    [
        ("bytes=0-9", 206, 0, 9),
        ("bytes=10-", 206, 10, len(TEKS) - 1),
        ("bytes=-5", 206, len(TEKS) - 5, len(TEKS) - 1),
        ("bytes=-99999", 206, 0, len(TEKS) - 1),
        ("bytes=5-99999", 206, 5, len(TEKS) - 1),
        ("bytes=99999-", 416, 0, 0),
        ("bytes=-0", 416, 0, 0),
        ("bytes=9-2", 200, 0, len(TEKS) - 1),
        ("bytes=-", 200, 0, len(TEKS) - 1),
        ("bytes=0-1,5-6", 200, 0, len(TEKS) - 1),
        ("baris=0-1", 200, 0, len(TEKS) - 1),
    ],
)
def test_rentang(klien_asep: Client, catatan: Berkas, *, rentang: str, status: int, awal: int, akhir: int) -> None:
    jawaban = _ambil(klien_asep, catatan, Range=rentang)
    assert jawaban.status_code == status
    if status == 416:
        assert jawaban.headers["Content-Range"] == f"bytes */{len(TEKS)}"
        return
    assert _isi(jawaban) == TEKS[awal : akhir + 1]
    assert jawaban.headers["Content-Length"] == str(akhir - awal + 1)
    assert jawaban.headers.get("Content-Range") == (f"bytes {awal}-{akhir}/{len(TEKS)}" if status == 206 else None)


def test_syarat_peramban(klien_asep: Client, catatan: Berkas) -> None:
    etag, saat = f'"{catatan.isi_id}"', http_date(catatan.dibuat_pada.timestamp())
    for kepala in (
        {"If-None-Match": etag},
        {"If-None-Match": f'"x", W/{etag}'},
        {"If-None-Match": "*"},
        {"If-Modified-Since": saat},
    ):
        jawaban = _ambil(klien_asep, catatan, **kepala)
        assert (jawaban.status_code, jawaban.content, "Content-Disposition" in jawaban.headers) == (304, b"", False)
    assert _ambil(klien_asep, catatan, **{"If-None-Match": '"lain"', "If-Modified-Since": saat}).status_code == 200
    for syarat, status in ((etag, 206), (saat, 206), ('"lain"', 200), ("Thu, 01 Jan 1970 00:00:00 GMT", 200)):
        assert _ambil(klien_asep, catatan, **{"Range": "bytes=0-1", "If-Range": syarat}).status_code == status


def test_head_tanpa_isi(klien_asep: Client, catatan: Berkas) -> None:
    jawaban = klien_asep.head(reverse("berkas:unduh", args=[catatan.kunci]))
    assert (jawaban.status_code, jawaban.headers["Content-Length"], jawaban.content) == (200, str(len(TEKS)), b"")


def test_lewat_peladen_depan(klien_asep: Client, catatan: Berkas, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    sha = catatan.isi_id
    settings.KIRIM_BERKAS = "accel"
    jawaban = _ambil(klien_asep, catatan)
    assert (jawaban.headers["X-Accel-Redirect"], jawaban.content) == (f"/berkas-isi/{sha[:2]}/{sha[2:4]}/{sha}", b"")
    settings.KIRIM_BERKAS = "sendfile"
    assert _ambil(klien_asep, catatan).headers["X-Sendfile"] == str(simpanan.letak(sha))


def test_sebaris_hanya_pdf_dan_gambar(
    klien_asep: Client, catatan: Berkas, asep: Pengguna, unggah: Callable[..., Berkas]
) -> None:
    for berkas, cara in (
        (catatan, "attachment"),
        (unggah(asep, "a.pdf"), "inline"),
        (unggah(asep, "a.png", gambar("PNG")), "inline"),
    ):
        assert _ambil(klien_asep, berkas, "isi").headers["Content-Disposition"].startswith(cara)


def test_yang_belum_tersedia_tidak_dikirim(klien_asep: Client, asep: Pengguna) -> None:
    berkas = PabrikBerkas(pengunggah=asep, status="karantina", pemindaian="belum")
    assert _ambil(klien_asep, berkas).status_code == 409
    assert _ambil(klien_asep, berkas, "bingkai").status_code == 404
    assert _ambil(klien_asep, berkas, "gambar_mini").status_code == 404
    assert "dapat dibuka setelah pemeriksaan selesai" in _ambil(klien_asep, berkas, "lihat").text


def test_siapa_melihat_apa(
    asep: Pengguna,
    *,
    dodi: Pengguna, bu_kepala: Pengguna, pengamat_lkpp: Pengguna, orang_luar: Pengguna,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """Own files, what a use opens, the Kepala everything that is not confidential; nobody's own is nobody's."""
    milik_dodi = PabrikBerkas(pengunggah=dodi, nama="dodi.pdf")
    rahasia_dodi = PabrikBerkas(pengunggah=dodi, nama="rahasia.pdf", kegunaan="uji.rahasia", rahasia=True)
    tanpa_kegunaan = PabrikBerkas(pengunggah=dodi, nama="hantu.pdf", kegunaan="sudah.dicabut")
    terbuka = Kegunaan(
        "uji.terbuka", "Terbuka", terlihat=lambda p: Berkas.objects.filter(nama=f"untuk-{p.nama[:4]}.pdf").values("pk")
    )
    monkeypatch.setitem(registri.KEGUNAAN, "uji.terbuka", terbuka)
    untuk_asep = PabrikBerkas(
        pengunggah=None, asal="portal", nama="untuk-Asep.pdf", kegunaan="uji.terbuka", rahasia=True
    )
    PabrikBerkas(pengunggah=None, asal="portal", nama="untuk-Asep.pdf", kegunaan="lpse.lampiran_umum", rahasia=True)

    def terlihat(orang: Pengguna) -> set[Berkas]:
        return set(Berkas.objects.terlihat_oleh(orang))

    assert terlihat(dodi) == {milik_dodi}
    assert terlihat(asep) == {untuk_asep}
    assert terlihat(bu_kepala) == {milik_dodi, tanpa_kegunaan}
    assert (terlihat(pengamat_lkpp), terlihat(orang_luar)) == (set(), set())
    assert rahasia_dodi.isi in {b.isi for b in Berkas.objects.all()}


def test_pembacaan_berkas_rahasia_dicatat(klien_asep: Client, asep: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    terbuka = Kegunaan("uji.brankas", "Brankas", rahasia=True)
    monkeypatch.setitem(registri.KEGUNAAN, "uji.brankas", terbuka)
    berkas = PabrikBerkas(pengunggah=asep, kegunaan="uji.brankas", rahasia=True)
    biasa = PabrikBerkas(pengunggah=asep)
    etag = f'"{berkas.isi_id}"'
    for satu in (berkas, biasa):
        _isi(_ambil(klien_asep, satu))
        _isi(_ambil(klien_asep, satu, Range="bytes=0-3"))
        _ambil(klien_asep, satu, "bingkai")
        _ambil(klien_asep, satu, **{"If-None-Match": etag})
        klien_asep.head(reverse("berkas:unduh", args=[satu.kunci]))
    kata = Jejak.objects.filter(objek_jenis="lpse.berkas").values_list("objek_id", "kata")
    assert sorted(kata) == sorted(
        [(str(berkas.pk), "membuka berkas rahasia")] * 2 + [(str(berkas.pk), "melihat pratinjau berkas rahasia")]
    )


def test_pratinjau_dalam_bingkai(klien_asep: Client, asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    berkas = unggah(asep, "tebal.pdf", pdf(22))
    bingkai = _ambil(klien_asep, berkas, "bingkai")
    assert bingkai.text.count("<img") == gambar_mini.MAKS_HALAMAN
    assert "2 halaman lagi" in bingkai.text
    assert "sandbox" in bingkai.headers["Content-Security-Policy"]
    halaman = klien_asep.get(reverse("berkas:halaman", args=[berkas.kunci, 22]))
    assert (halaman.headers["Content-Type"], _isi(halaman)[:4]) == ("image/webp", b"RIFF")
    assert klien_asep.get(reverse("berkas:halaman", args=[berkas.kunci, 23])).status_code == 404
    assert klien_asep.get(reverse("berkas:halaman", args=[berkas.kunci, 0])).status_code == 404


def test_gambar_mini_disimpan_menurut_sidik(klien_asep: Client, asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    berkas = unggah(asep, "foto.png", gambar("PNG", (800, 600)))
    jalur = gambar_mini.lukis(berkas)
    assert jalur is not None
    assert jalur == gambar_mini.lukis(unggah(asep, "lain.png", gambar("PNG", (800, 600))))
    assert _isi(_ambil(klien_asep, berkas, "gambar_mini"))[8:12] == b"WEBP"


def test_yang_tak_terlukis_diingat(asep: Pengguna, unggah: Callable[..., Berkas], catatan: Berkas) -> None:
    berkas = unggah(asep, "foto.png", gambar("PNG"))
    simpanan.letak(berkas.isi_id).write_bytes(b"bukan gambar lagi")
    assert gambar_mini.lukis(berkas) is None
    assert gambar_mini._letak(berkas.isi_id, 1, 320).stat().st_size == 0
    assert (gambar_mini.lukis(berkas), gambar_mini.lukis(catatan)) == (None, None)


def test_pelukis_yang_macet_dihentikan(
    asep: Pengguna, unggah: Callable[..., Berkas], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gambar_mini, "TUNGGU", 0.001)
    assert gambar_mini.lukis(unggah(asep, "foto.png", gambar("PNG"))) is None


@pytest.mark.parametrize(
    ("nama", "kepala"),
    [
        ("surat.pdf", 'attachment; filename="surat.pdf"'),
        ('a"b.pdf', 'attachment; filename="a_b.pdf"'),
        ("100%.pdf", "attachment; filename=\"100_.pdf\"; filename*=UTF-8''100%25.pdf"),
        ("surat\r\nX: y.pdf", 'attachment; filename="surat X_ y.pdf"'),
        (
            "naïve – №7.pdf",
            "attachment; filename=\"naive  No7.pdf\"; filename*=UTF-8''na%C3%AFve%20%E2%80%93%20%E2%84%967.pdf",
        ),
        ("文書.pdf", "attachment; filename=\"berkas.pdf\"; filename*=UTF-8''%E6%96%87%E6%9B%B8.pdf"),
        ("文書", "attachment; filename=\"berkas\"; filename*=UTF-8''%E6%96%87%E6%9B%B8"),
    ],
)
def test_kepala_nama(nama: str, kepala: str) -> None:
    assert nama_kepala(nama, unduh=True) == kepala
