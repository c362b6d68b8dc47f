"""Decisions of the house that a meta-test would otherwise call forgetfulness: each with its reason."""

from __future__ import annotations

TANPA_PABRIK: dict[str, str] = {
    "lpse.Peran": "proksi auth.Group; barisnya ditulis migrate dari akun/peran.py",
}
TANPA_ADMIN: dict[str, str] = {
    "lpse.SaringanTersimpan": "milik pribadi seorang pengguna, bukan urusan Kepala",
}
TANPA_RIWAYAT: dict[str, str] = {
    "lpse.Jejak": "jejak itu sendiri riwayat, hanya bertambah",
    "lpse.Peran": "tabelnya sama dengan akun/peran.py pada tiap migrate, tidak disunting orang",
    "lpse.SaringanTersimpan": "kenyamanan pribadi, tanpa akibat bagi dinas",
}
TANPA_TERLIHAT_OLEH: dict[str, str] = {
    "lpse.Peran": "proksi auth.Group dengan manajer Django; daftar peran dibaca lewat izin admin",
}
