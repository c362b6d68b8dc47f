"""The staff's pages: what each person may press, forms, the ticket's one click, lists, the inbox."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from django.utils import timezone

from layanan.pengumuman import halaman, tampilan
from layanan.pengumuman.enums import StatusPengumuman
from layanan.pengumuman.models import KeadaanSistem, Pelanggan, Pengumuman
from tests.pabrik_pengumuman import PabrikKeadaanSistem, PabrikPelanggan, PabrikPengumuman, PabrikSistemLayanan
from tests.pabrik_tiket import PabrikTiket

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_S = StatusPengumuman


def _isian(sistem: int, **lain: object) -> dict[str, object]:
    return {
        "jenis": "gangguan", "judul": "SPSE tidak dapat diakses", "akibat": "Tidak dapat mengunggah",
        "sistem": [sistem], "keadaan_sistem": "mati", "mulai": "2026-11-21T08:00",
        "tampil": ["di_publik", "di_spanduk", "di_surel"], **lain,
    }  # fmt: skip


def test_dari_tiket_sampai_berakhir_lewat_layar(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    sistem = PabrikSistemLayanan(kode="spse-uji", nama="SPSE uji")
    tiket = PabrikTiket(judul="Unggah gagal", jenis="gangguan", aplikasi="SPSE-UJI 4.5")
    klien = masuk_sebagai(dodi)
    dari_tiket = reverse("layanan:pengumuman_dari_tiket", args=[tiket.pk])
    assert klien.get(dari_tiket).status_code == 405
    jawab = klien.post(dari_tiket)
    p = Pengumuman.objects.get()
    assert jawab.headers["Location"] == reverse("layanan:pengumuman_isi", args=[p.pk])
    assert (p.judul, list(p.sistem.all()), p.akibat) == ("Gangguan SPSE uji", [sistem], "")
    assert klien.post(dari_tiket).headers["Location"] == jawab.headers["Location"]
    assert Pengumuman.objects.count() == 1
    isi = klien.get(jawab.headers["Location"])
    versi = isi.context["form"].initial["versi"]
    assert klien.post(jawab.headers["Location"], {**_isian(sistem.pk), "sistem": []}).status_code == 200
    assert klien.post(jawab.headers["Location"], _isian(sistem.pk, versi=versi)).status_code == 302
    rinci = klien.get(p.get_absolute_url()).content.decode()
    assert "Terbitkan sekarang" in rinci
    assert tiket.nomor in rinci
    konfirmasi = klien.get(reverse("layanan:pengumuman_terbitkan", args=[p.pk])).content.decode()
    assert "0 pelanggan topik gangguan dikirimi surel" in konfirmasi
    klien.post(reverse("layanan:pengumuman_terbitkan", args=[p.pk]), {"tanpa_surel": "on"})
    p.refresh_from_db()
    assert (p.status, p.tanpa_surel) == (_S.TAYANG, True)
    ubah = reverse("layanan:pengumuman_ubah", args=[p.pk])
    assert klien.post(ubah, _isian(sistem.pk)).status_code == 200  # nothing said of what changed
    klien.post(ubah, _isian(sistem.pk, catatan="Masih diperiksa.", versi="1", akibat="Mati seluruhnya"))
    assert "diubah orang lain" in klien.post(ubah, _isian(sistem.pk, catatan="Basi", versi="1")).content.decode()
    p.refresh_from_db()
    assert (p.status, p.versi, p.akibat) == (_S.BERUBAH, 2, "Mati seluruhnya")
    assert klien.post(dari_tiket).headers["Location"] == p.get_absolute_url()
    assert "kembali normal" in klien.get(reverse("layanan:pengumuman_akhiri", args=[p.pk])).content.decode()
    klien.post(reverse("layanan:pengumuman_akhiri", args=[p.pk]), {"catatan": "Sudah pulih."})
    p.refresh_from_db()
    assert p.status == _S.BERAKHIR
    assert not KeadaanSistem.objects.terbuka().exists()
    assert "Sudah pulih." in klien.get(p.get_absolute_url()).content.decode()
    assert tampilan._boleh_umumkan(tiket, dodi)


def test_tombol_menurut_keadaan_dan_orang(dodi: Pengguna, rina: Pengguna, bu_kepala: Pengguna) -> None:
    def label(p: Pengumuman, orang: Pengguna) -> list[str]:
        utama, lain = halaman.tindakan(p, orang)
        return [t.label for t in ([utama] if utama else []) + lain]

    draf = PabrikPengumuman(disusun_oleh=rina)
    assert label(draf, rina) == ["Ajukan", "Ubah", "Batalkan"]
    assert label(PabrikPengumuman(jenis="gangguan"), rina)[0] == "Terbitkan sekarang"
    ajuan = PabrikPengumuman(ditinjau=True, disusun_oleh=dodi)
    assert label(ajuan, rina) == ["Batalkan"]
    assert label(ajuan, dodi) == ["Kembalikan untuk perbaikan", "Batalkan"]
    assert label(ajuan, bu_kepala) == ["Setujui", "Kembalikan untuk perbaikan", "Batalkan"]
    nanti = PabrikPengumuman(
        status=_S.TERJADWAL,
        tayang_mulai=timezone.now() + dt.timedelta(days=1),
        diajukan_oleh=rina,
        diterbitkan_oleh=dodi,
    )
    assert label(nanti, rina) == ["Tarik ke draf", "Batalkan"]
    assert label(PabrikPengumuman(tayang=True), rina) == ["Akhiri", "Ubah", "Batalkan"]
    assert label(PabrikPengumuman(status=_S.DIBATALKAN, alasan_batal="x"), rina) == []
    assert [t.keadaan for t in halaman.jalan(nanti)] == ["lewat", "lewat", "kini", "nanti", "nanti"]


def _tekan(klien: Client, p: Pengumuman, langkah: str, **data: object) -> str:
    """Open the page of one step, send it, and say the state that follows."""
    alamat = reverse(f"layanan:pengumuman_{langkah}", args=[p.pk])
    assert klien.get(alamat).status_code == 200
    klien.post(alamat, data)
    p.refresh_from_db()
    return str(p.status)


def test_setujui_kembalikan_tarik_batalkan_lewat_layar(
    rina: Pengguna, dodi: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    penulis, peninjau = masuk_sebagai(rina), masuk_sebagai(dodi)
    isian = {"jenis": "informasi", "judul": "Libur nasional", "isi": "Tutup.", "tampil": ["di_publik"]}
    salah = {**isian, "mulai": "", "selesai_perkiraan": "2026-11-21T08:00", "tayang_sampai": "2020-01-01T08:00"}
    assert penulis.post(reverse("layanan:pengumuman_baru"), salah).status_code == 200
    besok = (timezone.now() + dt.timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
    penulis.post(reverse("layanan:pengumuman_baru"), {**isian, "tayang_mulai": besok})
    p = Pengumuman.objects.get()
    assert penulis.get(reverse("layanan:pengumuman_baru") + "?jenis=pelatihan").context["form"].initial == {
        "jenis": "pelatihan"
    }
    assert _tekan(penulis, p, "ajukan") == _S.DITINJAU
    assert "Tinjau pengumuman: Libur nasional" in [b.judul for b in tampilan.butir(dodi)]
    assert tampilan.jumlah_menunggu(dodi) == 1
    assert _tekan(peninjau, p, "kembalikan", catatan="Sebut tanggalnya.") == _S.DRAF
    assert "Sebut tanggalnya." in penulis.get(p.get_absolute_url()).content.decode()
    assert [b.judul for b in tampilan.butir(rina)] == ["Perbaiki pengumuman: Libur nasional"]
    assert _tekan(penulis, p, "ajukan") == _S.DITINJAU
    assert penulis.get(reverse("layanan:pengumuman_setujui", args=[p.pk])).status_code == 403
    assert _tekan(peninjau, p, "setujui") == _S.TERJADWAL
    assert _tekan(penulis, p, "tarik") == _S.DRAF
    assert _tekan(penulis, p, "batalkan", alasan="Tidak jadi") == _S.DIBATALKAN
    assert "Dibatalkan: Tidak jadi" in penulis.get(p.get_absolute_url()).content.decode()
    assert [h.judul for h in tampilan.cari(dodi, "libur", 5)] == ["Libur nasional"]


def test_perkiraan_selesai_lewat_lalu_dibatalkan_lewat_layar(
    rina: Pengguna, dodi: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    penulis = masuk_sebagai(rina)
    lewat = PabrikPengumuman(
        tayang=True,
        mulai=timezone.now() - dt.timedelta(hours=3),
        selesai_perkiraan=timezone.now() - dt.timedelta(hours=1),
    )
    assert "sudah lewat" in penulis.get(lewat.get_absolute_url()).content.decode()
    assert [b.keadaan for b in tampilan.butir(dodi)] == ["Perkiraan selesai lewat"]
    batal = reverse("layanan:pengumuman_batalkan", args=[lewat.pk])
    assert "menyebutnya dibatalkan" in penulis.get(batal).content.decode()
    penulis.post(batal, {"alasan": "Salah jadwal", "tanpa_surel": "on"})
    lewat.refresh_from_db()
    assert lewat.status == _S.DIBATALKAN


def test_sistem_dicatat_dan_dipulihkan(asep: Pengguna, rina: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    sistem = PabrikSistemLayanan(nama="Jaringan uji")
    PabrikKeadaanSistem()
    klien = masuk_sebagai(asep)
    catat, pulih = (reverse(f"layanan:sistem_{n}", args=[sistem.pk]) for n in ("catat", "pulih"))
    assert klien.get(catat).status_code == 200
    klien.post(catat, {"keadaan": "lambat", "catatan": "Kabel putus"})
    isi = klien.get(reverse("layanan:sistem")).content.decode()
    assert "Kabel putus" in isi
    assert pulih in isi
    klien.post(pulih)
    assert not KeadaanSistem.objects.terbuka().filter(sistem=sistem).exists()
    assert "normal" in klien.post(pulih).content.decode()
    assert masuk_sebagai(rina).post(catat, {"keadaan": "mati"}).status_code == 403


def test_daftar_menyaring_dan_pelanggan_hanya_untuk_layanan(
    dodi: Pengguna, rina: Pengguna, pak_ppk: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    tayang, draf = PabrikPengumuman(tayang=True, judul="Sudah tayang"), PabrikPengumuman(judul="Masih draf")
    klien = masuk_sebagai(dodi)
    alamat = reverse("layanan:daftar_pengumuman")
    hidup = klien.get(f"{alamat}?keadaan=hidup").content.decode()
    assert tayang.judul in hidup
    assert draf.judul not in hidup
    assert draf.judul in klien.get(f"{alamat}?keadaan=draf").content.decode()
    PabrikPelanggan(surel="satu@contoh.id")
    PabrikPelanggan(surel="dua@contoh.id", topik=["pelatihan"])
    pelanggan = reverse("layanan:pelanggan")
    saring = klien.get(f"{pelanggan}?topik=pelatihan").content.decode()
    assert "dua@contoh.id" in saring
    assert "satu@contoh.id" not in saring
    assert masuk_sebagai(rina).get(pelanggan).status_code == 403
    assert masuk_sebagai(pak_ppk).get(alamat).status_code == 403
    assert set(Pengumuman.objects.terlihat_oleh(pak_ppk)) == {tayang}
    assert not Pelanggan.objects.terlihat_oleh(pak_ppk).exists()
