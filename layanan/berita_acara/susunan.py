"""What the paper says: the minutes as JSON values, words for dates and numbers, sections with their letters."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from layanan.berita_acara import bentuk, dasar
from layanan.berita_acara.enums import HasilKesaksian, JenisBA, JenisIdentitas, PeranPihak
from layanan.berita_acara.naskah import nama_naskah
from lpse.identitas import format_npwp, samar
from lpse.naskah.services import Penandatangan
from lpse.naskah.terbilang import rupiah_terbilang, tanggal_terbilang, terbilang
from lpse.tampilan import bahasa

if TYPE_CHECKING:
    from layanan.berita_acara.isi import Isi
    from layanan.berita_acara.models import BerkasTakTerbuka, Percobaan, PihakBA

Blok = dict[str, Any]
KOSONG = "–"
_SHA256 = 64
_J = JenisBA


def konteks(b: Isi) -> dict[str, Any]:
    """Everything the template prints besides the kernel's own snapshot."""
    saat = b.ba.waktu or bahasa.sekarang()
    return {
        "pembuka": f"Pada hari ini {tanggal_terbilang(saat.astimezone(bahasa.zona()).date())}, pukul {pukul(saat)}"
        f", bertempat di {b.ba.tempat or '(tempat belum diisi)'}, kami yang bertanda tangan di bawah ini:",
        "kolom_nomor": "NIP" if all(p.jenis_identitas == JenisIdentitas.NIP for p in b.pihak) else "NIP/NIK",
        "orang": [_orang(p) for p in b.pihak if p.peran != PeranPihak.MENGETAHUI],
        "dasar": _dasar(b),
        "bagian": [{"huruf": chr(ord("A") + i), **bagian} for i, bagian in enumerate(_bagian(b))],
        "penutup": f"Demikian {nama_naskah(b.ba.jenis)} ini dibuat dengan sebenarnya dalam {jumlah(b.ba.rangkap)} "
        "rangkap untuk dipergunakan sebagaimana mestinya. Setelah ditandatangani, perubahan hanya dapat dilakukan "
        "dengan berita acara pembetulan.",
    }


def penandatangan(b: Isi, *, kosong: str = "") -> list[Penandatangan]:
    """The slots of the paper, one per signer in their order; ``kosong`` stands for names not yet written."""
    return [
        Penandatangan(
            nama=p.nama or kosong,
            jabatan=p.jabatan or kosong,
            pangkat=p.pangkat if p.peran == PeranPihak.MENGETAHUI else "",
            nip=p.identitas if p.jenis_identitas == JenisIdentitas.NIP else "",
            sebagai=p.sebagai,
            pengguna=p.akun,
            undangan=True,
        )
        for p in b.pihak
    ]


def jumlah(n: int) -> str:
    """«2 (dua)»."""
    return f"{n} ({terbilang(n)})"


def pukul(saat: dt.datetime) -> str:
    """«sepuluh lewat lima belas menit (10.15) WITA»."""
    lokal = saat.astimezone(bahasa.zona())
    menit = f" lewat {terbilang(lokal.minute)} menit" if lokal.minute else ""
    return f"{terbilang(lokal.hour)}{menit} ({lokal:%H.%M}) {bahasa.singkatan_zona()}"


def _orang(p: PihakBA) -> list[str]:
    """Name, office with its body, number; a NIK is masked, because the paper travels."""
    jabatan = p.jabatan
    if p.lembaga and p.lembaga.lower() not in jabatan.lower():
        jabatan = f"{jabatan} {p.lembaga}"
    nomor = samar(p.identitas) if p.jenis_identitas == JenisIdentitas.NIK else p.nomor_rapi
    return [p.nama or KOSONG, jabatan.strip() or KOSONG, nomor or KOSONG]


def _dasar(b: Isi) -> str:
    ba = b.ba
    if ba.jenis == _J.PEMBETULAN and ba.pembetulan_dari is not None:
        asal = ba.pembetulan_dari
        saat = bahasa.tanggal(asal.waktu)
        return f"menyatakan membetulkan {nama_naskah(asal.jenis)} nomor {asal.nomor} tanggal {saat} sebagai berikut."
    minta = f"permintaan {ba.permintaan_dari}" if ba.permintaan_dari else ""
    if minta and ba.permintaan_nomor:
        wujud = "tiket" if ba.permintaan_nomor.startswith("TKT-") else "surat"
        minta += f" melalui {wujud} {ba.permintaan_nomor}"
        if ba.permintaan_pada:
            minta += f" tanggal {bahasa.tanggal(ba.permintaan_pada)} pukul {bahasa.jam(ba.permintaan_pada)}"
    if ba.jenis in (_J.KESAKSIAN, _J.FORENSIK):
        hukum = dasar.hukum("R-101")
        serta = f", serta {minta}" if minta else ""
        apa = (
            "menyatakan telah menyaksikan pembukaan dokumen penawaran yang tidak dapat dibuka"
            if ba.jenis == _J.KESAKSIAN
            else "menyatakan telah menyaksikan uji forensik atas dokumen penawaran yang tidak dapat dibuka"
        )
        return f"berdasarkan {hukum}{serta}, {apa}, dengan keterangan sebagai berikut."
    alas = f"berdasarkan {minta}, " if minta else ""
    return f"{alas}menerangkan hal berikut mengenai {ba.judul or '(perihal belum diisi)'}."


def _bagian(b: Isi) -> list[Blok]:
    susun = {
        "paket": _paket, "berkas": _berkas, "perangkat": _perangkat, "kronologi": _kronologi, "isian": _isian,
        "hasil": _hasil,
    }  # fmt: skip
    ada = [s.kode for s in bentuk.BAGIAN[b.ba.jenis]]
    hasil = [bagian for kode in ada if kode in susun for bagian in susun[kode](b)]
    dibetulkan = b.ba.pembetulan_dari.jenis if b.ba.pembetulan_dari else ""
    if {b.ba.jenis, dibetulkan} & {_J.KESAKSIAN, _J.FORENSIK}:
        hasil.append(_teks("Batas tanggung jawab", dasar.batas_tanggung_jawab()))
    return [*hasil, *_bukti(b)]


def _teks(judul: str, *paragraf: str) -> Blok:
    return {"judul": judul, "blok": [{"jenis": "paragraf", "teks": p} for p in paragraf]}


def _tabel(kolom: list[tuple[str, str]], baris: list[list[str]], judul: str = "") -> Blok:
    """Columns with their class: ``t`` centred, ``r`` right, ``kode`` a hash."""
    return {
        "jenis": "tabel",
        "judul": judul,
        "kolom": [{"judul": j, "kelas": k} for j, k in kolom],
        "baris": [[{"teks": sel, "kelas": k} for sel, (_, k) in zip(satu, kolom, strict=True)] for satu in baris],
    }


def _paket(b: Isi) -> list[Blok]:
    ba = b.ba
    tahap = ""
    if ba.tahap_mulai and ba.tahap_selesai:
        mulai, selesai = (t.astimezone(bahasa.zona()) for t in (ba.tahap_mulai, ba.tahap_selesai))
        akhir = f"{selesai:%H.%M} {bahasa.singkatan_zona()}"
        if mulai.date() != selesai.date():
            akhir = f"{bahasa.tanggal(selesai)} pukul {akhir}"
        tahap = f"{bahasa.tanggal(mulai)}, pukul {mulai:%H.%M} sampai {akhir}"
    masuk = ba.jumlah_masuk
    penawaran = (
        f"{jumlah(masuk)} masuk; {jumlah(ba.jumlah_terbuka or 0)} terbuka; "
        f"{jumlah(ba.jumlah_tak_terbuka or 0)} tidak dapat dibuka"
        if masuk is not None
        else ""
    )
    fakta = [
        ["Kode tender", ba.kode_tender],
        ["Kode RUP", ba.kode_rup],
        ["Nama paket", ba.nama_paket],
        ["Satuan kerja", ", ".join(t for t in (ba.satker, ba.instansi) if t)],
        ["Tahun anggaran", str(ba.tahun_anggaran or "")],
        ["Harga perkiraan sendiri", "" if ba.hps is None else rupiah_terbilang(ba.hps)],
        ["Jenis dan metode", "; ".join(t for t in (ba.jenis_pengadaan, ba.metode) if t)],
        ["Pokja Pemilihan", _pokja(b)],
        ["Tahap pembukaan", tahap],
        ["Dokumen penawaran", penawaran],
    ]
    ada = fakta if ba.jenis == _J.KESAKSIAN else fakta[:7]
    return [
        {
            "judul": "Paket pengadaan",
            "blok": [{"jenis": "fakta", "baris": [[k, v or KOSONG] for k, v in ada]}],
        }
    ]


def _pokja(b: Isi) -> str:
    anggota = "; ".join(f"{a.nama}{f' ({a.jabatan})' if a.jabatan else ''}" for a in b.anggota if a.nama)
    return f"{b.ba.pokja_nama}: {anggota}" if b.ba.pokja_nama and anggota else b.ba.pokja_nama or anggota


def _detik(saat: dt.datetime | None) -> str:
    return f"{saat.astimezone(bahasa.zona()):%d-%m-%Y, %H.%M.%S}" if saat else KOSONG


def _baris_berkas(i: int, x: BerkasTakTerbuka) -> list[str]:
    return [
        str(i),
        "\n".join(t for t in (x.penyedia, format_npwp(x.npwp) if x.npwp else "") if t) or KOSONG,
        x.nama_berkas or KOSONG,
        x.get_jenis_display() or KOSONG,
        KOSONG if x.ukuran is None else bahasa.angka(x.ukuran),
        _detik(x.waktu_unggah),
        x.pesan_galat or KOSONG,
    ]


def _berkas(b: Isi) -> list[Blok]:
    zona = bahasa.singkatan_zona()
    utama = _tabel(
        [("No.", "t"), ("Penyedia dan NPWP", ""), ("Nama berkas", ""), ("Jenis", ""), ("Ukuran (bita)", "r"),
         (f"Waktu unggah ({zona})", ""), ("Pesan galat", "")],
        [_baris_berkas(i, x) for i, x in enumerate(b.berkas, start=1)],
    )  # fmt: skip
    sidik = {
        "jenis": "sidik",
        "judul": "Sidik digital SHA-256" if all(len(x.sidik_unduh) == _SHA256 for x in b.berkas) else "Sidik digital",
        "baris": [
            {"nomor": i, "spse": x.sidik_spse or "tidak ditampilkan SPSE", "unduh": x.sidik_unduh or KOSONG}
            for i, x in enumerate(b.berkas, start=1)
        ],
    }
    return [{"judul": "Berkas yang tidak dapat dibuka", "blok": [utama, sidik]}]


def _perangkat(b: Isi) -> list[Blok]:
    baris = [
        [str(i), *(t or KOSONG for t in (p.nama, p.sistem_operasi, p.aplikasi, p.peramban, p.versi_spse))]
        for i, p in enumerate(b.perangkat, start=1)
    ]
    kolom = [("No.", "t"), ("Perangkat", ""), ("Sistem operasi", ""), ("Apendo atau Spamkodok", ""), ("Peramban", ""),
             ("Aplikasi SPSE", "")]  # fmt: skip
    return [{"judul": "Perangkat yang dipakai", "blok": [_tabel(kolom, baris)]}]


def _langkah(i: int, k: Percobaan, ke: int, sehari: dt.date | None) -> list[str]:
    """The hour; with its day where that is not the day of the minutes."""
    lokal = k.waktu.astimezone(bahasa.zona()) if k.waktu else None
    saat = KOSONG if lokal is None else f"{lokal:%H.%M}"
    if lokal is not None and lokal.date() != sehari:
        saat = f"{lokal:%d-%m-%Y}, {saat}"
    catatan = f" (percobaan {_urutan(ke)}, perangkat nomor {k.perangkat_nomor or KOSONG})" if k.percobaan else ""
    return [str(i), saat, f"{k.langkah.rstrip('. ')}{catatan}.", k.pelaku or KOSONG, k.hasil or KOSONG]


def _urutan(ke: int) -> str:
    return "pertama" if ke == 1 else f"ke{terbilang(ke)}"


def _kronologi(b: Isi) -> list[Blok]:
    ke = 0
    baris = []
    sehari = b.ba.waktu.astimezone(bahasa.zona()).date() if b.ba.waktu else None
    for i, k in enumerate(b.kronologi, start=1):
        ke += k.percobaan
        baris.append(_langkah(i, k, ke, sehari))
    kolom = [("No.", "t"), (f"Pukul ({bahasa.singkatan_zona()})", "t"), ("Langkah", ""), ("Pelaku", ""), ("Hasil", "")]
    judul = next(s.judul for s in bentuk.BAGIAN[b.ba.jenis] if s.kode == "kronologi")
    return [{"judul": judul, "blok": [_tabel(kolom, baris)]}]


def _isian(b: Isi) -> list[Blok]:
    jenis = b.ba.jenis
    pendek = [[s.label, b.ba.isian.get(s.nama) or KOSONG] for s in bentuk.ISIAN[jenis] if not s.panjang]
    hasil: list[Blok] = []
    kolom = bentuk.KOLOM.get(jenis, ())
    judul = next(s.judul for s in bentuk.BAGIAN[jenis] if s.kode == "isian")
    blok: list[Blok] = []
    if pendek:
        blok.append({"jenis": "fakta", "baris": pendek})
    if kolom:
        blok.append(
            _tabel(
                [("No.", "t"), *((k.label, "") for k in kolom)],
                [[str(i), *(x.get(k.nama) or KOSONG for k in kolom)] for i, x in enumerate(b.baris, start=1)],
            )
        )
    if blok:
        hasil.append({"judul": "Pokok keterangan" if judul == bentuk.ISI.judul else judul, "blok": blok})
    for s in bentuk.ISIAN[jenis]:
        teks = b.ba.isian.get(s.nama, "")
        if s.panjang and teks:
            hasil.append(_teks(s.label, *teks.split("\n")))
    return hasil


def _hasil(b: Isi) -> list[Blok]:
    return [{"judul": "Hasil kesaksian", "blok": _kata_hasil(b)}, {"judul": "Tindak lanjut", "blok": [_tindak(b)]}]


def _kata_hasil(b: Isi) -> list[Blok]:
    ba = b.ba
    coba = [k for k in b.kronologi if k.percobaan]
    komputer = len({k.perangkat_nomor for k in coba if k.perangkat_nomor})
    kata = {
        HasilKesaksian.TIDAK_DAPAT: "tidak dapat dibuka",
        HasilKesaksian.SEBAGIAN: "hanya dapat dibuka sebagian",
        HasilKesaksian.TERBUKA: f"terbuka setelah langkah {ba.hasil_langkah or KOSONG} pada kronologi,",
    }.get(HasilKesaksian(ba.hasil) if ba.hasil else HasilKesaksian.TIDAK_DAPAT, "")
    utama = {
        "jenis": "tebal",
        "awal": f"Dari {jumlah(ba.jumlah_masuk or 0)} dokumen penawaran, {jumlah(len(b.berkas))} berkas sebagaimana "
        f"dimaksud pada huruf B ",
        "tebal": kata,
        "akhir": f" setelah {jumlah(len(coba))} kali percobaan pada {jumlah(komputer)} komputer."
        + _kata_sidik([x.sidik_berbeda for x in b.berkas]),
    }
    uraian = [{"jenis": "paragraf", "teks": t} for t in ba.hasil_uraian.split("\n") if t.strip()]
    return [utama, *uraian]


def _kata_sidik(berbeda: list[bool]) -> str:
    """What the hashes say, without saying why."""
    if not any(berbeda):
        return ""
    nomor = [str(i) for i, beda in enumerate(berbeda, start=1) if beda]
    sebut = f"berkas nomor {', '.join(nomor)}"
    if all(berbeda) and len(berbeda) > 1:
        sebut = "kedua berkas" if len(berbeda) == 2 else "semua berkas"  # noqa: PLR2004 - both
    return f" Sidik digital hasil unduh {sebut} berbeda dari sidik yang tercatat di SPSE."


def _tindak(b: Isi) -> Blok:
    ba = b.ba
    pokja = ba.pokja_nama or "Pokja Pemilihan"
    butir = []
    if ba.tindak_pokja:
        butir.append(f"Keputusan atas dokumen penawaran itu dikembalikan kepada {pokja}.")
    if ba.tindak_lkpp:
        nomor = f" dengan nomor tiket {ba.tindak_lkpp_tiket}" if ba.tindak_lkpp_tiket else ""
        butir.append(f"LPSE meneruskan kendala ini kepada LKPP{nomor} dan memberitahukan hasilnya kepada {pokja}.")
    if ba.tindak_forensik:
        butir.append(f"Uji forensik dimintakan melalui LKPP; jadwal pemilihan menjadi wewenang {pokja}.")
    butir += [t.strip() for t in ba.tindak_uraian.split("\n") if t.strip()]
    return {"jenis": "daftar", "butir": butir or [KOSONG]}


def _bukti(b: Isi) -> list[Blok]:
    if not b.bukti:
        return []
    baris = [
        [str(i), x.keterangan or x.berkas.nama, bahasa.byte(x.ukuran), x.sha256] for i, x in enumerate(b.bukti, start=1)
    ]
    kolom = [("No.", "t"), ("Isi", ""), ("Ukuran", "r"), ("Sidik digital SHA-256", "kode")]
    return [{"judul": "Lampiran", "blok": [_tabel(kolom, baris)]}]
