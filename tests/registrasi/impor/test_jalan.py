"""One file from the upload to the register: dry run, errors, error file, writing, the second time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from lpse.berkas.services import baca as baca_berkas
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.models import Kabar
from registrasi.daftar_hitam.models import DaftarHitam
from registrasi.daftar_hitam.sinyal import entri_berubah
from registrasi.impor import pelaksana, services
from registrasi.impor.baca import Bentuk
from registrasi.impor.enums import StatusImpor
from registrasi.pengguna.models import BenturanKepentingan, KejadianPengguna, PenggunaSPSE
from registrasi.sikap.models import KesiapanSIKAP
from tests.pabrik import PabrikInstansi
from tests.pabrik_pengguna_spse import PabrikPenggunaSPSE
from tests.registrasi.impor.isian import BAIK, KEPALA, csv, jalankan, periksa, tulis, unggah, xlsx

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db


def _angka(i: object) -> dict[str, int]:
    return {k: getattr(i, k) for k in ("jumlah", "baru", "berubah", "sama", "ditolak", "diperingatkan")}


def test_galat_lalu_benar_lalu_sama(rina: Pengguna) -> None:
    salah = ("maju02", "kapal selam", "PT Salah", "", "", "b@x.example", "41-13-2025")
    rumus = ("=1+1", "Penyedia badan usaha", "PT Rumus", "", "", "", "")
    kembar = ("MAJU01", *BAIK[1:])
    i = periksa(unggah(rina, csv(BAIK, salah, rumus, kembar)), rina)
    assert i.status == StatusImpor.DIPERIKSA
    assert _angka(i) == {"jumlah": 4, "baru": 1, "berubah": 0, "sama": 0, "ditolak": 3, "diperingatkan": 1}
    assert not PenggunaSPSE.objects.filter(user_id="maju01").exists()  # dry
    assert i.berkas_galat is not None
    galat = baca_berkas(berkas=i.berkas_galat).decode("utf-8-sig").splitlines()
    assert galat[0].split(";") == [*KEPALA, "galat"]
    assert "bukan tanggal: «41-13-2025»" in galat[1]
    assert "«kapal selam» tidak dikenal" in galat[1]
    assert galat[2].startswith("'=1+1;")  # harmless in a spreadsheet
    assert "User ID sama dengan baris 2" in galat[3]
    assert {c["baris"] for c in i.contoh if c["berat"] == "g"} == {3, 4, 5}
    i = tulis(i, rina)
    assert (i.status, i.ditulis_oleh, i.kemajuan) == (StatusImpor.SELESAI, rina, 100)
    p = PenggunaSPSE.objects.get(user_id="maju01")
    assert (p.nama_normal, p.npwp, p.npwp16) == ("MAJU JAYA", "0013078803803000", "0013078803803000")
    assert (p.asal, p.status, p.jenis) == ("impor", "aktif", "penyedia_badan_usaha")
    assert p.disetujui_pada is not None
    assert KejadianPengguna.objects.get(pengguna=p).keterangan == f"Impor {i.pk}: penyedia.csv"
    baris = Jejak.objects.tentang(i).get(kata="mengimpor pengguna spse dari berkas")
    assert baris.pelaku == rina
    assert baris.sesudah is not None
    assert baris.sesudah["baru"] == 1
    assert Kabar.objects.filter(penerima=rina, jenis="registrasi.impor.siap").exists()
    # The same rows as Excel saves «Unicode text».
    lagi = periksa(unggah(rina, csv(BAIK, pemisah="\t", sandi="utf-16"), nama="lagi.txt"), rina)
    assert "UTF-16, dipisah tab" in Bentuk.dari(lagi.bentuk).kalimat
    assert _angka(lagi) == {"jumlah": 1, "baru": 0, "berubah": 0, "sama": 1, "ditolak": 0, "diperingatkan": 0}
    with pytest.raises(AturanDilanggar, match="Tidak ada yang perlu ditulis"):
        services.tulis(impor_id=lagi.pk, oleh=rina)


def test_berubah_dan_hasil_verifikasi_tidak_ditimpa(rina: Pengguna) -> None:
    instansi = PabrikInstansi(kode="D107", nama="Kabupaten Uji")
    PabrikPenggunaSPSE(user_id="impor1", nama="CV Lama", asal="impor", alamat="Jalan Lama", telepon="1")
    PabrikPenggunaSPSE(user_id="verif1", nama="CV Benar", asal="verifikasi", telepon="")
    kepala = ("username", "nama", "telp", "alamat", "kd_klpd", "durian")
    isi = csv(
        ("Impor1", "CV Baru", "0812", "", "D107", "x"), ("verif1", "CV Lain", "0813", "", "Z9", "x"),
        kepala=kepala, pemisah=",", sandi="cp1252",
    )  # fmt: skip
    i = unggah(rina, isi)
    assert i.pemetaan == {"user_id": 0, "nama": 1, "telepon": 2, "alamat": 3, "instansi": 4}
    with pytest.raises(AturanDilanggar, match="Tentukan kolom untuk Jenis pengguna"):
        services.periksa(impor_id=i.pk, pemetaan=i.pemetaan, oleh=rina)
    i = periksa(i, rina, jenis="=penyedia_badan_usaha")
    assert (i.berubah, i.ditolak) == (2, 0)
    kata = " ".join(c["kata"] for c in i.contoh)
    assert "Hasil verifikasi tidak ditimpa, berkas berbeda: Nama" in kata
    assert "Instansi «Z9» belum ada" in kata
    tulis(i, rina)
    satu, dua = PenggunaSPSE.objects.get(user_id="impor1"), PenggunaSPSE.objects.get(user_id="verif1")
    assert (satu.nama, satu.telepon, satu.alamat, satu.instansi) == ("CV Baru", "0812", "Jalan Lama", instansi)
    assert (dua.nama, dua.telepon) == ("CV Benar", "0813")
    assert KejadianPengguna.objects.filter(jenis="diubah").count() == 2


def test_benturan_kembar_dan_daftar_hitam_diingatkan(rina: Pengguna) -> None:
    rina.nip = "198001012005011001"
    rina.save(update_fields=["nip"])
    PabrikPenggunaSPSE(user_id="lain", npwp="012345674803000", npwp16="0012345674803000", nib="1112223334445")
    DaftarHitam.objects.create(
        nama="PT Buruk", nama_normal="BURUK", npwp="012345674803000", nomor_sk="SK/9", tanggal_sk=dt.date(2026, 1, 1),
        penerbit="PA", berlaku_dari=dt.date(2020, 1, 1), berlaku_sampai=dt.date(2100, 1, 1), jenis_pelanggaran="palsu",
    )  # fmt: skip
    kepala = ("user id", "jenis", "nama", "nip", "npwp", "nik", "nitku")
    isi = csv(
        ("ppk1", "PPK", "Rina", rina.nip, "-", "123", ""),
        ("cv9", "Badan Usaha", "CV Kembar", "", "01.234.567.4-803.000", "", "12"),
        kepala=kepala,
    )
    i = periksa(unggah(rina, isi), rina)
    kata = " ".join(c["kata"] for c in i.contoh)
    for bagian in ("pegawai LPSE", "NPWP ini juga dipakai User ID lain", "daftar hitam: SK SK/9", "NIK: "):
        assert bagian in kata
    i = tulis(i, rina)
    assert BenturanKepentingan.objects.filter(pegawai=rina).count() == i.hasil["benturan"] == 1
    ditolak = periksa(unggah(rina, csv(("CV9", "PPK", "X", "", "", "", ""), kepala=kepala), nama="c.csv"), rina)
    assert "terdaftar sebagai jenis lain" in ditolak.contoh[0]["kata"]


def _excel_daftar_hitam() -> bytes:
    kepala = (
        "Nomor SK", "Nama Perusahaan", "NPWP", "NIB", "Tgl SK", "Diterbitkan oleh", "Mulai berlaku", "Durasi",
        "Pelanggaran", "Status", "NIK",
    )  # fmt: skip
    return xlsx(
        (
            "SK/1", "PT Satu", "12", "", dt.date(2026, 1, 5), "PA", dt.date(2026, 1, 6), "2 tahun", "Dokumen palsu",
            "Tayang", "",
        ),
        (),
        ("SK/2", "PT Dua", "", "", "5 Januari 2026", "PA", "06/01/2026", 12.0, "Palsu", "Dibatalkan", ""),
        ("SK/3", "PT Tiga", "", "", "5 Jan 26", "PA", "06.01.2026", "", "Palsu", "", ""),
        (
            "SK/4", "PT Empat", 7.3220114078500032e15, "", 46027.0, "PA", "2026-01-06T00:00:00.000000Z", "1", "x", "",
            "7322011407850003",
        ),
        kepala=kepala,
    )  # fmt: skip


def test_daftar_hitam_dari_excel(
    rina: Pengguna,
    django_capture_on_commit_callbacks: Any,  # noqa: ANN401 - pytest-django's fixture
) -> None:
    i = periksa(unggah(rina, _excel_daftar_hitam(), jenis="daftar_hitam", nama="hitam.xlsx"), rina)
    assert (i.jumlah, i.baru, i.ditolak) == (4, 2, 2)
    kata = {c["baris"]: c["kata"] for c in i.contoh}
    assert "Penundaan dan pembatalan dicatat" in kata[6]
    assert "Berlaku sampai kosong" in kata[7]
    assert "NPWP 2 angka, seharusnya 15 atau 16" in kata[4]
    assert "ditulis sebagai angka di Excel" in kata[8]
    terdengar: list[str] = []

    def dengar(entri: DaftarHitam, **_lain: object) -> None:
        terdengar.append(entri.nomor_sk)

    entri_berubah.connect(dengar)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            i = tulis(i, rina)
    finally:
        entri_berubah.disconnect(dengar)
    assert sorted(terdengar) == ["SK/1", "SK/4"]
    satu = DaftarHitam.objects.get(nomor_sk="SK/1")
    assert (satu.berlaku_sampai, satu.asal, satu.dibuat_oleh, satu.npwp) == (dt.date(2028, 1, 5), "impor", rina, "")
    assert pelaksana.cocokkan_lagi(list(range(2_001))) == 0  # left to the night
    ubah = csv(
        ("SK/1", "PT Satu Baru", "5-1-2026", "PA", "6-1-2026", "5-1-2028", "Dokumen palsu"),
        ("SK/5", "PT Lima", "5-1-2026", "PA", "6-1-2026", "5-1-2025", "x"),
        kepala=("sk", "nama", "tanggal sk", "penerbit", "berlaku dari", "sampai", "alasan"),
    )
    i = tulis(periksa(unggah(rina, ubah, jenis="daftar_hitam", nama="u.csv"), rina), rina)
    assert (i.berubah, i.ditolak, i.hasil["entri"]) == (1, 1, 1)
    satu.refresh_from_db()
    assert (satu.nama, satu.nama_normal) == ("PT Satu Baru", "SATU BARU")


def test_sikap(rina: Pengguna) -> None:
    p, q = PabrikPenggunaSPSE(user_id="p1"), PabrikPenggunaSPSE(user_id="ppk9", non_penyedia=True)
    KesiapanSIKAP.objects.create(pengguna=PabrikPenggunaSPSE(user_id="p2"), identitas=True)
    kepala = ("user id", "identitas", "akta", "adp", "tanggal agregasi", "tanggal aktif")
    isi = csv(
        ("P1", "ya", "tidak berlaku", "sudah", "2026-02-01", "2026-03-01"), ("p2", "", "tidak", "", "", ""),
        (q.user_id, "ya", "", "", "", ""), ("hantu", "ya", "", "", "", ""), ("p3", "ya", "", "sudah", "", ""),
        ("p4", "mungkin", "", "proses", "2026-01-01", ""),
        kepala=kepala,
    )  # fmt: skip
    i = periksa(unggah(rina, isi, jenis="sikap"), rina)
    assert (i.baru, i.berubah, i.sama, i.ditolak) == (1, 0, 1, 4)
    i = tulis(i, rina)
    k = KesiapanSIKAP.objects.get(pengguna=p)
    assert (k.identitas, k.akta, k.pajak, k.adp_status) == (True, None, False, "teragregasi")
    assert (k.kelengkapan, k.agregasi) == (12, dt.date(2026, 2, 1))
    isi = csv(("p1", "tidak", ""), kepala=("user id", "identitas", "tanggal agregasi"))
    i = tulis(periksa(unggah(rina, isi, jenis="sikap", nama="dua.csv"), rina), rina)
    k.refresh_from_db()
    assert (i.berubah, k.identitas, k.adp_status, k.aktif_pada) == (1, False, "teragregasi", dt.date(2026, 3, 1))


def test_pintu_menolak(rina: Pengguna) -> None:
    i = unggah(rina, csv(BAIK))
    with pytest.raises(TransisiBasi, match="sudah diunggah"):
        services.unggah(jenis="pengguna", berkas=i.berkas, oleh=rina)
    with pytest.raises(AturanDilanggar, match="Judul kolom tidak ditemukan"):
        unggah(rina, b"a;b\r\n1;2\r\n", nama="x.csv")
    for pemetaan, pesan in (
        ({"durian": 1}, "tidak dikenal"), ({"user_id": 99}, "tidak ada di berkas"),
        ({"user_id": 0, "nama": 0}, "Satu kolom"),
        ({"jenis": "=kapal"}, "tidak dikenal"), ({}, "Tentukan kolom untuk User ID, Jenis pengguna, Nama"),
    ):  # fmt: skip
        with pytest.raises(AturanDilanggar, match=pesan):
            services.periksa(impor_id=i.pk, pemetaan=pemetaan, oleh=rina)
    with pytest.raises(TransisiBasi):
        services.tulis(impor_id=i.pk, oleh=rina)
    services.periksa(impor_id=i.pk, pemetaan=i.pemetaan, oleh=rina)
    with pytest.raises(TransisiBasi):
        services.periksa(impor_id=i.pk, pemetaan=i.pemetaan, oleh=rina)
    services.minta_batal(impor_id=i.pk, oleh=rina)
    with pytest.raises(TransisiBasi):
        services.minta_batal(impor_id=i.pk, oleh=rina)
    assert pelaksana.jalankan(impor_id=i.pk) == StatusImpor.DIBATALKAN
    kosong = periksa(unggah(rina, csv(), nama="k.csv"), rina)
    assert (kosong.status, kosong.pesan) == (StatusImpor.GAGAL, "Tidak ada satu baris pun di bawah judul kolom.")
    assert Kabar.objects.filter(penerima=rina, jenis="registrasi.impor.gagal").exists()


def test_daftar_yang_berubah_selagi_menulis_menggagalkan(rina: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    i = periksa(unggah(rina, csv(BAIK)), rina)
    monkeypatch.setattr(pelaksana, "_tulis", lambda *_a: 0)
    i = tulis(i, rina)
    assert i.status == StatusImpor.GAGAL
    assert "Daftar berubah" in i.pesan
    monkeypatch.undo()
    services.tulis(impor_id=i.pk, oleh=rina)  # again, from the failed state
    assert jalankan(i).status == StatusImpor.SELESAI
