"""Keys, papers and fake services for the tests of signing and verification."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import Any

from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import Encoding

from lpse.akun.models import Pengguna
from lpse.naskah import sertifikat
from lpse.naskah.models import Naskah
from lpse.naskah.models_sertifikat import SertifikatPenanda
from lpse.naskah.penanda.angkut import Balasan, Surat
from lpse.naskah.penanda.dasar import Bidang, Permintaan
from lpse.naskah.sertifikat import Otoritas
from lpse.naskah.services_sertifikat import buat_otoritas, terbitkan_sertifikat

FRASA = "kunci-uji-yang-panjang"
FRASA_AKAR = "akar-uji-yang-panjang"


def beri_sertifikat(*orang: Pengguna, otoritas: Otoritas | None = None, **lain: Any) -> list[SertifikatPenanda]:  # noqa: ANN401 - passed on
    """A certificate with ``FRASA`` for each; makes the office's authority first when none is given."""
    akar = otoritas or buat_otoritas(frasa=FRASA_AKAR)
    return [terbitkan_sertifikat(pengguna=satu, otoritas=akar, frasa=FRASA, **lain) for satu in orang]


def isi_terakhir(naskah: Naskah) -> bytes:
    """The bytes of the latest stored PDF."""
    from lpse.berkas.services import baca  # noqa: PLC0415 - models, once the apps are ready

    revisi = naskah.revisi_terakhir
    assert revisi is not None
    assert revisi.berkas is not None
    return baca(berkas=revisi.berkas)


def akar_asn1(otoritas: Otoritas) -> x509.Certificate:
    return x509.Certificate.load(otoritas.sertifikat.public_bytes(Encoding.DER))


@cache
def pdf_contoh() -> bytes:
    """A small tagged PDF/A that is no official paper; rendered once per process."""
    from weasyprint import HTML  # noqa: PLC0415 - half a second, only where it is asked for

    isi = "<html lang=id><head><title>Contoh</title></head><body><h1>Contoh</h1><p>Isi.</p></body></html>"
    return bytes(HTML(string=isi).write_pdf(pdf_variant="pdf/a-3a"))


BIDANG = (
    Bidang("ttd_1", 1, (60.0, 120.0, 260.0, 165.0), "Tanda tangan Kepala LPSE: Andi Nurhayati"),
    Bidang("ttd_2", 1, (320.0, 120.0, 520.0, 165.0), "Tanda tangan Administrator: Asep Hidayat"),
)


def permintaan(ke: int = 0, **lain: Any) -> Permintaan:  # noqa: ANN401 - passed on
    """A request for the ``ke``-th field of two."""
    return Permintaan(
        **{
            "bidang": BIDANG[ke],
            "semua_bidang": BIDANG,
            "alasan": "Menandatangani contoh",
            "tempat": "Masamba",
            "waktu": datetime.now(tz=UTC),
            "nama": "Andi Nurhayati",
            "pengguna_id": 1,
            "nip": "197508142000032005",
            "nik": "",
            "teks": ("Ditandatangani secara elektronik", "21 November 2026 pukul 14.05 WITA", "Kode periksa LU-1"),
            "kunci": "kunci-sama",
            "frasa": FRASA,
            **lain,
        }
    )


def p12(otoritas: Otoritas, nama: str = "Andi Nurhayati", frasa: str = FRASA, **lain: Any) -> bytes:  # noqa: ANN401 - passed on
    return sertifikat.terbitkan(otoritas, nama=nama, nip="197508142000032005", kantor="LPSE Uji", frasa=frasa, **lain)[
        1
    ]


class AngkutanPalsu:
    """Answers letters from a script: a ``Balasan``, an exception to raise, or a function of the letter."""

    def __init__(self, *jawaban: Balasan | Exception | Callable[[Surat], Balasan]) -> None:
        self.jawaban = list(jawaban)
        self.surat: list[Surat] = []
        self.batas: list[float] = []

    def kirim(self, surat: Surat, *, batas: float) -> Balasan:
        self.surat.append(surat)
        self.batas.append(batas)
        jawaban = self.jawaban.pop(0)
        if isinstance(jawaban, Exception):
            raise jawaban
        return jawaban if isinstance(jawaban, Balasan) else jawaban(surat)


def balik(isi: bytes, letak: int) -> bytes:
    """The same bytes with one bit flipped at this place."""
    rusak = bytearray(isi)
    rusak[letak] ^= 0x01
    return bytes(rusak)


def aliran(isi: bytes) -> BytesIO:
    return BytesIO(isi)


def bagian_rusak(isi: bytes) -> Sequence[tuple[str, bytes]]:
    """Copies of a signed PDF with something wrong: named, one fault each."""
    from pikepdf import Dictionary, Name, Pdf, String  # noqa: PLC0415 - only here

    tambahan = (
        b"\n99999 0 obj\n<</Type/Action/S/JavaScript/JS(app.alert(1))>>\nendobj\n"
        b"xref\n0 0\ntrailer\n<</Size 100000/Root 1 0 R/Prev 0>>\nstartxref\n0\n%%EOF\n"
    )
    tulis_ulang = BytesIO()
    with Pdf.open(BytesIO(isi)) as pdf:
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        pdf.save(tulis_ulang)
    return (
        ("kepala", balik(isi, 6)),
        ("isi", balik(isi, len(isi) // 4)),
        ("tanda tangan", balik(isi, isi.rindex(b"/Contents <") + 200)),
        ("rentang", balik(isi, isi.rindex(b"/ByteRange [") + 14)),
        ("xref", balik(isi, isi.rindex(b"startxref") + 10)),
        ("byte terakhir", balik(isi, len(isi) - 1)),
        ("ditambah", isi + b"\n"),
        ("JavaScript ditambahkan", isi + tambahan),
        ("JavaScript, ditulis ulang", tulis_ulang.getvalue()),
        ("terpotong sedikit", isi[:-1]),
        ("terpotong separuh", isi[: len(isi) // 2]),
    )
