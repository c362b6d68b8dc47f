"""Forms of the documents."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError

from arsip.dokumen.berkas import ARSIP
from arsip.dokumen.bidang import BidangKlasifikasi, BidangPilihan, bidang_lokasi, tetapkan
from arsip.dokumen.enums import JENIS_TANGAN, JenisPihak, JenisRelasi, Keamanan, SebabVersi, TingkatPerkembangan, Unit
from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.dokumen.penglihatan import unit_milik
from arsip.dokumen.services import Pihak, lokasi_untuk
from arsip.dokumen.services_dokumen import KOLOM_NASKAH
from lpse.berkas.forms import BidangBerkas
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: Kinds a person files by hand; papers of the portal file themselves.
#: Empty rows for parties below those that stand.
BARIS_KOSONG = 3
PIHAK_TERBANYAK = 30
LOKASI = ("ruang", "rak", "boks", "map")


class FormPihak(forms.Form):
    """One row of parties."""

    nama = forms.CharField(label="Nama", required=False, max_length=200)
    peran = forms.CharField(label="Sebagai", required=False, max_length=80)
    jenis = forms.ChoiceField(label="Jenis", choices=JenisPihak.choices, required=False)

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if isi.get("peran") and not isi.get("nama"):
            raise ValidationError("Tulis namanya, atau kosongkan baris ini.")
        return isi


BarisPihak = forms.formset_factory(FormPihak, extra=BARIS_KOSONG, max_num=PIHAK_TERBANYAK, absolute_max=PIHAK_TERBANYAK)


class FormUraian(forms.Form):
    """What a document is described by; ``pihak`` are its rows of parties."""

    jenis = forms.ChoiceField(label="Jenis dokumen", choices=JENIS_TANGAN)
    nomor = forms.CharField(
        label="Nomor dokumen", required=False, max_length=120, help_text="Contoh: 000.3.3/535/PP-354/BPBJ/2026"
    )
    tanggal = forms.DateField(
        label="Tanggal dokumen", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    uraian = forms.CharField(
        label="Uraian", max_length=500, help_text="Perihal atau isi ringkas, seperti akan dicari orang nanti."
    )
    keterangan = forms.CharField(
        label="Keterangan", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    klasifikasi = BidangKlasifikasi()
    keamanan = forms.ChoiceField(
        label="Keamanan", choices=Keamanan.choices, initial=Keamanan.BIASA,
        help_text="Biasa: semua pegawai. Terbatas: unit pencipta dan arsiparis. Rahasia: Kepala, pengarsip, dan yang "
        "diberi hak; setiap pembacaan dicatat.",
    )  # fmt: skip
    tingkat = forms.ChoiceField(
        label="Tingkat perkembangan", choices=TingkatPerkembangan.choices, initial=TingkatPerkembangan.ASLI
    )

    def __init__(self, *args: Any, oleh: Pengguna, dokumen: Dokumen | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.oleh = oleh
        self.dokumen = dokumen
        self.fields.update(bidang_lokasi())
        self.fields["tanggal"].widget.attrs["max"] = bahasa.hari_ini().isoformat()
        if dokumen is not None and dokumen.naskah_id:
            for nama in KOLOM_NASKAH:
                del self.fields[nama]
        lama = [] if dokumen is None else [
            {"nama": p.nama, "peran": p.peran, "jenis": p.jenis} for p in dokumen.pihak.all()
        ]  # fmt: skip
        self.pihak = BarisPihak(self.data if self.is_bound else None, prefix="pihak", initial=lama)

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        hari = isi.get("tanggal") or (self.dokumen.tanggal if self.dokumen else None)
        if isinstance(hari, dt.date) and isi.get("klasifikasi"):
            try:
                isi["klasifikasi"] = BidangKlasifikasi.untuk_tahun(isi["klasifikasi"], hari.year)
            except ValidationError as galat:
                self.add_error("klasifikasi", galat)
        if "tanggal" in self.fields and isinstance(hari, dt.date) and hari > bahasa.hari_ini():
            self.add_error("tanggal", "Tanggal dokumen belum tiba.")
        if not isi.get("ruang") and any(isi.get(n) for n in LOKASI[1:]):
            self.add_error("ruang", "Tulis ruangnya juga, supaya rak dan boksnya dapat dicari.")
        self._periksa_pihak()
        return isi

    def _periksa_pihak(self) -> None:
        if self.is_bound and not self.pihak.is_valid():
            for nomor, baris in enumerate(self.pihak.forms, start=1):
                for pesan in (p for daftar in baris.errors.values() for p in daftar):
                    self.add_error(None, f"Pihak baris {nomor}: {pesan}")
            for pesan in self.pihak.non_form_errors():
                self.add_error(None, f"Pihak: {pesan}")

    def daftar_pihak(self) -> list[Pihak]:
        """The rows that name somebody."""
        return [
            Pihak(b["nama"], b.get("peran", ""), b.get("jenis") or JenisPihak.ORANG)
            for b in self.pihak.cleaned_data
            if b.get("nama")
        ]

    def isian(self) -> dict[str, Any]:
        """The columns of the document as the services take them."""
        kolom = ("jenis", "nomor", "tanggal", "uraian", "keterangan", "klasifikasi", "keamanan", "tingkat")
        isi = {k: self.cleaned_data[k] for k in kolom if k in self.cleaned_data}
        return {**isi, "lokasi": lokasi_untuk(**{n: self.cleaned_data[n] for n in LOKASI})}


class FormArsipkan(FormUraian):
    """File by hand: content, description, parties, place."""

    isi = BidangBerkas(
        kegunaan=ARSIP, required=False, label="Berkas", help_text="Kosongkan bila hanya ada di atas kertas."
    )
    unit = forms.ChoiceField(label="Unit pencipta")
    berkas_arsip = BidangPilihan(
        BerkasArsip.objects.none(), label="Masuk ke berkas", required=False,
        empty_label="Berkas otomatis menurut klasifikasi, unit, dan tahun",
        help_text="Hanya berkas yang masih terbuka.",
    )  # fmt: skip

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, oleh=oleh, **kwargs)
        bidang = self.fields["isi"]
        assert isinstance(bidang, BidangBerkas)  # noqa: S101 - declared above
        bidang.oleh = oleh
        self.fields["unit"].choices = pilihan_unit(oleh)  # type: ignore[attr-defined] # a choice field, declared above
        tetapkan(self.fields["berkas_arsip"], berkas_terbuka(oleh))

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if not self.errors and not isi.get("isi") and not isi.get("ruang"):
            self.add_error("isi", "Unggah berkasnya, atau tulis lokasi aslinya di bawah bila hanya ada di atas kertas.")
        return isi


def pilihan_unit(oleh: Pengguna) -> list[tuple[str, str]]:
    """The units a person files for: their own; whoever keeps the archive files for all."""
    boleh = Unit.values if oleh.has_perm("arsip.kelola_arsip") else unit_milik(oleh)
    return [(u.value, u.label) for u in Unit if u.value in boleh]


def berkas_terbuka(oleh: Pengguna) -> Any:  # noqa: ANN401 - a query set, for a choice
    """Open files this person sees and may put something into."""
    kueri = BerkasArsip.objects.terlihat_oleh(oleh).terbuka().order_by("-tahun", "unit", "urut")
    return kueri if oleh.has_perm("arsip.kelola_arsip") else kueri.filter(unit__in=unit_milik(oleh))


class FormVersi(forms.Form):
    """One more content of a document."""

    isi = BidangBerkas(kegunaan=ARSIP, label="Berkas versi baru")
    sebab = forms.ChoiceField(
        label="Sebab",
        choices=[
            (s.value, s.label) for s in (SebabVersi.DIPERBAIKI, SebabVersi.DIPINDAI_ULANG, SebabVersi.DITANDATANGANI)
        ],
    )
    catatan = forms.CharField(label="Catatan", required=False, max_length=300)

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        bidang = self.fields["isi"]
        assert isinstance(bidang, BidangBerkas)  # noqa: S101 - declared above
        bidang.oleh = oleh


class FormHubungan(forms.Form):
    """What this document is to another, named by its number or by file and item."""

    jenis = forms.ChoiceField(label="Hubungan", choices=JenisRelasi.choices)
    ke = forms.CharField(
        label="Dokumen lain", max_length=200,
        help_text="Nomor dokumennya, atau nomor berkas dan item. Contoh: 012/ASE/2026#3",
    )  # fmt: skip

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.oleh = oleh

    def clean_ke(self) -> Dokumen:
        """The one document this person sees that is meant."""
        kata = str(self.cleaned_data["ke"]).strip()
        terlihat = Dokumen.objects.terlihat_oleh(self.oleh)
        nomor, _, item = kata.rpartition("#")
        cocok = terlihat.filter(nomor__iexact=kata)
        if nomor and item.isdecimal() and len(item) < 9:  # noqa: PLR2004 - what an item number can be
            cocok = terlihat.filter(berkas_arsip__nomor__iexact=nomor.strip(), nomor_item=int(item))
        ada = list(cocok[:2])
        if not ada:
            raise ValidationError("Tidak ada dokumen bernomor itu yang dapat Anda lihat.")
        if len(ada) > 1:
            raise ValidationError(
                "Lebih dari satu dokumen bernomor itu. Sebut berkas dan itemnya, contoh: 012/ASE/2026#3."
            )
        return ada[0]


class FormAlasan(forms.Form):
    """A reason, for the trail."""

    alasan = forms.CharField(label="Alasan", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class FormPindah(FormAlasan):
    """Into which open file, and why."""

    ke = BidangPilihan(BerkasArsip.objects.none(), label="Ke berkas", empty_label="Pilih berkas")
    field_order = ["ke", "alasan"]

    def __init__(self, *args: Any, oleh: Pengguna, kecuali: int, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        tetapkan(self.fields["ke"], berkas_terbuka(oleh).exclude(pk=kecuali))
