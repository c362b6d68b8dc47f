"""Requests: asked by one, decided by another, done once, taken along by those two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from arsip.cadangan.enums import JenisJalan, JenisSasaran, StatusJalan
from arsip.cadangan.models import JalanCadangan
from arsip.pemulihan import services_permintaan as services
from arsip.pemulihan.enums import PERPINDAHAN, JenisPemulihan, StatusPermintaan
from arsip.pemulihan.models import PermintaanPulih
from arsip.pemulihan.tampilan import butir_putusan, diputus_bulan_ini, jumlah_menunggu
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.models import Kabar
from tests.pabrik_cadangan import PabrikSalinan, PabrikSasaran
from tests.pabrik_pemulihan import PabrikPermintaanPulih

_S = StatusPermintaan
pytestmark = pytest.mark.django_db


def _folder(**lain: Any) -> Any:  # noqa: ANN401 - a row
    sasaran = PabrikSasaran(jenis=JenisSasaran.FOLDER, asal_dsn="", folder=["/srv/spse"])
    return PabrikSalinan(sasaran=sasaran, manifes={"jenis": "folder", "berkas": 1, "byte": 3}, **lain)


@pytest.mark.pasal("27(1)")
def test_minta_lalu_disetujui_orang_lain(asep: Pengguna, bu_kepala: Pengguna) -> None:
    salinan = PabrikSalinan()
    p = services.minta(
        salinan_id=salinan.pk, jenis="basisdata", tujuan=" pulih_banding ", alasan=" Data hilang ", oleh=asep
    )
    assert (p.status, p.tujuan, p.alasan) == (_S.MENUNGGU, "pulih_banding", "Data hilang")
    assert Kabar.objects.filter(jenis="arsip.pemulihan.diminta").get().penerima == bu_kepala
    assert [b.url for b in butir_putusan(bu_kepala)] == [p.get_absolute_url()]
    assert list(butir_putusan(asep)) == []
    assert (jumlah_menunggu(bu_kepala), jumlah_menunggu(asep)) == (1, 0)
    with pytest.raises(AturanDilanggar, match="orang lain"):
        services.setujui(permintaan_id=p.pk, oleh=asep)
    services.setujui(permintaan_id=p.pk, oleh=bu_kepala, catatan="Silakan")
    p.refresh_from_db()
    assert (p.status, p.pemutus, p.kunci_hasil) == (_S.DISETUJUI, bu_kepala, None)
    assert p.jalan is not None
    assert p.jalan.rujukan == {"permintaan": p.pk}
    assert diputus_bulan_ini(bu_kepala) == 1
    assert Kabar.objects.get(penerima=asep, jenis="arsip.pemulihan.diputus").judul.startswith(str(bu_kepala))
    with pytest.raises(TransisiBasi, match="Muat ulang"):
        services.setujui(permintaan_id=p.pk, oleh=bu_kepala)
    assert [j.kata for j in Jejak.objects.tentang(p).order_by("pk")] == ["meminta pemulihan", "menyetujui pemulihan"]


@pytest.mark.parametrize(
    ("isian", "sebab"),
    [
        ({"alasan": "  "}, "alasan"),
        ({"tujuan": "Huruf-Besar"}, "Nama basis data"),
        ({"tujuan": "postgres"}, "Nama basis data"),
        ({"jenis": "berkas", "jalur": "/a"}, "tidak memuat"),
        ({"jenis": "lain"}, "tidak memuat"),
    ],
)
def test_permintaan_basis_data_ditolak_dengan_sebab(isian: dict[str, str], sebab: str, asep: Pengguna) -> None:
    baik = {"jenis": "basisdata", "tujuan": "pulih_uji", "alasan": "Perlu"}
    with pytest.raises(AturanDilanggar, match=sebab):
        services.minta(salinan_id=PabrikSalinan().pk, oleh=asep, **{**baik, **isian})


@pytest.mark.parametrize(
    ("jenis", "jalur", "tujuan", "sebab"),
    [
        ("berkas", "relatif", "", "Pilih satu berkas"),
        ("berkas", "/a/b", "/srv/x", "Pilih satu berkas"),
        ("berkas", "/var/kunci-rahasia", "", "bin/restore"),
        ("basisdata", "", "pulih_uji", "tidak memuat"),
        ("folder", "", "relatif/x", "lengkap dari akar"),
        ("folder", "", "/srv/a/../b", "lengkap dari akar"),
        ("folder", "", "/srv", "lengkap dari akar"),
        ("folder", "", "/srv/spse", "sedang dipakai"),
        ("folder", "", "/srv/spse/dalam", "sedang dipakai"),
        ("folder", "", "{tmp}", "sudah ada"),
    ],
)
def test_permintaan_folder_ditolak_dengan_sebab(  # noqa: PLR0917 - the cases' own columns
    jenis: str, jalur: str, tujuan: str, sebab: str, asep: Pengguna, tmp_path: Path
) -> None:
    with pytest.raises(AturanDilanggar, match=sebab):
        services.minta(
            salinan_id=_folder().pk,
            jenis=jenis,
            jalur=jalur,
            tujuan=tujuan.format(tmp=tmp_path),
            alasan="Perlu",
            oleh=asep,
        )


def test_folder_di_atas_yang_dipakai_ditolak_dan_tujuan_sama_hanya_sekali(asep: Pengguna, tmp_path: Path) -> None:
    salinan = _folder()
    PabrikSasaran(jenis=JenisSasaran.FOLDER, asal_dsn="", folder=["/srv/lain/jauh/dalam"])
    with pytest.raises(AturanDilanggar, match="sedang dipakai"):
        services.minta(salinan_id=salinan.pk, jenis="folder", tujuan="/srv/lain", alasan="Perlu", oleh=asep)
    isian = {"salinan_id": salinan.pk, "jenis": "folder", "tujuan": str(tmp_path / "a" / "b"), "alasan": "Perlu"}
    services.minta(**isian, oleh=asep)
    with pytest.raises(TransisiBasi, match="tujuan yang sama"):
        services.minta(**isian, oleh=asep)


def test_tolak_batal_dan_kedaluwarsa(asep: Pengguna, bu_kepala: Pengguna, dodi: Pengguna) -> None:
    p = PabrikPermintaanPulih(peminta=asep)
    with pytest.raises(AturanDilanggar, match="berwenang"):
        services.tolak(permintaan_id=p.pk, oleh=dodi, catatan="Tidak")
    with pytest.raises(AturanDilanggar, match="alasan penolakan"):
        services.tolak(permintaan_id=p.pk, oleh=bu_kepala, catatan=" ")
    assert services.tolak(permintaan_id=p.pk, oleh=bu_kepala, catatan="Tidak perlu").status == _S.DITOLAK
    with pytest.raises(TransisiBasi):
        services.batalkan(permintaan_id=p.pk, oleh=asep)
    with pytest.raises(AturanDilanggar, match="Hanya peminta"):
        services.batalkan(permintaan_id=p.pk, oleh=bu_kepala)
    satu, dua = (
        PabrikPermintaanPulih(peminta=asep),
        PabrikPermintaanPulih(peminta=asep, kedaluwarsa_pada=timezone.now() - dt.timedelta(seconds=1)),
    )
    assert services.batalkan(permintaan_id=satu.pk, oleh=asep).status == _S.DIBATALKAN
    with pytest.raises(TransisiBasi, match="masa berlakunya"):
        services.setujui(permintaan_id=dua.pk, oleh=bu_kepala)
    assert services.rapikan() == (1, 0, 0)
    assert services.rapikan() == (0, 0, 0)
    dua.refresh_from_db()
    assert dua.status == _S.KEDALUWARSA
    assert services._lewatkan(dua.pk) is False


def test_pekerja_mati_menutup_permintaannya(asep: Pengguna, bu_kepala: Pengguna) -> None:
    p: PermintaanPulih = PabrikPermintaanPulih(peminta=asep)
    p = PermintaanPulih.objects.get(pk=services.setujui(permintaan_id=p.pk, oleh=bu_kepala).pk)
    assert services.rapikan() == (0, 0, 0)
    services.mulai(permintaan_id=p.pk)
    with pytest.raises(TransisiBasi):
        services.mulai(permintaan_id=p.pk)
    assert p.jalan is not None
    p.jalan.mulai_jalan()
    p.jalan.save()
    p.jalan.putus(pesan="Pekerja mati di tengah jalan.")
    p.jalan.save()
    assert services.rapikan() == (0, 0, 1)
    p.refresh_from_db()
    assert (p.status, p.pesan) == (_S.GAGAL, "Pekerja mati di tengah jalan.")
    for lakukan in (services.selesaikan, services.gagalkan):
        with pytest.raises(TransisiBasi):
            lakukan(permintaan_id=p.pk, pesan="x")


def test_hasil_diunduh_dua_orang_itu_saja_lalu_dibuang(  # noqa: PLR0917 - fixtures
    asep: Pengguna, bu_kepala: Pengguna, masuk_sebagai: Callable[..., Client], settings: Any, tmp_path: Path,  # noqa: ANN401 - pytest-django's
    django_capture_on_commit_callbacks: Any,  # noqa: ANN401 - as above
) -> None:  # fmt: skip
    settings.LPSE_VAR = tmp_path
    p: PermintaanPulih = PabrikPermintaanPulih(
        jenis=JenisPemulihan.BERKAS, salinan=_folder(), jalur="/srv/spse/a b.txt", tujuan="", peminta=asep
    )
    services.setujui(permintaan_id=p.pk, oleh=bu_kepala)
    p = services.mulai(permintaan_id=p.pk)
    letak = services.letak_hasil(permintaan=p)
    services.selesaikan(permintaan_id=p.pk, pesan="Siap.", nama="a b.txt", ukuran=3, sidik="ab")
    lain = PabrikPermintaanPulih()
    with pytest.raises(AturanDilanggar, match="hanya untuk peminta"):
        services.catat_unduh(permintaan_id=lain.pk, oleh=asep)
    klien = masuk_sebagai(asep)
    alamat = f"/arsip/pemulihan/permintaan/{p.pk}/unduh/"
    assert "dibuat pekerja server" in klien.get(alamat, follow=True).content.decode()
    letak.parent.mkdir(parents=True)
    letak.write_bytes(b"isi")
    jawab = klien.get(alamat)
    assert b"".join(jawab.streaming_content) == b"isi"  # type: ignore[attr-defined] # a streamed answer
    assert jawab.headers["Content-Disposition"] == 'attachment; filename="a b.txt"'
    assert Jejak.objects.tentang(p).filter(kata="mengunduh hasil pemulihan", pelaku=asep).count() == 1
    with django_capture_on_commit_callbacks(execute=True):
        assert services.rapikan(sekarang=timezone.now() + dt.timedelta(hours=25)) == (0, 1, 0)
    assert not letak.exists()
    with pytest.raises(AturanDilanggar, match="sudah dibuang"):
        services.catat_unduh(permintaan_id=p.pk, oleh=asep)


def test_basis_data_menolak_dua_peran_satu_orang_dan_perpindahan_lain(asep: Pengguna) -> None:
    p = PabrikPermintaanPulih(peminta=asep)
    with pytest.raises(IntegrityError, match="permintaanpulih_dua_orang"), transaction.atomic():
        PermintaanPulih.objects.filter(pk=p.pk).update(pemutus=asep, diputus_pada=timezone.now())
    with pytest.raises(IntegrityError, match="permintaanpulih_ada_pemutus"), transaction.atomic():
        PermintaanPulih.objects.filter(pk=p.pk).update(status=_S.DISETUJUI)
    boleh = {tuju for asal, tuju in PERPINDAHAN if asal == _S.MENUNGGU}
    for tuju in set(_S.values) - boleh - {_S.MENUNGGU}:
        with pytest.raises(Exception, match=r"."), transaction.atomic():
            PermintaanPulih.objects.filter(pk=p.pk).update(status=tuju)
    with pytest.raises(Exception, match="delete"), transaction.atomic():
        PermintaanPulih.objects.filter(pk=p.pk).delete()


@pytest.mark.django_db(transaction=True)
def test_dua_persetujuan_serentak_satu_jalan(benang: Callable[..., Any], bu_kepala: Pengguna, asep: Pengguna) -> None:
    p = PabrikPermintaanPulih()
    hasil = benang(
        lambda: services.setujui(permintaan_id=p.pk, oleh=bu_kepala),
        lambda: services.setujui(permintaan_id=p.pk, oleh=asep),
    )
    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [TransisiBasi]
    assert JalanCadangan.objects.filter(jenis=JenisJalan.PULIHKAN).count() == 1
    connection.close()


def test_tab_basi_berkata_apa_adanya(masuk_sebagai: Callable[..., Client], asep: Pengguna, bu_kepala: Pengguna) -> None:
    p = PabrikPermintaanPulih(peminta=asep)
    klien = masuk_sebagai(bu_kepala)
    alamat = f"/arsip/pemulihan/permintaan/{p.pk}/setujui/"
    halaman = klien.get(alamat).content.decode()
    kunci = halaman.split('name="kunci_kirim" value="')[1].split('"')[0]
    services.batalkan(permintaan_id=p.pk, oleh=asep)
    assert "sudah dibatalkan" in klien.post(alamat, {"kunci_kirim": kunci}).content.decode()
    assert JalanCadangan.objects.count() == 0
    assert StatusJalan.ANTRE


def test_daftar_hanya_milik_sendiri_bagi_yang_tidak_memutus(asep: Pengguna, dodi: Pengguna) -> None:
    satu, _lain = PabrikPermintaanPulih(peminta=asep), PabrikPermintaanPulih()
    assert PermintaanPulih.objects.terlihat_oleh(asep).count() == 2
    assert not PermintaanPulih.objects.terlihat_oleh(dodi).exists()
    assert satu.apa.endswith(satu.tujuan)
