"""A kind of paper that only the tests know, and an office whose letterhead is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from lpse.akun.models import Pengguna, ProfilLPSE
from lpse.naskah.models import Naskah
from lpse.naskah.registri import JENIS, JenisNaskah
from lpse.naskah.services import Penanda, terbitkan
from lpse.naskah.sinyal import naskah_ditandatangani, naskah_final, naskah_lengkap
from tests.pabrik import PabrikProfilLPSE

ISI: dict[str, Any] = {
    "pukul": "10.15",
    "tempat_acara": "Ruang Penawaran",
    "pembuka": "menyatakan telah menyaksikan pembukaan dokumen.",
    "rincian": [["Kode tender", "10096514000"], ["Nilai", "Rp3.742.180.000,00"]],
    "hasil": ["Dikembalikan kepada Pokja Pemilihan II."],
}
KEDUA = "uji.kedua"


@pytest.fixture
def jenis_contoh(monkeypatch: pytest.MonkeyPatch) -> JenisNaskah:
    """``uji.contoh``, made final by whoever confirms the monitoring; ``uji.kedua``, by nobody but the Kepala."""
    contoh = JenisNaskah(
        "uji.contoh",
        "Berita Acara Contoh",
        "naskah/contoh.html",
        izin="infrastruktur.view_pemantauanharian",
        izin_terbit="infrastruktur.konfirmasi_pemantauan",
        format_nomor="{klasifikasi}/{urut:03}/BAC/LPSE/{bulan_romawi}/{tahun}",
        klasifikasi="000.3.3",
    )
    kedua = JenisNaskah(
        KEDUA, "Surat Kedua", "naskah/contoh.html", izin="lpse.view_naskah", izin_terbit="lpse.batalkan_naskah"
    )
    monkeypatch.setitem(JENIS, contoh.kode, contoh)
    monkeypatch.setitem(JENIS, kedua.kode, kedua)
    return contoh


@pytest.fixture
def kantor(db: None) -> ProfilLPSE:
    """The office of the pictures."""
    ProfilLPSE.objects.all().delete()
    return PabrikProfilLPSE(
        nama="LPSE Kabupaten Luwu Utara",
        nama_pendek="LPSE Luwu Utara",
        nama_instansi="Pemerintah Kabupaten Luwu Utara",
        kop_surat="PEMERINTAH KABUPATEN LUWU UTARA\nLAYANAN PENGADAAN SECARA ELEKTRONIK",
        alamat="Jalan Simpurusiang Nomor 27, Masamba",
        kota="Masamba",
        telepon="(0473) 555 014",
    )


@pytest.fixture
def terbit(jenis_contoh: JenisNaskah, kantor: ProfilLPSE, asep: Pengguna, bu_kepala: Pengguna) -> Callable[..., Naskah]:
    """``terbit()`` is a final paper of Asep's that waits for the Kepala's signature."""

    def buat(penandatangan: Penanda | None = None, **lain: Any) -> Naskah:  # noqa: ANN401 - passed through
        return terbitkan(
            **{
                "jenis": jenis_contoh.kode,
                "objek": None,
                "konteks": ISI,
                "penandatangan": [bu_kepala] if penandatangan is None else penandatangan,
                "oleh": asep,
                **lain,
            }
        )

    return buat


@pytest.fixture
def sinyal_tanda() -> Iterator[list[str]]:
    """What the signals of signing tell while the test runs: each signer's name, and «lengkap» after the last."""
    dengar: list[str] = []
    naskah_ditandatangani.connect(lambda **k: dengar.append(k["tanda_tangan"].nama), weak=False, dispatch_uid="uji1")
    naskah_lengkap.connect(lambda **_k: dengar.append("lengkap"), weak=False, dispatch_uid="uji2")
    yield dengar
    naskah_ditandatangani.disconnect(dispatch_uid="uji1")
    naskah_lengkap.disconnect(dispatch_uid="uji2")


@pytest.fixture
def sinyal_final() -> Iterator[list[Naskah]]:
    """The papers that became final while the test runs, as the signal tells it."""
    dengar: list[Naskah] = []
    naskah_final.connect(lambda **k: dengar.append(k["naskah"]), weak=False, dispatch_uid="uji3")
    yield dengar
    naskah_final.disconnect(dispatch_uid="uji3")
