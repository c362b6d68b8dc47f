"""Doors and walls: who gets in, how long they stay, what a browser may do with our pages."""

from __future__ import annotations

from datetime import timedelta
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
        "frame-src": [SELF],  # previews of stored files; what may be framed says so itself (frame-ancestors)
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
# ASVS 5.0 § 6.2: long, not common, not of this office; no composition rule and no forced rotation.
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "lpse.akun.sandi.PanjangMaksimum", "OPTIONS": {"maks": 128}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "lpse.akun.sandi.KataUmum"},
    {"NAME": "lpse.akun.sandi.KataKonteks"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "nama", "nip", "nik")},
    },
]
PASSWORD_RESET_TIMEOUT = 3600

# Login (django-allauth): e-mail or NIP, by invitation only; the paths we want stand in lpse.akun.urls_masuk.
ACCOUNT_ADAPTER = "lpse.akun.adaptor.AdaptorAkun"
ACCOUNT_LOGIN_METHODS = {"email", "username"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = "nip"
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*", "password2*"]
ACCOUNT_USER_DISPLAY = str
ACCOUNT_EMAIL_VERIFICATION = "none"  # the invitation's link proved the address
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no letters to strangers, and the page says the same either way
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a changed password or second factor is told to its owner
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = env.int("LPSE_BUKTI_DIRI_MENIT", 5) * 60
ACCOUNT_LOGIN_TIMEOUT = 10 * 60
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
ACCOUNT_RATE_LIMITS = {
    # By address only: whoever could use up a limit of the account would lock its owner out. Guesses at passwords are
    # counted by axes below; those at the second factor per person, because they need the password first.
    "login": "30/m/ip",
    "login_failed": "30/m/ip,5/5m/key",
    "reset_password": "5/m/ip,30/h/ip",
    "reset_password_from_key": "20/m/ip",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
    "manage_email": "10/m/user",
    "signup": None,
    "confirm_email": None,
}
ACCOUNT_FORMS = {
    "login": "lpse.akun.forms_masuk.MasukForm",
    "reset_password": "lpse.akun.forms_masuk.LupaSandiForm",
    "reset_password_from_key": "lpse.akun.forms_masuk.SandiBaruForm",
    "change_password": "lpse.akun.forms_masuk.UbahSandiForm",
    "reauthenticate": "lpse.akun.forms_masuk.BuktiSandiForm",
}

# Second factor (allauth.mfa): authenticator app, security key or passkey, recovery codes.
MFA_ADAPTER = "lpse.akun.adaptor.AdaptorFaktorKedua"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_TOTP_TOLERANCE = 1  # a phone may be half a minute off; a code still serves once (lpse.akun.forms_faktor)
MFA_RECOVERY_CODE_COUNT = 10
MFA_TRUST_ENABLED = True
MFA_TRUST_COOKIE_AGE = timedelta(hours=12)  # the longest; ends at the closing hour (lpse.akun.sesi.percayai_peramban)
MFA_TRUST_COOKIE_NAME = f"{_awalan}lpse-percaya"
MFA_FORMS = {
    "authenticate": "lpse.akun.forms_faktor.KodeForm",
    "reauthenticate": "lpse.akun.forms_faktor.KodeUlangForm",
    "activate_totp": "lpse.akun.forms_faktor.PasangAplikasiForm",
    "add_webauthn": "lpse.akun.forms_faktor.TambahKunciForm",
    "edit_webauthn": "lpse.akun.forms_faktor.NamaKunciForm",
}
USERSESSIONS_TRACK_ACTIVITY = False  # WaktuHabisMiddleware keeps «last seen», once a minute instead of each request

# Guesses (django-axes): per account and address, and a higher limit per address alone (lpse.akun.pembatas).
AXES_HANDLER = "lpse.akun.pembatas.PencatatPercobaan"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"], "ip_address"]
AXES_FAILURE_LIMIT = env.int("LPSE_BATAS_SALAH_SANDI", 5)
AXES_LIMIT_ALAMAT = env.int("LPSE_BATAS_SALAH_SANDI_ALAMAT", 50)
AXES_COOLOFF_TIME = timedelta(minutes=env.int("LPSE_KUNCI_MENIT", 15))
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_CALLABLE = "lpse.akun.pembatas.nama_akun"
AXES_CLIENT_IP_CALLABLE = "lpse.akun.alamat.alamat_pengunjung"
AXES_LOCKOUT_CALLABLE = "lpse.akun.pembatas.halaman_terkunci"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "login", "password"]
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

GUARDIAN_USER_OBJ_PERMS_MODEL = "guardian.UserObjectPermission"
ANONYMOUS_USER_NAME = None  # guardian: nobody's rights belong to nobody
GUARDIAN_RAISE_403 = True

#: Hosts inside that webhooks may call, http allowed; every other webhook must lead to a public https address.
KAIT_HOST: list[str] = env.list("LPSE_KAIT_HOST", [])

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "beranda"
LOGOUT_REDIRECT_URL = "account_login"
