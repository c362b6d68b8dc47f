"""Triggers that keep LPSE staff apart from PPK/Pokja/Pejabat Pengadaan (Perka LKPP 2/2010 Pasal 13(3)).

The rule holds for one account and for one person behind two accounts (same NIP or NIK). Both sides of the rule first
take advisory locks on the person's numbers, so that two transactions cannot each miss the other's half.
"""

from __future__ import annotations

import pgtrigger

from lpse.akun.peran import PEGAWAI_LPSE, PELAKU_PENGADAAN


def _daftar(kode: frozenset[str]) -> str:
    return ", ".join(f"'{k}'" for k in sorted(kode))


_PERIKSA = f"""
    PERFORM pg_advisory_xact_lock(hashtextextended(k, 13)) FROM (
        SELECT DISTINCT unnest(ARRAY['id:' || orang.id, 'nip:' || orang.nip, 'nik:' || orang.nik]) AS k ORDER BY 1
    ) kunci WHERE k IS NOT NULL;
    SELECT bool_or(g.name IN ({_daftar(PEGAWAI_LPSE)})), bool_or(g.name IN ({_daftar(PELAKU_PENGADAAN)}))
      INTO staf, pelaku
      FROM lpse_penugasanperan t
      JOIN auth_group g ON g.id = t.peran_id
      JOIN lpse_pengguna p ON p.id = t.pengguna_id
     WHERE p.id = orang.id OR p.nip = orang.nip OR p.nik = orang.nik;
    IF staf AND pelaku THEN
        RAISE EXCEPTION 'Pegawai LPSE tidak boleh merangkap PPK, Pokja/ULP, atau Pejabat Pengadaan (Pasal 13 ayat (3)).'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'pisah_peran_pasal_13_3';
    END IF;
"""  # noqa: S608 - built from our own constants

# AFTER triggers, so that the row itself is among those counted. READ COMMITTED gives each statement in a PL/pgSQL
# function a fresh snapshot, hence what the other transaction committed before we got the lock is seen.
pisah_peran_penugasan = pgtrigger.Trigger(
    name="pisah_peran",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    declare=[("orang", "lpse_pengguna%ROWTYPE"), ("staf", "boolean"), ("pelaku", "boolean")],
    func=f"SELECT * INTO orang FROM lpse_pengguna WHERE id = NEW.pengguna_id; {_PERIKSA} RETURN NULL;",  # noqa: S608 - as above
)
pisah_peran_pengguna = pgtrigger.Trigger(
    name="pisah_peran",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("nip", "nik"),
    declare=[("orang", "lpse_pengguna%ROWTYPE"), ("staf", "boolean"), ("pelaku", "boolean")],
    func=f"orang := NEW; {_PERIKSA} RETURN NULL;",
)
