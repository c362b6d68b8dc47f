"""Screens of libraries, shown in our look and words, or not shown at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib import admin
from django.contrib.admin.exceptions import NotRegistered
from django.contrib.auth.models import Group
from django_celery_beat.models import ClockedSchedule, CrontabSchedule, IntervalSchedule, PeriodicTask, SolarSchedule
from django_celery_results.models import GroupResult, TaskResult
from unfold.contrib.filters.admin import ChoicesDropdownFilter, RangeDateFilter
from unfold.decorators import action, display
from unfold.enums import ActionVariant

from lpse.admin_situs.dasar import AdminBaca, AdminDasar
from lpse.admin_situs.services import jalankan_jadwal
from lpse.admin_situs.tindakan import FormKosong, Tindakan, ambil, halaman_tindakan
from lpse.akun.akses import pelaku
from lpse.catatan import samarkan
from lpse.tampilan.bahasa import angka, waktu

if TYPE_CHECKING:
    from django.db.models import Model
    from django.http import HttpRequest, HttpResponse

#: Not in this room, with the reason. A library that is not registered (any more) is nothing to complain about.
TIDAK_DITAMPILKAN: dict[type[Model], str] = {
    Group: "Peran ditampilkan oleh PeranAdmin; grup tanpa peran tidak ada.",
    EmailAddress: "Alamat surel diurus pemiliknya; mengubahnya berarti mengambil alih akun.",
    Authenticator: "Memuat rahasia faktor kedua.",
    UserSession: "Sesi diakhiri lewat «Keluarkan semua sesi»; kuncinya tidak boleh terbaca.",
    AccessFailureLog: "Isinya sama dengan percobaan masuk, tanpa hitungan.",
    AccessLog: "Masuk dan keluar yang berhasil ada di jejak.",
    ClockedSchedule: "Jadwal kantor memakai selang waktu dan kalender saja.",
    SolarSchedule: "Jadwal kantor memakai selang waktu dan kalender saja.",
    GroupResult: "Portal tidak menjalankan kelompok tugas.",
}
for _model in (*TIDAK_DITAMPILKAN, AccessAttempt, PeriodicTask, CrontabSchedule, IntervalSchedule, TaskResult):
    try:
        admin.site.unregister(_model)
    except NotRegistered:
        continue


@admin.register(PeriodicTask)
class JadwalAdmin(AdminDasar):
    """What runs by itself: switched, timed anew or run now; made and named by the program."""

    list_display = ("name", "kapan", "keadaan", "terakhir", "total_run_count")
    list_filter = ("enabled",)
    list_select_related = ("interval", "crontab", "solar", "clocked")
    search_fields = ("name",)
    search_help_text = "Nama jadwal"
    ordering = ("name",)
    fieldsets = (
        ("Jadwal", {"fields": ("nama", "enabled", "interval", "crontab", "keterangan_kapan")}),
        ("Pekerjaan", {"fields": ("tugas", "description", "terakhir", "total_run_count")}),
    )
    readonly_fields = ("nama", "tugas", "keterangan_kapan", "terakhir", "total_run_count")
    actions_detail = ("jalankan",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_jalankan_permission(self, request: HttpRequest, object_id: Any = None) -> bool:
        return request.user.has_perm("django_celery_beat.change_periodictask")

    @action(
        description="Jalankan sekarang",
        url_path="jalankan",
        permissions=["jalankan"],
        icon="play_arrow",
        variant=ActionVariant.PRIMARY,
    )
    def jalankan(self, request: HttpRequest, object_id: str) -> HttpResponse:
        jadwal: PeriodicTask = ambil(self, request, object_id)

        def lakukan(_isi: dict[str, Any]) -> str:
            jalankan_jadwal(jadwal=jadwal, oleh=pelaku(request))
            return f"«{jadwal.name}» dikirim ke pekerja. Hasilnya muncul di Hasil tugas."

        return halaman_tindakan(
            self,
            request,
            jadwal,
            Tindakan(
                judul=f"Jalankan «{jadwal.name}» sekarang",
                penjelasan="Tugas dikerjakan satu kali di luar jadwal. Mengulanginya aman: setiap tugas memeriksa apa "
                "yang sudah dikerjakan.",
                tombol="Jalankan sekarang",
                form=FormKosong,
                jalankan=lakukan,
            ),
        )

    @display(description="nama")
    def nama(self, obj: PeriodicTask) -> str:
        return str(obj.name)

    @display(description="tugas")
    def tugas(self, obj: PeriodicTask) -> str:
        return str(obj.task)

    @display(description="kapan")
    def kapan(self, obj: PeriodicTask) -> str:
        return kata_jadwal(obj)

    @display(description="dibaca sebagai")
    def keterangan_kapan(self, obj: PeriodicTask) -> str:
        return kata_jadwal(obj)

    @display(description="keadaan", ordering="enabled", label={"Aktif": "success", "Dimatikan": "warning"})
    def keadaan(self, obj: PeriodicTask) -> str:
        return "Aktif" if obj.enabled else "Dimatikan"

    @display(description="terakhir dikirim", ordering="last_run_at")
    def terakhir(self, obj: PeriodicTask) -> str:
        return waktu(obj.last_run_at) or "Belum pernah"


SATUAN = {"days": "hari", "hours": "jam", "minutes": "menit", "seconds": "detik", "microseconds": "mikrodetik"}
HARI_CRON = {"0": "Minggu", "1": "Senin", "2": "Selasa", "3": "Rabu", "4": "Kamis", "5": "Jumat", "6": "Sabtu", "*": ""}


def kata_selang(selang: IntervalSchedule) -> str:
    return (
        f"Tiap {angka(selang.every)} {SATUAN[selang.period]}" if selang.every > 1 else f"Tiap {SATUAN[selang.period]}"
    )


def kata_kalender(kalender: CrontabSchedule) -> str:
    """The common shapes in words, any other as the five fields of cron."""
    menit, jam, hari = kalender.minute, kalender.hour, kalender.day_of_week
    if (kalender.day_of_month, kalender.month_of_year) == ("*", "*") and hari in HARI_CRON:
        kapan = f"Tiap {HARI_CRON[hari]}" if HARI_CRON[hari] else "Tiap hari"
        if menit.isdecimal() and jam.isdecimal():
            return f"{kapan} pukul {int(jam):02d}.{int(menit):02d}"
        if hari == "*" and jam == "*" and menit.isdecimal():
            return f"Tiap jam, menit ke-{int(menit)}"
        if hari == "*" and jam == "*" and menit.startswith("*/"):
            return f"Tiap {menit[2:]} menit"
        if hari == "*" and jam.startswith("*/") and menit.isdecimal():
            return f"Tiap {jam[2:]} jam, menit ke-{int(menit)}"
    return f"Kalender {menit} {jam} {kalender.day_of_month} {kalender.month_of_year} {hari}"


def kata_jadwal(jadwal: PeriodicTask) -> str:
    """«Tiap 5 menit», «Tiap hari pukul 01.30»."""
    if jadwal.interval is not None:
        return kata_selang(jadwal.interval)
    return kata_kalender(jadwal.crontab) if jadwal.crontab is not None else "Tidak terjadwal"


# The libraries' own words for these would show in choices, titles and the trail («0 4 * * * (m/h/dM/MY/d)»).
PeriodicTask.__str__ = lambda jadwal: jadwal.name
IntervalSchedule.__str__ = kata_selang
CrontabSchedule.__str__ = kata_kalender


@admin.register(IntervalSchedule)
class SelangAdmin(AdminDasar):
    list_display = ("dibaca", "every", "period")
    list_select_related = False
    search_fields = ("=every",)
    ordering = ("period", "every")
    fields = ("every", "period")

    def get_search_fields(self, request: HttpRequest) -> tuple[str, ...]:
        """A handful of rows: no search box."""
        return ()

    @display(description="dibaca sebagai")
    def dibaca(self, obj: IntervalSchedule) -> str:
        return kata_selang(obj)


@admin.register(CrontabSchedule)
class KalenderAdmin(AdminDasar):
    list_display = ("dibaca", "minute", "hour", "day_of_week", "day_of_month", "month_of_year", "timezone")
    list_select_related = False
    ordering = ("hour", "minute")
    fields = ("minute", "hour", "day_of_week", "day_of_month", "month_of_year", "timezone")

    @display(description="dibaca sebagai")
    def dibaca(self, obj: CrontabSchedule) -> str:
        return kata_kalender(obj)


KEADAAN_TUGAS = {
    "SUCCESS": "Berhasil",
    "FAILURE": "Gagal",
    "STARTED": "Berjalan",
    "RETRY": "Diulang",
    "REVOKED": "Dibatalkan",
    "PENDING": "Menunggu",
    "RECEIVED": "Diterima",
    "REJECTED": "Ditolak",
    "IGNORED": "Diabaikan",
}


@admin.register(TaskResult)
class HasilTugasAdmin(AdminBaca):
    """How each run ended; kept for CELERY_RESULT_EXPIRES."""

    tampilkan_riwayat = False
    list_display = ("task_name", "keadaan", "mulai", "selesai", "worker")
    list_filter = (("date_done", RangeDateFilter), ("status", ChoicesDropdownFilter))
    list_select_related = False
    search_fields = ("=task_id", "^task_name")
    search_help_text = "Id tugas atau awal nama tugas"
    ordering = ("-id",)
    fields = (
        "task_name",
        "keadaan",
        "periodic_task_name",
        "task_id",
        "dibuat",
        "mulai",
        "selesai",
        "worker",
        "isi",
        "jejak_galat",
    )
    readonly_fields = fields

    @display(
        description="keadaan",
        ordering="status",
        label={
            "Berhasil": "success",
            "Gagal": "danger",
            "Berjalan": "info",
            "Diulang": "warning",
            "Dibatalkan": "warning",
        },
    )
    def keadaan(self, obj: TaskResult) -> str:
        return KEADAAN_TUGAS.get(obj.status, str(obj.status))

    @display(description="dibuat", ordering="date_created")
    def dibuat(self, obj: Any) -> str:
        return waktu(obj.date_created)

    @display(description="mulai", ordering="date_started")
    def mulai(self, obj: Any) -> str:
        return waktu(obj.date_started) or "—"

    @display(description="selesai", ordering="date_done")
    def selesai(self, obj: TaskResult) -> str:
        return waktu(obj.date_done) or "—"

    @display(description="hasil")
    def isi(self, obj: TaskResult) -> str:
        return samarkan(str(obj.result or "—"))[:2000]

    @display(description="jejak galat")
    def jejak_galat(self, obj: TaskResult) -> str:
        return samarkan(obj.traceback or "—")


@admin.register(AccessAttempt)
class PercobaanMasukAdmin(AdminBaca):
    """Failed logins that axes counts; what was typed is not shown."""

    tampilkan_riwayat = False
    list_display = ("saat", "ip_address", "akun", "failures_since_start")
    list_display_links = ("saat",)
    list_filter = (("attempt_time", RangeDateFilter),)
    list_select_related = False
    search_fields = ("=ip_address",)
    search_help_text = "Alamat IP"
    ordering = ("-attempt_time",)
    fields = ("saat", "ip_address", "akun", "failures_since_start", "path_info", "user_agent")
    readonly_fields = fields

    @display(description="waktu", ordering="attempt_time")
    def saat(self, obj: AccessAttempt) -> str:
        return waktu(obj.attempt_time)

    @display(description="akun yang dicoba")
    def akun(self, obj: AccessAttempt) -> str:
        return samarkan(str(obj.username or "—"))
