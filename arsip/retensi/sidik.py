"""Fingerprints that approvals bind to: of one file's contents, and of the whole list with its decisions."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from arsip.dokumen.enums import StatusDokumen
from arsip.dokumen.models import Dokumen, VersiDokumen

if TYPE_CHECKING:
    from arsip.retensi.model_usul import ButirUsul, UsulPenyusutan


def _sha(isi: Any) -> str:  # noqa: ANN401 - any JSON value
    teks = json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()


def sidik_isi(berkas_id: Iterable[int]) -> dict[int, str]:
    """File → SHA-256 over its documents and the hashes of all their versions; two queries for any number of files."""
    kunci = sorted(set(berkas_id))
    dokumen = list(
        Dokumen.objects.filter(berkas_arsip__in=kunci)
        .exclude(status__in=(StatusDokumen.MUSNAH, StatusDokumen.DISERAHKAN))
        .order_by("nomor_item")
        .values_list("pk", "berkas_arsip_id", "uuid", "uraian")
    )
    versi: dict[int, list[str]] = defaultdict(list)
    milik = VersiDokumen.objects.filter(dokumen__in=[d[0] for d in dokumen]).order_by("dokumen_id", "versi")
    for dokumen_id, sha in milik.values_list("dokumen_id", "sha256"):
        versi[dokumen_id].append(sha)
    per_berkas: dict[int, list[Any]] = {b: [] for b in kunci}
    for pk, berkas, uuid, uraian in dokumen:
        per_berkas[berkas].append([str(uuid), uraian, versi[pk]])
    return {b: _sha(isi) for b, isi in per_berkas.items()}


def sidik_daftar(usul: UsulPenyusutan, butir: Iterable[ButirUsul]) -> str:
    """SHA-256 over everything that is approved: the kind, the year, and every file with its decision and contents."""
    baris = sorted(
        [
            b.berkas_arsip.nomor,
            b.berkas_arsip.klasifikasi.kode,
            b.berkas_arsip.uraian,
            b.nasib_jra,
            b.lama_tahun,
            b.jatuh_tempo.isoformat(),
            b.keputusan,
            b.alasan,
            b.sidik_isi,
        ]
        for b in butir
    )
    kepala = [usul.pk, usul.jenis, usul.tahun, usul.nomor_sk, usul.lembaga, usul.simpan_isi]
    return _sha([kepala, baris])
