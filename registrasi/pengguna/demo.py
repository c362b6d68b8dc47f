"""The demo office's register: users of every kind and state, requests that wait, a conflict from an import."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from arsip.dokumen.selectors import berkas_lepas
from arsip.dokumen.services_berkas import ikat_objek
from lpse.akun.models import Instansi
from lpse.berkas.services import simpan
from lpse.demo.registri import KonteksDemo, demo
from registrasi.kerja_sama.demo_lembar import lembar
from registrasi.pengguna import aturan, services, services_perubahan, services_sistem
from registrasi.pengguna.berkas import BUKTI
from registrasi.pengguna.enums import JenisPerubahan, StatusPengguna
from registrasi.pengguna.models import PenggunaSPSE, PermintaanPerubahan, Sistem
from registrasi.pengguna.services import DataPengguna
from registrasi.pengguna.services_perubahan import Bukti, Pemohon
from registrasi.persyaratan.enums import NON_PENYEDIA, JenisPengguna
from registrasi.persyaratan.models import EntitasLain

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_HARI = dt.timedelta(days=1)
_J, _S = JenisPengguna, StatusPengguna
_PT, _CV, _UD = "Perseroan Terbatas (PT)", "Persekutuan Komanditer (CV)", "Usaha Dagang (UD)"
#: User ID, kind, form, name, person in charge, village; made up.
_PENYEDIA: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("BUMISABBANG", _J.PENYEDIA_BADAN_USAHA, _PT, "PT Bumi Sabbang Konstruksi", "Ir. Muhtar Lade", "Sabbang"),
    ("CAHAYAMALILI", _J.PENYEDIA_BADAN_USAHA, _CV, "CV Cahaya Malili", "Hasna Dg. Ngai", "Malili"),
    ("TIRTAROMPONG", _J.PENYEDIA_BADAN_USAHA, _CV, "CV Tirta Larompong", "Baso Amir", "Larompong"),
    ("GRAHASEKO", _J.PENYEDIA_BADAN_USAHA, _PT, "PT Graha Seko Mandiri", "Yohanis Tandi", "Seko"),
    ("KARYARAMPI", _J.PENYEDIA_BADAN_USAHA, _CV, "CV Karya Rampi", "Rahmat Palili", "Rampi"),
    ("KOPTANI", _J.PENYEDIA_BADAN_USAHA, "Koperasi", "Koperasi Tani Baebunta", "Nurlina", "Baebunta"),
    ("UDHARAPAN", _J.PENYEDIA_PERSEORANGAN, _UD, "UD Harapan Masamba", "Sudirman", "Masamba"),
    ("TOKOMAKMUR", _J.PENYEDIA_PERSEORANGAN, _UD, "Toko Makmur Sukamaju", "I Wayan Sudarta", "Sukamaju"),
    ("FOTOANDI", _J.PENYEDIA_PERSEORANGAN, _UD, "UD Foto Andi", "Andi Tenri", "Bone-Bone"),
    ("KONSULTAN_RIDWAN", _J.PENYEDIA_PERORANGAN, "Konsultan Perseorangan", "Ridwan Saleh", "", "Masamba"),
    ("KONSULTAN_MEGA", _J.PENYEDIA_PERORANGAN, "Konsultan Perseorangan", "Megawati Tappang", "", "Palopo"),
)
#: User ID, kind, name, office held, days that the decree still runs.
_PEJABAT: tuple[tuple[str, str, str, str, int], ...] = (
    ("PPK_PUPR_01", _J.PPK, "Andi Baharuddin", "Pejabat Pembuat Komitmen", 190),
    ("PPK_DINKES_02", _J.PPK, "Hj. Rosmiati", "Pejabat Pembuat Komitmen", 24),
    ("PPK_DIKNAS_01", _J.PPK, "Syamsul Rijal", "Pejabat Pembuat Komitmen", 6),
    ("POKJA_03", _J.POKJA, "Ilham Majid", "Anggota Pokja Pemilihan 3", 140),
    ("POKJA_04", _J.POKJA, "Nirwana", "Anggota Pokja Pemilihan 4", 0),
    ("PP_PERTANIAN", _J.PP, "Abdul Kadir", "Pejabat Pengadaan", 71),
    ("PP_PERIKANAN", _J.PP, "Sitti Aminah", "Pejabat Pengadaan", -12),
    ("KPA_DINSOS", _J.PA_KPA, "Drs. Tajuddin", "Kuasa Pengguna Anggaran", 40),
    ("AUDITOR_ITKAB", _J.AUDITOR, "Muh. Idris", "Auditor Inspektorat", 18),
    ("KUPPBJ", _J.ENTITAS_LAIN, "Darwis Latif", "Kepala UKPBJ", 300),
)
#: Made up, with a check digit that fits.
_NPWP = (
    "027310002803000",
    "037319175803000",
    "047328349803000",
    "027337518803000",
    "037346681803000",
    "047355854803000",
    "027365022803000",
    "037374196803000",
    "047383369803000",
    "027392539803000",
    "037401700803000",
)
_NIK = "7322015506850002"
#: What became of some of them.
_NONAKTIF = {
    "TIRTAROMPONG": (_S.NONAKTIF_PELANGGARAN, 60),
    "KARYARAMPI": (_S.NONAKTIF_DAFTAR_HITAM, 365),
    "FOTOANDI": (_S.NONAKTIF_PERMINTAAN, None),
}


def _orang(konteks: KonteksDemo) -> dict[str, Pengguna]:
    semua: dict[str, Pengguna] = konteks.bersama["orang"]
    return {peran: p for p in reversed(semua.values()) for peran in p.kode_peran}


@demo(kode="registrasi.pengguna", urutan=320)
def isi(konteks: KonteksDemo) -> None:
    """Once only: what became of them since stays as it is."""
    if PenggunaSPSE.objects.exists():
        return
    orang = _orang(konteks)
    rina, kepala = orang["regver"], orang["kepala"]
    for n, satu in enumerate(_PENYEDIA, start=1):
        _penyedia(konteks, n, satu, oleh=rina)
    satker = list(Instansi.objects.filter(aktif=True).order_by("pk")[: len(_PEJABAT)])
    for n, pejabat in enumerate(_PEJABAT, start=1):
        _pejabat(konteks, n, pejabat, instansi=satker[n % len(satker)], oleh=rina)
    for user_id, (sebab, hari) in _NONAKTIF.items():
        sampai = konteks.sekarang.date() + hari * _HARI if hari else None
        services.nonaktifkan(
            pengguna_id=PenggunaSPSE.objects.get(user_id=user_id).pk, sebab=sebab, sampai=sampai, oleh=kepala
        )
    _habis(PenggunaSPSE.objects.get(user_id="PP_PERIKANAN"))
    _benturan(orang["layanan"])
    _perubahan(rina, kepala)
    konteks.lapor(
        f"{PenggunaSPSE.objects.count()} pengguna SPSE, {PermintaanPerubahan.objects.count()} permintaan perubahan"
    )


def _penyedia(konteks: KonteksDemo, n: int, satu: tuple[str, str, str, str, str, str], *, oleh: Pengguna) -> None:
    user_id, jenis, bentuk, nama, wakil, desa = satu
    orang = jenis == _J.PENYEDIA_PERORANGAN
    nik = f"7322{n:02}{10 + n:02}0{1 + n % 9}80{n:04}"
    services.daftarkan(
        data=DataPengguna(
            user_id=user_id, jenis=jenis, bentuk_usaha=bentuk, nama=nama, npwp=_NPWP[n % len(_NPWP)],
            nib="" if orang else f"9120{n:03}{n * 37 % 1_000_000:06}", nik=nik if orang else "",
            surel=f"{user_id.lower().replace('_', '.')}@usaha.example", telepon=f"08124200{n:04}",
            alamat=f"Jalan Poros {desa} Nomor {n}", kabupaten="Luwu Utara", provinsi="Sulawesi Selatan",
            penanggung_jawab=wakil, nik_penanggung_jawab="" if orang else nik, jabatan="" if orang else "Direktur",
            sistem=("spse", "sikap") if n % 2 else ("spse",),
        ),
        oleh=oleh, disetujui_pada=konteks.sekarang - (30 + 11 * n) * _HARI,
    )  # fmt: skip


def _pejabat(
    konteks: KonteksDemo, n: int, satu: tuple[str, str, str, str, int], *, instansi: Instansi, oleh: Pengguna
) -> None:
    user_id, jenis, nama, jabatan, sisa = satu
    hari = konteks.sekarang.date()
    lain = EntitasLain.objects.order_by("pk").first() if jenis == _J.ENTITAS_LAIN else None
    pejabat = services.daftarkan(
        data=DataPengguna(
            user_id=user_id, jenis=jenis, nama=nama, nip=f"19{70 + n}0{1 + n % 9}1{n % 9}20050{1 + n % 9}1{n:03}",
            nik=f"732209{10 + n}0575{n:04}", surel=f"{user_id.lower().replace('_', '.')}@lutra.example",
            telepon=f"08114100{n:04}", jabatan=jabatan, instansi=instansi, entitas_lain=lain,
            sk_nomor=f"800/{100 + n}/BKPSDM/{hari.year}", sk_tanggal=hari - 200 * _HARI,
            sk_berlaku_sampai=hari + sisa * _HARI, kabupaten="Luwu Utara", provinsi="Sulawesi Selatan",
        ),
        oleh=oleh, disetujui_pada=konteks.sekarang - (20 + 9 * n) * _HARI,
    )  # fmt: skip
    services.serahkan_sandi(pengguna_id=pejabat.pk, kepada=nama, cara_periksa="ktp", oleh=oleh)
    if jenis in {_J.PPK, _J.PA_KPA}:
        services_sistem.catat_akun(
            pengguna_id=pejabat.pk, sistem=Sistem.objects.get(kode="sirup"), nama_akun=user_id.lower(),
            sejak=hari - 190 * _HARI, berakhir=None, oleh=oleh,
        )  # fmt: skip


def _habis(satu: PenggunaSPSE) -> None:
    """As the nightly task leaves it."""
    satu.habiskan_masa_jabatan()
    satu.save(update_fields=["status", "nonaktif_sampai"])
    services.catat_kejadian(
        pengguna=satu, jenis="sk_habis", oleh=None, keterangan=f"SK {satu.sk_nomor} sudah berakhir."
    )  # fmt: skip


def _benturan(pegawai: Pengguna) -> None:
    """A member of the staff who still stands in SPSE as Pejabat Pengadaan: brought by an import, listed."""
    services.daftarkan(
        data=DataPengguna(
            user_id="PP_LAMA_07", jenis=_J.PP, nama=pegawai.nama, nip=pegawai.nip or "", nik=pegawai.nik or "",
            jabatan="Pejabat Pengadaan (data lama)", asal="impor",
        ),
        oleh=None, disetujui_pada=None,
    )  # fmt: skip


def _bukti(jenis: str, satu: PenggunaSPSE, oleh: Pengguna) -> list[Bukti]:
    arah = aturan.arah_pindah(satu) if jenis == JenisPerubahan.PINDAH_LPSE else ""
    return [
        Bukti(
            s.kode,
            simpan(
                isi=lembar(s.nama, f"{satu.nama}, User ID {satu.user_id}.", "Contoh untuk kantor demo."),
                nama=f"{s.kode}-{satu.user_id.lower()}.pdf", tipe="application/pdf", kegunaan=BUKTI, oleh=oleh,
            ),
            s.perlu_asli,
        )
        for s in aturan.syarat(jenis, arah=arah, cara_periksa="ktp")
    ]  # fmt: skip


def _perubahan(rina: Pengguna, kepala: Pengguna) -> None:
    """Some that wait, some granted, one refused, one taken back."""
    isi: tuple[tuple[str, str, dict[str, str], str], ...] = (
        ("BUMISABBANG", "surel", {"surel": "tender@bumisabbang.example"}, ""),
        ("KONSULTAN_MEGA", "alamat", {"alamat": "Jalan Andi Djemma 14"}, "setuju"),
        ("UDHARAPAN", "penanggung_jawab", {"penanggung_jawab": "Hasmawati", "nik_penanggung_jawab": _NIK}, "tolak"),
        ("GRAHASEKO", "pindah_lpse", {"lpse_pendaftaran": "LPSE Kota Palopo"}, ""),
        ("PPK_PUPR_01", "reset_sandi", {}, "setuju"),
        ("CAHAYAMALILI", "npwp", {"npwp": "024187739803000"}, "batal"),
    )  # fmt: skip
    for user_id, jenis, baru, akhir in isi:
        satu = PenggunaSPSE.objects.get(user_id=user_id)
        pemohon = satu.nama if satu.jenis in NON_PENYEDIA else satu.penanggung_jawab or satu.nama
        permintaan = services_perubahan.ajukan_perubahan(
            pengguna_id=satu.pk, jenis=jenis, baru=baru, alasan="Diminta langsung di loket oleh yang bersangkutan.",
            pemohon=Pemohon(pemohon, "ktp"), bukti=_bukti(jenis, satu, rina), oleh=rina,
        )  # fmt: skip
        if akhir == "setuju":
            services_perubahan.setujui_perubahan(permintaan_id=permintaan.pk, oleh=kepala)
        elif akhir == "batal":
            services_perubahan.batalkan_perubahan(
                permintaan_id=permintaan.pk, alasan="Salah pilih pengguna; dicatat ulang.", oleh=rina
            )
        elif akhir == "tolak":
            services_perubahan.tolak_perubahan(
                permintaan_id=permintaan.pk, alasan="Akta perubahannya belum disahkan.", oleh=kepala
            )


@demo(kode="registrasi.pengguna_arsip", urutan=425)
def ikatkan_berkas(konteks: KonteksDemo) -> None:
    """The files of users that the archive kept before the register came are tied to them."""
    oleh: Any = _orang(konteks)["regver"]
    diikat = 0
    for berkas in berkas_lepas(awalan="Berkas pengguna SPSE: "):
        nama = berkas.uraian.partition(": ")[2]
        satu = PenggunaSPSE.objects.filter(nama=nama).first() or services.daftarkan(
            data=DataPengguna(
                user_id=nama.upper().replace(".", "").replace(" ", ""), jenis=_J.PENYEDIA_BADAN_USAHA, nama=nama,
                asal="impor", kabupaten="Luwu Utara", provinsi="Sulawesi Selatan",
            ),
            oleh=oleh, disetujui_pada=None,
        )  # fmt: skip
        ikat_objek(berkas_arsip_id=berkas.pk, objek=satu, oleh=oleh)
        diikat += 1
    konteks.lapor(f"{diikat} berkas arsip diikatkan ke penggunanya")
