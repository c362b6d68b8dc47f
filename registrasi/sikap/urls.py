"""Addresses of `sikap`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from registrasi.sikap import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("sikap/", views.IkhtisarSIKAP.as_view(), name="sikap"),
    path("sikap/daftar/", views.DaftarKesiapan.as_view(), name="sikap_daftar"),
    path("sikap/surati/", views.SuratiKampanye.as_view(), name="sikap_surati"),
    path("sikap/siapkan/", views.SiapkanBaris.as_view(), name="sikap_siapkan"),
    path("sikap/kampanye/<int:pk>/", views.RinciKampanye.as_view(), name="sikap_kampanye"),
    path("sikap/<int:pk>/", views.RinciKesiapan.as_view(), name="sikap_rinci"),
    path("sikap/<int:pk>/isi/", views.IsiKesiapan.as_view(), name="sikap_isi"),
    path("sikap/<int:pk>/kontak/", views.CatatKontak.as_view(), name="sikap_kontak"),
]
