from __future__ import annotations

from django.urls import path

from lpse.kepatuhan.views import PetaKepatuhan

urlpatterns = [path("kepatuhan/", PetaKepatuhan.as_view(), name="kepatuhan")]
