"""Official papers: who signs them, and whether a time-stamping service seals the moment."""

from __future__ import annotations

from lpse.settings.lingkungan import env

#: "pkcs12", or the dotted path of a signer's class (docs/resep/tambah-penanda.md).
LPSE_PENANDA = env.str("LPSE_PENANDA", "pkcs12")
#: RFC 3161 service; with it signatures are PAdES B-T, without it B-B.
LPSE_TSA_URL = env.str("LPSE_TSA_URL", "")
