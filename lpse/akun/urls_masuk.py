"""The doors of django-allauth that this office opens, in our words. What stands not here cannot be reached: no sign-up,
no login by mailed code, no list of e-mail addresses.
"""

from __future__ import annotations

from allauth.account import views as akun
from allauth.mfa.base import views as faktor
from allauth.mfa.recovery_codes import views as cadangan
from allauth.mfa.totp import views as aplikasi
from allauth.mfa.webauthn import views as kunci
from allauth.usersessions import views as sesi
from django.urls import path, re_path

from lpse.akun.views_kunci import lepas_kunci

urlpatterns = [
    path("masuk/", akun.login, name="account_login"),
    path("keluar/", akun.logout, name="account_logout"),
    path("nonaktif/", akun.account_inactive, name="account_inactive"),
    path("pastikan/", akun.reauthenticate, name="account_reauthenticate"),
    path("sandi/ubah/", akun.password_change, name="account_change_password"),
    path("sandi/lupa/", akun.password_reset, name="account_reset_password"),
    path("sandi/lupa/terkirim/", akun.password_reset_done, name="account_reset_password_done"),
    path("sandi/baru/selesai/", akun.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^sandi/baru/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        akun.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("faktor/", faktor.index, name="mfa_index"),
    path("faktor/kode/", faktor.authenticate, name="mfa_authenticate"),
    path("faktor/pastikan/", faktor.reauthenticate, name="mfa_reauthenticate"),
    path("faktor/aplikasi/pasang/", aplikasi.activate_totp, name="mfa_activate_totp"),
    path("faktor/aplikasi/lepas/", aplikasi.deactivate_totp, name="mfa_deactivate_totp"),
    path("faktor/cadangan/", cadangan.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("faktor/cadangan/ganti/", cadangan.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("faktor/cadangan/unduh/", cadangan.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("faktor/kunci/", kunci.list_webauthn, name="mfa_list_webauthn"),
    path("faktor/kunci/tambah/", kunci.add_webauthn, name="mfa_add_webauthn"),
    path("faktor/kunci/masuk/", kunci.login_webauthn, name="mfa_login_webauthn"),
    path("faktor/kunci/pastikan/", kunci.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("faktor/kunci/<int:pk>/lepas/", lepas_kunci, name="mfa_remove_webauthn"),
    path("faktor/kunci/<int:pk>/nama/", kunci.edit_webauthn, name="mfa_edit_webauthn"),
    path("sesi/", sesi.list_usersessions, name="usersessions_list"),
]
