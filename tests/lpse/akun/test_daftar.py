"""The Kepala's lists of people and invitations: exact rows, fixed number of queries, masked numbers in the files."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from django.utils import timezone

from lpse.akun.models import Pengguna, Undangan
from lpse.akun.services import nonaktifkan
from lpse.akun.services_undangan import batalkan_undangan, terima_undangan
from lpse.akun.tampilan import cari_orang
from tests.lpse.akun.test_terima_undangan import SANDI_BARU
from tests.lpse.akun.test_undang import undang_nurul
from tests.pabrik import PabrikPengguna, PabrikUndangan

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

ORANG = "/akun/pengguna/"
UNDANGAN = "/akun/undangan/"


def nama_di(klien: Client, alamat: str, **saring: str) -> set[str]:
    tabel = klien.get(alamat, saring).context["tabel"]
    return {baris.record.nama for baris in tabel.page.object_list}


@pytest.fixture
def kantor(bu_kepala: Pengguna, rina: Pengguna, dodi: Pengguna, asep: Pengguna) -> Pengguna:
    nonaktifkan(pengguna=dodi, alasan="pindah", oleh=bu_kepala)
    return bu_kepala


@pytest.mark.parametrize(
    ("saring", "hasil"),
    [
        ({}, {"Andi Nurhayati", "Rina Marlina", "Dodi Saputra", "Asep Hidayat"}),
        ({"q": "rina"}, {"Rina Marlina"}),
        ({"q": "asep@lpse"}, {"Asep Hidayat"}),
        ({"peran": "ase"}, {"Asep Hidayat"}),
        ({"is_active": "False"}, {"Dodi Saputra"}),
        ({"is_active": "True", "peran": "layanan"}, set()),
        ({"peran": "bukan-peran"}, set()),
    ],
)
def test_saringan_orang(
    masuk_sebagai: Callable[..., Client], kantor: Pengguna, saring: dict[str, str], hasil: set[str]
) -> None:
    klien = masuk_sebagai(kantor)
    if not hasil:
        assert klien.get(ORANG, saring).context["jumlah"] == 0
    else:
        assert nama_di(klien, ORANG, **saring) == hasil


def test_keadaan_dan_faktor_kedua_terbaca(masuk_sebagai: Callable[..., Client], kantor: Pengguna) -> None:
    isi = masuk_sebagai(kantor).get(ORANG).content.decode()

    for kata in ("Terpasang", "Wajib, belum dipasang", "Nonaktif", "Administrasi Sistem Elektronik"):
        assert kata in isi


@pytest.mark.parametrize("jumlah", [3, 20])
def test_jumlah_kueri_tetap(
    masuk_sebagai: Callable[..., Client],
    bu_kepala: Pengguna,
    jumlah: int,
    django_assert_max_num_queries: Any,  # noqa: ANN401 - pytest-django
) -> None:
    for _ in range(jumlah):
        PabrikPengguna(peran=("regver", "layanan"))
        PabrikUndangan(dibuat_oleh=bu_kepala)
    klien = masuk_sebagai(bu_kepala)
    klien.get(ORANG)  # warm the office's profile and the navigation's numbers
    for alamat in (ORANG, UNDANGAN):
        with django_assert_max_num_queries(22):
            klien.get(alamat)


def test_unduhan_csv_berisi_yang_tersaring_dengan_nip_tersamar(
    masuk_sebagai: Callable[..., Client], kantor: Pengguna, rina: Pengguna
) -> None:
    jawaban: Any = masuk_sebagai(kantor).get(ORANG, {"q": "rina", "unduh": "csv"})
    teks = b"".join(jawaban.streaming_content if jawaban.streaming else [jawaban.content]).decode("utf-8-sig")
    baris = list(csv.reader(io.StringIO(teks), delimiter=";" if ";" in teks.splitlines()[-1] else ","))

    assert [b for b in baris if "Rina Marlina" in b]
    assert not [b for b in baris if "Asep Hidayat" in b]
    assert str(rina.nip) not in teks


def test_keadaan_undangan(masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna) -> None:
    dipakai = undang_nurul(bu_kepala, nama="Dipakai Satu", email="satu@lpse.example")
    terima_undangan(token=dipakai.token, sandi=SANDI_BARU)
    batal = undang_nurul(bu_kepala, nama="Batal Dua", email="dua@lpse.example")
    batalkan_undangan(undangan_id=batal.undangan.pk, alasan="x", oleh=bu_kepala)
    lewat = undang_nurul(bu_kepala, nama="Lewat Tiga", email="tiga@lpse.example")
    Undangan.objects.filter(pk=lewat.undangan.pk).update(berlaku_sampai=timezone.now() - timedelta(hours=1))
    undang_nurul(bu_kepala, nama="Tunggu Empat", email="empat@lpse.example")
    klien = masuk_sebagai(bu_kepala)

    terbaca = {u.nama: u.keadaan for u in Undangan.objects.all()}
    assert terbaca == {
        "Dipakai Satu": "Dipakai",
        "Batal Dua": "Dibatalkan",
        "Lewat Tiga": "Lewat masa berlaku",
        "Tunggu Empat": "Menunggu",
    }
    for nama, keadaan in terbaca.items():
        assert nama_di(klien, UNDANGAN, keadaan=keadaan) == {nama}
    isi = klien.get(UNDANGAN).content.decode()
    assert isi.count("Kirim ulang<") == 2  # the waiting one and the lapsed one


@pytest.mark.parametrize("tokoh", ["rina", "asep", "sari", "pak_ppk", "pengamat_lkpp", "orang_luar"])
@pytest.mark.parametrize("alamat", [ORANG, UNDANGAN])
def test_selain_kepala_ditolak(
    masuk_sebagai: Callable[..., Client], request: pytest.FixtureRequest, tokoh: str, alamat: str
) -> None:
    assert masuk_sebagai(request.getfixturevalue(tokoh)).get(alamat).status_code == 403


def test_pencarian_luas(kantor: Pengguna, rina: Pengguna) -> None:
    assert [h.judul for h in cari_orang(kantor, "rina", 5)] == ["Rina Marlina"]
    assert [h.judul for h in cari_orang(kantor, str(rina.nip), 5)] == ["Rina Marlina"]
    assert [h.judul for h in cari_orang(rina, "a", 5)] == ["Rina Marlina"]  # she sees herself only


def test_rinci_orang(masuk_sebagai: Callable[..., Client], kantor: Pengguna, rina: Pengguna, dodi: Pengguna) -> None:
    Pengguna.objects.filter(pk=rina.pk).update(nik="7322010101900001")
    klien = masuk_sebagai(kantor)
    isi = klien.get(rina.get_absolute_url()).content.decode()

    assert "Registrasi dan Verifikasi" in isi
    assert "7322010101900001" not in isi
    assert reverse("akun:nonaktifkan", args=[rina.pk]) in isi
    assert "pindah" in klien.get(dodi.get_absolute_url()).content.decode()
    assert reverse("akun:nonaktifkan", args=[kantor.pk]) not in klien.get(kantor.get_absolute_url()).content.decode()
    assert klien.get(reverse("akun:pengguna", args=[10**6])).status_code == 404
    assert klien.get(reverse("akun:nonaktifkan", args=[10**6])).status_code == 404
