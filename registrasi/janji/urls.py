"""Addresses of the staff's side of video calls."""

from __future__ import annotations

from django.urls import path

from registrasi.janji import views

urlpatterns = [
    path("janji/", views.PekanJanji.as_view(), name="pekan_janji"),
    path("janji/daftar/", views.DaftarJanji.as_view(), name="daftar_janji"),
    path("janji/slot/pola/", views.BuatSlotPola.as_view(), name="slot_pola"),
    path("janji/slot/baru/", views.BuatSlot.as_view(), name="slot_baru"),
    path("janji/slot/<int:pk>/", views.RinciSlot.as_view(), name="slot_video"),
    path("janji/slot/<int:pk>/tautan/", views.AturTautan.as_view(), name="slot_tautan"),
    path("janji/slot/<int:pk>/tutup/", views.TutupSlot.as_view(), name="slot_tutup"),
    path("janji/<int:pk>/", views.RinciJanji.as_view(), name="janji_video"),
    path("janji/<int:pk>/hadir/", views.CatatHadir.as_view(), name="janji_hadir"),
    path("janji/<int:pk>/tidak-hadir/", views.CatatTidakHadir.as_view(), name="janji_tidak_hadir"),
    path("janji/<int:pk>/batal/", views.BatalkanJanji.as_view(), name="janji_batal"),
]
