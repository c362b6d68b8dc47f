"""One section of the builder as it is shown, filled in and judged: its columns and its rows together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.functional import cached_property

from layanan.berita_acara import bentuk
from layanan.berita_acara.forms import BARIS, FORM, Saat
from layanan.berita_acara.services_isi import MODEL_BARIS, nama_kolom, versi_bagian
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.akun.peran import PEGAWAI_LPSE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import QuerySet
    from django.forms import BaseFormSet

    from layanan.berita_acara.models import BeritaAcara

#: Sections that are written elsewhere than in a form of this file.
TANPA_FORM = frozenset({"bukti"})


def calon_penanda() -> QuerySet[Pengguna]:
    """People with an account who may sign: the office's own, Pokja, PP and PPK."""
    pelaku = {KodePeran.POKJA, KodePeran.PP, KodePeran.PPK}
    semua: QuerySet[Pengguna] = Pengguna.objects.filter(is_active=True, groups__name__in=[*PEGAWAI_LPSE, *pelaku])
    return semua.distinct().order_by("nama")


def _form_isian(jenis: str) -> type[forms.Form]:
    bidang: dict[str, forms.Field] = {
        s.nama: forms.CharField(
            label=s.label,
            required=False,
            help_text=s.petunjuk,
            max_length=8000 if s.panjang else 300,
            widget=forms.Textarea(attrs={"rows": 4}) if s.panjang else forms.TextInput,
        )
        for s in bentuk.ISIAN[jenis]
    }
    return type("FormIsian", (forms.Form,), bidang)


def _form_kolom(jenis: str) -> type[forms.Form]:
    bidang: dict[str, Any] = {
        k.nama: forms.CharField(
            label=k.label,
            required=False,
            max_length=k.maks,
            widget=forms.Textarea(attrs={"rows": 2}) if k.panjang else forms.TextInput,
        )
        for k in bentuk.KOLOM[jenis]
    }
    bidang["berisi"] = property(
        lambda form: not form.cleaned_data.get("DELETE") and any(form.cleaned_data.get(n) for n in bidang)
    )
    return type("BarisIsian", (forms.Form,), bidang)


class FormulirBagian:
    """``FormulirBagian(ba, kode)`` shows what is stored, with ``data`` what was sent."""

    def __init__(
        self, ba: BeritaAcara, kode: str, data: Mapping[str, Any] | None = None, *, tambah: bool = False
    ) -> None:
        satu = bentuk.bagian(ba.jenis, kode)
        if satu is None or kode in TANPA_FORM:
            raise LookupError(kode)
        self.ba, self.kode, self.data, self.bagian = ba, kode, data, satu
        self.versi = versi_bagian(ba=ba, kode=kode)
        #: One more empty row, for whoever has no scripts.
        self.tambah = tambah
        #: A refusal that belongs to the whole section.
        self.galat = ""
        #: What somebody else stored meanwhile, field by field, when the section was saved twice.
        self.konflik: dict[str, Any] | None = None

    @cached_property
    def form(self) -> forms.BaseForm | None:
        if self.kode == "isian":
            return _form_isian(self.ba.jenis)(self.data, prefix="isian", initial=self.ba.isian)
        kelas = FORM.get(self.kode)
        return kelas(self.data, prefix=self.kode, instance=self.ba) if kelas else None

    @cached_property
    def baris(self) -> BaseFormSet[Any] | None:
        kelas: type[forms.BaseForm] | None = BARIS.get(self.kode)
        awal: list[dict[str, Any]] = []
        if self.kode == "isian":
            kelas = _form_kolom(self.ba.jenis) if self.ba.jenis in bentuk.KOLOM else None
            awal = list(self.ba.isian.get("baris", ()))
        elif kelas is not None:
            awal = self._tersimpan()
        if kelas is None:
            return None
        kosong = 2 if self.tambah else 1
        pabrik = forms.formset_factory(
            kelas, extra=kosong, can_delete=True, max_num=self.bagian.maks, absolute_max=self.bagian.maks + 5
        )
        kwargs = {"calon": calon_penanda(), "jenis": self.ba.jenis} if self.kode == "pihak" else {}
        return pabrik(self.data, prefix=f"baris-{self.kode}", initial=awal, form_kwargs=kwargs)

    def _tersimpan(self) -> list[dict[str, Any]]:
        model = MODEL_BARIS[self.kode]
        nama = nama_kolom(model=model)
        kueri = model._default_manager.filter(ba=self.ba).order_by("urutan")  # noqa: SLF001 - documented by Django
        return [{n: getattr(x, n) for n in nama} for x in kueri]

    def sah(self) -> bool:
        """Whether the format of everything is right."""
        form_sah = self.form is None or self.form.is_valid()
        return (self.baris is None or self.baris.is_valid()) and form_sah

    def nilai(self) -> dict[str, Any]:
        """The columns as the service takes them."""
        return dict(self.form.cleaned_data) if self.form is not None else {}

    def nilai_baris(self) -> list[dict[str, Any]] | None:
        """The rows that hold anything."""
        if self.baris is None:
            return None
        return [
            {k: v for k, v in f.cleaned_data.items() if k != "DELETE"}
            for f in self.baris.forms
            if f.cleaned_data and f.berisi
        ]

    def galat_bidang(self) -> dict[str, list[str]]:
        """``id`` of the field → what is wrong with it."""
        hasil: dict[str, list[str]] = {}
        semua = [f for f in [self.form, *(self.baris.forms if self.baris is not None else [])] if f is not None]
        for form in semua:
            for nama, galat in form.errors.items():
                kunci = form[nama].auto_id if nama in form.fields else f"b-{self.kode}"
                hasil[str(kunci)] = [str(g) for g in galat]
        return hasil

    def berubah_bentuk(self, baru: FormulirBagian) -> bool:
        """Whether the page's rows are no longer those that are stored: struck out, empty between, sorted, filled in."""
        if self.baris is None or baru.baris is None:
            return False
        isi = [dict(f.cleaned_data) for f in self.baris.forms if f.cleaned_data]
        terisi = [i for i, f in enumerate(self.baris.forms) if f.cleaned_data and f.berisi]
        if terisi != list(range(len(terisi))) or any(x.get("DELETE") for x in isi):
            return True
        simpan = baru.baris.initial or []
        return any(simpan[i].get(n) != v for i in terisi for n, v in isi[i].items() if n in simpan[i] and n != "akun")

    def ringkasan(self) -> list[tuple[str, str]]:
        """What is stored, in words: the other half of a conflict."""
        hasil = []
        if self.form is not None:
            hasil = [(str(b.label), _kata(b)) for b in self.form]
        for i, form in enumerate(self.baris.initial_forms if self.baris is not None else [], start=1):
            isi = " · ".join(k for k in (_kata(b) for b in form if b.name != "DELETE") if k)
            hasil.append((f"{self.bagian.satu.capitalize()} {i}", isi))
        return [(label, isi) for label, isi in hasil if isi]


def _kata(bidang: forms.BoundField) -> str:
    """A stored value as a person reads it."""
    nilai = bidang.value()
    if isinstance(nilai, bool):
        return str(bidang.label) if nilai else ""
    pilihan = getattr(bidang.field, "choices", None)
    if pilihan is not None:
        return next((str(kata) for kunci, kata in pilihan if str(kunci) == str(nilai) and nilai), "")
    return "" if nilai is None else str(nilai).replace("T", " ") if isinstance(bidang.field, Saat) else str(nilai)
