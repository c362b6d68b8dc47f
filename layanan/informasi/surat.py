"""The letters of a request for information: why it takes longer, the answer, the word on an objection (UU 14/2008)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.utils import timezone

from layanan.informasi.enums import PutusanKeberatanInformasi
from layanan.informasi.selectors_keberatan import batas_keberatan
from lpse.akun.models import Pengguna, profil
from lpse.naskah.draf import penyusun
from lpse.naskah.services import Penandatangan
from lpse.tampilan import bahasa
from lpse.waktu import kalender

if TYPE_CHECKING:
    import datetime as dt

    from layanan.informasi.models import KeberatanInformasi, PermintaanInformasi
    from lpse.naskah.models import Naskah

PERPANJANGAN = "layanan.perpanjangan_informasi"
JAWABAN = "layanan.jawaban_informasi"
TANGGAPAN = "layanan.tanggapan_keberatan_informasi"
#: UU 14/2008 Pasal 37(2): a dispute is brought before the Komisi Informasi within these working days.
HARI_SENGKETA: Final = 14


def _hari(saat: dt.datetime) -> str:
    """The day it was at the office, which is not the day in UTC before eight in the morning."""
    return timezone.localdate(saat, bahasa.zona()).isoformat()


def _terbit(jenis: str, permintaan: PermintaanInformasi, oleh: Pengguna, perihal: str, **isi: object) -> Naskah:
    kepala = Pengguna.objects.aktif().berperan("kepala").order_by("pk").first()
    konteks: dict[str, Any] = {
        "lpse": profil().nama, "kepada": [i for i in (permintaan.nama, permintaan.badan, permintaan.alamat) if i],
        "nomor_permintaan": permintaan.nomor, "tanggal_permintaan": _hari(permintaan.dibuat_pada),
        "rincian": permintaan.rincian, "tujuan": permintaan.tujuan, **isi,
    }  # fmt: skip
    buat = penyusun()
    return buat(
        jenis=jenis, objek=permintaan, konteks=konteks, penandatangan=[Penandatangan.dari(kepala or oleh)], oleh=oleh,
        perihal=perihal,
    )  # fmt: skip


def perpanjangan(*, permintaan: PermintaanInformasi, oleh: Pengguna) -> Naskah:
    """That it takes up to seven working days more, and why."""
    return _terbit(
        PERPANJANGAN, permintaan, oleh, f"Perpanjangan waktu permintaan informasi {permintaan.nomor}",
        alasan=permintaan.alasan_perpanjangan, tenggat_awal=permintaan.tenggat_awal.isoformat(),
        tenggat=permintaan.tenggat.isoformat(),
    )  # fmt: skip


def jawaban(*, permintaan: PermintaanInformasi, oleh: Pengguna) -> Naskah:
    """What is given, in which form; or why not, and the road of objection."""
    return _terbit(
        JAWABAN, permintaan, oleh, f"Jawaban permintaan informasi {permintaan.nomor}",
        hasil=permintaan.get_hasil_display(), uraian=permintaan.uraian_jawaban, dasar=permintaan.dasar_penolakan,
        cara=permintaan.get_cara_display(), kirim=permintaan.get_kirim_display(),
        batas_keberatan=batas_keberatan(permintaan).isoformat(),
    )  # fmt: skip


def tanggapan(*, keberatan: KeberatanInformasi, oleh: Pengguna) -> Naskah:
    """What is said to an objection, and why; with the road to the Komisi Informasi (Pasal 36(3), 37(2))."""
    permintaan = keberatan.permintaan
    batas = kalender().tambah_hari_kerja(bahasa.hari_ini(), HARI_SENGKETA)
    return _terbit(
        TANGGAPAN, permintaan, oleh, f"Tanggapan atas keberatan {keberatan.nomor}", nomor_keberatan=keberatan.nomor,
        tanggal_keberatan=_hari(keberatan.diajukan_pada), alasan=keberatan.get_alasan_display(),
        uraian_keberatan=keberatan.uraian, putusan=keberatan.get_putusan_display(),
        uraian=keberatan.uraian_tanggapan, batas_sengketa=batas.isoformat(),
        nomor_jawaban=permintaan.surat_jawaban.nomor if permintaan.surat_jawaban else "",
        dikuatkan=keberatan.putusan == PutusanKeberatanInformasi.DITOLAK and not permintaan.terbuka,
    )  # fmt: skip
