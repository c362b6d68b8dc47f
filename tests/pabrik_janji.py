"""Factories of the video calls."""

from __future__ import annotations

import datetime as dt

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from registrasi.janji.enums import StatusJanji
from registrasi.janji.models import ButirDitunjukkan, JanjiVideo, SlotVideo
from tests.pabrik_pendaftaran import PabrikPermohonan

_ORANG = "tests.pabrik.PabrikPengguna"
_S = StatusJanji


class PabrikSlotVideo(DjangoModelFactory[SlotVideo]):
    """Tomorrow, half an hour, one place."""

    class Meta:
        model = SlotVideo

    mulai = factory.LazyFunction(lambda: timezone.now() + dt.timedelta(days=1))
    selesai = factory.LazyAttribute(lambda s: s.mulai + dt.timedelta(minutes=30))
    kapasitas = 1
    petugas = factory.SubFactory(_ORANG, peran=("regver",))
    dibuat_oleh = factory.SelfAttribute("petugas")


class PabrikJanjiVideo(DjangoModelFactory[JanjiVideo]):
    """A booking; ``status=…`` puts it at its end."""

    class Meta:
        model = JanjiVideo

    class Params:
        hasil = factory.LazyAttribute(lambda j: j.status in {_S.HADIR, _S.TIDAK_HADIR})
        ada = factory.LazyAttribute(lambda j: j.status == _S.HADIR)

    slot = factory.SubFactory(PabrikSlotVideo)
    permohonan = factory.SubFactory(PabrikPermohonan)
    status = _S.DIPESAN
    dicatat_pada = factory.LazyAttribute(lambda j: timezone.now() if j.hasil else None)
    dicatat_oleh = factory.Maybe("hasil", factory.SubFactory(_ORANG, peran=("regver",)), None)
    hadir_nama = factory.LazyAttribute(lambda j: "Budi" if j.ada else "")
    naskah = factory.Maybe("ada", factory.SubFactory("tests.pabrik_naskah.PabrikNaskah"), None)
    dibatalkan_pada = factory.LazyAttribute(lambda j: timezone.now() if j.status == _S.BATAL else None)
    alasan_batal = factory.LazyAttribute(lambda j: "Berhalangan" if j.status == _S.BATAL else "")


class PabrikButirDitunjukkan(DjangoModelFactory[ButirDitunjukkan]):
    class Meta:
        model = ButirDitunjukkan

    janji = factory.SubFactory(PabrikJanjiVideo, status=_S.HADIR)
    butir = factory.SubFactory("tests.pabrik_pendaftaran.PabrikButirPermohonan")
    ditunjukkan = True
