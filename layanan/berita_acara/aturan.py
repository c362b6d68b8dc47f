"""What minutes must hold before they become final; each rule that is unmet names itself and its field."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils import timezone

from layanan.berita_acara import bentuk
from layanan.berita_acara.enums import HasilKesaksian, JenisBA, JenisIdentitas, PeranPihak
from layanan.berita_acara.isi import Isi, baca

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from layanan.berita_acara.models import BeritaAcara, PihakBA

_KODE_TENDER = (5, 13)
_NPWP = (15, 16)
_NIP = 18
_NIK = 16
_MIN_PERCOBAAN = 2
_SEBUT_PIHAK = {
    PeranPihak.SAKSI_LPSE: "saksi LPSE",
    PeranPihak.POKJA: "anggota Pokja",
    PeranPihak.MENGETAHUI: "Kepala yang mengetahui",
    PeranPihak.MENYERAHKAN: "yang menyerahkan",
    PeranPihak.MENERIMA: "yang menerima",
}
#: Clocks of two machines differ a little.
_LONGGAR = dt.timedelta(minutes=10)
_KATA_JUMLAH = {1: "satu", 2: "dua"}


@dataclass(frozen=True)
class Kurang:
    """One unmet rule: its section, the field that mends it, and the sentence."""

    bagian: str
    pesan: str
    bidang: str = ""
    baris: int | None = None

    @property
    def sasaran(self) -> str:
        """The ``id`` of the field, as the builder's forms write it; the section's own without one."""
        if not self.bidang:
            return f"b-{self.bagian}"
        if self.baris is None:
            return f"id_{self.bagian}-{self.bidang}"
        return f"id_baris-{self.bagian}-{self.baris}-{self.bidang}"


def periksa(ba: BeritaAcara, isi: Isi | None = None) -> list[Kurang]:
    """All that is unmet, in the order of the builder; nothing when the minutes may become final (Pasal 24(2))."""
    b = isi or baca(ba)
    ada = [bagian.kode for bagian in bentuk.BAGIAN[ba.jenis]]
    semua = {
        "waktu": _waktu, "paket": _paket, "pokja": _pokja, "penawaran": _penawaran, "berkas": _berkas,
        "perangkat": _perangkat, "kronologi": _kronologi, "bukti": _bukti, "hasil": _hasil, "isian": _isian,
        "pihak": _pihak,
    }  # fmt: skip
    return [kurang for kode in ada for kurang in semua[kode](b)]


def _kecil(label: str) -> str:
    """A label inside a sentence; LKPP and SPSE keep their capitals."""
    return label[:1].lower() + label[1:]


def _kosong(b: Isi, bagian: str, wajib: Sequence[tuple[str, str]]) -> Iterator[Kurang]:
    for nama, pesan in wajib:
        if getattr(b.ba, nama) in ("", None):
            yield Kurang(bagian, pesan, nama)


def _waktu(b: Isi) -> Iterator[Kurang]:
    yield from _kosong(
        b, "waktu", [("waktu", "Isi hari, tanggal, dan jam berita acara."), ("tempat", "Isi tempat berita acara.")]
    )
    if b.ba.waktu is not None and b.ba.waktu > timezone.now() + _LONGGAR:
        yield Kurang("waktu", "Waktu berita acara belum tiba.", "waktu")
    terakhir = max((k.waktu for k in b.kronologi if k.waktu), default=None)
    if b.ba.waktu is not None and terakhir is not None and terakhir > b.ba.waktu:
        yield Kurang("waktu", "Waktu berita acara mendahului langkah terakhir kronologinya.", "waktu")
    if b.ba.jenis == JenisBA.KESAKSIAN:
        wajib = [
            ("permintaan_dari", "Isi siapa yang meminta kesaksian."),
            ("permintaan_nomor", "Isi nomor surat atau tiket permintaan Pokja."),
            ("permintaan_pada", "Isi waktu permintaan itu."),
        ]
        yield from _kosong(b, "waktu", wajib)
    elif b.ba.jenis != JenisBA.PEMBETULAN:
        yield from _kosong(b, "waktu", [("judul", "Isi perihal berita acara.")])


def _paket(b: Isi) -> Iterator[Kurang]:
    yield from _kosong(
        b,
        "paket",
        [
            ("kode_tender", "Isi kode tender."),
            ("kode_rup", "Isi kode RUP."),
            ("nama_paket", "Isi nama paket."),
            ("satker", "Isi satuan kerja."),
            ("tahun_anggaran", "Isi tahun anggaran."),
            ("hps", "Isi HPS."),
            ("jenis_pengadaan", "Isi jenis pengadaan."),
            ("metode", "Isi metode pemilihan."),
        ],
    )
    kode = b.ba.kode_tender
    if kode and not (kode.isdecimal() and _KODE_TENDER[0] <= len(kode) <= _KODE_TENDER[1]):
        yield Kurang("paket", "Kode tender terdiri atas 5 sampai 13 angka.", "kode_tender")


def _pokja(b: Isi) -> Iterator[Kurang]:
    yield from _kosong(b, "pokja", [("pokja_nama", "Isi nama Pokja atau Pejabat Pengadaan.")])
    if not b.anggota:
        yield Kurang("pokja", "Isi paling sedikit satu anggota Pokja.", "nama", 0)
    for i, a in enumerate(b.anggota):
        if not a.nama:
            yield Kurang("pokja", f"Anggota Pokja {i + 1} belum bernama.", "nama", i)
        if a.nip and len(a.nip) != _NIP:
            yield Kurang("pokja", f"NIP anggota Pokja {i + 1} bukan 18 angka.", "nip", i)


def _penawaran(b: Isi) -> Iterator[Kurang]:
    yield from _kosong(
        b,
        "penawaran",
        [
            ("tahap_mulai", "Isi mulai tahap pembukaan."),
            ("tahap_selesai", "Isi akhir tahap pembukaan."),
            ("jumlah_masuk", "Isi jumlah penawaran yang masuk."),
            ("jumlah_terbuka", "Isi jumlah penawaran yang terbuka."),
            ("jumlah_tak_terbuka", "Isi jumlah penawaran yang tidak terbuka."),
        ],
    )
    ba = b.ba
    if ba.tahap_mulai and ba.tahap_selesai and ba.tahap_selesai <= ba.tahap_mulai:
        yield Kurang("penawaran", "Akhir tahap pembukaan harus sesudah mulainya.", "tahap_selesai")
    masuk, terbuka, tidak = ba.jumlah_masuk, ba.jumlah_terbuka, ba.jumlah_tak_terbuka
    if masuk is None or terbuka is None or tidak is None:
        return
    if masuk != terbuka + tidak:
        yield Kurang(
            "penawaran", f"{masuk} penawaran masuk tidak sama dengan {terbuka} terbuka tambah {tidak} tidak terbuka.",
            "jumlah_masuk",
        )  # fmt: skip
    penyedia = len({x.npwp or x.penyedia for x in b.berkas})
    if b.berkas and tidak and penyedia != tidak:
        yield Kurang(
            "penawaran", f"{tidak} penawaran tidak terbuka, tetapi berkasnya dari {penyedia} penyedia.",
            "jumlah_tak_terbuka",
        )  # fmt: skip


def _berkas(b: Isi) -> Iterator[Kurang]:
    if not b.berkas:
        yield Kurang("berkas", "Isi paling sedikit satu berkas yang tidak dapat dibuka.", "penyedia", 0)
    wajib = (
        ("penyedia", "penyedia"), ("npwp", "NPWP"), ("nama_berkas", "nama berkas"), ("jenis", "jenis"),
        ("ukuran", "ukuran"), ("sidik_unduh", "sidik hasil unduh"), ("waktu_unggah", "waktu unggah"),
        ("pesan_galat", "pesan galat"),
    )  # fmt: skip
    for i, x in enumerate(b.berkas):
        for nama, label in wajib:
            if getattr(x, nama) in ("", None):
                yield Kurang("berkas", f"Berkas {i + 1}: isi {label}.", nama, i)
        if x.npwp and len(x.npwp) not in _NPWP:
            yield Kurang("berkas", f"Berkas {i + 1}: NPWP terdiri atas 15 atau 16 angka.", "npwp", i)
        tahap = b.ba.tahap_mulai
        if x.waktu_unggah and tahap and x.waktu_unggah > tahap:
            yield Kurang("berkas", f"Berkas {i + 1}: waktu unggah sesudah tahap pembukaan mulai.", "waktu_unggah", i)


def _perangkat(b: Isi) -> Iterator[Kurang]:
    butuh = 2 if b.ba.jenis == JenisBA.KESAKSIAN else 1
    if len(b.perangkat) < butuh:
        kata = "dua komputer" if butuh > 1 else "satu perangkat"
        yield Kurang("perangkat", f"Isi paling sedikit {kata}.", "nama", len(b.perangkat))
    wajib = (("nama", "perangkatnya"), ("sistem_operasi", "sistem operasinya"), ("aplikasi", "versi Apendo/Spamkodok"),
             ("peramban", "perambannya"), ("versi_spse", "versi SPSE"))  # fmt: skip
    for i, p in enumerate(b.perangkat):
        for nama, label in wajib:
            if not getattr(p, nama):
                yield Kurang("perangkat", f"Perangkat {i + 1}: isi {label}.", nama, i)


def _kronologi(b: Isi) -> Iterator[Kurang]:
    kesaksian = b.ba.jenis == JenisBA.KESAKSIAN
    percobaan = [k for k in b.kronologi if k.percobaan]
    if kesaksian and len(percobaan) < _MIN_PERCOBAAN:
        yield Kurang("kronologi", "Catat paling sedikit dua percobaan membuka.", "langkah", len(b.kronologi))
    elif kesaksian and len({k.perangkat_nomor for k in percobaan if k.perangkat_nomor}) < _MIN_PERCOBAAN:
        akhir = b.kronologi.index(percobaan[-1])
        yield Kurang("kronologi", "Satu percobaan harus pada komputer lain.", "perangkat_nomor", akhir)
    if not kesaksian and not b.kronologi:
        yield Kurang("kronologi", "Catat paling sedikit satu langkah.", "langkah", 0)
    wajib = (("waktu", "waktunya"), ("langkah", "langkahnya"), ("pelaku", "pelakunya"), ("hasil", "hasilnya"))
    sebelum = None
    for i, k in enumerate(b.kronologi):
        for nama, label in wajib:
            if getattr(k, nama) in ("", None):
                yield Kurang("kronologi", f"Langkah {i + 1}: isi {label}.", nama, i)
        if k.waktu and sebelum and k.waktu < sebelum:
            yield Kurang("kronologi", f"Langkah {i + 1} mendahului langkah sebelumnya.", "waktu", i)
        sebelum = k.waktu or sebelum
        if k.perangkat_nomor and k.perangkat_nomor > len(b.perangkat):
            pesan = f"Langkah {i + 1}: perangkat nomor {k.perangkat_nomor} tidak ada dalam daftar."
            yield Kurang("kronologi", pesan, "perangkat_nomor", i)


def _bukti(b: Isi) -> Iterator[Kurang]:
    if b.ba.jenis == JenisBA.KESAKSIAN and not b.bukti:
        yield Kurang("bukti", "Lampirkan paling sedikit satu tangkapan layar atau foto.")
    for i, x in enumerate(b.bukti):
        if not x.berkas.tersedia:
            yield Kurang("bukti", f"Bukti {i + 1} ({x.berkas.nama}) belum selesai diperiksa atau ditolak.")
        if not x.keterangan:
            yield Kurang("bukti", f"Bukti {i + 1} ({x.berkas.nama}) belum diberi keterangan.")


def _hasil(b: Isi) -> Iterator[Kurang]:
    ba = b.ba
    yield from _kosong(b, "hasil", [("hasil", "Pilih hasil kesaksian.")])
    if ba.hasil == HasilKesaksian.TERBUKA and not ba.hasil_langkah:
        yield Kurang("hasil", "Sebut setelah langkah ke berapa berkas terbuka.", "hasil_langkah")
    if ba.hasil_langkah and ba.hasil_langkah > len(b.kronologi):
        yield Kurang("hasil", f"Kronologi hanya memuat {len(b.kronologi)} langkah.", "hasil_langkah")
    if not (ba.tindak_pokja or ba.tindak_lkpp or ba.tindak_forensik):
        yield Kurang("hasil", "Pilih paling sedikit satu tindak lanjut.", "tindak_pokja")
    if ba.tindak_lkpp and not (ba.tindak_lkpp_tiket or ba.tindak_uraian):
        yield Kurang("hasil", "Tulis nomor tiket LKPP, atau uraikan bagaimana diteruskan.", "tindak_lkpp_tiket")


def _isian(b: Isi) -> Iterator[Kurang]:
    jenis = b.ba.jenis
    for satu in bentuk.ISIAN[jenis]:
        if satu.wajib and not str(b.ba.isian.get(satu.nama, "")).strip():
            yield Kurang("isian", f"Isi {_kecil(satu.label)}.", satu.nama)
    kolom = bentuk.KOLOM.get(jenis, ())
    if kolom and not b.baris:
        kata = "akun" if jenis == JenisBA.SERAH_TERIMA else "hal yang dibetulkan"
        yield Kurang("isian", f"Isi paling sedikit satu {kata}.", kolom[0].nama, 0)
    for i, baris in enumerate(b.baris):
        for k in kolom:
            if k.wajib and not baris.get(k.nama):
                yield Kurang("isian", f"Baris {i + 1}: isi {_kecil(k.label)}.", k.nama, i)


def _pihak(b: Isi) -> Iterator[Kurang]:
    dibetulkan = b.ba.pembetulan_dari.jenis if b.ba.pembetulan_dari else ""
    banyak = Counter(p.peran for p in b.pihak if p.nama)
    for peran, butuh in bentuk.pihak_wajib(b.ba.jenis, dibetulkan).items():
        if banyak[peran] < butuh:
            kata = f"{_KATA_JUMLAH[butuh]} {_SEBUT_PIHAK[PeranPihak(peran)]}"
            baris = next((i for i, p in enumerate(b.pihak) if p.peran == peran and not p.nama), len(b.pihak))
            yield Kurang("pihak", f"Isi {kata}.", "nama", baris)
    orang = Counter(p.identitas for p in b.pihak if p.identitas)
    for i, p in enumerate(b.pihak):
        yield from _satu_pihak(i, p)
        if p.identitas and orang[p.identitas] > 1:
            yield Kurang("pihak", f"{p.nama or 'Orang'} tercantum dua kali dengan nomor yang sama.", "identitas", i)


def _satu_pihak(i: int, p: PihakBA) -> Iterator[Kurang]:
    sebut = p.nama or f"orang {i + 1}"
    if not p.nama:
        yield Kurang("pihak", f"Nama «{p.get_peran_display()}» pada baris {i + 1} masih kosong.", "nama", i)
    if not p.jabatan:
        yield Kurang("pihak", f"Isi jabatan {sebut}.", "jabatan", i)
    panjang = {JenisIdentitas.NIP: _NIP, JenisIdentitas.NIK: _NIK}.get(JenisIdentitas(p.jenis_identitas))
    if panjang and len(p.identitas) != panjang:
        nama = p.get_jenis_identitas_display()
        yield Kurang("pihak", f"{nama} {sebut} terdiri atas {panjang} angka.", "identitas", i)
    akun = p.akun
    if akun is not None and p.nama and not _senama(p.nama, akun.nama):
        pesan = f"{sebut} bukan nama akun yang dipilih ({akun.nama}). Samakan namanya, atau pilih «Tanpa akun»."
        yield Kurang("pihak", pesan, "akun", i)
    if akun is not None and p.peran == PeranPihak.SAKSI_LPSE and not akun.pegawai_lpse:
        yield Kurang("pihak", f"{sebut} bukan pegawai LPSE, jadi bukan saksi LPSE.", "akun", i)
    if akun is not None and p.peran == PeranPihak.POKJA and akun.pegawai_lpse:
        yield Kurang(
            "pihak", f"{sebut} pegawai LPSE, jadi tidak bertanda tangan sebagai Pokja (Pasal 13(3)).", "akun", i
        )


def _senama(satu: str, lain: str) -> bool:
    """Whether both may be one person's name: degrees apart, the words of one are among those of the other."""
    kata = [set(nama.split(",")[0].casefold().replace(".", " ").split()) for nama in (satu, lain)]
    return kata[0] <= kata[1] or kata[1] <= kata[0]


@dataclass(frozen=True)
class Ringkas:
    """The rules of one section for the list beside the builder."""

    bagian: bentuk.Bagian
    kurang: list[Kurang] = field(default_factory=list)


def ringkas(ba: BeritaAcara, kurang: Sequence[Kurang]) -> list[Ringkas]:
    """Every section with its unmet rules, met ones with none."""
    return [Ringkas(b, [k for k in kurang if k.bagian == b.kode]) for b in bentuk.BAGIAN[ba.jenis]]
