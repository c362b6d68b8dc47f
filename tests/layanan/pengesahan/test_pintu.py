"""The doors of signing by invitation: every move from every state, order, once only, the seal away (Pasal 24(2))."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from layanan.pengesahan import services, services_selaras
from layanan.pengesahan.enums import PERPINDAHAN, CaraIdentitas, StatusUndangan
from layanan.pengesahan.models import UndanganTeken
from layanan.pengesahan.selectors import berjalan, jawaban_cocok, penanda
from layanan.pengesahan.tasks import susulkan
from layanan.pengesahan.tautan import kode_lisan
from lpse.akun.models import Pengguna
from lpse.berkas.services import baca
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.naskah.models import Naskah
from lpse.naskah.penanda.dasar import PenandaTakTersedia
from lpse.naskah.services_tanda_tangan import tandatangani
from lpse.pekerjaan.models import JalanTugas
from lpse.pemberitahuan.models import Kabar
from tests.bantuan.benang import jalankan_serempak
from tests.bantuan.goresan import coretan
from tests.bantuan.tanda_tangan import FRASA, beri_sertifikat
from tests.pabrik_naskah import PabrikNaskah, PabrikTandaTangan
from tests.pabrik_pengesahan import PabrikUndanganTeken, finalkan, undangan_dalam

pytestmark = [pytest.mark.django_db, pytest.mark.pasal("24(2)")]
_S = StatusUndangan


def _kenali(undangan: UndanganTeken, jawaban: str | None = None) -> UndanganTeken:
    return services.kenali(
        undangan_id=undangan.pk,
        jawaban=kode_lisan(undangan) if jawaban is None else jawaban,
        alamat="10.1.2.3",
        perangkat="Ponsel uji",
    )


def _gores(undangan: UndanganTeken, **lain: bool) -> UndanganTeken:
    return services.gores(undangan_id=undangan.pk, gambar=coretan(), **{"foto": False, "setuju": True, **lain})


def test_dua_undangan_ditandatangani_menurut_urutan(
    naskah: Naskah,
    segel_kantor: None,
    bu_kepala: Pengguna,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    pertama, kedua = services.siapkan_undangan(naskah_id=naskah.pk)
    assert [u.pk for u in services.siapkan_undangan(naskah_id=naskah.pk)] == [pertama.pk, kedua.pk]
    assert [p.giliran for p in penanda(naskah)] == [True, False]
    _kenali(pertama)
    with pytest.raises(AturanDilanggar, match="tidak cocok"):
        _kenali(kedua, "9999")
    assert _kenali(kedua, "2003").cara_identitas == CaraIdentitas.NIP
    with pytest.raises(AturanDilanggar, match="Belum giliran Anda: Rudi Hartono"):
        _gores(kedua)
    with pytest.raises(AturanDilanggar, match="Centang"):
        _gores(pertama, setuju=False)
    satu = _gores(pertama)
    assert (satu.status, satu.cara, satu.slot.naskah.revisi.count()) == (_S.DITANDATANGANI, "layar", 2)
    assert satu.goresan is not None
    assert hashlib.sha256(baca(berkas=satu.goresan)).hexdigest() == satu.goresan_sha256
    assert satu.persetujuan.startswith("Saya, Rudi Hartono, sudah membaca Berita Acara Kesaksian nomor 000.3.3/")
    assert [vars(n)["sudah"] for n in berjalan(bu_kepala)] == [1]
    assert _gores(kedua, foto=True).cara == "foto"
    assert list(berjalan(bu_kepala)) == []
    with pytest.raises(TransisiBasi, match="tidak perlu dua kali"):
        _gores(kedua)
    assert Jejak.objects.filter(kata="menggoreskan tanda tangan").count() == 2


def test_lima_jawaban_keliru_mengunci_sampai_tautan_diperbarui(naskah: Naskah, dodi: Pengguna) -> None:
    undangan = services.siapkan_undangan(naskah_id=naskah.pk)[0]
    lama = kode_lisan(undangan)
    for ke in range(5):
        with pytest.raises(AturanDilanggar, match="memperbarui tautan" if ke == 4 else "tidak cocok"):
            _kenali(undangan, "123")
    with pytest.raises(AturanDilanggar, match="Terlalu banyak"):
        _kenali(undangan)
    baru = services.perbarui(undangan_id=undangan.pk, oleh=dodi)
    assert (baru.salah, baru.generasi, baru.status) == (0, 2, _S.MENUNGGU)
    assert jawaban_cocok(baru, lama) is None
    assert _kenali(baru).status == _S.DIBUKA
    assert services.perbarui(undangan_id=undangan.pk, oleh=dodi).cara_identitas == ""


def test_tautan_lewat_masa_berlaku_tidak_membuka_apa_pun(naskah: Naskah) -> None:
    undangan = undangan_dalam(naskah, _S.DIBUKA, berlaku_sampai=timezone.now() - timedelta(minutes=1))
    for pintu in (_kenali, _gores):
        with pytest.raises(AturanDilanggar, match="masa berlakunya"):
            pintu(undangan)


_PINTU: dict[str, Callable[[UndanganTeken, Pengguna], UndanganTeken]] = {
    "kenali": lambda u, _o: _kenali(u),
    "gores": lambda u, _o: _gores(u),
    "segel": lambda u, _o: services.segel(undangan_id=u.pk),
    "tolak": lambda u, _o: services.tolak(undangan_id=u.pk, alasan="Jumlah berkasnya keliru"),
    "perbarui": lambda u, o: services.perbarui(undangan_id=u.pk, oleh=o),
}
_BOLEH: dict[str, dict[str, str]] = {
    "kenali": {_S.MENUNGGU: _S.DIBUKA, _S.DIBUKA: _S.DIBUKA},
    "gores": {_S.DIBUKA: _S.DITANDATANGANI},
    "segel": {_S.DIGORES: _S.DITANDATANGANI},
    "tolak": {_S.DIBUKA: _S.DITOLAK},
    "perbarui": {_S.MENUNGGU: _S.MENUNGGU, _S.DIBUKA: _S.MENUNGGU, _S.DITOLAK: _S.MENUNGGU},
}


@pytest.mark.parametrize("status", _S.values)
def test_setiap_pintu_dari_setiap_keadaan(naskah: Naskah, segel_kantor: None, dodi: Pengguna, status: str) -> None:
    undangan = undangan_dalam(naskah, status)
    for nama, pintu in _PINTU.items():
        sesudah = _BOLEH[nama].get(status)
        batas = transaction.savepoint()
        if sesudah is None:
            with pytest.raises(AturanDilanggar):
                pintu(undangan, dodi)
            undangan.refresh_from_db()
            assert undangan.status == status
        else:
            assert pintu(undangan, dodi).status == sesudah
        transaction.savepoint_rollback(batas)
        undangan = UndanganTeken.objects.get(pk=undangan.pk)
    for tujuan in _S.values:
        if tujuan != status and (status, tujuan) not in PERPINDAHAN:
            with pytest.raises(DatabaseError), transaction.atomic():
                UndanganTeken.objects.filter(pk=undangan.pk).update(status=tujuan)
    with pytest.raises(DatabaseError, match="Cannot delete"), transaction.atomic():
        undangan.delete()


def test_menolak_beralasan_menghentikan_dan_memberi_tahu_penyusun(naskah: Naskah, dodi: Pengguna) -> None:
    undangan = undangan_dalam(naskah, _S.DIBUKA)
    with pytest.raises(AturanDilanggar, match="alasan menolak"):
        services.tolak(undangan_id=undangan.pk, alasan="tidak")
    services.tolak(undangan_id=undangan.pk, alasan="Jumlah berkas  tidak sama.")
    assert Kabar.objects.filter(penerima=dodi, jenis="layanan.pengesahan.ditolak").count() == 1
    services.perbarui(undangan_id=undangan.pk, oleh=dodi)
    _kenali(UndanganTeken.objects.get(pk=undangan.pk))


def test_menolak_naskah_tanpa_penyusun_sampai_ke_unit(dodi: Pengguna) -> None:
    draf = PabrikNaskah()
    PabrikTandaTangan(naskah=draf, undangan=True)
    services.tolak(undangan_id=undangan_dalam(finalkan(draf), _S.DIBUKA).pk, alasan="Isinya tidak benar")
    assert list(Kabar.objects.values_list("penerima", flat=True)) == [dodi.pk]


def test_akun_sendiri_dikenali_dan_akun_lain_tidak(
    naskah: Naskah, bu_kepala: Pengguna, dodi: Pengguna, db: None
) -> None:
    draf = PabrikNaskah()
    PabrikTandaTangan(naskah=draf, undangan=True, pengguna=bu_kepala)
    undangan = undangan_dalam(finalkan(draf), _S.MENUNGGU)
    isi = {"undangan_id": undangan.pk, "alamat": None, "perangkat": ""}
    with pytest.raises(AturanDilanggar, match="untuk orang lain"):
        services.kenali_akun(oleh=dodi, **isi)  # type: ignore[arg-type] # one dictionary for both calls
    assert services.kenali_akun(oleh=bu_kepala, **isi).cara_identitas == CaraIdentitas.AKUN  # type: ignore[arg-type] # as above


class SegelMati:
    kode, label, batas_detik = "mati", "Segel mati", 5

    def tandatangani(self, _pdf: bytes, _permintaan: object) -> None:
        raise PenandaTakTersedia("Layanan segel tidak menjawab.")


def test_segel_mati_menyimpan_goresan_lalu_menyusul(
    naskah: Naskah, segel_kantor: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    undangan = undangan_dalam(naskah, _S.DIBUKA)
    with monkeypatch.context() as mati:
        mati.setattr("lpse.naskah.services_goresan.segel_kantor", SegelMati)
        satu = _gores(undangan)
        assert (satu.status, naskah.revisi.count()) == (_S.DIGORES, 1)
        assert "Layanan segel tidak menjawab" in satu.galat_segel
        assert services_selaras.susulkan() == "1 naskah diundangkan, 0 diselaraskan, 0 goresan disegel."
    with pytest.raises(DatabaseError, match="tidak dapat diubah"), transaction.atomic():
        UndanganTeken.objects.filter(pk=satu.pk).update(goresan_sha256="0" * 64)
    assert services_selaras.susulkan() == "0 naskah diundangkan, 0 diselaraskan, 1 goresan disegel."
    satu.refresh_from_db()
    assert (satu.status, satu.galat_segel) == (_S.DITANDATANGANI, "")


def test_gambar_yang_berubah_di_penyimpanan_tidak_disegel(
    naskah: Naskah, segel_kantor: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    undangan = undangan_dalam(naskah, _S.DIGORES)
    monkeypatch.setattr("layanan.pengesahan.services.baca", lambda **_k: b"lain")
    with pytest.raises(AturanDilanggar, match="tidak lagi sama"):
        services.segel(undangan_id=undangan.pk)


def test_tanda_tangan_dengan_sertifikat_dan_pembatalan_diselaraskan(
    naskah: Naskah,
    bu_kepala: Pengguna,
    dodi: Pengguna,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    beri_sertifikat(bu_kepala)
    draf = PabrikNaskah()
    PabrikTandaTangan(naskah=draf, undangan=True, pengguna=bu_kepala)
    undangan = undangan_dalam(finalkan(draf), _S.DITOLAK)
    with django_capture_on_commit_callbacks(execute=True):
        tandatangani(naskah_id=draf.pk, oleh=bu_kepala, frasa=FRASA)
    undangan.refresh_from_db()
    assert (undangan.status, undangan.cara) == (_S.DITANDATANGANI, "sertifikat")
    services.siapkan_undangan(naskah_id=naskah.pk)
    with pytest.raises(DatabaseError, match="belum memuat"), transaction.atomic():
        UndanganTeken.objects.filter(slot__naskah=naskah, slot__urutan=1).update(
            status=_S.DITANDATANGANI, ditandatangani_pada=timezone.now(), cara="sertifikat"
        )
    Naskah.objects.filter(pk=naskah.pk).update(
        status="dibatalkan", dibatalkan_pada=timezone.now(), alasan_batal="Keliru"
    )
    assert services.siapkan_undangan(naskah_id=naskah.pk)[0].status == _S.MENUNGGU
    assert services_selaras.susulkan() == "0 naskah diundangkan, 1 diselaraskan, 0 goresan disegel."
    assert set(naskah.undangan_teken.values_list("status", flat=True)) == {_S.DIBATALKAN}


def test_tugas_susulan_mencatat_jalannya(naskah: Naskah) -> None:
    """``layanan.pengesahan.susulkan``: twice does no harm."""
    susulkan()
    susulkan()
    jalan = JalanTugas.objects.filter(tugas="layanan.pengesahan.susulkan").order_by("pk")
    assert [j.hasil for j in jalan] == ["berhasil", "berhasil"]
    assert [naskah.undangan_teken.count(), UndanganTeken.objects.count()] == [2, 2]


def test_undangan_bukan_untuk_slot_lain(naskah: Naskah) -> None:
    with pytest.raises(DatabaseError, match="bukan untuk tempat"), transaction.atomic():
        PabrikUndanganTeken(slot=naskah.tanda_tangan.get(urutan=1))
    undangan = services.siapkan_undangan(naskah_id=naskah.pk)[0]
    with pytest.raises(DatabaseError, match="tidak dapat dialihkan"), transaction.atomic():
        UndanganTeken.objects.filter(pk=undangan.pk).update(generasi=0)


@pytest.mark.django_db(transaction=True)
def test_serempak_satu_goresan_dan_urutan_tetap(naskah: Naskah, segel_kantor: None, dodi: Pengguna) -> None:
    pertama, kedua = services.siapkan_undangan(naskah_id=naskah.pk)
    _kenali(pertama)
    _kenali(kedua)
    # The same link on two devices, and the next signer at the same moment.
    hasil = jalankan_serempak(lambda: _gores(pertama), lambda: _gores(pertama), lambda: _gores(kedua))
    assert [u.pk for u in hasil.nilai].count(pertama.pk) == 1
    pesan = " ".join(map(str, hasil.galat))
    assert "tidak perlu dua kali" in pesan
    kedua.refresh_from_db()
    if kedua.status == _S.DIBUKA:
        assert "Belum giliran Anda" in pesan
        # Signing against renewing: one of them wins, never both.
        akhir = jalankan_serempak(lambda: _gores(kedua), lambda: services.perbarui(undangan_id=kedua.pk, oleh=dodi))
        assert len(akhir.nilai) == 1
    (satu, pada), (_dua, kemudian) = naskah.tanda_tangan.order_by("urutan").values_list("status", "pada")
    assert satu == "ditandatangani"
    assert pada is not None
    assert kemudian is None or pada < kemudian
