"""Error pages: plain words, next steps, the log's reference number; 500 without a database."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from redis.exceptions import ConnectionError as RedisConnectionError

from lpse import urls as akar
from lpse.akun.akses import Publik, akses
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.tampilan import galat

LONTARAN: dict[str, Exception] = {
    "400": SuspiciousOperation("aneh"),
    "403": PermissionDenied(),
    "404": Http404("tiada"),
    "409": AturanDilanggar("Isi dahulu jam layanan."),
    "413": RequestDataTooBig("besar"),
    "500": ZeroDivisionError("rusak"),
    "503": OperationalError("basis data"),
    "503-redis": RedisConnectionError("redis"),
}


@akses(Publik())
def lontar(_request: HttpRequest, kode: str) -> HttpResponse:
    raise LONTARAN[kode]


urlpatterns = [path("lontar/<str:kode>/", lontar), *akar.urlpatterns]
handler400, handler403, handler404, handler500 = akar.handler400, akar.handler403, akar.handler404, akar.handler500


@pytest.fixture
def klien() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.django_db
def test_tanda_nul_bukan_kerusakan(client: Client) -> None:
    for jawaban in (client.get("/publik/bantuan/?q=lu%00pa"), client.get("/publik/bantuan/?q=lupa")):
        nul = "%00" in jawaban.request["QUERY_STRING"]
        assert jawaban.status_code == (400 if nul else 200)
        assert (galat.TANDA_NUL.judul in jawaban.content.decode()) == nul


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=__name__)
@pytest.mark.parametrize("kode", LONTARAN)
def test_tiap_galat_punya_halaman(klien: Client, kode: str) -> None:
    status = int(kode[:3])
    jawaban = klien.get(f"/lontar/{kode}/")
    isi = jawaban.content.decode()
    p = galat.PENJELASAN.get(status) or galat.aturan("Isi dahulu jam layanan.")
    assert jawaban.status_code == status
    assert f"<h1>{p.judul}</h1>" in isi
    assert p.isi in unescape(isi)
    for langkah in p.langkah:
        assert langkah in isi
    assert jawaban["X-Request-ID"] in isi
    assert jawaban["Cache-Control"] == "no-store"
    assert "script-src 'self'" in jawaban["Content-Security-Policy"]


@override_settings(ROOT_URLCONF=__name__)
def test_halaman_galat_tidak_menyentuh_basis_data(rf: RequestFactory, django_assert_num_queries: Any) -> None:  # noqa: ANN401 - a fixture
    """No ``django_db`` mark: a single query would fail this test by itself."""
    for kode in galat.PENJELASAN:
        assert galat.halaman(rf.get("/"), kode).status_code == kode


def test_htmx_mengganti_seluruh_layar(rf: RequestFactory) -> None:
    jawaban = galat.halaman(rf.get("/", headers={"HX-Request": "true"}), 403)
    assert (jawaban["HX-Retarget"], jawaban["HX-Reswap"]) == ("body", "innerHTML")


@pytest.mark.django_db
def test_formulir_kedaluwarsa(rina: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = Client(enforce_csrf_checks=True)
    jawaban = klien.post("/tampilan/tema/", {"tema": "gelap"})
    assert jawaban.status_code == 403
    assert "Formulir sudah kedaluwarsa" in jawaban.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kepala", "status"),
    [
        ({"CONTENT_LENGTH": str(settings.UKURAN_PERMINTAAN_MAKS + 1)}, 413),
        ({"CONTENT_LENGTH": "-1"}, 400),
        ({"CONTENT_LENGTH": "banyak"}, 400),
        ({"HTTP_TRANSFER_ENCODING": "chunked"}, 413),
    ],
)
def test_kiriman_terlalu_besar_ditolak_sebelum_dibaca(kepala: dict[str, Any], status: int) -> None:
    assert Client().post("/tampilan/tema/", {"tema": "gelap"}, **kepala).status_code == status


@pytest.mark.django_db
def test_isian_terlalu_besar_menjadi_413() -> None:
    klien = Client(raise_request_exception=False)
    isi = "a" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
    jawaban = klien.post("/tampilan/tema/", f"tema={isi}", content_type="application/x-www-form-urlencoded")
    assert jawaban.status_code == 413


@pytest.mark.django_db
def test_pegawai_dapat_melihat_tiap_halaman_galat(masuk_sebagai: Callable[..., Client], rina: Pengguna) -> None:
    klien = masuk_sebagai(rina)
    for kode in galat.PENJELASAN:
        assert klien.get(f"/gaya/galat/{kode}/").status_code == kode
    assert klien.get("/gaya/galat/418/").status_code == 404
