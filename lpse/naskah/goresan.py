"""A drawn or photographed signature, made clean: black ink on white, cut to its edge, without a byte of the original.

What a stranger sends is decoded once, within bounds, and drawn anew; the file itself is kept nowhere.
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageChops, ImageFilter, ImageOps, UnidentifiedImageError

from lpse.galat import AturanDilanggar

#: Bytes of a sent picture, dots of a decoded one, and the sides of what is kept.
MAKS_BYTE = 12 * 1024 * 1024
_MAKS_TITIK = 50_000_000
_KERJA, _LEBAR, _TINGGI = 1800, 900, 360
#: Ink is darker than its surroundings by so much; a picture with less or more of it is no signature.
_AMBANG, _SEDIKIT, _BANYAK, _SISI = 40, 150, 0.45, 24

TERLALU_BESAR = "Gambarnya lebih dari 12 MB. Kirim foto yang lebih kecil, atau gores langsung di layar."
TAK_TERBACA = "Gambar itu tidak terbaca. Kirim foto JPEG atau PNG, atau gores tanda tangan di layar."
KOSONG = "Tanda tangan belum digores. Goreskan jari, pena, atau tetikus di kotaknya."
BUKAN_TANDA = (
    "Pada gambar itu tidak terlihat tanda tangan. Foto tanda tangan dengan tinta gelap di kertas putih, dari dekat, "
    "tanpa bayangan."
)


def rapikan(isi: bytes, *, foto: bool = False) -> bytes:
    """The signature as a small PNG, ink on white.  Raises: AturanDilanggar with a sentence for the person."""
    if len(isi) > MAKS_BYTE:
        raise AturanDilanggar(TERLALU_BESAR)
    abu = _abu_abu(isi)
    # Against its own surroundings, so that a shadow on the photographed sheet is no ink.
    latar = abu.filter(ImageFilter.GaussianBlur(max(abu.size) / 24)) if foto else Image.new("L", abu.size, 255)
    tinta = ImageChops.subtract(latar, abu).point(lambda v: 255 if v > _AMBANG else 0)
    if foto:
        tinta = tinta.filter(ImageFilter.MedianFilter(3))
    tepi = tinta.getbbox()
    titik = tinta.histogram()[255]
    if tepi is None or titik < _SEDIKIT or max(tepi[2] - tepi[0], tepi[3] - tepi[1]) < _SISI:
        raise AturanDilanggar(BUKAN_TANDA if foto else KOSONG)
    if titik > _BANYAK * tinta.width * tinta.height:
        raise AturanDilanggar(BUKAN_TANDA)
    hasil = ImageOps.invert(ImageOps.contain(tinta.crop(tepi), (_LEBAR, _TINGGI)))
    hasil = ImageOps.expand(hasil.point(lambda v: 255 if v > 127 else 0), 6, fill=255)  # noqa: PLR2004 - half of grey
    keluar = BytesIO()
    hasil.convert("1", dither=Image.Dither.NONE).save(keluar, "PNG", optimize=True)
    return keluar.getvalue()


def _abu_abu(isi: bytes) -> Image.Image:
    """The picture in grey on white, upright, at most so large.  Raises: AturanDilanggar."""
    try:
        with Image.open(BytesIO(isi), formats=("PNG", "JPEG")) as gambar:
            if gambar.width * gambar.height > _MAKS_TITIK:
                raise AturanDilanggar(TERLALU_BESAR)
            gambar.draft("RGB", (_KERJA, _KERJA))
            lurus = ImageOps.exif_transpose(gambar).convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as galat:
        raise AturanDilanggar(TAK_TERBACA) from galat
    lurus.thumbnail((_KERJA, _KERJA))
    putih = Image.new("RGBA", lurus.size, "white")
    putih.alpha_composite(lurus)
    return putih.convert("L")
