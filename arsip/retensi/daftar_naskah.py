"""The list as the annex of its minutes: JSON values only, frozen with the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count

from arsip.retensi.enums import Keputusan
from arsip.retensi.naskah import uraian_aman
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from arsip.retensi.model_usul import UsulPenyusutan


def konteks_usul(usul: UsulPenyusutan) -> dict[str, Any]:
    """Words and annex of the minutes of destruction or hand-over."""
    pilih = Keputusan.MUSNAHKAN if usul.musnah else Keputusan.SERAHKAN
    butir = list(
        usul.butir.filter(keputusan=pilih)
        .select_related("berkas_arsip__klasifikasi")
        .annotate(jumlah=Count("berkas_arsip__dokumen"))
        .order_by("berkas_arsip__tahun", "berkas_arsip__unit", "berkas_arsip__urut")
    )
    lain = usul.butir.exclude(keputusan=pilih).count()
    setuju = usul.persetujuan.filter(gugur_pada__isnull=True).select_related("oleh")
    return {
        "tahun": usul.tahun,
        "jumlah_berkas": len(butir),
        "jumlah_dokumen": sum(b.jumlah for b in butir),  # type: ignore[attr-defined] # annotated
        "jumlah_lain": lain,
        "sidik": usul.sidik,
        "sk_panitia": {"nomor": usul.nomor_sk, "tanggal": usul.tanggal_sk.isoformat()} if usul.tanggal_sk else None,
        "panitia": [
            {"nama": a.pengguna.nama, "sebagai": a.get_sebagai_display()}
            for a in usul.panitia.select_related("pengguna")
        ],
        "surat": [
            {"dari": s.get_pemberi_display(), "nomor": s.nomor, "tanggal": s.tanggal.isoformat()}
            for s in usul.surat.all()
        ],
        "penyetuju": [
            {"nama": p.oleh.nama, "sebagai": p.get_sebagai_display(), "pada": bahasa.waktu(p.pada)} for p in setuju
        ],
        "lembaga": usul.lembaga,
        "simpan_isi": usul.simpan_isi,
        "tabel": _tabel(usul, butir),
    }  # fmt: skip


def _tabel(usul: UsulPenyusutan, butir: list[Any]) -> dict[str, Any]:
    return {
        "judul": "Daftar arsip yang dimusnahkan" if usul.musnah else "Daftar arsip yang diserahkan",
        "lanskap": True,
        "kolom": [
            {"judul": "No.", "rata": "kanan"},
            {"judul": "Nomor berkas"},
            {"judul": "Kode"},
            {"judul": "Uraian"},
            {"judul": "Tahun"},
            {"judul": "Dokumen", "rata": "kanan"},
            {"judul": "Lama simpan"},
            {"judul": "Jatuh tempo"},
            {"judul": "Alasan"},
        ],
        "baris": [
            [
                str(n), b.berkas_arsip.nomor, b.berkas_arsip.klasifikasi.kode, uraian_aman(b.berkas_arsip),
                str(b.berkas_arsip.tahun), str(b.jumlah),
                f"{b.lama_tahun} tahun", bahasa.tanggal(b.jatuh_tempo), b.alasan,
            ]
            for n, b in enumerate(butir, start=1)
        ],
    }  # fmt: skip
