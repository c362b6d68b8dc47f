"""The yearly list, its panel, and the two-person rule: in the services, and in PostgreSQL for everybody else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.db.utils import IntegrityError
from django.utils import timezone

from arsip.retensi import selectors, services
from arsip.retensi.enums import PERPINDAHAN_USUL, StatusUsul
from arsip.retensi.models import ButirUsul, PersetujuanUsul, UsulPenyusutan
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.naskah.services import Penandatangan, batalkan as batalkan_naskah
from lpse.pemberitahuan.models import Kabar
from tests.arsip.retensi.conftest import BuatBerkas, Jalan, beri_versi, isi_unik, tanda_tangani
from tests.bantuan.benang import HasilBenang
from tests.pabrik import PabrikPengguna
from tests.pabrik_retensi import PabrikButirUsul, PabrikNasibBerkas, PabrikUsulPenyusutan

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("27(3)")]


def tolak(usul: UsulPenyusutan, oleh: Pengguna, kata: str, galat: type[Exception] = AturanDilanggar) -> None:
    with pytest.raises(galat, match=kata):
        services.setujui(usul_id=usul.pk, oleh=oleh)


def test_daftar_hanya_memuat_yang_jatuh_tempo(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    tempo = berkas_lama(isi=1)
    ditahan = berkas_lama(isi=0)
    berkas_lama(isi=0, status="aktif")
    berkas_lama("000.2.1", isi=0)  # belum ditetapkan
    berkas_lama("000.3.5", isi=0)  # permanen
    berkas_lama(isi=0, tahun=2024)  # belum jatuh tempo
    permanen = berkas_lama(isi=0)
    PabrikNasibBerkas(berkas_arsip=permanen)
    services.tahan(
        perkara="Sengketa", nomor="1", dasar="Putusan", mulai=dt.date(2026, 1, 5), berkas_id=[ditahan.pk],
        oleh=jalan.sari,
    )  # fmt: skip
    usul = jalan.susun()
    butir = usul.butir.get()
    assert (butir.berkas_arsip, butir.nasib_jra, butir.lama_tahun) == (tempo, "musnah", 5)
    assert butir.jatuh_tempo == dt.date(2024, 12, 30)
    assert [j.kata for j in Jejak.objects.tentang(usul)] == ["menyusun usul penyusutan"]
    with pytest.raises(AturanDilanggar, match="Tidak ada berkas"):
        jalan.susun(tahun=2025)  # already on a running list
    berkas_lama(isi=0)
    with pytest.raises(TransisiBasi, match="masih berjalan"):
        jalan.susun()
    serah = jalan.susun(jenis="serah", lembaga="Dinas Kearsipan")
    assert {b.keputusan for b in serah.butir.all()} == {"serahkan"}
    assert serah.butir.count() == 2
    kasus: tuple[tuple[dict[str, Any], str], ...] = (
        ({"jenis": "bakar"}, "Pilih usul"),
        ({"tahun": 2099}, "tahun berjalan"),
        ({"jenis": "serah", "tahun": 2025}, "lembaga kearsipan"),
    )
    for lain, kata in kasus:
        with pytest.raises(AturanDilanggar, match=kata):
            jalan.susun(**lain)
    with pytest.raises(AturanDilanggar, match="tidak dinilai panitia"):
        jalan.panitia(serah)


def _panitia_keliru_ditolak(usul: UsulPenyusutan, jalan: Jalan) -> None:
    """A panel without its decree, of a day to come, or of one person."""
    dasar: dict[str, Any] = {
        "usul_id": usul.pk,
        "nomor_sk": "7",
        "tanggal_sk": dt.date(2026, 3, 2),
        "ketua": jalan.rina,
    }
    dasar["oleh"] = jalan.sari
    kasus: tuple[tuple[dict[str, Any], str], ...] = (
        ({"nomor_sk": " ", "anggota": [jalan.dodi]}, "nomor surat keputusan"),
        ({"tanggal_sk": dt.date(2099, 1, 1), "anggota": [jalan.dodi]}, "belum tiba"),
        ({"anggota": [jalan.rina]}, "sedikitnya dua orang"),
    )
    for lain, kata in kasus:
        with pytest.raises(AturanDilanggar, match=kata):
            services.mulai_penilaian(**{**dasar, **lain})


def _nilai_keliru_ditolak(nilai: dict[str, Any], jalan: Jalan) -> None:
    """A stranger to the panel, a decision it cannot take, no reason, no file."""
    kasus: tuple[tuple[dict[str, Any], str], ...] = (
        ({"oleh": jalan.sari}, "anggota panitia"),
        ({"keputusan": "serahkan"}, "Pilih musnahkan"),
        ({"alasan": " "}, "alasan penilaian"),
        ({"butir_id": [0]}, "sedikitnya satu berkas"),
    )
    for lain, kata in kasus:
        with pytest.raises(AturanDilanggar, match=kata):
            services.nilai(**{**nilai, **lain})


def test_panitia_menilai(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    berkas_lama(isi=1)
    berkas_lama(isi=1)
    usul = jalan.susun()
    _panitia_keliru_ditolak(usul, jalan)
    with pytest.raises(AturanDilanggar, match="panitia penilai dahulu"):
        services.ajukan(usul_id=usul.pk, oleh=jalan.sari)
    satu, dua = usul.butir.all()
    with pytest.raises(AturanDilanggar, match="alasan mengeluarkan"):
        services.keluarkan_butir(butir_id=dua.pk, alasan="", oleh=jalan.sari)
    services.keluarkan_butir(butir_id=dua.pk, alasan="Masih dipakai audit", oleh=jalan.sari)
    with pytest.raises(AturanDilanggar, match="batalkan usulnya"):
        services.keluarkan_butir(butir_id=satu.pk, alasan="Semua", oleh=jalan.sari)
    jalan.panitia(usul)
    assert [u.pk for u in selectors.menunggu_penilaian(jalan.dodi)] == [usul.pk]
    assert not selectors.menunggu_penilaian(jalan.sari).exists()
    nilai: dict[str, Any] = {
        "usul_id": usul.pk,
        "butir_id": [satu.pk],
        "keputusan": "musnahkan",
        "alasan": "Habis",
        "oleh": jalan.rina,
    }
    _nilai_keliru_ditolak(nilai, jalan)
    with pytest.raises(AturanDilanggar, match="Satu berkas belum dinilai"):
        services.ajukan(usul_id=usul.pk, oleh=jalan.sari)
    permanen = PabrikButirUsul(usul=usul, nasib_jra="permanen")
    with pytest.raises(AturanDilanggar, match="permanen tidak dapat"):
        services.nilai(**{**nilai, "butir_id": [permanen.pk]})
    permanen.delete()
    assert services.nilai(**nilai) == 1
    services.ajukan(usul_id=usul.pk, oleh=jalan.sari)
    with pytest.raises(TransisiBasi, match="menunggu persetujuan"):
        services.ajukan(usul_id=usul.pk, oleh=jalan.sari)


def test_dua_orang_dan_bukan_pengusul(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    berkas_lama(isi=1)
    usul = jalan.diajukan()
    diberi_tahu = {k.penerima for k in Kabar.objects.filter(jenis="arsip.retensi.perlu_persetujuan")}
    assert diberi_tahu == {jalan.kepala, jalan.asep}
    tolak(usul, jalan.sari, "Pengusul tidak menyetujui")
    tolak(usul, jalan.rina, "tidak berwenang")
    assert [u.pk for u in selectors.menunggu_persetujuan(jalan.asep)] == [usul.pk]
    assert not selectors.menunggu_persetujuan(jalan.sari).exists()
    assert not selectors.menunggu_persetujuan(jalan.rina).exists()
    services.setujui(usul_id=usul.pk, oleh=jalan.asep, catatan="Setuju")
    tolak(usul, jalan.asep, "sudah menyetujui", TransisiBasi)
    tolak(usul, PabrikPengguna(peran=("ase",)), "harus dari Kepala LPSE")
    assert not selectors.menunggu_persetujuan(jalan.asep).exists()
    assert selectors.menunggu_persetujuan(jalan.kepala).count() == 1
    usul = services.setujui(usul_id=usul.pk, oleh=jalan.kepala)
    assert usul.status == StatusUsul.DISETUJUI
    assert selectors.surat_perlu(usul) == ["kepala_daerah"]


def test_kepala_kedua_tidak_menggantikan_pejabat_lain(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    berkas_lama(isi=1)
    usul = jalan.diajukan()
    services.setujui(usul_id=usul.pk, oleh=jalan.kepala)
    tolak(usul, PabrikPengguna(peran=("kepala",)), "pejabat lain")


def test_postgresql_memegang_aturan_dua_orang(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    berkas_lama(isi=1)
    usul = jalan.diajukan()
    baris = UsulPenyusutan.objects.filter(pk=usul.pk)

    def setuju(oleh: Pengguna, **lain: object) -> Callable[[], object]:
        isi = {"usul": usul, "oleh": oleh, "sebagai": "pejabat", "sidik": usul.sidik, **lain}
        return lambda: PersetujuanUsul.objects.create(**isi)

    def gagal(tulis: Callable[[], object], kata: str) -> None:
        with pytest.raises(IntegrityError, match=kata), transaction.atomic():
            tulis()

    gagal(lambda: baris.update(status="disetujui"), "belum disetujui dua orang")
    gagal(setuju(jalan.sari), "Pengusul tidak menyetujui")
    gagal(setuju(jalan.asep, sidik="f" * 64), "bukan untuk daftar")
    setuju(jalan.asep)()
    gagal(setuju(jalan.asep, sebagai="kepala"), "persetujuan_orang_sekali")
    gagal(setuju(jalan.dodi), "persetujuan_kursi_sekali")
    gagal(lambda: baris.update(status="disetujui"), "belum disetujui dua orang")
    gagal(lambda: baris.update(sidik="f" * 64), "hanya ditetapkan saat diajukan")
    setuju(jalan.kepala, sebagai="kepala")()
    baris.update(status="disetujui")
    gagal(lambda: baris.update(status="berita_acara", naskah=None), "Surat persetujuan")
    # A list that changes loses its approvals, whoever changes it.
    ButirUsul.objects.filter(usul=usul).update(alasan="Diganti diam-diam")
    assert not usul.persetujuan.filter(gugur_pada__isnull=True).exists()
    gagal(lambda: baris.update(status="berita_acara"), "belum disetujui dua orang")
    gagal(lambda: ButirUsul.objects.filter(usul=usul).update(hasil="dimusnahkan"), "Hasil pelaksanaan")


def test_sepuluh_tahun_perlu_anri(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    berkas_lama(isi=1)
    berkas_lama(isi=1)
    usul = jalan.panitia(jalan.susun())
    satu = usul.butir.first()
    assert satu is not None
    satu.lama_tahun = 10
    satu.save(update_fields=["lama_tahun"])
    jalan.nilai(usul)
    services.ajukan(usul_id=usul.pk, oleh=jalan.sari)
    services.setujui(usul_id=usul.pk, oleh=jalan.asep)
    usul = services.setujui(usul_id=usul.pk, oleh=jalan.kepala)
    assert selectors.surat_kurang(usul) == ["anri", "kepala_daerah"]
    jalan.surat(usul)
    with pytest.raises(AturanDilanggar, match="Kepala ANRI"):
        jalan.naskah(usul)
    jalan.surat(usul, "anri")
    assert jalan.naskah(usul).status == StatusUsul.BERITA_ACARA


def test_daftar_yang_berubah_menggugurkan(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    berkas = berkas_lama(isi=1)
    usul = jalan.diajukan()
    services.setujui(usul_id=usul.pk, oleh=jalan.asep)
    beri_versi(berkas.dokumen.get(), isi_unik("versi susulan"))
    tolak(usul, jalan.kepala, "sudah berubah sejak diajukan")
    with pytest.raises(AturanDilanggar, match="alasan pengembalian"):
        services.kembalikan(usul_id=usul.pk, alasan=" ", oleh=jalan.kepala)
    usul = services.kembalikan(usul_id=usul.pk, alasan="Ada versi baru", oleh=jalan.kepala)
    assert (usul.status, usul.persetujuan.get().alasan_gugur) == (StatusUsul.PENILAIAN, "Usul dikembalikan.")
    assert Kabar.objects.get(jenis="arsip.retensi.dikembalikan").penerima == jalan.sari
    usul = services.ajukan(usul_id=usul.pk, oleh=jalan.sari)
    services.setujui(usul_id=usul.pk, oleh=jalan.kepala)
    usul = services.setujui(usul_id=usul.pk, oleh=jalan.asep)
    usul = services.kembalikan(usul_id=usul.pk, alasan="Sekali lagi", oleh=jalan.sari)
    assert Kabar.objects.filter(jenis="arsip.retensi.dikembalikan").count() == 1
    with pytest.raises(AturanDilanggar, match="alasan pembatalan"):
        services.batalkan(usul_id=usul.pk, alasan="", oleh=jalan.sari)
    services.batalkan(usul_id=usul.pk, alasan="Tahun depan", oleh=jalan.sari)
    with pytest.raises(TransisiBasi, match="dibatalkan"):
        services.batalkan(usul_id=usul.pk, alasan="Lagi", oleh=jalan.sari)


def test_tidak_ada_yang_musnah_tidak_berberita_acara(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    berkas_lama(isi=1)
    usul = jalan.panitia(jalan.susun())
    jalan.nilai(usul, "pertahankan")
    services.ajukan(usul_id=usul.pk, oleh=jalan.sari)
    services.setujui(usul_id=usul.pk, oleh=jalan.asep)
    services.setujui(usul_id=usul.pk, oleh=jalan.kepala)
    with pytest.raises(AturanDilanggar, match="Tidak satu pun"):
        jalan.naskah(usul)


def test_berita_acara_dibatalkan_mengembalikan_usul(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    berkas_lama(isi=1)
    usul = jalan.siap()
    services.samakan_usul(usul_id=usul.pk)
    services.samakan_usul(usul_id=usul.pk)
    assert [k.penerima for k in Kabar.objects.filter(jenis="arsip.retensi.siap_dilaksanakan")] == [jalan.sari]
    assert usul.naskah is not None
    batalkan_naskah(naskah_id=usul.naskah.pk, oleh=jalan.kepala, alasan="Salah saksi")
    usul = services.samakan_usul(usul_id=usul.pk)
    assert (usul.status, usul.naskah) == (StatusUsul.DISETUJUI, None)
    assert services.samakan_usul(usul_id=usul.pk).status == StatusUsul.DISETUJUI
    usul = jalan.naskah(usul)
    assert services.samakan_usul(usul_id=usul.pk).status == StatusUsul.BERITA_ACARA


@pytest.mark.parametrize("simpan", [True, False])
def test_serah(berkas_lama: BuatBerkas, jalan: Jalan, simpan: bool) -> None:
    berkas = berkas_lama("000.3.5", isi=1)
    usul = jalan.susun(jenis="serah", lembaga="Dinas Kearsipan", simpan_isi=simpan)
    usul = services.ajukan(usul_id=usul.pk, oleh=jalan.sari)
    usul = services.kembalikan(usul_id=usul.pk, alasan="Lembaganya keliru", oleh=jalan.kepala)
    assert usul.status == StatusUsul.DISUSUN
    services.ajukan(usul_id=usul.pk, oleh=jalan.sari)
    services.setujui(usul_id=usul.pk, oleh=jalan.kepala)
    usul = services.setujui(usul_id=usul.pk, oleh=jalan.asep)
    penerima = Penandatangan(nama="Hasan", jabatan="Kepala Dinas Kearsipan", sebagai="Yang menerima,")
    isi: dict[str, Any] = {"usul_id": usul.pk, "penerima": penerima, "oleh": jalan.sari}
    with pytest.raises(AturanDilanggar, match="dua orang"):
        services.terbitkan_penyerahan(**isi, arsiparis=jalan.kepala, kepala=jalan.kepala)
    with pytest.raises(AturanDilanggar, match="usul musnah"):
        jalan.surat(usul)
    usul = services.terbitkan_penyerahan(**isi, arsiparis=jalan.sari, kepala=jalan.kepala)
    tanda_tangani(usul.naskah)
    services.perintahkan(usul_id=usul.pk, oleh=jalan.sari)
    assert services.laksanakan(usul_id=usul.pk, oleh=jalan.sari) == 0
    berkas.refresh_from_db()
    dokumen = berkas.dokumen.get()
    assert (berkas.status, dokumen.status) == ("diserahkan", "diserahkan")
    assert (dokumen.versi.get().berkas is None) is not simpan
    musnah = PabrikUsulPenyusutan(status="disetujui", nomor_sk="1", tanggal_sk=dt.date(2026, 1, 5))
    with pytest.raises(AturanDilanggar, match="hanya untuk usul serah"):
        services.terbitkan_penyerahan(
            **{**isi, "usul_id": musnah.pk},
            arsiparis=jalan.sari,
            kepala=jalan.kepala,
        )


@pytest.mark.parametrize("dari", StatusUsul.values)
@pytest.mark.parametrize("ke", StatusUsul.values)
def test_hanya_perpindahan_yang_dikenal(dari: str, ke: str) -> None:
    """The trigger knows the same moves as the table; the gates behind them are tested above."""
    usul = PabrikUsulPenyusutan.build(jenis="musnah", status=dari)
    if dari == ke or (dari, ke) in PERPINDAHAN_USUL:
        assert usul.nada
        return
    usul = PabrikUsulPenyusutan(
        status=dari, nomor_sk="1", tanggal_sk=dt.date(2026, 1, 5), alasan_batal="x", selesai_pada=timezone.now(),
        naskah_id=None if dari not in {"berita_acara", "pelaksanaan", "selesai"} else _naskah(),
    )  # fmt: skip
    with pytest.raises(Exception, match="Invalid transition"), transaction.atomic():
        UsulPenyusutan.objects.filter(pk=usul.pk).update(status=ke)


def _naskah() -> int:
    from tests.pabrik import PabrikNaskah  # noqa: PLC0415 - used here only

    return int(PabrikNaskah().pk)


@pytest.mark.django_db(transaction=True)
def test_dua_persetujuan_serempak(
    berkas_lama: BuatBerkas, jalan: Jalan, benang: Callable[..., HasilBenang[UsulPenyusutan]]
) -> None:
    """The Kepala twice at once: one hand counts."""
    berkas_lama(isi=0)
    usul = jalan.diajukan()
    hasil = benang(lambda: services.setujui(usul_id=usul.pk, oleh=jalan.kepala), n=2)
    assert (len(hasil.nilai), [type(g) for g in hasil.galat]) == (1, [TransisiBasi])
    assert usul.persetujuan.count() == 1
