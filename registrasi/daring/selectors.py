"""What the applicant's pages show: how far the form is, which papers are in, what falls short and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.forms import ChoiceField, ModelChoiceField
from django.urls import reverse

from lpse import identitas
from lpse.catatan import samarkan
from lpse.tampilan import bahasa
from lpse.tampilan.rinci import Tugas
from registrasi.daring.models import JawabanPerbaikan
from registrasi.pendaftaran.enums import HasilButir, StatusPermohonan
from registrasi.pendaftaran.langkah import LangkahIsi, baris_awal, isi_awal, langkah_untuk
from registrasi.persyaratan.enums import PENYEDIA, JenisFormulir, JenisPengguna
from registrasi.persyaratan.selectors import versi_berlaku

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from django.db.models import QuerySet
    from django.forms import Field

    from lpse.identitas import Hasil
    from registrasi.pendaftaran.models import ButirPermohonan, Permohonan


_ENTITAS = "entitas_lain"


def surel_samar(surel: str) -> str:
    """«b•••@contoh.co.id»: enough to see a slip of the finger, too little to learn an address."""
    nama, _, ranah = surel.strip().partition("@")
    return f"{nama[:1]}•••@{ranah}" if ranah else ""


def lengkap(permohonan: Permohonan, langkah: LangkahIsi) -> bool:
    """Whether a step says what it must: every field that is asked for, or a row where the kind of user has any."""
    if langkah.baris is not None:
        return permohonan.jenis_pengguna == JenisPengguna.PENYEDIA_PERORANGAN or bool(baris_awal(permohonan, langkah))
    isi = isi_awal(permohonan, langkah)
    wajib = [n for n, b in langkah.form.base_fields.items() if b.required] if langkah.form else []
    return all(isi.get(nama) for nama in wajib if nama in isi and nama != _ENTITAS)


def butir_pemohon(permohonan: Permohonan) -> list[ButirPermohonan]:
    """The checklist with its files, as the applicant goes through it."""
    semua = permohonan.butir.select_related("persyaratan").prefetch_related("berkas__berkas__isi")
    return [b for b in semua if b.diminta or b.persyaratan.sifat != "bila_diwakilkan"]


def berkas_lengkap(butir: ButirPermohonan) -> bool:
    """A paper is in, or was said not to exist, or is not asked for."""
    return bool(butir.berkas.all()) or butir.tidak_ada or not butir.diminta


def _alamat(permohonan: Permohonan, kode: str) -> str:
    return reverse("registrasi_publik:langkah", args=[permohonan.uuid, kode])


def tugas(permohonan: Permohonan) -> list[Tugas]:
    """The task list of a draft: every step, then the papers."""
    hasil = []
    for satu in langkah_untuk(permohonan):
        sudah = lengkap(permohonan, satu)
        kata = "Selesai" if sudah else "Belum lengkap"
        hasil.append(Tugas(satu.judul, satu.keterangan, kata, "", _alamat(permohonan, satu.kode), selesai=sudah))
    butir = butir_pemohon(permohonan)
    ada = sum(berkas_lengkap(b) for b in butir)
    rincian = f"{ada} dari {len(butir)} dokumen sudah ada atau tidak diminta."
    semua = ada == len(butir)
    kata = "Selesai" if semua else "Belum lengkap"
    return [
        *hasil,
        Tugas(
            "Unggah dokumen",
            rincian,
            kata,
            "",
            reverse("registrasi_publik:berkas", args=[permohonan.uuid]),
            selesai=semua,
        ),
    ]


def pernyataan(permohonan: Permohonan) -> list[str]:
    """The statements this person signs, in the wording accepted, or in force today."""
    if permohonan.penyedia:
        diterima: list[str] = permohonan.keikutsertaan.pernyataan
        return diterima or list(versi_berlaku(JenisFormulir.KEIKUTSERTAAN).teks)
    return list(versi_berlaku(JenisFormulir.NON_PENYEDIA).teks)


def jawaban(permohonan: Permohonan) -> list[tuple[LangkahIsi, str, list[tuple[str, str]]]]:
    """Every step with where it is changed and its answers in words: for *Periksa jawaban*."""
    hasil = []
    for satu in langkah_untuk(permohonan):
        if satu.baris is not None:
            bidang = satu.baris.base_fields
            isi = [
                (f"{satu.satu.capitalize()} {n}", "; ".join(k for _, k in _kata_semua(bidang, baris) if k != "–"))
                for n, baris in enumerate(baris_awal(permohonan, satu), start=1)
            ]
        else:
            isi = _kata_semua(satu.form.base_fields if satu.form else {}, isi_awal(permohonan, satu))
        hasil.append((satu, _alamat(permohonan, satu.kode), isi))
    return hasil


def _kata_semua(bidang: Mapping[str, Field], isi: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(str(b.label), kata(b, isi.get(n))) for n, b in bidang.items() if n in isi and n != "id"]


def kata(bidang: Field, nilai: Any) -> str:  # noqa: ANN401 - any answer
    """One answer as people read it; «–» when there is none."""
    if nilai in (None, ""):
        return "–"
    if isinstance(nilai, bool):
        return "Ya" if nilai else "Tidak"
    if isinstance(nilai, dt.date):
        return bahasa.tanggal(nilai)
    # The choices of a foreign key are the records themselves, which know their own names.
    pilihan: Any = (
        bidang.choices if isinstance(bidang, ChoiceField) and not isinstance(bidang, ModelChoiceField) else ()
    )
    return str(dict(pilihan).get(nilai, nilai))


def formulir_tersedia(jenis: str) -> list[tuple[str, str]]:
    """Which printed forms this kind of user signs: code and name."""
    kode = (
        [JenisFormulir.PENDAFTARAN, JenisFormulir.KEIKUTSERTAAN] if jenis in PENYEDIA else [JenisFormulir.NON_PENYEDIA]
    )
    return [(k.value, str(k.label)) for k in kode]


_ANGKA: tuple[tuple[str, Callable[[str], Hasil]], ...] = (
    ("npwp", identitas.npwp.periksa),
    ("nitku", identitas.nitku.periksa),
    ("nib", identitas.nib.periksa),
    ("nik", identitas.nik.periksa),
    ("nip", identitas.nip.periksa),
    ("nik_penanggung_jawab", identitas.nik.periksa),
)


def peringatan(permohonan: Permohonan) -> list[str]:
    """Numbers that look mistyped: said before handing in, never in the way (DOMAIN.md A1)."""
    objek = permohonan.formulir if permohonan.penyedia else permohonan.non_penyedia
    return [
        kalimat
        for nama, periksa in _ANGKA
        if (nilai := getattr(objek, nama, ""))
        for kalimat in periksa(nilai).peringatan
    ]


@dataclass(frozen=True)
class ButirKurang:
    """One failing row in words the applicant can act on."""

    butir: ButirPermohonan
    alasan: str
    keterangan: str
    #: New scans of this round, and what the applicant wrote about it.
    berkas: tuple[Any, ...]
    jawaban: str

    @property
    def dijawab(self) -> bool:
        return bool(self.berkas or self.jawaban)


def butir_kurang(permohonan: Permohonan) -> list[ButirKurang]:
    """Exactly the rows found short, while the applicant is asked to mend them; else none.

    Digits of personal numbers in the examiner's words are masked.
    """
    if permohonan.status != StatusPermohonan.PERLU_PERBAIKAN:
        return []
    berikut = permohonan.putaran + 1
    kurang = (
        permohonan.butir.filter(hasil=HasilButir.KURANG)
        .select_related("persyaratan")
        .prefetch_related("berkas__berkas__isi")
    )
    jawaban = dict(
        JawabanPerbaikan.objects.filter(butir__permohonan=permohonan, putaran=berikut).values_list(
            "butir_id", "jawaban"
        )
    )
    return [
        ButirKurang(
            b,
            b.get_alasan_display(),
            samarkan(b.keterangan),
            tuple(x for x in b.berkas.all() if x.putaran == berikut),
            jawaban.get(b.pk, ""),
        )
        for b in kurang
    ]


def jawaban_terkirim(permohonan: Permohonan) -> QuerySet[JawabanPerbaikan]:
    """What the applicant said about rows in the rounds they sent, the newest first; nothing still being written."""
    kueri = JawabanPerbaikan.objects.filter(butir__permohonan=permohonan, putaran__lte=permohonan.putaran)
    return kueri.order_by("-putaran", "pk")


def jumlah_daring() -> dict[str, int]:
    """Applications by where they were written, for the duties' figures (R-071, R-083)."""
    from registrasi.daring.models import DrafDaring  # noqa: PLC0415 - read by the duty of another package

    return {
        "terbuka": DrafDaring.objects.terbuka().count(),
        "diajukan": DrafDaring.objects.filter(permohonan__diajukan_pada__isnull=False).count(),
    }
