"""Public addresses of video calls, below the applicant's own page."""

from __future__ import annotations

from django.urls import path

from registrasi.janji import views_publik as publik

urlpatterns = [
    path("janji/", publik.JanjiMasuk.as_view(), name="janji_masuk"),
    path("status/<uuid:kunci>/janji/", publik.JanjiPemohon.as_view(), name="janji"),
    path("status/<uuid:kunci>/janji/batal/", publik.BatalkanJanjiPemohon.as_view(), name="janji_batal"),
    path("status/<uuid:kunci>/janji/kalender.ics", publik.KalenderJanji.as_view(), name="janji_ics"),
]
