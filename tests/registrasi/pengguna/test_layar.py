"""The register in the browser: keyset pages, filters, search, the download; one user; a request by form."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.db.models import F
from django.urls import reverse

from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa, halaman
from lpse.tampilan.halaman import Kolom, Urutan
from registrasi.pengguna import panel
from registrasi.pengguna.filters import cari_pengguna
from registrasi.pengguna.models import PenggunaSPSE, PermintaanPerubahan, Sistem
from registrasi.pengguna.services_berkas import arsipkan_ke_pengguna
from registrasi.pengguna.tampilan import butir_benturan, butir_perubahan, cari, jumlah_benturan, jumlah_menunggu
from registrasi.pengguna.views import URUTAN, DaftarPengguna
from tests.bantuan.berkas_uji import unggahan
from tests.pabrik import PabrikInstansi
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_pengguna_spse import (
    PabrikAkunSistem,
    PabrikBenturanKepentingan,
    PabrikPenggunaSPSE,
    PabrikPermintaanPerubahan,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
DAFTAR = "/registrasi/pengguna/"


def _nama(jawaban: Any) -> list[str]:  # noqa: ANN401 - a test response
    return [b.nama for b in jawaban.context["tabel"].data.data]


def test_halaman_menurut_tempat_maju_dan_mundur(
    rina: Pengguna, masuk_sebagai: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every page once, in order, both ways; no row twice although names repeat."""
    monkeypatch.setattr(DaftarPengguna, "per_halaman", 3)
    for n in range(8):
        PabrikPenggunaSPSE(nama="CV Kembar" if n % 2 else f"CV Beda {n}", user_id=f"U{n}")
    klien = masuk_sebagai(rina)
    for urut in URUTAN:
        urutan = URUTAN[urut]
        harap = [b.pk for b in urutan.terapkan(PenggunaSPSE.objects.all())]
        maju, alamat, halaman_ini = [], f"{DAFTAR}?urut={urut}", None
        while alamat:
            halaman_ini = klien.get(alamat)
            maju += [b.pk for b in halaman_ini.context["tabel"].data.data]
            tanda = halaman_ini.context["halaman"].sesudah
            alamat = f"{DAFTAR}?urut={urut}&hal={tanda}" if tanda else ""
        assert maju == harap
        assert halaman_ini is not None
        assert halaman_ini.context["halaman"].nomor == 3
        mundur = klien.get(f"{DAFTAR}?urut={urut}&hal={halaman_ini.context['halaman'].sebelum}")
        assert [b.pk for b in mundur.context["tabel"].data.data] == harap[3:6]
        awal = klien.get(f"{DAFTAR}?urut={urut}&hal={mundur.context['halaman'].sebelum}")
        assert ([b.pk for b in awal.context["tabel"].data.data], awal.context["halaman"].nomor) == (harap[:3], 1)
    rusak = klien.get(f"{DAFTAR}?hal=bukan-tanda&urut=entah")
    assert (rusak.status_code, len(_nama(rusak))) == (200, 3)
    assert "8 pengguna" in rusak.content.decode()


def test_tanda_yang_dikarang_orang() -> None:
    waktu = Urutan((Kolom(F("dibuat_pada"), lambda b: b.dibuat_pada, dt.datetime), Kolom(F("pk"), lambda b: b.pk, int)))
    satu = PabrikPenggunaSPSE()
    benar = halaman.tanda(waktu, satu, 7)
    assert halaman.baca_tanda(waktu, benar) == (7, False, (satu.dibuat_pada, satu.pk))
    for isi in (
        "W10",
        "WzEsMCwiYSIsMV0",
        "WzEsMCwiMjAyNi0wMS0wMSIsIngiXQ",
        "!!!",
        "WzEsMCwiMjAyNi0wMS0wMSIsdHJ1ZV0",
        "e30",
    ):
        assert halaman.baca_tanda(waktu, isi) is None
    nama = URUTAN["nama"]
    assert halaman.baca_tanda(nama, halaman.tanda(nama, PabrikPenggunaSPSE(nama_normal="A"), 1)) is not None
    assert halaman.ambil(PenggunaSPSE.objects.none(), nama, "", 5) == halaman.Halaman()


def test_jumlah_pasti_atau_taksiran(monkeypatch: pytest.MonkeyPatch) -> None:
    PabrikPenggunaSPSE.create_batch(4)
    semua = PenggunaSPSE.objects.all()
    assert halaman.jumlah(semua) == halaman.Jumlah(4)
    monkeypatch.setattr(halaman, "HITUNG_TERBANYAK", 3)
    assert halaman.jumlah(semua).kira
    monkeypatch.setattr(halaman, "_taksir", lambda _kueri: 900_000)
    assert halaman.jumlah(semua) == halaman.Jumlah(900_000, kira=True)


def test_kata_kerap_dan_jarang_menemukan_yang_sama(monkeypatch: pytest.MonkeyPatch) -> None:
    """The way to the rows differs, the rows do not."""
    PabrikPenggunaSPSE.create_batch(40, nama="CV Kerap Sekali")
    jarang = PabrikPenggunaSPSE(nama="CV Langka")
    with connection.cursor() as kursor:
        kursor.execute("ANALYZE registrasi_penggunaspse")
    tabel = "registrasi_penggunaspse"
    assert halaman.kerap(tabel, "cari", ["KER"]) > 0.9
    assert halaman.kerap(tabel, "cari", ["ker", "tiada"]) == halaman.kerap(tabel, "cari", ["tiada"]) == 0
    assert halaman.kata_ramai(tabel, "cari", ["KER", "tiada"], 30) == {"KER": ["'kerap'"]}
    assert halaman.kata_ramai(tabel, "cari", ["KER"], 5_000) == {}
    semua = PenggunaSPSE.objects.all()
    monkeypatch.setattr("registrasi.pengguna.filters.PADAT", 0.5)
    assert (cari_pengguna(semua, "kerap").count(), list(cari_pengguna(semua, "langka"))) == (40, [jarang])
    monkeypatch.setattr(halaman, "JARANG", 0)
    assert list(cari_pengguna(semua, "langka")) == [jarang]


def test_saringan_dan_pencarian(rina: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    dinas, hari = PabrikInstansi(), bahasa.hari_ini()
    nanti, kemarin = hari + dt.timedelta(5), hari - dt.timedelta(1)
    usaha = PabrikPenggunaSPSE(nama="CV Maju-Jaya", npwp="024187739803000", nib="9120001234567", user_id="MAJU_99")
    ppk = PabrikPenggunaSPSE(non_penyedia=True, nama="Andi Baso", instansi=dinas, sk_berlaku_sampai=nanti)
    pp = PabrikPenggunaSPSE(
        non_penyedia=True, jenis="pp", nama="Citra", status="nonaktif_permintaan", sk_berlaku_sampai=kemarin
    )
    PabrikAkunSistem(pengguna=usaha, sistem=Sistem.objects.get(kode="sikap"))
    klien = masuk_sebagai(rina)
    for kueri, harap in {
        "jenis=penyedia": [usaha],
        "jenis=non_penyedia": [ppk, pp],
        "jenis=pp": [pp],
        "keadaan=nonaktif": [pp],
        "keadaan=aktif": [ppk, usaha],
        f"instansi={dinas.pk}": [ppk],
        "sk=lewat": [pp],
        "sk=7": [ppk],
        "sk=30": [ppk],
        "sistem=sikap": [usaha],
        "q=maju": [usaha],
        "q=jay+maj": [usaha],
        "q=MAJU_99": [usaha],
        "q=02.418.773.9-803": [usaha],
        "q=0024187739803000": [usaha],
        "q=9120001": [usaha],
        f"q={ppk.nip}": [ppk],
        "q=hasan": [usaha],
        "q=%26%7C%21": [],
        "q=tiada": [],
        "jenis=bukan": [],
    }.items():
        assert _nama(klien.get(f"{DAFTAR}?{kueri}")) == [b.nama for b in harap], kueri
    assert cari_pengguna(PenggunaSPSE.objects.all(), "12345").count() == 0
    assert [h.judul for h in cari(rina, "citra", 5)] == ["Citra"]


def test_kueri_daftar_tetap(
    rina: Pengguna, masuk_sebagai: Callable[..., Client], django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    PabrikPenggunaSPSE.create_batch(6, non_penyedia=True)
    klien = masuk_sebagai(rina)
    klien.get(DAFTAR)
    with django_assert_max_num_queries(24):
        klien.get(f"{DAFTAR}?jenis=ppk", headers={"hx-request": "true"})


@pytest.mark.pasal("22(5)")
def test_unduhan_tersamar_dan_bercatatan(rina: Pengguna, sari: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    PabrikPenggunaSPSE(nama="CV Maju Jaya", npwp="024187739803000", alamat="=1+1")
    PabrikPenggunaSPSE(non_penyedia=True, nik="7322014101800001")
    isi = b"".join(masuk_sebagai(rina).get(f"{DAFTAR}?unduh=csv&jenis=penyedia").streaming_content).decode()  # type: ignore[attr-defined] # a stream
    assert "tidak menggantikan penilaian kualifikasi" in isi
    assert "CV Maju Jaya" in isi
    assert "024187739803000" not in isi
    assert ";=1+1" not in isi
    pejabat = b"".join(masuk_sebagai(rina).get(f"{DAFTAR}?unduh=csv&jenis=ppk").streaming_content).decode()  # type: ignore[attr-defined] # as above
    assert ("tidak menggantikan" in pejabat, "7322014101800001" in pejabat) == (False, False)
    assert masuk_sebagai(sari).get(f"{DAFTAR}?unduh=csv").status_code == 403


@pytest.mark.pasal("10(2)d")
def test_rinci_dan_identitas_utuh(rina: Pengguna, dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    satu = PabrikPenggunaSPSE(
        non_penyedia=True, nik="7322014101800001", nip="197203101995031001", lpse_pendaftaran="LPSE Kota Palopo",
        sk_berlaku_sampai=bahasa.hari_ini() + dt.timedelta(days=9),
    )  # fmt: skip
    arsipkan_ke_pengguna(pengguna=satu, berkas=PabrikBerkas(), uraian="SK lama", oleh=rina)
    PabrikPermintaanPerubahan(pengguna=satu)
    klien = masuk_sebagai(rina)
    isi = klien.get(satu.get_absolute_url()).content.decode()
    for kata in ("sisa 9 hari", "SK lama", "Reset kata sandi", "LPSE Kota Palopo", "Perbarui SK", "Lihat nomor utuh"):
        assert kata in isi
    assert "7322014101800001" not in isi
    assert not Jejak.objects.tentang(satu).filter(kata__startswith="melihat").exists()
    utuh = klien.post(reverse("registrasi:pengguna_identitas", args=[satu.pk])).content.decode()
    assert ("7322014101800001" in utuh, "19720310 199503 1 001" in utuh) == (True, True)
    assert (
        Jejak.objects.tentang(satu).filter(kata="melihat identitas utuh pengguna SPSE", pelaku_id=rina.pk).count() == 1
    )
    lain = masuk_sebagai(dodi).get(satu.get_absolute_url()).content.decode()
    assert ("Lihat nomor utuh" in lain, "Perbarui SK" in lain, "7322014101800001" in lain) == (False, False, False)


def test_panel_dan_tindakan_paket_lain(rina: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    satu = PabrikPenggunaSPSE()
    monkeypatch.setattr(panel.panel_pengguna, "_isi", {})
    monkeypatch.setattr(panel.tindakan_pengguna, "_isi", {})
    panel.panel_pengguna.daftarkan(panel.Panel("a", "a.html", lambda _o, _s: {"x": 1}))
    panel.panel_pengguna.daftarkan(panel.Panel("b", "b.html", lambda _o, _s: None))
    panel.tindakan_pengguna.daftarkan(panel.Tindakan("c", "Nonaktifkan", "ban", lambda _o, s: f"/x/{s.pk}/"))
    panel.tindakan_pengguna.daftarkan(panel.Tindakan("d", "Lain", "ban", lambda _o, _s: ""))
    assert panel.isi_panel(rina, satu) == [("a.html", {"x": 1})]
    assert panel.isi_tindakan(rina, satu) == [(f"/x/{satu.pk}/", "ban", "Nonaktifkan")]


def test_permintaan_lewat_formulir(rina: Pengguna, bu_kepala: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    """What is missing comes back with the answers kept; then the request stands, and the Kepala grants it."""
    satu = PabrikPenggunaSPSE(surel="lama@usaha.example")
    alamat = reverse("registrasi:perubahan_buat", args=[satu.pk, "surel"])
    klien = masuk_sebagai(rina)
    kunci = klien.get(alamat).context["kunci_kirim"]
    isian = {
        "kunci_kirim": kunci, "surel": "baru@usaha.example", "pemohon": "Hasan", "cara_periksa": "ktp_kuasa",
        "alasan": "Hilang", "bukti_permohonan": unggahan("surat.pdf"), "bukti_ktp": unggahan("ktp.pdf"),
        "asli_permohonan": "on",
    }  # fmt: skip
    salah = klien.post(alamat, isian)
    assert set(salah.context["form"].errors) == {"bukti_kuasa", "asli_ktp"}
    jadi = klien.post(
        alamat,
        {**isian, "bukti_permohonan": unggahan("surat.pdf"), "bukti_ktp": unggahan("ktp.pdf"), "asli_ktp": "on",
         "bukti_kuasa": unggahan("kuasa.pdf"), "asli_kuasa": "on", "kunci_kirim": salah.context["kunci_kirim"]},
    )  # fmt: skip
    permintaan = PermintaanPerubahan.objects.get()
    assert jadi["Location"] == permintaan.get_absolute_url()
    assert [b.kode for b in permintaan.bukti.all()] == ["permohonan", "ktp", "kuasa"]
    assert "rekan lain yang memutusnya" in klien.get(permintaan.get_absolute_url()).content.decode()
    assert (list(butir_perubahan(rina)), jumlah_menunggu(bu_kepala)) == ([], 1)
    assert [b.url for b in butir_perubahan(bu_kepala)] == [permintaan.get_absolute_url()]
    kepala = masuk_sebagai(bu_kepala)
    setujui = reverse("registrasi:perubahan_setujui", args=[permintaan.pk])
    tanya = kepala.get(setujui)
    assert "Surel: lama@usaha.example menjadi baru@usaha.example." in tanya.content.decode()
    kepala.post(setujui, {"kunci_kirim": tanya.context["kunci_kirim"]})
    satu.refresh_from_db()
    assert satu.surel == "baru@usaha.example"
    assert klien.get(reverse("registrasi:perubahan_buat", args=[satu.pk, "entah"])).status_code == 404
    pindah = klien.get(reverse("registrasi:perubahan_buat", args=[satu.pk, "pindah_lpse"]))
    assert pindah.context["judul"] == "Pindah ke LPSE lain"
    assert klien.get(reverse("registrasi:perubahan_buat", args=[satu.pk, "reset_sandi"])).status_code == 200


def test_sk_sandi_akun_dan_benturan_lewat_formulir(
    rina: Pengguna, sari: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    satu, klien, hari = PabrikPenggunaSPSE(non_penyedia=True), masuk_sebagai(rina), bahasa.hari_ini()

    def kirim(nama: str, **isi: Any) -> Any:  # noqa: ANN401 - the fields of a form, a test response
        alamat = reverse(f"registrasi:{nama}", args=[satu.pk])
        return klien.post(alamat, {"kunci_kirim": klien.get(alamat).context["kunci_kirim"], **isi})

    terbalik = kirim("pengguna_sk", nomor="1", tanggal=hari, berlaku_sampai=hari - dt.timedelta(1), berkas=unggahan())
    lewat = kirim(
        "pengguna_sk",
        nomor="1",
        tanggal=hari - dt.timedelta(9),
        berlaku_sampai=hari - dt.timedelta(1),
        berkas=unggahan(),
    )
    assert {tuple(j.context["form"].errors) for j in (terbalik, lewat)} == {("berlaku_sampai",)}
    kirim("pengguna_sk", nomor="800/9", tanggal=hari, berlaku_sampai=hari + dt.timedelta(99), berkas=unggahan())
    kirim("pengguna_sandi", kepada="Andi", cara_periksa="ktp")
    kirim("pengguna_akun", sistem=Sistem.objects.get(kode="spse").pk, nama_akun="ANDI", sejak=hari)
    assert [k.jenis for k in satu.kejadian.all()] == ["akun_sistem", "sandi_diserahkan", "sk_diperbarui"]
    lagi = klien.get(reverse("registrasi:pengguna_akun", args=[satu.pk]) + "?sistem=spse")
    assert lagi.context["form"].initial["nama_akun"] == "ANDI"
    benturan = PabrikBenturanKepentingan(pengguna=satu)
    assert (jumlah_benturan(sari), [b.url for b in butir_benturan(sari)]) == (1, [benturan.get_absolute_url()])
    pintu = masuk_sebagai(sari)
    assert "Tangani" in pintu.get(reverse("registrasi:daftar_benturan")).content.decode()
    kunci = pintu.get(benturan.get_absolute_url()).context["kunci_kirim"]
    pintu.post(benturan.get_absolute_url(), {"kunci_kirim": kunci, "tindakan": "Surat ke OPD"})
    benturan.refresh_from_db()
    assert benturan.status == "ditangani"
    assert "Surat ke OPD" in pintu.get(reverse("registrasi:daftar_benturan") + "?q=andi").content.decode()
    daftar = klien.get(reverse("registrasi:daftar_perubahan") + "?q=andi&keadaan=diajukan")
    assert daftar.status_code == 200
