"""The rarer ways: a main repository elsewhere, an engine that refuses, a mount point used before, an honest umount."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from arsip.cadangan import services as cadangan
from arsip.cadangan.enums import JenisJalan, TingkatSalinan
from arsip.cadangan.galat import IzinDitolak, MenungguMedia, RepoTidakAda
from arsip.cadangan.mesin import Restic
from arsip.cadangan.models import JalanCadangan, Repositori, Sasaran
from arsip.media import (
    pelaksanaan,
    penanda,
    perangkat,
    rantai,
    services_hapus,
    services_media,
    services_pasang,
    services_siap,
    services_titik,
    services_tunggu as tunggu,
)
from arsip.media.enums import CaraHapus, StatusMedia
from arsip.media.model_media import Media
from arsip.media.perangkat import Titik
from arsip.media.selectors_rotasi import giliran
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from tests.arsip.media.conftest import cadangkan, kerja_untuk
from tests.pabrik_media import (
    PabrikMedia,
    PabrikRencanaRotasi,
    PabrikSlotRotasi,
    RepositoriUntukMedia,
    SalinanUntukMedia,
    SasaranUntukMedia,
)

pytestmark = pytest.mark.django_db


def test_mesin_menolak_dan_titik_pasang_bekas_media_lain(
    daftarkan: Callable[..., Media], siapkan: Callable[..., Media], rumah: Path, asep: Pengguna,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    lama = siapkan("LU-01")
    assert lama.repositori is not None
    RepositoriUntukMedia(alamat="sftp:cadangan@dinas:/srv")
    services_siap._bukan_cakram_utama(Titik(str(rumah)))
    Media.objects.filter(pk=lama.pk).update(titik_pasang="", status="siap", folder="")
    (rumah / "lu-01" / penanda.NAMA).unlink()
    baru = daftarkan("LU-02")
    with monkeypatch.context() as m:
        m.setattr(Restic, "siapkan", _menolak)
        with pytest.raises(AturanDilanggar, match="tidak dapat disiapkan"):
            services_siap.siapkan_media(media_id=baru.pk, akar=str(rumah / "lu-01"), server="portal", oleh=asep)
    sandi = rumah / "var" / "rahasia" / "media-lu-02.sandi"
    sandi.write_text((rumah / "var" / "rahasia" / "media-lu-01.sandi").read_text())
    baru = services_siap.siapkan_media(media_id=baru.pk, akar=str(rumah / "lu-01"), server="portal", oleh=asep)
    assert baru.repositori is not None
    assert baru.repositori.alamat == lama.repositori.alamat
    assert Repositori.objects.get(pk=lama.repositori.pk).alamat.endswith("#media-lu-01")


def test_dipasang_di_titik_lain_repositorinya_ikut(
    siapkan: Callable[..., Media], rumah: Path, asep: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two media take turns at one mount point: each repository is looked for where its medium is today."""
    satu, dua = siapkan("LU-01"), siapkan("LU-02")
    services_siap.lepaskan_media(media_id=satu.pk, oleh=asep)
    services_siap.lepaskan_media(media_id=dua.pk, oleh=asep)
    Media.objects.update(folder="", abaikan_titik="")
    (rumah / "lu-01").rename(rumah / "jauh")
    (rumah / "lu-02").rename(rumah / "lu-01")
    monkeypatch.setattr(Titik, "pengenal", property(lambda _self: dua.pengenal))
    laporan = services_pasang.pindai(server="portal", titik=[Titik(str(rumah / "lu-01"))])
    assert [m.kode for m in laporan.dikenali] == ["LU-02"]
    alamat = {r.kode: r.alamat for r in Repositori.objects.filter(jenis="media")}
    assert alamat["media-lu-02"] == str(rumah / "lu-01" / "lpse-restic")
    assert alamat["media-lu-01"] == f"{alamat['media-lu-02']}#media-lu-01"


def _menolak(_restic: Restic, **_lain: object) -> None:
    raise IzinDitolak("Tidak boleh.")


def test_melepas_titik_sungguhan_menyebut_yang_harus_dikerjakan(
    siapkan: Callable[..., Media], asep: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    media = siapkan()
    Media.objects.filter(pk=media.pk).update(folder="")
    monkeypatch.setattr(perangkat, "titik_di", lambda akar: Titik(akar, "/dev/sdz1"))
    monkeypatch.setattr(perangkat, "lepaskan", lambda _akar, _perangkat: "target is busy")
    _, pesan = services_siap.lepaskan_media(media_id=media.pk, oleh=asep)
    assert pesan.startswith("Lepaskan sendiri sebelum dicabut: umount")
    lain = siapkan("LU-02")
    Media.objects.filter(pk=lain.pk).update(folder="")
    monkeypatch.setattr(perangkat, "titik_di", lambda _akar: None)
    assert services_siap.lepaskan_media(media_id=lain.pk, oleh=asep)[1] == ""
    with pytest.raises(TransisiBasi):
        services_siap.lepaskan_media(media_id=lain.pk, oleh=asep)


def test_penanda_yang_lenyap_bukan_media_itu_lagi(siapkan: Callable[..., Media], rumah: Path) -> None:
    media = siapkan()
    titik = Titik(str(rumah / "lu-01"), folder=True)
    assert services_titik.masih_ada(titik=titik, media=media)
    (rumah / "lu-01" / penanda.NAMA).write_text("{}")
    assert not services_titik.masih_ada(titik=titik, media=media)
    with pytest.raises(MenungguMedia, match="tempatnya"):
        services_titik.titik_sah(media=PabrikMedia(), tulis=False)


def test_yang_dibatalkan_tidak_dilanjutkan(asep: Pengguna, monkeypatch: pytest.MonkeyPatch) -> None:
    media = PabrikMedia()
    jalan = cadangan.suruh(jenis=JenisJalan.SALIN, repositori=media.repositori)
    jalan.mulai_jalan()
    jalan.save()
    jalan.tunggu_media(pesan="Belum terpasang")
    jalan.save()

    def basi(*, jalan_id: int) -> None:
        raise TransisiBasi(f"{jalan_id} sudah dibatalkan.")

    with monkeypatch.context() as m:
        m.setattr(cadangan, "antre_lagi", basi)
        assert tunggu.lanjutkan_yang_menunggu(media=media) == 0
    assert tunggu.lanjutkan_yang_menunggu(media=media) == 1
    assert tunggu.lanjutkan_yang_menunggu(media=Media(kode="X")) == 0
    assert asep.is_active


def test_media_baru_berakhir_tanpa_repositori(
    daftarkan: Callable[..., Media], asep: Pengguna, bu_kepala: Pengguna,
    django_capture_on_commit_callbacks: Any,  # noqa: ANN401 - pytest-django's
) -> None:  # fmt: skip
    media = daftarkan("LU-08")
    assert services_media.ubah_media(media_id=media.pk, isian={"merek": "WD"}, oleh=asep).merek == "WD"
    services_hapus.usulkan_hapus(media_id=media.pk, cara=CaraHapus.FISIK, alasan="Cacat pabrik", oleh=asep)
    with django_capture_on_commit_callbacks(execute=True):
        services_hapus.setujui_hapus(media_id=media.pk, oleh=bu_kepala)
    media.refresh_from_db()
    assert media.status == StatusMedia.DIHAPUS
    tanpa_sandi = PabrikMedia(kode="LU-77")
    services_hapus.usulkan_hapus(media_id=tanpa_sandi.pk, cara=CaraHapus.FISIK, alasan="Tua", oleh=asep)
    with django_capture_on_commit_callbacks(execute=True):
        services_hapus.setujui_hapus(media_id=tanpa_sandi.pk, oleh=bu_kepala)


def test_pindai_melewati_yang_baru_saja_dilepas_orang(
    siapkan: Callable[..., Media], monkeypatch: pytest.MonkeyPatch, rumah: Path
) -> None:
    """Between the look and the lock somebody ejected it: nothing is told twice."""
    media = siapkan()
    (rumah / "lu-01" / penanda.NAMA).unlink()
    asli = rantai.kunci

    def keburu(media_id: int) -> Media:
        Media.objects.filter(pk=media_id).update(status="siap", titik_pasang="")
        return asli(media_id)

    monkeypatch.setattr(services_pasang, "kunci", keburu)
    assert services_pasang.pindai(server="portal").pergi == []
    assert Media.objects.get(pk=media.pk).status == StatusMedia.SIAP


def test_nada_giliran_yang_jatuh_hari_ini() -> None:
    kini = timezone.localdate()
    rencana = PabrikRencanaRotasi(mulai=kini - dt.timedelta(days=8), tenggat_hari=2)
    slot = PabrikSlotRotasi(rencana=rencana, hari=kini.isoweekday(), minggu_ke=0)
    satu = giliran([slot], hari_ini=kini)[0]
    assert (satu.nada, satu.tenggat) == (("perhatian", "alert-triangle"), kini + dt.timedelta(days=2))
    nanti = PabrikSlotRotasi(rencana=PabrikRencanaRotasi(mulai=kini + dt.timedelta(days=1)), nama="Nanti")
    assert (giliran([nanti])[0].nada[0], giliran([nanti])[0].tenggat) == ("netral", None)


def test_repositori_yang_tak_terbuka_tidak_menahan_sasaran_lain(
    sasaran: Sasaran, siapkan: Callable[..., Media]
) -> None:
    """Another machine's folder, a wrong key: its own targets stay behind, and the run names it."""
    baik, media = cadangkan(sasaran), siapkan()
    jauh = SasaranUntukMedia(repositori=RepositoriUntukMedia(nama="Repositori jauh"), nama="Berkas jauh")
    SalinanUntukMedia(sasaran=jauh, repositori=jauh.repositori)
    with pytest.raises(RepoTidakAda, match=r"Repositori jauh tidak dapat dibaca dari server ini.*1 salinan baru"):
        pelaksanaan.salin(kerja_untuk(media))  # type: ignore[arg-type] # stands in for Kerja
    baik.refresh_from_db()
    assert baik.tingkat == TingkatSalinan.DI_MEDIA
    assert JalanCadangan.objects.filter(jenis=JenisJalan.BACA_ULANG, repositori=media.repositori).count() == 1
