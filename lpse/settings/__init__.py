"""Settings, driven by the environment; safe by default, loud when a required secret is missing in production.

One file per matter: ``lingkungan`` reads the environment, the others only arrange what it found.
"""

from __future__ import annotations  # noqa: I001 - order matters: each part below builds on the one before

from lpse.settings.lingkungan import *  # noqa: F403 - settings are a flat namespace by Django's design
from lpse.settings.dasar import *  # noqa: F403 - as above
from lpse.settings.keamanan import *  # noqa: F403 - as above
from lpse.settings.pekerja import *  # noqa: F403 - as above
from lpse.settings.catatan import *  # noqa: F403 - as above
from lpse.settings.admin import *  # noqa: F403 - as above
from lpse.settings.naskah import *  # noqa: F403 - as above
from lpse.settings.simpanan import *  # noqa: F403 - as above
from lpse.settings.pemindaian import *  # noqa: F403 - as above
from lpse.settings.peminjaman import *  # noqa: F403 - as above
from lpse.settings.registrasi import *  # noqa: F403 - as above
from lpse.settings.layanan import *  # noqa: F403 - as above
from lpse.settings.cadangan import *  # noqa: F403 - as above
from lpse.settings.media import *  # noqa: F403 - as above
