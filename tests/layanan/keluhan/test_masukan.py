"""Suggestions from the form to what came of them (Pasal 19(1)d)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from layanan.keluhan import selectors, services
from layanan.keluhan.enums import PERPINDAHAN_MASUKAN, StatusMasukan
from layanan.keluhan.services import DataMasukan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.tampilan import bahasa
from tests.pabrik import tokoh
from tests.pabrik_keluhan import PabrikMasukan

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_M = StatusMasukan
pytestmark = [pytest.mark.pasal("19(1)d"), pytest.mark.django_db]


def _besok() -> dt.date:
    return bahasa.hari_ini() + dt.timedelta(days=7)


def _langkah(kata: str, pk: int, **ubah: Any) -> object:  # noqa: ANN401 - keywords of the services
    oleh = tokoh("dodi")
    isi: dict[str, dict[str, Any]] = {
        "telaah_masukan": {"tanggapan": "Kami pelajari."},
        "tindak_lanjuti_masukan": {"penanggung_jawab": tokoh("sari"), "tenggat": _besok(), "rencana": "Kursi dipesan."},
        "selesaikan_masukan": {"hasil": "Kursi tersedia."},
        "hentikan_masukan": {"alasan": "Tidak ada tempat."},
    }
    return getattr(services, kata)(**{"masukan_id": pk, "oleh": oleh} | isi[kata] | ubah)


@pytest.mark.parametrize("kata", ["telaah_masukan", "tindak_lanjuti_masukan", "selesaikan_masukan", "hentikan_masukan"])
def test_setiap_langkah_dari_setiap_keadaan(kata: str) -> None:
    for status in _M.values:
        masukan = PabrikMasukan(status=status)
        try:
            _langkah(kata, masukan.pk)
        except TransisiBasi:
            continue
        masukan.refresh_from_db()
        assert (status, masukan.status) in PERPINDAHAN_MASUKAN


def test_dari_formulir_sampai_hasil(dodi: Pengguna, sari: Pengguna) -> None:
    data = DataMasukan(topik="loket", isi="Sediakan kursi.", surel="b@contoh.test")
    masukan = services.terima_masukan(data=data)
    assert set(Kabar.objects.filter(jenis="layanan.masukan.baru").values_list("penerima", flat=True)) == {
        dodi.pk, sari.pk,
    }  # fmt: skip
    for kata in ("telaah_masukan", "tindak_lanjuti_masukan", "selesaikan_masukan"):
        _langkah(kata, masukan.pk)
    masukan.refresh_from_db()
    assert (masukan.status, masukan.hasil) == (_M.SELESAI, "Kursi tersedia.")
    assert Kiriman.objects.filter(kunci__startswith=f"luar:masukan-{masukan.pk}-").count() == 3
    kode = services.kode_masukan(masukan)
    assert selectors.cari_masukan(nomor=masukan.nomor, kode=kode) == masukan
    assert selectors.cari_masukan(nomor=masukan.nomor, kode="AAAAA-AAAAA") is None
    assert selectors.cari_masukan(nomor="", kode=kode) is None
    hari = bahasa.hari_ini()
    assert selectors.angka_masukan(hari, hari).selesai == selectors.angka_masukan().selesai == 1


@pytest.mark.parametrize(
    ("kata", "status", "ubah", "pesan"),
    [
        ("telaah_masukan", _M.BARU, {"tanggapan": " "}, "tanggapan"),
        ("tindak_lanjuti_masukan", _M.DITELAAH, {"rencana": ""}, "dikerjakan"),
        ("tindak_lanjuti_masukan", _M.DITELAAH, {"tenggat": dt.date(2020, 1, 1)}, "sudah lewat"),
        ("selesaikan_masukan", _M.DITINDAKLANJUTI, {"hasil": ""}, "hasilnya"),
        ("hentikan_masukan", _M.DITELAAH, {"alasan": ""}, "mengapa"),
    ],
)
def test_isian_yang_kurang_ditolak(kata: str, status: str, ubah: dict[str, Any], pesan: str) -> None:
    with pytest.raises(AturanDilanggar, match=pesan):
        _langkah(kata, PabrikMasukan(status=status).pk, **ubah)


def test_penolakan_lain(rina: Pengguna, pak_ppk: Pengguna) -> None:
    masukan = PabrikMasukan(status=_M.DITELAAH)
    with pytest.raises(AturanDilanggar, match="tidak menangani"):
        _langkah("hentikan_masukan", masukan.pk, oleh=rina)
    with pytest.raises(AturanDilanggar, match="pegawai LPSE"):
        _langkah("tindak_lanjuti_masukan", masukan.pk, penanggung_jawab=pak_ppk)
    with pytest.raises(AturanDilanggar, match="Tulis masukan"):
        services.terima_masukan(data=DataMasukan(topik="lain", isi=" "))
