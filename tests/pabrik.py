"""Factories for every model, and the fixed characters of STYLE.md."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

import factory
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, Permission
from django.utils import timezone
from factory.django import DjangoModelFactory

from infrastruktur.pemantauan.enums import Keadaan, Metrik
from infrastruktur.pemantauan.models import (
    CatatanPemantauan,
    JamKotor,
    LembarBulanan,
    PemantauanHarian,
    Pengukuran,
    Peringatan,
    PrakiraanPenuh,
    Ringkasan,
    TindakLanjut,
    UkuranTerkini,
)
from infrastruktur.pemantauan.partisi import Bulan, pastikan_partisi
from infrastruktur.perangkat.enums import PeranServer
from infrastruktur.perangkat.models import Server, ServerUserObjectPermission
from lpse.akun.enums import HubunganInstansi, JenisInstansi
from lpse.akun.models import Instansi, JamLayanan, Pengguna, PenugasanPeran, ProfilLPSE, Undangan
from lpse.naskah.models_sertifikat import SertifikatPenanda
from lpse.pekerjaan.models import JalanTugas
from lpse.tampilan.models import SaringanTersimpan
from tests.pabrik_berkas import PabrikBerkas, PabrikIsiBerkas, PabrikUnggahan
from tests.pabrik_jejak import PabrikJangkarJejak, PabrikJejak, PabrikPemeriksaanJejak, PabrikSegelJejak
from tests.pabrik_kepatuhan import (
    PabrikHasilKewajiban,
    PabrikKetentuan,
    PabrikPasalKetentuan,
    PabrikPeraturan,
    PabrikProfilPeraturan,
    PabrikRiwayatKewajiban,
)
from tests.pabrik_naskah import (
    PabrikFormatNomor,
    PabrikNaskah,
    PabrikPencacahNomor,
    PabrikRevisiNaskah,
    PabrikTandaTangan,
)
from tests.pabrik_pemberitahuan import (
    PabrikJamTenang,
    PabrikKabar,
    PabrikKaitWeb,
    PabrikKiriman,
    PabrikPreferensiKabar,
)
from tests.pabrik_waktu import (
    PabrikHariKhusus,
    PabrikJamKerja,
    PabrikJamPeriode,
    PabrikPeristiwaJam,
    PabrikVersiKalender,
)

#: Factories that stand in files of their own, for the meta-tests to gather.
__all__ = [
    "PabrikBerkas",
    "PabrikFormatNomor",
    "PabrikHariKhusus",
    "PabrikHasilKewajiban",
    "PabrikIsiBerkas",
    "PabrikJamKerja",
    "PabrikJamPeriode",
    "PabrikJamTenang",
    "PabrikJangkarJejak",
    "PabrikJejak",
    "PabrikKabar",
    "PabrikKaitWeb",
    "PabrikKetentuan",
    "PabrikKiriman",
    "PabrikNaskah",
    "PabrikPasalKetentuan",
    "PabrikPemeriksaanJejak",
    "PabrikPencacahNomor",
    "PabrikPeraturan",
    "PabrikPeristiwaJam",
    "PabrikPreferensiKabar",
    "PabrikProfilPeraturan",
    "PabrikRevisiNaskah",
    "PabrikRiwayatKewajiban",
    "PabrikSegelJejak",
    "PabrikTandaTangan",
    "PabrikUnggahan",
    "PabrikVersiKalender",
]
#: What every character types to log in.
SANDI = "kuda-laut-menari-di-masamba"


#: The fixed characters: name, roles.
TOKOH: dict[str, tuple[str, tuple[str, ...]]] = {
    "rina": ("Rina Marlina", ("regver",)),
    "dodi": ("Dodi Saputra", ("layanan",)),
    "asep": ("Asep Hidayat", ("ase",)),
    "sari": ("Sari Wulandari", ("sekretariat",)),
    "bu_kepala": ("Andi Nurhayati", ("kepala",)),
    "pak_ppk": ("Baso Rahman", ("ppk",)),
    "pokja_dua": ("Yusuf Lallo", ("pokja",)),
    "pak_pp": ("Ilham Jaya", ("pp",)),
    "pak_pa": ("Muhlis Tahir", ("pa",)),
    "pengamat_lkpp": ("Dian Pertiwi", ("lkpp",)),
    "pak_auditor": ("Hasan Basri", ("auditor",)),
    "orang_luar": ("Tamu Tanpa Peran", ()),
}


def tokoh(kode: str) -> Pengguna:
    """One of the fixed characters, made on first call; the same NIP and address every time."""
    nama, peran = TOKOH[kode]
    ada: Pengguna | None = Pengguna.objects.filter(email=f"{kode}@lpse.example").first()
    if ada:
        return ada
    urutan = list(TOKOH).index(kode) + 1
    nip = f"1985010120100{urutan:05d}"
    orang: Pengguna = PabrikPengguna(email=f"{kode}@lpse.example", nama=nama, nip=nip, peran=peran)
    return orang


class PabrikInstansi(DjangoModelFactory[Instansi]):
    class Meta:
        model = Instansi

    kode = factory.Sequence(lambda n: f"D{n:04d}")
    nama = factory.Sequence(lambda n: f"Dinas Contoh {n}")
    jenis = JenisInstansi.SATKER
    hubungan = HubunganInstansi.SATKER


class PabrikPengguna(DjangoModelFactory[Pengguna]):
    """A person; ``peran=("ase", …)`` gives roles by row, as the trigger would check them."""

    class Meta:
        model = Pengguna
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"orang{n}@lpse.example")
    nip = factory.Sequence(lambda n: f"19900312201503{n % 10_000:04d}")
    nama = factory.Sequence(lambda n: f"Orang {n}")
    password = factory.LazyFunction(lambda: make_password(SANDI))

    @factory.post_generation
    def peran(self: Any, dibuat: bool, kode: tuple[str, ...] | None, **_lain: Any) -> None:  # noqa: ANN401 - factory_boy
        if dibuat and kode:
            for satu in kode:
                PabrikPenugasanPeran(pengguna=self, peran=Group.objects.get(name=satu))

    @factory.post_generation
    def surel_terbukti(self: Any, dibuat: bool, _nilai: object, **_lain: Any) -> None:  # noqa: ANN401 - factory_boy
        """As the invitation's link leaves it: allauth knows the address and that it is theirs."""
        if dibuat:
            EmailAddress.objects.create(user=self, email=self.email, verified=True, primary=True)


class PabrikPenugasanPeran(DjangoModelFactory[PenugasanPeran]):
    class Meta:
        model = PenugasanPeran

    pengguna = factory.SubFactory(PabrikPengguna)
    peran = factory.LazyFunction(lambda: Group.objects.get(name="layanan"))
    dasar = "SK Kepala LPSE 1/2026"


class PabrikProfilLPSE(DjangoModelFactory[ProfilLPSE]):
    class Meta:
        model = ProfilLPSE
        django_get_or_create = ("id",)

    id = 1
    nama = "LPSE Kabupaten Contoh"
    nama_pendek = "LPSE Contoh"
    nama_instansi = "Pemerintah Kabupaten Contoh"
    jenis_instansi = JenisInstansi.KABUPATEN


class PabrikJamLayanan(DjangoModelFactory[JamLayanan]):
    class Meta:
        model = JamLayanan
        django_get_or_create = ("hari",)

    hari = 0
    buka = time(8)
    tutup = time(16)


class PabrikUndangan(DjangoModelFactory[Undangan]):
    class Meta:
        model = Undangan

    email = factory.Sequence(lambda n: f"undangan{n}@lpse.example")
    nama = factory.Sequence(lambda n: f"Calon {n}")
    sidik_token = factory.Sequence(lambda n: f"{n:064x}")
    dibuat_oleh = factory.SubFactory(PabrikPengguna, peran=("kepala",))
    berlaku_sampai = factory.LazyFunction(lambda: timezone.now() + timedelta(hours=72))


class PabrikSaringanTersimpan(DjangoModelFactory[SaringanTersimpan]):
    class Meta:
        model = SaringanTersimpan

    pengguna = factory.SubFactory(PabrikPengguna)
    daftar = "infrastruktur:harian"
    nama = factory.Sequence(lambda n: f"Saringan {n}")
    kueri = "keadaan=kritis"


class PabrikServer(DjangoModelFactory[Server]):
    class Meta:
        model = Server

    kode = factory.Sequence(lambda n: f"server-{n}")
    nama = factory.Sequence(lambda n: f"SERVER-{n}")
    peran = PeranServer.SPSE
    alamat = "10.20.0.12"
    lokasi = "Ruang server, rak 2"
    dipantau_sejak = factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=30))


class PabrikServerUserObjectPermission(DjangoModelFactory[ServerUserObjectPermission]):
    """A server opened to one person of LKPP."""

    class Meta:
        model = ServerUserObjectPermission

    content_object = factory.SubFactory(PabrikServer)
    user = factory.SubFactory(PabrikPengguna, peran=("lkpp",))
    permission = factory.LazyFunction(
        lambda: Permission.objects.get(codename="view_server", content_type__app_label="infrastruktur")
    )


class PabrikPengukuran(DjangoModelFactory[Pengukuran]):
    class Meta:
        model = Pengukuran

    server = factory.SubFactory(PabrikServer)
    metrik = Metrik.DISK
    kait = "/"
    waktu = factory.LazyFunction(timezone.now)
    nilai = 41.5
    terpakai = 41_500_000_000
    total = 100_000_000_000

    @classmethod
    def _create(cls, model_class: type[Pengukuran], *args: Any, **kwargs: Any) -> Pengukuran:  # noqa: ANN401 - factory_boy
        pastikan_partisi([Bulan.dari(kwargs["waktu"])])
        ukuran: Pengukuran = super()._create(model_class, *args, **kwargs)
        return ukuran


class PabrikRingkasan(DjangoModelFactory[Ringkasan]):
    class Meta:
        model = Ringkasan

    server = factory.SubFactory(PabrikServer)
    metrik = Metrik.DISK
    kait = "/"
    jam = factory.LazyFunction(lambda: timezone.now().replace(minute=0, second=0, microsecond=0))
    jumlah = 12
    minimum = 41.0
    rata = 41.5
    maksimum = 42.0
    terakhir = 41.5
    terakhir_pada = factory.LazyFunction(timezone.now)


class PabrikUkuranTerkini(DjangoModelFactory[UkuranTerkini]):
    class Meta:
        model = UkuranTerkini

    server = factory.SubFactory(PabrikServer)
    metrik = Metrik.DISK
    kait = "/"
    waktu = factory.LazyFunction(timezone.now)
    nilai = 41.5
    terpakai = 41_500_000_000
    total = 100_000_000_000


class PabrikJamKotor(DjangoModelFactory[JamKotor]):
    class Meta:
        model = JamKotor

    server = factory.SubFactory(PabrikServer)
    jam = factory.LazyFunction(lambda: timezone.now().replace(minute=0, second=0, microsecond=0))


class PabrikPrakiraanPenuh(DjangoModelFactory[PrakiraanPenuh]):
    class Meta:
        model = PrakiraanPenuh

    server = factory.SubFactory(PabrikServer)
    metrik = Metrik.DISK
    kait = "/"
    laju = 0.9
    laju_bawah = 0.7
    laju_atas = 1.1
    persen = 79.0
    hari_data = 30
    penuh_pada = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=23))
    dihitung_pada = factory.LazyFunction(timezone.now)


class PabrikPemantauanHarian(DjangoModelFactory[PemantauanHarian]):
    class Meta:
        model = PemantauanHarian

    server = factory.SubFactory(PabrikServer)
    tanggal = factory.LazyFunction(timezone.localdate)
    keadaan = Keadaan.NORMAL
    disk_persen = 41.5
    disk_kait = "/"
    disk_terpakai = 41_500_000_000
    disk_total = 100_000_000_000
    ram_persen = 55.0
    ram_total = 16_000_000_000
    jumlah_sampel = 120
    sampel_terakhir = factory.LazyFunction(timezone.now)


class PabrikCatatanPemantauan(DjangoModelFactory[CatatanPemantauan]):
    class Meta:
        model = CatatanPemantauan

    pemantauan = factory.SubFactory(PabrikPemantauanHarian)
    isi = "Kipas diganti, suhu kembali wajar."
    oleh = factory.SubFactory(PabrikPengguna, peran=("ase",))


class PabrikJalanTugas(DjangoModelFactory[JalanTugas]):
    class Meta:
        model = JalanTugas

    tugas = "infrastruktur.pemantauan.ringkas"


class PabrikPeringatan(DjangoModelFactory[Peringatan]):
    class Meta:
        model = Peringatan

    server = factory.SubFactory(PabrikServer)
    jenis = "senyap"


class PabrikLembarBulanan(DjangoModelFactory[LembarBulanan]):
    class Meta:
        model = LembarBulanan

    server = factory.SubFactory(PabrikServer)
    bulan = factory.LazyFunction(lambda: (timezone.localdate().replace(day=1) - timedelta(days=1)).replace(day=1))


class PabrikTindakLanjut(DjangoModelFactory[TindakLanjut]):
    class Meta:
        model = TindakLanjut

    server = factory.SubFactory(PabrikServer)
    metrik = Metrik.DISK
    kait = "/data"
    nilai_pemicu = 93.0
    alasan = "Cakram /data melewati ambang kritis."


class PabrikSertifikatPenanda(DjangoModelFactory[SertifikatPenanda]):
    """An active certificate in the register; its key file does not exist."""

    class Meta:
        model = SertifikatPenanda

    pemilik = factory.SubFactory(PabrikPengguna)
    subjek = "Andi Nurhayati"
    penerbit = "Otoritas Sertifikat LPSE"
    serial = factory.Sequence(lambda n: f"{n + 1:x}")
    sidik = factory.Sequence(lambda n: f"{n:064x}")
    berlaku_dari = factory.LazyFunction(timezone.now)
    berlaku_sampai = factory.LazyFunction(lambda: timezone.now() + timedelta(days=365))
    jalur = factory.LazyAttribute(lambda s: f"{s.serial}.p12")
