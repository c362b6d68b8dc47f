"""Rows of the outbox, made ready for one ``bulk_create`` in the caller's transaction."""

from __future__ import annotations

import os
import uuid
from email.utils import parseaddr
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection, transaction

from lpse.celery import app
from lpse.pemberitahuan.enums import AlasanTahan, PilihanSurel, Saluran, StatusKiriman
from lpse.pemberitahuan.models import Kabar, KaitWeb, Kiriman

if TYPE_CHECKING:
    import datetime as dt

    from lpse.akun.models import Pengguna
    from lpse.pemberitahuan.isi import Isi
    from lpse.pemberitahuan.registri import JenisKabar
    from lpse.pemberitahuan.selectors import Pilihan

TUGAS_KIRIM = "lpse.pemberitahuan.kirim"
_RUANG = uuid.UUID("5b0c5f1e-7f0e-4d7c-9b62-3f1d1c8a6f10")


def alamat_portal(jalan: str = "") -> str:
    """An absolute address of the portal (``LPSE_ALAMAT``); this machine's own while the office has not said it."""
    pangkal = settings.ALAMAT_PORTAL or f"http://localhost:{os.environ.get('PORT', '8000')}"
    return f"{pangkal.rstrip('/')}{jalan}"


def nomor_kiriman(kunci: str) -> uuid.UUID:
    """The public number of a delivery: the same for every attempt, so that receivers can drop a repetition."""
    return uuid.uuid5(_RUANG, kunci)


def message_id(kunci: str) -> str:
    """The Message-ID of a delivery, without brackets: follows from its key, hence the same for every attempt."""
    return f"{nomor_kiriman(kunci)}@{_ranah()}"


def _ranah() -> str:
    """The domain of the portal's address, else of the sender's."""
    pengirim = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return urlsplit(settings.ALAMAT_PORTAL).hostname or pengirim or "portal.invalid"


def _kiriman(kunci: str, jenis: JenisKabar, perihal: str, **lain: Any) -> Kiriman:  # noqa: ANN401 - fields of the model
    return Kiriman(jenis=jenis.kode, perihal=perihal, kunci=kunci, message_id=message_id(kunci), **lain)


def kiriman_surel(kabar: Kabar, jenis: JenisKabar, pilihan: Pilihan, saat: dt.datetime) -> Kiriman | None:
    """The mail of one notice: at once, after the quiet hours, with the digest, or not at all."""
    if pilihan.surel == PilihanSurel.TIDAK:
        return None
    lain: dict[str, Any] = {"coba_lagi_pada": saat}
    if pilihan.surel == PilihanSurel.RINGKASAN:
        lain = {"status": StatusKiriman.DITAHAN, "tahan": AlasanTahan.RINGKASAN, "coba_lagi_pada": None}
    elif not jenis.penting and (akhir := pilihan.akhir_tenang(saat)):
        lain = {"status": StatusKiriman.DITAHAN, "tahan": AlasanTahan.JAM_TENANG, "coba_lagi_pada": akhir}
    return _kiriman(
        f"surel:kabar:{kabar.pk}",
        jenis,
        kabar.judul,
        saluran=Saluran.SUREL,
        penerima_id=kabar.penerima_id,
        kabar=kabar,
        penting=jenis.penting,
        dibuat=saat,
        **lain,
    )


def kiriman_luar(jenis: JenisKabar, isi: Isi, surel: str, nama: str, kunci: str) -> Kiriman:
    """The mail to a person without an account: words frozen, what is secret in it asked for when it is sent."""
    return _kiriman(
        f"luar:{kunci}",
        jenis,
        isi.judul,
        saluran=Saluran.SUREL,
        surel=surel,
        penting=jenis.penting,
        muatan={"nama": nama, "isi": isi.isi, "objek_jenis": isi.objek_jenis, "objek_id": isi.objek_id},
    )


def kiriman_lewat(orang: Pengguna, jenis: JenisKabar, perihal: str, nomor: uuid.UUID, sebab: str) -> Kiriman:
    """The row that says why somebody was not told."""
    return _kiriman(
        f"lewat:{nomor}:{orang.pk}",
        jenis,
        perihal,
        saluran=Saluran.SUREL,
        penerima=orang,
        status=StatusKiriman.DILEWATI,
        galat=sebab,
        coba_lagi_pada=None,
    )


def kiriman_kait(jenis: JenisKabar, isi: Isi, nomor: uuid.UUID, saat: dt.datetime) -> list[Kiriman]:
    """One delivery per webhook that asked for this kind (an empty choice: every kind that may leave)."""
    return [
        kiriman_kait_satu(kait, jenis, isi, saat, nomor)
        for kait in KaitWeb.objects.filter(aktif=True)
        if not kait.jenis or jenis.kode in kait.jenis
    ]


def kiriman_kait_satu(
    kait: KaitWeb, jenis: JenisKabar, isi: Isi, saat: dt.datetime, nomor: uuid.UUID | None = None
) -> Kiriman:
    """The delivery of one event to one webhook, its body frozen."""
    kunci = f"kait:{kait.pk}:{nomor or uuid.uuid4()}"
    return _kiriman(
        kunci,
        jenis,
        isi.judul,
        saluran=Saluran.KAIT,
        kait=kait,
        penting=jenis.penting,
        dibuat=saat,
        coba_lagi_pada=saat,
        muatan={
            "id": str(nomor_kiriman(kunci)),
            "jenis": jenis.kode,
            "judul": isi.judul,
            "isi": isi.isi,
            "halaman": alamat_portal(isi.url) if isi.url else "",
            "waktu": saat.isoformat(),
        },
    )


def bangunkan_pengirim() -> None:
    """After the commit, wake a worker: once per transaction. Should the broker be away, the sweeper finds the rows."""
    if not any(satu[1] is _kirim_tugas for satu in connection.run_on_commit):
        transaction.on_commit(_kirim_tugas, robust=True)


def _kirim_tugas() -> None:
    app.send_task(TUGAS_KIRIM)
