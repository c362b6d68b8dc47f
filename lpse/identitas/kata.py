"""Words that say nothing about who somebody is: legal forms, titles, usual short forms."""

from __future__ import annotations

from typing import Final


def _himpunan(kata: str) -> frozenset[str]:
    return frozenset(kata.split())


#: Of a body: the form, and what is written behind it.
BENTUK: Final = _himpunan(
    "CV PT UD PD FA FIRMA KOPERASI KOP YAYASAN PERUM PERUMDA PERSERODA PERSERO PERSEROAN PERORANGAN BUMDES TBK"
)
BENTUK_PANJANG: Final = frozenset(
    {
        ("PERSEROAN", "TERBATAS"),
        ("PERSEKUTUAN", "KOMANDITER"),
        ("COMMANDITAIRE", "VENNOOTSCHAP"),
        ("USAHA", "DAGANG"),
        ("PERUSAHAAN", "DAGANG"),
    }
)
BENTUK_TERPISAH: Final = frozenset({("P", "T"), ("C", "V"), ("U", "D"), ("P", "D"), ("F", "A")})

#: Of a person, before and behind the name, without their dots.
GELAR_DEPAN: Final = _himpunan("H HJ HI DRS DRA DRG DRH DR IR PROF KH KHI APT NS TN NY")
GELAR_BELAKANG: Final = _himpunan(
    "SE ST SH SP SS SI SKOM SSOS SPD SPDI SAG SIP SKM SKEP SPT SPI SHUT STP SSI SSTP SKED SFARM SAK SAB SAP STR "
    "SIKOM SPSI MM MT MH MP MS MSI MSC MPD MPDI MAG MAP MKOM MKES MSOS MIP MAK MBA MENG MHUM MIKOM MKN MADM MTI "
    "AMD AMDKEP AMDKEB AMDT AMDKOM BE BA BSC BBA PHD CPA CA NERS IPM IPP AKT LLM"
)

#: Written short on one paper and whole on the next.
SINGKATAN: Final = {
    **dict.fromkeys(
        ("MUH", "MOH", "MHD", "MUHAMAD", "MOHAMMAD", "MOHAMAD", "MOCHAMAD", "MOCHAMMAD", "MUCHAMMAD"), "MUHAMMAD"
    ),
    "ABD": "ABDUL",
}
