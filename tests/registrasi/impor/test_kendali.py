"""Beside the transaction: locks, cancellation, a killed worker, the sweeper."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from django.db import DatabaseError, OperationalError
from django.utils import timezone

from lpse.galat import TransisiBasi
from lpse.pekerjaan.services import jalankan as jalankan_pekerjaan
from registrasi.impor import pelaksana, saring, services, services_jalan, tasks
from registrasi.impor.enums import PERPINDAHAN, StatusImpor
from registrasi.impor.kendali import RUANG_IMPOR, RUANG_JENIS, Dibatalkan, HilangKendali, Kendali, nomor_jenis
from registrasi.impor.models import ImporMassal
from registrasi.pengguna.models import PenggunaSPSE
from tests.pabrik_impor import PabrikImporMassal
from tests.registrasi.impor.isian import BAIK, csv, unggah

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_S = StatusImpor


@pytest.fixture
def terkirim(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """Messages that would go to the workers."""
    semua: list[dict[str, object]] = []
    monkeypatch.setattr("lpse.celery.app.send_task", lambda nama, **isi: semua.append({"nama": nama, **isi}))
    return semua


@pytest.mark.django_db(transaction=True)
def test_satu_per_jenis_batal_dan_pekerja_mati(
    rina: Pengguna, terkirim: list[dict[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saring, "SETIAP", 1)
    _satu_per_jenis_dan_batal(rina, terkirim, monkeypatch)
    _pekerja_mati(rina)


def _satu_per_jenis_dan_batal(
    rina: Pengguna, terkirim: list[dict[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    satu = unggah(rina, csv(BAIK))
    services.periksa(impor_id=satu.pk, pemetaan=satu.pemetaan, oleh=rina)
    # Another file of the same kind is under way: this one comes back later; a second delivery does nothing.
    with Kendali(0) as lain:
        assert lain.coba(RUANG_JENIS, nomor_jenis("pengguna"))
        assert pelaksana.jalankan(impor_id=satu.pk) == _S.ANTRE
        assert terkirim[-1]["countdown"] == pelaksana.TUNDA_GILIRAN
        assert lain.coba(RUANG_IMPOR, satu.pk)
        assert pelaksana.jalankan(impor_id=satu.pk) == _S.ANTRE
    tasks.jalankan(impor_id=satu.pk)
    satu.refresh_from_db()
    assert (satu.status, satu.baru) == (_S.DIPERIKSA, 1)
    # Called off while it writes: everything is undone.
    services.tulis(impor_id=satu.pk, oleh=rina)
    asli = Kendali.detak

    def batalkan(kendali: Kendali, langkah: str, kemajuan: int, *, segera: bool = False) -> None:
        if langkah == "Menutup penulisan":
            # As another session would; the test's own connection is inside the import's transaction.
            kendali._sambungan.execute(
                "UPDATE registrasi_impormassal SET batal_diminta = true WHERE id = %s", (satu.pk,)
            )
        asli(kendali, langkah, kemajuan, segera=segera)

    monkeypatch.setattr(Kendali, "detak", batalkan)
    assert pelaksana.jalankan(impor_id=satu.pk) == _S.DIBATALKAN
    assert not PenggunaSPSE.objects.exists()
    monkeypatch.setattr(Kendali, "detak", asli)


def _pekerja_mati(rina: Pengguna) -> None:
    """A killed worker: the row still runs, nobody holds its lock."""
    dua = unggah(rina, csv(BAIK), nama="dua.csv")
    services.periksa(impor_id=dua.pk, pemetaan=dua.pemetaan, oleh=rina)
    assert services_jalan.klaim(impor_id=dua.pk) is not None
    assert services_jalan.klaim(impor_id=dua.pk) is None
    with Kendali(dua.pk) as hidup:
        assert hidup.coba(RUANG_IMPOR, dua.pk)
        assert services_jalan.sapu()["terputus"] == 0
        hidup.detak("Membaca", 140, segera=True)
        dua.refresh_from_db()
        assert (dua.kemajuan, dua.langkah) == (100, "Membaca")
        # Held but silent: its machine is gone; the session is ended, too.
        assert services_jalan.sapu(sekarang=timezone.now() + dt.timedelta(minutes=6))["terputus"] == 1
    dua.refresh_from_db()
    assert (dua.status, dua.pesan) == (_S.TERPUTUS, "Pekerja mati di tengah jalan. Tidak ada yang tertulis.")
    assert not services_jalan.akhiri(impor_id=dua.pk, status=_S.GAGAL, pesan="lagi")
    with Kendali(dua.pk) as telat, pytest.raises(HilangKendali):
        telat.detak("Menulis", 50)
    services.periksa(impor_id=dua.pk, pemetaan=dua.pemetaan, oleh=rina)
    services_jalan.klaim(impor_id=dua.pk)
    assert services_jalan.sapu()["terputus"] == 1


@pytest.mark.django_db
def test_sapu_antrean(
    rina: Pengguna,
    terkirim: list[dict[str, object]],
    django_capture_on_commit_callbacks: Any,  # noqa: ANN401 - pytest-django's fixture
) -> None:
    i = PabrikImporMassal(oleh=rina)
    with django_capture_on_commit_callbacks(execute=True):
        services._antrekan(i, "kering", rina, "menyuruh")
        assert services_jalan.sapu()["dikirim_ulang"] == 0
        kini = timezone.now()
        assert services_jalan.sapu(sekarang=kini + dt.timedelta(minutes=6))["dikirim_ulang"] == 1
        ImporMassal.objects.filter(pk=i.pk).update(dikirim_pada=kini)
        assert services_jalan.sapu(sekarang=kini + dt.timedelta(hours=3))["tanpa_pekerja"] == 1
    assert [k["nama"] for k in terkirim if k["nama"] == services.TUGAS] == [services.TUGAS] * 2
    i.refresh_from_db()
    assert (i.status, i.pesan) == (_S.GAGAL, "Tidak ada pekerja yang mengambilnya dari antrean.")
    assert jalankan_pekerjaan(tugas="registrasi.impor.sapu") == "0 terputus, 0 dikirim ulang, 0 tanpa pekerja."
    tasks.sapu()


@pytest.mark.django_db
def test_akhir_yang_kalah_cepat(rina: Pengguna, terkirim: list[dict[str, object]]) -> None:
    i = PabrikImporMassal(oleh=rina)
    services._antrekan(i, "kering", rina, "menyuruh")
    hasil: dict[str, Any] = dict.fromkeys(services_jalan._HASIL, 0) | {"hasil": {}, "contoh": [], "berkas_galat": None}
    with pytest.raises(HilangKendali):
        services_jalan.usaikan(impor_id=i.pk, hasil=hasil, pesan="x")
    services_jalan.klaim(impor_id=i.pk)
    services.minta_batal(impor_id=i.pk, oleh=rina)
    with pytest.raises(TransisiBasi, match="Pembatalan sudah diminta"):
        services.minta_batal(impor_id=i.pk, oleh=rina)
    with pytest.raises(Dibatalkan):
        services_jalan.usaikan(impor_id=i.pk, hasil=hasil, pesan="x")
    for galat, status, kata in (
        (OperationalError("putus"), _S.GAGAL, "Basis data terputus"),
        (DatabaseError("aneh"), _S.GAGAL, "Basis data menolak"),
        (KeyError("kutu"), _S.GAGAL, "KeyError"),
        (HilangKendali(), _S.BERJALAN, ""),
    ):
        satu = PabrikImporMassal(oleh=rina, jenis="sikap")
        services._antrekan(satu, "kering", rina, "menyuruh")
        siap = services_jalan.klaim(impor_id=satu.pk)
        assert siap is not None

        class Meledak:
            def detak(self, *_a: object, galat: BaseException = galat, **_k: object) -> None:
                raise galat

        pelaksana._lakukan(siap, Meledak())  # type: ignore[arg-type]  # stands for Kendali
        satu.refresh_from_db()
        assert satu.status == status
        assert kata in satu.pesan


@pytest.mark.parametrize("dari", StatusImpor.values)
@pytest.mark.django_db
def test_perpindahan(dari: str) -> None:
    """Every method of the model from every state goes where the table says, or nowhere."""
    ke = {
        "antrekan": _S.ANTRE, "mulai_jalan": _S.BERJALAN, "periksa": _S.DIPERIKSA, "selesaikan": _S.SELESAI,
        "gagalkan": _S.GAGAL, "putuskan": _S.TERPUTUS, "batalkan": _S.DIBATALKAN,
    }  # fmt: skip
    boleh = {b for a, b in PERPINDAHAN if a == dari}
    from django_fsm import can_proceed  # noqa: PLC0415 - only here

    impor = ImporMassal(status=dari)
    assert {k for n, k in ke.items() if can_proceed(getattr(impor, n))} == boleh
