"""Gathers the public pages of the unit, mounted at /publik/."""

from __future__ import annotations

from registrasi.daring.urls_publik import urlpatterns as daring
from registrasi.janji.urls_publik import urlpatterns as janji
from registrasi.persyaratan.urls_publik import urlpatterns as persyaratan

app_name = "registrasi_publik"
urlpatterns = [*persyaratan, *daring, *janji]
