"""Forms of what is not the office's."""

from __future__ import annotations

from typing import Any

from django import forms

from layanan.kewenangan.enums import PIHAK_ALASAN, AlasanLuar, Pihak, TanggapanSaran
from layanan.kontak.models import Kontak

_WAKTU = {"type": "datetime-local"}


def waktu(label: str, *, wajib: bool = True, bantuan: str = "") -> forms.DateTimeField:
    """A moment, as browsers pick it."""
    return forms.DateTimeField(
        label=label, required=wajib, help_text=bantuan,
        widget=forms.DateTimeInput(attrs=_WAKTU, format="%Y-%m-%dT%H:%M"),
    )  # fmt: skip


class FormAlihkan(forms.Form):
    """The matter and who decides it, then the answer: the standard one when it is left empty."""

    alasan = forms.ChoiceField(
        label="Perkara Pasal 3 ayat (3)", choices=AlasanLuar.choices, widget=forms.RadioSelect,
        help_text="Dua belas hal yang bukan kewenangan LPSE.",
    )  # fmt: skip
    kepada = forms.ChoiceField(
        label="Yang berwenang", choices=[("", "Menurut perkaranya"), *Pihak.choices], widget=forms.RadioSelect,
        required=False, initial="",
    )  # fmt: skip
    jawaban = forms.CharField(
        label="Jawaban kepada pelapor", max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 7}),
        help_text="Kosongkan untuk memakai jawaban baku perkaranya; «Lihat jawaban baku» menampilkannya di sini untuk "
        "diubah. Jangan menilai isi paket atau penawaran.",
    )  # fmt: skip
    kontak = forms.ModelChoiceField(
        label="Beri tahu narahubung", queryset=Kontak.objects.none(), required=False, empty_label="Tidak disurati"
    )
    surat = forms.BooleanField(
        label="Terbitkan surat penerusan bernomor", required=False, help_text="Ditandatangani Kepala LPSE."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        bidang = self.fields["kontak"]
        assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - declared above
        bidang.queryset = (
            Kontak.objects.aktif().filter(jenis_pengguna__in=Pihak.values).exclude(surel="").order_by("nama_normal")
        )

    def clean(self) -> dict[str, Any]:
        """Without a choice, the party that usually decides such a matter."""
        isi: dict[str, Any] = super().clean() or self.cleaned_data
        isi["kepada"] = isi.get("kepada") or next(iter(PIHAK_ALASAN.get(isi.get("alasan", ""), ())), "")
        return isi


class FormSaran(forms.Form):
    tahap_nama = forms.CharField(label="Tahapan", max_length=200, required=False)
    batas_tahap = waktu("Tahapan berakhir", wajib=False, bantuan="Dari jadwal SPSE; isi bila paketnya belum diimpor.")
    gangguan_mulai = waktu("Gangguan mulai")
    gangguan_selesai = waktu("Gangguan selesai", wajib=False, bantuan="Kosongkan bila masih berlangsung.")
    uraian = forms.CharField(
        label="Apa yang terganggu", max_length=3000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Fakta teknisnya saja. Pokja yang memutuskan jadwalnya.",
    )  # fmt: skip


class FormTanggapan(forms.Form):
    tanggapan = forms.ChoiceField(
        label="Keputusan Pokja", widget=forms.RadioSelect,
        choices=[(t, TanggapanSaran(t).label) for t in (TanggapanSaran.DIUBAH, TanggapanSaran.TETAP)],
    )  # fmt: skip
    catatan = forms.CharField(label="Catatan", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3}))
