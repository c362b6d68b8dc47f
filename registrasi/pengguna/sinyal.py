"""What the register tells the duties that stand on it; sent in the writer's transaction."""

from __future__ import annotations

from django.dispatch import Signal

#: ``pengguna``: a user entered the register.
pengguna_terdaftar = Signal()
#: ``pengguna``: a User ID was switched off; why stands in its state.
pengguna_nonaktif = Signal()
#: ``pengguna``: a User ID is active again.
pengguna_aktif = Signal()
#: ``pengguna``, ``kolom``: identity or address of a user changed.
pengguna_diubah = Signal()
