"""The Kepala invites, the letter arrives, the person makes their own account and walks in."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path

from django.urls import reverse
from playwright.sync_api import expect

from lpse.akun.models import Pengguna
from tests.bantuan.peramban import Pengunjung

SANDI_BARU = "perahu jingga membelah ombak"


def _tautan_di_surat(kepada: str) -> str:
    """The link in the newest letter to this address (without a mail server, letters lie in var/surel)."""
    surel = Path(os.environ["LPSE_VAR"]) / "surel"
    for _ in range(300):
        for berkas in sorted(surel.glob("*"), key=lambda p: p.stat().st_mtime, reverse=True):
            surat = message_from_bytes(berkas.read_bytes(), policy=policy.default)
            isi = surat.get_body()
            if kepada in str(surat["To"]) and isi and (cocok := re.search(r"https?://\S+", isi.get_content())):
                return cocok[0]
        time.sleep(0.1)
    raise AssertionError(f"Tidak ada surat untuk {kepada}.")


def test_orang_menerima_undangan_dan_masuk(kunjungan: Callable[..., Pengunjung], bu_kepala: Pengguna) -> None:
    kepala = kunjungan(bu_kepala)
    kepala.buka(reverse("akun:undang"))
    kepala.isi("Nama lengkap", "Nurul Fadillah")
    kepala.isi("Alamat surel", "nurul.fadillah@lpse.example")
    kepala.page.get_by_label("Jabatan").fill("Staf layanan")
    kepala.page.get_by_label("Layanan dan Dukungan").check()
    kepala.isi("Dasar (SK atau surat)", "SK Bupati Nomor 12 Tahun 2026")
    kepala.tekan("Kirim undangan")
    expect(kepala.page.get_by_role("heading", level=1)).to_have_text("Undangan Nurul Fadillah dikirim")

    tautan = _tautan_di_surat("nurul.fadillah@lpse.example")
    nurul = kunjungan()
    nurul.buka("/" + tautan.split("/", 3)[3])
    assert "token" not in nurul.page.url
    nurul.isi("Kata sandi", SANDI_BARU)
    nurul.isi("Ulangi kata sandi", SANDI_BARU)
    nurul.tekan("Buat akun")
    assert nurul.jalur == reverse("account_login")
    nurul.isi("NIP atau alamat surel", "nurul.fadillah@lpse.example")
    nurul.isi("Kata sandi", SANDI_BARU)
    nurul.tekan("Masuk")
    assert nurul.jalur == "/"
    assert Pengguna.objects.get(email="nurul.fadillah@lpse.example").kode_peran == {"layanan"}

    terlambat = kunjungan()
    terlambat.boleh_gagal.add(410)
    terlambat.buka("/" + tautan.split("/", 3)[3])
    expect(terlambat.page.get_by_role("main")).to_contain_text("undangan", ignore_case=True)
