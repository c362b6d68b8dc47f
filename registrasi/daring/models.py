"""What an applicant does from home: form, uploads, status (Perka LKPP 2/2010 Pasal 10(2)b, 22(6))."""

from __future__ import annotations
