"""Factories of the tickets: through the doors, so that clocks, number and trail are as they are in the office."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import factory
from factory.django import DjangoModelFactory

from layanan.tiket import services
from layanan.tiket.enums import JenisPengguna, JenisPesan, Kanal, StatusTiket
from layanan.tiket.models import Label, LampiranPesan, PencacahTiket, Pengamat, Pesan, TautanTiket, Tiket
from layanan.tiket.services import DataTiket
from tests.pabrik import PabrikPengguna, tokoh
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_kontak import PabrikKontakLayanan
from tests.pabrik_sla import jam_kantor

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusTiket
_SOLUSI = "Kata sandi diatur ulang; pengguna masuk kembali."


def _ke_tujuan(tiket: Tiket) -> None:
    tujuan = services.buat(
        data=DataTiket(judul="Tiket tujuan gabungan", uraian="Sama", kanal=Kanal.WEB, kontak=tiket.kontak), oleh=None
    )
    services.gabungkan(tiket_id=tiket.pk, ke_id=tujuan.pk, oleh=tokoh("dodi"))


def _menunggu(tiket: Tiket, petugas: Pengguna) -> None:
    services.jawab(tiket_id=tiket.pk, isi="Mohon kirim tangkapan layar.", oleh=petugas, menunggu=True)


def _lkpp(tiket: Tiket, petugas: Pengguna) -> None:
    services.ambil(tiket_id=tiket.pk, oleh=petugas)
    services.teruskan_lkpp(tiket_id=tiket.pk, alasan="b", nomor_lkpp="LKPP-88121", oleh=petugas)


def _tutup(tiket: Tiket, petugas: Pengguna) -> None:
    services.selesaikan(tiket_id=tiket.pk, solusi=_SOLUSI, oleh=petugas)
    services.konfirmasi(tiket_id=tiket.pk)


#: The road to each state, through the doors.
JALAN: dict[str, Callable[[Tiket, Pengguna], object]] = {
    _S.BARU: lambda _t, _p: None,
    _S.DITANGANI: lambda t, p: services.ambil(tiket_id=t.pk, oleh=p),
    _S.MENUNGGU_PENGGUNA: _menunggu,
    _S.MENUNGGU_LKPP: _lkpp,
    _S.SELESAI: lambda t, p: services.selesaikan(tiket_id=t.pk, solusi=_SOLUSI, oleh=p),
    _S.DITUTUP: _tutup,
    _S.DIBATALKAN: lambda t, p: services.batalkan(tiket_id=t.pk, alasan="Salah kirim", oleh=p),
    _S.DIGABUNG: lambda t, _p: _ke_tujuan(t),
    _S.DIALIHKAN_KELUAR: lambda t, p: services.alihkan_keluar(tiket_id=t.pk, alasan_kode="jadwal", oleh=p),
}


class PabrikTiket(DjangoModelFactory[Tiket]):
    """A provider's ticket from the public form; ``status=`` walks to any state, by ``petugas=`` (Dodi otherwise).

    Every field of ``DataTiket`` may be given; ``oleh=`` is who wrote it down.
    """

    class Meta:
        model = Tiket

    judul = factory.Sequence(lambda n: f"Tidak bisa masuk ke SPSE {n}")
    uraian = "Sesudah mengganti kata sandi, halaman masuk menolak."
    kanal = Kanal.WEB
    jenis_pengguna = JenisPengguna.PENYEDIA
    kontak = factory.SubFactory(PabrikKontakLayanan)

    @classmethod
    def _create(cls, _model: type[Tiket], *_args: Any, **isi: Any) -> Tiket:  # noqa: ANN401 - factory_boy
        jam_kantor()
        status, petugas = isi.pop("status", _S.BARU), isi.pop("petugas", None)
        oleh, kunci = isi.pop("oleh", None), isi.pop("kunci", "")
        tiket = services.buat(data=DataTiket(**isi), oleh=oleh, kunci=kunci)
        if petugas is not None and status == _S.BARU:
            status = _S.DITANGANI
        JALAN[status](tiket, petugas or (tokoh("dodi") if status != _S.BARU else None))  # type: ignore[arg-type] # nobody is needed for a new one
        tiket.refresh_from_db()
        return tiket


class PabrikPesan(DjangoModelFactory[Pesan]):
    """An answer of the desk."""

    class Meta:
        model = Pesan

    tiket = factory.SubFactory(PabrikTiket)
    jenis = JenisPesan.JAWABAN
    isi = "Silakan coba lagi."
    oleh = factory.LazyFunction(lambda: tokoh("dodi"))
    nama = "Dodi Saputra"


class PabrikLampiranPesan(DjangoModelFactory[LampiranPesan]):
    class Meta:
        model = LampiranPesan

    pesan = factory.SubFactory(PabrikPesan)
    berkas = factory.SubFactory(PabrikBerkas)


class PabrikPengamat(DjangoModelFactory[Pengamat]):
    class Meta:
        model = Pengamat

    tiket = factory.SubFactory(PabrikTiket)
    pengguna = factory.SubFactory(PabrikPengguna, peran=("ase",))


class PabrikTautanTiket(DjangoModelFactory[TautanTiket]):
    class Meta:
        model = TautanTiket

    dari = factory.SubFactory(PabrikTiket)
    ke = factory.SubFactory(PabrikTiket)
    oleh = factory.LazyFunction(lambda: tokoh("dodi"))


class PabrikLabel(DjangoModelFactory[Label]):
    class Meta:
        model = Label

    nama = factory.Sequence(lambda n: f"label {n}")


class PabrikPencacahTiket(DjangoModelFactory[PencacahTiket]):
    class Meta:
        model = PencacahTiket

    tahun = factory.Sequence(lambda n: 2030 + n)
    terakhir = 7
