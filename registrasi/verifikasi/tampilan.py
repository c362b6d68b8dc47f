"""What the examination puts on the shell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from lpse.tampilan.registri import ButirAntrean, ButirNavigasi, SumberAntrean, antrean, navigasi
from registrasi.pengguna.panel import Panel, panel_pengguna
from registrasi.verifikasi.models import LIHAT, PERIKSA, Keputusan
from registrasi.verifikasi.selectors import awal_bulan, bebas, jumlah_menunggu
from registrasi.verifikasi.tables import keadaan, pekerjaan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna
    from registrasi.pengguna.models import PenggunaSPSE

UNIT = "Registrasi dan Verifikasi"
#: The inbox of a person shows the nearest ones; all of them stand on the page of the desk.
BATAS = 200


def butir(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """What this person may take: waiting, and not in a colleague's hands; one query."""
    for p in bebas(pengguna)[:BATAS]:
        kata, nada, ikon = keadaan(p)
        apa, rincian = pekerjaan(p)
        yield ButirAntrean(
            judul=p.nama, rincian=f"{p.nomor} · {p.get_jenis_pengguna_display()}", pekerjaan=apa,
            rincian_pekerjaan=rincian, keadaan=kata, nada=nada, ikon=ikon,
            url=reverse("registrasi:pemeriksaan", args=[p.pk]), masuk=p.diajukan_pada or p.dibuat_pada,
            tenggat=p.tenggat_layanan,
        )  # fmt: skip


def selesai_bulan_ini(pengguna: Pengguna) -> int:
    return Keputusan.objects.filter(oleh=pengguna, pada__gte=awal_bulan()).count()


def panel_pendaftaran(pengguna: Pengguna, satu: PenggunaSPSE) -> Mapping[str, Any] | None:
    """The applications a user came from, with the letter of each decision; nothing for imported ones."""
    kueri = Keputusan.objects.terlihat_oleh(pengguna).filter(permohonan__pengguna=satu)
    putusan = list(kueri.select_related("permohonan", "naskah", "oleh"))
    return {"putusan": putusan} if putusan else None


panel_pengguna.daftarkan(
    Panel("pendaftaran", "registrasi/verifikasi/panel.html", panel_pendaftaran, izin=LIHAT, urutan=20)
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="verifikasi", unit=UNIT, label="Verifikasi", url_name="registrasi:verifikasi", ikon="user-check",
        izin=PERIKSA, urutan=115, hitung=jumlah_menunggu,
    )
)  # fmt: skip
antrean.daftarkan(
    SumberAntrean(
        kode="verifikasi", label="Verifikasi pendaftaran", izin=PERIKSA, ambil=butir, urutan=110,
        selesai_bulan_ini=selesai_bulan_ini,
    )
)  # fmt: skip
