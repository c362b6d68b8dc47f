"""Every door × every state: what the table allows happens, everything else is refused and changes nothing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from layanan.pengumuman import services, services_tayang
from layanan.pengumuman.data import IsianPengumuman
from layanan.pengumuman.enums import PERPINDAHAN, StatusPengumuman
from layanan.pengumuman.models import Pengumuman, VersiPengumuman
from lpse.galat import TransisiBasi
from tests.pabrik import PabrikPengguna
from tests.pabrik_pengumuman import PabrikPengumuman, PabrikSistemLayanan

if TYPE_CHECKING:
    from collections.abc import Callable

    from lpse.akun.models import Pengguna

_S = StatusPengumuman
_TEKS = IsianPengumuman(jenis="gangguan", judul="SPSE lambat", akibat="Unggah lama.", mulai=timezone.now())


def di(status: str, **lain: Any) -> Pengumuman:  # noqa: ANN401 - fields of the model
    """A disturbance in this state, complete enough for every step."""
    sistem = PabrikSistemLayanan()
    orang, penyetuju = PabrikPengguna(), PabrikPengguna()
    isi: dict[str, Any] = {
        "jenis": "gangguan", "keadaan_sistem": "mati",
        "akibat": "Tidak dapat masuk.", "mulai": timezone.now(), "disusun_oleh": orang,
    }  # fmt: skip
    if status != _S.DRAF:
        isi |= {"diajukan_oleh": orang, "diajukan_pada": timezone.now()}
    if status in {_S.TERJADWAL, _S.TAYANG, _S.BERUBAH, _S.BERAKHIR}:
        isi |= {"diterbitkan_oleh": penyetuju}
    if status == _S.TERJADWAL:
        isi |= {"tayang_mulai": timezone.now() + dt.timedelta(hours=1)}
    if status in {_S.TAYANG, _S.BERUBAH, _S.BERAKHIR}:
        isi |= {"tayang_pertama": timezone.now(), "versi": 1}
    if status == _S.DIBATALKAN:
        isi |= {"alasan_batal": "Tidak jadi."}
    return PabrikPengumuman(status=status, sistem=[sistem], **{**isi, **lain})


_PINTU: dict[str, tuple[Callable[..., Any], frozenset[str]]] = {
    "ubah_draf": (
        lambda p, o: services.ubah_draf(pengumuman_id=p, oleh=o, isian=_TEKS),
        frozenset({_S.DRAF}),
    ),
    "ajukan": (lambda p, o: services.ajukan(pengumuman_id=p, oleh=o), frozenset({_S.DRAF})),
    "terbitkan_langsung": (
        lambda p, o: services.terbitkan_langsung(pengumuman_id=p, oleh=o),
        frozenset({_S.DRAF}),
    ),
    "kembalikan": (
        lambda p, o: services.kembalikan(pengumuman_id=p, oleh=o, catatan="Sebut jamnya."),
        frozenset({_S.DITINJAU}),
    ),
    "setujui": (lambda p, o: services.setujui(pengumuman_id=p, oleh=o), frozenset({_S.DITINJAU})),
    "tarik": (lambda p, o: services.tarik(pengumuman_id=p, oleh=o), frozenset({_S.TERJADWAL})),
    "batalkan_draf": (
        lambda p, o: services.batalkan_draf(pengumuman_id=p, oleh=o, alasan="Tidak jadi."),
        frozenset({_S.DRAF, _S.DITINJAU, _S.TERJADWAL}),
    ),
    "batalkan": (
        lambda p, o: services_tayang.batalkan(pengumuman_id=p, oleh=o, alasan="Ditunda LKPP."),
        frozenset({_S.TAYANG, _S.BERUBAH}),
    ),
    "ubah": (
        lambda p, o: services_tayang.ubah(
            pengumuman_id=p, oleh=o, catatan="Mundur.",
            isian=IsianPengumuman(
                jenis="gangguan", judul="SPSE lambat", akibat="Unggah lama.", mulai=timezone.now(),
                sistem=tuple(Pengumuman.objects.get(pk=p).sistem.values_list("pk", flat=True)),
            ),
        ),
        frozenset({_S.TAYANG, _S.BERUBAH}),
    ),
    "akhiri": (lambda p, o: services_tayang.akhiri(pengumuman_id=p, oleh=o), frozenset({_S.TAYANG, _S.BERUBAH})),
}  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("pintu", _PINTU)
def test_setiap_pintu_pada_setiap_keadaan(pintu: str, dodi: Pengguna) -> None:
    jalan, boleh = _PINTU[pintu]
    for status in _S:
        p = di(status)
        sebelum = (p.status, p.versi)
        if status in boleh:
            jalan(p.pk, dodi)
            p.refresh_from_db()
            sesudah = p.status
            assert sesudah == status or (status, sesudah) in PERPINDAHAN, (pintu, status, sesudah)
        else:
            with pytest.raises(TransisiBasi), transaction.atomic():
                jalan(p.pk, dodi)
            p.refresh_from_db()
            assert (p.status, p.versi) == sebelum


@pytest.mark.django_db
def test_basis_data_menolak_loncatan_dan_penghapusan() -> None:
    boleh = set(PERPINDAHAN)
    for dari in _S:
        p = di(dari)
        for ke in _S:
            if dari == ke or (dari, ke) in boleh:
                continue
            with (
                pytest.raises(Exception, match=r"(?i)transition|invalid"),
                transaction.atomic(),
                connection.cursor() as k,
            ):
                k.execute("UPDATE layanan_pengumuman SET status = %s WHERE id = %s", [ke, p.pk])
        with pytest.raises(Exception, match=r"(?i)delete"), transaction.atomic(), connection.cursor() as k:
            k.execute("DELETE FROM layanan_pengumuman WHERE id = %s", [p.pk])


@pytest.mark.django_db
def test_basis_data_menolak_penerbit_yang_mengajukan() -> None:
    orang = PabrikPengguna()
    with pytest.raises(IntegrityError, match="pengumuman_dua_orang"), transaction.atomic():
        di(_S.TAYANG, jenis="informasi", diajukan_oleh=orang, diterbitkan_oleh=orang)
    assert di(_S.TAYANG, jenis="gangguan", diajukan_oleh=orang, diterbitkan_oleh=orang).hidup


@pytest.mark.django_db(transaction=True)
def test_dua_penerbit_sekaligus_satu_terbit(benang: Callable[..., Any]) -> None:
    dodi, kepala = PabrikPengguna(peran=("layanan",)), PabrikPengguna(peran=("kepala",))
    p = di(_S.DITINJAU)
    hasil = benang(
        lambda: services.setujui(pengumuman_id=p.pk, oleh=dodi),
        lambda: services.setujui(pengumuman_id=p.pk, oleh=kepala),
    )
    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [TransisiBasi]
    assert VersiPengumuman.objects.filter(pengumuman=p).count() == 1
    tiket = PabrikSistemLayanan()

    def umumkan() -> int:
        return services.dari_gangguan(
            judul="SPSE mati", uraian="", sistem=(), mulai=timezone.now(), sumber_objek=tiket, oleh=dodi
        ).pk

    klik = benang(umumkan, n=4)
    assert len(set(klik.nilai)) == 1
    assert klik.galat == []
