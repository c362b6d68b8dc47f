"""Gathers what the packages hold."""

from __future__ import annotations

from infrastruktur.pemantauan.urls import urlpatterns as pemantauan
from infrastruktur.perangkat.urls import urlpatterns as perangkat

app_name = "infrastruktur"
urlpatterns = [*pemantauan, *perangkat]
