"""PostgreSQL keeps LPSE staff and PPK/Pokja/Pejabat Pengadaan apart by NIK and NIP (Perka LKPP 2/2010 Pasal 13(3)).

Two sides write: the register of users (here) and the roles of the staff (triggers of the migration on the kernel's
tables). Writers of the register share one advisory lock, writers of roles take it alone: neither misses the other's
half, and a long import needs one lock, not one per row. What comes by import exists in SPSE already; it is let in and
listed as a conflict instead of being refused.
"""

from __future__ import annotations

import pgtrigger

from lpse.akun.peran import PEGAWAI_LPSE

#: Kinds of users that no member of the staff may be (values of ``JenisPengguna``).
TERPISAH = ("ppk", "pokja", "pp")
NAMA_ATURAN = "pisah_peran_pasal_13_3"
KALIMAT = "Pegawai LPSE tidak boleh merangkap PPK, Pokja/ULP, atau Pejabat Pengadaan (Pasal 13 ayat (3))."
#: First number of the advisory lock; any second would do.
KUNCI = "hashtextextended('registrasi.pasal13', 13)"


def daftar(kode: tuple[str, ...] | frozenset[str]) -> str:
    """Codes as a list of SQL literals; they are our own constants."""
    return ", ".join(f"'{k}'" for k in sorted(kode))


STAF = f"""
    EXISTS (SELECT 1 FROM lpse_penugasanperan t JOIN auth_group g ON g.id = t.peran_id
             WHERE t.pengguna_id = p.id AND g.name IN ({daftar(PEGAWAI_LPSE)}))
"""  # noqa: S608 - as above
SAMA = "((u.nik <> '' AND u.nik = p.nik) OR (u.nip <> '' AND u.nip = p.nip))"

benturan_pengguna = pgtrigger.Trigger(
    name="benturan_pasal_13_3",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("nik", "nip", "jenis", "status"),
    condition=pgtrigger.Q(new__jenis__in=list(TERPISAH), new__status="aktif"),
    declare=[("pegawai", "bigint")],
    func=f"""
        PERFORM pg_advisory_xact_lock_shared({KUNCI});
        FOR pegawai IN SELECT p.id FROM lpse_pengguna p
            WHERE ((NEW.nik <> '' AND p.nik = NEW.nik) OR (NEW.nip <> '' AND p.nip = NEW.nip)) AND {STAF}
        LOOP
            IF NEW.asal <> 'impor' THEN
                RAISE EXCEPTION '{KALIMAT}'
                    USING ERRCODE = 'check_violation', CONSTRAINT = '{NAMA_ATURAN}';
            END IF;
            INSERT INTO registrasi_benturankepentingan
                   (pengguna_id, pegawai_id, dasar, sumber, ditemukan_pada, status, tindakan)
            SELECT NEW.id, pegawai, CASE WHEN p.nik = NEW.nik AND NEW.nik <> '' THEN 'nik' ELSE 'nip' END, 'impor',
                   now(), 'terbuka', '' FROM lpse_pengguna p WHERE p.id = pegawai
            ON CONFLICT DO NOTHING;
        END LOOP;
        RETURN NULL;
    """,  # noqa: S608 - as above
)
