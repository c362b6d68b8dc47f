"""Registration and verification of SPSE users."""

from __future__ import annotations

from lpse.settings.lingkungan import env

#: Days a provider has after the online registration in SPSE to bring the papers; then the application expires.
REGISTRASI_HARI = env.int("LPSE_REGISTRASI_HARI", 30)
#: Working days in which the office answers a complete application.
REGISTRASI_LAYANAN_HARI_KERJA = env.int("LPSE_REGISTRASI_LAYANAN_HARI_KERJA", 2)
#: Where the forms can also be got (Perka LKPP 2/2010 Pasal 22(6)): this office's SPSE.
SPSE_ALAMAT = env.str("LPSE_SPSE_ALAMAT", "https://spse.inaproc.id")
#: A verifier does not examine what they entered themselves (R-078); an office with one clerk may switch this off.
EMPAT_MATA = env.bool("LPSE_EMPAT_MATA", True)
