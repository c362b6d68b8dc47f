"""Read links: what they open, to whom, how long; what they never show; what is written down."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from arsip.dokumen.models import Dokumen
from arsip.peminjaman import services_buka, services_tautan
from arsip.peminjaman.enums import JenisPakai, StatusTautan
from arsip.peminjaman.models import TautanBaca
from arsip.peminjaman.selectors import isi_tautan
from arsip.peminjaman.services_buka import Pengunjung
from arsip.peminjaman.services_tautan import Pembaca, TautanBaru
from arsip.peminjaman.tampilan import semua
from lpse.akun.models import Pengguna
from lpse.berkas.models import Berkas
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pemberitahuan.models import Kabar
from tests.pabrik import tokoh
from tests.pabrik_dokumen import PabrikDokumen, PabrikVersiDokumen
from tests.pabrik_peminjaman import PabrikTautanBaca

PEMBACA = Pembaca("Muh. Akbar", "BPK", "12/ST/BPK/2026", dt.date(2026, 11, 1), "Pemeriksaan")
OK, PINDAH, TIADA, KELIRU, TAHAN = 200, 302, 404, 422, 429


def buat(oleh: Pengguna, *dokumen: Dokumen, **lain: Any) -> TautanBaru:  # noqa: ANN401 - the service's own
    kini = timezone.now()
    isi = {"berlaku_dari": kini - dt.timedelta(minutes=1), "berlaku_sampai": kini + dt.timedelta(days=5)} | lain
    return services_tautan.buat(oleh=oleh, pembaca=lain.pop("pembaca", PEMBACA), dokumen=[d.pk for d in dokumen],
                                **{k: v for k, v in isi.items() if k != "pembaca"})  # fmt: skip


@pytest.fixture
def dokumen(db: None) -> Dokumen:
    return PabrikVersiDokumen().dokumen  # type: ignore[no-any-return] # factory_boy


def alamat(token: str, dokumen: Dokumen | None = None, ujung: str = "") -> str:
    return f"/arsip/tautan/{token}/" + (f"{dokumen.uuid}/{ujung}" if dokumen else "")


@pytest.mark.pasal("27(3)")
def test_dibuka_dibaca_diunduh_dicatat_dicabut(klien: Client, sari: Pengguna, dokumen: Dokumen) -> None:
    lain = PabrikVersiDokumen(dokumen__berkas_arsip=dokumen.berkas_arsip).dokumen
    baru = buat(sari, dokumen, boleh_unduh=True)
    assert baru.token not in str(TautanBaca.objects.values().get())
    pintu = klien.get(alamat(baru.token))
    assert (pintu.status_code, pintu["Cache-Control"], "noindex" in pintu["X-Robots-Tag"]) == (OK, "no-store", True)
    assert dokumen.uraian not in pintu.content.decode()
    assert TautanBaca.objects.get().jumlah_buka == 0  # looking at the door uses nothing up
    assert klien.get(alamat(baru.token, dokumen)).status_code == TIADA
    buka = klien.post(alamat(baru.token), headers={"user-agent": "Peramban Akbar"})
    assert buka.status_code == PINDAH
    kuki = next(iter(buka.cookies.values()))
    assert (kuki["httponly"], kuki["samesite"], kuki["path"]) == (True, "Lax", "/arsip/tautan/")
    assert dokumen.uraian in klien.get(alamat(baru.token)).content.decode()
    baca = klien.get(alamat(baru.token, dokumen))
    assert 'sandbox="allow-same-origin"' in baca.content.decode()
    assert klien.get(alamat(baru.token, dokumen, "bingkai/"))["Content-Security-Policy"].count("sandbox") == 1
    assert klien.get(alamat(baru.token, dokumen, "halaman/1/"))["Content-Type"] == "image/webp"
    assert klien.get(alamat(baru.token, dokumen, "halaman/9/")).status_code == TIADA
    unduh = klien.get(alamat(baru.token, dokumen, "unduh/"))
    assert unduh["Content-Disposition"].startswith("attachment")
    for ujung in ("", "bingkai/", "halaman/1/", "unduh/"):
        assert klien.get(alamat(baru.token, lain, ujung)).status_code == TIADA
    pakai = list(baru.tautan.pemakaian.order_by("pk").values_list("jenis", "dokumen", "alamat_ip"))
    assert pakai == [
        (JenisPakai.BUKA, None, "127.0.0.1"), (JenisPakai.BACA, dokumen.pk, "127.0.0.1"),
        (JenisPakai.UNDUH, dokumen.pk, "127.0.0.1"),
    ]  # fmt: skip
    jejak = Jejak.objects.tentang(dokumen).order_by("pk")
    assert [j.kata for j in jejak] == ["mencatat pembacaan lewat tautan", "mencatat unduhan lewat tautan"]
    assert all(j.alasan == "Muh. Akbar, BPK; surat tugas 12/ST/BPK/2026" and j.alamat_ip for j in jejak)
    assert Kabar.objects.filter(jenis="arsip.tautan.dibuka", penerima=sari).count() == 1
    services_tautan.cabut(tautan_id=baru.tautan.pk, oleh=sari, alasan="Selesai")
    for ujung in (alamat(baru.token), alamat(baru.token, dokumen), alamat(baru.token, dokumen, "unduh/")):
        assert klien.get(ujung).status_code == TIADA


def test_yang_tidak_berlaku_semua_sama(klien: Client, sari: Pengguna, dokumen: Dokumen) -> None:
    """Unknown, expired, revoked, too early, spent, refused, its maker gone: one page, word for word."""
    kini = timezone.now()
    jam, pembuat = dt.timedelta(hours=1), tokoh("asep")
    buruk = {
        "kedaluwarsa": PabrikTautanBaca(
            sidik=services_tautan.sidik(token="k"), berlaku_dari=kini - 9 * jam, berlaku_sampai=kini
        ),
        "belum": PabrikTautanBaca(sidik=services_tautan.sidik(token="b"), berlaku_dari=kini + jam),
        "dicabut": PabrikTautanBaca(
            sidik=services_tautan.sidik(token="c"), status="dicabut", alasan="x", dicabut_pada=kini
        ),
        "menunggu": PabrikTautanBaca(sidik=services_tautan.sidik(token="m"), status="menunggu", rahasia=True),
        "habis": PabrikTautanBaca(sidik=services_tautan.sidik(token="h"), maks_buka=1, jumlah_buka=1),
    }  # fmt: skip
    pembuat_pergi = PabrikTautanBaca(sidik=services_tautan.sidik(token="p"), dibuat_oleh=pembuat)
    Pengguna.objects.filter(pk=pembuat.pk).update(is_active=False, alasan_nonaktif="Pindah")
    assert {k: t.keadaan for k, t in buruk.items()} == {k: k for k in buruk}
    assert pembuat_pergi.keadaan == "aktif"

    def badan(token: str, metode: str = "get") -> tuple[int, str, list[str]]:
        jawaban = getattr(klien, metode)(alamat(token))
        isi = jawaban.content.decode().replace(f"/{token}/", "/T/")
        return jawaban.status_code, re.sub(r"[0-9a-f-]{36}", "", isi), sorted(jawaban.headers)

    acuan = badan("z")
    assert acuan[0] == TIADA
    assert "mintalah tautan baru" in acuan[1]
    assert [t for t in "kbcmhp" if badan(t) != acuan] == []
    tiada = badan("z", "post")
    assert [t for t in "kbcmp" if badan(t, "post") != tiada] == []
    assert isi_tautan(buruk["belum"]).count() == 0


@pytest.mark.usefixtures("laju_diam")
def test_terlalu_sering_ditahan(klien: Client, db: None) -> None:
    kode = [klien.get(alamat(f"tebakan{n}")).status_code for n in range(22)]
    assert kode == [TIADA] * 20 + [TAHAN] * 2


def test_kode_akses_dan_batas_buka(klien: Client, sari: Pengguna, dokumen: Dokumen) -> None:
    baru = buat(sari, dokumen, berkode=True, maks_buka=1)
    assert re.fullmatch(r"[A-HJ-NP-Z2-9]{8}", baru.kode)
    assert baru.kode not in str(TautanBaca.objects.values().get())
    salah = klien.post(alamat(baru.token), {"kode": "AAAA"})
    assert (salah.status_code, "Kode akses tidak cocok" in salah.content.decode()) == (KELIRU, True)
    assert klien.post(alamat(baru.token), {"kode": f" {baru.kode.lower()} "}).status_code == PINDAH
    baru.tautan.refresh_from_db()
    assert (baru.tautan.jumlah_buka, baru.tautan.gagal_kode, baru.tautan.keadaan) == (1, 0, "habis")
    assert klien.get(alamat(baru.token)).status_code == OK  # whoever opened it goes on reading
    assert Client().get(alamat(baru.token)).status_code == TIADA
    with pytest.raises(AturanDilanggar, match="habis"):
        services_buka.buka(tautan=baru.tautan, kode=baru.kode, pengunjung=Pengunjung())
    assert klien.get(alamat(baru.token, dokumen, "unduh/")).status_code == TIADA


@pytest.mark.usefixtures("laju_diam")
def test_sepuluh_kode_salah_menutup_tautan(klien: Client, sari: Pengguna, dokumen: Dokumen) -> None:
    baru = buat(sari, dokumen, berkode=True)
    for _ in range(services_buka.MAKS_KODE_SALAH):
        with pytest.raises(AturanDilanggar, match="tidak cocok"):
            services_buka.buka(tautan=baru.tautan, kode="salah", pengunjung=Pengunjung())
    baru.tautan.refresh_from_db()
    assert (baru.tautan.status, baru.tautan.dicabut_oleh) == (StatusTautan.DICABUT, None)
    assert Kabar.objects.filter(jenis="arsip.tautan.dicabut", penerima=sari).exists()
    with pytest.raises(AturanDilanggar):  # eleventh: written, nothing to revoke any more
        services_buka.buka(tautan=baru.tautan, kode="salah", pengunjung=Pengunjung())
    lain = buat(sari, dokumen, berkode=True)
    kode = [klien.post(alamat(lain.token), {"kode": "x"}).status_code for _ in range(12)]
    assert kode[-1] in {TAHAN, TIADA}


@pytest.mark.django_db(transaction=True)
def test_pembukaan_terakhir_hanya_sekali_walau_serentak(benang: Callable[..., Any]) -> None:
    tautan = PabrikTautanBaca(maks_buka=1)
    hasil = benang(lambda: services_buka.buka(tautan=tautan, kode="", pengunjung=Pengunjung()), n=4)
    assert (len(hasil.nilai), {type(g) for g in hasil.galat}) == (1, {AturanDilanggar})


def test_rahasia_menunggu_kepala(klien: Client, sari: Pengguna, bu_kepala: Pengguna, dokumen: Dokumen) -> None:
    rahasia = PabrikVersiDokumen(dokumen__keamanan="rahasia", dokumen__pembuat=sari).dokumen
    baru = buat(sari, rahasia, dokumen)
    assert baru.tautan.status == StatusTautan.MENUNGGU
    assert klien.get(alamat(baru.token)).status_code == TIADA
    assert [b.keadaan for b in semua(bu_kepala)] == ["Menunggu persetujuan Kepala"]
    for perbuatan in (services_tautan.setujui, lambda **k: services_tautan.tolak(alasan="x", **k)):
        with pytest.raises(AturanDilanggar, match="Kepala"):
            perbuatan(tautan_id=baru.tautan.pk, oleh=sari)
    with pytest.raises(AturanDilanggar, match="Tulis alasan"):
        services_tautan.tolak(tautan_id=baru.tautan.pk, oleh=bu_kepala, alasan="")
    services_tautan.setujui(tautan_id=baru.tautan.pk, oleh=bu_kepala)
    assert Kabar.objects.filter(jenis="arsip.tautan.disetujui", penerima=sari).exists()
    assert klien.get(alamat(baru.token)).status_code == OK
    assert set(isi_tautan(baru.tautan)) == {rahasia, dokumen}
    Dokumen.objects.filter(pk=dokumen.pk).update(keamanan="rahasia")  # since then: nobody asked the Kepala
    assert set(isi_tautan(baru.tautan)) == {rahasia}
    for perbuatan in (services_tautan.setujui, lambda **k: services_tautan.tolak(alasan="x", **k)):
        with pytest.raises(TransisiBasi):
            perbuatan(tautan_id=baru.tautan.pk, oleh=bu_kepala)
    kedua = buat(sari, rahasia)
    services_tautan.tolak(tautan_id=kedua.tautan.pk, oleh=bu_kepala, alasan="Tidak perlu")
    with pytest.raises(TransisiBasi, match="ditolak"):
        services_tautan.cabut(tautan_id=kedua.tautan.pk, oleh=sari, alasan="x")
    ketiga = buat(sari, rahasia)
    with pytest.raises(AturanDilanggar, match="Tulis alasan"):
        services_tautan.cabut(tautan_id=ketiga.tautan.pk, oleh=sari, alasan=" ")
    TautanBaca.objects.filter(pk=ketiga.tautan.pk)
    lewat = PabrikTautanBaca(
        status="menunggu", rahasia=True, berlaku_dari=timezone.now() - dt.timedelta(days=2),
        berlaku_sampai=timezone.now() - dt.timedelta(days=1),
    )  # fmt: skip
    with pytest.raises(AturanDilanggar, match="sudah lewat"):
        services_tautan.setujui(tautan_id=lewat.pk, oleh=bu_kepala)


def test_pembuatan_yang_keliru_ditolak(
    sari: Pengguna, dokumen: Dokumen, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    kini, hari = timezone.now(), dt.timedelta(days=1)
    kosong = Pembaca(" ", "BPK", "12", kini.date(), "x")
    tak_terlihat = PabrikDokumen(keamanan="rahasia")
    for pesan, isi in (
        ("Batas akhirnya", {"berlaku_sampai": kini - hari}),
        ("paling lama berlaku", {"berlaku_sampai": kini + hari * (settings.TAUTAN_MAKS_HARI + 1)}),
        ("Isi nama", {"pembaca": kosong}),
    ):
        with pytest.raises(AturanDilanggar, match=pesan):
            buat(sari, dokumen, **isi)
    with pytest.raises(AturanDilanggar, match="bukan untuk Anda"):
        buat(sari, dokumen, tak_terlihat)
    with pytest.raises(AturanDilanggar, match="bukan untuk Anda"):
        buat(sari)
    PabrikDokumen(berkas_arsip=dokumen.berkas_arsip)
    utuh = buat(sari, berkas_arsip_id=dokumen.berkas_arsip_id)
    assert utuh.tautan.butir.count() == 2
    PabrikDokumen(berkas_arsip=dokumen.berkas_arsip)  # filed later: never added to a link
    assert isi_tautan(utuh.tautan).count() == 2
    monkeypatch.setattr(services_tautan, "MAKS_DOKUMEN", 1)
    with pytest.raises(AturanDilanggar, match="paling banyak"):
        buat(sari, berkas_arsip_id=dokumen.berkas_arsip_id)


def test_isi_yang_rusak_tidak_ditawarkan(sari: Pengguna, klien: Client, dokumen: Dokumen) -> None:
    baru = buat(sari, dokumen)
    klien.post(alamat(baru.token))
    Berkas.objects.update(status="rusak", alasan="Isi rusak")
    assert klien.get(alamat(baru.token, dokumen)).status_code == TIADA
    assert "tidak dapat dibuka" in klien.get(alamat(baru.token)).content.decode()
    assert services_buka.versi_terbaca(dokumen=PabrikDokumen()) is None
    klien.cookies[next(iter(klien.cookies))] = "palsu"
    assert klien.get(alamat(baru.token, dokumen)).status_code == TIADA


def test_layar_pembuat(masuk_sebagai: Callable[..., Client], sari: Pengguna, dokumen: Dokumen) -> None:
    sari_ = masuk_sebagai(sari)
    asal = f"/arsip/tautan-baca/baru/?dokumen={dokumen.pk}"
    assert dokumen.uraian in sari_.get(asal).content.decode()
    hari = timezone.localdate()
    isian = {
        "nama": "Akbar", "instansi": "BPK", "nomor_surat": "12", "tanggal_surat": hari, "keperluan": "Periksa",
        "dari": hari, "sampai": hari + dt.timedelta(days=3), "berkode": "on",
    }  # fmt: skip
    for nilai, pesan in (
        (hari - dt.timedelta(days=1), "sebelum mulai"), (hari + dt.timedelta(days=90), "Paling lama"),
    ):  # fmt: skip
        galat = sari_.post(asal, isian | {"sampai": nilai})
        assert pesan in str(galat.context["form"].errors["sampai"])
    lewat = isian | {"dari": hari - dt.timedelta(days=5), "sampai": hari - dt.timedelta(days=2)}
    assert "sudah lewat" in str(sari_.post(asal, lewat).context["form"].errors["sampai"])
    kunci = sari_.get(asal).context["kunci_kirim"]
    siap = sari_.post(asal, isian | {"kunci_kirim": kunci})
    assert (siap.status_code, "no-store" in siap["Cache-Control"]) == (OK, True)
    tautan = TautanBaca.objects.get()
    assert siap.context["kode"] != ""
    assert tautan.sidik == services_tautan.sidik(token=siap.context["alamat"].split("/")[-2])
    assert sari_.post(asal, isian | {"kunci_kirim": kunci}).status_code == PINDAH  # sent twice: one link
    assert TautanBaca.objects.count() == 1
    rinci = f"/arsip/tautan-baca/{tautan.pk}/"
    assert siap.context["kode"] not in sari_.get(rinci).content.decode()
    for keadaan, banyak in (("terbuka", 1), ("kedaluwarsa", 0), ("aktif", 1)):
        assert len(sari_.get("/arsip/tautan-baca/", {"keadaan": keadaan}).context["tabel"].data.data) == banyak
    assert b"Akbar" in sari_.get("/arsip/tautan-baca/", {"unduh": "csv"}).getvalue()
    assert sari_.post(f"{rinci}cabut/", {"alasan": "Selesai"}).status_code == PINDAH
    assert "Dicabut" in sari_.get(rinci).content.decode()
    menunggu = PabrikTautanBaca(status="menunggu", rahasia=True)
    kedua = PabrikTautanBaca(status="menunggu", rahasia=True)
    kepala = masuk_sebagai(tokoh("bu_kepala"))
    assert kepala.post(f"/arsip/tautan-baca/{menunggu.pk}/setujui/").status_code == PINDAH
    assert kepala.post(f"/arsip/tautan-baca/{kedua.pk}/tolak/", {"alasan": "Tidak"}).status_code == PINDAH
    assert "Membuka" in kepala.get(f"/arsip/tautan-baca/baru/?berkas={dokumen.berkas_arsip_id}").content.decode()


def test_pembukaan_kedua_dicatat_tanpa_kabar_lagi(klien: Client, sari: Pengguna, dokumen: Dokumen) -> None:
    baru = buat(sari, dokumen)
    for ke in (1, 2):
        assert klien.post(alamat(baru.token)).status_code == PINDAH
        assert TautanBaca.objects.get().jumlah_buka == ke
    assert Kabar.objects.filter(jenis="arsip.tautan.dibuka").count() == 1
