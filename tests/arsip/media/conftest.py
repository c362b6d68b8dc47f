"""Plain folders stand in for removable media; the repositories in them are real restic ones."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.poly1305 import Poly1305

from arsip.cadangan.mesin import Restic
from arsip.cadangan.models import Repositori, Salinan, Sasaran
from arsip.cadangan.proses import Cara
from arsip.media import services_media, services_siap
from arsip.media.enums import JenisMedia
from arsip.media.model_media import Media
from arsip.media.model_tempat import TempatAman
from lpse.akun.models import Pengguna
from tests.pabrik_media import PabrikTempatAman, RepositoriUntukMedia, SasaranUntukMedia

SANDI = "sandi-uji-media"


class KerjaUji:
    """A run in hand without its beating thread and its locks: the engine is the real one."""

    def __init__(self, jalan: Any) -> None:  # noqa: ANN401 - a row or what stands for one
        self.jalan = jalan
        self.cara = Cara(rendah=False)
        self.hasil: dict[str, Any] = {}
        self.langkah_langkah: list[str] = []
        self.persen: list[float] = []
        self.saat_langkah: Callable[[str], None] = lambda _nama: None

    def langkah(self, nama: str) -> None:
        self.langkah_langkah.append(nama)
        self.saat_langkah(nama)

    def kemajuan(self, **angka: Any) -> None:  # noqa: ANN401 - Kerja's own
        self.persen += [angka["persen"]] if angka.get("persen") is not None else []

    def periksa_batal(self) -> None:
        return

    def restic(self, repositori: Repositori) -> Restic:
        return Restic.dari(repositori, cara=self.cara)

    @contextmanager
    def kunci_repositori(self, repositori: Repositori, *, eksklusif: bool = False) -> Iterator[Restic]:
        del eksklusif
        yield self.restic(repositori)


def kerja_untuk(media: Media) -> KerjaUji:
    return KerjaUji(SimpleNamespace(repositori_id=media.repositori_id, oleh=None))


@pytest.fixture
def ruang(db: None) -> TempatAman:
    tempat: TempatAman = PabrikTempatAman(
        nama="Ruang server", gedung="Kantor Bupati", ruang="Ruang server", ruang_server=True
    )
    return tempat


@pytest.fixture
def brankas(db: None) -> TempatAman:
    tempat: TempatAman = PabrikTempatAman(nama="Brankas Bagian Umum", ruang="Bagian Umum, lantai 1", jarak_meter=350)
    return tempat


@pytest.fixture
def rumah(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ANN401 - pytest-django's
    """Settings under which plain folders may be media, and a place for everything."""
    settings.MEDIA_FOLDER_PENGGANTI = True
    settings.MEDIA_AKAR = [str(tmp_path / "akar")]
    settings.LPSE_VAR = tmp_path / "var"
    monkeypatch.setenv("LPSE_SANDI_UJI", SANDI)
    return tmp_path


@pytest.fixture(scope="session")
def cetakan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty main repository and an empty medium's, made once: restic takes seconds for each."""
    tempat = tmp_path_factory.mktemp("cetakan")
    sandi = tempat / "sandi"
    sandi.touch(mode=0o600)
    sandi.write_text(SANDI)
    utama, media = (Restic(str(tempat / nama), str(sandi), cara=Cara(rendah=False)) for nama in ("utama", "media"))
    utama.siapkan()
    kunci_ringan(tempat / "utama", SANDI)
    media.siapkan(seperti=utama)
    kunci_ringan(tempat / "media", SANDI)
    return tempat


@pytest.fixture
def utama(db: None, rumah: Path, cetakan: Path) -> Repositori:
    """An empty main repository."""
    shutil.copytree(cetakan / "utama", rumah / "utama")
    repositori: Repositori = RepositoriUntukMedia(alamat=str(rumah / "utama"))
    return repositori


@pytest.fixture
def sasaran(utama: Repositori, rumah: Path) -> Sasaran:
    (rumah / "asal").mkdir()
    satu: Sasaran = SasaranUntukMedia(repositori=utama, nama="Berkas SPSE", folder=[str(rumah / "asal")])
    return satu


def cadangkan(sasaran: Sasaran, isi: str = "satu") -> Salinan:
    """One more snapshot of a target, with its row."""
    from django.utils import timezone  # noqa: PLC0415 - only here

    asal = Path(sasaran.folder[0])
    (asal / "paket.txt").write_text(isi * 50, encoding="utf-8")
    (asal / "lampiran.bin").write_bytes(hashlib.sha256(isi.encode()).digest() * 40)
    restic = Restic.dari(sasaran.repositori, cara=Cara(rendah=False))
    hasil = restic.cadangkan_folder([str(asal)], tanda=[sasaran.kode], tuan="portal")
    return Salinan.objects.create(
        restic_id=hasil.nomor, repositori=sasaran.repositori, sasaran=sasaran, waktu_data=timezone.now(),
        byte_asal=hasil.byte_asal, byte_baru=hasil.byte_baru, manifes={},
    )  # fmt: skip


@pytest.fixture
def daftarkan(db: None, asep: Pengguna) -> Callable[..., Media]:
    def jalan(kode: str = "LU-01", **lain: Any) -> Media:  # noqa: ANN401 - the form's fields
        return services_media.daftarkan_media(isian={"kode": kode, "jenis": JenisMedia.HDD, **lain}, oleh=asep)

    return jalan


@pytest.fixture
def siapkan(
    daftarkan: Callable[..., Media], rumah: Path, cetakan: Path, ruang: TempatAman, asep: Pengguna
) -> Callable[..., Media]:
    """A registered medium, prepared in a folder of its own where its repository lies already."""

    def jalan(kode: str = "LU-01", **lain: Any) -> Media:  # noqa: ANN401 - the form's fields
        folder = rumah / kode.lower()
        shutil.copytree(cetakan / "media", folder / "lpse-restic")
        (rumah / "var" / "rahasia").mkdir(parents=True, exist_ok=True)
        sandi = rumah / "var" / "rahasia" / f"media-{kode.lower()}.sandi"
        sandi.touch(mode=0o600)
        sandi.write_text(SANDI)
        media = daftarkan(kode, **lain)
        return services_siap.siapkan_media(media_id=media.pk, akar=str(folder), server="portal", oleh=asep)

    return jalan


# restic calibrates its key to half a second of work per opening. The same master key under a cheap one makes a hundred
# openings affordable; the format stands in restic's design document («Keys, Encryption and MAC»).


def _poly(kunci_mac: bytes, nonce: bytes, isi: bytes) -> bytes:
    k, r = kunci_mac[:16], kunci_mac[16:]
    sandi = Cipher(algorithms.AES(k), modes.ECB()).encryptor()  # noqa: S305 - Poly1305-AES is defined so
    return Poly1305.generate_tag(r + sandi.update(nonce), isi)


def _turunkan(sandi: str, garam: bytes, n: int) -> tuple[bytes, bytes]:
    hasil = hashlib.scrypt(sandi.encode(), salt=garam, n=n, r=8, p=1, maxmem=256 << 20, dklen=64)
    return hasil[:32], hasil[32:]


def kunci_ringan(repo: Path, sandi: str) -> None:
    """Wrap the repository's master key in a key of scrypt N = 2 instead of the calibrated one."""
    lama = next((repo / "keys").iterdir())
    isi = json.loads(lama.read_text())
    assert isi["p"] == 1 or isi["r"] == 8
    turunan = hashlib.scrypt(
        sandi.encode(), salt=base64.b64decode(isi["salt"]), n=isi["N"], r=isi["r"], p=isi["p"], maxmem=1 << 30, dklen=64
    )
    data = base64.b64decode(isi["data"])
    nonce, badan, cap = data[:16], data[16:-16], data[-16:]
    assert _poly(turunan[32:], nonce, badan) == cap
    induk = Cipher(algorithms.AES(turunan[:32]), modes.CTR(nonce)).decryptor().update(badan)
    garam, iv = secrets.token_bytes(64), secrets.token_bytes(16)
    kunci, mac = _turunkan(sandi, garam, 2)
    baru = Cipher(algorithms.AES(kunci), modes.CTR(iv)).encryptor().update(induk)
    isi |= {
        "N": 2, "r": 8, "p": 1, "salt": base64.b64encode(garam).decode(),
        "data": base64.b64encode(iv + baru + _poly(mac, iv, baru)).decode(),
    }  # fmt: skip
    teks = json.dumps(isi).encode()
    lama.chmod(0o600)
    lama.unlink()
    (repo / "keys" / hashlib.sha256(teks).hexdigest()).write_bytes(teks)
