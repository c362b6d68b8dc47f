"""Factory of public forms with files."""

from __future__ import annotations

import factory
from factory.django import DjangoModelFactory

from layanan.lapor.models import DrafLapor


class PabrikDrafLapor(DjangoModelFactory[DrafLapor]):
    """A form with files that was not sent yet."""

    class Meta:
        model = DrafLapor

    kunci = factory.Faker("uuid4", cast_to=None)
