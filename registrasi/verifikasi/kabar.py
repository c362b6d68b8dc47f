"""What the examination tells: the applicant by mail, the verifiers on the bell (recipe card: tambah-kabar)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from lpse.akun.enums import KodePeran
from lpse.pemberitahuan.registri import JenisKabar, daftarkan
from lpse.pemberitahuan.services import kabari_luar, kabari_peran
from lpse.tampilan import bahasa
from registrasi.pendaftaran.services import kode_akses
from registrasi.verifikasi.aturan import PENAFIAN
from registrasi.verifikasi.enums import HasilKeputusan
from registrasi.verifikasi.models import PERIKSA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lpse.akun.models import Pengguna
    from lpse.naskah.models import Naskah
    from registrasi.pendaftaran.models import ButirPermohonan, Permohonan
    from registrasi.verifikasi.models import Keputusan, PermintaanPerbaikan

AWALAN = "registrasi.verifikasi"
PERBAIKAN = f"{AWALAN}.perbaikan"
DIPERBAIKI = f"{AWALAN}.diperbaiki"
DISETUJUI = f"{AWALAN}.disetujui"
DITOLAK = f"{AWALAN}.ditolak"
_KELOMPOK = "Verifikasi pendaftaran"
_PEMOHON = "alamat ini ditulis pada formulir pendaftaran pengguna SPSE"


def _masuk_status(permohonan: Permohonan) -> list[tuple[str, str]]:
    """What opens the status page; made when the mail leaves, never stored."""
    return [("Nomor permohonan", permohonan.nomor), ("Kode akses", kode_akses(permohonan))]


def _halaman_status(_permohonan: Permohonan) -> tuple[str, str]:
    return "Lihat butir yang kurang dan perbaiki", reverse("registrasi_publik:status")


def _periksa_surat(naskah: Naskah) -> tuple[str, str]:
    return "Periksa keaslian surat", f"/publik/verifikasi/{naskah.kode}/"


daftarkan(
    JenisKabar(
        kode=PERBAIKAN, label="Pendaftaran perlu diperbaiki", kelompok=_KELOMPOK, untuk_orang=False,
        judul="Pendaftaran {{ objek.nomor }} perlu diperbaiki: {{ jumlah }} butir",
        isi="Yang kurang hanya ini:\n{{ butir }}\n\nSerahkan lagi butir itu saja, paling lambat {{ tenggat }}.",
        sebab=_PEMOHON, ikon="alert-triangle", baris_luar=_masuk_status, tautan_luar=_halaman_status,
    ),
    JenisKabar(
        kode=DISETUJUI, label="Pendaftaran disetujui", kelompok=_KELOMPOK, untuk_orang=False,
        judul="Pendaftaran {{ nomor }} disetujui: User ID {{ user_id }}",
        isi="Surat persetujuan nomor {{ objek.nomor }} sudah terbit. Kata sandi diserahkan LPSE dan tidak pernah "
        "dikirim lewat surat elektronik. {{ penafian }}",
        sebab=_PEMOHON, ikon="circle-check", tautan_luar=_periksa_surat,
    ),
    JenisKabar(
        kode=DITOLAK, label="Pendaftaran ditolak", kelompok=_KELOMPOK, untuk_orang=False,
        judul="Pendaftaran {{ nomor }} ditolak",
        isi="{{ sebab_tolak }}. {{ alasan }}\n\nSurat penolakan nomor {{ objek.nomor }} sudah terbit. Saudara dapat "
        "mendaftar lagi dengan permohonan baru.",
        sebab=_PEMOHON, ikon="circle-x", tautan_luar=_periksa_surat,
    ),
    JenisKabar(
        kode=DIPERBAIKI, label="Perbaikan pendaftaran masuk", kelompok=_KELOMPOK, izin=PERIKSA,
        judul="{{ objek.nama }} menyerahkan perbaikan: {{ jumlah }} butir",
        isi="Permohonan {{ objek.nomor }} menunggu diperiksa lagi; butir yang sudah Sesuai tetap.",
        sebab="Anda memeriksa pendaftaran pengguna SPSE", ikon="file-check",
    ),
)  # fmt: skip


def kabari_perbaikan(permintaan: PermintaanPerbaikan, kurang: Sequence[ButirPermohonan]) -> None:
    """The applicant reads exactly the failing rows with their reasons."""
    p = permintaan.permohonan
    baris = [": ".join(filter(None, (f"– {b}, {b.get_alasan_display().lower()}", b.keterangan))) for b in kurang]
    _luar(
        p, PERBAIKAN, p,
        {"jumlah": len(kurang), "butir": "\n".join(baris), "tenggat": bahasa.tanggal(permintaan.tenggat)},
        f"perbaikan:{permintaan.pk}",
    )  # fmt: skip


def kabari_diperbaiki(permohonan: Permohonan, *, banyak: int, peminta: Pengguna, oleh: Pengguna | None) -> None:
    """Every verifier: whoever asked may be away today."""
    kabari_peran(
        kode_peran=KodePeran.REGVER, jenis=DIPERBAIKI, objek=permohonan,
        konteks={"jumlah": banyak, "peminta": peminta.nama}, kecuali=oleh,
    )  # fmt: skip


def kabari_keputusan(permohonan: Permohonan, keputusan: Keputusan) -> None:
    """The mail speaks of the letter, whose number and code prove it; nothing of the identity stands in it."""
    setuju = keputusan.hasil == HasilKeputusan.DISETUJUI
    konteks: dict[str, Any] = {"nomor": permohonan.nomor}
    if setuju:
        konteks |= {"user_id": permohonan.pengguna.user_id if permohonan.pengguna else "", "penafian": PENAFIAN}
    else:
        konteks |= {"sebab_tolak": keputusan.get_alasan_kode_display(), "alasan": keputusan.alasan}
    _luar(permohonan, DISETUJUI if setuju else DITOLAK, keputusan.naskah, konteks, f"keputusan:{keputusan.pk}")


def _luar(permohonan: Permohonan, jenis: str, objek: Any, konteks: dict[str, Any], kunci: str) -> None:  # noqa: ANN401 - a model
    kabari_luar(
        surel=permohonan.surel or permohonan.spse_surel, nama=permohonan.nama, jenis=jenis, objek=objek,
        konteks=konteks, kunci=f"{AWALAN}:{kunci}",
    )  # fmt: skip
