"""Mails of the notices: plain text always, simple HTML beside it, and what a mail server's answer means."""

from __future__ import annotations

from contextlib import contextmanager
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPException,
    SMTPHeloError,
    SMTPRecipientsRefused,
    SMTPResponseException,
)
from typing import TYPE_CHECKING, Any

import structlog
from django.apps import apps
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from lpse.akun.models import profil
from lpse.catatan import samarkan
from lpse.pemberitahuan.antrekan import alamat_portal
from lpse.pemberitahuan.galat import DitolakTetap, GagalSementara, SaluranTertutup, TakPerlu
from lpse.pemberitahuan.isi import satu_baris
from lpse.pemberitahuan.registri import JENIS
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.core.mail.backends.base import BaseEmailBackend
    from django.db.models import Model

    from lpse.pemberitahuan.models import Kiriman
    from lpse.pemberitahuan.registri import JenisKabar

log = structlog.get_logger(__name__)
_PANJANG_PERIHAL = 150
_SEMENTARA = range(400, 500)
#: Kind of the digest's own row, which carries others.
RINGKASAN = "lpse.ringkasan"


def susun_surat(kiriman: Kiriman, sambungan: BaseEmailBackend | None = None) -> EmailMultiAlternatives:
    """The letter of one delivery.  Raises: TakPerlu when nothing in it is news any more."""
    kantor = profil()
    templat, perihal, konteks = _isi_surat(kiriman)
    tajuk: dict[str, str] = konteks.pop("tajuk", {})
    if not konteks.get("percakapan"):
        perihal = f"{kantor.nama_pendek}: {perihal}"
    konteks |= {
        "kantor": kantor,
        "penerima": kiriman.penerima,
        "preferensi": alamat_portal(reverse("pemberitahuan:preferensi")),
        "daftar": alamat_portal(reverse("pemberitahuan:daftar")),
    }
    surat = EmailMultiAlternatives(
        satu_baris(perihal)[:_PANJANG_PERIHAL],
        render_to_string(f"pemberitahuan/surel/{templat}.txt", konteks).strip() + "\n",
        to=[kiriman.surel or (kiriman.penerima.email if kiriman.penerima else "")],
        headers={"Message-ID": f"<{kiriman.message_id}>", "Auto-Submitted": "auto-generated", **tajuk},
        connection=sambungan,
    )
    surat.attach_alternative(render_to_string(f"pemberitahuan/surel/{templat}.html", konteks), "text/html")
    return surat


def _isi_surat(kiriman: Kiriman) -> tuple[str, str, dict[str, Any]]:
    if kiriman.surel:
        return _luar(kiriman)
    return _ringkasan(kiriman) if kiriman.jenis == RINGKASAN else _satu(kiriman)


def _luar(kiriman: Kiriman) -> tuple[str, str, dict[str, Any]]:
    """To a person without an account; its code and link are made here, and stand nowhere but in the letter."""
    jenis, muatan = JENIS.get(kiriman.jenis), kiriman.muatan or {}
    objek = apps.get_model(muatan["objek_jenis"])._default_manager.filter(pk=muatan["objek_id"]).first()  # noqa: SLF001 - Django's
    if jenis is None or objek is None:
        raise TakPerlu("Yang dikabarkan sudah tidak ada.")
    label, jalan = jenis.tautan_luar(objek) if jenis.tautan_luar else ("", "")
    tajuk = _tajuk(jenis, objek)
    isi = {
        "nama": muatan["nama"],
        "judul": kiriman.perihal,
        "isi": muatan["isi"],
        "baris": jenis.baris_luar(objek) if jenis.baris_luar else (),
        "pilihan": [(k, alamat_portal(j)) for k, j in jenis.pilihan_luar(objek)] if jenis.pilihan_luar else (),
        "kutipan": jenis.kutipan_luar(objek) if jenis.kutipan_luar else "",
        "percakapan": jenis.percakapan,
        "dibalas": "Reply-To" in tajuk,
        "tajuk": tajuk,
        "label_tautan": label,
        "tautan": alamat_portal(jalan) if jalan else "",
        "sebab": jenis.sebab,
        "dibuat": kiriman.dibuat,
    }
    return "luar", kiriman.perihal, isi


def _tajuk(jenis: JenisKabar, objek: Model) -> dict[str, str]:
    """Headers of a conversation; each on one line, whatever the other side wrote into theirs."""
    if jenis.tajuk_luar is None:
        return {}
    return {nama: satu_baris(nilai) for nama, nilai in jenis.tajuk_luar(objek).items() if nilai}


def _satu(kiriman: Kiriman) -> tuple[str, str, dict[str, Any]]:
    kabar = kiriman.kabar
    if kabar is None or kabar.dibaca_pada is not None:
        raise TakPerlu("Sudah dibaca di portal sebelum surelnya dikirim.")
    jenis = JENIS.get(kabar.jenis)
    isi = {
        "kabar": kabar,
        "tautan": alamat_portal(kabar.get_absolute_url()),
        "sebab": jenis.sebab if jenis else "Anda pengguna portal ini",
    }
    return "kabar", kabar.sebutan, isi


def _ringkasan(kiriman: Kiriman) -> tuple[str, str, dict[str, Any]]:
    butir = kiriman.isi_ringkasan.select_related("kabar").order_by("dibuat", "id")
    kabar = [b.kabar for b in butir if b.kabar is not None and b.kabar.dibaca_pada is None]
    if not kabar:
        raise TakPerlu("Semua isinya sudah dibaca di portal sebelum ringkasan dikirim.")
    daftar = [(k, alamat_portal(k.get_absolute_url())) for k in kabar]
    return "ringkasan", f"ringkasan {bahasa.tanggal(kiriman.dibuat)}, {len(kabar)} kabar", {"daftar_kabar": daftar}


def kirim_surat(kiriman: Kiriman, sambungan: BaseEmailBackend) -> None:
    """Hand one letter to the mail server.  Raises: TakPerlu, DitolakTetap, GagalSementara, SaluranTertutup."""
    surat = susun_surat(kiriman, sambungan)
    with _arti_jawaban():
        sambungan.open()  # kept open for the next letter; Django would close what it opens itself
        surat.send()


def tutup_sambungan(sambungan: BaseEmailBackend) -> None:
    """Say goodbye to the mail server; what was sent is sent, whether or not it answers."""
    try:
        sambungan.close()
    except (SMTPException, OSError) as galat:
        log.info("server_surel_tak_pamit", sebab=str(galat))


@contextmanager
def _arti_jawaban() -> Iterator[None]:
    """4xx and broken lines pass, 5xx stays (RFC 5321 § 4.2.1); a refused login is no fault of the letter."""
    try:
        yield
    except SMTPRecipientsRefused as galat:
        kode, teks = next(iter(galat.recipients.values()))
        raise _menurut_kode(kode, teks) from galat
    except (SMTPAuthenticationError, SMTPConnectError, SMTPHeloError) as galat:
        raise SaluranTertutup(f"Server surel menolak portal: {galat.smtp_code} {_bersih(galat.smtp_error)}") from galat
    except SMTPResponseException as galat:
        raise _menurut_kode(galat.smtp_code, galat.smtp_error) from galat
    except (SMTPException, OSError) as galat:
        raise SaluranTertutup(f"Server surel tidak tersambung: {_bersih(str(galat))}") from galat


def _menurut_kode(kode: int, teks: bytes | str) -> GagalSementara | DitolakTetap:
    if kode == 421:  # noqa: PLR2004 - RFC 5321: service not available, closing
        return SaluranTertutup(f"Server surel menutup sambungan: {kode} {_bersih(teks)}")
    if kode in _SEMENTARA:
        return GagalSementara(f"Ditunda server surel: {kode} {_bersih(teks)}")
    return DitolakTetap(f"Ditolak server surel: {kode} {_bersih(teks)}")


def _bersih(teks: bytes | str) -> str:
    """A server's answer, fit for a screen: one line, short, personal numbers masked."""
    isi = teks.decode("utf-8", "replace") if isinstance(teks, bytes) else teks
    return samarkan(satu_baris(isi))[:300] or "tanpa keterangan"
