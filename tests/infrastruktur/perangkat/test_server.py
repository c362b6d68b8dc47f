"""The register: adding, changing, thresholds, and what PostgreSQL refuses whoever asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.utils import DatabaseError, IntegrityError
from django.test import Client
from django.urls import reverse
from hypothesis import given, strategies as st

from infrastruktur.perangkat.models import BERAMBANG, Server, kode_antrean
from infrastruktur.perangkat.services import daftarkan_server_ini, tambah_server, ubah_server
from lpse.akun.models import Pengguna
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa
from tests.pabrik import PabrikServer

pytestmark = pytest.mark.pasal("25(1)")
ISIAN: dict[str, Any] = {
    "kode": "spse-db",
    "nama": "SPSE-DB",
    "peran": "database",
    "dipantau_sejak": dt.date(2026, 11, 1),
}


def test_menambah(asep: Pengguna) -> None:
    server = tambah_server(isian=ISIAN, oleh=asep)
    assert (server.kode, server.antrean, server.aktif, server.ambang("disk")) == (
        "spse-db",
        "pantau.spse-db",
        True,
        (80, 90),
    )
    jejak = Jejak.objects.get()
    assert (jejak.kata, jejak.pelaku_nama, jejak.objek_teks) == ("menambah server", "Asep Hidayat", "SPSE-DB")


@pytest.mark.parametrize(
    "ubah",
    [{"kode": "SPSE DB"}, {"kode": ""}, {"nama": ""}, {"peran": "roti"}, {"disk_perhatian": 90}, {"disk_kritis": 101}],
    ids=["kode kotor", "tanpa kode", "tanpa nama", "peran asing", "perhatian = kritis", "di atas 100"],
)
def test_isian_yang_ditolak(asep: Pengguna, ubah: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        tambah_server(isian={**ISIAN, **ubah}, oleh=asep)
    assert not Jejak.objects.exists()


def test_kode_kembar_ditolak(asep: Pengguna) -> None:
    tambah_server(isian=ISIAN, oleh=asep)
    with pytest.raises(ValidationError, match="sudah dipakai"):
        tambah_server(isian={**ISIAN, "nama": "Lain"}, oleh=asep)


def test_mengubah_mencatat_yang_berubah_saja(server: Server, asep: Pengguna) -> None:
    ubah_server(server_id=server.pk, isian={"lokasi": "Rak 3", "disk_perhatian": 75, "nama": "SPSE-DB"}, oleh=asep)
    jejak = Jejak.objects.get()
    assert jejak.sebelum == {"lokasi": "Ruang server, rak 2", "disk_perhatian": 80}
    assert jejak.sesudah == {"lokasi": "Rak 3", "disk_perhatian": 75}
    assert [e.lokasi for e in Server.objects.get().events.order_by("pgh_id")] == ["Ruang server, rak 2", "Rak 3"]  # type: ignore[attr-defined] # pghistory


def test_tanpa_perubahan_tanpa_jejak(server: Server, asep: Pengguna) -> None:
    ubah_server(server_id=server.pk, isian={"nama": "SPSE-DB"}, oleh=asep)
    assert not Jejak.objects.exists()


def test_kode_tidak_ikut_berubah(server: Server, asep: Pengguna) -> None:
    ubah_server(server_id=server.pk, isian={"kode": "lain", "lokasi": "Rak 9"}, oleh=asep)
    assert Server.objects.get().kode == "spse-db"


def test_diaktifkan_lagi_dipantau_sejak_hari_itu(server: Server, asep: Pengguna) -> None:
    ubah_server(server_id=server.pk, isian={"aktif": False}, oleh=asep)
    ubah_server(server_id=server.pk, isian={"aktif": True}, oleh=asep)
    assert Server.objects.get().dipantau_sejak == bahasa.hari_ini()


@pytest.mark.parametrize("metrik", BERAMBANG)
def test_basis_data_menolak_ambang_terbalik(server: Server, metrik: str) -> None:
    for ubah in ({f"{metrik}_perhatian": 95}, {f"{metrik}_kritis": 101}, {f"{metrik}_perhatian": 0}):
        with pytest.raises(IntegrityError, match=f"server_ambang_{metrik}"), transaction.atomic():
            Server.objects.filter(pk=server.pk).update(**ubah)


def test_basis_data_menolak_hapus_dan_ganti_kode(server: Server) -> None:
    for langkah in (server.delete, lambda: Server.objects.update(kode="lain")):
        with pytest.raises(DatabaseError), transaction.atomic():
            langkah()


@given(st.text(max_size=40))
def test_kode_antrean_hanya_huruf_kecil_angka_hubung(teks: str) -> None:
    sah = (
        0 < len(teks) <= 30
        and all(h in "abcdefghijklmnopqrstuvwxyz0123456789-" for h in teks)
        and not teks.startswith("-")
        and not teks.endswith("-")
    )
    try:
        kode_antrean(teks)
    except ValidationError:
        assert not sah
    else:
        assert sah


def test_mendaftarkan_mesin_ini_serempak(transactional_db: None, benang: Callable[..., Any]) -> None:
    hasil = benang(daftarkan_server_ini, n=4)
    assert hasil.galat == []
    assert Server.objects.count() == 1
    assert Jejak.objects.filter(kata="mendaftarkan server").count() == 1


def test_mesin_agen_lain_dinamai_menurut_kodenya(db: None, settings: Any) -> None:  # noqa: ANN401 - pytest-django
    settings.KODE_SERVER = "spse-app"
    server = daftarkan_server_ini()
    assert (server.nama, server.peran) == ("SPSE-APP", "lain")


def _formulir(**ubah: object) -> dict[str, Any]:
    ambang = {f"{m}_{t}": n for m in BERAMBANG for t, n in (("perhatian", 70), ("kritis", 90))}
    return {**ISIAN, "dipantau_sejak": "2026-11-01", "aktif": "on", **ambang, **ubah}


def test_layar_tambah(asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(asep)
    alamat = reverse("infrastruktur:server_tambah")
    assert "ambang kritis" in klien.post(alamat, _formulir(disk_perhatian=95)).content.decode()
    assert not Server.objects.exists()
    jawaban = klien.post(alamat, _formulir(), follow=True)
    assert "pantau.spse-db" in jawaban.content.decode()
    assert Server.objects.get().disk_perhatian == 70


def test_layar_ubah(server: Server, asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    klien = masuk_sebagai(asep)
    klien.post(reverse("infrastruktur:server_ubah", args=["spse-db"]), _formulir(lokasi="Rak 7", kode="lain"))
    baru = Server.objects.get()
    assert (baru.kode, baru.lokasi) == ("spse-db", "Rak 7")


def test_daftar_perangkat_disaring(asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    PabrikServer(nama="SPSE-APP")
    PabrikServer(nama="LAMA", aktif=False)
    halaman = masuk_sebagai(asep).get(reverse("infrastruktur:perangkat"), {"aktif": "True"}).content.decode()
    assert "SPSE-APP" in halaman
    assert "LAMA" not in halaman


def test_kepala_membaca_tetapi_tidak_mengubah(
    server: Server, bu_kepala: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    klien = masuk_sebagai(bu_kepala)
    assert "Tambah server" not in klien.get(reverse("infrastruktur:perangkat")).content.decode()
    assert klien.get(reverse("infrastruktur:server_ubah", args=["spse-db"])).status_code == 403
