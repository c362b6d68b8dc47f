"""The portal's own papers file themselves: once, with a version per signature, cancelled when they are."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from arsip.dokumen import services_naskah as layanan
from arsip.dokumen.enums import JenisRelasi, SebabVersi, StatusDokumen
from arsip.dokumen.models import Dokumen, RelasiDokumen
from arsip.dokumen.penerima import saat_naskah
from arsip.dokumen.services_dokumen import batalkan_dokumen
from lpse.berkas.services import simpan
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.naskah.models import FormatNomor, Naskah, RevisiNaskah
from lpse.naskah.services import batalkan, susun_draf
from lpse.pekerjaan.models import JalanTugas
from tests.bantuan.berkas_baik import pdf
from tests.pabrik import PabrikNaskah

if TYPE_CHECKING:
    from pytest_django import DjangoCaptureOnCommitCallbacks

    from lpse.akun.models import Pengguna

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("27(3)")]
Terbit = Callable[..., Naskah]


def _tandai(naskah: Naskah) -> RevisiNaskah:
    """What the signing does to the stored PDFs, without a certificate."""
    slot = naskah.tanda_tangan.get()
    slot.tandai_ditandatangani(rincian={})
    slot.save()
    isi = pdf(2)
    return RevisiNaskah.objects.create(
        naskah=naskah, urutan=2, berkas=simpan(isi=isi, nama="b.pdf", tipe="application/pdf", kegunaan="naskah"),
        sha256=hashlib.sha256(isi).hexdigest(), ukuran=len(isi), sebab="ditandatangani", tanda_tangan=slot,
    )  # fmt: skip


def test_naskah_final_terarsip_dengan_versinya(
    terbit: Terbit, asep: Pengguna, bu_kepala: Pengguna,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:  # fmt: skip
    with django_capture_on_commit_callbacks(execute=True):
        naskah = terbit()
    dokumen = Dokumen.objects.get()
    assert (dokumen.naskah, dokumen.nomor, dokumen.unit, dokumen.pembuat) == (naskah, naskah.nomor, "ase", asep)
    assert (dokumen.klasifikasi.kode, dokumen.berkas_arsip.otomatis) == ("000.3.3", True)
    assert [(p.nama, p.peran, p.pengguna) for p in dokumen.pihak.all()] == [
        (bu_kepala.nama, "Penanda tangan", bu_kepala)
    ]
    versi = dokumen.versi.get()
    assert (versi.sha256, versi.halaman, versi.sebab) == (naskah.revisi.get().sha256, naskah.jumlah_halaman, "disimpan")
    assert [j.pelaku_nama for j in Jejak.objects.tentang(dokumen) if j.kata == "mengarsipkan dokumen"] == ["Sistem"]
    revisi = _tandai(naskah)
    for _ in range(2):
        layanan.arsipkan_naskah(naskah_id=naskah.pk)
    assert [(v.versi, v.sebab) for v in dokumen.versi.all()] == [
        (1, SebabVersi.DISIMPAN),
        (2, SebabVersi.DITANDATANGANI),
    ]
    assert dokumen.versi.get(versi=2).sha256 == revisi.sha256
    with pytest.raises(AturanDilanggar, match="Batalkan naskahnya"):
        batalkan_dokumen(dokumen_id=dokumen.pk, alasan="x", oleh=asep)


def test_naskah_batal_dan_penggantinya(terbit: Terbit, bu_kepala: Pengguna) -> None:
    lama, baru = terbit(), terbit()
    batalkan(naskah_id=lama.pk, oleh=bu_kepala, alasan="Salah tanggal", pengganti=baru)
    for _ in range(2):
        dokumen = layanan.arsipkan_naskah(naskah_id=lama.pk)
    assert dokumen is not None
    assert (dokumen.status, dokumen.alasan_batal) == (StatusDokumen.BATAL, "Salah tanggal")
    relasi = RelasiDokumen.objects.get()
    assert (relasi.dari.naskah, relasi.ke, relasi.jenis) == (baru, dokumen, JenisRelasi.MENGGANTIKAN)


def test_draf_tidak_diarsipkan(terbit: Terbit, asep: Pengguna) -> None:
    draf = PabrikNaskah(pembuat=asep)
    assert layanan.arsipkan_naskah(naskah_id=draf.pk) is None
    pengganti = susun_draf(jenis="infrastruktur.contoh", objek=None, konteks={}, penandatangan=[], oleh=asep)
    layanan._hubungkan_pengganti(pengganti.pk, Dokumen())
    assert RelasiDokumen.objects.count() == 0


def test_klasifikasi_naskah_yang_tidak_dikenal_jatuh_ke_umum(terbit: Terbit) -> None:
    naskah = terbit()
    FormatNomor.objects.filter(jenis=naskah.jenis).update(klasifikasi="zz")
    dokumen = layanan.arsipkan_naskah(naskah_id=naskah.pk)
    assert dokumen is not None
    assert dokumen.klasifikasi.kode == "000"
    assert layanan._klasifikasi(PabrikNaskah(jenis="uji.tiada")).kode == "000"


def test_susulan_mengarsipkan_yang_lama_dan_menyebut_yang_gagal(
    terbit: Terbit, monkeypatch: pytest.MonkeyPatch
) -> None:
    from arsip.dokumen.tasks import susulan  # noqa: PLC0415 - only here

    naskah = terbit()
    assert layanan.tertinggal().get() == naskah

    def penuh(**_kwargs: Any) -> None:  # noqa: ANN401 - the service's arguments
        raise AturanDilanggar("Penyimpanan penuh.")

    with monkeypatch.context() as ganti:
        ganti.setattr(layanan, "arsipkan_naskah", penuh)
        with pytest.raises(AturanDilanggar, match="0 naskah diarsipkan, 1 belum: Penyimpanan penuh"):
            layanan.susulan()
        ganti.setattr("arsip.dokumen.penerima.arsipkan_naskah", penuh)
        saat_naskah(naskah=naskah)
    for _ in range(2):
        susulan()
    assert list(JalanTugas.objects.order_by("pk").values_list("pesan", flat=True)) == [
        "1 naskah diarsipkan.", "Semua naskah sudah diarsipkan.",
    ]  # fmt: skip
    _tandai(naskah)
    assert (layanan.tertinggal().count(), layanan.susulan()) == (1, "1 naskah diarsipkan.")


@pytest.mark.django_db(transaction=True)
def test_naskah_terarsip_sekali_walau_berbarengan(terbit: Terbit, benang: Callable[..., Any]) -> None:
    naskah = terbit()
    hasil = benang(lambda: layanan.arsipkan_naskah(naskah_id=naskah.pk), n=4)
    assert (hasil.galat, Dokumen.objects.count(), Dokumen.objects.get().versi.count()) == ([], 1, 1)
