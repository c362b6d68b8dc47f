"""What a task leaves behind: the system as actor, and the number of the task."""

from __future__ import annotations

from collections.abc import Iterator

import pghistory.models
import pytest
from celery import Task

from lpse.akun.models import Instansi
from lpse.celery import app
from lpse.jejak.konteks import SEKARANG, Konteks
from lpse.jejak.models import Jejak
from lpse.jejak.services import catat
from lpse.jejak.tugas import selesai
from tests.pabrik import PabrikInstansi


@pytest.fixture
def ganti_nama() -> Iterator[Task[[int, bool], None]]:
    """A task registered for this test alone."""

    @app.task(name="uji.jejak.ganti_nama")
    def ganti(dinas_id: int, gagal: bool) -> None:
        Instansi.objects.filter(pk=dinas_id).update(nama="Dinas Baru")
        catat(pelaku=None, kata="mengubah", objek=Instansi.objects.get(pk=dinas_id))
        if gagal:
            raise RuntimeError("sengaja")

    yield ganti
    app.tasks.pop("uji.jejak.ganti_nama")


@pytest.mark.parametrize("gagal", [False, True])
def test_jejak_dan_riwayat_mengenal_tugasnya(db: None, ganti_nama: Task[[int, bool], None], gagal: bool) -> None:
    dinas = PabrikInstansi()
    hasil = ganti_nama.apply((dinas.pk, gagal))
    assert hasil.failed() is gagal
    assert Jejak.objects.values_list("pelaku_nama", "rujukan").get() == ("Sistem", hasil.id)
    assert pghistory.models.Context.objects.get(metadata__rujukan=hasil.id).metadata == {
        "pengguna": None,
        "nama": "Sistem",
        "peran": "",
        "alamat": None,
        "tugas": "uji.jejak.ganti_nama",
        "rujukan": hasil.id,
    }
    assert SEKARANG.get() == Konteks()


def test_akhir_tugas_yang_tidak_dimulai_di_sini_diabaikan() -> None:
    selesai(task_id="tugas-orang-lain")
    assert SEKARANG.get() == Konteks()
