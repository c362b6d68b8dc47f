"""``manage.py demo``: an office for learning, never poured into a real one, never a default password."""

from __future__ import annotations

import io
import re
import stat
from pathlib import Path
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.management import CommandError, call_command

from lpse.akun.demo import sandi_acak
from lpse.akun.demo_orang import ORANG
from lpse.akun.enums import HubunganInstansi, KodePeran
from lpse.akun.models import Instansi, JamLayanan, Pengguna, PenugasanPeran, ProfilLPSE
from lpse.demo.keadaan import kantor_demo
from lpse.jejak.models import Jejak
from lpse.management.commands.demo import tulis_akun
from tests.pabrik import PabrikProfilLPSE

SANDI = re.compile(r"sandi  ([a-z0-9-]{19})\n")
TANGGAL = "--tanggal=2026-11-19"


def jalan(*argumen: str) -> str:
    keluar = io.StringIO()
    call_command("demo", *argumen, stdout=keluar)
    return keluar.getvalue()


@pytest.fixture
def var(settings: Any, tmp_path: Path) -> Path:  # noqa: ANN401 - pytest-django's wrapper
    settings.LPSE_VAR = tmp_path / "var"
    return tmp_path / "var"


@pytest.fixture
def langsung(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the kernel's share: the office and its people."""
    from lpse.demo import registri  # noqa: PLC0415 - patched for these tests only

    monkeypatch.setattr(registri, "BAGIAN", {"lpse.akun": registri.BAGIAN["lpse.akun"]})


@pytest.mark.usefixtures("db", "langsung")
def test_kantor_terisi_dengan_orang_dari_tiap_peran(var: Path) -> None:
    keluar = jalan(TANGGAL)
    profil = ProfilLPSE.objects.get()
    assert profil.nama == "LPSE Kabupaten Luwu Utara"
    assert JamLayanan.objects.count() == 5
    assert Instansi.objects.get(hubungan=HubunganInstansi.INDUK).nama == "Pemerintah Kabupaten Luwu Utara"
    assert {p.peran.name for p in PenugasanPeran.objects.select_related("peran")} == set(KodePeran.values)
    assert Pengguna.objects.berperan(KodePeran.ASE).count() == 2
    assert Pengguna.objects.count() == EmailAddress.objects.filter(verified=True, primary=True).count() == len(ORANG)
    assert all(p.email.endswith(".example") for p in Pengguna.objects.all())
    assert kantor_demo()
    assert Jejak.objects.filter(kata__startswith="menetapkan peran").count() == len(ORANG)
    assert keluar.count("portal memandu pemasangan faktor kedua") == 3  # kepala and two ase


@pytest.mark.usefixtures("db", "langsung")
def test_sandi_acak_benar_sekali_dicetak_dan_berkas_hanya_terbaca_pemilik(
    var: Path,
    django_capture_on_commit_callbacks: Any,  # noqa: ANN401 - pytest-django's fixture
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        keluar = jalan(TANGGAL)
    sandi = SANDI.findall(keluar)
    assert len(set(sandi)) == len(ORANG)
    kepala = Pengguna.objects.berperan(KodePeran.KEPALA).get()
    assert kepala.check_password(sandi[0])
    validate_password(sandi[0], kepala)
    berkas = var / "akun-demo.txt"
    assert stat.S_IMODE(berkas.stat().st_mode) == 0o600
    assert SANDI.findall(berkas.read_text(encoding="utf-8")) == sandi
    assert [p.name for p in var.iterdir()] == ["akun-demo.txt"]


def test_sandi_tidak_ikut_benih() -> None:
    assert len({sandi_acak() for _ in range(50)}) == 50


@pytest.mark.usefixtures("langsung")
@pytest.mark.django_db
def test_benih_sama_data_sama_benih_lain_data_lain(var: Path) -> None:
    from django.db import transaction  # noqa: PLC0415 - the runs are undone one by one

    def potret(benih: int) -> list[Any]:
        with transaction.atomic():
            jalan(TANGGAL, "--skala=sedang", f"--benih={benih}")
            isi: list[Any] = [
                *Pengguna.objects.order_by("nip").values_list(
                    "nama", "email", "nip", "jabatan", "pangkat", "date_joined"
                ),
                *Pengguna.objects.order_by("nip").values_list("instansi__kode", flat=True),
                *Instansi.objects.order_by("kode").values_list("kode", "nama", "jenis"),
                *PenugasanPeran.objects.order_by("pengguna__nip").values_list("pengguna__nip", "peran__name", "dasar"),
            ]
            transaction.set_rollback(True)
        (var / ".akun-demo.txt").unlink(missing_ok=True)
        for sisa in var.glob(".akun-demo.txt.*"):
            sisa.unlink()
        return isi

    satu, dua, tiga = potret(1), potret(1), potret(2)
    assert satu == dua
    assert satu != tiga
    assert len(satu) > 150


@pytest.mark.usefixtures("db")
def test_kantor_sungguhan_ditolak(var: Path) -> None:
    PabrikProfilLPSE.create()
    with pytest.raises(CommandError, match="kantor sungguhan"):
        jalan()
    assert Pengguna.objects.count() == 0
    assert not var.exists()


@pytest.mark.usefixtures("db")
def test_basis_data_yang_sudah_berorang_ditolak(var: Path, rina: Pengguna) -> None:
    with pytest.raises(CommandError, match="kantor sungguhan"):
        jalan()


@pytest.mark.usefixtures("db", "langsung")
def test_kantor_demo_kedua_ditolak_dan_bila_kosong_diam(var: Path) -> None:
    jalan(TANGGAL)
    jumlah = Pengguna.objects.count()
    with pytest.raises(CommandError, match="sudah memuat kantor demo"):
        jalan()
    assert jalan("--bila-kosong") == ""
    assert Pengguna.objects.count() == jumlah


@pytest.mark.usefixtures("db")
def test_tanggal_yang_bukan_tanggal_ditolak(var: Path) -> None:
    for salah in ("kemarin", "2026-02-31"):
        with pytest.raises(CommandError, match="bukan tanggal"):
            jalan(f"--tanggal={salah}")


def test_folder_yang_tidak_dapat_ditulis_menjadi_satu_kalimat(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("bukan folder", encoding="utf-8")
    with pytest.raises(CommandError, match="tidak dapat ditulis"):
        tulis_akun([], tmp_path / "var")


@pytest.mark.usefixtures("db")
def test_semua_bagian_yang_terdaftar_mengisi_bersama(var: Path) -> None:
    from django.db import connection  # noqa: PLC0415 - as in the test above

    from lpse.demo.registri import terurut  # noqa: PLC0415 - read after every app has declared its share

    keluar = jalan()  # of today: the parts call services, which measure their terms from it
    connection.check_constraints()
    assert connection.features.uses_savepoints  # switched off while filling only
    assert terurut()[0].kode == "lpse.akun"
    assert "Kantor demo (kecil) siap" in keluar
