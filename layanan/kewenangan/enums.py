"""The twelve matters that are not the office's (Pasal 3(3)), each with who decides and what is said."""

from __future__ import annotations

from django.db import models


class AlasanLuar(models.TextChoices):
    """What the LPSE does not carry out and does not answer for."""

    PEMBUATAN_PAKET = "pembuatan_paket", "Pembuatan paket"
    METODE_PERSYARATAN = "metode_persyaratan", "Penentuan metode dan persyaratan pengadaan"
    JADWAL = "jadwal", "Penyusunan jadwal pengadaan dan perubahannya"
    ISI_DOKUMEN = "isi_dokumen", "Isi dokumen pengadaan dan adendumnya"
    ISI_PENGUMUMAN = "isi_pengumuman", "Isi pengumuman"
    DATA_KUALIFIKASI = "data_kualifikasi", "Isi data kualifikasi"
    BA_PENJELASAN = "ba_penjelasan", "Isi berita acara pemberian penjelasan"
    ISI_PENAWARAN = "isi_penawaran", "Isi dokumen penawaran"
    HASIL_EVALUASI = "hasil_evaluasi", "Hasil evaluasi"
    BA_HASIL = "ba_hasil", "Berita acara hasil pelelangan"
    PEMENANG = "pemenang", "Penetapan pemenang dan pengumumannya"
    SANGGAHAN = "sanggahan", "Isi sanggahan dan jawabannya"


class Pihak(models.TextChoices):
    PPK = "ppk", "PPK"
    POKJA = "pokja", "Pokja Pemilihan/ULP"
    PP = "pp", "Pejabat Pengadaan"


_A, _P = AlasanLuar, Pihak
#: Who decides, first the one it goes to unless the clerk says otherwise.
PIHAK_ALASAN: dict[str, tuple[str, ...]] = {
    _A.PEMBUATAN_PAKET: (_P.PPK, _P.POKJA, _P.PP),
    _A.METODE_PERSYARATAN: (_P.POKJA, _P.PP, _P.PPK),
    _A.JADWAL: (_P.POKJA, _P.PP),
    _A.ISI_DOKUMEN: (_P.POKJA, _P.PP, _P.PPK),
    _A.ISI_PENGUMUMAN: (_P.POKJA, _P.PP),
    _A.DATA_KUALIFIKASI: (_P.POKJA, _P.PP),
    _A.BA_PENJELASAN: (_P.POKJA, _P.PP),
    _A.ISI_PENAWARAN: (_P.POKJA, _P.PP),
    _A.HASIL_EVALUASI: (_P.POKJA, _P.PP),
    _A.BA_HASIL: (_P.POKJA, _P.PP),
    _A.PEMENANG: (_P.POKJA, _P.PP, _P.PPK),
    _A.SANGGAHAN: (_P.POKJA, _P.PP, _P.PPK),
}
#: One sentence of the answer about the matter itself.
PENJELASAN: dict[str, str] = {
    _A.PEMBUATAN_PAKET: "Paket dibuat dan diubah di SPSE oleh PPK dan Pokja Pemilihan atau Pejabat Pengadaan.",
    _A.METODE_PERSYARATAN: "Metode pemilihan dan persyaratan ditetapkan Pokja Pemilihan atau Pejabat Pengadaan.",
    _A.JADWAL: "Jadwal disusun dan diubah Pokja Pemilihan; LPSE tidak dapat menambah atau menggeser waktunya.",
    _A.ISI_DOKUMEN: "Isi dokumen pengadaan dan adendumnya disusun Pokja Pemilihan bersama PPK.",
    _A.ISI_PENGUMUMAN: "Isi pengumuman ditulis dan diperbaiki Pokja Pemilihan atau Pejabat Pengadaan.",
    _A.DATA_KUALIFIKASI: "Data kualifikasi diisi penyedia dan dinilai Pokja Pemilihan.",
    _A.BA_PENJELASAN: "Berita acara pemberian penjelasan dibuat Pokja Pemilihan.",
    _A.ISI_PENAWARAN: "Isi dokumen penawaran menjadi tanggung jawab penyedia dan hanya dinilai Pokja Pemilihan.",
    _A.HASIL_EVALUASI: "Hasil evaluasi adalah keputusan Pokja Pemilihan; LPSE tidak menilai penawaran.",
    _A.BA_HASIL: "Berita acara hasil pelelangan dibuat Pokja Pemilihan.",
    _A.PEMENANG: "Pemenang ditetapkan dan diumumkan Pokja Pemilihan; LPSE tidak ikut menetapkan.",
    _A.SANGGAHAN: "Sanggahan ditujukan kepada dan dijawab Pokja Pemilihan lewat SPSE dalam masa sanggah.",
}


class TanggapanSaran(models.TextChoices):
    """What the Pokja decided about a suggested change of the schedule; the office only writes it down."""

    MENUNGGU = "menunggu", "Menunggu keputusan Pokja"
    DIUBAH = "diubah", "Jadwal diubah Pokja"
    TETAP = "tetap", "Jadwal tetap menurut Pokja"


NADA_SARAN: dict[str, tuple[str, str]] = {
    TanggapanSaran.MENUNGGU: ("perhatian", "hourglass"),
    TanggapanSaran.DIUBAH: ("selesai", "circle-check"),
    TanggapanSaran.TETAP: ("netral", "minus"),
}
