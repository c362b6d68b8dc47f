"""Portable backup media: where they are mounted, and whether a plain folder may stand in for one."""

from __future__ import annotations

from lpse.settings.lingkungan import env

#: Directories below which a medium may be mounted; every one of their mounts is looked at each minute.
MEDIA_AKAR: list[str] = env.list("LPSE_MEDIA_AKAR", ["/media", "/mnt", "/run/media"])
#: Tests and trials: a plain folder, even on the main repository's own disk, may be prepared as a medium.
MEDIA_FOLDER_PENGGANTI = env.bool("LPSE_MEDIA_FOLDER_PENGGANTI", False)
