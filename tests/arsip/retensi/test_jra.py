"""The schedule and the clock: which rule, from which day, and what has none."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import transaction
from django.db.utils import IntegrityError

from arsip.dokumen.models import BerkasArsip
from arsip.retensi import selectors, services
from arsip.retensi.enums import KeadaanRetensi as K
from arsip.retensi.filters import menurut_keadaan
from arsip.retensi.kewajiban import pengarsipan_menurut_ketentuan
from arsip.retensi.models import AturanRetensi, JamRetensi
from arsip.retensi.services_jra import Nilai, baca_jra
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.kepatuhan.registri import Status
from lpse.pemberitahuan.models import Kabar
from lpse.tampilan import bahasa
from tests.arsip.retensi.conftest import BuatBerkas, tutup
from tests.pabrik_dokumen import PabrikBerkasArsip, PabrikKlasifikasi, klasifikasi
from tests.pabrik_retensi import PabrikCakupanPenahanan, PabrikNasibBerkas, jam

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("27(3)"), pytest.mark.pasal("KK 28(3)")]
MULAI = dt.date(2026, 7, 1)


def versi(kode: str, oleh: Pengguna, nilai: Nilai, mulai: dt.date = MULAI) -> AturanRetensi:
    return services.terbitkan_versi(
        klasifikasi_id=klasifikasi(kode).pk, nilai=nilai, berlaku_mulai=mulai, dasar="Perbup", alasan="Baru", oleh=oleh
    )


def test_nilai_awal_dari_berkas() -> None:
    assert services.muat_jra() == 0  # migrate has loaded it, and nothing is loaded twice
    assert AturanRetensi.objects.count() == len(baca_jra())
    aturan = AturanRetensi.objects.get(klasifikasi=klasifikasi("000.3.5"))
    assert (aturan.aktif_tahun, aturan.inaktif_tahun, aturan.nasib) == (2, 3, "permanen")
    assert aturan.kalimat == "2 tahun aktif setelah pemutakhiran data, 3 tahun inaktif, permanen"
    assert "Perka ANRI 13/2016" in aturan.dasar
    rapat = AturanRetensi.objects.get(klasifikasi=klasifikasi("000.1.5"))
    assert "kecuali notulen kebijakan" in rapat.kalimat
    assert AturanRetensi.objects.get(klasifikasi=klasifikasi("100.3.7")).kalimat == "Belum ditetapkan"


def test_jam_dihitung_dari_peristiwa_penutup(berkas_lama: BuatBerkas) -> None:
    baris = jam(berkas_lama(isi=0).pk)
    assert (baris.aktif_sampai, baris.inaktif_sampai) == (dt.date(2021, 12, 30), dt.date(2024, 12, 30))
    assert (baris.lama_tahun, baris.nasib, baris.ditahan) == (5, "musnah", False)
    assert str(baris) == f"Jam retensi {baris.pk}"
    terbuka = jam(PabrikBerkasArsip(klasifikasi=klasifikasi("000.3.3")).pk)
    assert (terbuka.aktif_sampai, terbuka.nasib) == (None, "musnah")


def test_kode_tanpa_aturan_memakai_yang_terdekat_di_atasnya() -> None:
    anak = PabrikKlasifikasi(kode="000.3.3.9")
    assert jam(PabrikBerkasArsip(klasifikasi=anak).pk).nasib == "musnah"
    serupa = PabrikKlasifikasi(kode="000.3.39")
    assert jam(PabrikBerkasArsip(klasifikasi=serupa).pk).nasib is None
    kosong = PabrikKlasifikasi(kode="000.2.1.7")  # the nearest one says «belum ditetapkan», and that is an answer
    assert jam(PabrikBerkasArsip(klasifikasi=kosong).pk).nasib is None


def test_versi_baru_berlaku_bagi_yang_ditutup_sesudahnya(berkas_lama: BuatBerkas, sari: Pengguna) -> None:
    lama = berkas_lama(isi=0)
    baru = tutup(PabrikBerkasArsip(klasifikasi=klasifikasi("000.3.3"), dibuka_pada=MULAI), MULAI)
    aturan = versi("000.3.3", sari, Nilai(1, 9, "dinilai"))
    assert (aturan.versi, jam(lama.pk).lama_tahun, jam(baru.pk).lama_tahun) == (2, 5, 10)
    assert AturanRetensi.objects.get(klasifikasi=aturan.klasifikasi, versi=1).berlaku_sampai == MULAI
    assert [j.kata for j in Jejak.objects.tentang(aturan)] == ["menetapkan retensi"]
    assert AturanRetensi.objects.berlaku(dt.date(2026, 6, 30)).get(klasifikasi=aturan.klasifikasi).versi == 1
    assert versi("000.3", sari, Nilai(2, 3, "musnah")).versi == 1


@pytest.mark.parametrize(
    ("nilai", "mulai", "dasar", "kata"),
    [
        (Nilai(2, None, "musnah"), MULAI, "Perbup", "ketiganya"),
        (Nilai(2, 3, "musnah"), MULAI, " ", "dasar aturan"),
        (Nilai(2, 3, "musnah"), dt.date(2015, 1, 1), "Perbup", "harus mulai sesudahnya"),
    ],
)
def test_versi_yang_ditolak(sari: Pengguna, nilai: Nilai, mulai: dt.date, dasar: str, kata: str) -> None:
    with pytest.raises(AturanDilanggar, match=kata):
        services.terbitkan_versi(
            klasifikasi_id=klasifikasi("000.3.3").pk, nilai=nilai, berlaku_mulai=mulai, dasar=dasar, alasan="x",
            oleh=sari,
        )  # fmt: skip


def test_postgresql_menjaga_versi(sari: Pengguna) -> None:
    aturan = versi("000.3.3", sari, Nilai())
    for tulis in (
        lambda: AturanRetensi.objects.filter(pk=aturan.pk).update(aktif_tahun=1),
        lambda: AturanRetensi.objects.filter(klasifikasi=aturan.klasifikasi, versi=1).update(berlaku_sampai=None),
        lambda: AturanRetensi.objects.filter(pk=aturan.pk).delete(),
    ):
        with pytest.raises(Exception, match="Cannot"), transaction.atomic():
            tulis()
    kembar = AturanRetensi(
        klasifikasi=aturan.klasifikasi, versi=3, berlaku_mulai=MULAI, dasar="x", alasan="x", oleh=sari
    )
    with pytest.raises(IntegrityError, match="tidak_tumpang"), transaction.atomic():
        kembar.save()


def test_keadaan_dan_saringannya_sepakat(berkas_lama: BuatBerkas) -> None:
    tahun_ini = bahasa.hari_ini().year
    harap: dict[K, BerkasArsip] = {
        K.TERBUKA: PabrikBerkasArsip(),
        K.BELUM_JRA: berkas_lama("000.2.1", isi=0),
        K.AKTIF: berkas_lama(isi=0, status="aktif", tahun=tahun_ini - 1),
        K.PINDAH: berkas_lama(isi=0, status="aktif"),
        K.INAKTIF: berkas_lama(isi=0, tahun=tahun_ini - 3),
        K.JATUH_TEMPO: berkas_lama(isi=0),
        K.DITAHAN: berkas_lama(isi=0),
    }
    PabrikCakupanPenahanan(berkas_arsip=harap[K.DITAHAN])
    for keadaan, berkas in harap.items():
        assert jam(berkas.pk).keadaan() == keadaan
        assert [j.pk for j in menurut_keadaan(JamRetensi.objects.all(), keadaan)] == [berkas.pk]
    selesai = jam(harap[K.JATUH_TEMPO].pk)
    selesai.berkas_arsip = BerkasArsip(status="musnah")
    assert selesai.keadaan() == K.SELESAI
    assert not menurut_keadaan(JamRetensi.objects.all(), K.SELESAI).exists()


def test_ringkasan_dan_prakiraan(berkas_lama: BuatBerkas, bu_kepala: Pengguna) -> None:
    tahun = bahasa.hari_ini().year
    berkas_lama(isi=0)
    berkas_lama("000.3.5", isi=0)
    ditahan = berkas_lama(isi=0)
    PabrikCakupanPenahanan(berkas_arsip=ditahan)
    berkas_lama("000.2.1", isi=0)
    berkas_lama(isi=0, status="aktif", tahun=tahun - 1)
    berkas_lama("000.5.3.4", isi=0, status="aktif", tahun=tahun)
    r = selectors.ringkasan(bu_kepala)
    assert (r.pindah, r.jatuh_tempo, r.musnah, r.serah, r.ditahan, r.belum_jra) == (0, 3, 1, 1, 1, 1)
    assert (r.perkara, r.perlu_orang, r.kode_tanpa_nilai) == (1, True, 6)
    baris = selectors.prakiraan(bu_kepala)
    assert [b.tahun for b in baris] == list(range(tahun, tahun + 6))
    assert (baris[0].musnah, baris[0].permanen, baris[0].jumlah) == (2, 1, 3)
    assert (baris[1].pindah, baris[2].dinilai, baris[4].musnah) == (2, 1, 1)
    assert [(k.kode, n) for k, n in selectors.kode_belum_jra(bu_kepala)] == [("000.2.1", 1)]
    assert selectors.tertahan_lama(bahasa.hari_ini()) == 2


def test_pengingat_sebulan_sekali(berkas_lama: BuatBerkas, sari: Pengguna, bu_kepala: Pengguna) -> None:
    assert services.ingatkan() == "Tidak ada berkas yang jatuh tempo."
    berkas_lama(isi=0)
    berkas_lama(isi=0, status="aktif")
    for _ in range(2):
        assert services.ingatkan() == "1 berkas perlu dipindahkan, 1 berkas perlu diusulkan musnah."
    assert {k.penerima for k in Kabar.objects.filter(jenis="arsip.retensi.jatuh_tempo")} == {sari, bu_kepala}
    assert Kabar.objects.filter(jenis="arsip.retensi.jatuh_tempo").count() == 2
    assert not BerkasArsip.objects.filter(status="musnah").exists()


def test_kewajiban_pengarsipan(berkas_lama: BuatBerkas) -> None:
    assert pengarsipan_menurut_ketentuan().status == Status.BELUM
    tahun = bahasa.hari_ini().year
    baru = berkas_lama(isi=1, status="aktif", tahun=tahun - 1)
    bukti = pengarsipan_menurut_ketentuan()
    assert (bukti.status, bukti.angka) == (Status.TERPENUHI, "100 % berkas ber-JRA, 1 dokumen terklasifikasi")
    berkas_lama("000.2.1", isi=0)
    berkas_lama(isi=0)
    bukti = pengarsipan_menurut_ketentuan()
    assert bukti.status == Status.PERHATIAN
    assert "1 berkas lewat setahun" in bukti.penjelasan
    assert "1 berkas belum ber-JRA" in bukti.penjelasan
    versi_baru = baru.dokumen.get().versi.get()
    assert versi_baru.berkas is not None
    type(versi_baru.berkas.isi).objects.filter(pk=versi_baru.sha256).update(keadaan="hilang")
    assert "sebagian isi rusak" in pengarsipan_menurut_ketentuan().penjelasan


def test_penetapan_permanen_menang(berkas_lama: BuatBerkas) -> None:
    berkas = berkas_lama(isi=0)
    nasib = PabrikNasibBerkas(berkas_arsip=berkas)
    assert (jam(berkas.pk).nasib, str(nasib)) == ("permanen", f"{berkas.nomor} permanen")
