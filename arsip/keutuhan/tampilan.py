"""What the integrity of the archive puts on the shell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from arsip.dokumen.models import VersiDokumen
from arsip.dokumen.panel import Panel, aksi_dokumen, panel_berkas, panel_dokumen
from arsip.keutuhan.models import HariKeutuhan, KerusakanIsi
from arsip.keutuhan.services_bagit import minta
from lpse.berkas.enums import KeadaanIsi
from lpse.berkas.models import IsiBerkas
from lpse.tampilan import bahasa
from lpse.tampilan.daftar import AksiMassal
from lpse.tampilan.registri import ButirNavigasi, Kartu, kartu, navigasi

if TYPE_CHECKING:
    from arsip.dokumen.models import BerkasArsip, Dokumen
    from lpse.akun.models import Pengguna

UNIT = "Pengarsipan"


def jumlah_rusak(pengguna: Pengguna) -> int:
    return KerusakanIsi.objects.terlihat_oleh(pengguna).terbuka().count()


def isi_kartu(pengguna: Pengguna) -> Mapping[str, Any]:
    """From the day's last measurement: a card never counts a million rows."""
    return {"hari": HariKeutuhan.objects.terlihat_oleh(pengguna).first()}


def panel_dokumen_ini(pengguna: Pengguna, dokumen: Dokumen) -> Mapping[str, Any] | None:
    """When this document's content was last hashed, and the button to do it now; nothing for paper alone."""
    versi = dokumen.versi.filter(berkas__isnull=False)
    isi = list(IsiBerkas.objects.filter(sha256__in=versi.values("sha256")).order_by("diperiksa_pada"))
    return _isi_panel(pengguna, isi, reverse("arsip:keutuhan_dokumen", args=[dokumen.uuid])) if isi else None


def panel_berkas_ini(pengguna: Pengguna, berkas: BerkasArsip) -> Mapping[str, Any] | None:
    """The same of all the contents in a file."""
    versi = VersiDokumen.objects.filter(dokumen__berkas_arsip=berkas, berkas__isnull=False)
    isi = list(IsiBerkas.objects.filter(sha256__in=versi.values("sha256")).order_by("diperiksa_pada")[:1000])
    return _isi_panel(pengguna, isi, reverse("arsip:keutuhan_berkas", args=[berkas.pk])) if isi else None


def _isi_panel(pengguna: Pengguna, isi: list[IsiBerkas], periksa: str) -> Mapping[str, Any]:
    rusak = sum(i.keadaan != KeadaanIsi.UTUH for i in isi)
    return {
        "rusak": rusak, "jumlah": len(isi), "tertua": isi[0].diperiksa_pada,
        "periksa": periksa if pengguna.has_perm("arsip.periksa_keutuhan") else "",
    }  # fmt: skip


def ekspor_pilihan(*, oleh: Pengguna, objek: list[Dokumen]) -> str:
    """The bulk act of the list: the chosen documents as one BagIt bag."""
    nama = f"Pilihan arsip {bahasa.tanggal(bahasa.hari_ini())}"
    ekspor = minta(oleh=oleh, nama=nama, dokumen=[d.pk for d in objek])
    return f"{len(ekspor.dokumen_ids)} dokumen disusun menjadi tas BagIt; Anda dikabari begitu siap."


aksi_dokumen.append(
    AksiMassal(
        "ekspor_bagit", "Ekspor sebagai BagIt", "arsip.ekspor_bagit", ekspor_pilihan,
        akibat="Pekerja menyusun ZIP dengan isi, sidik, dan metadatanya; pembacaan yang rahasia tercatat di jejak.",
        ikon="package",
    )
)  # fmt: skip
panel_dokumen.daftarkan(
    Panel("keutuhan", "arsip/keutuhan/panel.html", panel_dokumen_ini, izin="arsip.view_dokumen", urutan=40)
)
panel_berkas.daftarkan(
    Panel("keutuhan", "arsip/keutuhan/panel.html", panel_berkas_ini, izin="arsip.view_dokumen", urutan=40)
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="keutuhan",
        unit=UNIT,
        label="Keutuhan arsip",
        url_name="arsip:keutuhan",
        ikon="shield-check",
        izin="arsip.view_harikeutuhan",
        urutan=240,
        hitung=jumlah_rusak,
    )
)
navigasi.daftarkan(
    ButirNavigasi(
        kode="ekspor_arsip",
        unit=UNIT,
        label="Ekspor BagIt",
        url_name="arsip:daftar_bagit",
        ikon="package",
        izin="arsip.ekspor_bagit",
        urutan=242,
    )
)
kartu.daftarkan(
    Kartu(
        kode="keutuhan",
        judul="Keutuhan arsip",
        templat="arsip/keutuhan/kartu.html",
        konteks=isi_kartu,
        izin="arsip.view_harikeutuhan",
        urutan=240,
        url_name="arsip:keutuhan",
        tautan="Keutuhan",
    )
)
