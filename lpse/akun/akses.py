"""Deny by default: every view says who may open it, and ``AksesMiddleware`` turns away whoever it did not name.

A view declares ``akses`` as a class attribute (or by the ``@akses`` decorator on a function)::

    class DaftarServer(View):
        akses = Izin("infrastruktur.view_server")

Views of libraries are named in :data:`AKSES_LUAR` by ``namespace:url_name``. A view named nowhere is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.http import HttpRequest

    from lpse.akun.models import Pengguna


@dataclass(frozen=True)
class Publik:
    """Anyone, logged in or not."""


@dataclass(frozen=True)
class Masuk:
    """Anyone who is logged in and holds a role."""


@dataclass(frozen=True)
class Izin:
    """Whoever holds all of these permissions; ``ulang`` (dangerous acts) asks for password or second factor again."""

    izin: tuple[str, ...]
    ulang: bool = False

    def __init__(self, *izin: str, ulang: bool = False) -> None:
        object.__setattr__(self, "izin", izin)
        object.__setattr__(self, "ulang", ulang)


Akses = Publik | Masuk | Izin
F = TypeVar("F", bound=Callable[..., Any])


def akses(aturan: Akses) -> Callable[[F], F]:
    """Declare the rule of a function view."""

    def hias(fungsi: F) -> F:
        fungsi.akses = aturan  # type: ignore[attr-defined] # a function carries its rule, as a class does
        return fungsi

    return hias


#: Views of libraries. Keys are ``view_name`` of the resolver; a key ending in ``:*`` covers a namespace.
AKSES_LUAR: dict[str, Akses] = {
    "admin:*": Izin("lpse.buka_admin"),
    # The same dangerous acts as on the portal's own pages ask for the same proof.
    **{
        f"admin:lpse_pengguna_{tindakan}": Izin("lpse.buka_admin", "lpse.kelola_pengguna", ulang=True)
        for tindakan in (
            "tetapkan_peran",
            "cabut_peran",
            "nonaktifkan",
            "aktifkan_kembali",
            "keluarkan_sesi",
            "lepas_faktor_kedua",
            "nomor_lengkap",
        )
    },
    "admin:lpse_undangan_add": Izin("lpse.buka_admin", "lpse.undang_pengguna", ulang=True),
    "admin:lpse_undangan_kirim_ulang": Izin("lpse.buka_admin", "lpse.undang_pengguna", ulang=True),
    **{
        f"admin:registrasi_{layar}": Izin("lpse.buka_admin", "registrasi.putuskan_penonaktifan", ulang=True)
        for layar in (
            "penonaktifanakun_nonaktifkan",
            "penonaktifanakun_tolak",
            "permintaanaktif_setujui",
            "permintaanaktif_tolak",
        )
    },
    # Only sends on to account_login; behind the wall, the way back would come out as this address instead of the page.
    "admin:login": Publik(),
    # The door itself: whoever stands before it has no role yet, and whoever lost theirs must be able to leave.
    "account_login": Publik(),
    "account_logout": Publik(),
    "account_inactive": Publik(),
    "account_reset_password": Publik(),
    "account_reset_password_done": Publik(),
    "account_reset_password_from_key": Publik(),
    "account_reset_password_from_key_done": Publik(),
    "mfa_authenticate": Publik(),
    "mfa_login_webauthn": Publik(),
    # One's own account.
    "account_reauthenticate": Masuk(),
    "account_change_password": Masuk(),
    "mfa_index": Masuk(),
    "mfa_reauthenticate": Masuk(),
    "mfa_activate_totp": Masuk(),
    "mfa_deactivate_totp": Masuk(),
    "mfa_view_recovery_codes": Masuk(),
    "mfa_generate_recovery_codes": Masuk(),
    "mfa_download_recovery_codes": Masuk(),
    "mfa_list_webauthn": Masuk(),
    "mfa_add_webauthn": Masuk(),
    "mfa_reauthenticate_webauthn": Masuk(),
    "mfa_remove_webauthn": Masuk(),
    "mfa_edit_webauthn": Masuk(),
    "usersessions_list": Masuk(),
}

#: What a person may open who still has to set up a required second factor (public views aside).
SELAMA_PEMASANGAN = frozenset(
    {
        "akun:siapkan_faktor",
        "account_reauthenticate",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_view_recovery_codes",
        "mfa_download_recovery_codes",
    }
)


def aturan_untuk(view_func: Any, view_name: str) -> Akses | None:  # noqa: ANN401 - a resolver hands over anything callable
    """The rule of a resolved view, or None when nobody declared one."""
    if view_name in AKSES_LUAR:
        return AKSES_LUAR[view_name]
    if ":" in view_name and (ruang := f"{view_name.split(':', maxsplit=1)[0]}:*") in AKSES_LUAR:
        return AKSES_LUAR[ruang]
    kelas = getattr(view_func, "view_class", None)
    aturan = getattr(kelas, "akses", None) if kelas is not None else getattr(view_func, "akses", None)
    return aturan if isinstance(aturan, Publik | Masuk | Izin) else None


def pelaku(request: HttpRequest) -> Pengguna:
    """Whoever acts; AksesMiddleware has let only real people through to here."""
    assert request.user.is_authenticated  # noqa: S101 - narrows the type, the door stands before
    return request.user


def boleh(pengguna: Pengguna | AnonymousUser, izin: str, objek: Any = None) -> bool:  # noqa: ANN401 - any model object
    """Whether the person may do the verb: by role, or for this very object (guardian)."""
    return pengguna.has_perm(izin) or (objek is not None and pengguna.has_perm(izin, objek))
