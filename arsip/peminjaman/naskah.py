"""The *bukti peminjaman* as an official paper (recipe card: tambah-naskah)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import CharField, Q
from django.db.models.functions import Cast

from arsip.peminjaman.model_pinjam import Peminjaman
from arsip.peminjaman.services import BUKTI
from lpse.naskah.enums import SifatNaskah
from lpse.naskah.registri import JenisNaskah, daftarkan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def _terlihat(pengguna: Pengguna) -> Q:
    """Those of the loans a person sees; what is written on them of a confidential original stays among those."""
    pinjam = Peminjaman.objects.terlihat_oleh(pengguna).annotate(kunci=Cast("pk", CharField()))
    return Q(objek_id__in=pinjam.values("kunci"))


daftarkan(
    JenisNaskah(
        BUKTI,
        "Bukti Peminjaman Arsip",
        "arsip/peminjaman/naskah_bukti.html",
        izin="arsip.view_peminjaman",
        izin_terbit="arsip.kelola_peminjaman",
        format_nomor="{klasifikasi}/{urut:03}/PINJAM/LPSE/{bulan_romawi}/{tahun}",
        klasifikasi="000.5.3.4",
        sifat=SifatNaskah.TERBATAS,
        terlihat=_terlihat,
    )
)
