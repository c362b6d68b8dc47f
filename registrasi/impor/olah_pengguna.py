"""Users of SPSE by file: the key is the User ID.

What was verified in this office is worth more than a file: of such a user only empty fields are filled, and what
differs is told. Of all others an empty cell never erases, a filled one replaces. Whether a user is active is never
taken from a file (Perka LKPP 2/2010 Pasal 10(4): that has its own procedure).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import connection

from lpse.akun.models import Instansi
from lpse.identitas import nama, nib, nik, nip, nitku, npwp
from lpse.tampilan import bahasa
from registrasi.impor import saring
from registrasi.impor.bidang import PENGGUNA, rapikan_judul
from registrasi.pengguna.enums import AsalPengguna, JenisKejadian, StatusBenturan, StatusPengguna
from registrasi.persyaratan.enums import JenisPengguna

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from django.db.backends.utils import CursorWrapper

    from registrasi.impor.saring import Nilai

_T: Final = "registrasi_penggunaspse"
#: Columns of the register and their type there; everything stands as text in the staging table.
_TANGGAL: Final = ("sk_tanggal", "sk_berlaku_sampai")
_SIMPAN: Final = tuple(b.nama for b in PENGGUNA.bidang if b.disimpan and b.nama not in {"user_id", "disetujui_pada"})
#: A change of one of these for a user who was verified here takes a request with its evidence.
_KECUALI_SAMA: Final = ("jenis",)


class OlahPengguna:
    definisi = PENGGUNA
    turunan: tuple[str, ...] = ("nama_normal", "instansi_id")

    def __init__(self, *, impor_id: int, nama_berkas: str, oleh_id: int, hari_ini: dt.date | None = None) -> None:
        self.impor_id, self.nama_berkas, self.oleh_id = impor_id, nama_berkas, oleh_id
        self.hari_ini = hari_ini or bahasa.hari_ini()
        self.label = {"jenis": {k: str(v) for k, v in JenisPengguna.choices}}
        self.instansi: dict[str, str] = {}
        for pk, kode, sebutan in Instansi.objects.values_list("pk", "kode", "nama"):
            self.instansi[rapikan_judul(sebutan)] = str(pk)
            self.instansi[rapikan_judul(kode)] = str(pk)

    # -- one row -----------------------------------------------------------------------------------------------------

    def lengkapi(self, nilai: Nilai, galat: list[str], ingat: list[str]) -> None:
        if nilai["nama"] is not None:
            nilai["nama_normal"] = nama.normal(nilai["nama"])[:200]
        if nilai["npwp"] is None:
            nilai["npwp"] = nilai["npwp16"]
        elif nilai["npwp16"] is None:
            nilai["npwp16"] = npwp.enambelas(nilai["npwp"])
        if nilai["instansi"] is not None:
            nilai["instansi_id"] = self.instansi.get(rapikan_judul(nilai["instansi"]))
            if nilai["instansi_id"] is None:
                ingat.append(f"Instansi «{nilai['instansi'][:60]}» belum ada di daftar instansi; dikosongkan")
        if not galat:
            self._ingatkan(nilai, ingat)

    def _ingatkan(self, n: Nilai, ingat: list[str]) -> None:
        """The numbers, as the kernel looks at them: a warning, never a refusal (DOMAIN.md A1)."""
        if n["npwp"]:
            ingat += npwp.periksa(n["npwp"]).peringatan
            ingat += npwp.periksa_pasangan(n["npwp"], n["npwp16"])
        for kolom, sebutan in (("nik", "NIK"), ("nik_penanggung_jawab", "NIK penanggung jawab")):
            if n[kolom]:
                ingat += [f"{sebutan}: {p}" for p in nik.periksa(n[kolom], hari_ini=self.hari_ini).peringatan]
        if n["nip"]:
            ingat += nip.periksa(n["nip"], hari_ini=self.hari_ini).peringatan
        if n["nib"] and len(n["nib"]) != nib.PANJANG:  # only digits by now, and a NIB has no check digit
            ingat += nib.periksa(n["nib"]).peringatan
        if n["nitku"]:
            ingat += nitku.periksa(n["nitku"], npwp=n["npwp16"]).peringatan

    # -- all rows ----------------------------------------------------------------------------------------------------

    def periksa(self, kursor: CursorWrapper, terpetakan: Sequence[str]) -> None:
        saring.tolak_kembar(kursor, "user_id", "User ID")
        kursor.execute(
            f"""INSERT INTO impor_catatan
                SELECT s.no, 'g', 'User ID ini terdaftar sebagai jenis lain; ubah lewat permintaan perubahan'
                  FROM impor_saring s JOIN {_T} t ON lower(t.user_id) = lower(s.user_id)
                 WHERE s.galat IS NULL AND s.jenis IS NOT NULL AND s.jenis <> t.jenis"""  # noqa: S608 - our own name
        )
        for kolom, label in (("npwp16", "NPWP"), ("nib", "NIB"), ("nik", "NIK"), ("nip", "NIP")):
            if kolom in terpetakan or (kolom == "npwp16" and "npwp" in terpetakan):
                self._kembar(kursor, kolom, label)
        self._tercantum(kursor)
        self._pegawai(kursor)

    def _kembar(self, kursor: CursorWrapper, kolom: str, label: str) -> None:
        """The same number under another User ID, in the register or in the file."""
        kursor.execute(
            f"""INSERT INTO impor_catatan
                SELECT s.no, 'i', '{label} ini juga dipakai User ID ' || min(t.user_id)
                  FROM impor_saring s JOIN {_T} t ON t.{kolom} = s.{kolom} AND lower(t.user_id) <> lower(s.user_id)
                 WHERE s.{kolom} <> '' AND t.{kolom} <> '' AND s.galat IS NULL GROUP BY s.no"""  # noqa: S608 - names of ours
        )
        kursor.execute(
            f"""INSERT INTO impor_catatan
                SELECT no, 'i', '{label} sama dengan baris ' || awal FROM (
                  SELECT no, first_value(no) OVER (PARTITION BY {kolom} ORDER BY no) AS awal
                    FROM impor_saring WHERE {kolom} <> '' AND galat IS NULL) s WHERE no <> awal"""  # noqa: S608 - as above
        )

    def _tercantum(self, kursor: CursorWrapper) -> None:
        """A listed provider is warned about; deactivating it has its own procedure."""
        kursor.execute(
            """INSERT INTO impor_catatan
               SELECT s.no, 'i', 'Tercantum di daftar hitam: SK ' || min(d.nomor_sk)
                 FROM impor_saring s JOIN registrasi_daftarhitam d
                   ON (d.npwp16 <> '' AND d.npwp16 = s.npwp16) OR (d.nib <> '' AND d.nib = s.nib)
                   OR (d.nik <> '' AND d.nik IN (s.nik, s.nik_penanggung_jawab))
                WHERE d.status = 'tayang' AND %s BETWEEN d.berlaku_dari AND d.berlaku_sampai AND s.galat IS NULL
                GROUP BY s.no""",
            [self.hari_ini],
        )

    def _pegawai(self, kursor: CursorWrapper) -> None:
        """Pasal 13(3): written all the same, as it stands in SPSE already, and listed as a conflict by PostgreSQL."""
        kursor.execute(
            """INSERT INTO impor_catatan
               SELECT DISTINCT s.no, 'i', 'Orang ini pegawai LPSE (Pasal 13 ayat (3)); dicatat sebagai benturan'
                 FROM impor_saring s JOIN lpse_pengguna p
                   ON (p.nik <> '' AND p.nik = s.nik) OR (p.nip <> '' AND p.nip = s.nip)
                WHERE s.jenis IN ('ppk', 'pokja', 'pp') AND s.galat IS NULL
                  AND EXISTS (SELECT 1 FROM lpse_penugasanperan t WHERE t.pengguna_id = p.id)"""
        )

    def golongkan(self, kursor: CursorWrapper, terpetakan: Sequence[str]) -> None:
        beda = [f"({self._baru(k)} IS DISTINCT FROM t.{k})" for k in self._kolom(terpetakan)]
        kursor.execute(
            f"""CREATE TEMP TABLE impor_golong ON COMMIT DROP AS
                SELECT s.no, t.id AS sasaran,
                       CASE WHEN c.no IS NOT NULL THEN 'ditolak'
                            WHEN t.id IS NULL THEN 'baru'
                            WHEN {" OR ".join(beda)} THEN 'berubah' ELSE 'sama' END AS golongan
                  FROM impor_saring s
                  LEFT JOIN {_T} t ON lower(t.user_id) = lower(s.user_id)
                  LEFT JOIN {saring.DITOLAK} c USING (no)"""  # noqa: S608 - our own names
        )
        kursor.execute("CREATE INDEX ON impor_golong (no)")
        kursor.execute("ANALYZE impor_golong")
        self._ingatkan_terverifikasi(kursor, terpetakan)

    def _ingatkan_terverifikasi(self, kursor: CursorWrapper, terpetakan: Sequence[str]) -> None:
        teks = [k for k in self._kolom(terpetakan) if k not in {*_TANGGAL, "instansi_id", "nama_normal", "jenis"}]
        label = {b.nama: b.label for b in PENGGUNA.bidang}
        beda = ", ".join(f"CASE WHEN s.{k} <> t.{k} AND t.{k} <> '' THEN '{label[k]}' END" for k in teks)
        kursor.execute(
            f"""INSERT INTO impor_catatan
                SELECT no, 'i', 'Hasil verifikasi tidak ditimpa, berkas berbeda: ' || beda FROM (
                  SELECT s.no, concat_ws(', ', {beda}) AS beda
                    FROM impor_saring s JOIN impor_golong g USING (no) JOIN {_T} t ON t.id = g.sasaran
                   WHERE t.asal = '{AsalPengguna.VERIFIKASI}' AND g.golongan <> 'ditolak') b
                 WHERE beda <> ''"""  # noqa: S608 - our own names
        )

    # -- writing -----------------------------------------------------------------------------------------------------

    def _kolom(self, terpetakan: Sequence[str]) -> list[str]:
        """Columns of the register that this file speaks of."""
        kolom = [k for k in _SIMPAN if k in terpetakan and k not in _KECUALI_SAMA]
        if "npwp" in terpetakan or "npwp16" in terpetakan:
            kolom = [*[k for k in kolom if k not in {"npwp", "npwp16"}], "npwp", "npwp16"]
        if "nama" in terpetakan:
            kolom.append("nama_normal")
        if "instansi" in terpetakan:
            kolom.append("instansi_id")
        return kolom

    def _nilai(self, kolom: str) -> str:
        if kolom in _TANGGAL:
            return f"s.{kolom}::date"
        return f"s.{kolom}::bigint" if kolom == "instansi_id" else f"s.{kolom}"

    def _baru(self, kolom: str) -> str:
        """What the register will hold: verified rows keep what they have, others take what the file has."""
        dari_berkas = self._nilai(kolom)
        ada = f"t.{kolom}" if kolom in {*_TANGGAL, "instansi_id"} else f"nullif(t.{kolom}, '')"
        return (
            f"CASE WHEN t.asal = '{AsalPengguna.VERIFIKASI}' THEN coalesce({ada}, {dari_berkas}, t.{kolom})"
            f" ELSE coalesce({dari_berkas}, t.{kolom}) END"
        )

    def tulis(self, kursor: CursorWrapper, terpetakan: Sequence[str], dari: int, sampai: int) -> int:
        jumlah = self._sisipkan(kursor, dari, sampai)
        kolom = self._kolom(terpetakan)
        ubah = ", ".join(f"{k} = {self._baru(k)}" for k in kolom)
        kursor.execute(
            f"""WITH ubah AS (
                  UPDATE {_T} t SET {ubah}
                    FROM impor_saring s JOIN impor_golong g USING (no)
                   WHERE t.id = g.sasaran AND g.golongan = 'berubah' AND s.no BETWEEN %s AND %s
               RETURNING t.id, s.no)
                {self._kejadian("ubah", JenisKejadian.DIUBAH)}""",  # noqa: S608 - our own names
            [dari, sampai, *self._isi_kejadian()],
        )
        return jumlah + int(kursor.rowcount)

    def _sisipkan(self, kursor: CursorWrapper, dari: int, sampai: int) -> int:
        isi = {k: f"coalesce(s.{k}, '')" for k in (*_SIMPAN, "user_id", "nama_normal") if k not in _TANGGAL}
        isi |= {k: f"s.{k}::date" for k in _TANGGAL}
        isi |= {
            "instansi_id": "s.instansi_id::bigint",
            "status": f"'{StatusPengguna.AKTIF}'",
            "asal": f"'{AsalPengguna.IMPOR}'",
            "dibuat_pada": "now()",
            "disetujui_pada": "(s.disetujui_pada::date + time '08:00') AT TIME ZONE %s",
        }
        kursor.execute(
            f"""WITH baru AS (
                  INSERT INTO {_T} ({", ".join(isi)})
                  SELECT {", ".join(isi.values())} FROM impor_saring s JOIN impor_golong g USING (no)
                   WHERE g.golongan = 'baru' AND s.no BETWEEN %s AND %s ORDER BY s.no
                  ON CONFLICT (lower(user_id)) DO NOTHING RETURNING id, 0 AS no)
                {self._kejadian("baru", JenisKejadian.DIIMPOR)}""",  # noqa: S608 - our own names
            [bahasa.zona().key, dari, sampai, *self._isi_kejadian()],
        )
        return int(kursor.rowcount)

    def _kejadian(self, sumber: str, jenis: str) -> str:
        """The line in the user's own history; one statement with the write, so that neither is without the other."""
        return f"""INSERT INTO registrasi_kejadianpengguna
                          (pengguna_id, jenis, waktu, oleh_id, keterangan, kepada, cara_periksa)
                   SELECT id, '{jenis}', now(), %s, %s, '', '' FROM {sumber}"""  # noqa: S608 - our own names

    def benturan(self) -> int:
        """Open conflicts of interest (Pasal 13(3)) of the users of this file, found by PostgreSQL as it wrote."""
        with connection.cursor() as kursor:
            kursor.execute(
                f"""SELECT count(DISTINCT b.id) FROM registrasi_benturankepentingan b
                      JOIN {_T} t ON t.id = b.pengguna_id JOIN impor_saring s ON lower(s.user_id) = lower(t.user_id)
                     WHERE b.status = '{StatusBenturan.TERBUKA}'"""  # noqa: S608 - our own names
            )
            return int(kursor.fetchone()[0])

    def _isi_kejadian(self) -> list[int | str]:
        return [self.oleh_id, f"Impor {self.impor_id}: {self.nama_berkas}"]
