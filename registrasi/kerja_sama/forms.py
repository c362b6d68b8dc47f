"""Forms of the institutions that use this LPSE."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from lpse.akun.enums import JenisInstansi
from lpse.akun.models import Instansi
from lpse.akun.services_instansi import InstansiBaru
from lpse.berkas.forms import BidangBerkas
from lpse.tampilan import bahasa
from registrasi.kerja_sama.berkas import KERJA_SAMA
from registrasi.kerja_sama.enums import Rekomendasi, TugasPetugas
from registrasi.kerja_sama.selectors import instansi_pengguna
from registrasi.kerja_sama.services import SuratPermohonan
from registrasi.kerja_sama.services_petugas import DataPetugas

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_ADA, _BARU = "ada", "baru"
_JENIS = [(n, k) for n, k in JenisInstansi.choices if n != JenisInstansi.SATKER]


def kalimat(label: str, *, bantuan: str = "", wajib: bool = True, maks: int = 1000) -> forms.CharField:
    """A field of some lines."""
    return forms.CharField(
        label=label, help_text=bantuan, required=wajib, max_length=maks, widget=forms.Textarea(attrs={"rows": 3})
    )


def isian_tanggal(label: str, *, bantuan: str = "", wajib: bool = True) -> forms.DateField:
    """A day, by the browser's own picker."""
    return forms.DateField(
        label=label, help_text=bantuan, required=wajib,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip


def siapkan_berkas(form: forms.Form, oleh: Pengguna, *nama: str) -> None:
    """Say who uploads."""
    for satu in nama:
        bidang: Any = form.fields[satu]
        bidang.oleh = oleh


class FormPerpanjangan(forms.Form):
    """The letter of an institution; who it is stands on the agreement that is carried on."""

    nomor = forms.CharField(label="Nomor surat", max_length=100, help_text="Contoh: 027/114/DIR/XI/2026")
    tanggal = isian_tanggal("Tanggal surat")
    penanda_tangan = forms.CharField(label="Penanda tangan", max_length=120, help_text="Contoh: Ir. Andi Baso, M.M.")
    jabatan = forms.CharField(label="Jabatan", max_length=120, help_text="Contoh: Direktur Utama")
    keperluan = kalimat(
        "Keperluan", maks=2000, bantuan="Contoh: Pengadaan barang dan jasa tahun 2027 lewat SPSE LPSE Luwu Utara."
    )
    mulai = isian_tanggal("Mulai")
    sampai = isian_tanggal("Sampai")
    berkas = BidangBerkas(
        kegunaan=KERJA_SAMA, label="Surat permohonan", help_text="Pindaian suratnya, PDF atau gambar."
    )

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        siapkan_berkas(self, oleh, "berkas")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("mulai") and data.get("sampai") and data["sampai"] <= data["mulai"]:
            self.add_error("sampai", "Harus sesudah mulainya.")
        if data.get("tanggal") and data["tanggal"] > bahasa.hari_ini():
            self.add_error("tanggal", "Tidak boleh sesudah hari ini.")
        return data

    def surat(self) -> SuratPermohonan:
        kunci = ("nomor", "tanggal", "penanda_tangan", "jabatan", "keperluan", "mulai", "sampai")
        return SuratPermohonan(**{k: self.cleaned_data[k] for k in kunci})


class FormPermohonan(FormPerpanjangan):
    """An institution from the list, or a new one, and its letter."""

    siapa = forms.ChoiceField(
        label="Instansi",
        choices=((_ADA, "Sudah ada di daftar"), (_BARU, "Baru")),
        widget=forms.RadioSelect,
        initial=_ADA,
    )
    instansi = forms.ModelChoiceField(
        Instansi.objects.none(), label="Instansi di daftar", required=False, help_text="Hanya bila sudah ada di daftar."
    )
    kode = forms.CharField(label="Kode", max_length=30, required=False, help_text="Contoh: BUMD-01 atau kode K/L/PD")
    nama = forms.CharField(
        label="Nama instansi", max_length=200, required=False, help_text="Contoh: Perumda Tirta Sari"
    )
    jenis = forms.ChoiceField(label="Jenis", choices=[("", "Pilih jenisnya"), *_JENIS], required=False)
    alamat = kalimat("Alamat", wajib=False, maks=400)
    telepon = forms.CharField(label="Telepon", max_length=40, required=False)
    surel = forms.EmailField(label="Surel", required=False, help_text="Jawaban dan pengingat dikirim ke sini.")

    field_order = ("siapa", "instansi", "kode", "nama", "jenis", "alamat", "telepon", "surel")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["instansi"]
        pilihan.queryset = instansi_pengguna().filter(aktif=True).order_by("nama")

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("siapa") == _ADA and not data.get("instansi"):
            self.add_error("instansi", "Pilih instansinya.")
        if data.get("siapa") == _BARU:
            for nama in ("kode", "nama", "jenis"):
                if not data.get(nama):
                    self.add_error(nama, "Wajib diisi untuk instansi baru.")
        return data

    def tujuan(self) -> dict[str, Any]:
        """Which institution, as the service wants it."""
        data = self.cleaned_data
        if data["siapa"] == _ADA:
            return {"instansi_id": data["instansi"].pk}
        kunci = ("kode", "nama", "jenis", "alamat", "telepon", "surel")
        return {"instansi_baru": InstansiBaru(**{k: data[k] for k in kunci})}


class FormTelaah(forms.Form):
    rekomendasi = forms.ChoiceField(
        label="Rekomendasi", choices=Rekomendasi.choices, widget=forms.RadioSelect, initial=Rekomendasi.TERIMA
    )
    hasil = kalimat(
        "Hasil telaah",
        maks=2000,
        bantuan="Contoh: Instansi belum mempunyai LPSE; jumlah paket diperkirakan 30 setahun, kapasitas mencukupi.",
    )


class FormAlasan(forms.Form):
    alasan = kalimat("Alasan", bantuan="Dibaca instansi itu di surat jawaban.")


class FormAlasanAkhir(forms.Form):
    alasan = kalimat("Mengapa diakhiri", bantuan="Contoh: Instansi sudah mempunyai LPSE sendiri.")


class FormPerjanjian(forms.Form):
    nomor = forms.CharField(label="Nomor perjanjian", max_length=100, help_text="Contoh: 04/PKS/LPSE-LU/XII/2026")
    tanggal = isian_tanggal("Tanggal perjanjian")
    berkas = BidangBerkas(kegunaan=KERJA_SAMA, label="Naskah perjanjian", help_text="Yang sudah ditandatangani, PDF.")

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        siapkan_berkas(self, oleh, "berkas")


class FormPetugas(forms.Form):
    tugas = forms.ChoiceField(label="Tugas", choices=TugasPetugas.choices)
    nama = forms.CharField(label="Nama", max_length=120, help_text="Contoh: Nurhayati, S.E.")
    nip = forms.CharField(label="NIP", max_length=25, required=False, help_text="18 angka; kosongkan bila tidak ada.")
    jabatan = forms.CharField(label="Jabatan", max_length=120, required=False)
    surel = forms.EmailField(label="Surel", required=False)
    telepon = forms.CharField(label="Telepon", max_length=40, required=False)
    user_id = forms.CharField(
        label="User ID SPSE", max_length=60, required=False, help_text="Mengaitkannya dengan daftar pengguna SPSE."
    )
    mulai = isian_tanggal("Mulai bertugas", wajib=False, bantuan="Kosong: hari ini.")

    def petugas(self) -> DataPetugas:
        return DataPetugas(**self.cleaned_data)


class FormAkhirPetugas(forms.Form):
    selesai = isian_tanggal("Selesai bertugas")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.fields["selesai"].initial = bahasa.hari_ini
