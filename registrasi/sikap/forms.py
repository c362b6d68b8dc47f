"""Forms of the readiness: the nine sections, a contact, a batch of mails."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django import forms

from lpse.tampilan import bahasa
from registrasi.sikap.enums import BAGIAN, CaraKontak, StatusADP
from registrasi.sikap.services import IsianKesiapan

if TYPE_CHECKING:
    from registrasi.sikap.models import KesiapanSIKAP

_KEADAAN: Final = (("ya", "Lengkap"), ("tidak", "Belum"), ("tb", "Tidak berlaku"))
_ARTI: Final[dict[str, bool | None]] = {"ya": True, "tidak": False, "tb": None}
_KEMBALI: Final[dict[bool | None, str]] = {v: k for k, v in _ARTI.items()}


class FormKesiapan(forms.Form):
    """One radio row per section: Tab to the row, an arrow to choose; the whole page without a mouse."""

    adp_status = forms.ChoiceField(label="Agregasi data penyedia (ADP)", choices=StatusADP.choices)
    agregasi = forms.DateField(
        label="Teragregasi pada", required=False, help_text="Hanya bila sudah teragregasi.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip
    aktif_pada = forms.DateField(
        label="Aktif di SIKAP pada", required=False, help_text="Kosongkan bila belum aktif.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip
    catatan = forms.CharField(
        label="Catatan", max_length=300, required=False, help_text="Contoh: akta perubahan sedang diurus notaris."
    )
    versi = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, kesiapan: KesiapanSIKAP, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        awal = {
            **{n: _KEMBALI[ada] for n, _, ada in kesiapan.bagian},
            "adp_status": kesiapan.adp_status, "agregasi": kesiapan.agregasi, "aktif_pada": kesiapan.aktif_pada,
            "catatan": kesiapan.catatan, "versi": kesiapan.diperbarui_pada.isoformat(),
        }  # fmt: skip
        super().__init__(*args, **{**kwargs, "initial": {**awal, **(kwargs.get("initial") or {})}})
        for nama, kata in BAGIAN:
            self.fields[nama] = forms.ChoiceField(label=kata, choices=_KEADAAN, widget=forms.RadioSelect)

    def clean(self) -> dict[str, Any]:
        isian = super().clean() or {}
        teragregasi = isian.get("adp_status") == StatusADP.TERAGREGASI
        if teragregasi and not isian.get("agregasi") and "agregasi" not in self.errors:
            self.add_error("agregasi", "Isi tanggalnya, karena datanya sudah teragregasi.")
        if not teragregasi and isian.get("agregasi"):
            self.add_error("agregasi", "Kosongkan tanggalnya, atau pilih Teragregasi.")
        for nama in ("agregasi", "aktif_pada"):
            if isian.get(nama) and isian[nama] > bahasa.hari_ini():
                self.add_error(nama, "Tanggal ini belum tiba.")
        return isian

    def isian(self) -> IsianKesiapan:
        """What was entered, as the service takes it."""
        d = self.cleaned_data
        return IsianKesiapan(
            bagian={n: _ARTI[d[n]] for n, _ in BAGIAN}, adp_status=d["adp_status"], agregasi=d["agregasi"],
            aktif_pada=d["aktif_pada"], catatan=d["catatan"],
        )  # fmt: skip


class FormKontak(forms.Form):
    """How a provider was reached."""

    cara = forms.ChoiceField(
        label="Cara", choices=[(k, v) for k, v in CaraKontak.choices if k != CaraKontak.SUREL], widget=forms.RadioSelect
    )
    keterangan = forms.CharField(
        label="Keterangan", max_length=300, required=False, help_text="Contoh: akan melengkapi pekan depan.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip


class FormKampanye(forms.Form):
    """The mail that goes to everyone the filter shows."""

    judul = forms.CharField(label="Nama kampanye", max_length=120, help_text="Hanya untuk kantor, tidak ikut terkirim.")
    pesan = forms.CharField(
        label="Pesan tambahan", max_length=1000, required=False,
        help_text="Ditaruh di bawah daftar bagian yang kurang. Contoh: pendampingan tiap Rabu pukul 09.00 di LPSE.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
