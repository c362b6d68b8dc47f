"""The answers to complaints as official papers: read only by whoever may read the complaint (recipe: tambah-naskah)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import CharField, Q
from django.db.models.functions import Cast

from layanan.keluhan import surat
from layanan.keluhan.model_keluhan import LIHAT, TANGANI
from lpse.naskah.enums import SifatNaskah
from lpse.naskah.registri import JenisNaskah, daftarkan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def _terlihat(pengguna: Pengguna) -> Q:
    from layanan.keluhan.models import Keluhan  # noqa: PLC0415 - read while the models are being loaded

    kunci = Keluhan.objects.terlihat_oleh(pengguna).order_by().annotate(teks=Cast("pk", CharField()))
    return Q(objek_jenis="layanan.keluhan", objek_id__in=kunci.values("teks"))


_JENIS = (
    (surat.JAWABAN, "Surat Jawaban Keluhan", "jawaban", "JWB-KLH"),
    (surat.JAWABAN_KEBERATAN, "Surat Putusan Keberatan", "keberatan", "PTS-KLH"),
)
daftarkan(
    *(
        JenisNaskah(
            kode,
            nama,
            f"layanan/keluhan/naskah_{templat}.html",
            izin=LIHAT,
            izin_terbit=TANGANI,
            format_nomor=f"{{klasifikasi}}/{{urut:03}}/{singkat}/LPSE/{{bulan_romawi}}/{{tahun}}",
            klasifikasi="000.3.5",
            sifat=SifatNaskah.RAHASIA,
            terlihat=_terlihat,
            tertutup=True,
        )
        for kode, nama, templat, singkat in _JENIS
    )
)
