"""The servers this LPSE answers for (Perka LKPP 2/2010 Pasal 25, 26)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.urls import reverse
from guardian.models import UserObjectPermissionBase

from infrastruktur.perangkat.enums import PeranServer

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from lpse.akun.models import Pengguna

#: The metrics a threshold belongs to; each has ``<metric>_perhatian`` and ``<metric>_kritis`` on the server.
BERAMBANG = ("disk", "inode", "ram", "swap", "cpu")
_AMBANG_SALAH = "Ambang perhatian harus di bawah ambang kritis, dan kritis paling tinggi 100."
_PERSEN = [MinValueValidator(1), MaxValueValidator(100)]
kode_antrean = RegexValidator(
    r"^[a-z0-9](?:[a-z0-9-]{0,28}[a-z0-9])?$",
    "Kode hanya huruf kecil, angka, dan tanda hubung di tengah. Contoh: spse-db.",
)


class ServerQuerySet(models.QuerySet["Server"]):
    def terlihat_oleh(self, pengguna: Pengguna | AnonymousUser) -> ServerQuerySet:
        """LPSE staff who may see servers see all; LKPP only those opened to it one by one (Pasal 26(6)).

        One subquery whatever the number of servers; nobody's rights never grow by a missing row.
        """
        if not pengguna.is_authenticated or not pengguna.has_perm("infrastruktur.view_server"):
            return self.none()
        if pengguna.pegawai_lpse:
            return self
        dibuka = ServerUserObjectPermission.objects.filter(
            user_id=pengguna.pk, permission__codename="view_server"
        ).values("content_object_id")
        return self.filter(pk__in=dibuka)

    def aktif(self) -> ServerQuerySet:
        return self.filter(aktif=True)


@pghistory.track(append_only=True)
class Server(models.Model):
    """A machine that is measured every day. Its agent consumes the queue ``pantau.<kode>``."""

    kode = models.CharField(
        "kode",
        max_length=30,
        unique=True,
        validators=[kode_antrean],
        help_text="Nama antrean agen: pantau.KODE. Contoh: spse-db. Tidak dapat diubah sesudah disimpan.",
        error_messages={"unique": "Kode ini sudah dipakai server lain."},
    )
    nama = models.CharField("nama", max_length=80, unique=True, help_text="Contoh: SPSE-DB")
    peran = models.CharField("peran", max_length=10, choices=PeranServer.choices, default=PeranServer.LAIN)
    alamat = models.CharField("alamat jaringan", max_length=120, blank=True, help_text="Contoh: 10.20.0.12")
    lokasi = models.CharField("lokasi", max_length=120, blank=True, help_text="Contoh: Ruang server, rak 2")
    aktif = models.BooleanField(
        "aktif", default=True, help_text="Server nonaktif tidak diukur dan tidak dicatat harian."
    )
    dipantau_sejak = models.DateField("dipantau sejak")
    contoh = models.BooleanField("server contoh", default=False, editable=False)  # demo only: its figures are made up

    disk_perhatian = models.PositiveSmallIntegerField("cakram, perhatian (%)", default=80, validators=_PERSEN)
    disk_kritis = models.PositiveSmallIntegerField("cakram, kritis (%)", default=90, validators=_PERSEN)
    inode_perhatian = models.PositiveSmallIntegerField("inode, perhatian (%)", default=80, validators=_PERSEN)
    inode_kritis = models.PositiveSmallIntegerField("inode, kritis (%)", default=90, validators=_PERSEN)
    ram_perhatian = models.PositiveSmallIntegerField("RAM, perhatian (%)", default=80, validators=_PERSEN)
    ram_kritis = models.PositiveSmallIntegerField("RAM, kritis (%)", default=90, validators=_PERSEN)
    swap_perhatian = models.PositiveSmallIntegerField("swap, perhatian (%)", default=60, validators=_PERSEN)
    swap_kritis = models.PositiveSmallIntegerField("swap, kritis (%)", default=90, validators=_PERSEN)
    cpu_perhatian = models.PositiveSmallIntegerField("beban prosesor, perhatian (%)", default=70, validators=_PERSEN)
    cpu_kritis = models.PositiveSmallIntegerField("beban prosesor, kritis (%)", default=90, validators=_PERSEN)

    objects = ServerQuerySet.as_manager()

    class Meta:
        verbose_name = "server"
        verbose_name_plural = "server"
        ordering = ["nama"]
        permissions = [("ukur_sekarang", "Menyuruh server mengukur sekarang")]
        constraints = [
            models.CheckConstraint(condition=models.Q(peran__in=PeranServer.values), name="server_peran"),
            models.CheckConstraint(
                condition=models.Q(kode__regex=r"^[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?$"),
                name="server_kode",
                violation_error_message="Kode hanya huruf kecil, angka, dan tanda hubung di tengah.",
            ),
            *(
                models.CheckConstraint(
                    condition=models.Q(
                        **{
                            f"{m}_perhatian__gte": 1,
                            f"{m}_perhatian__lt": models.F(f"{m}_kritis"),
                            f"{m}_kritis__lte": 100,
                        }
                    ),
                    name=f"server_ambang_{m}",
                    violation_error_message=_AMBANG_SALAH,
                )
                for m in BERAMBANG
            ),
        ]
        triggers = [
            # Its figures and its days point at it: a server ends by becoming inactive, and its queue keeps its name.
            pgtrigger.Protect(name="tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="kode_tetap", fields=["kode"]),
        ]

    def __str__(self) -> str:
        return self.nama

    def get_absolute_url(self) -> str:
        return reverse("infrastruktur:server", args=[self.kode])

    @property
    def antrean(self) -> str:
        """The Celery queue that this server's agent consumes."""
        return f"pantau.{self.kode}"

    def ambang(self, metrik: str) -> tuple[int, int] | None:
        """Thresholds (perhatian, kritis) in percent of a metric, or None for one that has none (uptime)."""
        if metrik not in BERAMBANG:
            return None
        return getattr(self, f"{metrik}_perhatian"), getattr(self, f"{metrik}_kritis")


class ServerUserObjectPermission(UserObjectPermissionBase):
    """One server opened to one person (guardian, direct foreign key)."""

    content_object = models.ForeignKey(Server, models.CASCADE, related_name="izin_orang")

    class Meta(UserObjectPermissionBase.Meta):
        verbose_name = "izin per server"
        verbose_name_plural = "izin per server"
