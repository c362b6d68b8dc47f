"""Readiness for SIKAP by file: the key is the User ID of a provider of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from registrasi.impor import saring
from registrasi.impor.bidang import SIKAP
from registrasi.persyaratan.enums import PENYEDIA
from registrasi.sikap.enums import BAGIAN, StatusADP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.backends.utils import CursorWrapper

    from registrasi.impor.saring import Nilai

_T: Final = "registrasi_kesiapansikap"
_BAGIAN: Final = tuple(n for n, _ in BAGIAN)
_TANGGAL: Final = ("agregasi", "aktif_pada")
_SIMPAN: Final = (*_BAGIAN, "adp_status", *_TANGGAL)
#: «ya», «tidak», «tidak berlaku» → true, false, NULL.
_LOGIKA: Final = "CASE s.{k} WHEN 'ya' THEN true WHEN 'tidak' THEN false END"


class OlahSikap:
    definisi = SIKAP
    turunan: tuple[str, ...] = ()

    def __init__(self, *, impor_id: int, nama_berkas: str, oleh_id: int) -> None:
        self.impor_id, self.nama_berkas, self.oleh_id = impor_id, nama_berkas, oleh_id
        self.label = {"adp_status": {k: str(v) for k, v in StatusADP.choices}}

    def lengkapi(self, nilai: Nilai, galat: list[str], ingat: list[str]) -> None:
        if nilai["agregasi"] and nilai["adp_status"] is None:
            nilai["adp_status"] = StatusADP.TERAGREGASI.value
        if nilai["adp_status"] == StatusADP.TERAGREGASI and not nilai["agregasi"]:
            galat.append("Teragregasi tanpa tanggal agregasi")
        elif nilai["agregasi"] and nilai["adp_status"] != StatusADP.TERAGREGASI:
            ingat.append("Tanggal agregasi tidak disimpan, karena belum teragregasi")
            nilai["agregasi"] = None

    def periksa(self, kursor: CursorWrapper, terpetakan: Sequence[str]) -> None:  # noqa: ARG002 - as every kind
        saring.tolak_kembar(kursor, "user_id", "User ID")
        penyedia = ", ".join(f"'{j}'" for j in sorted(PENYEDIA))
        kursor.execute(
            f"""INSERT INTO impor_catatan
                SELECT s.no, 'g', CASE WHEN p.id IS NULL THEN 'User ID tidak ada di daftar pengguna'
                                       ELSE 'User ID ini bukan penyedia' END
                  FROM impor_saring s LEFT JOIN registrasi_penggunaspse p ON lower(p.user_id) = lower(s.user_id)
                 WHERE s.galat IS NULL AND (p.id IS NULL OR p.jenis NOT IN ({penyedia}))"""  # noqa: S608 - our own codes
        )

    def golongkan(self, kursor: CursorWrapper, terpetakan: Sequence[str]) -> None:
        beda = " OR ".join(f"({self._baru(k)} IS DISTINCT FROM t.{k})" for k in self._kolom(terpetakan)) or "false"
        kursor.execute(
            f"""CREATE TEMP TABLE impor_golong ON COMMIT DROP AS
                SELECT s.no, t.id AS sasaran, p.id AS pengguna,
                       CASE WHEN c.no IS NOT NULL THEN 'ditolak' WHEN t.id IS NULL THEN 'baru'
                            WHEN {beda} THEN 'berubah' ELSE 'sama' END AS golongan
                  FROM impor_saring s
                  LEFT JOIN registrasi_penggunaspse p ON lower(p.user_id) = lower(s.user_id)
                  LEFT JOIN {_T} t ON t.pengguna_id = p.id
                  LEFT JOIN {saring.DITOLAK} c USING (no)"""  # noqa: S608 - our own names
        )
        kursor.execute("CREATE INDEX ON impor_golong (no)")
        kursor.execute("ANALYZE impor_golong")

    def _kolom(self, terpetakan: Sequence[str]) -> list[str]:
        kolom = [k for k in _SIMPAN if k in terpetakan]
        if "agregasi" in kolom or "adp_status" in kolom:
            kolom = [*[k for k in kolom if k not in {"agregasi", "adp_status"}], "adp_status", "agregasi"]
        return kolom

    def _baru(self, kolom: str) -> str:
        if kolom in _BAGIAN:
            logika = _LOGIKA.format(k=kolom)
            return f"CASE WHEN s.{kolom} IS NULL THEN t.{kolom} ELSE {logika} END"
        if kolom == "agregasi":  # goes with the state: a state from the file brings its day along, or none
            return "CASE WHEN s.adp_status IS NULL THEN t.agregasi ELSE s.agregasi::date END"
        return f"coalesce(s.{kolom}{'::date' if kolom in _TANGGAL else ''}, t.{kolom})"

    def tulis(self, kursor: CursorWrapper, terpetakan: Sequence[str], dari: int, sampai: int) -> int:
        isi = {k: f"CASE WHEN s.{k} IS NULL THEN false ELSE {_LOGIKA.format(k=k)} END" for k in _BAGIAN}
        isi |= {
            "pengguna_id": "g.pengguna", "adp_status": f"coalesce(s.adp_status, '{StatusADP.BELUM}')",
            "agregasi": "s.agregasi::date", "aktif_pada": "s.aktif_pada::date", "catatan": "''",
            "diperbarui_pada": "now()",
        }  # fmt: skip
        kursor.execute(
            f"""INSERT INTO {_T} ({", ".join(isi)})
                SELECT {", ".join(isi.values())} FROM impor_saring s JOIN impor_golong g USING (no)
                 WHERE g.golongan = 'baru' AND s.no BETWEEN %s AND %s ORDER BY s.no
                ON CONFLICT (pengguna_id) DO NOTHING""",  # noqa: S608 - our own names
            [dari, sampai],
        )
        jumlah = int(kursor.rowcount)
        ubah = ", ".join(f"{k} = {self._baru(k)}" for k in self._kolom(terpetakan))
        if ubah:
            kursor.execute(
                f"""UPDATE {_T} t SET {ubah}, diperbarui_pada = now()
                      FROM impor_saring s JOIN impor_golong g USING (no)
                     WHERE t.id = g.sasaran AND g.golongan = 'berubah' AND s.no BETWEEN %s AND %s""",  # noqa: S608 - our own names
                [dari, sampai],
            )
            jumlah += kursor.rowcount
        return jumlah
