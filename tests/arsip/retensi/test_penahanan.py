"""Legal holds: they win over every approval, in the service, in PostgreSQL, and against a destruction under way."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.utils import IntegrityError

from arsip.dokumen.models import BerkasArsip, Dokumen, VersiDokumen
from arsip.retensi import services, services_laksana
from arsip.retensi.forms import FormTahan, baca_arsip
from arsip.retensi.models import CakupanPenahanan, PenahananHukum
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.models import Kabar
from tests.arsip.retensi.conftest import BuatBerkas, Jalan
from tests.bantuan.benang import HasilBenang, jalankan_serempak
from tests.pabrik_dokumen import PabrikBerkasArsip, PabrikDokumen
from tests.pabrik_retensi import PabrikCakupanPenahanan, PabrikPenahananHukum, jam

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("27(3)")]


def tahan(oleh: Pengguna, **lain: Any) -> PenahananHukum:  # noqa: ANN401 - the service's own
    isi = {"perkara": "Sengketa", "nomor": "14/G", "dasar": "Putusan sela", "mulai": dt.date(2026, 1, 5), **lain}
    return services.tahan(**isi, oleh=oleh)


def test_menahan_berkas_dan_dokumen(berkas_lama: BuatBerkas, sari: Pengguna, bu_kepala: Pengguna) -> None:
    berkas, lain = berkas_lama(isi=0), berkas_lama(isi=0)
    dokumen = lain.dokumen.get()
    p = tahan(sari, berkas_id=[berkas.pk], dokumen_id=[dokumen.pk])
    assert (p.cakupan.count(), p.berjalan, jam(berkas.pk).ditahan, jam(lain.pk).ditahan) == (2, True, True, True)
    assert {str(c) for c in p.cakupan.all()} == {str(berkas), str(dokumen)}
    assert [j.kata for j in Jejak.objects.tentang(p)] == ["menahan arsip"]
    assert [k.penerima for k in Kabar.objects.filter(jenis="arsip.retensi.ditahan")] == [bu_kepala]
    assert services.tambah_cakupan(penahanan_id=p.pk, berkas_id=[berkas.pk], oleh=sari) == 0
    assert services.tambah_cakupan(penahanan_id=p.pk, berkas_id=[lain.pk], oleh=sari) == 1
    with pytest.raises(AturanDilanggar, match="alasan pengakhiran"):
        services.akhiri(penahanan_id=p.pk, alasan=" ", oleh=sari)
    p = services.akhiri(penahanan_id=p.pk, alasan="Putusan berkekuatan tetap", oleh=sari)
    assert not jam(berkas.pk).ditahan
    for tulis in (
        lambda: services.akhiri(penahanan_id=p.pk, alasan="Lagi", oleh=sari),
        lambda: services.tambah_cakupan(penahanan_id=p.pk, berkas_id=[lain.pk], oleh=sari),
    ):
        with pytest.raises(TransisiBasi, match=r"diakhiri|berakhir"):
            tulis()


@pytest.mark.parametrize(
    ("lain", "kata"),
    [
        ({"perkara": " "}, "Tulis perkara"),
        ({"mulai": dt.date(2099, 1, 1)}, "kemudian hari"),
        ({}, "sedikitnya satu"),
    ],
)
def test_isian_yang_ditolak(sari: Pengguna, lain: dict[str, Any], kata: str) -> None:
    with pytest.raises(AturanDilanggar, match=kata):
        tahan(sari, **lain)
    assert not PenahananHukum.objects.exists()


def test_postgresql_menolak_memusnahkan_yang_ditahan(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    """Even while the signed minutes are carried out, and whoever writes: the hold stands before the status."""
    berkas = berkas_lama(isi=1)
    dokumen = berkas.dokumen.get()
    jalan.perintah()
    p = tahan(jalan.sari, dokumen_id=[dokumen.pk])
    tulisan: tuple[Callable[[], int], ...] = (
        lambda: BerkasArsip.objects.filter(pk=berkas.pk).update(status="musnah"),
        lambda: Dokumen.objects.filter(pk=dokumen.pk).update(status="musnah"),
    )
    for tulis in tulisan:
        with pytest.raises(IntegrityError, match="ditahan untuk suatu perkara"), transaction.atomic():
            tulis()
    services.akhiri(penahanan_id=p.pk, alasan="Selesai", oleh=jalan.sari)
    Dokumen.objects.filter(pk=dokumen.pk).update(status="musnah")
    kedua = PabrikPenahananHukum()
    with pytest.raises(IntegrityError, match="sudah dimusnahkan"), transaction.atomic():
        PabrikCakupanPenahanan(penahanan=kedua, berkas_arsip=None, dokumen=dokumen)
    # The content of a document that ended may still be held by its file.
    PabrikCakupanPenahanan(penahanan=kedua, berkas_arsip=berkas)
    with pytest.raises(IntegrityError, match="tidak dapat dilepas"), transaction.atomic():
        VersiDokumen.objects.filter(dokumen=dokumen).update(berkas=None)


def test_dokumen_yang_sudah_musnah_tidak_ditahan_lagi(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    dokumen = berkas_lama(isi=1).dokumen.get()
    jalan.perintah()
    Dokumen.objects.filter(pk=dokumen.pk).update(status="musnah")
    with pytest.raises(TransisiBasi, match="sudah dimusnahkan"):
        tahan(jalan.sari, dokumen_id=[dokumen.pk])


def test_penahanan_tidak_dapat_dipendekkan() -> None:
    cakupan = PabrikCakupanPenahanan()
    p = cakupan.penahanan
    for tulis in (
        lambda: CakupanPenahanan.objects.filter(pk=cakupan.pk).delete(),
        lambda: PenahananHukum.objects.filter(pk=p.pk).update(perkara="Lain"),
        lambda: PenahananHukum.objects.filter(pk=p.pk).delete(),
    ):
        with pytest.raises(Exception, match="Cannot"), transaction.atomic():
            tulis()
    services.akhiri(penahanan_id=p.pk, alasan="Selesai", oleh=p.oleh)
    with pytest.raises(Exception, match="Cannot"), transaction.atomic():
        PenahananHukum.objects.filter(pk=p.pk).update(alasan_akhir="Diubah")
    with pytest.raises(IntegrityError, match="sudah berakhir"), transaction.atomic():
        PabrikCakupanPenahanan(penahanan=p)


def test_isi_berkas_yang_ditahan_tidak_dipindahkan() -> None:
    dokumen = PabrikDokumen()
    PabrikCakupanPenahanan(berkas_arsip=dokumen.berkas_arsip)
    with pytest.raises(IntegrityError, match="tidak dipindahkan"), transaction.atomic():
        Dokumen.objects.filter(pk=dokumen.pk).update(berkas_arsip=PabrikBerkasArsip())


def test_nomor_arsip_dibaca_dari_isian(sari: Pengguna) -> None:
    dokumen = PabrikDokumen()
    nomor = dokumen.berkas_arsip.nomor
    assert baca_arsip(f"{nomor}\n\n{nomor}# {dokumen.nomor_item}", sari) == ([dokumen.berkas_arsip_id], [dokumen.pk])
    for teks, kata in (("ENTAH/1", "tidak ditemukan"), (f"{nomor}#99", "item 99"), (f"{nomor}#satu", "item satu")):
        form = FormTahan({"arsip": teks}, oleh=sari)
        assert kata in str(form.errors["arsip"])


def _tahan_lalu_diam(jalan: Jalan, berkas: BerkasArsip, mulai: threading.Event) -> object:
    """Hold the file and keep the transaction open while the other comes."""
    with transaction.atomic():
        p = tahan(jalan.kepala, berkas_id=[berkas.pk])
        mulai.set()
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_sleep(0.5)")
    return p


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("pemenang", ["penahanan", "pemusnahan"])
def test_penahanan_di_tengah_pemusnahan(
    berkas_lama: BuatBerkas, jalan: Jalan, monkeypatch: pytest.MonkeyPatch, pemenang: str
) -> None:
    """A real race: whoever holds the row of the file first is seen by the other."""
    berkas = berkas_lama(isi=1)
    usul = jalan.perintah()
    butir = usul.butir.get()
    mulai, lanjut = threading.Event(), threading.Event()

    def tahan_dulu(asli: Callable[..., Any]) -> Callable[..., Any]:
        """Stand still with the row in hand until the other has come to it."""

        def jalan_lambat(*isi: Any, **lain: Any) -> Any:  # noqa: ANN401 - passed through
            mulai.set()
            lanjut.wait(1.0)
            return asli(*isi, **lain)

        return jalan_lambat

    def musnahkan() -> object:
        if pemenang == "penahanan":
            assert mulai.wait(25)
        return services_laksana.laksanakan_butir(butir_id=butir.pk, oleh=jalan.sari)

    def menahan() -> object:
        if pemenang == "pemusnahan":
            assert mulai.wait(25)
            return tahan(jalan.kepala, berkas_id=[berkas.pk])
        return _tahan_lalu_diam(jalan, berkas, mulai)

    if pemenang == "pemusnahan":
        monkeypatch.setattr(services_laksana, "_akhiri", tahan_dulu(services_laksana._akhiri))
    hasil: HasilBenang[object] = jalankan_serempak(musnahkan, menahan)
    berkas.refresh_from_db()
    if pemenang == "penahanan":
        assert (berkas.status, len(hasil.galat), usul.butir.get().hasil) == ("inaktif", 0, "ditahan")
        return
    assert berkas.status == "musnah"
    assert [type(g) for g in hasil.galat] == [TransisiBasi]
    assert not CakupanPenahanan.objects.exists()
