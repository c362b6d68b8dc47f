"""The left navigation of the Kepala's room: grouped, in the office's words, only what may be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.urls import reverse

from lpse.admin_situs.situs import alamat_admin
from lpse.demo.keadaan import kantor_demo
from lpse.tampilan.bahasa import kantor

if TYPE_CHECKING:
    from django.http import HttpRequest

#: Group → (words, model's url name stem, Material symbol). A screen nobody registered is left out.
KELOMPOK: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "Orang dan peran",
        (
            ("Pengguna", "lpse_pengguna", "group"),
            ("Undangan", "lpse_undangan", "mail"),
            ("Peran", "lpse_peran", "badge"),
            ("Percobaan masuk", "axes_accessattempt", "gpp_maybe"),
        ),
    ),
    (
        "Kantor",
        (
            ("Profil LPSE", "lpse_profillpse", "account_balance"),
            ("Jam layanan", "lpse_jamlayanan", "schedule"),
            ("Hari khusus", "lpse_harikhusus", "event"),
            ("Jam kerja berjalan", "lpse_jamkerja", "timer"),
            ("Instansi", "lpse_instansi", "domain"),
            ("Peraturan", "lpse_peraturan", "menu_book"),
            ("Ketentuan", "lpse_ketentuan", "gavel"),
            ("Riwayat kepatuhan", "lpse_riwayatkewajiban", "fact_check"),
            ("Naskah dinas", "lpse_naskah", "description"),
            ("Format nomor naskah", "lpse_formatnomor", "tag"),
            ("Sertifikat tanda tangan", "lpse_sertifikatpenanda", "verified_user"),
        ),
    ),
    (
        "Pengarsipan",
        (
            ("Dokumen arsip", "arsip_dokumen", "inventory_2"),
            ("Berkas arsip", "arsip_berkasarsip", "folder_open"),
            ("Indeks pencarian", "arsip_indeksdokumen", "manage_search"),
            ("Kiriman pindaian", "arsip_kirimanpindaian", "scanner"),
            ("Pengenalan teks", "arsip_pengenalanteks", "document_scanner"),
            ("Klasifikasi arsip", "arsip_klasifikasi", "account_tree"),
            ("Lokasi arsip", "arsip_lokasifisik", "shelves"),
            ("Peminjaman arsip", "arsip_peminjaman", "outbound"),
            ("Tautan baca", "arsip_tautanbaca", "link"),
            ("Kerusakan isi arsip", "arsip_kerusakanisi", "report"),
            ("Jadwal retensi", "arsip_aturanretensi", "event_repeat"),
            ("Penahanan arsip", "arsip_penahananhukum", "balance"),
            ("Pemindahan arsip", "arsip_pemindahan", "move_to_inbox"),
            ("Usul musnah dan serah", "arsip_usulpenyusutan", "delete_sweep"),
            ("Uji pulih", "arsip_ujipulih", "published_with_changes"),
            ("Permintaan pemulihan", "arsip_permintaanpulih", "settings_backup_restore"),
        ),
    ),
    (
        "Registrasi dan Verifikasi",
        (
            ("Permohonan", "registrasi_permohonan", "how_to_reg"),
            ("Butir persyaratan", "registrasi_butirpersyaratan", "checklist"),
            ("Usul syarat tambahan", "registrasi_usulpersyaratan", "playlist_add"),
            ("Rumusan formulir", "registrasi_versiformulir", "article"),
            ("Entitas lain", "registrasi_entitaslain", "category"),
            ("Pengguna SPSE", "registrasi_penggunaspse", "groups"),
            ("Perubahan data pengguna", "registrasi_permintaanperubahan", "edit_note"),
            ("Daftar hitam", "registrasi_daftarhitam", "block"),
            ("Riwayat daftar hitam", "registrasi_riwayatdaftarhitam", "history"),
            ("Kecocokan daftar hitam", "registrasi_cocokdaftarhitam", "person_search"),
            ("Kejadian pengguna", "registrasi_kejadianpengguna", "history"),
            ("Akun per sistem", "registrasi_akunsistem", "badge"),
            ("Sistem pengadaan", "registrasi_sistem", "apps"),
            ("Benturan kepentingan", "registrasi_benturankepentingan", "gavel"),
            ("Keputusan verifikasi", "registrasi_keputusan", "verified"),
            ("Permintaan perbaikan", "registrasi_permintaanperbaikan", "assignment_return"),
            ("Penonaktifan", "registrasi_penonaktifanakun", "person_off"),
            ("Permintaan pengaktifan", "registrasi_permintaanaktif", "how_to_reg"),
            ("Kerja sama instansi", "registrasi_kerjasama", "handshake"),
            ("Petugas instansi", "registrasi_petugasinstansi", "contacts"),
            ("Slot video", "registrasi_slotvideo", "video_call"),
            ("Janji video", "registrasi_janjivideo", "event_available"),
        ),
    ),
    (
        "Pemantauan",
        (
            ("Server", "infrastruktur_server", "dns"),
            ("Catatan harian", "infrastruktur_pemantauanharian", "fact_check"),
            ("Tindak lanjut", "infrastruktur_tindaklanjut", "build"),
            ("Peringatan server", "infrastruktur_peringatan", "warning"),
        ),
    ),
    (
        "Jadwal",
        (
            ("Jadwal tugas", "django_celery_beat_periodictask", "event_repeat"),
            ("Selang waktu", "django_celery_beat_intervalschedule", "timer"),
            ("Kalender", "django_celery_beat_crontabschedule", "calendar_month"),
            ("Pekerjaan terjadwal", "lpse_jalantugas", "assignment_turned_in"),
            ("Hasil tugas", "django_celery_results_taskresult", "task_alt"),
        ),
    ),
    (
        "Riwayat",
        (
            ("Jejak", "lpse_jejak", "history"),
            ("Pemeriksaan rantai", "lpse_pemeriksaanjejak", "link"),
            ("Jangkar rantai", "lpse_jangkarjejak", "anchor"),
            ("Riwayat baris", "riwayat_baris", "table_rows"),
        ),
    ),
)


def _boleh(request: HttpRequest, nama: str) -> bool:
    """Whether the model behind ``nama`` may be opened by this person."""
    for model, layar in admin.site._registry.items():  # noqa: SLF001 - Django has no public way to ask for one screen
        if f"{model._meta.app_label}_{model._meta.model_name}" == nama:  # noqa: SLF001 - Django's public _meta
            return bool(layar.has_view_or_change_permission(request))
    return False


def _bukan_di_sini(_request: HttpRequest) -> bool:
    """Every path begins with the portal's own; the line that leads out is never «here»."""
    return False


def susun(request: HttpRequest) -> list[dict[str, Any]]:
    """``UNFOLD["SIDEBAR"]["navigation"]``: groups without anything to open are left out."""
    hasil: list[dict[str, Any]] = [
        {
            "title": "",
            "items": [
                {"title": "Beranda Kepala", "icon": "dashboard", "link": reverse("admin:index")},
                {"title": "Portal kerja", "icon": "arrow_back", "link": reverse("beranda"), "active": _bukan_di_sini},
            ],
        }
    ]
    for judul, isi in KELOMPOK:
        butir = [b for b in (_butir(request, *satu) for satu in isi) if b is not None]
        if butir:
            hasil.append({"title": judul, "separator": True, "items": butir})
    return hasil


def _butir(request: HttpRequest, judul: str, nama: str, ikon: str) -> dict[str, Any] | None:
    khusus = nama == "riwayat_baris"
    alamat = alamat_admin(nama if khusus else f"{nama}_changelist")
    boleh = request.user.has_perm("lpse.view_jejak") if khusus else _boleh(request, nama)
    return {"title": judul, "icon": ikon, "link": alamat} if alamat and boleh else None


def judul_situs(_request: HttpRequest) -> str:
    """The browser's title: the room and the office."""
    profil = kantor().profil
    return f"Ruang Kepala · {profil.nama}" if profil else "Ruang Kepala"


def kepala_situs(_request: HttpRequest) -> str:
    profil = kantor().profil
    return profil.nama_pendek if profil else "Portal LPSE"


def lingkungan(_request: HttpRequest) -> list[str] | None:
    """A badge in the top bar while this is the demo office."""
    return ["Kantor demo", "warning"] if kantor_demo() else None
