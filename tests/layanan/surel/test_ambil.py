"""Fetching: a real IMAP server, power cuts, a server that renumbers, letters that break the reading."""

from __future__ import annotations

from email.message import Message
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError

from layanan.surel import services, services_ambil
from layanan.surel.enums import Nasib
from layanan.surel.kotak import Kotak as KotakImap, urai_alamat
from layanan.surel.models import KotakSurel, SurelMasuk
from layanan.surel.tasks import ambil as tugas_ambil
from layanan.tiket.enums import JenisPesan, StatusTiket
from layanan.tiket.models import Pesan, Tiket
from layanan.tiket.services import jawab, selesaikan
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.services_kirim import kirim_yang_siap
from tests.layanan.surel.conftest import Kotak
from tests.layanan.surel.peladen_imap import PeladenSmtp
from tests.pabrik_surel import surat

pytestmark = pytest.mark.django_db


def _polos(surat_masuk: Message) -> str:
    """The plain text of a letter."""
    isi = next(b for b in surat_masuk.walk() if b.get_content_type() == "text/plain").get_payload(decode=True)
    assert isinstance(isi, bytes)
    return isi.decode()


@pytest.mark.pasal("23(3)")
def test_percakapan_lewat_surel_sungguhan(kotak: Kotak, smtp: PeladenSmtp, dodi: Pengguna) -> None:
    """Letter → receipt → answer → reply → solved, over real IMAP and SMTP; one thread, one ticket."""
    awal = surat("Sandi ditolak.\n\n-- \nBudi")
    kotak.taruh(awal)
    assert kotak.ambil() == "1 surel: 1 menjadi tiket."
    tiket = Tiket.objects.get()
    assert tiket.kontak is not None
    assert (tiket.judul, tiket.kanal, tiket.kontak.surel) == ("Tidak bisa masuk SPSE", "surel", "budi@contoh.test")
    assert kirim_yang_siap().terkirim == 1
    resi = smtp.surat[-1]
    assert resi["Subject"] == f"Re: Tidak bisa masuk SPSE [{tiket.nomor}]"
    assert (resi["In-Reply-To"], resi["Reply-To"]) == (awal["Message-ID"], "layanan@lpse.test")
    assert awal["Message-ID"] in resi["References"]
    jawab(tiket_id=tiket.pk, isi="Mohon kirim tangkapan layar.", oleh=dodi, menunggu=True)
    assert kirim_yang_siap().terkirim == 1
    jawaban = smtp.surat[-1]
    teks = _polos(jawaban)
    assert "Mohon kirim tangkapan layar." in teks
    assert "> Sandi ditolak." in teks
    assert "-- Tulis balasan Anda di atas baris ini --" in teks
    assert jawaban["References"].split() == [awal["Message-ID"], resi["Message-ID"]]
    balas = surat(
        f"Ini layarnya.\n\nPada Sen, 23 Nov 2026 LPSE menulis:\n\n{teks}",
        perihal="Re: apa saja",
        tajuk={"In-Reply-To": jawaban["Message-ID"]},
    )
    kotak.taruh(balas)
    assert kotak.ambil() == "1 surel: 1 balasan pada tiket."
    tiket.refresh_from_db()
    assert tiket.status == StatusTiket.DITANGANI
    assert Pesan.objects.filter(jenis=JenisPesan.BALASAN).values_list("isi", flat=True).get() == "Ini layarnya."
    selesaikan(tiket_id=tiket.pk, solusi="Sandi diatur ulang.", oleh=dodi)
    kirim_yang_siap()  # the clerk may be told by mail, too, depending on the hour
    kepada_pelapor = [s for s in smtp.surat if "budi@contoh.test" in str(s["To"])]
    assert len(kepada_pelapor) == 3
    akhir = _polos(kepada_pelapor[-1])
    assert akhir.count("/publik/tiket/jawab/") == 7  # yes, not yet, five ratings
    assert (kotak.belum_dibaca(), Tiket.objects.count()) == ([], 1)


def test_ulang_dan_putus_di_tengah(kotak: Kotak, monkeypatch: pytest.MonkeyPatch) -> None:
    """Power cut between keeping and marking, then between fetching and keeping: one ticket each, none lost."""
    kotak.taruh(surat(perihal="Satu"))
    monkeypatch.setattr(KotakImap, "tandai", _mati)
    with pytest.raises(AturanDilanggar, match="tidak dapat dibaca: listrik padam"):
        kotak.ambil()
    monkeypatch.undo()
    assert kotak.belum_dibaca() != []
    assert kotak.ambil() == "Tidak ada surel baru."
    kotak.taruh(surat(perihal="Dua"))
    asli = services._akhiri  # the last step inside the transaction
    monkeypatch.setattr(services, "_akhiri", _mati)
    with pytest.raises(AturanDilanggar):
        kotak.ambil()
    assert set(Tiket.objects.values_list("judul", flat=True)) == {"Satu"}
    monkeypatch.setattr(services, "_akhiri", asli)
    assert kotak.ambil() == "1 surel: 1 menjadi tiket."
    assert set(Tiket.objects.values_list("judul", flat=True)) == {"Satu", "Dua"}


def _mati(*_apa: object, **_lain: object) -> None:
    raise OSError("listrik padam")


def test_kotak_lama_dan_dinomori_ulang(kotak: Kotak) -> None:
    """Old mail that somebody has read is no ticket; after a renumbering what is known stays known."""
    kotak.taruh(surat(perihal="Tahun lalu"), dibaca=True)
    lama, baru = surat(perihal="Belum dibaca"), surat(perihal="Baru")
    kotak.taruh(lama)
    kotak.taruh(surat(perihal="Juga dibaca"), dibaca=True)
    assert kotak.ambil() == "1 surel: 1 menjadi tiket."
    kotak.taruh(baru, dibaca=True)  # a colleague looked first
    assert kotak.ambil() == "1 surel: 1 menjadi tiket."
    sebelum = KotakSurel.objects.get()
    kotak.ganti_nomor()
    kotak.taruh(lama, baru, surat(perihal="Sesudah pindah"))
    assert kotak.ambil() == "3 surel: 3 menjadi tiket."
    assert kotak.ambil() == "Tidak ada surel baru."
    sesudah = KotakSurel.objects.get()
    assert sesudah.uidvalidity != sebelum.uidvalidity
    assert set(Tiket.objects.values_list("judul", flat=True)) == {"Belum dibaca", "Baru", "Sesudah pindah"}


def test_terlalu_besar_dan_tak_terbaca(kotak: Kotak, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ANN401 - pytest-django's
    settings.SUREL_MAKS_MB = 1
    kotak.taruh(surat(perihal="Besar", lampiran=(("a.pdf", "application/pdf", b"x" * 1_100_000),)))
    assert kotak.ambil() == "1 surel: 1 menjadi tiket."
    assert "isinya tidak diambil" in Tiket.objects.get(judul="Besar").uraian
    kotak.taruh(surat(perihal="Rusak"), surat("x", dari="", perihal="Tanpa pengirim"), surat(perihal="Sehat"))
    asli = services.terima

    def pilih(**isi: Any) -> SurelMasuk:  # noqa: ANN401 - arguments of the door
        if isi["surat"].perihal == "Rusak":
            raise RuntimeError("x")
        return asli(**isi)

    monkeypatch.setattr(services_ambil, "terima", pilih)
    assert kotak.ambil() == "3 surel: 1 menjadi tiket, 2 tidak terbaca."
    rusak = SurelMasuk.objects.get(perihal="Rusak")
    assert (rusak.nasib, rusak.sebab.split(".")[0]) == (Nasib.GAGAL, "Galat program: RuntimeError")
    monkeypatch.setattr(services_ambil, "baca", lambda *_a, **_k: _ulang_tanpa_akhir())
    kotak.taruh(surat(perihal="Bersarang"))
    assert kotak.ambil() == "1 surel: 1 tidak terbaca."
    assert SurelMasuk.objects.filter(message_id__endswith="@tak-terbaca.invalid").count() == 1
    monkeypatch.undo()
    monkeypatch.setattr(services_ambil, "terima", _aturan)
    kotak.taruh(surat(perihal="Ditolak aturan"))
    kotak.ambil()
    assert SurelMasuk.objects.get(perihal="Ditolak aturan").sebab.startswith("Tidak boleh. Surat aslinya")


def _ulang_tanpa_akhir() -> None:
    raise RecursionError


def _aturan(**_isi: object) -> None:
    raise AturanDilanggar("Tidak boleh.")


def test_basis_data_putus_dan_surel_dihapus(kotak: Kotak, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database away: nothing is written off. A letter that was removed meanwhile is passed over."""
    kotak.taruh(surat(perihal="Nanti"))

    def putus(**_isi: object) -> None:
        raise OperationalError("basis data pergi")

    monkeypatch.setattr(services_ambil, "terima", putus)
    with pytest.raises(OperationalError):
        kotak.ambil()
    assert not SurelMasuk.objects.exists()
    monkeypatch.undo()
    monkeypatch.setattr(KotakImap, "utuh", lambda *_a: None)
    assert kotak.ambil() == "Tidak ada surel baru."
    monkeypatch.undo()
    monkeypatch.setattr(KotakImap, "tajuk", lambda *_a: None)
    assert kotak.ambil() == "Tidak ada surel baru."
    monkeypatch.undo()
    assert kotak.ambil() == "1 surel: 1 menjadi tiket."
    with kotak.peladen.masuk(kotak.folder) as sambungan:
        assert KotakImap(sambungan, kotak.folder).utuh(999) is None


def test_server_mati_dan_belum_diatur(settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.SUREL_IMAP_URL = ""
    tugas_ambil()
    tugas_ambil()
    assert set(JalanTugas.objects.values_list("pesan", flat=True)) == {
        "Kotak surel layanan belum diatur (LPSE_SUREL_IMAP_URL)."
    }
    for tls in ("imap", "imaps"):
        settings.SUREL_IMAP_URL = f"{tls}://a:rahasia@127.0.0.1:1/INBOX"
        with pytest.raises(AturanDilanggar, match=r"a@127\.0\.0\.1:1/INBOX tidak dapat dibaca") as galat:
            services_ambil.ambil_surel()
        assert "rahasia" not in str(galat.value)
    for keliru in ("pop3://a:b@c", "imap://tuan/INBOX", "imap:///x"):
        with pytest.raises(ImproperlyConfigured):
            urai_alamat(keliru)
    alamat = urai_alamat("imaps://a%40b.test:s%2Fi@mail.test")
    assert (alamat.pengguna, alamat.sandi, alamat.port, alamat.folder) == ("a@b.test", "s/i", 993, "INBOX")
    assert urai_alamat("imap://a@mail.test").port == 143
