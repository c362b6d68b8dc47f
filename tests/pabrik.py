"""Factories for every model, and the fixed characters of STYLE.md."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

import factory
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.utils import timezone
from factory.django import DjangoModelFactory

from lpse.akun.enums import HubunganInstansi, JenisInstansi
from lpse.akun.models import Instansi, JamLayanan, Pengguna, PenugasanPeran, ProfilLPSE, Undangan
from lpse.jejak.models import Jejak
from lpse.tampilan.models import SaringanTersimpan

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
    if ada := Pengguna.objects.filter(email=f"{kode}@lpse.example").first():
        return ada
    urutan = list(TOKOH).index(kode) + 1
    nip = f"1985010120100{urutan:05d}"
    return PabrikPengguna(email=f"{kode}@lpse.example", nama=nama, nip=nip, peran=peran)


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
    nip = factory.Sequence(lambda n: f"19900312201503{n:04d}")
    nama = factory.Sequence(lambda n: f"Orang {n}")
    password = factory.LazyFunction(lambda: make_password(SANDI))

    @factory.post_generation
    def peran(self: Any, dibuat: bool, kode: tuple[str, ...] | None, **_lain: Any) -> None:  # noqa: ANN401 - factory_boy
        if dibuat and kode:
            for satu in kode:
                PabrikPenugasanPeran(pengguna=self, peran=Group.objects.get(name=satu))


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


class PabrikJejak(DjangoModelFactory[Jejak]):
    class Meta:
        model = Jejak

    pelaku_nama = "Sistem"
    kata = "mencatat"
    objek_jenis = "lpse.instansi"
    objek_id = "1"
    objek_teks = "Dinas Contoh"


class PabrikSaringanTersimpan(DjangoModelFactory[SaringanTersimpan]):
    class Meta:
        model = SaringanTersimpan

    pengguna = factory.SubFactory(PabrikPengguna)
    daftar = "infrastruktur:harian"
    nama = factory.Sequence(lambda n: f"Saringan {n}")
    kueri = "keadaan=kritis"
