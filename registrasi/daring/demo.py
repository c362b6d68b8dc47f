"""The demo office's applicants at home: a link on its way, half a form, one handed in, one sent back for a scan."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile

from lpse.demo.registri import KonteksDemo, demo
from lpse.tampilan import bahasa
from registrasi.daring import services
from registrasi.daring.models import DrafDaring
from registrasi.daring.services_draf import buka, minta_tautan
from registrasi.daring.tautan import tautan_draf
from registrasi.pendaftaran import services as pendaftaran
from registrasi.persyaratan.enums import JenisPengguna
from registrasi.verifikasi.services import Pemeriksaan, kembalikan, tandai

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from registrasi.pendaftaran.models import Permohonan

_J = JenisPengguna


@demo(kode="registrasi.daring", urutan=378)
def isi(konteks: KonteksDemo) -> None:
    """Once only: what was written at home since stays as it is."""
    if DrafDaring.objects.exists():
        return
    minta_tautan(surel="ppk.pendidikan@luwuutara.example", jenis=_J.PPK)
    separuh = _mulai(_J.PENYEDIA_PERSEORANGAN, "ud.rampi@contoh.example", "UD Kakao Rampi", "7322014505790002")
    _usaha(separuh, "UD Kakao Rampi", "ud", "Nurhayati Tadjuddin", "7322014505790002")
    for surel, nama, pj, nik in (
        ("cv.salassa@contoh.example", "CV Salassa Cipta", "Muh. Yusuf Dg. Matutu", "7322011708820003"),
        ("cv.baliase@contoh.example", "CV Baliase Konstruksi", "Hasrul Baso", "7322012203880001"),
    ):
        permohonan = _mulai(_J.PENYEDIA_BADAN_USAHA, surel, nama, nik)
        _usaha(permohonan, nama, "cv", pj, nik)
        _lengkapi(permohonan, pj)
        permohonan.refresh_from_db()
        services.ajukan(permohonan_id=permohonan.pk, versi=permohonan.versi)
    _kembalikan(permohonan, konteks)
    konteks.lapor(f"{DrafDaring.objects.count()} pendaftaran dari rumah")


def _mulai(jenis: str, surel: str, nama: str, kode: str) -> Permohonan:
    draf = minta_tautan(surel=surel, jenis=jenis)
    permohonan = buka(token=tautan_draf(draf.kunci, draf.generasi))
    pendaftaran.catat_spse(
        permohonan_id=permohonan.pk, tanggal_daftar=bahasa.hari_ini(), surel=surel,
        user_id=nama.replace(" ", "").upper()[:20], kode_registrasi=f"K-{kode[-6:]}", oleh=None,
    )  # fmt: skip
    return permohonan


def _usaha(permohonan: Permohonan, nama: str, bentuk: str, pj: str, nik: str) -> None:
    data: dict[str, Any] = {
        "nama": nama, "bentuk_usaha": bentuk, "npwp": "024187739803000", "nib": "9120101234567",
        "alamat": "Jalan Trans Sulawesi 41, Baliase, Masamba", "kode_pos": "92961", "kabupaten": "Luwu Utara",
        "provinsi": "Sulawesi Selatan", "hp": "081240002231", "status_kantor": "pusat", "penanggung_jawab": pj,
        "jabatan": "Direktur", "nik_penanggung_jawab": nik,
    }  # fmt: skip
    pendaftaran.simpan_formulir(permohonan_id=permohonan.pk, isi=data, oleh=None)


def _lengkapi(permohonan: Permohonan, pj: str) -> None:
    baris: dict[str, dict[str, Any]] = {
        "izin": {"jenis": "NIB", "nomor": "9120101234567", "penerbit": "OSS", "klasifikasi": "41011"},
        "akta": {"jenis": "pendirian", "nomor": "27", "notaris": "Hasnawati, S.H., M.Kn."},
        "pengurus": {"nama": pj, "jabatan": "Direktur"},
        "kontak": {"nama": pj, "telepon": "081240002231"},
    }
    for bagian, satu in baris.items():
        pendaftaran.simpan_baris(permohonan_id=permohonan.pk, bagian=bagian, baris=[satu], oleh=None)
    pendaftaran.simpan_keikutsertaan(
        permohonan_id=permohonan.pk, oleh=None,
        isi={"nama": pj, "jabatan": "Direktur", "tempat": "Masamba", "disetujui": True, "ditandatangani": True},
    )  # fmt: skip
    for butir in permohonan.butir.select_related("persyaratan"):
        pindaian = [_pindaian(butir.persyaratan.kode)] if butir.diminta else []
        tidak_ada = {} if butir.diminta else {"tidak_ada": True}
        services.unggah(permohonan=permohonan, butir_id=butir.pk, unggahan=pindaian, isi=tidak_ada)


def _pindaian(kode: str) -> SimpleUploadedFile:
    keluar = io.BytesIO()
    with pikepdf.new() as dok:
        dok.add_blank_page()
        dok.save(keluar)
    return SimpleUploadedFile(f"{kode.replace('_', '-')}.pdf", keluar.getvalue(), "application/pdf")


def _kembalikan(permohonan: Permohonan, konteks: KonteksDemo) -> None:
    """One scan cannot be read; the applicant has written when they show the original."""
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    butir = permohonan.butir.get(persyaratan__kode="ktp")
    temuan = Pemeriksaan("kurang", "tidak_terbaca", "Pindai ulang dengan cahaya cukup.")
    tandai(permohonan_id=permohonan.pk, butir_id=butir.pk, temuan=temuan, oleh=orang["regver"])
    kembalikan(permohonan_id=permohonan.pk, oleh=orang["regver"])
    services.jawab(
        permohonan_id=permohonan.pk, butir_id=butir.pk, jawaban="KTP baru sedang kami pindai, Senin kami kirim."
    )
