"""Forms of deactivation and reactivation."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django import forms

from lpse.berkas.forms import BidangBerkas
from lpse.galat import AturanDilanggar
from lpse.tampilan import bahasa
from lpse.waktu import kalender
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.penonaktifan.berkas import LAMPIRAN
from registrasi.penonaktifan.enums import AlasanKasus, HasilPernyataan, PeranPelapor
from registrasi.penonaktifan.services import Laporan, pemohon_daftar_hitam

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

#: Working days that a user has to answer, unless the clerk says otherwise.
HARI_KLARIFIKASI = 5
_LAYAK, _BELUM = "ya", "tidak"


def _kalimat(label: str, *, bantuan: str = "", wajib: bool = True, maks: int = 2000) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=bantuan, required=wajib, max_length=maks, widget=forms.Textarea(attrs={"rows": 4})
    )


def _tanggal(label: str, *, bantuan: str = "", wajib: bool = True) -> forms.DateField:
    return forms.DateField(
        label=label, help_text=bantuan, required=wajib,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip


class FormBerkas(forms.Form):
    """A form that takes files says who brings them."""

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        for bidang in self.fields.values():
            if isinstance(bidang, BidangBerkas):
                bidang.oleh = oleh


class FormLaporan(FormBerkas):
    user_id = forms.CharField(label="User ID SPSE", max_length=60, help_text="Contoh: cvmajujaya")
    alasan = forms.ChoiceField(
        label="Alasan", choices=AlasanKasus.choices, widget=forms.RadioSelect, initial=AlasanKasus.PELANGGARAN
    )
    nomor_sk = forms.CharField(
        label="Nomor SK daftar hitam", max_length=120, required=False,
        help_text="Hanya bila alasannya daftar hitam; SK-nya harus ada di daftar hitam portal ini.",
    )  # fmt: skip
    pelapor = forms.CharField(label="Pelapor atau pemohon", max_length=160, help_text="Contoh: Ir. Hasanuddin, M.T.")
    peran = forms.ChoiceField(label="Kedudukan", choices=PeranPelapor.choices)
    instansi = forms.CharField(label="Instansi", max_length=200, required=False)
    surel = forms.EmailField(label="Surel", required=False, help_text="Surat jawaban dikirim juga ke sini.")
    nomor_surat = forms.CharField(label="Nomor surat", max_length=100)
    tanggal_surat = _tanggal("Tanggal surat")
    uraian = _kalimat("Uraian", maks=4000, bantuan="Apa yang terjadi, kapan, dan ketentuan mana yang diduga dilanggar.")
    surat_laporan = BidangBerkas(kegunaan=LAMPIRAN, maks_jumlah=3, label="Surat laporan atau permintaan")
    bukti = BidangBerkas(kegunaan=LAMPIRAN, maks_jumlah=10, label="Bukti")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        boleh = ", ".join(p.label for p in pemohon_daftar_hitam())
        self.fields["peran"].help_text = f"Permintaan karena daftar hitam hanya dari {boleh}."

    def clean_user_id(self) -> str:
        teks = str(self.cleaned_data["user_id"]).strip()
        self.pengguna = PenggunaSPSE.objects.filter(user_id__iexact=teks).first()
        if self.pengguna is None:
            raise forms.ValidationError("User ID ini tidak ada di daftar pengguna SPSE.")
        return teks

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("alasan") == AlasanKasus.DAFTAR_HITAM and not data.get("nomor_sk"):
            self.add_error("nomor_sk", "Isi nomor SK daftar hitamnya.")
        return data

    def laporan(self) -> Laporan:
        kunci = (
            "alasan",
            "pelapor",
            "peran",
            "nomor_surat",
            "tanggal_surat",
            "uraian",
            "instansi",
            "surel",
            "nomor_sk",
        )
        return Laporan(**{k: self.cleaned_data[k] for k in kunci})


def _tenggat_wajar() -> dt.date:
    try:
        return kalender().tambah_hari_kerja(bahasa.hari_ini(), HARI_KLARIFIKASI)
    except AturanDilanggar:
        # An office that has not written its hours yet still asks its questions: then days are just days.
        return bahasa.hari_ini() + dt.timedelta(days=HARI_KLARIFIKASI)


class FormKlarifikasi(forms.Form):
    pertanyaan = _kalimat("Pertanyaan kepada pengguna", maks=4000, bantuan="Dicetak di surat dan dikirim lewat surel.")
    tenggat = _tanggal("Dijawab paling lambat")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.fields["tenggat"].initial = _tenggat_wajar()


class FormJawaban(FormBerkas):
    jawaban = _kalimat("Jawaban pengguna", wajib=False, maks=8000)
    tanpa_jawaban = forms.BooleanField(label="Tidak dijawab sampai tenggatnya lewat", required=False)
    berkas = BidangBerkas(kegunaan=LAMPIRAN, maks_jumlah=5, label="Surat jawaban", required=False)


class FormTelaah(forms.Form):
    telaah = _kalimat("Hasil telaah", maks=4000)


class FormTerbukti(FormTelaah):
    ketentuan = forms.CharField(
        label="Ketentuan yang dilanggar", max_length=500,
        help_text="Contoh: Syarat dan Ketentuan Penggunaan SPSE butir 3, meminjamkan User ID.",
    )  # fmt: skip


class FormPernyataan(FormBerkas):
    hasil = forms.ChoiceField(label="Hasil", choices=HasilPernyataan.choices, widget=forms.RadioSelect)
    catatan = _kalimat("Catatan", wajib=False, maks=1000, bantuan="Wajib bila pengguna menolak menandatangani.")
    berkas = BidangBerkas(kegunaan=LAMPIRAN, maks_jumlah=3, label="Pindaian pernyataan", required=False)


class FormUsulan(forms.Form):
    pertimbangan = _kalimat("Pertimbangan")
    mulai = _tanggal("Nonaktif mulai")
    sampai = _tanggal("Nonaktif sampai", wajib=False, bantuan="Kosong: sampai hal ini diselesaikan.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.fields["mulai"].initial = bahasa.hari_ini
        self.fields["sampai"].initial = lambda: bahasa.hari_ini() + dt.timedelta(days=365)


class FormUsulanDaftarHitam(forms.Form):
    """The period stands in the blacklist."""

    telaah = _kalimat("Hasil telaah", maks=4000)
    pertimbangan = _kalimat("Pertimbangan")


class FormLKPP(forms.Form):
    nomor = forms.CharField(label="Nomor tiket atau surat LKPP", max_length=100)
    pertanyaan = _kalimat("Yang diklarifikasi LKPP")


class FormJawabanLKPP(FormBerkas):
    jawaban = _kalimat("Hasil klarifikasi")
    berkas = BidangBerkas(kegunaan=LAMPIRAN, maks_jumlah=3, label="Surat atau tangkapan layar", required=False)


class FormCatatan(forms.Form):
    catatan = _kalimat("Catatan keputusan", wajib=False, maks=1000)


class FormAlasan(forms.Form):
    catatan = _kalimat("Alasan", maks=1000)


class FormBatal(forms.Form):
    alasan = _kalimat("Alasan", maks=1000, bantuan="Contoh: Pelapor mencabut laporannya dengan surat nomor …")


class FormSurat(forms.Form):
    surel_lpse = forms.EmailField(
        label="Surel LPSE tempat pendaftaran", required=False, help_text="Kosong: hanya dikirim di atas kertas."
    )


class FormMintaAktif(FormBerkas):
    nomor_surat = forms.CharField(label="Nomor surat permintaan", max_length=100)
    tanggal_surat = _tanggal("Tanggal surat permintaan")
    penyelesaian = _kalimat("Penyelesaian", bantuan="Contoh: Sanksi daftar hitam berakhir 1 November 2026.")
    berkas = BidangBerkas(kegunaan=LAMPIRAN, maks_jumlah=5, label="Bukti penyelesaian")


class FormPeriksaAktif(forms.Form):
    layak = forms.ChoiceField(
        label="Pendapat pemeriksa",
        choices=((_LAYAK, "Layak diaktifkan"), (_BELUM, "Belum layak")),
        widget=forms.RadioSelect,
    )
    hasil = _kalimat("Hasil pemeriksaan bukti")

    def clean_layak(self) -> bool:
        return str(self.cleaned_data["layak"]) == _LAYAK
