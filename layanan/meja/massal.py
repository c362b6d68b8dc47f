"""Acts on many tickets at once: what each asks for, and how it is done ticket by ticket."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms

from layanan.meja import selectors, services_makro
from layanan.meja.forms import BidangTiket
from layanan.meja.models import Makro
from layanan.tiket import services
from layanan.tiket.enums import UnitTiket
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.tiket.models import Tiket


class FormMassal(forms.Form):
    """Base: knows the person."""

    def __init__(self, *args: Any, orang: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        for bidang in self.fields.values():
            if isinstance(bidang, BidangTiket):
                bidang.orang = orang


class FormOrang(FormMassal):
    kepada = forms.ModelChoiceField(Pengguna.objects.none(), label="Petugas", empty_label="Pilih petugas")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.fields["kepada"].queryset = selectors.petugas_semua()  # type: ignore[attr-defined] # a ModelChoiceField


class FormUnit(FormMassal):
    unit = forms.ChoiceField(label="Alihkan ke", choices=UnitTiket.choices)
    alasan = forms.CharField(label="Apa yang diminta dari unit itu", max_length=500, widget=forms.Textarea({"rows": 3}))


class FormInsiden(FormMassal):
    induk = BidangTiket(label="Insiden induk")


class FormLabelMassal(FormMassal):
    label = forms.CharField(label="Label", max_length=40, help_text="Contoh: spse lambat")


class FormMakro(FormMassal):
    makro = forms.ModelChoiceField(Makro.objects.none(), label="Makro", empty_label="Pilih makro")

    def __init__(self, *args: Any, orang: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, orang=orang, **kwargs)
        self.fields["makro"].queryset = Makro.objects.terlihat_oleh(orang).siap()  # type: ignore[attr-defined] # as above


class FormBatal(FormMassal):
    alasan = forms.CharField(label="Alasan", max_length=500, widget=forms.Textarea({"rows": 3}))


@dataclass(frozen=True)
class Aksi:
    """One act; ``satu`` does it to one ticket with what the form gave."""

    kode: str
    label: str
    ikon: str
    satu: Callable[[Tiket, Pengguna, Mapping[str, Any]], object]
    form: type[FormMassal] = FormMassal
    akibat: str = ""
    bahaya: bool = False


def _label(tiket: Tiket, oleh: Pengguna, isi: Mapping[str, Any]) -> None:
    nama = [*(satu.nama for satu in tiket.label.all()), isi["label"]]
    services.beri_label(tiket_id=tiket.pk, nama=nama, oleh=oleh)


AKSI: tuple[Aksi, ...] = (
    Aksi(
        "ambil", "Ambil", "hand-grab", lambda t, oleh, _isi: services.ambil(tiket_id=t.pk, oleh=oleh),
        akibat="Semuanya menjadi tanggungan Anda.",
    ),
    Aksi(
        "tugaskan", "Tugaskan", "user-check",
        lambda t, oleh, isi: services.tugaskan(tiket_id=t.pk, kepada=isi["kepada"], oleh=oleh), FormOrang,
    ),
    Aksi(
        "alihkan", "Alihkan", "arrows-exchange",
        lambda t, oleh, isi: services.alihkan(tiket_id=t.pk, unit=isi["unit"], alasan=isi["alasan"], oleh=oleh),
        FormUnit,
    ),
    Aksi(
        "insiden", "Jadikan bagian insiden", "sitemap",
        lambda t, oleh, isi: services.jadikan_anak(tiket_id=t.pk, induk_id=isi["induk"].pk, oleh=oleh), FormInsiden,
        akibat="Banyak tiket, satu sebab: semuanya dapat diselesaikan bersama insiden induknya.",
    ),
    Aksi("label", "Beri label", "tag", _label, FormLabelMassal),
    Aksi(
        "makro", "Jalankan makro", "bolt",
        lambda t, oleh, isi: services_makro.jalankan_makro(makro_id=isi["makro"].pk, tiket_id=t.pk, oleh=oleh),
        FormMakro,
    ),
    Aksi(
        "batal", "Batalkan", "ban",
        lambda t, oleh, isi: services.batalkan(tiket_id=t.pk, alasan=isi["alasan"], oleh=oleh), FormBatal, bahaya=True,
        akibat="Tiket berakhir tanpa dikerjakan, misalnya kiriman iseng.",
    ),
)  # fmt: skip
_MENURUT_KODE = {a.kode: a for a in AKSI}
_SEBUT_TERBANYAK = 3


def formulir(kode: str, orang: Pengguna, data: Mapping[str, Any] | None = None) -> FormMassal:
    """What this act asks for; perhaps nothing."""
    return _MENURUT_KODE[kode].form(data, orang=orang)


def jalankan(kode: str, *, oleh: Pengguna, objek: list[Tiket], isi: Mapping[str, Any]) -> str:
    """Do it to each ticket on its own: one that refuses does not hold up the others, and is named.

    Raises: AturanDilanggar (the form is not filled in, or every ticket refused).
    """
    aksi = _MENURUT_KODE[kode]
    form = formulir(kode, oleh, isi)
    if not form.is_valid():
        raise AturanDilanggar(" ".join(str(g) for galat in form.errors.values() for g in galat))
    gagal: list[str] = []
    for tiket in objek:
        try:
            aksi.satu(tiket, oleh, form.cleaned_data)
        except AturanDilanggar as sebab:
            gagal.append(f"{tiket.nomor}: {sebab}")
    jadi = len(objek) - len(gagal)
    if not jadi:
        raise AturanDilanggar(" ".join(gagal[:_SEBUT_TERBANYAK]))
    kalimat = f"{aksi.label}: {bahasa.angka(jadi)} tiket."
    return f"{kalimat} Tidak dikerjakan: {' '.join(gagal[:_SEBUT_TERBANYAK])}" if gagal else kalimat
