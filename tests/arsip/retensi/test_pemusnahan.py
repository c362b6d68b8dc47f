"""From the due file to the destroyed content: the whole road, its refusals, and what is left (Pasal 27(3))."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from io import BytesIO

import pytest
from django.db import transaction
from django.db.utils import IntegrityError
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks

from arsip.dokumen.models import BerkasArsip, Dokumen, VersiDokumen
from arsip.dokumen.services_naskah import arsipkan_naskah
from arsip.retensi import services, services_laksana
from arsip.retensi.enums import HasilButir
from arsip.retensi.models import ButirUsul, UsulPenyusutan
from arsip.retensi.selectors import hasil_terakhir
from lpse.akun.models import Pengguna
from lpse.berkas import gambar_mini, simpanan
from lpse.berkas.models import Berkas, IsiBerkas
from lpse.berkas.services_rawat import buang_yatim, periksa_isi
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.naskah.enums_periksa import Putusan
from lpse.naskah.models import Naskah
from lpse.naskah.periksa import periksa_berkas, periksa_kode
from lpse.naskah.services import terbitkan
from lpse.pemberitahuan.models import Kabar
from tests.arsip.retensi.conftest import BuatBerkas, Jalan, beri_versi, isi_unik, tanda_tangani, tutup
from tests.pabrik import PabrikBerkas, PabrikRevisiNaskah
from tests.pabrik_dokumen import PabrikDokumen, PabrikVersiDokumen, klasifikasi

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("27(3)")]


def laksanakan(usul: UsulPenyusutan, tangkap: DjangoCaptureOnCommitCallbacks, oleh: Pengguna) -> int:
    with tangkap(execute=True):
        return services.laksanakan(usul_id=usul.pk, oleh=oleh)


def _tidak_dua_kali(usul: UsulPenyusutan, butir: ButirUsul, jalan: Jalan) -> None:
    """A second order, a second run: nothing happens twice."""
    with pytest.raises(TransisiBasi, match="selesai"):
        services.perintahkan(usul_id=usul.pk, oleh=jalan.sari)
    with pytest.raises(TransisiBasi, match="selesai"):
        services.laksanakan(usul_id=usul.pk, oleh=jalan.sari)
    services_laksana._tutup(usul.pk, jalan.sari)
    assert services_laksana.laksanakan_butir(butir_id=butir.pk, oleh=None) == HasilButir.DIMUSNAHKAN


def test_isi_musnah_uraian_dan_sidik_tinggal(
    kertas_asli: None,
    berkas_lama: BuatBerkas,
    jalan: Jalan,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    berkas = berkas_lama()
    sidik = list(VersiDokumen.objects.values_list("sha256", flat=True))
    mini = gambar_mini._letak(sidik[0], 1, 320)
    mini.parent.mkdir(parents=True)
    mini.write_bytes(b"x")
    usul = jalan.perintah()
    assert laksanakan(usul, django_capture_on_commit_callbacks, jalan.sari) == 0
    usul.refresh_from_db()
    berkas.refresh_from_db()
    butir = usul.butir.get()
    assert (usul.status, berkas.status, butir.hasil) == ("selesai", "musnah", HasilButir.DIMUSNAHKAN)
    assert (butir.rincian["dokumen"], butir.rincian["isi"], butir.rincian["tetap"]) == (1, 2, [])
    dokumen = Dokumen.objects.get(berkas_arsip=berkas)
    assert (dokumen.status, dokumen.uraian) == ("musnah", "Laporan pemeliharaan server")
    assert [v.sha256 for v in dokumen.versi.filter(berkas__isnull=True)] == sidik
    assert not any(simpanan.letak(s).exists() for s in sidik)
    assert not mini.exists()
    assert set(IsiBerkas.objects.filter(pk__in=sidik).values_list("keadaan", flat=True)) == {"musnah"}
    assert not Berkas.objects.filter(isi__in=sidik).exists()
    # The nightly upkeep finds nothing missing, and keeps the row that says what was there.
    assert "0 rusak" in periksa_isi()
    buang_yatim()
    assert IsiBerkas.objects.filter(pk__in=sidik).count() == 2
    assert [j.kata for j in Jejak.objects.tentang(berkas)] == ["melaksanakan penyusutan berkas"]
    diberi_tahu = {k.penerima for k in Kabar.objects.filter(jenis="arsip.retensi.selesai")}
    assert diberi_tahu == {jalan.sari, jalan.kepala, jalan.asep}
    assert usul.naskah is not None
    assert usul.naskah.revisi.get().berkas is not None
    _tidak_dua_kali(usul, butir, jalan)


def test_terhenti_di_tengah_lalu_dilanjutkan(
    berkas_lama: BuatBerkas,
    jalan: Jalan,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    berkas_lama(isi=1)
    berkas_lama(isi=1, tahun=2018)
    usul = jalan.perintah()
    asli, jumlah = services_laksana.laksanakan_butir, 0

    def mati(**isian: object) -> str:
        nonlocal jumlah
        jumlah += 1
        if jumlah == 2:
            raise RuntimeError("listrik padam")
        return asli(**isian)  # type: ignore[arg-type] # passed through

    monkeypatch.setattr(services_laksana, "laksanakan_butir", mati)
    with pytest.raises(RuntimeError):
        services.laksanakan(usul_id=usul.pk, oleh=jalan.sari)
    # The callbacks of the first file never ran: its bytes still lie on the disk, its row says they are to go.
    musnah = IsiBerkas.objects.get(keadaan="musnah")
    assert simpanan.letak(musnah.pk).exists()
    assert sorted(usul.butir.values_list("hasil", flat=True)) == ["belum", "dimusnahkan"]
    with django_capture_on_commit_callbacks(execute=False):
        services.perintahkan(usul_id=usul.pk, oleh=jalan.sari)
    assert services.laksanakan(usul_id=usul.pk, oleh=jalan.sari, lama=0) == 1
    assert laksanakan(usul, django_capture_on_commit_callbacks, jalan.sari) == 0
    assert set(usul.butir.values_list("hasil", flat=True)) == {"dimusnahkan"}
    buang_yatim()
    assert not simpanan.letak(musnah.pk).exists()


def test_isi_yang_dipakai_arsip_lain_tetap_dan_disebut(
    berkas_lama: BuatBerkas, jalan: Jalan, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    berkas = berkas_lama(isi=1)
    isi = isi_unik(f"{berkas.pk}-0")
    lain = beri_versi(PabrikDokumen(), isi)
    usul = jalan.perintah()
    laksanakan(usul, django_capture_on_commit_callbacks, jalan.sari)
    butir = usul.butir.get()
    assert (butir.hasil, butir.rincian["isi"]) == (HasilButir.DIMUSNAHKAN, 0)
    assert butir.rincian["tetap"][0][1] == "isinya juga dipakai: Dokumen arsip"
    assert simpanan.letak(lain.sha256).exists()
    assert IsiBerkas.objects.get(pk=lain.sha256).keadaan == "utuh"


def test_naskah_yang_dimusnahkan_masih_dapat_diperiksa(
    jalan: Jalan, klien: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    tabel = {"judul": "x", "kolom": [{"judul": "No."}], "baris": []}
    naskah = terbitkan(
        jenis="arsip.ba_pemindahan", objek=None, penandatangan=[jalan.sari], oleh=jalan.sari, perihal="Pemindahan lama",
        konteks={"jumlah": 1, "lokasi": "Ruang Arsip", "tabel": tabel},
        tanggal=dt.date(2019, 5, 4),
    )  # fmt: skip
    dokumen = arsipkan_naskah(naskah_id=naskah.pk)
    assert dokumen is not None
    revisi = naskah.revisi.get()
    assert revisi.berkas is not None
    pdf = simpanan.letak(revisi.berkas.isi_id).read_bytes()
    BerkasArsip.objects.filter(pk=dokumen.berkas_arsip_id).update(dibuka_pada=dt.date(2019, 1, 1))
    BerkasArsip.objects.filter(pk=dokumen.berkas_arsip_id).update(klasifikasi=klasifikasi("000.3.3"))
    tutup(dokumen.berkas_arsip, dt.date(2019, 12, 30))
    usul = jalan.perintah()
    laksanakan(usul, django_capture_on_commit_callbacks, jalan.sari)
    naskah = Naskah.objects.get(pk=naskah.pk)
    assert usul.naskah is not None
    assert (naskah.dimusnahkan_lewat, naskah.konteks, naskah.status) == (usul.naskah, {}, "final")
    assert [r.sha256 for r in naskah.revisi.filter(berkas__isnull=True)] == [hashlib.sha256(pdf).hexdigest()]
    assert not simpanan.letak(revisi.sha256).exists()
    assert not Naskah.pgh_event_model.objects.filter(pgh_obj_id=naskah.pk).exclude(konteks={}).exists()  # type: ignore[attr-defined] # pghistory's
    hasil = periksa_kode(naskah.kode)
    assert (hasil.putusan, hasil.sidik, hasil.perihal) == (Putusan.DIMUSNAHKAN, revisi.sha256, "Pemindahan lama")
    jawaban = klien.get(reverse("naskah_publik:kode", args=[naskah.kode])).content.decode()
    assert usul.naskah.nomor in jawaban
    assert "arsipnya sudah dimusnahkan" in jawaban
    assert periksa_berkas(BytesIO(pdf)).putusan == Putusan.DIMUSNAHKAN
    assert periksa_berkas(BytesIO(pdf[:-40])).putusan in {Putusan.TIDAK_UTUH, Putusan.TIDAK_DIKENAL}
    # The archive's catch-up has nothing to do for it.
    assert arsipkan_naskah(naskah_id=naskah.pk) == dokumen


@pytest.mark.parametrize("halangan", ["ditahan", "dipinjam", "berubah", "tetap"])
def test_yang_terhalang_dilewati_dan_disebut(
    berkas_lama: BuatBerkas,
    jalan: Jalan,
    halangan: str,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    berkas = berkas_lama(isi=1)
    berkas_lama(isi=1, tahun=2018)
    if halangan == "tetap":
        usul = jalan.panitia(jalan.susun())
        satu = usul.butir.get(berkas_arsip=berkas)
        services.nilai(usul_id=usul.pk, butir_id=[satu.pk], keputusan="permanenkan", alasan="Sejarah", oleh=jalan.rina)
        jalan.nilai(usul)
        services.ajukan(usul_id=usul.pk, oleh=jalan.sari)
        services.setujui(usul_id=usul.pk, oleh=jalan.asep)
        services.setujui(usul_id=usul.pk, oleh=jalan.kepala, catatan="Baik")
        jalan.surat(usul)
        usul = jalan.naskah(usul)
        tanda_tangani(usul.naskah)
        usul = services.perintahkan(usul_id=usul.pk, oleh=jalan.sari)
        assert berkas.nasib_tetap.nasib == "permanen"
    else:
        usul = jalan.perintah()
    if halangan == "ditahan":
        services.tahan(
            perkara="Sengketa", nomor="1", dasar="Putusan", mulai=dt.date(2026, 1, 5), berkas_id=[berkas.pk],
            oleh=jalan.sari,
        )  # fmt: skip
    if halangan == "dipinjam":
        monkeypatch.setattr(services_laksana, "sedang_dipinjam", lambda berkas_arsip: berkas_arsip == berkas)
    if halangan == "berubah":
        PabrikVersiDokumen(dokumen=berkas.dokumen.get(), sha256="a" * 64, berkas=PabrikBerkas())
    laksanakan(usul, django_capture_on_commit_callbacks, jalan.sari)
    berkas.refresh_from_db()
    assert (usul.butir.get(berkas_arsip=berkas).hasil, berkas.status) == (halangan, "inaktif")
    assert usul.butir.exclude(berkas_arsip=berkas).get().hasil == HasilButir.DIMUSNAHKAN
    _laporan_menyebut(usul, berkas, halangan)


def _laporan_menyebut(usul: UsulPenyusutan, berkas: BerkasArsip, halangan: str) -> None:
    """The minutes list the file all the same, so a paper of its own says that it stayed, signed by the same people."""
    laporan = hasil_terakhir(usul)
    assert laporan is not None
    assert usul.naskah is not None
    assert laporan.konteks["berita_acara"]["nomor"] == usul.naskah.nomor
    tertahan = [] if halangan == "tetap" else [{"nomor": berkas.nomor, "sebab": HasilButir(halangan).label.lower()}]
    assert (laporan.konteks["tertahan"], laporan.konteks["terlaksana"]) == (tertahan, 1)
    assert {b[1]: b[5] for b in laporan.konteks["tabel"]["baris"]}[berkas.nomor] == HasilButir(halangan).label
    orang = list(usul.naskah.tanda_tangan.values_list("sebagai", "pengguna"))
    assert list(laporan.tanda_tangan.values_list("sebagai", "pengguna")) == orang


def test_berkas_yang_masih_ditunjuk_baris_lain_menolak(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    berkas = berkas_lama(isi=1)
    PabrikRevisiNaskah(berkas=VersiDokumen.objects.get().berkas)
    usul = jalan.perintah()
    with pytest.raises(AturanDilanggar, match="masih dipakai"), transaction.atomic():
        services.laksanakan(usul_id=usul.pk, oleh=jalan.sari)
    berkas.refresh_from_db()
    assert berkas.status == "inaktif"


def test_tidak_ada_pemusnahan_di_luar_usul(berkas_lama: BuatBerkas, asep: Pengguna) -> None:
    """PostgreSQL refuses it, whoever writes."""
    berkas = berkas_lama(isi=1)
    dokumen = berkas.dokumen.get()
    tulisan: tuple[Callable[[], int], ...] = (
        lambda: BerkasArsip.objects.filter(pk=berkas.pk).update(status="musnah"),
        lambda: Dokumen.objects.filter(pk=dokumen.pk).update(status="musnah"),
        lambda: Dokumen.objects.filter(pk=dokumen.pk).update(status="diserahkan"),
    )
    for tulis in tulisan:
        with pytest.raises(IntegrityError, match="lewat usul"), transaction.atomic():
            tulis()
    assert asep.is_active
    assert not ButirUsul.objects.exists()


def test_surat_dan_tanda_tangan_harus_lengkap(berkas_lama: BuatBerkas, jalan: Jalan) -> None:
    berkas_lama(isi=1)
    usul = jalan.disetujui()
    with pytest.raises(AturanDilanggar, match="Bupati/Wali Kota"):
        jalan.naskah(usul)
    with pytest.raises(AturanDilanggar, match="nomor surat"):
        services.catat_surat(usul_id=usul.pk, pemberi="anri", nomor=" ", tanggal=dt.date(2026, 1, 1), oleh=jalan.sari)
    with pytest.raises(AturanDilanggar, match="belum tiba"):
        services.catat_surat(usul_id=usul.pk, pemberi="anri", nomor="1", tanggal=dt.date(2099, 1, 1), oleh=jalan.sari)
    with pytest.raises(AturanDilanggar, match="Kepala ANRI"):
        services.catat_surat(usul_id=usul.pk, pemberi="camat", nomor="1", tanggal=dt.date(2026, 1, 1), oleh=jalan.sari)
    jalan.surat(usul)
    jalan.surat(usul)
    assert usul.surat.count() == 1
    with pytest.raises(IntegrityError, match="belum berberita acara"), transaction.atomic():
        usul.surat.all().delete()
    for pelaksana, saksi, kepala, kata in (
        (jalan.sari, [jalan.rina, jalan.rina], jalan.kepala, "empat orang"),
        (jalan.sari, [jalan.rina], jalan.kepala, "empat orang"),
        (jalan.sari, [jalan.rina, jalan.dodi], jalan.asep, "bukan Kepala"),
    ):
        with pytest.raises(AturanDilanggar, match=kata):
            services.terbitkan_pemusnahan(
                usul_id=usul.pk, pelaksana=pelaksana, saksi=saksi, kepala=kepala, oleh=jalan.sari
            )
    usul = jalan.naskah(usul)
    with pytest.raises(AturanDilanggar, match="belum lengkap"):
        services.perintahkan(usul_id=usul.pk, oleh=jalan.sari)
    with pytest.raises(IntegrityError, match="belum lengkap tanda tangannya"), transaction.atomic():
        UsulPenyusutan.objects.filter(pk=usul.pk).update(status="pelaksanaan")
    with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
        usul.butir.update(alasan="lain")
