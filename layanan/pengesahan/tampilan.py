"""What signing puts on the shell: one line with how many papers wait for a signature."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.urls import reverse

from layanan.berita_acara.panel import Panel, daftarkan_panel
from layanan.pengesahan.enums import TERBUKA, StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from layanan.pengesahan.selectors import penanda
from lpse.naskah.cara_lain import CARA_LAIN
from lpse.tampilan.registri import ButirAntrean, ButirNavigasi, SumberAntrean, antrean, navigasi

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from layanan.berita_acara.models import BeritaAcara
    from lpse.akun.models import Pengguna
    from lpse.naskah.models import TandaTangan

LIHAT, KELOLA = "layanan.view_undanganteken", "layanan.kelola_undangan"


def _banyak(pengguna: Pengguna) -> int:
    terlihat = UndanganTeken.objects.terlihat_oleh(pengguna).ditunggu()
    return terlihat.order_by().values("naskah_id").distinct().count()


def butir(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """One query: refusals, and drawings that wait for a seal that did not come."""
    terlihat = UndanganTeken.objects.terlihat_oleh(pengguna).ditunggu()
    macet = terlihat.filter(status__in=(StatusUndangan.DITOLAK, StatusUndangan.DIGORES))
    for u in macet.berurut()[:100]:
        tolak = u.status == StatusUndangan.DITOLAK
        kata = "Urus penolakan" if tolak else "Segel tanda tangan"
        yield ButirAntrean(
            judul=f"{kata}: {u.slot.nama}",
            rincian=f"{u.naskah.jenis_nama} nomor {u.naskah.nomor}",
            pekerjaan="Tanda tangan",
            keadaan=str(u.get_status_display()),
            nada="kritis" if tolak else "perhatian",
            ikon="circle-x" if tolak else "writing-sign",
            url=u.get_absolute_url(),
            masuk=u.ditolak_pada or u.digores_pada or u.dibuat_pada,
        )


def dengan_goresan(slot: TandaTangan) -> tuple[str, str] | None:
    """Whoever has an account but no certificate draws on their own screen."""
    undangan = UndanganTeken.objects.filter(slot=slot, status__in=TERBUKA).first() if slot.undangan else None
    return (
        ("Tanda tangani dengan goresan", reverse("layanan:pengesahan_saya", args=[undangan.pk])) if undangan else None
    )


CARA_LAIN.append(dengan_goresan)


def panel(ba: BeritaAcara, pengguna: Pengguna) -> SafeString | str:
    """On the page of the minutes: who has signed, and the way to the QR codes."""
    if ba.naskah is None or not ba.naskah.tanda_tangan.filter(undangan=True).exists():
        return ""
    semua = penanda(ba.naskah)
    konteks = {
        "naskah": ba.naskah,
        "sudah": sum(p.selesai for p in semua),
        "banyak": len(semua),
        "kini": next((p for p in semua if p.giliran), None),
        "ditolak": next((p for p in semua if p.undangan and p.undangan.status == StatusUndangan.DITOLAK), None),
        "boleh": pengguna.has_perm(LIHAT),
    }
    return render_to_string("layanan/pengesahan/panel.html", konteks)


daftarkan_panel(Panel("pengesahan", panel, urutan=10))
navigasi.daftarkan(
    ButirNavigasi(
        "layanan_pengesahan",
        "Layanan dan Dukungan",
        "Tanda tangan",
        "layanan:pengesahan",
        "signature",
        LIHAT,
        urutan=272,
        hitung=_banyak,
        induk="berita_acara",
    )
)
antrean.daftarkan(SumberAntrean("layanan_pengesahan", "Tanda tangan berita acara", KELOLA, butir, urutan=272))
