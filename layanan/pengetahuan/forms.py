"""Forms of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django import forms

from layanan.kategori.models import Kategori
from layanan.pengetahuan.berkas import PANDUAN
from layanan.pengetahuan.enums import Audiens, JenisArtikel
from layanan.pengetahuan.models import Artikel
from layanan.pengetahuan.services import Aturan, IsianArtikel
from lpse.berkas.forms import BidangBerkas

if TYPE_CHECKING:
    from layanan.pengetahuan.models import VersiArtikel
    from lpse.akun.models import Pengguna

_TEKS: Final = ("judul", "ringkasan", "isi", "kata_kunci", "versi_aplikasi", "perubahan")
KELOMPOK_TEKS: Final = (
    ("Yang dibaca orang", ("judul", "ringkasan", "isi", "versi_aplikasi")),
    ("Agar mudah ditemukan", ("kata_kunci",)),
)
KELOMPOK_ATURAN: Final = (("Pembaca dan tinjauan", ("jenis", "audiens", "kategori", "tinjau_pada")),)


class FormTeks(forms.Form):
    """The text of a version."""

    judul = forms.CharField(
        label="Judul",
        max_length=160,
        help_text="Seperti orang bertanya. Contoh: Mengapa berkas penawaran gagal diunggah?",
    )
    ringkasan = forms.CharField(
        label="Ringkasan", max_length=300, help_text="Jawaban singkatnya, dua kalimat.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    isi = forms.CharField(
        label="Isi", max_length=40_000, widget=forms.Textarea(attrs={"rows": 16}),
        help_text="Boleh memakai Markdown: **tebal**, daftar dengan tanda - atau 1. di awal baris, ## untuk judul "
        "bagian, [kata](https://…) untuk tautan.",
    )  # fmt: skip
    kata_kunci = forms.CharField(
        label="Kata lain yang dipakai orang", max_length=300, required=False,
        help_text="Contoh: apendo, spamkodok, rhs, upload gagal.",
    )  # fmt: skip
    versi_aplikasi = forms.CharField(
        label="Versi aplikasi",
        max_length=60,
        required=False,
        help_text="Contoh: SPSE 4.5. Kosongkan bila tidak bergantung.",
    )
    perubahan = forms.CharField(
        label="Yang berubah",
        max_length=300,
        required=False,
        help_text="Untuk peninjau. Contoh: langkah 3 menurut SPSE 4.5.",
    )
    versi = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, naskah: Artikel | VersiArtikel | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        awal = {n: getattr(naskah, n, "") for n in _TEKS} if naskah else {}
        if naskah is not None and (saat := getattr(naskah, "diubah_pada", None)) is not None:
            awal["versi"] = saat.isoformat()
        super().__init__(*args, **{**kwargs, "initial": {**awal, **(kwargs.get("initial") or {})}})

    def isian(self) -> IsianArtikel:
        """What was entered, as the service takes it."""
        return IsianArtikel(**{n: self.cleaned_data.get(n, "") for n in _TEKS})


class FormAturan(forms.Form):
    """What an article is, whatever its text."""

    jenis = forms.ChoiceField(label="Jenis", choices=JenisArtikel.choices)
    audiens = forms.ChoiceField(
        label="Pembaca", choices=Audiens.choices, help_text="Pegawai LPSE juga membaca yang untuk publik dan pengguna."
    )
    kategori = forms.ModelMultipleChoiceField(
        label="Kategori", queryset=Kategori.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    tinjau_pada = forms.DateField(
        label="Ditinjau lagi pada", required=False, help_text="Kosongkan untuk setengah tahun lagi.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip

    def __init__(self, *args: Any, artikel: Artikel | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        awal = (
            {
                "jenis": artikel.jenis, "audiens": artikel.audiens, "tinjau_pada": artikel.tinjau_pada,
                "kategori": [k.pk for k in artikel.kategori.all()],
            }
            if artikel
            else {}
        )  # fmt: skip
        super().__init__(*args, **{**kwargs, "initial": {**awal, **(kwargs.get("initial") or {})}})
        pilihan = Kategori.objects.aktif().filter(induk__isnull=False)
        self.fields["kategori"].queryset = pilihan  # type: ignore[attr-defined] # the field's own

    def aturan(self) -> Aturan:
        """As the service takes it."""
        d = self.cleaned_data
        return Aturan(d["jenis"], d["audiens"], tuple(k.pk for k in d["kategori"]), d["tinjau_pada"])


class FormBaru(FormAturan, FormTeks):
    """The first draft, with everything."""


class FormKembalikan(forms.Form):
    catatan = forms.CharField(
        label="Yang perlu diperbaiki", max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Contoh: langkah 2 belum menyebut menu di SPSE 4.5.",
    )  # fmt: skip


class FormTerbit(forms.Form):
    tinjau_pada = forms.DateField(
        label="Ditinjau lagi pada", required=False, help_text="Kosongkan untuk setengah tahun lagi.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip


class FormBenar(forms.Form):
    tinjau_pada = forms.DateField(
        label="Ditinjau lagi pada", help_text="Hari tinjauan berikutnya.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip


class FormTarik(forms.Form):
    alasan = forms.CharField(
        label="Alasan", max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Contoh: fiturnya sudah tidak ada di SPSE 4.5.",
    )  # fmt: skip


class FormPanduan(forms.Form):
    """One guide to download."""

    judul = forms.CharField(
        label="Judul panduan", max_length=160, help_text="Contoh: Panduan unggah penawaran SPSE 4.5."
    )
    berkas = BidangBerkas(label="Berkas", kegunaan=PANDUAN, maks_jumlah=1)

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.fields["berkas"].oleh = oleh  # type: ignore[attr-defined] # the field's own


class FormJawabKosong(forms.Form):
    artikel = forms.ModelChoiceField(
        label="Dijawab artikel", queryset=Artikel.objects.none(), required=False, empty_label="Tidak perlu artikel",
        help_text="Tambahkan kata ini ke «kata lain» pada artikelnya, agar lain kali ditemukan.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.fields["artikel"].queryset = Artikel.objects.untuk(Audiens.PEGAWAI).defer("cari")  # type: ignore[attr-defined] # the field's own
