"""Rows of this duty, gathered."""

from __future__ import annotations

from arsip.dokumen.models_berkas import BerkasArsip, BerkasArsipQuerySet
from arsip.dokumen.models_dokumen import (
    Dokumen,
    DokumenQuerySet,
    PihakDokumen,
    PindahItem,
    RelasiDokumen,
    VersiDokumen,
)
from arsip.dokumen.models_hak import (
    BerkasArsipGroupObjectPermission,
    BerkasArsipUserObjectPermission,
    DokumenGroupObjectPermission,
    DokumenUserObjectPermission,
)
from arsip.dokumen.models_rujukan import Klasifikasi, LokasiFisik

__all__ = [
    "BerkasArsip",
    "BerkasArsipGroupObjectPermission",
    "BerkasArsipQuerySet",
    "BerkasArsipUserObjectPermission",
    "Dokumen",
    "DokumenGroupObjectPermission",
    "DokumenQuerySet",
    "DokumenUserObjectPermission",
    "Klasifikasi",
    "LokasiFisik",
    "PihakDokumen",
    "PindahItem",
    "RelasiDokumen",
    "VersiDokumen",
]
