"""The kernel's own use of files: what a person keeps for themselves until a duty asks for it."""

from __future__ import annotations

from lpse.berkas.registri import MB, Kegunaan, daftarkan

LAMPIRAN_UMUM = "lpse.lampiran_umum"

daftarkan(
    Kegunaan(
        LAMPIRAN_UMUM,
        "Lampiran umum",
        tipe=("pdf", "jpeg", "png", "webp", "docx", "xlsx", "pptx", "odt", "ods", "csv", "txt"),
        maks_byte=45 * MB,
        izin_unggah="lpse.unggah_berkas",
    ),
)
