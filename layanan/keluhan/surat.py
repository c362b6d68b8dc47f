"""The answer on official paper (Perka LKPP 2/2010 Pasal 11(2)c)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from layanan.keluhan.model_keluhan import PUTUSKAN
from layanan.keluhan.selectors import bebas, pemegang
from lpse.akun.models import profil
from lpse.naskah.draf import penyusun
from lpse.naskah.services import Penandatangan
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    import datetime as dt

    from layanan.keluhan.models import Keberatan, Keluhan
    from lpse.akun.models import Pengguna
    from lpse.naskah.models import Naskah

JAWABAN = "layanan.jawaban_keluhan"
JAWABAN_KEBERATAN = "layanan.jawaban_keberatan"


def _penanda(keluhan: Keluhan, oleh: Pengguna) -> Penandatangan:
    """The Kepala signs for the office; where it is about the Kepala, whoever decided."""
    return Penandatangan.dari(bebas(keluhan, pemegang(PUTUSKAN)).first() or oleh)


def _kepada(keluhan: Keluhan) -> list[str]:
    pengadu = getattr(keluhan, "pengadu", None)
    if pengadu is None:
        return ["Pengadu keluhan", f"Nomor {keluhan.nomor}"]
    return [i for i in (pengadu.nama, pengadu.instansi, pengadu.alamat or "di tempat") if i]


def _hari(saat: dt.datetime) -> str:
    """The day it was at the office, which is not the day in UTC before eight in the morning."""
    return timezone.localdate(saat, bahasa.zona()).isoformat()


def _terbit(jenis: str, keluhan: Keluhan, oleh: Pengguna, perihal: str, **isi: object) -> Naskah:
    konteks: dict[str, Any] = {
        "lpse": profil().nama, "kepada": _kepada(keluhan), "nomor_keluhan": keluhan.nomor,
        "perihal": keluhan.perihal, "tanggal_keluhan": _hari(keluhan.dibuat_pada),
        "kanal": keluhan.get_kanal_display(), "tentang": keluhan.get_tentang_display(), **isi,
    }  # fmt: skip
    buat = penyusun()
    return buat(
        jenis=jenis, objek=keluhan, konteks=konteks, penandatangan=[_penanda(keluhan, oleh)], oleh=oleh,
        perihal=perihal,
    )  # fmt: skip


def jawaban(*, keluhan: Keluhan, oleh: Pengguna) -> Naskah:
    """What was decided, why, and what is mended; with the road of objection."""
    batas = keluhan.batas_keberatan
    return _terbit(
        JAWABAN, keluhan, oleh, f"Jawaban atas keluhan {keluhan.nomor}", putusan=keluhan.get_putusan_display(),
        uraian=keluhan.uraian_putusan, tindak_lanjut=keluhan.tindak_lanjut,
        batas_keberatan=batas.isoformat() if batas else "",
    )  # fmt: skip


def jawaban_keberatan(*, keberatan: Keberatan, oleh: Pengguna) -> Naskah:
    """The final word on an objection."""
    keluhan = keberatan.keluhan
    return _terbit(
        JAWABAN_KEBERATAN, keluhan, oleh, f"Putusan keberatan atas jawaban keluhan {keluhan.nomor}",
        putusan=keberatan.get_putusan_display(), uraian=keberatan.uraian, alasan=keberatan.alasan,
        tanggal_keberatan=_hari(keberatan.diajukan_pada),
        nomor_jawaban=keluhan.jawaban.nomor if keluhan.jawaban else "",
    )  # fmt: skip
