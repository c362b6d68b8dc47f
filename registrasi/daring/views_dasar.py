"""What the applicant's pages share: the limit, the headers, and the door that asks whether this browser was let in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.functional import cached_property

from lpse.publik import views as publik
from registrasi.daring import hak, laju
from registrasi.daring.hak import Lewat
from registrasi.daring.models import DrafDaring
from registrasi.pendaftaran.models import Permohonan

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from lpse.publik.laju import Laju
    from lpse.tampilan.galat import Penjelasan


class PublikView(publik.PublikView):
    """A page anybody may ask for, not too often."""

    terlalu_sering: ClassVar[Penjelasan] = laju.TERLALU_SERING  # before the name means the limit of this class
    laju: ClassVar[Laju] = laju.ISI
    ruang_templat: ClassVar[str] = "registrasi/daring"


class PemohonView(PublikView):
    """A page of one application, for a browser that was let in; for any other it does not exist."""

    lewat: ClassVar[frozenset[Lewat]] = frozenset(Lewat)

    def jalankan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's signature
        if self.permohonan_atau_kosong is None:
            # One answer for «unknown», «not yours» and «too long ago».
            return self.tampil("tutup", {"judul": "Halaman ini belum terbuka di peramban ini"}, status=404)
        return super().jalankan(request, *args, **kwargs)

    @cached_property
    def permohonan_atau_kosong(self) -> Permohonan | None:
        kunci: uuid.UUID = self.kwargs["kunci"]
        punya = hak.baca(self.request, kunci)
        if punya is None or punya.lewat not in self.lewat:
            return None
        permohonan = Permohonan.objects.filter(uuid=kunci).first()
        if permohonan is None or punya.lewat == Lewat.KODE:
            return permohonan
        draf = DrafDaring.objects.terbuka().filter(permohonan=permohonan).first()
        return permohonan if draf is not None and draf.hak_sejak <= punya.sejak else None

    @property
    def permohonan(self) -> Permohonan:
        """The application; only pages that were let through ask for it."""
        permohonan = self.permohonan_atau_kosong
        assert permohonan is not None  # noqa: S101 - the door stands before
        return permohonan

    @cached_property
    def lewat_ini(self) -> Lewat:
        punya = hak.baca(self.request, self.kwargs["kunci"])
        assert punya is not None  # noqa: S101 - the door stands before
        return Lewat(punya.lewat)
