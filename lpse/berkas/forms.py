"""The form field of files: a list of accepted files, whether they came with the form or were uploaded beforehand."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.datastructures import MultiValueDict

from lpse.berkas.models import Berkas
from lpse.berkas.nama import nama_aman
from lpse.berkas.registri import kegunaan as cari_kegunaan
from lpse.berkas.services import terima
from lpse.berkas.tipe import sebut, terima_html
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from lpse.akun.models import Pengguna


@dataclass
class Kiriman:
    """What one field brought: files of the plain form, keys of files that the widget had uploaded."""

    unggahan: list[UploadedFile[Any]] = field(default_factory=list)
    kunci: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.unggahan or self.kunci)


class UnggahBerkas(forms.Widget):
    """Drop zone, camera, progress and resuming by ``js/berkas.js``; without it two plain file inputs."""

    template_name = "berkas/unggah.html"
    needs_multipart_form = True
    kegunaan = ""
    maks_jumlah = 1
    #: Files accepted with this very form, shown again when another field was wrong.
    diterima: list[Berkas]

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.diterima = []

    def value_from_datadict(self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str) -> Kiriman:
        kunci = data.getlist(f"{name}_kunci") if isinstance(data, MultiValueDict) else []
        berkas = [*files.getlist(name), *files.getlist(f"{name}_kamera")] if files else []
        return Kiriman(berkas, [k for k in kunci if k])

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:  # noqa: ANN401 - Django's signature
        return not self.value_from_datadict(data, files, name)

    def id_for_label(self, id_: str) -> str:
        return id_

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:  # noqa: ANN401, ARG002 - Django's signature; a browser takes no file back
        konteks = super().get_context(name, None, attrs)
        guna = cari_kegunaan(self.kegunaan)
        konteks["widget"] |= {
            "guna": guna,
            "terima": terima_html(guna.tipe),
            "jenis": sebut(guna.tipe),
            "maks": bahasa.byte(guna.maks_byte),
            "maks_jumlah": self.maks_jumlah,
            "banyak": self.maks_jumlah > 1,
            "kamera": bool({"jpeg", "png", "webp"} & set(guna.tipe)),
            "alamat": reverse("berkas:unggah"),
            "diterima": self.diterima,
        }
        return konteks


class BidangBerkas(forms.Field):
    """``BidangBerkas(kegunaan="…", maks_jumlah=5)`` cleans to a list of :class:`Berkas`; the form sets ``oleh``.

    Files are accepted while cleaning, so that none has to be chosen again when another field was wrong; whoever never
    sends the form finds them in *Berkas saya*.
    """

    widget = UnggahBerkas
    oleh: Pengguna | None = None

    def __init__(self, *, kegunaan: str, maks_jumlah: int = 1, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(**kwargs)
        self.kegunaan = kegunaan
        self.maks_jumlah = maks_jumlah
        self.widget.kegunaan = kegunaan
        self.widget.maks_jumlah = maks_jumlah

    def clean(self, value: Kiriman) -> list[Berkas]:
        """Raises: ValidationError, a sentence for each file that was refused; the others are kept."""
        if self.oleh is None:
            raise RuntimeError("Formulir harus menyebut siapa yang mengunggah: form.fields[…].oleh = pengguna")
        if self.required and not value:
            raise ValidationError("Pilih berkasnya lebih dahulu.", code="required")
        if len(value.unggahan) + len(value.kunci) > self.maks_jumlah:
            raise ValidationError(f"Paling banyak {self.maks_jumlah} berkas di sini.")
        diterima = self._menurut_kunci(value.kunci, self.oleh)
        galat = []
        for satu in value.unggahan:
            try:
                diterima.append(terima(unggahan=satu, kegunaan=self.kegunaan, oleh=self.oleh))
            except AturanDilanggar as sebab:
                galat.append(f"{nama_aman(satu.name or '')}: {sebab}")
        self.widget.diterima = diterima
        if galat:
            raise ValidationError(galat)
        return diterima

    def _menurut_kunci(self, kunci: list[str], oleh: Pengguna) -> list[Berkas]:
        """One's own files of this use only; a key of anybody else is as good as none."""
        try:
            nomor = [uuid.UUID(k) for k in kunci]
        except ValueError as galat:
            raise ValidationError("Ada berkas yang tidak dikenal. Unggah lagi.") from galat
        ada = {b.kunci: b for b in Berkas.objects.milik(oleh).filter(kunci__in=nomor, kegunaan=self.kegunaan)}
        if set(nomor) - set(ada):
            raise ValidationError("Ada berkas yang sudah dihapus atau tidak dikenal. Unggah lagi.")
        return [ada[k] for k in dict.fromkeys(nomor)]


class UnggahForm(forms.Form):
    """The plain form of «Berkas saya»."""

    berkas = BidangBerkas(kegunaan="lpse.lampiran_umum", maks_jumlah=20, label="Berkas")

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        bidang = self.fields["berkas"]
        assert isinstance(bidang, BidangBerkas)  # noqa: S101 - declared above
        bidang.oleh = oleh
