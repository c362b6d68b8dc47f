"""The search: what is found, in which order, with which numbers; and what nobody may learn from it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from arsip.dokumen.enums import JenisDokumen, Keamanan, Unit
from arsip.dokumen.services_hak import beri_hak
from arsip.pencarian import selectors
from arsip.pencarian.kueri import nomor_baku, susun
from arsip.pencarian.pilihan import Pilihan
from arsip.pencarian.saran import kata_mirip, sarankan
from arsip.pencarian.services import susun_kosakata
from arsip.pencarian.sorot import HENTI, MULAI, tandai
from arsip.pencarian.tampilan import cari
from lpse.tampilan.registri import navigasi
from tests.pabrik_dokumen import PabrikBerkasArsip, PabrikDokumen, PabrikPihakDokumen
from tests.pabrik_pemindaian import PabrikIndeksDokumen

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from arsip.dokumen.models import Dokumen
    from lpse.akun.models import Pengguna


def minta(q: str = "", **lain: object) -> Pilihan:
    return Pilihan(q=q, kueri=susun(q), **lain)  # type: ignore[arg-type] # what a test asks for


def ditemukan(orang: Pengguna, q: str = "", **lain: object) -> list[int]:
    return selectors.temukan(orang, minta(q, **lain)).kunci


@pytest.mark.parametrize(
    ("teks", "kueri", "nomor", "tanpa"),
    [
        ("pengadaan dan genset", "pengadaan genset", (), ()),
        ('"berita acara" -genset', '"berita acara" -genset', (), ()),
        ("genset atau pompa", "genset or pompa", (), ()),
        ("000.3.5 / 001 / LPSE/", "", ("000.3.5/001/lpse",), ()),
        ('"000.3.5/001/LPSE/XI/2026" jalan', "jalan", ("000.3.5/001/lpse/xi/2026",), ()),
        ("-050/12 jalan", "jalan", (), ("050/12",)),
        ("dan/atau", "dan/atau", (), ()),
        ("yang di", "", (), ()),
        ("\x00'; DROP TABLE", "'; DROP TABLE", (), ()),
    ],
)
def test_susun_kueri(teks: str, kueri: str, nomor: tuple[str, ...], tanpa: tuple[str, ...]) -> None:
    hasil = susun(teks)
    assert (hasil.teks, hasil.nomor, hasil.tanpa) == (kueri, nomor, tanpa)
    assert nomor_baku(" 000.3.5 /001/Lpse. ") == "000.3.5/001/lpse"


def test_tandai_melarikan_segalanya() -> None:
    assert tandai(f"<b>{MULAI}kata{HENTI}</b>") == "&lt;b&gt;<mark>kata</mark>&lt;/b&gt;"
    assert tandai(f"terpotong {MULAI}kata") == "terpotong kata"


@pytest.fixture
def rak(rina: Pengguna) -> dict[str, Dokumen]:
    """A small archive with something of everything."""
    ase, regver = PabrikBerkasArsip(unit=Unit.ASE), PabrikBerkasArsip(unit=Unit.REGVER)
    nomor = "000.3.5/001/LPSE/XI/2024"
    kutip = f"Serah terima <kendaraan> menurut nomor {nomor} tahun lalu"
    rahasia = {"berkas_arsip": ase, "keamanan": Keamanan.RAHASIA, "keadaan": "terbaca"}
    isi = {
        "uraian": PabrikIndeksDokumen(
            berkas_arsip=regver, uraian="Kendaraan operasional", nomor=nomor, tanggal=dt.date(2024, 1, 2)
        ),
        "isi": PabrikIndeksDokumen(
            berkas_arsip=regver, uraian="Kontrak", nomor="000.3.5/0011/LPSE/2023", tanggal=dt.date(2025, 3, 4),
            isi=kutip, keadaan="terbaca", jenis=JenisDokumen.SURAT_MASUK,
        ),
        "rahasia": PabrikIndeksDokumen(**rahasia, uraian="Laporan", nomor="R-1", isi="kendaraan intelijen kuartzit"),
        "sendiri": PabrikIndeksDokumen(**rahasia, uraian="Titipan", nomor="", pembuat=rina, isi="kendaraan pinjaman"),
    }  # fmt: skip
    dokumen = {k: v.dokumen for k, v in isi.items()}
    PabrikPihakDokumen(dokumen=dokumen["isi"], nama="CV Sinar Laut")
    PabrikPihakDokumen(dokumen=dokumen["rahasia"], nama="Badan Intelijen")
    return dokumen


@pytest.mark.django_db
class TestTemukan:
    def test_kata_frasa_nomor_dan_kecuali(self, rak: dict[str, Dokumen], rina: Pengguna) -> None:
        kunci = {nama: d.pk for nama, d in rak.items()}
        assert ditemukan(rina, "kendaraan")[0] == kunci["uraian"]  # description weighs more than content
        assert set(ditemukan(rina, "kendaraan")) == {kunci["uraian"], kunci["isi"], kunci["sendiri"]}
        assert ditemukan(rina, '"kendaraan operasional"') == [kunci["uraian"]]
        assert ditemukan(rina, "kendaraan -operasional -pinjaman") == [kunci["isi"]]
        assert ditemukan(rina, "000.3.5/001/LPSE/XI/2024") == [kunci["uraian"], kunci["isi"]]  # the very one first
        assert set(ditemukan(rina, "000.3.5/001")) == {kunci["uraian"], kunci["isi"]}  # not 0011
        assert ditemukan(rina, "-000.3.5/001/LPSE/XI/2024 kendaraan") == [kunci["sendiri"]]
        assert ditemukan(rina, "laut") == [kunci["isi"]]
        assert ditemukan(rina, "yang dan") == []

    def test_saringan_faset_dan_urutan(self, rak: dict[str, Dokumen], rina: Pengguna) -> None:
        kunci = {nama: d.pk for nama, d in rak.items()}
        temuan = selectors.temukan(rina, minta("kendaraan"))
        assert (temuan.jumlah, temuan.sebutan, temuan.halaman, temuan.menurut_tanggal) == (3, "3", 1, False)
        assert dict(temuan.faset["unit"]) == {"regver": 2, "ase": 1}
        assert dict(temuan.faset["pihak"]) == {"CV Sinar Laut": 1}
        assert dict(temuan.faset["keamanan"]) == {"biasa": 2, "rahasia": 1}
        assert ditemukan(rina, "kendaraan", unit="ase") == [kunci["sendiri"]]
        assert ditemukan(rina, pihak="CV Sinar Laut") == [kunci["isi"]]
        assert ditemukan(rina, klasifikasi="000.3", jenis="surat_masuk") == [kunci["isi"]]
        assert ditemukan(rina, klasifikasi="000.3.5", tahun=2024) == [kunci["uraian"]]
        assert ditemukan(rina, dari=dt.date(2024, 1, 1), sampai=dt.date(2025, 12, 31), urut="terlama") == [
            kunci["uraian"], kunci["isi"],
        ]  # fmt: skip
        assert ditemukan(rina, "kendaraan", urut="terbaru")[-1] == kunci["uraian"]
        assert ditemukan(rina, "kendaraan", unit="ase", keamanan="biasa") == []

    def test_rahasia_tidak_bocor_lewat_apa_pun(
        self, rak: dict[str, Dokumen], rina: Pengguna, bu_kepala: Pengguna, pak_ppk: Pengguna
    ) -> None:
        susun_kosakata()
        assert ditemukan(bu_kepala, "kuartzit") == [rak["rahasia"].pk]
        for orang in (rina, pak_ppk):
            temuan = selectors.temukan(orang, minta("kuartzit"))
            assert (temuan.kunci, temuan.jumlah, temuan.faset) == ([], 0, {})
            assert sarankan(orang, minta("kuarzit"), 0) == ""
            semua = selectors.temukan(orang, minta())
            assert "Badan Intelijen" not in dict(semua.faset.get("pihak", []))
            assert list(cari(orang, "kuartzit", 5)) == []
        assert selectors.temukan(pak_ppk, minta()).jumlah == 0
        assert sarankan(bu_kepala, minta("kuarzit intelijen"), 0) == "kuartzit intelijen"

    @pytest.mark.usefixtures("rak")
    def test_saran_ejaan(self, rina: Pengguna) -> None:
        susun_kosakata()
        assert kata_mirip("kendaran")[0] == "kendaraan"
        assert kata_mirip("kendaraan") == kata_mirip("zzzzzzz") == []
        assert sarankan(rina, minta("kendaran operasinal"), 0) == "kendaraan operasional"
        assert sarankan(rina, minta("kendaran"), 5) == sarankan(rina, minta("kendaraan"), 0) == ""
        assert sarankan(rina, minta("kendaran terima pinjaman operasinal"), 0) == ""  # no document has them all
        assert sarankan(rina, minta("000.3.5/7"), 0) == ""

    def test_hasil_yang_sangat_banyak_diperkirakan(
        self, monkeypatch: pytest.MonkeyPatch, rina: Pengguna, pak_auditor: Pengguna
    ) -> None:
        berkas = PabrikBerkasArsip()
        semua = [
            PabrikDokumen(berkas_arsip=berkas, uraian="Undangan rapat", tanggal=dt.date(2026, 1, 1 + n % 28))
            for n in range(90)
        ]
        monkeypatch.setattr(selectors, "_BATAS_IRISAN", 0)
        monkeypatch.setattr(selectors, "BATAS", 50)
        monkeypatch.setattr(selectors, "_TELUSUR", 0)  # read along the dates
        temuan = selectors.temukan(rina, minta("undangan"))
        assert (temuan.lebih, temuan.sebutan, temuan.menurut_tanggal, len(temuan.kunci)) == (True, "50+", True, 20)
        assert set(temuan.faset) >= {"unit", "tahun"}
        assert sum(n for _, n in temuan.faset["unit"]) % selectors.IRISAN == 0
        terlama = selectors.temukan(rina, minta("undangan", urut="terlama"))
        assert terlama.kunci[0] == min(semua, key=lambda d: (d.tanggal, d.pk)).pk
        monkeypatch.setattr(selectors, "_TELUSUR", 10**9)  # gathered and sorted instead of read along the dates
        assert selectors.temukan(rina, minta("undangan")).kunci == temuan.kunci
        monkeypatch.setattr(selectors, "_BATAS_IRISAN", 10**6)
        batas = selectors.temukan(rina, minta("undangan", urut="terbaru"), hal=2)
        assert (batas.sebutan, len(batas.kunci), batas.halaman) == ("50+", 20, 3)
        # Whoever sees only what was opened to them is counted at once, and only then reckoned from a slice.
        beri_hak(objek=berkas, kepada=[pak_auditor], oleh=rina)
        assert selectors.temukan(pak_auditor, minta("undangan", urut="terbaru")).kunci == temuan.kunci

    def test_arsip_besar_tanpa_kata_dihitung_dari_contoh_merata(
        self, monkeypatch: pytest.MonkeyPatch, rina: Pengguna
    ) -> None:
        berkas = PabrikBerkasArsip()
        semua = [PabrikDokumen(berkas_arsip=berkas, tanggal=dt.date(2026, 1, 1 + n % 28)) for n in range(30)]
        kunci = [d.pk for d in semua]
        assert selectors.temukan(rina, minta()).jumlah == 30  # a small archive is counted
        monkeypatch.setattr(selectors, "BATAS", 10)
        monkeypatch.setattr(selectors, "_CONTOH_CUKUP", 20)
        monkeypatch.setattr(selectors, "_kunci_contoh", lambda: (kunci, 100.0))
        temuan = selectors.temukan(rina, minta())
        assert (temuan.sebutan, dict(temuan.faset["tahun"])) == ("10+", {"2026": 3000})
        assert len(temuan.kunci) == 20
        # Too few of the spread ones answer: a slice is asked, and then everything counted.
        monkeypatch.setattr(selectors, "BATAS", 100)
        sedikit = selectors.temukan(rina, minta(tahun=2025))
        assert (sedikit.jumlah, sedikit.lebih) == (0, False)

    def test_contoh_merata_meliputi_seluruh_arsip(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert selectors._kunci_contoh() == ([0] * 1024, 0)
        monkeypatch.setattr(selectors, "_CONTOH", 4)
        berkas = PabrikBerkasArsip()
        kunci = [PabrikDokumen(berkas_arsip=berkas).pk for _ in range(8)]
        contoh, langkah = selectors._kunci_contoh()
        assert langkah == 2
        assert [(k - kunci[0]) // 2 for k in contoh] == [0, 1, 2, 3]

    def test_kata_yang_tidak_berarti_tidak_menemukan_apa_pun(self, rina: Pengguna) -> None:
        PabrikDokumen()
        assert not minta("yang").tersaring(rina, iris=0).exists()
        assert selectors.temukan(rina, minta("yang")).jumlah == 0


@pytest.mark.django_db
@pytest.mark.usefixtures("rak")
class TestHalaman:
    def test_hasil_sorotan_dan_saringan_di_alamat(self, rina: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
        klien = masuk_sebagai(rina)
        isi = klien.get("/arsip/cari/?q=kendaraan").content.decode()
        assert "3 dokumen" in isi
        assert "<mark>Kendaraan</mark> operasional" in isi
        assert "[<mark>kendaraan</mark>]" in isi
        assert "Isi dokumen rahasia tidak dikutip di sini" in isi
        assert "pinjaman" not in isi
        assert "q=kendaraan&amp;unit=ase" in isi
        nomor = klien.get("/arsip/cari/?q=000.3.5/001/LPSE/XI/2024").content.decode()
        assert "Nomor persis" in nomor
        satu = klien.get("/arsip/cari/?q=kendaraan&unit=ase&tahun=2026&hal=9999").content.decode()
        assert "Unit: Administrasi Sistem Elektronik" in satu
        salah = klien.get("/arsip/cari/?klasifikasi=abc").content.decode()
        assert "Kode klasifikasi hanya angka dan titik" in salah
        assert "Tidak ditemukan" in klien.get("/arsip/cari/?q=zzzz").content.decode()
        assert "terlalu umum" in klien.get("/arsip/cari/?q=yang").content.decode()
        susun_kosakata()
        assert "Mungkin maksud Anda" in klien.get("/arsip/cari/?q=kendaran").content.decode()

    def test_unduhan_persis_yang_disaring(
        self, rina: Pengguna, pak_ppk: Pengguna, masuk_sebagai: Callable[..., Client]
    ) -> None:
        jawaban = masuk_sebagai(rina).get("/arsip/cari/?q=kendaraan&unit=regver&unduh=csv")
        baris = b"".join(jawaban.streaming_content).decode().splitlines()  # type: ignore[attr-defined] # a stream
        assert [b.split(";")[0] for b in baris[-2:]] == ["000.3.5/0011/LPSE/2023", "000.3.5/001/LPSE/XI/2024"]
        assert any("Kata: kendaraan" in b for b in baris)
        assert masuk_sebagai(rina).get("/arsip/cari/?q=kendaraan&unduh=xlsx").status_code == 200
        assert masuk_sebagai(pak_ppk).get("/arsip/cari/?unduh=csv").status_code == 403

    def test_banyak_kueri_tetap(self, rina: Pengguna, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
        def semua(q: str) -> int:
            temuan = selectors.temukan(rina, minta(q))
            return len(selectors.baris_hasil(temuan.kunci, minta(q)))

        with django_assert_max_num_queries(16):
            assert semua("kendaraan") == 3
        for n in range(12):
            PabrikIndeksDokumen(uraian=f"Kendaraan {n}")
        with django_assert_max_num_queries(16):
            assert semua("kendaraan") == 15

    def test_ctrl_k_dan_navigasi(self, rak: dict[str, Dokumen], rina: Pengguna, pak_ppk: Pengguna) -> None:
        hasil = list(cari(rina, "kendaraan operasional", 5))
        assert [(h.judul, h.url) for h in hasil] == [("Kendaraan operasional", rak["uraian"].get_absolute_url())]
        assert "arsip.cari" in {b.kode for b in navigasi.untuk(rina)}
        assert "arsip.cari" not in {b.kode for b in navigasi.untuk(pak_ppk)}

    def test_keadaan_bacaan_dan_baca_ulang(
        self, sari: Pengguna, rina: Pengguna, masuk_sebagai: Callable[..., Client]
    ) -> None:
        rusak = PabrikIndeksDokumen(uraian="Pindaian lama", keadaan="rusak", isi="")
        PabrikIndeksDokumen(uraian="Yang terbaca")
        klien = masuk_sebagai(sari)
        isi = klien.get("/arsip/cari/keadaan/").content.decode()
        assert "Pindaian lama" in isi
        assert "Yang terbaca" not in isi
        assert masuk_sebagai(rina).get("/arsip/cari/keadaan/").status_code == 403
        klien.post("/arsip/cari/keadaan/", {"aksi": "baca_ulang", "pilih": rusak.pk, "yakin": "1"})
        rusak.refresh_from_db()
        assert (rusak.keadaan, rusak.percobaan) == ("menunggu", 0)
