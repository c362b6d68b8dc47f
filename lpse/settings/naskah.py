"""Official papers: who signs them, and whether a time-stamping service seals the moment."""

from __future__ import annotations

from lpse.settings.lingkungan import env

#: "pkcs12", or the dotted path of a signer's class (docs/resep/tambah-penanda.md).
LPSE_PENANDA = env.str("LPSE_PENANDA", "pkcs12")
#: What closes a drawn signature: "segel" (the office's own certificate), or the dotted path of a signer's class.
LPSE_PENANDA_SEGEL = env.str("LPSE_PENANDA_SEGEL", "segel")
#: Opens the seal's key; empty: derived from the secret key, so that nobody has to keep it.
LPSE_FRASA_SEGEL = env.str("LPSE_FRASA_SEGEL", "")
#: RFC 3161 service; with it signatures are PAdES B-T, without it B-B.
LPSE_TSA_URL = env.str("LPSE_TSA_URL", "")
