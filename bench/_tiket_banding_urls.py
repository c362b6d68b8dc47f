"""Where django-helpdesk's pages hang in the bench's own environment."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [path("", include("helpdesk.urls", namespace="helpdesk"))]
