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

#: The Kepala decides on a deactivation only after a clarification with LKPP (R-084).
PENONAKTIFAN_WAJIB_LKPP = env.bool("LPSE_PENONAKTIFAN_WAJIB_LKPP", False)
#: Where letters of deactivation to LKPP go by mail; empty: on paper only.
SUREL_LKPP = env.str("LPSE_SUREL_LKPP", "")
#: Slots of verification by video call: weekdays (0 Monday), hours, length in minutes, places, weeks made ahead.
JANJI_HARI = tuple(int(h) for h in env.list("LPSE_JANJI_HARI", ["1", "2", "3"]))
JANJI_JAM = env.str("LPSE_JANJI_JAM", "10.00-14.00")
JANJI_MENIT = env.int("LPSE_JANJI_MENIT", 30)
JANJI_KAPASITAS = env.int("LPSE_JANJI_KAPASITAS", 1)
JANJI_PEKAN = env.int("LPSE_JANJI_PEKAN", 2)
#: An applicant books and changes until this many hours before, and changes this many times.
JANJI_BATAS_JAM = env.int("LPSE_JANJI_BATAS_JAM", 2)
JANJI_MAKS_UBAH = env.int("LPSE_JANJI_MAKS_UBAH", 3)
