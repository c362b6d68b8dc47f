"""Forms of the loans and the read links."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.conf import settings

from arsip.peminjaman.enums import Kondisi
from arsip.peminjaman.services import KELOLA, MAKS_HARI_KERJA, Peminjam
from arsip.peminjaman.services_tautan import Pembaca
from lpse.akun.models import Pengguna
from lpse.akun.peran import PEGAWAI_LPSE
from lpse.tampilan import bahasa

_SAYA, _PEGAWAI, _LUAR = "saya", "pegawai", "luar"


def _kalimat(label: str, *, bantuan: str = "", wajib: bool = True, maks: int = 1000) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=bantuan, required=wajib, max_length=maks, widget=forms.Textarea(attrs={"rows": 3})
    )


def _tanggal(label: str, *, bantuan: str = "", wajib: bool = True) -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=bantuan,
        required=wajib,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class FormAjukan(forms.Form):
    """For oneself; whoever keeps the archive also asks for colleagues and for people from outside."""

    siapa = forms.ChoiceField(
        label="Siapa yang meminjam",
        choices=((_SAYA, "Saya sendiri"), (_PEGAWAI, "Pegawai LPSE lain"), (_LUAR, "Orang luar dengan surat")),
        widget=forms.RadioSelect,
        initial=_SAYA,
    )
    pegawai = forms.ModelChoiceField(
        Pengguna.objects.none(), label="Pegawai", required=False, help_text="Hanya bila yang meminjam pegawai lain."
    )
    nama = forms.CharField(label="Nama peminjam", max_length=120, required=False, help_text="Contoh: Hj. Sitti Rahma")
    instansi = forms.CharField(
        label="Instansi", max_length=160, required=False, help_text="Contoh: Inspektorat Kabupaten Luwu Utara"
    )
    kontak = forms.CharField(label="Telepon atau surel", max_length=120, required=False)
    nomor_surat = forms.CharField(label="Nomor surat", max_length=100, required=False)
    tanggal_surat = _tanggal("Tanggal surat", wajib=False)
    keperluan = _kalimat("Keperluan", bantuan="Contoh: Pemeriksaan reguler atas paket tahun 2025.")
    hari_kerja = forms.IntegerField(
        label="Lama pinjam (hari kerja)",
        min_value=1,
        max_value=MAKS_HARI_KERJA,
        help_text="Dihitung sejak aslinya diserahkan; hari libur tidak dihitung.",
    )

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.oleh = oleh
        self.fields["hari_kerja"].initial = settings.PINJAM_HARI_KERJA
        if not oleh.has_perm(KELOLA):
            for nama in ("siapa", "pegawai", "nama", "instansi", "kontak", "nomor_surat", "tanggal_surat"):
                del self.fields[nama]
            return
        pegawai: Any = self.fields["pegawai"]
        pegawai.queryset = Pengguna.objects.aktif().berperan(*PEGAWAI_LPSE).exclude(pk=oleh.pk).order_by("nama")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("siapa") == _PEGAWAI and not data.get("pegawai"):
            self.add_error("pegawai", "Pilih pegawai yang meminjam.")
        if data.get("siapa") == _LUAR:
            for nama in ("nama", "instansi", "kontak", "nomor_surat"):
                if not data.get(nama):
                    self.add_error(nama, "Wajib diisi untuk orang luar.")
        return data

    def peminjam(self) -> Peminjam:
        data = self.cleaned_data
        siapa = data.get("siapa", _SAYA)
        if siapa == _LUAR:
            kunci = ("nama", "instansi", "kontak", "nomor_surat", "tanggal_surat")
            return Peminjam(**{k: data[k] for k in kunci})
        return Peminjam(pegawai=data["pegawai"] if siapa == _PEGAWAI else self.oleh)


class FormAlasan(forms.Form):
    alasan = _kalimat("Alasan", bantuan="Dibaca oleh peminjam.")


class FormPerpanjang(forms.Form):
    hari_kerja = forms.IntegerField(label="Tambahan (hari kerja)", min_value=1, max_value=MAKS_HARI_KERJA)
    alasan = _kalimat("Mengapa diperpanjang", bantuan="Contoh: Pemeriksaan belum selesai.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.fields["hari_kerja"].initial = settings.PINJAM_HARI_KERJA


class FormKembali(forms.Form):
    kondisi = forms.ChoiceField(
        label="Keadaan aslinya", choices=Kondisi.choices, widget=forms.RadioSelect, initial=Kondisi.BAIK
    )
    catatan = _kalimat("Catatan", wajib=False, bantuan="Wajib bila rusak atau hilang. Contoh: Halaman 3 sobek.")


class FormDitemukan(FormKembali):
    """A lost original that came back after all."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["kondisi"]
        pilihan.choices = [c for c in Kondisi.choices if c[0] != Kondisi.HILANG]


class FormTindakLanjut(forms.Form):
    tindak_lanjut = _kalimat(
        "Yang sudah dilakukan",
        maks=2000,
        bantuan="Contoh: Halaman yang sobek direstorasi; dibuatkan salinan yang dilegalisasi.",
    )


class FormTautan(forms.Form):
    nama = forms.CharField(label="Nama pembaca", max_length=120, help_text="Contoh: Muh. Akbar, S.E.")
    instansi = forms.CharField(label="Instansi", max_length=160, help_text="Contoh: BPK Perwakilan Sulawesi Selatan")
    kontak = forms.CharField(label="Telepon atau surel", max_length=120, required=False)
    nomor_surat = forms.CharField(label="Nomor surat tugas", max_length=100)
    tanggal_surat = _tanggal("Tanggal surat tugas")
    keperluan = _kalimat("Keperluan", bantuan="Contoh: Pemeriksaan belanja barang dan jasa tahun 2025.")
    dari = _tanggal("Berlaku dari")
    sampai = _tanggal("Berlaku sampai", bantuan="Sampai akhir hari itu.")
    maks_buka = forms.IntegerField(
        label="Paling banyak dibuka", min_value=1, max_value=999, required=False, help_text="Kosong: tidak dibatasi."
    )
    berkode = forms.BooleanField(
        label="Minta kode akses, yang Anda berikan terpisah dari alamatnya", required=False, initial=True
    )
    boleh_unduh = forms.BooleanField(label="Pembaca boleh mengunduh", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.fields["dari"].initial = bahasa.hari_ini
        self.fields["sampai"].initial = lambda: (
            bahasa.hari_ini() + dt.timedelta(days=min(7, settings.TAUTAN_MAKS_HARI - 1))
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        dari, sampai = data.get("dari"), data.get("sampai")
        if dari and sampai:
            if sampai < dari:
                self.add_error("sampai", "Tidak boleh sebelum mulai berlaku.")
            elif sampai < bahasa.hari_ini():
                self.add_error("sampai", "Tanggal itu sudah lewat.")
            elif (sampai - dari).days >= settings.TAUTAN_MAKS_HARI:
                self.add_error("sampai", f"Paling lama {settings.TAUTAN_MAKS_HARI} hari.")
        return data

    def pembaca(self) -> Pembaca:
        kunci = ("nama", "instansi", "kontak", "nomor_surat", "tanggal_surat", "keperluan")
        return Pembaca(**{k: self.cleaned_data[k] for k in kunci})

    def masa(self) -> tuple[dt.datetime, dt.datetime]:
        """From the first minute of the first day to the last of the last, in the office's zone."""
        awal = dt.datetime.combine(self.cleaned_data["dari"], dt.time.min, tzinfo=bahasa.zona())
        return awal, dt.datetime.combine(self.cleaned_data["sampai"], dt.time(23, 59), tzinfo=bahasa.zona())
