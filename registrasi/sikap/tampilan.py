"""The readiness in the shell: navigation, and its panel on the page of a provider."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lpse.tampilan.registri import ButirNavigasi, navigasi
from registrasi.pengguna.panel import Panel, panel_pengguna
from registrasi.sikap.models import KesiapanSIKAP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lpse.akun.models import Pengguna
    from registrasi.pengguna.models import PenggunaSPSE

UNIT = "Registrasi dan Verifikasi"
IZIN = "registrasi.view_kesiapansikap"


def _panel(orang: Pengguna, satu: PenggunaSPSE) -> Mapping[str, Any] | None:
    """The row of this provider; a provider without one shows nothing until tonight."""
    if not satu.penyedia:
        return None
    kesiapan = KesiapanSIKAP.objects.terlihat_oleh(orang).filter(pengguna=satu).first()
    return {"k": kesiapan} if kesiapan else None


navigasi.daftarkan(
    ButirNavigasi(
        kode="registrasi.sikap", unit=UNIT, label="Kesiapan SIKAP", url_name="registrasi:sikap", ikon="progress-check",
        izin=IZIN, urutan=175,
    )
)  # fmt: skip
panel_pengguna.daftarkan(Panel("sikap", "registrasi/sikap/panel.html", konteks=_panel, izin=IZIN, urutan=150))
