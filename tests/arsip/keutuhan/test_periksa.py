"""Thirty days, proven: the share by volume, the alarm once per change, the report, the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from arsip.keutuhan import pekerjaan, selectors, services, services_laporan, tasks
from arsip.keutuhan.models import HariKeutuhan, KerusakanIsi, LaporanKeutuhan
from arsip.keutuhan.tampilan import isi_kartu, panel_berkas_ini, panel_dokumen_ini
from lpse.akun.models import Pengguna
from lpse.berkas.models import IsiBerkas
from lpse.berkas.services import simpan
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kabar
from tests.arsip.keutuhan.conftest import arsipkan, letak
from tests.pabrik import tokoh
from tests.pabrik_dokumen import PabrikDokumen
from tests.pabrik_keutuhan import PabrikHariKeutuhan, PabrikKerusakanIsi, PabrikLaporanKeutuhan

HARI = dt.timedelta(days=1)


def tua(hari: float) -> None:
    """As if nothing had been looked at for so long."""
    IsiBerkas.objects.update(diperiksa_pada=timezone.now() - hari * HARI)


@pytest.mark.django_db
@pytest.mark.pasal("27(3)")
def test_semua_lewat_dalam_tiga_puluh_hari_berapa_pun_besarnya(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half-hour by half-hour through a whole month, with a check that costs nothing: nobody ever waits thirty days."""
    banyak = 1500
    kini = timezone.now()
    IsiBerkas.objects.bulk_create(
        IsiBerkas(sha256=f"{n:064x}", ukuran=n * 997, mime="x/y", diperiksa_pada=kini - (n % 21) * HARI)
        for n in range(1, banyak)
    )
    monkeypatch.setattr(services, "isi_arsip", IsiBerkas.objects.all)
    monkeypatch.setattr(selectors, "isi_arsip", IsiBerkas.objects.all)
    monkeypatch.setattr(services, "sapu_kerusakan", lambda: (0, 0))
    monkeypatch.setattr(services, "catat_hari", lambda **_k: None)
    jalan = {"kini": kini}

    def periksa(isi: IsiBerkas) -> bool:
        IsiBerkas.objects.filter(pk=isi.pk).update(diperiksa_pada=jalan["kini"])
        return True

    monkeypatch.setattr(services, "periksa_satu", periksa)
    terbesar = 0
    for langkah in range(31 * 4):  # four runs a day do what forty-eight do, in larger shares
        jalan["kini"] = kini + langkah * HARI / 4
        monkeypatch.setattr(services, "JALAN_SEPUTARAN", 21 * 4)
        terbesar = max(terbesar, services.periksa_arsip(sekarang=jalan["kini"]).isi)
        tertua = selectors.angka_keutuhan(sekarang=jalan["kini"]).tertua
        assert tertua is not None
        assert jalan["kini"] - tertua <= 22 * HARI
    assert terbesar < banyak / 4  # spread, never all at once
    assert services.jatah_jalan(isi=0, byte=0) == (0, 0)
    assert services.jatah_jalan(isi=2000, byte=10**13) == (24 if services.JALAN_SEPUTARAN == 84 else 2, -(-(10**13) // services.JALAN_SEPUTARAN))  # fmt: skip # noqa: E501 - both scales


@pytest.mark.django_db
@pytest.mark.pasal("27(3)")
def test_yang_tua_diperiksa_walau_jatah_habis_dan_waktu_membatasi(monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(4):
        arsipkan(f"isi {n}".encode())
    simpan(isi=b"bukan arsip", nama="x.txt", tipe="text/plain", kegunaan="lpse.lampiran_umum")
    assert services.periksa_arsip() == services.HasilPeriksa()  # fresh: waits for its turn
    tua(31)
    a = selectors.angka_keutuhan()
    assert (a.isi, a.terlambat, a.umur_hari, a.terjaga) == (4, 4, 31, False)
    assert services.periksa_arsip(lama=0).isi == 0
    hasil = services.periksa_arsip()
    assert (hasil.isi, hasil.rusak) == (4, 0)
    assert "semuanya utuh" in hasil.kalimat
    assert selectors.angka_keutuhan().terjaga
    tua(8)
    assert services.periksa_arsip().isi == 1  # younger than the target: only this run's share
    tasks.periksa()
    tasks.rapikan_ekspor()
    assert set(JalanTugas.objects.values_list("tugas", flat=True)) == {pekerjaan.TUGAS_PERIKSA, pekerjaan.TUGAS_RAPIKAN}
    assert HariKeutuhan.objects.get().isi == 4
    assert selectors.AngkaKeutuhan(0, 0, 0, 0, 0, 0, None).umur_hari == 0


@pytest.mark.pasal("27(3)")
def test_alarm_sekali_tiap_perubahan(sari: Pengguna, bu_kepala: Pengguna, asep: Pengguna) -> None:
    """Changed, then missing, then whole again: told once each, to the archivist and the Kepala."""
    dokumen = arsipkan(b"berita acara", uraian="Berita acara")
    rahasia = arsipkan(b"laporan rahasia", keamanan="rahasia", uraian="Audit forensik")
    asli = letak(dokumen).read_bytes()

    def kabar(jenis: str) -> int:
        return Kabar.objects.filter(jenis=f"arsip.keutuhan.{jenis}").count()

    letak(dokumen).write_bytes(b"berita acakk")
    letak(rahasia).write_bytes(b"laporan palsuuu")
    tua(31)
    assert services.periksa_arsip().rusak == 2
    assert {k.penerima for k in Kabar.objects.filter(jenis="arsip.keutuhan.rusak")} == {sari, bu_kepala}
    isi = Kabar.objects.filter(jenis="arsip.keutuhan.rusak").values_list("isi", flat=True)[0]
    assert ("Berita acara" in isi, "forensik" in isi) == (True, False)
    services.sapu_kerusakan()
    services.periksa_arsip()
    assert (kabar("rusak"), KerusakanIsi.objects.count()) == (2, 2)
    letak(dokumen).unlink()
    assert "1 rusak atau hilang" in services.periksa_dokumen(dokumen_id=dokumen.pk, oleh=sari).kalimat
    assert (kabar("rusak"), selectors.angka_keutuhan().hilang) == (4, 1)
    temuan = {t.kerusakan.keadaan: (len(t.dokumen), t.tersembunyi) for t in selectors.temuan_terbuka(asep)}
    assert temuan == {"hilang": (1, 0), "rusak": (0, 1)}
    letak(dokumen).write_bytes(asli)
    services.periksa_arsip()
    assert kabar("pulih") == 2
    assert KerusakanIsi.objects.terbuka().count() == 1
    assert [j.kata for j in Jejak.objects.tentang(KerusakanIsi.objects.exclude(pulih_pada=None).get())][::-1] in (
        ["mendapati isi arsip pulih", "menemukan isi arsip rusak", "menemukan isi arsip rusak"],
        ["menemukan isi arsip rusak", "menemukan isi arsip rusak", "mendapati isi arsip pulih"],
    )


@pytest.mark.django_db(transaction=True)
def test_dua_pekerja_menemukan_yang_sama_satu_alarm(benang: Callable[..., Any], simpanan_uji: object) -> None:
    tokoh("sari")
    dokumen = arsipkan(b"satu")
    letak(dokumen).unlink()
    IsiBerkas.objects.update(keadaan="hilang")
    assert benang(services.sapu_kerusakan, n=3).galat == []
    assert (KerusakanIsi.objects.count(), Kabar.objects.filter(jenis="arsip.keutuhan.rusak").count()) == (1, 1)


def test_periksa_sekarang(
    sari: Pengguna, dodi: Pengguna, tanpa_pekerja: list[Any], monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:  # fmt: skip
    dokumen = arsipkan(b"isi", keamanan="rahasia", pembuat=sari)
    kertas = PabrikDokumen()
    kasus_salah: tuple[Callable[[], object], ...] = (
        lambda: services.periksa_dokumen(dokumen_id=kertas.pk, oleh=sari),
        lambda: services.periksa_dokumen(dokumen_id=dokumen.pk, oleh=dodi),
        lambda: services.periksa_berkas(berkas_arsip_id=kertas.berkas_arsip_id, oleh=sari),
        lambda: services.periksa_berkas(berkas_arsip_id=0, oleh=sari),
    )
    for salah in kasus_salah:
        with pytest.raises(AturanDilanggar, match="Tidak ada isi"):
            salah()
    hasil = services.periksa_berkas(berkas_arsip_id=dokumen.berkas_arsip_id, oleh=sari)
    assert hasil is not None
    assert hasil.isi == 1
    monkeypatch.setattr(services, "MAKS_LANGSUNG", 1)
    with django_capture_on_commit_callbacks(execute=True):
        assert services.periksa_berkas(berkas_arsip_id=dokumen.berkas_arsip_id, oleh=sari) is None
    ((nama, kwargs),) = [p for p in tanpa_pekerja if p[0].startswith("arsip")]
    assert nama == tasks.periksa_berkas.name
    tasks.periksa_berkas(**kwargs)
    assert Kabar.objects.filter(jenis="arsip.keutuhan.diperiksa", penerima=sari).count() == 1
    isi, berkas = panel_dokumen_ini(sari, dokumen), panel_berkas_ini(dodi, dokumen.berkas_arsip)
    assert isi is not None
    assert berkas is not None
    assert (isi["rusak"], bool(isi["periksa"]), berkas["periksa"]) == (0, True, "")
    assert panel_dokumen_ini(sari, kertas) is None


def test_laporan(sari: Pengguna, bu_kepala: Pengguna, pada: Callable[[str], Any]) -> None:
    pada("2026-11-03 09:00")
    dokumen = arsipkan(b"isi", keamanan="rahasia", uraian="Audit forensik")
    PabrikHariKeutuhan(tanggal=dt.date(2026, 10, 5))
    PabrikKerusakanIsi(sha256=dokumen.versi_terakhir.sha256, ditemukan_pada=timezone.now() - 9 * HARI)  # type: ignore[union-attr] # archived above
    laporan = services_laporan.laporan_bulanan()
    assert laporan is not None
    assert laporan.naskah is not None
    assert laporan.naskah.perihal == "Laporan Keutuhan Arsip Oktober 2026"
    assert [t.nama for t in laporan.naskah.tanda_tangan.order_by("urutan")] == [sari.nama, bu_kepala.nama]
    isi = laporan.naskah.konteks
    assert (isi["hari"], isi["terukur"], isi["temuan"], len(isi["tabel_hari"]["baris"])) == (31, 1, 1, 31)
    assert "forensik" not in str(isi)
    assert services_laporan.laporan_bulanan() is None
    with pytest.raises(TransisiBasi, match="sudah terbit"):
        services_laporan.terbitkan_laporan(oleh=sari, bulan=dt.date(2026, 10, 1))
    assert pekerjaan._laporan().startswith("Laporan bulan lalu")
    assert str(laporan).startswith("Laporan keutuhan")
    tasks.laporan_bulanan()
    kini = services_laporan.terbitkan_laporan(oleh=bu_kepala)
    assert kini.naskah is not None
    assert kini.get_absolute_url() == kini.naskah.get_absolute_url()
    assert PabrikLaporanKeutuhan().get_absolute_url() == "/arsip/keutuhan/"


def test_laporan_tanpa_kepala_ditolak(sari: Pengguna) -> None:
    with pytest.raises(AturanDilanggar, match="Kepala"):
        services_laporan.terbitkan_laporan(oleh=sari)
    assert not LaporanKeutuhan.objects.exists()
    kepala = tokoh("bu_kepala")
    Pengguna.objects.filter(pk=sari.pk).update(is_active=False, alasan_nonaktif="Pindah")
    naskah = services_laporan.terbitkan_laporan(oleh=None).naskah
    assert naskah is not None
    assert [t.nama for t in naskah.tanda_tangan.all()] == [kepala.nama]


def test_halaman(masuk_sebagai: Callable[..., Client], sari: Pengguna, asep: Pengguna) -> None:
    sari_ = masuk_sebagai(sari)
    assert "Belum ada isi elektronik" in sari_.get("/arsip/keutuhan/").content.decode()
    dokumen = arsipkan(b"isi", uraian="Berita acara")
    assert "Semua isi arsip utuh" in sari_.get("/arsip/keutuhan/").content.decode()
    letak(dokumen).unlink()
    alamat = f"/arsip/keutuhan/dokumen/{dokumen.uuid}/periksa/"
    assert sari_.post(alamat).status_code == 302
    halaman = masuk_sebagai(asep).get("/arsip/keutuhan/").content.decode()
    assert ("Harus dipulihkan" in halaman, "Berita acara" in halaman) == (True, True)
    assert sari_.post(f"/arsip/keutuhan/berkas/{dokumen.berkas_arsip_id}/periksa/").status_code == 302
    services.catat_hari()
    kartu = isi_kartu(sari)["hari"]
    assert (kartu.hilang, kartu.baik, [h.kata for h in selectors.pita_hari()][-2:]) == (
        1, False, ["tidak diukur", "perlu perhatian"],
    )  # fmt: skip
    assert [h.nada for h in selectors.pita_hari()][-2:] == ["netral", "kritis"]
    PabrikHariKeutuhan(tanggal=timezone.localdate() - HARI)
    assert [(h.nada, h.kata) for h in selectors.pita_hari()][-2] == ("selesai", "terjaga")
    tokoh("bu_kepala")
    assert sari_.post("/arsip/keutuhan/laporan/", {"kurun": "kini"}).status_code == 302
