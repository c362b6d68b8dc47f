"""The whole room: no secrets, no English, nothing from elsewhere, and the promises every screen keeps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session

from lpse.admin_situs.dasar import AdminBaca, AdminDasar
from lpse.admin_situs.paginasi import PaginatorTaksiran
from lpse.admin_situs.pustaka import TIDAK_DITAMPILKAN

if TYPE_CHECKING:
    from django.test import Client

SEMUA: list[ModelAdmin[Any]] = list(admin.site._registry.values())
DAFTAR = [f"/admin/{ma.opts.app_label}/{ma.opts.model_name}/" for ma in SEMUA]
#: Words that give an untranslated screen away.
INGGRIS = re.compile(
    r"\b(Add|Change|Delete|Save|Search|Filters?|Select|Export|Import|Submit|Name|Date|Welcome|History|Home|Yes|"
    r"Reset|Apply|Show|Hide|Log ?out|Password|User|Users|Group|Permission|Enabled|Interval|Crontab|Task|object)\b"
)
#: Words of the regulations and of SPSE itself, in English as they stand there (Perka LKPP 2/2010 Pasal 10(4)).
_ISTILAH = re.compile(r"\b(User ID|Reset kata sandi)\b")
_TAK_TERBACA = re.compile(
    r"<(script|style|template)\b.*?</\1>|<span[^>]*material-symbols[^>]*>.*?</span>|<!--.*?-->", re.DOTALL
)


def terbaca(halaman: str) -> str:
    """What a person reads or hears: text, plus the attributes that browsers show or speak."""
    bersih = _TAK_TERBACA.sub(" ", halaman)
    ucapan = re.findall(r'\b(?:title|placeholder|aria-label|alt|data-label)="([^"]*)"', bersih)
    return " ".join([re.sub(r"<[^>]+>", " ", bersih), *ucapan])


@pytest.mark.parametrize("ma", SEMUA, ids=lambda ma: ma.opts.label_lower)
def test_setiap_layar_memegang_janji(ma: ModelAdmin[Any]) -> None:
    assert isinstance(ma, AdminDasar)
    assert ma.show_full_result_count is False
    assert ma.paginator is PaginatorTaksiran
    assert "list_select_related" in vars(type(ma)) or type(ma).__mro__[1] not in {AdminDasar, AdminBaca}
    assert isinstance(ma.list_select_related, tuple) or ma.list_select_related is False
    assert ma.list_editable == ()


def test_yang_memuat_rahasia_tidak_ada_di_ruang_ini() -> None:
    for model in (Authenticator, EmailAddress, UserSession, Group, Session):
        assert not admin.site.is_registered(model)
    assert all(TIDAK_DITAMPILKAN.values())


@pytest.mark.parametrize("alamat", ["/admin/", "/admin/riwayat-baris/", "/admin/lpse/", *DAFTAR])
def test_berbahasa_indonesia_dan_tanpa_sumber_luar(ruang: Client, alamat: str) -> None:
    jawaban = ruang.get(alamat, follow=True)
    halaman = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert sorted(set(INGGRIS.findall(_ISTILAH.sub(" ", terbaca(halaman))))) == []
    luar = [u for u in re.findall(r'(?:src|href|action)="((?:https?:)?//[^"]+)"', halaman) if "testserver" not in u]
    assert luar == []
    assert '<html lang="id"' in halaman


#: People come by invitation, the office is one, the schedule's tasks and the kinds of papers come from the code.
TIDAK_DITAMBAH_DI_SINI = {"django_celery_beat.periodictask", "lpse.formatnomor", "lpse.pengguna", "lpse.profillpse"}


@pytest.mark.parametrize("ma", [m for m in SEMUA if not isinstance(m, AdminBaca)], ids=lambda ma: ma.opts.label_lower)
def test_formulir_tambah_berbahasa_indonesia(ruang: Client, ma: ModelAdmin[Any]) -> None:
    jawaban = ruang.get(f"/admin/{ma.opts.app_label}/{ma.opts.model_name}/add/")
    assert jawaban.status_code == (403 if ma.opts.label_lower in TIDAK_DITAMBAH_DI_SINI else 200)
    assert sorted(set(INGGRIS.findall(_ISTILAH.sub(" ", terbaca(jawaban.content.decode()))))) == []


def test_kebijakan_isi_admin_hanya_dari_sini(ruang: Client) -> None:
    kebijakan = ruang.get("/admin/").headers["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-eval' 'unsafe-inline'" in kebijakan
    assert "http" not in kebijakan
