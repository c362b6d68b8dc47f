"""The button «Jalankan sekarang», the command, and the page they are pressed on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from celery.schedules import crontab, schedule
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_celery_beat.models import CrontabSchedule, IntervalSchedule, PeriodicTask

from lpse.akun.models import Pengguna
from lpse.galat import AturanDilanggar, TransisiBasi
from lpse.jejak.models import Jejak
from lpse.pekerjaan import services
from lpse.pekerjaan.enums import HasilJalan
from lpse.pekerjaan.jalan import BATAS_MENUNGGU
from lpse.pekerjaan.models import JalanTugas
from lpse.pekerjaan.registri import PEKERJAAN, terlihat
from lpse.pekerjaan.selectors import keadaan_pekerjaan, lama_jalan
from lpse.pekerjaan.tampilan import isi_kartu
from tests.bantuan.benang import HasilBenang
from tests.pabrik import PabrikJalanTugas

RINGKAS = "infrastruktur.pemantauan.ringkas"
RAWAT = "lpse.pekerjaan.rawat"
PARTISI = "infrastruktur.pemantauan.rawat_partisi"
Terkirim = list[tuple[str, dict[str, Any]]]


@pytest.fixture
def terkirim(monkeypatch: pytest.MonkeyPatch) -> Terkirim:
    """What went to the broker."""
    isi: Terkirim = []
    monkeypatch.setattr("lpse.pekerjaan.services.app.send_task", lambda nama, **lain: isi.append((nama, lain)))
    return isi


def _tekan(klien: Client, tugas: str) -> str:
    return klien.post(reverse("pekerjaan_jalankan", args=[tugas]), follow=True).content.decode()


@pytest.mark.django_db(transaction=True)
def test_tombol_mengirim_sekali_meski_ditekan_dua_kali(
    asep: Pengguna, masuk_sebagai: Callable[..., Client], terkirim: Terkirim
) -> None:
    klien = masuk_sebagai(asep)
    assert "dijalankan sekarang" in _tekan(klien, RINGKAS)
    assert "sudah disuruh dan menunggu pekerja" in _tekan(klien, RINGKAS)
    baris = JalanTugas.objects.get()
    assert (baris.hasil, baris.oleh) == (HasilJalan.MENUNGGU, asep)
    assert terkirim == [(RINGKAS, {"task_id": baris.rujukan, "expires": services.KEDALUWARSA})]
    assert Jejak.objects.get(kata="menyuruh menjalankan pekerjaan").sesudah == {"tugas": RINGKAS}
    JalanTugas.objects.update(hasil=HasilJalan.BERJALAN)
    assert "sedang berjalan sejak" in _tekan(klien, RINGKAS)
    assert len(terkirim) == 1


@pytest.mark.django_db(transaction=True)
def test_dua_orang_menekan_bersamaan(
    bu_kepala: Pengguna, terkirim: Terkirim, benang: Callable[..., HasilBenang[Any]]
) -> None:
    hasil = benang(lambda: services.suruh(tugas=RAWAT, oleh=bu_kepala), n=4)
    assert (len(hasil.nilai), [type(g) for g in hasil.galat]) == (1, [TransisiBasi] * 3)
    assert len(terkirim) == JalanTugas.objects.count() == 1


@pytest.mark.django_db
def test_perintah_yang_tak_diambil_tidak_menghalangi_selamanya(bu_kepala: Pengguna, terkirim: Terkirim) -> None:
    lama = services.suruh(tugas=RAWAT, oleh=bu_kepala)
    JalanTugas.objects.update(mulai=timezone.now() - BATAS_MENUNGGU - dt.timedelta(seconds=1))
    baru = services.suruh(tugas=RAWAT, oleh=bu_kepala)
    lama.refresh_from_db()
    assert (lama.hasil, baru.hasil) == (HasilJalan.GAGAL, HasilJalan.MENUNGGU)


@pytest.mark.django_db
def test_siapa_melihat_dan_menjalankan_apa(
    asep: Pengguna, bu_kepala: Pengguna, rina: Pengguna, dodi: Pengguna, pak_ppk: Pengguna
) -> None:
    PabrikJalanTugas(tugas=RINGKAS)
    PabrikJalanTugas(tugas=RAWAT)
    assert {p.unit for p in terlihat(asep)} == {"arsip", "infrastruktur", "layanan"}
    assert terlihat(bu_kepala) == sorted(PEKERJAAN.values(), key=lambda p: p.label)
    assert {p.unit for p in terlihat(rina)} == {"layanan", "registrasi"}
    assert {p.unit for p in terlihat(dodi)} == {"layanan"}
    assert terlihat(pak_ppk) == []
    assert set(JalanTugas.objects.terlihat_oleh(asep).values_list("tugas", flat=True)) == {RINGKAS}
    assert JalanTugas.objects.terlihat_oleh(bu_kepala).count() == 2
    assert not JalanTugas.objects.terlihat_oleh(rina).exists()
    for tugas in (RAWAT, "tiada"):
        with pytest.raises(AturanDilanggar):
            services.suruh(tugas=tugas, oleh=asep)


def test_alamat_pekerjaan_unit_lain_tidak_ada(asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    assert masuk_sebagai(asep).get(reverse("pekerjaan_jalankan", args=[RAWAT])).status_code == 404


def test_yang_terlihat_saja_tidak_dapat_dijalankan(
    asep: Pengguna, masuk_sebagai: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PEKERJAAN, RINGKAS, PEKERJAAN[RINGKAS].__class__(RINGKAS, "Ringkas", "tiap jam", lambda: ""))
    assert masuk_sebagai(asep).post(reverse("pekerjaan_jalankan", args=[RINGKAS])).status_code == 403


@pytest.mark.django_db
def test_yang_gagal_dan_terlambat_di_atas(bu_kepala: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    kini = timezone.now()
    for tugas in PEKERJAAN:
        PabrikJalanTugas(tugas=tugas, hasil="berhasil", mulai=kini, selesai=kini, pesan="Beres.")
    JalanTugas.objects.filter(tugas=RAWAT).update(hasil="galat", pesan="ZeroDivisionError")
    kemarin = kini - dt.timedelta(days=1)
    JalanTugas.objects.filter(tugas=RINGKAS).update(mulai=kemarin, selesai=kemarin + dt.timedelta(seconds=75))
    keadaan = {k.pekerjaan.tugas: k for k in keadaan_pekerjaan(bu_kepala)}
    assert list(keadaan)[:2] == [RAWAT, RINGKAS]
    assert [t for t, k in keadaan.items() if k.perlu_orang] == [RAWAT, RINGKAS]
    assert (keadaan[RAWAT].kata, keadaan[RINGKAS].kata, keadaan[RINGKAS].lama) == (
        "Galat",
        "Terlambat",
        "1 menit 15 detik",
    )
    kartu = isi_kartu(bu_kepala)
    assert (len(kartu["perlu"]), kartu["sisa"], kartu["jumlah"]) == (2, 0, len(PEKERJAAN))
    PabrikJalanTugas(tugas=RINGKAS)  # it has begun at last
    keadaan = {k.pekerjaan.tugas: k for k in keadaan_pekerjaan(bu_kepala)}
    assert (keadaan[RINGKAS].kata, keadaan[RINGKAS].perlu_orang) == ("Berjalan", False)
    klien = masuk_sebagai(bu_kepala)
    halaman = klien.get(reverse("pekerjaan")).content.decode()
    assert "Satu dari" in halaman
    assert 'hx-trigger="every 3s"' in halaman
    potongan = klien.get(reverse("pekerjaan"), headers={"HX-Request": "true"}).content.decode()
    assert potongan.startswith('<section class="card" id="pekerjaan"')


@pytest.mark.django_db
def test_jadwal_menurut_kepala(bu_kepala: Pengguna) -> None:
    tiap_jam, _ = IntervalSchedule.objects.get_or_create(every=5, period="minutes")
    PeriodicTask.objects.create(name="a", task="infrastruktur.pemantauan.ukur_semua", interval=tiap_jam)
    PeriodicTask.objects.create(name="b", task=RAWAT, interval=tiap_jam, enabled=False)
    pukul, _ = CrontabSchedule.objects.get_or_create(minute="30", hour="1")
    PeriodicTask.objects.create(name="c", task=PARTISI, crontab=pukul)
    jam, _ = CrontabSchedule.objects.get_or_create(minute="40", hour="*")
    PeriodicTask.objects.create(name="d", task=RINGKAS, crontab=jam)
    PeriodicTask.objects.create(name="e", task="infrastruktur.pemantauan.ramal", interval=tiap_jam)
    lama = timezone.now() - dt.timedelta(days=40)
    PeriodicTask.objects.filter(name="c").update(date_changed=lama)
    PabrikJalanTugas(tugas=RAWAT, hasil="berhasil", mulai=lama, selesai=lama)
    semua = {k.pekerjaan.tugas: k for k in keadaan_pekerjaan(bu_kepala)}
    keadaan = {t.rpartition(".")[2]: semua[t] for t in (RAWAT, *(t for t in semua if t.startswith("infrastruktur.")))}
    assert {t for t in ("ukur_semua", "rawat", "rawat_partisi", "ringkas", "ramal") if keadaan[t].jadwal.diubah} == {
        "rawat", "ringkas", "ramal",
    }  # fmt: skip
    assert (keadaan["rawat"].terlambat, keadaan["rawat_partisi"].terlambat) == (False, True)  # off; never came
    assert keadaan["rawat_partisi"].kata == "Terlambat"
    assert keadaan["ringkas"].kata == "Belum pernah"


def test_pekerjaan_lama_bertanya_dahulu(
    asep: Pengguna, masuk_sebagai: Callable[..., Client], terkirim: Terkirim
) -> None:
    klien = masuk_sebagai(asep)
    daftar = klien.get(reverse("pekerjaan")).content.decode()
    tanya = reverse("pekerjaan_jalankan", args=[PARTISI])
    assert f'href="{tanya}"' in daftar
    assert f'action="{reverse("pekerjaan_jalankan", args=[RINGKAS])}"' in daftar
    halaman = klien.get(tanya).content.decode()
    assert "Dapat memakan beberapa menit" in halaman
    assert "Pekerjaan(" not in halaman


def test_riwayat_disaring_dan_diunduh(asep: Pengguna, masuk_sebagai: Callable[..., Client]) -> None:
    kini = timezone.now()
    PabrikJalanTugas(tugas=RINGKAS, hasil="gagal", selesai=kini, pesan="Basis data penuh.", oleh=asep)
    PabrikJalanTugas(tugas=RAWAT, hasil="berhasil", selesai=kini, pesan="Milik kernel.")
    PabrikJalanTugas(tugas="infrastruktur.pemantauan.ukur", sasaran="spse-db")
    klien = masuk_sebagai(asep)
    alamat = reverse("pekerjaan_riwayat")
    halaman = klien.get(
        alamat, {"tugas": RINGKAS, "dari": str(kini.date()), "sampai": str(kini.date() + dt.timedelta(days=1))}
    )
    assert "Basis data penuh." in halaman.content.decode()
    assert "Milik kernel." not in halaman.content.decode()
    isi = klien.get(alamat, {"unduh": "csv"}).getvalue().decode()
    assert "Ringkas ukuran per jam" in isi
    assert "infrastruktur.pemantauan.ukur" in isi
    assert "Milik kernel." not in isi


@pytest.mark.parametrize(
    ("detik", "kata"), [(0.44, "0,4 detik"), (42, "42 detik"), (185, "3 menit 5 detik"), (4320, "1 jam 12 menit")]
)
def test_lama_jalan(detik: float, kata: str) -> None:
    mulai = timezone.now()
    assert lama_jalan(JalanTugas(mulai=mulai, selesai=mulai + dt.timedelta(seconds=detik))) == kata
    assert lama_jalan(JalanTugas(mulai=mulai)) == ""


@pytest.mark.django_db
def test_perintah_jalankan(monkeypatch: pytest.MonkeyPatch) -> None:
    keluar = StringIO()
    call_command("jalankan", RAWAT, stdout=keluar)
    call_command("jalankan", stdout=keluar)
    assert "0 jalan yang macet ditutup" in keluar.getvalue()
    assert "lpse.pekerjaan.rawat  Rapikan catatan pekerjaan (tiap 10 menit): Berhasil" in keluar.getvalue()
    assert f"{RINGKAS}  Ringkas ukuran per jam (tiap jam): belum pernah" in keluar.getvalue()

    def gagal() -> str:
        raise AturanDilanggar("Basis data penuh.")

    monkeypatch.setitem(PEKERJAAN, RAWAT, PEKERJAAN[RAWAT].__class__(RAWAT, "Rapikan", "tiap hari", gagal))
    with pytest.raises(CommandError, match="penuh"):
        call_command("jalankan", RAWAT)
    with pytest.raises(KeyError):
        services.jalankan(tugas="tiada")


def test_tiap_pekerjaan_punya_jadwal_dan_tugas() -> None:
    jadwal = {isi["task"]: isi["schedule"] for isi in settings.CELERY_BEAT_SCHEDULE.values()}
    assert set(PEKERJAAN) <= set(jadwal)
    assert all(isinstance(j, float | crontab | schedule) for j in jadwal.values())
