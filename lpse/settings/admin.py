"""django-unfold in the house colours (UI.md, Tokens), and import/export. Functions are named by string."""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static
from django.urls import reverse_lazy

#: biru laut #0F4C81 is 600 (buttons, links); static/css/admin.css brightens 500 and 600 in the dark.
_BIRU_LAUT = {
    "50": "#F1F6FB",
    "100": "#E8F1F9",
    "200": "#C9DEF0",
    "300": "#9CC3E4",
    "400": "#5C97C9",
    "500": "#2A72B3",
    "600": "#0F4C81",
    "700": "#0D416E",
    "800": "#0B3559",
    "900": "#092B48",
    "950": "#061C30",
}
_ABU = {
    "50": "#F8FAFC",
    "100": "#EEF2F7",
    "200": "#DDE4EC",
    "300": "#C3CDD9",
    "400": "#7C8CA1",
    "500": "#5F6F85",
    "600": "#526075",
    "700": "#38465A",
    "800": "#1D2938",
    "900": "#0F172A",
    "950": "#0B1220",
}

UNFOLD: dict[str, Any] = {
    "SITE_TITLE": "lpse.admin_situs.navigasi.judul_situs",
    "SITE_HEADER": "lpse.admin_situs.navigasi.kepala_situs",
    "SITE_SUBHEADER": "Ruang Kepala",
    "SITE_SYMBOL": "shield_person",
    "SITE_URL": "/",
    "SITE_FAVICONS": [{"rel": "icon", "type": "image/svg+xml", "href": lambda _request: static("gambar/tanda.svg")}],
    "SHOW_HISTORY": True,
    "SHOW_VIEW_ON_SITE": False,
    "SHOW_LANGUAGES": False,
    "SHOW_BACK_BUTTON": False,
    "BORDER_RADIUS": "8px",
    "COLORS": {
        "base": _ABU,
        "primary": _BIRU_LAUT,
        "font": {
            "subtle-light": "var(--color-base-600)",
            "subtle-dark": "var(--color-base-400)",
            "default-light": "var(--color-base-700)",
            "default-dark": "var(--color-base-300)",
            "important-light": "var(--color-base-900)",
            "important-dark": "var(--color-base-100)",
        },
    },
    "STYLES": [lambda _request: static("css/admin.css")],
    "SCRIPTS": [lambda _request: static("js/admin.js")],
    "ENVIRONMENT": "lpse.admin_situs.navigasi.lingkungan",
    "DASHBOARD_CALLBACK": "lpse.admin_situs.dasbor.susun",
    "ACCOUNT": {"navigation": [{"title": "Akun saya", "link": reverse_lazy("akun:saya")}]},
    "COMMAND": {"search_models": False, "show_history": False},
    "SIDEBAR": {
        "show_search": True,
        "command_search": True,
        "show_all_applications": False,
        "navigation": "lpse.admin_situs.navigasi.susun",
    },
}

IMPORT_EXPORT_USE_TRANSACTIONS = True
IMPORT_EXPORT_SKIP_ADMIN_LOG = True  # the trail has a line per row
IMPORT_EXPORT_SKIP_ADMIN_CONFIRM = False
IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True
IMPORT_EXPORT_ESCAPE_ILLEGAL_CHARS_ON_EXPORT = True
IMPORT_EXPORT_IMPORT_PERMISSION_CODE = "add"
IMPORT_EXPORT_EXPORT_PERMISSION_CODE = "view"
IMPORT_EXPORT_TMP_STORAGE_CLASS = "import_export.tmp_storages.CacheStorage"  # any web process may confirm the upload
