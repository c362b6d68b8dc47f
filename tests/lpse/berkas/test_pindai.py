"""Quarantine and antivirus, against a small clamd that really speaks over a socket."""

from __future__ import annotations

import socketserver
import struct
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from lpse.akun.models import Pengguna
from lpse.berkas import clamd, simpanan, tasks
from lpse.berkas.models import Berkas, IsiBerkas
from lpse.berkas.services_pindai import buang_isi_terlarang, pindai_satu, pindai_tertunda, tandai_rusak
from lpse.galat import AturanDilanggar
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kabar
from tests.bantuan.berkas_baik import pdf
from tests.pabrik import PabrikBerkas

JAHAT = b"CELAKA"


class _Pelayan(socketserver.BaseRequestHandler):
    """INSTREAM and VERSION, as clamd answers them."""

    def handle(self) -> None:
        perintah = b""
        while not perintah.endswith(b"\0"):
            perintah += self.request.recv(1)
        if perintah == b"zVERSION\0":
            self.request.sendall(b"ClamAV 1.4.1/27000\0")
            return
        isi = b""
        while panjang := struct.unpack("!I", self._baca(4))[0]:
            isi += self._baca(panjang)
            if len(isi) > 100_000:
                self.request.sendall(b"INSTREAM size limit exceeded. ERROR\0")
                return
        self.request.sendall(b"stream: Uji.Celaka FOUND\0" if JAHAT in isi else b"stream: OK\0")

    def _baca(self, jumlah: int) -> bytes:
        data = b""
        while len(data) < jumlah:
            data += self.request.recv(jumlah - len(data))
        return data


@pytest.fixture
def penjaga(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:  # noqa: ANN401 - pytest-django's
    """A running clamd; uploads order no task, the tests scan themselves."""
    monkeypatch.setattr("lpse.berkas.services.app.send_task", lambda *_a, **_k: None)
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Pelayan) as pelayan:
        threading.Thread(target=pelayan.serve_forever, daemon=True).start()
        settings.CLAMD = f"127.0.0.1:{pelayan.server_address[1]}"
        yield settings.CLAMD
        pelayan.shutdown()


@pytest.fixture
def penjaga_mati(settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.CLAMD = "127.0.0.1:1"


def test_bersih_lewat_karantina(penjaga: str, asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    berkas = unggah(asep)
    assert (berkas.status, berkas.pemindaian) == ("karantina", "belum")
    assert pindai_tertunda() == "1 berkas dipindai: 1 bersih, 0 ditolak."
    berkas.refresh_from_db()
    assert (berkas.status, berkas.pemindaian, berkas.dipindai_pada is None) == ("tersedia", "bersih", False)
    assert pindai_tertunda() == "0 berkas dipindai: 0 bersih, 0 ditolak."


def test_terjangkit_ditolak_dan_isinya_dibuang(
    penjaga: str, asep: Pengguna, dodi: Pengguna, unggah: Callable[..., Berkas]
) -> None:
    isi = pdf().replace(b"%\xbf\xf7\xa2\xfe", b"%CELAKA")
    satu, dua = unggah(asep, "a.pdf", isi), unggah(dodi, "b.pdf", isi)
    portal = PabrikBerkas(isi=satu.isi, pengunggah=None, asal="portal")
    assert pindai_satu(berkas_id=satu.pk) == "ditolak"
    for berkas in (satu, dua, portal):
        berkas.refresh_from_db()
        assert (berkas.status, berkas.alasan) == ("ditolak", "Antivirus menemukan Uji.Celaka.")
    assert (IsiBerkas.objects.get().keadaan, simpanan.letak(satu.isi_id).exists()) == ("dibuang", False)
    assert set(Kabar.objects.values_list("penerima", "jenis")) == {
        (asep.pk, "lpse.berkas.ditolak"),
        (dodi.pk, "lpse.berkas.ditolak"),
    }
    assert pindai_satu(berkas_id=satu.pk) == "ditolak"  # again: nothing more happens
    assert buang_isi_terlarang(sha256="0" * 64) is False


def test_mati_berarti_tidak_tersedia(
    penjaga_mati: None, asep: Pengguna, unggah: Callable[..., Berkas], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lpse.berkas.services.app.send_task", lambda *_a, **_k: None)
    berkas = unggah(asep)
    with pytest.raises(clamd.ClamdMati):
        pindai_satu(berkas_id=berkas.pk)
    with pytest.raises(AturanDilanggar, match="Antivirus tidak menjawab"):
        pindai_tertunda()
    berkas.refresh_from_db()
    assert berkas.status == "karantina"
    assert (clamd.keadaan().dipasang, clamd.keadaan().hidup) == (True, False)


def test_soket_unix_yang_tidak_ada(settings: Any, tmp_path: Path) -> None:  # noqa: ANN401 - pytest-django's
    settings.CLAMD = str(tmp_path / "tiada.sock")
    assert "tidak menjawab" in clamd.keadaan().keterangan


def test_soket_unix(settings: Any, tmp_path: Path) -> None:  # noqa: ANN401 - pytest-django's
    jalur = str(tmp_path / "clamd.sock")
    with socketserver.ThreadingUnixStreamServer(jalur, _Pelayan) as pelayan:
        threading.Thread(target=pelayan.serve_forever, daemon=True).start()
        settings.CLAMD = f"unix:{jalur}"
        assert clamd.keadaan().keterangan == "Antivirus menjawab: ClamAV 1.4.1/27000."
        pelayan.shutdown()


def test_jawaban_tanpa_putusan_menahan(penjaga: str, tmp_path: Path) -> None:
    besar = tmp_path / "besar"
    besar.write_bytes(b"x" * 5_000_000)
    with besar.open("rb") as isi, pytest.raises(clamd.ClamdMati):
        clamd.pindai(isi)


def test_tanpa_antivirus_dikatakan(asep: Pengguna, unggah: Callable[..., Berkas]) -> None:
    berkas = unggah(asep)
    assert (berkas.status, berkas.pemindaian) == ("tersedia", "tanpa")
    assert "tidak dipasang" in clamd.keadaan().keterangan
    assert pindai_tertunda() == "Antivirus tidak dipasang; tidak ada yang dipindai."
    assert (pindai_satu(berkas_id=berkas.pk), pindai_satu(berkas_id=0)) == ("tersedia", "")


def test_antivirus_menyusul_memindai_yang_sudah_ada(
    asep: Pengguna,
    unggah: Callable[..., Berkas],
    penjaga: str,
    settings: Any,  # noqa: ANN401 - pytest-django's
) -> None:
    settings.CLAMD, alamat = "", settings.CLAMD
    berkas = unggah(asep)
    settings.CLAMD = alamat
    assert pindai_tertunda() == "1 berkas dipindai: 1 bersih, 0 ditolak."
    berkas.refresh_from_db()
    assert berkas.pemindaian == "bersih"


def test_isi_hilang_saat_dipindai_ditandai(
    penjaga: str, asep: Pengguna, bu_kepala: Pengguna, unggah: Callable[..., Berkas]
) -> None:
    berkas = unggah(asep)
    simpanan.letak(berkas.isi_id).unlink()
    assert pindai_satu(berkas_id=berkas.pk) == "rusak"
    assert set(Kabar.objects.filter(jenis="lpse.berkas.rusak").values_list("penerima_id", flat=True)) == {
        asep.pk,
        bu_kepala.pk,
    }
    assert tandai_rusak(sha256="0" * 64, keadaan="hilang") == ""  # type: ignore[arg-type] # a content that is gone meanwhile


@pytest.mark.django_db(transaction=True)
def test_unggahan_menyuruh_pemindaian_setelah_tersimpan(
    penjaga: str, asep: Pengguna, unggah: Callable[..., Berkas], monkeypatch: pytest.MonkeyPatch
) -> None:
    suruhan: list[tuple[str, dict[str, int]]] = []
    monkeypatch.setattr("lpse.berkas.services.app.send_task", lambda n, kwargs, **_k: suruhan.append((n, kwargs)))
    berkas = unggah(asep)
    assert suruhan == [("lpse.berkas.pindai_satu", {"berkas_id": berkas.pk})]
    tasks.pindai_satu(berkas_id=berkas.pk)
    berkas.refresh_from_db()
    assert berkas.tersedia


def test_tugas_meninggalkan_catatan(db: None) -> None:
    for tugas in (tasks.pindai, tasks.buang_yatim, tasks.periksa_isi):
        tugas()
    assert dict(JalanTugas.objects.values_list("tugas", "hasil")) == {
        "lpse.berkas.pindai": "berhasil",
        "lpse.berkas.buang_yatim": "berhasil",
        "lpse.berkas.periksa_isi": "berhasil",
    }
