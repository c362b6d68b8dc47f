"""Factories of the institutions that use this LPSE."""

from __future__ import annotations

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from lpse.akun.enums import HubunganInstansi, JenisInstansi
from lpse.tampilan import bahasa
from registrasi.kerja_sama.enums import TERBUKA, Rekomendasi, StatusKerjaSama, TugasPetugas
from registrasi.kerja_sama.models import KerjaSama, PetugasInstansi

_ORANG = "tests.pabrik.PabrikPengguna"
_S = StatusKerjaSama
_INSTANSI = factory.SubFactory(
    "tests.pabrik.PabrikInstansi", hubungan=HubunganInstansi.PENGGUNA, jenis=JenisInstansi.BUMD
)


class PabrikKerjaSama(DjangoModelFactory[KerjaSama]):
    """A request of a BUMD; ``status=…`` puts it further along, with what that state needs."""

    class Meta:
        model = KerjaSama

    class Params:
        telah = factory.LazyAttribute(lambda k: k.status != _S.DIAJUKAN)
        putus = factory.LazyAttribute(lambda k: k.status not in TERBUKA)

    instansi = _INSTANSI
    nomor_surat = factory.Sequence(lambda n: f"027/P{n}/DIR/2026")
    tanggal_surat = dt.date(2026, 1, 5)
    penanda_tangan = "Ir. Andi Baso"
    jabatan_penanda_tangan = "Direktur Utama"
    keperluan = "Tender air bersih"
    mulai = factory.LazyFunction(lambda: bahasa.hari_ini() - dt.timedelta(days=30))
    sampai = factory.LazyFunction(lambda: bahasa.hari_ini() + dt.timedelta(days=335))
    status = _S.DIAJUKAN
    dicatat_oleh = factory.SubFactory(_ORANG, peran=("regver",))
    rekomendasi = factory.LazyAttribute(lambda k: Rekomendasi.TERIMA if k.telah else "")
    telaah = factory.LazyAttribute(lambda k: "Kapasitas cukup" if k.telah else "")
    ditelaah_pada = factory.LazyAttribute(lambda k: timezone.now() if k.telah else None)
    ditelaah_oleh = factory.Maybe("telah", factory.SubFactory(_ORANG, peran=("regver",)), None)
    diputus_pada = factory.LazyAttribute(lambda k: timezone.now() if k.putus else None)
    diputus_oleh = factory.Maybe("putus", factory.SubFactory(_ORANG, peran=("kepala",)), None)
    naskah = factory.Maybe("putus", factory.SubFactory("tests.pabrik_naskah.PabrikNaskah"), None)
    alasan = factory.LazyAttribute(lambda k: "Belum mampu" if k.status == _S.DITOLAK else "")
    berakhir_pada = factory.LazyAttribute(lambda k: bahasa.hari_ini() if k.status == _S.BERAKHIR else None)
    alasan_akhir = factory.LazyAttribute(lambda k: "Selesai" if k.status == _S.BERAKHIR else "")


class PabrikPetugasInstansi(DjangoModelFactory[PetugasInstansi]):
    class Meta:
        model = PetugasInstansi

    instansi = _INSTANSI
    tugas = TugasPetugas.NARAHUBUNG
    nama = factory.Sequence(lambda n: f"Nurhayati {n}")
    mulai = dt.date(2026, 1, 5)
    dicatat_oleh = factory.SubFactory(_ORANG, peran=("regver",))
