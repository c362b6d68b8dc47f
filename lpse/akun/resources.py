"""Import and export of the office's reference data; formulas in cells are escaped by the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from import_export import fields, resources, widgets

from lpse.admin_situs.services import simpan_dengan_jejak
from lpse.akun.enums import HubunganInstansi, JenisInstansi
from lpse.akun.models import Instansi, Pengguna
from lpse.akun.peran import PERAN
from lpse.tampilan.bahasa import samar

if TYPE_CHECKING:
    from django.db import models


class PilihanWidget(widgets.CharWidget):  # type: ignore[misc] # the library publishes no types
    """A closed list: the file may hold the code or the label, the answer is always the code."""

    def __init__(self, pilihan: type[models.TextChoices]) -> None:
        super().__init__()
        self.pilihan = pilihan
        self.menurut_kata = {str(p.label).lower(): p.value for p in pilihan} | {
            p.value.lower(): p.value for p in pilihan
        }

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:  # noqa: ANN401, ARG002 - the library's signature
        kata = str(value or "").strip()
        if kata.lower() in self.menurut_kata:
            return self.menurut_kata[kata.lower()]
        raise ValueError(f"«{kata}» tidak dikenal. Pilihan: {', '.join(str(p.label) for p in self.pilihan)}.")

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:  # noqa: ANN401, ARG002 - the library's signature
        return str(self.pilihan(value).label) if value in self.pilihan.values else str(value or "")


class YaTidakWidget(widgets.BooleanWidget):  # type: ignore[misc] # the library publishes no types
    """«Ya» and «Tidak», as people write them."""

    TRUE_VALUES = ("1", "ya", "y", "aktif", "true")
    FALSE_VALUES = ("0", "tidak", "t", "nonaktif", "false")

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> bool:  # noqa: ANN401, ARG002 - the library's signature
        kata = str(value if value is not None else "").strip().lower()
        if kata in self.TRUE_VALUES or not kata:
            return True
        if kata in self.FALSE_VALUES:
            return False
        raise ValueError(f"«{value}» bukan Ya atau Tidak.")

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:  # noqa: ANN401, ARG002 - the library's signature
        return "Ya" if value else "Tidak"


class InstansiResource(resources.ModelResource):  # type: ignore[misc] # the library publishes no types
    """Institutions by file; a row whose ``Kode`` exists changes that institution, another adds one."""

    kode = fields.Field("kode", "Kode")
    nama = fields.Field("nama", "Nama")
    jenis = fields.Field("jenis", "Jenis", widget=PilihanWidget(JenisInstansi))
    hubungan = fields.Field("hubungan", "Hubungan", widget=PilihanWidget(HubunganInstansi))
    alamat = fields.Field("alamat", "Alamat")
    telepon = fields.Field("telepon", "Telepon")
    surel = fields.Field("surel", "Surel")
    aktif = fields.Field("aktif", "Aktif", widget=YaTidakWidget())

    class Meta:
        model = Instansi
        name = "Instansi"
        import_id_fields = ("kode",)
        fields = ("kode", "nama", "jenis", "hubungan", "alamat", "telepon", "surel", "aktif")
        clean_model_instances = True
        skip_unchanged = True
        report_skipped = True
        use_transactions = True

    def __init__(self, oleh: Any = None, **kwargs: Any) -> None:  # noqa: ANN401 - the library's signature
        super().__init__(**kwargs)
        self.oleh = oleh

    def before_import(self, dataset: Any, **kwargs: Any) -> None:  # noqa: ANN401, ARG002 - the library's signature
        """Raises: ValidationError naming the columns that the file lacks."""
        ada = {str(k).strip() for k in dataset.headers or ()}
        if hilang := [k for k in ("Kode", "Nama", "Jenis", "Hubungan") if k not in ada]:
            raise ValidationError(
                f"Kolom {', '.join(hilang)} tidak ada dalam berkas. Baris pertama harus berisi nama kolom."
            )

    def before_import_row(self, row: Any, **kwargs: Any) -> None:  # noqa: ANN401, ARG002 - the library's signature
        for kolom, nilai in row.items():
            if isinstance(nilai, str):
                row[kolom] = nilai.strip()
            elif nilai is None:
                row[kolom] = ""
        if not row.get("Kode"):
            raise ValidationError("Kode kosong.")
        row["Kode"] = str(row["Kode"])

    def do_instance_save(self, instance: Instansi, is_create: bool) -> None:  # noqa: FBT001, ARG002 - the library's signature
        """Through the same door as the form, so that each line stands in the trail."""
        bidang = [nama for nama in self._meta.fields if nama != "kode"]
        simpan_dengan_jejak(objek=instance, oleh=self.oleh, bidang=bidang, kata="mengubah lewat berkas")


class PenggunaResource(resources.ModelResource):  # type: ignore[misc] # the library publishes no types
    """People as a list; numbers masked, no password, and never an import (accounts are made by invitation)."""

    nama = fields.Field("nama", "Nama")
    email = fields.Field("email", "Surel")
    nip = fields.Field(column_name="NIP (tersamar)")
    nik = fields.Field(column_name="NIK (tersamar)")
    jabatan = fields.Field("jabatan", "Jabatan")
    pangkat = fields.Field("pangkat", "Pangkat/golongan")
    instansi = fields.Field("instansi__nama", "Instansi")
    peran = fields.Field(column_name="Peran")
    aktif = fields.Field("is_active", "Aktif", widget=YaTidakWidget())

    class Meta:
        model = Pengguna
        name = "Pengguna"
        fields = ("nama", "email", "nip", "nik", "jabatan", "pangkat", "instansi", "peran", "aktif")
        export_order = fields

    def dehydrate_nip(self, obj: Pengguna) -> str:
        return samar(obj.nip)

    def dehydrate_nik(self, obj: Pengguna) -> str:
        return samar(obj.nik)

    def dehydrate_peran(self, obj: Pengguna) -> str:
        dipegang = {g.name for g in obj.groups.all()}
        return ", ".join(str(PERAN[kode].kode.label) for kode in PERAN if kode in dipegang)

    def import_row(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401, ARG002 - the library's signature
        raise PermissionError("Pengguna tidak diimpor; akun dibuat dengan undangan.")
