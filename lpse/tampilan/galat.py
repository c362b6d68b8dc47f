"""Error pages in the house look, with the reference number that the log carries.

They ask nothing of the database, the session or the cache: a page that says «something broke» must not break as well.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string
from redis.exceptions import ConnectionError as RedisConnectionError

from lpse.tampilan.kuki import tema

if TYPE_CHECKING:
    from django.http import HttpRequest

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Penjelasan:
    """What happened, and what the person does next."""

    judul: str
    isi: str
    langkah: tuple[str, ...]


PENJELASAN: dict[int, Penjelasan] = {
    400: Penjelasan(
        "Permintaan tidak dapat dibaca",
        "Alamat atau isian yang terkirim tidak lengkap, sehingga portal tidak tahu apa yang diminta.",
        (
            "Kembali ke halaman sebelumnya, lalu coba sekali lagi.",
            "Bila memakai tautan dari surat, salin alamatnya utuh.",
        ),
    ),
    403: Penjelasan(
        "Anda tidak berwenang membuka halaman ini",
        "Halaman ini ada, tetapi peran Anda tidak mencakupnya. Tidak ada yang berubah.",
        (
            "Pastikan Anda masuk dengan akun yang benar.",
            "Bila pekerjaan Anda memang memerlukannya, mintalah kepada Kepala LPSE.",
        ),
    ),
    404: Penjelasan(
        "Halaman tidak ditemukan",
        "Alamat ini tidak ada, sudah dipindahkan, atau bukan untuk Anda.",
        (
            "Periksa ejaan alamatnya.",
            "Cari nama atau nomornya dari kotak pencarian.",
        ),
    ),
    413: Penjelasan(
        "Kiriman terlalu besar",
        "Berkas atau isian yang Anda kirim melebihi batas portal. Tidak ada yang tersimpan.",
        (
            "Kecilkan berkas, misalnya dengan memindai pada 150 titik per inci.",
            "Kirim berkas satu per satu.",
        ),
    ),
    429: Penjelasan(
        "Terlalu banyak percobaan",
        "Portal menahan permintaan dari tempat Anda sebentar, agar tidak ada orang lain yang menebak-nebak akun.",
        (
            "Tunggu beberapa menit, lalu coba lagi.",
            "Bila lupa kata sandi, gunakan tautan “Lupa kata sandi” di halaman masuk.",
        ),
    ),
    500: Penjelasan(
        "Ada yang rusak di pihak kami",
        "Permintaan Anda tidak selesai dikerjakan. Kejadian ini sudah tercatat bersama nomor rujukan di bawah.",
        (
            "Coba lagi beberapa saat lagi.",
            "Bila terulang, sampaikan nomor rujukan kepada Administrasi Sistem Elektronik.",
        ),
    ),
    503: Penjelasan(
        "Portal sedang tidak dapat melayani",
        "Salah satu bagian portal sedang dirawat atau belum siap. Pekerjaan yang sudah tersimpan tetap aman.",
        (
            "Coba lagi beberapa menit lagi.",
            "Bila mendesak, hubungi meja layanan LPSE.",
        ),
    ),
}
#: A body of unknown length is refused like one that is too large.
TANPA_UKURAN = Penjelasan(
    "Kiriman tanpa ukuran",
    "Kiriman tidak menyebut ukurannya, sehingga tidak dapat dipastikan di bawah batas. Tidak ada yang tersimpan.",
    ("Kirim lewat halaman portal dengan peramban biasa.",),
)
#: A character zero, as it comes along from a broken copy or a curious machine.
TANDA_NUL = Penjelasan(
    "Ada tanda yang tidak dapat dibaca",
    "Isian atau alamat yang terkirim memuat tanda kosong (NUL) yang tidak dapat disimpan. Tidak ada yang berubah.",
    (
        "Kembali ke halaman sebelumnya; ketik ulang bagian yang disalin dari tempat lain, lalu kirim lagi.",
        "Bila memakai tautan dari surat, salin alamatnya utuh.",
    ),
)
#: What a rule says besides its own sentence.
LANGKAH_ATURAN = (
    "Kembali ke halaman sebelumnya, lalu muat ulang.",
    "Bila aturannya keliru, sampaikan kepada Kepala LPSE.",
)
#: The form was old, or cookies are off: a 403 of its own kind.
CSRF = Penjelasan(
    "Formulir sudah kedaluwarsa",
    "Halaman ini terbuka terlalu lama, atau peramban menolak kuki, sehingga kiriman tidak dapat dipastikan "
    "berasal dari Anda. Tidak ada yang tersimpan.",
    (
        "Kembali ke formulir, muat ulang halamannya, lalu kirim lagi.",
        "Bila terulang, izinkan kuki untuk alamat portal ini.",
    ),
)


def aturan(kalimat: str) -> Penjelasan:
    """A rule's refusal as a page: its sentence says what is wrong."""
    return Penjelasan("Belum dapat dikerjakan", kalimat, LANGKAH_ATURAN)


def rujukan(request: HttpRequest) -> str:
    """The request id that every log line of this request carries."""
    dari_log = structlog.contextvars.get_contextvars().get("request_id")
    return str(dari_log or request.headers.get("X-Request-ID", "") or "tidak ada")


def halaman(request: HttpRequest, kode: int, penjelasan: Penjelasan | None = None) -> HttpResponse:
    """One error page. For HTMX the whole screen is replaced, never a hole in the page."""
    konteks = {
        "kode": kode,
        "p": penjelasan or PENJELASAN[kode],
        "rujukan": rujukan(request),
        "jalan": request.path,
        "tema": tema(request),
    }
    isi = render_to_string("galat.html", konteks)
    jawaban = HttpResponse(isi, status=kode)
    jawaban["Cache-Control"] = "no-store"
    if request.headers.get("HX-Request") == "true":
        jawaban["HX-Retarget"] = "body"
        jawaban["HX-Reswap"] = "innerHTML"
    return jawaban


def permintaan_keliru(request: HttpRequest, exception: Exception) -> HttpResponse:
    """handler400; Django's word for «too many bytes» is a 400 too, people get 413."""
    return halaman(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


def tidak_berwenang(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """handler403."""
    return halaman(request, 403)


def tidak_ditemukan(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """handler404; the same for «not there» and «not yours»."""
    return halaman(request, 404)


def rusak(request: HttpRequest) -> HttpResponse:
    """handler500; a database or Redis that does not answer is «not now», not «broken»."""
    tak_menjawab = isinstance(sys.exc_info()[1], OperationalError | RedisConnectionError)
    return halaman(request, 503 if tak_menjawab else 500)


def terkunci(request: HttpRequest, *_args: object, **_kwargs: object) -> HttpResponse:
    """429, for AXES_LOCKOUT_CALLABLE and other throttles."""
    return halaman(request, 429)


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """CSRF_FAILURE_VIEW."""
    log.warning("csrf_ditolak", alasan=reason)
    return halaman(request, 403, CSRF)
