"""Uploads of people nobody knows: each file is dropped where it passes the limit, before it fills a disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.files.uploadhandler import SkipFile, TemporaryFileUploadHandler
from django.views.decorators.csrf import csrf_protect

from layanan.lapor.berkas import GUNA
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase


class PembacaBerbatas(TemporaryFileUploadHandler):
    """Streams uploads into files that end with the request; what is too big is named and not written to its end."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.terlalu_besar: list[str] = []
        self._masuk = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        self._masuk = 0
        super().new_file(*args, **kwargs)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        self._masuk += len(raw_data)
        if self._masuk > GUNA.maks_byte:
            self.terlalu_besar.append(str(self.file_name))
            raise SkipFile
        super().receive_data_chunk(raw_data, start)
        return None

    @property
    def galat(self) -> list[str]:
        """A sentence for each file that was dropped."""
        batas = bahasa.byte(GUNA.maks_byte)
        return [f"{nama} lebih dari {batas}. Perkecil fotonya, lalu lampirkan lagi." for nama in self.terlalu_besar]


class UnggahMixin:
    """For a view whose ``jalankan`` runs the request: the limit first, the protection against forged forms after it.

    Django's own check would read the whole body before our limit stands (``csrf_exempt`` on the class that uses this);
    it is asked again inside, with the limit.
    """

    pembaca: PembacaBerbatas

    def jalankan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        self.pembaca = PembacaBerbatas(request)
        request.upload_handlers = [self.pembaca]
        atas = super().jalankan  # type: ignore[misc] # the view beside it has it

        def terus(permintaan: HttpRequest) -> HttpResponseBase:
            jawaban: HttpResponseBase = atas(permintaan, *args, **kwargs)
            return jawaban

        return csrf_protect(terus)(request)
