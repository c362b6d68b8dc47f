"""Who sees which server: exact sets, on every door (Perka LKPP 2/2010 Pasal 26(6))."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from infrastruktur.pemantauan.models import (
    CatatanPemantauan,
    JamKotor,
    PemantauanHarian,
    Pengukuran,
    PrakiraanPenuh,
    Ringkasan,
    TindakLanjut,
    UkuranTerkini,
)
from infrastruktur.perangkat.models import Server
from infrastruktur.perangkat.services import buka_server_untuk, tutup_server_untuk
from infrastruktur.perangkat.tampilan import cari
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.pekerjaan.models import JalanTugas
from tests import pabrik
from tests.pabrik import PabrikPengguna, PabrikServer, tokoh

pytestmark = [pytest.mark.pasal("26(6)"), pytest.mark.django_db]
BERKAS_PER_SERVER = [Pengukuran, Ringkasan, UkuranTerkini, JamKotor, PrakiraanPenuh, PemantauanHarian, TindakLanjut]


@pytest.fixture
def tiga(asep: Pengguna, pengamat_lkpp: Pengguna) -> dict[str, Server]:
    """Three servers; LKPP was opened one of them, another LKPP monitor another."""
    server: dict[str, Server] = {k: PabrikServer(kode=k, nama=k.upper()) for k in ("spse-app", "spse-db", "cadangan")}
    buka_server_untuk(server_id=server["spse-db"].pk, pengguna=pengamat_lkpp, oleh=asep)
    buka_server_untuk(server_id=server["cadangan"].pk, pengguna=PabrikPengguna(peran=("lkpp",)), oleh=asep)
    return server


@pytest.mark.parametrize(
    ("siapa", "terlihat"),
    [
        ("asep", {"spse-app", "spse-db", "cadangan"}),
        ("bu_kepala", {"spse-app", "spse-db", "cadangan"}),
        ("pengamat_lkpp", {"spse-db"}),
        ("rina", set()),
        ("dodi", set()),
        ("sari", set()),
        ("pak_ppk", set()),
        ("pokja_dua", set()),
        ("pak_auditor", set()),
        ("orang_luar", set()),
    ],
)
def test_himpunan_tepat(tiga: dict[str, Server], siapa: str, terlihat: set[str]) -> None:
    assert set(Server.objects.terlihat_oleh(tokoh(siapa)).values_list("kode", flat=True)) == terlihat


def test_tamu_tidak_melihat_apa_pun(tiga: dict[str, Server]) -> None:
    assert not Server.objects.terlihat_oleh(AnonymousUser()).exists()


@pytest.mark.parametrize("model", BERKAS_PER_SERVER, ids=lambda m: str(m.__name__))
def test_baris_milik_server_ikut_pintunya(tiga: dict[str, Server], model: type[Model], asep: Pengguna) -> None:
    for server in tiga.values():
        getattr(pabrik, f"Pabrik{model.__name__}")(server=server)
    lkpp = tokoh("pengamat_lkpp")
    baris = model._default_manager.all()
    assert set(baris.terlihat_oleh(lkpp).values_list("server__kode", flat=True)) == {"spse-db"}  # type: ignore[attr-defined] # house rule
    assert set(baris.terlihat_oleh(asep).values_list("server__kode", flat=True)) == set(tiga)  # type: ignore[attr-defined] # house rule
    assert not baris.terlihat_oleh(tokoh("rina")).exists()  # type: ignore[attr-defined] # house rule


def test_catatan_dan_jalan_tugas(tiga: dict[str, Server], asep: Pengguna) -> None:
    for server in tiga.values():
        harian = pabrik.PabrikPemantauanHarian(server=server)
        pabrik.PabrikCatatanPemantauan(pemantauan=harian, oleh=asep)
    pabrik.PabrikJalanTugas()
    lkpp = tokoh("pengamat_lkpp")
    assert {c.pemantauan.server.kode for c in CatatanPemantauan.objects.terlihat_oleh(lkpp)} == {"spse-db"}
    assert not JalanTugas.objects.terlihat_oleh(lkpp).exists()
    assert JalanTugas.objects.terlihat_oleh(asep).count() == 1


def test_layar_lkpp_tidak_membocorkan_server_lain(
    tiga: dict[str, Server], masuk_sebagai: Callable[..., Client]
) -> None:
    for server in tiga.values():
        pabrik.PabrikUkuranTerkini(server=server)
        pabrik.PabrikPemantauanHarian(server=server)
        pabrik.PabrikTindakLanjut(server=server)
    klien = masuk_sebagai(tokoh("pengamat_lkpp"))
    for nama in ("pemantauan", "perangkat", "log_harian", "daftar_tindak_lanjut"):
        halaman = klien.get(reverse(f"infrastruktur:{nama}")).content.decode()
        assert "SPSE-DB" in halaman
        assert "SPSE-APP" not in halaman
        assert "CADANGAN" not in halaman
    assert klien.get(tiga["spse-db"].get_absolute_url()).status_code == 200
    assert klien.get(tiga["cadangan"].get_absolute_url()).status_code == 404
    assert "SPSE-APP" not in klien.get(tiga["spse-db"].get_absolute_url()).content.decode()


def test_ekspor_lkpp_tidak_membocorkan(tiga: dict[str, Server], masuk_sebagai: Callable[..., Client]) -> None:
    for server in tiga.values():
        pabrik.PabrikPemantauanHarian(server=server)
    klien = masuk_sebagai(tokoh("pengamat_lkpp"))
    jawaban = klien.get(reverse("infrastruktur:log_harian"), {"unduh": "csv"})
    isi = b"".join(jawaban.streaming_content).decode()  # type: ignore[attr-defined] # a streaming answer
    assert "SPSE-DB" in isi
    assert "SPSE-APP" not in isi


def test_pencarian_hanya_yang_terlihat(tiga: dict[str, Server], asep: Pengguna) -> None:
    assert [h.judul for h in cari(asep, "spse", 10)] == ["SPSE-APP", "SPSE-DB"]
    assert [h.judul for h in cari(tokoh("pengamat_lkpp"), "spse", 10)] == ["SPSE-DB"]
    assert list(cari(tokoh("rina"), "spse", 10)) == []


def test_membuka_dan_menutup(tiga: dict[str, Server], asep: Pengguna, pengamat_lkpp: Pengguna) -> None:
    buka_server_untuk(server_id=tiga["spse-db"].pk, pengguna=pengamat_lkpp, oleh=asep)  # twice is once
    tutup_server_untuk(server_id=tiga["spse-db"].pk, pengguna=pengamat_lkpp, oleh=asep)
    assert not Server.objects.terlihat_oleh(Pengguna.objects.get(pk=pengamat_lkpp.pk)).exists()
    assert set(Jejak.objects.values_list("kata", flat=True)) == {
        "membuka server untuk pemantau",
        "menutup server untuk pemantau",
    }


@pytest.mark.parametrize("siapa", ["rina", "pak_ppk", "orang_luar"])
def test_hanya_lkpp_yang_dapat_dibukakan(tiga: dict[str, Server], asep: Pengguna, siapa: str) -> None:
    with pytest.raises(AturanDilanggar, match="bukan Pemantau LKPP"):
        buka_server_untuk(server_id=tiga["spse-db"].pk, pengguna=tokoh(siapa), oleh=asep)


def test_lkpp_yang_kehilangan_perannya_tidak_melihat_lagi(tiga: dict[str, Server], pengamat_lkpp: Pengguna) -> None:
    pengamat_lkpp.penugasan.all().delete()
    assert not Server.objects.terlihat_oleh(Pengguna.objects.get(pk=pengamat_lkpp.pk)).exists()


def test_layar_akses(
    tiga: dict[str, Server], asep: Pengguna, pengamat_lkpp: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    klien = masuk_sebagai(asep)
    alamat = reverse("infrastruktur:server_akses", args=["spse-app"])
    klien.post(alamat, {"pengguna": pengamat_lkpp.pk})
    assert "Dian Pertiwi" in klien.get(alamat).content.decode()
    tutup = reverse("infrastruktur:server_akses_tutup", args=["spse-app", pengamat_lkpp.pk])
    assert "tidak melihat SPSE-APP lagi" in klien.get(tutup).content.decode()
    klien.post(tutup)
    assert set(Server.objects.terlihat_oleh(pengamat_lkpp).values_list("kode", flat=True)) == {"spse-db"}
    assert klien.get(tutup).status_code == 404
