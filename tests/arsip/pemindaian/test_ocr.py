"""Recognition of scans: optional, bounded, one at a time, the scan untouched."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test import override_settings
from django.utils import timezone

from arsip.dokumen import services as layanan_arsip
from arsip.dokumen.enums import SebabVersi, StatusDokumen
from arsip.dokumen.models import Dokumen
from arsip.pemindaian import ocr, services_ocr
from arsip.pemindaian.enums import StatusOcr
from arsip.pemindaian.models import PengenalanTeks
from arsip.pemindaian.pekerjaan import TUGAS_SUSUL
from arsip.pemindaian.tasks import kenali, susulkan
from arsip.pencarian import services as layanan_cari
from arsip.pencarian.kueri import susun
from arsip.pencarian.pilihan import Pilihan
from arsip.pencarian.selectors import temukan
from arsip.pencarian.sinyal import tanpa_lapisan_teks
from lpse.berkas.enums import StatusBerkas
from lpse.berkas.models import Berkas
from lpse.berkas.services import simpan
from lpse.celery import app
from lpse.galat import AturanDilanggar
from lpse.pekerjaan.models import JalanTugas
from tests.bantuan.berkas_baik import gambar
from tests.pabrik_dokumen import PabrikVersiDokumen
from tests.pabrik_pemindaian import PabrikPengenalanTeks, halaman_pindai, tanpa_gerbang_retensi

if TYPE_CHECKING:
    from arsip.dokumen.models import VersiDokumen
    from lpse.akun.models import Pengguna

pytestmark = pytest.mark.django_db
_O = StatusOcr
perlu_alat = pytest.mark.skipif(bool(ocr.keadaan_alat()), reason=f"OCR tidak dapat dicoba: {ocr.keadaan_alat()}")


@pytest.fixture
def ada_alat(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tool is there, orders are written down instead of sent."""
    suruh: list[str] = []
    monkeypatch.setattr(ocr, "keadaan_alat", lambda **_: "")
    monkeypatch.setattr(app, "send_task", lambda nama, **_: suruh.append(nama))
    return suruh


def hasil(teks: str = "Berita acara serah terima", galat: str = "", pdf: bytes = b"%PDF-1.7 hasil") -> Any:  # noqa: ANN401 - stands in for the program
    return lambda _jalur, _mime: ocr.HasilOcr(pdf, teks, galat)


def dengan(pengenal: Any = None, **lain: Any) -> PengenalanTeks:  # noqa: ANN401 - as above
    baris: PengenalanTeks = PabrikPengenalanTeks(**lain)
    services_ocr.kenali(pengenalan_id=baris.pk, pengenal=pengenal or hasil())
    baris.refresh_from_db()
    return baris


@perlu_alat
def test_pindaian_sungguhan_dikenali_dan_dapat_dicari(sari: Pengguna) -> None:
    """A picture of a typed page, the real program, and the search finds what stands on it."""
    berkas = simpan(isi=halaman_pindai(), nama="kontrak.pdf", tipe="application/pdf", kegunaan="arsip.dokumen")
    dokumen = layanan_arsip.arsipkan(
        berkas=berkas, klasifikasi="000.3.5", unit="arsip", jenis="pindaian", nomor="", tanggal=timezone.localdate(),
        uraian="Pindaian lemari", oleh=sari,
    )  # fmt: skip
    assert layanan_cari.baca_isi(dokumen_id=dokumen.pk) == "tanpa_teks"
    baris = services_ocr.minta(versi=dokumen.versi.get())
    assert baris is not None
    assert services_ocr.kenali_berikut() == _O.BERHASIL
    asli, dikenali = dokumen.versi.order_by("versi")
    assert (asli.berkas_id, dikenali.sebab, dikenali.nama) == (berkas.pk, SebabVersi.DIKENALI, "kontrak-teks.pdf")
    assert layanan_cari.baca_isi(dokumen_id=dokumen.pk) == "terbaca"
    for q in ("kendaraan operasional", "000.3.5/017/LPSE/2019"):
        assert temukan(sari, Pilihan(q=q, kueri=susun(q))).kunci == [dokumen.pk]


@perlu_alat
def test_program_yang_gagal_dan_terlalu_lama(tmp_path: Path) -> None:
    rusak = tmp_path / "rusak.pdf"
    rusak.write_bytes(b"%PDF-1.7 rusak")
    assert ocr.kenali(rusak, "application/pdf").galat.startswith("Berkas ini tidak dapat dibaca")
    foto = tmp_path / "foto.jpg"
    foto.write_bytes(gambar())
    assert ocr.kenali(foto, "image/jpeg", detik=0.05).galat.startswith("Belum selesai dalam")


def test_keadaan_alat(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with override_settings(OCR="mati"):
        assert "dimatikan" in ocr.keadaan_alat()
    monkeypatch.setattr(ocr, "_ingatan", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "tidak terpasang" in ocr.keadaan_alat(ingat=False)
    assert "tidak terpasang" in ocr.keadaan_alat()
    palsu = tmp_path / "tesseract"
    for isi, kata in (
        ("#!/bin/sh\necho eng\n", "Bahasa Indonesia"),
        ("#!/bin/sh\necho ind\n", ""),
        ("bukan program", "tidak menjawab"),
    ):
        palsu.write_text(isi)
        palsu.chmod(0o755)
        assert kata in ocr.keadaan_alat(ingat=False)
    monkeypatch.setattr(ocr, "_ingatan", None)
    monkeypatch.setattr(ocr, "_jalankan", lambda *_: (-9, ""))
    assert "memori" in ocr.kenali(palsu, "application/pdf").galat
    monkeypatch.setattr(ocr, "_jalankan", lambda *_: (77, "aneh"))
    assert "kode 77. aneh" in ocr.kenali(palsu, "application/pdf").galat


def test_minta_hanya_untuk_pindaian_dan_sekali(
    ada_alat: list[str], monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any  # noqa: ANN401 - a fixture
) -> None:  # fmt: skip
    versi: VersiDokumen = PabrikVersiDokumen()
    with django_capture_on_commit_callbacks(execute=True):
        tanpa_lapisan_teks.send(type(versi), versi=versi)
        services_ocr.minta(versi=versi)
    assert ada_alat == [services_ocr.TUGAS_KENALI]
    assert services_ocr.minta(versi=PabrikVersiDokumen(sebab=SebabVersi.DIKENALI)) is None
    assert services_ocr.minta(versi=PabrikVersiDokumen(mime="text/plain")) is None
    monkeypatch.setattr(ocr, "keadaan_alat", lambda **_: "Tesseract tidak terpasang")
    tanpa = services_ocr.minta(versi=PabrikVersiDokumen())
    assert tanpa is not None
    assert (tanpa.status, tanpa.pesan) == (_O.TANPA_ALAT, "Tesseract tidak terpasang")
    monkeypatch.setattr(ocr, "keadaan_alat", lambda **_: "Pengenalan teks dimatikan")
    assert services_ocr.minta(versi=PabrikVersiDokumen()) is None


def test_hasil_menjadi_versi_baru(ada_alat: list[str]) -> None:
    baris = dengan()
    assert baris.hasil is not None
    assert (baris.status, baris.hasil.sebab, baris.hasil.versi, baris.percobaan) == (_O.BERHASIL, "dikenali", 2, 1)
    assert baris.versi.dokumen.versi.count() == 2
    assert services_ocr.kenali(pengenalan_id=baris.pk, pengenal=hasil()) == _O.BERHASIL  # not once more
    assert baris.versi.dokumen.versi.count() == 2


@pytest.mark.parametrize(
    ("pengenal", "status", "pesan"),
    [
        (hasil(galat="Belum selesai."), _O.GAGAL, "Belum selesai."),
        (hasil(teks=" . "), _O.KOSONG, "Tidak ada tulisan"),
    ],
)
def test_akhir_lain(ada_alat: list[str], pengenal: Any, status: str, pesan: str) -> None:  # noqa: ANN401 - as above
    baris = dengan(pengenal)
    assert (baris.status, baris.pesan.startswith(pesan), baris.hasil) == (status, True, None)
    ulang = services_ocr.ulangi(pengenalan_id=baris.pk)
    assert (ulang.status, ulang.percobaan) == (_O.ANTRE, 0)
    with pytest.raises(AturanDilanggar):
        services_ocr.ulangi(pengenalan_id=baris.pk)


def test_yang_tidak_dapat_dikenali(ada_alat: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    tanpa_gerbang_retensi()
    panjang = dengan(versi=PabrikVersiDokumen(halaman=900))
    lebih_baru = PabrikPengenalanTeks()
    PabrikVersiDokumen(dokumen=lebih_baru.versi.dokumen)
    karantina = PabrikPengenalanTeks()
    Berkas.objects.filter(pk=karantina.versi.berkas_id).update(status=StatusBerkas.RUSAK, alasan="x")
    berakhir = PabrikPengenalanTeks()
    Dokumen.objects.filter(pk=berakhir.versi.dokumen_id).update(status=StatusDokumen.BATAL, alasan_batal="x")
    sebab = [panjang.pesan]
    for baris in (lebih_baru, karantina, berakhir):
        services_ocr.kenali(pengenalan_id=baris.pk, pengenal=hasil())
        baris.refresh_from_db()
        sebab.append(baris.pesan)
    assert [s.split(";")[0].split(".")[0] for s in sebab] == [
        "Lebih dari 300 halaman", "Sudah ada versi yang lebih baru", "Isi berkasnya tidak tersedia",
        "Dokumen ini sudah berakhir",
    ]  # fmt: skip

    def tolak(**_lain: object) -> None:
        raise AturanDilanggar("Isinya sama persis.")

    monkeypatch.setattr(services_ocr, "tambah_versi", tolak)
    assert dengan().pesan == "Isinya sama persis."
    monkeypatch.setattr(ocr, "keadaan_alat", lambda **_: "Tesseract tidak terpasang")
    hilang = dengan()
    assert (hilang.status, hilang.percobaan) == (_O.TANPA_ALAT, 0)


def test_satu_per_satu_dan_yang_macet_disusul(
    ada_alat: list[str], monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any  # noqa: ANN401 - a fixture
) -> None:  # fmt: skip
    satu, dua = PabrikPengenalanTeks(), PabrikPengenalanTeks(status=_O.TANPA_ALAT)
    lama = timezone.now() - timedelta(hours=1)
    macet = PabrikPengenalanTeks(status=_O.BERJALAN, mulai=lama, percobaan=1)
    habis = PabrikPengenalanTeks(status=_O.BERJALAN, mulai=lama, percobaan=3)
    with django_capture_on_commit_callbacks(execute=True):
        susulkan()
    assert JalanTugas.objects.get(tugas=TUGAS_SUSUL).pesan.startswith("3 pindaian menunggu")
    assert ada_alat == [services_ocr.TUGAS_KENALI]
    habis.refresh_from_db()
    assert (habis.status, habis.pesan) == (_O.GAGAL, "3 kali terhenti sebelum selesai.")
    with django_capture_on_commit_callbacks(execute=True):
        assert services_ocr.kenali_berikut(pengenal=hasil()) == _O.BERHASIL
    assert ada_alat.count(services_ocr.TUGAS_KENALI) == 2  # whoever ends one orders the next
    for _ in range(2):
        services_ocr.kenali_berikut(pengenal=hasil())
    assert services_ocr.kenali_berikut(pengenal=hasil()) is None
    assert {b.status for b in PengenalanTeks.objects.filter(pk__in=[satu.pk, dua.pk, macet.pk])} == {_O.BERHASIL}
    kenali()
    with django_capture_on_commit_callbacks(execute=True):
        assert services_ocr.susulkan() == (0, 0)
    monkeypatch.setattr(ocr, "keadaan_alat", lambda **_: "Tesseract tidak terpasang")
    assert services_ocr.susulkan() == (0, 0)


@pytest.mark.django_db(transaction=True)
def test_hanya_satu_pengenalan_di_kantor(ada_alat: list[str], benang: Any) -> None:  # noqa: ANN401 - a fixture
    PabrikPengenalanTeks.create_batch(2)
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_lock(%s)", [services_ocr._KUNCI])
        assert benang(lambda: services_ocr.kenali_berikut(pengenal=hasil())).nilai == [None]
        kursor.execute("SELECT pg_advisory_unlock(%s)", [services_ocr._KUNCI])
    assert services_ocr.kenali_berikut(pengenal=hasil()) == _O.BERHASIL
