"""Recognition: real media, forged and cloned markers, two of the same, pulled out without ejecting."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache

from arsip.cadangan import services as cadangan
from arsip.cadangan.enums import JenisJalan, StatusJalan
from arsip.cadangan.models import JalanCadangan
from arsip.media import penanda, perangkat, services_pasang, services_siap, services_suruh, tasks
from arsip.media.enums import JenisSerah, SebabTolak, StatusMedia
from arsip.media.model_media import Media, TemuanMedia
from arsip.media.model_tempat import TempatAman
from arsip.media.perangkat import Titik
from arsip.media.rantai import urut_akhir
from arsip.media.services_serah import Penerima, serahkan
from lpse.akun.models import Pengguna
from lpse.celery import app
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kabar
from tests.pabrik_media import PabrikMedia

pytestmark = pytest.mark.django_db


def _lepas(media: Media, oleh: Pengguna) -> None:
    services_siap.lepaskan_media(media_id=media.pk, oleh=oleh)
    services_siap.pasang_lagi(media_id=media.pk, oleh=oleh)


@pytest.mark.pasal("27(2)")
def test_dipasang_lagi_dikenali_dan_yang_menunggu_dilanjutkan(
    siapkan: Callable[..., Media], asep: Pengguna, sari: Pengguna, brankas: TempatAman
) -> None:
    media = siapkan()
    assert media.repositori is not None
    services_siap.lepaskan_media(media_id=media.pk, oleh=asep)
    serahkan(
        media={media.pk: urut_akhir(media)}, jenis=JenisSerah.SIMPAN, penyerah=asep, penerima=Penerima(pengguna=sari),
        tempat=brankas, oleh=asep,
    )  # fmt: skip
    jalan = cadangan.suruh(jenis=JenisJalan.SALIN, repositori=media.repositori, oleh=asep)
    jalan.mulai_jalan()
    jalan.save()
    jalan.tunggu_media(pesan="Belum terpasang")
    jalan.save()
    services_siap.pasang_lagi(media_id=media.pk, oleh=asep)
    laporan = services_pasang.pindai(server="portal")
    media.refresh_from_db()
    assert [m.kode for m in laporan.dikenali] == ["LU-01"]
    assert str(laporan) == "dikenali: LU-01"
    assert (media.status, media.tempat) == (StatusMedia.TERPASANG, services_pasang.ruang_server())
    assert "tanpa berita acara" in media.perpindahan.latest("urut").catatan
    assert JalanCadangan.objects.get(pk=jalan.pk).status == StatusJalan.ANTRE
    assert Kabar.objects.filter(penerima=asep, jenis="arsip.media.dikenali").count() == 1
    tenang = services_pasang.pindai(server="portal")
    assert not tenang.berubah
    assert str(tenang) == "1 media tetap terpasang"


def test_hanya_baca_dikenali_tetapi_tidak_melanjutkan(
    siapkan: Callable[..., Media], asep: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    media = siapkan()
    _lepas(media, asep)
    monkeypatch.setattr(Titik, "hanya_baca", property(lambda _self: True))
    services_pasang.pindai(server="portal")
    media.refresh_from_db()
    assert (media.status, media.hanya_baca) == (StatusMedia.TERPASANG, True)


def test_dicabut_tanpa_dilepas_dikabarkan(siapkan: Callable[..., Media], asep: Pengguna, rumah: Path) -> None:
    media = siapkan()
    shutil.rmtree(rumah / "lu-01")
    laporan = services_pasang.pindai(server="portal")
    assert str(laporan) == "dicabut: LU-01"
    media.refresh_from_db()
    assert media.status == StatusMedia.SIAP
    assert Kabar.objects.filter(penerima=asep, jenis="arsip.media.dicabut").count() == 1
    assert not services_pasang.pindai(server="portal").berubah


def test_tiruan_palsu_dan_ganda_ditolak(siapkan: Callable[..., Media], rumah: Path, asep: Pengguna) -> None:
    """A byte-for-byte clone lies on another file system; a forged one carries a wrong seal; neither is written to."""
    media = siapkan()
    asli = json.loads((rumah / "lu-01" / penanda.NAMA).read_text())
    _lepas(media, asep)

    def titik(nama: str, isi: str) -> Titik:
        (rumah / nama).mkdir(exist_ok=True)
        (rumah / nama / penanda.NAMA).write_text(isi)
        return Titik(str(rumah / nama), folder=True)

    palsu = {**asli, "isi": {**asli["isi"], "kode": "LU-99"}}
    semua = [
        titik("tiruan", json.dumps(asli)), titik("palsu", json.dumps(palsu)), titik("rusak", "{"),
        titik("panjang", "x" * 5000),
    ]  # fmt: skip
    (rumah / "tautan").mkdir()
    (rumah / "tautan" / penanda.NAMA).symlink_to(rumah / "lu-01" / penanda.NAMA)
    (rumah / "kosong").mkdir()
    semua += [Titik(str(rumah / "tautan"), folder=True), Titik(str(rumah / "kosong"), folder=True)]
    laporan = services_pasang.pindai(server="portal", titik=semua)
    media.refresh_from_db()
    assert media.status == StatusMedia.TERPASANG  # the real one, in its own folder
    assert media.titik_pasang == str(rumah / "lu-01")
    sebab = {Path(t.titik_pasang).name: t.sebab for t in laporan.ditolak}
    assert sebab == {
        "tiruan": SebabTolak.TIRUAN, "palsu": SebabTolak.PALSU, "rusak": SebabTolak.PALSU,
        "panjang": SebabTolak.PALSU, "tautan": SebabTolak.PALSU,
    }  # fmt: skip
    assert "5 penanda ditolak" in str(laporan)
    assert Kabar.objects.filter(penerima=asep, jenis="arsip.media.ditolak").count() == 5
    ulang = services_pasang.pindai(server="portal", titik=semua)
    assert ulang.ditolak == []  # told once
    services_pasang.pindai(server="portal", titik=[])
    assert not TemuanMedia.objects.terbuka().exists()


def test_dua_titik_dengan_pengenal_sama_ditolak_keduanya(
    siapkan: Callable[..., Media], rumah: Path, asep: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    media = siapkan()
    Media.objects.filter(pk=media.pk).update(folder="")
    _lepas(media, asep)
    shutil.copytree(rumah / "lu-01", rumah / "kembar")
    monkeypatch.setattr(Titik, "pengenal", property(lambda _self: media.pengenal))
    semua = [Titik(str(rumah / "lu-01")), Titik(str(rumah / "kembar"))]
    laporan = services_pasang.pindai(server="portal", titik=semua)
    assert {t.sebab for t in laporan.ditolak} == {SebabTolak.GANDA}
    assert len(laporan.ditolak) == 2
    media.refresh_from_db()
    assert media.status == StatusMedia.SIAP


def test_media_tak_dikenal_dan_tak_berlaku_ditolak(siapkan: Callable[..., Media], rumah: Path) -> None:
    media = siapkan()
    penanda.tulis(rumah / "lu-01", penanda.Penanda("0" * 32, "LU-77", "", "", {}))
    titik = [Titik(str(rumah / "lu-01"), folder=True)]
    Media.objects.filter(pk=media.pk).update(folder="")
    assert [t.sebab for t in services_pasang.pindai(server="portal", titik=titik).ditolak] == [SebabTolak.TAK_DIKENAL]
    rusak = PabrikMedia(status="rusak", alasan="Jatuh")
    penanda.tulis(rumah / "lu-01", penanda.Penanda(str(rusak.uuid), rusak.kode, "", "", {}))
    assert [t.sebab for t in services_pasang.pindai(server="portal", titik=titik).ditolak] == [SebabTolak.TAK_BERLAKU]


def test_titik_yang_tidak_menjawab_dilewati(rumah: Path, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def macet(_akar: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(penanda, "baca", macet)
    assert not services_pasang.pindai(server="portal", titik=[Titik(str(rumah), folder=True)]).berubah


def test_sama_membandingkan_yang_diketahui_kedua_pihak() -> None:
    assert perangkat.sama({"uuid": "a"}, {"uuid": "a", "seri": "1"})
    assert not perangkat.sama({"uuid": "a"}, {"uuid": "b"})
    assert not perangkat.sama({"uuid": "a", "seri": "1"}, {"uuid": "a", "seri": "2"})
    assert perangkat.sama({"fsid": "1"}, {"fsid": "1"})
    assert not perangkat.sama({"fsid": "1"}, {"fsid": "2"})


def test_titik_sungguhan_dibaca_dari_mesin(settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.MEDIA_AKAR = ["/"]
    semua = perangkat.titik_terpasang()
    assert {t.akar for t in semua} >= {"/proc"}
    satu = perangkat.titik_di("/proc")
    assert satu is not None
    assert set(satu.pengenal) == {"uuid", "seri", "fsid", "jenis_fs"}
    assert perangkat.titik_di("/tidak/ada") is None
    assert perangkat.sama(satu.pengenal, satu.pengenal)
    assert "umount" in perangkat.lepaskan("/tidak/ada", "/dev/tidak-ada") or os.geteuid() != 0


@pytest.mark.pasal("27(2)")
def test_penyiapan_menolak_yang_bukan_media(  # noqa: PLR0917 - fixtures
    daftarkan: Callable[..., Media], siapkan: Callable[..., Media], rumah: Path, asep: Pengguna, settings: Any,  # noqa: ANN401 - pytest-django's
    monkeypatch: pytest.MonkeyPatch, utama: object,
) -> None:  # fmt: skip
    media = daftarkan("LU-05")

    def coba(akar: Path | str, kata: str) -> None:
        with pytest.raises(AturanDilanggar, match=kata):
            services_siap.siapkan_media(media_id=media.pk, akar=str(akar), server="portal", oleh=asep)

    coba("tidak/mutlak", "bukan folder")
    (rumah / "penuh").mkdir()
    satu = siapkan("LU-06")
    coba(rumah / "lu-06", "sudah menjadi media LU-06")
    penanda.tulis(rumah / "penuh", penanda.Penanda("x", "y", "", "", {}))
    (rumah / "penuh" / penanda.NAMA).write_text("{}")
    coba(rumah / "penuh", "bukan buatan portal ini")
    (rumah / "penuh" / penanda.NAMA).unlink()
    with monkeypatch.context() as m:
        m.setattr(Titik, "bebas", property(lambda _self: 1000))
        coba(rumah / "penuh", "penuh")
    with monkeypatch.context() as m:
        m.setattr(Titik, "hanya_baca", property(lambda _self: True))
        coba(rumah / "penuh", "hanya-baca")
    with monkeypatch.context() as m:
        m.setattr(penanda, "tulis", _gagal_tulis)
        coba(rumah / "penuh", "tidak dapat ditulis")
    Media.objects.filter(pk=satu.pk).update(titik_pasang=str(rumah / "penuh"))
    coba(rumah / "penuh", "Media lain sedang terpasang")
    settings.MEDIA_FOLDER_PENGGANTI = False
    coba(rumah / "penuh", "Tidak ada media yang terpasang")
    monkeypatch.setattr(perangkat, "titik_di", Titik)
    coba(rumah / "penuh", "cakram yang sama")
    with pytest.raises(TransisiBasi):
        services_siap.siapkan_media(media_id=satu.pk, akar=str(rumah / "penuh"), server="portal", oleh=asep)


def _gagal_tulis(_akar: Path, _isi: object) -> None:
    raise OSError(28, "No space left on device")


def test_perintah_ke_server_meninggalkan_baris_dan_kabar(
    daftarkan: Callable[..., Media], rumah: Path, asep: Pengguna, monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Any,  # noqa: ANN401 - pytest-django's
) -> None:  # fmt: skip
    kirim: list[tuple[str, str]] = []
    monkeypatch.setattr(app, "send_task", lambda nama, **k: kirim.append((nama, k["queue"])))
    media = daftarkan("LU-07")
    (rumah / "lu-07").mkdir()
    with pytest.raises(AturanDilanggar, match="tidak menjalankan cadangan"):
        services_suruh.suruh_siapkan(media_id=media.pk, server="asing", akar="/media/x", oleh=asep)
    with pytest.raises(TransisiBasi):
        services_suruh.suruh_lepaskan(media_id=media.pk, oleh=asep)
    with django_capture_on_commit_callbacks(execute=True):
        services_suruh.suruh_siapkan(media_id=media.pk, server="portal", akar=str(rumah / "lu-07"), oleh=asep)
    assert not services_suruh.siapkan_di_sini(media_id=media.pk, akar="/tidak/ada", oleh=asep)
    tasks.siapkan(media_id=media.pk, akar=str(rumah / "lu-07"), oleh_id=asep.pk)
    with pytest.raises(TransisiBasi):
        services_suruh.suruh_siapkan(media_id=media.pk, server="portal", akar="/x", oleh=asep)
    with django_capture_on_commit_callbacks(execute=True):
        services_suruh.suruh_lepaskan(media_id=media.pk, oleh=asep)
    tasks.lepaskan(media_id=media.pk, oleh_id=asep.pk)
    assert not services_suruh.lepaskan_di_sini(media_id=media.pk, oleh=asep)
    assert kirim == [("arsip.media.siapkan", "pantau.portal"), ("arsip.media.lepaskan", "pantau.portal")]
    hasil = JalanTugas.objects.filter(sasaran="LU-07").order_by("pk").values_list("tugas", "hasil")
    assert list(hasil) == [
        ("arsip.media.siapkan", "gagal"), ("arsip.media.siapkan", "berhasil"), ("arsip.media.lepaskan", "berhasil"),
        ("arsip.media.lepaskan", "gagal"),
    ]  # fmt: skip
    assert Kabar.objects.filter(penerima=asep, jenis="arsip.media.penyiapan").exists()


def test_folder_biasa_hanya_calon_bila_setelannya_hidup(
    rumah: Path,
    settings: Any,  # noqa: ANN401 - pytest-django's
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    akar = rumah / "akar"
    (akar / "biasa").mkdir(parents=True)
    (akar / "cakram").mkdir()
    (akar / "tautan").symlink_to(akar / "biasa")
    (akar / "berkas").touch()
    monkeypatch.setattr(perangkat, "titik_terpasang", lambda: [Titik(str(akar / "cakram"), folder=False)])
    monkeypatch.setattr(Titik, "pengenal", property(lambda _self: {}))
    calon = services_suruh.catat_calon(server="portal")
    assert [(c["akar"], c["folder"]) for c in calon] == [(str(akar / "cakram"), False), (str(akar / "biasa"), True)]
    settings.MEDIA_FOLDER_PENGGANTI = False
    assert [c["folder"] for c in services_suruh.catat_calon(server="portal")] == [False]


def test_pindai_menyuruh_setiap_server_dan_mencatat_calon(
    rumah: Path, siapkan: Callable[..., Media], monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Any,  # noqa: ANN401 - pytest-django's
) -> None:  # fmt: skip
    kirim: list[str] = []
    monkeypatch.setattr(app, "send_task", lambda _nama, **k: kirim.append(k["queue"]))
    (rumah / "baru").mkdir()
    titik = [Titik(str(rumah / "baru"), folder=True), Titik(str(rumah / "hilang"), folder=True)]
    monkeypatch.setattr(perangkat, "titik_terpasang", lambda: titik)
    with django_capture_on_commit_callbacks(execute=True):
        tasks.pindai_semua()
    assert kirim == ["pantau.portal"]
    tasks.pindai(server="portal")
    tasks.pindai(server="lain")
    assert [(s, c["akar"]) for s, c in services_suruh.calon_terpasang()] == [("portal", str(rumah / "baru"))]
    siapkan()
    shutil.rmtree(rumah / "lu-01")
    assert "dicabut" in str(services_suruh.cari_sekarang())
    assert not services_suruh.cari_sekarang().berubah
    cache.clear()
