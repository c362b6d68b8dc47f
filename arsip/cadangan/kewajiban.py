"""The duty of Pasal 27(1) as a live check."""

from __future__ import annotations

from django.urls import reverse

from arsip.cadangan.enums import JenisSasaran
from arsip.cadangan.models import Salinan
from arsip.cadangan.selectors import USIA_LEWAT, gagal_30_hari, keadaan_sasaran
from lpse.kepatuhan.registri import Bukti, Status, kewajiban


@kewajiban("R-122")
def cadangan_berjalan() -> Bukti:
    """How old the last whole backup of each target is, what failed in thirty days, what a restore has proven."""
    tautan = reverse("arsip:cadangan")
    semua = [k for k in keadaan_sasaran() if k.sasaran.aktif]
    if not semua:
        return Bukti(Status.BELUM, "0 sasaran", "Belum ada yang dicadangkan.", tautan)
    gagal, teruji = gagal_30_hari(), Salinan.objects.ada().filter(diuji_pulih_pada__isnull=False).count()
    bagian = []
    for jenis, nama in ((JenisSasaran.BASISDATA, "Basis data"), (JenisSasaran.FOLDER, "berkas")):
        milik = [k for k in semua if k.sasaran.jenis == jenis]
        tertua = max(milik, key=lambda k: k.usia or USIA_LEWAT * 1000, default=None)
        if tertua is not None:
            bagian.append(f"{nama} {tertua.usia_teks or 'belum pernah'}")
    rincian = f"{gagal} jalan gagal dalam 30 hari, {teruji} salinan terbukti dapat dipulihkan."
    angka = f"Umur salinan: {', '.join(bagian)}"
    if any(k.usia is None or k.usia > USIA_LEWAT for k in semua):
        return Bukti(Status.BELUM, angka, rincian, tautan)
    perlu = any(k.perlu_orang for k in semua) or teruji == 0
    return Bukti(Status.PERHATIAN if perlu else Status.TERPENUHI, angka, rincian, tautan)
