"""A real office starts with ``siapkan_kantor``; it makes no account and no password."""

from __future__ import annotations

from datetime import time
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core import mail
from django.core.management import CommandError, call_command

from lpse.akun.enums import HubunganInstansi, Zona
from lpse.akun.models import Instansi, JamLayanan, Pengguna, ProfilLPSE, Undangan
from lpse.akun.services_undangan import terima_undangan
from lpse.jejak.models import Jejak
from tests.lpse.akun.test_terima_undangan import SANDI_BARU

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bantuan.benang import HasilBenang

LENGKAP = {
    "nama": "LPSE Kabupaten Buton",
    "nama_pendek": "LPSE Buton",
    "instansi": "Pemerintah Kabupaten Buton",
    "kode_instansi": "D999",
    "jenis": "kabupaten",
    "zona": "wita",
    "kepala": "La Ode Harun",
    "email": "kepala@buton.example",
    "nip": "197501012000031001",
    "alamat": "https://portal.buton.example",
}


def siapkan(**lain: Any) -> str:  # noqa: ANN401 - any option of the command
    keluaran = StringIO()
    call_command("siapkan_kantor", stdout=keluaran, **{**LENGKAP, **lain})
    return keluaran.getvalue()


def token_dari(keluaran: str) -> str:
    (baris,) = [b for b in keluaran.splitlines() if "https://portal.buton.example" in b]
    return baris.strip().rstrip("/").rsplit("/", 1)[1]


def test_kantor_lengkap_tanpa_akun(db: None) -> None:
    siapkan()

    kantor = ProfilLPSE.objects.get()
    assert (kantor.pk, kantor.nama, kantor.nama_pendek, kantor.zona) == (
        1,
        "LPSE Kabupaten Buton",
        "LPSE Buton",
        Zona.WITA,
    )
    induk = Instansi.objects.get()
    assert (induk.nama, induk.hubungan) == ("Pemerintah Kabupaten Buton", HubunganInstansi.INDUK)
    jam = {j.hari: (j.buka, j.tutup, j.istirahat_mulai, j.istirahat_selesai) for j in JamLayanan.objects.all()}
    biasa = (time(7, 30), time(16), time(12), time(13))
    assert jam == {0: biasa, 1: biasa, 2: biasa, 3: biasa, 4: (time(7, 30), time(16, 30), time(11, 30), time(13, 30))}
    assert not Pengguna.objects.exists()
    assert set(Jejak.objects.values_list("pelaku_nama", "kata")) == {
        ("Sistem", "menyiapkan kantor"),
        ("Sistem", "menetapkan profil peraturan"),
        ("Sistem", "membuat"),
    }


def test_kepala_menerima_undangan_dari_tautan_yang_dicetak(db: None) -> None:
    kepala = terima_undangan(token=token_dari(siapkan()), sandi=SANDI_BARU)

    assert kepala.kode_peran == {"kepala"}
    assert kepala.wajib_faktor_kedua
    assert (kepala.email, kepala.nip, kepala.instansi) == (LENGKAP["email"], LENGKAP["nip"], Instansi.objects.get())


def test_suratnya_terkirim(django_capture_on_commit_callbacks: Any, db: None) -> None:  # noqa: ANN401 - pytest-django
    with django_capture_on_commit_callbacks(execute=True):
        siapkan()

    assert mail.outbox[0].to == [LENGKAP["email"]]


def test_dua_kali_ditolak(db: None) -> None:
    siapkan()

    with pytest.raises(CommandError, match="sudah disiapkan"):
        siapkan()
    assert Undangan.objects.count() == 1


def test_ada_orang_ditolak(rina: Pengguna) -> None:
    with pytest.raises(CommandError, match="sudah disiapkan"):
        siapkan()


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"nama": None}, "--nama wajib"),
        ({"zona": "GMT"}, "Zona"),
        ({"jenis": "kerajaan"}, "Jenis"),
        ({"email": "bukan-surel"}, "surel|email"),
        ({"nip": "123"}, "18 angka"),
    ],
)
def test_isian_keliru_tidak_meninggalkan_apa_pun(db: None, lain: dict[str, Any], pesan: str) -> None:
    with pytest.raises(CommandError, match=pesan):
        siapkan(**lain)
    assert not ProfilLPSE.objects.exists()
    assert not Undangan.objects.exists()


def test_bertanya_bila_ada_orang(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    jawaban = iter(
        [
            "",
            *[LENGKAP[k] for k in ("nama", "nama_pendek", "instansi", "kode_instansi", "jenis", "zona")],
            LENGKAP["kepala"],
            LENGKAP["email"],
            "",
            "",
        ]
    )
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _tanya: next(jawaban))
    call_command("siapkan_kantor", stdout=StringIO())

    assert ProfilLPSE.objects.get().nama == LENGKAP["nama"]
    assert Undangan.objects.get().nip == ""


@pytest.mark.django_db(transaction=True)
def test_dua_benang_satu_kantor(benang: Callable[..., HasilBenang[str]]) -> None:
    hasil = benang(siapkan, n=2)

    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [CommandError]
    assert Undangan.objects.count() == 1
