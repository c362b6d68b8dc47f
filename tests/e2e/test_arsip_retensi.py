"""The end of an archive: due, listed, assessed, approved by two, minutes signed by four, destroyed; its trace stays."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from arsip.dokumen.models import BerkasArsip, Dokumen
from arsip.retensi import services
from arsip.retensi.models import UsulPenyusutan
from lpse.akun.models import Pengguna
from lpse.berkas import simpanan
from lpse.berkas.services import simpan
from lpse.naskah.models import Naskah
from lpse.naskah.services_tanda_tangan import tandatangani
from tests.bantuan.berkas_baik import pdf
from tests.bantuan.peramban import Pengunjung
from tests.bantuan.tanda_tangan import FRASA, beri_sertifikat
from tests.bantuan.tanda_tangan_peramban import tanda_tangani
from tests.pabrik import PabrikProfilLPSE
from tests.pabrik_dokumen import PabrikBerkasArsip, PabrikDokumen, PabrikVersiDokumen, klasifikasi

_TUTUP = dt.date(2019, 12, 30)


@pytest.fixture
def lama(db: None) -> Dokumen:
    """A closed file of 2019, inactive and due for destruction, with one stored document."""
    berkas = PabrikBerkasArsip(
        klasifikasi=klasifikasi("000.3.3"), tahun=2019, dibuka_pada=dt.date(2019, 1, 2), uraian="Kendaraan dinas 2019"
    )
    dokumen: Dokumen = PabrikDokumen(
        berkas_arsip=berkas, tanggal=dt.date(2019, 5, 4), nomor="000.3.3/007/LPSE/2019", uraian="Nota servis kendaraan"
    )
    isi = pdf(2)
    simpanan_ = simpan(isi=isi, nama="nota.pdf", tipe="application/pdf", kegunaan="arsip.dokumen")
    PabrikVersiDokumen(
        dokumen=dokumen, berkas=simpanan_, sha256=hashlib.sha256(isi).hexdigest(), ukuran=len(isi), nama="nota.pdf"
    )
    baris = BerkasArsip.objects.filter(pk=berkas.pk)
    baris.update(status="aktif", ditutup_pada=_TUTUP, peristiwa_tutup="Kendaraan dihapus dari daftar aset")
    baris.update(status="inaktif")
    return dokumen


def _pilih(orang: Pengunjung, label: str, siapa: Pengguna) -> None:
    orang.page.get_by_label(label, exact=True).select_option(str(siapa.pk))


def _susun_dan_nilai(arsiparis: Pengunjung, ketua: Pengunjung, rina: Pengguna, dodi: Pengguna) -> UsulPenyusutan:
    """From what is due to the panel's word on it."""
    arsiparis.buka(reverse("arsip:usul_baru"))
    arsiparis.tekan("Susun daftar")
    expect(arsiparis.page.get_by_role("main")).to_contain_text("Kendaraan dinas 2019")
    usul = UsulPenyusutan.objects.get()
    arsiparis.tekan("Serahkan kepada panitia", peran="link")
    arsiparis.isi("Nomor surat keputusan panitia", "7/SK/2026")
    arsiparis.isi("Tanggal surat keputusan", "2026-03-02")
    _pilih(arsiparis, "Ketua panitia", rina)
    arsiparis.page.get_by_label(str(dodi)).check()
    arsiparis.tekan("Serahkan kepada panitia")

    ketua.buka(usul.get_absolute_url())
    ketua.tekan("Nilai daftar", peran="link")
    ketua.page.get_by_role("checkbox").first.check()
    ketua.page.get_by_label("Musnahkan", exact=True).check()
    ketua.isi("Alasan", "Habis gunanya dan tidak bernilai sejarah")
    ketua.tekan("Simpan penilaian")
    expect(ketua.page.get_by_role("main")).to_contain_text("Semua berkas sudah dinilai")
    arsiparis.buka(usul.get_absolute_url())
    arsiparis.tekan("Ajukan", peran="link")
    arsiparis.tekan("Ajukan")
    return usul


def _setujui(orang: Pengunjung, usul: UsulPenyusutan, jawaban: str) -> None:
    orang.buka(usul.get_absolute_url())
    orang.tekan("Setujui", peran="link")
    orang.tekan("Setujui")
    expect(orang.page.get_by_role("main")).to_contain_text(jawaban)


def _berita_acara(arsiparis: Pengunjung, usul: UsulPenyusutan, *penanda: Pengguna) -> Naskah:
    """The letter of the regent is there; the minutes name four people."""
    arsiparis.buka(usul.get_absolute_url())
    arsiparis.tekan("Catat surat persetujuan", peran="link")
    arsiparis.page.get_by_label("Bupati/Wali Kota").check()
    arsiparis.isi("Nomor surat persetujuan", "000.5.6/12/Setda")
    arsiparis.isi("Tanggal surat", "2026-06-01")
    arsiparis.tekan("Catat surat")
    arsiparis.tekan("Terbitkan berita acara", peran="link")
    for label, siapa in zip(("Pelaksana", "Saksi pertama", "Saksi kedua", "Mengetahui"), penanda, strict=True):
        _pilih(arsiparis, label, siapa)
    arsiparis.tekan("Terbitkan berita acara")
    usul.refresh_from_db()
    assert usul.naskah is not None
    return usul.naskah


def _jejaknya_tinggal(arsiparis: Pengunjung, lama: Dokumen, sidik: str) -> None:
    """The page still tells what was there; the content is no longer offered."""
    arsiparis.buka(lama.get_absolute_url())
    isi = arsiparis.page.get_by_role("main")
    for kata in ("Isinya sudah dimusnahkan", "Nota servis kendaraan", "nota.pdf", sidik, "Tidak tersimpan lagi"):
        expect(isi).to_contain_text(kata)
    expect(isi.get_by_role("link", name="Unduh")).to_have_count(0)


@pytest.mark.pasal("27(3)")
def test_berkas_jatuh_tempo_dimusnahkan_dengan_berita_acara(  # noqa: PLR0917 - the people of its road
    kunjungan: Callable[..., Pengunjung],
    lama: Dokumen,
    rina: Pengguna,
    dodi: Pengguna,
    asep: Pengguna,
    sari: Pengguna,
    bu_kepala: Pengguna,
) -> None:
    PabrikProfilLPSE(kota="Masamba")
    beri_sertifikat(sari, rina, dodi, bu_kepala)
    versi = lama.versi.get()
    assert versi.berkas is not None
    unduh = reverse("berkas:unduh", args=[versi.berkas.kunci])
    arsiparis, kepala = kunjungan(sari), kunjungan(bu_kepala)
    assert arsiparis.page.request.get(f"{arsiparis.pangkal}{unduh}").status == 200

    usul = _susun_dan_nilai(arsiparis, kunjungan(rina), rina, dodi)
    _setujui(kepala, usul, "tinggal menunggu satu orang lagi")
    expect(kepala.page.get_by_role("link", name="Setujui", exact=True)).to_have_count(0)
    _setujui(kunjungan(asep), usul, "sudah disetujui dua orang")
    naskah = _berita_acara(arsiparis, usul, sari, rina, dodi, bu_kepala)
    tanda_tangani(arsiparis, naskah)
    for saksi in (rina, dodi):
        tandatangani(naskah_id=naskah.pk, oleh=saksi, frasa=FRASA)
    assert simpanan.letak(versi.sha256).exists()  # approved and nearly signed: nothing is gone
    arsiparis.buka(usul.get_absolute_url())
    expect(arsiparis.page.get_by_role("main")).to_contain_text("Menunggu semua tanda tangan")
    tanda_tangani(kepala, naskah)

    arsiparis.buka(usul.get_absolute_url())
    arsiparis.tekan("Laksanakan pemusnahan", peran="link")
    arsiparis.tekan("Laksanakan pemusnahan")
    assert services.laksanakan(usul_id=usul.pk, oleh=sari) == 0  # the worker's part
    arsiparis.buka(usul.get_absolute_url())
    expect(arsiparis.page.get_by_role("main")).to_contain_text("Dimusnahkan")

    _jejaknya_tinggal(arsiparis, lama, versi.sha256)
    assert arsiparis.page.request.get(f"{arsiparis.pangkal}{unduh}").status == 404
    assert not simpanan.letak(versi.sha256).exists()
