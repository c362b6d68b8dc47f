"""A drawn signature as a PDF understands it: one bit per dot, the dark ones painted, nothing behind them."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

if TYPE_CHECKING:
    from pyhanko.pdf_utils.writer import BasePdfFileWriter


@dataclass(frozen=True)
class Tinta:
    """A stencil: transparency that PDF/A has always known."""

    lebar: int
    tinggi: int
    bit: bytes

    @classmethod
    def dari(cls, png: bytes) -> Tinta:
        """From a picture that :func:`lpse.naskah.goresan.rapikan` made."""
        with Image.open(BytesIO(png)) as gambar:
            satu = gambar.convert("1", dither=Image.Dither.NONE)
        return cls(satu.width, satu.height, satu.tobytes())

    def tanam(self, penulis: BasePdfFileWriter) -> generic.IndirectObject:
        """Put the stencil into the PDF; zeros are painted in the colour of the moment."""
        return penulis.add_object(
            generic.StreamObject(
                {
                    pdf_name("/Type"): pdf_name("/XObject"),
                    pdf_name("/Subtype"): pdf_name("/Image"),
                    pdf_name("/Width"): generic.NumberObject(self.lebar),
                    pdf_name("/Height"): generic.NumberObject(self.tinggi),
                    pdf_name("/ImageMask"): generic.BooleanObject(value=True),
                    pdf_name("/BitsPerComponent"): generic.NumberObject(1),
                    pdf_name("/Filter"): pdf_name("/FlateDecode"),
                },
                encoded_data=zlib.compress(self.bit, 9),
            )
        )
