"""Forms of the register: a new decree, a password handed over, an account, a change at the counter, a conflict."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms

from lpse.berkas.forms import BidangBerkas
from lpse.tampilan import bahasa
from registrasi.pengguna import aturan
from registrasi.pengguna.berkas import BUKTI
from registrasi.pengguna.enums import BENTUK_USAHA, ArahPindah, CaraPeriksa, JenisPerubahan
from registrasi.pengguna.models import PenggunaSPSE, Sistem
from registrasi.pengguna.services_perubahan import Bukti, Pemohon

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_BANTUAN = {
    "surel": "Contoh: kontak@sinarmasamba.co.id",
    "nik_penanggung_jawab": "16 angka pada KTP.",
    "npwp": "15 atau 16 angka, dengan atau tanpa titik.",
    "nitku": "22 angka, bila ada.",
    "lpse_pendaftaran": "Contoh: LPSE Provinsi Sulawesi Selatan",
    "nama": "Nama lengkap menurut akta, dengan bentuk usahanya. Contoh: PT Sinar Masamba",
}
#: What a paper is called, without what it says: «Bukti alamat baru: NIB, akta …».
_AWAL_NAMA = re.compile("[,:]")
_TAK_WAJIB = {"kabupaten", "provinsi", "jabatan", "nitku"}


def kalimat(label: str, *, bantuan: str = "", wajib: bool = True) -> forms.CharField:
    """A field of some lines."""
    return forms.CharField(
        label=label, help_text=bantuan, required=wajib, max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


def hari(label: str, *, bantuan: str = "", wajib: bool = True) -> forms.DateField:
    """A day, by the browser's own picker."""
    return forms.DateField(
        label=label, help_text=bantuan, required=wajib,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip


def _oleh(form: forms.Form, oleh: Pengguna) -> None:
    for bidang in form.fields.values():
        if isinstance(bidang, BidangBerkas):
            bidang.oleh = oleh


class FormSK(forms.Form):
    nomor = forms.CharField(label="Nomor SK atau surat tugas", max_length=120, help_text="Contoh: 800/123/BKPSDM/2026")
    tanggal = hari("Tanggal SK")
    berlaku_sampai = hari("Berlaku sampai", bantuan="Hari terakhir masa jabatan atau tugasnya.")
    berkas = BidangBerkas(kegunaan=BUKTI, label="Pindaian SK", help_text="PDF atau foto; aslinya ditunjukkan di loket.")

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        _oleh(self, oleh)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        tanggal, sampai = data.get("tanggal"), data.get("berlaku_sampai")
        if tanggal and sampai and sampai < tanggal:
            self.add_error("berlaku_sampai", "Masa berlaku berakhir sebelum tanggal SK.")
        elif sampai and sampai < bahasa.hari_ini():
            self.add_error("berlaku_sampai", "Masa berlaku ini sudah lewat.")
        return data


class FormSandi(forms.Form):
    """Only that it happened: no field of this portal takes a password of SPSE."""

    kepada = forms.CharField(label="Diserahkan kepada", max_length=150, help_text="Nama menurut KTP yang ditunjukkan.")
    cara_periksa = forms.ChoiceField(
        label="Cara memeriksa identitas", choices=CaraPeriksa.choices, widget=forms.RadioSelect
    )
    keterangan = kalimat("Keterangan", wajib=False, bantuan="Jangan tulis kata sandinya.")


class FormAkun(forms.Form):
    sistem = forms.ModelChoiceField(Sistem.objects.none(), label="Sistem", empty_label="Pilih sistem")
    nama_akun = forms.CharField(
        label="Nama akun di sistem itu", max_length=60, required=False, help_text="Kosongkan bila sama dengan User ID."
    )
    sejak = hari("Sejak", wajib=False)
    berakhir = hari("Berakhir", wajib=False, bantuan="Isi hanya bila akunnya sudah tidak ada.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["sistem"]
        pilihan.queryset = Sistem.objects.filter(aktif=True)


class FormAlasan(forms.Form):
    alasan = kalimat("Alasan", bantuan="Dibaca oleh yang mencatat, dan oleh pengguna bila ditolak.")


class FormCatatan(forms.Form):
    catatan = kalimat("Catatan", wajib=False)


class FormTangani(forms.Form):
    tindakan = kalimat(
        "Apa yang dilakukan",
        bantuan="Contoh: Surat kepada Kepala OPD untuk mengganti PPK, atau peran pegawainya dicabut per 1 Desember.",
    )


class FormPerubahan(forms.Form):
    """One kind of change: its values, who came, and its closed list of papers, each with the original's tick."""

    pemohon = forms.CharField(
        label="Siapa yang datang", max_length=150, help_text="Nama menurut KTP yang ditunjukkan di loket."
    )
    cara_periksa = forms.ChoiceField(
        label="Cara memeriksa identitas", choices=CaraPeriksa.choices, widget=forms.RadioSelect, initial=CaraPeriksa.KTP
    )
    alasan = kalimat("Mengapa diubah", bantuan="Contoh: Surel lama tidak dapat dibuka lagi.")

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - passed through
        pengguna: PenggunaSPSE,
        jenis: str,
        oleh: Pengguna,
        **kwargs: Any,  # noqa: ANN401 - as above
    ) -> None:
        super().__init__(*args, **kwargs)
        self.arah = aturan.arah_pindah(pengguna) if jenis == JenisPerubahan.PINDAH_LPSE else ""
        self.kolom = [k for k in aturan.KOLOM[jenis] if k != "npwp16" and self.arah != ArahPindah.MASUK]
        for kolom in self.kolom:
            self.fields[kolom] = _bidang(kolom, str(getattr(pengguna, kolom)))
        self.bukti = [s for s in aturan.SYARAT[jenis] if s.bila in {"", self.arah, CaraPeriksa.KTP_KUASA}]
        for syarat in self.bukti:
            kuasa = syarat.bila == CaraPeriksa.KTP_KUASA
            self.fields[f"bukti_{syarat.kode}"] = BidangBerkas(
                kegunaan=BUKTI, label=syarat.nama, required=not kuasa,
                help_text="Hanya bila yang datang penerima kuasa." if kuasa else "",
            )  # fmt: skip
            if syarat.perlu_asli:
                self.fields[f"asli_{syarat.kode}"] = forms.BooleanField(
                    label=f"Asli {_AWAL_NAMA.split(syarat.nama)[0]} ditunjukkan", required=False
                )
        _oleh(self, oleh)

    @property
    def kelompok(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The groups of the page."""
        bukti = tuple(n for n in self.fields if n.startswith(("bukti_", "asli_")))
        nilai = (("Nilai baru", tuple(self.kolom)),) if self.kolom else ()
        return (*nilai, ("Pemohon", ("pemohon", "cara_periksa", "alasan")), ("Bukti", bukti))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for syarat in self.bukti:
            berkas = data.get(f"bukti_{syarat.kode}")
            if syarat.bila == data.get("cara_periksa") and not berkas:
                self.add_error(f"bukti_{syarat.kode}", "Penerima kuasa menyerahkan surat kuasa.")
            if syarat.perlu_asli and berkas and not data.get(f"asli_{syarat.kode}"):
                self.add_error(f"asli_{syarat.kode}", "Aslinya harus ditunjukkan; centang sesudah melihatnya.")
        return data

    def nilai_baru(self) -> dict[str, str]:
        return {k: str(self.cleaned_data[k]) for k in self.kolom}

    def pembawa(self) -> Pemohon:
        return Pemohon(self.cleaned_data["pemohon"], self.cleaned_data["cara_periksa"])

    def daftar_bukti(self) -> list[Bukti]:
        data, hasil = self.cleaned_data, []
        for syarat in self.bukti:
            berkas = data.get(f"bukti_{syarat.kode}")
            if berkas and syarat.bila in {"", self.arah, data["cara_periksa"]}:
                hasil.append(Bukti(syarat.kode, berkas[0], bool(data.get(f"asli_{syarat.kode}"))))
        return hasil


def _bidang(kolom: str, kini: str) -> forms.Field:
    """The field of one column, filled with what the register holds; numbers begin empty, for they are typed anew."""
    model: Any = PenggunaSPSE._meta.get_field(kolom)  # noqa: SLF001 - Django's public _meta
    label = str(model.verbose_name)
    umum: dict[str, Any] = {
        "label": label[:1].upper() + label[1:],
        "help_text": _BANTUAN.get(kolom, ""),
        "required": kolom not in _TAK_WAJIB,
    }
    if kolom == "surel":
        return forms.EmailField(**umum, initial=kini)
    if kolom == "bentuk_usaha":
        pilihan = list(dict.fromkeys([*([kini] if kini else []), *BENTUK_USAHA]))
        return forms.ChoiceField(**umum, choices=[(b, b) for b in pilihan], initial=kini)
    nomor = kolom in {"npwp", "nitku", "nik_penanggung_jawab"}
    panjang = 40 if nomor else model.max_length
    return forms.CharField(**umum, max_length=panjang, initial="" if nomor else kini)
