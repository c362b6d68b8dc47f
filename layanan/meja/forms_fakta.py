"""Forms of facts that two clerks may change at once: each page carries what it showed, nobody overwrites unseen."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from layanan.meja.forms import BidangKategori, FormTiket
from layanan.tiket.enums import Dampak, JenisPengguna, JenisTiket, Ranah, Sifat, UnitTiket, Urgensi
from layanan.tiket.models import Label
from layanan.tiket.selectors import petugas_unit
from lpse.akun.models import Pengguna
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.http import QueryDict

_MENIT = "%Y-%m-%dT%H:%M"
_LABEL = re.compile(r"^[a-z0-9][a-z0-9 -]*$")
ULANGI = "Kirim lagi bila isian Anda yang benar."


class FormFakta(FormTiket):
    """Base: ``jaga`` names facts of the ticket; ``bentrok`` answers with those a colleague changed meanwhile."""

    awal = forms.CharField(required=False, widget=forms.HiddenInput)
    jaga: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.initial["awal"] = json.dumps(self.kini())

    def kini(self) -> dict[str, str]:
        """The guarded facts as they stand now, as text."""
        return {nama: _teks(getattr(self.tiket, nama)) for nama in self.jaga}

    def terlihat(self) -> dict[str, str]:
        """The guarded facts as the page showed them; a form that does not say saw what is."""
        try:
            isi = json.loads(self.data.get("awal") or "{}")
        except ValueError:
            isi = {}
        isi = isi if isinstance(isi, dict) else {}
        return {nama: str(isi.get(nama, nilai)) for nama, nilai in self.kini().items()}

    def bentrok(self) -> set[str]:
        terlihat = self.terlihat()
        return {nama for nama, nilai in self.kini().items() if terlihat[nama] != nilai}

    def segarkan(self, **isi: str) -> None:
        """The form goes back with what is true now: sent again, it is meant."""
        data: QueryDict = self.data.copy()  # type: ignore[attr-defined] # bound with what was posted
        data.update({"awal": json.dumps(self.kini()), **isi})
        self.data = data

    def tolak(self, kalimat: str, bidang: str | None = None) -> None:
        """Refuse once, with what the colleague did."""
        self.segarkan()
        self.add_error(bidang, ValidationError(f"{kalimat} {ULANGI}"))


def _teks(nilai: object) -> str:
    return "" if nilai is None else str(nilai)


class FormTugaskan(FormFakta):
    kepada = forms.ModelChoiceField(Pengguna.objects.none(), label="Petugas", empty_label="Pilih petugas")
    catatan = forms.CharField(
        label="Pesan untuknya", max_length=300, required=False, help_text="Ikut dalam pemberitahuannya."
    )
    jaga = ("petugas_id",)

    def siapkan(self) -> None:
        bidang = self.fields["kepada"]
        assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - narrows the type
        bidang.queryset = petugas_unit(self.tiket.unit)
        bidang.help_text = f"Petugas {self.tiket.get_unit_display()}. Untuk unit lain, alihkan dahulu tiketnya."

    def clean(self) -> None:
        super().clean()
        if self.bentrok():
            pemegang = self.tiket.petugas.nama if self.tiket.petugas else "meja unit"
            self.tolak(f"Sejak halaman ini dibuka, tiket sudah berpindah ke {pemegang}.", "kepada")


class FormAlihkan(FormFakta):
    unit = forms.ChoiceField(label="Alihkan ke", choices=UnitTiket.choices)
    alasan = forms.CharField(
        label="Apa yang diminta dari unit itu", max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Dibaca unit itu dan masuk percakapan sebagai catatan; pelapor tidak melihatnya.",
    )  # fmt: skip
    jaga = ("unit",)

    def siapkan(self) -> None:
        pilihan = [p for p in UnitTiket.choices if p[0] != self.tiket.unit]
        self.fields["unit"].choices = pilihan  # type: ignore[attr-defined] # a ChoiceField
        self.initial["unit"] = "ase" if self.tiket.unit == "layanan" else "layanan"

    def clean(self) -> None:
        super().clean()
        if self.bentrok():
            self.errors.pop("unit", None)
            self.tolak(f"Sejak halaman ini dibuka, tiket sudah dialihkan ke {self.tiket.get_unit_display()}.", "unit")


class FormPrioritas(FormFakta):
    urgensi = forms.ChoiceField(label="Urgensi", choices=Urgensi.choices, widget=forms.RadioSelect)
    dampak = forms.ChoiceField(label="Dampak", choices=Dampak.choices, widget=forms.RadioSelect)
    alasan = forms.CharField(label="Mengapa diubah", max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
    jaga = ("urgensi", "dampak")

    def siapkan(self) -> None:
        self.initial.update({"urgensi": self.tiket.urgensi, "dampak": self.tiket.dampak})

    def clean(self) -> None:
        super().clean()
        if self.bentrok():
            t = self.tiket
            kini = f"{t.get_urgensi_display().lower()}, dampak {t.get_dampak_display().lower()}"
            self.tolak(f"Sejak halaman ini dibuka, rekan Anda mengubahnya menjadi {kini}.", "urgensi")


class FormRincian(FormFakta):
    judul = forms.CharField(label="Judul", max_length=200)
    jenis = forms.ChoiceField(label="Tipe", choices=JenisTiket.choices)
    kategori = BidangKategori()
    sifat = forms.ChoiceField(label="Sifat", choices=Sifat.choices)
    ranah = forms.ChoiceField(label="Jenis sarana", choices=Ranah.choices)
    jenis_pengguna = forms.ChoiceField(label="Jenis pengguna", choices=JenisPengguna.choices)
    aplikasi = forms.CharField(label="Aplikasi", max_length=80, required=False, help_text="Contoh: SPSE 4.5, Apendo")
    kode_galat = forms.CharField(label="Kode galat", max_length=120, required=False)
    kode_tender = forms.CharField(label="Kode tender", max_length=40, required=False, help_text="Contoh: 10096514000")
    tahap_nama = forms.CharField(
        label="Tahap yang berjalan", max_length=160, required=False,
        help_text="Diisi sendiri dari jadwal bila paketnya sudah diimpor.",
    )  # fmt: skip
    batas_tahap = forms.DateTimeField(
        label="Tahap berakhir pada", required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=_MENIT),
    )  # fmt: skip
    jaga = (
        "judul", "jenis", "kategori", "sifat", "ranah", "jenis_pengguna", "aplikasi", "kode_galat", "kode_tender",
        "tahap_nama", "batas_tahap",
    )  # fmt: skip

    def siapkan(self) -> None:
        t = self.tiket
        self.initial.update({n: getattr(t, n) for n in self.jaga if n not in {"kategori", "batas_tahap"}})
        self.initial["kategori"] = t.kategori_id or ""
        if t.kategori is not None and not t.kategori.aktif:  # a subject that was closed stays with its old tickets
            bidang = self.fields["kategori"]
            assert isinstance(bidang, forms.ChoiceField)  # noqa: S101 - narrows the type
            bidang.choices = [*bidang.choices, (t.kategori.pk, f"{t.kategori.nama} (tidak dipakai lagi)")]  # type: ignore[misc] # a tree of choices
        self.initial["batas_tahap"] = timezone.localtime(t.batas_tahap, bahasa.zona()) if t.batas_tahap else None

    def kini(self) -> dict[str, str]:
        batas = self.initial["batas_tahap"]
        khusus = {"kategori": str(self.initial["kategori"]), "batas_tahap": batas.strftime(_MENIT) if batas else ""}
        return {n: khusus[n] if n in khusus else str(getattr(self.tiket, n)) for n in self.jaga}

    def clean(self) -> None:
        """What this clerk left alone stays as the colleague wrote it; what both changed is shown and asked."""
        super().clean()
        kini, terlihat, bentrok = self.kini(), self.terlihat(), self.bentrok()
        dikirim = {n: str(self.data.get(n) or "").strip() for n in self.jaga}
        dua = [n for n in self.jaga if n in bentrok and dikirim[n] not in {terlihat[n], kini[n]}]
        if bentrok:
            self.segarkan(**{n: kini[n] for n in bentrok if n not in dua})
        for nama in dua:
            self.add_error(nama, f"Sejak halaman ini dibuka, rekan Anda menulis «{self._kata(nama)}». {ULANGI}")
        for nama in self.jaga:
            if dikirim[nama] == terlihat[nama] and nama not in self.errors:
                self.cleaned_data.pop(nama, None)

    def _kata(self, nama: str) -> str:
        """How people read the fact that stands now."""
        t = self.tiket
        if nama == "batas_tahap":
            return bahasa.waktu(t.batas_tahap) if t.batas_tahap else "kosong"
        baca = getattr(t, f"get_{nama}_display", None)
        return str(baca() if baca else getattr(t, nama) or "kosong")

    def isi(self) -> dict[str, Any]:
        """Only what this clerk changed."""
        return {n: v for n, v in self.cleaned_data.items() if n != "awal"}


class FormLabel(FormFakta):
    label = forms.ModelMultipleChoiceField(
        Label.objects.none(), label="Label", required=False, widget=forms.CheckboxSelectMultiple
    )
    baru = forms.CharField(
        label="Label baru", max_length=40, required=False, help_text="Huruf kecil, angka, spasi. Contoh: apendo 4.6"
    )
    jaga = ("label",)

    def siapkan(self) -> None:
        bidang = self.fields["label"]
        assert isinstance(bidang, forms.ModelMultipleChoiceField)  # noqa: S101 - narrows the type
        bidang.queryset = Label.objects.terlihat_oleh(self.orang).filter(aktif=True)
        self.initial["label"] = list(self.tiket.label.all())
        if not bidang.queryset.exists():
            del self.fields["label"]

    def kini(self) -> dict[str, str]:
        return {"label": "\n".join(sorted(satu.nama for satu in self.initial["label"]))}

    def clean_baru(self) -> str:
        teks = " ".join(str(self.cleaned_data["baru"]).lower().split())
        if teks and not _LABEL.match(teks):
            raise ValidationError("Label hanya huruf kecil, angka, spasi, dan tanda hubung.")
        return teks

    def nama(self) -> list[str]:
        """The labels that stand now, with what this clerk ticked and without what they unticked."""
        dipilih = {satu.nama for satu in self.cleaned_data.get("label", ())}
        terlihat = set(self.terlihat()["label"].split("\n"))
        kini = set(self.kini()["label"].split("\n"))
        jadi = (kini | (dipilih - terlihat)) - (terlihat - dipilih) | {self.cleaned_data["baru"]}
        return sorted(jadi - {""})
