"""Forms of the acts on a ticket."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from layanan.kategori.models import Kategori
from layanan.kategori.selectors import pilihan_kategori
from layanan.meja import selectors
from layanan.meja.models import MAKS_ISI
from layanan.tiket.enums import (
    Dampak,
    JenisPengguna,
    JenisPesan,
    JenisTautan,
    JenisTiket,
    Ranah,
    Sifat,
    UnitTiket,
    Urgensi,
)
from layanan.tiket.models import Label, Tiket
from layanan.tiket.selectors import petugas_unit
from layanan.tiket.services_pesan import ALASAN_LKPP
from lpse.akun.models import Pengguna
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.tiket.models import Pesan

_LABEL = re.compile(r"^[a-z0-9][a-z0-9 -]*$")


class BidangKategori(forms.TypedChoiceField):
    """The tree by group; cleans to the subject or None."""

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        kwargs = {"label": "Kategori", "required": False, **kwargs}
        super().__init__(choices=pilihan_kategori, coerce=int, empty_value=None, **kwargs)

    def clean(self, value: Any) -> Kategori | None:  # noqa: ANN401 - as posted
        pk = super().clean(value)
        return Kategori.objects.aktif().filter(pk=pk).first() if pk else None


class BidangTiket(forms.CharField):
    """A ticket by its number, as this person may see it."""

    orang: Pengguna | None = None

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        kwargs = {"label": "Nomor tiket", "help_text": "Contoh: TKT-2026-1187, atau 1187", "max_length": 24, **kwargs}
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Tiket | None:  # noqa: ANN401 - it cleans to the ticket itself
        teks = super().clean(value)
        if not teks or self.orang is None:
            return None
        tiket = selectors.cari_nomor(teks, self.orang)
        if tiket is None:
            raise ValidationError("Tidak ada tiket bernomor itu yang dapat Anda lihat.")
        return tiket


class FormTiket(forms.Form):
    """Base: knows the ticket and the person."""

    def __init__(self, *args: Any, tiket: Tiket, orang: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.tiket, self.orang = tiket, orang
        for bidang in self.fields.values():
            if isinstance(bidang, BidangTiket):
                bidang.orang = orang
        self.siapkan()

    def siapkan(self) -> None:
        """Choices and first values from the ticket."""


def _orang(label: str, **kwargs: Any) -> forms.ModelChoiceField[Pengguna]:  # noqa: ANN401 - Django's own
    return forms.ModelChoiceField(Pengguna.objects.none(), label=label, empty_label="Pilih petugas", **kwargs)


class FormTugaskan(FormTiket):
    kepada = _orang("Petugas")

    def siapkan(self) -> None:
        bidang = self.fields["kepada"]
        assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - narrows the type
        bidang.queryset = petugas_unit(self.tiket.unit)
        bidang.help_text = f"Petugas {self.tiket.get_unit_display()}. Untuk unit lain, alihkan dahulu tiketnya."


class FormAlihkan(FormTiket):
    unit = forms.ChoiceField(label="Alihkan ke", choices=UnitTiket.choices)
    alasan = forms.CharField(
        label="Apa yang diminta dari unit itu", max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Dibaca unit itu dan masuk percakapan sebagai catatan; pelapor tidak melihatnya.",
    )  # fmt: skip

    def siapkan(self) -> None:
        pilihan = [p for p in UnitTiket.choices if p[0] != self.tiket.unit]
        self.fields["unit"].choices = pilihan  # type: ignore[attr-defined] # a ChoiceField
        self.initial["unit"] = "ase" if self.tiket.unit == "layanan" else "layanan"


class FormPrioritas(FormTiket):
    urgensi = forms.ChoiceField(label="Urgensi", choices=Urgensi.choices, widget=forms.RadioSelect)
    dampak = forms.ChoiceField(label="Dampak", choices=Dampak.choices, widget=forms.RadioSelect)
    alasan = forms.CharField(label="Mengapa diubah", max_length=300, widget=forms.Textarea(attrs={"rows": 2}))

    def siapkan(self) -> None:
        self.initial.update({"urgensi": self.tiket.urgensi, "dampak": self.tiket.dampak})


class FormRincian(FormTiket):
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
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )  # fmt: skip

    def siapkan(self) -> None:
        t = self.tiket
        self.initial.update({n: getattr(t, n) for n in self.fields if n not in {"kategori", "batas_tahap"}})
        self.initial["kategori"] = t.kategori_id or ""
        self.initial["batas_tahap"] = timezone.localtime(t.batas_tahap, bahasa.zona()) if t.batas_tahap else None


class FormAlasan(FormTiket):
    alasan = forms.CharField(label="Alasan", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class FormTunggu(FormTiket):
    sebab = forms.CharField(label="Apa yang ditunggu dari pelapor", max_length=300)


class FormLKPP(FormTiket):
    alasan = forms.ChoiceField(
        label="Mengapa diteruskan", widget=forms.RadioSelect,
        choices=[(kode, f"{kata[0].upper()}{kata[1:]}") for kode, kata in ALASAN_LKPP.items()],
    )  # fmt: skip
    keterangan = forms.CharField(
        label="Apa yang ditanyakan", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    nomor_lkpp = forms.CharField(
        label="Nomor tiket LKPP", max_length=60, required=False, help_text="Boleh menyusul. Contoh: LKPP-88213"
    )


class FormLanjut(FormTiket):
    catatan = forms.CharField(
        label="Apa jawabannya", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class FormSelesai(FormTiket):
    solusi = forms.CharField(
        label="Solusi", max_length=10_000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Ditulis untuk pelapor: apa sebabnya dan apa yang harus dilakukannya. Ia diminta mengonfirmasi.",
    )  # fmt: skip

    beserta_anak = forms.BooleanField(label="Selesaikan juga semua tiket bagian insiden ini", required=False)

    def siapkan(self) -> None:
        self.initial["solusi"] = self.tiket.solusi
        if not self.tiket.anak.terbuka().exists():
            del self.fields["beserta_anak"]


class FormGabung(FormTiket):
    ke = BidangTiket(label="Gabungkan ke tiket")


class FormInduk(FormTiket):
    induk = BidangTiket(label="Insiden induk", help_text="Nomor tiket yang menjadi sebab semuanya. Contoh: 1187")


class FormTaut(FormTiket):
    ke = BidangTiket(label="Tautkan dengan tiket")
    jenis = forms.ChoiceField(label="Hubungannya", choices=JenisTautan.choices)


class FormPisah(FormTiket):
    pesan = forms.MultipleChoiceField(
        label="Pesan yang dipindahkan", widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Pilih paling sedikit satu pesan."},
    )  # fmt: skip
    judul = forms.CharField(label="Judul tiket baru", max_length=200)

    def siapkan(self) -> None:
        pesan = selectors.percakapan(self.tiket).exclude(jenis__in=[JenisPesan.SISTEM, JenisPesan.LAPORAN])
        self.fields["pesan"].choices = [(str(p.pk), _kutip(p)) for p in pesan]  # type: ignore[attr-defined] # a choice field

    def clean_pesan(self) -> list[int]:
        return [int(pk) for pk in self.cleaned_data["pesan"]]


def _kutip(pesan: Pesan) -> str:
    isi = " ".join(pesan.isi.split())
    return f"{pesan.nama}, {bahasa.waktu(pesan.dibuat_pada)}: {isi[:90]}{'…' if len(isi) > 90 else ''}"  # noqa: PLR2004 - one line


class FormLabel(FormTiket):
    label = forms.ModelMultipleChoiceField(
        Label.objects.none(), label="Label", required=False, widget=forms.CheckboxSelectMultiple
    )
    baru = forms.CharField(
        label="Label baru", max_length=40, required=False, help_text="Huruf kecil, angka, spasi. Contoh: apendo 4.6"
    )

    def siapkan(self) -> None:
        bidang = self.fields["label"]
        assert isinstance(bidang, forms.ModelMultipleChoiceField)  # noqa: S101 - narrows the type
        bidang.queryset = Label.objects.terlihat_oleh(self.orang).filter(aktif=True)
        self.initial["label"] = list(self.tiket.label.all())

    def clean_baru(self) -> str:
        teks = " ".join(str(self.cleaned_data["baru"]).lower().split())
        if teks and not _LABEL.match(teks):
            raise ValidationError("Label hanya huruf kecil, angka, spasi, dan tanda hubung.")
        return teks


class FormPengamat(FormTiket):
    orang_amati = forms.ModelMultipleChoiceField(
        Pengguna.objects.none(), label="Rekan yang diminta mengikuti", widget=forms.CheckboxSelectMultiple
    )

    def siapkan(self) -> None:
        bidang = self.fields["orang_amati"]
        assert isinstance(bidang, forms.ModelMultipleChoiceField)  # noqa: S101 - narrows the type
        bidang.queryset = selectors.petugas_semua()


class FormTulis(forms.Form):
    """The composer below the conversation; files come beside it."""

    isi = forms.CharField(
        max_length=MAKS_ISI, required=False, strip=True,
        error_messages={"max_length": "Tulisan terlalu panjang; pindahkan sebagian ke lampiran."},
    )  # fmt: skip
    sebut = forms.ModelMultipleChoiceField(Pengguna.objects.none(), required=False)
    tunggu = forms.BooleanField(required=False)
    lihat = forms.IntegerField(required=False, min_value=0)
