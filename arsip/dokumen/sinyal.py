"""What the register tells whoever listens: the search index, the retention clock, the integrity checks."""

from __future__ import annotations

from django.dispatch import Signal

#: A document was filed, or its description, class, file or state changed. After the commit, ``dokumen=Dokumen``.
dokumen_tersimpan = Signal()
#: A document got one more content. After the commit, ``versi=VersiDokumen``.
versi_ditambah = Signal()
#: A file was closed. After the commit, ``berkas_arsip=BerkasArsip``.
berkas_ditutup = Signal()
#: A file closed by mistake was opened again. After the commit, ``berkas_arsip=BerkasArsip``.
berkas_dibuka_lagi = Signal()
