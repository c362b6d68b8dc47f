"""The papers of a case: each is about the user, so that it files itself in the user's one file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.akun.models import profil
from lpse.kepatuhan.profil import mengikat, sebutan
from lpse.naskah.draf import penyusun
from lpse.naskah.services import Penandatangan
from registrasi.penonaktifan.enums import TujuanSurat

if TYPE_CHECKING:
    import datetime as dt

    from lpse.akun.models import Pengguna
    from lpse.naskah.models import Naskah
    from registrasi.penonaktifan.models import PenonaktifanAkun, PermintaanAktif

#: The regulation's switch, and its clause: only the PA asks because of a blacklist (Perbup PPU 2/2021 Pasal 4d5).
HANYA_PA = "permintaan_daftar_hitam_hanya_pa"
KLARIFIKASI = "registrasi.minta_klarifikasi"
JAWABAN = "registrasi.jawaban_laporan"
PERNYATAAN = "registrasi.pernyataan_pelanggaran"
USULAN = "registrasi.usulan_penonaktifan"
KEPUTUSAN = "registrasi.keputusan_penonaktifan"
PEMBERITAHUAN = "registrasi.surat_penonaktifan"
PENGAKTIFAN = "registrasi.surat_pengaktifan"


def _dasar(kasus: PenonaktifanAkun) -> dict[str, Any]:
    """What every paper of a case may print."""
    p, entri = kasus.pengguna, kasus.daftar_hitam
    return {
        "lpse": profil().nama, "pimpinan": sebutan().pimpinan,
        "peraturan": [
            f"{r.nama} Pasal {r.kebijakan[HANYA_PA]['pasal']}" for r in mengikat() if HANYA_PA in r.kebijakan
        ],
        "pengguna": p.nama, "user_id": p.user_id, "jenis": p.get_jenis_display(), "npwp": p.npwp, "alamat": p.alamat,
        "penanggung_jawab": p.penanggung_jawab or p.nama, "jabatan": p.jabatan,
        "alasan": kasus.get_alasan_display(), "daftar_hitam": kasus.daftar_hitam_alasannya,
        "pelapor": kasus.pelapor, "peran": kasus.get_peran_pelapor_display(), "instansi": kasus.instansi_pelapor,
        "nomor_surat": kasus.nomor_surat, "tanggal_surat": kasus.tanggal_surat.isoformat(), "uraian": kasus.uraian,
        "telaah": kasus.telaah, "ketentuan": kasus.ketentuan, "pertimbangan": kasus.pertimbangan,
        "hasil_pernyataan": kasus.get_hasil_pernyataan_display() if kasus.hasil_pernyataan else "",
        "mulai": kasus.mulai.isoformat() if kasus.mulai else "",
        "sampai": kasus.sampai.isoformat() if kasus.sampai else "",
        "sk": entri.nomor_sk if entri else "", "tanggal_sk": entri.tanggal_sk.isoformat() if entri else "",
        "penerbit_sk": entri.penerbit if entri else "", "lkpp": kasus.nomor_lkpp,
    }  # fmt: skip


def _terbit(
    jenis: str, kasus: PenonaktifanAkun, oleh: Pengguna, penanda: Penandatangan, perihal: str, **isi: object
) -> Naskah:
    buat = penyusun()
    return buat(
        jenis=jenis, objek=kasus.pengguna, konteks={**_dasar(kasus), **isi}, penandatangan=[penanda], oleh=oleh,
        perihal=perihal[:250],
    )  # fmt: skip


def _kepada_pengguna(kasus: PenonaktifanAkun) -> list[str]:
    p = kasus.pengguna
    return [i for i in (p.penanggung_jawab, p.nama, p.alamat or "di tempat") if i]


def minta_klarifikasi(*, kasus: PenonaktifanAkun, pertanyaan: str, tenggat: dt.date, oleh: Pengguna) -> Naskah:
    """Step 2, to the user."""
    return _terbit(
        KLARIFIKASI, kasus, oleh, Penandatangan.dari(oleh), f"Permintaan klarifikasi {kasus.pengguna.user_id}",
        kepada=_kepada_pengguna(kasus), sifat_surat="Segera", pertanyaan=pertanyaan, tenggat=tenggat.isoformat(),
    )  # fmt: skip


def jawaban(*, kasus: PenonaktifanAkun, oleh: Pengguna) -> Naskah:
    """Step 3, to whoever reported."""
    return _terbit(
        JAWABAN, kasus, oleh, Penandatangan.dari(oleh), f"Jawaban atas laporan nomor {kasus.nomor_surat}",
        kepada=[i for i in (kasus.pelapor, kasus.instansi_pelapor, "di tempat") if i],
    )  # fmt: skip


def pernyataan(*, kasus: PenonaktifanAkun, oleh: Pengguna) -> Naskah:
    """Step 4: the user signs it with a pen, or refuses."""
    p = kasus.pengguna
    penanda = Penandatangan(
        nama=p.penanggung_jawab or p.nama, jabatan=p.jabatan or "Penanggung jawab", sebagai="Yang menyatakan,"
    )
    return _terbit(PERNYATAAN, kasus, oleh, penanda, f"Pernyataan pelanggaran {p.user_id}")


def usulan(*, kasus: PenonaktifanAkun, oleh: Pengguna) -> Naskah:
    """Step 5, from the unit to the head of the office."""
    return _terbit(
        USULAN, kasus, oleh, Penandatangan.dari(oleh), f"Usulan penonaktifan User ID {kasus.pengguna.user_id}",
        kepada=[sebutan().pimpinan, "di tempat"], lampiran=f"{kasus.lampiran.count()} berkas",
    )  # fmt: skip


def keputusan(*, kasus: PenonaktifanAkun, oleh: Pengguna) -> Naskah:
    """Step 7."""
    return _terbit(
        KEPUTUSAN, kasus, oleh, Penandatangan.dari(oleh), f"Penonaktifan User ID {kasus.pengguna.user_id}",
        usulan=kasus.usulan.nomor if kasus.usulan else "", catatan=kasus.catatan_putusan,
    )  # fmt: skip


def pemberitahuan(*, kasus: PenonaktifanAkun, tujuan: str, oleh: Pengguna) -> Naskah:
    """Step 8, to the user, to LKPP, or to the LPSE where the user is registered; the Kepala signs."""
    kepada = {
        TujuanSurat.PENGGUNA: _kepada_pengguna(kasus),
        TujuanSurat.LKPP: ["Direktur Pengembangan Sistem Pengadaan Secara Elektronik LKPP", "Jakarta"],
        TujuanSurat.LPSE: [f"Kepala {kasus.pengguna.lpse_pendaftaran}", "di tempat"],
    }[TujuanSurat(tujuan)]
    pemutus = kasus.diputus_oleh or oleh
    return _terbit(
        PEMBERITAHUAN, kasus, oleh, Penandatangan.dari(pemutus),
        f"Pemberitahuan penonaktifan User ID {kasus.pengguna.user_id}", kepada=kepada, tujuan=str(tujuan),
        keputusan=kasus.keputusan.nomor if kasus.keputusan else "",
        tanggal_keputusan=kasus.keputusan.tanggal.isoformat() if kasus.keputusan else "",
    )  # fmt: skip


def pengaktifan(*, permintaan: PermintaanAktif, disetujui: bool, oleh: Pengguna) -> Naskah:
    """The Kepala's answer to a request to be active again."""
    kasus = permintaan.kasus
    return _terbit(
        PENGAKTIFAN, kasus, oleh, Penandatangan.dari(oleh),
        f"{'Pengaktifan kembali' if disetujui else 'Penolakan pengaktifan'} User ID {kasus.pengguna.user_id}",
        kepada=_kepada_pengguna(kasus), disetujui=disetujui, permintaan=permintaan.nomor_surat,
        tanggal_permintaan=permintaan.tanggal_surat.isoformat(), penyelesaian=permintaan.penyelesaian,
        hasil=permintaan.hasil, catatan=permintaan.catatan_putusan,
        keputusan=kasus.keputusan.nomor if kasus.keputusan else "",
    )  # fmt: skip
