"""What a ticket tells the rooms above, **inside** the transaction: receivers defer with ``on_commit``.

All with ``tiket=Tiket`` (its row locked) and ``oleh=Pengguna | None``; ``pesan=Pesan`` where one was written.
"""

from __future__ import annotations

from django.dispatch import Signal

#: ``pesan``: the report.
tiket_dibuat = Signal()
#: ``pesan``: an answer, a reply, an internal note; not the lines the system writes.
pesan_ditambahkan = Signal()
#: Solved; the reporter is asked for a yes until ``tiket.tenggat_konfirmasi``.
tiket_selesai = Signal()
#: It ended: confirmed, by silence, cancelled, merged, not the office's matter.
tiket_ditutup = Signal()
#: Anything else changed; ``apa``: the verb (``ambil``, ``tugaskan``, ``alihkan``, ``teruskan_lkpp``, …),
#: ``rincian``: what a receiver may need (``teruskan_lkpp``: alasan, nomor_lkpp).
tiket_berubah = Signal()
