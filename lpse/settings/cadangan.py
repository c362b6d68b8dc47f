"""Backups: where the programs are, and how long runs are patient."""

from __future__ import annotations

from lpse.settings.lingkungan import LPSE_VAR, env

#: Folder of pg_dump, pg_restore and psql; empty: those that came with the embedded PostgreSQL, else the system's.
LPSE_PG_BIN = env.str("LPSE_PG_BIN", "")
#: How long a run waits while another one uses its repository.
CADANGAN_TUNGGU_DETIK = env.int("LPSE_CADANGAN_TUNGGU_MENIT", 60) * 60
#: Time limit of runs about a whole repository (full read-check, retention), minutes.
CADANGAN_BATAS_MENIT = env.int("LPSE_CADANGAN_BATAS_MENIT", 720)
#: Where drills restore to: an own PostgreSQL or a folder, removed afterwards. A disk that holds the largest target.
FOLDER_UJI = env.str("LPSE_FOLDER_UJI", "") or str(LPSE_VAR / "pemulihan" / "wadah")
