"""Who hears of the register: colleagues who decide, and the users themselves by mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from lpse.pemberitahuan.services import kabari, kabari_luar
from registrasi.pengguna.enums import JenisPerubahan, StatusPerubahan
from registrasi.pengguna.selectors import pemegang

if TYPE_CHECKING:
    from registrasi.pengguna.models import PenggunaSPSE, PermintaanPerubahan

PUTUSKAN = "putuskan_perubahan"
KELOLA = "kelola_pengguna"
MENUNGGU = "registrasi.pengguna.perubahan"
HASIL = "registrasi.pengguna.perubahan_diputus"
HASIL_LUAR = "registrasi.pengguna.hasil_perubahan"
SK_BERAKHIR = "registrasi.pengguna.sk_berakhir"
SK_LUAR = "registrasi.pengguna.sk_pemegang"


def surel_sah(*, surel: str) -> bool:
    """Whether mail can go there; what came by import may hold anything."""
    try:
        validate_email(surel)
    except ValidationError:
        return False
    return True


def kabari_pemutus(*, permintaan: PermintaanPerubahan) -> None:
    """Whoever may decide, without the one who wrote it down."""
    kabari(
        penerima=pemegang(PUTUSKAN).exclude(pk=permintaan.diajukan_oleh_id), jenis=MENUNGGU, objek=permintaan,
        konteks={"apa": permintaan.sebutan, "siapa": permintaan.pengguna.nama},
    )  # fmt: skip


def kabari_hasil(*, permintaan: PermintaanPerubahan) -> None:
    """The clerk on the bell; the user by mail, at the old address too when the address itself changed."""
    pengguna = permintaan.pengguna
    konteks = {
        "apa": permintaan.sebutan, "siapa": pengguna.nama,
        "putusan": permintaan.get_status_display().lower(), "alasan": permintaan.alasan_putusan,
        "ditolak": permintaan.status == StatusPerubahan.DITOLAK,
        "surat": permintaan.naskah.nomor if permintaan.naskah else "",
        "sandi": permintaan.jenis == JenisPerubahan.RESET_SANDI,
    }  # fmt: skip
    kabari(penerima=[permintaan.diajukan_oleh], jenis=HASIL, objek=permintaan, konteks=konteks)
    alamat = {pengguna.surel, str(permintaan.lama.get("surel", ""))}
    for urut, surel in enumerate(sorted(a for a in alamat if surel_sah(surel=a))):
        kabari_luar(
            surel=surel, nama=pengguna.nama, jenis=HASIL_LUAR, objek=permintaan, konteks=konteks,
            kunci=f"registrasi.perubahan:{permintaan.pk}:{urut}",
        )  # fmt: skip


def kabari_sk(*, pengguna: PenggunaSPSE, sisa: int) -> None:
    """That a decree ends (in ``sisa`` days, or today): the unit on the bell, its holder by mail; once each."""
    kunci = f"registrasi.sk:{pengguna.pk}:{pengguna.sk_berlaku_sampai}:{sisa}"
    konteks = {"siapa": pengguna.nama, "sisa": sisa, "sampai": pengguna.sk_berlaku_sampai, "user_id": pengguna.user_id}
    kabari(penerima=pemegang(KELOLA), jenis=SK_BERAKHIR, objek=pengguna, konteks=konteks, kunci=kunci)
    if surel_sah(surel=pengguna.surel):
        kabari_luar(
            surel=pengguna.surel, nama=pengguna.nama, jenis=SK_LUAR, objek=pengguna, konteks=konteks, kunci=kunci
        )
