"""The list of triggers answers as pgtrigger's own would, without building it anew for each trigger."""

from __future__ import annotations

import pgtrigger
import pytest
from pgtrigger import registry

from lpse.akun.models import ProfilLPSE
from lpse.pemicu import Bawaan, DaftarPemicu, pasang


def _daftar() -> DaftarPemicu:
    daftar = registry._registry
    assert isinstance(daftar, DaftarPemicu)
    return daftar


def test_menjawab_seperti_bawaan() -> None:
    daftar = _daftar()
    assert len(daftar) > 500
    assert daftar.by_db_table == vars(Bawaan)["by_db_table"].fget(daftar)
    assert daftar.pg_function_names == vars(Bawaan)["pg_function_names"].fget(daftar)
    pasang()  # a filled list stays
    assert registry._registry is daftar


def test_nama_yang_sama_ditolak_dan_yang_dibuang_dilupakan() -> None:
    daftar = _daftar()
    semula = dict(daftar.by_db_table), set(daftar.pg_function_names)
    satu = pgtrigger.Protect(name="uji_satu", operation=pgtrigger.Delete)
    with satu.register(ProfilLPSE):  # type: ignore[arg-type]  # it takes classes and calls them Model
        assert daftar.by_db_table[ProfilLPSE._meta.db_table, "uji_satu"] is satu
        with pytest.raises(KeyError, match="already used"):
            pgtrigger.register(pgtrigger.Protect(name="uji_satu", operation=pgtrigger.Update))(ProfilLPSE)
    assert (daftar.by_db_table, daftar.pg_function_names) == semula
