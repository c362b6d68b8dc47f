"""The demo office and its people: LPSE Kabupaten Luwu Utara as it might be. Names, numbers and addresses are made up.

Passwords come from the operating system's randomness, never from the seeded dice, so that two demo offices of the same
seed hold the same people and different passwords.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import time, timedelta
from typing import TYPE_CHECKING

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import Argon2PasswordHasher, get_hasher, make_password
from django.contrib.auth.models import Group

from lpse.akun.demo_orang import BELAKANG, DEPAN, ORANG, PANGKAT, PELAKU, SATKER
from lpse.akun.enums import BentukLPSE, Hari, HubunganInstansi, JenisInstansi, KodePeran, ModelServer, Zona
from lpse.akun.models import Instansi, JamLayanan, Pengguna, PenugasanPeran, ProfilLPSE
from lpse.akun.peran import PELAKU_PENGADAAN
from lpse.akun.services import tetapkan_peran
from lpse.demo.keadaan import KATA_DEMO
from lpse.demo.registri import KonteksDemo, demo
from lpse.jejak.services import catat

if TYPE_CHECKING:
    import random

HURUF = "abcdefghjkmnpqrstuvwxyz23456789"  # without the look-alikes l, i, o, 0, 1
RANAH = "luwuutara.example"
DASAR_PEGAWAI = "SK Bupati Luwu Utara Nomor 188.4.45/17/I/2026 (demo)"
DASAR_PELAKU = "SK Kepala Perangkat Daerah tahun 2026 (demo)"


@dataclass(frozen=True)
class AkunDemo:
    """An account with its password, shown once and written to ``akun-demo.txt``."""

    peran: str
    nama: str
    surel: str
    nip: str
    sandi: str
    wajib_faktor_kedua: bool
    #: Opens the person's signing key; empty for those who hold none.
    frasa: str = ""


def sandi_acak() -> str:
    """Sixteen letters in four groups (79 bits), easy to read aloud."""
    return "-".join("".join(secrets.choice(HURUF) for _ in range(4)) for _ in range(4))


def _profil() -> ProfilLPSE:
    return ProfilLPSE.objects.create(
        pk=1,
        nama="LPSE Kabupaten Luwu Utara",
        nama_pendek="LPSE Luwu Utara",
        kode_lpse="349",
        nama_instansi="Pemerintah Kabupaten Luwu Utara",
        jenis_instansi=JenisInstansi.KABUPATEN,
        bentuk=BentukLPSE.FUNGSI_UNIT,
        unit_induk="Bagian Pengadaan Barang/Jasa Sekretariat Daerah",
        model_server=ModelServer.MANDIRI,
        dasar_hukum="Peraturan Bupati Luwu Utara Nomor 34 Tahun 2010",
        alamat="Jalan Simpurusiang Nomor 27, Masamba, Luwu Utara 92961",
        kota="Masamba",
        telepon="(0473) 555 014",
        surel=f"lpse@{RANAH}",
        situs=f"https://lpse.{RANAH}",
        kop_surat="PEMERINTAH KABUPATEN LUWU UTARA\nSEKRETARIAT DAERAH\nLAYANAN PENGADAAN SECARA ELEKTRONIK",
        zona=Zona.WITA,
    )


def _jam() -> None:
    senin_kamis = [
        JamLayanan(hari=h, buka=time(7, 30), tutup=time(16), istirahat_mulai=time(12), istirahat_selesai=time(13))
        for h in (Hari.SENIN, Hari.SELASA, Hari.RABU, Hari.KAMIS)
    ]
    jumat = JamLayanan(
        hari=Hari.JUMAT,
        buka=time(7, 30),
        tutup=time(16, 30),
        istirahat_mulai=time(11, 30),
        istirahat_selesai=time(13, 30),
    )
    JamLayanan.objects.bulk_create([*senin_kamis, jumat])


def _instansi(konteks: KonteksDemo) -> dict[str, Instansi]:
    kabupaten = "Kabupaten Luwu Utara"
    daftar = [
        Instansi(
            kode="D-LUTRA",
            nama="Pemerintah Kabupaten Luwu Utara",
            jenis=JenisInstansi.KABUPATEN,
            hubungan=HubunganInstansi.INDUK,
            alamat="Jalan Simpurusiang Nomor 27, Masamba",
        ),
        Instansi(
            kode="LKPP",
            nama="Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah",
            jenis=JenisInstansi.LEMBAGA,
            hubungan=HubunganInstansi.PENGGUNA,
        ),
        Instansi(
            kode="BUMD-AIR",
            nama="Perumda Air Minum Tirta Bukae",
            jenis=JenisInstansi.BUMD,
            hubungan=HubunganInstansi.PENGGUNA,
            alamat="Masamba",
        ),
    ]
    for kode, nama in SATKER[: konteks.pilih(kecil=8, sedang=16, besar=len(SATKER))]:
        daftar.append(
            Instansi(
                kode=kode,
                nama=f"{nama} {kabupaten}" if not nama.startswith("RSUD") else nama,
                jenis=JenisInstansi.SATKER,
                hubungan=HubunganInstansi.SATKER,
            )
        )
    Instansi.objects.bulk_create(daftar)
    return {i.kode: i for i in daftar}


class _Argon2Ringan(Argon2PasswordHasher):
    """Slow hashing protects words that can be guessed; these are 80 random bits, and hashed anew at the first login."""

    time_cost = 1
    memory_cost = 8 * 1024
    parallelism = 1


def _tersimpan(sandi: str) -> str:
    """The password as the database keeps it."""
    pengacak = get_hasher()
    if isinstance(pengacak, Argon2PasswordHasher):
        pengacak = _Argon2Ringan()
    return pengacak.encode(sandi, pengacak.salt())


def _orang(konteks: KonteksDemo, instansi: dict[str, Instansi]) -> list[AkunDemo]:
    akun: list[AkunDemo] = []
    kepala: Pengguna | None = None
    for orang in ORANG:
        sandi = sandi_acak()
        pengguna = Pengguna(
            email=f"{orang.surel}@{RANAH}" if orang.peran != KodePeran.LKPP else f"{orang.surel}@lkpp.example",
            nip=orang.nip,
            nama=orang.nama,
            jabatan=orang.jabatan,
            pangkat=orang.pangkat,
            instansi=instansi[orang.satker or "SETDA"],
            date_joined=konteks.sekarang - timedelta(days=300),
        )
        pengguna.password = _tersimpan(sandi)
        pengguna.save()
        EmailAddress.objects.create(user=pengguna, email=pengguna.email, verified=True, primary=True)
        dasar = DASAR_PELAKU if orang.peran in PELAKU_PENGADAAN else DASAR_PEGAWAI
        tetapkan_peran(pengguna=pengguna, kode=orang.peran.value, dasar=dasar, oleh=kepala)
        kepala = kepala or pengguna
        konteks.bersama.setdefault("orang", {})[orang.surel] = pengguna
        akun.append(
            AkunDemo(orang.peran.label, orang.nama, pengguna.email, orang.nip, sandi, pengguna.wajib_faktor_kedua)
        )
    return akun


def _nip(acak: random.Random, urut: int) -> str:
    """A believable NIP: birth date, appointment month, sex, serial (DOMAIN.md G)."""
    lahir = acak.randint(1970, 1994)
    diangkat = max(acak.randint(2005, 2019), lahir + 21)
    tanggal = f"{acak.randint(1, 12):02d}{acak.randint(1, 28):02d}"
    return f"{lahir}{tanggal}{diangkat}{acak.randint(1, 12):02d}{acak.randint(1, 2)}{urut % 1000:03d}"


def _pelaku_banyak(konteks: KonteksDemo, instansi: dict[str, Instansi]) -> int:
    """Procurement actors of every satker, in bulk; they have no password and cannot log in."""
    jumlah = konteks.pilih(kecil=0, sedang=60, besar=600)
    satker = [i for i in instansi.values() if i.jenis == JenisInstansi.SATKER]
    grup = {g.name: g for g in Group.objects.filter(name__in=[p for p, _ in PELAKU])}
    acak = konteks.acak
    orang: list[Pengguna] = []
    for urut in range(1, jumlah + 1):
        nama = f"{acak.choice(DEPAN)} {acak.choice(BELAKANG)}"
        orang.append(
            Pengguna(
                email=f"{nama.lower().replace(' ', '.')}.{urut}@{RANAH}",
                nip=_nip(acak, urut),
                nama=nama,
                jabatan=PELAKU[urut % len(PELAKU)][1],
                pangkat=acak.choice(PANGKAT),
                password=make_password(None),
                instansi=acak.choice(satker),
                date_joined=konteks.sekarang - timedelta(days=acak.randint(20, 900)),
            )
        )
    Pengguna.objects.bulk_create(orang, batch_size=500)
    PenugasanPeran.objects.bulk_create(
        [
            PenugasanPeran(pengguna=p, peran=grup[PELAKU[urut % len(PELAKU)][0]], dasar=DASAR_PELAKU)
            for urut, p in enumerate(orang, start=1)
        ],
        batch_size=500,
    )
    return jumlah


@demo(kode="lpse.akun", urutan=100)
def kantor_dan_orang(konteks: KonteksDemo) -> None:
    profil = _profil()
    _jam()
    instansi = _instansi(konteks)
    konteks.bersama["akun"] = _orang(konteks, instansi)
    banyak = _pelaku_banyak(konteks, instansi)
    catat(pelaku=None, kata=KATA_DEMO, objek=profil, alasan="Data buatan untuk belajar; bukan data kantor sungguhan.")
    konteks.lapor(f"{len(instansi)} instansi, {len(ORANG) + banyak} orang")
