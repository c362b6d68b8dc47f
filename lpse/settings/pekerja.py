"""Celery: broker, queues, limits, and the office's default schedule (editable in the admin afterwards)."""

from __future__ import annotations

from typing import Any

from celery.schedules import crontab

from lpse.settings.dasar import TIME_ZONE
from lpse.settings.lingkungan import REDIS_URL, env

CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://") if REDIS_URL.startswith("unix://") else REDIS_URL
CELERY_RESULT_BACKEND = "django-db"
CELERY_RESULT_EXTENDED = True
CELERY_RESULT_EXPIRES = 14 * 86400
CELERY_CACHE_BACKEND = "default"
CELERY_TIMEZONE = TIME_ZONE
CELERY_ENABLE_UTC = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_DEFAULT_QUEUE = "utama"
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TRACK_STARTED = True
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_TASK_TIME_LIMIT = 300
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_SEND_TASK_EVENTS = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 7200}
CELERY_BEAT_SCHEDULER = "lpse.penjadwal:PenjadwalKantor"
CELERY_BEAT_MAX_LOOP_INTERVAL = 5

#: Task names only: the root reaches the apps by string. `expires` stays under the interval (STYLE.md).
CELERY_BEAT_SCHEDULE: dict[str, dict[str, Any]] = {
    "Detak beat (kesiapan)": {"task": "lpse.detak", "schedule": 30.0, "options": {"expires": 25}},
    "Buang hasil tugas lama": {
        "task": "celery.backend_cleanup",
        "schedule": crontab(hour=4, minute=0),
        "options": {"expires": 40000},
    },
    "Rapikan catatan pekerjaan": {
        "task": "lpse.pekerjaan.rawat",
        "schedule": 600.0,
        "options": {"expires": 550},
    },
    "Kirim surel dan kait web yang tertunda": {
        "task": "lpse.pemberitahuan.sapu",
        "schedule": 120.0,
        "options": {"expires": 110},
    },
    "Ringkasan harian pemberitahuan": {
        "task": "lpse.pemberitahuan.ringkas",
        "schedule": crontab(minute="0,30", hour="6-12"),  # at 07.30 of the office; repeated in case nobody was up
        "options": {"expires": 1700},
    },
    "Teruskan kabar yang belum dibaca": {
        "task": "lpse.pemberitahuan.eskalasi",
        "schedule": 600.0,
        "options": {"expires": 550},
    },
    "Hitung ulang tenggat menurut kalender": {
        "task": "lpse.waktu.segarkan",
        "schedule": crontab(minute="*/5"),
        "options": {"expires": 280},
    },
    "Periksa rantai jejak": {
        "task": "lpse.jejak.periksa",
        "schedule": crontab(hour=2, minute=10),
        "options": {"expires": 80000},
    },
    "Jangkarkan kepala rantai jejak": {
        "task": "lpse.jejak.jangkarkan",
        "schedule": crontab(hour=23, minute=50),
        "options": {"expires": 80000},
    },
    "Pindai berkas di karantina": {
        "task": "lpse.berkas.pindai",
        "schedule": 300.0,
        "options": {"expires": 280},
    },
    "Buang isi berkas yang tidak dipakai": {
        "task": "lpse.berkas.buang_yatim",
        "schedule": crontab(hour=2, minute=40),
        "options": {"expires": 80000},
    },
    "Periksa ulang isi berkas": {
        "task": "lpse.berkas.periksa_isi",
        "schedule": crontab(minute=25),
        "options": {"expires": 3500},
    },
    "Arsipkan naskah yang tertinggal": {
        "task": "arsip.dokumen.susulan",
        "schedule": crontab(minute=20),
        "options": {"expires": 3500},
    },
    "Ukur semua server": {
        "task": "infrastruktur.pemantauan.ukur_semua",
        "schedule": 300.0,
        "options": {"expires": 280},
    },
    "Ringkas ukuran per jam": {
        "task": "infrastruktur.pemantauan.ringkas",
        "schedule": crontab(minute=5),
        "options": {"expires": 3000},
    },
    "Catatan harian pemantauan": {
        "task": "infrastruktur.pemantauan.catat_harian",
        "schedule": crontab(minute="*/15"),
        "options": {"expires": 800},
    },
    "Ingatkan pemantauan yang lewat tenggat": {
        "task": "infrastruktur.pemantauan.ingatkan",
        "schedule": crontab(minute=35),
        "options": {"expires": 3000},
    },
    "Siapkan dan rawat partisi ukuran": {
        "task": "infrastruktur.pemantauan.rawat_partisi",
        "schedule": crontab(hour=1, minute=30),
        "options": {"expires": 80000},
    },
    "Prakiraan cakram penuh": {
        "task": "infrastruktur.pemantauan.ramal",
        "schedule": crontab(minute=20, hour="*/6"),
        "options": {"expires": 20000},
    },
    "Kenali media cadangan yang dipasang": {
        "task": "arsip.media.pindai_semua",
        "schedule": 60.0,
        "options": {"expires": 55},
    },
    "Ingatkan giliran media cadangan": {
        "task": "arsip.media.ingatkan",
        "schedule": crontab(minute=10, hour="7,13"),
        "options": {"expires": 20000},
    },
    "Cadangkan basis data (harian)": {
        "task": "arsip.cadangan.basisdata_harian",
        "schedule": crontab(hour=23, minute=0),
        "options": {"expires": 20000},
    },
    "Cadangkan basis data (tiap 6 jam)": {
        "task": "arsip.cadangan.basisdata_berkala",
        "schedule": crontab(hour="5,11,17", minute=0),
        "options": {"expires": 20000},
    },
    "Cadangkan berkas": {
        "task": "arsip.cadangan.berkas_harian",
        "schedule": crontab(hour=23, minute=30),
        "options": {"expires": 20000},
    },
    "Baca penuh repositori cadangan": {
        "task": "arsip.cadangan.baca_penuh",
        "schedule": crontab(hour=2, minute=0, day_of_week=0),
        "options": {"expires": 80000},
    },
    "Jaga jalan cadangan": {
        "task": "arsip.cadangan.sapu",
        "schedule": 60.0,
        "options": {"expires": 50},
    },
    "Periksa kewajiban": {
        "task": "lpse.kepatuhan.periksa",
        "schedule": crontab(minute="4,19,34,49"),
        "options": {"expires": 800},
    },
    "Ingatkan arsip yang jatuh tempo": {
        "task": "arsip.retensi.ingatkan",
        "schedule": crontab(hour=7, minute=20),
        "options": {"expires": 40000},
    },
    "Samakan retensi dengan berita acaranya": {
        "task": "arsip.retensi.susulan",
        "schedule": crontab(minute=50),
        "options": {"expires": 3000},
    },
    "Ambil surel layanan": {
        "task": "layanan.surel.ambil",
        "schedule": 60.0,
        "options": {"expires": 55},
    },
    "Buang lampiran laporan yang tidak dikirim": {
        "task": "layanan.lapor.bersihkan",
        "schedule": crontab(hour=2, minute=50),
        "options": {"expires": 6 * 3600},
    },
    "Segel goresan yang tertinggal": {
        "task": "layanan.pengesahan.susulkan",
        "schedule": 300.0,
        "options": {"expires": 290},
    },
    "Tutup draf daring yang tidak dibuka": {
        "task": "registrasi.daring.bersihkan",
        "schedule": crontab(hour=2, minute=40),
        "options": {"expires": 6 * 3600},
    },
    "Periksa tenggat permohonan registrasi": {
        "task": "registrasi.pendaftaran.tenggat",
        "schedule": crontab(minute=40, hour="6,8,10"),  # once a day at 06.40; repeated in case nobody was up
        "options": {"expires": 7000},
    },
    "Periksa tenggat tiket layanan": {
        "task": "layanan.tiket.peringatkan",
        "schedule": crontab(minute="*/5"),
        "options": {"expires": 280},
    },
    "Tutup tiket yang tidak ditanggapi pelapor": {
        "task": "layanan.tiket.tutup",
        "schedule": crontab(minute=12),
        "options": {"expires": 3000},
    },
    "Arsipkan berita acara yang tuntas": {
        "task": "layanan.berita_acara.arsipkan",
        "schedule": crontab(minute=35),
        "options": {"expires": 3000},
    },
    "Ingatkan pinjaman arsip": {
        "task": "arsip.peminjaman.ingatkan",
        "schedule": crontab(minute=40, hour="7,9,13"),  # once a day at 07.40; repeated in case nobody was up
        "options": {"expires": 7000},
    },
    "Periksa ulang isi arsip": {
        "task": "arsip.keutuhan.periksa",
        "schedule": crontab(minute="10,40"),
        "options": {"expires": 1700},
    },
    "Laporan keutuhan arsip bulanan": {
        "task": "arsip.keutuhan.laporan_bulanan",
        "schedule": crontab(minute=15, hour=8, day_of_month="1-5"),  # once a month; repeated in case nobody was up
        "options": {"expires": 80000},
    },
    "Rapikan ekspor arsip": {
        "task": "arsip.keutuhan.rapikan_ekspor",
        "schedule": crontab(minute=50),
        "options": {"expires": 3500},
    },
    "Uji pulih semua sasaran": {
        "task": "arsip.pemulihan.uji_bulanan",
        "schedule": crontab(hour=1, minute=0, day_of_month=5),
        "options": {"expires": 80000},
    },
    "Rapikan pemulihan": {
        "task": "arsip.pemulihan.rapikan",
        "schedule": 600.0,
        "options": {"expires": 550},
    },
    "Baca isi dokumen arsip untuk pencarian": {
        "task": "arsip.pencarian.susulkan",
        "schedule": crontab(minute="*/10"),
        "options": {"expires": 550},
    },
    "Rapikan indeks dan kosakata pencarian": {
        "task": "arsip.pencarian.rapikan",
        "schedule": crontab(hour=3, minute=20),
        "options": {"expires": 80000},
    },
    "Kenali teks pindaian (OCR)": {
        "task": "arsip.pemindaian.susulkan",
        "schedule": crontab(minute="7,22,37,52"),
        "options": {"expires": 800},
    },
    "Periksa masa kerja sama instansi": {
        "task": "registrasi.kerja_sama.periksa_masa",
        "schedule": crontab(hour=6, minute=50),
        "options": {"expires": 40000},
    },
    "Ingatkan masa nonaktif yang habis": {
        "task": "registrasi.penonaktifan.ingatkan",
        "schedule": crontab(hour=7, minute=0),
        "options": {"expires": 40000},
    },
    "Cocokkan pengguna dan permohonan dengan daftar hitam": {
        "task": "registrasi.padanan.cocokkan",
        "schedule": crontab(minute="35", hour="1"),
        "options": {"expires": 20 * 3600},
    },
    "Periksa masa berlaku SK pengguna SPSE": {
        "task": "registrasi.pengguna.sk",
        "schedule": crontab(hour=0, minute=25),
        "options": {"expires": 80000},
    },
    "Cari benturan kepentingan": {
        "task": "registrasi.pengguna.benturan",
        "schedule": crontab(hour=0, minute=35),
        "options": {"expires": 80000},
    },
    "Ingatkan janji video": {
        "task": "registrasi.janji.ingatkan",
        "schedule": crontab(minute="5,15,25,35,45,55"),
        "options": {"expires": 550},
    },
    "Data penyedia untuk SIKAP": {
        "task": "registrasi.sikap.rawat",
        "schedule": crontab(hour=3, minute=40),
        "options": {"expires": 80000},
    },
    "Terbitkan dan akhiri pengumuman": {
        "task": "layanan.pengumuman.jadwal",
        "schedule": 60.0,
        "options": {"expires": 50},
    },
    "Ingatkan artikel yang perlu ditinjau": {
        "task": "layanan.pengetahuan.ingatkan",
        "schedule": crontab(hour=7, minute=5),
        "options": {"expires": 40000},
    },
    "Bawa keluhan yang lewat tenggat ke Kepala": {
        "task": "layanan.keluhan.tenggat",
        "schedule": crontab(hour=7, minute=10),
        "options": {"expires": 40000},
    },
    "Baca data paket yang tertinggal": {
        "task": "layanan.paket.lanjutkan",
        "schedule": crontab(minute="4,14,24,34,44,54"),
        "options": {"expires": 550},
    },
    "Ingatkan satuan kerja yang belum mengumumkan": {
        "task": "layanan.fasilitasi.ingatkan",
        "schedule": crontab(hour=7, minute=20),
        "options": {"expires": 80000},
    },
    "Jaga impor massal": {
        "task": "registrasi.impor.sapu",
        "schedule": 60.0,
        "options": {"expires": 50},
    },
}
#: Raw samples older than this many days are dropped, month by month, once they stand in the hourly roll-up.
SIMPAN_MENTAH_HARI = env.int("LPSE_SIMPAN_MENTAH_HARI", 90)
#: The log of scheduled runs is kept this many days.
SIMPAN_JALAN_HARI = env.int("LPSE_SIMPAN_JALAN_HARI", 180)
#: Where the head of the trail's chain is told every night, outside this portal; empty: nowhere, and the page says so.
LPSE_JANGKAR_SUREL: list[str] = env.list("LPSE_JANGKAR_SUREL", [])
