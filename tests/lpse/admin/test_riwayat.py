"""History in the Kepala's room: read only, found by an index, personal numbers masked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from pghistory.models import Event

from lpse.jejak.models import Jejak
from lpse.jejak.services import catat
from tests.pabrik import PabrikInstansi, PabrikJejak

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna

JEJAK = "/admin/lpse/jejak/"


def test_jejak_hanya_dibaca(ruang: Client, rina: Pengguna) -> None:
    baris = catat(pelaku=rina, kata="menyetujui", objek=PabrikInstansi(nama="CV Maju"), alasan="lengkap")
    assert "menyetujui" in ruang.get(JEJAK).content.decode()
    halaman = ruang.get(f"{JEJAK}{baris.pk}/change/").content.decode()
    assert "CV Maju" in halaman
    assert 'name="_save"' not in halaman
    assert ruang.get(f"{JEJAK}add/").status_code == 403
    assert ruang.post(f"{JEJAK}{baris.pk}/change/", {"kata": "x"}).status_code == 403
    assert ruang.post(f"{JEJAK}{baris.pk}/delete/", {"post": "yes"}).status_code == 403


@pytest.mark.parametrize(
    ("dicari", "ketemu"),
    [
        ("Rina", ["Rina menyetujui"]),
        ("menyetujui maju", ["Rina menyetujui"]),
        ("cv", ["Rina menyetujui", "Dodi menolak"]),
        ("3f2a1b0c-0000-4000-8000-000000000001", ["Dodi menolak"]),
        ("tiada", []),
    ],
)
def test_pencarian_jejak(ruang: Client, dicari: str, ketemu: list[str]) -> None:
    PabrikJejak(pelaku_nama="Rina", kata="menyetujui", objek_teks="CV Maju")
    PabrikJejak(
        pelaku_nama="Dodi", kata="menolak", objek_teks="CV Mundur", rujukan="3f2a1b0c-0000-4000-8000-000000000001"
    )
    daftar = ruang.get(JEJAK, {"q": dicari}).context["cl"].result_list
    assert sorted(f"{b.pelaku_nama} {b.kata}" for b in daftar) == sorted(ketemu)


def test_pencarian_jejak_dijawab_indeks(db: None) -> None:
    with connection.cursor() as kursor:
        kursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
    assert "jejak_kata" in Jejak.objects.cari("rina").order_by().explain()
    assert "jejak_rujukan" in Jejak.objects.filter(rujukan="x").order_by().explain()


def test_setiap_tabel_peristiwa_punya_layar_berbahasa_indonesia(ruang: Client) -> None:
    peristiwa = [m for m in apps.get_models() if issubclass(m, Event)]
    assert len(peristiwa) >= 5
    halaman = ruang.get("/admin/riwayat-baris/").content.decode()
    for model in peristiwa:
        assert admin.site.is_registered(model)
        assert str(model._meta.verbose_name).startswith("riwayat ")
        alamat = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
        assert f'href="{alamat}"' in halaman  # each is opened in test_rapi.py


def test_riwayat_baris_menyamarkan_nomor_dan_menyebut_pelaku(
    ruang: Client, bu_kepala: Pengguna, rina: Pengguna
) -> None:
    ruang.post(f"/admin/lpse/pengguna/{rina.pk}/nomor/", {"nip": rina.nip, "nik": "7322015203900001"})
    model = apps.get_model("lpse", "PenggunaEvent")
    kejadian = model._default_manager.filter(pgh_obj_id=rina.pk).latest("pgh_id")
    alamat = f"/admin/lpse/penggunaevent/{kejadian.pk}/change/"
    halaman = ruang.get(alamat).content.decode()
    assert bu_kepala.nama in halaman
    assert "Diubah" in halaman
    assert "7322…01" in halaman
    assert "7322015203900001" not in halaman
    assert str(rina.nip) not in halaman
    assert ruang.post(alamat, {"nama": "x"}).status_code == 403
    daftar = ruang.get("/admin/lpse/penggunaevent/", {"q": str(rina.pk)}).context["cl"].result_list
    assert {b.pgh_obj_id for b in daftar} == {rina.pk}


def test_selain_kepala_tidak_melihat_riwayat(masuk_sebagai: Callable[..., Client], asep: Pengguna) -> None:
    for alamat in ("/admin/riwayat-baris/", JEJAK, "/admin/lpse/penggunaevent/"):
        assert masuk_sebagai(asep).get(alamat).status_code == 403
