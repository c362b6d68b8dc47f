"""What retention puts on the shell: navigation, the dashboard card, and what waits for a person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone

from arsip.dokumen.panel import Panel, panel_berkas
from arsip.retensi import selectors
from arsip.retensi.enums import NADA_RETENSI, JenisUsul, KeadaanRetensi
from arsip.retensi.model_jra import JamRetensi
from arsip.retensi.model_penahanan import PenahananHukum
from lpse.tampilan.registri import ButirAntrean, ButirNavigasi, Kartu, SumberAntrean, antrean, kartu, navigasi

if TYPE_CHECKING:
    from arsip.dokumen.models import BerkasArsip
    from lpse.akun.models import Pengguna

UNIT = "Pengarsipan"
#: A list that waits for an approval or an assessment is late after this.
TENGGAT = dt.timedelta(days=14)


def butir_setuju(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """Lists that wait for this person's approval."""
    for u in selectors.menunggu_persetujuan(pengguna):
        yield ButirAntrean(
            judul=f"Setujui {u}",
            rincian=f"{u.jumlah} berkas",  # type: ignore[attr-defined] # annotated
            pekerjaan="Persetujuan usul",
            keadaan="Menunggu persetujuan Anda",
            nada="perhatian",
            ikon="checks",
            url=u.get_absolute_url(),
            masuk=u.dibuat_pada,
            tenggat=u.dibuat_pada + TENGGAT,
        )


def butir_nilai(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """Lists on whose panel this person sits."""
    for u in selectors.menunggu_penilaian(pengguna):
        yield ButirAntrean(
            judul=f"Nilai {u}",
            rincian=f"{u.belum} berkas belum dinilai",  # type: ignore[attr-defined] # annotated
            pekerjaan="Penilaian arsip",
            keadaan="Dinilai panitia",
            nada="jalan",
            ikon="list-check",
            url=reverse("arsip:usul_nilai", args=[u.pk]),
            masuk=u.dibuat_pada,
            tenggat=u.dibuat_pada + TENGGAT,
        )


def butir_kelola(pengguna: Pengguna) -> Iterator[ButirAntrean]:
    """What fell due: to be moved, to be proposed. One line each, however many files."""
    jumlah = (
        ("Pindahkan arsip ke inaktif", selectors.calon_pindah().count(), "arsip:pemindahan_baru", ""),
        ("Susun usul musnah", selectors.calon_usul(jenis=JenisUsul.MUSNAH).count(), "arsip:usul_baru", "?jenis=musnah"),
        ("Susun usul serah", selectors.calon_usul(jenis=JenisUsul.SERAH).count(), "arsip:usul_baru", "?jenis=serah"),
    )
    kini = timezone.now()
    for judul, n, nama, kueri in jumlah:
        if n and pengguna.has_perm("arsip.kelola_retensi"):
            yield ButirAntrean(
                judul=judul,
                rincian=f"{n} berkas jatuh tempo",
                pekerjaan="Retensi arsip",
                keadaan="Jatuh tempo",
                nada="jalan",
                ikon="calendar-due",
                url=reverse(nama) + kueri,
                masuk=kini,
            )


def isi_kartu(pengguna: Pengguna) -> Mapping[str, Any]:
    return {"ringkasan": selectors.ringkasan(pengguna)}


def panel_retensi(pengguna: Pengguna, berkas: BerkasArsip) -> Mapping[str, Any] | None:
    """The clock of a file on its own page, and the cases that hold it."""
    jam = JamRetensi.objects.select_related("aturan__klasifikasi", "berkas_arsip").filter(pk=berkas.pk).first()
    if jam is None:
        return None
    keadaan = jam.keadaan()
    perkara = PenahananHukum.objects.terlihat_oleh(pengguna).berjalan().filter(cakupan__berkas_arsip=berkas).distinct()
    return {
        "jam": jam, "keadaan": keadaan, "nada": NADA_RETENSI[keadaan], "perkara": list(perkara),
        "tahan": f"{reverse('arsip:penahanan_baru')}?berkas={berkas.pk}" if _boleh_tahan(pengguna, keadaan) else "",
    }  # fmt: skip


def _boleh_tahan(pengguna: Pengguna, keadaan: KeadaanRetensi) -> bool:
    return keadaan != KeadaanRetensi.SELESAI and pengguna.has_perm("arsip.kelola_retensi")


panel_berkas.daftarkan(
    Panel("retensi", "arsip/retensi/panel.html", panel_retensi, izin="arsip.view_aturanretensi", urutan=30)
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="retensi", unit=UNIT, label="Retensi", url_name="arsip:retensi", ikon="calendar-time",
        izin="arsip.view_aturanretensi", urutan=240,
    )
)  # fmt: skip
navigasi.daftarkan(
    ButirNavigasi(
        kode="usul_penyusutan", unit=UNIT, label="Usul musnah dan serah", url_name="arsip:usul", ikon="list-check",
        izin="arsip.view_usulpenyusutan", urutan=242,
    )
)  # fmt: skip
kartu.daftarkan(
    Kartu(
        kode="retensi", judul="Retensi arsip", templat="arsip/retensi/kartu.html", konteks=isi_kartu,
        izin="arsip.view_aturanretensi", urutan=240, url_name="arsip:retensi", tautan="Buka retensi",
    )
)  # fmt: skip
antrean.daftarkan(
    SumberAntrean(
        kode="arsip.retensi.setuju", label="Persetujuan usul arsip", izin="arsip.setujui_penyusutan",
        ambil=butir_setuju, urutan=240,
    )
)  # fmt: skip
antrean.daftarkan(
    SumberAntrean(kode="arsip.retensi.nilai", label="Penilaian arsip", izin="", ambil=butir_nilai, urutan=241)
)
antrean.daftarkan(
    SumberAntrean(
        kode="arsip.retensi.kelola", label="Retensi arsip", izin="arsip.kelola_retensi", ambil=butir_kelola, urutan=242
    )
)
