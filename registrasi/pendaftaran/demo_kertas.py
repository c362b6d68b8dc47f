"""A paper of the demo office as a small PDF, written by hand: no renderer, a few hundred bytes."""

from __future__ import annotations


def _aman(teks: str) -> str:
    rata = teks.encode("latin-1", "replace").decode("latin-1")
    return rata.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def kertas(judul: str, baris: list[str]) -> bytes:
    """One A5 page: heading, lines, and that it is an example."""
    isi = [f"BT /F1 15 Tf 40 540 Td ({_aman(judul[:60])}) Tj ET"]
    isi += [f"BT /F1 11 Tf 40 {505 - 20 * n} Td ({_aman(b[:70])}) Tj ET" for n, b in enumerate(baris)]
    isi.append("BT /F1 9 Tf 40 40 Td (Contoh untuk kantor peraga, bukan dokumen asli.) Tj ET")
    aliran = "\n".join(isi).encode("latin-1")
    objek = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R"
            b" /Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< /Length " + str(len(aliran)).encode() + b" >>\nstream\n" + aliran + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    keluar, letak = bytearray(b"%PDF-1.4\n"), []
    for nomor, satu in enumerate(objek, start=1):
        letak.append(len(keluar))
        keluar += f"{nomor} 0 obj\n".encode() + satu + b"\nendobj\n"
    xref = len(keluar)
    keluar += f"xref\n0 {len(objek) + 1}\n0000000000 65535 f \n".encode()
    keluar += b"".join(f"{n:010d} 00000 n \n".encode() for n in letak)
    keluar += f"trailer\n<< /Size {len(objek) + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n".encode()
    return bytes(keluar)
