"""Commands for the server's keeper: inviting, and removing a lost second factor."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command

from lpse.akun.models import Undangan
from lpse.akun.services_undangan import undangan_dari_token
from lpse.jejak.models import Jejak
from tests.bantuan.masuk import pasang_totp

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna


def test_undang(db: None) -> None:
    keluaran = StringIO()
    call_command(
        "undang", "baru@lpse.example", nama="Baru", peran=["kepala"], dasar="SK 1", alamat="https://p.example",
        stdout=keluaran,
    )  # fmt: skip

    token = keluaran.getvalue().strip().rstrip("/").rsplit("/", 1)[1]
    assert {g.name for g in undangan_dari_token(token=token).peran.all()} == {"kepala"}
    assert "https://p.example/akun/undangan/terima/" in keluaran.getvalue()


@pytest.mark.parametrize("email", ["bukan-surel", "rina@lpse.example"])
def test_undang_ditolak(rina: Pengguna, email: str) -> None:
    with pytest.raises(CommandError):
        call_command("undang", email, nama="X", peran=["regver"], dasar="SK", stdout=StringIO())
    assert not Undangan.objects.exists()


def test_lepas_faktor_kedua(bu_kepala: Pengguna) -> None:
    pasang_totp(bu_kepala)
    call_command("lepas_faktor_kedua", bu_kepala.email.upper(), alasan="ponsel hilang", stdout=StringIO())

    assert not Authenticator.objects.filter(user=bu_kepala).exists()
    baris = Jejak.objects.first()
    assert baris is not None
    assert (baris.pelaku_nama, baris.kata, baris.alasan) == ("Sistem", "melepas faktor kedua", "ponsel hilang")


@pytest.mark.parametrize("email", ["tidak.ada@lpse.example", "rina@lpse.example"])
def test_lepas_faktor_kedua_ditolak(rina: Pengguna, email: str) -> None:
    with pytest.raises(CommandError):
        call_command("lepas_faktor_kedua", email, alasan="x", stdout=StringIO())
