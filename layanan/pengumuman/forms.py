"""Forms of announcements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.utils import timezone

from layanan.pengumuman.data import IsianPengumuman
from layanan.pengumuman.enums import BERSISTEM, BUKAN_NORMAL, TEMPAT, JenisPengumuman
from layanan.pengumuman.models import SistemLayanan

if TYPE_CHECKING:
    from layanan.pengumuman.models import Pengumuman

_WAKTU: Final = "%Y-%m-%dT%H:%M"
_BAKU: Final = ("di_publik", "di_kios", "di_papan", "di_umpan", "di_surel")
_MARKAH: Final = (
    "Boleh memakai Markdown: **tebal**, daftar dengan tanda - di awal baris, ## untuk judul bagian, [kata](https://…) "
    "untuk tautan."
)


def _saat(label: str, bantuan: str = "") -> forms.DateTimeField:
    sarana = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=_WAKTU)
    return forms.DateTimeField(
        label=label, widget=sarana, input_formats=[_WAKTU, "%Y-%m-%dT%H:%M:%S"], required=False, help_text=bantuan
    )


def _panjang(label: str, maks: int, baris: int, bantuan: str) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=maks, required=False, help_text=bantuan, widget=forms.Textarea(attrs={"rows": baris})
    )


KELOMPOK: Final = (
    ("Yang diumumkan", ("jenis", "judul", "isi", "tempat")),
    ("Gangguan atau pemeliharaan", ("sistem", "keadaan_sistem", "akibat", "jalan_keluar")),
    ("Waktu kejadian atau acara", ("mulai", "selesai_perkiraan")),
    ("Tayang", ("tayang_mulai", "tayang_sampai", "tampil")),
)


class FormPengumuman(forms.Form):
    """One form for all kinds; what a kind needs is asked for when it is handed in."""

    jenis = forms.ChoiceField(label="Jenis", choices=JenisPengumuman.choices, widget=forms.RadioSelect)
    judul = forms.CharField(
        label="Judul", max_length=160, help_text="Satu kalimat yang dimengerti tanpa membaca isinya. Contoh: SPSE "
        "tidak dapat diakses Sabtu 22 November pukul 20.00 sampai 23.00 WITA.",
    )  # fmt: skip
    isi = _panjang("Isi", 20_000, 8, _MARKAH)
    tempat = forms.CharField(
        label="Tempat", max_length=160, required=False, help_text="Untuk pelatihan. Contoh: Aula Bappeda lantai 2."
    )
    sistem = forms.ModelMultipleChoiceField(
        label="Sistem terdampak", queryset=SistemLayanan.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    keadaan_sistem = forms.ChoiceField(
        label="Keadaan sistem di halaman status", choices=[("", "Menurut jenisnya"), *BUKAN_NORMAL], required=False
    )
    akibat = _panjang("Akibat bagi pengguna", 2000, 3, "Contoh: penyedia tidak dapat mengunggah penawaran.")
    jalan_keluar = _panjang(
        "Yang dapat dilakukan pengguna", 2000, 3, "Contoh: unggah sebelum pukul 19.00, atau datang ke ruang penawaran."
    )
    mulai = _saat("Mulai")
    selesai_perkiraan = _saat("Perkiraan selesai", "Kosongkan bila belum dapat diperkirakan.")
    tayang_mulai = _saat("Terbitkan pada", "Kosongkan untuk terbit begitu disetujui.")
    tayang_sampai = _saat("Turunkan sendiri pada", "Kosongkan bila diakhiri petugas.")
    tampil = forms.MultipleChoiceField(
        label="Tampil di", choices=TEMPAT, initial=list(_BAKU), widget=forms.CheckboxSelectMultiple
    )
    versi = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, pengumuman: Pengumuman | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        awal = _awal(pengumuman) if pengumuman else {}
        super().__init__(*args, **{**kwargs, "initial": {**awal, **(kwargs.get("initial") or {})}})
        self.fields["sistem"].queryset = SistemLayanan.objects.filter(aktif=True)  # type: ignore[attr-defined] # the field's own

    def clean(self) -> dict[str, Any]:
        d = super().clean() or {}
        if d.get("mulai") and d.get("selesai_perkiraan") and d["selesai_perkiraan"] <= d["mulai"]:
            self.add_error("selesai_perkiraan", "Perkiraan selesai harus sesudah mulainya.")
        if d.get("selesai_perkiraan") and not d.get("mulai") and "mulai" not in self.errors:
            self.add_error("mulai", "Isi waktu mulainya, karena perkiraan selesainya sudah diisi.")
        if d.get("tayang_sampai") and d["tayang_sampai"] <= (d.get("tayang_mulai") or timezone.now()):
            self.add_error("tayang_sampai", "Waktu turun harus sesudah waktu terbitnya.")
        if d.get("jenis") in BERSISTEM and not d.get("sistem") and "sistem" not in self.errors:
            self.add_error("sistem", "Pilih sistem yang terdampak.")
        return d

    def isian(self) -> IsianPengumuman:
        """What was entered, as the service takes it."""
        d = self.cleaned_data
        langsung = {
            n: d[n]
            for n in (
                "judul", "isi", "tempat", "keadaan_sistem", "akibat", "jalan_keluar", "mulai", "selesai_perkiraan",
                "tayang_mulai", "tayang_sampai",
            )
        }  # fmt: skip
        return IsianPengumuman(
            jenis=d["jenis"], sistem=tuple(s.pk for s in d["sistem"]), tampil=frozenset(d["tampil"]), **langsung
        )


def _awal(p: Pengumuman) -> dict[str, Any]:
    bidang = (
        "jenis", "judul", "isi", "tempat", "keadaan_sistem", "akibat", "jalan_keluar", "mulai", "selesai_perkiraan",
        "tayang_mulai", "tayang_sampai",
    )  # fmt: skip
    return {
        **{n: getattr(p, n) for n in bidang},
        "sistem": list(SistemLayanan.objects.filter(pengumuman=p).values_list("pk", flat=True)),
        "tampil": [n for n, _ in TEMPAT if getattr(p, n)],
        "versi": p.diubah_pada.isoformat(),
    }


def _tanpa_surel(label: str) -> forms.BooleanField:
    return forms.BooleanField(
        label=label, required=False,
        help_text="Tetap tampil di halaman publik, umpan, dan tempat lain yang dipilih; surelnya saja tidak dikirim.",
    )  # fmt: skip


class FormUbah(FormPengumuman):
    """Of what is on air: the kind stays, and readers hear what changed."""

    catatan = forms.CharField(
        label="Yang berubah", max_length=500, help_text="Dibaca orang. Contoh: perkiraan selesai mundur ke 23.00.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    tanpa_surel = _tanpa_surel("Jangan kirim surel untuk perubahan ini")

    def __init__(self, *args: Any, pengumuman: Pengumuman, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, pengumuman=pengumuman, **kwargs)
        self.fields["jenis"].disabled = True
        self.initial["versi"] = str(pengumuman.versi)


class FormTerbit(forms.Form):
    """The decision: with mails or without."""

    tanpa_surel = _tanpa_surel("Terbitkan tanpa mengirim surel")


class FormKembalikan(forms.Form):
    catatan = forms.CharField(
        label="Yang perlu diperbaiki", max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Contoh: sebut jam mulainya, dan ganti istilah teknis dengan kata sehari-hari.",
    )  # fmt: skip


class FormBatal(forms.Form):
    alasan = forms.CharField(
        label="Alasan", max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Contoh: pemeliharaan ditunda LKPP, jadwal barunya menyusul.",
    )  # fmt: skip


class FormBatalTayang(FormBatal):
    tanpa_surel = _tanpa_surel("Jangan kirim surel pembatalan")


class FormAkhiri(forms.Form):
    """When it was over, and what people should know."""

    selesai = _saat("Selesai pada", "Kosongkan bila baru saja selesai.")
    catatan = forms.CharField(
        label="Keterangan untuk pembaca", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Contoh: SPSE sudah dapat dipakai lagi. Unggahan yang gagal silakan diulang.",
    )  # fmt: skip
    tanpa_surel = _tanpa_surel("Jangan kirim surel bahwa ini selesai")


class FormKeadaan(forms.Form):
    keadaan = forms.ChoiceField(label="Keadaan", choices=BUKAN_NORMAL, widget=forms.RadioSelect)
    catatan = forms.CharField(
        label="Keterangan", max_length=300, required=False, help_text="Dibaca orang di halaman status.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip


class FormLangganan(forms.Form):
    """The public form."""

    surel = forms.EmailField(
        label="Alamat surel", max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": "Tulis alamat surel Anda.", "invalid": "Alamat surel itu tidak lengkap."},
    )  # fmt: skip
    topik = forms.MultipleChoiceField(
        label="Topik", choices=JenisPengumuman.choices, widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Pilih sedikitnya satu topik."},
    )  # fmt: skip


class FormTopik(forms.Form):
    """Of the subscriber's own page."""

    topik = forms.MultipleChoiceField(
        label="Topik", choices=JenisPengumuman.choices, widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Pilih sedikitnya satu topik, atau berhenti berlangganan."},
    )  # fmt: skip
