"""The Kepala's rooms: from the work inbox to the admin, its lists and one person's page."""

from __future__ import annotations

from collections.abc import Callable

from django.urls import reverse
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from tests.bantuan.kantor_contoh import isi_kantor_contoh
from tests.bantuan.peramban import Pengunjung
from tests.pabrik import tokoh


def test_kepala_membuka_ruang_kepala(kunjungan: Callable[..., Pengunjung]) -> None:
    isi_kantor_contoh()
    bu_kepala, rina = tokoh("bu_kepala"), tokoh("rina")
    kepala = kunjungan(bu_kepala)
    kepala.buka("/")
    kepala.page.get_by_text(bu_kepala.nama).first.click()
    kepala.tekan("Ruang Kepala", peran="link")
    assert kepala.jalur == reverse("admin:index")
    for nama in ("lpse_pengguna", "lpse_instansi", "lpse_jejak", "django_celery_beat_periodictask"):
        kepala.buka(reverse(f"admin:{nama}_changelist"))
    kepala.buka(reverse("admin:lpse_pengguna_change", args=[rina.pk]))
    expect(kepala.page.get_by_label("Nama lengkap")).to_have_value(rina.nama)
    kepala.periksa_di_telepon()


def test_teknisi_tidak_masuk_ruang_kepala(kunjungan: Callable[..., Pengunjung], asep: Pengguna) -> None:
    teknisi = kunjungan(asep)
    teknisi.boleh_gagal.add(403)
    jawaban = teknisi.buka(reverse("admin:index"))
    assert jawaban is not None
    assert jawaban.status == 403
    expect(teknisi.page.get_by_role("heading", level=1)).to_be_visible()
