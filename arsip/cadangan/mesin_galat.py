"""From what restic and pg_dump complain about to named errors with a sentence for people."""

from __future__ import annotations

import re

from arsip.cadangan.galat import (
    BasisdataMati,
    BasisdataTidakAda,
    CakramPenuh,
    GalatMesin,
    IzinDitolak,
    RepoRusak,
    RepoTerkunci,
    RepoTidakAda,
    SandiKeliru,
    Terhenti,
    TidakTerjangkau,
)

_PENUH = (r"no space left on device", r"disk quota exceeded", r"file too large", r"ENOSPC")
_Aturan = tuple[tuple[type[GalatMesin], str, tuple[str, ...]], ...]
_RESTIC: _Aturan = (
    (CakramPenuh, "Cakram tempat simpan penuh. Kosongkan ruang, lalu jalankan lagi; ia melanjutkan.", _PENUH),
    (SandiKeliru, "Sandi repositori keliru: tidak ada kunci yang cocok.", (r"wrong password", r"no key found")),
    (RepoTerkunci, "Repositori sedang dikunci proses lain.", (r"already locked", r"unable to create lock")),
    (
        RepoRusak,
        "Repositori rusak: isinya tidak lagi sesuai sidiknya.",
        (
            r"repository contains errors", r"ciphertext verification failed", r"hash mismatch",
            r"invalid data returned", r"does not match id", r"pack .* (?:damaged|not found|contains)",
            r"blob .* not found", r"decrypting blob", r"unable to load index", r"load .* invalid", r"invalid checksum",
            r"content hash is", r"wrong data length", r"unexpected pack size", r"Blob ID does not match",
            r"id .* not found in repository", r"config .*(?:cannot|invalid)",
        ),
    ),
    (
        SandiKeliru,
        "Server SFTP menolak kunci SSH pekerja. Pasang kunci publik pekerja pada akun tujuan di server itu.",
        (r"permission denied \([a-z,-]*publickey",),
    ),
    (
        SandiKeliru,
        "Server penyimpan menolak nama pengguna atau sandinya. Betulkan berkas kredensial repositori ini.",
        (r"401 unauthorized", r"SignatureDoesNotMatch", r"signature we calculated", r"InvalidAccessKeyId",
         r"access key id you provided"),
    ),
    (
        IzinDitolak,
        "Tempat simpan menolak: izinnya tidak cukup.",
        (r"permission denied", r"read-only file system", r"access ?denied", r"403 forbidden"),
    ),
    (
        TidakTerjangkau,
        "Server SFTP belum dikenal mesin pekerja, atau kunci host-nya berubah. Cocokkan sidiknya, catat lewat ssh.",
        (r"host key verification", r"remote host identification has changed"),
    ),
    (
        TidakTerjangkau,
        "Tempat simpan tidak terjangkau lewat jaringan.",
        (
            r"connection refused", r"no such host", r"i/o timeout", r"network is unreachable", r"connection reset",
            r"ssh command exited", r"dial tcp", r"unable to start the sftp",
        ),
    ),
    # After the network: restic ends «connection refused» with «is there a repository at the following location?».
    (
        RepoTidakAda,
        "Repositori tidak ada di alamat itu.",
        (
            r"unable to open config file", r"is there a repository at", r"no such bucket",
            r"repository does not exist",
        ),
    ),
)  # fmt: skip
_PG: _Aturan = (
    (
        SandiKeliru,
        "Basis data menolak sandi.",
        (r"password authentication failed", r"no password supplied", r"pg_hba.conf"),
    ),
    (BasisdataTidakAda, "Basis data itu tidak ada.", (r"database .* does not exist", r"role .* does not exist")),
    (
        IzinDitolak,
        "Pengguna basis data tidak berhak membaca semuanya.",
        (r"permission denied", r"must be owner", r"row-level security"),
    ),
    (CakramPenuh, "Cakram server basis data penuh.", _PENUH),
    (
        BasisdataMati,
        "Basis data tidak menjawab.",
        (
            r"connection refused", r"connection to server", r"could not connect", r"server closed the connection",
            r"terminating connection", r"the database system is", r"connection timed? ?out",
            r"could not translate host name", r"no such file or directory", r"connection reset", r"no route to host",
            r"name or service not known", r"the connection is lost", r"consuming input failed",
            r"network is unreachable", r"could not receive data",
        ),
    ),
)  # fmt: skip
_SANDI_URL = re.compile(r"(://[^/\s:@]*):[^@\s]*@")
_PANJANG = 400
#: Exit of a process that a signal ended, as subprocess tells it.
_TANPA_ISI = "tanpa penjelasan"


def tanpa_sandi(teks: str) -> str:
    """The same words without a password in an address."""
    return _SANDI_URL.sub(r"\1:***@", teks)


def _kenali(aturan: _Aturan, teks: str, kode: int, alat: str) -> GalatMesin:
    for jenis, kalimat, pola in aturan:
        if any(re.search(p, teks, re.IGNORECASE) for p in pola):
            return jenis(f"{kalimat} {_kutip(teks)}".strip())
    if kode < 0:
        return Terhenti(f"{alat} dihentikan dari luar (sinyal {-kode}). {_kutip(teks)}".strip())
    return GalatMesin(f"{alat} berakhir dengan kode {kode}: {_kutip(teks) or _TANPA_ISI}")


def _kutip(teks: str) -> str:
    bersih = " ".join(tanpa_sandi(teks).split())
    return f"({bersih[-_PANJANG:]})" if bersih else ""


def galat_restic(teks: str, kode: int) -> GalatMesin:
    """The named error behind restic's words."""
    return _kenali(_RESTIC, teks, kode, "restic")


def galat_pg(teks: str, kode: int = 1) -> GalatMesin:
    """The named error behind the words of pg_dump, pg_restore or the server itself."""
    return _kenali(_PG, teks, kode, "pg_dump")
