"""The one table of who may do what (ARCHITECTURE § 5); groups and permissions are synced from it after ``migrate``."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lpse.akun.enums import KodePeran
from lpse.akun.peran_layanan import izin_layanan


@dataclass(frozen=True)
class DefinisiPeran:
    """One role: its words, its walls, its permissions (``app_label.codename``)."""

    kode: KodePeran
    unit: str
    #: LPSE staff; may not also be a procurement actor (Perka LKPP 2/2010 Pasal 13(3)).
    pegawai_lpse: bool = False
    #: PPK, ULP/Pokja or Pejabat Pengadaan, the roles Pasal 13(3) keeps apart from the staff.
    pelaku_pengadaan: bool = False
    wajib_faktor_kedua: bool = False
    izin: frozenset[str] = field(default_factory=frozenset)


_DASAR_PELAKU = frozenset({"lpse.masuk_portal", "lpse.unggah_berkas"})
#: The register of the archive: every unit files and keeps its own, the Sekretariat looks after all of it.
_ARSIP_DOKUMEN_PEGAWAI = frozenset(
    {
        "arsip.view_dokumen",
        "arsip.add_dokumen",
        "arsip.change_dokumen",
        "arsip.tutup_berkasarsip",
        "arsip.ekspor_arsip",
    }
)
_ARSIP_DOKUMEN_ARSIPARIS = frozenset({"arsip.kelola_arsip"})
_ARSIP_DOKUMEN_KEPALA = frozenset(
    {"arsip.lihat_rahasia", "arsip.view_berkasarsip", "arsip.view_klasifikasi", "arsip.view_lokasifisik"}
)
_ARSIP_PEMINJAMAN_PEGAWAI = frozenset({"arsip.view_peminjaman"})
_ARSIP_PEMINJAMAN_ARSIPARIS = frozenset(
    {
        "arsip.kelola_peminjaman",
        "arsip.view_tautanbaca",
        "arsip.buat_tautanbaca",
        "arsip.view_harikeutuhan",
        "arsip.periksa_keutuhan",
        "arsip.terbitkan_keutuhan",
        "arsip.ekspor_bagit",
    }
)
#: The technicians restore what is damaged, so they see it and check it again.
_ARSIP_KEUTUHAN_ASE = frozenset({"arsip.view_harikeutuhan", "arsip.periksa_keutuhan"})
_ARSIP_PEMINJAMAN_KEPALA = _ARSIP_PEMINJAMAN_ARSIPARIS | {
    "arsip.setujui_pinjam_rahasia",
    "arsip.setujui_tautan_rahasia",
    "arsip.view_kerusakanisi",
}
_ARSIP_PEMINDAIAN = frozenset({"arsip.pindai_arsip"})
_ARSIP_PENCARIAN_KEPALA = frozenset(
    {"arsip.view_indeksdokumen", "arsip.view_kirimanpindaian", "arsip.view_pengenalanteks"}
)
_DASAR_PEGAWAI = (
    _DASAR_PELAKU
    | {"lpse.lihat_gaya", "lpse.view_profillpse", "lpse.terbitkan_naskah"}
    | _ARSIP_DOKUMEN_PEGAWAI
    | _ARSIP_PEMINJAMAN_PEGAWAI
    | _ARSIP_PEMINDAIAN
)
_ARSIP_MEDIA_BACA = frozenset({"arsip.view_media", "arsip.view_tempataman", "arsip.view_rencanarotasi"})
_ARSIP_MEDIA_ASE = _ARSIP_MEDIA_BACA | {
    "arsip.add_media",
    "arsip.change_media",
    "arsip.kelola_media",
    "arsip.serahkan_media",
    "arsip.add_tempataman",
    "arsip.change_tempataman",
    "arsip.change_rencanarotasi",
}
_ARSIP_MEDIA_SEKRETARIAT = _ARSIP_MEDIA_BACA | {"arsip.serahkan_media"}
_ARSIP_MEDIA_KEPALA = _ARSIP_MEDIA_BACA | {
    "arsip.hapus_media",
    "arsip.add_tempataman",
    "arsip.change_tempataman",
    "arsip.view_serahterimamedia",
    "arsip.view_penghapusanmedia",
}
_ARSIP_RETENSI_BACA = frozenset(
    {
        "arsip.view_aturanretensi",
        "arsip.view_usulpenyusutan",
        "arsip.view_pemindahan",
        "arsip.view_penahananhukum",
    }
)
#: The second approval may come from two units; the proposer's own hand never counts.
_ARSIP_RETENSI_PENYETUJU = _ARSIP_RETENSI_BACA | {"arsip.setujui_penyusutan"}
_ARSIP_RETENSI_KEPALA = _ARSIP_RETENSI_PENYETUJU | {"arsip.kelola_retensi"}
_ARSIP_RETENSI_ARSIPARIS = _ARSIP_RETENSI_KEPALA | {"arsip.laksanakan_penyusutan"}
_ARSIP_CADANGAN_BACA = frozenset({"arsip.view_sasaran", "arsip.view_salinan", "arsip.view_jalancadangan"})
_ARSIP_CADANGAN_ASE = _ARSIP_CADANGAN_BACA | {"arsip.kelola_cadangan", "arsip.jalankan_cadangan"}
_ARSIP_CADANGAN_KEPALA = _ARSIP_CADANGAN_ASE | {
    "arsip.cetak_pemulihan",
    "arsip.ganti_kunci_cadangan",
    "arsip.view_repositori",
    "arsip.view_lembarpemulihan",
}
_ARSIP_PEMULIHAN_ASE = frozenset(
    {
        "arsip.view_ujipulih",
        "arsip.jalankan_ujipulih",
        "arsip.view_permintaanpulih",
        "arsip.minta_pemulihan",
        "arsip.setujui_pemulihan",
    }
)
_ARSIP_PEMULIHAN_KEPALA = _ARSIP_PEMULIHAN_ASE | {"arsip.change_bataspulih"}
_REG_KERJASAMA_BACA = frozenset({"registrasi.view_kerjasama"})
_REG_KERJASAMA_REGVER = _REG_KERJASAMA_BACA | {"registrasi.kelola_kerjasama"}
_REG_KERJASAMA_KEPALA = _REG_KERJASAMA_BACA | {"registrasi.putuskan_kerjasama", "registrasi.view_petugasinstansi"}
_REG_HITAM_BACA = frozenset({"registrasi.view_daftarhitam"})
_REG_HITAM_REGVER = _REG_HITAM_BACA | {
    "registrasi.add_daftarhitam",
    "registrasi.change_daftarhitam",
    "registrasi.ubah_status_daftarhitam",
    "registrasi.view_riwayatdaftarhitam",
}
_REG_PADANAN_REGVER = frozenset(
    {"registrasi.view_cocokdaftarhitam", "registrasi.tangani_cocokdaftarhitam", "registrasi.cocokkan_daftarhitam"}
)
_REG_PENONAKTIFAN_REGVER = frozenset({"registrasi.view_penonaktifanakun", "registrasi.proses_penonaktifan"})
_REG_PENONAKTIFAN_KEPALA = frozenset(
    {"registrasi.view_penonaktifanakun", "registrasi.putuskan_penonaktifan", "registrasi.view_permintaanaktif"}
)
_REG_IMPOR_REGVER = frozenset({"registrasi.view_impormassal", "registrasi.impor_data"})
_REG_SIKAP_BACA = frozenset({"registrasi.view_kesiapansikap"})
_REG_SIKAP_REGVER = _REG_SIKAP_BACA | {"registrasi.kelola_sikap"}
_REG_SIKAP_KEPALA = _REG_SIKAP_REGVER | {"registrasi.view_kampanyesikap", "registrasi.view_kontaksikap"}
_REG_LAPORAN_BACA = frozenset({"registrasi.baca_laporan"})
_REG_LAPORAN_REGVER = _REG_LAPORAN_BACA | {"registrasi.terbitkan_lembarloket"}
_REG_LAPORAN_KEPALA = _REG_LAPORAN_REGVER | {"registrasi.view_lembarloket"}
#: The register of SPSE users: the office finds a user, numbers masked; the unit and the Kepala see them whole.
_REG_PENGGUNA_BACA = frozenset({"registrasi.view_penggunaspse"})
_REG_PENGGUNA_BENTURAN = frozenset({"registrasi.view_benturankepentingan", "registrasi.tangani_benturan"})
_REG_PENGGUNA_REGVER = _REG_PENGGUNA_BACA | {
    "registrasi.kelola_pengguna",
    "registrasi.ekspor_pengguna",
    "registrasi.lihat_identitas",
    "registrasi.view_permintaanperubahan",
    "registrasi.putuskan_perubahan",
    "registrasi.view_benturankepentingan",
    "registrasi.view_sistem",
}
_REG_PENGGUNA_KEPALA = (
    (_REG_PENGGUNA_REGVER - {"registrasi.kelola_pengguna"})
    | _REG_PENGGUNA_BENTURAN
    | {
        "registrasi.add_sistem",
        "registrasi.change_sistem",
        "registrasi.view_akunsistem",
        "registrasi.view_kejadianpengguna",
        "registrasi.view_buktiperubahan",
    }
)
_REG_DARING_REGVER = frozenset({"registrasi.bersihkan_drafdaring"})
_REG_DARING_KEPALA = _REG_DARING_REGVER | {"registrasi.view_drafdaring", "registrasi.view_jawabanperbaikan"}
_REG_JANJI_REGVER = frozenset({"registrasi.view_slotvideo", "registrasi.kelola_janji"})
_REG_JANJI_KEPALA = frozenset({"registrasi.view_slotvideo", "registrasi.view_janjivideo"})
_REG_PERSYARATAN_BACA = frozenset(
    {"registrasi.view_butirpersyaratan", "registrasi.view_usulpersyaratan", "registrasi.view_versiformulir"}
)
_REG_PERSYARATAN_REGVER = _REG_PERSYARATAN_BACA | {"registrasi.usulkan_persyaratan"}
_REG_PERSYARATAN_KEPALA = _REG_PERSYARATAN_REGVER | {
    "registrasi.tetapkan_persyaratan",
    "registrasi.kelola_versiformulir",
    "registrasi.view_entitaslain",
    "registrasi.add_entitaslain",
    "registrasi.change_entitaslain",
}
_REG_PENDAFTARAN_KEPALA = frozenset(
    {"registrasi.view_permohonan", "registrasi.batalkan_permohonan", "registrasi.periksa_tenggat_permohonan"}
)
_REG_PENDAFTARAN_REGVER = _REG_PENDAFTARAN_KEPALA | {"registrasi.kelola_permohonan"}
_REG_VERIFIKASI_KEPALA = frozenset(
    {"registrasi.periksa_permohonan", "registrasi.view_keputusan", "registrasi.view_permintaanperbaikan"}
)
_REG_VERIFIKASI_REGVER = frozenset({"registrasi.periksa_permohonan"})
_BACA_PEMANTAUAN = frozenset(
    {
        "infrastruktur.view_server",
        "infrastruktur.view_pemantauanharian",
        "infrastruktur.view_tindaklanjut",
        "infrastruktur.ekspor_pemantauan",
    }
)
_KERJA_PEMANTAUAN = _BACA_PEMANTAUAN | {
    "infrastruktur.add_server",
    "infrastruktur.change_server",
    "infrastruktur.konfirmasi_pemantauan",
    "infrastruktur.kerjakan_tindaklanjut",
    "infrastruktur.ukur_sekarang",
    "lpse.lihat_keadaan_berkas",
    "infrastruktur.terbitkan_lembar",
    "lpse.lihat_pekerjaan",
}
_KEPALA = frozenset(
    {
        "lpse.buka_admin",
        "lpse.kelola_pengguna",
        "lpse.undang_pengguna",
        "lpse.view_pengguna",
        "lpse.change_pengguna",
        "lpse.view_penugasanperan",
        "lpse.view_peran",
        "lpse.view_undangan",
        "lpse.view_instansi",
        "lpse.add_instansi",
        "lpse.change_instansi",
        "lpse.change_profillpse",
        "lpse.view_jamlayanan",
        "lpse.change_jamlayanan",
        "lpse.add_jamlayanan",
        "lpse.delete_jamlayanan",
        "lpse.kelola_kalender",
        "lpse.view_harikhusus",
        "lpse.view_jamkerja",
        "lpse.lihat_keadaan_berkas",
        "lpse.view_berkas",
        "lpse.view_isiberkas",
        "lpse.view_jejak",
        "lpse.periksa_jejak",
        "lpse.view_pemeriksaanjejak",
        "lpse.view_jangkarjejak",
        "lpse.lihat_kepatuhan",
        "lpse.periksa_kepatuhan",
        "lpse.terbitkan_kepatuhan",
        "lpse.change_profilperaturan",
        "lpse.view_naskah",
        "lpse.batalkan_naskah",
        "lpse.view_formatnomor",
        "lpse.change_formatnomor",
        "lpse.view_sertifikatpenanda",
        "infrastruktur.terbitkan_lembar",
        "infrastruktur.view_peringatan",
        "lpse.lihat_pekerjaan",
        "lpse.view_jalantugas",
        "lpse.jalankan_pekerjaan",
        "lpse.view_kiriman",
        "lpse.kirim_ulang_kiriman",
        "lpse.view_kaitweb",
        "lpse.kelola_kaitweb",
        "django_celery_beat.view_periodictask",
        "django_celery_beat.change_periodictask",
        "django_celery_beat.view_crontabschedule",
        "django_celery_beat.add_crontabschedule",
        "django_celery_beat.view_intervalschedule",
        "django_celery_beat.add_intervalschedule",
        "django_celery_results.view_taskresult",
        "axes.view_accessattempt",
    }
)

PERAN: dict[str, DefinisiPeran] = {
    d.kode.value: replace(d, izin=d.izin | izin_layanan(d.kode))
    for d in (
        DefinisiPeran(
            KodePeran.KEPALA,
            "Pimpinan",
            pegawai_lpse=True,
            wajib_faktor_kedua=True,
            izin=_DASAR_PEGAWAI
            | _BACA_PEMANTAUAN
            | _KEPALA
            | _ARSIP_PEMINJAMAN_KEPALA
            | _ARSIP_DOKUMEN_KEPALA
            | _ARSIP_PENCARIAN_KEPALA
            | _ARSIP_MEDIA_KEPALA
            | _ARSIP_CADANGAN_KEPALA
            | _ARSIP_PEMULIHAN_KEPALA
            | _REG_PERSYARATAN_KEPALA
            | _REG_PENDAFTARAN_KEPALA
            | _REG_VERIFIKASI_KEPALA
            | _ARSIP_RETENSI_KEPALA
            | _REG_KERJASAMA_KEPALA
            | _REG_HITAM_REGVER
            | _REG_PADANAN_REGVER
            | _REG_PENONAKTIFAN_KEPALA
            | _REG_IMPOR_REGVER
            | _REG_SIKAP_KEPALA
            | _REG_LAPORAN_KEPALA
            | _REG_JANJI_KEPALA
            | _REG_DARING_KEPALA
            | _REG_PENGGUNA_KEPALA,
        ),
        DefinisiPeran(
            KodePeran.SEKRETARIAT,
            "Sekretariat",
            pegawai_lpse=True,
            izin=_DASAR_PEGAWAI
            | {"lpse.kelola_kalender"}
            | _ARSIP_PEMINJAMAN_ARSIPARIS
            | _ARSIP_DOKUMEN_ARSIPARIS
            | _ARSIP_MEDIA_SEKRETARIAT
            | _ARSIP_CADANGAN_BACA
            | _REG_KERJASAMA_BACA
            | _REG_PENGGUNA_BACA
            | _REG_PENGGUNA_BENTURAN
            | _REG_LAPORAN_BACA
            | _REG_HITAM_BACA
            | _ARSIP_RETENSI_ARSIPARIS,
        ),
        DefinisiPeran(
            KodePeran.ASE,
            "Administrasi Sistem Elektronik",
            pegawai_lpse=True,
            wajib_faktor_kedua=True,
            izin=_DASAR_PEGAWAI
            | _KERJA_PEMANTAUAN
            | _ARSIP_KEUTUHAN_ASE
            | _ARSIP_MEDIA_ASE
            | _ARSIP_CADANGAN_ASE
            | _ARSIP_PEMULIHAN_ASE
            | _ARSIP_RETENSI_PENYETUJU,
        ),
        DefinisiPeran(
            KodePeran.REGVER,
            "Registrasi dan Verifikasi",
            pegawai_lpse=True,
            izin=_DASAR_PEGAWAI
            | _REG_PERSYARATAN_REGVER
            | _REG_PENDAFTARAN_REGVER
            | _REG_VERIFIKASI_REGVER
            | _REG_KERJASAMA_REGVER
            | _REG_HITAM_REGVER
            | _REG_PADANAN_REGVER
            | _REG_PENONAKTIFAN_REGVER
            | _REG_IMPOR_REGVER
            | _REG_SIKAP_REGVER
            | _REG_LAPORAN_REGVER
            | _REG_JANJI_REGVER
            | _REG_DARING_REGVER
            | _REG_PENGGUNA_REGVER,
        ),
        DefinisiPeran(
            KodePeran.LAYANAN,
            "Layanan dan Dukungan",
            pegawai_lpse=True,
            izin=_DASAR_PEGAWAI | _REG_HITAM_BACA | _REG_PENGGUNA_BACA,
        ),
        # Reads only the servers that were opened for it, object by object (Pasal 26(6)); see Server.terlihat_oleh.
        DefinisiPeran(KodePeran.LKPP, "Pemantau LKPP", izin=frozenset({"lpse.masuk_portal"}) | _BACA_PEMANTAUAN),
        DefinisiPeran(KodePeran.PPK, "Pelaku pengadaan", pelaku_pengadaan=True, izin=_DASAR_PELAKU),
        DefinisiPeran(KodePeran.POKJA, "Pelaku pengadaan", pelaku_pengadaan=True, izin=_DASAR_PELAKU),
        DefinisiPeran(KodePeran.PP, "Pelaku pengadaan", pelaku_pengadaan=True, izin=_DASAR_PELAKU),
        DefinisiPeran(KodePeran.PA, "Pelaku pengadaan", izin=_DASAR_PELAKU),
        DefinisiPeran(
            KodePeran.AUDITOR,
            "Pelaku pengadaan",
            izin=frozenset({"lpse.masuk_portal", "lpse.lihat_kepatuhan", "lpse.view_jejak", "arsip.view_dokumen"}),
        ),
    )
}

PEGAWAI_LPSE = frozenset(k for k, d in PERAN.items() if d.pegawai_lpse)
PELAKU_PENGADAAN = frozenset(k for k, d in PERAN.items() if d.pelaku_pengadaan)
WAJIB_FAKTOR_KEDUA = frozenset(k for k, d in PERAN.items() if d.wajib_faktor_kedua)
