"""Mere thanks for a solution: the ticket stays solved, the desk reads them; anything more opens it again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from layanan.tiket import selectors, services
from layanan.tiket.models import Tiket
from layanan.tiket.terima_kasih import hanya_terima_kasih
from lpse.galat import TransisiBasi
from lpse.pemberitahuan.models import Kabar
from tests.pabrik_berkas import PabrikBerkas
from tests.pabrik_tiket import PabrikTiket

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

Pergi = Callable[[str], datetime]


@pytest.mark.parametrize(
    "teks",
    [
        "Terima kasih",
        "Terimakasih banyak atas bantuannya, Pak Dodi.\n\nSalam,\nHendra",
        "Makasih min 🙏",
        "Sudah bisa login kembali, terima kasih",
        "Alhamdulillah sudah beres.",
        "terima kasih\n\nDikirim dari ponsel cerdas Samsung Galaxy saya.",
        "Wa'alaikumsalam. Trims, jawabannya jelas sekali.",
    ],
)
def test_hanya_terima_kasih(teks: str) -> None:
    assert hanya_terima_kasih(teks, nama=["Dodi Saputra", "Hendra"])


@pytest.mark.parametrize(
    "teks",
    [
        "Terima kasih, tetapi masih belum bisa.",
        "Terima kasih. Bagaimana dengan berkas kedua?",
        "Terima kasih, bisa dibantu unggah juga",
        "Terima kasih, galatnya kini 503",
        "Halo",
        "Terima kasih untuk Bambang",
        "Sudah saya coba, tidak bisa",
        "terima kasih " * 30,
    ],
)
def test_yang_lain_harus_dibaca(teks: str) -> None:
    assert not hanya_terima_kasih(teks, nama=["Dodi Saputra", "Hendra"])


@pytest.mark.pasal("23(3)")
def test_tiket_selesai_tetap_selesai(kantor: None, pada: Pergi) -> None:
    """Solved, thanked for, closed at the day that was named, and the end says that they thanked."""
    pada("2026-11-19 15:00")
    tiket = PabrikTiket(status="selesai")
    assert selectors.ucapan_terima_kasih(tiket) is None
    pada("2026-11-20 09:00")
    pesan = services.balas_pelapor(tiket_id=tiket.pk, isi="Terima kasih banyak, Pak.")
    tiket.refresh_from_db()
    assert (tiket.status, tiket.kali_dibuka_lagi) == ("selesai", 0)
    assert selectors.ucapan_terima_kasih(tiket) == pesan
    petugas: Pengguna = tiket.petugas
    assert list(Kabar.objects.filter(penerima=petugas).values_list("jenis", flat=True)) == [
        "layanan.tiket.terima_kasih"
    ]
    pada("2026-11-24 16:00")
    assert services.tutup_otomatis() == 1
    tiket.refresh_from_db()
    assert tiket.alasan_tutup.startswith("Pelapor berterima kasih")
    pada("2026-12-30 09:00")
    services.balas_pelapor(tiket_id=tiket.pk, isi="Terima kasih, sukses selalu!")  # long closed, and welcome
    assert Tiket.objects.get(pk=tiket.pk).status == "ditutup"


def test_bukan_sekadar_terima_kasih_membuka_kembali(kantor: None) -> None:
    """A file, the button «not yet», and of course other words; thanks for a question only let it go on."""
    for lain in ({"lampiran": [PabrikBerkas()]}, {"belum": True}):
        tiket = PabrikTiket(status="selesai")
        services.balas_pelapor(tiket_id=tiket.pk, isi="Terima kasih", **lain)
        assert Tiket.objects.get(pk=tiket.pk).status == "ditangani"
    menunggu = PabrikTiket(status="menunggu_pengguna")
    services.balas_pelapor(tiket_id=menunggu.pk, isi="Terima kasih")
    assert Tiket.objects.get(pk=menunggu.pk).status == "ditangani"
    assert selectors.ucapan_terima_kasih(menunggu) is None
    gabung = PabrikTiket(status="dibatalkan")
    with pytest.raises(TransisiBasi):
        services.balas_pelapor(tiket_id=gabung.pk, isi="Terima kasih")
