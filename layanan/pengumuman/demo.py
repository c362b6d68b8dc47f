"""The demo office's announcements: every kind and state, a status page with a history, subscribers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from layanan.pengumuman import services, services_tayang
from layanan.pengumuman.data import IsianPengumuman
from layanan.pengumuman.models import KeadaanSistem, Pelanggan, Pengumuman, SistemLayanan
from lpse.demo.registri import KonteksDemo, demo

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_SEMUA = frozenset({"di_publik", "di_spanduk", "di_kios", "di_papan", "di_umpan", "di_surel"})
#: Days ago, hours, system, state: what the ribbons of the status page show.
_LALU = (
    (74, 2.5, "spse", "sebagian"), (61, 5.0, "sirup", "mati"), (47, 1.2, "jaringan", "mati"),
    (33, 3.0, "sikap", "lambat"),
    (21, 0.8, "spse", "mati"), (12, 6.0, "katalog", "pemeliharaan"), (5, 1.5, "jaringan", "sebagian"),
)  # fmt: skip


@demo(kode="layanan.pengumuman", urutan=620)
def isi(konteks: KonteksDemo) -> None:
    """Idempotent: only an office without announcements gets these."""
    if Pengumuman.objects.exists():
        return
    semua: dict[str, Pengguna] = konteks.bersama["orang"]
    petugas = next(p for p in semua.values() if "layanan" in p.kode_peran)
    kepala = next(p for p in semua.values() if "kepala" in p.kode_peran)
    sistem = {s.kode: s for s in SistemLayanan.objects.all()}
    _riwayat(konteks, sistem)
    _pelanggan()
    _gangguan(konteks, sistem, petugas)
    _terjadwal(konteks, sistem, petugas, kepala)
    konteks.lapor(f"{Pengumuman.objects.count()} pengumuman dan {Pelanggan.objects.count()} pelanggan diisi")


def _riwayat(konteks: KonteksDemo, sistem: dict[str, SistemLayanan]) -> None:
    KeadaanSistem.objects.bulk_create(
        KeadaanSistem(
            sistem=sistem[kode], keadaan=keadaan, sumber="petugas", catatan="Dicatat petugas jaga.",
            mulai=(mulai := konteks.sekarang - dt.timedelta(days=hari)), selesai=mulai + dt.timedelta(hours=jam),
        )
        for hari, jam, kode, keadaan in _LALU
    )  # fmt: skip


def _pelanggan() -> None:
    """Fictional addresses; two of them wait or stopped."""
    for n, (nama, topik) in enumerate(
        (
            ("admin.sinarlutra", ["gangguan", "pemeliharaan"]), ("tender.bumilamaranginang", ["gangguan", "pelatihan"]),
            ("pokja4.lutra", ["gangguan", "pemeliharaan", "informasi"]), ("ppk.dinaspupr", ["gangguan", "pelatihan"]),
            ("humas.masamba", ["informasi"]), ("cv.tanalili", ["gangguan"]), ("info.malangke", ["pelatihan"]),
        )
    ):  # fmt: skip
        p, _ = Pelanggan.objects.get_or_create(surel=f"{nama}@contoh.id", defaults={"topik": topik})
        if n == 6:  # noqa: PLR2004 - the last one has not confirmed yet
            continue
        p.konfirmasi()
        if n == 5:  # noqa: PLR2004 - and the one before stopped again
            p.berhenti(cara="satu klik")
        p.save()


def _gangguan(konteks: KonteksDemo, sistem: dict[str, SistemLayanan], petugas: Pengguna) -> None:
    kini = konteks.sekarang
    lalu = services.buat(
        isian=IsianPengumuman(
            jenis="gangguan", judul="SPSE lambat saat mengunggah penawaran", sistem=(sistem["spse"].pk,),
            keadaan_sistem="lambat", akibat="Unggahan di atas 10 MB sering terputus.",
            jalan_keluar="Ulangi unggahan; bagian yang sudah terkirim tidak hilang.", mulai=kini - dt.timedelta(days=3),
            isi="Jalur ke pusat data LKPP padat. Penyedia jaringan sedang menambah kapasitas.", tampil=_SEMUA,
        ),
        oleh=petugas,
    )  # fmt: skip
    services.terbitkan_langsung(pengumuman_id=lalu.pk, oleh=petugas)
    services_tayang.akhiri(
        pengumuman_id=lalu.pk, oleh=petugas, selesai=kini - dt.timedelta(days=3) + dt.timedelta(hours=4),
        catatan="Kapasitas jalur sudah ditambah. Unggahan kembali lancar.",
    )  # fmt: skip
    kini_jalan = services.buat(
        isian=IsianPengumuman(
            jenis="gangguan", judul="SiRUP tidak dapat diakses dari jaringan kantor", sistem=(sistem["sirup"].pk,),
            keadaan_sistem="sebagian", akibat="PA/KPA tidak dapat mengumumkan RUP dari kantor.",
            jalan_keluar="Pakai jaringan seluler, atau datang ke ruang penawaran.",
            mulai=kini - dt.timedelta(hours=2), selesai_perkiraan=kini + dt.timedelta(hours=3),
            isi="Kami sudah melapor kepada **LKPP**. Kabar berikutnya paling lambat dua jam lagi.", tampil=_SEMUA,
        ),
        oleh=petugas,
    )  # fmt: skip
    services.terbitkan_langsung(pengumuman_id=kini_jalan.pk, oleh=petugas)


def _terjadwal(konteks: KonteksDemo, sistem: dict[str, SistemLayanan], petugas: Pengguna, kepala: Pengguna) -> None:
    kini = konteks.sekarang
    malam = kini.replace(hour=12, minute=0, second=0, microsecond=0) + dt.timedelta(days=4)
    biasa: dict[str, Any] = {"tampil": _SEMUA - {"di_spanduk"}}
    rawat = IsianPengumuman(
        jenis="pemeliharaan", judul="Pemeliharaan SPSE malam hari", sistem=(sistem["spse"].pk, sistem["sikap"].pk),
        akibat="SPSE dan SIKaP tidak dapat dipakai selama pemeliharaan.", mulai=malam,
        selesai_perkiraan=malam + dt.timedelta(hours=3), jalan_keluar="Selesaikan unggahan sebelum 19.00.", **biasa,
    )  # fmt: skip
    latih = IsianPengumuman(
        jenis="pelatihan", judul="Pelatihan SPSE 4.5 untuk penyedia", tempat="Aula Bappeda Luwu Utara, lantai 2",
        isi="Materi:\n\n1. Mengisi data kualifikasi\n2. Mengunggah penawaran\n3. Tanya jawab\n\nBawa laptop sendiri.",
        mulai=malam + dt.timedelta(days=6), selesai_perkiraan=malam + dt.timedelta(days=6, hours=3), **biasa,
    )  # fmt: skip
    info = IsianPengumuman(
        jenis="informasi", judul="Jam layanan selama cuti bersama", tayang_mulai=kini + dt.timedelta(days=2), **biasa,
        isi="Meja layanan buka pukul 08.00 sampai 12.00 WITA. Surel tetap dijawab.",
    )  # fmt: skip
    for isian in (rawat, latih, info):
        p = services.buat(isian=isian, oleh=petugas)
        services.ajukan(pengumuman_id=p.pk, oleh=petugas)
        services.setujui(pengumuman_id=p.pk, oleh=kepala)
        if isian is latih:
            services_tayang.ubah(
                pengumuman_id=p.pk, isian=replace(latih, tempat="Ruang pertemuan Dinas Kominfo, lantai 1"),
                catatan="Tempatnya pindah; harinya tetap.", oleh=petugas,
            )  # fmt: skip
    _tinjauan(petugas, kepala, biasa)


def _tinjauan(petugas: Pengguna, kepala: Pengguna, biasa: dict[str, Any]) -> None:
    """One cancelled after people read it, one to be reviewed, one being written."""
    lama = services.buat(
        isian=IsianPengumuman(jenis="informasi", judul="Bimbingan teknis PPK", isi="Rabu.", **biasa), oleh=petugas
    )
    services.ajukan(pengumuman_id=lama.pk, oleh=petugas)
    services.setujui(pengumuman_id=lama.pk, oleh=kepala)
    services_tayang.batalkan(
        pengumuman_id=lama.pk, oleh=petugas, alasan="Narasumber berhalangan; jadwal baru menyusul."
    )
    tinjau = services.buat(
        isian=IsianPengumuman(
            jenis="informasi", judul="Syarat baru verifikasi penyedia", isi="Berlaku Januari.", **biasa
        ),
        oleh=petugas,
    )
    services.ajukan(pengumuman_id=tinjau.pk, oleh=petugas)
    services.buat(isian=IsianPengumuman(jenis="pelatihan", judul="Pelatihan Katalog Elektronik", **biasa), oleh=petugas)
