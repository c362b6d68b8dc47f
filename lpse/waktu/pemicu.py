"""Triggers that give the calendar a new version whenever anything it is made of changes, raw SQL included.

The number comes from a sequence, so a change that was rolled back never lends its number to another; the row's lock
puts calendar changes one after another, so that none hides behind a later number. Hence «same number, same calendar».
"""

from __future__ import annotations

import pgtrigger

_NOMOR_BARU = """
    INSERT INTO lpse_versikalender (id, nomor, berubah_pada)
    VALUES (1, nextval('lpse_versikalender_nomor'), clock_timestamp())
    ON CONFLICT (id) DO UPDATE SET nomor = nextval('lpse_versikalender_nomor'), berubah_pada = clock_timestamp();
    RETURN NULL;
"""

kalender_berubah = pgtrigger.Trigger(
    name="kalender_berubah",
    when=pgtrigger.After,
    level=pgtrigger.Statement,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete | pgtrigger.Truncate,
    func=_NOMOR_BARU,
)
#: The office's profile changes for many reasons; only its zone is the calendar's.
zona_berubah = pgtrigger.Trigger(
    name="zona_berubah",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("zona"),
    func=_NOMOR_BARU,
)
