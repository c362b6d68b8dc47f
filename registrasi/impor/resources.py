"""django-import-export for the Kepala's room: small files row by row, export masked. Big ones go by «Impor massal»."""

from __future__ import annotations

from typing import Any, Final

from django.core.exceptions import ValidationError
from import_export import fields, resources

from lpse.admin_situs.services import simpan_dengan_jejak
from lpse.akun.resources import PilihanWidget
from lpse.identitas import digit, nama, npwp
from lpse.tampilan.bahasa import samar
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.daftar_hitam.sinyal import entri_berubah
from registrasi.impor.nilai import NilaiBuruk, tanggal, teks
from registrasi.pengguna.enums import AsalPengguna
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.persyaratan.enums import JenisPengguna

#: More rows than this are a case for the set-based import, which shows its progress.
BARIS_TERBANYAK: Final = 20_000
_NOMOR: Final = ("npwp", "npwp16", "nib", "nik", "nip", "nik_penanggung_jawab")


class TanggalWidget:
    """A date in every usual spelling."""

    def clean(self, value: Any, row: Any = None, **_kwargs: Any) -> Any:  # noqa: ANN401, ARG002 - the library's signature
        from lpse.tampilan.bahasa import zona  # noqa: PLC0415 - asks the office's profile

        try:
            return tanggal(value, zona())
        except NilaiBuruk as galat:
            raise ValueError(str(galat)) from galat

    def render(self, value: Any, obj: Any = None, **_kwargs: Any) -> str:  # noqa: ANN401, ARG002 - the library's signature
        return value.isoformat() if value else ""


class _Dasar(resources.ModelResource):  # type: ignore[misc] # the library publishes no types
    """What both share: known headings, tidy cells, the trail."""

    wajib: tuple[str, ...] = ()
    #: Columns that follow from the file's and are saved with them.
    turunan: tuple[str, ...] = ()

    def __init__(self, oleh: Any = None, **kwargs: Any) -> None:  # noqa: ANN401 - the library's signature
        super().__init__(**kwargs)
        self.oleh = oleh

    def before_import(self, dataset: Any, **kwargs: Any) -> None:  # noqa: ANN401, ARG002 - the library's signature
        """Raises: ValidationError naming the columns that the file lacks, or that it is too long."""
        ada = {str(k).strip() for k in dataset.headers or ()}
        if hilang := [k for k in self.wajib if k not in ada]:
            raise ValidationError(f"Kolom {', '.join(hilang)} tidak ada. Baris pertama harus berisi nama kolom.")
        if len(dataset) > BARIS_TERBANYAK:
            raise ValidationError("Berkas ini terlalu panjang untuk halaman ini. Pakai Impor massal di portal.")

    def before_import_row(self, row: Any, **kwargs: Any) -> None:  # noqa: ANN401, ARG002 - the library's signature
        for kolom, nilai in row.items():
            row[kolom] = teks(nilai)
            if "•" in row[kolom]:
                raise ValidationError(f"{kolom} disamarkan («{row[kolom]}»). Kosongkan kolomnya atau isi utuh.")
        if kosong := [k for k in self.wajib if not row.get(k)]:
            raise ValidationError(f"{', '.join(kosong)} kosong.")

    def do_instance_save(self, instance: Any, is_create: bool) -> None:  # noqa: ANN401, FBT001, ARG002 - as the library
        """Through the same door as the form, so that each line stands in the trail."""
        simpan_dengan_jejak(
            objek=instance, oleh=self.oleh, bidang=[*self._meta.fields, *self.turunan], kata="mengubah lewat berkas"
        )


class PenggunaSPSEResource(_Dasar):
    """Users of SPSE; a row whose User ID exists changes that user, unless it was verified here."""

    turunan = ("nama_normal",)
    wajib = ("User ID", "Jenis", "Nama")
    user_id = fields.Field("user_id", "User ID")
    jenis = fields.Field("jenis", "Jenis", widget=PilihanWidget(JenisPengguna))
    nama = fields.Field("nama", "Nama")
    bentuk_usaha = fields.Field("bentuk_usaha", "Bentuk usaha", default="")
    npwp = fields.Field("npwp", "NPWP", default="")
    npwp16 = fields.Field("npwp16", "NPWP 16 angka", default="")
    nib = fields.Field("nib", "NIB", default="")
    nik = fields.Field("nik", "NIK", default="")
    nip = fields.Field("nip", "NIP", default="")
    surel = fields.Field("surel", "Surel", default="")
    telepon = fields.Field("telepon", "Telepon", default="")
    alamat = fields.Field("alamat", "Alamat", default="")
    kabupaten = fields.Field("kabupaten", "Kabupaten/kota", default="")
    provinsi = fields.Field("provinsi", "Provinsi", default="")
    penanggung_jawab = fields.Field("penanggung_jawab", "Penanggung jawab", default="")
    nik_penanggung_jawab = fields.Field("nik_penanggung_jawab", "NIK penanggung jawab", default="")
    jabatan = fields.Field("jabatan", "Jabatan", default="")

    class Meta:
        model = PenggunaSPSE
        name = "Pengguna SPSE"
        import_id_fields = ("user_id",)
        fields = (
            "user_id", "jenis", "nama", "bentuk_usaha", "npwp", "npwp16", "nib", "nik", "nip", "surel", "telepon",
            "alamat", "kabupaten", "provinsi", "penanggung_jawab", "nik_penanggung_jawab", "jabatan",
        )  # fmt: skip
        export_order = fields
        clean_model_instances = False
        skip_unchanged = True
        report_skipped = True
        use_transactions = True

    def before_import_row(self, row: Any, **kwargs: Any) -> None:  # noqa: ANN401 - the library's signature
        super().before_import_row(row, **kwargs)
        for kolom in ("NPWP", "NPWP 16 angka", "NIB", "NIK", "NIP", "NIK penanggung jawab"):
            if kolom in row:
                row[kolom] = digit(row[kolom])

    def before_save_instance(self, instance: PenggunaSPSE, row: Any, **kwargs: Any) -> None:  # noqa: ANN401, ARG002 - library
        instance.nama_normal = nama.normal(instance.nama)[:200]
        instance.npwp16 = instance.npwp16 or npwp.enambelas(instance.npwp)
        instance.asal = instance.asal or AsalPengguna.IMPOR

    def import_instance(self, instance: PenggunaSPSE, row: Any, **kwargs: Any) -> None:  # noqa: ANN401 - library
        if instance.pk and instance.asal == AsalPengguna.VERIFIKASI:
            raise ValidationError("Pengguna ini hasil verifikasi; ubah lewat permintaan perubahan.")
        super().import_instance(instance, row, **kwargs)


for _nomor in _NOMOR:

    def _samarkan(_sumber: Any, obj: PenggunaSPSE, nomor: str = _nomor) -> str:  # noqa: ANN401 - the resource
        """Exports never carry a whole number of a person or body."""
        return samar(getattr(obj, nomor))

    setattr(PenggunaSPSEResource, f"dehydrate_{_nomor}", _samarkan)


class DaftarHitamResource(_Dasar):
    """Entries of the blacklist; a row whose decree exists changes its facts, never its state."""

    turunan = ("nama_normal",)
    wajib = ("Nomor SK", "Nama", "Tanggal SK", "Penerbit", "Berlaku dari", "Berlaku sampai", "Jenis pelanggaran")
    nomor_sk = fields.Field("nomor_sk", "Nomor SK")
    nama = fields.Field("nama", "Nama")
    npwp = fields.Field("npwp", "NPWP", default="")
    nib = fields.Field("nib", "NIB", default="")
    nik = fields.Field("nik", "NIK", default="")
    alamat = fields.Field("alamat", "Alamat", default="")
    tanggal_sk = fields.Field("tanggal_sk", "Tanggal SK", widget=TanggalWidget())
    penerbit = fields.Field("penerbit", "Penerbit")
    berlaku_dari = fields.Field("berlaku_dari", "Berlaku dari", widget=TanggalWidget())
    berlaku_sampai = fields.Field("berlaku_sampai", "Berlaku sampai", widget=TanggalWidget())
    jenis_pelanggaran = fields.Field("jenis_pelanggaran", "Jenis pelanggaran")

    class Meta:
        model = DaftarHitam
        name = "Daftar hitam"
        import_id_fields = ("nomor_sk",)
        fields = (
            "nomor_sk", "nama", "npwp", "nib", "nik", "alamat", "tanggal_sk", "penerbit", "berlaku_dari",
            "berlaku_sampai", "jenis_pelanggaran",
        )  # fmt: skip
        export_order = fields
        clean_model_instances = False
        skip_unchanged = True
        report_skipped = True
        use_transactions = True

    def before_import_row(self, row: Any, **kwargs: Any) -> None:  # noqa: ANN401 - the library's signature
        super().before_import_row(row, **kwargs)
        for kolom in ("NPWP", "NIB", "NIK"):
            if kolom in row:
                row[kolom] = digit(row[kolom])

    def before_save_instance(self, instance: DaftarHitam, row: Any, **kwargs: Any) -> None:  # noqa: ANN401, ARG002 - library
        instance.nama_normal = nama.normal(instance.nama)[:200]
        if not instance.pk:
            instance.asal, instance.dibuat_oleh = "impor", self.oleh

    def after_save_instance(self, instance: DaftarHitam, row: Any, **kwargs: Any) -> None:  # noqa: ANN401, ARG002 - library
        entri_berubah.send_robust(DaftarHitam, entri=instance)

    def dehydrate_npwp(self, obj: DaftarHitam) -> str:
        return samar(obj.npwp)

    def dehydrate_nik(self, obj: DaftarHitam) -> str:
        return samar(obj.nik)
