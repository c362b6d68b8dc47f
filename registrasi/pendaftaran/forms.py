"""Forms of the counter: opening an application, and every step of what is written in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from lpse.akun.models import Instansi
from lpse.tampilan import bahasa
from registrasi.pendaftaran.enums import BentukUsaha, JenisAkta, Kanal, StatusKantor
from registrasi.persyaratan.enums import JenisPengguna
from registrasi.persyaratan.models import EntitasLain

if TYPE_CHECKING:
    from collections.abc import Iterator

_BADAN = (
    BentukUsaha.PT, BentukUsaha.CV, BentukUsaha.FIRMA, BentukUsaha.KOPERASI, BentukUsaha.YAYASAN,
    BentukUsaha.PERKUMPULAN, BentukUsaha.BUMN, BentukUsaha.BUMD, BentukUsaha.PT_PERORANGAN, BentukUsaha.LAIN,
)  # fmt: skip
_SATU_ORANG = (BentukUsaha.UD, BentukUsaha.PERSEORANGAN, BentukUsaha.LAIN)


def teks(label: str, maks: int = 150, *, bantuan: str = "", wajib: bool = False, **attrs: Any) -> forms.CharField:  # noqa: ANN401 - HTML attributes
    return forms.CharField(
        label=label, max_length=maks, help_text=bantuan, required=wajib, widget=forms.TextInput(attrs=attrs)
    )


def angka(label: str, maks: int = 30, *, bantuan: str = "", wajib: bool = False) -> forms.CharField:
    """A personal number: checked by warnings, never by a closed door."""
    return teks(label, maks, bantuan=bantuan, wajib=wajib, inputmode="numeric", autocomplete="off")


def panjang(label: str, maks: int = 500, *, bantuan: str = "", wajib: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=maks, help_text=bantuan, required=wajib, widget=forms.Textarea(attrs={"rows": 2})
    )


def hari(label: str, *, bantuan: str = "", wajib: bool = False) -> forms.DateField:
    return forms.DateField(
        label=label, help_text=bantuan, required=wajib,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip


def surat(label: str, *, bantuan: str = "", wajib: bool = False) -> forms.EmailField:
    return forms.EmailField(label=label, help_text=bantuan, required=wajib)


class FormBuka(forms.Form):
    """The first page: what kind of user, how, and who."""

    jenis = forms.ChoiceField(label="Jenis pengguna", choices=JenisPengguna.choices, widget=forms.RadioSelect)
    kanal = forms.ChoiceField(
        label="Cara mendaftar", choices=Kanal.choices, widget=forms.RadioSelect, initial=Kanal.TATAP_MUKA
    )
    nama = teks("Nama", 200, wajib=True, bantuan="Nama badan usaha, penyedia, atau pejabatnya. Contoh: CV Sinar Rampi.")
    surel = surat("Alamat surel", bantuan="Untuk kabar kepada pemohon. Contoh: cv.sinarrampi@contoh.id.")
    telepon = teks("Telepon", 40, inputmode="tel")


class FormLangkah(forms.Form):
    """A step keeps half an answer: what is asked for is marked, and missing only when the application is handed in."""

    use_required_attribute = False

    def full_clean(self) -> None:
        wajib = [f for f in self.fields.values() if f.required]
        for bidang in wajib:
            bidang.required = False
        try:
            super().full_clean()
        finally:
            for bidang in wajib:
                bidang.required = True


class FormSpse(forms.Form):
    """The online registration: all four facts, or none is kept (Pasal 22(1)a1)."""

    tanggal_daftar = hari("Tanggal daftar di SPSE", wajib=True, bantuan="Tanggal surel konfirmasi dari SPSE.")
    surel = surat("Alamat surel di SPSE", wajib=True)
    user_id = teks("User ID yang diminta", 60, wajib=True, autocomplete="off")
    kode_registrasi = teks(
        "Kode registrasi", 60, wajib=True, bantuan="Tertulis di surel konfirmasi SPSE.", autocomplete="off"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        self.fields["tanggal_daftar"].widget.attrs["max"] = bahasa.hari_ini().isoformat()


class FormUsaha(FormLangkah):
    nama = teks("Nama badan usaha", 200, wajib=True, bantuan="Seperti di akta dan NPWP. Contoh: CV Sinar Rampi.")
    bentuk_usaha = forms.ChoiceField(
        label="Bentuk usaha", choices=[("", "Pilih"), *((b.value, b.label) for b in _BADAN)]
    )
    npwp = angka("NPWP", wajib=True, bantuan="15 atau 16 angka. Contoh: 01.234.567.8-801.000.")
    nitku = angka("NITKU", bantuan="22 angka, bila ada.")
    pkp_nomor = teks("Nomor pengukuhan PKP", 60, bantuan="Bila Pengusaha Kena Pajak.")
    pkp_tanggal = hari("Tanggal PKP")
    nib = angka("NIB", 20, bantuan="13 angka dari OSS.")


class FormPerseorangan(FormUsaha):
    nama = teks("Nama perusahaan", 200, wajib=True, bantuan="Contoh: UD Harapan Masamba.")
    bentuk_usaha = forms.ChoiceField(
        label="Bentuk usaha", choices=[("", "Pilih"), *((b.value, b.label) for b in _SATU_ORANG)]
    )
    npwp = angka("NPWP penanggung jawab", wajib=True, bantuan="15 atau 16 angka; boleh sama dengan NIK.")


class FormPerorangan(FormLangkah):
    nama = teks("Nama lengkap", 200, wajib=True, bantuan="Seperti di KTP.")
    nik = angka("NIK", 20, wajib=True, bantuan="16 angka.")
    npwp = angka("NPWP", wajib=True, bantuan="15 atau 16 angka; boleh sama dengan NIK.")
    nib = angka("NIB", 20, bantuan="13 angka dari OSS, bila ada.")


class FormAlamat(FormLangkah):
    alamat = panjang("Alamat", wajib=True, bantuan="Contoh: Jalan Simpurusiang 12, Kelurahan Bone, Masamba.")
    kode_pos = teks("Kode pos", 5, inputmode="numeric")
    kabupaten = teks("Kabupaten/kota", 100, wajib=True, bantuan="Contoh: Kabupaten Luwu Utara.")
    provinsi = teks("Provinsi", 100, wajib=True)
    telepon = teks("Telepon", 40, inputmode="tel")
    faks = teks("Faks", 40, inputmode="tel")
    hp = teks("Nomor HP", 40, inputmode="tel", bantuan="Dihubungi bila berkas kurang.")
    surel = surat("Alamat surel", wajib=True)
    situs = forms.URLField(label="Situs web", required=False, assume_scheme="https")
    status_kantor = forms.ChoiceField(
        label="Status kantor", required=False, choices=[("", "Pilih"), *StatusKantor.choices]
    )
    alamat_pusat = panjang("Alamat kantor pusat", bantuan="Hanya bila ini kantor cabang.")

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if isi.get("status_kantor") == StatusKantor.CABANG and not isi.get("alamat_pusat"):
            self.add_error("alamat_pusat", "Kantor cabang menyebut alamat kantor pusatnya.")
        return isi


class FormAlamatPerorangan(FormAlamat):
    faks = None  # type: ignore[assignment] # Django's way to take a field off
    status_kantor = None  # type: ignore[assignment] # as above
    alamat_pusat = None  # type: ignore[assignment] # as above


class FormPenanggungJawab(FormLangkah):
    penanggung_jawab = teks(
        "Nama penanggung jawab", wajib=True, bantuan="Direktur, pemilik, atau pejabat yang berwenang."
    )
    jabatan = teks("Jabatan", 100, bantuan="Contoh: Direktur.")
    nik_penanggung_jawab = angka("NIK penanggung jawab", 20, wajib=True, bantuan="16 angka, seperti di KTP.")
    user_id = teks("User ID yang diminta", 60, wajib=True, autocomplete="off")


class FormUserId(FormLangkah):
    user_id = teks("User ID yang diminta", 60, wajib=True, autocomplete="off")


class FormKeikutsertaan(FormLangkah):
    disetujui = forms.BooleanField(label="Penanggung jawab menyetujui seluruh pernyataan di atas")
    nama = teks("Nama penanda tangan", wajib=True)
    jabatan = teks("Jabatan", 100)
    nik = angka("Nomor KTP", 20)
    tempat = teks("Tempat", 100, bantuan="Contoh: Masamba.")
    tanggal = hari("Tanggal")
    ditandatangani = forms.BooleanField(label="Formulirnya sudah ditandatangani dan bermeterai")


class FormWakil(FormLangkah):
    diwakilkan = forms.BooleanField(
        label="Yang datang orang lain, bukan pemohon atau penanggung jawabnya", required=False,
        help_text="Surat kuasa masuk daftar berkas hanya bila ini dicentang.",
    )  # fmt: skip
    nama = teks("Nama yang mewakili")
    nik = angka("NIK yang mewakili", 20)

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if isi.get("diwakilkan") and not isi.get("nama"):
            self.add_error("nama", "Tulis nama orang yang mewakili.")
        return isi


class FormPejabat(FormLangkah):
    nama = teks("Nama lengkap", wajib=True, bantuan="Dengan gelar, seperti di surat keputusan.")
    nip = angka("NIP", 25, bantuan="18 angka; kosongkan bila bukan pegawai negeri.")
    nik = angka("NIK", 20, bantuan="16 angka.")
    jabatan = teks("Jabatan", wajib=True, bantuan="Contoh: PPK Dinas Pekerjaan Umum.")
    instansi = forms.ModelChoiceField(Instansi.objects.none(), label="Instansi", required=False, empty_label="Pilih")
    satuan_kerja = teks("Satuan kerja", 200, bantuan="Atau nama instansi, bila tidak ada di daftar.")
    entitas_lain = forms.ModelChoiceField(EntitasLain.objects.none(), label="Entitas", empty_label="Pilih")
    alamat = panjang("Alamat kantor")
    telepon = teks("Telepon", 40, inputmode="tel")
    surel = surat("Alamat surel", wajib=True)
    user_id = teks("User ID yang diminta", 60, wajib=True, autocomplete="off")

    def __init__(self, *args: Any, jenis: str, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        instansi: Any = self.fields["instansi"]
        instansi.queryset = Instansi.objects.order_by("nama")
        if jenis == JenisPengguna.ENTITAS_LAIN:
            entitas: Any = self.fields["entitas_lain"]
            entitas.queryset = EntitasLain.objects.filter(aktif=True)
        else:
            del self.fields["entitas_lain"]


class FormSuratTugas(FormLangkah):
    sk_nomor = teks("Nomor SK atau surat tugas", 120, wajib=True, bantuan="Contoh: 800/12/SK/BKPSDM/2026.")
    sk_tanggal = hari("Tanggal", wajib=True)
    sk_berlaku_sampai = hari("Berlaku s.d.", bantuan="Kosongkan bila tidak menyebut masa berlaku.")
    sk_penerbit = teks("Pejabat penerbit", 160, bantuan="Contoh: Bupati Luwu Utara.")

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        mulai, sampai = isi.get("sk_tanggal"), isi.get("sk_berlaku_sampai")
        if mulai and sampai and sampai < mulai:
            self.add_error("sk_berlaku_sampai", "Masa berlaku berakhir sebelum suratnya terbit.")
        return isi


class FormSuratTugasAuditor(FormSuratTugas):
    sk_berlaku_sampai = hari("Berlaku s.d.", wajib=True)
    satker_diperiksa = teks("Satuan kerja yang diperiksa", 200, wajib=True)
    tahun_anggaran = forms.IntegerField(label="Tahun anggaran", min_value=2005, max_value=2100)
    paket = panjang("Paket yang diperiksa", 1000, bantuan="Satu paket tiap baris, bila disebut di surat tugas.")


class FormBaris(forms.Form):
    """One row; a row in which nothing stands is no row."""

    id = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def has_changed(self) -> bool:
        return any(self._terisi())

    def _terisi(self) -> Iterator[bool]:
        for nama, bidang in self.fields.items():
            nilai = bidang.widget.value_from_datadict(self.data, self.files, self.add_prefix(nama))
            yield nama not in {"id", "DELETE", "jenis_akta"} and bool(str(nilai or "").strip())


class BarisIzin(FormBaris):
    jenis = teks("Jenis izin", 100, wajib=True, bantuan="Contoh: NIB, SBU, sertifikat standar.")
    nomor = teks("Nomor", 100, wajib=True)
    tanggal = hari("Tanggal")
    berlaku_sampai = hari("Berlaku s.d.", bantuan="Kosong: selama usahanya berjalan.")
    penerbit = teks("Instansi pemberi", 160)
    kualifikasi = teks("Kualifikasi", 60, bantuan="Contoh: kecil.")
    klasifikasi = teks("Klasifikasi/KBLI", 250)


class BarisAkta(FormBaris):
    jenis = forms.ChoiceField(label="Jenis akta", choices=JenisAkta.choices)
    nomor = teks("Nomor", 60, wajib=True)
    tanggal = hari("Tanggal")
    notaris = teks("Notaris")
    pengesahan = teks("Pengesahan", bantuan="Contoh: AHU-0012345.AH.01.01.Tahun 2019.")

    def _terisi(self) -> Iterator[bool]:
        """The kind is always chosen, so it says nothing."""
        for nama in ("nomor", "tanggal", "notaris", "pengesahan"):
            yield bool(str(self.data.get(self.add_prefix(nama)) or "").strip())


class BarisPemilik(FormBaris):
    nama = teks("Nama", wajib=True)
    nik = angka("Nomor KTP", 20)
    alamat = teks("Alamat", 250)
    saham = teks("Saham", 60, bantuan="Contoh: 60%.")


class BarisPengurus(FormBaris):
    nama = teks("Nama", wajib=True)
    nik = angka("Nomor KTP", 20)
    jabatan = teks("Jabatan", 100)
    alamat = teks("Alamat", 250)
    menjabat_sejak = hari("Menjabat sejak")
    menjabat_sampai = hari("Sampai")


class BarisKontak(FormBaris):
    nama = teks("Nama", wajib=True)
    nik = angka("Nomor KTP", 20)
    telepon = teks("Telepon", 40, inputmode="tel")
    surel = surat("Alamat surel")


class FormAlasan(forms.Form):
    alasan = panjang("Alasan", 1000, wajib=True, bantuan="Pemohon membacanya. Contoh: pemohon menarik berkasnya.")
