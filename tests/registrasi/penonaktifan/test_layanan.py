"""The steps one by one: what they need, write, tell, and refuse; the period's end; the figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.kepatuhan.models import Peraturan, ProfilPeraturan
from lpse.kepatuhan.registri import Status
from lpse.naskah.draf import hanya_draf
from lpse.pemberitahuan.models import Kabar, Kiriman
from lpse.tampilan import bahasa
from registrasi.pengguna.enums import StatusPengguna
from registrasi.pengguna.models import PenggunaSPSE
from registrasi.penonaktifan import selectors, services, services_aktif, services_lkpp, services_putus, tampilan
from registrasi.penonaktifan.enums import AlasanKasus, StatusKasus
from registrasi.penonaktifan.kewajiban import penonaktifan_beralasan
from registrasi.penonaktifan.models import LampiranKasus, PenonaktifanAkun
from registrasi.penonaktifan.services import Laporan
from registrasi.penonaktifan.tasks import ingatkan
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_daftar_hitam import PabrikDaftarHitam
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE
from tests.pabrik_penonaktifan import (
    PabrikKlarifikasi,
    PabrikLampiranKasus,
    PabrikPenonaktifanAkun,
    PabrikPermintaanAktif,
    PabrikSuratKasus,
)

pytestmark = pytest.mark.django_db
_S = StatusKasus
_HARI = dt.timedelta(days=1)
Cetakan = list[dict[str, Any]]


def _laporan(**ganti: Any) -> Laporan:  # noqa: ANN401 - its own fields
    isi: dict[str, Any] = {
        "alasan": "pelanggaran", "pelapor": "Ir. Hasan", "peran": "ppk", "nomor_surat": "620/1", "uraian": "Dipakai",
        "tanggal_surat": bahasa.hari_ini() - _HARI, "surel": "ppk@dinas.example",
    }  # fmt: skip
    return Laporan(**{**isi, **ganti})


def _lapor(pengguna: PenggunaSPSE, oleh: Pengguna, **ganti: Any) -> PenonaktifanAkun:  # noqa: ANN401 - as above
    return services.laporkan(
        pengguna_id=pengguna.pk, laporan=_laporan(**ganti), oleh=oleh, surat_laporan=[PabrikBerkas()],
        bukti=[PabrikBerkas()],
    )  # fmt: skip


@pytest.mark.pasal("10(4)")
def test_pelanggaran_sembilan_langkah(
    rina: Pengguna, bu_kepala: Pengguna, tanpa_cetak: Cetakan, settings: Any  # noqa: ANN401 - pytest-django's own
) -> None:  # fmt: skip
    settings.SUREL_LKPP = "lkpp@lkpp.example"
    p = PabrikPenggunaSPSE(lpse_pendaftaran="LPSE Kota Palopo")
    k = _lapor(p, rina)
    services.minta_klarifikasi(kasus_id=k.pk, pertanyaan="Siapa?", tenggat=bahasa.hari_ini() + _HARI, oleh=rina)
    services.catat_jawaban(kasus_id=k.pk, jawaban="Staf", tanpa_jawaban=False, oleh=rina, berkas=[PabrikBerkas()])
    services.nyatakan_terbukti(kasus_id=k.pk, telaah="Benar", ketentuan="Butir 3", oleh=rina)
    with pytest.raises(AturanDilanggar, match="ditandatangani atau ditolak"):
        services.usulkan(kasus_id=k.pk, pertimbangan="x", oleh=rina)
    services.catat_pernyataan(kasus_id=k.pk, hasil="ditolak", catatan="Menolak di loket", oleh=rina)
    services.usulkan(kasus_id=k.pk, pertimbangan="Pertama", oleh=rina, sampai=bahasa.hari_ini() + 90 * _HARI)
    services_lkpp.minta_klarifikasi_lkpp(kasus_id=k.pk, nomor="T-1", pertanyaan="Bukti?", oleh=rina)
    services_lkpp.catat_jawaban_lkpp(kasus_id=k.pk, jawaban="Dapat diproses", oleh=rina, berkas=[PabrikBerkas()])
    services_putus.putuskan_nonaktif(kasus_id=k.pk, oleh=bu_kepala, catatan="Sesuai usulan")
    p.refresh_from_db()
    assert (p.status, p.nonaktif_sampai) == (StatusPengguna.NONAKTIF_PELANGGARAN, bahasa.hari_ini() + 90 * _HARI)
    services_putus.kirim_surat(kasus_id=k.pk, oleh=rina, surel_lpse="lpse@palopo.example")
    k = services_putus.arsipkan(kasus_id=k.pk, oleh=rina)
    assert (k.status, len(tanpa_cetak)) == (_S.DIARSIPKAN, 7)
    assert {m["objek"] for m in tanpa_cetak} == {p}
    assert [s.surel for s in k.surat.all()] == [p.surel, "lkpp@lkpp.example", "lpse@palopo.example"]
    surel = Kiriman.objects.filter(jenis="registrasi.penonaktifan.pemberitahuan").values_list("surel", flat=True)
    assert set(surel) == {p.surel, "lkpp@lkpp.example", "lpse@palopo.example"}
    assert Kabar.objects.filter(penerima=bu_kepala, jenis="registrasi.penonaktifan.diusulkan").exists()
    assert k.lampiran.count() == 4
    kata = list(Jejak.objects.tentang(k).order_by("pk").values_list("kata", flat=True))
    assert kata == [
        "mencatat laporan penonaktifan", "meminta klarifikasi pengguna", "mencatat jawaban pengguna",
        "menyatakan terbukti melanggar", "mencatat hasil pernyataan pelanggaran", "mengusulkan penonaktifan",
        "mencatat klarifikasi LKPP", "mencatat hasil klarifikasi LKPP", "memutuskan penonaktifan",
        "mengirim surat penonaktifan", "mengarsipkan kasus penonaktifan",
    ]  # fmt: skip
    _aktif_lagi(k, p, rina, bu_kepala)


def _aktif_lagi(k: PenonaktifanAkun, p: PenggunaSPSE, rina: Pengguna, bu_kepala: Pengguna) -> None:
    minta = {"kasus_id": k.pk, "nomor_surat": "9", "penyelesaian": "Diganti", "oleh": rina}
    hari = bahasa.hari_ini()
    for ganti, pesan in (
        ({"nomor_surat": ""}, "Isi nomor"),
        ({"tanggal_surat": hari + _HARI}, "sesudah hari ini"),
        ({"berkas": []}, "bukti"),
    ):
        with pytest.raises(AturanDilanggar, match=pesan):
            services_aktif.minta_aktif(**{**minta, "tanggal_surat": hari, "berkas": [PabrikBerkas()], **ganti})  # type: ignore[arg-type] # mixed on purpose
    satu = services_aktif.minta_aktif(**minta, tanggal_surat=hari, berkas=[PabrikBerkas()])  # type: ignore[arg-type] # as above
    services_aktif.periksa_permintaan(permintaan_id=satu.pk, hasil="Lengkap", layak=True, oleh=rina)
    with pytest.raises(AturanDilanggar, match="Kepala"):
        services_aktif.setujui_aktif(permintaan_id=satu.pk, oleh=rina)
    services_aktif.setujui_aktif(permintaan_id=satu.pk, oleh=bu_kepala)
    p.refresh_from_db()
    k.refresh_from_db()
    assert (p.status, k.status) == (StatusPengguna.AKTIF, _S.DIAKTIFKAN)


@pytest.mark.pasal("10(4)")
def test_daftar_hitam_mengikuti_sk(rina: Pengguna, bu_kepala: Pengguna, tanpa_cetak: Cetakan) -> None:
    p = PabrikPenggunaSPSE()
    entri = PabrikDaftarHitam(npwp=p.npwp, nama=p.nama)
    k = _lapor(p, rina, alasan="daftar_hitam", nomor_sk=entri.nomor_sk)
    services.telaah_tanpa_klarifikasi(kasus_id=k.pk, oleh=rina)
    with pytest.raises(AturanDilanggar, match="langsung diusulkan"):
        services.nyatakan_terbukti(kasus_id=k.pk, telaah="x", ketentuan="y", oleh=rina)
    with pytest.raises(AturanDilanggar, match="hasil telaah"):
        services.usulkan(kasus_id=k.pk, pertimbangan="x", oleh=rina)
    services.usulkan(kasus_id=k.pk, pertimbangan="SK tayang", telaah="SK benar", oleh=rina)
    k = services_putus.putuskan_nonaktif(kasus_id=k.pk, oleh=bu_kepala)
    assert (k.mulai, k.sampai) == (entri.berlaku_dari, entri.berlaku_sampai)
    p.refresh_from_db()
    assert (p.status, tanpa_cetak[0]["konteks"]["sk"]) == (StatusPengguna.NONAKTIF_DAFTAR_HITAM, entri.nomor_sk)
    services_putus.kirim_surat(kasus_id=k.pk, oleh=rina)
    services_putus.arsipkan(kasus_id=k.pk, oleh=rina)
    satu = PabrikPermintaanAktif(kasus=k, status="diperiksa")
    with pytest.raises(AturanDilanggar, match="masih berlaku"):
        services_aktif.setujui_aktif(permintaan_id=satu.pk, oleh=bu_kepala)


def _batalkan_entri(entri: Model) -> None:
    type(entri).objects.filter(pk=entri.pk).update(  # type: ignore[attr-defined] # any model has a manager
        status="pembatalan", sk_perubahan_nomor="SK-BATAL", sk_perubahan_tanggal=bahasa.hari_ini()
    )


@pytest.mark.usefixtures("tanpa_cetak")
def test_entri_yang_dibatalkan_di_tengah_jalan(rina: Pengguna, bu_kepala: Pengguna) -> None:
    p = PabrikPenggunaSPSE()
    entri = PabrikDaftarHitam(npwp=p.npwp)
    k = _lapor(p, rina, alasan="daftar_hitam", nomor_sk=entri.nomor_sk)
    services.telaah_tanpa_klarifikasi(kasus_id=k.pk, oleh=rina)
    services.usulkan(kasus_id=k.pk, pertimbangan="x", telaah="y", oleh=rina)
    _batalkan_entri(entri)
    with pytest.raises(AturanDilanggar, match="tidak beralasan lagi"):
        services_putus.putuskan_nonaktif(kasus_id=k.pk, oleh=bu_kepala)
    lain = PabrikPenonaktifanAkun(
        alasan=AlasanKasus.DAFTAR_HITAM, daftar_hitam=entri, status=_S.DITELAAH, peran_pelapor="pa"
    )
    with pytest.raises(AturanDilanggar, match="gugur"):
        services.usulkan(kasus_id=lain.pk, pertimbangan="x", telaah="y", oleh=rina)
    with pytest.raises(AturanDilanggar, match="bukan alasan"):
        _lapor(PabrikPenggunaSPSE(npwp=entri.npwp), rina, alasan="daftar_hitam", nomor_sk=entri.nomor_sk)


@pytest.mark.pasal("PPU 4d5")
def test_pemohon_menurut_peraturan(rina: Pengguna) -> None:
    """Perka: PA/KPA/PPK and ULP/Pokja/PP; PPU: the PA only."""
    p = PabrikPenggunaSPSE()
    entri = PabrikDaftarHitam(npwp=p.npwp)
    isi = {"alasan": "daftar_hitam", "nomor_sk": entri.nomor_sk}
    with pytest.raises(AturanDilanggar, match=r"hanya dari PA, KPA, PPK, .*Pasal 10\(4\)"):
        _lapor(p, rina, **isi, peran="masyarakat")
    ProfilPeraturan.objects.update(daerah=Peraturan.objects.get(kode="PPU"))
    with pytest.raises(AturanDilanggar, match=r"hanya dari PA \(PPU Pasal 4d5\)"):
        _lapor(p, rina, **isi, peran="ppk")
    assert _lapor(p, rina, **isi, peran="pa").peran_pelapor == "pa"


def test_laporan_yang_keliru(rina: Pengguna) -> None:
    p, asing = PabrikPenggunaSPSE(), PabrikDaftarHitam(npwp="019999999999999")
    for ganti, pesan in (
        ({"pelapor": " "}, "Lengkapi"),
        ({"tanggal_surat": bahasa.hari_ini() + _HARI}, "sesudah hari ini"),
        ({"alasan": "daftar_hitam", "nomor_sk": "TIADA"}, "tidak ada di daftar hitam"),
        ({"alasan": "daftar_hitam", "nomor_sk": asing.nomor_sk}, "tidak cocok"),
    ):
        with pytest.raises(AturanDilanggar, match=pesan):
            _lapor(p, rina, **ganti)
    with pytest.raises(AturanDilanggar, match="suratnya dan buktinya"):
        services.laporkan(pengguna_id=p.pk, laporan=_laporan(), oleh=rina, surat_laporan=[PabrikBerkas()], bukti=[])
    _lapor(p, rina)
    with pytest.raises(TransisiBasi, match="berjalan"):
        _lapor(p, rina, nomor_surat="2")
    mati = PabrikPenggunaSPSE(status=StatusPengguna.NONAKTIF_PERMINTAAN)
    with pytest.raises(AturanDilanggar, match="tidak dapat dinonaktifkan"):
        _lapor(mati, rina)


@pytest.mark.usefixtures("tanpa_cetak")
def test_langkah_unit_yang_kurang(rina: Pengguna) -> None:
    hari = bahasa.hari_ini()
    k, baru, terbukti = PabrikKlarifikasi().kasus, PabrikPenonaktifanAkun(), PabrikPenonaktifanAkun(status=_S.TERBUKTI)
    usul, telaah = PabrikPenonaktifanAkun(status=_S.DIUSULKAN), PabrikPenonaktifanAkun(status=_S.DITELAAH)
    lkpp = PabrikPenonaktifanAkun(status=_S.KLARIFIKASI_LKPP)
    salah: list[tuple[Callable[[], object], str]] = [
        (lambda: services.minta_klarifikasi(kasus_id=baru.pk, pertanyaan="", tenggat=hari + _HARI, oleh=rina), "tanya"),
        (lambda: services.minta_klarifikasi(kasus_id=baru.pk, pertanyaan="x", tenggat=hari, oleh=rina), "Tenggat"),
        (lambda: services.catat_jawaban(kasus_id=k.pk, jawaban="", tanpa_jawaban=True, oleh=rina), "masih boleh"),
        (lambda: services.catat_jawaban(kasus_id=k.pk, jawaban=" ", tanpa_jawaban=False, oleh=rina), "jawaban"),
        (lambda: services.telaah_tanpa_klarifikasi(kasus_id=baru.pk, oleh=rina), "sebelum penggunanya ditanya"),
        (lambda: services.telaah_tanpa_klarifikasi(kasus_id=k.pk, oleh=rina), "Muat ulang"),
        (lambda: services.nyatakan_tidak_terbukti(kasus_id=telaah.pk, telaah="", oleh=rina), "hasil telaah"),
        (lambda: services.nyatakan_terbukti(kasus_id=telaah.pk, telaah="x", ketentuan="", oleh=rina), "ketentuan"),
        (lambda: services.catat_pernyataan(kasus_id=terbukti.pk, hasil="x", catatan="", oleh=rina), "Pilih"),
        (lambda: services.catat_pernyataan(
            kasus_id=terbukti.pk, hasil="ditandatangani", catatan="", oleh=rina), "Unggah pindaian"),
        (lambda: services.catat_pernyataan(kasus_id=terbukti.pk, hasil="ditolak", catatan="", oleh=rina), "menolak"),
        (lambda: services.catat_pernyataan(kasus_id=k.pk, hasil="ditolak", catatan="x", oleh=rina), "Muat ulang"),
        (lambda: services_lkpp.minta_klarifikasi_lkpp(kasus_id=usul.pk, nomor="", pertanyaan="x", oleh=rina), "tiket"),
        (lambda: services_lkpp.catat_jawaban_lkpp(kasus_id=lkpp.pk, jawaban="", oleh=rina), "hasil klarifikasi"),
        (lambda: services_lkpp.catat_jawaban_lkpp(kasus_id=usul.pk, jawaban="x", oleh=rina), "Muat ulang"),
        (lambda: services_lkpp.batalkan(kasus_id=baru.pk, alasan="", oleh=rina), "mengapa"),
        (lambda: services_aktif.minta_aktif(
            kasus_id=usul.pk, nomor_surat="1", tanggal_surat=hari, penyelesaian="x", berkas=[], oleh=rina), "Muat"),
        (lambda: services_aktif.periksa_permintaan(
            permintaan_id=PabrikPermintaanAktif().pk, hasil="", layak=True, oleh=rina), "hasil pemeriksaan"),
    ]  # fmt: skip
    for panggil, pesan in salah:
        with pytest.raises(AturanDilanggar, match=pesan):
            panggil()
    berkas = [PabrikBerkas()]
    services.catat_pernyataan(kasus_id=terbukti.pk, hasil="ditandatangani", catatan="", oleh=rina, berkas=berkas)
    assert LampiranKasus.objects.get(kasus=terbukti).berkas == berkas[0]
    for sampai in (hari, hari - _HARI):
        with pytest.raises(AturanDilanggar, match="sesudah hari ini"):
            services.usulkan(kasus_id=terbukti.pk, pertimbangan="x", oleh=rina, mulai=hari - 9 * _HARI, sampai=sampai)


@pytest.mark.usefixtures("tanpa_cetak")
def test_keputusan_yang_kurang(rina: Pengguna, bu_kepala: Pengguna, settings: Any) -> None:  # noqa: ANN401 - pytest-django
    usul = PabrikPenonaktifanAkun(status=_S.DIUSULKAN)
    sendiri = PabrikPenonaktifanAkun(status=_S.DIUSULKAN, diusulkan_oleh=bu_kepala)
    periksa = PabrikPermintaanAktif(status="diperiksa", diperiksa_oleh=bu_kepala)
    salah: list[tuple[Callable[[], object], str]] = [
        (lambda: services_putus.putuskan_nonaktif(kasus_id=usul.pk, oleh=rina), "Kepala"),
        (lambda: services_putus.putuskan_nonaktif(kasus_id=sendiri.pk, oleh=bu_kepala), "orang lain"),
        (lambda: services_putus.tolak_usulan(kasus_id=usul.pk, oleh=bu_kepala, catatan=""), "alasan"),
        (lambda: services_aktif.setujui_aktif(permintaan_id=periksa.pk, oleh=bu_kepala), "orang lain"),
        (lambda: services_aktif.tolak_aktif(
            permintaan_id=PabrikPermintaanAktif(status="diperiksa").pk, oleh=bu_kepala, catatan=""), "alasannya"),
    ]  # fmt: skip
    for panggil, pesan in salah:
        with pytest.raises(AturanDilanggar, match=pesan):
            panggil()
    settings.PENONAKTIFAN_WAJIB_LKPP = True
    with pytest.raises(AturanDilanggar, match="mewajibkan klarifikasi LKPP"):
        services_putus.putuskan_nonaktif(kasus_id=usul.pk, oleh=bu_kepala)


def test_pintu_dari_halaman_pengguna(rina: Pengguna, dodi: Pengguna) -> None:
    """An active user can be reported from its own page; an open case is one step away; a dead one offers nothing."""
    satu, mati = PabrikPenggunaSPSE(), PabrikPenggunaSPSE(status=StatusPengguna.NONAKTIF_PERMINTAAN)
    baru = f"{reverse('registrasi:penonaktifan_baru')}?pengguna={satu.pk}"
    assert (tampilan.tautan_nonaktifkan(rina, satu), tampilan.tautan_kasus(rina, satu)) == (baru, "")
    kasus = PabrikPenonaktifanAkun(pengguna=satu)
    assert (tampilan.tautan_nonaktifkan(rina, satu), tampilan.tautan_kasus(rina, satu)) == (
        "",
        kasus.get_absolute_url(),
    )
    assert (tampilan.tautan_nonaktifkan(rina, mati), tampilan.tautan_kasus(dodi, satu)) == ("", "")


def test_tidak_aktif_dengan_sendirinya(rina: Pengguna, bu_kepala: Pengguna) -> None:
    """The day after the period: the unit and the Kepala are told once, and the user is as inactive as before."""
    hari = bahasa.hari_ini()
    habis = PabrikPenonaktifanAkun(
        status=_S.DIARSIPKAN, mulai=hari - 9 * _HARI, sampai=hari - _HARI,
        pengguna__status=StatusPengguna.NONAKTIF_PELANGGARAN,
    )  # fmt: skip
    lewat = PabrikKlarifikasi(tenggat=hari - _HARI)
    assert services_aktif.ingatkan() == (1, 1)
    ingatkan()
    assert services_aktif.ingatkan() == (0, 0)
    habis.pengguna.refresh_from_db()
    assert (habis.masa_habis, habis.pengguna.status) == (True, StatusPengguna.NONAKTIF_PELANGGARAN)
    assert Kabar.objects.filter(penerima=bu_kepala, jenis="registrasi.penonaktifan.masa_habis").count() == 1
    assert Kabar.objects.filter(penerima=rina, jenis="registrasi.penonaktifan.tenggat").count() == 1
    services.catat_jawaban(kasus_id=lewat.kasus_id, jawaban="", tanpa_jawaban=True, oleh=rina)
    bukti = penonaktifan_beralasan()
    assert (bukti.status, "1 masa nonaktif habis" in bukti.penjelasan) == (Status.PERHATIAN, True)


@pytest.mark.pasal("10(4)")
def test_yang_menunggu_dan_angkanya(rina: Pengguna, bu_kepala: Pengguna, dodi: Pengguna) -> None:
    PenggunaSPSE.objects.exclude(status=StatusPengguna.AKTIF).update(status=StatusPengguna.AKTIF, nonaktif_sampai=None)
    assert penonaktifan_beralasan().status == Status.TERPENUHI
    usul = PabrikPenonaktifanAkun(status=_S.DIUSULKAN)
    PabrikPenonaktifanAkun(status=_S.DIUSULKAN, diusulkan_oleh=bu_kepala)
    baru, lewat = PabrikPenonaktifanAkun(), PabrikKlarifikasi(tenggat=bahasa.hari_ini() - _HARI).kasus
    PabrikKlarifikasi()
    minta = PabrikPermintaanAktif().kasus
    periksa = PabrikPermintaanAktif(status="diperiksa").kasus
    PabrikPenonaktifanAkun(status=_S.DITOLAK)
    assert set(selectors.menunggu(rina)) == {baru, lewat, minta}
    assert set(selectors.menunggu(bu_kepala)) == {usul, periksa}
    assert (tampilan.jumlah_menunggu(rina), tampilan.jumlah_menunggu(dodi)) == (3, 0)
    assert {b.url for b in tampilan.butir(rina)} == {k.get_absolute_url() for k in (baru, lewat, minta)}
    assert [h.url for h in tampilan.cari(rina, baru.pengguna.user_id, 5)] == [baru.get_absolute_url()]
    PabrikPenggunaSPSE(status=StatusPengguna.NONAKTIF_DAFTAR_HITAM)
    bukti = penonaktifan_beralasan()
    assert "1 klarifikasi lewat tenggat; 1 User ID nonaktif tanpa kasus" in bukti.penjelasan


def test_bocor(rina: Pengguna, dodi: Pengguna) -> None:
    lampiran, surat = PabrikLampiranKasus(), PabrikSuratKasus()
    assert set(PenonaktifanAkun.objects.terlihat_oleh(rina)) == {lampiran.kasus, surat.kasus}
    assert set(PenonaktifanAkun.objects.terbuka()) == {lampiran.kasus, surat.kasus}
    assert not PenonaktifanAkun.objects.terlihat_oleh(dodi).exists()
    assert list(LampiranKasus.objects.terlihat_oleh(rina)) == [lampiran]
    assert not LampiranKasus.objects.terlihat_oleh(dodi).exists()


@pytest.mark.usefixtures("tanpa_cetak")
def test_layar(rina: Pengguna, bu_kepala: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    """Every state draws its page; the Kepala decides in the portal and in the Kepala's room."""
    regver, kepala = masuk_sebagai(rina), masuk_sebagai(bu_kepala)
    for status in _S.values:
        k = PabrikPenonaktifanAkun(status=status, dicatat_oleh=rina)
        assert regver.get(k.get_absolute_url()).status_code == 200
    for saring in ("terbuka", "nonaktif", "habis", "dilaporkan"):
        assert regver.get(reverse("registrasi:daftar_penonaktifan"), {"keadaan": saring}).status_code == 200
    k = PabrikPenonaktifanAkun(status=_S.DIUSULKAN, diusulkan_oleh=rina)
    assert "Nonaktifkan" in kepala.get(k.get_absolute_url()).content.decode()
    with hanya_draf():  # the letters are looked at in test_surat
        kepala.post(reverse("registrasi:penonaktifan_nonaktif", args=[k.pk]), {"catatan": "Ya"})
    k.refresh_from_db()
    assert k.status == _S.DINONAKTIFKAN
    usul = PabrikPenonaktifanAkun(status=_S.DIUSULKAN, diusulkan_oleh=rina)
    alamat = f"admin:registrasi_penonaktifanakun_{'nonaktifkan'}"
    assert "Nonaktifkan" in kepala.get(reverse(alamat, args=[usul.pk])).content.decode()
    with hanya_draf():
        kepala.post(reverse(alamat, args=[usul.pk]), {"catatan": ""})
    usul.refresh_from_db()
    assert (usul.status, usul.diputus_oleh) == (_S.DINONAKTIFKAN, bu_kepala)
    satu = PabrikPermintaanAktif(status="diperiksa")
    with hanya_draf():
        kepala.post(reverse("admin:registrasi_permintaanaktif_tolak", args=[satu.pk]), {"alasan": "Belum"})
    satu.refresh_from_db()
    assert satu.status == "ditolak"
