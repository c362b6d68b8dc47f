"""Doors and walls: who gets in, how long they stay, what a browser may do with our pages."""

from __future__ import annotations

from typing import Any

from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from lpse.settings.lingkungan import ALAMAT_PORTAL, PRODUKSI, env

HTTPS = env.bool("LPSE_HTTPS", PRODUKSI)

ALLOWED_HOSTS = env.list("LPSE_HOST", [] if PRODUKSI else ["localhost", "127.0.0.1", "[::1]"])
if PRODUKSI and not ALLOWED_HOSTS:
    raise ImproperlyConfigured("LPSE_HOST wajib diisi dalam mode produksi, contoh: LPSE_HOST=portal.lpse.example")
CSRF_TRUSTED_ORIGINS = env.list("LPSE_ASAL_TEPERCAYA", [ALAMAT_PORTAL] if ALAMAT_PORTAL else [])

# Cookies: the __Host- prefix binds them to this very host, and needs HTTPS.
_awalan = "__Host-" if HTTPS else ""
SESSION_COOKIE_NAME = f"{_awalan}lpse-sesi"
CSRF_COOKIE_NAME = f"{_awalan}lpse-csrf"
LANGUAGE_COOKIE_NAME = f"{_awalan}lpse-bahasa"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "lpse.tampilan.galat.csrf"

#: Idle and absolute life of a session, seconds (settings of the office; ASVS 5.0 § 7.3).
SESI_DIAM_MAKS = env.int("LPSE_SESI_DIAM_MENIT", 30) * 60
SESI_MUTLAK_MAKS = env.int("LPSE_SESI_MUTLAK_JAM", 12) * 3600
SESSION_COOKIE_AGE = SESI_MUTLAK_MAKS
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^sehat$", r"^siap$"]  # the container asks its own health over loopback
SECURE_HSTS_SECONDS = env.int("LPSE_HSTS_DETIK", 31_536_000) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("LPSE_DI_BELAKANG_PROKSI", PRODUKSI) else None
#: How many proxies of ours stand before gunicorn; 0 means the address of the socket is the visitor's.
JUMLAH_PROKSI = env.int("LPSE_JUMLAH_PROKSI", 1 if PRODUKSI else 0)
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
PERMISSIONS_POLICY = (
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), "
    "midi=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)"
)

DATA_UPLOAD_MAX_MEMORY_SIZE = env.int("LPSE_MAKS_ISIAN_BYTE", 2_621_440)
#: Hard stop on any request body, files included; a larger one gets the 413 page.
UKURAN_PERMINTAAN_MAKS = env.int("LPSE_MAKS_PERMINTAAN_BYTE", 50 * 1024 * 1024)
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
DATA_UPLOAD_MAX_NUMBER_FILES = 200

# No inline script or style anywhere of ours. Unfold's Alpine evaluates expressions, so /admin/ alone gets the relaxed
# policy (lpse.tampilan.middleware swaps it by path).
CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
        "object-src": [NONE],
    }
}
CSP_ADMIN: dict[str, Any] = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "script-src": [SELF, "'unsafe-eval'", "'unsafe-inline'"],
    "style-src": [SELF, "'unsafe-inline'"],
}

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "lpse.akun.backends.PenggunaBackend",
    "guardian.backends.ObjectPermissionBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "lpse.akun.sandi.PanjangMaksimum", "OPTIONS": {"maks": 128}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "lpse.akun.sandi.KataKonteks"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
     "OPTIONS": {"user_attributes": ("email", "nama", "nip", "nik")}},
]
PASSWORD_RESET_TIMEOUT = 3600

GUARDIAN_USER_OBJ_PERMS_MODEL = "guardian.UserObjectPermission"
ANONYMOUS_USER_NAME = None  # guardian: nobody's rights belong to nobody
GUARDIAN_RAISE_403 = True

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "beranda"
LOGOUT_REDIRECT_URL = "account_login"
