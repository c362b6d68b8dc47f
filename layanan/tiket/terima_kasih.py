"""Whether a reply is nothing but thanks: such a reply to a solved ticket is a yes, not a new question.

Cautious on purpose: every word must be known as thanks, greeting, politeness or «it works now». One word more (a
question, «masih», «belum», «tapi», an unknown one) and the reply counts as something a clerk must read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A longer reply says something.
_TERBANYAK = 40
_KATA = re.compile(r"[^\W\d_]+", re.UNICODE)
#: What phones and mail programs put below every message.
_EKOR = re.compile(r"^(?:(?:dikirim|terkirim|kirim) dari|sent from|get outlook|dapatkan outlook)\b.*$", re.MULTILINE)
#: Somebody writes «terima kasih», «terimakasih», «trims», «makasih» …
_TERIMA_KASIH = re.compile(
    r"\b(?:terima\s*kasih|trima\s*kasih|terimakasi|trimakasih|makasi|makasih|mksh|trims|tks|thx|thanks?|nuhun|suwun)\b"
)
#: … or only that it works.
_BERES = re.compile(
    r"\b(?:sudah|sdh|udah|alhamdulillah)\b.*\b(?:beres|bisa|dapat|berhasil|lancar|normal|selesai|aman|teratasi)\b"
)
#: Thanks and how much.
_UCAPAN = """
terima kasih trima terimakasih terimakasi trimakasih makasi makasih mksh trims tks thx thanks thank you nuhun
suwun banyak sekali sangat ya yaa iya atas untuk bantuan bantuannya jawaban jawabannya informasi informasinya info
infonya penjelasan penjelasannya respon responnya respons responsnya tanggapan tanggapannya solusi solusinya
pelayanan pelayanannya layanan layanannya dukungan dukungannya arahan arahannya perhatian perhatiannya kerja sama
kerjasama kerjasamanya samanya cepat cepatnya yang baik telah membantu ramah
"""
#: To whom, from whom.
_SAPAAN = """
bapak bpk pak ibu bu kak kakak mas mba mbak bang min admin tim team petugas helpdesk lpse rekan semua semuanya
seluruh bersama saya kami yth dari dan
"""
#: Greetings.
_SALAM = """
assalamualaikum assalamu alaikum waalaikumsalam waalaikumussalam wr wb warahmatullahi wabarakatuh selamat pagi
siang sore malam salam hormat sehat selalu sukses semoga menjadi berkah tuhan memberkati allah membalas kebaikan
kebaikannya aamiin amin barakallah jazakallah khair syalom om swastiastu shanti
"""
#: It works.
_BERHASIL = """
sudah sdh udah alhamdulillah puji syukur bisa dapat berhasil beres selesai lancar normal kembali aman teratasi
mantap ok oke okay siap baik sip jelas mengerti paham dimengerti login masuk mengunggah unggah terunggah upload
mengunduh unduh download membuka dibuka terbuka mengakses akses diakses mengirim kirim terkirim jalan berjalan
sekarang
"""
_DIKENAL = frozenset(f"{_UCAPAN} {_SAPAAN} {_SALAM} {_BERHASIL}".split())


def hanya_terima_kasih(teks: str, *, nama: Iterable[str] = ()) -> bool:
    """Nothing but thanks or «it works»; ``nama``: people of the ticket, whose names may stand in it."""
    rapi = " ".join(_EKOR.sub("", teks.lower()).replace("'", "").replace("’", "").split())  # noqa: RUF001 - as phones write it
    if "?" in rapi or not (_TERIMA_KASIH.search(rapi) or _BERES.search(rapi)):
        return False
    kata = _KATA.findall(rapi)
    if len(kata) > _TERBANYAK or any(huruf.isdigit() for huruf in rapi):
        return False
    dikenal = _DIKENAL.union(*(_KATA.findall(n.lower()) for n in nama))
    return all(k in dikenal for k in kata)
