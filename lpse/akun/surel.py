"""Letters about accounts, in plain Indonesian text."""

from __future__ import annotations

import threading
from smtplib import SMTPException
from typing import TYPE_CHECKING, Any

import structlog
from django.core.mail import send_mail
from django.core.signals import request_finished
from django.dispatch import receiver
from django.template.loader import render_to_string
from django.urls import reverse

from lpse.akun.models import profil

if TYPE_CHECKING:
    from django.core.mail import EmailMessage

    from lpse.akun.models import Pengguna, Undangan

log = structlog.get_logger(__name__)
_tertunda = threading.local()


def kirim_sesudah_jawaban(surat: EmailMessage) -> None:
    """Send a letter when the answer is out: the time a mail server takes must not tell whether an account exists,
    and a mail server that is down must not undo or break what the person did.
    """
    _tertunda.surat = [*getattr(_tertunda, "surat", []), surat]


@receiver(request_finished, dispatch_uid="lpse.kirim_surel_tertunda")
def _kirim_tertunda(**_kwargs: Any) -> None:  # noqa: ANN401 - signal
    daftar, _tertunda.surat = getattr(_tertunda, "surat", []), []
    for surat in daftar:
        try:
            surat.send()
        except (SMTPException, OSError):
            log.exception("surel_gagal_terkirim", perihal=surat.subject)


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
