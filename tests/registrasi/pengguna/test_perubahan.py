"""Requests at the counter: every kind with its papers, two persons, every move × every state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import IntegrityError, transaction
from django_fsm import can_proceed

from arsip.dokumen.models import BerkasArsip, Dokumen
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.naskah.models import Naskah
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.pemberitahuan.surat import susun_surat
from registrasi.pengguna import aturan, services_perubahan
from registrasi.pengguna.enums import PERPINDAHAN_PERUBAHAN, JenisPerubahan, StatusPerubahan
from registrasi.pengguna.models import PenggunaSPSE, PermintaanPerubahan
from registrasi.pengguna.services_perubahan import (
    Bukti,
    Pemohon,
    ajukan_perubahan,
    batalkan_perubahan,
    setujui_perubahan,
    tolak_perubahan,
)
from tests.pabrik import PabrikPengguna
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE, PabrikPermintaanPerubahan

if TYPE_CHECKING:
    from collections.abc import Callable

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_J, _S = JenisPerubahan, StatusPerubahan
_PEMOHON = Pemohon("Hasan Basri", "ktp")
_LEMBAR: tuple[tuple[JenisPerubahan, dict[str, str], dict[str, str]], ...] = (
    (_J.SUREL, {"surel": "Baru@Usaha.example"}, {"surel": "baru@usaha.example"}),
    (_J.ALAMAT, {"alamat": "Jalan Baru 2"}, {"alamat": "Jalan Baru 2", "kabupaten": "Luwu Utara"}),
    (
        _J.PENANGGUNG_JAWAB,
        {"penanggung_jawab": "Rahma", "nik_penanggung_jawab": "7322 0141 0180 0001"},
        {"penanggung_jawab": "Rahma", "nik_penanggung_jawab": "7322014101800001"},
    ),
    (
        _J.BENTUK_USAHA,
        {"bentuk_usaha": "Perseroan Terbatas (PT)", "nama": "PT Sinar Baru"},
        {"nama": "PT Sinar Baru", "nama_normal": "SINAR BARU"},
    ),
    (_J.NPWP, {"npwp": "02.418.773.9-803.000"}, {"npwp": "024187739803000", "npwp16": "0024187739803000"}),
    (_J.PINDAH_LPSE, {"lpse_pendaftaran": "LPSE Kota Palopo"}, {"lpse_pendaftaran": "LPSE Kota Palopo"}),
    (_J.RESET_SANDI, {}, {}),
)


def bukti(jenis: str, oleh: Pengguna, *, arah: str = "", cara: str = "ktp") -> list[Bukti]:
    return [
        Bukti(s.kode, PabrikBerkas(pengunggah=oleh, kegunaan="registrasi.bukti_pengguna"), True)
        for s in aturan.syarat(jenis, arah=arah, cara_periksa=cara)
    ]


def ajukan(
    satu: PenggunaSPSE,
    oleh: Pengguna,
    jenis: str = "surel",
    *,
    baru: dict[str, str] | None = None,
    **lain: Any,  # noqa: ANN401 - what the service takes
) -> PermintaanPerubahan:
    arah = aturan.arah_pindah(satu) if jenis == _J.PINDAH_LPSE else ""
    isi: dict[str, Any] = {
        "alasan": "Atas permintaan", "pemohon": _PEMOHON, "bukti": bukti(jenis, oleh, arah=arah), **lain,
    }  # fmt: skip
    nilai = {"surel": "baru@usaha.example"} if baru is None else baru
    return ajukan_perubahan(pengguna_id=satu.pk, jenis=jenis, baru=nilai, oleh=oleh, **isi)


@pytest.fixture
def lain() -> Pengguna:
    orang: Pengguna = PabrikPengguna(peran=("regver",))
    return orang


@pytest.mark.pasal("10(2)d")
@pytest.mark.parametrize(("jenis", "baru", "jadi"), _LEMBAR)
def test_setiap_jenis_dari_loket_sampai_arsip(
    jenis: JenisPerubahan, baru: dict[str, str], jadi: dict[str, str], rina: Pengguna, lain: Pengguna
) -> None:
    satu = PabrikPenggunaSPSE(surel="lama@usaha.example")
    permintaan = ajukan(satu, rina, jenis, baru=baru)
    assert (permintaan.status, set(permintaan.lama)) == ("diajukan", set(aturan.KOLOM[jenis]))
    assert permintaan.tanda_terima is not None
    assert list(Kabar.objects.values_list("penerima_id", flat=True)).count(rina.pk) == 0
    assert lain.pk in Kabar.objects.values_list("penerima_id", flat=True)
    setujui_perubahan(permintaan_id=permintaan.pk, oleh=lain)
    segar = PenggunaSPSE.objects.get(pk=satu.pk)
    assert {k: getattr(segar, k) for k in jadi} == jadi
    kejadian = segar.kejadian.get()
    arah = {"reset_sandi": "sandi_direset", "pindah_lpse": "pindah_keluar"}.get(jenis, "diubah")
    assert (kejadian.jenis, kejadian.oleh) == (arah, lain)
    assert (kejadian.kepada, kejadian.cara_periksa) == (("Hasan Basri", "ktp") if jenis == _J.RESET_SANDI else ("", ""))
    assert (kejadian.naskah is not None) == (jenis == _J.PINDAH_LPSE)
    berkas = BerkasArsip.objects.get(objek_jenis="registrasi.penggunaspse", objek_id=str(satu.pk))
    assert Dokumen.objects.filter(berkas_arsip=berkas).count() == len(permintaan.bukti.all())
    tujuan = set(Kiriman.objects.filter(kunci__startswith="luar:").values_list("surel", flat=True))
    assert tujuan == {"lama@usaha.example", jadi.get("surel", "lama@usaha.example")}
    kata = list(Jejak.objects.tentang(permintaan).order_by("pk").values_list("kata", flat=True))
    assert kata == ["mencatat permintaan perubahan", "menyetujui perubahan data pengguna"]


def test_pindah_masuk(rina: Pengguna, lain: Pengguna) -> None:
    satu = PabrikPenggunaSPSE(lpse_pendaftaran="LPSE Kota Palopo")
    permintaan = ajukan(satu, rina, _J.PINDAH_LPSE, baru={})
    setujui_perubahan(permintaan_id=permintaan.pk, oleh=lain)
    satu.refresh_from_db()
    assert (permintaan.arah, satu.lpse_pendaftaran) == ("masuk", "")
    assert satu.kejadian.get().keterangan == "Dari LPSE Kota Palopo"
    assert Naskah.objects.count() == 1


@pytest.mark.pasal("22(3)")
@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"baru": {"surel": "lama@usaha.example"}}, "tidak ada yang berubah"),
        ({"baru": {"surel": " "}}, "Surel harus diisi"),
        ({"baru": {"surel": "bukan alamat"}}, "tidak lengkap"),
        ({"baru": {"surel": f"{'x' * 260}@a.example"}}, "paling panjang 254"),
        ({"alasan": " "}, "siapa yang datang"),
        ({"pemohon": Pemohon(" ", "ktp")}, "siapa yang datang"),
        ({"jenis": "penanggung_jawab", "orang": "ppk"}, "tidak berlaku bagi ppk"),
        ({"jenis": "pindah_lpse", "baru": {}}, "LPSE yang dituju"),
        ({"bukti": []}, "belum dilampirkan"),
        ({"buang_asli": True}, "belum ditunjukkan"),
        ({"tambah": "survei"}, "tidak diminta"),
        ({"pemohon": Pemohon("Rahma", "ktp_kuasa")}, "Surat kuasa pembawa berkas belum"),
    ],
)
def test_yang_ditolak_di_loket(isi: dict[str, Any], kata: str, rina: Pengguna) -> None:
    """The list of papers is closed: nothing missing, nothing more."""
    satu = PabrikPenggunaSPSE(surel="lama@usaha.example", **({"non_penyedia": True} if isi.pop("orang", "") else {}))
    if isi.pop("buang_asli", False):
        isi["bukti"] = [Bukti(b.kode, b.berkas) for b in bukti("surel", rina)]
    if kode := isi.pop("tambah", ""):
        isi["bukti"] = [*bukti("surel", rina), Bukti(kode, PabrikBerkas())]
    with pytest.raises(AturanDilanggar, match=kata):
        ajukan(satu, rina, **isi)
    assert not PermintaanPerubahan.objects.exists()


def test_satu_terbuka_per_jenis(rina: Pengguna, lain: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    satu = PabrikPenggunaSPSE()
    pertama = ajukan(satu, rina)
    with pytest.raises(TransisiBasi, match="sudah menunggu putusan"):
        ajukan(satu, lain)
    with monkeypatch.context() as ganti:
        ganti.setattr(services_perubahan, "_periksa_boleh", lambda *_a: None)
        with pytest.raises(TransisiBasi, match="sudah menunggu putusan"):
            ajukan(satu, lain)
    batalkan_perubahan(permintaan_id=pertama.pk, alasan="Salah pilih", oleh=rina)
    assert ajukan(satu, lain).pk != pertama.pk
    mati = PabrikPenggunaSPSE(status="nonaktif_permintaan")
    with pytest.raises(TransisiBasi, match="aktifkan dahulu"):
        ajukan(mati, rina)


def test_peringatan_nomor_tidak_menghalangi(rina: Pengguna) -> None:
    satu = PabrikPenggunaSPSE()
    npwp = ajukan(satu, rina, _J.NPWP, baru={"npwp": "11.111", "nitku": "123"})
    assert len(npwp.peringatan) == 2
    nik = ajukan(satu, rina, _J.PENANGGUNG_JAWAB, baru={"penanggung_jawab": "A", "nik_penanggung_jawab": "123"})
    assert nik.peringatan


def test_dua_orang(rina: Pengguna, lain: Pengguna) -> None:
    permintaan = ajukan(PabrikPenggunaSPSE(), rina)
    for putus in (setujui_perubahan, tolak_perubahan):
        with pytest.raises(AturanDilanggar, match="minta rekan lain"):
            putus(permintaan_id=permintaan.pk, oleh=rina, **({} if putus is setujui_perubahan else {"alasan": "x"}))
    sendiri = PermintaanPerubahan.objects.get(pk=permintaan.pk)
    sendiri.setujui(oleh=rina, alasan="")
    with pytest.raises(IntegrityError, match="perubahan_dua_orang"), transaction.atomic():
        sendiri.save()
    with pytest.raises(AturanDilanggar, match="alasan penolakan"):
        tolak_perubahan(permintaan_id=permintaan.pk, alasan=" ", oleh=lain)
    with pytest.raises(AturanDilanggar, match="alasan pembatalan"):
        batalkan_perubahan(permintaan_id=permintaan.pk, alasan=" ", oleh=lain)
    ditolak = tolak_perubahan(permintaan_id=permintaan.pk, alasan="Akta belum disahkan", oleh=lain)
    assert Kabar.objects.filter(penerima=rina, judul__contains="ditolak").exists()
    surat = ditolak.naskah
    assert surat is not None
    assert (surat.jenis, surat.status) == ("registrasi.surat_tolak_perubahan", "final")
    kiriman = Kiriman.objects.filter(jenis="registrasi.pengguna.hasil_perubahan").latest("pk")
    assert kiriman.muatan is not None
    assert f"Surat penolakan nomor {surat.nomor}" in kiriman.muatan["isi"]
    assert f"/publik/verifikasi/{surat.kode}/" in susun_surat(kiriman).body


def test_tab_basi(rina: Pengguna, lain: Pengguna) -> None:
    satu = PabrikPenggunaSPSE()
    permintaan = ajukan(satu, rina)
    PenggunaSPSE.objects.filter(pk=satu.pk).update(surel="lain@usaha.example")
    with pytest.raises(TransisiBasi, match="sudah berubah"):
        setujui_perubahan(permintaan_id=permintaan.pk, oleh=lain)
    PenggunaSPSE.objects.filter(pk=satu.pk).update(status="nonaktif_pelanggaran")
    with pytest.raises(TransisiBasi, match="sedang nonaktif"):
        setujui_perubahan(permintaan_id=permintaan.pk, oleh=lain)


@pytest.mark.parametrize("status", _S.values)
@pytest.mark.parametrize("kata", ["setujui", "tolak", "batalkan"])
def test_setiap_perpindahan_dari_setiap_keadaan(status: str, kata: str, rina: Pengguna, lain: Pengguna) -> None:
    putusan = {} if status == "diajukan" else {"diputus_oleh": lain, "diputus_pada": "2026-11-01T00:00Z"}
    p = PabrikPermintaanPerubahan(status=status, alasan_putusan="x", diajukan_oleh=rina, **putusan)
    ke = {"setujui": "disetujui", "tolak": "ditolak", "batalkan": "dibatalkan"}[kata]
    boleh = (status, ke) in PERPINDAHAN_PERUBAHAN
    assert can_proceed(getattr(p, kata)) == boleh
    jalan: Any = {"setujui": setujui_perubahan, "tolak": tolak_perubahan, "batalkan": batalkan_perubahan}[kata]
    isi = {} if kata == "setujui" else {"alasan": "x"}
    if boleh:
        assert jalan(permintaan_id=p.pk, oleh=lain, **isi).status == ke
    else:
        with pytest.raises(TransisiBasi, match="sudah"):
            jalan(permintaan_id=p.pk, oleh=lain, **isi)
        lewat = PermintaanPerubahan.objects.filter(pk=p.pk)
        if ke != status:
            with pytest.raises(Exception, match="Invalid transition"), transaction.atomic():
                lewat.update(status=ke)


@pytest.mark.django_db(transaction=True)
def test_dua_petugas_satu_putusan(rina: Pengguna, benang: Callable[..., Any]) -> None:
    """Four colleagues at once: one decision counts, the others are told so."""
    p = PabrikPermintaanPerubahan(diajukan_oleh=rina)
    rekan = [PabrikPengguna(peran=("regver",)) for _ in range(4)]

    def putus() -> str:
        oleh = rekan.pop()
        return str(setujui_perubahan(permintaan_id=p.pk, oleh=oleh).status)

    hasil = benang(putus, n=4)
    assert hasil.nilai == ["disetujui"]
    assert {type(g) for g in hasil.galat} == {TransisiBasi}
    assert p.pengguna.kejadian.count() == 1
