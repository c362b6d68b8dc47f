"""The demo office's contacts: somebody to call at each work unit, and people who have asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from layanan.kontak import services
from layanan.kontak.enums import JenisPenggunaLayanan as Jenis
from layanan.kontak.models import Kontak
from lpse.akun.models import Instansi
from lpse.demo.registri import KonteksDemo, demo

if TYPE_CHECKING:
    from lpse.akun.models import Pengguna

_SATKER: Final = (
    ("Hj. Rosmini, S.Sos.", "Kepala Subbagian Perencanaan"), ("Muh. Ikhsan, S.E.", "Operator SIRUP"),
    ("Nurlela Bakri", "Pengelola Anggaran"), ("Ir. Daniel Tandi", "PPK"), ("Sitti Hajar, A.Md.", "Operator SIRUP"),
    ("Agus Salim, S.T.", "Kepala Bidang Bina Marga"),
)  # fmt: skip
_LAIN: Final = (
    ("Rudi Hartono", "CV Sabbang Karya", Jenis.PENYEDIA, "rudi@sabbangkarya.example", "0812 4187 0031"),
    ("Fitriani", "PT Rampi Sejahtera", Jenis.PENYEDIA, "admin@rampisejahtera.example", "0813 5520 7745"),
    ("Yohanis Pasolang", "CV Baliase Mandiri", Jenis.PENYEDIA, "baliase@mandiri.example", "0852 9911 2040"),
    ("Marwah, S.H.", "Warga Masamba", Jenis.PUBLIK, "marwah@surat.example", ""),
    ("Hasrul, S.E.", "Pejabat Pengadaan", Jenis.PP, "", "0821 8890 1234"),
)


@demo(kode="layanan.kontak", urutan=302)
def isi(konteks: KonteksDemo) -> None:
    """Once only."""
    if Kontak.objects.exists():
        return
    orang: dict[str, Pengguna] = {
        peran: p for p in reversed(konteks.bersama["orang"].values()) for peran in p.kode_peran
    }
    dodi = orang["layanan"]
    satker = Instansi.objects.filter(aktif=True, hubungan="satker").order_by("pk")[: len(_SATKER)]
    for n, ((nama, jabatan), instansi) in enumerate(zip(_SATKER, satker, strict=False)):
        services.catat_kontak(
            nama=nama, jabatan=jabatan, jenis_pengguna=Jenis.PPK if jabatan == "PPK" else Jenis.PA_KPA, oleh=dodi,
            surel=f"perencanaan{n + 1}@luwuutara.example", telepon=f"0811 4420 {n + 10:04}", instansi_id=instansi.pk,
            satker_kontak=True,
        )  # fmt: skip
    for nama, jabatan, jenis, surel, telepon in _LAIN:
        services.catat_kontak(nama=nama, jabatan=jabatan, jenis_pengguna=jenis, oleh=dodi, surel=surel, telepon=telepon)
    for peran in ("ppk", "pokja"):
        if peran in orang:
            services.kontak_untuk(akun=orang[peran], oleh=dodi)
    konteks.lapor(f"{Kontak.objects.count()} kontak")
