"""How allauth behaves here: signup closed, words in Indonesian, throttling left to axes, secrets encrypted."""

from __future__ import annotations

import base64
import secrets
from hashlib import sha256
from typing import TYPE_CHECKING, Any, ClassVar

import structlog
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import PermissionDenied

from lpse.akun.alamat import alamat_pengunjung
from lpse.akun.models import Pengguna, profil
from lpse.akun.sesi import baru_membuktikan_diri, percayai_peramban
from lpse.akun.surel import kirim_sesudah_jawaban

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

log = structlog.get_logger(__name__)
#: One sentence for every wrong pair, so that nobody learns which accounts exist.
SALAH_MASUK = "NIP, alamat surel, atau kata sandi tidak cocok. Periksa kembali, termasuk huruf besar dan kecil."
#: Set on the request by the second factor's form, read when the login is complete.
TANDA_PERCAYA = "percayai_peramban"


class AdaptorAkun(DefaultAccountAdapter):  # type: ignore[misc] # allauth is untyped
    error_messages: ClassVar[dict[str, str]] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": "Akun ini nonaktif.",
        "email_password_mismatch": SALAH_MASUK,
        "username_password_mismatch": SALAH_MASUK,
        "invalid_login": SALAH_MASUK,
        "enter_current_password": "Kata sandi sekarang tidak cocok.",
        "incorrect_password": "Kata sandi tidak cocok.",
        "incorrect_code": "Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya lalu coba lagi.",
        "invalid_or_expired_key": "Tautan tidak berlaku lagi.",
        "invalid_password_reset": "Tautan pengaturan kata sandi tidak berlaku lagi.",
        "too_many_login_attempts": "Terlalu banyak percobaan. Tunggu lima menit lalu coba lagi.",
        "rate_limited": "Terlalu banyak percobaan. Tunggu beberapa menit lalu coba lagi.",
        "unknown_email": "Alamat surel tidak dikenal.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        """Accounts are made by invitation only (``services_undangan``)."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:  # noqa: ANN401 - allauth's signature
        """Nothing: axes counts per account and address. allauth would count per account, from anywhere, and so would
        let a stranger lock the Kepala out.
        """

    def get_client_ip(self, request: HttpRequest) -> str:
        alamat = alamat_pengunjung(request)
        if not alamat:
            raise PermissionDenied("Alamat pengunjung tidak diketahui.")
        return alamat

    def is_reauthentication_required(self, *, app: str, **_lain: Any) -> bool:  # noqa: ANN401, ARG002 - allauth's signature
        """Five minutes after login counts too, so that the guided set-up does not ask twice."""
        return not baru_membuktikan_diri(context.request)

    def get_login_stages(self) -> list[str]:
        """Without allauth's own page about trusting a browser: the code's form holds that box."""
        return [t for t in super().get_login_stages() if t != "allauth.mfa.stages.TrustStage"]

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - allauth's signature
        kata = {
            "reauthenticate": "Pakai kata sandi",
            "mfa_reauthenticate": "Pakai kode dari aplikasi autentikator atau kode cadangan",
            "mfa_reauthenticate:webauthn": "Pakai kunci keamanan",
        }
        cara: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return [{**satu, "description": kata.get(satu["id"], satu["description"])} for satu in cara]

    def post_login(self, request: HttpRequest, user: Pengguna, **lain: Any) -> HttpResponse:  # noqa: ANN401 - allauth's signature
        response: HttpResponse = super().post_login(request, user, **lain)
        if getattr(request, TANDA_PERCAYA, False):
            percayai_peramban(response, request, user)
        return response

    def format_email_subject(self, subject: str) -> str:
        return f"{profil().nama_pendek}: {subject}"

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        kirim_sesudah_jawaban(self.render_mail(template_prefix, email, {**context, "kantor": profil()}))


def _sandi_rahasia() -> MultiFernet:
    """Encrypts with the present signing key, reads with the earlier ones too."""
    kunci = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet(
        [Fernet(base64.urlsafe_b64encode(sha256(b"lpse.akun.mfa:" + k.encode()).digest())) for k in kunci]
    )


class AdaptorFaktorKedua(DefaultMFAAdapter):  # type: ignore[misc] # allauth is untyped
    error_messages: ClassVar[dict[str, str]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya lalu coba lagi.",
        "cannot_delete_authenticator": "Peran Anda mewajibkan faktor kedua. Pasang yang baru, lalu lepas yang lama.",
        "cannot_generate_recovery_codes": "Pasang aplikasi autentikator atau kunci keamanan lebih dulu.",
        "unverified_email": "Alamat surel Anda belum terbukti. Hubungi Kepala LPSE.",
    }

    def get_totp_issuer(self) -> str:
        return str(profil().nama_pendek)

    def _get_site_name(self) -> str:
        return str(profil().nama)

    def build_totp_svg(self, url: str) -> str:
        """The QR as an inline SVG: no style attributes (CSP), a name for screen readers."""
        svg: str = super().build_totp_svg(url)
        awal = svg.index("<svg")
        return svg[awal:].replace(
            "<svg", '<svg class="qr" role="img" aria-label="Kode QR untuk aplikasi autentikator"', 1
        )

    def encrypt(self, text: str) -> str:
        """Secrets of the second factor do not lie readable in the database or its backups."""
        return _sandi_rahasia().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Counterpart; with a lost key nothing may match, so it answers a secret nobody knows."""
        try:
            return _sandi_rahasia().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            log.error("rahasia_faktor_kedua_tidak_terbaca")  # noqa: TRY400 - the trace would not say more
            return base64.b32encode(secrets.token_bytes(20)).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """The last second factor of a role that requires one stays."""
        orang: Pengguna = authenticator.user
        if not orang.wajib_faktor_kedua:
            return True
        lain = Authenticator.objects.filter(user=orang, type__in=FAKTOR_KEDUA).exclude(pk=authenticator.pk)
        return bool(lain.exists())

    def generate_authenticator_name(self, user: Pengguna, type: Authenticator.Type) -> str:  # noqa: A002 - allauth's signature
        jumlah = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return f"Kunci keamanan {jumlah + 1}"

    def get_public_key_credential_user_entity(self, user: Pengguna) -> dict[str, Any]:
        return {**super().get_public_key_credential_user_entity(user), "display_name": user.nama}


#: What counts as a second factor; recovery codes only stand in for one.
FAKTOR_KEDUA = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def punya_faktor_kedua(pengguna: Pengguna) -> bool:
    """Whether the person has set up an authenticator app or a security key (asked once per request)."""
    if "_punya_faktor_kedua" not in pengguna.__dict__:
        ada = Authenticator.objects.filter(user_id=pengguna.pk, type__in=FAKTOR_KEDUA).exists()
        pengguna.__dict__["_punya_faktor_kedua"] = ada
    return bool(pengguna.__dict__["_punya_faktor_kedua"])
