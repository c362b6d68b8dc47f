"""Who a single document or a whole file is opened to (django-guardian, direct foreign keys)."""

from __future__ import annotations

from django.db import models
from guardian.models import GroupObjectPermissionBase, UserObjectPermissionBase


class DokumenUserObjectPermission(UserObjectPermissionBase):
    """One document opened to one person."""

    content_object = models.ForeignKey("arsip.Dokumen", models.CASCADE, related_name="hak_orang")

    class Meta(UserObjectPermissionBase.Meta):
        verbose_name = "hak orang atas dokumen"
        verbose_name_plural = "hak orang atas dokumen"


class DokumenGroupObjectPermission(GroupObjectPermissionBase):
    """One document opened to a role or a unit."""

    content_object = models.ForeignKey("arsip.Dokumen", models.CASCADE, related_name="hak_grup")

    class Meta(GroupObjectPermissionBase.Meta):
        verbose_name = "hak peran atas dokumen"
        verbose_name_plural = "hak peran atas dokumen"


class BerkasArsipUserObjectPermission(UserObjectPermissionBase):
    """One file, with all its documents, opened to one person."""

    content_object = models.ForeignKey("arsip.BerkasArsip", models.CASCADE, related_name="hak_orang")

    class Meta(UserObjectPermissionBase.Meta):
        verbose_name = "hak orang atas berkas arsip"
        verbose_name_plural = "hak orang atas berkas arsip"


class BerkasArsipGroupObjectPermission(GroupObjectPermissionBase):
    """One file, with all its documents, opened to a role or a unit."""

    content_object = models.ForeignKey("arsip.BerkasArsip", models.CASCADE, related_name="hak_grup")

    class Meta(GroupObjectPermissionBase.Meta):
        verbose_name = "hak peran atas berkas arsip"
        verbose_name_plural = "hak peran atas berkas arsip"
