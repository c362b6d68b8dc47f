"""Who stands at the demo office's counter: made-up names of Luwu Utara, in every state."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from registrasi.pendaftaran.enums import StatusPermohonan
from registrasi.persyaratan.enums import JenisPengguna

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_S, _J = StatusPermohonan, JenisPengguna
_BU, _PS, _PO = _J.PENYEDIA_BADAN_USAHA, _J.PENYEDIA_PERSEORANGAN, _J.PENYEDIA_PERORANGAN


@dataclass(frozen=True)
class Contoh:
    """One applicant."""

    jenis: str
    nama: str
    user_id: str
    surel: str
    telepon: str
    status: str
    isi: Mapping[str, Any] = field(default_factory=dict)
    baris: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    kanal: str = "tatap_muka"
    hari_lalu: int = 1
    sisa_hari: int | None = None
    wakil: str = ""
    entitas: str = ""

    def fakta(self, unsur: str) -> Any:  # noqa: ANN401 - any answer of the form
        """What a good paper says of the applicant."""
        khusus = {"nama": self.nama, "nik": self.isi.get("nik") or self.isi.get("nik_penanggung_jawab"),
                  "instansi": self.isi.get("satuan_kerja")}  # fmt: skip
        return khusus.get(unsur, self.isi.get(unsur, ""))

    def nomor(self, kode: str) -> str:
        """The number on that paper."""
        milik = {"ktp": self.fakta("nik"), "npwp": self.isi.get("npwp"), "izin_usaha": self.isi.get("nib"),
                 "akta_pendirian": "12", "surat_tugas": self.isi.get("sk_nomor")}  # fmt: skip
        return str(milik.get(kode) or "")


def _usaha(  # noqa: PLR0917 - a table of examples reads by its columns
    nama: str, user_id: str, pj: str, nik: str, npwp: str, nib: str, status: str, *, bentuk: str = "cv", jalan: str = "",  # noqa: E501 - one applicant a line
    **lain: Any,  # noqa: ANN401 - fields of the example
) -> Contoh:  # fmt: skip
    kecil = user_id.lower()
    isi = {
        "bentuk_usaha": bentuk, "npwp": npwp, "nib": nib, "alamat": jalan or "Jalan Simpurusiang 12, Masamba",
        "kode_pos": "92961", "kabupaten": "Kabupaten Luwu Utara", "provinsi": "Sulawesi Selatan",
        "hp": "08124" + nib[3:10], "status_kantor": "pusat", "penanggung_jawab": pj,
        "jabatan": "Pemilik" if bentuk == "ud" else "Direktur", "nik_penanggung_jawab": nik,
    }  # fmt: skip
    baris: dict[str, Sequence[Mapping[str, Any]]] = {
        "izin": [{"jenis": "NIB", "nomor": nib, "tanggal": dt.date(2023, 4, 3), "penerbit": "OSS", "kualifikasi": "Kecil"}],  # noqa: E501 - one applicant a line
        "pemilik": [{"nama": pj, "nik": nik, "alamat": "Masamba", "saham": "60%" if bentuk != "ud" else "100%"}],
        "kontak": [{"nama": "Nurhayati", "telepon": "081354000112", "surel": f"admin@{kecil}.example"}],
    }  # fmt: skip
    if bentuk != "ud":
        baris["akta"] = [
            {"jenis": "pendirian", "nomor": "12", "tanggal": dt.date(2019, 5, 6), "notaris": "Hasnawati, S.H."}
        ]
        baris["pengurus"] = [{"nama": pj, "nik": nik, "jabatan": "Direktur", "menjabat_sejak": dt.date(2019, 5, 6)}]
    return Contoh(
        _PS if bentuk == "ud" else _BU,
        nama,
        user_id,
        f"kantor@{kecil}.example",
        "047321001",
        status,
        isi,
        baris,
        **lain,
    )


_M = _S.MENUNGGU_VERIFIKASI
PENYEDIA_CONTOH: tuple[Contoh, ...] = (
    _usaha("CV Sinar Rampi", "SINARRAMPI", "Andi Rahmat", "7322011203850001", "012345674801000", "9120101234567", _M, hari_lalu=2),  # noqa: E501 - one applicant a line
    _usaha("PT Baebunta Karya Utama", "BAEBUNTAKU", "Muh. Arsyad", "7322021407790002", "023456783801000", "9120202345678", _M,  # noqa: E501 - one applicant a line
           bentuk="pt", wakil="Sitti Aminah", hari_lalu=1),
    _usaha("CV Tirta Malangke", "TIRTAMLK", "Hj. Ratna Dewi", "7322055508820003", "034567891801000", "9120303456789", _M,  # noqa: E501 - one applicant a line
           kanal="online", hari_lalu=0),
    _usaha("UD Harapan Masamba", "HARAPANMSB", "Baso Amir", "7322012001760004", "045678901801000", "9120404567890", _M, bentuk="ud"),  # noqa: E501 - one applicant a line
    _usaha("CV Rongkong Jaya", "RONGKONGJY", "Yusuf Palinrungi", "7322033103880005", "056789019801000", "9120505678901",
           _S.TERDAFTAR_ONLINE, hari_lalu=16, sisa_hari=6),
    _usaha("PT Seko Energi Mandiri", "SEKOENERGI", "Daniel Tandi", "7322041112750006", "067890129801000", "9120606789012",  # noqa: E501 - one applicant a line
           _S.TERDAFTAR_ONLINE, bentuk="pt", hari_lalu=28, sisa_hari=2),
    _usaha("CV Bone-Bone Abadi", "BONEABADI", "Rahmawati", "7322064404900007", "078901238801000", "9120707890123", _S.DRAF,  # noqa: E501 - one applicant a line
           hari_lalu=3),
    _usaha("CV Sabbang Makmur", "SABBANGMKR", "Hasan Basri", "7322070905830008", "089012348801000", "9120808901234",
           _S.KEDALUWARSA, hari_lalu=29),
    _usaha("CV Limbong Sejati", "LIMBONGSJT", "Marten Lino", "7322081706810009", "090123456801000", "9120909012345",
           _S.DIBATALKAN, hari_lalu=9),
    Contoh(
        _PO, "Ir. Syamsul Bahri, M.T.", "SYAMSULB", "syamsul.bahri@konsultan.example", "081342110987", _M,
        {"nik": "7322011010720010", "npwp": "7322011010720010", "alamat": "Jalan Andi Djemma 7, Masamba",
         "kabupaten": "Kabupaten Luwu Utara", "provinsi": "Sulawesi Selatan", "hp": "081342110987"},
        {"izin": [{"jenis": "SKA Ahli Madya", "nomor": "1.2.211.4.099", "penerbit": "LPJK"}]}, kanal="video",
    ),
)  # fmt: skip


def _pejabat(  # noqa: PLR0917 - as above
    jenis: str, nama: str, nip: str, jabatan: str, satker: str, user_id: str, status: str = _M, **lain: Any,  # noqa: ANN401 - as above
) -> Contoh:  # fmt: skip
    isi = {
        "nip": nip, "jabatan": jabatan, "satuan_kerja": satker, "sk_nomor": f"800/{nip[-3:]}/SK/2026",
        "sk_tanggal": dt.date(2026, 1, 5), "sk_berlaku_sampai": dt.date(2026, 12, 31), "sk_penerbit": "Bupati Luwu Utara",  # noqa: E501 - one applicant a line
        **lain.pop("isi", {}),
    }  # fmt: skip
    surel = f"{user_id.lower()}@luwuutara.example"
    return Contoh(jenis, nama, user_id, surel, "081355000" + nip[-3:], status, isi, **lain)


PEJABAT: tuple[Contoh, ...] = (
    _pejabat(_J.PPK, "Drs. Herman Pasolong, M.Si.", "197203122000031007", "PPK", "Dinas Pekerjaan Umum", "PPKHERMAN"),
    _pejabat(_J.POKJA, "Nurlina, S.T.", "198507152010012011", "Anggota Pokja Pemilihan", "UKPBJ", "POKJANURLINA"),
    _pejabat(_J.PP, "Ahmad Yani, S.E.", "198801202011011008", "Pejabat Pengadaan", "Dinas Kesehatan", "PPAHMAD",
             wakil="Rusdi"),
    _pejabat(_J.PA_KPA, "dr. Marhani Katma", "196905211999032004", "Pengguna Anggaran", "Dinas Kesehatan", "PAMARHANI"),
    _pejabat(_J.AUDITOR, "Muh. Akbar, S.E., Ak.", "198312012008011003", "Auditor Madya", "Inspektorat", "AUDAKBAR",
             isi={"satker_diperiksa": "Dinas Pekerjaan Umum", "tahun_anggaran": 2025,
                  "paket": "Peningkatan Jalan Masamba-Baebunta"}),
    _pejabat(_J.ENTITAS_LAIN, "Hj. Enny Mappasomba, S.Sos.", "197411232001122005", "Kepala UKPBJ", "UKPBJ", "KUPPBJENNY",  # noqa: E501 - one applicant a line
             entitas="kuppbj", status=_S.DRAF),
)  # fmt: skip
