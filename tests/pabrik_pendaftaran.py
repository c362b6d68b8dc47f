"""Factories of the applications: in any state, with their forms and their checklist where asked for."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from lpse.identitas.nama import normal
from lpse.tampilan import bahasa
from registrasi.pendaftaran.enums import PERNAH_DIAJUKAN, TERBUKA, JenisAkta, Kanal, StatusPermohonan
from registrasi.pendaftaran.models import (
    Akta,
    BerkasButir,
    ButirPermohonan,
    DataNonPenyedia,
    FormulirKeikutsertaan,
    FormulirPendaftaran,
    IzinUsaha,
    Kontak,
    Pemilik,
    Pengurus,
    Permohonan,
)
from registrasi.persyaratan.enums import PENYEDIA, JenisFormulir, JenisPengguna, Sifat
from registrasi.persyaratan.selectors import butir_untuk, versi_berlaku
from tests.pabrik_berkas import PabrikBerkas

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusPermohonan
#: The shortest legal road to each state.
_JALAN: dict[str, tuple[str, ...]] = {
    _S.DRAF: (),
    _S.TERDAFTAR_ONLINE: (),
    _S.MENUNGGU_VERIFIKASI: (),
    _S.PERLU_PERBAIKAN: (),
    _S.DISETUJUI: (_S.MENUNGGU_VERIFIKASI, _S.DISETUJUI),
    _S.DITOLAK: (_S.MENUNGGU_VERIFIKASI, _S.DITOLAK),
    _S.KEDALUWARSA: (_S.DRAF, _S.KEDALUWARSA),
    _S.DIBATALKAN: (_S.DRAF, _S.DIBATALKAN),
}


class PabrikPermohonan(DjangoModelFactory[Permohonan]):
    """An application of a CV waiting for verification, written by a clerk of its own.

    ``PabrikPermohonan(status=…)`` makes any state (``disetujui`` takes ``pengguna=``); ``lengkap=True`` adds forms,
    all rows of the checklist with copies and originals, and one stored PDF per required row.
    """

    class Meta:
        model = Permohonan
        skip_postgeneration_save = True

    class Params:
        penyedia = factory.LazyAttribute(lambda p: p.jenis_pengguna in PENYEDIA)
        sudah = factory.LazyAttribute(lambda p: p.status in PERNAH_DIAJUKAN)

    jenis_pengguna = JenisPengguna.PENYEDIA_BADAN_USAHA
    kanal = Kanal.TATAP_MUKA
    status = _S.MENUNGGU_VERIFIKASI
    nama = factory.Sequence(lambda n: f"CV Tirta Uji {n}")
    nama_normal = factory.LazyAttribute(lambda p: normal(p.nama))
    surel = factory.Sequence(lambda n: f"pemohon{n}@contoh.id")
    telepon = factory.Sequence(lambda n: f"0812{n:08d}")
    spse_tanggal_daftar = factory.LazyAttribute(
        lambda p: bahasa.hari_ini() - dt.timedelta(days=3) if p.penyedia else None
    )
    spse_surel = factory.LazyAttribute(lambda p: p.surel if p.penyedia else "")
    spse_user_id = factory.Sequence(lambda n: f"TIRTAUJI{n}")
    spse_kode_registrasi = factory.LazyAttribute(lambda p: "REG-SPSE-1" if p.penyedia else "")
    tenggat = factory.LazyFunction(lambda: bahasa.hari_ini() + dt.timedelta(days=27))
    nomor = factory.Maybe("sudah", factory.Sequence(lambda n: f"REG/U{n:04d}/XI/2026"), "")
    diajukan_pada = factory.LazyAttribute(lambda p: timezone.now() if p.sudah else None)
    tenggat_layanan = factory.LazyAttribute(
        lambda p: timezone.now() + dt.timedelta(days=2) if p.status == _S.MENUNGGU_VERIFIKASI else None
    )
    diputus_pada = factory.LazyAttribute(lambda p: None if p.status in TERBUKA else timezone.now())
    alasan_akhir = factory.LazyAttribute(lambda p: "Pemohon menarik berkasnya." if p.status == _S.DIBATALKAN else "")
    petugas = factory.SubFactory("tests.pabrik.PabrikPengguna", peran=("regver",))
    pengguna = factory.Maybe(
        factory.LazyAttribute(lambda p: p.status == _S.DISETUJUI),
        factory.SubFactory("tests.pabrik_pengguna_spse.PabrikPenggunaSPSE"),
        None,
    )

    @classmethod
    def _create(cls, model_class: type[Permohonan], *args: Any, **kwargs: Any) -> Permohonan:  # noqa: ANN401 - factory_boy
        """A decided application starts open, so that its rows can still be written; ``lengkap`` ends it."""
        akhir = kwargs["status"]
        jalan = _JALAN[akhir]
        if not jalan:
            baru: Permohonan = super()._create(model_class, *args, **kwargs)
            return baru
        tetap = {k: kwargs.pop(k) for k in ("diputus_pada", "pengguna", "alasan_akhir")}
        permohonan: Permohonan = super()._create(model_class, *args, **{**kwargs, "status": jalan[0]})
        permohonan.__dict__["akhir_uji"] = (jalan[1], tetap)
        return permohonan

    @factory.post_generation
    def lengkap(self: Any, dibuat: bool, nilai: object, **_lain: Any) -> None:  # noqa: ANN401 - factory_boy
        if not dibuat:
            return
        if nilai:
            isi_lengkap(self)
        if (akhir := self.__dict__.pop("akhir_uji", None)) is not None:
            if akhir[0] == _S.DISETUJUI:  # PostgreSQL approves nothing with a row that nobody examined
                self.butir.update(hasil="sesuai", diperiksa_oleh=self.petugas, diperiksa_pada=timezone.now())
            Permohonan.objects.filter(pk=self.pk).update(status=akhir[0], **akhir[1])
            self.refresh_from_db()


def isi_lengkap(permohonan: Permohonan, *, berkas: bool = True) -> None:
    """Forms and every row of the checklist of this application, as a good applicant brings them."""
    if permohonan.penyedia:
        formulir = PabrikFormulirPendaftaran(permohonan=permohonan, nama=permohonan.nama, surel=permohonan.surel)
        PabrikFormulirKeikutsertaan(permohonan=permohonan)
        PabrikIzinUsaha(formulir=formulir)
        PabrikPengurus(formulir=formulir)
    else:
        PabrikDataNonPenyedia(permohonan=permohonan, nama=permohonan.nama)
    isi_butir(permohonan, berkas=berkas)


def isi_butir(permohonan: Permohonan, *, berkas: bool = True) -> list[ButirPermohonan]:
    """The rows of the checklist: the required ones with copy, original and a file."""
    baris = []
    for n, syarat in enumerate(butir_untuk(permohonan.jenis_pengguna), start=1):
        if syarat.sifat == Sifat.BILA_DIWAKILKAN and not permohonan.diwakilkan:
            continue
        ada = syarat.sifat != Sifat.BILA_ADA
        butir = ButirPermohonan.objects.create(
            permohonan=permohonan, persyaratan=syarat, urutan=n * 10, tidak_ada=not ada, salinan_diterima=ada,
            asli_ditunjukkan=ada and syarat.perlu_asli, nomor="12" if ada and syarat.perlu_nomor else "",
        )  # fmt: skip
        if ada and berkas:
            PabrikBerkasButir(butir=butir)
        baris.append(butir)
    return baris


class PabrikFormulirPendaftaran(DjangoModelFactory[FormulirPendaftaran]):
    class Meta:
        model = FormulirPendaftaran

    permohonan = factory.SubFactory(PabrikPermohonan)
    nama = factory.SelfAttribute("permohonan.nama")
    bentuk_usaha = "cv"
    npwp = "01.234.567.8-801.000"
    nib = "9120101234567"
    alamat = "Jalan Simpurusiang 12, Masamba"
    kode_pos = "92961"
    kabupaten = "Kabupaten Luwu Utara"
    provinsi = "Sulawesi Selatan"
    telepon = "0473210012"
    hp = factory.SelfAttribute("permohonan.telepon")
    surel = factory.SelfAttribute("permohonan.surel")
    status_kantor = "pusat"
    user_id = factory.SelfAttribute("permohonan.spse_user_id")
    penanggung_jawab = "Andi Rahmat"
    jabatan = "Direktur"
    nik_penanggung_jawab = "7322011203850001"


class PabrikIzinUsaha(DjangoModelFactory[IzinUsaha]):
    class Meta:
        model = IzinUsaha

    formulir = factory.SubFactory(PabrikFormulirPendaftaran)
    jenis = "NIB"
    nomor = "9120101234567"
    tanggal = dt.date(2024, 3, 1)
    penerbit = "OSS"


class PabrikAkta(DjangoModelFactory[Akta]):
    class Meta:
        model = Akta

    formulir = factory.SubFactory(PabrikFormulirPendaftaran)
    jenis = JenisAkta.PENDIRIAN
    nomor = "12"
    tanggal = dt.date(2019, 5, 6)
    notaris = "Hasnawati, S.H., M.Kn."


class PabrikPemilik(DjangoModelFactory[Pemilik]):
    class Meta:
        model = Pemilik

    formulir = factory.SubFactory(PabrikFormulirPendaftaran)
    nama = "Andi Rahmat"
    nik = "7322011203850001"
    saham = "60%"


class PabrikPengurus(DjangoModelFactory[Pengurus]):
    class Meta:
        model = Pengurus

    formulir = factory.SubFactory(PabrikFormulirPendaftaran)
    nama = "Andi Rahmat"
    nik = "7322011203850001"
    jabatan = "Direktur"


class PabrikKontak(DjangoModelFactory[Kontak]):
    class Meta:
        model = Kontak

    formulir = factory.SubFactory(PabrikFormulirPendaftaran)
    nama = "Sitti Aminah"
    telepon = "081240001111"
    surel = "admin@contoh.id"


class PabrikFormulirKeikutsertaan(DjangoModelFactory[FormulirKeikutsertaan]):
    class Meta:
        model = FormulirKeikutsertaan

    permohonan = factory.SubFactory(PabrikPermohonan)
    versi_formulir = factory.LazyFunction(lambda: versi_berlaku(JenisFormulir.KEIKUTSERTAAN))
    pernyataan = factory.LazyAttribute(lambda f: list(f.versi_formulir.teks))
    disetujui = True
    nama = "Andi Rahmat"
    jabatan = "Direktur"
    nik = "7322011203850001"
    tempat = "Masamba"
    tanggal = factory.LazyFunction(bahasa.hari_ini)
    ditandatangani = True


class PabrikDataNonPenyedia(DjangoModelFactory[DataNonPenyedia]):
    class Meta:
        model = DataNonPenyedia

    permohonan = factory.SubFactory(PabrikPermohonan, jenis_pengguna=JenisPengguna.PPK)
    nama = factory.SelfAttribute("permohonan.nama")
    nip = "198503122010011005"
    nik = "7322011203850002"
    jabatan = "Kepala Bidang Bina Marga"
    satuan_kerja = "Dinas Pekerjaan Umum"
    surel = factory.SelfAttribute("permohonan.surel")
    telepon = factory.SelfAttribute("permohonan.telepon")
    user_id = factory.SelfAttribute("permohonan.spse_user_id")
    sk_nomor = "800/12/SK/2026"
    sk_tanggal = dt.date(2026, 1, 5)
    sk_berlaku_sampai = dt.date(2026, 12, 31)
    sk_penerbit = "Bupati Luwu Utara"


class PabrikButirPermohonan(DjangoModelFactory[ButirPermohonan]):
    """The first row of the checklist of its application's kind of user."""

    class Meta:
        model = ButirPermohonan

    permohonan = factory.SubFactory(PabrikPermohonan)
    persyaratan = factory.LazyAttribute(lambda b: butir_untuk(b.permohonan.jenis_pengguna)[0])
    urutan = 10


class PabrikBerkasButir(DjangoModelFactory[BerkasButir]):
    class Meta:
        model = BerkasButir

    butir = factory.SubFactory(PabrikButirPermohonan)
    berkas = factory.SubFactory(PabrikBerkas, kegunaan="registrasi.berkas_butir")


def petugas_dari(permohonan: Permohonan) -> Pengguna:
    """The clerk of an application a factory made."""
    assert permohonan.petugas is not None  # the factory gives one
    return permohonan.petugas
