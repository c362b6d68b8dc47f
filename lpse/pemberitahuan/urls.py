"""Addresses of the notices: one's own, and the outbox of the office."""

from __future__ import annotations

from django.urls import path

from lpse.pemberitahuan import views, views_kait as kait, views_kiriman as kiriman

app_name = "pemberitahuan"
urlpatterns = [
    path("", views.DaftarKabar.as_view(), name="daftar"),
    path("lonceng/", views.Lonceng.as_view(), name="lonceng"),
    path("terbaru/", views.Terbaru.as_view(), name="terbaru"),
    path("dibaca/", views.DibacaSemua.as_view(), name="dibaca_semua"),
    path("preferensi/", views.Preferensi.as_view(), name="preferensi"),
    path("<int:pk>/", views.Buka.as_view(), name="buka"),
    path("<int:pk>/dibaca/", views.Dibaca.as_view(), name="dibaca"),
    path("kiriman/", kiriman.DaftarKiriman.as_view(), name="kiriman"),
    path("kiriman/<int:pk>/", kiriman.RinciKiriman.as_view(), name="kiriman_satu"),
    path("kiriman/<int:pk>/ulang/", kiriman.KirimUlang.as_view(), name="kiriman_ulang"),
    path("kait/", kait.DaftarKait.as_view(), name="kait"),
    path("kait/baru/", kait.BuatKait.as_view(), name="kait_baru"),
    path("kait/<int:pk>/", kait.UbahKait.as_view(), name="kait_ubah"),
    path("kait/<int:pk>/rahasia/", kait.GantiRahasia.as_view(), name="kait_rahasia"),
    path("kait/<int:pk>/nyala/", kait.NyalakanKait.as_view(), name="kait_nyala"),
    path("kait/<int:pk>/uji/", kait.UjiKait.as_view(), name="kait_uji"),
]
