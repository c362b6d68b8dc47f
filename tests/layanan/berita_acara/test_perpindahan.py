"""Every move of minutes from every state: the legal ones pass, the others are refused with a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction

from layanan.berita_acara import services, services_arsip
from layanan.berita_acara.enums import BERNOMOR, PERPINDAHAN, StatusBA
from layanan.berita_acara.models import BeritaAcara
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from tests.pabrik import tokoh
from tests.pabrik_berita_acara import PabrikBeritaAcara, kesaksian

pytestmark = pytest.mark.django_db
_S = StatusBA
_PINTU: dict[str, Callable[[int], BeritaAcara]] = {
    _S.SIAP: lambda pk: services.nyatakan_siap(ba_id=pk, oleh=tokoh("dodi")),
    _S.DRAF: lambda pk: services.kembalikan(ba_id=pk, oleh=tokoh("dodi")),
    _S.FINAL: lambda pk: services.finalkan(ba_id=pk, oleh=tokoh("dodi")),
    _S.DITANDATANGANI: lambda pk: services.tandai_ditandatangani(ba_id=pk),
    _S.DIBATALKAN: lambda pk: services.batalkan(ba_id=pk, oleh=tokoh("bu_kepala"), alasan="Salah paket"),
}


@pytest.mark.pasal("24(2)")
@pytest.mark.parametrize("dari", [s for s in _S.values if s not in (_S.DITANDATANGANI, _S.DIARSIPKAN)])
def test_dari_setiap_keadaan(dari: str) -> None:
    """One fixture per state, every door tried in a savepoint of its own."""
    ba = kesaksian(dari)
    assert ba.status == dari
    for ke, pintu in _PINTU.items():
        with transaction.atomic():
            if (dari, ke) in PERPINDAHAN:
                hasil = pintu(ba.pk)
                assert hasil.status == ke
                assert Jejak.objects.filter(objek_id=str(ba.pk), objek_jenis="layanan.beritaacara").count() >= 2
            else:
                with pytest.raises(TransisiBasi, match=r"sudah|Hanya"):
                    pintu(ba.pk)
            transaction.set_rollback(True)


@pytest.mark.pasal("24(2)")
def test_tuntas_diarsipkan_dan_tetap(django_capture_on_commit_callbacks: Callable[..., object]) -> None:
    ba = kesaksian(_S.FINAL)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined] # pytest-django's fixture
        services.tandai_ditandatangani(ba_id=ba.pk)
    ba.refresh_from_db()
    assert ba.status == _S.DIARSIPKAN
    dokumen = ba.naskah.arsip if ba.naskah else None
    assert dokumen is not None
    assert dokumen.berkas_arsip.dokumen.filter(objek_id=str(ba.pk), nomor__contains="lampiran").count() == 2
    assert services_arsip.arsipkan(ba_id=ba.pk).status == _S.DIARSIPKAN
    assert services.tandai_ditandatangani(ba_id=ba.pk).status == _S.DIARSIPKAN
    with pytest.raises(TransisiBasi, match="pembetulan"):
        services.batalkan(ba_id=ba.pk, oleh=tokoh("bu_kepala"), alasan="Salah")
    assert services_arsip.susulkan() == "Semua berita acara yang tuntas sudah diarsipkan."


def test_tanpa_izin_dan_tanpa_alasan() -> None:
    ba, pokja = PabrikBeritaAcara(), tokoh("pokja_dua")
    for pintu in (services.nyatakan_siap, services.kembalikan, services.finalkan):
        with pytest.raises(AturanDilanggar, match="tidak berwenang"):
            pintu(ba_id=ba.pk, oleh=pokja)
    with pytest.raises(AturanDilanggar, match="tidak berwenang"):
        services.batalkan(ba_id=ba.pk, oleh=pokja, alasan="x")
    with pytest.raises(AturanDilanggar, match="alasan"):
        services.batalkan(ba_id=ba.pk, oleh=tokoh("dodi"), alasan="  ")
    with pytest.raises(AturanDilanggar, match="tidak berwenang"):
        services.buat(jenis="umum", oleh=pokja)
    with pytest.raises(AturanDilanggar, match="tidak dikenal"):
        services.buat(jenis="lainnya", oleh=tokoh("dodi"))
    with pytest.raises(AturanDilanggar, match="sudah bernomor"):
        services.buat(jenis="pembetulan", oleh=tokoh("dodi"), pembetulan_dari_id=ba.pk)


def test_yang_bernomor_dibatalkan_kepala_saja_dan_naskahnya_ikut() -> None:
    ba = kesaksian(_S.FINAL)
    with pytest.raises(AturanDilanggar, match="tidak berwenang"):
        services.batalkan(ba_id=ba.pk, oleh=tokoh("dodi"), alasan="Salah")
    with transaction.atomic():
        with connection.cursor() as kursor:  # somebody has signed
            kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            kursor.execute("ALTER TABLE lpse_tandatangan DISABLE TRIGGER USER")
            kursor.execute(
                "UPDATE lpse_tandatangan SET status = 'ditandatangani', pada = now() WHERE naskah_id = %s",
                [ba.naskah_id],
            )
        with pytest.raises(AturanDilanggar, match="Sudah ada yang menandatangani"):
            services.batalkan(ba_id=ba.pk, oleh=tokoh("bu_kepala"), alasan="Salah")
        transaction.set_rollback(True)
    hasil = services.batalkan(ba_id=ba.pk, oleh=tokoh("bu_kepala"), alasan="Salah paket")
    assert hasil.naskah is not None
    hasil.naskah.refresh_from_db()
    assert (hasil.status, hasil.naskah.status, hasil.nomor) == (_S.DIBATALKAN, "dibatalkan", ba.nomor)


_KUNCI = (
    "UPDATE layanan_beritaacara SET nama_paket = 'lain' WHERE id = %s",
    "UPDATE layanan_beritaacara SET nomor = '9' WHERE id = %s",
    "UPDATE layanan_beritaacara SET status = 'draf' WHERE id = %s",
    "DELETE FROM layanan_beritaacara WHERE id = %s",
    "UPDATE layanan_pihakba SET nama = 'Orang lain' WHERE ba_id = %s",
    "DELETE FROM layanan_buktiba WHERE ba_id = %s",
    "UPDATE layanan_percobaan SET hasil = 'terbuka' WHERE ba_id = %s",
    "INSERT INTO layanan_perangkat VALUES (DEFAULT, 99, 'x', '', '', '', '', %s)",
)


@pytest.mark.pasal("24(2)")
def test_final_dikunci_postgresql() -> None:
    """Whatever tool writes: what is numbered stays as it was."""
    ba = kesaksian(_S.FINAL)
    assert ba.status in BERNOMOR
    for perintah in _KUNCI:
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as kursor:
            kursor.execute(perintah, [ba.pk])


@pytest.mark.pasal("24(2)")
def test_siap_tanpa_saksi_ditolak_postgresql() -> None:
    """Two witnesses, a Pokja, two attempts on two computers: held below the portal's own rules."""
    ba = kesaksian()
    for perintah in (
        "DELETE FROM layanan_pihakba WHERE ba_id = %s AND peran = 'pokja'",
        "UPDATE layanan_percobaan SET perangkat_nomor = 1 WHERE ba_id = %s AND percobaan",
    ):
        with transaction.atomic():
            with connection.cursor() as kursor:
                kursor.execute(perintah, [ba.pk])
            with pytest.raises(DatabaseError, match="memerlukan"), transaction.atomic():
                BeritaAcara.objects.filter(pk=ba.pk).update(status=_S.SIAP)
            transaction.set_rollback(True)
