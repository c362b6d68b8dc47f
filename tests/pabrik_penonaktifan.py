"""Factories of deactivation: a case in any state, with what that state needs."""

from __future__ import annotations

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from lpse.tampilan import bahasa
from registrasi.penonaktifan.berkas import LAMPIRAN
from registrasi.penonaktifan.enums import (
    NONAKTIF,
    TERBUKA_AKTIF,
    AlasanKasus,
    HasilPernyataan,
    JenisLampiran,
    PeranPelapor,
    StatusAktif,
    StatusKasus,
    TujuanSurat,
)
from registrasi.penonaktifan.models import (
    Klarifikasi,
    LampiranKasus,
    PenonaktifanAkun,
    PermintaanAktif,
    SuratKasus,
)
from tests.pabrik_berkas import PabrikBerkas

_ORANG = "tests.pabrik.PabrikPengguna"
_NASKAH = "tests.pabrik_naskah.PabrikNaskah"
_S, _A = StatusKasus, StatusAktif
_USUL = {_S.DIUSULKAN, _S.KLARIFIKASI_LKPP, _S.DITOLAK, *NONAKTIF, _S.DIAKTIFKAN}
_PUTUS = {_S.DITOLAK, *NONAKTIF, _S.DIAKTIFKAN}


class PabrikPenonaktifanAkun(DjangoModelFactory[PenonaktifanAkun]):
    """A report of a breach; ``status=…`` puts it further along."""

    class Meta:
        model = PenonaktifanAkun

    class Params:
        telah = factory.LazyAttribute(lambda k: k.status in {_S.TIDAK_TERBUKTI, _S.TERBUKTI, *_USUL})
        langgar = factory.LazyAttribute(
            lambda k: k.alasan == AlasanKasus.PELANGGARAN and k.status in {_S.TERBUKTI, *_USUL}
        )
        usul = factory.LazyAttribute(lambda k: k.status in _USUL)
        putus = factory.LazyAttribute(lambda k: k.status in _PUTUS)
        mati = factory.LazyAttribute(lambda k: k.status in {*NONAKTIF, _S.DIAKTIFKAN})
        jawab = factory.LazyAttribute(lambda k: k.status == _S.TIDAK_TERBUKTI)

    pengguna = factory.SubFactory("tests.pabrik_pengguna_spse.PabrikPenggunaSPSE")
    alasan = AlasanKasus.PELANGGARAN
    pelapor = "Ir. Hasanuddin"
    peran_pelapor = PeranPelapor.PPK
    nomor_surat = factory.Sequence(lambda n: f"620/P{n}/PPK/2026")
    tanggal_surat = dt.date(2026, 1, 5)
    uraian = "User ID dipinjamkan"
    status = _S.DILAPORKAN
    dicatat_oleh = factory.SubFactory(_ORANG, peran=("regver",))
    telaah = factory.LazyAttribute(lambda k: "Terbukti dari catatan akses" if k.telah else "")
    ditelaah_pada = factory.LazyAttribute(lambda k: timezone.now() if k.telah else None)
    ditelaah_oleh = factory.Maybe("telah", factory.SubFactory(_ORANG, peran=("regver",)), None)
    jawaban = factory.Maybe("jawab", factory.SubFactory(_NASKAH), None)
    ketentuan = factory.LazyAttribute(lambda k: "Butir 3" if k.langgar else "")
    pernyataan = factory.Maybe("langgar", factory.SubFactory(_NASKAH), None)
    hasil_pernyataan = factory.LazyAttribute(
        lambda k: HasilPernyataan.DITANDATANGANI if k.langgar and k.status != _S.TERBUKTI else ""
    )
    usulan = factory.Maybe("usul", factory.SubFactory(_NASKAH), None)
    pertimbangan = factory.LazyAttribute(lambda k: "Pelanggaran pertama" if k.usul else "")
    mulai = factory.LazyAttribute(lambda k: bahasa.hari_ini() - dt.timedelta(days=1) if k.usul else None)
    sampai = factory.LazyAttribute(lambda k: bahasa.hari_ini() + dt.timedelta(days=180) if k.usul else None)
    diusulkan_pada = factory.LazyAttribute(lambda k: timezone.now() if k.usul else None)
    diusulkan_oleh = factory.Maybe("usul", factory.SubFactory(_ORANG, peran=("regver",)), None)
    diputus_pada = factory.LazyAttribute(lambda k: timezone.now() if k.putus else None)
    diputus_oleh = factory.Maybe("putus", factory.SubFactory(_ORANG, peran=("kepala",)), None)
    catatan_putusan = factory.LazyAttribute(lambda k: "Tegur dahulu" if k.status == _S.DITOLAK else "")
    keputusan = factory.Maybe("mati", factory.SubFactory(_NASKAH), None)
    diberitahukan_pada = factory.LazyAttribute(
        lambda k: timezone.now() if k.status in {_S.DIBERITAHUKAN, _S.DIARSIPKAN, _S.DIAKTIFKAN} else None
    )
    diarsipkan_pada = factory.LazyAttribute(
        lambda k: timezone.now() if k.status in {_S.DIARSIPKAN, _S.DIAKTIFKAN} else None
    )
    alasan_batal = factory.LazyAttribute(lambda k: "Laporan dicabut" if k.status == _S.DIBATALKAN else "")


class PabrikKlarifikasi(DjangoModelFactory[Klarifikasi]):
    class Meta:
        model = Klarifikasi

    kasus = factory.SubFactory(PabrikPenonaktifanAkun, status=_S.KLARIFIKASI)
    pertanyaan = "Siapa yang memakai?"
    tenggat = factory.LazyFunction(lambda: bahasa.hari_ini() + dt.timedelta(days=7))
    naskah = factory.SubFactory(_NASKAH)
    diminta_oleh = factory.SubFactory(_ORANG, peran=("regver",))


class PabrikLampiranKasus(DjangoModelFactory[LampiranKasus]):
    class Meta:
        model = LampiranKasus

    kasus = factory.SubFactory(PabrikPenonaktifanAkun)
    jenis = JenisLampiran.BUKTI
    berkas = factory.SubFactory(PabrikBerkas, kegunaan=LAMPIRAN)
    ditambah_oleh = factory.SubFactory(_ORANG, peran=("regver",))


class PabrikSuratKasus(DjangoModelFactory[SuratKasus]):
    class Meta:
        model = SuratKasus

    kasus = factory.SubFactory(PabrikPenonaktifanAkun, status=_S.DIBERITAHUKAN)
    tujuan = TujuanSurat.LKPP
    kepada = "LKPP"
    naskah = factory.SubFactory(_NASKAH)


class PabrikPermintaanAktif(DjangoModelFactory[PermintaanAktif]):
    class Meta:
        model = PermintaanAktif

    class Params:
        telah = factory.LazyAttribute(lambda p: p.status != _A.DIAJUKAN)
        putus = factory.LazyAttribute(lambda p: p.status not in TERBUKA_AKTIF)

    kasus = factory.SubFactory(PabrikPenonaktifanAkun, status=_S.DIARSIPKAN)
    nomor_surat = "12/PT/2026"
    tanggal_surat = dt.date(2026, 1, 5)
    penyelesaian = "Staf diganti"
    status = _A.DIAJUKAN
    dicatat_oleh = factory.SubFactory(_ORANG, peran=("regver",))
    hasil = factory.LazyAttribute(lambda p: "Bukti lengkap" if p.telah else "")
    layak = factory.LazyAttribute(lambda p: True if p.telah else None)
    diperiksa_pada = factory.LazyAttribute(lambda p: timezone.now() if p.telah else None)
    diperiksa_oleh = factory.Maybe("telah", factory.SubFactory(_ORANG, peran=("regver",)), None)
    diputus_pada = factory.LazyAttribute(lambda p: timezone.now() if p.putus else None)
    diputus_oleh = factory.Maybe("putus", factory.SubFactory(_ORANG, peran=("kepala",)), None)
    naskah = factory.Maybe("putus", factory.SubFactory(_NASKAH), None)
    catatan_putusan = factory.LazyAttribute(lambda p: "Belum selesai" if p.status == _A.DITOLAK else "")
