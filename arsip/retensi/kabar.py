"""What retention tells people (recipe card: tambah-kabar)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lpse.akun.models import Pengguna
from lpse.pemberitahuan.registri import JenisKabar, daftarkan
from lpse.pemberitahuan.services import kabari

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet

AWALAN = "arsip.retensi"
JATUH_TEMPO = f"{AWALAN}.jatuh_tempo"
DITAHAN = f"{AWALAN}.ditahan"
PERLU_PERSETUJUAN = f"{AWALAN}.perlu_persetujuan"
DIKEMBALIKAN = f"{AWALAN}.dikembalikan"
DISETUJUI = f"{AWALAN}.disetujui"
SIAP = f"{AWALAN}.siap_dilaksanakan"
SELESAI = f"{AWALAN}.selesai"
_KELOMPOK = "Retensi arsip"


def _jenis(kode: str, label: str, judul: str, isi: str, *sebab_izin: str, **lain: Any) -> JenisKabar:  # noqa: ANN401 - JenisKabar's own fields
    sebab, izin = sebab_izin
    return JenisKabar(kode=kode, label=label, judul=judul, isi=isi, sebab=sebab, kelompok=_KELOMPOK, izin=izin, **lain)


daftarkan(
    _jenis(
        JATUH_TEMPO, "Arsip jatuh tempo", "{{ jumlah }} berkas arsip menunggu tindakan retensi",
        "{{ rincian }} Susun berita acara pemindahan atau usul musnah; tidak ada yang dimusnahkan dengan sendirinya.",
        "Anda mengelola retensi arsip", "arsip.kelola_retensi", ikon="calendar-due",
    ),
    _jenis(
        DITAHAN, "Arsip ditahan untuk perkara", "{{ oleh }} menahan {{ jumlah }} arsip: {{ objek }}",
        "Selama perkara berjalan, arsip itu tidak dapat dimusnahkan.",
        "Anda mengelola retensi arsip", "arsip.kelola_retensi", ikon="scale",
    ),
    _jenis(
        PERLU_PERSETUJUAN, "Usul penyusutan menunggu persetujuan", "{{ objek }} menunggu persetujuan Anda",
        "{{ jumlah }} berkas pada daftar. Diperlukan dua orang, salah satunya Kepala; pengusul tidak ikut menyetujui.",
        "Anda berwenang menyetujui usul penyusutan", "arsip.setujui_penyusutan", ikon="checks", wajib=True,
    ),
    _jenis(
        DIKEMBALIKAN, "Usul penyusutan dikembalikan", "{{ oleh }} mengembalikan {{ objek }}", "{{ alasan }}",
        "Anda mengusulkan daftar itu", "arsip.kelola_retensi", ikon="arrow-back-up",
    ),
    _jenis(
        DISETUJUI, "Usul penyusutan disetujui", "{{ objek }} sudah disetujui dua orang",
        "Lengkapi surat persetujuannya, lalu terbitkan berita acara.",
        "Anda mengusulkan daftar itu", "arsip.kelola_retensi", ikon="circle-check",
    ),
    _jenis(
        SIAP, "Berita acara lengkap", "Berita acara {{ objek }} sudah lengkap tanda tangannya",
        "Pelaksanaannya menunggu perintah Anda.",
        "Anda melaksanakan penyusutan arsip", "arsip.laksanakan_penyusutan", ikon="signature",
    ),
    _jenis(
        SELESAI, "Penyusutan selesai dilaksanakan", "{{ objek }} selesai dilaksanakan", "{{ rincian }}",
        "Anda terlibat dalam usul itu", "arsip.view_usulpenyusutan", ikon="flame",
    ),
)  # fmt: skip


def pemegang(izin: str) -> QuerySet[Pengguna]:
    """Active people whose role holds this permission (``app.codename``)."""
    app, _, kode = izin.partition(".")
    orang: QuerySet[Pengguna] = Pengguna.objects.aktif().filter(
        penugasan__peran__permissions__codename=kode, penugasan__peran__permissions__content_type__app_label=app
    )
    return orang.distinct().order_by("pk")


def kabari_pengelola(
    *,
    jenis: str,
    objek: Model | None,
    konteks: Mapping[str, Any],
    kecuali: Pengguna | None = None,
    izin: str = "arsip.kelola_retensi",
    kunci: str = "",
    url: str = "",
) -> None:
    """Tell everybody whose role holds the permission, in the caller's transaction."""
    kabari(
        penerima=[p for p in pemegang(izin) if p != kecuali], jenis=jenis, objek=objek, konteks=dict(konteks),
        kunci=kunci, url=url,
    )  # fmt: skip
