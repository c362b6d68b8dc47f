"""Papers of the requests: the receipt, the letter to the LPSE a user moves to, and the letter of a refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lpse.akun.enums import KodePeran
from lpse.identitas import samar
from lpse.naskah.services import Penandatangan, terbitkan
from lpse.tampilan import bahasa
from registrasi.pengguna.aturan import KOLOM
from registrasi.pengguna.kolom import label
from registrasi.pengguna.selectors import kepala
from registrasi.pengguna.services import NOMOR

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from lpse.naskah.models import Naskah
    from registrasi.pengguna.models import PermintaanPerubahan

TANDA_TERIMA = "registrasi.tanda_terima_perubahan"
SURAT_PINDAH = "registrasi.surat_pindah_lpse"
SURAT_TOLAK = "registrasi.surat_tolak_perubahan"


def atas_nama(*, oleh: Pengguna) -> Penandatangan:
    """Who decided signs: for the Kepala, unless it is the Kepala."""
    return Penandatangan.dari(oleh, sebagai="" if KodePeran.KEPALA in oleh.kode_peran else "a.n. Kepala LPSE,")


def _perubahan(permintaan: PermintaanPerubahan) -> list[dict[str, str]]:
    """Before → after by field, numbers masked: the paper goes home with somebody."""
    baris = []
    for kolom in KOLOM[permintaan.jenis]:
        lama, baru = (str(n.get(kolom, "")) for n in (permintaan.lama, permintaan.baru))
        if kolom in NOMOR:
            lama, baru = samar(lama), samar(baru)
        baris.append({"label": label(kolom), "lama": lama or "–", "baru": baru or "–"})
    return baris


def tanda_terima(*, permintaan: PermintaanPerubahan, oleh: Pengguna) -> Naskah:
    """The receipt of the papers, about the user, so that it is filed with them."""
    pengguna = permintaan.pengguna
    return terbitkan(
        jenis=TANDA_TERIMA,
        objek=pengguna,
        konteks={
            "nama": pengguna.nama,
            "user_id": pengguna.user_id,
            "jenis": str(permintaan.get_jenis_display()),
            "pemohon": permintaan.pemohon,
            "identitas": str(permintaan.get_cara_periksa_display()),
            "alasan": permintaan.alasan,
            "perubahan": _perubahan(permintaan),
            "bukti": [
                {"nama": b.nama, "asli": "ditunjukkan" if b.asli_ditunjukkan else "tidak diminta"}
                for b in permintaan.bukti.all()
            ],
        },
        penandatangan=[
            Penandatangan(nama=permintaan.pemohon, jabatan="Pemohon", sebagai="Yang menyerahkan,"),
            Penandatangan.dari(oleh, sebagai="Yang menerima,"),
        ],
        oleh=oleh,
        perihal=f"Permintaan perubahan data {pengguna.nama}: {permintaan.sebutan}",
    )


def surat_pindah(*, permintaan: PermintaanPerubahan, oleh: Pengguna) -> Naskah:
    """The letter that tells the other LPSE whom this one knew, and since when."""
    pengguna = permintaan.pengguna
    sejak = pengguna.disetujui_pada
    return terbitkan(
        jenis=SURAT_PINDAH,
        objek=pengguna,
        konteks={
            "kepada": [f"Kepala {permintaan.baru['lpse_pendaftaran']}", "di tempat"],
            "nama": pengguna.nama,
            "user_id": pengguna.user_id,
            "jenis": str(pengguna.get_jenis_display()),
            "npwp": samar(pengguna.npwp),
            "penanggung_jawab": pengguna.penanggung_jawab or pengguna.nama,
            "alamat": pengguna.alamat,
            "sejak": sejak.astimezone(bahasa.zona()).date().isoformat() if sejak else "",
        },
        penandatangan=[Penandatangan.dari(kepala(cadangan=oleh))],
        oleh=oleh,
        perihal=f"Pindah LPSE pengguna {pengguna.nama}",
    )


def surat_tolak(*, permintaan: PermintaanPerubahan, oleh: Pengguna) -> Naskah:
    """The answer to a request that was refused, with its reason: nobody should depend on a mail for it."""
    pengguna = permintaan.pengguna
    return terbitkan(
        jenis=SURAT_TOLAK,
        objek=pengguna,
        konteks={
            "kepada": [pengguna.nama, "di tempat"],
            "nama": pengguna.nama,
            "user_id": pengguna.user_id,
            "jenis": str(permintaan.get_jenis_display()),
            "pemohon": permintaan.pemohon,
            "dicatat": permintaan.diajukan_pada.astimezone(bahasa.zona()).date().isoformat(),
            "tanda_terima": permintaan.tanda_terima.nomor if permintaan.tanda_terima else "",
            "perubahan": _perubahan(permintaan),
            "alasan": permintaan.alasan_putusan,
        },
        penandatangan=[atas_nama(oleh=oleh)],
        oleh=oleh,
        perihal=f"Penolakan perubahan data {pengguna.nama}: {permintaan.sebutan}",
    )
