"""Services: tickets, their clocks, and what the public may send."""

from __future__ import annotations

from lpse.settings.lingkungan import env

#: A solved ticket counts as confirmed when its reporter says nothing for so many working days (said beforehand).
TIKET_KONFIRMASI_HARI_KERJA = env.int("LPSE_TIKET_KONFIRMASI_HARI_KERJA", 3)
#: So many days after a ticket was closed its reporter may still open it again; later it is a new ticket.
TIKET_BUKA_KEMBALI_HARI = env.int("LPSE_TIKET_BUKA_KEMBALI_HARI", 14)
#: Minutes before the end of a running stage at which the unit and the Kepala hear of a Pokja's open ticket.
TIKET_PERINGATAN_TAHAP_MENIT = env.int("LPSE_TIKET_PERINGATAN_TAHAP_MENIT", 120)

#: The service mailbox that is read: imaps://name:password@host:993/INBOX (imap:// only inside the office). Empty: off.
SUREL_IMAP_URL = env.str("LPSE_SUREL_IMAP_URL", "")
#: Its address: answers are written to it, and a letter from it is our own. Empty: tickets are not answered by mail.
SUREL_LAYANAN = env.str("LPSE_SUREL_LAYANAN", "")
#: Letters above this are not downloaded; the ticket says so. MB.
SUREL_MAKS_MB = env.int("LPSE_SUREL_MAKS_MB", 30)
#: Letters one address may send in an hour before the rest counts as a loop.
SUREL_MAKS_PER_JAM = env.int("LPSE_SUREL_MAKS_PER_JAM", 20)

#: Working days within which a complaint is answered, its answer may be objected to, and the objection is decided.
KELUHAN_HARI_JAWAB = env.int("LPSE_KELUHAN_HARI_JAWAB", 14)
#: Working days a complainant has to answer our question; then the complaint is decided with what there is.
KELUHAN_HARI_KLARIFIKASI = env.int("LPSE_KELUHAN_HARI_KLARIFIKASI", 10)
KELUHAN_HARI_KEBERATAN = env.int("LPSE_KELUHAN_HARI_KEBERATAN", 10)
KELUHAN_HARI_PUTUS_KEBERATAN = env.int("LPSE_KELUHAN_HARI_PUTUS_KEBERATAN", 14)

#: Hours for which the link of an invitation to sign holds; the clerk renews it with one press.
TEKEN_BERLAKU_JAM = env.int("LPSE_TEKEN_BERLAKU_JAM", 72)
