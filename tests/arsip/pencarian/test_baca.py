"""Reading contents: every file ends in a named state, none keeps a worker for ever."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
import pypdfium2
import pytest
from django.utils import timezone

from arsip.dokumen.enums import StatusDokumen
from arsip.dokumen.models import Dokumen
from arsip.dokumen.sinyal import dokumen_tersimpan, versi_ditambah
from arsip.pencarian import services
from arsip.pencarian.enums import KeadaanTeks
from arsip.pencarian.models import IndeksDokumen
from arsip.pencarian.penyari import Sari, sarikan
from arsip.pencarian.petik import HURUF_PER_HALAMAN, petik, rapikan
from arsip.pencarian.saran import kata_mirip
from arsip.pencarian.sinyal import tanpa_lapisan_teks
from arsip.pencarian.tasks import baca, susulkan
from lpse.berkas.enums import StatusBerkas
from lpse.berkas.models import Berkas
from lpse.celery import app
from lpse.pekerjaan.models import JalanTugas
from tests.bantuan.berkas_baik import arsip, gambar, pdf
from tests.pabrik_dokumen import PabrikDokumen, PabrikVersiDokumen
from tests.pabrik_pemindaian import tanpa_gerbang_retensi

if TYPE_CHECKING:
    from pytest_django import DjangoCaptureOnCommitCallbacks

_K = KeadaanTeks


def pdf_teks(teks: str = "Berita acara serah terima kendaraan operasional") -> bytes:
    def isi(dok: pikepdf.Pdf) -> None:
        huruf = dok.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        )
        for halaman in dok.pages:
            halaman.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=huruf))
            halaman.Contents = dok.make_stream(f"BT /F1 12 Tf 50 700 Td ({teks}) Tj ET".encode())

    return pdf(1, isi)


def tulis(tempat: Path, isi: bytes) -> Path:
    jalur = tempat / "berkas"
    jalur.write_bytes(isi)
    return jalur


@pytest.mark.parametrize(
    ("isi", "mime", "keadaan"),
    [
        (pdf_teks(), "application/pdf", _K.TERBACA),
        (pdf(2), "application/pdf", _K.TANPA_TEKS),
        (pdf(1, encryption=pikepdf.Encryption(owner="a", user="b")), "application/pdf", _K.TERKUNCI),
        (b"%PDF-1.7\nrusak", "application/pdf", _K.RUSAK),
        (b"Nota dinas tentang genset", "text/plain", _K.TERBACA),
        (gambar(), "image/jpeg", _K.TANPA_TEKS),
        (b"PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", _K.RUSAK),
        (
            arsip({"word/document.xml": "<w:p>Laporan &amp; genset kantor</w:p>"}),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            _K.TERBACA,
        ),
        (b"x", "application/octet-stream", _K.JENIS_LAIN),
    ],
)
def test_petik_tiap_jenis(tmp_path: Path, isi: bytes, mime: str, keadaan: str) -> None:
    assert petik(tulis(tmp_path, isi), mime)["keadaan"] == keadaan


def test_sarikan_di_proses_sendiri(tmp_path: Path) -> None:
    jalur = tulis(tmp_path, pdf_teks())
    sari = sarikan(jalur, "application/pdf")
    assert (sari.keadaan, sari.halaman, "kendaraan operasional" in sari.teks) == (_K.TERBACA, 1, True)
    lama = (sys.executable, "-c", "import time; time.sleep(9)")
    assert sarikan(jalur, "x", perintah=lama, tunggu=0.3).keadaan == _K.KEHABISAN_WAKTU
    mati = (sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGXCPU)")
    assert sarikan(jalur, "x", perintah=mati).keadaan == _K.KEHABISAN_WAKTU
    assert sarikan(jalur, "x", perintah=(sys.executable, "-c", "raise SystemExit(3)")).pesan.endswith("kode 3.")


def test_batas_dan_tanda_yang_dibuang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rapikan("peng-\nadaan\x00  \ue000besar\r\n\r\n\r\n\r\nx\ud800") == "pengadaan besar\n\nx"
    assert HURUF_PER_HALAMAN > 0
    jalur = tulis(tmp_path, pdf_teks())
    monkeypatch.setattr("arsip.pencarian.petik.MAKS_BYTE", 10)
    assert petik(jalur, "application/pdf") == {"keadaan": "terlalu_besar"}
    monkeypatch.setattr("arsip.pencarian.petik.MAKS_BYTE", 10**9)
    monkeypatch.setattr("arsip.pencarian.petik.MAKS_HURUF", 5)
    assert petik(jalur, "application/pdf")["halaman"] == 1

    def gagal(*_a: object) -> Any:  # noqa: ANN401 - stands in for a page
        raise pypdfium2.PdfiumError("halaman rusak")

    monkeypatch.setattr(pypdfium2.PdfDocument, "__getitem__", gagal)
    assert petik(jalur, "application/pdf")["keadaan"] == _K.RUSAK


@pytest.mark.django_db
class TestBacaIsi:
    def test_isi_masuk_indeks_sekali(self) -> None:
        versi = PabrikVersiDokumen()
        panggilan = []

        def pembaca(jalur: Path, mime: str) -> Sari:
            panggilan.append((jalur.name, mime))
            return Sari(_K.TERBACA, "genset cadangan", 3)

        assert services.baca_isi(dokumen_id=versi.dokumen_id, pembaca=pembaca) == _K.TERBACA
        assert services.baca_isi(dokumen_id=versi.dokumen_id, pembaca=pembaca) == _K.TERBACA
        baris = versi.dokumen.indeks
        assert (baris.isi, baris.halaman, baris.percobaan, panggilan) == (
            "genset cadangan", 3, 0, [(versi.sha256, "application/pdf")],
        )  # fmt: skip
        assert kata_mirip("gensett") == ["genset"]  # the help with typing does not wait for the night
        assert services.tambah_kosakata(dokumen_id=versi.dokumen_id) == 0

    def test_tanpa_berkas_karantina_dan_hilang(self) -> None:
        assert services.baca_isi(dokumen_id=PabrikDokumen().pk) == _K.TANPA_BERKAS
        versi = PabrikVersiDokumen()
        Berkas.objects.filter(pk=versi.berkas_id).update(status=StatusBerkas.RUSAK, alasan="x")
        assert services.baca_isi(dokumen_id=versi.dokumen_id) == _K.MENUNGGU
        assert IndeksDokumen.objects.values_list("percobaan", "dibaca_pada").get(pk=versi.dokumen_id) == (0, None)
        hilang = PabrikVersiDokumen(sha256="0" * 64)
        assert services.baca_isi(dokumen_id=hilang.dokumen_id) == _K.RUSAK

    def test_pembaca_yang_selalu_mati_menyerah_pada_percobaan_ketiga(self) -> None:
        versi = PabrikVersiDokumen()
        indeks = IndeksDokumen.objects.filter(pk=versi.dokumen_id)

        def mati(_jalur: Path, _mime: str) -> Sari:
            raise KeyboardInterrupt  # as a worker that is killed

        for ke in range(1, 4):
            with pytest.raises(KeyboardInterrupt):
                services.baca_isi(dokumen_id=versi.dokumen_id, pembaca=mati)
            assert indeks.get().percobaan == ke
            assert services.baca_isi(dokumen_id=versi.dokumen_id, pembaca=mati) == _K.MENUNGGU  # someone has it
            indeks.update(dibaca_pada=timezone.now() - timedelta(minutes=6))
        assert services.baca_isi(dokumen_id=versi.dokumen_id, pembaca=mati) == _K.GAGAL
        services.baca_ulang(dokumen_id=versi.dokumen_id)
        assert indeks.values_list("keadaan", "percobaan").get() == (_K.MENUNGGU, 0)

    def test_hasil_lama_tidak_menimpa_versi_baru_atau_yang_dimusnahkan(self) -> None:
        tanpa_gerbang_retensi()
        versi = PabrikVersiDokumen()

        def sela(_jalur: Path, _mime: str) -> Sari:
            PabrikVersiDokumen(dokumen=versi.dokumen)
            return Sari(_K.TERBACA, "lama")

        assert services.baca_isi(dokumen_id=versi.dokumen_id, pembaca=sela) == _K.MENUNGGU

        def musnah(_jalur: Path, _mime: str) -> Sari:
            Dokumen.objects.filter(pk=versi.dokumen_id).update(status=StatusDokumen.MUSNAH)
            return Sari(_K.TERBACA, "rahasia")

        assert services.baca_isi(dokumen_id=versi.dokumen_id, pembaca=musnah) == _K.LEPAS
        assert IndeksDokumen.objects.get(pk=versi.dokumen_id).isi == ""

    def test_tanpa_teks_dikabarkan(self, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks) -> None:
        versi, dengar = PabrikVersiDokumen(), []
        tanpa_lapisan_teks.connect(lambda versi, **_: dengar.append(versi.pk), weak=False, dispatch_uid="uji")
        try:
            with django_capture_on_commit_callbacks(execute=True):
                services.baca_isi(dokumen_id=versi.dokumen_id, pembaca=lambda *_: Sari(_K.TANPA_TEKS))
        finally:
            tanpa_lapisan_teks.disconnect(dispatch_uid="uji")
        assert dengar == [versi.pk]

    def test_sinyal_menyuruh_dan_jadwal_menyusul(
        self, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
    ) -> None:
        suruh: list[Any] = []
        monkeypatch.setattr(app, "send_task", lambda nama, **k: suruh.append((nama, k["kwargs"])))
        versi, kosong = PabrikVersiDokumen(), PabrikDokumen()
        with django_capture_on_commit_callbacks(execute=True):
            dokumen_tersimpan.send(Dokumen, dokumen=kosong)
            versi_ditambah.send(type(versi), versi=versi)
        assert suruh == [(services.TUGAS_BACA, {"dokumen_id": k}) for k in (kosong.pk, versi.dokumen_id)]
        baca(dokumen_id=kosong.pk)
        susulkan()
        assert JalanTugas.objects.get(tugas="arsip.pencarian.susulkan").pesan == "1 isi dokumen dibaca."
        assert set(IndeksDokumen.objects.values_list("keadaan", flat=True)) == {_K.TANPA_BERKAS, _K.TANPA_TEKS}
        PabrikDokumen()
        waktu = iter((0.0, 999.0))
        assert services.susulkan(sekarang=lambda: next(waktu)) == 0
