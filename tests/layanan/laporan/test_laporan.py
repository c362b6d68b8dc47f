"""The figures of a month: what is counted, what is left out and named, the file and the official paper."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from django.utils import timezone

from layanan.laporan import selectors, services
from layanan.laporan.models import LaporanBulanan
from layanan.pengetahuan.models import PencarianKosong
from layanan.sla.enums import KodeJam
from layanan.tiket.enums import StatusTiket
from layanan.tiket.models import Tiket
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.tampilan import bahasa
from lpse.waktu.models import JamKerja
from tests.pabrik_sla import jam_kantor
from tests.pabrik_tiket import PabrikTiket

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna

_S = StatusTiket
pytestmark = [pytest.mark.pasal("11(2)"), pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _kantor(db: None) -> None:
    jam_kantor()


def _bulan_lalu() -> dt.date:
    return (bahasa.hari_ini().replace(day=1) - dt.timedelta(days=1)).replace(day=1)


def _jam(tiket: Tiket, kode: str) -> JamKerja:
    return JamKerja.objects.get(objek_jenis="layanan.tiket", objek_id=str(tiket.pk), kode=kode)


def test_capaian_menyebut_yang_dikecualikan() -> None:
    tepat, luput, lewat, batal = (PabrikTiket(status=s) for s in (_S.DITUTUP, _S.DITUTUP, _S.DITANGANI, _S.DIBATALKAN))
    berjalan, tanpa = PabrikTiket(status=_S.DITANGANI), PabrikTiket(status=_S.DITANGANI)
    jam = _jam(luput, KodeJam.SELESAI)
    JamKerja.objects.filter(pk=jam.pk).update(terpakai=jam.sasaran + dt.timedelta(hours=3))
    JamKerja.objects.filter(pk=_jam(lewat, KodeJam.SELESAI).pk).update(tenggat=timezone.now() - dt.timedelta(hours=1))
    JamKerja.objects.filter(objek_id=str(tanpa.pk)).update(objek_id="0")
    b = selectors.bulanan(bahasa.hari_ini())
    c = b.penyelesaian
    assert (c.tercapai, c.luput, c.dinilai, c.persen) == (1, 2, 3, 33)
    assert dict(c.kecuali) == {
        str(batal.get_status_display()): 1, selectors.BELUM_TEMPO: 1, selectors.TANPA_JAM: 1,
    }  # fmt: skip
    assert (b.masuk, b.selesai, c.jumlah) == (6, 2, 2)
    assert c.rerata >= c.tengah > 0
    assert {tepat.status, berjalan.status} == {_S.DITUTUP, _S.DITANGANI}
    kanal = dict(b.menurut)["Kanal"]
    assert sum(k.masuk for k in kanal) == 6
    assert [k.persen for k in kanal if k.dinilai] == [33]


def test_bulan_kosong_tidak_menghitung_apa_pun() -> None:
    b = selectors.bulanan(dt.date(2021, 2, 1))
    assert (b.masuk, b.selesai, b.penyelesaian.persen, b.respons.rerata, b.jam_sibuk) == (0, 0, None, 0, [])
    assert selectors.Kelompok("x", 1, 0, 0, 0).persen is None


def test_tunggakan_dan_deret() -> None:
    PabrikTiket(status=_S.DITANGANI)
    PabrikTiket(status=_S.DITUTUP)
    assert selectors.tunggakan(timezone.now()) == 1
    titik = selectors.deret(bahasa.hari_ini(), 3)
    assert [t.masuk for t in titik] == [0, 0, 2]
    assert (titik[-1].selesai, titik[-1].tunggakan) == (1, 1)
    assert titik[-1].nama.endswith(str(bahasa.hari_ini().year))


def test_yang_dicari_dan_tidak_ada() -> None:
    PencarianKosong.objects.create(kata="apendo rusak", audiens="publik", jumlah=4)
    PencarianKosong.objects.create(kata="sudah ada", audiens="publik", jumlah=9, dijawab_pada=timezone.now())
    assert selectors.kosong_terbanyak() == [("apendo rusak", 4)]


def test_laporan_resmi_sekali_sesudah_bulannya_berakhir(dodi: Pengguna, sari: Pengguna, bu_kepala: Pengguna) -> None:
    lalu = _bulan_lalu()
    with pytest.raises(AturanDilanggar, match="tidak menerbitkan"):
        services.terbitkan_bulanan(bulan=lalu, oleh=sari)
    with pytest.raises(AturanDilanggar, match="sesudah bulannya"):
        services.terbitkan_bulanan(bulan=bahasa.hari_ini(), oleh=dodi)
    PabrikTiket(status=_S.DITUTUP)
    PencarianKosong.objects.create(kata="apendo rusak", audiens="publik", jumlah=4)
    naskah = services.terbitkan_bulanan(bulan=lalu, oleh=dodi)
    assert "LAP-LYN" in naskah.nomor
    assert [t.pengguna for t in naskah.tanda_tangan.order_by("urutan")] == [dodi, bu_kepala]
    with pytest.raises(TransisiBasi, match="sudah terbit"):
        services.terbitkan_bulanan(bulan=lalu, oleh=bu_kepala)
    isi = services.isi_naskah(bulan=bahasa.hari_ini())
    assert (isi["masuk"], isi["kosong"], len(isi["hari_sibuk"])) == (1, [["apendo rusak", 4]], 1)
    assert LaporanBulanan.objects.get().naskah == naskah


def test_kepala_menerbitkan_sendiri(bu_kepala: Pengguna) -> None:
    naskah = services.terbitkan_bulanan(bulan=_bulan_lalu(), oleh=bu_kepala)
    assert naskah.tanda_tangan.count() == 1


def test_halaman_ekspor_dan_terbit(masuk_sebagai: Callable[..., Client], dodi: Pengguna) -> None:
    PabrikTiket(status=_S.DITUTUP)
    PabrikTiket(status=_S.DIBATALKAN)
    PencarianKosong.objects.create(kata="apendo rusak", audiens="publik", jumlah=4)
    klien, alamat = masuk_sebagai(dodi), reverse("layanan:laporan")
    for saring in ({}, {"bulan": "2021-02"}, {"bulan": "abc"}, {"bulan": "1999-01"}):
        assert klien.get(alamat, saring).status_code == 200
    unduhan: Any = klien.get(alamat, {"unduh": "csv"})
    csv = b"".join(unduhan.streaming_content).decode()
    for kata in ("Tunggakan akhir bulan", "Dikecualikan: Penyelesaian", "apendo rusak", "Jenis pengguna"):
        assert kata in csv
    terbit = reverse("layanan:laporan_terbitkan", args=[f"{_bulan_lalu():%Y-%m}"])
    assert klien.get(terbit).status_code == 200
    assert klien.post(terbit)["Location"] == f"{alamat}?bulan={_bulan_lalu():%Y-%m}"
    assert "LAP-LYN" in klien.get(alamat, {"bulan": f"{_bulan_lalu():%Y-%m}"}).text
