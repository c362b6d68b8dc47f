"""Factories of the service mailbox, and letters as the world writes them."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Any

import factory
from factory.django import DjangoModelFactory

from layanan.surel.enums import Nasib
from layanan.surel.models import KotakSurel, SurelMasuk


class PabrikKotakSurel(DjangoModelFactory[KotakSurel]):
    class Meta:
        model = KotakSurel

    nama = factory.Sequence(lambda n: f"layanan@mail.contoh.test:993/INBOX{n}")
    uidvalidity = 1


class PabrikSurelMasuk(DjangoModelFactory[SurelMasuk]):
    """A letter that was ignored."""

    class Meta:
        model = SurelMasuk

    message_id = factory.Sequence(lambda n: f"surat{n}@contoh.test")
    dari = "budi@contoh.test"
    dari_nama = "Budi"
    perihal = "Sedang cuti"
    teks = "Saya cuti sampai Senin."
    nasib = Nasib.OTOMATIS
    sebab = "Perihalnya balasan otomatis."


_urut = iter(range(1, 10**9))


def surat(
    isi: str = "Halaman masuk menolak sandi saya.",
    *,
    dari: str = "Budi Santoso <budi@contoh.test>",
    perihal: str = "Tidak bisa masuk SPSE",
    tajuk: dict[str, str] | None = None,
    lampiran: tuple[tuple[str, str, bytes], ...] = (),
    html: str = "",
) -> EmailMessage:
    """A letter as a mail program writes it; ``lampiran``: name, MIME type, bytes."""
    pesan = EmailMessage()
    semua: dict[str, Any] = {
        "From": dari, "To": "layanan@lpse.test", "Subject": perihal, "Date": "Mon, 23 Nov 2026 09:00:00 +0800",
        "Message-ID": f"<uji-{next(_urut)}@contoh.test>", **(tajuk or {}),
    }  # fmt: skip
    for nama, nilai in semua.items():
        if nilai:
            pesan[nama] = nilai
    if html:
        pesan.set_content(html, subtype="html")
    else:
        pesan.set_content(isi)
    for nama, tipe, byte in lampiran:
        utama, _, anak = tipe.partition("/")
        pesan.add_attachment(byte, maintype=utama, subtype=anak, filename=nama)
    return pesan
