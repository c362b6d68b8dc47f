"""Forms of the backup media."""

from __future__ import annotations

from typing import Any

from django import forms

from arsip.media.enums import HARI, CaraHapus, JenisSerah, PolaRotasi, StatusMedia
from arsip.media.model_media import Media
from arsip.media.model_rotasi import RencanaRotasi, SlotRotasi
from arsip.media.model_tempat import TempatAman
from arsip.media.rantai import urut_akhir
from arsip.media.services_serah import Penerima
from arsip.media.services_suruh import calon_terpasang
from arsip.media.services_tempat import KOLOM as KOLOM_TEMPAT
from lpse.akun.models import Pengguna
from lpse.akun.peran import PEGAWAI_LPSE
from lpse.tampilan import bahasa

_GB = 1024**3


def _alasan(label: str, bantuan: str = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=bantuan, max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class FormTempat(forms.ModelForm[TempatAman]):
    class Meta:
        model = TempatAman
        fields = KOLOM_TEMPAT
        widgets = {"keterangan": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        _pegawai(self.fields["penanggung_jawab"])

    def _post_clean(self) -> None:
        """The service validates and saves: what it refuses is told in its own words."""


class FormMedia(forms.ModelForm[Media]):
    """Register a medium. Capacity is asked in GB, as it is printed on the box."""

    kapasitas_gb = forms.IntegerField(
        label="Kapasitas (GB)", min_value=1, max_value=1_000_000, required=False,
        help_text="Contoh: 2000 untuk 2 TB. Bila kosong, diisi saat media disiapkan.",
    )  # fmt: skip
    tempat = forms.ModelChoiceField(
        TempatAman.objects.none(), label="Sekarang berada di", required=False, empty_label="Di tangan saya"
    )

    class Meta:
        model = Media
        fields = ("kode", "jenis", "merek", "nomor_seri", "keterangan")
        widgets = {"keterangan": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        _pilihan(self.fields["tempat"], TempatAman.objects.filter(aktif=True))
        if self.instance.pk and self.instance.kapasitas:
            self.initial["kapasitas_gb"] = self.instance.kapasitas // _GB

    def clean_kode(self) -> str:
        return str(self.cleaned_data["kode"]).strip().upper()

    @property
    def isian(self) -> dict[str, Any]:
        """What the service takes."""
        hasil = {k: v for k, v in self.cleaned_data.items() if k not in {"kapasitas_gb", "tempat"}}
        if self.cleaned_data.get("kapasitas_gb"):
            hasil["kapasitas"] = self.cleaned_data["kapasitas_gb"] * _GB
        return hasil

    def _post_clean(self) -> None:
        """As :class:`FormTempat`."""


class FormUbahMedia(FormMedia):
    """The label is what is stuck on the medium and never changes."""

    class Meta(FormMedia.Meta):
        fields = ("jenis", "merek", "nomor_seri", "keterangan")  # type: ignore[assignment] # one fewer

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        del self.fields["tempat"]


class FormSiapkan(forms.Form):
    """Which of the mounts that the servers told of becomes this medium."""

    titik = forms.ChoiceField(label="Media yang terpasang", widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        bidang = self.fields["titik"]
        assert isinstance(bidang, forms.ChoiceField)  # noqa: S101 - narrows for the type checker
        bidang.choices = [(f"{server}|{c['akar']}", _kata_calon(server, c)) for server, c in calon_terpasang()]
        bidang.help_text = (
            "Yang sudah ada di media itu tidak dihapus; portal menulis berkas penanda dan folder repositorinya sendiri."
        )

    @property
    def server_akar(self) -> tuple[str, str]:
        server, _, akar = str(self.cleaned_data["titik"]).partition("|")
        return server, akar


def _kata_calon(server: str, calon: dict[str, Any]) -> str:
    kata = f"{calon['akar']} di server {server}: {bahasa.byte(calon['bebas'])} bebas dari {bahasa.byte(calon['total'])}"
    if calon.get("folder"):
        kata += ", folder biasa untuk uji coba, bukan media portabel"
    return f"{kata}, hanya-baca" if calon["hanya_baca"] else kata


class FormAlasan(forms.Form):
    alasan = _alasan("Apa yang terjadi", "Contoh: Jatuh saat dibawa dari Bagian Umum; berbunyi dan tidak dikenali.")


class FormTolak(forms.Form):
    alasan = _alasan("Alasan menolak")


class FormTemukan(forms.Form):
    alasan = _alasan("Di mana dan bagaimana ditemukan")
    tempat = forms.ModelChoiceField(
        TempatAman.objects.none(), label="Sekarang berada di", required=False, empty_label="Di tangan saya"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        _pilihan(self.fields["tempat"], TempatAman.objects.filter(aktif=True))


class FormHapus(forms.Form):
    cara = forms.ChoiceField(label="Cara", choices=CaraHapus.choices, initial=CaraHapus.KUNCI, widget=forms.RadioSelect)
    alasan = _alasan("Alasan", "Contoh: Diganti media baru; sektor rusak bertambah.")


class PilihanMedia(forms.ModelMultipleChoiceField[Media]):
    """Media by label, with where they are and how they stand."""

    def label_from_instance(self, obj: Media) -> str:
        di = f", {obj.tempat}" if obj.tempat else ""
        return f"{obj.sebutan}: {obj.get_status_display().lower()}{di}"


class FormSerah(forms.Form):
    """Hand media over: which, from whom, to whom, where to. The chain's last link travels along in ``rantai``."""

    media = PilihanMedia(  # type: ignore[assignment] # Django takes fields off the class
        Media.objects.none(), label="Media", widget=forms.CheckboxSelectMultiple
    )
    penyerah = forms.ModelChoiceField(Pengguna.objects.none(), label="Yang menyerahkan", empty_label=None)
    penerima = forms.ModelChoiceField(
        Pengguna.objects.none(), label="Yang menerima", required=False, empty_label="Orang di luar LPSE, tulis di bawah"
    )
    penerima_nama = forms.CharField(label="Nama penerima di luar LPSE", max_length=120, required=False)
    penerima_jabatan = forms.CharField(
        label="Jabatannya", max_length=120, required=False, help_text="Contoh: Kepala Subbagian Rumah Tangga"
    )
    penerima_nip = forms.CharField(label="NIP", max_length=18, required=False)
    rantai = forms.CharField(widget=forms.HiddenInput, required=False)
    jenis: JenisSerah

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        semua = Media.objects.terlihat_oleh(oleh).filter(status__in=self.status).select_related("tempat")
        _pilihan(self.fields["media"], semua)
        for nama in ("penyerah", "penerima"):
            _pegawai(self.fields[nama])
        self.initial.setdefault("penyerah", oleh.pk)
        self.initial["rantai"] = ",".join(f"{m.pk}:{urut_akhir(m)}" for m in semua)

    status: tuple[StatusMedia, ...] = ()

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or self.cleaned_data
        if not isi.get("penerima") and not (isi.get("penerima_nama") and isi.get("penerima_jabatan")):
            self.add_error("penerima", "Pilih penerima, atau tulis nama dan jabatannya.")
        return isi

    @property
    def terpilih(self) -> dict[int, int]:
        """Medium → the last link as it was when the page was opened."""
        terlihat = dict(p.split(":", 1) for p in self.cleaned_data["rantai"].split(",") if ":" in p)
        return {
            m.pk: int(terlihat[str(m.pk)]) if terlihat.get(str(m.pk), "").isdecimal() else -1
            for m in self.cleaned_data["media"]
        }

    @property
    def yang_menerima(self) -> Penerima:
        isi = self.cleaned_data
        if isi.get("penerima"):
            return Penerima(pengguna=isi["penerima"])
        return Penerima(nama=isi["penerima_nama"], jabatan=isi["penerima_jabatan"], nip=isi["penerima_nip"])


class FormSimpan(FormSerah):
    jenis = JenisSerah.SIMPAN
    status = (StatusMedia.SIAP, StatusMedia.BERISI, StatusMedia.DIPINJAM, StatusMedia.AMAN)
    tempat = forms.ModelChoiceField(
        TempatAman.objects.none(), label="Tempat aman tujuan", empty_label="Pilih tempat",
        help_text="Ruang server tidak ada di daftar ini: Pasal 27 ayat (2) meminta tempat yang terpisah.",
    )  # fmt: skip
    field_order = ("media", "tempat", "penyerah", "penerima", "penerima_nama", "penerima_jabatan", "penerima_nip")

    def __init__(self, *args: Any, oleh: Pengguna, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, oleh=oleh, **kwargs)
        _pilihan(self.fields["tempat"], TempatAman.objects.aman())


class FormPinjam(FormSerah):
    jenis = JenisSerah.PINJAM
    status = (StatusMedia.AMAN,)
    keperluan = forms.CharField(
        label="Untuk apa", max_length=300, help_text="Contoh: Salinan mingguan 13 November 2026"
    )
    field_order = ("media", "keperluan", "penyerah", "penerima", "penerima_nama", "penerima_jabatan", "penerima_nip")


class FormRencana(forms.ModelForm[RencanaRotasi]):
    hari = forms.TypedChoiceField(
        label="Hari rotasi", choices=HARI, coerce=int, initial=5, required=False, empty_value="5"
    )
    anak = forms.ModelMultipleChoiceField(
        Media.objects.none(), label="Media anak (mingguan)", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="Bergiliran menurut minggu dalam bulan. Dua sampai empat media paling lazim.",
    )  # fmt: skip
    ayah = forms.ModelMultipleChoiceField(
        Media.objects.none(), label="Media ayah (bulanan)", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="Gilirannya pada hari itu yang terakhir dalam bulan.",
    )  # fmt: skip

    class Meta:
        model = RencanaRotasi
        fields = ("nama", "pola", "mulai", "tempat", "tenggat_hari", "simpan_terakhir", "aktif")
        widgets = {"mulai": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        _pilihan(self.fields["tempat"], TempatAman.objects.aman())
        for nama in ("anak", "ayah"):
            _pilihan(self.fields[nama], Media.objects.exclude(status__in=(StatusMedia.RUSAK, StatusMedia.DIHAPUS)))
        self.initial.setdefault("mulai", bahasa.hari_ini())

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or self.cleaned_data
        if isi.get("pola") == PolaRotasi.AYAH_ANAK and not self.instance.pk:
            for nama in ("anak", "ayah"):
                if not isi.get(nama):
                    self.add_error(nama, "Pilih sedikitnya satu media.")
        return isi

    def _post_clean(self) -> None:
        """As :class:`FormTempat`."""


class FormUbahRencana(FormRencana):
    class Meta(FormRencana.Meta):
        fields = ("nama", "mulai", "tempat", "tenggat_hari", "simpan_terakhir", "aktif")  # type: ignore[assignment] # one fewer

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        for nama in ("hari", "anak", "ayah"):
            del self.fields[nama]


class FormGiliran(forms.ModelForm[SlotRotasi]):
    class Meta:
        model = SlotRotasi
        fields = ("nama", "irama", "hari", "minggu_ke", "media")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **kwargs)
        _pilihan(self.fields["media"], Media.objects.exclude(status__in=(StatusMedia.RUSAK, StatusMedia.DIHAPUS)))

    def _post_clean(self) -> None:
        """As :class:`FormTempat`."""


def _pilihan(bidang: forms.Field, kueri: Any) -> None:  # noqa: ANN401 - a queryset of the field's model
    assert isinstance(bidang, forms.ModelChoiceField)  # noqa: S101 - narrows for the type checker
    bidang.queryset = kueri


def _pegawai(bidang: forms.Field) -> None:
    """Active staff of the LPSE."""
    _pilihan(bidang, Pengguna.objects.aktif().berperan(*PEGAWAI_LPSE).order_by("nama"))
