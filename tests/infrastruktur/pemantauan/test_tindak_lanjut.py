"""Follow-ups: every pair of states, closed only with what was done, two clerks at once."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from django.db import transaction
from django.db.utils import DatabaseError, IntegrityError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from infrastruktur.pemantauan import services
from infrastruktur.pemantauan.enums import PERPINDAHAN, StatusTindakLanjut as S
from infrastruktur.pemantauan.models import TindakLanjut
from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.tampilan import bahasa, sekali
from tests.pabrik import PabrikTindakLanjut, PabrikUkuranTerkini

pytestmark = pytest.mark.pasal("26(1)")
LANGKAH: dict[str, Callable[..., TindakLanjut]] = {
    S.DIKERJAKAN: lambda pk, oleh: services.kerjakan_tindak_lanjut(
        tindak_lanjut_id=pk, oleh=oleh, rencana="Beli cakram."
    ),
    S.SELESAI: lambda pk, oleh: services.selesaikan_tindak_lanjut(
        tindak_lanjut_id=pk, oleh=oleh, hasil="Cakram dipasang."
    ),
    S.DIBATALKAN: lambda pk, oleh: services.batalkan_tindak_lanjut(
        tindak_lanjut_id=pk, oleh=oleh, alasan="Angka salah."
    ),
}


def _pada(status: str, oleh: Pengguna) -> TindakLanjut:
    kini = timezone.now()
    isian: dict[str, Any] = {}
    if status in {S.DIKERJAKAN, S.SELESAI}:
        isian |= {"dikerjakan_oleh": oleh, "dikerjakan_pada": kini}
    if status in {S.SELESAI, S.DIBATALKAN}:
        isian |= {
            "ditutup_oleh": oleh,
            "ditutup_pada": kini,
            "ditutup_tanggal": bahasa.hari_ini(),
            "hasil": "x",
            "alasan_batal": "x",
        }
    return PabrikTindakLanjut(status=status, **isian)


@pytest.mark.parametrize(("dari", "ke"), list(product(S.values, LANGKAH)))
def test_semua_pasangan_status(dari: str, ke: str, asep: Pengguna) -> None:
    tindak = _pada(dari, asep)
    if (dari, ke) in PERPINDAHAN:
        LANGKAH[ke](tindak.pk, asep)
        assert TindakLanjut.objects.get().status == ke
        jejak = Jejak.objects.get()
        assert (jejak.sebelum, jejak.sesudah) == ({"status": dari}, {"status": ke})
    else:
        with pytest.raises(TransisiBasi, match=S(dari).label.lower()):
            LANGKAH[ke](tindak.pk, asep)
        assert TindakLanjut.objects.get().status == dari
        assert not Jejak.objects.exists()


@pytest.mark.parametrize(
    ("dari", "ke"), [p for p in product(S.values, S.values) if p[0] != p[1] and p not in PERPINDAHAN]
)
def test_basis_data_menolak_lompatan(dari: str, ke: str, asep: Pengguna) -> None:
    _pada(dari, asep)
    with pytest.raises(DatabaseError), transaction.atomic():
        TindakLanjut.objects.update(status=ke)


def test_jalan_penuh(asep: Pengguna) -> None:
    pk = PabrikTindakLanjut().pk
    services.kerjakan_tindak_lanjut(tindak_lanjut_id=pk, oleh=asep, rencana="Beli cakram 2 TB.", jenis="penggantian")
    services.selesaikan_tindak_lanjut(tindak_lanjut_id=pk, oleh=asep, hasil=" Cakram dipasang. ")
    tindak = TindakLanjut.objects.get()
    assert (tindak.jenis, tindak.rencana, tindak.dikerjakan_oleh) == ("penggantian", "Beli cakram 2 TB.", asep)
    assert (tindak.hasil, tindak.ditutup_oleh, tindak.ditutup_tanggal) == ("Cakram dipasang.", asep, bahasa.hari_ini())
    assert not tindak.masih_terbuka


def test_tanpa_hasil_tidak_selesai(asep: Pengguna) -> None:
    tindak = _pada(S.DIKERJAKAN, asep)
    with pytest.raises(AturanDilanggar, match="apa yang sudah dilakukan"):
        services.selesaikan_tindak_lanjut(tindak_lanjut_id=tindak.pk, oleh=asep, hasil="  ")
    with pytest.raises(AturanDilanggar, match="alasan"):
        services.batalkan_tindak_lanjut(tindak_lanjut_id=tindak.pk, oleh=asep, alasan="  ")


def test_jenis_asing_ditolak(asep: Pengguna, server: Server) -> None:
    tindak = PabrikTindakLanjut()
    with pytest.raises(AturanDilanggar, match="penggantian atau penambahan"):
        services.kerjakan_tindak_lanjut(tindak_lanjut_id=tindak.pk, oleh=asep, jenis="doa")


def test_status_tidak_dapat_diisi_langsung() -> None:
    with pytest.raises(AttributeError):
        TindakLanjut().status = S.SELESAI


def test_dua_petugas_menyelesaikan_serempak(asep: Pengguna, benang: Callable[..., Any]) -> None:
    tindak = _pada(S.DIKERJAKAN, asep)
    hasil = benang(
        *[
            lambda n=n: services.selesaikan_tindak_lanjut(tindak_lanjut_id=tindak.pk, oleh=asep, hasil=f"Hasil {n}")
            for n in range(4)
        ]
    )
    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [TransisiBasi] * 3
    assert TindakLanjut.objects.get().hasil == hasil.nilai[0].hasil
    assert Jejak.objects.count() == 1


def test_dua_petugas_membuka_serempak(server: Server, asep: Pengguna, benang: Callable[..., Any]) -> None:
    isian: dict[str, Any] = {
        "server_id": server.pk,
        "metrik": "disk",
        "kait": "/data",
        "jenis": "penambahan",
        "alasan": "Hampir penuh.",
        "oleh": asep,
    }
    hasil = benang(lambda: services.buka_tindak_lanjut(**isian), n=4)
    assert len(hasil.nilai) == 1
    assert [type(g) for g in hasil.galat] == [TransisiBasi] * 3
    assert TindakLanjut.objects.count() == 1


@pytest.mark.parametrize(
    "ubah",
    [{"metrik": "uptime"}, {"metrik": "suhu"}, {"jenis": "doa"}, {"alasan": "  "}],
    ids=["tanpa ambang", "tidak dikenal", "jenis asing", "tanpa sebab"],
)
def test_membuka_yang_ditolak(server: Server, asep: Pengguna, ubah: dict[str, str]) -> None:
    isian: dict[str, Any] = {
        "metrik": "disk",
        "kait": "/data",
        "jenis": "penambahan",
        "alasan": "Hampir penuh.",
        **ubah,
    }
    with pytest.raises(AturanDilanggar):
        services.buka_tindak_lanjut(server_id=server.pk, oleh=asep, **isian)


def test_basis_data_menolak_dua_terbuka_dan_selesai_tanpa_hasil(asep: Pengguna) -> None:
    satu = PabrikTindakLanjut()
    with pytest.raises(IntegrityError, match="tindaklanjut_satu_terbuka"), transaction.atomic():
        PabrikTindakLanjut(server=satu.server)
    with pytest.raises(IntegrityError, match="tindaklanjut_selesai_berhasil"), transaction.atomic():
        _pada_tanpa_hasil(asep)
    with pytest.raises(DatabaseError), transaction.atomic():
        satu.delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        TindakLanjut.objects.update(kait="/lain")


def _pada_tanpa_hasil(oleh: Pengguna) -> None:
    PabrikTindakLanjut(
        status=S.SELESAI, ditutup_oleh=oleh, ditutup_pada=timezone.now(), ditutup_tanggal=bahasa.hari_ini(), hasil=""
    )


def test_riwayat_baris_tersimpan(asep: Pengguna) -> None:
    tindak = PabrikTindakLanjut()
    services.kerjakan_tindak_lanjut(tindak_lanjut_id=tindak.pk, oleh=asep)
    peristiwa = tindak.events.order_by("pgh_id")
    assert [p.status for p in peristiwa] == ["terbuka", "dikerjakan"]


def test_layar_dari_usul_sampai_selesai(server: Server, asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    PabrikUkuranTerkini(server=server, kait="/data", nilai=84)
    klien = masuk_sebagai(asep)
    baru = f"{reverse('infrastruktur:tindak_lanjut_baru')}?server=spse-db&ukuran=disk:/data"
    assert "Cakram /data terpakai 84,0 persen" in klien.get(baru).content.decode()
    isian = {"jenis": "penambahan", "alasan": "Hampir penuh.", sekali.KUNCI: sekali.kunci_baru()}
    klien.post(baru, isian)
    tindak = TindakLanjut.objects.get()
    assert klien.post(baru, isian).headers["Location"] == server.get_absolute_url()  # a double click
    assert (tindak.kait, tindak.nilai_pemicu, tindak.dibuka_oleh) == ("/data", 84, asep)
    assert "masih terbuka" in klien.post(baru, {"jenis": "penambahan", "alasan": "Lagi."}).content.decode()
    klien.post(
        reverse("infrastruktur:tindak_lanjut_kerjakan", args=[tindak.pk]), {"jenis": "penambahan", "rencana": "Beli."}
    )
    klien.post(reverse("infrastruktur:tindak_lanjut_selesai", args=[tindak.pk]), {"hasil": "Cakram dipasang."})
    assert TindakLanjut.objects.get().status == S.SELESAI
    halaman = klien.get(tindak.get_absolute_url()).content.decode()
    assert "Cakram dipasang." in halaman
    assert "tindak_lanjut_selesai" not in halaman
    jawaban = klien.post(reverse("infrastruktur:tindak_lanjut_batal", args=[tindak.pk]), {"alasan": "x"})
    assert "sudah selesai" in jawaban.content.decode()


def test_usul_untuk_ukuran_yang_tidak_ada(server: Server, asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    alamat = f"{reverse('infrastruktur:tindak_lanjut_baru')}?server=spse-db&ukuran=disk:/tiada"
    assert masuk_sebagai(asep).get(alamat).status_code == 404


def test_daftar_disaring(asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    terbuka, selesai = _pada(S.TERBUKA, asep), _pada(S.SELESAI, asep)
    halaman = (
        masuk_sebagai(asep).get(reverse("infrastruktur:daftar_tindak_lanjut"), {"keadaan": "terbuka"}).content.decode()
    )
    assert terbuka.get_absolute_url() in halaman
    assert selesai.get_absolute_url() not in halaman
