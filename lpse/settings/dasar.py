"""Django's own furniture: apps, middleware, database, cache, templates, language, files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import dj_database_url
import django_stubs_ext

from lpse.settings.lingkungan import BASE_DIR, DATABASE_URL, LPSE_VAR, REDIS_URL, env

# Typed generic views and forms (``ListView[Pengguna]``): Django leaves the brackets to this patch at run time.
django_stubs_ext.monkeypatch()

DJANGO_PERTAMA = [
    # unfold's templates stand before Django's, and its site is ours (lpse.admin_situs), hence BasicAppConfig.
    "unfold.apps.BasicAppConfig",
    "unfold.contrib.filters",
    "unfold.contrib.forms",
    "unfold.contrib.import_export",
    "lpse.admin_situs.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.forms",
]
PUSTAKA = [
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "csp",
    "django_celery_beat",
    "django_celery_results",
    "django_filters",
    "django_fsm",
    "django_htmx",
    "django_structlog",
    "django_tables2",
    "guardian",
    "import_export",
    "pghistory",
    "pgtrigger",
]
#: From the ground up (ARCHITECTURE § 2); the order is the order of the floors.
UNIT = [
    "lpse.apps.LpseConfig",
    "arsip.apps.ArsipConfig",
    "registrasi.apps.RegistrasiConfig",
    "layanan.apps.LayananConfig",
    "infrastruktur.apps.InfrastrukturConfig",
]
INSTALLED_APPS = [*DJANGO_PERTAMA, *PUSTAKA, *UNIT]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "lpse.catatan.permintaan.CatatanPermintaanMiddleware",
    "csp.middleware.CSPMiddleware",
    "lpse.tampilan.middleware.UkuranPermintaanMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "lpse.akun.middleware.WaktuHabisMiddleware",
    "lpse.akun.middleware.FaktorKeduaMiddleware",
    "lpse.akun.middleware.AksesMiddleware",
    "lpse.jejak.middleware.KonteksJejakMiddleware",
    "lpse.tampilan.middleware.KepalaPrivatMiddleware",
    "lpse.tampilan.middleware.HitunganMiddleware",
    "lpse.tampilan.middleware.AturanMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "lpse.urls"
WSGI_APPLICATION = "lpse.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "lpse.Pengguna"
FORM_RENDERER = "lpse.tampilan.perender.Perender"

# The engine looks whether a connection of the pool still answers; Django's own health check tries dead ones in turn.
DATABASES: dict[str, Any] = {"default": dj_database_url.parse(DATABASE_URL, engine="lpse.sambungan")}
DATABASES["default"]["OPTIONS"] = {
    **DATABASES["default"].get("OPTIONS", {}),
    "pool": {"min_size": 1, "max_size": env.int("LPSE_DB_POOL", 8), "timeout": 10},
    "application_name": "lpse",
}
DATABASES["default"]["CONN_MAX_AGE"] = 0  # the pool keeps connections, Django must not

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "lpse",
    }
}

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "lpse.tampilan.konteks.kerangka",
            ],
            "builtins": [
                "lpse.tampilan.templatetags.tampilan",
                "lpse.jejak.templatetags.jejak",
                "lpse.pemberitahuan.templatetags.lonceng",
            ],
            "libraries": {
                "naskah": "lpse.naskah.templatetags.naskah",
                "cadangan": "arsip.cadangan.templatetags.cadangan",
            },
        },
    }
]

LANGUAGE_CODE = "id"
TIME_ZONE = env.str("LPSE_ZONA", "Asia/Makassar")
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = False
LOCALE_PATHS = [BASE_DIR / "lpse" / "locale"]

STATIC_URL = "/static/"
#: Where the built assets lie: in the data folder, or in the image that was built with them.
ASET = Path(env.str("LPSE_ASET", "") or LPSE_VAR)
STATIC_ROOT = ASET / "static"
STATICFILES_DIRS = [BASE_DIR / "static", ("vendor", ASET / "static-vendor")]
MEDIA_ROOT = LPSE_VAR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700

if env.str("EMAIL_URL", ""):
    EMAIL_CONFIG = env.dj_email_url("EMAIL_URL")
    EMAIL_BACKEND = EMAIL_CONFIG["EMAIL_BACKEND"]
    EMAIL_HOST = EMAIL_CONFIG["EMAIL_HOST"]
    EMAIL_PORT = EMAIL_CONFIG["EMAIL_PORT"]
    EMAIL_HOST_USER = EMAIL_CONFIG["EMAIL_HOST_USER"]
    EMAIL_HOST_PASSWORD = EMAIL_CONFIG["EMAIL_HOST_PASSWORD"]
    EMAIL_USE_TLS = EMAIL_CONFIG["EMAIL_USE_TLS"]
    EMAIL_USE_SSL = EMAIL_CONFIG["EMAIL_USE_SSL"]
else:
    # Without a mail server the letters lie in var/surel, readable, so that nothing is lost unsaid.
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = LPSE_VAR / "surel"
DEFAULT_FROM_EMAIL = env.str("LPSE_SUREL_PENGIRIM", "portal@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_TIMEOUT = 20

DJANGO_TABLES2_TEMPLATE = "tampilan/tabel.html"
