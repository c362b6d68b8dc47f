"""The addresses of the portal; apps are reached by string only."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("lpse.tampilan.urls")),
    path("", include("lpse.kesehatan.urls")),
    path("akun/", include("lpse.akun.urls")),
    path("akun/", include("allauth.account.urls")),
    path("akun/2fa/", include("allauth.mfa.urls")),
    path("akun/sesi/", include("allauth.usersessions.urls")),
    path("infrastruktur/", include("infrastruktur.urls")),
    path("admin/", admin.site.urls),
]
