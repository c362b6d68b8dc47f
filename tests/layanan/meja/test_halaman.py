"""The page of a ticket: what it shows, what it costs, what can be written on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from layanan.meja import halaman
from layanan.meja.rencana import rencana_makro
from layanan.meja.sebutan import sebutan
from layanan.tiket import services
from layanan.tiket.enums import Dampak, JenisPengguna, JenisPesan, JenisTautan, Kanal, StatusTiket, Urgensi
from layanan.tiket.models import Pengamat, Tiket
from lpse.akun.models import Pengguna
from lpse.pemberitahuan.models import Kabar
from lpse.waktu.models import JamKerja
from tests.pabrik import PabrikPengguna
from tests.pabrik_meja import PabrikBalasanBaku, PabrikMakro
from tests.pabrik_tiket import PabrikLabel, PabrikLampiranPesan, PabrikTiket

pytestmark = pytest.mark.django_db
_S = StatusTiket
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde\x00\x00\x00\x0cIDAT"
    b"x\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\xa75\x81\x84\x00\x00\x00\x00IEND\xaeB`\x82"
)


def _tulis(klien: Client, tiket: Tiket, aksi: str = "jawab", **isi: object) -> tuple[int, str]:
    jawaban = klien.post(reverse("layanan:tiket_tulis", args=[tiket.pk]), {"aksi": aksi, "isi": "Kami tangani.", **isi})
    return jawaban.status_code, jawaban.content.decode()


def _penuh(dodi: Pengguna, asep: Pengguna) -> Tiket:
    """A Pokja's ticket in a running stage with everything around it."""
    tiket = PabrikTiket(
        judul="Dua berkas penawaran tidak dapat dibuka", jenis_pengguna=JenisPengguna.POKJA, kode_tender="10096514000",
        tahap_nama="Pembukaan dokumen penawaran", batas_tahap=timezone.now() + dt.timedelta(hours=5),
        urgensi=Urgensi.MENDESAK, dampak=Dampak.SEDANG,
    )  # fmt: skip
    services.jawab(tiket_id=tiket.pk, isi="Mohon kirim versi Spamkodok.", oleh=dodi, menunggu=True)
    services.balas_pelapor(tiket_id=tiket.pk, isi="Spamkodok 1.0.3")
    services.catat_internal(tiket_id=tiket.pk, isi="Sidiknya berbeda.", oleh=dodi, sebut=[asep])
    services.beri_label(tiket_id=tiket.pk, nama=["spamkodok", "pembukaan"], oleh=dodi)
    PabrikTiket(kontak=tiket.kontak, judul="Galat sidik berkas")
    lain = PabrikTiket(judul="Versi lama Spamkodok")
    anak = PabrikTiket(judul="Berkas ketiga")
    services.jadikan_anak(tiket_id=anak.pk, induk_id=tiket.pk, oleh=dodi)
    services.tautkan(dari_id=lain.pk, ke_id=tiket.pk, jenis=JenisTautan.PENYEBAB, oleh=dodi)
    for pesan in tiket.pesan.all():
        PabrikLampiranPesan(pesan=pesan)
    PabrikMakro()
    PabrikBalasanBaku()
    return Tiket.objects.get(pk=tiket.pk)


@pytest.mark.pasal("23(3)")
def test_halaman_tiket_penuh_paling_banyak_25_kueri(
    dodi: Pengguna, asep: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    tiket = _penuh(dodi, asep)
    klien = masuk_sebagai(dodi)
    klien.get(tiket.get_absolute_url())
    with CaptureQueriesContext(connection) as kueri:
        jawaban = klien.get(tiket.get_absolute_url())
    isi = jawaban.content.decode()
    assert len(kueri) <= 25, "\n".join(k["sql"][:160] for k in kueri)
    for kata in (
        "Dua berkas penawaran tidak dapat dibuka", "tahap pembukaan dokumen penawaran berakhir", "Jam layanan tiket",
        "Ditangani", "jawaban pertama", "catatan internal, tidak terlihat pelapor", "3 pesan dan 1 catatan internal",
        "spamkodok",
        "Pelapor yang sama: Galat sidik berkas", "Bagian insiden ini: Berkas ketiga", "Ditautkan dari", "10096514000",
        asep.nama, "Pokja pada Pembukaan dokumen penawaran", "Teruskan ke LKPP",
    ):  # fmt: skip
        assert kata in isi, kata
    assert isi.count('class="lampir"') == 4


def test_jawaban_catatan_dan_sebutan(dodi: Pengguna, asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    tiket = PabrikTiket()
    klien = masuk_sebagai(dodi)
    assert _tulis(klien, tiket)[0] == 302
    tiket.refresh_from_db()
    assert (tiket.status, tiket.petugas) == (_S.DITANGANI, dodi)
    assert _tulis(klien, tiket, isi="Versi berapa?", tunggu="on")[0] == 302
    tiket.refresh_from_db()
    assert tiket.status == _S.MENUNGGU_PENGGUNA
    catatan = f"@{asep.nama}, tolong log unggahan. surel a@b.example"
    assert _tulis(klien, tiket, "catatan", isi=catatan, sebut=[dodi.pk])[0] == 302
    assert [p.pengguna for p in Pengamat.objects.filter(tiket=tiket)] == [asep]
    assert Kabar.objects.filter(penerima=asep).exists()
    jenis = list(tiket.pesan.exclude(jenis=JenisPesan.SISTEM).values_list("jenis", flat=True))
    assert jenis == [JenisPesan.LAPORAN, JenisPesan.JAWABAN, JenisPesan.JAWABAN, JenisPesan.CATATAN]
    # whoever was mentioned reads it, though it lies with another unit
    assert masuk_sebagai(asep).get(tiket.get_absolute_url()).status_code == 200


def test_kiriman_ganda_satu_pesan(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    tiket = PabrikTiket()
    klien = masuk_sebagai(dodi)
    kunci = "k" * 43
    _tulis(klien, tiket, kunci_kirim=kunci)
    _tulis(klien, tiket, kunci_kirim=kunci)
    assert tiket.pesan.filter(jenis=JenisPesan.JAWABAN).count() == 1


def test_kiriman_yang_ditolak_tidak_hilang(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    tiket = PabrikTiket(status=_S.DITUTUP)
    klien = masuk_sebagai(dodi)
    kode, isi = _tulis(klien, tiket, kunci_kirim="z" * 43)
    assert kode == 422
    assert "Kami tangani.</textarea>" in isi
    assert _tulis(klien, PabrikTiket(), isi="")[0] == 422
    assert _tulis(klien, PabrikTiket(), isi="x" * 20_001)[0] == 422
    virus = SimpleUploadedFile("laporan.pdf", b"<script>alert(1)</script>", "application/pdf")
    kode, isi = _tulis(klien, PabrikTiket(), lampiran=virus)
    assert kode == 422
    assert "laporan.pdf" in isi


def test_kesalahan_tak_terduga_mengembalikan_kunci(
    dodi: Pengguna, masuk_sebagai: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    tiket = PabrikTiket()
    klien = masuk_sebagai(dodi)
    with monkeypatch.context() as rusak:
        rusak.setattr("layanan.tiket.services.jawab", lambda **_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            _tulis(klien, tiket, kunci_kirim="m" * 43)
    assert _tulis(klien, tiket, kunci_kirim="m" * 43)[0] == 302
    assert tiket.pesan.filter(jenis=JenisPesan.JAWABAN).count() == 1


def test_lampiran_dengan_pratinjau(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    tiket = PabrikTiket()
    klien = masuk_sebagai(dodi)
    gambar = SimpleUploadedFile("galat-pembukaan.png", PNG, "image/png")
    assert _tulis(klien, tiket, lampiran=gambar)[0] == 302
    isi = klien.get(tiket.get_absolute_url()).content.decode()
    assert "galat-pembukaan.png" in isi


def test_balasan_baku_terisi_dari_tiket(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    tiket = PabrikTiket(judul="Galat unggah")
    klien = masuk_sebagai(dodi)
    baku = PabrikBalasanBaku(isi="Yth. {pelapor}, tiket {nomor} ({judul}) batas {tenggat}; {nama_paket}. {petugas}")
    jawab = klien.get(reverse("layanan:tiket_isi_balasan", args=[tiket.pk, baku.pk]))
    teks = jawab.content.decode()
    assert jawab.headers["X-LPSE-Kosong"] == "nama paket"
    assert teks.startswith(f"Yth. {tiket.kontak.nama}, tiket {tiket.nomor} (Galat unggah) batas ")
    assert teks.endswith(f"; –. {dodi.nama}")
    # without JavaScript it goes into the draft
    _tulis(klien, tiket, "sisip", isi="Halo.", balasan=str(baku.pk))
    assert f"Halo.\nYth. {tiket.kontak.nama}" in klien.get(tiket.get_absolute_url()).content.decode()
    _tulis(klien, tiket, "sisip", isi="", balasan="")
    rekan = PabrikBalasanBaku(pemilik=PabrikPengguna(peran=("layanan",)))
    assert klien.get(reverse("layanan:tiket_isi_balasan", args=[tiket.pk, rekan.pk])).status_code == 404


def test_sebutan_nama_utuh_dan_nama_depan(dodi: Pengguna, asep: Pengguna, pak_ppk: Pengguna) -> None:
    """A first name counts when only one bears it; a part of another word does not; PPK is nobody of the staff."""
    PabrikPengguna(nama="Rudi Hartono", peran=("layanan",))
    PabrikPengguna(nama="Rudi Salam", peran=("layanan",))
    assert sebutan("tanpa siapa pun") == []
    assert sebutan(f"@{asep.nama} dan @dodi, lihat ini") == [asep, dodi]
    assert sebutan(f"@Rudi @Asepto @{pak_ppk.nama}") == []


def test_makro_diperlihatkan_lalu_dijalankan(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    """The texts as they will be sent, what is missing named; pressed twice it happens once."""
    tiket = PabrikTiket()
    klien = masuk_sebagai(dodi)
    alamat = reverse("layanan:tiket_makro", args=[tiket.pk])
    makro = PabrikMakro(balasan=PabrikBalasanBaku(isi="Yth. {pelapor}, paket {nama_paket}?"), catatan="{nomor}")
    makro.label.add(PabrikLabel(nama="spse"))
    rencana = klien.get(alamat, {"makro": makro.pk}, headers={"HX-Request": "true"}).content.decode()
    for kata in (
        "Tiket diambil atas nama Anda", "Diberi label: spse", tiket.nomor, f"Yth. {tiket.kontak.nama}, paket –?",
        "tidak menyebut nama paket", "Jam layanan berhenti",
    ):  # fmt: skip
        assert kata in rencana, kata
    assert "Pilih makro" in klien.post(alamat, {"makro": ""}, follow=True).content.decode()
    belum = klien.post(alamat, {"makro": makro.pk})  # without JavaScript: the page that asks
    assert "Jalankan makro" in belum.content.decode()
    assert not tiket.pesan.filter(jenis=JenisPesan.JAWABAN).exists()
    for _ in range(2):
        klien.post(alamat, {"makro": makro.pk, "dilihat": makro.pk, "kunci_kirim": "w" * 43})
    tiket.refresh_from_db()
    assert tiket.status == _S.MENUNGGU_PENGGUNA
    assert tiket.pesan.filter(jenis=JenisPesan.JAWABAN).count() == 1
    makro.aktif = False
    makro.save()
    assert "tidak dipakai lagi" in klien.get(alamat, {"makro": makro.pk}).content.decode()


def test_rencana_makro_alihkan_dan_selesai(dodi: Pengguna) -> None:
    tiket = PabrikTiket(status=_S.DITANGANI)
    alih = PabrikMakro.build(balasan=None, sesudah="", unit="ase", ambil=True)
    alih.pk = 0
    selesai = PabrikMakro.build(balasan=None, sesudah="selesai", solusi="Beres, {pelapor}.")
    selesai.pk = 0
    kata = [langkah.kata for langkah in rencana_makro(alih, tiket=tiket, petugas=dodi)]
    assert kata == ["Dialihkan ke Administrasi Sistem Elektronik"]
    (akhir,) = rencana_makro(selesai, tiket=tiket, petugas=dodi)
    assert akhir.isi == f"Beres, {tiket.kontak.nama}."


def test_kata_pelapor_dicatat_petugas(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    """What was said on the telephone stands as the reporter's word; what waited for it goes on."""
    tiket = PabrikTiket(status=_S.MENUNGGU_PENGGUNA)
    klien = masuk_sebagai(dodi)

    def catat(objek: Tiket, **isi: str) -> str:
        alamat = reverse("layanan:tiket_tulis", args=[objek.pk])
        return klien.post(alamat, {"aksi": "pelapor", **isi}, follow=True).content.decode()

    kata = catat(tiket, isi="Versi 4.6, kata Pak Andi", lewat="wa")
    assert "Kata pelapor lewat WhatsApp dicatat. Jam layanan berjalan lagi." in kata
    assert "WhatsApp, dicatat petugas" in kata
    pesan = tiket.pesan.latest("pk")
    assert (pesan.jenis, pesan.kanal, pesan.oleh, pesan.nama) == ("balasan", "wa", dodi, tiket.kontak.nama)
    selesai = PabrikTiket(status=_S.SELESAI)
    kata = catat(selesai, isi="Terima kasih")
    assert "lewat Telepon dicatat." in kata
    assert "Pelapor berterima kasih" in kata
    assert "Tiket dibuka kembali." in catat(selesai, isi="Ternyata galat lagi", lewat="telepon")


def test_ambil_dari_halaman(dodi: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    tiket = PabrikTiket()
    alamat = reverse("layanan:tiket_ambil", args=[tiket.pk])
    assert "Anda tangani" in masuk_sebagai(dodi).post(alamat, follow=True).content.decode()
    rekan = PabrikPengguna(peran=("layanan",))
    assert f"sudah diambil {dodi.nama}" in masuk_sebagai(rekan).post(alamat, follow=True).content.decode()


@pytest.mark.parametrize("status", _S.values)
def test_halaman_dalam_setiap_keadaan(
    status: str, dodi: Pengguna, masuk_sebagai: Callable[..., Client], bu_kepala: Pengguna
) -> None:
    """Each state has its page, its road and its acts; nothing offers what cannot be done."""
    tiket = PabrikTiket(status=status)
    isi = masuk_sebagai(dodi).get(tiket.get_absolute_url()).content.decode()
    assert ("Kirim balasan" in isi) == tiket.terbuka
    assert ('aria-label="Makro"' in isi) is False  # there is none yet
    assert ("Ambil tiket" in isi) == (status == _S.BARU)
    assert isi.count('aria-current="step"') == (0 if status == _S.DITUTUP else 1)
    assert ("Buka kembali" in isi) == (status in {_S.SELESAI, _S.DITUTUP})
    assert tiket.nomor in masuk_sebagai(bu_kepala).get(tiket.get_absolute_url()).content.decode()


def test_yang_hanya_membaca_tidak_ditawari_menulis(
    pengamat_lkpp: Pengguna, rina: Pengguna, pokja_dua: Pengguna, masuk_sebagai: Callable[..., Client]
) -> None:
    """Another unit sees nothing of it, an actor has pages of their own, LKPP none."""
    tiket = PabrikTiket(akun=pokja_dua)
    assert masuk_sebagai(rina).get(tiket.get_absolute_url()).status_code == 404
    assert masuk_sebagai(pokja_dua).get(tiket.get_absolute_url()).status_code == 403
    assert masuk_sebagai(pengamat_lkpp).get(tiket.get_absolute_url()).status_code == 403


def test_kata_kata_halaman(dodi: Pengguna, pada: Callable[[str], dt.datetime]) -> None:
    kini = pada("2026-11-19 09:42")
    tanpa = Tiket(jenis="gangguan", nomor="TKT-2026-0001", status=_S.BARU)
    assert halaman.nama_pelapor(tanpa) == "Tanpa nama"
    assert halaman.nama_pelapor(Tiket(akun=dodi)) == dodi.nama
    assert halaman.batas_tahap(tanpa, kini) is None
    assert halaman.jam_layanan(tanpa, kini) is None
    for beda, kata in ((-1, "Berakhir"), (0, "Hari ini, 12.00 WITA"), (1, "20 November 2026, 12.00 WITA")):
        satu = Tiket(
            batas_tahap=dt.datetime(2026, 11, 19 + beda, 12, tzinfo=kini.tzinfo), status=_S.BARU, jenis="masalah"
        )
        hasil = halaman.batas_tahap(satu, kini)
        assert hasil is not None
        assert hasil[0].startswith(kata)
        assert ("sudah berakhir" in halaman.keterangan(satu, kini)) == (beda < 0)
    assert halaman.kapan(kini, kini) == "09.42 WITA"
    assert halaman.kapan(kini - dt.timedelta(days=1), kini) == "18 November 2026, 09.42 WITA"


def test_kalimat_jam_di_setiap_keadaan(dodi: Pengguna, pada: Callable[[str], dt.datetime]) -> None:
    """Running, stopped, late, done: the sentence says which, and until when."""
    pada("2026-11-19 08:04")
    tiket = PabrikTiket(urgensi=Urgensi.MENDESAK, dampak=Dampak.BESAR)
    kalimat = []

    def baca(saat: str) -> None:
        jam = halaman.jam_layanan(Tiket.objects.get(pk=tiket.pk), pada(saat))
        assert jam is not None
        kalimat.append((jam.besar, jam.kata, jam.kalimat.split(".")[0][:40], jam.respons))

    baca("2026-11-19 08:10")
    baca("2026-11-19 09:04")
    services.jawab(tiket_id=tiket.pk, isi="Versi?", oleh=dodi, menunggu=True)
    baca("2026-11-19 10:04")
    services.lanjutkan(tiket_id=tiket.pk, oleh=dodi)
    baca("2026-11-20 11:04")
    services.selesaikan(tiket_id=tiket.pk, solusi="Dipasang ulang.", oleh=dodi)
    baca("2026-11-20 15:04")
    assert [(b, k) for b, k, _, _ in kalimat] == [
        ("3 jam 54 menit", "Dalam batas"), ("3 jam", "Dalam batas"), ("3 jam", "Jam berhenti"),
        ("5 jam", "Lewat batas"), ("9 jam", "Lewat batas"),
    ]  # fmt: skip
    assert kalimat[0][3].startswith("Belum direspons, sisa 9 menit")
    assert kalimat[1][3].startswith("Belum direspons, lewat")
    assert kalimat[2][3].startswith("Respons 1 jam, melewati batas")
    assert JamKerja.objects.filter(objek_id=str(tiket.pk)).count() == 2
    assert Kanal(tiket.kanal).label in dict(halaman.fakta(tiket)).values()
