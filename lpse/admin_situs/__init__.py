"""The Kepala's room (``/admin/``): django-unfold behind the same door as the portal."""

from __future__ import annotations

from django.contrib.admin.apps import AdminConfig as AdminConfigDjango


class AdminConfig(AdminConfigDjango):
    default_site = "lpse.admin_situs.situs.SitusKepala"
