"""A medium's life: registered, prepared, copied to, read back, ejected, handed over, borrowed, read-check failing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from arsip.cadangan.cadang import MANIFES, tanda_utuh
from arsip.cadangan.enums import JenisJalan, StatusJalan, TingkatSalinan
from arsip.cadangan.galat import MenungguMedia, RepoRusak, SetelanKurang, TidakCocok
from arsip.cadangan.mesin import Restic
from arsip.cadangan.models import JalanCadangan, Repositori, Salinan, Sasaran
from arsip.cadangan.proses import Cara
from arsip.media import (
    pelaksanaan,
    penanda,
    services_hapus,
    services_media,
    services_pasang,
    services_rotasi,
    services_salin,
    services_siap,
)
from arsip.media.enums import CaraHapus, HasilBaca, JenisPindah, JenisSerah, KeadaanIsi, StatusMedia
from arsip.media.model_media import Media
from arsip.media.model_tempat import TempatAman
from arsip.media.rantai import urut_akhir
from arsip.media.services_serah import Penerima, serahkan
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.naskah.models import Naskah
from lpse.pemberitahuan.models import Kabar
from tests.arsip.media.conftest import cadangkan, kerja_untuk
from tests.pabrik_media import PabrikRencanaRotasi, PabrikSlotRotasi

pytestmark = pytest.mark.django_db


def _repositori(media: Media) -> Repositori:
    assert media.repositori is not None
    return media.repositori


def _salin_dan_baca_ulang(salinan: Salinan, media: Media, asep: Pengguna) -> None:
    """From the order to copy to the read-back from the medium itself."""
    jalan = services_salin.suruh_salin(media_id=media.pk, oleh=asep)
    assert (jalan.jenis, jalan.repositori, jalan.server) == (JenisJalan.SALIN, media.repositori, "portal")
    with pytest.raises(TransisiBasi):
        services_salin.suruh_salin(media_id=media.pk, oleh=asep)
    assert "1 salinan baru" in pelaksanaan.salin(kerja_untuk(media))  # type: ignore[arg-type] # stands in for Kerja
    salinan.refresh_from_db()
    assert salinan.tingkat == TingkatSalinan.DI_MEDIA
    assert JalanCadangan.objects.filter(jenis=JenisJalan.BACA_ULANG, repositori=media.repositori).count() == 1

    kerja = kerja_untuk(media)
    assert "1 salinan cocok" in pelaksanaan.baca_ulang(kerja)  # type: ignore[arg-type] # stands in for Kerja
    assert kerja.langkah_langkah == [
        "Mengenali media",
        "Mengosongkan tembolok",
        "Membaca dari media",
        "Membandingkan pohon",
    ]
    salinan.refresh_from_db()
    media.refresh_from_db()
    assert salinan.tingkat == TingkatSalinan.DIBACA_ULANG
    assert media.baca_ulang_hasil == HasilBaca.BAIK
    assert services_salin.belum_di_media(media=media) == []


@pytest.mark.pasal("27(2)")
def test_hidup_media_dari_daftar_sampai_brankas(  # noqa: PLR0917 - fixtures
    siapkan: Callable[..., Media],
    sasaran: Sasaran,
    brankas: TempatAman,
    ruang: TempatAman,
    asep: Pengguna,
    sari: Pengguna,
) -> None:
    salinan = cadangkan(sasaran)
    media = siapkan()
    assert media.status == StatusMedia.TERPASANG
    assert media.tempat == ruang
    assert Path(_repositori(media).berkas_sandi).stat().st_mode & 0o777 == 0o600

    _salin_dan_baca_ulang(salinan, media, asep)

    _, pesan = services_siap.lepaskan_media(media_id=media.pk, oleh=asep)
    assert "folder pengganti" in pesan
    media.refresh_from_db()
    assert media.status == StatusMedia.BERISI
    assert media.di_ruang_server
    # Ejected and still there: the next look leaves it alone.
    assert services_pasang.pindai(server="portal").dikenali == []

    serah = serahkan(
        media={media.pk: urut_akhir(media)}, jenis=JenisSerah.SIMPAN, penyerah=asep, penerima=Penerima(pengguna=sari),
        tempat=brankas, oleh=asep,
    )  # fmt: skip
    media.refresh_from_db()
    assert (media.status, media.tempat, media.pemegang) == (StatusMedia.AMAN, brankas, sari)
    assert serah.naskah is not None
    assert [t.nama for t in serah.naskah.tanda_tangan.order_by("urutan")] == [asep.nama, sari.nama]
    assert Kabar.objects.filter(penerima=sari, jenis="arsip.media.diserahkan").count() == 1
    assert list(media.perpindahan.order_by("urut").values_list("jenis", flat=True)) == [
        JenisPindah.TERDAFTAR, JenisPindah.TERPASANG, JenisPindah.DILEPAS, JenisPindah.DISIMPAN,
    ]  # fmt: skip


def test_media_dilepas_saat_menyalin_menunggu_media_lalu_berhasil(
    siapkan: Callable[..., Media], sasaran: Sasaran, rumah: Path
) -> None:
    salinan = cadangkan(sasaran)
    media = siapkan()
    folder, jauh = rumah / "lu-01", rumah / "dicabut"
    kerja = kerja_untuk(media)

    def cabut(nama: str) -> None:
        if nama.startswith("Menyalin"):
            folder.rename(jauh)

    kerja.saat_langkah = cabut
    with pytest.raises(MenungguMedia, match="dicabut"):
        pelaksanaan.salin(kerja)  # type: ignore[arg-type] # stands in for Kerja
    jauh.rename(folder)
    salinan.refresh_from_db()
    assert salinan.tingkat == TingkatSalinan.DIBUAT
    pelaksanaan.salin(kerja_untuk(media))  # type: ignore[arg-type] # as above
    assert "1 salinan cocok" in pelaksanaan.baca_ulang(kerja_untuk(media))  # type: ignore[arg-type] # as above


def test_media_tidak_terpasang_atau_hanya_baca_menunggu(
    siapkan: Callable[..., Media], sasaran: Sasaran, rumah: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cadangkan(sasaran)
    media = siapkan()
    monkeypatch.setattr("arsip.media.perangkat.Titik.hanya_baca", property(lambda _self: True))
    with pytest.raises(MenungguMedia, match="hanya-baca"):
        pelaksanaan.salin(kerja_untuk(media))  # type: ignore[arg-type] # stands in for Kerja
    shutil.move(rumah / "lu-01", rumah / "lain")
    with pytest.raises(MenungguMedia, match="tidak ada lagi"):
        pelaksanaan.baca_ulang(kerja_untuk(media))  # type: ignore[arg-type] # as above
    laporan = services_pasang.pindai(server="portal")
    assert [m.kode for m in laporan.pergi] == ["LU-01"]
    with pytest.raises(MenungguMedia, match="belum terpasang"):
        pelaksanaan.salin(kerja_untuk(media))  # type: ignore[arg-type] # as above


def test_repositori_tertukar_ditolak(siapkan: Callable[..., Media], sasaran: Sasaran, rumah: Path) -> None:
    """The marker names another repository than the one that lies there: nothing is written."""
    cadangkan(sasaran)
    media = siapkan()
    lama = penanda.baca(rumah / "lu-01")
    assert lama is not None
    penanda.tulis(rumah / "lu-01", penanda.Penanda(lama.uuid, lama.kode, lama.nomor_seri, "f" * 64, lama.pengenal))
    with pytest.raises(TidakCocok, match="bukan milik"):
        pelaksanaan.salin(kerja_untuk(media))  # type: ignore[arg-type] # stands in for Kerja


def test_baca_ulang_gagal_menurunkan_tangga(
    siapkan: Callable[..., Media], sasaran: Sasaran, asep: Pengguna, bu_kepala: Pengguna
) -> None:
    salinan = cadangkan(sasaran)
    media = siapkan()
    pelaksanaan.salin(kerja_untuk(media))  # type: ignore[arg-type] # stands in for Kerja
    pak = next(p for p in (Path(_repositori(media).alamat) / "data").rglob("*") if p.is_file())
    isi = bytearray(pak.read_bytes())
    isi[len(isi) // 2] ^= 0x10
    pak.chmod(0o600)
    pak.write_bytes(isi)
    with pytest.raises(RepoRusak):
        pelaksanaan.baca_ulang(kerja_untuk(media))  # type: ignore[arg-type] # as above
    salinan.refresh_from_db()
    media.refresh_from_db()
    assert salinan.tingkat == TingkatSalinan.DIBUAT
    assert media.baca_ulang_hasil == HasilBaca.GALAT
    assert set(media.isi.values_list("keadaan", flat=True)) == {KeadaanIsi.RUSAK}
    penerima = Kabar.objects.filter(jenis="arsip.media.baca_gagal").values_list("penerima__email", flat=True)
    assert set(penerima) == {asep.email, bu_kepala.email}
    with pytest.raises(SetelanKurang, match="gagal dibaca ulang"):
        pelaksanaan.salin(kerja_untuk(media))  # type: ignore[arg-type] # as above


def test_pohon_berbeda_ditemukan(siapkan: Callable[..., Media], sasaran: Sasaran) -> None:
    cadangkan(sasaran)
    media = siapkan()
    pelaksanaan.salin(kerja_untuk(media))  # type: ignore[arg-type] # stands in for Kerja
    media.isi.update(pohon="0" * 64)
    with pytest.raises(TidakCocok, match="Berkas SPSE"):
        pelaksanaan.baca_ulang(kerja_untuk(media))  # type: ignore[arg-type] # as above


def _bermanifes(salinan: Salinan) -> str:
    """The manifest that a real run keeps beside its snapshot; its mark."""
    utuh = tanda_utuh(salinan.restic_id)
    restic = Restic.dari(salinan.repositori, cara=Cara(rendah=False))
    restic.simpan_isi(b"{}", nama="manifes.json", tanda=[MANIFES, utuh], tuan="portal")
    return utuh


def test_retensi_di_media_tidak_pernah_membuang_yang_terakhir(siapkan: Callable[..., Media], sasaran: Sasaran) -> None:
    media = siapkan()
    PabrikSlotRotasi(media=media, rencana=PabrikRencanaRotasi(simpan_terakhir=1))
    semua = []
    for isi in ("satu", "dua"):
        semua.append(cadangkan(sasaran, isi))
        utuh = _bermanifes(semua[-1])
        pelaksanaan.salin(kerja_untuk(media))  # type: ignore[arg-type] # stands in for Kerja
        # Whoever holds the medium alone can still compare what comes back, and nothing of the forgotten stays.
        di_media = Restic.dari(_repositori(media), cara=Cara(rendah=False)).daftar(tanda=[MANIFES])
        assert [utuh in s.tanda for s in di_media] == [True]
    assert list(media.isi.order_by("salinan_id").values_list("keadaan", flat=True)) == [
        KeadaanIsi.DILUPAKAN, KeadaanIsi.TERSALIN,
    ]  # fmt: skip
    for satu in semua:
        satu.refresh_from_db()
    assert [s.tingkat for s in semua] == [TingkatSalinan.DIBUAT, TingkatSalinan.DI_MEDIA]
    assert "1 salinan cocok" in pelaksanaan.baca_ulang(kerja_untuk(media))  # type: ignore[arg-type] # as above


def _usul_ditarik_dan_diajukan_lagi(kedua: Media, asep: Pengguna, bu_kepala: Pengguna) -> None:
    """A proposal with its refusals, withdrawn once, made again."""
    for cara, alasan in (("xxx", "Jatuh"), (CaraHapus.FISIK, " ")):
        with pytest.raises(AturanDilanggar):
            services_hapus.usulkan_hapus(media_id=kedua.pk, cara=cara, alasan=alasan, oleh=asep)
    services_hapus.usulkan_hapus(media_id=kedua.pk, cara=CaraHapus.FISIK, alasan="Jatuh", oleh=asep)
    with pytest.raises(TransisiBasi):
        services_hapus.usulkan_hapus(media_id=kedua.pk, cara=CaraHapus.FISIK, alasan="Jatuh", oleh=asep)
    with pytest.raises(AturanDilanggar, match="orang kedua"):
        services_hapus.setujui_hapus(media_id=kedua.pk, oleh=asep)
    with pytest.raises(AturanDilanggar, match="alasan"):
        services_hapus.tarik_usul(media_id=kedua.pk, oleh=bu_kepala, alasan="")
    services_hapus.tarik_usul(media_id=kedua.pk, oleh=bu_kepala, alasan="Periksa dahulu")
    with pytest.raises(TransisiBasi):
        services_hapus.setujui_hapus(media_id=kedua.pk, oleh=bu_kepala)
    services_hapus.usulkan_hapus(media_id=kedua.pk, cara=CaraHapus.FISIK, alasan="Jatuh", oleh=asep)


def _ditemukan_lagi(media: Media, asep: Pengguna) -> None:
    """Found: where, once; what it carries must be read again before it counts."""
    with pytest.raises(AturanDilanggar, match="di mana"):
        services_media.temukan(media_id=media.pk, alasan="", tempat=None, oleh=asep)
    services_media.temukan(media_id=media.pk, alasan="Di laci", tempat=None, oleh=asep)
    assert set(media.isi.values_list("keadaan", flat=True)) == {KeadaanIsi.TERSALIN}
    with pytest.raises(TransisiBasi):
        services_media.temukan(media_id=media.pk, alasan="Di laci", tempat=None, oleh=asep)


def test_rusak_hilang_ditemukan_dan_dihapus(  # noqa: PLR0917 - fixtures
    siapkan: Callable[..., Media], sasaran: Sasaran, asep: Pengguna, bu_kepala: Pengguna, rumah: Path,
    django_capture_on_commit_callbacks: Any,  # noqa: ANN401 - pytest-django's
) -> None:  # fmt: skip
    salinan = cadangkan(sasaran)
    media, kedua = siapkan("LU-01"), siapkan("LU-02")
    for m in (media, kedua):
        pelaksanaan.salin(kerja_untuk(m))  # type: ignore[arg-type] # stands in for Kerja
        pelaksanaan.baca_ulang(kerja_untuk(m))  # type: ignore[arg-type] # as above
    with pytest.raises(AturanDilanggar, match="Tulis"):
        services_media.nyatakan_hilang(media_id=media.pk, alasan=" ", oleh=asep)
    services_media.nyatakan_hilang(media_id=media.pk, alasan="Tertinggal di angkutan", oleh=asep)
    salinan.refresh_from_db()
    assert salinan.tingkat == TingkatSalinan.DIBACA_ULANG  # the other medium still carries it
    with pytest.raises(AturanDilanggar, match="satu-satunya"):
        services_hapus.usulkan_hapus(media_id=_lepas(kedua, asep).pk, cara=CaraHapus.KUNCI, alasan="Tua", oleh=asep)
    services_media.nyatakan_rusak(media_id=kedua.pk, alasan="Jatuh", oleh=asep)
    salinan.refresh_from_db()
    assert salinan.tingkat == TingkatSalinan.DIBUAT
    with pytest.raises(TransisiBasi):
        services_media.nyatakan_rusak(media_id=kedua.pk, alasan="Lagi", oleh=asep)
    _ditemukan_lagi(media, asep)
    _usul_ditarik_dan_diajukan_lagi(kedua, asep, bu_kepala)
    with django_capture_on_commit_callbacks(execute=True):
        usul = services_hapus.setujui_hapus(media_id=kedua.pk, oleh=bu_kepala)
    kedua.refresh_from_db()
    assert kedua.status == StatusMedia.DIHAPUS
    assert not Path(_repositori(kedua).berkas_sandi).exists()
    assert usul.naskah is not None
    assert Naskah.objects.tentang(kedua).count() == 1
    with pytest.raises(TransisiBasi):
        services_salin.suruh_salin(media_id=kedua.pk, oleh=asep)
    with pytest.raises(TransisiBasi):
        services_hapus.usulkan_hapus(media_id=kedua.pk, cara=CaraHapus.FISIK, alasan="Lagi", oleh=asep)
    assert (rumah / "lu-02" / penanda.NAMA).exists()  # broken: it was not plugged in when the end was agreed


def test_hapus_media_terpasang_mengosongkannya(
    siapkan: Callable[..., Media], asep: Pengguna, bu_kepala: Pengguna, rumah: Path,
    django_capture_on_commit_callbacks: Any,  # noqa: ANN401 - pytest-django's
) -> None:  # fmt: skip
    media = siapkan()
    services_hapus.usulkan_hapus(media_id=media.pk, cara=CaraHapus.KUNCI, alasan="Salah media", oleh=asep)
    with django_capture_on_commit_callbacks(execute=True):
        services_hapus.setujui_hapus(media_id=media.pk, oleh=bu_kepala)
    assert list((rumah / "lu-01").iterdir()) == []


def test_suruh_menolak_yang_tidak_masuk_akal(
    daftarkan: Callable[..., Media], siapkan: Callable[..., Media], asep: Pengguna
) -> None:
    with pytest.raises(TransisiBasi):
        services_salin.suruh_salin(media_id=daftarkan("LU-09").pk, oleh=asep)
    media = siapkan()
    with pytest.raises(AturanDilanggar, match="kosong"):
        services_salin.suruh_baca_ulang(media_id=media.pk, oleh=asep)
    assert services_salin.suruh_baca_ulang(media_id=media.pk, oleh=None, otomatis=True) is None
    assert services_salin.jalan_media(media=Media(kode="X")) == []
    assert not services_salin.sedang_dipakai(media=media)
    assert services_rotasi.ingatkan() == (0, 0)


def test_lepas_ditolak_selama_dipakai(siapkan: Callable[..., Media], asep: Pengguna) -> None:
    media = siapkan()
    jalan = services_salin.suruh_salin(media_id=media.pk, oleh=asep)
    jalan.mulai_jalan()
    jalan.save()
    assert jalan.status == StatusJalan.BERJALAN
    with pytest.raises(AturanDilanggar, match="sedang dipakai"):
        services_siap.lepaskan_media(media_id=media.pk, oleh=asep)


def _lepas(media: Media, oleh: Pengguna) -> Media:
    services_siap.lepaskan_media(media_id=media.pk, oleh=oleh)
    media.refresh_from_db()
    return media
