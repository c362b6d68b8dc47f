"""After ``migrate`` the roles are made equal to ``akun/peran.py``; what allauth does to an account enters the trail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.signals import password_changed, password_reset
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from allauth.usersessions.models import UserSession
from django.apps import AppConfig, apps as global_apps
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import post_migrate
from django.dispatch import receiver

from lpse.akun import sesi
from lpse.akun.adaptor import FAKTOR_KEDUA
from lpse.akun.forms_faktor import HITUNGAN_TERAKHIR
from lpse.akun.models import Pengguna
from lpse.akun.peran import PERAN
from lpse.akun.services import keluarkan_semua_sesi
from lpse.jejak.services import catat

if TYPE_CHECKING:
    from django.http import HttpRequest

SARANA = {
    Authenticator.Type.TOTP: "aplikasi autentikator",
    Authenticator.Type.WEBAUTHN: "kunci keamanan",
    Authenticator.Type.RECOVERY_CODES: "kode cadangan",
}


def samakan_peran() -> None:
    """Make groups and permissions equal to the table. Raises: LookupError when a permission does not exist."""
    izin = {f"{p.content_type.app_label}.{p.codename}": p for p in Permission.objects.select_related("content_type")}
    for kode, definisi in PERAN.items():
        if hilang := definisi.izin - izin.keys():
            raise LookupError(f"Peran {kode} menyebut izin yang tidak ada: {', '.join(sorted(hilang))}")
        grup, _ = Group.objects.get_or_create(name=kode)
        grup.permissions.set([izin[i] for i in definisi.izin])


@receiver(post_migrate, dispatch_uid="lpse.samakan_peran")
def setelah_migrate(sender: AppConfig, using: str = "default", **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """Once per ``migrate``, after the last app: then all permissions exist."""
    terakhir = list(global_apps.get_app_configs())[-1]
    if sender.name != terakhir.name:
        return
    for config in global_apps.get_app_configs():
        create_permissions(config, verbosity=0, using=using)
    samakan_peran()


@receiver(user_logged_in, dispatch_uid="lpse.sesi_mulai")
def sesi_mulai(request: HttpRequest, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    sesi.mulai(request)


def _pemilik(user: Any) -> Pengguna:  # noqa: ANN401 - the request's lazy person or a real one
    """The person afresh, so that nothing a request cached of them is written back."""
    orang: Pengguna = Pengguna.objects.get(pk=user.pk)
    return orang


@receiver(password_changed, dispatch_uid="lpse.sandi_diganti")
def sandi_diganti(user: Any, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    orang = _pemilik(user)
    catat(pelaku=orang, kata="mengganti kata sandi", objek=orang)


@receiver(password_reset, dispatch_uid="lpse.sandi_diatur_ulang")
def sandi_diatur_ulang(user: Any, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    orang = _pemilik(user)
    catat(pelaku=orang, kata="mengatur ulang kata sandi lewat surel", objek=orang)


@receiver(authenticator_added, dispatch_uid="lpse.faktor_dipasang")
def faktor_dipasang(request: HttpRequest, user: Any, authenticator: Authenticator, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    """The first second factor ends the sessions that were opened without one, this browser's aside."""
    orang = _pemilik(user)
    catat(pelaku=orang, kata=f"memasang faktor kedua ({SARANA[authenticator.type]})", objek=orang)
    if authenticator.type not in FAKTOR_KEDUA:
        return
    if authenticator.type == Authenticator.Type.TOTP and (hitungan := getattr(request, "hitungan_totp", None)):
        authenticator.data[HITUNGAN_TERAKHIR] = hitungan
        authenticator.save(update_fields=["data"])
    if Authenticator.objects.filter(user=orang, type__in=FAKTOR_KEDUA).count() == 1:
        akhiri_sesi_lain(request, orang, alasan="Faktor kedua pertama dipasang.")


@receiver(authenticator_removed, dispatch_uid="lpse.faktor_dilepas")
def faktor_dilepas(user: Any, authenticator: Authenticator, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    orang = _pemilik(user)
    catat(pelaku=orang, kata=f"melepas faktor kedua ({SARANA[authenticator.type]})", objek=orang)


@receiver(authenticator_reset, dispatch_uid="lpse.kode_cadangan_diganti")
def kode_cadangan_diganti(user: Any, **_kwargs: Any) -> None:  # noqa: ANN401 - signal
    orang = _pemilik(user)
    catat(pelaku=orang, kata="mengganti kode cadangan", objek=orang)


def akhiri_sesi_lain(request: HttpRequest, orang: Pengguna, *, alasan: str = "") -> int:
    """End a person's sessions in all other browsers; this one is signed anew and goes on."""
    jumlah = keluarkan_semua_sesi(pengguna=orang, oleh=orang, alasan=alasan)
    request.user = orang
    update_session_auth_hash(request, orang)
    UserSession.objects.create_from_request(request)
    return max(jumlah - 1, 0)
