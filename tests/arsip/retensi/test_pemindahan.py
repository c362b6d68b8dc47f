"""From active to inactive: the paper first, then the files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from arsip.dokumen.models import BerkasArsip
from arsip.retensi import penerima, selectors, services, tasks
from arsip.retensi.models import ButirPemindahan, Pemindahan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.naskah.services import batalkan as batalkan_naskah
from lpse.pekerjaan.models import JalanTugas
from tests.arsip.retensi.conftest import BuatBerkas, Jalan, tanda_tangani
from tests.bantuan.benang import HasilBenang
from tests.pabrik_dokumen import PabrikLokasiFisik
from tests.pabrik_retensi import PabrikButirPemindahan, PabrikPemindahan

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("27(3)")]


def susun(jalan: Jalan, *berkas: BerkasArsip, **lain: Any) -> Pemindahan:  # noqa: ANN401 - the service's own
    isi = {"yang_menyerahkan": jalan.dodi, "yang_menerima": jalan.sari, "oleh": jalan.sari, **lain}
    return services.susun_pemindahan(berkas_id=[b.pk for b in berkas], lokasi=PabrikLokasiFisik(), **isi)


def test_berpindah_sesudah_dua_tanda_tangan(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    berkas = berkas_lama(isi=0, status="aktif")
    rahasia = berkas_lama(isi=0, status="aktif", keamanan="rahasia")
    p = susun(jalan, berkas, rahasia)
    assert p.naskah is not None
    assert [baris[3] for baris in p.naskah.konteks["tabel"]["baris"]] == [berkas.uraian, "(berkas rahasia)"]
    assert not selectors.calon_pindah().exists()
    assert services.samakan_pemindahan(pemindahan_id=p.pk).status == "tanda_tangan"
    assert "1 masih menunggu" in services.susulan()
    tanda_tangani(p.naskah)
    assert "1 pemindahan disamakan" in services.susulan()
    berkas.refresh_from_db()
    p.refresh_from_db()
    assert (p.status, berkas.status, berkas.lokasi, p.naskah.nomor in str(p)) == ("selesai", "inaktif", p.lokasi, True)
    assert [j.kata for j in Jejak.objects.tentang(berkas)] == ["memindahkan berkas ke arsip inaktif"]
    assert services.samakan_pemindahan(pemindahan_id=p.pk).status == "selesai"
    assert set(p.butir.values_list("berjalan", flat=True)) == {False}


def test_yang_ditolak(berkas_lama: BuatBerkas, jalan: Jalan, monkeypatch: pytest.MonkeyPatch) -> None:
    berkas = berkas_lama(isi=0, status="aktif")
    with pytest.raises(AturanDilanggar, match="dua orang"):
        susun(jalan, berkas, yang_menyerahkan=jalan.sari)
    with pytest.raises(AturanDilanggar, match="sedikitnya satu"):
        susun(jalan)
    with pytest.raises(AturanDilanggar, match="belum habis"):
        susun(jalan, berkas_lama(isi=0))
    with monkeypatch.context() as tiru:
        tiru.setattr("arsip.retensi.services_pindah.berkas_tertahan", lambda: [berkas.pk])
        with pytest.raises(AturanDilanggar, match="sedang dipinjam"):
            susun(jalan, berkas)
    PabrikButirPemindahan(berkas_arsip=berkas)
    with pytest.raises(TransisiBasi, match="pemindahan lain"):
        susun(jalan, berkas)
    assert not Pemindahan.objects.filter(naskah__isnull=False).exists()


def test_naskah_dibatalkan_membebaskan_berkas(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    berkas = berkas_lama(isi=0, status="aktif")
    p = susun(jalan, berkas)
    assert p.naskah is not None
    batalkan_naskah(naskah_id=p.naskah.pk, oleh=jalan.kepala, alasan="Lokasi keliru")
    p.naskah.refresh_from_db()
    penerima.saat_naskah(p.naskah)
    p.refresh_from_db()
    berkas.refresh_from_db()
    assert (p.status, berkas.status, selectors.calon_pindah().count()) == ("dibatalkan", "aktif", 1)
    tanpa = PabrikPemindahan()
    assert services.samakan_pemindahan(pemindahan_id=tanpa.pk).status == "tanda_tangan"
    assert str(tanpa) == f"Pemindahan arsip ke-{tanpa.pk}"


def test_penerima_menyampaikan_dan_mencatat_galat(
    berkas_lama: BuatBerkas, jalan: Jalan, monkeypatch: pytest.MonkeyPatch
) -> None:
    berkas_lama(isi=0)
    usul = jalan.siap()
    disebut: list[int] = []

    def disebut_usul(usul_id: int) -> None:
        disebut.append(usul_id)

    monkeypatch.setattr("arsip.retensi.services.samakan_usul", disebut_usul)
    assert usul.naskah is not None
    penerima.saat_naskah(usul.naskah)
    services.susulan()
    assert disebut == [usul.pk]

    def gagal(usul_id: int) -> None:
        raise AturanDilanggar(str(usul_id))

    monkeypatch.setattr("arsip.retensi.services.samakan_usul", gagal)
    penerima.saat_naskah(usul.naskah)


def test_tugas(berkas_lama: BuatBerkas, jalan: Jalan, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each twice; the run of a list hands the rest on."""
    for _ in range(2):
        tasks.ingatkan()
        tasks.susulan()
    assert set(JalanTugas.objects.values_list("hasil", flat=True)) == {"berhasil"}
    berkas_lama(isi=0)
    usul = jalan.perintah()
    kiriman: list[dict[str, Any]] = []
    monkeypatch.setattr("arsip.retensi.services.kirim", lambda **isi: kiriman.append(isi))
    with monkeypatch.context() as tiru:
        tiru.setattr("arsip.retensi.services.laksanakan", lambda **_isi: 3)
        tasks.laksanakan(usul_id=usul.pk, oleh_id=jalan.sari.pk)
    assert kiriman == [{"usul_id": usul.pk, "oleh_id": jalan.sari.pk}]
    tasks.laksanakan(usul_id=usul.pk, oleh_id=None)
    usul.refresh_from_db()
    assert (usul.status, len(kiriman)) == ("selesai", 1)


@pytest.mark.django_db(transaction=True)
def test_dua_orang_menyusun_bersamaan(
    berkas_lama: BuatBerkas, jalan: Jalan, benang: Callable[..., HasilBenang[Pemindahan]]
) -> None:
    berkas = berkas_lama(isi=0, status="aktif")
    hasil = benang(lambda: susun(jalan, berkas), n=2)
    assert (len(hasil.nilai), len(hasil.galat), ButirPemindahan.objects.count()) == (1, 1, 1)
