"""Listed providers by file: the key is the number of the decree; facts only, never a change of state."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING, Final

from lpse.identitas import nama, nib, nik, npwp
from registrasi.daftar_hitam.enums import AsalEntri, StatusDaftarHitam
from registrasi.impor import saring
from registrasi.impor.bidang import DAFTAR_HITAM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.backends.utils import CursorWrapper

    from registrasi.impor.saring import Nilai

_T: Final = "registrasi_daftarhitam"
_TANGGAL: Final = ("tanggal_sk", "berlaku_dari", "berlaku_sampai")
_SIMPAN: Final = tuple(b.nama for b in DAFTAR_HITAM.bidang if b.disimpan and b.nama != "nomor_sk")
_PANJANG: Final = {"npwp": (npwp.LAMA, npwp.BARU), "nib": (nib.PANJANG,), "nik": (nik.PANJANG,)}


def tambah_bulan(hari: dt.date, bulan: int) -> dt.date:
    """The day before the same day so many months later: a year from 1 March ends on the last of February."""
    indeks = hari.year * 12 + hari.month - 1 + bulan
    tahun, nomor = divmod(indeks, 12)
    akhir = calendar.monthrange(tahun, nomor + 1)[1]
    return dt.date(tahun, nomor + 1, min(hari.day, akhir)) - dt.timedelta(days=1)


class OlahDaftarHitam:
    definisi = DAFTAR_HITAM
    turunan: tuple[str, ...] = ("nama_normal",)

    def __init__(self, *, impor_id: int, nama_berkas: str, oleh_id: int) -> None:
        self.impor_id, self.nama_berkas, self.oleh_id = impor_id, nama_berkas, oleh_id
        self.label = {"status": {k: str(v) for k, v in StatusDaftarHitam.choices}}
        #: Entries that were written, for whoever looks for matches afterwards.
        self.tersentuh: list[int] = []

    def lengkapi(self, nilai: Nilai, galat: list[str], ingat: list[str]) -> None:
        if nilai["nama"] is not None:
            nilai["nama_normal"] = nama.normal(nilai["nama"])[:200]
        for kolom, panjang in _PANJANG.items():
            isi = nilai[kolom]
            if isi is not None and len(isi) not in panjang:
                boleh = " atau ".join(map(str, panjang))
                ingat.append(f"{kolom.upper()} {len(isi)} angka, seharusnya {boleh}; tidak disimpan")
                nilai[kolom] = None
        if nilai["npwp"]:
            ingat += npwp.periksa(nilai["npwp"]).peringatan
        if nilai["nik"]:
            ingat += nik.periksa(nilai["nik"]).peringatan
        if not galat:
            self._masa(nilai, galat)
        if nilai["status"] not in {None, StatusDaftarHitam.TAYANG}:
            galat.append("Penundaan dan pembatalan dicatat di halaman entrinya, dengan SK dan putusannya")

    def _masa(self, nilai: Nilai, galat: list[str]) -> None:
        dari = nilai["berlaku_dari"]
        if nilai["berlaku_sampai"] is None and nilai["durasi_bulan"] is not None and dari is not None:
            nilai["berlaku_sampai"] = tambah_bulan(dt.date.fromisoformat(dari), int(nilai["durasi_bulan"])).isoformat()
        if nilai["berlaku_sampai"] is None:
            galat.append("Berlaku sampai kosong, dan durasinya pun tidak ada")
        elif dari is not None and nilai["berlaku_sampai"] < dari:
            galat.append("Berlaku sampai mendahului berlaku dari")

    def periksa(self, kursor: CursorWrapper, terpetakan: Sequence[str]) -> None:  # noqa: ARG002 - as every kind
        saring.tolak_kembar(kursor, "nomor_sk", "Nomor SK")
        kursor.execute(
            """INSERT INTO impor_catatan
               SELECT no, 'i', 'Tanpa NPWP, NIB, dan NIK: hanya namanya yang dapat dicocokkan'
                 FROM impor_saring
                WHERE galat IS NULL AND coalesce(npwp, '') = '' AND coalesce(nib, '') = '' AND coalesce(nik, '') = ''"""
        )

    def golongkan(self, kursor: CursorWrapper, terpetakan: Sequence[str]) -> None:
        beda = " OR ".join(f"({self._baru(k)} IS DISTINCT FROM t.{k})" for k in self._kolom(terpetakan))
        kursor.execute(
            f"""CREATE TEMP TABLE impor_golong ON COMMIT DROP AS
                SELECT s.no, t.id AS sasaran,
                       CASE WHEN c.no IS NOT NULL THEN 'ditolak' WHEN t.id IS NULL THEN 'baru'
                            WHEN {beda} THEN 'berubah' ELSE 'sama' END AS golongan
                  FROM impor_saring s LEFT JOIN {_T} t ON t.nomor_sk = s.nomor_sk
                  LEFT JOIN {saring.DITOLAK} c USING (no)"""  # noqa: S608 - our own names
        )
        kursor.execute("CREATE INDEX ON impor_golong (no)")
        kursor.execute("ANALYZE impor_golong")

    def _kolom(self, terpetakan: Sequence[str]) -> list[str]:
        kolom = [k for k in _SIMPAN if k in terpetakan]
        if "durasi_bulan" in terpetakan and "berlaku_sampai" not in kolom:
            kolom.append("berlaku_sampai")
        return [*kolom, "nama_normal"]

    def _baru(self, kolom: str) -> str:
        jenis = "::date" if kolom in _TANGGAL else ""
        return f"coalesce(s.{kolom}{jenis}, t.{kolom})"

    def tulis(self, kursor: CursorWrapper, terpetakan: Sequence[str], dari: int, sampai: int) -> int:
        isi = {k: f"coalesce(s.{k}, '')" for k in (*_SIMPAN, "nomor_sk", "nama_normal") if k not in _TANGGAL}
        isi |= {k: f"s.{k}::date" for k in _TANGGAL}
        kosong = "sk_perubahan_nomor", "putusan_nomor", "putusan_kota", "putusan_deskripsi"
        isi |= dict.fromkeys(kosong, "''")
        isi |= {
            "status": f"'{StatusDaftarHitam.TAYANG}'", "asal": f"'{AsalEntri.IMPOR}'", "dibuat_pada": "now()",
            "dibuat_oleh_id": "%s",
        }  # fmt: skip
        kursor.execute(
            f"""INSERT INTO {_T} ({", ".join(isi)})
                SELECT {", ".join(isi.values())} FROM impor_saring s JOIN impor_golong g USING (no)
                 WHERE g.golongan = 'baru' AND s.no BETWEEN %s AND %s ORDER BY s.no
                ON CONFLICT (nomor_sk) DO NOTHING RETURNING id""",  # noqa: S608 - our own names
            [self.oleh_id, dari, sampai],
        )
        baru = [pk for (pk,) in kursor.fetchall()]
        ubah = ", ".join(f"{k} = {self._baru(k)}" for k in self._kolom(terpetakan))
        kursor.execute(
            f"""UPDATE {_T} t SET {ubah} FROM impor_saring s JOIN impor_golong g USING (no)
                 WHERE t.id = g.sasaran AND g.golongan = 'berubah' AND s.no BETWEEN %s AND %s
                RETURNING t.id""",  # noqa: S608 - our own names
            [dari, sampai],
        )
        berubah = [pk for (pk,) in kursor.fetchall()]
        self.tersentuh += baru + berubah
        return len(baru) + len(berubah)
