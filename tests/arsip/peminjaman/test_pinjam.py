"""A loan from the request to the return: the moves, who may, what is written, and what PostgreSQL holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Model
from django.test import Client
from pytest_django import Settings

from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.peminjaman import selectors, services, services_kembali
from arsip.peminjaman.enums import PERPINDAHAN_PINJAM, Kondisi, StatusPinjam
from arsip.peminjaman.models import Peminjaman
from arsip.peminjaman.services import Peminjam
from arsip.peminjaman.tampilan import panel_asli, panel_asli_berkas, semua
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.models import Kabar
from lpse.waktu import kalender
from tests.pabrik import tokoh
from tests.pabrik_dokumen import PabrikBerkasArsip, PabrikDokumen, PabrikLokasiFisik
from tests.pabrik_peminjaman import PabrikPeminjaman

LUAR = Peminjam(nama="Sitti Rahma", instansi="Inspektorat", kontak="0411-123456", nomor_surat="700/12/ITKAB")


@pytest.fixture
def dokumen(db: None) -> Dokumen:
    asli: Dokumen = PabrikDokumen(lokasi=PabrikLokasiFisik())
    return asli


def ajukan(orang: Pengguna, dokumen: Dokumen | None = None, **lain: Any) -> Peminjaman:  # noqa: ANN401 - the service's own
    isi: dict[str, Any] = {"peminjam": Peminjam(pegawai=orang), "keperluan": "Pemeriksaan", "hari_kerja": 5} | lain
    if dokumen is not None:
        isi["dokumen_id"] = dokumen.pk
    return services.ajukan(oleh=orang, **isi)


def kata(objek: Model) -> list[str]:
    return list(Jejak.objects.tentang(objek).order_by("pk").values_list("kata", flat=True))


@pytest.mark.pasal("27(3)")
def test_dari_pengajuan_sampai_kembali(dokumen: Dokumen, dodi: Pengguna, sari: Pengguna, bu_kepala: Pengguna) -> None:
    pinjam = ajukan(dodi, dokumen)
    assert {k.penerima for k in Kabar.objects.filter(jenis="arsip.peminjaman.diajukan")} == {sari, bu_kepala}
    services.setujui(peminjaman_id=pinjam.pk, oleh=sari)
    diserahkan = services.serahkan(peminjaman_id=pinjam.pk, oleh=sari)
    hari_ini = diserahkan.diserahkan_pada
    assert hari_ini is not None
    assert diserahkan.naskah is not None
    assert diserahkan.naskah.nomor.startswith("000.5.3.4/")
    assert [t.nama for t in diserahkan.naskah.tanda_tangan.order_by("urutan")] == [sari.nama, dodi.nama]
    assert diserahkan.jatuh_tempo == kalender().tambah_hari_kerja(dt.date.today(), 5)  # noqa: DTZ011 - the office's day
    services.perpanjang(peminjaman_id=pinjam.pk, oleh=sari, hari_kerja=3, alasan="Belum selesai")
    selesai = services_kembali.kembalikan(peminjaman_id=pinjam.pk, oleh=sari, kondisi=Kondisi.BAIK)
    assert (selesai.status, selesai.perlu_tindak_lanjut, selesai.berjalan) == (StatusPinjam.KEMBALI, False, False)
    assert kata(pinjam) == [
        "mengajukan peminjaman arsip", "menyetujui peminjaman arsip", "menyerahkan arsip asli",
        "memperpanjang peminjaman arsip", "menerima kembali arsip asli",
    ]  # fmt: skip
    assert set(Kabar.objects.filter(penerima=dodi).values_list("jenis", flat=True)) >= {
        "arsip.peminjaman.disetujui", "arsip.peminjaman.diserahkan", "arsip.peminjaman.diperpanjang",
    }  # fmt: skip


def test_arsiparis_yang_meminjam_sendiri_tanda_tangan_sekali(
    dokumen: Dokumen, sari: Pengguna, bu_kepala: Pengguna
) -> None:
    pinjam = ajukan(sari, dokumen)
    services.setujui(peminjaman_id=pinjam.pk, oleh=bu_kepala)
    naskah = services.serahkan(peminjaman_id=pinjam.pk, oleh=sari).naskah
    assert naskah is not None
    assert [t.nama for t in naskah.tanda_tangan.all()] == [sari.nama]


def test_tiap_perpindahan_yang_tidak_sah_ditolak(dokumen: Dokumen, sari: Pengguna, bu_kepala: Pengguna) -> None:
    """All states × all verbs, from the table."""
    perbuatan: dict[str, Callable[[int], object]] = {
        StatusPinjam.DISETUJUI: lambda pk: services.setujui(peminjaman_id=pk, oleh=bu_kepala),
        StatusPinjam.DITOLAK: lambda pk: services.tolak(peminjaman_id=pk, oleh=bu_kepala, alasan="Tidak"),
        StatusPinjam.DIBATALKAN: lambda pk: services.batalkan(peminjaman_id=pk, oleh=bu_kepala, alasan="Batal"),
        StatusPinjam.DIPINJAM: lambda pk: services.serahkan(peminjaman_id=pk, oleh=sari),
        StatusPinjam.KEMBALI: lambda pk: services_kembali.kembalikan(peminjaman_id=pk, oleh=sari, kondisi="baik"),
        StatusPinjam.HILANG: lambda pk: services_kembali.kembalikan(
            peminjaman_id=pk, oleh=sari, kondisi="hilang", catatan="Tercecer"
        ),
    }
    jalan: dict[str, list[str]] = {
        StatusPinjam.DIAJUKAN: [],
        StatusPinjam.DISETUJUI: [StatusPinjam.DISETUJUI],
        StatusPinjam.DITOLAK: [StatusPinjam.DITOLAK],
        StatusPinjam.DIBATALKAN: [StatusPinjam.DIBATALKAN],
        StatusPinjam.DIPINJAM: [StatusPinjam.DISETUJUI, StatusPinjam.DIPINJAM],
        StatusPinjam.KEMBALI: [StatusPinjam.DISETUJUI, StatusPinjam.DIPINJAM, StatusPinjam.KEMBALI],
        StatusPinjam.HILANG: [StatusPinjam.DISETUJUI, StatusPinjam.DIPINJAM, StatusPinjam.HILANG],
    }
    for dari, langkah in jalan.items():
        for ke, lakukan in perbuatan.items():
            if (dari, ke) in PERPINDAHAN_PINJAM or StatusPinjam.DIPINJAM in langkah:
                continue
            with transaction.atomic():
                pinjam = ajukan(sari, dokumen)
                for satu in langkah:
                    perbuatan[satu](pinjam.pk)
                with pytest.raises(TransisiBasi):
                    lakukan(pinjam.pk)
                transaction.set_rollback(True)


def test_yang_sedang_dipegang_menolak_perbuatan_lain(dokumen: Dokumen, dodi: Pengguna, sari: Pengguna) -> None:
    pinjam = PabrikPeminjaman(dokumen=dokumen, peminjam=dodi)
    services.setujui(peminjaman_id=pinjam.pk, oleh=sari)
    services.serahkan(peminjaman_id=pinjam.pk, oleh=sari)
    kasus_lakukan: tuple[Callable[[], object], ...] = (
        lambda: services.setujui(peminjaman_id=pinjam.pk, oleh=sari),
        lambda: services.tolak(peminjaman_id=pinjam.pk, oleh=sari, alasan="x"),
        lambda: services.batalkan(peminjaman_id=pinjam.pk, oleh=sari, alasan="x"),
        lambda: services.serahkan(peminjaman_id=pinjam.pk, oleh=sari),
        lambda: services_kembali.tindak_lanjuti(peminjaman_id=pinjam.pk, oleh=sari, tindak_lanjut="x"),
    )
    for lakukan in kasus_lakukan:
        with pytest.raises(TransisiBasi):
            lakukan()
    with pytest.raises(AturanDilanggar, match="Tulis apa yang rusak"):
        services_kembali.kembalikan(peminjaman_id=pinjam.pk, oleh=sari, kondisi="rusak")
    with pytest.raises(AturanDilanggar, match="Pilih keadaan"):
        services_kembali.kembalikan(peminjaman_id=pinjam.pk, oleh=sari, kondisi="entah")
    hilang = services_kembali.kembalikan(peminjaman_id=pinjam.pk, oleh=sari, kondisi="hilang", catatan="Tercecer")
    assert (hilang.status, selectors.sedang_dipinjam(dokumen=dokumen)) == (StatusPinjam.HILANG, True)
    assert Kabar.objects.filter(jenis="arsip.peminjaman.rusak_hilang").count() == 1
    assert services_kembali.belum_ditindaklanjuti() == 1
    with pytest.raises(AturanDilanggar, match="Tulis apa"):
        services_kembali.tindak_lanjuti(peminjaman_id=pinjam.pk, oleh=sari, tindak_lanjut=" ")
    services_kembali.tindak_lanjuti(peminjaman_id=pinjam.pk, oleh=sari, tindak_lanjut="Dibuatkan salinan.")
    assert not selectors.sedang_dipinjam(dokumen=dokumen)
    ditemukan = services_kembali.kembalikan(peminjaman_id=pinjam.pk, oleh=sari, kondisi="baik")
    assert ditemukan.status == StatusPinjam.KEMBALI


def test_yang_keliru_ditolak_dengan_kalimat(dokumen: Dokumen, dodi: Pengguna, sari: Pengguna, rina: Pengguna) -> None:
    tanpa_kertas = PabrikDokumen()
    batal: Dokumen = PabrikDokumen(status="batal", alasan_batal="Keliru", lokasi=PabrikLokasiFisik())
    nonaktif = tokoh("pokja_dua")
    keliru: tuple[tuple[str, dict[str, Any]], ...] = (
        ("Tempat aslinya belum dicatat", {"dokumen": tanpa_kertas}),
        ("tidak lagi disimpan", {"dokumen": batal}),
        ("tidak ada, atau bukan untuk Anda", {"dokumen": PabrikDokumen(keamanan="rahasia")}),
        ("tidak ada, atau bukan untuk Anda", {"berkas_arsip_id": PabrikBerkasArsip(keamanan="rahasia").pk}),
        ("Tulis untuk apa", {"dokumen": dokumen, "keperluan": " "}),
        ("Lama pinjam", {"dokumen": dokumen, "hari_kerja": 61}),
        ("dicatat oleh arsiparis", {"dokumen": dokumen, "peminjam": LUAR}),
    )
    for pesan, isi in keliru:
        with pytest.raises(AturanDilanggar, match=pesan):
            ajukan(dodi, isi.pop("dokumen", None), **isi)
    with pytest.raises(AturanDilanggar, match="harus lengkap"):
        ajukan(sari, dokumen, peminjam=Peminjam(nama="Sitti", instansi="Inspektorat"))
    with pytest.raises(AturanDilanggar, match="pegawai LPSE yang aktif"):
        ajukan(sari, dokumen, peminjam=Peminjam(pegawai=nonaktif))
    pinjam = ajukan(sari, dokumen, peminjam=Peminjam(pegawai=rina))
    with pytest.raises(TransisiBasi, match="sudah mengajukan"):
        ajukan(sari, dokumen, peminjam=Peminjam(pegawai=rina))
    with pytest.raises(AturanDilanggar, match="Tulis alasannya"):
        services.tolak(peminjaman_id=pinjam.pk, oleh=sari, alasan=" ")
    with pytest.raises(AturanDilanggar, match="Hanya peminjam atau arsiparis"):
        services.batalkan(peminjaman_id=pinjam.pk, oleh=dodi, alasan="x")
    services.batalkan(peminjaman_id=pinjam.pk, oleh=rina, alasan="Tidak jadi")
    assert Kabar.objects.filter(penerima=rina, jenis="arsip.peminjaman.dibatalkan").count() == 0
    sendiri = ajukan(sari, dokumen)
    with pytest.raises(AturanDilanggar, match="disetujui orang lain"):
        services.setujui(peminjaman_id=sendiri.pk, oleh=sari)
    rina2 = PabrikPeminjaman(peminjam=rina)
    services.setujui(peminjaman_id=rina2.pk, oleh=sari)
    Pengguna.objects.filter(pk=rina.pk).update(is_active=False, alasan_nonaktif="Pindah")
    with pytest.raises(AturanDilanggar, match="nonaktif"):
        services.serahkan(peminjaman_id=rina2.pk, oleh=sari)


def test_perpanjangan_ada_batasnya(dodi: Pengguna, sari: Pengguna, settings: Settings) -> None:
    settings.PINJAM_MAKS_PERPANJANG = 1
    pinjam = PabrikPeminjaman(peminjam=dodi)

    def perpanjang(**isi: Any) -> object:  # noqa: ANN401 - the service's own
        return services.perpanjang(
            **{"peminjaman_id": pinjam.pk, "oleh": sari, "hari_kerja": 2, "alasan": "Perlu"} | isi
        )

    with pytest.raises(TransisiBasi):
        perpanjang()
    services.setujui(peminjaman_id=pinjam.pk, oleh=sari)
    services.serahkan(peminjaman_id=pinjam.pk, oleh=sari)
    for isi, pesan in (({"alasan": " "}, "Tulis mengapa"), ({"hari_kerja": 0}, "Perpanjangan 1 sampai")):
        with pytest.raises(AturanDilanggar, match=pesan):
            perpanjang(**isi)
    perpanjang()
    with pytest.raises(AturanDilanggar, match="sudah diperpanjang satu kali"):
        perpanjang()


def test_rahasia_diputus_kepala_dan_tidak_disebut(sari: Pengguna, bu_kepala: Pengguna) -> None:
    rahasia = PabrikDokumen(keamanan="rahasia", uraian="Hasil audit forensik", pembuat=sari, lokasi=PabrikLokasiFisik())
    pinjam = ajukan(sari, rahasia, peminjam=LUAR)
    assert list(Kabar.objects.filter(jenis="arsip.peminjaman.diajukan").values_list("penerima", flat=True)) == [
        bu_kepala.pk
    ]
    assert "forensik" not in f"{pinjam} {Kabar.objects.get(jenis='arsip.peminjaman.diajukan').judul}"
    kasus_lakukan: tuple[Callable[[], object], ...] = (
        lambda: services.setujui(peminjaman_id=pinjam.pk, oleh=sari),
        lambda: services.tolak(peminjaman_id=pinjam.pk, oleh=sari, alasan="x"),
    )
    for lakukan in kasus_lakukan:
        with pytest.raises(AturanDilanggar, match="Kepala"):
            lakukan()
    assert [b.judul for b in semua(sari)] == []
    assert [b.judul.split(":")[0] for b in semua(bu_kepala)] == ["Putuskan permohonan pinjam"]
    services.setujui(peminjaman_id=pinjam.pk, oleh=bu_kepala)
    bukti = services.serahkan(peminjaman_id=pinjam.pk, oleh=sari).naskah
    assert bukti is not None
    assert [t.pengguna for t in bukti.tanda_tangan.order_by("urutan")] == [sari, None]
    assert type(bukti).objects.terlihat_oleh(tokoh("dodi")).filter(pk=bukti.pk).exists() is False
    assert selectors.memuat_rahasia(dokumen=None, berkas_arsip=rahasia.berkas_arsip)


def test_antrean_dan_panel(dodi: Pengguna, rina: Pengguna, sari: Pengguna) -> None:
    """A whole file and its document meet in one queue; the page of each says where the paper is."""
    dokumen = PabrikDokumen(berkas_arsip=PabrikBerkasArsip(lokasi=PabrikLokasiFisik(ruang="Ruang Arsip lama")))
    berkas: BerkasArsip = dokumen.berkas_arsip
    satu = ajukan(dodi, None, berkas_arsip_id=berkas.pk)
    dua = ajukan(rina, dokumen)
    assert list(selectors.antrean_asli(dua)) == [satu]
    assert list(selectors.antrean_asli(satu)) == [dua]
    assert str((panel_asli(dodi, dokumen) or {})["tempat"]).startswith("Ruang Arsip lama")
    services.setujui(peminjaman_id=satu.pk, oleh=sari)
    with pytest.raises(TransisiBasi, match="tetap di antrean"):
        services.setujui(peminjaman_id=dua.pk, oleh=sari)
    services.serahkan(peminjaman_id=satu.pk, oleh=sari)
    assert selectors.sedang_dipinjam(dokumen=dokumen)
    assert selectors.sedang_dipinjam(berkas_arsip=berkas)
    assert not selectors.sedang_dipinjam()
    assert BerkasArsip.objects.filter(pk__in=selectors.berkas_tertahan()).get() == berkas
    isi, isi_berkas = panel_asli(rina, dokumen), panel_asli_berkas(dodi, berkas)
    assert isi is not None
    assert isi_berkas is not None
    assert (isi["pinjam"], isi["boleh"], isi_berkas["boleh"]) == (satu, False, True)
    services_kembali.kembalikan(peminjaman_id=satu.pk, oleh=sari, kondisi="baik")
    assert Kabar.objects.filter(jenis="arsip.peminjaman.giliran", objek_id=str(dua.pk), penerima=sari).exists()
    Dokumen.objects.filter(pk=dokumen.pk).update(status="batal", alasan_batal="Keliru")
    assert panel_asli(dodi, Dokumen.objects.get(pk=dokumen.pk)) is None


@pytest.mark.pasal("27(3)")
def test_asli_yang_dipinjam_tidak_dipindah_atau_dimusnahkan(dodi: Pengguna, sari: Pengguna) -> None:
    """The trigger refuses whoever writes the row; back in its place, everything goes again."""
    pinjam = PabrikPeminjaman(peminjam=dodi)
    services.setujui(peminjaman_id=pinjam.pk, oleh=sari)
    lain, rak = PabrikBerkasArsip(), PabrikLokasiFisik()
    dokumen = Dokumen.objects.filter(pk=pinjam.dokumen_id)
    berkas = BerkasArsip.objects.filter(pk=pinjam.berkas_arsip_id)
    kasus_perubahan: tuple[Callable[[], object], ...] = (
        lambda: dokumen.update(berkas_arsip=lain, nomor_item=99),
        lambda: dokumen.update(lokasi=rak),
        lambda: berkas.update(lokasi=rak),
    )
    for perubahan in kasus_perubahan:
        with pytest.raises(IntegrityError, match="sedang dipinjam"), transaction.atomic():
            perubahan()
    services.batalkan(peminjaman_id=pinjam.pk, oleh=sari, alasan="Tidak diambil")
    assert dokumen.update(lokasi=rak) == berkas.update(lokasi=rak) == 1


@pytest.mark.django_db(transaction=True)
def test_satu_asli_satu_peminjam_walau_serentak(benang: Callable[..., Any]) -> None:
    """Two clerks approve at once, one the document, one its whole file; then a move against a hand-over."""
    sari, kepala = tokoh("sari"), tokoh("bu_kepala")
    dokumen = PabrikDokumen(berkas_arsip=PabrikBerkasArsip(lokasi=PabrikLokasiFisik()))
    satu = PabrikPeminjaman(dokumen=dokumen)
    dua = PabrikPeminjaman(dokumen=None, berkas_arsip=dokumen.berkas_arsip)
    hasil = benang(
        lambda: services.setujui(peminjaman_id=satu.pk, oleh=sari),
        lambda: services.setujui(peminjaman_id=dua.pk, oleh=kepala),
    )
    assert (len(hasil.nilai), [type(g) for g in hasil.galat]) == (1, [TransisiBasi])
    with connection.cursor() as kursor, pytest.raises(IntegrityError):
        kursor.execute("UPDATE arsip_peminjaman SET status='disetujui', diputus_pada=now(), diputus_oleh_id=%s "
                       "WHERE status='diajukan'", [sari.pk])  # fmt: skip
    ketiga = PabrikPeminjaman()
    rak = PabrikLokasiFisik()

    def pindah() -> str:
        with transaction.atomic():
            Dokumen.objects.filter(pk=ketiga.dokumen_id).update(lokasi=rak)
        return "pindah"

    hasil = benang(lambda: services.setujui(peminjaman_id=ketiga.pk, oleh=sari).status, pindah)
    tertahan = Dokumen.objects.get(pk=ketiga.dokumen_id).lokasi_id != rak.pk
    assert tertahan is bool(hasil.galat)
    assert len(hasil.nilai) + len(hasil.galat) == 2


def test_pengingat_menjelang_dan_sesudah(
    pada: Callable[[str], Any], dodi: Pengguna, sari: Pengguna, bu_kepala: Pengguna
) -> None:
    pada("2026-11-16 09:00")  # a Monday
    milik = PabrikPeminjaman(peminjam=dodi, hari_kerja=2)
    luar = PabrikPeminjaman(
        peminjam=None, diajukan_oleh=sari, peminjam_nama="Sitti", peminjam_instansi="Inspektorat",
        peminjam_kontak="0411", nomor_surat="700", hari_kerja=2,
    )  # fmt: skip
    for p in (milik, luar):
        services.setujui(peminjaman_id=p.pk, oleh=bu_kepala)
        services.serahkan(peminjaman_id=p.pk, oleh=sari)

    def ingat(tanggal: str) -> tuple[int, int]:
        return services_kembali.ingatkan(hari_ini=dt.date.fromisoformat(tanggal))

    assert ingat("2026-11-16") == (0, 0)
    assert ingat("2026-11-17") == (3, 0)  # dodi; for the outsider, sari and the Kepala
    assert ingat("2026-11-17") == (0, 0)
    assert ingat("2026-11-18") == (3, 0)
    assert ingat("2026-11-19") == (0, 5)
    assert ingat("2026-11-20") == (0, 0)
    assert ingat("2026-11-21") == (0, 0)  # Saturday
    assert ingat("2026-11-26")[1] > 0
    assert Kabar.objects.filter(jenis="arsip.peminjaman.lewat_lama", penerima=bu_kepala).count() == 2
    pada("2026-11-26 09:00")
    assert {b.judul.split(":")[0] for b in semua(sari)} == {"Minta kembali"}
    assert [(b.judul.split(":")[0], b.keadaan) for b in semua(dodi)] == [("Kembalikan", "Lewat jatuh tempo")]
    services_kembali.kembalikan(peminjaman_id=milik.pk, oleh=sari, kondisi="rusak", catatan="Sobek")
    assert "Tindak lanjuti asli rusak atau hilang" in {b.judul.split(":")[0] for b in semua(sari)}


def _langkah_demi_langkah(sari_: Client, baru: Peminjaman) -> None:
    """Each page of a loan's life, by the form that people fill in."""
    for langkah, isi in (
        ("setujui", {}), ("serahkan", {}), ("perpanjang", {"hari_kerja": 1, "alasan": "Perlu"}),
        ("kembali", {"kondisi": "hilang", "catatan": "Tercecer"}), ("tindak-lanjut", {"tindak_lanjut": "Disalin"}),
        ("kembali", {"kondisi": "rusak", "catatan": "Sobek"}),
    ):  # fmt: skip
        alamat = f"/arsip/peminjaman/{baru.pk}/{langkah}/"
        assert sari_.get(alamat).status_code == 200
        jawaban = sari_.post(alamat, isi)
        assert jawaban.status_code == 302, jawaban.context["form"].errors
        assert sari_.get(jawaban["Location"]).status_code == 200


def test_daftar_dan_halaman(masuk_sebagai: Callable[..., Client], dodi: Pengguna, sari: Pengguna) -> None:
    """Own loans for staff, all of them for the archivist; filters, export, the request with its form."""
    milik, orang = PabrikPeminjaman(peminjam=dodi), PabrikPeminjaman()
    dodi_, sari_ = masuk_sebagai(dodi), masuk_sebagai(sari)
    terlihat = [p.pk for p in dodi_.get("/arsip/peminjaman/").context["tabel"].data.data]
    assert terlihat == [milik.pk]
    assert {p.pk for p in sari_.get("/arsip/peminjaman/").context["tabel"].data.data} == {milik.pk, orang.pk}
    for keadaan, banyak in (("berjalan", 2), ("lewat", 0), ("tindak_lanjut", 0), ("diajukan", 2)):
        halaman = sari_.get("/arsip/peminjaman/", {"keadaan": keadaan})
        assert len(halaman.context["tabel"].data.data) == banyak
    csv = sari_.get("/arsip/peminjaman/", {"unduh": "csv"}).getvalue().decode()
    assert csv.count(milik.peminjam_nama) == 1
    assert dodi_.get(f"/arsip/peminjaman/{orang.pk}/").status_code == 404
    dokumen = PabrikDokumen(lokasi=PabrikLokasiFisik())
    isian = {"siapa": "luar", "keperluan": "Audit", "hari_kerja": 3}
    galat = sari_.post(f"/arsip/peminjaman/baru/?dokumen={dokumen.pk}", isian)
    assert set(galat.context["form"].errors) == {"nama", "instansi", "kontak", "nomor_surat"}
    assert (
        "pegawai"
        in sari_.post(f"/arsip/peminjaman/baru/?dokumen={dokumen.pk}", isian | {"siapa": "pegawai"})
        .context["form"]
        .errors
    )
    lengkap = isian | {"nama": "Sitti", "instansi": "Inspektorat", "kontak": "0411", "nomor_surat": "700"}
    assert sari_.post(f"/arsip/peminjaman/baru/?dokumen={dokumen.pk}", lengkap).status_code == 302
    baru = Peminjaman.objects.get(peminjam_nama="Sitti")
    _langkah_demi_langkah(sari_, baru)
    for langkah, pk in (("tolak", milik.pk), ("batal", orang.pk)):
        assert sari_.post(f"/arsip/peminjaman/{pk}/{langkah}/", {"alasan": "Tidak"}).status_code == 302
        assert sari_.get(f"/arsip/peminjaman/{pk}/").status_code == 200
    ajuan = f"/arsip/peminjaman/baru/?berkas={dokumen.berkas_arsip_id}"
    assert "keperluan" in dodi_.get(ajuan).context["form"].fields
    assert "tidak di tempat" not in dodi_.get(ajuan).content.decode()
