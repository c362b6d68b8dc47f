"""What becomes of a letter: ticket, reply, or a line that says why not; once, whoever sends it again."""

from __future__ import annotations

from collections.abc import Callable
from email.message import Message
from typing import Any

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from layanan.surel import services
from layanan.surel.baca import baca
from layanan.surel.enums import Nasib
from layanan.surel.models import SurelMasuk
from layanan.surel.selectors import nomor_surat, perlu_dilihat, tulisan_terakhir
from layanan.surel.services import jadikan_tiket, terima
from layanan.surel.utas import perihal_polos, tiket_dari_rujukan
from layanan.tiket.enums import JenisPesan, StatusTiket
from layanan.tiket.models import Pesan, Tiket
from layanan.tiket.services import batalkan, gabungkan, jawab, konfirmasi, selesaikan, teruskan_lkpp
from lpse.akun.models import Pengguna
from lpse.berkas.models import Berkas
from lpse.galat import AturanDilanggar
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.models import Kiriman
from lpse.pemberitahuan.services_kirim import kirim_yang_siap
from tests.bantuan.berkas_baik import pdf
from tests.pabrik_surel import PabrikSurelMasuk, surat
from tests.pabrik_tiket import PabrikTiket

pytestmark = pytest.mark.django_db
Tiba = Callable[[Message], SurelMasuk]


def _tiket(baris: SurelMasuk) -> Tiket:
    assert baris.tiket is not None
    return baris.tiket


@pytest.mark.pasal("23(3)")
def test_tiket_baru_dengan_lampiran(tiba: Tiba) -> None:
    pesan = surat(
        perihal="Fwd: Re: Gagal unggah",
        lampiran=(
            ("layar.pdf", "application/pdf", pdf()),
            ("virus.exe", "application/octet-stream", b"MZ\x90"),
            *_banyak(),
        ),
    )
    baris = tiba(pesan)
    tiket = _tiket(baris)
    assert (baris.nasib, tiket.judul, tiket.akun) == (Nasib.TIKET_BARU, "Gagal unggah", None)
    laporan = Pesan.objects.get(tiket=tiket)
    assert laporan.surel_id == baris.message_id
    assert "[Lampiran tidak diterima: virus.exe:" in laporan.isi
    assert "lampiran lagi: terlalu banyak" in laporan.isi
    assert laporan.lampiran.order_by("pk")[0].berkas.nama == "layar.pdf"
    assert kirim_yang_siap().terkirim == 1
    (resi,) = mail.outbox
    assert tiket.nomor in resi.body
    assert "Kode akses" in resi.body
    assert "Lampiran tidak dapat kami terima: virus.exe" in resi.body
    assert tiba(pesan) == baris  # delivered twice
    assert (Tiket.objects.count(), Kiriman.objects.count()) == (1, 1)


def _banyak() -> tuple[tuple[str, str, bytes], ...]:
    return tuple((f"c{n}.txt", "text/plain", f"catatan {n}".encode()) for n in range(20))


def test_akun_pengirim_dan_surel_kosong(tiba: Tiba, pokja_dua: Pengguna) -> None:
    tiket = _tiket(tiba(surat("", dari=pokja_dua.email, perihal="")))
    assert (tiket.akun, tiket.jenis_pengguna, tiket.judul) == (pokja_dua, "pokja", "(tanpa perihal)")
    kirim_yang_siap()
    assert "tidak berisi teks" in mail.outbox[-1].body
    Pengguna.objects.filter(pk=pokja_dua.pk).update(email="")
    panjang = tiba(surat("kata " * 9_000))
    assert panjang.teks.endswith("[Selebihnya ada di kotak surel layanan.]")
    assert len(_tiket(panjang).uraian) <= 20_000


def test_perihal_hanya_dari_pelapornya(tiba: Tiba) -> None:
    tiket = _tiket(tiba(surat()))
    ya = tiba(surat("Tambahan.", perihal=f"Tanya [{tiket.nomor.lower()}]"))
    assert (ya.nasib, ya.tiket) == (Nasib.BALASAN, tiket)
    orang = tiba(surat("Bocorkan!", dari="lain@contoh.test", perihal=f"Re: x [{tiket.nomor}]"))
    assert (orang.nasib, orang.tiket == tiket) == (Nasib.TIKET_BARU, False)
    assert _tiket(orang).uraian.startswith(f"[Surel ini menyebut tiket {tiket.nomor}, milik pelapor lain.]")
    kirim_yang_siap()
    jawaban = f"<{Kiriman.objects.filter(muatan__objek_id=str(tiket.pk)).order_by('pk')[0].message_id}>"
    palsu = tiba(surat("Saya dia.", dari="lain@contoh.test", tajuk={"References": jawaban}))
    assert palsu.tiket not in {tiket, None}
    tak_ada = tiba(surat("?", perihal="Re: [TKT-2020-9999]"))
    assert (tak_ada.nasib, _tiket(tak_ada).judul) == (Nasib.TIKET_BARU, "(tanpa perihal)")
    dari_orang = Pesan.objects.filter(tiket=tiket).exclude(jenis=JenisPesan.SISTEM)
    assert [p.jenis for p in dari_orang.order_by("pk")] == [JenisPesan.LAPORAN, JenisPesan.BALASAN]
    assert Pesan.objects.filter(tiket=tiket, jenis=JenisPesan.SISTEM).count() == 2  # the desk sees who named it


def test_tiket_yang_berakhir_dan_digabung(tiba: Tiba, dodi: Pengguna) -> None:
    batal = _tiket(tiba(surat(perihal="Batal")))
    batalkan(tiket_id=batal.pk, alasan="Salah kirim", oleh=dodi)
    lagi = _tiket(tiba(surat("Masih.", perihal=f"Re: Batal [{batal.nomor}]")))
    assert lagi.uraian.startswith(f"[Surel ini menyebut tiket {batal.nomor}, yang tidak dapat dibuka kembali.]")
    sama = _tiket(tiba(surat(perihal="Sama")))
    tujuan = _tiket(tiba(surat(perihal="Tujuan")))
    gabungkan(tiket_id=sama.pk, ke_id=tujuan.pk, oleh=dodi)
    baris = tiba(surat("Saya juga.", perihal=f"Re: Sama [{sama.nomor}]"))
    assert (baris.nasib, baris.tiket) == (Nasib.BALASAN, tujuan)


def test_diabaikan_dicatat_dan_pantulan_ditautkan(tiba: Tiba, dodi: Pengguna, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    tiket = _tiket(tiba(surat()))
    kirim_yang_siap()
    nomor = Kiriman.objects.get().message_id
    pantulan = tiba(surat(f"Message-ID: <{nomor}>", dari="MAILER-DAEMON@x.test", tajuk={"In-Reply-To": f"<{nomor}>"}))
    assert (pantulan.nasib, pantulan.tiket) == (Nasib.PANTULAN, tiket)
    assert perlu_dilihat(dodi) == 1
    assert tiba(surat(tajuk={"Auto-Submitted": "auto-replied"})).tiket is None
    settings.SUREL_MAKS_PER_JAM = 2
    baris = tiba(surat("Lagi."))
    assert (baris.nasib, baris.tiket) == (Nasib.LINGKARAN, None)
    assert "Lebih dari 2 surel" in baris.sebab
    assert Tiket.objects.count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        SurelMasuk.objects.filter(pk=baris.pk).update(nasib=Nasib.BALASAN)
    with pytest.raises(IntegrityError), transaction.atomic():
        SurelMasuk.objects.create(message_id=baris.message_id, nasib=Nasib.GAGAL, sebab="x")


def test_jadikan_tiket(dodi: Pengguna) -> None:
    surel = PabrikSurelMasuk(perihal="Balasan otomatis: sandi", ditolak=["a.exe: Ditolak."])
    tiket = jadikan_tiket(surel_id=surel.pk, oleh=dodi)
    surel.refresh_from_db()
    assert (surel.nasib, surel.tiket, tiket.judul) == (Nasib.TIKET_BARU, tiket, "Balasan otomatis: sandi")
    assert Jejak.objects.filter(kata="menjadikan surel sebagai tiket", pelaku=dodi).exists()
    with pytest.raises(AturanDilanggar, match="sudah menjadi bagian"):
        jadikan_tiket(surel_id=surel.pk, oleh=dodi)
    with pytest.raises(AturanDilanggar, match="tidak menyebut pengirim"):
        jadikan_tiket(surel_id=PabrikSurelMasuk(dari="").pk, oleh=dodi)


def test_kabar_pelapor_di_tiap_langkah(dodi: Pengguna, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    """A ticket from the web form: every step reaches the reporter's mailbox, in one thread that begins with our own."""
    tiket = PabrikTiket(kontak__surel="siti@contoh.test")
    kirim_yang_siap()
    jawab(tiket_id=tiket.pk, isi="Satu\n" * 9, oleh=dodi)
    teruskan_lkpp(tiket_id=tiket.pk, alasan="b", nomor_lkpp="LKPP-1", oleh=dodi)
    kirim_yang_siap()
    selesaikan(tiket_id=tiket.pk, solusi="Beres.", oleh=dodi)
    konfirmasi(tiket_id=tiket.pk)
    settings.SUREL_LAYANAN = ""
    kirim_yang_siap()
    perihal = {m.subject for m in mail.outbox}
    assert perihal == {f"{tiket.judul} [{tiket.nomor}]"}
    isi = [m.body for m in mail.outbox]
    assert len(isi) == 5
    assert "dengan nomor LKPP-1" in isi[2]
    assert "tiket kami anggap selesai dan ditutup" in isi[3]
    assert f"Tiket {tiket.nomor} ditutup. Bila ternyata" in isi[4]
    assert "balasannya tidak dibaca" in isi[4]
    assert "Reply-To" not in mail.outbox[4].extra_headers
    semua, terakhir = nomor_surat(tiket, batas=3)
    assert (len(semua), terakhir) == (3, "")
    assert tiket_dari_rujukan(["tidak@ada.test", semua[-1]]) == tiket
    assert tulisan_terakhir(Tiket(pk=0)) is None


def test_kutipan_dan_nilai_yang_sudah(dodi: Pengguna) -> None:
    tiket = PabrikTiket(kontak__surel="siti@contoh.test", uraian="baris panjang\n\n" * 60)
    jawab(tiket_id=tiket.pk, isi="Ya.", oleh=dodi)
    kirim_yang_siap()
    assert mail.outbox[-1].body.count("> baris panjang") == 6
    assert "> …" in mail.outbox[-1].body
    selesaikan(tiket_id=tiket.pk, solusi="Beres.", oleh=dodi)
    Tiket.objects.filter(pk=tiket.pk).update(nilai=5, dinilai_pada=tiket.dibuat_pada)
    kirim_yang_siap()
    assert "dari 5" not in mail.outbox[-1].body
    assert PabrikTiket(kontak=None).status == StatusTiket.BARU  # nobody to write to
    assert PabrikTiket(kontak__surel="").status == StatusTiket.BARU


@pytest.mark.parametrize(
    ("perihal", "polos"),
    [
        ("Re: Fw: [TKT-2026-0001] Sandi", "Sandi"), ("BLS: RE[2]: Sandi  baru", "Sandi baru"), ("Re:", ""),
        ("Sandi Re: ulang", "Sandi Re: ulang"),
    ],
)  # fmt: skip
def test_perihal_polos(perihal: str, polos: str) -> None:
    assert perihal_polos(perihal) == polos


@pytest.mark.django_db(transaction=True)
def test_dua_jalan_satu_surel(benang: Callable[..., Any]) -> None:
    """Two workers with the same letter: one ticket."""
    mentah = surat().as_bytes()
    hasil = benang(lambda: terima(surat=baca(mentah)).pk, n=3)
    assert (len(set(hasil.nilai)), hasil.galat) == (1, [])
    assert (Tiket.objects.count(), Kiriman.objects.count(), Berkas.objects.count()) == (1, 1, 0)
    assert services.alamat_kami() >= {"layanan@lpse.test"}
