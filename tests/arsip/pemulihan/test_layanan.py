"""Ordering drills, their results, the promises, the pages, and what happens after ``bin/restore``."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client

from arsip.cadangan.enums import JenisJalan, JenisSasaran
from arsip.cadangan.galat import GalatMesin
from arsip.cadangan.mesin import Restic
from arsip.cadangan.models import JalanCadangan, Repositori, Sasaran
from arsip.management.commands import selesaikan_pemulihan
from arsip.pemulihan import selectors, services, services_bencana, wadah
from arsip.pemulihan.models import BatasPulih, UjiPulih
from arsip.pemulihan.services import Temuan
from arsip.pemulihan.tampilan import bagian_salinan, bagian_sasaran, isi_kartu
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.pekerjaan.services import jalankan
from lpse.pemberitahuan.models import Kabar
from tests.pabrik_cadangan import PabrikJalanCadangan, PabrikRepositori, PabrikSalinan, PabrikSasaran
from tests.pabrik_pemulihan import PabrikUjiPulih

pytestmark = pytest.mark.django_db


@pytest.mark.pasal("27(1)")
def test_suruh_uji_hanya_yang_aktif_dan_bersalinan(asep: Pengguna) -> None:
    salinan = PabrikSalinan()
    with pytest.raises(AturanDilanggar, match="belum punya salinan"):
        services.suruh_uji(sasaran_id=PabrikSasaran(nama="Kosong").pk)
    with pytest.raises(AturanDilanggar, match="nonaktif"):
        services.suruh_uji(sasaran_id=PabrikSasaran(aktif=False).pk)
    assert services.suruh_yang_pertama() == 1
    assert services.suruh_yang_pertama() == 0
    disuruh, dilewati = services.suruh_semua(oleh=asep)
    assert (disuruh, len(dilewati)) == ([], 2)
    assert services.kalimat_suruh(disuruh=disuruh, dilewati=dilewati).startswith("Tidak ada uji pulih yang disuruh.")
    JalanCadangan.objects.filter(sasaran=salinan.sasaran)[0].batalkan(pesan="x")
    lain = PabrikSalinan()
    assert "1 uji pulih disuruh." in jalankan(tugas="arsip.pemulihan.uji_bulanan")
    assert JalanCadangan.objects.filter(sasaran=lain.sasaran, jenis=JenisJalan.UJI_PULIH).count() == 1


def _temuan(oleh: Pengguna | None, **lain: Any) -> Temuan:  # noqa: ANN401 - its own fields
    salinan = PabrikSalinan()
    jalan = PabrikJalanCadangan(jenis=JenisJalan.UJI_PULIH, sasaran=salinan.sasaran, oleh=oleh)
    return Temuan(jalan, salinan, "utama", "Repositori", salinan.waktu_data, **lain)


def test_hasil_dikabarkan_dan_laporannya_sekali(
    asep: Pengguna, bu_kepala: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    gagal = services.catat_uji(temuan=_temuan(None, pesan="Ruang tidak cukup."))
    assert (gagal.hasil, gagal.rto, gagal.rpo_terpenuhi, gagal.rto_terpenuhi) == ("gagal", "–", True, False)
    assert Kabar.objects.get(penerima=bu_kepala, jenis="arsip.pemulihan.uji_gagal").isi.startswith("Uji tidak selesai")
    from arsip.pemulihan.banding import angka  # noqa: PLC0415 - one line of a drill

    for oleh in (asep, None):
        baik = services.catat_uji(temuan=_temuan(oleh, rto_detik=90, pemeriksaan=[angka("Tabel a", 3, 3)]))
        assert (baik.hasil, baik.salinan.tingkat) == ("berhasil", "diuji_pulih") or baik.berhasil
    assert Kabar.objects.filter(penerima=asep, jenis="arsip.pemulihan.uji_berhasil").count() == 2
    satu = services.terbitkan_laporan(uji_id=gagal.pk)
    assert satu.naskah is not None
    assert services.terbitkan_laporan(uji_id=gagal.pk).naskah_id == satu.naskah_id
    monkeypatch.setattr(services, "penandatangan", lambda _oleh: [])
    with pytest.raises(AturanDilanggar, match="menandatangani"):
        services.terbitkan_laporan(uji_id=baik.pk)
    with pytest.raises(IntegrityError, match="ujipulih_berhasil_tanpa_beda"), transaction.atomic():
        PabrikUjiPulih(jumlah_beda=1)


def test_batas_diubah_kepala(bu_kepala: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    sasaran = PabrikSasaran()
    assert selectors.batas(sasaran).bawaan
    services.ubah_batas(sasaran_id=sasaran.pk, rpo_menit=60, rto_menit=30, oleh=bu_kepala)
    klien = masuk_sebagai(bu_kepala)
    klien.post(f"/arsip/pemulihan/batas/{sasaran.kode}/", {"rpo_menit": 90, "rto_menit": 45})
    batas = selectors.batas(sasaran)
    assert (batas.rpo, batas.rto, batas.bawaan) == (5400, 2700, False)
    assert Jejak.objects.filter(kata="menetapkan batas pemulihan").count() == 2
    with pytest.raises(ValidationError):
        services.ubah_batas(sasaran_id=sasaran.pk, rpo_menit=1, rto_menit=30, oleh=bu_kepala)
    assert BatasPulih.objects.count() == 1


def test_halaman_mengatakan_keadaan(
    masuk_sebagai: Callable[..., Client], asep: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    klien = masuk_sebagai(asep)
    assert "Belum ada sasaran cadangan" in klien.get("/arsip/pemulihan/").content.decode()
    baik, gagal = PabrikUjiPulih(), PabrikUjiPulih(gagal=True)
    isi = klien.get("/arsip/pemulihan/").content.decode()
    assert "Satu dari dua sasaran belum terbukti" in isi
    assert "Gagal, 1 perbedaan" in isi
    assert "119 baris" in klien.get(gagal.get_absolute_url()).content.decode()
    assert {k.uji for k in isi_kartu(asep)["keadaan"]} == {baik, gagal}
    assert bagian_sasaran(asep, gagal.sasaran) is not None
    assert bagian_salinan(asep, gagal.salinan) is not None
    klien.post(f"/arsip/pemulihan/uji/{gagal.sasaran.kode}/sekarang/")
    assert JalanCadangan.objects.filter(sasaran=gagal.sasaran, jenis="uji_pulih", status="antre").exists()
    assert "public" not in klien.get(f"/arsip/pemulihan/isi/{gagal.salinan.pk}/").content.decode().split("<tbody>")[1]
    folder = PabrikSalinan(sasaran__jenis=JenisSasaran.FOLDER, sasaran__asal_dsn="", sasaran__folder=["/srv/a"])

    def rusak(*_a: object, **_k: object) -> None:
        raise GalatMesin("Tempat simpan tidak terjangkau.")

    monkeypatch.setattr(Restic, "isi", rusak)
    assert "tidak terjangkau" in klien.get(f"/arsip/pemulihan/isi/{folder.pk}/").content.decode()
    assert "Tulis sebagian nama" in klien.get(f"/arsip/pemulihan/isi/{folder.pk}/?q=*").content.decode()
    assert "0 permintaan kedaluwarsa" in jalankan(tugas="arsip.pemulihan.rapikan")


def test_wadah_yatim_disapu_dan_produksi_dijaga(tmp_path: Path) -> None:
    (tmp_path / "uji-1").mkdir()
    (tmp_path / "uji-1" / "sisa").mkdir(mode=0o500)
    (tmp_path / "uji-1.kunci").touch()
    with wadah.folder_uji(tmp_path, "uji-2") as hidup:
        assert wadah.sapu(tmp_path) == ["uji-1"]
        assert hidup.is_dir()
    assert list(tmp_path.iterdir()) == []
    satu = wadah.dsn_dari_url("postgres://a:b@127.0.0.1:5432/lpse")
    for sama in ("postgres://x@localhost/lpse", "postgres:///lpse?host=/run/postgresql"):
        with pytest.raises(AturanDilanggar, match="sedang dipakai"):
            wadah.pastikan_bukan_produksi(wadah.dsn_dari_url(sama), [satu])
    with pytest.raises(AturanDilanggar, match="tanpa nama"):
        wadah.pastikan_bukan_produksi(wadah.dsn_dari_url("postgres://x@localhost"), [])
    wadah.pastikan_bukan_produksi(satu.dengan_nama("lain"), [satu])


def _portal_lama(var: Path) -> Repositori:
    repo = PabrikRepositori(alamat=str(var / "cadangan/repositori"), berkas_sandi=str(var / "cadangan/kunci/utama"))
    PabrikSasaran(
        kode="portal-berkas", jenis=JenisSasaran.FOLDER, asal_dsn="", folder=[str(var), "/etc/lpse"],
        pengecualian=[str(var / "log")], repositori=repo,
    )  # fmt: skip
    return repo


def test_sesudah_pulih_alamat_menunjuk_ke_yang_baru(tmp_path: Path, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    lama, baru = tmp_path / "lama", tmp_path / "baru"
    settings.LPSE_VAR = baru
    repo = _portal_lama(lama)
    PabrikRepositori(alamat="sftp:c@host:/x", berkas_sandi="env:SANDI_LAIN")
    hasil = services_bencana.sesuaikan_alamat(var_lama=str(lama), alamat="/media/x", kunci="k")
    repo.refresh_from_db()
    sasaran = Sasaran.objects.get(kode="portal-berkas")
    assert (sasaran.folder, sasaran.pengecualian) == ([str(baru), "/etc/lpse"], [str(baru / "log")])
    assert (repo.alamat, repo.siap_pada) == (str(baru / "cadangan/repositori"), None)
    assert (Path(repo.berkas_sandi).stat().st_mode & 0o777, len(hasil)) == (0o600, 3)
    assert services_bencana.sesuaikan_alamat(var_lama=str(lama), alamat="/media/x", kunci="k")[1:] == []


def _rusak(**_k: object) -> str:
    raise AturanDilanggar("Rantai rusak.")


def test_repositori_yang_dibaca_tetap_dipakai_dengan_kuncinya(tmp_path: Path, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    lama, baru = tmp_path / "lama", tmp_path / "baru"
    settings.LPSE_VAR = baru
    repo = _portal_lama(lama)
    (lama / "cadangan/repositori").mkdir(parents=True)
    (lama / "cadangan/repositori/config").touch()
    keluar = StringIO()
    with pytest.MonkeyPatch.context() as ganti:
        ganti.setenv("LPSE_KUNCI_PULIH", "kunci-lama")
        # The chain itself is sealed at commit, which a test that rolls back never reaches.
        ganti.setattr(selesaikan_pemulihan, "jalankan", lambda **_k: "Rantai utuh.")
        call_command("selesaikan_pemulihan", var_lama=str(lama), alamat=repo.alamat, stdout=keluar)
        ganti.setattr(selesaikan_pemulihan, "jalankan", _rusak)
        with pytest.raises(SystemExit, match="3"):
            call_command("selesaikan_pemulihan", var_lama=str(lama), alamat=repo.alamat, stdout=keluar)
    lain = repo.alamat
    repo.refresh_from_db()
    assert repo.alamat == lain
    assert Path(repo.berkas_sandi).read_text(encoding="utf-8") == "kunci-lama\n"
    assert "Kunci" in keluar.getvalue()
    assert UjiPulih.objects.count() == 0
    Path(repo.berkas_sandi).unlink()
    assert services_bencana.sesuaikan_alamat(var_lama=str(lama), alamat=lain, kunci="") == []
