"""Reading a letter: odd charsets, HTML only, hostile headers and parts, quotations, letters nobody answers."""

from __future__ import annotations

import datetime as dt

import pytest

from layanan.surel.baca import MAKS_LAMPIRAN, baca
from layanan.surel.enums import Nasib
from layanan.surel.html import teks_dari_html
from layanan.surel.kutipan import isi_baru
from layanan.surel.timbang import diabaikan
from tests.pabrik_surel import surat

KAMI = {"layanan@lpse.test"}


def _mentah(*tajuk: str, isi: bytes = b"halo") -> bytes:
    return "\r\n".join(("From: Budi <Budi@Contoh.TEST>", *tajuk)).encode("utf-8", "surrogateescape") + b"\r\n\r\n" + isi


def test_tajuk_yang_dikodekan() -> None:
    hasil = baca(
        _mentah(
            "Subject: =?utf-8?B?R2FnYWwg4pyT?= =?x-tidak-ada?Q?caf=E9?=",
            "Message-ID: <satu@contoh.test>",
            "In-Reply-To: <dua@lpse.test>",
            "References: <nol@lpse.test> <dua@lpse.test>",
            "Date: Mon, 23 Nov 2026 09:00:00 +0800",
        )
    )
    assert hasil.perihal.startswith("Gagal ✓")
    assert (hasil.dari, hasil.dari_nama, hasil.message_id) == ("budi@contoh.test", "Budi", "satu@contoh.test")
    assert hasil.rujukan == ("dua@lpse.test", "nol@lpse.test")
    assert hasil.tanggal == dt.datetime(2026, 11, 23, 1, tzinfo=dt.UTC)
    koma = baca(b"From: =?utf-8?Q?Santoso=2C_Budi?= <b@contoh.test>\r\n\r\nx")
    assert (koma.dari_nama, koma.dari) == ("Santoso, Budi", "b@contoh.test")


@pytest.mark.parametrize(
    ("tajuk", "bidang", "nilai"),
    [
        ("Subject: gagal\udcc3\udca9", "perihal", "gagalé"),
        ("Subject: caf\udce9", "perihal", "café"),
        ("Subject: =?utf-8?B?a?=", "perihal", "=?utf-8?B?a?="),
        ("Subject: satu\x00dua \u202etiga\x07", "perihal", "satudua tiga"),
        ("Date: bukan tanggal", "tanggal", None),
        ("Date: Mon, 23 Nov 2026 09:00:00", "tanggal", dt.datetime(2026, 11, 23, 1, tzinfo=dt.UTC)),
        ("References: bukan nomor", "rujukan", ()),
    ],
)
def test_tajuk_rusak(tajuk: str, bidang: str, nilai: object) -> None:
    assert getattr(baca(_mentah(tajuk)), bidang) == nilai


def test_nomor_yang_hilang_dan_terlalu_panjang() -> None:
    tanpa = baca(_mentah(isi=b"satu")).message_id
    assert tanpa.endswith("@tanpa-nomor.invalid")
    assert tanpa == baca(_mentah(isi=b"satu")).message_id != baca(_mentah(isi=b"dua")).message_id
    assert baca(_mentah(f"Message-ID: <{'a' * 400}@x>")).message_id.endswith("@tanpa-nomor.invalid")
    assert baca(b"From: bukan alamat\r\n\r\nx").dari == ""
    assert baca(b"Subject: x\r\n\r\nx").dari == ""


@pytest.mark.parametrize(
    ("jenis", "isi", "teks"),
    [
        ("text/plain; charset=utf-8", "Gagal unggah “berkas”".encode(), "Gagal unggah “berkas”"),
        ("text/plain; charset=windows-1252", b"caf\xe9 \x93x\x94", "café “x”"),
        ("text/plain; charset=ngawur", b"caf\xe9", "café"),
        ("text/plain; charset=utf-8", b"rusak \x81\x8d", "rusak"),
        ("text/plain; charset=utf-16", b"a", "a"),
        ("text/html", b"<p>Satu<br>dua</p><script>jahat()</script><style>p{}</style>", "Satu\ndua"),
        ("application/pdf", b"%PDF", ""),
    ],
)
def test_isi_dan_huruf(jenis: str, isi: bytes, teks: str) -> None:
    assert baca(_mentah(f"Content-Type: {jenis}", isi=isi)).teks == teks


def test_html_menjadi_kata() -> None:
    html = (
        "<html><head><title>x</title></head><body><h1>Judul</h1><p>Lihat <a href='https://spse.test/a'>halaman</a>, "
        "<a href='javascript:x'>ini</a> <a href='https://x.test'>https://x.test</a></p><ul><li>satu</li><li>dua</li></ul>"
        "<table><tr><td>a</td><td>b</td></tr></table></svg></a>&lt;b&gt;<svg><p>diam</svg></body>"
    )
    kata = teks_dari_html(html)
    for bagian in ("Judul", "Lihat halaman (https://spse.test/a), ini https://x.test", "- satu\n- dua", "a b", "<b>"):
        assert bagian in kata
    assert "diam" not in teks_dari_html(html)


def test_lampiran_dan_logo() -> None:
    pesan = surat(
        "Lihat lampiran.", lampiran=(("../../etc/passwd", "application/pdf", b"%PDF-1.7"), ("k.txt", "text/plain", b""))
    )
    pesan.add_attachment(b"x" * 200, maintype="image", subtype="png", cid="<logo>", disposition="inline")
    pesan.add_attachment(b"y" * 20_000, maintype="image", subtype="png", cid="<layar>", disposition="inline")
    hasil = baca(pesan.as_bytes())
    assert [(satu.nama, len(satu.isi)) for satu in hasil.lampiran] == [("../../etc/passwd", 8), ("gambar.png", 20_000)]
    assert hasil.teks == "Lihat lampiran."
    kepala = baca(pesan.as_bytes().split(b"\n\n")[0] + b"\n\n", ukuran=9_999, terlalu_besar=True)
    assert (kepala.teks, kepala.lampiran, kepala.ukuran, kepala.terlalu_besar) == ("", (), 9_999, True)
    assert MAKS_LAMPIRAN == 20


@pytest.mark.parametrize(
    ("teks", "baru"),
    [
        ("Sudah.\n\nPada Sen, 23 Nov 2026 pukul 09.00 LPSE menulis:\n> lama\n", "Sudah."),
        ("Baik.\n\nOn Mon, Nov 23, 2026 LPSE <\na@b.test> wrote:\n> lama", "Baik."),
        ("Ok.\n\nDari: LPSE <a@b>\nDikirim: Senin\nKepada: x\n\nlama", "Ok."),
        ("Ya.\n\n-- Tulis balasan Anda di atas baris ini --\n\nYth. Budi", "Ya."),
        ("Ini.\n\n-----Pesan Asli-----\nlama", "Ini."),
        ("> hanya kutipan", "> hanya kutipan"),
        ("satu\n> kutip\ndua\n> lagi", "satu\n> kutip\ndua"),
        ("panjang " * 400, ("panjang " * 400).strip()),
    ],
)
def test_kutipan_dipotong(teks: str, baru: str) -> None:
    assert isi_baru(teks) == baru


def test_kutipan_jahat_tidak_menggantung() -> None:
    for pola in ("on ", "\n", "> ", "from: a\n", "_", "pada "):
        isi_baru(pola * 9_000)


@pytest.mark.parametrize(
    ("tajuk", "perihal", "dari", "nasib"),
    [
        ({"Auto-Submitted": "auto-replied"}, "Cuti", "", Nasib.OTOMATIS),
        ({"X-Autoreply": "yes"}, "Re: x", "", Nasib.OTOMATIS),
        ({}, "Automatic reply: x", "", Nasib.OTOMATIS),
        ({}, "Balasan otomatis", "", Nasib.OTOMATIS),
        ({}, "Promo", "no-reply@toko.test", Nasib.OTOMATIS),
        ({}, "x", "MAILER-DAEMON@mail.test", Nasib.PANTULAN),
        ({"Return-Path": "<>"}, "Undelivered Mail Returned to Sender", "", Nasib.PANTULAN),
        ({"List-Id": "<a.b.test>"}, "Kabar", "", Nasib.MILIS),
        ({"Precedence": "bulk"}, "Kabar", "", Nasib.MILIS),
        ({"X-Spam-Flag": "YES"}, "Hadiah", "", Nasib.SAMPAH),
        ({}, "Gema", "Layanan@LPSE.test", Nasib.LINGKARAN),
        ({"From": ""}, "Tanpa pengirim", "", Nasib.GAGAL),
        ({"Auto-Submitted": "no", "Precedence": "first-class", "Return-Path": "<>"}, "Sandi", "", None),
    ],
)
def test_yang_tidak_dijawab(tajuk: dict[str, str], perihal: str, dari: str, nasib: Nasib | None) -> None:
    pesan = surat(perihal=perihal, dari=dari or "Budi <budi@contoh.test>", tajuk=tajuk)
    hasil = diabaikan(baca(pesan.as_bytes()), milik_kami=KAMI)
    assert (hasil[0] if hasil else None) == nasib


LAPORAN = """From: {dari}
Subject: x
Content-Type: multipart/report; report-type={jenis}; boundary=b

--b
Content-Type: text/plain

gagal
--b
Content-Type: {bagian}

Message-ID: <surat-kami@lpse.test>
Subject: x
--b--
"""


@pytest.mark.parametrize(
    ("jenis", "bagian", "nasib"),
    [
        ("delivery-status", "message/rfc822", Nasib.PANTULAN),
        ("delivery-status", "text/rfc822-headers", Nasib.PANTULAN),
        ("disposition-notification", "text/rfc822-headers", Nasib.OTOMATIS),
    ],
)
def test_laporan_pengiriman(jenis: str, bagian: str, nasib: Nasib) -> None:
    hasil = baca(LAPORAN.format(dari="a@b.test", jenis=jenis, bagian=bagian).encode())
    assert hasil.nomor_di_dalam == ("surat-kami@lpse.test",)
    putusan = diabaikan(hasil, milik_kami=KAMI)
    assert putusan is not None
    assert putusan[0] == nasib
