"""Forms of the acts on a ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError

from layanan.kategori.models import Kategori
from layanan.kategori.selectors import pilihan_kategori
from layanan.meja import selectors
from layanan.meja.models import MAKS_ISI
from layanan.tiket.enums import KANAL_TANGAN, JenisPesan, JenisTautan, Kanal, StatusTiket
from layanan.tiket.services_pesan import ALASAN_LKPP
from lpse.akun.models import Pengguna
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.tiket.models import Pesan, Tiket

PILIHAN_TANGAN = [(k, Kanal(k).label) for k in KANAL_TANGAN]


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

    def siapkan(self) -> None:
        if self.tiket.status == StatusTiket.MENUNGGU_LKPP:
            self.fields["catatan"].label = "Apa jawaban LKPP"
            self.fields[
                "catatan"
            ].help_text = "Masuk daftar konsultasi sebagai jawaban LKPP. Kosongkan bila jawabannya belum datang."


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


class FormPengamat(FormTiket):
    orang_amati = forms.ModelMultipleChoiceField(
        Pengguna.objects.none(), label="Rekan yang diminta mengikuti", widget=forms.CheckboxSelectMultiple
    )

    def siapkan(self) -> None:
        bidang = self.fields["orang_amati"]
        assert isinstance(bidang, forms.ModelMultipleChoiceField)  # noqa: S101 - narrows the type
        sudah = self.tiket.pengamat.values("pengguna")
        bidang.queryset = selectors.petugas_semua().exclude(pk__in=sudah).exclude(pk=self.orang.pk)


class FormTulis(forms.Form):
    """The composer below the conversation; files come beside it."""

    isi = forms.CharField(
        max_length=MAKS_ISI, required=False, strip=True,
        error_messages={"max_length": "Tulisan terlalu panjang; pindahkan sebagian ke lampiran."},
    )  # fmt: skip
    sebut = forms.ModelMultipleChoiceField(Pengguna.objects.none(), required=False)
    tunggu = forms.BooleanField(required=False)
    #: How the reporter said what the clerk writes down for them.
    lewat = forms.ChoiceField(choices=PILIHAN_TANGAN, required=False)
    lihat = forms.IntegerField(required=False, min_value=0)
