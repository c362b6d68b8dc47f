"""What the daily monitoring puts on the shell: navigation, the dashboard card, and the work that waits."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.db.models import Max
from django.urls import reverse
from django.utils import timezone

from infrastruktur.pemantauan import selectors
from infrastruktur.pemantauan.enums import Keadaan, StatusTindakLanjut
from infrastruktur.pemantauan.model_deret import UkuranTerkini
from infrastruktur.pemantauan.model_harian import PemantauanHarian
from infrastruktur.pemantauan.model_tindak_lanjut import TENGGAT, TindakLanjut
from infrastruktur.pemantauan.penilaian import BATAS_SENYAP
from infrastruktur.pemantauan.perkara import pokok
from infrastruktur.perangkat.models import Server
from lpse.tampilan import bahasa
from lpse.tampilan.registri import ButirAntrean, ButirNavigasi, Kartu, SumberAntrean, antrean, kartu, navigasi

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

UNIT = "Administrasi Sistem Elektronik"


def _akhir_hari(tanggal: dt.date) -> dt.datetime:
    return dt.datetime.combine(tanggal, dt.time(23, 59), tzinfo=bahasa.zona())


def butir_konfirmasi(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """One line a day: the technician's round over all servers of that day."""
    for tanggal, baris in groupby(selectors.harian_belum_dikonfirmasi(pengguna), key=lambda h: h.tanggal):
        semua = list(baris)
        jumlah = Counter(Keadaan(h.keadaan).label for h in semua)
        gawat = any(h.keadaan in {Keadaan.KRITIS, Keadaan.TIDAK_TERJANGKAU} for h in semua)
        yield ButirAntrean(
            judul=f"Konfirmasi pemantauan {bahasa.tanggal(tanggal)}",
            rincian=", ".join(f"{n} {label.lower()}" for label, n in jumlah.items()),
            pekerjaan="Pemantauan harian",
            rincian_pekerjaan=f"{len(semua)} server",
            keadaan="Menunggu konfirmasi",
            nada="kritis" if gawat else "jalan",
            ikon="checks",
            url=reverse("infrastruktur:konfirmasi_hari", args=[tanggal.isoformat()]),
            masuk=dt.datetime.combine(tanggal, dt.time.min, tzinfo=bahasa.zona()),
            tenggat=_akhir_hari(tanggal),
        )


def butir_tindak_lanjut(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """A critical figure stays here until it is closed with what was done."""
    for t in TindakLanjut.objects.terlihat_oleh(pengguna).terbuka().select_related("server"):
        baru = t.status == StatusTindakLanjut.TERBUKA
        yield ButirAntrean(
            judul=f"{t.get_jenis_display()} {t.perkara}",
            rincian=str(t.server),
            pekerjaan="Tindak lanjut",
            rincian_pekerjaan=t.alasan[:80],
            keadaan=t.get_status_display(),
            nada="kritis" if baru else "jalan",
            ikon="tool",
            url=t.get_absolute_url(),
            masuk=t.dibuka_pada,
            tenggat=t.dibuka_pada + TENGGAT,
        )


def butir_senyap(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """Servers without a sample for more than fifteen minutes."""
    batas = timezone.now() - BATAS_SENYAP
    server = list(Server.objects.terlihat_oleh(pengguna).aktif().order_by("nama"))
    terakhir = dict(UkuranTerkini.objects.filter(server__in=server).values_list("server_id").annotate(Max("waktu")))
    for s in server:
        akhir = terakhir.get(s.pk)
        if akhir is not None and akhir >= batas:
            continue
        mulai = akhir or dt.datetime.combine(s.dipantau_sejak, dt.time.min, tzinfo=bahasa.zona())
        yield ButirAntrean(
            judul=f"{s} tidak terjangkau",
            rincian=f"Ukuran terakhir {bahasa.waktu(akhir)}" if akhir else "Belum pernah mengirim ukuran",
            pekerjaan="Periksa server",
            rincian_pekerjaan=s.lokasi,
            keadaan="Tidak terjangkau",
            nada="kritis",
            ikon="plug-connected-x",
            url=s.get_absolute_url(),
            masuk=mulai,
            tenggat=mulai + dt.timedelta(hours=4),
        )


def butir_hari_kosong(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """Past days without a record, until somebody explains them."""
    server = {s.pk: s for s in Server.objects.terlihat_oleh(pengguna).aktif()}
    for pk, hari in selectors.hari_kosong(server.values()).items():
        s = server[pk]
        yield ButirAntrean(
            judul=f"{len(hari)} hari tanpa catatan: {s}",
            rincian=", ".join(bahasa.tanggal(h) for h in hari[:3]) + (" …" if len(hari) > 3 else ""),  # noqa: PLR2004 - one line
            pekerjaan="Pemantauan harian",
            rincian_pekerjaan="Jelaskan mengapa kosong",
            keadaan="Hari kosong",
            nada="perhatian",
            ikon="calendar-x",
            url=reverse("infrastruktur:hari_kosong", args=[s.kode, hari[0].isoformat()]),
            masuk=_akhir_hari(hari[0]),
            tenggat=_akhir_hari(hari[0] + dt.timedelta(days=7)),
        )


def butir_semua(pengguna: Pengguna) -> Iterable[ButirAntrean]:
    """Everything of the monitoring that waits for the technician, four queries."""
    return [
        *butir_senyap(pengguna),
        *butir_konfirmasi(pengguna),
        *butir_hari_kosong(pengguna),
    ]


def _awal_bulan() -> dt.date:
    return bahasa.hari_ini().replace(day=1)


def dikonfirmasi_bulan_ini(pengguna: Pengguna) -> int:
    return (
        PemantauanHarian.objects.terlihat_oleh(pengguna)
        .filter(tanggal__gte=_awal_bulan(), dikonfirmasi_oleh=pengguna)
        .count()
    )


def ditutup_bulan_ini(pengguna: Pengguna) -> int:
    return TindakLanjut.objects.terlihat_oleh(pengguna).filter(ditutup_tanggal__gte=_awal_bulan()).count()


def jumlah_menunggu(pengguna: Pengguna) -> int:
    """Records of today and yesterday that wait for confirmation; nothing for who only reads."""
    if not pengguna.has_perm("infrastruktur.konfirmasi_pemantauan"):
        return 0
    return selectors.harian_belum_dikonfirmasi(pengguna).count()


def jumlah_terbuka(pengguna: Pengguna) -> int:
    return TindakLanjut.objects.terlihat_oleh(pengguna).terbuka().count()


def isi_kartu(pengguna: Pengguna) -> Mapping[str, Any]:
    semua = selectors.kondisi_terlihat(pengguna)
    return {"kondisi": semua[:6], "sisa": max(0, len(semua) - 6), "pokok": pokok(semua)}


navigasi.daftarkan(
    ButirNavigasi(
        kode="pemantauan",
        unit=UNIT,
        label="Pemantauan",
        url_name="infrastruktur:pemantauan",
        ikon="chart-line",
        izin="infrastruktur.view_pemantauanharian",
        urutan=300,
        hitung=jumlah_menunggu,
    )
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="tindak_lanjut",
        unit=UNIT,
        label="Tindak lanjut",
        url_name="infrastruktur:daftar_tindak_lanjut",
        ikon="tool",
        izin="infrastruktur.view_tindaklanjut",
        urutan=320,
        hitung=jumlah_terbuka,
    )
)
kartu.daftarkan(
    Kartu(
        kode="pemantauan",
        judul="Keadaan server",
        templat="infrastruktur/kartu.html",
        konteks=isi_kartu,
        izin="infrastruktur.view_pemantauanharian",
        urutan=300,
        url_name="infrastruktur:pemantauan",
        tautan="Pemantauan",
    )
)
antrean.daftarkan(
    SumberAntrean(
        kode="pemantauan",
        label="Pemantauan server",
        izin="infrastruktur.konfirmasi_pemantauan",
        ambil=butir_semua,
        urutan=300,
        selesai_bulan_ini=dikonfirmasi_bulan_ini,
    )
)
antrean.daftarkan(
    SumberAntrean(
        kode="tindak_lanjut",
        label="Tindak lanjut perangkat",
        izin="infrastruktur.kerjakan_tindaklanjut",
        ambil=butir_tindak_lanjut,
        urutan=310,
        selesai_bulan_ini=ditutup_bulan_ini,
    )
)
