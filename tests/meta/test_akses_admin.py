"""The Kepala's rooms: every admin URL × every character; only the Kepala passes, and only where the model allows it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.db import models, transaction
from django.test import RequestFactory
from django.urls import reverse

from lpse.akun.models import Pengguna
from tests.bantuan.alamat_url import Alamat, semua_alamat
from tests.meta.baris_akses import SEMUA, TAMU
from tests.meta.objek_akses import buat_objek
from tests.meta.pelaku import PEJALAN, Pelaku
from tests.pabrik import tokoh

ALAMAT = [a for a in semua_alamat() if a.nama.startswith("admin:")]
#: URLs of the site itself, and what the Kepala gets: (GET, POST).
SITUS: dict[str, tuple[int, int]] = {
    "admin:index": (200, 200),
    "admin:login": (302, 302),
    "admin:logout": (302, 302),
    "admin:password_change": (302, 302),
    "admin:password_change_done": (302, 302),
    "admin:autocomplete": (403, 405),
    "admin:jsi18n": (200, 405),
    "admin:view_on_site": (404, 404),
    "admin:app_list": (200, 200),
    "admin:search": (200, 200),
    "admin:riwayat_baris": (200, 200),
}
#: Pages and acts that our own model admins add, on an object that exists: what the Kepala gets, (GET, POST).
TINDAKAN: dict[str, tuple[int, int]] = {
    "admin:django_celery_beat_periodictask_jalankan": (200, 302),
    "admin:lpse_undangan_kirim_ulang": (200, 302),
    "admin:lpse_undangan_batalkan": (200, 200),
    "admin:lpse_pengguna_export": (200, 200),
    "admin:lpse_pengguna_tetapkan_peran": (200, 200),
    "admin:lpse_pengguna_cabut_peran": (200, 200),
    "admin:lpse_pengguna_keluarkan_sesi": (200, 200),
    "admin:lpse_pengguna_nomor_lengkap": (200, 302),
    "admin:lpse_pengguna_lepas_faktor_kedua": (200, 200),
    "admin:lpse_pengguna_nonaktifkan": (200, 200),
    "admin:lpse_pengguna_aktifkan_kembali": (200, 200),
    "admin:lpse_instansi_process_import": (405, 200),
    "admin:lpse_instansi_import": (200, 200),
    "admin:lpse_instansi_export": (200, 200),
    "admin:registrasi_penggunaspse_process_import": (405, 200),
    "admin:registrasi_penggunaspse_import": (200, 200),
    "admin:registrasi_penggunaspse_export": (200, 200),
    "admin:registrasi_daftarhitam_process_import": (405, 200),
    "admin:registrasi_daftarhitam_import": (200, 200),
    "admin:registrasi_daftarhitam_export": (200, 200),
    "admin:registrasi_penonaktifanakun_nonaktifkan": (200, 302),
    "admin:registrasi_penonaktifanakun_tolak": (200, 200),
    "admin:registrasi_permintaanaktif_setujui": (200, 302),
    "admin:registrasi_permintaanaktif_tolak": (200, 200),
}
TIADA = 2_000_000_000
TanpaRupa = Callable[[], AbstractContextManager[None]]


def _kwargs(alamat: Alamat) -> dict[str, Any]:
    """Arguments of a site URL, or of an object that does not exist."""
    isi = {"app_label": "lpse", "content_type_id": TIADA, "object_id": TIADA}
    return {a: isi.get(a, str(TIADA)) for a in alamat.argumen if a != "url"} | (
        {"url": "x/"} if "url" in alamat.argumen else {}
    )


MODEL_ADMIN: dict[str, ModelAdmin[models.Model]] = {
    f"{m._meta.app_label}_{m._meta.model_name}": ma for m, ma in admin.site._registry.items()
}


def _cari(nama: str) -> tuple[ModelAdmin[models.Model], str] | None:
    """The model admin and the page («changelist», «add», …) that an admin URL name belongs to."""
    ekor = nama.removeprefix("admin:")
    for awal, ma in MODEL_ADMIN.items():
        if ekor.startswith(f"{awal}_") and ekor.removeprefix(f"{awal}_") in {
            "changelist",
            "add",
            "change",
            "delete",
            "history",
        }:
            return ma, ekor.removeprefix(f"{awal}_")
    return None


def _contoh() -> list[Alamat]:
    """What real requests knock at: the site's own pages, our acts, and every kind of page of one model of each app."""
    hasil: dict[tuple[str, str], Alamat] = {}
    for alamat in ALAMAT:
        kunci = (alamat.nama, "")
        if ketemu := _cari(alamat.nama):
            kunci = (ketemu[0].opts.app_label, ketemu[1])
        elif "<" in alamat.nama:  # Django's own way on from an old address of a row, without a name
            kunci = (alamat.rute.split("/")[1], "<")
        hasil.setdefault(kunci, alamat)
    return list(hasil.values())


@pytest.mark.django_db
@pytest.mark.parametrize("siapa", sorted(SEMUA - {"bu_kepala"}))
def test_admin_tertutup_bagi_selain_kepala(siapa: str, tanpa_rupa: TanpaRupa) -> None:
    """The one door before all of them (AksesMiddleware) is asked for every address; that it stands in the way of real
    requests is tried at some of each kind.
    """
    pelaku = Pelaku(siapa)
    contoh = {a.nama for a in _contoh()} if siapa in PEJALAN else set()
    dicoba = [a for a in ALAMAT if a.nama in contoh or not pelaku.ditolak_di_pintu(a)]
    # The method matters to nobody, so one character tries both.
    metode = ("get", "post") if siapa == "asep" else ("get",)
    harap = {302} if siapa == TAMU else {403}
    beda = {}
    for alamat in dicoba:
        with transaction.atomic(), tanpa_rupa():
            dapat = {pelaku.coba_alamat(m, alamat, _kwargs(alamat))[0] for m in metode}
            transaction.set_rollback(True)
        if dapat != harap:
            beda[alamat.nama] = dapat
    assert beda == {}


@pytest.mark.django_db
def test_admin_menjawab_kepala_menurut_izin_modelnya(tanpa_rupa: TanpaRupa, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists and empty forms are drawn in tests/lpse/admin/test_rapi.py; here every row's own page, and of the pages
    that look alike for every model one for each app.
    """
    pelaku = Pelaku("bu_kepala")
    request = RequestFactory().get("/")
    request.user = Pengguna.objects.get(pk=pelaku.orang.pk) if pelaku.orang else tokoh("bu_kepala")
    # The frame around every page, a question of rights for each item of its menu, is put together once.
    bingkai = admin.site.each_context(request)
    monkeypatch.setattr(admin.site, "each_context", lambda _permintaan: dict(bingkai))
    digambar = {a.nama for a in _contoh()}
    beda = {}
    for ma, halaman in _menurut_model():
        with transaction.atomic():
            objek = None
            for jenis, alamat in halaman.items():
                if objek is None and "object_id" in alamat.argumen:
                    objek = buat_objek(ma.model)
                kwargs = {"object_id": objek.pk} if objek and "object_id" in alamat.argumen else {}
                with nullcontext() if jenis == "change" or alamat.nama in digambar else tanpa_rupa():
                    dapat = pelaku.coba_alamat("get", alamat, kwargs)[0]
                if dapat != (harap := _harapan(ma, jenis, request, objek)):
                    beda[alamat.nama] = f"{dapat}, seharusnya {harap}"
            transaction.set_rollback(True)
    assert beda == {}


def _menurut_model() -> list[tuple[ModelAdmin[models.Model], dict[str, Alamat]]]:
    """The five pages of each model, list and empty form (which need no row) first, so that one row does for all."""
    hasil: dict[str, tuple[ModelAdmin[models.Model], dict[str, Alamat]]] = {}
    for alamat in ALAMAT:
        if ketemu := _cari(alamat.nama):
            hasil.setdefault(ketemu[0].opts.label, (ketemu[0], {}))[1][ketemu[1]] = alamat
    return list(hasil.values())


def _harapan(ma: ModelAdmin[models.Model], halaman: str, request: Any, objek: models.Model | None) -> int:  # noqa: ANN401 - bare request
    if halaman == "changelist":
        return 200 if ma.has_view_or_change_permission(request) else 403
    if halaman == "add":
        return 200 if ma.has_add_permission(request) else 403
    if halaman == "delete":
        return 200 if ma.has_delete_permission(request, objek) else 403
    return 200 if ma.has_view_or_change_permission(request, objek) else 403


def test_alamat_admin_lain_dikenal() -> None:
    """Site URLs and our own acts stand in the tables above; anything else is one of the five pages of a model."""
    asing = {a.nama for a in ALAMAT if not _cari(a.nama) and a.nama not in {*SITUS, *TINDAKAN} and "<" not in a.nama}
    assert asing == set()


@pytest.mark.django_db
@pytest.mark.parametrize("nama", SITUS)
def test_halaman_situs_admin_untuk_kepala(nama: str) -> None:
    pelaku = Pelaku("bu_kepala")
    alamat = next(a for a in ALAMAT if a.nama == nama)
    dapat = tuple(pelaku.coba_alamat(m, alamat, _kwargs(alamat))[0] for m in ("get", "post"))
    assert dapat == SITUS[nama]


def test_admin_login_lewat_pintu_yang_sama() -> None:
    assert reverse("admin:login").startswith("/admin/")


@pytest.mark.django_db
@pytest.mark.parametrize("nama", TINDAKAN)
def test_tindakan_admin_untuk_kepala(nama: str) -> None:
    pelaku = Pelaku("bu_kepala")
    alamat = next(a for a in ALAMAT if a.nama == nama)
    ma = next(m for awal, m in MODEL_ADMIN.items() if nama.startswith(f"admin:{awal}_"))
    kwargs = {"object_id": buat_objek(ma.model).pk} if "object_id" in alamat.argumen else {}
    assert tuple(pelaku.coba_alamat(m, alamat, kwargs)[0] for m in ("get", "post")) == TINDAKAN[nama]
