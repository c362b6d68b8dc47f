"""The road of a complaint: every move from every state, its rules, and what happens when nobody acts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from layanan.keluhan import selectors, services
from layanan.keluhan.enums import PERPINDAHAN, JenisPesan, PutusanKeberatan, StatusKeluhan, Tentang, UnitKeluhan
from layanan.keluhan.pekerjaan import TUGAS_TENGGAT
from layanan.keluhan.services import DataKeluhan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pekerjaan.services import jalankan
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.tampilan import bahasa
from lpse.waktu import kalender
from tests.pabrik import PabrikPengguna, tokoh
from tests.pabrik_keluhan import PabrikKeberatan, PabrikKeluhan, PabrikPengadu, PabrikTerlapor

if TYPE_CHECKING:
    from layanan.keluhan.models import Keluhan
    from lpse.akun.models import Pengguna

_S = StatusKeluhan
pytestmark = [pytest.mark.pasal("11(2)c"), pytest.mark.django_db]
_JALAN: dict[str, set[str]] = {
    "tangani": {_S.BARU}, "lepas": {_S.DITANGANI, _S.KLARIFIKASI}, "tanya": {_S.DITANGANI}, "lanjut": {_S.KLARIFIKASI},
    "putuskan": {_S.DITANGANI}, "ajukan_keberatan": {_S.DIPUTUS}, "selesaikan": {_S.DIPUTUS, _S.KEBERATAN},
    "cabut": {_S.BARU, _S.DITANGANI, _S.KLARIFIKASI},
}  # fmt: skip


def _sebelum(hari: int) -> dt.date:
    return bahasa.hari_ini() - dt.timedelta(days=hari)


def _lakukan(kata: str, keluhan: Keluhan) -> None:
    sari = tokoh("sari")
    pk = keluhan.pk
    kerja: dict[str, Any] = {
        "tetapkan": lambda: services.tetapkan(keluhan_id=pk, kepada=sari, oleh=sari),
        "tanya": lambda: services.tanya_klarifikasi(keluhan_id=pk, pertanyaan="Kapan?", oleh=sari),
        "jawab": lambda: services.jawab_klarifikasi(keluhan_id=pk, isi="Senin."),
        "putuskan": lambda: services.putuskan(
            keluhan_id=pk, putusan="tidak_terbukti", uraian="Rekaman diperiksa.", tindak_lanjut="", oleh=sari
        ),
        "keberatan": lambda: services.ajukan_keberatan(keluhan_id=pk, alasan="Rekaman hari lain."),
        "putus_keberatan": lambda: services.putus_keberatan(
            keluhan_id=pk, putusan=PutusanKeberatan.DITOLAK, uraian="Tetap.", oleh=tokoh("bu_kepala")
        ),
        "cabut": lambda: services.cabut(keluhan_id=pk),
    }
    kerja[kata]()


@pytest.mark.parametrize(
    ("kata", "boleh"),
    [
        ("tetapkan", {_S.BARU}), ("tanya", {_S.DITANGANI}), ("jawab", {_S.KLARIFIKASI}), ("putuskan", {_S.DITANGANI}),
        ("keberatan", {_S.DIPUTUS}), ("putus_keberatan", {_S.KEBERATAN}),
        ("cabut", {_S.BARU, _S.DITANGANI, _S.KLARIFIKASI}),
    ],
)  # fmt: skip
def test_setiap_langkah_dari_setiap_keadaan(kata: str, boleh: set[str], bu_kepala: Pengguna, sari: Pengguna) -> None:
    for status in _S.values:
        keluhan = PabrikKeluhan(status=status, **({"penangan": sari} if status != _S.BARU else {}))
        if status == _S.KEBERATAN:
            PabrikKeberatan(keluhan=keluhan)
        if status in boleh:
            _lakukan(kata, keluhan)
            keluhan.refresh_from_db()
            assert (status, keluhan.status) in PERPINDAHAN
            assert Jejak.objects.tentang(keluhan).exists()
        else:
            with pytest.raises(TransisiBasi):
                _lakukan(kata, keluhan)


def test_tabel_perpindahan_sama_dengan_model() -> None:
    dari_model = {(a, k) for k, asal in _JALAN.items() for a in asal}
    tujuan = {
        "tangani": _S.DITANGANI, "lepas": _S.BARU, "tanya": _S.KLARIFIKASI, "lanjut": _S.DITANGANI,
        "putuskan": _S.DIPUTUS, "ajukan_keberatan": _S.KEBERATAN, "selesaikan": _S.SELESAI, "cabut": _S.DICABUT,
    }  # fmt: skip
    assert {(a, tujuan[k]) for a, k in dari_model} == set(PERPINDAHAN)


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"perihal": " "}, "Tulis perihal"),
        ({"uraian": ""}, "Tulis perihal"),
        ({"tentang": Tentang.UNIT}, "Pilih unit"),
        ({"tentang": Tentang.PETUGAS}, "Pilih petugas"),
        ({"tanggal_kejadian": dt.date(2999, 1, 1)}, "belum tiba"),
        ({"anonim": False}, "Tulis nama"),
        ({"anonim": False, "nama": "Andi"}, "Tulis surel"),
    ],
)
def test_keluhan_tak_lengkap_ditolak(ubah: dict[str, Any], pesan: str) -> None:
    isi: dict[str, Any] = {"tentang": Tentang.LAYANAN, "perihal": "Lama", "uraian": "Dua jam.", "anonim": True}
    with pytest.raises(AturanDilanggar, match=pesan):
        services.terima(data=DataKeluhan(**isi | ubah))


def test_diterima_bernomor_bertenggat_dan_bersurel() -> None:
    data = DataKeluhan(
        tentang=Tentang.LAYANAN, perihal="Antrean", uraian="Lama.", nama="Hj. Tenri", surel="t@contoh.test"
    )
    satu, dua = services.terima(data=data), services.terima(data=data)
    tahun = bahasa.hari_ini().year
    assert satu.nomor.startswith(f"KLH-{tahun}-")
    assert int(dua.nomor[-4:]) == int(satu.nomor[-4:]) + 1
    assert satu.tenggat == kalender().tambah_hari_kerja(bahasa.hari_ini(), 14)
    assert Kiriman.objects.filter(kunci__startswith="luar:keluhan-").count() == 2
    assert services.keluhan_cocok(satu, services.kode_keluhan(satu).lower().replace("-", " "))
    assert not services.keluhan_cocok(satu, services.kode_keluhan(dua))


def test_menunggu_klarifikasi_tidak_memakan_tenggat(sari: Pengguna) -> None:
    keluhan = PabrikKeluhan(status=_S.KLARIFIKASI, penangan=sari, klarifikasi_sejak=_sebelum(14))
    lama = keluhan.tenggat
    services.jawab_klarifikasi(keluhan_id=keluhan.pk, isi="Senin pagi.", oleh=sari)
    keluhan.refresh_from_db()
    menunggu = kalender().selisih_hari_kerja(_sebelum(14), bahasa.hari_ini())
    assert menunggu > 0
    assert keluhan.tenggat == kalender().tambah_hari_kerja(lama, menunggu)
    assert keluhan.pesan.get().oleh == sari


def test_hanya_penangan_yang_mengerjakan(sari: Pengguna, dodi: Pengguna, bu_kepala: Pengguna) -> None:
    keluhan = PabrikKeluhan(status=_S.DITANGANI, penangan=sari)
    for kerja in (
        lambda: services.tanya_klarifikasi(keluhan_id=keluhan.pk, pertanyaan="x", oleh=dodi),
        lambda: services.catat_isi(keluhan_id=keluhan.pk, jenis=JenisPesan.CATATAN, isi="x", oleh=dodi),
        lambda: services.putuskan(
            keluhan_id=keluhan.pk, putusan="terbukti", uraian="x", tindak_lanjut="x", oleh=bu_kepala
        ),
    ):
        with pytest.raises(AturanDilanggar, match="Hanya penangan"):
            kerja()
    with pytest.raises(AturanDilanggar, match="bukan untuk Anda"):
        services.cabut(keluhan_id=0)


def test_catatan_dan_penolakannya(sari: Pengguna) -> None:
    keluhan = PabrikKeluhan(status=_S.DITANGANI, penangan=sari)
    services.catat_isi(keluhan_id=keluhan.pk, jenis=JenisPesan.KETERANGAN, isi="Mengaku sibuk.", oleh=sari)
    assert selectors.keadaan_publik(keluhan).pesan == []
    for jenis, isi, pesan in ((JenisPesan.TANYA, "x", "tidak dikenal"), (JenisPesan.CATATAN, " ", "kosong")):
        with pytest.raises(AturanDilanggar, match=pesan):
            services.catat_isi(keluhan_id=keluhan.pk, jenis=jenis, isi=isi, oleh=sari)
    putus = PabrikKeluhan(status=_S.DIPUTUS, penangan=sari)
    with pytest.raises(TransisiBasi):
        services.catat_isi(keluhan_id=putus.pk, jenis=JenisPesan.CATATAN, isi="x", oleh=sari)


def test_dialihkan_kepada_orang_lain(sari: Pengguna, dodi: Pengguna) -> None:
    keluhan = PabrikKeluhan(status=_S.DITANGANI, penangan=sari)
    services.tetapkan(keluhan_id=keluhan.pk, kepada=dodi, oleh=sari)
    keluhan.refresh_from_db()
    assert (keluhan.penangan, keluhan.status) == (dodi, _S.DITANGANI)
    assert Kabar.objects.filter(penerima=dodi, jenis="layanan.keluhan.diserahkan").count() == 1


def test_putusan_berupa_surat_dan_berpertimbangan(sari: Pengguna) -> None:
    keluhan = PabrikPengadu(keluhan__status=_S.DITANGANI, keluhan__penangan=sari).keluhan
    for putusan, uraian, lanjut, pesan in (
        ("terbukti", " ", "x", "pertimbangan"), ("sebagian", "x", " ", "tindak lanjut"),
    ):  # fmt: skip
        with pytest.raises(AturanDilanggar, match=pesan):
            services.putuskan(keluhan_id=keluhan.pk, putusan=putusan, uraian=uraian, tindak_lanjut=lanjut, oleh=sari)
    keluhan = services.putuskan(
        keluhan_id=keluhan.pk, putusan="terbukti", uraian="Benar.", tindak_lanjut="Diperbaiki.", oleh=sari
    )
    assert keluhan.jawaban is not None
    assert "JWB-KLH" in keluhan.jawaban.nomor
    assert keluhan.jawaban.konteks["kepada"][0] == "Hj. Andi Tenri"
    assert keluhan.batas_keberatan == kalender().tambah_hari_kerja(bahasa.hari_ini(), 10)


def test_eskalasi_membuat_kepala_yang_memutus(sari: Pengguna, bu_kepala: Pengguna) -> None:
    keluhan = PabrikKeluhan(status=_S.DITANGANI, penangan=sari)
    with pytest.raises(AturanDilanggar, match="Tulis mengapa"):
        services.eskalasi(keluhan_id=keluhan.pk, alasan="", oleh=sari)
    services.eskalasi(keluhan_id=keluhan.pk, alasan="Perlu keputusan pimpinan.", oleh=sari)
    with pytest.raises(TransisiBasi):
        services.eskalasi(keluhan_id=keluhan.pk, alasan="Lagi.", oleh=sari)
    with pytest.raises(AturanDilanggar, match="Kepala yang memutus"):
        services.putuskan(keluhan_id=keluhan.pk, putusan="terbukti", uraian="x", tindak_lanjut="x", oleh=sari)
    diputus = services.putuskan(
        keluhan_id=keluhan.pk, putusan="bukan_kewenangan", uraian="Milik LKPP.", tindak_lanjut="", oleh=bu_kepala
    )
    assert diputus.diputus_oleh == bu_kepala
    # Whoever decided first does not decide the objection: somebody else of those who may handle does.
    services.ajukan_keberatan(keluhan_id=keluhan.pk, alasan="Keliru.")
    with pytest.raises(AturanDilanggar, match="orang lain"):
        services.putus_keberatan(keluhan_id=keluhan.pk, putusan="ditolak", uraian="x", oleh=bu_kepala)
    keberatan = services.putus_keberatan(
        keluhan_id=keluhan.pk, putusan=PutusanKeberatan.SEBAGIAN, uraian="Diteruskan.", oleh=sari
    )
    assert keberatan.jawaban is not None


def test_eskalasi_tentang_kepala_ditolak(bu_kepala: Pengguna, sari: Pengguna) -> None:
    keluhan = PabrikTerlapor(pengguna=bu_kepala, keluhan=PabrikKeluhan(tenggat=_sebelum(3))).keluhan
    with pytest.raises(AturanDilanggar, match="Inspektorat"):
        services.eskalasi(keluhan_id=keluhan.pk, alasan="x", oleh=sari)
    assert services.eskalasi_lewat() == 0


def test_keberatan_berbatas_dan_beralasan(sari: Pengguna, bu_kepala: Pengguna) -> None:
    lewat = PabrikKeluhan(status=_S.DIPUTUS, batas_keberatan=_sebelum(1))
    with pytest.raises(AturanDilanggar, match="lewat pada"):
        services.ajukan_keberatan(keluhan_id=lewat.pk, alasan="x")
    kini = PabrikKeluhan(status=_S.DIPUTUS)
    with pytest.raises(AturanDilanggar, match="Tulis mengapa"):
        services.ajukan_keberatan(keluhan_id=kini.pk, alasan=" ")
    services.ajukan_keberatan(keluhan_id=kini.pk, alasan="Keliru.")
    with pytest.raises(AturanDilanggar, match="pertimbangan"):
        services.putus_keberatan(keluhan_id=kini.pk, putusan="ditolak", uraian="", oleh=bu_kepala)
    assert Kabar.objects.filter(jenis="layanan.keluhan.keberatan").get().penerima == bu_kepala


def test_dinilai_sekali_sesudah_dijawab() -> None:
    keluhan = PabrikKeluhan(status=_S.DIPUTUS)
    with pytest.raises(AturanDilanggar, match="1 sampai 5"):
        services.nilai(keluhan_id=keluhan.pk, nilai=6)
    services.nilai(keluhan_id=keluhan.pk, nilai=4, catatan="Cepat.")
    for salah in (keluhan, PabrikKeluhan()):
        with pytest.raises(TransisiBasi):
            services.nilai(keluhan_id=salah.pk, nilai=5)


def test_tugas_harian_membawa_ke_kepala_dan_menutup(bu_kepala: Pengguna) -> None:
    lewat, belum = PabrikKeluhan(tenggat=_sebelum(1)), PabrikKeluhan()
    diam, masih = PabrikKeluhan(status=_S.DIPUTUS, batas_keberatan=_sebelum(1)), PabrikKeluhan(status=_S.DIPUTUS)
    for _ in range(2):
        jalankan(tugas=TUGAS_TENGGAT)
    for satu in (lewat, belum, diam, masih):
        satu.refresh_from_db()
    assert [bool(k.dieskalasi_pada) for k in (lewat, belum)] == [True, False]
    assert (diam.status, masih.status) == (_S.SELESAI, _S.DIPUTUS)
    assert Kabar.objects.filter(jenis="layanan.keluhan.dieskalasi").count() == 1


def test_angka_dan_rekap_tidak_menyebut_orang(sari: Pengguna) -> None:
    keluhan = PabrikKeluhan(status=_S.DIPUTUS, nilai=4, penangan=sari)
    PabrikTerlapor(keluhan=keluhan, pengguna=PabrikPengguna(peran=("ase",)))
    PabrikTerlapor(keluhan=PabrikKeluhan(anonim=True, tenggat=_sebelum(2)), pengguna=None, unit=UnitKeluhan.REGVER)
    dari, sampai = _sebelum(5), bahasa.hari_ini()
    a = selectors.angka(dari, sampai)
    assert (a.masuk, a.dijawab, a.tepat_waktu, a.persen_tepat, a.lewat, a.anonim) == (2, 1, 1, 100, 1, 1)
    assert selectors.angka().persen_tepat == 100
    assert selectors.angka(_sebelum(90), _sebelum(80)).persen_tepat is None
    assert selectors.rekap(dari, sampai, "putusan") == [("Belum diputus", 1), ("Terbukti", 1)]
    unit = dict(selectors.rekap_unit(dari, sampai))
    assert (unit["Perorangan"], unit["Unit Registrasi dan Verifikasi"]) == (1, 1)


def test_keadaan_publik_di_setiap_keadaan() -> None:
    for status in _S.values:
        keluhan = PabrikKeluhan(status=status)
        if status == _S.KEBERATAN:
            PabrikKeberatan(keluhan=keluhan)
        k = selectors.keadaan_publik(keluhan)
        assert k.boleh_cabut == (status in {_S.BARU, _S.DITANGANI, _S.KLARIFIKASI})
        assert k.boleh_nilai == (status in {_S.DIPUTUS, _S.KEBERATAN, _S.SELESAI})
        assert k.boleh_keberatan == (status == _S.DIPUTUS)
        assert bool(k.putusan) == k.boleh_nilai
