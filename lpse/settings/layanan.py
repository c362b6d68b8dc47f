"""Services: tickets, their clocks, and what the public may send."""

from __future__ import annotations

from lpse.settings.lingkungan import env

#: A solved ticket counts as confirmed when its reporter says nothing for so many working days (said beforehand).
TIKET_KONFIRMASI_HARI_KERJA = env.int("LPSE_TIKET_KONFIRMASI_HARI_KERJA", 3)
#: So many days after a ticket was closed its reporter may still open it again; later it is a new ticket.
TIKET_BUKA_KEMBALI_HARI = env.int("LPSE_TIKET_BUKA_KEMBALI_HARI", 14)
#: Minutes before the end of a running stage at which the unit and the Kepala hear of a Pokja's open ticket.
TIKET_PERINGATAN_TAHAP_MENIT = env.int("LPSE_TIKET_PERINGATAN_TAHAP_MENIT", 120)
