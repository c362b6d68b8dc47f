"""How an app starts up: it discovers what its duty packages declare (ARCHITECTURE § 8)."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from django.apps import AppConfig

from lpse.pemicu import pasang

#: What a duty package may declare, discovered as Django discovers ``admin.py``.
DEKLARASI = ("kewajiban", "tampilan", "demo", "pekerjaan", "naskah", "kabar", "berkas")


pasang()


class UnitConfig(AppConfig):
    """An app of one LPSE unit: one package per duty below it."""

    default_auto_field = "django.db.models.BigAutoField"

    def paket_tugas(self) -> list[str]:
        """Dotted names of the duty packages, in alphabetical order."""
        akar = Path(self.path)
        return [f"{self.name}.{anak.name}" for anak in sorted(akar.iterdir()) if (anak / "__init__.py").exists()]

    def ready(self) -> None:
        for paket in self.paket_tugas():
            for deklarasi in DEKLARASI:
                nama = f"{paket}.{deklarasi}"
                if find_spec(nama) is not None:
                    import_module(nama)


class LpseConfig(UnitConfig):
    name = "lpse"
    label = "lpse"
    verbose_name = "Portal LPSE"

    def ready(self) -> None:
        super().ready()
        import_module("lpse.akun.sinyal")
        import_module("lpse.jejak.sinyal")
        import_module("lpse.naskah.benih")
