"""Letters about accounts, in plain Indonesian text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse

from lpse.akun.models import profil

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna, Undangan


def tautan_undangan(token: str, alamat_portal: str) -> str:
    """The absolute address an invited person opens."""
    return alamat_portal.rstrip("/") + reverse("akun:terima_undangan", args=[token])


def _kirim(*, kepada: str, perihal: str, templat: str, konteks: dict[str, Any]) -> None:
    kantor = profil()
    isi = render_to_string(templat, {"kantor": kantor, **konteks})
    send_mail(f"{kantor.nama_pendek}: {perihal}", isi.strip() + "\n", None, [kepada])


def kirim_undangan(undangan: Undangan, token: str, alamat_portal: str) -> None:
    _kirim(
        kepada=undangan.email,
        perihal="undangan membuat akun",
        templat="akun/surel/undangan.txt",
        konteks={"undangan": undangan, "tautan": tautan_undangan(token, alamat_portal)},
    )


def kabari_faktor_kedua_dilepas(pengguna: Pengguna) -> None:
    _kirim(
        kepada=pengguna.email,
        perihal="faktor kedua Anda dilepas",
        templat="akun/surel/faktor_kedua_dilepas.txt",
        konteks={"pengguna": pengguna},
    )
