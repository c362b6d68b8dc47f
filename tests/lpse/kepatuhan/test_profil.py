"""The profile switch: wording, team rules, switches and duties follow the regulations that bind the office."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.contrib.messages import get_messages
from django.test import Client

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.kepatuhan.models import Peraturan, ProfilPeraturan
from lpse.kepatuhan.profil import KebijakanTakDikenal, aturan_tim, kebijakan, mengikat, rincian_kebijakan, sebutan
from lpse.kepatuhan.registri import Status
from lpse.kepatuhan.selectors import nomor_berlaku, susun_peta
from lpse.kepatuhan.services_profil import siapkan, tanda, tetapkan
from tests.lpse.kepatuhan.conftest import Daftar
from tests.pabrik import PabrikProfilLPSE

pytestmark = pytest.mark.django_db
Masuk = Callable[..., Client]


def ikat(kode: str | None) -> ProfilPeraturan:
    """Bind the office to a regional regulation, or to none."""
    profil = ProfilPeraturan.objects.get()
    profil.daerah = Peraturan.objects.get(kode=kode) if kode else None
    profil.save()
    return profil


@pytest.mark.parametrize(
    ("instansi", "kode"),
    [
        ("Pemerintah Kabupaten Luwu Utara", "LU"),
        ("PEMERINTAH KABUPATEN PENAJAM PASER UTARA", "PPU"),
        ("Kota Palu", None),
    ],
)
def test_kantor_baru_terikat_peraturan_daerahnya(instansi: str, kode: str | None) -> None:
    profil = siapkan(nama_instansi=instansi)
    assert (profil.daerah.kode if profil.daerah else None) == kode
    assert Jejak.objects.get(kata="menetapkan profil peraturan").sesudah == {"nasional": "P2", "daerah": kode or ""}
    siapkan(nama_instansi="Pemerintah Kabupaten Konawe Kepulauan")
    assert ProfilPeraturan.objects.get().daerah_id == profil.daerah_id, "yang sudah ditetapkan tidak ditimpa"
    assert Jejak.objects.filter(kata="menetapkan profil peraturan").count() == 1


@pytest.mark.parametrize(
    ("kode", "panggilan", "maks", "switch", "jumlah"),
    [
        (None, ("Kepala LPSE", "Bupati"), None, (True, False), 88),
        ("LU", ("Kepala LPSE", "Bupati Luwu Utara"), None, (True, False), 88),
        ("KK", ("Kepala LPSE", "Bupati Konawe Kepulauan"), None, (False, True), 104),
        ("PPU", ("Ketua Tim Pengelolaan LPSE", "Bupati Penajam Paser Utara"), 4, (True, False), 102),
    ],
)
def test_akibat_profil(
    kode: str | None, panggilan: tuple[str, str], maks: int | None, switch: tuple[bool, bool], jumlah: int
) -> None:
    PabrikProfilLPSE(jenis_instansi="kabupaten")
    ikat(kode)
    assert (sebutan().pimpinan, sebutan().kepala_daerah) == panggilan
    assert sebutan().pimpinan_pendek == panggilan[0].partition(" ")[0]
    assert aturan_tim().maks_per_bidang == maks
    assert (kebijakan("media_portabel_wajib"), kebijakan("sulap_wajib")) == switch
    nomor = nomor_berlaku()
    assert len(nomor) == jumlah
    assert nomor == {k.ketentuan.nomor for k in susun_peta().berlaku}, "satu aturan, dua cara bertanya"
    assert [mengikat()[0].kode, mengikat()[-1].kode] == [kode or "P2", "P2"]


def test_aturan_tim_penajam_paser_utara() -> None:
    ikat("PPU")
    tim = aturan_tim()
    assert (len(tim.bidang), tim.sekretaris_merangkap_admin, tim.ditetapkan_dengan) == (3, True, "Keputusan Bupati")
    assert tim.ketua_ex_officio.startswith("Kepala Bagian Pengadaan Barang dan Jasa")
    assert (tim.peraturan, tim.pasal) == ("PPU", "3(2)")


def test_sulap_hanya_di_konawe_kepulauan_dan_media_portabel_dikesampingkan() -> None:
    ikat("LU")
    assert {"R-130", "R-124"}.isdisjoint(nomor_berlaku())
    assert "R-123" in nomor_berlaku()
    ikat("KK")
    assert {"R-130", "R-124"} <= nomor_berlaku()
    assert "R-123" not in nomor_berlaku()
    k = next(k for k in susun_peta().semua if k.ketentuan.nomor == "R-123")
    assert k.alasan_tidak_berlaku == "Diatur lain oleh Perbup Konawe Kepulauan 14/2018 Pasal 28 ayat (2)."
    assert rincian_kebijakan("media_portabel_wajib").pasal == "28(2)"


def test_pasal_kantor_sendiri_lebih_dahulu() -> None:
    ikat("KK")
    k = next(k for k in susun_peta().semua if k.ketentuan.nomor == "R-117")
    assert (k.pasal, k.pasal_pendek) == ("Pasal 27 ayat (1)", "27(1)")
    ikat("LU")
    assert next(k for k in susun_peta().semua if k.ketentuan.nomor == "R-117").pasal == "Pasal 26 ayat (1)"


def test_kebijakan_yang_tidak_dikenal() -> None:
    with pytest.raises(KebijakanTakDikenal):
        kebijakan("tidak_ada")


@pytest.mark.parametrize(
    ("jenis", "kata"), [("provinsi", "Gubernur"), ("kementerian", "Menteri"), ("satker", "Pimpinan instansi")]
)
@pytest.mark.pasal("2(2)")
def test_sebutan_menurut_jenis_instansi(jenis: str, kata: str) -> None:
    PabrikProfilLPSE(jenis_instansi=jenis)
    assert sebutan().kepala_daerah == kata


def _peraturan(kode: str) -> Peraturan:
    return Peraturan.objects.get(kode=kode)


def test_tetapkan_mencatat_dari_dan_ke(bu_kepala: Pengguna) -> None:
    profil = tetapkan(
        nasional=_peraturan("P2"),
        daerah=_peraturan("KK"),
        dasar=" SK 1/2026 ",
        dari=tanda(profil=ikat("LU")),
        oleh=bu_kepala,
    )
    assert (profil.daerah, profil.dasar, profil.ditetapkan_oleh) == (_peraturan("KK"), "SK 1/2026", bu_kepala)
    j = Jejak.objects.get(kata="menetapkan profil peraturan")
    assert (j.sebelum, j.sesudah, j.alasan) == (
        {"nasional": "P2", "daerah": "LU"}, {"nasional": "P2", "daerah": "KK"}, "SK 1/2026",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("nasional", "daerah", "dasar", "pesan"),
    [
        ("LU", None, "SK", "satu peraturan nasional"),
        ("P2", "P2", "SK", "satu peraturan nasional"),
        ("P2", "KK", "  ", "Sebutkan dasar"),
        ("P2", "LU", "SK", "tidak ada yang berubah"),
    ],
)
def test_tetapkan_ditolak(bu_kepala: Pengguna, nasional: str, daerah: str | None, dasar: str, pesan: str) -> None:
    ikat("LU")
    with pytest.raises(AturanDilanggar, match=pesan):
        tetapkan(
            nasional=_peraturan(nasional), daerah=_peraturan(daerah) if daerah else None, dasar=dasar, oleh=bu_kepala
        )
    assert not Jejak.objects.filter(kata="menetapkan profil peraturan").exists()


def test_tetapkan_basi_ditolak(bu_kepala: Pengguna) -> None:
    lama = tanda(profil=ikat("LU"))
    ikat("PPU")
    with pytest.raises(TransisiBasi, match="sudah diubah orang lain"):
        tetapkan(nasional=_peraturan("P2"), daerah=_peraturan("KK"), dasar="SK", dari=lama, oleh=bu_kepala)


def _teks(jawaban: object) -> str:
    return re.sub(r"\s+", " ", unescape(jawaban.content.decode()))  # type: ignore[attr-defined] # a test response


def test_halaman_profil_dan_konfirmasi(masuk_sebagai: Masuk, bu_kepala: Pengguna, daftar: Daftar) -> None:
    daftar("R-117", Status.TERPENUHI)
    ikat("LU")
    klien = masuk_sebagai(bu_kepala)
    halaman = _teks(klien.get("/kepatuhan/profil/"))
    for kata in (
        "Peraturan Bupati Luwu Utara Nomor 34 Tahun 2010",
        "88 ketentuan berlaku",
        "30 tidak",
        "Lihat akibatnya",
    ):
        assert kata in halaman
    alamat = "/kepatuhan/profil/ubah/?nasional=P2&daerah=KK"
    konfirmasi = klien.get(alamat)
    halaman = _teks(konfirmasi)
    assert {k.ketentuan.nomor for k in konfirmasi.context["hilang"]} == {"R-123"}
    assert {"R-130", "R-124", "R-143"} <= {k.ketentuan.nomor for k in konfirmasi.context["muncul"]}
    assert "Media cadangan portabel di tempat terpisah: cadangan boleh sekadar terpisah." in halaman
    assert klien.post(alamat, {"dasar": "", "dari": ""}).status_code == 200
    jawaban = klien.post(alamat, {"dasar": "SK 2/2026", "dari": konfirmasi.context["form"].initial["dari"]})
    assert (jawaban.status_code, jawaban.headers["Location"]) == (302, "/kepatuhan/profil/")
    assert str(ProfilPeraturan.objects.get()) == "Perbup Konawe Kepulauan 14/2018, Perka LKPP 2/2010"
    penajam = _teks(klien.get("/kepatuhan/profil/ubah/?nasional=P2&daerah=PPU"))
    assert "Pimpinan disebut Ketua Tim Pengelolaan LPSE; kepala daerah Bupati Penajam Paser Utara." in penajam
    assert "tiap bidang paling banyak 4 orang" in penajam


@pytest.mark.parametrize(
    "kueri", ["", "?nasional=LU", "?nasional=P2&daerah=P2", "?nasional=P2&daerah=ngawur", "?nasional=P2"]
)
def test_pilihan_keliru_kembali_ke_profil(masuk_sebagai: Masuk, bu_kepala: Pengguna, kueri: str) -> None:
    jawaban = masuk_sebagai(bu_kepala).get(f"/kepatuhan/profil/ubah/{kueri}")
    assert (jawaban.status_code, jawaban.headers["Location"]) == (302, "/kepatuhan/profil/")
    assert [str(m) for m in get_messages(jawaban.wsgi_request)] == [
        "Pilih peraturan yang lain dari yang sekarang mengikat."
    ]


def test_tindakan_berbahaya_minta_bukti_diri_lagi(masuk_sebagai: Masuk, bu_kepala: Pengguna) -> None:
    jawaban = masuk_sebagai(bu_kepala, baru_saja=False).get("/kepatuhan/profil/ubah/?nasional=P2&daerah=KK")
    assert jawaban.status_code == 302
    assert jawaban.headers["Location"].startswith("/akun/pastikan/")


def test_auditor_membaca_profil_tanpa_mengubah(masuk_sebagai: Masuk, pak_auditor: Pengguna) -> None:
    klien = masuk_sebagai(pak_auditor)
    assert "Lihat akibatnya" not in _teks(klien.get("/kepatuhan/profil/"))
    assert klien.get("/kepatuhan/profil/ubah/?nasional=P2&daerah=KK").status_code == 403
