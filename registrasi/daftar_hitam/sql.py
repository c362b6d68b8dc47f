"""What the search for similar names needs in PostgreSQL; kept apart, as migrations read it (ADR 0030)."""

from __future__ import annotations

from typing import Final

from django.contrib.postgres.fields import ArrayField
from django.db import models

#: Keys of a normalised name: its skeleton of consonants, words as written and words sorted, whole and with each one
#: letter left out. Two names whose skeletons are one letter apart share a key, and an array index finds it. A short
#: skeleton says too little; there the letters themselves are used. Only built-in functions, called by no other name:
#: an index is maintained without a search path.
BUAT_KUNCI_NAMA: Final = """
CREATE FUNCTION registrasi_kunci_nama(nama text) RETURNS integer[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    kata text := upper(nama);
    urut text;
    rangka text;
    rangka_urut text;
BEGIN
    SELECT string_agg(k, ' ' ORDER BY k COLLATE "C") INTO urut FROM string_to_table(kata, ' ') AS k;
    urut := coalesce(urut, '');
    rangka := replace(regexp_replace(translate(kata, 'VZQAEIOUHYW', 'FSK'), '([A-Z])\\1+', '\\1', 'g'), ' ', '');
    rangka_urut := replace(regexp_replace(translate(urut, 'VZQAEIOUHYW', 'FSK'), '([A-Z])\\1+', '\\1', 'g'), ' ', '');
    IF length(rangka) < 6 THEN
        rangka := replace(kata, ' ', '');
        rangka_urut := replace(urut, ' ', '');
    END IF;
    rangka := left(rangka, 40);
    rangka_urut := left(rangka_urut, 40);
    IF rangka = '' THEN
        RETURN ARRAY[]::integer[];
    END IF;
    RETURN ARRAY(
        SELECT DISTINCT hashtext(CASE WHEN i = 0 THEN t ELSE left(t, i - 1) || substr(t, i + 1) END)
          FROM unnest(ARRAY[rangka, rangka_urut]) AS t, generate_series(0, length(t)) AS i
    );
END $$;
"""
BUANG_KUNCI_NAMA: Final = "DROP FUNCTION registrasi_kunci_nama(text);"


class KunciNama(models.Func):
    """Keys under which similar names meet; ``__overlap`` with another name's keys uses the index."""

    function = "registrasi_kunci_nama"
    arity = 1
    output_field = ArrayField(models.IntegerField())
