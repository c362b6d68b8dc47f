"""What stands beside the contents of a bag: its facts, the list of documents as CSV and JSON, and a page to read."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from django.utils import timezone

from arsip.keutuhan.tas import IsiTas, nama_isi, nama_polos
from lpse.akun.models import profil
from lpse.berkas.services import buka
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from pathlib import Path

    from arsip.dokumen.models import Dokumen, VersiDokumen
    from arsip.keutuhan.models import EksporBagit

KOLOM = (
    "berkas", "uraian_berkas", "nomor_item", "klasifikasi", "uraian_klasifikasi", "unit", "jenis", "nomor", "tanggal",
    "uraian", "keterangan", "keamanan", "tingkat", "keadaan", "lokasi", "pihak", "versi", "jalur", "nama", "tipe",
    "ukuran", "sha256", "diarsipkan", "uuid",
)  # fmt: skip


@dataclass
class Susunan:
    """Rows for the list, contents for the payload."""

    baris: list[dict[str, Any]] = field(default_factory=list)
    isi: list[IsiTas] = field(default_factory=list)

    @property
    def byte(self) -> int:
        return sum(i.ukuran for i in self.isi)


def susun_dokumen(susunan: Susunan, dokumen: Dokumen) -> None:
    """Add one document: a row for every stored version, or one without content for what is on paper only."""
    folder = f"{nama_polos(dokumen.berkas_arsip.nomor, maks=40)}-{dokumen.berkas_arsip_id}"
    versi = [v for v in dokumen.versi.all() if v.berkas is not None]
    for v in versi:
        _tambah_versi(susunan, dokumen, v, folder)
    if not versi:
        susunan.baris.append(_baris(dokumen, None, ""))


def _tambah_versi(susunan: Susunan, dokumen: Dokumen, versi: VersiDokumen, folder: str) -> None:
    berkas = versi.berkas
    assert berkas is not None  # noqa: S101 - the caller kept only those with content
    nama = nama_isi(item=dokumen.nomor_item, versi=versi.versi, nama=versi.nama)
    tempat = PurePosixPath(folder, nama)
    susunan.isi.append(IsiTas(tempat, versi.sha256, versi.ukuran, lambda: buka(berkas=berkas)))
    susunan.baris.append(_baris(dokumen, versi, f"data/{tempat}"))


def _baris(dokumen: Dokumen, versi: VersiDokumen | None, jalur: str) -> dict[str, Any]:
    lokasi = dokumen.lokasi or dokumen.berkas_arsip.lokasi
    nilai = (
        dokumen.berkas_arsip.nomor, dokumen.berkas_arsip.uraian, dokumen.nomor_item, dokumen.klasifikasi.kode,
        dokumen.klasifikasi.uraian, dokumen.get_unit_display(), dokumen.get_jenis_display(), dokumen.nomor,
        dokumen.tanggal.isoformat(), dokumen.uraian, dokumen.keterangan, dokumen.get_keamanan_display(),
        dokumen.get_tingkat_display(), dokumen.get_status_display(), str(lokasi or ""),
        "; ".join(str(p) for p in dokumen.pihak.all()), versi.versi if versi else None, jalur,
        versi.nama if versi else "", versi.mime if versi else "", versi.ukuran if versi else None,
        versi.sha256 if versi else "", dokumen.dibuat_pada.isoformat(), str(dokumen.uuid),
    )  # fmt: skip
    return dict(zip(KOLOM, nilai, strict=True))


def fakta_tas(ekspor: EksporBagit, susunan: Susunan) -> dict[str, str]:
    """``bag-info.txt``; Payload-Oxum is added by the package itself."""
    kantor = profil()
    jumlah = len({b["uuid"] for b in susunan.baris})
    berkas = ", ".join(sorted({b["berkas"] for b in susunan.baris})[:20])
    fakta = {
        "Source-Organization": ", ".join(filter(None, (kantor.nama, kantor.nama_instansi))),
        "Organization-Address": " ".join(kantor.alamat.split()),
        "Contact-Name": ekspor.pemohon.nama,
        "Contact-Phone": kantor.telepon,
        "Contact-Email": kantor.surel,
        "External-Description": ekspor.uraian or f"{jumlah} dokumen arsip: {ekspor.nama}",
        "External-Identifier": f"urn:uuid:{ekspor.kunci}",
        "Bagging-Date": bahasa.hari_ini().isoformat(),
        "Bag-Size": bahasa.byte(susunan.byte),
        "Bag-Group-Identifier": ekspor.berkas_arsip.nomor if ekspor.berkas_arsip else "",
        "Internal-Sender-Identifier": berkas,
        "Internal-Sender-Description": f"{jumlah} dokumen, {len(susunan.isi)} isi, dari Portal LPSE",
    }
    return {k: v for k, v in fakta.items() if v}


def tulis_keterangan(tanda: Path, ekspor: EksporBagit, susunan: Susunan) -> None:
    """The tag files: ``BACA-SAYA.txt``, ``indeks.html``, ``metadata/dokumen.csv`` and ``.json``."""
    metadata = tanda / "metadata"
    metadata.mkdir(mode=0o700)
    with (metadata / "dokumen.csv").open("w", encoding="utf-8-sig", newline="") as keluar:
        penulis = csv.DictWriter(keluar, KOLOM)
        penulis.writeheader()
        penulis.writerows({k: _aman(v) for k, v in b.items()} for b in susunan.baris)
    isi = {"dibuat": timezone.now().isoformat(), "ekspor": str(ekspor.kunci), "dokumen": susunan.baris}
    (metadata / "dokumen.json").write_text(json.dumps(isi, ensure_ascii=False, indent=1), encoding="utf-8")
    konteks = {
        "ekspor": ekspor, "baris": susunan.baris, "kantor": profil(), "jumlah_isi": len(susunan.isi),
        "jumlah": len({b["uuid"] for b in susunan.baris}), "byte": susunan.byte, "dibuat": timezone.now(),
    }  # fmt: skip
    for nama in ("BACA-SAYA.txt", "indeks.html"):
        teks = render_to_string(f"arsip/keutuhan/tas/{nama}", konteks)
        (tanda / nama).write_text(teks, encoding="utf-8")


def _aman(nilai: Any) -> Any:  # noqa: ANN401 - any cell
    """A cell that a spreadsheet does not take for a formula."""
    return f"'{nilai}" if isinstance(nilai, str) and nilai[:1] in {"=", "+", "-", "@", "\t", "\r"} else nilai
