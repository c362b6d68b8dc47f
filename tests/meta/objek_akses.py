"""Objects of the URLs: one the person may see, and one that is none of theirs."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt
from django.db.models import Model
from django.utils import timezone
from django_celery_beat.models import CrontabSchedule, IntervalSchedule, PeriodicTask
from django_celery_results.models import TaskResult
from factory.django import DjangoModelFactory

from infrastruktur.pemantauan.models import TindakLanjut
from infrastruktur.perangkat.models import Server
from lpse.akun.models import Pengguna, Peran
from lpse.akun.services_undangan import sidik
from lpse.naskah.models import Naskah
from tests.meta.objek_akses_arsip import OBJEK_ARSIP, TIADA, Kwargs
from tests.meta.objek_akses_layanan import OBJEK_LAYANAN
from tests.meta.objek_akses_reg_daring import OBJEK_DARING
from tests.meta.objek_akses_reg_hitam import OBJEK_HITAM
from tests.meta.objek_akses_reg_impor import OBJEK_IMPOR
from tests.meta.objek_akses_reg_pendaftaran import OBJEK_PENDAFTARAN
from tests.meta.objek_akses_reg_pengguna import OBJEK_PENGGUNA
from tests.meta.objek_akses_reg_penonaktifan import OBJEK_PENONAKTIFAN
from tests.meta.objek_akses_reg_verifikasi import OBJEK_VERIFIKASI
from tests.pabrik import (
    PabrikBerkas,
    PabrikHariKhusus,
    PabrikJejak,
    PabrikKabar,
    PabrikKaitWeb,
    PabrikKiriman,
    PabrikNaskah,
    PabrikPemantauanHarian,
    PabrikPemeriksaanJejak,
    PabrikPengguna,
    PabrikRevisiNaskah,
    PabrikServer,
    PabrikServerUserObjectPermission,
    PabrikTindakLanjut,
    PabrikUndangan,
    PabrikUnggahan,
    tokoh,
)


def _pengguna(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPengguna().pk if milik else TIADA}


def _pengguna_nonaktif(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPengguna(is_active=False, alasan_nonaktif="Pindah tugas").pk if milik else TIADA}


def _peran_pengguna(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikPengguna(peran=("layanan",)).pk if milik else TIADA, "kode": "layanan"}


def _undangan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikUndangan().pk if milik else TIADA}


def _token(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    PabrikUndangan(sidik_token=sidik(token="token-uji"))
    return {"token": "token-uji" if milik else "token-palsu"}


def _kunci_sandi(_pelaku: Pengguna | None, _milik: bool) -> Kwargs:
    return {"uidb36": "1", "key": "tidak-berlaku"}


def _kunci_keamanan(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    pemilik = pelaku if pelaku and milik else PabrikPengguna()
    kunci = Authenticator.objects.create(user=pemilik, type=Authenticator.Type.WEBAUTHN, data={"name": "Kunci laci"})
    return {"pk": kunci.pk}


def _server(pelaku: Pengguna | None, milik: bool) -> Server:
    """A server the person sees; for LKPP «theirs» is one that was opened to them, and another's is not."""
    server: Server = PabrikServer()
    if milik and pelaku and "lkpp" in pelaku.kode_peran:
        PabrikServerUserObjectPermission(content_object=server, user=pelaku)
    return server


def _terlihat_semua(pelaku: Pengguna | None, milik: bool) -> bool:
    """For staff every server is visible: somebody else's object is then one that does not exist."""
    return not milik and not (pelaku and "lkpp" in pelaku.kode_peran)


def _kode_server(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"kode": "tiada" if _terlihat_semua(pelaku, milik) else _server(pelaku, milik).kode}


def _lembar(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {**_kode_server(pelaku, milik), "bulan": timezone.localdate().strftime("%Y-%m")}


def _hari_kosong(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {**_kode_server(pelaku, milik), "tanggal": (timezone.localdate() - timedelta(days=2)).isoformat()}


def _harian(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    harian = PabrikPemantauanHarian(server=_server(pelaku, milik))
    return {"pk": TIADA if _terlihat_semua(pelaku, milik) else harian.pk}


def _tindak_lanjut(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    tindak = PabrikTindakLanjut(server=_server(pelaku, milik))
    return {"pk": TIADA if _terlihat_semua(pelaku, milik) else tindak.pk}


def _tindak_lanjut_dikerjakan(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    kwargs = _tindak_lanjut(pelaku, milik)
    for tindak in TindakLanjut.objects.filter(pk=kwargs["pk"]):
        tindak.kerjakan(oleh=pelaku or tokoh("asep"), rencana="Menambah cakram")
        tindak.save()
    return kwargs


def _akses_server(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    izin = PabrikServerUserObjectPermission()
    kode = "tiada" if _terlihat_semua(pelaku, milik) else izin.content_object.kode
    return {"kode": kode, "pengguna": izin.user_id}


def _hari(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"tanggal": timezone.localdate().isoformat() if milik else "2026-13-41"}


def _pekerjaan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"tugas": "infrastruktur.pemantauan.ringkas" if milik else "tiada"}


def _ketentuan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"nomor": "R-001" if milik else "R-999"}


def _bulan(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"bulan": timezone.localdate().strftime("%Y-%m") if milik else "2026-13"}


def _langkah(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"langkah": "pelapor" if milik else "tiada"}


def _kode_galat(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"kode": 404 if milik else 418}


def _berkas(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """A file one uploaded; the confidential ones of others stay closed to the Kepala too."""
    pemilik = {"pengunggah": pelaku} if pelaku and milik else {"rahasia": True}
    return {"kunci": PabrikBerkas(**pemilik).kunci}


def _berkas_halaman(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {**_berkas(pelaku, milik), "halaman": 1}


def _unggahan(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"kunci": PabrikUnggahan(**({"pengguna": pelaku} if pelaku and milik else {})).kunci}


def _kabar(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikKabar(penerima=pelaku if pelaku and milik else PabrikPengguna()).pk}


def _kiriman(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikKiriman().pk if milik else TIADA}


def _kiriman_mati(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikKiriman(status="mati", galat="Ditolak", coba_lagi_pada=None).pk if milik else TIADA}


def _kait_web(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikKaitWeb().pk if milik else TIADA}


def _hari_khusus(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikHariKhusus().pk if milik else TIADA}


def _jenis_hari(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"jenis": "jam_khusus" if milik else "tiada"}


def _jejak(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikJejak().pk if milik else TIADA}


def _rantai_rusak(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    rusak = {"utuh": False, "jumlah_rusak": 1, "rusak_jenis": "berubah", "pesan": "Rantai rusak."}
    return {"pk": PabrikPemeriksaanJejak(**rusak).pk if milik else TIADA}


def _naskah(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """A draft of their own of a kind that asep and the Kepala publish, or nobody's."""
    if not milik:
        return {"pk": TIADA}
    return {"pk": PabrikNaskah(pembuat=pelaku, jenis="infrastruktur.lembar_pemantauan").pk}


def _naskah_lama(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """A draft of a kind that no unit knows any more."""
    return {"pk": PabrikNaskah(pembuat=pelaku, jenis="uji.tiada").pk if milik else TIADA}


def _halaman_naskah(pelaku: Pengguna | None, milik: bool) -> Kwargs:
    return {"pk": PabrikRevisiNaskah(naskah__pembuat=pelaku).naskah_id if milik else TIADA, "halaman": 1}


def _naskah_terbit(_pelaku: Pengguna | None, milik: bool) -> Kwargs:
    """The check code of a final paper, or one that nobody issued."""
    if not milik:
        return {"kode": "LU-AAAA-BBBB-CCCC-DDDD"}
    naskah = PabrikNaskah()
    # Straight into the row: what the check page needs of a final paper, without the second a rendering takes.
    Naskah.objects.filter(pk=naskah.pk).update(
        status="final",
        nomor=f"000/{naskah.pk}",
        urut=naskah.pk,
        kurun="2026",
        snapshot={},
        jumlah_halaman=1,
        final_pada=timezone.now(),
    )
    return {"kode": naskah.kode}


OBJEK: dict[str, Callable[[Pengguna | None, bool], Kwargs]] = {
    **OBJEK_ARSIP,
    **OBJEK_PENDAFTARAN,
    **OBJEK_PENGGUNA,
    **OBJEK_PENONAKTIFAN,
    **OBJEK_HITAM,
    **OBJEK_IMPOR,
    **OBJEK_VERIFIKASI,
    **OBJEK_LAYANAN,
    **OBJEK_DARING,
    "hari_khusus": _hari_khusus,
    "jenis_hari": _jenis_hari,
    "jejak": _jejak,
    "rantai_rusak": _rantai_rusak,
    "naskah": _naskah,
    "naskah_terbit": _naskah_terbit,
    "naskah_lama": _naskah_lama,
    "halaman_naskah": _halaman_naskah,
    "pengguna": _pengguna,
    "pengguna_nonaktif": _pengguna_nonaktif,
    "peran_pengguna": _peran_pengguna,
    "undangan": _undangan,
    "server": _kode_server,
    "lembar": _lembar,
    "hari_kosong": _hari_kosong,
    "harian": _harian,
    "hari": _hari,
    "tindak_lanjut": _tindak_lanjut,
    "tindak_lanjut_dikerjakan": _tindak_lanjut_dikerjakan,
    "akses_server": _akses_server,
    "pekerjaan": _pekerjaan,
    "ketentuan": _ketentuan,
    "bulan": _bulan,
    "langkah": _langkah,
    "kode_galat": _kode_galat,
    "panduan": lambda _p, milik: {"nama": "meja-bantuan" if milik else "tidak-ada"},
    "token": _token,
    "berkas": _berkas,
    "berkas_saya": _berkas,
    "berkas_halaman": _berkas_halaman,
    "unggahan": _unggahan,
    "kabar": _kabar,
    "kiriman": _kiriman,
    "kiriman_mati": _kiriman_mati,
    "kait_web": _kait_web,
    "kunci_sandi": _kunci_sandi,
    "kunci_keamanan": _kunci_keamanan,
}


#: Every ``tests/pabrik*.py``: a new factory is found by its file, nobody has to list it.
_MODUL = [importlib.import_module(f"tests.{p.stem}") for p in sorted(Path(__file__).parents[1].glob("pabrik*.py"))]
_KELAS: dict[str, Any] = {nama: isi for modul in _MODUL for nama, isi in inspect.getmembers(modul, inspect.isclass)}
PABRIK: dict[type[Model], type[DjangoModelFactory[Model]]] = {
    isi._meta.model: isi
    for _, isi in sorted(_KELAS.items())
    if issubclass(isi, DjangoModelFactory) and isi._meta.model is not None
}
#: Models of libraries that stand in the admin, and models whose rows ``migrate`` writes.
LUAR: dict[type[Model], Callable[[], Model]] = {
    AccessAttempt: lambda: AccessAttempt.objects.create(
        username="rina", ip_address="192.0.2.1", failures_since_start=3
    ),
    CrontabSchedule: lambda: CrontabSchedule.objects.create(hour="7"),
    IntervalSchedule: lambda: IntervalSchedule.objects.create(every=5, period="minutes"),
    Peran: lambda: Peran.objects.get(name="ase"),
    PeriodicTask: lambda: PeriodicTask.objects.create(
        name="Jadwal uji", task="lpse.detak", interval=IntervalSchedule.objects.create(every=5, period="minutes")
    ),
    TaskResult: lambda: TaskResult.objects.create(task_id="uji-1", task_name="lpse.detak", status="SUCCESS"),
}


def buat_objek(model: type[Model]) -> Model:
    """A row of any model that has a face: ours by factory, a library's by hand, history by what it tells of."""
    if model in PABRIK:
        baris: Model = PABRIK[model].create()
        return baris
    if model in LUAR:
        return LUAR[model]()
    PABRIK[model.pgh_tracked_model].create()  # type: ignore[attr-defined] # only history is left
    akhir: Model = model._default_manager.latest("pgh_id")
    return akhir
