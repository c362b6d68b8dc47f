from __future__ import annotations

from django.urls import path

from lpse.kesehatan.views import SehatView, SiapView

urlpatterns = [
    path("sehat", SehatView.as_view(), name="sehat"),
    path("siap", SiapView.as_view(), name="siap"),
]
