"""Backups (Perka LKPP 2/2010 Pasal 27(1)): gathers the models of this duty for Django."""

from __future__ import annotations

from arsip.cadangan.model_jalan import JalanCadangan, Salinan
from arsip.cadangan.model_sasaran import LembarPemulihan, Repositori, Sasaran

__all__ = ["JalanCadangan", "LembarPemulihan", "Repositori", "Salinan", "Sasaran"]
