"""However many rows there are, what is looked up at the counter is found by index: the plans say so."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet

from lpse.tampilan import bahasa
from registrasi.daftar_hitam import selectors
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.daftar_hitam.selectors import Pihak
from registrasi.padanan import cari, kembar
from registrasi.padanan.identitas import Identitas
from tests.pabrik_daftar_hitam import PabrikDaftarHitam

pytestmark = pytest.mark.django_db


def _rencana(sql: str, isi: Any = None) -> str:  # noqa: ANN401 - parameters of a query
    with connection.cursor() as kursor:
        # A table of three rows is read whole; what is asked is whether there is an index to read instead.
        kursor.execute("SET LOCAL enable_seqscan = off")
        kursor.execute(f"EXPLAIN {sql}", isi)
        return "\n".join(b for (b,) in kursor.fetchall())


def _rencana_kueri(kueri: QuerySet[Any]) -> str:
    sql, isi = kueri.query.sql_with_params()
    return _rencana(sql, isi)


def test_daftar_hitam_dicari_lewat_indeks() -> None:
    PabrikDaftarHitam.create_batch(3)
    for pihak, indeks in (
        (Pihak(npwp="013121660091000"), "daftarhitam_npwp"),
        (Pihak(nib="0211260034871"), "daftarhitam_nib"),
        (Pihak(nik="7322011407850003"), "daftarhitam_nik"),
        (Pihak(nama="CV Sinar Masamba Jaya"), "daftarhitam_kunci_nama"),
    ):
        rencana = _rencana_kueri(DaftarHitam.objects.filter(selectors._syarat(pihak)).order_by())
        assert indeks in rencana
        assert "Seq Scan" not in rencana


def test_permohonan_dicari_lewat_indeks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three look-ups, each by the indexes of ``padanan.sql``; the joins of the nightly run by those of the users."""
    terlihat: list[str] = []

    def catat(jalankan: Any, sql: str, isi: Any, banyak: bool, konteks: Any) -> Any:  # noqa: ANN401 - Django's wrapper
        utuh = connection.ops.compose_sql(sql, isi) if isi else sql  # type: ignore[attr-defined] # PostgreSQL's own
        terlihat.append(utuh)
        return jalankan(sql, isi, banyak, konteks)

    identitas = Identitas(
        nama="CV Sinar Masamba Jaya", npwp="013121660091000", nib="0211260034871", nik="7322011407850003",
        nip="198503122010011005", surel="a@b.example", telepon="081200004187", user_id="SINAR", penyedia=False,
    )  # fmt: skip
    with connection.execute_wrapper(catat):
        assert kembar.kunci_permohonan(identitas) == set()
    rencana = "\n".join(_rencana(sql) for sql in terlihat)
    for indeks in (
        "formulir_npwp_angka", "formulir_nib_angka", "formulir_nik_angka", "formulir_nik_penanggung_jawab_angka",
        "nonpenyedia_nip_angka", "nonpenyedia_nik_angka", "permohonan_telepon_angka", "permohonan_kunci_nama",
        "permohonan_surel", "permohonan_user_id",
    ):  # fmt: skip
        assert indeks in rencana
    assert "Seq Scan" not in rencana
    malam = _rencana(cari._PASANGAN, {"hari": bahasa.hari_ini()})
    assert "Seq Scan on registrasi_penggunaspse" not in malam


@pytest.mark.parametrize(
    ("satu", "dua", "bertemu"),
    [
        ("SINAR MASAMBA JAYA", "SINAR MASEMBA JAYA", True),
        ("SINAR MASAMBA JAYA", "MASAMBA SINAR JAYA", True),
        ("SINAR MASAMBA JAYA", "SINARMASAMBA JAYA", True),
        ("SINAR MASAMBA JAYA", "CINAR MASAMBA JAYA", True),
        ("ADI JAYA", "ADI JAVA", True),
        ("SINAR MASAMBA JAYA", "KARYA UTAMA MANDIRI", False),
        ("", "SINAR", False),
    ],
)
def test_kunci_nama(satu: str, dua: str, bertemu: bool) -> None:
    with connection.cursor() as kursor:
        kursor.execute("SELECT registrasi_kunci_nama(%s) && registrasi_kunci_nama(%s)", [satu, dua])
        assert kursor.fetchone()[0] is bertemu
