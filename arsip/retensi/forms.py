"""Forms of retention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.retensi.enums import PILIHAN_PANITIA, JenisUsul, NasibAkhir, PemberiPersetujuan
from arsip.retensi.naskah import uraian_aman
from arsip.retensi.services_jra import Nilai
from lpse.akun.enums import KodePeran
from lpse.akun.models import Pengguna
from lpse.akun.peran import PEGAWAI_LPSE
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from arsip.retensi.model_jra import JamRetensi
    from arsip.retensi.model_usul import UsulPenyusutan

_ALASAN = forms.Textarea(attrs={"rows": 3, "maxlength": 500})


def _tanggal(label: str, bantu: str = "", *, awal: Any = None) -> forms.DateField:  # noqa: ANN401 - a date or a callable
    return forms.DateField(
        label=label, help_text=bantu, initial=awal, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


def pegawai() -> QuerySet[Pengguna]:
    """Active people of the office, by name."""
    orang: QuerySet[Pengguna] = Pengguna.objects.aktif().berperan(*PEGAWAI_LPSE).order_by("nama")
    return orang


def kepala() -> QuerySet[Pengguna]:
    orang: QuerySet[Pengguna] = Pengguna.objects.aktif().berperan(KodePeran.KEPALA).order_by("nama")
    return orang


def _orang(label: str, bantu: str = "") -> forms.ModelChoiceField[Pengguna]:
    return forms.ModelChoiceField(Pengguna.objects.none(), label=label, help_text=bantu, empty_label="Pilih orang")


def _isi_orang(form: forms.Form, *nama: str) -> None:
    for satu in nama:
        bidang = form.fields[satu]
        assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - narrows for the type checker
        bidang.queryset = kepala() if satu == "kepala" else pegawai()
        if satu == "kepala":
            bidang.initial = kepala().first()


class FormAlasan(forms.Form):
    """A reason, and nothing else."""

    alasan = forms.CharField(label="Alasan", max_length=500, widget=_ALASAN)


class FormVersi(forms.Form):
    """A new version of one code's rule; the three values together, or none."""

    berlaku_mulai = _tanggal("Berlaku mulai", "Berkas yang ditutup sebelum hari ini tetap memakai versi lamanya.")
    aktif_tahun = forms.IntegerField(
        label="Retensi aktif (tahun)", min_value=0, max_value=100, required=False, help_text="Contoh: 2"
    )
    dihitung_sejak = forms.CharField(
        label="Dihitung sejak", max_length=150, required=False, help_text="Contoh: setelah pemutakhiran data"
    )
    inaktif_tahun = forms.IntegerField(
        label="Retensi inaktif (tahun)", min_value=0, max_value=100, required=False, help_text="Contoh: 3"
    )
    nasib = forms.ChoiceField(
        label="Nasib akhir", required=False, choices=[("", "Belum ditetapkan"), *NasibAkhir.choices]
    )
    kecuali = forms.CharField(
        label="Kecuali", max_length=200, required=False, help_text="Contoh: kecuali notulen kebijakan: permanen"
    )
    dasar = forms.CharField(label="Dasar", max_length=300, help_text="Peraturan yang menetapkan angka ini")
    alasan = forms.CharField(label="Alasan versi baru", max_length=300)

    def nilai(self) -> Nilai:
        """The values as the service takes them."""
        d = self.cleaned_data
        return Nilai(d["aktif_tahun"], d["inaktif_tahun"], d["nasib"], d["dihitung_sejak"], d["kecuali"])


class _FormBerkas(forms.Form):
    """Files to tick; all of them ticked to begin with."""

    berkas = forms.MultipleChoiceField(label="Berkas", widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, jam: QuerySet[JamRetensi], **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        pilihan = [
            (
                str(j.pk),
                f"{j.berkas_arsip.nomor} {uraian_aman(j.berkas_arsip)}, aktif sampai {bahasa.tanggal(j.aktif_sampai)}",
            )
            for j in jam.select_related("berkas_arsip")[:500]
        ]
        bidang = self.fields["berkas"]
        assert isinstance(bidang, forms.MultipleChoiceField)  # noqa: S101 - narrows for the type checker
        bidang.choices = pilihan
        bidang.initial = [k for k, _ in pilihan]


class FormPindah(_FormBerkas):
    """Which files go where, and who signs."""

    ruang = forms.CharField(label="Ruang", max_length=60, help_text="Contoh: Ruang Arsip lantai 2")
    rak = forms.CharField(label="Rak", max_length=30, required=False, help_text="Contoh: Rak 3")
    boks = forms.CharField(label="Boks", max_length=30, required=False, help_text="Contoh: Boks 12")
    yang_menyerahkan = _orang("Yang menyerahkan", "Dari unit pencipta arsip")
    yang_menerima = _orang("Yang menerima", "Arsiparis yang menyimpan arsip inaktif")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        _isi_orang(self, "yang_menyerahkan", "yang_menerima")


class FormTahan(forms.Form):
    """A case and what it holds."""

    perkara = forms.CharField(label="Perkara", max_length=200, help_text="Contoh: Sengketa tender jalan Wawonii")
    nomor = forms.CharField(label="Nomor perkara atau surat", max_length=120)
    dasar = forms.CharField(label="Dasar", max_length=300, help_text="Contoh: surat permintaan kejaksaan, putusan sela")
    mulai = _tanggal("Mulai", awal=bahasa.hari_ini)
    arsip = forms.CharField(
        label="Arsip yang ditahan", widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Satu nomor berkas per baris. Untuk satu dokumen saja, tambahkan # dan nomor itemnya.",
    )  # fmt: skip

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.oleh = oleh

    def clean_arsip(self) -> tuple[list[int], list[int]]:
        """Files and documents by their numbers, of what this person sees."""
        return baca_arsip(self.cleaned_data["arsip"], self.oleh)


class FormTambahTahan(FormTahan):
    """More for the same case."""

    perkara = nomor = dasar = mulai = None  # type: ignore[assignment] # Django's way of leaving a field out


def baca_arsip(teks: str, oleh: Pengguna) -> tuple[list[int], list[int]]:
    """Lines «nomor berkas» or «nomor berkas#item» → keys of files and documents.  Raises: ValidationError."""
    berkas: list[int] = []
    dokumen: list[int] = []
    for baris in filter(None, (b.strip() for b in teks.splitlines())):
        nomor, _, item = (bagian.strip() for bagian in baris.partition("#"))
        arsip = BerkasArsip.objects.terlihat_oleh(oleh).filter(nomor=nomor).first()
        if arsip is None:
            raise forms.ValidationError(f"Berkas {nomor} tidak ditemukan.")
        if not item:
            berkas.append(arsip.pk)
            continue
        isi = Dokumen.objects.terlihat_oleh(oleh).filter(berkas_arsip=arsip)
        kunci = dict(isi.values_list("nomor_item", "pk")).get(int(item)) if item.isdecimal() else None
        if kunci is None:
            raise forms.ValidationError(f"Berkas {nomor} tidak mempunyai item {item}.")
        dokumen.append(kunci)
    return berkas, dokumen


class FormSusun(forms.Form):
    """What kind of list, of which year; a hand-over names its receiver."""

    jenis = forms.ChoiceField(label="Jenis", choices=JenisUsul.choices, widget=forms.RadioSelect)
    tahun = forms.IntegerField(label="Tahun usul", min_value=2000)
    lembaga = forms.CharField(
        label="Lembaga kearsipan penerima", max_length=200, required=False,
        help_text="Hanya untuk usul serah. Contoh: Dinas Perpustakaan dan Kearsipan Kabupaten",
    )  # fmt: skip
    simpan_isi = forms.BooleanField(
        label="Isi tetap disimpan di portal sesudah diserahkan", required=False, initial=True,
        help_text="Hanya untuk usul serah.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        self.fields["tahun"].initial = bahasa.hari_ini().year


class FormPanitia(forms.Form):
    """The panel by its decree."""

    nomor_sk = forms.CharField(label="Nomor surat keputusan panitia", max_length=120)
    tanggal_sk = _tanggal("Tanggal surat keputusan")
    ketua = _orang("Ketua panitia")
    anggota = forms.ModelMultipleChoiceField(
        Pengguna.objects.none(), label="Anggota", widget=forms.CheckboxSelectMultiple, help_text="Sedikitnya satu orang"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        _isi_orang(self, "ketua", "anggota")


class FormNilai(forms.Form):
    """The panel's word on the ticked files."""

    butir = forms.MultipleChoiceField(label="Berkas", widget=forms.CheckboxSelectMultiple)
    keputusan = forms.ChoiceField(
        label="Keputusan", choices=[(k.value, k.label) for k in PILIHAN_PANITIA], widget=forms.RadioSelect
    )
    alasan = forms.CharField(label="Alasan", max_length=500, widget=_ALASAN)

    def __init__(self, *args: Any, usul: UsulPenyusutan, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        butir = usul.butir.select_related("berkas_arsip", "berkas_arsip__klasifikasi")
        bidang = self.fields["butir"]
        assert isinstance(bidang, forms.MultipleChoiceField)  # noqa: S101 - narrows for the type checker
        bidang.choices = [(str(b.pk), str(b.berkas_arsip)) for b in butir]


class FormSetujui(forms.Form):
    """The approval's own words, if any."""

    catatan = forms.CharField(label="Catatan", max_length=500, required=False, widget=_ALASAN)


class FormSurat(forms.Form):
    """The letter from outside."""

    pemberi = forms.ChoiceField(label="Dari", choices=PemberiPersetujuan.choices, widget=forms.RadioSelect)
    nomor = forms.CharField(label="Nomor surat persetujuan", max_length=120)
    tanggal = _tanggal("Tanggal surat")


class FormPemusnahan(forms.Form):
    """Four signatures under the minutes of destruction."""

    pelaksana = _orang("Pelaksana")
    saksi_satu = _orang("Saksi pertama", "Dari unsur hukum atau pengawasan")
    saksi_dua = _orang("Saksi kedua")
    kepala = _orang("Mengetahui")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        _isi_orang(self, "pelaksana", "saksi_satu", "saksi_dua", "kepala")


class FormPenyerahan(forms.Form):
    """Two signatures here, one with a pen at the institution."""

    arsiparis = _orang("Yang menyiapkan")
    kepala = _orang("Yang menyerahkan")
    penerima_nama = forms.CharField(label="Nama penerima", max_length=150, help_text="Menandatangani dengan pena")
    penerima_jabatan = forms.CharField(label="Jabatan penerima", max_length=150)
    penerima_nip = forms.CharField(label="NIP penerima", max_length=30, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        _isi_orang(self, "arsiparis", "kepala")
