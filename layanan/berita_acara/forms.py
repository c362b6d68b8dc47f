"""Forms of the builder: format only, everything may stay empty; what must be there is for ``aturan`` to say."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from layanan.berita_acara.berkas import BUKTI
from layanan.berita_acara.enums import JenisBA, JenisIdentitas, PeranPihak
from layanan.berita_acara.models import (
    AnggotaPokja,
    BeritaAcara,
    BerkasTakTerbuka,
    Perangkat,
    Percobaan,
    PihakBA,
)
from lpse.akun.models import Pengguna
from lpse.berkas.forms import BidangBerkas
from lpse.identitas import digit
from lpse.tampilan import bahasa

_MENIT = "%Y-%m-%dT%H:%M"
_DETIK = "%Y-%m-%dT%H:%M:%S"
_SIDIK = re.compile(r"^(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})$")


class Saat(forms.DateTimeField):
    """A moment in the office's zone, whatever zone the machine runs in."""

    def __init__(self, *, detik: bool = False, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        attrs = {"type": "datetime-local", **({"step": "1"} if detik else {})}
        sarana = forms.DateTimeInput(attrs=attrs, format=_DETIK if detik else _MENIT)
        super().__init__(widget=sarana, input_formats=[_MENIT, _DETIK], required=False, **kwargs)

    def to_python(self, value: Any) -> dt.datetime | None:  # noqa: ANN401 - Django's signature
        with timezone.override(bahasa.zona()):
            return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - Django's signature
        with timezone.override(bahasa.zona()):
            return super().prepare_value(value)

    def has_changed(self, initial: Any, data: Any) -> bool:  # noqa: ANN401 - Django's signature
        with timezone.override(bahasa.zona()):
            return super().has_changed(initial, data)


class Angka(forms.CharField):
    """Digits with whatever stands between them: NIP, NPWP, NIK."""

    def to_python(self, value: Any) -> str:  # noqa: ANN401 - Django's signature
        return digit(super().to_python(value))


class Rupiah(forms.IntegerField):
    """«3.742.180.000» or «Rp3.742.180.000,00»."""

    def to_python(self, value: Any) -> int | None:  # noqa: ANN401 - Django's signature
        teks = str(value or "").lower().replace("rp", "").replace(" ", "").removesuffix(",00").replace(".", "")
        return super().to_python(teks)

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - Django's signature
        return bahasa.angka(value) if isinstance(value, int) else value


class Sidik(forms.CharField):
    """A hash as SPSE or a tool shows it: SHA-256, SHA-1 or MD5."""

    def to_python(self, value: Any) -> str:  # noqa: ANN401 - Django's signature
        teks = "".join(str(super().to_python(value) or "").lower().split())
        if teks and not _SIDIK.match(teks):
            raise ValidationError("Sidik terdiri atas 64, 40, atau 32 tanda heksadesimal (0–9, a–f).")
        return teks


class FormBagian(forms.ModelForm[BeritaAcara]):
    """Columns of the minutes that one section writes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        for bidang in self.fields.values():
            bidang.required = False


_TEKS = forms.TextInput(attrs={"class": "form-control"})
_LUAS = forms.Textarea(attrs={"rows": 3})


class FormWaktu(FormBagian):
    waktu = Saat(label="Hari, tanggal, dan jam")
    permintaan_pada = Saat(label="Waktu permintaan")
    rangkap = forms.IntegerField(label="Jumlah rangkap", min_value=1, max_value=20)

    class Meta:
        model = BeritaAcara
        fields = ("judul", "waktu", "tempat", "permintaan_dari", "permintaan_nomor", "permintaan_pada", "rangkap")
        help_texts: ClassVar[dict[str, str]] = {
            "judul": "Contoh: Gangguan SPSE 19 November 2026.",
            "tempat": "Contoh: Ruang Penawaran LPSE Kabupaten Luwu Utara, Masamba.",
            "permintaan_dari": "Contoh: Pokja Pemilihan II.",
            "permintaan_nomor": "Contoh: TKT-2026-1187, atau nomor surat.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        if self.instance.jenis == JenisBA.KESAKSIAN:
            del self.fields["judul"]

    def clean_rangkap(self) -> int:
        return self.cleaned_data["rangkap"] or 2


class FormPaket(FormBagian):
    hps = Rupiah(label="Harga perkiraan sendiri (HPS)", widget=_TEKS, min_value=0, help_text="Dalam rupiah.")

    class Meta:
        model = BeritaAcara
        fields = (
            "kode_tender", "kode_rup", "nama_paket", "satker", "instansi", "tahun_anggaran", "hps", "jenis_pengadaan",
            "metode",
        )  # fmt: skip
        help_texts: ClassVar[dict[str, str]] = {"kode_tender": "5 sampai 13 angka.", "instansi": "Boleh kosong."}


class FormPokja(FormBagian):
    class Meta:
        model = BeritaAcara
        fields = ("pokja_nama",)
        help_texts: ClassVar[dict[str, str]] = {"pokja_nama": "Contoh: Pokja Pemilihan II."}


class FormPenawaran(FormBagian):
    tahap_mulai = Saat(label="Tahap pembukaan mulai")
    tahap_selesai = Saat(label="Sampai")

    class Meta:
        model = BeritaAcara
        fields = (
            "tahap_nama", "tahap_mulai", "tahap_selesai", "jumlah_masuk", "jumlah_terbuka", "jumlah_tak_terbuka",
        )  # fmt: skip
        labels: ClassVar[dict[str, str]] = {
            "tahap_nama": "Nama tahap",
            "jumlah_masuk": "Dokumen penawaran masuk",
            "jumlah_terbuka": "Terbuka",
            "jumlah_tak_terbuka": "Tidak dapat dibuka",
        }


class FormHasil(FormBagian):
    class Meta:
        model = BeritaAcara
        fields = (
            "hasil", "hasil_langkah", "hasil_uraian", "tindak_pokja", "tindak_lkpp", "tindak_lkpp_tiket",
            "tindak_forensik", "tindak_uraian",
        )  # fmt: skip
        labels: ClassVar[dict[str, str]] = {
            "hasil_uraian": "Uraian tambahan",
            "tindak_pokja": "Keputusan dikembalikan kepada Pokja",
            "tindak_lkpp": "Diteruskan ke LKPP",
            "tindak_forensik": "Dimintakan uji forensik",
            "tindak_uraian": "Tindak lanjut lain",
        }
        help_texts: ClassVar[dict[str, str]] = {
            "hasil_langkah": "Hanya bila berkas akhirnya terbuka: nomor langkah pada kronologi.",
            "hasil_uraian": "Hanya yang disaksikan; penilaian atas penawaran adalah wewenang Pokja.",
            "tindak_uraian": "Satu baris tiap butir.",
        }
        widgets: ClassVar[dict[str, forms.Widget]] = {"hasil_uraian": _LUAS, "tindak_uraian": _LUAS}


FORM: dict[str, type[FormBagian]] = {
    "waktu": FormWaktu,
    "paket": FormPaket,
    "pokja": FormPokja,
    "penawaran": FormPenawaran,
    "hasil": FormHasil,
}


class FormBaris(forms.ModelForm[Any]):
    """One row; an empty one is none. ``pengisi`` alone does not make a row."""

    #: Fields that hold something before anybody writes.
    pengisi: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        for bidang in self.fields.values():
            bidang.required = False

    @property
    def berisi(self) -> bool:
        """Whether somebody wrote anything here and did not strike it out."""
        data = self.cleaned_data
        if data.get("DELETE"):
            return False
        return any(v not in ("", None, False) for k, v in data.items() if k not in self.pengisi and k != "DELETE")


class BarisAnggota(FormBaris):
    nip = Angka(label="NIP", max_length=30)

    class Meta:
        model = AnggotaPokja
        fields = ("nama", "nip", "jabatan")


class BarisBerkas(FormBaris):
    npwp = Angka(label="NPWP", max_length=30)
    ukuran = Rupiah(label="Ukuran (bita)", widget=_TEKS, min_value=0)
    sidik_spse = Sidik(label="Sidik tercatat di SPSE", max_length=100)
    sidik_unduh = Sidik(label="Sidik hasil unduh", max_length=100)
    waktu_unggah = Saat(label="Waktu unggah", detik=True)

    class Meta:
        model = BerkasTakTerbuka
        fields = (
            "penyedia", "npwp", "nama_berkas", "jenis", "ukuran", "waktu_unggah", "sidik_spse", "sidik_unduh",
            "pesan_galat",
        )  # fmt: skip

    def clean_npwp(self) -> str:
        return str(self.cleaned_data["npwp"])[:16]


class BarisPerangkat(FormBaris):
    class Meta:
        model = Perangkat
        fields = ("nama", "sistem_operasi", "aplikasi", "peramban", "versi_spse")


class BarisKronologi(FormBaris):
    pengisi = frozenset({"percobaan"})
    waktu = Saat(label="Waktu")

    class Meta:
        model = Percobaan
        fields = ("waktu", "langkah", "pelaku", "hasil", "percobaan", "perangkat_nomor")
        widgets: ClassVar[dict[str, forms.Widget]] = {
            "langkah": forms.Textarea(attrs={"rows": 2}),
            "hasil": forms.Textarea(attrs={"rows": 2}),
        }
        labels: ClassVar[dict[str, str]] = {
            "percobaan": "Ini percobaan membuka berkas",
            "perangkat_nomor": "Pada perangkat nomor",
        }


class BarisPihak(FormBaris):
    pengisi = frozenset({"peran", "jenis_identitas"})
    identitas = Angka(label="NIP atau NIK", max_length=30)
    akun = forms.ModelChoiceField(
        label="Akun portal",
        queryset=Pengguna.objects.none(),
        empty_label="Tanpa akun",
        help_text="Dengan akun, nama dan jabatannya terisi sendiri.",
    )

    class Meta:
        model = PihakBA
        fields = ("peran", "akun", "nama", "jenis_identitas", "identitas", "jabatan", "pangkat", "lembaga", "surel")
        help_texts: ClassVar[dict[str, str]] = {
            "surel": "Boleh kosong. Tanpa akun, tautan tanda tangan dikirim ke sini saat gilirannya; tidak dicetak."
        }

    def __init__(self, *args: Any, calon: Any = None, jenis: str = "", **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        bidang = self.fields["akun"]
        assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - declared above
        bidang.queryset = calon
        serah = {PeranPihak.MENYERAHKAN, PeranPihak.MENERIMA}
        if jenis != JenisBA.SERAH_TERIMA:
            pilihan = [p for p in PeranPihak.choices if p[0] not in serah]
        else:
            pilihan = [p for p in PeranPihak.choices if p[0] not in {PeranPihak.POKJA, PeranPihak.PENYEDIA}]
        self.fields["peran"] = forms.ChoiceField(label="Sebagai", choices=pilihan, required=False)

    def clean_peran(self) -> str:
        return self.cleaned_data["peran"] or PeranPihak.SAKSI_LPSE

    def clean_jenis_identitas(self) -> str:
        return self.cleaned_data["jenis_identitas"] or JenisIdentitas.NIP

    def clean_identitas(self) -> str:
        return str(self.cleaned_data["identitas"])[:18]


BARIS: dict[str, type[FormBaris]] = {
    "pokja": BarisAnggota,
    "berkas": BarisBerkas,
    "perangkat": BarisPerangkat,
    "kronologi": BarisKronologi,
    "pihak": BarisPihak,
}


class FormBukti(forms.Form):
    """Photos, screenshots and files; the camera of a phone or tablet too."""

    berkas = BidangBerkas(kegunaan=BUKTI, maks_jumlah=10, label="Tangkapan layar, foto, atau berkas")
    keterangan = forms.CharField(
        label="Isi bukti", max_length=200, required=False, help_text="Contoh: Tangkapan layar percobaan pertama."
    )
    kunci = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        bidang = self.fields["berkas"]
        assert isinstance(bidang, BidangBerkas)  # noqa: S101 - declared above
        bidang.oleh = oleh


class FormAlasan(forms.Form):
    alasan = forms.CharField(
        label="Alasan pembatalan", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Tetap tercatat pada register.",
    )  # fmt: skip
