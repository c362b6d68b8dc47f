"""Old files with real contents, and a list taken along its road by the services themselves."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from django.utils import timezone
from pytest_django import Settings

from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.retensi import services
from arsip.retensi.models import UsulPenyusutan
from lpse.akun.models import Pengguna, ProfilLPSE
from lpse.berkas.services import simpan
from lpse.naskah import perender
from lpse.naskah.models import Naskah, TandaTangan
from tests.bantuan.berkas_baik import pdf
from tests.pabrik import PabrikProfilLPSE
from tests.pabrik_dokumen import PabrikBerkasArsip, PabrikDokumen, PabrikVersiDokumen, klasifikasi

TANGGAL_SK = dt.date(2026, 3, 2)


@pytest.fixture(autouse=True)
def _simpanan_sendiri(settings: Settings, tmp_path: Path) -> None:
    """What is destroyed here is nobody else's."""
    settings.LPSE_VAR = tmp_path


@pytest.fixture(autouse=True)
def _kertas_cepat(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers filled by their templates but not set as pages, except where a test asks for ``kertas_asli``."""
    if "kertas_asli" in request.fixturenames:
        return

    def render(templat: str, snapshot: Any, *, lambang: bytes = b"") -> perender.HasilRender:  # noqa: ANN401 - as it is
        perender.html_naskah(templat, snapshot)
        return perender.HasilRender(isi_unik(snapshot["naskah"]["kode"]), 1)

    monkeypatch.setattr(perender, "render", render)


@pytest.fixture
def kertas_asli() -> None:
    """Rendered for real."""


@pytest.fixture
def kantor(db: None) -> ProfilLPSE:
    ProfilLPSE.objects.all().delete()
    return PabrikProfilLPSE()


def isi_unik(tanda: str) -> bytes:
    """A PDF like no other."""

    def ubah(dok: pikepdf.Pdf) -> None:
        dok.docinfo["/Title"] = tanda

    return pdf(ubah=ubah)


def beri_versi(dokumen: Dokumen, isi: bytes) -> Any:  # noqa: ANN401 - a factory's row
    berkas = simpan(isi=isi, nama="arsip.pdf", tipe="application/pdf", kegunaan="arsip.dokumen")
    return PabrikVersiDokumen(
        dokumen=dokumen, berkas=berkas, sha256=hashlib.sha256(isi).hexdigest(), ukuran=len(isi), nama="arsip.pdf"
    )


def tutup(berkas: BerkasArsip, pada: dt.date, *, status: str = "inaktif") -> BerkasArsip:
    """Closed, and moved on as far as asked, by the moves the trigger allows."""
    baris = BerkasArsip.objects.filter(pk=berkas.pk)
    if status != "terbuka":
        baris.update(status="aktif", ditutup_pada=pada, peristiwa_tutup="Kontrak selesai")
    if status == "inaktif":
        baris.update(status="inaktif")
    return BerkasArsip.objects.get(pk=berkas.pk)


BuatBerkas = Callable[..., BerkasArsip]


@pytest.fixture
def berkas_lama(db: None) -> BuatBerkas:
    """``berkas_lama("000.3.3")`` is a file of 2019 with one document of two versions, inactive and due."""

    def buat(
        kode: str = "000.3.3",
        *,
        status: str = "inaktif",
        isi: int = 2,
        tahun: int = 2019,
        **lain: Any,  # noqa: ANN401 - the factory's own
    ) -> BerkasArsip:
        berkas = PabrikBerkasArsip(
            klasifikasi=klasifikasi(kode), tahun=tahun, dibuka_pada=dt.date(tahun, 1, 2),
            **{"uraian": f"Berkas {kode} {tahun}", **lain},
        )  # fmt: skip
        dokumen = PabrikDokumen(berkas_arsip=berkas, tanggal=dt.date(tahun, 5, 4))
        for n in range(isi):
            beri_versi(dokumen, isi_unik(f"{berkas.pk}-{n}"))
        return tutup(berkas, dt.date(tahun, 12, 30), status=status)

    return buat


def tanda_tangani(naskah: Naskah | None) -> None:
    """Every electronic slot signed, without the second that a real signature takes."""
    assert naskah is not None
    slot = TandaTangan.objects.filter(naskah=naskah, pengguna__isnull=False).order_by("urutan")
    for pk in slot.values_list("pk", flat=True):  # one by one: the trigger asks for their order
        TandaTangan.objects.filter(pk=pk).update(status="ditandatangani", pada=timezone.now())


class Jalan:
    """A destruction list and the people on its road: Sari proposes, the Kepala and Asep approve."""

    def __init__(self, *orang: Pengguna) -> None:
        self.sari, self.kepala, self.asep, self.rina, self.dodi = orang

    def susun(self, **lain: Any) -> UsulPenyusutan:  # noqa: ANN401 - the service's own
        return services.susun_usul(**{"jenis": "musnah", "tahun": 2026, "oleh": self.sari, **lain})

    def panitia(self, usul: UsulPenyusutan) -> UsulPenyusutan:
        return services.mulai_penilaian(
            usul_id=usul.pk, nomor_sk="7/SK/2026", tanggal_sk=TANGGAL_SK, ketua=self.rina, anggota=[self.dodi],
            oleh=self.sari,
        )  # fmt: skip

    def nilai(self, usul: UsulPenyusutan, keputusan: str = "musnahkan") -> None:
        butir = usul.butir.filter(keputusan="belum").values_list("pk", flat=True)
        services.nilai(usul_id=usul.pk, butir_id=butir, keputusan=keputusan, alasan="Habis gunanya", oleh=self.rina)

    def diajukan(self, **lain: Any) -> UsulPenyusutan:  # noqa: ANN401 - as susun
        usul = self.panitia(self.susun(**lain))
        self.nilai(usul)
        return services.ajukan(usul_id=usul.pk, oleh=self.sari)

    def disetujui(self, **lain: Any) -> UsulPenyusutan:  # noqa: ANN401 - as susun
        usul = self.diajukan(**lain)
        services.setujui(usul_id=usul.pk, oleh=self.kepala)
        return services.setujui(usul_id=usul.pk, oleh=self.asep)

    def surat(self, usul: UsulPenyusutan, pemberi: str = "kepala_daerah") -> None:
        services.catat_surat(usul_id=usul.pk, pemberi=pemberi, nomor="9/BUP/2026", tanggal=TANGGAL_SK, oleh=self.sari)

    def naskah(self, usul: UsulPenyusutan) -> UsulPenyusutan:
        return services.terbitkan_pemusnahan(
            usul_id=usul.pk, pelaksana=self.sari, saksi=[self.rina, self.dodi], kepala=self.kepala, oleh=self.sari
        )

    def siap(self) -> UsulPenyusutan:
        """Minutes issued and signed by all four."""
        usul = self.disetujui()
        self.surat(usul)
        usul = self.naskah(usul)
        tanda_tangani(usul.naskah)
        return usul

    def perintah(self) -> UsulPenyusutan:
        return services.perintahkan(usul_id=self.siap().pk, oleh=self.sari)


@pytest.fixture
def jalan(request: pytest.FixtureRequest, kantor: ProfilLPSE) -> Jalan:
    assert kantor.pk
    return Jalan(*(request.getfixturevalue(nama) for nama in ("sari", "bu_kepala", "asep", "rina", "dodi")))
