"""The letters of a request for information: why it takes longer, and the answer (UU 14/2008 Pasal 22)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.akun.models import Pengguna, profil
from lpse.naskah.draf import penyusun
from lpse.naskah.services import Penandatangan

if TYPE_CHECKING:
    from layanan.informasi.models import PermintaanInformasi
    from lpse.naskah.models import Naskah

PERPANJANGAN = "layanan.perpanjangan_informasi"
JAWABAN = "layanan.jawaban_informasi"


def _terbit(jenis: str, permintaan: PermintaanInformasi, oleh: Pengguna, perihal: str, **isi: object) -> Naskah:
    kepala = Pengguna.objects.aktif().berperan("kepala").order_by("pk").first()
    konteks: dict[str, Any] = {
        "lpse": profil().nama, "kepada": [i for i in (permintaan.nama, permintaan.badan, permintaan.alamat) if i],
        "nomor_permintaan": permintaan.nomor, "tanggal_permintaan": permintaan.dibuat_pada.date().isoformat(),
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
    )  # fmt: skip
