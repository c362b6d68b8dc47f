"""What the loans and read links put on the shell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.urls import reverse

from arsip.dokumen.enums import StatusBerkasArsip, StatusDokumen
from arsip.dokumen.panel import Panel, panel_berkas, panel_dokumen
from arsip.peminjaman.enums import StatusPinjam, StatusTautan
from arsip.peminjaman.model_pinjam import PERLU_TINDAK_LANJUT, Peminjaman
from arsip.peminjaman.model_tautan import TautanBaca
from arsip.peminjaman.selectors import tahanan_berkas, tahanan_dokumen
from arsip.peminjaman.services import KELOLA, SETUJUI_RAHASIA
from arsip.peminjaman.services_tautan import SETUJUI_RAHASIA as SETUJUI_TAUTAN
from lpse.tampilan import bahasa
from lpse.tampilan.registri import ButirAntrean, ButirNavigasi, SumberAntrean, antrean, navigasi

if TYPE_CHECKING:
    from arsip.dokumen.models import BerkasArsip, Dokumen
    from lpse.akun.models import Pengguna

UNIT = "Pengarsipan"
_S = StatusPinjam


def _akhir_hari(tanggal: dt.date | None) -> dt.datetime | None:
    return dt.datetime.combine(tanggal, dt.time(23, 59), tzinfo=bahasa.zona()) if tanggal else None


def _menunggu(pengguna: Pengguna) -> Q:
    """What this person has to do something about: decide, hand over, bring back, follow up."""
    milik = Q(peminjam_id=pengguna.pk, status__in=[_S.DISETUJUI, _S.DIPINJAM])
    if not pengguna.has_perm(KELOLA):
        return milik
    putus = Q(status=_S.DIAJUKAN) & ~Q(peminjam_id=pengguna.pk)
    if not pengguna.has_perm(SETUJUI_RAHASIA):
        putus &= Q(rahasia=False)
    lewat = Q(status=_S.DIPINJAM, jatuh_tempo__lt=bahasa.hari_ini())
    return milik | putus | Q(status=_S.DISETUJUI) | lewat | PERLU_TINDAK_LANJUT


def butir_pinjam(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """One query."""
    kueri = Peminjaman.objects.terlihat_oleh(pengguna).filter(_menunggu(pengguna))
    for p in kueri.select_related("dokumen", "berkas_arsip", "peminjam"):
        kata, nada, ikon = _kata(p, milik=p.peminjam_id == pengguna.pk)
        yield ButirAntrean(
            judul=f"{kata}: {p.sebutan}",
            rincian=p.siapa,
            pekerjaan="Peminjaman arsip",
            rincian_pekerjaan=p.keperluan[:80],
            keadaan="Lewat jatuh tempo" if p.lewat else str(p.get_status_display()),
            nada=nada,
            ikon=ikon,
            url=p.get_absolute_url(),
            masuk=p.diajukan_pada,
            tenggat=_akhir_hari(p.jatuh_tempo),
        )


def _kata(p: Peminjaman, *, milik: bool) -> tuple[str, str, str]:
    if p.perlu_tindak_lanjut:
        return "Tindak lanjuti asli rusak atau hilang", "kritis", "alert-octagon"
    if p.lewat:
        return ("Kembalikan" if milik else "Minta kembali"), "kritis", "clock"
    if p.status == _S.DIAJUKAN:
        return "Putuskan permohonan pinjam", "jalan", "file-export"
    if p.status == _S.DISETUJUI:
        return ("Ambil" if milik else "Serahkan"), "jalan", "file-export"
    return "Kembalikan", "jalan", "file-export"


def butir_tautan(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """Read links to confidential documents that wait for the Kepala; one query."""
    menunggu = TautanBaca.objects.terlihat_oleh(pengguna).filter(status=StatusTautan.MENUNGGU)
    for t in menunggu:
        yield ButirAntrean(
            judul=f"Setujui tautan baca: {t.nama}",
            rincian=t.instansi,
            pekerjaan="Tautan baca arsip",
            rincian_pekerjaan=f"Surat tugas {t.nomor_surat}",
            keadaan=t.kata_keadaan,
            nada="jalan",
            ikon="link",
            url=t.get_absolute_url(),
            masuk=t.dibuat_pada,
            tenggat=t.berlaku_sampai,
        )


def semua(pengguna: Pengguna) -> Iterable[ButirAntrean]:
    tautan = butir_tautan(pengguna) if pengguna.has_perm(SETUJUI_TAUTAN) else ()
    return [*butir_pinjam(pengguna), *tautan]


def jumlah_menunggu(pengguna: Pengguna) -> int:
    return Peminjaman.objects.terlihat_oleh(pengguna).filter(_menunggu(pengguna)).count()


def selesai_bulan_ini(pengguna: Pengguna) -> int:
    awal = bahasa.sekarang().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return Peminjaman.objects.terlihat_oleh(pengguna).filter(diterima_oleh=pengguna, kembali_pada__gte=awal).count()


def panel_asli(pengguna: Pengguna, dokumen: Dokumen) -> Mapping[str, Any] | None:
    """Where the paper original of a document is now; nothing for what is no longer kept."""
    if dokumen.status != StatusDokumen.TERSIMPAN:
        return None
    tempat = dokumen.lokasi or dokumen.berkas_arsip.lokasi
    return _isi_panel(pengguna, tahanan_dokumen(dokumen).first(), tempat, f"dokumen={dokumen.pk}")


def panel_asli_berkas(pengguna: Pengguna, berkas: BerkasArsip) -> Mapping[str, Any] | None:
    """The same of a whole file: lent itself, or some document of it."""
    if berkas.status in {StatusBerkasArsip.MUSNAH, StatusBerkasArsip.DISERAHKAN}:
        return None
    return _isi_panel(pengguna, tahanan_berkas(berkas).first(), berkas.lokasi, f"berkas={berkas.pk}")


def _isi_panel(pengguna: Pengguna, pinjam: Peminjaman | None, tempat: object, kueri: str) -> Mapping[str, Any]:
    boleh = pinjam is not None and Peminjaman.objects.terlihat_oleh(pengguna).filter(pk=pinjam.pk).exists()
    return {
        "pinjam": pinjam, "boleh": boleh, "tempat": str(tempat or ""),
        "ajukan": f"{reverse('arsip:pinjam_ajukan')}?{kueri}",
        "bagikan": f"{reverse('arsip:tautan_buat')}?{kueri}" if pengguna.has_perm("arsip.buat_tautanbaca") else "",
        "bagit": f"{reverse('arsip:bagit_minta')}?{kueri}" if pengguna.has_perm("arsip.ekspor_bagit") else "",
    }  # fmt: skip


panel_dokumen.daftarkan(
    Panel("peminjaman", "arsip/peminjaman/panel.html", panel_asli, izin="arsip.view_peminjaman", urutan=30)
)
panel_berkas.daftarkan(
    Panel("peminjaman", "arsip/peminjaman/panel.html", panel_asli_berkas, izin="arsip.view_peminjaman", urutan=30)
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="peminjaman",
        unit=UNIT,
        label="Peminjaman",
        url_name="arsip:daftar_pinjam",
        ikon="file-export",
        izin="arsip.view_peminjaman",
        urutan=230,
        hitung=jumlah_menunggu,
    )
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="tautan_baca",
        unit=UNIT,
        label="Tautan baca",
        url_name="arsip:daftar_tautan",
        ikon="link",
        izin="arsip.view_tautanbaca",
        urutan=232,
    )
)
antrean.daftarkan(
    SumberAntrean(
        kode="peminjaman",
        label="Peminjaman arsip",
        izin="arsip.view_peminjaman",
        ambil=semua,
        urutan=230,
        selesai_bulan_ini=selesai_bulan_ini,
    )
)
