"""The trail's screens: the list with its filters and downloads, one line, the timeline on objects."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.utils import timezone
from openpyxl import load_workbook

from lpse.akun.models import Instansi, Pengguna
from lpse.jejak.konteks import SEKARANG, Konteks
from lpse.jejak.models import Jejak
from lpse.jejak.models_rantai import PemeriksaanJejak
from lpse.jejak.selectors import KeadaanRantai, KepalaRantai, perubahan, riwayat_terkait
from lpse.jejak.services import catat
from lpse.jejak.tampilan import cari_nomor
from tests.lpse.jejak.conftest import segel_sekarang, sql
from tests.pabrik import PabrikInstansi, PabrikJejak

NOMOR = "7d5d0a4e-1f0f-4a39-9b1e-0f8d4c1f2a33"


@pytest.fixture
def isi(asep: Pengguna, dodi: Pengguna, dinas: Instansi) -> dict[str, Jejak]:
    tanda = SEKARANG.set(Konteks(alamat_ip="10.0.0.9", rujukan=NOMOR))
    try:
        hasil = {
            "asep": catat(
                pelaku=asep, kata="mengubah", objek=dinas, sebelum={"nama_kantor": "A"},
                sesudah={"nama_kantor": "B", "aktif": False, "daftar": ["x", 1], "isi": {"k": None}}, alasan="=1+1",
            )
        }  # fmt: skip
    finally:
        SEKARANG.reset(tanda)
    hasil["dodi"] = catat(pelaku=dodi, kata="menutup", objek=asep)
    hasil["sistem"] = catat(pelaku=None, kata="memeriksa", objek=dinas)
    segel_sekarang()
    sql("ALTER TABLE lpse_jejak DISABLE TRIGGER USER")
    Jejak.objects.filter(pk=hasil["dodi"].pk).update(waktu="2026-10-31T16:30:00Z")  # 1 November in WITA
    sql("ALTER TABLE lpse_jejak ENABLE TRIGGER USER")
    return hasil


@pytest.mark.pasal("19(1)")
@pytest.mark.parametrize(
    ("saring", "harapan"),
    [
        ({}, {"asep", "dodi", "sistem"}),
        ({"q": "contoh mengubah"}, {"asep"}),
        ({"pelaku": "sistem"}, {"sistem"}),
        ({"pelaku": "luar"}, set()),
        ({"pelaku": "asep"}, {"asep"}),
        ({"peran": "layanan"}, {"dodi"}),
        ({"kata": "MENU"}, {"dodi"}),
        ({"jenis": "lpse.instansi"}, {"asep", "sistem"}),
        ({"dari": "2026-11-01", "sampai": "2026-11-01"}, {"dodi"}),
        ({"sampai": "2026-10-31"}, set()),
        ({"rujukan": NOMOR}, {"asep"}),
        ({"jenis": "lpse.pengguna", "objek": "asep"}, {"dodi"}),
    ],
)
def test_saringan(  # noqa: PLR0917 - fixtures
    isi: dict[str, Jejak],
    asep: Pengguna,
    pak_auditor: Pengguna,
    masuk_sebagai: Callable[..., Client],
    saring: dict[str, str],
    harapan: set[str],
) -> None:
    kueri = {k: str(asep.pk) if v == "asep" else v for k, v in saring.items()}
    jawab = masuk_sebagai(pak_auditor).get("/jejak/", kueri)
    tampil = {baris.record.pk for baris in jawab.context["tabel"].page.object_list}
    assert tampil & {j.pk for j in isi.values()} == {isi[nama].pk for nama in harapan}


def test_jumlah_kueri_tetap(
    isi: dict[str, Jejak], bu_kepala: Pengguna, masuk_sebagai: Callable[..., Client],
    django_assert_max_num_queries: Callable[..., object],
) -> None:  # fmt: skip
    klien = masuk_sebagai(bu_kepala)
    klien.get("/jejak/")
    for _ in range(20):
        PabrikJejak()
    with django_assert_max_num_queries(22):  # type: ignore[attr-defined] # a context manager
        klien.get("/jejak/")


def test_unduhan_memuat_yang_tersaring_dan_menjinakkan_rumus(
    isi: dict[str, Jejak], pak_auditor: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    klien = masuk_sebagai(pak_auditor)
    csv = b"".join(klien.get("/jejak/", {"unduh": "csv", "rujukan": NOMOR}).streaming_content).decode()  # type: ignore[attr-defined] # streamed
    assert "Nomor permintaan: " + NOMOR in csv
    baris = [b for b in csv.splitlines() if "mengubah" in b]
    assert len(baris) == 1
    assert "'=1+1" in baris[0]
    assert '""nama_kantor"": ""A""' in baris[0]
    assert "Instansi" in baris[0]
    jawab = klien.get("/jejak/", {"unduh": "xlsx"})
    lembar = load_workbook(BytesIO(b"".join(jawab.streaming_content))).active  # type: ignore[attr-defined] # streamed
    assert lembar
    kepala = [s.value for s in next(r for r in lembar.iter_rows() if r[0].value == "Waktu")]
    assert kepala[-2:] == ["Nomor permintaan", "Nomor baris"]


def test_rinci_menampilkan_perubahan_mata_rantai_dan_riwayat_baris(
    isi: dict[str, Jejak], dinas: Instansi, asep: Pengguna, bu_kepala: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    import pghistory  # noqa: PLC0415 - for this test alone

    with pghistory.context(nama="Asep Hidayat", rujukan=NOMOR):
        Instansi.objects.filter(pk=dinas.pk).update(nama="Dinas 1990031220150320", aktif=False)
    klien = masuk_sebagai(bu_kepala)
    halaman = klien.get(f"/jejak/{isi['asep'].pk}/").content.decode()
    assert isi["asep"].segel.sidik_hex in halaman
    assert "nama kantor" in halaman
    assert "1990…20" in halaman
    assert "1990031220150320" not in halaman
    (riwayat,) = riwayat_terkait(isi["asep"])
    assert (riwayat.label, {u.nama for u in riwayat.ubah}) == ("Diubah", {"nama", "aktif"})
    assert {(u.nama, u.sebelum, u.sesudah) for u in perubahan(isi["asep"])} == {
        ("nama kantor", "A", "B"), ("aktif", "", "tidak"), ("daftar", "", "x, 1"), ("isi", "", "k: "),
    }  # fmt: skip
    assert riwayat_terkait(isi["sistem"]) == []
    assert riwayat_terkait(PabrikJejak(objek_jenis="lpse.dulu", rujukan="x")) == []
    assert "Tidak terantai" in klien.get(f"/jejak/{PabrikJejak().pk}/").content.decode()


def test_jejak_objek_di_halaman_objek(dinas: Instansi, asep: Pengguna, bu_kepala: Pengguna) -> None:
    for n in range(3):
        catat(pelaku=asep, kata=f"mengubah {n}", objek=dinas)
    templat = Template("{% jejak_objek objek 2 %}")

    def gambar(orang: Pengguna) -> str:
        permintaan = RequestFactory().get("/")
        permintaan.user = orang
        return str(templat.render(Context({"objek": dinas, "request": permintaan})))

    punya_asep = gambar(asep)
    assert "mengubah 2" in punya_asep
    assert "mengubah 0" not in punya_asep
    assert "Yang lebih lama" in punya_asep
    assert f"/jejak/?jenis=lpse.instansi&amp;objek={dinas.pk}" in gambar(bu_kepala)
    assert "Belum ada catatan" in templat.render(Context({"objek": PabrikInstansi()}))


def test_cari_nomor_permintaan(isi: dict[str, Jejak], bu_kepala: Pengguna, dodi: Pengguna) -> None:
    assert [h.url for h in cari_nomor(bu_kepala, NOMOR, 5)] == [f"/jejak/{isi['asep'].pk}/"]
    assert cari_nomor(dodi, NOMOR, 5) == []
    assert cari_nomor(bu_kepala, "7d5d", 5) == []


def test_kantor_yang_belum_mencatat_apa_pun() -> None:
    assert KeadaanRantai(kepala=None, terakhir=None, jangkar_luar=None).belum_diperiksa == 0


def test_mata_rantai_yang_belum_diperiksa_dihitung_dari_kepalanya() -> None:
    kepala = KepalaRantai(7, "ab" * 32, timezone.now())
    sebagian = PemeriksaanJejak(urut_akhir=5)
    assert KeadaanRantai(kepala=kepala, terakhir=None, jangkar_luar=None).belum_diperiksa == 7
    assert KeadaanRantai(kepala=kepala, terakhir=sebagian, jangkar_luar=None).belum_diperiksa == 2
